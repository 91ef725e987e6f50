var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// dist/chunks/plan.cjs
var plan_exports = {};
__export(plan_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(plan_exports);

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/uses/compose.ts
var { composeImage, isQualified } = require("../core.cjs").modules["src/uses/compose.ts"]();

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// now:src/reference/split.ts
var { splitReference, splitTag } = require("../core.cjs").modules["src/reference/split.ts"]();

// src/edits/wanted.ts
var namingRoles = /* @__PURE__ */ new Set(["registry", "prefix", "repository", "name", "reference"]);
function isNaming(part) {
  return namingRoles.has(part.role);
}
function nameOfUse(use) {
  if (isBareName(use.parts)) return void 0;
  switch (use.image.kind) {
    case "known":
      return use.image.reference;
    case "partial":
      return void 0;
    case "invalid":
      return isNaming(use.image.part) ? void 0 : nameOfParts(use.parts);
    case "opaque":
      return nameOfParts(use.parts);
  }
}
function isBareName(parts) {
  const naming = parts.filter(isNaming);
  const [only, ...others] = naming.filter((part) => part.leaf.text !== "");
  return only?.role === "name" && others.length === 0 && naming.length > 1 && !only.leaf.text.includes("/");
}
function nameOfParts(parts) {
  const image = composeImage(parts.filter(isNaming));
  if (image.kind !== "known" || image.reference.tag !== void 0 || image.reference.digest !== void 0)
    return void 0;
  return image.reference;
}
function whyNameless({ image, parts }) {
  if (isBareName(parts)) return "its registry and path are left to the template";
  switch (image.kind) {
    case "opaque":
      return `its value is a template or a placeholder ("${image.text}")`;
    case "invalid":
      return `"${image.text}" is no image reference: ${image.problem.message}`;
    case "partial":
      return "its name is left to the template";
    case "known":
      return "nothing says so";
  }
}
function wantedParts(reference, wanted) {
  const { registry = reference.registry, repository = reference.repository } = wanted;
  const tag = wanted.tag === void 0 ? reference.tag : wanted.tag ?? void 0;
  const digest = wanted.digest === void 0 ? reference.digest : wanted.digest ?? void 0;
  return { registry, repository, ...tag === void 0 ? {} : { tag }, ...digest === void 0 ? {} : { digest } };
}
function wantsName({ registry, repository }) {
  return registry !== void 0 || repository !== void 0;
}
function wantsVersion({ tag, digest }) {
  return tag !== void 0 || digest !== void 0;
}

// src/edits/carry-name.ts
function nameLeaves(parts, now, { registry, repository }) {
  const naming = parts.filter(isNaming);
  const registryPart = naming.find((part) => part.role === "registry");
  const names = naming.filter((part) => part.role !== "registry" && part.leaf.text !== "");
  const [first] = names;
  if (first === void 0) return { kind: "impossible", reason: "its name is left to the template" };
  const second = names.find((part) => part !== first && hostOf(textOf(part, names)).host !== void 0);
  if (second !== void 0) {
    return { kind: "impossible", reason: `${keyOf(second)} names a registry, though it stands behind ${keyOf(first)}` };
  }
  const inner = hostOf(names.map((part) => textOf(part, names)).join("/")).host;
  const whole = `${registry}/${repository}`;
  if (registryPart === void 0) return spread(names, whole);
  const { leaf } = registryPart;
  if (leaf.text === "" && inner !== void 0) return spread(names, whole);
  if (inner !== void 0) {
    return { kind: "impossible", reason: `both ${keyOf(registryPart)} and ${keyOf(first)} name a registry` };
  }
  if (leaf.text !== "" && !isLoneHost(leaf.text)) return spread([registryPart, ...names], whole);
  const { head, path } = splitName({ registry, repository }, now);
  const rest = spread(names, path);
  if (rest.kind === "impossible") return rest;
  return { kind: "carried", leaves: [{ leaf, text: head + tailOf(registryPart, names) }, ...rest.leaves] };
}
function splitName({ registry, repository }, now) {
  const before = repository.endsWith(`/${now.repository}`) ? repository.slice(0, -now.repository.length - 1) : "";
  if (!before.split("/").some((component) => isHost(component))) return { head: registry, path: repository };
  return { head: `${registry}/${before}`, path: now.repository };
}
function isLoneHost(text) {
  const host = text.replace(/\/$/, "");
  return !host.includes("/") && isHost(host);
}
function spread(parts, path) {
  const components = path.split("/");
  if (components.length < parts.length) {
    return { kind: "impossible", reason: `its name is put together from ${parts.length} keys, too many for "${path}"` };
  }
  const leaves = [];
  for (const [at, part] of [...parts.entries()].toReversed()) {
    const own = textOf(part, parts).split("/").length;
    const count = at === 0 ? components.length : Math.min(own, components.length - at);
    const text = components.splice(components.length - count, count).join("/");
    const reason = whyMisread(part, text, part === parts.at(-1));
    if (reason !== void 0) return { kind: "impossible", reason };
    leaves.push({ leaf: part.leaf, text: text + tailOf(part, parts) });
  }
  return { kind: "carried", leaves };
}
function whyMisread(part, text, isLast) {
  const old = part.leaf.text;
  if (part.role !== "registry" && !isLast && isLoneHost(text) && !isLoneHost(old)) {
    return `${keyOf(part)} would have nothing but the registry`;
  }
  const losesPath = part.role === "name" && old.includes("/") && !text.includes("/");
  return losesPath ? `${keyOf(part)} would be a single word, which keys such as imageNamespace come before` : void 0;
}
function textOf(part, parts) {
  const { text } = part.leaf;
  return text.slice(0, text.length - tailOf(part, parts).length);
}
function tailOf(part, parts) {
  const { text } = part.leaf;
  if (part === parts.at(-1)) return text.slice(splitReference(text).name.end);
  return part.role === "registry" && text.endsWith("/") ? "/" : "";
}
function keyOf(part) {
  return String(part.leaf.path.at(-1) ?? part.role);
}

// src/edits/carry-version.ts
function versionCandidates({ parts, named, wish, wanted }) {
  const digestPart = parts.find((part) => part.role === "digest");
  const tagPart = parts.find((part) => part.role === "tag");
  const stringPart = parts.findLast(isWholeString);
  const write = (part, version) => part.role === "tag" ? inTag(part, version, parts) : inString(part, version, named);
  const candidates = [];
  if (digestPart !== void 0) {
    const tagPlace = tagPart ?? stringPart;
    const tag = wanted.tag === void 0 || tagPlace === void 0 ? [] : [write(tagPlace, { ...wish, digest: void 0 })];
    candidates.push(joined([withDigest(digestPart, wish), ...tag]));
  }
  if (tagPart !== void 0) candidates.push(write(tagPart, wish));
  if (stringPart !== void 0) candidates.push(write(stringPart, wish));
  return candidates;
}
function isWholeString(part) {
  if (!isNaming(part) || part.leaf.text === "") return false;
  return part.role === "reference" || splitReference(part.leaf.text).name.end < part.leaf.text.length;
}
function joined(all) {
  const leaves = [];
  for (const each of all) {
    if (each.kind === "impossible") return each;
    leaves.push(...each.leaves);
  }
  return { kind: "carried", leaves };
}
function withDigest(part, { digest = "" }) {
  const { leaf } = part;
  const text = part.digestForm === "hex" ? digest.replace(/^sha256:/, "") : digest;
  return { kind: "carried", leaves: [{ leaf, text }] };
}
function inString({ leaf }, version, named) {
  const { name } = splitReference(named.find((each) => each.leaf === leaf)?.text ?? leaf.text);
  const tag = version.tag === void 0 ? "" : `:${version.tag}`;
  return { kind: "carried", leaves: [{ leaf, text: `${name.text}${tag}${behindTag(version)}` }] };
}
function inTag(part, version, parts) {
  const { leaf, role } = part;
  const { tag } = version;
  const behind = behindTag(version);
  const reason = behind === "" ? void 0 : whyNoDigest(part, { key: String(leaf.path.at(-1) ?? role), tag, parts });
  if (reason !== void 0) return { kind: "impossible", reason };
  const suffix = suffixOf(parts);
  if (tag === void 0 || suffix === "") return { kind: "carried", leaves: [{ leaf, text: `${tag ?? ""}${behind}` }] };
  if (!tag.endsWith(suffix)) return { kind: "impossible", reason: `"${suffix}" is always put behind its tag` };
  return { kind: "carried", leaves: [{ leaf, text: tag.slice(0, tag.length - suffix.length) }] };
}
function behindTag({ digest }) {
  return digest === void 0 ? "" : `@${digest}`;
}
function whyNoDigest({ scope }, { key, tag, parts }) {
  const start = "it has no digest key, and";
  if (scope === "chart") return `${start} ${key} speaks for other images too`;
  if (tag === void 0) return `${start} ${key} cannot hold a digest without a tag`;
  return suffixOf(parts) === "" ? void 0 : `${start} "${suffixOf(parts)}" is put behind its tag`;
}
function suffixOf(parts) {
  const text = parts.find((part) => part.role === "suffix")?.leaf.text ?? "";
  return text === "" || text.startsWith("-") ? text : `-${text}`;
}

// src/edits/carry.ts
function carryImage(use, wanted) {
  const name = nameOfUse(use);
  if (name === void 0) return impossible(whyNameless(use));
  if (wantsVersion(wanted) && use.image.kind !== "known") return impossible(whyNameless(use));
  const wish = wantedParts(name, wanted);
  const named = wantsName(wanted) ? nameLeaves(use.parts, name, wish) : carried([]);
  if (named.kind === "impossible") return named;
  if (use.image.kind !== "known") return checked(named.leaves, { parts: use.parts.filter(isNaming), wish });
  if (!wantsVersion(wanted)) return checked(named.leaves, { parts: use.parts, wish });
  return firstPossible(
    versionCandidates({ parts: use.parts, named: named.leaves, wish, wanted }).map(
      (candidate) => candidate.kind === "impossible" ? candidate : checked(overlaid(named.leaves, candidate.leaves), { parts: use.parts, wish })
    )
  );
}
function carried(leaves) {
  return { kind: "carried", leaves };
}
function impossible(reason) {
  return { kind: "impossible", reason };
}
function firstPossible(candidates) {
  return candidates.find(({ kind }) => kind === "carried") ?? candidates[0] ?? impossible("it has no key for a tag or digest");
}
function overlaid(leaves, later) {
  return [...leaves.filter(({ leaf }) => !later.some((each) => each.leaf === leaf)), ...later];
}
function withTexts(parts, leaves) {
  if (leaves.length === 0) return parts;
  return parts.map((part) => {
    const text = leaves.find(({ leaf }) => leaf === part.leaf)?.text;
    return text === void 0 ? part : { ...part, leaf: { ...part.leaf, text } };
  });
}
function checked(leaves, { parts, wish }) {
  const image = composeImage(withTexts(parts, leaves));
  switch (image.kind) {
    case "known":
      return isSame(image.reference, wish) ? carried(leaves.filter(({ leaf, text }) => leaf.text !== text)) : impossible(`its keys would then read "${image.reference.text}"`);
    case "invalid":
      return impossible(
        `its keys would then read "${image.text}", which is no image reference: ${image.problem.message}`
      );
    case "opaque":
    case "partial":
      return impossible("its keys would then name no image");
  }
}
function isSame(a, b) {
  return a.registry === b.registry && a.repository === b.repository && a.tag === b.tag && a.digest === b.digest;
}

// src/edits/agree.ts
function agree(changes, options) {
  const slots = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Map();
  const bySlots = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  const refuse = (which, why) => {
    for (const change of which) {
      if (refused.has(change)) continue;
      refused.set(change, why);
      for (const slot of bySlots.get(change) ?? []) open.add(slot);
    }
  };
  const settle = () => {
    for (const slot of open) {
      open.delete(slot);
      for (const { changes: which, ...why } of conflictsAt(slot, { refused, uses: options.uses })) refuse(which, why);
    }
  };
  for (const change of changes) {
    if (change.kind === "text") continue;
    const { wants, reason } = wantsOf(change, options);
    const own = [];
    for (const want of wants) {
      const slot = slotFor(slots, options.keyOf(want.leaf), want.leaf);
      slot.wants.push(want);
      own.push(slot);
      if (want.isEdit || reason !== void 0) open.add(slot);
    }
    bySlots.set(change, own);
    if (reason !== void 0) refused.set(change, { reason, follows: false });
  }
  settle();
  return {
    slots,
    refused,
    refuse(which, reason) {
      refuse(which, { reason, follows: false });
      settle();
    },
    editsOf(slot) {
      const edits = slot.wants.filter((want) => isGranted(want, refused));
      const [first] = edits;
      return first && { text: first.text, changes: edits.map(({ change }) => change) };
    }
  };
}
function isGranted({ isEdit: edits, change }, refused) {
  return edits && !refused.has(change);
}
function conflictsAt(slot, { refused, uses }) {
  const edits = slot.wants.filter((want) => isGranted(want, refused));
  const [first] = edits;
  if (first === void 0) return [];
  if (uses === "free") {
    const later = edits.filter(({ text }) => text !== first.text).map(({ change }) => change);
    const reason = `${nameOf(slot)} is already changed to "${first.text}"`;
    return later.length === 0 ? [] : [{ changes: later, reason, follows: false }];
  }
  const others = slot.wants.filter((want) => expectation(want, refused) !== first.text);
  const other = others.find(({ change }) => !refused.has(change)) ?? others[0];
  if (other === void 0) return [];
  return [{ changes: edits.map(({ change }) => change), ...whyNotTogether(slot, { first, other, refused }) }];
}
function slotFor(slots, key, leaf) {
  const known = slots.get(key);
  if (known !== void 0) return known;
  const slot = { key, leaf, wants: [] };
  slots.set(key, slot);
  return slot;
}
function wantsOf(change, { uses, blocked }) {
  const carried2 = change.kind === "image" ? carryImage(change.use, change.wanted) : { kind: "carried", leaves: [change] };
  const texts = carried2.kind === "carried" ? carried2.leaves : [];
  const edits = texts.flatMap(
    ({ leaf, text }) => isEdit(change, leaf, text) ? [{ change, leaf, text, isEdit: true }] : []
  );
  const reason = carried2.kind === "impossible" ? carried2.reason : edits.map(({ leaf }) => blocked(leaf)).find((why) => why !== void 0);
  const held = uses === "held" && change.kind === "image" ? heldLeaves(change.use) : [];
  const kept = held.filter((leaf) => !edits.some((edit) => edit.leaf === leaf));
  const wants = [...edits, ...kept.map((leaf) => ({ change, leaf, text: leaf.text, isEdit: false }))];
  return reason === void 0 ? { wants } : { wants, reason };
}
function isEdit(change, leaf, text) {
  if (change.kind === "image" || leaf.type === "string") return leaf.text !== text;
  return leaf.type === "null" ? text !== "" : true;
}
function heldLeaves(use) {
  return nameOfUse(use) === void 0 ? [] : use.parts.map((part) => part.leaf);
}
function expectation(want, refused) {
  return isGranted(want, refused) ? want.text : want.leaf.text;
}
function whyNotTogether(slot, { first, other, refused }) {
  const key = nameOf(slot);
  const who = wisher(other, slot);
  const whose = `${key} would have to be "${first.text}" for ${wisher(first, slot)}`;
  if (isGranted(other, refused))
    return { reason: `${whose} and "${other.text}" for ${who}${wayOut(first, other)}`, follows: false };
  const why = refused.get(other.change);
  if (why === void 0) {
    const reason = isWish(other.change) ? `${whose} and to stay for ${who}` : `it shares ${key} with ${who}, which stays as it is`;
    return { reason, follows: false };
  }
  const cannot = why.follows ? "which cannot be changed either" : `which cannot be changed because ${why.reason}`;
  return { reason: `it shares ${key} with ${who}, ${cannot}`, follows: true };
}
function wayOut(first, other) {
  const isOnePath = printPath(first.leaf.rootPath) === printPath(other.leaf.rootPath);
  return isOnePath ? "" : "; an override values file (-o override.yaml) can give each its own";
}
function isWish(change) {
  return change.kind === "leaf" || wantsName(change.wanted) || wantsVersion(change.wanted);
}
function nameOf({ leaf }) {
  return printPath(leaf.rootPath);
}
function wisher({ change }, { leaf: { file } }) {
  if (change.kind === "leaf") return printPath(change.leaf.rootPath);
  const { rootPath, parts } = change.use;
  const own = parts.find((part) => part.scope === "own" && part.leaf.file.path !== file.path);
  return `${printPath(rootPath)}${own === void 0 ? "" : ` (${own.leaf.file.path})`}`;
}

// now:src/reference/print.ts
var { canonical, nameOf: nameOf2, suffixOf: suffixOf2 } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/edits/place-key.ts
function placeKey(place) {
  switch (place.kind) {
    case "disk":
      return `disk ${place.path}`;
    case "member":
      return `${placeKey(place.archive)}!/${place.name}`;
    case "stdin":
    case "argument":
      return place.kind;
  }
}
function leafKey({
  file,
  span
}) {
  return `${placeKey(file.place)} ${span.start}`;
}

// src/edits/pin.ts
function pinWishes(uses, request) {
  const sure = uses.filter((use) => use.confidence !== "possible");
  const isSilent = silentUses(sure);
  const { isAsked = () => true } = request;
  return sure.flatMap((use) => {
    if (isSilent(use)) return [];
    if (isAsked(use)) return [wishFor(use, request)];
    const stays = { use, change: { kind: "image", use, wanted: {} }, isAsked: false, lacksDigest: false };
    return nameOfUse(use) === void 0 ? [] : [stays];
  });
}
function silentUses(uses) {
  const named = uses.filter((use) => use.image.kind !== "partial").flatMap((use) => use.parts.map((part) => leafKey(part.leaf)));
  const told = new Set(named);
  return ({ image, parts }) => image.kind === "partial" && parts.every(({ leaf }) => leaf.text === "" || told.has(leafKey(leaf)));
}
function wishFor(use, { mapping, digestOf }) {
  const name = nameOfUse(use);
  if (name === void 0) return { use, change: { kind: "image", use, wanted: {} }, isAsked: true, lacksDigest: false };
  const mapped = mapping?.map(name);
  const moved = mapped?.kind === "moved" ? { registry: mapped.registry, repository: mapped.repository } : {};
  const asksDigest = digestOf !== void 0 && name.digest === void 0;
  const digest = asksDigest ? digestFor(use, { ...name, ...moved }, digestOf) ?? digestFor(use, name, digestOf) : void 0;
  const wanted = digest === void 0 ? moved : { ...moved, digest };
  return {
    use,
    ...mapped === void 0 ? {} : { mapped },
    change: { kind: "image", use, wanted },
    isAsked: true,
    lacksDigest: asksDigest && digest === void 0
  };
}
function digestFor({ image, chart }, reference, digestOf) {
  if (image.kind !== "known") return void 0;
  const tag = reference.tag ?? (image.tagFrom === "template" ? chart?.metadata.appVersion?.text : void 0);
  return tag === void 0 ? void 0 : digestOf({ ...reference, tag });
}
function wishedText({ use, change }) {
  const name = nameOfUse(use);
  return name && canonical(wantedParts(name, change.wanted));
}
function unmovedTexts(uses, mapping) {
  return uses.flatMap((use) => {
    if (use.confidence !== "possible" || use.image.kind !== "known") return [];
    const mapped = mapping.map(use.image.reference);
    if (mapped.kind !== "moved") return [];
    const { registry, repository } = mapped;
    return [{ use, to: canonical({ ...use.image.reference, registry, repository }) }];
  });
}

// src/text/edits.ts
function sortEdits(edits) {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
function applyEdits(text, edits) {
  const pieces = [];
  let at = 0;
  for (const { span, text: replacement } of sortEdits(edits)) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}..${span.end} overlaps another or lies outside the text`);
    }
    pieces.push(text.slice(at, span.start), replacement);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

// src/yaml/escapes.ts
var SHORT = /* @__PURE__ */ new Map([
  [0, "\\0"],
  [7, "\\a"],
  [8, "\\b"],
  [9, "\\t"],
  [10, "\\n"],
  [11, "\\v"],
  [12, "\\f"],
  [13, "\\r"],
  [27, "\\e"],
  [34, '\\"'],
  [92, "\\\\"],
  [133, "\\N"],
  [160, "\\_"],
  [8232, "\\L"],
  [8233, "\\P"]
]);
function escapeCode(code) {
  const short = SHORT.get(code);
  if (short !== void 0) return short;
  const hex = code.toString(16).toUpperCase();
  if (code <= 255) return `\\x${hex.padStart(2, "0")}`;
  return code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/yaml/scalar-text.ts
function spellString({ text, style, context }) {
  if (style === Style.plain && canBePlain(text, context)) return text;
  if (style === Style.single && !UNPRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return `"${text.replace(DOUBLE_QUOTED, (character) => escapeCode(codeOf(character)))}"`;
}
var UNPRINTABLE = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
var DOUBLE_QUOTED = new RegExp(`${UNPRINTABLE.source}|["\\\\]`, "gu");
var NOT_PLAIN = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@` ]|[-?:](?: |$)|(?:=|<<)$)|:(?: |$)| (?:#|$)/;
var NOT_PLAIN_IN_FLOW = /^:|[,?[\]{}]/;
var NUMBER_ELSEWHERE = /^(?=[-+.0-9])[-+]?(?:0x[0-9a-f_]*|0o[0-7_]*|0b[01_]*|[0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9_]*)?)$|^_*e[-+]?[0-9]+$/i;
function canBePlain(text, context) {
  if (!staysText(text) || NOT_PLAIN.test(text) || UNPRINTABLE.test(text) || NUMBER_ELSEWHERE.test(text)) return false;
  return context === "block-value" || !NOT_PLAIN_IN_FLOW.test(text);
}
function codeOf(character) {
  const code = character.codePointAt(0) ?? 0;
  return code >= 55296 && code <= 57343 ? 65533 : code;
}

// src/edits/spell-edit.ts
function editOfLeaf({ leaf, text }) {
  const { span, style, lexeme: lexeme2 } = leaf;
  const line = lineInBlock(leaf, text);
  if (line !== void 0) return line;
  const token = spellString({ text, style, context: leaf.inFlow ? "flow" : "block-value" });
  if (lexeme2 === "") return { span, text: leadTo(leaf) + token };
  return { span, text: token + (isBlock(style) ? /\r?\n$/.exec(lexeme2)?.[0] ?? "" : "") };
}
function isBlock(style) {
  return style === Style.literal || style === Style.folded;
}
function lineInBlock({ span, style, lexeme: lexeme2, text: old }, text) {
  if (!isBlock(style) || !isPlainLine(text) || !isPlainLine(old)) return void 0;
  const header = lexeme2.indexOf("\n") + 1;
  const at = lexeme2.indexOf(old, header);
  if (header === 0 || at < 0 || lexeme2.slice(header).trim() !== old) return void 0;
  const start = span.start + at;
  return { span: { start, end: start + old.length }, text };
}
function isPlainLine(text) {
  return /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text);
}
function leadTo({ file, span, keySpan: keySpan2 }) {
  if (keySpan2.end > keySpan2.start && keySpan2.end === span.start) return ": ";
  return /\s/.test(file.text[span.start - 1] ?? "") ? "" : " ";
}

// src/edits/file-plans.ts
function filePlans(agreement, { texts, sharing }) {
  const drafts = /* @__PURE__ */ new Map();
  const draftOf = (file) => {
    const key = placeKey(file.place);
    const draft = drafts.get(key) ?? { file, edits: [], leaves: [], reads: /* @__PURE__ */ new Map(), texts: /* @__PURE__ */ new Map() };
    drafts.set(key, draft);
    return draft;
  };
  for (const slot of agreement.slots.values()) {
    const edit = agreement.editsOf(slot);
    if (edit !== void 0)
      addLeaf(draftOf(slot.leaf.file), { leaf: slot.leaf, text: edit.text }, sharing(slot.leaf.file));
  }
  for (const draft of drafts.values()) addEdits(draft, sharing(draft.file));
  for (const change of texts) if (!agreement.refused.has(change)) addText(draftOf(change.file), change.edit);
  return [...drafts.values()].map(({ file, edits, leaves, reads, texts: own }) => {
    return { file, edits: sortEdits(edits), leaves, reads, texts: sortEdits([...own.values()]).map(({ span }) => span) };
  });
}
function addLeaf({ leaves, reads }, leafText, sharing) {
  const { leaf, text } = leafText;
  leaves.push(leafText);
  reads.set(leaf.span.start, text);
  for (const alias of sharing.aliasesOf(leaf.span.start)) if (!reads.has(alias.start)) reads.set(alias.start, text);
}
function addEdits({ leaves, reads, edits }, sharing) {
  for (const { leaf, text } of leaves) {
    const target = sharing.targetOf(leaf.span.start);
    if (target === void 0 || reads.get(target) !== text) edits.push(editOfLeaf({ leaf, text }));
  }
}
function addText({ edits, texts }, edit) {
  const key = `${edit.span.start} ${edit.span.end} ${edit.text}`;
  if (texts.has(key)) return;
  texts.set(key, edit);
  edits.push(edit);
}

// src/edits/overlaps.ts
function refuseOverlaps(agreement, { changes, texts }) {
  if (texts.length === 0) return;
  const orders = new Map(changes.map((change, order) => [change, order]));
  const byFile = /* @__PURE__ */ new Map();
  const claim = (file, edit, by) => {
    const key = placeKey(file.place);
    const claims = byFile.get(key) ?? [];
    byFile.set(key, claims);
    const [first] = by;
    claims.push({ edit, changes: by, order: (first && orders.get(first)) ?? 0 });
  };
  for (const slot of agreement.slots.values()) {
    const edit = agreement.editsOf(slot);
    if (edit !== void 0) claim(slot.leaf.file, { span: slot.leaf.span, text: edit.text }, edit.changes);
  }
  for (const change of texts) if (!agreement.refused.has(change)) claim(change.file, change.edit, [change]);
  for (const claims of byFile.values()) refuseWithin(agreement, claims);
}
function refuseWithin(agreement, claims) {
  let last;
  for (const claim of claims.toSorted(byPlace)) {
    if (last === void 0 || claim.edit.span.start >= last.edit.span.end || sameEdit(last.edit, claim.edit)) {
      last = claim;
      continue;
    }
    const [kept, lost] = claim.order < last.order ? [claim, last] : [last, claim];
    agreement.refuse(lost.changes, "another change already touches this place");
    last = kept;
  }
}
function byPlace({ edit: a }, { edit: b }) {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
function sameEdit(a, b) {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

// now:src/uses/key-class.ts
var { classOfKey, roleBits, roleOfPath, senseOf, wordsOf } = require("../core.cjs").modules["src/uses/key-class.ts"]();

// now:src/yaml/scan.ts
var { scanDoubt, scanYaml } = require("../core.cjs").modules["src/yaml/scan.ts"]();

// src/edits/sharing.ts
var nothing = {
  aliasesOf: () => [],
  targetOf: () => void 0,
  mixedInto: () => void 0,
  isUnclear: () => false
};
function sharingOf(file, given) {
  if (!hasAnchor(file.text)) return nothing;
  const table = given ?? scanYaml(file.text);
  if (table === void 0) return { ...nothing, isUnclear: isAnchored };
  const aliases = /* @__PURE__ */ new Map();
  const targets = /* @__PURE__ */ new Map();
  for (const [entry, target] of table.aliases) {
    const kind = kindOf(table, target);
    if (kind !== Kind.scalar && kind !== Kind.none) continue;
    const start = valueSpan(table, target).start;
    const alias = {
      start: valueSpan(table, entry).start,
      path: printPath(pathOf(table, entry)),
      isMeant: saySame(table, entry, target)
    };
    const known = aliases.get(start);
    if (known === void 0) aliases.set(start, [alias]);
    else known.push(alias);
    targets.set(alias.start, start);
  }
  const mixed = findMixed(table);
  return {
    aliasesOf: (start) => aliases.get(start) ?? [],
    targetOf: (start) => targets.get(start),
    mixedInto: ({ span }) => mixed.get(span.start),
    isUnclear: () => false
  };
}
function hasAnchor(text) {
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    if (/^[\s[{,]?&\S$/.test(text.slice(Math.max(0, at - 1), at + 2))) return true;
  }
  return false;
}
function isAnchored({ file, span, keySpan: keySpan2 }) {
  return /&\S+\s*(?:!\S*\s*)?$/.test(file.text.slice(keySpan2.end, span.start).slice(-200));
}
function findMixed(table) {
  const byTarget = /* @__PURE__ */ new Map();
  const own = /* @__PURE__ */ new Map();
  for (const [entry, target] of table.aliases) {
    const merge = hasKey(table, entry) ? entry : parentOf(table, entry);
    if (kindOf(table, target) !== Kind.map || !isMergeKey(table, merge)) continue;
    const map = parentOf(table, merge);
    const mixed = own.get(map) ?? mixedBy(table, map);
    own.set(map, mixed);
    byTarget.set(target, { ...mixed, ...byTarget.get(target) });
  }
  const byValue = /* @__PURE__ */ new Map();
  for (const [target, mixed] of byTarget) {
    for (const child of childrenOf(table, target)) {
      const path = mixed[matterOf(table, child) ?? "version"];
      if (path !== void 0) byValue.set(valueSpan(table, child).start, path);
    }
  }
  return byValue;
}
function isMergeKey(table, entry) {
  return hasKey(table, entry) && keyStyleOf(table, entry) === Style.plain && keyText(table, entry) === "<<";
}
function mixedBy(table, map) {
  const matters2 = new Set(childrenOf(table, map).map((child) => matterOf(table, child)));
  const path = printPath(pathOf(table, map));
  if (matters2.has("name")) return { name: path, version: path };
  return matters2.has("version") ? { version: path } : {};
}
var matters = {
  registry: "name",
  prefix: "name",
  repository: "name",
  reference: "name",
  tag: "version",
  version: "version",
  digest: "version",
  suffix: "version"
};
function matterOf(table, entry) {
  const role = roleOf(table, entry);
  return role === void 0 ? void 0 : matters[role];
}
function saySame(table, entry, other) {
  const role = roleOf(table, entry);
  return role !== void 0 && roleOf(table, other) === role;
}
function roleOf(table, entry) {
  return hasKey(table, entry) ? classOfKey(keyText(table, entry))?.role : void 0;
}

// src/edits/stranded-aliases.ts
function refuseStrandedAliases(agreement, sharing) {
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const slot of agreement.slots.values()) {
      const edit = agreement.editsOf(slot);
      if (edit === void 0) continue;
      const stranded = strandedAlias(agreement, slot, sharing(slot.leaf.file));
      if (stranded === void 0) continue;
      agreement.refuse(edit.changes, `${stranded} is an alias of ${printPath(slot.leaf.rootPath)} and would change too`);
      isSettled = false;
    }
  }
}
function strandedAlias(agreement, { leaf }, sharing) {
  const stranded = sharing.aliasesOf(leaf.span.start).find((alias) => {
    const own = agreement.slots.get(leafKey({ file: leaf.file, span: { start: alias.start } }));
    return own === void 0 ? !alias.isMeant : agreement.editsOf(own) === void 0;
  });
  return stranded?.path;
}

// src/edits/why-blocked.ts
function whyBlocked(leaf, { isWritable, sharing }) {
  return whyNotWritten(leaf.file, printPath(leaf.rootPath), isWritable) ?? whyNoValue(leaf) ?? whyShared(leaf, sharing);
}
function whyNotWritten(file, key, isWritable) {
  const { place } = file;
  if (place.kind === "argument") return `${key} is given on the command line (${file.path}): change it there`;
  if (isWritable(place)) return void 0;
  if (place.kind !== "member") return `${key} stands in ${file.path}, which is not to be written`;
  const archive = file.path.slice(0, Math.max(0, file.path.lastIndexOf("!/"))) || file.path;
  const ways = "write an override values file (-o override.yaml), or unpack it";
  return `${key} lies in the packed chart ${archive}, which is not rewritten where it lies: ${ways}`;
}
function whyNoValue({ lexeme: lexeme2, inFlow, keySpan: keySpan2, span, rootPath }) {
  const hasNoColon = lexeme2 === "" && !inFlow && keySpan2.end > keySpan2.start && keySpan2.end === span.start;
  return hasNoColon ? `${printPath(rootPath)} is a key without a colon, so that no value can follow it` : void 0;
}
function whyShared(leaf, sharing) {
  const key = printPath(leaf.rootPath);
  const mixed = sharing.mixedInto(leaf);
  if (mixed !== void 0) return `${mixed} merges ${key} (<<) with keys of its own, so that it makes two images`;
  return sharing.isUnclear(leaf) ? `${key} is anchored, and its aliases cannot be told` : void 0;
}

// src/edits/plan.ts
function planChanges(changes, options = {}) {
  return startPlan(changes, options).plan();
}
function startPlan(changes, options) {
  const sharings = /* @__PURE__ */ new Map();
  const sharing = (file) => {
    const known = sharings.get(file) ?? sharingOf(file, options.tableOf?.(file));
    sharings.set(file, known);
    return known;
  };
  const { isWritable = () => true, uses = "free" } = options;
  const agreement = agree(changes, {
    uses,
    keyOf: leafKey,
    blocked: (leaf) => whyBlocked(leaf, { isWritable, sharing: sharing(leaf.file) })
  });
  const texts = textChanges(changes);
  for (const change of texts) {
    const reason = whyNotWritten(change.file, "this", isWritable);
    if (reason !== void 0) agreement.refuse([change], reason);
  }
  return {
    plan() {
      refuseStrandedAliases(agreement, sharing);
      refuseOverlaps(agreement, { changes, texts });
      return {
        files: filePlans(agreement, { texts, sharing }),
        done: changes.filter((change) => !agreement.refused.has(change)),
        refused: [...agreement.refused].map(([change, why]) => ({ change, ...why }))
      };
    },
    refuseAt(file, starts, reason) {
      const here = placeKey(file.place);
      const before = agreement.refused.size;
      for (const slot of agreement.slots.values()) {
        if (placeKey(slot.leaf.file.place) !== here || starts !== "all" && !starts.has(slot.leaf.span.start)) continue;
        agreement.refuse(agreement.editsOf(slot)?.changes ?? [], reason);
      }
      const textsHere = starts === "all" ? texts.filter((change) => placeKey(change.file.place) === here) : [];
      agreement.refuse(textsHere, reason);
      return agreement.refused.size > before;
    }
  };
}
function textChanges(changes) {
  return changes.filter((change) => change.kind === "text");
}

// dist/chunks/plan.cjs
var modules = {
  "src/edits/agree.ts": () => ({ agree }),
  "src/edits/carry.ts": () => ({ carryImage }),
  "src/edits/pin.ts": () => ({ pinWishes, silentUses, unmovedTexts, wishedText }),
  "src/edits/place-key.ts": () => ({ leafKey, placeKey }),
  "src/edits/plan.ts": () => ({ planChanges, startPlan }),
  "src/edits/sharing.ts": () => ({ hasAnchor, sharingOf }),
  "src/edits/spell-edit.ts": () => ({ editOfLeaf }),
  "src/edits/wanted.ts": () => ({ isBareName, isNaming, nameOfUse, wantedParts, wantsName, wantsVersion, whyNameless }),
  "src/text/edits.ts": () => ({ applyEdits, sortEdits }),
  "src/yaml/escapes.ts": () => ({ escapeCode }),
  "src/yaml/scalar-text.ts": () => ({ spellString })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
