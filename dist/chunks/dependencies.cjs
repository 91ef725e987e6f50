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

// elsewhere:src/yaml/table.ts
var require_table = __commonJS({
  "elsewhere:src/yaml/table.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/table.ts"];
  }
});

// elsewhere:src/charts/chart-fields.ts
var require_chart_fields = __commonJS({
  "elsewhere:src/charts/chart-fields.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/charts/chart-fields.ts"];
  }
});

// elsewhere:src/charts/chart-problems.ts
var require_chart_problems = __commonJS({
  "elsewhere:src/charts/chart-problems.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/charts/chart-problems.ts"];
  }
});

// elsewhere:src/files/display-path.ts
var require_display_path = __commonJS({
  "elsewhere:src/files/display-path.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/display-path.ts"];
  }
});

// elsewhere:src/files/source-file.ts
var require_source_file = __commonJS({
  "elsewhere:src/files/source-file.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/source-file.ts"];
  }
});

// elsewhere:src/files/tree.ts
var require_tree = __commonJS({
  "elsewhere:src/files/tree.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/tree.ts"];
  }
});

// elsewhere:src/charts/loading.ts
var require_loading = __commonJS({
  "elsewhere:src/charts/loading.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/charts/loading.ts"];
  }
});

// elsewhere:src/files/tgz.ts
var require_tgz = __commonJS({
  "elsewhere:src/files/tgz.ts"(exports2, module2) {
    module2.exports = require("./pin+tgz+write-tgz.cjs")["src/files/tgz.ts"];
  }
});

// dist/chunks/dependencies.cjs
var dependencies_exports2 = {};
__export(dependencies_exports2, {
  "src/charts/dependencies.ts": () => dependencies_exports,
  "src/charts/file-url.ts": () => file_url_exports,
  "src/charts/vendored.ts": () => vendored_exports
});
module.exports = __toCommonJS(dependencies_exports2);

