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

// by-import:src/cluster/profile-schema.ts
var require_profile_schema = __commonJS({
  "by-import:src/cluster/profile-schema.ts"(exports2, module2) {
    module2.exports = require("./profile-schema.cjs").modules["src/cluster/profile-schema.ts"]();
  }
});

// by-import:src/images/lock-schema.ts
var require_lock_schema = __commonJS({
  "by-import:src/images/lock-schema.ts"(exports2, module2) {
    module2.exports = require("./lock-schema.cjs").modules["src/images/lock-schema.ts"]();
  }
});

// dist/chunks/schema.cjs
var schema_exports = {};
__export(schema_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(schema_exports);

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

// now:src/config/settings.ts
var { configType, levels, presets } = require("./configuration.cjs").modules["src/config/settings.ts"]();

// src/config/json-schema.ts
function printJsonSchema(ruleNames2) {
  const schema2 = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of chartpin (chartpin.yaml)",
    ...schemaOf(configType.shape, ruleNames2)
  };
  return `${JSON.stringify(schema2, null, 2)}
`;
}
function schemaOf(shape, ruleNames2) {
  switch (shape.kind) {
    case "text":
      return { type: "string", minLength: 1 };
    case "switch":
      return { type: "boolean" };
    case "choice":
      return { enum: shape.choices.includes("off") ? [...shape.choices, false] : shape.choices };
    case "list":
      return { anyOf: [{ type: "array", items: schemaOf(shape.of, ruleNames2) }, schemaOf(shape.of, ruleNames2)] };
    case "by-rule": {
      const level = schemaOf(shape.of, ruleNames2);
      return {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(ruleNames2.map((name) => [name, level]))
      };
    }
    case "record":
      return recordSchema(shape.fields, ruleNames2);
  }
}
function recordSchema(fields, ruleNames2) {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(({ name, shape, summary }) => [name, { description: summary, ...schemaOf(shape, ruleNames2) }])
    ),
    ...required.length > 0 ? { required } : {}
  };
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// src/cli/commands/schema.ts
var schema = async ({ options, io }) => {
  if (options.cluster) {
    const { printProfileSchema } = await Promise.resolve().then(() => __toESM(require_profile_schema()));
    io.stdout.write(printProfileSchema());
  } else if (options.lock) {
    const { printLockSchema } = await Promise.resolve().then(() => __toESM(require_lock_schema()));
    io.stdout.write(printLockSchema());
  } else io.stdout.write(printJsonSchema(ruleNames()));
  return exitCodes.clean;
};

// dist/chunks/schema.cjs
var modules = {
  "src/cli/commands/schema.ts": () => ({ schema })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
