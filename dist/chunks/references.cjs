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

// elsewhere:src/reference/explain.ts
var require_explain = __commonJS({
  "elsewhere:src/reference/explain.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reference/explain.ts"];
  }
});

// elsewhere:src/reference/grammar.ts
var require_grammar = __commonJS({
  "elsewhere:src/reference/grammar.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reference/grammar.ts"];
  }
});

// elsewhere:src/reference/host.ts
var require_host = __commonJS({
  "elsewhere:src/reference/host.ts"(exports2, module2) {
    module2.exports = require("../core.cjs")["src/reference/host.ts"];
  }
});

// dist/chunks/references.cjs
var references_exports = {};
__export(references_exports, {
  "src/reference/go-containerregistry.ts": () => go_containerregistry_exports
});
module.exports = __toCommonJS(references_exports);

// src/reference/go-containerregistry.ts
var go_containerregistry_exports = {};
__export(go_containerregistry_exports, {
  parseGoContainerregistry: () => parseGoContainerregistry
});
var import_explain = __toESM(require_explain());
var import_grammar = __toESM(require_grammar());
var import_host = __toESM(require_host());
var DIGEST_LENGTHS = /* @__PURE__ */ new Map([["sha256", 64]]);
function parseGoContainerregistry(text) {
  const at = text.indexOf("@");
  const base = at === -1 ? text : text.slice(0, at);
  const digest = at === -1 ? void 0 : text.slice(at + 1);
  const colon = base.lastIndexOf(":");
  const hasTag = colon > base.lastIndexOf("/");
  const name = hasTag ? base.slice(0, colon) : base;
  const tag = hasTag ? base.slice(colon + 1) : void 0;
  const found = explainName(name, digest === void 0 ? "as-written" : "normalised") ?? (tag === void 0 ? void 0 : explainLooseTag(tag, colon)) ?? (digest === void 0 ? void 0 : (0, import_explain.explainDigest)(digest, at + 1, at, DIGEST_LENGTHS));
  if (found !== void 0) return { ok: false, problem: found };
  return {
    ok: true,
    reference: {
      text,
      dialect: "go-containerregistry",
      ...normalise(name),
      ...tag === void 0 ? {} : { tag },
      ...digest === void 0 ? {} : { digest }
    }
  };
}
function normalise(name) {
  const { host, path } = (0, import_host.hostOf)(name, "go-containerregistry");
  const registry = host === void 0 || host === import_grammar.DOCKER_HUB ? import_grammar.DOCKER_HUB_INDEX : host;
  const isOfficial = registry === import_grammar.DOCKER_HUB_INDEX && !path.includes("/");
  return { registry, repository: isOfficial ? import_grammar.OFFICIAL_PREFIX + path : path, isQualified: host !== void 0 };
}
function explainName(name, measured) {
  const { host, path } = (0, import_host.hostOf)(name, "go-containerregistry");
  const added = measured === "as-written" ? 0 : normalise(name).repository.length - path.length;
  const found = host === void 0 ? void 0 : explainAuthority(host);
  return found ?? explainRepository(path, name.length - path.length, import_grammar.MAX_NAME_LENGTH - added);
}
function explainAuthority(host) {
  const wrong = host.search(/[^A-Za-z0-9!$&'()*+,;=:[\]<>"\-_.~\u0080-\u{10FFFF}]/u);
  if (wrong !== -1) return (0, import_explain.problem)("bad-domain", wrong, `${(0, import_explain.printCharacter)(host, wrong)} cannot stand in a registry`);
  const bracket = host.search(/[[\]]/);
  if (bracket !== -1) return explainBrackets(host, bracket);
  const colon = host.lastIndexOf(":");
  const port = colon === -1 ? -1 : host.slice(colon + 1).search(/[^0-9]/);
  return port === -1 ? void 0 : (0, import_explain.problem)("bad-domain", colon + 1 + port, "the port of a registry can only hold digits");
}
function explainBrackets(host, bracket) {
  const [, address] = /^\[([0-9A-Fa-f:.]*)\](?::[0-9]*)?$/.exec(host) ?? [];
  if (address !== void 0 && URL.canParse(`http://[${address}]/`)) return void 0;
  return (0, import_explain.problem)("bad-domain", bracket, "brackets can only stand around an IPv6 address");
}
function explainRepository(repository, base, longest) {
  if (repository === "") {
    return base === 0 ? (0, import_explain.problem)("bad-format", 0, "the repository is missing") : (0, import_explain.problem)("trailing-slash", base - 1, 'the repository after "/" is missing');
  }
  const wrong = repository.slice(0, longest).search(/[^a-z0-9_\-./]/);
  if (wrong !== -1) {
    return /[A-Z]/.test(repository.charAt(wrong)) ? (0, import_explain.problem)("not-lowercase", base + wrong, "a repository must be lower case") : (0, import_explain.problem)("bad-format", base + wrong, `${(0, import_explain.printCharacter)(repository, wrong)} cannot stand in a repository`);
  }
  if (repository.length <= longest) return void 0;
  return (0, import_explain.problem)("name-too-long", base + longest, `a repository can have ${import_grammar.MAX_NAME_LENGTH} characters`);
}
function explainLooseTag(tag, colon) {
  return tag === "" ? (0, import_explain.problem)("empty-tag", colon, "the tag is missing") : (0, import_explain.explainTagCharacters)(tag, colon + 1);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  "src/reference/go-containerregistry.ts": null
});
