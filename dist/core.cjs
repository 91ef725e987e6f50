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
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target2) => (target2 = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target2, "default", { value: mod, enumerable: true }) : target2,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// by-import:src/yaml/parse.ts
var require_parse = __commonJS({
  "by-import:src/yaml/parse.ts"(exports2, module2) {
    module2.exports = require("./chunks/parse.cjs").modules["src/yaml/parse.ts"]();
  }
});

// by-import:src/files/expand-glob.ts
var require_expand_glob = __commonJS({
  "by-import:src/files/expand-glob.ts"(exports2, module2) {
    module2.exports = require("./chunks/expand-glob.cjs").modules["src/files/expand-glob.ts"]();
  }
});

// node_modules/minimist/index.js
var require_minimist = __commonJS({
  "node_modules/minimist/index.js"(exports2, module2) {
    "use strict";
    function hasKey2(obj, keys) {
      var o = obj;
      keys.slice(0, -1).forEach(function(key2) {
        o = o[key2] || {};
      });
      var key = keys[keys.length - 1];
      return key in o;
    }
    function isNumber(x) {
      if (typeof x === "number") {
        return true;
      }
      if (/^0x[0-9a-f]+$/i.test(x)) {
        return true;
      }
      return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(x);
    }
    function isConstructorOrProto(obj, key) {
      return key === "constructor" && typeof obj[key] === "function" || key === "__proto__";
    }
    module2.exports = function(args, opts) {
      if (!opts) {
        opts = {};
      }
      var flags = {
        bools: {},
        strings: {},
        unknownFn: null
      };
      if (typeof opts.unknown === "function") {
        flags.unknownFn = opts.unknown;
      }
      if (typeof opts.boolean === "boolean" && opts.boolean) {
        flags.allBools = true;
      } else {
        [].concat(opts.boolean).filter(Boolean).forEach(function(key2) {
          flags.bools[key2] = true;
        });
      }
      var aliases = {};
      function aliasIsBoolean(key2) {
        return aliases[key2].some(function(x) {
          return flags.bools[x];
        });
      }
      Object.keys(opts.alias || {}).forEach(function(key2) {
        aliases[key2] = [].concat(opts.alias[key2]);
        aliases[key2].forEach(function(x) {
          aliases[x] = [key2].concat(aliases[key2].filter(function(y) {
            return x !== y;
          }));
        });
      });
      [].concat(opts.string).filter(Boolean).forEach(function(key2) {
        flags.strings[key2] = true;
        if (aliases[key2]) {
          [].concat(aliases[key2]).forEach(function(k) {
            flags.strings[k] = true;
          });
        }
      });
      var defaults = opts.default || {};
      var argv = { _: [] };
      function argDefined(key2, arg2) {
        return flags.allBools && /^--[^=]+$/.test(arg2) || flags.strings[key2] || flags.bools[key2] || aliases[key2];
      }
      function setKey(obj, keys, value3) {
        var o = obj;
        for (var i2 = 0; i2 < keys.length - 1; i2++) {
          var key2 = keys[i2];
          if (isConstructorOrProto(o, key2)) {
            return;
          }
          if (o[key2] === void 0) {
            o[key2] = {};
          }
          if (o[key2] === Object.prototype || o[key2] === Number.prototype || o[key2] === String.prototype) {
            o[key2] = {};
          }
          if (o[key2] === Array.prototype) {
            o[key2] = [];
          }
          o = o[key2];
        }
        var lastKey = keys[keys.length - 1];
        if (isConstructorOrProto(o, lastKey)) {
          return;
        }
        if (o === Object.prototype || o === Number.prototype || o === String.prototype) {
          o = {};
        }
        if (o === Array.prototype) {
          o = [];
        }
        if (o[lastKey] === void 0 || flags.bools[lastKey] || typeof o[lastKey] === "boolean") {
          o[lastKey] = value3;
        } else if (Array.isArray(o[lastKey])) {
          o[lastKey].push(value3);
        } else {
          o[lastKey] = [o[lastKey], value3];
        }
      }
      function setArg(key2, val, arg2) {
        if (arg2 && flags.unknownFn && !argDefined(key2, arg2)) {
          if (flags.unknownFn(arg2) === false) {
            return;
          }
        }
        var value3 = !flags.strings[key2] && isNumber(val) ? Number(val) : val;
        setKey(argv, key2.split("."), value3);
        (aliases[key2] || []).forEach(function(x) {
          setKey(argv, x.split("."), value3);
        });
      }
      Object.keys(flags.bools).forEach(function(key2) {
        setArg(key2, defaults[key2] === void 0 ? false : defaults[key2]);
      });
      var notFlags = [];
      if (args.indexOf("--") !== -1) {
        notFlags = args.slice(args.indexOf("--") + 1);
        args = args.slice(0, args.indexOf("--"));
      }
      for (var i = 0; i < args.length; i++) {
        var arg = args[i];
        var key;
        var next;
        if (/^--.+=/.test(arg)) {
          var m = arg.match(/^--([^=]+)=([\s\S]*)$/);
          key = m[1];
          var value2 = m[2];
          if (flags.bools[key]) {
            value2 = value2 !== "false";
          }
          setArg(key, value2, arg);
        } else if (/^--no-.+/.test(arg)) {
          key = arg.match(/^--no-(.+)/)[1];
          setArg(key, false, arg);
        } else if (/^--.+/.test(arg)) {
          key = arg.match(/^--(.+)/)[1];
          next = args[i + 1];
          if (next !== void 0 && !/^(-|--)[^-]/.test(next) && !flags.bools[key] && !flags.allBools && (aliases[key] ? !aliasIsBoolean(key) : true)) {
            setArg(key, next, arg);
            i += 1;
          } else if (/^(true|false)$/.test(next)) {
            setArg(key, next === "true", arg);
            i += 1;
          } else {
            setArg(key, flags.strings[key] ? "" : true, arg);
          }
        } else if (/^-[^-]+/.test(arg)) {
          var letters = arg.slice(1, -1).split("");
          var broken = false;
          for (var j = 0; j < letters.length; j++) {
            next = arg.slice(j + 2);
            if (next === "-") {
              setArg(letters[j], next, arg);
              continue;
            }
            if (/[A-Za-z]/.test(letters[j]) && next[0] === "=") {
              setArg(letters[j], next.slice(1), arg);
              broken = true;
              break;
            }
            if (/[A-Za-z]/.test(letters[j]) && /-?\d+(\.\d*)?(e-?\d+)?$/.test(next)) {
              setArg(letters[j], next, arg);
              broken = true;
              break;
            }
            if (letters[j + 1] && letters[j + 1].match(/\W/)) {
              setArg(letters[j], arg.slice(j + 2), arg);
              broken = true;
              break;
            } else {
              setArg(letters[j], flags.strings[letters[j]] ? "" : true, arg);
            }
          }
          key = arg.slice(-1)[0];
          if (!broken && key !== "-") {
            if (args[i + 1] && !/^(-|--)[^-]/.test(args[i + 1]) && !flags.bools[key] && (aliases[key] ? !aliasIsBoolean(key) : true)) {
              setArg(key, args[i + 1], arg);
              i += 1;
            } else if (args[i + 1] && /^(true|false)$/.test(args[i + 1])) {
              setArg(key, args[i + 1] === "true", arg);
              i += 1;
            } else {
              setArg(key, flags.strings[key] ? "" : true, arg);
            }
          }
        } else {
          if (!flags.unknownFn || flags.unknownFn(arg) !== false) {
            argv._.push(flags.strings._ || !isNumber(arg) ? arg : Number(arg));
          }
          if (opts.stopEarly) {
            argv._.push.apply(argv._, args.slice(i + 1));
            break;
          }
        }
      }
      Object.keys(defaults).forEach(function(k) {
        if (!hasKey2(argv, k.split("."))) {
          setKey(argv, k.split("."), defaults[k]);
          (aliases[k] || []).forEach(function(x) {
            setKey(argv, x.split("."), defaults[k]);
          });
        }
      });
      if (opts["--"]) {
        argv["--"] = notFlags.slice();
      } else {
        notFlags.forEach(function(k) {
          argv._.push(k);
        });
      }
      return argv;
    };
  }
});

// dist/core.cjs
var core_exports = {};
__export(core_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(core_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:rules/asked.ts
function askedRules(...args) {
  return load("./chunks/asked.cjs", "rules/asked.ts").askedRules(...args);
}

// when-called:rules/cluster.ts
function clusterRules(...args) {
  return load("./chunks/cluster-rules.cjs", "rules/cluster.ts").clusterRules(...args);
}

// when-called:src/findings/registry-pattern.ts
function compileRegistryPattern(...args) {
  return load("./chunks/configuration.cjs", "src/findings/registry-pattern.ts").compileRegistryPattern(...args);
}
function compileRegistryPrefix(...args) {
  return load("./chunks/configuration.cjs", "src/findings/registry-pattern.ts").compileRegistryPrefix(...args);
}

// src/reference/grammar.ts
var DOCKER_HUB = "docker.io";
var DOCKER_HUB_INDEX = "index.docker.io";
var OFFICIAL_PREFIX = "library/";
var MAX_NAME_LENGTH = 255;
var MAX_TAG_LENGTH = 128;
var MAX_TEXT_LENGTH = 1e6;
var LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
var PORT = "(?::[0-9]+)?";
var COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
var NAMED_HOST = new RegExp(`^${LABEL}(?:\\.${LABEL})*${PORT}$`);
var HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])${PORT}$`);
var PATH = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
var TAG = new RegExp(`^[0-9A-Za-z_][0-9A-Za-z_.-]{0,${MAX_TAG_LENGTH - 1}}$`);
var DIGEST_ALGORITHM = /^(?:[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*)?/;
var IDENTIFIER = /^[a-f0-9]{64}$/;
var DIGEST_LENGTHS = /* @__PURE__ */ new Map([
  ["sha256", 64],
  ["sha384", 96],
  ["sha512", 128]
]);
var DIGEST = new RegExp(
  `^(?:${[...DIGEST_LENGTHS].map(([algorithm, length]) => `${algorithm}:[a-f0-9]{${length}}`).join("|")})$`
);

// src/reference/host.ts
function isHost(component, dialect = "distribution") {
  if (component === "localhost" || component.includes(".") || component.includes(":")) return true;
  return dialect === "distribution" && component.toLowerCase() !== component;
}
function hostOf(name, dialect = "distribution") {
  const slash = name.indexOf("/");
  if (slash === -1) return { path: name };
  const first = name.slice(0, slash);
  return isHost(first, dialect) ? { host: first, path: name.slice(slash + 1) } : { path: name };
}

// src/reference/print.ts
function nameOf(reference) {
  return `${reference.registry}/${reference.repository}`;
}
function canonical(reference) {
  return nameOf(reference) + suffixOf(reference);
}
function suffixOf({ tag, digest }) {
  return (tag === void 0 ? "" : `:${tag}`) + (digest === void 0 ? "" : `@${digest}`);
}

// src/reference/split.ts
function splitReference(text) {
  const slash = text.lastIndexOf("/");
  const at = text.indexOf("@", slash + 1);
  const end = at === -1 ? text.length : at;
  const bracket = text[slash + 1] === "[" ? text.indexOf("]", slash + 1) : -1;
  const found = text.indexOf(":", Math.max(slash, bracket) + 1);
  const colon = found === -1 || found >= end ? -1 : found;
  return {
    name: pieceOf(text, 0, colon === -1 ? end : colon),
    ...colon === -1 ? {} : { tag: pieceOf(text, colon + 1, end) },
    ...at === -1 ? {} : { digest: pieceOf(text, at + 1, text.length) }
  };
}
function pieceOf(text, start, end) {
  return { text: text.slice(start, end), start, end };
}
function splitTag(text) {
  const at = text.indexOf("@");
  return at === -1 ? { tag: text } : { tag: text.slice(0, at), digest: text.slice(at + 1) };
}

// src/uses/value-looks.ts
function looksLikeName(text) {
  if (text.length > 512 || text.includes("\n")) return false;
  if ("./~".includes(text.charAt(0)) && text !== "") return false;
  if (text.startsWith("data:") || otherFiles.has(text.slice(text.lastIndexOf(".")).toLowerCase())) return false;
  return !text.includes("://") || !/^(?!docker:|oci:)[a-z+]+:\/\//i.test(text) || /^https?:\/\/[^/]+\/[^?#]+$/.test(text);
}
var otherFiles = new Set(
  ".png .jpg .jpeg .gif .svg .webp .ico .qcow2 .iso .img .vmdk .exe .git .yml .yaml .json".split(" ")
);
function looksStrict(text) {
  return isPlainName(text) && looksLikeName(text) && !text.includes("://") || isTemplate(text);
}
function looksFull(text) {
  return /[/:@]/.test(text) && isPlainName(text) && looksLikeName(text);
}
function looksLikeHost(text) {
  const host = text.replace(/^https?:\/\//i, "");
  return isPlainName(host) && looksLikeName(host) && /^(?:[^/]*[.:][^/]*|localhost)(?:\/|$)|^[^/]+\/[^/]+/.test(host);
}
function namesRegistry(text) {
  return /^(?:[^/]*[.:][^/]*|localhost)\/[^/]/.test(text);
}
function isPlainName(text) {
  return /^[A-Za-z0-9[][\w.:/@+[\]-]*$/.test(text) && !/[[\]]/.test(text.replace(/^\[[0-9a-fA-F:]+\]/, ""));
}
var openings = ["{{", "[[", "${", "$(", "%{", "@@"];
function isTemplate(text) {
  return openings.some((opening) => text.includes(opening)) || /^[<_]/.test(text) && /^<.*>$|^__.*__$/.test(text);
}
var announcements = ["set-by-", "defined-by-", "defined-in-", "to-be-", "replaced-by-"];
function isPlaceholder(text) {
  if (isTemplate(text) || /\s/.test(text)) return true;
  if (!/^[A-Z]/.test(text)) return announcements.some((words) => text.startsWith(words));
  return /^(?:DEFINED|CHANGE|CHANGEME|REPLACE|TODO|TBD|FIXME|PLACEHOLDER|OVERRIDE)\b|^[A-Z]+(?:[_-][A-Z]+)+$/.test(text);
}

// src/findings/naming-parts.ts
var namingRoles = ["registry", "prefix", "repository", "name", "reference"];
function schemeOf(part) {
  const mayBe = part.leaf.text.includes("://") && namingRoles.includes(part.role);
  return mayBe ? /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(part.leaf.text)?.[0] : void 0;
}
function blankPartOf(use) {
  return use.parts.find(
    ({ leaf: { text } }) => /^\s|\s$/.test(text) && text.trim() !== "" && !isPlaceholder(text.trim())
  );
}
function hostInPart({ role, leaf }) {
  if (role !== "registry") return hostOf(splitReference(leaf.text).name.text).host;
  const slash = leaf.text.indexOf("/");
  return slash === -1 ? leaf.text : leaf.text.slice(0, slash);
}

// src/findings/rule.ts
function defineRule(definition) {
  return definition;
}
function markOf(leaf, label) {
  return { file: leaf.file, span: leaf.span, ...label === void 0 ? {} : { label } };
}
var partLabels = {
  reference: "image",
  registry: "registry",
  prefix: "prefix",
  repository: "repository",
  name: "name",
  tag: "tag",
  digest: "digest",
  suffix: "suffix"
};
function siblingMarks(use, leaf) {
  return use.parts.filter(
    (part) => part.leaf.text !== "" && (part.leaf.file !== leaf.file || part.leaf.span.start !== leaf.span.start)
  ).map((part) => markOf(part.leaf, partLabels[part.role]));
}
function writtenPart(use, ...roles) {
  for (const role of roles) {
    const found = use.parts.find((part) => part.role === role && part.leaf.text !== "");
    if (found !== void 0) return found;
  }
  return void 0;
}
function leafFix(safety, title, change) {
  return { safety, title, changes: [{ kind: "leaf", ...change }] };
}
function placeOf({ file, path, span }) {
  return file === void 0 ? { path } : { file, span: span ?? { start: 0, end: 0 } };
}

// src/findings/registry-of-use.ts
function sourceOf(use) {
  const part = registryPart(use);
  if (part === void 0) return void 0;
  const { image } = use;
  if (image.kind === "known")
    return { name: nameOf(image.reference), registry: image.reference.registry, isWhole: true, part };
  if (image.kind !== "partial" || part.role !== "registry" && part.role !== "prefix") return void 0;
  const text = part.leaf.text.replace(/\/+$/, "");
  const written2 = part.role === "registry" ? hostInPart(part) : hostOf(text).host;
  if (written2 === void 0 || !/^[\w.:[\]-]+$/.test(written2)) return void 0;
  const registry = written2 === DOCKER_HUB_INDEX ? DOCKER_HUB : written2;
  return { name: registry + text.slice(written2.length), registry, isWhole: false, part };
}
function registryPart(use) {
  return writtenPart(use, "registry") ?? use.parts.find(({ leaf }) => leaf.text !== "" && hostOf(splitReference(leaf.text).name.text).host !== void 0) ?? writtenPart(use, "prefix", "repository", "reference", "name");
}

// rules/denied-registry.ts
var deniedRegistry = defineRule({
  name: "denied-registry",
  summary: "an image from a registry that you have ruled out",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values", "policy"],
  messages: { denied: "`{name}` falls under `{pattern}`, which this project does not pull from" },
  hint: "take the image from another registry: `chartpin pin --to REGISTRY` rewrites it",
  check: {
    subject: (_, report, { uses, policy }) => {
      const denied = policy.deny.map((pattern) => ({ pattern, matches: compileRegistryPattern(pattern) }));
      for (const use of denied.length === 0 ? [] : uses) {
        const source = sourceOf(use);
        const pattern = source && denied.find(({ matches }) => matches(source.name))?.pattern;
        if (source === void 0 || pattern === void 0) continue;
        const { name, part } = source;
        report({
          message: "denied",
          data: { name, pattern },
          at: markOf(part.leaf),
          related: siblingMarks(use, part.leaf),
          use
        });
      }
    }
  }
});

// when-called:src/reference/go-containerregistry.ts
function parseGoContainerregistry(...args) {
  return load("./chunks/references.cjs", "src/reference/go-containerregistry.ts").parseGoContainerregistry(...args);
}

// src/reference/pieces.ts
function takeApart(text, dialect) {
  const { host, path: remainder } = hostOf(text, dialect);
  const pathStart = text.length - remainder.length;
  const at = remainder.indexOf("@");
  const named = at === -1 ? remainder : remainder.slice(0, at);
  const colon = named.indexOf(":");
  return {
    text,
    dialect,
    host,
    path: colon === -1 ? named : named.slice(0, colon),
    pathStart,
    tag: colon === -1 ? void 0 : named.slice(colon + 1),
    tagStart: pathStart + colon + 1,
    digest: at === -1 ? void 0 : remainder.slice(at + 1),
    digestStart: pathStart + at + 1
  };
}
function normalise({ host, path }) {
  const registry = host === void 0 || host === DOCKER_HUB_INDEX ? DOCKER_HUB : host;
  return { registry, repository: registry === DOCKER_HUB && !path.includes("/") ? OFFICIAL_PREFIX + path : path };
}
function measuredLength({ dialect }, { registry, repository }) {
  return dialect === "distribution" ? repository.length : registry.length + 1 + repository.length;
}

// when-called:src/reference/refuse.ts
function refuse(...args) {
  return load("./chunks/references.cjs", "src/reference/refuse.ts").refuse(...args);
}

// src/reference/parse.ts
function parseReference(text, dialect = "distribution") {
  if (dialect === "go-containerregistry") return parseGoContainerregistry(text);
  const pieces = takeApart(text, dialect);
  const normal = normalise(pieces);
  return isLegal(pieces, normal) ? { ok: true, reference: makeReference(pieces, normal) } : { ok: false, problem: refuse(pieces, normal) };
}
function isLegal(pieces, normal) {
  const { text, dialect, host, path, tag, digest } = pieces;
  return text.length <= MAX_TEXT_LENGTH && (host === void 0 || (dialect === "distribution" ? HOST : NAMED_HOST).test(host)) && PATH.test(path) && measuredLength(pieces, normal) <= MAX_NAME_LENGTH && (tag === void 0 || TAG.test(tag)) && (digest === void 0 || DIGEST.test(digest)) && !IDENTIFIER.test(text);
}
function makeReference({ text, dialect, host, tag, digest }, { registry, repository }) {
  return {
    text,
    dialect,
    registry,
    repository,
    ...tag === void 0 ? {} : { tag },
    ...digest === void 0 ? {} : { digest },
    isQualified: host !== void 0
  };
}

// src/reference/compare.ts
var DIALECTS = ["distribution", "containers-image", "go-containerregistry"];
function dialectsThatDisagree(text, dialect = "distribution") {
  const meaning = meaningOf(parseReference(text, dialect));
  return DIALECTS.filter((other) => other !== dialect && meaningOf(parseReference(text, other)) !== meaning);
}
function meaningOf(parsed) {
  if (!parsed.ok) return "";
  const { registry, repository, tag, digest } = parsed.reference;
  return JSON.stringify([registry === DOCKER_HUB_INDEX ? DOCKER_HUB : registry, repository, tag, digest]);
}

// rules/dialect-dependent-reference.ts
var readers = {
  distribution: "containerd and Docker",
  "containers-image": "CRI-O, Podman and skopeo",
  "go-containerregistry": "crane, cosign and policy controllers"
};
var dialectDependentReference = defineRule({
  name: "dialect-dependent-reference",
  summary: "a reference that runtimes read differently",
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    differs: "{others} do not read `{image}` as containerd does: on other nodes it is refused, or another image"
  },
  hint: "write the registry in lower case with its dot or port, the repository in lower case, and a sha256 digest",
  check: {
    use: (use, report) => {
      if (use.image.kind !== "known") return;
      const { text } = use.image.reference;
      const others = dialectsThatDisagree(text).map((dialect) => readers[dialect]);
      const part = writtenPart(use, "registry", "prefix", "repository", "reference", "name");
      if (others.length === 0 || part === void 0) return;
      const data = { image: text, others: others.join(", and ") };
      report({ message: "differs", data, at: markOf(part.leaf), related: siblingMarks(use, part.leaf), use });
    }
  }
});

// when-called:src/reference/parts.ts
function checkDigest(...args) {
  return load("./chunks/references.cjs", "src/reference/parts.ts").checkDigest(...args);
}
function checkDigestHex(...args) {
  return load("./chunks/references.cjs", "src/reference/parts.ts").checkDigestHex(...args);
}

// src/uses/image-use.ts
function partOf(use, role) {
  return use.parts.find((part) => part.role === role);
}

// rules/digest-in-tag.ts
var digestInTag = defineRule({
  name: "digest-in-tag",
  summary: "a digest that stands in the tag key",
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    slot: "this tag holds a digest, though the image has the key `{key}` for it: labels made from the tag would be refused",
    label: "this tag holds a digest: a chart that makes a label from its tag can then not be installed (`@` and `:` are not allowed there)"
  },
  hint: "give the digest in the digest key where the chart has one; where it has none, look whether a template makes a label of the tag",
  check: {
    use: (use, report) => {
      const tag = writtenPart(use, "tag");
      const { digest } = splitTag(tag?.leaf.text ?? "");
      if (tag === void 0 || digest === void 0 || checkDigest(digest) !== void 0) return;
      const { leaf } = tag;
      const slot = partOf(use, "digest");
      const place = { at: markOf(leaf), related: siblingMarks(use, leaf), use };
      if (slot === void 0) report({ message: "label", ...place });
      else if (slot.leaf.text === "") {
        report({
          message: "slot",
          data: { key: String(slot.leaf.path.at(-1) ?? "") },
          ...place,
          fixes: [moveDigest(use, leaf)]
        });
      }
    }
  }
});
function moveDigest(use, leaf) {
  const { tag, digest = null } = splitTag(leaf.text);
  return {
    safety: "unsafe",
    title: "move the digest to the digest key",
    changes: [{ kind: "image", use, wanted: { tag: tag === "" ? null : tag, digest } }]
  };
}

// when-called:rules/resolution/registry-names.ts
function areBothPublic(...args) {
  return load("./chunks/registries.cjs", "rules/resolution/registry-names.ts").areBothPublic(...args);
}
function publicRegistryName(...args) {
  return load("./chunks/registries.cjs", "rules/resolution/registry-names.ts").publicRegistryName(...args);
}

// rules/doubled-registry.ts
var doubledRegistry = defineRule({
  name: "doubled-registry",
  summary: "a registry key, and a registry in front of the repository too",
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: { doubled: "the registry stands there twice: put together the image is `{image}`, which does not exist" },
  hint: "leave the registry in one of the two places only",
  check: {
    use: (use, report) => {
      if (use.image.kind !== "known") return;
      const { registry, repository, text } = use.image.reference;
      const second = repository.includes("/") ? repository.slice(0, repository.indexOf("/")) : "";
      if (!isDoubled(registry, second)) return;
      const part = partWith(use, second);
      if (part === void 0) return;
      const { leaf } = part;
      report({
        message: "doubled",
        data: { image: text },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: fixesOf(use, part, second),
        use
      });
    }
  }
});
function isDoubled(registry, second) {
  return registry === second || second.includes(".") && areBothPublic(registry, second);
}
function partWith(use, second) {
  const parts = [
    writtenPart(use, "prefix"),
    writtenPart(use, "repository"),
    writtenPart(use, "name"),
    writtenPart(use, "reference")
  ];
  return parts.find(
    (part) => part !== void 0 && (hostInPart(part) === second || part.leaf.text.includes(`/${second}/`))
  );
}
function fixesOf(use, { leaf }, second) {
  const registry = writtenPart(use, "registry");
  const text = leaf.text.replace(`${second}/`, "");
  const isSame = registry === void 0 || hostInPart(registry) === second;
  return isSame ? [leafFix("unsafe", `take the second \`${second}/\` away`, { leaf, text })] : [];
}

// when-called:src/findings/image-faults.ts
function doubledDigestOf(...args) {
  return load("./chunks/references.cjs", "src/findings/image-faults.ts").doubledDigestOf(...args);
}
function doubledTagOf(...args) {
  return load("./chunks/references.cjs", "src/findings/image-faults.ts").doubledTagOf(...args);
}

// rules/doubled-tag.ts
var doubledTag = defineRule({
  name: "doubled-tag",
  summary: "a tag inside the repository and another one behind it",
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    doubled: "the name already has the tag `{inside}`, and `{second}` is put behind it: the two together are no reference"
  },
  hint: "leave the tag in the tag key only",
  check: {
    use: (use, report) => {
      if (use.image.kind !== "invalid") return;
      const doubled = doubledTagOf(use);
      if (doubled === void 0) return;
      const { inside, second } = doubled;
      const { leaf } = doubled.named;
      const text = leaf.text.replace(
        `:${inside}${doubled.tag === void 0 ? `:${second}` : ""}`,
        doubled.tag === void 0 ? `:${inside}` : ""
      );
      const fixes = inside === second ? [leafFix("unsafe", "take the second tag away", { leaf, text })] : [];
      report({
        message: "doubled",
        data: { inside, second },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes,
        use
      });
    }
  }
});

// rules/resolution/floating-tags.ts
var FLOATING_TAGS = [
  "alpha",
  "alpine",
  "beta",
  "canary",
  "current",
  "debug",
  "dev",
  "devel",
  "develop",
  "development",
  "edge",
  "experimental",
  "head",
  "latest",
  "lts",
  "main",
  "mainline",
  "master",
  "next",
  "nightly",
  "nonroot",
  "preview",
  "prod",
  "production",
  "release",
  "rolling",
  "slim",
  "snapshot",
  "stable",
  "staging",
  "testing",
  "trunk",
  "unstable"
];
var FLOATING_PREFIXES = [
  "alpine-",
  "canary-",
  "dev-",
  "develop-",
  "edge-",
  "latest-",
  "main-",
  "mainline-",
  "master-",
  "nightly-",
  "stable-",
  "unstable-"
];
var FLOATING_SUFFIXES = [
  "-canary",
  "-edge",
  "-latest",
  "-nightly",
  "-snapshot",
  "-unstable"
];
function isFloatingTag(tag) {
  const lower = tag.toLowerCase();
  if (FLOATING_TAGS.includes(lower) || FLOATING_SUFFIXES.some((suffix) => lower.endsWith(suffix))) return true;
  return !/\d/.test(lower) && FLOATING_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

// rules/floating-tag.ts
var floatingTag = defineRule({
  name: "floating-tag",
  summary: "a tag that is made to move, without a digest",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { floats: "the tag `{tag}` is pushed again and again: what it names can be another image tomorrow" },
  hint: "name a release, or pin the digest",
  check: {
    use: (use, report) => {
      if (use.image.kind !== "known") return;
      const { tag, digest } = use.image.reference;
      if (tag === void 0 || digest !== void 0 || !isFloatingTag(tag)) return;
      const part = writtenPart(use, "tag", "reference", "repository", "name");
      if (part === void 0) return;
      const { leaf } = part;
      report({ message: "floats", data: { tag }, at: markOf(leaf), related: siblingMarks(use, leaf), use });
    }
  }
});

// rules/resolution/docker-hub.ts
var HUB_HOSTS = [
  // splitDockerDomain: the default domain.
  { host: "docker.io", kind: "canonical", source: "https://github.com/distribution/reference/blob/main/normalize.go" },
  // The key under which `docker login` keeps credentials of Docker Hub is a web address, never an image's registry.
  {
    host: "hub.docker.com",
    kind: "website",
    source: "https://github.com/kubernetes/kubernetes/blob/master/pkg/credentialprovider/keyring.go"
  },
  // splitDockerDomain: the legacy default domain is rewritten to docker.io; go-containerregistry has it the other way round.
  {
    host: "index.docker.io",
    kind: "alias",
    source: "https://github.com/distribution/reference/blob/main/normalize.go"
  },
  // Where docker.io is served from; normalize.go does not know it.
  {
    host: "registry-1.docker.io",
    kind: "server",
    source: "https://github.com/distribution/reference/blob/main/normalize.go"
  },
  // isDefaultRegistryMatch knows docker.io and index.docker.io only.
  {
    host: "registry.hub.docker.com",
    kind: "website",
    source: "https://github.com/kubernetes/kubernetes/blob/master/pkg/credentialprovider/keyring.go"
  }
];

// rules/hub-alias.ts
var kinds = new Map(HUB_HOSTS.map(({ host, kind }) => [host, kind]));
var hubAlias = defineRule({
  name: "hub-alias",
  summary: "Docker Hub under one of its other names",
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    alias: "`{host}` is an old name of docker.io: runtimes know that, lists of allowed registries and mappings do not",
    server: "`{host}` is a server of Docker Hub, and to runtimes another registry: no mirrors, no credentials, no `library/`",
    website: "`{host}` belongs to the web site of Docker Hub: runtimes find neither mirrors nor credentials for it"
  },
  hint: "write docker.io",
  check: {
    use: (use, report) => {
      for (const part of use.parts) {
        const mayBe = part.leaf.text.includes("docker.") && namingRoles.includes(part.role);
        const host = mayBe ? hostInPart(part) : void 0;
        const kind = host === void 0 ? void 0 : kinds.get(host);
        if (host === void 0 || kind === void 0 || kind === "canonical") continue;
        const { leaf } = part;
        const fixes = [leafFix("safe", "write docker.io", { leaf, text: `docker.io${leaf.text.slice(host.length)}` })];
        report({ message: kind, data: { host }, at: markOf(leaf), related: siblingMarks(use, leaf), fixes, use });
      }
    }
  }
});

// rules/ignore-without-reason.ts
var ignoreWithoutReason = defineRule({
  name: "ignore-without-reason",
  summary: "an inline ignore that does not say why",
  severity: "info",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { silent: "this ignore of {names} gives no reason: nobody can tell later whether it still holds" },
  hint: "write the reason behind the bracket, as in `# chartpin: ignore[floating-tag] rebuilt nightly on purpose`",
  check: {
    ignore: ({ directive }, report) => {
      if (directive.reason !== "" || directive.names.length === 0) return;
      report({
        message: "silent",
        data: { names: directive.names.join(", ") },
        at: { file: directive.file, span: directive.span }
      });
    }
  }
});

// when-called:src/findings/image-versions.ts
function deviatingVersions(...args) {
  return load("./chunks/versions.cjs", "src/findings/image-versions.ts").deviatingVersions(...args);
}

// rules/inconsistent-versions.ts
var inconsistentVersions = defineRule({
  name: "inconsistent-versions",
  summary: "one image at several versions in one chart",
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    differs: "`{image}` is {version} here and {usual} elsewhere in this chart: one of them was probably forgotten"
  },
  hint: "raise both together, or ignore this with the reason why they differ",
  check: {
    subject: (subject, report, { uses }) => {
      for (const { image, use, leaf, version: version3, usual } of deviatingVersions(uses, subject)) {
        const related = [markOf(usual.leaf, `${usual.version} here`)];
        report({ message: "differs", data: { image, version: version3, usual: usual.version }, at: markOf(leaf), related, use });
      }
    }
  }
});

