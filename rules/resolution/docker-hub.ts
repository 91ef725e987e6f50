// The names under which Docker Hub is met. Its name in image references is `docker.io`; what the others do differs.

/** What happens when a runtime is given this name. */
export type HubHostKind =
  /** The name itself. */
  | 'canonical'
  /** Means the same to every runtime; lists and mappings that compare texts do not see that. */
  | 'alias'
  /** A server that answers, but to runtimes a registry of its own: no mirrors, no credentials, no `library/` of Docker Hub. */
  | 'server'
  /** The web page, or an old address of it: not meant to be pulled from, and no key that the kubelet finds a pull secret by. */
  | 'website'

/** One name of Docker Hub. */
export interface HubHost {
  readonly host: string
  readonly kind: HubHostKind
  readonly source: string
}

/** Sorted by host. */
export const HUB_HOSTS: readonly HubHost[] = [
  // splitDockerDomain: the default domain.
  { host: 'docker.io', kind: 'canonical', source: 'https://github.com/distribution/reference/blob/main/normalize.go' },
  // The key under which `docker login` keeps credentials of Docker Hub is a web address, never an image's registry.
  {
    host: 'hub.docker.com',
    kind: 'website',
    source: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/credentialprovider/keyring.go',
  },
  // splitDockerDomain: the legacy default domain is rewritten to docker.io; go-containerregistry has it the other way round.
  {
    host: 'index.docker.io',
    kind: 'alias',
    source: 'https://github.com/distribution/reference/blob/main/normalize.go',
  },
  // Where docker.io is served from; normalize.go does not know it.
  {
    host: 'registry-1.docker.io',
    kind: 'server',
    source: 'https://github.com/distribution/reference/blob/main/normalize.go',
  },
  // isDefaultRegistryMatch knows docker.io and index.docker.io only.
  {
    host: 'registry.hub.docker.com',
    kind: 'website',
    source: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/credentialprovider/keyring.go',
  },
]
