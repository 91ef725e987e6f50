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

// by-import:src/cli/held-images.ts
var require_held_images = __commonJS({
  "by-import:src/cli/held-images.ts"(exports2, module2) {
    module2.exports = require("./held-images.cjs").modules["src/cli/held-images.ts"]();
  }
});

// by-import:src/cli/cluster-routes.ts
var require_cluster_routes = __commonJS({
  "by-import:src/cli/cluster-routes.ts"(exports2, module2) {
    module2.exports = require("./cluster-routes.cjs").modules["src/cli/cluster-routes.ts"]();
  }
});

// by-import:src/images/lock-read.ts
var require_lock_read = __commonJS({
  "by-import:src/images/lock-read.ts"(exports2, module2) {
    module2.exports = require("./lock.cjs").modules["src/images/lock-read.ts"]();
  }
});

// by-import:src/images/lock-digests.ts
var require_lock_digests = __commonJS({
  "by-import:src/images/lock-digests.ts"(exports2, module2) {
    module2.exports = require("./lock-digests.cjs").modules["src/images/lock-digests.ts"]();
  }
});

// dist/chunks/asking.cjs
var asking_exports = {};
__export(asking_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(asking_exports);

// src/registry/platform-text.ts
function platformText({ os, architecture, variant, osVersion }) {
  const system = osVersion === void 0 || osVersion === "" ? os : `${os}(${osVersion})`;
  return [system, architecture, ...variant === void 0 || variant === "" ? [] : [variant]].join("/");
}
function parsePlatform(text) {
  const match = /^([a-z0-9_.-]+)(?:\(([a-z0-9_.-]+)\))?\/([a-z0-9_.-]+)(?:\/([a-z0-9_.-]+))?$/i.exec(text);
  const [, os, osVersion, architecture, variant] = match ?? [];
  if (os === void 0 || architecture === void 0) return void 0;
  return { os, architecture, ...variant !== void 0 && { variant }, ...osVersion !== void 0 && { osVersion } };
}
function isPlatform(platform, asked) {
  return platform.os === asked.os && platform.architecture === asked.architecture && (asked.variant === void 0 || variantOf(platform) === variantOf(asked)) && (asked.osVersion === void 0 || platform.osVersion === asked.osVersion);
}
function variantOf({ architecture, variant }) {
  return variant === void 0 && architecture === "arm64" ? "v8" : variant ?? "";
}

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/asked-platforms.ts
function askedPlatforms({ options }) {
  const platforms = /* @__PURE__ */ new Map();
  for (const text of options.platform) {
    const platform = parsePlatform(text.trim());
    if (platform === void 0)
      throw new UsageError(`--platform ${text} is no platform`, { hint: "as in --platform linux/amd64" });
    platforms.set(platformText(platform), platform);
  }
  return [...platforms.values()];
}
function onePlatform(invocation) {
  const [platform, ...others] = askedPlatforms(invocation);
  if (others.length === 0) return platform;
  throw new UsageError("an image has one digest, and --platform names several platforms", {
    hint: "leave --platform out: the digest of an index holds for all of its platforms"
  });
}

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/registry/turns.ts
function openTurns(atOnce) {
  const waiting = [];
  let busy = 0;
  return async (work) => {
    if (busy < atOnce) busy++;
    else await new Promise((turn) => void waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === void 0) busy--;
      else next();
    }
  };
}

// src/registry/failures.ts
var import_node_http = require("node:http");
var WAY = "unreachable";
var MEANINGS = {
  ENOTFOUND: { failure: WAY, stage: "name", says: "the name server knows no such host" },
  EAI_AGAIN: { failure: WAY, stage: "name", says: "the name server does not answer" },
  ENODATA: { failure: WAY, stage: "name", says: "the name server knows no address of the host" },
  ECONNREFUSED: { failure: WAY, stage: "connect", says: "the connection is refused: nothing listens there" },
  EHOSTUNREACH: { failure: WAY, stage: "connect", says: "there is no route to the host" },
  ENETUNREACH: { failure: WAY, stage: "connect", says: "there is no route to its network" },
  EADDRNOTAVAIL: { failure: WAY, stage: "connect", says: "its address cannot be reached from here" },
  ECONNRESET: { failure: WAY, says: "the connection was cut" },
  ECONNABORTED: { failure: WAY, says: "the connection was cut" },
  EPIPE: { failure: WAY, says: "the connection was cut" },
  ERR_STREAM_PREMATURE_CLOSE: { failure: WAY, says: "the connection was cut" },
  ETIMEDOUT: { failure: WAY, says: "there is no answer in time" },
  ABORT_ERR: { failure: WAY, says: "it was given up" },
  CERT_HAS_EXPIRED: { failure: "untrusted", stage: "tls", says: "its certificate has expired" },
  CERT_NOT_YET_VALID: { failure: "untrusted", stage: "tls", says: "its certificate is not valid yet" },
  ERR_TLS_CERT_ALTNAME_INVALID: { failure: "untrusted", stage: "tls", says: "its certificate is for another host" },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    failure: "untrusted",
    stage: "tls",
    says: "its certificate is signed by itself and not trusted here"
  },
  HPE_HEADER_OVERFLOW: { failure: WAY, stage: "answer", says: "its headers are longer than is taken" }
};
var UNTRUSTED = {
  failure: "untrusted",
  stage: "tls",
  says: "its certificate is signed by an authority that is not trusted here"
};
var NOT_TLS = { failure: "not-tls", stage: "tls", says: "the other side does not speak TLS" };
var TLS_REFUSED = { failure: WAY, stage: "tls", says: "the other side refuses the TLS connection" };
var CLIENT_CERTIFICATE = {
  failure: WAY,
  stage: "tls",
  says: "the other side asks for a client certificate, or does not accept the one that it got"
};
var BROKEN_KEY = { failure: WAY, stage: "tls", says: "a given certificate or key cannot be read" };
var NO_HTTP = { failure: WAY, stage: "answer", says: "the answer is no HTTP" };
var UNKNOWN = { failure: WAY, says: "the request failed" };
var FAMILIES = [
  [/^EAI_/, { failure: WAY, stage: "name", says: "the name server does not know the host" }],
  [/^(?:SELF_SIGNED_|UNABLE_TO_|CERT_|CRL_|INVALID_CA|PATH_LENGTH|INVALID_PURPOSE|HOSTNAME_MISMATCH)/, UNTRUSTED],
  [/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|RECORD_LAYER_FAILURE|UNKNOWN_PROTOCOL/, NOT_TLS],
  [/^ERR_SSL.*ALERT.*(?:CERTIFICATE|UNKNOWN_CA)/, CLIENT_CERTIFICATE],
  [/^ERR_(?:OSSL|CRYPTO)|PEM|KEY_VALUES_MISMATCH/, BROKEN_KEY],
  [/^(?:ERR_SSL|EPROTO)/, TLS_REFUSED],
  [/^HPE_/, NO_HTTP]
];
function troubleOfError(error, { request, host, stage }) {
  const code = codeOf(error);
  const meaning = MEANINGS[code] ?? FAMILIES.find(([pattern]) => pattern.test(code))?.[1] ?? UNKNOWN;
  const how = code === "" ? "" : ` (${code})`;
  return {
    kind: "trouble",
    failure: meaning.failure,
    // Whatever is wrong with the way to a proxy, it is not the registry's.
    stage: stage === "proxy" ? stage : meaning.stage ?? stage,
    ...code === "" ? {} : { code },
    message: `${request}: ${host}: ${meaning.says}${how}`
  };
}
function codeOf(error) {
  if (typeof error !== "object" || error === null) return "";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const reason = code === "EPROTO" && error instanceof Error ? opensslReason(error) : "";
  if (reason !== "") return `ERR_SSL_${reason.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_")}`;
  if (code === "" && "errors" in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return /^[A-Z0-9_]{1,80}$/.test(code) ? code : "";
}
function opensslReason({ message }) {
  return /:SSL routines:[^:]*:([^:]{1,60})/.exec(message)?.[1] ?? "";
}
function codedError(code) {
  return Object.assign(new Error(code), { code });
}
function failureOf(status) {
  if (status === 404) return "absent";
  if (status === 401 || status === 403) return "denied";
  if (status === 429) return "throttled";
  return status >= 500 ? "server-error" : "refused";
}
function statusText(status) {
  return `${status} ${import_node_http.STATUS_CODES[status] ?? ""}`.trimEnd();
}
function refusal(request, says, more = {}) {
  return { kind: "trouble", failure: "refused", stage: "answer", ...more, message: `${request}: ${says}` };
}
var PASSING_STATUSES = /* @__PURE__ */ new Set([408, 425, 429, 502, 503, 504]);
var PASSING_CODES = /* @__PURE__ */ new Set([
  "EAI_AGAIN",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ERR_STREAM_PREMATURE_CLOSE"
]);
function mayPass({ status, code, failure }) {
  if (status !== void 0) return PASSING_STATUSES.has(status);
  return failure === "unreachable" && code !== void 0 && PASSING_CODES.has(code);
}
var TroubleError = class extends Error {
  trouble;
  constructor(trouble) {
    super(trouble.message);
    this.name = "TroubleError";
    this.trouble = trouble;
  }
};
function errorOf(trouble) {
  return new TroubleError(trouble);
}
function troubleOf(error) {
  return error instanceof TroubleError ? error.trouble : void 0;
}

// src/registry/copy-blobs.ts
var import_node_stream = require("node:stream");

// src/registry/copy-outcome.ts
function done(value) {
  return { kind: "answer", value };
}
function refused(message, more = {}) {
  return { kind: "trouble", failure: "refused", stage: "answer", ...more, message };
}
function allDone(outcomes) {
  const trouble = outcomes.find((outcome) => outcome.kind === "trouble");
  return trouble?.kind === "trouble" ? trouble : done(void 0);
}

// src/registry/copy-blobs.ts
var FOREIGN = /(?:\.nondistributable\.|\.foreign\.)/;
function isForeign({ mediaType, urls }) {
  return urls.length > 0 || FOREIGN.test(mediaType);
}
async function copyBlobs(copying, descriptors) {
  const own = descriptors.filter((descriptor) => !isForeign(descriptor));
  copying.tally.foreign += descriptors.length - own.length;
  return allDone(await Promise.all(own.map(async (descriptor) => await copyBlob(copying, descriptor))));
}
async function copyBlob(copying, descriptor) {
  const { source, target, room, tally } = copying;
  const { place, repository } = target;
  const { mountable } = source;
  const beside = mountable?.registry === place ? mountable.repository : void 0;
  const outcome = await room.ledger.once({ place, repository, digest: descriptor.digest }, async (known) => {
    const mountFrom = known ?? beside;
    return await room.turns(
      async () => await target.upload({
        descriptor,
        ...mountFrom === void 0 || mountFrom === repository ? {} : { mountFrom },
        open: async (start) => countedContent(await source.blob(descriptor, start), room.sent)
      })
    );
  });
  if (outcome.kind === "trouble") return outcome;
  if (outcome.value === "mounted") tally.mounted++;
  if (outcome.value !== "uploaded") return done(void 0);
  tally.blobs++;
  tally.bytes += descriptor.size;
  return done(void 0);
}
function countedContent(content, count) {
  if (content.kind === "trouble") return content;
  const counted = new import_node_stream.PassThrough({
    highWaterMark: 256 * 1024,
    transform: (chunk, _, next) => {
      count(chunk.length);
      next(null, chunk);
    }
  });
  (0, import_node_stream.pipeline)(content.value.stream, counted, () => void 0);
  return done({ ...content.value, stream: counted });
}

// src/registry/media-types.ts
var INDEX_TYPES = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json"
];
var IMAGE_TYPES = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json"
];
var KINDS = new Map([
  ...INDEX_TYPES.map((type) => [type, "index"]),
  ...IMAGE_TYPES.map((type) => [type, "image"])
]);
var ACCEPT = [...INDEX_TYPES, ...IMAGE_TYPES].join(", ");
function manifestAccept() {
  return ACCEPT;
}
function manifestKind(mediaType) {
  return KINDS.get(mediaType);
}
function mediaTypeOf(contentType) {
  return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

// src/registry/copy-manifest.ts
async function holds(target, digest, as) {
  const answer = await target.holds(digest, as);
  const isMoot = answer.kind === "trouble" && ["absent", "denied", "refused", "server-error"].includes(answer.failure);
  return isMoot ? done(false) : answer;
}
var DEEPEST = 4;
async function copyManifest(copying, copy) {
  const { manifest, isThere, as, depth } = copy;
  const { target, tally } = copying;
  if (depth > DEEPEST) return refused(`${manifest.raw.digest} lies in more than ${DEEPEST} indexes`);
  const parts = await copyParts(copying, copy);
  if (parts.kind === "trouble" || isThere) return parts;
  const put = await target.put(manifest, as);
  if (put.kind === "trouble") return explainSparse(put, copying, manifest);
  tally.manifests++;
  tally.bytes += manifest.raw.bytes.length;
  return done(void 0);
}
async function copyParts(copying, { manifest, isThere, depth }) {
  if (manifest.kind === "image") {
    return isThere ? done(void 0) : await copyBlobs(copying, [manifest.config, ...manifest.layers]);
  }
  const wanted = wantedChildren(manifest.children, copying.wants);
  if (wanted.length === 0 && manifest.children.length > 0)
    return refused(`it is for other platforms only: ${platformsOf(manifest.children)}`);
  copying.tally.leftOut += manifest.children.length - wanted.length;
  return allDone(await Promise.all(wanted.map(async ({ descriptor }) => await copyChild(copying, descriptor, depth))));
}
async function copyChild(copying, descriptor, depth) {
  const { source, target } = copying;
  const { digest, mediaType } = descriptor;
  const as = { kind: "child" };
  const isThere = await holds(target, digest, as);
  if (isThere.kind === "trouble") return isThere;
  if (isThere.value && manifestKind(mediaType) === "image") return done(void 0);
  const manifest = await (isThere.value ? target : source).manifest(digest);
  if (manifest.kind === "trouble") return manifest;
  return await copyManifest(copying, { manifest: manifest.value, as, isThere: isThere.value, depth: depth + 1 });
}
function wantedChildren(children, wants) {
  if (wants === void 0) return children;
  const images = children.filter(
    ({ platform, isAttestation }) => !isAttestation && (platform === void 0 || wants(platform))
  );
  const digests = new Set(images.map(({ descriptor }) => descriptor.digest));
  return children.filter(
    (child) => images.includes(child) || child.isAttestation && images.length > 0 && digests.has(subjectOf(child))
  );
}
function platformsOf(children) {
  const named = children.flatMap(
    ({ platform }) => platform === void 0 || platform.os === "unknown" ? [] : [[platform.os, platform.architecture, ...platform.variant === void 0 ? [] : [platform.variant]].join("/")]
  );
  const shown = [...new Set(named)];
  return shown.length > 12 ? `${shown.slice(0, 12).join(", ")} and ${shown.length - 12} more` : shown.join(", ");
}
function subjectOf({ descriptor }) {
  return descriptor.annotations.get("vnd.docker.reference.digest") ?? "";
}
function explainSparse(trouble, { tally }, { kind }) {
  const { status = 0 } = trouble;
  if (kind !== "index" || tally.leftOut === 0 || status < 400 || status >= 500 || status === 429) return trouble;
  return {
    ...trouble,
    message: `the registry may not take an index of which platforms are missing, and another index would have another digest: ${trouble.message}`
  };
}

// src/registry/copy-attached.ts
var MOST_REFERRERS = 1e3;
var DEEPEST2 = 4;
var COSIGN_ENDINGS = ["sig", "att", "sbom"];
function digestTag(digest) {
  return digest.replace(":", "-");
}
function isDigestTag(tag) {
  return /^sha(?:256|512)-[0-9a-f]{64,128}(?:\.(?:sig|att|sbom))?$/.test(tag);
}
async function copyAttached(copying, digests) {
  const seen = /* @__PURE__ */ new Set();
  return allDone(await Promise.all(digests.map(async (digest) => await attachTo(copying, { digest, seen, depth: 0 }))));
}
async function attachTo(copying, attaching) {
  const { digest, seen, depth } = attaching;
  if (seen.has(digest) || depth > DEEPEST2) return done(void 0);
  seen.add(digest);
  const tags = COSIGN_ENDINGS.map(async (ending) => await copyTagged(copying, `${digestTag(digest)}.${ending}`));
  return allDone(await Promise.all([...tags, copyReferrers(copying, attaching)]));
}
async function copyTagged(copying, tag) {
  const { source, target, tally } = copying;
  const found = orNothing(copying, await source.manifest(tag), void 0);
  if (found.kind === "trouble") return found;
  const manifest = found.value;
  if (manifest === void 0) return done(void 0);
  const as = { kind: "tag", tag };
  const isThere = await holds(target, manifest.raw.digest, as);
  if (isThere.kind === "trouble") return isThere;
  if (isThere.value) return done(void 0);
  tally.attached++;
  return await copyManifest(whole(copying), { manifest, as, isThere: false, depth: 0 });
}
async function copyReferrers(copying, { digest, seen, depth }) {
  const { source, target } = copying;
  const list = orNothing(copying, await source.referrers(digest), []);
  if (list.kind === "trouble") return list;
  if (list.value.length > MOST_REFERRERS) return refused(`more than ${MOST_REFERRERS} manifests refer to ${digest}`);
  if (list.value.length === 0) return done(void 0);
  const have = await haveReferrers(copying, digest);
  if (have.kind === "trouble") return have;
  const missing = list.value.filter((each) => !have.value.some((there) => there.digest === each.digest));
  const copied = allDone(await Promise.all(missing.map(async (each) => await copyReferrer(copying, each))));
  if (copied.kind === "trouble") return copied;
  const listed = missing.length === 0 ? done(void 0) : await listAtTarget(copying, digest, missing);
  if (listed.kind === "trouble") return listed;
  const below2 = list.value.map(
    async (each) => await attachTo({ ...copying, target }, { digest: each.digest, seen, depth: depth + 1 })
  );
  return allDone(await Promise.all(below2));
}
async function haveReferrers({ target }, digest) {
  const have = await target.referrers(digest);
  return have.kind === "trouble" && isRefusal(have) ? done([]) : have;
}
async function copyReferrer(copying, { digest, artifactType }) {
  const { source, target, tally } = copying;
  const manifest = await source.manifest(digest);
  if (manifest.kind === "trouble") return manifest;
  const isThere = await holds(target, digest, { kind: "child" });
  if (isThere.kind === "trouble") return isThere;
  tally.attached++;
  const as = { kind: "referrer", ...artifactType === void 0 ? {} : { artifactType } };
  return await copyManifest(whole(copying), { manifest: manifest.value, as, isThere: false, depth: 0 });
}
async function listAtTarget(copying, digest, missing) {
  const have = await haveReferrers(copying, digest);
  if (have.kind === "trouble") return have;
  const unlisted = missing.filter((each) => !have.value.some((there) => there.digest === each.digest));
  if (unlisted.length === 0) return done(void 0);
  const raw = await indexOf([...have.value, ...unlisted]);
  const put = await copying.target.put({ raw }, { kind: "tag", tag: digestTag(digest) });
  return put.kind === "trouble" ? put : done(void 0);
}
async function indexOf(descriptors) {
  const { createHash: createHash2 } = await Promise.resolve().then(() => __toESM(require("node:crypto")));
  const mediaType = "application/vnd.oci.image.index.v1+json";
  const manifests = descriptors.map(({ mediaType: type, digest, size, artifactType, annotations }) => ({
    mediaType: type,
    digest,
    size,
    ...artifactType === void 0 ? {} : { artifactType },
    ...annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) }
  }));
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests }));
  return { bytes, mediaType, digest: `sha256:${createHash2("sha256").update(bytes).digest("hex")}` };
}
function whole({ source, reference, target, as, referrers, room, tally }) {
  return { source, reference, target, as, referrers, room, tally };
}
function orNothing({ tally }, outcome, nothing) {
  if (outcome.kind === "answer" || !isRefusal(outcome)) return outcome;
  const note = `signatures were not looked for: ${outcome.message}`;
  if (outcome.failure !== "absent" && tally.notes.length === 0) tally.notes.push(note);
  return done(nothing);
}
function isRefusal({ failure, status = 0 }) {
  return failure === "absent" || (failure === "denied" || failure === "refused") && status >= 400;
}

// src/registry/copy-image.ts
async function copyImage(job, room) {
  const tally = {
    blobs: 0,
    manifests: 0,
    bytes: 0,
    mounted: 0,
    foreign: 0,
    leftOut: 0,
    attached: 0,
    notes: []
  };
  const copying = { ...job, room, tally };
  const top = await findTop(copying);
  if (top.kind === "trouble") return top;
  const { manifest, isThere } = top.value;
  const copied = await copyManifest(copying, { manifest, as: job.as, isThere, depth: 0 });
  if (copied.kind === "trouble") return copied;
  if (job.referrers === "along") {
    const attached = await copyAttached(copying, [manifest.raw.digest, ...imagesOf(manifest, job.wants)]);
    if (attached.kind === "trouble") return attached;
  }
  return { kind: "answer", value: { ...tally, digest: manifest.raw.digest } };
}
async function findTop(copying) {
  const { source, target, reference, as } = copying;
  const digest = await digestAtSource(source, reference);
  if (digest.kind === "trouble") return digest;
  const isThere = await holds(target, digest.value, as);
  if (isThere.kind === "trouble") return isThere;
  const known = isThere.value ? await target.manifest(digest.value) : void 0;
  const manifest = known?.kind === "answer" ? known : await source.manifest(digest.value);
  return manifest.kind === "trouble" ? manifest : done({ manifest: manifest.value, isThere: isThere.value });
}
async function digestAtSource(source, reference) {
  if (reference.includes(":")) return done(reference);
  const digest = await source.digestOf(reference);
  if (digest.kind === "trouble") return digest;
  return digest.value === void 0 ? refused(`there is no ${reference} at the source`, { failure: "absent", status: 404 }) : done(digest.value);
}
function imagesOf(manifest, wants) {
  if (manifest.kind === "image") return [];
  return wantedChildren(manifest.children, wants).filter(({ isAttestation }) => !isAttestation).map(({ descriptor }) => descriptor.digest);
}

