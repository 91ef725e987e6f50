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

// dist/chunks/layers.cjs
var layers_exports = {};
__export(layers_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(layers_exports);

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/yaml/data.ts
function isMap(data) {
  return data instanceof Map;
}
var DEEPEST = 1e3;
function toData(table, root = table.documents[0]) {
  if (root === void 0) return { ok: true, data: null };
  const reader = new DataReader(table);
  const data = reader.value(root, 0);
  return reader.refusal ?? { ok: true, data };
}
var DataReader = class {
  refusal;
  table;
  /** Nodes decoded so far, the document itself included, and how many of them inside aliases. */
  decoded = 1;
  expanded = 0;
  open = /* @__PURE__ */ new Set();
  constructor(table) {
    this.table = table;
  }
  value(entry, depth) {
    this.count(entry);
    switch (kindOf(this.table, entry)) {
      case Kind.map: {
        const map = /* @__PURE__ */ new Map();
        this.readInto(map, entry, depth);
        return map;
      }
      case Kind.seq:
        return this.list(entry, depth);
      case Kind.alias:
        return this.alias(entry, (target) => this.value(target, depth));
      case Kind.scalar:
      case Kind.none:
        return this.scalar(entry);
    }
  }
  scalar(entry) {
    const value = strictScalar(this.table, entry);
    if (value === void 0) return this.refuse(entry, "bad-tag", "the value is not what its tag says");
    if (typeof value === "number" && !Number.isFinite(value)) {
      return this.refuse(entry, "bad-number", "infinity and not-a-number cannot be written as JSON, which Helm needs");
    }
    return value;
  }
  list(entry, depth) {
    const items = [];
    if (this.tooDeep(entry, depth)) return items;
    for (let item = entry + 1, end = nextOf(this.table, entry); item < end; item = nextOf(this.table, item)) {
      items.push(this.value(item, depth + 1));
      if (this.refusal !== void 0) break;
    }
    return items;
  }
  readInto(map, entry, depth) {
    if (this.tooDeep(entry, depth)) return;
    for (let child = entry + 1, end = nextOf(this.table, entry); child < end; child = nextOf(this.table, child)) {
      const text2 = keyText(this.table, child);
      if (text2 === "<<" && isMergeKey(this.table, child)) this.merge(map, child, depth);
      else map.set(this.key(child, text2), this.value(child, depth + 1));
      if (this.refusal !== void 0) break;
    }
  }
  /** The key as Helm knows it, from its text. */
  key(entry, text2) {
    this.count(entry);
    const key = keyStyleOf(this.table, entry) === Style.plain ? plainKey(text2) : text2;
    return key ?? this.refuse(entry, "bad-key", "a key is null, or an integer of more than 63 bits") ?? text2;
  }
  /** Puts the maps that `<<` names into `map`; of a list the first has the last word. */
  merge(map, entry, depth) {
    const { table } = this;
    if (kindOf(table, entry) !== Kind.seq) return this.mergeOne(map, entry, depth);
    const items = [];
    for (let item = entry + 1, end = nextOf(table, entry); item < end; item = nextOf(table, item)) items.push(item);
    for (const item of items.toReversed()) {
      this.mergeOne(map, item, depth);
      if (this.refusal !== void 0) return;
    }
  }
  mergeOne(map, entry, depth) {
    const { table } = this;
    const target = table.aliases.get(entry) ?? entry;
    if (kindOf(table, target) !== Kind.map) {
      this.refuse(entry, "bad-merge", "only a map, or a list of maps, can be merged by <<");
      return;
    }
    this.count(entry);
    if (target === entry) return this.readInto(map, entry, depth + 1);
    this.alias(entry, () => {
      this.count(target);
      this.readInto(map, target, depth + 1);
      return null;
    });
  }
  alias(entry, expand) {
    const target = this.table.aliases.get(entry);
    if (target === void 0 || this.open.has(entry)) {
      return this.refuse(entry, "alias-to-itself", "the alias names nothing, or a value that contains the alias");
    }
    this.open.add(entry);
    const data = this.refusal === void 0 ? expand(target) : null;
    this.open.delete(entry);
    return data;
  }
  /** go-yaml's guard against alias bombs: the more is decoded, the smaller the part that may come out of aliases. */
  count(entry) {
    this.decoded++;
    if (this.open.size === 0) return;
    this.expanded++;
    if (this.expanded > 100 && this.decoded > 1e3 && this.expanded / this.decoded > allowedRatio(this.decoded)) {
      this.refuse(entry, "alias-bomb", "aliases expand to too much");
    }
  }
  tooDeep(entry, depth) {
    if (depth < DEEPEST) return false;
    this.refuse(entry, "too-deep", `maps and lists are nested more than ${DEEPEST} deep`);
    return true;
  }
  refuse(entry, reason, message) {
    this.refusal ??= { ok: false, reason, message, entry };
    return null;
  }
};
var LENIENT_UP_TO = 4e5;
var STRICT_FROM = 4e6;
function allowedRatio(decoded) {
  if (decoded <= LENIENT_UP_TO) return 0.99;
  if (decoded >= STRICT_FROM) return 0.1;
  return 0.99 - 0.89 * ((decoded - LENIENT_UP_TO) / (STRICT_FROM - LENIENT_UP_TO));
}
function isMergeKey(table, entry) {
  return keyStyleOf(table, entry) === Style.plain && keyText(table, entry) === "<<";
}

// src/yaml/documents.ts
function documentsOf(table, documents) {
  if (documents === "first" || table.documents.length < 2) return table.documents.slice(0, 1);
  const separators = separatorsOf(table.text);
  const seen = /* @__PURE__ */ new Set();
  let piece = 0;
  return table.documents.filter((root) => {
    if (kindOf(table, root) === Kind.none) return false;
    const { start } = valueSpan(table, root);
    while (piece < separators.length && (separators[piece]?.start ?? 0) <= start) piece++;
    return seen.size < seen.add(piece).size;
  });
}
function toValues(table, documents) {
  const broken = documents === "merged" ? separatorsOf(table.text).find(({ rest }) => !/^(?:#|$)/.test(rest)) : void 0;
  if (broken !== void 0) {
    const entry = table.documents.find((root) => valueSpan(table, root).start >= broken.start) ?? table.documents[0] ?? 0;
    return { ok: false, reason: "bad-separator", message: "Helm 4 wants a line of its own for ---", entry };
  }
  let values = /* @__PURE__ */ new Map();
  for (const root of documentsOf(table, documents)) {
    const outcome = toData(table, root);
    if (!outcome.ok) return outcome;
    if (outcome.data === null) continue;
    if (!isMap(outcome.data)) return { ok: false, reason: "not-a-map", message: "values must be a map", entry: root };
    values = values.size === 0 ? outcome.data : mergeMaps(values, outcome.data);
  }
  return { ok: true, data: values };
}
function separatorsOf(text2) {
  if (!text2.startsWith("---") && !text2.includes("\n---")) return [];
  return Array.from(text2.matchAll(/(?:^|\n)---([^\n]*)/g), ({ index, 0: line, 1: rest = "" }) => {
    return { start: line.startsWith("\n") ? index + 1 : index, rest: rest.trim() };
  });
}
function mergeMaps(base, over2) {
  const merged = new Map(base);
  for (const [key, value] of over2) {
    const old = merged.get(key);
    merged.set(key, old !== void 0 && isMap(old) && isMap(value) ? mergeMaps(old, value) : value);
  }
  return merged;
}

// src/charts/value-tree.ts
var NOWHERE = { kind: "none" };
var EMPTY = { kind: "map", entries: /* @__PURE__ */ new Map(), origin: NOWHERE };
function isNull(node) {
  return node?.kind === "scalar" && node.value === null;
}
function nodeAt(root, path) {
  let at = root;
  for (const key of path) at = childOf(at, key);
  return at;
}
function childOf(node, key) {
  if (node?.kind === "map") return node.entries.get(String(key));
  return node?.kind === "list" && typeof key === "number" ? node.items[key] : void 0;
}
function placeOfNode({ origin }) {
  switch (origin.kind) {
    case "file": {
      const { file, table, entry, via = entry } = origin;
      return {
        file,
        span: valueSpan(table, entry),
        keySpan: keySpan(table, via),
        lexeme: lexeme(table, entry),
        style: styleOf(table, entry)
      };
    }
    case "set": {
      const { argument, span } = origin;
      return { argument, span, keySpan: origin.keySpan, lexeme: argument.text.slice(span.start, span.end) };
    }
    case "none":
      return void 0;
  }
}
function layersOf(node) {
  const layers = [];
  for (let at = node; at !== void 0; at = at.shadows) layers.push(at);
  return layers;
}
function shadowsOver(upper, lower) {
  if (lower === upper) return upper.shadows;
  if (upper.shadows === void 0 && lower.origin.kind !== "none") return sameOrigin(upper, lower) ? void 0 : lower;
  const above = layersOf(upper);
  const below2 = layersOf(lower).filter(
    (node) => node.origin.kind !== "none" && !above.some((other) => sameOrigin(other, node))
  );
  if (below2.length === 0) return upper.shadows;
  const chain = [...above.slice(1), ...below2];
  return chain.reduceRight((next, node) => withShadows(node, next), void 0);
}
function over(upper, lower) {
  return lower === void 0 ? upper : withShadows(upper, shadowsOver(upper, lower));
}
function sameOrigin({ origin: a }, { origin: b }) {
  if (a === b) return true;
  return a.kind === "file" && b.kind === "file" && a.table === b.table && a.entry === b.entry && a.via === b.via;
}
function withShadows(node, shadows) {
  if (node.shadows === shadows || shadows === void 0) return node;
  if (node.kind !== "map") return { ...node, shadows };
  const { kind, origin, removed } = node;
  const lazy = { kind, origin, shadows, get entries() {
    return node.entries;
  } };
  return removed === void 0 ? lazy : { ...lazy, removed };
}

// src/charts/merge-maps.ts
function mergeMaps2(lower, upper) {
  if (lower.entries.size === 0 && lower.origin.kind === "none") return upper;
  const entries = new Map(lower.entries);
  for (const [key, node] of upper.entries) {
    const below2 = entries.get(key);
    entries.set(key, mergeNodes(below2, node));
  }
  return { kind: "map", entries, origin: upper.origin, shadows: lower };
}
function mergeNodes(lower, upper) {
  return lower?.kind === "map" && upper.kind === "map" ? mergeMaps2(lower, upper) : over(upper, lower);
}

// now:src/yaml/cells.ts
var { CELLS: CELLS2, Cell: Cell2, Kind: Kind2, Style: Style2 } = require("../core.cjs").modules["src/yaml/cells.ts"]();

// src/charts/suspicion.ts
var TILDE = 126;
var POINT = 46;
var PLUS = 43;
var MINUS = 45;
var ZERO = 48;
var NINE = 57;
var TEXT_BEHIND_DASHES = /^---[^\S\n]*[^\s#]/m;
var SHORTEST_LARGE_INTEGER = 17;
var NULL = "null";
function mayBeRefused(table) {
  const { text: text2, documents } = table;
  if (documents.length > 1 || table.tags.size > 0 || table.aliases.size > 0) return true;
  if (text2.includes("<<") || text2.includes("---") && TEXT_BEHIND_DASHES.test(text2)) return true;
  const [root] = documents;
  if (root !== void 0 && kindOf(table, root) !== Kind2.map && kindOf(table, root) !== Kind2.none) return true;
  for (let entry = 0; entry < table.count; entry++) {
    if (isOddKey(table, entry) || isOddValue(table, entry)) return true;
  }
  return false;
}
function isOddKey(table, entry) {
  const start = table.cells[entry * CELLS2 + Cell2.keyStart] ?? -1;
  if (start < 0 || keyStyleOf(table, entry) !== Style2.plain) return false;
  const length = (table.cells[entry * CELLS2 + Cell2.keyEnd] ?? 0) - start;
  const first = table.text.charCodeAt(start);
  if (length === 0 || first === TILDE) return true;
  if ((first | 32) === 110)
    return length === NULL.length && table.text.slice(start, start + length).toLowerCase() === NULL;
  return length >= SHORTEST_LARGE_INTEGER && (first === PLUS || first >= ZERO && first <= NINE);
}
function isOddValue(table, entry) {
  if (kindOf(table, entry) !== Kind2.scalar || styleOf(table, entry) !== Style2.plain) return false;
  const start = table.cells[entry * CELLS2 + Cell2.valueStart] ?? 0;
  const first = table.text.charCodeAt(start);
  return first === POINT || (first === PLUS || first === MINUS) && table.text.charCodeAt(start + 1) === POINT;
}

// src/charts/file-values.ts
function fileValues(file, documents) {
  if (!mayBeRefused(file.table)) return { root: uncheckedValues(file, documents) };
  const outcome = toValues(file.table, documents);
  return outcome.ok ? { root: uncheckedValues(file, documents) } : { root: EMPTY, problem: refused(file, outcome) };
}
function uncheckedValues({ file, table }, documents) {
  const roots = documentsOf(table, documents).filter((root) => kindOf(table, root) === Kind.map);
  const maps = roots.map((root) => mapNode({ file, table }, { kind: "file", file, table, entry: root }));
  const [first = EMPTY, ...rest] = maps;
  return rest.reduce(mergeMaps2, first);
}
function refused({ file, table }, { entry, message }) {
  const value = valueSpan(table, entry);
  return {
    rule: "invalid-yaml",
    path: file.path,
    file,
    span: value.end > value.start ? value : keySpan(table, entry),
    message: `Helm cannot read these values: ${message}`,
    hint: "Helm stops here; the file gives no values"
  };
}
function nodeOf(file, entry, via) {
  const { table } = file;
  const target = table.aliases.get(entry);
  if (target !== void 0) return nodeOf(file, target, via ?? entry);
  const place = { kind: "file", file: file.file, table, entry };
  const origin = via === void 0 ? place : { ...place, via };
  switch (kindOf(table, entry)) {
    case Kind.map:
      return mapNode(file, origin);
    case Kind.seq:
      return { kind: "list", items: childrenOf(table, entry).map((item) => nodeOf(file, item)), origin };
    case Kind.alias:
    case Kind.scalar:
    case Kind.none:
      return { kind: "scalar", value: scalarValue(table, entry), origin };
  }
}
function mapNode(file, origin) {
  let entries;
  return {
    kind: "map",
    get entries() {
      return entries ??= fill(/* @__PURE__ */ new Map(), { file, map: origin.entry });
    },
    origin
  };
}
function fill(entries, { file, map, via }) {
  for (const child of childrenOf(file.table, map)) {
    if (!isMergeKey(file.table, child)) entries.set(keyAsHelm(file.table, child), nodeOf(file, child, via));
    else for (const merged of mergedMaps(file, child)) fill(entries, { file, map: merged, via: via ?? child });
  }
  return entries;
}
function mergedMaps({ table }, entry) {
  const sources = kindOf(table, entry) === Kind.seq ? childrenOf(table, entry).toReversed() : [entry];
  return sources.map((source) => table.aliases.get(source) ?? source);
}

// src/charts/helm-rules.ts
var A = { subchartTables: "coalesced", deletedNulls: "has", defaultNulls: "kept" };
var B = { ...A, subchartTables: "merged" };
var C = { ...B, deletedNulls: "all" };
var D = { ...B, deletedNulls: "not-null" };
var E = { ...D, defaultNulls: "dropped" };
var HELM_3 = { documents: "first", setJsonObject: "refused", openIndex: "refused", aliasCopies: "share" };
var HELM_4 = { documents: "merged", setJsonObject: "merged", openIndex: "ignored", aliasCopies: "own" };
var HISTORY = [
  { from: "0.0.0", rules: { ...HELM_3, ...A } },
  { from: "3.17.1", rules: { ...HELM_3, ...B } },
  { from: "3.19.5", rules: { ...HELM_3, ...C } },
  { from: "3.20.1", rules: { ...HELM_3, ...D } },
  { from: "4.0.0", rules: { ...HELM_4, ...B } },
  { from: "4.1.3", rules: { ...HELM_4, ...D } },
  { from: "4.2.0", rules: { ...HELM_4, ...E } }
];
function helmRules(version) {
  const [major = Infinity, minor = Infinity, patch = Infinity] = version.replace(/^v/, "").split(/[.+-]/, 3).map(Number);
  const wanted = [major, minor, patch];
  const row = HISTORY.findLast(({ from }) => !isBefore(wanted, from.split(".").map(Number)));
  return row?.rules ?? DEFAULT_RULES;
}
function isBefore(a, b) {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
var DEFAULT_RULES = { ...HELM_4, ...D };

// src/charts/chart-node.ts
var MAX_CHARTS = 5e3;
var MAX_IMPORTS = 1e6;
function newRun(rules, path) {
  const limits = { chartsLeft: MAX_CHARTS, importsLeft: MAX_IMPORTS };
  return { rules, path, problems: /* @__PURE__ */ new Map(), values: /* @__PURE__ */ new Map(), ...limits };
}
function report(run, problem) {
  const key = JSON.stringify([problem.path, problem.span, problem.message]);
  if (!run.problems.has(key)) run.problems.set(key, problem);
}
function valuesOf(run, file) {
  const known = run.values.get(file);
  if (known !== void 0) return known;
  const { root, problem } = fileValues(file, run.rules.documents);
  if (problem !== void 0) report(run, problem);
  run.values.set(file, root);
  return root;
}
function loadedChart(run, chart) {
  const below2 = new Map(chart.subcharts.map((subchart) => [subchart.chart.path, subchart.chart]));
  const dependencies = chart.dependencies.map((dependency) => {
    return { dependency, name: dependency.name, imports: dependency.importValues };
  });
  return {
    key: chart.metadata.name,
    chart,
    metadata: { dependencies },
    values: chart.values === void 0 ? void 0 : valuesOf(run, chart.values),
    children: Array.from(below2.values(), (child) => loadedChart(run, child))
  };
}
function listedCopy(run, node, listed) {
  run.chartsLeft -= 1 + node.children.length;
  if (run.chartsLeft < 0) {
    report(run, tooManyCharts(run.path));
    return void 0;
  }
  const copy = { ...node, key: listed.name, listed };
  if (run.rules.aliasCopies === "share") return { ...copy, metadata: { ...node.metadata } };
  return { ...copy, metadata: copyMetadata(node.metadata), children: node.children.map((child) => ({ ...child })) };
}
function copyMetadata({ dependencies }) {
  return { dependencies: dependencies.map((named) => ({ ...named })) };
}
function separateCopy(node) {
  return { ...node, metadata: copyMetadata(node.metadata), children: node.children.map(separateCopy) };
}
function tooManyCharts(path) {
  return {
    rule: "invalid-chart",
    path,
    message: `aliases make more than ${MAX_CHARTS} charts of this one release`,
    hint: "the charts beyond are left out"
  };
}
function reportMismatches(run, mismatches) {
  for (const { path, node } of mismatches) report(run, mismatchProblem(path, node));
}
function mismatchProblem(path, node) {
  const place = placeOfNode(node);
  const name = path.join(".");
  return {
    rule: "invalid-chart",
    path: place?.file?.path ?? (place?.argument === void 0 ? name : `--${place.argument.flag}`),
    ...place?.file === void 0 ? {} : { file: place.file, span: place.span },
    message: `"${name}" is the name of a subchart, so its values must be a map`,
    hint: 'Helm stops here ("type mismatch"); give the subchart a map, or remove the key'
  };
}

// src/charts/draft.ts
function newDraft(shadows = "kept") {
  return { owned: /* @__PURE__ */ new Set(), shadows };
}
function newMap(draft, origin = NOWHERE) {
  const map = { kind: "map", entries: /* @__PURE__ */ new Map(), origin };
  draft.owned.add(map);
  return map;
}
function ownMap(draft, map) {
  if (draft.owned.has(map)) return map;
  return copyMap(draft, map);
}
function copyMap(draft, map) {
  const copy = { kind: "map", entries: new Map(map.entries), origin: map.origin };
  if (map.removed !== void 0) copy.removed = new Map(map.removed);
  if (map.shadows !== void 0) copy.shadows = map.shadows;
  draft.owned.add(copy);
  return copy;
}
function ownChild(draft, parent, key) {
  const child = parent.entries.get(key);
  if (child?.kind !== "map") return void 0;
  const owned = ownMap(draft, child);
  if (owned !== child) parent.entries.set(key, owned);
  return owned;
}
function ownList(draft, list) {
  if (draft.owned.has(list)) return list;
  const copy = { kind: "list", items: [...list.items], origin: list.origin };
  if (list.shadows !== void 0) copy.shadows = list.shadows;
  draft.owned.add(copy);
  return copy;
}
function put(map, key, node) {
  map.entries.set(key, node);
  map.removed?.delete(key);
}
function remember(draft, map, key, hidden) {
  const upper = map.entries.get(key);
  if (upper === void 0 || draft.shadows === "dropped") return;
  if (upper.kind === "map" && draft.owned.has(upper)) rememberMerged(draft, ownMap(draft, upper), hidden);
  else map.entries.set(key, over(upper, hidden));
}
function rememberMerged(draft, upper, lower) {
  const shadows = draft.shadows === "dropped" ? void 0 : shadowsOver(upper, lower);
  if (shadows !== void 0) upper.shadows = shadows;
}
function removeNulled(draft, map, key, deleted) {
  const by = map.entries.get(key);
  map.entries.delete(key);
  if (!isNull(by) || draft.shadows === "dropped") return;
  map.removed ??= /* @__PURE__ */ new Map();
  map.removed.set(key, over(by, deleted));
}

// src/charts/coalesce.ts
function coalesceChart(chart, values, { generation, mode, shadows = "kept" }) {
  const pass = { draft: newDraft(shadows), generation, mode, mismatches: [] };
  const root = ownMap(pass.draft, values);
  coalesceInto(pass, chart, root, []);
  return { root, draft: pass.draft, mismatches: pass.mismatches };
}
function coalesceInto(pass, chart, target, path) {
  addDefaults(pass, chart, target);
  for (const child of chart.children) {
    const childPath = [...path, child.key];
    const present = target.entries.get(child.key);
    if (present === void 0) put(target, child.key, newMap(pass.draft));
    const table = ownChild(pass.draft, target, child.key);
    if (table === void 0) {
      if (present !== void 0) pass.mismatches.push({ path: childPath, node: present });
      continue;
    }
    passGlobals(pass, target, table);
    coalesceInto(pass, child, table, childPath);
  }
}
function addDefaults(pass, chart, target) {
  if (chart.values === void 0) return;
  const childKeys = new Set(chart.children.map(({ key }) => key));
  for (const [key, node] of chart.values.entries) {
    const present = target.entries.get(key);
    const mode = pass.generation.subchartTables === "merged" && childKeys.has(key) ? "merged" : pass.mode;
    const drops = pass.generation.defaultNulls === "dropped";
    if (present === void 0) addDefault(target, key, drops && pass.mode === "coalesced" ? withoutNulls(node) : node);
    else if (isNull(present) && pass.mode === "coalesced") removeNulled(pass.draft, target, key, node);
    else mergeNodes2({ ...pass, mode }, target, key, drops && mode === "coalesced" ? withoutNulls(node) : node);
  }
}
function addDefault(target, key, node) {
  if (node !== void 0) put(target, key, node);
}
function mergeNodes2(pass, target, key, lower) {
  const upper = target.entries.get(key);
  if (lower === void 0 || upper === void 0) return;
  if (upper.kind !== "map" || lower.kind !== "map") return remember(pass.draft, target, key, lower);
  if (upper === lower && pass.generation.deletedNulls === "not-null") return;
  const table = ownChild(pass.draft, target, key);
  if (table !== void 0) mergeTables(pass, table, lower);
}
function mergeTables(merge, upper, lower) {
  const shared = merge.draft.owned.has(lower) ? ownMap(merge.draft, lower) : void 0;
  const before = shared === void 0 ? lower.entries : new Map(lower.entries);
  rememberMerged(merge.draft, upper, lower);
  const { deletedNulls } = merge.generation;
  if (shared !== void 0 && deletedNulls !== "has") writeNullsBack(upper, shared);
  for (const [key, node] of before) {
    const present = upper.entries.get(key);
    if (isNull(present)) meetNull(merge, upper, key, node);
    else {
      const given = (shared === void 0 ? void 0 : ownChild(merge.draft, shared, key)) ?? node;
      if (present === void 0) put(upper, key, given);
      else mergeNodes2(merge, upper, key, given);
    }
  }
  if (deletedNulls === "all" && merge.mode === "coalesced") deleteNullsBut(merge.draft, upper, before);
}
function meetNull({ draft, mode, generation }, upper, key, lower) {
  const deletes = mode === "coalesced" && (generation.deletedNulls !== "not-null" || !isNull(lower));
  if (deletes) removeNulled(draft, upper, key, lower);
  else remember(draft, upper, key, lower);
}
function writeNullsBack(upper, lower) {
  for (const [key, node] of upper.entries) if (isNull(node)) put(lower, key, node);
}
function deleteNullsBut(draft, upper, known) {
  for (const [key, node] of upper.entries) if (isNull(node) && !known.has(key)) removeNulled(draft, upper, key, node);
}
function passGlobals(pass, parent, child) {
  const { draft } = pass;
  const present = child.entries.get("global");
  const target = present === void 0 ? newMap(draft) : ownChild(draft, child, "global");
  const source = parent.entries.has("global") ? ownChild(draft, parent, "global") : newMap(draft);
  if (target === void 0 || source === void 0) return;
  for (const [key, node] of source.entries) {
    const own = target.entries.get(key);
    const table = ownChild(draft, source, key);
    if (table !== void 0) passGlobalTable(pass, target, { key, table });
    else if (own?.kind !== "map") {
      put(target, key, node);
      if (own !== void 0) remember(draft, target, key, own);
    }
  }
  put(child, "global", target);
}
function passGlobalTable(pass, target, { key, table }) {
  const { draft } = pass;
  const own = target.entries.get(key);
  if (own !== void 0 && own.kind !== "map") return;
  for (const name of table.entries.keys()) ownChild(draft, table, name);
  const copy = copyMap(draft, table);
  if (own !== void 0) mergeTables({ ...pass, mode: "merged" }, copy, own);
  put(target, key, copy);
}
function withoutNulls(node) {
  if (isNull(node)) return void 0;
  if (node.kind !== "map") return node;
  const kept = /* @__PURE__ */ new Map();
  let same = true;
  for (const [key, child] of node.entries) {
    const clean = withoutNulls(child);
    if (clean !== void 0) kept.set(key, clean);
    same &&= clean === child;
  }
  return same ? node : { ...node, entries: kept };
}

// src/charts/enabled.ts
function processEnabled(run, root, { values, disabled }) {
  const states = [];
  const walk = (node, above, place) => {
    if (node.metadata.dependencies.length === 0) return neverAsked(states, node, place);
    const dependencies = nameChildren(run, node);
    const tree = coalesceChart(node, above, { generation: run.rules, mode: "coalesced", shadows: "dropped" });
    if (place.disabledAt === void 0) reportMismatches(run, tree.mismatches);
    const decisions = new Map(dependencies.map((named) => [named.name, decide(named, tree.root, place)]));
    const { children } = node;
    if (disabled === "dropped") {
      node.children = children.filter(({ key }) => decisions.get(key)?.on !== false);
      node.metadata.dependencies = dependencies.filter(({ name }) => decisions.get(name)?.on !== false);
    }
    for (const child of children) {
      const state = stateOf(node, child, place, decisions);
      if (state === void 0) continue;
      states.push(state);
      const inner = state.enabled || disabled === "kept" ? child : separateCopy(child);
      walk(inner, tree.root, below(place, child, state.disabledAt));
    }
  };
  walk(root, values, { path: [], prefix: "" });
  return states;
}
function below(place, child, disabledAt) {
  const inside = { path: [...place.path, child.key], prefix: `${place.prefix}${child.key}.` };
  return disabledAt === void 0 ? inside : { ...inside, disabledAt };
}
function nameChildren(run, node) {
  const { dependencies } = node.metadata;
  const paths = new Map(node.chart.subcharts.map(({ dependency, chart }) => [dependency, chart.path]));
  const byName = /* @__PURE__ */ new Map();
  for (const child of node.children) byName.set(child.key, [...byName.get(child.key) ?? [], child]);
  const found = ({ name, dependency }) => {
    return byName.get(name)?.find(({ chart }) => chart.path === paths.get(dependency));
  };
  const taken = new Set(dependencies.map(found));
  const listed = [];
  for (const named of dependencies) {
    const child = found(named);
    named.name = named.dependency.alias ?? named.name;
    const copy = child === void 0 ? void 0 : listedCopy(run, child, named);
    if (copy !== void 0) listed.push(copy);
  }
  node.children = [...node.children.filter((child) => !taken.has(child)), ...listed];
  return dependencies;
}
function neverAsked(states, node, place) {
  for (const child of node.children) {
    const isListed = node.chart.subcharts.some(({ chart, dependency }) => {
      return dependency !== void 0 && chart.path === child.chart.path;
    });
    const reason = { kind: isListed ? "never-asked" : "unlisted" };
    const state = newState(node, child, place, { reason, on: true, switches: [] });
    if (state === void 0) continue;
    states.push(state);
    neverAsked(states, child, below(place, child, state.disabledAt));
  }
}
function decide({ dependency }, values, { prefix }) {
  const conditions = dependency.condition.trim().split(",").filter((condition) => condition !== "").map((condition) => `${prefix}${condition}`.split("."));
  const tags = dependency.tags.map((tag) => ["tags", tag]);
  const switches = [...conditions, ...tags];
  for (const path of conditions) {
    const leaf = booleanAt(values, path);
    if (leaf !== void 0) return { on: leaf.value, reason: { kind: "condition", path, leaf }, switches };
  }
  const set2 = tags.flatMap((path) => {
    const leaf = booleanAt(values, path);
    return leaf === void 0 ? [] : [{ path, leaf }];
  });
  if (set2.length === 0) return { on: true, reason: { kind: "default" }, switches };
  return { on: set2.some(({ leaf }) => leaf.value), reason: { kind: "tags", tags: set2 }, switches };
}
function booleanAt(values, path) {
  const node = nodeAt(values, path);
  return node !== void 0 && isBoolean(node) ? node : void 0;
}
function isBoolean(node) {
  return node.kind === "scalar" && typeof node.value === "boolean";
}
function stateOf(parent, child, place, decisions) {
  const decision = decisions.get(child.key);
  if (decision !== void 0 && child.listed !== void 0) return newState(parent, child, place, decision);
  if (decision === void 0 || decision.on) {
    return newState(parent, child, place, { reason: { kind: "unlisted" }, on: true, switches: [] });
  }
  return newState(parent, child, place, { ...decision, reason: { kind: "same-name", reason: decision.reason } });
}
function newState(parent, child, place, { reason, on, switches }) {
  const { subcharts } = parent.chart;
  const subchart = subcharts.find(({ dependency }) => dependency !== void 0 && dependency === child.listed?.dependency) ?? subcharts.find(({ chart }) => chart.path === child.chart.path);
  if (subchart === void 0) return void 0;
  const path = [...place.path, child.key];
  const disabledAt = place.disabledAt ?? (on ? void 0 : path);
  const state = { path, subchart, enabled: disabledAt === void 0, reason, switches };
  return disabledAt === void 0 ? state : { ...state, disabledAt };
}

// src/charts/import-values.ts
var MAX_DEPTH = 1500;
function processImports(run, root) {
  const imported = [];
  const walk = (node, path) => {
    for (const child of node.children) walk(child, [...path, child.key]);
    imported.push(...importInto(run, node, path));
  };
  walk(root, []);
  return imported;
}
function importInto(run, node, path) {
  const { dependencies } = node.metadata;
  if (dependencies.length === 0) return [];
  const tree = coalesceChart(node, EMPTY, { generation: run.rules, mode: "merged" });
  reportMismatches(run, tree.mismatches);
  const tables = newMap(tree.draft);
  const imported = dependencies.flatMap((named) => {
    const { dependency, imports } = named;
    named.imports = [];
    return imports.map((table) => {
      return { path, dependency, table, found: importTable(run, tree, tables, { name: named.name, table }) };
    });
  });
  node.values = tables.entries.size === 0 ? tree.root : withTables(run, node, tree, tables);
  return imported;
}
function importTable(run, { root, draft }, into, { name, table }) {
  let source = root;
  for (const key of `${name}.${table.child}`.split(".")) source &&= ownChild(draft, source, key);
  if (source === void 0) return false;
  const given = source.entries.size === 0 ? newMap(draft, source.origin) : source;
  const parents = table.parent === "." ? [] : table.parent.split(".", MAX_DEPTH + 1);
  const wrapped = wrap(draft, parents, given);
  mergeTables({ draft, generation: run.rules, mode: "merged" }, into, wrapped);
  return true;
}
function wrap(draft, path, table) {
  return path.reduceRight((inner, key) => {
    const outer = newMap(draft);
    put(outer, key, inner);
    return outer;
  }, table);
}
function withTables(run, node, tree, tables) {
  if (!isWithinLimits(run, tables)) {
    report(run, {
      rule: "invalid-chart",
      path: node.chart.path,
      message: `import-values makes more than ${MAX_IMPORTS} values, or tables deeper than ${MAX_DEPTH}`,
      hint: "none of this chart's import-values are applied"
    });
    return coalesceChart(node, EMPTY, { generation: run.rules, mode: "merged" }).root;
  }
  const draft = newDraft();
  const values = ownMap(draft, tree.root);
  mergeTables({ draft, generation: run.rules, mode: "merged" }, values, copyTables(draft, tables, /* @__PURE__ */ new Map()));
  return values;
}
function copyTables(draft, map, copies) {
  const known = copies.get(map);
  if (known !== void 0) return known;
  const copy = copyMap(draft, map);
  copies.set(map, copy);
  for (const [key, node] of copy.entries) {
    if (node.kind === "map") copy.entries.set(key, copyTables(draft, node, copies));
  }
  return copy;
}
function isWithinLimits(run, root) {
  const open = [root];
  const depths = [0];
  for (; run.importsLeft > 0; run.importsLeft--) {
    const node = open.pop();
    const depth = depths.pop() ?? 0;
    if (node === void 0) return true;
    if (depth > MAX_DEPTH) return false;
    const children = node.kind === "map" ? node.entries.values() : node.kind === "list" ? node.items : [];
    for (const child of children) {
      open.push(child);
      depths.push(depth + 1);
    }
  }
  return false;
}

// src/charts/json-values.ts
var DEEPEST2 = 500;
var SPACE = /[ \t\r\n]*/y;
var STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
var NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
var WORD = /true|false|null/y;
var WORDS = { true: true, false: false, null: null };
function readJson(text2, start, originOf2) {
  const reader = { text: text2, at: start, originOf: originOf2, depth: 0 };
  const node = readValue(reader);
  if (node !== void 0) return { kind: "value", node, end: reader.at };
  return { kind: "mistake", offset: reader.at, message: reader.message ?? "no JSON value here" };
}
function readValue(reader, key) {
  take(reader, SPACE);
  const start = reader.at;
  const next = reader.text[start];
  const node = next === "{" || next === "[" ? readNested(reader, next) : readScalar(reader, next);
  if (node === void 0) return void 0;
  return { ...node, origin: reader.originOf({ start, end: reader.at }, key ?? { start, end: start }) };
}
function readScalar(reader, next) {
  if (next === '"') {
    const text2 = readString(reader);
    return text2 === void 0 ? void 0 : { kind: "scalar", value: text2, origin: NOWHERE };
  }
  const word = take(reader, WORD);
  if (word !== void 0) return { kind: "scalar", value: WORDS[word] ?? null, origin: NOWHERE };
  const start = reader.at;
  const digits = take(reader, NUMBER);
  if (digits === void 0) return void 0;
  const value = Number(digits);
  if (Number.isFinite(value)) return { kind: "scalar", value, origin: NOWHERE };
  reader.at = start;
  reader.message = "the number is too large";
  return void 0;
}
function readString(reader) {
  const token = take(reader, STRING);
  if (token === void 0) {
    reader.message = "a string is not closed, or holds a character that JSON wants escaped";
    return void 0;
  }
  return JSON.parse(token).replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD");
}
function readNested(reader, open) {
  if (++reader.depth > DEEPEST2) {
    reader.message = `nested more than ${DEEPEST2} deep`;
    return void 0;
  }
  reader.at++;
  const node = open === "{" ? readObject(reader) : readArray(reader);
  reader.depth--;
  return node;
}
function readArray(reader) {
  const items = [];
  take(reader, SPACE);
  if (takeMark(reader, "]")) return { kind: "list", items, origin: NOWHERE };
  for (; ; ) {
    const item = readValue(reader);
    if (item === void 0) return void 0;
    items.push(item);
    take(reader, SPACE);
    if (takeMark(reader, "]")) return { kind: "list", items, origin: NOWHERE };
    if (!expectMark(reader, ",", "a comma or ] is missing")) return void 0;
  }
}
function readObject(reader) {
  const entries = /* @__PURE__ */ new Map();
  take(reader, SPACE);
  if (takeMark(reader, "}")) return { kind: "map", entries, origin: NOWHERE };
  for (; ; ) {
    take(reader, SPACE);
    const start = reader.at;
    const key = readString(reader);
    const end = reader.at;
    if (key === void 0) return void 0;
    take(reader, SPACE);
    if (!expectMark(reader, ":", "a colon is missing")) return void 0;
    const node = readValue(reader, { start, end });
    if (node === void 0) return void 0;
    entries.set(key, node);
    take(reader, SPACE);
    if (takeMark(reader, "}")) return { kind: "map", entries, origin: NOWHERE };
    if (!expectMark(reader, ",", "a comma or } is missing")) return void 0;
  }
}
function take(reader, pattern) {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text)?.[0];
  if (match !== void 0) reader.at += match.length;
  return match;
}
function takeMark(reader, mark) {
  if (reader.text[reader.at] !== mark) return false;
  reader.at++;
  return true;
}
function expectMark(reader, mark, message) {
  if (takeMark(reader, mark)) return true;
  reader.message = message;
  return false;
}

// src/charts/set-parser.ts
function readToken(parser, marks) {
  const start = parser.at;
  const escapes = parser.flag !== "set-literal";
  let piece = start;
  let result = "";
  for (; parser.at < parser.text.length; parser.at++) {
    const character = parser.text.charAt(parser.at);
    if (marks.includes(character)) {
      const span = { start, end: parser.at };
      return { text: result + parser.text.slice(piece, parser.at++), span, end: character };
    }
    if (character === "\\" && escapes) {
      result += parser.text.slice(piece, parser.at++);
      piece = parser.at;
    }
  }
  parser.at = parser.text.length;
  return { text: result + parser.text.slice(piece), span: { start, end: parser.at }, end: void 0 };
}
function originOf(parser, span, keySpan2) {
  return { kind: "set", argument: parser.argument, span, keySpan: keySpan2 };
}
function mistake(token, message) {
  return { offset: token.span.start, message };
}

// src/charts/set-scalar.ts
var WORDS2 = [
  // With `u` and `i` characters are equal under Unicode's simple folding, as in Go's `strings.EqualFold`.
  [/^true$/iu, true],
  [/^false$/iu, false],
  [/^null$/iu, null]
];
var INTEGER = /^[-+]?[0-9]+$/;
function typedScalar(text2, origin) {
  const word = WORDS2.find(([pattern]) => pattern.test(text2));
  if (word !== void 0) return { kind: "scalar", value: word[1], origin };
  const int64 = readInt64(text2);
  if (int64 === void 0) return { kind: "scalar", value: text2, origin };
  return { kind: "scalar", value: Number(int64), int64, origin };
}
function readInt64(text2) {
  if (!INTEGER.test(text2) || text2.startsWith("0") && text2 !== "0") return void 0;
  const significant = text2.replace(/^\+/, "").replace(/^(-?)0+(?=[0-9])/, "$1");
  if (significant.length > "-9223372036854775808".length) return void 0;
  const value = BigInt(significant);
  return BigInt.asIntN(64, value) === value ? value : void 0;
}

// src/charts/set-value.ts
var BLANK = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/y;
function readValue2(parser, keySpan2, assign) {
  const start = parser.at;
  switch (parser.flag) {
    case "set-json":
      return readJsonValue(parser, keySpan2, assign);
    case "set-literal":
      parser.at = parser.text.length;
      return assign(text(parser, { start, end: parser.at }, keySpan2)) ?? "more";
    case "set":
    case "set-string":
    case "set-file": {
      if (start === parser.text.length) return assign(text(parser, { start, end: start }, keySpan2)) ?? "end";
      const node = parser.text[start] === "{" ? readList(parser, keySpan2) : readScalar2(parser, keySpan2, readToken(parser, ","));
      return "kind" in node ? assign(node) ?? "more" : node;
    }
  }
}
function readJsonValue(parser, keySpan2, assign) {
  if (skipBlanksAndComma(parser)) {
    const span = { start: parser.at, end: parser.at };
    return assign({ kind: "scalar", value: null, origin: originOf(parser, span, keySpan2) }) ?? "more";
  }
  const outcome = readJson(parser.text, parser.at, (value, key) => {
    return originOf(parser, value, key.end > key.start ? key : keySpan2);
  });
  if (outcome.kind === "mistake") return outcome;
  parser.at = outcome.end;
  const problem = assign(outcome.node);
  skipBlanksAndComma(parser);
  return problem ?? "more";
}
function skipBlanksAndComma(parser) {
  BLANK.lastIndex = parser.at;
  parser.at += BLANK.exec(parser.text)?.[0].length ?? 0;
  if (parser.text[parser.at] === ",") {
    parser.at++;
    return true;
  }
  return parser.at === parser.text.length;
}
function readList(parser, keySpan2) {
  const start = parser.at++;
  const items = [];
  for (; ; ) {
    const token = readToken(parser, ",}");
    if (token.end === void 0) return { offset: start, message: "the list has no closing }" };
    const { span } = token;
    const end = parser.at;
    if (token.end === "}" && parser.text[parser.at] === ",") parser.at++;
    const item = readScalar2(parser, { start: span.start, end: span.start }, token);
    if (!("kind" in item)) return item;
    items.push(item);
    if (token.end === "}") return { kind: "list", items, origin: originOf(parser, { start, end }, keySpan2) };
  }
}
function readScalar2(parser, keySpan2, token) {
  const origin = originOf(parser, token.span, keySpan2);
  if (parser.flag === "set") return typedScalar(token.text, origin);
  if (parser.flag !== "set-file") return { kind: "scalar", value: token.text, origin };
  const file = parser.readFile(token.text);
  return "text" in file ? { kind: "scalar", value: file.text, origin } : mistake(token, file.message);
}
function text(parser, span, keySpan2) {
  return { kind: "scalar", value: parser.text.slice(span.start, span.end), origin: originOf(parser, span, keySpan2) };
}

// src/charts/set-flags.ts
var MAX_INDEX = 65536;
var MAX_NAMES = 30;
var MAX_LISTS = 500;
var KEY_ENDS = { literal: "=[.", usual: "=[,." };
var INDEX_ENDS = "[.=";
function applySet(context, root, argument) {
  const parser = { ...context, argument, text: argument.text, flag: argument.flag, at: 0 };
  let progress;
  do
    progress = readKey(parser, root, { names: 0, lists: 0 });
  while (progress === "more");
  return progress === "end" ? void 0 : { argument, offset: progress.offset, message: progress.message };
}
function readKey(parser, map, depth) {
  const key = readToken(parser, KEY_ENDS[parser.flag === "set-literal" ? "literal" : "usual"]);
  switch (key.end) {
    case void 0:
      return key.text === "" ? "end" : mistake(key, "this key has no value");
    case ",":
      return mistake(key, "this key has no value before the comma");
    case "[":
      return readIndexed(parser, map, key, depth);
    case ".":
      return readNested2(parser, map, key, depth);
    default:
      return readValue2(parser, key.span, (node) => set(map, key.text, node));
  }
}
function readNested2(parser, map, key, { names, lists }) {
  if (names === MAX_NAMES) return mistake(key, `more than ${MAX_NAMES} names below each other`);
  const present = map.entries.get(key.text);
  if (present !== void 0 && present.kind !== "map")
    return mistake(key, "what has this key is no map, so nothing can be set in it");
  const inner = ownChild(parser.draft, map, key.text) ?? newMap(parser.draft, originOf(parser, key.span, key.span));
  const progress = readKey(parser, inner, { names: names + 1, lists });
  if (progress === "more" && inner.entries.size === 0) return mistake(key, "nothing is set below this key");
  if (inner.entries.size > 0 && key.text !== "") put(map, key.text, inner);
  return progress;
}
function readIndexed(parser, map, key, depth) {
  const index = readIndex(parser);
  if (!isIndex(index)) return index;
  const present = map.entries.get(key.text);
  if (present !== void 0 && present.kind !== "list") return mistake(key, "what has this key is no list");
  const list = present === void 0 ? newList(parser, key.span) : ownList(parser.draft, present);
  const progress = readItem(parser, list, index, depth);
  if (key.text !== "") put(map, key.text, list);
  return progress;
}
function readItem(parser, list, index, depth) {
  if (depth.lists === MAX_LISTS) return { offset: parser.at, message: `lists nested more than ${MAX_LISTS} deep` };
  const rest = readToken(parser, INDEX_ENDS);
  if (rest.text !== "") return mistake(rest, "this cannot follow an index");
  const inside = { names: depth.names, lists: depth.lists + 1 };
  switch (rest.end) {
    case void 0:
      return "end";
    case "=": {
      const progress = readValue2(parser, index.span, (node) => setItem(list, index, node));
      return progress === "end" ? "more" : progress;
    }
    case "[":
      return readInnerList(parser, list, index, inside);
    default:
      return readInnerMap(parser, list, index, inside);
  }
}
function readInnerList(parser, list, index, depth) {
  const next = readIndex(parser);
  if (!isIndex(next)) return next;
  const present = list.items[index.value];
  if (present !== void 0 && present.kind !== "list" && !isNull(present)) {
    return { offset: index.span.start, message: "the item is no list" };
  }
  const inner = present?.kind === "list" ? ownList(parser.draft, present) : newList(parser, index.span);
  if (present?.kind === "list") list.items[index.value] = inner;
  const progress = readItem(parser, inner, next, depth);
  return progress === "more" ? setItem(list, index, inner) ?? "more" : progress;
}
function readInnerMap(parser, list, index, depth) {
  const present = list.items[index.value];
  const inner = present?.kind === "map" ? ownMap(parser.draft, present) : newMap(parser.draft, originOf(parser, index.span, index.span));
  if (present !== void 0) list.items[index.value] = inner;
  const progress = readKey(parser, inner, depth);
  return progress === "more" ? setItem(list, index, inner) ?? "more" : progress;
}
function readIndex(parser) {
  const token = readToken(parser, "]");
  const span = { start: token.span.start - 1, end: parser.at };
  if (token.end === void 0) {
    return parser.rules.openIndex === "ignored" ? "end" : mistake(token, "an index has no closing ]");
  }
  const value = /^[-+]?[0-9]+$/.test(token.text) ? Number(token.text) : Number.NaN;
  if (value >= 0 && Number.isSafeInteger(value)) return { value, span };
  return mistake(token, "this is no index");
}
function isIndex(read) {
  return typeof read === "object" && "value" in read;
}
function set(map, key, node) {
  if (key !== "") put(map, key, over(node, map.entries.get(key)));
}
function setItem(list, { value, span }, node) {
  if (value > MAX_INDEX) return { offset: span.start, message: `an index is at most ${MAX_INDEX}` };
  const { items } = list;
  const present = items[value];
  while (items.length < value) items.push(GAP);
  items[value] = over(node, present);
  return void 0;
}
var GAP = { kind: "scalar", value: null, origin: NOWHERE };
function newList(parser, span) {
  const list = { kind: "list", items: [], origin: originOf(parser, span, span) };
  parser.draft.owned.add(list);
  return list;
}

// now:src/charts/set-argument.ts
var { SET_FLAGS } = require("../core.cjs").modules["src/charts/set-argument.ts"]();

// src/charts/layers.ts
function coalesceRelease(input) {
  const run = newRun(input.helm ?? DEFAULT_RULES, input.chart.path);
  const user = userValues(run, input);
  const root = loadedChart(run, input.chart);
  const subcharts = processEnabled(run, root, { values: user.root, disabled: input.disabled ?? "dropped" });
  const imports = processImports(run, root);
  const tree = coalesceChart(root, user.root, { generation: run.rules, mode: "coalesced" });
  reportMismatches(run, tree.mismatches);
  return { root: tree.root, subcharts, imports, problems: [...run.problems.values()], setProblems: user.problems };
}
function rootPathOf(chartPath, path) {
  return path[0] === "global" ? path : [...chartPath, ...path];
}
function userValues(run, { layers, readFile }) {
  const files = layers.flatMap((layer) => layer.kind === "file" ? [valuesOf(run, layer.file)] : []);
  const sets = layers.flatMap((layer) => layer.kind === "set" ? [layer.argument] : []);
  let root = files.reduce(mergeMaps2, EMPTY);
  let draft = newDraft();
  const problems = [];
  const context = { rules: run.rules, readFile: readFile ?? noFile };
  for (const argument of SET_FLAGS.flatMap((flag) => sets.filter((set2) => set2.flag === flag))) {
    if (isJsonObject(argument, run.rules)) {
      const outcome = readJsonObject(argument);
      if (outcome.kind === "map") root = mergeMaps2(root, outcome);
      else problems.push(outcome.problem);
      draft = newDraft();
    } else {
      const target = ownMap(draft, root);
      const problem = applySet({ ...context, draft }, target, argument);
      if (problem !== void 0) problems.push(problem);
      root = target;
    }
  }
  return { root, problems };
}
function noFile(path) {
  return { message: `the file "${path}" cannot be read here` };
}
function isJsonObject({ flag, text: text2 }, rules) {
  return flag === "set-json" && rules.setJsonObject === "merged" && text2.trimStart().startsWith("{");
}
function readJsonObject(argument) {
  const { text: text2 } = argument;
  const start = text2.length - text2.trimStart().length;
  const outcome = readJson(text2, start, (span, keySpan2) => ({ kind: "set", argument, span, keySpan: keySpan2 }));
  if (outcome.kind === "mistake") {
    return { kind: "problem", problem: { argument, offset: outcome.offset, message: outcome.message } };
  }
  if (outcome.node.kind === "map" && text2.slice(outcome.end).trim() === "") return outcome.node;
  return { kind: "problem", problem: { argument, offset: outcome.end, message: "nothing may follow the object" } };
}

// src/charts/lookup.ts
function layeredValues(topFirst, documents) {
  let roots;
  return (path) => {
    roots ??= topFirst.map((file) => uncheckedValues(file, documents));
    let layers = roots;
    let way;
    for (const key of path) {
      way = layers[0];
      layers = visible(layers).flatMap((layer) => nodeAt(layer, [key]) ?? []);
    }
    const [top, ...rest] = layers;
    if (top === void 0)
      return way === void 0 || way.kind === "map" ? { kind: "absent" } : { kind: "absent", because: way };
    return isNull(top) ? { kind: "absent", because: top } : { kind: "found", node: rest.reduce(over, top) };
  };
}
function visible(layers) {
  return layers[0]?.kind === "map" ? layers.filter(({ kind }) => kind === "map") : layers.slice(0, 1);
}

// src/cli/layers.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:src/charts/values-files.ts
var { readOverlays, readValues, readValuesText, readYamlFile } = require("../core.cjs").modules["src/charts/values-files.ts"]();

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/layers.ts
async function readLayers({ options, io }) {
  const layers = [];
  for (const name of options.values) {
    const read = name === "-" ? textOf(io.readStdin(), "<stdin>", { kind: "stdin" }) : readValuesFile(node_path_default.resolve(io.cwd, name), io.cwd);
    if (isProblem(read)) throw notValues(name, [read]);
    const { values, problems } = await readValuesText(read);
    if (values === void 0) throw notValues(name, problems);
    layers.push({ kind: "file", file: values });
  }
  const sets = SET_FLAGS.flatMap((flag) => options[flag].map((text2) => ({ flag, text: text2 })));
  return [...layers, ...sets.map((argument) => ({ kind: "set", argument }))];
}
function checkLayers(chart, layers, readFile) {
  const [problem] = layers.length === 0 ? [] : coalesceRelease({ chart, layers, readFile }).setProblems;
  if (problem === void 0) return;
  const { argument, offset, message } = problem;
  const [key = ""] = argument.text.split("=", 1);
  throw new UsageError(`--${argument.flag} ${key} is not what Helm takes`, {
    because: [`${message}, at character ${offset + 1}`]
  });
}
function readSetFile(name, cwd) {
  try {
    return { text: (0, import_node_fs.readFileSync)(node_path_default.resolve(cwd, name), "utf8") };
  } catch (error) {
    return { message: `${name} ${whyNot(error)}` };
  }
}
function readValuesFile(absolute, cwd) {
  return readSourceFile({ absolute, path: displayPath(absolute, cwd), limit: VALUES_FILE_LIMIT });
}
function notValues(name, problems) {
  const because = problems.map(({ path: shown, file, span, message }) => {
    const position = file === void 0 || span === void 0 ? void 0 : file.lines().position(span.start);
    return position === void 0 ? `${shown} ${message}` : `${shown}:${position.line}:${position.column}: ${message}`;
  });
  return new UsageError(`-f ${name} cannot be read as values`, { because });
}

// now:src/uses/leaf.ts
var { leafAt, leafOfNode, resolvedText } = require("../core.cjs").modules["src/uses/leaf.ts"]();

// now:src/uses/source.ts
var { inRelease, inTree, ownLeaf, sourceOf } = require("../core.cjs").modules["src/uses/source.ts"]();

// src/uses/effective-leaf.ts
function releaseLeaf(input) {
  let root;
  return (entry, source) => {
    root ??= coalesceRelease({ ...input, disabled: "kept" }).root;
    const path = pathOf(source.values.table, entry);
    const node = nodeAt(root, [...source.prefix, ...path]);
    if (node === void 0) return nullLeaf(entry, source);
    return node.kind === "scalar" ? leafOfNode(node, inRelease(source, path)) : void 0;
  };
}
function nullLeaf(entry, source) {
  const leaf = ownLeaf(entry, source);
  return leaf?.type === "null" ? leaf : void 0;
}
function overlaidLeaf(overlay, base) {
  const look = layeredValues([overlay.values, base], "merged");
  const isSimple = isPlainTable(overlay.values.table) && isPlainTable(base.table);
  return (entry, source) => {
    if (source === overlay) return ownLeaf(entry, overlay);
    const path = pathOf(base.table, entry);
    if (isSimple && isUntouched(overlay.values.table, path) && isLast(base.table, path, entry)) {
      const leaf = ownLeaf(entry, source);
      return leaf?.type === "null" ? void 0 : leaf;
    }
    const found = look(path);
    return found.kind === "found" && found.node.kind === "scalar" ? leafOfNode(found.node, inRelease(source, path)) : void 0;
  };
}
function isPlainTable(table) {
  return table.documents.length === 1 && table.aliases.size === 0;
}
function isUntouched(table, path) {
  let at = table.documents[0] ?? 0;
  for (const key of path) {
    if (kindOf(table, at) !== Kind.map || typeof key !== "string" || typeof resolvePlain(key) !== "string") return false;
    const child = childWithKey(table, at, key);
    if (child === void 0) return true;
    at = child;
  }
  return false;
}
function isLast(table, path, entry) {
  let at = table.documents[0];
  for (const key of path) {
    if (at === void 0 || typeof key !== "string") return false;
    at = childWithKey(table, at, key);
  }
  return at === entry;
}

// dist/chunks/layers.cjs
var modules = {
  "src/charts/file-values.ts": () => ({ fileValues, uncheckedValues }),
  "src/charts/helm-rules.ts": () => ({ DEFAULT_RULES, helmRules }),
  "src/charts/layers.ts": () => ({ coalesceRelease, rootPathOf }),
  "src/charts/lookup.ts": () => ({ layeredValues }),
  "src/charts/merge-maps.ts": () => ({ mergeMaps: mergeMaps2 }),
  "src/charts/suspicion.ts": () => ({ mayBeRefused }),
  "src/charts/value-tree.ts": () => ({ isNull, layersOf, nodeAt, over, placeOfNode, shadowsOver }),
  "src/cli/layers.ts": () => ({ checkLayers, readLayers, readSetFile }),
  "src/uses/effective-leaf.ts": () => ({ overlaidLeaf, releaseLeaf }),
  "src/yaml/data.ts": () => ({ isMap, isMergeKey, toData })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