// rules/invalid-chart.ts
var invalidChart = defineRule({
  name: "invalid-chart",
  summary: "a chart is one that Helm refuses",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { invalid: "{problem}" },
  hint: "mend Chart.yaml; `helm lint` names the same trouble",
  check: {
    subject: ({ problems }, report) => {
      for (const problem of problems) {
        if (problem.rule !== "invalid-chart") continue;
        report({ message: "invalid", data: { problem: problem.message }, at: placeOf(problem), hint: problem.hint });
      }
    }
  }
});

// rules/invalid-pull-policy.ts
var policies = ["Always", "IfNotPresent", "Never"];
var invalidPullPolicy = defineRule({
  name: "invalid-pull-policy",
  summary: "a pull policy that Kubernetes does not know",
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  needs: ["values"],
  messages: { unknown: "`{policy}` is no pull policy: the API server would refuse the pod" },
  hint: "write Always, IfNotPresent or Never, with these capitals",
  check: {
    use: (use, report) => {
      const leaf = use.pullPolicy;
      if (leaf === void 0 || leaf.text === "" || policies.includes(leaf.text) || isPlaceholder(leaf.text)) return;
      const meant = policies.find((policy) => policy.toLowerCase() === leaf.text.toLowerCase());
      const fixes = meant === void 0 ? [] : [leafFix("safe", `write \`${meant}\``, { leaf, text: meant })];
      report({ message: "unknown", data: { policy: leaf.text }, at: markOf(leaf), fixes, use });
    }
  }
});

// src/findings/number-tags.ts
function unquotedTags(use) {
  return use.parts.filter(
    ({ role, leaf }) => (role === "tag" || role === "suffix" || role === "digest") && (leaf.type === "number" || leaf.type === "boolean")
  );
}
function changesWhenRead({ lexeme: lexeme2, text }) {
  return /^[\w.+-]+$/.test(lexeme2) && lexeme2 !== text;
}

// rules/invalid-reference.ts
var invalidReference = defineRule({
  name: "invalid-reference",
  summary: "an image whose text is no image reference",
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    invalid: "`{image}` is no image reference: {problem}; the pod would stay in InvalidImageName",
    blank: "`{text}` has blanks around it, which become part of the image: the pod would stay in InvalidImageName"
  },
  hint: "write it as registry/repository:tag, the repository in lower case and without blanks",
  check: {
    use: (use, report) => {
      const { image } = use;
      if (image.kind === "opaque") {
        const part = blankPartOf(use);
        if (part === void 0) return;
        const { leaf: leaf2 } = part;
        const fixes = [leafFix("safe", "take the blanks away", { leaf: leaf2, text: leaf2.text.trim() })];
        report({
          message: "blank",
          data: { text: leaf2.text.trim() },
          at: markOf(leaf2),
          related: siblingMarks(use, leaf2),
          fixes,
          use
        });
        return;
      }
      if (image.kind !== "invalid" || isToldElsewhere(use, image)) return;
      const { leaf } = image.part;
      const { kind, message } = image.problem;
      const isCase = kind === "not-lowercase";
      report({
        message: "invalid",
        data: { image: image.text, problem: message },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: isCase ? [leafFix("unsafe", "write the repository in lower case", { leaf, text: lowerCaseName(leaf.text) })] : [],
        use
      });
    }
  }
});
function isToldElsewhere(use, { part, problem: { kind } }) {
  if (kind === "scheme" || kind === "template" || kind === "empty-digest" || kind.startsWith("digest-")) return true;
  if (use.parts.some(schemeOf) || doubledTagOf(use) !== void 0 || doubledDigestOf(use) !== void 0) return true;
  return part.leaf.type === "number" && changesWhenRead(part.leaf);
}
function lowerCaseName(text) {
  const { name } = splitReference(text);
  return name.text.toLowerCase() + text.slice(name.end);
}

// rules/invalid-yaml.ts
var invalidYaml = defineRule({
  name: "invalid-yaml",
  summary: "a file is no YAML that Helm can read",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { invalid: "{problem}" },
  hint: "mend the YAML; `helm lint` stops at the same place",
  check: {
    subject: ({ problems }, report) => {
      for (const problem of problems) {
        if (problem.rule !== "invalid-yaml") continue;
        report({ message: "invalid", data: { problem: problem.message }, at: placeOf(problem), hint: problem.hint });
      }
    }
  }
});

// rules/malformed-digest.ts
var malformedDigest = defineRule({
  name: "malformed-digest",
  summary: "a digest that no runtime takes",
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    malformed: "this digest is not well-formed: {problem}; the image cannot be pulled",
    twice: "the digest is given twice, here and by `{other}`: the chart would join both to a text that is no reference"
  },
  hint: "copy the digest anew: `sha256:` and 64 hexadecimal digits in lower case",
  check: {
    use: (use, report) => {
      if (use.image.kind !== "invalid" && use.image.kind !== "partial") return;
      const doubled = use.image.kind === "invalid" ? doubledDigestOf(use) : void 0;
      if (doubled !== void 0) {
        const [other, { leaf: leaf2 }] = doubled;
        const data2 = { other: String(other.leaf.path.at(-1) ?? "") };
        const hint = "leave the digest in one place only: the digest key, where the chart has one";
        report({ message: "twice", data: data2, at: markOf(leaf2), related: siblingMarks(use, leaf2), use, hint });
        return;
      }
      const found = malformedPart(use);
      if (found === void 0 || use.parts.some(schemeOf)) return;
      const { leaf } = found.part;
      const data = { problem: found.problem.message };
      report({
        message: "malformed",
        data,
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: lowerCase(leaf),
        use
      });
    }
  }
});
function malformedPart({
  image,
  parts
}) {
  if (image.kind === "invalid") {
    const { kind } = image.problem;
    return kind === "empty-digest" || kind.startsWith("digest-") ? image : void 0;
  }
  const part = parts.find(({ role, leaf }) => role === "digest" && leaf.text !== "");
  if (part === void 0) return void 0;
  const problem = part.digestForm === "hex" ? checkDigestHex(part.leaf.text) : checkDigest(part.leaf.text);
  return problem === void 0 ? void 0 : { part, problem };
}
function lowerCase(leaf) {
  const text = leaf.text.replace(
    /(^|sha\d+:)([0-9a-fA-F]{64,128})$/i,
    (_, before, hex) => before.toLowerCase() + hex.toLowerCase()
  );
  const digest = text.slice(text.lastIndexOf("@") + 1);
  const isMended = text !== leaf.text && (checkDigest(digest) === void 0 || checkDigestHex(digest) === void 0);
  return isMended ? [leafFix("safe", "write the digits in lower case", { leaf, text })] : [];
}

// rules/missing-digest.ts
var missingDigest = defineRule({
  name: "missing-digest",
  summary: "an image that is asked for without a digest",
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { missing: "`{image}` has no digest: its tag can be moved to another image by whoever may push there" },
  hint: "pin it: `chartpin pin --digests` writes the digest that the registry tells, `--locked` that of a lock",
  check: {
    use: (use, report) => {
      if (use.image.kind !== "known" || use.image.reference.digest !== void 0) return;
      const part = writtenPart(use, "reference", "tag", "repository", "name");
      if (part === void 0) return;
      const { leaf } = part;
      report({
        message: "missing",
        data: { image: use.image.reference.text },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        use
      });
    }
  }
});

// rules/missing-tag.ts
var missingTag = defineRule({
  name: "missing-tag",
  summary: "a whole image string without tag and digest",
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    missing: "`{image}` has neither tag nor digest: runtimes take `latest`, which can be another image tomorrow",
    bare: "`{image}` has neither tag nor digest: unless a template adds one, runtimes take `latest`"
  },
  hint: "write the version that you have tested behind it, as in `nginx:1.27.3`",
  check: {
    use: (use, report) => {
      const { image, parts } = use;
      const [part] = parts;
      if (image.kind !== "known" || image.tagFrom !== "nowhere" || part === void 0) return;
      const place = { data: { image: image.reference.text }, at: markOf(part.leaf), use };
      if (isWhole(use)) report({ message: "missing", ...place });
      else report({ message: "bare", ...place, severity: "info" });
    }
  }
});
function isWhole({ evidence, source, path }) {
  if (evidence !== "values" || source !== "shape") return true;
  return typeof path.at(-2) === "number" || path.some((key) => typeof key === "string" && /containers?$/i.test(key));
}

// rules/resolution/moved-places.ts
var movedMessages = {
  moved: "`{image}` is published elsewhere as of {since}: {note}",
  frozen: "`{image}` gets nothing new as of {since}: {note}",
  shut: "`{image}` cannot be pulled any more as of {since}: {note}",
  retired: "`{image}` gets no fixes any more as of {since}: {note}",
  "needs-auth": "`{image}` cannot be pulled without credentials as of {since}: {note}"
};
var movedPlaces = /* @__PURE__ */ new Set([
  "asia.gcr.io",
  "cgr.dev/chainguard",
  "docker.io/argoproj",
  "docker.io/bitnami",
  "docker.io/flannel",
  "docker.io/fluxcd",
  "docker.io/minio",
  "docker.pkg.github.com",
  "eu.gcr.io",
  "gcr.io",
  "k8s.gcr.io",
  "quay.io/coreos",
  "quay.io/k8scsi",
  "quay.io/minio",
  "registry.istio.io/release",
  "registry.k8s.io/ingress-nginx",
  "registry.opensource.zalan.do",
  "us.gcr.io"
]);
var movedHosts = [".bintray.io"];
function movedSource(use) {
  if (use.image.kind === "known") {
    const { registry, repository } = use.image.reference;
    return mayHaveMoved(registry, repository) ? sourceOf(use) : void 0;
  }
  const source = sourceOf(use);
  if (source === void 0) return void 0;
  return mayHaveMoved(source.registry, source.name.slice(source.registry.length + 1)) ? source : void 0;
}
function mayHaveMoved(registry, repository) {
  if (movedPlaces.has(registry) || movedHosts.some((ending) => registry.endsWith(ending))) return true;
  const slash = repository.indexOf("/");
  return movedPlaces.has(`${registry}/${slash === -1 ? repository : repository.slice(0, slash)}`);
}

// when-called:rules/resolution/moved-report.ts
function movedReport(...args) {
  return load("./chunks/moved.cjs", "rules/resolution/moved-report.ts").movedReport(...args);
}

// rules/moved-image.ts
var movedImage = defineRule({
  name: "moved-image",
  summary: "an image that its publisher has moved elsewhere",
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: movedMessages,
  hint: "take it from its new place",
  check: {
    use: (use, report) => {
      const source = movedSource(use);
      const said = source && movedReport(use, source, "moved-image");
      if (said !== void 0) report(said);
    }
  }
});

// rules/number-as-tag.ts
var numberAsTag = defineRule({
  name: "number-as-tag",
  summary: "a tag without quotes that YAML turns into another one",
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    changes: "{lexeme} is a number to YAML and reaches the chart as `{text}`: another image, or none",
    appVersion: "appVersion {lexeme} is a number to YAML and reaches the chart as `{text}`: images tagged with it would be others"
  },
  hint: "put it in quotes",
  check: {
    use: (use, report) => {
      for (const { leaf } of unquotedTags(use)) {
        if (!changesWhenRead(leaf)) continue;
        const { lexeme: lexeme2, text } = leaf;
        const fixes = [leafFix("unsafe", "write it in quotes", { leaf, text: lexeme2 })];
        report({
          message: "changes",
          data: { lexeme: lexeme2, text },
          at: markOf(leaf),
          related: siblingMarks(use, leaf),
          fixes,
          use
        });
      }
    },
    subject: ({ chart }, report) => {
      for (const { metadata } of chart === void 0 ? [] : withSubcharts(chart)) {
        const { appVersion: field, source } = metadata;
        if (field === void 0 || /^['"|>]/.test(field.lexeme) || !changesWhenRead(field)) continue;
        const { lexeme: lexeme2, text, span } = field;
        const edit = { span, text: `"${lexeme2}"` };
        const fixes = [
          { safety: "unsafe", title: "write it in quotes", changes: [{ kind: "text", file: source.file, edit }] }
        ];
        report({
          message: "appVersion",
          data: { lexeme: lexeme2, text },
          at: { file: source.file, span },
          fixes,
          keyPath: ["appVersion"]
        });
      }
    }
  }
});
function withSubcharts(chart) {
  return [chart, ...chart.subcharts.flatMap((subchart) => withSubcharts(subchart.chart))];
}

// rules/opaque-image.ts
var opaqueImage = defineRule({
  name: "opaque-image",
  summary: "an image that a template or a pipeline fills in, so that it cannot be checked",
  severity: "info",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { opaque: "`{text}` is filled in later, so nobody knows from this file which image it will be" },
  hint: "check the values that will fill it in, or give a plain default here",
  check: {
    use: (use, report) => {
      if (use.image.kind !== "opaque" || blankPartOf(use) !== void 0) return;
      const part = use.parts.find(({ leaf: leaf2 }) => isPlaceholder(leaf2.text)) ?? use.parts[0];
      if (part === void 0) return;
      const { leaf } = part;
      report({ message: "opaque", data: { text: leaf.text }, at: markOf(leaf), related: siblingMarks(use, leaf), use });
    }
  }
});

// rules/public-registry.ts
var publicRegistry = defineRule({
  name: "public-registry",
  summary: "an image from a public registry, where none can be reached",
  severity: "warning",
  preset: "air-gapped",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { public: "`{image}` comes from {registry}, which a closed network does not reach" },
  hint: "mirror the image and rewrite the values: `chartpin pin --to REGISTRY`",
  check: {
    use: (use, report, { policy }) => {
      const source = policy.allow.length > 0 ? void 0 : sourceOf(use);
      if (source === void 0) return;
      const name = publicRegistryName(source.registry);
      if (name === void 0) return;
      const { leaf } = source.part;
      report({
        message: "public",
        data: { image: source.name, registry: name },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        use
      });
    }
  }
});

// rules/pull-policy-mismatch.ts
var pullPolicyMismatch = defineRule({
  name: "pull-policy-mismatch",
  summary: "a pull policy that does not go with the tag or digest beside it",
  severity: "warning",
  preset: "strict",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    always: "`Always` asks the registry at each start for a digest that cannot change: without the registry no pod starts",
    keeps: "`{policy}` keeps on each node what `{tag}` meant when it came there: nodes can run different images under one name"
  },
  hint: "pin the image and use IfNotPresent; or use Always with a tag that moves",
  check: {
    use: (use, report) => {
      const { pullPolicy: leaf, image } = use;
      if (leaf === void 0 || image.kind !== "known") return;
      const { tag, digest } = image.reference;
      const place = { at: markOf(leaf), related: siblingMarks(use, leaf), use };
      if (digest !== void 0) {
        if (leaf.text === "Always") report({ message: "always", ...place });
      } else if (tag !== void 0 && isFloatingTag(tag) && (leaf.text === "IfNotPresent" || leaf.text === "Never")) {
        report({ message: "keeps", data: { policy: leaf.text, tag }, ...place });
      }
    }
  }
});

// rules/registry-with-scheme.ts
var registryWithScheme = defineRule({
  name: "registry-with-scheme",
  summary: "a registry or image that begins with https:// or another scheme",
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    scheme: "`{scheme}` stands before {what}: image references have no scheme, so this one cannot be pulled"
  },
  hint: "write only host[:port][/path]; whether a registry is spoken to with https is set in the nodes, not in the chart",
  check: {
    use: (use, report) => {
      for (const part of use.parts) {
        const scheme = schemeOf(part);
        if (scheme === void 0) continue;
        const { leaf } = part;
        const text = leaf.text.slice(scheme.length).replace(/\/+$/, "");
        const what = part.role === "registry" ? "a registry" : "an image";
        const fixes = text === "" || text.includes("@") ? [] : [leafFix("unsafe", `take \`${scheme}\` away`, { leaf, text })];
        report({
          message: "scheme",
          data: { scheme, what },
          at: markOf(leaf),
          related: siblingMarks(use, leaf),
          fixes,
          use
        });
      }
    }
  }
});

// when-called:rules/rendered.ts
function renderedRules(...args) {
  return load("./chunks/rendered.cjs", "rules/rendered.ts").renderedRules(...args);
}

// rules/retired-registry.ts
var retiredRegistry = defineRule({
  name: "retired-registry",
  summary: "an image from a registry, or an account, that was shut or frozen",
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: movedMessages,
  hint: "take it from its new place",
  check: {
    use: (use, report) => {
      const source = movedSource(use);
      const said = source && movedReport(use, source, "retired-registry");
      if (said !== void 0) report(said);
    }
  }
});

// rules/secret-in-values.ts
var things = {
  password: "a password of a registry",
  "docker-config": "a Docker configuration with credentials"
};
var secretInValues = defineRule({
  name: "secret-in-values",
  summary: "a registry password or Docker configuration in clear",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { secret: "`{key}` holds {thing}: whoever can read this file, or the release in the cluster, can use it" },
  hint: "put it into a Secret of type kubernetes.io/dockerconfigjson, name that in imagePullSecrets, and change the password",
  check: {
    subject: ({ credentials }, report) => {
      for (const { kind, leaf } of credentials) {
        const key = String(leaf.path.at(-1) ?? "");
        const data = { key, thing: things[kind] };
        report({ message: "secret", data, at: { file: leaf.file, span: leaf.keySpan }, keyPath: leaf.path });
      }
    }
  }
});

// when-called:src/findings/unknown-keys.ts
function unknownKeys(...args) {
  return load("./chunks/unknown-keys.cjs", "src/findings/unknown-keys.ts").unknownKeys(...args);
}

// src/yaml/cells.ts
var Kind = { none: 0, scalar: 1, map: 2, seq: 3, alias: 4 };
var Style = { plain: 0, single: 1, double: 2, literal: 3, folded: 4, block: 5, flow: 6 };
var Cell = {
  /** `Kind | Style << 4 | key's Style << 8` */
  form: 0,
  /** Index of the parent entry, -1 for a document's root. */
  parent: 1,
  /** The key's token with its quotes; both -1 where there is no key (list items, roots). */
  keyStart: 2,
  keyEnd: 3,
  /** The value's token: a scalar with its quotes or block header, a collection from its first to its last character; empty for `none`. */
  valueStart: 4,
  valueEnd: 5,
  /** Index of the first entry after this one's subtree. */
  next: 6,
  /** The number of the key (`keyNumber`); where there is none the index in the list, 0 for a document's root. */
  place: 7
};
var CELLS = 8;

// src/yaml/chars.ts
var TAB = 9;
var LF = 10;
var CR = 13;
var SPACE = 32;
var BANG = 33;
var DOUBLE_QUOTE = 34;
var HASH = 35;
var AMPERSAND = 38;
var SINGLE_QUOTE = 39;
var STAR = 42;
var PLUS = 43;
var COMMA = 44;
var DASH = 45;
var DOT = 46;
var ZERO = 48;
var NINE = 57;
var COLON = 58;
var GREATER = 62;
var QUESTION = 63;
var OPEN_BRACKET = 91;
var BACKSLASH = 92;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var PIPE = 124;
var CLOSE_BRACE = 125;
var BYTE_ORDER_MARK = 65279;
var BEYOND_ASCII = 128;
function isBlank(code) {
  return code === SPACE || code === LF || code === TAB || code === CR;
}

// src/yaml/decode.ts
function decodeScalar(raw, style, parentIndent2) {
  switch (style) {
    case Style.single:
      return unfold(raw.slice(1, -1)).replaceAll("''", "'");
    case Style.double:
      return doubleQuoted(raw.slice(1, -1));
    case Style.literal:
    case Style.folded:
      return blockScalar(raw, style, parentIndent2);
    case Style.plain:
    case Style.block:
    case Style.flow:
      return unfold(raw);
  }
}
var BREAKS = /[ \t]+(\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g;
function unfold(text) {
  if (!text.includes("\n")) return text;
  return text.replace(BREAKS, (run2) => run2.includes("\n") ? folded(run2) : run2);
}
function folded(run2) {
  const feeds = run2.split("\n").length - 1;
  return feeds === 1 ? " " : "\n".repeat(feeds - 1);
}
var ESCAPES = /\\(?:\r?\n[ \t\r\n]*|x[^]{2}|u[^]{4}|U[^]{8}|[^])|[ \t]+(\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*/g;
var SIMPLE = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "	",
  "	": "	",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1B",
  " ": " ",
  '"': '"',
  "'": "'",
  "/": "/",
  "\\": "\\",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029"
};
function doubleQuoted(text) {
  if (!text.includes("\\")) return unfold(text);
  return text.replace(ESCAPES, (run2) => {
    if (run2[0] === "\\") return escaped(run2);
    return run2.includes("\n") ? folded(run2) : run2;
  });
}
function escaped(run2) {
  const letter = run2[1] ?? "";
  if (letter === "\n" || letter === "\r") return "\n".repeat(run2.split("\n").length - 2);
  if (letter === "x" || letter === "u" || letter === "U") {
    const code = Number.parseInt(run2.slice(2), 16);
    return code <= 1114111 ? String.fromCodePoint(code) : run2;
  }
  return SIMPLE[letter] ?? run2;
}
function headerOf(raw) {
  let keep2 = "";
  let given = 0;
  for (const sign of raw.slice(1, 3)) {
    if (sign === "-" || sign === "+") keep2 = sign;
    else if (sign >= "1" && sign <= "9") given = Number(sign);
    else break;
  }
  return { keep: keep2, given };
}
function blockScalar(raw, style, parentIndent2) {
  const { keep: keep2, given } = headerOf(raw);
  const first = raw.indexOf("\n") + 1;
  if (first === 0) return "";
  const lines = blockLines(raw, first);
  const indent = given > 0 ? Math.max(parentIndent2, 0) + given : foundIndent(lines, parentIndent2);
  const { text, lineEnd, empty } = joined(lines, indent, style);
  if (keep2 === "-") return text;
  return keep2 === "+" ? text + lineEnd + "\n".repeat(empty) : text + lineEnd;
}
function joined(lines, indent, style) {
  let text = "";
  let lineEnd = "";
  let empty = 0;
  let folds = style === Style.folded;
  for (const line2 of lines) {
    if (line2.text.length <= indent && isSpaces(line2.text)) {
      if (line2.ended) empty++;
      continue;
    }
    const content2 = line2.text.slice(indent);
    const isFlush = style === Style.folded && content2[0] !== " " && content2[0] !== "	";
    const isFold = folds && isFlush && lineEnd !== "";
    if (!isFold) text += lineEnd;
    else if (empty === 0) text += " ";
    text += "\n".repeat(empty) + content2;
    empty = 0;
    lineEnd = line2.ended ? "\n" : "";
    folds = isFlush;
  }
  return { text, lineEnd, empty };
}
function blockLines(raw, first) {
  const lines = [];
  for (let at = first; at < raw.length; ) {
    const feed = raw.indexOf("\n", at);
    const end = feed === -1 ? raw.length : feed;
    const text = raw.slice(at, end > at && raw.charCodeAt(end - 1) === CR ? end - 1 : end);
    lines.push({ text, ended: feed !== -1 });
    at = end + 1;
  }
  return lines;
}
function foundIndent(lines, parentIndent2) {
  let widest = Math.max(parentIndent2 + 1, 1);
  for (const { text } of lines) {
    const width = leadingSpaces(text);
    widest = Math.max(widest, width);
    if (width < text.length) break;
  }
  return widest;
}
function leadingSpaces(text) {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === SPACE) at++;
  return at;
}
function isSpaces(text) {
  return leadingSpaces(text) === text.length;
}

// src/yaml/key-names.ts
var NUMBERED = 1 << 16;
var SHORTEST_SLICE = 13;
var names = [];
var hashes = new Int32Array(NUMBERED);
var slots = new Int32Array(1 << 12);
var shift = 32 - 12;
var late = /* @__PURE__ */ new Map();
function beginNames() {
  if (late.size > 0) late.clear();
}
function hashStep(hash, code) {
  return hash << 5 ^ hash >>> 27 ^ code;
}
function keyNumber(text, start, end, hash) {
  const mask = slots.length - 1;
  for (let slot = slotOf(hash); ; slot = slot + 1 & mask) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return addName(text.slice(start, end), hash);
    if (hashes[number] === hash && names[number] === text.slice(start, end)) return number;
  }
}
function numberOf(key) {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = hashStep(hash, Math.min(key.charCodeAt(at), BEYOND_ASCII));
  return keyNumber(key, 0, key.length, hash);
}
function addName(name, hash) {
  const number = names.length;
  if (number === NUMBERED) return lateNumber(name);
  names.push(name.length < SHORTEST_SLICE ? name : String(JSON.parse(JSON.stringify(name))));
  hashes[number] = hash;
  if (names.length * 2 > slots.length) growSlots();
  else take(number);
  return number;
}
function take(number) {
  const hash = hashes[number] ?? 0;
  const mask = slots.length - 1;
  let slot = slotOf(hash);
  while (slots[slot] !== 0) slot = slot + 1 & mask;
  slots[slot] = number + 1;
}
function slotOf(hash) {
  return Math.imul(hash, 2654435761) >>> shift;
}
function growSlots() {
  slots = new Int32Array(slots.length * 2);
  shift--;
  for (let number = 0; number < names.length; number++) take(number);
}
function lateNumber(name) {
  let number = late.get(name);
  if (number === void 0) {
    number = NUMBERED + late.size;
    late.set(name, number);
  }
  return number;
}
function nameOf2(number) {
  return names[number] ?? "";
}

// src/yaml/table.ts
var cell = (table, entry, which) => table.cells[entry * CELLS + which] ?? -1;
var kindOf = (table, entry) => cell(table, entry, Cell.form) & 15;
var styleOf = (table, entry) => cell(table, entry, Cell.form) >> 4 & 15;
var keyStyleOf = (table, entry) => cell(table, entry, Cell.form) >> 8 & 15;
var parentOf = (table, entry) => cell(table, entry, Cell.parent);
var hasKey = (table, entry) => cell(table, entry, Cell.keyStart) >= 0;
var nextOf = (table, entry) => cell(table, entry, Cell.next);
var placeOf2 = (table, entry) => cell(table, entry, Cell.place);
function valueSpan(table, entry) {
  return { start: cell(table, entry, Cell.valueStart), end: cell(table, entry, Cell.valueEnd) };
}
function keySpan(table, entry) {
  const start = cell(table, entry, Cell.keyStart);
  if (start < 0) {
    const before = cell(table, entry, Cell.valueStart);
    return { start: before, end: before };
  }
  return { start, end: cell(table, entry, Cell.keyEnd) };
}
function lexeme(table, entry) {
  return table.text.slice(cell(table, entry, Cell.valueStart), cell(table, entry, Cell.valueEnd));
}
function keyText(table, entry) {
  const start = cell(table, entry, Cell.keyStart);
  if (start < 0) return "";
  const number = placeOf2(table, entry);
  if (number < NUMBERED) return nameOf2(number);
  const raw = table.text.slice(start, cell(table, entry, Cell.keyEnd));
  const style = keyStyleOf(table, entry);
  return style === Style.plain && !raw.includes("\n") ? raw : decodeScalar(raw, style, 0);
}
function scalarText(table, entry) {
  if (kindOf(table, entry) !== Kind.scalar) return "";
  const { start, end } = valueSpan(table, entry);
  const raw = table.text.slice(start, end);
  const style = styleOf(table, entry);
  if (style === Style.plain && !raw.includes("\n")) return raw;
  const isBlock = style === Style.literal || style === Style.folded;
  return decodeScalar(raw, style, isBlock ? parentIndent(table, entry) : 0);
}
function parentIndent(table, entry) {
  const parent = parentOf(table, entry);
  if (parent < 0) return -1;
  const { text } = table;
  return columnAt(
    text,
    hasKey(table, entry) ? whereKeyBegins(text, keySpan(table, entry).start) : valueSpan(table, parent).start
  );
}
function whereKeyBegins(text, start) {
  let at = start;
  while (text[at - 1] === " ") at--;
  return at < start && text[at - 1] === "?" ? at - 1 : start;
}
function columnAt(text, offset) {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return offset - lineStart - (lineStart === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
}
function childrenOf(table, entry) {
  const children = [];
  for (let child = entry + 1, end = nextOf(table, entry); child < end; child = nextOf(table, child))
    children.push(child);
  return children;
}
function childWithKey(table, entry, key) {
  let found;
  for (let child = entry + 1, end = nextOf(table, entry); child < end; child = nextOf(table, child)) {
    if (hasKey(table, child) && keyText(table, child) === key) found = child;
  }
  return found;
}
function pathOf(table, entry) {
  const path = [];
  for (let at = entry; parentOf(table, at) >= 0; at = parentOf(table, at)) {
    path.push(hasKey(table, at) ? keyText(table, at) : placeOf2(table, at));
  }
  return path.toReversed();
}
function entryAt(table, path, root = table.documents[0]) {
  let at = root;
  for (const key of path) {
    if (at === void 0) return void 0;
    at = typeof key === "number" ? childrenOf(table, at)[key] : childWithKey(table, at, key);
  }
  return at;
}

// rules/unknown-shape.ts
var unknownShape = defineRule({
  name: "unknown-shape",
  summary: "a key that looks like an image and matches no known shape",
  severity: "info",
  preset: "off",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    unknown: "`{value}` reads like an image, but chartpin does not take `{key}` for one: it is neither checked nor rewritten"
  },
  hint: "if it is one, write `# chartpin: image` beside it; if it is none, `# chartpin: not-an-image`",
  check: {
    subject: (subject, report) => {
      for (const { source, entry } of unknownKeys(subject)) {
        const { table, file } = source;
        const data = { value: scalarText(table, entry), key: keyText(table, entry) };
        report({ message: "unknown", data, at: { file, span: valueSpan(table, entry) }, keyPath: pathOf(table, entry) });
      }
    }
  }
});

// rules/unlisted-registry.ts
var unlistedRegistry = defineRule({
  name: "unlisted-registry",
  summary: "an image from a registry that is not on your list",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values", "policy"],
  messages: { unlisted: "`{name}` is not below any registry that this project allows ({allowed})" },
  hint: "mirror the image and rewrite it with `chartpin pin --to REGISTRY`, or add its registry to `registries.allow`",
  check: {
    subject: (_, report, { uses, policy }) => {
      if (policy.allow.length === 0) return;
      const isAllowed = policy.allow.map(compileRegistryPattern);
      const couldBe = policy.allow.map(compileRegistryPrefix);
      const allowed = policy.allow.length > 3 ? `${policy.allow.slice(0, 3).join(", ")}, \u2026` : policy.allow.join(", ");
      for (const use of uses) {
        const source = sourceOf(use);
        if (source === void 0) continue;
        const { name, part, isWhole: isWhole2 } = source;
        if ((isWhole2 ? isAllowed : couldBe).some((matches) => matches(name))) continue;
        report({
          message: "unlisted",
          data: { name, allowed },
          at: markOf(part.leaf),
          related: siblingMarks(use, part.leaf),
          use
        });
      }
    }
  }
});

// rules/unqualified-image.ts
var unqualifiedImage = defineRule({
  name: "unqualified-image",
  summary: "an image that does not say its registry",
  severity: "warning",
  preset: "strict",
  fix: "unsafe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    unqualified: "`{image}` names no registry: containerd asks Docker Hub, CRI-O whatever its own list says first"
  },
  hint: "write the registry too, as in `docker.io/library/nginx`",
  check: {
    use: (use, report) => {
      const { image } = use;
      if (image.kind !== "known" || image.reference.isQualified) return;
      const part = writtenPart(use, "prefix", "repository", "reference", "name");
      if (part === void 0) return;
      const { leaf } = part;
      const { registry, repository, text } = image.reference;
      const changes = [{ kind: "image", use, wanted: { registry, repository } }];
      report({
        message: "unqualified",
        data: { image: text },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: [{ safety: "unsafe", title: `write \`${registry}/${repository}\``, changes }],
        use
      });
    }
  }
});

// rules/unquoted-tag.ts
var unquotedTag = defineRule({
  name: "unquoted-tag",
  summary: "a tag without quotes that YAML takes for a number",
  severity: "info",
  preset: "strict",
  fix: "safe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    number: "the tag {lexeme} is a number to YAML: some templates refuse it, and the next version may lose a zero"
  },
  hint: "put it in quotes",
  check: {
    use: (use, report) => {
      for (const { leaf } of unquotedTags(use)) {
        if (changesWhenRead(leaf)) continue;
        const fixes = [leafFix("safe", "write it in quotes", { leaf, text: leaf.lexeme })];
        report({ message: "number", data: { lexeme: leaf.lexeme }, at: markOf(leaf), fixes, use });
      }
    }
  }
});

// rules/unreadable-file.ts
var unreadableFile = defineRule({
  name: "unreadable-file",
  summary: "a file, folder or archive cannot be read",
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  needs: ["values"],
  messages: { unreadable: "{problem}" },
  hint: "make it readable, or leave it out with `--exclude`",
  check: {
    subject: ({ problems }, report) => {
      for (const problem of problems) {
        if (problem.rule !== "unreadable-file") continue;
        report({ message: "unreadable", data: { problem: problem.message }, at: placeOf(problem), hint: problem.hint });
      }
    }
  }
});