// src/registry/measure-image.ts
var DEEPEST3 = 4;
async function measureImage(source, reference, wants) {
  const digest = await digestAtSource(source, reference);
  if (digest.kind === "trouble") return digest;
  const sizes = /* @__PURE__ */ new Map();
  const add2 = async (each, depth) => {
    if (sizes.has(each)) return done(void 0);
    const manifest = await source.manifest(each);
    if (manifest.kind === "trouble") return manifest;
    const { raw } = manifest.value;
    sizes.set(each, raw.bytes.length);
    for (const { digest: blob, size } of blobsOf(manifest.value)) sizes.set(blob, size);
    const children = manifest.value.kind === "index" ? wantedChildren(manifest.value.children, wants) : [];
    if (children.length > 0 && depth === DEEPEST3) return refused(`${each} lies in more than ${DEEPEST3} indexes`);
    return allDone(await Promise.all(children.map(async ({ descriptor }) => await add2(descriptor.digest, depth + 1))));
  };
  const added = await add2(digest.value, 0);
  return added.kind === "trouble" ? added : done({ digest: digest.value, sizes });
}
function blobsOf(manifest) {
  return manifest.kind === "image" ? [manifest.config, ...manifest.layers].filter((blob) => !isForeign(blob)) : [];
}

// src/registry/repository.ts
var UNSERVED = /* @__PURE__ */ new Set(["absent", "server-error"]);
function openRepository(client, connection, repository) {
  const named = (reference) => ({ connection, repository, reference });
  const place = `${connection.scheme}://${connection.host}${connection.basePath}?${connection.namespace}`;
  const digestOf2 = async (reference) => {
    const head = await client.head(named(reference));
    if (head.kind === "trouble") return head.failure === "absent" ? { kind: "answer", value: void 0 } : head;
    if (head.value.digest !== void 0) return { kind: "answer", value: head.value.digest };
    const whole2 = await client.manifest(named(reference));
    return whole2.kind === "trouble" ? whole2 : { kind: "answer", value: whole2.value.raw.digest };
  };
  return {
    place,
    repository,
    mountable: { registry: place, repository },
    digestOf: digestOf2,
    holds: async (digest, as) => {
      const there = await digestOf2(as.kind === "tag" ? as.tag : digest);
      return there.kind === "trouble" ? there : { kind: "answer", value: there.value === digest };
    },
    manifest: async (reference) => await client.manifest(named(reference)),
    blob: async (descriptor, start) => await client.blob(connection, repository, descriptor, start),
    referrers: async (digest) => await client.referrers(connection, repository, digest),
    upload: async (gift) => await client.upload({ ...gift, connection, repository }),
    put: async (manifest, as) => {
      const put = await client.push(named(as.kind === "tag" ? as.tag : manifest.raw.digest), manifest);
      return put.kind === "trouble" ? put : proven(await client.head(named(manifest.raw.digest)), manifest.raw.digest);
    }
  };
}
function proven(head, digest) {
  if (head.kind === "answer" || !UNSERVED.has(head.failure)) return { kind: "answer", value: digest };
  return { ...head, message: `the registry took ${digest}, and it is not given out again: ${head.message}` };
}
function wayChooser(client) {
  const known = /* @__PURE__ */ new Map();
  return async (connections) => {
    const [first] = connections;
    if (first === void 0) throw new Error("a registry without any way to it");
    if (connections.length === 1) return { kind: "answer", value: first };
    const key = connections.map((way) => `${way.scheme} ${way.host} ${way.basePath} ${way.tls.verify}`).join("\n");
    const asked = known.get(key) ?? firstThatAnswers(client, connections);
    known.set(key, asked);
    const chosen = await asked;
    return chosen.kind === "trouble" ? chosen : { kind: "answer", value: connections[chosen.value] ?? first };
  };
}
async function firstThatAnswers(client, connections) {
  let first;
  for (const [at, connection] of connections.entries()) {
    const pong = await client.ping(connection);
    if (pong.kind === "answer" || pong.status !== void 0) return { kind: "answer", value: at };
    first ??= pong;
  }
  return first ?? { kind: "answer", value: 0 };
}

// src/facts/created-time.ts
var CREATED = "org.opencontainers.image.created";
var RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;
function createdTime(data) {
  if (typeof data !== "string" || data.length > 40 || !RFC_3339.test(data)) return void 0;
  return Number.isNaN(Date.parse(data)) ? void 0 : data;
}
function createdInConfig(text) {
  return createdTime(fieldOf(parsed(text), "created"));
}
function createdInManifest(bytes) {
  return createdTime(fieldOf(fieldOf(parsed(new TextDecoder().decode(bytes)), "annotations"), CREATED));
}
function createdInAnnotations(annotations) {
  return createdTime(annotations.get(CREATED));
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function fieldOf(data, name) {
  return typeof data === "object" && data !== null ? Reflect.get(data, name) : void 0;
}

// src/facts/look-at.ts
async function lookAt(question, { client, reference, depth }) {
  const { connection, repository } = question;
  const name = { connection, repository, reference: reference.digest ?? reference.tag ?? "latest" };
  if (depth === "existence") {
    const head = await client.head(name);
    if (head.kind === "trouble") return head;
    const { digest, mediaType, rate } = head.value;
    if (digest !== void 0)
      return { kind: "answer", value: { digest, mediaType, platforms: [], ...rate && { rate } } };
  }
  const manifest = await client.manifest(name);
  if (manifest.kind === "trouble") return manifest;
  const { raw } = manifest.value;
  const found = { digest: raw.digest, mediaType: raw.mediaType, platforms: [] };
  if (depth === "existence") return { kind: "answer", value: found };
  const inside = await lookInside(manifest.value, question, client);
  if (inside.kind === "trouble") return inside;
  if (depth === "platforms") return { kind: "answer", value: { ...found, ...inside.value } };
  const measured = await measureImage(openRepository(client, connection, repository), raw.digest);
  if (measured.kind === "trouble") return measured;
  const size = [...measured.value.sizes.values()].reduce((sum, one) => sum + one, 0);
  return { kind: "answer", value: { ...found, ...inside.value, size } };
}
async function lookInside(manifest, question, client) {
  const told = createdInManifest(manifest.raw.bytes);
  if (manifest.kind === "index") {
    const platforms2 = manifest.children.flatMap(
      ({ platform: platform2, descriptor, isAttestation }) => platform2 === void 0 || isAttestation ? [] : [{ platform: platform2, digest: descriptor.digest }]
    );
    return { kind: "answer", value: { platforms: platforms2, ...createdOf(told ?? createdInChildren(manifest.children)) } };
  }
  const config = await readConfig(manifest.config, question, client);
  if (config.kind === "trouble") return config;
  const platform = platformIn(config.value);
  const platforms = platform === void 0 ? [] : [{ platform, digest: manifest.raw.digest }];
  return { kind: "answer", value: { platforms, ...createdOf(told ?? createdInConfig(config.value)) } };
}
function createdOf(created) {
  return created === void 0 ? {} : { created };
}
function createdInChildren(children) {
  const first = children.find(({ isAttestation }) => !isAttestation);
  return first && createdInAnnotations(first.descriptor.annotations);
}
var LARGEST_CONFIG = 4 << 20;
async function readConfig(config, { connection, repository }, client) {
  if (config.size > LARGEST_CONFIG) return { kind: "answer", value: "" };
  const blob = await client.blob(connection, repository, config);
  if (blob.kind === "trouble") return blob;
  const chunks = [];
  try {
    for await (const chunk of blob.value.stream) chunks.push(chunk);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === void 0) throw error;
    return trouble;
  }
  return { kind: "answer", value: Buffer.concat(chunks).toString() };
}
function platformIn(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (typeof data !== "object" || data === null) return void 0;
  const field2 = (name) => {
    const value = Reflect.get(data, name);
    return typeof value === "string" ? value : "";
  };
  const [os, architecture, variant, osVersion] = ["os", "architecture", "variant", "os.version"].map(field2);
  if (!os || !architecture) return void 0;
  return { os, architecture, ...variant && { variant }, ...osVersion && { osVersion } };
}

// src/facts/route.ts
function machineRoutes(machine, choose2) {
  return async ({ registry, repository }) => {
    const all = await machine.connectionsTo(registry, repository);
    const way = choose2 === void 0 || all.length < 2 ? void 0 : await choose2(all);
    const connections = way?.kind === "answer" ? [way.value] : all;
    const next = (failures) => {
      const last = failures.at(-1);
      const connection = connections[failures.length];
      if (connection === void 0 || last !== void 0 && !NO_ANSWER.has(last.failure)) return void 0;
      return { connection, repository, credential: connection.credential?.label ?? "none" };
    };
    return { kind: "route", next };
  };
}
var NO_ANSWER = /* @__PURE__ */ new Set(["unreachable", "not-tls", "untrusted"]);

// src/facts/ask-images.ts
var AT_ONCE = 24;
function asksWith(tools) {
  const facts = /* @__PURE__ */ new Map();
  const turns = /* @__PURE__ */ new Map();
  const turnAt = (registry) => {
    const turn = turns.get(registry) ?? openTurns(AT_ONCE);
    turns.set(registry, turn);
    return turn;
  };
  return async (references, asking) => {
    return await Promise.all(
      references.map(async (reference) => {
        const key = `${asking.depth} ${canonical(reference)}`;
        const fact = facts.get(key) ?? turnAt(reference.registry)(() => askOne(reference, asking, tools));
        facts.set(key, fact);
        return await fact;
      })
    );
  };
}
async function askOne(reference, asking, tools) {
  const route = await tools.routeOf(reference);
  if (route.kind === "none") return { reference, attempts: [], standing: { kind: "not-asked", message: route.message } };
  return await follow(route, { reference, asking, tools });
}
async function follow(route, following) {
  const { reference } = following;
  const attempts = [];
  const failures = [];
  for (let question = route.next(failures); question !== void 0; question = route.next(failures)) {
    const answer = await answerTo(question, following);
    const attempt = attemptOf(question, reference);
    if (answer.kind !== "trouble") return { reference, attempts: [...attempts, attempt], standing: answer };
    attempts.push({ ...attempt, trouble: answer });
    failures.push(answer);
  }
  return {
    reference,
    attempts: following.tools.client === void 0 ? [] : attempts,
    standing: standingOf(decisive(attempts))
  };
}
async function answerTo(question, { reference, asking, tools: { client, cache } }) {
  const known = cache?.read(question, reference, asking);
  if (known !== void 0) return { kind: "found", found: known.found, by: "cache", age: known.age };
  if (client === void 0) return OFFLINE;
  const seen = await lookAt(question, { client, reference, depth: asking.depth });
  if (seen.kind === "trouble") return seen;
  cache?.write(question, reference, { found: seen.value, depth: asking.depth });
  return { kind: "found", found: seen.value, by: "registry" };
}
var OFFLINE = {
  kind: "trouble",
  failure: "unreachable",
  stage: "connect",
  code: "OFFLINE",
  message: "registries are not asked (--offline), and nothing is kept of it"
};
function attemptOf({ connection, repository, credential }, reference) {
  const { scheme, host, basePath, tls } = connection;
  const target = reference.digest ?? reference.tag ?? "latest";
  return {
    url: `${scheme}://${host}${basePath}/${repository}/manifests/${target}`,
    host,
    isInsecure: scheme === "http" || !tls.verify,
    credential
  };
}
function decisive(attempts) {
  return attempts.flatMap(({ host, trouble }, at) => {
    const again = attempts.slice(at + 1).some((later) => later.host === host);
    return trouble === void 0 || again && NO_ANSWER.has(trouble.failure) ? [] : [trouble];
  });
}
function standingOf(failures) {
  const by = (...wanted) => failures.find(({ failure }) => wanted.includes(failure));
  const throttled = by("throttled");
  if (throttled !== void 0) {
    const { message, retryAfter } = throttled;
    return { kind: "throttled", message, ...retryAfter !== void 0 && { retryAfter } };
  }
  const denied = by("denied");
  if (denied !== void 0) return { kind: "denied", message: denied.message };
  const other = failures.find(({ failure }) => failure !== "absent");
  if (other === OFFLINE) return { kind: "not-asked", message: other.message };
  if (other !== void 0) return { kind: "unreachable", message: other.message };
  const [absent] = failures;
  return absent === void 0 ? { kind: "not-asked", message: "nothing that could be asked is within reach" } : { kind: "absent", message: absent.message };
}

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// src/cluster/certificates.ts
var NO_CERTIFICATES = { ca: [], client: [] };
function readCertificates(files, roots) {
  const hosts = /* @__PURE__ */ new Map();
  for (const root of roots) {
    for (const host of namesIn(files, root)) {
      const folder = `${root}/${host}`;
      const names = namesIn(files, folder);
      if (names.length > 0 && !hosts.has(host)) hosts.set(host, certificatesOf(folder, names));
    }
  }
  return hosts;
}
function namesIn(files, folder) {
  const names = files.list(folder);
  return names === void 0 || isProblem(names) ? [] : names;
}
function certificatesOf(folder, names) {
  const named = (name) => ({ path: `${folder}/${name}` });
  const client = names.filter((name) => name.endsWith(".cert")).map((name) => ({ cert: named(name), key: named(`${name.slice(0, -".cert".length)}.key`) }));
  return { ca: names.filter((name) => name.endsWith(".crt")).map(named), client };
}

// src/cluster/localhost.ts
function splitHostPort(host) {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(host);
  if (bracketed !== null) return { name: bracketed[1] ?? "", port: bracketed[2] ?? "" };
  const colon = host.indexOf(":");
  if (colon === -1 || host.indexOf(":", colon + 1) !== -1) return { name: host, port: "" };
  return { name: host.slice(0, colon), port: host.slice(colon + 1) };
}
function isLocalhost(host) {
  if (/^\[[^\]]*\]$/.test(host)) return false;
  const { name } = splitHostPort(host);
  return name === "localhost" || isLoopback4(name) || LOOPBACK_6.test(name);
}
var LOOPBACK_6 = /^(?:(?:0{1,4}:){7}|(?:0{1,4}(?::0{1,4})*)?::(?:0{1,4}:)*)0{0,3}1$/;
function isLoopback4(name) {
  const parts = name.split(".");
  return parts.length === 4 && parts[0] === "127" && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && +part < 256);
}

// src/cluster/node-files.ts
var import_node_fs = require("node:fs");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// src/cluster/node-files.ts
var NODE_FILE_LIMIT = 1 << 20;
function nodeFiles(paths, cwd) {
  const byLength = paths.toSorted((a, b) => b.node.length - a.node.length);
  const texts = /* @__PURE__ */ new Map();
  const realOf = (nodePath) => {
    const clean = node_path_default.posix.normalize(nodePath);
    if (!clean.startsWith("/")) return void 0;
    const found = byLength.find(({ node }) => clean === node || clean.startsWith(node === "/" ? "/" : `${node}/`));
    return found === void 0 ? void 0 : node_path_default.join(found.real, ...clean.slice(found.node.length).split("/"));
  };
  return {
    realOf,
    read(nodePath) {
      const real = realOf(nodePath);
      if (real === void 0) return void 0;
      if (!texts.has(real)) texts.set(real, readOne(real, cwd));
      return texts.get(real);
    },
    list(nodePath) {
      const real = realOf(nodePath);
      return real === void 0 ? void 0 : listOne(real, cwd);
    }
  };
}
function withPaths(files, paths, cwd) {
  if (paths.length === 0) return files;
  const over = nodeFiles(paths, cwd);
  const pick = (nodePath) => over.realOf(nodePath) === void 0 ? files : over;
  return {
    realOf: (nodePath) => pick(nodePath).realOf(nodePath),
    read: (nodePath) => pick(nodePath).read(nodePath),
    list: (nodePath) => pick(nodePath).list(nodePath)
  };
}
function readOne(real, cwd) {
  const read = readSourceFile({ absolute: real, path: displayPath(real, cwd), limit: NODE_FILE_LIMIT });
  return isProblem(read) && read.message === "does not exist" ? void 0 : read;
}
function listOne(real, cwd) {
  try {
    return (0, import_node_fs.readdirSync)(real).toSorted();
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return void 0;
    return unreadable(
      displayPath(real, cwd),
      `cannot be read: ${code}`,
      "look at the folder, or leave it out of the profile"
    );
  }
}

// src/facts/proxies.ts
var import_node_net = require("node:net");
function proxiesOf({ https, http, no }) {
  const exceptions = no.split(",").flatMap((entry) => exceptionOf(entry.trim().toLowerCase()) ?? []);
  return (scheme, host) => {
    const proxy = scheme === "https" ? https : http;
    if (proxy === "" || isLocalhost(host)) return void 0;
    const { name, port } = splitHostPort(host.toLowerCase());
    const asked = { name: name.replace(/^\[|\]$/g, ""), port: port === "" ? USUAL_PORTS[scheme] : port };
    return exceptions.some((isException) => isException(asked)) ? void 0 : withScheme(proxy);
  };
}
var USUAL_PORTS = { https: "443", http: "80" };
function exceptionOf(entry) {
  if (entry === "") return void 0;
  if (entry === "*") return () => true;
  if (entry.includes("/")) return networkOf(entry);
  const { name, port } = splitHostPort(entry);
  const hasPort = (asked) => port === "" || asked.port === port;
  const bare = name.replace(/^\[|\]$/g, "");
  if ((0, import_node_net.isIP)(bare) !== 0) return (asked) => asked.name === bare && hasPort(asked);
  const domain = bare.startsWith("*.") ? bare.slice(1) : bare;
  const isBelow = ({ name: asked }) => asked.endsWith(domain.startsWith(".") ? domain : `.${domain}`);
  return (asked) => (asked.name === domain || isBelow(asked)) && hasPort(asked);
}
function networkOf(entry) {
  const slash = entry.indexOf("/");
  const [address, bits] = [entry.slice(0, slash), Number(entry.slice(slash + 1))];
  const family = (0, import_node_net.isIP)(address);
  if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128)) return void 0;
  const network = new import_node_net.BlockList();
  network.addSubnet(address, bits, FAMILIES2[family === 4 ? 4 : 6]);
  return ({ name }) => {
    const asked = (0, import_node_net.isIP)(name);
    return asked !== 0 && network.check(name, FAMILIES2[asked === 4 ? 4 : 6]);
  };
}
var FAMILIES2 = { 4: "ipv4", 6: "ipv6" };
function withScheme(proxy) {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
}

// src/registry/blobs.ts
var import_node_stream3 = require("node:stream");

// src/registry/digest.ts
var import_node_crypto = require("node:crypto");
var SHAPES = { sha256: /^[0-9a-f]{64}$/, sha512: /^[0-9a-f]{128}$/ };
function isDigest(text) {
  const colon = text.indexOf(":");
  return SHAPES[text.slice(0, colon)]?.test(text.slice(colon + 1)) === true;
}
function digestOf(bytes, like = "sha256:") {
  const hash = newHash(like);
  hash.hash.update(bytes);
  return hash.digest();
}
function newHash(like) {
  const algorithm = like.startsWith("sha512:") ? "sha512" : "sha256";
  const hash = (0, import_node_crypto.createHash)(algorithm);
  return { hash, digest: () => `${algorithm}:${hash.digest("hex")}` };
}

// src/registry/addressing.ts
var REPOSITORY = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/i;
var LONGEST_REPOSITORY = 255;
var TAG = /^\w[\w.-]{0,127}$/;
function isTag(text) {
  return TAG.test(text);
}
function addressesOf({ connection, repository }, reference) {
  const { scheme, host, basePath, namespace } = connection;
  const root = `${scheme}://${host}`;
  const refuse3 = (says) => refusal(`${root}${basePath}`, says);
  if (!isReachable(connection))
    return refusal("a registry", "its host or path is none", { failure: "unreachable", stage: "name" });
  if (repository.length > LONGEST_REPOSITORY || !REPOSITORY.test(repository))
    return refuse3("what was asked for is no name of a repository");
  if (reference !== void 0 && !isTag(reference) && !isDigest(reference))
    return refuse3("what was asked for is neither a tag nor a digest of sha256 or sha512");
  const address = (below2, query = {}) => {
    const url = new URL(`${root}${basePath}/${repository}/${below2}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    if (namespace !== "") url.searchParams.set("ns", namespace);
    return url;
  };
  return { kind: "answer", value: address };
}
var good = /* @__PURE__ */ new WeakSet();
function isReachable(connection) {
  const { scheme, host, basePath } = connection;
  const isGood = good.has(connection) || /^[^/?#@\\\s]+$/.test(host) && URL.canParse(`${scheme}://${host}${basePath}`);
  if (isGood) good.add(connection);
  return isGood;
}
function scopeOf(repository, actions) {
  return `repository:${repository}:${actions}`;
}

// src/registry/limits.ts
var KIB = 1024;
var MIB = 1024 * KIB;
var limits = {
  manifest: 8 * MIB,
  page: 8 * MIB,
  pages: 1e4,
  items: 1e6,
  small: 64 * KIB,
  header: 32 * KIB,
  redirects: 5,
  nesting: 32,
  brackets: 1e5,
  slowness: 4,
  progress: 64 * KIB
};

// src/registry/addresses.ts
var import_node_net2 = require("node:net");
function refusedAddress(to, connection) {
  if (to.protocol !== "https:" && to.protocol !== "http:") return "that is no address of the web";
  if (to.username !== "" || to.password !== "") return "that address holds a user";
  if (to.protocol === "http:" && connection.scheme === "https") return "that leaves https";
  const from = placeOf(hostnameOf(connection));
  const target = placeOf(to.hostname);
  if (target === "open" || to.hostname === hostnameOf(connection)) return void 0;
  return target === "private" && from === "private" ? void 0 : "that address is of this machine or of a network of its own";
}
function tlsFor(to, connection) {
  const { tls } = connection;
  if (tls.client === void 0 || to.hostname === hostnameOf(connection)) return tls;
  return { verify: tls.verify, ca: tls.ca };
}
function isSameOrigin(to, { scheme, host }) {
  return to.host === host && to.protocol === `${scheme}:` || to.origin === originOf(scheme, host);
}
function originOf(scheme, host) {
  const text = `${scheme}://${host}`;
  return URL.canParse(text) ? new URL(text).origin : text;
}
function hostnameOf({ scheme, host }) {
  const text = `${scheme}://${host}`;
  return URL.canParse(text) ? new URL(text).hostname : host;
}
var NEAR = newList([
  ["0.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["224.0.0.0", 3],
  ["::", 127],
  ["fe80::", 10],
  ["ff00::", 8]
]);
var PRIVATE = newList([
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["fc00::", 7]
]);
function newList(subnets) {
  const list = new import_node_net2.BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, (0, import_node_net2.isIP)(net) === 6 ? "ipv6" : "ipv4");
  return list;
}
function placeOf(hostname) {
  const name = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "").toLowerCase();
  if (name === "localhost" || name.endsWith(".localhost")) return "near";
  const family = (0, import_node_net2.isIP)(name);
  if (family === 0) return "open";
  const kind = family === 6 ? "ipv6" : "ipv4";
  if (NEAR.check(name, kind)) return "near";
  return PRIVATE.check(name, kind) ? "private" : "open";
}

// src/registry/body.ts
async function readBody(answer, limit) {
  const { body, request } = answer;
  const tooLong = () => refusal(request, `the answer is longer than ${limit.bytes} bytes`);
  if (Number(answer.header("content-length") ?? 0) > limit.bytes) {
    answer.drop();
    return tooLong();
  }
  const chunks = [];
  let size = 0;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    body.destroy();
  }, limit.milliseconds);
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limit.bytes) return tooLong();
      chunks.push(chunk);
    }
  } catch (error) {
    return answer.troubleOf(isLate ? codedError("ETIMEDOUT") : error);
  } finally {
    clearTimeout(timer);
  }
  if (!body.complete) return answer.troubleOf(codedError(isLate ? "ETIMEDOUT" : "ECONNRESET"));
  return { kind: "answer", value: Buffer.concat(chunks) };
}
async function finishBody({ body, drop }) {
  drop();
  if (body.readableEnded || body.destroyed) return;
  await new Promise((done2) => {
    body.once("close", done2);
  });
}

