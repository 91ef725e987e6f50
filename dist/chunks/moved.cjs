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

// dist/chunks/moved.cjs
var moved_exports = {};
__export(moved_exports, {
  take: () => take
});
module.exports = __toCommonJS(moved_exports);

// now:rules/resolution/moved-images.ts
var { MOVED_IMAGES } = require("../core.cjs").take("rules/resolution/moved-images.ts");

// rules/resolution/find-moved.ts
function findMoved(image) {
  let found;
  for (const moved of MOVED_IMAGES) {
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

// dist/chunks/moved.cjs
function take(module2) {
  switch (module2) {
    case "rules/resolution/find-moved.ts":
      return { findMoved, newPlaceOf };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  take
});
