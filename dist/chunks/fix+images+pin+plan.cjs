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

// dist/chunks/fix+images+pin+plan.cjs
var fix_images_pin_plan_exports = {};
__export(fix_images_pin_plan_exports, {
  take: () => take
});
module.exports = __toCommonJS(fix_images_pin_plan_exports);

// src/edits/place-key.ts
function placeKey(place) {
  switch (place.kind) {
    case "disk":
      return `disk ${place.path}`;
    case "member":
      return `${placeKey(place.archive)}!/${place.name}`;
    case "stdin":
    case "argument":
      return place.kind;
  }
}
function leafKey({
  file,
  span
}) {
  return `${placeKey(file.place)} ${span.start}`;
}

// now:src/uses/compose.ts
var { composeImage, isQualified } = require("../core.cjs").take("src/uses/compose.ts");

// src/edits/wanted.ts
var namingRoles = /* @__PURE__ */ new Set(["registry", "prefix", "repository", "name", "reference"]);
function isNaming(part) {
  return namingRoles.has(part.role);
}
function nameOfUse(use) {
  if (isBareName(use.parts)) return void 0;
  switch (use.image.kind) {
    case "known":
      return use.image.reference;
    case "partial":
      return void 0;
    case "invalid":
      return isNaming(use.image.part) ? void 0 : nameOfParts(use.parts);
    case "opaque":
      return nameOfParts(use.parts);
  }
}
function isBareName(parts) {
  const naming = parts.filter(isNaming);
  const [only, ...others] = naming.filter((part) => part.leaf.text !== "");
  return only?.role === "name" && others.length === 0 && naming.length > 1 && !only.leaf.text.includes("/");
}
function nameOfParts(parts) {
  const image = composeImage(parts.filter(isNaming));
  if (image.kind !== "known" || image.reference.tag !== void 0 || image.reference.digest !== void 0)
    return void 0;
  return image.reference;
}
function whyNameless({ image, parts }) {
  if (isBareName(parts)) return "its registry and path are left to the template";
  switch (image.kind) {
    case "opaque":
      return `its value is a template or a placeholder ("${image.text}")`;
    case "invalid":
      return `"${image.text}" is no image reference: ${image.problem.message}`;
    case "partial":
      return "its name is left to the template";
    case "known":
      return "nothing says so";
  }
}
function wantedParts(reference, wanted) {
  const { registry = reference.registry, repository = reference.repository } = wanted;
  const tag = wanted.tag === void 0 ? reference.tag : wanted.tag ?? void 0;
  const digest = wanted.digest === void 0 ? reference.digest : wanted.digest ?? void 0;
  return { registry, repository, ...tag === void 0 ? {} : { tag }, ...digest === void 0 ? {} : { digest } };
}
function wantsName({ registry, repository }) {
  return registry !== void 0 || repository !== void 0;
}
function wantsVersion({ tag, digest }) {
  return tag !== void 0 || digest !== void 0;
}

// dist/chunks/fix+images+pin+plan.cjs
function take(module2) {
  switch (module2) {
    case "src/edits/place-key.ts":
      return { leafKey, placeKey };
    case "src/edits/wanted.ts":
      return { isBareName, isNaming, nameOfUse, wantedParts, wantsName, wantsVersion, whyNameless };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  take
});
