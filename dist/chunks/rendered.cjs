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

// by-import:src/cli/cluster-given.ts
var require_cluster_given = __commonJS({
  "by-import:src/cli/cluster-given.ts"(exports2, module2) {
    module2.exports = require("./cluster-given.cjs").modules["src/cli/cluster-given.ts"]();
  }
});

// by-import:src/cli/asked-given.ts
var require_asked_given = __commonJS({
  "by-import:src/cli/asked-given.ts"(exports2, module2) {
    module2.exports = require("./asked-given.cjs").modules["src/cli/asked-given.ts"]();
  }
});

// dist/chunks/rendered.cjs
var rendered_exports = {};
__export(rendered_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(rendered_exports);

// now:src/findings/rule.ts
var { defineRule, leafFix, markOf, placeOf, siblingMarks, writtenPart } = require("../core.cjs").modules["src/findings/rule.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/charts/value-tree.ts
function layersOf(...args) {
  return load("./layers.cjs", "src/charts/value-tree.ts").layersOf(...args);
}
function nodeAt(...args) {
  return load("./layers.cjs", "src/charts/value-tree.ts").nodeAt(...args);
}
function placeOfNode(...args) {
  return load("./layers.cjs", "src/charts/value-tree.ts").placeOfNode(...args);
}

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/yaml/data.ts
var { isMap, isMergeKey, toData } = require("./layers.cjs").modules["src/yaml/data.ts"]();

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

// src/render/explore/patch.ts
var NO_PATCH = { values: [] };
function isNoPatch({ values, kubeVersion, apiVersions, operation }) {
  return values.length === 0 && kubeVersion === void 0 && apiVersions === void 0 && operation === void 0;
}
function setting(path, value) {
  return { values: entriesOf(path, value) };
}
function entriesOf(path, value) {
  if (!isMap(value) || value.size === 0) return [{ path, value }];
  return [...value].flatMap(([key, child]) => entriesOf([...path, key], child));
}
function bothPatches(a, b) {
  if (a === NO_PATCH) return b;
  if (b === NO_PATCH) return a;
  const fresh = [];
  for (const entry of b.values) {
    const met = a.values.filter((other) => touches(other.path, entry.path) && !isEmptyAbove(other, entry));
    if (met.length === 0) fresh.push(entry);
    else if (!met.every((other) => isSame(other, entry) || isEmptyAbove(entry, other))) return void 0;
  }
  if (!agree(a.kubeVersion, b.kubeVersion) || !agree(a.operation, b.operation)) return void 0;
  const kept = a.values.filter((entry) => !fresh.some((other) => isEmptyAbove(entry, other)));
  return withFlags([...kept, ...fresh], a, b);
}
function stackPatches(base, top) {
  if (base === NO_PATCH) return top;
  if (top === NO_PATCH) return base;
  const kept = base.values.filter(({ path }) => !top.values.some((entry) => touches(path, entry.path)));
  return withFlags([...kept, ...top.values], top, base);
}
function withFlags(values, first, second) {
  const kubeVersion = first.kubeVersion ?? second.kubeVersion;
  const operation = first.operation ?? second.operation;
  const apiVersions = [.../* @__PURE__ */ new Set([...first.apiVersions ?? [], ...second.apiVersions ?? []])].toSorted();
  return {
    values,
    ...kubeVersion !== void 0 && { kubeVersion },
    ...operation !== void 0 && { operation },
    ...apiVersions.length > 0 && { apiVersions }
  };
}
function agree(a, b) {
  return a === void 0 || b === void 0 || a === b;
}
function touches(a, b) {
  const length2 = Math.min(a.length, b.length);
  for (let i = 0; i < length2; i++) if (a[i] !== b[i]) return false;
  return true;
}
function isEmptyAbove({ path, value }, below) {
  return path.length < below.path.length && isMap(value) && value.size === 0;
}
function isSame(a, b) {
  return a.path.length === b.path.length && printData(a.value) === printData(b.value);
}
function patchKey({ values, kubeVersion, apiVersions, operation }) {
  const entries = values.map(({ path, value }) => `${JSON.stringify(path)}=${printData(value)}`).toSorted();
  return JSON.stringify([entries, kubeVersion, apiVersions, operation]);
}
function printData(data) {
  if (isMap(data)) return `{${[...data].map(([key, value]) => `${JSON.stringify(key)}:${printData(value)}`).join()}}`;
  if (Array.isArray(data)) return `[${data.map(printData).join()}]`;
  return typeof data === "bigint" ? String(data) : JSON.stringify(data);
}
function patchYaml({ values }) {
  const root = /* @__PURE__ */ new Map();
  for (const { path, value } of values) put(root, path, value);
  return root.size === 0 ? "" : emitYaml(root, { as: "file" });
}
function put(map, path, value) {
  const [key, ...rest] = path;
  if (key === void 0) return;
  if (rest.length === 0) {
    map.set(key, value);
    return;
  }
  const below = map.get(key);
  const inner = below !== void 0 && isMap(below) ? below : /* @__PURE__ */ new Map();
  map.set(key, inner);
  put(inner, rest, value);
}
function patchedRelease(release, patch) {
  const { kubeVersion, operation } = patch;
  const apiVersions = [...release.apiVersions ?? [], ...patch.apiVersions ?? []];
  return {
    ...release,
    layers: [...release.layers, ...patchLayers(patch)],
    ...kubeVersion !== void 0 && { kubeVersion },
    ...operation !== void 0 && { operation },
    ...apiVersions.length > 0 && { apiVersions }
  };
}
var PATCH_FILE = "explored.yaml";
function isPatchFile({ path, place }) {
  return place.kind === "argument" && path === PATCH_FILE;
}
function patchLayers(patch) {
  const text = patchYaml(patch);
  if (text === "") return [];
  const file = sourceFile(PATCH_FILE, { kind: "argument" }, text);
  return [{ kind: "file", file: { file, table: scanYaml(text) ?? parseWithYaml(text).table } }];
}
function withValueAt(data, path, value) {
  const [key, ...rest] = path;
  if (key === void 0) return value;
  if (typeof key === "number") {
    const items = Array.isArray(data) ? [...data] : [];
    while (items.length < key) items.push(null);
    items[key] = withValueAt(items[key], rest, value);
    return items;
  }
  const map = data !== void 0 && isMap(data) ? data : /* @__PURE__ */ new Map();
  return new Map([...map, [key, withValueAt(map.get(key), rest, value)]]);
}

// now:src/text/edit-distance.ts
var { editDistance } = require("./failure.cjs").modules["src/text/edit-distance.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/uses/key-class.ts
var { classOfKey, roleBits, roleOfPath, senseOf, wordsOf } = require("../core.cjs").modules["src/uses/key-class.ts"]();

// now:src/render/chart-tree.ts
var { allCharts, placeCharts } = require("./render.cjs").modules["src/render/chart-tree.ts"]();

// src/uses/released-charts.ts
function releasedCharts(configurations) {
  const on = /* @__PURE__ */ new Map();
  for (const configuration of configurations.toReversed()) {
    const { rendered } = configuration.rendered;
    for (const { path } of rendered === void 0 ? [] : allCharts(rendered.root))
      on.set(path.join("\0"), configuration);
  }
  const root = configurations[0]?.release.chart;
  if (root === void 0) return [];
  const below = (chart, path) => chart.subcharts.flatMap((subchart) => {
    const own = [...path, subchart.key];
    const placed2 = { path: own, chart: subchart.chart, subchart, on: on.get(own.join("\0")) };
    return [placed2, ...below(subchart.chart, own)];
  });
  return [{ path: [], chart: root, on: configurations[0] }, ...below(root, [])];
}
function ownerIn(charts) {
  const byPath = new Map(charts.map((each) => [each.path.join("\0"), each]));
  return (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const owner = byPath.get(path.slice(0, depth).join("\0"));
      if (owner !== void 0) return owner;
    }
    return void 0;
  };
}
function hasTemplates({ tree }) {
  const entries = tree.list("templates");
  return !isProblem(entries) && entries.length > 0;
}

// src/uses/unread-keys.ts
function unreadLeaves(graph) {
  const owner = ownerIn(releasedCharts(graph.configurations.all));
  const isJudged2 = ({ rootPath }) => {
    const chart = owner(rootPath);
    if (rootPath[0] === "global" || chart === void 0 || chart.on === void 0 || chart.chart.metadata.isLibrary)
      return false;
    return chart.path.length === 0 || hasTemplates(chart.chart);
  };
  const found = [];
  for (const use of graph.uses) {
    if (use.confidence === "possible" || use.source === "annotation" || use.chart === void 0) continue;
    for (const { leaf, scope } of use.parts) {
      if (scope === "own" && isJudged2(leaf) && isUnread(graph, leaf)) found.push({ use, leaf });
    }
  }
  return found;
}
function isUnread({ reads }, leaf) {
  return !reads.isShown(leaf) && !reads.isAskedFor(leaf.rootPath);
}
function misspeltKeys(graph) {
  const values = graph.configurations.all[0]?.rendered.rendered?.values;
  if (values === void 0) return [];
  const found = /* @__PURE__ */ new Map();
  const unreadBelow = /* @__PURE__ */ new Map();
  for (const path of graph.reads.absent) {
    const meant = path.at(-1);
    if (typeof meant !== "string" || !speaksOfImages(meant)) continue;
    const parent = path.slice(0, -1);
    const place = printPath(parent);
    const unread = unreadBelow.get(place) ?? unreadKeys(graph, nodeAt(values, parent), parent);
    unreadBelow.set(place, unread);
    for (const { key, ...at } of unread) if (isSlip(key, meant)) found.set(printPath(at.path), { ...at, meant });
  }
  return [...found.values()];
}
var MOST_UNREAD = 50;
function unreadKeys(graph, map, parent) {
  if (map?.kind !== "map") return [];
  const unread = [];
  for (const [key, node] of map.entries) {
    const path = [...parent, key];
    const place = placeOfNode(node);
    if (place?.file === void 0 || isPatchFile(place.file) || graph.reads.isAskedFor(path) || !isUnreadNode(graph, node, path))
      continue;
    unread.push({ key, path, file: place.file, keySpan: place.keySpan });
    if (unread.length > MOST_UNREAD) return [];
  }
  return unread;
}
var SHORTEST = 4;
function isSlip(key, meant) {
  if (key === meant || Math.min(key.length, meant.length) < SHORTEST) return false;
  const most = Math.min(key.length, meant.length) < 2 * SHORTEST ? 1 : 2;
  return editDistance(key.toLowerCase(), meant.toLowerCase(), most + 1) <= most || key.toLowerCase() === meant.toLowerCase();
}
function isUnreadNode({ reads }, node, path) {
  switch (node.kind) {
    case "map":
      return [...node.entries].every(([key, child]) => isUnreadNode({ reads }, child, [...path, key]));
    case "list":
      return node.items.every((item, index) => isUnreadNode({ reads }, item, [...path, index]));
    case "scalar": {
      const place = placeOfNode(node);
      return place?.file === void 0 || !reads.isShown({ file: place.file, span: place.span, rootPath: path });
    }
  }
}
function speaksOfImages(key) {
  const role = classOfKey(key)?.role;
  if (role !== void 0 && role !== "password" && role !== "env-value" && role !== "docker-config") return true;
  return wordsOf(key).some((word) => word === "image" || word === "images");
}

// rules/dead-image-key.ts
var deadImageKey = defineRule({
  name: "dead-image-key",
  summary: "an image key that no template reads",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: {
    unread: "no template reads `{key}`: whatever it says, the images stay what they are",
    misspelt: "no template reads `{key}`; what is looked for and not there is `{meant}`"
  },
  hint: "take the key away, or have a template read it",
  check: {
    subject: ({ graph }, report) => {
      if (graph === void 0) return;
      const misspelt = misspeltKeys(graph);
      const told = /* @__PURE__ */ new Set();
      for (const { file, keySpan: keySpan2, path, meant } of misspelt) {
        const key = printPath(path);
        told.add(key);
        report({
          message: "misspelt",
          data: { key, meant: printPath([...path.slice(0, -1), meant]) },
          at: { file, span: keySpan2 },
          keyPath: path,
          hint: `rename it to \`${meant}\``
        });
      }
      for (const { use, leaf } of unreadLeaves(graph)) {
        const key = printPath(leaf.rootPath);
        if (told.has(key)) continue;
        told.add(key);
        report({
          message: "unread",
          data: { key },
          at: markOf({ file: leaf.file, span: leaf.keySpan }),
          keyPath: leaf.path,
          use
        });
      }
    }
  }
});

// now:src/charts/dependencies.ts
var { keyOf, matchCharts } = require("../core.cjs").modules["src/charts/dependencies.ts"]();

// src/uses/unknown-subchart-keys.ts
function lostKeys(graph) {
  const { all } = graph.configurations;
  const charts = releasedCharts(all);
  const looking = { graph, charts: new Set(charts.map(({ path }) => path.join("\0"))) };
  return charts.flatMap((chart) => {
    const values = chart.on?.rendered.rendered?.values;
    const node = values === void 0 ? void 0 : nodeAt(values, chart.path);
    if (node?.kind !== "map") return [];
    return [...misnamed(looking, chart, node), ...unknown(looking, chart, node)];
  });
}
function misnamed(looking, { chart, path }, node) {
  const names = chart.subcharts.map(({ key }) => key);
  if (names.length === 0) return [];
  const expected = /* @__PURE__ */ new Set([...names, ...[...chart.dependencies, ...chart.missing].map(keyOf)]);
  return [...node.entries].flatMap(([key, child]) => {
    const at = [...path, key];
    if (expected.has(key) || key === "global" || looking.graph.reads.isSwitch(at)) return [];
    if (child.kind !== "map" || !isLost(looking, child, at)) return [];
    const aliased = chart.dependencies.find(({ name, alias }) => name === key && alias !== void 0);
    if (aliased?.alias !== void 0) return placed(child, at, { kind: "alias", alias: aliased.alias });
    const meant = names.find((name) => Math.min(name.length, key.length) > 4 && editDistance(name, key, 3) < 3);
    if (meant === void 0 || looking.graph.reads.isMentioned(key)) return [];
    return placed(child, at, { kind: "misspelt", meant });
  });
}
function isLost({ graph }, node, path) {
  return isUnreadNode(graph, node, path) && !graph.reads.isAskedFor(path);
}
function unknown(looking, { chart, path, subchart }, node) {
  const isJudged2 = path.length > 0 && !chart.metadata.isLibrary;
  if (!isJudged2 || (subchart?.dependency?.importValues.length ?? 0) > 0) return [];
  if (chart.values === void 0 || !hasTemplates(chart)) return [];
  const own = chart.values.file;
  const below = (map, at) => [...map.entries].flatMap(([key, child]) => {
    const here = [...at, key];
    if (key === "global" || looking.charts.has(here.join("\0")) || looking.graph.reads.isSwitch(here)) return [];
    const defaults = layersOf(child).find(({ origin }) => origin.kind === "file" && origin.file === own);
    if (defaults !== void 0) {
      return defaults.kind === "map" && defaults.entries.size > 0 && child.kind === "map" ? below(child, here) : [];
    }
    const isKnown = !isLost(looking, child, here) || looking.graph.reads.isMentioned(key);
    return isKnown ? [] : placed(child, here, { kind: "unknown", chart: chart.metadata.name });
  });
  return below(node, path);
}
function placed(node, path, why) {
  const place = placeOfNode(node);
  return place?.file === void 0 || isPatchFile(place.file) ? [] : [{ file: place.file, keySpan: place.keySpan, path, why }];
}

// rules/dead-subchart-key.ts
var deadSubchartKey = defineRule({
  name: "dead-subchart-key",
  summary: "a key for a subchart that does not reach it",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: {
    alias: "`{key}` reaches nothing: the chart of this name is called `{alias}` here",
    misspelt: "`{key}` reaches nothing: the chart below is called `{meant}`",
    unknown: "`{key}` reaches nothing: neither the values nor the templates of the chart {chart} know it"
  },
  hint: "look into the values of the subchart in the version that is there",
  check: {
    subject: ({ graph }, report) => {
      for (const { file, keySpan: keySpan2, path, why } of graph === void 0 ? [] : lostKeys(graph)) {
        const key = printPath(path);
        const place = { at: markOf({ file, span: keySpan2 }), keyPath: path };
        switch (why.kind) {
          case "alias":
            report({ message: "alias", data: { key, alias: why.alias }, hint: `write \`${why.alias}\``, ...place });
            break;
          case "misspelt":
            report({ message: "misspelt", data: { key, meant: why.meant }, hint: `write \`${why.meant}\``, ...place });
            break;
          case "unknown":
            report({ message: "unknown", data: { key, chart: why.chart }, ...place });
        }
      }
    }
  }
});

// now:src/reference/split.ts
var { splitReference, splitTag } = require("../core.cjs").modules["src/reference/split.ts"]();

// src/render/explore/expression.ts
function expressionOf(node) {
  if (node.kind === "identifier") return { kind: "call", name: node.name, args: [] };
  return node.kind === "pipe" ? ofCommands(node, node.commands) : { kind: "plain", node };
}
function ofCommands(pipe2, commands) {
  const last = commands.at(-1);
  const [first, ...rest] = last?.args ?? [];
  if (first === void 0) return { kind: "plain", node: pipe2 };
  const before = commands.slice(0, -1);
  const args = before.length === 0 ? rest : [...rest, pipeOf(pipe2, before)];
  if (first.kind === "identifier") return { kind: "call", name: first.name, args };
  if (args.length === 0) return expressionOf(first);
  return "fields" in first ? { kind: "method", of: first, args } : { kind: "plain", node: first };
}
function pipeOf({ at }, commands) {
  return { kind: "pipe", at, mode: "plain", variables: [], commands };
}
function plainPipe(pipe2) {
  return pipe2.variables.length === 0 ? pipe2 : pipeOf(pipe2, pipe2.commands);
}
function* operandsOf(pipe2) {
  for (const { args } of pipe2.commands) for (const arg of args) yield* operandsIn(arg);
}
function* operandsIn(node) {
  yield node;
  if (node.kind === "pipe") yield* operandsOf(node);
  else if (node.kind === "chain") yield* operandsIn(node.operand);
}
function pipeOfStatement(statement) {
  return "pipe" in statement ? statement.pipe : void 0;
}

// src/render/explore/node-data.ts
function nodeData(node) {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(nodeData);
    case "map":
      return new Map([...node.entries].map(([key, child]) => [key, nodeData(child)]));
  }
}
function isEmptyData(data) {
  if (data === void 0 || data === null || data === false || data === "" || data === 0) return true;
  return Array.isArray(data) ? data.length === 0 : isMap(data) && data.size === 0;
}

// now:src/render/source.ts
var { asRenderSource, originFrom } = require("./render.cjs").modules["src/render/source.ts"]();

// src/render/gate-conditions.ts
function gateConditions(gates, origins) {
  const found = /* @__PURE__ */ new Map();
  for (const gate of gates) {
    for (const condition of conditionsOfGate(gate, origins)) found.set(JSON.stringify(condition), condition);
  }
  return [...found.values()];
}
function conditionsOfGate({ asked: asked2, outcome, origin }, origins) {
  const sources = [...origins.sourcesOf(origin)].map(asRenderSource);
  if (isChart(asked2)) {
    return settable(sources).map(({ path }) => ({
      kind: "chart",
      chart: asked2.state.path,
      path,
      needs: { kind: "truthy" }
    }));
  }
  if (!isBranch(asked2)) return [];
  const asking = { sources, node: asked2.node };
  const exact = ofExpression(asking, plainPipe(asked2.node.pipe), wantOf(outcome));
  return exact ?? leftover(sources);
}
function isChart(asked2) {
  return "kind" in asked2 && asked2.kind === "chart";
}
function isBranch(asked2) {
  return "kind" in asked2 && asked2.kind === "branch";
}
function wantOf(outcome) {
  return { kind: outcome ? "truthy" : "falsy" };
}
function settable(sources) {
  return sources.flatMap((source) => source.kind === "value" || source.kind === "absent" ? [source] : []);
}
function leftover(sources) {
  const decides = { kind: "decides" };
  const values = settable(sources).map((source) => valueCondition(source, decides));
  const names = sources.flatMap(
    (source) => source.kind === "capabilities" || source.kind === "release" ? [source] : []
  );
  return [
    ...values,
    ...names.map(({ kind, name }) => {
      if (kind === "release") return { kind, name, needs: decides };
      return { kind: name.includes("APIVersions") ? "api-version" : "kube-version", text: "", needs: decides };
    })
  ];
}
function valueCondition({ kind, path }, needs2) {
  return { kind: "value", path, state: kind === "value" ? "present" : "absent", needs: needs2 };
}
function ofExpression(asking, node, want) {
  const expression = expressionOf(node);
  if (expression.kind === "method") {
    const [arg] = expression.args;
    if (expression.of.fields.at(-1) !== "Has" || arg?.kind !== "string") return void 0;
    return [{ kind: "api-version", text: arg.text, needs: needOf(want) }];
  }
  if (expression.kind === "call") return ofCall(asking, expression.name, expression.args, want);
  const plain = expression.node;
  if (plain.kind === "bool" || plain.kind === "string" || plain.kind === "number" || plain.kind === "nil") return [];
  const source = sourceOf(asking, plain);
  return source === void 0 ? void 0 : [valueCondition(source, needOf(want))];
}
function needOf(want) {
  switch (want.kind) {
    case "truthy":
    case "falsy":
      return { kind: want.kind };
    case "is":
      return { kind: "equal", to: want.value };
    case "isNot":
      return { kind: "not-equal", to: want.value };
  }
}
function ofCall(asking, name, args, want) {
  const [first] = args;
  return first === void 0 ? void 0 : CALLS[name]?.({ asking, args, first, want, truth: isTruth(want) });
}
function isTruth(want) {
  return want.kind === "truthy" || want.kind === "isNot" && want.value === false;
}
var opposed = ({ asking, first, truth }) => ofExpression(asking, first, wantOf(!truth));
var handedOn = ({ asking, args, first, want }) => ofExpression(asking, args.at(-1) ?? first, want);
function equality(outcome) {
  return ({ asking, args: [first, second], truth }) => first === void 0 || second === void 0 ? void 0 : equals(asking, [first, second], truth === outcome);
}
var CALLS = {
  not: opposed,
  empty: opposed,
  and: ({ asking, args, want, truth }) => truth ? every(asking, args, want) : some(asking, args, want),
  or: ({ asking, args, want, truth }) => truth ? some(asking, args, want) : every(asking, args, want),
  eq: equality(true),
  ne: equality(false),
  hasKey: ({ asking, first, want }) => ofExpression(asking, first, want),
  default: handedOn,
  toString: handedOn,
  lower: handedOn,
  int: handedOn,
  toYaml: handedOn,
  semverCompare: ({ asking, first, want }) => first.kind === "string" && asking.sources.some(({ kind }) => kind === "capabilities") ? [{ kind: "kube-version", text: first.text, needs: needOf(want) }] : void 0
};
function every(asking, args, want) {
  const each = args.map((arg) => ofExpression(asking, arg, want));
  return each.every((conditions) => conditions !== void 0) ? each.flat() : void 0;
}
function some(asking, args, want) {
  for (const arg of args) {
    const conditions = ofExpression(asking, arg, want);
    if (conditions === void 0) return void 0;
    if (conditions.length > 0 && conditions.every((condition) => holds(asking, condition))) return conditions;
  }
  return void 0;
}
function holds({ sources }, condition) {
  if (condition.kind !== "value") return false;
  const source = settable(sources).find(({ path }) => isSamePath(path, condition.path));
  const value = source?.kind === "value" ? nodeData(source.node) : void 0;
  switch (condition.needs.kind) {
    case "truthy":
      return !isEmptyData(value);
    case "falsy":
      return isEmptyData(value);
    case "equal":
      return value === condition.needs.to;
    case "not-equal":
      return value !== condition.needs.to;
    case "decides":
      return false;
  }
}
function isSamePath(a, b) {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
function equals(asking, [a, b], isEqual) {
  const [constant, other] = a.kind === "string" || a.kind === "bool" || a.kind === "number" ? [a, b] : [b, a];
  if (constant.kind !== "string" && constant.kind !== "bool" && constant.kind !== "number") return void 0;
  const value = constant.kind === "string" ? constant.text : constant.kind === "bool" ? constant.value : Number(constant.text);
  return ofExpression(asking, other, { kind: isEqual ? "is" : "isNot", value });
}
function sourceOf({ sources }, node) {
  const values = settable(sources);
  const fields2 = "fields" in node ? node.fields : [];
  const below = fields2.slice(fields2.lastIndexOf("Values") + 1);
  const endings = values.filter(
    ({ path }) => below.length > 0 && below.every((key, i) => path.at(i - below.length) === key)
  );
  const [best] = endings.toSorted((x, y) => x.path.length - y.path.length);
  return best ?? (values.length === 1 ? values[0] : void 0);
}

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/template/traced.ts
var { RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced } = require("./render.cjs").modules["src/template/traced.ts"]();

// now:src/text/span.ts
var { contains } = require("./report.cjs").modules["src/text/span.ts"]();

// now:src/template/origin.ts
var { NOBODY, Origins } = require("./render.cjs").modules["src/template/origin.ts"]();

// now:src/uses/leaf.ts
var { leafAt, leafOfNode, resolvedText } = require("../core.cjs").modules["src/uses/leaf.ts"]();

// src/uses/image-pieces.ts
function leavesOfRender() {
  const leaves = /* @__PURE__ */ new Map();
  return (source) => {
    const { node, path } = source;
    if (node.kind !== "scalar") return void 0;
    const before = leaves.get(source);
    if (before !== void 0 || leaves.has(source)) return before;
    const leaf = leafOfNode(node, path);
    leaves.set(source, leaf);
    return leaf;
  };
}
function piecesOf({ runs }, origins, leafOf) {
  const pieces = [];
  for (let i = 0, start = 0; i < runs.length; i += RUN) {
    const end = runs[i] ?? 0;
    if (end > start)
      add(pieces, {
        span: { start, end },
        source: sourceOf2(runs[i + 1] ?? NOBODY, runs[i + 2] ?? 0, { origins, leafOf })
      });
    start = end;
  }
  return pieces;
}
function add(pieces, piece) {
  const last = pieces.at(-1);
  if (last !== void 0 && continues(last, piece)) {
    pieces[pieces.length - 1] = { ...last, span: { start: last.span.start, end: piece.span.end } };
  } else pieces.push(piece);
}
function continues(before, { source }) {
  const width = before.span.end - before.span.start;
  const last = before.source;
  if (last.kind === "leaf" && source.kind === "leaf") {
    return last.leaf === source.leaf && last.form === source.form && (source.form === "reformatted" || last.offset + width === source.offset);
  }
  return last.kind === "text" && source.kind === "text" && last.file === source.file && last.offset + width === source.offset;
}
function sourceOf2(id, offset, asking) {
  const { origins } = asking;
  const copied = origins.copiedFrom(id);
  if (copied !== void 0) return known(copied, { form: "copied", offset }, asking);
  const form = origins.formOf(id);
  if (form !== void 0) return known(form.source, { form: "reformatted", offset: 0 }, asking);
  const leaves = [...origins.madeOf(id)].flatMap((source) => leafIn(source, asking));
  return { kind: "derived", leaves, by: origins.functionsOf(id) };
}
function leafIn(source, { leafOf }) {
  const made = asRenderSource(source);
  const leaf = made.kind === "value" ? leafOf(made) : void 0;
  return leaf === void 0 ? [] : [leaf];
}
function known(source, how, { leafOf }) {
  const made = asRenderSource(source);
  switch (made.kind) {
    case "value": {
      const leaf = leafOf(made);
      return leaf === void 0 ? { kind: "derived", leaves: [], by: [] } : { kind: "leaf", leaf, ...how };
    }
    case "template":
    case "file":
      return { kind: "text", file: made.file, offset: how.offset };
    case "chart":
    case "release":
    case "capabilities":
      return { kind: "fact", name: made.name };
    case "lookup":
      return { kind: "fact", name: `lookup ${made.query}` };
    case "random":
      return { kind: "fact", name: "something random" };
    case "absent":
    case "call":
      return { kind: "derived", leaves: [], by: made.kind === "call" ? [made.function] : [] };
  }
}
function decidersOf({ runs }, origins) {
  const found = /* @__PURE__ */ new Map();
  for (let i = 0; i < runs.length; i += RUN) {
    for (const source of origins.sourcesOf(runs[i + 1] ?? NOBODY)) {
      const made = asRenderSource(source);
      if (made.kind === "absent") found.set(JSON.stringify(made.path), { path: made.path, state: "absent" });
      else if (made.kind === "value") {
        const { node, path } = made;
        if (node.kind === "scalar") found.set(JSON.stringify(path), { path, state: stateOf(node.value) });
      }
    }
  }
  return [...found.values()];
}
function stateOf(value) {
  if (value === null || value === "") return "empty";
  return typeof value === "string" ? "text" : "other";
}

// now:src/uses/find-keys.ts
var { findKeys, isBelow } = require("../core.cjs").modules["src/uses/find-keys.ts"]();

// now:src/uses/value-looks.ts
var { isPlaceholder, looksFull, looksLikeHost, looksLikeName, looksStrict, namesRegistry } = require("../core.cjs").modules["src/uses/value-looks.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf: placeOf2, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/uses/sinks/resource-fields.ts
var prometheus = (path) => [
  { reference: `${path}.baseImage`, digest: `${path}.sha` },
  { reference: `${path}.baseImage`, tag: `${path}.tag` },
  { reference: `${path}.baseImage`, tag: `${path}.version` },
  { reference: `${path}.baseImage` }
];
var RESOURCE_FIELDS = [
  {
    // prometheus-operator pkg/apis/monitoring/v1, pkg/operator/image.go
    group: "monitoring.coreos.com",
    kinds: ["Prometheus", "PrometheusAgent", "Alertmanager", "ThanosRuler"],
    images: ["spec.image", "spec.thanos.image"],
    composed: [...prometheus("spec"), ...prometheus("spec.thanos")]
  },
  {
    // elastic/cloud-on-k8s pkg/apis
    group: "k8s.elastic.co",
    kinds: ["*"],
    images: ["spec.image"]
  },
  {
    // strimzi-kafka-operator api/src/main/java/io/strimzi/api/kafka/model
    group: "kafka.strimzi.io",
    kinds: ["*"],
    images: [
      "spec.image",
      "spec.kafka.image",
      "spec.zookeeper.image",
      "spec.entityOperator.topicOperator.image",
      "spec.entityOperator.userOperator.image",
      "spec.cruiseControl.image",
      "spec.kafkaExporter.image",
      "spec.plugins[].artifacts[].reference"
    ]
  },
  {
    // tektoncd/pipeline pkg/apis/pipeline/v1
    group: "tekton.dev",
    kinds: ["*"],
    images: [
      "spec.image",
      "spec.steps[].image",
      "spec.sidecars[].image",
      "spec.stepTemplate.image",
      "spec.tasks[].taskSpec.steps[].image",
      "spec.tasks[].taskSpec.sidecars[].image",
      "spec.taskRef.bundle",
      "spec.pipelineRef.bundle"
    ]
  },
  {
    // argo-workflows pkg/apis/workflow/v1alpha1
    group: "argoproj.io",
    kinds: ["Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate"],
    images: ["spec.templates[].container.image", "spec.templates[].script.image", "spec.templates[].sidecars[].image"]
  },
  {
    group: "argoproj.io",
    kinds: ["CronWorkflow"],
    images: [
      "spec.workflowSpec.templates[].container.image",
      "spec.workflowSpec.templates[].script.image",
      "spec.workflowSpec.templates[].sidecars[].image"
    ]
  },
  {
    // kubevirt/api core/v1/schema.go
    group: "kubevirt.io",
    kinds: ["*"],
    images: [
      "spec.template.spec.volumes[].containerDisk.image",
      "spec.volumes[].containerDisk.image",
      "spec.template.spec.domain.firmware.kernelBoot.container.image"
    ]
  },
  {
    // rook/rook pkg/apis/ceph.rook.io/v1
    group: "ceph.rook.io",
    kinds: ["CephCluster"],
    images: ["spec.cephVersion.image"]
  },
  {
    // zalando/postgres-operator pkg/apis/acid.zalan.do/v1
    group: "acid.zalan.do",
    kinds: ["OperatorConfiguration", "postgresql"],
    images: [
      "configuration.docker_image",
      "configuration.logical_backup.logical_backup_docker_image",
      "configuration.connection_pooler.connection_pooler_image",
      "spec.dockerImage"
    ]
  },
  {
    // cloudnative-pg/cloudnative-pg api/v1
    group: "postgresql.cnpg.io",
    kinds: ["Cluster", "Pooler"],
    images: ["spec.imageName"]
  }
];

// src/uses/sinks/resource-sinks.ts
function rowsFor({ kind, group }) {
  if (group === "") return [];
  return RESOURCE_FIELDS.filter(
    (row) => (group === row.group || group.endsWith(`.${row.group}`)) && (row.kinds.includes("*") || row.kinds.includes(kind))
  );
}
function fieldEntries(table, root, path) {
  let found = [root];
  for (const step of path.replaceAll("[]", ".[]").split(".")) {
    found = found.flatMap((at) => stepInto(table, at, step)).map((at) => table.aliases.get(at) ?? at);
  }
  return found.filter((entry) => kindOf(table, entry) === Kind.scalar);
}
function stepInto(table, entry, step) {
  const kind = kindOf(table, entry);
  if (step === "[]") return kind === Kind.seq ? childrenOf(table, entry) : [];
  if (kind !== Kind.map) return [];
  if (step === "*") return childrenOf(table, entry);
  const child = childWithKey(table, entry, step);
  return child === void 0 ? [] : [child];
}
var ORDER = ["registry", "prefix", "repository", "name", "reference", "tag", "suffix", "digest"];
function composedSinks(table, root, ways) {
  return ways.flatMap((way) => {
    const parts = ORDER.flatMap((role) => {
      const path = way[role];
      const [entry] = path === void 0 ? [] : fieldEntries(table, root, path);
      const text = entry === void 0 ? "" : scalarText(table, entry);
      return entry === void 0 || text === "" ? [] : [{ role, entry, span: { start: 0, end: text.length } }];
    });
    const [first, ...others2] = parts;
    return first === void 0 || parts.length < Object.keys(way).length ? [] : [{ kind: "resource", confidence: "certain", parts: [first, ...others2] }];
  });
}

// src/uses/sinks/secret-data.ts
var LONGEST = 1e6;
function isSecretData(table, entry, root) {
  const parent = parentOf(table, entry);
  return keyText(table, parent) === "data" && parentOf(table, parent) === root;
}
function decodedSecret(table, entry) {
  const text = scalarText(table, entry).replaceAll(/\s+/g, "");
  if (text.length > LONGEST || !/^[A-Za-z0-9+/]+=*$/.test(text)) return "";
  const decoded = Buffer.from(text, "base64").toString("utf8");
  return decoded.includes("\uFFFD") || decoded.includes("\0") ? "" : decoded;
}

// src/uses/sinks/text-references.ts
var ANYWHERE = /(?<![\w./:@%-])(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?|[a-z0-9-]+(?:\.[a-z0-9-]+)*:\d+)(?:\/[a-z0-9][\w.-]*)+(?::[A-Za-z_][\w.-]*(?:@sha256:[0-9a-f]{64})?|:v?\d[\w.-]*(?:@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})(?![\w/:])/g;
var NAMED = /image([\w.-]{0,60})\\?["']?[ \t]{0,9}[:=][ \t]{0,9}\\?["']?([^\s"',;#)}\]\\]{1,512})(?![^\s"',;#)}\]\\])/gi;
var NAME_START = /(?:^|[\s"'{[(,;=])([\w./-]{0,80})$/;
var NO_IMAGE = /create|upload|base_?64/i;
var LABEL = /^(?!registry\.k8s\.io\/)(?:[a-z0-9-]+\.)*(?:kubernetes\.io|k8s\.io|x-k8s\.io|helm\.sh)\//;
var MOST = 2e3;
var LONGEST2 = 2e6;
function textReferences(text) {
  if (text.length > LONGEST2 || !/[/:]/.test(text)) return [];
  const named = takeAll(text, NAMED, ({ 0: all, 1: after = "", 2: value = "", index }) => {
    const before = NAME_START.exec(text.slice(Math.max(0, index - 81), index))?.[1];
    if (before === void 0 || !isImageName(`${before}${all.slice(0, 5)}${after}`) || !isWholeName(value))
      return void 0;
    const end = index + all.length;
    return { span: { start: end - value.length, end }, confidence: "likely" };
  });
  const starts = new Set(named.map(({ span }) => span.start));
  const others2 = takeAll(text, ANYWHERE, ({ 0: all, index }) => {
    if (starts.has(index) || LABEL.test(all)) return void 0;
    return { span: { start: index, end: index + all.length }, confidence: "possible" };
  });
  return [...named, ...others2].toSorted((a, b) => a.span.start - b.span.start);
}
function isImageName(name) {
  const role = NO_IMAGE.test(name) ? void 0 : classOfKey(name)?.role;
  return role === "reference" || role === "repository" && /image/i.test(name);
}
function isWholeName(text) {
  return looksFull(text) && !text.includes("://");
}
function takeAll(text, pattern, take) {
  const isComment2 = commentFinder(text);
  const found = [];
  for (const match of text.matchAll(pattern)) {
    const reference = take(match);
    if (reference === void 0 || isComment2(reference.span.start)) continue;
    if (found.push(reference) >= MOST) break;
  }
  return found;
}
function commentFinder(text) {
  const mark = /(?:^|\s)#|\n/gm;
  let isInside = false;
  let next = mark.exec(text);
  return (at) => {
    while (next !== null && next.index < at) {
      isInside = next[0].includes("#");
      if (isInside) mark.lastIndex = endOfLine(text, mark.lastIndex);
      next = mark.exec(text);
    }
    return isInside;
  };
}
function endOfLine(text, from) {
  const feed = text.indexOf("\n", from);
  return feed === -1 ? text.length : feed;
}

// src/uses/sinks/text-sinks.ts
function textSinksOf(table, root, kind) {
  const nameOf2 = nameFinder(table);
  return {
    of(entry) {
      const name = nameOf2(entry);
      if (NOT_READ.test(name)) return [];
      const isSecret = kind === "Secret" && isSecretData(table, entry, root);
      const text = isSecret ? decodedSecret(table, entry) : scalarText(table, entry);
      if (!text.includes("/") && !text.includes(":")) return [];
      const what = isSecret ? "secret" : kindOfText(table, entry);
      return spansIn(text, name, what).map(({ span, confidence }) => {
        return { kind: what, confidence, parts: [{ role: "reference", entry, span }] };
      });
    }
  };
}
var NOT_READ = /\.md$|last-applied-configuration$/;
var EXAMPLE = /\.(?:example|sample)$/;
function spansIn(text, name, kind) {
  const whole = wholeIn(text, name);
  if (whole !== void 0) return [{ span: whole, confidence: "likely" }];
  const isOfImages = wordsOf(name).includes("images");
  if (EXAMPLE.test(name)) return textReferences(text).map(({ span }) => ({ span, confidence: "possible" }));
  return textReferences(text).map(({ span, confidence }) => {
    const isAll = span.end === text.trimEnd().length && isAllBut(text.slice(0, span.start), kind);
    return { span, confidence: isOfImages || isAll ? "likely" : confidence };
  });
}
function wholeIn(text, name) {
  const start = text.length - text.trimStart().length;
  const span = { start, end: text.trimEnd().length };
  return isImageName(name) && isWholeName(text.slice(span.start, span.end)) ? span : void 0;
}
function isAllBut(before, kind) {
  return before.trim() === "" || kind === "argument" && /^--?[\w.-]+=["']?$/.test(before);
}
var NAMING_MAPS = /* @__PURE__ */ new Set(["data", "stringData", "annotations"]);
function nameFinder(table) {
  let known2 = { parent: -1, name: "" };
  return (entry) => {
    const parent = parentOf(table, entry);
    if (parent < 0) return "";
    if (!hasKey(table, entry)) return flagBefore(table, entry);
    const key = keyText(table, entry);
    if (NAMING_MAPS.has(keyText(table, parent))) return key;
    if (key !== "value") return "";
    if (known2.parent !== parent) {
      const name = childWithKey(table, parent, "name");
      known2 = { parent, name: name === void 0 ? "" : scalarText(table, name) };
    }
    return known2.name;
  };
}
function flagBefore(table, entry) {
  if (parentOf(table, entry - 1) !== parentOf(table, entry)) return "";
  const text = scalarText(table, entry - 1);
  return /^--?[\w.-]+$/.test(text) ? text.replace(/^--?/, "") : "";
}
function kindOfText(table, entry) {
  const parent = parentOf(table, entry);
  if (parent < 0) return "text";
  if (hasKey(table, entry)) {
    const list3 = keyText(table, entry) === "value" ? parentOf(table, parent) : -1;
    return list3 >= 0 && keyText(table, list3) === "env" ? "variable" : "text";
  }
  const list2 = keyText(table, parent);
  return list2 === "args" || list2 === "command" ? "argument" : "text";
}

// src/uses/sinks/find-sinks.ts
function findSinks(table, userFields = []) {
  const found = new Found(table);
  for (const root of table.documents.flatMap((document) => resourcesIn(table, document))) {
    const head = headOf(table, root);
    if (head.kind === "CustomResourceDefinition") continue;
    addContainers(found, root);
    addFields(found, root, head, userFields);
    if (!isCore(head) && !hasDisks(head)) addShapes(found, root);
    addTexts(found, root, head);
  }
  return found.sinks();
}
var Found = class {
  table;
  #sinks = [];
  #taken = /* @__PURE__ */ new Set();
  #slots;
  #at = 0;
  constructor(table) {
    this.table = table;
  }
  /** What looks below a root as images look in values. To be asked for growing roots. */
  slotsBelow(root) {
    this.#slots ??= findKeys(this.table).slots;
    while ((this.#slots[this.#at]?.holder ?? Infinity) < root) this.#at++;
    const from = this.#at;
    const end = nextOf(this.table, root);
    while ((this.#slots[this.#at]?.holder ?? Infinity) < end) this.#at++;
    return this.#slots.slice(from, this.#at);
  }
  isTaken(entry) {
    return this.#taken.has(entry);
  }
  add(sink) {
    if (sink.parts.some(({ entry }) => this.#taken.has(entry))) return;
    for (const { entry } of sink.parts) this.#taken.add(entry);
    this.#sinks.push(sink);
  }
  /** What would be an image, were there not another one in its stead. */
  leaveOut({ parts }) {
    for (const { entry } of parts) this.#taken.add(entry);
  }
  /** Several of one text. */
  addAll(entry, sinks) {
    if (sinks.length === 0) return;
    this.#taken.add(entry);
    this.#sinks.push(...sinks);
  }
  sinks() {
    return this.#sinks.toSorted(
      (a, b) => a.parts[0].entry - b.parts[0].entry || a.parts[0].span.start - b.parts[0].span.start
    );
  }
};
function resourcesIn(table, root) {
  if (kindOf(table, root) !== Kind.map) return [];
  const items = headOf(table, root).kind.endsWith("List") ? childWithKey(table, root, "items") : void 0;
  if (items === void 0 || kindOf(table, items) !== Kind.seq) return [root];
  return childrenOf(table, items).flatMap((item) => resourcesIn(table, item));
}
function headOf(table, root) {
  const text = (key) => {
    const entry = kindOf(table, root) === Kind.map ? childWithKey(table, root, key) : void 0;
    return entry === void 0 ? "" : scalarText(table, entry);
  };
  const [group = "", version] = text("apiVersion").split("/");
  return { kind: text("kind"), group: version === void 0 ? "" : group };
}
function isCore({ group }) {
  return group === "" || !group.includes(".") || group.endsWith(".k8s.io");
}
var OF_DISKS = /(?:^|\.)(?:cluster\.x-k8s\.io|machine\.openshift\.io|cdi\.kubevirt\.io|longhorn\.io|harvesterhci\.io|metal3\.io|services\.k8s\.aws|cnrm\.cloud\.google\.com|crossplane\.io|upbound\.io)$/;
function hasDisks({ group }) {
  return OF_DISKS.test(group);
}
var CONTAINER_LISTS = /* @__PURE__ */ new Set(["containers", "initContainers", "ephemeralContainers"]);
function addContainers(found, root) {
  const { table } = found;
  for (let entry = root + 1, end = nextOf(table, root); entry < end; entry++) {
    if (!hasKey(table, entry)) continue;
    const key = keyText(table, entry);
    if (key === "image") {
      const holder = parentOf(table, entry);
      const list2 = parentOf(table, holder);
      if (list2 >= 0 && kindOf(table, list2) === Kind.seq && CONTAINER_LISTS.has(keyText(table, list2))) {
        addWhole(found, entry, "container");
      }
    } else if (key === "reference" && isImageVolume(table, entry)) addWhole(found, entry, "volume");
  }
}
function isImageVolume(table, entry) {
  const image = parentOf(table, entry);
  const list2 = parentOf(table, parentOf(table, image));
  return keyText(table, image) === "image" && list2 >= 0 && keyText(table, list2) === "volumes";
}
function addWhole(found, entry, kind) {
  const part = wholePart(found.table, entry);
  if (part === void 0 || kind === "container" && isInjected(found.table, part)) return;
  found.add({ kind, confidence: "certain", parts: [part] });
}
function isInjected(table, { entry, span }) {
  return scalarText(table, entry).slice(span.start, span.end) === "auto";
}
function wholePart(table, at) {
  const entry = table.aliases.get(at) ?? at;
  const text = scalarText(table, entry);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end <= start ? void 0 : { role: "reference", entry, span: { start, end } };
}
function addFields(found, root, head, userFields) {
  const { table } = found;
  for (const { kind, path } of userFields) {
    if (kind !== head.kind && kind !== "*") continue;
    for (const entry of fieldEntries(table, root, path)) addWhole(found, entry, "resource");
  }
  for (const row of rowsFor(head)) {
    const whole = row.images.flatMap((path) => fieldEntries(table, root, path));
    for (const entry of whole) addWhole(found, entry, "resource");
    const named = new Set(whole.filter((entry) => found.isTaken(entry)).map((entry) => parentOf(table, entry)));
    for (const sink of composedSinks(table, root, row.composed ?? [])) {
      if (named.has(parentOf(table, sink.parts[0].entry))) found.leaveOut(sink);
      else found.add(sink);
    }
  }
}
function addShapes(found, root) {
  const { table } = found;
  const status = childWithKey(table, root, "status") ?? -1;
  for (const { holder, confidence, parts } of found.slotsBelow(root)) {
    if (confidence === "possible" || holder >= status && status >= 0 && holder < nextOf(table, status)) continue;
    const told = parts.flatMap(({ role, entry }) => {
      const part = wholePart(table, entry);
      return part === void 0 ? [] : [{ ...part, role }];
    });
    const [first, ...others2] = told;
    if (first === void 0 || !isNamed(table, told, parts)) continue;
    found.add({ kind: "resource", confidence: "likely", parts: [first, ...others2] });
  }
}
var NAMES = /* @__PURE__ */ new Set(["reference", "prefix", "repository", "name"]);
function isNamed(table, told, asked2) {
  const names = told.filter(({ role }) => NAMES.has(role));
  const [only, ...more] = names;
  if (only === void 0 || more.length > 0) return only !== void 0;
  const isAlone = told.length === 1 || asked2.filter(({ role }) => NAMES.has(role)).length > 1;
  const text = scalarText(table, only.entry);
  return isAlone ? looksFull(text) : looksLikeName(text);
}
function addTexts(found, root, { kind }) {
  const { table } = found;
  const texts = textSinksOf(table, root, kind);
  for (const entry of entriesOf2(table, root)) {
    if (kindOf(table, entry) !== Kind.scalar || found.isTaken(entry)) continue;
    found.addAll(entry, texts.of(entry));
  }
}
function* entriesOf2(table, root) {
  for (let entry = root + 1, end = nextOf(table, root); entry < end; entry++) {
    if (parentOf(table, entry) === root && keyText(table, entry) === "status") entry = nextOf(table, entry) - 1;
    else yield entry;
  }
}

// now:src/template/encode/decode-runs.ts
var { decodedRuns } = require("./render.cjs").modules["src/template/encode/decode-runs.ts"]();

// now:src/template/encode/source-text.ts
var { SourceText } = require("./render.cjs").modules["src/template/encode/source-text.ts"]();

// src/uses/sinks/sink-text.ts
function sinkText(sink, manifest, origins) {
  const [first, ...others2] = sink.parts;
  if (others2.length === 0) return partText(sink, first, { ...manifest, origins });
  const builder = new TextBuilder();
  for (const part of sink.parts) {
    const text = partText(sink, part, { ...manifest, origins });
    if (text.text === "") continue;
    builder.add(jointBefore(part, text.text, builder), NOBODY);
    builder.addTraced(text);
  }
  return builder.toTraced();
}
function jointBefore({ role }, text, { length: length2, text: before }) {
  if (length2 === 0) return "";
  switch (role) {
    case "tag":
      return ":";
    case "digest":
      return text.includes(":") ? "@" : "@sha256:";
    case "suffix":
      return text.startsWith("-") ? "" : "-";
    case "registry":
    case "prefix":
    case "repository":
    case "name":
    case "reference":
      return before.endsWith("/") ? "" : "/";
  }
}
function partText(sink, { entry, span }, place) {
  return slice(scalarRuns(sink, entry, place), span.start, span.end);
}
function scalarRuns({ kind }, entry, { content, table, origins }) {
  const source = new SourceText(content, origins, "YAML");
  const { start, end } = valueSpan(table, entry);
  if (kind === "secret") return traced(decodedSecret(table, entry), source.scalar(start, end));
  return decodedRuns(source, { start, end, style: styleOf(table, entry) }, scalarText(table, entry));
}

// src/uses/rendered-image.ts
function renderedImages({ rendered, manifests, hooks }, userFields = []) {
  if (rendered === void 0) return [];
  const { origins } = rendered;
  const leafOf = leavesOfRender();
  return [...manifests, ...hooks].flatMap(
    (manifest) => findSinks(manifest.table, userFields).map((sink) => {
      const traced2 = sinkText(sink, manifest, origins);
      return {
        manifest,
        sink,
        text: traced2.text,
        parsed: parseReference(traced2.text),
        pieces: piecesOf(traced2, origins, leafOf),
        deciders: () => decidersOf(traced2, origins),
        gates: () => gatesOf(traced2, origins)
      };
    })
  );
}
function gatesOf({ runs }, origins) {
  const gates = /* @__PURE__ */ new Set();
  for (let i = 0; i < runs.length; i += RUN) for (const gate of origins.gatesOf(runs[i + 1] ?? 0)) gates.add(gate);
  return gateConditions([...gates], origins);
}
function componentsOf(text) {
  const { name, tag, digest } = splitReference(text);
  const { host } = hostOf(name.text);
  const path = host === void 0 ? 0 : host.length + 1;
  return {
    ...host !== void 0 && { registry: { start: 0, end: host.length } },
    repository: { start: path, end: name.end },
    ...tag !== void 0 && { tag: { start: tag.start, end: tag.end } },
    ...digest !== void 0 && { digest: { start: digest.start, end: digest.end } }
  };
}
function piecesIn(pieces, span) {
  return pieces.filter((piece) => piece.span.start < span.end && piece.span.end > span.start);
}
function leavesOf({
  text,
  pieces
}) {
  const leaves = /* @__PURE__ */ new Map();
  for (const [component, span] of Object.entries(componentsOf(text))) {
    for (const { source } of piecesIn(pieces, span)) {
      const sources = source.kind === "leaf" ? [source.leaf] : source.kind === "derived" ? source.leaves : [];
      for (const leaf of sources) {
        const known2 = leaves.get(leaf);
        if (known2 === void 0) leaves.set(leaf, [component]);
        else if (!known2.includes(component)) known2.push(component);
      }
    }
  }
  return leaves;
}

// src/uses/fixed-place.ts
function fixedPlace(images) {
  const [first] = images;
  if (first === void 0 || !images.some(isPulled)) return void 0;
  const pieces = namePieces(first);
  const place = placeIn(pieces);
  return place === void 0 || !pieces.every(isFixed) || images.some(canChange) ? void 0 : place;
}
function isPulled({ sink: { kind, confidence } }) {
  return confidence !== "possible" && (kind === "container" || kind === "volume" || kind === "resource");
}
function isTestHook({ manifest: { hooks } }) {
  return hooks.length > 0 && hooks.every((event) => event.startsWith("test"));
}
function namePieces({ text, pieces }) {
  const { registry, repository } = componentsOf(text);
  return [registry, repository].flatMap((span) => span === void 0 ? [] : piecesIn(pieces, span));
}
function isFixed({ source }) {
  return source.kind === "text" || source.kind === "fact" && source.name.startsWith("Chart.");
}
function placeIn(pieces) {
  for (const { source, span } of pieces) {
    if (source.kind !== "text") continue;
    const { file, offset: start } = source;
    return { file, span: { start, end: Math.min(file.text.length, start + span.end - span.start) } };
  }
  return void 0;
}
function canChange(image) {
  const deciders = image.deciders();
  const gates = /* @__PURE__ */ new Set();
  const scalars = new Set(deciders.map(({ path }) => printPath(path)));
  for (const gate of image.gates()) {
    if (!("path" in gate)) continue;
    const key = printPath(gate.path);
    gates.add(key);
    if (gate.needs.kind !== "truthy" && !scalars.has(key) && isNaming(gate.path)) return true;
  }
  const inside = new Set([...leavesOf(image).keys()].map(({ rootPath }) => printPath(rootPath)));
  return deciders.some(({ path, state }) => {
    const key = printPath(path);
    return state !== "other" && !inside.has(key) && !isOfVersion(path) && (isNaming(path) || !gates.has(key));
  });
}
function isNaming(path) {
  return path.at(-1) === "global" || speaksOfImages2(path);
}
var imageWords = new Set(
  "image images registry registries repository repositories repo hub mirror".split(" ")
);
var versionRoles = /* @__PURE__ */ new Set(["tag", "digest", "suffix", "version", "use-digest", "pull-policy"]);
function isOfVersion(path) {
  const last = path.at(-1);
  return typeof last === "string" && versionRoles.has(classOfKey(last)?.role ?? "");
}
function speaksOfImages2(path) {
  return path.some((key) => typeof key === "string" && wordsOf(key).some((word) => imageWords.has(word)));
}

// src/uses/mixed-override.ts
function mixedOverrides({ images, uses }) {
  const looking = { shown: shownParts(images), lowest: lowestLeaves(uses) };
  return uses.flatMap((use) => {
    if (use.confidence === "possible") return [];
    const name = changed(looking, use, "repository", "name", "reference");
    const tag = changed(looking, use, "tag");
    const digest = keptBeside(looking, use, "digest", tag ?? name);
    if (digest !== void 0 && tag !== void 0 && !isPinned(tag.set)) {
      return [{ use, ...tag, kept: digest, kind: "tag-without-digest" }];
    }
    if (name === void 0 || isPinned(name.set) || !isOtherName(name)) return [];
    if (digest !== void 0) return [{ use, ...name, kept: digest, kind: "name-without-digest" }];
    const old = tag === void 0 ? keptBeside(looking, use, "tag", name) : void 0;
    return old === void 0 ? [] : [{ use, ...name, kept: old, kind: "name-without-tag" }];
  });
}
function lowestLeaves(uses) {
  const lowest = /* @__PURE__ */ new Map();
  for (const { leaf } of uses.flatMap(({ parts }) => parts)) {
    const path = printPath(leaf.rootPath);
    if (!lowest.has(path)) lowest.set(path, leaf);
  }
  return lowest;
}
function shownParts(images) {
  const shown = /* @__PURE__ */ new Set();
  for (const { places, leaves } of images) {
    if (!places.some(({ image }) => isPulled(image))) continue;
    for (const [leaf, components] of leaves) for (const component of components) shown.add(shownKey(leaf, component));
  }
  return shown;
}
function shownKey({ file, span }, component) {
  return `${file.path}\0${span.start}\0${component}`;
}
function changed({ lowest }, { parts }, ...roles) {
  for (const { role, leaf, scope } of parts) {
    if (scope !== "own" || !roles.includes(role) || leaf.text === "") continue;
    const hidden = leaf.shadows ?? lowest.get(printPath(leaf.rootPath));
    if (hidden !== void 0 && hidden.text !== "" && hidden.text !== leaf.text && hidden.file !== leaf.file) {
      return { set: leaf, hidden };
    }
  }
  return void 0;
}
function keptBeside({ shown }, { parts }, role, by) {
  const part = parts.find((each) => each.role === role && each.scope === "own");
  if (part === void 0 || by === void 0 || part.leaf.text === "") return void 0;
  const { leaf } = part;
  const isKept = leaf.shadows === void 0 && leaf.file === by.hidden.file;
  return isKept && shown.has(shownKey(leaf, role)) ? leaf : void 0;
}
function isPinned({ text }) {
  return (splitTag(text).digest ?? "") !== "" || splitReference(text).digest !== void 0;
}
function isOtherName({ set, hidden }) {
  return !splitReference(set.text).name.text.includes(lastPart(hidden.text));
}
function lastPart(text) {
  return splitReference(text).name.text.split("/").at(-1) ?? "";
}

// rules/incomplete-override.ts
var incompleteOverride = defineRule({
  name: "incomplete-override",
  summary: "an override that leaves the digest or tag of another image in place",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: {
    "tag-without-digest": "the tag is set to `{set}`, and the digest of the default stays: the old image is pulled all the same",
    "name-without-digest": "the image is set to `{set}`, and the digest of `{old}` stays: no such image can be pulled",
    "name-without-tag": "the image is set to `{set}`, and the tag `{kept}` of `{old}` stays"
  },
  hint: "set all parts of the image together",
  check: {
    subject: ({ graph }, report) => {
      if (graph === void 0) return;
      for (const { use, set, hidden, kept, kind } of mixedOverrides(graph)) {
        const key = printPath(kept.rootPath);
        const old = hidden.text;
        const place = {
          at: markOf(set),
          related: [markOf(kept, kind === "name-without-tag" ? "the tag that stays" : "the digest that stays")],
          use
        };
        switch (kind) {
          case "tag-without-digest":
            report({
              message: kind,
              data: { set: set.text },
              hint: `set \`${key}\` as well: to the new digest, or to ""`,
              ...place
            });
            break;
          case "name-without-digest":
            report({
              message: kind,
              data: { set: set.text, old },
              hint: `set \`${key}\` as well: to its digest, or to ""`,
              ...place
            });
            break;
          case "name-without-tag":
            report({
              message: kind,
              data: { set: set.text, old, kept: kept.text },
              severity: "warning",
              hint: `set \`${key}\` as well`,
              ...place
            });
        }
      }
    }
  }
});

// now:src/uses/chart-wide.ts
var { chartWideIndex, isChartWide, withChartWide } = require("../core.cjs").modules["src/uses/chart-wide.ts"]();

// when-called:src/charts/layers.ts
function coalesceRelease(...args) {
  return load("./layers.cjs", "src/charts/layers.ts").coalesceRelease(...args);
}

// now:src/charts/helm-rules.ts
var { DEFAULT_RULES, helmRules } = require("./layers.cjs").modules["src/charts/helm-rules.ts"]();

// now:src/render/function-table.ts
var { functionTable, lenientTable } = require("./render.cjs").modules["src/render/function-table.ts"]();

// now:src/template/parse.ts
var { isBlank, parseTemplate } = require("./render.cjs").modules["src/template/parse.ts"]();

// now:src/render/manifest-head.ts
var { readManifest } = require("./render.cjs").modules["src/render/manifest-head.ts"]();

// src/render/render-memory.ts
function newRenderMemory() {
  const trees = /* @__PURE__ */ new Map();
  const treeOf = (tree) => {
    const known2 = trees.get(tree) ?? rememberedTree(tree);
    trees.set(tree, known2);
    return known2;
  };
  return { parse: rememberingParser(), readManifest: rememberingReader(), treeOf };
}
function rememberingParser() {
  const known2 = /* @__PURE__ */ new Map();
  return (name, text, functions) => {
    const before = known2.get(name);
    if (before !== void 0 && before.text === text) return before;
    const parsed2 = parseTemplate(name, text, functions);
    known2.set(name, parsed2);
    return parsed2;
  };
}
var MOST_TEXT = 4e6;
function rememberingReader() {
  const known2 = /* @__PURE__ */ new Map();
  let length2 = 0;
  return (text) => {
    const before = known2.get(text);
    if (before !== void 0) return before;
    if (length2 + text.length > MOST_TEXT) {
      known2.clear();
      length2 = 0;
    }
    const reading = readManifest(text);
    known2.set(text, reading);
    length2 += text.length;
    return reading;
  };
}
function rememberedTree(tree) {
  return {
    ...tree,
    list: remembered((folder) => tree.list(folder)),
    read: remembered((name) => tree.read(name)),
    bytes: remembered((name) => tree.bytes(name))
  };
}
function remembered(look) {
  const known2 = /* @__PURE__ */ new Map();
  return (name) => {
    const before = known2.get(name);
    if (before !== void 0 || known2.has(name)) return before;
    const found = look(name);
    known2.set(name, found);
    return found;
  };
}

// now:src/render/template-files.ts
var { filesBelow, itself, templateFiles } = require("./render.cjs").modules["src/render/template-files.ts"]();

// now:src/template/print-node.ts
var { errorContext, printBody, printNode } = require("./render.cjs").modules["src/template/print-node.ts"]();

// now:src/template/template-error.ts
var { FunctionError, TemplateError, TemplateSyntaxError } = require("./render.cjs").modules["src/template/template-error.ts"]();

// src/render/explore/called-names.ts
function calledNames(statements, names) {
  const found = /* @__PURE__ */ new Set();
  for (const statement of statements) {
    if (statement.kind === "template") found.add(statement.name);
    const pipe2 = pipeOfStatement(statement);
    if (pipe2 === void 0) continue;
    for (const text of textsOf(pipe2)) found.add(text);
    for (const pattern of patternsOf(pipe2)) for (const name of names) if (pattern.test(name)) found.add(name);
  }
  return [...found];
}
function textsOf(pipe2) {
  return [...operandsOf(pipe2)].flatMap((node) => node.kind === "string" ? [node.text] : []);
}
function patternsOf(pipe2) {
  const patterns = [];
  for (const operand2 of [pipe2, ...operandsOf(pipe2)]) {
    const expression = expressionOf(operand2);
    if (expression.kind !== "call" || expression.name !== "include") continue;
    const [name] = expression.args;
    const pattern = name === void 0 ? void 0 : namePattern(name);
    if (pattern !== void 0) patterns.push(pattern);
  }
  return patterns;
}
function namePattern(node) {
  const expression = expressionOf(node);
  if (expression.kind !== "call") return void 0;
  const parts = partsOf(expression.name, expression.args);
  const known2 = parts.filter((part) => part !== void 0).join("");
  if (known2.replace(/\W/g, "").length < 3) return void 0;
  return new RegExp(`^${parts.map((part) => part === void 0 ? ".*" : escape(part)).join("")}$`);
}
function partsOf(name, args) {
  const [format] = args;
  if (name === "print") return args.map(literalText);
  if (name !== "printf" || format?.kind !== "string") return [];
  return format.text.split(/(%[sdvq])/).map((part) => /^%[sdvq]$/.test(part) ? void 0 : part);
}
function literalText(arg) {
  return arg.kind === "string" ? arg.text : void 0;
}
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// src/render/explore/regions.ts
function mapTemplates(files, functions, parse) {
  const regionOf = /* @__PURE__ */ new Map();
  const bodies = bodiesByName(files, functions, parse, regionOf);
  const names = [...bodies.keys()];
  const calls = /* @__PURE__ */ new Map();
  const callers = /* @__PURE__ */ new Map();
  for (const region of new Set(regionOf.values())) {
    const called2 = calledNames(region.statements, names).flatMap((name) => bodies.get(name) ?? []);
    calls.set(region, called2);
    for (const body2 of called2) {
      const list2 = callers.get(body2);
      if (list2 === void 0) callers.set(body2, [region]);
      else list2.push(region);
    }
  }
  const callsOf = (region) => calls.get(region) ?? [];
  const roots = files.filter(isManifest).flatMap(({ name }) => bodies.get(name) ?? []);
  const live = reachable(roots, callsOf);
  const isLive = new Set(live);
  const callersOf = (body2) => (callers.get(body2) ?? []).filter((region) => isLive.has(region));
  return { bodies, regionOf, callsOf, callersOf, live };
}
function isManifest({ isPartial, name }) {
  return !isPartial && !name.endsWith("NOTES.txt");
}
function bodiesByName(files, functions, parse, regionOf) {
  const all = /* @__PURE__ */ new Map();
  for (const file of files) {
    const parsed2 = parsedOrNothing(() => parse(file.name, file.file.text, functions));
    if (parsed2 === void 0) continue;
    const add2 = (template, statements) => {
      const known2 = all.get(template) ?? [];
      if (known2.length > 0 && isBlank(statements)) return;
      all.set(template, [...known2, newRegion({ statements, parsed: parsed2, file, template })]);
    };
    add2(parsed2.name, parsed2.body);
    for (const [name, { body: body2 }] of parsed2.defined) add2(name, body2);
  }
  const bodies = /* @__PURE__ */ new Map();
  for (const [name, regions] of all) {
    const winner = regions.at(-1);
    if (winner === void 0) continue;
    bodies.set(name, winner);
    register(winner, winner, regionOf);
    const text = regions.length > 1 ? printBody(winner.statements) : "";
    for (const other of regions.slice(0, -1)) {
      register(other, printBody(other.statements) === text ? winner : other, regionOf);
    }
  }
  return bodies;
}
function parsedOrNothing(parse) {
  try {
    return parse();
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return void 0;
    throw error;
  }
}
function newRegion(about) {
  const region = { ...about, children: [] };
  for (const node of about.statements) {
    if (node.kind !== "if" && node.kind !== "with" && node.kind !== "range") continue;
    const side = (statements, outcome) => {
      region.children.push(newRegion({ ...about, statements, side: { of: region, node, outcome } }));
    };
    side(node.body, true);
    if (node.orElse !== void 0) side(node.orElse, false);
  }
  return region;
}
function register(copy, original, regionOf) {
  regionOf.set(copy.statements, original);
  for (const [index, child] of copy.children.entries()) register(child, original.children[index] ?? child, regionOf);
}
function reachable(roots, callsOf) {
  const seen = /* @__PURE__ */ new Set();
  const open = [...roots].toReversed();
  for (let at = open.pop(); at !== void 0; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...callsOf(at).toReversed(), ...at.children.toReversed());
  }
  return [...seen];
}

// src/render/explore/release-templates.ts
function exploredTemplates(release, memory = newRenderMemory()) {
  const { chart, layers, readFile } = release;
  const { subcharts } = coalesceRelease({
    chart,
    layers,
    helm: helmRules(release.helm),
    disabled: "kept",
    ...readFile && { readFile }
  });
  const root = placeCharts(
    chart,
    subcharts.map((state) => ({ ...state, enabled: true }))
  );
  const { files } = templateFiles(root, memory.treeOf);
  return { map: mapTemplates(files, functionTable(release.helm), memory.parse), charts: subcharts };
}

// src/render/explore/value-usage.ts
function newUsage(key, parent, depth = 0) {
  return { key, fields: /* @__PURE__ */ new Map(), types: /* @__PURE__ */ new Set(), constants: /* @__PURE__ */ new Set(), isNeeded: false, depth, parent };
}
function fieldUsage(usage, key, depth = usage.depth) {
  const known2 = usage.fields.get(key);
  if (known2 !== void 0) return known2;
  const made = newUsage(key, usage, depth);
  usage.fields.set(key, made);
  return made;
}
function elementUsage(usage, depth) {
  usage.element ??= newUsage(usage.key, usage, depth);
  return usage.element;
}
function usageAt(root, path) {
  let at = root;
  for (const key of path)
    at = at === void 0 ? void 0 : typeof key === "number" ? at.element : at.fields.get(key) ?? at.element;
  return at;
}

// src/render/explore/usage-walk.ts
var STEPS = 4e5;
var NESTING = 24;
function walkUsage(map, charts) {
  const root = newUsage("", void 0);
  const walk = { map, seen: /* @__PURE__ */ new Set(), ids: /* @__PURE__ */ new Map(), steps: STEPS };
  const global = fieldUsage(root, "global");
  for (const { path } of charts) chartUsage(root, path).fields.set("global", global);
  for (const region of map.live) {
    const { file, side } = region;
    if (side !== void 0 || file.isPartial || region.template !== file.name) continue;
    const values = chartUsage(root, file.chart.path);
    const dot = { kind: "map", entries: /* @__PURE__ */ new Map([["Values", { kind: "usage", usage: values }]]) };
    body(walk, region.statements, { dot, variables: /* @__PURE__ */ new Map([["$", dot]]), depth: 0, nesting: 0 });
  }
  return root;
}
function chartUsage(root, path) {
  return path.reduce((at, key) => fieldUsage(at, key), root);
}
function body(walk, statements, place) {
  for (const node of statements) {
    if (walk.steps-- <= 0) return;
    switch (node.kind) {
      case "text":
      case "break":
      case "continue":
        break;
      case "action": {
        const stand = pipe(walk, node.pipe, place);
        for (const { name } of node.pipe.variables) place.variables.set(name, stand);
        if (node.pipe.mode === "plain") note(stand, "text", place);
        break;
      }
      case "template":
        call(walk, node.name, node.pipe === void 0 ? void 0 : pipe(walk, node.pipe, place), place);
        break;
      case "if":
      case "with":
      case "range":
        branch(walk, node, place);
    }
  }
}
function branch(walk, node, place) {
  const stand = pipe(walk, node.pipe, place);
  const variables = new Map(place.variables);
  const inside = { ...place, variables, depth: place.depth + 1 };
  const [first] = node.pipe.variables;
  if (node.kind === "range") {
    const element = elementOf(node, stand, place.depth + 1);
    bindRound(node, element, variables);
    body(walk, node.body, { ...inside, dot: element });
  } else {
    if (first !== void 0) variables.set(first.name, stand);
    body(walk, node.body, node.kind === "with" ? { ...inside, dot: stand } : inside);
  }
  if (node.orElse !== void 0) body(walk, node.orElse, { ...inside, variables: new Map(place.variables) });
}
var INDEX = /^\$(?:_|i|idx|index|n|k?ey_?index)$/i;
function elementOf({ pipe: { variables } }, stand, depth) {
  if (stand?.kind === "list") return stand.items[0];
  if (stand?.kind !== "usage") return void 0;
  const [first, second] = variables;
  const isMap2 = second !== void 0 && !INDEX.test(first?.name ?? "");
  stand.usage.types.add(isMap2 ? "map" : "list");
  return { kind: "usage", usage: elementUsage(stand.usage, depth) };
}
function bindRound({ pipe: { variables } }, element, into) {
  const [first, second] = variables;
  if (first !== void 0) into.set(first.name, second === void 0 ? element : void 0);
  if (second !== void 0) into.set(second.name, element);
}
function call(walk, name, dot, place) {
  const region = walk.map.bodies.get(name);
  if (region === void 0 || place.nesting >= NESTING) return;
  const key = `${name} ${keyOf2(walk, dot)}`;
  if (walk.seen.has(key)) return;
  walk.seen.add(key);
  body(walk, region.statements, {
    dot,
    variables: /* @__PURE__ */ new Map([["$", dot]]),
    depth: place.depth,
    nesting: place.nesting + 1
  });
}
function keyOf2(walk, stand, depth = 0) {
  if (stand === void 0 || depth > 4) return "-";
  if (stand.kind === "list") return `[${stand.items.map((item) => keyOf2(walk, item, depth + 1)).join()}]`;
  if (stand.kind === "map") {
    return `{${[...stand.entries].map(([key, value]) => `${key}:${keyOf2(walk, value, depth + 1)}`).join()}}`;
  }
  let id = walk.ids.get(stand.usage);
  if (id === void 0) walk.ids.set(stand.usage, id = walk.ids.size);
  return String(id);
}
function note(stand, type, { depth }) {
  if (stand?.kind !== "usage") return;
  const { usage } = stand;
  if (type !== void 0) usage.types.add(type);
  if (type !== void 0 && type !== "switch" && depth <= usage.depth) usage.isNeeded = true;
}
function pipe(walk, node, place) {
  const plain = node.variables.length === 0 ? node : { ...node, variables: [], mode: "plain" };
  return operand(walk, plain, place);
}
function operand(walk, node, place) {
  if (walk.steps-- <= 0) return void 0;
  const expression = expressionOf(node);
  if (expression.kind === "call") return called(walk, expression.name, expression.args, place);
  if (expression.kind === "method") {
    for (const arg of expression.args) operand(walk, arg, place);
    return void 0;
  }
  const plain = expression.node;
  switch (plain.kind) {
    case "dot":
      return place.dot;
    case "field":
      return fields(place.dot, plain.fields);
    case "variable":
      return fields(place.variables.get(plain.name), plain.fields);
    case "chain":
      return fields(operand(walk, plain.operand, place), plain.fields);
    case "nil":
    case "bool":
    case "number":
    case "string":
    case "identifier":
    case "pipe":
      return void 0;
  }
}
function fields(stand, names) {
  let at = stand;
  for (const name of names) {
    if (at?.kind === "map") at = at.entries.get(name);
    else if (at?.kind === "usage") at = { kind: "usage", usage: fieldUsage(at.usage, name) };
    else return void 0;
  }
  return at;
}
function includedNames({ map }, name) {
  if (name === void 0) return [];
  if (name.kind === "string") return [name.text];
  const pattern = namePattern(name);
  return pattern === void 0 ? [] : [...map.bodies.keys()].filter((known2) => pattern.test(known2));
}
var TYPES = {
  ...Object.fromEntries(
    "quote squote trim trunc trimSuffix trimPrefix replace lower upper printf print b64enc tpl contains hasPrefix hasSuffix split splitList regexMatch indent nindent toString title kebabcase semverCompare".split(" ").map((name) => [name, "text"])
  ),
  ...Object.fromEntries(
    "int int64 float64 add sub mul div mod max min until untilStep seq gt lt ge le".split(" ").map((name) => [name, "number"])
  ),
  ...Object.fromEntries(
    "len join has concat append first last rest uniq sortAlpha prepend without".split(" ").map((name) => [name, "list"])
  ),
  ...Object.fromEntries(
    "keys values merge mergeOverwrite omit pick hasKey deepCopy".split(" ").map((name) => [name, "map"])
  )
};
var GIVES = {
  default: 1,
  required: 1,
  toString: 1,
  deepCopy: 1,
  tpl: 2,
  coalesce: 9,
  ternary: 3,
  merge: 9,
  mergeOverwrite: 9,
  and: 1,
  or: 9,
  omit: 9,
  quote: 1,
  uniq: 1,
  sortAlpha: 1,
  reverse: 1
};
function called(walk, name, args, place) {
  const stands = args.map((arg) => operand(walk, arg, place));
  const special = SPECIAL[name];
  if (special !== void 0) return special({ walk, args, stands, place });
  if (name === "eq" || name === "ne") compared(args, stands);
  const type = TYPES[name];
  if (type !== void 0) for (const stand of stands) note(stand, type, place);
  const from = GIVES[name];
  return from === void 0 ? void 0 : stands[Math.max(0, stands.length - from)];
}
function textOf(node) {
  return node?.kind === "string" ? node.text : void 0;
}
function firstOrLast({ stands: [list2] }, at) {
  return list2?.kind === "list" ? list2.items.at(at) : void 0;
}
var SPECIAL = {
  include({ walk, args, stands, place }) {
    for (const included of includedNames(walk, args[0])) call(walk, included, stands[1], place);
    return void 0;
  },
  dict: ({ args, stands }) => dictOf(args.map(textOf), stands),
  set: ({ stands }) => stands[0],
  list: ({ stands }) => ({ kind: "list", items: stands }),
  tuple: ({ stands }) => ({ kind: "list", items: stands }),
  get({ args, stands }) {
    const key = textOf(args[1]);
    return key === void 0 ? void 0 : fields(stands[0], [key]);
  },
  index: ({ args, stands, place }) => indexed(args, stands, place),
  dig({ args, stands }) {
    const keys = args.slice(0, -2).map(textOf);
    return fields(
      stands.at(-1),
      keys.filter((key) => key !== void 0)
    );
  },
  first: (one) => firstOrLast(one, 0),
  last: (one) => firstOrLast(one, -1)
};
function dictOf(texts, stands) {
  const entries = /* @__PURE__ */ new Map();
  for (let i = 0; i + 1 < stands.length; i += 2) {
    const key = texts[i];
    if (key !== void 0) entries.set(key, stands[i + 1]);
  }
  return { kind: "map", entries };
}
function indexed(args, stands, place) {
  let at = stands[0];
  for (const arg of args.slice(1)) {
    if (arg.kind === "string") at = fields(at, [arg.text]);
    else if (at?.kind === "list") at = arg.kind === "number" ? at.items[Number(arg.int ?? 0)] : void 0;
    else if (at?.kind === "usage") {
      at.usage.types.add(arg.kind === "number" ? "list" : "map");
      at = { kind: "usage", usage: elementUsage(at.usage, place.depth) };
    } else return void 0;
  }
  return at;
}
function compared(args, stands) {
  const constants = args.flatMap(
    (arg) => arg.kind === "string" ? [arg.text] : arg.kind === "bool" ? [arg.value] : arg.kind === "number" ? [Number(arg.text)] : []
  );
  for (const stand of stands) {
    if (stand?.kind === "usage") for (const constant of constants) stand.usage.constants.add(constant);
  }
}

// src/uses/inner-templates.ts
var WORD = /[\w-]+/g;
var ACTION = "{{";
function textWords(text) {
  return text.match(WORD) ?? [];
}
function innerWords({ chart, layers }, values) {
  const words = /* @__PURE__ */ new Set();
  for (const text of [...chartTexts(chart), ...values === void 0 ? [] : scalarTexts(values)]) {
    if (text.includes(ACTION)) for (const word of textWords(text)) words.add(word);
  }
  for (const layer of layers)
    if (layer.kind === "set") for (const word of textWords(layer.argument.text)) words.add(word);
  return words;
}
function chartTexts({ tree, subcharts }) {
  const own = filesBelow(tree, "", []).flatMap((name) => {
    if (/^(?:templates|charts|crds)\/|(?:^|\/)(?:values[^/]*\.ya?ml|[^/]*\.md|Chart\.(?:yaml|lock))$/.test(name))
      return [];
    const file = tree.read(name);
    return file === void 0 || isProblem(file) ? [] : [file.text];
  });
  return [...own, ...subcharts.flatMap(({ chart }) => chartTexts(chart))];
}
function scalarTexts(node) {
  switch (node.kind) {
    case "map":
      return [...node.entries.values()].flatMap(scalarTexts);
    case "list":
      return node.items.flatMap(scalarTexts);
    case "scalar":
      return typeof node.value === "string" ? [node.value] : [];
  }
}

// src/uses/value-reads.ts
function readsOf(configurations) {
  const shown = remembered2(() => shownValues(configurations));
  const usage = remembered2(() => asked(configurations));
  return {
    isShown: ({ file, span, rootPath }) => shown().paths.has(printPath(rootPath)) || shown().places.has(placeKey(file.path, span.start)),
    isAskedFor: (rootPath) => isAsked(usage(), rootPath),
    get absent() {
      return shown().absent;
    },
    isMentioned: (word) => usage().words.has(word),
    isSwitch: (rootPath) => usage().switches.has(printPath(rootPath))
  };
}
function remembered2(make) {
  let known2;
  return () => (known2 ??= { value: make() }).value;
}
function shownValues(configurations) {
  const paths = /* @__PURE__ */ new Set();
  const places = /* @__PURE__ */ new Set();
  const absent = /* @__PURE__ */ new Map();
  for (const { rendered } of configurations) {
    for (const source of sourcesOf(rendered.rendered)) {
      if (source.kind === "absent") absent.set(printPath(source.path), source.path);
      if (source.kind !== "value" || source.node.kind !== "scalar") continue;
      paths.add(printPath(source.path));
      const place = placeOfNode(source.node);
      if (place?.file !== void 0) places.add(placeKey(place.file.path, place.span.start));
    }
  }
  return { paths, places, absent: [...absent.values()] };
}
function sourcesOf(rendered) {
  if (rendered === void 0) return [];
  const ids = /* @__PURE__ */ new Set();
  for (const { made } of rendered.files) {
    for (let i = 1; i < made.runs.length; i += RUN) ids.add(made.runs[i] ?? NOBODY);
  }
  return [...rendered.origins.sourcesOfAll(ids)].map(asRenderSource);
}
function placeKey(path, start) {
  return `${path}\0${start}`;
}
function asked(configurations) {
  const [first] = configurations;
  if (first === void 0) return { root: void 0, words: /* @__PURE__ */ new Set(), inner: /* @__PURE__ */ new Set(), switches: /* @__PURE__ */ new Set() };
  const release = first.release;
  const { map, charts } = exploredTemplates(release);
  const texts = new Set([...map.regionOf.values()].map(({ parsed: parsed2 }) => parsed2.text));
  const words = new Set([...texts].flatMap(textWords));
  const inner = innerWords(release, first.rendered.rendered?.values);
  const switches = new Set(charts.flatMap((chart) => chart.switches.flatMap(waysTo)));
  return { root: walkUsage(map, charts), words, inner, switches };
}
function waysTo(path) {
  return path.map((_, index) => printPath(path.slice(0, index + 1)));
}
function isAsked({ root, inner }, path) {
  const last = path.findLast((key) => typeof key === "string");
  return last !== void 0 && inner.has(last) || root !== void 0 && isUsed(root, path);
}
function isUsed(root, path) {
  let at = root;
  for (const key of path) {
    const next = typeof key === "number" ? at.element : at.fields.get(key) ?? at.element;
    if (next === void 0) return at !== root && isTakenWhole(at);
    at = next;
  }
  return true;
}
function isTakenWhole({ fields: fields2, element, types }) {
  return fields2.size === 0 && element === void 0 || types.has("text");
}

// src/uses/image-graph.ts
function joinImages(configurations, uses) {
  const places = /* @__PURE__ */ new Map();
  for (const configuration of configurations.all) {
    for (const image of configuration.images) {
      if (isMadeUp(image, configuration)) continue;
      const key = identityOf(image);
      const known2 = places.get(key);
      if (known2 === void 0) places.set(key, [{ configuration, image }]);
      else known2.push({ configuration, image });
    }
  }
  const usesOf = usesByLeaf(uses);
  const rendered = /* @__PURE__ */ new Map();
  const images = [...places.values()].map((all) => {
    const [{ configuration, image }] = all;
    const leaves = leavesOf(image);
    const made = usesOf(leaves).map((use) => {
      const both = rendered.get(use) ?? { ...use, evidence: "both" };
      rendered.set(use, both);
      return both;
    });
    return { text: image.text, parsed: image.parsed, tier: configuration.tier, places: all, leaves, uses: made };
  });
  return {
    configurations,
    images,
    uses: uses.map((use) => rendered.get(use) ?? use),
    reads: readsOf(configurations.all)
  };
}
function isMadeUp(image, { patch } = { patch: NO_PATCH }) {
  if ([...leavesOf(image).keys()].some(({ file }) => isPatchFile(file))) return true;
  const parts = patch.values.filter(({ path }) => isPartOfImage(roleOfPath(path)));
  return parts.length > 0 && image.deciders().some((decider) => parts.some(({ path }) => samePath(path, decider.path)));
}
function isPartOfImage(role) {
  return role !== void 0 && !OTHER_ROLES.has(role);
}
var OTHER_ROLES = /* @__PURE__ */ new Set(["version", "pull-policy", "env-value", "password", "docker-config"]);
function identityOf(image) {
  const paths = [...leavesOf(image).keys()].map(({ rootPath }) => printPath(rootPath)).toSorted();
  const first = image.pieces.find(({ source }) => source.kind === "text")?.source;
  const place = paths.length > 0 || first?.kind !== "text" ? "" : `${first.file.path}:${first.offset}`;
  return [image.text, ...paths, place].join("\0");
}
function usesByLeaf(uses) {
  const byLeaf = /* @__PURE__ */ new Map();
  for (const use of uses) {
    for (const { role, leaf } of use.parts) {
      if (role === "tag" || role === "digest" || role === "suffix") continue;
      const key = keyOf3(leaf);
      const known2 = byLeaf.get(key);
      if (known2 === void 0) byLeaf.set(key, [use]);
      else known2.push(use);
    }
  }
  return (leaves) => {
    const found = /* @__PURE__ */ new Set();
    for (const [leaf, components] of leaves) {
      if (!components.includes("repository")) continue;
      for (const use of byLeaf.get(keyOf3(leaf)) ?? []) found.add(use);
    }
    return [...found];
  };
}
function keyOf3({ file, span, rootPath }) {
  return `${file.path}\0${span.start}\0${printPath(rootPath)}`;
}

// src/uses/global-reach.ts
var ELSEWHERE = "elsewhere.example";
function globalReaches(graph) {
  const { all } = graph.configurations;
  const [first] = all;
  const values = first?.rendered.rendered?.values;
  if (first === void 0 || values === void 0 || first.tier !== "default") return [];
  return registryKeys(nodeAt(values, ["global"]), ["global"]).flatMap(({ path, node }) => {
    if (!isOwn(first, node) || all.every(({ images }) => images.filter(counts).every((each) => dependsOn(each, path))))
      return [];
    const tried = all.map((configuration) => ({ configuration, unmoved: stayingImages(graph, configuration, path) }));
    if (tried[0]?.unmoved === void 0) return [];
    const known2 = tried.flatMap(
      ({ configuration, unmoved: unmoved2 }) => unmoved2 === void 0 ? [] : configuration.images.filter(counts)
    );
    const unmoved = new Set(tried.flatMap((each) => (each.unmoved ?? []).map(({ text }) => text)));
    const moved = new Set(known2.map(({ text }) => text).filter((text) => !unmoved.has(text)));
    return unmoved.size === 0 ? [] : [{ path, node, unmoved: [...unmoved], moved: moved.size }];
  });
}
function counts(image) {
  return image.parsed.ok && isPulled(image) && !isTestHook(image) && !isMadeUp(image);
}
function registryKeys(node, path) {
  if (node?.kind === "map" && path.length < 3) {
    return [...node.entries].flatMap(([key, child]) => registryKeys(child, [...path, key]));
  }
  const isOne = node?.kind === "scalar" && isChartWide(path) && classOfKey(path.at(-1) ?? "")?.role === "registry";
  return isOne ? [{ path, node }] : [];
}
function isOwn({ release: { chart, layers } }, node) {
  const file = placeOfNode(node)?.file;
  if (file === void 0) return false;
  return file === chart.values?.file || layers.some((layer) => layer.kind === "file" && layer.file.file === file);
}
function dependsOn(image, key) {
  const isIt = (path) => samePath(path, key);
  return [...leavesOf(image).keys()].some(({ rootPath }) => isIt(rootPath)) || image.deciders().some(({ path }) => isIt(path));
}
function stayingImages({ configurations }, { release }, path) {
  const consent = setting(["global", "security", "allowInsecureImages"], true);
  const render = configurations.render(patchedRelease(release, stackPatches(consent, setting(path, ELSEWHERE))), "on");
  if (render.failure !== void 0) return void 0;
  return renderedImages(render).filter((image) => counts(image) && !image.text.includes(ELSEWHERE));
}

// rules/ineffective-global-registry.ts
var MOST_NAMED = 3;
var ineffectiveGlobalRegistry = defineRule({
  name: "ineffective-global-registry",
  summary: "a global registry key that does not move all images",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: {
    some: "`{key}` does not move {images}: it reaches {moved} of {all} images",
    none: "`{key}` moves no image of this chart: no template makes one of it"
  },
  hint: "set the keys of these images as well; `chartpin pin --to REGISTRY` finds them",
  check: {
    subject: ({ graph }, report) => {
      if (graph === void 0) return;
      for (const { path, node, unmoved, moved } of globalReaches(graph)) {
        const place = placeOfNode(node);
        if (place?.file === void 0) continue;
        const at = { file: place.file, span: place.keySpan };
        const key = printPath(path);
        const texts = unmoved.map((text) => `\`${text}\``);
        const images = texts.slice(0, MOST_NAMED).join(", ") + (texts.length > MOST_NAMED ? " and others" : "");
        if (moved === 0) report({ message: "none", data: { key }, at, keyPath: path });
        else
          report({
            message: "some",
            data: { key, images, moved: String(moved), all: String(moved + unmoved.length) },
            at,
            keyPath: path
          });
      }
    }
  }
});

// src/uses/label-texts.ts
var LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
var LONGEST_LABEL = 63;
function brokenLabels(graph) {
  const versions = versionLeaves(graph);
  const found = /* @__PURE__ */ new Map();
  for (const configuration of graph.configurations.all) {
    for (const broken of brokenIn(configuration)) {
      const key = placeOf3(broken.leaf);
      if (versions.has(key) && !isPlaceholder(broken.leaf.text))
        found.set(`${key}\0${broken.label}`, found.get(`${key}\0${broken.label}`) ?? broken);
    }
  }
  return [...found.values()];
}
function versionLeaves({ images, uses }) {
  const rendered = images.flatMap(
    ({ leaves }) => [...leaves].filter(([, parts]) => parts.includes("tag") || parts.includes("digest"))
  );
  const written = uses.flatMap(({ parts }) => parts.filter(({ role }) => role === "tag" || role === "digest"));
  return /* @__PURE__ */ new Set([...rendered.map(([leaf]) => placeOf3(leaf)), ...written.map(({ leaf }) => placeOf3(leaf))]);
}
function placeOf3({ file, span }) {
  return `${file.path}\0${span.start}`;
}
function brokenIn({ rendered: { rendered, manifests, hooks } }) {
  if (rendered === void 0) return [];
  const { origins } = rendered;
  const leafOf = leavesOfRender();
  return [...manifests, ...hooks].flatMap((manifest) => {
    const { table, content, head } = manifest;
    return labelEntries(table).flatMap((entry) => {
      const text = scalarText(table, entry);
      if (LABEL_VALUE.test(text)) return [];
      const span = { start: 0, end: text.length };
      const traced2 = sinkText(
        { kind: "text", confidence: "certain", parts: [{ role: "tag", entry, span }] },
        manifest,
        origins
      );
      const leaves = new Set(piecesOf(traced2, origins, leafOf).flatMap(leavesIn));
      const key = keySpan(table, entry);
      const at = templatePlace(piecesOf(slice(content, key.start, key.end), origins, leafOf));
      const about = {
        label: keyText(table, entry),
        text,
        object: `${head.kind} ${head.name}`,
        ...at !== void 0 && { at }
      };
      return [...leaves].map((leaf) => ({ leaf, ...about }));
    });
  });
}
function leavesIn({ source }) {
  if (source.kind === "leaf") return [source.leaf];
  return source.kind === "derived" ? source.leaves : [];
}
function templatePlace(pieces) {
  const [first] = pieces;
  if (first?.source.kind !== "text") return void 0;
  const { file, offset: start } = first.source;
  return { file, span: { start, end: start + first.span.end - first.span.start } };
}
function labelEntries(table) {
  const found = [];
  for (const root of table.documents) {
    for (let entry = root + 1, end = nextOf(table, root); entry < end; entry++) {
      if (kindOf(table, entry) !== Kind.map || !isLabels(table, entry)) continue;
      for (const child of childrenOf(table, entry)) if (kindOf(table, child) === Kind.scalar) found.push(child);
    }
  }
  return found;
}
function isLabels(table, entry) {
  const key = keyText(table, entry);
  return key === "matchLabels" || key === "labels" && keyText(table, parentOf(table, entry)) === "metadata";
}

// rules/label-breaking-tag.ts
var labelBreakingTag = defineRule({
  name: "label-breaking-tag",
  summary: "a tag that makes a label which Kubernetes refuses",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: {
    long: "the label `{label}` of {object} becomes `{text}`, which is longer than 63 characters: Kubernetes refuses it",
    illegal: "the label `{label}` of {object} becomes `{text}`, which is no legal label: Kubernetes refuses it"
  },
  hint: "put the digest into a key of its own if the chart has one, or pin by the repository: `name@sha256` and the digits as tag",
  check: {
    subject: ({ graph }, report) => {
      for (const { leaf, label, text, object, at } of graph === void 0 ? [] : brokenLabels(graph)) {
        report({
          message: text.length > LONGEST_LABEL && !/[@:]/.test(text) ? "long" : "illegal",
          data: { label, text, object },
          at: markOf(leaf),
          keyPath: leaf.path,
          related: at === void 0 ? [] : [markOf(at, "the label")]
        });
      }
    }
  }
});

// rules/uncontrolled-image.ts
var uncontrolledImage = defineRule({
  name: "uncontrolled-image",
  summary: "an image that no key of the values can change",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: {
    "hard-coded": "no value can change `{image}`: it stands in the template, and no override moves it elsewhere",
    "in-test": "no value can change `{image}`, which `helm test` runs: it stands in the template"
  },
  hint: "take a newer chart, ask its authors for a key, or rewrite the manifests behind Helm with `chartpin post-render`",
  check: {
    subject: ({ graph }, report) => {
      for (const { text, places } of graph?.images ?? []) {
        const at = fixedPlace(places.map(({ image }) => image));
        if (at === void 0) continue;
        const message = places.every(({ image }) => isTestHook(image)) ? "in-test" : "hard-coded";
        const mark = { file: at.file, span: at.span };
        report({
          message,
          data: { image: text },
          at: mark,
          reference: text,
          ...message === "in-test" && { severity: "info" }
        });
      }
    }
  }
});

// now:src/uses/annotations.ts
var { annotatedUses } = require("../core.cjs").modules["src/uses/annotations.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/uses/undeclared-images.ts
function undeclaredImages(chart, { images, configurations }) {
  const list2 = annotatedUses(chart);
  if (list2.length === 0 || configurations.all.some(({ tier, release }) => tier === "default" && release.layers.length > 0))
    return [];
  const declared = /* @__PURE__ */ new Map();
  for (const use of list2) {
    if (use.image.kind !== "known") continue;
    const name = nameOf(use.image.reference);
    declared.set(name, [...declared.get(name) ?? [], use]);
  }
  const found = /* @__PURE__ */ new Map();
  for (const image of images) {
    if (!image.parsed.ok || !image.places.some((place) => isJudged(place.image, chart))) continue;
    const { reference } = image.parsed;
    const known2 = declared.get(nameOf(reference)) ?? [];
    if (known2.some((use) => isSame2(use, reference)) || found.has(canonical(reference))) continue;
    const [first] = known2;
    found.set(canonical(reference), { image, reference, ...first !== void 0 && { declared: first } });
  }
  return [...found.values()];
}
function isJudged(image, chart) {
  return isPulled(image) && !isTestHook(image) && image.manifest.file.template.chart.chart === chart;
}
function isSame2({ image }, { tag, digest }) {
  if (image.kind !== "known") return false;
  const { reference } = image;
  if (reference.digest !== void 0 && digest !== void 0) return reference.digest === digest;
  return reference.tag === void 0 || tag === void 0 || reference.tag === tag;
}

// rules/undeclared-image.ts
var undeclaredImage = defineRule({
  name: "undeclared-image",
  summary: "an image that the chart's own list of images does not name",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: {
    missing: "the chart runs `{image}`, which its list of images does not name: who mirrors by the list misses it",
    outdated: "the chart runs `{image}`, and its list names `{declared}`: who mirrors by the list gets the wrong one"
  },
  hint: "write the list anew at each release: `chartpin images` prints what runs",
  check: {
    subject: ({ chart, graph }, report) => {
      if (chart === void 0 || graph === void 0) return;
      for (const { image, declared } of undeclaredImages(chart, graph)) {
        const at = markOfUse(declared) ?? markOfUse(annotatedUses(chart)[0]);
        if (at === void 0) continue;
        const [leaf] = image.leaves.keys();
        const related = leaf === void 0 ? [] : [markOf(leaf, "made of this")];
        const said = { at, related, reference: image.text };
        const old = declared?.image.kind === "known" ? declared.image.reference.text : void 0;
        if (old === void 0) report({ message: "missing", data: { image: image.text }, ...said });
        else report({ message: "outdated", data: { image: image.text, declared: old }, ...said });
      }
    }
  }
});
function markOfUse(use) {
  const part = use === void 0 ? void 0 : writtenPart(use, "reference");
  return part === void 0 ? void 0 : markOf(part.leaf);
}

// when-called:src/render/render-error.ts
function renderErrors(...args) {
  return load("./render-errors.cjs", "src/render/render-error.ts").renderErrors(...args);
}

// src/uses/render-faults.ts
function renderFaults({ failure, failed }) {
  return failure === void 0 ? [] : renderErrors(failure, failed);
}

// rules/unrenderable-chart.ts
var unrenderableChart = defineRule({
  name: "unrenderable-chart",
  summary: "a chart that cannot be rendered",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["render"],
  messages: { failed: "the chart cannot be rendered: {problem}" },
  hint: "give the values that it asks for with -f or --set; `chartpin render` tells more",
  check: {
    subject: ({ graph, problems }, report) => {
      for (const { message, hint, path, at, related } of graph === void 0 ? [] : renderFaults(graph.configurations)) {
        if (problems.some((problem) => problem.path === (at?.file.path ?? path))) continue;
        report({
          message: "failed",
          data: { problem: message },
          at: at === void 0 ? { path } : markOf(at, at.label),
          related: related.map((mark) => markOf(mark, mark.label)),
          ...hint !== "" && { hint }
        });
      }
    }
  }
});

// rules/rendered.ts
function renderedRules() {
  return [
    deadImageKey,
    deadSubchartKey,
    incompleteOverride,
    ineffectiveGlobalRegistry,
    labelBreakingTag,
    uncontrolledImage,
    undeclaredImage,
    unrenderableChart
  ];
}

// now:src/cli/asks-registries.ts
var { asksRegistries } = require("../core.cjs").modules["src/cli/asks-registries.ts"]();

// now:src/releases/release.ts
var { newRelease } = require("./render.cjs").modules["src/releases/release.ts"]();

// now:src/render/refusal.ts
var { refusalOf, refusalOfProblem } = require("./render.cjs").modules["src/render/refusal.ts"]();

// src/render/explore/chart-switches.ts
function chartSwitches(charts, places) {
  const withPlaces = new Set(places.map(({ region }) => region.file.chart.path.join("\0")));
  const states = new Map(charts.map((state) => [state.path.join("\0"), state]));
  return charts.flatMap(({ path, enabled }) => {
    const hasPlaces = [...withPlaces].some((other) => `${other}\0`.startsWith(`${path.join("\0")}\0`));
    if (enabled || !hasPlaces) return [];
    const above = path.map((_, index) => states.get(path.slice(0, index + 1).join("\0")));
    const patch = above.reduce((all, state) => all && bothPatches(all, switchOn(state)), NO_PATCH);
    return patch === void 0 || patch === NO_PATCH ? [] : [{ path, patch }];
  });
}
function switchOn(state) {
  if (state === void 0) return NO_PATCH;
  const reason = state.reason.kind === "same-name" ? state.reason.reason : state.reason;
  switch (reason.kind) {
    case "condition":
      return reason.leaf.value === true ? NO_PATCH : setting(reason.path.map(String), true);
    case "tags": {
      const [first] = reason.tags;
      const isOn = reason.tags.some(({ leaf }) => leaf.value === true);
      return isOn || first === void 0 ? NO_PATCH : setting(first.path.map(String), true);
    }
    case "default":
    case "unlisted":
    case "never-asked":
    case "same-name":
      return NO_PATCH;
  }
}

// now:src/render/budget.ts
var { newBudget } = require("./render.cjs").modules["src/render/budget.ts"]();

// now:src/render/render-release.ts
var { renderRelease } = require("./render.cjs").modules["src/render/render-release.ts"]();

// src/render/explore/wanted-regions.ts
function leadingRegions(map, places) {
  const seen = new Set(places.map(({ region }) => region));
  for (const region of seen) {
    if (region.side !== void 0) seen.add(region.side.of);
    else for (const caller of map.callersOf(region)) seen.add(caller);
  }
  return [...seen];
}
function sidesOnTheWay(map, region, executed) {
  const from = /* @__PURE__ */ new Map([[region, void 0]]);
  for (const at of from.keys()) {
    if (at.side === void 0 && executed.has(at)) {
      const way = [];
      for (let step = at; step !== void 0; step = from.get(step)) way.push(step);
      return way.filter(({ side }) => side !== void 0);
    }
    const before = at.side === void 0 ? map.callersOf(at) : [at.side.of];
    for (const other of before) if (!from.has(other)) from.set(other, at);
  }
  return [];
}

// src/render/explore/forced-render.ts
var RENDERS = 12;
function forcedRegions(search, places, base) {
  const { map } = search.ground;
  const reached = /* @__PURE__ */ new Set();
  const wanted = new Set(places.map(({ region }) => region));
  const executed = new Set(
    [...map.live].filter(({ side, file, template }) => side === void 0 && !file.isPartial && template === file.name)
  );
  let open = [...wanted];
  for (let round = 0; round < RENDERS && open.length > 0 && search.budget.left > 0; round++) {
    const sides = /* @__PURE__ */ new Map();
    const [first] = open;
    for (const region of open) addWay(sides, sidesOnTheWay(map, region, executed));
    force(search, { sides, base, reached });
    const left = open.filter((region) => !reached.has(region));
    open = left.length < open.length ? left : left.filter((region) => region !== first);
    if (left.length === open.length || first === void 0 || search.budget.left <= 0) continue;
    const alone = /* @__PURE__ */ new Map();
    addWay(alone, sidesOnTheWay(map, first, executed));
    force(search, { sides: alone, base, reached });
  }
  return reached;
}
function addWay(sides, way) {
  const own = way.flatMap(({ side }) => side === void 0 ? [] : [side]);
  if (own.some(({ node, outcome }) => sides.has(node) && sides.get(node) !== outcome)) return;
  for (const { node, outcome } of own) sides.set(node, outcome);
}
function force({ release, ground: { map, memory }, switches, budget, steps }, { sides, base, reached }) {
  budget.left--;
  const add2 = (region) => {
    if (region !== void 0) reached.add(region);
  };
  const on = switches.reduce((all, { patch }) => bothPatches(all, patch) ?? all, { values: [] });
  renderRelease(patchedRelease(release, stackPatches(on, base)), {
    tracking: "off",
    failing: "left-out",
    memory,
    limits: newBudget(steps),
    entered: (template) => add2(map.regionOf.get(template.body)),
    observe: ({ node }, outcome) => {
      const taken = sides.get(node) ?? outcome;
      add2(map.regionOf.get((taken ? node.body : node.orElse) ?? []));
      return taken;
    }
  });
}

// src/render/explore/image-patterns.ts
var NO_IMAGE2 = /pull|policy|secret|openGraph|create_image|upload_image|reimage|base_?64/i;
var KEY = /(?:^|\n)[ \t]*(?:-[ \t]+)*(?:\{[ \t]*)?["']?([\w./-]*[iI]mage)["']?[ \t]*:[ \t]*$/;
var KEY_PREFIX = /(?:^|[\n{,])[ \t]*(?:-[ \t]+)*["']?([\w./-]*[iI]mage)["']?[ \t]*:[ \t]*(?:\n[ \t]*|["']?[\w./:@-]*)$/;
var CONTAINERS = /(?:^|\n)[ \t]*(?:-[ \t]+)?(?:initC|ephemeralC|c)ontainers:[ \t]*\n?[ \t]*$/;
var VARIABLE = /name:[ \t]*["']?([\w.-]*IMAGE[\w.-]*)["']?[ \t]*\n[ \t]*value:[ \t]*["']?[\w./:@-]*$/;
var FLAG = /(?:^|[\s"'])(--?[\w.-]*image[\w.-]*)(?:=|["']?[ \t]*\n[ \t]*-[ \t]+)["']?[\w./:@-]*$/;
var ENDINGS = [
  ["key", KEY],
  ["key", KEY_PREFIX],
  ["variable", VARIABLE],
  ["flag", FLAG],
  ["containers", CONTAINERS]
];
var REACH = 400;
function imageEnding(text) {
  const start = Math.max(0, text.length - REACH);
  const end = text.slice(start);
  for (const [kind, pattern] of ENDINGS) {
    const match = pattern.exec(end);
    if (match === null) continue;
    const key = match[1] ?? "containers";
    if (NO_IMAGE2.test(key)) return void 0;
    return { kind, key, at: start + match.index + match[0].lastIndexOf(key) };
  }
  return void 0;
}
var REFERENCE = String.raw`(?:[\w.-]+(?::\d+)?\/)*[a-z0-9][\w.-]*(?::[\w][\w.-]*)?(?:@sha256:[0-9a-f]{64})?`;
var KEY_LINE = new RegExp(
  String.raw`(?:^|[\n{,])[ \t]*(?:-[ \t]+)*["']?([\w./-]*[iI]mage)["']?[ \t]*:[ \t]*["']?(${REFERENCE})["']?[ \t]*,?\r?(?=[\n}#]|$)`,
  "g"
);
var VARIABLE_LINE = new RegExp(
  String.raw`name:[ \t]*["']?([\w.-]*IMAGE[\w.-]*)["']?[ \t]*\n[ \t]*value:[ \t]*["']?((?:[\w.-]+(?::\d+)?\/)+[a-z0-9][\w.-]*(?::[\w.-]+)?)["']?[ \t]*(?=\n|$)`,
  "g"
);
var FLAG_LINE = new RegExp(
  String.raw`(--?[\w.-]*image[\w.-]*)(?:=|["']?[ \t]*\n[ \t]*-[ \t]+)["']?((?:[\w.-]+(?::\d+)?\/)+[a-z0-9][\w.-]*(?::[\w.-]+)?)["']?[ \t]*(?=\n|$)`,
  "g"
);
var ANYWHERE2 = /(?<![\w./:@-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[a-z0-9][\w.-]*)+(?::[A-Za-z_][\w.-]*|:v?\d[\w.-]*|@sha256:[0-9a-f]{64})(?![\w/:])/g;
var LINES = [
  ["key", KEY_LINE],
  ["variable", VARIABLE_LINE],
  ["flag", FLAG_LINE]
];
var NO_REFERENCE = /^(?:true|false|null|auto|default|image|string|none|custom|yes|no|\d+)$/i;
function literalImages(text) {
  const found = [];
  const taken = /* @__PURE__ */ new Set();
  for (const [kind, pattern] of LINES) {
    for (const match of text.matchAll(pattern)) {
      const [all, key = "", reference = ""] = match;
      const end = match.index + all.lastIndexOf(reference);
      taken.add(end);
      if (NO_IMAGE2.test(key) || NO_REFERENCE.test(reference)) continue;
      found.push({ kind, key, at: match.index + all.indexOf(key) });
    }
  }
  for (const { index } of text.matchAll(ANYWHERE2)) {
    if (!taken.has(index) && !isComment(text, index)) found.push({ kind: "literal", key: "", at: index });
  }
  return found.toSorted((a, b) => a.at - b.at);
}
function isComment(text, at) {
  return text.slice(text.lastIndexOf("\n", at) + 1, at).includes("#");
}

// src/render/explore/image-places.ts
function imagePlaces(map) {
  const places = /* @__PURE__ */ new Map();
  for (const region of map.live) {
    for (const { kind, key, at } of placesIn(region.statements, map, region)) {
      const { file } = region.file;
      const id = `${file.path}:${at}`;
      if (!places.has(id)) places.set(id, { id, kind, key, file, offset: at, template: region.template, region });
    }
  }
  return [...places.values()];
}
function* placesIn(statements, map, region) {
  for (const [index, node] of statements.entries()) {
    if (node.kind === "text") {
      for (const literal2 of literalImages(node.text)) yield { ...literal2, at: node.at + literal2.at };
      const next = statements.slice(index + 1).find((after) => !isAssignment(after));
      const ending = next === void 0 || next.kind === "text" ? void 0 : imageEnding(node.text);
      if (ending !== void 0 && ending.kind !== "containers") yield { ...ending, at: node.at + ending.at };
    } else if (node.kind === "action" && !isAssignment(node)) {
      const before = statements[index - 1];
      const isBelow2 = before?.kind === "text" && imageEnding(before.text)?.kind === "containers";
      if (emitsContainers(node, region, isBelow2, map)) yield { kind: "containers", key: "containers", at: node.at };
    }
  }
}
function isAssignment(node) {
  return node.kind === "action" && node.pipe.mode !== "plain";
}
var CONTAINERS2 = /(?:containers|sidecars?)$/i;
var EMITTERS = /* @__PURE__ */ new Set(["toYaml", "tpl", "include", "toYamlPretty", "toJson", "toRawJson"]);
function emitsContainers({ pipe: pipe2 }, region, isBelow2, map) {
  const calls = [pipe2, ...operandsOf(pipe2)].flatMap((operand2) => {
    const expression = expressionOf(operand2);
    return expression.kind === "call" ? [expression] : [];
  });
  if (!calls.some(({ name }) => EMITTERS.has(name))) return false;
  for (const { name, args } of calls) {
    const [called2] = args;
    const body2 = name === "include" && called2?.kind === "string" ? map.bodies.get(called2.text) : void 0;
    if (body2 !== void 0 && hasImageText(body2, map)) return false;
  }
  if (isBelow2 || namesContainers(pipe2)) return true;
  const { side } = region;
  return side?.outcome === true && usesDot(pipe2) && side.node.kind !== "if" && namesContainers(side.node.pipe);
}
function namesContainers(pipe2) {
  for (const node of operandsOf(pipe2)) {
    if ("fields" in node && CONTAINERS2.test(node.fields.at(-1) ?? "")) return true;
    if (node.kind === "variable" && CONTAINERS2.test(node.name)) return true;
  }
  return false;
}
function usesDot(pipe2) {
  return [...operandsOf(pipe2)].some(({ kind }) => kind === "dot" || kind === "variable");
}
function hasImageText(body2, map) {
  const seen = /* @__PURE__ */ new Set();
  const open = [body2];
  for (let at = open.pop(); at !== void 0; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const node of at.statements) if (node.kind === "text" && /image["']?[ \t]*:/i.test(node.text)) return true;
    open.push(...at.children, ...map.callsOf(at));
  }
  return false;
}

// now:src/render/render-chart.ts
var { renderChart } = require("./render.cjs").modules["src/render/render-chart.ts"]();

// src/render/explore/prove-patches.ts
function provePatches(search, { covered }, patches) {
  const proving = { search, covered, proven: /* @__PURE__ */ new Map(), renders: /* @__PURE__ */ new Map() };
  const regions = [...new Set(search.places.map(({ region }) => region))].filter((region) => {
    const known2 = covered.get(region);
    return known2 !== void 0 && !isNoPatch(known2.patch);
  });
  for (const pool of poolsOf(regions, covered)) provePool(proving, pool);
  for (const region of regions) {
    const known2 = covered.get(region);
    if (known2 !== void 0 && (patches === "small" || !proving.proven.has(region))) proveOne(proving, region, known2);
  }
  return proving.proven;
}
function poolsOf(regions, covered) {
  const pools = [];
  for (const region of regions) {
    const patch = patchOf(covered, region);
    const pool = pools.find((one) => bothPatches(one.patch, patch) !== void 0);
    if (pool === void 0) pools.push({ patch, regions: [region] });
    else {
      pool.patch = bothPatches(pool.patch, patch) ?? pool.patch;
      pool.regions.push(region);
    }
  }
  return pools.map(({ regions: members }) => members);
}
function patchOf(covered, region) {
  return covered.get(region)?.patch ?? { values: [] };
}
function provePool(proving, pool) {
  if (proving.search.budget.left <= 0) return;
  const patch = pool.reduce((all, region) => bothPatches(all, patchOf(proving.covered, region)) ?? all, {
    values: []
  });
  const reached = reachedBy(proving, patch);
  for (const region of pool) if (reached.has(region)) proving.proven.set(region, patch);
  const left = pool.filter((region) => !proving.proven.has(region));
  if (left.length < 2) return;
  if (left.length < pool.length) {
    provePool(proving, left);
    return;
  }
  const middle = left.length >> 1;
  provePool(proving, left.slice(0, middle));
  provePool(proving, left.slice(middle));
}
function proveOne(proving, region, { patch, whole }) {
  if (proving.search.budget.left > 0 && reachedBy(proving, patch).has(region)) proving.proven.set(region, patch);
  else if (!proving.proven.has(region)) proving.proven.set(region, whole);
}
function reachedBy({ search, renders }, patch) {
  const key = patchKey(patch);
  const known2 = renders.get(key);
  if (known2 !== void 0) return known2;
  const { release, ground, budget, steps } = search;
  const { map, memory } = ground;
  budget.left--;
  const reached = /* @__PURE__ */ new Set();
  const add2 = (region) => {
    if (region !== void 0) reached.add(region);
  };
  const { failure } = renderChart(patchedRelease(release, patch), {
    tracking: "off",
    memory,
    limits: newBudget(steps),
    entered: (template) => add2(map.regionOf.get(template.body)),
    observe: ({ node }, outcome) => {
      add2(map.regionOf.get((outcome ? node.body : node.orElse) ?? []));
      return outcome;
    }
  });
  const result = failure === void 0 ? reached : /* @__PURE__ */ new Set();
  renders.set(key, result);
  return result;
}

// src/render/explore/sample-value.ts
var TEXTS = [
  [/digest$/i, ""],
  [/registry$/i, "registry.example.com"],
  [/(?:tag|version)$/i, "1.0.0"],
  [/(?:image|repository|repo)$/i, "example/sample"],
  [/(?:path|dir|directory)$/i, "/sample"],
  [/(?:url|uri|endpoint|server)$/i, "https://sample.example.com"],
  [/(?:hosts?|hostname|domain|fqdn|address)$/i, "sample.example.com"],
  [/(?:size|storage|memory)$/i, "1Gi"],
  [/(?:schedule|cron)$/i, "0 0 * * *"],
  [/(?:interval|timeout|duration|period|retention)$/i, "1m"],
  [/(?:cidr|subnet)$/i, "10.0.0.0/24"],
  [/(?:ip)$/i, "10.0.0.1"],
  [/email$/i, "sample@example.com"]
];
var NUMBERS = [
  [/port$/i, 8080],
  [/(?:replicas|replicaCount|count|size)$/i, 1]
];
function sampleText(key) {
  for (const [pattern, text] of TEXTS) if (pattern.test(key) && text !== "") return text;
  return "sample";
}
var CONTAINERS3 = /(?:containers|sidecars?)$/i;
function containerSamples(types) {
  const text = "- name: sample\n  image: example/sample:1.0.0";
  const container = /* @__PURE__ */ new Map([["image", "example/sample:1.0.0"]]);
  const list2 = [new Map([["name", "sample"], ...container])];
  const map = /* @__PURE__ */ new Map([["sample", container]]);
  switch (firstOf(types, "text", "list", "map")) {
    case "text":
      return [text, list2, map];
    case "map":
      return [map, list2, text];
    case "list":
    case "number":
    case "switch":
    case void 0:
      return [list2, text, map];
  }
}
function truthySamples(key, usage) {
  const shaped = usage === void 0 ? void 0 : shapedSample(usage, 0);
  const isSwitch = /^(?:enabled?|create|install|use[A-Z].*|is[A-Z].*|.*Enabled?)$/.test(key);
  const samples = [];
  if (CONTAINERS3.test(key)) samples.push(...containerSamples(usage?.types ?? /* @__PURE__ */ new Set()));
  if (isSwitch) samples.push(true);
  if (shaped !== void 0) samples.push(shaped);
  if (!isSwitch) samples.push(true);
  if (shaped === void 0 || typeof shaped !== "string") samples.push(sampleText(key));
  return samples;
}
var DEPTH = 8;
function shapedSample(usage, depth) {
  if (depth > DEPTH) return void 0;
  const { types, fields: fields2, element, key, told } = usage;
  if (CONTAINERS3.test(key) && (element === void 0 || element.fields.size === 0)) return containerSamples(types)[0];
  if (told !== void 0) return told;
  if (element !== void 0 && (types.has("list") || types.has("map"))) return filledWith(element, usage, depth);
  if (fields2.size > 0) return neededFields(usage, depth);
  return firstOf(types, "list", "text", "number") === "list" ? [sampleText(key)] : plainSample(usage);
}
function filledWith(element, { types, key }, depth) {
  const shaped = shapedSample(element, depth + 1);
  const item = shaped ?? (element.fields.size > 0 ? /* @__PURE__ */ new Map() : sampleText(key));
  return firstOf(types, "list", "map") === "map" ? /* @__PURE__ */ new Map([["sample", item]]) : [item];
}
function plainSample({ types, constants, key }) {
  const [constant] = constants;
  if (constant !== void 0 && constant !== "") return constant;
  if (types.has("number")) return NUMBERS.find(([pattern]) => pattern.test(key))?.[1] ?? 1;
  if (types.has("text")) return /port$/i.test(key) ? 8080 : sampleText(key);
  return types.has("map") ? /* @__PURE__ */ new Map([["sample", "sample"]]) : void 0;
}
function neededFields(usage, depth) {
  const map = /* @__PURE__ */ new Map();
  for (const [key, field] of usage.fields) {
    if (!needs(field, depth)) continue;
    const value = shapedSample(field, depth + 1);
    map.set(key, value ?? sampleText(key));
  }
  if (map.size === 0) {
    const name = usage.fields.has("name") ? "name" : [...usage.fields.keys()].find((key) => key !== "global");
    const field = name === void 0 ? void 0 : usage.fields.get(name);
    const value = field === void 0 ? void 0 : shapedSample(field, depth + 1);
    map.set(name ?? "sample", value ?? true);
  }
  return map;
}
function needs(usage, depth) {
  if (depth > DEPTH) return false;
  return usage.isNeeded || [...usage.fields.values()].some((field) => field.isNeeded);
}
function firstOf(types, ...among) {
  return [...types].find((type) => among.includes(type));
}
function sampleOfKind(kind, key, usage) {
  const samples = truthySamples(key, usage);
  switch (kind) {
    case "string":
      return samples.find((sample) => typeof sample === "string") ?? sampleText(key);
    case "bool":
      return true;
    case "map":
    case "map[string]interface {}":
      return samples.find(isMap) ?? /* @__PURE__ */ new Map([["sample", "sample"]]);
    case "slice":
    case "[]interface {}":
      return samples.find((sample) => Array.isArray(sample)) ?? [sampleText(key)];
    case "float64":
    case "int":
    case "int64":
      return 1;
    default:
      return void 0;
  }
}

// src/render/explore/schema-usage.ts
var DEPTH2 = 16;
var STEPS2 = 5e4;
function addSchemas(root, chart, charts) {
  addSchema(root, chart);
  for (const { path, subchart } of charts) {
    addSchema(
      path.reduce((at, key) => fieldUsage(at, key), root),
      subchart.chart
    );
  }
}
function addSchema(usage, { tree }) {
  const file = tree.read("values.schema.json");
  if (file === void 0 || isProblem(file)) return;
  const schema = parsed(file.text);
  if (schema !== void 0) annotate({ root: schema, steps: STEPS2 }, usage, schema, 0);
}
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return value;
  } catch {
    return void 0;
  }
}
function annotate(reading, usage, given, depth) {
  if (depth > DEPTH2 || reading.steps-- <= 0) return;
  const schema = resolved(reading, given);
  const properties = asObject(schema["properties"]);
  for (const [key, child] of usage.fields)
    annotate(reading, child, properties[key] ?? schema["additionalProperties"], depth + 1);
  for (const key of textsOf2(schema["required"])) {
    if (properties[key] === void 0) continue;
    const field = fieldUsage(usage, key);
    field.isNeeded ||= depth > 0;
    if (field.told === void 0) annotate(reading, field, properties[key], depth + 1);
  }
  const items = schema["items"];
  if (items !== void 0 && usage.types.has("list"))
    annotate(reading, elementUsage(usage, usage.depth), items, depth + 1);
  const told = sampleOf(reading, given, usage.key, depth);
  if (told !== void 0) usage.told = told;
}
function sampleOf(reading, given, key, depth) {
  if (depth > DEPTH2 || reading.steps-- <= 0) return void 0;
  const schema = resolved(reading, given);
  const listed = Array.isArray(schema["enum"]) ? schema["enum"] : [schema["const"], ...asList(schema["examples"]), schema["default"]];
  const fixed = listed.find((value) => isFilledScalar(value));
  if (isFilledScalar(fixed)) return fixed;
  switch (typesOf(schema)[0] ?? "") {
    case "boolean":
      return true;
    case "integer":
    case "number": {
      const least = schema["minimum"];
      return typeof least === "number" && least > 1 ? least : 1;
    }
    case "string":
      return sampleText(key);
    case "array":
      return /(?:containers|sidecars?)$/i.test(key) ? void 0 : listOf(reading, schema["items"], key, depth + 1);
    default:
      return void 0;
  }
}
function listOf(reading, items, key, depth) {
  const item = sampleOf(reading, items, key, depth) ?? objectOf(reading, items, depth);
  return item === void 0 ? void 0 : [item];
}
function objectOf(reading, given, depth) {
  const schema = resolved(reading, given);
  if (depth > DEPTH2 || typesOf(schema)[0] !== "object") return void 0;
  const properties = asObject(schema["properties"]);
  const required = textsOf2(schema["required"]);
  const map = /* @__PURE__ */ new Map();
  for (const key of required) {
    const below = properties[key];
    const value = sampleOf(reading, below, key, depth + 1) ?? objectOf(reading, below, depth + 1);
    map.set(key, value ?? "sample");
  }
  return map;
}
function resolved({ root }, given) {
  let at = asObject(given);
  for (let hops = 0; hops < 8; hops++) {
    const reference = at["$ref"];
    if (typeof reference === "string" && reference.startsWith("#")) {
      let target = root;
      for (const part of reference.slice(1).split("/").slice(1)) {
        target = asObject(target)[part.replaceAll("~1", "/").replaceAll("~0", "~")];
      }
      at = asObject(target);
      continue;
    }
    const [first] = [...asList(at["oneOf"]), ...asList(at["anyOf"])].filter((one) => asObject(one)["type"] !== "null");
    if (first === void 0 || at["type"] !== void 0) return at;
    at = asObject(first);
  }
  return at;
}
function typesOf(schema) {
  const { type } = schema;
  const types = typeof type === "string" ? [type] : textsOf2(type);
  return types.filter((name) => name !== "null");
}
function asObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function asList(value) {
  return Array.isArray(value) ? value : [];
}
function textsOf2(value) {
  return asList(value).filter((item) => typeof item === "string");
}
function isFilledScalar(value) {
  return typeof value === "string" && value !== "" || typeof value === "number" && value !== 0 || value === true;
}

// src/render/explore/settle.ts
function settle(solving, path, want) {
  const now = solving.current(path);
  return candidates(solving, path, { want, now }).map((value) => setAt(solving, path, value));
}
function setAt({ current }, path, value) {
  const index = path.findIndex((key) => typeof key === "number");
  const keys = path.slice(0, index === -1 ? path.length : index).map(String);
  return setting(keys, index === -1 ? value : withValueAt(current(keys), path.slice(index), value));
}
function candidates({ usage }, path, { want, now }) {
  const key = path.findLast((part) => typeof part === "string") ?? "";
  const used = usageAt(usage, path);
  switch (want.kind) {
    case "truthy":
      return truthyLike(key, used, now);
    case "falsy":
      return falsyLike(now);
    case "is":
      return [typeof now === "string" && want.value !== null ? String(want.value) : want.value];
    case "isNot":
      return others(want.value, used);
  }
}
function truthyLike(key, used, now) {
  if (typeof now === "boolean") return [true];
  if (typeof now === "number") return [1];
  const samples = truthySamples(key, used);
  const isWanted = (sample) => {
    if (now === void 0 || now === null) return true;
    if (isMap(now)) return isMap(sample);
    return Array.isArray(now) ? Array.isArray(sample) : typeof sample === typeof now;
  };
  const fitting = samples.filter(isWanted);
  if (fitting.length > 0) return fitting;
  if (now !== void 0 && now !== null && isMap(now)) return [/* @__PURE__ */ new Map([["sample", "sample"]])];
  return Array.isArray(now) ? [["sample"]] : samples;
}
function falsyLike(now) {
  if (typeof now === "boolean") return [false];
  if (typeof now === "number") return [0];
  if (typeof now === "string") return [""];
  return Array.isArray(now) ? [[]] : [null];
}
function others(not2, used) {
  if (typeof not2 === "boolean") return [!not2];
  if (typeof not2 === "number") return [not2 + 1];
  const known2 = [...used?.constants ?? []].filter((constant) => constant !== not2 && constant !== "");
  return [...known2.slice(0, 3), ...not2 === "" ? ["sample"] : not2 === null ? [true] : ["other"]];
}

// src/render/explore/value-paths.ts
function isSettable(source) {
  return source.kind === "value" || source.kind === "absent";
}
function copiedPath(origins, id) {
  const source = origins.copiedFrom(id) ?? origins.formOf(id)?.source;
  const known2 = source === void 0 ? void 0 : asRenderSource(source);
  return known2 !== void 0 && isSettable(known2) ? known2 : void 0;
}
function settableSources(origins, id) {
  const found = [...origins.sourcesOf(id)].map(asRenderSource).filter(isSettable);
  const isWhole = (source) => source.kind === "value" && source.node.kind !== "scalar";
  return [...found.filter((source) => !isWhole(source)), ...found.filter(isWhole)];
}
function hasSource(origins, id, kinds) {
  return [...origins.sourcesOf(id)].some((source) => kinds.includes(asRenderSource(source).kind));
}
function distinctPaths(paths) {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

// now:src/template/value-origin.ts
var { because, byteList, deepOriginOf, deepOriginOfAll, foundIn, originOf, withOrigin } = require("./render.cjs").modules["src/template/value-origin.ts"]();

// now:src/template/compile-pipeline.ts
var { compileOperand, compilePipe } = require("./render.cjs").modules["src/template/compile-pipeline.ts"]();

// now:src/template/scope.ts
var { Scope } = require("./render.cjs").modules["src/template/scope.ts"]();

// src/template/probe.ts
function probe({ names }, frame, node) {
  const { at, calling, passing } = frame;
  try {
    const compiling = {
      functions: frame.run.functions,
      scope: new Scope(names),
      nest: () => void 0,
      list: () => () => 0,
      pipe: (pipe2) => compilePipe(compiling, pipe2),
      operand: (operand2) => compileOperand(compiling, operand2)
    };
    return compileOperand(compiling, node)(frame);
  } catch (error) {
    if (error instanceof FunctionError || error instanceof TemplateError) return void 0;
    throw error;
  } finally {
    frame.at = at;
    frame.calling = calling;
    frame.passing = passing;
  }
}

// now:src/template/value.ts
var { bool, dict, float, int, isNothing, list, nothing, str, strOf, stringDict } = require("./render.cjs").modules["src/template/value.ts"]();

// src/render/explore/live-solving.ts
var DEPTH3 = 14;
var PATHS = 6;
function liveSolving(live, asked2, frame, depth = DEPTH3) {
  const { origins } = frame.run;
  const valueOf = (node) => probe(asked2, frame, node);
  return {
    asked: asked2,
    map: live.map,
    usage: live.usage,
    valueOf,
    pathsOf: (node) => distinctPaths(pathsOf(node, frame, valueOf)).slice(0, PATHS),
    asksCluster: (node) => {
      const value = valueOf(node);
      return value !== void 0 && hasSource(origins, originOf(value, origins), ["capabilities"]);
    },
    current: (path) => {
      const node = nodeAt(live.values(), path);
      return node === void 0 ? void 0 : nodeData(node);
    },
    forcing: (node, sides) => live.forcing(sides, () => valueOf(node), depth - 4),
    depth
  };
}
function pathsOf(node, { run: { origins } }, valueOf) {
  const value = valueOf(node);
  const fields2 = "fields" in node ? node.fields : [];
  if (value === void 0) return belowWhatIsThere(node, valueOf, (found) => pathsOfValue(found, origins, []));
  return pathsOfValue(value, origins, fields2.slice(-1));
}
function belowWhatIsThere(node, valueOf, pathsOfFound) {
  if (!("fields" in node)) return [];
  for (let count = node.fields.length - 1; count > 0; count--) {
    const found = valueOf({ ...node, fields: node.fields.slice(0, count) });
    if (found === void 0) continue;
    return pathsOfFound(found).map((path) => [...path, ...node.fields.slice(count)]);
  }
  return [];
}
function pathsOfValue(value, origins, last) {
  const id = originOf(value, origins);
  const direct = copiedPath(origins, id);
  const sources = direct === void 0 ? settableSources(origins, id) : [direct];
  return sources.map((source) => {
    const isAbove = isNothing(value) && source.kind === "value" && source.node.kind === "map";
    return isAbove ? [...source.path, ...last] : source.path;
  });
}

// src/render/explore/needed-part.ts
function neededParts(patch) {
  const { values, kubeVersion, apiVersions, operation } = patch;
  const bits = values.map((_, at) => 1n << BigInt(at));
  const capabilities = 1n << BigInt(values.length);
  const release = capabilities << 1n;
  const worth = (source) => {
    const asked2 = asRenderSource(source);
    if (asked2.kind === "capabilities") return capabilities;
    if (asked2.kind === "release") return release;
    if (asked2.kind !== "value" && asked2.kind !== "absent") return 0n;
    return bits.reduce((sum, bit, at) => touches(values[at]?.path ?? [], asked2.path) ? sum | bit : sum, 0n);
  };
  let sums;
  return (gates, origins) => {
    if (patch === NO_PATCH) return patch;
    sums ??= origins.summing(worth);
    const sumOf = sums;
    const needed = gates.reduce((sum, { origin }) => sum | sumOf(origin), 0n);
    const asks = (bit) => (needed & bit) !== 0n;
    return {
      values: values.filter((_, at) => asks(bits[at] ?? 0n)),
      ...kubeVersion !== void 0 && asks(capabilities) && { kubeVersion },
      ...apiVersions !== void 0 && asks(capabilities) && { apiVersions },
      ...operation !== void 0 && asks(release) && { operation }
    };
  };
}

// src/render/explore/solving.ts
var ALREADY = [NO_PATCH];
var MOST2 = 6;
function anyOf(...all) {
  const found = /* @__PURE__ */ new Map();
  for (const alternatives of all) {
    for (const patch of alternatives) if (found.size < MOST2) found.set(patchKey(patch), patch);
  }
  return [...found.values()];
}
function allOf(...all) {
  let made = ALREADY;
  for (const alternatives of all) {
    made = anyOf(made.flatMap((patch) => alternatives.flatMap((other) => bothPatches(patch, other) ?? [])));
  }
  return made;
}

// src/render/explore/solve-include.ts
function solveInclude(solving, [name], { node, want }) {
  const body2 = name?.kind === "string" ? solving.map.bodies.get(name.text) : void 0;
  const ways = body2 === void 0 ? [] : waysTo2(body2, want);
  return anyOf(
    ...ways.map((sides) => solving.forcing(node, sides)),
    ...solving.pathsOf(node).map((path) => settle(solving, path, saying(want)))
  );
}
function saying(want) {
  if (want.kind === "is" && (want.value === "true" || want.value === true)) return { kind: "truthy" };
  if (want.kind === "is" && (want.value === "false" || want.value === false)) return { kind: "falsy" };
  return want;
}
function waysTo2(body2, want) {
  const regions = regionsIn(body2);
  switch (want.kind) {
    case "truthy":
      return regions.filter(({ statements }) => statements.some(says)).map(sidesTo);
    case "is":
      return regions.filter(({ statements }) => saysExactly(statements, String(want.value))).map(sidesTo);
    case "falsy":
      return regions.filter(({ statements }) => statements.some(says)).flatMap(otherwise);
    case "isNot":
      return regions.filter(({ statements }) => saysExactly(statements, String(want.value))).flatMap(otherwise);
  }
}
function regionsIn(region) {
  return [region, ...region.children.flatMap(regionsIn)];
}
function sidesTo(region) {
  const sides = /* @__PURE__ */ new Map();
  for (let at = region; at !== void 0; at = at.side?.of) {
    if (at.side !== void 0) sides.set(at.side.node, at.side.outcome);
  }
  return sides;
}
function otherwise(region) {
  return [...sidesTo(region)].map(([node, outcome]) => /* @__PURE__ */ new Map([[node, !outcome]]));
}
function says(node) {
  if (node.kind === "text") return node.text.trim() !== "";
  return node.kind === "template" || node.kind === "action" && node.pipe.mode === "plain";
}
function saysExactly(statements, text) {
  return statements.some((node) => {
    if (node.kind === "text") return node.text.trim() === text;
    const [argument, ...more] = node.kind === "action" ? node.pipe.commands[0]?.args ?? [] : [];
    if (argument === void 0 || more.length > 0) return false;
    if (argument.kind === "string") return argument.text === text;
    return argument.kind === "bool" && String(argument.value) === text;
  });
}

// now:src/template/semver/constraints.ts
var { parseConstraints, satisfies } = require("./render.cjs").modules["src/template/semver/constraints.ts"]();

// now:src/template/semver/version.ts
var { SemverError, comparePrereleases, compareVersions, incrementMajor, incrementMinor, incrementPatch, parseVersion, printVersion, withMetadata, withPrerelease } = require("./render.cjs").modules["src/template/semver/version.ts"]();

// src/render/explore/solve-cluster.ts
function solveMethod({ of, args }, want) {
  const [asked2] = args;
  if (of.fields.at(-1) !== "Has" || of.fields.at(-2) !== "APIVersions") return [];
  if (want.kind !== "truthy" || asked2?.kind !== "string") return [];
  return [{ ...NO_PATCH, apiVersions: [asked2.text] }];
}
function solveRelease(fields2, want) {
  const [parent, last] = fields2.slice(-2);
  if (parent === "Release") {
    const truth = want.kind === "truthy" || want.kind === "is" && want.value === true;
    if (last === "IsUpgrade") return [{ ...NO_PATCH, operation: truth ? "upgrade" : "install" }];
    return last === "IsInstall" ? [{ ...NO_PATCH, operation: truth ? "install" : "upgrade" }] : [];
  }
  if (parent !== "KubeVersion") return void 0;
  if (want.kind !== "is" || last !== "Minor") return [];
  return [{ ...NO_PATCH, kubeVersion: `1.${String(want.value)}.0` }];
}
function versionsFor(constraint, want) {
  const named = [...constraint.matchAll(/(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?/g)];
  const candidates2 = named.flatMap(([, major = "0", minor = "0", patch = "0"]) => {
    const at = [major, minor, patch].map((part) => /^\d+$/.test(part) ? Number(part) : 0);
    const [x = 0, y = 0, z = 0] = at;
    return [
      [x, y, z],
      [x, y + 1, 0],
      [x, Math.max(0, y - 1), 0],
      [x + 1, 0, 0],
      [Math.max(0, x - 1), 99, 0]
    ].map((version) => version.join("."));
  });
  return [...new Set(candidates2)].filter((version) => isMet(constraint, version) === (want === "met"));
}
function isMet(constraint, version) {
  try {
    return satisfies(parseConstraints(constraint), parseVersion(version));
  } catch (error) {
    if (error instanceof SemverError) return void 0;
    throw error;
  }
}

// now:src/template/truth.ts
var { isTrue } = require("./render.cjs").modules["src/template/truth.ts"]();

// src/render/explore/want.ts
var TRUTHY = { kind: "truthy" };
var FALSY = { kind: "falsy" };
function wantOf2(outcome) {
  return outcome ? TRUTHY : FALSY;
}
function satisfies2(value, want) {
  switch (want.kind) {
    case "truthy":
      return isTrue(value);
    case "falsy":
      return !isTrue(value);
    case "is":
      return plainText(value) === String(want.value);
    case "isNot":
      return plainText(value) !== String(want.value);
  }
}
function plainOf(value) {
  switch (value?.kind) {
    case "bool":
    case "float":
      return value.value;
    case "int":
      return Number(value.value);
    case "string":
      return value.text;
    case "nil":
    case "invalid":
    case "list":
    case "dict":
    case "bytes":
    case "host":
    case void 0:
      return void 0;
  }
}
function plainText(value) {
  const plain = plainOf(value);
  return plain === void 0 || plain === null ? void 0 : String(plain);
}

// src/render/explore/solve-call.ts
function solveCall(solving, { name, args }, asked2) {
  return RULES.get(name)?.(solving, args, asked2);
}
function truthOf(want) {
  switch (want.kind) {
    case "truthy":
      return true;
    case "falsy":
      return false;
    case "is":
      return String(want.value) === "true";
    case "isNot":
      return String(want.value) !== "true";
  }
}
var not = (solving, [arg], { want, solve: solve2 }) => arg === void 0 ? [] : solve2(solving, arg, truthOf(want) === true ? FALSY : TRUTHY);
var empty = not;
function every2(decisive) {
  return (solving, args, { want, solve: solve2 }) => {
    const each = args.map((arg) => solve2(solving, arg, want));
    const needsAll = (want.kind === "truthy" || want.kind === "isNot") === (decisive === "all");
    return needsAll ? allOf(...each) : anyOf(...each);
  };
}
function constantOf(solving, node) {
  return plainOf(solving.valueOf(node));
}
function equality2(outcome) {
  return (solving, [first, ...others2], { want, solve: solve2 }) => {
    if (first === void 0) return [];
    const wanted = truthOf(want) === outcome;
    if (!wanted) {
      return allOf(
        ...others2.map((other) => {
          const [value, own] = [constantOf(solving, other), constantOf(solving, first)];
          return anyOf(
            value === void 0 ? [] : solve2(solving, first, { kind: "isNot", value }),
            own === void 0 ? [] : solve2(solving, other, { kind: "isNot", value: own })
          );
        })
      );
    }
    return anyOf(
      ...others2.map((other) => {
        const [value, own] = [constantOf(solving, other), constantOf(solving, first)];
        return anyOf(
          value === void 0 ? [] : solve2(solving, first, { kind: "is", value }),
          own === void 0 ? [] : solve2(solving, other, { kind: "is", value: own })
        );
      })
    );
  };
}
function order(step, when) {
  return (solving, [first, second], { want, solve: solve2 }) => {
    if (first === void 0 || second === void 0) return [];
    const wanted = truthOf(want) === when;
    const [a, b] = [Number(constantOf(solving, first)), Number(constantOf(solving, second))];
    const distance = wanted ? step : 0;
    return anyOf(
      Number.isNaN(b) ? [] : solve2(solving, first, { kind: "is", value: b + distance }),
      Number.isNaN(a) ? [] : solve2(solving, second, { kind: "is", value: a - distance })
    );
  };
}
function handsOn(fromEnd) {
  return (solving, args, { want, solve: solve2 }) => {
    const arg = args.at(-fromEnd);
    return arg === void 0 ? [] : solve2(solving, arg, want);
  };
}
var byDefault = (solving, [fallback, value], { want, solve: solve2 }) => {
  if (fallback === void 0 || value === void 0) return [];
  const given = solve2(solving, value, want);
  if (want.kind === "truthy" || want.kind === "is") {
    return anyOf(given, allOf(solve2(solving, value, FALSY), solve2(solving, fallback, want)));
  }
  const both = allOf(solve2(solving, value, FALSY), solve2(solving, fallback, want));
  return want.kind === "falsy" ? both : anyOf(given, both);
};
var coalesce = (solving, args, { want, solve: solve2 }) => {
  const each = args.map((arg) => solve2(solving, arg, want));
  return want.kind === "falsy" ? allOf(...each) : anyOf(...each);
};
var ternary = (solving, [whenTrue, whenFalse, condition], { want, solve: solve2 }) => {
  if (whenTrue === void 0 || whenFalse === void 0 || condition === void 0) return [];
  return anyOf(
    allOf(solve2(solving, whenTrue, want), solve2(solving, condition, TRUTHY)),
    allOf(solve2(solving, whenFalse, want), solve2(solving, condition, FALSY))
  );
};
var hasKey2 = (solving, [map, key], { want }) => {
  const name = key === void 0 ? void 0 : constantOf(solving, key);
  if (map === void 0 || name === void 0) return [];
  return anyOf(
    ...solving.pathsOf(map).map((path) => {
      const at = [...path, String(name)];
      if (truthOf(want) === true) return settle(solving, at, TRUTHY);
      const without = setAt(solving, at, null);
      const filled = bothPatches(without, setAt(solving, [...path, "sample"], "sample"));
      return filled === void 0 ? [without] : [filled, without];
    })
  );
};
var has = (solving, [item, list2], { want, solve: solve2 }) => {
  if (item === void 0 || list2 === void 0) return [];
  const value = constantOf(solving, item);
  const held = solving.valueOf(list2);
  const items = held?.kind === "list" ? held.items.map(plainOf).filter((plain) => plain !== void 0) : [];
  if (truthOf(want) !== true) {
    return anyOf(
      ...solving.pathsOf(list2).map((path) => [
        setAt(
          solving,
          path,
          items.filter((plain) => plain !== value)
        )
      ]),
      ...items.slice(0, 1).map((plain) => solve2(solving, item, { kind: "isNot", value: plain }))
    );
  }
  return anyOf(
    ...items.map((plain) => solve2(solving, item, { kind: "is", value: plain })),
    ...value === void 0 ? [] : solving.pathsOf(list2).map((path) => [setAt(solving, path, [...items, value])])
  );
};
var holds2 = (solving, [part, text], { want, solve: solve2 }) => {
  const value = part === void 0 ? void 0 : constantOf(solving, part);
  if (text === void 0 || value === void 0) return [];
  return truthOf(want) === true ? solve2(solving, text, { kind: "is", value }) : anyOf(solve2(solving, text, { kind: "is", value: "other" }), solve2(solving, text, FALSY));
};
var kindIs = (solving, [kind, value], { want }) => {
  const name = kind === void 0 ? void 0 : constantOf(solving, kind);
  if (value === void 0 || name === void 0) return [];
  const wanted = truthOf(want) === true ? String(name) : name === "string" ? "slice" : "string";
  return anyOf(
    ...solving.pathsOf(value).map((path) => {
      const data = sampleOfKind(wanted, String(path.at(-1)), usageAt(solving.usage, path));
      return data === void 0 ? [] : [setAt(solving, path, data)];
    })
  );
};
var kindOf2 = (solving, [value], { node, want, solve: solve2 }) => value === void 0 || want.kind === "truthy" || want.kind === "falsy" ? [] : kindIs(solving, [literal(want.value), value], { node, want: want.kind === "is" ? TRUTHY : FALSY, solve: solve2 });
function literal(value) {
  return { kind: "string", at: 0, quoted: JSON.stringify(value), text: String(value) };
}
var printed = (solving, args, asked2) => {
  const [format, value, ...more] = args;
  if (format?.kind !== "string" || value === void 0 || more.length > 0) return void 0;
  if (format.text === "%T") return kindOf2(solving, [value], asked2);
  return /^%[svdq]$/.test(format.text) ? asked2.solve(solving, value, asked2.want) : void 0;
};
var length = (solving, [value], { want, solve: solve2 }) => {
  if (value === void 0) return [];
  const isEmpty = want.kind === "falsy" || want.kind === "is" && Number(want.value) === 0;
  return solve2(solving, value, isEmpty ? FALSY : TRUTHY);
};
var until = (solving, [value], { want, solve: solve2 }) => value === void 0 ? [] : solve2(solving, value, want.kind === "truthy" ? { kind: "is", value: 1 } : { kind: "is", value: 0 });
var semverCompare = (solving, [constraint, version], { want, solve: solve2 }) => {
  const text = constraint === void 0 ? void 0 : constantOf(solving, constraint);
  if (version === void 0 || text === void 0) return [];
  const versions = versionsFor(String(text), truthOf(want) === true ? "met" : "unmet").slice(0, 3);
  if (solving.asksCluster(version)) return versions.map((kubeVersion) => ({ ...NO_PATCH, kubeVersion }));
  return anyOf(...versions.map((value) => solve2(solving, version, { kind: "is", value })));
};
var matches = (solving, [pattern, text], { want, solve: solve2 }) => {
  const expected = pattern === void 0 ? void 0 : constantOf(solving, pattern);
  if (text === void 0 || expected === void 0) return [];
  if (truthOf(want) !== true) return solve2(solving, text, FALSY);
  const value = String(expected).replace(/^\^|\$$/g, "").replace(/\(([^|)]*)[^)]*\)/g, "$1").replace(/\\(.)/g, "$1");
  return solve2(solving, text, { kind: "is", value });
};
var some2 = (solving, args, { want, solve: solve2 }) => {
  const each = args.map((arg) => solve2(solving, arg, want));
  return want.kind === "falsy" ? allOf(...each) : anyOf(...each);
};
var RULES = new Map([
  ["not", not],
  ["empty", empty],
  ["and", every2("all")],
  ["or", every2("any")],
  ["all", every2("all")],
  ["any", every2("any")],
  ["eq", equality2(true)],
  ["ne", equality2(false)],
  ["gt", order(1, true)],
  ["lt", order(-1, true)],
  ["le", order(1, false)],
  ["ge", order(-1, false)],
  ["default", byDefault],
  ["coalesce", coalesce],
  ["ternary", ternary],
  ["hasKey", hasKey2],
  ["has", has],
  ["contains", holds2],
  ["hasPrefix", holds2],
  ["hasSuffix", holds2],
  ["kindIs", kindIs],
  ["typeIs", kindIs],
  ["kindOf", kindOf2],
  ["typeOf", kindOf2],
  ["printf", printed],
  ["len", length],
  ["until", until],
  ["semverCompare", semverCompare],
  ["regexMatch", matches],
  ["mustRegexMatch", matches],
  ["include", solveInclude],
  ["concat", some2],
  ["append", some2],
  ["merge", some2],
  ["mergeOverwrite", some2],
  ["tpl", handsOn(2)],
  ..."toString quote squote lower upper trim int int64 float64 toYaml toJson fromYaml required trunc trimSuffix trimPrefix deepCopy keys values sortAlpha uniq first last compact b64enc nospace tuple".split(" ").map((name) => [name, handsOn(1)])
]);

// src/render/explore/solve-variable.ts
function solveVariable(solving, { name }, want, solve2) {
  const { map, asked: asked2 } = solving;
  const here = map.regionOf.get(asked2.node.body)?.side?.of;
  if (here === void 0) return [];
  const around = new Set(ancestors(here));
  const assignments = assignmentsIn(bodyOf(here), name).filter(({ node }) => node.at < asked2.node.at);
  return anyOf(
    ...assignments.toReversed().map(({ node, region }) => {
      const sides = ancestors(region).filter((other) => !around.has(other));
      if (sides.some(({ side }) => side?.node.kind === "range")) return [];
      return allOf(
        solve2(solving, plainPipe(node.pipe), want),
        ...sides.map(
          ({ side }) => side === void 0 ? [] : solve2(solving, plainPipe(side.node.pipe), wantOf2(side.outcome))
        )
      );
    })
  );
}
function ancestors(region) {
  const found = [];
  for (let at = region; at !== void 0; at = at.side?.of) found.push(at);
  return found;
}
function bodyOf(region) {
  return ancestors(region).at(-1) ?? region;
}
function assignmentsIn(region, name) {
  const own = region.statements.flatMap(
    (node) => node.kind === "action" && node.pipe.variables.some((variable) => variable.name === name) ? [{ node, region }] : []
  );
  return [...own, ...region.children.flatMap((child) => assignmentsIn(child, name))].toSorted(
    (a, b) => a.node.at - b.node.at
  );
}

// src/render/explore/solve.ts
function solveBranch(solving, outcome) {
  return solve(solving, plainPipe(solving.asked.node.pipe), wantOf2(outcome));
}
function solve(solving, node, want) {
  if (solving.depth <= 0) return [];
  const deeper = { ...solving, depth: solving.depth - 1 };
  const expression = expressionOf(node);
  const value = solving.valueOf(node);
  if (value !== void 0 && satisfies2(value, want)) return ALREADY;
  if (expression.kind === "method") return solveMethod(expression, want);
  if (expression.kind === "call") {
    const solved = solveCall(deeper, expression, { node, want, solve });
    return solved ?? settleAll(deeper, node, want);
  }
  return solvePlain(deeper, expression.node, want);
}
function solvePlain(solving, node, want) {
  if (node.kind === "dot") return settleAll(solving, node, want);
  if (!("fields" in node)) return [];
  const release = solveRelease(node.fields, want);
  if (release !== void 0) return release;
  const direct = settleAll(solving, node, want);
  if (node.kind !== "variable" || node.fields.length > 0) return direct;
  return anyOf(solveVariable(solving, node, want, solve), direct);
}
function settleAll(solving, node, want) {
  return anyOf(...solving.pathsOf(node).map((path) => settle(solving, path, want)));
}

// src/render/explore/watch-render.ts
var WAYS = 6;
var CONTEXTS = 4;
function watchRender(release, patch, { ground, wanted, steps }) {
  const { map, usage, memory, stops: stops2 } = ground;
  const patched = patchedRelease(release, patch);
  const neededPart = neededParts(patch);
  const entered = /* @__PURE__ */ new Map();
  const ways = /* @__PURE__ */ new Map();
  const waysOut = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  const forced = { sides: void 0, found: [], depth: 0 };
  const live = { map, usage, values: valuesOf(patched), forcing: forcer(forced) };
  const enter = (region, origins, gate, own) => {
    if (region === void 0 || entered.has(region)) return;
    const gates = [...own === void 0 ? [] : [own], ...origins.gateSteps(gate)];
    entered.set(region, { needs: neededPart(gates, origins), gates });
  };
  const observe = (asked2, outcome, value, frame) => {
    if (forced.sides !== void 0) return turn(forced, live, { asked: asked2, outcome, frame });
    const { node } = asked2;
    const { origins } = frame.run;
    const origin = originOf(value, origins);
    const taken = map.regionOf.get((outcome ? node.body : node.orElse) ?? []);
    const passed = map.regionOf.get((outcome ? node.orElse : node.body) ?? []);
    enter(taken, origins, frame.gate, { parent: frame.gate, asked: asked2, outcome, origin });
    const times = passed === void 0 ? 0 : seen.get(passed) ?? 0;
    if (passed !== void 0 && wanted.has(passed) && times < CONTEXTS) {
      seen.set(passed, times + 1);
      const base = neededPart(origins.gateSteps(frame.gate), origins);
      const known2 = ways.get(passed) ?? [];
      const found = solveBranch(liveSolving(live, asked2, frame), !outcome);
      if (known2.length < WAYS) ways.set(passed, [...known2, ...found.map((way) => stackPatches(base, way))]);
    }
    if (taken !== void 0 && stops2.has(taken)) {
      waysOut.set(taken, solveBranch(liveSolving(live, asked2, frame), !outcome));
    }
    return outcome;
  };
  const { rendered, failure } = renderChart(patched, {
    memory,
    observe,
    limits: newBudget(steps),
    entered: (template, gate, origins) => {
      if (forced.sides === void 0) enter(map.regionOf.get(template.body), origins, gate);
    }
  });
  return { patch, origins: rendered?.origins ?? NO_ORIGINS, failure, entered, ways, waysOut };
}
var NO_ORIGINS = new Origins("off");
function forcer(forced) {
  return (sides, evaluate, depth) => {
    if (depth <= 0) return [];
    const outer = { ...forced };
    Object.assign(forced, { sides, found: [NO_PATCH], depth });
    evaluate();
    const { found } = forced;
    Object.assign(forced, outer);
    return found.filter((patch) => patch !== NO_PATCH);
  };
}
function turn(forced, live, { asked: asked2, outcome, frame }) {
  const side = forced.sides?.get(asked2.node);
  if (side === void 0 || side === outcome) return outcome;
  const { found } = forced;
  forced.found = allOf(found, solveBranch(liveSolving(live, asked2, frame, forced.depth), side));
  return side;
}
function valuesOf({ chart, layers, helm, readFile }) {
  let known2;
  return () => known2 ??= coalesceRelease({ chart, layers, helm: helmRules(helm), ...readFile && { readFile } }).root;
}
function templateErrorOf({ failure }) {
  return failure?.kind === "template" && failure.error instanceof TemplateError ? failure.error : void 0;
}

// src/render/explore/repair.ts
function repairs(release, watched, ground) {
  if (watched.failure?.kind === "document") return emptyValues(release, watched, watched.failure, ground);
  if (watched.failure?.kind === "schema") return fittingValues(release, watched, watched.failure, ground);
  const error = templateErrorOf(watched);
  if (error === void 0) return [];
  const region = regionOfError(error, ground);
  const out = [...region === void 0 ? [] : waysOutOf(region, watched), ...waysOutOfWords(error, watched)];
  const may = error.reason === "failed" ? "replace" : "add";
  return [
    ...missingValues(release, watched, error, ground).map((patch) => ({ patch, may })),
    ...(error.reason === "stopped" ? namedValues(release, watched, error, ground) : []).map(
      (patch) => ({ patch, may: "add" })
    ),
    ...out.map((patch) => ({ patch, may: "add" }))
  ];
}
function waysOutOf(region, { waysOut }) {
  for (let at = region; at !== void 0; at = at.side?.of) {
    const found = waysOut.get(at);
    if (found !== void 0) return found;
  }
  return [];
}
function waysOutOfWords({ message, reason }, { waysOut }) {
  if (reason !== "stopped") return [];
  return [...waysOut].flatMap(([{ statements }, ways]) => {
    const texts = statements.flatMap((node) => node.kind === "text" ? [node.text.trim()] : []);
    return texts.some((text) => text.length > 8 && message.includes(text)) ? ways : [];
  });
}
function missingValues(release, { patch, origins }, error, { usage }) {
  const direct = copiedPath(origins, error.origin);
  const sources = direct === void 0 ? settableSources(origins, error.origin).slice(0, 3) : [direct];
  if (sources.length === 0) return [];
  const current = valuesAt(release, patch);
  return sources.flatMap(({ path }) => {
    const used = usageAt(usage, path);
    const shaped = used === void 0 ? void 0 : shapedSample(used, 0);
    const told = toldSamples(error.message, path, usage);
    const samples = shaped === void 0 ? told : [...told, shaped];
    return [
      ...samples.map((sample) => setAt({ current, usage }, path, sample)),
      ...settle({ current, usage }, path, { kind: "truthy" })
    ];
  });
}
var NAMED2 = /[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+/g;
function namedValues(release, { patch }, error, ground) {
  const { usage } = ground;
  const current = valuesAt(release, patch);
  const charts = regionsOfError(error, ground).map(({ file }) => file.chart.path);
  const paths = distinctPaths(
    [...error.message.matchAll(NAMED2)].flatMap(([name]) => {
      const keys = name.split(".").filter((key) => key !== "Values");
      return charts.map((chart) => [...chart, ...keys]);
    })
  );
  const empty2 = paths.filter((path) => {
    const value = current(path);
    const isThere = value !== void 0 || usageAt(usage, path) !== void 0;
    return isThere && isEmptyData(value);
  });
  const each = empty2.flatMap((path) => settle({ current, usage }, path, { kind: "truthy" }).slice(0, 1));
  const all = each.reduce((before, one) => bothPatches(before, one) ?? before, NO_PATCH);
  return all === NO_PATCH ? [] : [all, ...each];
}
function valuesAt(release, patch) {
  const { chart, layers, helm, readFile } = patchedRelease(release, patch);
  const { root } = coalesceRelease({ chart, layers, helm: helmRules(helm), ...readFile && { readFile } });
  return (path) => {
    const node = nodeAt(root, path);
    return node === void 0 ? void 0 : nodeData(node);
  };
}
function fittingValues(release, { patch }, { faults }, { usage }) {
  const current = valuesAt(release, patch);
  const fitting = faults.slice(0, 12).flatMap(({ path, kind }) => {
    const used = usageAt(usage, path);
    const sample = used === void 0 ? void 0 : shapedSample(used, 0);
    if (sample !== void 0) return [setAt({ current, usage }, path, sample)];
    return kind === "missing" ? settle({ current, usage }, path, { kind: "truthy" }).slice(0, 1) : [];
  });
  const all = fitting.reduce((before, one) => stackPatches(before, one), NO_PATCH);
  return all === NO_PATCH ? [] : [{ patch: all, may: "replace" }];
}
function emptyValues(release, { patch, origins }, { content, offset }, { usage }) {
  const current = valuesAt(release, patch);
  const { text } = content;
  const before = text.lastIndexOf("\n", Math.max(0, text.lastIndexOf("\n", offset - 1) - 1));
  const after = text.indexOf("\n", offset);
  const line = slice(content, Math.max(0, before), after === -1 ? text.length : after);
  const found = settableSources(origins, originOfText(line, origins)).filter(({ path }) => {
    const value = current(path);
    return value === void 0 || value === null || value === "";
  });
  const setAll = found.slice(0, 6).map(({ path }) => settle({ current, usage }, path, { kind: "truthy" })[0]).reduce((all, one) => one === void 0 ? all : bothPatches(all, one) ?? all, NO_PATCH);
  return setAll === NO_PATCH ? [] : [{ patch: setAll, may: "add" }];
}
function toldSamples(message, path, usage) {
  const key = path.findLast((part) => typeof part === "string") ?? "";
  const field = /(?:nil pointer evaluating .*\.|can't evaluate field )([\w-]+)/.exec(message)?.[1];
  if (field !== void 0) {
    const used = usageAt(usage, [...path, field]);
    return [/* @__PURE__ */ new Map([[field, (used === void 0 ? void 0 : shapedSample(used, 0)) ?? sampleText(field)]])];
  }
  if (message.startsWith("range can't iterate") || message.includes("expected []")) {
    return [[sampleText(key)], /* @__PURE__ */ new Map([["sample", sampleText(key)]])];
  }
  if (message.includes("expected string")) return [sampleText(key)];
  if (message.includes("expected map")) return [/* @__PURE__ */ new Map([["sample", "sample"]])];
  if (message.includes("expected bool")) return [true];
  return message.includes("len of") ? [[sampleText(key)]] : [];
}
function regionOfError(error, ground) {
  const place = error.levels.at(-1)?.place;
  return place === void 0 ? void 0 : regionAt(ground, place.template, place.offset);
}
function regionsOfError(error, ground) {
  return error.levels.flatMap(({ place }) => regionAt(ground, place.template, place.offset) ?? []);
}
function regionAt({ map }, template, offset) {
  let found;
  let latest = -1;
  for (const region of map.regionOf.values()) {
    if (region.parsed.name !== template) continue;
    for (const { at } of region.statements) {
      if (at > latest && at <= offset) {
        latest = at;
        found = region;
      }
    }
  }
  return found;
}

// src/render/explore/search.ts
var REPAIRS = 16;
var SAME_ERROR = 3;
var GROUP = 60;
function searchPatches(search) {
  const state = {
    search,
    withPlaces: new Set(search.places.map(({ region }) => region)),
    covered: /* @__PURE__ */ new Map(),
    ways: /* @__PURE__ */ new Map(),
    chartsTried: /* @__PURE__ */ new Set(),
    learned: /* @__PURE__ */ new Map(),
    base: NO_PATCH,
    wanted: /* @__PURE__ */ new Set(),
    order: []
  };
  lookAhead(state);
  const first = attempt(state, NO_PATCH, REPAIRS);
  if (first.failure !== void 0) return { covered: state.covered, base: NO_PATCH, failure: messageOf(first.failure) };
  state.base = first.patch;
  for (; ; ) {
    lookAhead(state);
    const picks = nextPicks(state);
    if (picks.length === 0 || search.budget.left <= 0) break;
    for (const group of groupsOf(picks)) tryGroup(state, group);
  }
  return { covered: state.covered, base: state.base };
}
function messageOf(failure) {
  switch (failure.kind) {
    case "template":
      return failure.error.message;
    case "document":
      return failure.message;
    case "refused":
      return failure.refusal.message;
    case "schema":
      return "the values break the rules of a values.schema.json";
  }
}
function lookAhead(state) {
  const { search, covered } = state;
  const missing = search.places.filter(({ region }) => !covered.has(region));
  state.order = leadingRegions(search.ground.map, missing).filter((region) => !covered.has(region));
  state.wanted = new Set(state.order);
}
function nextPicks({ order: order2, ways, search, chartsTried }) {
  const missing = new Set(order2.map(({ file }) => file.chart.path.join("\0")));
  const picks = [];
  for (const chart of search.switches) {
    const key = chart.path.join("\0");
    if (chartsTried.has(chart) || ![...missing].some((path) => path === key || path.startsWith(`${key}\0`))) continue;
    chartsTried.add(chart);
    picks.push({ patch: chart.patch, target: chart });
  }
  for (const region of order2) {
    const way = ways.get(region);
    const patch = way?.patches[way.tried];
    if (way === void 0 || patch === void 0) continue;
    way.tried++;
    picks.push({ patch, target: region });
  }
  return picks;
}
function groupsOf(picks) {
  const groups = [];
  for (const pick of picks) {
    let isPlaced = false;
    for (const group of groups) {
      const both = group.picks.length < GROUP ? bothPatches(group.patch, pick.patch) : void 0;
      if (both === void 0) continue;
      group.patch = both;
      group.picks.push(pick);
      isPlaced = true;
      break;
    }
    if (!isPlaced) groups.push({ patch: pick.patch, picks: [pick] });
  }
  return groups.map(({ picks: members }) => members);
}
function patchOf2(picks) {
  return picks.reduce((all, { patch }) => bothPatches(all, patch) ?? all, NO_PATCH);
}
function tryGroup(state, group) {
  if (state.search.budget.left <= 0 || group.length === 0) return;
  const useful = group.filter(({ target }) => "patch" in target || !state.covered.has(target));
  if (useful.length === 0) return;
  const watched = attempt(state, patchOf2(useful), REPAIRS);
  if (useful.length === 1) return;
  if (watched.failure === void 0) {
    const missed = useful.filter(({ target }) => !("patch" in target) && !state.covered.has(target));
    if (missed.length < useful.length) tryGroup(state, missed);
    else inHalves(state, useful);
    return;
  }
  const blamed = blamedFor(state, watched, useful);
  if (blamed !== void 0) {
    tryGroup(
      state,
      useful.filter((pick) => pick !== blamed)
    );
    tryGroup(state, [blamed]);
    return;
  }
  inHalves(state, useful);
}
function inHalves(state, group) {
  const middle = group.length >> 1;
  tryGroup(state, group.slice(0, middle));
  tryGroup(state, group.slice(middle));
}
function blamedFor({ search }, watched, group) {
  const error = templateErrorOf(watched);
  if (error === void 0) return void 0;
  const around = /* @__PURE__ */ new Set();
  for (const region of regionsOfError(error, search.ground)) {
    for (let at = region; at !== void 0; at = at.side?.of) around.add(at);
  }
  const names = ({ path }) => path.length > 1 && error.message.includes(path.slice(-2).join("."));
  return group.find(({ target }) => !("patch" in target) && around.has(target)) ?? group.find(({ patch }) => patch.values.some(names));
}
function attempt(state, patch, mendings) {
  let tries = { patch, added: NO_PATCH };
  let watched = watch(state, tries);
  const tried = /* @__PURE__ */ new Set();
  const met = /* @__PURE__ */ new Map();
  for (let count = 0; count < mendings && watched.failure !== void 0 && state.search.budget.left > 0; count++) {
    const error = errorKey(watched.failure);
    const times = (met.get(error) ?? 0) + 1;
    met.set(error, times);
    if (times > SAME_ERROR) break;
    const learned = state.learned.get(error);
    const all = [
      ...learned === void 0 ? [] : [learned],
      ...repairs(state.search.release, watched, state.search.ground)
    ];
    const repair = all.find((one) => {
      const next2 = mended(tries, one);
      return next2 !== void 0 && !tried.has(keyOf4(next2));
    });
    const next = repair === void 0 ? void 0 : mended(tries, repair);
    if (next === void 0 || repair === void 0) break;
    tried.add(keyOf4(next));
    tries = next;
    watched = watch(state, tries);
    if (watched.failure === void 0 || errorKey(watched.failure) !== error) state.learned.set(error, repair);
  }
  return watched;
}
function errorKey(failure) {
  if (failure.kind === "document") return `${failure.file.template.name} ${failure.message}`;
  if (failure.kind === "schema")
    return failure.faults.map(({ path, message }) => `${JSON.stringify(path)} ${message}`).join();
  return messageOf(failure);
}
function keyOf4({ patch, added }) {
  return patchKey(patch) + patchKey(added);
}
function mended({ patch, added }, { patch: repair, may }) {
  if (bothPatches(patch, repair) !== void 0) return { patch, added: stackPatches(added, repair) };
  return may === "replace" ? { patch: stackPatches(patch, repair), added } : void 0;
}
function watch(state, { patch, added }) {
  const { search, covered, base, withPlaces } = state;
  search.budget.left--;
  const { release, ground, steps } = search;
  const support = stackPatches(base, added);
  const watched = watchRender(release, stackPatches(support, patch), { ground, wanted: state.wanted, steps });
  for (const [region, found] of watched.ways) remember(state, region, found);
  if (watched.failure !== void 0) return watched;
  const { origins } = watched;
  for (const [region, { needs: needs2, gates }] of watched.entered) {
    if (covered.has(region)) continue;
    const conditions = withPlaces.has(region) ? gateConditions(gates.toReversed(), origins) : [];
    covered.set(region, { patch: stackPatches(support, needs2), whole: watched.patch, gates: conditions });
  }
  return watched;
}
function remember({ ways }, region, patches) {
  let known2 = ways.get(region);
  if (known2 === void 0) ways.set(region, known2 = { patches: [], known: /* @__PURE__ */ new Set(), tried: 0 });
  for (const patch of patches) {
    const key = patchKey(patch);
    if (known2.known.has(key) || known2.patches.length >= MOST_WAYS) continue;
    known2.known.add(key);
    known2.patches.push(patch);
  }
}
var MOST_WAYS = 8;

// src/render/explore/stopping-regions.ts
var CHECKS = /validat|check|verify|assert/i;
function stoppingRegions({ live }) {
  return new Set(
    live.filter(({ statements, side, template }) => {
      return side !== void 0 && (statements.some(stops) || CHECKS.test(template) && statements.some(says2));
    })
  );
}
function says2(statement) {
  return statement.kind === "text" && statement.text.trim() !== "";
}
function stops(statement) {
  const pipe2 = pipeOfStatement(statement);
  if (pipe2 === void 0) return false;
  return [pipe2, ...operandsOf(pipe2)].some((operand2) => {
    const expression = expressionOf(operand2);
    return expression.kind === "call" && (expression.name === "fail" || expression.name === "required");
  });
}

// src/render/explore/explore.ts
var RENDERS2 = 200;
var RENDERS_PER_SIDE = 4;
var RESERVED = 8;
var STEPS3 = 3e6;
function explore(release, options = {}) {
  const { memory = newRenderMemory() } = options;
  const { map, charts } = exploredTemplates(release, memory);
  const places = imagePlaces(map);
  const nothing2 = { places: places.map(never), counts: countTiers(places.map(never)), renders: 0, base: NO_PATCH };
  const refusal = refusalOf(release);
  if (refusal !== void 0) return { ...nothing2, stopped: "done", failure: refusal.message };
  const usage = walkUsage(map, charts);
  addSchemas(usage, release.chart, charts);
  const ground = { map, memory, usage, stops: stoppingRegions(map) };
  const sides = map.live.filter(({ side }) => side !== void 0).length;
  const renders = options.renders ?? Math.min(RENDERS2, 12 + RENDERS_PER_SIDE * sides);
  const reserve = Math.floor(renders / RESERVED);
  const search = {
    release,
    ground,
    places,
    steps: options.steps ?? STEPS3,
    switches: chartSwitches(charts, places),
    budget: { left: renders - reserve }
  };
  const found = searchPatches(search);
  const stopped = search.budget.left > 0 ? "done" : "budget";
  search.budget.left += reserve;
  const proven = provePatches(search, found, options.patches ?? "small");
  const explored = places.map((place) => {
    const covered = found.covered.get(place.region);
    if (covered === void 0) return never(place);
    const { gates } = covered;
    if (isNoPatch(covered.patch)) return { place, tier: "default", gates };
    const patch = proven.get(place.region);
    return patch === void 0 ? never(place) : { place, tier: "solved", patch, gates };
  });
  const result = withForced(search, explored, found.base);
  return {
    places: result,
    counts: countTiers(result),
    renders: renders - search.budget.left,
    stopped,
    base: found.base,
    ...found.failure !== void 0 && { failure: found.failure }
  };
}
function never(place) {
  return { place, tier: "never", gates: [] };
}
function withForced(search, explored, base) {
  const missing = explored.filter(({ tier }) => tier === "never").map(({ place }) => place);
  const reached = forcedRegions(search, missing, base);
  return explored.map(
    (one) => one.tier === "never" && reached.has(one.place.region) ? { ...one, tier: "forced" } : one
  );
}
function countTiers(places) {
  const counts2 = { default: 0, solved: 0, forced: 0, never: 0 };
  for (const { tier } of places) counts2[tier]++;
  return counts2;
}

// src/uses/configurations.ts
var STEPS4 = 3e7;
function configurationsOf(given, { explore: wish, userFields = [], lookup }) {
  const release = withoutMissing(given);
  const memory = newRenderMemory();
  const render = (what, tracking = "on") => renderChart(withoutMissing(what), {
    tracking,
    memory,
    limits: newBudget(STEPS4),
    ...lookup !== void 0 && { lookup }
  });
  const configuration = (tier, patch) => {
    const patched = patchedRelease(release, patch);
    const rendered = render(patched);
    return { tier, patch, release: patched, rendered, images: renderedImages(rendered, userFields) };
  };
  const first = configuration("default", NO_PATCH);
  const failure = first.rendered.failure;
  const known2 = {
    helm: release.helm,
    missing: given.chart.missing,
    ...failure !== void 0 && { failure, failed: first.rendered.rendered },
    render
  };
  const own = failure === void 0 ? [first] : [];
  if (wish === "default-only") return { all: own, ...known2 };
  const exploration = explore(release, { patches: "pooled", memory });
  const solved = patchesOf(exploration).map((patch) => configuration("solved", patch));
  return { all: [...own, ...solved.filter(({ rendered }) => rendered.failure === void 0)], exploration, ...known2 };
}
function withoutMissing(release) {
  const { chart } = release;
  return chart.missing.length === 0 ? release : { ...release, chart: { ...chart, missing: [] } };
}
function patchesOf({ places, base }) {
  const patches = /* @__PURE__ */ new Map();
  if (!isNoPatch(base)) patches.set(patchKey(base), base);
  for (const { patch } of places) if (patch !== void 0) patches.set(patchKey(patch), patch);
  return [...patches.values()];
}

// when-called:src/cli/layers.ts
function readSetFile(...args) {
  return load("./layers.cjs", "src/cli/layers.ts").readSetFile(...args);
}

// src/cli/rendered-given.ts
function renderedGiven(given, invocation) {
  const graph = graphOf(given, invocation, "all");
  return graph === void 0 ? given : { ...given, subject: { ...given.subject, uses: graph.uses, graph } };
}
function installedGraph(given, invocation) {
  return graphOf(given, invocation, "default-only");
}
function graphOf({ subject: { chart, uses }, layers }, { io }, explore2) {
  if (chart === void 0 || chart.metadata.isLibrary) return void 0;
  const release = newRelease(chart, { layers, readFile: (name) => readSetFile(name, io.cwd) });
  return joinImages(configurationsOf(release, { explore: explore2 }), uses);
}

// src/cli/known-given.ts
function startInquiry(invocation) {
  const clusters = /* @__PURE__ */ new Map();
  const askers = /* @__PURE__ */ new Map();
  const judgeOf = async (settings, cluster) => {
    const { startClusterJudge } = await Promise.resolve().then(() => __toESM(require_cluster_given()));
    const judge = clusters.get(cluster) ?? await startClusterJudge(invocation, settings);
    clusters.set(cluster, judge);
    return judge;
  };
  const askerOf = async (settings) => {
    const { openGivenAsker } = await Promise.resolve().then(() => __toESM(require_asked_given()));
    const asker = askers.get(settings.cluster) ?? await openGivenAsker(invocation, settings);
    askers.set(settings.cluster, asker);
    return asker;
  };
  return {
    async add(given) {
      const { settings } = given;
      const { render, cluster } = settings;
      const rendered = render ? renderedGiven(given, invocation) : given;
      const judged = cluster === void 0 ? rendered : await (await judgeOf(settings, cluster)).add(rendered);
      return asksRegistries(invocation.options) ? await (await askerOf(settings)).add(judged) : judged;
    },
    async finish() {
      for (const asker of askers.values()) asker.close();
      return await Promise.all([...clusters.values()].map((cluster) => cluster.finish()));
    }
  };
}

// dist/chunks/rendered.cjs
var modules = {
  "rules/rendered.ts": () => ({ renderedRules }),
  "src/cli/known-given.ts": () => ({ startInquiry }),
  "src/cli/rendered-given.ts": () => ({ installedGraph, renderedGiven }),
  "src/render/explore/explore.ts": () => ({ explore }),
  "src/render/explore/node-data.ts": () => ({ isEmptyData, nodeData }),
  "src/render/explore/patch.ts": () => ({ NO_PATCH, bothPatches, isNoPatch, isPatchFile, patchKey, patchYaml, patchedRelease, printData, setting, stackPatches, touches, withValueAt }),
  "src/render/explore/release-templates.ts": () => ({ exploredTemplates }),
  "src/render/explore/usage-walk.ts": () => ({ walkUsage }),
  "src/render/explore/value-usage.ts": () => ({ elementUsage, fieldUsage, newUsage, usageAt }),
  "src/render/gate-conditions.ts": () => ({ gateConditions }),
  "src/uses/configurations.ts": () => ({ configurationsOf }),
  "src/uses/fixed-place.ts": () => ({ fixedPlace, isPulled, isTestHook }),
  "src/uses/image-graph.ts": () => ({ isMadeUp, joinImages }),
  "src/uses/released-charts.ts": () => ({ hasTemplates, ownerIn, releasedCharts }),
  "src/uses/rendered-image.ts": () => ({ componentsOf, leavesOf, piecesIn, renderedImages }),
  "src/uses/sinks/find-sinks.ts": () => ({ findSinks }),
  "src/uses/sinks/secret-data.ts": () => ({ decodedSecret, isSecretData })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
