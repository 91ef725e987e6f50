// The digests of a lock, for whoever pins or lists by it.

import type { Reference } from '../reference/reference.ts'
import type { Platform } from '../registry/manifest.ts'
import { type Lock, type LockedImage, lockFinder } from './lock.ts'
import { isPlatform, parsePlatform } from '../registry/platform-text.ts'

/** What a lock knows of an image without a digest of its own; `platform` asks for the digest of that platform alone. */
export function lockedDigests(lock: Lock, platform?: Platform): (reference: Reference) => string | undefined {
  const find = lockedImages(lock)
  return (reference) => {
    const locked = find(reference)
    return locked === undefined || platform === undefined ? locked?.digest : platformDigest(locked, platform)
  }
}

/** The digests of all platforms of an image, by the text of the platform. */
export function lockedPlatforms(lock: Lock): (reference: Reference) => ReadonlyMap<string, string> | undefined {
  const locked = lockedImages(lock)
  return (reference) => locked(reference)?.platforms
}

function lockedImages(lock: Lock): (reference: Reference) => LockedImage | undefined {
  const find = lockFinder(lock)
  const byTarget = lockFinder({ images: lock.images.flatMap(atTarget) })
  return (reference) => find(reference) ?? byTarget(reference)
}

/** Charts that were moved already ask for the target: a copy keeps the digest. */
function atTarget(locked: LockedImage): readonly LockedImage[] {
  return locked.target === undefined ? [] : [{ ...locked, image: locked.target }]
}

/** The digest of a platform; of several that fit the first. */
export function platformDigest({ platforms }: LockedImage, asked: Platform): string | undefined {
  for (const [name, digest] of platforms) {
    const platform = parsePlatform(name)
    if (platform !== undefined && isPlatform(platform, asked)) return digest
  }
  return undefined
}
