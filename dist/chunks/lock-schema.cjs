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

// dist/chunks/lock-schema.cjs
var lock_schema_exports = {};
__export(lock_schema_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(lock_schema_exports);

// now:src/images/lock-print.ts
var { LOCK_VERSION, printLock } = require("./lock.cjs").modules["src/images/lock-print.ts"]();

// src/images/lock-schema.ts
var digest = { type: "string", pattern: "^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$" };
var reference = { type: "string", pattern: "^[^/@]+/[^@]+(:[^/:@]+|@[a-z0-9]+:[0-9a-f]+)$" };
var image = {
  type: "object",
  additionalProperties: false,
  properties: {
    image: { description: "the image as it is asked for, in full: docker.io/library/nginx:1.27", ...reference },
    digest: { description: "of its top-level manifest: of the index where there is one", ...digest },
    platforms: {
      description: "the digest of each platform: linux/amd64",
      type: "object",
      propertyNames: { pattern: "^[^/\\s]+/[^/\\s]+(/[^/\\s]+)?$" },
      additionalProperties: digest
    },
    size: { description: "what has to be fetched for all platforms, in bytes", type: "integer", minimum: 0 },
    source: { description: "where it was found: docker.io/library/nginx", type: "string", pattern: "^[^/@]+/[^@]+$" },
    target: { description: "where a mapping puts it", ...reference }
  },
  required: ["image", "digest", "source"]
};
function printLockSchema() {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Lock of chartpin (chartpin.lock.yaml)",
    type: "object",
    additionalProperties: false,
    properties: { version: { const: LOCK_VERSION }, images: { type: "array", items: image } },
    required: ["version", "images"]
  };
  return `${JSON.stringify(schema, null, 2)}
`;
}

// dist/chunks/lock-schema.cjs
var modules = {
  "src/images/lock-schema.ts": () => ({ printLockSchema })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
