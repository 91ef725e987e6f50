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

// dist/chunks/rules.cjs
var rules_exports = {};
__export(rules_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(rules_exports);

// now:rules/index.ts
var { everyRule, rulesKnowing } = require("../core.cjs").modules["rules/index.ts"]();

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/judge.ts
var { levelsOf, startJudge } = require("../core.cjs").modules["src/cli/judge.ts"]();

// now:src/cli/streams.ts
var { styleOf, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/rules.ts
var rules = async (invocation) => {
  const { options, io } = invocation;
  const isJson = wantsJson(invocation);
  const source = settingsSource(invocation);
  const settings = await source.of(io.cwd);
  const all = everyRule();
  const levels = levelsOf(all, { ...settings, overrides: [] }, { select: [], cwd: io.cwd });
  const rows = all.map((rule) => ({ rule, level: levels.at(rule.name, { path: "", charts: [], keys: [] }).level }));
  const style = styleOf(io.stdout, options, io);
  const tints = { error: "error", warning: "warning", info: "info", off: "quiet" };
  const width = Math.max(...all.map(({ name }) => name.length));
  const line = ({ rule, level }) => `${rule.name.padEnd(width)}  ${style.paint(tints[level], level.padEnd(7))}  ${rule.summary}
`;
  io.stdout.write(isJson ? printJson(rows) : rows.map(line).join(""));
  return exitCodes.clean;
};
function printJson(rows) {
  const described = rows.map(({ rule: { name, summary, severity, preset, fix, needs, since }, level }) => ({
    name,
    level,
    summary,
    severity,
    preset,
    fix,
    needs,
    since
  }));
  return `${JSON.stringify({ version: 1, rules: described }, null, 2)}
`;
}

// dist/chunks/rules.cjs
var modules = {
  "src/cli/commands/rules.ts": () => ({ rules })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
