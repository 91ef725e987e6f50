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

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/facts/cluster/pulled-images.ts
var { pulledTargets } = require("./asked-given+cluster-given.cjs").modules["src/facts/cluster/pulled-images.ts"]();

// now:src/facts/lacking-platforms.ts
var { lackingPlatforms } = require("./check.cjs").modules["src/facts/lacking-platforms.ts"]();

// src/facts/asked-images.ts
async function askForImages(uses, graph, questions) {
  const asked = pulledTargets(uses, graph, []).map(async (target) => {
    const parsed = parseReference(target.image);
    if (!parsed.ok || (parsed.reference.tag ?? parsed.reference.digest) === void 0) return [];
    return [await askForOne(target, parsed.reference, questions)];
  });
  return (await Promise.all(asked)).flat();
}
async function askForOne({ image, at, use }, reference, { ask, platforms, lockedDigest }) {
  const fact = await askOnce(ask, reference, platforms.length === 0 ? "existence" : "platforms");
  const tag = await askForTag(reference, ask);
  const locked = lockedDigest(reference);
  return {
    image,
    at,
    fact,
    lacks: lackingPlatforms(fact, platforms),
    ...use !== void 0 && { use },
    ...tag !== void 0 && { tag },
    ...locked !== void 0 && { locked }
  };
}
async function askForTag({ tag, digest, ...name }, ask) {
  if (tag === void 0 || digest === void 0) return void 0;
  const reference = { ...name, text: `${nameOf(name)}:${tag}`, tag };
  const fact = await askOnce(ask, reference, "existence");
  const isOther = fact.standing.kind === "found" && fact.standing.found.digest !== digest;
  return isOther ? await askOnce(ask, reference, "platforms") : fact;
}
async function askOnce(ask, reference, depth) {
  const [fact] = await ask([reference], { depth });
  return fact ?? { reference, attempts: [], standing: { kind: "not-asked", message: "nobody knows of it" } };
}

// now:src/images/lock.ts
var { LOCK_NAME, lockFinder, lockName } = require("./lock.cjs").modules["src/images/lock.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/cli/asked-platforms.ts
function askedPlatforms(...args) {
  return load("./asking.cjs", "src/cli/asked-platforms.ts").askedPlatforms(...args);
}

// when-called:src/cli/informant.ts
function openInformant(...args) {
  return load("./asking.cjs", "src/cli/informant.ts").openInformant(...args);
}

// now:src/cli/lock-file.ts
var { lockPlace, nearestLock, readLockFile, writeLockFile } = require("./lock.cjs").modules["src/cli/lock-file.ts"]();

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
  const informant = await openInformant({ invocation, source: settingsSource(invocation), settings });
  const questions = { ask: informant.ask, platforms, lockedDigest };
  return {
    async add(given) {
      const { subject } = given;
      const graph = subject.graph ?? installedGraph(given, invocation);
      return {
        ...given,
        subject: { ...subject, asked: await askForImages(graph?.uses ?? subject.uses, graph, questions) }
      };
    },
    close: () => informant.close()
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
