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

// by-import:src/images/digest-document.ts
var require_digest_document = __commonJS({
  "by-import:src/images/digest-document.ts"(exports2, module2) {
    module2.exports = require("./asking.cjs").modules["src/images/digest-document.ts"]();
  }
});

// dist/chunks/held-images.cjs
var held_images_exports = {};
__export(held_images_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(held_images_exports);

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/images/lock.ts
var { LOCK_NAME, lockFinder, lockName } = require("./lock.cjs").modules["src/images/lock.ts"]();

// now:src/registry/copy-outcome.ts
var { allDone, done, refused } = require("./asking.cjs").modules["src/registry/copy-outcome.ts"]();

// now:src/registry/json.ts
var { parseJson } = require("./asking.cjs").modules["src/registry/json.ts"]();

// now:src/registry/limits.ts
var { limits } = require("./asking.cjs").modules["src/registry/limits.ts"]();

// now:src/registry/shape.ts
var { newShape } = require("./asking.cjs").modules["src/registry/shape.ts"]();

// src/registry/layout/docker-archive.ts
var MOST_NAMES = 5e4;
function readDockerArchive(files) {
  const manifest = files.small("manifest.json", limits.page);
  if (manifest.kind === "trouble") return manifest;
  if (manifest.value !== void 0) return readTags(manifest.value, files.shown);
  return refused(`${files.shown}: it is no archive of docker save, for there is no manifest.json in it`);
}
function readTags(bytes, shown) {
  const shape = newShape();
  const names = [];
  for (const [at, item] of shape.list(parseJson(bytes), "it").entries()) {
    const { RepoTags: tags } = shape.record(item, `[${at}]`);
    if (tags === void 0 || tags === null) continue;
    for (const tag of shape.list(tags, `[${at}].RepoTags`)) {
      const name = shape.text(tag, `[${at}].RepoTags`);
      if (name !== void 0) names.push(name);
      if (names.length > MOST_NAMES) return refused(`${shown}: its manifest.json has more than ${MOST_NAMES} names`);
    }
  }
  const [problem] = shape.problems;
  return problem === void 0 ? done(names) : refused(`${shown}: its manifest.json is malformed: ${problem}`);
}

// now:src/registry/layout/tar-files.ts
var { tarFiles } = require("./copy.cjs").modules["src/registry/layout/tar-files.ts"]();

// now:src/registry/platform-text.ts
var { isPlatform, parsePlatform, platformText } = require("./asking.cjs").modules["src/registry/platform-text.ts"]();

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/cli/copy-layouts.ts
var { layoutWishes, openNamedLayout, readLayoutName } = require("./copy.cjs").modules["src/cli/copy-layouts.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/list-side.ts
var { readListSide } = require("./diff.cjs").modules["src/cli/list-side.ts"]();

// now:src/cli/lock-file.ts
var { lockPlace, nearestLock, readLockFile, writeLockFile } = require("./lock.cjs").modules["src/cli/lock-file.ts"]();

// src/cli/held-images.ts
async function readHeld(invocation, source) {
  const { against: shown = "" } = invocation.options;
  const { find } = finder(await readNamed(shown, invocation, source));
  return { shown, find };
}
async function readNamed(name, invocation, source) {
  const { cwd } = invocation.io;
  const [, archive] = /^docker-archive:(.*)$/s.exec(name) ?? [];
  if (archive !== void 0) return archivedImages(archive, name, cwd);
  const layout = readLayoutName(name, cwd);
  if (layout !== void 0) {
    const { wanted } = layoutWishes(openNamedLayout(layout), void 0);
    return wanted.map(({ reference, digest = "" }) => ({ reference, image: { digest, platforms: [] } }));
  }
  const foreign = await foreignLock(node_path_default.resolve(cwd, name), cwd);
  if (foreign !== void 0) return foreign;
  if (/\.lock\.ya?ml$/.test(name)) {
    const { images: images2 } = await readLockFile(node_path_default.resolve(cwd, name), cwd);
    return images2.flatMap(lockedImages);
  }
  const { images } = await readListSide(name, invocation, source);
  return images.flatMap(({ reference }) => named(reference, { digest: "", platforms: [] }));
}
function archivedImages(file, shown, cwd) {
  if (file === "")
    throw new UsageError("docker-archive: needs a path behind it", { hint: "as in docker-archive:a.tar" });
  const files = tarFiles(node_path_default.resolve(cwd, file), shown);
  if (files.kind === "trouble") throw new UsageError(files.message);
  try {
    const archived = readDockerArchive(files.value);
    if (archived.kind === "trouble") throw new UsageError(archived.message);
    return archived.value.flatMap((name) => named(name, { digest: "", platforms: [] }));
  } finally {
    files.value.close();
  }
}
async function foreignLock(absolute, cwd) {
  if (/\.t?gz$/i.test(absolute) || readStart(absolute, 1).length === 0) return void 0;
  const source = readSourceFile({ absolute, path: displayPath(absolute, cwd), limit: CHART_FILE_LIMIT });
  if (isProblem(source)) return void 0;
  const { looksLikeLines, readForeignLock } = await Promise.resolve().then(() => __toESM(require_digest_document()));
  const read = looksLikeLines(source.text) ? void 0 : await readForeignLock(source.text);
  if (read === void 0) return void 0;
  if (read.problems.length > 0)
    throw new UsageError(`the lock ${source.path} cannot be used; nothing was done`, {
      because: read.problems.slice(0, 5).map(({ line, message }) => `${source.path}:${line}: ${message}`)
    });
  return read.entries.flatMap(({ image, digest, platforms = [] }) => named(image, { digest, platforms }));
}
function lockedImages({ image, target, digest, platforms }) {
  const held = [...platforms].flatMap(([text, own]) => {
    const platform = parsePlatform(text);
    return platform === void 0 ? [] : [{ platform, digest: own }];
  });
  const names = [image, ...target === void 0 ? [] : [target]];
  return names.flatMap((text) => named(text, { digest, platforms: held }));
}
function named(text, image) {
  const parsed = parseReference(text);
  if (!parsed.ok) return [];
  const { reference } = parsed;
  return [{ reference, image: { ...image, digest: image.digest === "" ? reference.digest ?? "" : image.digest } }];
}
function finder(images) {
  const byTag = new Map(images.map(({ reference, image }) => [lockName(reference), image]));
  const byDigest = new Map(images.map(({ reference, image }) => [digestName(reference, image.digest), image]));
  return {
    find(reference) {
      const { digest } = reference;
      const tagged = byTag.get(lockName(reference));
      if (digest === void 0) return tagged;
      return byDigest.get(digestName(reference, digest)) ?? (tagged?.digest === "" ? tagged : void 0);
    }
  };
}
function digestName({ registry, repository }, digest) {
  return lockName({ registry, repository, digest });
}

// dist/chunks/held-images.cjs
var modules = {
  "src/cli/held-images.ts": () => ({ readHeld })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
