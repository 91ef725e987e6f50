#!/usr/bin/env node
// helper:node:path
var node_path_default = require("node:path");

// src/cli/launch.ts
var import_node_vm2 = require("node:vm");

// src/cli/command-names.ts
var commandNames = [
  "lint",
  "fix",
  "pin",
  "images",
  "why",
  "diff",
  "render",
  "resolve",
  "configure",
  "check",
  "lock",
  "copy",
  "post-render",
  "explain",
  "rules",
  "config",
  "init",
  "baseline",
  "schema",
  "completion",
  "version",
  "help"
];
function isCommand(word) {
  return commandNames.some((name) => name === word);
}

// src/cli/engine-flags.ts
var import_node_fs = require("node:fs");
var works = {
  lint: "reading",
  fix: "reading",
  baseline: "reading",
  check: "reading",
  lock: "reading",
  copy: "reading",
  pin: "rendering",
  images: "rendering",
  why: "rendering",
  diff: "rendering",
  render: "rendering",
  resolve: "rendering",
  configure: "rendering"
};
var [FEW, SMALL] = [8, 64 * 1024];
function engineFlags(command, words, v8) {
  const work = workOf(command, words);
  if (work === "small") return [];
  return [
    // What was read of one chart, or asked of one image, is garbage when the next one comes: more room for young objects only makes the
    // process larger. What a render makes lives until its end.
    ...work === "reading" && /^1[1-3]\./.test(v8) ? ["--semi-space-growth-factor=1"] : [],
    // Most code is called some thousand times: Node 20 would optimise it just when it is no longer needed.
    ...v8.startsWith("11.") ? ["--interrupt-budget=300000"] : []
  ];
}
function workOf(command, words) {
  if (command === "lint" && words.includes("--render")) return "rendering";
  const operands = words.filter((word) => word !== command && !word.startsWith("-"));
  const isSmall = operands.length > 0 && operands.length <= FEW && operands.every(isSmallFile);
  const work = works[command] ?? "small";
  return work === "reading" && isSmall ? "small" : work;
}
function isSmallFile(name) {
  try {
    const stats = (0, import_node_fs.statSync)(name);
    return stats.isFile() && stats.size <= SMALL;
  } catch {
    return false;
  }
}

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/cli/keep-code.ts
function keepCode(...args) {
  return load("./chunks/keep-code.cjs", "src/cli/keep-code.ts").keepCode(...args);
}

// src/cli/kept-code.ts
var import_node_fs2 = require("node:fs");
var import_node_vm = require("node:vm");
function codeFolder(env, platform) {
  if (env["NODE_DISABLE_COMPILE_CACHE"] || env["NODE_V8_COVERAGE"]) return void 0;
  const parent = env["XDG_CACHE_HOME"];
  if (parent !== void 0 && node_path_default.isAbsolute(parent)) return node_path_default.join(parent, "chartpin");
  const [home, ...below] = platform === "win32" ? [env["LOCALAPPDATA"]] : [env["HOME"], ...cacheFolder(platform)];
  return home !== void 0 && node_path_default.isAbsolute(home) ? node_path_default.join(home, ...below, "chartpin") : void 0;
}
function cacheFolder(platform) {
  return platform === "darwin" ? ["Library", "Caches"] : [".cache"];
}
function ownFolder(folder, wish = "found") {
  try {
    if (wish === "made") {
      makeFolder(node_path_default.dirname(folder));
      makeFolder(folder);
    }
    const stats = (0, import_node_fs2.lstatSync)(folder);
    return stats.isDirectory() && isOwn(stats);
  } catch {
    return false;
  }
}
function makeFolder(folder) {
  if (!(0, import_node_fs2.existsSync)(folder) && isUsers((0, import_node_fs2.statSync)(node_path_default.dirname(folder)))) (0, import_node_fs2.mkdirSync)(folder, { mode: 448 });
}
function isOwn(stats) {
  return isUsers(stats) && (process.getuid === void 0 || (stats.mode & 18) === 0);
}
function isUsers({ uid }) {
  return process.getuid === void 0 || uid === process.getuid();
}
function readKeptCode(file, identity) {
  try {
    const { bytes, stats } = readWhole(file);
    const whole = bytes.subarray(0, bytes.length / 2);
    if (!isOwn(stats) || !whole.equals(bytes.subarray(whole.length))) return void 0;
    const end = whole.indexOf("\n") + 1;
    const header = JSON.parse(whole.toString("utf8", 0, end));
    if (header.identity !== identity) return void 0;
    const pieces = whole.subarray(end);
    const scripts = header.pieces.map((piece) => [
      piece.source,
      { size: piece.size, mtimeMs: piece.mtimeMs, data: pieces.subarray(piece.start, piece.end) }
    ]);
    return { flags: header.flags, scripts: new Map(scripts) };
  } catch {
    return void 0;
  }
}
function readWhole(file, { before, after } = { before: "", after: "" }) {
  const descriptor = (0, import_node_fs2.openSync)(file, "r");
  try {
    const stats = (0, import_node_fs2.fstatSync)(descriptor);
    const bytes = Buffer.allocUnsafeSlow(before.length + stats.size + after.length);
    const start = bytes.write(before);
    const end = start + (0, import_node_fs2.readSync)(descriptor, bytes, start, stats.size, null);
    return { bytes: bytes.subarray(0, end + bytes.write(after, end)), stats };
  } finally {
    (0, import_node_fs2.closeSync)(descriptor);
  }
}
function flagsNow() {
  return new import_node_vm.Script("").createCachedData().toString("latin1", 0, 16);
}

