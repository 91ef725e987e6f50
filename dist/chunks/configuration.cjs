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

// dist/chunks/configuration.cjs
var configuration_exports = {};
__export(configuration_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(configuration_exports);

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/option-value.ts
var { valueOf } = require("../core.cjs").modules["src/cli/option-value.ts"]();

// now:src/cli/options.ts
var { environmentName, isFromEnvironment, isOptionVariable, optionNames, options, optionsOf } = require("../core.cjs").modules["src/cli/options.ts"]();

// src/cli/environment.ts
function environmentValues(env, command, flags) {
  const given = /* @__PURE__ */ new Map();
  for (const name of optionNames) {
    const option = options[name];
    const written = environmentName(name);
    const text2 = isFromEnvironment(name, command) ? env[written] : void 0;
    if (text2 === void 0 || text2 === "" || flags.has(name) || contradictors(name).some((other) => flags.has(other)))
      continue;
    const value = option.kind === "flag" ? switchOf(written, text2) : valueOf(name, written, text2);
    if (value !== false) given.set(name, { value, written });
  }
  return given;
}
function contradictors(name) {
  return optionNames.filter(
    (other) => options[name].conflicts?.includes(other) || options[other].conflicts?.includes(name)
  );
}
function switchOf(variable, text2) {
  if (["1", "true", "yes", "on"].includes(text2.toLowerCase())) return true;
  if (["0", "false", "no", "off"].includes(text2.toLowerCase())) return false;
  throw new UsageError(`${variable} cannot be "${text2}"`, { hint: "one of 1 and 0" });
}

// src/cli/load-layers.ts
var import_node_fs = require("node:fs");

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
function ruleNames(...args) {
  return load("./rule-names.cjs", "rules/names.ts").ruleNames(...args);
}

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// src/config/read-document.ts
async function readDocument(source, type, ruleNames2) {
  const { table, problems: yamlProblems } = await readYaml(source.text);
  const problems = [];
  const places = /* @__PURE__ */ new Map();
  const reading = {
    ruleNames: ruleNames2,
    problem(span, message, hint) {
      const { line, column } = source.lines().position(span.start);
      problems.push({ message: `${source.path}:${line}:${column}: ${message}`, hint });
    },
    place: (setting, span) => places.set(setting, span)
  };
  for (const { span, message, hint, fatal } of yamlProblems) if (fatal) reading.problem(span, message, hint);
  const [root, second] = table.documents;
  if (second !== void 0)
    reading.problem({ start: 0, end: 0 }, "the file must be one YAML document", "take all but one out");
  const value = root === void 0 || problems.length > 0 ? void 0 : type.read({ table, entry: root, path: "" }, reading);
  const positionOf = (setting) => {
    const span = places.get(setting);
    return span === void 0 ? source.path : `${source.path}:${source.lines().position(span.start).line}`;
  };
  return { value, problems, positionOf };
}

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// when-called:src/config/nearest-name.ts
function nearestName(...args) {
  return load("./failure.cjs", "src/config/nearest-name.ts").nearestName(...args);
}

// src/config/config-type.ts
var text = {
  shape: { kind: "text" },
  read(node, reading) {
    const value = scalarOf(node);
    if (value !== void 0 && value !== "") return value;
    reading.problem(
      spanOf(node),
      `${node.path} must be a text`,
      value === "" ? "leave the key out instead" : "write a single value"
    );
    return void 0;
  }
};
var toggle = {
  shape: { kind: "switch" },
  read(node, reading) {
    const value = scalarOf(node);
    if (value === "true" || value === "false") return value === "true";
    reading.problem(spanOf(node), `${node.path} must be true or false`, "write true or false");
    return void 0;
  }
};
function choice(choices) {
  return {
    shape: { kind: "choice", choices },
    read(node, reading) {
      const value = scalarOf(node);
      const found = choices.find((each) => each === value);
      if (found === void 0) {
        const nearest = value === void 0 ? void 0 : nearestName(value, choices);
        const hint = nearest === void 0 ? `one of ${choices.join(", ")}` : `did you mean ${nearest}?`;
        reading.problem(spanOf(node), `${node.path} cannot be ${value === void 0 ? "that" : `"${value}"`}`, hint);
      }
      return found;
    }
  };
}
function list(of) {
  return {
    shape: { kind: "list", of: of.shape },
    read(node, reading) {
      if (kindOf(node.table, node.entry) !== Kind.seq) {
        const only = of.read(node, reading);
        return only === void 0 ? void 0 : [only];
      }
      const items = childrenOf(node.table, node.entry).map(
        (child, at) => resolved({ ...node, entry: child, path: `${node.path}[${at}]` })
      );
      return items.flatMap((item) => {
        const value = of.read(item, reading);
        if (value !== void 0) reading.place(item.path, spanOf(item));
        return value === void 0 ? [] : [value];
      });
    }
  };
}
function byRule(of) {
  return {
    shape: { kind: "by-rule", of: of.shape },
    read(node, reading) {
      const values = /* @__PURE__ */ new Map();
      const known = new Set(reading.ruleNames);
      for (const { name, span, value } of pairsOf(node, reading)) {
        if (!known.has(name)) {
          const nearest = nearestName(name, reading.ruleNames);
          reading.problem(
            span,
            `there is no rule ${name}`,
            nearest === void 0 ? "see `chartpin rules`" : `did you mean ${nearest}?`
          );
          continue;
        }
        const read = of.read(value, reading);
        if (read === void 0) continue;
        reading.place(value.path, span);
        values.set(name, read);
      }
      return values;
    }
  };
}
function record(fields) {
  const known = new Map(Object.entries(fields));
  const shapes = [...known].map(([name, { type, summary, isRequired = false }]) => ({
    name,
    shape: type.shape,
    summary,
    isRequired
  }));
  return {
    shape: { kind: "record", fields: shapes },
    read(node, reading) {
      const values = {};
      for (const { name, span, value } of pairsOf(node, reading)) {
        const field2 = known.get(name);
        if (field2 === void 0) {
          const nearest = nearestName(name, [...known.keys()]);
          reading.problem(
            span,
            `unknown key ${value.path}`,
            nearest === void 0 ? `known are ${[...known.keys()].join(", ")}` : `did you mean ${nearest}?`
          );
          continue;
        }
        const read = field2.type.read(value, reading);
        if (read === void 0) continue;
        reading.place(value.path, span);
        values[name] = read;
      }
      const missing = shapes.filter(({ name, isRequired }) => isRequired && !hasChild(node, name));
      for (const { name } of missing)
        reading.problem(spanOf(node), `${node.path} lacks the key ${name}`, `add ${name}:`);
      return values;
    }
  };
}
function pairsOf(node, reading) {
  const { table, entry, path } = node;
  const kind = kindOf(table, entry);
  if (kind === Kind.none || kind === Kind.scalar && scalarText(table, entry) === "") return [];
  if (kind !== Kind.map) {
    reading.problem(
      spanOf(node),
      `${path === "" ? "the configuration" : path} must hold keys and values`,
      "write `key: value`"
    );
    return [];
  }
  const pairs = /* @__PURE__ */ new Map();
  for (const child of childrenOf(table, entry)) {
    const name = hasKey(table, child) ? keyText(table, child) : "";
    const span = keySpan(table, child);
    if (pairs.has(name)) reading.problem(span, `the key ${name} stands there twice`, "leave one out");
    else
      pairs.set(name, {
        name,
        span,
        value: resolved({ table, entry: child, path: path === "" ? name : `${path}.${name}` })
      });
  }
  return [...pairs.values()];
}
function hasChild({ table, entry }, name) {
  return kindOf(table, entry) === Kind.map && childrenOf(table, entry).some((child) => keyText(table, child) === name);
}
function resolved(node) {
  const target = node.table.aliases.get(node.entry);
  if (target === void 0) return node;
  const isAround = target < node.entry && nextOf(node.table, target) > node.entry;
  return isAround ? node : { ...node, entry: target };
}
function scalarOf({ table, entry }) {
  return kindOf(table, entry) === Kind.scalar ? scalarText(table, entry) : void 0;
}
function spanOf({ table, entry }) {
  const value = valueSpan(table, entry);
  return value.start === value.end ? keySpan(table, entry) : value;
}

// src/config/settings.ts
var presets = ["recommended", "strict", "air-gapped"];
var levels = ["error", "warning", "info", "off"];
var registries = record({
  allow: {
    type: list(text),
    summary: "patterns of registries that images may come from: `host[:port][/path]`, `*` for a label; empty: any"
  },
  deny: { type: list(text), summary: "patterns of registries that images must not come from" }
});
var field = record({
  kind: { type: text, summary: "kind of the resource, as its manifest has it; `*` for any", isRequired: true },
  path: {
    type: text,
    summary: "where it holds a whole reference: `spec.runner.image`, `spec.jobs[].image`, `spec.images.*`",
    isRequired: true
  }
});
var images = record({
  paths: {
    type: list(text),
    summary: "key paths that hold whole references, beside those that are found: `app.*.runnerImage`"
  },
  ignore: { type: list(text), summary: "key paths that hold no images, whatever they look like" },
  fields: {
    type: list(field),
    summary: "fields of rendered resources that hold images, beside those that are known"
  }
});
var override = record({
  files: { type: list(text), summary: "globs of files, relative to this file" },
  charts: { type: list(text), summary: "globs of names of charts" },
  paths: { type: list(text), summary: "key paths, each with everything below it: `redis.image`, `*.sidecar`" },
  rules: { type: byRule(choice(levels)), summary: "the levels there", isRequired: true }
});
var configType = record({
  $schema: { type: text, summary: "for editors; not read" },
  extends: { type: list(text), summary: "other configuration files, relative to this one, that this one is laid over" },
  preset: { type: choice(presets), summary: "the set of rules to start from" },
  rules: { type: byRule(choice(levels)), summary: "the level of single rules" },
  registries: { type: registries, summary: "where images may come from" },
  images: { type: images, summary: "what is an image and what is not, over what is found" },
  exclude: { type: list(text), summary: "globs of paths that are not looked at, relative to this file" },
  overrides: {
    type: list(override),
    summary: "other levels for some files, charts or keys; the last one that fits wins"
  },
  render: { type: toggle, summary: "whether charts are rendered as well, for the rules that need it: true or false" },
  mapping: { type: text, summary: "the mapping file of `chartpin pin`, relative to this file" },
  cluster: { type: text, summary: "the profile of the target cluster (cluster.yaml), relative to this file" },
  baseline: { type: text, summary: "the file of findings that are not reported, relative to this file" }
});

// src/config/load-config.ts
async function loadConfig(file, options2) {
  return loadFile(file, options2, []);
}
async function loadFile(file, options2, extending) {
  const source = readSourceFile({ absolute: file, path: displayPath(file, options2.cwd), limit: IGNORE_FILE_LIMIT });
  if (isProblem(source)) {
    return { layers: [], problems: [{ message: `${source.path} ${source.message}`, hint: source.hint }] };
  }
  const { config, problems, positionOf } = await readConfig(source, options2.ruleNames);
  const own = { config, directory: node_path_default.dirname(file), originOf: positionOf };
  const below = await loadExtended(own, options2, [...extending, file]);
  return { layers: [...below.layers, own], problems: [...problems, ...below.problems] };
}
async function loadExtended(own, options2, chain) {
  const layers = [];
  const problems = [];
  for (const name of own.config.extends ?? []) {
    const preset = presets.find((each) => each === name);
    const file = node_path_default.resolve(own.directory, name);
    if (preset !== void 0) layers.push({ ...own, config: { preset }, originOf: () => own.originOf("extends") });
    else if (chain.includes(file)) {
      problems.push({
        message: `${own.originOf("extends")}: ${name} extends itself`,
        hint: "take it out of the circle"
      });
    } else {
      const loaded2 = await loadFile(file, options2, chain);
      layers.push(...loaded2.layers);
      problems.push(...loaded2.problems);
    }
  }
  return { layers, problems };
}
async function readConfig(source, ruleNames2) {
  const { value, problems, positionOf } = await readDocument(source, configType, ruleNames2);
  return { config: value ?? {}, problems, positionOf };
}

// src/cli/load-layers.ts
async function loadLayers(file, { cwd, named }) {
  if (named !== void 0 && !(0, import_node_fs.existsSync)(file)) throw new UsageError(`the configuration ${named} does not exist`);
  const { layers, problems } = await loadConfig(file, { cwd, ruleNames: ruleNames() });
  if (problems.length > 0) throw wrongConfiguration(problems);
  return layers;
}
function wrongConfiguration(problems) {
  const reasons = problems.map(({ message, hint }) => hint === "" ? message : `${message} (${hint})`);
  return new UsageError("the configuration is wrong; nothing was done", { because: reasons });
}

// now:src/cli/asks-registries.ts
var { asksRegistries } = require("../core.cjs").modules["src/cli/asks-registries.ts"]();

// src/cli/rule-flags.ts
function readRuleLevel(text2) {
  const [rule = "", word = ""] = text2.split("=");
  const level = levels.find((each) => each === word);
  if (level !== void 0) return [rule, level];
  const nearest = nearestName(word, levels);
  throw new UsageError(`--rule ${text2} sets no level`, {
    hint: nearest === void 0 ? `write --rule ${rule}=LEVEL, with ${levels.join(", ")}` : `did you mean ${rule}=${nearest}?`
  });
}
function unknownRule(name, known) {
  const nearest = nearestName(name, known);
  return new UsageError(`there is no rule ${name}`, {
    hint: nearest === void 0 ? "see `chartpin rules`" : `did you mean ${nearest}?`
  });
}
function needRender(names, asked, options2) {
  const known = ruleNames();
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== void 0) throw unknownRule(unknown, known);
  const facts = asksRegistries(options2) ? void 0 : namesNeeding("facts").find((name) => options2.select.includes(name));
  if (facts !== void 0) {
    throw new UsageError(`${facts} judges by what registries say, and nobody asks them`, {
      hint: "`chartpin lint --online` asks them, and --against FILE goes by a list or a lock"
    });
  }
  return namesNeeding("render").some((name) => asked.includes(name));
}

