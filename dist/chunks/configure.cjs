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

// dist/chunks/configure.cjs
var configure_exports = {};
__export(configure_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(configure_exports);

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// now:src/cluster/containerd/behaviour.ts
var { behaviourOf } = require("./resolve.cjs").modules["src/cluster/containerd/behaviour.ts"]();

// now:src/cluster/containerd/images-section.ts
var { imagesSection, merged } = require("./resolve.cjs").modules["src/cluster/containerd/images-section.ts"]();

// now:src/cluster/containerd/notices.ts
var { containerdRules } = require("./cluster-rules.cjs").modules["src/cluster/containerd/notices.ts"]();

// now:src/cluster/containerd/read.ts
var { CONTAINERD_CONFIG, readContainerd } = require("./resolve.cjs").modules["src/cluster/containerd/read.ts"]();

// now:src/cluster/notice.ts
var { gatherNotices, inOrder } = require("./resolve.cjs").modules["src/cluster/notice.ts"]();

// now:src/cluster/toml-tree.ts
var { readToml, readTomlTree } = require("./resolve.cjs").modules["src/cluster/toml-tree.ts"]();

// now:src/cluster/tree.ts
var { below, booleanOf, entriesOf, itemsOf, nounOf, startOf, stringOf, stringsOf, whereOf } = require("./asking.cjs").modules["src/cluster/tree.ts"]();

// src/cluster/configure/guide.ts
var MARK = "# Written by chartpin configure; its next run replaces it.";
var NO_GUIDE = { files: [], steps: [], limits: [] };
function together(parts) {
  return {
    files: parts.flatMap(({ files }) => files),
    steps: [...new Set(parts.flatMap(({ steps }) => steps))],
    limits: [
      ...new Map(parts.flatMap(({ limits }) => limits.map((limit) => [limit.message, limit]))).values()
    ]
  };
}
function pathOf({ place }) {
  switch (place.kind) {
    case "node":
      return `node${place.path}`;
    case "part":
      return `parts${place.path}`;
    case "cluster":
      return `cluster/${place.name}`;
    case "setup":
      return place.name;
  }
}
function nodeFile(path, text, kind = "node") {
  return { place: { kind, path }, text, secrets: [] };
}

// now:src/cluster/containerd/hosts.ts
var { hostsFor, serverOf } = require("./resolve.cjs").modules["src/cluster/containerd/hosts.ts"]();

// now:src/cluster/localhost.ts
var { isLocalhost, splitHostPort } = require("./asking.cjs").modules["src/cluster/localhost.ts"]();

// src/cluster/configure/wish.ts
function accessOf(host, { insecure }) {
  return insecure.get(host) ?? "verified";
}
function printPlace({ host, path }) {
  return path === "" ? host : `${host}/${path}`;
}
function withOpenTargets(redirects) {
  const targets = new Set(redirects.map(({ target }) => target.host));
  return redirects.map(
    (redirect) => targets.has(redirect.source.host) ? { ...redirect, upstream: "after" } : redirect
  );
}

// src/cluster/configure/hosts-tree.ts
function hostsTree(wish, { root, version, mergesSingles }) {
  const behaviour = behaviourOf(version);
  const needsTable = behaviour.wantsHostTable || mergesSingles === true;
  const making = { behaviour, repeats: needsTable ? "server" : "nothing" };
  const whole = wish.redirects.filter(({ source }) => source.path === "");
  const redirected = new Set(whole.map(({ source }) => source.host));
  const alone = [...wish.insecure].filter(([host]) => !redirected.has(host));
  return {
    files: [
      ...whole.map((redirect) => fileOf(root, redirect.source.host, redirectText(redirect, wish, making))),
      ...alone.map(([host, access]) => fileOf(root, host, aloneText(host, access, making)))
    ],
    steps: [],
    limits: [...partsOfRegistries(wish, "containerd"), ...unsure(wish, behaviour)]
  };
}
function partsOfRegistries({ redirects }, runtime) {
  const parts = redirects.filter(({ source }) => source.path !== "");
  const [first] = parts;
  if (first === void 0) return [];
  const names = parts.map(({ source }) => printPlace(source)).toSorted();
  const shown = names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
  return [
    {
      message: `${runtime} has mirrors for whole registries only, and these parts have a place of their own: ${shown}`,
      hint: "move them in the values: chartpin pin --map mapping.yaml"
    }
  ];
}
function fileOf(root, registry, text) {
  return nodeFile(`${root}/${registry.replace(/(?<=.):([^:]*)$/, "_$1_")}/hosts.toml`, text);
}
function redirectText(redirect, wish, making) {
  const { behaviour } = making;
  const { source, target, access, upstream } = redirect;
  const mirror = hostOf(target, access, behaviour);
  if (upstream === "never") return single(mirror, making);
  const own = accessOf(source.host, wish);
  if (own === "verified" && isLocalhost(source.host)) return print({ hosts: [mirror] });
  return print({ server: hostOf({ host: serverOf(source.host), path: "" }, own, behaviour), hosts: [mirror] });
}
function aloneText(host, access, making) {
  return single(hostOf({ host, path: "" }, access, making.behaviour), making);
}
function single(host, { repeats }) {
  return print({ server: host, hosts: repeats === "server" ? [host] : [] });
}
function hostOf({ host, path }, access, behaviour) {
  const scheme = access === "http" || access === "either" ? "http" : "https";
  const skips = access === "unverified" || access === "either" && isTlsFirst(host, behaviour);
  return {
    url: path === "" ? `${scheme}://${host}` : `${scheme}://${host}/v2/${path}`,
    options: [...path === "" ? [] : ["override_path = true"], ...skips ? ["skip_verify = true"] : []]
  };
}
function isTlsFirst(host, { triesTlsFirst }) {
  return triesTlsFirst && splitHostPort(host).port !== "80";
}
function print({ server, hosts }) {
  const root = server === void 0 ? [] : [`server = ${quoted(server.url)}`, ...server.options];
  const tables = hosts.flatMap(({ url, options }) => [
    "",
    `[host.${quoted(url)}]`,
    'capabilities = ["pull", "resolve"]',
    ...options
  ]);
  return `${[MARK, ...root, ...tables].join("\n")}
`;
}
function quoted(text) {
  return JSON.stringify(text);
}
function unsure({ redirects, insecure }, behaviour) {
  const hosts = new Map([...insecure, ...redirects.map(({ target, access }) => [target.host, access])]);
  return [...hosts].filter(([host, access]) => access === "either" && !isTlsFirst(host, behaviour)).map(([host]) => ({
    message: `${host} is asked over http only: this containerd does not try https before it there`,
    hint: `write --to https://${host}/\u2026 where it speaks https`
  }));
}

// src/cluster/configure/containerd.ts
var TREE = "/etc/containerd/certs.d";
function containerdGuide(wish, version) {
  const main = mainConfig(wish, version);
  const tree = hostsTree(wish, { root: main.root, version });
  if (tree.files.length === 0) return tree;
  return together([{ files: [], steps: [], limits: [] }, main.guide, tree]);
}
function mainConfig({ profile: { node } }, version) {
  const file = node.read(CONTAINERD_CONFIG);
  const read = file === void 0 || isProblem(file) ? void 0 : readTomlTree(file);
  const tree = read?.ok === true ? read.tree : void 0;
  if (read?.ok === false)
    return lines(version, void 0, [
      {
        message: "containerd does not start with the config.toml of the profile, which is no TOML",
        hint: "mend it first"
      }
    ]);
  const written = fileVersion(tree);
  const behaviour = behaviourOf(version);
  const images = imagesSection({ behaviour, notices: gatherNotices(containerdRules) }, below(tree, "plugins"), written);
  const root = stringOf(below(images, "registry", "config_path")) ?? "";
  if (root !== "" && !root.includes(":")) {
    const steps = ["nothing is to be restarted for containerd: it reads hosts.toml at every pull"];
    return { root: root.length > 1 ? root.replace(/\/+$/, "") : root, guide: { files: [], steps, limits: [] } };
  }
  const old = entriesOf(below(images, "registry", "mirrors")).length > 0;
  const limits = old ? [
    {
      message: "the node has registry.mirrors in config.toml: beside config_path containerd does not start",
      hint: "take the tables registry.mirrors and registry.configs.*.tls out of it; what they say belongs into hosts.toml"
    }
  ] : [];
  return lines(version, tree === void 0 ? void 0 : written, limits);
}
function fileVersion(tree) {
  const version = below(tree, "version");
  return version?.kind === "scalar" && typeof version.value === "number" ? version.value : 1;
}
function lines(version, written, limits) {
  const { hasImagesPlugin } = behaviourOf(version);
  const number = written ?? (hasImagesPlugin ? 3 : 2);
  const text = `${MARK}
version = ${number}

${registrySection(number, TREE)}`;
  return {
    root: TREE,
    guide: {
      files: [nodeFile(CONTAINERD_CONFIG, text, "part")],
      steps: [
        `put config_path into the table of that name in ${CONTAINERD_CONFIG} of each node, which must be there once only; then systemctl restart containerd`
      ],
      limits
    }
  };
}
function registrySection(number, root) {
  const plugin = number === 1 ? "cri" : number === 2 ? "io.containerd.grpc.v1.cri" : "io.containerd.cri.v1.images";
  return `[plugins.${quoted(plugin)}.registry]
config_path = ${quoted(root)}
`;
}

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/yaml/emit.ts
function emitYaml(...args) {
  return load("./emit.cjs", "src/yaml/emit.ts").emitYaml(...args);
}

// now:src/cluster/version.ts
var { isAtLeast, parseVersion, printVersion } = require("./resolve.cjs").modules["src/cluster/version.ts"]();

// now:src/cluster/credentials/docker-config.ts
var { field, readDockerConfig } = require("./asking.cjs").modules["src/cluster/credentials/docker-config.ts"]();

// now:src/cluster/credentials/keyring.ts
var { filedKey, lookUp } = require("./asking.cjs").modules["src/cluster/credentials/keyring.ts"]();

// now:src/cluster/credentials/google-key.ts
var { readGoogleKey } = require("./resolve.cjs").modules["src/cluster/credentials/google-key.ts"]();

// now:src/cluster/json-tree.ts
var { readJsonTree } = require("./asking.cjs").modules["src/cluster/json-tree.ts"]();

// src/cluster/configure/credentials.ts
function filedCredentials(files) {
  const read = files.map(readOne);
  return {
    entries: read.flatMap(({ entries }) => entries),
    limits: read.flatMap(({ limits }) => limits),
    faults: read.flatMap(({ faults }) => faults)
  };
}
function readOne({ kind, file, registries }) {
  const hint = "make the file anew: docker login on a machine without a credential store";
  const unusable = (message) => {
    return { entries: [], limits: [], faults: [`${file.path}: ${message}`] };
  };
  if (kind === "google-key") {
    const read2 = readGoogleKey(file, registries);
    return read2.ok ? { entries: read2.entries, limits: [], faults: [] } : unusable(read2.problem.message);
  }
  const json = readJsonTree(file);
  if (!json.ok) return unusable(`it is not JSON: ${json.problem.message}`);
  const reader = kind === "docker-config" ? "docker" : "containers";
  const read = readDockerConfig(json.tree, { reader, form: "auths", source: file.path });
  if (!read.ok) return unusable(read.problem.message);
  const { entries, store } = read.config;
  const kept = entries.filter(({ content }) => content.kind !== "credential" || content.credential.kind !== "basic");
  const helpers = entriesOf(field(json.tree, "credHelpers")).map(({ name }) => name);
  const names = [...kept.map(({ registry }) => registry), ...helpers];
  const usable = entries.filter((entry) => loginOf(entry) !== void 0);
  if (names.length === 0 && (store === void 0 || entries.length > 0))
    return { entries: usable, limits: [], faults: [] };
  const which = names.length === 0 ? "everything" : names.join(", ");
  const helper = stringOf(field(json.tree, "credsStore")) === void 0 && helpers.length === 0;
  const why = helper ? "there is no name with a password" : "a credential helper keeps it, and no program is run";
  return { entries: usable, limits: [{ message: `${file.path}: ${which} is left out: ${why}`, hint }], faults: [] };
}
function loginOf({
  content
}) {
  if (content.kind !== "credential") return void 0;
  const login = content.credential.reveal();
  return login.kind === "basic" ? { credential: content.credential, login } : void 0;
}
function entryFor(place, entries) {
  const name = `${printPlace(place)}${place.path === "" ? "/a/b" : "/a"}`;
  return lookUp(
    name,
    entries.map((item) => ({ filed: item.filed, item }))
  )[0]?.item;
}
function authKey(place) {
  return place.host === "docker.io" && place.path === "" ? "https://index.docker.io/v1/" : printPlace(place);
}
function dockerConfig(keyed) {
  const auths = [...keyed].flatMap(([key, entry]) => {
    const found = loginOf(entry);
    if (found === void 0) return [];
    const auth = Buffer.from(`${found.login.username}:${found.login.password}`).toString("base64");
    return [[key, { auth }]];
  });
  return `${JSON.stringify({ auths: Object.fromEntries(auths) }, null, 2)}
`;
}
function labelsOf(entries) {
  return [...new Set([...entries].flatMap((entry) => loginOf(entry)?.credential.label ?? []))];
}
function ownKeys(entries) {
  const hub = filedKey(authKey({ host: "docker.io", path: "" }))?.key;
  const keyed = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const isHub = entry.filed?.key === hub || entry.filed?.key === "docker.io";
    const key = isHub ? authKey({ host: "docker.io", path: "" }) : entry.registry;
    if (!keyed.has(key)) keyed.set(key, entry);
  }
  return keyed;
}
function isIdle(entry, redirects) {
  return redirects.some(({ source, upstream }) => upstream === "never" && entryFor(source, [entry]) !== void 0);
}

