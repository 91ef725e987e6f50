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

// dist/chunks/pin+write-tgz.cjs
var pin_write_tgz_exports = {};
__export(pin_write_tgz_exports, {
  take: () => take
});
module.exports = __toCommonJS(pin_write_tgz_exports);

// src/files/write-tgz.ts
var import_node_zlib = require("node:zlib");

// now:src/files/tgz.ts
var { memberPath, openArchive, unpack } = require("./pin+tgz+write-tgz.cjs").take("src/files/tgz.ts");

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").take("src/files/limits.ts");

// now:src/files/tar.ts
var { checksum, readPax, readTar } = require("./pin+tgz+write-tgz.cjs").take("src/files/tar.ts");

// src/files/write-tgz.ts
var BLOCK = 512;
function writeTgz(members) {
  const blocks = [];
  for (const { name, bytes, mode = 420 } of members) {
    const isLong = Buffer.byteLength(name) > 100;
    if (isLong || !/^[\x20-\x7e]*$/.test(name)) blocks.push(paxHeader(paxRecord("path", name)));
    blocks.push(
      header({ name: Buffer.from(name).subarray(0, 100), type: "0", size: bytes.length, mode }),
      padded(bytes)
    );
  }
  blocks.push(Buffer.alloc(2 * BLOCK));
  return gzip(Buffer.concat(blocks));
}
function replaceMembers(archive, changes) {
  return replaceWithin(archive, changes, { left: UNPACKED_LIMIT });
}
function replaceWithin(archive, changes, budget) {
  const { bytes, problems } = unpack({ bytes: archive, path: "", place: { kind: "stdin" }, budget });
  if (bytes === void 0 || problems.length > 0) return refused(problems[0]?.message ?? "cannot be unpacked");
  budget.left -= bytes.length;
  const tar = readTar(bytes, MEMBER_LIMIT);
  if (tar.damage !== void 0) return refused(tar.damage);
  const replaced = /* @__PURE__ */ new Map();
  for (const [name, inner] of byFirstName(changes)) {
    const members = tar.members.filter((member2) => member2.kind === "file" && member2.name === name);
    const member = members[0];
    if (member === void 0) return refused(`has no member ${name}`);
    if (members.length > 1) return refused(`has more than one member ${name}`);
    const old = bytes.subarray(member.contentStart, member.contentEnd);
    const content = newContent(old, inner, budget);
    if (content.kind === "refused") return { kind: "refused", message: `${name}: ${content.message}` };
    if (!content.bytes.equals(old)) replaced.set(member, content.bytes);
  }
  if (replaced.size === 0) return { kind: "changed", bytes: archive };
  return { kind: "changed", bytes: gzip(splice(bytes, tar.members, replaced)) };
}
function refused(message) {
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
    return refused("was changed by somebody else since it was read");
  return { kind: "changed", bytes: whole.bytes };
}
function splice(bytes, members, replaced) {
  const pieces = [];
  let at = 0;
  for (const member of members) {
    const content = replaced.get(member);
    if (content === void 0) continue;
    pieces.push(bytes.subarray(at, member.start), ...extensionsOf(bytes, member));
    const block = Buffer.from(bytes.subarray(member.header, member.header + BLOCK));
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
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const kept = [...readPax(raw.subarray(at + BLOCK, at + BLOCK + size))].filter(([key]) => key !== "size");
    if (type !== "x") pieces.push(raw.subarray(at, end));
    else if (kept.length > 0) pieces.push(paxHeader(kept.map(([key, value]) => paxRecord(key, value)).join("")));
    at = end;
  }
  return pieces;
}
function header(fields) {
  const block = Buffer.alloc(BLOCK);
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
  const rest = bytes.length % BLOCK;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(BLOCK - rest)]);
}
function paxHeader(records) {
  const content = Buffer.from(records);
  const fields = { name: Buffer.from("pax"), type: "x", size: content.length, mode: 420 };
  return Buffer.concat([header(fields), padded(content)]);
}
function paxRecord(key, value) {
  const rest = Buffer.byteLength(` ${key}=${value}
`);
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length++;
  return `${length} ${key}=${value}
`;
}
function gzip(bytes) {
  const packed = (0, import_node_zlib.gzipSync)(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

// dist/chunks/pin+write-tgz.cjs
function take(module2) {
  switch (module2) {
    case "src/files/write-tgz.ts":
      return { replaceMembers, writeTgz };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  take
});
