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

// dist/chunks/ignored.cjs
var ignored_exports = {};
__export(ignored_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(ignored_exports);

// src/files/wildcard-set.ts
function readGoSet(codes, start) {
  const negated = codes[start] === "^";
  const ranges = [];
  let at = negated ? start + 1 : start;
  while (codes[at] !== "]" || ranges.length === 0) {
    const low = goCharacter(codes, at);
    const high = low && codes[low.next] === "-" ? goCharacter(codes, low.next + 1) : low;
    if (low === void 0 || high === void 0) return void 0;
    ranges.push([low.code, high.code]);
    at = high.next;
  }
  return { set: { negated, ranges, slash: "matches" }, end: at };
}
function goCharacter(codes, at) {
  return codes[at] === "-" || codes[at] === "]" ? void 0 : character(codes, at);
}
function character(codes, at) {
  const index = codes[at] === "\\" ? at + 1 : at;
  const code = codes[index]?.codePointAt(0);
  return code === void 0 ? void 0 : { code, next: index + 1 };
}
function readGitSet(codes, start) {
  const negated = codes[start] === "!" || codes[start] === "^";
  const ranges = [];
  const first = negated ? start + 1 : start;
  for (let at = first; at < codes.length; ) {
    if (codes[at] === "]" && at > first) return { set: { negated, ranges, slash: "never" }, end: at };
    const item = codes[at] === "[" && codes[at + 1] === ":" ? posixClass(codes, at + 2) : gitRange(codes, at);
    if (item === void 0) return void 0;
    for (const range of item.ranges) ranges.push(range);
    at = item.next;
  }
  return void 0;
}
function gitRange(codes, at) {
  const low = character(codes, at);
  if (low === void 0) return void 0;
  const isRange = codes[low.next] === "-" && codes[low.next + 1] !== "]" && codes[low.next + 1] !== void 0;
  const high = isRange ? character(codes, low.next + 1) : low;
  return high && { ranges: [[low.code, high.code]], next: high.next };
}
var POSIX_CLASSES = /* @__PURE__ */ new Map([
  ["alnum", "09AZaz"],
  ["alpha", "AZaz"],
  ["blank", "		  "],
  ["cntrl", "\0\x7F\x7F"],
  ["digit", "09"],
  ["graph", "!~"],
  ["lower", "az"],
  ["print", " ~"],
  ["punct", "!/:@[`{~"],
  ["space", "	\r  "],
  ["upper", "AZ"],
  ["xdigit", "09AFaf"]
]);
function posixClass(codes, start) {
  const close = codes.indexOf("]", start);
  if (close === -1 || close - start > 8 || codes[close - 1] !== ":") return void 0;
  const bounds = POSIX_CLASSES.get(codes.slice(start, close - 1).join(""));
  if (bounds === void 0) return void 0;
  const ranges = [];
  for (let i = 0; i < bounds.length; i += 2) ranges.push([bounds.charCodeAt(i), bounds.charCodeAt(i + 1)]);
  return { ranges, next: close + 1 };
}

// src/files/wildcard.ts
function compileWildcard(pattern, dialect) {
  if (!/[*?[\\]/.test(pattern)) return (text) => text === pattern;
  const tail = pattern.slice(1);
  if (pattern.startsWith("*") && !/[*?[\\]/.test(tail)) {
    return (text) => text.endsWith(tail) && !text.slice(0, text.length - tail.length).includes("/");
  }
  const tokens = tokenize(pattern, dialect);
  const start = /^[^*?[\\]*/.exec(pattern)?.[0] ?? "";
  const codes = dialect === "git" ? bytesOf : codesOf;
  return tokens && ((text) => text.startsWith(start) && matches(tokens, codes(text)));
}
var bytesOf = (text) => Buffer.from(text);
var codesOf = (text) => Array.from(text, (character2) => character2.codePointAt(0) ?? 0);
var SLASH = 47;
function matches(tokens, text) {
  let token = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const current = tokens[token];
    if (current?.kind === "star") {
      star = token++;
      starAt = at;
    } else if (current !== void 0 && matchesOne(current, text[at] ?? 0)) {
      token++;
      at++;
    } else if (star !== -1 && text[starAt] !== SLASH) {
      at = ++starAt;
      token = star + 1;
    } else {
      return false;
    }
  }
  while (tokens[token]?.kind === "star") token++;
  return token === tokens.length;
}
function matchesOne(token, code) {
  if (token.kind === "character") return code === token.code;
  if (token.kind === "any") return code !== SLASH;
  const { negated, ranges, slash } = token.set;
  if (code === SLASH && slash === "never") return false;
  return ranges.some(([low, high]) => low <= code && code <= high) !== negated;
}
function tokenize(pattern, dialect) {
  const codes = Array.from(dialect === "git" ? Buffer.from(pattern).toString("latin1") : pattern);
  const tokens = [];
  for (let at = 0; at < codes.length; at++) {
    const character2 = codes[at] ?? "";
    if (character2 === "*") {
      if (tokens.at(-1)?.kind !== "star") tokens.push({ kind: "star" });
    } else if (character2 === "?") {
      tokens.push({ kind: "any" });
    } else if (character2 === "[") {
      const read = dialect === "go" ? readGoSet(codes, at + 1) : readGitSet(codes, at + 1);
      if (read === void 0) return void 0;
      tokens.push({ kind: "set", set: read.set });
      at = read.end;
    } else {
      const literal = character2 === "\\" ? codes[++at] : character2;
      if (literal === void 0) return void 0;
      tokens.push({ kind: "character", code: literal.codePointAt(0) ?? 0 });
    }
  }
  return tokens;
}

// src/files/gitignore.ts
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
  const matches2 = pattern === "" ? void 0 : compilePath(pattern);
  return matches2 && { verdict, foldersOnly, matches: matches2 };
}
function trimEnd(line) {
  let end = line.length;
  while (line[end - 1] === " " && line[end - 2] !== "\\") end--;
  return line.slice(0, end);
}
function compilePath(pattern) {
  if (!pattern.includes("/")) {
    const base = compileWildcard(pattern, "git");
    return base && ((relative) => base(relative.slice(relative.lastIndexOf("/") + 1)));
  }
  const parts = (pattern.startsWith("/") ? pattern.slice(1) : pattern).split("/");
  const steps = [];
  for (const part of parts) {
    const step = part === "**" ? "any-folders" : compileWildcard(part, "git");
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

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// src/files/helmignore.ts
function parseHelmIgnore(file) {
  if (file === void 0) return HELMS_OWN;
  const rules = [];
  const problems = [];
  let start = 0;
  for (const line of file.text.split("\n")) {
    const text = line.replace(/^\uFEFF/, "").trim();
    const rule = text === "" || text.startsWith("#") ? void 0 : parseRule2(text);
    if (typeof rule === "string") problems.push(badLine(file, start + line.indexOf(text), text, rule));
    else if (rule !== void 0) rules.push(rule);
    start += line.length + 1;
  }
  return {
    ignores: (name, kind) => isIgnored(rules, name, kind) || HELMS_OWN.ignores(name, kind),
    problems
  };
}
var HELMS_OWN = {
  ignores: (name) => name.startsWith("templates/.") && /^templates\/\.[^/]+$/.test(name),
  problems: []
};
function isIgnored(rules, name, kind) {
  const base = name.slice(name.lastIndexOf("/") + 1);
  for (const rule of rules) {
    const fits = !(rule.foldersOnly && kind === "file") && rule.matches(rule.on === "name" ? name : base);
    if (fits !== rule.negated) return true;
  }
  return false;
}
function parseRule2(text) {
  if (text.includes("**")) return "has `**`, which .helmignore does not know";
  if (isRefused(text)) return "is no pattern that Helm can read";
  const negated = text.startsWith("!");
  const positive = negated ? text.slice(1) : text;
  const foldersOnly = positive.endsWith("/");
  const pattern = foldersOnly ? positive.slice(0, -1) : positive;
  const matches2 = compileWildcard(pattern.replace(/^\//, ""), "go") ?? (() => false);
  return { negated, foldersOnly, on: pattern.includes("/") ? "name" : "base", matches: matches2 };
}
function isRefused(text) {
  let start = 0;
  for (const star of [...starsOf(text), text.length]) {
    if (compileWildcard(text.slice(start, star), "go") === void 0) {
      return start === 0 || compileWildcard(text.slice(0, start), "go")?.("abc") === true;
    }
    start = star + 1;
  }
  return false;
}
function starsOf(text) {
  const stars = [];
  let isInSet = false;
  for (let at = 0; at < text.length; at++) {
    const character2 = text[at];
    if (character2 === "\\") at++;
    else if (character2 === "[") isInSet = true;
    else if (character2 === "]") isInSet = false;
    else if (character2 === "*" && !isInSet) stars.push(at);
  }
  return stars;
}
function badLine(file, start, text, why) {
  return {
    rule: "invalid-chart",
    path: file.path,
    file,
    span: { start, end: start + text.length },
    message: `the pattern "${text}" ${why}, so Helm refuses the chart`,
    hint: "write one pattern for each depth, with *, ? and [a-z] only"
  };
}
function withoutIgnored(tree, rules, prefix = "") {
  const ignored = (name, kind) => rules.ignores(prefix + name, kind);
  const isHidden = (name, kind) => {
    for (let slash = name.indexOf("/"); slash !== -1; slash = name.indexOf("/", slash + 1)) {
      if (ignored(name.slice(0, slash), "folder")) return true;
    }
    return ignored(name, kind);
  };
  return {
    ...tree,
    entry(name) {
      const entry = tree.entry(name);
      return entry !== void 0 && !isProblem(entry) && isHidden(name, kindOf(entry)) ? void 0 : entry;
    },
    list(folder) {
      const entries = tree.list(folder);
      if (isProblem(entries)) return entries;
      if (folder !== "" && isHidden(folder, "folder")) return [];
      const below = folder === "" ? "" : `${folder}/`;
      return entries.filter((entry) => !ignored(below + entry.name, kindOf(entry)));
    },
    read: (name) => isHidden(name, "file") ? void 0 : tree.read(name),
    bytes: (name) => isHidden(name, "file") ? void 0 : tree.bytes(name),
    below: (name) => withoutIgnored(tree.below(name), rules, `${prefix}${name}/`)
  };
}
function kindOf(entry) {
  return entry.kind === "folder" ? "folder" : "file";
}

// dist/chunks/ignored.cjs
var modules = {
  "src/files/gitignore.ts": () => ({ isGitIgnored, parseGitIgnore }),
  "src/files/helmignore.ts": () => ({ parseHelmIgnore, withoutIgnored }),
  "src/files/wildcard.ts": () => ({ compileWildcard })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
