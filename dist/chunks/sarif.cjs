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

// dist/chunks/sarif.cjs
var sarif_exports = {};
__export(sarif_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(sarif_exports);

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
function filePathOfSource(...args) {
  return load("./report.cjs", "src/reports/place.ts").filePathOfSource(...args);
}
function isAbsolute(...args) {
  return load("./report.cjs", "src/reports/place.ts").isAbsolute(...args);
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

// src/reports/sarif.ts
var MOST_RESULTS = 25e3;
var MOST_LOCATIONS = 100;
var LEVELS = { error: "error", warning: "warning", info: "note" };
var ORDER = { error: 0, warning: 1, info: 2 };
var PROBLEMS = { error: "error", warning: "warning", info: "recommendation" };
function printSarif(run, options) {
  const suppressed = options.suppressed === "shown" ? run.findings.suppressed : [];
  const all = [...run.findings.reported.map((finding) => ({ finding })), ...suppressed];
  const kept = all.length <= MOST_RESULTS ? all : all.toSorted(bySeverity).slice(0, MOST_RESULTS);
  const log = { run, rules: rulesOf(run, kept), fingerprints: fingerprintAll(run.findings) };
  return printSafeJson({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: driverOf(log) },
        automationDetails: { id: "chartpin/" },
        invocations: [invocationOf(all.length - kept.length)],
        columnKind: "utf16CodeUnits",
        results: kept.map((one) => resultOf(log, one))
      }
    ]
  });
}
function bySeverity(a, b) {
  return ORDER[a.finding.severity] - ORDER[b.finding.severity];
}
function rulesOf(run, kept) {
  const rules = new Map(run.rules.map((rule) => [rule.name, rule]));
  for (const { finding } of kept) if (!rules.has(finding.rule)) rules.set(finding.rule, ruleOf(run, finding));
  return [...rules.values()];
}
function driverOf({ run, rules }) {
  const { version, url } = run.tool;
  return {
    name: "chartpin",
    semanticVersion: version,
    version,
    ...url === void 0 ? {} : { informationUri: url },
    rules: rules.map(describeRule)
  };
}
function describeRule({ name, summary, severity, help, url, security }) {
  return {
    id: ruleId(name),
    name: name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: closed(summary) },
    fullDescription: { text: closed(summary) },
    help: { text: help, markdown: help },
    ...url === void 0 ? {} : { helpUri: url },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      precision: "high",
      "problem.severity": PROBLEMS[severity],
      ...security === void 0 ? {} : { "security-severity": security.toFixed(1) },
      tags: ["container-images", "helm", ...security === void 0 ? [] : ["security"]]
    }
  };
}
function ruleId(name) {
  return `chartpin/${name}`;
}
function closed(text) {
  return text.endsWith(".") ? text : `${text}.`;
}
function invocationOf(leftOut) {
  if (leftOut === 0) return { executionSuccessful: true };
  const text = `${leftOut} results of the lowest severity are left out: code scanning takes ${MOST_RESULTS} in.`;
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: "warning", message: { text } }] };
}
function resultOf(log, { finding, by }) {
  const related = finding.related.slice(0, MOST_LOCATIONS);
  const fixes = finding.fixes.flatMap((fix) => describeFix(log.run, fix));
  return {
    ruleId: ruleId(finding.rule),
    ruleIndex: log.rules.findIndex(({ name }) => name === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [locationOf(log.run, finding)],
    ...related.length === 0 ? {} : { relatedLocations: related.map((mark, index) => relatedLocation(log.run, mark, index + 1)) },
    partialFingerprints: { primaryLocationLineHash: log.fingerprints.get(finding) },
    ...fixes.length === 0 ? {} : { fixes },
    ...by === void 0 ? {} : { suppressions: [describeSuppression(by)] },
    properties: {
      chart: finding.identity.chart,
      keyPath: finding.identity.keyPath,
      reference: finding.identity.reference
    }
  };
}
function messageOf(finding) {
  const where = filePathOf(finding).member === void 0 ? [] : [`In ${sentence(printPlace(finding))}.`];
  const hint = finding.hint === "" ? [] : [closed(capital(sentence(finding.hint)))];
  return withoutLinks([closed(capital(sentence(finding.message))), ...where, ...hint].join(" "));
}
function capital(text) {
  return text.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
}
function withoutLinks(text) {
  return text.replaceAll("](", "] (");
}
function locationOf(run, finding) {
  const { path, member } = filePathOf(finding);
  const physical = finding.at === void 0 || member !== void 0 ? { artifactLocation: artifactOf(run, path), region: { startLine: 1 } } : physicalOf(run, finding.at);
  const { keyPath } = finding.identity;
  const logical = [
    ...member === void 0 ? [] : [{ fullyQualifiedName: sentence(printPlace(finding)), kind: "resource" }],
    ...keyPath === "" ? [] : [{ fullyQualifiedName: sentence(keyPath), kind: "value" }]
  ];
  return { physicalLocation: physical, ...logical.length === 0 ? {} : { logicalLocations: logical } };
}
function relatedLocation(run, mark, id) {
  const { path, member } = filePathOfSource(mark.file);
  const physicalLocation = member === void 0 ? physicalOf(run, mark) : { artifactLocation: artifactOf(run, path), region: { startLine: 1 } };
  const text = withoutLinks(sentence(mark.label ?? "see here"));
  return { id, physicalLocation, message: { text } };
}
function physicalOf(run, { file, span }) {
  return { artifactLocation: artifactOf(run, filePathOfSource(file).path), region: describeRegion({ file, span }) };
}
function describeRegion({ file, span }) {
  const { line, column, endLine, endColumn } = regionOf(file, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}
function artifactOf(run, path) {
  const shown = repositoryPath(run.folder, path);
  const encoded = shown.split("/").map(encodePart).join("/");
  if (!isAbsolute(shown)) return { uri: encoded, uriBaseId: "%SRCROOT%" };
  return { uri: `file://${shown.startsWith("/") ? "" : "/"}${encoded}` };
}
function encodePart(part) {
  return encodeURIComponent(part.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD"));
}
function describeFix(run, fix) {
  const files = run.editsOf(fix);
  if (files.length === 0 || files.some(({ file }) => filePathOfSource(file).member !== void 0)) return [];
  const artifactChanges = files.map(({ file, edits }) => ({
    artifactLocation: artifactOf(run, file.path),
    replacements: edits.map(({ span, text }) => ({
      deletedRegion: describeRegion({ file, span }),
      insertedContent: { text }
    }))
  }));
  return [{ description: { text: withoutLinks(closed(capital(sentence(fix.title)))) }, artifactChanges }];
}
var REASONS = { baseline: "accepted in the baseline", config: "turned off by the configuration" };
function describeSuppression(by) {
  if (by.kind !== "comment") return { kind: "external", status: "accepted", justification: REASONS[by.kind] };
  return { kind: "inSource", status: "accepted", justification: sentence(by.reason) };
}

// dist/chunks/sarif.cjs
var modules = {
  "src/reports/sarif.ts": () => ({ printSarif })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
