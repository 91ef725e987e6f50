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

// by-import:src/files/write-tgz.ts
var require_write_tgz = __commonJS({
  "by-import:src/files/write-tgz.ts"(exports2, module2) {
    module2.exports = require("./pin.cjs").modules["src/files/write-tgz.ts"]();
  }
});

// by-import:src/reports/pin-text.ts
var require_pin_text = __commonJS({
  "by-import:src/reports/pin-text.ts"(exports2, module2) {
    module2.exports = require("./pin-text.cjs").modules["src/reports/pin-text.ts"]();
  }
});

// by-import:src/cli/pin-proof.ts
var require_pin_proof = __commonJS({
  "by-import:src/cli/pin-proof.ts"(exports2, module2) {
    module2.exports = require("./pin-proof.cjs").modules["src/cli/pin-proof.ts"]();
  }
});

// by-import:src/cli/cluster-profile.ts
var require_cluster_profile = __commonJS({
  "by-import:src/cli/cluster-profile.ts"(exports2, module2) {
    module2.exports = require("./resolve.cjs").modules["src/cli/cluster-profile.ts"]();
  }
});

// by-import:src/reports/pin-json.ts
var require_pin_json = __commonJS({
  "by-import:src/reports/pin-json.ts"(exports2, module2) {
    module2.exports = require("./pin-json+pin-text.cjs").modules["src/reports/pin-json.ts"]();
  }
});

// dist/chunks/pin.cjs
var pin_exports = {};
__export(pin_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(pin_exports);

// src/cli/commands/pin.ts
var import_node_fs = require("node:fs");

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/files/write-file.ts
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/files/write-back.ts
var { rootOf, writeBack } = require("./fix.cjs").modules["src/files/write-back.ts"]();

// src/edits/rewrite-archive.ts
async function rewriteArchive(archive, changed) {
  const { replaceMembers: replaceMembers2 } = await Promise.resolve().then(() => __toESM(require_write_tgz()));
  const members = changed.map(({ file, text }) => ({
    names: rootOf(file.place).names,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text)
  }));
  return replaceMembers2(archive, members);
}

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// when-called:src/files/helmignore.ts
function parseHelmIgnore(...args) {
  return load("./ignored.cjs", "src/files/helmignore.ts").parseHelmIgnore(...args);
}
function withoutIgnored(...args) {
  return load("./ignored.cjs", "src/files/helmignore.ts").withoutIgnored(...args);
}

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/files/tree.ts
var { byName, diskTree, readFolder, realPath } = require("../core.cjs").modules["src/files/tree.ts"]();

// src/files/write-tgz.ts
var import_node_zlib2 = require("node:zlib");

// src/files/tgz.ts
var import_node_zlib = require("node:zlib");

