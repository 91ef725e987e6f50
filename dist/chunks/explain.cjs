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

// dist/chunks/explain.cjs
var explain_exports = {};
__export(explain_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(explain_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:rules/names.ts
function ruleNames(...args) {
  return load("./rule-names.cjs", "rules/names.ts").ruleNames(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// when-called:src/cli/rule-flags.ts
function unknownRule(...args) {
  return load("./configuration.cjs", "src/cli/rule-flags.ts").unknownRule(...args);
}

// now:src/cli/streams.ts
var { styleOf, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// src/cli/print-document.ts
function printDocument(markdown, style) {
  let isCode = false;
  const lines = [];
  for (const line of markdown.trimEnd().split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    else if (isCode) lines.push(line === "" ? "" : `    ${line}`);
    else if (!/^\|[-| ]+\|$/.test(line)) lines.push(printLine(line, style));
  }
  return `${lines.join("\n")}
`;
}
function printLine(line, style) {
  const heading = /^#+ (.*)$/.exec(line)?.[1];
  if (heading !== void 0) return style.paint("strong", heading);
  const [, name, value] = /^\| *(.*?) *\| *(.*?) *\|$/.exec(line) ?? [];
  return name === void 0 ? line : `  ${name.padEnd(10)}${value ?? ""}`;
}

// when-called:src/cli/rule-document.ts
function readRuleDocument(...args) {
  return load("./failure.cjs", "src/cli/rule-document.ts").readRuleDocument(...args);
}

// src/cli/commands/explain.ts
var explain = ({ operands: [name], options, io }) => {
  if (name === void 0)
    throw new UsageError("chartpin explain needs the name of a rule", { hint: "see `chartpin rules`" });
  const names = ruleNames();
  if (!names.includes(name)) throw unknownRule(name, names);
  const style = styleOf(io.stdout, options, io);
  io.stdout.write(printDocument(readRuleDocument(name), style));
  io.stdout.write(`
${style.paint("strong", "Ignore once")}   # chartpin: ignore[${name}] the reason
`);
  io.stdout.write(
    `${style.paint("strong", "Turn off")}      --rule ${name}=off, or in chartpin.yaml: rules: {${name}: off}
`
  );
  return Promise.resolve(exitCodes.clean);
};

// dist/chunks/explain.cjs
var modules = {
  "src/cli/commands/explain.ts": () => ({ explain })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
