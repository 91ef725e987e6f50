// An image that is nothing but a manifest, for tests of what is said about it rather than of what it holds.

export const MEDIA_TYPE = 'application/vnd.oci.image.manifest.v1+json'
/** Of another content than that of the image. */
export const DIGEST: string = `sha256:${'ab'.repeat(32)}`
const CONFIG = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: DIGEST, size: 2 }
/** Its manifest; the configuration is nowhere. */
export const IMAGE: object = { schemaVersion: 2, mediaType: MEDIA_TYPE, config: CONFIG, layers: [] }
/** The bytes of its manifest, as the fake registry keeps them. */
export const BYTES: Buffer = Buffer.from(JSON.stringify(IMAGE))
/** Where it is asked for. */
export const NAME = { repository: 'team/app', reference: '1' } as const
