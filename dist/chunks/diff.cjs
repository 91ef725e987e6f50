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

// by-import:src/reports/list-notes.ts
var require_list_notes = __commonJS({
  "by-import:src/reports/list-notes.ts"(exports2, module2) {
    module2.exports = require("./image-notes.cjs").modules["src/reports/list-notes.ts"]();
  }
});

// dist/chunks/diff.cjs
var diff_exports = {};
__export(diff_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(diff_exports);

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/images/image-diff.ts
function diffImages(before, after) {
  const removed = without(before, after);
  const added = without(after, before);
  const gone = byRepository(removed);
  const come = byRepository(added);
  const changed = [...come].flatMap(([name, news]) => {
    const [from, ...others] = gone.get(name) ?? [];
    const [to, ...more] = news;
    return from === void 0 || to === void 0 || others.length + more.length > 0 ? [] : [{ from, to }];
  });
  const replaced = new Set(changed.flatMap(({ from, to }) => [from, to]));
  return {
    added: added.filter((image) => !replaced.has(image)),
    removed: removed.filter((image) => !replaced.has(image)),
    changed,
    same: after.length - added.length
  };
}
function newImages({
  added,
  changed
}) {
  return [...added, ...changed.map(({ to }) => to)].toSorted((a, b) => a.reference < b.reference ? -1 : 1);
}
function without(images, others) {
  const known = new Set(others.map(({ reference }) => reference));
  return images.filter(({ reference }) => !known.has(reference));
}
function byRepository(images) {
  const groups = /* @__PURE__ */ new Map();
  for (const image of images) {
    const parsed = parseReference(image.reference);
    const name = parsed.ok ? nameOf(parsed.reference) : image.reference;
    const group = groups.get(name);
    if (group === void 0) groups.set(name, [image]);
    else group.push(image);
  }
  return groups;
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/list-output.ts
var { printList, readListRequest } = require("./images.cjs").modules["src/cli/list-output.ts"]();

// now:src/cli/gather-list.ts
var { gatherList } = require("./images.cjs").modules["src/cli/gather-list.ts"]();

// now:src/cli/images-json.ts
var { isProven, printImagesJson, tierOf } = require("./images.cjs").modules["src/cli/images-json.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/cli/read-lists.ts
function readListFile(...args) {
  return load("./asking.cjs", "src/cli/read-lists.ts").readListFile(...args);
}

// src/cli/list-side.ts
async function readListSide(operand, invocation, source) {
  const listed = readListFile(operand, invocation);
  if (listed !== void 0)
    return { images: listed, charts: [], placesOf: () => [], problems: [], rendered: [], proof: "list" };
  const evidence = invocation.options["no-render"] ? "values" : "rendered";
  const gathered = await gatherList({ ...invocation, operands: [operand] }, source, evidence);
  const { list, seen, charts, placesOf, problems, rendered } = gathered;
  if (seen.charts + seen.valuesFiles === 0 && problems.length === 0) {
    throw new UsageError(`${operand} holds no images`, {
      hint: "name a chart, an archive, a values file, or a list with one reference a line"
    });
  }
  const proof = isProven(gathered) ? "proven" : "unproven";
  return { images: list.images, charts, placesOf, problems, rendered, proof };
}

// when-called:src/cli/problems.ts
function describeProblem(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").describeProblem(...args);
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/diff.ts
var diff = async (invocation) => {
  const { operands, options, io } = invocation;
  const [old, fresh] = operands;
  if (old === void 0 || fresh === void 0) {
    throw new UsageError("chartpin diff needs two charts or lists to compare", {
      hint: "chartpin diff web-1.2.3.tgz web-1.3.0.tgz"
    });
  }
  const isJson = wantsJson(invocation);
  const source = settingsSource(invocation);
  const request = await readListRequest({ ...invocation, operands: [fresh] }, source);
  const shared = withOneStdin(invocation);
  const before = await readListSide(old, shared, source);
  const after = await readListSide(fresh, shared, source);
  const found = diffImages(before.images, after.images);
  if (request !== void 0) await printList(request, { ...after, images: newImages(found) }, invocation);
  else io.stdout.write(isJson ? printJson(found, [before, after]) : printText(found, styleOf(io.stdout, options, io)));
  const problems = [...before.problems, ...after.problems];
  const notes = [...problems.map((problem) => `! ${describeProblem(problem)}`), ...await proofLines([before, after])];
  for (const note of notes) io.stderr.write(`${note}
`);
  if (!options.quiet) io.stderr.write(summary(found, [before, after]));
  if (problems.length > 0) return exitCodes.failed;
  return isEmpty(found) ? exitCodes.clean : exitCodes.findings;
};
async function proofLines(sides) {
  const rendered = sides.flatMap((side) => side.rendered);
  if (rendered.length === 0) return [];
  const { proofNotes } = await Promise.resolve().then(() => __toESM(require_list_notes()));
  return rendered.flatMap(proofNotes);
}
function isProven2(sides) {
  const proofs = sides.map(({ proof }) => proof).filter((proof) => proof !== "list");
  return proofs.length === 0 ? void 0 : proofs.every((proof) => proof === "proven");
}
function withOneStdin(invocation) {
  const { io } = invocation;
  let read;
  return { ...invocation, io: { ...io, readStdin: () => read ??= io.readStdin() } };
}
function printText({ added, removed, changed }, style) {
  const line = (tint, key, text) => [
    key,
    `${style.paint(tint, text)}
`
  ];
  const lines = [
    ...added.map(({ reference }) => line("good", reference, `+ ${reference}`)),
    ...removed.map(({ reference }) => line("error", reference, `- ${reference}`)),
    ...changed.map(({ from, to }) => line("warning", to.reference, `~ ${from.reference} -> ${to.reference}`))
  ];
  return lines.toSorted(([a], [b]) => a < b ? -1 : 1).map(([, text]) => text).join("");
}
function printJson({ added, removed, changed, same }, sides) {
  const described = {
    version: 1,
    proven: isProven2(sides) ?? false,
    added: added.map(({ reference }) => reference),
    removed: removed.map(({ reference }) => reference),
    changed: changed.map(({ from, to }) => ({ from: from.reference, to: to.reference })),
    same
  };
  return `${JSON.stringify(described, null, 2)}
`;
}
function isEmpty({ added, removed, changed }) {
  return added.length + removed.length + changed.length === 0;
}
function summary({ added, removed, changed, same }, sides) {
  const counts = `${added.length} new, ${removed.length} gone, ${changed.length} with another version`;
  const proven = isProven2(sides);
  const proof = proven === void 0 ? "" : `. ${proven ? "Proven" : "Not proven"} by rendering`;
  return `${counts}; ${counted(same, "image")} in both${proof}
`;
}

// dist/chunks/diff.cjs
var modules = {
  "src/cli/commands/diff.ts": () => ({ diff }),
  "src/cli/list-side.ts": () => ({ readListSide })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
