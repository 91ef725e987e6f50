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

// dist/chunks/fix.cjs
var fix_exports = {};
__export(fix_exports, {
  take: () => take
});
module.exports = __toCommonJS(fix_exports);

// now:src/edits/verify-plan.ts
var { verifiedPlan } = require("./fix+pin.cjs").take("src/edits/verify-plan.ts");

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").take("src/text/counted.ts");

// now:src/text/width.ts
var { ELLIPSIS, clip, displayWidth, isCommandMark, readGlyphs, visible, wrap } = require("../core.cjs").take("src/text/width.ts");

// now:src/cli/baselines.ts
var { baselinePlace, groupByBaseline, takeBaselines } = require("../core.cjs").take("src/cli/baselines.ts");

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").take("src/cli/exit-codes.ts");

// now:src/cli/gather.ts
var { gather } = require("../core.cjs").take("src/cli/gather.ts");

// now:src/cli/outputs.ts
var { printReports, readDestinations, styleOf, widthOf } = require("../core.cjs").take("src/cli/outputs.ts");

// now:src/cli/rewrite.ts
var { isWritable, printDiffs, writePlans } = require("./fix+pin.cjs").take("src/cli/rewrite.ts");

// src/cli/commands/fix.ts
var fix = async (invocation) => {
  const { options, io } = invocation;
  let stdin;
  const gathered = await gather(invocation, ({ subject }) => {
    stdin ??= subject.files.find(({ file }) => file.place.kind === "stdin")?.file;
  });
  const { findings } = takeBaselines(gathered.judged, invocation);
  const { fixes, withheld } = chooseFixes(findings.reported, options.unsafe);
  const { files, refused } = await verifiedPlan(
    fixes.flatMap(({ changes }) => changes),
    { isWritable: isWritable(invocation) }
  );
  if (options.diff) io.stdout.write(printDiffs(files, styleOf(io.stdout, options, io)));
  else {
    await writePlans(files, invocation);
    if (stdin !== void 0 && !files.some(({ file }) => file === stdin)) io.stdout.write(stdin.text);
  }
  if (!options.quiet) {
    const reasons = new Map(refused.map(({ change, reason }) => [change, reason]));
    const made = fixes.filter(({ changes }) => !changes.some((change) => reasons.has(change))).length;
    io.stderr.write(
      summary({ made, files: files.length, withheld, refused: [...new Set(reasons.values())] }, invocation)
    );
  }
  return options.diff && files.length > 0 ? exitCodes.findings : exitCodes.clean;
};
function chooseFixes(findings, unsafe) {
  const fixable = findings.filter((finding) => finding.fixes.length > 0);
  const fixes = fixable.flatMap((finding) => finding.fixes.find(({ safety }) => safety === "safe" || unsafe) ?? []);
  return { fixes, withheld: fixable.length - fixes.length };
}
function summary({ made, files, withheld, refused }, { options }) {
  const fixes = counted(made, "fix", "fixes");
  const where = counted(files, "file");
  const lines = [
    ...refused.map((reason) => `! not fixed, because ${visible(reason)}`),
    made === 0 ? "Nothing to fix" : options.diff ? `${fixes} in ${where}, nothing written` : `${fixes} made in ${where}`,
    ...withheld > 0 ? [`${withheld} more may change what is installed: chartpin fix --unsafe`] : []
  ];
  return lines.map((line) => `${line}
`).join("");
}

// dist/chunks/fix.cjs
function take(module2) {
  switch (module2) {
    case "src/cli/commands/fix.ts":
      return { fix };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  take
});
