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

// elsewhere:rules/resolution/moved-images.ts
var require_moved_images = __commonJS({
  "elsewhere:rules/resolution/moved-images.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["rules/resolution/moved-images.ts"];
  }
});

// dist/chunks/moved.cjs
var moved_exports = {};
__export(moved_exports, {
  "rules/resolution/find-moved.ts": () => find_moved_exports
});
module.exports = __toCommonJS(moved_exports);

// rules/resolution/find-moved.ts
var find_moved_exports = {};
__export(find_moved_exports, {
  findMoved: () => findMoved,
  newPlaceOf: () => newPlaceOf
});
var import_moved_images = __toESM(require_moved_images());
function findMoved(image) {
  let found;
  for (const moved of import_moved_images.MOVED_IMAGES) {
    if (isAbout(moved.match, image) && prefixLength(moved) >= (found === void 0 ? 0 : prefixLength(found)))
      found = moved;
  }
  return found;
}
function newPlaceOf(moved, repository) {
  if (moved.replacement === void 0) return void 0;
  const { registry, repositoryPrefix = "" } = moved.replacement;
  const rest = repository.slice(prefixLength(moved)).replace(/^\//, "");
  return { registry, repository: [repositoryPrefix, rest].filter((part) => part !== "").join("/") };
}
function prefixLength({ match }) {
  return match.repositoryPrefix?.length ?? 0;
}
function isAbout(match, image) {
  const { repositoryPrefix = "", exceptPrefixes = [], exceptTags = [] } = match;
  if (!isRegistry(match.registry, image.registry) || !isBelow(repositoryPrefix, image.repository)) return false;
  const tag = image.tag ?? (image.digest === void 0 ? "latest" : void 0);
  return !exceptPrefixes.some((prefix) => isBelow(prefix, image.repository)) && (tag === void 0 || !exceptTags.includes(tag));
}
function isRegistry(pattern, registry) {
  return pattern.startsWith("*.") ? registry.endsWith(pattern.slice(1)) : registry === pattern;
}
function isBelow(prefix, repository) {
  return prefix === "" || repository === prefix || repository.startsWith(`${prefix}/`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "rules/resolution/find-moved.ts": null
});
