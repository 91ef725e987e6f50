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

// elsewhere:src/config/nearest-name.ts
var require_nearest_name = __commonJS({
  "elsewhere:src/config/nearest-name.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./failure.cjs")["src/config/nearest-name.ts"];
    module2.exports = {
      get nearestName() {
        return load().nearestName;
      }
    };
  }
});

// elsewhere:src/cli/command-names.ts
var require_command_names = __commonJS({
  "elsewhere:src/cli/command-names.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/command-names.ts"];
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

// elsewhere:src/cli/commands.ts
var require_commands = __commonJS({
  "elsewhere:src/cli/commands.ts"(exports2, module2) {
    var loaded;
    var load = () => loaded ??= require("./failure.cjs")["src/cli/commands.ts"];
    module2.exports = {
      get commands() {
        return load().commands;
      }
    };
  }
});

// elsewhere:src/reports/formats.ts
var require_formats = __commonJS({
  "elsewhere:src/reports/formats.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reports/formats.ts"];
  }
});

// elsewhere:src/text/width.ts
var require_width = __commonJS({
  "elsewhere:src/text/width.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/width.ts"];
  }
});

// elsewhere:src/cli/options.ts
var require_options = __commonJS({
  "elsewhere:src/cli/options.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/options.ts"];
  }
});

// dist/chunks/help.cjs
var help_exports2 = {};
__export(help_exports2, {
  "src/cli/commands/help.ts": () => help_exports
});
module.exports = __toCommonJS(help_exports2);

// src/cli/commands/help.ts
var help_exports = {};
__export(help_exports, {
  help: () => help
});
var import_nearest_name = __toESM(require_nearest_name());
var import_command_names2 = __toESM(require_command_names());
var import_exit_codes2 = __toESM(require_exit_codes());
var import_failure = __toESM(require_failure());

// src/cli/help.ts
var import_command_names = __toESM(require_command_names());
var import_commands = __toESM(require_commands());
var import_exit_codes = __toESM(require_exit_codes());
var import_formats = __toESM(require_formats());
var import_width = __toESM(require_width());
var import_options = __toESM(require_options());
var groupTitles = {
  input: "What is read",
  rules: "What is judged",
  rewrite: "What is written",
  output: "What is printed",
  general: "Besides"
};
var leastWidth = 40;
var mostWidth = 100;
function overview(columns) {
  const width = clampWidth(columns);
  const rows = import_command_names.commandNames.map(
    (name) => [`${name} ${import_commands.commands[name].operands}`.trim(), import_commands.commands[name].summary]
  );
  return [
    block("chartpin finds, checks and rewrites the container images of Helm charts and values files.", width, 0),
    "",
    "Usage: chartpin [COMMAND] [PATH\u2026] [OPTION\u2026]",
    "",
    "Commands",
    table(rows, width),
    "",
    "Exit codes",
    table(
      import_exit_codes.exitCodeMeanings.map(([code, meaning]) => [String(code), meaning]),
      width
    ),
    "",
    block(
      "Options stand in the help of each command: chartpin help lint. Nothing is asked, and no network is used.",
      width,
      0
    ),
    ""
  ].join("\n");
}
function commandHelp(name, columns) {
  const width = clampWidth(columns);
  const { operands, summary, about, examples } = import_commands.commands[name];
  const taken = (0, import_options.optionsOf)(name);
  const groups = Object.keys(groupTitles).map((group) => [group, taken.filter((option) => import_options.options[option].group === group)]).filter(([, names]) => names.length > 0).map(([group, names]) => `${groupTitles[group]}
${table(names.map(optionRow), width)}`);
  const sections = [
    block(`chartpin ${name}: ${summary}`, width, 0),
    `Usage: chartpin ${name === "lint" ? "[lint]" : name}${operands === "" ? "" : ` ${operands}`} [OPTION\u2026]`,
    block(about, width, 0),
    ...groups,
    ...taken.includes("format") ? [`Formats
${table(formatRows(name), width)}`] : [],
    `Examples
${examples.map((example) => `  ${example}`).join("\n")}`,
    ...environmentNote(name, width)
  ];
  return `${sections.join("\n\n")}
`;
}
function formatRows(name) {
  return import_formats.formatNames.filter((format) => name === "lint" || format === "text" || format === "json").map((format) => [
    format,
    name === "lint" ? import_formats.formats[format].summary : format === "text" ? "one a line" : "everything, for programs; versioned"
  ]);
}
function environmentNote(name, width) {
  const names = (0, import_options.optionsOf)(name).filter((option) => (0, import_options.isFromEnvironment)(option, name)).map(import_options.environmentName);
  return names.length === 0 ? [] : [`Environment
${block(`Where the command line is silent: ${names.join(", ")}.`, width, 2)}`];
}
function optionRow(name) {
  const option = import_options.options[name];
  const letter = option.alias === void 0 ? "    " : `-${option.alias}, `;
  const notes = [
    option.help,
    ...option.kind === "choice" && option.default !== void 0 ? [`(default ${option.default})`] : [],
    ...option.kind === "list" ? ["(repeatable)"] : []
  ];
  return [`${letter}--${name}${valueForm(option)}`, notes.join(" ")];
}
function valueForm(option) {
  switch (option.kind) {
    case "flag":
      return "";
    case "choice":
      return ` ${option.choices.join("|")}`;
    case "text":
    case "number":
    case "list":
      return ` ${option.placeholder}`;
  }
}
function table(rows, width) {
  const left = Math.min(Math.max(...rows.map(([name]) => name.length)), 22);
  const indent = width < 60 ? 6 : left + 4;
  return rows.map(([name, text]) => {
    const body = block(text, width, indent);
    return name.length + 4 > indent ? `  ${name}
${body}` : `  ${name.padEnd(indent - 2)}${body.trimStart()}`;
  }).join("\n");
}
function clampWidth(columns) {
  return Math.max(leastWidth, Math.min(columns, mostWidth));
}
function block(text, width, indent) {
  return (0, import_width.wrap)(text, width - indent).map((line) => " ".repeat(indent) + line).join("\n");
}

// src/cli/commands/help.ts
var help = ({ operands: [name], io }) => {
  if (name === void 0) io.stdout.write(overview(io.stdout.columns));
  else if ((0, import_command_names2.isCommand)(name)) io.stdout.write(commandHelp(name, io.stdout.columns));
  else {
    const nearest = (0, import_nearest_name.nearestName)(name, import_command_names2.commandNames);
    throw new import_failure.UsageError(`there is no command ${name}`, {
      hint: nearest === void 0 ? "see `chartpin help`" : `did you mean ${nearest}?`
    });
  }
  return Promise.resolve(import_exit_codes2.exitCodes.clean);
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/help.ts": null
});
