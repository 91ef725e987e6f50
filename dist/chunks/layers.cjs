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

// elsewhere:src/charts/file-values.ts
var require_file_values = __commonJS({
  "elsewhere:src/charts/file-values.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/charts/file-values.ts"];
  }
});

// elsewhere:src/yaml/table.ts
var require_table = __commonJS({
  "elsewhere:src/yaml/table.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/table.ts"];
  }
});

// dist/chunks/layers.cjs
var layers_exports = {};
__export(layers_exports, {
  "src/charts/chart-node.ts": () => chart_node_exports,
  "src/charts/coalesce.ts": () => coalesce_exports,
  "src/charts/draft.ts": () => draft_exports,
  "src/charts/enabled.ts": () => enabled_exports,
  "src/charts/helm-rules.ts": () => helm_rules_exports,
  "src/charts/import-values.ts": () => import_values_exports,
  "src/charts/json-values.ts": () => json_values_exports,
  "src/charts/merge-maps.ts": () => merge_maps_exports,
  "src/charts/set-flags.ts": () => set_flags_exports,
  "src/charts/value-tree.ts": () => value_tree_exports
});
module.exports = __toCommonJS(layers_exports);

// src/charts/chart-node.ts
var chart_node_exports = {};
__export(chart_node_exports, {
  MAX_IMPORTS: () => MAX_IMPORTS,
  listedCopy: () => listedCopy,
  loadedChart: () => loadedChart,
  newRun: () => newRun,
  report: () => report,
  reportMismatches: () => reportMismatches,
  separateCopy: () => separateCopy,
  valuesOf: () => valuesOf
});
var import_file_values = __toESM(require_file_values());

// src/charts/value-tree.ts
var value_tree_exports = {};
__export(value_tree_exports, {
  EMPTY: () => EMPTY,
  NOWHERE: () => NOWHERE,
  isNull: () => isNull,
  layersOf: () => layersOf,
  nodeAt: () => nodeAt,
  over: () => over,
  placeOfNode: () => placeOfNode,
  shadowsOver: () => shadowsOver
});
var import_table = __toESM(require_table());
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
        span: (0, import_table.valueSpan)(table, entry),
        keySpan: (0, import_table.keySpan)(table, via),
        lexeme: (0, import_table.lexeme)(table, entry),
        style: (0, import_table.styleOf)(table, entry)
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
  const { root, problem } = (0, import_file_values.fileValues)(file, run.rules.documents);
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

// src/charts/coalesce.ts
var coalesce_exports = {};
__export(coalesce_exports, {
  coalesceChart: () => coalesceChart,
  mergeTables: () => mergeTables
});

// src/charts/draft.ts
var draft_exports = {};
__export(draft_exports, {
  copyMap: () => copyMap,
  newDraft: () => newDraft,
  newMap: () => newMap,
  ownChild: () => ownChild,
  ownList: () => ownList,
  ownMap: () => ownMap,
  put: () => put,
  remember: () => remember,
  rememberMerged: () => rememberMerged,
  removeNulled: () => removeNulled
});
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
    else mergeNodes({ ...pass, mode }, target, key, drops && mode === "coalesced" ? withoutNulls(node) : node);
  }
}
function addDefault(target, key, node) {
  if (node !== void 0) put(target, key, node);
}
function mergeNodes(pass, target, key, lower) {
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
      else mergeNodes(merge, upper, key, given);
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
var enabled_exports = {};
__export(enabled_exports, {
  processEnabled: () => processEnabled
});
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

// src/charts/helm-rules.ts
var helm_rules_exports = {};
__export(helm_rules_exports, {
  DEFAULT_RULES: () => DEFAULT_RULES,
  helmRules: () => helmRules
});
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

// src/charts/import-values.ts
var import_values_exports = {};
__export(import_values_exports, {
  processImports: () => processImports
});
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
var json_values_exports = {};
__export(json_values_exports, {
  readJson: () => readJson
});
var DEEPEST = 500;
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
  if (++reader.depth > DEEPEST) {
    reader.message = `nested more than ${DEEPEST} deep`;
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

// src/charts/merge-maps.ts
var merge_maps_exports = {};
__export(merge_maps_exports, {
  mergeMaps: () => mergeMaps
});
function mergeMaps(lower, upper) {
  if (lower.entries.size === 0 && lower.origin.kind === "none") return upper;
  const entries = new Map(lower.entries);
  for (const [key, node] of upper.entries) {
    const below2 = entries.get(key);
    entries.set(key, mergeNodes2(below2, node));
  }
  return { kind: "map", entries, origin: upper.origin, shadows: lower };
}
function mergeNodes2(lower, upper) {
  return lower?.kind === "map" && upper.kind === "map" ? mergeMaps(lower, upper) : over(upper, lower);
}

// src/charts/set-flags.ts
var set_flags_exports = {};
__export(set_flags_exports, {
  applySet: () => applySet
});

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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/charts/chart-node.ts": null,
  "src/charts/coalesce.ts": null,
  "src/charts/draft.ts": null,
  "src/charts/enabled.ts": null,
  "src/charts/helm-rules.ts": null,
  "src/charts/import-values.ts": null,
  "src/charts/json-values.ts": null,
  "src/charts/merge-maps.ts": null,
  "src/charts/set-flags.ts": null,
  "src/charts/value-tree.ts": null
});