// src/charts/dependencies.ts
var dependencies_exports = {};
__export(dependencies_exports, {
  keyOf: () => keyOf,
  matchCharts: () => matchCharts,
  readDependencies: () => readDependencies
});
var import_table = __toESM(require_table());
var import_chart_fields = __toESM(require_chart_fields());
var import_chart_problems = __toESM(require_chart_problems());
function readDependencies(source, list) {
  const { file, table } = source;
  const dependencies = [];
  const problems = [...(0, import_chart_problems.shapeProblems)(source, /* @__PURE__ */ new Map([["", list]]), LIST_SHAPES)];
  const names = /* @__PURE__ */ new Set();
  for (const item of (0, import_chart_fields.itemsOf)(table, list)) {
    if ((0, import_chart_fields.isNull)(table, item)) {
      problems.push(
        (0, import_chart_problems.invalidChart)(
          file,
          (0, import_table.valueSpan)(table, item),
          "a dependency is empty, so Helm refuses the chart",
          "fill the entry, or take it out"
        )
      );
      continue;
    }
    if ((0, import_chart_fields.wrongShapes)(table, item, "map").length > 0) continue;
    const read2 = readDependency(source, item);
    problems.push(...read2.problems, ...sameName(read2.dependency, names));
    if (read2.problems.length === 0) dependencies.push(read2.dependency);
  }
  return { dependencies, problems };
}
var LIST_SHAPES = /* @__PURE__ */ new Map([["", "maps"]]);
var SHAPES = /* @__PURE__ */ new Map([
  ["name", "text"],
  ["version", "text"],
  ["repository", "text"],
  ["condition", "text"],
  ["alias", "text"],
  ["tags", "texts"],
  ["enabled", "switch"],
  ["import-values", "list"]
]);
var ALIAS = /^[a-zA-Z0-9_-]+$/;
function readDependency(source, item) {
  const { file, table } = source;
  const fields = (0, import_chart_fields.fieldsOf)(table, item);
  const text = (name) => {
    const entry = fields.get(name);
    return entry === void 0 ? "" : (0, import_chart_fields.textOf)(table, entry);
  };
  const alias = text("alias");
  const dependency = {
    name: text("name"),
    ...alias !== "" && { alias },
    version: text("version"),
    repository: text("repository"),
    condition: text("condition"),
    tags: (0, import_chart_fields.itemsOf)(table, fields.get("tags")).map((tag) => (0, import_chart_fields.textOf)(table, tag)),
    importValues: (0, import_chart_fields.itemsOf)(table, fields.get("import-values")).flatMap((entry) => importOf(source, entry) ?? []),
    file,
    span: (0, import_table.valueSpan)(table, item)
  };
  const problems = [...(0, import_chart_problems.shapeProblems)(source, fields, SHAPES)];
  const spanOf = (name) => (0, import_table.valueSpan)(table, fields.get(name) ?? item);
  if (problems.length === 0 && dependency.name === "") {
    problems.push(
      (0, import_chart_problems.invalidChart)(file, spanOf("name"), "a dependency has no name", "write `name: \u2026`, the name of its chart")
    );
  }
  if (alias !== "" && !ALIAS.test(alias)) {
    const message = `Helm refuses the alias "${alias}": only letters, digits, \`_\` and \`-\` may be in it`;
    problems.push((0, import_chart_problems.invalidChart)(file, spanOf("alias"), message, "choose another alias"));
  }
  return { dependency, problems };
}
function importOf({ table }, entry) {
  const value = (0, import_chart_fields.target)(table, entry);
  if ((0, import_table.kindOf)(table, value) === import_table.Kind.scalar) return { child: `exports.${(0, import_chart_fields.textOf)(table, value)}`, parent: "." };
  if ((0, import_table.kindOf)(table, value) !== import_table.Kind.map) return void 0;
  const fields = (0, import_chart_fields.fieldsOf)(table, value);
  const [child, parent] = [fields.get("child"), fields.get("parent")];
  if (child === void 0 || parent === void 0) return void 0;
  return { child: (0, import_chart_fields.textOf)(table, child), parent: (0, import_chart_fields.textOf)(table, parent) };
}
function sameName(dependency, names) {
  const key = keyOf(dependency);
  if (key === "") return [];
  if (!names.has(key)) {
    names.add(key);
    return [];
  }
  const message = `a second dependency has the name or alias "${key}", so Helm refuses the chart`;
  return [(0, import_chart_problems.invalidChart)(dependency.file, dependency.span, message, "give one of them an alias of its own")];
}
function keyOf(dependency) {
  return dependency.alias ?? dependency.name;
}
function matchCharts(dependencies, found) {
  const listed = [];
  const missing = [];
  const taken = /* @__PURE__ */ new Set();
  const byName = /* @__PURE__ */ new Map();
  for (const candidate of found) {
    const { name } = candidate.chart.metadata;
    byName.set(name, [...byName.get(name) ?? [], candidate]);
  }
  for (const dependency of dependencies) {
    const named = byName.get(dependency.name) ?? [];
    const match = named.find(({ chart }) => fitsVersion(dependency.version, chart.metadata.version?.text));
    if (named.length === 0) missing.push(dependency);
    if (match === void 0) continue;
    taken.add(match);
    listed.push({ key: keyOf(dependency), ...match, dependency });
  }
  const unlisted = found.filter((candidate) => !taken.has(candidate)).map((candidate) => ({ key: candidate.chart.metadata.name, ...candidate }));
  return { listed, unlisted, missing };
}
var EXACT_VERSION = /^[v=]?\s*(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?:\+[0-9A-Za-z.-]+)?$/;
function fitsVersion(wanted, version) {
  const exact = EXACT_VERSION.exec(wanted)?.[1];
  const present = EXACT_VERSION.exec(version ?? "")?.[1];
  return exact === void 0 || present === void 0 || exact === present;
}

