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

// dist/chunks/cluster-routes.cjs
var cluster_routes_exports = {};
__export(cluster_routes_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(cluster_routes_exports);

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:rules/resolution/registry-names.ts
function isPublicRegistry(...args) {
  return load("./registries.cjs", "rules/resolution/registry-names.ts").isPublicRegistry(...args);
}

// now:src/cluster/pull.ts
var { plainPod, pullOf, sentLabels, settledPull } = require("./resolve.cjs").modules["src/cluster/pull.ts"]();

// now:src/cluster/attempt.ts
var { advance, nextAttempt, urlOf } = require("./resolve.cjs").modules["src/cluster/attempt.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// src/facts/profile-route.ts
function profileRoutes(pullerOf) {
  return async (reference) => {
    const input = pullerOf(reference);
    const pull = pullOf(reference.text, input);
    return pull.kind === "refused" ? { kind: "none", message: pull.message } : routeOf(pull.attempts, input.profile.node);
  };
}
function routeOf(all, node) {
  const attempts = all.map(({ attempt }) => attempt);
  const beyond = new Set(all.flatMap(({ attempt, turn }) => turn === "out-of-reach" ? [attempt] : []));
  const sentBy = new Map(all.map(({ attempt, sent }) => [attempt, sent[0]?.sent]));
  return {
    kind: "route",
    next: (failures) => {
      const tried = [];
      let asked = 0;
      for (let attempt = nextAttempt(attempts, tried); attempt !== void 0; attempt = nextAttempt(attempts, tried)) {
        const failure = beyond.has(attempt) ? "unreachable" : failures[asked]?.failure;
        if (failure === void 0) return questionOf(attempt, sentBy.get(attempt), node);
        if (!beyond.has(attempt)) asked++;
        tried.push({ attempt, failure });
      }
      return void 0;
    }
  };
}
function questionOf(attempt, sent, node) {
  const { scheme, host, basePath, namespace, repository } = attempt;
  const [first] = sent?.kind === "sent" ? sent.credentials : [];
  const credential = first?.kind === "credential" ? first.credential : void 0;
  const connection = {
    scheme,
    host,
    basePath,
    namespace,
    tls: tlsOf(attempt, node),
    headers: /* @__PURE__ */ new Map(),
    ...credential && { credential }
  };
  return { connection, repository, credential: sent === void 0 ? "none" : sentLabels(sent)[0] ?? "none" };
}
function tlsOf({ tls }, node) {
  const textOf = (path) => {
    const file = node.read(path);
    return file === void 0 || isProblem(file) ? [] : [file.text];
  };
  const [pair] = tls.client;
  const [cert] = pair === void 0 ? [] : textOf(pair.cert.path);
  const [key] = pair?.key === void 0 ? [cert] : textOf(pair.key.path);
  return {
    verify: tls.verify,
    ca: tls.ca.flatMap(({ path }) => textOf(path)),
    ...cert !== void 0 && key !== void 0 && { client: { cert, key } }
  };
}

// now:src/cli/cluster-profile.ts
var { readClusterProfile } = require("./resolve.cjs").modules["src/cli/cluster-profile.ts"]();

// src/cli/cluster-routes.ts
async function clusterRoutes(invocation, settings) {
  const profile = await readClusterProfile(invocation, settings);
  const { namespace = "default" } = invocation.options;
  const pods = [plainPod(profile, namespace)];
  const input = { profile, credentials: profile.credentials, pods, isPublic: isPublicRegistry };
  return { profile, routeOf: profileRoutes(() => input) };
}

// dist/chunks/cluster-routes.cjs
var modules = {
  "src/cli/cluster-routes.ts": () => ({ clusterRoutes })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
