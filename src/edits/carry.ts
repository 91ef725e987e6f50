// A wished image laid upon the keys that a chart has: which leaf gets which text, or why no leaf can carry it.

import type { ReferenceParts } from '../reference/print.ts'
import type { WantedImage } from '../uses/change.ts'
import { composeImage } from '../uses/compose.ts'
import type { ImageUse, Part } from '../uses/image-use.ts'
import type { Carried, LeafText } from './carried.ts'
import { nameLeaves } from './carry-name.ts'
import { versionCandidates } from './carry-version.ts'
import { isNaming, nameOfUse, wantedParts, wantsName, wantsVersion, whyNameless } from './wanted.ts'

/**
 * Distributes a wished image over the parts of a use, and gives the leaves whose text changes. Only keys that are there are written: a
 * registry key that says something, or that stands empty beside a name without host, gets the host; else the host goes in front of the
 * name. Parts at the end of the name that fit stay as they are, so that shared keys before them can carry the rest. A digest goes, in
 * this order, into a digest key, behind the tag, behind a whole string. Every way is tried on the use itself: the parts with their new
 * texts must make exactly the wished image.
 */
export function carryImage(use: ImageUse, wanted: WantedImage): Carried {
  const name = nameOfUse(use)
  if (name === undefined) return impossible(whyNameless(use))
  if (wantsVersion(wanted) && use.image.kind !== 'known') return impossible(whyNameless(use))
  const wish = wantedParts(name, wanted)
  const named = wantsName(wanted) ? nameLeaves(use.parts, name, wish) : carried([])
  if (named.kind === 'impossible') return named
  if (use.image.kind !== 'known') return checked(named.leaves, { parts: use.parts.filter(isNaming), wish })
  if (!wantsVersion(wanted)) return checked(named.leaves, { parts: use.parts, wish })
  return firstPossible(
    versionCandidates({ parts: use.parts, named: named.leaves, wish, wanted }).map((candidate) =>
      candidate.kind === 'impossible'
        ? candidate
        : checked(overlaid(named.leaves, candidate.leaves), { parts: use.parts, wish }),
    ),
  )
}

function carried(leaves: readonly LeafText[]): Carried {
  return { kind: 'carried', leaves }
}

function impossible(reason: string): Carried {
  return { kind: 'impossible', reason }
}

function firstPossible(candidates: readonly Carried[]): Carried {
  return (
    candidates.find(({ kind }) => kind === 'carried') ??
    candidates[0] ??
    impossible('it has no key for a tag or digest')
  )
}

/** The leaves of a later step over those of an earlier one. */
function overlaid(leaves: readonly LeafText[], later: readonly LeafText[]): readonly LeafText[] {
  return [...leaves.filter(({ leaf }) => !later.some((each) => each.leaf === leaf)), ...later]
}

/** The parts as they would be with other texts in some leaves. */
function withTexts(parts: readonly Part[], leaves: readonly LeafText[]): readonly Part[] {
  if (leaves.length === 0) return parts
  return parts.map((part) => {
    const text = leaves.find(({ leaf }) => leaf === part.leaf)?.text
    return text === undefined ? part : { ...part, leaf: { ...part.leaf, text } }
  })
}

interface Probe {
  readonly parts: readonly Part[]
  readonly wish: ReferenceParts
}

/** What a template that puts the parts together would print with the new texts is the wished image, or the leaves do not carry it. */
function checked(leaves: readonly LeafText[], { parts, wish }: Probe): Carried {
  const image = composeImage(withTexts(parts, leaves))
  switch (image.kind) {
    case 'known':
      return isSame(image.reference, wish)
        ? carried(leaves.filter(({ leaf, text }) => leaf.text !== text))
        : impossible(`its keys would then read "${image.reference.text}"`)
    case 'invalid':
      return impossible(
        `its keys would then read "${image.text}", which is no image reference: ${image.problem.message}`,
      )
    case 'opaque':
    case 'partial':
      return impossible('its keys would then name no image')
  }
}

function isSame(a: ReferenceParts, b: ReferenceParts): boolean {
  return a.registry === b.registry && a.repository === b.repository && a.tag === b.tag && a.digest === b.digest
}
