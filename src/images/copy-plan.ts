// What is copied from where to where: images of charts, lists and locks, with the places that a mapping or a lock gives them.

import { parseReference } from '../reference/parse.ts'
import { canonical, type ReferenceParts } from '../reference/print.ts'
import type { Digest } from '../registry/manifest.ts'
import { copyDestination } from './formats/copy-destination.ts'
import type { ImageEntry } from './formats/image-entry.ts'
import type { LockedImage } from './lock.ts'

/** One image to copy. */
export interface CopyItem {
  /** What it is called, in full: `docker.io/library/nginx:1.27`. */
  readonly image: string
  /** Where it is asked for. */
  readonly source: Pick<ReferenceParts, 'registry' | 'repository'>
  /** A tag, or a digest, which is then what must come. */
  readonly reference: string
  /** Where it goes; a layout keeps it under the name that it has. */
  readonly target: Pick<ReferenceParts, 'registry' | 'repository'>
  /** Under which tag; absent: it is found by its digest alone. */
  readonly tag?: string
  /** The layout that it comes from, as it is shown; absent for a registry. */
  readonly layout?: string
}

/** An image that is not copied, and why. */
export interface NotCopied {
  readonly image: string
  readonly kind: NonNullable<ImageEntry['stays']> | 'no-target' | 'no-tag' | 'no-name'
}

/** All that a run copies. */
export interface CopyPlan {
  /** Sorted by image, each target once. */
  readonly items: readonly CopyItem[]
  readonly notCopied: readonly NotCopied[]
  /** Sentences without a full stop. */
  readonly notes: readonly string[]
}

/** An image that shall be copied. */
export interface WantedCopy extends Pick<ImageEntry, 'target' | 'stays'> {
  readonly reference: ReferenceParts
  /** The one that must come, where that is known beside the reference. */
  readonly digest?: Digest
  /** The layout that it comes from. */
  readonly layout?: string
}

/** Plans the copies. `layout`: everything goes under its own name into one layout. */
export function planCopies(wanted: readonly WantedCopy[], to: 'registry' | 'layout'): CopyPlan {
  const items = new Map<string, CopyItem>()
  const notCopied: NotCopied[] = []
  for (const each of wanted) {
    const item = itemOf(each, to)
    if ('kind' in item) notCopied.push(item)
    else items.set(`${item.image} ${item.reference} ${destination(item)}`, item)
  }
  const sorted = [...items.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return { ...withoutCollisions(sorted), notCopied }
}

function keyOf({ image, reference }: CopyItem): string {
  return `${image} ${reference}`
}

function itemOf(
  { reference, digest, target, stays, layout }: WantedCopy,
  to: 'registry' | 'layout',
): CopyItem | NotCopied {
  const { registry, repository, tag } = reference
  const wanted = digest ?? reference.digest
  const version = wanted ?? tag
  const image = canonical(reference)
  if (version === undefined) return { image, kind: 'no-tag' }
  const place = to === 'layout' ? reference : target
  if (place === undefined) return { image, kind: stays ?? 'no-target' }
  return {
    image,
    source: { registry, repository },
    reference: version,
    target: { registry: place.registry, repository: place.repository },
    ...(tag === undefined ? {} : { tag }),
    ...(layout === undefined ? {} : { layout }),
  }
}

/** The whole name that an image has where it arrives. */
export function destination({ target, tag, reference }: Pick<CopyItem, 'target' | 'tag' | 'reference'>): string {
  return copyDestination({ ...target, ...(tag === undefined ? { digest: reference } : { tag }) })
}

/** Two images under one tag: it goes to the one that asks by it, else to the first; the others are found by their digests. */
function withoutCollisions(items: readonly CopyItem[]): Pick<CopyPlan, 'items' | 'notes'> {
  const groups = new Map<string, CopyItem[]>()
  for (const item of items) groups.set(destination(item), [...(groups.get(destination(item)) ?? []), item])
  const notes: string[] = []
  const untagged = new Set<CopyItem>()
  for (const [name, group] of groups) {
    if (group[0]?.tag === undefined || new Set(group.map(({ reference }) => reference)).size === 1) continue
    const owner = group.find(({ reference, tag }) => reference === tag) ?? group[0]
    for (const item of group) if (item !== owner && item.reference !== owner.reference) untagged.add(item)
    notes.push(
      `${name} is asked for with more than one digest: the tag goes to ${owner.image}, the others by their digests`,
    )
  }
  const placed = items.map((item) => (untagged.has(item) ? withoutTag(item) : item))
  const once = new Map(placed.map((item) => [`${destination(item)} ${item.reference}`, item]))
  return { items: [...once.values()], notes }
}

function withoutTag({ image, source, reference, target, layout }: CopyItem): CopyItem {
  return { image, source, reference, target, ...(layout === undefined ? {} : { layout }) }
}

/** The image of a lock: by its digest, from where it was found. Where no mapping is given it goes where the lock says. */
export function wantedOfLock(
  { image, digest, target }: LockedImage,
  aim: ((reference: ReferenceParts) => Pick<WantedCopy, 'target' | 'stays'>) | undefined,
): WantedCopy | undefined {
  const parsed = parseReference(image)
  if (!parsed.ok) return undefined
  const { reference } = parsed
  if (aim !== undefined) return { reference, digest, ...aim(reference) }
  const place = target === undefined ? undefined : parseReference(target)
  return { reference, digest, ...(place?.ok === true ? { target: place.reference } : {}) }
}
