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

// dist/chunks/pin-proof.cjs
var pin_proof_exports = {};
__export(pin_proof_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(pin_proof_exports);

// now:src/edits/place-key.ts
var { leafKey, placeKey } = require("./plan.cjs").modules["src/edits/place-key.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/charts/layers.ts
function coalesceRelease(...args) {
  return load("./layers.cjs", "src/charts/layers.ts").coalesceRelease(...args);
}

// when-called:src/charts/value-tree.ts
function nodeAt(...args) {
  return load("./layers.cjs", "src/charts/value-tree.ts").nodeAt(...args);
}

// now:src/render/explore/patch.ts
var { NO_PATCH, bothPatches, isNoPatch, isPatchFile, patchKey, patchYaml, patchedRelease, printData, setting, stackPatches, touches, withValueAt } = require("./rendered.cjs").modules["src/render/explore/patch.ts"]();

// now:src/text/edits.ts
var { applyEdits, sortEdits } = require("./plan.cjs").modules["src/text/edits.ts"]();

// now:src/uses/leaf.ts
var { leafAt, leafOfNode, resolvedText } = require("../core.cjs").modules["src/uses/leaf.ts"]();

// now:src/uses/rendered-image.ts
var { componentsOf, leavesOf, piecesIn, renderedImages } = require("./rendered.cjs").modules["src/uses/rendered-image.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// now:src/edits/pin-plan.ts
var { pinFiles, pinOverride } = require("./pin.cjs").modules["src/edits/pin-plan.ts"]();

// now:src/render/explore/node-data.ts
var { isEmptyData, nodeData } = require("./rendered.cjs").modules["src/render/explore/node-data.ts"]();

// now:src/uses/image-graph.ts
var { isMadeUp, joinImages } = require("./rendered.cjs").modules["src/uses/image-graph.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/reference/split.ts
var { splitReference, splitTag } = require("../core.cjs").modules["src/reference/split.ts"]();

// now:src/uses/value-looks.ts
var { isPlaceholder, looksFull, looksLikeHost, looksLikeName, looksStrict, namesRegistry } = require("../core.cjs").modules["src/uses/value-looks.ts"]();

// src/edits/proven/goal.ts
function goalOf({ text, parsed }, request) {
  const now = parsed.ok ? parsed.reference : nameAlone(text);
  if (now === void 0 || isPlaceholder(splitReference(text).name.text)) return void 0;
  const { mapping, digestOf } = request;
  const mapped = mapping?.map(now);
  const moved = mapped?.kind === "moved" ? mapped : now;
  const asks = digestOf !== void 0 && now.digest === void 0 && now.tag !== void 0;
  const target = { ...now, registry: moved.registry, repository: moved.repository };
  const digest = asks ? digestOf(target) ?? digestOf(now) : void 0;
  const version = text.slice(splitReference(text).name.end);
  return {
    now,
    version,
    name: nameOf(moved),
    digest: digest ?? now.digest,
    mapped,
    lacksDigest: asks && digest === void 0
  };
}
function nameAlone(text) {
  const parsed = parseReference(splitReference(text).name.text);
  return parsed.ok ? parsed.reference : void 0;
}
function isWish({ now, name, digest }) {
  return nameOf(now) !== name || now.digest !== digest;
}
function hasName(text, goal) {
  const now = nameAlone(text);
  return now !== void 0 && nameOf(now) === goal.name;
}
function isNamed(text, goal) {
  return hasName(text, goal) && text.slice(splitReference(text).name.end) === goal.version;
}
function isReached(text, goal) {
  if (!hasName(text, goal)) return false;
  if (goal.digest === goal.now.digest) return isNamed(text, goal);
  const { tag, digest } = splitReference(text);
  return digest?.text === goal.digest && (tag === void 0 || tag.text === goal.now.tag);
}

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// when-called:src/yaml/emit.ts
function emitYaml(...args) {
  return load("./emit.cjs", "src/yaml/emit.ts").emitYaml(...args);
}

// when-called:src/yaml/parse.ts
function parseWithYaml(...args) {
  return load("./parse.cjs", "src/yaml/parse.ts").parseWithYaml(...args);
}

// now:src/yaml/scan.ts
var { scanDoubt, scanYaml } = require("../core.cjs").modules["src/yaml/scan.ts"]();

// now:src/edits/override.ts
var { overrideData, overrideText } = require("./pin.cjs").modules["src/edits/override.ts"]();

// src/edits/proven/setting.ts
function withSettings(settings, more) {
  return new Map([...settings, ...more.map((setting2) => [printPath(setting2.path), setting2])]);
}
function withoutSettings(settings, paths) {
  return new Map([...settings].filter(([path]) => !paths.has(path)));
}
function settingsData(settings, listAt) {
  return overrideData([...settings.values()], listAt);
}
function releaseWith(release, settings, listAt) {
  if (settings.size === 0) return release;
  const text = emitYaml(settingsData(settings, listAt), { as: "file" });
  const file = sourceFile("override", { kind: "stdin" }, text);
  const layer = { kind: "file", file: { file, table: scanYaml(text) ?? parseWithYaml(text).table } };
  return { ...release, layers: [...release.layers, layer] };
}

// src/edits/proven/ground.ts
var Standing = { spoiled: 0, untouched: 1, named: 2, reached: 3 };
function groundOf(configurations, request, userFields) {
  const found = configurations.all.flatMap(
    (configuration) => [...placedImages(configuration.images)].flatMap(([place, image]) => {
      const goal = isMadeUp(image, configuration) ? void 0 : goalOf(image, request);
      return goal === void 0 ? [] : [{ configuration, place, image, goal }];
    })
  );
  return { configurations, targets: found.filter(isSure), watched: found.filter((one) => !isSure(one)), userFields };
}
function rehearseGoals({ all }, request) {
  for (const configuration of all)
    for (const image of configuration.images)
      if (image.sink.confidence !== "possible" && !isMadeUp(image, configuration)) goalOf(image, request);
}
function isSure({ image }) {
  return image.sink.confidence !== "possible";
}
function tryOut({ configurations, userFields }, settings) {
  const tried = /* @__PURE__ */ new Map();
  let failure;
  for (const configuration of configurations.all) {
    const { release, rendered: before } = configuration;
    const rendered = settings.size === 0 ? before : configurations.render(releaseWith(release, settings, listsOf(before)));
    failure ??= rendered.failure;
    tried.set(configuration, { rendered, images: placedImages(renderedImages(rendered, userFields)) });
  }
  return { settings, tried, ...failure !== void 0 && { failure } };
}
function listsOf({ rendered }) {
  return (path) => {
    const node = rendered === void 0 ? void 0 : nodeAt(rendered.values, path);
    return node === void 0 ? [] : nodeData(node);
  };
}
function imageIn({ tried }, { configuration, place }) {
  return tried.get(configuration)?.images.get(place);
}
function standingOf(trial, target) {
  const after = imageIn(trial, target);
  const { goal, image } = target;
  if (after === void 0) return Standing.spoiled;
  if (isReached(after.text, goal)) return Standing.reached;
  if (after.text === image.text) return hasName(after.text, goal) ? Standing.named : Standing.untouched;
  return isNamed(after.text, goal) ? Standing.named : Standing.spoiled;
}
function placedImages(images) {
  const found = /* @__PURE__ */ new Map();
  const manifests = /* @__PURE__ */ new Map();
  for (const image of images) {
    const { manifest, sink } = image;
    const { file, head, table } = manifest;
    const object = numbered(manifests, `${file.template.name}\0${head.kind}`, manifest);
    const [{ entry }] = sink.parts;
    const place = `${object}\0${printPath(pathOf(table, entry))}`;
    let nth = 0;
    while (found.has(`${place}\0${nth}`)) nth++;
    found.set(`${place}\0${nth}`, image);
  }
  return found;
}
function numbered(known, key, object) {
  for (let nth = 0; ; nth++) {
    const own = `${key}\0${nth}`;
    const other = known.get(own);
    if (other === object) return own;
    if (other === void 0) {
      known.set(own, object);
      return own;
    }
  }
}

// now:src/yaml/data.ts
var { isMap, isMergeKey, toData } = require("./layers.cjs").modules["src/yaml/data.ts"]();

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// src/edits/proven/insert-keys.ts
function insertKeys({ table }, settings) {
  const refused = [];
  const bySpot = /* @__PURE__ */ new Map();
  for (const setting2 of settings) {
    const spot = spotOf(table, setting2.path);
    if (spot === void 0 || spot.rest.some((key) => typeof key === "number")) {
      refused.push(setting2);
      continue;
    }
    const below = { ...setting2, path: spot.rest };
    bySpot.set(spot.entry, [...bySpot.get(spot.entry) ?? [], below]);
  }
  const edits = [...bySpot].map(([entry, own]) => {
    const whole = own.find(({ path }) => path.length === 0);
    return insertion(table, entry, whole === void 0 ? overrideData(own, () => []) : whole.value);
  });
  return { edits, refused };
}
function spotOf(table, path) {
  const [root] = table.documents;
  if (root === void 0 || kindOf(table, root) !== Kind.map)
    return root === void 0 ? { entry: -1, rest: path } : void 0;
  let entry = root;
  for (const [depth, key] of path.entries()) {
    const child = typeof key === "string" ? childWithKey(table, entry, key) : void 0;
    if (child === void 0) return takesKeys(table, entry) ? { entry, rest: path.slice(depth) } : void 0;
    const rest = path.slice(depth + 1);
    if (rest.length === 0) return isNull(table, child) ? { entry: child, rest } : void 0;
    if (table.aliases.has(child)) return void 0;
    if (kindOf(table, child) !== Kind.map) return isNothing(table, child) ? { entry: child, rest } : void 0;
    entry = child;
  }
  return void 0;
}
function takesKeys(table, map) {
  return styleOf(table, map) !== Style.flow || childrenOf(table, map).length === 0;
}
function isNull(table, entry) {
  const kind = kindOf(table, table.aliases.get(entry) ?? entry);
  return (kind === Kind.scalar || kind === Kind.none) && scalarValue(table, entry) === null;
}
function isNothing(table, entry) {
  const { start, end } = valueSpan(table, entry);
  return kindOf(table, entry) === Kind.none && start === end;
}
function insertion(table, entry, data) {
  const { text } = table;
  if (!isMap(data)) {
    const span = valueSpan(table, entry);
    return {
      span,
      text: `${text.charAt(span.start - 1) === ":" ? " " : ""}${emitYaml(data, { as: "file" }).trimEnd()}`
    };
  }
  const block = emitYaml(data, { as: "file" }).trimEnd();
  if (entry < 0)
    return {
      span: { start: text.length, end: text.length },
      text: `${text.endsWith("\n") || text === "" ? "" : "\n"}${block}
`
    };
  const children = kindOf(table, entry) === Kind.map ? childrenOf(table, entry) : [];
  const [first] = children;
  const feed = text.includes("\r\n") ? "\r\n" : "\n";
  if (first === void 0) {
    const { start, end } = valueSpan(table, entry);
    const from = start === end ? keySpan(table, entry).end + 1 : start;
    return {
      span: { start: from, end: Math.max(from, end) },
      text: feed + indented(block, parentIndent(table, entry) + 2, feed)
    };
  }
  const at = endOf(table, entry);
  const lines = indented(block, parentIndent(table, first), feed);
  return { span: { start: at, end: at }, text: text.charAt(at - 1) === "\n" ? lines + feed : feed + lines };
}
function indented(block, columns, feed) {
  return block.split("\n").map((line) => " ".repeat(Math.max(0, columns)) + line).join(feed);
}
function endOf(table, map) {
  const { text } = table;
  const last = nextOf(table, map) - 1;
  const { end } = valueSpan(table, last);
  if (end > 0 && text.charAt(end - 1) === "\n") return end;
  const feed = text.indexOf("\n", end);
  if (feed === -1) return text.length;
  return text.charAt(feed - 1) === "\r" ? feed - 1 : feed;
}

// src/edits/proven/release-with-files.ts
async function editedFiles(files) {
  const made = /* @__PURE__ */ new Map();
  for (const { file, text } of files) {
    const { table } = await readYaml(text);
    made.set(placeKey(file.place), { file: sourceFile(file.path, file.place, text), table });
  }
  return made;
}
async function releaseWithFiles(release, files) {
  const own = files.length === 0 ? /* @__PURE__ */ new Set() : placesOf(release);
  const changed = files.filter(({ file }) => own.has(placeKey(file.place)));
  if (changed.length === 0) return release;
  const made = await editedFiles(changed);
  const edited = (values) => made.get(placeKey(values.file.place)) ?? values;
  const known = /* @__PURE__ */ new Map();
  const rebuilt = (chart) => {
    const before = known.get(chart);
    if (before !== void 0) return before;
    const subcharts = chart.subcharts.map((subchart) => ({ ...subchart, chart: rebuilt(subchart.chart) }));
    const whole = { ...chart, subcharts, ...chart.values !== void 0 && { values: edited(chart.values) } };
    known.set(chart, whole);
    return whole;
  };
  const layers = release.layers.map(
    (layer) => layer.kind === "file" ? { ...layer, file: edited(layer.file) } : layer
  );
  return { ...release, chart: rebuilt(release.chart), layers };
}
function placesOf({ chart, layers }) {
  const places = new Set(layers.flatMap((layer) => layer.kind === "file" ? [placeKey(layer.file.file.place)] : []));
  const add = ({ values, subcharts }) => {
    if (values !== void 0) places.add(placeKey(values.file.place));
    for (const subchart of subcharts) add(subchart.chart);
  };
  add(chart);
  return places;
}

// src/edits/proven/in-place.ts
async function pinInPlace(input) {
  const { pin, release, isWritable: isWritable2 } = input;
  const { changes, absent } = changesOf(pin, release);
  const plan = await pinFiles([], { isWritable: isWritable2 }, [...changes.keys()]);
  const unwritten = [...changes].flatMap(([change, setting2]) => plan.refused.has(change) ? [setting2] : []);
  const { files, left } = await withInsertions(plan.files, [...absent, ...unwritten], input);
  const edited = await releaseWithFiles(release, files);
  return { files, chart: edited.chart, left: left.map(({ path }) => printPath(path)), astray: astrayOf(pin, edited) };
}
function changesOf({ settings }, { chart, layers, readFile }) {
  const { root } = coalesceRelease({ chart, layers, disabled: "kept", ...readFile && { readFile } });
  const changes = /* @__PURE__ */ new Map();
  const absent = [];
  for (const setting2 of settings.values()) {
    const { path, value } = setting2;
    const node = nodeAt(root, path);
    const leaf = node?.kind === "scalar" ? leafOfNode(node, path) : void 0;
    if (leaf === void 0) absent.push(setting2);
    else if (typeof value === "string") changes.set({ kind: "leaf", leaf, text: value }, setting2);
    else changes.set({ kind: "text", file: leaf.file, edit: { span: leaf.span, text: printData(value) } }, setting2);
  }
  return { changes, absent };
}
async function withInsertions(files, settings, { release, isWritable: isWritable2 }) {
  const layer = release.layers.at(-1);
  const values = layer?.kind === "file" ? layer.file : release.chart.values;
  if (settings.length === 0) return { files, left: [] };
  if (values === void 0 || !isWritable2(values.file.place)) return { files, left: settings };
  const { edits, refused } = insertKeys(values, settings);
  const key = placeKey(values.file.place);
  const own = files.find(({ file }) => placeKey(file.place) === key);
  const all = sortEdits([...own?.edits ?? [], ...edits]);
  const text = applyEdits(values.file.text, all);
  if ((await readYaml(text)).problems.some(({ fatal }) => fatal)) return { files, left: settings };
  const made = {
    ...own ?? { file: values.file, leaves: [], reads: /* @__PURE__ */ new Map(), texts: [] },
    edits: all,
    text
  };
  return { files: [...files.filter((file) => file !== own), made], left: refused };
}
function astrayOf({ ground, trial }, release) {
  const now = tryRelease(ground, release);
  const astray = ground.targets.filter((target) => standingOf(now, target) < standingOf(trial, target));
  return [...new Set(astray.map(({ image }) => image.text))];
}
function tryRelease({ configurations, userFields }, release) {
  const tried = /* @__PURE__ */ new Map();
  for (const configuration of configurations.all) {
    const rendered = configurations.render(patchedRelease(release, configuration.patch));
    tried.set(configuration, { rendered, images: placedImages(renderedImages(rendered, userFields)) });
  }
  return { settings: /* @__PURE__ */ new Map(), tried };
}

// now:src/charts/helm-rules.ts
var { DEFAULT_RULES, helmRules } = require("./layers.cjs").modules["src/charts/helm-rules.ts"]();

// now:src/uses/configurations.ts
var { configurationsOf } = require("./rendered.cjs").modules["src/uses/configurations.ts"]();

// now:src/uses/key-class.ts
var { classOfKey, roleBits, roleOfPath, senseOf, wordsOf } = require("../core.cjs").modules["src/uses/key-class.ts"]();

// now:src/edits/learn-digests.ts
var { learnDigests } = require("./pin.cjs").modules["src/edits/learn-digests.ts"]();

// when-called:src/edits/pin.ts
function pinWishes(...args) {
  return load("./plan.cjs", "src/edits/pin.ts").pinWishes(...args);
}

// now:src/render/source.ts
var { asRenderSource, originFrom } = require("./render.cjs").modules["src/render/source.ts"]();

// now:src/template/traced.ts
var { RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced } = require("./render.cjs").modules["src/template/traced.ts"]();

// src/edits/proven/differences.ts
function onceEach(differences) {
  const known = /* @__PURE__ */ new Map();
  for (const one of differences) {
    const key = [one.template, one.kind, one.name, printPath(one.path), one.before, one.after].join("\0");
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}
function differencesOf(ground, trial) {
  return [...trial.tried].flatMap(([configuration, { rendered }]) => {
    const targets = [...ground.targets, ...ground.watched].filter((target) => target.configuration === configuration);
    return compare({ configuration, trial, targets, after: rendered });
  });
}
function compare(comparison) {
  const { configuration, after, trial } = comparison;
  const old = documentsOf(configuration.rendered);
  const made = documentsOf(after);
  const found = [];
  for (const [key, before] of old) {
    const now = made.get(key);
    if (now === void 0) found.push(wholeDocument(comparison, before, "gone"));
    else if (now.content.text !== before.content.text) found.push(...scalarsOf(comparison, before, now));
  }
  for (const [key, now] of made) if (!old.has(key)) found.push(wholeDocument(comparison, now, "new"));
  return trial.settings.size === 0 ? [] : found;
}
function documentsOf({ manifests, hooks }) {
  const documents = /* @__PURE__ */ new Map();
  for (const manifest of [...manifests, ...hooks]) {
    const { file, head } = manifest;
    for (let nth = 0; ; nth++) {
      const key = `${file.template.name}\0${head.kind}\0${nth}`;
      if (documents.has(key)) continue;
      documents.set(key, manifest);
      break;
    }
  }
  return documents;
}
function aboutDocument({ configuration }, { file, head }) {
  return { configuration, template: file.template.name, kind: head.kind, name: head.name };
}
function wholeDocument(comparison, manifest, became) {
  const { content } = manifest;
  const because = settingsBehind(comparison, [{ manifest, start: 0, end: content.text.length, of: became }]);
  const text = {
    before: became === "gone" ? content.text : void 0,
    after: became === "new" ? content.text : void 0
  };
  return { ...aboutDocument(comparison, manifest), path: [], ...text, because };
}
function scalarsOf(comparison, before, now) {
  const old = scalars(before);
  const made = scalars(now);
  const found = [];
  for (const key of /* @__PURE__ */ new Set([...old.keys(), ...made.keys()])) {
    const was = old.get(key);
    const is = made.get(key);
    const texts = { before: textAt(before, was), after: textAt(now, is) };
    if (texts.before === texts.after || isPlanned(comparison, before, was, texts)) continue;
    const places = [
      ...was === void 0 ? [] : [{ manifest: before, ...valueSpan(before.table, was), of: "gone" }],
      ...is === void 0 ? [] : [{ manifest: now, ...valueSpan(now.table, is), of: "new" }]
    ];
    const path = pathOf(was === void 0 ? now.table : before.table, was ?? is ?? 0);
    found.push({ ...aboutDocument(comparison, before), path, ...texts, because: settingsBehind(comparison, places) });
  }
  return found;
}
function textAt({ table }, entry) {
  return entry === void 0 ? void 0 : scalarText(table, entry);
}
function scalars({ table }) {
  const entries = /* @__PURE__ */ new Map();
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) === Kind.scalar) entries.set(printPath(pathOf(table, entry)), entry);
  }
  return entries;
}
function isPlanned({ targets, trial }, manifest, entry, texts) {
  const own = targets.filter(
    ({ image }) => image.manifest === manifest && image.sink.parts.some((part) => part.entry === entry)
  );
  if (own.length === 0 || texts.before === void 0) return false;
  if (own.some(({ image }) => image.sink.parts.length > 1 || image.sink.kind === "secret")) return true;
  let made = texts.before;
  for (const target of own.toReversed()) {
    const [{ span }] = target.image.sink.parts;
    made = made.slice(0, span.start) + (imageIn(trial, target)?.text ?? "") + made.slice(span.end);
  }
  return made === texts.after;
}
function settingsBehind({ configuration, after, trial }, places) {
  const found = /* @__PURE__ */ new Set();
  for (const { manifest, start, end, of } of places) {
    const origins = (of === "gone" ? configuration.rendered : after).rendered?.origins;
    if (origins === void 0) continue;
    const { runs } = slice(manifest.content, start, end);
    for (let i = 0; i < runs.length; i += RUN) {
      for (const source of origins.sourcesOf(runs[i + 1] ?? 0)) {
        const made = asRenderSource(source);
        if (made.kind === "value" || made.kind === "absent") addTouched(found, trial.settings, made.path);
      }
    }
  }
  return [...found];
}
function addTouched(found, settings, path) {
  for (const [key, setting2] of settings) if (touches(setting2.path, path)) found.add(key);
}

// now:src/uses/chart-wide.ts
var { chartWideIndex, isChartWide, withChartWide } = require("../core.cjs").modules["src/uses/chart-wide.ts"]();

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// src/edits/proven/align.ts
function alignName(wish) {
  const segments = segmentsOf(wish);
  const firstLeaf = segments.findIndex(({ leaf }) => leaf !== void 0);
  const texts = /* @__PURE__ */ new Map();
  let rest = wish.goal;
  for (let at = segments.length - 1; at >= 0; at--) {
    const segment = segments[at];
    if (segment === void 0) break;
    if (at === firstLeaf) {
      const fixed = segments.slice(0, at).reduce((all, { text }) => all + text, "");
      const made2 = rest.slice(fixed.length);
      if (!rest.startsWith(fixed) || made2 === "") return blocked(segments[0]?.piece);
      texts.set(segment, made2);
      return settled(texts);
    }
    const made = segment.leaf === void 0 || rest.endsWith(segment.text) ? segment.text : tailOf(rest, segment.text);
    if (!rest.endsWith(made)) return blocked(segment.piece);
    if (segment.leaf !== void 0) texts.set(segment, made);
    rest = rest.slice(0, rest.length - made.length);
  }
  return rest === "" && firstLeaf >= 0 ? settled(texts) : blocked(segments[0]?.piece);
}
function segmentsOf({ text, pieces, span, isHeld = () => false }) {
  return pieces.flatMap((piece) => {
    const start = Math.max(piece.span.start, span.start);
    const end = Math.min(piece.span.end, span.end);
    if (start >= end) return [];
    const { source } = piece;
    const own = text.slice(start, end);
    const at = start - piece.span.start;
    if (source.kind !== "leaf" || isHeld(source.leaf)) return [{ piece, text: own, from: 0 }];
    if (source.form === "copied") return [{ piece, text: own, leaf: source.leaf, from: source.offset + at }];
    return source.leaf.text === own ? [{ piece, text: own, leaf: source.leaf, from: 0 }] : [{ piece, text: own, from: 0 }];
  });
}
function tailOf(rest, old) {
  return rest.split("/").slice(-old.split("/").length).join("/");
}
function settled(texts) {
  const leaves = /* @__PURE__ */ new Map();
  for (const [{ leaf, from, text }, made] of texts) {
    if (leaf === void 0) continue;
    const before = leaves.get(leaf);
    const base = before ?? leaf.text;
    const now = base.slice(0, from) + made + base.slice(from + text.length);
    if (before !== void 0 && now !== before && made !== text) return { kind: "impossible" };
    leaves.set(leaf, now);
  }
  return {
    kind: "aligned",
    leaves: [...leaves].flatMap(([leaf, text]) => leaf.text === text ? [] : [{ leaf, text }])
  };
}
function blocked(piece) {
  return piece === void 0 ? { kind: "impossible" } : { kind: "impossible", piece };
}

// src/edits/proven/candidates.ts
function nameAlignment({ text, pieces }, { name }, settings) {
  const wish = { text, pieces, span: splitReference(text).name, goal: name };
  const held = alignName({ ...wish, isHeld: ({ rootPath }) => settings.has(printPath(rootPath)) });
  return held.kind === "aligned" ? held : alignName(wish);
}
function nameCandidates(image, goal, settings) {
  const own = ownKeys(image);
  const aligned = nameAlignment(image, goal, settings);
  const deciders = image.deciders().filter(({ state }) => state === "absent" || state === "empty");
  const beside = deciders.filter(
    ({ path }) => roleOfPath(path) === "registry" && own.some((key) => isBeside(path, key))
  );
  const others = deciders.filter((decider) => !beside.includes(decider));
  return [
    ...beside.flatMap((decider) => settingOf(decider, image, goal)),
    ...aligned.kind === "aligned" && aligned.leaves.length > 0 ? [aligned.leaves.map(({ leaf, text }) => ({ path: leaf.rootPath, value: text }))] : [],
    ...others.toSorted((a, b) => rankOf(a) - rankOf(b)).flatMap((decider) => settingOf(decider, image, goal))
  ];
}
function ownKeys({ text, pieces }) {
  return piecesIn(pieces, splitReference(text).name).flatMap(
    ({ source }) => source.kind === "leaf" ? [source.leaf.rootPath] : []
  );
}
function isBeside(path, key) {
  return path.length === key.length && samePath(path.slice(0, -1), key.slice(0, -1));
}
var RANKS = { registry: 0, prefix: 1, repository: 2, reference: 3, name: 4 };
function rankOf({ path }) {
  return RANKS[roleOfPath(path) ?? ""] ?? 9;
}
function settingOf({ path }, image, goal) {
  const role = roleOfPath(path);
  if (role === "registry" || role === "prefix") {
    const value = registryFor(image, goal);
    return value === void 0 ? [] : [[{ path, value }], [{ path, value: `${value}/` }]];
  }
  if (role === "repository" || role === "name") return [[{ path, value: goal.name }]];
  return role === "reference" ? [[{ path, value: goal.name + versionOf(image) }], [{ path, value: goal.name }]] : [];
}
function versionOf({ text }) {
  return text.slice(splitReference(text).name.end);
}
function registryFor({ text, pieces }, { name }) {
  const { registry, repository } = componentsOf(text);
  if (repository === void 0) return void 0;
  const isWhole = registry !== void 0 && pieces.some(({ span }) => span.start <= registry.start && span.end > repository.start);
  const rest = text.slice(isWhole ? 0 : repository.start, repository.end);
  return rest !== "" && name.endsWith(`/${rest}`) ? name.slice(0, -rest.length - 1) : void 0;
}
function wideKeys(image, goal) {
  const value = registryFor(image, goal);
  if (value === void 0) return [];
  const { name } = splitReference(image.text);
  const hasHost = hostOf(name.text).host !== void 0;
  const deciders = image.deciders().flatMap(({ path, state }) => state === "other" ? [] : [{ path, state }]);
  return deciders.filter(({ path, state }) => isWide(path) && (state !== "text" || hasHost)).map(({ path }) => ({ path, value }));
}
function isWide(path) {
  const role = roleOfPath(path);
  if (role !== "registry" && role !== "prefix") return false;
  return path[0] === "global" || isChartWide(path);
}
function candidateKey(candidate) {
  return candidate.map(({ path, value }) => `${printPath(path)}\0${printData(value)}`).toSorted().join("\0");
}

// src/edits/proven/outcomes.ts
function outcomesOf(ground, trial) {
  const groups = /* @__PURE__ */ new Map();
  for (const target of [...ground.targets, ...ground.watched]) {
    const outcome = outcomeOf(target, trial);
    const key = [outcome.kind, outcome.from, outcome.to, outcome.reason, ...outcome.keys].join("\0");
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { outcome, targets: [target] });
    else group.targets.push(target);
  }
  return [...groups.values()].map(({ outcome, targets }) => ({ ...outcome, targets }));
}
function outcomeOf(target, trial) {
  const { image, goal, configuration } = target;
  const after = imageIn(trial, target);
  const standing = standingOf(trial, target);
  const about = { from: image.text, to: after?.text ?? "", goal, tier: configuration.tier, control: controlOf(image) };
  if (standing === Standing.reached && !isWish(goal)) return { ...about, kind: "there", keys: [], at: [] };
  const keys = after === void 0 ? [] : settingsOf(after, trial);
  if (standing === Standing.reached) return { ...about, kind: "moved", keys, at: [] };
  const kind = after?.text === image.text ? "there" : "moved";
  if (standing === Standing.named) return { ...about, kind, keys, at: [], reason: "no key of the chart takes a digest" };
  return { ...about, kind: "unmovable", keys: ownKeys(image).map(printPath), ...whyStays(image, goal) };
}
function controlOf(image) {
  return piecesIn(image.pieces, splitReference(image.text).name).some(({ source }) => source.kind === "leaf") ? "keys" : "none";
}
function settingsOf({ pieces }, { settings }) {
  const paths = pieces.flatMap(({ source }) => source.kind === "leaf" ? [printPath(source.leaf.rootPath)] : []);
  return [...new Set(paths)].filter((path) => settings.has(path));
}
function whyStays(image, goal) {
  if (image.sink.confidence === "possible") return { at: placesOf2(image.pieces), reason: "only a text names it" };
  const { name } = splitReference(image.text);
  const pieces = piecesIn(image.pieces, name);
  const at = placesOf2(pieces);
  if (controlOf(image) === "none") {
    const by = pieces.find(({ source }) => source.kind === "derived");
    return { at, reason: by === void 0 ? "no key of the values controls it" : `it is put together by ${byText(by)}` };
  }
  const aligned = nameAlignment(image, goal, /* @__PURE__ */ new Map());
  const blocking = aligned.kind === "impossible" ? aligned.piece : void 0;
  if (blocking === void 0)
    return { at, reason: "its keys make other images too, or the chart does not render with another name" };
  const text = image.text.slice(Math.max(blocking.span.start, name.start), Math.min(blocking.span.end, name.end));
  return { at: placesOf2([blocking]), reason: `the template writes "${text}" around its keys` };
}
function byText({ source }) {
  return source.kind === "derived" && source.by.length > 0 ? source.by.join(", ") : "the template";
}
function placesOf2(pieces) {
  return pieces.flatMap(({ source }) => source.kind === "text" ? [{ file: source.file, offset: source.offset }] : []);
}

// src/edits/proven/pull-secrets.ts
var SECRETS = /pull_?secrets?(?:_?names?)?$/i;
function addPullSecret(ground, found, name) {
  let trial = found;
  for (const path of secretKeys(ground, trial)) {
    const before = lackingPods(ground, trial, name).length;
    if (before === 0) break;
    for (const value of formsOf(ground, path, name)) {
      const next = tryOut(ground, withSettings(trial.settings, [{ path, value }]));
      if (next.failure !== void 0 || isOther(ground, trial, next)) continue;
      if (lackingPods(ground, next, name).length >= before) continue;
      trial = next;
      break;
    }
  }
  return { trial, lacking: [...new Set(lackingPods(ground, trial, name).map(({ file }) => file.template.name))] };
}
function isOther(ground, before, after) {
  return ground.targets.some((target) => imageIn(before, target)?.text !== imageIn(after, target)?.text);
}
function lackingPods(ground, trial, name) {
  const manifests = /* @__PURE__ */ new Set();
  for (const target of ground.targets) {
    const image = imageIn(trial, target);
    const isMoved = target.goal.mapped?.kind === "moved" || target.goal.mapped?.kind === "there";
    if (image?.sink.kind !== "container" || !isMoved || standingOf(trial, target) < Standing.named) continue;
    const [{ entry }] = image.sink.parts;
    if (!hasSecret(image.manifest.table, entry, name)) manifests.add(image.manifest);
  }
  return [...manifests];
}
function hasSecret(table, image, name) {
  const list = parentOf(table, parentOf(table, image));
  const spec = parentOf(table, list);
  const secrets = spec < 0 || kindOf(table, spec) !== Kind.map ? void 0 : childWithKey(table, spec, "imagePullSecrets");
  return secrets !== void 0 && childrenOf(table, secrets).some((item) => {
    const own = kindOf(table, item) === Kind.map ? childWithKey(table, item, "name") : void 0;
    return own !== void 0 && keyText(table, own) === "name" && scalarText(table, own) === name;
  });
}
function secretKeys({ targets }, trial) {
  const paths = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  for (const { configuration, image } of targets) {
    const known = seen.get(configuration) ?? /* @__PURE__ */ new Set();
    seen.set(configuration, known);
    for (const path of askedPaths(configuration, image.manifest, known)) {
      const end = path.findIndex((key) => typeof key === "string" && SECRETS.test(key));
      if (end >= 0) paths.set(printPath(path.slice(0, end + 1)), path.slice(0, end + 1));
    }
  }
  return [...paths.values()].filter((path) => !trial.settings.has(printPath(path))).toSorted((a, b) => rankOf2(a) - rankOf2(b) || a.length - b.length);
}
function rankOf2([first]) {
  return first === "global" ? 0 : 1;
}
function* askedPaths({ rendered }, { content }, known) {
  for (let i = 1; i < content.runs.length; i += RUN) {
    const id = content.runs[i] ?? 0;
    if (known.has(id)) continue;
    known.add(id);
    for (const source of rendered.rendered?.origins.sourcesOf(id) ?? []) {
      const made = asRenderSource(source);
      if (made.kind === "value" || made.kind === "absent") yield made.path;
    }
  }
}
function formsOf({ configurations }, path, name) {
  const values = configurations.all[0]?.rendered.rendered?.values;
  const node = values === void 0 ? void 0 : nodeAt(values, path);
  const now = node === void 0 || node.kind !== "list" ? [] : node.items.map(nodeData);
  if (node?.kind === "scalar" && typeof node.value === "string") return [name];
  return [[...now, /* @__PURE__ */ new Map([["name", name]])], [...now, name], name];
}

// now:src/edits/proven/companions.ts
var { companionFor, isCompanion } = require("./why.cjs").modules["src/edits/proven/companions.ts"]();

// src/edits/proven/digest-candidates.ts
function digestCandidates(image, goal) {
  const { digest } = goal;
  if (digest === void 0) return [];
  return [...digestKeys(image, digest), ...behindTag(image, goal, digest), ...behindName(image, digest)];
}
function openKeys(image, role) {
  const own = ownKeys(image).filter(([first]) => first !== "global");
  return image.deciders().filter(({ path, state }) => (state === "absent" || state === "empty") && roleOfPath(path) === role).map(({ path }) => path).filter((path) => own.some((key) => samePath(key.slice(0, -1), path.slice(0, key.length - 1))));
}
function digestKeys(image, digest) {
  const forms = [digest, digest.replace(/^sha256:/, "")];
  return openKeys(image, "digest").flatMap((path) => forms.map((value) => [{ path, value }]));
}
function behindTag(image, { now }, digest) {
  const leaf = tagLeafOf(image);
  const own = leaf === void 0 ? [] : [{ path: leaf.rootPath, value: `${leaf.text}@${digest}` }];
  const { tag } = now;
  const open = tag === void 0 ? [] : openKeys(image, "tag").map((path) => ({ path, value: `${tag}@${digest}` }));
  return [...own, ...open].map((setting2) => [setting2]);
}
function behindName(image, digest) {
  const { name } = splitReference(image.text);
  const leaf = leafOf(image, name);
  const tag = tagLeafOf(image);
  if (leaf === void 0) return [];
  if (tag === void 0) {
    const isWhole = leaf.text.endsWith(image.text.slice(name.start));
    return isWhole ? [[{ path: leaf.rootPath, value: `${leaf.text}@${digest}` }]] : [];
  }
  return [
    [
      { path: leaf.rootPath, value: `${leaf.text}@sha256` },
      { path: tag.rootPath, value: digest.replace(/^sha256:/, "") }
    ]
  ];
}
function tagLeafOf(image) {
  const { name, tag } = splitReference(image.text);
  const leaf = tag === void 0 ? void 0 : leafOf(image, tag);
  return leaf !== void 0 && leaf !== leafOf(image, name) && leaf.text === tag?.text ? leaf : void 0;
}
function leafOf({ pieces }, span) {
  const source = piecesIn(pieces, span).at(-1)?.source;
  return source?.kind === "leaf" ? source.leaf : void 0;
}

// src/edits/proven/labels.ts
var LABEL = /^(?:(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
var LONGEST = 63;
var LABELS = /* @__PURE__ */ new Set(["labels", "matchLabels", "selector"]);
function breaksLabels(before, after) {
  return countBroken(after) > countBroken(before);
}
function countBroken({ tried }) {
  let broken = 0;
  for (const { rendered } of tried.values()) {
    for (const { table } of [...rendered.manifests, ...rendered.hooks]) broken += brokenLabels(table).length;
  }
  return broken;
}
function brokenLabels(table) {
  const broken = [];
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || !hasKey(table, entry)) continue;
    const parent = parentOf(table, entry);
    if (parent < 0 || !hasKey(table, parent) || !LABELS.has(keyText(table, parent))) continue;
    const text = scalarText(table, entry);
    if (text.length > LONGEST || !LABEL.test(text)) broken.push(entry);
  }
  return broken;
}

// src/edits/proven/search-settings.ts
var ROUNDS = 8;
function searchSettings(ground, given = /* @__PURE__ */ new Map()) {
  const search = { ground, tried: /* @__PURE__ */ new Map(), trial: tryOut(ground, given) };
  chooseWideKeys(search);
  runRounds(search, NAMES);
  unspoil(search);
  runRounds(search, DIGESTS);
  unspoil(search);
  dropNeedless(search);
  return search.trial;
}
var NAMES = { done: Standing.named, candidatesOf: nameCandidates, accepts: () => true };
var DIGESTS = {
  done: Standing.reached,
  candidatesOf: digestCandidates,
  accepts: (before, after) => !breaksLabels(before, after)
};
function chooseWideKeys(search) {
  for (const setting2 of wideProposals(search)) {
    const { ground, trial: before } = search;
    const trial = attempt(search, [setting2]);
    if (trial === void 0 || !gains(search, trial)) continue;
    const attemptOn = { ground, tried: /* @__PURE__ */ new Map(), trial };
    if (hasSpoiled(attemptOn)) runRounds(attemptOn, { ...NAMES, done: Standing.untouched });
    if (!hasSpoiled(attemptOn) && !isWorse(search, attemptOn.trial)) search.trial = attemptOn.trial;
    else search.trial = before;
  }
}
function wideProposals({ ground, trial }) {
  const votes = /* @__PURE__ */ new Map();
  for (const target of ground.targets) {
    if (standingOf(trial, target) >= Standing.named) continue;
    for (const { path, value } of wideKeys(target.image, target.goal)) {
      const key = printPath(path);
      const { values } = votes.get(key) ?? votes.set(key, { path, values: /* @__PURE__ */ new Map() }).get(key) ?? { values: /* @__PURE__ */ new Map() };
      values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const proposals = [...votes.values()].flatMap(({ path, values }) => {
    const [best] = [...values].toSorted(([, a], [, b]) => b - a);
    return best === void 0 ? [] : [{ path, value: best[0], followers: best[1] }];
  });
  return proposals.toSorted((a, b) => b.followers - a.followers).map(({ path, value }) => ({ path, value }));
}
function gains({ ground, trial }, next) {
  return ground.targets.some((target) => standingOf(next, target) > standingOf(trial, target));
}
function hasSpoiled({ ground, trial }) {
  return ground.targets.some((target) => standingOf(trial, target) === Standing.spoiled);
}
function runRounds(search, phase) {
  for (let round = 0; round < ROUNDS; round++) {
    const proposals = propose(search, phase);
    if (proposals.length === 0) return;
    apply(search, phase, proposals);
  }
}
function propose({ ground, tried, trial }, { done, candidatesOf }) {
  const proposals = /* @__PURE__ */ new Map();
  for (const target of ground.targets) {
    const image = imageIn(trial, target);
    if (image === void 0 || standingOf(trial, target) >= done) continue;
    const known = triedFor(tried, target);
    const candidates = [image, target.image].flatMap((each) => candidatesOf(each, target.goal, trial.settings));
    const next = candidates.find((candidate) => !known.has(candidateKey(candidate)));
    if (next === void 0) continue;
    const key = candidateKey(next);
    const proposal = proposals.get(key);
    if (proposal === void 0) proposals.set(key, { candidate: next, targets: [target] });
    else proposal.targets.push(target);
  }
  const agreed = withoutConflicts([...proposals.values()]);
  for (const { candidate, targets } of agreed) {
    for (const target of targets) triedFor(tried, target).add(candidateKey(candidate));
  }
  return agreed;
}
function withoutConflicts(proposals) {
  const values = /* @__PURE__ */ new Map();
  return proposals.toSorted((a, b) => b.targets.length - a.targets.length).filter(({ candidate }) => {
    const isFree = candidate.every(({ path, value }) => (values.get(printPath(path)) ?? value) === value);
    if (isFree) for (const { path, value } of candidate) values.set(printPath(path), value);
    return isFree;
  });
}
function triedFor(tried, { image, goal }) {
  const key = [image.text, goal.name, goal.digest, ...ownKeys(image).map(printPath)].join("\0");
  const known = tried.get(key) ?? /* @__PURE__ */ new Set();
  tried.set(key, known);
  return known;
}
function apply(search, phase, proposals) {
  const trial = attempt(
    search,
    proposals.flatMap(({ candidate }) => candidate)
  );
  const isGood = trial !== void 0 && !isWorse(search, trial) && phase.accepts(search.trial, trial);
  if (isGood && spoilsOnlyOwn(search, trial, proposals)) {
    search.trial = withoutVain(search, trial, proposals);
    return;
  }
  if (proposals.length === 1) return;
  const middle = proposals.length >> 1;
  apply(search, phase, proposals.slice(0, middle));
  apply(search, phase, proposals.slice(middle));
}
function addHarmless(ground, trial, groups) {
  if (groups.length === 0) return { trial, refused: [] };
  const next = attempt({ ground, tried: /* @__PURE__ */ new Map(), trial }, groups.flat());
  const isHarmless = next !== void 0 && ground.targets.every((target) => imageIn(next, target)?.text === imageIn(trial, target)?.text);
  if (isHarmless) return { trial: next, refused: [] };
  if (groups.length === 1) return { trial, refused: groups.flat() };
  const middle = groups.length >> 1;
  const first = addHarmless(ground, trial, groups.slice(0, middle));
  const second = addHarmless(ground, first.trial, groups.slice(middle));
  return { trial: second.trial, refused: [...first.refused, ...second.refused] };
}
function attempt({ ground, trial: { settings } }, more) {
  let wanted = withSettings(settings, more);
  for (; ; ) {
    const trial = tryOut(ground, wanted);
    if (trial.failure === void 0) return trial;
    const companion = companionFor(trial.failure, ground.configurations.helm);
    if (companion === void 0 || wanted.has(printPath(companion.path))) return void 0;
    wanted = withSettings(wanted, [companion]);
  }
}
function isWorse({ ground, trial }, next) {
  return ground.targets.some((target) => {
    const before = standingOf(trial, target);
    return before >= Standing.named && standingOf(next, target) < before;
  });
}
function spoilsOnlyOwn({ ground, trial }, next, [first, ...others]) {
  const spoiled = ground.targets.filter(
    (target) => standingOf(next, target) === Standing.spoiled && standingOf(trial, target) !== Standing.spoiled
  );
  return spoiled.length === 0 || others.length === 0 && spoiled.every((target) => first?.targets.includes(target));
}
function withoutVain(search, trial, proposals) {
  const needed = /* @__PURE__ */ new Set();
  const vain = /* @__PURE__ */ new Set();
  for (const { candidate, targets } of proposals) {
    const changed = targets.some((target) => imageIn(trial, target)?.text !== imageIn(search.trial, target)?.text);
    for (const { path } of candidate) (changed ? needed : vain).add(printPath(path));
  }
  const drop = new Set([...vain].filter((path) => !needed.has(path) && !search.trial.settings.has(path)));
  return drop.size === 0 ? trial : tryOut(search.ground, withoutSettings(trial.settings, drop));
}
function unspoil(search) {
  for (; ; ) {
    const { settings } = search.trial;
    const spoiled = search.ground.targets.filter((target) => standingOf(search.trial, target) === Standing.spoiled);
    if (spoiled.length === 0 || settings.size === 0) return;
    const touched = new Set(spoiled.flatMap((target) => settingsIn(search.trial, target)));
    search.trial = tryOut(
      search.ground,
      withoutSettings(settings, touched.size === 0 ? new Set(settings.keys()) : touched)
    );
  }
}
function settingsIn(trial, target) {
  const image = imageIn(trial, target) ?? target.image;
  const paths = [...ownKeys(image), ...image.deciders().map(({ path }) => path)];
  return paths.map(printPath).filter((path) => trial.settings.has(path));
}
function dropNeedless(search) {
  const switches = [...search.trial.settings.values()].filter(isCompanion);
  for (const { path } of switches) {
    const trial = tryOut(search.ground, withoutSettings(search.trial.settings, /* @__PURE__ */ new Set([printPath(path)])));
    if (trial.failure === void 0 && !isWorse(search, trial)) search.trial = trial;
  }
}

// src/edits/proven/pin-release.ts
async function pinRelease({
  release,
  uses,
  request,
  look,
  pullSecret
}) {
  const configurations = configurationsOf(release, look);
  if (configurations.all.length === 0) return { failure: configurations.failure };
  const graph = joinImages(configurations, uses);
  await learnDigests(request, async (rehearsed) => {
    rehearseGoals(configurations, rehearsed);
    pinWishes(onlyInValues(graph), rehearsed);
  });
  const ground = groundOf(configurations, request, look.userFields ?? []);
  const found = searchSettings(ground);
  const planned = await addUnrendered({ ground, trial: found, graph, release, request });
  const secret = pullSecret === void 0 ? void 0 : addPullSecret(ground, planned.trial, pullSecret);
  const trial = secret?.trial ?? planned.trial;
  return {
    settings: trial.settings,
    graph,
    outcomes: outcomesOf(ground, trial),
    unrendered: planned.outcomes,
    differences: onceEach(differencesOf(ground, trial)),
    lackSecret: secret?.lacking ?? [],
    ground,
    trial
  };
}
async function addUnrendered({ ground, trial, graph, release, request }) {
  const wishes = pinWishes(onlyInValues(graph), request);
  const open = wishes.filter((wish) => !follows(wish, trial.settings));
  const { chart, layers } = release;
  const { leaves, outcomes } = await pinOverride(open, { kind: "chart", chart, layers });
  const settings = leaves.map(({ leaf, text }) => [{ path: leaf.rootPath, value: text }]);
  const added = addHarmless(ground, trial, settings);
  return {
    trial: added.trial,
    outcomes: outcomes.map(
      (outcome) => outcome.kind === "changed" && spoils(outcome.wish, added.refused) ? { kind: "refused", wish: outcome.wish, reason: "it would change other images" } : outcome
    )
  };
}
function onlyInValues({ uses }) {
  return uses.filter(({ evidence }) => evidence === "values");
}
function follows({ use }, settings) {
  const paths = new Set([...settings.values()].map(({ path }) => JSON.stringify(path)));
  if (use.parts.some(({ leaf }) => paths.has(JSON.stringify(leaf.rootPath)))) return true;
  const isWide2 = [...settings.values()].some(({ path }) => path[0] === "global" && roleOfPath(path) === "registry");
  return isWide2 && use.parts.some(({ role }) => role === "registry");
}
function spoils({ use }, refused) {
  const paths = new Set(refused.map(({ path }) => JSON.stringify(path)));
  return use.parts.some(({ leaf }) => paths.has(JSON.stringify(leaf.rootPath)));
}
function overrideOf({ settings }, release) {
  const { chart, layers, helm, readFile } = release;
  const { root } = coalesceRelease({ chart, layers, helm: helmRules(helm), ...readFile && { readFile } });
  const listAt = (path) => {
    const node = nodeAt(root, path);
    return node === void 0 ? [] : nodeData(node);
  };
  const { name, version } = chart.metadata;
  return overrideText(
    settingsData(settings, listAt),
    `the chart ${name}${version === void 0 ? "" : ` ${version.text}`}`
  );
}

// src/edits/proven/pin-chart.ts
async function pinChart(input) {
  const { release, usesOf, request, look, pullSecret, isWritable: isWritable2, overlays } = input;
  const pin = await pinRelease({ release, uses: usesOf(release.chart, void 0), request, look, pullSecret });
  if (!("settings" in pin)) return pin;
  const own = await pinInPlace({ pin, release, isWritable: isWritable2 });
  const ways = [{ over: void 0, pin, inPlace: own }];
  const unproven2 = [];
  for (const over of overlays) {
    const layer = { kind: "file", file: over };
    const laid = { ...release, chart: own.chart, layers: [...release.layers, layer] };
    const uses = usesOf(own.chart, over);
    const next = await pinRelease({ release: laid, uses, request, look: { ...look, explore: "default-only" } });
    if (!("settings" in next)) unproven2.push(over);
    else
      ways.push({
        over,
        pin: next,
        inPlace: await pinInPlace({ pin: next, release: laid, isWritable: onlyAt(over, isWritable2) })
      });
  }
  return { ways, files: ways.flatMap(({ inPlace }) => inPlace.files), unproven: unproven2 };
}
function onlyAt({ file }, isWritable2) {
  const key = placeKey(file.place);
  return (place) => placeKey(place) === key && isWritable2(place);
}

// when-called:src/render/helm-message.ts
function helmMessage(...args) {
  return load("./render-errors.cjs", "src/render/helm-message.ts").helmMessage(...args);
}

// now:src/uses/find-uses.ts
var { findChartUses, findUses, findUsesInFile } = require("../core.cjs").modules["src/uses/find-uses.ts"]();

// now:src/cli/rewrite.ts
var { isWritable, printDiffs, writePlans } = require("./fix.cjs").modules["src/cli/rewrite.ts"]();

// now:src/cli/release-input.ts
var { readLookup, readRelease, releaseOf } = require("./render.cjs").modules["src/cli/release-input.ts"]();

// src/cli/pin-proof.ts
async function provePin({ subject: { chart }, layers, settings }, { request, into, invocation, before }) {
  const release = await releaseWithFiles(releaseOf(invocation, chart, layers), before);
  const look = { explore: "all", userFields: settings.images.fields, ...readLookup(invocation) };
  const { pullSecret } = request;
  const usesOf = (laid, over) => usesWith(release, laid, over);
  if (into === "override") {
    const pin = await pinRelease({ release, uses: usesOf(release.chart, void 0), request, look, pullSecret });
    if (!("settings" in pin)) return unproven(pin.failure, release);
    const way = { over: void 0, pin, left: [], astray: [] };
    return { kind: "proven", ways: [way], files: [], override: overrideOf(pin, release) };
  }
  const overlays = layers.length > 0 ? [] : chart.overlays;
  const made = await pinChart({
    release,
    usesOf,
    overlays,
    request,
    look,
    pullSecret,
    isWritable: isWritable(invocation)
  });
  if (!("ways" in made)) return unproven(made.failure, release);
  const ways = made.ways.map(({ over, pin, inPlace: { left, astray } }) => ({
    over: over?.file.path,
    pin,
    left,
    astray
  }));
  return { kind: "proven", ways, files: made.files, override: "" };
}
function usesWith({ layers, readFile }, chart, over) {
  const laid = over === void 0 ? layers : [...layers, { kind: "file", file: over }];
  const { uses } = findUses({ chart, layers: laid, ...readFile && { readFile } });
  return over === void 0 ? uses : uses.filter(({ parts }) => parts.some(({ leaf }) => leaf.file === over.file));
}
function unproven(failure, { helm }) {
  const [line = ""] = failure === void 0 ? [] : helmMessage(failure, helm).split("\n");
  return {
    kind: "unproven",
    reason: line === "" ? "it has nothing to render" : `it does not render: ${line.replace(/^Error: /, "")}`
  };
}

// dist/chunks/pin-proof.cjs
var modules = {
  "src/cli/pin-proof.ts": () => ({ provePin })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
