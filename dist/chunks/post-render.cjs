var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// by-import:src/edits/post-render.ts
var require_post_render = __commonJS({
  "by-import:src/edits/post-render.ts"(exports2, module2) {
    module2.exports = require("./post-render.cjs").modules["src/edits/post-render.ts"]();
  }
});

// dist/chunks/post-render.cjs
var post_render_exports = {};
__export(post_render_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(post_render_exports);

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/decode-text.ts
var { decodeText } = require("../core.cjs").modules["src/files/decode-text.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/text/line-index.ts
function indexLines(...args) {
  return load("./report.cjs", "src/text/line-index.ts").indexLines(...args);
}

// now:src/text/diff.ts
var { showDiff, unifiedDiff } = require("./fix.cjs").modules["src/text/diff.ts"]();

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// when-called:src/cli/pin-request.ts
function readRequest(...args) {
  return load("./mapping.cjs", "src/cli/pin-request.ts").readRequest(...args);
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// src/cli/post-render-report.ts
function printImages(stream, images, detail) {
  const lines = indexLines(stream);
  const moves = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Set();
  for (const image of images) {
    const { text, outcome, resource } = image;
    if (outcome.kind === "changed") {
      const line = `${text} -> ${outcome.to}`;
      moves.set(line, (moves.get(line) ?? /* @__PURE__ */ new Set()).add(resource));
    }
    const other = noteOf(image, placeOf(image, lines), detail);
    if (other !== void 0) others.add(other);
  }
  const changed = [...moves].map(([line, resources]) => {
    const [first = "", ...more] = resources;
    return `${line}  ${more.length > 1 ? counted(more.length + 1, "resource") : [first, ...more].join(", ")}`.trimEnd();
  });
  return [...changed, ...others];
}
function noteOf({ text, outcome }, place, detail) {
  switch (outcome.kind) {
    case "changed":
    case "unchanged":
      return outcome.withoutDigest === void 0 ? void 0 : `! ${text}: no digest written, because ${outcome.withoutDigest}`;
    case "refused":
      return `! ${text} stays (${place}), because ${outcome.reason}; it should be ${outcome.to}`;
    case "no-image":
      return detail === "each" ? `! "${text}" is no image reference (${place}): ${outcome.reason}` : void 0;
  }
}
function placeOf({ offset, resource, template }, lines) {
  const line = `line ${lines.position(offset).line}`;
  const from = template === "" ? "" : ` of ${template}`;
  return `${resource}${from}${resource + from === "" ? "" : ", "}${line}`.trim();
}
function printPostRenderSummary(images) {
  const count = (kind) => images.filter(({ outcome }) => outcome.kind === kind).length;
  return [
    counted(count("changed"), "image changes", "images change"),
    ...count("unchanged") > 0 ? [`${count("unchanged")} left as they are`] : [],
    ...count("refused") > 0 ? [`${count("refused")} that cannot be changed`] : []
  ].join(", ");
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// src/cli/commands/post-render.ts
var INPUT = "<stdin>";
var postRender = async (invocation) => {
  const { io } = invocation;
  const source = settingsSource(invocation);
  const settings = await source.of(node_path_default.resolve(io.cwd));
  const request = await readRequest(invocation, settings);
  try {
    return await rewriteBy(request, settings.images.fields, invocation);
  } finally {
    request.digests?.close();
  }
};
async function rewriteBy(request, userFields, invocation) {
  const stream = readStream(invocation.io.readStdin());
  const { postRender: rewrite } = await Promise.resolve().then(() => __toESM(require_post_render()));
  const { digests } = request;
  if (digests?.learn !== void 0) await digests.learn(await openImages(stream, userFields));
  digests?.requireAll();
  const whyNoDigest = digests && ((reference) => digests.whyNot(reference));
  const made = await rewrite(stream, { ...request, ...whyNoDigest && { whyNoDigest }, userFields });
  if (made.kind === "unreadable") throw unreadable(stream, made);
  return finish(
    { stream, made, notes: request.check(made.references), unanswered: digests?.unanswered() ?? [] },
    invocation
  );
}
function finish({ stream, made, notes, unanswered }, invocation) {
  const { options, io } = invocation;
  const isUnfinished = unanswered.length > 0 || made.images.some(({ outcome }) => outcome.kind === "refused");
  const isStopped = isUnfinished && !options["keep-going"];
  const isDry = options.diff || options.check;
  tell(invocation, [
    ...notes,
    ...printImages(stream, made.images, options.verbose ? "each" : "changed"),
    `${printPostRenderSummary(made.images)}${isStopped ? ". Nothing printed; --keep-going prints the others" : ""}`
  ]);
  if (isStopped) return exitCodes.failed;
  if (options.diff) io.stdout.write(diffOf(stream, made, invocation));
  else if (!options.check) io.stdout.write(made.text);
  return exitCodeOf(made.edits.length > 0 && isDry);
}
async function openImages(stream, userFields) {
  const { postRender: rewrite } = await Promise.resolve().then(() => __toESM(require_post_render()));
  const made = await rewrite(stream, { userFields });
  if (made.kind === "unreadable") return [];
  return made.references.filter(({ tag, digest }) => tag !== void 0 && digest === void 0);
}
function exitCodeOf(isDifferent) {
  return isDifferent ? exitCodes.findings : exitCodes.clean;
}
function readStream(bytes) {
  const decoded = decodeText(bytes);
  if (decoded.kind === "text") return decoded.text;
  throw new OperationError(`${INPUT} ${decoded.message}; nothing printed`, { hint: decoded.hint });
}
function unreadable(stream, { offset, message, hint }) {
  const { line, column } = indexLines(stream).position(offset);
  return new OperationError(`${INPUT}:${line}:${column} is not YAML; nothing printed`, { because: [message], hint });
}
function diffOf(text, { edits }, { io, options }) {
  return showDiff(unifiedDiff({ path: "manifests.yaml", text, edits }), styleOf(io.stdout, options, io));
}
function tell({ options, io }, lines) {
  if (!options.quiet) io.stderr.write(lines.map((line) => `${visible(line)}
`).join(""));
}

// now:src/text/edits.ts
var { applyEdits, sortEdits } = require("./plan.cjs").modules["src/text/edits.ts"]();

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf: placeOf2, scalarText, styleOf: styleOf2, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// now:src/yaml/data.ts
var { isMap, isMergeKey, toData } = require("./layers.cjs").modules["src/yaml/data.ts"]();

// when-called:src/yaml/emit.ts
function emitYaml(...args) {
  return load("./emit.cjs", "src/yaml/emit.ts").emitYaml(...args);
}

// now:src/uses/sinks/find-sinks.ts
var { findSinks } = require("./rendered.cjs").modules["src/uses/sinks/find-sinks.ts"]();

// now:src/uses/sinks/secret-data.ts
var { decodedSecret, isSecretData } = require("./rendered.cjs").modules["src/uses/sinks/secret-data.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable: unreadable2 } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/uses/compose.ts
var { composeImage, isQualified } = require("../core.cjs").modules["src/uses/compose.ts"]();

// now:src/uses/leaf.ts
var { leafAt, leafOfNode, resolvedText } = require("../core.cjs").modules["src/uses/leaf.ts"]();

// now:src/edits/carry.ts
var { carryImage } = require("./plan.cjs").modules["src/edits/carry.ts"]();

// now:src/edits/spell-edit.ts
var { editOfLeaf } = require("./plan.cjs").modules["src/edits/spell-edit.ts"]();

// when-called:src/edits/wanted.ts
function wantedParts(...args) {
  return load("./plan.cjs", "src/edits/wanted.ts").wantedParts(...args);
}

// src/edits/composed-edit.ts
function composedEdit(table, sink, request) {
  const use = useOf(table, sink);
  const { image } = use;
  const [{ entry }] = sink.parts;
  const entries = sink.parts.map((part) => part.entry);
  const text = image.kind === "known" ? image.reference.text : image.kind === "partial" ? "" : image.text;
  const wish = request.wishOf(text);
  if (image.kind !== "known" || wish.kind === "none") {
    const reason = wish.kind === "none" ? wish.why : "its parts are no reference";
    return { entries, edits: [], images: [{ text, entry, outcome: { kind: "no-image", reason } }] };
  }
  const { wanted, ...left } = forFields(wish, use);
  const { outcome, edits } = carried(use, { reference: image.reference, wanted });
  const told = outcome.kind === "refused" ? outcome : { ...outcome, ...left };
  return { entries, edits, images: [{ text, reference: image.reference, entry, outcome: told }] };
}
function carried(use, { reference, wanted }) {
  if (Object.keys(wanted).length === 0) return { outcome: { kind: "unchanged" }, edits: [] };
  const to = canonical(wantedParts(reference, wanted));
  const ways = carryImage(use, wanted);
  if (ways.kind === "impossible") return { outcome: { kind: "refused", to, reason: ways.reason }, edits: [] };
  return { outcome: { kind: "changed", to }, edits: ways.leaves.map(editOfLeaf) };
}
function forFields({ wanted, withoutDigest }, { parts }) {
  const left = withoutDigest === void 0 ? {} : { withoutDigest };
  if (wanted.digest === void 0 || parts.some(({ role }) => role === "digest")) return { wanted, ...left };
  const { registry, repository } = wanted;
  const name = registry === void 0 || repository === void 0 ? {} : { registry, repository };
  return { wanted: name, withoutDigest: "the resource has no field for it" };
}
function useOf(table, sink) {
  const file = sourceFile("-", { kind: "stdin" }, table.text);
  const parts = sink.parts.map(({ role, entry }) => {
    const path2 = pathOf(table, entry);
    const leaf = leafAt({ file, table }, entry, { path: path2, rootPath: path2 });
    const isHex = role === "digest" && !leaf.text.includes(":");
    return { role, leaf, scope: "own", ...role === "digest" && { digestForm: isHex ? "hex" : "full" } };
  });
  const path = pathOf(table, sink.parts[0].entry);
  const { confidence } = sink;
  const image = composeImage(parts);
  return { evidence: "rendered", source: "shape", confidence, shape: "manifest", path, rootPath: path, parts, image };
}

// src/edits/manifest-image.ts
function refused(images, reason) {
  return images.map(
    (image) => image.outcome.kind === "changed" ? { ...image, outcome: { kind: "refused", to: image.outcome.to, reason } } : image
  );
}

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/split.ts
var { splitReference, splitTag } = require("../core.cjs").modules["src/reference/split.ts"]();

// src/edits/manifest-wish.ts
function wishesOf(request) {
  const known = /* @__PURE__ */ new Map();
  return (text) => {
    const before = known.get(text);
    if (before !== void 0) return before;
    const wish = wishFor(text, request);
    known.set(text, wish);
    return wish;
  };
}
function wishFor(text, request) {
  const { mapping, digestOf, whyNoDigest = () => "the list has none of it" } = request;
  const parsed = parseReference(text);
  if (!parsed.ok) return { kind: "none", why: parsed.problem.message };
  const { reference } = parsed;
  const mapped = mapping?.map(reference);
  const moved = mapped?.kind === "moved" ? { registry: mapped.registry, repository: mapped.repository } : {};
  const asksDigest = digestOf !== void 0 && reference.digest === void 0;
  const digest = asksDigest && reference.tag !== void 0 ? digestOf({ ...reference, ...moved }) ?? digestOf(reference) : void 0;
  const wanted = digest === void 0 ? moved : { ...moved, digest };
  const lacks = asksDigest && digest === void 0;
  return { kind: "image", reference, wanted, ...lacks && { withoutDigest: whyNoDigest(reference) } };
}
function wishedText(reference, wanted) {
  const parts = wantedParts(reference, wanted);
  return wanted.repository === void 0 ? splitReference(reference.text).name.text + suffixOf(parts) : canonical(parts);
}

// now:src/yaml/decode.ts
var { decodeScalar } = require("../core.cjs").modules["src/yaml/decode.ts"]();

// src/yaml/scalar-places.ts
function scalarPlaces(table, entry) {
  const text = scalarText(table, entry);
  const { start, end } = valueSpan(table, entry);
  const raw = table.text.slice(start, end);
  const style = styleOf2(table, entry);
  const quoted = style === Style.single || style === Style.double ? 1 : 0;
  if (raw.length === text.length + 2 * quoted && raw.startsWith(text, quoted)) return shiftedBy(start + quoted);
  const stretches = isBlock(style) ? blockStretches(raw, text) : lineStretches(raw, style);
  return (span) => {
    const first = stretchAt(stretches, span.start);
    const last = stretchAt(stretches, span.end - 1);
    const from = first && offsetIn(first, span.start, "start");
    const to = last && offsetIn(last, span.end, "end");
    if (from === void 0 || to === void 0 || to < from) return void 0;
    const written = raw.slice(from, to);
    const quote = style === Style.single ? "'" : style === Style.double ? '"' : "";
    const read = isBlock(style) ? written : decodeScalar(quote + written + quote, style, 0);
    if (/[\r\n]/.test(written) || read !== text.slice(span.start, span.end)) return void 0;
    return { start: start + from, end: start + to };
  };
}
function shiftedBy(by) {
  return ({ start, end }) => end > start ? { start: by + start, end: by + end } : void 0;
}
function isBlock(style) {
  return style === Style.literal || style === Style.folded;
}
function stretchAt(stretches, offset) {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((stretches[middle]?.text.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== void 0 && found.text.start <= offset ? found : void 0;
}
function offsetIn({ text, file }, offset, side) {
  const isCopied = text.end - text.start === file.end - file.start;
  if (isCopied) return file.start + offset - text.start;
  if (offset !== text[side]) return void 0;
  return file[side];
}
function blockStretches(raw, text) {
  const stretches = [];
  let done = 0;
  for (let at = raw.indexOf("\n") + 1; at > 0 && at < raw.length; ) {
    const feed = raw.indexOf("\n", at);
    const end = feed === -1 ? raw.length : feed;
    const line = raw.slice(at, end);
    const first = line.search(/\S/);
    if (first !== -1) {
      const content = line.slice(first).trimEnd();
      while (done < text.length && /\s/.test(text.charAt(done))) done++;
      stretches.push({
        text: { start: done, end: done + content.length },
        file: { start: at + first, end: at + first + content.length }
      });
      done += content.length;
    }
    at = end + 1;
  }
  return stretches;
}
var WRITTEN = {
  [Style.plain]: /[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g,
  [Style.single]: /''|[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g,
  [Style.double]: /\\(?:\r?\n[ \t\r\n]*|x[^]{2}|u[^]{4}|U[^]{8}|[^])|[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g
};
function lineStretches(raw, style) {
  const quote = style === Style.single ? "'" : style === Style.double ? '"' : "";
  const from = quote.length;
  const stretches = [];
  let done = 0;
  let at = from;
  const add = (end, length) => {
    if (end > at) stretches.push({ text: { start: done, end: done + length }, file: { start: at, end } });
    done += length;
    at = end;
  };
  for (const { 0: written, index } of raw.slice(from, raw.length - from).matchAll(WRITTEN[style] ?? /$^/g)) {
    add(from + index, from + index - at);
    add(at + written.length, decodeScalar(quote + written + quote, style, 0).length);
  }
  add(raw.length - from, raw.length - from - at);
  return stretches;
}

// now:src/yaml/scalar-text.ts
var { spellString } = require("./plan.cjs").modules["src/yaml/scalar-text.ts"]();

// src/edits/scalar-edits.ts
function scalarEdits(table, entry, replacements) {
  const style = styleOf2(table, entry);
  if (style === Style.plain) {
    const text = applyEdits(scalarText(table, entry), replacements);
    const token = spellString({ text, style, context: isInFlow(table, entry) ? "flow" : "block-value" });
    if (token !== text) return [{ span: valueSpan(table, entry), text: token }];
  }
  const placeOf4 = scalarPlaces(table, entry);
  const edits = [];
  for (const { span, text } of replacements) {
    const place = placeOf4(span);
    if (place === void 0) return void 0;
    edits.push({ span: place, text });
  }
  return edits;
}
function secretEdit(table, entry, text) {
  const encoded = Buffer.from(text).toString("base64");
  const span = valueSpan(table, entry);
  const written = lexeme(table, entry);
  switch (styleOf2(table, entry)) {
    case Style.single:
      return { span, text: `'${encoded}'` };
    case Style.double:
      return { span, text: `"${encoded}"` };
    case Style.literal:
    case Style.folded: {
      const header = written.indexOf("\n") + 1;
      const indent = written.length - header - written.slice(header).trimStart().length;
      return { span, text: written.slice(0, header + indent) + encoded + written.slice(written.trimEnd().length) };
    }
    case Style.plain:
    case Style.block:
    case Style.flow:
      return { span, text: encoded };
  }
}
function isInFlow(table, entry) {
  const parent = parentOf(table, entry);
  return parent >= 0 && styleOf2(table, parent) === Style.flow;
}
function movedEdit({ span, text }, by) {
  const moved = { start: span.start + by, end: span.end + by };
  return { span: moved, text };
}

// src/edits/manifest-edits.ts
function manifestEdits(table, request) {
  const changes = [];
  const others = [];
  for (const sinks of sinksByScalar(findSinks(table, request.userFields))) {
    const [{ parts }] = sinks;
    const made = parts.length > 1 ? composedEdit(table, sinks[0], request) : textEdit(table, sinks, request);
    if (made.edits.length > 0) changes.push(made);
    else others.push(...made.images);
  }
  return { changes, others };
}
function sinksByScalar(sinks) {
  const groups = [];
  for (const sink of sinks) {
    const last = groups.at(-1);
    if (sink.confidence === "possible") continue;
    if (last !== void 0 && last[0].parts[0].entry === sink.parts[0].entry) last.push(sink);
    else groups.push([sink]);
  }
  return groups;
}
function textEdit(table, sinks, request) {
  const [{ kind, parts }] = sinks;
  const [{ entry }] = parts;
  const text = kind === "secret" ? decodedSecret(table, entry) : scalarText(table, entry);
  const named = sinks.map((sink) => namedIn(text, sink, request));
  const replacements = named.flatMap(({ replacement }) => replacement === void 0 ? [] : [replacement]);
  const images = named.map(({ image }) => image);
  if (replacements.length === 0) return { entries: [entry], edits: [], images };
  if (kind === "secret") {
    return { entries: [entry], edits: [secretEdit(table, entry, applyEdits(text, replacements))], images };
  }
  const edits = scalarEdits(table, entry, replacements);
  if (edits !== void 0) return { entries: [entry], edits, images };
  return { entries: [entry], edits: [], images: refused(images, "it is broken over lines") };
}
function namedIn(text, { parts: [{ entry, span }] }, request) {
  const name = text.slice(span.start, span.end);
  const wish = request.wishOf(name);
  if (wish.kind === "none") return { image: { text: name, entry, outcome: { kind: "no-image", reason: wish.why } } };
  const { reference, wanted, withoutDigest } = wish;
  const to = wishedText(reference, wanted);
  const about = { text: name, reference, entry };
  const left = withoutDigest === void 0 ? {} : { withoutDigest };
  if (to === name) return { image: { ...about, outcome: { kind: "unchanged", ...left } } };
  return { image: { ...about, outcome: { kind: "changed", to, ...left } }, replacement: { span, text: to } };
}

// src/edits/anchored-edits.ts
async function withSafeAnchors(table, { changes, others }, request) {
  if (table.aliases.size === 0) return { changes, others };
  const named = new Set(table.aliases.values());
  const unsafe = /* @__PURE__ */ new Set();
  for (const root of table.documents) {
    const own = changes.filter(({ entries: [entry = 0] }) => entry >= root && entry < nextOf(table, root));
    const shared = own.filter(({ entries }) => entries.some((entry) => isNamed(table, entry, named)));
    if (shared.length === 0 || await comesToTheSame(table, root, { own, request })) continue;
    for (const change of shared) unsafe.add(change);
  }
  const stays = [...unsafe].flatMap(({ images }) => refused(images, "an alias repeats it where it must stay as it is"));
  return { changes: changes.filter((change) => !unsafe.has(change)), others: [...others, ...stays] };
}
function isNamed(table, entry, named) {
  for (let at = entry; at >= 0; at = parentOf(table, at)) if (named.has(at)) return true;
  return false;
}
async function comesToTheSame(table, root, { own, request }) {
  const before = dataText(table, root);
  if (before === void 0) return false;
  const wished = (await readYaml(before)).table;
  const expected = await textAfter(wished, 0, editsOf(manifestEdits(wished, request).changes));
  const made = await textAfter(table, table.documents.indexOf(root), editsOf(own));
  return expected !== void 0 && expected === made;
}
function editsOf(changes) {
  return changes.flatMap(({ edits }) => edits);
}
async function textAfter(table, index, edits) {
  const { table: after } = await readYaml(applyEdits(table.text, edits));
  const root = after.documents[index];
  return root === void 0 ? void 0 : dataText(after, root);
}
function dataText(table, root) {
  const outcome = toData(table, root);
  return outcome.ok ? emitYaml(outcome.data, { as: "file" }) : void 0;
}

// src/edits/manifest-parts.ts
var TOGETHER = 65536;
function partsOf(stream) {
  return gathered(stream, documentStarts(stream));
}
function documentsOf({ text, start }) {
  const starts = documentStarts(text);
  return starts.map((from, at) => ({ text: text.slice(from, starts[at + 1] ?? text.length), start: start + from }));
}
function documentStarts(stream) {
  const starts = [0];
  for (let at = stream.indexOf("\n---"); at !== -1; at = stream.indexOf("\n---", at + 1)) {
    if (!/^[ \t\r\n]?$/.test(stream.charAt(at + 4))) continue;
    const start = beforeDirectives(stream, at + 1, starts.at(-1) ?? 0);
    if (start > 0) starts.push(start);
  }
  return starts;
}
function beforeDirectives(stream, marker, from) {
  let start = marker;
  while (start > from) {
    const line = stream.lastIndexOf("\n", start - 2) + 1;
    if (line <= from || stream.charAt(line) !== "%") break;
    start = line;
  }
  return start;
}
function gathered(stream, starts) {
  const parts = [];
  let from = 0;
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? stream.length;
    if (end - from > TOGETHER && start > from) {
      parts.push({ text: stream.slice(from, start), start: from });
      from = start;
    }
  }
  parts.push({ text: stream.slice(from), start: from });
  return parts;
}

// src/edits/post-render.ts
async function postRender2(stream, asked) {
  const request = { wishOf: wishesOf(asked), userFields: asked.userFields };
  const edits = [];
  const images = [];
  const references = [];
  for (const part of partsOf(stream)) {
    for (const { table, start, fatal } of await readPart(part)) {
      if (fatal !== void 0) {
        const { span, message, hint } = fatal;
        return { kind: "unreadable", offset: start + span.start, message, hint };
      }
      const { changes, others } = await withSafeAnchors(table, manifestEdits(table, request), request);
      const find = placeFinder(table);
      const found = [...changes.flatMap((change) => change.images), ...others].toSorted((a, b) => a.entry - b.entry);
      for (const { text, outcome, entry, reference } of found) {
        if (reference !== void 0) references.push(reference);
        images.push({ text, outcome, offset: start + valueSpan(table, entry).start, ...find(entry) });
      }
      for (const change of changes) for (const edit of change.edits) edits.push(movedEdit(edit, start));
    }
  }
  return { kind: "rewritten", text: applyEdits(stream, edits), edits, images, references };
}
async function readPart(part) {
  const whole = await readDocument(part);
  const isPlain = whole.fatal === void 0 && whole.table.aliases.size === 0;
  const documents = isPlain ? [] : documentsOf(part);
  if (documents.length < 2) return [whole];
  const read = [];
  for (const document of documents) {
    read.push(await readDocument(document));
    if (read.at(-1)?.fatal !== void 0) break;
  }
  return read;
}
async function readDocument({ text, start }) {
  const { table, problems } = await readYaml(text);
  return { table, start, fatal: problems.find(({ fatal }) => fatal) };
}
function placeFinder(table) {
  let at = 0;
  let known;
  return (entry) => {
    while (nextOf(table, table.documents[at] ?? 0) <= entry && at < table.documents.length - 1) at++;
    const root = table.documents[at] ?? 0;
    if (known?.root !== root) known = { root, place: placeOf3(table, root, at) };
    return known.place;
  };
}
function placeOf3(table, root, index) {
  const text = (path) => {
    let found = root;
    for (const key of path) {
      if (found === void 0 || kindOf(table, found) !== Kind.map) return "";
      found = childWithKey(table, found, key);
    }
    return found === void 0 ? "" : scalarText(table, found);
  };
  const kind = text(["kind"]);
  const resource = kind === "" ? "" : `${kind}/${text(["metadata", "name"])}`;
  const annotated = text(["metadata", "annotations", "postrenderer.helm.sh/postrender-filename"]);
  return { resource, template: annotated === "" ? sourceAbove(table, root, index) : annotated };
}
function sourceAbove(table, root, index) {
  const before = table.documents[index - 1];
  const from = before === void 0 ? 0 : valueSpan(table, before).end;
  const above = table.text.slice(from, valueSpan(table, root).start);
  return /^# Source: (\S+)\s*$/m.exec(above)?.[1] ?? "";
}

// dist/chunks/post-render.cjs
var modules = {
  "src/cli/commands/post-render.ts": () => ({ postRender }),
  "src/edits/post-render.ts": () => ({ postRender: postRender2 })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
