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

// dist/chunks/trace.cjs
var trace_exports = {};
__export(trace_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(trace_exports);

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

// now:src/template/traced.ts
var { RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced } = require("./render.cjs").modules["src/template/traced.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/render/gate-conditions.ts
var { gateConditions } = require("./rendered.cjs").modules["src/render/gate-conditions.ts"]();

// now:src/render/source.ts
var { asRenderSource, originFrom } = require("./render.cjs").modules["src/render/source.ts"]();

// src/render/trace.ts
var MOST_SOURCES = 50;
function newTracer(origins) {
  const known = /* @__PURE__ */ new Map();
  const describe = (id) => {
    let described = known.get(id);
    if (described === void 0) {
      described = describeOrigin(origins, id);
      known.set(id, described);
    }
    return described;
  };
  return ({ runs }) => {
    const traced2 = [];
    for (let i = 0, start = 0; i < runs.length; i += RUN) {
      const end = runs[i] ?? 0;
      const described = describe(runs[i + 1] ?? 0);
      if (end > start && described.sources.length > 0) {
        traced2.push({ offset: start, end, ...described, sources: placed(described, runs[i + 2] ?? 0) });
      }
      start = end;
    }
    return traced2;
  };
}
function placed({ kind, sources }, offset) {
  const [first] = sources;
  const isText = first?.kind === "template" || first?.kind === "file";
  return kind === "copied" && first !== void 0 && isText ? [{ ...first, offset }] : sources;
}
function describeOrigin(origins, id) {
  const gates = gateConditions(origins.gatesOf(id), origins);
  const copied = origins.copiedFrom(id);
  if (copied !== void 0) return { kind: "copied", sources: [sourceOf(copied)], by: [], gates };
  const form = origins.formOf(id);
  if (form !== void 0) return { kind: "reformatted", sources: [sourceOf(form.source)], by: form.by, gates };
  const all = [...origins.madeOf(id)].map(sourceOf);
  return { kind: "derived", sources: different(all).slice(0, MOST_SOURCES), by: origins.functionsOf(id), gates };
}
function different(sources) {
  const byText = new Map(sources.map((source) => [sourceText(source), source]));
  return [...byText.values()].toSorted((a, b) => rank(a) - rank(b));
}
function rank({ kind }) {
  if (kind === "template" || kind === "call") return 2;
  return kind === "absent" ? 1 : 0;
}
function sourceOf(source) {
  const known = asRenderSource(source);
  switch (known.kind) {
    case "template":
    case "file":
      return { kind: known.kind, file: known.file };
    case "value": {
      const place = placeOfNode(known.node);
      if (place?.file !== void 0)
        return { kind: "value", file: place.file, offset: place.span.start, path: known.path };
      if (place?.argument !== void 0) return { kind: "set", name: place.argument.flag, path: known.path };
      return { kind: "value", path: known.path };
    }
    case "absent":
      return { kind: "absent", path: known.path };
    case "chart":
      return chartSource(known);
    case "release":
    case "capabilities":
      return { kind: known.kind, name: known.name };
    case "random":
      return { kind: "random" };
    case "lookup":
      return { kind: "lookup", name: known.query };
    case "call":
      return { kind: "call", name: known.function };
  }
}
function chartSource({ chart, name }) {
  const { source, version, appVersion } = chart.metadata;
  const field = { "Chart.Version": version, "Chart.AppVersion": appVersion }[name];
  return { kind: "chart", name, file: source.file, ...field !== void 0 && { offset: field.span.start } };
}
function sourceText(source) {
  const { kind, path, name = "" } = source;
  const key = path === void 0 ? "" : printPath(path);
  switch (kind) {
    case "value":
      return source.file === void 0 ? key : `${placeText(source)} ${key}`;
    case "set":
      return `--${name} ${key}`;
    case "absent":
      return `${key} (not set)`;
    case "chart":
      return `${placeText(source)} ${name}`;
    case "template":
    case "file":
      return placeText(source);
    case "call":
      return name;
    case "random":
      return "a stand-in for what is random";
    case "lookup":
      return `lookup ${name}`;
    case "release":
    case "capabilities":
      return name;
  }
}
function placeText({ kind, file, offset }) {
  if (file === void 0) return "";
  if (offset === void 0) return file.path;
  const { line, column } = file.lines().position(offset);
  return kind === "template" ? `${file.path}:${line}` : `${file.path}:${line}:${column}`;
}
function conditionText(condition) {
  const { needs } = condition;
  const what = subjectText(condition);
  switch (needs.kind) {
    case "truthy":
      return `only if ${what}`;
    case "falsy":
      return `only if not ${what}`;
    case "decides":
      return `depends on ${what}`;
    case "equal":
      return `only if ${what} is ${JSON.stringify(needs.to)}`;
    case "not-equal":
      return `only if ${what} is not ${JSON.stringify(needs.to)}`;
  }
}
function subjectText(condition) {
  switch (condition.kind) {
    case "value":
    case "chart":
      return printPath(condition.path);
    case "kube-version":
      return `Kubernetes ${condition.text}`.trim();
    case "api-version":
      return `the cluster has ${condition.text}`;
    case "release":
      return condition.name;
  }
}

// when-called:src/reports/place.ts
function filePathOfSource(...args) {
  return load("./report.cjs", "src/reports/place.ts").filePathOfSource(...args);
}

// now:src/reports/safe-json.ts
var { printSafeJson } = require("./json.cjs").modules["src/reports/safe-json.ts"]();

// src/reports/trace-json.ts
function printTraceJson({ helm, chart, documents, errors }) {
  const conditions = /* @__PURE__ */ new Map();
  const manifests = documents.map(({ runs, ...document }) => ({
    ...document,
    runs: runs.map((run) => describeRun(run, conditions))
  }));
  const listed = [...conditions.keys()].map((text) => JSON.parse(text));
  return printSafeJson({ version: 1, helm, chart, errors, conditions: listed, manifests });
}
function describeRun({ offset, end, kind, sources, by, gates }, conditions) {
  const [only] = sources;
  const from = kind === "derived" || only === void 0 ? { kind: "derived", of: sources.map(describeSource) } : describeSource(only);
  return {
    offset,
    end,
    ...from,
    ...by.length > 0 && { by },
    ...gates.length > 0 && { gates: gates.map((gate) => numberOf(gate, conditions)) }
  };
}
function numberOf(gate, conditions) {
  const described = "path" in gate ? { ...gate, path: printPath(gate.path) } : gate;
  const key = JSON.stringify(described);
  const known = conditions.get(key);
  if (known !== void 0) return known;
  conditions.set(key, conditions.size);
  return conditions.size - 1;
}
function describeSource({ kind, file, offset, path, name }) {
  const place = file === void 0 ? {} : { ...fileOf(file), ...offset !== void 0 && file.lines().position(offset) };
  return {
    kind,
    ...place,
    ...path !== void 0 && { path: printPath(path) },
    ...name !== void 0 && { name }
  };
}
function fileOf(file) {
  const { path, member } = filePathOfSource(file);
  return { file: path, ...member !== void 0 && { member } };
}

// when-called:src/text/width.ts
function displayWidth(...args) {
  return load("./report.cjs", "src/text/width.ts").displayWidth(...args);
}
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}
function wrap(...args) {
  return load("./report.cjs", "src/text/width.ts").wrap(...args);
}

// src/reports/trace-notes.ts
function originNotes(text, runs) {
  const state = { conditions: /* @__PURE__ */ new Set(), at: void 0 };
  const notes = [];
  let first = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    while (first < runs.length && (runs[first]?.end ?? 0) <= start) first++;
    const own = [];
    for (let i = first; i < runs.length && (runs[i]?.offset ?? 0) < end; i++) {
      const run = runs[i];
      if (run !== void 0 && isSeen(text, run, start, end)) own.push(run);
    }
    notes.push(notesOfLine(text, own, { start, state }));
    start = end + 1;
  }
  return notes;
}
function isSeen(text, { offset, end }, from, to) {
  return text.slice(Math.max(offset, from), Math.min(end, to)).trim() !== "";
}
function notesOfLine(text, runs, { start, state }) {
  if (runs.length === 0) return [];
  const sources = new Set(runs.flatMap(sourceNote));
  const conditions = new Set(runs.flatMap(({ gates }) => gates.map(conditionText)));
  const fresh = [...conditions].filter((condition) => !state.conditions.has(condition));
  state.conditions = conditions;
  const jump = runs.flatMap((run) => templateNote(text, run, start, state));
  return [
    ...[...sources].map((note) => ({ kind: "source", text: note })),
    ...[...new Set(jump)].map((note) => ({ kind: "template", text: note })),
    ...fresh.map((note) => ({ kind: "condition", text: note }))
  ];
}
var MOST_SHOWN = 3;
function sourceNote({ kind, sources, by }) {
  const shown = sources.filter((source) => !isTemplateOwn(source));
  if (shown.length === 0) return [];
  const named = shown.slice(0, MOST_SHOWN).map(sourceText).join(", ");
  const more = shown.length > MOST_SHOWN ? ` and ${shown.length - MOST_SHOWN} more` : "";
  const functions = by.filter((name) => name !== "print");
  if (kind === "copied" || functions.length === 0) return [named + more];
  const through = functions.toReversed().join(", ");
  return [kind === "derived" ? `${functions.join(" of ")} of ${named}${more}` : `${named} through ${through}`];
}
function isTemplateOwn({ kind }) {
  return kind === "template" || kind === "call";
}
function templateNote(text, run, start, state) {
  const [source] = run.sources;
  if (run.kind !== "copied" || source?.kind !== "template" || source.file === void 0) return [];
  let at = Math.max(run.offset, start);
  while (at < run.end && /\s/.test(text.charAt(at))) at++;
  const offset = (source.offset ?? 0) + at - run.offset;
  const { line } = source.file.lines().position(offset);
  const before = state.at;
  state.at = { file: source.file.path, line };
  if (before?.file === source.file.path && (line === before.line || line === before.line + 1)) return [];
  return [sourceText({ ...source, offset })];
}

