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

// dist/chunks/versions.cjs
var versions_exports = {};
__export(versions_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(versions_exports);

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/findings/rule.ts
var { defineRule, leafFix, markOf, placeOf, siblingMarks, writtenPart } = require("../core.cjs").modules["src/findings/rule.ts"]();

// src/findings/image-versions.ts
function deviatingVersions(uses, subject) {
  return [...byImage(uses, subject)].flatMap(([image, all]) => {
    const usual = mostUsed(all);
    return all.flatMap(
      (each) => usual === void 0 || each.version === usual.version ? [] : [{ ...each, image, usual }]
    );
  });
}
function byImage(uses, { chart }) {
  const overlays = new Set(chart?.overlays.map((overlay) => overlay.file));
  const found = /* @__PURE__ */ new Map();
  for (const use of uses) {
    if (use.image.kind !== "known" || use.image.reference.tag === void 0 || use.source === "annotation") continue;
    if (use.path.some((key) => typeof key === "number") || use.parts.some((part) => overlays.has(part.leaf.file)))
      continue;
    const leaf = writtenPart(use, "tag", "reference", "repository", "name")?.leaf;
    const version = versionIn(use.image.reference.tag);
    if (leaf === void 0 || version === void 0) continue;
    const name = nameOf(use.image.reference);
    const all = found.get(name);
    if (all === void 0) found.set(name, [{ use, leaf, version }]);
    else all.push({ use, leaf, version });
  }
  return found;
}
function versionIn(tag) {
  return /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1];
}
function mostUsed(all) {
  const counts = /* @__PURE__ */ new Map();
  for (const { version } of all) counts.set(version, (counts.get(version) ?? 0) + 1);
  return all.toSorted((a, b) => (counts.get(b.version) ?? 0) - (counts.get(a.version) ?? 0))[0];
}

// dist/chunks/versions.cjs
var modules = {
  "src/findings/image-versions.ts": () => ({ deviatingVersions })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
