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

// dist/chunks/cluster-given.cjs
var cluster_given_exports = {};
__export(cluster_given_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(cluster_given_exports);

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

// now:src/cluster/notice.ts
var { gatherNotices, inOrder } = require("./resolve.cjs").modules["src/cluster/notice.ts"]();

// now:src/cluster/secret-places.ts
var { secretPlaces } = require("./resolve.cjs").modules["src/cluster/secret-places.ts"]();

// src/facts/cluster/cluster-facts.ts
function clusterFacts(facts, secrets = []) {
  const byRule = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    const known = byRule.get(fact.notice.rule);
    if (known === void 0) byRule.set(fact.notice.rule, [fact]);
    else known.push(fact);
  }
  return { byRule, secrets };
}

// now:src/cluster/credentials/credentials-for.ts
var { accountOf, credentialsFor, pullSecretsOf, secretOf } = require("./resolve.cjs").modules["src/cluster/credentials/credentials-for.ts"]();

// now:src/cluster/credentials/expiry.ts
var { isEcr, lifetimeOf } = require("./asking.cjs").modules["src/cluster/credentials/expiry.ts"]();

// now:src/cluster/credentials/notices.ts
var { credentialRules } = require("./cluster-rules.cjs").modules["src/cluster/credentials/notices.ts"]();

// src/cluster/credentials/judge.ts
function judgeCredentials(pod, pulled, cluster, options) {
  const notices = gatherNotices(credentialRules);
  const judging = { pod, cluster, options, notices, told: /* @__PURE__ */ new Set() };
  for (const each of pulled) for (const attempt of each.attempts) judgeAttempt(each, attempt, judging);
  return notices.all();
}
function judgeAttempt(pulled, attempt, judging) {
  const sent = credentialsFor(attempt, judging.cluster, judging.pod);
  if (sent.kind === "failed") return;
  const registry = attempt.logical.split("/", 1)[0] ?? "";
  const isAskedFirst = pulled.attempts[0]?.role === "upstream";
  if (attempt.role === "upstream" && isAskedFirst) tellMissing(pulled, registry, { sent, attempt, judging });
  if (sent.kind !== "sent") return;
  for (const found of sent.credentials) if (found.kind === "credential") tellLifetime(found, registry, judging);
  if (attempt.role === "mirror" && sent.by === "kubelet") tellLeak(sent.credentials, { registry, attempt, judging });
}
function tellMissing({ image, where }, registry, { sent, attempt, judging }) {
  const isAnonymous = sent.kind === "anonymous" || sent.kind === "sent" && sent.credentials.every(({ kind }) => kind === "empty");
  if (!isAnonymous || !judging.options.isPrivate(registry) || isTold(judging, "missing-credential", image)) return;
  const { pod, cluster } = judging;
  const absent = pullSecretsOf(pod, accountOf(pod, cluster.credentials)).filter(
    ({ text }) => secretOf(text, pod, cluster.credentials) === void 0
  );
  const names = absent.map(({ text }) => `${pod?.namespace ?? ""}/${text}`).join(", ");
  judging.notices.add("missing-credential", {
    where,
    message: `${registry} is private, and there is no credential for ${attempt.logical}${names === "" ? "" : ` (no such secret: ${names})`}`,
    hint: `add an entry for ${registry === "docker.io" ? "https://index.docker.io/v1/" : registry} to a pull secret of the pod or its service account`
  });
}
function isTold({ told }, rule, what) {
  const key = `${rule} ${what}`;
  const was = told.has(key);
  told.add(key);
  return was;
}
var HOUR = 36e5;
function tellLifetime({ credential, step }, registry, judging) {
  const { now } = judging.options;
  const { expires } = credential;
  const where = credential.origin.where ?? step.where;
  const place = where === void 0 ? {} : { where };
  if (expires !== void 0 && expires <= now) {
    if (isTold(judging, "expired-credential", credential.label)) return;
    judging.notices.add("expired-credential", {
      ...place,
      message: `${credential.label} does not work since ${new Date(expires).toISOString()}: pulls with it are refused, of public images too`,
      hint: "renew it, or take the entry out"
    });
    return;
  }
  const short = shortOf(credential, registry, now);
  if (short === void 0 || isTold(judging, "short-lived-credential", credential.label)) return;
  judging.notices.add("short-lived-credential", {
    ...place,
    message: `${credential.label} is ${short}: pulls fail once it has run out`,
    hint: isEcr(registry) ? "set up the credential provider ecr-credential-provider, or something that renews the secret" : "use a key that stays, or something that renews the secret"
  });
}
function shortOf(credential, registry, now) {
  const lifetime = lifetimeOf(credential.reveal(), { registry });
  if (lifetime.kind === "short") return `${lifetime.what}, which lives for ${lifetime.hours} h`;
  const left = credential.expires === void 0 ? Infinity : credential.expires - now;
  return left <= 12 * HOUR ? `good for ${Math.max(1, Math.round(left / HOUR))} h more` : void 0;
}
function tellLeak(credentials, { registry, attempt, judging }) {
  const [first] = credentials;
  const isSecret = first?.kind === "credential" || first?.kind === "program";
  if (!isSecret || isTold(judging, "leaked-credential", `${registry} ${attempt.host}`)) return;
  const what = first.kind === "credential" ? first.credential.label : `what ${first.call.program} gives`;
  const where = attempt.why.find((step) => step.where !== void 0)?.where;
  const clear = attempt.scheme === "http" ? ", over http" : "";
  judging.notices.add("leaked-credential", {
    ...where === void 0 ? {} : { where },
    message: `${what} is for ${registry}, and is sent to its mirror ${attempt.host} too${clear}`,
    hint: "let the mirror be one that may know it, or pull by the name of the mirror, with a credential of its own"
  });
}

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/cluster/kubelet.ts
var { kubeletReference } = require("./resolve.cjs").modules["src/cluster/kubelet.ts"]();

