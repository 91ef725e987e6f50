// The versions at which one chart asks for the same image: for the rule that finds where one was forgotten.

import { nameOf } from '../reference/print.ts'
import type { ImageUse, Leaf } from '../uses/image-use.ts'
import { type Subject, writtenPart } from './rule.ts'

/** A use with its version, and the leaf that gives it. */
export interface Versioned {
  readonly use: ImageUse
  readonly leaf: Leaf
  readonly version: string
}

/** A use at another version than most uses of its image. */
export interface Deviation extends Versioned {
  /** `registry/repository`. */
  readonly image: string
  readonly usual: Versioned
}

/** Those of a subject, image by image. */
export function deviatingVersions(uses: readonly ImageUse[], subject: Subject): readonly Deviation[] {
  return [...byImage(uses, subject)].flatMap(([image, all]) => {
    const usual = mostUsed(all)
    return all.flatMap((each) =>
      usual === undefined || each.version === usual.version ? [] : [{ ...each, image, usual }],
    )
  })
}

/** The versions of each image that is installed together: overlays are other installations, items of lists mostly other choices. */
function byImage(uses: readonly ImageUse[], { chart }: Subject): ReadonlyMap<string, readonly Versioned[]> {
  const overlays = new Set(chart?.overlays.map((overlay) => overlay.file))
  const found = new Map<string, Versioned[]>()
  for (const use of uses) {
    if (use.image.kind !== 'known' || use.image.reference.tag === undefined || use.source === 'annotation') continue
    if (use.path.some((key) => typeof key === 'number') || use.parts.some((part) => overlays.has(part.leaf.file)))
      continue
    const leaf = writtenPart(use, 'tag', 'reference', 'repository', 'name')?.leaf
    const version = versionIn(use.image.reference.tag)
    if (leaf === undefined || version === undefined) continue
    const name = nameOf(use.image.reference)
    const all = found.get(name)
    if (all === undefined) found.set(name, [{ use, leaf, version }])
    else all.push({ use, leaf, version })
  }
  return found
}

/** `1.27` of `v1.27-alpine`: flavours of one version are no other version; tags that are none (`latest`) are not compared. */
function versionIn(tag: string): string | undefined {
  return /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1]
}

/** The version that most uses have; of several the one that stands first. */
function mostUsed(all: readonly Versioned[]): Versioned | undefined {
  const counts = new Map<string, number>()
  for (const { version } of all) counts.set(version, (counts.get(version) ?? 0) + 1)
  return all.toSorted((a, b) => (counts.get(b.version) ?? 0) - (counts.get(a.version) ?? 0))[0]
}
