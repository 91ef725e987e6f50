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

// dist/chunks/render-errors.cjs
var render_errors_exports = {};
__export(render_errors_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(render_errors_exports);

// now:src/template/place.ts
var { placeOf } = require("./render.cjs").modules["src/template/place.ts"]();

// now:src/template/template-error.ts
var { FunctionError, TemplateError, TemplateSyntaxError } = require("./render.cjs").modules["src/template/template-error.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// src/render/helm-message.ts
function helmMessage(failure, helm) {
  switch (failure.kind) {
    case "refused":
      return failure.refusal.helm ?? failure.refusal.message;
    case "schema": {
      const lines = failure.faults.map(({ path, message }) => `- ${printPath(path)}: ${message}`);
      const names = [...new Set(failure.faults.map(({ chart }) => chart.name))].join(", ");
      return `values don't meet the specifications of the schema(s) in the following chart(s):
${names}:
${lines.join("\n")}`;
    }
    case "document":
      return `YAML parse error on ${failure.file.template.name}: ${failure.message}`;
    case "template":
      return failure.error instanceof TemplateError ? executionText(failure.error, helm) : parseText(failure.error);
  }
}
function parseText({ place, message }) {
  const { line } = placeOf(place.text, place.offset);
  return `parse error at (${place.template}:${line}): ${message.split(": ").at(-1) ?? ""}`;
}
function executionText({ message, levels, reason }, helm) {
  const [outer] = levels;
  const inner = levels.at(-1);
  if (outer === void 0 || inner === void 0) return message;
  if (reason === "stopped") return `execution error at (${location(outer.place)}): ${message}`;
  if (helm === "4.1.4" && message.startsWith("template: no template ")) {
    return `${blocks(
      levels.map((level) => ({ calling: "include", ...level })),
      message
    )}
${message}`;
  }
  return helm === "3.17.1" || inner.calling !== void 0 ? chain(levels, message) : blocks(levels, message);
}
function chain(levels, message) {
  const heads = levels.map((level) => {
    const calling = level.calling === void 0 ? "" : `error calling ${level.calling}: `;
    return `template: ${location(level.place)}: ${executing(level)} ${calling}`;
  });
  return `${heads.join("")}${message}`;
}
function blocks(levels, message) {
  const shown = levels.map((level) => {
    const said = level.calling === void 0 ? message : `error calling ${level.calling}:`;
    return `${location(level.place)}
  ${executing(level)}
    ${said}
`;
  });
  return shown.filter((block, i) => block !== shown[i - 1]).join("").trim();
}
function executing(level) {
  return `executing ${JSON.stringify(level.executing)} at <${level.node}>:`;
}
function location({ template, text, offset }) {
  const { line, column } = placeOf(text, offset);
  return `${template}:${line}:${column}`;
}

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/charts/value-tree.ts
function placeOfNode(...args) {
  return load("./layers.cjs", "src/charts/value-tree.ts").placeOfNode(...args);
}

// now:src/template/origin.ts
var { NOBODY, Origins } = require("./render.cjs").modules["src/template/origin.ts"]();

// now:src/template/traced.ts
var { RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced } = require("./render.cjs").modules["src/template/traced.ts"]();

// src/render/plain-words.ts
var WORDINGS = [
  [
    /^nil pointer evaluating (?:interface \{\}|.*)\.(\S+)$/,
    ([, field = ""], node) => ({
      message: `${parentOf(node, field)} is not there, so nothing can be read from it`,
      hint: `set ${valuesPath(node) ?? `what is before .${field}`}, or guard it with \`if\` or \`default\``
    })
  ],
  [
    /^wrong type for value; expected (.+); got (.+)$/,
    ([, wanted = "", got = ""]) => ({
      message: `${typeText(wanted)} is wanted here, and this is ${typeText(got)}`,
      hint: "change the value, or convert it"
    })
  ],
  [
    /^invalid value; expected (.+)$/,
    ([, wanted = ""], node) => ({
      message: `there is no value here, and ${typeText(wanted)} is wanted`,
      hint: valuesPath(node) === void 0 ? "give a `default`" : `set ${valuesPath(node)}, or give a \`default\``
    })
  ],
  [
    /no template "(.+)" associated with template "gotpl"$/,
    ([, name = ""]) => ({
      message: `no template is called ${name}`,
      hint: "write a `define` for it, or put the library chart that has it into charts/"
    })
  ],
  [
    /^function "(.+)" not defined$/,
    ([, name = ""]) => ({ message: `Helm has no function ${name}`, hint: "look for a misspelling" })
  ],
  [
    /^can't evaluate field (\S+) in type (.+)$/,
    ([, field = "", type = ""]) => ({
      message: `.${field} cannot be read from ${typeText(type)}`,
      hint: "the value is not the map that the template takes it for"
    })
  ],
  [
    /^rendering takes more than (\d+) steps$/,
    ([, steps = ""]) => ({ message: `rendering takes more than ${steps} steps`, hint: "a loop may have no end" })
  ]
];
function plainWords(message, node) {
  for (const [pattern, word] of WORDINGS) {
    const match = pattern.exec(message);
    if (match !== null) return word(match, node);
  }
  return { message: message.trim().replaceAll(/\s*\n\s*/g, " "), hint: "" };
}
function parentOf(node, field) {
  const at = node.indexOf(`.${field}`);
  const before = at > 0 ? node.slice(0, at) : "";
  return before === "" ? `what has .${field}` : before;
}
function valuesPath(node) {
  return /^\$?\.Values\.([\w.-]+)$/.exec(node)?.[1];
}
var TYPES = /* @__PURE__ */ new Map([
  ["string", "a text"],
  ["bool", "true or false"],
  ["int", "an integer"],
  ["int64", "an integer"],
  ["float64", "a number"],
  ["map[string]interface {}", "a map"],
  ["[]interface {}", "a list"],
  ["interface {}", "nothing"]
]);
function typeText(type) {
  return TYPES.get(type) ?? type;
}

// now:src/render/source.ts
var { asRenderSource, originFrom } = require("./render.cjs").modules["src/render/source.ts"]();

// now:src/render/template-files.ts
var { filesBelow, itself, templateFiles } = require("./render.cjs").modules["src/render/template-files.ts"]();

// src/render/render-error.ts
function renderErrors(failure, rendered) {
  switch (failure.kind) {
    case "refused": {
      const { message, hint, path, at } = failure.refusal;
      return [{ message, hint, path, ...at !== void 0 && { at }, related: [], notes: [], missing: [] }];
    }
    case "schema":
      return failure.faults.map(schemaError);
    case "document":
      return rendered === void 0 ? [] : [documentError(failure, rendered)];
    case "template": {
      const { error } = failure;
      if (rendered === void 0) return [];
      return [error instanceof TemplateError ? executionError(error, rendered) : syntaxError(error, rendered)];
    }
  }
}
function syntaxError({ place, message }, { root }) {
  const file = fileOf(place, root);
  const said = plainWords(message, "");
  return {
    ...said,
    path: file?.path ?? place.template,
    related: [],
    notes: [],
    missing: [],
    ...file !== void 0 && { at: { file, span: wordAt(file.text, place.offset) } }
  };
}
function executionError(error, { root, origins }) {
  const levels = error.levels.toReversed();
  const shown = levels.flatMap((level) => {
    const file = fileOf(level.place, root);
    return file === void 0 ? [] : [{ level, file }];
  });
  const [first] = shown;
  const [inner] = levels;
  const said = plainWords(error.message, inner?.node ?? "");
  const behind = valuesBehind(error.origin, origins);
  const notes = levels.slice(1).flatMap(({ place, executing: executing2, node }) => {
    const file = fileOf(place, root);
    return file === void 0 ? [] : [`called in ${executing2} at ${placeText(file, place.offset)}: ${node}`];
  });
  const inText = inner !== void 0 && inner !== first?.level ? [`in text given to tpl, at ${inner.node}`] : [];
  return {
    message: error.reason === "stopped" ? `the chart stops: ${oneLine(error.message)}` : said.message,
    hint: hintOf(behind, inner?.node ?? "") ?? said.hint,
    path: first?.file.path ?? root.chart.path,
    ...first !== void 0 && { at: { file: first.file, span: nodeSpan(first.level.place, first.level.node) } },
    related: behind.marks,
    notes: [...inText, ...shortened(notes), ...behind.notes],
    missing: behind.missing
  };
}
function hintOf({ missing, marks }, node) {
  if (missing.length > 0) return `set ${missing.join(" or ")}`;
  const [only] = marks;
  return only !== void 0 && marks.length === 1 && node.startsWith("required ") ? `set ${only.label ?? ""}` : void 0;
}
var MOST_CALLS = 6;
function shortened(calls) {
  const different = calls.filter((call, i) => call !== calls[i - 1]);
  const shown = different.slice(0, MOST_CALLS);
  return calls.length === shown.length ? shown : [...shown, `and so on: ${calls.length} calls in all`];
}
function oneLine(text) {
  return text.trim().replaceAll(/\s*\n\s*/g, " ");
}
function fileOf({ template }, root) {
  return templateFiles(root).files.find(({ name }) => name === template)?.file;
}
function placeText(file, offset) {
  const { line, column } = file.lines().position(offset);
  return `${file.path}:${line}:${column}`;
}
function nodeSpan({ text, offset }, node) {
  const whole = node.replace(/\.\.\.$/, "");
  const start = whole === "" ? -1 : text.lastIndexOf(whole, offset);
  if (start !== -1 && start + whole.length > offset) return { start, end: start + whole.length };
  return wordAt(text, offset);
}
function wordAt(text, offset) {
  const word = /^(?:"[^"\n]*"|[^\s(){}|]+)/.exec(text.slice(offset, offset + 200))?.[0] ?? "";
  return { start: offset, end: Math.min(text.length, offset + Math.max(1, word.length)) };
}
var MOST_VALUES = 4;
function valuesBehind(origin, origins) {
  if (origin === NOBODY) return { marks: [], missing: [], notes: [] };
  const copied = origins.copiedFrom(origin) ?? origins.formOf(origin)?.source;
  const sources = copied === void 0 ? [...origins.sourcesOf(origin)] : [copied];
  return describeSources(sources.map(asRenderSource));
}
function describeSources(sources) {
  const missing = sources.flatMap((source) => source.kind === "absent" ? [printPath(source.path)] : []);
  const values = sources.flatMap((source) => source.kind === "value" && source.node.kind === "scalar" ? [source] : []);
  const places = values.slice(0, MOST_VALUES).map(({ node, path }) => markOfNode(node, printPath(path)));
  return {
    missing: [...new Set(missing)].slice(0, MOST_VALUES),
    marks: places.flatMap((place) => typeof place === "string" ? [] : [place]),
    notes: places.flatMap((place) => typeof place === "string" ? [place] : [])
  };
}
function markOfNode(node, label) {
  const place = placeOfNode(node);
  if (place?.file !== void 0) {
    const { start, end } = place.span;
    const span = start === end ? place.keySpan : { start, end };
    return { file: place.file, span, label };
  }
  return place?.argument === void 0 ? `${label} has no value` : `${label} is set by --${place.argument.flag}`;
}
function schemaError({ chart, schema, path, node, message, kind }) {
  const name = printPath(path);
  const notes = [`the schema is ${schema.path}`];
  if (kind === "schema") {
    const hint = "mend the schema";
    const text = `the schema of the values cannot be used: ${message}`;
    return { message: text, hint, path: schema.path, related: [], notes: [], missing: [] };
  }
  const mark = node === void 0 ? void 0 : markOfNode(node, name);
  const isPlaced = typeof mark === "object" && (kind === "value" || node?.kind !== "map" || path.length > 1);
  return {
    message: `${name} ${message}`,
    hint: kind === "missing" ? `set ${name}` : `change ${name}, or take it away`,
    path: isPlaced ? mark.file.path : chart.chart.path,
    ...isPlaced && { at: { file: mark.file, span: firstLine(mark) } },
    related: [],
    notes: typeof mark === "string" && kind === "value" ? [mark, ...notes] : notes,
    missing: kind === "missing" ? [name] : []
  };
}
function firstLine({ file, span: { start, end } }) {
  const newline = file.text.indexOf("\n", start);
  return { start, end: newline === -1 ? end : Math.max(start, Math.min(end, newline)) };
}
function documentError({ file, content, message, offset }, { origins }) {
  const { text } = content;
  const line = text.slice(0, offset).split("\n").length;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", offset);
  const found = sourcesIn(content, { start, end: newline === -1 ? text.length : newline }, origins);
  const behind = describeSources(found.sources);
  return {
    message: `line ${line} of what the template made is no YAML that Helm reads: ${lowerFirst(message)}`,
    hint: "look at what `--trace` shows of that line, or render without the value that makes it",
    path: file.template.file.path,
    ...found.at !== void 0 && { at: found.at },
    related: behind.marks,
    notes: behind.notes,
    missing: []
  };
}
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
function sourcesIn({ runs }, { start, end }, origins) {
  const sources = /* @__PURE__ */ new Set();
  let at;
  for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
    const from = i === 0 ? 0 : runs[i - RUN] ?? 0;
    if (from > end) break;
    const found = madeFrom(runs[i + 1] ?? NOBODY, origins);
    for (const source of found) sources.add(source);
    if (at === void 0 && (runs[i] ?? 0) > start) {
      at = templateMark(found, (runs[i + 2] ?? 0) + Math.max(0, start - from));
    }
  }
  return { sources: [...sources], ...at !== void 0 && { at } };
}
function madeFrom(origin, origins) {
  const copied = origins.copiedFrom(origin) ?? origins.formOf(origin)?.source;
  return (copied === void 0 ? [...origins.sourcesOf(origin)] : [copied]).map(asRenderSource);
}
function templateMark([only, ...others], offset) {
  if (only?.kind !== "template" || others.length > 0) return void 0;
  const { file } = only;
  return { file, span: wordAt(file.text, skipSpace(file.text, offset)) };
}
function skipSpace(text, offset) {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return Math.min(at, Math.max(0, text.length - 1));
}

// now:src/text/excerpt.ts
var { gutterEdge, makeExcerpt, printExcerpt } = require("./report.cjs").modules["src/text/excerpt.ts"]();

// now:src/text/paragraph.ts
var { printParagraph } = require("../core.cjs").modules["src/text/paragraph.ts"]();

// now:src/reports/frames.ts
var { collectSecrets, gutterOf, printFrames } = require("./report.cjs").modules["src/reports/frames.ts"]();

// when-called:src/reports/place.ts
function filePathOfSource(...args) {
  return load("./report.cjs", "src/reports/place.ts").filePathOfSource(...args);
}
function regionOf(...args) {
  return load("./report.cjs", "src/reports/place.ts").regionOf(...args);
}

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// src/reports/render-errors.ts
function printRenderErrors(errors, look) {
  return errors.map((error) => `${printError(error, look).join("\n")}
`).join("\n");
}
function printError(error, look) {
  const finding = asFinding(error);
  const { style, width } = look;
  const head = [
    { text: "error", tint: "error" },
    { text: `: ${sentence(error.message)}`, tint: "strong" }
  ];
  const gutter = gutterOf(finding);
  const notes = [
    ...error.notes.map((note) => ["note", note]),
    ...error.hint === "" ? [] : [["help", error.hint]]
  ];
  const lines = notes.flatMap(([label, text]) => {
    const lead = `= ${label}: `;
    const runs = [{ text: lead, tint: "accent" }, { text: sentence(text) }];
    const printed = printParagraph(runs, { style, width: width - gutter - 1, indent: lead.length });
    return printed.map((line) => " ".repeat(gutter + 1) + line);
  });
  const isFramed = error.at !== void 0 && look.frames === "shown" && lines.length > 0;
  return [
    ...printParagraph(head, { style, width, indent: 2 }),
    ...printFrames(finding, look),
    ...isFramed ? [gutterEdge({ style, tint: "error", gutter })] : [],
    ...lines
  ];
}
function asFinding({ message, hint, path, at, related }) {
  return {
    rule: "render",
    severity: "error",
    message,
    hint,
    path,
    fixes: [],
    ...at !== void 0 && { at: asMark(at) },
    related: related.map(asMark),
    identity: { chart: "", keyPath: "", reference: "" }
  };
}
function asMark({ file, span, label }) {
  return { file, span, ...label !== void 0 && { label } };
}
function describeRenderError(error) {
  const { message, hint, path, at, related, notes, missing } = error;
  return {
    message,
    hint,
    path,
    ...at !== void 0 && { at: describeMark(at) },
    related: related.map(describeMark),
    notes,
    missing
  };
}
function describeMark({ file, span, label }) {
  return { ...describeFile(file), ...regionOf(file, span), ...label !== void 0 && { path: label } };
}
function describeFile(file) {
  const { path, member } = filePathOfSource(file);
  return { file: path, ...member !== void 0 && { member } };
}

// dist/chunks/render-errors.cjs
var modules = {
  "src/render/helm-message.ts": () => ({ helmMessage }),
  "src/render/render-error.ts": () => ({ renderErrors }),
  "src/reports/render-errors.ts": () => ({ describeRenderError, printRenderErrors })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
