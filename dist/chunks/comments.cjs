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

// dist/chunks/comments.cjs
var comments_exports = {};
__export(comments_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(comments_exports);

// now:src/yaml/chars.ts
var { AMPERSAND, BACKSLASH, BANG, BEYOND_ASCII, BYTE_ORDER_MARK, CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, CR, DASH, DOT, DOUBLE_QUOTE, GREATER, HASH, LF, NINE, OPEN_BRACE, OPEN_BRACKET, PIPE, PLUS, QUESTION, SINGLE_QUOTE, SPACE, STAR, TAB, ZERO, isBlank } = require("../core.cjs").modules["src/yaml/chars.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/yaml/entry-search.ts
function startOf(table, entry) {
  return keySpan(table, entry).start;
}
function firstFrom(table, offset) {
  let low = 0;
  let high = table.count;
  while (low < high) {
    const middle = low + high >> 1;
    if (startOf(table, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function contentEnd(table, offset) {
  const next = firstFrom(table, offset + 1);
  const above = next - 1;
  if (above < 0) return 0;
  const key = keySpan(table, above);
  const value = valueSpan(table, above);
  if (hasKey(table, above) && offset < key.end) return key.end;
  if (offset < value.start) return key.end;
  if (kindOf(table, above) !== Kind.scalar && kindOf(table, above) !== Kind.alias) return value.start;
  const style = styleOf(table, above);
  if (style !== Style.literal && style !== Style.folded) return value.end;
  const headerEnd = table.text.indexOf("\n", value.start);
  return headerEnd === -1 || offset < headerEnd ? value.start + 1 : value.end;
}
function isInContent(table, offset) {
  if (contentEnd(table, offset) > offset) return true;
  for (let entry = firstFrom(table, offset + 1) - 1; entry >= 0; entry = parentOf(table, entry)) {
    if (styleOf(table, entry) === Style.flow && valueSpan(table, entry).end > offset) return true;
  }
  return false;
}

// src/yaml/comments.ts
function findComments(table, marker) {
  const { text } = table;
  const comments = [];
  for (let hit = text.indexOf(marker); hit !== -1; ) {
    const found = commentAround(table, hit);
    if (typeof found !== "number") comments.push(found);
    hit = text.indexOf(marker, typeof found === "number" ? found : found.span.end);
  }
  return comments;
}
function commentAround(table, offset) {
  const { text } = table;
  const floor = contentEnd(table, offset);
  if (floor > offset) return floor;
  const end = lineEnd(text, offset);
  const start = commentStart(text, lineStartAfter(text, floor, offset), end);
  if (start > offset) return start;
  return { span: { start, end }, text: text.slice(start + 1, end).trim(), ownLine: isFirstOnLine(text, start) };
}
function commentStart(text, from, end) {
  let at = from;
  while (at < end && !(text.charCodeAt(at) === HASH && isFree(text, at))) at++;
  return at;
}
function isFree(text, at) {
  return at === 0 || isBlank(text.charCodeAt(at - 1)) || at === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK;
}
function lineStartAfter(text, floor, offset) {
  let at = offset;
  while (at > floor && text.charCodeAt(at - 1) !== LF) at--;
  return at;
}
function isFirstOnLine(text, at) {
  let before = at;
  while (before > 0 && (text.charCodeAt(before - 1) === SPACE || text.charCodeAt(before - 1) === TAB)) before--;
  return before === 0 || text.charCodeAt(before - 1) === LF || text.charCodeAt(before - 1) === BYTE_ORDER_MARK;
}
function lineEnd(text, from) {
  const feed = text.indexOf("\n", from);
  if (feed === -1) return text.length;
  return text.charCodeAt(feed - 1) === CR ? feed - 1 : feed;
}
function entriesOnLine(table, line) {
  const first = firstFrom(table, line.start);
  const entries = [];
  for (let entry = first - 1; entry >= 0; entry = parentOf(table, entry)) {
    const { end } = valueSpan(table, entry);
    if (styleOf(table, entry) !== Style.block && end > line.start && end <= line.end) entries.unshift(entry);
  }
  for (let entry = first; entry < table.count && startOf(table, entry) < line.end; entry++) entries.push(entry);
  return entries;
}
function entryBelow(table, offset) {
  const entry = firstFrom(table, offset);
  if (entry >= table.count) return void 0;
  return parentOf(table, entry) < 0 && nextOf(table, entry) > entry + 1 ? entry + 1 : entry;
}

// src/findings/directive.ts
var needle = "chartpin:";
var hintPattern = /^(?:image|not-an-image)(?![\w-])/;
var ignorePattern = /^(ignore|ignore-file)\[([^\]\n]*)\][ \t]*(.*)$/;
var helmDocsMark = /\s--(?:\s|$)/;
function readDirectives(source) {
  if (!source.table.text.includes(needle)) return [];
  return findComments(source.table, needle).flatMap((comment) => piecesOf(source.table.text, comment)).flatMap((piece) => directiveOf(source, piece) ?? []);
}
function piecesOf(text, comment) {
  const { start, end } = comment.span;
  const starts = [start];
  for (let at = text.indexOf("#", start + 1); at !== -1 && at < end; at = text.indexOf("#", at + 1)) {
    if (/[ \t]/.test(text.charAt(at - 1)) && /^(?:[\s#{@]|$)/.test(text.charAt(at + 1))) starts.push(at);
  }
  return starts.map((from, index) => {
    let to = starts[index + 1] ?? end;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    return { span: { start: from, end: to }, comment };
  });
}
function directiveOf(source, { span, comment }) {
  const { text } = source.table;
  const head = /^#+[ \t]*chartpin:[ \t]*/.exec(text.slice(span.start, span.end))?.[0];
  if (head === void 0) return void 0;
  const body = text.slice(span.start + head.length, span.end);
  if (hintPattern.test(body)) return void 0;
  const base = { file: source.file, span, removal: removalOf(text, span, comment) };
  const [, word = "", list = "", reason = ""] = ignorePattern.exec(body) ?? [];
  const names = splitNames(list);
  if (names.length === 0) return { ...base, scope: "place", names, reason: "", trouble: "malformed" };
  const scope = word === "ignore-file" ? "file" : "place";
  const start = span.start + head.length + word.length + 1;
  const namesSpan = { start, end: start + list.length };
  const covers = scope === "file" ? wholeFile(source.table, comment) : coveredPlace(source.table, comment);
  if (covers === void 0) return { ...base, scope, names, reason, namesSpan, trouble: "misplaced" };
  const described = helmDocsMark.test(body) ? { trouble: "describes" } : {};
  return { ...base, scope, names, reason, namesSpan, covers, ...described };
}
function splitNames(list) {
  return list.split(",").map((name) => name.trim()).filter((name) => name !== "");
}
function wholeFile(table, comment) {
  const first = table.documents[0];
  const isAtTop = first === void 0 || comment.span.end <= keySpan(table, first).start;
  return isAtTop ? { start: 0, end: table.text.length } : void 0;
}
function coveredPlace(table, comment) {
  if (comment.ownLine) return spanBelow(table, comment.span.end);
  const line = lineOf(table.text, comment.span.start);
  const last = entriesOnLine(table, line).at(-1);
  return last === void 0 ? line : { start: line.start, end: Math.max(line.end, entrySpan(table, last).end) };
}
function spanBelow(table, offset) {
  const first = entryBelow(table, offset);
  const below = first !== void 0 && parentOf(table, first) < 0 && kindOf(table, first) !== Kind.scalar ? first + 1 : first;
  if (below === void 0 || below >= table.count) return void 0;
  const span = entrySpan(table, below);
  return /\n[ \t\r]*\n/.test(table.text.slice(offset, span.start)) ? void 0 : span;
}
function entrySpan(table, entry) {
  return { start: keySpan(table, entry).start, end: valueSpan(table, entry).end };
}
function lineOf(text, offset) {
  const end = text.indexOf("\n", offset);
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: end === -1 ? text.length : end };
}
function removalOf(text, span, comment) {
  const isFirst = span.start === comment.span.start;
  const isLast = !/\S/.test(text.slice(span.end, comment.span.end));
  if (isFirst && !isLast) return { span: { start: span.start, end: skipBlanks(text, span.end) }, text: "" };
  let start = span.start;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  if (!isFirst || !comment.ownLine) return { span: { start, end: isLast ? comment.span.end : span.end }, text: "" };
  const line = lineOf(text, comment.span.start);
  if (line.end < text.length) return { span: { start: line.start, end: line.end + 1 }, text: "" };
  return { span: { start: Math.max(0, line.start - 1), end: line.end }, text: "" };
}
function skipBlanks(text, from) {
  let at = from;
  while (/[ \t]/.test(text.charAt(at))) at++;
  return at;
}

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/uses/find-keys.ts
var { findKeys, isBelow } = require("../core.cjs").modules["src/uses/find-keys.ts"]();

// src/uses/hinted-slots.ts
var commentPattern = /chartpin:\s*(image|not-an-image)\b/;
function addPatterns(table, slots, isImage) {
  const added = [...slots];
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || slots.some((slot) => isPartOf(slot, entry))) continue;
    if (isImage(printPath(pathOf(table, entry)))) added.push(hintedString(entry, "config"));
  }
  return added;
}
function applyComments(table, slots) {
  let result = slots;
  for (const comment of findComments(table, "chartpin:")) {
    const word = commentPattern.exec(comment.text)?.[1];
    const entry = word === void 0 ? void 0 : targetOf(table, comment);
    if (entry === void 0) continue;
    if (word === "not-an-image") {
      result = result.filter((slot) => !slot.parts.some((part) => isBelow(table, part.entry, entry)));
    } else if (kindOf(table, entry) === Kind.scalar) {
      result = [...result.filter((slot) => !isPartOf(slot, entry)), hintedString(entry, "comment")];
    }
  }
  return result;
}
function targetOf(table, { ownLine, span }) {
  if (ownLine) return entryBelow(table, span.end);
  return entriesOnLine(table, { start: table.text.lastIndexOf("\n", span.start) + 1, end: span.end }).at(-1);
}
function isPartOf(slot, entry) {
  return slot.parts.some((part) => part.entry === entry);
}
function hintedString(entry, source) {
  return {
    shape: "hint",
    confidence: "certain",
    holder: entry,
    stem: "",
    parts: [{ role: "reference", entry }],
    pullPolicy: void 0,
    source
  };
}

// dist/chunks/comments.cjs
var modules = {
  "src/findings/directive.ts": () => ({ coveredPlace, readDirectives }),
  "src/uses/hinted-slots.ts": () => ({ addPatterns, applyComments }),
  "src/yaml/comments.ts": () => ({ entriesOnLine, entryBelow, findComments }),
  "src/yaml/entry-search.ts": () => ({ contentEnd, firstFrom, isInContent, startOf })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
