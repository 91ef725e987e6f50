// Well-known registries and who may pull from them, and how the hosts of clouds and of local clusters look.

/** Who may pull. */
export type RegistryAccess =
  /** Anyone; public repositories need no credentials. */
  | 'public'
  /** Nobody without credentials. */
  | 'credentials'
  /** Some of it needs credentials, some does not. */
  | 'mixed'

/** A registry that many charts name. */
export interface KnownRegistry {
  readonly host: string
  readonly name: string
  readonly access: RegistryAccess
  /** What anonymous users are allowed, or what else is to be known. */
  readonly note?: string
  /** How well it is known: `weak` is general knowledge without a page that says so. */
  readonly confidence: 'confirmed' | 'weak'
  readonly source: string
}

/** Sorted by host. */
export const KNOWN_REGISTRIES: readonly KnownRegistry[] = [
  {
    host: 'cgr.dev',
    name: 'Chainguard',
    access: 'mixed',
    note: 'anonymous users get the tags latest and latest-dev of cgr.dev/chainguard only',
    confidence: 'confirmed',
    source: 'https://github.com/tailscale/golink/issues/82',
  },
  {
    host: 'dhi.io',
    name: 'Docker Hardened Images',
    access: 'credentials',
    confidence: 'weak',
    source: 'https://docs.docker.com/dhi/',
  },
  {
    host: 'docker.elastic.co',
    name: 'Elastic',
    access: 'public',
    confidence: 'weak',
    source: 'https://www.docker.elastic.co',
  },
  {
    host: 'docker.io',
    name: 'Docker Hub',
    access: 'public',
    note: 'anonymous users: 100 pulls in 6 hours for each IPv4 address or IPv6 /64',
    confidence: 'confirmed',
    source: 'https://docs.docker.com/docker-hub/usage/pulls/',
  },
  {
    host: 'docker.pkg.github.com',
    name: 'GitHub Docker registry',
    access: 'credentials',
    note: 'even for public images; replaced by ghcr.io',
    confidence: 'confirmed',
    source:
      'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-docker-registry',
  },
  {
    // The dual-stack name of public.ecr.aws.
    host: 'ecr-public.aws.com',
    name: 'Amazon ECR Public',
    access: 'public',
    confidence: 'weak',
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/public/public-registries.html',
  },
  {
    host: 'gcr.io',
    name: 'Google Container Registry (served by Artifact Registry)',
    access: 'mixed',
    note: 'projects of customers decide for themselves; those of Google (distroless and others) are public',
    confidence: 'weak',
    source: 'https://cloud.google.com/artifact-registry/docs/transition/transition-from-gcr',
  },
  {
    host: 'ghcr.io',
    name: 'GitHub Container registry',
    access: 'public',
    confidence: 'confirmed',
    source:
      'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
  },
  {
    host: 'lscr.io',
    name: 'LinuxServer.io (leads to ghcr.io)',
    access: 'public',
    confidence: 'weak',
    source: 'https://docs.linuxserver.io',
  },
  {
    host: 'mcr.microsoft.com',
    name: 'Microsoft Artifact Registry',
    access: 'public',
    confidence: 'confirmed',
    source: 'https://github.com/microsoft/containerregistry',
  },
  {
    host: 'mirror.gcr.io',
    name: "Google's cache of Docker Hub",
    access: 'public',
    note: 'holds only what is asked for often',
    confidence: 'confirmed',
    source: 'https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images',
  },
  {
    host: 'nvcr.io',
    name: 'NVIDIA NGC',
    access: 'mixed',
    note: 'entitled images need the user name $oauthtoken and an API key',
    confidence: 'confirmed',
    source: 'https://docs.nvidia.com/ngc/latest/ngc-catalog-user-guide.html',
  },
  {
    host: 'public.ecr.aws',
    name: 'Amazon ECR Public',
    access: 'public',
    note: 'anonymous users: 500 GB a month',
    confidence: 'confirmed',
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/public/public-service-quotas.html',
  },
  {
    host: 'quay.io',
    name: 'Quay',
    access: 'public',
    note: 'requests are limited, by a number that is not published',
    confidence: 'confirmed',
    source: 'https://github.com/quay/quay/pull/4133',
  },
  {
    host: 'registry.access.redhat.com',
    name: 'Red Hat, without login',
    access: 'public',
    confidence: 'confirmed',
    source: 'https://access.redhat.com/RegistryAuthentication',
  },
  {
    host: 'registry.connect.redhat.com',
    name: 'Red Hat partners',
    access: 'credentials',
    confidence: 'confirmed',
    source: 'https://access.redhat.com/RegistryAuthentication',
  },
  {
    host: 'registry.gitlab.com',
    name: 'GitLab',
    access: 'mixed',
    note: 'each project decides for itself',
    confidence: 'weak',
    source: 'https://docs.gitlab.com/user/packages/container_registry/',
  },
  {
    host: 'registry.k8s.io',
    name: 'Kubernetes',
    access: 'public',
    note: 'leads to other hosts, which change; do not list them in a firewall',
    confidence: 'confirmed',
    source: 'https://github.com/kubernetes/registry.k8s.io',
  },
  {
    host: 'registry.redhat.io',
    name: 'Red Hat',
    access: 'credentials',
    note: 'most images are on registry.access.redhat.com as well',
    confidence: 'confirmed',
    source: 'https://access.redhat.com/RegistryAuthentication',
  },
]

