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

// dist/chunks/completion.cjs
var completion_exports = {};
__export(completion_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(completion_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:rules/names.ts
function ruleNames(...args) {
  return load("./rule-names.cjs", "rules/names.ts").ruleNames(...args);
}

// when-called:src/images/formats/list-formats.ts
function listFormatNames(...args) {
  return load("./list-formats.cjs", "src/images/formats/list-formats.ts").listFormatNames(...args);
}

// now:src/reports/formats.ts
var { formatNames, formats, isFormatName } = require("./report.cjs").modules["src/reports/formats.ts"]();

// now:src/cli/command-names.ts
var { commandNames, isCommand } = require("../core.cjs").modules["src/cli/command-names.ts"]();

// now:src/cli/commands.ts
var { commands } = require("./failure.cjs").modules["src/cli/commands.ts"]();

// now:src/cli/option-texts.ts
var { optionText } = require("./failure.cjs").modules["src/cli/option-texts.ts"]();

// now:src/cli/options.ts
var { environmentName, isFromEnvironment, isOptionVariable, optionNames, options, optionsOf } = require("../core.cjs").modules["src/cli/options.ts"]();

// src/cli/completion.ts
var shells = ["bash", "zsh", "fish"];
function completionScript(shell, words) {
  switch (shell) {
    case "bash":
      return bashScript(words);
    case "zsh":
      return zshScript(words);
    case "fish":
      return fishScript(words);
  }
}
function valuesOf(name, words) {
  const option = options[name];
  const { suggestions, placeholder = "" } = optionText(name);
  if (option.kind === "choice") return option.choices;
  if (suggestions !== void 0) return words[suggestions];
  return /FILE|GLOB/.test(placeholder) ? "files" : "anything";
}
function operandsOf(command, words) {
  switch (commands[command].completes) {
    case "rules":
      return words.rules;
    case "shells":
      return shells;
    case "commands":
      return commandNames;
    case "files":
    case "nothing":
      return [];
  }
}
function spellings(name) {
  const { alias } = options[name];
  return alias === void 0 ? [`--${name}`] : [`-${alias}`, `--${name}`];
}
function bashScript(words) {
  const valued = optionsOf("lint").concat(
    optionsOf("fix"),
    optionsOf("pin"),
    optionsOf("images"),
    optionsOf("render"),
    optionsOf("resolve"),
    optionsOf("configure"),
    optionsOf("check"),
    optionsOf("lock"),
    optionsOf("copy")
  ).filter((name, at, all) => all.indexOf(name) === at && options[name].kind !== "flag");
  const values = valued.map(
    (name) => `    ${spellings(name).join("|")}) ${bashReply(valuesOf(name, words))}; return ;;`
  );
  const perCommand = commandNames.map((command) => {
    const flags = optionsOf(command).flatMap(spellings).join(" ");
    return `    ${command}) flags='${flags}'; operands='${operandsOf(command, words).join(" ")}' ;;`;
  });
  return `# bash completion of chartpin: source <(chartpin completion bash)
_chartpin() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=lint word flags operands
  if [[ $current == = ]]; then current=''; fi
  if [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  case $previous in
${values.join("\n")}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
    ${commandNames.join("|")}) command=$word; break ;;
    esac
  done
  case $command in
${perCommand.join("\n")}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commandNames.join(" ")}" -- "$current") $(compgen -f -- "$current"))
  elif [[ -n $operands ]]; then
    COMPREPLY=($(compgen -W "$operands" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _chartpin chartpin
`;
}
function bashReply(values) {
  if (values === "files") return 'COMPREPLY=($(compgen -f -- "$current"))';
  return values === "anything" ? "COMPREPLY=()" : `COMPREPLY=($(compgen -W '${values.join(" ")}' -- "$current"))`;
}
function zshScript(words) {
  const perCommand = commandNames.map((command) => {
    const flags = optionsOf(command).flatMap((name) => zshOption(name, words));
    return `    ${command})
      _arguments -s ${[...flags, zshOperands(command, words)].join(" ")} ;;`;
  });
  const described = commandNames.map((name) => `    ${zshQuote(`${name}:${commands[name].summary}`)}`);
  return `#compdef chartpin
# zsh completion of chartpin: chartpin completion zsh > "\${fpath[1]}/_chartpin"
_chartpin() {
  local command=lint word
  local -a names=(
${described.join("\n")}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command names
    _files
    return
  fi
  for word in $words[2,CURRENT-1]; do
    case $word in
    ${commandNames.join("|")}) command=$word; words=("\${(@)words:#$word}"); (( CURRENT-- )); break ;;
    esac
  done
  case $command in
${perCommand.join("\n")}
  esac
}
if [[ $funcstack[1] == _chartpin ]]; then _chartpin "$@"; else compdef _chartpin chartpin; fi
`;
}
function zshOption(name, words) {
  const option = options[name];
  const help = optionText(name).help.replace(/[[\]:]/g, "\\$&");
  const repeat = option.kind === "list" ? "*" : "";
  return spellings(name).map((spelling) => {
    if (option.kind === "flag") return zshQuote(`${repeat}${spelling}[${help}]`);
    const values = valuesOf(name, words);
    const action = values === "files" ? "_files" : values === "anything" ? "" : `(${values.join(" ")})`;
    return zshQuote(`${repeat}${spelling}${spelling.startsWith("--") ? "=" : "+"}[${help}]:value:${action}`);
  });
}
function zshOperands(command, words) {
  const operands = operandsOf(command, words);
  if (operands.length > 0) return zshQuote(`*:operand:(${operands.join(" ")})`);
  return commands[command].completes === "files" ? zshQuote("*:path:_files") : "";
}
function zshQuote(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
function fishScript(words) {
  const names = commandNames.join(" ");
  const lines = commandNames.flatMap((command) => {
    const seen = `__fish_seen_subcommand_from ${command}`;
    const condition = command === "lint" ? `${seen}; or not __fish_seen_subcommand_from ${names}` : seen;
    const operands = operandsOf(command, words);
    return [
      `complete -c chartpin -n 'not __fish_seen_subcommand_from ${names}' -a ${command} -d ${fishQuote(commands[command].summary)}`,
      ...operands.length > 0 ? [`complete -c chartpin -n '${condition}' -f -a ${fishQuote(operands.join(" "))}`] : [],
      ...optionsOf(command).map((name) => fishOption(name, condition, words))
    ];
  });
  return `# fish completion of chartpin: chartpin completion fish > ~/.config/fish/completions/chartpin.fish
${lines.join("\n")}
`;
}
function fishOption(name, condition, words) {
  const option = options[name];
  const letter = option.alias === void 0 ? "" : ` -s ${option.alias}`;
  const values = valuesOf(name, words);
  const value = option.kind === "flag" ? "" : values === "files" ? " -r -F" : values === "anything" ? " -x" : ` -x -a ${fishQuote(values.join(" "))}`;
  return `complete -c chartpin -n '${condition}'${letter} -l ${name} -d ${fishQuote(optionText(name).help)}${value}`;
}
function fishQuote(text) {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/commands/completion.ts
var completion = ({ operands: [name], io }) => {
  const shell = shells.find((known) => known === name);
  if (shell === void 0) {
    const message = name === void 0 ? "chartpin completion needs the name of a shell" : `there is no completion for ${name}`;
    throw new UsageError(message, { hint: `one of ${shells.join(", ")}` });
  }
  io.stdout.write(
    completionScript(shell, {
      rules: ruleNames(),
      formats: formatNames,
      lists: listFormatNames()
    })
  );
  return Promise.resolve(exitCodes.clean);
};

// dist/chunks/completion.cjs
var modules = {
  "src/cli/commands/completion.ts": () => ({ completion })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
