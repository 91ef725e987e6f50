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

// by-import:src/cli/rendered-chart.ts
var require_rendered_chart = __commonJS({
  "by-import:src/cli/rendered-chart.ts"(exports2, module2) {
    module2.exports = require("./rendered-chart.cjs").modules["src/cli/rendered-chart.ts"]();
  }
});

// by-import:src/cli/overlay-images.ts
var require_overlay_images = __commonJS({
  "by-import:src/cli/overlay-images.ts"(exports2, module2) {
    module2.exports = require("./overlay-images.cjs").modules["src/cli/overlay-images.ts"]();
  }
});

// by-import:src/cli/list-digests.ts
var require_list_digests = __commonJS({
  "by-import:src/cli/list-digests.ts"(exports2, module2) {
    module2.exports = require("./list-digests.cjs").modules["src/cli/list-digests.ts"]();
  }
});

// by-import:src/cli/control-plane.ts
var require_control_plane = __commonJS({
  "by-import:src/cli/control-plane.ts"(exports2, module2) {
    module2.exports = require("./control-plane.cjs").modules["src/cli/control-plane.ts"]();
  }
});

// by-import:src/reports/shown-image-json.ts
var require_shown_image_json = __commonJS({
  "by-import:src/reports/shown-image-json.ts"(exports2, module2) {
    module2.exports = require("./image-notes.cjs").modules["src/reports/shown-image-json.ts"]();
  }
});

// by-import:src/reports/proof-json.ts
var require_proof_json = __commonJS({
  "by-import:src/reports/proof-json.ts"(exports2, module2) {
    module2.exports = require("./image-notes.cjs").modules["src/reports/proof-json.ts"]();
  }
});

// by-import:src/reports/list-notes.ts
var require_list_notes = __commonJS({
  "by-import:src/reports/list-notes.ts"(exports2, module2) {
    module2.exports = require("./image-notes.cjs").modules["src/reports/list-notes.ts"]();
  }
});

