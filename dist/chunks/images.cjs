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

// elsewhere:rules/index.ts
var require_rules = __commonJS({
  "elsewhere:rules/index.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["rules/index.ts"];
  }
});

// elsewhere:src/edits/pin.ts
var require_pin = __commonJS({
  "elsewhere:src/edits/pin.ts"(exports2, module2) {
    module2.exports = require("./images+pin.cjs")["src/edits/pin.ts"];
  }
});

// elsewhere:src/edits/wanted.ts
var require_wanted = __commonJS({
  "elsewhere:src/edits/wanted.ts"(exports2, module2) {
    module2.exports = require("./fix+images+pin+plan.cjs")["src/edits/wanted.ts"];
  }
});

// elsewhere:src/reference/parts.ts
var require_parts = __commonJS({
  "elsewhere:src/reference/parts.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reference/parts.ts"];
  }
});

// elsewhere:src/reference/print.ts
var require_print = __commonJS({
  "elsewhere:src/reference/print.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reference/print.ts"];
  }
});

// elsewhere:src/text/counted.ts
var require_counted = __commonJS({
  "elsewhere:src/text/counted.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/counted.ts"];
  }
});

// elsewhere:src/cli/exit-codes.ts
var require_exit_codes = __commonJS({
  "elsewhere:src/cli/exit-codes.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/exit-codes.ts"];
  }
});

// elsewhere:src/cli/failure.ts
var require_failure = __commonJS({
  "elsewhere:src/cli/failure.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/failure.ts"];
  }
});

// elsewhere:src/yaml/path.ts
var require_path = __commonJS({
  "elsewhere:src/yaml/path.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/yaml/path.ts"];
  }
});

// elsewhere:src/cli/problems.ts
var require_problems = __commonJS({
  "elsewhere:src/cli/problems.ts"(exports2, module2) {
    module2.exports = require("./images+pin.cjs")["src/cli/problems.ts"];
  }
});

// elsewhere:src/cli/settings.ts
var require_settings = __commonJS({
  "elsewhere:src/cli/settings.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/settings.ts"];
  }
});

// elsewhere:src/cli/subjects.ts
var require_subjects = __commonJS({
  "elsewhere:src/cli/subjects.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/subjects.ts"];
  }
});

// dist/chunks/images.cjs
var images_exports2 = {};
__export(images_exports2, {
  "src/cli/commands/images.ts": () => images_exports
});
module.exports = __toCommonJS(images_exports2);

// src/cli/commands/images.ts
var images_exports = {};
__export(images_exports, {
  images: () => images
});
var import_rules = __toESM(require_rules());

// src/images/image-list.ts
var import_pin = __toESM(require_pin());
var import_wanted = __toESM(require_wanted());
var import_parts = __toESM(require_parts());
var import_print = __toESM(require_print());
function listImages(uses, which) {
  const found = /* @__PURE__ */ new Map();
  const unlisted = [];
  const asked = which === "sure" ? uses.filter((use) => use.confidence !== "possible") : uses;
  const isSilent = (0, import_pin.silentUses)(asked);
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
  return (0, import_wanted.whyNameless)(use);
}
function listedAs(use) {
  const { image, chart } = use;
  if (image.kind !== "known" || (0, import_wanted.isBareName)(use.parts)) return void 0;
  const { reference } = image;
  if (image.tagFrom === "key") return { reference: (0, import_print.canonical)(reference), tagFrom: "key" };
  const appVersion = image.tagFrom === "template" ? chart?.metadata.appVersion?.text : void 0;
  if (appVersion === void 0 || (0, import_parts.checkTag)(appVersion) !== void 0)
    return { reference: (0, import_print.canonical)(reference), tagFrom: "nowhere" };
  const tagged = { ...reference, tag: appVersion };
  return { reference: (0, import_print.canonical)(tagged), tagFrom: "app-version" };
}

// src/cli/commands/images.ts
var import_counted = __toESM(require_counted());
var import_exit_codes = __toESM(require_exit_codes());
var import_failure = __toESM(require_failure());

// src/cli/images-json.ts
var import_path = __toESM(require_path());
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
    keyPath: (0, import_path.printPath)(path),
    rootPath: (0, import_path.printPath)(rootPath),
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
    keyPath: (0, import_path.printPath)(leaf.path),
    rootPath: (0, import_path.printPath)(leaf.rootPath),
    path: leaf.file.path,
    line,
    column
  };
}

// src/cli/commands/images.ts
var import_problems = __toESM(require_problems());
var import_settings = __toESM(require_settings());
var import_subjects = __toESM(require_subjects());
var images = async (invocation) => {
  const { options, io } = invocation;
  const isJson = readFormat(options.format) === "json";
  const seen = (0, import_subjects.nothingSeen)();
  const uses = [];
  const problems = [];
  const source = (0, import_settings.settingsSource)(
    invocation,
    import_rules.rules.map((rule) => rule.name)
  );
  for await (const { subject, named } of (0, import_subjects.readSubjects)(invocation, source, seen)) {
    uses.push(...subject.uses.filter(named === void 0 ? isOfRelease(subject) : isIn(named)));
    problems.push(...(0, import_problems.unreadOf)(subject));
  }
  const list = listImages(uses, "sure");
  io.stdout.write(isJson ? printImagesJson(list) : list.images.map(({ reference }) => `${reference}
`).join(""));
  for (const problem of problems) io.stderr.write(`! ${(0, import_problems.describeProblem)(problem)}
`);
  if (!options.quiet) io.stderr.write(summary(list, seen));
  return problems.length > 0 ? import_exit_codes.exitCodes.failed : import_exit_codes.exitCodes.clean;
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
  throw new import_failure.UsageError(`chartpin images cannot write ${formats.join(", ")}`, { hint: "one of text, json" });
}
function summary({ images: listed, unlisted }, { charts, subcharts, valuesFiles }) {
  if (charts === 0 && valuesFiles === 0) return "Nothing to list: found no chart, no chart archive and no values file\n";
  const within = subcharts === 0 ? "" : ` (${(0, import_counted.counted)(subcharts, "subchart")})`;
  const from = charts === 0 ? (0, import_counted.counted)(valuesFiles, "values file") : `${(0, import_counted.counted)(charts, "chart")}${within}`;
  const left = unlisted.length === 0 ? "" : `; ${(0, import_counted.counted)(unlisted.length, "place")} left to templates or not readable as an image: --format json tells which`;
  return `${(0, import_counted.counted)(listed.length, "image")} from ${from}${left}. Not proven by rendering
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/images.ts": null
});