// now:src/cluster/credentials/keyring.ts
var { filedKey, lookUp } = require("./asking.cjs").modules["src/cluster/credentials/keyring.ts"]();

// now:src/cluster/credentials/registry-pattern.ts
var { isForImage, matchesImage, registryKey, registryPattern, shownRegistry } = require("./asking.cjs").modules["src/cluster/credentials/registry-pattern.ts"]();

// src/cluster/credentials/judge-pull-secrets.ts
function judgePullSecrets(pods, sources, mirrors = []) {
  const notices = gatherNotices(credentialRules);
  const uses = /* @__PURE__ */ new Map();
  for (const pod of pods) {
    for (const { text } of pullSecretsOf(pod, accountOf(pod, sources))) {
      const secret = secretOf(text, pod, sources);
      if (secret === void 0) continue;
      const use = uses.get(secret) ?? { names: /* @__PURE__ */ new Set(), pods: [] };
      uses.set(secret, use);
      use.pods.push(pod);
      for (const name of namesOf(pod)) use.names.add(name);
    }
    tellForbidden(pod, sources, notices);
  }
  for (const [secret, use] of uses) judgeSecret(secret, { ...use, mirrors, notices });
  return notices.all();
}
function tellForbidden(pod, sources, notices) {
  const account = accountOf(pod, sources);
  for (const { text, where } of account?.allowedSecrets === void 0 ? [] : pod.pullSecrets) {
    if (account?.allowedSecrets?.includes(text) !== false) continue;
    notices.add("unusable-pull-secret", {
      where,
      message: `the service account ${account.name} does not list the secret ${text}, and lets its pods use no others: the pod is refused`,
      hint: `add ${text} to imagePullSecrets of the service account`
    });
  }
}
function namesOf({ images }) {
  return images.flatMap(({ image }) => {
    const read = kubeletReference(image);
    return read.ok ? [nameOf(read.reference)] : [];
  });
}
function judgeSecret(secret, { names, pods, mirrors, notices }) {
  const full = `secret ${secret.namespace}/${secret.name}`;
  const who = pods[0]?.name ?? "";
  if (secret.kind === "malformed") return;
  if (secret.kind === "unusable") {
    if (!secret.isMeant)
      notices.add("unusable-pull-secret", {
        where: secret.where,
        message: `${who} pulls with ${full}, and ${secret.message}`,
        hint: secret.hint
      });
    return;
  }
  const all = secret.entries.map((item) => ({ filed: item.filed, item }));
  const isUsed = [...names].some((name) => lookUp(name, all).length > 0);
  if (isUsed || names.size === 0) return;
  const [entry] = secret.entries;
  const near = secret.entries.flatMap((each) => whyNot(each, names, mirrors) ?? []).at(0);
  const registries = [...new Set(secret.entries.map(({ registry }) => registry))].slice(0, 3).join(", ");
  notices.add("unmatched-pull-secret", {
    where: entry?.where ?? secret.where,
    message: `${full} has ${registries}, which ${secret.entries.length === 1 ? "is" : "are"} for no image of ${who}`,
    hint: near ?? `name the registry of the images: ${[...new Set([...names].map(registryOf))].slice(0, 3).join(", ")}`
  });
}
function registryOf(name) {
  return name.split("/", 1)[0] ?? "";
}
var HUB_NAMES = [
  "registry-1.docker.io",
  "registry.hub.docker.com",
  "hub.docker.com",
  "auth.docker.io"
];
function whyNot({ registry, filed }, names, mirrors) {
  if (filed === void 0) return `${registry} is no address: the kubelet leaves the entry out`;
  const { pattern } = filed;
  const host = registryOf(filed.key);
  if (HUB_NAMES.includes(host))
    return "write https://index.docker.io/v1/: the kubelet knows Docker Hub by no other name";
  if (mirrors.includes(host))
    return `${host} is a mirror: the kubelet looks for the registry that the image names, never for its mirrors`;
  for (const name of names) {
    const image = registryPattern(name);
    if (image === void 0) continue;
    const same = pattern.labels.join(".").toLowerCase() === image.labels.join(".");
    if (same && pattern.port !== image.port) return `the ports differ: write ${registryOf(name)}, as the images have it`;
    if (same && host !== host.toLowerCase()) return `write ${host.toLowerCase()}: upper and lower case count`;
    if (same && !image.path.startsWith(pattern.path)) return `the path ${pattern.path} is not where ${name} begins`;
    if (pattern.labels.includes("*") && pattern.labels.length !== image.labels.length)
      return `a * stands for one label: ${host} is not for ${registryOf(name)}`;
  }
  return void 0;
}

