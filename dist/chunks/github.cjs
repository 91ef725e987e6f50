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

// dist/chunks/github.cjs
var github_exports2 = {};
__export(github_exports2, {
  "src/reports/github.ts": () => github_exports
});
module.exports = __toCommonJS(github_exports2);

// src/reports/github.ts
var github_exports = {};
__export(github_exports, {
  printGithub: () => printGithub
});
var import_width = __toESM(require_width());
var import_place = __toESM(require_place());
var import_sentence = __toESM(require_sentence());
var COMMANDS = { error: "error", warning: "warning", info: "notice" };
var ORDER = { error: 0, warning: 1, info: 2 };
function printGithub(run) {
  const findings = run.findings.reported.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return findings.map((finding) => `${annotation(run, finding)}
`).join("");
}
function annotation(run, finding) {
  const properties = [...place(run, finding), `title=${escapeProperty((0, import_sentence.sentence)(finding.rule))}`];
  return `::${COMMANDS[finding.severity]} ${properties.join(",")}::${messageOf(finding).map(escapeData).join("%0A")}`;
}
function place(run, finding) {
  const { path, member } = (0, import_place.filePathOf)(finding);
  const file = `file=${escapeProperty((0, import_width.visible)((0, import_place.repositoryPath)(run.folder, path)))}`;
  if (finding.at === void 0 || member !== void 0) return [file];
  const { line, column, endLine, endColumn } = (0, import_place.regionOf)(finding.at.file, finding.at.span);
  const lines = [file, `line=${line}`, `endLine=${endLine}`];
  return line === endLine ? [...lines, `col=${column}`, `endColumn=${endColumn}`] : lines;
}
function messageOf(finding) {
  const where = (0, import_place.filePathOf)(finding).member === void 0 ? [] : [`in ${(0, import_sentence.sentence)((0, import_place.printPlace)(finding))}`];
  return [(0, import_sentence.sentence)(finding.message), ...where, ...finding.hint === "" ? [] : [`help: ${(0, import_sentence.sentence)(finding.hint)}`]];
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/reports/github.ts": null
});