// rules/unused-ignore.ts
var unusedIgnore = defineRule({
  name: "unused-ignore",
  summary: "an inline ignore that silences nothing",
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  needs: ["values"],
  messages: {
    unused: "nothing here is found by {names} (any more): the ignore would only hide what comes later",
    unknown: "there is no rule `{name}`, so this ignore silences nothing",
    malformed: "this is no directive of chartpin, so it silences nothing",
    misplaced: "this ignore belongs to nothing: it would have to stand beside a key or right above one, an ignore-file above the first key",
    describes: "helm-docs takes the text behind ` -- ` for the description of the key"
  },
  hint: "take it out",
  check: {
    ignore: ({ directive, unused, unknown }, report) => {
      const at = { file: directive.file, span: directive.span };
      const removal = textFix("take the ignore out", directive, directive.removal);
      if (directive.trouble === "malformed") {
        report({ message: "malformed", at, hint: "write it as `# chartpin: ignore[rule, rule] reason`" });
      } else if (directive.trouble === "misplaced") {
        report({ message: "misplaced", at, hint: "move it to the key that it is about" });
      } else if (directive.trouble === "describes") {
        report({ message: "describes", at, hint: "write the reason without ` -- `" });
      }
      for (const { name, nearest } of unknown) {
        const hint = nearest === void 0 ? "`chartpin rules` lists all rules" : `did you mean \`${nearest}\`?`;
        report({ message: "unknown", data: { name }, at, hint });
      }
      if (directive.trouble === "malformed" || directive.trouble === "misplaced" || unused.length === 0) return;
      const left = directive.names.filter((name) => !unused.includes(name));
      const isShortened = left.length > 0 && directive.namesSpan !== void 0;
      const shortening = isShortened ? { span: directive.namesSpan, text: left.join(", ") } : void 0;
      const fix2 = shortening === void 0 ? removal : textFix("take the name out", directive, shortening);
      report({ message: "unused", data: { names: unused.map((name) => `\`${name}\``).join(", ") }, at, fixes: [fix2] });
    }
  }
});
function textFix(title, { file }, edit) {
  return { safety: "safe", title, changes: [{ kind: "text", file, edit }] };
}

// rules/index.ts
var written = [
  deniedRegistry,
  dialectDependentReference,
  digestInTag,
  doubledRegistry,
  doubledTag,
  floatingTag,
  hubAlias,
  ignoreWithoutReason,
  inconsistentVersions,
  invalidChart,
  invalidPullPolicy,
  invalidReference,
  invalidYaml,
  malformedDigest,
  missingDigest,
  missingTag,
  movedImage,
  numberAsTag,
  opaqueImage,
  publicRegistry,
  pullPolicyMismatch,
  registryWithScheme,
  retiredRegistry,
  secretInValues,
  unknownShape,
  unlistedRegistry,
  unqualifiedImage,
  unquotedTag,
  unreadableFile,
  unusedIgnore
];
function rulesKnowing({ render: render2, cluster, facts }) {
  if (!render2 && !cluster && !facts) return written;
  const more = [render2 ? renderedRules() : [], cluster ? clusterRules() : [], facts ? askedRules() : []].flat();
  return [...written, ...more].toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function everyRule() {
  return rulesKnowing({ render: true, cluster: true, facts: true });
}

// src/yaml/binary.ts
var import_node_buffer = require("node:buffer");
var BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var UTF8_CHARACTER = /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[^]/g;
function readBinary(text) {
  const base64 = text.replace(/[\r\n]/g, "");
  if (!BASE64.test(base64)) return void 0;
  const bytes = Buffer.from(base64, "base64");
  if ((0, import_node_buffer.isUtf8)(bytes)) return bytes.toString("utf8");
  return bytes.toString("latin1").replace(UTF8_CHARACTER, (character) => {
    if (character.length > 1) return Buffer.from(character, "latin1").toString("utf8");
    return character > "\x7F" ? "\uFFFD" : character;
  });
}

// src/yaml/go-number.ts
var INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
var FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var POINT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
var INT64_LIMIT = 2n ** 63n;
var UINT64_LIMIT = 2n ** 64n;
var LONGEST_INTEGER = 64;
function readInteger(text) {
  if (!startsNumber(text.charCodeAt(0))) return void 0;
  const plain = text.replaceAll("_", "");
  const match = INTEGER.exec(plain);
  if (match === null) return readOddBinary(plain);
  const [, sign = "", hex, binary, octal, decimal = ""] = match;
  if (hex !== void 0) return integerOf(sign, "0x", hex);
  if (binary !== void 0) return integerOf(sign, "0b", binary);
  return octal === void 0 ? integerOf(sign, "", decimal) : integerOf(sign, "0o", octal);
}
function readOddBinary(plain) {
  const match = /^0b([-+])([01]+)$/.exec(plain);
  return match === null ? void 0 : integerOf(match[1] ?? "", "0b", match[2] ?? "");
}
function integerOf(sign, prefix, digits) {
  const significant = digits.replace(/^0+(?=.)/, "");
  if (significant.length > LONGEST_INTEGER) return void 0;
  const size = BigInt(prefix + significant);
  if (sign === "-") return size <= INT64_LIMIT ? -size : void 0;
  return size < (sign === "+" ? INT64_LIMIT : UINT64_LIMIT) ? size : void 0;
}
function readNumber(text) {
  const first = text.charCodeAt(0);
  if (first === POINT) return POINT_FLOAT.test(text) ? finite(Number(text.replaceAll("_", ""))) : void 0;
  if (!startsNumber(first)) return void 0;
  const short = readShortDecimal(text);
  if (short >= 0) return short;
  if (text.indexOf(".") !== text.lastIndexOf(".")) return void 0;
  const plain = text.replaceAll("_", "");
  const integer = readInteger(plain);
  if (integer !== void 0) return Number(integer);
  return FLOAT.test(plain) ? finite(Number(plain)) : void 0;
}
var POINT = 46;
var MINUS = 45;
var PLUS2 = 43;
var ZERO2 = 48;
var NINE2 = 57;
function startsNumber(code) {
  return code >= ZERO2 && code <= NINE2 || code === MINUS || code === PLUS2;
}
function readShortDecimal(text) {
  if (text.length > 15 || text.charCodeAt(0) === ZERO2 && text.length > 1) return -1;
  let value2 = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO2;
    if (digit < 0 || digit > 9) return -1;
    value2 = value2 * 10 + digit;
  }
  return value2;
}
function finite(n) {
  return Number.isFinite(n) ? n : void 0;
}

// when-called:src/yaml/print-float32.ts
function printFloat32(...args) {
  return load("./chunks/yaml.cjs", "src/yaml/print-float32.ts").printFloat32(...args);
}

// src/yaml/old-notations.ts
var TIMESTAMP = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| +(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/;
var BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
function isTimestamp(text) {
  if (text.charCodeAt(4) !== 45) return false;
  const match = TIMESTAMP.exec(text);
  if (match === null) return false;
  const part = (group) => Number(match[group] ?? 0);
  const hour = part(4) + part(9);
  const minute = part(5) + part(10);
  const second = part(6) + part(11);
  return isDay(part(1), part(2), part(3)) && hour < 24 && minute < 60 && second < 60 && part(7) <= 24 && part(8) <= 60;
}
var DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isDay(year, month, day) {
  const leap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
  const days = month === 2 && leap ? 29 : DAYS[month - 1] ?? 0;
  return day >= 1 && day <= days;
}
function isBase60(text) {
  return text.includes(":") && BASE_60.test(text);
}

// src/yaml/resolve.ts
var WORDS = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null])
]);
var NOT_FINITE = new Map([
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Infinity]),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, -Infinity])
]);
var LONGEST_WORD = 5;
var FIRST = new Uint8Array(128);
for (const character of "yYnNtTfFoO~") FIRST[character.charCodeAt(0)] = 1;
for (const character of "+-.0123456789") FIRST[character.charCodeAt(0)] = 2;
function resolvePlain(text) {
  if (text === "") return null;
  const code = text.charCodeAt(0);
  const first = code < 128 ? FIRST[code] : 0;
  if (first === 0) return text;
  if (first === 2) return NOT_FINITE.get(text) ?? readNumber(text) ?? text;
  if (text.length > LONGEST_WORD) return text;
  const word = WORDS.get(text);
  return word === void 0 ? text : word;
}
function staysText(text) {
  return typeof resolvePlain(text) === "string" && !isTimestamp(text) && !isBase60(text);
}
function scalarValue(table, entry) {
  if (kindOf(table, entry) === Kind.alias) {
    const target2 = table.aliases.get(entry);
    return target2 === void 0 ? null : scalarValue(table, target2);
  }
  const value2 = strictScalar(table, entry);
  return value2 === void 0 ? scalarText(table, entry) : value2;
}
function strictScalar(table, entry) {
  const kind = kindOf(table, entry);
  if (kind !== Kind.scalar && kind !== Kind.none) return null;
  const tag = table.tags.size === 0 ? void 0 : table.tags.get(entry);
  if (tag !== void 0) return taggedValue(tag, scalarText(table, entry));
  if (kind === Kind.none) return null;
  const text = scalarText(table, entry);
  return styleOf(table, entry) === Style.plain ? resolvePlain(text) : text;
}
function taggedValue(tag, text) {
  switch (shortTag(tag)) {
    case "!!int":
      return readInteger(text) === void 0 ? void 0 : resolvePlain(text);
    case "!!float":
      return isFloat(text) ? resolvePlain(text) : void 0;
    case "!!bool":
      return typeof resolvePlain(text) === "boolean" ? resolvePlain(text) : void 0;
    case "!!null":
      return resolvePlain(text) === null ? null : void 0;
    case "!!timestamp":
      return isTimestamp(text) ? text : void 0;
    case "!!binary":
      return readBinary(text);
    default:
      return text;
  }
}
function shortTag(tag) {
  return tag.replace(
    /^!<(?:tag:yaml\.org,2002:(.*)|(.*))>$/,
    (_tag, core, other) => other ?? `!!${core}`
  );
}
function isFloat(text) {
  return typeof resolvePlain(text) === "number" && !isUnsigned(readInteger(text));
}
function isUnsigned(integer) {
  return integer !== void 0 && integer >= 2n ** 63n;
}
function keyAsHelm(table, entry) {
  if (keyStyleOf(table, entry) !== Style.plain || !hasKey(table, entry)) return keyText(table, entry);
  const number = placeOf2(table, entry);
  const known = plainKeys[number];
  if (known !== void 0) return known;
  const text = keyText(table, entry);
  const key = plainKey(text) ?? text;
  if (number < NUMBERED) {
    while (plainKeys.length <= number) plainKeys.push(void 0);
    plainKeys[number] = key;
  }
  return key;
}
var plainKeys = [];
function plainKey(text) {
  const value2 = resolvePlain(text);
  if (typeof value2 === "string") return value2;
  if (typeof value2 === "boolean") return String(value2);
  if (value2 === null) return void 0;
  const integer = readInteger(text);
  if (integer !== void 0) return isUnsigned(integer) ? void 0 : String(integer);
  return NOT_FINITE_KEYS.get(printFloat32(value2)) ?? printFloat32(value2);
}
var NOT_FINITE_KEYS = /* @__PURE__ */ new Map([
  ["+Inf", ".inf"],
  ["-Inf", "-.inf"],
  ["NaN", ".nan"]
]);
function fieldText(table, entry) {
  const value2 = scalarValue(table, entry);
  if (typeof value2 !== "number") return value2 === null ? "" : String(value2);
  const target2 = table.aliases.get(entry) ?? entry;
  const integer = shortTag(table.tags.get(target2) ?? "") === "!!float" ? void 0 : readInteger(scalarText(table, target2));
  return integer === void 0 ? printFloat32(value2) : String(integer);
}

// src/charts/chart-fields.ts
function target(table, entry) {
  return table.aliases.get(entry) ?? entry;
}
function fieldsOf(table, map) {
  const fields = /* @__PURE__ */ new Map();
  const at = target(table, map);
  if (kindOf(table, at) !== Kind.map) return fields;
  for (let child = at + 1, end = nextOf(table, at); child < end; child = nextOf(table, child)) {
    const key = keyAsHelm(table, child);
    const name = key.toLowerCase();
    if (key === "<<" || name !== key && fields.has(name)) return foldedFields(table, map);
    fields.set(name, child);
  }
  return fields;
}
function foldedFields(table, map) {
  const spelled = /* @__PURE__ */ new Map();
  const fields = /* @__PURE__ */ new Map();
  for (const [key, entry] of pairsOf(table, map)) {
    const name = key.toLowerCase();
    if ((spelled.get(name) ?? "") > key) continue;
    spelled.set(name, key);
    fields.set(name, entry);
  }
  return fields;
}
function pairsOf(table, map) {
  const own = ownPairs(table, target(table, map));
  return own.merged.length === 0 ? own.pairs : mergedPairs(table, map);
}
function mergedPairs(table, map) {
  const pairs = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const pending = [target(table, map)];
  for (let i = 0; i < pending.length; i++) {
    const at = pending[i];
    if (at === void 0 || seen.has(at)) continue;
    seen.add(at);
    const own = ownPairs(table, at);
    for (const [key, entry] of own.pairs) if (!pairs.has(key)) pairs.set(key, entry);
    for (const merged of own.merged) pending.push(merged);
  }
  return pairs;
}
var NOTHING = [];
function ownPairs(table, map) {
  const pairs = /* @__PURE__ */ new Map();
  if (kindOf(table, map) !== Kind.map) return { pairs, merged: NOTHING };
  let merged;
  for (let entry = map + 1, end = nextOf(table, map); entry < end; entry = nextOf(table, entry)) {
    const key = hasKey(table, entry) ? keyAsHelm(table, entry) : void 0;
    if (key === "<<") (merged ??= []).push(...mergedMaps(table, entry));
    else if (key !== void 0) pairs.set(key, entry);
  }
  return { pairs, merged: merged ?? NOTHING };
}
function mergedMaps(table, entry) {
  const value2 = target(table, entry);
  return kindOf(table, value2) === Kind.seq ? itemsOf(table, value2).map((item) => target(table, item)) : [value2];
}
function itemsOf(table, entry) {
  if (entry === void 0) return NOTHING;
  const list = target(table, entry);
  return kindOf(table, list) === Kind.seq ? childrenOf(table, list) : NOTHING;
}
function isNull(table, entry) {
  const kind = kindOf(table, target(table, entry));
  return (kind === Kind.scalar || kind === Kind.none) && scalarValue(table, entry) === null;
}
function textOf(table, entry) {
  const text = fieldText(table, entry);
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(new RegExp("\\p{White_Space}", "gu"), " ").replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "");
}
var SHAPES = {
  text: { kind: Kind.scalar, wanted: "text" },
  switch: { kind: Kind.scalar, wanted: "true or false" },
  map: { kind: Kind.map, wanted: "a map" },
  list: { kind: Kind.seq, wanted: "a list" },
  texts: { kind: Kind.seq, wanted: "a list", inner: "text" },
  maps: { kind: Kind.seq, wanted: "a list", inner: "map" },
  "text-map": { kind: Kind.map, wanted: "a map", inner: "text" }
};
function wrongShapes(table, entry, shape) {
  const { kind, wanted, inner } = SHAPES[shape];
  const at = target(table, entry);
  if (kindOf(table, at) !== kind) return isNull(table, entry) ? ALL_RIGHT : [{ entry, wanted }];
  if (kind === Kind.scalar) return isRightScalar(table, at, shape) ? ALL_RIGHT : [{ entry, wanted }];
  if (inner === void 0) return ALL_RIGHT;
  let wrong;
  const children = kind === Kind.seq ? itemsOf(table, at) : pairsOf(table, at).values();
  for (const child of children) {
    const below = wrongShapes(table, child, inner);
    if (below.length > 0) (wrong ??= []).push(...below);
  }
  return wrong ?? ALL_RIGHT;
}
var ALL_RIGHT = [];
function mayBeInfinite(first) {
  return first === DOT || first === PLUS || first === DASH;
}
function isRightScalar(table, entry, shape) {
  if (shape === "text" && !mayBeInfinite(table.text.charCodeAt(table.cells[entry * CELLS + Cell.valueStart] ?? 0)))
    return true;
  const value2 = scalarValue(table, entry);
  if (value2 === null) return true;
  return shape === "switch" ? typeof value2 === "boolean" : typeof value2 !== "number" || Number.isFinite(value2);
}

// src/charts/chart-problems.ts
function invalidChart2(file, span, message, hint) {
  return { rule: "invalid-chart", path: file.path, file, span, message, hint };
}
function shapeProblems(source, fields, shapes2) {
  let problems;
  for (const [name, entry] of fields) {
    const shape = shapes2.get(name);
    if (shape === void 0) continue;
    const wrong = wrongShapes(source.table, entry, shape);
    if (wrong.length > 0) (problems ??= []).push(...wrong.map((each) => wrongShape(source, each)));
  }
  return problems ?? NO_PROBLEMS;
}
var NO_PROBLEMS = [];
function wrongShape({ file, table }, { entry, wanted }) {
  const message = `Helm wants ${wanted} here and refuses the chart`;
  return invalidChart2(file, valueSpan(table, entry), message, `write ${wanted}`);
}

