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

// elsewhere:src/config/find-config.ts
var require_find_config = __commonJS({
  "elsewhere:src/config/find-config.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/config/find-config.ts"];
  }
});

// elsewhere:src/files/display-path.ts
var require_display_path = __commonJS({
  "elsewhere:src/files/display-path.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/files/display-path.ts"];
  }
});

// elsewhere:src/files/write-file.ts
var require_write_file = __commonJS({
  "elsewhere:src/files/write-file.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./write.cjs")["src/files/write-file.ts"];
    module2.exports = {
      get failed() {
        return load().failed;
      },
      get writeFile() {
        return load().writeFile;
      }
    };
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

// elsewhere:src/cli/version.ts
var require_version = __commonJS({
  "elsewhere:src/cli/version.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/version.ts"];
  }
});

// dist/chunks/init.cjs
var init_exports2 = {};
__export(init_exports2, {
  "src/cli/commands/init.ts": () => init_exports
});
module.exports = __toCommonJS(init_exports2);

// src/cli/commands/init.ts
var init_exports = {};
__export(init_exports, {
  init: () => init
});
var import_node_fs = require("node:fs");
var import_node_path = __toESM(require("node:path"));
var import_find_config = __toESM(require_find_config());

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

// src/cli/commands/init.ts
var import_display_path = __toESM(require_display_path());
var import_write_file = __toESM(require_write_file());
var import_exit_codes = __toESM(require_exit_codes());
var import_failure = __toESM(require_failure());
var import_settings = __toESM(require_settings());
var import_subjects = __toESM(require_subjects());
var import_version = __toESM(require_version());
var init = async (invocation) => {
  const { options, io } = invocation;
  const before = (0, import_find_config.configFinder)().nearest(io.cwd);
  if (before !== void 0) {
    throw new import_failure.UsageError(`there is a configuration already: ${(0, import_display_path.displayPath)(before, io.cwd)}`, {
      hint: "see what it sets: chartpin config"
    });
  }
  const name = "chartpin.yaml";
  const text = starterConfig({ registries: await registriesOf(invocation), schema: schemaPath(io.cwd) });
  const outcome = (0, import_write_file.writeFile)({ absolute: import_node_path.default.join(io.cwd, name), path: name, bytes: Buffer.from(text) });
  if (outcome.kind === "failed") throw new import_failure.OperationError(`${name} ${outcome.message}`, { hint: outcome.hint });
  if (options.quiet) return import_exit_codes.exitCodes.clean;
  io.stdout.write(`Wrote ${name}. For every commit, in .pre-commit-config.yaml:

${preCommitSnippet(import_version.version)}
`);
  io.stdout.write(
    `Next: chartpin config${schemaPath(io.cwd).startsWith("node_modules") ? "" : ", chartpin schema > chartpin.schema.json (for editors)"}
`
  );
  return import_exit_codes.exitCodes.clean;
};
async function registriesOf(invocation) {
  const counts = /* @__PURE__ */ new Map();
  for await (const { subject } of (0, import_subjects.readSubjects)(invocation, (0, import_settings.settingsSource)(invocation, []), (0, import_subjects.nothingSeen)())) {
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
  return (0, import_node_fs.existsSync)(import_node_path.default.join(cwd, installed)) ? installed : "chartpin.schema.json";
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/init.ts": null
});
