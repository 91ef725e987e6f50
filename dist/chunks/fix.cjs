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

// elsewhere:src/edits/verify-plan.ts
var require_verify_plan = __commonJS({
  "elsewhere:src/edits/verify-plan.ts"(exports2, module2) {
    module2.exports = require("./fix+pin.cjs")["src/edits/verify-plan.ts"];
  }
});

// elsewhere:src/text/counted.ts
var require_counted = __commonJS({
  "elsewhere:src/text/counted.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/counted.ts"];
  }
});

// elsewhere:src/text/width.ts
var require_width = __commonJS({
  "elsewhere:src/text/width.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/width.ts"];
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

// elsewhere:src/cli/gather.ts
var require_gather = __commonJS({
  "elsewhere:src/cli/gather.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/gather.ts"];
  }
});

// elsewhere:src/cli/outputs.ts
var require_outputs = __commonJS({
  "elsewhere:src/cli/outputs.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/outputs.ts"];
  }
});

// elsewhere:src/cli/rewrite.ts
var require_rewrite = __commonJS({
  "elsewhere:src/cli/rewrite.ts"(exports2, module2) {
    module2.exports = require("./fix+pin.cjs")["src/cli/rewrite.ts"];
  }
});

// dist/chunks/fix.cjs
var fix_exports2 = {};
__export(fix_exports2, {
  "src/cli/commands/fix.ts": () => fix_exports
});
module.exports = __toCommonJS(fix_exports2);

// src/cli/commands/fix.ts
var fix_exports = {};
__export(fix_exports, {
  fix: () => fix
});
var import_verify_plan = __toESM(require_verify_plan());
var import_counted = __toESM(require_counted());
var import_width = __toESM(require_width());
var import_baselines = __toESM(require_baselines());
var import_exit_codes = __toESM(require_exit_codes());
var import_gather = __toESM(require_gather());
var import_outputs = __toESM(require_outputs());
var import_rewrite = __toESM(require_rewrite());
var fix = async (invocation) => {
  const { options, io } = invocation;
  let stdin;
  const gathered = await (0, import_gather.gather)(invocation, ({ subject }) => {
    stdin ??= subject.files.find(({ file }) => file.place.kind === "stdin")?.file;
  });
  const { findings } = (0, import_baselines.takeBaselines)(gathered.judged, invocation);
  const { fixes, withheld } = chooseFixes(findings.reported, options.unsafe);
  const { files, refused } = await (0, import_verify_plan.verifiedPlan)(
    fixes.flatMap(({ changes }) => changes),
    { isWritable: (0, import_rewrite.isWritable)(invocation) }
  );
  if (options.diff) io.stdout.write((0, import_rewrite.printDiffs)(files, (0, import_outputs.styleOf)(io.stdout, options, io)));
  else {
    await (0, import_rewrite.writePlans)(files, invocation);
    if (stdin !== void 0 && !files.some(({ file }) => file === stdin)) io.stdout.write(stdin.text);
  }
  if (!options.quiet) {
    const reasons = new Map(refused.map(({ change, reason }) => [change, reason]));
    const made = fixes.filter(({ changes }) => !changes.some((change) => reasons.has(change))).length;
    io.stderr.write(
      summary({ made, files: files.length, withheld, refused: [...new Set(reasons.values())] }, invocation)
    );
  }
  return options.diff && files.length > 0 ? import_exit_codes.exitCodes.findings : import_exit_codes.exitCodes.clean;
};
function chooseFixes(findings, unsafe) {
  const fixable = findings.filter((finding) => finding.fixes.length > 0);
  const fixes = fixable.flatMap((finding) => finding.fixes.find(({ safety }) => safety === "safe" || unsafe) ?? []);
  return { fixes, withheld: fixable.length - fixes.length };
}
function summary({ made, files, withheld, refused }, { options }) {
  const fixes = (0, import_counted.counted)(made, "fix", "fixes");
  const where = (0, import_counted.counted)(files, "file");
  const lines = [
    ...refused.map((reason) => `! not fixed, because ${(0, import_width.visible)(reason)}`),
    made === 0 ? "Nothing to fix" : options.diff ? `${fixes} in ${where}, nothing written` : `${fixes} made in ${where}`,
    ...withheld > 0 ? [`${withheld} more may change what is installed: chartpin fix --unsafe`] : []
  ];
  return lines.map((line) => `${line}
`).join("");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/fix.ts": null
});
