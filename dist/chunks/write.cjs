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

// dist/chunks/write.cjs
var write_exports = {};
__export(write_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(write_exports);

// src/files/write-file.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// src/files/write-file.ts
function writeFile(file) {
  try {
    const target = targetOf(file.absolute);
    if (target.stats !== void 0) {
      if (!target.stats.isFile()) return failed(file, "is no regular file", "name a file");
      const now = (0, import_node_fs.readFileSync)(target.path);
      if (file.before !== void 0 && !now.equals(file.before))
        return failed(file, "was changed by somebody else since it was read", "run the command again");
      const isMode = file.mode === void 0 || (target.stats.mode & 4095) === file.mode;
      if (isMode && now.equals(file.bytes)) return { kind: "unchanged", path: file.path };
      (0, import_node_fs.accessSync)(target.path, import_node_fs.constants.W_OK);
    } else if (file.before !== void 0) {
      return failed(file, "was taken away since it was read", "run the command again");
    }
    replace(target, file);
    return { kind: "written", path: file.path };
  } catch (error) {
    const [message, hint] = reasonOf(errorCode(error));
    return failed(file, message, hint);
  }
}
function failed(file, message, hint) {
  return { kind: "failed", path: file.path, message, hint };
}
function targetOf(absolute) {
  const stats = (0, import_node_fs.statSync)(absolute, { throwIfNoEntry: false });
  return stats === void 0 ? { path: absolute, stats } : { path: (0, import_node_fs.realpathSync)(absolute), stats };
}
function replace(target, { bytes, mode }) {
  const { name, descriptor } = createBeside(target.path, mode ?? 438);
  try {
    try {
      for (let at = 0; at < bytes.length; ) at += (0, import_node_fs.writeSync)(descriptor, bytes, at);
      if (target.stats !== void 0) keepOwnerAndMode(descriptor, target.stats, mode);
      (0, import_node_fs.fsyncSync)(descriptor);
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
    (0, import_node_fs.renameSync)(name, target.path);
  } catch (error) {
    removeQuietly(name);
    throw error;
  }
}
var ATTEMPTS = 100;
function createBeside(target, mode) {
  for (let attempt = 0; ; attempt++) {
    const name = node_path_default.join(
      node_path_default.dirname(target),
      `.${node_path_default.basename(target).slice(0, 100)}.${process.pid}-${attempt}.tmp`
    );
    try {
      return { name, descriptor: (0, import_node_fs.openSync)(name, "wx", mode) };
    } catch (error) {
      if (errorCode(error) !== "EEXIST" || attempt === ATTEMPTS) throw error;
    }
  }
}
function keepOwnerAndMode(descriptor, stats, mode = stats.mode & 4095) {
  try {
    (0, import_node_fs.fchownSync)(descriptor, stats.uid, stats.gid);
  } catch (error) {
    errorCode(error);
  }
  (0, import_node_fs.fchmodSync)(descriptor, mode);
}
function removeQuietly(name) {
  try {
    (0, import_node_fs.unlinkSync)(name);
  } catch (error) {
    errorCode(error);
  }
}
var REASONS = {
  EACCES: ["may not be written: permission denied", "look at the mode of the file and of its folder"],
  EPERM: ["may not be written: permission denied", "look at the mode of the file and of its folder"],
  EROFS: ["lies on a file system that is read-only", "copy it to where you can write"],
  ENOSPC: ["was not written: no space is left on the device", "make room, then run the command again"],
  EDQUOT: ["was not written: the disk quota is used up", "make room, then run the command again"],
  EFBIG: ["was not written: it would be larger than the system allows", "look at the limits of the system"],
  ENOENT: ["was not written: its folder does not exist", "make the folder first"],
  ENOTDIR: ["was not written: its folder does not exist", "make the folder first"],
  ELOOP: ["is a link that leads in a circle", "mend the link"]
};
function reasonOf(code) {
  return REASONS[code] ?? [`was not written: ${code}`, "look at the file and its folder"];
}

// dist/chunks/write.cjs
var modules = {
  "src/files/write-file.ts": () => ({ failed, writeFile })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