// now:src/cluster/credentials/sources.ts
var { readCredentialSources, withObjects } = require("./resolve.cjs").modules["src/cluster/credentials/sources.ts"]();

// now:src/cluster/pull-notices.ts
var { pullRules } = require("./cluster-rules.cjs").modules["src/cluster/pull-notices.ts"]();

// now:src/cluster/resolve.ts
var { resolve } = require("./resolve.cjs").modules["src/cluster/resolve.ts"]();

// now:src/cluster/step.ts
var { printWhere } = require("./resolve.cjs").modules["src/cluster/step.ts"]();

// src/cluster/judge-pull.ts
function judgePull({ image, where, pull, isOnNodes: isOnNodes2 }, profile) {
  const notices = gatherNotices(pullRules);
  if (isOnNodes2) return [];
  if (pull.kind === "refused" && pull.reason !== "unusable-credential") return refusal({ image, where, pull });
  const asked = pull.attempts.filter(({ turn }) => turn === "first" || turn === "next");
  const insecure = undeclared(asked, profile);
  if (insecure !== void 0)
    notices.add("undeclared-insecure-registry", {
      where,
      message: `${insecure} has no certificate that the nodes trust, and the runtime asks it for ${image} over https with all checks`,
      hint: `tell the runtime: \`chartpin configure\` writes the files for it`
    });
  const shorts = pull.kind === "resolved" ? shortNames(pull) : [];
  if (shorts.length > 0)
    notices.add("short-name", {
      where,
      message: `${image} names no registry, and this cluster takes it from ${shorts.join(", then ")}`,
      hint: "write the registry in front of the name"
    });
  const skipped = digestMirrors(image, asked, profile);
  if (skipped.length > 0)
    notices.add("mirror-by-digest-only", {
      where,
      message: `${image} is named by tag, and ${skipped.join(", ")} is asked for digests only: ${asked[0]?.attempt.host ?? "nobody"} is asked first`,
      hint: "pin the digest: `chartpin pin`; or let the mirror serve tags too"
    });
  return notices.all();
}
function refusal({ image, where, pull }) {
  const said = refusals[pull.reason];
  if (said === void 0) return [];
  const notices = gatherNotices(pullRules);
  const reason = pull.why.findLast((step) => step.where !== void 0)?.where;
  const at = reason === void 0 ? "" : ` (${printWhere(reason)})`;
  notices.add(said.rule, { where, message: `the cluster cannot pull ${image}: ${pull.message}${at}`, hint: said.hint });
  return notices.all().map((notice) => said.rule === "short-name" ? { ...notice, severity: "error" } : notice);
}
var refusals = {
  "no-route": {
    rule: "no-route",
    hint: "name a registry in reach: `chartpin pin --to`; or set up a mirror for it: `chartpin configure`"
  },
  "no-endpoint": { rule: "no-route", hint: "let the configuration of the runtime name a registry to ask" },
  blocked: { rule: "blocked-registry", hint: "take the image from another registry, or unblock this one" },
  policy: { rule: "blocked-registry", hint: "take the image from where the policy allows, or let it in" },
  "short-name": { rule: "short-name", hint: "write the registry in front of the name" }
};
function undeclared(asked, { insecure }) {
  const named = new Set(insecure.map(({ text }) => text));
  const hosts = asked.map(({ attempt }) => attempt.host).filter((host) => named.has(host));
  return hosts.find(
    (host) => asked.every(({ attempt }) => attempt.host !== host || attempt.scheme === "https" && attempt.tls.verify)
  );
}
function shortNames({ resolution }) {
  const hosts = [...new Set(resolution.attempts.map(({ logical }) => logical.split("/", 1)[0] ?? ""))];
  if (resolution.reference.isQualified && hosts.length < 2) return [];
  return hosts.length === 1 && hosts[0] === "docker.io" ? [] : hosts;
}
var ANY_DIGEST = `sha256:${"0".repeat(64)}`;
function digestMirrors(image, asked, profile) {
  if (image.includes("@")) return [];
  const pinned = resolve(`${image.replace(/:[\w.-]+$/, "")}@${ANY_DIGEST}`, profile);
  if (pinned.kind === "refused") return [];
  const hosts = new Set(asked.map(({ attempt }) => attempt.host));
  const mirrors = pinned.attempts.filter(({ role, host }) => role === "mirror" && !hosts.has(host));
  return [...new Set(mirrors.map(({ host }) => host))];
}