// src/cluster/configure/yaml.ts
function yaml(value) {
  if (Array.isArray(value)) return value.map((item) => yaml(item));
  if (typeof value !== "object" || value === null) return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, yaml(item)]));
}

// src/cluster/configure/credential-providers.ts
var PROVIDERS = {
  aws: { name: "ecr-credential-provider", cache: "12h" },
  azure: { name: "acr-credential-provider", cache: "10m", args: ["/etc/kubernetes/azure.json"] },
  google: { name: "auth-provider-gcp", cache: "1m", args: ["get-credentials"] }
};
var CONFIG = "/etc/kubernetes/credential-providers.yaml";
var FOLDER = "/usr/libexec/kubernetes/kubelet-plugins/credential-provider/exec";
function providerGuide(wish, cloudOf2) {
  const { redirects, entries, profile } = wish;
  const isOpen = (host) => entryFor({ host, path: "" }, entries) === void 0;
  const targets = redirects.map(({ target }) => target.host);
  const sources = redirects.filter(({ upstream }) => upstream === "after").map(({ source }) => source.host);
  const byCloud = /* @__PURE__ */ new Map();
  for (const host of [...targets, ...sources].filter(isOpen)) {
    const cloud = cloudOf2(host);
    if (cloud !== void 0) byCloud.set(cloud, (byCloud.get(cloud) ?? /* @__PURE__ */ new Set()).add(host));
  }
  if (byCloud.size === 0) return { files: [], steps: [], limits: [] };
  const version = apiVersion(profile.kubernetes);
  const text = emitYaml(
    yaml({
      apiVersion: `kubelet.config.k8s.io/${version}`,
      kind: "CredentialProviderConfig",
      providers: [...byCloud].toSorted(([a], [b]) => a < b ? -1 : 1).map(([cloud, hosts]) => {
        const { name, cache, args } = PROVIDERS[cloud];
        return {
          name,
          matchImages: [...hosts].toSorted(),
          defaultCacheDuration: cache,
          apiVersion: `credentialprovider.kubelet.k8s.io/${version}`,
          ...args === void 0 ? {} : { args }
        };
      })
    }),
    { as: "file" }
  );
  const before = profile.kubelet.credentialProviderConfig?.text;
  const folder = profile.kubelet.credentialProviderBinDir?.text ?? FOLDER;
  const flags = `--image-credential-provider-config=${before ?? CONFIG} --image-credential-provider-bin-dir=${folder}`;
  const names = [...byCloud.keys()].map((cloud) => PROVIDERS[cloud].name).join(", ");
  return {
    files: [nodeFile(before ?? CONFIG, `${MARK}
${text}`, before === void 0 ? "node" : "part")],
    steps: [
      before === void 0 ? `put ${names} into ${folder} of each node, and start the kubelet with ${flags}` : `put the providers into ${before} of each node and their programs into ${folder}, then restart the kubelet`
    ],
    limits: mirrorLimits(wish, new Set(targets.filter((host) => isOpen(host) && cloudOf2(host) !== void 0)))
  };
}
function apiVersion(kubernetes) {
  if (kubernetes === void 0 || isAtLeast(kubernetes, 1, 26)) return "v1";
  return isAtLeast(kubernetes, 1, 24) ? "v1beta1" : "v1alpha1";
}
function mirrorLimits({ redirects }, hosts) {
  return [...hosts].filter((host) => redirects.some(({ source, target }) => target.host === host && source.host !== host)).map((host) => ({
    message: `the kubelet asks providers by the name of an image: as a mirror ${host} is asked without a credential`,
    hint: "move the images in the values, so that they are named by it: chartpin pin --map mapping.yaml"
  }));
}

// now:src/cluster/crio/prefix.ts
var { longestMatch, matchedLength, relocated, withoutUser } = require("./resolve.cjs").modules["src/cluster/crio/prefix.ts"]();