// src/registry/challenge.ts
var LONGEST = 16 * 1024;
var TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
var TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
var SPACE = /[ \t]*/y;
var BARE = /[^\s,"]+/y;
function readChallenges(headers) {
  return headers.flatMap((header) => header.length > LONGEST ? [] : readHeader(header));
}
function readHeader(text) {
  const challenges = [];
  let at = 0;
  const take = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  while (at < text.length) {
    take(SPACE);
    const word = take(TOKEN);
    if (word === void 0) {
      at = afterComma(text, at);
      continue;
    }
    take(SPACE);
    if (text[at] === "=") {
      at++;
      take(SPACE);
      const quoted = text[at] === '"' ? readQuoted(text, at) : void 0;
      if (quoted !== void 0) at = quoted.end;
      const value = quoted?.value ?? take(BARE) ?? "";
      const parameters = challenges.at(-1)?.parameters;
      const name = word.toLowerCase();
      if (parameters?.has(name) === false) parameters.set(name, value);
    } else {
      challenges.push({ scheme: word.toLowerCase(), parameters: /* @__PURE__ */ new Map() });
      take(TOKEN68);
    }
    take(SPACE);
    if (text[at] === ",") at++;
  }
  return challenges;
}
function readQuoted(text, start) {
  let value = "";
  let at = start + 1;
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] === "\\" && at + 1 < text.length) at++;
    value += text[at] ?? "";
  }
  return { value, end: Math.min(text.length, at + 1) };
}
function afterComma(text, at) {
  const comma = text.indexOf(",", at);
  return comma === -1 ? text.length : comma + 1;
}

// src/registry/redact.ts
var LONGEST_TEXT = 300;
var LONGEST_ADDRESS = 800;
var HARMLESS = /* @__PURE__ */ new Set([
  "ns",
  "n",
  "last",
  "mount",
  "from",
  "digest",
  "artifactType",
  "service",
  "scope"
]);
var SHORTEST_SECRET = 4;
var HIDDEN = "***";
function newRedactor() {
  const secrets = /* @__PURE__ */ new Set();
  const free = (text) => {
    let freed = text;
    for (const secret of secrets) freed = freed.replaceAll(secret, HIDDEN);
    return freed;
  };
  return {
    hide: (secret) => {
      for (const form of formsOf(secret)) if (form.length >= SHORTEST_SECRET) secrets.add(form);
    },
    clean: (text) => cut(printable(free(text))),
    url: (url) => cut(printable(free(`${url.protocol}//${url.host}${url.pathname}${shownQuery(url)}`)), LONGEST_ADDRESS)
  };
}
function formsOf(secret) {
  const base64 = Buffer.from(secret).toString("base64");
  const inAddress = encodeURIComponent(Buffer.from(secret).toString());
  return [secret, inAddress, JSON.stringify(secret).slice(1, -1), base64, base64.replace(/=+$/, "")];
}
function shownQuery(url) {
  if (url.search === "") return "";
  const parts = [...url.searchParams].map(
    ([name, value]) => HARMLESS.has(name) ? `${name}=${encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":")}` : `${cut(name)}=${HIDDEN}`
  );
  return `?${parts.join("&")}`;
}
function printable(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
function cut(text, longest = LONGEST_TEXT) {
  return text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}\u2026` : text;
}

// src/registry/redirects.ts
var REDIRECTS = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
async function sendGuarded(transport, { connection, message, secret }) {
  let { url } = message;
  let isTrusted = true;
  for (let step = 0; ; step++) {
    isTrusted &&= isSameOrigin(url, connection);
    const headers = isTrusted ? { ...message.headers, ...secret } : message.headers;
    const outcome = await transport.send({ ...message, url, headers, tls: tlsFor(url, connection) });
    if (outcome.kind === "trouble") return outcome;
    const answer = outcome.value;
    const location = answer.header("location");
    const isFollowed = message.method === "GET" || message.method === "HEAD";
    if (!REDIRECTS.has(answer.status) || location === void 0 || !isFollowed) return outcome;
    answer.drop();
    if (!URL.canParse(location, url.href))
      return refusal(answer.request, "it redirects to what is no address", { status: answer.status });
    const next = new URL(location, url);
    const reason = step >= limits.redirects ? `it redirects more than ${limits.redirects} times` : refusedAddress(next, connection);
    if (reason !== void 0)
      return refusal(
        answer.request,
        step >= limits.redirects ? reason : `it redirects to ${next.protocol}//${next.host}: ${reason}`,
        { status: answer.status }
      );
    url = next;
  }
}

// src/registry/retry.ts
var FIRST_WAIT = 500;
async function withRetries(ask, { retries, longestWait, signal }, clock) {
  for (let tried = 0; ; tried++) {
    const outcome = await ask();
    if (outcome.kind === "answer" || tried >= retries || !mayPass(outcome) || signal?.aborted === true) return outcome;
    if (!await waitAfter(tried, outcome, { longestWait, signal }, clock)) return outcome;
  }
}
async function waitAfter(tried, trouble, { longestWait, signal }, clock) {
  const wait = waitBefore(tried, trouble, longestWait, clock.random());
  if (wait !== void 0) await clock.sleep(wait, signal);
  return wait !== void 0 && signal?.aborted !== true;
}
function waitBefore(tried, { retryAfter }, longestWait, random) {
  const backOff = Math.min(longestWait, FIRST_WAIT * 2 ** Math.min(tried, 20)) * (0.5 + random / 2);
  if (retryAfter === void 0) return backOff;
  return retryAfter > longestWait ? void 0 : Math.min(longestWait, retryAfter + backOff * random / 4);
}
function readRetryAfter(header, now) {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1e3;
  if (!/^[A-Z][a-z]+, /.test(text)) return void 0;
  const date = Date.parse(text);
  return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}
function systemClock() {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds, signal) => {
      await new Promise((done2) => {
        const finish = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", finish);
          done2();
        };
        const timer = setTimeout(finish, milliseconds);
        signal?.addEventListener("abort", finish, { once: true });
      });
    }
  };
}

// src/registry/refusal.ts
async function refuse(desk, answer, connection) {
  const { status, request } = answer;
  const body = await desk.body(answer, limits.small);
  const text = body.kind === "answer" ? body.value.toString() : "";
  answer.drop();
  const { code, says } = wordOf(text, mediaTypeOf(answer.header("content-type")));
  const retryAfter = readRetryAfter(answer.header("retry-after"), desk.now());
  const words = [statusText(status), desk.redactor.clean(says), whoAsked(status, connection)];
  return refusal(request, words.filter((word) => word !== "").join(": "), {
    failure: failureOf(status),
    status,
    ...code === void 0 ? {} : { code },
    ...retryAfter === void 0 ? {} : { retryAfter }
  });
}
function whoAsked(status, { credential }) {
  if (status !== 401 && status !== 403) return "";
  return credential === void 0 ? "asked without a credential" : `asked as ${credential.label}`;
}
var SPEAKS_TLS = /HTTP request (?:was sent )?to (?:an )?HTTPS/i;
function wordOf(text, mediaType) {
  if (SPEAKS_TLS.test(text)) return { says: "the other side speaks TLS, and was asked without it" };
  if (mediaType === "text/html" || /^\s*<(?:!doctype|html)/i.test(text))
    return { says: "a page of HTML, no answer of a registry" };
  const data = parse(text);
  if (data === void 0) return { says: mediaType === "text/plain" ? text : "" };
  const errors = fieldOf2(data, "errors");
  const first = Array.isArray(errors) ? errors[0] : data;
  const code = fieldOf2(first, "code");
  const said = ["message", "details", "error_description", "error"].map((name) => fieldOf2(first, name));
  const message = said.find((each) => typeof each === "string" && each !== "");
  const isCode = typeof code === "string" && /^[A-Z][A-Z0-9_]{0,63}$/.test(code);
  return {
    ...isCode ? { code } : {},
    says: [isCode ? code : "", typeof message === "string" ? message : ""].filter((part) => part !== "").join(": ")
  };
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function fieldOf2(data, name) {
  return typeof data === "object" && data !== null && Object.hasOwn(data, name) ? Reflect.get(data, name) : void 0;
}

// src/registry/token.ts
var SHORTEST_LIFE = 60;
var LONGEST_LIFE = 86400;
var MARGIN = 1e4;
var TOKEN_SHAPE = /^[\u0021-\u007e]{1,16384}$/;
var NO_POST = /* @__PURE__ */ new Set([400, 401, 404, 405]);
var CLIENT_ID = "chartpin";
function openTokens(desk) {
  const kept = /* @__PURE__ */ new Map();
  const flights = /* @__PURE__ */ new Map();
  const fetchOnce = async (key, wish) => {
    const flight = flights.get(key) ?? fetchToken(wish, desk);
    flights.set(key, flight);
    const outcome = await flight;
    flights.delete(key);
    if (outcome.kind === "answer") kept.set(key, outcome.value);
    return outcome;
  };
  return {
    get: async (wish, stale) => {
      const key = JSON.stringify([wish.asker, wish.realm, wish.service, wish.scopes]);
      const token = kept.get(key);
      if (token !== void 0 && token.value !== stale && token.usableUntil > desk.now())
        return { kind: "answer", value: token.value };
      const outcome = await fetchOnce(key, wish);
      return outcome.kind === "trouble" ? outcome : { kind: "answer", value: outcome.value.value };
    }
  };
}
async function fetchToken(wish, desk) {
  const { connection, realm } = wish;
  const secret = connection.credential?.reveal();
  const refused2 = (says) => refusal(`${connection.scheme}://${connection.host}`, says, { failure: "denied" });
  if (!URL.canParse(realm)) return refused2("it names a token service by what is no address");
  const url = new URL(realm);
  const reason = refusedAddress(url, connection) ?? leakOf(url, connection);
  if (reason !== void 0)
    return refused2(`the token service ${url.protocol}//${url.host} that it names is not asked: ${reason}`);
  const posted = secret?.kind === "identity" ? await postFor(wish, url, { token: secret.token, desk }) : void 0;
  const isPosted = posted !== void 0 && (posted.kind === "answer" || !NO_POST.has(posted.status ?? 0));
  const outcome = isPosted ? posted : await getFor(wish, url, { secret, desk });
  if (outcome.kind === "answer") return readToken(outcome.value, `the token service ${url.host}`, desk);
  const failure = outcome.failure === "absent" ? "refused" : outcome.failure;
  return { ...outcome, failure, message: `the token service: ${outcome.message}` };
}
function leakOf(url, connection) {
  const isOther = url.hostname !== new URL(`${connection.scheme}://${connection.host}`).hostname;
  return connection.credential !== void 0 && isOther && url.protocol === "http:" ? "it is another host, and would get the credential without TLS" : void 0;
}
async function getFor({ connection, service, scopes }, realm, { secret, desk }) {
  const url = new URL(realm);
  if (service !== "") url.searchParams.set("service", service);
  url.searchParams.delete("scope");
  for (const scope of scopes) url.searchParams.append("scope", scope);
  return await desk.ask({
    connection: atRealm(url, connection),
    message: { method: "GET", url, headers: { accept: "application/json" } },
    secret: secret?.kind === "basic" ? { authorization: basicOf(secret) } : {}
  });
}
async function postFor({ connection, service, scopes }, url, { token, desk }) {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    service,
    client_id: CLIENT_ID,
    scope: scopes.join(" "),
    refresh_token: token
  });
  return await desk.ask({
    connection: atRealm(url, connection),
    message: {
      method: "POST",
      url,
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: { kind: "bytes", bytes: Buffer.from(form.toString()) }
    },
    secret: {}
  });
}
function atRealm(url, connection) {
  return {
    scheme: url.protocol === "http:" ? "http" : "https",
    host: url.host,
    basePath: "",
    namespace: "",
    tls: tlsFor(url, connection),
    headers: /* @__PURE__ */ new Map()
  };
}
function basicOf({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function readToken(text, from, { now, redactor }) {
  const data = parseObject(text);
  if (data === void 0) return refusal(from, "its answer is no JSON object");
  const value = [data["token"], data["access_token"]].find((each) => typeof each === "string" && each !== "");
  if (typeof value !== "string") return refusal(from, "its answer holds no token", { failure: "denied" });
  redactor.hide(value);
  if (!TOKEN_SHAPE.test(value)) return refusal(from, "its answer holds a token that no header can carry");
  const given = typeof data["expires_in"] === "number" ? data["expires_in"] : 0;
  const life = Math.min(Math.max(given, SHORTEST_LIFE), LONGEST_LIFE) * 1e3;
  return { kind: "answer", value: { value, usableUntil: now() + life - MARGIN } };
}
function parseObject(text) {
  try {
    const data = JSON.parse(text);
    return typeof data === "object" && data !== null ? { ...data } : void 0;
  } catch {
    return void 0;
  }
}

// src/registry/sign-in.ts
function openSignIn(tokens, redactor) {
  const known = /* @__PURE__ */ new Map();
  const askerOf = nameAskers(redactor);
  const bearer = async ({ connection }, { realm, service, scopes, stale }) => {
    const asker = askerOf(connection);
    const token = await tokens.get({ connection, realm, service, scopes, asker }, stale);
    const wish = JSON.stringify([realm, service, scopes]);
    return token.kind === "trouble" ? token : { kind: "answer", value: { authorization: `Bearer ${token.value}`, wish, isNew: false } };
  };
  return {
    begin: async (errand) => {
      const { connection, scopes } = errand;
      const secret = connection.credential?.reveal();
      const way = known.get(askerOf(connection));
      if (secret?.kind === "registry") return sentAs(`Bearer ${secret.token}`);
      if (way === void 0 || scopes.length === 0) return sentAs(void 0);
      if (way.kind === "basic") return sentAs(basicHeader(secret));
      const told = way.scopes.get(scopes.join(" ")) ?? (way.isRegular ? scopes : void 0);
      return told === void 0 ? sentAs(void 0) : await bearer(errand, { ...way, scopes: told });
    },
    again: async (errand, challenges, sent) => {
      const { connection, scopes } = errand;
      const secret = connection.credential?.reveal();
      const challenge = choose(challenges);
      if (challenge === void 0 || secret?.kind === "registry") return void 0;
      const asker = askerOf(connection);
      if (challenge.scheme === "basic") {
        const authorization = basicHeader(secret);
        if (authorization === void 0 || authorization === sent.authorization) return void 0;
        known.set(asker, { kind: "basic" });
        return sentAs(authorization);
      }
      const wish = wishOf(challenge, scopes);
      if (sent.isNew && sent.wish === JSON.stringify([wish.realm, wish.service, wish.scopes])) return void 0;
      const stale = sent.authorization?.startsWith("Bearer ") === true ? sent.authorization.slice("Bearer ".length) : void 0;
      const outcome = await bearer(errand, { ...wish, ...stale === void 0 ? {} : { stale } });
      if (outcome.kind === "trouble") return outcome;
      known.set(asker, learn(known.get(asker), wish, scopes));
      return { kind: "answer", value: { ...outcome.value, isNew: true } };
    }
  };
}
function sentAs(authorization) {
  return { kind: "answer", value: { authorization, wish: "", isNew: false } };
}
function basicHeader(secret) {
  return secret?.kind === "basic" ? basicOf(secret) : void 0;
}
function isBearer({ scheme, parameters }) {
  return scheme === "bearer" && (parameters.get("realm") ?? "") !== "";
}
function choose(challenges) {
  return challenges.find(isBearer) ?? challenges.find(({ scheme }) => scheme === "basic");
}
function wishOf({ parameters }, wanted) {
  const offered = (parameters.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  return {
    realm: parameters.get("realm") ?? "",
    service: parameters.get("service") ?? "",
    scopes: offered.length === 0 ? wanted : joinScopes(offered, wanted)
  };
}
function joinScopes(offered, [main = "", ...others]) {
  const actions = /* @__PURE__ */ new Map();
  const add2 = (scope) => {
    const { resource, acts } = partsOf(scope);
    actions.set(resource, /* @__PURE__ */ new Set([...actions.get(resource) ?? [], ...acts]));
  };
  for (const scope of [...offered, ...others]) add2(scope);
  if (actions.has(partsOf(main).resource)) add2(main);
  return [...actions].map(([resource, acts]) => `${resource}:${[...acts].toSorted().join(",")}`);
}
function partsOf(scope) {
  const colon = scope.lastIndexOf(":");
  return { resource: scope.slice(0, colon), acts: scope.slice(colon + 1).split(",") };
}
function learn(before, { realm, service, scopes }, wanted) {
  const isSame = before?.kind === "bearer" && before.realm === realm && before.service === service;
  const known = isSame ? before.scopes : /* @__PURE__ */ new Map();
  known.set(wanted.join(" "), scopes);
  const isRegular = scopes.join(" ") === wanted.join(" ") && (!isSame || before.isRegular);
  return { kind: "bearer", realm, service, isRegular, scopes: known };
}
function nameAskers(redactor) {
  const credentials = [];
  const numbers = /* @__PURE__ */ new WeakMap();
  const numberOf = (credential) => {
    const number = numbers.get(credential);
    if (number !== void 0) return number;
    const equal = credentials.findIndex((each) => each.isSameAs(credential));
    if (equal === -1) {
      credentials.push(credential);
      for (const part of secretParts(credential.reveal())) redactor.hide(part);
    }
    const found = equal === -1 ? credentials.length - 1 : equal;
    numbers.set(credential, found);
    return found;
  };
  return ({ scheme, host, basePath, credential }) => `${scheme}://${host}${basePath} ${credential === void 0 ? "nobody" : numberOf(credential)}`;
}
function secretParts(secret) {
  return secret.kind === "basic" ? [secret.password, `${secret.username}:${secret.password}`] : [secret.token];
}

// src/registry/slots.ts
function openSlots({ all, host: each }) {
  const queues = /* @__PURE__ */ new Map();
  let busy = 0;
  const start = (queue) => {
    busy++;
    queue.busy++;
  };
  const startNext = () => {
    if (busy >= all) return;
    for (const [host, queue] of queues) {
      const next = queue.busy < each ? queue.waiting.shift() : void 0;
      if (next === void 0) continue;
      queues.delete(host);
      queues.set(host, queue);
      start(queue);
      next();
      return;
    }
  };
  return {
    run: async (host, work) => {
      const queue = queues.get(host) ?? { busy: 0, waiting: [] };
      queues.set(host, queue);
      if (busy < all && queue.busy < each) start(queue);
      else await new Promise((turn) => void queue.waiting.push(turn));
      try {
        return await work();
      } finally {
        busy--;
        queue.busy--;
        if (queue.busy === 0 && queue.waiting.length === 0) queues.delete(host);
        startNext();
      }
    }
  };
}

// src/registry/transport.ts
var import_node_http4 = require("node:http");
var import_node_https3 = require("node:https");
var import_node_net4 = require("node:net");
var import_node_stream2 = require("node:stream");

// src/registry/agents.ts
var import_node_http3 = require("node:http");
var import_node_https2 = require("node:https");
var import_node_net3 = require("node:net");
var import_node_tls = require("node:tls");

// src/registry/proxy.ts
var import_node_http2 = require("node:http");
var import_node_https = require("node:https");
function readProxy(address, redactor) {
  const url = URL.canParse(address) ? new URL(address) : void 0;
  if (url === void 0 || !/^https?:$/.test(url.protocol) || url.hostname === "")
    return refusal("the address of the proxy", "it is not of the form http://host:port", {
      failure: "unreachable",
      stage: "proxy"
    });
  const isTls = url.protocol === "https:";
  const userInfo = `${decoded(url.username)}:${decoded(url.password)}`;
  redactor.hide(url.password);
  redactor.hide(decoded(url.password));
  redactor.hide(userInfo);
  return {
    kind: "answer",
    value: {
      scheme: isTls ? "https" : "http",
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? isTls ? 443 : 80 : Number(url.port),
      headers: userInfo === ":" ? {} : { "proxy-authorization": `Basic ${Buffer.from(userInfo).toString("base64")}` },
      shown: url.host
    }
  };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function openTunnel({ proxy, hostname, port, patience }, done2) {
  const authority = `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
  const request = `CONNECT ${authority}`;
  const connecting = (proxy.scheme === "https" ? import_node_https.request : import_node_http2.request)({
    method: "CONNECT",
    host: proxy.hostname,
    port: proxy.port,
    path: authority,
    headers: { host: authority, ...proxy.headers },
    agent: false,
    timeout: patience
  });
  let isDone = false;
  const finish = (error, socket) => {
    if (!isDone) done2(error, socket);
    isDone = true;
  };
  connecting.once("connect", ({ statusCode = 0 }, socket, head) => {
    if (statusCode >= 200 && statusCode < 300 && head.length === 0) {
      finish(null, socket.setTimeout(0));
      return;
    }
    socket.destroy();
    finish(errorOf(proxyTrouble(request, proxy, statusCode)));
  });
  connecting.once("timeout", () => connecting.destroy(codedError("ETIMEDOUT")));
  connecting.on("error", (error) => {
    const asked = { request, host: `the proxy ${proxy.shown}`, stage: "proxy" };
    finish(errorOf({ ...troubleOfError(error, asked), failure: "unreachable", stage: "proxy" }));
  });
  connecting.end();
}
function proxyTrouble(request, { shown }, status) {
  const says = status === 407 ? "it asks for a user and a password of its own, or refuses those that it got" : "it does not open the way";
  return refusal(request, `the proxy ${shown} answers ${statusText(status)}: ${says}`, {
    failure: "unreachable",
    stage: "proxy",
    status
  });
}

// src/registry/agents.ts
var ADDRESS_PATIENCE = 2e3;
function openAgents(patience) {
  const agents = /* @__PURE__ */ new Map();
  const keys = /* @__PURE__ */ new WeakMap();
  const keyOf2 = (tls) => {
    const known = keys.get(tls);
    if (known !== void 0) return known;
    const key = JSON.stringify([tls.verify, tls.ca, tls.client?.cert, tls.client?.key]);
    keys.set(tls, key);
    return key;
  };
  return {
    agentFor: (way) => {
      const proxy = way.proxy === void 0 ? "" : JSON.stringify(way.proxy);
      const key = way.scheme === "http" ? `http ${proxy}` : `https ${proxy} ${keyOf2(way.tls)}`;
      const agent = agents.get(key) ?? newAgent(way, patience);
      agents.set(key, agent);
      return agent;
    },
    close: () => {
      for (const agent of agents.values()) agent.destroy();
    }
  };
}
function newAgent({ scheme, tls, proxy }, patience) {
  const options = {
    keepAlive: true,
    maxFreeSockets: 64,
    autoSelectFamilyAttemptTimeout: ADDRESS_PATIENCE
  };
  if (scheme === "http") return new import_node_http3.Agent(options);
  const secured = { ...options, rejectUnauthorized: tls.verify, secureContext: contextOf(tls) };
  return proxy === void 0 ? new import_node_https2.Agent(secured) : tunnelAgent(new import_node_https2.Agent(secured), { tls, proxy, patience });
}
function contextOf({ verify, ca, client }) {
  if (!verify) return (0, import_node_tls.createSecureContext)({ ca: [], ...client });
  return (0, import_node_tls.createSecureContext)({ ...ca.length === 0 ? {} : { ca: [...import_node_tls.rootCertificates, ...ca] }, ...client });
}
function tunnelAgent(agent, { tls, proxy, patience }) {
  const secureContext = contextOf(tls);
  const createConnection = ({ host, port, servername }, done2) => {
    openTunnel({ proxy, hostname: host, port, patience }, (error, socket) => {
      const name = servername ?? ((0, import_node_net3.isIP)(host) === 0 ? host : "");
      if (socket === void 0) done2(error);
      else done2(null, (0, import_node_tls.connect)({ socket, host, servername: name, secureContext, rejectUnauthorized: tls.verify }));
    });
  };
  return Object.assign(agent, { createConnection });
}

// src/registry/transport.ts
function openTransport(options, redactor) {
  const agents = openAgents(options.patience);
  const underWay = /* @__PURE__ */ new Set();
  let isClosed = false;
  const close = () => {
    isClosed = true;
    for (const request of underWay) request.destroy(codedError("ABORT_ERR"));
    agents.close();
  };
  options.signal?.addEventListener("abort", close, { once: true });
  const proxyOf = newProxyChoice(options, redactor);
  const send = async (message) => {
    const named = {
      get request() {
        return `${message.method} ${redactor.url(message.url)}`;
      }
    };
    const failed2 = (error, stage) => troubleOfError(error, { request: named.request, host: message.url.host, stage });
    if (isClosed || options.signal?.aborted === true) return failed2(codedError("ABORT_ERR"), "connect");
    const proxy = proxyOf(message.url);
    if (proxy?.kind === "trouble") return proxy;
    const source = message.body?.kind === "stream" ? await message.body.open() : void 0;
    if (source?.kind === "trouble") return source;
    const way = { proxy: proxy?.value, source: source?.value };
    try {
      const agent = agents.agentFor({ scheme: schemeOf(message.url), tls: message.tls, proxy: way.proxy });
      const open = () => {
        const outgoing = openRequest(message, { agent, proxy: way.proxy, options });
        underWay.add(outgoing);
        return outgoing.once("close", () => underWay.delete(outgoing));
      };
      return await exchangeFresh(open, { message, named, ...way, options });
    } catch (error) {
      way.source?.destroy();
      return failed2(error, "tls");
    }
  };
  return {
    close,
    send: async (message) => {
      if (options.onRequest === void 0) return await send(message);
      const started = performance.now();
      const outcome = await send(message);
      options.onRequest({
        method: message.method,
        url: redactor.url(message.url),
        status: outcome.kind === "answer" ? outcome.value.status : outcome.status,
        milliseconds: performance.now() - started
      });
      return outcome;
    }
  };
}
async function exchangeFresh(open, rest) {
  for (let sent = 1; ; sent++) {
    const outgoing = open();
    const outcome = await exchange({ outgoing, ...rest });
    if (sent > MOST_STALE || rest.source !== void 0 || !isStale(outcome, outgoing)) return outcome;
  }
}
var MOST_STALE = 2;
function isStale(outcome, { reusedSocket }) {
  return outcome.kind === "trouble" && reusedSocket && (outcome.code === "ECONNRESET" || outcome.code === "EPIPE");
}
function schemeOf({ protocol }) {
  return protocol === "https:" ? "https" : "http";
}
function newProxyChoice(options, redactor) {
  const proxies = /* @__PURE__ */ new Map();
  return (url) => {
    const address = options.proxyFor(schemeOf(url), url.host);
    if (address === void 0) return void 0;
    const proxy = proxies.get(address) ?? readProxy(address, redactor);
    proxies.set(address, proxy);
    return proxy;
  };
}
function openRequest({ method, url, headers, body }, { agent, proxy, options }) {
  const isTls = url.protocol === "https:";
  const length = body === void 0 ? void 0 : body.kind === "bytes" ? body.bytes.length : body.length;
  const target = `${url.pathname}${url.search}`;
  const through = isTls ? void 0 : proxy;
  return (isTls ? import_node_https3.request : import_node_http4.request)({
    method,
    host: through?.hostname ?? url.hostname.replace(/^\[|\]$/g, ""),
    port: through?.port ?? (url.port === "" ? isTls ? 443 : 80 : Number(url.port)),
    path: through === void 0 ? target : `http://${url.host}${target}`,
    headers: {
      host: url.host,
      "user-agent": options.userAgent,
      ...headers,
      ...through?.headers,
      ...length === void 0 ? method === "POST" ? { "content-length": "0" } : {} : { "content-length": `${length}` }
    },
    agent,
    maxHeaderSize: limits.header
  });
}
async function exchange({ outgoing, message, named, source, proxy, options }) {
  const host = proxy === void 0 || message.url.protocol === "https:" ? message.url.host : `the proxy ${proxy.shown}`;
  const isToProxy = proxy !== void 0 && message.url.protocol === "http:";
  const progress = watchProgress(outgoing, { patience: options.patience, source, isToProxy });
  const told = (error) => troubleOf(progress.reason ?? error) ?? troubleOfError(progress.reason ?? error, { request: named.request, host, stage: progress.stage });
  return await new Promise((done2) => {
    outgoing.on("error", (error) => {
      source?.destroy();
      done2(told(error));
    });
    const dropped = () => done2(told(codedError("ECONNRESET")));
    outgoing.once("close", dropped);
    outgoing.once("response", (body) => {
      outgoing.off("close", dropped);
      progress.answered(body);
      body.on("error", () => void 0);
      const status = body.statusCode ?? 0;
      if (status === 407) {
        body.destroy();
        done2(
          proxy === void 0 ? refusal(named.request, "407 Proxy Authentication Required, though no proxy was asked", { status }) : proxyTrouble(named.request, proxy, status)
        );
        return;
      }
      done2({
        kind: "answer",
        value: {
          status,
          url: message.url,
          body,
          get request() {
            return named.request;
          },
          header: (name) => headerOf(body, name),
          headers: (name) => body.headersDistinct[name] ?? [],
          troubleOf: told,
          drop: () => {
            if (!outgoing.writableFinished) outgoing.destroy();
            else if (isShort(message.method, body)) body.resume();
            else body.destroy();
          }
        }
      });
    });
    if (source !== void 0) {
      (0, import_node_stream2.pipeline)(source, outgoing, (error) => {
        if (error !== void 0 && error !== null && troubleOf(error) !== void 0) done2(told(error));
      });
    } else if (message.body?.kind === "bytes") outgoing.end(message.body.bytes);
    else outgoing.end();
  });
}
function isShort(method, { complete, headers }) {
  return complete || method === "HEAD" || Number(headers["content-length"] ?? Number.NaN) <= limits.small;
}
function headerOf({ headers }, name) {
  const value = headers[name];
  return typeof value === "string" ? value : value?.join(", ");
}
function watchProgress(outgoing, { patience, source, isToProxy }) {
  let body;
  let headers;
  const progress = {
    stage: "answer",
    reason: void 0,
    answered: (given) => {
      progress.stage = "answer";
      body = given;
      clearTimeout(headers);
    }
  };
  const isWaitingHere = () => body !== void 0 && body.readableLength > 0 || body === void 0 && source !== void 0 && !source.readableEnded && outgoing.writableLength === 0;
  const giveUp = () => {
    progress.reason = codedError("ETIMEDOUT");
    outgoing.destroy(progress.reason);
  };
  outgoing.once("socket", (socket) => {
    const late = () => {
      if (isWaitingHere()) {
        socket.setTimeout(patience);
        return;
      }
      giveUp();
    };
    socket.setTimeout(patience);
    socket.on("timeout", late);
    const hurry = () => {
      if (body === void 0) headers = setTimeout(giveUp, limits.slowness * patience);
    };
    socket.once("data", hurry);
    outgoing.once("close", () => {
      clearTimeout(headers);
      socket.off("timeout", late).off("data", hurry);
    });
    if (!socket.connecting) return;
    progress.stage = isToProxy ? "proxy" : (0, import_node_net4.isIP)(outgoing.host) === 0 ? "name" : "connect";
    if (!isToProxy) socket.once("lookup", () => progress.stage = "connect");
    socket.once("connect", () => progress.stage = "encrypted" in socket ? "tls" : "answer");
    socket.once("secureConnect", () => progress.stage = "answer");
  });
  return progress;
}

// src/registry/warnings.ts
var LONGEST2 = 4096;
var MOST = 1e3;
var WARNING = /^299 \S+ "((?:[^"\\]|\\.)*)"/;
function newWarnings({ onWarning }, redactor) {
  const told = /* @__PURE__ */ new Set();
  return (answer) => {
    if (onWarning === void 0 || answer.header("warning") === void 0) return;
    for (const header of answer.headers("warning")) {
      const text = header.length > LONGEST2 ? void 0 : WARNING.exec(header)?.[1]?.replaceAll(/\\(.)/g, "$1");
      if (text === void 0 || text === "") continue;
      const { host } = answer.url;
      const key = `${host} ${text}`;
      if (told.has(key) || told.size >= MOST) continue;
      told.add(key);
      onWarning(host, redactor.clean(text));
    }
  };
}

