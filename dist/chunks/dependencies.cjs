var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// dist/chunks/dependencies.cjs
var dependencies_exports = {};
__export(dependencies_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(dependencies_exports);

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// now:src/charts/chart-fields.ts
var { fieldsOf, isNull, itemsOf, pairsOf, target, textOf, wrongShapes } = require("../core.cjs").modules["src/charts/chart-fields.ts"]();

// now:src/charts/chart-problems.ts
var { invalidChart, shapeProblems } = require("./subcharts.cjs").modules["src/charts/chart-problems.ts"]();

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

// now:src/charts/dependencies.ts
var { keyOf, matchCharts } = require("../core.cjs").modules["src/charts/dependencies.ts"]();

// src/charts/read-dependencies.ts
function readDependencies(source, list) {
  const { file, table } = source;
  const dependencies = [];
  const problems = [...shapeProblems(source, /* @__PURE__ */ new Map([["", list]]), LIST_SHAPES)];
  const names = /* @__PURE__ */ new Set();
  for (const item of itemsOf(table, list)) {
    if (isNull(table, item)) {
      problems.push(
        invalidChart(
          file,
          valueSpan(table, item),
          "a dependency is empty, so Helm refuses the chart",
          "fill the entry, or take it out"
        )
      );
      continue;
    }
    if (wrongShapes(table, item, "map").length > 0) continue;
    const read = readDependency(source, item);
    problems.push(...read.problems, ...sameName(read.dependency, names));
    if (read.problems.length === 0) dependencies.push(read.dependency);
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
  const fields = fieldsOf(table, item);
  const text = (name) => {
    const entry = fields.get(name);
    return entry === void 0 ? "" : textOf(table, entry);
  };
  const alias = text("alias");
  const dependency = {
    name: text("name"),
    ...alias !== "" && { alias },
    version: text("version"),
    repository: text("repository"),
    condition: text("condition"),
    tags: itemsOf(table, fields.get("tags")).map((tag) => textOf(table, tag)),
    importValues: itemsOf(table, fields.get("import-values")).flatMap((entry) => importOf(source, entry) ?? []),
    file,
    span: valueSpan(table, item)
  };
  const problems = [...shapeProblems(source, fields, SHAPES)];
  const spanOf = (name) => valueSpan(table, fields.get(name) ?? item);
  if (problems.length === 0 && dependency.name === "") {
    problems.push(
      invalidChart(file, spanOf("name"), "a dependency has no name", "write `name: \u2026`, the name of its chart")
    );
  }
  if (alias !== "" && !ALIAS.test(alias)) {
    const message = `Helm refuses the alias "${alias}": only letters, digits, \`_\` and \`-\` may be in it`;
    problems.push(invalidChart(file, spanOf("alias"), message, "choose another alias"));
  }
  return { dependency, problems };
}
function importOf({ table }, entry) {
  const value = target(table, entry);
  if (kindOf(table, value) === Kind.scalar) return { child: `exports.${textOf(table, value)}`, parent: "." };
  if (kindOf(table, value) !== Kind.map) return void 0;
  const fields = fieldsOf(table, value);
  const [child, parent] = [fields.get("child"), fields.get("parent")];
  if (child === void 0 || parent === void 0) return void 0;
  return { child: textOf(table, child), parent: textOf(table, parent) };
}
function sameName(dependency, names) {
  const key = keyOf(dependency);
  if (key === "") return [];
  if (!names.has(key)) {
    names.add(key);
    return [];
  }
  const message = `a second dependency has the name or alias "${key}", so Helm refuses the chart`;
  return [invalidChart(dependency.file, dependency.span, message, "give one of them an alias of its own")];
}

// dist/chunks/dependencies.cjs
var modules = {
  "src/charts/chart-rules.ts": () => ({ chartProblems }),
  "src/charts/read-dependencies.ts": () => ({ readDependencies })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
