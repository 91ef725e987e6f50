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

// by-import:src/cli/lock-file.ts
var require_lock_file = __commonJS({
  "by-import:src/cli/lock-file.ts"(exports2, module2) {
    module2.exports = require("./lock.cjs").modules["src/cli/lock-file.ts"]();
  }
});

// by-import:src/images/lock-digests.ts
var require_lock_digests = __commonJS({
  "by-import:src/images/lock-digests.ts"(exports2, module2) {
    module2.exports = require("./lock-digests.cjs").modules["src/images/lock-digests.ts"]();
  }
});

// by-import:src/cli/asking.ts
var require_asking = __commonJS({
  "by-import:src/cli/asking.ts"(exports2, module2) {
    module2.exports = require("./asking.cjs").modules["src/cli/asking.ts"]();
  }
});

// by-import:src/images/asked-digests.ts
var require_asked_digests = __commonJS({
  "by-import:src/images/asked-digests.ts"(exports2, module2) {
    module2.exports = require("./check.cjs").modules["src/images/asked-digests.ts"]();
  }
});

// by-import:src/cli/asked-place.ts
var require_asked_place = __commonJS({
  "by-import:src/cli/asked-place.ts"(exports2, module2) {
    module2.exports = require("./lock.cjs").modules["src/cli/asked-place.ts"]();
  }
});