// src/registry/requests.ts
var ROUNDS = 4;
function openRequests(options, clock) {
  const redactor = newRedactor();
  const body = async (answer, bytes) => await readBody(answer, { bytes, milliseconds: limits.slowness * options.patience });
  const transport = openTransport(options, redactor);
  const slots = openSlots(options.concurrency);
  const room = { transport, slots, redactor, body, now: clock.now, warn: newWarnings(options, redactor) };
  const persistence = {
    retries: options.retries,
    longestWait: options.longestWait,
    signal: options.signal
  };
  const tokens = openTokens({
    now: clock.now,
    redactor,
    ask: async (guarded) => await withRetries(async () => await askShortly(room, guarded), persistence, clock)
  });
  const signIn = openSignIn(tokens, redactor);
  const met = /* @__PURE__ */ new WeakSet();
  return {
    persistence,
    clock,
    redactor,
    body,
    close: transport.close,
    ask: async (question, read) => {
      const { connection, manner } = question;
      if (!met.has(connection))
        for (const value of connection.headers.values())
          for (const part of [value, ...value.split(" ")]) redactor.hide(part);
      met.add(connection);
      const ask = async () => await askSigned({ room, signIn, question }, read);
      return manner === void 0 ? await withRetries(ask, persistence, clock) : await ask();
    }
  };
}
async function askSigned({ room, signIn, question }, read) {
  const begun = await signIn.begin(question);
  if (begun.kind === "trouble") return begun;
  let sent = begun.value;
  for (let round = 1; ; round++) {
    const send = async () => await sendOnce(room, { question, sent }, read);
    const came = question.manner === "content" ? await send() : await room.slots.run(question.url.host, send);
    if (came.kind === "done") return came.outcome;
    const next = round < ROUNDS ? await signIn.again(question, came.challenges, sent) : void 0;
    if (next === void 0) return came.trouble;
    if (next.kind === "trouble") return next;
    sent = next.value;
  }
}
async function sendOnce(room, { question, sent }, read) {
  const { connection, method, url, headers = {}, body, accepts } = question;
  const outcome = await sendGuarded(room.transport, {
    connection,
    message: { method, url, headers, ...body === void 0 ? {} : { body } },
    secret: secretHeaders(connection, sent.authorization)
  });
  if (outcome.kind === "trouble") return { kind: "done", outcome };
  const answer = outcome.value;
  room.warn(answer);
  if (accepts.includes(answer.status)) return { kind: "done", outcome: await read(answer) };
  const challenges = challengesOf(answer, connection);
  const trouble = await refuse(room, answer, connection);
  return challenges.length === 0 ? { kind: "done", outcome: trouble } : { kind: "challenged", challenges, trouble };
}
function secretHeaders({ headers }, authorization) {
  const secret = headers.size === 0 ? {} : Object.fromEntries(headers);
  return authorization === void 0 ? secret : { ...secret, authorization };
}
function challengesOf(answer, connection) {
  if (answer.status !== 401 && answer.status !== 403 || !isSameOrigin(answer.url, connection)) return [];
  const challenges = readChallenges(answer.headers("www-authenticate"));
  return answer.status === 401 ? challenges : challenges.filter(({ parameters }) => parameters.get("error") === "insufficient_scope");
}
async function askShortly(room, guarded) {
  return await room.slots.run(guarded.message.url.host, async () => {
    const outcome = await sendGuarded(room.transport, guarded);
    if (outcome.kind === "trouble") return outcome;
    const answer = outcome.value;
    if (answer.status !== 200) return await refuse(room, answer, guarded.connection);
    const body = await room.body(answer, limits.small);
    return body.kind === "trouble" ? body : { kind: "answer", value: body.value.toString() };
  });
}
var readHead = async (answer) => {
  await finishBody(answer);
  return { kind: "answer", value: answer };
};

// src/registry/blobs.ts
var BUFFER = 1024 * 1024;
async function hasBlob(requests, { connection, repository, digest }) {
  const addresses = addressesOf({ connection, repository }, digest);
  if (addresses.kind === "trouble") return addresses;
  const url = addresses.value(`blobs/${digest}`);
  return await requests.ask(
    { connection, method: "HEAD", url, scopes: [scopeOf(repository, "pull")], accepts: [200, 404] },
    async (answer) => {
      const head = await readHead(answer);
      return head.kind === "trouble" ? head : { kind: "answer", value: answer.status === 200 };
    }
  );
}
async function getBlob(requests, name, start) {
  const { size } = name;
  if (start === size && size > 0) return { kind: "answer", value: { stream: import_node_stream3.Readable.from([]), size, start } };
  const part = await openPart(requests, name, start);
  if (part.kind === "trouble") return part;
  const stream = import_node_stream3.Readable.from(contentOf(requests, name, part.value), { objectMode: false, highWaterMark: BUFFER });
  return { kind: "answer", value: { stream, size, start: part.value.start } };
}
async function openPart(requests, { connection, repository, digest, size }, from) {
  const addresses = addressesOf({ connection, repository }, digest);
  if (addresses.kind === "trouble") return addresses;
  return await requests.ask(
    {
      connection,
      method: "GET",
      url: addresses.value(`blobs/${digest}`),
      headers: from === 0 ? {} : { range: `bytes=${from}-` },
      scopes: [scopeOf(repository, "pull")],
      accepts: from === 0 ? [200] : [200, 206]
    },
    async (answer) => {
      const start = answer.status === 206 ? rangeStart(answer) : 0;
      const reason = wrongPart(answer, { from, start, size });
      if (reason === void 0 && start !== void 0) return { kind: "answer", value: { answer, start } };
      answer.drop();
      return await Promise.resolve(
        refusal(answer.request, reason ?? "its part has no range", { status: answer.status })
      );
    }
  );
}
function wrongPart(answer, { from, start, size }) {
  if (mediaTypeOf(answer.header("content-type")) === "text/html") return "the answer is a page of HTML, no blob";
  if (start === void 0 || start > from) return "it serves another part than was asked for";
  const length = answer.header("content-length");
  return length === void 0 || Number(length) === size - start ? void 0 : `the blob should have ${size} bytes, and the answer has ${start === 0 ? "" : `${start} and `}${Number(length)}`;
}
function rangeStart(answer) {
  const found = /^bytes (\d{1,15})-/.exec(answer.header("content-range") ?? "")?.[1];
  return found === void 0 ? void 0 : Number(found);
}
async function* contentOf(requests, name, first) {
  const { digest, size } = name;
  const hash = first.start === 0 ? newHash(digest) : void 0;
  let part = first;
  let at = first.start;
  let failed2 = 0;
  const fail = (says) => errorOf(refusal(part.answer.request, says, { status: part.answer.status }));
  try {
    for (; ; ) {
      let skip = at - part.start;
      const before = at;
      let trouble;
      for await (const step of stepsOf(part.answer)) {
        if (step.kind === "trouble") {
          trouble = step;
          break;
        }
        const chunk = skip === 0 ? step.value : step.value.subarray(skip);
        skip -= step.value.length - chunk.length;
        if (chunk.length === 0) continue;
        at += chunk.length;
        if (at > size) throw fail(`the blob should have ${size} bytes, and goes on after them`);
        hash?.hash.update(chunk);
        yield chunk;
      }
      if (trouble === void 0) break;
      failed2 = at - before >= limits.progress ? 0 : failed2 + 1;
      part = await resume(requests, { name, at, failed: failed2, trouble });
    }
    if (at !== size) throw fail(`the blob should have ${size} bytes, and has ${at}`);
    if (hash !== void 0 && hash.digest() !== digest) throw fail("the content has another digest than was asked for");
  } finally {
    part.answer.body.destroy();
  }
}
async function* stepsOf({ body, troubleOf: troubleOf2 }) {
  const chunks = body[Symbol.asyncIterator]();
  for (; ; ) {
    let result;
    try {
      result = await chunks.next();
    } catch (error) {
      yield troubleOf2(error);
      return;
    }
    if (result.done === true) break;
    yield { kind: "answer", value: result.value };
  }
  if (!body.complete) yield troubleOf2(codedError("ECONNRESET"));
}
async function resume(requests, { name, at, failed: failed2, trouble }) {
  const { persistence, clock } = requests;
  const isLast = failed2 >= persistence.retries || !mayPass(trouble);
  if (isLast || !await waitAfter(failed2, trouble, persistence, clock)) throw errorOf(trouble);
  const part = await openPart(requests, name, at);
  if (part.kind === "trouble") throw errorOf(part);
  return part.value;
}

