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

// dist/chunks/entries.cjs
var entries_exports = {};
__export(entries_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(entries_exports);

// now:src/reference/grammar.ts
var { DIGEST, DIGEST_ALGORITHM, DIGEST_LENGTHS, DOCKER_HUB, DOCKER_HUB_INDEX, HOST, IDENTIFIER, MAX_NAME_LENGTH, MAX_TAG_LENGTH, MAX_TEXT_LENGTH, NAMED_HOST, OFFICIAL_PREFIX, PATH, TAG } = require("../core.cjs").modules["src/reference/grammar.ts"]();

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/reference/familiar.ts
var DEFAULT_TAG = "latest";
function withDefaultTag(reference) {
  return reference.tag === void 0 && reference.digest === void 0 ? { ...reference, tag: DEFAULT_TAG } : reference;
}

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// src/images/image-entries.ts
function imageEntries(images, { mapping, placesOf, ownImages = "pulled" }) {
  return images.flatMap((image) => {
    const reference = referenceOf(image.reference);
    const own = ownImages === "copied" ? copiedEntries(image, reference) : [];
    if (own.length > 0 && image.uses.length === 0 && image.rendered === void 0) return own;
    return [{ reference, bare: bareTag(image), ...aimOf(reference, mapping), places: placesOf(image) }, ...own];
  });
}
function copiedEntries({ parts = [] }, target) {
  const origins = new Set(parts.filter(({ image, origin }) => image !== origin).map(({ origin }) => origin));
  return [...origins].map((origin) => ({ reference: referenceOf(origin), bare: "latest", target, places: [] }));
}
function referenceOf(text) {
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(`${text} is listed and is no reference`);
  return parsed.reference;
}
function bareTag({ uses, rendered }) {
  const isWhole = uses.some(({ image }) => image.kind === "known" && image.tagFrom === "nowhere");
  return isWhole || uses.length === 0 || rendered !== void 0 ? "latest" : "unknown";
}
function aimOf(reference, mapping) {
  const mapped = mapping?.map(reference);
  if (mapped === void 0) return {};
  if (mapped.kind !== "moved") return { stays: mapped.kind };
  const { tag, digest } = reference;
  const { registry, repository } = mapped;
  const version = { ...tag === void 0 ? {} : { tag }, ...digest === void 0 ? {} : { digest } };
  return { target: { registry, repository, ...version } };
}
function fitEntries(entries, { needs, target }) {
  const leftOut = [];
  const kept = (needs === "name" ? entries : withDefaultTags(entries, target)).filter((entry) => {
    const kind = whyLeftOut(entry, needs, target);
    if (kind !== void 0) leftOut.push({ reference: canonical(entry.reference), kind });
    return kind === void 0;
  });
  const refused = kept.filter((entry) => lacksDigest(entry, needs));
  return { entries: kept, leftOut, refused: refused.map(({ reference }) => canonical(reference)) };
}
function lacksDigest({ reference, platforms }, needs) {
  if (needs === "platforms") return platforms === void 0 || platforms.size === 0;
  return needs === "digest" && reference.digest === void 0;
}
function whyLeftOut(entry, needs, target) {
  if (needs === "version" && !hasVersion(entry.reference)) return "unknown-tag";
  return target === "needed" && entry.target === void 0 ? entry.stays ?? "no-target" : void 0;
}
function hasVersion({ tag, digest }) {
  return tag !== void 0 || digest !== void 0;
}
function entryKey({ reference, target }, targets) {
  return `${canonical(reference)}${targets === "none" || target === void 0 ? "" : ` ${canonical(target)}`}`;
}
function withDefaultTags(entries, target) {
  const byReference = /* @__PURE__ */ new Map();
  for (const bare of entries) {
    const entry = hasVersion(bare.reference) || bare.bare === "unknown" ? bare : withTag(bare, DEFAULT_TAG);
    const key = entryKey(entry, target);
    const before = byReference.get(key);
    byReference.set(key, before === void 0 ? entry : { ...before, places: [...before.places, ...entry.places] });
  }
  return [...byReference].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
}
function withTag(entry, tag) {
  const { reference, target } = entry;
  return { ...entry, reference: { ...reference, tag }, ...target === void 0 ? {} : { target: { ...target, tag } } };
}

// dist/chunks/entries.cjs
var modules = {
  "src/images/image-entries.ts": () => ({ entryKey, fitEntries, imageEntries }),
  "src/reference/familiar.ts": () => ({ DEFAULT_TAG, withDefaultTag })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