// src/cluster/configure/crio.ts
var DROP_INS = "/etc/containers/registries.conf.d";
var AUTH_FILE = "/etc/crio/chartpin-auth.json";
function crioGuide(wish, config) {
  return together([registriesGuide(wish, config), authGuide(wish, config)]);
}
function registriesGuide(wish, config) {
  const tables = [...wish.redirects.map(tableOf(wish)), ...ownTables(wish)];
  if (tables.length === 0) return { files: [], steps: [], limits: [] };
  const name = lastName(wish);
  return {
    files: [nodeFile(`${DROP_INS}/${name}`, `${MARK}

${tables.join("\n")}`)],
    steps: ["on each node: systemctl reload crio"],
    limits: [...replaced(wish, config), ...httpAfterHttps(wish)]
  };
}
function tableOf({ insecure }) {
  return ({ source, target, access, upstream }) => [
    "[[registry]]",
    `prefix = ${quoted(printPlace(source))}`,
    `location = ${quoted(printPlace(source))}`,
    ...insecure.has(source.host) ? ["insecure = true"] : [],
    ...upstream === "never" ? ["blocked = true"] : [],
    "",
    "[[registry.mirror]]",
    `location = ${quoted(printPlace(target))}`,
    ...access === "verified" ? [] : ["insecure = true"],
    ""
  ].join("\n");
}
function ownTables({ redirects, insecure }) {
  const sources = new Set(redirects.map(({ source }) => printPlace(source)));
  const places = new Map([...insecure.keys()].map((host) => [host, true]));
  for (const { target, access } of redirects) {
    const name = printPlace(target);
    const isMatched = redirects.some(({ source }) => matchedLength(`${name}/a`, printPlace(source)) !== void 0);
    if (isMatched) places.set(name, access !== "verified");
  }
  return [...places].filter(([name]) => !sources.has(name)).map(([name, isInsecure]) => {
    const lines2 = ["[[registry]]", `prefix = ${quoted(name)}`, `location = ${quoted(name)}`];
    return [...lines2, ...isInsecure ? ["insecure = true"] : [], ""].join("\n");
  });
}
function lastName({ profile: { node } }) {
  const listed2 = node.list(DROP_INS);
  const names = listed2 === void 0 || isProblem(listed2) ? [] : listed2.filter((name) => name.endsWith(".conf"));
  const candidates = ["99-chartpin.conf", "99-zz-chartpin.conf", "zz-chartpin.conf", "zzz-chartpin.conf"];
  return candidates.find((name) => names.every((other) => other <= name)) ?? `${names.at(-1) ?? ""}-chartpin.conf`;
}
function replaced({ redirects }, { registries: { registries } }) {
  const before = registries.filter(({ prefix, where }) => {
    return !where.file.path.includes("chartpin.conf") && redirects.some(({ source }) => printPlace(source) === prefix);
  });
  return before.map(({ prefix, where }) => ({
    message: `${where.file.path} has a [[registry]] for ${prefix} too, which does nothing beside the new one`,
    hint: "take it out, or leave it as it is"
  }));
}
function httpAfterHttps({ redirects, insecure }) {
  const all = new Map([...insecure, ...redirects.map(({ target, access }) => [target.host, access])]);
  const http = [...all].filter(([, access]) => access === "http").map(([host]) => host);
  if (http.length === 0) return [];
  const message = `CRI-O asks ${http.join(", ")} over https first, and over http when that fails: it has no setting for http alone`;
  return [{ message, hint: "nothing is to be done where nobody listens for https there" }];
}
function authGuide({ redirects, entries }, { authFile }) {
  const keyed = targetEntries(redirects, entries);
  if (keyed.size === 0) return { files: [], steps: [], limits: [] };
  const all = new Map([...ownKeys(entries.filter((entry) => !isIdle(entry, redirects))), ...keyed]);
  const path = authFile?.text ?? AUTH_FILE;
  const isOwn = authFile === void 0 || path === AUTH_FILE;
  const conf = `${MARK}
[crio.image]
global_auth_file = ${quoted(AUTH_FILE)}
`;
  return {
    files: [
      { place: { kind: isOwn ? "node" : "part", path }, text: dockerConfig(all), secrets: labelsOf(all.values()) },
      ...isOwn ? [nodeFile("/etc/crio/crio.conf.d/99-chartpin.conf", conf)] : []
    ],
    steps: [
      isOwn ? `on each node: chmod 600 ${AUTH_FILE}; systemctl restart crio` : `put the entries under auths into ${path} of each node`
    ],
    limits: []
  };
}
function targetEntries(redirects, entries) {
  const keyed = /* @__PURE__ */ new Map();
  for (const { target } of redirects) {
    const entry = entryFor(target, entries);
    if (entry !== void 0) keyed.set(printPlace(wholeOf(target, entry.registry)), entry);
  }
  return keyed;
}
function wholeOf(target, registry) {
  return registry.includes("/") ? target : { ...target, path: "" };
}

// src/cluster/configure/distributions.ts
function k0sGuide(wish, version) {
  const root = "/etc/k0s/containerd.d/certs.d";
  const tree = hostsTree(wish, { root, version });
  if (tree.files.length === 0) return tree;
  const number = behaviourOf(version).hasImagesPlugin ? 3 : 2;
  const text = `${MARK}
version = ${number}

${registrySection(number, root)}`;
  const dropIn = nodeFile("/etc/k0s/containerd.d/chartpin.toml", text);
  return together([{ files: [dropIn], steps: ["restart k0s on each node: k0s stop, k0s start"], limits: [] }, tree]);
}
function microk8sGuide(wish, version) {
  const tree = hostsTree(wish, { root: "/var/snap/microk8s/current/args/certs.d", version });
  return { ...tree, steps: ["nothing is to be restarted: containerd reads hosts.toml at every pull"] };
}
function kindGuide(wish, version) {
  const root = "/etc/containerd/certs.d";
  const tree = hostsTree(wish, { root, version });
  if (tree.files.length === 0) return tree;
  const patches = behaviourOf(version).hasImagesPlugin ? [] : [registrySection(2, root)];
  const mount = { hostPath: `./node${root}`, containerPath: root, readOnly: true };
  const text = `${MARK}
${emitYaml(
    yaml({
      kind: "Cluster",
      apiVersion: "kind.x-k8s.io/v1alpha4",
      ...patches.length === 0 ? {} : { containerdConfigPatches: patches },
      nodes: [{ role: "control-plane", extraMounts: [mount] }]
    }),
    { as: "file" }
  )}`;
  const file = { place: { kind: "setup", name: "kind-cluster.yaml" }, text, secrets: [] };
  const steps = [
    "in this folder: kind create cluster --config kind-cluster.yaml; repeat extraMounts for every node of yours"
  ];
  return together([{ files: [file], steps, limits: [] }, tree]);
}

// now:src/cluster/dockerd/read.ts
var { DAEMON_JSON, readDockerd } = require("./resolve.cjs").modules["src/cluster/dockerd/read.ts"]();

// src/cluster/configure/dockerd.ts
var TREE2 = "/etc/docker/certs.d";
function dockerdGuide(wish, config) {
  if (config.store !== void 0) return storeGuide(wish, config.store.version);
  const settings = dockerdSettings(wish);
  const limits = dockerdLimits(wish);
  if (settings.mirrors.length + settings.insecure.length === 0) return { files: [], steps: [], limits };
  return together([{ files: [], steps: [], limits }, daemonJson(wish, settings)]);
}
function storeGuide(wish, version) {
  const tree = hostsTree(wish, { root: TREE2, version, mergesSingles: true });
  const steps = tree.files.length === 0 ? [] : ["nothing is to be restarted: dockerd reads hosts.toml at every pull"];
  const limits = tree.limits.map(({ message, hint }) => ({
    message: message.replace(/^containerd /, "dockerd "),
    hint
  }));
  return { files: tree.files, steps, limits: [...limits, ...loginLimits(wish)] };
}
function isHubMirror({ source, target }) {
  return source.host === "docker.io" && source.path === "" && target.path === "";
}
function dockerdSettings({ redirects, insecure }) {
  const hub = redirects.filter(isHubMirror);
  const mirrors = hub.flatMap(({ target: { host }, access }) => {
    const [https, http] = [`https://${host}`, `http://${host}`];
    return access === "either" ? [https, http] : access === "http" ? [http] : [https];
  });
  const targets = hub.filter(({ access }) => access !== "verified").map(({ target }) => target.host);
  return { mirrors, insecure: [.../* @__PURE__ */ new Set([...insecure.keys(), ...targets])] };
}
function dockerdLimits(wish) {
  const hint = "move the images in the values instead: chartpin pin --map mapping.yaml";
  const hub = wish.redirects.find(isHubMirror);
  const others = wish.redirects.filter((redirect) => redirect.source.host !== "docker.io");
  const pathed = wish.redirects.filter((redirect) => redirect.source.host === "docker.io" && !isHubMirror(redirect));
  const names = [...new Set(others.map(({ source }) => source.host))].toSorted();
  return [
    ...names.length === 0 ? [] : [
      {
        message: `dockerd has mirrors for Docker Hub only: ${listed(names)} cannot be redirected on the nodes`,
        hint
      }
    ],
    ...pathed.slice(0, 1).map(({ source, target }) => ({
      message: `dockerd takes a mirror for a whole registry, and ${printPlace(target)} is a part of one: ${printPlace(source)} cannot be redirected on the nodes`,
      hint: `${hint}; or serve Docker Hub's images at the root of a registry, with --path keep`
    })),
    ...hub?.upstream === "never" ? [
      {
        message: "dockerd asks Docker Hub itself when its mirror fails, and cannot be kept from it",
        hint: "nothing is to be done where Docker Hub is out of reach"
      }
    ] : [],
    ...loginLimits(wish)
  ];
}
function listed(names) {
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}
function loginLimits({ redirects, entries }) {
  const hosts = redirects.flatMap(({ target }) => entryFor(target, entries) === void 0 ? [] : [target.host]);
  return [...new Set(hosts)].map((host) => ({
    message: `dockerd sends no credential to a mirror: ${host} must give images to everybody`,
    hint: "or move the images in the values: chartpin pin --map mapping.yaml; then pull secrets count"
  }));
}
function daemonJson({ profile: { node } }, settings) {
  const file = node.read(DAEMON_JSON);
  const isKnown = node.realOf(DAEMON_JSON) !== void 0;
  const steps = [`on each node: systemctl reload docker, which reads ${DAEMON_JSON} again`];
  if (file === void 0 || isProblem(file) || file.text.trim() === "") {
    const part = nodeFile(DAEMON_JSON, print2({}, settings, [[], []]), isKnown ? "node" : "part");
    const put = isKnown ? [] : [`put the lines into ${DAEMON_JSON} of each node, keeping what it has`];
    return { files: [part], steps: [...put, ...steps], limits: [] };
  }
  const read = readJsonTree(file);
  if (!read.ok || read.tree?.kind !== "map") {
    const message = `${file.path} is no JSON object: dockerd does not start with it, and nothing is put to it`;
    return { files: [], steps: [], limits: [{ message, hint: "mend it, then run the command again" }] };
  }
  const lists = ["registry-mirrors", "insecure-registries"].map((key) => {
    return stringsOf(below(read.tree, key)).map(({ text }) => text);
  });
  const before = JSON.parse(file.text);
  return { files: [nodeFile(DAEMON_JSON, print2(before, settings, lists))], steps, limits: [] };
}
function print2(before, { mirrors, insecure }, [oldMirrors = [], oldInsecure = []]) {
  const merged2 = {
    ...before,
    ...mirrors.length === 0 ? {} : { "registry-mirrors": [.../* @__PURE__ */ new Set([...mirrors, ...oldMirrors])] },
    ...insecure.length === 0 ? {} : { "insecure-registries": [.../* @__PURE__ */ new Set([...oldInsecure, ...insecure])] }
  };
  return `${JSON.stringify(merged2, null, 2)}
`;
}

