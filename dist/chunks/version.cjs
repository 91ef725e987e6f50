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

// elsewhere:src/cli/exit-codes.ts
var require_exit_codes = __commonJS({
  "elsewhere:src/cli/exit-codes.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/exit-codes.ts"];
  }
});

// elsewhere:src/cli/version.ts
var require_version = __commonJS({
  "elsewhere:src/cli/version.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/cli/version.ts"];
  }
});

// dist/chunks/version.cjs
var version_exports2 = {};
__export(version_exports2, {
  "src/cli/commands/version.ts": () => version_exports
});
module.exports = __toCommonJS(version_exports2);

// src/cli/commands/version.ts
var version_exports = {};
__export(version_exports, {
  version: () => version
});
var import_exit_codes = __toESM(require_exit_codes());
var import_version = __toESM(require_version());
var version = ({ options, io }) => {
  const platform = options.verbose ? ` (node ${process.versions.node}, ${process.platform} ${process.arch})` : "";
  io.stdout.write(`chartpin ${import_version.version}${platform}
`);
  return Promise.resolve(import_exit_codes.exitCodes.clean);
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/cli/commands/version.ts": null
});
