// The media types of manifests, of OCI (image-spec: media-types.md) and of Docker (distribution: manifest-v2-2.md), and which of them is which.

const INDEX_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const
const IMAGE_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const
const KINDS: ReadonlyMap<string, 'index' | 'image'> = new Map([
  ...INDEX_TYPES.map((type) => [type, 'index'] as const),
  ...IMAGE_TYPES.map((type) => [type, 'image'] as const),
])
const ACCEPT = [...INDEX_TYPES, ...IMAGE_TYPES].join(', ')

/** What is sent as `Accept` for manifests: all four, because registries convert, with another digest, what is left out. */
export function manifestAccept(): string {
  return ACCEPT
}

/** Which manifest a media type names; undefined where it is no manifest that is known. */
export function manifestKind(mediaType: string): 'index' | 'image' | undefined {
  return KINDS.get(mediaType)
}

/** The media type of a `Content-Type`, without its parameters, in small letters; empty where there is none. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}
