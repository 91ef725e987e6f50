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

// elsewhere:rules/index.ts
var require_rules = __commonJS({
  "elsewhere:rules/index.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["rules/index.ts"];
  }
});

// elsewhere:src/config/nearest-name.ts
var require_nearest_name = __commonJS({
  "elsewhere:src/config/nearest-name.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./failure.cjs")["src/config/nearest-name.ts"];
    module2.exports = {
      get nearestName() {
        return load().nearestName;
      }
    };
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

// elsewhere:src/cli/outputs.ts
var require_outputs = __commonJS({
  "elsewhere:src/cli/outputs.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/outputs.ts"];
  }
});

// elsewhere:src/cli/rule-document.ts
var require_rule_document = __commonJS({
  "elsewhere:src/cli/rule-document.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./failure.cjs")["src/cli/rule-document.ts"];
    module2.exports = {
      get readRuleDocument() {
        return load().readRuleDocument;
      }
    };
  }
});

// dist/chunks/explain.cjs
var explain_exports2 = {};
__export(explain_exports2, {
  "src/cli/commands/explain.ts": () => explain_exports
});
module.exports = __toCommonJS(explain_exports2);

// src/cli/commands/explain.ts
var explain_exports = {};
__export(explain_exports, {
  explain: () => explain
});
var import_rules = __toESM(require_rules());
var import_nearest_name = __toESM(require_nearest_name());
var import_exit_codes = __toESM(require_exit_codes());
var import_failure = __toESM(require_failure());
var import_outputs = __toESM(require_outputs());

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

// src/cli/commands/explain.ts
var import_rule_document = __toESM(require_rule_document());
var explain = ({ operands: [name], options, io }) => {
  if (name === void 0)
    throw new import_failure.UsageError("chartpin explain needs the name of a rule", { hint: "see `chartpin rules`" });
  const rule = import_rules.rules.find((each) => each.name === name);
  if (rule === void 0) {
    const nearest = (0, import_nearest_name.nearestName)(
      name,
      import_rules.rules.map((each) => each.name)
    );
    throw new import_failure.UsageError(`there is no rule ${name}`, {
      hint: nearest === void 0 ? "see `chartpin rules`" : `did you mean ${nearest}?`
    });
  }
  const style = (0, import_outputs.styleOf)(io.stdout, options, io);
  io.stdout.write(printDocument((0, import_rule_document.readRuleDocument)(name), style));
  io.stdout.write(`
${style.paint("strong", "Ignore once")}   # chartpin: ignore[${name}] the reason
`);
  io.stdout.write(
    `${style.paint("strong", "Turn off")}      --rule ${name}=off, or in chartpin.yaml: rules: {${name}: off}
`
  );
  return Promise.resolve(import_exit_codes.exitCodes.clean);
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/explain.ts": null
});