// src/reports/trace-text.ts
var TWO_COLUMNS = 100;
var WIDEST_TEXT = 72;
function printTrace(documents, look) {
  return documents.map((document) => printDocument(document, look)).join("");
}
function printDocument({ source, text, runs }, look) {
  const lines = text.split("\n").map((line) => visible(line.replaceAll("	", "    ")));
  const notes = originNotes(text, runs);
  const longest = Math.max(0, ...lines.map(displayWidth));
  const share = look.width === Infinity ? WIDEST_TEXT : Math.min(WIDEST_TEXT, Math.floor(look.width / 2));
  const layout = { ...look, column: look.width < TWO_COLUMNS ? void 0 : Math.min(longest, share) + 2 };
  const printed = lines.flatMap((line, i) => printLine(line, notes[i] ?? [], layout));
  return ["---", `# Source: ${visible(source)}`, ...printed, ""].join("\n");
}
function printLine(line, notes, { style, width, column }) {
  const text = notes.map((note) => visible(note.text)).join("; ");
  if (text === "") return [line];
  const quiet = notes.every(({ kind }) => kind === "template") ? "quiet" : "accent";
  if (column === void 0) {
    const indent = `${/^ */.exec(line)?.[0] ?? ""}  `;
    return [
      line,
      ...wrap(text, Math.max(20, width - indent.length - 3)).map(
        (part, i) => `${indent}${style.paint(quiet, `${i === 0 ? "\u2514 " : "  "}${part}`)}`
      )
    ];
  }
  const parts = wrap(text, width - column - 2).map((part) => style.paint(quiet, part));
  const used = displayWidth(line);
  const first = used + 1 < column ? [line + " ".repeat(column - used) + (parts.shift() ?? "")] : [line];
  return [...first, ...parts.map((part) => " ".repeat(column) + part)];
}

// dist/chunks/trace.cjs
var modules = {
  "src/render/trace.ts": () => ({ conditionText, newTracer, sourceText }),
  "src/reports/trace-json.ts": () => ({ printTraceJson }),
  "src/reports/trace-text.ts": () => ({ printTrace })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