// src/files/archive-name.ts
var LONGEST_NAME = 1024;
var DEEPEST_NAME = 64;
function readArchiveName(raw) {
  if (raw.length > LONGEST_NAME) return refused("has a name that is too long");
  const separator = raw.includes("\\") ? "\\" : "/";
  const [first = "", ...rest] = raw.split(separator);
  const name = rest.join("/");
  if (name.startsWith("/")) return refused("has an absolute path");
  const clean = cleanPath(name);
  if (clean === ".") return refused("lies beside the chart\u2019s folder, not in it");
  if (clean.startsWith("..")) return refused("leads out of the chart\u2019s folder");
  if (/^[a-zA-Z]:\//.test(clean)) return refused("names a drive");
  if (first === "Chart.yaml") return refused("is a Chart.yaml in the place of the chart\u2019s folder");
  if (clean.split("/").length > DEEPEST_NAME) return refused("lies in too many folders");
  return { kind: "safe", name: clean };
}
function refused(message) {
  return { kind: "refused", message };
}
function cleanPath(name) {
  const parts = [];
  for (const part of name.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/") || ".";
}

// src/files/tar.ts
var BLOCK = 512;
function readTar(bytes, limit) {
  const members = [];
  let start = 0;
  let extension = {};
  let at = 0;
  while (at + BLOCK <= bytes.length) {
    if (isZero(bytes, at)) return { members };
    const header = readHeader(bytes, at, extension);
    if (typeof header === "string") return { members, damage: `${header} at byte ${at + 1}` };
    if (header.contentEnd > bytes.length)
      return { members, damage: `ends in the middle of the member ${header.name.slice(0, 200)}` };
    if (EXTENSIONS.has(header.type)) {
      extension = {
        ...extension,
        ...readExtension(header.type, bytes.subarray(header.contentStart, header.contentEnd))
      };
    } else {
      if (members.length === limit) return { members, damage: `has more than ${limit} members` };
      const { name, kind, contentStart, contentEnd, end } = header;
      members.push({ name, kind, start, header: at, contentStart, contentEnd, end });
      start = end;
      extension = {};
    }
    at = header.end;
  }
  return at >= bytes.length ? { members } : { members, damage: "ends in the middle of a header" };
}
var EXTENSIONS = /* @__PURE__ */ new Set(["x", "g", "L", "K"]);
function readHeader(bytes, at, extension) {
  const block = bytes.subarray(at, at + BLOCK);
  const sum = readNumber(block, 148, 8);
  if (sum === void 0 || sum !== checksum(block, "unsigned") && sum !== checksum(block, "signed")) {
    return "has a damaged header";
  }
  const type = block.toString("latin1", 156, 157);
  const size = (EXTENSIONS.has(type) ? void 0 : extension.size) ?? readNumber(block, 124, 12);
  if (size === void 0 || !Number.isSafeInteger(size) || size < 0) return "has a header without a size";
  const name = extension.path ?? readName(block);
  const kind = kindOf(type, name);
  const contentStart = at + BLOCK;
  const isHeaderOnly = kind === "folder" || /[1-6]/.test(type);
  const contentEnd = contentStart + (isHeaderOnly ? 0 : size);
  return { name, type, kind, contentStart, contentEnd, end: Math.ceil(contentEnd / BLOCK) * BLOCK };
}
function kindOf(type, name) {
  if (type === "5") return "folder";
  if (type === "\0" && name.endsWith("/")) return "folder";
  if (type === "0" || type === "\0" || type === "7") return "file";
  return type === "1" || type === "2" ? "link" : "other";
}
function readName(block) {
  const name = readText(block, 0, 100);
  const prefix = block.toString("latin1", 257, 262) === "ustar" && block[262] === 0 ? readText(block, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}
function readText(block, start, length) {
  const nul = block.subarray(start, start + length).indexOf(0);
  return block.toString("utf8", start, start + (nul === -1 ? length : nul));
}
function readNumber(block, start, length) {
  if ((block[start] ?? 0) & 128) {
    let value = (block[start] ?? 0) & 127;
    for (const byte of block.subarray(start + 1, start + length)) value = value * 256 + byte;
    return value;
  }
  const digits = block.toString("latin1", start, start + length).replace(/[\0 ]+$/, "").replace(/^[\0 ]+/, "");
  if (digits === "") return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : void 0;
}
function checksum(block, bytes) {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 32 : block[i] ?? 0;
    sum += bytes === "signed" && byte > 127 ? byte - 256 : byte;
  }
  return sum;
}
function isZero(bytes, at) {
  for (let i = at; i < at + BLOCK; i++) if (bytes[i] !== 0) return false;
  return true;
}
function readExtension(type, content) {
  if (type === "L") return { path: readText(content, 0, content.length) };
  if (type !== "x") return {};
  const records = readPax(content);
  const path = records.get("path");
  const size = records.get("size");
  return { ...path && { path }, ...size && /^\d+$/.test(size) && { size: Number(size) } };
}
function readPax(content) {
  const records = /* @__PURE__ */ new Map();
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const length = space === -1 || space - at > 9 ? NaN : Number(content.toString("latin1", at, space));
    const equals = content.indexOf(61, space);
    if (!(length > 0) || equals === -1 || equals >= at + length || at + length > content.length) break;
    records.set(content.toString("utf8", space + 1, equals), content.toString("utf8", equals + 1, at + length - 1));
    at += length;
  }
  return records;
}

// src/files/tgz.ts
var PACK_AGAIN = "pack the chart again with `helm package`";
var UNPACK_IT = "unpack the chart and name its folder";
var LEAVE_OUT = "take out what does not belong in a chart: Helm refuses more than 100 MiB";
function openArchive(packed) {
  const unpacked = unpack(packed);
  if (unpacked.bytes === void 0) return { tree: memberTree(packed, /* @__PURE__ */ new Map()), problems: unpacked.problems };
  packed.budget.left -= unpacked.bytes.length;
  const tar = readTar(unpacked.bytes, MEMBER_LIMIT);
  const sorted = sortMembers(tar.members, packed);
  const problems = [...unpacked.problems, ...sorted.problems];
  if (tar.damage !== void 0 && unpacked.problems.length === 0)
    problems.push(unreadable(packed.path, tar.damage, PACK_AGAIN));
  if (tar.members.length === 0 && problems.length === 0)
    problems.push(unreadable(packed.path, "is an empty archive", PACK_AGAIN));
  return { tree: memberTree(packed, sorted.files, unpacked.bytes), problems };
}
var HEADER_ALLOWANCE = CHART_LIMIT / 10;
var START_OF_LARGE = 16 * 1024;
function unpack(packed) {
  const { bytes, path, budget } = packed;
  const limit = Math.min(CHART_LIMIT + HEADER_ALLOWANCE, budget.left);
  const problem = (message, hint) => ({ problems: [unreadable(path, message, hint)] });
  if (bytes[0] !== 31 || bytes[1] !== 139) return problem(...notGzip(bytes));
  if (limit <= 0) return problem("is not unpacked: the archives before it used up what one input may hold", UNPACK_IT);
  try {
    return { bytes: (0, import_node_zlib.gunzipSync)(bytes, { maxOutputLength: limit }), problems: [] };
  } catch (error) {
    const code = zlibCode(error);
    if (code === "ERR_BUFFER_TOO_LARGE") {
      budget.left -= limit;
      const message = `unpacks to more than the ${printSize(Math.min(limit, CHART_LIMIT))} that are read of it`;
      return { ...salvage(bytes.subarray(0, START_OF_LARGE), limit), ...problem(message, LEAVE_OUT) };
    }
    if (code !== "Z_BUF_ERROR") return problem("is a damaged archive", PACK_AGAIN);
    return { ...salvage(bytes, limit), ...problem("ends early: it is only a part of an archive", PACK_AGAIN) };
  }
}
function salvage(bytes, limit) {
  try {
    return { bytes: (0, import_node_zlib.gunzipSync)(bytes, { maxOutputLength: limit, finishFlush: import_node_zlib.constants.Z_SYNC_FLUSH }) };
  } catch (error) {
    zlibCode(error);
    return {};
  }
}
function zlibCode(error) {
  if (error instanceof RangeError && "code" in error) return String(error.code);
  if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) return String(error.code);
  return errorCode(error);
}
function notGzip(bytes) {
  const isPointer = bytes.toString("latin1", 0, 40).startsWith("version https://git-lfs");
  if (isPointer) return ["is a pointer of Git LFS, not the archive itself", "fetch the archive with `git lfs pull`"];
  return ["is no gzip archive", PACK_AGAIN];
}
var SHOWN_MEMBERS = 20;
function sortMembers(members, packed) {
  const files = /* @__PURE__ */ new Map();
  const problems = [];
  let total = 0;
  for (const member of members) {
    if (member.kind === "folder") continue;
    const judged = readArchiveName(member.name);
    const size = member.contentEnd - member.contentStart;
    total += size;
    const problem = memberProblem(member, judged, files) ?? (size > CHART_FILE_LIMIT ? tooLarge("", size, CHART_FILE_LIMIT) : void 0);
    if (problem !== void 0) problems.push({ ...problem, path: memberPath(packed.path, brief(member.name)) });
    if (judged.kind === "refused") continue;
    if (member.kind === "file" && size <= CHART_FILE_LIMIT) files.set(judged.name, member);
    else files.delete(judged.name);
  }
  if (total > CHART_LIMIT) {
    problems.unshift(
      unreadable(
        packed.path,
        `unpacks to ${printSize(total)}, and Helm refuses more than ${printSize(CHART_LIMIT)}`,
        "take out what does not belong in a chart"
      )
    );
  }
  return { files, problems: shorten(problems, packed.path) };
}
function memberProblem(member, judged, files) {
  if (judged.kind === "refused") {
    return { rule: "unreadable-file", message: `${judged.message}, so Helm refuses the archive`, hint: PACK_AGAIN };
  }
  if (member.kind !== "file") {
    const what = member.kind === "link" ? "a link" : "no regular file";
    return {
      rule: "invalid-chart",
      message: `is ${what}, which Helm reads as an empty file`,
      hint: "put the file itself into the archive"
    };
  }
  const other = files.get(judged.name);
  if (other === void 0) return void 0;
  const where = other.name === member.name ? "is in the archive twice" : `is the same file to Helm as ${other.name}`;
  return { rule: "invalid-chart", message: `${where}: the later one counts`, hint: "leave one of the two" };
}
function shorten(problems, path) {
  if (problems.length <= SHOWN_MEMBERS) return problems;
  const rest = problems.length - SHOWN_MEMBERS;
  return [...problems.slice(0, SHOWN_MEMBERS), unreadable(path, `has ${rest} more members that are wrong`, PACK_AGAIN)];
}
function brief(name) {
  return name.length > 200 ? `${name.slice(0, 200)}\u2026` : name;
}
function memberPath(archivePath, name) {
  return `${archivePath}!/${name.replaceAll("\\", "/")}`;
}
function memberTree(packed, files, bytes = Buffer.alloc(0)) {
  const folders = foldersOf(files.keys());
  const top = files.get("Chart.yaml")?.name.split(/[\\/]/, 1)[0] ?? "";
  const tree = (prefix, path) => ({
    path,
    kind: "archive",
    identity: () => path,
    entry(name) {
      const slash = (prefix + name).lastIndexOf("/");
      const base = (prefix + name).slice(slash + 1);
      return folders.get((prefix + name).slice(0, slash + 1))?.find((entry) => entry.name === base);
    },
    list: (folder) => folders.get(prefix + folder + (folder === "" ? "" : "/")) ?? [],
    read(name) {
      const member = files.get(prefix + name);
      if (member === void 0) return void 0;
      const place = { kind: "member", archive: packed.place, name: member.name };
      return textOf(bytes.subarray(member.contentStart, member.contentEnd), memberPath(packed.path, member.name), place);
    },
    bytes(name) {
      const member = files.get(prefix + name);
      return member && bytes.subarray(member.contentStart, member.contentEnd);
    },
    below: (folder) => tree(`${prefix}${folder}/`, shownBelow(path, folder)),
    place: (name) => ({ kind: "member", archive: packed.place, name: files.get(prefix + name)?.name ?? prefix + name })
  });
  return tree("", memberPath(packed.path, top).replace(/\/$/, ""));
}
function foldersOf(names) {
  const folders = /* @__PURE__ */ new Map();
  for (const name of names) {
    for (let end = name.length, kind = "file"; end > 0; kind = "folder") {
      const slash = name.lastIndexOf("/", end - 1);
      const folder = name.slice(0, slash + 1);
      const entries = folders.get(folder) ?? /* @__PURE__ */ new Map();
      folders.set(folder, entries);
      const base = name.slice(slash + 1, end);
      const known = entries.has(base);
      if (!known) entries.set(base, { name: base, kind, isLink: false });
      if (known) break;
      end = slash;
    }
  }
  return new Map([...folders].map(([folder, entries]) => [folder, [...entries.values()].toSorted(byName)]));
}