// src/cluster/configure/k3s.ts
function k3sGuide(wish, { kind, kubernetes }) {
  const whole = wish.redirects.filter(({ source }) => source.path === "");
  const redirected = new Set(whole.map(({ source }) => source.host));
  const alone = [...wish.insecure].filter(([host]) => !redirected.has(host));
  if (whole.length + alone.length === 0) return { files: [], steps: [], limits: partsOfRegistries(wish, kind) };
  const mirrors = {};
  for (const redirect of whole) mirrors[redirect.source.host] = mirrorOf(redirect);
  for (const [host, access] of alone) mirrors[host] = { endpoint: [addressOf(host, access)] };
  const logins = loginsOf(wish);
  const configs = {};
  const targets = new Map(whole.map(({ target, access }) => [target.host, access]));
  const closed = new Set(whole.filter(({ upstream: upstream2 }) => upstream2 === "never").map(({ source }) => source.host));
  const skipping = new Map([...[...wish.insecure].filter(([host]) => !closed.has(host)), ...targets]);
  for (const host of /* @__PURE__ */ new Set([...skipping.keys(), ...logins.keys()])) {
    const config = configOf(host, skipping.get(host) ?? "verified", logins);
    if (config !== void 0) configs[host] = config;
  }
  const data = { mirrors, ...Object.keys(configs).length === 0 ? {} : { configs } };
  const text = `${MARK}
${emitYaml(yaml(data), { as: "file" })}`;
  const path = `/etc/rancher/${kind}/registries.yaml`;
  const isThere = wish.profile.node.read(path) !== void 0;
  const upstream = upstreamGuide(whole, kind, kubernetes);
  const service = kind === "k3s" ? "k3s, on agents k3s-agent" : "rke2-server, on agents rke2-agent";
  return {
    files: [
      { place: { kind: isThere ? "part" : "node", path }, text, secrets: labelsOf([...logins.values()]) },
      ...upstream.files
    ],
    steps: [
      ...isThere ? [`put the keys into ${path} of each node: it has others already`] : [],
      `on each node: systemctl restart ${service}`
    ],
    limits: [...partsOfRegistries(wish, kind), ...upstream.limits, ...httpUpstreams(wish, kind)]
  };
}
function mirrorOf({ target, access }) {
  const endpoint = [addressOf(target.host, access)];
  return target.path === "" ? { endpoint } : { endpoint, rewrite: { "^(.*)$": `${target.path}/$1` } };
}
function addressOf(host, access) {
  return `${access === "http" || access === "either" ? "http" : "https"}://${host}`;
}
function configOf(host, access, logins) {
  const entry = logins.get(host);
  const login = entry === void 0 ? void 0 : loginOf(entry)?.login;
  const skips = access === "unverified" || access === "either";
  if (login === void 0 && !skips) return void 0;
  return {
    ...login === void 0 ? {} : { auth: { username: login.username, password: login.password } },
    ...skips ? { tls: { insecure_skip_verify: true } } : {}
  };
}
function loginsOf({ redirects, entries }) {
  const found = redirects.filter(({ source }) => source.path === "").flatMap(({ target }) => {
    const entry = entryFor(target, entries);
    return entry === void 0 || loginOf(entry) === void 0 ? [] : [[target.host, entry]];
  });
  return new Map(found);
}
function upstreamGuide(whole, kind, kubernetes) {
  const never = whole.filter(({ upstream }) => upstream === "never");
  if (never.length === 0) return { files: [], limits: [] };
  if (!knowsSetting(kubernetes)) {
    const message = `this ${kind} asks registries themselves when their mirrors fail, and cannot be kept from it`;
    return { files: [], limits: [{ message, hint: "nothing is to be done where they are out of reach" }] };
  }
  const after = whole.filter(({ upstream }) => upstream === "after").map(({ source }) => source.host);
  const limits = after.length === 0 ? [] : [
    {
      message: `${after.join(", ")} is not asked itself either: the setting is for all registries together`,
      hint: "copy its images into the mirror too"
    }
  ];
  const text = `${MARK}
disable-default-registry-endpoint: true
`;
  return { files: [nodeFile(`/etc/rancher/${kind}/config.yaml.d/99-chartpin.yaml`, text)], limits };
}
function knowsSetting(kubernetes) {
  if (kubernetes === void 0 || isAtLeast(kubernetes, 1, 29, 1)) return true;
  const since = (/* @__PURE__ */ new Map([
    [26, 13],
    [27, 10],
    [28, 6]
  ])).get(kubernetes.minor);
  return kubernetes.major === 1 && since !== void 0 && kubernetes.patch >= since;
}
function httpUpstreams({ redirects, insecure }, who) {
  const hosts = redirects.filter(({ source, upstream }) => source.path === "" && upstream === "after").map(({ source }) => source.host).filter((host) => ["http", "either"].includes(insecure.get(host) ?? ""));
  return hosts.map((host) => ({
    message: `behind its mirror ${who} asks ${host} itself over https only`,
    hint: "leave it out of the mapping where it speaks http"
  }));
}

// now:src/cluster/control-plane/images.ts
var { KUBERNETES_REGISTRY, controlPlaneImages } = require("./resolve.cjs").modules["src/cluster/control-plane/images.ts"]();

// src/cluster/configure/kubeadm.ts
function kubernetesTarget({ redirects }) {
  return redirects.find(({ source }) => source.host === KUBERNETES_REGISTRY && source.path === "")?.target;
}
function kubeadmGuide(wish, kubernetes) {
  const target = kubernetesTarget(wish);
  if (target === void 0) return { files: [], steps: [], limits: [] };
  const repository = printPlace(target);
  const text = `${MARK}
${emitYaml(
    yaml({
      apiVersion: `kubeadm.k8s.io/${configVersion(kubernetes)}`,
      kind: "ClusterConfiguration",
      imageRepository: repository,
      dns: { imageRepository: `${repository}/coredns` }
    }),
    { as: "file" }
  )}`;
  return {
    files: [{ place: { kind: "setup", name: "kubeadm.yaml" }, text, secrets: [] }],
    steps: [
      "put the lines of kubeadm.yaml into the ClusterConfiguration of kubeadm init, or of the ConfigMap kubeadm-config for upgrades; with mirrors on the nodes they may be left out"
    ],
    limits: []
  };
}
function configVersion(kubernetes) {
  if (kubernetes === void 0 || isAtLeast(kubernetes, 1, 31)) return "v1beta4";
  return isAtLeast(kubernetes, 1, 22) ? "v1beta3" : "v1beta2";
}

// now:src/cluster/minikube/containerd-hosts.ts
var { CERTS_D, withHosts } = require("./resolve.cjs").modules["src/cluster/minikube/containerd-hosts.ts"]();

// src/cluster/configure/registry-creds.ts
function registryCreds({ profile: { minikube, credentialFiles }, entries }) {
  if (minikube?.addons.some(({ text }) => text === "registry-creds") !== true) return NO_GUIDE;
  const key = credentialFiles.find(({ kind }) => kind === "google-key");
  const [first, ...others] = entries.filter((entry) => loginOf(entry)?.login.username !== "_json_key");
  if (first === void 0 && key === void 0) return NO_GUIDE;
  const google = key === void 0 ? {} : { gcrPath: key.file.path, gcrURL: `https://${key.registries[0]?.text ?? "gcr.io"}` };
  const creds = {
    enableAWSEcr: "disable",
    awsEcrConfigs: {},
    enableGCR: key === void 0 ? "disable" : "enable",
    gcrConfigs: google,
    enableDockerRegistry: first === void 0 ? "disable" : "enable",
    dockerConfigs: first === void 0 ? {} : dockerOf(first),
    enableACR: "disable",
    acrConfigs: {}
  };
  return {
    files: [
      {
        place: { kind: "setup", name: "registry-creds.json" },
        text: `${JSON.stringify({ addons: { "registry-creds": creds } }, null, 2)}
`,
        secrets: first === void 0 ? [] : labelsOf([first])
      }
    ],
    steps: [
      "minikube addons enable registry-creds; minikube addons configure registry-creds -f registry-creds.json, in a folder from which the paths in it are right"
    ],
    limits: [...roomLimits(others), DEFAULT_ONLY]
  };
}
function dockerOf(entry) {
  const login = loginOf(entry)?.login;
  const server = entry.registry.includes("://") ? entry.registry : `https://${entry.registry}`;
  return login === void 0 ? {} : { dockerServer: server, dockerUser: login.username, dockerPass: login.password };
}
function roomLimits(others) {
  if (others.length === 0) return [];
  const names = others.map(({ registry }) => registry).join(", ");
  return [
    {
      message: `the addon registry-creds has room for one registry: ${names} is not in its file`,
      hint: "use the pull secrets in cluster/, which hold all of them"
    }
  ];
}
var DEFAULT_ONLY = {
  message: "the addon registry-creds gives its secrets to the service account default of each namespace only, within an hour, and not in kube-system",
  hint: "use the pull secrets in cluster/ for other pods"
};

