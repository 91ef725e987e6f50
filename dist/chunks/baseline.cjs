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

// dist/chunks/baseline.cjs
var baseline_exports = {};
__export(baseline_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(baseline_exports);

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/files/write-file.ts
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// when-called:src/findings/baseline.ts
function makeBaseline(...args) {
  return load("./baselines.cjs", "src/findings/baseline.ts").makeBaseline(...args);
}
function printBaseline(...args) {
  return load("./baselines.cjs", "src/findings/baseline.ts").printBaseline(...args);
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// when-called:src/cli/baselines.ts
function groupByBaseline(...args) {
  return load("./baselines.cjs", "src/cli/baselines.ts").groupByBaseline(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/gather.ts
var { gather } = require("../core.cjs").modules["src/cli/gather.ts"]();

// src/cli/commands/baseline.ts
var baseline = async (invocation) => {
  const { options, io } = invocation;
  const { judged } = await gather(invocation);
  for (const [{ absolute }, { reported }] of groupByBaseline(judged)) {
    const shown = displayPath(absolute, io.cwd);
    const outcome = writeFile({ absolute, path: shown, bytes: Buffer.from(printBaseline(makeBaseline(reported))) });
    if (outcome.kind === "failed") throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint });
    if (!options.quiet) io.stderr.write(`${shown}: ${counted(reported.length, "finding")} accepted
`);
  }
  return exitCodes.clean;
};

// dist/chunks/baseline.cjs
var modules = {
  "src/cli/commands/baseline.ts": () => ({ baseline })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
