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

// dist/chunks/moved.cjs
var moved_exports = {};
__export(moved_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(moved_exports);

// now:src/findings/rule.ts
var { defineRule, leafFix, markOf, placeOf, siblingMarks, writtenPart } = require("../core.cjs").modules["src/findings/rule.ts"]();

// rules/resolution/moved-images.ts
var MOVED_IMAGES = [
  {
    match: { registry: "*.bintray.io" },
    rule: "retired-registry",
    kind: "shut",
    since: "2021-05-01",
    tags: "check",
    confidence: "confirmed",
    note: "JFrog shut down Bintray; ask the publisher for the new place",
    source: "https://jfrog.com/blog/into-the-sunset-bintray-jcenter-gocenter-and-chartcenter/"
  },
  {
    // kumahq/kuma#1884 and helm/charts' artifactory; the new place: jfrog/jfrog-cli#1006.
    match: { registry: "*.bintray.io", repositoryPrefix: "jfrog" },
    rule: "retired-registry",
    kind: "shut",
    since: "2021-05-01",
    replacement: { registry: "releases-docker.jfrog.io", repositoryPrefix: "jfrog" },
    tags: "check",
    confidence: "confirmed",
    note: "JFrog shut down Bintray and publishes its own images on releases-docker.jfrog.io",
    source: "https://github.com/jfrog/jfrog-cli/issues/1006"
  },
  {
    match: { registry: "asia.gcr.io" },
    rule: "retired-registry",
    kind: "moved",
    since: "2025-03-18",
    tags: "check",
    confidence: "weak",
    note: "Container Registry was replaced by Artifact Registry; images that were never copied there are gone",
    source: "https://cloud.google.com/artifact-registry/docs/transition/transition-from-gcr"
  },
  {
    match: { registry: "cgr.dev", repositoryPrefix: "chainguard", exceptTags: ["latest", "latest-dev"] },
    rule: "moved-image",
    kind: "needs-auth",
    since: "2023-08-16",
    tags: "check",
    confidence: "confirmed",
    note: "without a subscription only the tags latest and latest-dev can be pulled",
    source: "https://github.com/tailscale/golink/issues/82"
  },
  {
    // argoproj/argo-workflows#14457: no project of argoproj pushes to Docker Hub any more; nothing was deleted.
    match: { registry: "docker.io", repositoryPrefix: "argoproj" },
    rule: "moved-image",
    kind: "frozen",
    since: "2025-05",
    replacement: { registry: "quay.io", repositoryPrefix: "argoproj" },
    tags: "check",
    confidence: "confirmed",
    note: "the Argo projects publish on quay.io only",
    source: "https://github.com/argoproj/argo-workflows/pull/14457"
  },
  {
    // argoproj/argo-cd#9244: the repository on Docker Hub is not used any longer.
    match: { registry: "docker.io", repositoryPrefix: "argoproj/argocd" },
    rule: "moved-image",
    kind: "frozen",
    since: "2022-01",
    replacement: { registry: "quay.io", repositoryPrefix: "argoproj/argocd" },
    tags: "check",
    confidence: "confirmed",
    note: "Argo CD is published on quay.io only",
    source: "https://github.com/argoproj/argo-cd/pull/8238"
  },
  {
    // bitnami/containers#83267 and bitnami/charts#35164; brown-outs on 2025-08-28, 09-02, 09-17, deletion on 2025-09-29.
    // Sealed Secrets stays: bitnami/sealed-secrets#1790.
    match: {
      registry: "docker.io",
      repositoryPrefix: "bitnami",
      exceptPrefixes: ["bitnami/sealed-secrets-controller", "bitnami/sealed-secrets-kubeseal"],
      exceptTags: ["latest"]
    },
    rule: "moved-image",
    kind: "shut",
    since: "2025-09-29",
    replacement: { registry: "docker.io", repositoryPrefix: "bitnamilegacy" },
    tags: "same",
    confidence: "confirmed",
    note: "Bitnami moved all versions to bitnamilegacy, a frozen copy without fixes; new versions need a subscription",
    source: "https://github.com/bitnami/containers/issues/83267"
  },
  {
    match: { registry: "docker.io", repositoryPrefix: "flannel" },
    rule: "moved-image",
    kind: "moved",
    since: "2025",
    replacement: { registry: "ghcr.io", repositoryPrefix: "flannel-io" },
    tags: "check",
    confidence: "weak",
    note: "since version 0.26.4 the chart of Flannel takes its images from ghcr.io",
    source: "https://github.com/flannel-io/flannel/blob/v0.26.4/chart/kube-flannel/values.yaml"
  },
  {
    // What stays on Docker Hub is Flux 1 and its Helm operator, which were never published elsewhere.
    match: {
      registry: "docker.io",
      repositoryPrefix: "fluxcd",
      exceptPrefixes: [
        "fluxcd/flux",
        "fluxcd/flux-prerelease",
        "fluxcd/helm-operator",
        "fluxcd/helm-operator-prerelease"
      ]
    },
    rule: "moved-image",
    kind: "moved",
    since: "2021-11",
    replacement: { registry: "ghcr.io", repositoryPrefix: "fluxcd" },
    tags: "same",
    confidence: "confirmed",
    note: "the images of Flux 2 live on ghcr.io",
    source: "https://github.com/fluxcd-community/helm-charts/issues/7"
  },
  {
    match: { registry: "docker.io", repositoryPrefix: "minio/mc" },
    rule: "moved-image",
    kind: "shut",
    since: "2026-09",
    replacement: { registry: "quay.io", repositoryPrefix: "minio/mc" },
    tags: "same",
    confidence: "confirmed",
    note: "MinIO removed its images from Docker Hub; those on quay.io get nothing new since 2025-10",
    source: "https://github.com/makeplane/plane/pull/9829"
  },
  {
    match: { registry: "docker.io", repositoryPrefix: "minio/minio" },
    rule: "moved-image",
    kind: "shut",
    since: "2026-09",
    replacement: { registry: "quay.io", repositoryPrefix: "minio/minio" },
    tags: "same",
    confidence: "confirmed",
    note: "MinIO removed its images from Docker Hub; those on quay.io get nothing new since 2025-10",
    source: "https://github.com/makeplane/plane/pull/9829"
  },
  {
    // The repository's name falls away: docker.pkg.github.com/owner/repository/image is ghcr.io/owner/image when it was pushed
    // anew; where GitHub migrated an image it has to be looked up. Homebrew/brew#8569: login needed even for public images.
    match: { registry: "docker.pkg.github.com" },
    rule: "retired-registry",
    kind: "moved",
    since: "2020-09",
    tags: "check",
    confidence: "confirmed",
    note: "GitHub's Docker registry was replaced by ghcr.io, where the image is named owner/image without the repository",
    source: "https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-docker-registry"
  },
  {
    match: { registry: "eu.gcr.io" },
    rule: "retired-registry",
    kind: "moved",
    since: "2025-03-18",
    tags: "check",
    confidence: "weak",
    note: "Container Registry was replaced by Artifact Registry; images that were never copied there are gone",
    source: "https://cloud.google.com/artifact-registry/docs/transition/transition-from-gcr"
  },
  {
    // Writes ended on 2025-03-18, reads from Container Registry on 2025-06-03; since 2025-10-14 Artifact Registry answers.
    match: { registry: "gcr.io", exceptPrefixes: ["cloudsql-docker", "distroless", "google.com", "k8s-minikube"] },
    rule: "retired-registry",
    kind: "moved",
    since: "2025-03-18",
    tags: "check",
    confidence: "weak",
    note: "Container Registry was replaced by Artifact Registry; images that were never copied there are gone",
    source: "https://cloud.google.com/artifact-registry/docs/transition/transition-from-gcr"
  },
  {
    // Backfilled to the new place before k8s.gcr.io was pointed there: kubernetes/k8s.io#1036, kubernetes/release#1424.
    match: { registry: "gcr.io", repositoryPrefix: "google-containers" },
    rule: "retired-registry",
    kind: "frozen",
    since: "2020-07",
    replacement: { registry: "registry.k8s.io" },
    tags: "check",
    confidence: "confirmed",
    note: "the images of Kubernetes left for k8s.gcr.io, which was replaced by registry.k8s.io",
    source: "https://github.com/kubernetes/release/issues/270"
  },
  {
    match: { registry: "gcr.io", repositoryPrefix: "google_containers" },
    rule: "retired-registry",
    kind: "frozen",
    since: "2020-07",
    replacement: { registry: "registry.k8s.io" },
    tags: "check",
    confidence: "confirmed",
    note: "the images of Kubernetes left for k8s.gcr.io, which was replaced by registry.k8s.io",
    source: "https://github.com/kubernetes/release/issues/270"
  },
  {
    match: { registry: "gcr.io", repositoryPrefix: "istio-release" },
    rule: "moved-image",
    kind: "shut",
    since: "2026-12",
    replacement: { registry: "docker.io", repositoryPrefix: "istio" },
    tags: "same",
    confidence: "confirmed",
    note: "Istio leaves Google Cloud; its images stay on Docker Hub",
    source: "https://github.com/istio/istio/issues/61467"
  },
  {
    // Deprecated in kubebuilder discussion 3907, removed on 2026-03-06 (kubero-dev/kubero#735).
    match: { registry: "gcr.io", repositoryPrefix: "kubebuilder/kube-rbac-proxy" },
    rule: "moved-image",
    kind: "shut",
    since: "2026-03-06",
    replacement: { registry: "quay.io", repositoryPrefix: "brancz/kube-rbac-proxy" },
    tags: "check",
    confidence: "confirmed",
    note: "kubebuilder publishes no kube-rbac-proxy any more; its authors do on quay.io",
    source: "https://github.com/kubealex/k8s-mediaserver-operator/issues/115"
  },
  {
    match: { registry: "gcr.io", repositoryPrefix: "kubernetes-helm/tiller" },
    rule: "moved-image",
    kind: "moved",
    since: "2020-10-26",
    replacement: { registry: "ghcr.io", repositoryPrefix: "helm/tiller" },
    tags: "check",
    confidence: "confirmed",
    note: "Helm 2 has reached its end, and Tiller with it; its last images are on ghcr.io",
    source: "https://helm.sh/blog/new-location-stable-incubator-charts/"
  },
  {
    // tektoncd/plumbing#2262 copied the old releases under the same path; tektoncd/operator#2866.
    match: { registry: "gcr.io", repositoryPrefix: "tekton-releases" },
    rule: "moved-image",
    kind: "shut",
    since: "2025-07",
    replacement: { registry: "ghcr.io", repositoryPrefix: "tektoncd" },
    tags: "same",
    confidence: "confirmed",
    note: "Tekton closed its images on gcr.io and copied the releases to ghcr.io",
    source: "https://github.com/tektoncd/pipeline/issues/8870"
  },
  {
    // Redirected from 2023-03-20 on: https://kubernetes.io/blog/2023/03/10/image-registry-redirect/
    match: { registry: "k8s.gcr.io" },
    rule: "retired-registry",
    kind: "frozen",
    since: "2023-04-03",
    replacement: { registry: "registry.k8s.io" },
    tags: "same",
    confidence: "confirmed",
    note: "the images of Kubernetes are on registry.k8s.io",
    source: "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/"
  },
  {
    match: { registry: "quay.io", repositoryPrefix: "coreos/kube-state-metrics" },
    rule: "moved-image",
    kind: "frozen",
    since: "2021-04-13",
    replacement: { registry: "registry.k8s.io", repositoryPrefix: "kube-state-metrics/kube-state-metrics" },
    tags: "check",
    confidence: "confirmed",
    note: "kube-state-metrics is published on registry.k8s.io since version 2.0",
    source: "https://github.com/kubernetes/website/pull/39511"
  },
  {
    match: { registry: "quay.io", repositoryPrefix: "coreos/prometheus-config-reloader" },
    rule: "moved-image",
    kind: "frozen",
    since: "2020-10-26",
    replacement: { registry: "quay.io", repositoryPrefix: "prometheus-operator/prometheus-config-reloader" },
    tags: "check",
    confidence: "confirmed",
    note: "the Prometheus Operator is published under its own account since version 0.43.0",
    source: "https://github.com/prometheus-operator/prometheus-operator/issues/3672"
  },
  {
    match: { registry: "quay.io", repositoryPrefix: "coreos/prometheus-operator" },
    rule: "moved-image",
    kind: "frozen",
    since: "2020-10-26",
    replacement: { registry: "quay.io", repositoryPrefix: "prometheus-operator/prometheus-operator" },
    tags: "check",
    confidence: "confirmed",
    note: "the Prometheus Operator is published under its own account since version 0.43.0",
    source: "https://github.com/prometheus-operator/prometheus-operator/issues/3672"
  },
  {
    // ceph/ceph-csi#1451; of the tags in use only those of csi-resizer differ.
    match: { registry: "quay.io", repositoryPrefix: "k8scsi" },
    rule: "retired-registry",
    kind: "shut",
    since: "2025-10",
    replacement: { registry: "registry.k8s.io", repositoryPrefix: "sig-storage" },
    tags: "check",
    confidence: "confirmed",
    note: "the CSI sidecars are on registry.k8s.io/sig-storage",
    source: "https://github.com/ofek/csi-gcs/issues/186"
  },
  {
    match: { registry: "quay.io", repositoryPrefix: "minio/mc" },
    rule: "moved-image",
    kind: "frozen",
    since: "2025-10-15",
    tags: "check",
    confidence: "confirmed",
    note: "MinIO publishes its community edition as source code only",
    source: "https://github.com/minio/minio/issues/21647"
  },
  {
    match: { registry: "quay.io", repositoryPrefix: "minio/minio" },
    rule: "moved-image",
    kind: "frozen",
    since: "2025-10-15",
    tags: "check",
    confidence: "confirmed",
    note: "MinIO publishes its community edition as source code only",
    source: "https://github.com/minio/minio/issues/21647"
  },
  {
    match: { registry: "registry.istio.io", repositoryPrefix: "release" },
    rule: "moved-image",
    kind: "shut",
    since: "2026-12",
    replacement: { registry: "docker.io", repositoryPrefix: "istio" },
    tags: "same",
    confidence: "confirmed",
    note: "Istio leaves Google Cloud; its images stay on Docker Hub",
    source: "https://github.com/istio/istio/issues/61467"
  },
  {
    match: { registry: "registry.k8s.io", repositoryPrefix: "ingress-nginx" },
    rule: "moved-image",
    kind: "retired",
    since: "2026-03",
    tags: "check",
    confidence: "confirmed",
    note: "Ingress NGINX has ended: its images stay but get no fixes",
    source: "https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/"
  },
  {
    // zalando-incubator/stackset-controller#733; the account on ghcr.io depends on the image.
    match: { registry: "registry.opensource.zalan.do" },
    rule: "retired-registry",
    kind: "moved",
    since: "2026-05",
    tags: "check",
    confidence: "confirmed",
    note: "Zalando gives up this registry; its images are on ghcr.io, under zalando or zalando-incubator",
    source: "https://github.com/zalando/skipper/pull/4054"
  },
  {
    match: { registry: "us.gcr.io" },
    rule: "retired-registry",
    kind: "moved",
    since: "2025-03-18",
    tags: "check",
    confidence: "weak",
    note: "Container Registry was replaced by Artifact Registry; images that were never copied there are gone",
    source: "https://cloud.google.com/artifact-registry/docs/transition/transition-from-gcr"
  },
  {
    match: { registry: "us.gcr.io", repositoryPrefix: "k8s-artifacts-prod" },
    rule: "retired-registry",
    kind: "frozen",
    since: "2023-04-03",
    replacement: { registry: "registry.k8s.io" },
    tags: "same",
    confidence: "weak",
    note: "this is where k8s.gcr.io was served from; the images of Kubernetes are on registry.k8s.io",
    source: "https://github.com/kubernetes/release/pull/1424"
  }
];

// rules/resolution/find-moved.ts
function findMoved(image) {
  let found;
  for (const moved of MOVED_IMAGES) {
    if (isAbout(moved.match, image) && prefixLength(moved) >= (found === void 0 ? 0 : prefixLength(found)))
      found = moved;
  }
  return found;
}
function newPlaceOf(moved, repository) {
  if (moved.replacement === void 0) return void 0;
  const { registry, repositoryPrefix = "" } = moved.replacement;
  const rest = repository.slice(prefixLength(moved)).replace(/^\//, "");
  return { registry, repository: [repositoryPrefix, rest].filter((part) => part !== "").join("/") };
}
function prefixLength({ match }) {
  return match.repositoryPrefix?.length ?? 0;
}
function isAbout(match, image) {
  const { repositoryPrefix = "", exceptPrefixes = [], exceptTags = [] } = match;
  if (!isRegistry(match.registry, image.registry) || !isBelow(repositoryPrefix, image.repository)) return false;
  const tag = image.tag ?? (image.digest === void 0 ? "latest" : void 0);
  return !exceptPrefixes.some((prefix) => isBelow(prefix, image.repository)) && (tag === void 0 || !exceptTags.includes(tag));
}
function isRegistry(pattern, registry) {
  return pattern.startsWith("*.") ? registry.endsWith(pattern.slice(1)) : registry === pattern;
}
function isBelow(prefix, repository) {
  return prefix === "" || repository === prefix || repository.startsWith(`${prefix}/`);
}

// rules/resolution/moved-report.ts
function movedReport(use, source, rule) {
  const { name, registry, part } = source;
  const repository = name.slice(registry.length + 1);
  const moved = movedEntry({ registry, repository }, use, rule);
  if (moved === void 0) return void 0;
  const { leaf } = placeToLook(use, moved, part);
  const place = newPlaceOf(moved, repository);
  const severity = severities[moved.kind];
  return {
    message: moved.kind,
    data: { image: name, since: moved.since, note: moved.note },
    at: markOf(leaf),
    related: siblingMarks(use, leaf),
    fixes: place === void 0 || !source.isWhole ? [] : [fixTo(use, place)],
    hint: hintOf(moved, place),
    use,
    ...severity === void 0 ? {} : { severity }
  };
}
function placeToLook(use, { match }, registryPart) {
  if (match.repositoryPrefix === void 0) return registryPart;
  return writtenPart(use, "repository", "reference", "name", "prefix") ?? registryPart;
}
function movedEntry(name, use, rule) {
  const moved = findMoved({ ...name, ...versionOf(use) });
  return moved !== void 0 && moved.rule === rule && moved.confidence !== "weak" ? moved : void 0;
}
var severities = {
  moved: "warning",
  frozen: "warning",
  retired: "warning"
};
function versionOf({ image }) {
  if (image.kind !== "known") return { tag: "" };
  const { tag, digest } = image.reference;
  return {
    ...digest === void 0 ? {} : { digest },
    ...tag === void 0 && image.tagFrom !== "template" ? {} : { tag: tag ?? "" }
  };
}
function fixTo(use, { registry, repository }) {
  const changes = [{ kind: "image", use, wanted: { registry, repository } }];
  return { safety: "unsafe", title: `write \`${registry}/${repository}\``, changes };
}
function hintOf({ source, tags }, place) {
  if (place === void 0) return `see ${source}`;
  const image = [place.registry, place.repository].filter((part) => part !== "").join("/");
  return `take \`${image}\`${tags === "check" ? " and look which tags it has" : ""}; see ${source}`;
}

// dist/chunks/moved.cjs
var modules = {
  "rules/resolution/moved-report.ts": () => ({ movedReport })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