// src/cluster/configure/minikube.ts
function minikubeGuide(wish, runtime) {
  const files = runtimeGuide(wish, runtime);
  return together([commandGuide(wish, runtime, files.files.length > 0), files, registryCreds(wish)]);
}
function runtimeGuide(wish, runtime) {
  switch (runtime.kind) {
    case "containerd":
      return hostsTree(wish, { root: CERTS_D, version: runtime.config.version });
    case "crio":
      return { ...together([registriesGuide(wish, runtime.config), authGuide(wish, runtime.config)]), steps: [] };
    case "dockerd":
      if (runtime.config.store !== void 0) return { ...storeGuide(wish, runtime.config.store.version), steps: [] };
      return { files: [], steps: [], limits: dockerdLimits(wish) };
  }
}
var RUNTIMES = {
  containerd: "containerd",
  crio: "cri-o",
  dockerd: "docker"
};
function commandGuide(wish, runtime, hasFiles) {
  const { kubernetes } = wish.profile;
  const settings = runtime.kind === "dockerd" ? dockerdSettings(wish) : { mirrors: [], insecure: [] };
  const hasStore = runtime.kind === "dockerd" && runtime.config.store !== void 0;
  const repository = runtime.kind === "dockerd" && !hasStore ? kubernetesTarget(wish) : void 0;
  const flags = [
    `--container-runtime=${RUNTIMES[runtime.kind]}`,
    ...kubernetes === void 0 ? [] : [`--kubernetes-version=v${printVersion(kubernetes)}`],
    ...settings.insecure.map((host) => `--insecure-registry=${quoted2(host)}`),
    ...hasStore ? [] : settings.mirrors.map((mirror) => `--registry-mirror=${quoted2(mirror)}`),
    ...repository === void 0 ? [] : [`--image-repository=${quoted2(printPlace(repository))}`]
  ];
  const copy = hasFiles ? ["mkdir -p ~/.minikube/files", "cp -r node/. ~/.minikube/files/"] : [];
  const lines2 = [
    "#!/bin/sh",
    MARK,
    "# Flags count when the cluster is made: minikube delete comes before a change.",
    "set -e",
    ...copy
  ];
  const text = `${[...lines2, `minikube start ${flags.join(" \\\n  ")}`].join("\n")}
`;
  const limits = repository === void 0 ? [] : [
    {
      message: `minikube looks for ${printPlace(repository)}/coredns/coredns, and kubeadm pulls ${printPlace(repository)}/coredns`,
      hint: "put the image there under both names"
    }
  ];
  return {
    files: [{ place: { kind: "setup", name: "minikube-start.sh" }, text, secrets: [] }],
    steps: ["in this folder: sh minikube-start.sh"],
    limits
  };
}
function quoted2(word) {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// src/cluster/configure/openshift.ts
function openShiftGuide(wish, kubernetes) {
  const { redirects } = wish;
  const hasSets = kubernetes === void 0 || isAtLeast(kubernetes, 1, 26);
  const own = redirects.filter(({ source, target }) => printPlace(source) !== printPlace(target));
  const sets = own.length === 0 ? [] : hasSets ? mirrorSets(own) : [contentPolicy(own)];
  const limits = [
    ...hasSets || own.length === 0 ? [] : oldLimits(own),
    ...hasSets ? hitLimits(own) : [],
    ...pullSecret(wish)
  ];
  const steps = sets.length === 0 ? [] : ["oc apply -f cluster/; the nodes take it over one by one"];
  return together([{ files: sets, steps, limits }, insecureGuide(wish)]);
}
function object(name, ...objects) {
  const text = `${MARK}
${objects.map((each) => emitYaml(yaml(each), { as: "file" })).join("---\n")}`;
  return { place: { kind: "cluster", name }, text, secrets: [] };
}
function mirrorSets(redirects) {
  const entries = redirects.map(({ source, target, upstream }) => ({
    source: printPlace(source),
    mirrors: [printPlace(target)],
    mirrorSourcePolicy: upstream === "never" && !isHit(source, redirects) ? "NeverContactSource" : "AllowContactingSource"
  }));
  const set = (kind, key) => {
    return { apiVersion: "config.openshift.io/v1", kind, metadata: { name: "chartpin" }, spec: { [key]: entries } };
  };
  return [
    object("image-digest-mirror-set.yaml", set("ImageDigestMirrorSet", "imageDigestMirrors")),
    object("image-tag-mirror-set.yaml", set("ImageTagMirrorSet", "imageTagMirrors"))
  ];
}
function isHit(source, redirects) {
  return redirects.some(({ target, access }) => {
    return access === "verified" && matchedLength(`${printPlace(target)}/a`, printPlace(source)) !== void 0;
  });
}
function hitLimits(redirects) {
  return redirects.filter(({ source, upstream }) => upstream === "never" && isHit(source, redirects)).map(({ source }) => ({
    message: `${printPlace(source)} cannot be kept from being asked: a block on it would be one on the mirror with a port, too`,
    hint: "give the mirror another name"
  }));
}
function contentPolicy(redirects) {
  return object("image-content-source-policy.yaml", {
    apiVersion: "operator.openshift.io/v1alpha1",
    kind: "ImageContentSourcePolicy",
    metadata: { name: "chartpin" },
    spec: {
      repositoryDigestMirrors: redirects.map(({ source, target }) => {
        return { source: printPlace(source), mirrors: [printPlace(target)] };
      })
    }
  });
}
function oldLimits(redirects) {
  const tags = {
    message: "this OpenShift has mirrors for digests only: images with a tag are asked of their own registry",
    hint: "pin the charts to digests: chartpin pin --digests FILE"
  };
  if (redirects.every(({ upstream }) => upstream === "after")) return [tags];
  return [
    tags,
    { message: "this OpenShift cannot keep nodes from asking the registries themselves", hint: "from 4.13 on it can" }
  ];
}
function insecureGuide({ insecure, redirects, profile: { manifests } }) {
  const targets = redirects.filter(({ access }) => access !== "verified").map(({ target }) => target.host);
  const wanted = [.../* @__PURE__ */ new Set([...insecure.keys(), ...targets])];
  if (wanted.length === 0) return { files: [], steps: [], limits: [] };
  const image = manifests.find(({ kind, name, apiVersion: apiVersion2 }) => {
    return kind === "Image" && name === "cluster" && apiVersion2.startsWith("config.openshift.io/");
  });
  const before = stringsOf(below(image?.tree, "spec", "registrySources", "insecureRegistries")).map(({ text }) => text);
  const patch = {
    apiVersion: "config.openshift.io/v1",
    kind: "Image",
    metadata: { name: "cluster" },
    spec: { registrySources: { insecureRegistries: [.../* @__PURE__ */ new Set([...before, ...wanted])] } }
  };
  const limits = image === void 0 ? [
    {
      message: "the list of insecure registries that the cluster has is not in the profile, and the patch replaces it",
      hint: "put the output of `oc get image.config.openshift.io/cluster -o yaml` among its manifests"
    }
  ] : [];
  return {
    files: [{ ...object("image-config.yaml", patch), place: { kind: "setup", name: "image-config.yaml" } }],
    steps: ["oc patch image.config.openshift.io/cluster --type=merge --patch-file image-config.yaml"],
    limits
  };
}
function pullSecret({ redirects, entries }) {
  const hosts = [
    ...new Set(redirects.flatMap(({ target }) => entryFor(target, entries) === void 0 ? [] : [target.host]))
  ];
  return hosts.map((host) => ({
    message: `nodes send ${host} what the pull secret of the whole cluster has for it, and nothing else`,
    hint: "add it: oc get secret/pull-secret -n openshift-config, then oc set data secret/pull-secret"
  }));
}

// src/cluster/configure/pull-secrets.ts
function pullSecretGuide(wish, runtime) {
  const sender = senderOf(runtime, wish.profile.distribution);
  const { keyed, limits } = keysOf(wish, sender);
  if (keyed.size === 0) return { files: [], steps: [], limits };
  const namespaces = [...new Set(wish.accounts.map(({ namespace }) => namespace))].toSorted();
  return {
    files: [...namespaces.map((namespace) => secretFile(wish, namespace, keyed)), accountsFile(wish)],
    steps: [
      "kubectl apply -f cluster/; pods that name pull secrets of their own do not get those of their service account, and must name this one too"
    ],
    limits
  };
}
function senderOf({ kind }, distribution) {
  if (kind !== "containerd") return "own";
  return distribution === "k3s" || distribution === "rke2" || distribution === "talos" ? "kubelet-or-own" : "kubelet";
}
function keysOf({ redirects, entries }, sender) {
  const keyed = new Map(ownKeys(entries.filter((entry) => !isIdle(entry, redirects))));
  const limits = [];
  for (const entry of entries.filter((each) => isIdle(each, redirects))) limits.push(idleLimit(entry));
  if (sender === "own") return { keyed, limits };
  for (const redirect of redirects.filter(({ source }) => source.path === "")) {
    const own = entryFor(redirect.source, [...keyed.values()]);
    const target = entryFor(redirect.target, entries);
    if (sender === "kubelet" && target !== void 0) {
      if (redirect.upstream === "never") keyed.set(authKey(redirect.source), target);
      else if (own === void 0 || !isSame(own, target)) limits.push(leakToUpstream(redirect, target));
    }
    if (redirect.upstream === "after" && own !== void 0 && (target === void 0 || !isSame(own, target)))
      limits.push(leakToMirror(redirect, own));
  }
  return { keyed, limits };
}
function isSame(one, other) {
  const [first, second] = [loginOf(one), loginOf(other)];
  return first !== void 0 && second !== void 0 && first.credential.isSameAs(second.credential);
}
function idleLimit(entry) {
  const label = labelsOf([entry])[0] ?? entry.registry;
  return {
    message: `${label} for ${entry.registry} is left out: that registry is not asked any more, and its mirror has no use for it`,
    hint: "nothing is to be done"
  };
}
function leakToUpstream({ source, target }, entry) {
  const label = labelsOf([entry])[0] ?? entry.registry;
  return {
    message: `${label} is not sent to ${target.host} for images of ${printPlace(source)}: containerd would send it to ${source.host} too when the mirror fails`,
    hint: "let the mirror give images to everybody, or move the images in the values: chartpin pin --map mapping.yaml"
  };
}
function leakToMirror({ source, target }, entry) {
  const label = labelsOf([entry])[0] ?? entry.registry;
  return {
    message: `containerd sends ${label}, which is for ${printPlace(source)}, to the mirror ${target.host} too`,
    hint: "leave it out of the credentials of the profile where the mirror must not have it"
  };
}
function secretFile({ secretName }, namespace, keyed) {
  const secret = {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: secretName, namespace },
    type: "kubernetes.io/dockerconfigjson",
    data: { ".dockerconfigjson": Buffer.from(dockerConfig(keyed)).toString("base64") }
  };
  return {
    place: { kind: "cluster", name: `pull-secret-${namespace}.yaml` },
    text: `${MARK}
${emitYaml(yaml(secret), { as: "file" })}`,
    secrets: labelsOf(keyed.values())
  };
}
function accountsFile({ accounts, secretName, profile }) {
  const objects = accounts.map(({ namespace, serviceAccount }) => {
    const known = profile.credentials.accounts.find(
      (each) => each.name === serviceAccount && each.namespace === namespace
    );
    const names = /* @__PURE__ */ new Set([...(known?.pullSecrets ?? []).map(({ text: text2 }) => text2), secretName]);
    return {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: serviceAccount, namespace },
      imagePullSecrets: [...names].map((name) => ({ name }))
    };
  });
  const text = objects.map((each) => emitYaml(yaml(each), { as: "file" })).join("---\n");
  return { place: { kind: "cluster", name: "service-accounts.yaml" }, text: `${MARK}
${text}`, secrets: [] };
}

