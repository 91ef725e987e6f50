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
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
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

// elsewhere:rules/index.ts
var require_rules = __commonJS({
  "elsewhere:rules/index.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["rules/index.ts"];
  }
});

// elsewhere:src/cli/exit-codes.ts
var require_exit_codes = __commonJS({
  "elsewhere:src/cli/exit-codes.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/exit-codes.ts"];
  }
});

// elsewhere:src/cli/failure.ts
var require_failure = __commonJS({
  "elsewhere:src/cli/failure.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/failure.ts"];
  }
});

// elsewhere:src/cli/judge.ts
var require_judge = __commonJS({
  "elsewhere:src/cli/judge.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/judge.ts"];
  }
});

// elsewhere:src/cli/outputs.ts
var require_outputs = __commonJS({
  "elsewhere:src/cli/outputs.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/outputs.ts"];
  }
});

// elsewhere:src/cli/settings.ts
var require_settings = __commonJS({
  "elsewhere:src/cli/settings.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/settings.ts"];
  }
});

// dist/chunks/rules.cjs
var rules_exports2 = {};
__export(rules_exports2, {
  "src/cli/commands/rules.ts": () => rules_exports
});
module.exports = __toCommonJS(rules_exports2);

// src/cli/commands/rules.ts
var rules_exports = {};
__export(rules_exports, {
  rules: () => rules
});
var import_rules = __toESM(require_rules());
var import_exit_codes = __toESM(require_exit_codes());
var import_failure = __toESM(require_failure());
var import_judge = __toESM(require_judge());
var import_outputs = __toESM(require_outputs());
var import_settings = __toESM(require_settings());
var rules = async (invocation) => {
  const { options, io } = invocation;
  const [format = "text", ...more] = options.format;
  if (more.length > 0 || format !== "text" && format !== "json") {
    throw new import_failure.UsageError(`chartpin rules cannot write ${options.format.join(", ")}`, { hint: "one of text, json" });
  }
  const source = (0, import_settings.settingsSource)(
    invocation,
    import_rules.rules.map((rule) => rule.name)
  );
  const settings = await source.of(io.cwd);
  const levels = (0, import_judge.levelsOf)({ ...settings, overrides: [] }, [], io.cwd);
  const rows = import_rules.rules.map((rule) => ({ rule, level: levels.at(rule.name, { path: "", charts: [], keys: [] }).level }));
  const style = (0, import_outputs.styleOf)(io.stdout, options, io);
  const tints = { error: "error", warning: "warning", info: "info", off: "quiet" };
  const width = Math.max(...import_rules.rules.map(({ name }) => name.length));
  const line = ({ rule, level }) => `${rule.name.padEnd(width)}  ${style.paint(tints[level], level.padEnd(7))}  ${rule.summary}
`;
  io.stdout.write(format === "text" ? rows.map(line).join("") : printJson(rows));
  return import_exit_codes.exitCodes.clean;
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/rules.ts": null
});