// src/registry/shape.ts
var MOST_PROBLEMS = 10;
var LONGEST_TEXT2 = 64 * 1024;
function newShape() {
  const problems = [];
  const problem = (sentence) => {
    if (problems.length < MOST_PROBLEMS) problems.push(sentence);
  };
  const record = (data, where) => {
    if (isRecord(data)) return data;
    problem(`${where} is no map`);
    return {};
  };
  const text = (data, where) => {
    if (data === void 0 || data === null) return void 0;
    if (typeof data === "string" && data.length <= LONGEST_TEXT2) return data;
    problem(`${where} is no text`);
    return void 0;
  };
  return {
    problems,
    problem,
    record,
    text,
    list: (data, where) => {
      if (Array.isArray(data)) return data;
      problem(`${where} is no list`);
      return [];
    },
    texts: (data, where) => {
      const entries = Object.entries(record(data, where));
      return new Map(entries.map(([name, value]) => [name, text(value, where) ?? ""]));
    }
  };
}
function isRecord(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

// src/registry/read-manifest.ts
var INFERRED = {
  index: "application/vnd.oci.image.index.v1+json",
  image: "application/vnd.oci.image.manifest.v1+json"
};
var SCHEMA_1 = "application/vnd.docker.distribution.manifest.v1+";
function readManifest(bytes, mediaType, like) {
  const bracket = countBrackets(bytes);
  if (bracket !== void 0) return malformed(bracket);
  const data = parse2(bytes);
  if (data === void 0) return malformed("it is no JSON object");
  const shape = newShape();
  const root = shape.record(data, "it");
  const said = shape.text(root["mediaType"], "mediaType") ?? "";
  const kind = kindOf(root, mediaType);
  if (kind !== "index" && kind !== "image") return kind;
  const told = [said, mediaType].find((each) => manifestKind(each) !== void 0);
  if (told !== void 0 && manifestKind(told) !== kind)
    return malformed(`it is called ${told}, and has the shape of an ${kind}`);
  const raw = { bytes, mediaType: told ?? INFERRED[kind], digest: digestOf(bytes, like) };
  const manifest = kind === "index" ? readIndex(root, raw, shape) : readImage(root, raw, shape);
  const [problem] = shape.problems;
  return problem === void 0 ? { kind: "manifest", manifest } : malformed(problem);
}
function malformed(reason) {
  return { kind: "malformed", reason };
}
function kindOf(root, mediaType) {
  const isIndex = root["manifests"] !== void 0;
  const isImage = root["config"] !== void 0 || root["layers"] !== void 0;
  if (isIndex && isImage) return malformed("it is an index and an image at once");
  if (root["schemaVersion"] === 1 || mediaType.startsWith(SCHEMA_1))
    return malformed("it is of Docker's schema 1, which runtimes of today do not pull");
  if (isIndex) return "index";
  return isImage ? "image" : malformed("it is neither an image nor an index");
}
function readIndex(root, raw, shape) {
  const children = shape.list(root["manifests"], "manifests").map((item, at) => readChild(item, `manifests[${at}]`, shape));
  return { kind: "index", raw, children, ...subjectOf2(root, shape) };
}
function readImage(root, raw, shape) {
  const config = readDescriptor(root["config"], "config", shape);
  const layers = root["layers"] === null || root["layers"] === void 0 ? [] : shape.list(root["layers"], "layers");
  return {
    kind: "image",
    raw,
    config,
    layers: layers.map((item, at) => readDescriptor(item, `layers[${at}]`, shape)),
    ...subjectOf2(root, shape)
  };
}
function subjectOf2({ subject }, shape) {
  return subject === void 0 || subject === null ? {} : { subject: readDescriptor(subject, "subject", shape) };
}
function readChild(item, where, shape) {
  const descriptor = readDescriptor(item, where, shape);
  const { platform } = shape.record(item, where);
  const isAttestation = descriptor.annotations.get("vnd.docker.reference.type") === "attestation-manifest";
  const read = platform === void 0 || platform === null ? void 0 : readPlatform(platform, `${where}.platform`, shape);
  return { descriptor, isAttestation, ...read === void 0 ? {} : { platform: read } };
}
function readPlatform(data, where, shape) {
  const record = shape.record(data, where);
  const [os, architecture, variant, osVersion] = ["os", "architecture", "variant", "os.version"].map(
    (name) => shape.text(record[name], `${where}.${name}`)
  );
  if (os === void 0 || os === "" || architecture === void 0 || architecture === "") return void 0;
  return {
    os,
    architecture,
    ...variant === void 0 || variant === "" ? {} : { variant },
    ...osVersion === void 0 || osVersion === "" ? {} : { osVersion }
  };
}
function readDescriptor(data, where, shape) {
  const record = shape.record(data, where);
  const digest = shape.text(record["digest"], `${where}.digest`) ?? "";
  if (!isDigest(digest)) shape.problem(`${where}.digest is no digest of sha256 or sha512`);
  const { size } = record;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) shape.problem(`${where}.size is no size`);
  const artifactType = shape.text(record["artifactType"], `${where}.artifactType`);
  const { annotations, urls } = record;
  return {
    mediaType: shape.text(record["mediaType"], `${where}.mediaType`) ?? "",
    digest,
    size: typeof size === "number" ? size : 0,
    ...artifactType === void 0 || artifactType === "" ? {} : { artifactType },
    annotations: isAbsent(annotations) ? /* @__PURE__ */ new Map() : shape.texts(annotations, `${where}.annotations`),
    urls: isAbsent(urls) ? [] : shape.list(urls, `${where}.urls`).map((url) => shape.text(url, `${where}.urls`) ?? "")
  };
}
function isAbsent(value) {
  return value === void 0 || value === null;
}
var BYTE = {
  quote: 34,
  backslash: 92,
  openList: 91,
  closeList: 93,
  openRecord: 123,
  closeRecord: 125
};
function countBrackets(bytes) {
  let depth = 0;
  let all = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (isText) {
      if (byte === BYTE.backslash) at++;
      else if (byte === BYTE.quote) isText = false;
    } else if (byte === BYTE.quote) isText = true;
    else if (byte === BYTE.openList || byte === BYTE.openRecord) {
      depth++;
      all++;
      if (depth > limits.nesting) return `it is nested more than ${limits.nesting} deep`;
      if (all > limits.brackets) return `it has more than ${limits.brackets} lists and maps`;
    } else if (byte === BYTE.closeList || byte === BYTE.closeRecord) depth--;
  }
  return void 0;
}
function parse2(bytes) {
  try {
    const data = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return typeof data === "object" && data !== null && !Array.isArray(data) ? data : void 0;
  } catch {
    return void 0;
  }
}

// src/registry/manifests.ts
var DOCKER_HUB = /* @__PURE__ */ new Set(["registry-1.docker.io", "docker.io", "index.docker.io"]);
var ASKED_AGAIN = /* @__PURE__ */ new Set([400, 401, 403, 405, 501]);
async function headManifest(requests, name) {
  const question = questionOf(name, "HEAD");
  if (question.kind === "trouble") return question;
  const outcome = await requests.ask(question.value, async (answer) => {
    const head = await readHead(answer);
    return head.kind === "trouble" ? head : readManifestHead(answer, name);
  });
  const mayGet = !DOCKER_HUB.has(name.connection.host);
  const isTold = outcome.kind === "answer" ? outcome.value.digest !== void 0 : !ASKED_AGAIN.has(outcome.status ?? 0);
  if (isTold || !mayGet) return outcome;
  const got = await getBytes(requests, name);
  if (got.kind === "trouble") return got;
  const { raw, rate } = got.value;
  const { digest, mediaType, bytes } = raw;
  return { kind: "answer", value: { digest, mediaType, size: bytes.length, ...rate === void 0 ? {} : { rate } } };
}
async function getManifest(requests, name) {
  const got = await getBytes(requests, name);
  if (got.kind === "trouble") return got;
  const { raw, request } = got.value;
  const read = readManifest(raw.bytes, raw.mediaType, raw.digest);
  return read.kind === "manifest" ? { kind: "answer", value: read.manifest } : refusal(request, `the manifest is malformed: ${read.reason}`, { status: 200 });
}
async function pushManifest(requests, name, { raw }) {
  const addresses = addressesOf(name, name.reference);
  if (addresses.kind === "trouble") return addresses;
  const wished = isDigest(name.reference) ? name.reference : void 0;
  const digest = digestOf(raw.bytes, wished ?? raw.digest);
  const url = addresses.value(`manifests/${name.reference}`);
  if (wished !== void 0 && wished !== digest)
    return refusal(
      `PUT ${requests.redactor.url(url)}`,
      "the content has another digest than it is pushed by; nothing was sent"
    );
  const outcome = await requests.ask(
    {
      connection: name.connection,
      method: "PUT",
      url,
      headers: { "content-type": raw.mediaType },
      body: { kind: "bytes", bytes: raw.bytes },
      scopes: [scopeOf(name.repository, "pull,push")],
      accepts: [200, 201, 202]
    },
    async (answer) => {
      await readHead(answer);
      return digestTrouble(answer, digest) ?? { kind: "answer", value: digestHeader(answer) === digest };
    }
  );
  if (outcome.kind === "trouble") return outcome;
  return outcome.value ? { kind: "answer", value: digest } : await provePush(requests, name, digest);
}
async function provePush(requests, name, digest) {
  const there = await headManifest(requests, name);
  if (there.kind === "trouble" && there.failure !== "absent") return there;
  return there.kind === "answer" && there.value.digest === digest ? { kind: "answer", value: digest } : refusal(
    `PUT ${name.connection.host}/${name.repository}:${name.reference}`,
    "it was taken, and is not there afterwards"
  );
}
function questionOf(name, method) {
  const addresses = addressesOf(name, name.reference);
  if (addresses.kind === "trouble") return addresses;
  return {
    kind: "answer",
    value: {
      connection: name.connection,
      method,
      url: addresses.value(`manifests/${name.reference}`),
      headers: { accept: manifestAccept() },
      scopes: [scopeOf(name.repository, "pull")],
      accepts: [200]
    }
  };
}
async function getBytes(requests, name) {
  const question = questionOf(name, "GET");
  if (question.kind === "trouble") return question;
  return await requests.ask(question.value, async (answer) => {
    const body = await requests.body(answer, limits.manifest);
    if (body.kind === "trouble") return body;
    const bytes = body.value;
    const mediaType = mediaTypeOf(answer.header("content-type"));
    const like = isDigest(name.reference) ? name.reference : digestHeader(answer);
    const digest = digestOf(bytes, like);
    if (mediaType === "text/html")
      return refusal(answer.request, "the answer is a page of HTML, no manifest", { status: 200 });
    if (isDigest(name.reference) && name.reference !== digest)
      return refusal(answer.request, `the content has another digest than was asked for: ${digest}`, { status: 200 });
    const raw = { bytes, mediaType, digest };
    return digestTrouble(answer, digest) ?? {
      kind: "answer",
      value: { raw, rate: readRate(answer), request: answer.request }
    };
  });
}
function readManifestHead(answer, name) {
  const mediaType = mediaTypeOf(answer.header("content-type"));
  if (mediaType === "text/html")
    return refusal(answer.request, "the answer is a page of HTML, no manifest", { status: 200 });
  const digest = digestHeader(answer);
  const wrong = isDigest(name.reference) ? digestTrouble(answer, name.reference) : void 0;
  if (wrong !== void 0) return wrong;
  const length = Number(answer.header("content-length") ?? Number.NaN);
  const rate = readRate(answer);
  return {
    kind: "answer",
    value: {
      mediaType,
      ...digest === void 0 ? {} : { digest },
      ...Number.isSafeInteger(length) ? { size: length } : {},
      ...rate === void 0 ? {} : { rate }
    }
  };
}
function digestHeader(answer) {
  const header = answer.header("docker-content-digest")?.trim() ?? "";
  return isDigest(header) ? header : void 0;
}
function digestTrouble(answer, digest) {
  const told = digestHeader(answer);
  const isOther = told !== void 0 && told !== digest && told.split(":", 1)[0] === digest.split(":", 1)[0];
  return isOther ? refusal(answer.request, `the registry answers with the digest ${told}, not with ${digest}`, {
    status: answer.status
  }) : void 0;
}
function readRate(answer) {
  const [remaining, limit] = ["ratelimit-remaining", "ratelimit-limit"].map(
    (name) => /^(\d{1,9})(?:;w=(\d{1,9}))?/.exec(answer.header(name) ?? "")
  );
  if (remaining === void 0 || remaining === null) return void 0;
  const window = remaining[2] ?? limit?.[2];
  return {
    remaining: Number(remaining[1]),
    ...limit === void 0 || limit === null ? {} : { limit: Number(limit[1]) },
    ...window === void 0 ? {} : { window: Number(window) }
  };
}

// src/registry/ping.ts
async function pingRegistry(requests, connection) {
  const { credential: _, ...anonymous } = connection;
  const address = `${connection.scheme}://${connection.host}${connection.basePath}/`;
  if (!URL.canParse(address))
    return refusal("a registry", "its host or path is none", { failure: "unreachable", stage: "name" });
  return await requests.ask(
    { connection: anonymous, method: "GET", url: new URL(address), scopes: [], accepts: [200, 401] },
    async (answer) => {
      await finishBody(answer);
      const schemes = readChallenges(answer.headers("www-authenticate")).map(({ scheme }) => scheme);
      const auth = answer.status === 200 ? "none" : schemes.includes("bearer") ? "bearer" : "basic";
      return { kind: "answer", value: { auth } };
    }
  );
}

// src/registry/pages.ts
async function readPages(requests, first, read) {
  const items = [];
  const seen = /* @__PURE__ */ new Set();
  let question = first;
  for (let page = 1; ; page++) {
    seen.add(question.url.href);
    const outcome = await requests.ask(question, async (answer) => {
      const body = await requests.body(answer, limits.page);
      if (body.kind === "trouble") return body;
      const found2 = read(answer, body.value);
      return found2.kind === "trouble" ? found2 : {
        kind: "answer",
        value: { found: found2.value, next: nextPage(answer, question.url), request: answer.request }
      };
    });
    if (outcome.kind === "trouble") return outcome;
    const { found, next, request } = outcome.value;
    for (const item of found) items.push(item);
    if (next === void 0) return { kind: "answer", value: items };
    if (seen.has(next.href)) return refusal(request, "its pages lead in a circle");
    if (page >= limits.pages || items.length > limits.items) return refusal(request, "its list does not end");
    question = { ...question, url: next };
  }
}
var LONGEST_LINK = 8192;
function nextPage(answer, from) {
  const target = answer.headers("link").map(nextLink).find((each) => each !== void 0);
  if (target === void 0 || !URL.canParse(target, from.href)) return void 0;
  const { searchParams } = new URL(target, from.href);
  const next = new URL(from);
  for (const [name, value] of searchParams) next.searchParams.set(name, value);
  return next;
}
function nextLink(header) {
  if (header.length > LONGEST_LINK) return void 0;
  for (const [, target, parameters = ""] of header.matchAll(/<([^<>]*)>((?:[^<>,"]|"[^"]*")*)/g)) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\s*(?:;|$))/i.test(parameters)) return target;
  }
  return void 0;
}

// src/registry/referrers.ts
var INDEX = "application/vnd.oci.image.index.v1+json";
var UNKNOWN_THERE = /* @__PURE__ */ new Set([400, 404, 405, 501]);
async function listReferrers(requests, { connection, repository }, digest) {
  const addresses = addressesOf({ connection, repository }, digest);
  if (addresses.kind === "trouble") return addresses;
  const listed = await readPages(
    requests,
    {
      connection,
      method: "GET",
      url: addresses.value(`referrers/${digest}`),
      headers: { accept: INDEX },
      scopes: [scopeOf(repository, "pull")],
      accepts: [200]
    },
    (answer, bytes) => {
      const type = mediaTypeOf(answer.header("content-type"));
      const read = type === "text/html" ? void 0 : readManifest(bytes, type);
      return read?.kind === "manifest" && read.manifest.kind === "index" ? { kind: "answer", value: read.manifest.children.map(({ descriptor }) => descriptor) } : refusal(answer.request, "the answer is no index", { status: 404 });
    }
  );
  if (listed.kind === "answer" || !UNKNOWN_THERE.has(listed.status ?? 0)) return onceEach(listed);
  const tagged = await getManifest(requests, { connection, repository, reference: digest.replace(":", "-") });
  if (tagged.kind === "trouble") return tagged.failure === "absent" ? { kind: "answer", value: [] } : tagged;
  const { value } = tagged;
  return onceEach({
    kind: "answer",
    value: value.kind === "index" ? value.children.map(({ descriptor }) => descriptor) : []
  });
}
function onceEach(outcome) {
  if (outcome.kind === "trouble") return outcome;
  return { kind: "answer", value: [...new Map(outcome.value.map((each) => [each.digest, each])).values()] };
}

// src/registry/json.ts
function parseJson(bytes) {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return void 0;
  }
}

// src/registry/tags.ts
var PAGE = "1000";
async function listTags(requests, { connection, repository }) {
  const addresses = addressesOf({ connection, repository });
  if (addresses.kind === "trouble") return addresses;
  const tags = await readPages(
    requests,
    {
      connection,
      method: "GET",
      url: addresses.value("tags/list", { n: PAGE }),
      headers: { accept: "application/json" },
      scopes: [scopeOf(repository, "pull")],
      accepts: [200]
    },
    (answer, bytes) => {
      const data = parseJson(bytes);
      const list = typeof data === "object" && data !== null && "tags" in data ? data.tags ?? [] : void 0;
      if (!Array.isArray(list))
        return refusal(answer.request, "the answer is no list of tags", { status: answer.status });
      return { kind: "answer", value: list.filter((tag) => typeof tag === "string" && isTag(tag)) };
    }
  );
  return tags.kind === "trouble" ? tags : { kind: "answer", value: [...new Set(tags.value)] };
}

// src/registry/content-reader.ts
var import_node_stream4 = require("node:stream");
var NOTHING = Buffer.alloc(0);
function newContentReader(size, open) {
  let cursor;
  let trouble;
  const close = () => {
    cursor?.stream.destroy();
    cursor = void 0;
  };
  const seek = async (from) => {
    if (cursor?.at === from) return { kind: "answer", value: cursor };
    close();
    const content = await open(from);
    if (content.kind === "trouble") return content;
    const { stream, start } = content.value;
    stream.on("error", () => void 0);
    cursor = { stream, chunks: stream[Symbol.asyncIterator](), rest: NOTHING, at: start };
    return { kind: "answer", value: cursor };
  };
  return {
    close,
    trouble: () => trouble,
    part: async (from, length) => {
      trouble = void 0;
      if (length === 0) return { kind: "answer", value: import_node_stream4.Readable.from([]) };
      const found = await seek(from);
      if (found.kind === "trouble") {
        trouble = found;
        return found;
      }
      const fail = (given) => {
        trouble = given;
        return errorOf(given);
      };
      const bytes = bytesOf(found.value, { start: from, end: from + length, size, fail });
      return { kind: "answer", value: import_node_stream4.Readable.from(bytes, { objectMode: false }) };
    }
  };
}
async function* bytesOf(cursor, { start, end, size, fail }) {
  while (cursor.at < end) {
    const chunk = await nextChunk(cursor, fail);
    if (chunk.length === 0) throw fail(refusal("the content", `it has ${cursor.at} bytes instead of ${size}`));
    const taken = chunk.subarray(0, end - cursor.at);
    cursor.rest = chunk.subarray(taken.length);
    const wanted = taken.subarray(Math.max(0, start - cursor.at));
    cursor.at += taken.length;
    const isLast = cursor.at === size;
    if (isLast && (cursor.rest.length > 0 || (await nextChunk(cursor, fail)).length > 0))
      throw fail(refusal("the content", `it goes on after its ${size} bytes`));
    if (wanted.length > 0) yield wanted;
  }
}
async function nextChunk({ rest, chunks }, fail) {
  if (rest.length > 0) return rest;
  try {
    const result = await chunks.next();
    return result.done === true ? NOTHING : result.value;
  } catch (error) {
    const unread = refusal("the content", "it cannot be read", { failure: "unreachable", stage: "connect" });
    throw fail(troubleOf(error) ?? unread);
  }
}

// src/registry/uploads.ts
var MIB2 = 1024 * 1024;
var PART_SIZES = [64 * MIB2, 8 * MIB2, MIB2, MIB2 / 2];
var UNTOLD = /* @__PURE__ */ new Set(["denied", "server-error"]);
async function uploadBlob(requests, blob) {
  const { connection, repository, descriptor, mountFrom } = blob;
  const there = await hasBlob(requests, { connection, repository, digest: descriptor.digest });
  if (there.kind === "trouble" && !UNTOLD.has(there.failure)) return there;
  if (there.kind === "answer" && there.value) return { kind: "answer", value: "there-already" };
  const mounted = mountFrom === void 0 ? void 0 : await begin(requests, blob, mountFrom);
  if (mounted?.kind === "answer" && mounted.value.kind === "done") return { kind: "answer", value: "mounted" };
  const begun = mounted?.kind === "answer" ? mounted : await begin(requests, blob);
  if (begun.kind === "trouble") return begun;
  if (begun.value.kind === "done") return { kind: "answer", value: "uploaded" };
  const content = newContentReader(descriptor.size, async (start) => await blob.open(start));
  try {
    return await sendAll({ requests, blob, content }, begun.value.session);
  } finally {
    content.close();
  }
}
async function sendAll(upload, first) {
  const { requests, content } = upload;
  let at = { kind: "at", offset: 0, session: first };
  let longest = Number.POSITIVE_INFINITY;
  let failed2 = 0;
  while (at.kind === "at") {
    const before = at.offset;
    const length = partLength(upload.blob, at, longest);
    const sent = await sendPart(upload, at, length);
    if (sent.kind === "answer") {
      at = sent.value;
      continue;
    }
    const own = content.trouble();
    if (own !== void 0) return own;
    const shorter = sent.status === 413 ? PART_SIZES.find((size) => size < length) : void 0;
    const isTooLong = shorter !== void 0;
    if (isTooLong) longest = shorter;
    else if (failed2 >= requests.persistence.retries || !(mayPass(sent) || sent.status === 416)) return sent;
    else if (!await waitAfter(failed2, sent, requests.persistence, requests.clock)) return sent;
    const found = await recover(upload, at.session);
    if (found.kind === "trouble") return found;
    at = found.value;
    if (!isTooLong) failed2 = at.kind === "at" && at.offset - before >= limits.progress ? 0 : failed2 + 1;
  }
  return { kind: "answer", value: "uploaded" };
}
function partLength({ descriptor }, { offset, session }, longest) {
  return Math.min(descriptor.size - offset, Math.max(longest, session.shortest));
}
async function sendPart({ requests, blob, content }, { offset, session }, length) {
  const { size, digest } = blob.descriptor;
  const isWhole = offset === 0 && length === size;
  const isEnd = isWhole || offset === size;
  const url = new URL(session.location);
  if (isEnd) url.searchParams.set("digest", digest);
  const question = {
    ...questionAt(blob, url),
    method: isEnd ? "PUT" : "PATCH",
    headers: {
      "content-type": "application/octet-stream",
      ...isEnd ? {} : { "content-range": `${offset}-${offset + length - 1}` }
    },
    body: { kind: "stream", length, open: async () => await content.part(offset, length) },
    accepts: isEnd ? [201, 204] : [201, 202, 204],
    manner: "content"
  };
  return await requests.ask(question, async (answer) => {
    await readHead(answer);
    if (answer.status === 201) return digestTrouble(answer, digest) ?? { kind: "answer", value: { kind: "done" } };
    if (isEnd) return { kind: "answer", value: { kind: "done" } };
    const next = sessionOf(answer, blob, session);
    return next.kind === "trouble" ? next : { kind: "answer", value: { kind: "at", offset: offset + length, session: next.value } };
  });
}
async function begin(requests, blob, from) {
  const { connection, repository, descriptor } = blob;
  const addresses = addressesOf({ connection, repository }, descriptor.digest);
  if (addresses.kind === "trouble") return addresses;
  const url = addresses.value("blobs/uploads/", from === void 0 ? {} : { mount: descriptor.digest, from });
  const question = {
    ...questionAt(blob, url),
    method: "POST",
    accepts: [201, 202],
    ...from === void 0 ? {} : { scopes: [scopeOf(repository, "pull,push"), scopeOf(from, "pull")], manner: "once" }
  };
  return await requests.ask(question, async (answer) => {
    await readHead(answer);
    if (answer.status === 201)
      return digestTrouble(answer, descriptor.digest) ?? { kind: "answer", value: { kind: "done" } };
    const session = sessionOf(answer, blob, void 0);
    return session.kind === "trouble" ? session : { kind: "answer", value: { kind: "at", offset: 0, session: session.value } };
  });
}
async function recover(upload, session) {
  const { requests, blob } = upload;
  const { connection, repository, descriptor } = blob;
  const question = { ...questionAt(blob, session.location), method: "GET", accepts: [202, 204] };
  const told = await requests.ask(question, async (answer) => {
    await readHead(answer);
    const next = sessionOf(answer, blob, session);
    if (next.kind === "trouble") return next;
    const end = Number(/^(?:bytes=)?0-(\d{1,15})$/.exec(answer.header("range") ?? "")?.[1] ?? 0);
    const offset = end === 0 ? 0 : end + 1;
    return offset > descriptor.size ? refusal(answer.request, "it has more of the blob than there is") : { kind: "answer", value: { kind: "at", offset, session: next.value } };
  });
  if (told.kind === "answer") return told;
  const there = await hasBlob(requests, { connection, repository, digest: descriptor.digest });
  if (there.kind === "answer" && there.value) return { kind: "answer", value: { kind: "done" } };
  return await begin(requests, blob);
}
function questionAt({ connection, repository }, url) {
  return { connection, url, scopes: [scopeOf(repository, "pull,push")] };
}
function sessionOf(answer, { connection }, before) {
  const header = answer.header("location");
  const shortest = Number(/^\d{1,12}$/.exec(answer.header("oci-chunk-min-length") ?? "")?.[0] ?? before?.shortest ?? 0);
  if (header === void 0 && before !== void 0) return { kind: "answer", value: { ...before, shortest } };
  if (header === void 0 || !URL.canParse(header, answer.url.href))
    return refusal(answer.request, "it names no address to send the content to", { status: answer.status });
  const location = atOrigin(new URL(header, answer.url.href), connection);
  const reason = refusedAddress(location, connection);
  if (reason !== void 0) {
    const where = `${location.protocol}//${location.host}`;
    return refusal(answer.request, `it sends the content to ${where}: ${reason}`, { status: answer.status });
  }
  return { kind: "answer", value: { location, shortest } };
}
function atOrigin(location, connection) {
  if (location.protocol !== "http:" || connection.scheme !== "https") return location;
  const same = new URL(location);
  same.protocol = "https:";
  return isSameOrigin(same, connection) ? same : location;
}