// src/cluster/configure/talos.ts
function talosGuide(wish, version) {
  const canSkip = isAtLeast(version, 2, 0);
  const whole = wish.redirects.filter(({ source }) => source.path === "");
  const mirrors = mirrorsOf(wish, whole, canSkip);
  const limits = [
    ...partsOfRegistries(wish, "Talos"),
    ...canSkip ? [] : skipLimits(whole),
    ...httpUpstreams(wish, "Talos")
  ];
  if (Object.keys(mirrors).length === 0) return { files: [], steps: [], limits };
  const targets = new Map(whole.map(({ target, access }) => [target.host, access]));
  const logins = loginsOf2(targets, wish);
  const config = configsOf(new Map([...wish.insecure, ...targets]), logins);
  const registries = { mirrors, ...Object.keys(config).length === 0 ? {} : { config } };
  const text = `${MARK}
${emitYaml(yaml({ machine: { registries } }), { as: "file" })}`;
  return {
    files: [{ place: { kind: "setup", name: "talos-patch.yaml" }, text, secrets: labelsOf(logins.values()) }],
    steps: ["for each node: talosctl -n NODE patch machineconfig --patch @talos-patch.yaml"],
    limits
  };
}
function mirrorsOf({ insecure }, whole, canSkip) {
  const mirrors = {};
  for (const [host, access] of insecure) mirrors[host] = { endpoints: [`${schemeOf(access)}://${host}`] };
  for (const redirect of whole) mirrors[redirect.source.host] = mirrorOf2(redirect, canSkip);
  return mirrors;
}
function loginsOf2(targets, { entries }) {
  const found = [...targets.keys()].flatMap((host) => {
    const entry = entryFor({ host, path: "" }, entries);
    return entry === void 0 || loginOf(entry) === void 0 ? [] : [[host, entry]];
  });
  return new Map(found);
}
function configsOf(accesses, logins) {
  const config = {};
  for (const [host, access] of accesses) {
    const entry = logins.get(host);
    const login = entry === void 0 ? void 0 : loginOf(entry)?.login;
    const skips = access === "unverified" || access === "either";
    if (login === void 0 && !skips) continue;
    config[host] = {
      ...login === void 0 ? {} : { auth: { username: login.username, password: login.password } },
      ...skips ? { tls: { insecureSkipVerify: true } } : {}
    };
  }
  return config;
}
function schemeOf(access) {
  return access === "http" || access === "either" ? "http" : "https";
}
function mirrorOf2({ target: { host, path }, access, upstream }, canSkip) {
  const address = `${schemeOf(access)}://${host}`;
  return {
    endpoints: [path === "" ? address : `${address}/v2/${path}`],
    ...path === "" ? {} : { overridePath: true },
    ...upstream === "never" && canSkip ? { skipFallback: true } : {}
  };
}
function skipLimits(whole) {
  if (whole.every(({ upstream }) => upstream === "after")) return [];
  const message = "this Talos asks registries themselves when their mirrors fail, and cannot be kept from it";
  return [{ message, hint: "nothing is to be done where they are out of reach" }];
}

// src/cluster/configure/configure.ts
function guideFor(wish, cloudOf2) {
  const { runtime } = wish.profile;
  return together([
    withCopying(runtimeGuide2(wish, runtime), wish),
    wish.profile.distribution === "kubeadm" ? kubeadmGuide(wish, wish.profile.kubernetes) : NO_GUIDE,
    pullSecretGuide(wish, runtime),
    providerGuide(wish, cloudOf2)
  ]);
}
function runtimeGuide2(wish, runtime) {
  const { distribution, kubernetes } = wish.profile;
  if (distribution === "minikube") return minikubeGuide(wish, runtime);
  if (distribution === "openshift") return openShiftGuide(wish, kubernetes);
  if (runtime.kind === "crio") return crioGuide(wish, runtime.config);
  if (runtime.kind === "dockerd") return dockerdGuide(wish, runtime.config);
  const { version } = runtime.config;
  switch (distribution) {
    case "kubeadm":
      return containerdGuide(wish, version);
    case "k3s":
    case "rke2":
      return k3sGuide(wish, { kind: distribution, kubernetes });
    case "k0s":
      return k0sGuide(wish, version);
    case "microk8s":
      return microk8sGuide(wish, version);
    case "kind":
      return kindGuide(wish, version);
    case "talos":
      return talosGuide(wish, version);
  }
}
function withCopying(guide, { profile: { distribution } }) {
  const isByItself = distribution === "kind" || distribution === "minikube";
  if (isByItself || guide.files.every(({ place }) => place.kind !== "node")) return guide;
  return { ...guide, steps: ["copy what lies below node/ onto each node, to the same paths", ...guide.steps] };
}

