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

// dist/chunks/gitlab+json+sarif.cjs
var gitlab_json_sarif_exports = {};
__export(gitlab_json_sarif_exports, {
  take: () => take
});
module.exports = __toCommonJS(gitlab_json_sarif_exports);

// src/reports/fingerprint.ts
var import_node_crypto = require("node:crypto");
function fingerprintAll({ reported, suppressed }) {
  const all = [...reported, ...suppressed.map(({ finding }) => finding)].toSorted(byPlace);
  const seen = /* @__PURE__ */ new Map();
  const fingerprints = /* @__PURE__ */ new Map();
  for (const finding of all) {
    const hash = hashOf(finding);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    fingerprints.set(finding, `${hash}:${count}`);
  }
  return fingerprints;
}
function byPlace(a, b) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.at?.span.start ?? -1) - (b.at?.span.start ?? -1);
}
function hashOf({ rule, identity: { chart, keyPath, reference } }) {
  return (0, import_node_crypto.createHash)("sha256").update(JSON.stringify([rule, chart, keyPath, reference])).digest("hex").slice(0, 32);
}

// src/reports/safe-json.ts
var UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[|vso\[|teamcity\[)/giu;
function printSafeJson(value) {
  return `${JSON.stringify(value, void 0, 2).replace(UNSAFE, escapeUnits)}
`;
}
function escapeUnits(character) {
  let out = "";
  for (let at = 0; at < character.length; at++) out += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return out;
}

// dist/chunks/gitlab+json+sarif.cjs
function take(module2) {
  switch (module2) {
    case "src/reports/fingerprint.ts":
      return { fingerprintAll };
    case "src/reports/safe-json.ts":
      return { printSafeJson };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  take
});
