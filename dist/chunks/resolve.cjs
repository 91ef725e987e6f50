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

// by-import:src/cluster/ask-programs.ts
var require_ask_programs = __commonJS({
  "by-import:src/cluster/ask-programs.ts"(exports2, module2) {
    module2.exports = require("./ask-programs.cjs").modules["src/cluster/ask-programs.ts"]();
  }
});

// by-import:src/cli/run-program.ts
var require_run_program = __commonJS({
  "by-import:src/cli/run-program.ts"(exports2, module2) {
    module2.exports = require("./asking.cjs").modules["src/cli/run-program.ts"]();
  }
});

// dist/chunks/resolve.cjs
var resolve_exports = {};
__export(resolve_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(resolve_exports);

// rules/resolution/cluster-presets.ts
var clusterPresets = [
  { name: "containerd", summary: "nodes of kubeadm with containerd", distribution: "kubeadm", runtime: "containerd" },
  { name: "crio", summary: "nodes of kubeadm with CRI-O", distribution: "kubeadm", runtime: "crio" },
  { name: "k0s", summary: "k0s, which brings containerd", distribution: "k0s", runtime: "containerd" },
  { name: "k3s", summary: "k3s, which brings containerd", distribution: "k3s", runtime: "containerd" },
  {
    name: "kind",
    summary: "kind, whose nodes are containers with containerd",
    distribution: "kind",
    runtime: "containerd"
  },
  { name: "microk8s", summary: "MicroK8s, which brings containerd", distribution: "microk8s", runtime: "containerd" },
  { name: "minikube", summary: "minikube with Docker, its default", distribution: "minikube", runtime: "dockerd" },
  { name: "minikube-containerd", summary: "minikube with containerd", distribution: "minikube", runtime: "containerd" },
  { name: "minikube-crio", summary: "minikube with CRI-O", distribution: "minikube", runtime: "crio" },
  { name: "openshift", summary: "OpenShift, which brings CRI-O", distribution: "openshift", runtime: "crio" },
  { name: "rke2", summary: "RKE2, which brings containerd", distribution: "rke2", runtime: "containerd" },
  { name: "talos", summary: "Talos, which brings containerd", distribution: "talos", runtime: "containerd" }
];

// helper:node:path
var node_path_default = require("node:path");

// now:src/files/display-path.ts
var { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, slashed, upward } = require("../core.cjs").modules["src/files/display-path.ts"]();

// now:src/files/read-file.ts
var { errorCode, readBytes, readSourceFile, readStart, textOf, tooLarge, whyNot } = require("../core.cjs").modules["src/files/read-file.ts"]();

// now:src/files/source-file.ts
var { isProblem, sourceFile, unreadable } = require("../core.cjs").modules["src/files/source-file.ts"]();

// src/cluster/notice.ts
function gatherNotices(rules) {
  const notices = [];
  return {
    add(rule, text2) {
      const { severity, effect } = rules[rule];
      notices.push({ rule, severity, effect, ...text2 });
    },
    all: () => inOrder(notices)
  };
}
function inOrder(notices) {
  const files = /* @__PURE__ */ new Map();
  for (const { where } of notices) if (!files.has(where?.file)) files.set(where?.file, files.size);
  const fileOf = ({ where }) => files.get(where?.file) ?? 0;
  return notices.toSorted((a, b) => fileOf(a) - fileOf(b) || (a.where?.span.start ?? 0) - (b.where?.span.start ?? 0));
}

// src/cluster/version.ts
function parseVersion(text2) {
  const parts = /^v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?![.\d])/.exec(text2.trim());
  return parts === null ? void 0 : { major: Number(parts[1]), minor: Number(parts[2]), patch: Number(parts[3] ?? 0) };
}
function isAtLeast(version, major, minor, patch = 0) {
  if (version.major !== major) return version.major > major;
  return version.minor > minor || version.minor === minor && version.patch >= patch;
}
function printVersion({ major, minor, patch }) {
  return `${major}.${minor}.${patch}`;
}

// src/cluster/kubelet/feature-gates.ts
var featureGates = {
  ImageVolume: {
    components: ["kube-apiserver", "kubelet"],
    effect: "volumes can be images; without it the API server drops `volumes[].image`",
    stages: [
      { from: 31, stage: "alpha", isOn: false },
      { from: 33, stage: "beta", isOn: false },
      { from: 35, stage: "beta", isOn: true },
      { from: 36, stage: "stable", isOn: true, isLocked: true }
    ]
  },
  ImageVolumeWithDigest: {
    components: ["kube-apiserver", "kubelet"],
    effect: "the status of a pod has the digests of its image volumes",
    stages: [{ from: 35, stage: "alpha", isOn: false }]
  },
  KubeletCredentialProviders: {
    components: ["kubelet"],
    effect: "the kubelet asks programs for credentials",
    stages: [
      { from: 20, stage: "alpha", isOn: false },
      { from: 24, stage: "beta", isOn: true },
      { from: 26, stage: "stable", isOn: true, isLocked: true },
      { from: 29, stage: "removed", isOn: true }
    ]
  },
  KubeletServiceAccountTokenForCredentialProviders: {
    components: ["kubelet"],
    effect: "credential providers can be given a token of the service account of a pod",
    stages: [
      { from: 33, stage: "alpha", isOn: false },
      { from: 34, stage: "beta", isOn: true }
    ]
  },
  ServiceAccountNodeAudienceRestriction: {
    components: ["kube-apiserver"],
    effect: "a node gets tokens only for audiences that it is allowed to ask for",
    stages: [
      { from: 32, stage: "beta", isOn: false },
      { from: 33, stage: "beta", isOn: true }
    ]
  },
  KubeletEnsureSecretPulledImages: {
    components: ["kubelet"],
    effect: "an image that lies on the node is used only by pods that could have pulled it",
    stages: [
      { from: 33, stage: "alpha", isOn: false },
      { from: 35, stage: "beta", isOn: true }
    ]
  },
  ImageMaximumGCAge: {
    components: ["kubelet"],
    effect: "images that are not used are removed by age",
    stages: [
      { from: 29, stage: "alpha", isOn: false },
      { from: 30, stage: "beta", isOn: true },
      { from: 35, stage: "stable", isOn: true, isLocked: true }
    ]
  },
  KubeletSeparateDiskGC: {
    components: ["kubelet"],
    effect: "images can have a file system of their own",
    stages: [
      { from: 29, stage: "alpha", isOn: false },
      { from: 31, stage: "beta", isOn: true }
    ]
  },
  RuntimeClassInImageCriApi: {
    components: ["kubelet"],
    effect: "an image belongs to the runtime class that it was pulled for",
    stages: [{ from: 29, stage: "alpha", isOn: false }]
  },
  DisableKubeletCloudCredentialProviders: {
    components: ["kubelet"],
    effect: "the kubelet has no credentials of clouds of its own: it needs credential providers for them",
    stages: [
      { from: 23, stage: "alpha", isOn: false },
      { from: 29, stage: "beta", isOn: true },
      { from: 31, stage: "stable", isOn: true, isLocked: true }
    ]
  },
  PodLevelCheckpointRestore: {
    components: ["kubelet"],
    effect: "nothing for references",
    stages: [{ from: 37, stage: "alpha", isOn: false }]
  }
};
function gateState(name, { kubernetes, featureGates: set2 }) {
  const current = featureGates[name].stages.findLast(
    ({ from }) => kubernetes === void 0 || isAtLeast(kubernetes, 1, from)
  );
  const written = set2.get(name);
  const version = kubernetes === void 0 ? "the newest Kubernetes" : `Kubernetes ${kubernetes.major}.${kubernetes.minor}`;
  if (current === void 0) {
    const step = { message: `${version} does not have the feature gate ${name}` };
    return { isOn: false, step, ...written === void 0 ? {} : { refusal: { ...step, where: written.where } } };
  }
  const { stage, isOn } = current;
  const usual = { message: `${name} is ${isOn ? "on" : "off"} in ${version} (${stage})` };
  if (written === void 0) return { isOn, stage, step: usual };
  const { where } = written;
  if (stage === "removed")
    return {
      isOn,
      stage,
      step: usual,
      refusal: { message: `${version} does not have the feature gate ${name} any more`, where }
    };
  if (current.isLocked && written.isOn !== isOn)
    return {
      isOn,
      stage,
      step: usual,
      refusal: { message: `${name} cannot be turned ${isOn ? "off" : "on"} in ${version}`, where }
    };
  return { isOn: written.isOn, stage, step: { message: `${name} is turned ${written.isOn ? "on" : "off"}`, where } };
}
function gateHistory(name) {
  const { stages } = featureGates[name];
  return { since: stages[0]?.from ?? 0, onSince: stages.find(({ isOn }) => isOn)?.from };
}

// now:src/cluster/kubelet/notices.ts
var { kubeletRules } = require("./cluster-rules.cjs").modules["src/cluster/kubelet/notices.ts"]();

// src/cluster/kubelet/settings-notices.ts
var pullCredentialsPolicies = [
  "NeverVerify",
  "NeverVerifyPreloadedImages",
  "NeverVerifyAllowlistedImages",
  "AlwaysVerify"
];
function judgeKubelet(setup) {
  const notices = gatherNotices(kubeletRules);
  for (const name of Object.keys(featureGates)) {
    const { refusal } = gateState(name, setup);
    if (refusal !== void 0) notices.add("refused-feature-gate", { ...placed(refusal), hint: "leave it out" });
  }
  judgeGated(setup, notices);
  judgeFlags(setup, notices);
  return notices.all();
}
function placed({ message, where }) {
  return { message, ...where === void 0 ? {} : { where } };
}
function judgeGated(setup, notices) {
  const { kubelet: kubelet2 } = setup;
  const written = [
    [kubelet2.pullCredentialsPolicy, "KubeletEnsureSecretPulledImages", "imagePullCredentialsVerificationPolicy"],
    [kubelet2.preloadedAllowlist[0], "KubeletEnsureSecretPulledImages", "preloadedImagesVerificationAllowlist"],
    [usedAge(kubelet2.maximumGcAge), "ImageMaximumGCAge", "imageMaximumGCAge"],
    [kubelet2.credentialProviderConfig, "KubeletCredentialProviders", "--image-credential-provider-config"]
  ];
  for (const [setting, gate, what] of written)
    if (setting !== void 0) tellGate(gate, { what, where: setting.where, setup, notices });
}
function tellGate(gate, { what, where, setup, notices }) {
  const state = gateState(gate, setup);
  if (state.isOn) return;
  const { since, onSince } = gateHistory(gate);
  const usual = onSince === void 0 ? "" : `, and is on from 1.${onSince} on`;
  notices.add("needs-feature-gate", {
    where,
    message: `${what} needs the feature gate ${gate}: ${state.step.message}${OUTCOMES.get(gate) ?? ""}`,
    hint: state.stage === void 0 ? `it came with Kubernetes 1.${since}${usual}` : `turn ${gate} on${usual.replace(", and", "; it")}`
  });
}
var OUTCOMES = /* @__PURE__ */ new Map([
  ["ImageMaximumGCAge", ", and the kubelet does not start with it"],
  ["ImageVolume", ", and the API server drops it"]
]);
function usedAge(age) {
  return age !== void 0 && /[1-9]/.test(age.text) ? age : void 0;
}
function judgeFlags({ kubelet: kubelet2, kubernetes, isAirGapped, ...rest }, notices) {
  const { podInfraContainerImage: pause, pullCredentialsPolicy: policy, maximumGcAge } = kubelet2;
  if (pause !== void 0 && (kubernetes === void 0 || isAtLeast(kubernetes, 1, 35)))
    notices.add("removed-kubelet-flag", {
      where: pause.where,
      message: "the kubelet does not know --pod-infra-container-image from Kubernetes 1.35 on, and does not start with it",
      hint: "take the flag out, and name the pause image in the configuration of the runtime"
    });
  if (policy !== void 0 && !pullCredentialsPolicies.some((each) => each === policy.text))
    notices.add("unknown-pull-credentials-policy", {
      where: policy.where,
      message: "imagePullCredentialsVerificationPolicy cannot be that",
      hint: `one of ${pullCredentialsPolicies.join(", ")}`
    });
  const age = usedAge(maximumGcAge);
  if (isAirGapped && age !== void 0 && gateState("ImageMaximumGCAge", { kubernetes, ...rest }).isOn)
    notices.add("expiring-preload", {
      where: age.where,
      message: `images that no pod used for ${age.text} are removed, those that were loaded onto the nodes among them`,
      hint: "leave imageMaximumGCAge out, or make sure that a registry in reach has them"
    });
}
function judgePodGates(pods, setup) {
  const notices = gatherNotices(kubeletRules);
  for (const pod of pods)
    for (const { use, where } of pod.images)
      if (use === "volume") tellGate("ImageVolume", { what: `an image volume of ${pod.name}`, where, setup, notices });
  return notices.all();
}

// now:src/cluster/credential.ts
var { Credential } = require("./asking.cjs").modules["src/cluster/credential.ts"]();

// now:src/cluster/credentials/keyring.ts
var { filedKey, lookUp } = require("./asking.cjs").modules["src/cluster/credentials/keyring.ts"]();

// src/cluster/credentials/addon-secrets.ts
function addonSecret({ name, registries, credential, where }) {
  const known = credential ?? new Credential({ kind: "basic", username: "addon", password: "" }, { source: `registry-creds ${name}`, where });
  const entries = registries.map((registry) => ({
    registry,
    filed: filedKey(registry),
    where,
    content: { kind: "credential", credential: known }
  }));
  return { kind: "usable", namespace: "", name, where, entries, ignored: [] };
}
function addonSecretsFor(pod, { addonSecrets = [] }) {
  return pod === void 0 || pod.namespace === "kube-system" ? [] : addonSecrets;
}
function withAddonSecrets(account, pod, sources) {
  const added = addonSecretsFor(pod, sources);
  if (added.length === 0 || pod.serviceAccount.text !== "default") return account;
  const { where } = pod.serviceAccount;
  const own = account ?? {
    namespace: pod.namespace,
    name: "default",
    where,
    pullSecrets: [],
    annotations: /* @__PURE__ */ new Map()
  };
  const named2 = new Set(own.pullSecrets.map(({ text: text2 }) => text2));
  const more = added.filter(({ name }) => !named2.has(name)).map((secret) => ({ text: secret.name, where: secret.where }));
  return { ...own, pullSecrets: [...own.pullSecrets, ...more] };
}

// now:src/cluster/json-tree.ts
var { readJsonTree } = require("./asking.cjs").modules["src/cluster/json-tree.ts"]();

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/familiar.ts
var { DEFAULT_TAG, withDefaultTag } = require("./entries.cjs").modules["src/reference/familiar.ts"]();

// now:src/cluster/credentials/sealed-file.ts
var { isSealed, sealFile, sealedWhere } = require("./asking.cjs").modules["src/cluster/credentials/sealed-file.ts"]();

// now:src/cluster/tree.ts
var { below, booleanOf, entriesOf, itemsOf, nounOf, startOf, stringOf, stringsOf, whereOf } = require("./asking.cjs").modules["src/cluster/tree.ts"]();

// src/cluster/kubelet/pods.ts
var SPECS = /* @__PURE__ */ new Map([
  ["Pod", ["spec"]],
  ["Deployment", ["spec", "template", "spec"]],
  ["ReplicaSet", ["spec", "template", "spec"]],
  ["StatefulSet", ["spec", "template", "spec"]],
  ["DaemonSet", ["spec", "template", "spec"]],
  ["ReplicationController", ["spec", "template", "spec"]],
  ["Job", ["spec", "template", "spec"]],
  ["CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
  ["PodTemplate", ["template", "spec"]]
]);
function podsOf(manifests, namespace = "default") {
  return manifests.flatMap((manifest) => {
    const path = SPECS.get(manifest.kind);
    const spec = path === void 0 ? void 0 : below(manifest.tree, ...path);
    return spec?.kind === "map" ? [podOf(manifest, spec, namespaceOf(manifest, namespace))] : [];
  });
}
function namespaceOf({ tree }, otherwise) {
  return stringOf(below(tree, "metadata", "namespace")) ?? otherwise;
}
function podOf({ kind, name, tree }, spec, namespace) {
  const account = below(spec, "serviceAccountName") ?? below(spec, "serviceAccount");
  const where = sealedWhere(below(tree, "metadata", "name") ?? spec);
  return {
    namespace,
    name: `${kind} ${namespace}/${name}`,
    where,
    serviceAccount: placed2(account) ?? { text: "default", where },
    pullSecrets: namesOf(below(spec, "imagePullSecrets")),
    isStatic: below(tree, "metadata", "annotations", "kubernetes.io/config.source") !== void 0,
    images: imagesOf(spec)
  };
}
function namesOf(list2) {
  return itemsOf(list2).flatMap((item) => placed2(below(item, "name")) ?? []);
}
function placed2(tree) {
  const text2 = stringOf(tree);
  return tree === void 0 || text2 === void 0 || text2 === "" ? void 0 : { text: text2, where: sealedWhere(tree) };
}
function imagesOf(spec) {
  const containers = ["initContainers", "containers", "ephemeralContainers"].flatMap(
    (name) => itemsOf(below(spec, name))
  );
  const volumes = itemsOf(below(spec, "volumes")).map((volume) => below(volume, "image"));
  return [
    ...containers.flatMap((each) => imageOf(below(each, "image"), below(each, "imagePullPolicy"), "container")),
    ...volumes.flatMap((each) => imageOf(below(each, "reference"), below(each, "pullPolicy"), "volume"))
  ];
}
var POLICIES = ["Always", "IfNotPresent", "Never"];
function imageOf(tree, policy, use) {
  const image = stringOf(tree);
  if (tree === void 0 || image === void 0 || image === "") return [];
  const written = POLICIES.find((each) => each === stringOf(policy));
  const where = sealedWhere(tree);
  return [
    written === void 0 ? { image, where, policy: usualPolicy(image), policyFrom: "tag", use } : { image, where, policy: written, policyFrom: "field", use }
  ];
}
function usualPolicy(image) {
  const parsed = parseReference(image);
  return parsed.ok && withDefaultTag(parsed.reference).tag === "latest" ? "Always" : "IfNotPresent";
}
function accountsOf(manifests, namespace = "default") {
  return manifests.filter(({ kind, apiVersion }) => kind === "ServiceAccount" && apiVersion === "v1").map((manifest) => accountOf(manifest, namespaceOf(manifest, namespace)));
}
function accountOf({ name, tree }, namespace) {
  const annotations = new Map(
    entriesOf(below(tree, "metadata", "annotations")).map(
      (entry) => [entry.name, stringOf(entry.value) ?? ""]
    )
  );
  const pullSecrets = namesOf(below(tree, "imagePullSecrets"));
  const enforced = annotations.get("kubernetes.io/enforce-mountable-secrets") === "true";
  return {
    namespace,
    name,
    where: sealedWhere(below(tree, "metadata", "name") ?? tree),
    pullSecrets,
    annotations,
    ...enforced ? { allowedSecrets: pullSecrets.map(({ text: text2 }) => text2) } : {}
  };
}

// now:src/cluster/credentials/auth-files.ts
var { AUTH_FILES, authFileLogin } = require("./asking.cjs").modules["src/cluster/credentials/auth-files.ts"]();

// now:src/cluster/credentials/docker-config.ts
var { field, readDockerConfig } = require("./asking.cjs").modules["src/cluster/credentials/docker-config.ts"]();

// src/cluster/credentials/google-key.ts
function readGoogleKey(file, registries) {
  const start = startOf(sealFile(file));
  const refuse2 = (message) => ({ ok: false, problem: { where: start, message } });
  const json = readJsonTree(file);
  if (!json.ok)
    return {
      ok: false,
      problem: { where: sealedWhere(json.problem.where), message: `it is not JSON: ${json.problem.message}` }
    };
  if (stringOf(field(json.tree, "type")) !== "service_account")
    return refuse2("it is no key of a Google service account: its type is not service_account");
  const missing = ["private_key", "client_email"].find((name) => stringOf(field(json.tree, name)) === void 0);
  if (missing !== void 0) return refuse2(`it is no key of a Google service account: ${missing} is missing`);
  const secret = { kind: "basic", username: "_json_key", password: file.text };
  const credential = new Credential(secret, { source: file.path, where: start });
  return {
    ok: true,
    entries: registries.map(({ text: text2, where }) => ({
      registry: text2,
      filed: filedKey(text2),
      where,
      content: { kind: "credential", credential }
    }))
  };
}

// now:src/cluster/credentials/notices.ts
var { credentialRules } = require("./cluster-rules.cjs").modules["src/cluster/credentials/notices.ts"]();

// now:src/yaml/read.ts
var { readYaml } = require("../core.cjs").modules["src/yaml/read.ts"]();

// now:src/yaml/resolve.ts
var { fieldText, keyAsHelm, plainKey, resolvePlain, scalarValue, staysText, strictScalar } = require("../core.cjs").modules["src/yaml/resolve.ts"]();

// now:src/yaml/table.ts
var { CELLS, Cell, Kind, Style, childWithKey, childrenOf, entryAt, hasKey, keySpan, keyStyleOf, keyText, kindOf, lexeme, nextOf, parentIndent, parentOf, pathOf, placeOf, scalarText, styleOf, valueSpan } = require("../core.cjs").modules["src/yaml/table.ts"]();

// src/cluster/yaml-tree.ts
async function readYamlTrees(file) {
  const { table, problems } = await readYaml(file.text);
  const fatal = problems.find((problem) => problem.fatal);
  if (fatal !== void 0) return { ok: false, problem: { where: { file, span: fatal.span }, message: fatal.message } };
  const trees = [];
  for (const root of table.documents) {
    if (kindOf(table, root) === Kind.none) continue;
    const walk = { table, file, left: MOST_NODES };
    const tree = treeOf(walk, root, 0);
    if (walk.left < 0) return { ok: false, problem: { where: startOf(file), message: TOO_LARGE } };
    trees.push(tree);
  }
  return { ok: true, trees };
}
async function readYamlTree(file) {
  const read = await readYamlTrees(file);
  return read.ok ? { ok: true, tree: read.trees[0] } : read;
}
var MOST_NODES = 2e5;
var DEEPEST = 100;
var TOO_LARGE = "it holds more, or nests deeper, than a configuration file can";
function treeOf(walk, entry, depth) {
  const { table, file } = walk;
  walk.left = depth > DEEPEST ? -1 : walk.left - 1;
  const span = valueSpan(table, entry);
  const kind = walk.left < 0 ? Kind.none : kindOf(table, entry);
  switch (kind) {
    case Kind.map:
      return { kind: "map", file, span, entries: entriesBelow(walk, entry, depth) };
    case Kind.seq:
      return {
        kind: "list",
        file,
        span,
        items: childrenOf(table, entry).map((child2) => treeOf(walk, child2, depth + 1))
      };
    case Kind.alias:
      return aliasOf(walk, entry, depth);
    case Kind.scalar:
    case Kind.none:
      return { kind: "scalar", file, span, value: strictScalar(table, entry) ?? null };
  }
}
function entriesBelow(walk, entry, depth) {
  const { table, file } = walk;
  const entries = /* @__PURE__ */ new Map();
  for (const child2 of childrenOf(table, entry)) {
    const name = nameOf(table, child2);
    const where = { file, span: keySpan(table, child2) };
    entries.set(name, { name, where, value: treeOf(walk, child2, depth + 1) });
  }
  return entries;
}
function aliasOf(walk, entry, depth) {
  const target = walk.table.aliases.get(entry);
  const isLoop = target === void 0 || target < entry && nextOf(walk.table, target) > entry;
  return treeOf(walk, isLoop ? entry : target, isLoop ? DEEPEST + 1 : depth + 1);
}
function nameOf(table, entry) {
  if (!hasKey(table, entry)) return "";
  const text2 = keyText(table, entry);
  return keyStyleOf(table, entry) === Style.plain ? plainKey(text2) ?? text2 : text2;
}

// now:src/cluster/credentials/registry-pattern.ts
var { isForImage, matchesImage, registryKey, registryPattern, shownRegistry } = require("./asking.cjs").modules["src/cluster/credentials/registry-pattern.ts"]();

// now:src/cluster/credentials/sealed.ts
var { Sealed } = require("./asking.cjs").modules["src/cluster/credentials/sealed.ts"]();

// src/cluster/credentials/provider-config.ts
async function readProviderConfig(path, files, options) {
  const named2 = filesAt(path.text, files);
  if (named2 === void 0) return void 0;
  const providers = [];
  const faults = [];
  for (const file of named2) await readOne(file, options, { providers, faults });
  if (providers.length === 0 && faults.length === 0)
    faults.push({ where: path.where, message: `no credential provider is set up at ${path.text}` });
  return { providers, faults: [...faults, ...repeated(providers)] };
}
function filesAt(path, files) {
  const file = files.read(path);
  if (file !== void 0 && !isProblem(file)) return [file];
  const names = files.list(path);
  if (names === void 0 || isProblem(names)) return void 0;
  return names.filter((name) => /\.(?:json|ya?ml)$/.test(name)).flatMap((name) => {
    const each = files.read(`${path}/${name}`);
    return each === void 0 || isProblem(each) ? [] : [each];
  });
}
async function readOne(file, options, { providers, faults }) {
  const read = await readYamlTree(file);
  if (!read.ok) {
    faults.push({ where: sealedWhere(read.problem.where), message: "it is neither YAML nor JSON" });
    return;
  }
  const refuse2 = (where, message) => faults.push({ where: sealedWhere(where), message });
  const { tree } = read;
  const start = startOf(sealFile(file));
  if (stringOf(below(tree, "kind")) !== "CredentialProviderConfig")
    refuse2(start, "kind must be CredentialProviderConfig");
  checkVersion(tree, start, { options, refuse: refuse2 });
  tellUnknown(tree, "config", refuse2);
  const list2 = itemsOf(below(tree, "providers"));
  if (list2.length === 0) refuse2(below(tree, "providers") ?? start, "providers must name one at least");
  for (const item of list2) providers.push(providerOf(item, { options, refuse: refuse2 }));
}
var FILE_VERSIONS = [
  { version: "kubelet.config.k8s.io/v1alpha1", minor: 20 },
  { version: "kubelet.config.k8s.io/v1beta1", minor: 24 },
  { version: "kubelet.config.k8s.io/v1", minor: 26 }
];
var SPOKEN_VERSIONS = [
  { version: "credentialprovider.kubelet.k8s.io/v1alpha1", minor: 20 },
  { version: "credentialprovider.kubelet.k8s.io/v1beta1", minor: 24 },
  { version: "credentialprovider.kubelet.k8s.io/v1", minor: 26 }
];
function checkVersion(tree, start, { options, refuse: refuse2 }) {
  const written = below(tree, "apiVersion");
  const known = FILE_VERSIONS.find(({ version }) => version === stringOf(written));
  if (known === void 0)
    refuse2(written ?? start, `apiVersion must be one of ${FILE_VERSIONS.map(({ version }) => version).join(", ")}`);
  else if (!hasMinor(options.kubernetes, known.minor))
    refuse2(written ?? start, `${known.version} is read from Kubernetes 1.${known.minor} on`);
}
function hasMinor(kubernetes, minor) {
  return kubernetes === void 0 || isAtLeast(kubernetes, 1, minor);
}
var KNOWN = {
  config: ["apiVersion", "kind", "providers"],
  provider: ["name", "matchImages", "defaultCacheDuration", "apiVersion", "args", "env", "tokenAttributes"],
  token: [
    "serviceAccountTokenAudience",
    "cacheType",
    "requireServiceAccount",
    "requiredServiceAccountAnnotationKeys",
    "optionalServiceAccountAnnotationKeys"
  ]
};
function tellUnknown(tree, what, refuse2) {
  for (const { name, where } of entriesOf(tree)) {
    if (!KNOWN[what].includes(name))
      refuse2(where, `unknown key ${name.slice(0, 60)}: known are ${KNOWN[what].join(", ")}`);
  }
}
function providerOf(tree, checking) {
  const { refuse: refuse2 } = checking;
  tellUnknown(tree, "provider", refuse2);
  const name = stringOf(below(tree, "name")) ?? "";
  const nameFault = faultOfName(name);
  if (nameFault !== void 0) refuse2(below(tree, "name") ?? tree, nameFault);
  const images = stringsOf(below(tree, "matchImages")).map(({ text: text2, where }) => ({ text: text2, where: sealedWhere(where) }));
  if (images.length === 0) refuse2(below(tree, "matchImages") ?? tree, "matchImages must name one pattern at least");
  for (const { text: text2, where } of images)
    if (registryPattern(text2) === void 0) refuse2(where, "a pattern of matchImages is no address");
  const apiVersion = spokenVersion(tree, checking);
  const token = below(tree, "tokenAttributes");
  return {
    name,
    where: sealedWhere(below(tree, "name") ?? tree),
    images,
    apiVersion,
    cacheDuration: durationOf(tree, refuse2),
    input: new Sealed({
      args: stringsOf(below(tree, "args")).map(({ text: text2 }) => text2),
      env: envOf(below(tree, "env"))
    }),
    ...token === void 0 ? {} : { token: tokenOf(token, apiVersion, checking) }
  };
}
function faultOfName(name) {
  if (name === "") return "name must be the name of a program";
  return /[/ ]/.test(name) || name === "." || name === ".." ? "name must be the name of a file, without slashes and blanks" : void 0;
}
function spokenVersion(tree, { options, refuse: refuse2 }) {
  const written = below(tree, "apiVersion");
  const known = SPOKEN_VERSIONS.find(({ version }) => version === stringOf(written));
  if (known === void 0) {
    refuse2(
      written ?? tree,
      `apiVersion of a provider must be one of ${SPOKEN_VERSIONS.map(({ version }) => version).join(", ")}`
    );
    return "";
  }
  if (!hasMinor(options.kubernetes, known.minor))
    refuse2(written ?? tree, `${known.version} is spoken from Kubernetes 1.${known.minor} on`);
  return known.version;
}
var DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
function durationOf(tree, refuse2) {
  const written = below(tree, "defaultCacheDuration");
  const text2 = stringOf(written);
  if (text2 === void 0) refuse2(written ?? tree, "defaultCacheDuration must be written, like 10m");
  else if (!DURATION.test(text2)) refuse2(written ?? tree, "defaultCacheDuration is no duration; write it like 10m");
  else if (text2.startsWith("-") && /[1-9]/.test(text2))
    refuse2(written ?? tree, "defaultCacheDuration must not be negative");
  return text2 ?? "";
}
function envOf(list2) {
  return itemsOf(list2).map((item) => ({
    name: stringOf(below(item, "name")) ?? "",
    value: stringOf(below(item, "value")) ?? ""
  }));
}
function tokenOf(tree, apiVersion, { options, refuse: refuse2 }) {
  tellUnknown(tree, "token", refuse2);
  const audience = stringOf(below(tree, "serviceAccountTokenAudience")) ?? "";
  const requires = booleanOf(below(tree, "requireServiceAccount"));
  const required = stringsOf(below(tree, "requiredServiceAccountAnnotationKeys")).map(({ text: text2 }) => text2);
  const optional = stringsOf(below(tree, "optionalServiceAccountAnnotationKeys")).map(({ text: text2 }) => text2);
  const rules = [
    [!options.hasTokenGate, "tokenAttributes needs the feature gate KubeletServiceAccountTokenForCredentialProviders"],
    [audience === "", "serviceAccountTokenAudience must be written"],
    [requires === void 0, "requireServiceAccount must be written"],
    [
      apiVersion !== "credentialprovider.kubelet.k8s.io/v1",
      "tokenAttributes goes only with apiVersion credentialprovider.kubelet.k8s.io/v1"
    ],
    [
      requires === false && required.length > 0,
      "requiredServiceAccountAnnotationKeys goes only with requireServiceAccount: true"
    ],
    [required.some((key) => optional.includes(key)), "an annotation cannot be both required and optional"],
    [hasRepeats(required) || hasRepeats(optional), "an annotation is named twice"],
    [!isCacheType(below(tree, "cacheType"), options.kubernetes), "cacheType must be ServiceAccount or Token"]
  ];
  for (const [isWrong, message] of rules) if (isWrong) refuse2(tree, message);
  return { where: sealedWhere(tree), audience, requiresAccount: requires ?? true, required, optional };
}
function isCacheType(tree, kubernetes) {
  const text2 = stringOf(tree);
  return text2 === "ServiceAccount" || text2 === "Token" || tree === void 0 && !hasMinor(kubernetes, 34);
}
function hasRepeats(texts) {
  return new Set(texts).size < texts.length;
}
function repeated(providers) {
  const seen = /* @__PURE__ */ new Set();
  return providers.flatMap(({ name, where }) => {
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? [{ where: whereOf(where), message: `the provider ${name.slice(0, 60)} is set up twice` }] : [];
  });
}

// now:src/cluster/credentials/base64.ts
var { decodeBase64 } = require("./asking.cjs").modules["src/cluster/credentials/base64.ts"]();

// src/cluster/credentials/pull-secret.ts
var TYPES = [
  { type: "kubernetes.io/dockerconfigjson", key: ".dockerconfigjson", form: "auths" },
  { type: "kubernetes.io/dockercfg", key: ".dockercfg", form: "bare" }
];
var MOST_BYTES = 1 << 20;
function readPullSecret(manifest) {
  const { apiVersion, kind, name, namespace, tree } = manifest;
  if (kind !== "Secret" || apiVersion !== "v1") return void 0;
  const head = { namespace, name, where: sealedWhere(below(tree, "metadata", "name") ?? tree) };
  const type = TYPES.find((each) => each.type === stringOf(below(tree, "type")));
  if (type === void 0) return { ...head, ...otherType(tree) };
  const content = contentOf(tree, type.key);
  if ("message" in content) return { ...head, ...content };
  return { ...head, ...readContent(content, { head, type, created: createdOf(tree) }) };
}
function otherType(tree) {
  const written = below(tree, "type");
  const key = TYPES.find((each) => [...dataOf(tree)].some((name) => name === each.key));
  const what = written === void 0 ? "has no type, which makes it Opaque" : "is of another type";
  const hint = `write type: ${(key ?? TYPES[0])?.type}`;
  return {
    kind: "unusable",
    message: `the Secret ${what}: the kubelet does not pull with it`,
    hint,
    isMeant: key !== void 0
  };
}
function dataOf(tree) {
  return ["data", "stringData"].flatMap((part) => entriesOf(below(tree, part)).map(({ name }) => name));
}
function contentOf(tree, key) {
  const plain = below(tree, "stringData", key);
  const coded = below(tree, "data", key);
  const found = plain ?? coded;
  if (found === void 0) {
    const hint = `put the docker configuration under the key ${key}`;
    return {
      kind: "malformed",
      message: `the key ${key} is missing: the API server refuses the Secret`,
      hint,
      where: placeOfName(tree)
    };
  }
  const where = sealedWhere(whereOf(found));
  const text2 = stringOf(found);
  if (text2 === void 0) return malformed(where, `${key} must be a text, and is a ${nounOf(found)}`);
  if (text2.length > MOST_BYTES * 1.5) return malformed(where, `${key} is larger than a Secret can be (1 MiB)`);
  const decoded = plain === void 0 ? decodeBase64(text2, "padded") : text2;
  if (decoded === void 0) return malformed(where, `${key} is not base64: the API server refuses the Secret`);
  if (Buffer.byteLength(decoded) > MOST_BYTES) return malformed(where, `${key} is larger than a Secret can be (1 MiB)`);
  return { text: decoded, where };
}
function placeOfName(tree) {
  return sealedWhere(below(tree, "metadata", "name") ?? tree);
}
function malformed(where, message) {
  return { kind: "malformed", message, hint: "make it anew, with `kubectl create secret docker-registry`", where };
}
function readContent({ text: text2, where }, {
  head,
  type,
  created
}) {
  const source = `secret ${head.namespace}/${head.name}`;
  const json = readJsonTree(sourceFile(where.file.path, where.file.place, text2));
  if (!json.ok) return malformed(where, `${type.key} is not JSON: ${json.problem.message}`);
  const read = readDockerConfig(json.tree, { reader: "kubelet", form: type.form, source, where, created });
  if (!read.ok) return malformed(where, `${type.key}: ${read.problem.message}`);
  const ignored = type.form === "bare" ? [] : ["credHelpers", "credsStore"].filter((name) => hasContent(field(json.tree, name)));
  const { entries } = read.config;
  if (entries.length > 0) return { kind: "usable", entries, ignored, where };
  const why = ignored.length === 0 ? "it names no registry" : `it has only ${ignored.join(" and ")}, which the kubelet does not read`;
  return {
    kind: "unusable",
    message: `the kubelet takes nothing from the Secret: ${why}`,
    hint: "put the credentials under auths",
    isMeant: true,
    where
  };
}
function hasContent(tree) {
  return tree !== void 0 && (entriesOf(tree).length > 0 || stringOf(tree) !== void 0);
}
function createdOf(tree) {
  const time = Date.parse(stringOf(below(tree, "metadata", "creationTimestamp")) ?? "");
  return Number.isNaN(time) ? void 0 : time;
}

// src/cluster/credentials/sources.ts
var KUBELET_FILES = [
  { path: "/var/lib/kubelet/config.json", form: "auths" },
  { path: "/root/.docker/config.json", form: "auths" },
  { path: "/.docker/config.json", form: "auths" },
  { path: "/var/lib/kubelet/.dockercfg", form: "bare" },
  { path: "/root/.dockercfg", form: "bare" },
  { path: "/.dockercfg", form: "bare" }
];
async function readCredentialSources(input) {
  const reading = { input, notices: gatherNotices(credentialRules) };
  const dockerConfigs = input.named.filter(({ kind }) => kind === "docker-config").flatMap(({ file }) => configIn(file, "docker") ?? []);
  const sources = {
    ...clusterObjects(input.manifests),
    node: [...nodeEntries(reading), ...googleEntries(reading)],
    providers: await providersOf(reading),
    providerFolder: input.providerFolder?.text ?? "",
    authFiles: authFilesOf(reading),
    dockerConfigs
  };
  for (const secret of sources.secrets) tellSecret(secret, reading.notices);
  return { ...sources, notices: reading.notices.all() };
}
function withObjects(sources, manifests, namespace) {
  const { secrets, accounts } = clusterObjects(manifests, namespace);
  const notices = gatherNotices(credentialRules);
  for (const secret of secrets) tellSecret(secret, notices);
  return {
    ...sources,
    secrets: [...secrets, ...sources.secrets],
    accounts: [...accounts, ...sources.accounts],
    notices: [...sources.notices, ...notices.all()]
  };
}
function clusterObjects(manifests, namespace = "default") {
  const secrets = manifests.flatMap((manifest) => {
    return readPullSecret({ ...manifest, namespace: namespaceOf(manifest, namespace) }) ?? [];
  });
  return { secrets, accounts: accountsOf(manifests, namespace) };
}
function tellSecret(secret, notices) {
  const name = `secret ${secret.namespace}/${secret.name}`;
  if (secret.kind === "malformed") {
    notices.add("malformed-pull-secret", {
      where: secret.where,
      message: `${name}: ${secret.message}`,
      hint: secret.hint
    });
    return;
  }
  if (secret.kind === "unusable") {
    if (secret.isMeant)
      notices.add("unusable-pull-secret", {
        where: secret.where,
        message: `${name}: ${secret.message}`,
        hint: secret.hint
      });
    return;
  }
  for (const entry of secret.entries) tellEntry(name, entry, notices);
}
function tellEntry(name, { registry, filed, where, content }, notices) {
  const fault = faultOf(filed);
  if (fault !== void 0)
    notices.add("unusable-pull-secret", {
      where,
      message: `${name}: the kubelet leaves the entry ${registry} out: ${fault}`,
      hint: "name the registry as images do: host[:port][/path]"
    });
  if (content.kind !== "empty") return;
  const why = content.ignored.length === 0 ? "has neither name nor password" : `has only ${content.ignored.join(" and ")}, which the kubelet does not read`;
  notices.add("unusable-pull-secret", {
    where,
    message: `${name}: the entry for ${registry} ${why}: images of it are asked for anonymously`,
    hint: "write auth: base64 of `user:password`"
  });
}
function faultOf(filed) {
  if (filed === void 0) return "it is no address";
  return filed.key.indexOf("[") > 0 ? "brackets are for addresses of IPv6 only, with kubelets from late in 2025 on" : void 0;
}
function configIn(file, reader, form = "auths") {
  const read = readConfig(file, reader, form);
  return read.ok ? read.config : void 0;
}
function readConfig(file, reader, form) {
  const json = readJsonTree(file);
  if (json.ok) return readDockerConfig(json.tree, { reader, form, source: file.path });
  const { where, message } = json.problem;
  return { ok: false, problem: { where: sealedWhere(where), message: `it is not JSON: ${message}` } };
}
function nodeEntries({ input, notices }) {
  const onNode = KUBELET_FILES.flatMap(({ path, form }) => {
    const file = input.files.read(path);
    return file === void 0 || isProblem(file) ? [] : [{ file, form }];
  });
  const named2 = input.named.filter(({ kind }) => kind === "docker-config").map(({ file }) => ({ file, form: "auths" }));
  let first;
  for (const { file, form } of [...onNode, ...named2]) {
    const read = readConfig(file, "kubelet", form);
    if (!read.ok) {
      notices.add("malformed-credential-file", {
        ...read.problem,
        hint: "make it anew, with `docker login` on a machine without a credential store"
      });
    } else if (first === void 0) {
      first = { path: file.path, entries: read.config.entries };
    } else if (first.path !== file.path) {
      const message = `the kubelet reads ${first.path}, and not this file`;
      notices.add("shadowed-docker-config", {
        where: startOf(sealFile(file)),
        message,
        hint: "put all entries into one file"
      });
    }
  }
  return first?.entries ?? [];
}
function googleEntries({ input, notices }) {
  return input.named.filter(({ kind }) => kind === "google-key").flatMap(({ file, registries }) => {
    const read = readGoogleKey(file, registries);
    if (read.ok) return read.entries;
    notices.add("malformed-credential-file", {
      ...read.problem,
      hint: "name the JSON file that Google made for the key"
    });
    return [];
  });
}
async function providersOf({ input, notices }) {
  const { providerConfig, files, kubernetes, featureGates: featureGates2 } = input;
  if (providerConfig === void 0) return [];
  const { isOn } = gateState("KubeletServiceAccountTokenForCredentialProviders", { kubernetes, featureGates: featureGates2 });
  const config = await readProviderConfig(providerConfig, files, { kubernetes, hasTokenGate: isOn });
  if (config === void 0) return [];
  for (const { where, message } of config.faults) {
    const hint = "the kubelet does not start before it is mended";
    notices.add("broken-credential-providers", { where, message, hint });
  }
  return config.faults.length === 0 ? config.providers : [];
}
function authFilesOf({ input, notices }) {
  const named2 = input.named.filter(({ kind }) => kind === "containers-auth");
  const explicit = input.authFile;
  const paths = explicit === void 0 ? AUTH_FILES : [{ path: explicit, form: "auths" }];
  const onNode = paths.flatMap(({ path, form }) => {
    const file = input.files.read(path);
    return file === void 0 || isProblem(file) ? [] : [{ file, form }];
  });
  const all = [...named2.map(({ file }) => ({ file, form: "auths" })), ...onNode];
  return all.map(({ file, form }) => {
    const read = readConfig(file, "containers", form === "legacy" ? "bare" : "auths");
    if (!read.ok && named2.some((each) => each.file === file))
      notices.add("malformed-credential-file", {
        ...read.problem,
        hint: "make it anew, with `podman login --authfile`"
      });
    return { path: file.path, form, content: read.ok ? read.config : read.problem };
  });
}

// src/cluster/credentials/with-credentials.ts
async function withCredentials(profile) {
  const { runtime: runtime2, manifests, node: node2, credentialFiles: credentialFiles2, kubernetes, featureGates: featureGates2, kubelet: kubelet2 } = profile;
  const credentials2 = await readCredentialSources({
    manifests,
    files: node2,
    named: credentialFiles2,
    kubernetes,
    featureGates: featureGates2,
    providerConfig: kubelet2.credentialProviderConfig,
    providerFolder: kubelet2.credentialProviderBinDir,
    authFile: runtime2.kind === "crio" ? runtime2.config.authFile?.text : void 0
  });
  const notices = inOrder([...profile.notices, ...credentials2.notices, ...judgeKubelet(profile)]);
  const addonSecrets = (profile.minikube?.secrets ?? []).map(addonSecret);
  return { ...profile, credentials: { ...credentials2, ...addonSecrets.length > 0 && { addonSecrets } }, notices };
}

// src/cluster/kubelet-settings.ts
var KUBELET_CONFIG = "/var/lib/kubelet/config.yaml";
var FLAG_FILES = [
  "/var/lib/kubelet/kubeadm-flags.env",
  "/etc/default/kubelet",
  "/etc/sysconfig/kubelet"
];
async function readKubelet({ files, config, flags: flags2 }) {
  const file = files.read(config ?? KUBELET_CONFIG);
  const read = file === void 0 || isProblem(file) ? void 0 : await readYamlTree(file);
  const tree = read?.ok === true ? read.tree : void 0;
  const all = new Map([...FLAG_FILES.flatMap((path) => flagsIn(files, path)), ...flags2]);
  const policy = textAt(tree, "imagePullCredentialsVerificationPolicy");
  const maximumGcAge = textAt(tree, "imageMaximumGCAge");
  return {
    kubelet: {
      ...policy === void 0 ? {} : { pullCredentialsPolicy: policy },
      preloadedAllowlist: stringsOf(below(tree, "preloadedImagesVerificationAllowlist")),
      ...maximumGcAge === void 0 ? {} : { maximumGcAge },
      ...flagAs(all, "image-credential-provider-config", "credentialProviderConfig"),
      ...flagAs(all, "image-credential-provider-bin-dir", "credentialProviderBinDir"),
      ...flagAs(all, "pod-infra-container-image", "podInfraContainerImage")
    },
    featureGates: new Map([...gatesIn(tree), ...gatesOfFlag(all.get("feature-gates"))])
  };
}
function textAt(tree, name) {
  const found = below(tree, name);
  const text2 = stringOf(found);
  return found === void 0 || text2 === void 0 ? void 0 : { text: text2, where: whereOf(found) };
}
function flagAs(flags2, flag, name) {
  const found = flags2.get(flag);
  return found === void 0 ? {} : { [name]: found };
}
function gatesIn(tree) {
  return entriesOf(below(tree, "featureGates")).flatMap(({ name, value, where }) => {
    return value.kind === "scalar" && typeof value.value === "boolean" ? [[name, { isOn: value.value, where }]] : [];
  });
}
function gatesOfFlag(flag) {
  if (flag === void 0) return [];
  return flag.text.split(",").flatMap((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return name === "" ? [] : [[name.trim(), { isOn: /^(?:true|t|1)$/i.test(value.trim()), where: flag.where }]];
  });
}
function flagsIn(files, path) {
  const file = files.read(path);
  if (file === void 0 || isProblem(file)) return [];
  return Array.from(file.text.matchAll(/(?<![^\s"'=])--([a-z][a-z0-9-]*)(?:[= ]([^\s"'-][^\s"']*))?/g), (match) => {
    const [all, name = "", text2 = "true"] = match;
    return [name, { text: text2, where: { file, span: { start: match.index, end: match.index + all.length } } }];
  });
}