// src/registry/registries.ts
function openRegistries(options, clock = systemClock()) {
  const requests = openRequests(options, clock);
  return {
    head: async (name) => await headManifest(requests, name),
    manifest: async (name) => await getManifest(requests, name),
    tags: async (connection, repository) => await listTags(requests, { connection, repository }),
    referrers: async (connection, repository, digest) => await listReferrers(requests, { connection, repository }, digest),
    hasBlob: async (connection, repository, digest) => await hasBlob(requests, { connection, repository, digest }),
    blob: async (connection, repository, { digest, size }, start = 0) => await getBlob(requests, { connection, repository, digest, size }, start),
    upload: async (blob) => await uploadBlob(requests, blob),
    push: async (name, manifest) => await pushManifest(requests, name, manifest),
    ping: async (connection) => await pingRegistry(requests, connection),
    close: requests.close
  };
}

// src/cli/logins.ts
var import_node_os = require("node:os");

// src/cluster/credential.ts
var Credential = class {
  #secret;
  /** `user@source`; a token has the user `<token>`. What a terminal would obey is replaced. */
  label;
  kind;
  origin;
  /** When it stops working, in milliseconds since 1970, where that can be read from it. */
  expires;
  constructor(secret, origin, expires) {
    this.#secret = secret;
    this.kind = secret.kind;
    this.origin = origin;
    this.expires = expires;
    this.label = `${secret.kind === "basic" ? printable2(secret.username) : "<token>"}@${printable2(origin.source)}`;
  }
  /** The secret itself, for the request that is about to be sent; what is made of it must not outlive that. */
  reveal() {
    return this.#secret;
  }
  /** Whether both would send the same. */
  isSameAs(other) {
    return secretText(this.#secret) === secretText(other.#secret);
  }
  toString() {
    return this.label;
  }
  toJSON() {
    return this.label;
  }
};
Object.defineProperty(Credential.prototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), {
  value() {
    return `Credential(${this.label})`;
  }
});
var LONGEST_PART = 100;
function printable2(text) {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  return clean.length > LONGEST_PART ? `${clean.slice(0, LONGEST_PART)}\u2026` : clean;
}
function secretText(secret) {
  return secret.kind === "basic" ? JSON.stringify([secret.kind, secret.username, secret.password]) : JSON.stringify([secret.kind, secret.token]);
}

// src/cluster/json-tree.ts
function readJsonTree(file) {
  const reader = new JsonReader(file);
  const tree = reader.document();
  return reader.fault === void 0 ? { ok: true, tree } : { ok: false, problem: { where: { file, span: reader.fault.span }, message: reader.fault.message } };
}
var DEEPEST4 = 200;
var NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;
var BLANK = /[ \t\r\n]*/y;
var WORDS = [
  ["true", true],
  ["false", false],
  ["null", null]
];
var JsonReader = class {
  fault;
  #file;
  #text;
  #at = 0;
  constructor(file) {
    this.#file = file;
    this.#text = file.text;
  }
  document() {
    this.#blank();
    if (this.#at === this.#text.length) return this.#refuse("the file is empty");
    const tree = this.#value(0);
    this.#blank();
    if (this.fault === void 0 && this.#at < this.#text.length) this.#refuse("something follows the end of the value");
    return tree;
  }
  #value(depth) {
    const start = this.#at;
    switch (this.#text.charAt(start)) {
      case "{":
        return depth < DEEPEST4 ? this.#map(depth) : this.#refuse("it nests too deep");
      case "[":
        return depth < DEEPEST4 ? this.#list(depth) : this.#refuse("it nests too deep");
      case '"': {
        const value = this.#string();
        return value === void 0 ? void 0 : this.#scalar(start, value);
      }
      default:
        return this.#word(start);
    }
  }
  #word(start) {
    const word = WORDS.find(([text]) => this.#text.startsWith(text, start));
    if (word !== void 0) {
      this.#at += word[0].length;
      return this.#scalar(start, word[1]);
    }
    const number = this.#match(NUMBER);
    return number === "" ? this.#refuse("a value is missing or malformed here") : this.#scalar(start, Number(number));
  }
  #map(depth) {
    const start = this.#at;
    const entries = /* @__PURE__ */ new Map();
    const isClosed = this.#members("}", () => {
      const keyStart = this.#at;
      const name = this.#text[keyStart] === '"' ? this.#string() : this.#refuse("a key in double quotes must stand here");
      if (name === void 0) return;
      const where = { file: this.#file, span: { start: keyStart, end: this.#at } };
      this.#blank();
      if (!this.#take(":")) {
        this.#refuse("a colon must follow the key");
        return;
      }
      this.#blank();
      const value = this.#value(depth + 1);
      if (value !== void 0) entries.set(name, { name, where, value });
    });
    return isClosed ? { kind: "map", file: this.#file, span: { start, end: this.#at }, entries } : void 0;
  }
  #list(depth) {
    const start = this.#at;
    const items = [];
    const isClosed = this.#members("]", () => {
      const item = this.#value(depth + 1);
      if (item !== void 0) items.push(item);
    });
    return isClosed ? { kind: "list", file: this.#file, span: { start, end: this.#at }, items } : void 0;
  }
  /** What stands between brackets, parted by commas; whether it came to its end. */
  #members(close, member) {
    this.#at++;
    this.#blank();
    if (this.#take(close)) return true;
    for (; ; ) {
      member();
      if (this.fault !== void 0) return false;
      this.#blank();
      if (this.#take(close)) return true;
      if (!this.#take(",")) {
        this.#refuse(`a comma or ${close} must stand here`);
        return false;
      }
      this.#blank();
    }
  }
  #string() {
    const token = this.#match(STRING);
    return token === "" ? this.#refuse("a text in double quotes is not closed, or malformed") : JSON.parse(token);
  }
  #scalar(start, value) {
    return { kind: "scalar", file: this.#file, span: { start, end: this.#at }, value };
  }
  #match(pattern) {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }
  #blank() {
    this.#match(BLANK);
  }
  #take(character) {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
  #refuse(message) {
    this.fault ??= { span: { start: this.#at, end: Math.min(this.#at + 1, this.#text.length) }, message };
    return void 0;
  }
};

// src/cluster/tree.ts
function below(tree, ...keys) {
  let found = tree;
  for (const key of keys) found = found?.kind === "map" ? found.entries.get(key)?.value : void 0;
  return found;
}
function entriesOf(tree) {
  return tree?.kind === "map" ? [...tree.entries.values()] : [];
}
function itemsOf(tree) {
  return tree?.kind === "list" ? tree.items : [];
}
function stringOf(tree) {
  return tree?.kind === "scalar" && typeof tree.value === "string" ? tree.value : void 0;
}
function booleanOf(tree) {
  return tree?.kind === "scalar" && typeof tree.value === "boolean" ? tree.value : void 0;
}
function stringsOf(tree) {
  return itemsOf(tree).flatMap((item) => {
    const text = stringOf(item);
    return text === void 0 ? [] : [{ text, where: whereOf(item) }];
  });
}
function whereOf({ file, span }) {
  return { file, span };
}
function startOf(file) {
  const span = { start: 0, end: 0 };
  return { file, span };
}
function nounOf(tree) {
  if (tree.kind !== "scalar") return tree.kind;
  if (tree.value === null) return "null";
  return typeof tree.value === "string" ? "text" : typeof tree.value;
}

// src/cluster/credentials/base64.ts
function decodeBase64(text, form) {
  const bare = text.replaceAll(/[\r\n]/g, "");
  const isRight = form === "padded" ? bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare) : isRaw(bare);
  return isRight ? Buffer.from(bare, "base64").toString("utf8") : void 0;
}
function isRaw(bare) {
  return bare.length % 4 !== 1 && /^[A-Za-z0-9+/]*$/.test(bare);
}

// src/cluster/credentials/expiry.ts
var HOUR = 36e5;
var LONGEST_TOKEN = 1e5;
var LAST_SECOND = 864e10;
function lifetimeOf(secret, { registry = "", created } = {}) {
  const token = secret.kind === "basic" ? secret.password : secret.token;
  if (token.length > LONGEST_TOKEN) return { kind: "unknown" };
  const user = secret.kind === "basic" ? secret.username : "";
  const jwt = claimOfJwt(token);
  if (jwt !== void 0) return { kind: "until", expires: jwt, what: "a token (JWT) that says so" };
  if (user === "AWS") {
    const inner = numberIn(decodeBase64(token, token.endsWith("=") ? "padded" : "raw"), "expiration");
    const what = "a token of ECR";
    if (inner !== void 0) return { kind: "until", expires: inner, what };
    if (registry === "" || isEcr(registry)) return fromCreation(12, what, created);
  }
  if (token.startsWith("ya29.") || user === "oauth2accesstoken")
    return fromCreation(1, "an access token of Google's", created);
  return { kind: "unknown" };
}
function isEcr(registry) {
  return /(?:^|\/)(?:\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9.-]+|public\.ecr\.aws|ecr-public\.aws\.com)(?:[:/]|$)/.test(
    registry
  );
}
function fromCreation(hours, what, created) {
  return created === void 0 ? { kind: "short", hours, what } : { kind: "until", expires: created + hours * HOUR, what: `${what}, which lives for ${hours} h` };
}
function claimOfJwt(token) {
  const parts = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token);
  return parts === null ? void 0 : numberIn(Buffer.from(parts[1] ?? "", "base64url").toString(), "exp");
}
function numberIn(json, key) {
  if (json?.startsWith("{") !== true) return void 0;
  try {
    const value = JSON.parse(json);
    const found = typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : void 0;
    return typeof found === "number" && Math.abs(found) <= LAST_SECOND ? found * 1e3 : void 0;
  } catch {
    return void 0;
  }
}

