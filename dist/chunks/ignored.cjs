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

// elsewhere:src/files/wildcard.ts
var require_wildcard = __commonJS({
  "elsewhere:src/files/wildcard.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/wildcard.ts"];
  }
});

// dist/chunks/ignored.cjs
var ignored_exports = {};
__export(ignored_exports, {
  "src/files/gitignore.ts": () => gitignore_exports
});
module.exports = __toCommonJS(ignored_exports);

// src/files/gitignore.ts
var gitignore_exports = {};
__export(gitignore_exports, {
  isGitIgnored: () => isGitIgnored,
  parseGitIgnore: () => parseGitIgnore
});
var import_wildcard = __toESM(require_wildcard());
function parseGitIgnore(text) {
  const rules = text.replace(/^\uFEFF/, "").split("\n").flatMap((line) => parseRule(line) ?? []).toReversed();
  return {
    verdict: (relative, kind) => rules.find((rule) => !(rule.foldersOnly && kind === "file") && rule.matches(relative))?.verdict
  };
}
function isGitIgnored(chain, slashedPath, kind) {
  for (let i = chain.length - 1; i >= 0; i--) {
    const placed = chain[i];
    const verdict = placed?.rules.verdict(slashedPath.slice(placed.from), kind);
    if (verdict !== void 0) return verdict === "ignored";
  }
  return false;
}
function parseRule(line) {
  const text = trimEnd(line.endsWith("\r") ? line.slice(0, -1) : line);
  if (text === "" || text.startsWith("#")) return void 0;
  const verdict = text.startsWith("!") ? "kept" : "ignored";
  const positive = verdict === "kept" ? text.slice(1) : text;
  const foldersOnly = positive.endsWith("/");
  const pattern = foldersOnly ? positive.slice(0, -1) : positive;
  const matches = pattern === "" ? void 0 : compilePath(pattern);
  return matches && { verdict, foldersOnly, matches };
}
function trimEnd(line) {
  let end = line.length;
  while (line[end - 1] === " " && line[end - 2] !== "\\") end--;
  return line.slice(0, end);
}
function compilePath(pattern) {
  if (!pattern.includes("/")) {
    const base = (0, import_wildcard.compileWildcard)(pattern, "git");
    return base && ((relative) => base(relative.slice(relative.lastIndexOf("/") + 1)));
  }
  const parts = (pattern.startsWith("/") ? pattern.slice(1) : pattern).split("/");
  const steps = [];
  for (const part of parts) {
    const step = part === "**" ? "any-folders" : (0, import_wildcard.compileWildcard)(part, "git");
    if (step === void 0) return void 0;
    steps.push(step);
  }
  if (steps.at(-1) === "any-folders") steps.push(() => true);
  return (relative) => matchesParts(steps, relative.split("/"));
}
function matchesParts(steps, parts) {
  let step = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < parts.length) {
    const current = steps[step];
    if (current === "any-folders") {
      star = step++;
      starAt = at;
    } else if (current?.(parts[at] ?? "") === true) {
      step++;
      at++;
    } else if (star !== -1) {
      at = ++starAt;
      step = star + 1;
    } else {
      return false;
    }
  }
  return step === steps.length;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/files/gitignore.ts": null
});