// src/cluster/minikube/flags.ts
function tellFlags(flags2, kind, notices) {
  const [mirrors, insecure] = [flags2["registry-mirror"] ?? [], flags2["insecure-registry"] ?? []];
  for (const mirror of mirrors) tellMirror(mirror, kind, notices);
  for (const registry of insecure) tellInsecure(registry, kind, notices);
  const repository = flags2["image-repository"];
  if (repository !== void 0)
    notices.add("two-names-of-coredns", {
      where: repository.where,
      message: "there minikube looks for coredns/coredns, and kubeadm pulls coredns",
      hint: "put the image into the repository under both names"
    });
  for (const extra of flags2["extra-config"] ?? []) tellExtra(extra, notices);
}
function tellMirror({ text: text2, where }, kind, notices) {
  if (!/^https?:\/\/[^/?#]+\/?$/i.test(text2))
    notices.add("refused-registry-mirror-flag", {
      where,
      message: "minikube does not start: a mirror must be an address of http or https without a path",
      hint: "write https://host[:port]"
    });
  if (kind === "dockerd") return;
  const hint = kind === "containerd" ? "put a hosts.toml into ~/.minikube/files/etc/containerd/certs.d/docker.io" : "put a file into ~/.minikube/files/etc/containers/registries.conf.d";
  const message = `only Docker gets this flag: with ${kind === "crio" ? "CRI-O" : "containerd"} Docker Hub itself is asked`;
  notices.add("ignored-registry-mirror-flag", { where, message, hint });
}
function tellInsecure({ text: text2, where }, kind, notices) {
  if (kind === "crio")
    notices.add("ignored-insecure-registry-flag", {
      where,
      message: "CRI-O does not read insecure registries from its flags any more: this one is asked over https, with its certificate checked",
      hint: "put a [[registry]] with insecure = true into ~/.minikube/files/etc/containers/registries.conf.d"
    });
  if (kind === "containerd" && isRange(text2))
    notices.add("range-of-insecure-registries", {
      where,
      message: "minikube makes a folder of this range, and containerd looks for a folder by the name of the registry",
      hint: "name each registry: host:port"
    });
}
function isRange(entry) {
  return /^[0-9a-f.:]+\/\d+$/i.test(entry);
}
var FIELDS_ALONE = [
  "maxParallelImagePulls",
  "imagePullCredentialsVerificationPolicy",
  "preloadedImagesVerificationAllowlist",
  "imageMaximumGCAge"
];
function tellExtra({ text: text2, where }, notices) {
  const key = text2.startsWith("kubelet.") ? text2.slice("kubelet.".length).split("=", 1)[0] ?? "" : "";
  const dashed = key.replaceAll("-", "").toLowerCase();
  const field2 = FIELDS_ALONE.find((name) => name.toLowerCase() === dashed);
  if (field2 === void 0) return;
  notices.add("unusable-extra-config", {
    where,
    message: `minikube makes a flag of this, and ${field2} is a field of the kubelet's configuration: the kubelet does not start`,
    hint: "leave it out; minikube has no way to set this field"
  });
}
function kubeletFlags(flags2) {
  const found = /* @__PURE__ */ new Map();
  for (const { text: text2, where } of flags2?.["extra-config"] ?? []) {
    const [, key, value = ""] = /^kubelet\.([^=]+)=(.*)$/.exec(text2) ?? [];
    if (key !== void 0) found.set(key, { text: value, where });
  }
  const gates = flags2?.["feature-gates"];
  return gates === void 0 ? found : found.set("feature-gates", gates);
}

// now:src/cluster/minikube/notices.ts
var { minikubeRules } = require("./cluster-rules.cjs").modules["src/cluster/minikube/notices.ts"]();

// src/cluster/minikube/registry-creds.ts
var PROVIDERS = [
  {
    name: "awsecr-cred",
    enable: "enableAWSEcr",
    key: "awsEcrConfigs",
    needs: ["awsAccessID", "awsAccessKey", "awsRegion", "awsAccount"],
    registriesOf: (text2) => text2("awsAccount").split(",").map((account) => `${account.trim()}.dkr.ecr.${text2("awsRegion")}.amazonaws.com`)
  },
  {
    name: "gcr-secret",
    enable: "enableGCR",
    key: "gcrConfigs",
    needs: ["gcrPath", "gcrURL"],
    registriesOf: (text2) => [text2("gcrURL")]
  },
  {
    name: "dpr-secret",
    enable: "enableDockerRegistry",
    key: "dockerConfigs",
    needs: ["dockerServer", "dockerUser", "dockerPass"],
    registriesOf: (text2) => [text2("dockerServer")],
    login: ["dockerUser", "dockerPass"]
  },
  {
    name: "acr-secret",
    enable: "enableACR",
    key: "acrConfigs",
    needs: ["acrURL", "acrClientID", "acrPassword"],
    registriesOf: (text2) => [text2("acrURL")],
    login: ["acrClientID", "acrPassword"]
  }
];
function readRegistryCreds(file, addons) {
  const notices = gatherNotices(minikubeRules);
  const read = readJsonTree(file);
  if (!read.ok) {
    const { where, message } = read.problem;
    notices.add("broken-registry-creds", { where, message: `minikube cannot read it: ${message}`, hint: "mend it" });
    return { secrets: [], notices: notices.all() };
  }
  const tree = below(read.tree, "addons", "registry-creds");
  if (tree === void 0) {
    const message = "nothing stands under addons and registry-creds, so that no registry is set";
    notices.add("broken-registry-creds", {
      where: startOf(file),
      message,
      hint: 'write {"addons": {"registry-creds": {\u2026}}}'
    });
    return { secrets: [], notices: notices.all() };
  }
  const isEnabled = addons.some(({ text: text2 }) => text2 === "registry-creds");
  tellAddon(whereOf(tree), isEnabled, notices);
  const secrets = PROVIDERS.flatMap((provider) => secretOf(tree, provider, notices));
  return { secrets: isEnabled ? secrets : [], notices: notices.all() };
}
function tellAddon(where, isEnabled, notices) {
  if (!isEnabled)
    notices.add("unused-registry-creds", {
      where,
      message: "the addon registry-creds is not enabled, so that nobody reads these credentials",
      hint: "minikube addons enable registry-creds, and name it under addons"
    });
  else
    notices.add("registry-creds-of-default-account", {
      where,
      message: "the addon gives its secrets to the service account default of each namespace, not of kube-system, and up to an hour after the namespace is made",
      hint: "pods of other accounts, or with imagePullSecrets of their own, need secrets of their own"
    });
}
function secretOf(tree, provider, notices) {
  if (stringOf(below(tree, provider.enable)) !== "enable") return [];
  const config = below(tree, provider.key);
  const where = whereOf(config ?? below(tree, provider.enable) ?? tree);
  const text2 = (field2) => stringOf(below(config, field2)) ?? "";
  const lacking = provider.needs.filter((field2) => text2(field2) === "");
  if (lacking.length > 0) {
    const message = `${provider.enable} is set, and ${provider.key} lacks ${lacking.join(", ")}: the secret holds nothing that works`;
    notices.add("incomplete-registry-creds", { where, message, hint: 'add it, or write "disable"' });
    return [];
  }
  const [user, password] = provider.login ?? [];
  const source = { source: `registry-creds ${provider.name}`, where };
  const credential = user === void 0 || password === void 0 ? void 0 : new Credential({ kind: "basic", username: text2(user), password: text2(password) }, source);
  const { name, registriesOf: registriesOf2 } = provider;
  return [{ name, registries: registriesOf2(text2), where, ...credential === void 0 ? {} : { credential } }];
}

// src/cluster/minikube/profile.ts
function minikubeProfile(settings, creds) {
  const { addons = [], flags: flags2 } = settings;
  const repository = flags2?.["image-repository"];
  const read = creds === void 0 ? { secrets: [], notices: [] } : readRegistryCreds(creds, addons);
  return { addons, ...repository === void 0 ? {} : { imageRepository: bare(repository) }, ...read };
}
function bare({ text: text2, where }) {
  return { text: text2.replace(/^[a-z]+:\/\//i, "").replace(/\/$/, ""), where };
}

// now:src/cluster/node-files.ts
var { nodeFiles, withPaths } = require("./asking.cjs").modules["src/cluster/node-files.ts"]();

// src/cluster/distribution.ts
var distributions = [
  "kubeadm",
  "k3s",
  "rke2",
  "kind",
  "talos",
  "k0s",
  "microk8s",
  "minikube",
  "openshift"
];
var runtimeKinds = ["containerd", "crio", "dockerd"];

// src/cluster/profile-type.ts
var text = {
  shape: { kind: "text" },
  read(tree, path, report) {
    const written = tree.kind === "scalar" ? writtenText(tree) : "";
    if (written !== "") return { text: written, where: whereOf(tree) };
    report(whereOf(tree), `${path} must be a text`, "write a single value, or leave the key out");
    return void 0;
  }
};
function writtenText(tree) {
  if (typeof tree.value === "string") return tree.value;
  return tree.value === null ? "" : tree.file.text.slice(tree.span.start, tree.span.end);
}
var yesOrNo = {
  shape: { kind: "boolean" },
  read(tree, path, report) {
    if (tree.kind === "scalar" && typeof tree.value === "boolean") return tree.value;
    report(whereOf(tree), `${path} must be true or false`, "write true or false, without quotes");
    return void 0;
  }
};
var placedSwitch = {
  shape: { kind: "boolean" },
  read(tree, path, report) {
    const isOn = yesOrNo.read(tree, path, report);
    return isOn === void 0 ? void 0 : { isOn, where: whereOf(tree) };
  }
};
function choice(choices) {
  return {
    shape: { kind: "choice", choices },
    read(tree, path, report) {
      const found = choices.find((each) => tree.kind === "scalar" && tree.value === each);
      if (found === void 0) report(whereOf(tree), `${path} cannot be that`, `one of ${choices.join(", ")}`);
      return found;
    }
  };
}
function list(of) {
  return {
    shape: { kind: "list", of: of.shape },
    read(tree, path, report) {
      const items = tree.kind === "list" ? itemsOf(tree) : [tree];
      return items.flatMap((item, at) => {
        const value = of.read(item, tree.kind === "list" ? `${path}[${at}]` : path, report);
        return value === void 0 ? [] : [value];
      });
    }
  };
}
function map(of) {
  return {
    shape: { kind: "map", of: of.shape },
    read(tree, path, report) {
      const values = /* @__PURE__ */ new Map();
      for (const { name, value } of pairsOf(tree, path, report)) {
        const read = of.read(value, `${path}.${name}`, report);
        if (read !== void 0) values.set(name, read);
      }
      return values;
    }
  };
}
function record(fields) {
  const known = new Map(Object.entries(fields));
  const shapes = [...known].map(([name, { type, summary, isRequired = false }]) => {
    return { name, shape: type.shape, summary, isRequired };
  });
  return {
    shape: { kind: "record", fields: shapes },
    read(tree, path, report) {
      const values = {};
      for (const { name, where, value } of pairsOf(tree, path, report)) {
        const inner = path === "" ? name : `${path}.${name}`;
        const field2 = known.get(name);
        if (field2 === void 0) report(where, `unknown key ${inner}`, `known are ${[...known.keys()].join(", ")}`);
        const read = field2?.type.read(value, inner, report);
        if (read !== void 0) values[name] = read;
      }
      for (const { name } of shapes.filter(({ isRequired }) => isRequired))
        if (!entriesOf(tree).some((entry) => entry.name === name))
          report(whereOf(tree), `${path} lacks the key ${name}`, `add ${name}:`);
      return values;
    }
  };
}
function pairsOf(tree, path, report) {
  if (tree.kind !== "map" && !(tree.kind === "scalar" && tree.value === null))
    report(whereOf(tree), `${path === "" ? "the profile" : path} must hold keys and values`, "write `key: value`");
  return entriesOf(tree);
}

// src/cluster/minikube/settings.ts
var flags = record({
  "insecure-registry": { type: list(text), summary: "registries without a known certificate: host[:port], or a range" },
  "registry-mirror": { type: list(text), summary: "mirrors of Docker Hub, which only Docker as runtime asks" },
  "image-repository": { type: text, summary: "where the images of the cluster itself come from" },
  "extra-config": { type: list(text), summary: "component.key=value: kubelet.image-credential-provider-config=/\u2026" },
  "feature-gates": { type: text, summary: "Name=true,Other=false" }
});
var minikubeType = record({
  flags: { type: flags, summary: "flags of minikube start, without the dashes" },
  addons: { type: list(text), summary: "addons that are enabled: registry, registry-creds" },
  registryCreds: {
    type: text,
    summary: "the file of minikube addons configure registry-creds -f, relative to this file"
  }
});

// src/cluster/profile-settings.ts
var runtime = record({
  kind: { type: choice(runtimeKinds), summary: "the container runtime" },
  version: { type: text, summary: "its version, as `kubectl get nodes -o wide` tells it; absent: the newest" },
  config: { type: text, summary: "the path of its main configuration, on the node" }
});
var node = record({
  root: {
    type: text,
    summary: "a folder that is laid out like the file system of a node: `etc/containerd/config.toml`"
  },
  files: {
    type: map(text),
    summary: "files and folders by the path that the node knows them by: `/etc/containerd/certs.d: ./certs.d`"
  }
});
var kubelet = record({
  config: { type: text, summary: "the path of its KubeletConfiguration, on the node" },
  flags: { type: map(text), summary: "its flags, without the dashes" }
});
var apiServer = record({
  admissionPlugins: {
    type: list(text),
    summary: "admission plugins that are on beside the default ones: AlwaysPullImages"
  }
});
var googleKey = record({
  file: { type: text, summary: "the key file (JSON) of a service account", isRequired: true },
  registries: { type: list(text), summary: "the registries that it is for: `europe-docker.pkg.dev`", isRequired: true }
});
var credentials = record({
  dockerConfigs: { type: list(text), summary: "config.json files of Docker that the nodes have" },
  containersAuth: { type: list(text), summary: "auth.json files of the containers tools that the nodes have" },
  googleKeys: { type: list(googleKey), summary: "keys of Google service accounts" }
});
var profileType = record({
  $schema: { type: text, summary: "for editors; not read" },
  preset: { type: text, summary: "a known way to set a cluster up, that this file is laid over" },
  kubernetes: { type: text, summary: "the version of Kubernetes; absent: the newest" },
  distribution: { type: choice(distributions), summary: "what set up the nodes: it decides which files count" },
  runtime: { type: runtime, summary: "the container runtime" },
  clusterConfig: {
    type: text,
    summary: "the file that the distribution makes nodes from: kind's cluster file, Talos' machine configuration, k0s.yaml"
  },
  node: { type: node, summary: "where the files of a node lie, relative to this file" },
  airGapped: { type: yesOrNo, summary: "whether public registries are out of reach" },
  reachableRegistries: { type: list(text), summary: "registries that an air-gapped cluster can reach: host[:port]" },
  insecureRegistries: {
    type: list(text),
    summary: "registries that speak http, or https with a certificate that nobody knows: host[:port]"
  },
  preloadedImages: {
    type: list(text),
    summary: "images that are loaded onto the nodes, and that no registry in reach needs to have: names without tag, or all below a path (registry.example/team/*)"
  },
  featureGates: { type: map(placedSwitch), summary: "feature gates that are set on kubelet and API server" },
  kubelet: { type: kubelet, summary: "how the kubelet is set up" },
  apiServer: { type: apiServer, summary: "how the API server is set up" },
  minikube: { type: minikubeType, summary: "how minikube was started" },
  manifests: {
    type: list(text),
    summary: "files and folders of manifests: Secrets, ServiceAccounts, mirror sets, kubeadm's ClusterConfiguration; relative to this file"
  },
  pullSecret: {
    type: text,
    summary: "the pull secret that chartpin pin gives the pods of moved images, and that chartpin configure makes"
  },
  credentials: { type: credentials, summary: "files with credentials, relative to this file" }
});

// src/cluster/read-manifests.ts
var import_node_fs = require("node:fs");

// src/cluster/manifest.ts
function manifestsOf(trees) {
  return trees.flatMap((tree) => {
    const apiVersion = stringOf(below(tree, "apiVersion"));
    const kind = stringOf(below(tree, "kind"));
    if (apiVersion === void 0 || kind === void 0) return [];
    const items = below(tree, "items");
    if (kind.endsWith("List") && items?.kind === "list") return manifestsOf(items.items);
    const name = stringOf(below(tree, "metadata", "name")) ?? "";
    return [{ apiVersion, kind, name, namespace: stringOf(below(tree, "metadata", "namespace")) ?? "default", tree }];
  });
}

// src/cluster/step.ts
function printWhere({ file, span }) {
  return `${file.path}:${file.lines().position(span.start).line}`;
}

// src/cluster/read-manifests.ts
var MOST_FILES = 5e3;
var FILE_LIMIT = 5 << 20;
async function readManifests(named2, { folder, cwd }, report) {
  const manifests = [];
  for (const { text: text2, where } of named2) {
    for (const absolute of filesAt2(
      node_path_default.resolve(folder, text2),
      (message) => report(where, `${text2} ${message}`, HINT)
    )) {
      const file = readSourceFile({ absolute, path: displayPath(absolute, cwd), limit: FILE_LIMIT });
      if (isProblem(file)) {
        report(where, `${file.path} ${file.message}`, file.hint);
        continue;
      }
      const read = await readYamlTrees(file);
      if (read.ok) manifests.push(...manifestsOf(read.trees));
      else report(where, `${printWhere(read.problem.where)}: ${read.problem.message}`, "mend it, or name other files");
    }
  }
  return manifests;
}
var HINT = "correct the path";
function filesAt2(absolute, refuse2) {
  try {
    if (!(0, import_node_fs.statSync)(absolute).isDirectory()) return [absolute];
    const names = (0, import_node_fs.readdirSync)(absolute, { recursive: true, encoding: "utf8" }).filter(
      (name) => /\.(?:ya?ml|json)$/i.test(name)
    );
    if (names.length > MOST_FILES) refuse2(`has more than ${MOST_FILES} manifests, and only the first are read`);
    return names.toSorted().slice(0, MOST_FILES).map((name) => node_path_default.join(absolute, name));
  } catch (error) {
    refuse2(whyNot(error));
    return [];
  }
}

// src/cluster/containerd/behaviour.ts
function behaviourOf(version) {
  const isTwo = isAtLeast(version, 2, 0);
  return {
    newestConfig: newestConfigOf(version),
    refusesNewer: isTwo || (isAtLeast(version, 1, 7) ? isAtLeast(version, 1, 7, 17) : isAtLeast(version, 1, 6, 32)),
    checksPluginNames: !isTwo,
    hasImagesPlugin: isTwo,
    hasDefaultTrees: isAtLeast(version, 2, 2),
    hasTransferService: isAtLeast(version, 2, 1),
    triesTlsFirst: isAtLeast(version, 1, 7) ? isAtLeast(version, 1, 7, 7) : isAtLeast(version, 1, 6, 25),
    wantsHostTable: !isTwo,
    knowsReferrers: isAtLeast(version, 2, 2),
    knowsDialTimeout: isAtLeast(version, 2, 1),
    readsTlsTables: !isTwo,
    mergesPlugins: isTwo,
    globsFromFolder: isAtLeast(version, 1, 7) ? isAtLeast(version, 1, 7, 16) : isAtLeast(version, 1, 6, 29),
    sparesBlobs: isAtLeast(version, 2, 3, 3)
  };
}
function newestConfigOf(version) {
  if (isAtLeast(version, 2, 3)) return 4;
  return isAtLeast(version, 2, 0) ? 3 : 2;
}

// src/cluster/containerd/host-url.ts
function parseHostUrl(text2) {
  const bare3 = text2.replace(/[?#].*$/s, "");
  if (new RegExp("\\p{Cc}", "u").test(text2) || bare3.startsWith(":")) return void 0;
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*(?=:)/.exec(bare3)?.[0];
  const rest = scheme === void 0 ? bare3 : bare3.slice(scheme.length + 1);
  if (rest.startsWith("//")) return withAuthority(scheme ?? "", rest.slice(2));
  if (scheme === void 0 && /^[^/]*:/.test(rest)) return void 0;
  return {
    scheme: scheme?.toLowerCase() ?? "",
    host: "",
    path: scheme === void 0 || rest.startsWith("/") ? rest : ""
  };
}
function withAuthority(scheme, rest) {
  const slash = rest.indexOf("/");
  const authority = slash === -1 ? rest : rest.slice(0, slash);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  if (!HOST.test(host)) return void 0;
  return { scheme: scheme.toLowerCase(), host, path: slash === -1 ? "" : rest.slice(slash) };
}
var HOST = /^(?:\[[0-9A-Fa-f:.%]*\]|[^\s:[\]"<>\\^`{|}/?#@]*)(?::\d*)?$/;
function cleanPath(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.map((part) => `/${part}`).join("");
}

// src/cluster/containerd/credentials.ts
function readHostCredentials(registry) {
  const credentials2 = /* @__PURE__ */ new Map();
  for (const { name, value } of entriesOf(below(registry, "configs"))) {
    const auth = value.kind === "map" ? value.entries.get("auth") : void 0;
    if (auth !== void 0) add(credentials2, name, auth);
  }
  for (const auth of entriesOf(below(registry, "auths"))) {
    const url = parseHostUrl(auth.name);
    add(credentials2, url === void 0 || url.scheme === "" ? auth.name : url.host, auth);
  }
  return credentials2;
}
function add(credentials2, host, auth) {
  const secret = secretOf2(auth.value);
  if (secret === void 0) return;
  const { file } = auth.where;
  const credential = new Credential(secret, { source: file.path, where: auth.where });
  credentials2.set(host, {
    credential,
    step: { message: `${file.path} has a credential for ${host}`, where: auth.where }
  });
}
function secretOf2(auth) {
  const text2 = (name) => stringOf(below(auth, name)) ?? "";
  if (text2("username") !== "") return { kind: "basic", username: text2("username"), password: text2("password") };
  const token = text2("identitytoken") || text2("identity_token") || text2("identityToken");
  if (token !== "") return { kind: "identity", token };
  const decoded = Buffer.from(text2("auth"), "base64").toString();
  const colon = decoded.indexOf(":");
  if (colon < 1) return void 0;
  const password = decoded.slice(colon + 1).replace(/^\0+|\0+$/g, "");
  return { kind: "basic", username: decoded.slice(0, colon), password };
}
function tellUnmatched(credentials2, notices) {
  for (const [host, { step }] of credentials2) {
    const hint = neverAsked(host);
    if (hint === void 0) continue;
    const message = `containerd asks no host by the name ${host}, so that this credential is not sent`;
    notices.add("unmatched-registry-credential", { ...step.where && { where: step.where }, message, hint });
  }
}
function neverAsked(host) {
  if (host === "docker.io" || host === "index.docker.io") return "write registry-1.docker.io, the server of Docker Hub";
  if (host === "*") return "write a credential for each host";
  return host.includes("/") ? "write the host alone, with its port" : void 0;
}

// now:node_modules/smol-toml/dist/index.js
var { TomlDate, TomlError, default: default2, parse, stringify } = require("./toml.cjs").modules["node_modules/smol-toml/dist/index.js"]();

// src/cluster/toml-places.ts
function tomlPlaces(text2) {
  const walk = new Walk(text2);
  walk.statements();
  return { root: walk.root, headers: walk.headers, isTooDeep: walk.isTooDeep };
}
var DEEPEST2 = 100;
var BLANK = /(?:[ \t\r\n]|#[^\n]*)*/y;
var SPACE = /[ \t]*/y;
var BARE_KEY = /[A-Za-z0-9_-]+/y;
var BASIC = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y;
var LITERAL = /'[^'\n]*'/y;
var LONG_BASIC = /"""[^"\\]*(?:(?:\\[^]|"(?!""))[^"\\]*)*"{3,5}/y;
var LONG_LITERAL = /'''[^']*(?:'(?!'')[^']*)*'{3,5}/y;
var PLAIN = /[^,\]}#\n]*/y;
var Walk = class {
  root = {};
  headers = [];
  isTooDeep = false;
  #text;
  #at = 0;
  constructor(text2) {
    this.#text = text2;
    if (text2.startsWith("\uFEFF")) this.#at = 1;
  }
  statements() {
    let table = this.root;
    for (this.#match(BLANK); this.#at < this.#text.length && !this.isTooDeep; this.#match(BLANK)) {
      const before = this.#at;
      if (this.#text[before] === "[") table = this.#header();
      else this.#pair(table);
      if (this.#at === before) this.#at++;
    }
  }
  #header() {
    const start = this.#at;
    const isList = this.#text.startsWith("[[", start);
    this.#at += isList ? 2 : 1;
    const { keys } = this.#keys();
    this.#match(SPACE);
    this.#at += isList ? 2 : 1;
    const span = { start, end: this.#at };
    const last = keys.at(-1) ?? "";
    const node2 = child(this.#inLists(keys.slice(0, -1), span), last);
    if (!isList) {
      this.headers.push(keys);
      return placed3(currentOf(node2), span);
    }
    node2.tables = (node2.tables ?? 0) + 1;
    return placed3(child(placed3(node2, span), node2.tables - 1), span);
  }
  /** The table at a path of keys, where a list of tables stands for its last one. */
  #inLists(keys, span) {
    let node2 = this.root;
    for (const key of keys) node2 = currentOf(placed3(child(node2, key), span));
    return node2;
  }
  #pair(table) {
    const { keys, span } = this.#keys();
    this.#match(SPACE);
    if (this.#text[this.#at] !== "=") return;
    this.#at++;
    this.#match(SPACE);
    let node2 = table;
    for (const key of keys) {
      node2 = child(node2, key);
      node2.key ??= span;
      node2.value ??= span;
    }
    node2.key = span;
    node2.value = this.#value(node2);
  }
  #value(node2) {
    const start = this.#at;
    const first = this.#text[start];
    if (first === "[") this.#between("]", (index) => this.#item(child(node2, index)));
    else if (first === "{") this.#between("}", () => this.#pair(node2));
    else if (this.#text.startsWith('"""', start)) this.#match(LONG_BASIC);
    else if (this.#text.startsWith("'''", start)) this.#match(LONG_LITERAL);
    else if (first === '"') this.#match(BASIC);
    else if (first === "'") this.#match(LITERAL);
    else this.#at = start + this.#match(PLAIN).trimEnd().length;
    return { start, end: this.#at };
  }
  #item(node2) {
    node2.value = this.#value(node2);
    node2.key = node2.value;
  }
  #between(close, member) {
    this.#at++;
    for (let index = 0; ; index++) {
      this.#match(BLANK);
      const before = this.#at;
      if (before >= this.#text.length) return;
      if (this.#text[before] === close) break;
      member(index);
      this.#match(BLANK);
      if (this.#text[this.#at] === ",") this.#at++;
      if (this.#at === before) this.#at++;
    }
    this.#at++;
  }
  #keys() {
    const keys = [];
    let span = { start: this.#at, end: this.#at };
    do {
      this.#match(SPACE);
      const start = keys.length === 0 ? this.#at : span.start;
      keys.push(this.#key());
      span = { start, end: this.#at };
      this.#match(SPACE);
      this.isTooDeep ||= keys.length > DEEPEST2;
    } while (this.#takeDot() && !this.isTooDeep);
    return { keys, span };
  }
  #key() {
    const quoted = this.#text[this.#at];
    if (quoted === "'") return this.#match(LITERAL).slice(1, -1);
    return quoted === '"' ? unescaped(this.#match(BASIC).slice(1, -1)) : this.#match(BARE_KEY);
  }
  #takeDot() {
    if (this.#text[this.#at] !== ".") return false;
    this.#at++;
    return true;
  }
  #match(pattern) {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }
};
var ESCAPE = /\\(?:(?:u(?=.{4})|U(?=.{8})|x(?=.{2}))((?<=u)[0-9a-fA-F]{4}|(?<=U)[0-9a-fA-F]{8}|(?<=x)[0-9a-fA-F]{2})|(.))/g;
var ESCAPES = { b: "\b", t: "	", n: "\n", f: "\f", r: "\r", e: "\x1B" };
function unescaped(text2) {
  return text2.replace(
    ESCAPE,
    (_all, code, letter = "") => code === void 0 ? ESCAPES[letter] ?? letter : String.fromCodePoint(Number.parseInt(code, 16))
  );
}
function child(node2, key) {
  const below2 = node2.below ??= /* @__PURE__ */ new Map();
  const known = below2.get(key);
  if (known !== void 0) return known;
  const made3 = {};
  below2.set(key, made3);
  return made3;
}
function currentOf(node2) {
  return node2.tables === void 0 ? node2 : child(node2, node2.tables - 1);
}
function placed3(node2, span) {
  node2.key ??= span;
  node2.value ??= span;
  return node2;
}

// src/cluster/toml-tree.ts
function readToml(file) {
  const parsed = parsedOf(file);
  if (!parsed.ok) return parsed;
  const { root, headers, isTooDeep } = tomlPlaces(file.text);
  if (isTooDeep) return { ok: false, problem: { where: startOf(file), message: "it nests too deep" } };
  const whole = { start: 0, end: 0 };
  return { ok: true, tree: treeOf2({ file, node: root, around: whole }, parsed.value), headers };
}
function readTomlTree(file) {
  const read = readToml(file);
  return read.ok ? { ok: true, tree: read.tree } : read;
}
function parsedOf(file) {
  try {
    return { ok: true, value: parse(file.text, { integersAsBigInt: true, maxDepth: 100 }) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const start = file.lines().line(error.line).start + error.column - 1;
    const [first = ""] = error.message.split("\n", 1);
    const message = first.replace("Invalid TOML document: ", "");
    const isPlain = /^[a-z ,:'.-]+$/.test(message);
    return {
      ok: false,
      problem: { where: { file, span: { start, end: start } }, message: isPlain ? message : "invalid value" }
    };
  }
}
function treeOf2({ file, node: node2, around }, value) {
  const span = node2?.value ?? around;
  const below2 = (key) => ({ file, node: node2?.below?.get(key), around: span });
  if (Array.isArray(value)) {
    const items = value.map((item, index) => treeOf2(below2(index), item));
    return { kind: "list", file, span, items };
  }
  if (value instanceof TomlDate) return { kind: "scalar", file, span, value: value.toISOString() };
  if (typeof value === "bigint") return { kind: "scalar", file, span, value: Number(value) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return { kind: "scalar", file, span, value };
  const made3 = Object.entries(value ?? {}).map(([name, inner]) => {
    const making = below2(name);
    return { name, where: { file, span: making.node?.key ?? span }, value: treeOf2(making, inner) };
  });
  const inOrder2 = made3.toSorted((a, b) => a.where.span.start - b.where.span.start);
  return { kind: "map", file, span, entries: new Map(inOrder2.map((entry) => [entry.name, entry])) };
}

// src/cluster/containerd/images-section.ts
var IMAGES_PLUGIN = "io.containerd.cri.v1.images";
var CRI_PLUGIN = "io.containerd.grpc.v1.cri";
function imagesSection(input, plugins, version) {
  const { behaviour } = input;
  const cri = version === 1 ? below(plugins, "cri") ?? (behaviour.hasImagesPlugin ? below(plugins, CRI_PLUGIN) : void 0) : below(plugins, CRI_PLUGIN);
  const images = behaviour.hasImagesPlugin ? below(plugins, IMAGES_PLUGIN) : void 0;
  const isMigrated = behaviour.hasImagesPlugin && version < behaviour.newestConfig;
  const read = !behaviour.hasImagesPlugin ? [cri] : isMigrated ? [images, cri] : [images];
  tellUnread(input, plugins, read);
  if (!behaviour.hasImagesPlugin) return cri;
  return isMigrated ? migrated(images, cri) : images;
}
function tellUnread({ behaviour, notices }, plugins, read) {
  const sections = entriesOf(plugins).filter(({ name, value }) => /cri/.test(name) && !read.includes(value));
  for (const { name, value } of sections) {
    const registry = value.kind === "map" ? value.entries.get("registry") : void 0;
    if (registry === void 0 || entriesOf(registry.value).length === 0) continue;
    const right = behaviour.hasImagesPlugin ? `plugins."${IMAGES_PLUGIN}".registry` : `plugins."${CRI_PLUGIN}".registry`;
    notices.add("unread-registry-settings", {
      where: registry.where,
      message: `this release of containerd, with this version of the file, reads nothing of plugins."${name}".registry`,
      hint: `write it as ${right}`
    });
  }
}
var MOVED_KEYS = ["registry", "max_concurrent_downloads", "image_pull_with_sync_fs"];
var MOVED_DEEPER = ["disable_snapshot_annotations", "discard_unpacked_layers"];
function migrated(images, cri) {
  if (cri?.kind !== "map") return images;
  const entries = new Map(images?.kind === "map" ? images.entries : []);
  for (const name of MOVED_KEYS) set(entries, cri.entries.get(name));
  const deeper = below(cri, "containerd");
  for (const name of MOVED_DEEPER) set(entries, deeper?.kind === "map" ? deeper.entries.get(name) : void 0);
  const sandbox = cri.entries.get("sandbox_image");
  if (sandbox !== void 0) {
    const pinned = { ...cri, entries: /* @__PURE__ */ new Map([["sandbox", { ...sandbox, name: "sandbox" }]]) };
    entries.set("pinned_images", { name: "pinned_images", where: sandbox.where, value: pinned });
  }
  return { ...cri, entries };
}
function set(entries, entry) {
  if (entry !== void 0) entries.set(entry.name, entry);
}
function merged(before, after) {
  if (before.kind !== "map" || after.kind !== "map") return after;
  const entries = new Map(before.entries);
  for (const [name, entry] of after.entries) {
    const old = entries.get(name);
    entries.set(name, old === void 0 ? entry : { ...entry, value: merged(old.value, entry.value) });
  }
  return { ...after, entries };
}

// src/cluster/containerd/imports.ts
function importsOf({ files, parent, globsFromFolder }, { path: text2, ...named2 }) {
  const isGlob = text2.includes("*");
  const pattern = node_path_default.posix.resolve(isGlob && !globsFromFolder ? "/" : node_path_default.posix.dirname(parent), text2);
  const paths = isGlob ? globbed(files, pattern) : [pattern];
  return paths.map((each) => ({ path: each, ...named2 }));
}
var MOST_FILES2 = 200;
function globbed(files, pattern) {
  let found = [""];
  for (const part of pattern.split("/").slice(1)) {
    if (!part.includes("*")) {
      found = found.map((folder) => `${folder}/${part}`);
      continue;
    }
    found = found.flatMap((folder) => {
      const names = files.list(folder === "" ? "/" : folder);
      const inside = names === void 0 || isProblem(names) ? [] : names;
      return inside.filter((name) => matches(part, name)).map((name) => `${folder}/${name}`);
    });
    found = found.slice(0, MOST_FILES2);
  }
  return found;
}
function matches(pattern, name) {
  const pieces = pattern.split("*");
  const [first = ""] = pieces;
  const last = pieces.at(-1) ?? "";
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}

// src/cluster/containerd/main-config.ts
var MOST_FILES3 = 200;
function readMainConfig(input) {
  const loaded2 = /* @__PURE__ */ new Set();
  const pending = [{ path: input.path }];
  const state = { images: void 0, plugins: /* @__PURE__ */ new Map(), version: { number: 1, tree: void 0 } };
  for (let next = pending.shift(); next !== void 0; next = pending.shift()) {
    if (loaded2.has(next.path) || loaded2.size >= MOST_FILES3) continue;
    loaded2.add(next.path);
    const read = readAt(input, next);
    if (read?.ok === false) return refuse(input, "broken-containerd-config", read.problem);
    if (read?.tree !== void 0) addFile(input, state, read.tree);
    pending.push(...named(input, read?.tree, next.path));
  }
  return refusalOf(input, state) ?? patched(input, state);
}
function readAt({ files, path: main, base }, next) {
  const found = files.read(next.path);
  const file = found === void 0 && next.path === main ? base : found;
  if (file !== void 0 && !isProblem(file)) return readTomlTree(file);
  const isMissing = next.where !== void 0 && Array.isArray(files.list(node_path_default.posix.dirname(next.path)));
  if (!isMissing || next.where === void 0) return void 0;
  return { ok: false, problem: { where: next.where, message: `${next.path} is imported and is not there` } };
}
function named(input, tree, parent) {
  const { files, path: main, imports = [], behaviour } = input;
  const written = stringsOf(below(tree, "imports")).map(({ text: text2, where }) => ({ path: text2, where }));
  const added = parent === main ? imports.map((pattern) => ({ path: pattern })) : [];
  const context = { files, parent, globsFromFolder: behaviour.globsFromFolder };
  for (const each of written) tellMisplaced(input, context, each);
  return [...written, ...added].flatMap((each) => importsOf(context, each));
}
function tellMisplaced({ notices }, context, each) {
  if (context.globsFromFolder || each.where === void 0 || !each.path.includes("*") || each.path.startsWith("/"))
    return;
  const meant = importsOf({ ...context, globsFromFolder: true }, each);
  if (meant.length === 0) return;
  notices.add("misplaced-import", {
    where: each.where,
    message: "this release of containerd looks a relative pattern with * up from its working directory, and not from this folder",
    hint: `write the whole path: ${node_path_default.posix.resolve(node_path_default.posix.dirname(context.parent), each.path)}`
  });
}
function addFile(input, state, tree) {
  const version = versionOf(tree);
  if (!input.behaviour.mergesPlugins) {
    state.version = version ?? state.version;
    for (const entry of entriesOf(below(tree, "plugins"))) replace(input, state, entry);
    return;
  }
  const isNewest = version !== void 0 && version.number > state.version.number;
  if (isNewest || state.version.tree === void 0) state.version = version ?? state.version;
  const section = imagesSection(input, below(tree, "plugins"), version?.number ?? 1);
  state.images = over(state.images, section);
}
function over(before, after) {
  return before === void 0 || after === void 0 ? after ?? before : merged(before, after);
}
function replace({ notices }, { plugins }, entry) {
  const before = plugins.get(entry.name)?.value;
  const lost = before?.kind === "map" ? before.entries.get("registry") : void 0;
  plugins.set(entry.name, entry);
  if (lost === void 0) return;
  notices.add("replaced-registry-settings", {
    where: lost.where,
    message: `${entry.value.file.path} is imported and replaces the whole section that these settings stand in`,
    hint: "put all settings of the section into one file"
  });
}
function versionOf(tree) {
  const version = below(tree, "version");
  return version?.kind === "scalar" && typeof version.value === "number" && version.value > 0 ? { number: version.value, tree: version } : void 0;
}
function refusalOf(input, { version, plugins }) {
  const { newestConfig, refusesNewer, checksPluginNames } = input.behaviour;
  if (version.number > newestConfig && refusesNewer && version.tree !== void 0) {
    const message2 = `this release of containerd takes version ${newestConfig} at most, and this is version ${version.number}`;
    return refuse(input, "unsupported-config-version", { where: whereOf(version.tree), message: message2 });
  }
  const misnamed = [...plugins.values()].find(({ name }) => name.split(".").length < 4);
  if (misnamed === void 0 || !checksPluginNames || version.number < 2) return void 0;
  const message = `${misnamed.name} is no name of a plugin in version ${version.number} of the file`;
  return refuse(input, "broken-containerd-config", { where: misnamed.where, message });
}
function patched(input, state) {
  const { version, plugins } = state;
  let images = input.behaviour.mergesPlugins ? state.images : sectionOfAll(input, plugins, version.number);
  for (const patch of input.patches ?? []) {
    const read = readTomlTree(patch);
    if (!read.ok) return refuse(input, "broken-containerd-config", read.problem);
    images = over(images, imagesSection(input, below(read.tree, "plugins"), version.number));
  }
  return { kind: "images", images };
}
function sectionOfAll(input, plugins, version) {
  const [first] = plugins.values();
  return first && imagesSection(input, { ...whereOf(first.value), kind: "map", entries: plugins }, version);
}
function refuse({ notices }, rule, { where, message }) {
  const hint = rule === "broken-containerd-config" ? "mend it" : "lower the version, or take a newer containerd";
  notices.add(rule, { where, message: `${message}: containerd does not start`, hint });
  return { kind: "refusal", step: { message, where } };
}

// now:src/cluster/containerd/notices.ts
var { containerdRules } = require("./cluster-rules.cjs").modules["src/cluster/containerd/notices.ts"]();

// src/cluster/containerd/hosts-fields.ts
var hostKeys = [
  "capabilities",
  "ca",
  "client",
  "skip_verify",
  "header",
  "override_path",
  "dial_timeout"
];
function fieldOf(tree, name) {
  if (tree?.kind !== "map") return void 0;
  return tree.entries.get(name) ?? entriesOf(tree).find((entry) => entry.name.toLowerCase() === name);
}
function readHostFields(tree, context) {
  const reader = new FieldsReader(tree, context);
  const fields = reader.fields();
  return reader.fault === void 0 ? { ok: true, fields } : { ok: false, problem: reader.fault };
}
var DURATION2 = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
var FieldsReader = class {
  fault;
  #tree;
  #context;
  constructor(tree, context) {
    this.#tree = tree;
    this.#context = context;
  }
  fields() {
    const ca = this.#ca();
    const client = this.#client();
    const verify = this.#boolean("skip_verify");
    this.#dialTimeout();
    return {
      capabilities: this.#capabilities(),
      headers: this.#headers(),
      overridesPath: this.#boolean("override_path") ?? false,
      hasTls: ca !== void 0 || client !== void 0 && client.length > 0 || verify !== void 0,
      ...ca === void 0 && client === void 0 && verify === void 0 ? {} : { tls: { ca: ca ?? [], client: client ?? [], ...verify === void 0 ? {} : { verify: !verify } } }
    };
  }
  #capabilities() {
    const field2 = fieldOf(this.#tree, "capabilities");
    if (field2 === void 0) return ALL;
    if (field2.value.kind !== "list") return this.#refuse(field2.value, "capabilities must be a list", ALL);
    const found = field2.value.items.map((item) => this.#capability(item));
    return found.length === 0 ? ALL : ALL.filter((capability) => found.includes(capability));
  }
  #capability(item) {
    const word = stringOf(item)?.toLowerCase();
    const known = this.#context.behaviour.knowsReferrers ? KNOWN2 : KNOWN2.filter((each) => each !== "referrers");
    if (word === void 0) return this.#refuse(item, "a capability must be a text", "");
    return known.includes(word) ? word : this.#refuse(item, "an unknown capability", "");
  }
  #ca() {
    const field2 = fieldOf(this.#tree, "ca");
    if (field2 === void 0) return void 0;
    const files = field2.value.kind === "list" ? field2.value.items : [field2.value];
    return files.flatMap((file) => this.#file(file, "ca must be a path, or a list of paths"));
  }
  #client() {
    const field2 = fieldOf(this.#tree, "client");
    if (field2 === void 0) return void 0;
    const items = field2.value.kind === "list" ? field2.value.items : [field2.value];
    return items.flatMap((item) => {
      const isPair = item.kind === "list" && field2.value.kind === "list";
      const files = (isPair ? item.items : [item]).flatMap((file) => this.#file(file, CLIENT));
      const [cert, key] = files;
      if (isPair && files.length !== 2) return this.#refuse(item, CLIENT, []);
      return cert === void 0 ? [] : [{ cert, ...key === void 0 ? {} : { key } }];
    });
  }
  #file(tree, complaint) {
    const text2 = stringOf(tree);
    if (text2 === void 0) return this.#refuse(tree, complaint, []);
    return [{ path: node_path_default.posix.resolve(this.#context.folder, text2), where: whereOf(tree) }];
  }
  #headers() {
    const field2 = fieldOf(this.#tree, "header");
    if (field2 === void 0) return [];
    if (field2.value.kind !== "map") return this.#refuse(field2.value, "header must be a table", []);
    return entriesOf(field2.value).map(({ name, value }) => {
      const isFine = stringOf(value) !== void 0 || value.kind === "list" && value.items.every((item) => stringOf(item) !== void 0);
      return isFine ? name : this.#refuse(value, "a header must be a text, or a list of texts", name);
    });
  }
  #dialTimeout() {
    const field2 = this.#context.behaviour.knowsDialTimeout ? fieldOf(this.#tree, "dial_timeout") : void 0;
    if (field2 === void 0) return;
    const text2 = stringOf(field2.value);
    if (text2 !== "" && !DURATION2.test(text2 ?? ""))
      this.#refuse(field2.value, 'dial_timeout must be a duration: "10s"', "");
  }
  #boolean(name) {
    const field2 = fieldOf(this.#tree, name);
    if (field2 === void 0) return void 0;
    const value = field2.value;
    if (value.kind === "scalar" && typeof value.value === "boolean") return value.value;
    return this.#refuse(value, `${name} must be true or false, not a ${nounOf(value)}`, void 0);
  }
  #refuse(at, message, instead) {
    this.fault ??= { where: { file: at.file, span: at.span }, message };
    return instead;
  }
};
var CLIENT = "client must be a path, a list of paths, or a list of pairs of paths";
var ALL = ["pull", "resolve"];
var KNOWN2 = ["pull", "resolve", "push", "referrers"];

// src/cluster/containerd/hosts-toml.ts
function readHostsToml(input) {
  const read = readToml(input.file);
  const hosts = read.ok ? hostsOf(input, read.tree, read.headers) : read.problem;
  if (!("message" in hosts)) {
    if (read.ok) tellUnknownKeys(input, read.tree);
    return hosts;
  }
  input.notices.add("broken-hosts-file", {
    where: hosts.where,
    message: `${hosts.message}: containerd logs this and goes on as if the file were not there, without any of its mirrors`,
    hint: "mend it: until then the registry itself is asked"
  });
  return void 0;
}
function hostsOf(input, tree, headers) {
  const names = input.behaviour.wantsHostTable ? namesByPlace(tree) : namesByHeader(headers);
  if (names === void 0) {
    const message = 'containerd 1.x takes no hosts.toml without a [host."\u2026"] table';
    return { where: { file: input.file, span: { start: 0, end: 0 } }, message };
  }
  const typeFault = wrongType(tree);
  if (typeFault !== void 0) return typeFault;
  const table = fieldOf(tree, "host")?.value;
  const hosts = [];
  for (const name of names) {
    const entry = table?.kind === "map" ? table.entries.get(name) : void 0;
    if (entry === void 0) continue;
    const host = hostOf(input, entry);
    if ("message" in host) return host;
    hosts.push(host);
  }
  if (!input.behaviour.wantsHostTable) tellUnseen(input, table, names);
  return withServer(input, tree, hosts);
}
function namesByHeader(headers) {
  const names = [];
  for (const [first, name] of headers)
    if (first === "host" && name !== void 0 && name !== names.at(-1)) names.push(name);
  return names;
}
function namesByPlace(tree) {
  const table = fieldOf(tree, "host")?.value;
  return table?.kind === "map" ? entriesOf(table).map(({ name }) => name) : void 0;
}
function wrongType(tree) {
  const server = fieldOf(tree, "server")?.value;
  if (server !== void 0 && stringOf(server) === void 0)
    return { where: whereOf(server), message: "server must be a text" };
  const table = fieldOf(tree, "host")?.value;
  if (table !== void 0 && table.kind !== "map") return { where: whereOf(table), message: "host must be a table" };
  const wrong = entriesOf(table).find(({ value }) => value.kind !== "map");
  return wrong === void 0 ? void 0 : { where: whereOf(wrong.value), message: "a host must be a table" };
}
function hostOf(input, entry) {
  const read = readHostFields(entry.value, input);
  const url = urlOf(entry.name);
  if (url === void 0) return { where: entry.where, message: "the address of a host is malformed" };
  if (!read.ok) return read.problem;
  const step = { message: "hosts.toml names this mirror", where: entry.where };
  tellMirror2(input, entry, url, read.fields);
  return made(url, read.fields, step);
}
function withServer(input, tree, hosts) {
  const server = fieldOf(tree, "server");
  const read = readHostFields(tree, input);
  const text2 = stringOf(server?.value) ?? "";
  const url = text2 === "" ? void 0 : urlOf(text2);
  if (text2 !== "" && url === void 0)
    return { where: server?.where ?? whereOf(tree), message: "the address of the server is malformed" };
  if (!read.ok) return read.problem;
  const { fields } = read;
  if (server === void 0 || url === void 0 || url.host === "") {
    if (server !== void 0 && url !== void 0) tellUnusable(input, server.where, url);
    tellNoServer(input, tree, hosts.length);
    const message = "hosts.toml names no server, so that the registry itself is asked last";
    const where = { file: input.file, span: { start: 0, end: 0 } };
    return { hosts, fallback: { headers: fields.headers, ...tlsOf(fields), step: { message, where } } };
  }
  tellServer(input, server, url, fields);
  return { hosts: [...hosts, made(url, fields, { message: "hosts.toml names this server", where: server.where })] };
}
function urlOf(text2) {
  return parseHostUrl(text2.startsWith("http") ? text2 : `https://${text2}`);
}
function made(url, fields, step) {
  return {
    scheme: url.scheme,
    host: url.host,
    basePath: basePathOf(url.path, fields),
    capabilities: fields.capabilities,
    headers: fields.headers,
    rewrites: [],
    ...tlsOf(fields),
    step
  };
}
function basePathOf(written, { overridesPath }) {
  const clean = cleanPath(written);
  return overridesPath || clean.endsWith("/v2") ? clean : `${clean}/v2`;
}
function tlsOf({ tls }) {
  return tls === void 0 ? {} : { tls };
}
function tellMirror2(input, entry, url, fields) {
  const { where } = entry;
  tellUnusable(input, where, url);
  tellPath(input, where, url, fields);
  tellScheme(input, where, url, fields);
  if (!fields.capabilities.includes("resolve")) {
    input.notices.add("mirror-cannot-resolve", {
      where,
      message: 'this mirror has no capability "resolve", so that it is not asked for tags, only for digests',
      hint: 'add "resolve" to its capabilities, or name images by digest'
    });
  }
}
function tellServer(input, { where }, url, fields) {
  tellUnusable(input, where, url);
  tellPath(input, where, url, fields);
  tellScheme(input, where, url, fields);
  if (url.host !== "docker.io" && url.host !== "index.docker.io") return;
  input.notices.add("server-docker-io", {
    where,
    message: `${url.host} serves no images: pulls that come this far fail`,
    hint: "write https://registry-1.docker.io"
  });
}
function tellPath({ notices }, where, { path }, { overridesPath }) {
  const clean = cleanPath(path);
  if (overridesPath && !`${clean}/`.includes("/v2/")) {
    notices.add("mirror-without-api-path", {
      where,
      message: `with override_path the requests go to ${clean === "" ? "/" : `${clean}/`}REPOSITORY/manifests/\u2026, without /v2 in front`,
      hint: "write the whole root of the API, with /v2, or leave override_path out"
    });
  }
  if (!overridesPath && clean.includes("/v2/") && !clean.endsWith("/v2")) {
    notices.add("doubled-api-path", {
      where,
      message: `containerd adds /v2 to this path: the requests go to ${clean}/v2/REPOSITORY/manifests/\u2026`,
      hint: "add override_path = true"
    });
  }
}
function tellScheme({ notices, behaviour }, where, url, { hasTls }) {
  if (url.scheme !== "http" || !hasTls || !behaviour.triesTlsFirst || url.host.endsWith(":80")) return;
  notices.add("tls-before-http", {
    where,
    message: "with skip_verify or certificates this host is asked over https first, and over http only when it does not speak TLS",
    hint: "leave them out where the host speaks http, or write https"
  });
}
function tellUnusable({ notices }, where, { scheme, host }) {
  const isUnusable = scheme !== "http" && scheme !== "https" || host.endsWith(":");
  if (host !== "" && !isUnusable) return;
  const message = host === "" ? 'an address that begins with "http" is taken to have a scheme, and this one has no host then' : "an address can be of https or http only";
  notices.add("mirror-without-host", { where, message, hint: "write https:// or http:// in front" });
}
function tellNoServer({ notices, file }, tree, mirrors) {
  const ignored = ["capabilities", "override_path"].flatMap((name) => fieldOf(tree, name) ?? []);
  for (const { name, where } of ignored) {
    notices.add("ignored-server-options", {
      where,
      message: `${name} outside of a [host] table is about the server, and this file names none: it has no effect`,
      hint: "name the server, or put it below the header of a mirror"
    });
  }
  if (mirrors === 0) return;
  notices.add("implicit-upstream", {
    where: { file, span: { start: 0, end: 0 } },
    message: "no server is named: when the mirrors fail, the registry itself is asked",
    hint: "name the mirror as server too where the registry must not be asked"
  });
}
function tellUnseen({ notices }, table, names) {
  const seen = new Set(names);
  for (const { name, where } of entriesOf(table).filter((entry) => !seen.has(entry.name))) {
    notices.add("unseen-host-table", {
      where,
      message: `containerd 2 finds mirrors by the headers of their tables, and does not see ${name}`,
      hint: `write it as a table of its own: [host."${name}"]`
    });
  }
}
function tellUnknownKeys(input, tree) {
  const known = input.behaviour.knowsDialTimeout ? hostKeys : hostKeys.filter((key) => key !== "dial_timeout");
  const tell = (entries, keys) => {
    for (const { name, where } of entries.filter((entry) => !keys.includes(entry.name.toLowerCase()))) {
      input.notices.add("unknown-hosts-key", {
        where,
        message: `containerd does not know the key ${name} here and ignores it`,
        hint: name === "server" ? SERVER_HINT : `known are ${keys.join(", ")}`
      });
    }
  };
  tell(entriesOf(tree), ["server", "host", ...known]);
  for (const { value } of entriesOf(fieldOf(tree, "host")?.value)) tell(entriesOf(value), known);
}
var SERVER_HINT = "put it above the first [host] header: below one it belongs to that mirror";

// src/cluster/containerd/host-tree.ts
var DEFAULT_FOLDER = "_default";
function readHostTree(input) {
  const names = input.files.list(input.root);
  if (names === void 0 || isProblem(names)) return void 0;
  const tree = /* @__PURE__ */ new Map();
  for (const name of names) {
    const folder = `${input.root}/${name}`;
    const inside = input.files.list(folder);
    if (inside === void 0 || isProblem(inside)) continue;
    tree.set(name, directoryOf(input, name, inside));
    tellName(input, name, inside);
  }
  tellShadowed(input, tree);
  return tree;
}
function directoryOf(input, name, inside) {
  const folder = `${input.root}/${name}`;
  const file = inside.includes("hosts.toml") ? input.files.read(`${folder}/hosts.toml`) : void 0;
  const step = {
    message: `the folder ${folder} is for this registry`,
    ...file === void 0 || isProblem(file) ? {} : { where: startOf(file) }
  };
  const { behaviour, notices } = input;
  const hosts = file === void 0 || isProblem(file) || file.text === "" ? void 0 : readHostsToml({ file, folder, behaviour, notices });
  if (hosts === void 0) return { name, step, ...fromCertificates(folder, inside, step) };
  const refusal = missingFile(input, hosts);
  return { name, step, ...hosts, ...refusal === void 0 ? {} : { refusal } };
}
function fromCertificates(folder, inside, step) {
  const named2 = (name) => ({ path: `${folder}/${name}` });
  const ca = inside.filter((name) => name.endsWith(".crt")).map(named2);
  const client = inside.filter((name) => name.endsWith(".cert")).map((name) => {
    const key = `${name.slice(0, -".cert".length)}.key`;
    return { cert: named2(name), ...inside.includes(key) ? { key: named2(key) } : {} };
  });
  const tls = ca.length + client.length > 0 ? { tls: { ca, client } } : {};
  const message = `${folder} has no hosts.toml that counts, so that the registry itself is asked`;
  return { hosts: [], fallback: { headers: [], ...tls, step: { ...step, message } } };
}
function missingFile({ files, notices }, { hosts, fallback }) {
  const named2 = [...hosts, ...fallback === void 0 ? [] : [fallback]].flatMap(({ tls }) => filesOf(tls));
  const missing = named2.filter(({ path: file }) => {
    const inside = files.list(node_path_default.posix.dirname(file));
    return inside !== void 0 && !isProblem(inside) && !inside.includes(node_path_default.posix.basename(file));
  });
  const steps = missing.map(({ path: file, where }) => {
    return { message: `${file} is not there, so that every pull from this registry fails`, ...placed4(where) };
  });
  for (const { message, where } of steps)
    notices.add("missing-certificate-file", { ...placed4(where), message, hint: "put it there, or take the line out" });
  return steps[0];
}
function placed4(where) {
  return where === void 0 ? {} : { where };
}
function filesOf(tls) {
  if (tls === void 0) return [];
  return [...tls.ca, ...tls.client.flatMap(({ cert, key }) => key === void 0 ? [cert] : [cert, key])];
}
var HUB_NAMES = [
  "registry-1.docker.io",
  "index.docker.io",
  "registry.hub.docker.com",
  "hub.docker.com"
];
function tellName(input, name, inside) {
  const { notices, root } = input;
  const where = whereOfFolder(input, name, inside);
  const isScoped = (below2) => {
    const deeper = inside.includes("hosts.toml") ? void 0 : input.files.list(`${root}/${name}/${below2}`);
    return deeper !== void 0 && !isProblem(deeper) && deeper.includes("hosts.toml");
  };
  const scoped = inside.find(isScoped);
  if (HUB_NAMES.includes(name)) {
    notices.add("misnamed-hub-directory", {
      ...where,
      message: `images of Docker Hub belong to the registry docker.io: they are not asked of the hosts in ${root}/${name}`,
      hint: "name the folder docker.io"
    });
  } else if (scoped !== void 0 && /^\d+(?:\.\d+){3}$/.test(name) && /^\d{1,2}$/.test(scoped)) {
    notices.add("cidr-directory", {
      ...where,
      message: `${name}/${scoped} is a range of addresses, and folders of hosts are looked up by the very name of a registry: nothing finds this one`,
      hint: "make a folder for each registry, host_port_"
    });
  } else if (scoped !== void 0)
    tellUnused(input, where, name, `a folder is for a whole registry: ${name}/${scoped} is never looked at`);
  else if (name !== DEFAULT_FOLDER && !isRegistry(name))
    tellUnused(input, where, name, `no registry is called ${name}, so that nothing finds this folder`);
}
function tellUnused({ notices }, where, name, message) {
  const port = /^(.+)_(\d+)$/.exec(name);
  const hint = port === null ? "name it like the registry: host, or host_port_" : `name it ${name}_`;
  notices.add("unused-hosts-directory", { ...where, message, hint });
}
function whereOfFolder({ files, root, where }, name, inside) {
  const file = inside.includes("hosts.toml") ? files.read(`${root}/${name}/hosts.toml`) : void 0;
  if (file !== void 0 && !isProblem(file)) return { where: startOf(file) };
  return placed4(where);
}
function isRegistry(folder) {
  const registry = folder.replace(/^(.+)_(\d+)_$/, "$1:$2");
  const parsed = parseReference(`${registry}/x`);
  return parsed.ok && parsed.reference.registry === registry;
}
function tellShadowed({ notices }, tree) {
  const shared = tree.get(DEFAULT_FOLDER);
  const own = [...tree.keys()].filter((name) => name !== DEFAULT_FOLDER && isRegistry(name));
  if (shared === void 0 || own.length === 0) return;
  notices.add("shadowed-default-hosts", {
    ...shared.step.where === void 0 ? {} : { where: shared.step.where },
    message: `these hosts are not asked for registries that have a folder of their own: ${own.join(", ")}`,
    hint: "repeat there what shall hold for them too"
  });
}
function directoryFor(tree, registry) {
  const underscored = registry.replace(/(?<=.):([^:]*)$/, "_$1_");
  return tree.get(underscored) ?? tree.get(registry) ?? tree.get(DEFAULT_FOLDER);
}

// now:src/cluster/localhost.ts
var { isLocalhost, splitHostPort } = require("./asking.cjs").modules["src/cluster/localhost.ts"]();

// src/cluster/containerd/legacy-mirrors.ts
function readMirrors(input, registry) {
  const table = below(registry, "mirrors");
  const mirrors = /* @__PURE__ */ new Map();
  for (const { name, where, value } of entriesOf(table)) {
    const endpoints = stringsOf(below(value, "endpoint"));
    const hosts = endpoints.flatMap((endpoint) => endpointOf(input, registry, endpoint));
    const step2 = { message: `the registry itself follows the mirrors of ${name}`, where };
    const fallback = { ...optionsOf(input, registry, name), step: step2 };
    const refusal = { message: "the address of a mirror is malformed, so that every pull fails", where };
    mirrors.set(name, {
      hosts,
      ...hosts.some(({ host }) => host === name) ? {} : { fallback },
      ...hosts.length < endpoints.length ? { refusal } : {}
    });
  }
  const step = {
    message: table === void 0 ? "no mirrors are set" : "mirrors are set in config.toml",
    ...table === void 0 ? {} : { where: whereOf(table) }
  };
  return { kind: "mirrors", mirrors, step };
}
function endpointOf(input, registry, { text: text2, where }) {
  const url = parseHostUrl(text2.includes("://") ? text2 : `${defaultScheme(text2)}://${text2}`);
  if (url === void 0 || url.host === "") {
    input.notices.add("malformed-mirror", {
      where,
      message: "this address of a mirror is malformed, and every pull from the registry fails for it",
      hint: "write https://host[:port]"
    });
    return [];
  }
  const basePath = url.path === "" ? "/v2" : cleanPath(url.path);
  if (!`${basePath}/`.includes("/v2/")) {
    input.notices.add("mirror-without-api-path", {
      where,
      message: `the path is taken as the root of the API: the requests go to ${basePath}/REPOSITORY/manifests/\u2026, without /v2 in front`,
      hint: url.path === "/" ? "leave the slash at the end out" : "write the whole root of the API, with /v2"
    });
  }
  const step = { message: "config.toml names this mirror", where };
  const options = optionsOf(input, registry, url.host);
  return [
    { ...options, scheme: url.scheme, host: url.host, basePath, capabilities: ["pull", "resolve"], rewrites: [], step }
  ];
}
function defaultScheme(endpoint) {
  return isLocalhost(parseHostUrl(`dummy://${endpoint}`)?.host ?? "") ? "http" : "https";
}
function optionsOf({ behaviour }, registry, host) {
  const tls = below(registry, "configs", host, "tls");
  if (tls === void 0 || !behaviour.readsTlsTables) return { headers: [] };
  const file = (name) => {
    const tree = below(tls, name);
    const path = stringOf(tree);
    return tree === void 0 || path === void 0 || path === "" ? void 0 : { path, where: whereOf(tree) };
  };
  const [ca, cert, key] = [file("ca_file"), file("cert_file"), file("key_file")];
  return {
    headers: [],
    tls: {
      ca: ca === void 0 ? [] : [ca],
      client: cert === void 0 ? [] : [{ cert, ...key === void 0 ? {} : { key } }],
      verify: booleanOf(below(tls, "insecure_skip_verify")) !== true
    }
  };
}

// src/cluster/containerd/registry-section.ts
var DEFAULT_TREES = ["/etc/containerd/certs.d", "/etc/docker/certs.d"];
function readRegistrySection(input) {
  const registry = below(input.images, "registry");
  const pathTree = below(registry, "config_path");
  const configPath = expanded(stringOf(pathTree) ?? "", input.variables);
  const mirrors = entriesOf(below(registry, "mirrors"));
  const refusal = refusalOf2(input, registry, configPath !== "");
  if (refusal !== void 0) return { kind: "refusal", step: refusal };
  tellDeprecated(input, registry);
  if (configPath !== "" && pathTree !== void 0) {
    return { kind: "source", source: treesOf(input, configPath.split(":"), whereOf(pathTree)) };
  }
  if (mirrors.length === 0 && input.behaviour.hasDefaultTrees)
    return { kind: "source", source: treesOf(input, DEFAULT_TREES, void 0) };
  tellUnreadTrees(input, mirrors);
  if (usesTransferService(input))
    return { kind: "source", source: { kind: "trees", trees: [], step: { message: "no config_path is set" } } };
  return { kind: "source", source: readMirrors(input, registry) };
}
function expanded(text2, variables) {
  let made3 = text2;
  for (const [name, value] of variables) made3 = made3.replaceAll(name, value);
  return made3;
}
function refusalOf2({ behaviour, notices }, registry, hasPath) {
  if (!hasPath) return void 0;
  const mirrors = entriesOf(below(registry, "mirrors"));
  const tls = behaviour.readsTlsTables ? entriesOf(below(registry, "configs")).flatMap(({ value }) => tlsEntry(value) ?? []) : [];
  const [first] = [...mirrors, ...tls];
  if (first === void 0) return void 0;
  const what = mirrors.length > 0 ? "mirrors" : "configs.tls";
  const message = `\`${what}\` cannot be set beside \`config_path\`: the CRI plugin does not start, and the node takes no pods`;
  notices.add("mirrors-beside-config-path", {
    where: first.where,
    message,
    hint: "keep config_path, and write the mirrors as hosts.toml"
  });
  return { message, where: first.where };
}
function tlsEntry(config) {
  return config.kind === "map" ? config.entries.get("tls") : void 0;
}
function treesOf(input, roots, where) {
  const named2 = where === void 0 ? {} : { where };
  const isOne = roots.length > 1 && usesTransferService(input);
  const message = where === void 0 ? `no config_path is set, so that ${roots.join(" and ")} are looked through` : `config_path is ${roots.join(":")}`;
  if (isOne) {
    tellColon(input, roots, where);
    return { kind: "trees", trees: [], step: { message: `${message}, taken for the name of one folder`, ...named2 } };
  }
  const trees = roots.flatMap((root) => {
    const tree = readHostTree({ ...input, root: trimmed(root), where });
    return tree === void 0 ? [] : [tree];
  });
  if (trees.length === 0 && where !== void 0) tellNoTree(input, roots, where);
  return { kind: "trees", trees, step: { message, ...named2 } };
}
function trimmed(root) {
  return root.length > 1 ? root.replace(/\/+$/, "") : root;
}
function usesTransferService({ behaviour, images }) {
  if (!behaviour.hasTransferService) return false;
  const registry = below(images, "registry");
  const isOn = (name) => booleanOf(below(images, name)) === true;
  const downloads = below(images, "max_concurrent_downloads");
  return !(isOn("use_local_image_pull") || isOn("discard_unpacked_layers") || isOn("image_pull_with_sync_fs") || booleanOf(below(images, "disable_snapshot_annotations")) === false || ["mirrors", "configs", "auths"].some((name) => entriesOf(below(registry, name)).length > 0) || downloads?.kind === "scalar" && downloads.value !== 3);
}
function tellColon({ notices, files }, roots, where) {
  const hasTrees = roots.some((root) => files.list(root) !== void 0);
  if (where === void 0 && !hasTrees) return;
  const message = where === void 0 ? "containerd from 2.2 on takes its own default, two folders, for the name of one: no hosts.toml is read" : "containerd from 2.1 on takes this for the name of one folder, which is not there: no hosts.toml is read";
  notices.add("colon-in-config-path", {
    ...where === void 0 ? {} : { where },
    message,
    hint: 'set config_path to one folder, "/etc/containerd/certs.d"; or use_local_image_pull = true'
  });
}
function tellNoTree({ notices, files }, roots, where) {
  if (!roots.every((root) => files.realOf(root) !== void 0)) return;
  notices.add("unread-hosts-directory", {
    where,
    message: `${roots.join(" and ")} is not there: all registries are asked themselves`,
    hint: "make the folder, or correct the path"
  });
}
function tellUnreadTrees({ notices, files }, mirrors) {
  const [root] = DEFAULT_TREES;
  const names = root === void 0 ? void 0 : files.list(root);
  if (root === void 0 || !Array.isArray(names) || names.length === 0) return;
  const [first] = mirrors;
  notices.add("unread-hosts-directory", {
    ...first === void 0 ? {} : { where: first.where },
    message: first === void 0 ? `config_path is not set, and this release of containerd reads nothing of ${root} then` : `with the old table of mirrors nothing of ${root} is read`,
    hint: `set config_path = "${root}"`
  });
}
function tellDeprecated({ notices, behaviour }, registry) {
  for (const name of ["mirrors", "configs", "auths"]) {
    const entries = entriesOf(below(registry, name));
    const [first] = entries;
    if (first === void 0) continue;
    notices.add("deprecated-registry-tables", {
      where: first.where,
      message: `registry.${name} is deprecated, and a coming release of containerd does not read it any more`,
      hint: name === "mirrors" ? "write hosts.toml files" : "write hosts.toml files, and pull secrets for the credentials"
    });
    if (behaviour.readsTlsTables || name !== "configs") continue;
    for (const { where } of entries.flatMap(({ value }) => tlsEntry(value) ?? [])) {
      notices.add("ignored-tls-table", {
        where,
        message: "containerd 2 does not read certificates or insecure_skip_verify from here",
        hint: "write ca, client or skip_verify in a hosts.toml"
      });
    }
  }
}

// src/cluster/containerd/read.ts
var CONTAINERD_CONFIG = "/etc/containerd/config.toml";
function readContainerd({ version, variables = /* @__PURE__ */ new Map(), ...where }) {
  const { files } = where;
  const behaviour = behaviourOf(version);
  const notices = gatherNotices(containerdRules);
  const main = readMainConfig({ ...where, behaviour, notices });
  const images = main.kind === "images" ? main.images : void 0;
  const section = main.kind === "images" ? readRegistrySection({ files, behaviour, notices, images, variables }) : main;
  const credentials2 = readHostCredentials(below(images, "registry"));
  tellUnmatched(credentials2, notices);
  return {
    version,
    ...section.kind === "refusal" ? { refusal: section.step } : {},
    source: section.kind === "refusal" ? NOWHERE : section.source,
    credentials: credentials2,
    ...sandboxOf(images),
    notices: notices.all()
  };
}
var NOWHERE = { kind: "trees", trees: [], step: { message: "containerd does not start" } };
function sandboxOf(images) {
  const tree = below(images, "pinned_images", "sandbox") ?? below(images, "sandbox_image");
  const text2 = stringOf(tree);
  if (tree === void 0 || text2 === void 0) return {};
  return { sandboxImage: { text: text2, step: { message: "containerd pulls this image for each pod", where: whereOf(tree) } } };
}

// now:src/reference/print.ts
var { canonical, nameOf: nameOf2, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/cluster/certificates.ts
var { NO_CERTIFICATES, readCertificates } = require("./asking.cjs").modules["src/cluster/certificates.ts"]();

// src/cluster/crio/crio-conf.ts
var CRIO_CONFIG = "/etc/crio/crio.conf";
function readCrioConf(input) {
  const { version, notices } = input;
  const { trees, refusal } = readTrees(input);
  for (const tree of trees) tellIgnored(tree, notices);
  const last = (key, name) => {
    const found = trees.flatMap((tree) => textAt2(below(tree, "crio", "image", key)) ?? []).at(-1);
    return found === void 0 ? {} : { [name]: found };
  };
  const mode = modeOf(last("short_name_mode", "mode").mode, version);
  if (mode.refusal !== void 0) {
    const message = "CRI-O does not start: short_name_mode must be enforcing or disabled";
    notices.add("broken-crio-config", { where: mode.refusal.where, message, hint: 'write "enforcing" or "disabled"' });
  }
  const stopped = refusal ?? mode.refusal;
  return {
    ...stopped === void 0 ? {} : { refusal: stopped },
    shortNameMode: mode.chosen,
    ...last("global_auth_file", "authFile"),
    ...last("signature_policy", "policyPath"),
    ...last("pause_image", "sandboxImage")
  };
}
function readTrees({ files, path, notices }) {
  const trees = [];
  const names = files.list(`${path}.d`);
  const dropIns = names === void 0 || isProblem(names) ? [] : names.map((name) => `${path}.d/${name}`);
  let refusal;
  for (const each of [path, ...dropIns]) {
    const file = files.read(each);
    if (file === void 0 || isProblem(file)) continue;
    const read = readTomlTree(file);
    if (read.ok && read.tree !== void 0) trees.push(read.tree);
    if (read.ok) continue;
    const { where, message } = read.problem;
    refusal ??= { message, where };
    const hint = "mend it: no pod starts on this node before";
    notices.add("broken-crio-config", { where, message: `CRI-O cannot read it, and does not start: ${message}`, hint });
  }
  return refusal === void 0 ? { trees } : { trees, refusal };
}
function modeOf(written, version) {
  if (!isAtLeast(version, 1, 34))
    return { chosen: { mode: "disabled", step: { message: "CRI-O before 1.34 asks all registries for short names" } } };
  if (written === void 0) {
    const message = 'CRI-O enforces short names: short_name_mode is "enforcing" where it is not set';
    return { chosen: { mode: "enforcing", step: { message } } };
  }
  const step = { message: `short_name_mode is ${written.text}`, where: written.where };
  if (written.text === "enforcing" || written.text === "disabled") return { chosen: { mode: written.text, step } };
  return { chosen: { mode: "enforcing", step }, refusal: step };
}
function textAt2(tree) {
  const text2 = stringOf(tree);
  return tree === void 0 || text2 === void 0 || text2 === "" ? void 0 : { text: text2, where: whereOf(tree) };
}
function tellIgnored(tree, notices) {
  const insecure = below(tree, "crio", "image", "insecure_registries");
  if (insecure === void 0 || itemsOf(insecure).length === 0) return;
  notices.add("ignored-insecure-registries", {
    where: whereOf(insecure),
    message: "CRI-O does not read insecure_registries any more: these registries are asked over https, with their certificates checked",
    hint: "write a [[registry]] with insecure = true in /etc/containers/registries.conf.d"
  });
}

// now:src/cluster/crio/notices.ts
var { crioRules } = require("./cluster-rules.cjs").modules["src/cluster/crio/notices.ts"]();

// src/cluster/crio/policy.ts
var SIGSTORE_KEYS = [
  "keyPath",
  "keyPaths",
  "keyData",
  "keyDatas",
  "fulcio",
  "pki",
  "signedIdentity",
  "rekorPublicKeyPath",
  "rekorPublicKeyPaths",
  "rekorPublicKeyData",
  "rekorPublicKeyDatas"
];
var REQUIREMENTS = /* @__PURE__ */ new Map([
  ["insecureAcceptAnything", { asks: "accept", keys: [] }],
  ["reject", { asks: "reject", keys: [] }],
  ["signedBy", { asks: "signature", keys: ["keyType", "keyPath", "keyPaths", "keyData", "signedIdentity"] }],
  ["signedBaseLayer", { asks: "signature", keys: ["baseLayerIdentity"] }],
  ["sigstoreSigned", { asks: "signature", keys: SIGSTORE_KEYS }]
]);
function readPolicy(file, notices) {
  const read = readJsonTree(file);
  if (!read.ok) return { fault: read.problem };
  const root = read.tree;
  const faults = [];
  const refuse2 = (tree, message) => faults.push({ where: whereOf(tree), message });
  if (root?.kind !== "map")
    return { fault: { where: { file, span: { start: 0, end: 0 } }, message: "it must hold an object" } };
  for (const { name, value } of root.entries.values())
    if (name !== "default" && name !== "transports") refuse2(value, `there is no key ${name} in a policy`);
  const standard = root.entries.get("default");
  if (standard === void 0) refuse2(root, "the key default is missing");
  for (const transport of entriesOf(below(root, "transports")))
    for (const scope of entriesOf(transport.value)) scopeOf(scope, refuse2);
  const scopes = entriesOf(below(root, "transports", "docker")).map((entry) => scopeOf(entry, () => void 0));
  const otherwise = standard === void 0 ? void 0 : scopeOf(standard, refuse2);
  const [fault] = faults;
  if (fault !== void 0 || otherwise === void 0)
    return { fault: fault ?? { where: whereOf(root), message: "the key default is missing" } };
  for (const scope of scopes) tellUnmatched2(scope, notices);
  return { scopes: new Map(scopes.map((scope) => [scope.name, scope])), otherwise };
}
function scopeOf({ name, where, value }, refuse2) {
  const items = value.kind === "list" ? value.items : [];
  if (items.length === 0) refuse2(value, "a scope must have a list of one requirement or more");
  return { name, requirements: items.flatMap((item) => requirementOf(item, refuse2)), where };
}
function requirementOf(item, refuse2) {
  const known = REQUIREMENTS.get(stringOf(below(item, "type")) ?? "");
  if (known === void 0) {
    refuse2(item, `a requirement must have a type: ${[...REQUIREMENTS.keys()].join(", ")}`);
    return [];
  }
  for (const { name, value } of entriesOf(item))
    if (name !== "type" && !known.keys.includes(name)) refuse2(value, `a requirement of this type has no key ${name}`);
  return [known.asks];
}
function tellUnmatched2({ name, where }, notices) {
  if (name === "" || /^\*\.[^*/:@]+$/.test(name)) return;
  const hint = name.startsWith("index.docker.io") || !/^[^/]*[.:]|^localhost(?:\/|$)/.test(name);
  if (!hint && !/\/$|:\/\//.test(name)) return;
  notices.add("unmatched-policy-scope", {
    where,
    message: `no image is called ${name}: scopes are compared with full names`,
    hint: "write the name with its registry, without scheme: docker.io/library/nginx"
  });
}
function scopeFor(policy, reference) {
  for (const name of scopesOf(reference)) {
    const scope = policy.scopes.get(name);
    if (scope !== void 0) return scope;
  }
  return policy.otherwise;
}
function scopesOf(reference) {
  const scopes = [canonical(reference)];
  let name = nameOf2(reference);
  for (let slash = name.length; slash !== -1; slash = name.lastIndexOf("/")) {
    name = name.slice(0, slash);
    scopes.push(name);
  }
  const host = name.split(":", 1)[0] ?? "";
  for (let dot = host.indexOf("."); dot !== -1; dot = host.indexOf(".", dot + 1)) scopes.push(`*${host.slice(dot)}`);
  return [...scopes, ""];
}

// src/cluster/crio/prefix.ts
function matchedLength(name, prefix) {
  const end = prefix.startsWith("*.") ? wildcardEnd(name, prefix.slice(1)) : plainEnd(name, prefix);
  if (end === void 0) return void 0;
  return end === name.length || ":/@".includes(name.charAt(end)) ? end : void 0;
}
function plainEnd(name, prefix) {
  return name.startsWith(prefix) ? prefix.length : void 0;
}
function wildcardEnd(name, suffix) {
  const at = name.indexOf(suffix);
  return at === -1 || name.slice(0, at).includes("/") ? void 0 : at + suffix.length;
}
function longestMatch(entries, name) {
  let longest;
  for (const entry of entries)
    if (entry.prefix.length > (longest?.prefix.length ?? 0) && matchedLength(name, entry.prefix) !== void 0)
      longest = entry;
  return longest;
}
function withoutUser(text2) {
  return text2.replace(/^[^/@]*@/, "\u2026@");
}
function relocated(reference, prefix, location) {
  if (location === "") return { ok: true, reference };
  const whole = canonical(reference);
  const text2 = location + whole.slice(matchedLength(whole, prefix) ?? whole.length);
  const parsed = parseReference(text2, "containers-image");
  return parsed.ok && canonical(parsed.reference) === text2 ? { ok: true, reference: parsed.reference } : { ok: false, text: text2 };
}

// now:src/reference/grammar.ts
var { DIGEST, DIGEST_ALGORITHM, DIGEST_LENGTHS, DOCKER_HUB, DOCKER_HUB_INDEX, HOST: HOST2, IDENTIFIER, MAX_NAME_LENGTH, MAX_TAG_LENGTH, MAX_TEXT_LENGTH, NAMED_HOST, OFFICIAL_PREFIX, PATH, TAG } = require("../core.cjs").modules["src/reference/grammar.ts"]();

// src/cluster/crio/short-name.ts
function isShortName(name) {
  const slash = name.indexOf("/");
  const first = slash === -1 ? "" : name.slice(0, slash);
  if (NAMED_HOST.test(first) && PATH.test(name.slice(slash + 1))) return !/[.:]/.test(first) && first !== "localhost";
  return PATH.test(name);
}
function aliasTarget(text2) {
  const parsed = parseReference(text2, "containers-image");
  if (!parsed.ok || !parsed.reference.isQualified || suffixOf(parsed.reference) !== "") return void 0;
  return nameOf2(parsed.reference);
}
function candidatesFor(reference, config) {
  if (reference.isQualified) return { ok: true, candidates: [{ reference: pulled(reference), why: [] }] };
  const suffix = suffixOf(reference);
  const name = reference.text.slice(0, reference.text.length - suffix.length);
  const alias = config.registries.aliases.get(name);
  if (alias?.target === void 0) return searchedNames(reference, name, config);
  const step = { message: `the short name ${name} is an alias of ${alias.target}`, where: alias.where };
  const target = parseReference(alias.target + suffix, "containers-image");
  if (!target.ok)
    return { ok: false, message: `the alias of ${name} gives no name: ${target.problem.message}`, why: [step] };
  return { ok: true, candidates: [{ reference: pulled(target.reference), why: [step] }] };
}
function searchedNames(reference, name, { registries, shortNameMode }) {
  const { search } = registries;
  const why = search.map(({ text: text2, where }) => ({ message: `short names are looked for at ${text2}`, where }));
  if (search.length === 0)
    return { ok: false, message: `${name} is a short name, and no registry is set to look for short names at`, why };
  if (search.length > 1 && shortNameMode.mode === "enforcing") {
    const message = `${name} is a short name, ${search.length} registries could have it, and CRI-O takes none by itself`;
    return { ok: false, message, why: [...why, shortNameMode.step] };
  }
  const candidates = search.flatMap(({ text: text2 }, index) => {
    const parsed = parseReference(`${text2}/${reference.text}`, "containers-image");
    return parsed.ok ? [{ reference: pulled(parsed.reference), why: why.slice(index, index + 1) }] : [];
  });
  return candidates.length === search.length ? { ok: true, candidates } : { ok: false, message: `${name} makes no full name with one of the registries for short names`, why };
}
function pulled(reference) {
  const { tag = "latest", digest, ...rest } = reference;
  const parts = digest === void 0 ? { ...rest, tag } : { ...rest, digest };
  return { ...parts, text: canonical(parts) };
}

// src/cluster/crio/toml-fields.ts
var TomlFields = class {
  #faults = [];
  /** The first thing that is wrong with the file. */
  fault() {
    return this.#faults[0];
  }
  refuse(where, message) {
    this.#faults.push({ where, message });
  }
  /** A table; undefined where it is not there. */
  table(tree, name) {
    return this.#typed(tree, name, "map", "a table")?.value;
  }
  /** The tables of an array. */
  tables(tree, name) {
    const entry = this.#typed(tree, name, "list", "a list of tables, in double brackets");
    return itemsOf(entry?.value).filter((item) => this.#expect(item, "map", `${name} must hold tables`));
  }
  /** A text; an empty one is as good as none. */
  text(tree, name) {
    const entry = entryOf(tree, name);
    const text2 = stringOf(entry?.value);
    if (entry !== void 0 && text2 === void 0) this.refuse(whereOf(entry.value), `${name} must be a text`);
    return entry === void 0 || text2 === void 0 || text2 === "" ? void 0 : { text: text2, where: whereOf(entry.value) };
  }
  /** Texts; undefined where there is no list, which is not the same as an empty one. */
  texts(tree, name) {
    const entry = this.#typed(tree, name, "list", "a list of texts");
    if (entry?.value.kind !== "list") return void 0;
    return entry.value.items.flatMap((item) => {
      const text2 = stringOf(item);
      if (text2 === void 0) this.refuse(whereOf(item), `${name} must hold texts`);
      return text2 === void 0 ? [] : [{ text: text2, where: whereOf(item) }];
    });
  }
  /** True or false. */
  flag(tree, name) {
    const entry = entryOf(tree, name);
    if (entry === void 0) return void 0;
    const { value } = entry;
    if (value.kind === "scalar" && typeof value.value === "boolean")
      return { isOn: value.value, where: whereOf(entry.where) };
    this.refuse(whereOf(value), `${name} must be true or false`);
    return void 0;
  }
  #typed(tree, name, kind, noun) {
    const entry = entryOf(tree, name);
    return entry !== void 0 && this.#expect(entry.value, kind, `${name} must be ${noun}`) ? entry : void 0;
  }
  #expect(value, kind, message) {
    if (value.kind !== kind) this.refuse(whereOf(value), `${message}, and it is a ${nounOf(value)}`);
    return value.kind === kind;
  }
};
function unknownKeys(tree, known) {
  return entriesOf(tree).filter(({ name }) => !known.includes(name.toLowerCase()));
}
function entryOf(tree, name) {
  if (tree?.kind !== "map") return void 0;
  return tree.entries.get(name) ?? entriesOf(tree).find((entry) => entry.name.toLowerCase() === name);
}

// src/cluster/crio/registries-conf.ts
function readRegistriesConf(file, role, notices) {
  const read = readTomlTree(file);
  if (!read.ok) return { fault: read.problem };
  const reading = { tree: read.tree, fields: new TomlFields(), notices };
  const conf = isFirstVersion(reading) ? firstVersion(reading, role, startOf(file)) : secondVersion(reading);
  const fault = reading.fields.fault();
  return fault === void 0 ? conf : { fault };
}
var ROOT_KEYS = [
  "registry",
  "registries",
  "unqualified-search-registries",
  "credential-helpers",
  "short-name-mode",
  "additional-layer-store-auth-helper",
  "aliases"
];
var REGISTRY_KEYS = [
  "prefix",
  "location",
  "insecure",
  "blocked",
  "mirror-by-digest-only",
  "mirror",
  "pull-from-mirror"
];
var MIRROR_KEYS = ["location", "insecure", "pull-from-mirror"];
var FIRST_VERSION_TABLES = ["search", "insecure", "block"];
function isFirstVersion({ tree, fields }) {
  const table = fields.table(tree, "registries");
  return FIRST_VERSION_TABLES.some((name) => fields.texts(fields.table(table, name), "registries") !== void 0);
}
function firstVersion({ tree, fields, notices }, role, where) {
  const table = fields.table(tree, "registries");
  const listed = (name) => (fields.texts(fields.table(table, name), "registries") ?? []).map((each) => ({
    ...each,
    text: locationOf(each, fields)
  }));
  if (role === "drop-in")
    fields.refuse(where, "a file of registries.conf.d must be of the second version: [[registry]] tables");
  const second = ROOT_KEYS.filter((key) => key !== "registries");
  if (entriesOf(tree).some(({ name }) => second.includes(name)))
    fields.refuse(where, "tables of the first version ([registries.\u2026]) and of the second cannot be in one file");
  notices.add("outdated-registries-conf", {
    where,
    message: "this file is in the first version of the format, which knows neither mirrors nor other locations",
    hint: "write [[registry]] tables and unqualified-search-registries"
  });
  const [blocked, insecure] = [listed("block"), listed("insecure")];
  const locations = new Map([...insecure, ...blocked].map(({ text: text2, where: place }) => [text2, place]));
  const registries = Array.from(locations, ([location, place]) => {
    const isIn3 = (list2) => list2.some(({ text: text2 }) => text2 === location);
    const [isInsecure, isBlocked] = [isIn3(insecure), isIn3(blocked)];
    return { prefix: location, location, isInsecure, isBlocked, mirrors: [], where: place };
  });
  return { registries, search: searched(listed("search"), fields), aliases: /* @__PURE__ */ new Map() };
}
function secondVersion(reading) {
  const { tree, fields } = reading;
  tellUnknown2(reading, tree, ROOT_KEYS);
  const search = fields.texts(tree, "unqualified-search-registries");
  const mode = fields.text(tree, "short-name-mode");
  fields.texts(tree, "credential-helpers");
  fields.text(tree, "additional-layer-store-auth-helper");
  if (mode !== void 0 && !["disabled", "enforcing", "permissive"].includes(mode.text))
    fields.refuse(mode.where, "short-name-mode must be enforcing, permissive or disabled");
  const registries = fields.tables(tree, "registry").map((table) => registryOf(reading, table));
  tellConflicts(registries, fields);
  return {
    registries,
    ...search === void 0 ? {} : { search: searched(search, fields) },
    ...mode === void 0 ? {} : { mode },
    aliases: aliasesOf(fields.table(tree, "aliases"), fields)
  };
}
function registryOf(reading, table) {
  const { fields } = reading;
  tellUnknown2(reading, table, REGISTRY_KEYS);
  const where = whereOf(table);
  const location = locationOf(fields.text(table, "location"), fields);
  const prefix = locationOf(fields.text(table, "prefix"), fields) || location;
  if (prefix === "") fields.refuse(where, "a registry must have a location, or a prefix");
  else if (location === "" && !prefix.startsWith("*."))
    fields.refuse(where, "a registry with a prefix must have a location, unless the prefix is like *.example.com");
  if (prefix.startsWith("*.") && /[/@:]/.test(prefix))
    fields.refuse(where, "a prefix that begins with *. must be a host alone, like *.example.com");
  const use = fields.text(table, "pull-from-mirror");
  if (use !== void 0) fields.refuse(use.where, "pull-from-mirror belongs to mirrors");
  const byDigest = fields.flag(table, "mirror-by-digest-only")?.isOn ?? false;
  return {
    prefix,
    location,
    isInsecure: fields.flag(table, "insecure")?.isOn ?? false,
    isBlocked: fields.flag(table, "blocked")?.isOn ?? false,
    mirrors: fields.tables(table, "mirror").map((mirror) => mirrorOf(reading, mirror, byDigest ? "digest-only" : void 0)),
    where
  };
}
var USES = ["all", "digest-only", "tag-only"];
function mirrorOf(reading, table, forAll) {
  const { fields } = reading;
  tellUnknown2(reading, table, MIRROR_KEYS);
  const location = locationOf(fields.text(table, "location"), fields);
  if (location === "") fields.refuse(whereOf(table), "a mirror must have a location");
  const written = fields.text(table, "pull-from-mirror");
  const use = USES.find((each) => each === written?.text);
  if (written !== void 0 && use === void 0)
    fields.refuse(written.where, "pull-from-mirror must be all, digest-only or tag-only");
  if (written !== void 0 && forAll !== void 0)
    fields.refuse(written.where, "pull-from-mirror and mirror-by-digest-only cannot both be set");
  const isInsecure = fields.flag(table, "insecure")?.isOn ?? false;
  return { location, isInsecure, use: forAll ?? use ?? "all", where: whereOf(table) };
}
function locationOf(written, fields) {
  if (written === void 0) return "";
  if (/^https?:\/\//.test(written.text)) fields.refuse(written.where, "a location must be written without a scheme");
  return withoutEndSlashes(written.text);
}
function withoutEndSlashes(text2) {
  let end = text2.length;
  while (text2[end - 1] === "/") end--;
  return text2.slice(0, end);
}
function searched(search, fields) {
  return search.map((each) => {
    const text2 = locationOf(each, fields);
    if (!NAMED_HOST.test(text2))
      fields.refuse(each.where, "a registry for short names must be a host: no path, no scheme");
    return { text: text2, where: each.where };
  });
}
function tellConflicts(registries, fields) {
  const first = /* @__PURE__ */ new Map();
  for (const registry of registries) {
    const key = registry.location || registry.prefix;
    const other = first.get(key) ?? registry;
    first.set(key, other);
    if (other.isInsecure !== registry.isInsecure)
      fields.refuse(registry.where, `two registries with the location ${key} differ in insecure`);
    if (other.isBlocked !== registry.isBlocked)
      fields.refuse(registry.where, `two registries with the location ${key} differ in blocked`);
  }
}
function aliasesOf(table, fields) {
  return new Map(
    entriesOf(table).map(({ name, where, value }) => {
      const text2 = stringOf(value);
      const target = text2 === void 0 || text2 === "" ? void 0 : aliasTarget(text2);
      if (!isShortName(name)) fields.refuse(where, "an alias must be a name without registry, tag and digest");
      if (text2 === void 0 || text2 !== "" && target === void 0)
        fields.refuse(whereOf(value), "an alias must stand for a name with its registry, without tag and digest");
      return [name, { target, where }];
    })
  );
}
function tellUnknown2({ notices }, table, known) {
  for (const { name, where } of unknownKeys(table, known)) {
    notices.add("unknown-registries-conf-key", {
      where,
      message: `there is no key ${name} here, and nothing reads it`,
      hint: `known are ${known.join(", ")}`
    });
  }
}

// src/cluster/crio/read.ts
var REGISTRIES_CONF = "/etc/containers/registries.conf";
var POLICY = "/etc/containers/policy.json";
var CERTIFICATE_ROOTS = ["/etc/containers/certs.d", "/etc/docker/certs.d"];
function readCrio({ files, version, path = CRIO_CONFIG, base }) {
  const notices = gatherNotices(crioRules);
  const conf = readCrioConf({ files, version, path, notices });
  const read = readAll(files, base, notices);
  const policy = policyOf(files, conf.policyPath?.text ?? POLICY, notices);
  const registries = merged2("fault" in read ? [] : read.confs, notices);
  for (const registry of registries.registries) tellUnusable2(registry, notices);
  tellSearch(registries, conf.shortNameMode, notices);
  const broken = "fault" in read ? read.fault : "fault" in policy ? policy.fault : void 0;
  return {
    version,
    ...conf.refusal === void 0 ? {} : { refusal: conf.refusal },
    ...broken === void 0 ? {} : { broken },
    registries,
    ..."policy" in policy ? { policy: policy.policy } : {},
    shortNameMode: conf.shortNameMode,
    certificates: readCertificates(files, CERTIFICATE_ROOTS),
    ...conf.sandboxImage === void 0 ? {} : { sandboxImage: sandboxOf2(conf.sandboxImage) },
    ...conf.authFile === void 0 ? {} : { authFile: conf.authFile },
    notices: notices.all()
  };
}
function sandboxOf2({ text: text2, where }) {
  return { text: text2, step: { message: "CRI-O pulls this image for each pod", where } };
}
function readAll(files, base, notices) {
  const confs = [];
  const names = files.list(`${REGISTRIES_CONF}.d`);
  const inside = names === void 0 || isProblem(names) ? [] : names;
  const dropIns = inside.filter((name) => name.endsWith(".conf"));
  for (const name of inside.filter((each) => !dropIns.includes(each))) tellUnread2(files, name, notices);
  let fault;
  for (const path of [REGISTRIES_CONF, ...dropIns.map((name) => `${REGISTRIES_CONF}.d/${name}`)]) {
    const isMain = path === REGISTRIES_CONF;
    const file = isMain && base !== void 0 ? base : files.read(path);
    if (file === void 0 || isProblem(file)) continue;
    const conf = readRegistriesConf(file, isMain ? "main" : "drop-in", notices);
    if (!("fault" in conf)) {
      confs.push(conf);
      continue;
    }
    const { where, message } = conf.fault;
    notices.add("broken-registries-conf", {
      where,
      message: `no image can be pulled with it: ${message}`,
      hint: "mend it"
    });
    fault ??= { message, where };
  }
  return fault === void 0 ? { confs } : { fault };
}
function tellUnread2(files, name, notices) {
  const file = files.read(`${REGISTRIES_CONF}.d/${name}`);
  if (file === void 0 || isProblem(file)) return;
  notices.add("unread-registries-conf", {
    where: startOf(file),
    message: "of this folder only files that end in .conf are read",
    hint: `call it ${name}.conf, or take it out`
  });
}
function merged2(confs, notices) {
  const byPrefix = /* @__PURE__ */ new Map();
  const aliases = /* @__PURE__ */ new Map();
  for (const conf of confs) {
    const own = /* @__PURE__ */ new Map();
    for (const registry of conf.registries) {
      const first = own.get(registry.prefix);
      if (first === void 0) own.set(registry.prefix, registry);
      else tellRepeated(registry, notices);
    }
    for (const [prefix, registry] of own) {
      const before = byPrefix.get(prefix);
      if (before !== void 0) tellRepeated(before, notices);
      byPrefix.set(prefix, registry);
    }
    for (const [name, alias] of conf.aliases) aliases.set(name, alias);
    if (conf.mode !== void 0) tellMode(conf.mode, notices);
  }
  const registries = [...byPrefix.values()].toSorted((a, b) => a.prefix < b.prefix ? -1 : 1);
  return {
    registries,
    search: confs.flatMap(({ search }) => search === void 0 ? [] : [search]).at(-1) ?? [],
    aliases
  };
}
function tellRepeated({ prefix, where }, notices) {
  notices.add("repeated-registry-prefix", {
    where,
    message: `another [[registry]] is about ${prefix} too, and that one counts: nothing of this one does`,
    hint: "put both into one"
  });
}
function tellMode({ where }, notices) {
  notices.add("overridden-short-name-mode", {
    where,
    message: "CRI-O does not take short-name-mode from here",
    hint: "set short_name_mode in crio.conf (CRI-O 1.34 and later)"
  });
}
function tellSearch({ search }, { mode }, notices) {
  const [first] = search;
  const isOwn = first?.where.file.place.kind === "argument";
  if (first === void 0 || isOwn || search.length === 1 || mode === "disabled") return;
  notices.add("ambiguous-short-names", {
    where: first.where,
    message: `${search.length} registries are set for short names, and CRI-O takes none of them by itself: short names cannot be pulled`,
    hint: 'leave one, write aliases, or set short_name_mode = "disabled" in crio.conf'
  });
}
function tellUnusable2(registry, notices) {
  const { prefix, where } = registry;
  if (!prefix.startsWith("*.") && !isFullName(`${prefix}/x/x`))
    notices.add("unreachable-registry-prefix", {
      where,
      message: `no image has a full name that begins with ${prefix}`,
      hint: "write a registry, with or without a path, and no tag: docker.io/library/nginx"
    });
  for (const { location, where: place } of [...registry.mirrors, registry]) {
    if (location === "" || isFullName(`${location}/x/x`)) continue;
    notices.add("unusable-mirror-location", {
      where: place,
      message: `${withoutUser(location)} makes no full name: nothing of ${prefix} can be pulled, from other mirrors neither`,
      hint: "write host[:port][/path], without a tag"
    });
  }
}
function isFullName(text2) {
  const parsed = parseReference(text2, "containers-image");
  return parsed.ok && canonical(parsed.reference) === text2;
}
function policyOf(files, path, notices) {
  const file = files.read(path);
  if (file === void 0 || isProblem(file)) return { none: true };
  const policy = readPolicy(file, notices);
  if (!("fault" in policy)) return { policy };
  const { where, message } = policy.fault;
  notices.add("broken-image-policy", { where, message: `no image can be pulled with it: ${message}`, hint: "mend it" });
  return { fault: { message, where } };
}

// src/cluster/containerd/own-config.ts
function ownConfig(name, version, configPath) {
  const [number, section] = behaviourOf(version).hasImagesPlugin ? [3, "io.containerd.cri.v1.images"] : [2, "io.containerd.grpc.v1.cri"];
  const text2 = `version = ${number}
[plugins."${section}".registry]
config_path = "${configPath}"
`;
  return sourceFile(name, { kind: "argument" }, text2);
}

// src/cluster/virtual-files.ts
function withTexts(files, texts) {
  const names = /* @__PURE__ */ new Map();
  for (const path of texts.keys())
    for (let end = path.lastIndexOf("/"), below2 = path; end !== -1; below2 = path.slice(0, end), end = below2.lastIndexOf("/"))
      names.set(below2.slice(0, end), (names.get(below2.slice(0, end)) ?? /* @__PURE__ */ new Set()).add(below2.slice(end + 1)));
  return {
    realOf: (nodePath) => files.realOf(nodePath),
    read: (nodePath) => texts.get(nodePath) ?? files.read(nodePath),
    list(nodePath) {
      const own = names.get(nodePath.replace(/\/$/, ""));
      const listed = files.list(nodePath);
      if (own === void 0 || isProblem(listed)) return listed;
      return [.../* @__PURE__ */ new Set([...listed ?? [], ...own])].toSorted();
    }
  };
}

// now:src/cluster/dockerd/notices.ts
var { dockerdRules } = require("./cluster-rules.cjs").modules["src/cluster/dockerd/notices.ts"]();

// src/cluster/dockerd/registries.ts
var import_node_net = require("node:net");
var THIS_MACHINE = { message: "addresses of this machine are insecure by themselves" };
var OWN_RANGES = [
  { address: "127.0.0.0", bits: 8, step: THIS_MACHINE },
  { address: "::1", bits: 128, step: THIS_MACHINE }
];
var HUB_NAMES2 = ["docker.io", "index.docker.io", "registry-1.docker.io"];
function readDockerRegistries({ mirrors: written, insecure, notices }) {
  let refusal;
  const refuse2 = (rule, { text: whole, where }, reason, hint) => {
    const text2 = withoutUser2(whole);
    const message = `dockerd does not start: ${text2} ${reason}`;
    refusal ??= { message: `${text2} ${reason}`, where };
    notices.add(rule, { where, message, hint });
  };
  const mirrors = /* @__PURE__ */ new Map();
  for (const each of written) {
    const mirror = mirrorOf2(each);
    if (typeof mirror === "string") refuse2("malformed-registry-mirror", each, mirror, MIRROR_HINT);
    else if (!mirrors.has(addressOf(mirror))) mirrors.set(addressOf(mirror), mirror);
  }
  tellHubOnly(written, notices);
  const hosts = /* @__PURE__ */ new Map();
  const ranges = [];
  for (const each of insecure) {
    const entry = insecureOf(each);
    if ("reason" in entry) refuse2("malformed-insecure-registry", each, entry.reason, INSECURE_HINT);
    else if ("bits" in entry) ranges.push(entry);
    else hosts.set(entry.host, entry.step);
    tellEntry2(each, notices);
  }
  const read = { mirrors: [...mirrors.values()], insecure: { hosts, ranges: [...ranges, ...OWN_RANGES] } };
  return refusal === void 0 ? read : { ...read, refusal };
}
var MIRROR_HINT = "write https://host[:port], without user, query and fragment";
var INSECURE_HINT = "write host[:port], or a range like 10.0.0.0/8";
function mirrorOf2({ text: text2, where }) {
  const [, scheme, rest = ""] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text2) ?? [];
  if (scheme === void 0) return "has no scheme";
  const name = scheme.toLowerCase();
  if (name !== "http" && name !== "https") return `has a scheme that is neither http nor https`;
  if (/[?#]/.test(rest)) return "has a query or a fragment";
  const [host = "", ...path] = rest.split("/");
  if (host.includes("@")) return "has a user name";
  const below2 = path.join("/").replace(/\/$/, "");
  return {
    scheme: name,
    host,
    path: below2 === "" ? "" : `/${below2}`,
    step: { message: "registry-mirrors names this mirror of Docker Hub", where }
  };
}
function withoutUser2(text2) {
  return text2.replace(/^(.*?:\/\/)?.*@/s, "$1\u2026@");
}
function addressOf({ scheme, host, path }) {
  return `${scheme}://${host}${path}`;
}
function insecureOf({ text: text2, where }) {
  const bare3 = text2.replace(/^https?:\/\//i, "");
  if (bare3.includes("://")) return { reason: "has a scheme that is neither http nor https" };
  if (text2.startsWith("-") || text2.endsWith("-")) return { reason: "begins or ends with a dash" };
  const [, address = "", bits = ""] = /^([^/]+)\/(\d{1,3})$/.exec(bare3) ?? [];
  const family = (0, import_node_net.isIP)(address);
  if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128))
    return {
      address,
      bits: Number(bits),
      step: { message: `insecure-registries has the range ${bare3}`, where }
    };
  const { name, port } = splitHostPort(bare3);
  if (!HOST2.test(bare3) && (0, import_node_net.isIP)(name) === 0) return { reason: "is no host" };
  if (Number(port) > 65535) return { reason: "has a port that is none" };
  return { host: bare3, step: { message: `insecure-registries has ${bare3}`, where } };
}
function tellEntry2({ text: text2, where }, notices) {
  const bare3 = text2.replace(/^https?:\/\//i, "");
  if (bare3 !== text2)
    notices.add("scheme-of-insecure-registry", {
      where,
      message: "the scheme is taken off, and says nothing: https is tried first, and then http",
      hint: `write ${bare3}`
    });
  if (HUB_NAMES2.includes(bare3))
    notices.add("ineffective-insecure-registry", {
      where,
      message: "images of Docker Hub are always asked for over https, with its certificate checked",
      hint: "take it out"
    });
}
function tellHubOnly([first], notices) {
  if (first === void 0) return;
  notices.add("mirror-for-hub-only", {
    where: first.where,
    message: "mirrors of dockerd are asked for images of Docker Hub and no others, without any credential",
    hint: "rewrite the images of other registries, or use a runtime that has mirrors for them"
  });
}

// src/cluster/dockerd/read.ts
var DAEMON_JSON = "/etc/docker/daemon.json";
var CERTIFICATES = "/etc/docker/certs.d";
var NO_FLAGS = { mirrors: [], insecure: [] };
function readDockerd({ files, version, path = DAEMON_JSON, flags: flags2 = NO_FLAGS }) {
  const notices = gatherNotices(dockerdRules);
  const json = readDaemonJson(files.read(path), notices);
  const twice = tellTwice(json, flags2, notices);
  const registries = readDockerRegistries({
    mirrors: [...json.mirrors, ...flags2.mirrors],
    insecure: [...json.insecure, ...flags2.insecure],
    notices
  });
  const refusal = json.refusal ?? twice ?? registries.refusal;
  const store = json.hasStore ?? isAtLeast(version, 29, 0) ? storeOf(files) : void 0;
  return {
    version,
    ...refusal === void 0 ? {} : { refusal },
    mirrors: registries.mirrors,
    insecure: registries.insecure,
    certificates: readCertificates(files, [CERTIFICATES]),
    ...store === void 0 ? {} : { store },
    notices: [...notices.all(), ...store?.notices ?? []]
  };
}
function readDaemonJson(file, notices) {
  if (file === void 0 || isProblem(file) || file.text.trim() === "") return NO_FLAGS;
  const broken = (where, message) => {
    notices.add("broken-daemon-json", { where, message: `dockerd does not start: ${message}`, hint: "mend it" });
    return { ...NO_FLAGS, refusal: { message, where } };
  };
  const read = readJsonTree(file);
  if (!read.ok) return broken(read.problem.where, read.problem.message);
  const { tree } = read;
  if (tree?.kind !== "map") return broken(startOf(file), "it must hold an object");
  const misnamed = entriesOf(tree).find(({ name }) => MISNAMED.has(name));
  if (misnamed !== void 0) return tellMisnamed(misnamed, notices);
  for (const name of LISTS) {
    const list2 = below(tree, name);
    const wrong = list2 === void 0 ? void 0 : wrongIn(list2);
    if (wrong !== void 0) return broken(whereOf(wrong), `${name} must be a list of texts`);
  }
  const hasStore = booleanOf(below(tree, "features", "containerd-snapshotter"));
  return {
    mirrors: textsOf(below(tree, "registry-mirrors")),
    insecure: textsOf(below(tree, "insecure-registries")),
    ...hasStore === void 0 ? {} : { hasStore }
  };
}
var LISTS = ["registry-mirrors", "insecure-registries"];
var MISNAMED = /* @__PURE__ */ new Map([
  ["registry-mirror", "registry-mirrors"],
  ["registryMirrors", "registry-mirrors"],
  ["registry_mirrors", "registry-mirrors"],
  ["mirrors", "registry-mirrors"],
  ["insecure-registry", "insecure-registries"],
  ["insecureRegistries", "insecure-registries"],
  ["insecure_registries", "insecure-registries"]
]);
function tellMisnamed(entry, notices) {
  const { name, where } = entry;
  const message = `daemon.json has no option ${name}`;
  const hint = `write ${MISNAMED.get(name) ?? ""}`;
  notices.add("misnamed-daemon-key", { where, message: `${message}, and dockerd does not start`, hint });
  return { ...NO_FLAGS, refusal: { message, where } };
}
function wrongIn(list2) {
  if (list2.kind === "list") return list2.items.find((item) => stringOf(item) === void 0);
  return list2.kind === "scalar" && list2.value === null ? void 0 : list2;
}
function textsOf(list2) {
  return itemsOf(list2).map((item) => ({ text: stringOf(item) ?? "", where: whereOf(item) }));
}
function tellTwice(json, flags2, notices) {
  let refusal;
  for (const [index, name] of ["mirrors", "insecure"].entries()) {
    const [written, flag] = [json[name][0], flags2[name][0]];
    if (written === void 0 || flag === void 0) continue;
    const message = `${LISTS[index] ?? name} stands in daemon.json, and is a flag too`;
    refusal ??= { message, where: written.where };
    const hint = "leave it in one of the two places";
    notices.add("daemon-settings-given-twice", {
      where: written.where,
      message: `${message}: dockerd does not start`,
      hint
    });
  }
  return refusal;
}
function storeOf(files) {
  const version = { major: 2, minor: 1, patch: 0 };
  const none = ownConfig("dockerd's own settings", version, CERTIFICATES);
  const config = withTexts(files, /* @__PURE__ */ new Map([[CONTAINERD_CONFIG, none]]));
  const read = readContainerd({ files: config, version, path: CONTAINERD_CONFIG });
  return { ...read, notices: read.notices.filter(({ rule }) => rule !== "unread-hosts-directory") };
}

// src/cluster/k0s/read.ts
var DROP_INS = "/etc/k0s/containerd.d";
var k0sRules = {
  "outdated-drop-in": {
    severity: "error",
    effect: "refuses-to-start",
    summary: "a containerd drop-in of an old version: k0s from 1.36 on exits before it starts anything"
  }
};
function readK0s({ files, version, kubernetes }) {
  const path = "/etc/k0s/containerd.toml";
  const config = readContainerd({ files, version, path, imports: [`${DROP_INS}/*.toml`] });
  const notices = gatherNotices(k0sRules);
  const isStrict = kubernetes === void 0 || isAtLeast(kubernetes, 1, 36);
  const refusals = isStrict ? outdated(files) : [];
  for (const { message, where } of refusals) {
    const hint = 'write version = 3, and plugins."io.containerd.cri.v1.images" or plugins."io.containerd.cri.v1.runtime"';
    notices.add("outdated-drop-in", { ...where === void 0 ? {} : { where }, message, hint });
  }
  const [refusal] = refusals;
  return {
    ...config,
    ...refusal === void 0 ? {} : { refusal },
    notices: [...config.notices, ...notices.all()]
  };
}
function outdated(files) {
  const names = files.list(DROP_INS);
  if (names === void 0 || isProblem(names)) return [];
  return names.filter((name) => name.endsWith(".toml")).flatMap((name) => {
    const file = files.read(`${DROP_INS}/${name}`);
    const read = file === void 0 || isProblem(file) ? void 0 : readTomlTree(file);
    if (file === void 0 || isProblem(file) || read?.ok !== true) return [];
    const version = below(read.tree, "version");
    const old = below(read.tree, "plugins", "io.containerd.grpc.v1.cri");
    const isOld = version?.kind !== "scalar" || version.value !== 3;
    if (!isOld && old === void 0) return [];
    const where = old !== void 0 && !isOld ? whereOf(old) : version === void 0 ? startOf(file) : whereOf(version);
    return [
      { message: "k0s exits at this drop-in: it must be of version 3, without io.containerd.grpc.v1.cri", where }
    ];
  });
}

// src/cluster/containerd/hosts.ts
function hostsFor(registry, { source }, behaviour) {
  const why = [source.step];
  const directory = source.kind === "trees" ? source.trees.map((tree) => directoryFor(tree, registry)).find((each) => each !== void 0) : void 0;
  if (directory !== void 0) why.push(directory.step);
  const found = source.kind === "trees" ? directory : source.mirrors.get(registry) ?? source.mirrors.get("*");
  const hosts = [...found?.hosts ?? []];
  const isLegacy = source.kind === "mirrors";
  const options = found === void 0 ? { headers: [], step: NOTHING_SET } : found.fallback;
  if (options !== void 0)
    hosts.push(isLegacy ? plainDefault(registry, options) : defaultHost(registry, options, behaviour));
  const refusal = found?.refusal;
  return {
    hosts: hosts.map((host) => asAsked(host, isLegacy, behaviour)),
    why,
    ...refusal === void 0 ? {} : { refusal }
  };
}
var NOTHING_SET = { message: "nothing is set for this registry, so that it is asked itself" };
function serverOf(registry) {
  return registry === "docker.io" ? "registry-1.docker.io" : registry;
}
function defaultHost(registry, options, { triesTlsFirst }) {
  const { port } = splitHostPort(registry);
  const isLocal = registry !== "docker.io" && isLocalhost(registry);
  const skips = isLocal && (port !== "80" || !triesTlsFirst);
  const isHttp = isLocal && (!triesTlsFirst || port !== "" && port !== "443");
  const { tls } = options;
  return {
    ...options,
    ...skips ? { tls: { ca: tls?.ca ?? [], client: tls?.client ?? [], verify: false } } : {},
    scheme: isHttp ? "http" : "https",
    host: serverOf(registry),
    basePath: "/v2",
    capabilities: ["pull", "resolve"],
    rewrites: []
  };
}
function plainDefault(registry, options) {
  const host = serverOf(registry);
  return {
    ...options,
    scheme: isLocalhost(host) ? "http" : "https",
    host,
    basePath: "/v2",
    capabilities: ["pull", "resolve"],
    rewrites: []
  };
}
function asAsked(host, isLegacy, { triesTlsFirst }) {
  const isTlsFirst = host.isTlsFirst ?? (!isLegacy && triesTlsFirst && host.scheme === "http" && host.tls !== void 0 && splitHostPort(host.host).port !== "80");
  return { ...host, isTlsFirst };
}

// now:src/template/functions/regex-replacement.ts
var { parseReplacement } = require("./render.cjs").modules["src/template/functions/regex-replacement.ts"]();

// now:src/template/re2.ts
var { RegexSyntaxError, compileRegex } = require("./render.cjs").modules["src/template/re2.ts"]();

// src/cluster/containerd/rewrite.ts
function rewritten(repository, rewrites) {
  for (const { pattern, replacement, step } of rewrites) {
    const changed = replaceAll(repository, pattern, replacement);
    if (changed !== void 0 && changed !== repository) return { repository: changed, why: [step] };
  }
  return { repository, why: [] };
}
function isPattern(pattern) {
  return replaceAll("", pattern, "") !== void 0;
}
function replaceAll(text2, pattern, replacement) {
  try {
    const regex = compileRegex(pattern);
    const parts = parseReplacement(replacement, regex.groupsNamed);
    const search = regex.search(text2);
    let made3 = "";
    let done = 0;
    let lastEnd = -1;
    for (let at = 0; at <= text2.length; ) {
      const match = search(at);
      if (match === void 0) break;
      const [start = 0, end = 0] = match;
      if (end > start || start !== lastEnd) {
        made3 += text2.slice(done, start);
        for (const part of parts)
          made3 += part.kind === "text" ? replacement.slice(part.start, part.end) : group(text2, match, part.groups);
        done = end;
      }
      lastEnd = end;
      at = end > at ? end : at + 1;
    }
    return made3 + text2.slice(done);
  } catch (error) {
    if (error instanceof RegexSyntaxError) return void 0;
    throw error;
  }
}
function group(text2, match, groups) {
  const taken = groups.find((number) => (match[number * 2] ?? -1) >= 0);
  return taken === void 0 ? "" : text2.slice(match[taken * 2], match[taken * 2 + 1]);
}

// src/cluster/k3s/host-directories.ts
function hostDirectories(input) {
  const { mirrors, configs } = input.registries;
  const directories = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Set([...configs.keys(), ...mirrors.keys()]);
  for (const name of names) {
    const mirror = mirrors.get(name);
    const directory = directoryOf2(input, name, mirror);
    if (directory !== void 0) directories.set(directory.name, directory);
  }
  return directories;
}
function directoryOf2(input, name, mirror) {
  const server = normalised(name);
  if (server === void 0) return void 0;
  const own = input.registries.configs.get(name);
  const endpoints = mirror === void 0 ? [] : endpointsOf(input, mirror);
  const step = { message: `registries.yaml is about ${name}`, ...placed5(mirror?.where ?? own?.where) };
  const hosts = keepsDefault(input, name, mirror) ? withDefault(endpoints, { server: name === "*" ? void 0 : server, config: configOf(input, name, mirror), step }) : { hosts: endpoints };
  if (hosts === void 0 || hosts.hosts.length === 0 && !("fallback" in hosts)) return void 0;
  tellKept(input, name, mirror);
  return { name: name === "*" ? DEFAULT_FOLDER : name, step, ...hosts };
}
function configOf({ registries }, name, mirror) {
  const own = registries.configs.get(name);
  return mirror === void 0 ? own : own ?? configFor(registries.configs, name);
}
function withDefault(endpoints, { server, config, step: about }) {
  const isListed = server !== void 0 && isSameAddress(endpoints.at(-1), server);
  const hosts = isListed ? endpoints.slice(0, -1) : endpoints;
  if (hosts.length === 0 && config?.tls === void 0 && config?.auth === void 0) return void 0;
  const step = { ...about, message: "the registry itself follows its mirrors" };
  const options = { headers: [], ...config?.tls === void 0 ? {} : { tls: config.tls } };
  return server === void 0 ? { hosts, fallback: { ...options, step } } : { hosts: [...hosts, hostOf2(server, options, step)] };
}
function keepsDefault({ registries, settings }, name, mirror) {
  const isConfigured = name !== "*" && registries.configs.has(name);
  return settings.noDefaultEndpoint === void 0 || mirror === void 0 || isConfigured;
}
function placed5(where) {
  return where === void 0 ? {} : { where };
}
function isSameAddress(one, other) {
  return one !== void 0 && addressOf2(one) === addressOf2(other);
}
function addressOf2({ scheme, host, basePath }) {
  return `${scheme}://${host}${basePath}`;
}
function normalised(text2) {
  const url = parseHostUrl(text2.includes("://") ? text2 : `//${text2}`);
  if (url === void 0) return void 0;
  const { port } = splitHostPort(url.host);
  const isHttp = isLocalhost(url.host) && port !== "" && port !== "443";
  const scheme = url.scheme === "" ? isHttp ? "http" : "https" : url.scheme;
  const basePath = ["", "/", "/v2"].includes(url.path) ? "/v2" : cleanPath(url.path);
  return { scheme, host: serverOf(url.host), basePath };
}
function hostOf2(address, options, step) {
  return { ...options, ...address, capabilities: ["pull", "resolve"], rewrites: [], step };
}
function configFor(configs, host) {
  return configs.get(serverOf(host)) ?? configs.get(host);
}
function endpointsOf(input, mirror) {
  const { configs } = input.registries;
  const rewrites = rewritesOf(input, mirror);
  const hosts = [...embedded(input)];
  const seen = /* @__PURE__ */ new Set();
  for (const { text: text2, where } of mirror.endpoints) {
    const address = normalised(text2);
    if (address === void 0 || address.host === "") {
      const message = "this endpoint is no address, and is left out";
      input.notices.add("malformed-endpoint", { where, message, hint: "write https://host[:port]" });
      continue;
    }
    if (seen.has(addressOf2(address))) continue;
    seen.add(addressOf2(address));
    tellPath2(input, address, where);
    const config = configFor(configs, address.host === serverOf("docker.io") ? "docker.io" : address.host);
    const options = { headers: [], ...config?.tls === void 0 ? {} : { tls: config.tls } };
    hosts.push({ ...hostOf2(address, options, { message: "registries.yaml names this endpoint", where }), rewrites });
  }
  return hosts;
}
function rewritesOf({ notices }, mirror) {
  const usable = mirror.rewrites.filter(({ pattern, where }) => {
    const isUsable = isPattern(pattern);
    const message = "this is no regular expression of Go, and the rewrite is left out";
    if (!isUsable) notices.add("malformed-rewrite", { where, message, hint: "mend the pattern" });
    return isUsable;
  });
  const [, second] = usable;
  if (second !== void 0) {
    notices.add("ambiguous-rewrites", {
      where: second.where,
      message: "several rewrites are tried in no fixed order, and the first that changes a name wins",
      hint: "anchor the patterns with ^ and $ so that one at most fits a name"
    });
  }
  return usable.map(({ pattern, replacement, where }) => {
    return { pattern, replacement, step: { message: `rewritten by ${pattern}`, where } };
  });
}
function embedded({ kind, settings }) {
  const where = settings.embeddedRegistry;
  if (where === void 0) return [];
  const folder = `/var/lib/rancher/${kind}/agent`;
  const tls = {
    ca: [{ path: `${folder}/server-ca.crt` }],
    client: [{ cert: { path: `${folder}/client-kubelet.crt` }, key: { path: `${folder}/client-kubelet.key` } }]
  };
  const step = { message: "the embedded registry shares what other nodes have, but for the tag latest", where };
  const host = kind === "k3s" ? "127.0.0.1:6443" : "127.0.0.1:9345";
  return [hostOf2({ scheme: "https", host, basePath: "/v2" }, { headers: [], tls }, step)];
}
function tellPath2({ notices }, { basePath }, where) {
  if (`${basePath}/`.includes("/v2/")) return;
  notices.add("mirror-without-api-path", {
    where,
    message: `the path is taken as the root of the API: the requests go to ${basePath}/REPOSITORY/manifests/\u2026, without /v2 in front`,
    hint: 'for a project of a registry write the host alone, and a rewrite: "(.*)": "project/$1"'
  });
}
function tellKept({ notices, settings, registries }, name, mirror) {
  const own = registries.configs.get(name);
  if (settings.noDefaultEndpoint === void 0 || mirror === void 0 || own === void 0) return;
  notices.add("kept-default-endpoint", {
    where: own.where,
    message: `default endpoints are disabled, but not for registries that configs names: ${name} itself is asked last`,
    hint: `take ${name} out of configs where it must not be asked`
  });
}

// src/cluster/k3s/node-settings.ts
async function readK3sSettings(files, kind) {
  const folder = `/etc/rancher/${kind}`;
  const dropIns = files.list(`${folder}/config.yaml.d`);
  const names = dropIns === void 0 || isProblem(dropIns) ? [] : dropIns.filter((name) => /\.ya?ml$/.test(name));
  const paths = [`${folder}/config.yaml`, ...names.map((name) => `${folder}/config.yaml.d/${name}`)];
  const values = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const file = files.read(path);
    const read = file === void 0 || isProblem(file) ? void 0 : await readYamlTree(file);
    for (const { name, value, where } of entriesOf(read?.ok === true ? read.tree : void 0))
      values.set(name.replace(/\+$/, ""), { value, where });
  }
  const isOn = (name) => {
    const found = values.get(name);
    return found?.value.kind === "scalar" && String(found.value.value) === "true" ? found.where : void 0;
  };
  const text2 = (name) => {
    const found = values.get(name);
    if (found?.value.kind !== "scalar" || typeof found.value.value !== "string") return void 0;
    return { text: found.value.value, where: found.where };
  };
  const [noDefaultEndpoint, embeddedRegistry] = [isOn("disable-default-registry-endpoint"), isOn("embedded-registry")];
  const systemRegistry = text2("system-default-registry");
  return {
    registriesPath: text2("private-registry")?.text ?? `${folder}/registries.yaml`,
    ...noDefaultEndpoint === void 0 ? {} : { noDefaultEndpoint },
    ...embeddedRegistry === void 0 ? {} : { embeddedRegistry },
    ...systemRegistry === void 0 ? {} : { systemRegistry }
  };
}

// now:src/cluster/k3s/notices.ts
var { k3sRules } = require("./cluster-rules.cjs").modules["src/cluster/k3s/notices.ts"]();

// src/cluster/k3s/registries-yaml.ts
async function readRegistriesYaml(file, notices) {
  const read = await readYamlTree(file);
  const fault = read.ok ? wrongType2(read.tree, SHAPE) : read.problem;
  if (fault !== void 0) {
    notices.add("broken-registries-file", {
      where: fault.where,
      message: `${fault.message}: the node does not start`,
      hint: "mend it"
    });
    return { fault };
  }
  const tree = read.ok ? read.tree : void 0;
  tellUnknown3(tree, SHAPE, notices);
  return {
    mirrors: new Map(entriesOf(below(tree, "mirrors")).map((entry) => [entry.name, mirrorOf3(entry)])),
    configs: new Map(entriesOf(below(tree, "configs")).map((entry) => [entry.name, configOf2(entry)]))
  };
}
function mirrorOf3({ where, value }) {
  const endpoint = below(value, "endpoint");
  const endpoints = (endpoint?.kind === "list" ? endpoint.items : []).map((item) => {
    return { text: textOf2(item), where: whereOf(item) };
  });
  const rewrites = entriesOf(below(value, "rewrite")).map((rule) => {
    return { pattern: rule.name, replacement: textOf2(rule.value), where: rule.where };
  });
  return { where, endpoints, rewrites };
}
function configOf2({ where, value }) {
  const tls = below(value, "tls");
  const auth = value.kind === "map" ? value.entries.get("auth") : void 0;
  return {
    where,
    ...tls?.kind === "map" ? { tls: tlsOf2(tls) } : {},
    ...auth?.value.kind === "map" ? { auth } : {}
  };
}
function tlsOf2(tls) {
  const file = (name) => {
    const tree = below(tls, name);
    const path = stringOf(tree) ?? "";
    return tree === void 0 || path === "" ? void 0 : { path, where: whereOf(tree) };
  };
  const [ca, cert, key] = [file("ca_file"), file("cert_file"), file("key_file")];
  return {
    ca: ca === void 0 ? [] : [ca],
    client: cert === void 0 ? [] : [{ cert, ...key === void 0 ? {} : { key } }],
    ...booleanOf(below(tls, "insecure_skip_verify")) === true ? { verify: false } : {}
  };
}
function textOf2(tree) {
  if (tree.kind !== "scalar" || tree.value === null) return "";
  return typeof tree.value === "string" ? tree.value : tree.file.text.slice(tree.span.start, tree.span.end);
}
var TEXT = { kind: "text" };
var MIRROR = { kind: "record", fields: { endpoint: { kind: "list" }, rewrite: { kind: "map", of: TEXT } } };
var AUTH = {
  kind: "record",
  fields: { username: TEXT, password: TEXT, auth: TEXT, identity_token: TEXT }
};
var TLS = {
  kind: "record",
  fields: { ca_file: TEXT, cert_file: TEXT, key_file: TEXT, insecure_skip_verify: { kind: "boolean" } }
};
var SHAPE = {
  kind: "record",
  fields: {
    mirrors: { kind: "map", of: MIRROR },
    configs: { kind: "map", of: { kind: "record", fields: { auth: AUTH, tls: TLS } } },
    auths: { kind: "map", of: AUTH }
  }
};
function wrongType2(tree, shape) {
  if (tree === void 0 || tree.kind === "scalar" && tree.value === null) return void 0;
  const isMap = shape.kind === "map" || shape.kind === "record";
  const wanted = isMap ? "map" : shape.kind === "list" ? "list" : "scalar";
  const isBoolean = tree.kind === "scalar" && typeof tree.value === "boolean";
  if (tree.kind !== wanted || shape.kind === "boolean" && !isBoolean)
    return {
      where: whereOf(tree),
      message: `a ${shape.kind === "record" ? "map" : shape.kind} must stand here, and not a ${nounOf(tree)}`
    };
  if (tree.kind === "list") return tree.items.map((item) => wrongType2(item, TEXT)).find((fault) => fault !== void 0);
  return entriesOf(tree).map(({ name, value }) => {
    const inner = innerOf(shape, name);
    return inner === void 0 ? void 0 : wrongType2(value, inner);
  }).find((fault) => fault !== void 0);
}
function innerOf(shape, name) {
  if (shape.kind === "map") return shape.of;
  return shape.kind === "record" ? shape.fields[name] : void 0;
}
function tellUnknown3(tree, shape, notices) {
  for (const { name, where, value } of entriesOf(tree)) {
    const inner = innerOf(shape, name);
    if (inner !== void 0) tellUnknown3(value, inner, notices);
    else if (shape.kind === "record") {
      notices.add("unknown-registries-key", {
        where,
        // Where a password belongs, a key may be one whose colon was forgotten.
        message: `${"password" in shape.fields ? "this" : name} is no key that is read here`,
        hint: `known are ${Object.keys(shape.fields).join(", ")}`
      });
    }
  }
}

// src/cluster/k3s/read.ts
async function readK3s({ kind, files, version }) {
  const notices = gatherNotices({ ...containerdRules, ...k3sRules });
  const settings = await readK3sSettings(files, kind);
  const file = files.read(settings.registriesPath);
  if (file === void 0 || isProblem(file)) {
    const step2 = { message: `there is no ${settings.registriesPath}` };
    return { version, source: { kind: "trees", trees: [], step: step2 }, credentials: /* @__PURE__ */ new Map(), notices: notices.all() };
  }
  const registries = await readRegistriesYaml(file, notices);
  const step = { message: `${kind} configures containerd by registries.yaml`, where: startOf(file) };
  if ("fault" in registries) {
    const { where, message } = registries.fault;
    const source = { kind: "trees", trees: [], step };
    return { version, refusal: { message, where }, source, credentials: /* @__PURE__ */ new Map(), notices: notices.all() };
  }
  const trees = [hostDirectories({ kind, registries, settings, notices })];
  const credentials2 = credentialsOf(registries);
  tellUnmatched(credentials2, notices);
  return { version, source: { kind: "trees", trees, step }, credentials: credentials2, notices: notices.all() };
}
function credentialsOf({ configs }) {
  const credentials2 = /* @__PURE__ */ new Map();
  for (const [host, { auth }] of configs) {
    const secret = auth === void 0 ? void 0 : secretOf2(auth.value);
    if (auth === void 0 || secret === void 0) continue;
    const { where } = auth;
    const credential = new Credential(secret, { source: where.file.path, where });
    credentials2.set(host, { credential, step: { message: `registries.yaml has a credential for ${host}`, where } });
  }
  return credentials2;
}

// src/cluster/kind/read.ts
async function readKind({ files, version, cluster, cwd }) {
  const read = cluster === void 0 ? void 0 : await readYamlTree(cluster);
  const tree = read?.ok === true ? read.tree : void 0;
  const folder = cluster?.place.kind === "disk" ? node_path_default.dirname(cluster.place.path) : void 0;
  const [node2] = itemsOf(below(tree, "nodes"));
  return readContainerd({
    files: withPaths(files, folder === void 0 ? [] : mountsOf(node2, folder), cwd),
    version,
    path: CONTAINERD_CONFIG,
    ...version.major >= 2 ? { base: ownConfig("config.toml of kind's node image", version, "/etc/containerd/certs.d") } : {},
    patches: patchesOf(cluster, tree)
  });
}
function patchesOf(cluster, tree) {
  return stringsOf(below(tree, "containerdConfigPatches")).map(({ text: text2 }, index) => {
    return sourceFile(`${cluster?.path ?? ""}#containerdConfigPatches[${index}]`, { kind: "argument" }, text2);
  });
}
function mountsOf(node2, folder) {
  return itemsOf(below(node2, "extraMounts")).flatMap((mount) => {
    const [host, inside] = [stringOf(below(mount, "hostPath")), stringOf(below(mount, "containerPath"))];
    return host === void 0 || inside === void 0 ? [] : [{ node: inside, real: node_path_default.resolve(folder, host) }];
  });
}

// src/cluster/microk8s/read.ts
var SNAP_DATA = "/var/snap/microk8s/current";
function readMicrok8s(files, version) {
  return readContainerd({
    files,
    version,
    path: `${SNAP_DATA}/args/containerd-template.toml`,
    base: ownConfig("containerd-template.toml of MicroK8s", version, "${SNAP_DATA}/args/certs.d"),
    variables: /* @__PURE__ */ new Map([["${SNAP_DATA}", SNAP_DATA]])
  });
}

// src/cluster/control-plane/versions.ts
function release(coredns, pause, etcd, ...since) {
  return { coredns, pause, etcd, since };
}
var RELEASES = /* @__PURE__ */ new Map([
  [20, release("1.7.0", "3.2", "3.4.13-0")],
  [21, release("v1.8.0", "3.4.1", "3.4.13-0")],
  [22, release("v1.8.4", "3.5", "3.5.0-0", { patch: 17, etcd: "3.5.6-0" })],
  [23, release("v1.8.6", "3.6", "3.5.1-0", { patch: 14, etcd: "3.5.5-0" }, { patch: 15, etcd: "3.5.6-0" })],
  [24, release("v1.8.6", "3.7", "3.5.3-0", { patch: 8, etcd: "3.5.5-0" }, { patch: 9, etcd: "3.5.6-0" })],
  [
    25,
    release(
      "v1.9.3",
      "3.8",
      "3.5.4-0",
      { patch: 4, etcd: "3.5.5-0" },
      { patch: 5, etcd: "3.5.6-0" },
      { patch: 15, etcd: "3.5.9-0" }
    )
  ],
  [26, release("v1.9.3", "3.9", "3.5.6-0", { patch: 10, etcd: "3.5.9-0" }, { patch: 13, etcd: "3.5.10-0" })],
  [
    27,
    release(
      "v1.10.1",
      "3.9",
      "3.5.7-0",
      { patch: 7, etcd: "3.5.9-0" },
      { patch: 10, etcd: "3.5.10-0" },
      { patch: 12, etcd: "3.5.12-0" }
    )
  ],
  [
    28,
    release(
      "v1.10.1",
      "3.9",
      "3.5.9-0",
      { patch: 6, etcd: "3.5.10-0" },
      { patch: 8, etcd: "3.5.12-0" },
      { patch: 14, etcd: "3.5.15-0" }
    )
  ],
  [
    29,
    release(
      "v1.11.1",
      "3.9",
      "3.5.10-0",
      { patch: 3, etcd: "3.5.12-0" },
      { patch: 9, etcd: "3.5.15-0" },
      { patch: 11, etcd: "3.5.16-0" }
    )
  ],
  [30, release("v1.11.1", "3.9", "3.5.12-0", { patch: 5, coredns: "v1.11.3", etcd: "3.5.15-0" })],
  [31, release("v1.11.1", "3.10", "3.5.15-0", { patch: 1, coredns: "v1.11.3" }, { patch: 14, etcd: "3.5.24-0" })],
  [32, release("v1.11.3", "3.10", "3.5.16-0", { patch: 10, etcd: "3.5.24-0" })],
  [33, release("v1.12.0", "3.10", "3.5.21-0", { patch: 6, etcd: "3.5.24-0" })],
  [34, release("v1.12.1", "3.10.1", "3.6.4-0", { patch: 2, etcd: "3.6.5-0" })],
  [35, release("v1.13.1", "3.10.1", "3.6.6-0")],
  [36, release("v1.14.2", "3.10.2", "3.6.8-0")],
  [37, release("v1.14.6", "3.10.2", "3.7.0-0")]
]);
var KNOWN_MINORS = [Math.min(...RELEASES.keys()), Math.max(...RELEASES.keys())];
function componentTags({ major, minor, patch }) {
  const found = major === 1 ? RELEASES.get(minor) : void 0;
  if (found === void 0) return void 0;
  const steps = [found, ...found.since.filter((each) => each.patch <= patch)];
  const last = (name) => steps.map((step) => step[name]).findLast(isSet) ?? found[name];
  return { coredns: last("coredns"), etcd: last("etcd"), pause: last("pause") };
}
function isSet(tag) {
  return tag !== void 0;
}

// src/cluster/control-plane/images.ts
var KUBERNETES_REGISTRY = "registry.k8s.io";
var COMPONENTS = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy"];
var STORAGE_PROVISIONER = "v5";
function controlPlaneImages(settings) {
  const { kubernetes, hasNoProxy, isMinikube, etcd } = settings;
  const tags = componentTags(kubernetes);
  if (tags === void 0) return void 0;
  const repository = withoutEndSlash(settings.repository ?? KUBERNETES_REGISTRY);
  const by = isMinikube === true ? ["kubeadm", "minikube"] : ["kubeadm"];
  const own = COMPONENTS.filter((name) => name !== "kube-proxy" || hasNoProxy !== true).map(
    (name) => imageOf2(name, { repository, path: name, tag: settings.tag ?? `v${printVersion(kubernetes)}`, by })
  );
  const etcdImage = {
    repository: withoutEndSlash(etcd?.repository ?? repository),
    path: "etcd",
    tag: etcd?.tag ?? tags.etcd,
    by
  };
  return [
    ...own,
    ...coreDnsImages(settings, repository, tags.coredns),
    imageOf2("pause", { repository, path: "pause", tag: tags.pause, by }),
    ...etcd?.isExternal === true ? [] : [imageOf2("etcd", etcdImage)],
    ...isMinikube === true ? [storageProvisioner(settings.repository)] : []
  ];
}
function imageOf2(component, { repository, path, tag, by }) {
  const home = component === "coredns" && hasOwnFolder(tag) ? "coredns/coredns" : component;
  return { component, image: `${repository}/${path}:${tag}`, origin: `${KUBERNETES_REGISTRY}/${home}:${tag}`, by };
}
function hasOwnFolder(tag) {
  return tag.startsWith("v");
}
function coreDnsImages(settings, main, usual) {
  const { dns, isMinikube } = settings;
  const repository = withoutEndSlash(dns?.repository ?? main);
  const tag = dns?.tag ?? usual;
  const isHome = repository === KUBERNETES_REGISTRY;
  const kubeadm = isHome && hasOwnFolder(usual) ? "coredns/coredns" : "coredns";
  const minikube = hasOwnFolder(usual) ? "coredns/coredns" : "coredns";
  const image = (path, by) => imageOf2("coredns", { repository, path, tag, by });
  if (isMinikube !== true) return [image(kubeadm, ["kubeadm"])];
  if (kubeadm === minikube) return [image(kubeadm, ["kubeadm", "minikube"])];
  return [image(kubeadm, ["kubeadm"]), image(minikube, ["minikube"])];
}
function storageProvisioner(repository) {
  const path = `k8s-minikube/storage-provisioner:${STORAGE_PROVISIONER}`;
  const origin = `gcr.io/${path}`;
  const image = repository === void 0 ? origin : `${withoutEndSlash(repository)}/${path}`;
  return { component: "storage-provisioner", image, origin, by: ["minikube"] };
}
function withoutEndSlash(text2) {
  return text2.endsWith("/") ? text2.slice(0, -1) : text2;
}

// src/cluster/minikube/containerd-hosts.ts
var CERTS_D = "/etc/containerd/certs.d";
function withHosts(files, insecure) {
  const hub = `${CERTS_D}/docker.io/hosts.toml`;
  const texts = /* @__PURE__ */ new Map();
  if (files.read(hub) === void 0)
    texts.set(hub, textOf3("minikube's node image", 'server = "https://registry-1.docker.io"\n'));
  for (const { text: text2 } of insecure) {
    if (isRange(text2)) continue;
    const host = text2.replace(/^https?:\/\//i, "").replace(/\/$/, "");
    const address = host === text2 ? `http://${host}` : text2;
    const hosts = `server = "${address}"

[host."${address}"]
  skip_verify = true
`;
    if (/^[\w.:[\]-]+$/.test(host))
      texts.set(`${CERTS_D}/${host}/hosts.toml`, textOf3(`minikube --insecure-registry=${text2}`, hosts));
  }
  return withTexts(files, texts);
}
function textOf3(name, text2) {
  return sourceFile(name, { kind: "argument" }, text2);
}

// src/cluster/minikube/read.ts
var SERVICE_RANGE = "10.96.0.0/12";
function readMinikube(node2) {
  const gathered = gatherNotices(minikubeRules);
  tellFlags(node2.flags, node2.kind, gathered);
  return withNotices(runtimeOf(node2), gathered.all());
}
function runtimeOf({ kind, version, files, config, kubernetes, flags: flags2 }) {
  const insecure = flags2["insecure-registry"] ?? [];
  const sandbox = sandboxOf3(kubernetes, flags2["image-repository"]);
  switch (kind) {
    case "containerd": {
      const base = ownConfig("config.toml of minikube's node image", version, CERTS_D);
      const path = config ?? CONTAINERD_CONFIG;
      return {
        kind,
        config: { ...sandbox, ...readContainerd({ files: withHosts(files, insecure), version, path, base }) }
      };
    }
    case "crio": {
      const hub = 'unqualified-search-registries = ["docker.io"]\n';
      const base = sourceFile("registries.conf of minikube's node image", { kind: "argument" }, hub);
      const hasOwn = files.read("/etc/containers/registries.conf") !== void 0;
      const read = readCrio({
        files,
        version,
        ...config === void 0 ? {} : { path: config },
        ...hasOwn ? {} : { base }
      });
      return { kind, config: { ...sandbox, ...read } };
    }
    case "dockerd": {
      const services = {
        text: SERVICE_RANGE,
        where: startOf(sourceFile("minikube's own flags", { kind: "argument" }, ""))
      };
      const own = { mirrors: flags2["registry-mirror"] ?? [], insecure: [...insecure, services] };
      return {
        kind,
        config: readDockerd({ files, version, flags: own, ...config === void 0 ? {} : { path: config } })
      };
    }
  }
}
function sandboxOf3(kubernetes, repository) {
  const settings = repository === void 0 ? {} : { repository: repository.text.replace(/^[a-z]+:\/\//i, "") };
  const images = kubernetes === void 0 ? void 0 : controlPlaneImages({ kubernetes, ...settings });
  const pause = images?.find(({ component }) => component === "pause");
  if (pause === void 0) return {};
  const where = repository === void 0 ? {} : { where: repository.where };
  return {
    sandboxImage: {
      text: pause.image,
      step: { message: "minikube sets this image for the sandbox of each pod", ...where }
    }
  };
}
function withNotices(runtime2, notices) {
  switch (runtime2.kind) {
    case "containerd":
      return { ...runtime2, config: { ...runtime2.config, notices: [...runtime2.config.notices, ...notices] } };
    case "crio":
      return { ...runtime2, config: { ...runtime2.config, notices: [...runtime2.config.notices, ...notices] } };
    case "dockerd":
      return { ...runtime2, config: { ...runtime2.config, notices: [...runtime2.config.notices, ...notices] } };
  }
}

// src/cluster/openshift/preference.ts
function inPreference(lists) {
  const nodes = nodesOf(lists);
  const free = nodes.filter(({ before }) => before.size === 0);
  const taken = /* @__PURE__ */ new Set();
  const order = [];
  const take = (node2) => {
    taken.add(node2);
    order.push(node2.name);
    for (const each of node2.after) each.before.delete(node2);
    const freed = [...node2.after].filter((each) => each.before.size === 0 && !taken.has(each));
    for (const each of inAlphabet(freed)) free.push(each);
  };
  let at = 0;
  const takeFree = () => {
    for (let next = free[at]; next !== void 0; next = free[at]) {
      at++;
      take(next);
    }
  };
  takeFree();
  for (const node2 of nodes) {
    if (taken.has(node2)) continue;
    take(node2);
    takeFree();
  }
  return order;
}
function nodesOf(lists) {
  const nodes = /* @__PURE__ */ new Map();
  const nodeOf = (name) => {
    const node2 = nodes.get(name) ?? { name, before: /* @__PURE__ */ new Set(), after: /* @__PURE__ */ new Set() };
    nodes.set(name, node2);
    return node2;
  };
  for (const list2 of lists) {
    for (const [at, name] of list2.entries()) {
      const node2 = nodeOf(name);
      const previous = list2[at - 1];
      if (previous === void 0 || previous === name) continue;
      nodeOf(previous).after.add(node2);
      node2.before.add(nodeOf(previous));
    }
  }
  return inAlphabet([...nodes.values()]);
}
function inAlphabet(nodes) {
  return nodes.toSorted((a, b) => a.name < b.name ? -1 : 1);
}

// src/cluster/openshift/mirror-sets.ts
var KINDS = [
  {
    kind: "ImageContentSourcePolicy",
    group: "operator.openshift.io/",
    key: "repositoryDigestMirrors",
    use: "digest-only"
  },
  { kind: "ImageDigestMirrorSet", group: "config.openshift.io/", key: "imageDigestMirrors", use: "digest-only" },
  { kind: "ImageTagMirrorSet", group: "config.openshift.io/", key: "imageTagMirrors", use: "tag-only" }
];
function readMirrorSets(manifests, notices) {
  const written = KINDS.flatMap(
    (kind) => manifests.filter((manifest) => isOf(manifest, kind)).flatMap((manifest) => entriesIn(manifest, kind, notices))
  );
  const bySource = /* @__PURE__ */ new Map();
  for (const set2 of written) {
    const key = `${set2.use} ${set2.source}`;
    const sets = bySource.get(key) ?? [];
    sets.push(set2);
    bySource.set(key, sets);
  }
  return Array.from(bySource).toSorted(([a], [b]) => a < b ? -1 : 1).flatMap(([, sets]) => together(sets));
}
function isOf({ apiVersion, kind }, wanted) {
  return kind === wanted.kind && apiVersion.startsWith(wanted.group);
}
function entriesIn({ tree }, { kind, key, use }, notices) {
  const spec = below(tree, "spec");
  for (const { name, where } of entriesOf(spec)) {
    if (name === key || !KINDS.some((each) => each.key === name)) continue;
    const message = `${kind} has no key ${name}: these mirrors are dropped`;
    notices.add("misplaced-mirrors", { where, message, hint: `write ${key}` });
  }
  if (kind === "ImageContentSourcePolicy")
    notices.add("deprecated-mirror-set", {
      where: whereOf(tree),
      message: "ImageContentSourcePolicy is deprecated",
      hint: "write an ImageDigestMirrorSet: oc adm migrate icsp makes one"
    });
  return itemsOf(below(spec, key)).flatMap((item) => entryOf2(item, use, notices));
}
function entryOf2(item, use, notices) {
  const where = whereOf(item);
  const source = stringOf(below(item, "source")) ?? "";
  const mirrors = stringsOf(below(item, "mirrors"));
  const wrong = [{ text: source, where }, ...mirrors].find(({ text: text2 }, at) => !isScope(text2, at === 0));
  if (wrong !== void 0) {
    const hint = "write host[:port][/path], without scheme, tag and slash at the end";
    const message = `${wrong.text === "" ? "the source is missing" : `${wrong.text} is no name`}: OpenShift does not take this entry`;
    notices.add("malformed-mirror-set", { where: wrong.where, message, hint });
    return [];
  }
  if (mirrors.every(({ text: text2 }) => text2 === source)) {
    const message = `no mirror is named for ${source}, so that this entry does nothing, its mirrorSourcePolicy neither`;
    notices.add("mirror-set-without-mirror", { where, message, hint: "name a mirror, or use blockedRegistries" });
    return [];
  }
  const isSourceBlocked = stringOf(below(item, "mirrorSourcePolicy")) === "NeverContactSource";
  return [{ source, use, mirrors, isSourceBlocked, where }];
}
var SCOPE = /^(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]+)?(?:\/[a-z0-9._-]+)*)$/;
function isScope(text2, isSource) {
  if (isSource && text2.startsWith("*.")) return /^\*(?:\.[A-Za-z0-9-]+)+$/.test(text2);
  return SCOPE.test(text2);
}
function together(sets) {
  const [first] = sets;
  if (first === void 0) return [];
  const { source } = first;
  const lists = sets.map(({ mirrors: mirrors2 }) => {
    const names = mirrors2.map(({ text: text2 }) => text2);
    return names.includes(source) ? names : [...names, source];
  });
  const order = inPreference(lists);
  const places = new Map(sets.flatMap(({ mirrors: mirrors2 }) => mirrors2).map(({ text: text2, where }) => [text2, where]));
  const asked = order.at(-1) === source ? order.slice(0, -1) : order;
  const mirrors = asked.map((text2) => ({ text: text2, where: places.get(text2) ?? first.where }));
  return [{ ...first, mirrors, isSourceBlocked: sets.some(({ isSourceBlocked }) => isSourceBlocked) }];
}

// now:src/cluster/openshift/notices.ts
var { openShiftRules } = require("./cluster-rules.cjs").modules["src/cluster/openshift/notices.ts"]();

// src/cluster/openshift/read.ts
var DEFAULT_CONF = 'unqualified-search-registries = ["registry.access.redhat.com", "docker.io"]\n';
function readOpenShift({ manifests, ...crio }) {
  const notices = gatherNotices(openShiftRules);
  const hasOwn = crio.files.read("/etc/containers/registries.conf") !== void 0;
  const base = sourceFile("OpenShift's registries.conf", { kind: "argument" }, DEFAULT_CONF);
  const config = readCrio(hasOwn ? crio : { ...crio, base });
  const sets = readMirrorSets(manifests, notices);
  const sources = readSources(manifests, notices);
  const registries = edited(config.registries.registries, sets, sources);
  const search = sources.search.length > 0 ? sources.search : config.registries.search;
  const policy = policyOf2(config.policy, sources, registries);
  return {
    ...config,
    registries: { ...config.registries, registries, search },
    ...policy === void 0 ? {} : { policy },
    notices: [...config.notices, ...notices.all()]
  };
}
function readSources(manifests, notices) {
  const image = manifests.find(
    ({ apiVersion, kind, name }) => kind === "Image" && apiVersion.startsWith("config.openshift.io/") && name === "cluster"
  );
  const tree = below(image?.tree, "spec", "registrySources");
  const listed = (key) => stringsOf(below(tree, key));
  const [allowed, blocked] = [listed("allowedRegistries"), listed("blockedRegistries")];
  const isBoth = tree !== void 0 && allowed.length > 0 && blocked.length > 0;
  if (isBoth)
    notices.add("blocked-beside-allowed-registries", {
      where: whereOf(tree),
      message: "only one of allowedRegistries and blockedRegistries can be set: neither is applied",
      hint: "leave one of them"
    });
  return {
    insecure: listed("insecureRegistries"),
    blocked: isBoth ? [] : blocked,
    allowed: isBoth ? [] : allowed,
    search: listed("containerRuntimeSearchRegistries")
  };
}
function edited(own, sets, { insecure, blocked }) {
  const drafts = new Map(own.map((registry) => [registry.prefix, { registry }]));
  const draftOf = (scope, where) => {
    const draft = drafts.get(scope) ?? { registry: emptyRegistry(scope, where) };
    drafts.set(scope, draft);
    return draft;
  };
  for (const set2 of sets) {
    const draft = draftOf(set2.source, set2.where);
    draft.registry = withMirrors(draft.registry, set2);
  }
  for (const { text: text2, where } of [...blocked, ...insecure]) draftOf(text2, where);
  const scopes = { insecure: textsOf2(insecure), blocked: textsOf2(blocked) };
  for (const draft of drafts.values()) draft.registry = withScopes(draft.registry, scopes);
  return [...drafts.values()].map(({ registry }) => registry).toSorted((a, b) => a.prefix < b.prefix ? -1 : 1);
}
function emptyRegistry(scope, where) {
  const location = scope.startsWith("*.") ? "" : scope;
  return { prefix: scope, location, isInsecure: false, isBlocked: false, mirrors: [], where };
}
function withMirrors(registry, { use, mirrors, isSourceBlocked }) {
  const known = new Set(registry.mirrors.filter((mirror) => mirror.use === use).map(({ location }) => location));
  const added = mirrors.filter(({ text: text2 }) => !known.has(text2)).map(({ text: text2, where }) => ({ location: text2, isInsecure: false, use, where }));
  return {
    ...registry,
    isBlocked: registry.isBlocked || isSourceBlocked,
    mirrors: [...registry.mirrors, ...added]
  };
}
function textsOf2(placed6) {
  return new Set(placed6.map(({ text: text2 }) => text2));
}
function withScopes(registry, { insecure, blocked }) {
  return {
    ...registry,
    isInsecure: registry.isInsecure || isIn(insecure, registry.prefix),
    isBlocked: registry.isBlocked || isIn(blocked, registry.prefix),
    mirrors: registry.mirrors.map((mirror) => ({
      ...mirror,
      isInsecure: mirror.isInsecure || isIn(insecure, mirror.location)
    }))
  };
}
function isIn(scopes, name) {
  return scopesAround(name).some((scope) => scopes.has(scope));
}
function scopesAround(scope) {
  const around = [scope];
  for (let slash = scope.lastIndexOf("/"); slash > 0; slash = scope.lastIndexOf("/", slash - 1))
    around.push(scope.slice(0, slash));
  const host = scope.split(scope.includes(":") ? ":" : "/", 1)[0] ?? "";
  if (host.includes("/")) return around;
  for (let dot = host.indexOf("."); dot !== -1; dot = host.indexOf(".", dot + 1)) around.push(`*${host.slice(dot)}`);
  return around;
}
function policyOf2(own, { allowed, blocked }, registries) {
  const [first] = allowed;
  const mirrored2 = new Set(
    registries.filter(({ mirrors }) => mirrors.length > 0).flatMap(({ prefix }) => scopesAround(prefix))
  );
  const rejected = blocked.filter(({ text: text2 }) => !mirrored2.has(text2));
  const [firstRejected] = rejected;
  if (first === void 0 && firstRejected === void 0) return own;
  const scopes = new Map(own?.scopes);
  const scope = ({ text: text2, where: where2 }, asks) => {
    scopes.set(text2, { name: text2, requirements: [asks], where: where2 });
  };
  for (const each of allowed) scope(each, "accept");
  for (const each of rejected) scope(each, "reject");
  const where = (first ?? firstRejected)?.where;
  const otherwise = where === void 0 ? own?.otherwise : { name: "default", requirements: [first === void 0 ? "accept" : "reject"], where };
  if (otherwise === void 0) return own;
  return { scopes, otherwise: first === void 0 && own !== void 0 ? own.otherwise : otherwise };
}

// src/cluster/talos/read.ts
async function readTalos({ version, machine }) {
  const notices = gatherNotices(containerdRules);
  const read = machine === void 0 ? void 0 : await readYamlTrees(machine);
  const trees = read?.ok === true ? read.trees : [];
  const registries = trees.map((tree) => below(tree, "machine", "registries")).find((tree) => tree !== void 0);
  const step = {
    message: "Talos configures containerd by its machine configuration",
    ...machine === void 0 ? {} : { where: startOf(machine) }
  };
  const source = { kind: "trees", trees: [directoriesOf(registries, notices)], step };
  const common = { version, source, credentials: credentialsOf2(registries), notices: notices.all() };
  return read?.ok === false ? { ...common, refusal: read.problem } : common;
}
function directoriesOf(registries, notices) {
  const directories = /* @__PURE__ */ new Map();
  for (const { name, where } of entriesOf(below(registries, "config"))) {
    const step = { message: `the machine configuration is about ${name}`, where };
    directories.set(name, { name, step, hosts: [], fallback: { ...optionsOf2(registries, name), step } });
  }
  for (const mirror of entriesOf(below(registries, "mirrors"))) {
    const directory = mirrored(registries, mirror, notices);
    directories.set(directory.name, directory);
  }
  return directories;
}
function mirrored(registries, { name, where, value }, notices) {
  const overridesPath = booleanOf(below(value, "overridePath")) === true;
  const hosts = stringsOf(below(value, "endpoints")).flatMap((endpoint) => {
    const url = parseHostUrl(endpoint.text);
    if (url === void 0 || url.host === "") {
      const message = "an endpoint must be a whole address, and this one has no host";
      notices.add("mirror-without-host", { where: endpoint.where, message, hint: "write https://host[:port]" });
      return [];
    }
    const clean = cleanPath(url.path);
    const basePath = overridesPath || clean.endsWith("/v2") ? clean : `${clean}/v2`;
    tellPath3(notices, { basePath, overridesPath, where: endpoint.where });
    const step2 = { message: "the machine configuration names this endpoint", where: endpoint.where };
    const options = optionsOf2(registries, url.host);
    return [
      {
        ...options,
        scheme: url.scheme,
        host: url.host,
        basePath,
        capabilities: ["pull", "resolve"],
        rewrites: [],
        step: step2
      }
    ];
  });
  const step = { message: `the machine configuration is about ${name}`, where };
  const folder = name === "*" ? DEFAULT_FOLDER : name;
  if (booleanOf(below(value, "skipFallback")) === true) return { name: folder, step, hosts };
  const last = { message: "the registry itself follows its mirrors", where };
  return { name: folder, step, hosts, fallback: { ...optionsOf2(registries, name), step: last } };
}
function tellPath3(notices, { basePath, overridesPath, where }) {
  if (overridesPath && !`${basePath}/`.includes("/v2/")) {
    const message = `with overridePath the requests go to ${basePath}/REPOSITORY/manifests/\u2026, without /v2 in front`;
    notices.add("mirror-without-api-path", { where, message, hint: "write the whole root of the API, with /v2" });
  }
  if (!overridesPath && basePath.slice(0, -"/v2".length).includes("/v2/")) {
    const message = `Talos adds /v2 to this path: the requests go to ${basePath}/REPOSITORY/manifests/\u2026`;
    notices.add("doubled-api-path", { where, message, hint: "add overridePath: true" });
  }
}
function optionsOf2(registries, host) {
  const tls = below(registries, "config", host, "tls");
  if (tls === void 0) return { headers: [] };
  const inline = (...keys) => {
    const tree = below(tls, ...keys);
    return tree === void 0 ? [] : [{ path: tls.file.path, where: whereOf(tree) }];
  };
  const [cert] = inline("clientIdentity", "crt");
  const verify = booleanOf(below(tls, "insecureSkipVerify")) === true ? { verify: false } : {};
  return { headers: [], tls: { ca: inline("ca"), client: cert === void 0 ? [] : [{ cert }], ...verify } };
}
function credentialsOf2(registries) {
  const credentials2 = /* @__PURE__ */ new Map();
  for (const { name, value } of entriesOf(below(registries, "config"))) {
    const auth = value.kind === "map" ? value.entries.get("auth") : void 0;
    const secret = auth === void 0 ? void 0 : secretOf2(auth.value);
    if (auth === void 0 || secret === void 0) continue;
    const { where } = auth;
    const credential = new Credential(secret, { source: where.file.path, where });
    credentials2.set(name, {
      credential,
      step: { message: `the machine configuration has a credential for ${name}`, where }
    });
  }
  return credentials2;
}

// src/cluster/read-runtime.ts
async function readRuntime(input) {
  const { kind, distribution, config, minikube } = input;
  if (distribution === "minikube") return readMinikube({ ...input, flags: minikube });
  const named2 = config === void 0 ? input : { ...input, path: config };
  switch (kind) {
    case "containerd":
      return readContainerdOf(input);
    case "crio":
      if (distribution === "openshift") return { kind, config: readOpenShift(named2) };
      return distribution === "kubeadm" ? { kind, config: readCrio(named2) } : void 0;
    case "dockerd":
      return distribution === "kubeadm" ? { kind, config: readDockerd(named2) } : void 0;
  }
}
async function readContainerdOf(input) {
  return { kind: "containerd", config: await containerdConfig(input) };
}
async function containerdConfig(input) {
  const { distribution, version, files, config, clusterConfig, kubernetes, cwd } = input;
  switch (distribution) {
    case "k3s":
    case "rke2":
      return readK3s({ kind: distribution, files, version });
    case "kind":
      return readKind({ files, version, cluster: clusterConfig, cwd });
    case "talos":
      return readTalos({ version, machine: clusterConfig ?? talosMachine(files) });
    case "k0s":
      return readK0s({ files, version, kubernetes });
    case "microk8s":
      return readMicrok8s(files, version);
    case "kubeadm":
    case "minikube":
    case "openshift":
      return readContainerd({ files, version, path: config ?? CONTAINERD_CONFIG });
  }
}
function talosMachine(files) {
  const file = files.read("/system/state/config.yaml");
  return isProblem(file) ? void 0 : file;
}

// src/cluster/read-profile.ts
var NEWEST_RUNTIME = {
  containerd: { major: 2, minor: 3, patch: 4 },
  crio: { major: 1, minor: 37, patch: 0 },
  dockerd: { major: 29, minor: 0, patch: 0 }
};
var FILE_LIMIT2 = 1 << 20;
async function readProfile(file, options) {
  const problems = [];
  const report = (where, message, hint) => problems.push({ where, message, hint });
  const read = await readYamlTree(file);
  if (!read.ok) report(read.problem.where, read.problem.message, "mend it");
  const settings = read.ok ? settingsOf(file, read.tree, report) : void 0;
  if (settings === void 0 || problems.length > 0) return { profile: void 0, problems };
  const reading = { file, options, settings, report, folder: folderOf(file, options.cwd) };
  tellPreset(reading);
  const profile = await profileOf(reading);
  return { profile, problems };
}
function settingsOf(file, tree, report) {
  if (tree !== void 0) return profileType.read(tree, "", report);
  report(startOf(file), "the profile is empty", "write distribution: and node: at least");
  return void 0;
}
function folderOf({ place }, cwd) {
  return place.kind === "disk" ? node_path_default.dirname(node_path_default.resolve(cwd, place.path)) : cwd;
}
async function profileOf(reading) {
  const { file, settings, report, folder, options } = reading;
  const distribution = settings.distribution ?? presetOf(reading)?.distribution ?? "kubeadm";
  const kubernetes = versionOf2(settings.kubernetes, report);
  const node2 = nodeFiles(nodePaths(settings.node, folder), options.cwd);
  const manifests = await readManifests(settings.manifests ?? [], { folder, cwd: options.cwd }, report);
  const minikube = distribution === "minikube" ? minikubeOf(reading) : void 0;
  const runtime2 = await runtimeOf2(reading, { distribution, kubernetes, files: node2, manifests });
  if (runtime2 === void 0) return void 0;
  return withCredentials({
    file,
    ...kubernetes === void 0 ? {} : { kubernetes },
    ...settings.kubernetes === void 0 ? {} : { kubernetesText: settings.kubernetes },
    distribution,
    runtime: runtime2,
    ...registriesOf(settings),
    ...await kubeletOf(node2, settings),
    apiServer: { admissionPlugins: settings.apiServer?.admissionPlugins ?? [] },
    credentialFiles: credentialFiles(reading, settings.credentials),
    manifests,
    ...settings.pullSecret === void 0 ? {} : { pullSecret: settings.pullSecret },
    ...minikube === void 0 ? {} : { minikube },
    node: node2,
    notices: inOrder([...runtime2.config.notices, ...minikube?.notices ?? []])
  });
}
async function runtimeOf2(reading, node2) {
  const { distribution } = node2;
  const { file, settings, report, options } = reading;
  const kind = settings.runtime?.kind ?? presetOf(reading)?.runtime ?? usualRuntime(distribution);
  const version = versionOf2(settings.runtime?.version, report) ?? (kind === "crio" ? node2.kubernetes : void 0);
  const config = settings.runtime?.config?.text;
  const clusterConfig = fileAt(reading, settings.clusterConfig);
  const runtime2 = await readRuntime({
    ...node2,
    kind,
    version: version ?? NEWEST_RUNTIME[kind],
    config,
    clusterConfig,
    minikube: settings.minikube?.flags ?? {},
    cwd: options.cwd
  });
  if (runtime2 === void 0)
    report(startOf(file), `${distribution} does not run with ${kind}`, "name another runtime.kind");
  return runtime2;
}
function minikubeOf(reading) {
  const { minikube = {} } = reading.settings;
  return minikubeProfile(minikube, fileAt(reading, minikube.registryCreds));
}
function registriesOf(settings) {
  return {
    isAirGapped: settings.airGapped ?? false,
    reachable: settings.reachableRegistries ?? [],
    insecure: settings.insecureRegistries ?? [],
    preloaded: settings.preloadedImages ?? []
  };
}
function presetOf({ settings: { preset }, options: { presets } }) {
  return presets.find(({ name }) => name === preset?.text);
}
function tellPreset({ settings: { preset }, options: { presets }, report }) {
  if (preset === void 0 || presets.some(({ name }) => name === preset.text)) return;
  const known = presets.map(({ name }) => name).join(", ");
  report(preset.where, `there is no preset ${preset.text}`, `known are ${known}`);
}
function versionOf2(written, report) {
  if (written === void 0) return void 0;
  const version = parseVersion(written.text);
  if (version === void 0) report(written.where, `${written.text} is no version`, "write it like 1.35.2");
  return version;
}
function usualRuntime(distribution) {
  if (distribution === "openshift") return "crio";
  return distribution === "minikube" ? "dockerd" : "containerd";
}
function nodePaths(node2, folder) {
  const root = node2?.root === void 0 ? [] : [{ node: "/", real: node_path_default.resolve(folder, node2.root.text) }];
  const files = [...node2?.files ?? []].map(([nodePath, { text: text2 }]) => {
    const clean = node_path_default.posix.normalize(nodePath);
    return { node: clean.length > 1 ? clean.replace(/\/$/, "") : clean, real: node_path_default.resolve(folder, text2) };
  });
  return [...root, ...files];
}
async function kubeletOf(files, settings) {
  const { kubelet: kubelet2, featureGates: featureGates2 } = await readKubelet({
    files,
    config: settings.kubelet?.config?.text,
    flags: new Map([...kubeletFlags(settings.minikube?.flags), ...settings.kubelet?.flags ?? []])
  });
  return { kubelet: kubelet2, featureGates: new Map([...featureGates2, ...settings.featureGates ?? []]) };
}
function fileAt({ folder, options, report }, named2) {
  if (named2 === void 0) return void 0;
  const absolute = node_path_default.resolve(folder, named2.text);
  const file = readSourceFile({ absolute, path: displayPath(absolute, options.cwd), limit: FILE_LIMIT2 });
  if (!isProblem(file)) return file;
  report(named2.where, `${file.path} ${file.message}`, file.hint);
  return void 0;
}
function credentialFiles(reading, settings) {
  const make = (kind, named2, registries) => {
    const file = fileAt(reading, named2);
    return file === void 0 ? [] : [{ kind, file, registries }];
  };
  return [
    ...(settings?.dockerConfigs ?? []).flatMap((named2) => make("docker-config", named2, [])),
    ...(settings?.containersAuth ?? []).flatMap((named2) => make("containers-auth", named2, [])),
    ...(settings?.googleKeys ?? []).flatMap((key) => make("google-key", key.file, key.registries))
  ];
}

// now:src/files/limits.ts
var { CHART_FILE_LIMIT, CHART_LIMIT, IGNORE_FILE_LIMIT, MEMBER_LIMIT, PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT, printSize } = require("../core.cjs").modules["src/files/limits.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/reports/place.ts
function filePathOfSource(...args) {
  return load("./report.cjs", "src/reports/place.ts").filePathOfSource(...args);
}
function printMark(...args) {
  return load("./report.cjs", "src/reports/place.ts").printMark(...args);
}
function regionOf(...args) {
  return load("./report.cjs", "src/reports/place.ts").regionOf(...args);
}

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// src/cli/cluster-profile.ts
async function readClusterProfile({ command, io }, { cluster }) {
  if (cluster === void 0) {
    throw new UsageError(`chartpin ${command} needs to know the cluster`, {
      hint: "name --profile cluster.yaml, or write cluster: cluster.yaml into chartpin.yaml; `chartpin init --cluster` begins one"
    });
  }
  const absolute = node_path_default.resolve(cluster.directory, cluster.name);
  const file = readSourceFile({ absolute, path: displayPath(absolute, io.cwd), limit: IGNORE_FILE_LIMIT });
  if (isProblem(file)) {
    throw new UsageError("the cluster profile cannot be read", {
      because: [`${file.path} ${file.message}`],
      hint: "`chartpin init --cluster` begins one"
    });
  }
  const { profile, problems } = await readProfile(file, { cwd: io.cwd, presets: clusterPresets });
  if (profile !== void 0 && problems.length === 0) return profile;
  throw new UsageError("the cluster profile is wrong; nothing was done", {
    because: problems.map(({ where, message, hint }) => `${printMark(where)}: ${message} (${hint})`)
  });
}

// when-called:rules/resolution/registry-names.ts
function isPublicRegistry(...args) {
  return load("./registries.cjs", "rules/resolution/registry-names.ts").isPublicRegistry(...args);
}

// src/cluster/attempt.ts
function advance(always, but = {}) {
  const after = (failure) => but[failure] ?? always;
  return {
    unreachable: after("unreachable"),
    "not-tls": after("not-tls"),
    untrusted: after("untrusted"),
    absent: after("absent"),
    denied: after("denied"),
    throttled: after("throttled"),
    "server-error": after("server-error"),
    refused: after("refused")
  };
}
function nextAttempt(attempts, tried2) {
  const last = tried2.at(-1);
  const rest = last === void 0 ? attempts : attempts.slice(attempts.indexOf(last.attempt) + 1);
  const isReached = ({ endpoint, notAfter: notAfter2 }) => !tried2.some(({ failure }) => notAfter2.includes(failure)) && (last?.attempt.after[last.failure] !== "next-endpoint" || endpoint !== last.attempt.endpoint);
  return last?.attempt.after[last.failure] === "stop" ? void 0 : rest.find(isReached);
}
function urlOf2({ scheme, host, path, namespace }) {
  return `${scheme}://${host}${path}${namespace === "" ? "" : `?ns=${encodeURIComponent(namespace)}`}`;
}

// now:src/cluster/credentials/program.ts
var { askProgram, helperCall, providerCall } = require("./asking.cjs").modules["src/cluster/credentials/program.ts"]();

// src/cluster/credentials/kubelet-credentials.ts
function kubeletCredentials(reference, { secrets, node: node2, providers }) {
  const name = nameOf2(reference);
  const broken = secrets.find((secret) => secret.kind === "malformed");
  if (broken !== void 0) {
    const step = {
      message: `secret ${broken.namespace}/${broken.name} cannot be read: ${broken.message}`,
      where: broken.where
    };
    return { kind: "failed", message: "the kubelet does not pull with a malformed pull secret", why: [step] };
  }
  const fromSecrets = tried(name, secrets.flatMap(entriesOfSecret));
  const fromNode = tried(
    name,
    node2.map((entry) => ({ entry, source: sourceOf(entry.where) }))
  );
  const asked = providers.filter(({ provider }) => provider.images.some(({ text: text2 }) => isForImage(text2, name)));
  const credentials2 = [...fromSecrets, ...fromNode, ...fromProviders(name, asked)];
  const why = credentials2.map(({ step }) => step);
  if (credentials2.length > 0) return { kind: "found", credentials: credentials2, why };
  return { kind: "anonymous", why: [{ message: `the kubelet has no credential for ${name}, and pulls without one` }] };
}
function entriesOfSecret(secret) {
  if (secret.kind !== "usable") return [];
  const source = `secret ${secret.namespace}/${secret.name}`;
  return secret.entries.map((entry) => ({ entry, source }));
}
function sourceOf(where) {
  return where.file.path;
}
function tried(name, offered) {
  const all = offered.map((item) => ({ filed: item.entry.filed, item }));
  return lookUp(name, all).flatMap(({ item: { entry, source }, by }) => {
    const how = by === "fallback" ? "is for Docker Hub, and so" : "is";
    const step = { message: `the entry ${entry.registry} of ${source} ${how} for ${name}`, where: entry.where };
    const { content } = entry;
    if (content.kind === "credential") return [{ kind: "credential", credential: content.credential, step }];
    return [{ kind: "empty", step: { ...step, message: `${step.message}, and holds no credential` } }];
  });
}
function fromProviders(name, asked) {
  const answered = asked.flatMap(
    ({ provider, answer = [] }) => answer.map(({ registry, credential }) => {
      const step = {
        message: `the provider ${provider.name} gives a credential for ${registry}`,
        where: provider.where
      };
      return { filed: filedKey(registry), item: { kind: "credential", credential, step } };
    })
  );
  const open = asked.filter(({ answer }) => answer === void 0).map(({ provider, program, annotations }) => {
    const { apiVersion, input } = provider;
    const told = annotations === void 0 ? {} : { annotations };
    const call = providerCall({ program, ...input.reveal(), apiVersion, image: name, ...told });
    const step = { message: `the kubelet asks the provider ${provider.name} for ${name}`, where: provider.where };
    return { kind: "program", call, step };
  });
  return [...lookUp(name, answered).map(({ item }) => item), ...open];
}

// src/cluster/credentials/credentials-for.ts
function credentialsFor(attempt, { credentials: sources }, pod, answers = /* @__PURE__ */ new Map()) {
  const why = [];
  for (const offer of attempt.credentials) {
    const found = made2(offer, { logical: attempt.logical, sources, pod, answers });
    if (found.kind === "sent") return { ...found, why: [...why, ...found.why] };
    if (found.kind === "failed") return { ...found, why: [...why, ...found.why] };
    why.push(...found.why);
  }
  if (attempt.credentials.length === 0) why.push({ message: "the runtime sends no credential here" });
  return { kind: "anonymous", why };
}
function made2(offer, looking) {
  switch (offer.kind) {
    case "kubelet":
      return fromKubelet(offer.step, looking);
    case "fixed": {
      const { credential, step } = offer;
      return { kind: "sent", by: "fixed", credentials: [{ kind: "credential", credential, step }], why: [step] };
    }
    case "auth-files":
      return fromAuthFiles(offer, looking.sources);
  }
}
function fromKubelet(offered, { logical, sources, pod, answers }) {
  const { used, why } = sourcesOf(pod, sources, answers);
  const slash = logical.indexOf("/");
  const found = kubeletCredentials({ registry: logical.slice(0, slash), repository: logical.slice(slash + 1) }, used);
  if (found.kind === "failed") return { ...found, why: [...why, ...found.why] };
  if (found.kind === "anonymous") return { kind: "anonymous", why: [...why, ...found.why] };
  return { kind: "sent", by: "kubelet", credentials: found.credentials, why: [...why, ...found.why, offered] };
}
function fromAuthFiles(offer, sources) {
  const login = authFileLogin(offer.name, sources.authFiles);
  const why = [offer.step, login.step];
  switch (login.kind) {
    case "none":
      return { kind: "anonymous", why };
    case "failed":
      return { kind: "failed", message: "the auth files of the runtime cannot be read", why };
    case "program":
      return { kind: "sent", by: "auth-files", credentials: [login], why };
    case "entry": {
      const { content } = login.entry;
      if (content.kind !== "credential") return { kind: "anonymous", why };
      const { credential } = content;
      return {
        kind: "sent",
        by: "auth-files",
        credentials: [{ kind: "credential", credential, step: login.step }],
        why
      };
    }
  }
}
function sourcesOf(pod, sources, answers) {
  const account = accountOf2(pod, sources);
  const named2 = pullSecretsOf(pod, account);
  const secrets = named2.flatMap(({ text: text2 }) => secretOf3(text2, pod, sources) ?? []);
  const providers = sources.providers.flatMap(
    (provider) => askedProvider({ provider, pod, account, sources, answers }) ?? []
  );
  return {
    used: { secrets, node: sources.node, providers },
    why: named2.flatMap((name) => stepOf(name, pod, account, sources))
  };
}
function pullSecretsOf(pod, account) {
  if (pod === void 0 || pod.isStatic) return [];
  return pod.pullSecrets.length > 0 ? pod.pullSecrets : account?.pullSecrets ?? [];
}
function accountOf2(pod, sources) {
  const account = sources.accounts.find(
    ({ name, namespace }) => name === pod?.serviceAccount.text && namespace === pod.namespace
  );
  return pod === void 0 ? account : withAddonSecrets(account, pod, sources);
}
function secretOf3(name, pod, sources) {
  const own = sources.secrets.find((secret) => secret.name === name && secret.namespace === pod?.namespace);
  return own ?? addonSecretsFor(pod, sources).find((secret) => secret.name === name);
}
function stepOf({ text: text2, where }, pod, account, sources) {
  const who = pod !== void 0 && pod.pullSecrets.length > 0 ? pod.name : `the service account ${account?.name ?? ""}`;
  const secret = secretOf3(text2, pod, sources);
  const full = `secret ${pod?.namespace ?? ""}/${text2}`;
  if (secret === void 0)
    return [{ message: `${who} names ${full}, which is not there: the kubelet goes on without it`, where }];
  if (secret.kind !== "unusable") return [{ message: `${who} names ${full}`, where }];
  return [{ message: `${who} names ${full}, and ${secret.message}`, where }];
}
function askedProvider({ provider, pod, account, sources, answers }) {
  const program = sources.providerFolder === "" ? provider.name : `${sources.providerFolder}/${provider.name}`;
  const answer = answers.get(provider.name);
  const asked = { provider, program, ...answer === void 0 ? {} : { answer } };
  const { token } = provider;
  if (token === void 0) return asked;
  if (pod === void 0 || pod.isStatic) return token.requiresAccount ? void 0 : asked;
  if (account === void 0) return asked;
  if (token.required.some((key) => !account.annotations.has(key))) return void 0;
  const told = [...token.required, ...token.optional].flatMap((key) => {
    const value = account.annotations.get(key);
    return value === void 0 ? [] : [[key, value]];
  });
  return { ...asked, annotations: new Map(told) };
}

// src/cluster/kubelet.ts
function kubeletReference(image) {
  const parsed = parseReference(image);
  if (parsed.ok) return { ok: true, reference: withDefaultTag(parsed.reference) };
  const message = `the kubelet refuses the image (InvalidImageName): ${parsed.problem.message}`;
  return {
    ok: false,
    resolution: { kind: "refused", reason: "invalid-reference", message, why: [], notices: [] }
  };
}

// src/cluster/containerd/resolve.ts
function resolveContainerd(image, config) {
  const read = kubeletReference(image);
  if (!read.ok) return read.resolution;
  const { notices } = config;
  const refuse2 = (reason, message, why2) => {
    return { kind: "refused", reason, message, why: why2, notices };
  };
  if (config.refusal !== void 0)
    return refuse2("runtime-does-not-start", "containerd does not start with this configuration", [config.refusal]);
  const reference = pulledReference(read.reference);
  const behaviour = behaviourOf(config.version);
  const { hosts, why, refusal } = hostsFor(reference.registry, config, behaviour);
  if (refusal !== void 0)
    return refuse2("broken-configuration", `containerd cannot set up the hosts for ${reference.registry}`, [
      ...why,
      refusal
    ]);
  const endpoints = hosts.filter(({ host, scheme }) => host !== "" && (scheme === "http" || scheme === "https")).map((host) => ({ host, endpoint: endpointOf2(host, { reference, config, why }) }));
  const content = endpoints.flatMap(ways);
  const needed = reference.digest === void 0 ? ["pull", "resolve"] : ["pull"];
  const asked = endpoints.filter(({ host }) => needed.every((capability) => host.capabilities.includes(capability)));
  if (asked.length === 0) {
    const what = reference.digest === void 0 ? "resolve tags" : "pull";
    return refuse2("no-endpoint", `none of the hosts for ${reference.registry} may ${what}`, why);
  }
  const attempts = [
    ...requests(asked, reference, "manifests", []),
    ...reference.digest === void 0 ? [] : requests(asked, reference, "blobs", notAfter(behaviour))
  ];
  return { kind: "attempts", reference, attempts, content, notices };
}
function pulledReference(reference) {
  if (reference.digest === void 0 || reference.tag === void 0) return reference;
  const { tag, ...rest } = reference;
  return tag === "" ? reference : rest;
}
function endpointOf2(host, { reference, config, why }) {
  const { registry, repository } = reference;
  const role = host.host === serverOf(registry) || host.host === registry ? "upstream" : "mirror";
  const rewrite = rewritten(repository, host.rewrites);
  return {
    scheme: host.scheme === "http" ? "http" : "https",
    host: host.host,
    basePath: host.basePath,
    repository: rewrite.repository,
    namespace: role === "mirror" ? registry : "",
    role,
    tls: { verify: host.tls?.verify ?? true, ca: host.tls?.ca ?? [], client: host.tls?.client ?? [] },
    capabilities: host.capabilities,
    headers: host.headers,
    credentials: offersFor(host.host, role, config),
    why: [...why, host.step, ...rewrite.why]
  };
}
function offersFor(host, role, config) {
  const own = config.credentials.get(host);
  const message = role === "mirror" ? "containerd sends what the kubelet found for the registry to its mirrors too" : "containerd sends what the kubelet found for the registry";
  return [{ kind: "kubelet", step: { message } }, ...own === void 0 ? [] : [{ kind: "fixed", ...own }]];
}
function ways({ host, endpoint }) {
  if (!host.isTlsFirst) return [endpoint];
  const message = "TLS is set up for this host, so that https is tried before http";
  const why = [...endpoint.why, { message }];
  return [
    { ...endpoint, scheme: "https", why },
    { ...endpoint, scheme: "http", why }
  ];
}
function requests(asked, reference, part, notAfterThese) {
  const target = targetOf(reference);
  return asked.flatMap(
    (each, index) => ways(each).map((endpoint) => ({
      ...endpoint,
      method: "HEAD",
      logical: nameOf2(reference),
      target,
      path: `${endpoint.basePath}/${endpoint.repository}/${part}/${target.value}`,
      endpoint: part === "manifests" ? index : asked.length + index,
      after: each.host.isTlsFirst && endpoint.scheme === "https" ? afterTls(endpoint.host) : advance("next-endpoint"),
      notAfter: notAfterThese
    }))
  );
}
function afterTls(host) {
  const hasPort = splitHostPort(host).port !== "";
  return advance("next-endpoint", {
    "not-tls": "next-attempt",
    ...hasPort ? {} : { unreachable: "next-attempt" }
  });
}
function targetOf({ tag, digest }) {
  return digest === void 0 ? { kind: "tag", value: tag ?? "" } : { kind: "digest", value: digest };
}
function notAfter({ sparesBlobs }) {
  return sparesBlobs ? ["denied", "throttled", "server-error", "refused"] : [];
}

// src/cluster/crio/resolve.ts
function resolveCrio(image, config) {
  const read = kubeletReference(image);
  if (!read.ok) return read.resolution;
  const { notices } = config;
  const refuse2 = (reason, message, why) => {
    return { kind: "refused", reason, message, why, notices };
  };
  if (config.refusal !== void 0)
    return refuse2("runtime-does-not-start", "CRI-O does not start with this configuration", [config.refusal]);
  const parsed = parseReference(image, "containers-image");
  if (!parsed.ok) return refuse2("invalid-reference", `CRI-O refuses the image: ${parsed.problem.message}`, []);
  if (config.broken !== void 0)
    return refuse2("broken-configuration", "CRI-O cannot pull with this configuration", [config.broken]);
  const named2 = candidatesFor(parsed.reference, config);
  if (!named2.ok) return refuse2("short-name", named2.message, named2.why);
  return attemptsOf(named2.candidates, config);
}
function attemptsOf(candidates, config) {
  const extra = gatherNotices(crioRules);
  const tried2 = candidates.map((candidate) => triedFor(candidate, { config, notices: extra, of: candidates.length }));
  const attempts = tried2.flatMap(({ places }) => places).map((place, index) => requestsAt(place, index));
  const notices = [...config.notices, ...extra.all()];
  const [first] = candidates;
  if (first !== void 0 && attempts.length > 0)
    return { kind: "attempts", reference: first.reference, attempts: attempts.flat(), content: [], notices };
  const refusals = tried2.flatMap(({ refusal }) => refusal ?? []);
  const { reason, message } = refusals[0] ?? { reason: "no-endpoint", message: "there is nowhere to pull from" };
  return { kind: "refused", reason, message, why: refusals.flatMap(({ why }) => why), notices };
}
function triedFor({ reference, why }, context) {
  const { config } = context;
  const scope = config.policy === void 0 ? void 0 : scopeFor(config.policy, reference);
  const verdict = scope === void 0 || scope.requirements.every((each) => each === "accept") ? void 0 : { message: `policy.json decides by the scope ${scope.name === "" ? '""' : scope.name}`, where: scope.where };
  if (verdict !== void 0 && scope?.requirements.includes("reject") === true)
    return {
      places: [],
      refusal: { reason: "policy", message: `policy.json rejects ${canonical(reference)}`, why: [...why, verdict] }
    };
  const signature = verdict === void 0 ? [] : [{ ...verdict, message: `${verdict.message}: the image must be signed` }];
  return placesFor(reference, [...why, ...signature], context);
}
function placesFor(reference, why, { config, notices, of }) {
  const { registries } = config.registries;
  const registry = longestMatch(registries, nameOf2(reference));
  tellLibrary(registries, reference, notices);
  const steps = [...why, ...matchSteps(registry)];
  const mirrors = (registry?.mirrors ?? []).filter((mirror) => isFor(mirror, reference));
  tellSkipped(registry, mirrors, reference, notices);
  const sources = [...mirrors, registry].map((source) => ({ source, moved: movedTo(source, registry, reference) }));
  const places = [];
  const blocked = [];
  for (const { source, moved } of sources) {
    if (!moved.ok) return { places: [], refusal: unusable(moved.text, source, steps) };
    const physical = moved.reference;
    const own = longestMatch(registries, nameOf2(physical));
    if (own?.isBlocked === true) {
      blocked.push({ message: `${own.prefix} is blocked`, where: own.where });
      continue;
    }
    const endpoint = source ?? { isInsecure: false };
    const from = [...steps, ...sourceStep(source, registry, physical)];
    places.push({ logical: reference, physical, endpoint, config, why: from, isOnly: of === 1 });
  }
  if (places.length > 0) return { places };
  const message = `registries.conf blocks ${nameOf2(reference)}, and no mirror is asked in its place`;
  return { places, refusal: { reason: "blocked", message, why: [...steps, ...blocked] } };
}
function movedTo(source, registry, reference) {
  return relocated(reference, registry?.prefix ?? "", source?.location ?? "");
}
function unusable(text2, source, steps) {
  const message = `${withoutUser(text2)} is no full name, and so nothing is pulled, from other mirrors neither`;
  const step = source === void 0 ? { message } : { message, where: source.where };
  return { reason: "broken-configuration", message, why: [...steps, step] };
}
function isFor({ use }, { digest }) {
  return use === "all" || use === "digest-only" === (digest !== void 0);
}
function matchSteps(registry) {
  return registry === void 0 ? [{ message: "registries.conf has nothing about this name" }] : [{ message: `registries.conf is about ${registry.prefix}`, where: registry.where }];
}
function sourceStep(source, registry, physical) {
  if (source === void 0) return [];
  const last = registry !== void 0 && registry.mirrors.length > 0 ? " last" : "";
  const what = source === registry ? `its own location is asked${last}` : "this mirror is asked";
  const insecure = source.isInsecure ? ", over https without a look at its certificate, then over http" : "";
  return [{ message: `${what}, as ${nameOf2(physical)}${insecure}`, where: source.where }];
}
function tellLibrary(registries, { registry, repository }, notices) {
  if (registry !== "docker.io" || !repository.startsWith("library/")) return;
  const prefix = `docker.io/${repository.slice("library/".length)}`;
  const found = registries.find((each) => each.prefix === prefix);
  if (found === void 0) return;
  notices.add("hub-prefix-without-library", {
    where: found.where,
    message: `${prefix} is not about docker.io/${repository}: prefixes are compared with full names`,
    hint: `write docker.io/${repository}`
  });
}
function tellSkipped(registry, asked, { tag }, notices) {
  for (const mirror of registry?.mirrors ?? []) {
    if (asked.includes(mirror) || mirror.use !== "digest-only" || tag === void 0) continue;
    notices.add("mirror-for-digests-only", {
      where: mirror.where,
      message: `the mirror ${mirror.location} is asked for digests only, and the image is named by tag`,
      hint: 'name the image by digest, or set pull-from-mirror = "all"'
    });
  }
}
function requestsAt(place, endpoint) {
  const { isInsecure } = place.endpoint;
  const https = requestAt(place, endpoint, "https");
  if (!isInsecure) return [https];
  return [
    {
      ...https,
      after: advance("next-endpoint", {
        unreachable: "next-attempt",
        "not-tls": "next-attempt",
        untrusted: "next-attempt"
      })
    },
    requestAt(place, endpoint, "http")
  ];
}
var HUB_SERVER = "registry-1.docker.io";
function requestAt(place, endpoint, scheme) {
  const { logical, physical, config, why } = place;
  const { registry, repository, tag = "", digest } = physical;
  const target = digest === void 0 ? { kind: "tag", value: tag } : { kind: "digest", value: digest };
  return {
    scheme,
    host: registry === "docker.io" ? HUB_SERVER : registry,
    basePath: "/v2",
    repository,
    namespace: "",
    role: registry === logical.registry ? "upstream" : "mirror",
    tls: { verify: !place.endpoint.isInsecure, ...config.certificates.get(registry) ?? NO_CERTIFICATES },
    capabilities: ["pull", "resolve"],
    headers: [],
    credentials: offersFor2(place),
    why,
    method: "GET",
    logical: nameOf2(logical),
    target,
    path: `/v2/${repository}/manifests/${target.value}`,
    endpoint,
    after: advance("next-endpoint"),
    notAfter: []
  };
}
function offersFor2({ logical, physical, config, isOnly }) {
  const where = config.authFile === void 0 ? {} : { where: config.authFile.where };
  const own = {
    kind: "auth-files",
    name: nameOf2(physical),
    step: {
      message: `CRI-O looks in ${config.authFile?.text ?? "the auth files of the node"} for ${nameOf2(physical)}`,
      ...where
    }
  };
  if (logical.registry !== physical.registry) return [own];
  const message = isOnly ? "CRI-O sends what the kubelet found to the registry that the image names" : "CRI-O sends what the kubelet found for docker.io to each registry that is asked for a short name";
  return [{ kind: "kubelet", step: { message } }, own];
}

// src/cluster/dockerd/insecure.ts
var import_node_net2 = require("node:net");
function insecureStep(host, { hosts, ranges }) {
  const listed = hosts.get(host);
  if (listed !== void 0) return listed;
  const { name } = splitHostPort(host);
  const bare3 = name.replace(/^\[(.*)\]$/, "$1");
  const address = bare3 === "localhost" ? "127.0.0.1" : bare3;
  const family = (0, import_node_net2.isIP)(address);
  if (family === 0) return void 0;
  return ranges.find((range) => isIn2(address, family, range))?.step;
}
function isIn2(address, family, range) {
  if ((0, import_node_net2.isIP)(range.address) !== family) return false;
  const type = family === 4 ? "ipv4" : "ipv6";
  const block = new import_node_net2.BlockList();
  block.addSubnet(range.address, range.bits, type);
  return block.check(address, type);
}

// src/cluster/dockerd/resolve.ts
function resolveDockerd(image, config) {
  const read = kubeletReference(image);
  if (!read.ok) return read.resolution;
  const { notices, refusal, store } = config;
  if (refusal !== void 0) {
    const message = "dockerd does not start with this configuration";
    return { kind: "refused", reason: "runtime-does-not-start", message, why: [refusal], notices };
  }
  const reference = pulledReference2(read.reference);
  if (store !== void 0) return byStore(image, reference, { ...config, store });
  const attempts = placesFor2(reference, config).flatMap((place, endpoint) => requestsAt2(place, endpoint, reference));
  return { kind: "attempts", reference, attempts, content: [], notices };
}
function pulledReference2(reference) {
  const { tag, ...rest } = reference;
  return reference.digest === void 0 || tag === void 0 ? reference : rest;
}
var HUB = "docker.io";
var HUB_SERVER2 = "registry-1.docker.io";
function placesFor2({ registry }, config) {
  const { certificates, insecure } = config;
  const tlsOf3 = (host, isInsecure) => isInsecure ? { verify: false, ...NO_CERTIFICATES } : { verify: true, ...certificates.get(host) ?? NO_CERTIFICATES };
  if (registry === HUB) {
    const mirrors = config.mirrors.map(({ scheme, host, path, step }) => {
      const why2 = insecureStep(host, insecure);
      const tls = tlsOf3(host, why2 !== void 0);
      return {
        role: "mirror",
        schemes: [scheme],
        host,
        basePath: `${path}/v2`,
        tls,
        why: why2 === void 0 ? [step] : [step, why2]
      };
    });
    const message = mirrors.length === 0 ? "Docker Hub has this server" : "Docker Hub itself is asked after its mirrors";
    const hub = {
      role: "upstream",
      schemes: ["https"],
      host: HUB_SERVER2,
      basePath: "/v2",
      tls: tlsOf3(HUB_SERVER2, false),
      why: [{ message }]
    };
    return [...mirrors, hub];
  }
  const why = insecureStep(registry, insecure);
  const asked = { message: "dockerd asks the registry that the image names" };
  return [
    {
      role: "upstream",
      schemes: why === void 0 ? ["https"] : ["https", "http"],
      host: registry,
      basePath: "/v2",
      tls: tlsOf3(registry, why !== void 0),
      why: why === void 0 ? [asked] : [asked, why]
    }
  ];
}
function requestsAt2(place, endpoint, reference) {
  const { schemes, ...rest } = place;
  const { repository, tag = "", digest } = reference;
  const target = digest === void 0 ? { kind: "tag", value: tag } : { kind: "digest", value: digest };
  return schemes.map((scheme) => ({
    ...rest,
    scheme,
    repository,
    namespace: "",
    capabilities: ["pull", "resolve"],
    headers: [],
    credentials: place.role === "mirror" ? [] : OFFERS,
    method: "GET",
    logical: nameOf2(reference),
    target,
    path: `${place.basePath}/${repository}/manifests/${target.value}`,
    endpoint,
    after: place.role === "mirror" ? advance("next-endpoint") : AFTER_UPSTREAM,
    notAfter: []
  }));
}
var OFFERS = [
  {
    kind: "kubelet",
    step: { message: "dockerd sends what the kubelet found to the registry itself, and to no mirror" }
  }
];
var AFTER_UPSTREAM = advance("stop", {
  unreachable: "next-attempt",
  "not-tls": "next-attempt",
  untrusted: "next-attempt",
  "server-error": "next-endpoint"
});
function byStore(image, reference, config) {
  const resolution = resolveContainerd(image, mergedStore(reference, config));
  if (resolution.kind === "refused") return { ...resolution, notices: config.notices };
  return {
    ...resolution,
    attempts: resolution.attempts.map(withOwnOffers),
    content: resolution.content.map(withOwnOffers),
    notices: config.notices
  };
}
function withOwnOffers(asked) {
  return { ...asked, credentials: asked.role === "mirror" ? [] : OFFERS };
}
function mergedStore({ registry }, { store, mirrors, insecure }) {
  const { hosts, refusal } = hostsFor(registry, store, behaviourOf(store.version));
  const [only] = hosts;
  const hasSettings = mirrors.length > 0 || insecure.hosts.size > 0 || insecure.ranges.some(({ step: step2 }) => step2.where);
  if (only === void 0 || hosts.length > 1 || refusal !== void 0 || !hasSettings) return store;
  const asked = [...registry === HUB ? mirrors.map((mirror) => mirrorHost(mirror, only)) : [], only].map((host) => {
    const why = host.scheme === "https" ? insecureStep(host.host, insecure) : void 0;
    if (why === void 0) return host;
    const tls = { ...NO_CERTIFICATES, ...host.tls, verify: false };
    return { ...host, scheme: "http", isTlsFirst: true, tls, step: host === only ? why : host.step };
  });
  const step = { message: "the settings of dockerd are merged into its one host for this registry" };
  const trees = [/* @__PURE__ */ new Map([[registry, { name: registry, hosts: asked, step }]])];
  return { ...store, source: { kind: "trees", trees, step: store.source.step } };
}
function mirrorHost({ scheme, host, path, step }, only) {
  const basePath = path.endsWith("/v2") ? path : `${path}/v2`;
  return { ...only, scheme, host, basePath, capabilities: ["pull", "resolve"], step };
}

// src/cluster/resolve.ts
function resolve(image, { runtime: runtime2 }) {
  switch (runtime2.kind) {
    case "containerd":
      return resolveContainerd(image, runtime2.config);
    case "crio":
      return resolveCrio(image, runtime2.config);
    case "dockerd":
      return resolveDockerd(image, runtime2.config);
  }
}

// src/cluster/pull.ts
function pullOf(image, input) {
  const resolution = resolve(image, input.profile);
  if (resolution.kind === "refused") return { ...resolution, attempts: [] };
  const turnOf = turnsOf(resolution.attempts, input);
  const attempts = resolution.attempts.map((attempt) => ({
    attempt,
    turn: turnOf(attempt),
    sent: sentFor(attempt, input)
  }));
  return settledPull(resolution, attempts);
}
function settledPull(resolution, attempts) {
  const first = attempts.find(({ turn }) => turn === "first");
  const refused = { kind: "refused", attempts, notices: resolution.notices };
  if (first === void 0) {
    const hosts = [...new Set(attempts.map(({ attempt }) => attempt.host))].join(", ");
    const message = `the cluster is air-gapped, and nothing but ${hosts} would be asked`;
    return { ...refused, reason: "no-route", message, why: [] };
  }
  const failed = first.sent.flatMap(({ sent }) => sent.kind === "failed" ? [sent] : [])[0];
  if (failed === void 0) return { kind: "resolved", resolution, attempts };
  return { ...refused, reason: "unusable-credential", message: failed.message, why: failed.why };
}
function plainPod({ file }, namespace) {
  const where = startOf(file);
  return {
    namespace,
    name: `a pod of namespace ${namespace}`,
    where,
    serviceAccount: { text: "default", where },
    pullSecrets: [],
    isStatic: false,
    images: []
  };
}
function turnsOf(attempts, input) {
  const isBeyond = reachOf(input);
  const tried2 = [];
  let first = nextAttempt(attempts, tried2);
  while (first !== void 0 && isBeyond(first)) {
    tried2.push({ attempt: first, failure: "unreachable" });
    first = nextAttempt(attempts, tried2);
  }
  const begin = first === void 0 ? attempts.length : attempts.indexOf(first);
  return (attempt) => {
    if (attempt === first) return "first";
    if (isBeyond(attempt)) return "out-of-reach";
    return attempts.indexOf(attempt) > begin ? "next" : "never";
  };
}
function reachOf({ profile, isPublic }) {
  if (!profile.isAirGapped) return () => false;
  const named2 = new Set([...profile.reachable, ...profile.insecure].map(({ text: text2 }) => text2));
  return ({ host }) => {
    const bare3 = host.replace(/:\d*$/, "");
    return isPublic(bare3) && !named2.has(host) && !named2.has(bare3);
  };
}
function sentFor(attempt, { pods, credentials: credentials2 }) {
  const groups = /* @__PURE__ */ new Map();
  for (const pod of pods) {
    const sent = credentialsFor(attempt, { credentials: credentials2 }, pod);
    const key = JSON.stringify([sent.kind, sentLabels(sent)]);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, { pods: [pod], sent });
    else known.pods.push(pod);
  }
  return [...groups.values()];
}
function sentLabels(sent) {
  if (sent.kind !== "sent") return ["none"];
  return sent.credentials.map((found) => {
    switch (found.kind) {
      case "credential":
        return found.credential.label;
      case "program":
        return `program ${found.call.program}`;
      case "empty":
        return "none";
    }
  });
}

// src/cluster/secret-places.ts
var SECRET_KEYS = /* @__PURE__ */ new Set([
  "auth",
  "auths",
  "clientidentity",
  "clientsecret",
  "data",
  "dockercfg",
  "dockerconfigjson",
  "dockerpass",
  "env",
  "header",
  "headers",
  "identitytoken",
  "passphrase",
  "password",
  "privatekey",
  "refreshtoken",
  "registrytoken",
  "secret",
  "stringdata",
  "token"
]);
async function secretPlaces(file) {
  const trees = await treesOf2(file);
  if (isSealed(file) && trees?.every(({ kind }) => kind === "map") !== true)
    return [{ start: 0, end: file.text.length }];
  if (trees === void 0) return fromFirstKey(file.text);
  const spans = [];
  for (const tree of trees) collect(tree, spans);
  return withoutOverlaps(spans.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start));
}
async function treesOf2(file) {
  const json = readJsonTree(file);
  if (json.ok) return json.tree === void 0 ? [] : [json.tree];
  const toml = readTomlTree(file);
  if (toml.ok) return toml.tree === void 0 ? [] : [toml.tree];
  const yaml = await readYamlTrees(file);
  return yaml.ok ? yaml.trees : void 0;
}
function collect(tree, spans) {
  for (const item of itemsOf(tree)) collect(item, spans);
  for (const { name, value } of entriesOf(tree)) {
    if (SECRET_KEYS.has(bare2(name))) hide(value, spans);
    else collect(value, spans);
  }
}
function hide(tree, spans) {
  if (tree.kind === "scalar") spans.push(tree.span);
  for (const item of itemsOf(tree)) hide(item, spans);
  for (const { value } of entriesOf(tree)) hide(value, spans);
}
function withoutOverlaps(sorted) {
  const spans = [];
  for (const span of sorted) {
    const last = spans.at(-1);
    if (last === void 0 || span.start >= last.end) spans.push(span);
    else if (span.end > last.end) spans[spans.length - 1] = { start: last.start, end: span.end };
  }
  return spans;
}
function fromFirstKey(text2) {
  for (const match of text2.matchAll(/[A-Za-z][A-Za-z_.-]*/g))
    if (SECRET_KEYS.has(bare2(match[0]))) return [{ start: match.index + match[0].length, end: text2.length }];
  return [];
}
function bare2(key) {
  return key.toLowerCase().replaceAll(/[_.-]/g, "");
}

// now:src/reports/safe-json.ts
var { printSafeJson } = require("./json.cjs").modules["src/reports/safe-json.ts"]();

// src/reports/resolve-json.ts
function printResolveJson({ profile, images, notices }) {
  const { file, distribution, runtime: runtime2 } = profile;
  return printSafeJson({
    version: 1,
    profile: { path: file.path, distribution, runtime: runtime2.kind },
    images: images.map(describeImage),
    notices: notices.map(describeNotice)
  });
}
function describeImage({ image, pull }) {
  return { image, ...describeVerdict(pull), attempts: pull.attempts.map(describeAttempt) };
}
function describeVerdict(pull) {
  if (pull.kind === "refused") {
    const { reason, message, why } = pull;
    return { verdict: "refused", reason, message, why: why.map(describeStep) };
  }
  const { reference, content } = pull.resolution;
  return {
    verdict: "resolved",
    reference: canonical(reference),
    content: content.map(({ role, ...endpoint }) => ({ url: rootOf(endpoint), role }))
  };
}
function rootOf({ scheme, host, basePath }) {
  return `${scheme}://${host}${basePath}`;
}
function describeAttempt({ attempt, turn, sent }, at) {
  const { method, scheme, host, path, namespace, role, logical, endpoint, capabilities, headers } = attempt;
  return {
    number: at + 1,
    endpoint: endpoint + 1,
    turn,
    method,
    url: urlOf2(attempt),
    scheme,
    host,
    path,
    namespace,
    role,
    logical,
    tls: describeTls(attempt),
    capabilities,
    headers,
    credentials: sent.map((each) => ({
      pods: each.pods.map(({ name }) => name),
      kind: each.sent.kind,
      sent: each.sent.kind === "sent" ? sentLabels(each.sent) : [],
      why: each.sent.why.map(describeStep)
    })),
    after: attempt.after,
    notAfter: attempt.notAfter,
    why: attempt.why.map(describeStep)
  };
}
function describeTls({ scheme, tls: { verify, ca, client } }) {
  if (scheme === "http") return { kind: "http" };
  return {
    kind: verify ? "verified" : "insecure",
    ca: ca.map(({ path }) => path),
    client: client.map(({ cert, key }) => ({ cert: cert.path, ...key !== void 0 && { key: key.path } }))
  };
}
function describeStep({ message, where }) {
  return { message, ...where !== void 0 && { at: describeWhere(where) } };
}
function describeNotice({ rule, severity, effect, message, hint, where }) {
  return { rule, severity, effect, message, hint, ...where !== void 0 && { at: describeWhere(where) } };
}
function describeWhere({ file, span }) {
  const { path, member } = filePathOfSource(file);
  return { file: path, ...member !== void 0 && { member }, ...regionOf(file, span) };
}

// now:src/text/counted.ts
var { counted, duration } = require("../core.cjs").modules["src/text/counted.ts"]();

// now:src/text/excerpt.ts
var { gutterEdge, makeExcerpt, printExcerpt } = require("./report.cjs").modules["src/text/excerpt.ts"]();

// now:src/text/paragraph.ts
var { printParagraph } = require("../core.cjs").modules["src/text/paragraph.ts"]();

// when-called:src/text/width.ts
function displayWidth(...args) {
  return load("./report.cjs", "src/text/width.ts").displayWidth(...args);
}
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}
function wrap(...args) {
  return load("./report.cjs", "src/text/width.ts").wrap(...args);
}

// now:src/reports/frames.ts
var { collectSecrets, gutterOf, printFrames } = require("./report.cjs").modules["src/reports/frames.ts"]();

// now:src/reports/notes.ts
var { printNotes } = require("./why.cjs").modules["src/reports/notes.ts"]();

// now:src/reports/sentence.ts
var { sentence } = require("./report.cjs").modules["src/reports/sentence.ts"]();

// src/reports/resolve-text.ts
function printResolve({ images, notices }, look) {
  const blocks = [
    ...images.map((image) => printImage(image, look)),
    ...notices.map((notice) => printNotice(notice, look))
  ];
  return blocks.map((lines) => lines.map((line) => `${line}
`).join("")).join("\n");
}
function resolveSummary({ profile, images, notices }) {
  const refused = images.filter(({ pull }) => pull.kind === "refused").length;
  const pulled2 = refused === 0 ? "" : `, ${refused} of them not pulled`;
  const count = (severity) => notices.filter((notice) => notice.severity === severity).length;
  const wrong = [
    [count("error"), "error"],
    [count("warning"), "warning"]
  ];
  const told = wrong.filter(([number]) => number > 0).map(([number, noun]) => counted(number, noun));
  const { distribution, runtime: runtime2 } = profile;
  const files = told.length === 0 ? "" : `; in the configuration of the cluster ${told.join(" and ")}`;
  return `${counted(images.length, "image")} for ${distribution} with ${runtime2.kind}${pulled2}${files}. No registry was asked
`;
}
function printImage({ image, pull }, look) {
  const { style, width } = look;
  const rows = pull.attempts.map(rowOf);
  const isWide = tableWidth(rows) <= width;
  const head = printParagraph([{ text: sentence(titleOf(image, pull)), tint: "strong" }], { style, width, indent: 2 });
  const attempts = pull.attempts.flatMap((each, at) => [
    ...printRow(rows, at, { ...look, isWide }),
    ...look.steps === "shown" ? printSteps(stepsOf(each, pull.attempts), look) : []
  ]);
  return [...head, ...attempts, ...printEnd(pull, look)];
}
function titleOf(image, pull) {
  if (pull.kind === "refused") return image;
  const full = canonical(pull.resolution.reference);
  return full === image ? image : `${image}, which is ${full}`;
}
var turnTexts = {
  first: "asked first",
  next: "asked next",
  "out-of-reach": "out of reach",
  never: "never asked"
};
function rowOf({ attempt, turn, sent }, at) {
  const cells = [
    String(at + 1),
    `${attempt.method} ${urlOf2(attempt)}`,
    tlsText(attempt),
    attempt.role,
    credentialText(sent),
    turnTexts[turn]
  ];
  return { cells: cells.map(visible), turn };
}
function tlsText({ scheme, tls }) {
  if (scheme === "http") return "http";
  return tls.verify ? "verified" : "insecure";
}
function credentialText(sent) {
  const texts = sent.map((each) => sentLabels(each.sent).join(", then "));
  if (texts.length === 1) return texts[0] ?? "";
  return sent.map(({ pods }, i) => `${texts[i] ?? ""} (${pods[0]?.name ?? ""}${moreText(pods.length - 1)})`).join("; ");
}
function moreText(more) {
  return more > 0 ? ` and ${more} more` : "";
}
var GAP = "  ";
function widthsOf(rows) {
  const columns = rows[0]?.cells.length ?? 0;
  return Array.from(
    { length: columns },
    (_, i) => rows.reduce((most, { cells }) => Math.max(most, displayWidth(cells[i] ?? "")), 0)
  );
}
function tableWidth(rows) {
  return widthsOf(rows).reduce((sum, width) => sum + width + GAP.length, 0);
}
function printRow(rows, at, { style, width, isWide }) {
  const row = rows[at];
  if (row === void 0) return [];
  const tint = row.turn === "first" ? "good" : "quiet";
  const widths = widthsOf(rows);
  const [number = "", request = "", ...others] = row.cells;
  const lead = GAP + number.padStart(widths[0] ?? 0) + GAP;
  if (!isWide) {
    const rest = wrap(others.join(", "), Math.max(20, width - lead.length));
    return [lead + request, ...rest.map((part) => " ".repeat(lead.length) + style.paint(tint, part))];
  }
  const padded = [request, ...others].map(
    (cell, i, all) => i === all.length - 1 ? style.paint(tint, cell) : cell + " ".repeat((widths[i + 1] ?? 0) - displayWidth(cell))
  );
  return [lead + padded.join(GAP)];
}
function stepsOf({ attempt, sent }, all) {
  const credentials2 = sent.flatMap((each) => {
    const name = each.pods[0]?.name ?? "";
    const isSaid = (message) => sent.length === 1 || message.startsWith(name);
    return each.sent.why.map(
      (step) => isSaid(step.message) ? step : { ...step, message: `${name}: ${step.message}` }
    );
  });
  const attempts = all.map((one) => one.attempt);
  return [...attempt.why, ...credentials2, { message: afterText(attempt, attempts) }];
}
var failureTexts = {
  unreachable: "no answer",
  "not-tls": "an answer that is no TLS",
  untrusted: "a certificate that is not trusted",
  absent: "404",
  denied: "401 or 403",
  throttled: "429",
  "server-error": "5xx",
  refused: "any other 4xx"
};
var failures = Object.keys(failureTexts);
function afterText(attempt, attempts) {
  const byNext = /* @__PURE__ */ new Map();
  for (const failure of failures) {
    const next = nextAttempt(attempts, [{ attempt, failure }]);
    byNext.set(next, [...byNext.get(next) ?? [], failure]);
  }
  const nextText = (next) => next === void 0 ? "the pull ends" : `attempt ${attempts.indexOf(next) + 1} follows`;
  const groups = [...byNext].toSorted(([, a], [, b]) => a.length - b.length);
  const texts = groups.map(([next, kinds], i) => {
    const isLast = i === groups.length - 1;
    const when = isLast ? i === 0 ? "any failure" : "anything else" : kinds.map((kind) => failureTexts[kind]).join(", ");
    return `after ${when} ${nextText(next)}`;
  });
  return texts.join("; ");
}
function printSteps(steps, look) {
  return steps.flatMap((step) => {
    const lines = wrap(stepText(step), Math.max(20, look.width - STEP_INDENT.length - 2));
    return lines.map((line, i) => `${STEP_INDENT}${look.style.paint("accent", `${i === 0 ? "\u2514 " : "  "}${line}`)}`);
  });
}
var STEP_INDENT = "     ";
function stepText({ message, where }) {
  return where === void 0 ? sentence(message) : `${visible(printMark(where))} ${sentence(message)}`;
}
function printEnd(pull, look) {
  const { style, width } = look;
  if (pull.kind === "resolved") return look.steps === "shown" ? printContent(pull, look) : [];
  const word = pull.reason === "blocked" || pull.reason === "no-route" ? "blocked" : "refused";
  const runs = [{ text: `${GAP}${word}`, tint: "error" }, { text: `: ${sentence(pull.message)}` }];
  const head = printParagraph(runs, { style, width, indent: 4 });
  return [...head, ...printSteps(pull.why, look)];
}
function printContent({ resolution }, look) {
  const { content } = resolution;
  if (content.length === 0) return [];
  const from = content.map(({ scheme, host, basePath }) => `${scheme}://${host}${basePath}`).join(", ");
  const text2 = visible(`then the content from ${from}`);
  return wrap(text2, Math.max(20, look.width - GAP.length)).map((line) => GAP + line);
}
function printNotice(notice, look) {
  const { severity, rule, message, hint, where } = notice;
  const { style, width } = look;
  const runs = [
    { text: `${severity}[${rule}]`, tint: severity },
    { text: `: ${sentence(message)}`, tint: "strong" }
  ];
  const head = printParagraph(runs, { style, width, indent: 2 });
  const help = [{ label: "help", lines: [hint] }];
  if (where === void 0) return [...head, ...printNotes(help, { gutter: 1, style, width })];
  const finding = asFinding(notice, where);
  const gutter = gutterOf(finding);
  const edge = look.frames === "shown" ? [gutterEdge({ style, tint: severity, gutter })] : [];
  return [...head, ...printFrames(finding, look), ...edge, ...printNotes(help, { gutter, style, width })];
}
function asFinding({ rule, severity, message, hint }, at) {
  const identity = { chart: "", keyPath: "", reference: "" };
  return { rule, severity, message, hint, path: at.file.path, at, related: [], fixes: [], identity };
}

// src/facts/cluster/rendered-objects.ts
var MARK = " (rendered)";
async function renderedObjects({ rendered }) {
  const read = [...rendered.manifests, ...rendered.hooks].map(async ({ file, content }) => {
    const { path: shown, place } = file.template.file;
    const trees = await readYamlTrees(sourceFile(`${shown}${MARK}`, place, content.text));
    return trees.ok ? manifestsOf(trees.trees) : [];
  });
  return (await Promise.all(read)).flat();
}
function templateOf(path) {
  return path.endsWith(MARK) ? path.slice(0, -MARK.length) : void 0;
}

// now:src/cli/gather-list.ts
var { gatherList } = require("./images.cjs").modules["src/cli/gather-list.ts"]();

// when-called:src/cli/read-lists.ts
function readLists(...args) {
  return load("./asking.cjs", "src/cli/read-lists.ts").readLists(...args);
}

// when-called:src/cli/operand-kinds.ts
function sortOperands(...args) {
  return load("./asking.cjs", "src/cli/operand-kinds.ts").sortOperands(...args);
}

// src/cli/images-to-pull.ts
async function readImagesToPull(invocation, source, profile) {
  const { paths, references } = sortOperands(invocation);
  const { namespace = "default" } = invocation.options;
  const pods = [plainPod(profile, namespace)];
  const { credentials: credentials2 } = profile;
  const { images: listed, others } = readLists({ ...invocation, operands: paths });
  const named2 = [.../* @__PURE__ */ new Set([...references, ...listed.map(({ reference }) => reference)])].map(
    (image) => ({
      image,
      pods,
      credentials: credentials2
    })
  );
  if (others.length === 0 && invocation.operands.length > 0) return { images: named2, gathered: void 0 };
  const evidence = invocation.options["no-render"] ? "values" : "rendered";
  const gathered = await gatherList({ ...invocation, operands: others }, source, evidence);
  const ofCharts = [];
  const seen = /* @__PURE__ */ new Set();
  for (const chart of gathered.rendered) {
    const asked = await imagesOfChart(chart, profile, namespace);
    ofCharts.push(...asked);
    for (const { reference } of chart.list.images) seen.add(reference);
  }
  const ofValues = gathered.list.images.filter(({ reference }) => !seen.has(reference));
  const byValues = ofValues.map(({ reference }) => ({ image: reference, pods, credentials: credentials2 }));
  return { images: [...named2, ...ofCharts, ...byValues], gathered };
}
async function imagesOfChart({ list: list2 }, profile, namespace) {
  const { images, unreadable: unreadable2 = [] } = list2;
  const shown = [...images.flatMap(({ rendered = [] }) => rendered), ...unreadable2];
  const configurations = new Set(shown.flatMap(({ places }) => places.map(({ configuration }) => configuration)));
  const manifests = (await Promise.all([...configurations].map(renderedObjects))).flat();
  const pods = podsOf(manifests, namespace);
  const credentials2 = withObjects(profile.credentials, manifests, namespace);
  const asked = (image) => {
    const running = pods.filter((pod) => pod.images.some((each) => each.image === image));
    return { image, pods: running.length === 0 ? [plainPod(profile, namespace)] : running, credentials: credentials2 };
  };
  const texts = [...images.flatMap(textsOf3), ...unreadable2.map(({ joined: joined2 }) => joined2.text)];
  return [...new Set(texts)].map(asked);
}
function textsOf3({ reference, rendered = [] }) {
  return rendered.length === 0 ? [reference] : rendered.map(({ joined: joined2 }) => joined2.text);
}

// now:src/cli/exit-codes.ts
var { exitCodeMeanings, exitCodes } = require("../core.cjs").modules["src/cli/exit-codes.ts"]();

// when-called:src/cli/input-notes.ts
function inputNotes(...args) {
  return load("./notes.cjs", "src/cli/input-notes.ts").inputNotes(...args);
}

// now:src/cli/settings.ts
var { settingsSource } = require("../core.cjs").modules["src/cli/settings.ts"]();

// now:src/cli/streams.ts
var { styleOf: styleOf2, widthOf } = require("../core.cjs").modules["src/cli/streams.ts"]();

// when-called:src/cli/text-or-json.ts
function wantsJson(...args) {
  return load("./notes.cjs", "src/cli/text-or-json.ts").wantsJson(...args);
}

// src/cli/commands/resolve.ts
var resolve2 = async (invocation) => {
  const { options, io } = invocation;
  const isJson = wantsJson(invocation);
  const source = settingsSource(invocation);
  const [first = "."] = sortOperands(invocation).paths;
  const profile = await readClusterProfile(
    invocation,
    await source.of(first === "-" ? io.cwd : node_path_default.resolve(io.cwd, first))
  );
  const asked = await readImagesToPull(invocation, source, profile);
  const report = await reportOf(asked, profile, invocation);
  io.stdout.write(isJson ? printResolveJson(report) : await printText(report, invocation));
  tellUnread3(asked, invocation);
  if (!options.quiet) io.stderr.write(resolveSummary(report));
  return exitCodeOf(report, asked);
};
async function reportOf({ images }, profile, invocation) {
  const pulls = images.map(
    ({ image, pods, credentials: credentials2 }) => pullOf(image, { profile, pods, credentials: credentials2, isPublic: isPublicRegistry })
  );
  const told = invocation.options["credential-helpers"] ? await withPrograms(pulls, invocation) : pulls;
  const resolved = images.flatMap(({ image }, at) => {
    const pull = told[at];
    return pull === void 0 ? [] : [{ image, pull }];
  });
  const ofImages = resolved.flatMap(({ pull }) => (pull.kind === "resolved" ? pull.resolution : pull).notices);
  const ofReleases = images.flatMap(({ credentials: credentials2 }) => credentials2.notices);
  return { profile, images: resolved, notices: eachOnce([...profile.notices, ...ofReleases, ...ofImages]) };
}
async function withPrograms(pulls, { io }) {
  const [{ askPrograms }, { runProgram }] = await Promise.all([
    Promise.resolve().then(() => __toESM(require_ask_programs())),
    Promise.resolve().then(() => __toESM(require_run_program()))
  ]);
  return await askPrograms(pulls, async (call) => await runProgram(call, io.env));
}
function eachOnce(notices) {
  const byText = /* @__PURE__ */ new Map();
  for (const notice of notices) {
    const { rule, where, message } = notice;
    const key = JSON.stringify([rule, message, where?.file.path, where?.span.start]);
    if (!byText.has(key)) byText.set(key, notice);
  }
  return inOrder([...byText.values()]);
}
async function printText(report, { options, io }) {
  return printResolve(report, {
    style: styleOf2(io.stdout, options, io),
    width: widthOf(io.stdout),
    frames: "shown",
    secrets: await secretsOf(report),
    steps: options.explain ? "shown" : "left-out"
  });
}
async function secretsOf({ notices }) {
  const files = new Set(
    notices.flatMap(({ where }) => where === void 0 ? [] : [where.file])
  );
  return new Map(await Promise.all([...files].map(async (file) => [file, await secretPlaces(file)])));
}
function tellUnread3({ gathered }, { io }) {
  const notes = gathered === void 0 ? [] : inputNotes(gathered);
  io.stderr.write(notes.map((note) => `${visible(note)}
`).join(""));
}
function exitCodeOf({ images, notices }, { gathered }) {
  if (gathered !== void 0 && gathered.problems.length > 0) return exitCodes.failed;
  const isBad = images.some(({ pull }) => pull.kind === "refused") || notices.some(({ severity }) => severity === "error");
  return isBad ? exitCodes.findings : exitCodes.clean;
}

// dist/chunks/resolve.cjs
var modules = {
  "rules/resolution/cluster-presets.ts": () => ({ clusterPresets }),
  "src/cli/cluster-profile.ts": () => ({ readClusterProfile }),
  "src/cli/commands/resolve.ts": () => ({ resolve: resolve2 }),
  "src/cli/images-to-pull.ts": () => ({ readImagesToPull }),
  "src/cluster/attempt.ts": () => ({ advance, nextAttempt, urlOf: urlOf2 }),
  "src/cluster/containerd/behaviour.ts": () => ({ behaviourOf }),
  "src/cluster/containerd/hosts.ts": () => ({ hostsFor, serverOf }),
  "src/cluster/containerd/images-section.ts": () => ({ imagesSection, merged }),
  "src/cluster/containerd/read.ts": () => ({ CONTAINERD_CONFIG, readContainerd }),
  "src/cluster/control-plane/images.ts": () => ({ KUBERNETES_REGISTRY, controlPlaneImages }),
  "src/cluster/control-plane/versions.ts": () => ({ KNOWN_MINORS, componentTags }),
  "src/cluster/credentials/credentials-for.ts": () => ({ accountOf: accountOf2, credentialsFor, pullSecretsOf, secretOf: secretOf3 }),
  "src/cluster/credentials/google-key.ts": () => ({ readGoogleKey }),
  "src/cluster/credentials/sources.ts": () => ({ readCredentialSources, withObjects }),
  "src/cluster/crio/prefix.ts": () => ({ longestMatch, matchedLength, relocated, withoutUser }),
  "src/cluster/dockerd/read.ts": () => ({ DAEMON_JSON, readDockerd }),
  "src/cluster/kubelet.ts": () => ({ kubeletReference }),
  "src/cluster/kubelet/feature-gates.ts": () => ({ featureGates, gateHistory, gateState }),
  "src/cluster/kubelet/pods.ts": () => ({ accountsOf, namespaceOf, podsOf, usualPolicy }),
  "src/cluster/kubelet/settings-notices.ts": () => ({ judgeKubelet, judgePodGates }),
  "src/cluster/minikube/containerd-hosts.ts": () => ({ CERTS_D, withHosts }),
  "src/cluster/notice.ts": () => ({ gatherNotices, inOrder }),
  "src/cluster/profile-settings.ts": () => ({ profileType }),
  "src/cluster/pull.ts": () => ({ plainPod, pullOf, sentLabels, settledPull }),
  "src/cluster/resolve.ts": () => ({ resolve }),
  "src/cluster/secret-places.ts": () => ({ secretPlaces }),
  "src/cluster/step.ts": () => ({ printWhere }),
  "src/cluster/toml-tree.ts": () => ({ readToml, readTomlTree }),
  "src/cluster/version.ts": () => ({ isAtLeast, parseVersion, printVersion }),
  "src/facts/cluster/rendered-objects.ts": () => ({ renderedObjects, templateOf })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
