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

// by-import:src/files/tgz.ts
var require_tgz = __commonJS({
  "by-import:src/files/tgz.ts"(exports2, module2) {
    module2.exports = require("./pin.cjs").modules["src/files/tgz.ts"]();
  }
});

// dist/chunks/inputs.cjs
var inputs_exports = {};
__export(inputs_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(inputs_exports);

// now:src/files/find.ts
var { findInputs, isGzip } = require("../core.cjs").modules["src/files/find.ts"]();

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/charts/load-chart.ts
var { loadChart } = require("../core.cjs").modules["src/charts/load-chart.ts"]();

// now:src/charts/loading.ts
var { CHARTS_LIMIT, cycleOf, newLoading, refusal } = require("../core.cjs").modules["src/charts/loading.ts"]();

// now:src/charts/values-files.ts
var { readOverlays, readValues, readValuesText, readYamlFile } = require("../core.cjs").modules["src/charts/values-files.ts"]();

// src/charts/load-single.ts
async function* loadArchiveFile(input, options) {
  const bytes = readBytes({ absolute: input.absolute, path: input.path, limit: PACKED_LIMIT });
  if (isProblem(bytes)) {
    yield { kind: "problem", problem: bytes };
    return;
  }
  const place = { kind: "disk", path: input.absolute };
  yield* loadArchive({ bytes, path: input.path, place, origin: input.origin }, options);
}
async function* loadArchive(archive, options) {
  const { openArchive } = await Promise.resolve().then(() => __toESM(require_tgz()));
  const loading = newLoading(options.cwd, () => options.cwd);
  const { tree, problems } = openArchive({ ...archive, budget: loading.budget });
  if (tree.read("Chart.yaml") !== void 0) {
    const chart = await loadChart({ tree, ancestors: [], role: "part", problems }, loading);
    yield { kind: "chart", chart, named: void 0 };
    return;
  }
  const entries = tree.list("");
  if (archive.origin === "found" && !isProblem(entries) && entries.length > 0) return;
  for (const problem of problems) yield { kind: "problem", problem };
  if (problems.length === 0) yield { kind: "problem", problem: noChart(archive.path) };
}
function noChart(shown) {
  const message = "is no packed chart: no folder at its top has a Chart.yaml";
  return { rule: "invalid-chart", path: shown, message, hint: "pack the chart with `helm package`" };
}
async function* loadStdin(options) {
  const bytes = options.stdin?.() ?? Buffer.alloc(0);
  const shown = options.stdinPath ?? "<stdin>";
  if (isGzip(bytes)) yield* loadArchive({ bytes, path: shown, place: { kind: "stdin" }, origin: "named" }, options);
  else yield* loadLoose(textOf(bytes, shown, { kind: "stdin" }), "named");
}
async function* loadValues(input) {
  const file = readSourceFile({ absolute: input.absolute, path: input.path, limit: VALUES_FILE_LIMIT });
  yield* loadLoose(file, input.origin);
}
async function* loadLoose(file, origin) {
  if (isProblem(file)) {
    yield { kind: "problem", problem: file };
    return;
  }
  const { values, problems, state } = await readValuesText(file);
  if (state === "other" && origin === "found") return;
  if (values !== void 0) yield { kind: "values", values, problems };
  else for (const problem of problems) yield { kind: "problem", problem };
}

// src/cli/read-stdin.ts
var import_node_fs = require("node:fs");

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/read-stdin.ts
function readStdin() {
  const chunks = [];
  const buffer = Buffer.alloc(65536);
  for (; ; ) {
    try {
      const count = (0, import_node_fs.readSync)(0, buffer);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(buffer.subarray(0, count)));
    } catch (error) {
      const code = codeOf(error);
      if (code === "EOF") return Buffer.concat(chunks);
      if (code !== "EAGAIN") throw new OperationError("standard input cannot be read", { because: [String(code)] });
      sleep(2);
    }
  }
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : void 0;
}
function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

// src/files/not-text.ts
var SAVE_AS_UTF8 = "save it as UTF-8: Helm reads no other encoding";
function refuseBytes(bytes, text) {
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) {
    return { kind: "not-text", message: "is UTF-16 text, not UTF-8", hint: SAVE_AS_UTF8 };
  }
  if (text.includes("\0")) {
    return { kind: "not-text", message: "is a binary file, not text", hint: "exclude it, or look at what wrote it" };
  }
  return { kind: "not-text", message: `is not UTF-8 text: ${firstInvalidByte(bytes, text)}`, hint: SAVE_AS_UTF8 };
}
function firstInvalidByte(bytes, text) {
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf("\uFFFD"); at !== -1; at = text.indexOf("\uFFFD", from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 239 || bytes[offset + 1] !== 191 || bytes[offset + 2] !== 189) {
      const line = text.slice(0, at).split("\n").length;
      return `line ${line} has the byte 0x${(bytes[offset] ?? 0).toString(16).toUpperCase()}, which belongs to no character`;
    }
    offset += 3;
    from = at + 1;
  }
  return "its last character is cut off";
}

// dist/chunks/inputs.cjs
var modules = {
  "src/charts/load-single.ts": () => ({ loadArchiveFile, loadStdin, loadValues }),
  "src/cli/read-stdin.ts": () => ({ codeOf, readStdin, sleep }),
  "src/files/not-text.ts": () => ({ refuseBytes })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
