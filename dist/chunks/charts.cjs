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
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target2) => (target2 = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target2, "default", { value: mod, enumerable: true }) : target2,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// by-import:src/files/tgz.ts
var require_tgz = __commonJS({
  "by-import:src/files/tgz.ts"(exports2, module2) {
    module2.exports = require("./pin.cjs").modules["src/files/tgz.ts"]();
  }
});

// dist/chunks/charts.cjs
var charts_exports = {};
__export(charts_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(charts_exports);

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// now:src/charts/chart-fields.ts
var { fieldsOf, isNull, itemsOf, pairsOf, target, textOf, wrongShapes } = require("../core.cjs").modules["src/charts/chart-fields.ts"]();

// now:src/charts/chart-problems.ts
var { invalidChart, shapeProblems } = require("../core.cjs").modules["src/charts/chart-problems.ts"]();

// now:src/charts/chart-shapes.ts
var { API_VERSIONS, CHART_SHAPES, CHART_TYPES, LOOSE_VERSION, MAINTAINER_SHAPES, isSurelyRight } = require("../core.cjs").modules["src/charts/chart-shapes.ts"]();

// src/charts/chart-rules.ts
function chartProblems(chart) {
  const { file, table, fields, root } = chart;
  if (root !== void 0 && kindOf(table, root) !== Kind.map && !isNull(table, root)) {
    return [
      invalidChart(
        file,
        valueSpan(table, root),
        "is no map, so Helm refuses the chart",
        "write `name: \u2026` and `version: \u2026` at the top"
      )
    ];
  }
  const shapes = shapeProblems({ file, table }, fields, CHART_SHAPES);
  if (shapes.length > 0) return shapes;
  const problems = [];
  for (const judge of FIELD_RULES) {
    const problem = judge(chart);
    if (problem !== void 0) problems.push(problem);
  }
  if (fields.has("maintainers")) problems.push(...maintainerProblems(chart));
  return problems;
}
var FIELD_RULES = [
  required("name", "the chart has no name, so Helm refuses it", "write `name: \u2026`, the same as the folder\u2019s name"),
  rule(
    "name",
    (text) => !text.includes("/") && text !== "." && text !== "..",
    (text) => `"${text}" is no name that a folder can have`,
    "use letters, digits and `-`"
  ),
  required("version", "the chart has no version, so Helm refuses it", "write `version: 0.1.0`"),
  rule(
    "version",
    (text) => LOOSE_VERSION.test(text),
    (text) => `"${text}" is no semantic version, so Helm refuses the chart`,
    "write `version: 1.2.3`"
  ),
  rule(
    "apiversion",
    (text) => API_VERSIONS.has(text),
    (text) => `Helm does not know charts of apiVersion ${text}`,
    "write `apiVersion: v2`"
  ),
  rule(
    "type",
    (text) => CHART_TYPES.has(text),
    (text) => `"${text}" is no type of chart`,
    "write `type: application` or `type: library`"
  )
];
function required(name, message, hint) {
  return ({ file, table, fields, root, text }) => {
    if (text(name) !== "") return void 0;
    const entry = fields.get(name);
    const start = root === void 0 ? 0 : valueSpan(table, root).start;
    return invalidChart(file, entry === void 0 ? { start, end: start } : valueSpan(table, entry), message, hint);
  };
}
function rule(name, isRight, message, hint) {
  return ({ file, table, fields, text }) => {
    const entry = fields.get(name);
    if (entry === void 0 || text(name) === "" || isRight(text(name))) return void 0;
    return invalidChart(file, valueSpan(table, entry), message(text(name)), hint);
  };
}
function maintainerProblems({ file, table, fields }) {
  const problems = [];
  for (const item of itemsOf(table, fields.get("maintainers"))) {
    problems.push(...shapeProblems({ file, table }, fieldsOf(table, item), MAINTAINER_SHAPES));
    if (isNull(table, item)) {
      const message = "a maintainer is empty, so Helm refuses the chart";
      problems.push(invalidChart(file, valueSpan(table, item), message, "fill the entry, or take it out"));
    }
  }
  return problems;
}

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/files/tree.ts
var { byName, diskTree, readFolder, realPath } = require("../core.cjs").modules["src/files/tree.ts"]();

// now:src/charts/loading.ts
var { CHARTS_LIMIT, cycleOf, newLoading, refusal } = require("../core.cjs").modules["src/charts/loading.ts"]();

// src/charts/file-url.ts
var SCHEME = "file://";
async function chartByUrl(dependency, parent) {
  const place = parent.tree.place("");
  if (!dependency.repository.startsWith(SCHEME) || place.kind !== "disk") return void 0;
  const named = node_path_default.resolve(place.path, dependency.repository.slice(SCHEME.length));
  const wrong = (message, hint) => invalidChart(dependency.file, dependency.span, `the dependency ${dependency.name} ${message}`, hint);
  const shown = displayPath(named, parent.loading.cwd);
  const real = named.includes("\0") ? void 0 : realPath(named);
  if (real === void 0) return void 0;
  if (!isWithin(parent.loading.border(), real)) {
    return wrong(
      `names the folder ${shown}, outside of the repository, where chartpin does not look`,
      "run `helm dependency build`"
    );
  }
  const tree = diskTree({ absolute: named, path: shown, border: parent.loading.border });
  const cycle = cycleOf(tree, parent.ancestors);
  if (cycle !== void 0)
    return wrong(`leads back to a chart that it lies in: ${cycle}`, "take one of these dependencies out");
  return known(real, parent) ?? read(tree, real, parent, wrong);
}
function known(real, parent) {
  return parent.loading.byUrl.get(real);
}
async function read(tree, real, parent, wrong) {
  const why = refusal(parent.ancestors, parent.loading);
  if (why !== void 0) return wrong(why, "take out the charts that are not needed");
  const entries = tree.list("");
  if (isProblem(entries)) return entries;
  if (!entries.some((entry) => entry.name === "Chart.yaml")) {
    return wrong(
      `names the folder ${tree.path}, which has no Chart.yaml`,
      "mend the path, or put the chart into charts/"
    );
  }
  const chart = await parent.load({ tree, ancestors: parent.ancestors, role: "top" }, parent.loading);
  parent.loading.byUrl.set(real, chart);
  return chart;
}

// src/charts/vendored.ts
async function readVendored(parent) {
  const entries = parent.tree.list("charts");
  if (isProblem(entries)) return { found: [], problems: [entries] };
  const found = [];
  const problems = [];
  for (const entry of entries) {
    if (/^[._]/.test(entry.name) || entry.name.endsWith(".prov")) continue;
    const read2 = await readEntry(parent, entry);
    found.push(...read2.found);
    problems.push(...read2.problems);
  }
  return { found, problems };
}
async function readEntry(parent, entry) {
  const name = `charts/${entry.name}`;
  if (entry.kind === "folder" && entry.name.endsWith(".tgz")) {
    return refused(
      parent,
      name,
      "is a folder with the name of an archive, so Helm refuses the chart around it",
      "rename the folder"
    );
  }
  if (entry.kind === "folder") return readFolder2(parent, entry);
  if (entry.kind === "file" && !entry.name.endsWith(".tgz")) {
    return refused(
      parent,
      name,
      "is no chart, and Helm refuses a chart with other files in charts/",
      "move the file out of charts/"
    );
  }
  return readArchive(parent, name);
}
async function readFolder2(parent, entry) {
  const name = `charts/${entry.name}`;
  const tree = parent.tree.below(name);
  const why = refusal(parent.ancestors, parent.loading);
  const cycle = entry.isLink ? cycleOf(tree, parent.ancestors) : void 0;
  if (cycle !== void 0)
    return refused(parent, name, `leads back to a chart that it lies in: ${cycle}`, "take the link away");
  if (why !== void 0) return refused(parent, name, why, "take out the charts that are not needed");
  const entries = tree.list("");
  if (isProblem(entries)) return { found: [], problems: [entries] };
  if (entries.some((inner) => inner.name === "Chart.yaml")) {
    const chart = await parent.load({ tree, ancestors: parent.ancestors, role: "part" }, parent.loading);
    return { found: [{ chart, via: "folder" }], problems: [] };
  }
  if (!hasFiles(tree)) return { found: [], problems: [] };
  return refused(
    parent,
    name,
    "has no Chart.yaml, so Helm refuses the chart around it",
    "move the folder out of charts/"
  );
}
function hasFiles(tree) {
  const pending = [""];
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    const entries = tree.list(folder);
    if (isProblem(entries)) continue;
    for (const entry of entries) {
      if (entry.kind !== "folder") return true;
      if (!entry.isLink) pending.push(folder === "" ? entry.name : `${folder}/${entry.name}`);
    }
  }
  return false;
}
async function readArchive(parent, name) {
  const why = refusal(parent.ancestors, parent.loading);
  if (why !== void 0) return refused(parent, name, why, "take out the charts that are not needed");
  const bytes = parent.tree.bytes(name);
  if (bytes === void 0) return { found: [], problems: [] };
  if (isProblem(bytes)) return { found: [], problems: [bytes] };
  const { openArchive } = await Promise.resolve().then(() => __toESM(require_tgz()));
  const shown = shownBelow(parent.tree.path, name);
  const place = parent.tree.place(name);
  const { tree, problems } = openArchive({ bytes, path: shown, place, budget: parent.loading.budget });
  if (tree.read("Chart.yaml") === void 0) {
    if (problems.length > 0) return { found: [], problems };
    return refused(
      parent,
      name,
      "has no Chart.yaml in its top folder, so Helm refuses the chart around it",
      "pack the chart again"
    );
  }
  const chart = await parent.load({ tree, ancestors: parent.ancestors, role: "part", problems }, parent.loading);
  return { found: [{ chart, via: "archive" }], problems: [] };
}
function refused(parent, name, message, hint) {
  return { found: [], problems: [{ rule: "invalid-chart", path: shownBelow(parent.tree.path, name), message, hint }] };
}

// dist/chunks/charts.cjs
var modules = {
  "src/charts/chart-rules.ts": () => ({ chartProblems }),
  "src/charts/file-url.ts": () => ({ chartByUrl }),
  "src/charts/vendored.ts": () => ({ readVendored })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