// src/files/tar-header.ts
var BLOCK2 = 512;
var USTAR_SIZE_LIMIT = 8 ** 11;
function tarHeader(fields) {
  const block = Buffer.alloc(BLOCK2);
  fields.name.copy(block);
  block.write(`${octal(fields.mode & 4095, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100, "latin1");
  block.write(`${octal(0, 11)}\0`, 136, "latin1");
  block.write(fields.type, 156, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  writeSize(block, fields.size);
  return block;
}
function writeSize(block, size) {
  block.write(`${octal(size, 11)}\0`, 124, "latin1");
  block.write(`${octal(checksum(block, "unsigned"), 6)}\0 `, 148, "latin1");
}
function octal(value, digits) {
  return value.toString(8).padStart(digits, "0");
}
function padded(bytes) {
  const rest = bytes.length % BLOCK2;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(BLOCK2 - rest)]);
}
function paxHeader(records) {
  const content = Buffer.from(records);
  const fields = { name: Buffer.from("pax"), type: "x", size: content.length, mode: 420 };
  return Buffer.concat([tarHeader(fields), padded(content)]);
}
function paxRecord(key, value) {
  const rest = Buffer.byteLength(` ${key}=${value}
`);
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length++;
  return `${length} ${key}=${value}
`;
}

// src/files/write-tgz.ts
var BLOCK3 = 512;
function writeTgz(members) {
  const blocks = [];
  for (const { name, bytes, mode = 420 } of members) {
    const isLong = Buffer.byteLength(name) > 100;
    if (isLong || !/^[\x20-\x7e]*$/.test(name)) blocks.push(paxHeader(paxRecord("path", name)));
    blocks.push(
      tarHeader({ name: Buffer.from(name).subarray(0, 100), type: "0", size: bytes.length, mode }),
      padded(bytes)
    );
  }
  blocks.push(Buffer.alloc(2 * BLOCK3));
  return gzip(Buffer.concat(blocks));
}
function replaceMembers(archive, changes) {
  return replaceWithin(archive, changes, { left: UNPACKED_LIMIT });
}
function replaceWithin(archive, changes, budget) {
  const { bytes, problems } = unpack({ bytes: archive, path: "", place: { kind: "stdin" }, budget });
  if (bytes === void 0 || problems.length > 0) return refused2(problems[0]?.message ?? "cannot be unpacked");
  budget.left -= bytes.length;
  const tar = readTar(bytes, MEMBER_LIMIT);
  if (tar.damage !== void 0) return refused2(tar.damage);
  const replaced2 = /* @__PURE__ */ new Map();
  for (const [name, inner] of byFirstName(changes)) {
    const members = tar.members.filter((member2) => member2.kind === "file" && member2.name === name);
    const member = members[0];
    if (member === void 0) return refused2(`has no member ${name}`);
    if (members.length > 1) return refused2(`has more than one member ${name}`);
    const old = bytes.subarray(member.contentStart, member.contentEnd);
    const content = newContent(old, inner, budget);
    if (content.kind === "refused") return { kind: "refused", message: `${name}: ${content.message}` };
    if (!content.bytes.equals(old)) replaced2.set(member, content.bytes);
  }
  if (replaced2.size === 0) return { kind: "changed", bytes: archive };
  return { kind: "changed", bytes: gzip(splice(bytes, tar.members, replaced2)) };
}
function refused2(message) {
  return { kind: "refused", message };
}
function byFirstName(changes) {
  const grouped = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const [first = "", ...names] = change.names;
    const group = grouped.get(first) ?? [];
    grouped.set(first, group);
    group.push({ ...change, names });
  }
  return grouped;
}
function newContent(old, changes, budget) {
  const whole = changes.find((change) => change.names.length === 0);
  if (whole === void 0) return replaceWithin(old, changes, budget);
  if (whole.before !== void 0 && !whole.before.equals(old))
    return refused2("was changed by somebody else since it was read");
  return { kind: "changed", bytes: whole.bytes };
}
function splice(bytes, members, replaced2) {
  const pieces = [];
  let at = 0;
  for (const member of members) {
    const content = replaced2.get(member);
    if (content === void 0) continue;
    pieces.push(bytes.subarray(at, member.start), ...extensionsOf(bytes, member));
    const block = Buffer.from(bytes.subarray(member.header, member.header + BLOCK3));
    writeSize(block, content.length);
    pieces.push(block, padded(content));
    at = member.end;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}
function extensionsOf(bytes, member) {
  const raw = bytes.subarray(member.start, member.header);
  if (!raw.includes("size=")) return [raw];
  const pieces = [];
  for (let at = 0; at < raw.length; ) {
    const type = raw.toString("latin1", at + 156, at + 157);
    const size = Number.parseInt(raw.toString("latin1", at + 124, at + 136), 8) || 0;
    const end = at + BLOCK3 + Math.ceil(size / BLOCK3) * BLOCK3;
    const kept = [...readPax(raw.subarray(at + BLOCK3, at + BLOCK3 + size))].filter(([key]) => key !== "size");
    if (type !== "x") pieces.push(raw.subarray(at, end));
    else if (kept.length > 0) pieces.push(paxHeader(kept.map(([key, value]) => paxRecord(key, value)).join("")));
    at = end;
  }
  return pieces;
}
function gzip(bytes) {
  const packed = (0, import_node_zlib2.gzipSync)(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

// src/cli/pack.ts
async function packChart(chart, changes, cwd) {
  const [archive = "", ...members] = chart.path.split("!/");
  const absolute = node_path_default.resolve(cwd, archive);
  return members.length > 0 ? repack(absolute, archive, changes) : packFolder(chart, changes, absolute);
}
function repack(absolute, shown, changes) {
  const bytes = need(readBytes({ absolute, path: shown, limit: PACKED_LIMIT }));
  return replaced(bytes, shown, changes);
}
async function packFolder(chart, changes, absolute) {
  const whole = diskTree({ absolute, path: chart.path, border: () => absolute });
  const ignore = whole.read(".helmignore");
  const tree = withoutIgnored(whole, parseHelmIgnore(ignore === void 0 ? void 0 : need(ignore)));
  const byPath = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const { place } = rootOf(change.file.place);
    if (place.kind === "disk") byPath.set(place.path, [...byPath.get(place.path) ?? [], change]);
  }
  const members = [];
  for (const name of filesOf(tree, "")) {
    const own = byPath.get(node_path_default.join(absolute, name)) ?? [];
    const text = own.find(({ file }) => file.place.kind === "disk")?.text;
    const bytes = need(tree.bytes(name));
    const content = text === void 0 ? await replaced(bytes, `${chart.path}/${name}`, own) : Buffer.from(text);
    members.push({ name: `${chart.metadata.name}/${name}`, bytes: content });
  }
  return writeTgz(members);
}
async function replaced(archive, shown, changes) {
  if (changes.length === 0) return archive;
  const changed = await rewriteArchive(archive, changes);
  if (changed.kind === "refused")
    throw new OperationError("the chart was not packed", { because: [`${shown} ${changed.message}`] });
  return changed.bytes;
}
function filesOf(tree, folder) {
  const names = need(tree.list(folder)).flatMap(({ name, kind }) => {
    const below = folder === "" ? name : `${folder}/${name}`;
    return kind === "folder" ? filesOf(tree, below) : [below];
  });
  return folder === "" ? names.toSorted((a, b) => Number(b === "Chart.yaml") - Number(a === "Chart.yaml")) : names;
}
function need(read) {
  if (read !== void 0 && !isProblem(read)) return read;
  const because = read === void 0 ? [] : [`${read.path} ${read.message}`];
  throw new OperationError("the chart was not packed", { because });
}

// when-called:src/cli/problems.ts
function describeProblem(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").describeProblem(...args);
}
function unreadOf(...args) {
  return load("./problems.cjs", "src/cli/problems.ts").unreadOf(...args);
}

// when-called:src/edits/pin.ts
function pinWishes(...args) {
  return load("./plan.cjs", "src/edits/pin.ts").pinWishes(...args);
}
function unmovedTexts(...args) {
  return load("./plan.cjs", "src/edits/pin.ts").unmovedTexts(...args);
}
function wishedText(...args) {
  return load("./plan.cjs", "src/edits/pin.ts").wishedText(...args);
}

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// src/cli/pin-report.ts
async function tellPin(works, { detail, whyNoDigest }) {
  const proven = works.flatMap((work) => work.proof?.kind === "proven" ? work.proof.ways : []);
  const lines = [];
  if (proven.length > 0) {
    const { printProof } = await Promise.resolve().then(() => __toESM(require_pin_text()));
    const seen = /* @__PURE__ */ new Set();
    for (const { over, pin: pin2, left } of proven) {
      const own = [
        ...printProof(pin2, { detail, whyNoDigest }),
        ...left.map((path) => `! ${path} has no place in the chart's own files`)
      ];
      const fresh2 = own.filter((line) => !seen.has(line));
      for (const line of fresh2) seen.add(line);
      if (over !== void 0 && fresh2.length > 0) lines.push(`with ${over}:`);
      lines.push(...fresh2);
    }
  }
  const planned = works.flatMap(plannedOf);
  const unmoved = works.flatMap((work) => work.proof?.kind === "proven" ? [] : work.unmoved);
  const unproven = works.flatMap(
    ({ given, proof }) => proof?.kind === "unproven" ? [`! ${given.subject.path} was not proven, because ${proof.reason}`] : []
  );
  return [...lines, ...printOutcomes({ outcomes: planned, unmoved, detail, whyNoDigest }), ...unproven];
}
function plannedOf({ proof, outcomes }) {
  return proof?.kind === "proven" ? proof.ways.flatMap(({ pin: pin2 }) => pin2.unrendered) : outcomes;
}
function asSubjects({ given, proof, outcomes }) {
  const chart = given.subject.path;
  if (proof?.kind === "proven") return proof.ways.map(({ over, pin: pin2 }) => ({ chart, over, pin: pin2, outcomes: [] }));
  const unproven = proof === void 0 ? "only keys were looked at" : proof.reason;
  return [{ chart, outcomes, unproven }];
}
function printOutcomes({ outcomes, unmoved, detail, whyNoDigest }) {
  const moves = /* @__PURE__ */ new Map();
  for (const outcome of outcomes) {
    if (outcome.kind !== "changed") continue;
    const line = `${nameOf2(outcome.wish)} -> ${wishedText(outcome.wish) ?? ""}`;
    moves.set(line, [...moves.get(line) ?? [], keyOf(outcome.wish)]);
  }
  const changed = [...moves].map(
    ([line, keys]) => `${line}  ${keys.length > 2 ? counted(keys.length, "place") : keys.join(", ")}`
  );
  const undigested = outcomes.flatMap(
    (outcome) => outcome.kind === "changed" && outcome.withoutDigest !== void 0 ? [`! ${nameOf2(outcome.wish)}: no digest written, because ${outcome.withoutDigest}`] : []
  );
  const refused3 = outcomes.flatMap(
    (outcome) => outcome.kind === "refused" ? [`! ${nameOf2(outcome.wish)} stays (${keyOf(outcome.wish)}), because ${outcome.reason}`] : []
  );
  const unknown = outcomes.flatMap(
    ({ wish }) => wish.lacksDigest ? [`! ${nameOf2(wish)}: no digest written, because ${whyLacking(wish, whyNoDigest)} (${keyOf(wish)})`] : []
  );
  return [...changed, .../* @__PURE__ */ new Set([...undigested, ...refused3, ...unknown]), ...printTexts(unmoved, detail)];
}
function whyLacking({ use: { image, chart } }, whyNoDigest) {
  if (image.kind !== "known") return "nobody knows one";
  const tag = image.reference.tag ?? (image.tagFrom === "template" ? chart?.metadata.appVersion?.text : void 0);
  return whyNoDigest(tag === void 0 ? image.reference : { ...image.reference, tag });
}
function printTexts(unmoved, detail) {
  if (unmoved.length === 0) return [];
  if (detail === "summary")
    return [`${counted(unmoved.length, "image")} in texts and annotations stay as they are (--verbose names them)`];
  return unmoved.map(
    ({ use, to }) => `! ${placeOf(use)} ${printPath(use.rootPath)} names an image in a text, which stays; it should be ${to}`
  );
}
function placeOf({ parts: [part] }) {
  if (part === void 0) return "";
  const { file, span } = part.leaf;
  return `${file.path}:${file.lines().position(span.start).line}`;
}
async function pinSummary(works, done) {
  const ways = works.flatMap(({ proof }) => proof?.kind === "proven" ? proof.ways : []);
  const proven = ways.length === 0 ? { moved: 0, there: 0, unmovable: 0 } : (await Promise.resolve().then(() => __toESM(require_pin_text()))).countOutcomes(ways.map(({ pin: pin2 }) => pin2));
  const outcomes = works.flatMap(plannedOf);
  const count = (kind) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const there = outcomes.filter(({ kind, wish }) => kind === "unchanged" && wish.mapped?.kind === "there").length;
  const left = count("unchanged") - there;
  const stays = count("refused") + proven.unmovable;
  const counts = [
    counted(count("changed") + proven.moved, "image changes", "images change"),
    ...there + proven.there > 0 ? [`${there + proven.there} already there`] : [],
    ...left > 0 ? [`${left} left as they are`] : [],
    ...stays > 0 ? [`${stays} that cannot be changed`] : []
  ];
  return `${counts.join(", ")}. ${done}. ${proofText(works)}`;
}
function proofText(works) {
  const proofs = works.flatMap(({ proof }) => proof?.kind === "proven" ? [proof] : []);
  const ways = proofs.flatMap((proof) => proof.ways);
  if (ways.every(({ pin: pin2 }) => pin2.outcomes.length === 0)) return "Not proven by rendering";
  const renders = ways.reduce((all, { pin: pin2 }) => all + pin2.graph.configurations.all.length, 0);
  const planned = works.flatMap(plannedOf).filter(({ kind }) => kind === "changed").length;
  const rest = planned === 0 ? "" : `, but for ${planned} that nothing renders`;
  return `Proven by rendering in ${counted(renders, "configuration")}${rest}`;
}
function nameOf2({ use }) {
  const { image } = use;
  switch (image.kind) {
    case "known":
      return canonical(image.reference);
    case "invalid":
    case "opaque":
      return image.text;
    case "partial":
      return printPath(use.rootPath);
  }
}
function keyOf({ use }) {
  const chart = use.chart === void 0 ? "" : `${use.chart.metadata.name} `;
  return `${chart}${printPath(use.path)}`;
}

