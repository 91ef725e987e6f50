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

// dist/chunks/yaml.cjs
var yaml_exports = {};
__export(yaml_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(yaml_exports);

// now:src/yaml/cells.ts
var { CELLS, Cell, Kind, Style } = require("../core.cjs").modules["src/yaml/cells.ts"]();

// now:src/yaml/table.ts
var { CELLS: CELLS2, Cell: Cell2, Kind: Kind2, Style: Style2, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/yaml/expansion.ts
function excessiveAliases(table) {
  if (table.aliases.size === 0) return void 0;
  const before = new Float64Array(table.count + 1);
  let decoded = 0;
  let aliased = 0;
  for (let entry = 0; entry < table.count; entry++) {
    before[entry] = decoded;
    decoded += hasKey(table, entry) ? 2 : 1;
    const target = kindOf(table, entry) === Kind.alias ? table.aliases.get(entry) : void 0;
    if (target !== void 0) {
      const size = sizeOf(table, before, target, entry);
      decoded += size;
      aliased += size;
      if (isExcessive(decoded, aliased)) return problemAt(table, entry);
    }
  }
  return void 0;
}
function sizeOf(table, before, target, entry) {
  const next = nextOf(table, target);
  const size = (before[Math.min(next, entry)] ?? 0) - (before[target] ?? 0);
  return hasKey(table, target) ? size - 1 : size;
}
function isExcessive(decoded, aliased) {
  if (aliased <= 100 || decoded <= 1e3) return false;
  return aliased / decoded > allowedShare(decoded);
}
var LOW = 4e5;
var HIGH = 4e6;
function allowedShare(decoded) {
  if (decoded <= LOW) return 0.99;
  if (decoded >= HIGH) return 0.1;
  return 0.99 - 0.89 * (decoded - LOW) / (HIGH - LOW);
}
function problemAt(table, entry) {
  return {
    span: valueSpan(table, entry),
    message: "The aliases multiply the values so often that Helm refuses the file",
    hint: "Write the values out, or alias smaller parts",
    fatal: true
  };
}

// now:src/yaml/print-number.ts
var { helmText, jsonNumber, printFloat64 } = require("../core.cjs").modules["src/yaml/print-number.ts"]();

// src/yaml/print-float32.ts
function printFloat32(n) {
  return printFloat64(shortestFloat32(Math.fround(n)));
}
function shortestFloat32(single) {
  if (single === 0 || !Number.isFinite(single)) return single;
  for (let digits = 1; digits < 9; digits++) {
    const near = toPrecisionEven(single, digits);
    if (Math.fround(Number(near)) === single) return Number(near);
    const up = Number(stepFrom(near, 1n));
    if (Math.fround(up) === single) return up;
  }
  return Number(single.toPrecision(9));
}
function toPrecisionEven(single, digits) {
  const near = single.toPrecision(digits);
  const [exact = ""] = single.toPrecision(21).replace(".", "").split("e");
  const halfway = /^-?0*([1-9]\d*?)50*$/.exec(exact)?.[1]?.length === digits;
  return halfway && /[13579](?:e|$)/.test(near) ? stepFrom(near, -1n) : near;
}
function stepFrom(decimal, step) {
  const [digits = "", exponent = "e0"] = decimal.split(/(?=e)/);
  const point = digits.indexOf(".");
  const places = point < 0 ? 0 : digits.length - point - 1;
  const size = BigInt(digits.replace(/[-.]/g, "")) + step;
  return `${digits.startsWith("-") ? "-" : ""}${size}e${Number(exponent.slice(1)) - places}`;
}

// now:src/yaml/chars.ts
var { AMPERSAND, BACKSLASH, BANG, BEYOND_ASCII, BYTE_ORDER_MARK, CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, CR, DASH, DOT, DOUBLE_QUOTE, GREATER, HASH, LF, NINE, OPEN_BRACE, OPEN_BRACKET, PIPE, PLUS, QUESTION, SINGLE_QUOTE, SPACE, STAR, TAB, ZERO, isBlank } = require("../core.cjs").modules["src/yaml/chars.ts"]();

// now:src/yaml/table-writer.ts
var { addEntry, addKey, addRoot, beginCollection, dropDocument, endCollection, isOpen, newWriter, notesOf, setKeyStyle, setNone, setValue, writtenTable } = require("../core.cjs").modules["src/yaml/table-writer.ts"]();

// src/yaml/scan-properties.ts
var NAME = /[\w-]+(?=[\s,\]}])/y;
var TAG = /!(?:!?[\w./-]+)?(?=\s)/y;
function alias(scan, entry, start) {
  const { out } = scan;
  const name = match(NAME, scan.text, start + 1);
  const target = name === void 0 ? void 0 : out.notes?.names.get(name);
  if (name === void 0 || target === void 0) return false;
  if (isOpen(out, target)) return false;
  scan.at = out.end = start + 1 + name.length;
  setValue(out, entry, Kind.alias, start);
  notesOf(out).aliases.set(entry, target);
  return true;
}
function properties(scan, entry, start) {
  const { bytes } = scan;
  let at = start;
  for (let code = bytes[at]; code === AMPERSAND || code === BANG; code = bytes[at]) {
    const end = code === AMPERSAND ? anchor(scan, entry, at + 1) : tag(scan, entry, at);
    if (end < 0) return false;
    setNone(scan.out, entry, end);
    at = end;
    while (bytes[at] === SPACE) at++;
  }
  scan.at = at;
  return true;
}
function anchor({ text, out }, entry, start) {
  const name = match(NAME, text, start);
  const { anchors, names } = notesOf(out);
  if (name === void 0 || anchors.has(entry)) return -1;
  anchors.set(entry, name);
  names.set(name, entry);
  return start + name.length;
}
function tag({ text, out }, entry, start) {
  const written = match(TAG, text, start);
  const { tags } = notesOf(out);
  if (written === void 0 || tags.has(entry)) return -1;
  tags.set(entry, written);
  return start + written.length;
}
function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

// dist/chunks/yaml.cjs
var modules = {
  "src/yaml/expansion.ts": () => ({ excessiveAliases }),
  "src/yaml/print-float32.ts": () => ({ printFloat32 }),
  "src/yaml/scan-properties.ts": () => ({ alias, properties })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