// dist/chunks/images.cjs
var images_exports = {};
__export(images_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(images_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/images/formats/list-formats.ts
function isListFormatName(...args) {
  return load("./list-formats.cjs", "src/images/formats/list-formats.ts").isListFormatName(...args);
}
function listFormat(...args) {
  return load("./list-formats.cjs", "src/images/formats/list-formats.ts").listFormat(...args);
}
function listFormatNames(...args) {
  return load("./list-formats.cjs", "src/images/formats/list-formats.ts").listFormatNames(...args);
}

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/cli/digest-source.ts
var { readDigestOptions } = require("./mapping.cjs").modules["src/cli/digest-source.ts"]();

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// when-called:src/edits/pin.ts
function silentUses(...args) {
  return load("./plan.cjs", "src/edits/pin.ts").silentUses(...args);
}

// when-called:src/edits/wanted.ts
function isBareName(...args) {
  return load("./plan.cjs", "src/edits/wanted.ts").isBareName(...args);
}
function whyNameless(...args) {
  return load("./plan.cjs", "src/edits/wanted.ts").whyNameless(...args);
}

// when-called:src/reference/parts.ts
function checkTag(...args) {
  return load("./references.cjs", "src/reference/parts.ts").checkTag(...args);
}

// src/images/image-list.ts
function listImages(uses, which) {
  const found = /* @__PURE__ */ new Map();
  const unlisted = [];
  const asked = which === "sure" ? uses.filter((use) => use.confidence !== "possible") : uses;
  const isSilent = silentUses(asked);
  for (const use of asked) {
    const listed = listedAs(use);
    if (listed === void 0) {
      if (!isSilent(use)) unlisted.push(use);
      continue;
    }
    const before = found.get(listed.reference);
    if (before === void 0) found.set(listed.reference, { tagFrom: listed.tagFrom, uses: [use] });
    else before.uses.push(use);
  }
  const images2 = [...found].map(([reference, image]) => ({ reference, ...image }));
  return { images: images2.toSorted(byReference), unlisted };
}
function mergeLists(lists) {
  const [only] = lists;
  if (only !== void 0 && lists.length === 1) return only;
  const found = /* @__PURE__ */ new Map();
  for (const image of lists.flatMap(({ images: images2 }) => images2)) {
    const before = found.get(image.reference);
    found.set(image.reference, before === void 0 ? image : bothListed(before, image));
  }
  return {
    images: [...found.values()].toSorted(byReference),
    unlisted: lists.flatMap(({ unlisted }) => unlisted),
    unreadable: lists.flatMap(({ unreadable = [] }) => unreadable)
  };
}
function bothListed(a, b) {
  const rendered = [...a.rendered ?? [], ...b.rendered ?? []];
  const parts = [...a.parts ?? [], ...b.parts ?? []];
  const { tagFrom } = a.rendered === void 0 && b.rendered !== void 0 ? b : a;
  return {
    reference: a.reference,
    tagFrom,
    uses: [.../* @__PURE__ */ new Set([...a.uses, ...b.uses])],
    ...rendered.length > 0 && { rendered },
    ...parts.length > 0 && { parts }
  };
}
function byReference(a, b) {
  return a.reference < b.reference ? -1 : 1;
}
function whyUnlisted(use) {
  return whyNameless(use);
}
function listedAs(use) {
  const { image, chart } = use;
  if (image.kind !== "known" || isBareName(use.parts)) return void 0;
  const { reference } = image;
  if (image.tagFrom === "key") return { reference: canonical(reference), tagFrom: "key" };
  const appVersion = image.tagFrom === "template" ? chart?.metadata.appVersion?.text : void 0;
  if (appVersion === void 0 || checkTag(appVersion) !== void 0)
    return { reference: canonical(reference), tagFrom: "nowhere" };
  const tagged = { ...reference, tag: appVersion };
  return { reference: canonical(tagged), tagFrom: "app-version" };
}
function countUnlisted({ unlisted, unreadable = [] }) {
  return unlisted.length + unreadable.length;
}

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// when-called:src/cli/problems.ts
function describeProblem(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").describeProblem(...args);
}
function unreadOf(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").unreadOf(...args);
}

// now:src/cli/subjects.ts
var { nothingSeen, readSubjects } = require("../core.cjs").modules["src/cli/subjects.ts"]();

// src/cli/gather-list.ts
async function gatherList(invocation, source, evidence = "values") {
  const seen = nothingSeen();
  const problems = [];
  const roots = /* @__PURE__ */ new Map();
  const charts = /* @__PURE__ */ new Map();
  const rendered = [];
  const overlays = [];
  const asked = [];
  let valuesOnly = 0;
  for await (const { subject, named, layers, settings } of readSubjects(invocation, source, seen)) {
    const chart = subject.chart === void 0 ? void 0 : describeChart(subject.chart);
    if (chart !== void 0) charts.set(`${chart.name} ${chart.version ?? ""}`, chart);
    const uses = subject.uses.filter(named === void 0 ? isOfRelease(subject) : isIn(named));
    if (evidence !== "values" && subject.chart !== void 0 && named === void 0) {
      const { renderedChart } = await Promise.resolve().then(() => __toESM(require_rendered_chart()));
      const one = renderedChart(invocation, { chart: subject.chart, layers, uses, userFields: settings.images.fields });
      rendered.push(one);
      if (evidence === "everything" && layers.length === 0) {
        const { overlayImages } = await Promise.resolve().then(() => __toESM(require_overlay_images()));
        const { images: images2 } = settings;
        overlays.push(...overlayImages(invocation, { chart: subject.chart, userFields: images2.fields }));
      }
      for (const use of one.list.images.flatMap((image) => image.uses)) roots.set(use, chart);
    } else {
      valuesOnly++;
      asked.push(...uses);
      for (const use of uses) roots.set(use, chart);
    }
    problems.push(...unreadOf(subject));
  }
  return {
    list: mergeLists([listImages(asked, "sure"), ...rendered.map(({ list }) => list), ...overlays]),
    rendered,
    valuesOnly,
    seen,
    problems,
    charts: [...charts].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, chart]) => chart),
    placesOf: (image) => [...image.uses.map((use) => placeOf(use, roots.get(use))), ...placesWithoutKey(image)]
  };
}
function placesWithoutKey({ rendered = [] }) {
  return rendered.flatMap(({ joined: { uses, places } }) => {
    const [{ configuration }] = places;
    return uses.length > 0 ? [] : [{ chart: describeChart(configuration.release.chart) }];
  });
}
function placeOf({ rootPath }, chart) {
  return { ...chart === void 0 ? {} : { chart }, key: printPath(rootPath) };
}
function describeChart({ metadata: { name, version: version2 } }) {
  return { name, ...version2 === void 0 ? {} : { version: version2.text } };
}
function isOfRelease({ chart }) {
  const overlays = new Set(chart?.overlays.map(({ file }) => file));
  return (use) => !use.parts.some(({ leaf }) => overlays.has(leaf.file));
}
function isIn(named) {
  return (use) => use.parts.some(({ leaf }) => named.has(leaf.file.path));
}