// when-called:src/cli/pin-request.ts
function readRequest(...args) {
  return load("./mapping.cjs", "src/cli/pin-request.ts").readRequest(...args);
}

// src/cli/pin-target.ts
function pinTarget({ options, operands, io }, found) {
  const file = options.output;
  if (file === void 0) return { kind: "in-place" };
  const given = theOne(found, node_path_default.resolve(io.cwd, operands[0] ?? "."));
  if (given === void 0 || operands.length > 1) {
    throw new UsageError(`-o ${file} is for one chart or values file, and ${found.length} were found`, {
      hint: "name one of them"
    });
  }
  const { subject, layers } = given;
  refuseInput(file, given, io.cwd);
  if (/\.(?:tgz|tar\.gz)$/.test(file)) {
    if (subject.chart === void 0)
      throw new UsageError(`-o ${file} needs a chart, and ${subject.path} is a values file`);
    return { kind: "archive", given, chart: subject.chart, file };
  }
  if (file !== "-" && !/\.ya?ml$/.test(file)) {
    throw new UsageError(`-o ${file} says not what to write`, {
      hint: "an override values file ends in .yaml, a packed chart in .tgz"
    });
  }
  const [values] = subject.files;
  if (subject.chart !== void 0)
    return { kind: "override", given, release: { kind: "chart", chart: subject.chart, layers }, file };
  if (values === void 0) throw new UsageError(`${subject.path} holds no values`);
  return { kind: "override", given, release: { kind: "values", values }, file };
}
function theOne(found, named) {
  if (found.length <= 1) return found[0];
  return found.find(({ subject: { chart } }) => chart?.tree.identity() === named);
}
function refuseInput(file, { subject: { chart, files } }, cwd) {
  const inputs = [...files.map((each) => each.file), ...chart === void 0 ? [] : [chart.metadata.source.file]];
  const places = inputs.map(({ place }) => rootOf(place).place);
  if (!places.some((place) => place.kind === "disk" && node_path_default.resolve(place.path) === node_path_default.resolve(cwd, file))) return;
  throw new UsageError(`-o ${file} is one of the files that were read`, {
    hint: "leave -o out to rewrite files in place"
  });
}

