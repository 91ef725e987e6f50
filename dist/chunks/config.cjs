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

// dist/chunks/config.cjs
var config_exports = {};
__export(config_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(config_exports);

// helper:node:path
var node_path_default = require("node:path");

// now:rules/index.ts
var { everyRule, rulesKnowing } = require("../core.cjs").modules["rules/index.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/config/origins.ts
function fieldOf(...args) {
  return load("./configuration.cjs", "src/config/origins.ts").fieldOf(...args);
}

// now:src/config/settings.ts
var { configType, levels, presets } = require("./configuration.cjs").modules["src/config/settings.ts"]();

// src/config/print-settings.ts
var commentColumn = 40;
var silent = /* @__PURE__ */ new Set(["$schema", "extends"]);
function printSettings(settings, levels2) {
  const { shape } = configType;
  const fields = shape.kind === "record" ? shape.fields.filter(({ name }) => !silent.has(name)) : [];
  const { mapping, cluster, baseline } = settings;
  const files = { mapping: mapping?.name, cluster: cluster?.name, baseline: baseline?.name };
  const shown = { ...settings, ...files, rules: levels2 };
  const origins = settings.origins();
  const originOf = (setting) => origins.get(setting) ?? (setting.startsWith("rules.") ? `preset ${settings.preset}` : "default");
  return `${fields.flatMap((field) => printField(field, { value: fieldOf(shown, field.name), path: field.name, originOf })).join("\n")}
`;
}
function printField({ name, shape }, { value, path, originOf }) {
  if (value === void 0) return [];
  if (shape.kind === "record" || shape.kind === "by-rule") {
    const inner = innerFields(shape, value).flatMap(
      ({ field, item }) => printField(field, { value: item, path: `${path}.${field.name}`, originOf })
    );
    return [`${name}:`, ...inner.map((line2) => `  ${line2}`)];
  }
  const indent = 2 * (path.split(".").length - 1);
  const line = `${name}: ${flow(shape, value)}`.padEnd(commentColumn - indent - 1);
  return [`${line} # ${originOf(path)}`];
}
function innerFields(shape, value) {
  if (shape.kind === "record") return shape.fields.map((field) => ({ field, item: fieldOf(value, field.name) }));
  if (shape.kind !== "by-rule" || !(value instanceof Map)) return [];
  return [...value].map(([name, item]) => ({
    field: { name: String(name), shape: shape.of, summary: "", isRequired: false },
    item
  }));
}
function flow(shape, value) {
  if (Array.isArray(value))
    return `[${value.map((item) => shape.kind === "list" ? flow(shape.of, item) : "").join(", ")}]`;
  if (shape.kind !== "record" && shape.kind !== "by-rule") return scalar(String(value));
  const inner = innerFields(shape, value).filter(({ item }) => item !== void 0);
  return `{${inner.map(({ field, item }) => `${field.name}: ${flow(field.shape, item)}`).join(", ")}}`;
}
function scalar(text) {
  return /^[a-z][\w./-]*$/i.test(text) ? text : JSON.stringify(text);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/judge.ts
var { levelsOf, startJudge } = require("../core.cjs").modules["src/cli/judge.ts"]();

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// src/cli/commands/config.ts
var config = async (invocation) => {
  const { operands, io } = invocation;
  const source = settingsSource(invocation);
  const settings = await source.of(node_path_default.resolve(io.cwd, operands[0] ?? "."));
  const rules = everyRule();
  const levels2 = levelsOf(rules, { ...settings, overrides: [] }, { select: [], cwd: io.cwd });
  const nowhere = { path: "", charts: [], keys: [] };
  io.stdout.write(printSettings(settings, new Map(rules.map(({ name }) => [name, levels2.at(name, nowhere).level]))));
  return exitCodes.clean;
};

// dist/chunks/config.cjs
var modules = {
  "src/cli/commands/config.ts": () => ({ config })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
