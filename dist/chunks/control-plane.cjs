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

// dist/chunks/control-plane.cjs
var control_plane_exports = {};
__export(control_plane_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(control_plane_exports);

// helper:node:path
var node_path_default = require("node:path");

// now:src/reference/parse.ts
var { parseReference } = require("../core.cjs").modules["src/reference/parse.ts"]();

// now:src/reference/print.ts
var { canonical, nameOf, suffixOf } = require("../core.cjs").modules["src/reference/print.ts"]();

// now:src/cluster/tree.ts
var { below, booleanOf, entriesOf, itemsOf, nounOf, startOf, stringOf, stringsOf, whereOf } = require("./asking.cjs").modules["src/cluster/tree.ts"]();

// now:src/cluster/version.ts
var { isAtLeast, parseVersion, printVersion } = require("./resolve.cjs").modules["src/cluster/version.ts"]();

// now:src/cluster/control-plane/images.ts
var { KUBERNETES_REGISTRY, controlPlaneImages } = require("./resolve.cjs").modules["src/cluster/control-plane/images.ts"]();

// src/cluster/control-plane/cluster-images.ts
var KNOWN_DISTRIBUTIONS = ["kubeadm", "minikube"];
function parseRelease(text) {
  const [, numbers = "", rest = ""] = /^v?(\d+\.\d+\.\d+)((?:[-+][\w.+-]+)?)$/.exec(text) ?? [];
  const version = parseVersion(numbers);
  return version === void 0 ? void 0 : { version, tag: `v${numbers}${rest.replaceAll("+", "_")}` };
}
function configuredRelease({ manifests }) {
  return stringOf(below(clusterConfiguration(manifests), "kubernetesVersion"));
}
function clusterImages({ version, tag }, profile) {
  const { minikube } = profile ?? {};
  const repository = repositoryOf(minikube);
  const images = controlPlaneImages({
    kubernetes: version,
    tag,
    ...settingsOf(clusterConfiguration(profile?.manifests ?? [])),
    ...profile?.distribution === "minikube" ? { isMinikube: true } : {},
    ...repository.text === void 0 ? {} : { repository: repository.text }
  });
  if (images === void 0) return { images, left: [] };
  const addons = addonImages(minikube, repository.text);
  const own = [...images, ...addons.images].map(({ component, image, origin, by }) => {
    return { component, image: normal(image), origin: normal(origin), by };
  });
  return { images: withSandbox(own, profile), left: [...repository.left, ...addons.left] };
}
function clusterConfiguration(manifests) {
  return manifests.find(
    ({ apiVersion, kind }) => kind === "ClusterConfiguration" && apiVersion.startsWith("kubeadm.k8s.io/")
  )?.tree;
}
function settingsOf(tree) {
  if (tree === void 0) return {};
  const repository = stringOf(below(tree, "imageRepository"));
  const etcd = overrideOf(below(tree, "etcd", "local"));
  const isExternal = below(tree, "etcd", "external") !== void 0;
  return {
    ...repository === void 0 || repository === "" ? {} : { repository },
    dns: overrideOf(below(tree, "dns")),
    etcd: isExternal ? { ...etcd, isExternal } : etcd,
    ...booleanOf(below(tree, "proxy", "disabled")) === true ? { hasNoProxy: true } : {}
  };
}
function overrideOf(tree) {
  const repository = stringOf(below(tree, "imageRepository")) ?? "";
  const tag = stringOf(below(tree, "imageTag")) ?? "";
  return { ...repository === "" ? {} : { repository }, ...tag === "" ? {} : { tag } };
}
function repositoryOf(minikube) {
  const text = minikube?.imageRepository?.text;
  if (text !== "auto") return { text, left: [] };
  const left = "with --image-repository=auto minikube looks for a repository itself: the usual one is assumed; name one";
  return { text: void 0, left: [left] };
}
var ADDONS = /* @__PURE__ */ new Map([
  ["registry-creds", "docker.io/upmcenterprises/registry-creds:1.10"]
]);
function addonImages(minikube, repository) {
  const images = [];
  const left = [];
  for (const { text: addon } of minikube?.addons ?? []) {
    const origin = ADDONS.get(addon);
    if (origin === void 0)
      left.push(
        `the images of the addon ${addon} go with the release of minikube: \`minikube addons images ${addon}\` tells them`
      );
    else {
      const path = origin.slice(origin.indexOf("/") + 1);
      const image = repository === void 0 ? origin : `${repository}/${path}`;
      images.push({ component: `addon ${addon}`, image, origin, by: ["minikube"] });
    }
  }
  return { images, left };
}
var RUNTIMES = { containerd: "containerd", crio: "CRI-O" };
function withSandbox(images, profile) {
  const { runtime } = profile ?? {};
  if (runtime === void 0 || runtime.kind === "dockerd" || runtime.config.sandboxImage === void 0) return images;
  const image = normal(runtime.config.sandboxImage.text);
  const by = RUNTIMES[runtime.kind];
  const isSame = (each) => each.component === "pause" && each.image === image;
  if (images.some(isSame)) return images.map((each) => isSame(each) ? { ...each, by: [...each.by, by] } : each);
  return [...images, { component: "pause", image, origin: image, by: [by] }];
}
function normal(image) {
  const parsed = parseReference(image);
  return parsed.ok ? canonical(parsed.reference) : image;
}

// now:src/cluster/control-plane/versions.ts
var { KNOWN_MINORS, componentTags } = require("./resolve.cjs").modules["src/cluster/control-plane/versions.ts"]();

// now:src/images/image-list.ts
var { countUnlisted, listImages, mergeLists, whyUnlisted } = require("./images.cjs").modules["src/images/image-list.ts"]();

// helper:load
var loaded = /* @__PURE__ */ new Map();
function load(file, module2) {
  let found = loaded.get(module2);
  if (found === void 0) loaded.set(module2, found = require(file).modules[module2]());
  return found;
}

// when-called:src/reports/place.ts
function printMark(...args) {
  return load("./report.cjs", "src/reports/place.ts").printMark(...args);
}

// when-called:src/text/width.ts
function visible(...args) {
  return load("./report.cjs", "src/text/width.ts").visible(...args);
}

// now:src/cli/cluster-profile.ts
var { readClusterProfile } = require("./resolve.cjs").modules["src/cli/cluster-profile.ts"]();

// now:src/cli/failure.ts
var { OperationError, UsageError } = require("../core.cjs").modules["src/cli/failure.ts"]();

// now:src/cli/gather-list.ts
var { gatherList } = require("./images.cjs").modules["src/cli/gather-list.ts"]();

// now:src/cli/subjects.ts
var { nothingSeen, readSubjects } = require("../core.cjs").modules["src/cli/subjects.ts"]();

// src/cli/control-plane.ts
async function gatherWithCluster(invocation, source, evidence) {
  const { operands, io } = invocation;
  const [first = "."] = operands;
  const settings = await source.of(first === "-" ? io.cwd : node_path_default.resolve(io.cwd, first));
  const profile = settings.cluster === void 0 ? void 0 : await readClusterProfile(invocation, settings);
  refuseOthers(profile);
  const release = releaseOf(invocation, profile);
  const { images, left } = clusterImages(release, profile);
  if (images === void 0) throw unknownRelease(release);
  const list = { images: images.map(listed), unlisted: [] };
  for (const each of left) io.stderr.write(`! ${visible(each)}
`);
  const gathered = operands.length === 0 ? nothingGathered() : await gatherList(invocation, source, evidence);
  return {
    ...gathered,
    list: mergeLists([gathered.list, list]),
    cluster: `Kubernetes ${release.tag.slice(1)}`
  };
}
function nothingGathered() {
  const list = { images: [], unlisted: [] };
  return { list, seen: nothingSeen(), problems: [], charts: [], rendered: [], valuesOnly: 0, placesOf: () => [] };
}
var EXAMPLE = "name --kube-version, as in --kube-version 1.35.2, or write kubernetes: 1.35.2 into cluster.yaml and name that: --profile cluster.yaml";
function releaseOf({ options, given }, profile) {
  const flag = options["kube-version"];
  const named = flag === void 0 ? profile?.kubernetesText ?? textOf(profile && configuredRelease(profile)) : { text: flag, where: void 0 };
  if (named === void 0)
    throw new UsageError("chartpin images --control-plane needs to know the version of Kubernetes", { hint: EXAMPLE });
  const release = parseRelease(named.text);
  if (release !== void 0) return release;
  const place = flag === void 0 ? named.where && printMark(named.where) : given.get("kube-version");
  throw new UsageError(`${named.text} is no whole version of Kubernetes`, {
    because: [`${place === void 0 ? "" : `${place}: `}images are tagged by the patch release`],
    hint: EXAMPLE
  });
}
function textOf(text) {
  return text === void 0 ? void 0 : { text, where: void 0 };
}
function refuseOthers(profile) {
  if (profile === void 0 || KNOWN_DISTRIBUTIONS.includes(profile.distribution)) return;
  throw new UsageError(`the images that ${profile.distribution} brings for its own cluster are not known`, {
    because: [`known are those of ${KNOWN_DISTRIBUTIONS.join(" and ")}`],
    hint: "take the list that comes with its release; --no-config --kube-version 1.35.2 gives the images of kubeadm"
  });
}
function unknownRelease({ tag }) {
  const [oldest, newest] = KNOWN_MINORS;
  return new UsageError(`the images of Kubernetes ${tag.slice(1)} are not known`, {
    because: [`known are 1.${oldest} to 1.${newest}`],
    hint: `\`kubeadm config images list --kubernetes-version ${tag}\` tells them`
  });
}
function listed(part) {
  if (!parseReference(part.image).ok || !parseReference(part.origin).ok)
    throw new UsageError(`${part.component} is no image reference by the cluster profile`, {
      hint: "correct the image repository, or the sandbox image, of the profile"
    });
  return { reference: part.image, tagFrom: "cluster", uses: [], parts: [part] };
}

// dist/chunks/control-plane.cjs
var modules = {
  "src/cli/control-plane.ts": () => ({ gatherWithCluster })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
