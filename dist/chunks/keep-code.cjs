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

// dist/chunks/keep-code.cjs
var keep_code_exports = {};
__export(keep_code_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(keep_code_exports);

// src/cli/keep-code.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// src/cli/keep-code.ts
var MOST_FILES = 16;
function keepCode(toKeep) {
  const { folder, file } = toKeep;
  try {
    const temporary = node_path_default.join(folder, `.${node_path_default.basename(file)}.${process.pid}.tmp`);
    try {
      writeTwice(temporary, bytesOf(toKeep));
      (0, import_node_fs.renameSync)(temporary, file);
    } catch (error) {
      (0, import_node_fs.unlinkSync)(temporary);
      throw error;
    }
    removeOldest(folder);
  } catch {
  }
}
function bytesOf({ identity, flags, compiled, kept }) {
  const scripts = new Map(kept?.scripts);
  for (const [source, { script, size, mtimeMs }] of compiled)
    scripts.set(source, { size, mtimeMs, data: script.createCachedData() });
  const pieces = [];
  const parts = [];
  let start = 0;
  for (const [source, { size, mtimeMs, data }] of scripts) {
    pieces.push({ source, size, mtimeMs, start, end: start + data.length });
    parts.push(padded(data));
    start += aligned(data.length);
  }
  const header = { identity, flags, pieces };
  const line = Buffer.from(JSON.stringify(header));
  const margin = Buffer.alloc(aligned(line.length + 1) - line.length - 1, " ");
  return Buffer.concat([margin, line, Buffer.from("\n"), ...parts]);
}
function padded(data) {
  return Buffer.concat([data], aligned(data.length));
}
function aligned(length) {
  return Math.ceil(length / 8) * 8;
}
function writeTwice(file, bytes) {
  const descriptor = (0, import_node_fs.openSync)(file, "wx", 384);
  try {
    for (const half of [bytes, bytes]) for (let at = 0; at < half.length; ) at += (0, import_node_fs.writeSync)(descriptor, half, at);
  } finally {
    (0, import_node_fs.closeSync)(descriptor);
  }
}
function removeOldest(folder) {
  const files = (0, import_node_fs.readdirSync)(folder).map((name) => node_path_default.join(folder, name)).map((file) => ({ file, stats: (0, import_node_fs.statSync)(file) })).filter(({ stats }) => stats.isFile()).toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  for (const { file } of files.slice(MOST_FILES)) (0, import_node_fs.unlinkSync)(file);
}

// dist/chunks/keep-code.cjs
var modules = {
  "src/cli/keep-code.ts": () => ({ keepCode })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