// now:src/reference/host.ts
var { hostOf: hostOf2, isHost } = require("../core.cjs").modules["src/reference/host.ts"]();

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// src/edits/redirects.ts
var PROBES = ["chartpin-probe-a/b-c", "chartpin-probe-d/e/f"];
function redirectsOf(compiled, { registries, references: references2 }) {
  const named = compiled.mapping.rules.flatMap(({ from }) => literalPlace(from) ?? []);
  const asked = references2.length > 0 ? references2.map(({ registry }) => registry) : registries;
  const wholes = /* @__PURE__ */ new Set([...named.map(({ host }) => host), ...asked]);
  const found = /* @__PURE__ */ new Map();
  const add = (redirect) => {
    if (redirect === void 0 || isSamePlace(redirect.source, redirect.target)) return;
    const covering = coverOf(found, nameFor(redirect.source));
    if (covering !== void 0 && isSamePlace(replaced2(covering, redirect.source), redirect.target)) return;
    found.set(nameFor(redirect.source), redirect);
  };
  for (const host of wholes) add(probed(compiled, { host, path: "" }));
  for (const place of named) if (place.path !== "") add(probed(compiled, place));
  const excluded = /* @__PURE__ */ new Set();
  for (const reference of references2) {
    const mapped = compiled.map(reference);
    const source = { host: reference.registry, path: reference.repository };
    if (mapped.kind === "moved") add({ source, target: { host: mapped.registry, path: mapped.repository } });
    else if (coverOf(found, nameFor(source)) !== void 0 && mapped.kind === "excluded")
      excluded.add(nameOf(reference));
  }
  const redirects = [...found].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, redirect]) => redirect);
  return { redirects, excluded: [...excluded].toSorted() };
}
function literalPlace(from) {
  const plain = from.replace(/\/\*\*$/, "").replace(/\/$/, "");
  const [host = "", ...path] = plain.split("/");
  if (/[*?[{]/.test(plain) || !isHost(host)) return void 0;
  const parsed = parseReference(`${host}/a/b`);
  return parsed.ok ? { host: parsed.reference.registry, path: path.join("/") } : void 0;
}
function probed(compiled, { host, path }) {
  const targets = PROBES.map((probe) => {
    const repository = path === "" ? probe : `${path}/${probe}`;
    const parsed = parseReference(`${host}/${repository}`);
    const mapped = parsed.ok ? compiled.map(parsed.reference) : void 0;
    if (mapped?.kind !== "moved" || !mapped.repository.endsWith(probe)) return void 0;
    const before = mapped.repository.slice(0, -probe.length);
    if (before !== "" && !before.endsWith("/")) return void 0;
    return { host: mapped.registry, path: before.replace(/\/$/, "") };
  });
  const [first, second] = targets;
  if (first === void 0 || second === void 0 || !isSamePlace(first, second)) return void 0;
  return { source: { host, path }, target: first };
}
function nameFor({ host, path }) {
  return path === "" ? host : `${host}/${path}`;
}
function isSamePlace(one, other) {
  return one.host === other.host && one.path === other.path;
}
function coverOf(found, name) {
  for (let end = name.length; end > 0; end = name.lastIndexOf("/", end - 1)) {
    const cover = found.get(name.slice(0, end));
    if (cover !== void 0) return cover;
  }
  return void 0;
}
function replaced2({ source, target }, { path }) {
  const rest = source.path === "" ? path : path.slice(source.path.length + 1);
  return { host: target.host, path: [target.path, rest].filter((part) => part !== "").join("/") };
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// src/reports/guide-text.ts
function printGuide({ files }) {
  return files.map((file) => {
    const head = `==> ${visible(pathOf(file))} <==`;
    if (file.secrets.length === 0) return `${head}
${file.text}`;
    return `${head}
not shown: holds ${visible(file.secrets.join(", "))}; -o FOLDER writes it, for its owner only
`;
  }).join("\n");
}
function printGuideIndex(guide) {
  const rows = guide.files.map((file) => {
    return `| \`${pathOf(file)}\` | ${placeOf(file)} | ${file.secrets.length === 0 ? "" : file.secrets.join(", ")} |`;
  });
  const steps = guide.steps.map((step, index) => `${index + 1}. ${step}.`);
  const limits = guide.limits.map(({ message, hint }) => `- ${message}: ${hint}.`);
  const text = [
    `<!-- ${MARK.slice(2)} -->`,
    "",
    "# How this cluster pulls images",
    "",
    "| file | where it belongs | credentials in it |",
    "|---|---|---|",
    ...rows,
    ...steps.length === 0 ? [] : ["", "## What to do", "", ...steps],
    ...limits.length === 0 ? [] : ["", "## What these files do not do", "", ...limits]
  ];
  return `${text.join("\n")}
`;
}
function placeOf({ place }) {
  switch (place.kind) {
    case "node":
      return `every node: ${place.path}`;
    case "part":
      return `to be put into ${place.path} of every node`;
    case "cluster":
      return "the cluster: kubectl apply";
    case "setup":
      return place.name === "mapping.yaml" ? "chartpin pin --map" : "who sets up the cluster";
  }
}
function printGuideSummary({ wish, guide, folder }) {
  const { files, steps, limits } = guide;
  const width = Math.max(...files.map((file) => pathOf(file).length));
  const lines2 = [
    `For ${runtimeName(wish)}: ${redirectsText(wish.redirects)}`,
    ...listedRedirects(wish.redirects),
    "",
    folder === void 0 ? "Files, not written (-o FOLDER writes them)" : `Written to ${folder}`,
    ...files.map((file) => `  ${pathOf(file).padEnd(width)}  ${placeOf(file)}${secretText(file)}`),
    ...printSteps(folder === void 0 ? steps : [...steps, ...namingStep(wish, files, folder)]),
    ...limits.length === 0 ? [] : ["", "Not done by these files"],
    ...limits.flatMap(({ message, hint }) => [`  ! ${message}`, `    ${hint}`])
  ];
  return lines2.map((line) => `${visible(line)}
`).join("");
}
function printSteps(steps) {
  return steps.length === 0 ? [] : ["", "To do", ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
function namingStep({ profile }, files, folder) {
  const settings = [
    ...files.some(({ place }) => place.kind === "node") ? [`node: { root: ${folder}/node }`] : [],
    ...files.some(({ place }) => place.kind === "cluster") ? [`manifests: [${folder}/cluster]`] : []
  ];
  const isNamed = files.every(({ place }) => place.kind !== "node" || profile.node.realOf(place.path) !== void 0);
  if (settings.length === 0 || isNamed) return [];
  return [`point ${profile.file.path} at them (${settings.join(", ")}), so that resolve, lint and check know them`];
}
var RUNTIMES2 = {
  containerd: "containerd",
  crio: "CRI-O",
  dockerd: "dockerd"
};
function runtimeName({ profile: { runtime, distribution, isAirGapped } }) {
  const gap = isAirGapped ? ", air-gapped" : "";
  return `${distribution} with ${RUNTIMES2[runtime.kind]} ${printVersion(runtime.config.version)}${gap}`;
}
function redirectsText(redirects) {
  if (redirects.length === 0) return "no registry is redirected";
  const never = redirects.filter(({ upstream }) => upstream === "never").length;
  const what = `${counted(redirects.length, "name")} shall come from elsewhere`;
  if (never === 0) return `${what}; where that fails the registries themselves are asked`;
  return never === redirects.length ? `${what}, and from there only` : `${what}, ${never} of them from there only`;
}
var MOST = 12;
function listedRedirects(redirects) {
  const shown = redirects.length > MOST ? redirects.slice(0, MOST - 1) : redirects;
  const lines2 = shown.map(({ source, target, access }) => {
    return `  ${printPlace(source)} from ${printPlace(target)}${ACCESS[access]}`;
  });
  return shown.length === redirects.length ? lines2 : [...lines2, `  and ${redirects.length - shown.length} more`];
}
var ACCESS = {
  verified: "",
  unverified: " (https, certificate not checked)",
  http: " (http)",
  either: " (http, or https with any certificate)"
};
function secretText({ secrets }) {
  return secrets.length === 0 ? "" : `; holds ${secrets.join(", ")}`;
}

// now:src/cli/cluster-profile.ts
var { readClusterProfile } = require("./resolve.cjs").modules["src/cli/cluster-profile.ts"]();

// now:rules/resolution/known-registries.ts
var { CLOUD_HOSTS, KNOWN_REGISTRIES } = require("./registries.cjs").modules["rules/resolution/known-registries.ts"]();

// when-called:rules/resolution/registry-names.ts
function publicRegistryName(...args) {
  return load("./registries.cjs", "rules/resolution/registry-names.ts").publicRegistryName(...args);
}

// now:src/edits/mapping.ts
var { compileMapping, mappingTo, splitTarget } = require("./mapping.cjs").modules["src/edits/mapping.ts"]();

// src/edits/print-mapping.ts
function printMapping({ rules, exclude }) {
  const listed2 = rules.map(({ from, to, path }) => new Map(Object.entries({ from, to, path })));
  const data = /* @__PURE__ */ new Map([["rules", listed2]]);
  if (exclude.length > 0) data.set("exclude", exclude);
  return emitYaml(data, { as: "file" });
}

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/target-address.ts
var KNOWN_HOSTS = KNOWN_REGISTRIES.map(({ host }) => host);
function readTargetAddress(to) {
  const [, scheme, rest] = /^(https?):\/\/(.*)$/s.exec(to ?? "") ?? [];
  if (to === void 0) return void 0;
  return (scheme === "http" || scheme === "https") && rest !== void 0 ? { place: rest, scheme } : { place: to };
}
function accessFor(scheme, declared) {
  if (scheme === "http") return "http";
  if (declared === "not-insecure") return "verified";
  return scheme === "https" ? "unverified" : "either";
}

// src/cli/cluster-wish.ts
function readWish({ profile, moves, address, accounts, secretName }) {
  const insecure = insecureOf(profile, address);
  const { entries, limits, faults } = filedCredentials(profile.credentialFiles);
  if (faults.length > 0) {
    throw new UsageError("the credentials of the profile cannot be used; nothing was done", {
      because: faults,
      hint: "make the file anew with `docker login`, or take it out of the profile"
    });
  }
  const reachable = new Set(profile.reachable.map(({ text }) => text));
  const redirects = moves.redirects.map(({ source, target }) => {
    const isBeyond = profile.isAirGapped && publicRegistryName(source.host) !== void 0 && !reachable.has(source.host);
    return { source, target, access: accessOf(target.host, { insecure }), upstream: isBeyond ? "never" : "after" };
  });
  const wish = {
    profile,
    redirects: withOpenTargets(redirects),
    insecure,
    entries,
    accounts,
    secretName: secretName ?? "registry-credentials"
  };
  return { wish, limits: [...limits, ...excludedLimits(moves)] };
}
function insecureOf(profile, address) {
  const declared = profile.insecure.map(({ text }) => text).filter((text) => !text.includes("/"));
  const access = new Map(declared.map((host2) => [host2, "either"]));
  const host = address === void 0 ? void 0 : splitTarget(address.place)?.registry;
  if (host === void 0) return access;
  const own = accessFor(address?.scheme, access.has(host) ? "insecure" : "not-insecure");
  return own === "verified" ? access : access.set(host, own);
}
function excludedLimits({ excluded }) {
  if (excluded.length === 0) return [];
  const shown = excluded.length > 4 ? `${excluded.slice(0, 3).join(", ")} and ${excluded.length - 3} more` : excluded.join(", ");
  return [
    {
      message: `by the mapping ${shown} stay where they are, and nodes ask the mirror of their registry for them first`,
      hint: "nothing is to be done where the registry itself is asked after it"
    }
  ];
}
function cloudOf(host) {
  if (KNOWN_REGISTRIES.some((known) => known.host === host)) return void 0;
  const name = CLOUD_HOSTS.find(({ pattern }) => pattern.test(host))?.name ?? "";
  if (name.startsWith("Amazon")) return "aws";
  return name.startsWith("Azure") ? "azure" : name.startsWith("Google") ? "google" : void 0;
}
function withMapping(guide, mapping) {
  const text = `${MARK}
${printMapping(mapping)}`;
  return { ...guide, files: [...guide.files, { place: { kind: "setup", name: "mapping.yaml" }, text, secrets: [] }] };
}

// now:src/cli/images-to-pull.ts
var { readImagesToPull } = require("./resolve.cjs").modules["src/cli/images-to-pull.ts"]();

// when-called:src/cli/operand-kinds.ts
function sortOperands(...args) {
  return load("./asking.cjs", "src/cli/operand-kinds.ts").sortOperands(...args);
}

// when-called:src/cli/not-there.ts
function notThere(...args) {
  return load("./failure.cjs", "src/cli/not-there.ts").notThere(...args);
}

// src/cli/configured-images.ts
async function readConfigured(invocation, source, profile) {
  const { operands, options } = invocation;
  const namespace = options.namespace ?? "default";
  const { references: absent } = sortOperands(invocation);
  if (absent.length > 0) throw notThere(absent);
  const asked = operands.length === 0 ? { images: [], gathered: void 0 } : await readImagesToPull(invocation, source, profile);
  const texts = asked.images.map(({ image }) => image);
  const accounts = /* @__PURE__ */ new Map([[`${namespace}/default`, { namespace, serviceAccount: "default" }]]);
  for (const pod of asked.images.flatMap(({ pods }) => pods)) {
    const account = { namespace: pod.namespace, serviceAccount: pod.serviceAccount.text };
    accounts.set(`${account.namespace}/${account.serviceAccount}`, account);
  }
  return {
    references: references(texts),
    accounts: [...accounts].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, account]) => account),
    problems: asked.gathered?.problems ?? [],
    rendered: asked.gathered?.rendered ?? []
  };
}
function references(texts) {
  const byName = /* @__PURE__ */ new Map();
  for (const text of texts) {
    const parsed = parseReference(text);
    if (parsed.ok && !byName.has(nameOf(parsed.reference))) byName.set(nameOf(parsed.reference), parsed.reference);
  }
  return [...byName].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, reference]) => reference);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// src/cli/guide-folder.ts
