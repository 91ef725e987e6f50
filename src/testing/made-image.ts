// Small images for many platforms, made on the spot and unlike each other, as OCI layouts (image-spec: image-layout.md): what fills the
// registries of tests and benchmarks.

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { tarOf } from './tar-builder.ts'

/** One image with everything that it points at. */
export interface MadeImage {
  /** Of the index. */
  readonly digest: string
  readonly mediaType: string
  /** All there is by digest, the index and the manifests too. */
  readonly blobs: ReadonlyMap<string, Buffer>
  /** The manifests of the platforms, by digest, in the order of the platforms. */
  readonly manifests: readonly string[]
}

export interface ImageWish {
  /** What makes its content its own. */
  readonly name: string
  /** `linux/arm/v7`; two where nothing is said. */
  readonly platforms?: readonly string[]
  /** How many bytes each layer has beside its own file: random, so that they cannot be packed. */
  readonly layer?: Buffer
  /** Layers that are kept elsewhere, and are no part of what is made. */
  readonly more?: readonly { readonly digest: string; readonly size: number }[]
}

const TYPES = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const

/** Makes an image: each platform has a layer of its own, and one that all share. */
export function makeImage({
  name,
  platforms = ['linux/amd64', 'linux/arm64'],
  layer,
  more = [],
}: ImageWish): MadeImage {
  const blobs = new Map<string, Buffer>()
  const add = (mediaType: string, bytes: Buffer) => {
    const digest = digestOf(bytes)
    blobs.set(digest, bytes)
    return { mediaType, digest, size: bytes.length }
  }
  const shared = layerOf({ [`etc/${name}`]: `all of ${name}\n`, ...(layer === undefined ? {} : { payload: layer }) })
  const others = more.map(({ digest, size }) => ({ mediaType: TYPES.layer, digest, size }))
  const children = platforms.map((platform) => {
    const own = layerOf({ 'etc/platform': `${name} for ${platform}\n` })
    const [os = '', architecture = '', variant] = platform.split('/')
    const where = { os, architecture, ...(variant === undefined ? {} : { variant }) }
    const rootfs = { type: 'layers', diff_ids: [shared.tar, own.tar] }
    const config = add(TYPES.config, json({ ...where, config: { Labels: { name } }, rootfs }))
    const layers = [add(TYPES.layer, shared.packed), add(TYPES.layer, own.packed), ...others]
    const manifest = { schemaVersion: 2, mediaType: TYPES.manifest, config, layers }
    return { ...add(TYPES.manifest, json(manifest)), platform: where }
  })
  const index = add(TYPES.index, json({ schemaVersion: 2, mediaType: TYPES.index, manifests: children }))
  return {
    digest: index.digest,
    mediaType: index.mediaType,
    blobs,
    manifests: children.map(({ digest }) => digest),
  }
}

/** Writes images into one layout; each is found by its name (`oci:folder:name`). */
export function writeLayout(folder: string, images: ReadonlyMap<string, MadeImage>): void {
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true })
  for (const { blobs } of images.values()) {
    for (const [digest, bytes] of blobs) writeFileSync(path.join(folder, 'blobs', digest.replace(':', '/')), bytes)
  }
  const manifests = [...images].map(([name, { mediaType, digest, blobs }]) => ({
    mediaType,
    digest,
    size: blobs.get(digest)?.length,
    annotations: { 'org.opencontainers.image.ref.name': name },
  }))
  writeFileSync(path.join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  writeFileSync(path.join(folder, 'index.json'), json({ schemaVersion: 2, manifests }))
}

/** `sha256:…` */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

function layerOf(files: Readonly<Record<string, string | Buffer>>): { readonly tar: string; readonly packed: Buffer } {
  const tar = tarOf(Object.entries(files).map(([name, content]) => ({ name, content })))
  return { tar: digestOf(tar), packed: gzipSync(tar, { level: 1 }) }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
