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

// dist/chunks/json.cjs
var json_exports = {};
__export(json_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(json_exports);

// src/reports/fingerprint.ts
var import_node_crypto = require("node:crypto");
function fingerprintAll({ reported, suppressed }) {
  const all = [...reported, ...suppressed.map(({ finding }) => finding)].toSorted(byPlace);
  const seen = /* @__PURE__ */ new Map();
  const fingerprints = /* @__PURE__ */ new Map();
  for (const finding of all) {
    const hash = hashOf(finding);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    fingerprints.set(finding, `${hash}:${count}`);
  }
  return fingerprints;
}
function byPlace(a, b) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.at?.span.start ?? -1) - (b.at?.span.start ?? -1);
}
function hashOf({ rule, identity: { chart, keyPath, reference } }) {
  return (0, import_node_crypto.createHash)("sha256").update(JSON.stringify([rule, chart, keyPath, reference])).digest("hex").slice(0, 32);
}

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

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
function regionOf(...args) {
  return load("./report.cjs", "src/reports/place.ts").regionOf(...args);
}

// src/reports/safe-json.ts
var UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[|vso\[|teamcity\[)/giu;
function printSafeJson(value) {
  return `${JSON.stringify(value, void 0, 2).replace(UNSAFE, escapeUnits)}
`;
}
function escapeUnits(character) {
  let out = "";
  for (let at = 0; at < character.length; at++) out += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return out;
}

// when-called:src/reports/summary-findings.ts
function totalsOf(...args) {
  return load("./report.cjs", "src/reports/summary-findings.ts").totalsOf(...args);
}

// src/reports/json.ts
var JSON_VERSION = 1;
function printJson(run) {
  const fingerprints = fingerprintAll(run.findings);
  const describe = (finding) => describeFinding(run, finding, fingerprints.get(finding));
  const totals = totalsOf(run.findings.reported);
  return printSafeJson({
    version: JSON_VERSION,
    tool: { name: "chartpin", version: run.tool.version },
    run: { ...run.counts, milliseconds: Math.round(run.milliseconds), offline: run.isOffline, folder: run.folder },
    summary: { ...totals, suppressed: run.findings.suppressed.length },
    findings: run.findings.reported.map(describe),
    suppressed: run.findings.suppressed.map(({ finding, by }) => ({
      finding: describe(finding),
      by: describeSuppression(by)
    })),
    rules: run.rules.map(({ name, summary, severity, fix }) => ({ name, summary, severity, fix })),
    notes: run.notes,
    next: run.next
  });
}
function describeFinding(run, finding, fingerprint) {
  const { rule, severity, message, hint, path, at, related, identity } = finding;
  return {
    rule,
    severity,
    message,
    hint,
    path,
    location: at === void 0 ? filePathOf(finding) : describeMark(at),
    related: related.map(describeMark),
    fixes: finding.fixes.map((fix) => describeFix(run, fix)),
    identity,
    fingerprint
  };
}
function describeMark({ file, span, label }) {
  return { ...describeSpan(file, span), ...label === void 0 ? {} : { label } };
}
function describeSpan(file, span) {
  return { ...filePathOfSource(file), ...regionOf(file, span), offset: span.start, endOffset: span.end };
}
function describeFix(run, fix) {
  const edits = run.editsOf(fix).flatMap(({ file, edits: all }) => all.map(({ span, text }) => ({ ...describeSpan(file, span), text })));
  return { safety: fix.safety, title: fix.title, changes: fix.changes.map(describeChange), edits };
}
function describeChange(change) {
  switch (change.kind) {
    case "image":
      return { kind: "image", keyPath: printPath(change.use.path), wanted: change.wanted };
    case "leaf":
      return {
        kind: "value",
        keyPath: printPath(change.leaf.path),
        ...describeSpan(change.leaf.file, change.leaf.span),
        text: change.text
      };
    case "text":
      return { kind: "text", ...describeSpan(change.file, change.edit.span), text: change.edit.text };
  }
}
function describeSuppression(by) {
  return by.kind === "comment" ? { kind: by.kind, reason: by.reason, location: describeMark(by.mark) } : { kind: by.kind };
}

// dist/chunks/json.cjs
var modules = {
  "src/reports/fingerprint.ts": () => ({ fingerprintAll }),
  "src/reports/json.ts": () => ({ printJson }),
  "src/reports/safe-json.ts": () => ({ printSafeJson })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