/** How the hosts of a service that gives each customer one of its own look. */
export interface HostPattern {
  readonly name: string
  /** Anchored, of the host without a port. */
  readonly pattern: RegExp
  readonly access: RegistryAccess
  /** A host that matches. */
  readonly example: string
  readonly source: string
}

/** Registries of the clouds, where each account or project has a host or a name of its own. Sorted by name. */
export const CLOUD_HOSTS: readonly HostPattern[] = [
  {
    name: 'Amazon ECR',
    pattern:
      /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    access: 'credentials',
    example: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    source: 'https://github.com/awslabs/amazon-ecr-credential-helper',
  },
  {
    name: 'Azure Container Registry',
    pattern: /^[a-z0-9]+(?:\.[a-z0-9]+)?\.azurecr\.(?:io|cn|de|us)$/,
    access: 'credentials',
    example: 'myteam.azurecr.io',
    source: 'https://learn.microsoft.com/azure/container-registry/anonymous-pull-access',
  },
  {
    name: 'Google Artifact Registry',
    pattern: /^[a-z0-9-]+-docker\.pkg\.dev$/,
    access: 'mixed',
    example: 'europe-docker.pkg.dev',
    source: 'https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/auth.go',
  },
  {
    name: 'Google Container Registry',
    pattern: /^(?:[a-z0-9-]+\.)*gcr\.io$/,
    access: 'mixed',
    example: 'eu.gcr.io',
    source: 'https://github.com/google/go-containerregistry/blob/main/pkg/v1/google/auth.go',
  },
]

/** A host that exists within one cluster or one machine only. */
export interface LocalRegistry {
  readonly host: string
  readonly name: string
  readonly source: string
}

/** Registries that local clusters set up under a fixed name. Sorted by host. */
export const LOCAL_REGISTRIES: readonly LocalRegistry[] = [
  {
    host: 'image-registry.openshift-image-registry.svc:5000',
    name: 'OpenShift, internal',
    source: 'https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/registry/',
  },
  { host: 'localhost:32000', name: 'MicroK8s', source: 'https://microk8s.io/docs/registry-built-in' },
  { host: 'localhost:5000', name: 'minikube', source: 'https://minikube.sigs.k8s.io/docs/handbook/registry/' },
  { host: 'localhost:5001', name: 'kind', source: 'https://kind.sigs.k8s.io/docs/user/local-registry/' },
]