// dist/chunks/mapping.cjs
var mapping_exports = {};
__export(mapping_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(mapping_exports);

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

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/registry/platform-text.ts
var { isPlatform, parsePlatform, platformText } = require("./asking.cjs").modules["src/registry/platform-text.ts"]();

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
function onePlatform(...args) {
  return load("./asking.cjs", "src/cli/asked-platforms.ts").onePlatform(...args);
}

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/digest-source.ts
async function readDigestOptions(invocation, context) {
  const { options } = invocation;
  refuseInVain(invocation);
  if (options["digests-from"] !== void 0) return fromFile(invocation, options["digests-from"]);
  if (options.locked) return fromLock(invocation, context);
  return options.digests ? fromRegistries(invocation, context) : void 0;
}
function refuseInVain({ options, given }) {
  const isAsking = options.digests || options.locked || options["digests-from"] !== void 0;
  const inVain = [
    ...isAsking ? [] : ["platform", "ask"],
    ...options.locked ? [] : ["lock-file"],
    ...options.digests ? [] : ["ask"]
  ].find((name) => given.get(name)?.startsWith("--"));
  if (inVain === void 0) return;
  const goesWith = { platform: "--digests or --locked", ask: "--digests", "lock-file": "--locked" }[inVain];
  throw new UsageError(`--${inVain} does nothing here`, { hint: `it goes with ${goesWith}` });
}
async function fromFile(invocation, name) {
  const { cwd } = invocation.io;
  const absolute = node_path_default.resolve(cwd, name);
  const shown = displayPath(absolute, cwd);
  const platform = onePlatform(invocation);
  const source = readSourceFile({ absolute, path: shown, limit: CHART_FILE_LIMIT });
  if (isProblem(source)) throw new UsageError(`the list of digests ${shown} ${source.message}`, { hint: source.hint });
  const { readDigestSource } = await Promise.resolve().then(() => __toESM(require_digest_document()));
  const { digestOf, problems } = await readDigestSource(source.text, platform);
  if (problems.length > 0) {
    const because = problems.slice(0, 5).map(({ line, message }) => `${source.path}:${line}: ${message}`);
    throw new UsageError("the list of digests cannot be used; nothing was done", {
      because,
      hint: "one image a line: NAME:TAG@sha256:HEX"
    });
  }
  return { digestOf, whyNot: () => "the list has none of it", unanswered: () => [], requireAll, close };
}
function requireAll() {
}
function close() {
}
var MOST_NAMED = 8;
async function fromLock(invocation, { platforms }) {
  const { io } = invocation;
  const platform = platforms === "asked" ? void 0 : onePlatform(invocation);
  const [{ nearestLock, readLockFile }, { lockedDigests, lockedPlatforms }] = await Promise.all([
    Promise.resolve().then(() => __toESM(require_lock_file())),
    Promise.resolve().then(() => __toESM(require_lock_digests()))
  ]);
  const file = nearestLock(invocation);
  if (file === void 0) {
    throw new UsageError("--locked needs a lock, and there is no chartpin.lock.yaml", {
      hint: "`chartpin lock` writes one; --lock-file names one that lies elsewhere"
    });
  }
  const lock = await readLockFile(file, io.cwd);
  const digestOf = lockedDigests(lock, platform);
  const missing = /* @__PURE__ */ new Map();
  return {
    digestOf,
    platformsOf: chosenPlatforms(lockedPlatforms(lock), invocation),
    async learn(references) {
      for (const each of references) if (digestOf(each) === void 0) missing.set(canonical(each), each);
    },
    whyNot: () => "the lock has none of it",
    unanswered: () => [...missing.values()],
    requireAll() {
      if (missing.size === 0) return;
      const names = [...missing.keys()].toSorted();
      const more = names.length - MOST_NAMED;
      throw new OperationError(`${displayPath(file, io.cwd)} does not have every image; nothing was done`, {
        because: [
          ...names.slice(0, MOST_NAMED).map((name) => `${name} is not in it${platform === void 0 ? "" : " for the platform"}`),
          ...more > 0 ? [`and ${more} more`] : []
        ],
        hint: "`chartpin lock` brings it up to date, with the same -f and --set; --digests asks the registries"
      });
    },
    close
  };
}
function chosenPlatforms(platformsOf, invocation) {
  const wanted = askedPlatforms(invocation);
  if (wanted.length === 0) return platformsOf;
  return (reference) => {
    const all = [...platformsOf(reference) ?? []];
    const chosen = all.filter(([text2]) => {
      const platform = parsePlatform(text2);
      return platform !== void 0 && wanted.some((one) => isPlatform(platform, one));
    });
    return new Map(chosen);
  };
}
async function fromRegistries(invocation, { mapping, platforms }) {
  const platform = platforms === "asked" ? void 0 : onePlatform(invocation);
  const [{ openAsking }, { askedDigests }, { askedPlace }] = await Promise.all([
    Promise.resolve().then(() => __toESM(require_asking())),
    Promise.resolve().then(() => __toESM(require_asked_digests())),
    Promise.resolve().then(() => __toESM(require_asked_place()))
  ]);
  const placeOf = askedPlace(invocation, mapping);
  const asking = await openAsking(invocation);
  const known = askedDigests({ ask: asking.ask, ...platform && { platform }, placeOf, platforms });
  const learnt = /* @__PURE__ */ new Map();
  return {
    digestOf: (reference) => known.digestOf(reference),
    platformsOf: chosenPlatforms((reference) => known.platformsOf(reference), invocation),
    async learn(references) {
      for (const each of references) learnt.set(canonical(each), each);
      await known.learn(references);
    },
    whyNot: (reference) => known.whyNot(reference) ?? "nobody was asked for it",
    unanswered: () => [...learnt.values()].filter((each) => known.digestOf(each) === void 0),
    requireAll,
    close: () => asking.close()
  };
}

// now:src/config/config-type.ts
var { byRule, choice, list, record, text, toggle } = require("./configuration.cjs").modules["src/config/config-type.ts"]();

// now:src/config/read-document.ts
var { readDocument } = require("./configuration.cjs").modules["src/config/read-document.ts"]();

// src/config/mapping-file.ts
var pathStrategies = ["with-registry", "keep", "last"];
var rule = record({
  from: {
    type: text,
    summary: "pattern over registry/repository as runtimes spell it out: `docker.io/bitnami`, `*.gcr.io/**`",
    isRequired: true
  },
  to: { type: text, summary: "where they shall come from: host[:port][/path]", isRequired: true },
  path: { type: choice(pathStrategies), summary: "what of the old name follows it" }
});
var mappingType = record({
  rules: { type: list(rule), summary: "the first one that takes an image decides", isRequired: true },
  exclude: { type: list(text), summary: "patterns of images that stay where they are" }
});
async function readMapping(source) {
  const { value, problems, positionOf } = await readDocument(source, mappingType, []);
  const rules = (value?.rules ?? []).map(({ from, to, path = "with-registry" }) => ({ from, to, path }));
  const empty = { message: `${source.path}: there is no rule in it`, hint: "write rules: with from: and to:" };
  return {
    mapping: { rules, exclude: value?.exclude ?? [] },
    problems: problems.length > 0 || rules.length > 0 ? problems : [empty],
    placeOf: (name, index) => positionOf(name === "rules" ? `rules[${index}].from` : `exclude[${index}]`)
  };
}

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// when-called:src/reference/parts.ts
function checkRegistry(...args) {
  return load("./references.cjs", "src/reference/parts.ts").checkRegistry(...args);
}

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// when-called:src/text/glob.ts
function compileGlob(...args) {
  return load("./configuration.cjs", "src/text/glob.ts").compileGlob(...args);
}

// src/edits/mapping.ts
function mappingTo(target, path) {
  return { rules: [{ from: "**", to: target, path }], exclude: [] };
}
function compileMapping(mapping) {
  const rules = mapping.rules.map((rule2) => ({
    rule: rule2,
    matches: compileName(rule2.from),
    target: splitTarget(rule2.to)
  }));
  const excludes = mapping.exclude.map((pattern) => ({ pattern, matches: compileName(pattern) }));
  return {
    mapping,
    map(reference) {
      const name = nameOf(reference);
      const taker = rules.find(({ matches }) => matches(name));
      const there = rules.find((rule2) => isBelow(rule2.target, reference));
      if (there !== void 0 && !(taker === there && takesFarther(rules, taker, reference)))
        return { kind: "there", rule: there.rule };
      const excluded = excludes.find(({ matches }) => matches(name));
      if (excluded !== void 0) return { kind: "excluded", pattern: excluded.pattern };
      const moved = taker === void 0 ? void 0 : moveBy(taker, reference);
      return moved === void 0 || taker === void 0 ? { kind: "unmapped" } : { kind: "moved", ...moved, rule: taker.rule };
    },
    takers: (reference) => rules.filter(({ matches }) => matches(nameOf(reference))).map(({ rule: rule2 }) => rule2),
    targeters: (reference) => rules.filter(({ target }) => isBelow(target, reference)).map(({ rule: rule2 }) => rule2),
    excluders: (reference) => excludes.filter(({ matches }) => matches(nameOf(reference))).map(({ pattern }) => pattern)
  };
}
function takesFarther(rules, taker, reference) {
  if (rules.some((rule2) => rule2 !== taker && isBelow(rule2.target, reference))) return false;
  const moved = moveBy(taker, reference);
  return moved !== void 0 && !rules.some(({ matches }) => matches(nameOf(moved)));
}
function moveBy({ target, rule: rule2 }, reference) {
  return target && { registry: target.registry, repository: pathBelow(target, reference, rule2.path) };
}
function splitTarget(to) {
  const given = to.replace(/\/$/, "");
  const [host = ""] = given.split("/", 1);
  if (!isHost(host)) return void 0;
  const parsed = parseReference(`${given}/a/b`);
  if (!parsed.ok || parsed.reference.tag !== void 0 || parsed.reference.digest !== void 0) return void 0;
  const { registry, repository } = parsed.reference;
  return { registry, prefix: repository.slice(0, -"/a/b".length) };
}
function isBelow(target, { registry, repository }) {
  if (target?.registry !== registry) return false;
  return target.prefix === "" || repository.startsWith(`${target.prefix}/`);
}
function pathBelow({ prefix }, { registry, repository }, strategy) {
  const below = {
    keep: repository,
    "with-registry": `${hostAsPath(registry)}/${repository}`,
    last: repository.slice(repository.lastIndexOf("/") + 1)
  };
  return prefix === "" ? below[strategy] : `${prefix}/${below[strategy]}`;
}
function hostAsPath(registry) {
  const address = /^\[(.*)\]/.exec(registry)?.[1];
  const host = address === void 0 ? registry : `ipv6-${address.replaceAll(":", "-")}${registry.slice(address.length + 2)}`;
  return host.toLowerCase().replace(":", "_");
}
function compileName(pattern) {
  if (/[*?[{]/.test(pattern)) return compileGlob(pattern);
  const path = pattern.replace(/\/$/, "");
  return (name) => name === path || name.startsWith(`${path}/`);
}

// src/edits/mapping-problems.ts
function checkTargets(mapping) {
  return mapping.rules.flatMap(({ to }, index) => {
    if (splitTarget(to) !== void 0) return [];
    return [{ kind: "bad-target", rule: index, severity: "error", message: `"${to}" is no target: ${whyNoTarget(to)}` }];
  });
}
function whyNoTarget(to) {
  const problem = checkRegistry(to);
  if (problem !== void 0) return `${problem.message}; a registry is host[:port][/path], without scheme`;
  const [host = ""] = to.split("/", 1);
  if (isHost(host)) return "a registry is host[:port][/path], without scheme";
  return `runtimes take "${host}" for an account of Docker Hub, for it has neither dot nor port; write docker.io/${to} if that is meant`;
}
function checkMapping(compiled2, references) {
  const use = countUse(compiled2, references);
  const told = /* @__PURE__ */ new Map();
  for (const move of use.moves) {
    const problem = problemOfMove(compiled2, move, use.sources);
    if (problem !== void 0 && !told.has(problem.message)) told.set(problem.message, problem);
  }
  return [...unusedRules(compiled2.mapping, use), ...unusedExcludes(compiled2.mapping, use), ...told.values()];
}
function countUse(compiled2, references) {
  const moves = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  const late = /* @__PURE__ */ new Map();
  const excluders = /* @__PURE__ */ new Set();
  const sources = /* @__PURE__ */ new Map();
  for (const reference of new Map(references.map((each) => [nameOf(each), each])).values()) {
    const mapped = compiled2.map(reference);
    const [taker, ...others] = compiled2.takers(reference);
    if (taker !== void 0) for (const other of others) late.set(other, taker);
    for (const pattern of compiled2.excluders(reference)) excluders.add(pattern);
    for (const rule2 of compiled2.targeters(reference)) used.add(rule2);
    if (mapped.kind === "there" || mapped.kind === "moved") used.add(mapped.rule);
    if (mapped.kind === "excluded" && taker !== void 0) used.add(taker);
    if (mapped.kind !== "moved") continue;
    moves.set(nameOf(reference), { reference, mapped });
    if (!sources.has(nameOf(mapped))) sources.set(nameOf(mapped), nameOf(reference));
  }
  return { moves: [...moves.values()], used, late, excluders, sources };
}
function problemOfMove(compiled2, { reference, mapped }, sources) {
  const rule2 = compiled2.mapping.rules.indexOf(mapped.rule);
  const target = nameOf(mapped);
  const source = nameOf(reference);
  const before = sources.get(target) ?? source;
  if (before !== source) {
    const message2 = `${before} and ${source} would both become ${target}; give one of them a rule of its own, or the path strategy "with-registry"`;
    return { kind: "colliding", rule: rule2, severity: "error", message: message2 };
  }
  const parsed = parseReference(canonical({ registry: mapped.registry, repository: mapped.repository }));
  if (!parsed.ok) {
    const kind = parsed.problem.kind === "name-too-long" ? "too-long" : "bad-target";
    return { kind, rule: rule2, severity: "error", message: `${source} would become "${target}": ${parsed.problem.message}` };
  }
  const onward = compiled2.takers(parsed.reference).find(({ to, from }) => to !== mapped.rule.to && from !== "**");
  if (onward === void 0) return void 0;
  const message = `${source} becomes ${target}, which the rule for "${onward.from}" takes too; what has moved is left alone, so that rule has no say here`;
  return { kind: "looping", rule: rule2, severity: "warning", message };
}
function unusedRules({ rules }, { used, late }) {
  return rules.flatMap((rule2, index) => {
    if (used.has(rule2)) return [];
    const earlier = late.get(rule2);
    if (earlier !== void 0) {
      const message2 = `the rule for "${rule2.from}" comes too late: "${earlier.from}" before it takes all of its images; put it first`;
      return [{ kind: "shadowed", rule: index, severity: "warning", message: message2 }];
    }
    const message = `no image comes from "${rule2.from}"; ${adviceFor(rule2.from)}`;
    return [{ kind: "unused", rule: index, severity: "warning", message }];
  });
}
function unusedExcludes({ exclude }, { excluders }) {
  return exclude.flatMap((pattern, index) => {
    if (excluders.has(pattern)) return [];
    const message = `no image is kept back by "${pattern}"; ${adviceFor(pattern)}`;
    return [{ kind: "unused", list: "exclude", rule: index, severity: "warning", message }];
  });
}
function adviceFor(pattern) {
  const parsed = parseReference(!pattern.includes("/") && isHost(pattern) ? `${pattern}/` : pattern);
  const full = parsed.ok ? nameOf(parsed.reference) : pattern;
  return full === pattern ? "take it away, or mend its pattern" : `its full name is "${full}"`;
}

// src/cli/pin-request.ts
async function readTargets({ options, io }, settings) {
  const mapping = options.to === void 0 ? await readNamedMapping(settings, io.cwd) : targetMapping(options.to, options.path);
  if (mapping === void 0) return void 0;
  return { compiled: mapping.compiled, check: (references) => judgeMapping(mapping, references) };
}
async function readRequest(invocation, settings) {
  const mapping = await readTargets(invocation, settings);
  const digests = await readDigestOptions(invocation, { mapping: mapping?.compiled, platforms: "left-out" });
  if (mapping === void 0 && digests === void 0) {
    throw new UsageError(`chartpin ${invocation.command} needs to know what to do`, {
      hint: "name --to REGISTRY, --map FILE, or --digests"
    });
  }
  return {
    ...mapping === void 0 ? {} : { mapping: mapping.compiled },
    ...digests === void 0 ? {} : { digests, digestOf: digests.digestOf, ...digests.learn && { learn: digests.learn } },
    check: (references) => mapping?.check(references) ?? []
  };
}
function targetMapping(to, strategy) {
  return compiled({ mapping: mappingTo(to, strategy), placeOf: () => `--to ${to}` });
}
async function readNamedMapping({ mapping: named }, cwd) {
  if (named === void 0) return void 0;
  const source = readNamed(node_path_default.resolve(named.directory, named.name), cwd, "mapping");
  const { mapping, problems, placeOf } = await readMapping(source);
  if (problems.length > 0) throw wrongMapping(problems.map(printProblem));
  return compiled({ mapping, placeOf: ({ rule: rule2, list: list2 }) => placeOf(list2 ?? "rules", rule2) });
}
function compiled({
  mapping,
  placeOf
}) {
  const problems = checkTargets(mapping);
  if (problems.length > 0) throw wrongMapping(problems.map((problem) => `${placeOf(problem)}: ${problem.message}`));
  return { compiled: compileMapping(mapping), placeOf };
}
function judgeMapping({ compiled: { mapping }, compiled: whole, placeOf }, references) {
  const isSingle = mapping.rules.length === 1 && mapping.rules[0]?.from === "**";
  const problems = checkMapping(whole, references).filter(({ kind }) => !isSingle || kind !== "unused");
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw wrongMapping(errors.map((problem) => `${placeOf(problem)}: ${problem.message}`));
  return problems.map((problem) => `warning: ${placeOf(problem)}: ${problem.message}`);
}
function wrongMapping(because) {
  return new UsageError("the mapping is wrong; nothing was done", { because });
}
function printProblem({ message, hint }) {
  return hint === "" ? message : `${message} (${hint})`;
}
function readNamed(absolute, cwd, what) {
  const shown = displayPath(absolute, cwd);
  const read = readSourceFile({ absolute, path: shown, limit: CHART_FILE_LIMIT });
  if (isProblem(read)) throw new UsageError(`the ${what} ${shown} ${read.message}`, { hint: read.hint });
  return read;
}

// dist/chunks/mapping.cjs
var modules = {
  "src/cli/digest-source.ts": () => ({ readDigestOptions }),
  "src/cli/pin-request.ts": () => ({ readRequest, readTargets }),
  "src/edits/mapping.ts": () => ({ compileMapping, mappingTo, splitTarget })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
