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

// dist/chunks/images+pin.cjs
var images_pin_exports = {};
__export(images_pin_exports, {
  take: () => take
});
module.exports = __toCommonJS(images_pin_exports);

// now:src/text/width.ts
var { ELLIPSIS, clip, displayWidth, isCommandMark, readGlyphs, visible, wrap } = require("../core.cjs").take("src/text/width.ts");

// src/cli/problems.ts
function unreadOf({ chart, problems, files }) {
  const read = /* @__PURE__ */ new Set([...files.map(({ file }) => file), ...chart === void 0 ? [] : metadataOf(chart)]);
  return problems.filter(
    ({ rule, file }) => rule === "unreadable-file" || rule === "invalid-yaml" && !(file && read.has(file))
  );
}
function metadataOf({ metadata: { source }, subcharts }) {
  const own = source.table.documents.length > 0 ? [source.file] : [];
  return [...own, ...subcharts.flatMap(({ chart }) => metadataOf(chart))];
}
function describeProblem({ path, file, span, message }) {
  const position = file === void 0 || span === void 0 ? void 0 : file.lines().position(span.start);
  return visible(
    position === void 0 ? `${path} ${message}` : `${path}:${position.line}:${position.column}: ${message}`
  );
}

// now:src/reference/print.ts
var { DEFAULT_TAG, canonical, familiar, nameOf, withDefaultTag } = require("../core.cjs").take("src/reference/print.ts");

// now:src/edits/place-key.ts
var { leafKey, placeKey } = require("./fix+images+pin+plan.cjs").take("src/edits/place-key.ts");

// now:src/edits/wanted.ts
var { isBareName, isNaming, nameOfUse, wantedParts, wantsName, wantsVersion, whyNameless } = require("./fix+images+pin+plan.cjs").take("src/edits/wanted.ts");

// src/edits/pin.ts
function pinWishes(uses, request) {
  const sure = uses.filter((use) => use.confidence !== "possible");
  const isSilent = silentUses(sure);
  const { isAsked = () => true } = request;
  return sure.flatMap((use) => {
    if (isSilent(use)) return [];
    if (isAsked(use)) return [wishFor(use, request)];
    const stays = { use, change: { kind: "image", use, wanted: {} }, isAsked: false, lacksDigest: false };
    return nameOfUse(use) === void 0 ? [] : [stays];
  });
}
function silentUses(uses) {
  const named = uses.filter((use) => use.image.kind !== "partial").flatMap((use) => use.parts.map((part) => leafKey(part.leaf)));
  const told = new Set(named);
  return ({ image, parts }) => image.kind === "partial" && parts.every(({ leaf }) => leaf.text === "" || told.has(leafKey(leaf)));
}
function wishFor(use, { mapping, digestOf }) {
  const name = nameOfUse(use);
  if (name === void 0) return { use, change: { kind: "image", use, wanted: {} }, isAsked: true, lacksDigest: false };
  const mapped = mapping?.map(name);
  const moved = mapped?.kind === "moved" ? { registry: mapped.registry, repository: mapped.repository } : {};
  const asksDigest = digestOf !== void 0 && name.digest === void 0;
  const digest = asksDigest ? digestFor(use, { ...name, ...moved }, digestOf) ?? digestFor(use, name, digestOf) : void 0;
  const wanted = digest === void 0 ? moved : { ...moved, digest };
  return {
    use,
    ...mapped === void 0 ? {} : { mapped },
    change: { kind: "image", use, wanted },
    isAsked: true,
    lacksDigest: asksDigest && digest === void 0
  };
}
function digestFor({ image, chart }, reference, digestOf) {
  if (image.kind !== "known") return void 0;
  const tag = reference.tag ?? (image.tagFrom === "template" ? chart?.metadata.appVersion?.text : void 0);
  return tag === void 0 ? void 0 : digestOf({ ...reference, tag });
}
function wishedText({ use, change }) {
  const name = nameOfUse(use);
  return name && canonical(wantedParts(name, change.wanted));
}
function unmovedTexts(uses, mapping) {
  return uses.flatMap((use) => {
    if (use.confidence !== "possible" || use.image.kind !== "known") return [];
    const mapped = mapping.map(use.image.reference);
    if (mapped.kind !== "moved") return [];
    const { registry, repository } = mapped;
    return [{ use, to: canonical({ ...use.image.reference, registry, repository }) }];
  });
}

// dist/chunks/images+pin.cjs
function take(module2) {
  switch (module2) {
    case "src/cli/problems.ts":
      return { describeProblem, unreadOf };
    case "src/edits/pin.ts":
      return { pinWishes, silentUses, unmovedTexts, wishedText };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  take
});
