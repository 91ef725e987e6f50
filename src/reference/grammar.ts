// The grammar of image references as anchored patterns. None nests one repetition in another over the same characters, so
// each decides in time linear in its text. Sources: distribution/reference regexp.go; the fork in containers/container-libs
// image/docker/reference/regexp.go; opencontainers/go-digest algorithm.go.

/** Docker Hub's registry, where the text names none (distribution/reference normalize.go). */
export const DOCKER_HUB = 'docker.io'

/** Docker Hub's old name: an alias that distribution rewrites to `docker.io`, and the canonical name in go-containerregistry. */
export const DOCKER_HUB_INDEX = 'index.docker.io'

/** What stands before a Docker Hub repository of a single component. */
export const OFFICIAL_PREFIX = 'library/'

/** Most characters of a repository path (distribution), of registry and path (containers-image), of a repository (go-containerregistry). */
export const MAX_NAME_LENGTH = 255

/** Most characters of a tag (distribution-spec, "Pulling manifests"). */
export const MAX_TAG_LENGTH = 128

/**
 * Most characters of a text that is looked at: more than the Kubernetes API takes for a whole object (etcd --max-request-bytes),
 * and well within what the engine's patterns bear. The libraries have no such limit, for a host can be of any length.
 */
export const MAX_TEXT_LENGTH = 1_000_000

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const PORT = '(?::[0-9]+)?'
const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'

/** A host of the fork: labels with an optional port, no IPv6. The port's range is checked by nobody. */
export const NAMED_HOST: RegExp = new RegExp(`^${LABEL}(?:\\.${LABEL})*${PORT}$`)

/** A host of distribution: as above, or hexadecimal digits and colons in brackets (neither zone nor embedded IPv4). */
export const HOST: RegExp = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])${PORT}$`)

/** A repository path: components of lower-case letters and digits, joined by `.`, `_`, `__` or dashes. */
export const PATH: RegExp = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`)

/** A tag. */
export const TAG: RegExp = new RegExp(`^[0-9A-Za-z_][0-9A-Za-z_.-]{0,${MAX_TAG_LENGTH - 1}}$`)

/** As much of a text as can be the algorithm of a digest, known or not; nothing, if it must be. Not anchored at the end. */
export const DIGEST_ALGORITHM: RegExp = /^(?:[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*)?/

/** 64 hexadecimal digits: an image id, and as a reference refused. */
export const IDENTIFIER: RegExp = /^[a-f0-9]{64}$/

/**
 * Number of hexadecimal digits of each algorithm that runtimes register. The libraries take only the algorithms that the
 * program links; kubelet, containerd, CRI-O and dockerd link all three (kubernetes pkg/util/parsers/parsers.go).
 */
export const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
])

/** A digest of one of these algorithms. */
export const DIGEST: RegExp = new RegExp(
  `^(?:${[...DIGEST_LENGTHS].map(([algorithm, length]) => `${algorithm}:[a-f0-9]{${length}}`).join('|')})$`,
)
