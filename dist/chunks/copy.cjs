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

// dist/chunks/copy.cjs
var copy_exports = {};
__export(copy_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(copy_exports);

// src/cli/commands/copy.ts
var import_node_events = require("node:events");

// src/registry/blob-ledger.ts
function openLedger() {
  const entries = /* @__PURE__ */ new Map();
  return {
    once: async ({ place, repository, digest }, send) => {
      const key = `${place} ${digest}`;
      const entry = entries.get(key) ?? { sent: /* @__PURE__ */ new Map(), first: void 0 };
      entries.set(key, entry);
      const before = entry.sent.get(repository);
      if (before !== void 0) return asThere(await before);
      const sending = sendOrMount(entry, repository, send);
      entry.sent.set(repository, sending);
      return await sending;
    }
  };
}
function asThere(outcome) {
  return outcome.kind === "trouble" ? outcome : { kind: "answer", value: "there-already" };
}
async function sendOrMount(entry, repository, send) {
  while (entry.first !== void 0) {
    const { first } = entry;
    const outcome2 = await first.outcome;
    if (outcome2.kind === "answer") return await send(first.repository);
    if (entry.first === first) entry.first = void 0;
  }
  const outcome = send(void 0);
  entry.first = { repository, outcome };
  return await outcome;
}

// now:src/registry/copy-image.ts
var { copyImage, digestAtSource } = require("./asking.cjs").modules["src/registry/copy-image.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/registry/copy-outcome.ts
var { allDone, done, refused } = require("./asking.cjs").modules["src/registry/copy-outcome.ts"]();

// src/registry/layout/layout-trouble.ts
var REASONS = {
  ENOSPC: "no space is left on the device",
  EDQUOT: "the disk quota is used up",
  EFBIG: "a file would be larger than the system allows",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the path is no folder",
  ELOOP: "it is a link, and links are not followed in a layout",
  EMFILE: "too many files are open",
  EIO: "the device fails"
};
function diskTrouble(shown, error) {
  const code = errorCode(error);
  return refused(`${shown}: ${REASONS[code] ?? code}`, { code });
}
function isDiskFull({ code }) {
  return code === "ENOSPC" || code === "EDQUOT" || code === "EROFS";
}

// now:src/registry/turns.ts
var { openTurns } = require("./asking.cjs").modules["src/registry/turns.ts"]();

// src/images/copy-run.ts
var IMAGES_AT_ONCE = 8;
var BLOBS_AT_ONCE = 8;
async function runCopies(items, ends, manner) {
  const take = openTurns(IMAGES_AT_ONCE);
  const room = { ledger: openLedger(), turns: openTurns(BLOBS_AT_ONCE), sent: manner.onBytes };
  let isHopeless = false;
  return await Promise.all(
    items.map(
      async (item) => await take(async () => {
        if (isHopeless || manner.isStopped()) return { kind: "not-tried", item };
        const result = await runCopy(item, { ends, manner, room });
        if (result.kind === "failed" && isDiskFull(result.trouble)) isHopeless = true;
        manner.onDone(result);
        return result;
      })
    )
  );
}
async function runCopy(item, { ends, manner, room }) {
  const { reference, tag } = item;
  const [source, target] = await Promise.all([ends.sourceOf(item), ends.targetOf(item)]);
  if (source.kind === "trouble") return { kind: "failed", item, trouble: source };
  if (target.kind === "trouble") return { kind: "failed", item, trouble: target };
  const job = {
    source: source.value,
    reference,
    target: target.value,
    as: tag === void 0 ? { kind: "root" } : { kind: "tag", tag },
    ...manner.wants === void 0 ? {} : { wants: manner.wants },
    referrers: manner.referrers
  };
  const outcome = await copyImage(job, room);
  return outcome.kind === "trouble" ? { kind: "failed", item, trouble: outcome } : { kind: "copied", item, copied: outcome.value };
}
function wasThere({ blobs, manifests, mounted }) {
  return blobs + manifests + mounted === 0;
}

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/images/formats/copy-destination.ts
var { copyDestination } = require("./list-printers.cjs").modules["src/images/formats/copy-destination.ts"]();

// src/images/copy-plan.ts
function planCopies(wanted, to) {
  const items = /* @__PURE__ */ new Map();
  const notCopied = [];
  for (const each of wanted) {
    const item = itemOf(each, to);
    if ("kind" in item) notCopied.push(item);
    else items.set(`${item.image} ${item.reference} ${destination(item)}`, item);
  }
  const sorted = [...items.values()].toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
  return { ...withoutCollisions(sorted), notCopied };
}
function keyOf({ image, reference }) {
  return `${image} ${reference}`;
}
function itemOf({ reference, digest, target, stays, layout }, to) {
  const { registry, repository, tag } = reference;
  const wanted = digest ?? reference.digest;
  const version = wanted ?? tag;
  const image = canonical(reference);
  if (version === void 0) return { image, kind: "no-tag" };
  const place = to === "layout" ? reference : target;
  if (place === void 0) return { image, kind: stays ?? "no-target" };
  return {
    image,
    source: { registry, repository },
    reference: version,
    target: { registry: place.registry, repository: place.repository },
    ...tag === void 0 ? {} : { tag },
    ...layout === void 0 ? {} : { layout }
  };
}
function destination({ target, tag, reference }) {
  return copyDestination({ ...target, ...tag === void 0 ? { digest: reference } : { tag } });
}
function withoutCollisions(items) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) groups.set(destination(item), [...groups.get(destination(item)) ?? [], item]);
  const notes = [];
  const untagged = /* @__PURE__ */ new Set();
  for (const [name, group] of groups) {
    if (group[0]?.tag === void 0 || new Set(group.map(({ reference }) => reference)).size === 1) continue;
    const owner = group.find(({ reference, tag }) => reference === tag) ?? group[0];
    for (const item of group) if (item !== owner && item.reference !== owner.reference) untagged.add(item);
    notes.push(
      `${name} is asked for with more than one digest: the tag goes to ${owner.image}, the others by their digests`
    );
  }
  const placed = items.map((item) => untagged.has(item) ? withoutTag(item) : item);
  const once = new Map(placed.map((item) => [`${destination(item)} ${item.reference}`, item]));
  return { items: [...once.values()], notes };
}
function withoutTag({ image, source, reference, target, layout }) {
  return { image, source, reference, target, ...layout === void 0 ? {} : { layout } };
}
function wantedOfLock({ image, digest, target }, aim) {
  const parsed = parseReference(image);
  if (!parsed.ok) return void 0;
  const { reference } = parsed;
  if (aim !== void 0) return { reference, digest, ...aim(reference) };
  const place = target === void 0 ? void 0 : parseReference(target);
  return { reference, digest, ...place?.ok === true ? { target: place.reference } : {} };
}

