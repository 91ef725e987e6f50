// The lock of chartpin: which digest each image had when it was asked for, so that the same can be installed, copied and proven later.

import { canonical, type ReferenceParts } from '../reference/print.ts'
import type { Digest } from '../registry/manifest.ts'

/** How the file is called where nobody names another. */
export const LOCK_NAME = 'chartpin.lock.yaml'

/** One image of a lock. */
export interface LockedImage {
  /** As it is asked for, in full: `docker.io/library/nginx:1.27`; with its digest only where that is what tells it from others. */
  readonly image: string
  /** Of the top-level manifest: of the index where there is one. */
  readonly digest: Digest
  /** The digest of each platform by its text, sorted; empty where they are not known. */
  readonly platforms: ReadonlyMap<string, Digest>
  /** What has to be fetched for all platforms, in bytes. */
  readonly size?: number
  /** Where it was found: `docker.io/library/nginx`. */
  readonly source: string
  /** Where a mapping puts it. */
  readonly target?: string
}

/** All images of a lock, sorted, each once. */
export interface Lock {
  readonly images: readonly LockedImage[]
}

/** The name that an image has in a lock: with its tag, and with its digest only where it has no tag. */
export function lockName(reference: ReferenceParts): string {
  const { registry, repository, tag, digest } = reference
  if (tag !== undefined) return canonical({ registry, repository, tag })
  return canonical({ registry, repository, ...(digest !== undefined && { digest }) })
}

/** Finds the entry of an image: under its tag, where that has the digest which the image has itself, else under both. */
export function lockFinder({ images }: Lock): (reference: ReferenceParts) => LockedImage | undefined {
  const byName = new Map(images.map((locked) => [locked.image, locked]))
  return (reference) => {
    const { digest } = reference
    const named = byName.get(lockName(reference))
    return digest === undefined || named?.digest === digest ? named : byName.get(canonical(reference))
  }
}
