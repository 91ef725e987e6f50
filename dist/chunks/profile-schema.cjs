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

// dist/chunks/profile-schema.cjs
var profile_schema_exports = {};
__export(profile_schema_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(profile_schema_exports);

// now:src/cluster/profile-settings.ts
var { profileType } = require("./resolve.cjs").modules["src/cluster/profile-settings.ts"]();

// src/cluster/profile-schema.ts
function printProfileSchema() {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Cluster profile of chartpin (cluster.yaml)",
    ...schemaOf(profileType.shape)
  };
  return `${JSON.stringify(schema, null, 2)}
`;
}
function schemaOf(shape) {
  switch (shape.kind) {
    case "text":
      return { anyOf: [{ type: "string", minLength: 1 }, { type: "number" }] };
    case "boolean":
      return { type: "boolean" };
    case "choice":
      return { enum: shape.choices };
    case "list":
      return { anyOf: [{ type: "array", items: schemaOf(shape.of) }, schemaOf(shape.of)] };
    case "map":
      return { type: "object", additionalProperties: schemaOf(shape.of) };
    case "record":
      return recordSchema(shape.fields);
  }
}
function recordSchema(fields) {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.map(({ name, shape, summary }) => [name, { description: summary, ...schemaOf(shape) }])
    ),
    ...required.length > 0 ? { required } : {}
  };
}

// dist/chunks/profile-schema.cjs
var modules = {
  "src/cluster/profile-schema.ts": () => ({ printProfileSchema })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
