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

// dist/chunks/lock.cjs
var lock_exports = {};
__export(lock_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(lock_exports);

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/asked-place.ts
function askedPlace({ options }, mapping) {
  if (options.ask === "source") return (reference) => reference;
  if (mapping === void 0) {
    throw new UsageError("--ask target needs to know where the images go", { hint: "name --to REGISTRY or --map FILE" });
  }
  return (reference) => {
    const mapped = mapping.map(reference);
    if (mapped.kind !== "moved") return reference;
    const { tag, digest } = reference;
    const version = { ...tag !== void 0 && { tag }, ...digest !== void 0 && { digest } };
    return { registry: mapped.registry, repository: mapped.repository, ...version };
  };
}

// src/cli/commands/lock.ts
var import_node_fs2 = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// src/reports/lock-json.ts
function printLockJson({ file, written, plan: { lock: lock2, changes, unlocked } }) {
  const described = {
    version: 1,
    lock: file,
    written: written === "written",
    images: lock2.images.map(({ platforms, ...image }) => ({ ...image, platforms: Object.fromEntries(platforms) })),
    changes,
    unanswered: unlocked.map(({ image, kind, message, isKept }) => ({ image, kind, message, kept: isKept }))
  };
  return `${JSON.stringify(described, null, 2)}
`;
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// src/reports/lock-text.ts
var tints = {
  added: "good",
  removed: "error",
  moved: "warning",
  retargeted: "warning"
};
function printLockChanges({ plan }, style) {
  return plan.changes.map((change) => `${style.paint(tints[change.kind], changeText(change))}
`).join("");
}
function changeText(change) {
  switch (change.kind) {
    case "added":
      return `+ ${change.image}${change.digest === void 0 ? "" : ` ${change.digest}`}`;
    case "removed":
      return `- ${change.image} ${change.digest}`;
    case "moved":
      return `~ ${change.image} ${change.from} -> ${change.to}`;
    case "retargeted":
      return `> ${change.image} -> ${change.to}${change.from === void 0 ? "" : `, not ${change.from}`}`;
  }
}
function printUnlocked({ image, kind, message, isKept }) {
  const kept = isKept && kind !== "lacks-platform" ? "; what the lock says of it stays" : "";
  return `! ${image}: ${message}${kept}`;
}
function lockSummary({ file, written, plan: { lock: lock2, changes, unlocked } }) {
  const count = (kind) => changes.filter((change) => change.kind === kind).length;
  const told = [
    [count("added"), "new"],
    [count("removed"), "gone"],
    [count("moved"), "under another digest"],
    [count("retargeted"), "with another target"],
    [unlocked.length, "without an answer"]
  ];
  const parts = told.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  const images = `${counted(lock2.images.length, "image")}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
  switch (written) {
    case "written":
      return `${images}. ${file} written`;
    case "unchanged":
      return `${images}. ${file} was so already`;
    case "nothing":
      return `${images}. Nothing written`;
    case "checked":
      return `${images}. ${file} ${changes.length === 0 ? "is up to date" : "is out of date: `chartpin lock` brings it up to date"}`;
  }
}

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// when-called:src/cli/input-notes.ts
function inputNotes(...args) {
  return load("./notes.cjs", "src/cli/input-notes.ts").inputNotes(...args);
}

// src/cli/lock-file.ts
var import_node_fs = require("node:fs");

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// when-called:src/files/write-file.ts
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/images/lock.ts
var LOCK_NAME = "chartpin.lock.yaml";
function lockName(reference) {
  const { registry, repository, tag, digest } = reference;
  if (tag !== void 0) return canonical({ registry, repository, tag });
  return canonical({ registry, repository, ...digest !== void 0 && { digest } });
}
function lockFinder({ images }) {
  const byName = new Map(images.map((locked) => [locked.image, locked]));
  return (reference) => {
    const { digest } = reference;
    const named = byName.get(lockName(reference));
    return digest === void 0 || named?.digest === digest ? named : byName.get(canonical(reference));
  };
}

// when-called:src/yaml/emit.ts
function emitYaml(...args) {
  return load("./emit.cjs", "src/yaml/emit.ts").emitYaml(...args);
}

// src/images/lock-print.ts
var HEAD = "# Digests of container images: written by `chartpin lock`, held against the registries by `chartpin lock --check`\n";
var LOCK_VERSION = 1;
function printLock({ images }) {
  const whole = [
    ["version", LOCK_VERSION],
    ["images", images.toSorted((a, b) => a.image < b.image ? -1 : 1).map(describe)]
  ];
  return HEAD + emitYaml(new Map(whole), { as: "file" });
}
function describe({ image, digest, platforms, size, source, target }) {
  const sorted = [...platforms].toSorted(([a], [b]) => a < b ? -1 : 1);
  return new Map([
    ["image", image],
    ["digest", digest],
    ...sorted.length === 0 ? [] : [["platforms", new Map(sorted)]],
    ...size === void 0 ? [] : [["size", size]],
    ["source", source],
    ...target === void 0 ? [] : [["target", target]]
  ]);
}

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// when-called:src/reference/parts.ts
function checkDigest(...args) {
  return load("./references.cjs", "src/reference/parts.ts").checkDigest(...args);
}

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// now:src/images/digest-list.ts
var { brief, makeDigestList, readDigestList, splitLine } = require("./asking.cjs").modules["src/images/digest-list.ts"]();

// now:src/registry/platform-text.ts
var { isPlatform, parsePlatform, platformText } = require("./asking.cjs").modules["src/registry/platform-text.ts"]();

// src/images/lock-read.ts
var MOST_PROBLEMS = 20;
async function readLock(source) {
  const { table, problems: broken } = await readYaml(source.text);
  const reading = new Reading(table, source);
  for (const { span, message } of broken) reading.refuse(span.start, message);
  const [root, second] = table.documents;
  const [alias] = table.aliases.keys();
  if (second !== void 0) reading.refuse(valueSpan(table, second).start, "a lock is one YAML document");
  else if (alias !== void 0) reading.refuse(valueSpan(table, alias).start, "a lock has no aliases");
  else if (reading.problems.length === 0 && root === void 0) reading.refuse(0, "there is nothing in it");
  const images = root === void 0 || reading.problems.length > 0 ? [] : readRoot(reading, root);
  return reading.problems.length > 0 ? { ok: false, problems: reading.problems } : { ok: true, lock: { images } };
}
var Reading = class {
  table;
  problems = [];
  source;
  constructor(table, source) {
    this.table = table;
    this.source = source;
  }
  refuse(offset, message) {
    if (this.problems.length === MOST_PROBLEMS) return void 0;
    const { line, column } = this.source.lines().position(offset);
    this.problems.push(`${this.source.path}:${line}:${column}: ${message}`);
    return void 0;
  }
  /** The values of a map by their keys; undefined for anything else, and where a key is none of those known. */
  fieldsOf(entry, what, known) {
    if (kindOf(this.table, entry) !== Kind.map)
      return this.refuse(valueSpan(this.table, entry).start, `${what} must be a map`);
    const fields = /* @__PURE__ */ new Map();
    for (const child of childrenOf(this.table, entry)) {
      const key = keyText(this.table, child);
      if (!known.includes(key))
        return this.refuse(keySpan(this.table, child).start, `${what} has no key ${brief(key)}: ${known.join(", ")}`);
      fields.set(key, child);
    }
    return fields;
  }
  /** A text that passes a check, which gives what is wrong with it. */
  textAt(entry, check) {
    const text = kindOf(this.table, entry) === Kind.scalar ? scalarText(this.table, entry) : void 0;
    const wrong = text === void 0 ? "this must be a text" : check(text);
    return wrong === void 0 ? text : this.refuse(valueSpan(this.table, entry).start, wrong);
  }
};
function readRoot(reading, root) {
  const { table } = reading;
  const fields = reading.fieldsOf(root, "a lock", ["version", "images"]);
  const version = fields?.get("version");
  const list = fields?.get("images");
  const { start } = valueSpan(table, root);
  if (fields !== void 0 && version === void 0) reading.refuse(start, "a lock begins with its version");
  const isKnown = version !== void 0 && reading.textAt(
    version,
    (text) => text === String(LOCK_VERSION) ? void 0 : `version ${brief(text)} is not known: this program reads version ${LOCK_VERSION}`
  ) !== void 0;
  if (!isKnown) return [];
  if (list === void 0 || kindOf(table, list) !== Kind.seq) {
    reading.refuse(list === void 0 ? start : valueSpan(table, list).start, "a lock has a list of images");
    return [];
  }
  const found = /* @__PURE__ */ new Map();
  for (const item of childrenOf(table, list)) {
    const locked = readImage(reading, item);
    if (locked === void 0) continue;
    if (found.has(locked.image)) reading.refuse(valueSpan(table, item).start, `${locked.image} is listed twice`);
    found.set(locked.image, locked);
  }
  return [...found.values()].toSorted((a, b) => a.image < b.image ? -1 : 1);
}
var FIELDS = ["image", "digest", "platforms", "size", "source", "target"];
function readImage(reading, entry) {
  const fields = reading.fieldsOf(entry, "an image", FIELDS);
  if (fields === void 0) return void 0;
  const at = (name, check) => {
    const child = fields.get(name);
    return child === void 0 ? void 0 : reading.textAt(child, check);
  };
  const image = at("image", notInFull);
  const digest = at("digest", noDigest);
  const source = at("source", noName);
  const size = at("size", noSize);
  const target = at("target", notInFull);
  const platforms = readPlatforms(reading, fields.get("platforms"));
  const { start } = valueSpan(reading.table, entry);
  for (const name of ["image", "digest", "source"])
    if (!fields.has(name)) reading.refuse(start, `an image lacks its ${name}`);
  if (image === void 0 || digest === void 0 || source === void 0 || platforms === void 0) return void 0;
  if (image.includes("@") && !image.endsWith(`@${digest}`))
    return reading.refuse(start, `${image} has another digest beside it`);
  return {
    image,
    digest,
    platforms,
    ...size !== void 0 && { size: Number(size) },
    source,
    ...target !== void 0 && { target }
  };
}
function readPlatforms(reading, entry) {
  const platforms = /* @__PURE__ */ new Map();
  if (entry === void 0) return platforms;
  const { table } = reading;
  if (kindOf(table, entry) !== Kind.map)
    return reading.refuse(valueSpan(table, entry).start, "platforms are a map from `os/architecture` to a digest");
  for (const child of childrenOf(table, entry)) {
    const name = keyText(table, child);
    if (parsePlatform(name) === void 0)
      return reading.refuse(keySpan(table, child).start, `${brief(name)} is no platform: linux/amd64 is one`);
    const digest = reading.textAt(child, noDigest);
    if (digest === void 0) return void 0;
    platforms.set(name, digest);
  }
  return new Map([...platforms].toSorted(([a], [b]) => a < b ? -1 : 1));
}
function notInFull(text) {
  const parsed = parseReference(text);
  if (!parsed.ok) return `${brief(text)} is no reference: ${parsed.problem.message}`;
  const { reference } = parsed;
  const full = canonical(reference);
  if (full !== text) return `${brief(text)} is not in full: ${full}`;
  return reference.tag === void 0 && reference.digest === void 0 ? `${brief(text)} has neither tag nor digest` : void 0;
}
function noDigest(text) {
  const wrong = checkDigest(text);
  return wrong === void 0 ? void 0 : `${brief(text)} is no digest: ${wrong.message}`;
}
function noName(text) {
  const parsed = parseReference(text);
  return parsed.ok && nameOf(parsed.reference) === text ? void 0 : `${brief(text)} is no name of a repository in full`;
}
function noSize(text) {
  return /^(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? void 0 : `${brief(text)} is no size in bytes`;
}

// src/cli/lock-file.ts
function lockPlace({ options, operands, io }) {
  const named = options["lock-file"];
  if (named !== void 0) return node_path_default.resolve(io.cwd, named);
  const [only = ".", ...others] = operands;
  const folder = node_path_default.resolve(io.cwd, only);
  return node_path_default.join(others.length === 0 && isFolder(folder) ? folder : io.cwd, LOCK_NAME);
}
function nearestLock({
  options,
  operands,
  io
}) {
  const named = options["lock-file"];
  if (named !== void 0) return node_path_default.resolve(io.cwd, named);
  const [only = ".", ...others] = operands;
  const operand = node_path_default.resolve(io.cwd, others.length === 0 && only !== "-" ? only : ".");
  const start = isFolder(operand) ? operand : node_path_default.dirname(operand);
  return [...foldersUpTo(start, io.cwd), io.cwd].map((folder) => node_path_default.join(folder, LOCK_NAME)).find((file) => (0, import_node_fs.existsSync)(file));
}
function foldersUpTo(start, cwd) {
  const folders = [start];
  for (let at = start; at.startsWith(cwd + node_path_default.sep); at = node_path_default.dirname(at)) folders.push(node_path_default.dirname(at));
  return folders;
}
function isFolder(absolute) {
  return (0, import_node_fs.statSync)(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
async function readLockFile(absolute, cwd) {
  const shown = displayPath(absolute, cwd);
  const source = readSourceFile({ absolute, path: shown, limit: CHART_FILE_LIMIT });
  if (isProblem(source)) throw new UsageError(`the lock ${shown} ${source.message}`, { hint: source.hint });
  return lockOf(source);
}
async function lockOf(source) {
  const read = await readLock(source);
  if (read.ok) return read.lock;
  throw new UsageError(`the lock ${source.path} cannot be used; nothing was done`, {
    because: read.problems.slice(0, 5),
    hint: "`chartpin lock` writes a new one where there is none"
  });
}
function writeLockFile(absolute, lock2, cwd) {
  const shown = displayPath(absolute, cwd);
  const outcome = writeFile({ absolute, path: shown, bytes: Buffer.from(printLock(lock2)) });
  if (outcome.kind === "failed") throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint });
  return outcome.kind;
}

// now:src/cli/gather-entries.ts
var { NO_ENTRIES, gatherEntries } = require("./check.cjs").modules["src/cli/gather-entries.ts"]();

// now:src/images/asked-digests.ts
var { askedDigests, referenceTo } = require("./check.cjs").modules["src/images/asked-digests.ts"]();

// src/images/lock-facts.ts
async function askForLock(wanted, { ask, placeOf: placeOf2, before, depth }) {
  const find = lockFinder(before);
  const facts = /* @__PURE__ */ new Map();
  const learn = async (images, asking) => {
    if (images.length === 0) return;
    const answers = await ask(
      images.map(({ reference }) => referenceTo(placeOf2(reference))),
      asking
    );
    for (const [at, image] of images.entries()) {
      const fact = answers[at];
      if (fact !== void 0) facts.set(image, fact);
    }
  };
  const known = wanted.filter(({ reference }) => depth !== "size" || isWhole(find(reference)));
  const first = depth === "size" ? "existence" : depth;
  await learn(known, { depth: first });
  const open = wanted.filter((image) => {
    const fact = facts.get(image);
    return fact === void 0 || first !== depth && isOther(fact, find(image.reference));
  });
  await learn(open, { depth });
  return wanted.flatMap((image) => {
    const fact = facts.get(image);
    if (fact === void 0) throw new Error(`there is no fact of ${canonical(image.reference)}`);
    return [{ ...image, fact }];
  });
}
function isWhole(locked) {
  return locked !== void 0 && locked.size !== void 0 && locked.platforms.size > 0;
}
function isOther({ standing }, locked) {
  return standing.kind === "found" && standing.found.digest !== locked?.digest;
}

// src/images/lock-plan.ts
function wantedImages(entries) {
  const byText = new Map(
    entries.map(({ reference, target }) => [canonical(reference), { reference, ...target && { target } }])
  );
  return [...byText.values()];
}
function planLock({ asked, before, platforms }) {
  const find = lockFinder(before);
  const images = /* @__PURE__ */ new Map();
  const unlocked = [];
  const unknown = [];
  const numbers = pinnedPerName(asked);
  for (const each of openFirst(asked)) {
    const { reference } = each;
    const earlier = find(reference);
    const read = readFact(each, { earlier, platforms });
    if (read.entry === void 0) {
      unknown.push({ kind: "added", image: canonical(reference) });
    } else {
      const name = nameIn(images, read.entry, { reference, isOnly: numbers.get(lockName(reference)) === 1 });
      if (name !== void 0) images.set(name, { ...read.entry, image: name });
    }
    if (read.unlocked !== void 0) unlocked.push(read.unlocked);
  }
  const lock2 = { images: [...images.values()].toSorted((a, b) => a.image < b.image ? -1 : 1) };
  const changes = [...changesBetween(before, lock2), ...unknown];
  return { lock: lock2, changes: changes.toSorted((a, b) => a.image < b.image ? -1 : 1), unlocked };
}
function openFirst(asked) {
  const isOpen = ({ reference }) => reference.digest === void 0;
  return [...asked.filter(isOpen), ...asked.filter((each) => !isOpen(each))];
}
function pinnedPerName(asked) {
  const numbers = /* @__PURE__ */ new Map();
  for (const { reference } of asked) {
    if (reference.digest === void 0) continue;
    const name = lockName(reference);
    numbers.set(name, (numbers.get(name) ?? 0) + 1);
  }
  return numbers;
}
function nameIn(images, entry, { reference, isOnly }) {
  const name = lockName(reference);
  if (reference.digest === void 0) return name;
  const named = images.get(name);
  if (named?.digest === entry.digest) return void 0;
  return named === void 0 && isOnly ? name : canonical(reference);
}
function readFact(asked, known) {
  const { standing } = asked.fact;
  return standing.kind === "found" ? foundEntry(asked, standing.found, known) : keptEntry(asked, standing, known);
}
function keptEntry({ reference, target }, { kind, message }, { earlier }) {
  const known = earlier ?? (kind === "not-asked" ? pinnedEntry(reference) : void 0);
  const entry = known && { ...known, ...aimOf(reference, target ?? earlier?.target) };
  if (kind === "not-asked" && entry !== void 0) return { entry };
  return { entry, unlocked: { image: canonical(reference), kind, message, isKept: earlier !== void 0 } };
}
function foundEntry({ reference, target, fact }, { digest, platforms: found, size }, { earlier, platforms: wanted }) {
  const image = canonical(reference);
  const same = earlier?.digest === digest ? earlier : void 0;
  const chosen = found.filter(({ platform }) => wanted.length === 0 || wanted.some((one) => isPlatform(platform, one)));
  const bytes = wanted.length > 0 ? void 0 : size ?? same?.size;
  const entry = {
    image,
    digest,
    platforms: found.length === 0 ? same?.platforms ?? /* @__PURE__ */ new Map() : platformMap(chosen),
    ...bytes !== void 0 && { size: bytes },
    source: nameOf(fact.reference),
    ...aimOf(reference, target ?? earlier?.target)
  };
  const message = found.length === 0 && same !== void 0 ? void 0 : whatLacks(found, wanted);
  return {
    entry,
    ...message !== void 0 && { unlocked: { image, kind: "lacks-platform", message, isKept: true } }
  };
}
function whatLacks(found, wanted) {
  const lacking = wanted.filter((one) => !found.some(({ platform }) => isPlatform(platform, one)));
  if (lacking.length === 0) return void 0;
  const only = found.length === 0 ? "" : `, only for ${found.map(({ platform }) => platformText(platform)).join(", ")}`;
  return `it is not there for ${lacking.map(platformText).join(", ")}${only}`;
}
function aimOf(reference, target) {
  if (target === void 0) return {};
  return { target: typeof target === "string" ? target : canonical({ ...target, ...versionOf(reference) }) };
}
function versionOf({ tag, digest }) {
  if (tag !== void 0) return { tag };
  return digest === void 0 ? {} : { digest };
}
function pinnedEntry(reference) {
  const { digest } = reference;
  if (digest === void 0) return void 0;
  return { image: canonical(reference), digest, platforms: /* @__PURE__ */ new Map(), source: nameOf(reference) };
}
function platformMap(found) {
  const digests = /* @__PURE__ */ new Map();
  for (const { platform, digest } of found) {
    const name = platformText(platform);
    if (parsePlatform(name) !== void 0 && !digests.has(name)) digests.set(name, digest);
  }
  return new Map([...digests].toSorted(([a], [b]) => a < b ? -1 : 1));
}
function changesBetween(before, after) {
  const old = new Map(before.images.map((locked) => [locked.image, locked]));
  const now = new Set(after.images.map(({ image }) => image));
  return [
    ...after.images.flatMap((locked) => {
      const { image, digest, target } = locked;
      const was = old.get(image);
      if (was === void 0) return [{ kind: "added", image, digest }];
      if (was.digest !== digest) return [{ kind: "moved", image, from: was.digest, to: digest }];
      if (target === void 0 || was.target === target) return [];
      return [{ kind: "retargeted", image, ...was.target !== void 0 && { from: was.target }, to: target }];
    }),
    ...before.images.filter(({ image }) => !now.has(image)).map(({ image, digest }) => ({ kind: "removed", image, digest }))
  ];
}

// when-called:src/cli/asked-platforms.ts
function askedPlatforms(...args) {
  return load("./asking.cjs", "src/cli/asked-platforms.ts").askedPlatforms(...args);
}

// when-called:src/cli/asking.ts
function openAsking(...args) {
  return load("./asking.cjs", "src/cli/asking.ts").openAsking(...args);
}

// src/cli/lock-work.ts
async function planLockFrom(entries, {
  before,
  targets,
  invocation
}) {
  const wanted = wantedImages(entries);
  const platforms = askedPlatforms(invocation);
  const placeOf2 = askedPlace(invocation, targets?.compiled);
  if (wanted.length === 0) return planLock({ asked: [], before, platforms });
  if (invocation.options.offline) return planLock({ asked: wanted.map(unasked), before, platforms });
  const asking = await openAsking(invocation);
  try {
    const depth = platforms.length > 0 ? "platforms" : invocation.options.check ? "existence" : "size";
    const asked = await askForLock(wanted, { ask: asking.ask, placeOf: placeOf2, before, depth });
    return planLock({ asked, before, platforms });
  } finally {
    asking.close();
  }
}
function unasked(image) {
  const standing = { kind: "not-asked", message: "no registry was asked for it" };
  return { ...image, fact: { reference: image.reference, standing, attempts: [] } };
}

// when-called:src/cli/pin-request.ts
function readTargets(...args) {
  return load("./mapping.cjs", "src/cli/pin-request.ts").readTargets(...args);
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf: styleOf2, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/lock.ts
var lock = async (invocation) => {
  const { operands, options, io } = invocation;
  const isJson = wantsJson(invocation);
  const source = settingsSource(invocation);
  const place = lockPlace(invocation);
  const before = await readBefore(place, invocation);
  const targets = await readTargets(invocation, await source.of(node_path_default.resolve(io.cwd, operands[0] ?? ".")));
  const list = await gatherEntries(invocation, source, targets);
  const notes = targets?.check(list.entries.map(({ reference }) => reference)) ?? [];
  const plan = await planLockFrom(list.entries, { before, targets, invocation });
  const written = options.check ? "checked" : writePlanned(place, { plan, next: planned(plan, before, list) }, invocation);
  const report = { file: displayPath(place, io.cwd), written, plan };
  io.stdout.write(isJson ? printLockJson(report) : printLockChanges(report, styleOf2(io.stdout, options, io)));
  tell(invocation, [...notesOf(list), ...options.quiet ? [] : notes, ...plan.unlocked.map(printUnlocked)]);
  if (!options.quiet) io.stderr.write(`${lockSummary(report)}
`);
  return exitCodeOf(plan, list, invocation);
};
async function readBefore(place, { options, io }) {
  if ((0, import_node_fs2.existsSync)(place)) return readLockFile(place, io.cwd);
  if (!options.check) return { images: [] };
  throw new UsageError(`there is no ${displayPath(place, io.cwd)} to be checked`, { hint: "`chartpin lock` writes it" });
}
function planned({ lock: next }, before, { problems }) {
  if (problems.length === 0) return next;
  const known = new Set(next.images.map(({ image }) => image));
  return { images: [...next.images, ...before.images.filter(({ image }) => !known.has(image))] };
}
function writePlanned(place, { plan: { unlocked }, next }, { io }) {
  const isInVain = next.images.length === 0 && unlocked.length > 0 && !(0, import_node_fs2.existsSync)(place);
  return isInVain ? "nothing" : writeLockFile(place, next, io.cwd);
}
function notesOf(list) {
  const untagged = list.untagged.map((image) => `! ${image} is not in the lock: nothing but its template says its tag`);
  return [...inputNotes(list), ...untagged];
}
function tell({ io }, lines) {
  io.stderr.write(lines.map((line) => `${visible(line)}
`).join(""));
}
function exitCodeOf({ changes, unlocked }, { problems }, { options }) {
  const isFound = ({ kind }) => options.check && (kind === "absent" || kind === "lacks-platform");
  const isQuiet = ({ kind }) => options.check && kind === "not-asked";
  if (problems.length > 0 || unlocked.some((each) => !isFound(each) && !isQuiet(each))) return exitCodes.failed;
  return options.check && (changes.length > 0 || unlocked.some(isFound)) ? exitCodes.findings : exitCodes.clean;
}

// dist/chunks/lock.cjs
var modules = {
  "src/cli/asked-place.ts": () => ({ askedPlace }),
  "src/cli/commands/lock.ts": () => ({ lock }),
  "src/cli/lock-file.ts": () => ({ lockPlace, nearestLock, readLockFile, writeLockFile }),
  "src/images/lock-print.ts": () => ({ LOCK_VERSION, printLock }),
  "src/images/lock-read.ts": () => ({ readLock }),
  "src/images/lock.ts": () => ({ LOCK_NAME, lockFinder, lockName })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