// src/cli/images-json.ts
function printImagesJson({ list, rendered, valuesOnly }, json) {
  const { images: images2, unlisted, unreadable = [] } = list;
  const described = {
    version: 2,
    proven: isProven({ rendered, valuesOnly }),
    charts: json === void 0 ? [] : rendered.map(json.describeProof),
    images: images2.map((image) => describeImage(image, json)),
    unlisted: [
      ...unlisted.map((use) => ({ reason: whyUnlisted(use), ...describeUse(use) })),
      ...unreadable.map((image) => ({
        reason: image.joined.parsed.ok ? "" : `it is no image reference: ${image.joined.parsed.problem.message}`,
        ...json?.describeShown(image)
      }))
    ]
  };
  return `${JSON.stringify(described, null, 2)}
`;
}
function isProven({ rendered, valuesOnly }) {
  return rendered.length > 0 && valuesOnly === 0 && rendered.every(isWhole);
}
function isWhole({ proof }) {
  return proof.kind === "rendered" && proof.without.length === 0;
}
function describeImage(image, json) {
  const { reference, tagFrom, uses, rendered = [], parts } = image;
  return {
    reference,
    evidence: evidenceOf(image),
    tier: tierOf(image),
    tagFrom,
    rendered: json === void 0 ? [] : rendered.map(json.describeShown),
    uses: uses.map(describeUse),
    ...parts === void 0 ? {} : { cluster: parts.map(({ component, origin, by }) => ({ component, origin, by })) }
  };
}
function evidenceOf({ uses, rendered = [], parts }) {
  if (rendered.length === 0) return uses.length === 0 && parts !== void 0 ? "cluster" : "values";
  return uses.length === 0 ? "rendered" : "both";
}
function tierOf({
  rendered = [],
  parts
}) {
  if (parts !== void 0) return "default";
  if (rendered.some(({ joined }) => joined.tier === "default")) return "default";
  return rendered.length > 0 ? "solved" : "values";
}
function describeUse({ chart, path, rootPath, confidence, shape, parts }) {
  return {
    ...chart === void 0 ? {} : { chart: chart.metadata.name, chartPath: chart.path },
    keyPath: printPath(path),
    rootPath: printPath(rootPath),
    confidence,
    shape,
    parts: parts.map(describePart)
  };
}
function describePart({ role, leaf }) {
  const { line, column } = leaf.file.lines().position(leaf.span.start);
  return {
    role,
    text: leaf.text,
    keyPath: printPath(leaf.path),
    rootPath: printPath(leaf.rootPath),
    path: leaf.file.path,
    line,
    column
  };
}

// helper:node:path
var node_path_default = require("node:path");

// when-called:src/config/nearest-name.ts
function nearestName(...args) {
  return load("./failure.cjs", "src/config/nearest-name.ts").nearestName(...args);
}

