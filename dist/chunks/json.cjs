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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// elsewhere:src/yaml/path.ts
var require_path = __commonJS({
  "elsewhere:src/yaml/path.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/path.ts"];
  }
});

// elsewhere:src/reports/fingerprint.ts
var require_fingerprint = __commonJS({
  "elsewhere:src/reports/fingerprint.ts"(exports2, module2) {
    module2.exports = require("./gitlab+json+sarif.cjs")["src/reports/fingerprint.ts"];
  }
});

// elsewhere:src/reports/place.ts
var require_place = __commonJS({
  "elsewhere:src/reports/place.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./report.cjs")["src/reports/place.ts"];
    module2.exports = {
      get filePathOf() {
        return load().filePathOf;
      },
      get filePathOfSource() {
        return load().filePathOfSource;
      },
      get isAbsolute() {
        return load().isAbsolute;
      },
      get printMark() {
        return load().printMark;
      },
      get printPlace() {
        return load().printPlace;
      },
      get regionOf() {
        return load().regionOf;
      },
      get repositoryPath() {
        return load().repositoryPath;
      }
    };
  }
});

// elsewhere:src/reports/safe-json.ts
var require_safe_json = __commonJS({
  "elsewhere:src/reports/safe-json.ts"(exports2, module2) {
    module2.exports = require("./gitlab+json+sarif.cjs")["src/reports/safe-json.ts"];
  }
});

// elsewhere:src/reports/summary.ts
var require_summary = __commonJS({
  "elsewhere:src/reports/summary.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reports/summary.ts"];
  }
});

// dist/chunks/json.cjs
var json_exports2 = {};
__export(json_exports2, {
  "src/reports/json.ts": () => json_exports
});
module.exports = __toCommonJS(json_exports2);

// src/reports/json.ts
var json_exports = {};
__export(json_exports, {
  JSON_VERSION: () => JSON_VERSION,
  printJson: () => printJson
});
var import_path = __toESM(require_path());
var import_fingerprint = __toESM(require_fingerprint());
var import_place = __toESM(require_place());
var import_safe_json = __toESM(require_safe_json());
var import_summary = __toESM(require_summary());
var JSON_VERSION = 1;
function printJson(run) {
  const fingerprints = (0, import_fingerprint.fingerprintAll)(run.findings);
  const describe = (finding) => describeFinding(run, finding, fingerprints.get(finding));
  const totals = (0, import_summary.totalsOf)(run.findings.reported);
  return (0, import_safe_json.printSafeJson)({
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
    location: at === void 0 ? (0, import_place.filePathOf)(finding) : describeMark(at),
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
  return { ...(0, import_place.filePathOfSource)(file), ...(0, import_place.regionOf)(file, span), offset: span.start, endOffset: span.end };
}
function describeFix(run, fix) {
  const edits = run.editsOf(fix).flatMap(({ file, edits: all }) => all.map(({ span, text }) => ({ ...describeSpan(file, span), text })));
  return { safety: fix.safety, title: fix.title, changes: fix.changes.map(describeChange), edits };
}
function describeChange(change) {
  switch (change.kind) {
    case "image":
      return { kind: "image", keyPath: (0, import_path.printPath)(change.use.path), wanted: change.wanted };
    case "leaf":
      return {
        kind: "value",
        keyPath: (0, import_path.printPath)(change.leaf.path),
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/reports/json.ts": null
});
