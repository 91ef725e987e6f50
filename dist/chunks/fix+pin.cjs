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

// elsewhere:src/files/read-file.ts
var require_read_file = __commonJS({
  "elsewhere:src/files/read-file.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/read-file.ts"];
  }
});

// elsewhere:src/files/limits.ts
var require_limits = __commonJS({
  "elsewhere:src/files/limits.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/limits.ts"];
  }
});

// elsewhere:src/files/source-file.ts
var require_source_file = __commonJS({
  "elsewhere:src/files/source-file.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/source-file.ts"];
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

// elsewhere:src/files/write-tgz.ts
var require_write_tgz = __commonJS({
  "elsewhere:src/files/write-tgz.ts"(exports2, module2) {
    module2.exports = require("./pin+write-tgz.cjs")["src/files/write-tgz.ts"];
  }
});

// elsewhere:src/text/edits.ts
var require_edits = __commonJS({
  "elsewhere:src/text/edits.ts"(exports2, module2) {
    module2.exports = require("./fix+pin+plan.cjs")["src/text/edits.ts"];
  }
});

// elsewhere:src/text/width.ts
var require_width = __commonJS({
  "elsewhere:src/text/width.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/width.ts"];
  }
});

// elsewhere:src/cli/failure.ts
var require_failure = __commonJS({
  "elsewhere:src/cli/failure.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/failure.ts"];
  }
});

// elsewhere:src/yaml/read.ts
var require_read = __commonJS({
  "elsewhere:src/yaml/read.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/read.ts"];
  }
});

// elsewhere:src/edits/place-key.ts
var require_place_key = __commonJS({
  "elsewhere:src/edits/place-key.ts"(exports2, module2) {
    module2.exports = require("./fix+images+pin+plan.cjs")["src/edits/place-key.ts"];
  }
});

// elsewhere:src/edits/plan.ts
var require_plan = __commonJS({
  "elsewhere:src/edits/plan.ts"(exports2, module2) {
    module2.exports = require("./fix+pin+plan.cjs")["src/edits/plan.ts"];
  }
});

// elsewhere:src/edits/sharing.ts
var require_sharing = __commonJS({
  "elsewhere:src/edits/sharing.ts"(exports2, module2) {
    module2.exports = require("./fix+pin+plan.cjs")["src/edits/sharing.ts"];
  }
});

// elsewhere:src/yaml/path.ts
var require_path = __commonJS({
  "elsewhere:src/yaml/path.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/path.ts"];
  }
});

// elsewhere:src/yaml/resolve.ts
var require_resolve = __commonJS({
  "elsewhere:src/yaml/resolve.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/resolve.ts"];
  }
});

// elsewhere:src/yaml/table.ts
var require_table = __commonJS({
  "elsewhere:src/yaml/table.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/table.ts"];
  }
});

// dist/chunks/fix+pin.cjs
var fix_pin_exports = {};
__export(fix_pin_exports, {
  "src/cli/rewrite.ts": () => rewrite_exports,
  "src/edits/verify-plan.ts": () => verify_plan_exports,
  "src/files/write-back.ts": () => write_back_exports
});
module.exports = __toCommonJS(fix_pin_exports);

// src/cli/rewrite.ts
var rewrite_exports = {};
__export(rewrite_exports, {
  isWritable: () => isWritable,
  printDiffs: () => printDiffs,
  writePlans: () => writePlans
});
var import_node_path = __toESM(require("node:path"));

// src/files/write-back.ts
var write_back_exports = {};
__export(write_back_exports, {
  rootOf: () => rootOf,
  writeBack: () => writeBack
});
var import_read_file = __toESM(require_read_file());
var import_limits = __toESM(require_limits());
var import_source_file = __toESM(require_source_file());
var import_write_file = __toESM(require_write_file());
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
    return (0, import_write_file.failed)(file, "is no file, so it cannot be written", "name a file, or print the change");
  if (root.names.length > 0) return writeArchive(root.place.path, changes);
  return (0, import_write_file.writeFile)({
    absolute: root.place.path,
    path: file.path,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text)
  });
}
async function writeArchive(absolute, changes) {
  const shown = changes[0]?.file.path.split("!/", 1)[0] ?? absolute;
  const before = (0, import_read_file.readBytes)({ absolute, path: shown, limit: import_limits.PACKED_LIMIT });
  if ((0, import_source_file.isProblem)(before)) return (0, import_write_file.failed)({ path: shown }, before.message, before.hint);
  const { replaceMembers } = await Promise.resolve().then(() => __toESM(require_write_tgz()));
  const wanted = changes.map(({ file, text }) => ({
    names: rootOf(file.place).names,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text)
  }));
  const changed = replaceMembers(before, wanted);
  if (changed.kind === "refused")
    return (0, import_write_file.failed)({ path: shown }, changed.message, "unpack the chart and change it there");
  return (0, import_write_file.writeFile)({ absolute, path: shown, bytes: changed.bytes, before });
}

