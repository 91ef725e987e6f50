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

// dist/chunks/list-digests.cjs
var list_digests_exports = {};
__export(list_digests_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(list_digests_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/images/image-entries.ts
function entryKey(...args) {
  return load("./entries.cjs", "src/images/image-entries.ts").entryKey(...args);
}

// src/cli/list-digests.ts
async function withDigests(entries, { digests, format: { needs, target } }) {
  const asked = entries.map(({ reference }) => reference);
  await digests.learn?.(needs === "platforms" ? asked : asked.filter(isOpen));
  digests.requireAll();
  if (needs === "platforms") return entries.map((entry) => withPlatforms(entry, digests));
  const byReference = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const pinned = isOpen(entry.reference) ? withDigest(entry, digests) : entry;
    const key = entryKey(pinned, target);
    const before = byReference.get(key);
    byReference.set(key, before === void 0 ? pinned : { ...before, places: [...before.places, ...pinned.places] });
  }
  return [...byReference].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
}
function isOpen({ tag, digest }) {
  return tag !== void 0 && digest === void 0;
}
function withPlatforms(entry, { platformsOf }) {
  const platforms = platformsOf?.(entry.reference);
  return platforms === void 0 ? entry : { ...entry, platforms };
}
function withDigest(entry, { digestOf }) {
  const { reference, target } = entry;
  const digest = digestOf(reference);
  if (digest === void 0) return entry;
  return {
    ...entry,
    asked: reference,
    reference: { ...reference, digest },
    ...target && { target: { ...target, digest } }
  };
}

// dist/chunks/list-digests.cjs
var modules = {
  "src/cli/list-digests.ts": () => ({ withDigests })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
