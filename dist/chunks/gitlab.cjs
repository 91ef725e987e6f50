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

// elsewhere:src/reports/run-report.ts
var require_run_report = __commonJS({
  "elsewhere:src/reports/run-report.ts"(exports2, module2) {
    module2.exports = require("./report.cjs")["src/reports/run-report.ts"];
  }
});

// elsewhere:src/reports/safe-json.ts
var require_safe_json = __commonJS({
  "elsewhere:src/reports/safe-json.ts"(exports2, module2) {
    module2.exports = require("./gitlab+json+sarif.cjs")["src/reports/safe-json.ts"];
  }
});

// elsewhere:src/reports/sentence.ts
var require_sentence = __commonJS({
  "elsewhere:src/reports/sentence.ts"(exports2, module2) {
    module2.exports = require("./report.cjs")["src/reports/sentence.ts"];
  }
});

// dist/chunks/gitlab.cjs
var gitlab_exports2 = {};
__export(gitlab_exports2, {
  "src/reports/gitlab.ts": () => gitlab_exports
});
module.exports = __toCommonJS(gitlab_exports2);

// src/reports/gitlab.ts
var gitlab_exports = {};
__export(gitlab_exports, {
  printGitlab: () => printGitlab
});
var import_fingerprint = __toESM(require_fingerprint());
var import_place = __toESM(require_place());
var import_run_report = __toESM(require_run_report());
var import_safe_json = __toESM(require_safe_json());
var import_sentence = __toESM(require_sentence());
var SEVERITIES = { error: "major", warning: "minor", info: "info" };
function printGitlab(run) {
  const fingerprints = (0, import_fingerprint.fingerprintAll)(run.findings);
  return (0, import_safe_json.printSafeJson)(
    run.findings.reported.map((finding) => ({
      description: describe(finding),
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding),
      severity: (0, import_run_report.ruleOf)(run, finding).security === void 0 ? SEVERITIES[finding.severity] : "critical",
      location: locate(run, finding)
    }))
  );
}
function describe(finding) {
  const message = (0, import_sentence.sentence)(finding.message);
  return (0, import_place.filePathOf)(finding).member === void 0 ? message : `${message} (in ${(0, import_sentence.sentence)((0, import_place.printPlace)(finding))})`;
}
function locate(run, finding) {
  const { path, member } = (0, import_place.filePathOf)(finding);
  const region = finding.at === void 0 || member !== void 0 ? void 0 : (0, import_place.regionOf)(finding.at.file, finding.at.span);
  return { path: (0, import_place.repositoryPath)(run.folder, path), lines: { begin: region?.line ?? 1, end: region?.endLine ?? 1 } };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/reports/gitlab.ts": null
});