// now:src/charts/file-values.ts
var { fileValues, uncheckedValues } = require("./layers.cjs").modules["src/charts/file-values.ts"]();

// now:src/charts/helm-rules.ts
var { DEFAULT_RULES, helmRules } = require("./layers.cjs").modules["src/charts/helm-rules.ts"]();

// when-called:src/charts/layers.ts
function coalesceRelease(...args) {
  return load("./layers.cjs", "src/charts/layers.ts").coalesceRelease(...args);
}

// now:src/charts/merge-maps.ts
var { mergeMaps } = require("./layers.cjs").modules["src/charts/merge-maps.ts"]();

// when-called:src/charts/value-tree.ts
function nodeAt(...args) {
  return load("./layers.cjs", "src/charts/value-tree.ts").nodeAt(...args);
}

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// now:src/edits/agree.ts
var { agree } = require("./plan.cjs").modules["src/edits/agree.ts"]();

// src/edits/compare-overridden.ts
function compareOverridden(before, after, leaves) {
  const wanted = new Map(leaves.map(({ leaf, text }) => [printPath(leaf.rootPath), text]));
  const comparison = { wanted, met: /* @__PURE__ */ new Set() };
  const difference = differenceAt(comparison, { before, after, path: [] });
  if (difference !== void 0) return difference;
  const missed = [...wanted.keys()].find((path) => !comparison.met.has(path));
  return missed === void 0 ? void 0 : `the override would not reach ${missed}`;
}
function differenceAt(comparison, { before, after, path }) {
  const text = wantedAt(comparison, path);
  if (text !== void 0) return changeUnless(readsAs(after, text), path);
  if (after?.kind === "map" && (before === void 0 || before.kind === "map")) {
    return differenceInMap(comparison, before === void 0 ? { after, path } : { before, after, path });
  }
  if (before?.kind === "list" && after?.kind === "list" && before.items.length === after.items.length) {
    return firstOf(
      before.items,
      (item, at) => differenceAt(comparison, { before: item, after: after.items[at], path: [...path, at] })
    );
  }
  const isSame = before?.kind === "scalar" && readsAs(after, before.value);
  return changeUnless(isSame || isCopyOfGlobal(comparison, after, path), path);
}
function isCopyOfGlobal({ wanted }, after, path) {
  const global = path.indexOf("global");
  const text = global <= 0 ? void 0 : wanted.get(printPath(path.slice(global)));
  return text !== void 0 && readsAs(after, text);
}
function readsAs(node, value) {
  return node?.kind === "scalar" && Object.is(node.value, value);
}
function differenceInMap(comparison, { before, after, path }) {
  const keys = /* @__PURE__ */ new Set([...before?.entries.keys() ?? [], ...after.entries.keys()]);
  return firstOf(
    [...keys],
    (key) => differenceAt(comparison, { before: before?.entries.get(key), after: after.entries.get(key), path: [...path, key] })
  );
}
function firstOf(items, find) {
  for (const [at, item] of items.entries()) {
    const found = find(item, at);
    if (found !== void 0) return found;
  }
  return void 0;
}
function wantedAt({ wanted, met }, path) {
  const key = printPath(path);
  const text = wanted.get(key);
  if (text !== void 0) met.add(key);
  return text;
}
function changeUnless(isRight, path) {
  return isRight ? void 0 : `the override would change ${printPath(path)} otherwise than it should`;
}

