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

// dist/chunks/images.cjs
var images_exports = {};
__export(images_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(images_exports);

// now:rules/index.ts
var { rules } = require("../core.cjs").modules["rules/index.ts"]();

// now:src/edits/pin.ts
var { pinWishes, silentUses, unmovedTexts, wishedText } = require("./pin.cjs").modules["src/edits/pin.ts"]();

// now:src/edits/wanted.ts
var { isBareName, isNaming, nameOfUse, wantedParts, wantsName, wantsVersion, whyNameless } = require("./plan.cjs").modules["src/edits/wanted.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/reference/parts.ts
function checkTag(...args) {
  return load("./references.cjs", "src/reference/parts.ts").checkTag(...args);
}

// now:src/reference/print.ts
var { canonical, nameOf } = require("../core.cjs").modules["src/reference/print.ts"]();

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
  return { images: images2.toSorted((a, b) => a.reference < b.reference ? -1 : 1), unlisted };
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

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/yaml/path.ts
var { printPath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// src/cli/images-json.ts
function printImagesJson({ images: images2, unlisted }) {
  const described = {
    version: 1,
    proven: false,
    images: images2.map(({ reference, tagFrom, uses }) => ({ reference, tagFrom, uses: uses.map(describeUse) })),
    unlisted: unlisted.map((use) => ({ reason: whyUnlisted(use), ...describeUse(use) }))
  };
  return `${JSON.stringify(described, null, 2)}
`;
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

// now:src/cli/problems.ts
var { describeProblem, unreadOf } = require("./render.cjs").modules["src/cli/problems.ts"]();

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/subjects.ts
var { nothingSeen, readSubjects } = require("../core.cjs").modules["src/cli/subjects.ts"]();

// src/cli/commands/images.ts
var images = async (invocation) => {
  const { options, io } = invocation;
  const isJson = readFormat(options.format) === "json";
  const seen = nothingSeen();
  const uses = [];
  const problems = [];
  const source = settingsSource(
    invocation,
    rules.map((rule) => rule.name)
  );
  for await (const { subject, named } of readSubjects(invocation, source, seen)) {
    uses.push(...subject.uses.filter(named === void 0 ? isOfRelease(subject) : isIn(named)));
    problems.push(...unreadOf(subject));
  }
  const list = listImages(uses, "sure");
  io.stdout.write(isJson ? printImagesJson(list) : list.images.map(({ reference }) => `${reference}
`).join(""));
  for (const problem of problems) io.stderr.write(`! ${describeProblem(problem)}
`);
  if (!options.quiet) io.stderr.write(summary(list, seen));
  return problems.length > 0 ? exitCodes.failed : exitCodes.clean;
};
function isOfRelease({ chart }) {
  const overlays = new Set(chart?.overlays.map(({ file }) => file));
  return (use) => !use.parts.some(({ leaf }) => overlays.has(leaf.file));
}
function isIn(named) {
  return (use) => use.parts.some(({ leaf }) => named.has(leaf.file.path));
}
function readFormat(formats) {
  const [format = "text", ...more] = formats;
  if (more.length === 0 && (format === "text" || format === "json")) return format;
  throw new UsageError(`chartpin images cannot write ${formats.join(", ")}`, { hint: "one of text, json" });
}
function summary({ images: listed, unlisted }, { charts, subcharts, valuesFiles }) {
  if (charts === 0 && valuesFiles === 0) return "Nothing to list: found no chart, no chart archive and no values file\n";
  const within = subcharts === 0 ? "" : ` (${counted(subcharts, "subchart")})`;
  const from = charts === 0 ? counted(valuesFiles, "values file") : `${counted(charts, "chart")}${within}`;
  const left = unlisted.length === 0 ? "" : `; ${counted(unlisted.length, "place")} left to templates or not readable as an image: --format json tells which`;
  return `${counted(listed.length, "image")} from ${from}${left}. Not proven by rendering
`;
}

// dist/chunks/images.cjs
var modules = {
  "src/cli/commands/images.ts": () => ({ images })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
