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

// dist/chunks/unknown-keys.cjs
var unknown_keys_exports = {};
__export(unknown_keys_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(unknown_keys_exports);

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/text/span.ts
var { contains } = require("./report.cjs").modules["src/text/span.ts"]();

// now:src/uses/key-class.ts
var { classOfKey, roleBits, roleOfPath, senseOf, wordsOf } = require("../core.cjs").modules["src/uses/key-class.ts"]();

// now:src/uses/value-looks.ts
var { isPlaceholder, looksFull, looksLikeHost, looksLikeName, looksStrict, namesRegistry } = require("../core.cjs").modules["src/uses/value-looks.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/yaml/comments.ts
function findComments(...args) {
  return load("./comments.cjs", "src/yaml/comments.ts").findComments(...args);
}

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// when-called:src/findings/directive.ts
function coveredPlace(...args) {
  return load("./comments.cjs", "src/findings/directive.ts").coveredPlace(...args);
}

// src/findings/unknown-keys.ts
function unknownKeys(subject) {
  const taken = takenPlaces(subject);
  return subject.files.flatMap((source) => {
    const hinted = hintedSpans(source);
    return smellingEntries(source).flatMap((entry) => {
      const span = valueSpan(source.table, entry);
      const isKnown = taken.has(`${source.file.path} ${span.start}`) || hinted.some((each) => contains(each, span));
      return isKnown ? [] : [{ source, entry }];
    });
  });
}
function takenPlaces({ uses, credentials }) {
  const leaves = [...uses.flatMap((use) => use.parts.map((part) => part.leaf)), ...credentials.map(({ leaf }) => leaf)];
  return new Set(leaves.map((leaf) => `${leaf.file.path} ${leaf.span.start}`));
}
function smellingEntries({ table }) {
  const found = [];
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || !hasKey(table, entry)) continue;
    const text = scalarText(table, entry);
    if (looksFull(text) && smells(keyText(table, entry), text)) found.push(entry);
  }
  return found;
}
function smells(key, text) {
  const parsed = parseReference(text);
  if (!parsed.ok) return false;
  if (wordsOf(key).some((word) => word === "image" || word === "images" || word === "container")) return true;
  const { tag, digest } = parsed.reference;
  return (tag !== void 0 || digest !== void 0) && /\.[a-z]{2,}(?::\d+)?$/.test(hostOf(text).host ?? "");
}
function hintedSpans({ table }) {
  return findComments(table, "chartpin:").filter(({ text }) => /chartpin:\s*not-an-image/.test(text)).map((comment) => coveredPlace(table, comment) ?? { start: 0, end: 0 });
}

// dist/chunks/unknown-keys.cjs
var modules = {
  "src/findings/unknown-keys.ts": () => ({ unknownKeys })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
