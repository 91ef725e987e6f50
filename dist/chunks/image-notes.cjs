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

// dist/chunks/image-notes.cjs
var image_notes_exports = {};
__export(image_notes_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(image_notes_exports);

// now:src/render/gate-conditions.ts
var { gateConditions } = require("./rendered.cjs").modules["src/render/gate-conditions.ts"]();

// now:src/render/source.ts
var { asRenderSource, originFrom } = require("./render.cjs").modules["src/render/source.ts"]();

// now:src/template/origin.ts
var { NOBODY, Origins } = require("./render.cjs").modules["src/template/origin.ts"]();

// now:src/template/traced.ts
var { RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced } = require("./render.cjs").modules["src/template/traced.ts"]();

// now:src/uses/key-class.ts
var { classOfKey, roleBits, roleOfPath, senseOf, wordsOf } = require("../core.cjs").modules["src/uses/key-class.ts"]();

// now:src/uses/rendered-image.ts
var { componentsOf, leavesOf, piecesIn, renderedImages } = require("./rendered.cjs").modules["src/uses/rendered-image.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/images/shown-image.ts
function shownImages({ images }, choice) {
  return images.flatMap((joined) => {
    const places = /* @__PURE__ */ new Map();
    for (const place of joined.places) {
      const { image } = place;
      if (image.sink.confidence === "possible" || !counts(image.manifest.hooks, choice)) continue;
      const key = placeKey(image);
      if (!places.has(key)) places.set(key, place);
    }
    const [first, ...others] = places.values();
    return first === void 0 ? [] : [{ joined, places: [first, ...others] }];
  });
}
var TEST_EVENTS = /* @__PURE__ */ new Set(["test", "test-success"]);
function counts(events, { hooks }) {
  if (hooks === "all" || events.length === 0) return true;
  return hooks === "no-tests" && !events.every((event) => TEST_EVENTS.has(event));
}
function placeKey({ manifest: { file, head }, sink, text, manifest }) {
  const field = printPath(pathOf(manifest.table, sink.parts[0].entry));
  return [file.template.name, head.kind, head.name, field, text].join("\0");
}
function placeInManifest({ manifest: { head, table }, sink }) {
  const { entry } = sink.parts[0];
  const container = sink.kind === "container" ? nameBeside(table, entry) : void 0;
  return {
    object: `${head.kind === "" ? "a document" : head.kind}${head.name === "" ? "" : ` ${head.name}`}`,
    field: pathOf(table, entry),
    ...container !== void 0 && container !== "" && { container }
  };
}
function nameBeside(table, entry) {
  const name = childWithKey(table, parentOf(table, entry), "name");
  return name === void 0 ? void 0 : scalarText(table, name);
}
function componentOrigins({ text, pieces }) {
  return Object.entries(componentsOf(text)).map(([component, span]) => ({
    // Only these names are keys of the record.
    component,
    span,
    text: text.slice(span.start, span.end),
    pieces: piecesIn(pieces, span).map((piece) => cut(piece, span))
  }));
}
function cut({ span, source }, within) {
  const start = Math.max(span.start, within.start);
  const end = Math.min(span.end, within.end);
  const isCopy = source.kind === "text" || source.kind === "leaf" && source.form === "copied";
  return {
    span: { start, end },
    source: isCopy ? { ...source, offset: source.offset + start - span.start } : source
  };
}
function gatesOfPlace({ configuration, image }) {
  const { rendered } = configuration.rendered;
  if (rendered === void 0) return [];
  const { origin } = originOfField(image);
  const isOwn = ownKeys(image);
  const gates = gateConditions(rendered.origins.gatesOf(origin), rendered.origins).filter(
    (gate) => gate.kind !== "value" || !isOwn(gate.path)
  );
  const exact = new Set(
    gates.flatMap((gate) => "path" in gate && gate.needs.kind !== "decides" ? [printPath(gate.path)] : [])
  );
  return gates.filter((gate) => !("path" in gate) || gate.needs.kind !== "decides" || !exact.has(printPath(gate.path)));
}
function ownKeys(image) {
  const around = new Set([...leavesOf(image).keys()].map(({ rootPath }) => printPath(rootPath.slice(0, -1))));
  return (path) => {
    if (classOfKey(String(path.at(-1))) === void 0 && !/image$/i.test(String(path.at(-1)))) return false;
    return around.has(printPath(path)) || path.length > 1 && around.has(printPath(path.slice(0, -1)));
  };
}
function alternativesOf({ configuration, image }) {
  const { rendered } = configuration.rendered;
  if (rendered === void 0) return [];
  const isOwn = ownKeys(image);
  const gating = /* @__PURE__ */ new Set();
  for (const source of rendered.origins.sourcesOf(originOfField(image).origin)) {
    const made = asRenderSource(source);
    if ((made.kind === "value" || made.kind === "absent") && !isOwn(made.path)) gating.add(printPath(made.path));
  }
  return image.deciders().filter(({ path, state }) => (state === "absent" || state === "empty") && !gating.has(printPath(path)));
}
function originOfField({ manifest: { content, table }, sink }) {
  let { entry } = sink.parts[0];
  while (!hasKey(table, entry) && parentOf(table, entry) >= 0) entry = parentOf(table, entry);
  const { runs } = content;
  const { start } = keySpan(table, entry);
  const run = firstRun(runs, start + 1);
  const begin = run === 0 ? 0 : runs[run - RUN] ?? 0;
  return { origin: runs[run + 1] ?? NOBODY, offset: (runs[run + 2] ?? 0) + start - begin };
}

// now:src/render/explore/patch.ts
var { NO_PATCH, bothPatches, isNoPatch, isPatchFile, patchKey, patchYaml, patchedRelease, printData, setting, stackPatches, touches, withValueAt } = require("./rendered.cjs").modules["src/render/explore/patch.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/render/trace.ts
function conditionText(...args) {
  return load("./trace.cjs", "src/render/trace.ts").conditionText(...args);
}

// now:src/yaml/data.ts
var { isMap, isMergeKey, toData } = require("./layers.cjs").modules["src/yaml/data.ts"]();

// src/reports/image-words.ts
function placeText(file, offset) {
  const { line, column } = file.lines().position(offset);
  return `${file.path}:${line}:${column}`;
}
function keysText(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const above = path.length < 2 || typeof path.at(-1) === "number" ? printPath(path) : printPath(path.slice(0, -1));
    const group = groups.get(above) ?? /* @__PURE__ */ new Set();
    groups.set(above, group.add(printPath(path)));
  }
  return [...groups].flatMap(([above, keys]) => {
    const lasts = [...keys].map((key) => key.slice(above.length + 1));
    return keys.size > 1 ? [`${above}.{${lasts.join(", ")}}`] : [...keys];
  }).join(", ");
}
function whereText(image) {
  const { object, field, container } = placeInManifest(image);
  const { hooks } = image.manifest;
  const inside = container === void 0 ? fieldText(image.sink.kind, field) : `${listText(field)} ${container}`;
  return `${object}, ${inside}${hooks.length === 0 ? "" : ` (${hooks.join(", ")} hook)`}`;
}
var LISTS = {
  containers: "container",
  initContainers: "init container",
  ephemeralContainers: "ephemeral container"
};
function listText(field) {
  return LISTS[String(field.at(-3))] ?? "container";
}
var KINDS = {
  variable: "variable ",
  argument: "argument ",
  volume: "volume ",
  secret: "secret text "
};
function fieldText(kind, field) {
  return `${KINDS[kind] ?? ""}${printPath(field)}`;
}
function gatesText(gates) {
  const texts = gates.map(conditionText);
  const under = (lead) => texts.filter((text) => text.startsWith(lead)).map((text) => text.slice(lead.length));
  const [needed, asked] = [under(NEEDED), under(ASKED)];
  return [
    ...needed.length === 0 ? [] : [`${NEEDED}${needed.join(" and ")}`],
    ...asked.length === 0 ? [] : [`${ASKED}${asked.join(", ")}`]
  ].join(", ");
}
var NEEDED = "only if ";
var ASKED = "depends on ";
function patchText(patch, place) {
  const gates = gatesOfPlace(place);
  const near = patch.values.filter(({ path }) => gates.some((gate) => "path" in gate && touches(gate.path, path)));
  const values = (near.length > 0 ? near : patch.values).map(
    ({ path, value }) => `${printPath(path)}=${dataText(value)}`
  );
  const { kubeVersion, apiVersions = [], operation } = patch;
  const flags = [
    ...kubeVersion === void 0 ? [] : [`--kube-version ${kubeVersion}`],
    ...apiVersions.map((version) => `-a ${version}`),
    ...operation === "upgrade" ? ["--is-upgrade"] : []
  ];
  const all = [...values, ...flags];
  const shown = all.slice(0, MOST_VALUES);
  return `${shown.join(", ")}${all.length > shown.length ? ` and ${all.length - shown.length} more` : ""}`;
}
var MOST_VALUES = 4;
function dataText(data) {
  if (isMap(data)) return data.size === 0 ? "{}" : "{\u2026}";
  if (typeof data === "object" && data !== null) return data.length === 0 ? "[]" : "[\u2026]";
  return String(data);
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// src/reports/list-notes.ts
var NOTHING = /* @__PURE__ */ new Set();
function unlistedNotes(count) {
  if (count === 0) return [];
  const places = counted(count, "place asks", "places ask");
  return [
    `! ${places} for an image that is left to a template, or not readable as one: chartpin images --format json tells which`
  ];
}
function proofNotes({ chart, proof, said = NOTHING }) {
  const missing = proof.without.map(
    ({ name, version, repository }) => `! ${chart.path}: ${name}${version === "" ? "" : ` ${version}`} is not in charts/, so its images are not listed: fetch it${repository === "" ? "" : ` from ${repository}`} with \`helm dependency build\``
  );
  if (proof.kind === "rendered") return missing.map(sentence);
  const [error] = proof.errors;
  const isSaid = error === void 0 || said.has(error.message);
  const why = isSaid ? "" : `: ${errorText(error)}`;
  const lines = [...missing, `! ${chart.path} is not proven, it does not render${why}`].map(sentence);
  if (proof.wayOut !== void 0) return [...lines, ...wayOutLines(proof.wayOut)];
  return isSaid || error.hint === "" ? lines : [...lines, sentence(`  ${error.hint}`)];
}
function errorText({ message, path, at }) {
  return `${message} (${at === void 0 ? path : placeText(at.file, at.span.start)})`;
}
function wayOutLines(patch) {
  const yaml = patchYaml(patch);
  const { kubeVersion, apiVersions = [] } = patch;
  const flags = [
    ...kubeVersion === void 0 ? [] : [`--kube-version ${kubeVersion}`],
    ...apiVersions.map((api) => `-a ${api}`)
  ];
  const lead = [...yaml === "" ? [] : ["these values"], ...flags.length === 0 ? [] : [flags.join(" ")]].join(
    " and "
  );
  const lines = yaml === "" ? [] : yaml.trimEnd().split("\n");
  return [
    `  It renders with ${lead}, made up here; give your own with -f:`,
    ...lines.map((line) => `    ${visible(line)}`)
  ];
}
function listTable({ images }, charts) {
  const rows = images.flatMap((image) => rowsOf(image));
  const block = (kind, title) => {
    const lines = rows.filter((row) => row.kind === kind).flatMap((row) => row.lines);
    return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${visible(line)}`)];
  };
  return [
    ...block("default", "Run as given"),
    ...block("solved", "Run with other values"),
    ...block("values", "Named by values, and not seen to run"),
    ...block("cluster", "Of the cluster itself"),
    ...charts.flatMap(({ proof: { exploration } }) => exploration === void 0 ? [] : unreached(exploration))
  ];
}
function rowsOf(image) {
  const { reference, parts } = image;
  if (parts === void 0) return chartRows(image);
  const isAsked = image.uses.length > 0 || image.rendered !== void 0;
  return [...isAsked ? chartRows(image) : [], { kind: "cluster", lines: [reference, ...parts.map(partLine)] }];
}
function partLine({ component, image, origin, by }) {
  return `  ${component}, by ${by.join(", ")}${origin === image ? "" : `; copied from ${origin}`}`;
}
function chartRows({ reference, rendered = [], uses }) {
  if (rendered.length === 0) return [{ kind: "values", lines: [reference, ...uses.map((use) => `  ${useText(use)}`)] }];
  return ["default", "solved"].flatMap((kind) => {
    const own = rendered.filter(({ joined }) => joined.tier === kind);
    return own.length === 0 ? [] : [{ kind, lines: [reference, ...own.flatMap(shownLines)] }];
  });
}
var MOST_PLACES = 3;
function shownLines({ joined, places }) {
  const shown = places.slice(0, MOST_PLACES).flatMap(placeLines);
  const more = places.length - MOST_PLACES;
  const keys = [...joined.leaves.keys()].map(({ rootPath }) => rootPath);
  const facts = joined.places[0].image.pieces.flatMap(({ source }) => source.kind === "fact" ? [source.name] : []);
  return [
    ...shown,
    ...more > 0 ? [`  and ${counted(more, "place")} more`] : [],
    `    by ${[keys.length > 0 ? keysText(keys) : `no key: ${textPlace(joined.places[0])}`, ...new Set(facts)].join(", ")}`
  ];
}
function textPlace({ image }) {
  const source = image.pieces.find((piece) => piece.source.kind === "text")?.source;
  return source?.kind === "text" ? placeText(source.file, source.offset) : "only the template";
}
function placeLines(place) {
  const { configuration, image } = place;
  const gates = gatesText(gatesOfPlace(place));
  const patch = isNoPatch(configuration.patch) ? "" : `    with ${patchText(configuration.patch, place)}`;
  return [`  ${whereText(image)}${gates === "" ? "" : `: ${gates}`}`, ...patch === "" ? [] : [patch]];
}
function useText(use) {
  return `by ${keysText(use.parts.map(({ leaf }) => leaf.rootPath))}`;
}
function unreached({ places }) {
  const left = places.filter(({ tier }) => tier === "forced" || tier === "never");
  if (left.length === 0) return [];
  return [
    `Places of templates that no values were found for (${left.length} of ${places.length})`,
    ...left.map(unreachedLine)
  ];
}
function unreachedLine({ place: { file, offset, key }, tier, gates }) {
  const what = key === "" ? "" : ` ${key}`;
  const when = gatesText(gates);
  const how = tier === "forced" ? "possible, by no condition that could be met" : "never reached";
  return `  ${visible(`${placeText(file, offset)}${what}: ${how}${when === "" ? "" : `; ${when}`}`)}`;
}

// when-called:src/reports/place.ts
function filePathOfSource(...args) {
  return load("./report.cjs", "src/reports/place.ts").filePathOfSource(...args);
}
function regionOf(...args) {
  return load("./report.cjs", "src/reports/place.ts").regionOf(...args);
}

// when-called:src/reports/render-errors.ts
function describeRenderError(...args) {
  return load("./render-errors.cjs", "src/reports/render-errors.ts").describeRenderError(...args);
}

// src/reports/shown-image-json.ts
function describeShown({ joined, places }) {
  const [first] = places;
  return {
    tier: joined.tier,
    text: joined.text,
    parts: componentOrigins(first.image).map(({ component, text, pieces }) => ({
      component,
      text,
      from: pieces.map((piece) => ({
        text: first.image.text.slice(piece.span.start, piece.span.end),
        ...describePiece(piece)
      }))
    })),
    alternatives: alternativesOf(first).map(({ path, state }) => ({ keyPath: printPath(path), state })),
    places: places.map(describePlace)
  };
}
function describePiece({ source }) {
  switch (source.kind) {
    case "leaf":
      return { kind: "key", form: source.form, ...describeLeaf(source.leaf) };
    case "text":
      return { kind: "template", ...startOf(source.file, source.offset) };
    case "fact":
      return { kind: "fact", name: source.name };
    case "derived":
      return { kind: "derived", by: source.by, keys: source.leaves.map(describeLeaf) };
  }
}
function describeLeaf({ file, span, path, rootPath }) {
  return { keyPath: printPath(path), rootPath: printPath(rootPath), ...startOf(file, span.start) };
}
function startOf(file, offset) {
  const { line, column } = regionOf(file, { start: offset, end: offset });
  return { ...filePathOfSource(file), line, column };
}
function describePlace(place) {
  const { configuration, image } = place;
  const { manifest, sink } = image;
  const { field, container } = placeInManifest(image);
  return {
    template: filePathOfSource(manifest.file.template.file),
    kind: manifest.head.kind,
    name: manifest.head.name,
    field: printPath(field),
    ...container !== void 0 && { container },
    sink: sink.kind,
    confidence: sink.confidence,
    hooks: manifest.hooks,
    gates: gatesOfPlace(place).map(describeGate),
    ...describePatch(configuration.patch)
  };
}
function describeGate(gate) {
  return { text: conditionText(gate), ..."path" in gate && { keyPath: printPath(gate.path) } };
}
function describePatch(patch) {
  if (isNoPatch(patch)) return {};
  const { kubeVersion, apiVersions, operation } = patch;
  return {
    with: {
      values: patchYaml(patch),
      ...kubeVersion !== void 0 && { kubeVersion },
      ...apiVersions !== void 0 && { apiVersions },
      ...operation !== void 0 && { operation }
    }
  };
}

// src/reports/proof-json.ts
function describeProof({
  chart,
  proof
}) {
  const { name, version } = chart.metadata;
  return {
    chart: name,
    ...version !== void 0 && { version: version.text },
    path: chart.path,
    proof: proof.kind,
    ...proof.kind === "failed" && { errors: proof.errors.map(describeRenderError) },
    ...proof.kind === "failed" && proof.wayOut !== void 0 && describePatch(proof.wayOut),
    without: proof.without.map(describeMissing),
    ...proof.exploration !== void 0 && describeExploration(proof.exploration)
  };
}
function describeMissing({ name, version, repository }) {
  return { name, version, repository };
}
function describeExploration({ counts: counts2, stopped, places }) {
  return {
    explored: { ...counts2, stopped },
    places: places.filter(({ tier }) => tier === "forced" || tier === "never").map(({ place: { file, offset, key }, tier, gates }) => {
      const { line, column } = regionOf(file, { start: offset, end: offset });
      return { ...filePathOfSource(file), line, column, key, tier, gates: gates.map(describeGate) };
    })
  };
}

// dist/chunks/image-notes.cjs
var modules = {
  "src/images/shown-image.ts": () => ({ alternativesOf, componentOrigins, gatesOfPlace, originOfField, placeInManifest, shownImages }),
  "src/reports/image-words.ts": () => ({ gatesText, keysText, patchText, placeText, whereText }),
  "src/reports/list-notes.ts": () => ({ listTable, proofNotes, unlistedNotes }),
  "src/reports/proof-json.ts": () => ({ describeProof }),
  "src/reports/shown-image-json.ts": () => ({ describeGate, describeLeaf, describePatch, describePiece, describePlace, describeShown })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
