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

// elsewhere:src/text/width.ts
var require_width = __commonJS({
  "elsewhere:src/text/width.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/width.ts"];
  }
});

// elsewhere:src/reports/alike.ts
var require_alike = __commonJS({
  "elsewhere:src/reports/alike.ts"(exports2, module2) {
    module2.exports = require("./report.cjs")["src/reports/alike.ts"];
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

// elsewhere:src/reports/sentence.ts
var require_sentence = __commonJS({
  "elsewhere:src/reports/sentence.ts"(exports2, module2) {
    module2.exports = require("./report.cjs")["src/reports/sentence.ts"];
  }
});

// elsewhere:src/reports/summary.ts
var require_summary = __commonJS({
  "elsewhere:src/reports/summary.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reports/summary.ts"];
  }
});

// dist/chunks/concise.cjs
var concise_exports2 = {};
__export(concise_exports2, {
  "src/reports/concise.ts": () => concise_exports
});
module.exports = __toCommonJS(concise_exports2);

// src/reports/concise.ts
var concise_exports = {};
__export(concise_exports, {
  printConcise: () => printConcise
});
var import_width = __toESM(require_width());
var import_alike = __toESM(require_alike());
var import_place = __toESM(require_place());
var import_sentence = __toESM(require_sentence());
var import_summary = __toESM(require_summary());
function printConcise(run, options) {
  const { style } = options;
  const { shown, hidden } = (0, import_alike.capFindings)(run.findings.reported, options.cap?.perRule ?? Infinity);
  const lines = shown.map((finding) => {
    const label = style.paint(finding.severity, `${finding.severity}[${finding.rule}]`);
    return `${(0, import_width.visible)((0, import_place.printPlace)(finding))}: ${label} ${(0, import_sentence.sentence)(finding.message)}
`;
  });
  const notes = (0, import_alike.printHidden)(hidden, options).map((line) => `${line}
`);
  return [...lines, ...notes, options.summary === "included" ? (0, import_summary.printSummary)(run, options) : ""].join("");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/reports/concise.ts": null
});
