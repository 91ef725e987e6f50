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

// dist/chunks/pin-json+pin-text.cjs
var pin_json_pin_text_exports = {};
__export(pin_json_pin_text_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(pin_json_pin_text_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/edits/pin.ts
function wishedText(...args) {
  return load("./plan.cjs", "src/edits/pin.ts").wishedText(...args);
}

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/yaml/data.ts
var { isMap, isMergeKey, toData } = require("./layers.cjs").modules["src/yaml/data.ts"]();

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// src/reports/pin-json.ts
function printPinJson(subjects, undigested = []) {
  const whole = { version: 1, charts: subjects.map(describe), ...undigested.length > 0 && { undigested } };
  return `${JSON.stringify(whole, void 0, 2)}
`;
}
function describe({ chart, over, pin, outcomes, unproven }) {
  const planned = [...outcomes, ...pin?.unrendered ?? []];
  return {
    chart,
    ...over !== void 0 && { over },
    ...pin === void 0 ? byKeysAlone(planned) : withProof(pin, planned),
    refused: planned.flatMap(plannedRefusal),
    ...unproven !== void 0 && { unproven }
  };
}
function byKeysAlone(planned) {
  const nothing = { settings: [], there: [], unmovable: [], explained: [], unexplained: [], missing: [] };
  return { configurations: 0, moved: planned.flatMap(plannedMove), ...nothing };
}
function withProof(pin, planned) {
  const { outcomes, differences, settings, graph, lackSecret } = pin;
  const { all, missing } = graph.configurations;
  return {
    configurations: all.length,
    settings: [...settings.values()].map(({ path, value }) => ({ path: printPath(path), value: plain(value) })),
    moved: [...outcomes.filter(({ kind }) => kind === "moved").map(describeMoved), ...planned.flatMap(plannedMove)],
    there: outcomes.filter(({ kind }) => kind === "there").map(({ from, targets }) => ({ reference: from, uses: targets.length })),
    unmovable: outcomes.filter(({ kind }) => kind === "unmovable").map(describeStaying),
    explained: differences.filter(({ because }) => because.length > 0).map(describeDifference),
    unexplained: differences.filter(({ because }) => because.length === 0).map(describeDifference),
    missing: missing.map(({ name, version, repository }) => ({ name, version, repository })),
    ...lackSecret.length > 0 && { withoutPullSecret: lackSecret }
  };
}
function plain(value) {
  if (isMap(value)) return Object.fromEntries([...value].map(([key, child]) => [key, plain(child)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
function describeMoved({ from, to, keys, targets, reason, tier }) {
  return {
    from,
    to,
    keys,
    uses: targets.length,
    tier,
    proven: true,
    ...reason !== void 0 && { withoutDigest: reason }
  };
}
function describeStaying({ from, goal, keys, at, reason, control, targets, tier }) {
  return {
    reference: from,
    wished: goal.name,
    reason,
    places: at.map(placeText),
    keys,
    way: control === "none" ? "no key" : "keys",
    uses: targets.length,
    tier
  };
}
function placeText({ file, offset }) {
  const { line, column } = file.lines().position(offset);
  return `${file.path}:${line}:${column}`;
}
function plannedMove(outcome) {
  if (outcome.kind !== "changed") return [];
  const { wish, withoutDigest } = outcome;
  const { image, rootPath, parts } = wish.use;
  const from = image.kind === "known" ? canonical(image.reference) : printPath(rootPath);
  const keys = parts.map(({ leaf }) => printPath(leaf.rootPath));
  const left = withoutDigest === void 0 ? {} : { withoutDigest };
  return [{ from, to: wishedText(wish) ?? "", keys, uses: 0, proven: false, ...left }];
}
function plannedRefusal(outcome) {
  if (outcome.kind !== "refused") return [];
  const { image, rootPath, parts } = outcome.wish.use;
  const reference = image.kind === "known" ? canonical(image.reference) : printPath(rootPath);
  return [{ reference, reason: outcome.reason, keys: parts.map(({ leaf }) => printPath(leaf.rootPath)) }];
}
function describeDifference({ template, kind, name, path, before, after, because }) {
  return { manifest: `${template} ${kind}/${name}`, path: printPath(path), before, after, because };
}

// dist/chunks/pin-json+pin-text.cjs
var modules = {
  "src/reports/pin-json.ts": () => ({ placeText, printPinJson })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
