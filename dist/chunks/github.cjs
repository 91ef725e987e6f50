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

// dist/chunks/github.cjs
var github_exports = {};
__export(github_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(github_exports);

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

// when-called:src/reports/place.ts
function filePathOf(...args) {
  return load("./report.cjs", "src/reports/place.ts").filePathOf(...args);
}
function printPlace(...args) {
  return load("./report.cjs", "src/reports/place.ts").printPlace(...args);
}
function regionOf(...args) {
  return load("./report.cjs", "src/reports/place.ts").regionOf(...args);
}
function repositoryPath(...args) {
  return load("./report.cjs", "src/reports/place.ts").repositoryPath(...args);
}

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// src/reports/github.ts
var COMMANDS = { error: "error", warning: "warning", info: "notice" };
var ORDER = { error: 0, warning: 1, info: 2 };
function printGithub(run) {
  const findings = run.findings.reported.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return findings.map((finding) => `${annotation(run, finding)}
`).join("");
}
function annotation(run, finding) {
  const properties = [...place(run, finding), `title=${escapeProperty(sentence(finding.rule))}`];
  return `::${COMMANDS[finding.severity]} ${properties.join(",")}::${messageOf(finding).map(escapeData).join("%0A")}`;
}
function place(run, finding) {
  const { path, member } = filePathOf(finding);
  const file = `file=${escapeProperty(visible(repositoryPath(run.folder, path)))}`;
  if (finding.at === void 0 || member !== void 0) return [file];
  const { line, column, endLine, endColumn } = regionOf(finding.at.file, finding.at.span);
  const lines = [file, `line=${line}`, `endLine=${endLine}`];
  return line === endLine ? [...lines, `col=${column}`, `endColumn=${endColumn}`] : lines;
}
function messageOf(finding) {
  const where = filePathOf(finding).member === void 0 ? [] : [`in ${sentence(printPlace(finding))}`];
  return [sentence(finding.message), ...where, ...finding.hint === "" ? [] : [`help: ${sentence(finding.hint)}`]];
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// dist/chunks/github.cjs
var modules = {
  "src/reports/github.ts": () => ({ printGithub })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
