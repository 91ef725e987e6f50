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

// dist/chunks/asked-given+cluster-given.cjs
var asked_given_cluster_given_exports = {};
__export(asked_given_cluster_given_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(asked_given_cluster_given_exports);

// now:src/uses/fixed-place.ts
var { fixedPlace, isPulled, isTestHook } = require("./rendered.cjs").modules["src/uses/fixed-place.ts"]();

// src/facts/cluster/pulled-images.ts
function pulledTargets(uses, graph, pods) {
  const seen = /* @__PURE__ */ new Set();
  const rendered = (graph?.images ?? []).flatMap((image) => {
    const used = image.uses.filter(isJudged);
    for (const use2 of image.uses) seen.add(keyOf(use2));
    if (!image.parsed.ok) return [];
    const running = pods.filter((pod) => pod.images.some((each) => each.image === image.text));
    const [use] = used;
    const at = use === void 0 ? placeOfImage(image) : placeOfUse(use);
    return [{ image: image.text, at, pods: running, ...use === void 0 ? {} : { use } }];
  });
  const named = uses.flatMap((use) => {
    if (use.image.kind !== "known" || !isJudged(use) || seen.has(keyOf(use))) return [];
    return [{ image: use.image.reference.text, at: placeOfUse(use), use, pods: [] }];
  });
  return [...rendered, ...named];
}
function isJudged({ confidence }) {
  return confidence !== "possible";
}
function keyOf({ parts }) {
  return parts.map(({ leaf }) => `${leaf.file.path}:${leaf.span.start}`).join(" ");
}
var ROLES = ["reference", "registry", "repository", "name", "prefix", "tag", "digest", "suffix"];
function placeOfUse({ parts, path }) {
  const written = ROLES.flatMap((role) => parts.filter((part) => part.role === role && part.leaf.text !== ""));
  const leaf = (written[0] ?? parts[0])?.leaf;
  return leaf === void 0 ? { path: path.join(".") } : { file: leaf.file, span: leaf.span };
}
function placeOfImage({ leaves, places }) {
  const [leaf] = leaves.keys();
  if (leaf !== void 0) return { file: leaf.file, span: leaf.span };
  const fixed = fixedPlace(places.map(({ image }) => image));
  if (fixed !== void 0) return { file: fixed.file, span: fixed.span };
  return { path: places[0].image.manifest.file.template.file.path };
}

// dist/chunks/asked-given+cluster-given.cjs
var modules = {
  "src/facts/cluster/pulled-images.ts": () => ({ pulledTargets })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