// src/charts/chart-shapes.ts
var CHART_SHAPES = /* @__PURE__ */ new Map([
  ["apiversion", "text"],
  ["name", "text"],
  ["version", "text"],
  ["appversion", "text"],
  ["kubeversion", "text"],
  ["description", "text"],
  ["home", "text"],
  ["icon", "text"],
  ["type", "text"],
  ["condition", "text"],
  ["tags", "text"],
  ["sources", "texts"],
  ["keywords", "texts"],
  ["deprecated", "switch"],
  ["annotations", "text-map"],
  ["maintainers", "maps"]
]);
var MAINTAINER_SHAPES = /* @__PURE__ */ new Map([
  ["name", "text"],
  ["email", "text"],
  ["url", "text"]
]);
var LOOSE_VERSION = /^v?\d+(?:\.\d+){0,2}(?:-(?!0\d+(?:[.+]|$))[0-9A-Za-z-]+(?:\.(?!0\d+(?:[.+]|$))[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
var CHART_TYPES = /* @__PURE__ */ new Set(["", "application", "library"]);
var API_VERSIONS = /* @__PURE__ */ new Set(["", "v1", "v2"]);
function isSurelyRight({ table, fields, root, text }) {
  if (root === void 0 || table.aliases.size > 0 || table.tags.size > 0 || kindOf(table, root) !== Kind.map)
    return false;
  for (const [name2, shape] of CHART_SHAPES) {
    const entry = fields.get(name2);
    if (entry !== void 0 && !hasShape(table, entry, shape)) return false;
  }
  const name = text("name");
  return name !== "" && !name.includes("/") && !name.startsWith(".") && LOOSE_VERSION.test(text("version")) && API_VERSIONS.has(text("apiversion")) && CHART_TYPES.has(text("type"));
}
function hasShape(table, entry, shape) {
  const kind = kindOf(table, entry);
  switch (shape) {
    case "text":
      return isText(table, entry);
    case "texts":
      return kind === Kind.seq && areTexts(table, entry);
    case "text-map":
      return kind === Kind.map && areTexts(table, entry);
    case "maps":
      return kind === Kind.seq && areMapsOfTexts(table, entry);
    case "switch":
      return kind === Kind.scalar && SWITCHES.has(lexeme(table, entry));
    case "map":
    case "list":
      return false;
  }
}
var SWITCHES = /* @__PURE__ */ new Set(["true", "false"]);
function isText(table, entry) {
  if (kindOf(table, entry) !== Kind.scalar) return false;
  if (styleOf(table, entry) !== Style.plain) return true;
  const first = table.text.charCodeAt(table.cells[entry * CELLS + Cell.valueStart] ?? 0);
  return first !== DOT && first !== PLUS && first !== DASH;
}
function areTexts(table, collection) {
  for (let child = collection + 1, end = nextOf(table, collection); child < end; child = nextOf(table, child)) {
    if (!isText(table, child)) return false;
  }
  return true;
}
function areMapsOfTexts(table, list) {
  for (let item = list + 1, end = nextOf(table, list); item < end; item = nextOf(table, item)) {
    if (kindOf(table, item) !== Kind.map || !areTexts(table, item)) return false;
  }
  return true;
}

// src/charts/dependencies.ts
function keyOf(dependency) {
  return dependency.alias ?? dependency.name;
}
function matchCharts(dependencies, found) {
  const listed = [];
  const missing = [];
  const taken = /* @__PURE__ */ new Set();
  const byName2 = /* @__PURE__ */ new Map();
  for (const candidate of found) {
    const { name } = candidate.chart.metadata;
    byName2.set(name, [...byName2.get(name) ?? [], candidate]);
  }
  for (const dependency of dependencies) {
    const named = byName2.get(dependency.name) ?? [];
    const match = named.find(({ chart }) => fitsVersion(dependency.version, chart.metadata.version?.text));
    if (named.length === 0) missing.push(dependency);
    if (match === void 0) continue;
    taken.add(match);
    listed.push({ key: keyOf(dependency), ...match, dependency });
  }
  const unlisted = found.filter((candidate) => !taken.has(candidate)).map((candidate) => ({ key: candidate.chart.metadata.name, ...candidate }));
  return { listed, unlisted, missing };
}
var EXACT_VERSION = /^[v=]?\s*(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?:\+[0-9A-Za-z.-]+)?$/;
function fitsVersion(wanted, version3) {
  const exact = EXACT_VERSION.exec(wanted)?.[1];
  const present = EXACT_VERSION.exec(version3 ?? "")?.[1];
  return exact === void 0 || present === void 0 || exact === present;
}

// helper:node:path
var node_path_default = require("node:path");

// when-called:src/files/helmignore.ts
function parseHelmIgnore(...args) {
  return load("./chunks/ignored.cjs", "src/files/helmignore.ts").parseHelmIgnore(...args);
}
function withoutIgnored(...args) {
  return load("./chunks/ignored.cjs", "src/files/helmignore.ts").withoutIgnored(...args);
}

// when-called:src/text/line-index.ts
function indexLines(...args) {
  return load("./chunks/report.cjs", "src/text/line-index.ts").indexLines(...args);
}

// src/files/source-file.ts
function sourceFile(path, place, text) {
  let lines;
  return { path, place, text, lines: () => lines ??= indexLines(text) };
}
function unreadable(path, message, hint) {
  return { rule: "unreadable-file", path, message, hint };
}
function isProblem(result) {
  return typeof result === "object" && result !== null && "hint" in result;
}

// when-called:src/charts/chart-rules.ts
function chartProblems(...args) {
  return load("./chunks/charts.cjs", "src/charts/chart-rules.ts").chartProblems(...args);
}

// src/charts/open-chart.ts
function openChart({ file, table }) {
  const root = table.documents[0];
  const fields = root === void 0 ? /* @__PURE__ */ new Map() : fieldsOf(table, root);
  const texts = /* @__PURE__ */ new Map();
  const text = (name) => {
    let known = texts.get(name);
    if (known === void 0) {
      const entry = fields.get(name);
      known = entry === void 0 ? "" : textOf(table, entry);
      texts.set(name, known);
    }
    return known;
  };
  return { file, table, fields, root, text };
}

// src/charts/read-dependencies.ts
function readDependencies(source, list) {
  const { file, table } = source;
  const dependencies = [];
  const problems = [...shapeProblems(source, /* @__PURE__ */ new Map([["", list]]), LIST_SHAPES)];
  const names2 = /* @__PURE__ */ new Set();
  for (const item of itemsOf(table, list)) {
    if (isNull(table, item)) {
      problems.push(
        invalidChart2(
          file,
          valueSpan(table, item),
          "a dependency is empty, so Helm refuses the chart",
          "fill the entry, or take it out"
        )
      );
      continue;
    }
    if (wrongShapes(table, item, "map").length > 0) continue;
    const read = readDependency(source, item);
    problems.push(...read.problems, ...sameName(read.dependency, names2));
    if (read.problems.length === 0) dependencies.push(read.dependency);
  }
  return { dependencies, problems };
}
var LIST_SHAPES = /* @__PURE__ */ new Map([["", "maps"]]);
var SHAPES2 = /* @__PURE__ */ new Map([
  ["name", "text"],
  ["version", "text"],
  ["repository", "text"],
  ["condition", "text"],
  ["alias", "text"],
  ["tags", "texts"],
  ["enabled", "switch"],
  ["import-values", "list"]
]);
var ALIAS = /^[a-zA-Z0-9_-]+$/;
function readDependency(source, item) {
  const { file, table } = source;
  const fields = fieldsOf(table, item);
  const text = (name) => {
    const entry = fields.get(name);
    return entry === void 0 ? "" : textOf(table, entry);
  };
  const alias2 = text("alias");
  const dependency = {
    name: text("name"),
    ...alias2 !== "" && { alias: alias2 },
    version: text("version"),
    repository: text("repository"),
    condition: text("condition"),
    tags: itemsOf(table, fields.get("tags")).map((tag) => textOf(table, tag)),
    importValues: itemsOf(table, fields.get("import-values")).flatMap((entry) => importOf(source, entry) ?? []),
    file,
    span: valueSpan(table, item)
  };
  const problems = [...shapeProblems(source, fields, SHAPES2)];
  const spanOf = (name) => valueSpan(table, fields.get(name) ?? item);
  if (problems.length === 0 && dependency.name === "") {
    problems.push(
      invalidChart2(file, spanOf("name"), "a dependency has no name", "write `name: \u2026`, the name of its chart")
    );
  }
  if (alias2 !== "" && !ALIAS.test(alias2)) {
    const message = `Helm refuses the alias "${alias2}": only letters, digits, \`_\` and \`-\` may be in it`;
    problems.push(invalidChart2(file, spanOf("alias"), message, "choose another alias"));
  }
  return { dependency, problems };
}
function importOf({ table }, entry) {
  const value2 = target(table, entry);
  if (kindOf(table, value2) === Kind.scalar) return { child: `exports.${textOf(table, value2)}`, parent: "." };
  if (kindOf(table, value2) !== Kind.map) return void 0;
  const fields = fieldsOf(table, value2);
  const [child, parent] = [fields.get("child"), fields.get("parent")];
  if (child === void 0 || parent === void 0) return void 0;
  return { child: textOf(table, child), parent: textOf(table, parent) };
}
function sameName(dependency, names2) {
  const key = keyOf(dependency);
  if (key === "") return [];
  if (!names2.has(key)) {
    names2.add(key);
    return [];
  }
  const message = `a second dependency has the name or alias "${key}", so Helm refuses the chart`;
  return [invalidChart2(dependency.file, dependency.span, message, "give one of them an alias of its own")];
}

// src/charts/chart-yaml.ts
var NO_PROBLEMS2 = [];
function readChartYaml(files) {
  const { chartYaml, requirements } = files;
  const chart = openChart(chartYaml);
  const listed = (requirements && dependenciesOf(requirements, openChart(requirements).fields)) ?? dependenciesOf(chartYaml, chart.fields);
  const own = files.state === "broken" || isSurelyRight(chart) ? NO_PROBLEMS2 : chartProblems(chart);
  return {
    metadata: metadataOf(chart, files),
    dependencies: listed?.dependencies ?? [],
    problems: listed === void 0 ? own : [...own, ...listed.problems]
  };
}
function dependenciesOf(source, fields) {
  const entry = fields.get("dependencies");
  return entry === void 0 ? void 0 : readDependencies(source, entry);
}
function metadataOf(chart, { chartYaml, folderName: folderName2 }) {
  const version3 = fieldOf(chart, "version");
  const appVersion = fieldOf(chart, "appversion");
  return {
    source: chartYaml,
    apiVersion: chart.text("apiversion") || "v1",
    name: chart.text("name") || folderName2,
    ...version3 && { version: version3 },
    ...appVersion && { appVersion },
    isLibrary: chart.text("type").toLowerCase() === "library",
    annotations: annotationsOf(chart)
  };
}
function fieldOf({ table, fields, text }, name) {
  const entry = fields.get(name);
  if (entry === void 0 || isNull(table, entry)) return void 0;
  return { text: text(name), lexeme: lexeme(table, entry), span: valueSpan(table, entry) };
}
function annotationsOf({ table, fields }) {
  const annotations = /* @__PURE__ */ new Map();
  const entry = fields.get("annotations");
  if (entry === void 0) return annotations;
  for (const [key, value2] of pairsOf(table, entry)) {
    if (wrongShapes(table, value2, "text").length > 0) continue;
    annotations.set(key, { text: fieldText(table, value2), lexeme: lexeme(table, value2), span: valueSpan(table, value2) });
  }
  return annotations;
}

// when-called:src/charts/file-url.ts
function chartByUrl(...args) {
  return load("./chunks/charts.cjs", "src/charts/file-url.ts").chartByUrl(...args);
}

// src/files/limits.ts
var MIB = 1024 * 1024;
var CHART_FILE_LIMIT = 5 * MIB;
var CHART_LIMIT = 100 * MIB;
var VALUES_FILE_LIMIT = 20 * MIB;
var PACKED_LIMIT = 100 * MIB;
var UNPACKED_LIMIT = 256 * MIB;
var MEMBER_LIMIT = 5e4;
var IGNORE_FILE_LIMIT = MIB / 4;
function printSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < MIB ? [bytes / 1024, "KiB"] : [bytes / MIB, "MiB"];
  return `${Number(size.toFixed(1))} ${unit}`;
}

// src/charts/loading.ts
var CHARTS_LIMIT = 2e3;
var DEPTH_LIMIT = 32;
function newLoading(cwd, border) {
  return {
    cwd,
    border,
    budget: { left: UNPACKED_LIMIT },
    byUrl: /* @__PURE__ */ new Map(),
    sizes: /* @__PURE__ */ new WeakMap(),
    chartsLeft: CHARTS_LIMIT
  };
}
function refusal(ancestors, loading) {
  if (ancestors.length >= DEPTH_LIMIT) return `lies below more than ${DEPTH_LIMIT} charts`;
  if (loading.chartsLeft <= 0) return `is one of more than ${CHARTS_LIMIT} charts below one`;
  return void 0;
}
function cycleOf(tree, ancestors) {
  const identity = tree.identity();
  const at = ancestors.findIndex((ancestor) => ancestor.identity() === identity);
  if (at === -1) return void 0;
  const paths = ancestors.slice(at).map((ancestor) => ancestor.path);
  return [...paths, paths[0]].join(" \u2192 ");
}

// when-called:src/yaml/expansion.ts
function excessiveAliases(...args) {
  return load("./chunks/yaml.cjs", "src/yaml/expansion.ts").excessiveAliases(...args);
}

// src/yaml/repeated-keys.ts
var seenIn = new Float64Array(NUMBERED);
var maps = 0;
var NONE = [];
function repeatedKeys(table) {
  const { cells, count: count2 } = table;
  let problems;
  for (let entry = 0; entry < count2; entry++) {
    if (((cells[entry * CELLS] ?? 0) & 15) !== Kind.map) continue;
    for (const child of repeatedIn(table, entry)) {
      if (keyText(table, child) !== "<<") (problems ??= []).push(problemAt(table, child));
    }
  }
  return problems ?? NONE;
}
var NO_CHILDREN = [];
function repeatedIn({ cells }, map) {
  const end = cells[map * CELLS + Cell.next] ?? 0;
  let repeated;
  let late2;
  maps++;
  for (let child = map + 1; child < end; child = cells[child * CELLS + Cell.next] ?? end) {
    const number = cells[child * CELLS + Cell.place] ?? 0;
    if (number >= NUMBERED) {
      late2 ??= /* @__PURE__ */ new Set();
      if (late2.size === late2.add(number).size) (repeated ??= []).push(child);
    } else if (seenIn[number] === maps) (repeated ??= []).push(child);
    else seenIn[number] = maps;
  }
  return repeated ?? NO_CHILDREN;
}
function problemAt(table, entry) {
  const key = JSON.stringify(keyText(table, entry));
  return {
    span: keySpan(table, entry),
    message: `The key ${key} stands in this map already; Helm keeps this one and drops the one above`,
    hint: "Remove one of the two",
    fatal: false
  };
}

// src/yaml/reserved-start.ts
var RESERVED = /: +(?=[%@`])(?![^\n]*(?::\s|\{\{))/y;
function reservedStart(text, doubt) {
  RESERVED.lastIndex = doubt;
  if (doubt === 0 || !RESERVED.test(text) || /^(?:---|\.\.\.)/m.test(text)) return void 0;
  const start = RESERVED.lastIndex;
  return {
    span: { start, end: start + 1 },
    message: "Unquoted text cannot begin with this character",
    hint: "Put the text in quotes",
    fatal: true
  };
}

// when-called:src/yaml/scan-properties.ts
function alias(...args) {
  return load("./chunks/yaml.cjs", "src/yaml/scan-properties.ts").alias(...args);
}
function properties(...args) {
  return load("./chunks/yaml.cjs", "src/yaml/scan-properties.ts").properties(...args);
}

// src/yaml/table-writer.ts
var scratch = new Int32Array(1024 * CELLS);
var LARGEST_KEPT = (1 << 14) * CELLS;
function newWriter() {
  beginNames();
  return { cells: scratch, count: 0, end: 0, documents: [], notes: void 0 };
}
function writtenTable({ count: count2, cells, documents, notes }, text) {
  const { anchors, aliases, tags } = notes ?? NO_NOTES;
  return { text, count: count2, cells: cells.slice(0, count2 * CELLS), documents, anchors, aliases, tags };
}
function newNotes() {
  return { names: /* @__PURE__ */ new Map(), anchors: /* @__PURE__ */ new Map(), aliases: /* @__PURE__ */ new Map(), tags: /* @__PURE__ */ new Map() };
}
var NO_NOTES = newNotes();
function notesOf(writer) {
  return writer.notes ??= newNotes();
}
function addEntry(writer, parent, index) {
  const entry = writer.count;
  const at = entry * CELLS;
  if (at === writer.cells.length) grow(writer);
  const { cells, end } = writer;
  cells[at] = 0;
  cells[at + Cell.parent] = parent;
  cells[at + Cell.keyStart] = -1;
  cells[at + Cell.keyEnd] = -1;
  cells[at + Cell.valueStart] = end;
  cells[at + Cell.valueEnd] = end;
  cells[at + Cell.next] = entry + 1;
  cells[at + Cell.place] = index;
  writer.count = entry + 1;
  return entry;
}
function addKey(writer, parent, start, number) {
  const entry = writer.count;
  const at = entry * CELLS;
  if (at === writer.cells.length) grow(writer);
  const { cells, end } = writer;
  cells[at] = 0;
  cells[at + Cell.parent] = parent;
  cells[at + Cell.keyStart] = start;
  cells[at + Cell.keyEnd] = end;
  cells[at + Cell.valueStart] = end;
  cells[at + Cell.valueEnd] = end;
  cells[at + Cell.next] = entry + 1;
  cells[at + Cell.place] = number;
  writer.count = entry + 1;
  return entry;
}
function grow(writer) {
  const cells = new Int32Array(writer.cells.length * 2);
  cells.set(writer.cells);
  writer.cells = cells;
  if (cells.length <= LARGEST_KEPT) scratch = cells;
}
function addRoot(writer) {
  const entry = addEntry(writer, -1, 0);
  writer.documents.push(entry);
  return entry;
}
function dropDocument(writer, root) {
  writer.count = root;
  writer.documents.pop();
  if (writer.notes === void 0) return;
  const { anchors, aliases, tags } = writer.notes;
  for (const sparse of [anchors, aliases, tags]) {
    for (const entry of sparse.keys()) if (entry >= root) sparse.delete(entry);
  }
}
function setKeyStyle(writer, entry, style) {
  writer.cells[entry * CELLS] = style << 8;
}
function setNone(writer, entry, at) {
  writer.cells[entry * CELLS + Cell.valueStart] = at;
  writer.cells[entry * CELLS + Cell.valueEnd] = at;
  writer.end = at;
}
function setValue(writer, entry, form, start) {
  const at = entry * CELLS;
  const { cells } = writer;
  cells[at] = (cells[at] ?? 0) | form;
  cells[at + Cell.valueStart] = start;
  cells[at + Cell.valueEnd] = writer.end;
}
function beginCollection(writer, entry, form, start) {
  const at = entry * CELLS;
  const { cells } = writer;
  cells[at] = (cells[at] ?? 0) | form;
  cells[at + Cell.valueStart] = start;
  cells[at + Cell.next] = 0;
}
function endCollection(writer, entry) {
  writer.cells[entry * CELLS + Cell.valueEnd] = writer.end;
  writer.cells[entry * CELLS + Cell.next] = writer.count;
}
function isOpen(writer, entry) {
  return writer.cells[entry * CELLS + Cell.next] === 0;
}

// src/yaml/scan-state.ts
var DEEPEST = 200;
var LONGEST_KEY = 1024;
var Explicit = { no: -1, ended: -2 };
var columns = new Int32Array(DEEPEST + 1).fill(-1);
var open = new Int32Array(DEEPEST + 1).fill(-1);
var items = new Int32Array(DEEPEST + 1).fill(-1);
function newScan(text, bytes, length) {
  const from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const out = newWriter();
  out.end = from;
  return {
    text,
    bytes,
    length,
    out,
    at: from,
    lineStart: from,
    pending: -1,
    plain: -1,
    root: -1,
    explicit: Explicit.no,
    hash: 0,
    depth: 0,
    columns,
    open,
    items
  };
}
function column(scan) {
  return scan.columns[scan.depth] ?? -1;
}
function inList(scan) {
  return (scan.items[scan.depth] ?? -1) >= 0;
}
function addItem(scan) {
  const index = scan.items[scan.depth] ?? 0;
  scan.items[scan.depth] = index + 1;
  return addEntry(scan.out, scan.open[scan.depth] ?? -1, index);
}
function addPlainKey(scan, start) {
  const { out } = scan;
  const { end } = out;
  if (end - start > LONGEST_KEY) return -1;
  return addKey(out, scan.open[scan.depth] ?? -1, start, keyNumber(scan.text, start, end, scan.hash));
}
function addQuotedKey(scan, start, style) {
  const { text, bytes, out } = scan;
  const end = out.end - 1;
  if (end - start >= LONGEST_KEY || !spellsItself(text.slice(start + 1, end))) return -1;
  const number = keyNumber(text, start + 1, end, hashOf(bytes, start + 1, end));
  const entry = addKey(out, scan.open[scan.depth] ?? -1, start, number);
  setKeyStyle(out, entry, style);
  return entry;
}
function spellsItself(spelling) {
  return !spelling.includes("\\") && !spelling.includes("'");
}
function hashOf(bytes, start, end) {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashStep(hash, bytes[at] ?? 0);
  return hash;
}
function openCollection(scan, entry, form, start) {
  const depth = scan.depth + 1;
  if (depth > DEEPEST) return false;
  beginCollection(scan.out, entry, form, start);
  scan.depth = depth;
  scan.columns[depth] = start - scan.lineStart;
  scan.open[depth] = entry;
  scan.items[depth] = (form & 15) === Kind.seq ? 0 : -1;
  return true;
}
function closeCollection(scan) {
  endCollection(scan.out, scan.open[scan.depth] ?? 0);
  scan.depth--;
}

// src/yaml/scan-scalar.ts
var INSIDE = bytesOtherThan(" 	\r\n:#");
var FIRST2 = bytesOtherThan(" 	\r\n-?:,[]{}#&*!|>'\"%@`");
function bytesOtherThan(characters) {
  return Uint8Array.from({ length: 256 }, (_, code) => characters.includes(String.fromCharCode(code)) ? 0 : 1);
}
function startsPlain(bytes, at, code) {
  return FIRST2[code] === 1 || (code === DASH || code === COLON) && !isBlank(bytes[at + 1]);
}
var Stop = { line: 0, colon: 1, comment: 2 };
function keyOrText(scan, from) {
  const { bytes } = scan;
  let at = from;
  let hash = 0;
  let code = bytes[at] ?? LF;
  while (INSIDE[code] === 1) {
    hash = hashStep(hash, code);
    code = bytes[++at] ?? LF;
  }
  if (code === COLON && isBlank(bytes[at + 1])) {
    scan.hash = hash;
    return stopped(scan, at, at, Stop.colon);
  }
  const stop = plainLine(scan, at);
  if (stop === Stop.colon) scan.hash = hashOf(bytes, from, scan.out.end);
  return stop;
}
function plainLine(scan, from) {
  const { bytes } = scan;
  let at = from;
  let end = from;
  for (; ; ) {
    const code = bytes[at] ?? LF;
    if (INSIDE[code] === 1) end = ++at;
    else if (code === LF) return stopped(scan, at, end, Stop.line);
    else if (code === SPACE || code === TAB || code === CR) at++;
    else if (code === COLON && isBlank(bytes[at + 1])) return stopped(scan, at, end, Stop.colon);
    else if (code === HASH && end < at) return stopped(scan, at, end, Stop.comment);
    else end = ++at;
  }
}
function stopped(scan, at, end, stop) {
  scan.at = at;
  scan.out.end = end;
  return stop;
}
function nextLine(scan, from) {
  scan.at = scan.text.indexOf("\n", from) + 1;
  return true;
}
function restOfLine(scan, from) {
  const { bytes } = scan;
  let at = from;
  let code = bytes[at];
  while (code === SPACE || code === TAB || code === CR) code = bytes[++at];
  if (code === LF) {
    scan.at = at + 1;
    return true;
  }
  return code === HASH && at > from && nextLine(scan, at);
}
function isQuote(code) {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}
function quotedStyle(code) {
  if (code === DOUBLE_QUOTE) return Style.double;
  return code === SINGLE_QUOTE ? Style.single : Style.plain;
}
function quoted(scan, start) {
  const end = scan.bytes[start] === SINGLE_QUOTE ? singleQuoted(scan, start) : doubleQuoted2(scan, start);
  if (end < 0) return false;
  scan.at = scan.out.end = end;
  return true;
}
function singleQuoted(scan, start) {
  const { bytes } = scan;
  let at = start + 1;
  for (; ; ) {
    const code = bytes[at];
    if (code === SINGLE_QUOTE) {
      if (bytes[at + 1] !== SINGLE_QUOTE) return at + 1;
      at += 2;
    } else if (code === LF) {
      at = quotedBreak(scan, at);
      if (at < 0) return at;
    } else at++;
  }
}
function doubleQuoted2(scan, start) {
  const { bytes, text } = scan;
  let at = start + 1;
  for (; ; ) {
    const code = bytes[at];
    if (code === DOUBLE_QUOTE) return at + 1;
    if (code === BACKSLASH) at = escapeEnd(text, at);
    else if (code === LF) at = quotedBreak(scan, at);
    else at++;
    if (at < 0) return at;
  }
}
var HEX_ESCAPE = /x[\dA-Fa-f]{2}|u(?![Dd][89A-Fa-f])[\dA-Fa-f]{4}|U00(?:10|0[1-9A-Fa-f])[\dA-Fa-f]{4}/y;
var SIMPLE_ESCAPES = '0abtnvfre "\\N_LP';
function escapeEnd(text, at) {
  const next = text[at + 1] ?? "";
  if (SIMPLE_ESCAPES.includes(next)) return at + 2;
  if (next === "\n" || next === "\r") return at + 1;
  HEX_ESCAPE.lastIndex = at + 1;
  return HEX_ESCAPE.test(text) ? HEX_ESCAPE.lastIndex : -1;
}
function quotedBreak(scan, feed) {
  const { text } = scan;
  const at = feed + 1;
  scan.lineStart = at;
  return at < text.length && !isMarker(text, at) ? at : -1;
}
function isMarker(text, at) {
  return (text.startsWith("---", at) || text.startsWith("...", at)) && isBlank(text.charCodeAt(at + 3));
}

// src/yaml/scan-flow.ts
function flowCollection(scan, entry, start) {
  const isMap = scan.bytes[start] === OPEN_BRACE;
  const close = isMap ? CLOSE_BRACE : CLOSE_BRACKET;
  if (!openCollection(scan, entry, (isMap ? Kind.map : Kind.seq) | Style.flow << 4, start)) return false;
  scan.at = start;
  let code = COMMA;
  while (code === COMMA) {
    scan.at++;
    if (flowSpace(scan) === close) break;
    if (!(isMap ? pair(scan) : node(scan, addItem(scan)))) return false;
    code = flowSpace(scan);
    if (code !== COMMA && code !== close) return false;
  }
  scan.out.end = ++scan.at;
  closeCollection(scan);
  return true;
}
function pair(scan) {
  const { bytes, out, at: start, lineStart } = scan;
  const code = bytes[start] ?? LF;
  const isQuoted = isQuote(code);
  if (!(isQuoted ? quoted(scan, start) && scan.lineStart === lineStart : flowPlain(scan, start, code))) return false;
  let at = scan.at;
  while (bytes[at] === SPACE) at++;
  if (bytes[at] !== COLON) return false;
  scan.hash = hashOf(bytes, start, out.end);
  const entry = isQuoted ? addQuotedKey(scan, start, quotedStyle(code)) : addPlainKey(scan, start);
  scan.at = at + 1;
  flowSpace(scan);
  return entry >= 0 && node(scan, entry);
}
function node(scan, entry) {
  const { bytes, out, at: start } = scan;
  const code = bytes[start] ?? LF;
  if (isQuote(code)) {
    if (!quoted(scan, start)) return false;
    setValue(out, entry, Kind.scalar | quotedStyle(code) << 4, start);
    return true;
  }
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return flowCollection(scan, entry, start);
  if (code === STAR) return alias(scan, entry, start);
  if (!flowPlain(scan, start, code)) return false;
  setValue(out, entry, Kind.scalar, start);
  return true;
}
function flowPlain(scan, start, first) {
  const { bytes } = scan;
  if (!startsFlowPlain(bytes, start, first)) return false;
  let at = start;
  let end = start;
  for (; ; ) {
    const code = bytes[at] ?? LF;
    if (code === SPACE || code === TAB || code === CR) at++;
    else if (code === LF || isFlowIndicator(code) || code === HASH && end < at) break;
    else if (code === COLON && isBlank(bytes[at + 1])) break;
    else if (isDisputed(bytes, at, code)) return false;
    else end = ++at;
  }
  scan.at = at;
  scan.out.end = end;
  return true;
}
function isDisputed(bytes, at, code) {
  return code === QUESTION || code === COLON && isFlowIndicator(bytes[at + 1]);
}
function startsFlowPlain(bytes, at, code) {
  if (code === COLON || !startsPlain(bytes, at, code)) return false;
  return code !== DASH || !isFlowIndicator(bytes[at + 1]);
}
function isFlowIndicator(code) {
  return code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE;
}
function flowSpace(scan) {
  const { text, bytes } = scan;
  let at = scan.at;
  let code = bytes[at] ?? LF;
  while (code === SPACE || code === TAB || code === CR || code === LF || code === HASH && isBlank(bytes[at - 1])) {
    if (code === LF) {
      scan.lineStart = ++at;
      while (bytes[at] === SPACE) at++;
      if (at >= text.length || bytes[at] === TAB || isMarker(text, at)) return 0;
    } else if (code === HASH) at = text.indexOf("\n", at);
    else at++;
    code = bytes[at] ?? LF;
  }
  scan.at = at;
  return code;
}

// src/yaml/scan-block-scalar.ts
function blockScalar2(scan, entry, start) {
  const { bytes } = scan;
  let keep2 = false;
  let given = 0;
  let at = start + 1;
  for (let code = bytes[at] ?? LF; !isBlank(code); code = bytes[++at] ?? LF) {
    if (code === PLUS) keep2 = true;
    else if (code > ZERO && code <= NINE && given === 0) given = code - ZERO;
    else if (code !== DASH) return false;
  }
  if (at - start > (given === 0 ? 2 : 3) || !restOfLine(scan, at)) return false;
  if (!(given === 0 ? foundText(scan, keep2) : givenText(scan, Math.max(column(scan), 0) + given, keep2))) return false;
  const style = bytes[start] === GREATER ? Style.folded : Style.literal;
  setValue(scan.out, entry, Kind.scalar | style << 4, start);
  return true;
}
function foundText(scan, keep2) {
  const { text, bytes } = scan;
  let at = scan.at;
  let widest = 0;
  while (at < text.length) {
    const from = at;
    let code = bytes[at];
    while (code === SPACE) code = bytes[++at];
    const width = at - from;
    if (code !== LF && code !== CR) {
      if (code === TAB || width < widest) return false;
      return width > column(scan) ? textLines(scan, width, keep2) : noText(scan, from, keep2);
    }
    if (width > widest) widest = width;
    at = code === LF ? at + 1 : at + 2;
  }
  return noText(scan, at, keep2);
}
function noText(scan, next, keep2) {
  scan.out.end = keep2 ? endOfEmpty(scan, next) : Math.min(scan.at, scan.length);
  scan.at = next;
  return true;
}
function endOfEmpty({ text, length, columns: columns2, depth }, next) {
  if (next <= length) return next;
  const lastLine = text.lastIndexOf("\n", length - 1) + 1;
  return length - lastLine > (columns2[depth] ?? -1) ? length : lastLine;
}
function givenText(scan, indent, keep2) {
  const { text, bytes, out, at: start } = scan;
  if (!textLines(scan, indent, keep2) || out.end === start) return false;
  for (let at = start; at < out.end; at = text.indexOf("\n", at) + 1) {
    const from = at;
    while (bytes[at] === SPACE) at++;
    if (at - from > indent && isBlank(bytes[at])) return false;
  }
  return true;
}
function textLines(scan, indent, keep2) {
  const { text, bytes, length } = scan;
  let at = scan.at;
  let end = at;
  while (at < text.length) {
    const stop = at + indent;
    let code = bytes[at];
    const from = at;
    while (code === SPACE && at < stop) code = bytes[++at];
    if (at < stop && code !== LF && code !== CR) {
      if (code === TAB) return false;
      at = from;
      break;
    }
    const isEmpty = code === LF || code === CR;
    const isFull = at === stop;
    at = text.indexOf("\n", at) + 1;
    if (!isEmpty || keep2 && (isFull || at <= length)) end = at;
  }
  scan.at = at;
  scan.out.end = Math.min(end, length);
  return true;
}

// src/yaml/scan-block.ts
var BLOCK_LIST = Kind.seq | Style.block << 4;
var BLOCK_MAP = Kind.map | Style.block << 4;
function contentLine(scan, width, code) {
  const dash = code === DASH && isBlank(scan.bytes[scan.at + 1]);
  const { pending, plain } = scan;
  scan.pending = -1;
  scan.plain = -1;
  const outer = column(scan);
  if (width > outer) {
    if (pending >= 0) return ownLine(scan, pending, code);
    if (plain >= 0) return continuation(scan, plain);
    if (scan.depth > 0 || scan.root >= 0) return false;
    return rootLine(scan, code);
  }
  if (dash && width === outer && pending >= 0 && !inList(scan)) return ownLine(scan, pending, code);
  closeTo(scan, width, dash);
  if (width !== column(scan)) return false;
  if (inList(scan)) return dash && listLine(scan);
  return !dash && keyLine(scan, code);
}
function closeTo(scan, width, dash) {
  while (column(scan) > width) closeCollection(scan);
  if (!dash && column(scan) === width && inList(scan)) closeCollection(scan);
}
function rootLine(scan, code) {
  if (scan.explicit === Explicit.ended) return false;
  const { out } = scan;
  scan.root = addRoot(out);
  const before = out.count;
  if (!ownLine(scan, scan.root, code)) return false;
  return out.count > before || code === OPEN_BRACE || code === OPEN_BRACKET;
}
function ownLine(scan, entry, code) {
  const doubtful = code === AMPERSAND || code === BANG || code === STAR || code === PIPE || code === GREATER;
  return !doubtful && content(scan, entry, scan.at);
}
function listLine(scan) {
  const { bytes } = scan;
  const from = scan.at + 1;
  const entry = addItem(scan);
  scan.out.end = from;
  let at = from;
  while (bytes[at] === SPACE) at++;
  const code = bytes[at];
  if (code === LF || code === CR || code === HASH && at > from) return wait(scan, entry, at);
  return content(scan, entry, at);
}
function wait(scan, entry, at) {
  setNone(scan.out, entry, scan.out.end);
  scan.pending = entry;
  return nextLine(scan, at);
}
function content(scan, entry, at) {
  const { bytes } = scan;
  const code = bytes[at] ?? LF;
  scan.at = at;
  if (startsPlain(bytes, at, code)) {
    const stop = keyOrText(scan, at);
    if (stop === Stop.colon) return openCollection(scan, entry, BLOCK_MAP, at) && afterKey(scan, addPlainKey(scan, at));
    return plainEnd(scan, entry, at, stop);
  }
  if (code === DASH) return openCollection(scan, entry, BLOCK_LIST, at) && listLine(scan);
  return isQuote(code) ? quotedContent(scan, entry, at) : special(scan, entry, at, code);
}
function quotedContent(scan, entry, at) {
  const { bytes, lineStart, out } = scan;
  const style = quotedStyle(bytes[at]);
  if (!quoted(scan, at)) return false;
  const { end } = out;
  if (lineStart === scan.lineStart && colonFollows(scan)) {
    return openCollection(scan, entry, BLOCK_MAP, at) && afterKey(scan, addQuotedKey(scan, at, style));
  }
  setValue(out, entry, Kind.scalar | style << 4, at);
  return restOfLine(scan, end);
}
function colonFollows(scan) {
  const { bytes } = scan;
  let at = scan.out.end;
  while (bytes[at] === SPACE) at++;
  if (bytes[at] !== COLON || !isBlank(bytes[at + 1])) return false;
  scan.at = at;
  return true;
}
function keyLine(scan, code) {
  const { bytes, at } = scan;
  if (startsPlain(bytes, at, code)) return keyOrText(scan, at) === Stop.colon && afterKey(scan, addPlainKey(scan, at));
  const { lineStart } = scan;
  if (!isQuote(code) || !quoted(scan, at) || lineStart !== scan.lineStart || !colonFollows(scan)) return false;
  return afterKey(scan, addQuotedKey(scan, at, quotedStyle(code)));
}
function afterKey(scan, entry) {
  if (entry < 0) return false;
  const { bytes } = scan;
  let at = scan.at + 1;
  scan.out.end = at;
  while (bytes[at] === SPACE) at++;
  return value(scan, entry, at, bytes[at] ?? LF);
}
function value(scan, entry, at, code) {
  if (!startsPlain(scan.bytes, at, code)) return special(scan, entry, at, code);
  const stop = plainLine(scan, at);
  return stop !== Stop.colon && plainEnd(scan, entry, at, stop);
}
function plainEnd(scan, entry, start, stop) {
  setValue(scan.out, entry, Kind.scalar, start);
  if (stop === Stop.comment) return nextLine(scan, scan.at);
  scan.plain = entry;
  scan.at++;
  return true;
}
function continuation(scan, entry) {
  const stop = plainLine(scan, scan.at);
  if (stop === Stop.colon) return false;
  return plainEnd(scan, entry, scan.out.cells[entry * CELLS + Cell.valueStart] ?? 0, stop);
}
function special(scan, entry, at, code) {
  if (code === LF || code === CR) return wait(scan, entry, at);
  if (code === HASH) return isBlank(scan.bytes[at - 1]) && wait(scan, entry, at);
  if (code === PIPE || code === GREATER) return blockScalar2(scan, entry, at);
  if (code === AMPERSAND || code === BANG) return properties(scan, entry, at) && afterProperties(scan, entry);
  return closed(scan, entry, at, code) && restOfLine(scan, scan.out.end);
}
function closed(scan, entry, at, code) {
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return flowCollection(scan, entry, at);
  if (code === STAR) return alias(scan, entry, at);
  if (!isQuote(code) || !quoted(scan, at)) return false;
  setValue(scan.out, entry, Kind.scalar | quotedStyle(code) << 4, at);
  return true;
}
function afterProperties(scan, entry) {
  const code = scan.bytes[scan.at] ?? LF;
  return code !== STAR && code !== AMPERSAND && code !== BANG && value(scan, entry, scan.at, code);
}

// src/yaml/text-bytes.ts
var MARGIN = 8;
var LARGEST_KEPT2 = 1 << 20;
var NOT_ASCII = /[^\0-\x7f]/g;
var INSTEAD = String.fromCharCode(BEYOND_ASCII);
var scratch2 = Buffer.allocUnsafeSlow(1 << 16);
function textBytes(text) {
  const { length } = text;
  let bytes = scratch2;
  if (length + MARGIN > bytes.length) {
    bytes = Buffer.allocUnsafeSlow((length + MARGIN) * 2);
    if (bytes.length <= LARGEST_KEPT2) scratch2 = bytes;
  }
  const isAscii2 = Buffer.byteLength(text) === length;
  bytes.write(isAscii2 ? text : text.replace(NOT_ASCII, INSTEAD), "latin1");
  bytes.fill(LF, length, length + MARGIN);
  return bytes;
}
var WARM_UP = 1 << 20;
var UNPRINTABLE = /[^\n\x20-\x7e]/;
var looked = 0;
function isPrintable(text, bytes) {
  looked += text.length;
  return looked < WARM_UP ? !UNPRINTABLE.test(text) : arePrintable(bytes, text.length);
}
var SPACES = 538976288;
var LINE_FEEDS = 168430090;
var ONES = 16843009;
var LOW = 2139062143;
var HIGH = 2155905152 | 0;
function arePrintable(bytes, length) {
  const words = new Int32Array(bytes.buffer, 0, length + 3 >> 2);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    if (((word - SPACES | word + ONES | word) & HIGH) !== 0 && hasUnprintable(word)) return false;
  }
  return true;
}
function hasUnprintable(word) {
  const low = ~((word & LOW) + 1616928864);
  const other = word ^ LINE_FEEDS;
  const notFeed = (other & LOW) + LOW | other;
  return ((low & notFeed | word + ONES | word) & HIGH) !== 0;
}

// src/yaml/unusual-character.ts
var NOT_PRINTABLE = /[^\n\x20-\x7e]/;
var UNUSUAL = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]|\r(?!\n)/g;
function unusualAt(text) {
  const from = text.search(NOT_PRINTABLE);
  if (from === -1) return -1;
  UNUSUAL.lastIndex = from === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : from;
  return UNUSUAL.exec(text)?.index ?? -1;
}

// src/yaml/scan.ts
function scanYaml(text) {
  const scan = startScan(text);
  return scan !== void 0 && scanLines(scan) ? writtenTable(scan.out, text) : void 0;
}
function scanDoubt(text) {
  const scan = startScan(text);
  if (scan === void 0) return 0;
  scanLines(scan);
  return Math.min(scan.at, text.length);
}
function startScan(text) {
  const ended = text.endsWith("\n") ? text : text + "\n";
  const bytes = textBytes(ended);
  if (!isPrintable(ended, bytes) && unusualAt(text) !== -1) return void 0;
  const scan = newScan(ended, bytes, text.length);
  return scan.at === 1 && text.startsWith(" ", 1) ? void 0 : scan;
}
function scanLines(scan) {
  const { text, bytes } = scan;
  const { length } = text;
  while (scan.at < length) {
    const start = scan.at;
    let at = start;
    let code = bytes[at] ?? LF;
    while (code === SPACE) code = bytes[++at] ?? LF;
    if (code === HASH) {
      scan.plain = -1;
      scan.at = text.indexOf("\n", at) + 1;
    } else if (code === LF) scan.at = at + 1;
    else if (code === CR) scan.at = at + 2;
    else {
      scan.lineStart = start;
      scan.at = at;
      if (!line(scan, at - start, code)) return false;
    }
  }
  endDocument(scan);
  return true;
}
function line(scan, width, code) {
  if (code === TAB) return false;
  if (width === 0 && (code === DASH || code === DOT) && isMarker(scan.text, scan.at)) return marker(scan, code);
  return contentLine(scan, width, code);
}
function marker(scan, code) {
  if (code === DOT && scan.root < 0) return false;
  endDocument(scan);
  const after = scan.at + 3;
  scan.explicit = code === DOT ? Explicit.ended : after;
  return restOfLine(scan, after);
}
function endDocument(scan) {
  while (scan.depth > 0) closeCollection(scan);
  if (scan.root < 0 && scan.explicit >= 0) {
    scan.out.end = scan.explicit;
    addRoot(scan.out);
  }
  scan.pending = -1;
  scan.plain = -1;
  scan.root = -1;
  scan.out.notes?.names.clear();
}

// src/yaml/read.ts
var fallback;
async function readYaml(text) {
  const table = scanYaml(text);
  if (table !== void 0) return withinBounds({ table, problems: repeatedKeys(table) });
  const doubt = scanDoubt(text);
  const problem = reservedStart(text, doubt);
  if (problem !== void 0) return { table: emptyTable(text), problems: [problem] };
  const { parseWithYaml } = await (fallback ??= Promise.resolve().then(() => __toESM(require_parse())));
  return withinBounds(parseWithYaml(text, doubt));
}
function withinBounds(read) {
  const problem = read.table.aliases.size === 0 ? void 0 : excessiveAliases(read.table);
  if (problem === void 0) return read;
  return { table: emptyTable(read.table.text), problems: [...read.problems, problem] };
}
function emptyTable(text) {
  return writtenTable(newWriter(), text);
}

// src/charts/values-files.ts
async function readYamlFile(file) {
  const { table, problems } = await readYaml(file.text);
  return {
    yaml: { file, table },
    problems: problems.map(({ span, message, hint }) => ({
      rule: "invalid-yaml",
      path: file.path,
      file,
      span,
      message,
      hint
    })),
    state: problems.some((problem) => problem.fatal) ? "broken" : "read"
  };
}
async function readValues(tree, name) {
  const file = tree.read(name);
  if (file === void 0) return { problems: [], state: "absent" };
  return isProblem(file) ? { problems: [file], state: "unreadable" } : readValuesText(file);
}
async function readValuesText(file) {
  const { yaml, problems, state } = await readYamlFile(file);
  if (state === "broken") return { problems, state: "unreadable" };
  const notMaps = notMapProblems(yaml);
  if (notMaps.length > 0) return { problems: [...problems, ...notMaps], state: "other" };
  return { values: yaml, problems, state: "read" };
}
function notMapProblems({ file, table }) {
  return table.documents.filter((root) => kindOf(table, root) !== Kind.map && !isNull(table, root)).map((root) => ({
    rule: "invalid-yaml",
    path: file.path,
    file,
    span: valueSpan(table, root),
    message: "values must be a map of keys, so Helm refuses the file",
    hint: "write `key: value` pairs at the top of the file"
  }));
}
async function readOverlays(tree, names2, keys) {
  const overlays = [];
  const problems = [];
  if (names2 === void 0) return { overlays, problems };
  for (const name of names2.certain) {
    const read = await readValues(tree, name);
    if (read.values !== void 0) overlays.push(read.values);
    problems.push(...read.problems);
  }
  const known = names2.possible.length > 0 ? topKeys(keys) : /* @__PURE__ */ new Set();
  for (const name of names2.possible) {
    const read = await readValues(tree, name);
    if (read.values !== void 0 && looksLikeValues(read.values.table, known)) overlays.push(read.values);
  }
  return { overlays: overlays.toSorted((a, b) => a.file.path < b.file.path ? -1 : 1), problems };
}
function topKeys({ values, dependencies }) {
  const keys = /* @__PURE__ */ new Set(["global", "tags", ...dependencies.map(keyOf)]);
  for (const root of values?.table.documents ?? []) {
    if (values !== void 0) for (const key of pairsOf(values.table, root).keys()) keys.add(key);
  }
  return keys;
}
function looksLikeValues(table, known) {
  const root = table.documents[0];
  const keys = root === void 0 ? [] : [...pairsOf(table, root).keys()];
  const shared2 = keys.filter((key) => known.has(key)).length;
  return shared2 > 0 && shared2 * 2 >= keys.length;
}

// when-called:src/charts/vendored.ts
function readVendored(...args) {
  return load("./chunks/charts.cjs", "src/charts/vendored.ts").readVendored(...args);
}

// src/charts/load-chart.ts
async function loadChart(toLoad, loading) {
  loading.chartsLeft--;
  const { tree, problems: ignoreProblems } = toLoad.role === "top" ? asHelmSees(toLoad.tree) : { tree: toLoad.tree, problems: [] };
  const { metadata, dependencies, problems } = await readMetadata(tree);
  const own = await readValues(tree, "values.yaml");
  const parent = { tree, ancestors: [...toLoad.ancestors, toLoad.tree], loading, load: loadChart };
  const below = await readBelow(parent, dependencies);
  const overlays = await readOverlays(toLoad.tree, toLoad.overlays, { values: own.values, dependencies });
  const capped = capSubcharts(tree, below.subcharts, loading);
  const found = [toLoad.problems ?? [], ignoreProblems, problems, own.problems];
  const chart = {
    path: tree.path,
    tree,
    metadata,
    ...own.values && { values: own.values },
    overlays: overlays.overlays,
    dependencies,
    subcharts: capped.subcharts,
    missing: below.missing,
    problems: [...found, below.problems, overlays.problems, capped.problems].flat()
  };
  loading.sizes.set(chart, capped.size);
  return chart;
}
function asHelmSees(tree) {
  const file = tree.kind === "disk" ? tree.read(".helmignore") : void 0;
  if (file === void 0 || isProblem(file)) return { tree, problems: file === void 0 ? [] : [file] };
  const rules2 = parseHelmIgnore(file);
  return { tree: withoutIgnored(tree, rules2), problems: rules2.problems };
}
async function readMetadata(tree) {
  const chartYaml = await readPart(tree.read("Chart.yaml"));
  const requirements = await readPart(tree.read("requirements.yaml"));
  const read = readChartYaml({
    chartYaml: chartYaml?.yaml ?? await emptyFile(tree),
    ...requirements?.yaml && { requirements: requirements.yaml },
    folderName: folderName(tree),
    state: chartYaml?.yaml === void 0 ? "broken" : chartYaml.state
  });
  const problems = [chartYaml?.problems ?? [noChartYaml(tree)], requirements?.problems ?? [], read.problems];
  return { ...read, problems: problems.flat() };
}
function folderName(tree) {
  const place = tree.place("");
  return node_path_default.basename(place.kind === "disk" ? place.path : tree.path);
}
async function readPart(file) {
  if (isProblem(file)) return { problems: [file], state: "broken" };
  return file && readYamlFile(file);
}
function noChartYaml(tree) {
  return unreadable(
    tree.path,
    "has no Chart.yaml that Helm would see",
    "look for a rule in .helmignore that matches it"
  );
}
async function emptyFile(tree) {
  const { yaml } = await readYamlFile(sourceFile(`${tree.path}/Chart.yaml`, tree.place("Chart.yaml"), ""));
  return yaml;
}
async function readBelow(parent, dependencies) {
  const hasCharts = parent.tree.entry("charts") !== void 0;
  if (!hasCharts && dependencies.length === 0) return { subcharts: [], missing: [], problems: [] };
  const vendored = hasCharts ? await readVendored(parent) : { found: [], problems: [] };
  const matched = matchCharts(dependencies, vendored.found);
  const byEntry = new Map(matched.listed.map((subchart) => [subchart.dependency, subchart]));
  const problems = [...vendored.problems];
  for (const dependency of matched.missing) {
    if (!dependency.repository.startsWith("file://")) continue;
    const chart = await chartByUrl(dependency, parent);
    if (isProblem(chart)) problems.push(chart);
    else if (chart !== void 0)
      byEntry.set(dependency, { key: keyOf(dependency), chart, dependency, via: "file-url" });
  }
  const listed = dependencies.flatMap((dependency) => byEntry.get(dependency) ?? []);
  const missing = matched.missing.filter((dependency) => !byEntry.has(dependency));
  return { subcharts: [...listed, ...matched.unlisted], missing, problems };
}
function capSubcharts(tree, subcharts, loading) {
  let size = 1;
  const kept = subcharts.filter(({ chart }) => {
    const more = loading.sizes.get(chart) ?? 1;
    if (size + more > CHARTS_LIMIT) return false;
    size += more;
    return true;
  });
  if (kept.length === subcharts.length) return { subcharts, size, problems: [] };
  const message = `has more than ${CHARTS_LIMIT} charts below it, so ${subcharts.length - kept.length} of its own are left out`;
  return {
    subcharts: kept,
    size,
    problems: [
      { rule: "invalid-chart", path: tree.path, message, hint: "take out the dependencies that are not needed" }
    ]
  };
}

// src/files/display-path.ts
var import_node_fs = require("node:fs");
function displayPath(absolute, cwd) {
  const relative = node_path_default.relative(cwd, absolute) || ".";
  const shown = relative.startsWith("..") && relative.length >= absolute.length ? absolute : relative;
  return slashed(shown);
}
function shownBelow(folder, name) {
  if (folder === ".") return name;
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}
function belowShown(folder, shown) {
  return folder === "." ? shown : shown.slice(folder.endsWith("/") ? folder.length : folder.length + 1);
}
function slashed(systemPath) {
  return node_path_default.sep === "/" ? systemPath : systemPath.replaceAll(node_path_default.sep, "/");
}
function joined2(folder, name) {
  const systemName = node_path_default.sep === "/" ? name : name.replaceAll("/", node_path_default.sep);
  return folder.endsWith(node_path_default.sep) ? folder + systemName : folder + node_path_default.sep + systemName;
}
function isWithin(folder, inner) {
  return inner === folder || inner.startsWith(folder.endsWith(node_path_default.sep) ? folder : folder + node_path_default.sep);
}
function repositoryRoot(absolute) {
  for (const folder of upward(absolute)) if ((0, import_node_fs.existsSync)(node_path_default.join(folder, ".git"))) return folder;
  return void 0;
}
function* upward(absolute) {
  for (let folder = absolute; ; folder = node_path_default.dirname(folder)) {
    yield folder;
    if (node_path_default.dirname(folder) === folder) return;
  }
}

// src/files/find.ts
var import_node_fs5 = require("node:fs");

// src/files/input.ts
var VALUES_NAME = /^[^.].*\.ya?ml$/i;
var SCHEMA_NAME = /\.schema\.ya?ml$/i;
var YAML_NAME = /\.(?:ya?ml|json)$/i;
function isValuesName(name) {
  return name === "values.yaml" || /values/i.test(name) && VALUES_NAME.test(name) && !SCHEMA_NAME.test(name);
}
function mayBeYaml(name) {
  return YAML_NAME.test(name) || !name.slice(1).includes(".");
}
var CHART_PARTS = /* @__PURE__ */ new Set(["charts", "templates", "crds"]);
var OWN_FILES = /* @__PURE__ */ new Set(["Chart.yaml", "values.yaml", "requirements.yaml"]);
var FOREIGN_NAME = /^(?:artifacthub-repo|cr|ct|fleet|helmfile|kustomization|lintconf|questions|skaffold)\.ya?ml$/;
function mayBeOverlay(name) {
  if (OWN_FILES.has(name)) return false;
  const slash = name.indexOf("/");
  if (slash !== -1 && CHART_PARTS.has(name.slice(0, slash))) return false;
  const base = name.slice(name.lastIndexOf("/") + 1);
  return VALUES_NAME.test(base) && !SCHEMA_NAME.test(base) && !FOREIGN_NAME.test(base);
}

// src/files/tree.ts
var import_node_fs3 = require("node:fs");

// src/files/read-file.ts
var import_node_fs2 = require("node:fs");

// src/files/decode-text.ts
var import_node_buffer2 = require("node:buffer");

// when-called:src/files/not-text.ts
function refuseBytes(...args) {
  return load("./chunks/inputs.cjs", "src/files/not-text.ts").refuseBytes(...args);
}

// src/files/decode-text.ts
function decodeText(bytes) {
  const isPlain = (0, import_node_buffer2.isAscii)(bytes);
  const text = bytes.toString(isPlain ? "latin1" : "utf8");
  if ((isPlain || (0, import_node_buffer2.isUtf8)(bytes)) && !text.includes("\0")) return { kind: "text", text };
  return refuseBytes(bytes, text);
}

// src/files/read-file.ts
var SHARED_SIZE = 1 << 20;
var shared;
function readSourceFile(file) {
  const bytes = readInto(file, shared ??= Buffer.allocUnsafeSlow(SHARED_SIZE));
  if (isProblem(bytes)) return bytes;
  return textOf2(bytes, file.path, { kind: "disk", path: file.absolute });
}
function readBytes(file) {
  const bytes = readInto(file, shared ??= Buffer.allocUnsafeSlow(SHARED_SIZE));
  return !isProblem(bytes) && bytes.buffer === shared.buffer ? Buffer.from(bytes) : bytes;
}
function readStart(absolute, length) {
  const start = Buffer.alloc(length);
  try {
    const descriptor = (0, import_node_fs2.openSync)(absolute, "r");
    try {
      return start.subarray(0, fill(descriptor, start, 0));
    } finally {
      (0, import_node_fs2.closeSync)(descriptor);
    }
  } catch (error) {
    errorCode(error);
    return start.subarray(0, 0);
  }
}
function textOf2(bytes, path, place) {
  const decoded = decodeText(bytes);
  return decoded.kind === "text" ? sourceFile(path, place, decoded.text) : unreadable(path, decoded.message, decoded.hint);
}
function tooLarge(path, size, limit) {
  const most = printSize(limit);
  const isNear = size !== void 0 && printSize(size) === most;
  const message = size === void 0 ? "is larger" : `is ${isNear ? `${size} bytes` : printSize(size)}, more`;
  return unreadable(path, `${message} than the ${most} that are read of one file`, LARGE_HINT);
}
var LARGE_HINT = "exclude it, or take out what does not belong there: Helm refuses charts with a file above 5 MiB";
function readInto(file, buffer) {
  try {
    const descriptor = (0, import_node_fs2.openSync)(file.absolute, "r");
    try {
      const length = fill(descriptor, buffer, 0);
      if (length < buffer.length && length <= file.limit) return buffer.subarray(0, length);
      return readLarge(descriptor, file, buffer.subarray(0, length));
    } finally {
      (0, import_node_fs2.closeSync)(descriptor);
    }
  } catch (error) {
    return unreadable(file.path, whyNot(error), "look at the file, or exclude it");
  }
}
function readLarge(descriptor, file, start) {
  const size = (0, import_node_fs2.fstatSync)(descriptor).size;
  if (size > file.limit || start.length > file.limit) return tooLarge(file.path, size, file.limit);
  const whole = Buffer.allocUnsafe((size > 0 ? size : file.limit) + 1);
  start.copy(whole);
  const length = fill(descriptor, whole, start.length);
  if (length > file.limit) return tooLarge(file.path, void 0, file.limit);
  return whole.subarray(0, length);
}
function fill(descriptor, buffer, from) {
  let at = from;
  while (at < buffer.length) {
    const count2 = (0, import_node_fs2.readSync)(descriptor, buffer, at, buffer.length - at, null);
    if (count2 === 0) break;
    at += count2;
  }
  return at;
}
var REASONS = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read: permission denied",
  EPERM: "may not be read: permission denied",
  EISDIR: "is a folder, not a file",
  ELOOP: "is a link that leads in a circle",
  ENAMETOOLONG: "has a path that is too long",
  EMFILE: "cannot be opened: too many files are open"
};
function whyNot(error) {
  const code = errorCode(error);
  return REASONS[code] ?? `cannot be read: ${code}`;
}
function errorCode(error) {
  if (error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error)
    return error.code;
  throw error;
}

// src/files/tree.ts
function diskTree(folder) {
  const listed = /* @__PURE__ */ new Map();
  if (folder.entries !== void 0) listed.set("", folder.entries);
  const absolute = (name) => name === "" ? folder.absolute : joined2(folder.absolute, name);
  const shown = (name) => name === "" ? folder.path : shownBelow(folder.path, name);
  const listRaw = (name) => {
    let raw = listed.get(name);
    if (raw === void 0) {
      const self = name === "" ? void 0 : entry(name);
      if (isProblem(self)) return self;
      raw = name === "" || self?.kind === "folder" ? readFolder(absolute(name), shown(name)) : [];
      listed.set(name, raw);
    }
    return raw;
  };
  const entry = (name) => {
    const slash = name.lastIndexOf("/");
    const around = slash === -1 ? "" : name.slice(0, slash);
    const raw = listRaw(around);
    if (isProblem(raw)) return raw;
    const base = slash === -1 ? name : name.slice(slash + 1);
    const found = raw.find((candidate) => candidate.name === base);
    return found && entryOf(found, absolute(around), folder.border);
  };
  const toRead = (name) => {
    const found = entry(name);
    if (found === void 0 || isProblem(found)) return found;
    if (found.kind !== "file") return notAFile(shown(name), found.kind);
    return { absolute: absolute(name), path: shown(name), limit: CHART_FILE_LIMIT };
  };
  return {
    path: folder.path,
    kind: "disk",
    identity: () => realPath(folder.absolute) ?? folder.absolute,
    entry,
    list(name) {
      const raw = listRaw(name);
      return isProblem(raw) ? raw : raw.map((found) => entryOf(found, absolute(name), folder.border)).toSorted(byName);
    },
    read(name) {
      const file = toRead(name);
      return file === void 0 || isProblem(file) ? file : readSourceFile(file);
    },
    bytes(name) {
      const file = toRead(name);
      return file === void 0 || isProblem(file) ? file : readBytes(file);
    },
    below: (name) => diskTree({ absolute: absolute(name), path: shown(name), border: folder.border }),
    place: (name) => ({ kind: "disk", path: absolute(name) })
  };
}
function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
function realPath(absolute) {
  try {
    return import_node_fs3.realpathSync.native(absolute);
  } catch (error) {
    whyNot(error);
    return void 0;
  }
}
var NO_FILE = {
  folder: ["is a folder, not a file", "rename the folder"],
  other: ["is a device, socket or pipe, not a file", "put a file in its place: Helm refuses the chart"],
  dangling: ["is a link that leads nowhere", "mend the link: Helm refuses the chart"],
  outside: [
    "is a link that leads out of the repository, where chartpin does not follow",
    "put the file into the repository; Helm itself follows the link"
  ]
};
function notAFile(shown, kind) {
  const [message, hint] = NO_FILE[kind];
  return unreadable(shown, message, hint);
}
function readFolder(absolute, shown) {
  try {
    return (0, import_node_fs3.readdirSync)(absolute, { withFileTypes: true });
  } catch (error) {
    return unreadable(shown, whyNot(error), "look at the folder, or exclude it");
  }
}
function entryOf(found, folder, border) {
  const { name } = found;
  if (found.isFile()) return { name, kind: "file", isLink: false };
  if (found.isDirectory()) return { name, kind: "folder", isLink: false };
  if (!found.isSymbolicLink()) return { name, kind: "other", isLink: false };
  return { name, kind: kindOfTarget(joined2(folder, name), border), isLink: true };
}
function kindOfTarget(link, border) {
  const target2 = realPath(link);
  if (target2 === void 0) return "dangling";
  if (!isWithin(border(), target2)) return "outside";
  const stats = (0, import_node_fs3.statSync)(target2, { throwIfNoEntry: false });
  return stats === void 0 ? "dangling" : stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
}

// when-called:src/files/gitignore.ts
function isGitIgnored(...args) {
  return load("./chunks/ignored.cjs", "src/files/gitignore.ts").isGitIgnored(...args);
}
function parseGitIgnore(...args) {
  return load("./chunks/ignored.cjs", "src/files/gitignore.ts").parseGitIgnore(...args);
}

// src/files/walk.ts
var NEVER_ENTERED = /* @__PURE__ */ new Set([".git", "node_modules"]);
function* walkFolders(walk) {
  const stack = [{ absolute: walk.absolute, path: walk.path, chain: ignoresAbove(walk.absolute) }];
  for (let step = stack.pop(); step !== void 0; step = stack.pop()) {
    const all = readFolder(step.absolute, step.path);
    if (isProblem(all)) {
      yield all;
      continue;
    }
    const chain = chainAt(step, all);
    if (isProblem(chain)) yield chain;
    const inner = isProblem(chain) ? step.chain : chain;
    const kept = all.filter((entry) => isKept(entry, step, inner, walk.excludes));
    const folder = { absolute: step.absolute, path: step.path, all, kept };
    yield folder;
    for (const name of foldersToEnter(folder, walk)) {
      stack.push({ absolute: joined2(step.absolute, name), path: shownBelow(step.path, name), chain: inner });
    }
  }
}
function foldersToEnter(folder, walk) {
  const names2 = [];
  for (const entry of folder.kept) if (entry.isDirectory() && walk.enters(folder, entry.name)) names2.push(entry.name);
  return names2.length > 1 ? names2.toSorted().toReversed() : names2;
}
function isKept(entry, step, chain, excludes) {
  const isFolder = entry.isDirectory();
  if (isFolder && NEVER_ENTERED.has(entry.name)) return false;
  if (chain.length > 0) {
    if (isGitIgnored(chain, slashed(joined2(step.absolute, entry.name)), isFolder ? "folder" : "file")) return false;
  }
  return excludes === void 0 || !excludes(shownBelow(step.path, entry.name));
}
function chainAt(step, all) {
  let chain = step.chain;
  let own;
  for (const entry of all) {
    if (entry.name === ".git") chain = [];
    else if (entry.name === ".gitignore" && entry.isFile())
      own = readIgnore(step.absolute, shownBelow(step.path, entry.name));
  }
  return own === void 0 ? chain : isProblem(own) ? own : [...chain, own];
}
function ignoresAbove(absolute) {
  const root = repositoryRoot(absolute);
  const chain = [];
  if (root === void 0 || root === absolute) return chain;
  for (const folder of upward(node_path_default.dirname(absolute))) {
    const ignore = readIgnore(folder, ".gitignore");
    if (!isProblem(ignore)) chain.push(ignore);
    if (folder === root) break;
  }
  return chain.toReversed();
}
function readIgnore(folder, shown) {
  const file = readSourceFile({ absolute: joined2(folder, ".gitignore"), path: shown, limit: IGNORE_FILE_LIMIT });
  if (isProblem(file)) return file;
  return { from: slashed(folder).replace(/\/?$/, "/").length, rules: parseGitIgnore(file.text) };
}

// src/files/find-below.ts
function* findBelow(search) {
  const open2 = [];
  for (const folder of walkFolders({ ...search, enters })) {
    if (isProblem(folder)) {
      yield { kind: "problem", problem: folder };
      continue;
    }
    search.onFolder?.(folder.absolute, folder.all);
    for (let last = open2.at(-1); last && !isWithin(last.folder.absolute, folder.absolute); last = open2.at(-1)) {
      open2.pop();
      yield chartOf(last);
    }
    if (isChartFolder(folder)) open2.push({ folder, valuesFiles: [], otherYaml: [] });
    yield* filesOf(folder, open2.at(-1), search);
  }
  for (const chart of open2.toReversed()) yield chartOf(chart);
}
function enters(folder, name) {
  return !CHART_PARTS.has(name) || !isChartFolder(folder);
}
function isChartFolder(folder) {
  return folder.kept.some((entry) => entry.name === "Chart.yaml" && !entry.isDirectory());
}
function chartOf({ folder, valuesFiles, otherYaml }) {
  return {
    kind: "chart",
    absolute: folder.absolute,
    path: folder.path,
    entries: folder.all,
    valuesFiles: valuesFiles.toSorted(),
    otherYaml: otherYaml.toSorted()
  };
}
function* filesOf(folder, chart, search) {
  const loose = [];
  for (const entry of folder.kept) {
    const { name } = entry;
    if (entry.isFile() ? !isWantedName(name) : !entry.isSymbolicLink() || !isWanted(folder, name, search)) continue;
    if (name.endsWith(".tgz")) loose.push({ name, kind: "archive" });
    else if (chart !== void 0) addToChart(chart, folder, name);
    else if (isValuesName(name)) loose.push({ name, kind: "values" });
  }
  if (loose.length === 0) return;
  for (const { name, kind } of loose.toSorted(byName)) {
    yield { kind, absolute: joined2(folder.absolute, name), path: shownBelow(folder.path, name), origin: "found" };
  }
}
var wantedSuffixes = /* @__PURE__ */ new Set([".tgz", ".yaml", ".yml"]);
function isWantedName(name) {
  return wantedSuffixes.has(name.slice(name.lastIndexOf(".")).toLowerCase());
}
function addToChart(chart, folder, name) {
  const below = chart.folder === folder ? "" : `${belowShown(chart.folder.path, folder.path)}/`;
  if (!mayBeOverlay(below + name)) return;
  if (isValuesName(name)) chart.valuesFiles.push(below + name);
  else if (below === "" || below === "ci/") chart.otherYaml.push(below + name);
}
function isWanted(folder, name, search) {
  if (!isValuesName(name)) return false;
  const target2 = realPath(joined2(folder.absolute, name));
  const root = realPath(search.absolute);
  if (target2 === void 0 || root === void 0 || !isWithin(root, target2)) return false;
  return !isValuesName(node_path_default.basename(target2));
}

// src/files/named-files.ts
var import_node_fs4 = require("node:fs");
function namedFiles(options2) {
  const charts = /* @__PURE__ */ new Map();
  const nearestChart = chartFinder();
  return {
    add(file) {
      const nearest = nearestChart(node_path_default.dirname(file.absolute));
      if (nearest === void 0) return false;
      const name = slashed(node_path_default.relative(nearest, file.absolute));
      const isOverlay = mayBeOverlay(name);
      const chart = isOverlay ? nearest : outermostChart(nearest, nearestChart);
      const entry = charts.get(chart) ?? { named: /* @__PURE__ */ new Set(), valuesFiles: /* @__PURE__ */ new Set() };
      charts.set(chart, entry);
      entry.named.add(file.path);
      if (isOverlay) entry.valuesFiles.add(name);
      return true;
    },
    *charts() {
      for (const [absolute, { named, valuesFiles }] of charts) {
        const whole = wholeChart(absolute, options2);
        yield { ...whole, valuesFiles: [.../* @__PURE__ */ new Set([...whole.valuesFiles, ...valuesFiles])].toSorted(), named };
      }
    }
  };
}
function wholeChart(absolute, options2) {
  const folder = { absolute, path: displayPath(absolute, options2.cwd) };
  for (const input of findBelow({ ...folder, excludes: options2.excludes })) {
    if (input.kind === "chart" && input.absolute === absolute) return input;
  }
  return { kind: "chart", ...folder, valuesFiles: [], otherYaml: [] };
}
function chartFinder() {
  const known = /* @__PURE__ */ new Map();
  return (folder) => {
    const tried = [];
    let found;
    for (const above of upward(folder)) {
      if (known.has(above)) {
        found = known.get(above);
        break;
      }
      tried.push(above);
      if ((0, import_node_fs4.existsSync)(node_path_default.join(above, "Chart.yaml"))) found = above;
      if (found !== void 0 || (0, import_node_fs4.existsSync)(node_path_default.join(above, ".git"))) break;
    }
    for (const above of tried) known.set(above, found);
    return found;
  };
}
function outermostChart(chart, nearestChart) {
  let outermost = chart;
  for (let above = node_path_default.dirname(chart); node_path_default.basename(above) === "charts"; above = node_path_default.dirname(outermost)) {
    const parent = node_path_default.dirname(above);
    if (nearestChart(parent) !== parent) break;
    outermost = parent;
  }
  return outermost;
}

// src/files/find.ts
async function findInputs(args, options2) {
  return inputsOfAll(await classify(args.length === 0 ? ["."] : args, options2), options2);
}
function* inputsOfAll(found, options2) {
  for (const argument of found) if (argument.kind === "absent" || argument.kind === "problem") yield argument;
  const given = /* @__PURE__ */ new Set();
  const named = namedFiles(options2);
  for (const argument of found) {
    for (const input of inputsOf(argument, options2, named)) {
      const key = "absolute" in input ? input.absolute : void 0;
      if (key !== void 0 && given.has(key)) continue;
      if (key !== void 0) given.add(key);
      yield input;
    }
  }
  for (const chart of named.charts()) if (!given.has(chart.absolute)) yield chart;
}
async function classify(args, options2) {
  const found = [];
  for (const argument of args) {
    if (argument === "-") found.push({ kind: "stdin" });
    else found.push(...await classifyPath(argument, options2));
  }
  return found;
}
async function classifyPath(argument, options2) {
  const literal = look(node_path_default.resolve(options2.cwd, argument), options2);
  if (literal !== void 0) return [literal];
  if (!/[*?[\]{}()!]/.test(argument)) return [{ kind: "absent", argument }];
  const { expandGlob, isGlob } = await Promise.resolve().then(() => __toESM(require_expand_glob()));
  const matches = isGlob(slashed(argument)) ? expandGlob(slashed(argument), options2.cwd) : [];
  if (matches.length === 0) return [{ kind: "absent", argument }];
  return matches.flatMap((match) => look(node_path_default.resolve(match), options2) ?? []);
}
function look(absolute, options2) {
  const shown = displayPath(absolute, options2.cwd);
  let stats;
  try {
    stats = (0, import_node_fs5.statSync)(absolute, { throwIfNoEntry: false });
  } catch (error) {
    return { kind: "problem", problem: unreadable(shown, whyNot(error), "look at the path") };
  }
  if (stats === void 0) return void 0;
  const kind = stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "pipe";
  return { kind, absolute, path: shown };
}
function* inputsOf(argument, options2, named) {
  if (argument.kind === "absent" || argument.kind === "problem") return;
  if (argument.kind === "stdin") {
    yield argument;
    return;
  }
  const { excludes, onFolder } = options2;
  if (options2.excludesNamed === "also" && excludes?.(argument.path) === true) return;
  if (argument.kind === "folder") yield* inputsBelow({ ...argument, excludes, ...onFolder && { onFolder } }, named);
  else yield* inputOfFile(argument, named);
}
function* inputsBelow(folder, named) {
  for (const input of findBelow(folder)) {
    if (input.kind !== "values" || !named.add(input)) yield input;
  }
}
function* inputOfFile(file, named) {
  const { absolute, path: shown } = file;
  if (file.kind === "pipe") yield { kind: "values", absolute, path: shown, origin: "named" };
  else if (isGzip(readStart(absolute, 2)) || absolute.endsWith(".tgz"))
    yield { kind: "archive", absolute, path: shown, origin: "named" };
  else if (named.add(file)) return;
  else if (mayBeYaml(node_path_default.basename(absolute))) yield { kind: "values", absolute, path: shown, origin: "named" };
  else yield { kind: "unsupported", path: shown };
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}

// when-called:src/charts/load-single.ts
function loadArchiveFile(...args) {
  return load("./chunks/inputs.cjs", "src/charts/load-single.ts").loadArchiveFile(...args);
}
function loadStdin(...args) {
  return load("./chunks/inputs.cjs", "src/charts/load-single.ts").loadStdin(...args);
}
function loadValues(...args) {
  return load("./chunks/inputs.cjs", "src/charts/load-single.ts").loadValues(...args);
}

// src/charts/load.ts
async function* loadInputs(args, options2) {
  const borderOf = borderFinder(options2.cwd);
  for (const input of await findInputs(args, options2)) {
    if (input.kind === "chart")
      yield { kind: "chart", chart: await loadFolder(input, options2, borderOf), named: input.named };
    else yield* loadInput(input, options2);
  }
}
function borderFinder(cwd) {
  return (folder) => {
    let border;
    return () => {
      if (border === void 0) {
        const around = repositoryRoot(folder) ?? (folder !== cwd && isWithin(cwd, folder) ? cwd : node_path_default.dirname(folder));
        border = realPath(around) ?? around;
      }
      return border;
    };
  };
}
async function* loadInput(input, options2) {
  switch (input.kind) {
    case "archive":
      yield* loadArchiveFile(input, options2);
      break;
    case "values":
      yield* loadValues(input);
      break;
    case "stdin":
      yield* loadStdin(options2);
      break;
    case "absent":
    case "unsupported":
    case "problem":
      yield input;
  }
}
async function loadFolder(input, options2, borderOf) {
  const border = borderOf(input.absolute);
  const { absolute, path: shown, entries } = input;
  const tree = diskTree({ absolute, path: shown, border, ...entries && { entries } });
  const overlays = { certain: input.valuesFiles, possible: input.otherYaml };
  return loadChart({ tree, ancestors: [], role: "top", overlays }, newLoading(options2.cwd, border));
}

// src/charts/set-argument.ts
var SET_FLAGS = ["set-json", "set", "set-string", "set-file", "set-literal"];

// src/cli/asks-registries.ts
function asksRegistries({ online, against }) {
  return online || against !== void 0;
}

// src/cli/baseline-place.ts
var import_node_fs6 = require("node:fs");
var defaultName = "chartpin-baseline.json";
function baselinePlace({ baseline: baseline2, directory }) {
  return baseline2 === void 0 ? { absolute: node_path_default.join(directory, defaultName), isNamed: false } : { absolute: node_path_default.resolve(baseline2.directory, baseline2.name), isNamed: true };
}
function hasBaseline(settings) {
  const { absolute, isNamed } = baselinePlace(settings);
  return isNamed || (0, import_node_fs6.existsSync)(absolute);
}

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

// when-called:src/edits/plan.ts
function planChanges(...args) {
  return load("./chunks/plan.cjs", "src/edits/plan.ts").planChanges(...args);
}

// src/text/counted.ts
function counted(count2, singular, plural = `${singular}s`) {
  return `${count2} ${count2 === 1 ? singular : plural}`;
}
function duration(milliseconds) {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1e3;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

// when-called:src/text/break-paragraph.ts
function breakParagraph(...args) {
  return load("./chunks/report.cjs", "src/text/break-paragraph.ts").breakParagraph(...args);
}

// src/text/paragraph.ts
function printParagraph(runs, { style, width, indent }) {
  if (width === Infinity && !style.hasColour) return [runs.map((run2) => run2.text).join("")];
  return breakParagraph(runs, { style, width, indent });
}

// when-called:src/reports/summary-findings.ts
function sayFindings(...args) {
  return load("./chunks/report.cjs", "src/reports/summary-findings.ts").sayFindings(...args);
}

// src/reports/summary.ts
function printSummary(run2, { style, width }) {
  const said = isClean(run2) ? [[{ text: "No findings", tint: "good" }]] : sayFindings(run2);
  const sentences = [[{ text: lookedAt(run2) }], ...said];
  const lines = sentences.flatMap((runs) => printParagraph(runs, { style, width, indent: 0 }));
  return lines.filter((line2) => line2 !== "").map((line2) => `${line2}
`).join("");
}
function isClean({ findings, notes, next }) {
  return findings.reported.length + findings.suppressed.length + notes.length + next.length === 0;
}
function lookedAt({ counts, milliseconds, isOffline }) {
  if (isNothing(counts)) return "Nothing to check: found no chart, no chart archive and no values file";
  const charts = counts.charts === 0 ? [] : [`${counted(counts.charts, "chart")}${withinCharts(counts)}`];
  const different = counts.references < counts.images ? ` (${counts.references} different)` : "";
  const parts = [
    ...charts,
    counted(counts.valuesFiles, "values file"),
    `${counted(counts.images, "image")}${different}`
  ];
  return `Checked ${parts.join(", ")} in ${duration(milliseconds)}${isOffline ? ", offline" : ""}`;
}
function isNothing(counts) {
  return counts.charts === 0 && counts.valuesFiles === 0 && counts.archives === 0;
}
function withinCharts({ subcharts, archives }) {
  const parts = [
    ...subcharts === 0 ? [] : [counted(subcharts, "subchart")],
    ...archives === 0 ? [] : [counted(archives, "archive")]
  ];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

// when-called:src/text/width.ts
function visible(...args) {
  return load("./chunks/report.cjs", "src/text/width.ts").visible(...args);
}

// when-called:src/cli/baselines.ts
function takeBaselines(...args) {
  return load("./chunks/baselines.cjs", "src/cli/baselines.ts").takeBaselines(...args);
}

// src/cli/exit-codes.ts
var exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  failed: 3,
  bug: 70
};
var exitCodeMeanings = [
  [exitCodes.clean, "nothing to say, or everything done"],
  [
    exitCodes.findings,
    "findings at or above --fail-on; with --diff or --check: something would change; for diff: the images differ; for why: nothing is found; for resolve: an image is not pulled, or the cluster is configured wrong; for lock: --check finds it out of date"
  ],
  [exitCodes.usage, "the command line or the configuration is wrong, or a named path is not there"],
  [exitCodes.failed, "could not finish: a file cannot be written, an edit was refused, or a registry gives no answer"],
  [exitCodes.bug, "a mistake in chartpin itself"]
];

// when-called:rules/names.ts
function ruleNames(...args) {
  return load("./chunks/rule-names.cjs", "rules/names.ts").ruleNames(...args);
}

// when-called:src/config/nearest-name.ts
function nearestName(...args) {
  return load("./chunks/failure.cjs", "src/config/nearest-name.ts").nearestName(...args);
}

// when-called:src/findings/directive.ts
function readDirectives(...args) {
  return load("./chunks/comments.cjs", "src/findings/directive.ts").readDirectives(...args);
}

// when-called:src/findings/draft.ts
function makeFinding(...args) {
  return load("./chunks/report.cjs", "src/findings/draft.ts").makeFinding(...args);
}

// when-called:src/findings/settle.ts
function settle(...args) {
  return load("./chunks/report.cjs", "src/findings/settle.ts").settle(...args);
}

// src/findings/engine.ts
function startRun(settings) {
  const state = { drafts: /* @__PURE__ */ new Map(), directives: /* @__PURE__ */ new Map(), spoke: /* @__PURE__ */ new Map(), secrets: [] };
  const active = settings.rules.filter((rule) => settings.levels.canSpeak(rule.name));
  let current;
  const speakers = active.map((rule) => {
    const report = (said) => {
      if (current !== void 0) keep(makeFinding(rule, said, current), state);
    };
    return { rule, report };
  });
  const able = {
    file: speakersFor("file", speakers, settings),
    chart: speakersFor("chart", speakers, settings),
    rendered: speakersFor("rendered", speakers, settings)
  };
  return {
    add(subject) {
      const ableHere = able[kindOf2(subject)];
      if (settings.ignores === "obey") addDirectives(subject, ableHere, state);
      for (const { file, span } of subject.cluster?.secrets ?? []) state.secrets.push({ file, span });
      for (const { leaf } of subject.credentials) state.secrets.push({ file: leaf.file, span: leaf.span });
      current = subject;
      judge(subject, ableHere, settings.policy);
      current = void 0;
    },
    finish: () => state.drafts.size + state.directives.size === 0 ? { reported: [], suppressed: [], secrets: state.secrets } : settle(active, settings, state)
  };
}
function kindOf2({ chart, graph }) {
  if (chart === void 0) return "file";
  return graph === void 0 ? "chart" : "rendered";
}
function speakersFor(subject, speakers, { policy }) {
  const has = {
    values: true,
    chart: subject !== "file",
    render: subject === "rendered",
    policy: policy.allow.length > 0 || policy.deny.length > 0,
    // Where nobody named a cluster, or asked registries, these rules are not among those of the run.
    cluster: true,
    facts: true
  };
  return speakers.filter(({ rule }) => rule.needs.every((need) => has[need]));
}
function judge(subject, speakers, policy) {
  const uses = subject.uses.every(isJudged) ? subject.uses : subject.uses.filter(isJudged);
  const context = { subject, uses, policy };
  for (const { rule, report } of speakers) {
    const { check: check2 } = rule;
    check2.subject?.(subject, report, context);
    if (check2.use !== void 0) for (const use of uses) check2.use(use, report, context);
  }
}
function isJudged(use) {
  return use.confidence !== "possible";
}
function keep(draft, { drafts }) {
  if (!drafts.has(draft.key)) drafts.set(draft.key, draft);
}
function addDirectives(subject, able, { directives, spoke }) {
  for (const source of yamlFilesOf(subject)) {
    const read = source.table.text.includes("chartpin:") ? readDirectives(source) : [];
    if (read.length === 0) continue;
    const { path } = source.file;
    if (!directives.has(path)) directives.set(path, read);
    const names2 = spoke.get(path) ?? /* @__PURE__ */ new Set();
    for (const { rule } of able) names2.add(rule.name);
    spoke.set(path, names2);
  }
}
function yamlFilesOf(subject) {
  return subject.chart === void 0 ? subject.files : [...subject.files, ...metadataOf2(subject.chart)];
}
function metadataOf2(chart) {
  return [chart.metadata.source, ...chart.subcharts.flatMap((subchart) => metadataOf2(subchart.chart))];
}

// when-called:src/findings/level-overrides.ts
function compileOverride(...args) {
  return load("./chunks/configuration.cjs", "src/findings/level-overrides.ts").compileOverride(...args);
}

// src/findings/levels.ts
var order = ["recommended", "strict", "air-gapped"];
function presetLevel(rule, preset) {
  const isIn = rule.preset !== "off" && order.indexOf(rule.preset) <= order.indexOf(preset);
  return isIn ? rule.severity : "off";
}
function compileLevels(rules2, settings) {
  const base = new Map(
    rules2.map((rule) => [rule.name, settings.rules.get(rule.name) ?? presetLevel(rule, settings.preset)])
  );
  const overrides = settings.overrides.map((override) => ({ rules: override.rules, fits: compileOverride(override) }));
  return {
    canSpeak: (rule) => (base.get(rule) ?? "off") !== "off" || overrides.some((override) => (override.rules.get(rule) ?? "off") !== "off"),
    at: (rule, place) => {
      const override = overrides.findLast(({ rules: levels, fits: fits2 }) => levels.has(rule) && fits2(place));
      const level = override?.rules.get(rule) ?? settings.rules.get(rule);
      return level === void 0 ? { level: base.get(rule) ?? "off", isSet: false } : { level, isSet: true };
    }
  };
}

// src/cli/selected-levels.ts
function selectedLevels(rules2, settings, { select, cwd }) {
  const isSelected = (name) => select.length === 0 || select.includes(name);
  const base = new Map(settings.rules);
  for (const rule of rules2) {
    const level = base.get(rule.name) ?? presetLevel(rule, settings.preset);
    if (!isSelected(rule.name)) base.set(rule.name, "off");
    else if (select.length > 0 && level === "off") base.set(rule.name, rule.severity);
  }
  const overrides = settings.overrides.map((override) => ({
    ...override,
    rules: new Map([...override.rules].filter(([name]) => isSelected(name)))
  }));
  const levels = compileLevels(rules2, { preset: settings.preset, rules: base, overrides });
  if (settings.directory === cwd || overrides.every(({ files }) => files === void 0)) return levels;
  return {
    canSpeak: (rule) => levels.canSpeak(rule),
    at: (rule, place) => levels.at(rule, { ...place, path: slashed(node_path_default.relative(settings.directory, node_path_default.resolve(cwd, place.path))) })
  };
}

// src/cli/judge.ts
function startJudge({ options: options2, io }) {
  const runs = /* @__PURE__ */ new Map();
  const narrowed = /* @__PURE__ */ new Set();
  const asked = /* @__PURE__ */ new Set();
  const folders = [];
  const isUnasked = (file) => !asked.has(file) && (narrowed.has(file) || folders.some((folder) => file.startsWith(folder)));
  const start = (settings) => {
    const known = rulesKnowing({
      render: settings.render,
      cluster: settings.cluster !== void 0,
      facts: asksRegistries(options2)
    });
    const levels = levelsOf(known, settings, { select: options2.select, cwd: io.cwd });
    const rules2 = known.filter(({ name }) => levels.canSpeak(name));
    const run2 = startRun({
      rules: rules2,
      ruleNames: () => ruleNames(),
      levels,
      policy: settings.registries,
      ignores: options2["no-ignores"] ? "show" : "obey",
      suggest: (word, candidates) => nearestName(word, candidates)
    });
    const started = { run: run2, rules: rules2 };
    runs.set(settings, started);
    return started;
  };
  return {
    add({ subject, settings, named }) {
      const { run: run2 } = runs.get(settings) ?? start(settings);
      run2.add(subject);
      if (named === void 0 || subject.chart === void 0) return;
      for (const file of filesOf2(subject.chart)) narrowed.add(file);
      if (subject.graph !== void 0)
        folders.push(...subject.path === "." ? ["templates/", "charts/"] : [`${subject.path}/`]);
      for (const file of named) asked.add(file);
    },
    finish() {
      return [...runs].map(([settings, { run: run2, rules: rules2 }]) => ({
        settings,
        rules: rules2,
        findings: without(run2.finish(), isUnasked)
      }));
    }
  };
}
function without(findings, isUnasked) {
  const { reported, suppressed } = findings;
  return {
    ...findings,
    reported: reported.filter((finding) => !isUnasked(finding.path)),
    suppressed: suppressed.filter(({ finding }) => !isUnasked(finding.path))
  };
}
function filesOf2(chart) {
  const own = [
    chart.path,
    chart.metadata.source.file.path,
    chart.values?.file.path,
    ...chart.overlays.map(({ file }) => file.path)
  ];
  const dependencies = [...chart.dependencies, ...chart.missing].map(({ file }) => file.path);
  const problems = chart.problems.map((problem) => problem.path);
  const below = chart.subcharts.flatMap((subchart) => filesOf2(subchart.chart));
  return [...own.filter((file) => file !== void 0), ...dependencies, ...problems, ...below];
}
function levelsOf(rules2, settings, selection) {
  return selection.select.length + settings.overrides.length === 0 ? compileLevels(rules2, settings) : selectedLevels(rules2, settings, selection);
}

// when-called:src/cli/known-given.ts
function startInquiry(...args) {
  return load("./chunks/rendered.cjs", "src/cli/known-given.ts").startInquiry(...args);
}

// when-called:src/cli/progress.ts
function startProgress(...args) {
  return load("./chunks/progress.cjs", "src/cli/progress.ts").startProgress(...args);
}

// when-called:src/config/origins.ts
function originsOf(...args) {
  return load("./chunks/configuration.cjs", "src/config/origins.ts").originsOf(...args);
}

// src/config/effective.ts
function layOver(layers, directory) {
  const top = (pick2) => layers.map(({ config: config2 }) => pick2(config2)).findLast((value2) => value2 !== void 0);
  const mapping = namedFile(layers, "mapping");
  const cluster = namedFile(layers, "cluster");
  const baseline2 = namedFile(layers, "baseline");
  return {
    preset: top((config2) => config2.preset) ?? "recommended",
    rules: new Map(layers.flatMap(({ config: config2 }) => [...config2.rules ?? []])),
    registries: {
      allow: top((config2) => config2.registries?.allow) ?? [],
      deny: top((config2) => config2.registries?.deny) ?? []
    },
    images: {
      paths: top((config2) => config2.images?.paths) ?? [],
      ignore: top((config2) => config2.images?.ignore) ?? [],
      fields: top((config2) => config2.images?.fields) ?? []
    },
    exclude: top((config2) => config2.exclude) ?? [],
    overrides: top((config2) => config2.overrides) ?? [],
    render: top((config2) => config2.render) ?? false,
    ...mapping === void 0 ? {} : { mapping },
    ...cluster === void 0 ? {} : { cluster },
    ...baseline2 === void 0 ? {} : { baseline: baseline2 },
    directory,
    origins: () => originsOf(layers)
  };
}
function namedFile(layers, setting) {
  const layer = layers.findLast(({ config: config2 }) => config2[setting] !== void 0);
  const name = layer?.config[setting];
  return layer === void 0 || name === void 0 ? void 0 : { directory: layer.directory, name };
}

// src/config/find-config.ts
var import_node_fs7 = require("node:fs");
var configNames = ["chartpin.yaml", ".chartpin.yaml", ".config/chartpin.yaml"];
var MARKS = /* @__PURE__ */ new Set([...configNames.map((name) => name.split("/", 1)[0] ?? name), ".git"]);
function configFinder() {
  const known = /* @__PURE__ */ new Map();
  const unmarked = /* @__PURE__ */ new Set();
  const nearest = (directory) => {
    if (known.has(directory)) return known.get(directory);
    const parent = node_path_default.dirname(directory);
    const isUnmarked = unmarked.has(directory);
    const own = isUnmarked ? void 0 : configNames.map((name) => node_path_default.join(directory, name)).find(isFile);
    const isTop = parent === directory || !isUnmarked && (0, import_node_fs7.existsSync)(node_path_default.join(directory, ".git"));
    const found = own ?? (isTop ? void 0 : nearest(parent));
    known.set(directory, found);
    return found;
  };
  return {
    nearest,
    saw(directory, entries) {
      for (const { name } of entries) if (MARKS.has(name)) return;
      unmarked.add(directory);
    }
  };
}
function isFile(file) {
  return (0, import_node_fs7.existsSync)(file) && (0, import_node_fs7.statSync)(file).isFile();
}

// when-called:src/cli/load-layers.ts
function loadLayers(...args) {
  return load("./chunks/configuration.cjs", "src/cli/load-layers.ts").loadLayers(...args);
}

// when-called:src/cli/rule-flags.ts
function needRender(...args) {
  return load("./chunks/configuration.cjs", "src/cli/rule-flags.ts").needRender(...args);
}
function readRuleLevel(...args) {
  return load("./chunks/configuration.cjs", "src/cli/rule-flags.ts").readRuleLevel(...args);
}

// src/cli/settings.ts
function settingsSource(invocation) {
  const { options: options2, io } = invocation;
  const flags = flagLayer(invocation);
  const read = /* @__PURE__ */ new Map();
  const files = [];
  const without2 = layOver([flags], io.cwd);
  const named = options2.config === void 0 ? void 0 : node_path_default.resolve(io.cwd, options2.config);
  const finder = options2["no-config"] || named !== void 0 ? void 0 : configFinder();
  const fileOf = (directory) => named ?? finder?.nearest(directory);
  return {
    files,
    known(directory) {
      const file = fileOf(directory);
      return file === void 0 ? without2 : read.get(file);
    },
    saw: (directory, entries) => finder?.saw(directory, entries),
    async of(directory) {
      const file = fileOf(directory);
      if (file === void 0) return without2;
      const before = read.get(file);
      if (before !== void 0) return before;
      const layers = await loadLayers(file, { cwd: io.cwd, named: options2.config });
      const settings = layOver([...layers, flags], node_path_default.dirname(file));
      read.set(file, settings);
      files.push(node_path_default.relative(io.cwd, file));
      return settings;
    }
  };
}
function flagLayer({ options: options2, given, io }) {
  const rules2 = new Map(options2.rule.map(readRuleLevel));
  const asked = [...options2.select, ...[...rules2].flatMap(([name, level]) => level === "off" ? [] : [name])];
  const late2 = lateRules([...asked, ...rules2.keys()]);
  const isRendering = options2.render || late2.length > 0 && needRender(late2, asked, options2);
  const config2 = {
    ...options2.preset === void 0 ? {} : { preset: options2.preset },
    ...rules2.size === 0 ? {} : { rules: rules2 },
    ...isRendering ? { render: true } : {},
    ...options2.baseline === void 0 ? {} : { baseline: options2.baseline },
    ...options2.map === void 0 ? {} : { mapping: options2.map },
    ...options2.profile === void 0 ? {} : { cluster: options2.profile }
  };
  const origins = {
    preset: given.get("preset"),
    baseline: given.get("baseline"),
    render: given.get("render") ?? given.get("select"),
    mapping: given.get("map"),
    cluster: given.get("profile")
  };
  return { config: config2, directory: io.cwd, originOf: (setting) => origins[setting] ?? given.get("rule") ?? "" };
}
function lateRules(names2) {
  const written2 = rulesKnowing({ render: false, cluster: false, facts: false });
  return names2.filter((name) => !written2.some((rule) => rule.name === name));
}

// when-called:src/config/patterns.ts
function compileExcludes(...args) {
  return load("./chunks/configuration.cjs", "src/config/patterns.ts").compileExcludes(...args);
}
function compileKeyPatterns(...args) {
  return load("./chunks/configuration.cjs", "src/config/patterns.ts").compileKeyPatterns(...args);
}

// src/yaml/path.ts
var SPECIAL = /[\\.,[\]=]/;
var EACH_SPECIAL = /[\\.,[\]=]/g;
function printPath(path) {
  if (path.length === 0) return ".";
  let out = "";
  for (const key of path) {
    if (typeof key === "number") out += `[${key}]`;
    else if (key === "") out += '[""]';
    else out += (out === "" ? "" : ".") + (SPECIAL.test(key) ? key.replace(EACH_SPECIAL, "\\$&") : key);
  }
  return out;
}
var STEP = /\[(?:(\d+)|"")\]|\.?((?:\\.|[^\\.[]|\[(?!(?:\d+|"")\]))+)/gsy;
function parsePath(text) {
  const path = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const at = STEP.lastIndex;
    const step = STEP.exec(text);
    if (step === null) {
      STEP.lastIndex = at + 1;
      continue;
    }
    const [, index, key = ""] = step;
    path.push(index === void 0 ? key.replace(/\\(.)/gs, "$1") : Number(index));
  }
  return path;
}
function samePath(a, b) {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

// src/uses/compose.ts
function composeImage(parts) {
  const told = parts.filter(isTold);
  const pieces = piecesOf(told);
  let text = "";
  for (const piece of pieces) text += piece.text;
  if (told.some(isUnclear)) return { kind: "opaque", text };
  if (!told.some(isNaming) || isBareHost(told) || isLeftOpen(parts, told)) return { kind: "partial" };
  const parsed = parseReference(text);
  if (!parsed.ok)
    return { kind: "invalid", text, problem: parsed.problem, part: partAt(pieces, parsed.problem.offset, told) };
  const { reference } = parsed;
  if (reference.tag !== void 0 || reference.digest !== void 0) return { kind: "known", reference, tagFrom: "key" };
  const isWhole2 = parts.every((part) => part.role === "reference" || part.scope === "chart");
  return { kind: "known", reference, tagFrom: isWhole2 ? "nowhere" : "template" };
}
function isTold({ leaf }) {
  return leaf.text !== "";
}
function isUnclear({ leaf }) {
  return isPlaceholder(leaf.text);
}
function isNaming({ role }) {
  return role === "repository" || role === "name" || role === "reference";
}
function isOfName({ role }) {
  return role !== "tag" && role !== "digest" && role !== "suffix";
}
var HOST_ALONE = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?$/i;
function isBareHost(told) {
  const first = told.find(isOfName);
  if (first === void 0 || first.role === "reference" || told.findLast(isOfName) !== first) return false;
  return !first.leaf.text.includes("/") && HOST_ALONE.test(first.leaf.text);
}
function isLeftOpen(parts, told) {
  if (parts.length === told.length) return false;
  const isOpen2 = parts.some((part) => part.role === "repository" && part.leaf.text === "");
  const first = told.find(isOfName);
  if (!isOpen2 || first?.role !== "name" || told.findLast(isOfName) !== first) return false;
  return !first.leaf.text.includes("/");
}
var SLASH = { text: "/" };
var COLON2 = { text: ":" };
var AT = { text: "@" };
var DASH2 = { text: "-" };
var nameOrder = ["registry", "prefix", "repository", "name", "reference"];
function piecesOf(told) {
  const pieces = [];
  for (const role of nameOrder) {
    for (const part of told) {
      if (part.role !== role) continue;
      const { text } = part.leaf;
      if (pieces.length > 0) pieces.push(SLASH);
      pieces.push({ text: role === "registry" && text.endsWith("/") ? text.slice(0, -1) : text, part });
    }
  }
  const isPinned = pieces.some(({ text }) => text.includes("@"));
  const tag = partWith2(told, "tag");
  if (tag !== void 0) addTag(pieces, tag, partWith2(told, "suffix"));
  const digest = isPinned ? void 0 : partWith2(told, "digest");
  if (digest !== void 0) {
    const { text } = digest.leaf;
    if (pieces.length > 0) pieces.push(AT);
    pieces.push({ text: digest.digestForm === "hex" ? `sha256:${text}` : text, part: digest });
  }
  return pieces;
}
function partWith2(told, role) {
  return told.find((part) => part.role === role);
}
function addTag(pieces, tag, suffix) {
  if (pieces.length > 0) pieces.push(COLON2);
  pieces.push({ text: tag.leaf.text, part: tag });
  if (suffix === void 0) return;
  if (!suffix.leaf.text.startsWith("-")) pieces.push(DASH2);
  pieces.push({ text: suffix.leaf.text, part: suffix });
}
function partAt(pieces, offset, told) {
  let end = 0;
  for (const piece of pieces) {
    end += piece.text.length;
    if (offset < end && piece.part !== void 0) return piece.part;
  }
  const last = told.findLast(isNaming) ?? told.at(-1);
  if (last === void 0) throw new Error("an image was composed of no parts");
  return last;
}
function isQualified(parts) {
  for (const part of parts) {
    if (part.leaf.text === "") continue;
    if (part.role === "registry") return true;
    if (part.role !== "tag" && part.role !== "digest" && part.role !== "suffix") {
      return hostOf(splitReference(part.leaf.text).name.text).host !== void 0;
    }
  }
  return false;
}

// src/uses/annotations.ts
var imageAnnotations = ["images", "artifacthub.io/images", "helm.sh/images"];
function annotatedUses(chart) {
  return imageAnnotations.flatMap((name) => {
    const field = chart.metadata.annotations.get(name);
    return field === void 0 ? [] : usesOf(chart, name, field);
  });
}
function usesOf(chart, annotation, field) {
  const { file } = chart.metadata.source;
  const found = [...field.lexeme.matchAll(/^[ \t]*(?:-[ \t]+)?image:[ \t]*["']?([^\s"'#]+)/gm)];
  return found.map((match, index) => {
    const text = match[1] ?? "";
    const start = field.span.start + match.index + match[0].length - text.length;
    const path = ["annotations", annotation, index];
    const span = { start, end: start + text.length };
    const leaf = {
      file,
      span,
      keySpan: span,
      path,
      rootPath: path,
      text,
      lexeme: text,
      style: Style.plain,
      inFlow: false,
      type: "string"
    };
    const parts = [{ role: "reference", leaf, scope: "own" }];
    return {
      evidence: "values",
      source: "annotation",
      confidence: "possible",
      shape: "annotation",
      chart,
      path,
      rootPath: path,
      parts,
      image: composeImage(parts)
    };
  });
}

// src/uses/chart-wide.ts
var chartWideKeys = [
  { path: "global.imageRegistry", role: "registry", over: "own" },
  { path: "global.image.registry", role: "registry", over: "own" },
  { path: "global.images.registry", role: "registry", over: "own" },
  { path: "global.registry", role: "registry", over: "nothing" },
  { path: "global.hub", role: "prefix", over: "nothing" },
  { path: "imageRegistry", role: "registry", over: "nothing" },
  { path: "images.registry", role: "registry", over: "nothing" },
  { path: "defaultImageRegistry", role: "registry", over: "nothing" },
  { path: "imageNamespace", role: "prefix", over: "nothing", only: "names" },
  { path: "defaultImageRepository", role: "prefix", over: "nothing", only: "names" },
  { path: "global.tag", role: "tag", over: "nothing" },
  { path: "images.tag", role: "tag", over: "nothing" },
  { path: "defaultImageTag", role: "tag", over: "nothing" }
];
var byPath = new Map(chartWideKeys.map((key) => [key.path, key]));
var firstKeys = new Set(chartWideKeys.map(({ path }) => path.split(".")[0]));
function isChartWide(path) {
  return path.length <= 3 && firstKeys.has(path[0]) && byPath.has(printPath(path));
}
function chartWideIndex(all) {
  const byOwner = /* @__PURE__ */ new Map();
  for (const { owner, leaves } of all) {
    for (const { leaf, treePath } of leaves) {
      if (leaf.text === "") continue;
      const path = owner.length === 0 ? treePath : treePath.slice(owner.length);
      if (!isChartWide(path)) continue;
      const key = printPath(owner);
      const own = byOwner.get(key);
      if (own === void 0) byOwner.set(key, /* @__PURE__ */ new Map([[printPath(path), leaf]]));
      else own.set(printPath(path), leaf);
    }
  }
  return (owner) => byOwner.size === 0 ? nothing : heardBy(byOwner, owner);
}
var nothing = /* @__PURE__ */ new Map();
function heardBy(byOwner, owner) {
  const own = byOwner.get(printPath(owner)) ?? nothing;
  if (owner.length === 0) return own;
  const heard = new Map(own);
  for (let depth = owner.length - 1; depth >= 0; depth--) {
    for (const [path, leaf] of byOwner.get(printPath(owner.slice(0, depth))) ?? nothing)
      if (path.startsWith("global.")) heard.set(path, leaf);
  }
  return heard;
}
function withChartWide(parts, wide, qualified) {
  if (wide.size === 0) return parts;
  let joined3 = parts;
  for (const key of chartWideKeys) {
    const leaf = wide.get(key.path);
    if (leaf !== void 0 && applies(key, joined3, qualified)) {
      joined3 = [...joined3.filter((part) => part.role !== key.role), { role: key.role, leaf, scope: "chart" }];
    }
  }
  return joined3;
}
function applies(key, parts, qualified) {
  const own = parts.find((part) => part.role === key.role);
  if (own?.scope === "chart") return false;
  const isGiven = own !== void 0 && own.leaf.text !== "";
  const isComposed = parts.length > 1 || parts.some((part) => part.role !== "reference");
  if (!isComposed || !parts.some((part) => namingRoles2.has(part.role))) return false;
  if (key.only === "names") return !isGiven && isBareName(parts);
  if (key.role === "tag") return !isGiven;
  if (key.role === "prefix")
    return !isGiven && !qualified && !parts.some((part) => namingRoles2.has(part.role) && part.leaf.text.includes("/"));
  return isGiven ? key.over === "own" : !qualified;
}
var namingRoles2 = /* @__PURE__ */ new Set(["repository", "name", "reference"]);
function isBareName(parts) {
  const isSimple = parts.some((part) => part.role === "name" && part.leaf.text !== "" && !part.leaf.text.includes("/"));
  return isSimple && !parts.some((part) => part.role === "repository" && part.leaf.text !== "");
}

// src/uses/key-class.ts
var roleBits = {
  reference: 1,
  registry: 2,
  prefix: 4,
  repository: 8,
  name: 16,
  tag: 32,
  digest: 64,
  suffix: 128,
  version: 256,
  "pull-policy": 512,
  "use-digest": 1024,
  "env-value": 2048,
  password: 4096,
  "docker-config": 8192
};
var partWords = {
  registry: "registry",
  repository: "repository",
  repo: "repository",
  name: "name",
  tag: "tag",
  version: "version",
  release: "version",
  digest: "digest",
  sha: "digest",
  sha256: "digest",
  hub: "prefix",
  org: "prefix",
  namespace: "prefix",
  prefix: "prefix",
  variant: "suffix",
  flavour: "suffix",
  flavor: "suffix",
  suffix: "suffix",
  ref: "reference",
  reference: "reference"
};
var plainWords = new Set(
  "registry repository repo name tag version release digest sha sha256 hub org variant flavour flavor".split(" ")
);
var namedWords = new Set("registry repository repo tag digest".split(" "));
var otherMatters = new Set(
  "pull puller secret secrets policies format feature features type types size gc cleanup wait timeout timeouts url uri id ids stream streams cache caching insecure enabled enable disabled disable check checks scan scanner scanning analyze delete prune pruner retention interval limit limits count path dir directory file files volume volumes storage arch os architecture platform platforms list lists profile match matcher regex pattern patterns filter filters args command entrypoint port user update updater automation swapper signature provider renderer processor magick editor upload max min quality width height density builder build mode strategy source annotation annotations label labels method key keys optimization optimizer resize resizer class creation credentials credential auth".split(" ")
);
var otherKinds = new Set(
  "backing machine vm qcow qcow2 ami iso cloud background logo icon cover banner og graph picture photo avatar thumbnail screenshot activity allow".split(
    " "
  )
);
var nonsense = { scalar: void 0, isImage: false, isImages: false, bit: 0, isStrong: false };
var weakRoles = /* @__PURE__ */ new Set([
  "name",
  "version",
  "tag",
  "digest",
  "suffix",
  "pull-policy",
  "use-digest",
  "env-value"
]);
var telling = "image repo regist tag digest sha hub org name version release variant flavor flavour suffix policy pass token dockerc".split(
  " "
);
var senses = [];
function senseOf(table, entry) {
  if (!hasKey(table, entry)) return nonsense;
  const number = placeOf2(table, entry);
  const known = senses[number];
  if (known !== void 0) return known;
  const sense = senseOfKey(keyText(table, entry));
  if (number < NUMBERED) {
    while (senses.length <= number) senses.push(void 0);
    senses[number] = sense;
  }
  return sense;
}
function classOfKey(key) {
  return senseOfKey(key).scalar;
}
function roleOfPath(path) {
  const key = path.findLast((part) => typeof part === "string");
  return key === void 0 ? void 0 : classOfKey(key)?.role;
}
function senseOfKey(key) {
  if (key.length > 64) return nonsense;
  const lower = key.toLowerCase();
  const isTelling2 = lower === "value" || telling.some((part) => lower.includes(part));
  return isTelling2 ? makeSense(wordsOf(key)) : nonsense;
}
function makeSense(words) {
  const scalar = classify2(words);
  const isImage = words.some((word) => word === "image" || word === "images") && !isOtherMatter(words);
  const isImages = isImage && words.at(-1) === "images";
  if (scalar === void 0) return isImage ? { ...nonsense, isImage, isImages } : nonsense;
  const bit = secretRoles.has(scalar.role) ? 0 : roleBits[scalar.role];
  const isStrong = bit !== 0 && !(scalar.form === "plain" && weakRoles.has(scalar.role));
  return { scalar, isImage, isImages, bit, isStrong };
}
function wordsOf(key) {
  return (key.match(/[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
}
function isOtherMatter(words) {
  const image = words.findLastIndex((word) => word === "image" || word === "images");
  return words.some((word, at) => (at > image ? otherMatters : otherKinds).has(word));
}
var wholeNames = {
  "use digest": { stem: "", role: "use-digest", form: "plain" },
  "tag suffix": { stem: "", role: "suffix", form: "plain" },
  value: { stem: "", role: "env-value", form: "plain" },
  dockerconfigjson: { stem: "", role: "docker-config", form: "plain" },
  dockerconfig: { stem: "", role: "docker-config", form: "plain" },
  dockercfg: { stem: "", role: "docker-config", form: "plain" },
  "docker config json": { stem: "", role: "docker-config", form: "plain" },
  "docker config": { stem: "", role: "docker-config", form: "plain" }
};
var secretRoles = /* @__PURE__ */ new Set(["password", "docker-config"]);
var secretWords = /* @__PURE__ */ new Set(["password", "passwd", "pass", "token"]);
function classify2(words) {
  const name = words.join(" ");
  if (Object.hasOwn(wholeNames, name)) return wholeNames[name];
  if (secretWords.has(words.at(-1) ?? "")) return { stem: stemOf(words.slice(0, -1)), role: "password", form: "plain" };
  if (words.at(-2) === "pull" && words.at(-1) === "policy") {
    return { stem: stemOf(words.slice(0, -2)), role: "pull-policy", form: "plain" };
  }
  const image = words.lastIndexOf("image");
  if (image < 0) return classifyPlain(words);
  return isOtherMatter(words) ? void 0 : classifyImage(words.slice(0, image), words.slice(image + 1));
}
function classifyPlain(words) {
  const last = words.at(-1) ?? "";
  const role = Object.hasOwn(partWords, last) ? partWords[last] : void 0;
  if (role === void 0) return void 0;
  if (words.length === 1) return plainWords.has(last) ? { stem: "", role, form: "plain" } : void 0;
  return namedWords.has(last) ? { stem: stemOf(words.slice(0, -1)), role, form: "named" } : void 0;
}
function classifyImage(before, after) {
  const stem = stemOf(before);
  const [word] = after;
  if (word === void 0) return { stem, role: "reference", form: "image" };
  if (after.length === 1 && Object.hasOwn(partWords, word)) {
    return { stem, role: word === "name" ? "reference" : partWords[word] ?? "reference", form: "image" };
  }
  if (after.join(" ") === "tag suffix") return { stem, role: "suffix", form: "image" };
  return { stem: stemOf([...before, ...after]), role: "reference", form: "trailing" };
}
function stemOf(words) {
  return words.filter((word) => word !== "image").join(" ");
}

// when-called:src/charts/value-tree.ts
function placeOfNode(...args) {
  return load("./chunks/layers.cjs", "src/charts/value-tree.ts").placeOfNode(...args);
}

// src/yaml/print-number.ts
function printFloat64(n) {
  if (Number.isNaN(n)) return "NaN";
  if (!Number.isFinite(n)) return n > 0 ? "+Inf" : "-Inf";
  if (n === 0) return Object.is(n, -0) ? "-0" : "0";
  const size = Math.abs(n);
  if (size >= 1e-4 && size < 1e6) return String(n);
  return n.toExponential().replace(/([-+])(\d)$/, "$10$2");
}
function jsonNumber(n) {
  return Object.is(n, -0) ? "-0" : String(n);
}
function helmText(value2) {
  if (typeof value2 === "number") return printFloat64(value2);
  return value2 === null ? "" : String(value2);
}

// src/uses/leaf.ts
function resolvedText(table, entry) {
  return textOf3(scalarValue(table, entry));
}
function textOf3(value2) {
  if (value2 === null) return { text: "", type: "null" };
  if (typeof value2 === "string") return { text: value2, type: "string" };
  return typeof value2 === "number" ? { text: helmText(value2), type: "number" } : { text: String(value2), type: "boolean" };
}
function leafAt(source, entry, { path, rootPath }) {
  const { file, table } = source;
  const { text, type } = resolvedText(table, entry);
  return {
    file,
    span: valueSpan(table, entry),
    keySpan: keySpan(table, entry),
    path,
    rootPath,
    lexeme: lexeme(table, entry),
    style: styleOf(table, entry),
    inFlow: parentOf(table, entry) >= 0 && styleOf(table, parentOf(table, entry)) === Style.flow,
    text,
    type
  };
}
function leafOfNode(node2, rootPath) {
  const hidden = node2.shadows?.kind === "scalar" ? leafOfNode(node2.shadows, rootPath) : void 0;
  const leaf = ownLeaf(node2, rootPath);
  return leaf === void 0 || hidden === void 0 ? leaf : { ...leaf, shadows: hidden };
}
function ownLeaf(node2, rootPath) {
  const { origin } = node2;
  if (origin.kind === "file") {
    const entry = origin.via ?? origin.entry;
    return leafAt(origin, entry, { path: pathOf(origin.table, entry), rootPath });
  }
  const place = placeOfNode(node2);
  if (place?.argument === void 0) return void 0;
  const file = sourceFile(`--${place.argument.flag}`, { kind: "argument" }, place.argument.text);
  const { span, keySpan: key, lexeme: written2 } = place;
  const spelled = { lexeme: written2, style: Style.plain, inFlow: false };
  return {
    file,
    span,
    keySpan: key,
    path: rootPath,
    rootPath,
    ...spelled,
    ...textOf3(node2.int64 === void 0 ? node2.value : String(node2.int64))
  };
}

// src/uses/credentials.ts
var registryWords = /* @__PURE__ */ new Set([
  "registry",
  "registries",
  "docker",
  "dockerhub",
  "container",
  "image",
  "images"
]);
function findCredentials(source, entries) {
  const { table } = source;
  return entries.flatMap((entry) => {
    const kind = senseOf(table, entry).scalar?.role === "docker-config" ? "docker-config" : "password";
    if (kindOf(table, entry) !== Kind.scalar || kind === "password" && !isOfRegistry(table, entry)) return [];
    const path = pathOf(table, entry);
    const leaf = leafAt(source, entry, { path, rootPath: path });
    return isSecret(kind, leaf) ? [{ kind, leaf }] : [];
  });
}
function isSecret(kind, { type, text }) {
  if (type !== "string" || text === "" || text.includes("{{")) return false;
  if (kind === "password") return !isPlaceholder(text);
  return /auth/i.test(text) || /^[A-Za-z0-9+/=\s]{40,}$/.test(text);
}
function isOfRegistry(table, entry) {
  return speaksOfRegistry(wordsOf(keyText(table, entry)).slice(0, -1)) || isBelowRegistry(table, entry);
}
function isBelowRegistry(table, entry) {
  let at = parentOf(table, entry);
  for (let up = 0; up < 2 && at >= 0; up++, at = parentOf(table, at)) {
    if (hasKey(table, at) && speaksOfRegistry(wordsOf(keyText(table, at)))) return true;
  }
  return false;
}
function speaksOfRegistry(words) {
  if (!words.some((word) => registryWords.has(word))) return false;
  const companions = ["pull", "credential", "credentials", "creds", "cred", "private", "auth", "secret", "secrets"];
  return words.length === 1 ? words[0] === "registry" || words[0] === "dockerhub" : words.some((word) => companions.includes(word)) || words.includes("registry");
}

// when-called:src/uses/effective-leaf.ts
function overlaidLeaf(...args) {
  return load("./chunks/layers.cjs", "src/uses/effective-leaf.ts").overlaidLeaf(...args);
}
function releaseLeaf(...args) {
  return load("./chunks/layers.cjs", "src/uses/effective-leaf.ts").releaseLeaf(...args);
}

// when-called:src/uses/hinted-slots.ts
function addPatterns(...args) {
  return load("./chunks/comments.cjs", "src/uses/hinted-slots.ts").addPatterns(...args);
}
function applyComments(...args) {
  return load("./chunks/comments.cjs", "src/uses/hinted-slots.ts").applyComments(...args);
}

// src/uses/hints.ts
var noHints = {
  isImage: () => false,
  isNoImage: () => false,
  hasPatterns: false,
  hasIgnores: false
};
function applyHints({ file, table }, slots2, hints) {
  const kept = hints.hasIgnores ? slots2.filter((slot) => !hints.isNoImage(printPath(pathOf(table, slot.holder)))) : slots2;
  const withPatterns = hints.hasPatterns ? addPatterns(table, kept, hints.isImage) : kept;
  return file.text.includes("chartpin:") ? applyComments(table, withPatterns) : withPatterns;
}

// src/uses/shapes.ts
var shapes = [
  // Maps under a key that speaks of images: 2,113 of 2,552.
  {
    name: "repository-map",
    where: "image-map",
    all: ["repository"],
    naming: "name",
    form: "plain",
    confidence: "certain",
    versionIsTag: true
  },
  {
    name: "image-in-image-map",
    where: "image-map",
    all: ["reference"],
    naming: "name",
    confidence: "certain",
    versionIsTag: true
  },
  {
    name: "name-map",
    where: "image-map",
    all: ["name"],
    any: ["registry", "tag", "digest", "version", "pull-policy", "prefix"],
    naming: "name",
    form: "plain",
    confidence: "certain",
    versionIsTag: true
  },
  { name: "name-only-map", where: "image-map", all: ["name"], naming: "full", form: "plain", confidence: "likely" },
  {
    name: "tag-map",
    where: "image-map",
    all: [],
    any: ["tag", "digest"],
    naming: "none",
    form: "plain",
    confidence: "certain"
  },
  { name: "registry-map", where: "image-map", all: ["registry"], naming: "host", form: "plain", confidence: "certain" },
  // Component maps (`busybox`, `exporter`, `kubectl`), told by the company their keys keep: 439.
  { name: "repository-tag", where: "anywhere", all: ["repository", "tag"], naming: "name", confidence: "certain" },
  {
    name: "registry-repository",
    where: "anywhere",
    all: ["registry", "repository"],
    naming: "name",
    confidence: "certain"
  },
  {
    name: "repository-digest",
    where: "anywhere",
    all: ["repository"],
    any: ["digest", "pull-policy", "version"],
    naming: "full",
    form: "plain",
    confidence: "likely",
    versionIsTag: true
  },
  {
    name: "registry-name-tag",
    where: "anywhere",
    all: ["registry", "name", "tag"],
    naming: "name",
    form: "plain",
    confidence: "likely"
  },
  // Split keys and strings.
  { name: "image-tag", where: "anywhere", all: ["reference", "tag"], naming: "name", confidence: "certain" },
  {
    name: "image-version",
    where: "anywhere",
    all: ["reference", "version"],
    naming: "name",
    confidence: "likely",
    versionIsTag: true
  },
  {
    name: "image-repository",
    where: "anywhere",
    all: ["repository"],
    naming: "name",
    form: "image",
    confidence: "certain"
  },
  {
    name: "image-registry-name",
    where: "anywhere",
    all: ["reference", "registry"],
    naming: "name",
    confidence: "certain"
  },
  { name: "image-string", where: "anywhere", all: ["reference"], naming: "name", form: "image", confidence: "certain" },
  {
    name: "trailing-image-string",
    where: "anywhere",
    all: ["reference"],
    naming: "full",
    form: "trailing",
    confidence: "likely"
  },
  // What one key says for many images.
  {
    name: "image-registry",
    where: "anywhere",
    all: ["registry"],
    naming: "host",
    form: "image",
    confidence: "certain"
  },
  { name: "global-registry", where: "global", all: ["registry"], naming: "name", form: "plain", confidence: "certain" },
  { name: "root-registry", where: "root", all: ["registry"], naming: "host", form: "plain", confidence: "certain" },
  { name: "image-prefix", where: "anywhere", all: ["prefix"], naming: "name", form: "image", confidence: "likely" },
  { name: "hub", where: "anywhere", all: ["prefix", "tag"], naming: "host", form: "plain", confidence: "likely" },
  {
    name: "image-tag-only",
    where: "anywhere",
    all: [],
    any: ["tag", "version", "digest"],
    naming: "none",
    form: "image",
    confidence: "likely",
    versionIsTag: true
  }
];

// src/uses/fit-shapes.ts
function fitShapes(table, map, keys, into) {
  const place = placeOf3(table, map);
  if (keys === "weak" && place !== "image-map") return;
  for (const group of byStem(membersOf(table, map))) {
    const told = besideWhole(group.filter(isUsable));
    const bits = bitsOf(told);
    for (const compiled of shapesOf(place)) {
      if (!fits(compiled, told, bits)) continue;
      into.push(slotOf2(table, map, { compiled, group: told, bits }));
      break;
    }
  }
}
function membersOf(table, map) {
  const members = [];
  for (let entry = map + 1, end = nextOf(table, map); entry < end; entry = nextOf(table, entry)) {
    const { scalar: key, bit } = senseOf(table, entry);
    if (key === void 0 || bit === 0) continue;
    const kind = (table.cells[entry * CELLS] ?? 0) & 15;
    if (kind !== Kind.map && kind !== Kind.seq) members.push({ key, bit, entry, value: resolvedText(table, entry) });
  }
  return members;
}
function byStem(members) {
  const first = members[0]?.key.stem;
  if (members.every(({ key }) => key.stem === first)) return [members];
  const stems = /* @__PURE__ */ new Map();
  for (const member of members) {
    const group = stems.get(member.key.stem);
    if (group === void 0) stems.set(member.key.stem, [member]);
    else group.push(member);
  }
  return [...stems.values()];
}
function isUsable({ key, value: value2 }) {
  return value2.type !== "boolean" || key.role === "use-digest";
}
function besideWhole(group) {
  const isWhole2 = group.length > 1 && group.some(({ key, value: value2 }) => key.role === "reference" && namesRegistry(value2.text));
  return isWhole2 ? group.filter(({ key }) => key.role !== "repository" && key.role !== "registry") : group;
}
function bitsOf(group) {
  let bits = 0;
  for (const { bit } of group) bits |= bit;
  return bits;
}
var looks = {
  none: { "image-map": () => true, elsewhere: () => true },
  full: { "image-map": looksFull, elsewhere: looksFull },
  host: { "image-map": looksLikeName, elsewhere: looksLikeHost },
  name: { "image-map": looksLikeName, elsewhere: looksStrict }
};
var namingRoles3 = ["repository", "reference", "name", "registry", "prefix"];
var compiledShapes = {};
function shapesOf(place) {
  return compiledShapes[place] ??= compile(place);
}
function compile(place) {
  return shapes.filter(({ where }) => where === "anywhere" || where === place).map((shape) => ({
    shape,
    all: bitsOfRoles(shape.all),
    any: bitsOfRoles(shape.any ?? []),
    naming: namingRoles3.find((role) => shape.all.includes(role)),
    looks: looks[shape.naming][place === "image-map" ? place : "elsewhere"]
  }));
}
function bitsOfRoles(roles) {
  return roles.reduce((bits, role) => bits | roleBits[role], 0);
}
function placeOf3(table, map) {
  const parent = parentOf(table, map);
  if (parent < 0) return "root";
  if (!hasKey(table, map)) return senseOf(table, parent).isImage ? "image-map" : "elsewhere";
  if (senseOf(table, map).isImage || senseOf(table, parent).isImages) return "image-map";
  return keyText(table, map) === "global" ? "global" : "elsewhere";
}
function fits({ shape, all, any, naming, looks: looksRight }, group, bits) {
  if ((bits & all) !== all || any !== 0 && (bits & any) === 0) return false;
  const isSpelled = ({ key }) => shape.form === void 0 || key.form === shape.form;
  const member = naming === void 0 ? void 0 : group.find(({ key }) => key.role === naming);
  if (member === void 0) return shape.naming === "none" && group.some(isSpelled);
  const { text, type } = member.value;
  if (type === "number" || !isSpelled(member)) return false;
  return text === "" ? shape.naming !== "full" : looksRight(text);
}
function slotOf2(table, map, fitting) {
  const { group } = fitting;
  const { shape } = fitting.compiled;
  const parts = partsOf(table, map, fitting);
  const [first] = parts;
  const isAlone = parts.length === 1 && (first?.role === "reference" || first?.role === "registry");
  return {
    shape: shape.name,
    confidence: shape.confidence,
    holder: isAlone && shape.where !== "image-map" ? first.entry : map,
    stem: group[0]?.key.stem ?? "",
    parts,
    pullPolicy: group.find(({ key }) => key.role === "pull-policy")?.entry
  };
}
var partOrder = [
  "registry",
  "prefix",
  "repository",
  "name",
  "reference",
  "tag",
  "suffix",
  "digest"
];
function partsOf(table, map, { compiled: { shape }, group, bits }) {
  const isSplit = (bits & (roleBits.registry | roleBits.repository)) !== 0;
  const left = { digest: isOff(group, bits), name: isLabel(shape, bits, hasKey(table, map)) };
  const parts = [];
  let hasTag = (bits & roleBits.tag) !== 0;
  for (const role of partOrder) {
    if ((role === "digest" || role === "name") && left[role]) continue;
    const isVersion = role === "tag" && !hasTag && shape.versionIsTag === true;
    const member = pick(group, isVersion ? "version" : role);
    if (member === void 0) continue;
    if (role !== "reference") parts.push({ role, entry: member.entry });
    else if (isSplit) parts.push({ role: "name", entry: member.entry });
    else {
      hasTag ||= namesTag(member);
      parts.push({ role, entry: member.entry });
    }
  }
  return parts;
}
function isOff(group, bits) {
  if ((bits & roleBits["use-digest"]) === 0) return false;
  return group.some(({ key, value: value2 }) => key.role === "use-digest" && value2.text === "false");
}
function isLabel(shape, bits, isKeyed) {
  if ((bits & roleBits.reference) !== 0) return true;
  if ((bits & roleBits.repository) !== 0 && !isKeyed) return true;
  return shape.where !== "image-map" && !shape.all.includes("name");
}
function pick(group, role) {
  let first;
  for (const member of group) {
    if (member.key.role !== role) continue;
    if (member.value.text !== "") return member;
    first ??= member;
  }
  return first;
}
function namesTag({ value: value2 }) {
  return /[:@][^/]*$/.test(value2.text);
}

// when-called:src/charts/layers.ts
function rootPathOf(...args) {
  return load("./chunks/layers.cjs", "src/charts/layers.ts").rootPathOf(...args);
}

// src/uses/find-keys.ts
function findKeys(table) {
  const found = { slots: [], named: [], secrets: [], texts: [] };
  const { cells, count: count2 } = table;
  for (let entry = 0; entry < count2; entry++) {
    const form = cells[entry * CELLS] ?? 0;
    const kind = form & 15;
    if (kind === Kind.map) readMap(table, entry, found);
    else if (kind === Kind.seq) {
      if (senseOf(table, entry).isImages) addNamed(table, entry, found.named);
    } else readScalar(table, entry, form >> 4 & 15, found);
  }
  const { slots: slots2, named, secrets, texts } = found;
  const all = named.length === 0 ? slots2 : slots2.concat(named);
  return { slots: all.length > 1 ? all.toSorted((a, b) => a.holder - b.holder) : all, secrets, texts };
}
function readScalar(table, entry, style, { texts, secrets }) {
  if (!hasKey(table, entry)) {
    texts.push(entry);
    return;
  }
  const role = senseOf(table, entry).scalar?.role;
  if (role === "env-value" || style === Style.literal || style === Style.folded) texts.push(entry);
  if (role === "password" || role === "docker-config") secrets.push(entry);
}
function readMap(table, map, { slots: slots2, named }) {
  const { cells } = table;
  const end = nextOf(table, map);
  let bits = 0;
  let isStrong = false;
  for (let child = map + 1; child < end; child = cells[child * CELLS + Cell.next] ?? end) {
    const sense = senseOf(table, child);
    if (sense.bit === 0 || isCollection(table, child)) continue;
    bits |= sense.bit;
    isStrong ||= sense.isStrong;
  }
  if (bits !== 0) fitShapes(table, map, isStrong ? "strong" : "weak", slots2);
  if (senseOf(table, map).isImages) addNamed(table, map, named);
}
function isCollection({ cells }, entry) {
  const kind = (cells[entry * CELLS] ?? 0) & 15;
  return kind === Kind.map || kind === Kind.seq;
}
function addNamed(table, images2, into) {
  for (let entry = images2 + 1, end = nextOf(table, images2); entry < end; entry = nextOf(table, entry)) {
    if (isCollection(table, entry) || (senseOf(table, entry).scalar?.form ?? "trailing") !== "trailing") continue;
    const value2 = resolvedText(table, entry);
    if (value2.type !== "string" || !looksFull(value2.text)) continue;
    into.push({
      shape: "images-entry",
      confidence: "certain",
      holder: entry,
      stem: "",
      parts: [{ role: "reference", entry }],
      pullPolicy: void 0
    });
  }
}
function isBelow(table, entry, root) {
  return entry >= root && entry < nextOf(table, root);
}

// src/uses/source.ts
function sourceOf2(values, prefix = []) {
  return { values, prefix, keys: findKeys(values.table) };
}
var wrapper = "_internal_defaults_do_not_set";
function unwrapped(path) {
  return path[0] === wrapper ? path.slice(1) : path;
}
function inTree({ prefix }, path) {
  const inner = unwrapped(path);
  return prefix.length === 0 ? inner : [...prefix, ...inner];
}
function inRelease({ prefix }, path) {
  const inner = unwrapped(path);
  return prefix.length === 0 ? inner : rootPathOf(prefix, inner);
}
var ownLeaf2 = (entry, source) => {
  const path = pathOf(source.values.table, entry);
  return leafAt(source.values, entry, { path, rootPath: inRelease(source, path) });
};

// src/uses/make-uses.ts
function usesAt(places, leafOf, chart) {
  const placed = [];
  for (const laid of places) {
    const place = placeOf4(laid, leafOf);
    if (place !== void 0) placed.push(place);
  }
  return usesOf2(placed, chart);
}
function placeOf4(slots2, leafOf) {
  const laid = slots2.findLast(({ slot }) => slot.parts.some(isTelling)) ?? slots2[0];
  const leaves = [];
  for (const { slot, source } of slots2.length > 1 ? slots2.toReversed() : slots2) addLeaves(leaves, slot, source, leafOf);
  if (laid === void 0 || leaves.length === 0) return void 0;
  const policy = slots2.findLast(({ slot }) => slot.pullPolicy !== void 0);
  const entry = policy?.slot.pullPolicy;
  return {
    laid,
    leaves,
    pullPolicy: policy === void 0 || entry === void 0 ? void 0 : leafOf(entry, policy.source)
  };
}
function isTelling({ role }) {
  return role === "repository" || role === "reference" || role === "name";
}
function addLeaves(leaves, slot, source, leafOf) {
  for (const { role, entry } of slot.parts) {
    if (leaves.some((higher) => higher.role === role)) continue;
    const leaf = leafOf(entry, source);
    if (leaf === void 0) continue;
    const path = leafOf === ownLeaf2 ? leaf.path : pathOf(source.values.table, entry);
    leaves.push({ role, leaf, treePath: inTree(source, path) });
  }
}
function usesOf2(places, chart) {
  const owned = places.map(({ laid, leaves }) => ({ owner: ownerOf(chart, laid.treePath), leaves }));
  const wideFor = chartWideIndex(owned.map(({ owner, leaves }) => ({ owner: owner.prefix, leaves })));
  return places.map((place, at) => {
    const owner = owned[at]?.owner;
    return useOf(place, owner?.chart, wideFor(owner?.prefix ?? ROOT));
  });
}
var ROOT = [];
function ownerOf(chart, path) {
  let owner = chart;
  let depth = 0;
  for (; ; ) {
    const next = path.length > depth + 1 ? owner?.subcharts.find((subchart) => subchart.key === path[depth]) : void 0;
    if (next === void 0) return { chart: owner, prefix: depth === 0 ? ROOT : path.slice(0, depth) };
    owner = next.chart;
    depth++;
  }
}
function useOf({ laid, leaves, pullPolicy }, chart, wide) {
  const { slot, source, path } = laid;
  const own = leaves.map(
    ({ role, leaf }) => role === "digest" ? digestPart(leaf) : { role, leaf, scope: "own" }
  );
  const joined3 = wide.size === 0 ? own : withChartWide(own, wide, isQualified(own));
  const parts = joined3.length > 1 ? joined3.toSorted(compareParts) : joined3;
  const use = {
    evidence: "values",
    source: slot.source ?? "shape",
    confidence: slot.confidence,
    shape: slot.shape,
    path,
    rootPath: inRelease(source, path),
    parts,
    image: composeImage(parts)
  };
  if (chart !== void 0) use.chart = chart;
  if (pullPolicy !== void 0) use.pullPolicy = pullPolicy;
  return use;
}
function compareParts(a, b) {
  return partOrder.indexOf(a.role) - partOrder.indexOf(b.role);
}
function digestPart(leaf) {
  const isHex = leaf.text === "" ? /sha(?:256)?$/i.test(String(leaf.path.at(-1))) : /^[0-9a-f]+$/i.test(leaf.text);
  return { role: "digest", leaf, scope: "own", digestForm: isHex ? "hex" : "full" };
}

// src/uses/text-slots.ts
function findTextImages(table, entries) {
  return entries.flatMap((entry) => {
    const style = styleOf(table, entry);
    if (style === Style.literal || style === Style.folded) return inBlock(table, entry);
    return hasKey(table, entry) ? inEnv(table, entry) : inArgument(table, entry);
  });
}
function inArgument(table, entry) {
  const { start, end } = valueSpan(table, entry);
  const raw = table.text.slice(start, end);
  const match = /^["']?--?[\w.-]*image[\w.-]*=([^\s"']+)["']?$/i.exec(raw);
  return match?.[1] === void 0 ? [] : imageAt(entry, "argument", start + raw.indexOf("=") + 1, match[1]);
}
function inEnv(table, entry) {
  const name = childWithKey(table, parentOf(table, entry), "name");
  if (name === void 0 || !wordsOf(scalarText(table, name)).includes("image")) return [];
  const { start, end } = valueSpan(table, entry);
  const quote = styleOf(table, entry) === Style.plain ? 0 : 1;
  return imageAt(entry, "env", start + quote, table.text.slice(start + quote, end - quote));
}
function inBlock(table, entry) {
  const { start, end } = valueSpan(table, entry);
  const raw = table.text.slice(start, end);
  const found = [];
  for (const match of raw.matchAll(/^[ \t-]*["']?image["']?:[ \t]*["']?([^\s"',#]+)/gim)) {
    const text = match[1] ?? "";
    found.push(...imageAt(entry, "text", start + match.index + match[0].length - text.length, text));
  }
  return found;
}
function imageAt(entry, kind, ...place) {
  const [start, text] = place;
  return looksFull(text) ? [{ entry, kind, text, span: { start, end: start + text.length } }] : [];
}

// src/uses/text-uses.ts
function textUses({ values, prefix, keys }, chart) {
  return findTextImages(values.table, keys.texts).map(({ entry, kind, text, span }) => {
    const path = pathOf(values.table, entry);
    const rootPath = [...prefix, ...path];
    const leaf = { ...leafAt(values, entry, { path, rootPath }), span, text, lexeme: text };
    const parts = [{ role: "reference", leaf, scope: "own" }];
    return {
      evidence: "values",
      source: "shape",
      confidence: "possible",
      shape: kind,
      ...chart === void 0 ? {} : { chart },
      path,
      rootPath,
      parts,
      image: composeImage(parts)
    };
  });
}

// src/uses/find-uses.ts
function findUses(input) {
  return usesOfRelease(input, sourcesOf(input.chart, []));
}
function findChartUses(input) {
  const sources = sourcesOf(input.chart, []);
  const own = usesOfRelease(input, sources);
  if (input.chart.overlays.length === 0) return own;
  const overlaid = usesOfOverlays(input, sources);
  return {
    uses: [...own.uses, ...overlaid.uses],
    credentials: [...own.credentials, ...overlaid.credentials]
  };
}
function usesOfRelease({ chart, layers = [], hints = noHints, readFile }, own) {
  const files = layers.flatMap((layer) => layer.kind === "file" ? [sourceOf2(layer.file)] : []);
  const sources = [...own, ...files];
  const isLayered = sources.length > 1 || layers.length > 0;
  const leafOf = isLayered ? releaseLeaf({ chart, layers, ...readFile === void 0 ? {} : { readFile } }) : ownLeaf2;
  const uses = usesAt(slotsOf(sources, hints).values(), leafOf, chart);
  const texts = sources.flatMap((source) => textUses(source, chart));
  return { uses: [...uses, ...annotatedUses(chart), ...texts], credentials: credentialsOf(sources) };
}
function usesOfOverlays({ chart, hints = noHints }, sources) {
  const overlays = chart.overlays.map((values) => sourceOf2(values));
  let base;
  const uses = [];
  for (const overlay of overlays) {
    const own = slotsOf([overlay], hints);
    if (own.size > 0) {
      base ??= slotsOf(sources, hints);
      const leafOf = chart.subcharts.length === 0 && chart.values !== void 0 ? overlaidLeaf(overlay, chart.values) : releaseLeaf({ chart, layers: [{ kind: "file", file: overlay.values }] });
      for (const use of usesAt(touchedBy(own, base), leafOf, chart)) {
        if (use.parts.some((part) => part.leaf.file === overlay.values.file)) uses.push(use);
      }
    }
    uses.push(...textUses(overlay, chart));
  }
  return { uses, credentials: credentialsOf(overlays) };
}
function findUsesInFile(values, hints = noHints) {
  const source = sourceOf2(values);
  const uses = usesAt(slotsOf([source], hints).values(), ownLeaf2, void 0);
  return { uses: [...uses, ...textUses(source, void 0)], credentials: credentialsOf([source]) };
}
function credentialsOf(sources) {
  const seen = /* @__PURE__ */ new Set();
  return sources.flatMap(({ values, keys }) => {
    if (keys.secrets.length === 0 || seen.size === seen.add(values).size) return [];
    return findCredentials(values, keys.secrets);
  });
}
function sourcesOf(chart, prefix) {
  const below = chart.subcharts.flatMap((subchart) => sourcesOf(subchart.chart, [...prefix, subchart.key]));
  return chart.values === void 0 ? below : [...below, sourceOf2(chart.values, prefix)];
}
function slotsOf(sources, hints) {
  const places = /* @__PURE__ */ new Map();
  for (const source of sources) {
    for (const slot of applyHints(source.values, source.keys.slots, hints)) {
      const path = pathOf(source.values.table, slot.holder);
      const treePath = inTree(source, path);
      const key = `${printPath(treePath)} ${slot.stem}`;
      const laid = places.get(key);
      if (laid === void 0) places.set(key, [{ slot, source, path, treePath }]);
      else laid.push({ slot, source, path, treePath });
    }
  }
  return places;
}
function touchedBy(own, base) {
  const isWide = [...own.values()].some((laid) => laid.some(speaksForMany));
  const keys = isWide ? /* @__PURE__ */ new Set([...base.keys(), ...own.keys()]) : own.keys();
  return [...keys].map((key) => [...base.get(key) ?? [], ...own.get(key) ?? []]);
}
function speaksForMany({ slot, source }) {
  return slot.parts.some(({ entry }) => isChartWide(inRelease(source, pathOf(source.values.table, entry))));
}

// when-called:src/cli/layers.ts
function checkLayers(...args) {
  return load("./chunks/layers.cjs", "src/cli/layers.ts").checkLayers(...args);
}
function readLayers(...args) {
  return load("./chunks/layers.cjs", "src/cli/layers.ts").readLayers(...args);
}
function readSetFile(...args) {
  return load("./chunks/layers.cjs", "src/cli/layers.ts").readSetFile(...args);
}

// when-called:src/cli/not-there.ts
function notThere(...args) {
  return load("./chunks/failure.cjs", "src/cli/not-there.ts").notThere(...args);
}

// src/cli/subjects.ts
function nothingSeen() {
  return { charts: 0, subcharts: 0, archives: 0, valuesFiles: 0, unsupported: [] };
}
async function* readSubjects(invocation, source, seen) {
  const { options: options2, operands, io } = invocation;
  const layers = hasLayers(options2) ? await readLayers(invocation) : [];
  const laid = { layers, readFile: (name) => readSetFile(name, io.cwd) };
  const excludes = await excludesOf(invocation, source);
  const compiled = /* @__PURE__ */ new Map();
  const inputs = loadInputs(operands, {
    cwd: io.cwd,
    ...excludes === void 0 ? {} : { excludes },
    excludesNamed: options2["force-exclude"] ? "also" : "never",
    stdin: () => io.readStdin(),
    onFolder: (absolute, entries) => source.saw(absolute, entries),
    ...options2["stdin-filename"] === void 0 ? {} : { stdinPath: options2["stdin-filename"] }
  });
  const absent = [];
  for await (const loaded2 of inputs) {
    if (loaded2.kind === "absent") absent.push(loaded2.argument);
    else if (absent.length > 0) break;
    else if (loaded2.kind === "unsupported") seen.unsupported.push(loaded2.path);
    else {
      const settings = await source.of(folderOf(loaded2, io.cwd));
      const patterns = compiled.get(settings) ?? compilePatterns(settings);
      compiled.set(settings, patterns);
      const { excludes: leavesOut } = patterns;
      const input = leavesOut === void 0 ? loaded2 : remaining(loaded2, leavesOut, invocation);
      if (input === void 0) continue;
      count(input, seen);
      yield {
        subject: subjectOf(input, laid, patterns.keys),
        settings,
        layers: laid.layers,
        named: input.kind === "chart" ? input.named : void 0
      };
    }
  }
  if (absent.length > 0) throw notThere(absent);
}
function hasLayers(options2) {
  return options2.values.length > 0 || SET_FLAGS.some((flag) => options2[flag].length > 0);
}
function compilePatterns(settings) {
  const { directory, exclude, images: images2 } = settings;
  return {
    keys: images2.paths.length + images2.ignore.length === 0 ? noHints : compileKeyPatterns(settings),
    ...exclude.length > 0 && { excludes: compileExcludes([{ directory, globs: exclude }]) }
  };
}
function subjectOf(loaded2, { layers, readFile }, hints) {
  switch (loaded2.kind) {
    case "problem":
      return { path: loaded2.problem.path, uses: [], credentials: [], problems: [loaded2.problem], files: [] };
    case "values": {
      const { values, problems } = loaded2;
      return { path: values.file.path, ...findUsesInFile(values, hints), problems, files: [values] };
    }
    case "chart": {
      const { chart } = loaded2;
      if (layers.length > 0) checkLayers(chart, layers, readFile);
      const found = layers.length > 0 ? findUses({ chart, layers, hints, readFile }) : findChartUses({ chart, hints });
      const laid = layers.flatMap((layer) => layer.kind === "file" ? [layer.file] : []);
      const files = [...valuesOf(chart), ...layers.length > 0 ? laid : chart.overlays];
      return { chart, path: chart.path, ...found, problems: problemsOf(chart), files };
    }
  }
}
function valuesOf(chart) {
  const below = chart.subcharts.flatMap((subchart) => valuesOf(subchart.chart));
  return [...new Set(chart.values === void 0 ? below : [chart.values, ...below])];
}
function problemsOf(chart) {
  return [...chart.problems, ...chart.subcharts.flatMap((subchart) => problemsOf(subchart.chart))];
}
async function excludesOf({ options: options2, operands, io }, source) {
  const placed = [{ directory: io.cwd, globs: options2.exclude }];
  for (const operand of operands.length === 0 ? ["."] : operands) {
    const settings = await source.of(operand === "-" ? io.cwd : node_path_default.resolve(io.cwd, operand));
    placed.push({ directory: settings.directory, globs: settings.exclude });
  }
  if (placed.every(({ globs }) => globs.length === 0)) return void 0;
  const excludes = compileExcludes(placed);
  return (shown) => excludes(node_path_default.resolve(io.cwd, shown));
}
function remaining(loaded2, excludes, { operands, options: options2, io }) {
  const shown = shownPath(loaded2);
  const isNamed = !options2["force-exclude"] && operands.some((operand) => node_path_default.resolve(io.cwd, operand) === node_path_default.resolve(io.cwd, shown));
  if (!isNamed && excludes(node_path_default.resolve(io.cwd, shown))) return void 0;
  if (loaded2.kind !== "chart") return loaded2;
  const { chart, named } = loaded2;
  const overlays = chart.overlays.filter(
    ({ file }) => named?.has(file.path) || !excludes(node_path_default.resolve(io.cwd, file.path))
  );
  return overlays.length === chart.overlays.length ? loaded2 : { ...loaded2, chart: { ...chart, overlays } };
}
function shownPath(loaded2) {
  switch (loaded2.kind) {
    case "chart":
      return loaded2.chart.path;
    case "values":
      return loaded2.values.file.path;
    case "problem":
      return loaded2.problem.path;
  }
}
function folderOf(loaded2, cwd) {
  const place = loaded2.kind === "chart" ? loaded2.chart.tree.place("") : void 0;
  if (place?.kind === "disk") return place.path;
  return node_path_default.dirname(node_path_default.resolve(cwd, shownPath(loaded2).split("!/", 1)[0] ?? ""));
}
function count(loaded2, seen) {
  if (loaded2.kind === "values") seen.valuesFiles++;
  if (loaded2.kind !== "chart") return;
  seen.charts++;
  if (loaded2.chart.path.includes("!/")) seen.archives++;
  seen.valuesFiles += valuesOf(loaded2.chart).length + loaded2.chart.overlays.length;
  countSubcharts(loaded2.chart, seen);
}
function countSubcharts(chart, seen) {
  for (const subchart of chart.subcharts) {
    seen.subcharts++;
    if (subchart.via === "archive") seen.archives++;
    countSubcharts(subchart.chart, seen);
  }
}

// src/cli/gather.ts
async function gather(invocation, each) {
  const start = invocation.io.now();
  const source = settingsSource(invocation);
  const seen = nothingSeen();
  const judge2 = startJudge(invocation);
  const progress = invocation.io.stderr.isTerminal ? startProgress(invocation.io, "charts read") : void 0;
  const references = /* @__PURE__ */ new Set();
  let images2 = 0;
  let inquiry;
  for await (const read of readSubjects(invocation, source, seen)) {
    const { render: render2, cluster } = read.settings;
    const isMore = render2 || cluster !== void 0 || asksRegistries(invocation.options);
    const given = isMore ? await (inquiry ??= startInquiry(invocation)).add(read) : read;
    judge2.add(given);
    each?.(given);
    for (const use of given.subject.uses) {
      if (use.confidence === "possible") continue;
      images2++;
      references.add(referenceOf(use));
    }
    progress?.step(seen.charts);
  }
  progress?.end();
  for (const given of await inquiry?.finish() ?? []) judge2.add(given);
  const { unsupported, ...counts } = seen;
  return {
    judged: judge2.finish(),
    counts: { ...counts, images: images2, references: references.size },
    configurations: source.files,
    unsupported,
    milliseconds: invocation.io.now() - start
  };
}
function referenceOf({ image }) {
  switch (image.kind) {
    case "known":
      return canonical(image.reference);
    case "invalid":
    case "opaque":
      return image.text;
    case "partial":
      return "";
  }
}

// when-called:src/cli/outputs.ts
function printReports(...args) {
  return load("./chunks/report.cjs", "src/cli/outputs.ts").printReports(...args);
}
function readDestinations(...args) {
  return load("./chunks/report.cjs", "src/cli/outputs.ts").readDestinations(...args);
}

// when-called:src/cli/run-notes.ts
function nextCommands(...args) {
  return load("./chunks/report.cjs", "src/cli/run-notes.ts").nextCommands(...args);
}
function notesOf2(...args) {
  return load("./chunks/report.cjs", "src/cli/run-notes.ts").notesOf(...args);
}
function ruleInfos(...args) {
  return load("./chunks/report.cjs", "src/cli/run-notes.ts").ruleInfos(...args);
}

// src/cli/version.ts
var version = "0.1.0";

// src/cli/run-report.ts
function makeRunReport({ options: options2, io }, { gathered, taken, editsOf }) {
  const { reported } = taken.findings;
  let infos;
  let folder;
  const isPlain = !options2.verbose && reported.length + gathered.unsupported.length + taken.unused === 0;
  return {
    tool: { version },
    findings: taken.findings,
    get rules() {
      return infos ??= ruleInfos(gathered.judged);
    },
    get folder() {
      return folder ??= folderInRepository(io.cwd);
    },
    counts: gathered.counts,
    milliseconds: gathered.milliseconds,
    isOffline: !options2.online,
    notes: options2.quiet || isPlain ? [] : notesOf2({ gathered, taken }, options2.verbose),
    next: options2.quiet || reported.length === 0 ? [] : nextCommands({ gathered, taken }),
    editsOf
  };
}
function folderInRepository(cwd) {
  const root = repositoryRoot(cwd);
  return root === void 0 ? "" : slashed(node_path_default.relative(root, cwd));
}

// src/text/style.ts
var SGR = {
  error: ["1;31", "22;39"],
  warning: ["1;33", "22;39"],
  info: ["1;36", "22;39"],
  good: ["32", "39"],
  strong: ["1", "22"],
  accent: ["94", "39"],
  quiet: ["2", "22"]
};
var ESC = "\x1B";
function wantsColour({ wish, env, isTerminal }) {
  if (wish !== "auto") return wish === "always";
  if (isSet(env["NO_COLOR"])) return false;
  const force = env["FORCE_COLOR"];
  if (isSet(force)) return force !== "0" && force !== "false";
  if (env["TERM"] === "dumb") return false;
  return isTerminal;
}
function isSet(value2) {
  return value2 !== void 0 && value2 !== "";
}
function makeStyle({ hasColour, hasLinks }) {
  return {
    hasColour,
    paint(tint, text) {
      if (!hasColour || text.trim() === "") return text;
      const [on, off] = SGR[tint];
      return `${ESC}[${on}m${text}${ESC}[${off}m`;
    },
    link(text, url) {
      if (!hasLinks || !/^[\x21-\x7e]+$/.test(url)) return text;
      return `${ESC}]8;;${url}${ESC}\\${text}${ESC}]8;;${ESC}\\`;
    }
  };
}
var plainStyle = makeStyle({ hasColour: false, hasLinks: false });

// src/cli/streams.ts
function styleOf2(stream, options2, io) {
  const wish = options2["no-color"] ? "never" : options2.color;
  return makeStyle({ hasColour: wantsColour({ wish, env: io.env, isTerminal: stream.isTerminal }), hasLinks: false });
}
function widthOf(stream) {
  return stream.isTerminal ? stream.columns : Infinity;
}

// when-called:src/cli/verbose.ts
function describeGiven(...args) {
  return load("./chunks/report.cjs", "src/cli/verbose.ts").describeGiven(...args);
}
function describeNothing(...args) {
  return load("./chunks/report.cjs", "src/cli/verbose.ts").describeNothing(...args);
}
function describeSuppressed(...args) {
  return load("./chunks/report.cjs", "src/cli/verbose.ts").describeSuppressed(...args);
}

// src/cli/commands/lint.ts
var textAlone = [{ format: "text" }];
var lint = async (invocation) => {
  const { options: options2, io } = invocation;
  const destinations = options2.format.length === 0 ? textAlone : readDestinations(options2.format);
  const details = [];
  const gathered = await gather(
    invocation,
    options2.verbose ? (given) => details.push(describeGiven(given, io.cwd)) : void 0
  );
  const taken = withoutBaselines(gathered.judged, invocation);
  const run2 = makeRunReport(invocation, { gathered, taken, editsOf: (fix2) => planChanges(fix2.changes).files });
  if (destinations !== textAlone || run2.findings.reported.length > 0) printReports(run2, destinations, { options: options2, io });
  if (options2.verbose)
    io.stderr.write(
      [...details, ...run2.findings.suppressed.map(describeSuppressed)].map((line2) => `${visible(line2)}
`).join("")
    );
  if (!options2.quiet) io.stderr.write(summaryOf(run2, invocation));
  return exitCodeOf(taken.findings.reported, invocation);
};
function withoutBaselines(judged, invocation) {
  const [only, ...others] = judged;
  const isAlone = only !== void 0 && others.length === 0;
  if (isAlone && (invocation.options["no-baseline"] || !hasBaseline(only.settings)))
    return { findings: only.findings, unused: 0 };
  return takeBaselines(judged, invocation);
}
function summaryOf(run2, { options: options2, operands, io }) {
  const { charts, valuesFiles, archives } = run2.counts;
  if (charts + valuesFiles + archives + run2.findings.reported.length === 0) return describeNothing(operands);
  const separator = run2.findings.reported.length > 0 && io.stderr.isTerminal ? "\n" : "";
  return separator + printSummary(run2, { style: styleOf2(io.stderr, options2, io), width: widthOf(io.stderr) });
}
var ranks = { info: 0, warning: 1, error: 2, never: 3 };
function exitCodeOf(reported, { options: options2, given }) {
  const most = options2["max-warnings"];
  const threshold = most !== void 0 && !given.has("fail-on") ? "error" : options2["fail-on"];
  const warnings = reported.filter(({ severity }) => severity === "warning").length;
  const isTooMuch = reported.some(({ severity }) => ranks[severity] >= ranks[threshold]);
  return isTooMuch || most !== void 0 && warnings > most ? exitCodes.findings : exitCodes.clean;
}

// src/cli/failure.ts
var UsageError = class extends Error {
  details;
  constructor(message, details = {}) {
    super(message);
    this.name = "UsageError";
    this.details = details;
  }
};
var OperationError = class extends Error {
  details;
  constructor(message, details = {}) {
    super(message);
    this.name = "OperationError";
    this.details = details;
  }
};

// src/cli/options.ts
var everywhere = commandNames;
var listing = ["images", "diff", "resolve", "configure", "check", "lock", "copy", "pin"];
var reading = ["lint", "fix", "baseline", "init", ...listing];
var rendering = ["why", "render", ...listing];
var laying = ["lint", "baseline", ...rendering];
var judging = ["lint", "fix", "baseline"];
var configured = [...judging, ...listing, "why", "config", "rules", "post-render"];
var aiming = ["pin", "images", "diff", "configure", "check", "lock", "copy", "post-render"];
var asking = ["lint", "baseline", "check", "lock", "copy", "pin", "images", "post-render"];
var digesting = ["pin", "images", "post-render"];
var options = {
  values: {
    kind: "list",
    alias: "f",
    isSplitAtCommas: true,
    commands: laying
  },
  set: { kind: "list", isSplitAtCommas: false, commands: laying },
  "set-string": { kind: "list", isSplitAtCommas: false, commands: laying },
  "set-json": { kind: "list", isSplitAtCommas: false, commands: laying },
  "set-literal": { kind: "list", isSplitAtCommas: false, commands: laying },
  "set-file": { kind: "list", isSplitAtCommas: false, commands: laying },
  name: { kind: "text", commands: rendering },
  namespace: { kind: "text", alias: "n", commands: rendering },
  helm: { kind: "choice", choices: ["4", "3"], default: "4", commands: rendering, fromEnvironment: true },
  "kube-version": { kind: "text", commands: rendering, fromEnvironment: true },
  "api-versions": { kind: "list", alias: "a", isSplitAtCommas: true, commands: rendering, fromEnvironment: true },
  "is-upgrade": { kind: "flag", commands: rendering },
  lookup: { kind: "text", commands: rendering },
  "include-crds": { kind: "flag", commands: ["render"] },
  "no-render": {
    kind: "flag",
    commands: listing,
    conflicts: ["all", "no-hooks", "no-tests"]
  },
  "no-hooks": { kind: "flag", commands: ["images", "diff", "render", "resolve", "configure"] },
  "no-tests": { kind: "flag", commands: ["images", "diff", "resolve", "configure"] },
  "show-only": { kind: "list", alias: "s", isSplitAtCommas: false, commands: ["render"] },
  trace: { kind: "flag", commands: ["render"] },
  exclude: { kind: "list", isSplitAtCommas: false, commands: reading, fromEnvironment: true },
  "force-exclude": { kind: "flag", commands: reading },
  "stdin-filename": { kind: "text", commands: ["lint", "fix", "pin", "images", "resolve", "copy"] },
  profile: {
    kind: "text",
    commands: ["lint", "images", "pin", "resolve", "configure", "check"],
    fromEnvironment: true
  },
  "control-plane": { kind: "flag", commands: ["images"] },
  cluster: { kind: "flag", commands: ["init", "schema"], conflicts: ["lock"] },
  lock: { kind: "flag", commands: ["schema"] },
  config: { kind: "text", alias: "c", commands: configured, conflicts: ["no-config"], fromEnvironment: true },
  "no-config": { kind: "flag", commands: configured, fromEnvironment: true },
  preset: {
    kind: "choice",
    choices: ["recommended", "strict", "air-gapped"],
    commands: ["lint", "fix", "baseline", "config", "rules"],
    fromEnvironment: true
  },
  rule: {
    kind: "list",
    isSplitAtCommas: true,
    commands: ["lint", "fix", "baseline", "config", "rules"],
    fromEnvironment: true
  },
  select: { kind: "list", isSplitAtCommas: true, commands: judging, fromEnvironment: true },
  baseline: { kind: "text", commands: judging, conflicts: ["no-baseline"], fromEnvironment: true },
  "no-baseline": { kind: "flag", commands: ["lint", "fix"] },
  "no-ignores": { kind: "flag", commands: ["lint", "fix"] },
  render: { kind: "flag", commands: ["lint", "baseline"], fromEnvironment: true },
  "fail-on": {
    kind: "choice",
    choices: ["error", "warning", "info", "never"],
    default: "warning",
    commands: ["lint"],
    fromEnvironment: true
  },
  "max-warnings": { kind: "number", commands: ["lint"], fromEnvironment: true },
  unsafe: { kind: "flag", commands: ["fix"] },
  to: { kind: "text", commands: aiming, conflicts: ["map"], fromEnvironment: true },
  path: {
    kind: "choice",
    choices: ["with-registry", "keep", "last"],
    default: "with-registry",
    commands: aiming,
    fromEnvironment: true
  },
  map: { kind: "text", commands: aiming, fromEnvironment: true },
  digests: { kind: "flag", commands: digesting, conflicts: ["digests-from", "locked"] },
  "digests-from": { kind: "text", commands: digesting, conflicts: ["locked"], fromEnvironment: true },
  locked: { kind: "flag", commands: digesting },
  "lock-file": { kind: "text", commands: ["lint", "baseline", "lock", ...digesting], fromEnvironment: true },
  online: { kind: "flag", commands: ["lint", "baseline"], conflicts: ["against"], fromEnvironment: true },
  offline: { kind: "flag", commands: ["check", "lock"], conflicts: ["ask", "max-age"], fromEnvironment: true },
  "max-age": { kind: "number", commands: ["lint", "check"], conflicts: ["against"], fromEnvironment: true },
  ask: { kind: "choice", choices: ["source", "target"], default: "source", commands: ["lock", ...digesting] },
  platform: {
    kind: "list",
    isSplitAtCommas: true,
    commands: ["lint", "baseline", "check", "lock", "copy", ...digesting],
    fromEnvironment: true
  },
  "dry-run": { kind: "flag", commands: ["copy"] },
  against: { kind: "text", commands: ["lint", "baseline", "check"], conflicts: ["offline"] },
  insecure: { kind: "list", isSplitAtCommas: true, commands: asking, fromEnvironment: true },
  ca: { kind: "list", isSplitAtCommas: false, commands: asking, fromEnvironment: true },
  auth: { kind: "text", commands: asking, fromEnvironment: true },
  "credential-helpers": { kind: "flag", commands: [...asking, "resolve"], fromEnvironment: true },
  "no-referrers": { kind: "flag", commands: ["copy"], fromEnvironment: true },
  "keep-going": { kind: "flag", commands: ["post-render"], fromEnvironment: true },
  output: { kind: "text", alias: "o", commands: ["pin", "configure"], conflicts: ["diff", "check"] },
  diff: { kind: "flag", commands: ["fix", "pin", "post-render"], conflicts: ["check"] },
  "pull-secret": { kind: "text", commands: ["pin", "configure"], fromEnvironment: true },
  force: { kind: "flag", commands: ["pin", "configure"] },
  check: { kind: "flag", commands: ["pin", "lock", "post-render"] },
  format: {
    kind: "list",
    isSplitAtCommas: true,
    commands: ["lint", "images", "why", "diff", "render", "resolve", "check", "lock", "copy", "pin", "rules"],
    fromEnvironment: ["lint"]
  },
  as: { kind: "text", commands: ["images", "diff"], conflicts: ["format"] },
  explain: { kind: "flag", commands: ["resolve"] },
  all: { kind: "flag", commands: ["lint", "images", "why", "diff", "resolve", "configure"] },
  color: {
    kind: "choice",
    choices: ["auto", "always", "never"],
    default: "auto",
    commands: everywhere,
    conflicts: ["no-color"],
    fromEnvironment: true
  },
  "no-color": { kind: "flag", commands: everywhere },
  quiet: { kind: "flag", alias: "q", commands: everywhere, conflicts: ["verbose"], fromEnvironment: true },
  verbose: { kind: "flag", alias: "v", commands: everywhere, fromEnvironment: true },
  help: { kind: "flag", alias: "h", commands: everywhere },
  version: { kind: "flag", alias: "V", commands: everywhere }
};
var optionNames = Object.keys(options);
function optionsOf(command) {
  return optionNames.filter((name) => options[name].commands.includes(command));
}
function isFromEnvironment(name, command) {
  const { commands, fromEnvironment = [] } = options[name];
  return commands.includes(command) && (fromEnvironment === true || fromEnvironment.includes(command));
}
function environmentName(name) {
  return `CHARTPIN_${name.toUpperCase().replaceAll("-", "_")}`;
}
function isOptionVariable(variable) {
  if (!variable.startsWith("CHARTPIN_")) return false;
  return Object.hasOwn(options, variable.slice("CHARTPIN_".length).toLowerCase().replaceAll("_", "-"));
}

// when-called:src/cli/wrong-option.ts
function misplaced(...args) {
  return load("./chunks/failure.cjs", "src/cli/wrong-option.ts").misplaced(...args);
}
function unknownOption(...args) {
  return load("./chunks/failure.cjs", "src/cli/wrong-option.ts").unknownOption(...args);
}
function withoutValue(...args) {
  return load("./chunks/failure.cjs", "src/cli/wrong-option.ts").withoutValue(...args);
}
function wrongChoice(...args) {
  return load("./chunks/failure.cjs", "src/cli/wrong-option.ts").wrongChoice(...args);
}

// src/cli/option-value.ts
function valueOf(name, written2, raw) {
  const option = options[name];
  if (option.kind === "flag") return true;
  const texts = (Array.isArray(raw) ? raw : [raw]).map(String);
  if (texts.includes("")) throw withoutValue(name, written2);
  if (option.kind === "list")
    return option.isSplitAtCommas ? texts.flatMap((text2) => text2.split(",")).filter((text2) => text2 !== "") : texts;
  const [text = "", ...more] = texts;
  if (more.length > 0) throw new UsageError(`${written2} is given more than once`, { hint: "leave all but one out" });
  if (option.kind === "number") return countOf(written2, text);
  if (option.kind === "choice") return choiceOf(option.choices, written2, text);
  return text;
}
function countOf(written2, text) {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${written2} needs a number from 0, not "${text}"`);
  return Number(text);
}
function choiceOf(choices, written2, text) {
  if (!choices.includes(text)) throw wrongChoice(choices, written2, text);
  return text;
}

// src/cli/process-io.ts
var import_node_fs8 = require("node:fs");

// when-called:src/cli/read-stdin.ts
function codeOf(...args) {
  return load("./chunks/inputs.cjs", "src/cli/read-stdin.ts").codeOf(...args);
}
function readStdin(...args) {
  return load("./chunks/inputs.cjs", "src/cli/read-stdin.ts").readStdin(...args);
}
function sleep(...args) {
  return load("./chunks/inputs.cjs", "src/cli/read-stdin.ts").sleep(...args);
}

// src/cli/process-io.ts
var devNull = process.platform === "win32" ? String.raw`\\.\nul` : "/dev/null";
function processIo() {
  const stdout = output(1);
  const stderr = output(2);
  return { stdout, stderr, readStdin, env: process.env, cwd: process.cwd(), now, clock: Date.now };
}
function now() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
function output(descriptor) {
  let isOpen2 = true;
  let terminal;
  const stream = () => descriptor === 1 ? process.stdout : process.stderr;
  const isTerminal = () => terminal ??= mayBeTerminal(descriptor) && stream().isTTY;
  return {
    write(text) {
      if (isOpen2 && text.length > 0) isOpen2 = writeAll(descriptor, Buffer.from(text));
    },
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return isTerminal() ? stream().columns || 80 : 80;
    }
  };
}
function writeAll(descriptor, bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += (0, import_node_fs8.writeSync)(descriptor, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") throw new OperationError("the output cannot be written", { because: [String(code)] });
      sleep(2);
    }
  }
  return true;
}
function mayBeTerminal(descriptor) {
  try {
    const stats = (0, import_node_fs8.fstatSync)(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== (0, import_node_fs8.statSync)(devNull).rdev;
  } catch {
    return false;
  }
}

// src/cli/args.ts
var import_minimist = __toESM(require_minimist());

// when-called:src/cli/environment.ts
function environmentValues(...args) {
  return load("./chunks/configuration.cjs", "src/cli/environment.ts").environmentValues(...args);
}

// src/cli/args.ts
var optionsByLetter = new Map(
  optionNames.flatMap((name) => {
    const { alias: alias2 } = options[name];
    return alias2 === void 0 ? [] : [[alias2, name]];
  })
);
function readCommandLine(argv, env) {
  const separator = argv.indexOf("--");
  const before = separator === -1 ? argv : argv.slice(0, separator);
  const after = separator === -1 ? [] : argv.slice(separator + 1);
  const tokens = before.flatMap(canonicalTokens);
  const named = optionNames.filter((name) => tokens.some((token) => token.startsWith(`--${name}`)));
  const { _: words, ...raw } = (0, import_minimist.default)(tokens, {
    string: ["_", ...named.filter((name) => options[name].kind !== "flag")],
    boolean: named.filter((name) => options[name].kind === "flag")
  });
  const [first] = words;
  const isNamed = first !== void 0 && isCommand(first);
  const command = isNamed ? first : "lint";
  const flags = flagValues(raw, command);
  const given = Object.keys(env).some(isOptionVariable) ? new Map([...flags, ...environmentValues(env, command, flags)]) : flags;
  refuseConflicts(given);
  return {
    command,
    isNamed,
    options: optionValues(given),
    given: new Map([...given].map(([name, { written: written2 }]) => [name, written2])),
    operands: [...isNamed ? words.slice(1) : words, ...after]
  };
}
function canonicalTokens(token) {
  if (!token.startsWith("-") || token === "-") return [token];
  return token.startsWith("--") ? [longToken(token)] : letterTokens(token);
}
function longToken(token) {
  const equals = token.indexOf("=");
  const written2 = equals === -1 ? token : token.slice(0, equals);
  const name = knownName(written2);
  if (options[name].kind !== "flag") return token;
  if (equals !== -1)
    throw new UsageError(`${written2} takes no value`, { hint: `write ${written2} alone, or leave it out` });
  return `${token}=true`;
}
function letterTokens(token) {
  const name = optionsByLetter.get(token[1] ?? "");
  if (name === void 0) throw unknownOption(token);
  const rest = token.slice(2);
  if (options[name].kind !== "flag") return rest === "" ? [`--${name}`] : [`--${name}=${rest.replace(/^=/, "")}`];
  return [`--${name}=true`, ...rest === "" ? [] : letterTokens(`-${rest}`)];
}
function knownName(written2) {
  const name = optionNames.find((known) => `--${known}` === written2);
  if (name === void 0) throw unknownOption(written2);
  return name;
}
function flagValues(raw, command) {
  const given = /* @__PURE__ */ new Map();
  for (const name of optionNames) {
    const option = options[name];
    const value2 = raw[name];
    if (value2 === void 0 || value2 === false) continue;
    if (!option.commands.includes(command)) throw misplaced(name, option, command);
    given.set(name, { value: valueOf(name, `--${name}`, value2), written: `--${name}` });
  }
  return given;
}
function refuseConflicts(given) {
  for (const [name, { written: written2 }] of given) {
    for (const other of options[name].conflicts ?? []) {
      const against = given.get(other);
      if (against !== void 0)
        throw new UsageError(`${written2} and ${against.written} contradict each other`, { hint: "leave one out" });
    }
  }
}
function optionValues(given) {
  const entries = optionNames.map((name) => [name, given.get(name)?.value ?? absentValue(options[name])]);
  return Object.fromEntries(entries);
}
function absentValue(option) {
  switch (option.kind) {
    case "flag":
      return false;
    case "list":
      return [];
    case "choice":
      return option.default;
    case "text":
    case "number":
      return void 0;
  }
}

// when-called:src/cli/commands/baseline.ts
function baseline(...args) {
  return load("./chunks/baseline.cjs", "src/cli/commands/baseline.ts").baseline(...args);
}

// when-called:src/cli/commands/completion.ts
function completion(...args) {
  return load("./chunks/completion.cjs", "src/cli/commands/completion.ts").completion(...args);
}

// when-called:src/cli/commands/config.ts
function config(...args) {
  return load("./chunks/config.cjs", "src/cli/commands/config.ts").config(...args);
}

// when-called:src/cli/commands/configure.ts
function configure(...args) {
  return load("./chunks/configure.cjs", "src/cli/commands/configure.ts").configure(...args);
}

// when-called:src/cli/commands/copy.ts
function copy(...args) {
  return load("./chunks/copy.cjs", "src/cli/commands/copy.ts").copy(...args);
}

// when-called:src/cli/commands/diff.ts
function diff(...args) {
  return load("./chunks/diff.cjs", "src/cli/commands/diff.ts").diff(...args);
}

// when-called:src/cli/commands/explain.ts
function explain(...args) {
  return load("./chunks/explain.cjs", "src/cli/commands/explain.ts").explain(...args);
}

// when-called:src/cli/commands/fix.ts
function fix(...args) {
  return load("./chunks/fix.cjs", "src/cli/commands/fix.ts").fix(...args);
}

// when-called:src/cli/commands/help.ts
function help(...args) {
  return load("./chunks/help.cjs", "src/cli/commands/help.ts").help(...args);
}

// when-called:src/cli/commands/images.ts
function images(...args) {
  return load("./chunks/images.cjs", "src/cli/commands/images.ts").images(...args);
}

// when-called:src/cli/commands/init.ts
function init(...args) {
  return load("./chunks/init.cjs", "src/cli/commands/init.ts").init(...args);
}

// when-called:src/cli/commands/check.ts
function check(...args) {
  return load("./chunks/check.cjs", "src/cli/commands/check.ts").check(...args);
}

// when-called:src/cli/commands/lock.ts
function lock(...args) {
  return load("./chunks/lock.cjs", "src/cli/commands/lock.ts").lock(...args);
}

// when-called:src/cli/commands/pin.ts
function pin(...args) {
  return load("./chunks/pin.cjs", "src/cli/commands/pin.ts").pin(...args);
}

// when-called:src/cli/commands/post-render.ts
function postRender(...args) {
  return load("./chunks/post-render.cjs", "src/cli/commands/post-render.ts").postRender(...args);
}

// when-called:src/cli/commands/render.ts
function render(...args) {
  return load("./chunks/render.cjs", "src/cli/commands/render.ts").render(...args);
}

// when-called:src/cli/commands/resolve.ts
function resolve(...args) {
  return load("./chunks/resolve.cjs", "src/cli/commands/resolve.ts").resolve(...args);
}

// when-called:src/cli/commands/rules.ts
function rules(...args) {
  return load("./chunks/rules.cjs", "src/cli/commands/rules.ts").rules(...args);
}

// when-called:src/cli/commands/schema.ts
function schema(...args) {
  return load("./chunks/schema.cjs", "src/cli/commands/schema.ts").schema(...args);
}

// when-called:src/cli/commands/version.ts
function version2(...args) {
  return load("./chunks/version.cjs", "src/cli/commands/version.ts").version(...args);
}

// when-called:src/cli/commands/why.ts
function why(...args) {
  return load("./chunks/why.cjs", "src/cli/commands/why.ts").why(...args);
}

// when-called:src/cli/describe-failure.ts
function describeFailure(...args) {
  return load("./chunks/failure.cjs", "src/cli/describe-failure.ts").describeFailure(...args);
}

// when-called:src/cli/operands.ts
function refuseTooManyOperands(...args) {
  return load("./chunks/failure.cjs", "src/cli/operands.ts").refuseTooManyOperands(...args);
}

// src/cli/run.ts
var runners = {
  lint,
  fix,
  pin,
  images,
  why,
  diff,
  render,
  resolve,
  configure,
  check,
  lock,
  copy,
  "post-render": postRender,
  explain,
  rules,
  config,
  init,
  baseline,
  schema,
  completion,
  version: version2,
  help
};
async function run(argv, io) {
  try {
    const line2 = askedFor(readCommandLine(argv, io.env));
    if (line2.command !== "lint") refuseTooManyOperands(line2);
    return await runners[line2.command]({ ...line2, io });
  } catch (error) {
    const { exitCode, text } = describeFailure(error, Boolean(io.env["CHARTPIN_DEBUG"]));
    io.stderr.write(text);
    return exitCode;
  }
}
function askedFor(line2) {
  if (line2.options.help && line2.command !== "help") {
    return { ...line2, command: "help", operands: line2.isNamed ? [line2.command] : [] };
  }
  return line2.options.version ? { ...line2, command: "version", operands: [] } : line2;
}

// src/cli/main.ts
async function main() {
  process.exit(await run(process.argv.slice(2), processIo()));
}

// dist/core.cjs
var modules = {
  "rules/index.ts": () => ({ everyRule, rulesKnowing }),
  "rules/resolution/docker-hub.ts": () => ({ HUB_HOSTS }),
  "src/charts/chart-fields.ts": () => ({ fieldsOf, isNull, itemsOf, pairsOf, target, textOf, wrongShapes }),
  "src/charts/chart-problems.ts": () => ({ invalidChart: invalidChart2, shapeProblems }),
  "src/charts/chart-shapes.ts": () => ({ API_VERSIONS, CHART_SHAPES, CHART_TYPES, LOOSE_VERSION, MAINTAINER_SHAPES, isSurelyRight }),
  "src/charts/dependencies.ts": () => ({ keyOf, matchCharts }),
  "src/charts/load-chart.ts": () => ({ loadChart }),
  "src/charts/load.ts": () => ({ loadInputs }),
  "src/charts/loading.ts": () => ({ CHARTS_LIMIT, cycleOf, newLoading, refusal }),
  "src/charts/set-argument.ts": () => ({ SET_FLAGS }),
  "src/charts/values-files.ts": () => ({ readOverlays, readValues, readValuesText, readYamlFile }),
  "src/cli/asks-registries.ts": () => ({ asksRegistries }),
  "src/cli/baseline-place.ts": () => ({ baselinePlace, hasBaseline }),
  "src/cli/command-names.ts": () => ({ commandNames, isCommand }),
  "src/cli/commands/lint.ts": () => ({ lint }),
  "src/cli/exit-codes.ts": () => ({ exitCodeMeanings, exitCodes }),
  "src/cli/failure.ts": () => ({ OperationError, UsageError }),
  "src/cli/gather.ts": () => ({ gather }),
  "src/cli/judge.ts": () => ({ levelsOf, startJudge }),
  "src/cli/option-value.ts": () => ({ valueOf }),
  "src/cli/options.ts": () => ({ environmentName, isFromEnvironment, isOptionVariable, optionNames, options, optionsOf }),
  "src/cli/settings.ts": () => ({ settingsSource }),
  "src/cli/streams.ts": () => ({ styleOf: styleOf2, widthOf }),
  "src/cli/subjects.ts": () => ({ nothingSeen, readSubjects }),
  "src/cli/version.ts": () => ({ version }),
  "src/config/find-config.ts": () => ({ configFinder }),
  "src/files/decode-text.ts": () => ({ decodeText }),
  "src/files/display-path.ts": () => ({ belowShown, displayPath, isWithin, joined: joined2, repositoryRoot, shownBelow, slashed, upward }),
  "src/files/find.ts": () => ({ findInputs, isGzip }),
  "src/files/limits.ts": () => ({ CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize }),
  "src/files/read-file.ts": () => ({ errorCode, readBytes, readSourceFile, readStart, textOf: textOf2, tooLarge, whyNot }),
  "src/files/source-file.ts": () => ({ isProblem, sourceFile, unreadable }),
  "src/files/tree.ts": () => ({ byName, diskTree, readFolder, realPath }),
  "src/findings/naming-parts.ts": () => ({ blankPartOf, hostInPart, namingRoles, schemeOf }),
  "src/findings/rule.ts": () => ({ defineRule, leafFix, markOf, placeOf, siblingMarks, writtenPart }),
  "src/reference/grammar.ts": () => ({ DIGEST, DIGEST_ALGORITHM, DIGEST_LENGTHS, DOCKER_HUB, DOCKER_HUB_INDEX, HOST, IDENTIFIER, MAX_NAME_LENGTH, MAX_TAG_LENGTH, MAX_TEXT_LENGTH, NAMED_HOST, OFFICIAL_PREFIX, PATH, TAG }),
  "src/reference/host.ts": () => ({ hostOf, isHost }),
  "src/reference/parse.ts": () => ({ parseReference }),
  "src/reference/pieces.ts": () => ({ measuredLength, normalise, takeApart }),
  "src/reference/print.ts": () => ({ canonical, nameOf, suffixOf }),
  "src/reference/split.ts": () => ({ splitReference, splitTag }),
  "src/reports/summary.ts": () => ({ printSummary }),
  "src/text/counted.ts": () => ({ counted, duration }),
  "src/text/paragraph.ts": () => ({ printParagraph }),
  "src/text/style.ts": () => ({ makeStyle, plainStyle, wantsColour }),
  "src/uses/annotations.ts": () => ({ annotatedUses }),
  "src/uses/chart-wide.ts": () => ({ chartWideIndex, isChartWide, withChartWide }),
  "src/uses/compose.ts": () => ({ composeImage, isQualified }),
  "src/uses/find-keys.ts": () => ({ findKeys, isBelow }),
  "src/uses/find-uses.ts": () => ({ findChartUses, findUses, findUsesInFile }),
  "src/uses/key-class.ts": () => ({ classOfKey, roleBits, roleOfPath, senseOf, wordsOf }),
  "src/uses/leaf.ts": () => ({ leafAt, leafOfNode, resolvedText }),
  "src/uses/source.ts": () => ({ inRelease, inTree, ownLeaf: ownLeaf2, sourceOf: sourceOf2 }),
  "src/uses/value-looks.ts": () => ({ isPlaceholder, looksFull, looksLikeHost, looksLikeName, looksStrict, namesRegistry }),
  "src/yaml/cells.ts": () => ({ CELLS, Cell, Kind, Style }),
  "src/yaml/chars.ts": () => ({ AMPERSAND, BACKSLASH, BANG, BEYOND_ASCII, BYTE_ORDER_MARK, CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, CR, DASH, DOT, DOUBLE_QUOTE, GREATER, HASH, LF, NINE, OPEN_BRACE, OPEN_BRACKET, PIPE, PLUS, QUESTION, SINGLE_QUOTE, SPACE, STAR, TAB, ZERO, isBlank }),
  "src/yaml/decode.ts": () => ({ decodeScalar }),
  "src/yaml/key-names.ts": () => ({ NUMBERED, beginNames, hashStep, keyNumber, nameOf: nameOf2, numberOf }),
  "src/yaml/path.ts": () => ({ parsePath, printPath, samePath }),
  "src/yaml/print-number.ts": () => ({ helmText, jsonNumber, printFloat64 }),
  "src/yaml/read.ts": () => ({ readYaml }),
  "src/yaml/repeated-keys.ts": () => ({ repeatedKeys }),
  "src/yaml/resolve.ts": () => ({ fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar }),
  "src/yaml/scan-scalar.ts": () => ({ Stop, escapeEnd, isMarker, isQuote, keyOrText, nextLine, plainLine, quoted, quotedStyle, restOfLine, startsPlain }),
  "src/yaml/scan.ts": () => ({ scanDoubt, scanYaml }),
  "src/yaml/table-writer.ts": () => ({ addEntry, addKey, addRoot, beginCollection, dropDocument, endCollection, isOpen, newWriter, notesOf, setKeyStyle, setNone, setValue, writtenTable }),
  "src/yaml/table.ts": () => ({ CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf: placeOf2, scalarText, styleOf, valueSpan }),
  "src/yaml/unusual-character.ts": () => ({ unusualAt })
};
void main();
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
