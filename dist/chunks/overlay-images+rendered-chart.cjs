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

// dist/chunks/overlay-images+rendered-chart.cjs
var overlay_images_rendered_chart_exports = {};
__export(overlay_images_rendered_chart_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(overlay_images_rendered_chart_exports);

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/images/image-list.ts
var { countUnlisted, listImages, mergeLists, whyUnlisted } = require("./images.cjs").modules["src/images/image-list.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/images/shown-image.ts
function componentOrigins(...args) {
  return load("./image-notes.cjs", "src/images/shown-image.ts").componentOrigins(...args);
}
function shownImages(...args) {
  return load("./image-notes.cjs", "src/images/shown-image.ts").shownImages(...args);
}

// src/images/rendered-list.ts
function listRendered(graph, choice) {
  const shown = shownImages(graph, choice).filter(({ joined }) => choice.which === "all" || joined.tier === "default");
  const rendered = listShown(shown);
  const known = new Set(listShown(shownImages(graph, { hooks: "all" })).images.map(({ reference }) => reference));
  const named = listImages(
    graph.uses.filter(({ evidence }) => evidence === "values"),
    "sure"
  );
  const onlyNamed = named.images.filter(({ reference }) => !known.has(reference));
  return {
    list: choice.which === "all" ? mergeLists([rendered, { images: onlyNamed, unlisted: named.unlisted.filter(isAsked) }]) : rendered,
    onlyNamed: onlyNamed.length
  };
}
function isAsked({ image }) {
  return image.kind !== "partial";
}
function listShown(shown) {
  const listed = [];
  const unreadable = [];
  for (const image of shown) {
    const { parsed, uses } = image.joined;
    if (!parsed.ok) {
      unreadable.push(image);
      continue;
    }
    const reference = canonical(parsed.reference);
    listed.push({ images: [{ reference, tagFrom: tagFrom(image), uses, rendered: [image] }], unlisted: [] });
  }
  const { images } = mergeLists([{ images: [], unlisted: [] }, ...listed]);
  return { images, unlisted: [], unreadable };
}
function tagFrom({ places: [{ image }] }) {
  const tag = componentOrigins(image).find(({ component }) => component === "tag");
  if (tag === void 0) return "nowhere";
  const [most] = tag.pieces.toSorted((a, b) => widthOf(b) - widthOf(a));
  switch (most?.source.kind) {
    case "leaf":
      return "key";
    case "fact":
      return most.source.name === "Chart.AppVersion" ? "app-version" : "template";
    case "derived":
      return most.source.leaves.length > 0 ? "key" : "template";
    case "text":
    case void 0:
      return "template";
  }
}
function widthOf({ span: { start, end } }) {
  return end - start;
}

// dist/chunks/overlay-images+rendered-chart.cjs
var modules = {
  "src/images/rendered-list.ts": () => ({ listRendered })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
