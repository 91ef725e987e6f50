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

// dist/chunks/pin-text.cjs
var pin_text_exports = {};
__export(pin_text_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(pin_text_exports);

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/text/width.ts
function clip(...args) {
  return load("./report.cjs", "src/text/width.ts").clip(...args);
}

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/reports/pin-json.ts
var { placeText, printPinJson } = require("./pin-json+pin-text.cjs").modules["src/reports/pin-json.ts"]();

// src/reports/pin-text.ts
function printProof({ outcomes, differences, settings, lackSecret, graph }, { detail, whyNoDigest }) {
  const unexplained = differences.filter(({ because }) => because.length === 0);
  const explained = differences.filter(({ because }) => because.length > 0);
  return [
    ...unique(outcomes.filter(({ kind }) => kind === "moved").map(movedLine)),
    ...switches(settings),
    ...unique(outcomes.flatMap(withoutDigestLine)),
    ...unique(outcomes.filter(({ kind }) => kind === "unmovable").map(stayingLine)),
    ...unique(
      outcomes.flatMap(
        ({ goal, from }) => goal.lacksDigest ? [`! ${from}: no digest written, because ${whyNoDigest(goal.now)}`] : []
      )
    ),
    ...graph.configurations.missing.map(missingLine),
    ...lackSecret.map((template) => `! ${template}: no key gives its pods the pull secret`),
    ...explainedLines(explained, detail),
    ...unique(unexplained.map((difference) => `! not understood: ${differenceText(difference)}`))
  ];
}
function unique(lines) {
  return [...new Set(lines)];
}
function movedLine({ from, to, keys }) {
  return `${from} -> ${to}  ${keys.join(", ")}`;
}
function switches(settings) {
  return [...settings].flatMap(([path, { value }]) => {
    if (typeof value === "boolean") return [`+ ${path}: ${value}, because the chart refuses other images without it`];
    return Array.isArray(value) ? [`+ ${path}, for the pull secret`] : [];
  });
}
function missingLine({ name, version, repository }) {
  const from = repository === "" ? "" : ` from ${repository}`;
  return `! ${name} ${version} is not in charts/, so that nothing is known of its images: helm dependency build fetches it${from}`;
}
function withoutDigestLine({ kind, from, reason }) {
  return kind !== "unmovable" && reason !== void 0 ? [`! ${from}: no digest written, because ${reason}`] : [];
}
function stayingLine({ from, reason = "", at, control }) {
  const place = at[0] === void 0 ? "" : ` (${placeText(at[0])})`;
  const way = control === "none" ? "; chartpin post-render can move it" : "";
  return `! ${from} stays, because ${reason}${place}${way}`;
}
function explainedLines(explained, detail) {
  if (explained.length === 0) return [];
  if (detail === "each")
    return unique(explained.map((one) => `~ ${differenceText(one)}, because of ${one.because.join(", ")}`));
  const keys = new Set(explained.map(({ path }) => path.findLast((key) => typeof key === "string") ?? "document"));
  const named = [...keys].slice(0, 4).join(", ");
  return [
    `~ ${counted(explained.length, "other value follows", "other values follow")} (${named}): --verbose tells each`
  ];
}
var LONGEST = 60;
function differenceText({ template, kind, name, path, before, after }) {
  return `${template} ${kind}/${name} ${printPath(path)}: ${shortly(before)} -> ${shortly(after)}`;
}
function shortly(text) {
  return text === void 0 ? "nothing" : JSON.stringify(clip(text, LONGEST));
}
function countOutcomes(pins) {
  const count = (kind) => new Set(
    pins.flatMap(
      ({ outcomes }) => outcomes.filter((one) => one.kind === kind).map(({ from, to }) => `${from} ${to}`)
    )
  ).size;
  return { moved: count("moved"), there: count("there"), unmovable: count("unmovable") };
}

// dist/chunks/pin-text.cjs
var modules = {
  "src/reports/pin-text.ts": () => ({ countOutcomes, missingLine, printProof })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
