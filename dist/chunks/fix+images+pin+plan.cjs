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

// elsewhere:src/uses/compose.ts
var require_compose = __commonJS({
  "elsewhere:src/uses/compose.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/uses/compose.ts"];
  }
});

// dist/chunks/fix+images+pin+plan.cjs
var fix_images_pin_plan_exports = {};
__export(fix_images_pin_plan_exports, {
  "src/edits/place-key.ts": () => place_key_exports,
  "src/edits/wanted.ts": () => wanted_exports
});
module.exports = __toCommonJS(fix_images_pin_plan_exports);

// src/edits/place-key.ts
var place_key_exports = {};
__export(place_key_exports, {
  leafKey: () => leafKey,
  placeKey: () => placeKey
});
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

// src/edits/wanted.ts
var wanted_exports = {};
__export(wanted_exports, {
  isBareName: () => isBareName,
  isNaming: () => isNaming,
  nameOfUse: () => nameOfUse,
  wantedParts: () => wantedParts,
  wantsName: () => wantsName,
  wantsVersion: () => wantsVersion,
  whyNameless: () => whyNameless
});
var import_compose = __toESM(require_compose());
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
  const image = (0, import_compose.composeImage)(parts.filter(isNaming));
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/edits/place-key.ts": null,
  "src/edits/wanted.ts": null
});
