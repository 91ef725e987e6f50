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

// elsewhere:src/text/width.ts
var require_width = __commonJS({
  "elsewhere:src/text/width.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/text/width.ts"];
  }
});

// elsewhere:src/reference/print.ts
var require_print = __commonJS({
  "elsewhere:src/reference/print.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reference/print.ts"];
  }
});

// elsewhere:src/edits/place-key.ts
var require_place_key = __commonJS({
  "elsewhere:src/edits/place-key.ts"(exports2, module2) {
    module2.exports = require("./fix+images+pin+plan.cjs")["src/edits/place-key.ts"];
  }
});

// elsewhere:src/edits/wanted.ts
var require_wanted = __commonJS({
  "elsewhere:src/edits/wanted.ts"(exports2, module2) {
    module2.exports = require("./fix+images+pin+plan.cjs")["src/edits/wanted.ts"];
  }
});

// dist/chunks/images+pin.cjs
var images_pin_exports = {};
__export(images_pin_exports, {
  "src/cli/problems.ts": () => problems_exports,
  "src/edits/pin.ts": () => pin_exports
});
module.exports = __toCommonJS(images_pin_exports);

// src/cli/problems.ts
var problems_exports = {};
__export(problems_exports, {
  describeProblem: () => describeProblem,
  unreadOf: () => unreadOf
});
var import_width = __toESM(require_width());
function unreadOf({ chart, problems, files }) {
  const read = /* @__PURE__ */ new Set([...files.map(({ file }) => file), ...chart === void 0 ? [] : metadataOf(chart)]);
  return problems.filter(
    ({ rule, file }) => rule === "unreadable-file" || rule === "invalid-yaml" && !(file && read.has(file))
  );
}
function metadataOf({ metadata: { source }, subcharts }) {
  const own = source.table.documents.length > 0 ? [source.file] : [];
  return [...own, ...subcharts.flatMap(({ chart }) => metadataOf(chart))];
}
function describeProblem({ path, file, span, message }) {
  const position = file === void 0 || span === void 0 ? void 0 : file.lines().position(span.start);
  return (0, import_width.visible)(
    position === void 0 ? `${path} ${message}` : `${path}:${position.line}:${position.column}: ${message}`
  );
}

// src/edits/pin.ts
var pin_exports = {};
__export(pin_exports, {
  pinWishes: () => pinWishes,
  silentUses: () => silentUses,
  unmovedTexts: () => unmovedTexts,
  wishedText: () => wishedText
});
var import_print = __toESM(require_print());
var import_place_key = __toESM(require_place_key());
var import_wanted = __toESM(require_wanted());
function pinWishes(uses, request) {
  const sure = uses.filter((use) => use.confidence !== "possible");
  const isSilent = silentUses(sure);
  const { isAsked = () => true } = request;
  return sure.flatMap((use) => {
    if (isSilent(use)) return [];
    if (isAsked(use)) return [wishFor(use, request)];
    const stays = { use, change: { kind: "image", use, wanted: {} }, isAsked: false, lacksDigest: false };
    return (0, import_wanted.nameOfUse)(use) === void 0 ? [] : [stays];
  });
}
function silentUses(uses) {
  const named = uses.filter((use) => use.image.kind !== "partial").flatMap((use) => use.parts.map((part) => (0, import_place_key.leafKey)(part.leaf)));
  const told = new Set(named);
  return ({ image, parts }) => image.kind === "partial" && parts.every(({ leaf }) => leaf.text === "" || told.has((0, import_place_key.leafKey)(leaf)));
}
function wishFor(use, { mapping, digestOf }) {
  const name = (0, import_wanted.nameOfUse)(use);
  if (name === void 0) return { use, change: { kind: "image", use, wanted: {} }, isAsked: true, lacksDigest: false };
  const mapped = mapping?.map(name);
  const moved = mapped?.kind === "moved" ? { registry: mapped.registry, repository: mapped.repository } : {};
  const asksDigest = digestOf !== void 0 && name.digest === void 0;
  const digest = asksDigest ? digestFor(use, { ...name, ...moved }, digestOf) ?? digestFor(use, name, digestOf) : void 0;
  const wanted = digest === void 0 ? moved : { ...moved, digest };
  return {
    use,
    ...mapped === void 0 ? {} : { mapped },
    change: { kind: "image", use, wanted },
    isAsked: true,
    lacksDigest: asksDigest && digest === void 0
  };
}
function digestFor({ image, chart }, reference, digestOf) {
  if (image.kind !== "known") return void 0;
  const tag = reference.tag ?? (image.tagFrom === "template" ? chart?.metadata.appVersion?.text : void 0);
  return tag === void 0 ? void 0 : digestOf({ ...reference, tag });
}
function wishedText({ use, change }) {
  const name = (0, import_wanted.nameOfUse)(use);
  return name && (0, import_print.canonical)((0, import_wanted.wantedParts)(name, change.wanted));
}
function unmovedTexts(uses, mapping) {
  return uses.flatMap((use) => {
    if (use.confidence !== "possible" || use.image.kind !== "known") return [];
    const mapped = mapping.map(use.image.reference);
    if (mapped.kind !== "moved") return [];
    const { registry, repository } = mapped;
    return [{ use, to: (0, import_print.canonical)({ ...use.image.reference, registry, repository }) }];
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/problems.ts": null,
  "src/edits/pin.ts": null
});