// now:src/cluster/kubelet/feature-gates.ts
var { featureGates, gateHistory, gateState } = require("./resolve.cjs").modules["src/cluster/kubelet/feature-gates.ts"]();

// now:src/cluster/kubelet/notices.ts
var { kubeletRules } = require("./cluster-rules.cjs").modules["src/cluster/kubelet/notices.ts"]();

// src/cluster/kubelet/cached-images.ts
function cacheRule(name, setup) {
  const gate = gateState("KubeletEnsureSecretPulledImages", setup);
  if (!gate.isOn) return { checksPulled: false, checksPreloaded: false, step: gate.step };
  const { pullCredentialsPolicy: policy, preloadedAllowlist } = setup.kubelet;
  const place = policy === void 0 ? {} : { where: policy.where };
  switch (policy?.text ?? "NeverVerifyPreloadedImages") {
    case "NeverVerify":
      return { checksPulled: false, checksPreloaded: false, step: { message: "the policy is NeverVerify", ...place } };
    case "AlwaysVerify":
      return { checksPulled: true, checksPreloaded: true, step: { message: "the policy is AlwaysVerify", ...place } };
    case "NeverVerifyAllowlistedImages": {
      const isListed = preloadedAllowlist.some(({ text }) => isAllowed(text, name));
      const message = `the policy is NeverVerifyAllowlistedImages, and ${name} is ${isListed ? "" : "not "}in the list`;
      return { checksPulled: true, checksPreloaded: !isListed, step: { message, ...place } };
    }
    default:
      return { checksPulled: true, checksPreloaded: false, step: { message: gate.step.message, ...place } };
  }
}
function isAllowed(pattern, name) {
  return pattern.endsWith("/*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
function effectivePolicy({ policy }, { admissionPlugins }) {
  const plugin = admissionPlugins.find(({ text }) => text === "AlwaysPullImages");
  return plugin === void 0 ? { policy } : { policy: "Always", where: plugin.where };
}
function judgeCachedImages(pods, options) {
  const notices = gatherNotices(kubeletRules);
  const pulledWith = credentialUsers(pods, options);
  for (const pod of pods) {
    for (const each of pod.images) {
      const notice = options.isPreloaded(each.image) ? preloaded(pod, each, options) : rechecked(pod, each, { pulledWith, options });
      if (notice !== void 0) notices.add(notice.rule, notice);
    }
  }
  return notices.all();
}
function preloaded(pod, each, options) {
  const { image, where } = each;
  const real = effectivePolicy(each, options.apiServer);
  if (real.policy === "Always") {
    const why = real.where === void 0 ? `its pull policy is Always${each.policyFrom === "tag" ? ", since its tag is latest" : ""}` : "the admission plugin AlwaysPullImages is on";
    const hint = real.where === void 0 ? "set imagePullPolicy: IfNotPresent, and name a tag other than latest" : "turn the plugin off, or have the images in a registry in reach";
    const message2 = `${image} of ${pod.name} lies on the nodes, and is asked for at its registry at every start: ${why}`;
    return { rule: "pull-policy-defeats-preload", where, message: message2, hint };
  }
  const rule = ruleFor(image, options);
  if (rule?.checksPreloaded !== true || options.hasCredential(pod, image)) return void 0;
  const message = `${image} of ${pod.name} lies on the nodes, and is not used without a credential: ${rule.step.message}`;
  return {
    rule: "recheck-of-cached-images",
    where,
    message,
    hint: "give the pod a pull secret, or leave the policy at NeverVerifyPreloadedImages"
  };
}
function rechecked(pod, each, { pulledWith, options }) {
  const { image, where } = each;
  const other = pulledWith.get(image);
  const { policy } = effectivePolicy(each, options.apiServer);
  if (other === void 0 || policy === "Always" || options.hasCredential(pod, image)) return void 0;
  const rule = ruleFor(image, options);
  if (rule?.checksPulled !== true) return void 0;
  const outcome = policy === "Never" ? "it does not start (ErrImageNeverPull)" : "the image is pulled again, without one";
  const message = `${other.name} pulls ${image} with a credential, and ${pod.name} has none: ${outcome}, though the image lies on the node`;
  return { rule: "recheck-of-cached-images", where, message, hint: `give ${pod.name} the pull secret too` };
}
function ruleFor(image, { setup }) {
  const read = kubeletReference(image);
  return read.ok ? cacheRule(nameOf(read.reference), setup) : void 0;
}
function credentialUsers(pods, { hasCredential: hasCredential2 }) {
  const users = /* @__PURE__ */ new Map();
  for (const pod of pods)
    for (const { image } of pod.images) if (!users.has(image) && hasCredential2(pod, image)) users.set(image, pod);
  return users;
}

// now:src/cluster/kubelet/pods.ts
var { accountsOf, namespaceOf, podsOf, usualPolicy } = require("./resolve.cjs").modules["src/cluster/kubelet/pods.ts"]();

// now:src/cluster/kubelet/settings-notices.ts
var { judgeKubelet, judgePodGates } = require("./resolve.cjs").modules["src/cluster/kubelet/settings-notices.ts"]();

// now:src/cluster/pull.ts
var { plainPod, pullOf, sentLabels, settledPull } = require("./resolve.cjs").modules["src/cluster/pull.ts"]();

// src/facts/cluster/private-registries.ts
var PRIVATE = [
  // docs.aws.amazon.com AmazonECR "Private registry authentication"
  /^\d{12}\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
  // access.redhat.com/RegistryAuthentication
  /^registry\.(?:redhat\.io|connect\.redhat\.com)$/,
  // docs.docker.com/dhi
  /^dhi\.io$/
];
function isPrivateRegistry(registry) {
  return PRIVATE.some((pattern) => pattern.test(registry));
}

// now:src/facts/cluster/pulled-images.ts
var { pulledTargets } = require("./asked-given+cluster-given.cjs").modules["src/facts/cluster/pulled-images.ts"]();

// now:src/facts/cluster/rendered-objects.ts
var { renderedObjects, templateOf } = require("./resolve.cjs").modules["src/facts/cluster/rendered-objects.ts"]();

// src/facts/cluster/judge-release.ts
async function judgeRelease(input) {
  const judging = await startJudging(input);
  const { pulls, pods, credentials, profile } = judging;
  const mirrors = pulls.flatMap(
    ({ pull }) => pull.attempts.flatMap(({ attempt }) => attempt.role === "mirror" ? [attempt.host] : [])
  );
  const notices = [
    ...pulls.flatMap((each) => noticesOfPull(each, judging)),
    ...pods.flatMap((pod) => noticesOfPod(pod, judging)),
    ...credentials.notices.slice(profile.credentials.notices.length),
    ...judgePullSecrets(pods, credentials, [...new Set(mirrors)]),
    ...judgePodGates(pods, profile),
    ...judgeCached(judging)
  ];
  return sorted(notices, judging);
}
async function startJudging(input) {
  const { profile, uses, graph, namespace, isPublic } = input;
  const configurations = (graph?.configurations.all ?? []).filter(({ tier }) => tier === "default");
  const manifests = (await Promise.all(configurations.map(renderedObjects))).flat();
  const rendered = podsOf(manifests, namespace);
  const credentials = withObjects(profile.credentials, manifests, namespace);
  const plain = plainPod(profile, namespace);
  const pulls = pulledTargets(uses, graph, rendered).map((target) => {
    const { pods: pods2, image, at } = target;
    const pull = pullOf(image, { profile, credentials, pods: pods2.length === 0 ? [plain] : pods2, isPublic });
    const where = "span" in at ? at : plain.where;
    return { ...target, where, pull };
  });
  const places = new Map(pulls.flatMap(({ image, at }) => "span" in at ? [[image, at]] : []));
  const pods = rendered.map((pod) => ({
    ...pod,
    images: pod.images.map((each) => ({ ...each, where: places.get(each.image) ?? each.where }))
  }));
  return { ...input, credentials, pods, pulls };
}
function noticesOfPull(target, judging) {
  const { image, where, pull } = target;
  const ofRuntime = pull.kind === "resolved" ? pull.resolution.notices : pull.notices;
  return [
    ...ofRuntime,
    ...judgePull({ image, where, pull, isOnNodes: isOnNodes(target, judging.profile) }, judging.profile)
  ];
}
function isOnNodes({ image, pods }, profile) {
  const policies = pods.flatMap(
    (pod) => pod.images.filter((each) => each.image === image).map((each) => each.policy === "Never" ? "Never" : effectivePolicy(each, profile.apiServer).policy)
  );
  const all = policies.length === 0 ? [usualPolicy(image)] : policies;
  if (all.every((policy) => policy === "Never")) return true;
  return isPreloaded(image, profile) && all.every((policy) => policy !== "Always");
}
function isPreloaded(image, { preloaded: preloaded2 = [] }) {
  const read = kubeletReference(image);
  return read.ok && preloaded2.some(({ text }) => isAllowed(text, nameOf(read.reference)));
}
function noticesOfPod(pod, { pulls, credentials, isPublic, now, profile }) {
  const entries = credentials.secrets.flatMap((secret) => secret.kind === "usable" ? secret.entries : []);
  const filed = new Set([...entries, ...credentials.node].map(({ registry }) => registry.replace(/\/.*$/, "")));
  const isPrivate = (registry) => isPrivateRegistry(registry) || filed.has(registry) && !isPublic(registry.replace(/:\d+$/, ""));
  const pulled = pulls.flatMap(({ image, where, pull, pods }) => {
    if (!pods.some(({ name }) => name === pod.name) || isOnNodes({ image, at: where, pods: [pod] }, profile)) return [];
    const asked = pull.attempts.filter(({ turn }) => turn === "first" || turn === "next");
    return [{ image, where, attempts: asked.map(({ attempt }) => attempt) }];
  });
  return judgeCredentials(pod, pulled, { credentials }, { now, isPrivate });
}
function judgeCached({ pods, pulls, profile, credentials }) {
  const unreachable = new Set(
    pulls.flatMap(
      ({ image, pull }) => pull.kind === "refused" && (pull.reason === "no-route" || pull.reason === "no-endpoint") ? [image] : []
    )
  );
  return judgeCachedImages(pods, {
    setup: profile,
    apiServer: profile.apiServer,
    isPreloaded: (image) => unreachable.has(image) && isPreloaded(image, profile),
    hasCredential: (pod, image) => hasCredential(pod, image, credentials)
  });
}
function hasCredential(pod, image, credentials) {
  const read = kubeletReference(image);
  if (!read.ok) return false;
  const offer = { kind: "kubelet", step: { message: "the kubelet looks for one" } };
  const sent = credentialsFor({ logical: nameOf(read.reference), credentials: [offer] }, { credentials }, pod);
  return sent.kind === "sent" && sent.credentials.some(({ kind }) => kind !== "empty");
}
function sorted(notices, { pulls }) {
  const byPlace = new Map(pulls.flatMap((each) => "span" in each.at ? [[placeKey(each.at), each]] : []));
  const facts = [];
  const configuration = [];
  for (const { where, ...notice } of notices) {
    const target = where === void 0 ? void 0 : byPlace.get(placeKey(where));
    const template = where === void 0 ? void 0 : templateOf(where.file.path);
    if (target !== void 0) facts.push({ notice, ...aboutOf(target) });
    else if (template !== void 0) facts.push({ notice, at: { path: template } });
    else configuration.push(where === void 0 ? notice : { ...notice, where });
  }
  return { facts, configuration };
}
function placeKey({ file, span }) {
  return `${file.path}:${span.start}`;
}
function aboutOf({ at, use, image }) {
  return use === void 0 ? { at, reference: image } : { at, use };
}

// now:src/cli/cluster-profile.ts
var { readClusterProfile } = require("./resolve.cjs").modules["src/cli/cluster-profile.ts"]();

// when-called:src/cli/rendered-given.ts
function installedGraph(...args) {
  return load("./rendered.cjs", "src/cli/rendered-given.ts").installedGraph(...args);
}

// src/cli/cluster-given.ts
async function startClusterJudge(invocation, settings) {
  const profile = await readClusterProfile(invocation, settings);
  const { namespace = "default" } = invocation.options;
  const notices = [...profile.notices];
  const subject = { path: profile.file.path, uses: [], credentials: [], problems: [], files: [] };
  return {
    async add(given) {
      const graph = given.subject.graph ?? installedGraph(given, invocation);
      const { uses } = graph ?? given.subject;
      const judged = await judgeRelease({
        profile,
        uses,
        graph,
        namespace,
        isPublic: isPublicRegistry,
        now: Date.now()
      });
      notices.push(...judged.configuration);
      return { ...given, subject: { ...given.subject, cluster: clusterFacts(judged.facts) } };
    },
    async finish() {
      const facts = inOrder(notices).map(({ where, ...notice }) => {
        return { notice, at: where?.file.place.kind === "disk" ? where : { path: profile.file.path } };
      });
      const cluster = clusterFacts(facts, await secretsIn(facts));
      return { subject: { ...subject, cluster }, settings, layers: [], named: void 0 };
    }
  };
}
async function secretsIn(facts) {
  const files = new Set(facts.flatMap(({ at }) => "file" in at ? [at.file] : []));
  const places = [...files].map(async (file) => (await secretPlaces(file)).map((span) => ({ file, span })));
  return (await Promise.all(places)).flat();
}

// dist/chunks/cluster-given.cjs
var modules = {
  "src/cli/cluster-given.ts": () => ({ startClusterJudge })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
