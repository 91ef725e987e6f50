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

// by-import:src/files/write-tgz.ts
var require_write_tgz = __commonJS({
  "by-import:src/files/write-tgz.ts"(exports2, module2) {
    module2.exports = require("./pin.cjs").modules["src/files/write-tgz.ts"]();
  }
});

// dist/chunks/fix.cjs
var fix_exports = {};
__export(fix_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(fix_exports);

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// now:src/edits/place-key.ts
var { leafKey, placeKey } = require("./plan.cjs").modules["src/edits/place-key.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/edits/plan.ts
function startPlan(...args) {
  return load("./plan.cjs", "src/edits/plan.ts").startPlan(...args);
}

// now:src/edits/sharing.ts
var { hasAnchor, sharingOf } = require("./plan.cjs").modules["src/edits/sharing.ts"]();

// now:src/text/edits.ts
var { applyEdits, sortEdits } = require("./plan.cjs").modules["src/text/edits.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/edits/verify.ts
async function verifyEdits(plan, table) {
  const text = applyEdits(plan.file.text, plan.edits);
  const after = await readYaml(text);
  if (after.problems.some((problem) => problem.fatal)) return blame("the edited text would not be valid YAML");
  const isShaped = after.table.count === table.count && after.table.documents.length === table.documents.length;
  return isShaped ? compare({ ...plan, before: table, after: after.table }) : blame(STRUCTURE);
}
var STRUCTURE = "the edit would change the structure of the file";
function blame(reason) {
  return { ok: false, reason, culprits: "all" };
}
function compare(pair) {
  const { before, after } = pair;
  const culprits = /* @__PURE__ */ new Set();
  let reason = "";
  const shift = shiftOf(pair.edits);
  for (let entry = 0; entry < before.count; entry++) {
    if (!hasSamePlace(pair, entry)) return blame(STRUCTURE);
    if (isUntouched(pair, entry, shift)) continue;
    if (keyText(before, entry) !== keyText(after, entry)) return blame(STRUCTURE);
    if (readsWell(pair, entry)) continue;
    const culprit = culpritOf(pair, entry);
    if (culprit === void 0) return blame(wouldRead(pair, entry));
    culprits.add(culprit);
    reason ||= wouldRead(pair, entry);
  }
  return culprits.size === 0 ? { ok: true, text: after.text } : { ok: false, reason, culprits };
}
var cell = ({ cells }, entry, which) => cells[entry * CELLS + which] ?? -1;
function hasSamePlace({ before, after }, entry) {
  return parentOf(before, entry) === parentOf(after, entry) && nextOf(before, entry) === nextOf(after, entry) && hasKey(before, entry) === hasKey(after, entry) && collectionOf(before, entry) === collectionOf(after, entry);
}
function collectionOf(table, entry) {
  const kind = kindOf(table, entry);
  return kind === Kind.map || kind === Kind.seq ? kind : Kind.none;
}
function shiftOf(edits) {
  let next = 0;
  let moved = 0;
  return (start, end) => {
    for (let edit = edits[next]; edit !== void 0 && edit.span.end <= start; edit = edits[++next]) {
      moved += edit.text.length - (edit.span.end - edit.span.start);
    }
    return (edits[next]?.span.start ?? end) < end ? void 0 : moved;
  };
}
function isUntouched({ before, after, reads }, entry, shift) {
  const isMoved = (startCell, endCell) => {
    const [start, end] = [cell(before, entry, startCell), cell(before, entry, endCell)];
    const by = shift(start, end);
    return by !== void 0 && cell(after, entry, startCell) === start + by && cell(after, entry, endCell) === end + by;
  };
  if (hasKey(before, entry) && !isMoved(Cell.keyStart, Cell.keyEnd)) return false;
  if (collectionOf(before, entry) !== Kind.none) return true;
  if (kindOf(before, entry) === Kind.alias || before.tags.get(entry) !== after.tags.get(entry)) return false;
  const isSame = cell(before, entry, Cell.form) === cell(after, entry, Cell.form);
  return isSame && !reads.has(cell(before, entry, Cell.valueStart)) && isMoved(Cell.valueStart, Cell.valueEnd);
}
function readsWell({ before, after, reads, texts }, entry) {
  if (collectionOf(before, entry) !== Kind.none) return true;
  const text = reads.get(valueSpan(before, entry).start);
  const value = scalarValue(after, entry);
  if (text !== void 0) return value === text;
  return Object.is(value, scalarValue(before, entry)) || isWithin(texts, valueSpan(before, entry));
}
function isWithin(spans, { start, end }) {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? end) < end;
}
function culpritOf({ before, reads }, entry) {
  const target = before.aliases.get(entry) ?? entry;
  return [target, entry].map((each) => valueSpan(before, each).start).find((start) => reads.has(start));
}
function wouldRead({ before, after }, entry) {
  return `${printPath(pathOf(before, entry))} would read ${JSON.stringify(scalarValue(after, entry))}`;
}

// src/edits/verify-plan.ts
async function verifiedPlan(changes, options = {}) {
  const tableOf = await anchoredTables(changes, options);
  const open = startPlan(changes, { ...options, tableOf });
  const known = /* @__PURE__ */ new Map();
  for (; ; ) {
    const plan = open.plan();
    const files = [];
    for (const file of plan.files) {
      const key = placeKey(file.file.place);
      const before = known.get(key);
      const verified = before !== void 0 && haveSameEdits(before, file) ? before : await verify(file, open, tableOf);
      if (verified === void 0) continue;
      known.set(key, verified);
      files.push(verified);
    }
    if (files.length === plan.files.length) return { ...plan, files };
  }
}
async function anchoredTables(changes, { tableOf }) {
  const tables = /* @__PURE__ */ new Map();
  for (const file of new Set(changes.flatMap(filesOf))) {
    if (tableOf?.(file) === void 0 && hasAnchor(file.text)) tables.set(file, (await readYaml(file.text)).table);
  }
  return (file) => tables.get(file) ?? tableOf?.(file);
}
function filesOf(change) {
  switch (change.kind) {
    case "image":
      return change.use.parts.map(({ leaf }) => leaf.file);
    case "leaf":
      return [change.leaf.file];
    case "text":
      return [change.file];
  }
}
async function verify(plan, open, tableOf) {
  const table = tableOf(plan.file) ?? (await readYaml(plan.file.text)).table;
  const result = await verifyEdits(plan, table);
  if (result.ok) return { ...plan, text: result.text };
  const isLess = open.refuseAt(plan.file, result.culprits, result.reason);
  if (!isLess) open.refuseAt(plan.file, "all", result.reason);
  return void 0;
}
function haveSameEdits({ edits: before }, { edits }) {
  return before.length === edits.length && edits.every((edit, at) => edit.text === before[at]?.text && edit.span.start === before[at].span.start);
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// when-called:src/cli/baselines.ts
function takeBaselines(...args) {
  return load("./baselines.cjs", "src/cli/baselines.ts").takeBaselines(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/gather.ts
var { gather } = require("../core.cjs").modules["src/cli/gather.ts"]();

// now:src/cli/streams.ts
var { styleOf: styleOf2, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// when-called:src/files/write-file.ts
function failed(...args) {
  return load("./write.cjs", "src/files/write-file.ts").failed(...args);
}
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// src/files/write-back.ts
async function writeBack(changes) {
  const outcomes = [];
  for (const group of byRoot(changes).values()) outcomes.push(await writeGroup(group));
  return outcomes;
}
function rootOf(place) {
  const names = [];
  let at = place;
  while (at.kind === "member") {
    names.unshift(at.name);
    at = at.archive;
  }
  return { place: at, names };
}
function byRoot(changes) {
  const groups = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const root = rootOf(change.file.place);
    const key = root.place.kind === "disk" ? `${root.names.length > 0 ? "archive" : "file"} ${root.place.path}` : "";
    const group = groups.get(key) ?? { root, changes: [] };
    groups.set(key, group);
    group.changes.push(change);
  }
  return groups;
}
async function writeGroup({ root, changes }) {
  const first = changes[0];
  if (first === void 0) throw new Error("a group without changes");
  const { file, text } = first;
  if (changes.some((change) => change.text !== text) && root.names.length === 0) {
    throw new Error(`two different texts for ${file.path}`);
  }
  if (root.place.kind !== "disk")
    return failed(file, "is no file, so it cannot be written", "name a file, or print the change");
  if (root.names.length > 0) return writeArchive(root.place.path, changes);
  return writeFile({
    absolute: root.place.path,
    path: file.path,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text)
  });
}
async function writeArchive(absolute, changes) {
  const shown = changes[0]?.file.path.split("!/", 1)[0] ?? absolute;
  const before = readBytes({ absolute, path: shown, limit: PACKED_LIMIT });
  if (isProblem(before)) return failed({ path: shown }, before.message, before.hint);
  const { replaceMembers } = await Promise.resolve().then(() => __toESM(require_write_tgz()));
  const wanted = changes.map(({ file, text }) => ({
    names: rootOf(file.place).names,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text)
  }));
  const changed = replaceMembers(before, wanted);
  if (changed.kind === "refused")
    return failed({ path: shown }, changed.message, "unpack the chart and change it there");
  return writeFile({ absolute, path: shown, bytes: changed.bytes, before });
}

// src/text/diff.ts
var CONTEXT = 3;
function unifiedDiff({ path, text, edits }) {
  const hunks = groupHunks(text, replacements(text, sortEdits(edits)));
  if (hunks.length === 0) return "";
  let drift = 0;
  let line = 1;
  let at = 0;
  const bodies = hunks.map((hunk) => {
    const before = linesBefore(text, hunk[0]?.old.start ?? 0);
    line += countLines(text, { start: at, end: before });
    at = before;
    const body = printHunk(text, hunk, { old: line, new: line + drift });
    for (const { removed, added } of hunk) drift += added.length - removed.length;
    return body;
  });
  return `--- ${quotePath(`a/${path}`)}
+++ ${quotePath(`b/${path}`)}
${bodies.join("")}`;
}
function replacements(text, edits) {
  const groups = [];
  for (const edit of edits) {
    const last = groups.at(-1);
    if (last === void 0 || edit.span.start > last.span.end)
      groups.push({ span: wholeLines(text, edit.span), edits: [edit] });
    else {
      last.edits.push(edit);
      if (edit.span.end >= last.span.end) last.span = { start: last.span.start, end: wholeLines(text, edit.span).end };
    }
  }
  return groups.map((group) => replace(text, group.span, group.edits)).filter(({ removed, added }) => removed.length + added.length > 0);
}
function wholeLines(text, { start, end }) {
  const next = text.indexOf("\n", end);
  return { start: lineStart(text, start), end: next === -1 ? text.length : next + 1 };
}
function lineStart(text, offset) {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
function replace(text, span, edits) {
  const before = text.slice(span.start, span.end);
  const moved = edits.map((edit) => ({
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    text: edit.text
  }));
  const removed = splitLines(before);
  const added = splitLines(applyEdits(before, moved));
  const shortest = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shortest && removed[head] === added[head]) head++;
  let tail = 0;
  while (tail < shortest - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  const cut = (lines) => lines.slice(head, lines.length - tail);
  return {
    old: {
      start: span.start + lengthOf(removed.slice(0, head)),
      end: span.end - lengthOf(removed.slice(removed.length - tail))
    },
    removed: cut(removed),
    added: cut(added)
  };
}
function lengthOf(lines) {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
function groupHunks(text, all) {
  const hunks = [];
  for (const replacement of all) {
    const hunk = hunks.at(-1);
    const end = hunk?.at(-1)?.old.end;
    if (hunk !== void 0 && end !== void 0 && linesBefore(text, replacement.old.start) <= linesAfter(text, end)) {
      hunk.push(replacement);
    } else hunks.push([replacement]);
  }
  return hunks;
}
function linesBefore(text, offset) {
  let at = offset;
  for (let line = 0; line < CONTEXT && at > 0; line++) at = lineStart(text, at - 1);
  return at;
}
function linesAfter(text, offset) {
  let at = offset;
  for (let line = 0; line < CONTEXT && at < text.length; line++) {
    const next = text.indexOf("\n", at);
    at = next === -1 ? text.length : next + 1;
  }
  return at;
}
function printHunk(text, hunk, line) {
  let at = linesBefore(text, hunk[0]?.old.start ?? 0);
  let body = "";
  const count = { old: 0, new: 0 };
  const keep = (end) => {
    const lines = splitLines(text.slice(at, end));
    body += signed(" ", lines);
    count.old += lines.length;
    count.new += lines.length;
  };
  for (const { old, removed, added } of hunk) {
    keep(old.start);
    body += signed("-", removed) + signed("+", added);
    count.old += removed.length;
    count.new += added.length;
    at = old.end;
  }
  keep(linesAfter(text, at));
  return `@@ -${range(line.old, count.old)} +${range(line.new, count.new)} @@
${body}`;
}
function range(start, count) {
  if (count === 1) return String(start);
  return count === 0 ? `${start - 1},0` : `${start},${count}`;
}
function signed(sign, lines) {
  return lines.map((line) => sign + (line.endsWith("\n") ? line : `${line}
\\ No newline at end of file
`)).join("");
}
function splitLines(text) {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function countLines(text, { start, end }) {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
function quotePath(path) {
  if (!/["\\]/.test(path) && visible(path) === path) return path.includes(" ") ? `${path}	` : path;
  const escaped = Array.from(path, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    return visible(character) === character ? character : octal(character);
  });
  return `"${escaped.join("")}"`;
}
function octal(character) {
  return Array.from(new TextEncoder().encode(character), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
var TINTS = { "+": "good", "-": "error", "@": "accent" };
function showDiff(diff, style) {
  const lines = diff.split("\n").map((line) => {
    const parts = line.replace(/\r$/, "").split("	");
    const shown = parts.map((part) => visible(part)).join("    ");
    const isHeader = line.startsWith("--- ") || line.startsWith("+++ ");
    const tint = isHeader ? "strong" : TINTS[line.charAt(0)];
    return tint === void 0 ? shown : style.paint(tint, shown);
  });
  return lines.join("\n");
}

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/rewrite.ts
function isWritable({ operands, io }) {
  const named = new Set(operands.map((operand) => node_path_default.resolve(io.cwd, operand)));
  return (place) => {
    const root = rootOf(place);
    if (root.place.kind === "stdin") return root.names.length === 0;
    return root.place.kind === "disk" && (root.names.length === 0 || named.has(root.place.path));
  };
}
function printDiffs(files, style) {
  return files.map(({ file, edits }) => showDiff(unifiedDiff({ path: file.path, text: file.text, edits }), style)).join("");
}
async function writePlans(files, { io }) {
  for (const { file, text } of files) if (file.place.kind === "stdin") io.stdout.write(text);
  const outcomes = await writeBack(files.filter(({ file }) => file.place.kind !== "stdin"));
  const failures = outcomes.flatMap((outcome) => outcome.kind === "failed" ? [outcome] : []);
  const [first] = failures;
  if (first === void 0) return;
  const because = failures.map((failure) => `${failure.path} ${failure.message}`);
  throw new OperationError("not every file was written", { because, hint: first.hint });
}

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
  if (options.diff) io.stdout.write(printDiffs(files, styleOf2(io.stdout, options, io)));
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
var modules = {
  "src/cli/commands/fix.ts": () => ({ fix }),
  "src/cli/rewrite.ts": () => ({ isWritable, printDiffs, writePlans }),
  "src/edits/verify-plan.ts": () => ({ verifiedPlan }),
  "src/files/write-back.ts": () => ({ rootOf, writeBack }),
  "src/text/diff.ts": () => ({ showDiff, unifiedDiff })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
