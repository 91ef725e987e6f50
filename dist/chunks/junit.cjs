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

// dist/chunks/junit.cjs
var junit_exports = {};
__export(junit_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(junit_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/reports/place.ts
function printPlace(...args) {
  return load("./report.cjs", "src/reports/place.ts").printPlace(...args);
}

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// src/reports/junit.ts
function printJunit(run) {
  const cases = [...run.findings.reported.map(reportedCase), ...run.findings.suppressed.map(skippedCase)];
  const suites = groupByPath(cases);
  const body = suites.size === 0 ? cleanSuite() : [...suites].map(([path, all]) => printSuite(path, all)).join("");
  const failures = cases.filter(isFailed).length;
  const attributes = attributesOf({
    name: "chartpin",
    tests: Math.max(1, cases.length),
    failures,
    errors: 0,
    time: (run.milliseconds / 1e3).toFixed(3)
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites${attributes}>
${body}</testsuites>
`;
}
function reportedCase(finding) {
  return { finding, outcome: finding.severity === "info" ? "passed" : "failed", reason: "" };
}
var REASONS = { baseline: "in the baseline", config: "turned off by the configuration" };
function skippedCase({ finding, by }) {
  return { finding, outcome: "skipped", reason: by.kind === "comment" ? by.reason : REASONS[by.kind] };
}
function isFailed({ outcome }) {
  return outcome === "failed";
}
function groupByPath(cases) {
  const suites = /* @__PURE__ */ new Map();
  for (const one of cases) {
    const suite = suites.get(one.finding.path);
    if (suite === void 0) suites.set(one.finding.path, [one]);
    else suite.push(one);
  }
  return suites;
}
function cleanSuite() {
  const suite = attributesOf({ name: "chartpin", tests: 1, failures: 0, errors: 0, skipped: 0 });
  return `  <testsuite${suite}>
    <testcase${attributesOf({ name: "no findings", classname: "chartpin" })}/>
  </testsuite>
`;
}
function printSuite(path, cases) {
  const skipped = cases.filter(({ outcome }) => outcome === "skipped").length;
  const failures = cases.filter(isFailed).length;
  const suite = attributesOf({ name: sentence(path), tests: cases.length, failures, errors: 0, skipped });
  return `  <testsuite${suite}>
${cases.map(printCase).join("")}  </testsuite>
`;
}
function printCase({ finding, outcome, reason }) {
  const { keyPath, reference } = finding.identity;
  const name = [finding.rule, keyPath, reference].filter((part) => part !== "").join(" ");
  const open = `    <testcase${attributesOf({ name: sentence(name), classname: sentence(finding.path) })}>
`;
  const text = escapeXml(describe(finding));
  const message = sentence(finding.message);
  const bodies = {
    failed: `<failure${attributesOf({ type: finding.severity, message })}>${text}</failure>`,
    passed: `<system-out>${text}</system-out>`,
    skipped: `<skipped${attributesOf({ type: finding.rule, message: sentence(reason) })}>${text}</skipped>`
  };
  return `${open}      ${bodies[outcome]}
    </testcase>
`;
}
function describe(finding) {
  const head = `${sentence(printPlace(finding))}: ${finding.severity}[${finding.rule}] ${sentence(finding.message)}`;
  return finding.hint === "" ? head : `${head}
help: ${sentence(finding.hint)}`;
}
function attributesOf(values) {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join("");
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;"
};
function escapeXml(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// dist/chunks/junit.cjs
var modules = {
  "src/reports/junit.ts": () => ({ printJunit })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
