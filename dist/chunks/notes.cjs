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

// dist/chunks/notes.cjs
var notes_exports = {};
__export(notes_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(notes_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/reports/list-notes.ts
function proofNotes(...args) {
  return load("./image-notes.cjs", "src/reports/list-notes.ts").proofNotes(...args);
}
function unlistedNotes(...args) {
  return load("./image-notes.cjs", "src/reports/list-notes.ts").unlistedNotes(...args);
}

// when-called:src/cli/problems.ts
function describeProblem(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").describeProblem(...args);
}

// src/cli/input-notes.ts
function inputNotes({ problems, rendered, unlisted = 0 }) {
  const said = new Set(problems.map(({ message }) => message));
  return [
    ...problems.map((problem) => `! ${describeProblem(problem)}`),
    ...rendered.flatMap((chart) => proofNotes({ ...chart, said })),
    ...unlisted === 0 ? [] : unlistedNotes(unlisted)
  ];
}

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/text-or-json.ts
function wantsJson({ command, options: { format: formats } }, more = "") {
  const [format = "text", ...others] = formats;
  if (others.length === 0 && (format === "text" || format === "json")) return format === "json";
  throw new UsageError(`chartpin ${command} cannot write ${formats.join(", ")}`, { hint: `one of text, json${more}` });
}

// dist/chunks/notes.cjs
var modules = {
  "src/cli/input-notes.ts": () => ({ inputNotes }),
  "src/cli/text-or-json.ts": () => ({ wantsJson })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