// src/config/origins.ts
function originsOf(layers) {
  const origins = /* @__PURE__ */ new Map();
  for (const { config, originOf } of layers) {
    for (const setting of settingsIn(configType.shape, config, "")) origins.set(setting, originOf(setting));
  }
  return origins;
}
function settingsIn(shape, value, path) {
  if (value === void 0) return [];
  const below = (name) => path === "" ? name : `${path}.${name}`;
  if (shape.kind === "by-rule") return value instanceof Map ? [...value.keys()].map((name) => below(String(name))) : [];
  if (shape.kind !== "record") return [path];
  return shape.fields.flatMap((field2) => settingsIn(field2.shape, fieldOf(value, field2.name), below(field2.name)));
}
function fieldOf(value, name) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : void 0;
}

// src/text/glob.ts
var MAX_PATTERN_LENGTH = 1e5;
function compileGlob(pattern, options2 = {}) {
  const separator = options2.separator ?? "/";
  const isPlain = pattern.length > MAX_PATTERN_LENGTH || !/[*?[{\\]/.test(pattern);
  const tokens = isPlain ? void 0 : readTokens(pattern);
  if (tokens === void 0) return (text2) => text2 === pattern;
  const program = assemble(options2.doubleStar === "plain" ? tokens : joinSegments(tokens, separator));
  return (text2) => run(program, text2, separator);
}
var TOKEN = /\\(?<escaped>.)|(?<stars>\*+)|\[(?<not>[!^]?)(?<members>(?:\\.|[^\]\\])+)\]|(?<plain>.)/gsu;
function readTokens(pattern) {
  const tokens = [];
  let depth = 0;
  for (const { groups } of pattern.matchAll(TOKEN)) {
    const token = readToken(groups ?? {}, depth);
    if (token === void 0) return void 0;
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth--;
    tokens.push(token);
  }
  return depth === 0 ? tokens : void 0;
}
function readToken(groups, depth) {
  const { escaped, stars, not, members, plain } = groups;
  if (escaped !== void 0) return { kind: "character", text: escaped };
  if (stars !== void 0) return { kind: "run", within: stars === "*" ? "segment" : "text" };
  if (members !== void 0) {
    const ranges = readRanges(members);
    return ranges === void 0 ? void 0 : { kind: "class", isNegated: not !== "", ranges };
  }
  if (plain === "?") return { kind: "one" };
  if (plain === "{") return { kind: "open" };
  if (plain === "," && depth > 0) return { kind: "or" };
  if (plain === "}" && depth > 0) return { kind: "close" };
  return plain === void 0 || plain === "[" || plain === "\\" ? void 0 : { kind: "character", text: plain };
}
function readRanges(members) {
  const ranges = [];
  for (const { groups } of members.matchAll(/\\?(?<first>.)(?:-\\?(?<last>.))?/gsu)) {
    const first = groups?.["first"]?.codePointAt(0) ?? 0;
    const last = groups?.["last"]?.codePointAt(0) ?? first;
    if (last < first) return void 0;
    ranges.push([first, last]);
  }
  return ranges;
}
function joinSegments(tokens, separator) {
  return tokens.flatMap((token, i) => {
    if (isWholeSegment(tokens, i, separator)) return [{ kind: "open" }, token];
    return isWholeSegment(tokens, i - 1, separator) ? [token, { kind: "or" }, { kind: "close" }] : [token];
  });
}
function isWholeSegment(tokens, at, separator) {
  const token = tokens[at];
  if (token?.kind !== "run" || token.within !== "text") return false;
  return (at === 0 || isSeparator(tokens[at - 1], separator)) && isSeparator(tokens[at + 1], separator);
}
function isSeparator(token, separator) {
  return token?.kind === "character" && token.text === separator;
}
function assemble(tokens) {
  const program = [];
  const open = [];
  for (const token of tokens) {
    const braces = open.at(-1);
    if (token.kind === "open") {
      open.push({ split: program.length, jumps: [] });
      program.push({ kind: "split", to: 0 });
    } else if (token.kind === "or") {
      if (braces !== void 0) beginAlternative(program, braces);
    } else if (token.kind === "close") {
      if (braces !== void 0) closeBraces(program, braces);
      open.pop();
    } else {
      program.push(token);
    }
  }
  return program;
}
function beginAlternative(program, braces) {
  braces.jumps.push(program.length);
  program.push({ kind: "jump", to: 0 });
  program[braces.split] = { kind: "split", to: program.length };
  braces.split = program.length;
  program.push({ kind: "split", to: 0 });
}
function closeBraces(program, braces) {
  program[braces.split] = { kind: "jump", to: braces.split + 1 };
  for (const jump of braces.jumps) program[jump] = { kind: "jump", to: program.length };
}
function run(program, text2, separator) {
  const reached = new Uint32Array(program.length + 1);
  let step = 1;
  let states = follow(program, [0], reached, step);
  for (const character of text2) {
    const next = [];
    for (const at of states) {
      const instruction = program[at];
      if (instruction !== void 0 && consumes(instruction, character, separator)) {
        next.push(instruction.kind === "run" ? at : at + 1);
      }
    }
    if (next.length === 0) return false;
    states = follow(program, next, reached, ++step);
  }
  return reached[program.length] === step;
}
function follow(program, starts, reached, step) {
  const waiting = [];
  for (let at = starts.pop(); at !== void 0; at = starts.pop()) {
    if (reached[at] === step) continue;
    reached[at] = step;
    const instruction = program[at];
    if (instruction === void 0) continue;
    if (instruction.kind === "split" || instruction.kind === "jump") starts.push(instruction.to);
    else waiting.push(at);
    if (instruction.kind === "split" || instruction.kind === "run") starts.push(at + 1);
  }
  return waiting;
}
function consumes(instruction, character, separator) {
  switch (instruction.kind) {
    case "character":
      return instruction.text === character;
    case "one":
      return character !== separator;
    case "run":
      return instruction.within === "text" || character !== separator;
    case "class":
      return character !== separator && isIn(instruction.ranges, character) !== instruction.isNegated;
    case "split":
    case "jump":
      return false;
  }
}
function isIn(ranges, character) {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= code && code <= last);
}

