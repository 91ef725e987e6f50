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

// dist/chunks/version.cjs
var version_exports = {};
__export(version_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(version_exports);

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/version.ts
var { version } = require("../core.cjs").modules["src/cli/version.ts"]();

// src/cli/commands/version.ts
var version2 = ({ options, io }) => {
  const platform = options.verbose ? ` (node ${process.versions.node}, ${process.platform} ${process.arch})` : "";
  io.stdout.write(`chartpin ${version}${platform}
`);
  return Promise.resolve(exitCodes.clean);
};

// dist/chunks/version.cjs
var modules = {
  "src/cli/commands/version.ts": () => ({ version: version2 })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
