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

// dist/chunks/pin+tgz+write-tgz.cjs
var pin_tgz_write_tgz_exports = {};
__export(pin_tgz_write_tgz_exports, {
  take: () => take
});
module.exports = __toCommonJS(pin_tgz_write_tgz_exports);

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

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").take("src/files/display-path.ts");

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").take("src/files/limits.ts");

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").take("src/files/read-file.ts");

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").take("src/files/source-file.ts");

// now:src/files/tree.ts
var { byName, diskTree, readFolder, realPath } = require("../core.cjs").take("src/files/tree.ts");

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

// dist/chunks/pin+tgz+write-tgz.cjs
function take(module2) {
  switch (module2) {
    case "src/files/tar.ts":
      return { checksum, readPax, readTar };
    case "src/files/tgz.ts":
      return { memberPath, openArchive, unpack };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  take
});
