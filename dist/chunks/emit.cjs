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

// dist/chunks/emit.cjs
var emit_exports = {};
__export(emit_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(emit_exports);

// now:src/yaml/data.ts
var { isMap, isMergeKey, toData } = require("./layers.cjs").modules["src/yaml/data.ts"]();

// now:src/yaml/escapes.ts
var { escapeCode } = require("./plan.cjs").modules["src/yaml/escapes.ts"]();

// now:src/yaml/print-number.ts
var { helmText, jsonNumber, printFloat64 } = require("../core.cjs").modules["src/yaml/print-number.ts"]();

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// src/yaml/emit-scalar.ts
var BEST_WIDTH = 80;
function emitScalar(data, place) {
  if (typeof data === "string") return emitText(data, { ...place, width: BEST_WIDTH });
  if (typeof data === "number") return emitNumber(data);
  if (data === null || typeof data === "boolean") return String(data);
  return isMap(data) ? "{}" : "[]";
}
function emitKey(key) {
  const text = throughJson(key);
  if (/[\n\r\u2028\u2029]/.test(text) || isLong(text)) return void 0;
  return emitText(text, { indent: 0, column: 0, width: Infinity });
}
function isLong(text) {
  return text.length > 42 && Buffer.byteLength(text) > 128;
}
function emitNumber(n) {
  if (Number.isNaN(n)) return ".nan";
  if (!Number.isFinite(n)) return n > 0 ? ".inf" : "-.inf";
  const integer = Number.isInteger(n) && n > -(2 ** 63) && n < 2 ** 64;
  return integer ? jsonNumber(n + 0) : printFloat64(n);
}
var SPECIAL = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
var ESCAPED = /[^\x20\x21\x23-\x5b\x5d-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
var BREAK = /[\n\u2028\u2029]/;
var SPACE_BREAK = / [\n\u2028\u2029]/;
var BREAK_SPACE = /[\n\u2028\u2029] /;
var INDICATOR = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@` ]|[-?:](?: |$))|:(?: |$)| (?:#|$)/;
var SIMPLE = /^[A-Za-z0-9_/][A-Za-z0-9_/.-]*$/;
function emitText(given, layout) {
  if (SIMPLE.test(given)) return staysText(given) ? given : `"${given}"`;
  const text = throughJson(given);
  if (text.includes("\n")) return fitsLiteral(text) ? emitLiteral(text, layout.indent) : emitDouble(text, layout);
  if (SPECIAL.test(text) || SPACE_BREAK.test(text)) return emitDouble(text, layout);
  if (!staysText(text)) return emitDouble(text, layout);
  if (!INDICATOR.test(text) && !BREAK.test(text)) return emitLine(text, layout, "plain");
  return BREAK_SPACE.test(text) ? emitDouble(text, layout) : emitLine(text, layout, "single");
}
function throughJson(text) {
  if (!/[\x85\ud800-\udfff]/.test(text)) return text;
  return text.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD").replace(/[ \x85]+/g, (run) => {
    const feeds = run.replaceAll(" ", "").length;
    return feeds === 0 ? run : "\n".repeat(feeds - 1) || " ";
  });
}
function fitsLiteral(text) {
  return !SPECIAL.test(text) && !SPACE_BREAK.test(text) && !text.endsWith(" ");
}
function emitLiteral(text, indent) {
  const hint = /^[ \n\u2028\u2029]/.test(text) ? "2" : "";
  const pad = " ".repeat(indent);
  return `|${hint}${chompingOf(text)}
${text.replace(/(^|[\n\u2028\u2029])(?=[^\n\u2028\u2029])/g, `$1${pad}`)}`;
}
function chompingOf(text) {
  if (!BREAK.test(text.charAt(text.length - 1))) return "-";
  return text.length === 1 || BREAK.test(text.charAt(text.length - 2)) ? "+" : "";
}
function emitLine(text, layout, style) {
  const quote = style === "single" ? "'" : "";
  const inner = style === "single" ? text.replaceAll("'", "''") : text;
  const column = layout.column + quote.length;
  if (column + inner.length <= layout.width && !BREAK.test(inner)) return quote + inner + quote;
  return quote + foldLine(inner, { ...layout, column }) + quote;
}
function foldLine(text, { indent, column: start, width }) {
  const pad = " ".repeat(indent);
  let out = "";
  let column = start;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === " " && column > width && isSingleSpace(text, at)) {
      out += `
${pad}`;
      column = indent;
    } else if (BREAK.test(character)) {
      out += next === "" || BREAK.test(next) ? character : character + pad;
      column = next === "" || BREAK.test(next) ? 0 : indent;
    } else {
      out += character;
      column++;
    }
  }
  return out;
}
function isSingleSpace(text, at) {
  return at > 0 && at < text.length - 1 && text[at - 1] !== " " && text[at + 1] !== " ";
}
function emitDouble(text, { indent, column: start, width }) {
  const all = text.startsWith("\uFEFF");
  let out = '"';
  let column = start + 1;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const size = code > 65535 ? 2 : 1;
    if (code === 32 && !all && column > width && at > 0 && at < text.length - 1 && text[at - 1] !== " ") {
      out += `
${" ".repeat(indent)}`;
      column = indent;
      if (text[at + 1] === " ") {
        out += "\\";
        column++;
      }
    } else {
      const piece = all || mustEscape(code) ? escapeCode(code) : String.fromCodePoint(code);
      out += piece;
      column += piece.length;
    }
    at += size;
  }
  return `${out}"`;
}
function mustEscape(code) {
  return code > 65535 || ESCAPED.test(String.fromCodePoint(code));
}

// src/yaml/key-order.ts
var LETTER = new RegExp("\\p{L}", "u");
var DIGIT = new RegExp("\\p{Nd}", "u");
function compareKeys(a, b) {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === end) return a.length - b.length;
  if (isLowSurrogate(a.charCodeAt(at)) && isLowSurrogate(b.charCodeAt(at))) at--;
  const left = a.codePointAt(at) ?? 0;
  const right = b.codePointAt(at) ?? 0;
  const leftIsLetter = isLetter(left);
  if (leftIsLetter !== isLetter(right)) return leftIsLetter ? 1 : -1;
  return (leftIsLetter ? 0 : compareDigits(a, b, at)) || left - right;
}
function isLetter(code) {
  if (code > 127) return LETTER.test(String.fromCodePoint(code));
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
function isLowSurrogate(code) {
  return code >= 56320 && code <= 57343;
}
function compareDigits(a, b, at) {
  const lead = (a[at] === "0" || b[at] === "0") && followsDigits(a, at) ? 1 : 0;
  const left = numberAt(a, at, lead);
  const right = numberAt(b, at, lead);
  if (left.value !== right.value) return left.value < right.value ? -1 : 1;
  return left.digits - right.digits;
}
function followsDigits(text, at) {
  for (let back = at - 1; back >= 0 && DIGIT.test(text.charAt(back)); back--) {
    if (text[back] !== "0") return true;
  }
  return false;
}
var CHUNK = 9;
function numberAt(text, at, lead) {
  let value = BigInt(lead);
  let chunk = 0;
  let digits = 0;
  for (const character of text.slice(at)) {
    if (!DIGIT.test(character)) break;
    chunk = chunk * 10 + (character.codePointAt(0) ?? 0) - 48;
    digits++;
    if (digits % CHUNK === 0) {
      value = BigInt.asIntN(64, value * 1000000000n + BigInt(chunk));
      chunk = 0;
    }
  }
  return { value: BigInt.asIntN(64, value * 10n ** BigInt(digits % CHUNK) + BigInt(chunk)), digits };
}

// now:src/yaml/scalar-text.ts
var { spellString } = require("./plan.cjs").modules["src/yaml/scalar-text.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/yaml/emit.ts
function emitYaml(data, options = {}) {
  const emitter = options.as === "file" ? FILE : TO_YAML;
  if (isFilledMap(data) || isFilledList(data)) return emitInline(emitter, data, 0);
  return endLine(emitter.scalar(data, { indent: 2, column: 0 }));
}
var TO_YAML = {
  keys: (map) => [...map.keys()].toSorted(compareKeys),
  key: emitKey,
  scalar: emitScalar
};
var FILE = {
  keys: (map) => map.keys(),
  key: (text) => spellString({ text, style: Style.plain, context: "key" }),
  scalar(data, place) {
    if (typeof data !== "string") return emitScalar(data, place);
    if (data.includes("\n") && fitsLiteral(data) && !/[\u2028\u2029]/.test(data)) return emitLiteral(data, place.indent);
    return spellString({ text: data, style: Style.plain, context: "block-value" });
  }
};
function emitInline(emitter, data, indent) {
  if (isFilledMap(data)) return emitMap(emitter, data, indent);
  if (isFilledList(data)) return emitList(emitter, data, indent);
  return endLine(emitter.scalar(data, { indent, column: indent }));
}
function emitList(emitter, list, indent) {
  const pad = " ".repeat(indent);
  let text = "";
  for (const item of list) text += `${text === "" ? "" : pad}- ${emitInline(emitter, item, indent + 2)}`;
  return text;
}
function emitMap(emitter, map, indent) {
  const pad = " ".repeat(indent);
  let text = "";
  for (const key of emitter.keys(map)) {
    const token = emitter.key(key);
    const value = map.get(key) ?? null;
    if (text !== "") text += pad;
    if (token === void 0) {
      const long = endLine(emitter.scalar(key, { indent: indent + 2, column: indent + 2 }));
      text += `? ${long}${pad}: ${emitInline(emitter, value, indent + 2)}`;
    } else {
      text += `${token}:${emitAfterKey(emitter, value, { indent, column: indent + token.length + 1 })}`;
    }
  }
  return text;
}
function emitAfterKey(emitter, data, at) {
  const { indent, column } = at;
  if (isFilledMap(data)) return `
${" ".repeat(indent + 2)}${emitMap(emitter, data, indent + 2)}`;
  if (isFilledList(data)) return `
${" ".repeat(indent)}${emitList(emitter, data, indent)}`;
  return ` ${endLine(emitter.scalar(data, { indent: indent + 2, column: column + 1 }))}`;
}
function isFilledMap(data) {
  return isMap(data) && data.size > 0;
}
function isFilledList(data) {
  return Array.isArray(data) && data.length > 0;
}
function endLine(token) {
  const last = token.charCodeAt(token.length - 1);
  return last === 10 || last === 8232 || last === 8233 ? token : `${token}
`;
}

// dist/chunks/emit.cjs
var modules = {
  "src/yaml/emit-scalar.ts": () => ({ emitKey, emitLiteral, emitScalar, fitsLiteral }),
  "src/yaml/emit.ts": () => ({ emitYaml }),
  "src/yaml/key-order.ts": () => ({ compareKeys })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
