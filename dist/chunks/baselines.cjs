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

// dist/chunks/baselines.cjs
var baselines_exports = {};
__export(baselines_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(baselines_exports);

// src/cli/baselines.ts
var import_node_fs = require("node:fs");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// src/findings/baseline.ts
var version = 1;
function makeBaseline(findings) {
  return merged(findings.map(({ rule, identity }) => ({ ...identity, rule, count: 1 })));
}
function printBaseline(baseline) {
  const lines = baseline.map(
    ({ chart, keyPath, rule, reference, count }) => JSON.stringify({ chart, key: keyPath, rule, reference, count })
  );
  const findings = lines.length === 0 ? "[]" : `[
    ${lines.join(",\n    ")}
  ]`;
  return `{
  "version": ${version},
  "findings": ${findings}
}
`;
}
function readBaseline(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, problem: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (!isRecord(data) || !Array.isArray(data["findings"])) return { ok: false, problem: 'it has no list "findings"' };
  if (data["version"] !== version) {
    return {
      ok: false,
      problem: `its version is ${JSON.stringify(data["version"])}, this program reads version ${version}`
    };
  }
  const entries = [];
  for (const [at, item] of data["findings"].entries()) {
    const entry = readEntry(item);
    if (entry === void 0)
      return { ok: false, problem: `entry ${at + 1} lacks one of chart, key, rule, reference and a count above 0` };
    entries.push(entry);
  }
  return { ok: true, baseline: merged(entries) };
}
function applyBaseline(findings, baseline) {
  const left = new Map(baseline.map((entry) => [keyOf(entry.rule, entry), entry.count]));
  const reported = [];
  const suppressed = [...findings.suppressed];
  for (const finding of findings.reported) {
    const key = keyOf(finding.rule, finding.identity);
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      suppressed.push({ finding, by: { kind: "baseline" } });
    } else {
      reported.push(finding);
    }
  }
  const unused = baseline.flatMap((entry) => {
    const count = left.get(keyOf(entry.rule, entry)) ?? 0;
    return count === 0 ? [] : [{ ...entry, count }];
  });
  return { findings: { ...findings, reported, suppressed }, unused };
}
function readEntry(item) {
  if (!isRecord(item)) return void 0;
  const { chart, key, rule, reference, count } = item;
  if (typeof chart !== "string" || typeof key !== "string" || typeof rule !== "string" || typeof reference !== "string")
    return void 0;
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 1) return void 0;
  return { chart, keyPath: key, rule, reference, count };
}
function isRecord(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function keyOf(rule, { chart, keyPath, reference }) {
  return [chart, keyPath, rule, reference].join("\0");
}
function merged(entries) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const key = keyOf(entry.rule, entry);
    byKey.set(key, { ...entry, count: (byKey.get(key)?.count ?? 0) + entry.count });
  }
  return [...byKey].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
}

// now:src/cli/baseline-place.ts
var { baselinePlace, hasBaseline } = require("../core.cjs").modules["src/cli/baseline-place.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/baselines.ts
function takeBaselines(judged, { options, io }) {
  const groups = groupByBaseline(judged);
  let unused = 0;
  const parts = [...groups].map(([place, findings]) => {
    const baseline = options["no-baseline"] ? void 0 : readAt(place, io.cwd);
    if (baseline === void 0) return findings;
    const after = applyBaseline(findings, baseline);
    unused += after.unused.length;
    return after.findings;
  });
  return { findings: mergeFindings(parts), unused };
}
function groupByBaseline(judged) {
  const groups = /* @__PURE__ */ new Map();
  for (const { settings, findings } of judged) {
    const place = baselinePlace(settings);
    const group = groups.get(place.absolute) ?? { place, parts: [] };
    groups.set(place.absolute, group);
    group.parts.push(findings);
  }
  return new Map([...groups.values()].map(({ place, parts }) => [place, mergeFindings(parts)]));
}
function readAt({ absolute, isNamed }, cwd) {
  if (!isNamed && !(0, import_node_fs.existsSync)(absolute)) return void 0;
  const shown = displayPath(absolute, cwd);
  const hint = "write it with `chartpin baseline`";
  let text;
  try {
    text = (0, import_node_fs.readFileSync)(absolute, "utf8");
  } catch (error) {
    throw new UsageError(`the baseline ${shown} ${whyNot(error)}`, { hint });
  }
  const read = readBaseline(text);
  if (!read.ok) throw new UsageError(`the baseline ${shown} cannot be read`, { because: [read.problem], hint });
  return read.baseline;
}
function mergeFindings(parts) {
  const [only, ...others] = parts;
  if (only !== void 0 && others.length === 0) return only;
  return {
    reported: parts.flatMap(({ reported }) => reported).toSorted(byPlace),
    suppressed: parts.flatMap(({ suppressed }) => suppressed).toSorted((a, b) => byPlace(a.finding, b.finding)),
    secrets: parts.flatMap(({ secrets }) => secrets)
  };
}
function byPlace(a, b) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const places = (a.at?.span.start ?? -1) - (b.at?.span.start ?? -1);
  return places !== 0 ? places : a.rule < b.rule ? -1 : 1;
}

// dist/chunks/baselines.cjs
var modules = {
  "src/cli/baselines.ts": () => ({ groupByBaseline, takeBaselines }),
  "src/findings/baseline.ts": () => ({ applyBaseline, makeBaseline, printBaseline, readBaseline })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
