// How much an image is, by its manifests alone: which blobs, of how many bytes, without any of them being fetched.

import type { ContentSource } from './content.ts'
import { isForeign } from './copy-blobs.ts'
import { digestAtSource } from './copy-image.ts'
import { wantedChildren } from './copy-manifest.ts'
import { allDone, done, refused } from './copy-outcome.ts'
import type { Digest, Manifest, Platform } from './manifest.ts'
import type { Outcome } from './outcome.ts'

/** All that a copy of an image would carry. */
export interface ImageMeasure {
  readonly digest: Digest
  /** In bytes, by digest, manifests too; foreign layers are left out. */
  readonly sizes: ReadonlyMap<Digest, number>
}

const DEEPEST = 4

/** Reads the manifests, down to those of the platforms that are wanted. */
export async function measureImage(
  source: Pick<ContentSource, 'digestOf' | 'manifest'>,
  reference: string,
  wants?: (platform: Platform) => boolean,
): Promise<Outcome<ImageMeasure>> {
  const digest = await digestAtSource(source, reference)
  if (digest.kind === 'trouble') return digest
  const sizes = new Map<Digest, number>()
  const add = async (each: Digest, depth: number): Promise<Outcome<void>> => {
    if (sizes.has(each)) return done(undefined)
    const manifest = await source.manifest(each)
    if (manifest.kind === 'trouble') return manifest
    const { raw } = manifest.value
    sizes.set(each, raw.bytes.length)
    for (const { digest: blob, size } of blobsOf(manifest.value)) sizes.set(blob, size)
    const children = manifest.value.kind === 'index' ? wantedChildren(manifest.value.children, wants) : []
    if (children.length > 0 && depth === DEEPEST) return refused(`${each} lies in more than ${DEEPEST} indexes`)
    return allDone(await Promise.all(children.map(async ({ descriptor }) => await add(descriptor.digest, depth + 1))))
  }
  const added = await add(digest.value, 0)
  return added.kind === 'trouble' ? added : done({ digest: digest.value, sizes })
}

function blobsOf(manifest: Manifest) {
  return manifest.kind === 'image' ? [manifest.config, ...manifest.layers].filter((blob) => !isForeign(blob)) : []
}