// src/cluster/credentials/registry-pattern.ts
function registryKey(written) {
  const url = parseUrl(written.replace(/^https?:\/\//, ""));
  if (url === void 0) return void 0;
  const path = /^\/v[12]\//.test(url.path) ? url.path.slice(3) : url.path;
  return path === "" || path === "/" ? url.host : url.host + path;
}
function shownRegistry(written) {
  const [, scheme = "", rest = ""] = /^(https?:\/\/)?(.*)$/s.exec(written) ?? [];
  const user = rest.slice(0, Math.max(0, rest.lastIndexOf("@")));
  const host = rest.slice(rest.lastIndexOf("@") + 1);
  const shown = rest === host || USER.test(user) && !BAD_ESCAPE.test(user) ? scheme + host : `${scheme}\u2026@${host}`;
  return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}
function registryPattern(text) {
  const url = parseUrl(text);
  if (url === void 0) return void 0;
  const { name, port } = splitPort(url.host);
  return { labels: name.split("."), port, path: url.path };
}
function matchesImage(pattern, image) {
  return pattern.port === image.port && pattern.labels.length === image.labels.length && image.path.startsWith(pattern.path) && pattern.labels.every((label, i) => matchesLabel(label, image.labels[i] ?? ""));
}
function isForImage(text, name) {
  const [pattern, image] = [registryPattern(text), registryPattern(name)];
  return pattern !== void 0 && image !== void 0 && matchesImage(pattern, image);
}
var HOST = /^[A-Za-z0-9\-._~!$&'()*+,;=:[\]<>"\u{80}-\u{10FFFF}]*$/u;
var USER = /^[A-Za-z0-9\-._~:!$&'()*+,;=%@]*$/;
var BAD_ESCAPE = /%(?![0-9A-Fa-f]{2})/;
function parseUrl(rest) {
  if (/[\u0000-\u001F\u007F]/.test(rest)) return void 0;
  const [beforeFragment, fragment] = cut2(rest, "#");
  const [beforeQuery] = cut2(beforeFragment, "?");
  const slash = beforeQuery.indexOf("/");
  const authority = slash === -1 ? beforeQuery : beforeQuery.slice(0, slash);
  const path = slash === -1 ? "" : beforeQuery.slice(slash);
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  const user = at === -1 ? "" : authority.slice(0, at);
  if (!USER.test(user) || !isHost(host)) return void 0;
  if ([user, fragment, path].some((part) => BAD_ESCAPE.test(part))) return void 0;
  return { host, path: path.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) };
}
function cut2(text, separator) {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
function isHost(host) {
  if (!HOST.test(host)) return false;
  const close = host.lastIndexOf("]");
  if (host.startsWith("[")) return close !== -1 && /^(?::[0-9]*)?$/.test(host.slice(close + 1));
  const colon = host.lastIndexOf(":");
  return colon === -1 || /^[0-9]*$/.test(host.slice(colon + 1));
}
function splitPort(host) {
  const parts = /^(?:\[([^[\]]*)\]|([^[\]:]*)):([^[\]:]*)$/.exec(host);
  return parts === null ? { name: host, port: "" } : { name: parts[1] ?? parts[2] ?? "", port: parts[3] ?? "" };
}
function matchesLabel(pattern, label) {
  if (!/[*[]/.test(pattern)) return pattern === label;
  const tokens = tokensOf(pattern);
  return tokens !== void 0 && matchesTokens(tokens, label);
}
var RUN = { ranges: [] };
var TOKEN2 = /\*+|\[(?:[^\]-](?:-[^\]-])?)+\]|[^*[]/gsuy;
function tokensOf(pattern) {
  const parts = pattern.match(TOKEN2) ?? [];
  if (parts.join("").length !== pattern.length) return void 0;
  return parts.map((part) => {
    if (part.startsWith("*")) return RUN;
    return part.startsWith("[") ? { ranges: rangesOf(part.slice(1, -1)) } : part;
  });
}
function rangesOf(members) {
  return Array.from(members.matchAll(/(.)(?:-(.))?/gsu), ([, first = "", last = first]) => [first, last]);
}
function matchesTokens(tokens, text) {
  const characters = Array.from(text);
  let [at, token, run, runAt] = [0, 0, -1, 0];
  while (at < characters.length) {
    const found = tokens[token];
    if (found === RUN) {
      run = token++;
      runAt = at;
    } else if (found !== void 0 && takes(found, characters[at] ?? "")) {
      at++;
      token++;
    } else if (run !== -1) {
      token = run + 1;
      at = ++runAt;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every((rest) => rest === RUN);
}
function takes(token, character) {
  if (typeof token === "string") return token === character;
  return token.ranges.some(([first, last]) => first <= character && character <= last);
}

// src/cluster/credentials/keyring.ts
var DEFAULT_KEY = "index.docker.io";
function filedKey(registry) {
  const key = registryKey(registry);
  const pattern = key === void 0 ? void 0 : registryPattern(key);
  return key === void 0 || pattern === void 0 ? void 0 : { key, pattern };
}
function lookUp(name, all) {
  const image = registryPattern(name);
  if (image === void 0) return [];
  const hits = [];
  for (const { filed, item } of all)
    if (filed !== void 0 && matchesImage(filed.pattern, image)) hits.push({ key: filed.key, by: "match", item });
  if (hits.length > 0) return hits.toSorted((a, b) => a.key === b.key ? 0 : a.key < b.key ? 1 : -1);
  if (!isOnDefaultRegistry(name)) return [];
  return all.filter(({ filed }) => filed?.key === DEFAULT_KEY).map(({ item }) => ({ key: DEFAULT_KEY, by: "fallback", item }));
}
function isOnDefaultRegistry(name) {
  const slash = name.indexOf("/");
  const first = slash === -1 ? name : name.slice(0, slash);
  if (first === "") return false;
  return slash === -1 || first === "docker.io" || first === DEFAULT_KEY || !/[.:]/.test(first);
}

// src/cluster/credentials/sealed-file.ts
var SealedFile = class {
  path;
  place;
  #file;
  constructor(file) {
    this.path = file.path;
    this.place = file.place;
    this.#file = file;
  }
  get text() {
    return this.#file.text;
  }
  lines() {
    return this.#file.lines();
  }
  toJSON() {
    return this.path;
  }
  toString() {
    return this.path;
  }
};
Object.defineProperty(SealedFile.prototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), {
  value() {
    return `SealedFile(${this.path})`;
  }
});
var sealed = /* @__PURE__ */ new WeakMap();
function sealFile(file) {
  if (file instanceof SealedFile) return file;
  const made = sealed.get(file) ?? new SealedFile(file);
  sealed.set(file, made);
  return made;
}
function isSealed(file) {
  return file instanceof SealedFile;
}
function sealedWhere({ file, span }) {
  return { file: sealFile(file), span };
}

// src/cluster/credentials/docker-config.ts
function readDockerConfig(tree, options) {
  const faults = [];
  const reading = { ...options, refuse: (where, message) => faults.push({ where, message }) };
  const auths = options.form === "bare" ? tree : field(mapOf(tree, "the file", reading), "auths");
  const entries = entriesOf(mapOf(auths, options.form === "bare" ? "the file" : "auths", reading)).map(
    (entry) => entryOf(entry, reading)
  );
  const helpers = options.reader === "kubelet" || options.form === "bare" ? [] : helpersOf(tree, reading);
  const store = options.reader === "docker" ? placedText(field(tree, "credsStore"), "credsStore", reading) : void 0;
  const [problem] = faults;
  if (problem !== void 0) return { ok: false, problem };
  return { ok: true, config: { entries, helpers: new Map(helpers), ...store === void 0 ? {} : { store } } };
}
function field(tree, name) {
  const wanted = name.toLowerCase();
  return entriesOf(tree).findLast((entry) => entry.name.toLowerCase() === wanted)?.value;
}
function mapOf(tree, name, reading) {
  if (tree === void 0 || tree.kind === "map" || isNull(tree)) return tree;
  reading.refuse(placeOf2(tree, reading), `${name} must hold keys and values, and is a ${nounOf(tree)}`);
  return void 0;
}
function isNull(tree) {
  return tree.kind === "scalar" && tree.value === null;
}
function placeOf2(where, reading) {
  return sealedWhere(reading.where ?? where);
}
function helpersOf(tree, reading) {
  return entriesOf(mapOf(field(tree, "credHelpers"), "credHelpers", reading)).flatMap(({ name, value }) => {
    const text = placedText(value, "a value of credHelpers", reading);
    return text === void 0 ? [] : [[name, text]];
  });
}
function placedText(tree, name, reading) {
  const text = textOf2(tree, name, reading);
  return tree === void 0 || text === "" ? void 0 : { text, where: placeOf2(tree, reading) };
}
function textOf2(tree, name, reading) {
  if (tree === void 0 || isNull(tree)) return "";
  const text = stringOf(tree);
  if (text === void 0) reading.refuse(placeOf2(tree, reading), `${name} must be a text, and is a ${nounOf(tree)}`);
  return text ?? "";
}
var FIELDS = {
  kubelet: ["auth", "username", "password", "email"],
  docker: ["auth", "username", "password", "identitytoken", "registrytoken"],
  containers: ["auth", "identitytoken"]
};
var ALL_FIELDS = ["username", "password", "identitytoken", "registrytoken"];
function entryOf({ name, where, value }, reading) {
  const place = placeOf2(where, reading);
  const map = mapOf(value, "an entry", reading);
  const own = FIELDS[reading.reader];
  const texts = new Map(own.map((each) => [each, textOf2(field(map, each), each, reading)]));
  const ignored = ALL_FIELDS.filter((each) => !own.includes(each) && stringOf(field(map, each)));
  const outcome = secretOf((each) => texts.get(each) ?? "", reading.reader);
  if (typeof outcome === "string" && reading.reader !== "containers") reading.refuse(place, outcome);
  const registry = shownRegistry(name);
  return {
    registry,
    filed: filedKey(registry),
    where: place,
    content: contentOf2(outcome, { name: registry, place, ignored, reading })
  };
}
function contentOf2(outcome, entry) {
  if (outcome === void 0) return { kind: "empty", ignored: entry.ignored };
  if (typeof outcome === "string") return { kind: "broken", message: outcome };
  const { source, created } = entry.reading;
  const lifetime = lifetimeOf(outcome, { registry: entry.name, created });
  const expires = lifetime.kind === "until" ? lifetime.expires : void 0;
  return { kind: "credential", credential: new Credential(outcome, { source, where: entry.place }, expires) };
}
function secretOf(text, reader) {
  switch (reader) {
    case "kubelet":
      return kubeletSecret(text);
    case "docker":
      return dockerSecret(text);
    case "containers":
      return containersSecret(text);
  }
}
var NO_BASE64 = "auth is not base64";
var NO_COLON = "auth must be base64 of `user:password`, and has no colon";
function kubeletSecret(text) {
  const auth = text("auth");
  if (auth === "") return basic(text("username"), text("password"));
  const decoded2 = decodeBase64(auth, auth.trim().endsWith("=") ? "padded" : "raw");
  const parts = decoded2 === void 0 ? void 0 : parted(decoded2);
  if (decoded2 === void 0) return NO_BASE64;
  return parts === void 0 ? NO_COLON : basic(parts.user, parts.password);
}
function dockerSecret(text) {
  const auth = text("auth");
  const decoded2 = decodeBase64(auth, "padded");
  if (decoded2 === void 0) return NO_BASE64;
  const parts = parted(decoded2);
  if (auth !== "" && (parts === void 0 || parts.user === "")) return NO_COLON;
  const [registry, identity] = [text("registrytoken"), text("identitytoken")];
  if (registry !== "") return { kind: "registry", token: registry };
  if (identity !== "") return { kind: "identity", token: identity };
  return parts === void 0 ? basic(text("username"), text("password")) : basic(parts.user, withoutZeros(parts.password));
}
function containersSecret(text) {
  const decoded2 = decodeBase64(text("auth"), "padded");
  if (decoded2 === void 0) return NO_BASE64;
  const parts = parted(decoded2);
  if (parts === void 0) return void 0;
  const token = text("identitytoken");
  return token === "" ? basic(parts.user, withoutZeros(parts.password)) : { kind: "identity", token };
}
function basic(username, password) {
  return username === "" && password === "" ? void 0 : { kind: "basic", username, password };
}
function parted(decoded2) {
  const colon = decoded2.indexOf(":");
  return colon === -1 ? void 0 : { user: decoded2.slice(0, colon), password: decoded2.slice(colon + 1) };
}
function withoutZeros(password) {
  let [start, end] = [0, password.length];
  while (start < end && password.charCodeAt(start) === 0) start++;
  while (end > start && password.charCodeAt(end - 1) === 0) end--;
  return password.slice(start, end);
}

// src/cluster/credentials/sealed.ts
var Sealed = class {
  #value;
  constructor(value) {
    this.#value = value;
  }
  reveal() {
    return this.#value;
  }
  toString() {
    return NOT_SHOWN;
  }
  toJSON() {
    return NOT_SHOWN;
  }
};
var NOT_SHOWN = "(not shown)";
Object.defineProperty(Sealed.prototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), { value: () => NOT_SHOWN });

// src/cluster/credentials/program.ts
var HELPER_LIMIT = 3e4;
var PROVIDER_LIMIT = 6e4;
var LONGEST_ANSWER = 1 << 20;
function helperCall(helper, registry) {
  const input = new Sealed({ args: ["get"], stdin: registry, env: [] });
  return { kind: "docker-helper", program: `docker-credential-${helper}`, input, limit: HELPER_LIMIT };
}
function providerCall({ program, args, env, apiVersion, image, annotations }) {
  const stdin = JSON.stringify({
    apiVersion,
    kind: "CredentialProviderRequest",
    image,
    ...annotations === void 0 || annotations.size === 0 ? {} : { serviceAccountAnnotations: Object.fromEntries(annotations) }
  });
  const input = new Sealed({ args, stdin, env });
  return { kind: "kubelet-provider", program, input, limit: PROVIDER_LIMIT, apiVersion };
}
async function askProgram(call, run) {
  const outcome = await run(call);
  if (outcome.kind === "not-run") return failed(`${call.program} ${NOT_RUN[outcome.reason]}`);
  const stdout = outcome.stdout.reveal();
  if (stdout.length > LONGEST_ANSWER) return failed(`${call.program} says too much`);
  return call.kind === "docker-helper" ? helperAnswer(call, outcome.code, stdout) : providerAnswer(call, outcome.code, stdout);
}
var NOT_RUN = {
  absent: "is not there",
  timeout: "does not come to an end in time",
  failed: "cannot be started"
};
var NOT_FOUND = "credentials not found in native keychain";
function helperAnswer(call, code, stdout) {
  const asked = call.input.reveal().stdin;
  if (code !== 0) {
    if (stdout.trim() === NOT_FOUND)
      return { kind: "none", step: { message: `${call.program} has nothing for ${asked}` } };
    return failed(`${call.program} fails with exit code ${code}`);
  }
  const tree = jsonOf(stdout);
  const [username, secret] = [stringOf(field(tree, "Username")), stringOf(field(tree, "Secret"))];
  if (username === void 0 || secret === void 0)
    return failed(`the answer of ${call.program} is not what a helper says`);
  if (username === "" && secret === "")
    return { kind: "none", step: { message: `${call.program} has nothing for ${asked}` } };
  const made = username === "<token>" ? { kind: "identity", token: secret } : { kind: "basic", username, password: secret };
  return { kind: "credentials", entries: [{ registry: asked, credential: credentialOf(made, call, asked) }] };
}
function providerAnswer(call, code, stdout) {
  if (code !== 0) return failed(`${call.program} fails with exit code ${code}: the kubelet goes on without it`);
  const tree = jsonOf(stdout);
  if (tree?.kind !== "map" || stringOf(below(tree, "kind")) !== "CredentialProviderResponse")
    return failed(`the answer of ${call.program} is no CredentialProviderResponse: the kubelet goes on without it`);
  if (stringOf(below(tree, "apiVersion")) !== call.apiVersion)
    return failed(`the answer of ${call.program} is not of ${call.apiVersion ?? ""}: the kubelet goes on without it`);
  const scope = SCOPES.find((each) => each === stringOf(below(tree, "cacheKeyType")));
  if (scope === void 0)
    return failed(`the answer of ${call.program} has no cacheKeyType that the kubelet knows: it goes on without it`);
  const duration = stringOf(below(tree, "cacheDuration"));
  const entries = entriesOf(below(tree, "auth")).map(({ name, value }) => {
    const secret = {
      kind: "basic",
      username: stringOf(below(value, "username")) ?? "",
      password: stringOf(below(value, "password")) ?? ""
    };
    return { registry: name, credential: credentialOf(secret, call, name) };
  });
  return { kind: "credentials", entries, cache: { scope, ...duration === void 0 ? {} : { duration } } };
}
var SCOPES = ["Image", "Registry", "Global"];
function credentialOf(secret, { program }, registry) {
  const lifetime = lifetimeOf(secret, { registry });
  return new Credential(secret, { source: program }, lifetime.kind === "until" ? lifetime.expires : void 0);
}
function jsonOf(text) {
  const read = readJsonTree(sourceFile("answer", { kind: "stdin" }, text));
  return read.ok ? read.tree : void 0;
}
function failed(message) {
  return { kind: "failed", step: { message } };
}

// src/cluster/credentials/auth-files.ts
var AUTH_FILES = [
  { path: "/run/containers/0/auth.json", form: "auths" },
  { path: "/root/.config/containers/auth.json", form: "auths" },
  { path: "/root/.docker/config.json", form: "auths" },
  { path: "/root/.dockercfg", form: "legacy" }
];
function authFileLogin(name, files) {
  for (const { path, form, content } of files) {
    if ("message" in content)
      return { kind: "failed", step: { message: `${path} cannot be read: ${content.message}`, where: content.where } };
    const found = inFile(name, form, content);
    if (found !== void 0) return found;
  }
  const message = files.length === 0 ? "there is no auth file" : `no auth file has an entry for ${name}`;
  return { kind: "none", step: { message } };
}
function inFile(name, form, { entries, helpers }) {
  const registry = name.split("/", 1)[0] ?? "";
  const helper = helpers.get(registry);
  if (helper !== void 0) {
    const call = helperCall(helper.text, registry);
    return { kind: "program", call, step: { message: `${call.program} is asked for ${registry}`, where: helper.where } };
  }
  const entry = exact(form === "legacy" ? [registry] : keysOf(name), entries) ?? byHost(registry, form, entries);
  if (entry === void 0 || entry.content.kind === "empty") return void 0;
  const message = `the entry ${entry.registry} is for ${name}`;
  return entry.content.kind === "broken" ? {
    kind: "failed",
    step: { message: `the entry ${entry.registry} cannot be read: ${entry.content.message}`, where: entry.where }
  } : { kind: "entry", entry, step: { message, where: entry.where } };
}
function exact(keys, entries) {
  const byKey = new Map(entries.map((entry) => [entry.registry, entry]));
  for (const key of keys) {
    const entry = byKey.get(key);
    if (entry !== void 0) return entry;
  }
  return void 0;
}
function keysOf(name) {
  const parts = name.split("/");
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
}
function byHost(registry, form, entries) {
  const wanted = usualHost(registry);
  return entries.find((entry) => {
    const bare = entry.registry.replace(/^http:\/\//, "").replace(/^https:\/\//, "");
    const isUrl = form === "legacy" || bare !== entry.registry;
    return usualHost(isUrl ? bare.split("/", 1)[0] ?? "" : bare) === wanted;
  });
}
function usualHost(host) {
  return host === "docker.io" || host === "registry-1.docker.io" ? "index.docker.io" : host;
}

// src/cluster/credentials/docker-login.ts
var HUB_KEY = "https://index.docker.io/v1/";
function loginKey(registry) {
  return registry === "docker.io" || registry === "index.docker.io" ? HUB_KEY : registry;
}
function dockerLogin(registry, { helpers, store, entries }) {
  const key = loginKey(registry);
  const helper = helpers.get(key) ?? store;
  if (helper !== void 0) {
    const call = helperCall(helper.text, key);
    const hidden = entries.some(
      ({ registry: each, content }) => hostOf(each) === hostOf(key) && content.kind === "credential"
    );
    const message = `${call.program} is asked for ${key}${hidden ? ", and the entry of the file is not looked at" : ""}`;
    return { kind: "program", call, step: { message, where: helper.where } };
  }
  const found = entries.findLast((entry) => entry.registry === key) ?? entries.find((entry) => hostOf(entry.registry) === hostOf(key));
  return found === void 0 ? { kind: "none", step: { message: `there is no entry for ${key}` } } : {
    kind: "entry",
    entry: found,
    step: { message: `the entry ${found.registry} is for ${registry}`, where: found.where }
  };
}
function hostOf(key) {
  return key.replace(/^https?:\/\//, "").split("/", 1)[0] ?? "";
}

// src/cli/run-program.ts
var import_node_child_process = require("node:child_process");
var LONGEST_ANSWER2 = 1 << 21;
async function runProgram(call, env) {
  const input = call.input.reveal();
  const added = Object.fromEntries(input.env.map(({ name, value }) => [name, value]));
  const child = (0, import_node_child_process.spawn)(call.program, [...input.args], {
    env: { ...env, ...added },
    stdio: ["pipe", "pipe", "ignore"]
  });
  return await new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      child.stdout.destroy();
      settle({ kind: "not-run", reason: "timeout" });
    }, call.limit);
    const settle = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      if (stdout.length < LONGEST_ANSWER2) stdout += text;
    });
    child.on("error", (error) => {
      settle({ kind: "not-run", reason: error.code === "ENOENT" ? "absent" : "failed" });
    });
    child.on("close", (code) => {
      settle(
        code === null ? { kind: "not-run", reason: "failed" } : { kind: "exited", code, stdout: new Sealed(stdout) }
      );
    });
    child.stdin.on("error", () => {
    }).end(input.stdin);
  });
}

// src/cli/logins.ts
var LARGEST_FILE = 1 << 20;
function readLogins({ options, io }, note) {
  const named = options.auth ?? (io.env["REGISTRY_AUTH_FILE"] || void 0);
  const places = named === void 0 ? usualPlaces(io.env) : [node_path_default.resolve(io.cwd, named)];
  const files = places.flatMap((absolute) => {
    const shown = displayPath(absolute, io.cwd);
    const file = readSourceFile({ absolute, path: shown, limit: LARGEST_FILE });
    if (isProblem(file)) {
      if (named === void 0) return [];
      throw new UsageError("the credentials cannot be read", { because: [`${shown} ${file.message}`] });
    }
    const read = loginFile(file);
    const { content } = read.containers;
    if (!("message" in content)) return [read];
    if (named !== void 0) throw new UsageError(`${shown} holds no credentials: ${content.message}`);
    note(`${shown} is not used: ${content.message}`);
    return [];
  });
  const ask = programAsker(options["credential-helpers"], io.env, note);
  return {
    credentialFor: async (registry, repository) => {
      for (const file of files) {
        const found = await ask(loginOf(file, registry, repository));
        if (found !== void 0) return found;
      }
      return void 0;
    }
  };
}
function usualPlaces(env) {
  const home = env["HOME"] || env["USERPROFILE"] || (0, import_node_os.homedir)();
  const runtime = env["XDG_RUNTIME_DIR"];
  const config = env["XDG_CONFIG_HOME"] || node_path_default.join(home, ".config");
  return [
    node_path_default.join(env["DOCKER_CONFIG"] || node_path_default.join(home, ".docker"), "config.json"),
    ...runtime ? [node_path_default.join(runtime, "containers", "auth.json")] : [],
    node_path_default.join(config, "containers", "auth.json")
  ];
}
function loginFile(file) {
  const tree = readJsonTree(file);
  const as = (reader) => {
    if (!tree.ok) return tree.problem;
    const read = readDockerConfig(tree.tree, { reader, form: "auths", source: file.path });
    return read.ok ? read.config : read.problem;
  };
  const docker = as("docker");
  return {
    containers: { path: file.path, form: "auths", content: as("containers") },
    docker: "message" in docker ? void 0 : docker
  };
}
function loginOf({ containers, docker }, registry, repository) {
  const found = authFileLogin(`${registry}/${repository}`, [containers]);
  return found.kind === "none" && docker !== void 0 ? dockerLogin(registry, docker) : found;
}
function programAsker(isAllowed, env, note) {
  const asked = /* @__PURE__ */ new Map();
  const run = async (call) => {
    if (!isAllowed) {
      note(`${call.program} may have a credential, and is not asked: --credential-helpers asks it`);
      return void 0;
    }
    const answer = await askProgram(call, async (each) => await runProgram(each, env));
    if (answer.kind !== "credentials") note(answer.step.message);
    return answer.kind === "credentials" ? answer.entries[0]?.credential : void 0;
  };
  return async (login) => {
    if (login.kind === "entry") {
      const { content } = login.entry;
      if (content.kind === "broken") note(`${login.step.message}, and cannot be read: ${content.message}`);
      return content.kind === "credential" ? content.credential : void 0;
    }
    if (login.kind === "failed") note(login.step.message);
    if (login.kind === "none" || login.kind === "failed") return void 0;
    const key = `${login.call.program} ${login.call.input.reveal().stdin}`;
    const answer = asked.get(key) ?? run(login.call);
    asked.set(key, answer);
    return await answer;
  };
}

// now:src/cli/version.ts
var { version } = require("../core.cjs").modules["src/cli/version.ts"]();

// src/cli/machine.ts
var PATIENCE = 3e4;
var LONGEST_WAIT = 6e4;
var RETRIES = 4;
var CONCURRENCY = { all: 32, host: 16 };
function openReach(invocation, { signal, concurrency, profile } = {}) {
  const { options, io } = invocation;
  const note = noteOnce(invocation);
  const { env } = io;
  const setting = (name) => env[name] || env[name.toLowerCase()] || "";
  const client = openRegistries({
    userAgent: `chartpin/${version}`,
    proxyFor: proxiesOf({ https: setting("HTTPS_PROXY"), http: setting("HTTP_PROXY"), no: setting("NO_PROXY") }),
    patience: PATIENCE,
    retries: RETRIES,
    longestWait: LONGEST_WAIT,
    concurrency: concurrency ?? CONCURRENCY,
    ...signal && { signal },
    onWarning: (host, text) => note(`${host} warns: ${text}`),
    ...options.verbose && {
      onRequest: ({ method, url, status, milliseconds }) => {
        io.stderr.write(`${method} ${url} ${status ?? "failed"} ${Math.round(milliseconds)} ms
`);
      }
    }
  });
  const insecure = [...options.insecure, ...(profile?.insecure ?? []).map(({ text }) => text)];
  return { machine: machineOf(invocation, new Set(insecure), note), client };
}
function machineOf(invocation, insecure, note) {
  const logins = readLogins(invocation, note);
  const certificates = certificatesOf2(invocation);
  const known = /* @__PURE__ */ new Map();
  const waysTo = (registry) => {
    const ways = known.get(registry) ?? findWays(registry, insecure.has(registry), certificates(registry));
    known.set(registry, ways);
    return ways;
  };
  return {
    async connectionsTo(registry, repository) {
      const credential = await logins.credentialFor(registry, repository);
      return waysTo(registry).map((way) => ({ ...way, ...credential && { credential } }));
    }
  };
}
function findWays(registry, isInsecure, { tls, isNamed }) {
  const host = HUB_NAMES.has(registry) ? HUB_HOST : registry;
  const isHere = isLocalhost(registry);
  const verify = !isInsecure && (!isHere || isNamed);
  const way = { host, basePath: "/v2", namespace: "", headers: NO_HEADERS, tls: { verify, ...tls } };
  const secure = { ...way, scheme: "https" };
  return isHere || isInsecure ? [secure, { ...way, scheme: "http" }] : [secure];
}
var NO_HEADERS = /* @__PURE__ */ new Map();
var HUB_NAMES = /* @__PURE__ */ new Set(["docker.io", "index.docker.io"]);
var HUB_HOST = "registry-1.docker.io";
var CERTIFICATE_FOLDERS = ["/etc/containers/certs.d", "/etc/docker/certs.d"];
function certificatesOf2({ options, io }) {
  const files = nodeFiles([{ node: "/", real: "/" }], io.cwd);
  const home = io.env["HOME"];
  const own = home ? [`${home}/.config/containers/certs.d`, `${home}/.docker/certs.d`] : [];
  const byHost2 = readCertificates(files, [...own, ...CERTIFICATE_FOLDERS]);
  const named = [...options.ca, ...["SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"].flatMap((name) => io.env[name] || [])];
  const given = named.map((name) => readNamed(name, io.cwd));
  return (registry) => {
    const found = byHost2.get(registry);
    const ca = (found?.ca ?? []).flatMap((file) => textAt(files, file.path) ?? []);
    const [pair] = found?.client ?? [];
    const cert = pair === void 0 ? void 0 : textAt(files, pair.cert.path);
    const key = pair?.key === void 0 ? cert : textAt(files, pair.key.path);
    const client = cert !== void 0 && key !== void 0 && { client: { cert, key } };
    return { tls: { ca: [...given, ...ca], ...client }, isNamed: options.ca.length + ca.length > 0 };
  };
}
function textAt(files, name) {
  const file = files.read(name);
  return file === void 0 || isProblem(file) ? void 0 : file.text;
}
function readNamed(name, cwd) {
  const file = readSourceFile({
    absolute: node_path_default.resolve(cwd, name),
    path: displayPath(name, cwd),
    limit: 1 << 22
  });
  if (isProblem(file)) throw new UsageError(`the certificates of ${name} cannot be read`, { because: [file.message] });
  return file.text;
}
function noteOnce({ options, io }) {
  const told = /* @__PURE__ */ new Set();
  return (text) => {
    if (options.quiet || told.has(text)) return;
    told.add(text);
    io.stderr.write(`! ${text}
`);
  };
}

// src/cli/asking.ts
async function openAsking(invocation, { routeOf, cache, ...reach } = {}) {
  const { machine, client } = openReach(invocation, reach);
  const ask = asksWith({
    routeOf: routeOf ?? machineRoutes(machine, invocation.options.offline ? void 0 : wayChooser(client)),
    ...cache && { cache },
    ...!invocation.options.offline && { client }
  });
  return { ask, close: () => client.close() };
}

// src/facts/fact-cache.ts
var import_node_fs2 = require("node:fs");
var DEPTHS = ["existence", "platforms", "size"];
function openFactCache({ file, maxAge, now }) {
  let before;
  const learnt = /* @__PURE__ */ new Map();
  const textOf4 = (name) => learnt.get(name) ?? (before ??= readLines(file)).get(name);
  return {
    read(question, reference, { depth }) {
      if (maxAge <= 0) return void 0;
      const kept = keptIn(textOf4(nameOf2(question, reference)));
      if (kept === void 0 || DEPTHS.indexOf(kept.depth) < DEPTHS.indexOf(depth)) return void 0;
      const age = Math.max(0, now() - kept.at);
      if (age >= maxAge) return void 0;
      if (reference.digest !== void 0 && reference.digest !== kept.found.digest) return void 0;
      return { found: kept.found, age };
    },
    write(question, reference, { found, depth }) {
      const { digest, mediaType, platforms, size, created } = found;
      const text = JSON.stringify({ version: 1, at: now(), depth, digest, mediaType, platforms, size, created });
      learnt.set(nameOf2(question, reference), text);
    },
    close() {
      if (learnt.size > 0) writeLines(file, learnt);
      learnt.clear();
    }
  };
}
function nameOf2({ connection: { scheme, host, basePath, namespace }, repository, credential }, reference) {
  return JSON.stringify([scheme, host, basePath, namespace, repository, credential, canonical(reference)]);
}
var LARGEST_FILE2 = 8 << 20;
var LONGEST_LINE = 1 << 16;
var BETWEEN = "	";
function readLines(file) {
  const texts = /* @__PURE__ */ new Map();
  try {
    if ((0, import_node_fs2.statSync)(file).size > 2 * LARGEST_FILE2) return texts;
    for (const line of (0, import_node_fs2.readFileSync)(file, "utf8").split("\n")) {
      const end = line.indexOf(BETWEEN);
      if (line.length > LONGEST_LINE || end === -1) continue;
      const name = line.slice(0, end);
      texts.delete(name);
      texts.set(name, line.slice(end + 1));
    }
  } catch {
  }
  return texts;
}
function writeLines(file, learnt) {
  try {
    const size = (0, import_node_fs2.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= LARGEST_FILE2) (0, import_node_fs2.appendFileSync)(file, printLines([...learnt]), { mode: 384 });
    else {
      const all = [...new Map([...readLines(file), ...learnt])];
      (0, import_node_fs2.writeFileSync)(file, printLines(all.slice(-Math.ceil(all.length / 2))), { mode: 384 });
    }
  } catch {
  }
}
function printLines(texts) {
  return texts.map(([name, text]) => `${name}${BETWEEN}${text}
`).join("");
}
function keptIn(text) {
  if (text === void 0) return void 0;
  try {
    return keptOf(JSON.parse(text));
  } catch {
    return void 0;
  }
}
function keptOf(data) {
  const field2 = (name) => typeof data === "object" && data !== null ? Reflect.get(data, name) : void 0;
  const [at, digest, mediaType, size] = ["at", "digest", "mediaType", "size"].map(field2);
  const depth = DEPTHS.find((each) => each === field2("depth"));
  const platforms = platformsIn(field2("platforms"));
  if (field2("version") !== 1 || typeof at !== "number" || depth === void 0 || platforms === void 0)
    return void 0;
  if (typeof digest !== "string" || !isDigest(digest) || typeof mediaType !== "string") return void 0;
  const created = createdTime(field2("created"));
  const found = {
    digest,
    mediaType,
    platforms,
    ...typeof size === "number" && { size },
    ...created !== void 0 && { created }
  };
  return { at, depth, found };
}
function platformsIn(data) {
  if (!Array.isArray(data)) return void 0;
  const found = [];
  for (const item of data) {
    const { platform, digest } = Object(item);
    const { os, architecture, variant, osVersion } = Object(platform);
    if (typeof digest !== "string" || !isDigest(digest)) return void 0;
    if (typeof os !== "string" || typeof architecture !== "string") return void 0;
    found.push({
      platform: {
        os,
        architecture,
        ...typeof variant === "string" && { variant },
        ...typeof osVersion === "string" && { osVersion }
      },
      digest
    });
  }
  return found;
}

