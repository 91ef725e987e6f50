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

// dist/chunks/progress.cjs
var progress_exports = {};
__export(progress_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(progress_exports);

// src/cli/progress.ts
var patience = 300;
var interval = 100;
var clearLine = "\r\x1B[K";
function startProgress(io, what) {
  if (!io.stderr.isTerminal) return { step: () => void 0, end: () => void 0 };
  let due = io.now() + patience;
  let isShown = false;
  return {
    step(count) {
      const now = io.now();
      if (now < due) return;
      due = now + interval;
      isShown = true;
      io.stderr.write(`${clearLine}${what}: ${count}`);
    },
    end() {
      if (isShown) io.stderr.write(clearLine);
      isShown = false;
    }
  };
}

// dist/chunks/progress.cjs
var modules = {
  "src/cli/progress.ts": () => ({ startProgress })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
