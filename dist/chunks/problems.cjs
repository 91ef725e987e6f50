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

// dist/chunks/problems.cjs
var problems_exports = {};
__export(problems_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(problems_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// src/cli/problems.ts
function unreadOf({ chart, problems, files }) {
  const read = /* @__PURE__ */ new Set([...files.map(({ file }) => file), ...chart === void 0 ? [] : metadataOf(chart)]);
  return problems.filter(
    ({ rule, file }) => rule === "unreadable-file" || rule === "invalid-yaml" && !(file && read.has(file))
  );
}
function metadataOf({ metadata: { source }, subcharts }) {
  const own = source.table.documents.length > 0 ? [source.file] : [];
  return [...own, ...subcharts.flatMap(({ chart }) => metadataOf(chart))];
}
function describeProblem({ path, file, span, message }) {
  const position = file === void 0 || span === void 0 ? void 0 : file.lines().position(span.start);
  return visible(
    position === void 0 ? `${path} ${message}` : `${path}:${position.line}:${position.column}: ${message}`
  );
}

// dist/chunks/problems.cjs
var modules = {
  "src/cli/problems.ts": () => ({ describeProblem, unreadOf })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