// src/cli/kept-code.ts
var import_node_fs3 = require("node:fs");
function codeFolder(env, platform) {
  if (env["NODE_DISABLE_COMPILE_CACHE"] || env["NODE_V8_COVERAGE"]) return void 0;
  const parent = env["XDG_CACHE_HOME"];
  if (parent !== void 0 && node_path_default.isAbsolute(parent)) return node_path_default.join(parent, "chartpin");
  const [home, ...below2] = platform === "win32" ? [env["LOCALAPPDATA"]] : [env["HOME"], ...cacheFolder(platform)];
  return home !== void 0 && node_path_default.isAbsolute(home) ? node_path_default.join(home, ...below2, "chartpin") : void 0;
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
    const stats = (0, import_node_fs3.lstatSync)(folder);
    return stats.isDirectory() && isOwn(stats);
  } catch {
    return false;
  }
}
function makeFolder(folder) {
  if (!(0, import_node_fs3.existsSync)(folder) && isUsers((0, import_node_fs3.statSync)(node_path_default.dirname(folder)))) (0, import_node_fs3.mkdirSync)(folder, { mode: 448 });
}
function isOwn(stats) {
  return isUsers(stats) && (process.getuid === void 0 || (stats.mode & 18) === 0);
}
function isUsers({ uid }) {
  return process.getuid === void 0 || uid === process.getuid();
}

// src/cli/kept-facts.ts
var MINUTE = 6e4;
function openKeptFacts({ options, io }) {
  const parent = codeFolder(io.env, process.platform);
  if (parent === void 0) return void 0;
  if (!ownFolder(parent, "made")) return void 0;
  const maxAge = options.offline ? Infinity : (options["max-age"] ?? 0) * MINUTE;
  return openFactCache({ file: node_path_default.join(parent, "facts.tsv"), maxAge, now: () => io.clock() });
}

// src/cli/informant.ts
async function openInformant({ invocation, source, settings }) {
  if (invocation.options.against !== void 0) {
    const { readHeld } = await Promise.resolve().then(() => __toESM(require_held_images()));
    const ask = askHeld(await readHeld(invocation, source));
    return { kind: "file", ask, askAtTarget: ask, close: () => {
    } };
  }
  const kind = "registries";
  const cache = openKeptFacts(invocation);
  if (settings.cluster === void 0) {
    const asking = await openAsking(invocation, { cache });
    return { kind, ask: asking.ask, askAtTarget: asking.ask, close: closing(asking, cache) };
  }
  const { clusterRoutes } = await Promise.resolve().then(() => __toESM(require_cluster_routes()));
  const { profile, routeOf } = await clusterRoutes(invocation, settings);
  const direct = await openAsking(invocation, { profile, cache });
  const cluster = await openAsking(invocation, { profile, cache, routeOf });
  return { kind, ask: cluster.ask, askAtTarget: direct.ask, close: closing(direct, cluster, cache) };
}
function closing(...opened) {
  return () => {
    for (const each of opened) each?.close();
  };
}
function askHeld({ shown, find }) {
  const factOf = (reference) => {
    const found = find(reference);
    return {
      reference,
      attempts: [],
      standing: found === void 0 ? { kind: "absent", message: `it is not in ${shown}` } : { kind: "found", by: "list", found: { mediaType: "", ...found } }
    };
  };
  return (references) => Promise.resolve(references.map(factOf));
}

// src/cli/operand-kinds.ts
var import_node_fs4 = require("node:fs");
function sortOperands({ operands, io }) {
  const isPath = (operand) => operand === "-" || /^[./]|[*?[{\\]|\.(?:ya?ml|tgz|tar\.gz)$/.test(operand) || (0, import_node_fs4.existsSync)(node_path_default.resolve(io.cwd, operand));
  const references = operands.filter((operand) => !isPath(operand));
  return { paths: operands.filter(isPath), references };
}

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/reference/parts.ts
function checkDigest(...args) {
  return load("./references.cjs", "src/reference/parts.ts").checkDigest(...args);
}

// now:src/yaml/path.ts
var { parsePath, printPath, samePath } = require("../core.cjs").modules["src/yaml/path.ts"]();

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf: kindOf2, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf: placeOf3, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// when-called:src/text/line-index.ts
function indexLines(...args) {
  return load("./report.cjs", "src/text/line-index.ts").indexLines(...args);
}

// src/images/digest-list.ts
function readDigestList(text) {
  const entries = text.replace(/^\ufeff/, "").split("\n").flatMap((raw, index) => {
    const line = raw.trim();
    return line === "" || line.startsWith("#") ? [] : [{ ...splitLine(line), line: index + 1 }];
  });
  return makeDigestList(entries);
}
function splitLine(line) {
  const start = Math.max(line.lastIndexOf(" "), line.lastIndexOf("	"), line.lastIndexOf(","), line.lastIndexOf("=")) + 1;
  const last = line.slice(start);
  if (start === 0 || !/^[a-z][a-z0-9]*:[0-9a-f]+$/i.test(last)) return { image: line, digest: "" };
  return { image: trimEnd(line.slice(0, start)), digest: last };
}
function trimEnd(text) {
  let end = text.length;
  while (end > 0 && /[\s,=]/.test(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}
function makeDigestList(entries, known = []) {
  const digests = /* @__PURE__ */ new Map();
  const problems = [...known];
  for (const entry of entries) {
    const message = addEntry(digests, entry);
    if (message !== void 0) problems.push({ line: entry.line, message });
  }
  return {
    digestOf: (reference) => digests.get(keyOf(reference)),
    count: digests.size,
    problems: problems.toSorted((a, b) => a.line - b.line)
  };
}
function addEntry(digests, { image, digest: apart }) {
  const parsed2 = parseReference(image);
  const name = brief(image);
  if (!parsed2.ok) return `${name} is no reference: ${parsed2.problem.message}`;
  const { reference } = parsed2;
  if (apart !== "" && reference.digest !== void 0 && apart !== reference.digest) return `${name} has two digests`;
  const digest = apart === "" ? reference.digest : apart;
  if (digest === void 0) return `${name} has no digest`;
  const wrong = checkDigest(digest);
  if (wrong !== void 0) return `${brief(digest)} is no digest: ${wrong.message}`;
  if (reference.tag === void 0) return `${name} has no tag, so nothing tells which image it is for`;
  const key = keyOf(reference);
  const before = digests.get(key);
  if (before !== void 0 && before !== digest) return `${key} has two digests, ${before} and ${digest}`;
  digests.set(key, digest);
  return void 0;
}
function brief(text) {
  return text.length > 300 ? `"${text.slice(0, 300)}\u2026"` : `"${text}"`;
}
function keyOf(reference) {
  return `${nameOf(reference)}:${reference.tag ?? ""}`;
}

// src/images/digest-document.ts
async function readDigestSource(text, platform) {
  if (looksLikeLines(text)) return readDigestList(text);
  const { table, problems } = await readYaml(text);
  const fatal = problems.find((problem) => problem.fatal);
  const found = {
    table,
    wanted: platform ?? "whole",
    entries: [],
    problems: [],
    lineOf: (offset) => lines.position(offset).line
  };
  const lines = indexLines(text);
  if (fatal !== void 0) return broken(found.lineOf(fatal.span.start), fatal.message);
  const [first] = table.documents;
  if (first !== void 0 && isOwnLock(table, first)) return readOwnLock(text, platform);
  for (const root of table.documents) readDocument(found, root);
  return makeDigestList(found.entries, found.problems);
}
function isOwnLock(table, root) {
  return kindOf2(table, root) === Kind.map && textlessNumber(table, childWithKey(table, root, "version"));
}
function textlessNumber(table, entry) {
  return entry !== void 0 && typeof scalarValue(table, entry) === "number";
}
async function readOwnLock(text, platform) {
  const { readLock } = await Promise.resolve().then(() => __toESM(require_lock_read()));
  const read = await readLock(sourceFile("", { kind: "stdin" }, text));
  if (!read.ok) return makeDigestList([], read.problems.map(placedProblem));
  const { lockedDigests } = await Promise.resolve().then(() => __toESM(require_lock_digests()));
  return { digestOf: lockedDigests(read.lock, platform), count: read.lock.images.length, problems: [] };
}
function placedProblem(problem) {
  const [, line = "1", message = problem] = /^:(\d+):\d+: ([^]*)$/.exec(problem) ?? [];
  return { line: Number(line), message };
}
function broken(line, message) {
  return makeDigestList([], [{ line, message: `this is neither a list of images nor readable YAML: ${message}` }]);
}
function looksLikeLines(text) {
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end).trim();
    if (line !== "" && !line.startsWith("#")) return !/^(?:[-{["'%]|\S+:(?:\s|$))/.test(line);
    start = end + 1;
  }
  return true;
}
function isForeignLock(table, root) {
  if (kindOf2(table, root) !== Kind.map) return false;
  const [kind, version2] = ["kind", "apiVersion"].map((key) => textOf3(table, root, key) ?? "");
  return kind === "ImagesLock" || kind === "Config" && version2?.startsWith("kbld.") === true;
}
async function readForeignLock(text) {
  const { table, problems: faults } = await readYaml(text);
  const lines = indexLines(text);
  const [first] = table.documents;
  if (first === void 0 || faults.some(({ fatal }) => fatal) || !isForeignLock(table, first)) return void 0;
  const lineOf = (offset) => lines.position(offset).line;
  const found = { table, wanted: "all", entries: [], problems: [], lineOf };
  for (const root of table.documents) readDocument(found, root);
  for (const { image, digest, platforms = [], line } of found.entries) {
    const parsed2 = parseReference(image);
    if (!parsed2.ok) found.problems.push({ line, message: `${brief(image)} is no reference: ${parsed2.problem.message}` });
    for (const each of [digest, ...platforms.map((own) => own.digest)])
      if (each !== "" && checkDigest(each) !== void 0)
        found.problems.push({ line, message: `${brief(each)} is no digest` });
  }
  return found;
}
function readDocument(found, root) {
  const { table } = found;
  if (kindOf2(table, root) === Kind.seq) return addItems(found, root);
  if (kindOf2(table, root) !== Kind.map) return refuse2(found, root, "this is neither a list of images nor a lock file");
  const images = childWithKey(table, root, "images");
  const overrides = childWithKey(table, root, "overrides");
  if (images !== void 0 && kindOf2(table, images) === Kind.seq) return addLocked(found, images);
  if (overrides !== void 0 && kindOf2(table, overrides) === Kind.seq) return addOverrides(found, overrides);
  addPairs(found, root);
}
function addItems(found, list) {
  for (const item of childrenOf(found.table, list)) addText(found, item);
}
function addPairs(found, map) {
  for (const child of childrenOf(found.table, map)) {
    const digest = textAt2(found.table, child);
    if (digest === void 0) refuse2(found, child, `${pathText(found, child)} is no digest`);
    else add(found, child, { image: keyText(found.table, child), digest });
  }
}
var PLATFORMS_ONLY = "this lock of `helm dt` has digests of single platforms only, and an image is pinned by that of its index; give a list with the digests of the tags, or name the one platform of all nodes with --platform";
function addLocked(found, list) {
  const { table } = found;
  for (const item of childrenOf(table, list)) {
    if (childWithKey(table, item, "digests") !== void 0) {
      if (found.wanted === "whole") return refuse2(found, item, PLATFORMS_ONLY);
      addPlatforms(found, item, found.wanted);
      continue;
    }
    if (kindOf2(table, item) !== Kind.map) addText(found, item);
    else if (found.wanted === "all") addPinned(found, item);
    else addNamed(found, item, { image: originalName(table, item), digest: textOf3(table, item, "image") });
  }
}
function addPlatforms(found, item, wanted) {
  const { table } = found;
  const list = childWithKey(table, item, "digests");
  const image = textOf3(table, item, "image");
  if (list === void 0 || image === void 0) return refuse2(found, item, `${pathText(found, item)} names no image`);
  const all = [];
  for (const each of childrenOf(table, list)) {
    const platform = parsePlatform(textOf3(table, each, "arch") ?? "");
    const digest = textOf3(table, each, "digest");
    if (platform === void 0 || digest === void 0)
      return refuse2(found, each, `${pathText(found, each)} has no digest with its platform`);
    if (wanted === "all") all.push({ platform, digest });
    else if (isPlatform(platform, wanted)) return add(found, each, { image, digest });
  }
  if (wanted === "all") add(found, item, { image, digest: "", platforms: all });
}
function addText(found, item) {
  const value = textAt2(found.table, item);
  if (value === void 0) refuse2(found, item, `${pathText(found, item)} is no text`);
  else add(found, item, { image: value, digest: "" });
}
function addPinned(found, item) {
  const pinned = textOf3(found.table, item, "image");
  if (pinned === void 0) return refuse2(found, item, `${pathText(found, item)} has no image`);
  add(found, item, { image: pinned, digest: "" });
  const before = originalName(found.table, item);
  if (before !== void 0) addNamed(found, item, { image: before, digest: pinned });
}
function originalName(table, item) {
  const annotations = childWithKey(table, item, "annotations");
  return annotations === void 0 ? void 0 : textOf3(table, annotations, "kbld.carvel.dev/id");
}
function addOverrides(found, list) {
  const { table } = found;
  for (const item of childrenOf(table, list)) {
    addNamed(found, item, { image: textOf3(table, item, "image"), digest: textOf3(table, item, "newImage") });
  }
}
function addNamed(found, item, { image, digest: pinned }) {
  const digest = pinned?.slice(pinned.lastIndexOf("@") + 1);
  const place = pathText(found, item);
  if (digest === void 0 || !pinned?.includes("@")) refuse2(found, item, `${place} has no image with a digest`);
  else if (image === void 0) refuse2(found, item, `${place} does not tell the name and tag that its digest is for`);
  else add(found, item, { image, digest });
}
function add({ table, entries, lineOf }, entry, pair) {
  entries.push({ ...pair, line: lineOf(valueSpan(table, entry).start) });
}
function refuse2({ table, problems, lineOf }, entry, message) {
  problems.push({ line: lineOf(valueSpan(table, entry).start), message });
}
function pathText({ table }, entry) {
  return printPath(pathOf(table, entry));
}
function textOf3(table, map, key) {
  const child = childWithKey(table, map, key);
  return child === void 0 ? void 0 : textAt2(table, child);
}
function textAt2(table, entry) {
  return typeof scalarValue(table, entry) === "string" ? scalarText(table, table.aliases.get(entry) ?? entry) : void 0;
}

// src/images/read-list.ts
function readList(text) {
  if (!looksLikeLines(text)) return void 0;
  const images = /* @__PURE__ */ new Map();
  const problems = [];
  for (const [at, raw] of text.replace(/^\ufeff/, "").split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const read = readLine(line);
    if (typeof read === "string") problems.push({ line: at + 1, message: read });
    else images.set(read.reference, read);
  }
  return { images: [...images.values()].toSorted((a, b) => a.reference < b.reference ? -1 : 1), problems };
}
function readLine(line) {
  const { image, digest: apart } = splitLine(line);
  const [word = ""] = image.split(/[\s,]/, 1);
  const parsed2 = parseReference(word);
  if (!parsed2.ok) return `${brief(word)} is no reference: ${parsed2.problem.message}`;
  const { reference } = parsed2;
  if (apart !== "" && checkDigest(apart) !== void 0) return `${brief(apart)} is no digest`;
  const digest = reference.digest ?? (apart === "" ? void 0 : apart);
  return {
    reference: canonical({ ...reference, ...digest === void 0 ? {} : { digest } }),
    tagFrom: reference.tag === void 0 ? "nowhere" : "key",
    uses: []
  };
}

// src/cli/read-lists.ts
function readLists({ operands, ...invocation }) {
  const sides = operands.map((operand) => ({
    operand,
    list: operand === "-" ? void 0 : readListFile(operand, invocation)
  }));
  return {
    images: sides.flatMap(({ list }) => list ?? []),
    others: sides.flatMap(({ operand, list }) => list === void 0 ? [operand] : [])
  };
}
function readListFile(operand, invocation) {
  const file = listFile(operand, invocation);
  const read = file === void 0 ? void 0 : readList(file.text);
  if (file === void 0 || read === void 0) return void 0;
  if (read.problems.length > 0) throw badLines(file, read.problems);
  return read.images;
}
function listFile(operand, { io }) {
  if (operand !== "-" && /\.(?:ya?ml|json|tgz|gz)$/i.test(operand)) return void 0;
  if (operand !== "-" && readStart(node_path_default.resolve(io.cwd, operand), 1).length === 0) return void 0;
  const absolute = node_path_default.resolve(io.cwd, operand);
  const read = operand === "-" ? textOf(io.readStdin(), "<stdin>", { kind: "stdin" }) : readSourceFile({ absolute, path: displayPath(absolute, io.cwd), limit: CHART_FILE_LIMIT });
  return isProblem(read) ? void 0 : read;
}
function badLines({ path: shown }, problems) {
  return new UsageError(`${shown} is no list of images`, {
    because: problems.slice(0, 5).map(({ line, message }) => `${shown}:${line}: ${message}`),
    hint: "one reference a line, or a chart, an archive or a values file"
  });
}

// dist/chunks/asking.cjs
var modules = {
  "src/cli/asked-platforms.ts": () => ({ askedPlatforms, onePlatform }),
  "src/cli/asking.ts": () => ({ openAsking }),
  "src/cli/informant.ts": () => ({ openInformant }),
  "src/cli/machine.ts": () => ({ openReach }),
  "src/cli/operand-kinds.ts": () => ({ sortOperands }),
  "src/cli/read-lists.ts": () => ({ readListFile, readLists }),
  "src/cli/run-program.ts": () => ({ runProgram }),
  "src/cluster/certificates.ts": () => ({ NO_CERTIFICATES, readCertificates }),
  "src/cluster/credential.ts": () => ({ Credential }),
  "src/cluster/credentials/auth-files.ts": () => ({ AUTH_FILES, authFileLogin }),
  "src/cluster/credentials/base64.ts": () => ({ decodeBase64 }),
  "src/cluster/credentials/docker-config.ts": () => ({ field, readDockerConfig }),
  "src/cluster/credentials/expiry.ts": () => ({ isEcr, lifetimeOf }),
  "src/cluster/credentials/keyring.ts": () => ({ filedKey, lookUp }),
  "src/cluster/credentials/program.ts": () => ({ askProgram, helperCall, providerCall }),
  "src/cluster/credentials/registry-pattern.ts": () => ({ isForImage, matchesImage, registryKey, registryPattern, shownRegistry }),
  "src/cluster/credentials/sealed-file.ts": () => ({ isSealed, sealFile, sealedWhere }),
  "src/cluster/credentials/sealed.ts": () => ({ Sealed }),
  "src/cluster/json-tree.ts": () => ({ readJsonTree }),
  "src/cluster/localhost.ts": () => ({ isLocalhost, splitHostPort }),
  "src/cluster/node-files.ts": () => ({ nodeFiles, withPaths }),
  "src/cluster/tree.ts": () => ({ below, booleanOf, entriesOf, itemsOf, nounOf, startOf, stringOf, stringsOf, whereOf }),
  "src/images/digest-document.ts": () => ({ looksLikeLines, readDigestSource, readForeignLock }),
  "src/images/digest-list.ts": () => ({ brief, makeDigestList, readDigestList, splitLine }),
  "src/registry/copy-attached.ts": () => ({ copyAttached, isDigestTag }),
  "src/registry/copy-image.ts": () => ({ copyImage, digestAtSource }),
  "src/registry/copy-manifest.ts": () => ({ copyManifest, holds, wantedChildren }),
  "src/registry/copy-outcome.ts": () => ({ allDone, done, refused }),
  "src/registry/digest.ts": () => ({ digestOf, isDigest, newHash }),
  "src/registry/failures.ts": () => ({ codedError, errorOf, failureOf, mayPass, refusal, statusText, troubleOf, troubleOfError }),
  "src/registry/json.ts": () => ({ parseJson }),
  "src/registry/limits.ts": () => ({ limits }),
  "src/registry/measure-image.ts": () => ({ measureImage }),
  "src/registry/platform-text.ts": () => ({ isPlatform, parsePlatform, platformText }),
  "src/registry/read-manifest.ts": () => ({ readManifest }),
  "src/registry/repository.ts": () => ({ openRepository, wayChooser }),
  "src/registry/shape.ts": () => ({ newShape }),
  "src/registry/turns.ts": () => ({ openTurns })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
