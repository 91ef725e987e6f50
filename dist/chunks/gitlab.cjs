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

// dist/chunks/gitlab.cjs
var gitlab_exports = {};
__export(gitlab_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(gitlab_exports);

// now:src/reports/fingerprint.ts
var { fingerprintAll } = require("./json.cjs").modules["src/reports/fingerprint.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
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

// now:src/reports/run-report.ts
var { ruleOf } = require("./report.cjs").modules["src/reports/run-report.ts"]();

// now:src/reports/safe-json.ts
var { printSafeJson } = require("./json.cjs").modules["src/reports/safe-json.ts"]();

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// src/reports/gitlab.ts
var SEVERITIES = { error: "major", warning: "minor", info: "info" };
function printGitlab(run) {
  const fingerprints = fingerprintAll(run.findings);
  return printSafeJson(
    run.findings.reported.map((finding) => ({
      description: describe(finding),
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding),
      severity: ruleOf(run, finding).security === void 0 ? SEVERITIES[finding.severity] : "critical",
      location: locate(run, finding)
    }))
  );
}
function describe(finding) {
  const message = sentence(finding.message);
  return filePathOf(finding).member === void 0 ? message : `${message} (in ${sentence(printPlace(finding))})`;
}
function locate(run, finding) {
  const { path, member } = filePathOf(finding);
  const region = finding.at === void 0 || member !== void 0 ? void 0 : regionOf(finding.at.file, finding.at.span);
  return { path: repositoryPath(run.folder, path), lines: { begin: region?.line ?? 1, end: region?.endLine ?? 1 } };
}

// dist/chunks/gitlab.cjs
var modules = {
  "src/reports/gitlab.ts": () => ({ printGitlab })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
