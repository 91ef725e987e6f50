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

// dist/chunks/lock.cjs
var lock_exports = {};
__export(lock_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(lock_exports);

// src/cli/commands/lock.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/reports/list-notes.ts
function proofNotes(...args) {
  return load("./image-notes.cjs", "src/reports/list-notes.ts").proofNotes(...args);
}
function unlistedNotes(...args) {
  return load("./image-notes.cjs", "src/reports/list-notes.ts").unlistedNotes(...args);
}

// src/reports/lock-json.ts
function printLockJson({ file, written, plan: { lock: lock2, changes, unlocked } }) {
  const described = {
    version: 1,
    lock: file,
    written: written === "written",
    images: lock2.images.map(({ platforms, ...image }) => ({ ...image, platforms: Object.fromEntries(platforms) })),
    changes,
    unanswered: unlocked.map(({ image, kind, message, isKept }) => ({ image, kind, message, kept: isKept }))
  };
  return `${JSON.stringify(described, null, 2)}
`;
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// src/reports/lock-text.ts
var tints = {
  added: "good",
  removed: "error",
  moved: "warning",
  retargeted: "warning"
};
function printLockChanges({ plan }, style) {
  return plan.changes.map((change) => `${style.paint(tints[change.kind], changeText(change))}
`).join("");
}
function changeText(change) {
  switch (change.kind) {
    case "added":
      return `+ ${change.image}${change.digest === void 0 ? "" : ` ${change.digest}`}`;
    case "removed":
      return `- ${change.image} ${change.digest}`;
    case "moved":
      return `~ ${change.image} ${change.from} -> ${change.to}`;
    case "retargeted":
      return `> ${change.image} -> ${change.to}${change.from === void 0 ? "" : `, not ${change.from}`}`;
  }
}
function printUnlocked({ image, kind, message, isKept }) {
  const kept = isKept && kind !== "lacks-platform" ? "; what the lock says of it stays" : "";
  return `! ${image}: ${message}${kept}`;
}
function lockSummary({ file, written, plan: { lock: lock2, changes, unlocked } }) {
  const count = (kind) => changes.filter((change) => change.kind === kind).length;
  const told = [
    [count("added"), "new"],
    [count("removed"), "gone"],
    [count("moved"), "under another digest"],
    [count("retargeted"), "with another target"],
    [unlocked.length, "without an answer"]
  ];
  const parts = told.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  const images = `${counted(lock2.images.length, "image")}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
  switch (written) {
    case "written":
      return `${images}. ${file} written`;
    case "unchanged":
      return `${images}. ${file} was so already`;
    case "nothing":
      return `${images}. Nothing written`;
    case "checked":
      return `${images}. ${file} ${changes.length === 0 ? "is up to date" : "is out of date: `chartpin lock` brings it up to date"}`;
  }
}

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/lock-file.ts
var { lockPlace, nearestLock, readLockFile, writeLockFile } = require("./check.cjs").modules["src/cli/lock-file.ts"]();

// now:src/cli/lock-work.ts
var { gatherLockList, planLockFrom } = require("./check.cjs").modules["src/cli/lock-work.ts"]();

// now:src/cli/pin-request.ts
var { readRequest, readTargets } = require("./pin.cjs").modules["src/cli/pin-request.ts"]();

// when-called:src/cli/problems.ts
function describeProblem(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").describeProblem(...args);
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// src/cli/commands/lock.ts
var lock = async (invocation) => {
  const { operands, options, io } = invocation;
  const isJson = readFormat(options.format) === "json";
  const source = settingsSource(invocation);
  const place = lockPlace(invocation);
  const before = await readBefore(place, invocation);
  const targets = await readTargets(invocation, await source.of(node_path_default.resolve(io.cwd, operands[0] ?? ".")));
  const list = await gatherLockList(invocation, source, targets);
  const notes = targets?.check(list.entries.map(({ reference }) => reference)) ?? [];
  const plan = await planLockFrom(list.entries, { before, targets, invocation });
  const written = options.check ? "checked" : writePlanned(place, { plan, next: planned(plan, before, list) }, invocation);
  const report = { file: displayPath(place, io.cwd), written, plan };
  io.stdout.write(isJson ? printLockJson(report) : printLockChanges(report, styleOf(io.stdout, options, io)));
  tell(invocation, [...notesOf(list), ...options.quiet ? [] : notes, ...plan.unlocked.map(printUnlocked)]);
  if (!options.quiet) io.stderr.write(`${lockSummary(report)}
`);
  return exitCodeOf(plan, list, invocation);
};
function readFormat(formats) {
  const [format = "text", ...more] = formats;
  if (more.length === 0 && (format === "text" || format === "json")) return format;
  throw new UsageError(`chartpin lock cannot write ${formats.join(", ")}`, { hint: "one of text, json" });
}
async function readBefore(place, { options, io }) {
  if ((0, import_node_fs.existsSync)(place)) return readLockFile(place, io.cwd);
  if (!options.check) return { images: [] };
  throw new UsageError(`there is no ${displayPath(place, io.cwd)} to be checked`, { hint: "`chartpin lock` writes it" });
}
function planned({ lock: next }, before, { problems }) {
  if (problems.length === 0) return next;
  const known = new Set(next.images.map(({ image }) => image));
  return { images: [...next.images, ...before.images.filter(({ image }) => !known.has(image))] };
}
function writePlanned(place, { plan: { unlocked }, next }, { io }) {
  const isInVain = next.images.length === 0 && unlocked.length > 0 && !(0, import_node_fs.existsSync)(place);
  return isInVain ? "nothing" : writeLockFile(place, next, io.cwd);
}
function notesOf({ problems, rendered, untagged, unlisted = 0 }) {
  const said = new Set(problems.map(({ message }) => message));
  return [
    ...problems.map((problem) => `! ${describeProblem(problem)}`),
    ...rendered.flatMap((chart) => proofNotes({ ...chart, said })),
    ...unlistedNotes(unlisted),
    ...untagged.map((image) => `! ${image} is not in the lock: nothing but its template says its tag`)
  ];
}
function tell({ io }, lines) {
  io.stderr.write(lines.map((line) => `${visible(line)}
`).join(""));
}
function exitCodeOf({ changes, unlocked }, { problems }, { options }) {
  const isFound = ({ kind }) => options.check && (kind === "absent" || kind === "lacks-platform");
  const isQuiet = ({ kind }) => options.check && kind === "not-asked";
  if (problems.length > 0 || unlocked.some((each) => !isFound(each) && !isQuiet(each))) return exitCodes.failed;
  return options.check && (changes.length > 0 || unlocked.some(isFound)) ? exitCodes.findings : exitCodes.clean;
}

// dist/chunks/lock.cjs
var modules = {
  "src/cli/commands/lock.ts": () => ({ lock })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
