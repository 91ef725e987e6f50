// Lists made ready to be printed in a format: parsed, with targets and places, and without what the format cannot say.

import type { CompiledMapping } from '../edits/mapping.ts'
import { DEFAULT_TAG } from '../reference/familiar.ts'
import { parseReference } from '../reference/parse.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { ImageEntry, ImagePlace } from './formats/image-entry.ts'
import type { ListFormat } from './formats/list-formats.ts'
import type { ListedImage } from './image-list.ts'

/** What is known beside the list. */
export interface EntryContext {
  /** Where the images shall go. */
  readonly mapping?: CompiledMapping
  /** Whether images of the cluster itself stand as they are pulled, or as they are copied: with where they come from, and go. */
  readonly ownImages?: 'pulled' | 'copied'
  /** What asks for an image. */
  readonly placesOf: (image: ListedImage) => readonly ImagePlace[]
}

/** The entries of listed images, in their order. */
export function imageEntries(
  images: readonly ListedImage[],
  { mapping, placesOf, ownImages = 'pulled' }: EntryContext,
): readonly ImageEntry[] {
  return images.flatMap((image): readonly ImageEntry[] => {
    const reference = referenceOf(image.reference)
    const own = ownImages === 'copied' ? copiedEntries(image, reference) : []
    if (own.length > 0 && image.uses.length === 0 && image.rendered === undefined) return own
    return [{ reference, bare: bareTag(image), ...aimOf(reference, mapping), places: placesOf(image) }, ...own]
  })
}

/** An image of the cluster that is pulled from elsewhere than it comes from has one target, whatever a mapping says. */
function copiedEntries({ parts = [] }: ListedImage, target: Reference): readonly ImageEntry[] {
  const origins = new Set(parts.filter(({ image, origin }) => image !== origin).map(({ origin }) => origin))
  return [...origins].map((origin) => ({ reference: referenceOf(origin), bare: 'latest', target, places: [] }))
}

function referenceOf(text: string): Reference {
  const parsed = parseReference(text)
  if (!parsed.ok) throw new Error(`${text} is listed and is no reference`)
  return parsed.reference
}

/** What a manifest holds, and a line of a list, which nobody uses yet, is a whole string too. */
function bareTag({ uses, rendered }: ListedImage): ImageEntry['bare'] {
  const isWhole = uses.some(({ image }) => image.kind === 'known' && image.tagFrom === 'nowhere')
  return isWhole || uses.length === 0 || rendered !== undefined ? 'latest' : 'unknown'
}

/** Where a mapping puts an image. */
function aimOf(reference: Reference, mapping: CompiledMapping | undefined): Pick<ImageEntry, 'target' | 'stays'> {
  const mapped = mapping?.map(reference)
  if (mapped === undefined) return {}
  if (mapped.kind !== 'moved') return { stays: mapped.kind }
  const { tag, digest } = reference
  const { registry, repository } = mapped
  const version = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }
  return { target: { registry, repository, ...version } }
}

/** What of a list a format can say, and what it leaves out. */
export interface FittedEntries {
  readonly entries: readonly ImageEntry[]
  readonly leftOut: readonly LeftOut[]
  /** Images without the digest that the format cannot do without: nothing must be printed then. */
  readonly refused: readonly string[]
}

/** An image that is not in the output, and why: nobody knows its tag, or it has no target. */
export interface LeftOut {
  readonly reference: string
  readonly kind: 'unknown-tag' | 'no-target' | NonNullable<ImageEntry['stays']>
}

/** Fits entries to a format. A whole string without a version is asked for as `latest` by every runtime, and so it is where a version is needed. */
export function fitEntries(
  entries: readonly ImageEntry[],
  { needs, target }: Pick<ListFormat, 'needs' | 'target'>,
): FittedEntries {
  const leftOut: LeftOut[] = []
  const kept = (needs === 'name' ? entries : withDefaultTags(entries, target)).filter((entry) => {
    const kind = whyLeftOut(entry, needs, target)
    if (kind !== undefined) leftOut.push({ reference: canonical(entry.reference), kind })
    return kind === undefined
  })
  const refused = kept.filter((entry) => lacksDigest(entry, needs))
  return { entries: kept, leftOut, refused: refused.map(({ reference }) => canonical(reference)) }
}

function lacksDigest({ reference, platforms }: ImageEntry, needs: ListFormat['needs']): boolean {
  if (needs === 'platforms') return platforms === undefined || platforms.size === 0
  return needs === 'digest' && reference.digest === undefined
}

function whyLeftOut(
  entry: ImageEntry,
  needs: ListFormat['needs'],
  target: ListFormat['target'],
): LeftOut['kind'] | undefined {
  if (needs === 'version' && !hasVersion(entry.reference)) return 'unknown-tag'
  return target === 'needed' && entry.target === undefined ? (entry.stays ?? 'no-target') : undefined
}

function hasVersion({ tag, digest }: Reference): boolean {
  return tag !== undefined || digest !== undefined
}

/** What makes an entry one of a list: where targets count, an image with two of them stands there twice. */
export function entryKey({ reference, target }: ImageEntry, targets: ListFormat['target']): string {
  return `${canonical(reference)}${targets === 'none' || target === undefined ? '' : ` ${canonical(target)}`}`
}

/** With `latest` where runtimes put it; one that is listed with that tag as well is one image with it. */
function withDefaultTags(entries: readonly ImageEntry[], target: ListFormat['target']): readonly ImageEntry[] {
  const byReference = new Map<string, ImageEntry>()
  for (const bare of entries) {
    const entry = hasVersion(bare.reference) || bare.bare === 'unknown' ? bare : withTag(bare, DEFAULT_TAG)
    const key = entryKey(entry, target)
    const before = byReference.get(key)
    byReference.set(key, before === undefined ? entry : { ...before, places: [...before.places, ...entry.places] })
  }
  return [...byReference].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

function withTag(entry: ImageEntry, tag: string): ImageEntry {
  const { reference, target } = entry
  return { ...entry, reference: { ...reference, tag }, ...(target === undefined ? {} : { target: { ...target, tag } }) }
}
