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

// dist/chunks/asked-given.cjs
var asked_given_exports = {};
__export(asked_given_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(asked_given_exports);

// now:src/facts/asked-images.ts
var { askForImages, lackingPlatforms } = require("./check.cjs").modules["src/facts/asked-images.ts"]();

// now:src/images/lock.ts
var { LOCK_NAME, lockFinder, lockName } = require("./check.cjs").modules["src/images/lock.ts"]();

// now:src/cli/asked-platforms.ts
var { askedPlatforms, onePlatform } = require("./pin.cjs").modules["src/cli/asked-platforms.ts"]();

// now:src/cli/asker.ts
var { openAsker } = require("./check.cjs").modules["src/cli/asker.ts"]();

// now:src/cli/lock-file.ts
var { lockPlace, nearestLock, readLockFile, writeLockFile } = require("./check.cjs").modules["src/cli/lock-file.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/cli/rendered-given.ts
function installedGraph(...args) {
  return load("./rendered.cjs", "src/cli/rendered-given.ts").installedGraph(...args);
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// src/cli/asked-given.ts
async function openGivenAsker(invocation, settings) {
  const platforms = askedPlatforms(invocation);
  const lockedDigest = await readLocked(invocation);
  const asker = await openAsker({ invocation, source: settingsSource(invocation), settings });
  const informants = { ask: asker.ask, platforms, lockedDigest };
  return {
    async add(given) {
      const { subject } = given;
      const graph = subject.graph ?? installedGraph(given, invocation);
      return {
        ...given,
        subject: { ...subject, asked: await askForImages(graph?.uses ?? subject.uses, graph, informants) }
      };
    },
    close: () => asker.close()
  };
}
async function readLocked(invocation) {
  const place = nearestLock(invocation);
  if (place === void 0) return () => void 0;
  const find = lockFinder(await readLockFile(place, invocation.io.cwd));
  return ({ registry, repository, tag }) => tag === void 0 ? void 0 : find({ registry, repository, tag })?.digest;
}

// dist/chunks/asked-given.cjs
var modules = {
  "src/cli/asked-given.ts": () => ({ openGivenAsker })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