// when-called:src/images/image-entries.ts
function fitEntries(...args) {
  return load("./entries.cjs", "src/images/image-entries.ts").fitEntries(...args);
}
function imageEntries(...args) {
  return load("./entries.cjs", "src/images/image-entries.ts").imageEntries(...args);
}

// when-called:src/cli/pin-request.ts
function readTargets(...args) {
  return load("./mapping.cjs", "src/cli/pin-request.ts").readTargets(...args);
}

// now:src/cli/version.ts
var { version } = require("../core.cjs").modules["src/cli/version.ts"]();

// src/cli/list-output.ts
var foreignFormats = {
  json: "use --format json",
  images: "text is one reference a line, bitnami the annotation `images`",
  "images.txt": "use --as text",
  sbom: "use --as cyclonedx",
  dt: "use --as bitnami for its annotation, --as images-lock for its lock"
};
async function readListRequest(invocation, source) {
  const { options, operands, io } = invocation;
  if (options.as === void 0) {
    refuseTargets(invocation, "a plain list does not say where images go");
    return void 0;
  }
  const name = readName(options.as);
  if (listFormat(name).target === "none") {
    refuseTargets(invocation, `--as ${name} does not say where images go`);
    return { name };
  }
  const targets = await readTargets(invocation, await source.of(node_path_default.resolve(io.cwd, operands[0] ?? ".")));
  if (targets === void 0 && listFormat(name).target === "needed") {
    throw new UsageError(`--as ${name} needs to know where the images shall go`, {
      hint: "name --to REGISTRY or --map FILE"
    });
  }
  return { name, ...targets === void 0 ? {} : { targets } };
}
function readName(text) {
  if (isListFormatName(text)) return text;
  const nearest = nearestName(text, listFormatNames());
  const foreign = Object.hasOwn(foreignFormats, text) ? foreignFormats[text] : void 0;
  throw new UsageError(`there is no list format ${text}`, {
    hint: foreign ?? (nearest === void 0 ? `one of ${listFormatNames().join(", ")}` : `did you mean ${nearest}?`)
  });
}
function refuseTargets({ given }, message) {
  const flag = [given.get("to"), given.get("map"), given.get("path")].find((written) => written?.startsWith("--"));
  if (flag === void 0) return;
  const takers = listFormatNames().filter((name) => listFormat(name).target !== "none");
  throw new UsageError(`${flag} does nothing here: ${message}`, { hint: `it goes with --as ${takers.join(", ")}` });
}
async function printList({ name, targets, digests }, { images: images2, charts, placesOf }, { command, options, io }) {
  const format = listFormat(name);
  if (format.isOfOneChart && charts.length !== 1) throw notOneChart(name, charts.length);
  const all = imageEntries(images2, {
    placesOf,
    ownImages: format.needs === "name" ? "pulled" : "copied",
    ...targets === void 0 ? {} : { mapping: targets.compiled }
  });
  const warnings = targets?.check(all.map(({ reference }) => reference)) ?? [];
  const { entries, leftOut, refused } = digests === void 0 ? fitEntries(all, format) : await fitPinned(all, format, digests);
  if (refused.length > 0) throw withoutDigests(name, refused, { digests, command });
  const list = { entries, charts, toolVersion: version };
  io.stdout.write(format.print(list));
  const caveat = format.caveat?.(list);
  const told = leftOut.filter(({ kind }) => options.verbose || kind !== "there" && kind !== "excluded");
  const notes = [
    ...told.map(({ reference, kind }) => `! ${reference} is not in the list: ${whyLeftOut[kind]}`),
    ...caveat === void 0 || options.quiet ? [] : [`warning: ${caveat}`],
    ...options.quiet ? [] : warnings
  ];
  io.stderr.write(notes.map((note) => `${visible(note)}
`).join(""));
}
async function fitPinned(all, format, digests) {
  const { needs, target } = format;
  const first = fitEntries(all, { needs: needs === "name" ? "name" : "version", target });
  const { withDigests } = await Promise.resolve().then(() => __toESM(require_list_digests()));
  const pinned = fitEntries(await withDigests(first.entries, { digests, format }), format);
  return { ...pinned, leftOut: [...first.leftOut, ...pinned.leftOut] };
}
function notOneChart(name, count) {
  return new UsageError(`--as ${name} is about one chart, and ${count === 0 ? "none was" : `${count} were`} read`, {
    hint: "name one chart"
  });
}
var whyLeftOut = {
  "unknown-tag": "nothing but its template says its tag",
  "no-target": "nothing says where it shall go",
  there: "it is at its target already",
  excluded: "the mapping excludes it",
  unmapped: "no rule of the mapping takes it"
};
var MOST_NAMED = 8;
function withoutDigests(name, references, { digests, command }) {
  const more = references.length - MOST_NAMED;
  const whys = new Map(digests?.unanswered().map((each) => [canonical(each), digests.whyNot(each)]));
  const because = [
    ...references.slice(0, MOST_NAMED).map((reference) => `${reference} has none${whys.has(reference) ? `: ${whys.get(reference) ?? ""}` : ""}`),
    ...more > 0 ? [`and ${more} more`] : []
  ];
  const what = listFormat(name).needs === "platforms" ? "the digests of platforms" : "a digest";
  if (digests !== void 0) return new OperationError(`--as ${name} needs ${what} for every image`, { because });
  return new UsageError(`--as ${name} needs ${what} for every image`, {
    because,
    hint: command === "images" ? "--digests asks the registries for them, --locked takes them from chartpin.lock.yaml" : "`chartpin pin --digests` writes them into the values"
  });
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// src/cli/list-summary.ts
function listSummary(gathered, { all }) {
  const { list, seen, rendered, cluster } = gathered;
  const { charts, subcharts, valuesFiles } = seen;
  const beside = cluster === void 0 ? "" : `the control plane of ${cluster}`;
  if (charts === 0 && valuesFiles === 0 && beside !== "")
    return `${counted(list.images.length, "image")} of ${beside}
`;
  if (charts === 0 && valuesFiles === 0) return "Nothing to list: found no chart, no chart archive and no values file\n";
  const within = subcharts === 0 ? "" : ` (${counted(subcharts, "subchart")})`;
  const from = charts === 0 ? counted(valuesFiles, "values file") : `${counted(charts, "chart")}${within}`;
  const left = countUnlisted(list);
  const unlisted = left === 0 ? "" : `; ${counted(left, "place")} left to templates or not readable as an image: --format json tells which`;
  const tiers = all && rendered.length > 0 ? tiersText(list.images) : "";
  return [
    `${counted(list.images.length, "image")} from ${from}${beside === "" ? "" : ` and ${beside}`}${tiers}${unlisted}.`,
    `${proofText(gathered)}${hiddenText(gathered, all)}
`
  ].join(" ");
}
function tiersText(images2) {
  const count = (tier) => images2.filter((image) => tierOf(image) === tier).length;
  const parts = [
    [count("default"), "as given"],
    [count("solved"), "with other values"],
    [count("values"), "only named by values"]
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return told.length === 0 ? "" : `: ${told.join(", ")}`;
}
function proofText(gathered) {
  const { rendered } = gathered;
  const proven = rendered.filter(({ proof }) => proof.kind === "rendered").length;
  if (proven === 0) return "Not proven by rendering";
  const reached = rendered.flatMap(({ proof }) => proof.exploration === void 0 ? [] : [proof.exploration]);
  const places = reached.length === 0 ? "" : `; ${reachedText(reached)}`;
  if (isProven(gathered)) return `Proven by rendering${places}`;
  return `Proven by rendering${butFor(gathered, proven)}${places}`;
}
function butFor({ rendered, seen }, proven) {
  const without = rendered.flatMap(({ proof }) => proof.without.map(({ name }) => name));
  if (without.length > 0) return `, but for ${[...new Set(without)].join(", ")}`;
  return seen.charts === proven ? ", but for what values files ask for" : `: ${proven} of ${counted(seen.charts, "chart")}`;
}
function reachedText(explorations) {
  const sum = (pick) => explorations.reduce((all2, one) => all2 + pick(one), 0);
  const all = sum(({ places }) => places.length);
  const found = sum(({ counts }) => counts.default + counts.solved);
  const rest = found === all ? "" : ": --verbose names the others";
  return `reached ${found} of ${counted(all, "place")} in templates that can name an image${rest}`;
}
function hiddenText({ rendered }, all) {
  const named = all ? 0 : rendered.reduce((sum, { onlyNamed }) => sum + onlyNamed, 0);
  return named === 0 ? "" : `; values name ${named} more that do not run as they are: see --all`;
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/images.ts
var images = async (invocation) => {
  const isJson = wantsJson(invocation);
  const source = settingsSource(invocation);
  const request = await readListRequest(invocation, source) ?? { name: "text" };
  const digests = await readDigests(request, invocation);
  try {
    return await listImages2({ ...request, ...digests && { digests } }, invocation, { source, isJson });
  } finally {
    digests?.close();
  }
};
async function readDigests({ name, targets }, invocation) {
  const { options } = invocation;
  if (options.format.includes("json") && (options.digests || options.locked || options["digests-from"] !== void 0))
    throw new UsageError("digests are put into lists, and --format json is none", {
      hint: "--as text, or another list"
    });
  const platforms = listFormat(name).needs === "platforms" ? "asked" : "left-out";
  return readDigestOptions(invocation, { mapping: targets?.compiled, platforms });
}
async function listImages2(request, invocation, { source, isJson }) {
  const { options, io } = invocation;
  const gathered = await gather(invocation, source);
  const { list, rendered, problems, charts, placesOf } = gathered;
  if (isJson) io.stdout.write(printImagesJson(gathered, rendered.length === 0 ? void 0 : await loadJson()));
  else await printList(request, { images: list.images, charts, placesOf }, invocation);
  for (const problem of problems) io.stderr.write(`! ${describeProblem(problem)}
`);
  if (rendered.length > 0 || gathered.cluster !== void 0) await printNotes(gathered, invocation);
  if (!options.quiet) io.stderr.write(listSummary(gathered, options));
  const unanswered = request.digests?.unanswered() ?? [];
  for (const each of unanswered)
    io.stderr.write(
      `! ${visible(canonical(each))}: no digest, because ${visible(request.digests?.whyNot(each) ?? "")}
`
    );
  return problems.length + unanswered.length > 0 ? exitCodes.failed : exitCodes.clean;
}
async function gather(invocation, source) {
  const evidence = invocation.options["no-render"] ? "values" : "rendered";
  if (!invocation.options["control-plane"]) return gatherList(invocation, source, evidence);
  const { gatherWithCluster } = await Promise.resolve().then(() => __toESM(require_control_plane()));
  return gatherWithCluster(invocation, source, evidence);
}
async function loadJson() {
  const [{ describeShown }, { describeProof }] = await Promise.all([
    Promise.resolve().then(() => __toESM(require_shown_image_json())),
    Promise.resolve().then(() => __toESM(require_proof_json()))
  ]);
  return { describeShown, describeProof };
}
async function printNotes({ list, rendered, problems }, { options, io }) {
  const { listTable, proofNotes } = await Promise.resolve().then(() => __toESM(require_list_notes()));
  const table = options.verbose ? listTable(list, rendered) : [];
  const said = new Set(problems.map(({ message }) => message));
  const notes = rendered.flatMap((chart) => proofNotes({ ...chart, said }));
  for (const line of [...table, ...notes]) io.stderr.write(`${line}
`);
}

// dist/chunks/images.cjs
var modules = {
  "src/cli/commands/images.ts": () => ({ images }),
  "src/cli/gather-list.ts": () => ({ gatherList }),
  "src/cli/images-json.ts": () => ({ isProven, printImagesJson, tierOf }),
  "src/cli/list-output.ts": () => ({ printList, readListRequest }),
  "src/images/image-list.ts": () => ({ countUnlisted, listImages, mergeLists, whyUnlisted })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