// src/config/patterns.ts
function compileExcludes(placed) {
  const matchers = placed.flatMap(
    ({ directory, globs }) => globs.map((glob) => ({ directory, matches: compileExclude(glob) }))
  );
  return (absolute) => matchers.some(({ directory, matches }) => {
    const relative = slashed(node_path_default.relative(directory, absolute));
    return relative !== "" && relative !== ".." && !relative.startsWith("../") && matches(relative);
  });
}
function compileExclude(glob) {
  const bare = glob.replace(/^\.?\//, "").replace(/\/+$/, "");
  const anywhere = bare.includes("/") || glob.startsWith("/") ? bare : `**/${bare}`;
  const itself = compileGlob(anywhere);
  const below = compileGlob(`${anywhere}/**`);
  return (relative) => itself(relative) || below(relative);
}
function compileKeyPatterns({ images: images2 }) {
  const isImage = images2.paths.map(compileKeyPattern);
  const isNoImage = images2.ignore.flatMap((pattern) => [compileKeyPattern(pattern), compileKeyPattern(`${pattern}.**`)]);
  return {
    isImage: (keyPath) => isImage.some((matches) => matches(keyPath)),
    isNoImage: (keyPath) => isNoImage.some((matches) => matches(keyPath)),
    hasPatterns: isImage.length > 0,
    hasIgnores: isNoImage.length > 0
  };
}
function compileKeyPattern(pattern) {
  const escaped = pattern.replaceAll("\\", "\\\\").replace(/\[(\d+|\*)\]/g, String.raw`\[$1\]`);
  return compileGlob(escaped, { separator: "." });
}

// src/findings/level-overrides.ts
function compileOverride({ files, charts, paths }) {
  const isFile = compileAny(files, compileGlob);
  const isChart = compileAny(charts, compileGlob);
  const isKey = compileAny(paths, compileKeyPattern2);
  return (place) => isFile([place.path]) && isChart(place.charts) && isKey(place.keys);
}
function compileAny(patterns, compile) {
  if (patterns === void 0) return () => true;
  const matchers = patterns.map(compile);
  return (texts) => texts.some((text2) => matchers.some((matches) => matches(text2)));
}
function compileKeyPattern2(pattern) {
  return compileGlob(pattern.replace(/\\/g, "\\\\").replace(/\[(\d+|\*)\]/g, "\\[$1\\]"), { separator: "." });
}

// now:src/reference/grammar.ts
var { DIGEST, DIGEST_ALGORITHM, DIGEST_LENGTHS, DOCKER_HUB, DOCKER_HUB_INDEX, HOST, IDENTIFIER, MAX_NAME_LENGTH, MAX_TAG_LENGTH, MAX_TEXT_LENGTH, NAMED_HOST, OFFICIAL_PREFIX, PATH, TAG } = require("../core.cjs").modules["src/reference/grammar.ts"]();

// src/findings/registry-pattern.ts
function compileRegistryPattern(pattern) {
  const [host, path] = componentsOf(pattern);
  return (name) => {
    const [itsHost, itsPath] = componentsOf(name);
    return host.length === itsHost.length && path.length <= itsPath.length && covers(host, itsHost) && covers(path, itsPath);
  };
}
function compileRegistryPrefix(pattern) {
  const [host, path] = componentsOf(pattern);
  return (name) => {
    const [itsHost, itsPath] = componentsOf(name);
    return host.length === itsHost.length && covers(host, itsHost) && covers(path, itsPath);
  };
}
function componentsOf(text2) {
  const [written = "", ...path] = text2.replace(/\/$/, "").split("/");
  const host = written === DOCKER_HUB_INDEX ? DOCKER_HUB : written;
  return [host.split(/(?=[.:])/), path];
}
function covers(patterns, texts) {
  return patterns.slice(0, texts.length).every((pattern, at) => matchesStars(pattern.split("*"), texts[at] ?? ""));
}
function matchesStars(pieces, text2) {
  const [first = "", ...rest] = pieces;
  const last = rest.pop();
  if (last === void 0) return text2 === first;
  if (!text2.startsWith(first) || text2.length < first.length + last.length || !text2.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text2.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text2.length - last.length;
}

// dist/chunks/configuration.cjs
var modules = {
  "src/cli/environment.ts": () => ({ environmentValues }),
  "src/cli/load-layers.ts": () => ({ loadLayers }),
  "src/cli/rule-flags.ts": () => ({ needRender, readRuleLevel, unknownRule }),
  "src/config/config-type.ts": () => ({ byRule, choice, list, record, text, toggle }),
  "src/config/load-config.ts": () => ({ loadConfig }),
  "src/config/origins.ts": () => ({ fieldOf, originsOf }),
  "src/config/patterns.ts": () => ({ compileExcludes, compileKeyPatterns }),
  "src/config/read-document.ts": () => ({ readDocument }),
  "src/config/settings.ts": () => ({ configType, levels, presets }),
  "src/findings/level-overrides.ts": () => ({ compileOverride }),
  "src/findings/registry-pattern.ts": () => ({ compileRegistryPattern, compileRegistryPrefix }),
  "src/text/glob.ts": () => ({ compileGlob })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
