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

// dist/chunks/references.cjs
var references_exports = {};
__export(references_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(references_exports);

// now:src/reference/split.ts
var { splitReference, splitTag } = require("../core.cjs").modules["src/reference/split.ts"]();

// now:src/findings/naming-parts.ts
var { blankPartOf, hostInPart, namingRoles, schemeOf } = require("../core.cjs").modules["src/findings/naming-parts.ts"]();

// now:src/findings/rule.ts
var { defineRule, leafFix, markOf, placeOf, siblingMarks, writtenPart } = require("../core.cjs").modules["src/findings/rule.ts"]();

// src/findings/image-faults.ts
function doubledTagOf(use) {
  const named = writtenPart(use, "reference", "repository", "name");
  if (named === void 0 || schemeOf(named) !== void 0) return void 0;
  const { tag: inside } = splitReference(named.leaf.text);
  if (inside === void 0) return void 0;
  const own = inside.text.indexOf(":");
  if (own !== -1) return { named, inside: inside.text.slice(0, own), second: inside.text.slice(own + 1) };
  const tag = writtenPart(use, "tag");
  return tag === void 0 || inside.text === "" ? void 0 : { named, inside: inside.text, tag, second: tag.leaf.text };
}
function doubledDigestOf(use) {
  const inTag = use.parts.filter((part) => part.role === "tag" && (splitTag(part.leaf.text).digest ?? "") !== "");
  const inName = use.parts.filter(
    (part) => isNaming(part) && (splitReference(part.leaf.text).digest?.text ?? "").includes(":")
  );
  const own = use.parts.filter((part) => part.role === "digest" && part.leaf.text !== "");
  const [first, second] = [...inName, ...inTag, ...own];
  return first === void 0 || second === void 0 ? void 0 : [first, second];
}
function isNaming(part) {
  return part.role === "repository" || part.role === "name" || part.role === "reference";
}

// now:src/reference/grammar.ts
var { DIGEST, DIGEST_ALGORITHM, DIGEST_LENGTHS, DOCKER_HUB, DOCKER_HUB_INDEX, HOST, IDENTIFIER, MAX_NAME_LENGTH, MAX_TAG_LENGTH, MAX_TEXT_LENGTH, NAMED_HOST, OFFICIAL_PREFIX, PATH, TAG } = require("../core.cjs").modules["src/reference/grammar.ts"]();

// src/reference/explain.ts
function problem(kind, offset, message) {
  return { kind, offset, message };
}
function printCharacter(text, at) {
  const code = text.codePointAt(at) ?? 0;
  if (code > 32 && code < 127) return code === 34 ? `'"'` : `"${String.fromCodePoint(code)}"`;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
function explainSize(text) {
  if (text.length <= MAX_TEXT_LENGTH) return void 0;
  return problem("name-too-long", MAX_TEXT_LENGTH, `a text of more than ${MAX_TEXT_LENGTH} characters is no reference`);
}
function explainHost(host, base) {
  const user = host.indexOf("@");
  if (user !== -1) return problem("bad-domain", base + user, 'a registry carries no user name and no password ("@")');
  if (host.startsWith("[")) return explainIpv6(host, base);
  const colon = host.indexOf(":");
  const name = colon === -1 ? host : host.slice(0, colon);
  return explainLabels(name, base) ?? (colon === -1 ? void 0 : explainPort(host, colon, base));
}
function explainIpv6(host, base) {
  const wrong = host.slice(1).search(/[^a-fA-F0-9:]/) + 1;
  if (wrong === 0) return problem("bad-domain", base, 'the IPv6 address lacks its closing "]"');
  if (host[wrong] === "%")
    return problem("bad-domain", base + wrong, "an IPv6 address of a registry cannot have a zone");
  if (host[wrong] !== "]") {
    return problem(
      "bad-domain",
      base + wrong,
      `${printCharacter(host, wrong)} cannot stand in an IPv6 address in brackets`
    );
  }
  if (wrong === 1) return problem("bad-domain", base, "the brackets hold no IPv6 address");
  const port = wrong + 1;
  if (port === host.length) return void 0;
  if (host[port] !== ":") return problem("bad-domain", base + port, 'only a ":" and a port can follow the "]"');
  return explainPort(host, port, base);
}
function explainPort(host, colon, base) {
  if (colon === host.length - 1) return problem("bad-domain", base + colon, 'the port after ":" is missing');
  const wrong = host.slice(colon + 1).search(/[^0-9]/);
  if (wrong === -1) return void 0;
  const at = colon + 1 + wrong;
  const message = host[at] === ":" ? "an IPv6 address must stand in brackets, and a registry has one port" : `the port holds ${printCharacter(host, at)}; it can only hold digits`;
  return problem("bad-domain", base + at, message);
}
function explainLabels(name, base) {
  if (name === "") return problem("bad-domain", base, "the host of the registry is missing");
  let start = 0;
  for (const label of name.split(".")) {
    const found = explainLabel(label, base + start);
    if (found !== void 0) {
      return start < name.length ? found : { ...found, offset: base + name.length - 1 };
    }
    start += label.length + 1;
  }
  return void 0;
}
function explainLabel(label, at) {
  if (label === "") return problem("bad-domain", at, "a part of the registry between dots is empty");
  if (label.startsWith("-")) return problem("bad-domain", at, 'a part of the registry cannot begin with "-"');
  const wrong = label.search(/[^a-zA-Z0-9-]/);
  if (wrong !== -1) {
    return problem("bad-domain", at + wrong, `${printCharacter(label, wrong)} cannot stand in the name of a registry`);
  }
  const end = endWithout(label, "-");
  return end === label.length ? void 0 : problem("bad-domain", at + end, 'a part of the registry cannot end with "-"');
}
function endWithout(text, character) {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return end;
}
function explainPath(path, base, after) {
  if (path === "") return explainMissingPath(base, after);
  let start = 0;
  for (const component of path.split("/")) {
    const found = component === "" ? explainEmptyComponent(path, start, base, after) : explainComponent(component, base + start);
    if (found !== void 0) return found;
    start += component.length + 1;
  }
  return void 0;
}
function explainMissingPath(base, after) {
  return after === "registry" ? problem("trailing-slash", base - 1, 'the repository after "/" is missing') : problem("bad-format", base, "the repository is missing");
}
function explainEmptyComponent(path, start, base, after) {
  if (start === path.length) return problem("trailing-slash", base + start - 1, 'a repository cannot end with "/"');
  return start === 0 && after === "nothing" ? problem("bad-format", base, 'a reference cannot begin with "/"') : problem("double-slash", base + start, "two slashes cannot follow each other");
}
function explainComponent(component, base) {
  const good = /^(?:[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)?/.exec(component)?.[0].length ?? 0;
  if (good === component.length) return void 0;
  const separator = /^(?:__|[._]|-+)/.exec(component.slice(good))?.[0] ?? "";
  if (separator === "") return explainPathCharacter(component, good, base);
  if (good === 0) return problem("separator", base, `a path component cannot begin with "${component.charAt(0)}"`);
  const next = good + separator.length;
  if (next === component.length) {
    return problem("separator", base + good, 'a path component cannot end with ".", "_" or "-"');
  }
  return /[._-]/.test(component.charAt(next)) ? problem("separator", base + next, 'only one ".", one or two "_", or dashes can join two parts of a name') : explainPathCharacter(component, next, base);
}
function explainPathCharacter(path, at, base) {
  const character = path.charAt(at);
  if (character >= "A" && character <= "Z")
    return problem("not-lowercase", base + at, "a repository must be lower case");
  const message = character === ":" || character === "@" ? `a repository holds no ${character === ":" ? "tag" : "digest"} ("${character}")` : `${printCharacter(path, at)} cannot stand in a repository`;
  return problem("bad-format", base + at, message);
}
function explainTag(tag, base, colon) {
  if (tag === "") return problem("empty-tag", colon, "the tag is missing");
  if (/^[.-]/.test(tag)) return problem("bad-tag", base, `a tag cannot begin with ${printCharacter(tag, 0)}`);
  return explainTagCharacters(tag, base);
}
function explainTagCharacters(tag, base) {
  const wrong = tag.slice(0, MAX_TAG_LENGTH).search(/[^0-9A-Za-z_.-]/);
  if (wrong !== -1) {
    const message = tag[wrong] === ":" ? 'a second ":": there can be one tag only' : `${printCharacter(tag, wrong)} cannot stand in a tag`;
    return problem("bad-tag", base + wrong, message);
  }
  if (tag.length <= MAX_TAG_LENGTH) return void 0;
  return problem("tag-too-long", base + MAX_TAG_LENGTH, `a tag has at most ${MAX_TAG_LENGTH} characters`);
}
function explainDigest(digest, base, at, lengths = DIGEST_LENGTHS) {
  if (digest === "") return problem("empty-digest", at, "the digest is missing");
  const colon = digest.indexOf(":");
  if (colon === -1)
    return problem("digest-bad-format", base, "a digest is written algorithm:hex, as sha256: and 64 digits");
  const algorithm = digest.slice(0, colon);
  const length = lengths.get(algorithm);
  if (length !== void 0) return explainHex(digest.slice(colon + 1), length, base + colon + 1);
  const good = DIGEST_ALGORITHM.exec(algorithm)?.[0].length ?? 0;
  return good === algorithm.length && good > 0 ? problem(
    "digest-unsupported-algorithm",
    base,
    `the digest's algorithm is none of ${[...lengths.keys()].join(", ")}`
  ) : problem("digest-bad-format", base + good, "the digest's algorithm is not well-formed");
}
function explainHex(hex, length, base) {
  const wrong = hex.slice(0, length).search(/[^0-9a-f]/);
  if (wrong !== -1) {
    const message = /[A-F]/.test(hex.charAt(wrong)) ? "the digits of a digest must be lower case" : `${printCharacter(hex, wrong)} is no hexadecimal digit`;
    return problem("digest-bad-format", base + wrong, message);
  }
  if (hex.length === length) return void 0;
  const found = hex.length > length ? "more" : `${hex.length}`;
  return problem(
    "digest-bad-length",
    base + (hex.length > length ? length : 0),
    `this digest has ${length} hexadecimal digits, not ${found}`
  );
}

// now:src/reference/host.ts
var { hostOf, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// now:src/reference/pieces.ts
var { measuredLength, normalise, takeApart } = require("../core.cjs").modules["src/reference/pieces.ts"]();

// src/reference/smells.ts
var TEMPLATE = /\{\{|\$\{|\$\(|<%|\[\[/;
var SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//;
function refineProblem(text, found) {
  const template = text.search(TEMPLATE);
  if (template !== -1) return problem("template", template, "this is a template or a placeholder, not a reference");
  const scheme = SCHEME.exec(text);
  if (scheme !== null) return problem("scheme", 0, 'a reference has no scheme (such as "https://")');
  const space = text.search(/\s/);
  if (space !== -1 && space <= found.offset) return problem("white-space", space, "a reference holds no white space");
  return found;
}

// src/reference/refuse.ts
function refuse(pieces, normal) {
  const { text } = pieces;
  const atSight = refuseAtSight(text);
  if (atSight !== void 0) return atSight;
  const found = IDENTIFIER.test(text) ? problem("identifier", 0, "64 hexadecimal digits are an image id, not a reference") : findProblem(pieces, normal);
  if (found === void 0) throw new Error("a legal reference was refused");
  return refineProblem(text, found);
}
function refuseAtSight(text) {
  return text === "" ? problem("empty", 0, "the reference is empty") : explainSize(text);
}
function findProblem(pieces, normal) {
  return findHostProblem(pieces) ?? findPathProblem(pieces) ?? findLengthProblem(pieces, normal) ?? findRestProblem(pieces);
}
function findHostProblem({ host, dialect }) {
  if (host === void 0 || (dialect === "distribution" ? HOST : NAMED_HOST).test(host)) return void 0;
  const found = explainHost(host, 0);
  if (found === void 0) return problem("bad-domain", 0, "this dialect knows no IPv6 addresses");
  if (PATH.test(host))
    return problem("registry-undetermined", found.offset, `the registry cannot be determined: ${found.message}`);
  return found;
}
function findPathProblem({ host, path, pathStart }) {
  return PATH.test(path) ? void 0 : explainPath(path, pathStart, host === void 0 ? "nothing" : "registry");
}
function findLengthProblem(pieces, normal) {
  const { dialect, path, pathStart } = pieces;
  const excess = measuredLength(pieces, normal) - MAX_NAME_LENGTH;
  if (excess <= 0) return void 0;
  const what = dialect === "distribution" ? "a repository" : "registry and repository together";
  const offset = Math.max(0, pathStart + path.length - excess);
  return problem(
    "name-too-long",
    offset,
    `${what} can have ${MAX_NAME_LENGTH} characters, not ${MAX_NAME_LENGTH + excess}`
  );
}
function findRestProblem({ tag, tagStart, digest, digestStart }) {
  const found = tag === void 0 || TAG.test(tag) ? void 0 : explainTag(tag, tagStart, tagStart - 1);
  return found ?? (digest === void 0 ? void 0 : explainDigest(digest, digestStart, digestStart - 1));
}

// src/reference/go-containerregistry.ts
var DIGEST_LENGTHS2 = /* @__PURE__ */ new Map([["sha256", 64]]);
function parseGoContainerregistry(text) {
  const atSight = refuseAtSight(text);
  if (atSight !== void 0) return { ok: false, problem: atSight };
  const parsed = parseLoosely(text);
  return parsed.ok ? parsed : { ok: false, problem: refineProblem(text, parsed.problem) };
}
function parseLoosely(text) {
  const at = text.indexOf("@");
  const base = at === -1 ? text : text.slice(0, at);
  const digest = at === -1 ? void 0 : text.slice(at + 1);
  const colon = base.lastIndexOf(":");
  const hasTag = colon > base.lastIndexOf("/");
  const name = hasTag ? base.slice(0, colon) : base;
  const tag = hasTag ? base.slice(colon + 1) : void 0;
  const found = explainName(name, digest === void 0 ? "as-written" : "normalised") ?? (tag === void 0 ? void 0 : explainLooseTag(tag, colon)) ?? (digest === void 0 ? void 0 : explainDigest(digest, at + 1, at, DIGEST_LENGTHS2));
  if (found !== void 0) return { ok: false, problem: found };
  return {
    ok: true,
    reference: {
      text,
      dialect: "go-containerregistry",
      ...normalise2(name),
      ...tag === void 0 ? {} : { tag },
      ...digest === void 0 ? {} : { digest }
    }
  };
}
function normalise2(name) {
  const { host, path } = hostOf(name, "go-containerregistry");
  const registry = host === void 0 || host === DOCKER_HUB ? DOCKER_HUB_INDEX : host;
  const isOfficial = registry === DOCKER_HUB_INDEX && !path.includes("/");
  return { registry, repository: isOfficial ? OFFICIAL_PREFIX + path : path, isQualified: host !== void 0 };
}
function explainName(name, measured) {
  const { host, path } = hostOf(name, "go-containerregistry");
  const added = measured === "as-written" ? 0 : normalise2(name).repository.length - path.length;
  const found = host === void 0 ? void 0 : explainAuthority(host);
  return found ?? explainRepository(path, name.length - path.length, MAX_NAME_LENGTH - added);
}
function explainAuthority(host) {
  const wrong = host.search(/[^A-Za-z0-9!$&'()*+,;=:[\]<>"\-_.~\u0080-\u{10FFFF}]/u);
  if (wrong !== -1) return problem("bad-domain", wrong, `${printCharacter(host, wrong)} cannot stand in a registry`);
  const bracket = host.search(/[[\]]/);
  if (bracket !== -1) return explainBrackets(host, bracket);
  const colon = host.lastIndexOf(":");
  const port = colon === -1 ? -1 : host.slice(colon + 1).search(/[^0-9]/);
  return port === -1 ? void 0 : problem("bad-domain", colon + 1 + port, "the port of a registry can only hold digits");
}
function explainBrackets(host, bracket) {
  const [, address] = /^\[([0-9A-Fa-f:.]*)\](?::[0-9]*)?$/.exec(host) ?? [];
  if (address !== void 0 && URL.canParse(`http://[${address}]/`)) return void 0;
  return problem("bad-domain", bracket, "brackets can only stand around an IPv6 address");
}
function explainRepository(repository, base, longest) {
  if (repository === "") {
    return base === 0 ? problem("bad-format", 0, "the repository is missing") : problem("trailing-slash", base - 1, 'the repository after "/" is missing');
  }
  const wrong = repository.slice(0, longest).search(/[^a-z0-9_\-./]/);
  if (wrong !== -1) {
    return /[A-Z]/.test(repository.charAt(wrong)) ? problem("not-lowercase", base + wrong, "a repository must be lower case") : problem("bad-format", base + wrong, `${printCharacter(repository, wrong)} cannot stand in a repository`);
  }
  if (repository.length <= longest) return void 0;
  return problem("name-too-long", base + longest, `a repository can have ${MAX_NAME_LENGTH} characters`);
}
function explainLooseTag(tag, colon) {
  return tag === "" ? problem("empty-tag", colon, "the tag is missing") : explainTagCharacters(tag, colon + 1);
}

// src/reference/parts.ts
var checkRegistry = partCheck((text) => {
  if (text === "") return problem("empty", 0, "the registry is empty");
  const slash = text.indexOf("/");
  const first = slash === -1 ? text : text.slice(0, slash);
  return isHost(first) || HOST.test(first) ? explainQualified(text, slash) : explainName2(text, 0);
});
var checkRepository = partCheck((text) => {
  if (text === "") return problem("empty", 0, "the repository is empty");
  return hostOf(text).host === void 0 ? explainName2(text, 0) : explainQualified(text, text.indexOf("/"));
});
var checkTag = partCheck((text) => {
  const { tag, digest } = splitTag(text);
  const found = TAG.test(tag) ? void 0 : explainTag(tag, 0, 0);
  return found ?? (digest === void 0 ? void 0 : explainDigest(digest, tag.length + 1, tag.length));
});
var checkDigest = partCheck((text) => explainDigest(text, 0, 0));
var checkDigestHex = partCheck((text) => {
  if (text === "") return problem("empty-digest", 0, "the digest is missing");
  return explainHex(text, DIGEST_LENGTHS.get("sha256") ?? 0, 0);
});
function partCheck(check) {
  return (text) => {
    const size = explainSize(text);
    if (size !== void 0) return size;
    const found = check(text);
    return found === void 0 ? void 0 : refineProblem(text, found);
  };
}
function explainQualified(text, slash) {
  const host = slash === -1 ? text : text.slice(0, slash);
  const found = HOST.test(host) ? void 0 : explainHost(host, 0);
  return found ?? (slash === -1 ? void 0 : explainName2(text.slice(slash + 1), slash + 1));
}
function explainName2(path, base) {
  if (!PATH.test(path)) return explainPath(path, base, base === 0 ? "nothing" : "registry");
  if (path.length <= MAX_NAME_LENGTH) return void 0;
  return problem("name-too-long", base + MAX_NAME_LENGTH, `a repository can have ${MAX_NAME_LENGTH} characters`);
}

// dist/chunks/references.cjs
var modules = {
  "src/findings/image-faults.ts": () => ({ doubledDigestOf, doubledTagOf }),
  "src/reference/explain.ts": () => ({ explainDigest, explainHex, explainHost, explainPath, explainSize, explainTag, explainTagCharacters, printCharacter, problem }),
  "src/reference/go-containerregistry.ts": () => ({ parseGoContainerregistry }),
  "src/reference/parts.ts": () => ({ checkDigest, checkDigestHex, checkRegistry, checkTag }),
  "src/reference/refuse.ts": () => ({ refuse, refuseAtSight })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
