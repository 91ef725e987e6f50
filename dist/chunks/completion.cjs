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

// elsewhere:src/reports/formats.ts
var require_formats = __commonJS({
  "elsewhere:src/reports/formats.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reports/formats.ts"];
  }
});

// elsewhere:src/cli/command-names.ts
var require_command_names = __commonJS({
  "elsewhere:src/cli/command-names.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/command-names.ts"];
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

// elsewhere:src/cli/options.ts
var require_options = __commonJS({
  "elsewhere:src/cli/options.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/options.ts"];
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

// dist/chunks/completion.cjs
var completion_exports2 = {};
__export(completion_exports2, {
  "src/cli/commands/completion.ts": () => completion_exports
});
module.exports = __toCommonJS(completion_exports2);

// src/cli/commands/completion.ts
var completion_exports = {};
__export(completion_exports, {
  completion: () => completion
});
var import_rules = __toESM(require_rules());
var import_formats = __toESM(require_formats());

// src/cli/completion.ts
var import_command_names = __toESM(require_command_names());
var import_commands = __toESM(require_commands());
var import_options = __toESM(require_options());
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
function valuesOf(option, words) {
  if (option.kind === "choice") return option.choices;
  if (option.kind === "list" && option.suggestions !== void 0) return words[option.suggestions];
  const isFile = option.kind !== "flag" && /FILE|GLOB/.test(option.placeholder);
  return isFile ? "files" : "anything";
}
function operandsOf(command, words) {
  switch (import_commands.commands[command].completes) {
    case "rules":
      return words.rules;
    case "shells":
      return shells;
    case "commands":
      return import_command_names.commandNames;
    case "files":
    case "nothing":
      return [];
  }
}
function spellings(name) {
  const { alias } = import_options.options[name];
  return alias === void 0 ? [`--${name}`] : [`-${alias}`, `--${name}`];
}
function bashScript(words) {
  const valued = (0, import_options.optionsOf)("lint").concat((0, import_options.optionsOf)("fix"), (0, import_options.optionsOf)("pin")).filter((name, at, all) => all.indexOf(name) === at && import_options.options[name].kind !== "flag");
  const values = valued.map(
    (name) => `    ${spellings(name).join("|")}) ${bashReply(valuesOf(import_options.options[name], words))}; return ;;`
  );
  const perCommand = import_command_names.commandNames.map((command) => {
    const flags = (0, import_options.optionsOf)(command).flatMap(spellings).join(" ");
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
    ${import_command_names.commandNames.join("|")}) command=$word; break ;;
    esac
  done
  case $command in
${perCommand.join("\n")}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${import_command_names.commandNames.join(" ")}" -- "$current") $(compgen -f -- "$current"))
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
  const perCommand = import_command_names.commandNames.map((command) => {
    const flags = (0, import_options.optionsOf)(command).flatMap((name) => zshOption(name, words));
    return `    ${command})
      _arguments -s ${[...flags, zshOperands(command, words)].join(" ")} ;;`;
  });
  const described = import_command_names.commandNames.map((name) => `    ${zshQuote(`${name}:${import_commands.commands[name].summary}`)}`);
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
    ${import_command_names.commandNames.join("|")}) command=$word; words=("\${(@)words:#$word}"); (( CURRENT-- )); break ;;
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
  const option = import_options.options[name];
  const help = option.help.replace(/[[\]:]/g, "\\$&");
  const repeat = option.kind === "list" ? "*" : "";
  return spellings(name).map((spelling) => {
    if (option.kind === "flag") return zshQuote(`${repeat}${spelling}[${help}]`);
    const values = valuesOf(option, words);
    const action = values === "files" ? "_files" : values === "anything" ? "" : `(${values.join(" ")})`;
    return zshQuote(`${repeat}${spelling}${spelling.startsWith("--") ? "=" : "+"}[${help}]:value:${action}`);
  });
}
function zshOperands(command, words) {
  const operands = operandsOf(command, words);
  if (operands.length > 0) return zshQuote(`*:operand:(${operands.join(" ")})`);
  return import_commands.commands[command].completes === "files" ? zshQuote("*:path:_files") : "";
}
function zshQuote(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
function fishScript(words) {
  const names = import_command_names.commandNames.join(" ");
  const lines = import_command_names.commandNames.flatMap((command) => {
    const seen = `__fish_seen_subcommand_from ${command}`;
    const condition = command === "lint" ? `${seen}; or not __fish_seen_subcommand_from ${names}` : seen;
    const operands = operandsOf(command, words);
    return [
      `complete -c chartpin -n 'not __fish_seen_subcommand_from ${names}' -a ${command} -d ${fishQuote(import_commands.commands[command].summary)}`,
      ...operands.length > 0 ? [`complete -c chartpin -n '${condition}' -f -a ${fishQuote(operands.join(" "))}`] : [],
      ...(0, import_options.optionsOf)(command).map((name) => fishOption(name, condition, words))
    ];
  });
  return `# fish completion of chartpin: chartpin completion fish > ~/.config/fish/completions/chartpin.fish
${lines.join("\n")}
`;
}
function fishOption(name, condition, words) {
  const option = import_options.options[name];
  const letter = option.alias === void 0 ? "" : ` -s ${option.alias}`;
  const values = valuesOf(option, words);
  const value = option.kind === "flag" ? "" : values === "files" ? " -r -F" : values === "anything" ? " -x" : ` -x -a ${fishQuote(values.join(" "))}`;
  return `complete -c chartpin -n '${condition}'${letter} -l ${name} -d ${fishQuote(option.help)}${value}`;
}
function fishQuote(text) {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
}

// src/cli/commands/completion.ts
var import_exit_codes = __toESM(require_exit_codes());
var import_failure = __toESM(require_failure());
var completion = ({ operands: [name], io }) => {
  const shell = shells.find((known) => known === name);
  if (shell === void 0) {
    const message = name === void 0 ? "chartpin completion needs the name of a shell" : `there is no completion for ${name}`;
    throw new import_failure.UsageError(message, { hint: `one of ${shells.join(", ")}` });
  }
  io.stdout.write(completionScript(shell, { rules: import_rules.rules.map((rule) => rule.name), formats: import_formats.formatNames }));
  return Promise.resolve(import_exit_codes.exitCodes.clean);
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/completion.ts": null
});