// src/text/byte-count.ts
var UNITS = ["KiB", "MiB", "GiB", "TiB"];
function byteCount(bytes) {
  if (bytes < 1024) return `${Math.round(bytes)} bytes`;
  let size = bytes / 1024;
  let unit = 0;
  for (; size >= 1024 && unit < UNITS.length - 1; unit++) size /= 1024;
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${UNITS[unit] ?? ""}`;
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// src/reports/copy-text.ts
function targetText(item, into) {
  return into === void 0 ? destination(item) : `${into}:${destination(item)}`;
}
function printCopied(results, into) {
  return results.flatMap(
    (result) => result.kind === "copied" ? [`${result.item.image} -> ${targetText(result.item, into)} ${result.copied.digest}
`] : []
  ).join("");
}
function copyLine(result) {
  const { image } = result.item;
  switch (result.kind) {
    case "copied": {
      const { copied } = result;
      if (wasThere(copied)) return `${image}: there already`;
      const parts = [
        `${byteCount(copied.bytes)} in ${counted(copied.blobs, "blob")} and ${counted(copied.manifests, "manifest")}`,
        ...copied.mounted > 0 ? [`${copied.mounted} mounted`] : [],
        ...copied.attached > 0 ? [`${copied.attached} attached`] : []
      ];
      return `${image}: copied, ${parts.join(", ")}`;
    }
    case "failed":
      return `${image}: failed: ${result.trouble.message}`;
    case "not-tried":
      return `${image}: not done`;
  }
}
function copyNotes(results, { notCopied, notes }, detail) {
  const copied = results.flatMap((result) => result.kind === "copied" ? [result] : []);
  const beside = copied.flatMap(({ item, copied: { notes: own, foreign, leftOut } }) => [
    ...own.map((note) => `~ ${item.image}: ${note}`),
    ...foreign > 0 ? [`~ ${item.image}: ${counted(foreign, "layer")} lies at its publisher and was not copied`] : [],
    ...leftOut > 0 && detail === "all" ? [`~ ${item.image}: ${counted(leftOut, "part")} of its index left out`] : []
  ]);
  const failed = results.filter(({ kind }) => kind !== "copied");
  const stayed = notCopied.filter(({ kind }) => detail === "all" || kind !== "there" && kind !== "excluded");
  return [
    ...notes,
    ...beside,
    ...stayed.map(({ image, kind }) => `! ${image} was not copied: ${WHY_NOT[kind]}`),
    ...failTable(failed)
  ];
}
var WHY_NOT = {
  there: "it names its target already",
  excluded: "the mapping excludes it",
  unmapped: "no rule of the mapping takes it",
  "no-target": "nothing says where it shall go",
  "no-tag": "nothing but its template says its tag",
  "no-name": "it has no name that tells where it shall go"
};
function failTable(failed) {
  const width = Math.min(60, Math.max(0, ...failed.map(({ item }) => item.image.length)));
  return failed.map((result) => {
    const why = result.kind === "failed" ? result.trouble.message : "not done";
    return `! ${result.item.image.padEnd(width)}  ${why}`;
  });
}
function copySummary(results, milliseconds) {
  const copied = results.flatMap((result) => result.kind === "copied" ? [result.copied] : []);
  const there = copied.filter(wasThere).length;
  const failed = results.filter(({ kind }) => kind === "failed").length;
  const notTried = results.filter(({ kind }) => kind === "not-tried").length;
  const bytes = copied.reduce((sum, each) => sum + each.bytes, 0);
  const counts = [
    `${copied.length - there} copied`,
    ...there > 0 ? [`${there} there already`] : [],
    ...failed > 0 ? [`${failed} failed`] : [],
    ...notTried > 0 ? [`${notTried} not done`] : []
  ];
  return `${counted(results.length, "image")}: ${counts.join(", ")}; ${byteCount(bytes)} sent in ${duration(milliseconds)}`;
}
function printPlanned(planned, into) {
  return planned.map(({ item, bytes, isThere }) => {
    const size = bytes === void 0 ? "unknown" : isThere === true ? "there already" : byteCount(bytes);
    return `${item.image} -> ${targetText(item, into)}  ${size}
`;
  }).join("");
}
function plannedSummary(planned, bytes) {
  const there = planned.filter(({ isThere }) => isThere === true).length;
  const known = there > 0 ? `, ${there} there already` : "";
  return `${counted(planned.length, "image")}${known}; ${byteCount(bytes)} to copy at most. Nothing was written`;
}

// now:src/reports/safe-json.ts
var { printSafeJson } = require("./json.cjs").modules["src/reports/safe-json.ts"]();

// src/reports/copy-json.ts
function printCopyJson(results, { notCopied }, into) {
  return printSafeJson({
    version: 1,
    images: results.map((result) => ({
      source: result.item.image,
      target: targetText(result.item, into),
      ...describe(result)
    })),
    notCopied: notCopied.map(({ image, kind }) => ({ image, why: kind }))
  });
}
function describe(result) {
  switch (result.kind) {
    case "copied": {
      const { digest, blobs, manifests, bytes, mounted, foreign, leftOut, attached, notes } = result.copied;
      const counts = { blobs, manifests, bytes, mounted, foreign, leftOut, attached, notes };
      return { state: wasThere(result.copied) ? "there" : "copied", digest, ...counts };
    }
    case "failed": {
      const { failure, stage, status, code, message } = result.trouble;
      return { state: "failed", failure, stage, status, code, message };
    }
    case "not-tried":
      return { state: "not-tried" };
  }
}
function printPlannedJson(planned, { notCopied }, { into, total }) {
  return printSafeJson({
    version: 1,
    total,
    images: planned.map(({ item, digest, bytes, isThere, message }) => ({
      source: item.image,
      target: targetText(item, into),
      digest,
      bytes,
      state: message === void 0 ? isThere === true ? "there" : "planned" : "failed",
      message
    })),
    notCopied: notCopied.map(({ image, kind }) => ({ image, why: kind }))
  });
}

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// helper:node:path
var node_path_default = require("node:path");

// when-called:src/images/image-entries.ts
function fitEntries(...args) {
  return load("./entries.cjs", "src/images/image-entries.ts").fitEntries(...args);
}
function imageEntries(...args) {
  return load("./entries.cjs", "src/images/image-entries.ts").imageEntries(...args);
}

// when-called:src/cli/operand-kinds.ts
function sortOperands(...args) {
  return load("./asking.cjs", "src/cli/operand-kinds.ts").sortOperands(...args);
}

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/registry/copy-attached.ts
var { copyAttached, isDigestTag } = require("./asking.cjs").modules["src/registry/copy-attached.ts"]();

// src/registry/layout/folder-files.ts
var import_node_fs = require("node:fs");

// now:src/registry/digest.ts
var { digestOf, isDigest, newHash } = require("./asking.cjs").modules["src/registry/digest.ts"]();

// src/registry/layout/layout-files.ts
function blobName(digest) {
  return `blobs/${digest.replace(":", "/")}`;
}
function digestOfName(name) {
  const digest = name.replace(/^blobs\//, "").replace("/", ":");
  return name.startsWith("blobs/") && isDigest(digest) ? [digest] : [];
}

// src/registry/layout/folder-files.ts
var PIECE = 256 * 1024;
function folderFiles(absolute, shown) {
  const look2 = (name) => regularSize(node_path_default.join(absolute, name), shown);
  const read = (name, size, limit) => {
    if (size.kind === "trouble" || size.value === void 0) return size.kind === "trouble" ? size : done(void 0);
    if (size.value > limit) return refused(`${shown}: ${name} has more than ${limit} bytes`);
    try {
      return done((0, import_node_fs.readFileSync)(node_path_default.join(absolute, name)));
    } catch (error) {
      return diskTrouble(`${shown}: ${name}`, error);
    }
  };
  const sizeOf = (digest) => {
    const linked = ["blobs", node_path_default.dirname(blobName(digest))].find((folder) => isLink(node_path_default.join(absolute, folder)));
    return linked === void 0 ? look2(blobName(digest)) : refused(`${shown}: ${linked} is a link, and links are not followed in a layout`);
  };
  return {
    shown,
    small: (name, limit) => read(name, look2(name), limit),
    blob: (digest, limit) => read(blobName(digest), sizeOf(digest), limit),
    sizeOf,
    open(digest, start) {
      try {
        const fd = (0, import_node_fs.openSync)(node_path_default.join(absolute, blobName(digest)), import_node_fs.constants.O_RDONLY | (import_node_fs.constants.O_NOFOLLOW ?? 0));
        if ((0, import_node_fs.fstatSync)(fd).isFile()) return done((0, import_node_fs.createReadStream)("", { fd, start, highWaterMark: PIECE }));
        (0, import_node_fs.closeSync)(fd);
        return refused(`${shown}: ${blobName(digest)} is no regular file`);
      } catch (error) {
        return diskTrouble(`${shown}: ${blobName(digest)}`, error);
      }
    },
    blobs: () => ["sha256", "sha512"].flatMap(
      (algorithm) => namesIn(node_path_default.join(absolute, "blobs", algorithm)).flatMap((hex) => digestOfName(`blobs/${algorithm}/${hex}`))
    ),
    close: () => void 0
  };
}
function namesIn(folder) {
  return (0, import_node_fs.existsSync)(folder) ? (0, import_node_fs.readdirSync)(folder) : [];
}
function isLink(file) {
  return (0, import_node_fs.lstatSync)(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
function regularSize(file, shown) {
  try {
    const stats = (0, import_node_fs.lstatSync)(file, { throwIfNoEntry: false });
    if (stats === void 0 || stats.isFile()) return done(stats?.size);
    const what = stats.isSymbolicLink() ? "is a link, and links are not followed in a layout" : "is no regular file";
    return refused(`${shown}: ${node_path_default.basename(file)} ${what}`);
  } catch (error) {
    return diskTrouble(`${shown}: ${node_path_default.basename(file)}`, error);
  }
}

// now:src/registry/json.ts
var { parseJson } = require("./asking.cjs").modules["src/registry/json.ts"]();

// src/registry/layout/layout-index.ts
var REF_NAME = "org.opencontainers.image.ref.name";
var CONTAINERD_NAME = "io.containerd.image.name";
var MOST_ENTRIES = 5e4;
function readLayoutVersion(bytes, shown) {
  const value = parseJson(bytes);
  const version = isRecord(value) ? value["imageLayoutVersion"] : void 0;
  if (typeof version !== "string") return refused(`${shown}: its oci-layout tells no version`);
  return /^1\.\d{1,3}\.\d{1,3}$/.test(version) ? done(void 0) : refused(`${shown}: it is an OCI layout of version ${JSON.stringify(version.slice(0, 40))}, and 1.0.0 is known`);
}
function readLayoutIndex(bytes, shown) {
  const value = parseJson(bytes);
  const manifests = isRecord(value) ? value["manifests"] : void 0;
  if (!Array.isArray(manifests)) return refused(`${shown}: its index.json has no list of manifests`);
  if (manifests.length > MOST_ENTRIES)
    return refused(`${shown}: its index.json has more than ${MOST_ENTRIES} manifests`);
  const entries = [];
  for (const [at, fields] of manifests.entries()) {
    const entry = isRecord(fields) ? readEntry(fields) : void 0;
    if (entry === void 0) return refused(`${shown}: manifest ${at + 1} of its index.json is no descriptor`);
    entries.push(entry);
  }
  return done(entries);
}
function readEntry(fields) {
  const { mediaType = "", digest, size, annotations = {} } = fields;
  if (typeof mediaType !== "string" || typeof digest !== "string" || !isDigest(digest)) return void 0;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0 || !isRecord(annotations)) return void 0;
  const texts = Object.entries(annotations).filter((pair) => typeof pair[1] === "string");
  return { mediaType, digest, size, annotations: new Map(texts), fields };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function nameOfEntry({ annotations }) {
  const name = annotations.get(CONTAINERD_NAME) ?? annotations.get(REF_NAME);
  return name !== void 0 && /[/:@]/.test(name) ? name : void 0;
}
function isNamed({ annotations }) {
  return annotations.has(CONTAINERD_NAME) || annotations.has(REF_NAME);
}
function newEntry({ mediaType, digest, size }, { name, artifactType }) {
  const annotations = name === void 0 ? {} : { [CONTAINERD_NAME]: name, [REF_NAME]: name };
  const fields = {
    mediaType,
    digest,
    size,
    ...artifactType === void 0 ? {} : { artifactType },
    ...name === void 0 ? {} : { annotations }
  };
  return { mediaType, digest, size, annotations: new Map(Object.entries(annotations)), fields };
}
function withEntry(entries, entry) {
  const name = nameOfEntry(entry);
  const isSame = (other) => name === void 0 ? !isNamed(other) && other.digest === entry.digest : nameOfEntry(other) === name;
  const at = entries.findIndex(isSame);
  return at === -1 ? [...entries, entry] : entries.toSpliced(at, 1, entry);
}
function printLayoutIndex(entries) {
  const mediaType = "application/vnd.oci.image.index.v1+json";
  return `${JSON.stringify({ schemaVersion: 2, mediaType, manifests: entries.map(({ fields }) => fields) })}
`;
}

// src/registry/layout/open-layout.ts
var import_node_stream = require("node:stream");

// now:src/registry/failures.ts
var { codedError, errorOf, failureOf, mayPass, refusal, statusText, troubleOf, troubleOfError } = require("./asking.cjs").modules["src/registry/failures.ts"]();

// now:src/registry/limits.ts
var { limits } = require("./asking.cjs").modules["src/registry/limits.ts"]();

// now:src/registry/read-manifest.ts
var { readManifest } = require("./asking.cjs").modules["src/registry/read-manifest.ts"]();

// src/registry/layout/open-layout.ts
function openLayout(files) {
  const marker = files.small("oci-layout", limits.small);
  if (marker.kind === "trouble") return marker;
  const index = files.small("index.json", limits.page);
  if (index.kind === "trouble") return index;
  if (marker.value === void 0 || index.value === void 0) {
    const name = marker.value === void 0 ? "oci-layout" : "index.json";
    return refused(`${files.shown}: it is no OCI layout, for there is no ${name} in it`);
  }
  const version = readLayoutVersion(marker.value, files.shown);
  if (version.kind === "trouble") return version;
  const entries = readLayoutIndex(index.value, files.shown);
  return entries.kind === "trouble" ? entries : done({ files, entries: entries.value });
}
function layoutSource(layout, name) {
  const find = (reference) => isDigest(reference) ? reference : layout().entries.find((entry) => nameOfEntry(entry) === `${name}:${reference}`)?.digest;
  let subjects;
  let readFor;
  return {
    digestOf: async (reference) => done(find(reference)),
    manifest: async (reference) => {
      const digest = find(reference);
      return digest === void 0 ? refused(`${layout().files.shown}: there is no ${name}:${reference}`, { failure: "absent" }) : readBlobManifest(layout().files, digest);
    },
    blob: async (descriptor, start) => openBlob(layout().files, descriptor, start),
    referrers: async (digest) => {
      const { files, entries } = layout();
      if (subjects === void 0 || readFor !== entries) subjects = readSubjects(files, entries);
      readFor = entries;
      return done(subjects.get(digest) ?? []);
    }
  };
}
function readBlobManifest(files, digest) {
  const bytes = readSmallBlob(files, digest);
  if (bytes.kind === "trouble") return bytes;
  const read = readManifest(bytes.value, "", digest);
  return read.kind === "manifest" ? done(read.manifest) : refused(`${files.shown}: ${digest} is a malformed manifest: ${read.reason}`);
}
function readSmallBlob(files, digest) {
  const bytes = files.blob(digest, limits.manifest);
  if (bytes.kind === "trouble") return bytes;
  if (bytes.value === void 0)
    return refused(`${files.shown}: there is no ${blobName(digest)}`, { failure: "absent" });
  return digestOf(bytes.value, digest) === digest ? done(bytes.value) : refused(`${files.shown}: the content of ${blobName(digest)} has another digest`);
}
function openBlob(files, { digest, size }, start) {
  const there = files.sizeOf(digest);
  if (there.kind === "trouble") return there;
  if (there.value === void 0)
    return refused(`${files.shown}: there is no ${blobName(digest)}`, { failure: "absent" });
  if (there.value !== size)
    return refused(`${files.shown}: ${blobName(digest)} has ${there.value} bytes instead of ${size}`);
  const opened = files.open(digest, start);
  if (opened.kind === "trouble" || start > 0)
    return opened.kind === "trouble" ? opened : done({ stream: opened.value, size, start });
  const { hash, digest: finish } = newHash(digest);
  const wrong = refused(`${files.shown}: the content of ${blobName(digest)} has another digest`);
  const checked = new import_node_stream.PassThrough({
    highWaterMark: 1024 * 1024,
    transform: (chunk, _, next) => {
      hash.update(chunk);
      next(null, chunk);
    },
    flush: (next) => {
      next(finish() === digest ? null : errorOf(wrong));
    }
  });
  (0, import_node_stream.pipeline)(opened.value, checked, () => void 0);
  return done({ stream: checked, size, start: 0 });
}
function readSubjects(files, entries) {
  const subjects = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (isNamed(entry)) continue;
    const manifest = readBlobManifest(files, entry.digest);
    const subject = manifest.kind === "answer" ? manifest.value.subject?.digest : void 0;
    if (subject === void 0 || manifest.kind === "trouble") continue;
    subjects.set(subject, [...subjects.get(subject) ?? [], descriptorOf(entry, manifest.value)]);
  }
  return subjects;
}
function descriptorOf({ digest, fields }, { raw }) {
  const { artifactType } = fields;
  return {
    mediaType: raw.mediaType,
    digest,
    size: raw.bytes.length,
    ...typeof artifactType === "string" ? { artifactType } : {},
    annotations: /* @__PURE__ */ new Map(),
    urls: []
  };
}

// src/registry/layout/tar-files.ts
var import_node_fs2 = require("node:fs");
var import_node_stream2 = require("node:stream");

// now:src/files/tar.ts
var { EXTENSIONS, checksum, isZero, readExtension, readHeader, readPax, readTar } = require("./pin.cjs").modules["src/files/tar.ts"]();

// src/registry/layout/tar-places.ts
var BLOCK = 512;
var MOST_MEMBERS = 5e5;
var LONGEST_EXTENSION = 1024 * 1024;
var LAYOUT_NAME = /^(?:oci-layout|index\.json|manifest\.json|blobs\/(?:sha256\/[0-9a-f]{64}|sha512\/[0-9a-f]{128}))$/;
function findTarMembers(read, length) {
  const places = /* @__PURE__ */ new Map();
  const block = Buffer.alloc(BLOCK);
  let extension = {};
  let at = 0;
  for (let count = 0; at + BLOCK <= length; count++) {
    if (count === MOST_MEMBERS) return `has more than ${MOST_MEMBERS} members`;
    if (read(block, at) !== BLOCK) return `ends early at byte ${at + 1}`;
    if (isZero(block, 0)) return places;
    const header = readHeader(block, 0, extension);
    if (typeof header === "string") return `${header} at byte ${at + 1}`;
    const { type, name, kind, contentStart, contentEnd, end } = header;
    if (at + contentEnd > length) return `ends in the middle of the member ${JSON.stringify(name.slice(0, 200))}`;
    if (EXTENSIONS.has(type)) {
      if (contentEnd - contentStart > LONGEST_EXTENSION) return `has a header that is too long at byte ${at + 1}`;
      const content = Buffer.alloc(contentEnd - contentStart);
      read(content, at + contentStart);
      extension = { ...extension, ...readExtension(type, content) };
    } else {
      const own = name.startsWith("./") ? name.slice(2) : name;
      const place = { start: at + contentStart, size: contentEnd - contentStart };
      if (LAYOUT_NAME.test(own)) places.set(own, { kind: kind === "file" ? "file" : "other", ...place });
      extension = {};
    }
    at += end;
  }
  return at >= length ? places : "ends in the middle of a header";
}

// src/registry/layout/tar-files.ts
var PIECE2 = 256 * 1024;
function tarFiles(absolute, shown) {
  let fd;
  try {
    fd = (0, import_node_fs2.openSync)(absolute, import_node_fs2.constants.O_RDONLY | (import_node_fs2.constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return diskTrouble(shown, error);
  }
  const places = readPlaces(fd, shown);
  if (places.kind === "trouble") {
    (0, import_node_fs2.closeSync)(fd);
    return places;
  }
  return done(filesAt(fd, places.value, shown));
}
function readPlaces(fd, shown) {
  try {
    const stats = (0, import_node_fs2.fstatSync)(fd);
    if (!stats.isFile()) return refused(`${shown}: it is no regular file`);
    const start = Buffer.alloc(2);
    (0, import_node_fs2.readSync)(fd, start, 0, 2, 0);
    if (start[0] === 31 && start[1] === 139)
      return refused(`${shown}: it is packed with gzip, and is read only unpacked (gunzip)`);
    const found = findTarMembers((buffer, at) => (0, import_node_fs2.readSync)(fd, buffer, 0, buffer.length, at), stats.size);
    return typeof found === "string" ? refused(`${shown}: the archive ${found}`) : done(found);
  } catch (error) {
    return diskTrouble(shown, error);
  }
}
function filesAt(fd, places, shown) {
  const placeOf = (name) => {
    const place = places.get(name);
    return place?.kind === "other" ? refused(`${shown}: ${name} is a link, or no regular file`) : done(place);
  };
  const read = (name, limit) => {
    const place = placeOf(name);
    if (place.kind === "trouble" || place.value === void 0) return place.kind === "trouble" ? place : done(void 0);
    const { start, size } = place.value;
    if (size > limit) return refused(`${shown}: ${name} has more than ${limit} bytes`);
    try {
      const bytes = Buffer.alloc(size);
      return (0, import_node_fs2.readSync)(fd, bytes, 0, size, start) === size ? done(bytes) : refused(`${shown}: ${name} is cut off`);
    } catch (error) {
      return diskTrouble(`${shown}: ${name}`, error);
    }
  };
  return {
    shown,
    small: read,
    blob: (digest, limit) => read(blobName(digest), limit),
    sizeOf(digest) {
      const place = placeOf(blobName(digest));
      return place.kind === "trouble" ? place : done(place.value?.size);
    },
    open(digest, skipped) {
      const place = placeOf(blobName(digest));
      if (place.kind === "trouble") return place;
      if (place.value === void 0) return refused(`${shown}: there is no ${blobName(digest)}`);
      const { start, size } = place.value;
      if (skipped >= size) return done(import_node_stream2.Readable.from([]));
      const range = { start: start + skipped, end: start + size - 1 };
      return done((0, import_node_fs2.createReadStream)("", { fd, autoClose: false, highWaterMark: PIECE2, ...range }));
    },
    blobs: () => [...places.keys()].flatMap(digestOfName),
    close: () => {
      (0, import_node_fs2.closeSync)(fd);
    }
  };
}

// src/cli/copy-layouts.ts
function readLayoutName(text, cwd) {
  const [, transport, file = ""] = /^(oci|oci-archive|docker-archive|docker-daemon|containers-storage|dir):(.*)$/s.exec(text) ?? [];
  if (transport === void 0 || file.startsWith("//")) return void 0;
  if (transport !== "oci" && transport !== "oci-archive")
    throw new UsageError(`${transport}: is not read or written`, {
      hint: "name oci:FOLDER, oci-archive:FILE.tar, or a registry"
    });
  if (file === "") throw new UsageError(`${transport}: needs a path behind it`, { hint: "as in oci:bundle" });
  return { kind: transport === "oci" ? "folder" : "tar", absolute: node_path_default.resolve(cwd, file), shown: text };
}
function openNamedLayout({ kind, absolute, shown }) {
  const files = kind === "folder" ? { kind: "answer", value: folderFiles(absolute, shown) } : tarFiles(absolute, shown);
  const layout = files.kind === "trouble" ? files : openLayout(files.value);
  if (layout.kind === "trouble") throw new UsageError(layout.message);
  return layout.value;
}
function layoutWishes(layout, aim) {
  const wanted = [];
  const nameless = [];
  for (const entry of layout.entries) {
    const name = nameOfEntry(entry);
    const parsed = name === void 0 ? void 0 : parseReference(name);
    if (parsed?.ok !== true) {
      if (!isAttached(layout, entry))
        nameless.push({ image: `${layout.files.shown} ${name ?? entry.digest}`, kind: "no-name" });
      continue;
    }
    const { reference } = parsed;
    if (reference.tag !== void 0 && isDigestTag(reference.tag)) continue;
    const { target, stays } = aim?.(reference) ?? {};
    wanted.push({
      reference,
      digest: entry.digest,
      layout: layout.files.shown,
      ...target === void 0 ? {} : { target },
      ...stays === void 0 ? {} : { stays }
    });
  }
  return { wanted, nameless };
}
function isAttached({ files }, entry) {
  if (isNamed(entry)) return false;
  const manifest = readBlobManifest(files, entry.digest);
  return manifest.kind === "answer" && manifest.value.subject !== void 0;
}

// now:src/cli/lock-file.ts
var { lockPlace, nearestLock, readLockFile, writeLockFile } = require("./lock.cjs").modules["src/cli/lock-file.ts"]();

// now:src/cli/gather-entries.ts
var { NO_ENTRIES, gatherEntries } = require("./check.cjs").modules["src/cli/gather-entries.ts"]();

// when-called:src/cli/pin-request.ts
function readTargets(...args) {
  return load("./mapping.cjs", "src/cli/pin-request.ts").readTargets(...args);
}

// src/cli/copy-request.ts
async function readCopyRequest(invocation, source) {
  const { options, io } = invocation;
  const into = options.to === void 0 ? void 0 : readLayoutName(options.to, io.cwd);
  const operands = readOperands(invocation);
  const [first = "."] = operands.paths;
  const targets = into === void 0 ? await copyTargets(invocation, source, first) : refuseMapping(invocation);
  const list = hasPaths(operands) ? await gatherEntries({ ...invocation, operands: operands.paths }, source, targets) : NO_ENTRIES;
  const named = await readNamed(operands, targets, io.cwd);
  const wanted = [...list.entries, ...named.wanted];
  const plan = planCopies(wanted, into === void 0 ? "registry" : "layout");
  if (into === void 0 && targets === void 0) refuseWithoutTarget(plan, operands.locks.length > 0);
  const untagged = list.untagged.map((image) => ({ image, kind: "no-tag" }));
  const warnings = targets?.check(wanted.map(({ reference }) => asReference(reference))) ?? [];
  return {
    plan: {
      ...plan,
      notCopied: [...plan.notCopied, ...untagged, ...named.nameless],
      notes: [...plan.notes, ...warnings]
    },
    ...into === void 0 ? {} : { into },
    layouts: named.layouts,
    problems: list.problems,
    rendered: list.rendered,
    unlisted: list.unlisted ?? 0
  };
}
function hasPaths({ paths, layouts, locks, references }) {
  return paths.length > 0 || layouts.length + locks.length + references.length === 0;
}
async function readNamed(operands, targets, cwd) {
  const aim = targets === void 0 ? void 0 : (reference) => entryOf(reference, targets);
  const locks = await Promise.all(operands.locks.map(async (name) => await readLockFile(node_path_default.resolve(cwd, name), cwd)));
  const layouts = operands.layouts.map((name) => [name.shown, openNamedLayout(name)]);
  const held = layouts.map(([, layout]) => layoutWishes(layout, aim));
  const references = operands.references.map((reference) => entryOf(reference, targets));
  return {
    wanted: [
      ...fitEntries(references, NEEDS).entries,
      ...locks.flatMap(({ images }) => images.flatMap((image) => wantedOfLock(image, aim) ?? [])),
      ...held.flatMap(({ wanted }) => wanted)
    ],
    nameless: held.flatMap(({ nameless }) => nameless),
    layouts: new Map(layouts)
  };
}
var NEEDS = { needs: "version", target: "none" };
function withoutTransport(text) {
  return text.replace(/^docker:\/\//, "");
}
function readOperands({ operands, io }) {
  const layouts = operands.flatMap((operand) => readLayoutName(operand, io.cwd) ?? []);
  const others = operands.filter((operand) => readLayoutName(operand, io.cwd) === void 0);
  const locks = others.filter((operand) => /\.lock\.ya?ml$/.test(operand));
  const docker = others.filter((operand) => operand.startsWith("docker://"));
  const rest = others.filter((operand) => !locks.includes(operand) && !docker.includes(operand));
  const { paths, references } = sortOperands({ operands: rest, io });
  return { layouts, locks, paths, references: [...docker.map(withoutTransport), ...references].map(readReference) };
}
function readReference(text) {
  const parsed = parseReference(text);
  if (parsed.ok) return parsed.reference;
  throw new UsageError(`${text} is neither a path nor a reference: ${parsed.problem.message}`, {
    hint: "name a chart, a list, chartpin.lock.yaml, oci:FOLDER, oci-archive:FILE, or an image as in nginx:1.27"
  });
}
function asReference(parts) {
  return readReference(canonical(parts));
}
async function copyTargets(invocation, source, first) {
  const { options, io } = invocation;
  const settings = await source.of(first === "-" ? io.cwd : node_path_default.resolve(io.cwd, first));
  const to = options.to === void 0 ? void 0 : withoutTransport(options.to);
  return await readTargets({ io, options: { ...options, to } }, settings);
}
function refuseMapping({ given }) {
  const flag = [given.get("map"), given.get("path")].find((written) => written?.startsWith("--"));
  if (flag === void 0) return void 0;
  throw new UsageError(`${flag} does nothing here: in a layout images keep their names`, {
    hint: "name the target where the layout is copied to the registry"
  });
}
function entryOf(reference, targets) {
  const listed = { reference: canonical(reference), tagFrom: "key", uses: [] };
  const [entry] = imageEntries([listed], { placesOf: () => [], ...targets && { mapping: targets.compiled } });
  if (entry === void 0) throw new Error(`${listed.reference} makes no entry`);
  return entry;
}
function refuseWithoutTarget({ items, notCopied }, hasLock) {
  if (items.length > 0 && hasLock) return;
  if (items.length + notCopied.length === 0) return;
  throw new UsageError("chartpin copy needs to know where the images shall go", {
    hint: "name --to REGISTRY, --map FILE, --to oci:FOLDER or --to oci-archive:FILE.tar"
  });
}

// now:src/registry/platform-text.ts
var { isPlatform, parsePlatform, platformText } = require("./asking.cjs").modules["src/registry/platform-text.ts"]();

// now:src/registry/copy-manifest.ts
var { copyManifest, holds, wantedChildren } = require("./asking.cjs").modules["src/registry/copy-manifest.ts"]();

// now:src/registry/measure-image.ts
var { measureImage } = require("./asking.cjs").modules["src/registry/measure-image.ts"]();

// when-called:src/cli/asked-platforms.ts
function askedPlatforms(...args) {
  return load("./asking.cjs", "src/cli/asked-platforms.ts").askedPlatforms(...args);
}

// src/registry/layout/layout-tar.ts
var import_node_fs5 = require("node:fs");

// now:src/files/tar-header.ts
var { USTAR_SIZE_LIMIT, padded, paxHeader, paxRecord, tarHeader, writeSize } = require("./pin.cjs").modules["src/files/tar-header.ts"]();

// src/registry/layout/blob-header.ts
function blobHeader(digest, size) {
  const name = blobName(digest);
  const isLarge = size >= USTAR_SIZE_LIMIT;
  const records = [
    ...name.length > 100 ? [paxRecord("path", name)] : [],
    ...isLarge ? [paxRecord("size", String(size))] : []
  ];
  const own = tarHeader({
    name: Buffer.from(name).subarray(0, 100),
    type: "0",
    size: isLarge ? 0 : size,
    mode: 420
  });
  return records.length === 0 ? own : Buffer.concat([paxHeader(records.join("")), own]);
}

// src/registry/layout/write-layout.ts
var import_node_fs4 = require("node:fs");

// when-called:src/files/write-file.ts
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// src/registry/layout/blob-writer.ts
var import_node_fs3 = require("node:fs");
var import_node_stream3 = require("node:stream");
var import_node_util = require("node:util");
var PARTIAL_FOLDER = ".partial";
var flush = (0, import_node_util.promisify)(import_node_fs3.fsync);
async function writeBlob(folder, shown, blob) {
  const partial = node_path_default.join(folder, PARTIAL_FOLDER, `${blob.digest.replace(":", "-")}.${process.pid}`);
  let fd;
  try {
    (0, import_node_fs3.mkdirSync)(node_path_default.dirname(partial), { recursive: true });
    adopt(partial);
    fd = (0, import_node_fs3.openSync)(partial, "a+");
    const filled = await fill(fd, partial, blob);
    if (filled.kind === "trouble") return filled;
    await flush(fd);
    const target = node_path_default.join(folder, blobName(blob.digest));
    (0, import_node_fs3.mkdirSync)(node_path_default.dirname(target), { recursive: true });
    (0, import_node_fs3.renameSync)(partial, target);
    return done(void 0);
  } catch (error) {
    return troubleOf(error) ?? cutOff(error) ?? diskTrouble(`${shown}: ${blobName(blob.digest)}`, error);
  } finally {
    if (fd !== void 0) (0, import_node_fs3.closeSync)(fd);
  }
}
function cutOff(error) {
  const isCut = error instanceof Error && "code" in error && /^(?:ERR_STREAM_|ABORT_ERR)/.test(String(error.code));
  return isCut ? refused("the content was cut off", { failure: "unreachable", stage: "connect" }) : void 0;
}
async function writeBytes(folder, shown, { digest, bytes }) {
  const open = async (start) => done({ stream: import_node_stream3.Readable.from([Buffer.from(bytes).subarray(start)]), size: bytes.length, start });
  return await writeBlob(folder, shown, { digest, size: bytes.length, open });
}
function adopt(partial) {
  const stem = node_path_default.basename(partial).replace(/\.\d+$/, "");
  for (const name of (0, import_node_fs3.readdirSync)(node_path_default.dirname(partial))) {
    const [, owner] = name.startsWith(`${stem}.`) ? /\.(\d+)$/.exec(name) ?? [] : [];
    if (owner === void 0 || Number(owner) === process.pid || isAlive(Number(owner))) continue;
    try {
      (0, import_node_fs3.renameSync)(node_path_default.join(node_path_default.dirname(partial), name), partial);
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
async function fill(fd, partial, blob) {
  const there = (0, import_node_fs3.fstatSync)(fd).size;
  const start = there > blob.size ? 0 : there;
  if (start < there) (0, import_node_fs3.ftruncateSync)(fd, 0);
  const sum = newHash(blob.digest);
  if (start > 0) for await (const chunk of (0, import_node_fs3.createReadStream)(partial, { end: start - 1 })) sum.hash.update(chunk);
  const rest = start === blob.size ? done(start) : await append(fd, blob, { start, sum });
  if (rest.kind === "trouble") return rest;
  if (rest.value === blob.size && sum.digest() === blob.digest) return done(void 0);
  (0, import_node_fs3.ftruncateSync)(fd, 0);
  if (start === 0) {
    (0, import_node_fs3.rmSync)(partial, { force: true });
    return refused(`the content of ${blob.digest} has another digest, or another size`);
  }
  return await fill(fd, partial, blob);
}
async function append(fd, { size, open }, { start, sum }) {
  const content = await open(start);
  if (content.kind === "trouble") return content;
  let skip = start - content.value.start;
  let at = start;
  for await (const piece of content.value.stream) {
    const chunk = skip >= piece.length ? piece.subarray(piece.length) : piece.subarray(skip);
    skip -= piece.length - chunk.length;
    at += chunk.length;
    if (at > size) return done(at);
    sum.hash.update(chunk);
    for (let written = 0; written < chunk.length; ) written += (0, import_node_fs3.writeSync)(fd, chunk, written);
  }
  return done(at);
}

// src/registry/layout/write-layout.ts
var MARKER = '{"imageLayoutVersion":"1.0.0"}\n';
function openLayoutWriter(absolute, shown, base) {
  const made = makeFolder(absolute, shown);
  if (made.kind === "trouble") return made;
  const own = folderFiles(absolute, shown);
  const opened = openLayout(own);
  if (opened.kind === "trouble") return opened;
  const files = base === void 0 ? own : both(own, base.files);
  let entries = base === void 0 ? opened.value.entries : merge(base.entries, opened.value.entries);
  const add = (entry) => {
    const added = addEntry(absolute, shown, { entry, atOnce: entries });
    if (added.kind === "trouble") return added;
    entries = added.value;
    return done(void 0);
  };
  return done({
    files,
    entries: () => entries,
    repository: (name) => repositoryIn({ absolute, files, entries: () => entries, add }, name),
    close: () => {
      removeIfEmpty(node_path_default.join(absolute, PARTIAL_FOLDER));
    }
  });
}
function makeFolder(absolute, shown) {
  try {
    (0, import_node_fs4.mkdirSync)(absolute, { recursive: true });
    const there = (0, import_node_fs4.readdirSync)(absolute);
    if (there.includes("oci-layout")) return done(void 0);
    const foreign = there.find(
      (name) => !["index.json", "blobs", PARTIAL_FOLDER].includes(name) && !name.endsWith(".tmp")
    );
    if (foreign !== void 0)
      return refused(`${shown}: the folder is not empty and no OCI layout: ${JSON.stringify(foreign)} is in it`);
    (0, import_node_fs4.mkdirSync)(node_path_default.join(absolute, "blobs", "sha256"), { recursive: true });
  } catch (error) {
    return diskTrouble(shown, error);
  }
  const isIndexed = folderFiles(absolute, shown).small("index.json", limits.page);
  if (isIndexed.kind === "trouble") return isIndexed;
  const empty = { name: "index.json", text: printLayoutIndex([]) };
  const written = isIndexed.value === void 0 ? writeNamed(absolute, shown, empty) : done(void 0);
  return written.kind === "trouble" ? written : writeNamed(absolute, shown, { name: "oci-layout", text: MARKER });
}
function writeNamed(folder, shown, { name, text, before }) {
  const written = writeFile({
    absolute: node_path_default.join(folder, name),
    path: `${shown}: ${name}`,
    bytes: Buffer.from(text),
    ...before === void 0 ? {} : { before }
  });
  if (written.kind !== "failed") return done(void 0);
  const isFull = written.message.includes("no space");
  return refused(`${written.path} ${written.message}`, isFull ? { code: "ENOSPC" } : {});
}
var TRIES = 10;
function addEntry(folder, shown, { entry, atOnce }) {
  const files = folderFiles(folder, shown);
  for (let tries = 1; ; tries++) {
    const before = files.small("index.json", limits.page);
    if (before.kind === "trouble") return before;
    if (before.value === void 0) return refused(`${shown}: its index.json was taken away`);
    const known = readLayoutIndex(before.value, shown);
    if (known.kind === "trouble") return known;
    const written = writeNamed(folder, shown, {
      name: "index.json",
      text: printLayoutIndex(withEntry(known.value, entry)),
      before: before.value
    });
    if (written.kind === "answer") return done(withEntry(merge(atOnce, known.value), entry));
    if (written.code !== void 0 || tries === TRIES) return written;
  }
}
function merge(one, other) {
  const texts = new Set(one.map(({ fields }) => JSON.stringify(fields)));
  return [...one, ...other.filter(({ fields }) => !texts.has(JSON.stringify(fields)))];
}
function repositoryIn({ absolute, files, entries, add }, name) {
  const { shown } = files;
  const isBlobThere = (digest, size) => {
    const there = files.sizeOf(digest);
    if (there.kind === "trouble") return there;
    return done(size === void 0 ? there.value !== void 0 : there.value === size);
  };
  return {
    ...layoutSource(() => ({ files, entries: entries() }), name),
    place: shown,
    repository: "",
    holds: async (digest, as) => isListed(entries(), name, { digest, as }) ? isBlobThere(digest) : done(false),
    upload: async ({ descriptor: { digest, size }, open }) => {
      const there = isBlobThere(digest, size);
      if (there.kind === "trouble") return there;
      if (there.value) return done("there-already");
      const written = await writeBlob(absolute, shown, { digest, size, open });
      return written.kind === "trouble" ? written : done("uploaded");
    },
    put: async ({ raw }, as) => {
      const there = isBlobThere(raw.digest, raw.bytes.length);
      if (there.kind === "trouble") return there;
      const written = there.value ? done(void 0) : await writeBytes(absolute, shown, raw);
      if (written.kind === "trouble") return written;
      const listed = as.kind === "child" ? done(void 0) : add(entryFor(raw, name, as));
      return listed.kind === "trouble" ? listed : done(raw.digest);
    }
  };
}
function isListed(entries, name, { digest, as }) {
  if (as.kind === "child") return true;
  const wanted = fullName(name, digest, as);
  return entries.some(
    (entry) => entry.digest === digest && (wanted === void 0 ? !isNamed(entry) : nameOfEntry(entry) === wanted)
  );
}
function fullName(name, digest, as) {
  switch (as.kind) {
    case "tag":
      return `${name}:${as.tag}`;
    case "root":
      return `${name}@${digest}`;
    case "child":
    case "referrer":
      return void 0;
  }
}
function entryFor({ mediaType, digest, bytes }, name, as) {
  const wanted = fullName(name, digest, as);
  const artifactType = as.kind === "referrer" ? as.artifactType : void 0;
  return newEntry(
    { mediaType, digest, size: bytes.length },
    { ...wanted === void 0 ? {} : { name: wanted }, ...artifactType === void 0 ? {} : { artifactType } }
  );
}
function both(own, base) {
  const holder = (digest) => {
    const size = own.sizeOf(digest);
    return size.kind === "answer" && size.value === void 0 ? base : own;
  };
  return {
    shown: base.shown,
    small: own.small,
    sizeOf: (digest) => holder(digest).sizeOf(digest),
    blob: (digest, limit) => holder(digest).blob(digest, limit),
    open: (digest, start) => holder(digest).open(digest, start),
    blobs: () => [.../* @__PURE__ */ new Set([...own.blobs(), ...base.blobs()])],
    close: base.close
  };
}
function removeIfEmpty(folder) {
  try {
    (0, import_node_fs4.rmdirSync)(folder);
  } catch {
  }
}
function removeLayout(absolute) {
  (0, import_node_fs4.rmSync)(absolute, { recursive: true, force: true });
}

// src/registry/layout/layout-tar.ts
function openTarWriter(absolute, shown) {
  const base = (0, import_node_fs5.existsSync)(absolute) ? openBase(absolute, shown) : done(void 0);
  if (base.kind === "trouble") return base;
  const folder = `${absolute}.partial`;
  const layout = openLayoutWriter(folder, shown, base.value);
  if (layout.kind === "trouble") return layout;
  return done({
    layout: layout.value,
    pack: async () => await pack({ absolute, folder, shown, layout: layout.value, base: base.value }),
    close: () => {
      layout.value.close();
      base.value?.files.close();
    }
  });
}
function openBase(absolute, shown) {
  const files = tarFiles(absolute, shown);
  if (files.kind === "trouble") return files;
  const layout = openLayout(files.value);
  if (layout.kind === "trouble") files.value.close();
  return layout;
}
async function pack({ absolute, folder, shown, layout, base }) {
  const index = printLayoutIndex(layout.entries());
  const gathered = folderFiles(folder, shown).blobs();
  if (base !== void 0 && gathered.length === 0 && index === printLayoutIndex(base.entries)) {
    removeLayout(folder);
    return done(void 0);
  }
  const temporary = `${absolute}.${process.pid}.tmp`;
  let fd;
  try {
    fd = (0, import_node_fs5.openSync)(temporary, "w");
    const out = fd;
    const write = (bytes) => {
      for (let at = 0; at < bytes.length; ) at += (0, import_node_fs5.writeSync)(out, bytes, at);
    };
    writeMember(write, "oci-layout", Buffer.from('{"imageLayoutVersion":"1.0.0"}\n'));
    writeMember(write, "index.json", Buffer.from(index));
    const blobs = /* @__PURE__ */ new Set([...gathered, ...base === void 0 ? [] : base.files.blobs()]);
    for (const digest of [...blobs].toSorted()) {
      const written = await writeBlobMember(write, layout, digest);
      if (written.kind === "trouble") {
        removeFile(temporary);
        return written;
      }
    }
    write(Buffer.alloc(2 * BLOCK));
    (0, import_node_fs5.fsyncSync)(fd);
    (0, import_node_fs5.renameSync)(temporary, absolute);
    removeLayout(folder);
    return done(void 0);
  } catch (error) {
    removeFile(temporary);
    return diskTrouble(shown, error);
  } finally {
    if (fd !== void 0) (0, import_node_fs5.closeSync)(fd);
  }
}
function removeFile(file) {
  (0, import_node_fs5.rmSync)(file, { force: true });
}
function writeMember(write, name, bytes) {
  write(tarHeader({ name: Buffer.from(name), type: "0", size: bytes.length, mode: 420 }));
  write(padded(bytes));
}
async function writeBlobMember(write, { files }, digest) {
  const size = files.sizeOf(digest);
  if (size.kind === "trouble" || size.value === void 0) return size.kind === "trouble" ? size : done(void 0);
  const content = files.open(digest, 0);
  if (content.kind === "trouble") return content;
  write(blobHeader(digest, size.value));
  let written = 0;
  for await (const chunk of content.value) {
    write(chunk);
    written += chunk.length;
  }
  write(Buffer.alloc((BLOCK - written % BLOCK) % BLOCK));
  return done(void 0);
}

// now:src/registry/repository.ts
var { openRepository, wayChooser } = require("./asking.cjs").modules["src/registry/repository.ts"]();

// src/cli/copy-ends.ts
function openEnds({ into, layouts }, reach, purpose) {
  const repositoryOf = repositories(reach);
  const writer = into === void 0 || purpose === "look" ? void 0 : openWriter(into);
  return {
    sourceOf: async ({ layout, source }) => {
      const from = layout === void 0 ? void 0 : layouts.get(layout);
      return from === void 0 ? await repositoryOf(source) : { kind: "answer", value: layoutSource(() => from, fullName2(source)) };
    },
    targetOf: async ({ target }) => writer === void 0 ? await repositoryOf(target) : { kind: "answer", value: writer.layout.repository(fullName2(target)) },
    finish: async () => {
      const packed = await writer?.pack();
      return packed?.kind === "trouble" ? packed : void 0;
    },
    close: () => {
      writer?.close();
      for (const { files } of layouts.values()) files.close();
      reach.client.close();
    }
  };
}
function fullName2({ registry, repository }) {
  return `${registry}/${repository}`;
}
function repositories({ machine, client }) {
  const choose = wayChooser(client);
  return async ({
    registry,
    repository
  }) => {
    const way = await choose(await machine.connectionsTo(registry, repository));
    return way.kind === "trouble" ? way : { kind: "answer", value: openRepository(client, way.value, repository) };
  };
}
function openWriter({ kind, absolute, shown }) {
  const opened = kind === "folder" ? folderWriter(absolute, shown) : openTarWriter(absolute, shown);
  if (opened.kind === "answer") return opened.value;
  throw new OperationError(opened.message, { hint: "name a new folder or file, or an OCI layout" });
}
function folderWriter(absolute, shown) {
  const layout = openLayoutWriter(absolute, shown);
  if (layout.kind === "trouble") return layout;
  return { kind: "answer", value: { layout: layout.value, pack: packNothing, close: layout.value.close } };
}
async function packNothing() {
  return { kind: "answer", value: void 0 };
}

// src/cli/copy-progress.ts
var INTERVAL = 100;
var CLEAR = "\r\x1B[K";
var BAR = 20;
function startCopyProgress({ options, io }, images) {
  const { stderr } = io;
  const isShown = stderr.isTerminal && !options.quiet;
  const begun = io.now();
  let sent = 0;
  let finished = 0;
  let due = begun;
  const draw = () => {
    const now = io.now();
    if (!isShown || now < due) return;
    due = now + INTERVAL;
    const rate = sent * 1e3 / Math.max(1, now - begun);
    const filled = images === 0 ? BAR : Math.floor(finished / images * BAR);
    const bar = `[${"=".repeat(filled)}${" ".repeat(BAR - filled)}]`;
    const line = `${bar} ${finished}/${images} images, ${byteCount(sent)}, ${byteCount(rate)}/s`;
    stderr.write(`${CLEAR}${line.slice(0, Math.max(10, stderr.columns - 1))}`);
  };
  return {
    bytes(count) {
      sent += count;
      draw();
    },
    done(result) {
      finished++;
      if (options.verbose) stderr.write(`${isShown ? CLEAR : ""}${visible(copyLine(result))}
`);
      draw();
    },
    end() {
      if (isShown) stderr.write(CLEAR);
    }
  };
}

// src/cli/copy-work.ts
async function copyAll(invocation, request, { reach, signal }) {
  const { io, options } = invocation;
  const begun = io.now();
  const ends = openEnds(request, reach, "copy");
  const progress = startCopyProgress(invocation, request.plan.items.length);
  const manner = {
    ...platformManner(invocation),
    referrers: options["no-referrers"] ? "left" : "along",
    isStopped: () => signal.aborted,
    onBytes: progress.bytes,
    onDone: progress.done
  };
  try {
    const ended = await runCopies(request.plan.items, ends, manner);
    const results = signal.aborted ? ended.map(givenUp) : ended;
    const isWhole = results.every(({ kind }) => kind !== "not-tried");
    const unfinished = isWhole && !signal.aborted ? await ends.finish() : void 0;
    return { results, ...unfinished === void 0 ? {} : { unfinished }, milliseconds: io.now() - begun };
  } finally {
    progress.end();
    ends.close();
  }
}
function givenUp(result) {
  return result.kind === "failed" ? { kind: "not-tried", item: result.item } : result;
}
function platformManner(invocation) {
  const platforms = askedPlatforms(invocation);
  if (platforms.length === 0) return {};
  return { wants: (platform) => platforms.some((asked) => isPlatform(platform, asked)) };
}
var LOOKS_AT_ONCE = 8;
async function lookAtAll(invocation, request, reach) {
  const ends = openEnds(request, reach, "look");
  const take = openTurns(LOOKS_AT_ONCE);
  const { wants } = platformManner(invocation);
  const sizes = /* @__PURE__ */ new Map();
  try {
    const looks = request.plan.items.map(
      async (item) => await take(async () => await lookAt(item, { ends, request, wants, sizes }))
    );
    const planned = await Promise.all(looks);
    return { planned, total: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
  } finally {
    ends.close();
  }
}
async function lookAt(item, { ends, request, wants, sizes }) {
  const source = await ends.sourceOf(item);
  if (source.kind === "trouble") return { item, message: source.message };
  const measure = await measureImage(source.value, item.reference, wants);
  if (measure.kind === "trouble") return { item, message: measure.message };
  const { digest } = measure.value;
  const isThere = request.into === void 0 && await isAtTarget(item, digest, ends);
  if (!isThere) for (const [blob, size] of measure.value.sizes) sizes.set(blob, size);
  const bytes = [...measure.value.sizes.values()].reduce((sum, size) => sum + size, 0);
  return { item, digest, bytes, isThere };
}
async function isAtTarget(item, digest, ends) {
  const target = await ends.targetOf(item);
  if (target.kind === "trouble") return false;
  const as = item.tag === void 0 ? { kind: "root" } : { kind: "tag", tag: item.tag };
  const answer = await holds(target.value, digest, as);
  return answer.kind === "answer" && answer.value;
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// when-called:src/cli/input-notes.ts
function inputNotes(...args) {
  return load("./notes.cjs", "src/cli/input-notes.ts").inputNotes(...args);
}

// now:src/cli/machine.ts
var { openReach } = require("./asking.cjs").modules["src/cli/machine.ts"]();

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/copy.ts
var copy = async (invocation) => await copyBy(invocation, openReach);
var CONCURRENCY = { all: 64, host: 32 };
async function copyBy(invocation, open) {
  const { options, io } = invocation;
  const isJson = wantsJson(invocation);
  const source = settingsSource(invocation);
  const request = await readCopyRequest(invocation, source);
  tell(invocation, inputNotes(request));
  const into = request.into?.shown;
  const stop = new AbortController();
  (0, import_node_events.setMaxListeners)(0, stop.signal);
  const reach = open(invocation, { signal: stop.signal, concurrency: CONCURRENCY });
  if (options["dry-run"]) return await look(invocation, request, { reach, isJson });
  const ended = stopOnSignals(stop);
  let work;
  try {
    work = await copyAll(invocation, request, { reach, signal: stop.signal });
  } finally {
    ended();
  }
  const isNowhere = request.into?.kind === "tar" && (work.unfinished !== void 0 || stop.signal.aborted);
  if (isJson) io.stdout.write(printCopyJson(work.results, request.plan, into));
  else if (!isNowhere) io.stdout.write(printCopied(work.results, into));
  return conclude(invocation, request, { work, isStopped: stop.signal.aborted });
}
async function look(invocation, request, { reach, isJson }) {
  const { options, io } = invocation;
  const into = request.into?.shown;
  const { planned, total } = await lookAtAll(invocation, request, reach);
  io.stdout.write(isJson ? printPlannedJson(planned, request.plan, { into, total }) : printPlanned(planned, into));
  const failed = planned.flatMap(({ item, message }) => message === void 0 ? [] : [`! ${item.image}  ${message}`]);
  tell(invocation, [...copyNotes([], request.plan, options.verbose ? "all" : "needed"), ...failed]);
  if (!options.quiet) io.stderr.write(`${plannedSummary(planned, total)}
`);
  return failed.length > 0 || hasTrouble(request) ? exitCodes.failed : exitCodes.clean;
}
function conclude(invocation, request, { work, isStopped }) {
  const { options, io } = invocation;
  const { results, unfinished, milliseconds } = work;
  const tried = isStopped ? results.filter(({ kind }) => kind === "copied") : results;
  tell(invocation, copyNotes(tried, request.plan, options.verbose ? "all" : "needed"));
  if (unfinished !== void 0) tell(invocation, [`! the archive was not written: ${unfinished.message}`]);
  const isDone = !isStopped && unfinished === void 0 && results.every(({ kind }) => kind === "copied");
  if (isStopped) tell(invocation, ["! given up: nothing half-written counts; the same command goes on from here"]);
  else if (!isDone && request.plan.items.length > 0) tell(invocation, hintsFor(invocation, work));
  if (!options.quiet) io.stderr.write(`${copySummary(results, milliseconds)}
`);
  return isDone && !hasTrouble(request) ? exitCodes.clean : exitCodes.failed;
}
function hintsFor({ options }, { results }) {
  const failed = results.flatMap((result) => result.kind === "failed" ? [result.trouble] : []);
  const isSparse = options.platform.length > 0 && failed.some(({ message }) => message.includes("platforms are missing"));
  return [
    ...isSparse ? ["  hint: leave --platform out, or copy into a registry that takes such indexes, or a layout"] : [],
    "  hint: run the same command again; what is there is not sent again"
  ];
}
function hasTrouble({ problems, plan }) {
  return problems.length > 0 || plan.notCopied.some(({ kind }) => kind === "no-name");
}
function tell({ io }, lines) {
  io.stderr.write(lines.map((line) => `${visible(line)}
`).join(""));
}
function stopOnSignals(stop) {
  const onSignal = () => {
    stop.abort();
  };
  const signals = ["SIGINT", "SIGTERM"];
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
}

// dist/chunks/copy.cjs
var modules = {
  "src/cli/commands/copy.ts": () => ({ copy }),
  "src/cli/copy-layouts.ts": () => ({ layoutWishes, openNamedLayout, readLayoutName }),
  "src/registry/layout/tar-files.ts": () => ({ tarFiles })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