// when-called:src/yaml/emit.ts
function emitYaml(...args) {
  return load("./emit.cjs", "src/yaml/emit.ts").emitYaml(...args);
}

// src/edits/override.ts
function overrideData(settings, listAt) {
  const root = /* @__PURE__ */ new Map();
  for (const { path, value } of settings) {
    let at = root;
    for (const [depth, key] of path.entries()) {
      const isLast = depth === path.length - 1;
      const next = isLast ? value : child(at, key) ?? fresh(path.slice(0, depth + 1), path[depth + 1], listAt);
      put(at, key, next);
      at = next;
    }
  }
  return root;
}
function overrideText(data, subject) {
  const header = `# Images of ${visible(subject)}: written by chartpin, to be laid over its values (helm install -f)`;
  return `${header}
${emitYaml(data, { as: "file" })}`;
}
function fresh(path, below, listAt) {
  return typeof below === "number" ? copy(listAt(path)) : /* @__PURE__ */ new Map();
}
function child(at, key) {
  const found = at instanceof Map ? at.get(String(key)) : Array.isArray(at) ? at[Number(key)] : void 0;
  return found instanceof Map || Array.isArray(found) ? found : void 0;
}
function put(at, key, value) {
  if (at instanceof Map) at.set(String(key), value);
  else if (Array.isArray(at)) at[Number(key)] = value;
}
function copy(data) {
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, copy(value)]));
  return Array.isArray(data) ? data.map(copy) : data;
}

// now:src/edits/place-key.ts
var { leafKey, placeKey } = require("./plan.cjs").modules["src/edits/place-key.ts"]();

// src/edits/override-plan.ts
async function planOverride(changes, release) {
  const before = valuesOf(release);
  const agreement = agree(changes, {
    uses: "held",
    keyOf: (leaf) => printPath(leaf.rootPath),
    blocked: (leaf) => whyBlocked(leaf, release, before)
  });
  const leaves = [...agreement.slots.values()].flatMap((slot) => {
    const edit = agreement.editsOf(slot);
    return edit === void 0 ? [] : [{ leaf: slot.leaf, text: edit.text }];
  });
  const text = overrideText(
    overrideData(
      leaves.map(({ leaf, text: value }) => ({ path: leaf.rootPath, value })),
      (path) => dataOf(nodeAt(before, path))
    ),
    subjectOf(release)
  );
  const problem = compareOverridden(before, await overridden(release, text), leaves);
  return {
    leaves,
    text,
    done: changes.filter((change) => !agreement.refused.has(change)),
    refused: [...agreement.refused].map(([change, why]) => ({ change, ...why })),
    ...problem === void 0 ? {} : { problem }
  };
}
function valuesOf(release, over = []) {
  if (release.kind === "values") {
    const [root, ...more] = [release.values, ...over].map((file) => fileValues(file, DEFAULT_RULES.documents).root);
    return more.reduce(mergeMaps, root ?? { kind: "map", entries: /* @__PURE__ */ new Map(), origin: { kind: "none" } });
  }
  const { chart, layers } = release;
  const laid = over.map((file) => ({ kind: "file", file }));
  return coalesceRelease({ chart, layers: [...layers, ...laid], disabled: "kept" }).root;
}
async function overridden(release, text) {
  const { table } = await readYaml(text);
  return valuesOf(release, [{ file: sourceFile("override", { kind: "stdin" }, text), table }]);
}
function subjectOf(release) {
  if (release.kind === "values") return release.values.file.path;
  const { name, version } = release.chart.metadata;
  return `the chart ${name}${version === void 0 ? "" : ` ${version.text}`}`;
}
function whyBlocked(leaf, release, root) {
  const { file, rootPath } = leaf;
  const key = printPath(rootPath);
  if (file.place.kind === "argument")
    return `${key} is given on the command line (${file.path}), which wins over every file`;
  const list = rootPath.findIndex((each) => typeof each === "number");
  if (list >= 0 && nodeAt(root, rootPath.slice(0, list))?.kind !== "list")
    return `${key} lies in a list that the release does not have there`;
  if (rootPath[0] === "global" && release.kind === "chart" && !isUsersFile(leaf, release)) {
    return `${key} is a default of a subchart, and set by a user it would reach every chart`;
  }
  const isThere = nodeAt(root, rootPath) !== void 0 || leaf.type === "null" || isUnwrapped(leaf);
  return isThere ? void 0 : `Helm reads the keys of ${key} otherwise than they are written`;
}
function isUsersFile({ file }, { chart, layers }) {
  const files = [
    ...chart.values === void 0 ? [] : [chart.values],
    ...layers.flatMap((layer) => layer.kind === "file" ? [layer.file] : [])
  ];
  return files.some((each) => placeKey(each.file.place) === placeKey(file.place));
}
function isUnwrapped({ path, rootPath }) {
  const inner = path.slice(1);
  return inner.length > 0 && inner.every((key, at) => key === rootPath[rootPath.length - inner.length + at]);
}
function dataOf(node) {
  switch (node?.kind) {
    case "map":
      return new Map([...node.entries].map(([key, child2]) => [key, dataOf(child2)]));
    case "list":
      return node.items.map(dataOf);
    case "scalar":
      return node.value;
    case void 0:
      return null;
  }
}

// now:src/edits/verify-plan.ts
var { verifiedPlan } = require("./fix.cjs").modules["src/edits/verify-plan.ts"]();

// when-called:src/edits/wanted.ts
function wantsName(...args) {
  return load("./plan.cjs", "src/edits/wanted.ts").wantsName(...args);
}
function wantsVersion(...args) {
  return load("./plan.cjs", "src/edits/wanted.ts").wantsVersion(...args);
}

