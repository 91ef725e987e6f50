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

// dist/chunks/certificates.cjs
var certificates_exports = {};
__export(certificates_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(certificates_exports);

// now:src/template/template-error.ts
var { FunctionError, TemplateError, TemplateSyntaxError } = require("./render.cjs").modules["src/template/template-error.ts"]();

// now:src/template/utf8.ts
var { ByteCursor, byteLength, byteSlice, compareBytes, fromByteText, fromBytes, hasStrays, isAscii, isStray, toByteText, toBytes } = require("./render.cjs").modules["src/template/utf8.ts"]();

// now:src/template/encode/base64.ts
var { decodeBase64, derivedFrom, fromBase32, fromBase64, toBase32, toBase64 } = require("./render.cjs").modules["src/template/encode/base64.ts"]();

// now:src/template/encode/encode-call.ts
var { Effort, EncodeError, byteOf } = require("./render.cjs").modules["src/template/encode/encode-call.ts"]();

// now:src/template/encode/stand-ins.ts
var { isStandIn, randomBytes, randomText, standInBcrypt, standInPem } = require("./render.cjs").modules["src/template/encode/stand-ins.ts"]();

// src/template/encode/aes.ts
var BLOCK = 16;
function keyOf(password) {
  const key = new Uint8Array(32);
  key.set(toBytes(password).subarray(0, key.length));
  return key;
}
function encryptAes(password, text, random) {
  if (text === "") return "";
  const { createCipheriv } = process.getBuiltinModule("node:crypto");
  const iv = randomBytes(BLOCK, random);
  const cipher = createCipheriv("aes-256-cbc", keyOf(password), iv);
  return Buffer.concat([iv, cipher.update(toBytes(text)), cipher.final()]).toString("base64");
}
function decryptAes(password, base64) {
  if (base64 === "") return "";
  const bytes = decoded(base64);
  if (bytes.length < BLOCK) {
    const capacity = base64.replace(/[\r\n]+/g, "").length / 4 * 3;
    throw new FunctionError(`runtime error: slice bounds out of range [:${BLOCK}] with capacity ${capacity}`);
  }
  if (bytes.length % BLOCK !== 0) throw new FunctionError("crypto/cipher: input not full blocks");
  if (bytes.length === BLOCK) throw new FunctionError("runtime error: index out of range [-1]");
  const { createDecipheriv } = process.getBuiltinModule("node:crypto");
  const cipher = createDecipheriv("aes-256-cbc", keyOf(password), bytes.subarray(0, BLOCK)).setAutoPadding(false);
  const plain2 = Buffer.concat([cipher.update(bytes.subarray(BLOCK)), cipher.final()]);
  const end = plain2.length - (plain2.at(-1) ?? 0);
  if (end < 0) throw new FunctionError(`runtime error: slice bounds out of range [:${end}]`);
  return fromBytes(plain2.subarray(0, end));
}
function decoded(base64) {
  try {
    return decodeBase64(base64);
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(error.message) : error;
  }
}

// now:src/template/format/printf.ts
var { sprintf } = require("./render.cjs").modules["src/template/format/printf.ts"]();

// now:src/template/traced.ts
var { RUN, TextBuilder, UNTRACKED, firstRun, mapOrigins, originOfText, slice, traced } = require("./render.cjs").modules["src/template/traced.ts"]();

// now:src/template/value.ts
var { bool, dict, float, int, isNothing, list, nothing, str, strOf, stringDict } = require("./render.cjs").modules["src/template/value.ts"]();

// src/template/encode/private-key.ts
var BLOCK2 = /-----BEGIN ([^\n]*?)-----[ \t\r]*\n((?:[A-Za-z-]+:[^\n]*\n)*)([A-Za-z0-9+/=\s]*?)-----END \1-----/;
function firstPemBlock(text) {
  const [block, type = "", , body = ""] = BLOCK2.exec(text) ?? [];
  return block === void 0 ? void 0 : { type, bytes: Buffer.from(body, "base64"), text: block };
}
var SUFFIX = " PRIVATE KEY";
var KINDS = /* @__PURE__ */ new Set(["RSA", "EC", "DSA"]);
function checkedPrivateKey(pem) {
  const block = firstPemBlock(pem);
  if (block === void 0) throw new FunctionError("no PEM data in input");
  const { type, text } = block;
  if (type !== "PRIVATE KEY" && !type.endsWith(SUFFIX)) {
    throw new FunctionError(`no private key data in PEM block of type ${type}`);
  }
  const kind = type.slice(0, -SUFFIX.length);
  if (type !== "PRIVATE KEY" && !KINDS.has(kind)) throw new FunctionError(`invalid private key type ${kind}`);
  return isStandIn(text) ? `${text}
` : rewritten(block, kind);
}
function rewritten({ type, bytes, text }, kind) {
  const { createPrivateKey } = process.getBuiltinModule("node:crypto");
  try {
    if (kind === "DSA") return `${text}
`;
    const der = kind === "RSA" ? "pkcs1" : kind === "EC" ? "sec1" : "pkcs8";
    const key = createPrivateKey({ key: Buffer.from(bytes), format: "der", type: der });
    const format = key.asymmetricKeyType === "rsa" ? "pkcs1" : key.asymmetricKeyType === "ec" ? "sec1" : "pkcs8";
    return String(key.export({ type: format, format: "pem" }));
  } catch {
    const how = type === "PRIVATE KEY" ? "decoding PEM as PKCS#8" : `parsing ${kind} private key from PEM`;
    throw new FunctionError(`${how}: asn1: structure error`);
  }
}

// src/template/encode/ip-address.ts
function isIpAddress(text) {
  const { isIPv4, isIPv6 } = process.getBuiltinModule("node:net");
  return isIPv4(text) || isIPv6(text) && !text.includes("%");
}

// src/template/encode/certificates.ts
var CERTIFICATE = "sprig.certificate";
function certificate(inner, origin) {
  const { cert, key } = inner;
  const members = /* @__PURE__ */ new Map([
    ["Cert", strOf(cert)],
    ["Key", strOf(key)]
  ]);
  return {
    kind: "host",
    type: CERTIFICATE,
    goKind: "struct",
    origin,
    member: (name) => members.get(name),
    print() {
      const builder = new TextBuilder();
      builder.add("{", origin);
      builder.addTraced(cert);
      builder.add(" ", origin);
      builder.addTraced(key);
      builder.add("}", origin);
      return builder.toTraced();
    },
    toJson: () => dict(new Map(members), origin),
    inner
  };
}
function standInCertificate(call, origin, names, key) {
  const own = key === void 0 ? void 0 : usableKey(key);
  checkNames(call, names);
  if (own?.includes("DSA PRIVATE KEY")) {
    throw new FunctionError(
      "error creating certificate: x509: certificate private key does not implement crypto.Signer"
    );
  }
  const cert = traced(standInPem("CERTIFICATE", call.random), origin);
  if (own === void 0)
    return certificate({ cert, key: traced(standInPem("RSA PRIVATE KEY", call.random), origin) }, origin);
  return certificate({ cert, key: own === key?.text ? key : traced(own, origin) }, origin);
}
function usableKey({ text }) {
  try {
    return checkedPrivateKey(text);
  } catch (error) {
    throw error instanceof FunctionError ? new FunctionError(`parsing private key: ${error.message}`) : error;
  }
}
function checkNames(call, { ips, dns }) {
  for (const ip of ips?.items ?? []) {
    if (ip.kind !== "string") throw new FunctionError(`error parsing ip: ${plain(call, ip)} is not a string`);
    if (!isIpAddress(ip.text)) throw new FunctionError(`error parsing ip: ${ip.text}`);
  }
  for (const name of dns?.items ?? []) {
    if (name.kind !== "string") {
      throw new FunctionError(`error processing alternate dns name: ${plain(call, name)} is not a string`);
    }
    if (/[^\0-\x7f]/.test(name.text)) {
      throw new FunctionError(`error creating certificate: x509: "${name.text}" cannot be encoded as an IA5String`);
    }
  }
}
function plain(call, value) {
  return sprintf(str("%v"), [value], call).text;
}
function checkSigner(value) {
  if (value.kind !== "host" || value.type !== CERTIFICATE) {
    const found = value.kind === "host" ? value.type : value.kind;
    throw new FunctionError(`wrong type for value; expected ${CERTIFICATE}; got ${found}`);
  }
  const { cert, key } = value.inner;
  checkCertificate(cert.text, "decodedSignerCert.Bytes");
  checkKey(key.text);
}
function checkCertificate(pem, what) {
  const block = firstPemBlock(pem);
  if (block === void 0) throw new FunctionError("unable to decode certificate");
  if (isStandIn(block.text)) return;
  const { X509Certificate } = process.getBuiltinModule("node:crypto");
  try {
    void new X509Certificate(block.bytes).serialNumber;
  } catch {
    throw new FunctionError(`error parsing certificate: ${what}: x509: malformed certificate`);
  }
}
function checkKey(pem) {
  try {
    checkedPrivateKey(pem);
  } catch (error) {
    throw error instanceof FunctionError ? new FunctionError(`error parsing private key: ${error.message}`) : error;
  }
}
function customCertificate(call, cert64, key64, origin) {
  const cert = decoded2(call, cert64, "certificate");
  const key = decoded2(call, key64, "private key");
  checkCertificate(cert.text, "decodedCert.Bytes");
  checkKey(key.text);
  return certificate({ cert, key }, origin);
}
function decoded2(call, part, what) {
  try {
    return fromBase64(part, call);
  } catch (error) {
    throw error instanceof EncodeError ? new FunctionError(`unable to decode base64 ${what}`) : error;
  }
}

// src/template/encode/derived-password.ts
var SCOPE = "com.lyndir.masterpassword";
var SHAPES = /* @__PURE__ */ new Map([
  ["maximum", ["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"]],
  [
    "long",
    [
      "CvcvnoCvcvCvcv",
      "CvcvCvcvnoCvcv",
      "CvcvCvcvCvcvno",
      "CvccnoCvcvCvcv",
      "CvccCvcvnoCvcv",
      "CvccCvcvCvcvno",
      "CvcvnoCvccCvcv",
      "CvcvCvccnoCvcv",
      "CvcvCvccCvcvno",
      "CvcvnoCvcvCvcc",
      "CvcvCvcvnoCvcc",
      "CvcvCvcvCvccno",
      "CvccnoCvccCvcv",
      "CvccCvccnoCvcv",
      "CvccCvccCvcvno",
      "CvcvnoCvccCvcc",
      "CvcvCvccnoCvcc",
      "CvcvCvccCvccno",
      "CvccnoCvcvCvcc",
      "CvccCvcvnoCvcc",
      "CvccCvcvCvccno"
    ]
  ],
  ["medium", ["CvcnoCvc", "CvcCvcno"]],
  ["short", ["Cvcn"]],
  ["basic", ["aaanaaan", "aannaaan", "aaannaaa"]],
  ["pin", ["nnnn"]]
]);
var VOWELS = "AEIOU";
var CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";
var LETTERS = VOWELS + VOWELS.toLowerCase() + CONSONANTS + CONSONANTS.toLowerCase();
var DIGITS = "0123456789";
var CHARACTERS = /* @__PURE__ */ new Map([
  ["V", VOWELS],
  ["C", CONSONANTS],
  ["v", VOWELS.toLowerCase()],
  ["c", CONSONANTS.toLowerCase()],
  ["A", VOWELS + CONSONANTS],
  ["a", LETTERS],
  ["n", DIGITS],
  ["o", "@&%?,=[]_:-+*$#!'^~;()/."],
  ["x", `${LETTERS}${DIGITS}!@#$%^&*()`]
]);
function derivedPassword(password, { counter, type, user, site }) {
  const shapes = SHAPES.get(type);
  if (shapes === void 0) return `cannot find password template ${type}`;
  const { createHmac } = process.getBuiltinModule("node:crypto");
  const message = Buffer.concat([Buffer.from(SCOPE), withLength(site), bigEndian(counter)]);
  const seed = createHmac("sha256", masterKey(password, user)).update(message).digest();
  const shape = shapes[(seed[0] ?? 0) % shapes.length] ?? "";
  return Array.from(shape, (letter, index) => {
    const characters = CHARACTERS.get(letter) ?? "";
    return characters.charAt((seed[index + 1] ?? 0) % characters.length);
  }).join("");
}
var last;
function masterKey(password, user) {
  if (last?.password !== password || last.user !== user) {
    const { scryptSync } = process.getBuiltinModule("node:crypto");
    const salt = Buffer.concat([Buffer.from(SCOPE), withLength(user)]);
    const cost = { N: 32768, r: 8, p: 2, maxmem: 64 * 1024 * 1024 };
    last = { password, user, key: scryptSync(toBytes(password), salt, 64, cost) };
  }
  return last.key;
}
function withLength(text) {
  const bytes = toBytes(text);
  return Buffer.concat([bigEndian(bytes.length), bytes]);
}
function bigEndian(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

// dist/chunks/certificates.cjs
var modules = {
  "src/template/encode/aes.ts": () => ({ decryptAes, encryptAes }),
  "src/template/encode/certificates.ts": () => ({ checkSigner, customCertificate, standInCertificate }),
  "src/template/encode/derived-password.ts": () => ({ derivedPassword }),
  "src/template/encode/private-key.ts": () => ({ checkedPrivateKey, firstPemBlock })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
