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

// dist/chunks/lock-digests.cjs
var lock_digests_exports = {};
__export(lock_digests_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(lock_digests_exports);

// now:src/images/lock.ts
var { LOCK_NAME, lockFinder, lockName } = require("./lock.cjs").modules["src/images/lock.ts"]();

// now:src/registry/platform-text.ts
var { isPlatform, parsePlatform, platformText } = require("./asking.cjs").modules["src/registry/platform-text.ts"]();

// src/images/lock-digests.ts
function lockedDigests(lock, platform) {
  const find = lockedImages(lock);
  return (reference) => {
    const locked = find(reference);
    return locked === void 0 || platform === void 0 ? locked?.digest : platformDigest(locked, platform);
  };
}
function lockedPlatforms(lock) {
  const locked = lockedImages(lock);
  return (reference) => locked(reference)?.platforms;
}
function lockedImages(lock) {
  const find = lockFinder(lock);
  const byTarget = lockFinder({ images: lock.images.flatMap(atTarget) });
  return (reference) => find(reference) ?? byTarget(reference);
}
function atTarget(locked) {
  return locked.target === void 0 ? [] : [{ ...locked, image: locked.target }];
}
function platformDigest({ platforms }, asked) {
  for (const [name, digest] of platforms) {
    const platform = parsePlatform(name);
    if (platform !== void 0 && isPlatform(platform, asked)) return digest;
  }
  return void 0;
}

// dist/chunks/lock-digests.cjs
var modules = {
  "src/images/lock-digests.ts": () => ({ lockedDigests, lockedPlatforms, platformDigest })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
