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

// elsewhere:src/files/display-path.ts
var require_display_path = __commonJS({
  "elsewhere:src/files/display-path.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/display-path.ts"];
  }
});

// elsewhere:src/files/write-file.ts
var require_write_file = __commonJS({
  "elsewhere:src/files/write-file.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./write.cjs")["src/files/write-file.ts"];
    module2.exports = {
      get failed() {
        return load().failed;
      },
      get writeFile() {
        return load().writeFile;
      }
    };
  }
});

// elsewhere:src/findings/baseline.ts
var require_baseline = __commonJS({
  "elsewhere:src/findings/baseline.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./write.cjs")["src/findings/baseline.ts"];
    module2.exports = {
      get applyBaseline() {
        return load().applyBaseline;
      },
      get makeBaseline() {
        return load().makeBaseline;
      },
      get printBaseline() {
        return load().printBaseline;
      },
      get pruneBaseline() {
        return load().pruneBaseline;
      },
      get readBaseline() {
        return load().readBaseline;
      }
    };
  }
});

// elsewhere:src/text/counted.ts
var require_counted = __commonJS({
  "elsewhere:src/text/counted.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/counted.ts"];
  }
});

// elsewhere:src/cli/baselines.ts
var require_baselines = __commonJS({
  "elsewhere:src/cli/baselines.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/baselines.ts"];
  }
});

// elsewhere:src/cli/exit-codes.ts
var require_exit_codes = __commonJS({
  "elsewhere:src/cli/exit-codes.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/exit-codes.ts"];
  }
});

// elsewhere:src/cli/failure.ts
var require_failure = __commonJS({
  "elsewhere:src/cli/failure.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/failure.ts"];
  }
});

// elsewhere:src/cli/gather.ts
var require_gather = __commonJS({
  "elsewhere:src/cli/gather.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/gather.ts"];
  }
});

// dist/chunks/baseline.cjs
var baseline_exports2 = {};
__export(baseline_exports2, {
  "src/cli/commands/baseline.ts": () => baseline_exports
});
module.exports = __toCommonJS(baseline_exports2);

// src/cli/commands/baseline.ts
var baseline_exports = {};
__export(baseline_exports, {
  baseline: () => baseline
});
var import_display_path = __toESM(require_display_path());
var import_write_file = __toESM(require_write_file());
var import_baseline = __toESM(require_baseline());
var import_counted = __toESM(require_counted());
var import_baselines = __toESM(require_baselines());
var import_exit_codes = __toESM(require_exit_codes());
var import_failure = __toESM(require_failure());
var import_gather = __toESM(require_gather());
var baseline = async (invocation) => {
  const { options, io } = invocation;
  const { judged } = await (0, import_gather.gather)(invocation);
  for (const [{ absolute }, { reported }] of (0, import_baselines.groupByBaseline)(judged)) {
    const shown = (0, import_display_path.displayPath)(absolute, io.cwd);
    const outcome = (0, import_write_file.writeFile)({ absolute, path: shown, bytes: Buffer.from((0, import_baseline.printBaseline)((0, import_baseline.makeBaseline)(reported))) });
    if (outcome.kind === "failed") throw new import_failure.OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint });
    if (!options.quiet) io.stderr.write(`${shown}: ${(0, import_counted.counted)(reported.length, "finding")} accepted
`);
  }
  return import_exit_codes.exitCodes.clean;
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/baseline.ts": null
});
