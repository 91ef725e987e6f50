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

// dist/chunks/rendered-chart.cjs
var rendered_chart_exports = {};
__export(rendered_chart_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(rendered_chart_exports);

// now:src/images/image-list.ts
var { countUnlisted, listImages, mergeLists, whyUnlisted } = require("./images.cjs").modules["src/images/image-list.ts"]();

// now:src/images/release-images.ts
var { imagesOfRelease } = require("./why.cjs").modules["src/images/release-images.ts"]();

// now:src/images/rendered-list.ts
var { listRendered } = require("./overlay-images+rendered-chart.cjs").modules["src/images/rendered-list.ts"]();

// now:src/cli/release-input.ts
var { readLookup, readRelease, releaseOf } = require("./render.cjs").modules["src/cli/release-input.ts"]();

// src/cli/rendered-chart.ts
function renderedChart(invocation, { chart, layers, uses, userFields }) {
  const { options } = invocation;
  const { graph, proof } = imagesOfRelease(releaseOf(invocation, chart, layers), {
    uses,
    userFields,
    explore: options.all ? "all" : "default-only",
    ...readLookup(invocation)
  });
  if (proof.kind === "failed" && !options.all) return { chart, proof, list: listImages(uses, "sure"), onlyNamed: 0 };
  const which = options.all ? "all" : "given";
  return { chart, proof, ...listRendered(graph, { which, hooks: hooksOf(options) }) };
}
function hooksOf(options) {
  if (options["no-hooks"]) return "none";
  return options["no-tests"] ? "no-tests" : "all";
}

// dist/chunks/rendered-chart.cjs
var modules = {
  "src/cli/rendered-chart.ts": () => ({ hooksOf, renderedChart })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
