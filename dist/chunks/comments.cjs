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

// elsewhere:src/yaml/chars.ts
var require_chars = __commonJS({
  "elsewhere:src/yaml/chars.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/chars.ts"];
  }
});

// elsewhere:src/yaml/table.ts
var require_table = __commonJS({
  "elsewhere:src/yaml/table.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/table.ts"];
  }
});

// dist/chunks/comments.cjs
var comments_exports2 = {};
__export(comments_exports2, {
  "src/yaml/comments.ts": () => comments_exports,
  "src/yaml/entry-search.ts": () => entry_search_exports
});
module.exports = __toCommonJS(comments_exports2);

// src/yaml/comments.ts
var comments_exports = {};
__export(comments_exports, {
  entriesOnLine: () => entriesOnLine,
  entryBelow: () => entryBelow,
  findComments: () => findComments
});
var import_chars = __toESM(require_chars());

// src/yaml/entry-search.ts
var entry_search_exports = {};
__export(entry_search_exports, {
  contentEnd: () => contentEnd,
  firstFrom: () => firstFrom,
  isInContent: () => isInContent,
  startOf: () => startOf
});
var import_table = __toESM(require_table());
function startOf(table, entry) {
  return (0, import_table.keySpan)(table, entry).start;
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
  const key = (0, import_table.keySpan)(table, above);
  const value = (0, import_table.valueSpan)(table, above);
  if ((0, import_table.hasKey)(table, above) && offset < key.end) return key.end;
  if (offset < value.start) return key.end;
  if ((0, import_table.kindOf)(table, above) !== import_table.Kind.scalar && (0, import_table.kindOf)(table, above) !== import_table.Kind.alias) return value.start;
  const style = (0, import_table.styleOf)(table, above);
  if (style !== import_table.Style.literal && style !== import_table.Style.folded) return value.end;
  const headerEnd = table.text.indexOf("\n", value.start);
  return headerEnd === -1 || offset < headerEnd ? value.start + 1 : value.end;
}
function isInContent(table, offset) {
  if (contentEnd(table, offset) > offset) return true;
  for (let entry = firstFrom(table, offset + 1) - 1; entry >= 0; entry = (0, import_table.parentOf)(table, entry)) {
    if ((0, import_table.styleOf)(table, entry) === import_table.Style.flow && (0, import_table.valueSpan)(table, entry).end > offset) return true;
  }
  return false;
}

// src/yaml/comments.ts
var import_table2 = __toESM(require_table());
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
  while (at < end && !(text.charCodeAt(at) === import_chars.HASH && isFree(text, at))) at++;
  return at;
}
function isFree(text, at) {
  return at === 0 || (0, import_chars.isBlank)(text.charCodeAt(at - 1)) || at === 1 && text.charCodeAt(0) === import_chars.BYTE_ORDER_MARK;
}
function lineStartAfter(text, floor, offset) {
  let at = offset;
  while (at > floor && text.charCodeAt(at - 1) !== import_chars.LF) at--;
  return at;
}
function isFirstOnLine(text, at) {
  let before = at;
  while (before > 0 && (text.charCodeAt(before - 1) === import_chars.SPACE || text.charCodeAt(before - 1) === import_chars.TAB)) before--;
  return before === 0 || text.charCodeAt(before - 1) === import_chars.LF || text.charCodeAt(before - 1) === import_chars.BYTE_ORDER_MARK;
}
function lineEnd(text, from) {
  const feed = text.indexOf("\n", from);
  if (feed === -1) return text.length;
  return text.charCodeAt(feed - 1) === import_chars.CR ? feed - 1 : feed;
}
function entriesOnLine(table, line) {
  const first = firstFrom(table, line.start);
  const entries = [];
  for (let entry = first - 1; entry >= 0; entry = (0, import_table2.parentOf)(table, entry)) {
    const { end } = (0, import_table2.valueSpan)(table, entry);
    if ((0, import_table2.styleOf)(table, entry) !== import_table2.Style.block && end > line.start && end <= line.end) entries.unshift(entry);
  }
  for (let entry = first; entry < table.count && startOf(table, entry) < line.end; entry++) entries.push(entry);
  return entries;
}
function entryBelow(table, offset) {
  const entry = firstFrom(table, offset);
  if (entry >= table.count) return void 0;
  return (0, import_table2.parentOf)(table, entry) < 0 && (0, import_table2.nextOf)(table, entry) > entry + 1 ? entry + 1 : entry;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/yaml/comments.ts": null,
  "src/yaml/entry-search.ts": null
});