// src/cli/version.ts
var version = "0.1.0";

// src/cli/launch.ts
function launch(dist, require2, launcher) {
  const core = node_path_default.join(dist, "core.cjs");
  const words = process.argv.slice(2);
  const command = words.find(isCommand) ?? "lint";
  const v8Flags = engineFlags(command, words, process.versions.v8);
  if (v8Flags.length > 0) setFlags(v8Flags, require2);
  const folder = codeFolder(process.env, process.platform);
  const enableCompileCache = cacheOfNode(require2);
  if (folder === void 0 || enableCompileCache !== void 0 && !ownFolder(folder, "made")) require2(core);
  else if (enableCompileCache !== void 0) {
    enableCompileCache(folder);
    require2(core);
  } else loadWithKeptCode(core, { require: require2, launcher, folder, command, v8Flags });
}
function cacheOfNode(require2) {
  if (Number.parseInt(process.versions.node) < 22) return void 0;
  const { enableCompileCache } = require2("node:module");
  return enableCompileCache;
}
var wrapping = { before: "(function (exports, require, module, __filename, __dirname) { ", after: "\n})" };
function setFlags(flags, require2) {
  const { setFlagsFromString } = require2("node:v8");
  for (const flag of flags) setFlagsFromString(flag);
}
function loadWithKeptCode(core, { require: require2, launcher, folder, command, v8Flags }) {
  const Module = launcher.constructor;
  const identity = identityOf(core, v8Flags);
  const file = node_path_default.join(folder, `${command}-${shortHash(identity)}.bin`);
  const kept = ownFolder(folder) ? readKeptCode(file, identity) : void 0;
  const compiled = /* @__PURE__ */ new Map();
  let flags = kept?.flags;
  let isNew = false;
  const load2 = (source) => {
    const loaded2 = require2.cache[source];
    if (loaded2 !== void 0) return loaded2.exports;
    const made = compile(source, kept);
    if (made.isNew) {
      isNew = true;
      if (compiled.size === 0) flags = flagsNow();
    }
    compiled.set(source, made);
    const module2 = new Module(source);
    module2.filename = source;
    require2.cache[source] = module2;
    const requireNear = (id) => id.startsWith(".") ? load2(node_path_default.join(node_path_default.dirname(source), id)) : require2(id);
    const run = made.script.runInThisContext();
    run(module2.exports, requireNear, module2, source, node_path_default.dirname(source));
    module2.loaded = true;
    return module2.exports;
  };
  process.once("exit", () => {
    if (isNew && flags === flagsNow() && ownFolder(folder, "made"))
      keepCode({ folder, file, identity, flags, compiled, kept });
  });
  load2(core);
}
function compile(source, kept) {
  const { bytes, stats } = readWhole(source, wrapping);
  const { size, mtimeMs } = stats;
  const old = kept?.scripts.get(source);
  const data = old?.size === size && old.mtimeMs === mtimeMs ? old.data : void 0;
  const script = new import_node_vm2.Script(bytes.toString(), { filename: source, ...data !== void 0 && { cachedData: data } });
  return { script, size, mtimeMs, isNew: data === void 0 || script.cachedDataRejected === true };
}
function identityOf(core, v8Flags) {
  const { version: node, versions, arch, platform, execArgv, env } = process;
  return JSON.stringify([version, core, node, versions.v8, platform, arch, execArgv, env["NODE_OPTIONS"], v8Flags]);
}
function shortHash(text) {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

// dist/chartpin.cjs
launch(__dirname, require, module);