var import_node_fs = require("node:fs");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// when-called:src/files/write-file.ts
function writeFile(...args) {
  return load("./write.cjs", "src/files/write-file.ts").writeFile(...args);
}

// src/cli/guide-folder.ts
var INDEX = "README.md";
var SECRET_MODE = 384;
async function writeGuide(guide, folder, { options, io }) {
  if (folder === "-")
    throw new UsageError("-o - is no folder", { hint: "leave -o out to have the files on standard output" });
  const root = node_path_default.resolve(io.cwd, folder);
  const shown = displayPath(root, io.cwd);
  const outputs = [
    ...guide.files.map((file) => {
      return { name: pathOf(file), bytes: Buffer.from(file.text), isSecret: file.secrets.length > 0 };
    }),
    { name: INDEX, bytes: Buffer.from(printGuideIndex(guide)), isSecret: false }
  ];
  const listed2 = listedAt(root);
  if (!options.force) refuseForeign({ root, shown, listed: listed2 }, outputs);
  for (const { name, bytes, isSecret } of outputs) {
    const absolute = node_path_default.join(root, name);
    makeFolder(node_path_default.dirname(absolute), displayPath(node_path_default.dirname(absolute), io.cwd));
    const mode = isSecret ? { mode: SECRET_MODE } : {};
    const outcome = writeFile({ absolute, path: displayPath(absolute, io.cwd), bytes, ...mode });
    if (outcome.kind === "failed")
      throw new OperationError(`${outcome.path} ${outcome.message}`, { hint: outcome.hint });
  }
  const names = new Set(outputs.map(({ name }) => name));
  const stale = listed2.filter((name) => !names.has(name) && (0, import_node_fs.existsSync)(node_path_default.join(root, name)));
  return { shown, stale: stale.map((name) => `${shown}/${name}`) };
}
function listedAt(root) {
  const index = textAt(node_path_default.join(root, INDEX)) ?? "";
  if (!index.startsWith(INDEX_MARK)) return [];
  return [...index.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, name]) => name === void 0 ? [] : [name]);
}
function refuseForeign({ root, shown, listed: listed2 }, outputs) {
  const foreign = outputs.filter(({ name, bytes }) => {
    const before = textAt(node_path_default.join(root, name));
    if (before === void 0 || before === bytes.toString()) return false;
    return !before.slice(0, 200).includes(MARK.slice(2)) && !(name.endsWith(".json") && listed2.includes(name));
  });
  if (foreign.length === 0) return;
  throw new OperationError("nothing was written: files that chartpin has not written would be lost", {
    because: foreign.slice(0, 8).map(({ name }) => `${shown}/${name} is there already, with other content`),
    hint: "name another folder, or write over them with --force"
  });
}
var INDEX_MARK = "<!-- Written by chartpin configure";
function textAt(absolute) {
  try {
    return (0, import_node_fs.readFileSync)(absolute, "utf8");
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw new OperationError(`${absolute} cannot be read: ${code}`, { hint: "name another folder behind -o" });
  }
}
function makeFolder(absolute, shown) {
  try {
    (0, import_node_fs.mkdirSync)(absolute, { recursive: true });
  } catch (error) {
    throw new OperationError(`the folder ${shown} cannot be made: ${errorCode(error)}`, {
      hint: "name another folder behind -o"
    });
  }
}

// when-called:src/cli/input-notes.ts
function inputNotes(...args) {
  return load("./notes.cjs", "src/cli/input-notes.ts").inputNotes(...args);
}

// when-called:src/cli/pin-request.ts
function readTargets(...args) {
  return load("./mapping.cjs", "src/cli/pin-request.ts").readTargets(...args);
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// src/cli/commands/configure.ts
var configure = async (invocation) => {
  const { options, io } = invocation;
  const { wish, guide, images, notes } = await readGuide(invocation);
  const written = options.output === void 0 ? void 0 : await writeGuide(guide, options.output, invocation);
  if (written === void 0) io.stdout.write(printGuide(guide));
  tell(invocation, [...notes, ...inputNotes(images), ...staleNotes(written)]);
  if (!options.quiet) io.stderr.write(printGuideSummary({ wish, guide, folder: written?.shown }));
  return images.problems.length > 0 ? exitCodes.failed : exitCodes.clean;
};
async function readGuide(invocation) {
  const { options, io, operands } = invocation;
  const source = settingsSource(invocation);
  const [first = "."] = operands;
  const settings = await source.of(node_path_default.resolve(io.cwd, first === "-" ? "." : first));
  const profile = await readClusterProfile(invocation, settings);
  const address = readTargetAddress(options.to);
  const targets = await readMoves(invocation, settings, address);
  const images = await readConfigured(invocation, source, profile);
  const { accounts, references: references2 } = images;
  const moves = redirectsOf(targets.compiled, { registries: KNOWN_HOSTS, references: references2 });
  const secretName = options["pull-secret"] ?? profile.pullSecret?.text;
  const { wish, limits } = readWish({ profile, moves, address, accounts, secretName });
  const made = guideFor(wish, cloudOf);
  const guide = withMapping({ ...made, limits: [...limits, ...made.limits] }, targets.compiled.mapping);
  return { wish, guide, images, notes: references2.length === 0 ? [] : targets.check(references2) };
}
async function readMoves({ options, io }, settings, address) {
  const given = address === void 0 ? options : { ...options, to: address.place };
  const targets = await readTargets({ io, options: given }, settings);
  if (targets !== void 0) return targets;
  throw new UsageError("chartpin configure needs to know where images shall come from", {
    hint: "name --to REGISTRY or --map FILE, or write mapping: mapping.yaml into chartpin.yaml"
  });
}
function staleNotes(written) {
  return (written?.stale ?? []).map(
    (file) => `! ${file} is from an earlier run and no part of this guide; take it away`
  );
}
function tell({ io, options }, lines2) {
  const shown = options.quiet ? lines2.filter((line) => line.startsWith("!")) : lines2;
  io.stderr.write(shown.map((line) => `${visible(line)}
`).join(""));
}

// dist/chunks/configure.cjs
var modules = {
  "src/cli/commands/configure.ts": () => ({ configure })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
