// Entries of a list with the digests that --digests, --digests-from or --locked give them.

import type { ImageEntry } from '../images/formats/image-entry.ts'
import { entryKey } from '../images/image-entries.ts'
import type { ListFormat } from '../images/formats/list-formats.ts'
import type { DigestSource } from './digest-source.ts'

/**
 * The entries with their digests, or for a format that needs those with the digests of their platforms. Images with a digest of their own keep it.
 * Throws `OperationError` where the source must know each image, and does not.
 */
export async function withDigests(
  entries: readonly ImageEntry[],
  { digests, format: { needs, target } }: { readonly digests: DigestSource; readonly format: ListFormat },
): Promise<readonly ImageEntry[]> {
  const asked = entries.map(({ reference }) => reference)
  await digests.learn?.(needs === 'platforms' ? asked : asked.filter(isOpen))
  digests.requireAll()
  if (needs === 'platforms') return entries.map((entry) => withPlatforms(entry, digests))
  const byReference = new Map<string, ImageEntry>()
  for (const entry of entries) {
    const pinned = isOpen(entry.reference) ? withDigest(entry, digests) : entry
    const key = entryKey(pinned, target)
    const before = byReference.get(key)
    byReference.set(key, before === undefined ? pinned : { ...before, places: [...before.places, ...pinned.places] })
  }
  return [...byReference].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

function isOpen({ tag, digest }: ImageEntry['reference']): boolean {
  return tag !== undefined && digest === undefined
}

function withPlatforms(entry: ImageEntry, { platformsOf }: DigestSource): ImageEntry {
  const platforms = platformsOf?.(entry.reference)
  return platforms === undefined ? entry : { ...entry, platforms }
}

function withDigest(entry: ImageEntry, { digestOf }: DigestSource): ImageEntry {
  const { reference, target } = entry
  const digest = digestOf(reference)
  if (digest === undefined) return entry
  return {
    ...entry,
    asked: reference,
    reference: { ...reference, digest },
    ...(target && { target: { ...target, digest } }),
  }
}
