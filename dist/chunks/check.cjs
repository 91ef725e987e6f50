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

// by-import:src/cli/gather-list.ts
var require_gather_list = __commonJS({
  "by-import:src/cli/gather-list.ts"(exports2, module2) {
    module2.exports = require("./images.cjs").modules["src/cli/gather-list.ts"]();
  }
});

// by-import:src/images/image-list.ts
var require_image_list = __commonJS({
  "by-import:src/images/image-list.ts"(exports2, module2) {
    module2.exports = require("./images.cjs").modules["src/images/image-list.ts"]();
  }
});

// by-import:src/cli/commands/lint.ts
var require_lint = __commonJS({
  "by-import:src/cli/commands/lint.ts"(exports2, module2) {
    module2.exports = require("../core.cjs").modules["src/cli/commands/lint.ts"]();
  }
});

// dist/chunks/check.cjs
var check_exports = {};
__export(check_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(check_exports);

// helper:node:path
var node_path_default = require("node:path");

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:rules/names.ts
function namesNeeding(...args) {
  return load("./rule-names.cjs", "rules/names.ts").namesNeeding(...args);
}

// when-called:src/images/image-entries.ts
function fitEntries(...args) {
  return load("./entries.cjs", "src/images/image-entries.ts").fitEntries(...args);
}
function imageEntries(...args) {
  return load("./entries.cjs", "src/images/image-entries.ts").imageEntries(...args);
}

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/registry/platform-text.ts
var { isPlatform, parsePlatform, platformText } = require("./asking.cjs").modules["src/registry/platform-text.ts"]();

// src/reports/check-json.ts
function printChecksJson(places) {
  return `${JSON.stringify({ version: 1, images: places.map(asData) }, null, 2)}
`;
}
function asData({ role, fact: { reference, standing, attempts }, problems }) {
  const found = standing.kind === "found" ? standing.found : void 0;
  return {
    image: canonical(reference),
    role,
    standing: standing.kind,
    ...standing.kind === "found" && { by: standing.by, ...standing.age !== void 0 && { age: standing.age } },
    ...found && {
      ...found.digest !== "" && { digest: found.digest },
      ...found.mediaType !== "" && { mediaType: found.mediaType },
      platforms: found.platforms.map(({ platform, digest }) => ({ platform: platformText(platform), digest })),
      ...found.created !== void 0 && { created: found.created }
    },
    ...found?.rate && { rate: found.rate },
    problems,
    attempts: attempts.map(({ url, credential, isInsecure, trouble }) => ({
      url,
      credential,
      isInsecure,
      ...trouble && { failure: trouble.failure, stage: trouble.stage, status: trouble.status, code: trouble.code }
    }))
  };
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// src/reports/check-text.ts
function printChecks(places, { style, today }) {
  return [...byTitle(places)].map(
    ([title, own]) => `${style.paint("strong", visible(title))}
${own.map((place) => line(place, { style, today })).join("")}`
  ).join("\n");
}
function byTitle(places) {
  const groups = /* @__PURE__ */ new Map();
  for (const place of places) {
    const title = titleOf(place);
    const group = groups.get(title);
    if (group === void 0) groups.set(title, [place]);
    else group.push(place);
  }
  return groups;
}
function titleOf({ registry, fact: { attempts, standing } }) {
  const last = attempts.at(-1);
  if (last === void 0) return standing.kind === "not-asked" ? `${registry} (not asked)` : registry;
  const host = last.host === registry ? "" : ` at ${last.host}`;
  const who = last.credential === "none" ? "without a credential" : `as ${last.credential}`;
  return `${registry}${host} (${who}${last.isInsecure ? ", insecure" : ""})`;
}
function line(place, { style, today }) {
  const [worst] = place.problems;
  const name = visible(place.name);
  const role = place.role === "target" ? "  target" : "";
  if (worst === void 0) return `  ${style.paint("good", "there")}    ${name}${role}${detailOf(place, today)}
`;
  const more = place.problems.map(({ message }) => `           ${visible(message)}
`).join("");
  return `  ${style.paint(worst.kind === "missing" ? "error" : "warning", worst.kind.padEnd(7))}  ${name}${role}
${more}`;
}
function detailOf({ fact: { reference, standing } }, today) {
  if (standing.kind !== "found") return "";
  const { digest, platforms, rate, created } = standing.found;
  const names = platforms.map(({ platform }) => platformText(platform)).join(", ");
  const left = rate === void 0 ? "" : `  ${rate.remaining} pulls left`;
  const told = reference.digest === void 0 && digest !== "" ? `  ${digest}` : "";
  return `${told}${names === "" ? "" : `  ${names}`}${oldness(created, today)}${left}${ageOf(standing)}`;
}
function oldness(created, today) {
  const made = Date.parse(created ?? "");
  if (Number.isNaN(made) || made < FIRST_IMAGES || made > today) return "";
  const days = Math.floor((today - made) / DAY);
  if (days < 60) return `  ${counted(days, "day")} old`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `  ${counted(months, "month")} old` : `  ${counted(Math.floor(days / 365.25), "year")} old`;
}
var DAY = 864e5;
var FIRST_IMAGES = Date.parse("2013-03-01T00:00:00Z");
function ageOf({ age }) {
  return age === void 0 ? "" : `  asked ${counted(Math.floor(age / MINUTE), "minute")} ago`;
}
var MINUTE = 6e4;
function checkSummary(places) {
  const count = (kind) => places.filter(({ problems }) => problems[0]?.kind === kind).length;
  const [missing, unknown] = [count("missing"), count("unknown")];
  const parts = [
    `${places.length - missing - unknown} there`,
    ...missing === 0 ? [] : [`${missing} missing`],
    ...unknown === 0 ? [] : [`${unknown} that nobody told of`]
  ];
  return `${counted(places.length, "image")}: ${parts.join(", ")}`;
}

// now:src/reports/formats.ts
var { formatNames, formats, isFormatName } = require("./report.cjs").modules["src/reports/formats.ts"]();

// when-called:src/cli/operand-kinds.ts
function sortOperands(...args) {
  return load("./asking.cjs", "src/cli/operand-kinds.ts").sortOperands(...args);
}

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// src/images/asked-digests.ts
function askedDigests({ ask, platform, placeOf, platforms }) {
  const facts = /* @__PURE__ */ new Map();
  const factOf = (reference) => facts.get(canonical(reference));
  return {
    async learn(references) {
      const open = [...new Map(references.map((each) => [canonical(each), each])).values()].filter(
        (each) => factOf(each) === void 0
      );
      if (open.length === 0) return;
      const depth = platform !== void 0 || platforms === "asked" ? "platforms" : "existence";
      const answers = await ask(
        open.map((each) => referenceTo(placeOf(each))),
        { depth }
      );
      for (const [at, each] of open.entries()) {
        const fact = answers[at];
        if (fact !== void 0) facts.set(canonical(each), fact);
      }
    },
    digestOf(reference) {
      const fact = factOf(reference);
      return fact === void 0 ? void 0 : digestIn(fact, platform);
    },
    platformsOf(reference) {
      const fact = factOf(reference);
      if (fact?.standing.kind !== "found") return void 0;
      const { platforms: found } = fact.standing.found;
      const first = found.toReversed().map(({ platform: one, digest }) => [platformText(one), digest]);
      return new Map(first.toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
    },
    whyNot(reference) {
      const fact = factOf(reference);
      return fact === void 0 || digestIn(fact, platform) !== void 0 ? void 0 : whyNone(fact, platform);
    }
  };
}
function digestIn({ standing }, platform) {
  if (standing.kind !== "found") return void 0;
  const { digest, platforms } = standing.found;
  return platform === void 0 ? digest : platforms.find((each) => isPlatform(each.platform, platform))?.digest;
}
function whyNone({ standing }, platform) {
  if (standing.kind !== "found") return standing.message;
  const { platforms } = standing.found;
  const only = platforms.length === 0 ? "" : `, only for ${platforms.map((each) => platformText(each.platform)).join(", ")}`;
  return `it is not there${platform === void 0 ? "" : ` for ${platformText(platform)}`}${only}`;
}
function referenceTo(parts) {
  const text = canonical(parts);
  const parsed = parseReference(text);
  if (!parsed.ok) throw new Error(`${text} was made of a reference and is none`);
  return parsed.reference;
}

// src/facts/lacking-platforms.ts
function lackingPlatforms({ standing }, wanted) {
  if (standing.kind !== "found") return [];
  const { platforms } = standing.found;
  if (platforms.length === 0 && standing.by === "list") return [];
  return wanted.filter((each) => !platforms.some(({ platform }) => isPlatform(platform, each))).map((each) => platformText(each));
}

// src/images/image-check.ts
function checkPlace({ fact, role, platforms, expected }) {
  const { registry, repository, tag, digest } = fact.reference;
  const version = `${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
  const problems = [
    ...standingProblems(fact.standing),
    ...digestProblems(fact.standing, expected),
    ...platformProblems(fact, platforms)
  ];
  return { registry, name: `${repository}${version}`, role, fact, problems };
}
function standingProblems(standing) {
  switch (standing.kind) {
    case "found":
      return [];
    case "absent":
      return [{ kind: "missing", message: standing.message }];
    case "denied":
      return [{ kind: "missing", message: `not there, or not allowed: ${standing.message}` }];
    case "throttled":
    case "unreachable":
    case "not-asked":
      return [{ kind: "unknown", message: standing.message }];
  }
}
function digestProblems(standing, expected) {
  if (standing.kind !== "found" || expected === void 0 || standing.found.digest === expected.digest) return [];
  const { digest } = standing.found;
  return [{ kind: "missing", message: `it is ${digest} there, and ${expected.digest} ${expected.where}` }];
}
function platformProblems(fact, wanted) {
  const there = fact.standing.kind === "found" ? fact.standing.found.platforms : [];
  const only = there.map(({ platform }) => platformText(platform)).join(", ");
  return lackingPlatforms(fact, wanted).map((platform) => {
    return { kind: "missing", message: `it has nothing for ${platform}${only === "" ? "" : `, only ${only}`}` };
  });
}

// when-called:src/cli/asked-platforms.ts
function askedPlatforms(...args) {
  return load("./asking.cjs", "src/cli/asked-platforms.ts").askedPlatforms(...args);
}

// when-called:src/cli/informant.ts
function openInformant(...args) {
  return load("./asking.cjs", "src/cli/informant.ts").openInformant(...args);
}

// src/cli/check-work.ts
async function checkImages(job) {
  const platforms = askedPlatforms(job.invocation);
  const informant = await openInformant(job);
  try {
    const pairs = await askForPairs(informant, job.entries, platforms.length === 0 ? "existence" : "platforms");
    return pairs.flatMap(({ fact, moved }) => {
      if (informant.kind === "file") {
        const found = fact.standing.kind === "found" ? fact : moved ?? fact;
        return [checkPlace({ fact: { ...fact, standing: found.standing }, role: "source", platforms })];
      }
      const atTarget = moved && checkPlace({ fact: moved, role: "target", platforms, ...atSource(fact) });
      return [checkPlace({ fact, role: "source", platforms }), ...atTarget === void 0 ? [] : [atTarget]];
    });
  } finally {
    informant.close();
  }
}
async function askForPairs({ ask, askAtTarget }, entries, depth) {
  const targets = entries.map(({ target }) => target && referenceTo(target));
  const facts = await ask(
    entries.map(({ reference }) => reference),
    { depth }
  );
  const there = await askAtTarget(
    targets.flatMap((target) => target ?? []),
    { depth }
  );
  const atTarget = new Map(there.map((fact) => [canonical(fact.reference), fact]));
  return facts.map((fact, at) => {
    const target = targets[at];
    return { fact, moved: target && atTarget.get(canonical(target)) };
  });
}
function atSource(fact) {
  if (fact?.standing.kind !== "found") return {};
  return { expected: { digest: fact.standing.found.digest, where: `at ${fact.reference.registry}` } };
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// when-called:src/cli/read-lists.ts
function readLists(...args) {
  return load("./asking.cjs", "src/cli/read-lists.ts").readLists(...args);
}

// src/cli/gather-entries.ts
var NO_ENTRIES = { entries: [], untagged: [], problems: [], rendered: [] };
async function gatherEntries(invocation, source, targets) {
  const { images: listed, others } = readLists(invocation);
  const isNeeded = invocation.operands.length === 0 || others.length > 0;
  const gathered = isNeeded ? await gatherCharts({ ...invocation, operands: others }, source) : void 0;
  const images = [...listed, ...gathered?.list.images ?? []];
  const all = imageEntries(images, { placesOf: () => [], ...targets && { mapping: targets.compiled } });
  const { entries, leftOut } = fitEntries(all, { needs: "version", target: "none" });
  return {
    entries,
    untagged: leftOut.map(({ reference }) => reference),
    ...gathered && { unlisted: gathered.unlisted },
    problems: gathered?.problems ?? [],
    rendered: gathered?.rendered ?? []
  };
}
async function gatherCharts(invocation, source) {
  const { gatherList } = await Promise.resolve().then(() => __toESM(require_gather_list()));
  const { countUnlisted } = await Promise.resolve().then(() => __toESM(require_image_list()));
  const { options } = invocation;
  const all = !options["no-render"];
  const asked = { ...invocation, options: { ...options, all } };
  const gathered = await gatherList(asked, source, all ? "everything" : "values");
  return { ...gathered, unlisted: countUnlisted(gathered.list) };
}

// when-called:src/cli/pin-request.ts
function readTargets(...args) {
  return load("./mapping.cjs", "src/cli/pin-request.ts").readTargets(...args);
}

// when-called:src/cli/input-notes.ts
function inputNotes(...args) {
  return load("./notes.cjs", "src/cli/input-notes.ts").inputNotes(...args);
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/check.ts
var check = async (invocation) => {
  const { options, io } = invocation;
  if (options.format.some(isReportFormat)) return await lintFacts(invocation);
  const isJson = wantsJson(invocation, `, and for findings ${formatNames.filter(isReportFormat).join(", ")}`);
  const source = settingsSource(invocation);
  const { paths, references } = sortOperands(invocation);
  const settings = await source.of(node_path_default.resolve(io.cwd, paths[0] ?? "."));
  const targets = await readTargets(invocation, settings);
  const list = paths.length === 0 && references.length > 0 ? NO_ENTRIES : await gatherEntries({ ...invocation, operands: paths }, source, targets);
  const entries = eachOnce([...list.entries, ...namedEntries(references, targets)]);
  const places = await checkImages({ entries, invocation, source, settings });
  const telling = { style: styleOf(io.stdout, options, io), today: io.clock() };
  io.stdout.write(isJson ? printChecksJson(places) : printChecks(places, telling));
  tell(invocation, list);
  if (!options.quiet) io.stderr.write(`${checkSummary(places)}
`);
  return exitCodeOf(places, list);
};
function isReportFormat(text) {
  const [format = ""] = text.split("=");
  return format !== "text" && format !== "json" && isFormatName(format);
}
async function lintFacts(invocation) {
  const { options } = invocation;
  const { paths, references } = sortOperands(invocation);
  const [listed] = [...references, ...readLists({ ...invocation, operands: paths }).images];
  if (listed !== void 0) {
    throw new UsageError(
      `--format ${options.format.join(", ")} tells findings at keys, and lists and references have none`,
      {
        hint: "name the chart, or take --format json"
      }
    );
  }
  const { lint } = await Promise.resolve().then(() => __toESM(require_lint()));
  const asked = { online: options.against === void 0, select: namesNeeding("facts") };
  return await lint({ ...invocation, options: { ...options, ...asked } });
}
function namedEntries(references, targets) {
  const images = references.map((reference) => ({ reference, tagFrom: "key", uses: [] }));
  const all = imageEntries(images, { placesOf: () => [], ...targets && { mapping: targets.compiled } });
  return fitEntries(all, { needs: "version", target: "none" }).entries;
}
function eachOnce(entries) {
  return [...new Map(entries.map((entry) => [canonical(entry.reference), entry])).values()];
}
function tell({ io }, gathered) {
  const untagged = gathered.untagged.map(
    (image) => `! ${image} is not asked for: nothing but its template says its tag`
  );
  io.stderr.write([...inputNotes(gathered), ...untagged].map((note) => `${visible(note)}
`).join(""));
}
function exitCodeOf(places, { problems }) {
  const all = places.flatMap((place) => place.problems);
  if (problems.length > 0 || all.some(({ kind }) => kind === "unknown")) return exitCodes.failed;
  return all.length > 0 ? exitCodes.findings : exitCodes.clean;
}

// dist/chunks/check.cjs
var modules = {
  "src/cli/commands/check.ts": () => ({ check }),
  "src/cli/gather-entries.ts": () => ({ NO_ENTRIES, gatherEntries }),
  "src/facts/lacking-platforms.ts": () => ({ lackingPlatforms }),
  "src/images/asked-digests.ts": () => ({ askedDigests, referenceTo })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
