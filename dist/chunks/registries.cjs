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

// dist/chunks/registries.cjs
var registries_exports = {};
__export(registries_exports, {
  modules: () => modules
});
module.exports = __toCommonJS(registries_exports);

// rules/resolution/known-registries.ts
var KNOWN_REGISTRIES = [
  {
    host: "cgr.dev",
    name: "Chainguard",
    access: "mixed",
    note: "anonymous users get the tags latest and latest-dev of cgr.dev/chainguard only",
    confidence: "confirmed",
    source: "https://github.com/tailscale/golink/issues/82"
  },
  {
    host: "dhi.io",
    name: "Docker Hardened Images",
    access: "credentials",
    confidence: "weak",
    source: "https://docs.docker.com/dhi/"
  },
  {
    host: "docker.elastic.co",
    name: "Elastic",
    access: "public",
    confidence: "weak",
    source: "https://www.docker.elastic.co"
  },
  {
    host: "docker.io",
    name: "Docker Hub",
    access: "public",
    note: "anonymous users: 100 pulls in 6 hours for each IPv4 address or IPv6 /64",
    confidence: "confirmed",
    source: "https://docs.docker.com/docker-hub/usage/pulls/"
  },
  {
    host: "docker.pkg.github.com",
    name: "GitHub Docker registry",
    access: "credentials",
    note: "even for public images; replaced by ghcr.io",
    confidence: "confirmed",
    source: "https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-docker-registry"
  },
  {
    // The dual-stack name of public.ecr.aws.
    host: "ecr-public.aws.com",
    name: "Amazon ECR Public",
    access: "public",
    confidence: "weak",
    source: "https://docs.aws.amazon.com/AmazonECR/latest/public/public-registries.html"
  },
  {
    host: "gcr.io",
    name: "Google Container Registry (served by Artifact Registry)",
    access: "mixed",
    note: "projects of customers decide for themselves; those of Google (distroless and others) are public",
    confidence: "weak",
    source: "https://cloud.google.com/artifact-registry/docs/transition/transition-from-gcr"
  },
  {
    host: "ghcr.io",
    name: "GitHub Container registry",
    access: "public",
    confidence: "confirmed",
    source: "https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry"
  },
  {
    host: "lscr.io",
    name: "LinuxServer.io (leads to ghcr.io)",
    access: "public",
    confidence: "weak",
    source: "https://docs.linuxserver.io"
  },
  {
    host: "mcr.microsoft.com",
    name: "Microsoft Artifact Registry",
    access: "public",
    confidence: "confirmed",
    source: "https://github.com/microsoft/containerregistry"
  },
  {
    host: "mirror.gcr.io",
    name: "Google's cache of Docker Hub",
    access: "public",
    note: "holds only what is asked for often",
    confidence: "confirmed",
    source: "https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images"
  },
  {
    host: "nvcr.io",
    name: "NVIDIA NGC",
    access: "mixed",
    note: "entitled images need the user name $oauthtoken and an API key",
    confidence: "confirmed",
    source: "https://docs.nvidia.com/ngc/latest/ngc-catalog-user-guide.html"
  },
  {
    host: "public.ecr.aws",
    name: "Amazon ECR Public",
    access: "public",
    note: "anonymous users: 500 GB a month",
    confidence: "confirmed",
    source: "https://docs.aws.amazon.com/AmazonECR/latest/public/public-service-quotas.html"
  },
  {
    host: "quay.io",
    name: "Quay",
    access: "public",
    note: "requests are limited, by a number that is not published",
    confidence: "confirmed",
    source: "https://github.com/quay/quay/pull/4133"
  },
  {
    host: "registry.access.redhat.com",
    name: "Red Hat, without login",
    access: "public",
    confidence: "confirmed",
    source: "https://access.redhat.com/RegistryAuthentication"
  },
  {
    host: "registry.connect.redhat.com",
    name: "Red Hat partners",
    access: "credentials",
    confidence: "confirmed",
    source: "https://access.redhat.com/RegistryAuthentication"
  },
  {
    host: "registry.gitlab.com",
    name: "GitLab",
    access: "mixed",
    note: "each project decides for itself",
    confidence: "weak",
    source: "https://docs.gitlab.com/user/packages/container_registry/"
  },
  {
    host: "registry.k8s.io",
    name: "Kubernetes",
    access: "public",
    note: "leads to other hosts, which change; do not list them in a firewall",
    confidence: "confirmed",
    source: "https://github.com/kubernetes/registry.k8s.io"
  },
  {
    host: "registry.redhat.io",
    name: "Red Hat",
    access: "credentials",
    note: "most images are on registry.access.redhat.com as well",
    confidence: "confirmed",
    source: "https://access.redhat.com/RegistryAuthentication"
  }
];
var CLOUD_HOSTS = [
  {
    name: "Amazon ECR",
    pattern: /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    access: "credentials",
    example: "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
    source: "https://github.com/awslabs/amazon-ecr-credential-helper"
  },
  {
    name: "Azure Container Registry",
    pattern: /^[a-z0-9]+(?:\.[a-z0-9]+)?\.azurecr\.(?:io|cn|de|us)$/,
    access: "credentials",
    example: "myteam.azurecr.io",
    source: "https://learn.microsoft.com/azure/container-registry/anonymous-pull-access"
  },
  {
    name: "Google Artifact Registry",
    pattern: /^[a-z0-9-]+-docker\.pkg\.dev$/,
    access: "mixed",
    example: "europe-docker.pkg.dev",
    source: "https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/auth.go"
  },
  {
    name: "Google Container Registry",
    pattern: /^(?:[a-z0-9-]+\.)*gcr\.io$/,
    access: "mixed",
    example: "eu.gcr.io",
    source: "https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/auth.go"
  }
];

// now:rules/resolution/docker-hub.ts
var { HUB_HOSTS } = require("../core.cjs").modules["rules/resolution/docker-hub.ts"]();

// rules/resolution/registry-names.ts
var names = new Map(KNOWN_REGISTRIES.map(({ host, name }) => [host, name]));
var hubHosts = new Set(HUB_HOSTS.map(({ host }) => host));
function publicRegistryName(host) {
  return names.get(host) ?? CLOUD_HOSTS.find(({ pattern }) => pattern.test(host))?.name;
}
function isPublicRegistry(host) {
  return publicRegistryName(host) !== void 0 || hubHosts.has(host);
}
function areBothPublic(first, second) {
  return isPublic(first) && isPublic(second);
}
function isPublic(host) {
  return names.has(host) || hubHosts.has(host);
}

// dist/chunks/registries.cjs
var modules = {
  "rules/resolution/known-registries.ts": () => ({ CLOUD_HOSTS, KNOWN_REGISTRIES }),
  "rules/resolution/registry-names.ts": () => ({ areBothPublic, isPublicRegistry, publicRegistryName })
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  modules
});
