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

// dist/chunks/why.cjs
var why_exports = {};
__export(why_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(why_exports);

// helper:node:path
var node_path_default = require("node:path");

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/config/nearest-name.ts
function nearestName(...args) {
  return load("./failure.cjs", "src/config/nearest-name.ts").nearestName(...args);
}

// when-called:src/config/patterns.ts
function compileKeyPatterns(...args) {
  return load("./configuration.cjs", "src/config/patterns.ts").compileKeyPatterns(...args);
}

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/images/match-image.ts
function matchImages(words, images) {
  for (const kind of ["whole", "steps", "part"]) {
    const [first, ...others] = images.filter((image) => MATCHES[kind](words, spellingsOf(image)));
    if (first !== void 0) return { kind, images: [first, ...others] };
  }
  return void 0;
}
function spellingsOf({ joined: { text, parsed } }) {
  if (!parsed.ok) return { whole: [text], names: [] };
  const { reference } = parsed;
  return { whole: [text, canonical(reference)], names: [nameOf(reference)] };
}
var MATCHES = {
  whole: (words, { whole, names }) => {
    const parsed = parseReference(words);
    return [...whole, ...names].includes(words) || parsed.ok && whole.includes(canonical(parsed.reference));
  },
  steps: (words, { whole, names }) => [...whole, ...names].some((text) => hasSteps(text, words)),
  part: (words, { whole }) => whole.some((text) => text.toLowerCase().includes(words.toLowerCase()))
};
function hasSteps(text, words) {
  if (words === "") return false;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = at === 0 ? "/" : text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (before === "/" && (after === "" || "/:@".includes(after))) return true;
  }
  return false;
}

// now:src/render/explore/release-templates.ts
var { exploredTemplates } = require("./rendered.cjs").modules["src/render/explore/release-templates.ts"]();

// now:src/render/explore/usage-walk.ts
var { walkUsage } = require("./rendered.cjs").modules["src/render/explore/usage-walk.ts"]();

// now:src/render/explore/value-usage.ts
var { elementUsage, fieldUsage, newUsage, usageAt } = require("./rendered.cjs").modules["src/render/explore/value-usage.ts"]();

// src/images/read-keys.ts
function readKeys(release) {
  const { map, charts } = exploredTemplates(release);
  const usage = walkUsage(map, charts);
  return { reads: (path) => isRead(usage, path), paths: pathsIn(usage) };
}
function isRead(root, path) {
  if (usageAt(root, path) !== void 0) return true;
  for (let length = path.length - 1; length > 0; length--) {
    const above = usageAt(root, path.slice(0, length));
    if (above !== void 0) return above.fields.size === 0 && (above.types.size > 0 || above.element !== void 0);
  }
  return false;
}
var DEEPEST = 12;
var MOST = 2e4;
function pathsIn(root) {
  const found = [];
  const open = [{ usage: root, path: [] }];
  for (let at = open.pop(); at !== void 0 && found.length < MOST; at = open.pop()) {
    if (at.path.length > 0) found.push(at.path);
    if (at.path.length >= DEEPEST) continue;
    for (const [key, usage] of at.usage.fields) open.push({ usage, path: [...at.path, key] });
  }
  return found;
}

// now:src/render/explore/explore.ts
var { explore } = require("./rendered.cjs").modules["src/render/explore/explore.ts"]();

// now:src/render/explore/patch.ts
var { NO_PATCH, bothPatches, isNoPatch, isPatchFile, patchKey, patchYaml, patchedRelease, printData, setting, stackPatches, touches, withValueAt } = require("./rendered.cjs").modules["src/render/explore/patch.ts"]();

// when-called:src/render/render-error.ts
function renderErrors(...args) {
  return load("./render-errors.cjs", "src/render/render-error.ts").renderErrors(...args);
}

// now:src/uses/configurations.ts
var { configurationsOf } = require("./rendered.cjs").modules["src/uses/configurations.ts"]();

// now:src/uses/image-graph.ts
var { isMadeUp, joinImages } = require("./rendered.cjs").modules["src/uses/image-graph.ts"]();

// src/images/release-images.ts
function imagesOfRelease(given, { uses, wayOut: way = "sought", ...look }) {
  const without = given.chart.missing;
  const release = without.length === 0 ? given : { ...given, chart: { ...given.chart, missing: [] } };
  const configurations = configurationsOf(release, look);
  const graph = joinImages(configurations, uses);
  const { failure, exploration } = configurations;
  const explored = { without, ...exploration !== void 0 && { exploration } };
  if (failure === void 0) return { graph, release, proof: { kind: "rendered", ...explored } };
  const wayOut = way === "sought" ? wayOutOf(release, failure, configurations) : void 0;
  return {
    graph,
    release,
    proof: {
      kind: "failed",
      ...explored,
      errors: renderErrors(failure, configurations.render(release).rendered),
      ...wayOut !== void 0 && { wayOut }
    }
  };
}
var RENDERS = 24;
function wayOutOf(release, failure, { exploration }) {
  if (failure.kind === "refused") return void 0;
  const { base } = exploration ?? explore(release, { renders: RENDERS, patches: "pooled" });
  return isNoPatch(base) ? void 0 : base;
}

