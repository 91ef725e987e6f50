// What comes and goes between two lists of images: what must be carried over for an upgrade, and what nobody needs any more.

import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'

/** The difference of two lists. */
export interface ImageDiff<Image> {
  /** In the order of their lists, like all that follows. */
  readonly added: readonly Image[]
  readonly removed: readonly Image[]
  /** One repository that had one version which went and has one that came. */
  readonly changed: readonly { readonly from: Image; readonly to: Image }[]
  /** How many are in both. */
  readonly same: number
}

/**
 * Compares lists of normalised references, each of them there once. Where several versions of a repository come or go at a time nothing tells
 * which took the place of which: these are removed and added ones.
 */
export function diffImages<Image extends { readonly reference: string }>(
  before: readonly Image[],
  after: readonly Image[],
): ImageDiff<Image> {
  const removed = without(before, after)
  const added = without(after, before)
  const gone = byRepository(removed)
  const come = byRepository(added)
  const changed = [...come].flatMap(([name, news]) => {
    const [from, ...others] = gone.get(name) ?? []
    const [to, ...more] = news
    return from === undefined || to === undefined || others.length + more.length > 0 ? [] : [{ from, to }]
  })
  const replaced = new Set(changed.flatMap(({ from, to }) => [from, to]))
  return {
    added: added.filter((image) => !replaced.has(image)),
    removed: removed.filter((image) => !replaced.has(image)),
    changed,
    same: after.length - added.length,
  }
}

/** The images that have to be carried over, sorted. */
export function newImages<Image extends { readonly reference: string }>({
  added,
  changed,
}: ImageDiff<Image>): readonly Image[] {
  return [...added, ...changed.map(({ to }) => to)].toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
}

function without<Image extends { readonly reference: string }>(
  images: readonly Image[],
  others: readonly Image[],
): readonly Image[] {
  const known = new Set(others.map(({ reference }) => reference))
  return images.filter(({ reference }) => !known.has(reference))
}

function byRepository<Image extends { readonly reference: string }>(
  images: readonly Image[],
): ReadonlyMap<string, readonly Image[]> {
  const groups = new Map<string, Image[]>()
  for (const image of images) {
    const parsed = parseReference(image.reference)
    const name = parsed.ok ? nameOf(parsed.reference) : image.reference
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [image])
    else group.push(image)
  }
  return groups
}
