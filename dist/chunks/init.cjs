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

// by-import:src/cluster/starter.ts
var require_starter = __commonJS({
  "by-import:src/cluster/starter.ts"(exports2, module2) {
    module2.exports = require("./starter.cjs").modules["src/cluster/starter.ts"]();
  }
});

// dist/chunks/init.cjs
var init_exports = {};
__export(init_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(init_exports);

// src/cli/commands/init.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:rules/resolution/cluster-presets.ts
var { clusterPresets } = require("./resolve.cjs").modules["rules/resolution/cluster-presets.ts"]();

// now:src/config/find-config.ts
var { configFinder } = require("../core.cjs").modules["src/config/find-config.ts"]();

// src/config/starter.ts
var mostRegistries = 8;
function starterConfig({ registries, schema }) {
  const shown = registries.slice(0, mostRegistries);
  const hidden = registries.length - shown.length;
  const allowed = shown.length > 0 ? shown : ["registry.example.com"];
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# Settings of chartpin. What is in force, and where it comes from: chartpin config",
    "",
    "# recommended: certain mistakes; strict: every image pinned; air-gapped: only from registries of your own",
    "preset: recommended",
    "",
    "# Levels of single rules (error, warning, info, off); their names: chartpin rules",
    "# rules:",
    "#   missing-digest: warning",
    "",
    `# Images from elsewhere are reported. ${registries.length > 0 ? "Found here" : "For example"}:`,
    "# registries:",
    "#   allow:",
    ...allowed.map((registry) => `#     - ${registry}`),
    ...hidden > 0 ? [`#     # and ${hidden} more: chartpin images`] : [],
    "",
    "# Paths that are not looked at, besides what Git ignores",
    "# exclude: [vendor/**]",
    ""
  ].join("\n");
}
function preCommitSnippet(version2) {
  return `repos:
  - repo: <the address of chartpin's Git repository>
    rev: v${version2}
    hooks:
      - id: chartpin
`;
}

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/files/write-file.ts
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/subjects.ts
var { nothingSeen, readSubjects } = require("../core.cjs").modules["src/cli/subjects.ts"]();

// now:src/cli/version.ts
var { version } = require("../core.cjs").modules["src/cli/version.ts"]();

// src/cli/commands/init.ts
var init = async (invocation) => {
  const { options, io } = invocation;
  if (options.cluster) return initCluster(invocation);
  const before = configFinder().nearest(io.cwd);
  if (before !== void 0) {
    throw new UsageError(`there is a configuration already: ${displayPath(before, io.cwd)}`, {
      hint: "see what it sets: chartpin config"
    });
  }
  const name = "chartpin.yaml";
  const text = starterConfig({ registries: await registriesOf(invocation), schema: schemaPath(io.cwd) });
  writeNew(name, text, io.cwd);
  if (options.quiet) return exitCodes.clean;
  io.stdout.write(`Wrote ${name}. For every commit, in .pre-commit-config.yaml:

${preCommitSnippet(version)}
`);
  io.stdout.write(
    `Next: chartpin config${schemaPath(io.cwd).startsWith("node_modules") ? "" : ", chartpin schema > chartpin.schema.json (for editors)"}
`
  );
  return exitCodes.clean;
};
async function initCluster({ options, io }) {
  const name = "cluster.yaml";
  if ((0, import_node_fs.existsSync)(node_path_default.join(io.cwd, name))) {
    throw new UsageError(`there is a ${name} already`, { hint: `ask it: chartpin resolve nginx --profile ${name}` });
  }
  const { starterProfile } = await Promise.resolve().then(() => __toESM(require_starter()));
  const presets = clusterPresets.map((preset) => preset.name);
  writeNew(name, starterProfile({ schema: "cluster.schema.json", presets }), io.cwd);
  if (options.quiet) return exitCodes.clean;
  io.stdout.write(
    `Wrote ${name}. Next: chartpin resolve nginx --profile ${name}, chartpin schema --cluster > cluster.schema.json (for editors)
`
  );
  return exitCodes.clean;
}
function writeNew(name, text, cwd) {
  const outcome = writeFile({ absolute: node_path_default.join(cwd, name), path: name, bytes: Buffer.from(text) });
  if (outcome.kind === "failed") throw new OperationError(`${name} ${outcome.message}`, { hint: outcome.hint });
}
async function registriesOf(invocation) {
  const counts = /* @__PURE__ */ new Map();
  for await (const { subject } of readSubjects(invocation, settingsSource(invocation), nothingSeen())) {
    for (const { image, confidence } of subject.uses) {
      if (image.kind !== "known" || confidence === "possible") continue;
      const { registry } = image.reference;
      counts.set(registry, (counts.get(registry) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a, most], [b, least]) => least - most || (a < b ? -1 : 1)).map(([registry]) => registry);
}
function schemaPath(cwd) {
  const installed = "node_modules/chartpin/dist/schema.json";
  return (0, import_node_fs.existsSync)(node_path_default.join(cwd, installed)) ? installed : "chartpin.schema.json";
}

// dist/chunks/init.cjs
var modules = {
  "src/cli/commands/init.ts": () => ({ init })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
