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

// dist/chunks/help.cjs
var help_exports = {};
__export(help_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(help_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/config/nearest-name.ts
function nearestName(...args) {
  return load("./failure.cjs", "src/config/nearest-name.ts").nearestName(...args);
}

// now:src/cli/command-names.ts
var { commandNames, isCommand } = require("../core.cjs").modules["src/cli/command-names.ts"]();

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/commands.ts
var { commands } = require("./failure.cjs").modules["src/cli/commands.ts"]();

// when-called:src/images/formats/list-formats.ts
function listFormat(...args) {
  return load("./list-formats.cjs", "src/images/formats/list-formats.ts").listFormat(...args);
}
function listFormatNames(...args) {
  return load("./list-formats.cjs", "src/images/formats/list-formats.ts").listFormatNames(...args);
}

// now:src/reports/formats.ts
var { formatNames, formats, isFormatName } = require("./report.cjs").modules["src/reports/formats.ts"]();

// when-called:src/text/width.ts
function wrap(...args) {
  return load("./report.cjs", "src/text/width.ts").wrap(...args);
}

// now:src/cli/option-texts.ts
var { optionText } = require("./failure.cjs").modules["src/cli/option-texts.ts"]();

// now:src/cli/options.ts
var { environmentName, isFromEnvironment, isOptionVariable, optionNames, options, optionsOf } = require("../core.cjs").modules["src/cli/options.ts"]();

// src/cli/help.ts
var groupTitles = {
  input: "What is read",
  release: "What is installed",
  rules: "What is judged",
  registries: "How registries are reached",
  rewrite: "What is written",
  output: "What is printed",
  general: "Besides"
};
var leastWidth = 40;
var mostWidth = 100;
function overview(columns) {
  const width = clampWidth(columns);
  const rows = commandNames.map(
    (name) => [`${name} ${commands[name].operands}`.trim(), commands[name].summary]
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
      exitCodeMeanings.map(([code, meaning]) => [String(code), meaning]),
      width
    ),
    "",
    block(
      "Options stand in the help of each command: chartpin help lint. Nothing is asked of you, and no network is used but by check, copy, lock and --digests.",
      width,
      0
    ),
    ""
  ].join("\n");
}
function commandHelp(name, columns) {
  const width = clampWidth(columns);
  const { operands, summary, about, examples } = commands[name];
  const taken = optionsOf(name);
  const groups = Object.keys(groupTitles).map((group) => [group, taken.filter((option) => optionText(option).group === group)]).filter(([, names]) => names.length > 0).map(([group, names]) => `${groupTitles[group]}
${table(names.map(optionRow), width)}`);
  const sections = [
    block(`chartpin ${name}: ${summary}`, width, 0),
    `Usage: chartpin ${name === "lint" ? "[lint]" : name}${operands === "" ? "" : ` ${operands}`} [OPTION\u2026]`,
    block(about, width, 0),
    ...groups,
    ...taken.includes("format") ? [`Formats
${table(formatRows(name), width)}`] : [],
    ...taken.includes("as") ? [`List formats, with their usual files
${table(listRows(), width)}`] : [],
    `Examples
${examples.map((example) => `  ${example}`).join("\n")}`,
    ...environmentNote(name, width)
  ];
  return `${sections.join("\n\n")}
`;
}
var textSummaries = {
  render: "manifests as Helm prints them",
  why: "source frames, for terminals",
  resolve: "a table for each image, for terminals",
  lock: "what changes, one image a line",
  copy: "source, target and digest, one image a line"
};
function formatRows(name) {
  return formatNames.filter((format) => name === "lint" || format === "text" || format === "json").map((format) => [
    format,
    name === "lint" ? formats[format].summary : format === "text" ? textSummaries[name] ?? "one a line" : "everything, for programs; versioned"
  ]);
}
function listRows() {
  return listFormatNames().map((name) => {
    const { summary, file } = listFormat(name);
    return [name, file === void 0 ? summary : `${summary} (${file})`];
  });
}
function environmentNote(name, width) {
  const names = optionsOf(name).filter((option) => isFromEnvironment(option, name)).map(environmentName);
  return names.length === 0 ? [] : [`Environment
${block(`Where the command line is silent: ${names.join(", ")}.`, width, 2)}`];
}
function optionRow(name) {
  const option = options[name];
  const letter = option.alias === void 0 ? "    " : `-${option.alias}, `;
  const notes = [
    optionText(name).help,
    ...option.kind === "choice" && option.default !== void 0 ? [`(default ${option.default})`] : [],
    ...option.kind === "list" ? ["(repeatable)"] : []
  ];
  return [`${letter}--${name}${valueForm(name)}`, notes.join(" ")];
}
function valueForm(name) {
  const option = options[name];
  switch (option.kind) {
    case "flag":
      return "";
    case "choice":
      return ` ${option.choices.join("|")}`;
    case "text":
    case "number":
    case "list":
      return ` ${optionText(name).placeholder ?? ""}`;
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
  return wrap(text, width - indent).map((line) => " ".repeat(indent) + line).join("\n");
}

// src/cli/commands/help.ts
var help = ({ operands: [name], io }) => {
  if (name === void 0) io.stdout.write(overview(io.stdout.columns));
  else if (isCommand(name)) io.stdout.write(commandHelp(name, io.stdout.columns));
  else {
    const nearest = nearestName(name, commandNames);
    throw new UsageError(`there is no command ${name}`, {
      hint: nearest === void 0 ? "see `chartpin help`" : `did you mean ${nearest}?`
    });
  }
  return Promise.resolve(exitCodes.clean);
};

// dist/chunks/help.cjs
var modules = {
  "src/cli/commands/help.ts": () => ({ help })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