// src/charts/file-url.ts
var file_url_exports = {};
__export(file_url_exports, {
  chartByUrl: () => chartByUrl
});
var import_node_path = __toESM(require("node:path"));
var import_display_path = __toESM(require_display_path());
var import_source_file = __toESM(require_source_file());
var import_tree = __toESM(require_tree());
var import_chart_problems2 = __toESM(require_chart_problems());
var import_loading = __toESM(require_loading());
var SCHEME = "file://";
async function chartByUrl(dependency, parent) {
  const place = parent.tree.place("");
  if (!dependency.repository.startsWith(SCHEME) || place.kind !== "disk") return void 0;
  const named = import_node_path.default.resolve(place.path, dependency.repository.slice(SCHEME.length));
  const wrong = (message, hint) => (0, import_chart_problems2.invalidChart)(dependency.file, dependency.span, `the dependency ${dependency.name} ${message}`, hint);
  const shown = (0, import_display_path.displayPath)(named, parent.loading.cwd);
  const real = named.includes("\0") ? void 0 : (0, import_tree.realPath)(named);
  if (real === void 0) return void 0;
  if (!(0, import_display_path.isWithin)(parent.loading.border(), real)) {
    return wrong(
      `names the folder ${shown}, outside of the repository, where chartpin does not look`,
      "run `helm dependency build`"
    );
  }
  const tree = (0, import_tree.diskTree)({ absolute: named, path: shown, border: parent.loading.border });
  const cycle = (0, import_loading.cycleOf)(tree, parent.ancestors);
  if (cycle !== void 0)
    return wrong(`leads back to a chart that it lies in: ${cycle}`, "take one of these dependencies out");
  return known(real, parent) ?? read(tree, real, parent, wrong);
}
function known(real, parent) {
  return parent.loading.byUrl.get(real);
}
async function read(tree, real, parent, wrong) {
  const why = (0, import_loading.refusal)(parent.ancestors, parent.loading);
  if (why !== void 0) return wrong(why, "take out the charts that are not needed");
  const entries = tree.list("");
  if ((0, import_source_file.isProblem)(entries)) return entries;
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
var vendored_exports = {};
__export(vendored_exports, {
  readVendored: () => readVendored
});
var import_display_path2 = __toESM(require_display_path());
var import_source_file2 = __toESM(require_source_file());
var import_loading2 = __toESM(require_loading());
async function readVendored(parent) {
  const entries = parent.tree.list("charts");
  if ((0, import_source_file2.isProblem)(entries)) return { found: [], problems: [entries] };
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
  if (entry.kind === "folder") return readFolder(parent, entry);
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
async function readFolder(parent, entry) {
  const name = `charts/${entry.name}`;
  const tree = parent.tree.below(name);
  const why = (0, import_loading2.refusal)(parent.ancestors, parent.loading);
  const cycle = entry.isLink ? (0, import_loading2.cycleOf)(tree, parent.ancestors) : void 0;
  if (cycle !== void 0)
    return refused(parent, name, `leads back to a chart that it lies in: ${cycle}`, "take the link away");
  if (why !== void 0) return refused(parent, name, why, "take out the charts that are not needed");
  const entries = tree.list("");
  if ((0, import_source_file2.isProblem)(entries)) return { found: [], problems: [entries] };
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
    if ((0, import_source_file2.isProblem)(entries)) continue;
    for (const entry of entries) {
      if (entry.kind !== "folder") return true;
      if (!entry.isLink) pending.push(folder === "" ? entry.name : `${folder}/${entry.name}`);
    }
  }
  return false;
}
async function readArchive(parent, name) {
  const why = (0, import_loading2.refusal)(parent.ancestors, parent.loading);
  if (why !== void 0) return refused(parent, name, why, "take out the charts that are not needed");
  const bytes = parent.tree.bytes(name);
  if (bytes === void 0) return { found: [], problems: [] };
  if ((0, import_source_file2.isProblem)(bytes)) return { found: [], problems: [bytes] };
  const { openArchive } = await Promise.resolve().then(() => __toESM(require_tgz()));
  const shown = (0, import_display_path2.shownBelow)(parent.tree.path, name);
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
  return { found: [], problems: [{ rule: "invalid-chart", path: (0, import_display_path2.shownBelow)(parent.tree.path, name), message, hint }] };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/charts/dependencies.ts": null,
  "src/charts/file-url.ts": null,
  "src/charts/vendored.ts": null
});