// when-called:src/images/shown-image.ts
function alternativesOf(...args) {
  return load("./image-notes.cjs", "src/images/shown-image.ts").alternativesOf(...args);
}
function componentOrigins(...args) {
  return load("./image-notes.cjs", "src/images/shown-image.ts").componentOrigins(...args);
}
function gatesOfPlace(...args) {
  return load("./image-notes.cjs", "src/images/shown-image.ts").gatesOfPlace(...args);
}
function originOfField(...args) {
  return load("./image-notes.cjs", "src/images/shown-image.ts").originOfField(...args);
}
function shownImages(...args) {
  return load("./image-notes.cjs", "src/images/shown-image.ts").shownImages(...args);
}

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// now:src/render/source.ts
var { asRenderSource, originFrom } = require("./render.cjs").modules["src/render/source.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// when-called:src/render/helm-message.ts
function helmMessage(...args) {
  return load("./render-errors.cjs", "src/render/helm-message.ts").helmMessage(...args);
}

// src/edits/proven/companions.ts
var COMPANIONS = [
  {
    // bitnami/charts bitnami/common/templates/_errors.tpl, common.errors.insecureImages
    message: /allowInsecureImages|unrecognized images|substituted for unrecognized/,
    setting: { path: ["global", "security", "allowInsecureImages"], value: true }
  }
];
function companionFor(failure, helm) {
  const message = helmMessage(failure, helm);
  return COMPANIONS.find((companion) => companion.message.test(message))?.setting;
}
function isCompanion(setting2) {
  return COMPANIONS.some((companion) => companion.setting === setting2);
}

// now:src/uses/key-class.ts
var { classOfKey, roleBits, roleOfPath, senseOf, wordsOf } = require("../core.cjs").modules["src/uses/key-class.ts"]();

// now:src/uses/rendered-image.ts
var { componentsOf, leavesOf, piecesIn, renderedImages } = require("./rendered.cjs").modules["src/uses/rendered-image.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/images/probe-key.ts
var OTHER_REGISTRY = "registry.example.com";
var OTHER_DIGEST = `sha256:${"0".repeat(64)}`;
function newProber({ configuration, image }, { render }, most) {
  const renderedWith = renderWith(configuration, render);
  let left = most;
  return (path, value) => {
    const keys = path.filter((key) => typeof key === "string");
    if (left <= 0 || keys.length < path.length) return { kind: "unknown" };
    left--;
    const { rendered, companion } = renderedWith(setting(keys, value));
    if (rendered.failure !== void 0) return { kind: "refused" };
    const text = textAt(rendered, image);
    if (text === void 0) return { kind: "gone" };
    const before = textOf(image);
    if (text === before) return { kind: "nothing" };
    const components = changedIn(before, text);
    return { kind: "changes", components, text, ...companion !== void 0 && { companion } };
  };
}
function renderWith({ release }, render) {
  return (patch) => {
    const rendered = render(patchedRelease(release, patch), "off");
    const { failure } = rendered;
    const companion = failure === void 0 ? void 0 : companionFor(failure, release.helm);
    if (companion === void 0) return { rendered };
    const path = companion.path.filter((key) => typeof key === "string");
    const both = stackPatches(patch, setting(path, companion.value));
    return { rendered: render(patchedRelease(release, both), "off"), companion: path };
  };
}
function textOf({ manifest: { table }, sink }) {
  return sink.parts.map(({ entry }) => scalarText(table, entry)).join("\0");
}
function textAt({ manifests, hooks }, { manifest, sink }) {
  const found = [...manifests, ...hooks].find(
    ({ file, head }) => file.template.name === manifest.file.template.name && head.kind === manifest.head.kind && head.name === manifest.head.name
  );
  if (found === void 0) return void 0;
  const texts = sink.parts.map(({ entry }) => {
    const at = entryAt(found.table, pathOf(manifest.table, entry));
    return at === void 0 ? void 0 : scalarText(found.table, at);
  });
  return texts.every((text) => text !== void 0) ? texts.join("\0") : void 0;
}
var COMPONENTS = ["registry", "repository", "tag", "digest"];
function changedIn(before, after) {
  const [old, fresh] = [componentTexts(before), componentTexts(after)];
  return COMPONENTS.filter((component) => old[component] !== fresh[component]);
}
function componentTexts(text) {
  return Object.fromEntries(
    Object.entries(componentsOf(text)).map(([component, { start, end }]) => [component, text.slice(start, end)])
  );
}
function sampleFor(path) {
  const words = wordsOf(String(path.at(-1)));
  const has = (...wanted) => wanted.some((word) => words.includes(word));
  if (has("digest", "sha", "sha256")) return OTHER_DIGEST;
  if (has("tag", "version")) return "0.0.0-other";
  if (has("registry", "hub", "host")) return OTHER_REGISTRY;
  if (has("repository", "image", "name", "repo")) return `${OTHER_REGISTRY}/other/image`;
  return OTHER_REGISTRY;
}

// src/images/why-image.ts
var MOST_PROBES = 16;
function whyImage(image, configurations) {
  const [place] = image.places;
  const probe = newProber(place, configurations, MOST_PROBES);
  const ways = candidates(image).flatMap(({ leaf, value }) => {
    const effect = probe(leaf.rootPath, value);
    const outcome = outcomeOf(effect);
    return outcome === void 0 ? [] : [{ path: leaf.rootPath, leaf, value, outcome, ...companionOf(effect) }];
  });
  const alternatives = alternativesOf(place).map(({ path, state }) => {
    const effect = probe(path, sampleFor(path));
    return { path, state: state === "absent" ? state : "empty", effect };
  });
  const unset = alternatives.flatMap(({ path, effect }) => {
    const value = sampleFor(path);
    return value.startsWith(OTHER_REGISTRY) && isMove(effect) ? [{ path, value, outcome: "moves", ...companionOf(effect) }] : [];
  });
  const written = writtenAt(place);
  return {
    image,
    components: componentOrigins(place.image),
    ...written !== void 0 && { written },
    alternatives,
    ways: [...ways, ...unset],
    switches: ways.length + unset.length > 0 ? [] : switchesOf(place)
  };
}
function candidates({ joined: { leaves } }) {
  const all = [...leaves];
  const ofRegistry = all.filter(([, components]) => components.includes("registry"));
  const named = ofRegistry.length > 0 ? ofRegistry : all.filter(([, components]) => components.includes("repository"));
  return named.map(([leaf, components]) => ({ leaf, value: movedText(leaf.text, components) }));
}
function movedText(text, components) {
  if (!components.includes("repository")) return OTHER_REGISTRY;
  const { host } = hostOf(text);
  return `${OTHER_REGISTRY}/${host === void 0 ? text : text.slice(host.length + 1)}`;
}
function outcomeOf(effect) {
  switch (effect.kind) {
    case "changes":
      return isMove(effect) ? "moves" : void 0;
    case "refused":
    case "unknown":
      return effect.kind;
    case "nothing":
    case "gone":
      return void 0;
  }
}
function companionOf(effect) {
  return effect.kind === "changes" && effect.companion !== void 0 ? { companion: effect.companion } : {};
}
var MOVED = /(?:^|[^\w./-])registry\.example\.com\//;
function isMove(effect) {
  return effect.kind === "changes" && MOVED.test(effect.text);
}
function switchesOf(place) {
  const paths = gatesOfPlace(place).flatMap((gate) => "path" in gate ? [gate.path] : []);
  return [...new Map(paths.map((path) => [printPath(path), path])).values()];
}
function writtenAt({ configuration, image }) {
  const { rendered } = configuration.rendered;
  const { origin, offset } = originOfField(image);
  const copied = rendered?.origins.copiedFrom(origin);
  const source = copied === void 0 ? void 0 : asRenderSource(copied);
  return source?.kind === "template" || source?.kind === "file" ? { file: source.file, offset } : void 0;
}

// now:src/uses/leaf.ts
var { leafAt, leafOfNode, resolvedText } = require("../core.cjs").modules["src/uses/leaf.ts"]();

// when-called:src/charts/value-tree.ts
function nodeAt(...args) {
  return load("./layers.cjs", "src/charts/value-tree.ts").nodeAt(...args);
}

// when-called:src/charts/layers.ts
function coalesceRelease(...args) {
  return load("./layers.cjs", "src/charts/layers.ts").coalesceRelease(...args);
}

// now:src/charts/helm-rules.ts
var { DEFAULT_RULES, helmRules } = require("./layers.cjs").modules["src/charts/helm-rules.ts"]();

// now:src/template/origin.ts
var { NOBODY, Origins } = require("./render.cjs").modules["src/template/origin.ts"]();

// now:src/template/traced.ts
var { RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced } = require("./render.cjs").modules["src/template/traced.ts"]();

// now:src/yaml/entry-search.ts
var { contentEnd, firstFrom, isInContent, startOf } = require("./comments.cjs").modules["src/yaml/entry-search.ts"]();

// src/images/key-reach.ts
function reachOf(path, configurations, shown) {
  const images = shown.flatMap((image) => reachedImage(path, image));
  const taken = new Set(
    images.flatMap(
      ({ image }) => image.places.map((place) => fieldKey(place.image.manifest, place.image.sink.parts[0].entry))
    )
  );
  const places = /* @__PURE__ */ new Map();
  for (const configuration of configurations) {
    for (const place of placesIn(configuration, path)) {
      const key = placeKey(place);
      if (!taken.has(key) && !places.has(key)) places.set(key, place);
    }
  }
  return { images, places: [...places.values()] };
}
function reachedImage(path, image) {
  const components = [...image.joined.leaves].flatMap(([{ rootPath }, of]) => isBelow(path, rootPath) ? of : []);
  if (components.length > 0) return [{ image, kind: "makes", components: [...new Set(components)] }];
  const [place] = image.places;
  if (!place.image.deciders().some((decider) => isBelow(path, decider.path))) return [];
  const isGate = gatesOfPlace(place).some((gate) => "path" in gate && isBelow(path, gate.path));
  return [{ image, kind: isGate ? "gates" : "chooses", components: [] }];
}
function fieldKey(manifest, entry) {
  return [documentKey(manifest), ...pathOf(manifest.table, entry)].join("\0");
}
function placeKey({ kind, manifest, field }) {
  return kind === "gates" ? `${documentKey(manifest)}\0gates` : [documentKey(manifest), ...field].join("\0");
}
function documentKey({ file, head }) {
  return [file.template.name, head.kind, head.name].join("\0");
}
function isBelow(path, below) {
  return below.length >= path.length && path.every((key, i) => key === below[i]);
}
function* placesIn(configuration, path) {
  const { rendered, manifests, hooks } = configuration.rendered;
  if (rendered === void 0) return;
  const kindOf2 = reachKinds(rendered.origins, path);
  for (const manifest of [...manifests, ...hooks]) {
    const { content, table } = manifest;
    for (let i = 0, start = 0; i < content.runs.length; i += RUN) {
      const end = content.runs[i] ?? 0;
      const kind = end > start ? kindOf2(content.runs[i + 1] ?? 0) : void 0;
      if (kind !== void 0) {
        const entry = entryIn(table, { start, end });
        const isWithin = kind === "gates" && start > startOf(table, entry);
        const field = table.count === 0 ? [] : pathOf(table, entry);
        if (!isWithin) yield { configuration, manifest, kind, field };
        else if (kindOf2(originAt(content.runs, startOf(table, entry))) !== "gates") {
          yield { configuration, manifest, kind: "chooses", field };
        }
      }
      start = end;
    }
  }
}
function originAt(runs, offset) {
  return runs[firstRun(runs, offset + 1) + 1] ?? NOBODY;
}
function entryIn(table, { start, end }) {
  const found = firstFrom(table, start);
  const next = found < table.count && parentOf(table, found) < 0 ? found + 1 : found;
  const isFirst = next < table.count && startOf(table, next) < end;
  if (isFirst && /^[\s-]*$/.test(table.text.slice(start, startOf(table, next)))) return next;
  return Math.max(0, next - 1);
}
function reachKinds(origins, path) {
  const known = /* @__PURE__ */ new Map();
  const isOf = (source) => {
    const made = asRenderSource(source);
    return (made.kind === "value" || made.kind === "absent") && isBelow(path, made.path);
  };
  const has = (sources) => {
    for (const source of sources) if (isOf(source)) return true;
    return false;
  };
  return (id) => {
    if (known.has(id)) return known.get(id);
    let kind;
    if (has(origins.sourcesOf(id))) {
      const isGate = origins.gatesOf(id).some(({ origin }) => has(origins.sourcesOf(origin)));
      kind = has(origins.madeOf(id)) ? "makes" : isGate ? "gates" : "chooses";
    }
    known.set(id, kind);
    return kind;
  };
}
function readPaths(configurations) {
  const found = /* @__PURE__ */ new Map();
  for (const { rendered } of configurations) {
    if (rendered.rendered === void 0) continue;
    const { origins } = rendered.rendered;
    const ids = /* @__PURE__ */ new Set();
    const texts = [...rendered.manifests, ...rendered.hooks].map(({ content }) => content);
    for (const { runs } of rendered.notes === void 0 ? texts : [...texts, rendered.notes]) {
      for (let i = 0; i < runs.length; i += RUN) ids.add(runs[i + 1] ?? 0);
    }
    const seen = /* @__PURE__ */ new Set();
    for (const id of ids) for (const source of origins.sourcesOf(id)) seen.add(source);
    for (const source of seen) {
      const made = asRenderSource(source);
      if (made.kind === "value" || made.kind === "absent") found.set(made.path.join("\0"), made.path);
    }
  }
  return [...found.values()];
}
function valueAt(release, path) {
  const { chart, layers, helm, readFile } = release;
  const { root } = coalesceRelease({
    chart,
    layers,
    helm: helmRules(helm),
    disabled: "kept",
    ...readFile !== void 0 && { readFile }
  });
  return nodeAt(root, path);
}

// src/images/why-key.ts
function whyKey({ graph, release }, path, shown) {
  if (path.length === 0) return void 0;
  const node = valueAt(release, path);
  const { all } = graph.configurations;
  const reach = reachOf(path, all, shown);
  const isSeen = reach.images.length + reach.places.length > 0;
  const read = isSeen ? void 0 : readKeys(release);
  const isRead2 = read === void 0 || readPaths(all).some((seen) => isBelow(path, seen)) || read.reads(path);
  const leaves = node === void 0 ? leavesKnown(graph, reach, path) : leavesBelow(node, path);
  const isSet = node !== void 0 || leaves.length > 0;
  const isNamed = read === void 0 || read.paths.some((named) => samePath(named, path));
  return isSet || isRead2 && isNamed ? { path, leaves, reach, isRead: isRead2 } : void 0;
}
function leavesKnown({ uses }, { images }, path) {
  const leaves = [
    ...images.flatMap(({ image }) => [...image.joined.leaves.keys()]),
    ...uses.flatMap(({ parts }) => parts.map(({ leaf }) => leaf))
  ].filter(({ rootPath }) => isBelow(path, rootPath));
  return [...new Map(leaves.map((leaf) => [`${leaf.file.path}\0${leaf.span.start}`, leaf])).values()];
}
function leavesBelow(node, path) {
  switch (node.kind) {
    case "map":
      return [...node.entries].flatMap(([key, child]) => leavesBelow(child, [...path, key]));
    case "list":
      return node.items.flatMap((item, index) => leavesBelow(item, [...path, index]));
    case "scalar": {
      const leaf = leafOfNode(node, path);
      return leaf === void 0 ? [] : [leaf];
    }
  }
}

// when-called:src/reports/list-notes.ts
function proofNotes(...args) {
  return load("./image-notes.cjs", "src/reports/list-notes.ts").proofNotes(...args);
}

// when-called:src/reports/place.ts
function filePathOfSource(...args) {
  return load("./report.cjs", "src/reports/place.ts").filePathOfSource(...args);
}
function regionOf(...args) {
  return load("./report.cjs", "src/reports/place.ts").regionOf(...args);
}

// now:src/reports/safe-json.ts
var { printSafeJson } = require("./json.cjs").modules["src/reports/safe-json.ts"]();

// when-called:src/reports/shown-image-json.ts
function describeLeaf(...args) {
  return load("./image-notes.cjs", "src/reports/shown-image-json.ts").describeLeaf(...args);
}
function describePatch(...args) {
  return load("./image-notes.cjs", "src/reports/shown-image-json.ts").describePatch(...args);
}
function describeShown(...args) {
  return load("./image-notes.cjs", "src/reports/shown-image-json.ts").describeShown(...args);
}

// src/reports/why-json.ts
function printWhyJson({ chart, asked, images, key, meant }) {
  return printSafeJson({
    version: 1,
    chart,
    asked,
    images: images.map(describeWhy),
    ...key !== void 0 && { key: describeKey(key) },
    ...meant !== void 0 && { meant }
  });
}
function describeWhy({ image, written, alternatives, ways, switches }) {
  return {
    ...describeShown(image),
    ...written !== void 0 && {
      written: { ...filePathOfSource(written.file), ...startOf2(written) }
    },
    alternatives: alternatives.map(({ path, state, effect }) => ({
      keyPath: printPath(path),
      state,
      effect: effect.kind,
      ...effect.kind === "changes" && { components: effect.components }
    })),
    ways: ways.map(({ path, leaf, value, outcome, companion }) => ({
      keyPath: printPath(path),
      outcome,
      tried: value,
      ...companion !== void 0 && { companion: printPath(companion) },
      ...leaf !== void 0 && { at: describeLeaf(leaf) }
    })),
    switches: switches.map(printPath)
  };
}
function startOf2({ file, offset }) {
  const { line, column } = regionOf(file, { start: offset, end: offset });
  return { line, column };
}
function describeKey({ path, leaves, reach, isRead: isRead2 }) {
  return {
    keyPath: printPath(path),
    isRead: isRead2,
    leaves: leaves.map(describeLeaf),
    images: reach.images.map(describeReached),
    places: reach.places.map(describePlace)
  };
}
function describeReached({ image, kind, components }) {
  return { reach: kind, components, ...describeShown(image) };
}
function describePlace({ manifest, kind, field, configuration }) {
  const { head, file } = manifest;
  return {
    reach: kind,
    template: filePathOfSource(file.template.file),
    kind: head.kind,
    name: head.name,
    field: printPath(field),
    ...describePatch(configuration.patch)
  };
}

// now:src/text/excerpt.ts
var { gutterEdge, makeExcerpt, printExcerpt } = require("./report.cjs").modules["src/text/excerpt.ts"]();

// now:src/text/paragraph.ts
var { printParagraph } = require("../core.cjs").modules["src/text/paragraph.ts"]();

// now:src/reports/frames.ts
var { collectSecrets, gutterOf, printFrames } = require("./report.cjs").modules["src/reports/frames.ts"]();

// when-called:src/reports/image-words.ts
function gatesText(...args) {
  return load("./image-notes.cjs", "src/reports/image-words.ts").gatesText(...args);
}
function keysText(...args) {
  return load("./image-notes.cjs", "src/reports/image-words.ts").keysText(...args);
}
function patchText(...args) {
  return load("./image-notes.cjs", "src/reports/image-words.ts").patchText(...args);
}
function placeText(...args) {
  return load("./image-notes.cjs", "src/reports/image-words.ts").placeText(...args);
}
function whereText(...args) {
  return load("./image-notes.cjs", "src/reports/image-words.ts").whereText(...args);
}

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// src/reports/notes.ts
function printNotes(notes, { gutter, style, width }) {
  const margin = " ".repeat(gutter + 1);
  return notes.flatMap(({ label, lines }) => {
    const lead = `= ${label}: `;
    return lines.flatMap((line, i) => {
      const runs = [
        { text: i === 0 ? lead : " ".repeat(lead.length), tint: "accent" },
        { text: sentence(line) }
      ];
      const look = { style, width: width - margin.length, indent: lead.length };
      return printParagraph(runs, look).map((part) => margin + part);
    });
  });
}

// src/reports/why-text.ts
function printWhyImage(why2, look) {
  return printBlock({ title: titleOf(why2), marks: marksOf(why2), notes: imageNotes(why2) }, look);
}
function printWhyKey(key, look, meant) {
  const { path, leaves } = key;
  const inFiles = leaves.filter(({ file }) => file.place.kind !== "argument");
  const marks = inFiles.slice(0, MOST_LEAVES).map(({ file, span, keySpan: keySpan2, rootPath }) => ({
    file,
    span: span.start === span.end ? keySpan2 : span,
    ...inFiles.length > 1 && { label: printPath(rootPath) }
  }));
  const unset = leaves.length === 0 ? ", which is not set" : "";
  return printBlock({ title: `${printPath(path)}${unset}`, marks, notes: keyNotes(key, meant) }, look);
}
var MOST_LEAVES = 8;
function printBlock({ title, marks, notes }, look) {
  const [at, ...related] = marks;
  const { style, width } = look;
  const head = printParagraph([{ text: sentence(title), tint: "strong" }], { style, width, indent: 2 });
  const kept = notes.filter(({ lines }) => lines.length > 0);
  if (at === void 0) return joined([...head, ...printNotes(kept, { gutter: 1, style, width })]);
  const finding = asFinding(at, related);
  const gutter = gutterOf(finding);
  const edge = look.frames === "shown" ? [gutterEdge({ style, tint: "info", gutter })] : [];
  return joined([...head, ...printFrames(finding, look), ...edge, ...printNotes(kept, { gutter, style, width })]);
}
function joined(all) {
  return all.map((line) => `${line}
`).join("");
}
function asFinding(at, related) {
  const identity = { chart: "", keyPath: "", reference: "" };
  return { rule: "why", severity: "info", message: "", hint: "", path: at.file.path, at, related, fixes: [], identity };
}
function titleOf({ image }) {
  const { parsed, text } = image.joined;
  if (!parsed.ok) return `${text}, which is no image reference: ${parsed.problem.message}`;
  const full = canonical(parsed.reference);
  return full === text ? text : `${text}, which is ${full}`;
}
function marksOf({ components }) {
  const marks = /* @__PURE__ */ new Map();
  for (const { component, pieces } of components) {
    for (const piece of pieces) {
      for (const mark of pieceMarks(piece)) {
        const key = `${mark.file.path}\0${mark.span.start}\0${mark.span.end}`;
        const known = marks.get(key);
        if (known === void 0) marks.set(key, { mark, labels: [component] });
        else if (!known.labels.includes(component)) known.labels.push(component);
      }
    }
  }
  return [...marks.values()].map(({ mark, labels }) => ({ ...mark, label: andText(labels) }));
}
function pieceMarks({ source, span }) {
  switch (source.kind) {
    case "leaf":
      return leafMarks(source.leaf);
    case "text":
      return [{ file: source.file, span: { start: source.offset, end: source.offset + span.end - span.start } }];
    case "derived":
      return source.leaves.flatMap(leafMarks);
    case "fact":
      return [];
  }
}
function leafMarks({ file, span, keySpan: keySpan2 }) {
  return file.place.kind === "argument" ? [] : [{ file, span: span.start === span.end ? keySpan2 : span }];
}
function imageNotes(why2) {
  const { image, written } = why2;
  return [
    { label: "runs in", lines: placeLines(image.places) },
    { label: "written by", lines: written === void 0 ? [] : [placeText(written.file, written.offset)] },
    { label: "made of", lines: factLines(why2) },
    { label: "asked, and not set", lines: why2.alternatives.flatMap(alternativeLine) },
    { label: "from another registry", lines: wayLines(why2) }
  ];
}
var MOST_PLACES = 6;
function placeLines(places) {
  const shown = places.slice(0, MOST_PLACES).map((place) => {
    const gates = gatesText(gatesOfPlace(place));
    const { patch } = place.configuration;
    const withPatch = isNoPatch(patch) ? "" : ` (seen with ${patchText(patch, place)})`;
    return `${whereText(place.image)}${gates === "" ? "" : `: ${gates}`}${withPatch}`;
  });
  const more = places.length - shown.length;
  return more > 0 ? [...shown, `and in ${more} more`] : shown;
}
function factLines({ components }) {
  return components.flatMap(
    ({ component, pieces }) => pieces.flatMap(({ source }) => {
      if (source.kind === "fact") return [`${component} from ${source.name}`];
      if (source.kind === "leaf" && source.leaf.file.place.kind === "argument") {
        return [`${component} from ${source.leaf.file.path} ${printPath(source.leaf.rootPath)}`];
      }
      if (source.kind === "leaf" && source.form === "reformatted") {
        return [`${component} is ${printPath(source.leaf.rootPath)} in another form`];
      }
      if (source.kind !== "derived") return [];
      const by = source.by.length === 0 ? "made by the template" : `made by ${source.by.join(", ")}`;
      const keys = source.leaves.map(({ rootPath }) => rootPath);
      return [`${component} ${by}${keys.length === 0 ? "" : ` from ${keysText(keys)}`}`];
    })
  );
}
function alternativeLine({ path, state, effect }) {
  const text = effectText(effect);
  return text === void 0 ? [] : [`${printPath(path)}${state === "empty" ? " (empty)" : ""}: ${text}`];
}
function effectText(effect) {
  switch (effect.kind) {
    case "changes":
      return effect.components.length === 0 ? "would change the text" : `would give the ${andText(effect.components)}`;
    case "refused":
      return "has a say; what, no made-up value could tell";
    case "gone":
      return "would take the image away";
    case "unknown":
      return "has a say";
    case "nothing":
      return void 0;
  }
}
function andText(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
function wayLines({ ways, switches, image }) {
  if (ways.length > 0) return ways.map(wayText);
  const lead = image.joined.leaves.size === 0 ? "no key controls it" : "no key that was tried moves it";
  const off = switches.length === 0 ? "" : `, or do without it: ${keysText(switches)}`;
  return [`${lead}; take a newer chart, or rewrite the manifests behind Helm (chartpin post-render)${off}`];
}
function wayText({ path, leaf, outcome, companion }) {
  const place = leaf === void 0 ? " (not set now)" : ` (${placeText(leaf.file, leaf.span.start)})`;
  switch (outcome) {
    case "moves":
      return `set ${printPath(path)}${leaf?.file.place.kind === "argument" ? "" : place}${companion === void 0 ? "" : `, and ${printPath(companion)}=true without which the chart refuses it`}`;
    case "refused":
      return `${printPath(path)}${place} would, and the chart refuses it as it is`;
    case "unknown":
      return `${printPath(path)}${place} may; it was not tried`;
  }
}
function keyNotes({ reach: { images, places }, isRead: isRead2 }, meant) {
  const of = (kind) => [
    ...images.filter((image) => image.kind === kind).map(reachedText),
    ...reachLines(places.filter((place) => place.kind === kind))
  ];
  const near = meant === void 0 ? "" : `; did you mean ${meant}?`;
  const nothing = isRead2 ? "templates read it, and nothing of it is in a manifest" : `no template reads it${near}`;
  return [
    { label: "stands in", lines: of("makes") },
    { label: "has a say in", lines: of("chooses") },
    { label: "decides on", lines: of("gates") },
    { label: "note", lines: images.length + places.length > 0 ? [] : [nothing] }
  ];
}
function reachedText({ image, components }) {
  const part = components.length === 0 ? "" : `the ${andText(components)} of `;
  return `${part}${image.joined.text} in ${placesText(image.places)}`;
}
function placesText(places) {
  const [first, ...others] = places.map(({ image }) => whereText(image));
  return others.length === 0 ? first ?? "" : `${first ?? ""} and ${others.length} more`;
}
var MOST_REACHED = 12;
function reachLines(places) {
  const shown = places.slice(0, MOST_REACHED).map(({ manifest: { head }, field, configuration }) => {
    const withPatch = isNoPatch(configuration.patch) ? "" : " (with other values)";
    const name = head.name === "" ? "" : ` ${head.name}`;
    return `${head.kind === "" ? "a document" : head.kind}${name}, ${printPath(field)}${withPatch}`;
  });
  const more = places.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}

// now:src/uses/find-uses.ts
var { findChartUses, findUses, findUsesInFile } = require("../core.cjs").modules["src/uses/find-uses.ts"]();

// now:src/uses/secret-spans.ts
var { secretSpans } = require("./render.cjs").modules["src/uses/secret-spans.ts"]();

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/one-chart.ts
var { readOneChart } = require("./render.cjs").modules["src/cli/one-chart.ts"]();

// now:src/cli/release-input.ts
var { readLookup, readRelease, releaseOf } = require("./render.cjs").modules["src/cli/release-input.ts"]();

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf: styleOf2, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/why.ts
var why = async (invocation) => {
  const { operands, options, io } = invocation;
  const [asked, chartOperand = "."] = operands;
  if (asked === void 0) {
    throw new UsageError("chartpin why needs the name of an image or a key", { hint: "chartpin why nginx charts/web" });
  }
  const isJson = wantsJson(invocation);
  const chart = await readOneChart({ command: `why ${asked}`, operands: [chartOperand], io });
  const release = await readRelease(invocation, chart);
  const settings = await settingsSource(invocation).of(node_path_default.resolve(io.cwd, chartOperand));
  const { looked, found } = answer(invocation, { release, settings }, asked);
  const told = { chart: chart.path, asked, ...found };
  io.stdout.write(isJson ? printWhyJson(told) : printText(told, lookOf(invocation, looked.release)));
  for (const line of proofNotes({ chart, proof: looked.proof })) io.stderr.write(`${line}
`);
  const isFound = found.images.length > 0 || found.key?.isRead === true;
  if (!isFound && found.key === void 0) io.stderr.write(`${nothingFound(told)}
`);
  if (found.note !== void 0 && !options.quiet) io.stderr.write(`! ${found.note}
`);
  return isFound ? exitCodes.clean : exitCodes.findings;
};
function answer(invocation, { release, settings }, asked) {
  const { uses } = findUses({ ...release, hints: compileKeyPatterns(settings) });
  const userFields = settings.images.fields;
  const look = (explore2) => imagesOfRelease(release, {
    uses,
    userFields,
    explore: explore2,
    wayOut: explore2 === "all" ? "sought" : "left-out",
    ...readLookup(invocation)
  });
  if (!invocation.options.all) {
    const looked2 = look("default-only");
    const found = looked2.proof.kind === "rendered" ? findIn(looked2, asked) : void 0;
    if (found !== void 0 && (found.images.length > 0 || isReaching(found.key))) return { looked: looked2, found };
  }
  const looked = look("all");
  return { looked, found: findIn(looked, asked) };
}
function isReaching(key) {
  return key !== void 0 && key.reach.images.length + key.reach.places.length > 0;
}
function findIn(looked, asked) {
  const shown = shownImages(looked.graph, { hooks: "all" });
  const isKey = /^\.?Values\.|^\./.test(asked);
  const keyPath = parsePath(asked.replace(/^\.?Values\.|^\./, ""));
  const match = isKey ? void 0 : matchImages(asked, shown);
  const key = match?.kind === "whole" ? void 0 : whyKey(looked, keyPath, shown);
  if (match !== void 0 && (match.kind !== "part" || key === void 0)) {
    const images = match.images.map((image) => whyImage(image, looked.graph.configurations));
    const note = `${asked} is a key as well: chartpin why .${printPath(keyPath)}`;
    return { images, ...key !== void 0 && { note } };
  }
  if (key?.isRead === true) return { images: [], key };
  const meant = nearestName(
    printPath(keyPath),
    readKeys(looked.release).paths.map(printPath).filter((read) => read !== printPath(keyPath))
  );
  return { images: [], ...key !== void 0 && { key }, ...meant !== void 0 && { meant } };
}
function nothingFound({ asked, chart, meant }) {
  const hint = meant === void 0 ? "" : `; did you mean ${meant}?`;
  return `! ${chart} runs no image ${asked}, and no template reads such a key${hint}`;
}
function printText({ images, key, meant }, look) {
  const blocks = images.map((image) => printWhyImage(image, look));
  return [...blocks, ...key === void 0 ? [] : [printWhyKey(key, look, meant)]].join("\n");
}
function lookOf({ options, io }, release) {
  return {
    style: styleOf2(io.stdout, options, io),
    width: widthOf(io.stdout),
    frames: "shown",
    secrets: secretsOf(release)
  };
}
function secretsOf({ chart, layers }) {
  const laid = layers.flatMap((layer) => layer.kind === "file" ? [layer.file] : []);
  const files = [...laid, ...valuesOf(chart)];
  return new Map(files.map((each) => [each.file, secretSpans(each.table)]));
}
function valuesOf({ values, subcharts }) {
  const below = subcharts.flatMap(({ chart }) => valuesOf(chart));
  return values === void 0 ? below : [values, ...below];
}

// dist/chunks/why.cjs
var modules = {
  "src/cli/commands/why.ts": () => ({ why }),
  "src/edits/proven/companions.ts": () => ({ companionFor, isCompanion }),
  "src/images/release-images.ts": () => ({ imagesOfRelease }),
  "src/reports/notes.ts": () => ({ printNotes })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
