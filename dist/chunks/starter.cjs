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

// dist/chunks/starter.cjs
var starter_exports = {};
__export(starter_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(starter_exports);

// src/cluster/starter.ts
function starterProfile({ schema, presets }) {
  const [preset = "containerd"] = presets;
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# The cluster that images are pulled for. How it pulls one: chartpin resolve nginx --profile cluster.yaml",
    "",
    `# How its nodes were set up: ${presets.join(", ")}`,
    `preset: ${preset}`,
    "",
    "# Versions decide what counts; absent: the newest. `kubectl get nodes -o wide` tells them",
    "# kubernetes: 1.35",
    "# runtime: { version: 2.1.5 }",
    "",
    "# Files of a node: a folder laid out like its file system, or single files and folders by the paths of the node",
    "# node:",
    "#   root: ./node",
    "#   files: { /etc/containerd/certs.d: ./certs.d }",
    "",
    "# Secrets and ServiceAccounts that pods pull with, mirror sets: files, or folders with everything below",
    "# manifests: [./manifests]",
    "",
    "# The pull secret that chartpin pin gives the pods of moved images, where a chart has a key for it",
    "# pullSecret: registry-credentials",
    "",
    "# Whether public registries are out of reach, and which registries can be reached all the same",
    "# airGapped: true",
    "# reachableRegistries: [mirror.example.com]",
    "# insecureRegistries: [registry.example.com:5000]",
    ""
  ].join("\n");
}

// dist/chunks/starter.cjs
var modules = {
  "src/cluster/starter.ts": () => ({ starterProfile })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
