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

// dist/chunks/concise.cjs
var concise_exports = {};
__export(concise_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(concise_exports);

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

// now:src/reports/alike.ts
var { capFindings, groupAlike, printHidden } = require("./report.cjs").modules["src/reports/alike.ts"]();

// when-called:src/reports/place.ts
function printPlace(...args) {
  return load("./report.cjs", "src/reports/place.ts").printPlace(...args);
}

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// now:src/reports/summary.ts
var { printSummary } = require("../core.cjs").modules["src/reports/summary.ts"]();

// src/reports/concise.ts
function printConcise(run, options) {
  const { style } = options;
  const { shown, hidden } = capFindings(run.findings.reported, options.cap?.perRule ?? Infinity);
  const lines = shown.map((finding) => {
    const label = style.paint(finding.severity, `${finding.severity}[${finding.rule}]`);
    return `${visible(printPlace(finding))}: ${label} ${sentence(finding.message)}
`;
  });
  const notes = printHidden(hidden, options).map((line) => `${line}
`);
  return [...lines, ...notes, options.summary === "included" ? printSummary(run, options) : ""].join("");
}

// dist/chunks/concise.cjs
var modules = {
  "src/reports/concise.ts": () => ({ printConcise })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
