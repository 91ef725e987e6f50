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

// dist/chunks/overlay-images.cjs
var overlay_images_exports = {};
__export(overlay_images_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(overlay_images_exports);

// now:src/images/image-list.ts
var { countUnlisted, listImages, mergeLists, whyUnlisted } = require("./images.cjs").modules["src/images/image-list.ts"]();

// now:src/images/release-images.ts
var { imagesOfRelease } = require("./why.cjs").modules["src/images/release-images.ts"]();

// now:src/images/rendered-list.ts
var { listRendered } = require("./overlay-images+rendered-chart.cjs").modules["src/images/rendered-list.ts"]();

// now:src/uses/find-uses.ts
var { findChartUses, findUses, findUsesInFile } = require("../core.cjs").modules["src/uses/find-uses.ts"]();

// now:src/cli/release-input.ts
var { readLookup, readRelease, releaseOf } = require("./render.cjs").modules["src/cli/release-input.ts"]();

// src/cli/overlay-images.ts
function overlayImages(invocation, { chart, userFields }) {
  return chart.overlays.map((over) => imagesWith(invocation, { chart, userFields, over }));
}
function imagesWith(invocation, {
  chart,
  userFields,
  over
}) {
  const layers = [{ kind: "file", file: over }];
  const own = findUses({ chart, layers }).uses.filter(({ parts }) => parts.some(({ leaf }) => leaf.file === over.file));
  const { graph, proof } = imagesOfRelease(releaseOf(invocation, chart, layers), {
    uses: own,
    userFields,
    explore: "default-only",
    ...readLookup(invocation)
  });
  return proof.kind === "failed" ? listImages(own, "sure") : listRendered(graph, { which: "all", hooks: "all" }).list;
}

// dist/chunks/overlay-images.cjs
var modules = {
  "src/cli/overlay-images.ts": () => ({ overlayImages })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