// src/text/diff.ts
var import_edits = __toESM(require_edits());
var import_width = __toESM(require_width());
var CONTEXT = 3;
function unifiedDiff({ path: path2, text, edits }) {
  const hunks = groupHunks(text, replacements(text, (0, import_edits.sortEdits)(edits)));
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
  return `--- ${quotePath(`a/${path2}`)}
+++ ${quotePath(`b/${path2}`)}
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
  const added = splitLines((0, import_edits.applyEdits)(before, moved));
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
function quotePath(path2) {
  if (!/["\\]/.test(path2) && (0, import_width.visible)(path2) === path2) return path2.includes(" ") ? `${path2}	` : path2;
  const escaped = Array.from(path2, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    return (0, import_width.visible)(character) === character ? character : octal(character);
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
    const shown = parts.map((part) => (0, import_width.visible)(part)).join("    ");
    const isHeader = line.startsWith("--- ") || line.startsWith("+++ ");
    const tint = isHeader ? "strong" : TINTS[line.charAt(0)];
    return tint === void 0 ? shown : style.paint(tint, shown);
  });
  return lines.join("\n");
}

// src/cli/rewrite.ts
var import_failure = __toESM(require_failure());
function isWritable({ operands, io }) {
  const named = new Set(operands.map((operand) => import_node_path.default.resolve(io.cwd, operand)));
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
  throw new import_failure.OperationError("not every file was written", { because, hint: first.hint });
}

// src/edits/verify-plan.ts
var verify_plan_exports = {};
__export(verify_plan_exports, {
  verifiedPlan: () => verifiedPlan
});
var import_read2 = __toESM(require_read());
var import_place_key = __toESM(require_place_key());
var import_plan = __toESM(require_plan());
var import_sharing = __toESM(require_sharing());

// src/edits/verify.ts
var import_edits2 = __toESM(require_edits());
var import_path = __toESM(require_path());
var import_read = __toESM(require_read());
var import_resolve = __toESM(require_resolve());
var import_table = __toESM(require_table());
async function verifyEdits(plan, table) {
  const text = (0, import_edits2.applyEdits)(plan.file.text, plan.edits);
  const after = await (0, import_read.readYaml)(text);
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
    if ((0, import_table.keyText)(before, entry) !== (0, import_table.keyText)(after, entry)) return blame(STRUCTURE);
    if (readsWell(pair, entry)) continue;
    const culprit = culpritOf(pair, entry);
    if (culprit === void 0) return blame(wouldRead(pair, entry));
    culprits.add(culprit);
    reason ||= wouldRead(pair, entry);
  }
  return culprits.size === 0 ? { ok: true, text: after.text } : { ok: false, reason, culprits };
}
var cell = ({ cells }, entry, which) => cells[entry * import_table.CELLS + which] ?? -1;
function hasSamePlace({ before, after }, entry) {
  return (0, import_table.parentOf)(before, entry) === (0, import_table.parentOf)(after, entry) && (0, import_table.nextOf)(before, entry) === (0, import_table.nextOf)(after, entry) && (0, import_table.hasKey)(before, entry) === (0, import_table.hasKey)(after, entry) && collectionOf(before, entry) === collectionOf(after, entry);
}
function collectionOf(table, entry) {
  const kind = (0, import_table.kindOf)(table, entry);
  return kind === import_table.Kind.map || kind === import_table.Kind.seq ? kind : import_table.Kind.none;
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
  if ((0, import_table.hasKey)(before, entry) && !isMoved(import_table.Cell.keyStart, import_table.Cell.keyEnd)) return false;
  if (collectionOf(before, entry) !== import_table.Kind.none) return true;
  if ((0, import_table.kindOf)(before, entry) === import_table.Kind.alias || before.tags.get(entry) !== after.tags.get(entry)) return false;
  const isSame = cell(before, entry, import_table.Cell.form) === cell(after, entry, import_table.Cell.form);
  return isSame && !reads.has(cell(before, entry, import_table.Cell.valueStart)) && isMoved(import_table.Cell.valueStart, import_table.Cell.valueEnd);
}
function readsWell({ before, after, reads, texts }, entry) {
  if (collectionOf(before, entry) !== import_table.Kind.none) return true;
  const text = reads.get((0, import_table.valueSpan)(before, entry).start);
  const value = (0, import_resolve.scalarValue)(after, entry);
  if (text !== void 0) return value === text;
  return Object.is(value, (0, import_resolve.scalarValue)(before, entry)) || isWithin(texts, (0, import_table.valueSpan)(before, entry));
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
  return [target, entry].map((each) => (0, import_table.valueSpan)(before, each).start).find((start) => reads.has(start));
}
function wouldRead({ before, after }, entry) {
  return `${(0, import_path.printPath)((0, import_table.pathOf)(before, entry))} would read ${JSON.stringify((0, import_resolve.scalarValue)(after, entry))}`;
}

// src/edits/verify-plan.ts
async function verifiedPlan(changes, options = {}) {
  const tableOf = await anchoredTables(changes, options);
  const open = (0, import_plan.startPlan)(changes, { ...options, tableOf });
  const known = /* @__PURE__ */ new Map();
  for (; ; ) {
    const plan = open.plan();
    const files = [];
    for (const file of plan.files) {
      const key = (0, import_place_key.placeKey)(file.file.place);
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
    if (tableOf?.(file) === void 0 && (0, import_sharing.hasAnchor)(file.text)) tables.set(file, (await (0, import_read2.readYaml)(file.text)).table);
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
  const table = tableOf(plan.file) ?? (await (0, import_read2.readYaml)(plan.file.text)).table;
  const result = await verifyEdits(plan, table);
  if (result.ok) return { ...plan, text: result.text };
  const isLess = open.refuseAt(plan.file, result.culprits, result.reason);
  if (!isLess) open.refuseAt(plan.file, "all", result.reason);
  return void 0;
}
function haveSameEdits({ edits: before }, { edits }) {
  return before.length === edits.length && edits.every((edit, at) => edit.text === before[at]?.text && edit.span.start === before[at].span.start);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/rewrite.ts": null,
  "src/edits/verify-plan.ts": null,
  "src/files/write-back.ts": null
});