// src/edits/pin-plan.ts
async function pinFiles(wishes, options = {}, along = []) {
  const { plan, outcomes } = await settle(
    wishes,
    (changes) => verifiedPlan([...along, ...changes], { ...options, uses: "held" })
  );
  return { files: plan.files, outcomes, refused: new Set(plan.refused.map(({ change }) => change)) };
}
async function pinOverride(wishes, release) {
  const { plan, outcomes } = await settle(wishes, (changes) => planOverride(changes, release));
  const { leaves, text, problem } = plan;
  return { leaves, text, outcomes, ...problem === void 0 ? {} : { problem } };
}
async function settle(wishes, makePlan) {
  const withoutDigest = /* @__PURE__ */ new Map();
  for (; ; ) {
    const changes = wishes.map((wish) => withoutDigest.has(wish) ? movedOnly(wish.change) : wish.change);
    const plan = await makePlan(changes);
    const whys = new Map(plan.refused.map(({ change, ...why }) => [change, why]));
    const refused3 = wishes.flatMap((wish, at) => {
      const why = whys.get(changes[at] ?? wish.change);
      return why === void 0 ? [] : [{ wish, ...why }];
    });
    const inTheWay = refused3.filter(({ wish }) => canDoWithout(wish) && !withoutDigest.has(wish));
    if (inTheWay.length === 0) return { plan, outcomes: outcomesOf(wishes, refused3, withoutDigest) };
    const first = inTheWay.filter(({ follows }) => !follows);
    for (const { wish, reason } of first.length === 0 ? inTheWay : first) withoutDigest.set(wish, reason);
  }
}
function canDoWithout({ change: { wanted } }) {
  return wantsName(wanted) && wantsVersion(wanted);
}
function movedOnly({ use, wanted: { registry, repository } }) {
  const moved = { ...registry === void 0 ? {} : { registry }, ...repository === void 0 ? {} : { repository } };
  return { kind: "image", use, wanted: moved };
}
function outcomesOf(wishes, refused3, withoutDigest) {
  const reasons = new Map(refused3.map(({ wish, reason }) => [wish, reason]));
  const asked = wishes.filter(({ isAsked }) => isAsked);
  return asked.map((wish) => {
    const reason = reasons.get(wish);
    if (reason !== void 0) return { kind: "refused", wish, reason };
    if (Object.keys(wish.change.wanted).length === 0) return { kind: "unchanged", wish };
    const left = withoutDigest.get(wish);
    return { kind: "changed", wish, ...left === void 0 ? {} : { withoutDigest: left } };
  });
}

// src/edits/learn-digests.ts
async function learnDigests({ learn, isAsked }, rehearse) {
  if (learn === void 0) return;
  const asked = /* @__PURE__ */ new Map();
  const digestOf = (reference) => {
    asked.set(canonical(reference), reference);
  };
  await rehearse({ digestOf, ...isAsked && { isAsked } });
  await learn([...asked.values()]);
}

// now:src/uses/released-charts.ts
var { hasTemplates, ownerIn, releasedCharts } = require("./rendered.cjs").modules["src/uses/released-charts.ts"]();

// now:src/cli/rewrite.ts
var { isWritable, printDiffs, writePlans } = require("./fix.cjs").modules["src/cli/rewrite.ts"]();

