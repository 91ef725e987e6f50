// One image at several versions in one chart: mostly one place was forgotten when the others were raised.

import { defineRule, markOf, writtenPart, type Rule, type Subject } from '../src/findings/rule.ts'
import { nameOf } from '../src/reference/print.ts'
import type { ImageUse, Leaf } from '../src/uses/image-use.ts'

/** A use with its version, and the leaf that gives it. */
interface Versioned {
  readonly use: ImageUse
  readonly leaf: Leaf
  readonly version: string
}

export const inconsistentVersions: Rule = defineRule({
  name: 'inconsistent-versions',
  summary: 'one image at several versions in one chart',
  severity: 'warning',
  preset: 'strict',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    differs: '`{image}` is {version} here and {usual} elsewhere in this chart: one of them was probably forgotten',
  },
  hint: 'raise both together, or ignore this with the reason why they differ',
  check: {
    subject: (subject, report, { uses }) => {
      for (const [image, all] of byImage(uses, subject)) {
        const usual = mostUsed(all)
        for (const { use, leaf, version } of all) {
          if (usual === undefined || version === usual.version) continue
          const related = [markOf(usual.leaf, `${usual.version} here`)]
          report({ message: 'differs', data: { image, version, usual: usual.version }, at: markOf(leaf), related, use })
        }
      }
    },
  },
})

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
