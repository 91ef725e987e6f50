// Image references as the check of `pin` reads them, by a pattern of its own: what it shares with the product would be wrong in both alike.

/** A reference, normalised as runtimes do it: with its registry, and with `library/` for Docker Hub's own images. */
export interface ImageName {
  readonly registry: string
  readonly repository: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*'
const TAG = '\\w(?:[\\w.-]{0,126}\\w)?'
const DIGEST = '[a-z][a-z0-9]*:[0-9a-f]{32,128}'
const HOST = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]+)?'

/** The source of a pattern for a reference, without groups: of a name alone too, and with anything for a host. */
export const REFERENCE: string = `(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*(?::${TAG})?(?:@${DIGEST})?`

/** What a chart's maker forgot to fill in: it stays as it is in the tag, and the image moves all the same. */
const PLACEHOLDER = '\\[\\[[\\w. -]+\\]\\]|<[\\w. -]+>'

const WHOLE = new RegExp(
  `^(?:(?<host>${HOST})/)?(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>${TAG}|${PLACEHOLDER}))?(?:@(?<digest>${DIGEST}))?$`,
)

/** Reads a text that is a reference from end to end; undefined for any other. */
export function readImage(text: string): ImageName | undefined {
  const { host, path = '', tag, digest } = WHOLE.exec(text)?.groups ?? {}
  if (path === '') return undefined
  if (host === undefined) return { ...onDockerHub(path), tag, digest }
  // Docker Hub's accounts have small letters: what has others is a host (distribution/reference normalize.go).
  const isHost = /[.:A-Z]/.test(host) || host === 'localhost'
  if (!isHost) return { ...onDockerHub(`${host}/${path}`), tag, digest }
  if (host === 'docker.io' || host === 'index.docker.io') return { ...onDockerHub(path), tag, digest }
  return { registry: host, repository: path, tag, digest }
}

function onDockerHub(path: string): Pick<ImageName, 'registry' | 'repository'> {
  return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` }
}

/** The reference in full; two texts that mean the same image print alike. */
export function printImage({ registry, repository, tag, digest }: ImageName): string {
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

/** Where everything shall come from: below it follow the image's own registry and path. */
export const TARGET = 'mirror.example.com/x'

/** What must stand where an image did, once it has been moved to the target; `digest` is one that a lock has for it. */
export function wishedImage(image: ImageName, digest: string | undefined): ImageName {
  const slash = TARGET.indexOf('/')
  const { registry, repository } = image
  return {
    registry: TARGET.slice(0, slash),
    // Paths have small letters only.
    repository: `${TARGET.slice(slash + 1)}/${registry.toLowerCase()}/${repository}`,
    tag: image.tag,
    digest: image.digest ?? digest,
  }
}

/** Whether an image is the wished one. Where a digest says which image it is, the tag may be left out but not be another. */
export function isWished(found: ImageName, wished: ImageName): boolean {
  if (printImage(found) === printImage(wished)) return true
  return wished.digest !== undefined && printImage(found) === printImage({ ...wished, tag: undefined })
}