// src/cli/pin-work.ts
async function pinInputs(given, job) {
  const proofs = /* @__PURE__ */ new Map();
  const made = /* @__PURE__ */ new Map();
  for (const each of given) {
    const proof = await proofOf(each, job, [...made.values()]);
    if (proof === void 0) continue;
    proofs.set(each, proof);
    if (proof.kind === "proven") for (const file of proof.files) addFile(made, file);
  }
  const rest = given.filter((each) => proofs.get(each)?.kind !== "proven");
  const planned = await planByKeys(rest, job);
  const works = given.map((each) => {
    const proof = proofs.get(each);
    const unmoved = unmovedIn(each, job);
    return { given: each, ...proof && { proof }, outcomes: planned.outcomes.get(each) ?? [], unmoved };
  });
  const proven = [...proofs.values()].flatMap((proof) => proof.kind === "proven" ? [proof] : []);
  const override = proven.length > 0 ? proven.map((proof) => proof.override).join("") : planned.override;
  for (const file of planned.files) if (!made.has(placeKey(file.file.place))) addFile(made, file);
  return { works, files: [...made.values()], override };
}
async function proofOf(given, { target, request, invocation }, before) {
  const { chart } = given.subject;
  if (chart === void 0 || given.named !== void 0 || invocation.options["no-render"] || !hasAnyTemplates(chart))
    return void 0;
  if (target.kind === "in-place" && !isWritable(invocation)(chart.metadata.source.file.place)) return void 0;
  const { provePin } = await Promise.resolve().then(() => __toESM(require_pin_proof()));
  const into = target.kind === "override" ? "override" : "files";
  return provePin({ ...given, subject: { ...given.subject, chart } }, { request, into, invocation, before });
}
function hasAnyTemplates(chart) {
  return hasTemplates(chart) || chart.subcharts.some((subchart) => hasAnyTemplates(subchart.chart));
}
async function planByKeys(given, { target, request, invocation }) {
  await learnDigests(request, async (rehearsed) => {
    for (const each of given) pinWishes(usesOf(each, target), rehearsed);
  });
  const owners = /* @__PURE__ */ new Map();
  for (const each of given) for (const wish of pinWishes(usesOf(each, target), request)) owners.set(wish, each);
  const wishes = [...owners.keys()];
  if (given.length === 0) return { outcomes: /* @__PURE__ */ new Map(), files: [], override: "" };
  if (target.kind === "override") {
    const { text, problem, outcomes: outcomes2 } = await pinOverride(wishes, target.release);
    if (problem !== void 0) throw new OperationError(`${target.file} was not written`, { because: [problem] });
    return { outcomes: byOwner(outcomes2, owners), files: [], override: text };
  }
  const writable = target.kind === "archive" ? {} : { isWritable: isWritable(invocation) };
  const { files, outcomes } = await pinFiles(wishes, writable);
  return { outcomes: byOwner(outcomes, owners), files, override: "" };
}
function byOwner(outcomes, owners) {
  const own = /* @__PURE__ */ new Map();
  for (const outcome of outcomes) {
    const given = owners.get(outcome.wish);
    if (given === void 0) continue;
    const known = own.get(given);
    if (known === void 0) own.set(given, [outcome]);
    else known.push(outcome);
  }
  return own;
}
function addFile(made, file) {
  const key = placeKey(file.file.place);
  const before = made.get(key);
  made.set(
    key,
    before === void 0 ? file : { ...file, file: before.file, edits: [editTo(before.file.text, file.text)] }
  );
}
function editTo(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
function usesOf({ subject, named }, { kind }) {
  const overlays = new Set(kind === "override" ? subject.chart?.overlays.map(({ file }) => file) : []);
  return subject.uses.filter(({ parts }) => {
    const files = parts.map(({ leaf }) => leaf.file);
    return !files.some((file) => overlays.has(file)) && (named === void 0 || files.some((file) => named.has(file.path)));
  });
}
function unmovedIn(given, { target, request }) {
  return request.mapping === void 0 ? [] : unmovedTexts(usesOf(given, target), request.mapping);
}
function referencesOf(uses) {
  return uses.flatMap(
    ({ image, confidence }) => image.kind === "known" && confidence !== "possible" ? [image.reference] : []
  );
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// now:src/cli/subjects.ts
var { nothingSeen, readSubjects } = require("../core.cjs").modules["src/cli/subjects.ts"]();

// src/cli/commands/pin.ts
var pin = async (invocation) => {
  const { operands, io } = invocation;
  const isJson = isToldAsJson(invocation);
  const source = settingsSource(invocation);
  const settings = await source.of(node_path_default.resolve(io.cwd, operands[0] ?? "."));
  const pullSecret = await readPullSecret(invocation, settings);
  const request = { ...await readRequest(invocation, settings), ...pullSecret !== void 0 && { pullSecret } };
  try {
    return await pinBy(request, invocation, { source, isJson });
  } finally {
    request.digests?.close();
  }
};
async function readPullSecret(invocation, settings) {
  const named = invocation.options["pull-secret"];
  if (named !== void 0 || settings.cluster === void 0) return named;
  const { readClusterProfile } = await Promise.resolve().then(() => __toESM(require_cluster_profile()));
  return (await readClusterProfile(invocation, settings)).pullSecret?.text;
}
async function pinBy(request, invocation, { source, isJson }) {
  const { options, io } = invocation;
  const found = [];
  for await (const each of readSubjects(invocation, source, nothingSeen())) found.push(each);
  const target = pinTarget(invocation, found);
  const given = target.kind === "in-place" ? found : [target.given];
  const notes = request.check(referencesOf(given.flatMap((each) => usesOf(each, target))));
  const result = await pinInputs(given, { target, request, invocation });
  request.digests?.requireAll();
  const unread = given.flatMap(({ subject }) => unreadOf(subject));
  const whyNoDigest = (reference) => request.digests?.whyNot(reference) ?? "";
  const unanswered = request.digests?.unanswered() ?? [];
  const told = isJson ? unanswered.map((each) => `! ${canonical(each)}: no digest written, because ${whyNoDigest(each)}`) : await tellPin(result.works, { detail: options.verbose ? "each" : "summary", whyNoDigest });
  tell(invocation, [...notes, ...told]);
  if (isJson) {
    const { printPinJson } = await Promise.resolve().then(() => __toESM(require_pin_json()));
    io.stdout.write(
      printPinJson(
        result.works.flatMap(asSubjects),
        unanswered.map((each) => ({ reference: canonical(each), because: whyNoDigest(each) }))
      )
    );
  }
  refuseWhatIsNotUnderstood(invocation, result);
  const kept = unanswered.length === 0 ? void 0 : keptFile(target, invocation);
  const { exitCode, done } = kept === void 0 ? await carryOut(target, result, invocation) : { exitCode: exitCodes.failed, done: `${kept} left as it was` };
  const left = unread.map((problem) => `! ${describeProblem(problem)}; nothing in it was rewritten`);
  tell(invocation, [...left, `${await pinSummary(result.works, done)}${withoutText(unanswered.length)}`]);
  return unread.length + unanswered.length > 0 ? exitCodes.failed : exitCode;
}
function withoutText(count) {
  return count === 0 ? "" : `. No digest was to be had for ${counted(count, "image")}`;
}
function isToldAsJson(invocation) {
  const isJson = wantsJson(invocation);
  if (isJson && invocation.options.output === "-")
    throw new UsageError("-o - and --format json both want standard output", { hint: "name a file behind -o" });
  return isJson;
}
function refuseWhatIsNotUnderstood({ options }, { works }) {
  if (options.force || options.diff || options.check) return;
  const because = works.flatMap(({ given, proof }) => {
    if (proof?.kind !== "proven") return [];
    return proof.ways.flatMap(({ pin: { differences }, astray }) => [
      ...differences.filter((one) => one.because.length === 0).map(({ template }) => `${given.subject.path}: ${template} changes, and nothing explains it`),
      ...astray.map((image) => `${given.subject.path}: ${image} would come out otherwise than in the proof`)
    ]);
  });
  if (because.length === 0) return;
  throw new OperationError("nothing was written: the rewrite would do more than it should", {
    because: [...new Set(because)].slice(0, 8),
    hint: "--diff shows it, --force writes it all the same, -o override.yaml leaves the chart alone"
  });
}
function keptFile(target, { options, io }) {
  if (target.kind === "in-place" || target.file === "-" || options.force) return void 0;
  return (0, import_node_fs.existsSync)(node_path_default.resolve(io.cwd, target.file)) ? target.file : void 0;
}
async function carryOut(target, { files, override }, invocation) {
  switch (target.kind) {
    case "in-place":
      return rewrite(files, invocation);
    case "override":
      return writeResult(target.file, Buffer.from(override), invocation);
    case "archive":
      return writeResult(target.file, await packChart(target.chart, files, invocation.io.cwd), invocation);
  }
}
async function rewrite(files, invocation) {
  const { options, io } = invocation;
  const isDry = options.diff || options.check;
  if (options.diff) io.stdout.write(printDiffs(files, styleOf(io.stdout, options, io)));
  else if (!options.check) await writePlans(files, invocation);
  return {
    exitCode: isDry && files.length > 0 ? exitCodes.findings : exitCodes.clean,
    done: isDry ? `${counted(files.length, "file")} would change, nothing written` : `${counted(files.length, "file")} written`
  };
}
function writeResult(file, bytes, { io }) {
  if (file === "-") {
    io.stdout.write(bytes.toString());
    return { exitCode: exitCodes.clean, done: "Written to standard output" };
  }
  const absolute = node_path_default.resolve(io.cwd, file);
  const shown = displayPath(absolute, io.cwd);
  const outcome = writeFile({ absolute, path: shown, bytes });
  if (outcome.kind === "failed") throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint });
  return { exitCode: exitCodes.clean, done: `${shown} ${outcome.kind === "written" ? "written" : "was so already"}` };
}
function tell({ options, io }, lines) {
  if (!options.quiet) io.stderr.write(lines.map((line) => `${visible(line)}
`).join(""));
}

// dist/chunks/pin.cjs
var modules = {
  "src/cli/commands/pin.ts": () => ({ pin }),
  "src/edits/learn-digests.ts": () => ({ learnDigests }),
  "src/edits/override.ts": () => ({ overrideData, overrideText }),
  "src/edits/pin-plan.ts": () => ({ pinFiles, pinOverride }),
  "src/files/tar-header.ts": () => ({ USTAR_SIZE_LIMIT, padded, paxHeader, paxRecord, tarHeader, writeSize }),
  "src/files/tar.ts": () => ({ EXTENSIONS, checksum, isZero, readExtension, readHeader, readPax, readTar }),
  "src/files/tgz.ts": () => ({ memberPath, openArchive, unpack }),
  "src/files/write-tgz.ts": () => ({ replaceMembers, writeTgz })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
