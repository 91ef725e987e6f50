// A lock brought up to date: what charts ask for, what the registries answered, and what the lock said before.

import type { FoundImage, ImageFact, Standing } from '../facts/image-fact.ts'
import { canonical, nameOf, type ReferenceParts } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { Platform } from '../registry/manifest.ts'
import type { ImageEntry } from './formats/image-entry.ts'
import { type Lock, type LockedImage, lockFinder, lockName } from './lock.ts'
import { isPlatform, parsePlatform, platformText } from '../registry/platform-text.ts'

/** An image that a lock shall hold. */
export interface WantedImage {
  readonly reference: Reference
  /** Where a mapping puts it. */
  readonly target?: ReferenceParts
}

/** A wanted image, and what came of asking for it; where it was asked for stands in the fact. */
export interface AskedImage extends WantedImage {
  readonly fact: ImageFact
}

/** What is new in a lock. */
export type LockChange =
  /** Without a digest where nobody knows one. */
  | { readonly kind: 'added'; readonly image: string; readonly digest?: string }
  | { readonly kind: 'removed'; readonly image: string; readonly digest: string }
  /** The tag has another digest than before. */
  | { readonly kind: 'moved'; readonly image: string; readonly from: string; readonly to: string }
  | { readonly kind: 'retargeted'; readonly image: string; readonly from?: string; readonly to: string }

/** An image whose digest is not known now. */
export interface Unlocked {
  readonly image: string
  readonly kind: Exclude<Standing['kind'], 'found'> | 'lacks-platform'
  readonly message: string
  /** Whether the lock has it from before. */
  readonly isKept: boolean
}

/** What a lock becomes. */
export interface LockPlan {
  readonly lock: Lock
  /** Sorted by image. */
  readonly changes: readonly LockChange[]
  readonly unlocked: readonly Unlocked[]
}

/** What a plan is made of. */
export interface LockInput {
  readonly asked: readonly AskedImage[]
  readonly before: Lock
  /** Only these are recorded, and each image must have them; empty for all that it has. */
  readonly platforms: readonly Platform[]
}

/** The images of a list, each once for each tag and digest. */
export function wantedImages(entries: readonly ImageEntry[]): readonly WantedImage[] {
  const byText = new Map(
    entries.map(({ reference, target }) => [canonical(reference), { reference, ...(target && { target }) }]),
  )
  return [...byText.values()]
}

/**
 * Plans a lock. An image that has its digest itself stands under its tag where that is free, or has the same digest; else under both. What is
 * not known now stays as it was.
 */
export function planLock({ asked, before, platforms }: LockInput): LockPlan {
  const find = lockFinder(before)
  const images = new Map<string, LockedImage>()
  const unlocked: Unlocked[] = []
  const unknown: LockChange[] = []
  const numbers = pinnedPerName(asked)
  for (const each of openFirst(asked)) {
    const { reference } = each
    const earlier = find(reference)
    const read = readFact(each, { earlier, platforms })
    if (read.entry === undefined) {
      unknown.push({ kind: 'added', image: canonical(reference) })
    } else {
      const name = nameIn(images, read.entry, { reference, isOnly: numbers.get(lockName(reference)) === 1 })
      if (name !== undefined) images.set(name, { ...read.entry, image: name })
    }
    if (read.unlocked !== undefined) unlocked.push(read.unlocked)
  }
  const lock = { images: [...images.values()].toSorted((a, b) => (a.image < b.image ? -1 : 1)) }
  const changes = [...changesBetween(before, lock), ...unknown]
  return { lock, changes: changes.toSorted((a, b) => (a.image < b.image ? -1 : 1)), unlocked }
}

/** Those without a digest take the names with tags alone. */
function openFirst(asked: readonly AskedImage[]): readonly AskedImage[] {
  const isOpen = ({ reference }: AskedImage): boolean => reference.digest === undefined
  return [...asked.filter(isOpen), ...asked.filter((each) => !isOpen(each))]
}

/** How many digests of its own each tag comes with. */
function pinnedPerName(asked: readonly AskedImage[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { reference } of asked) {
    if (reference.digest === undefined) continue
    const name = lockName(reference)
    numbers.set(name, (numbers.get(name) ?? 0) + 1)
  }
  return numbers
}

/** What an entry is called beside those that are there; undefined where one of them says the same. */
function nameIn(
  images: ReadonlyMap<string, LockedImage>,
  entry: LockedImage,
  { reference, isOnly }: { readonly reference: Reference; readonly isOnly: boolean },
): string | undefined {
  const name = lockName(reference)
  if (reference.digest === undefined) return name
  const named = images.get(name)
  if (named?.digest === entry.digest) return undefined
  return named === undefined && isOnly ? name : canonical(reference)
}

interface ReadFact {
  /** Undefined where there is none, now and before. */
  readonly entry: LockedImage | undefined
  readonly unlocked?: Unlocked
}

/** What is known beside a fact. */
interface Known {
  readonly earlier: LockedImage | undefined
  readonly platforms: readonly Platform[]
}

function readFact(asked: AskedImage, known: Known): ReadFact {
  const { standing } = asked.fact
  return standing.kind === 'found' ? foundEntry(asked, standing.found, known) : keptEntry(asked, standing, known)
}

function keptEntry(
  { reference, target }: AskedImage,
  { kind, message }: Exclude<Standing, { kind: 'found' }>,
  { earlier }: Known,
): ReadFact {
  // What has its digest itself needs nobody to tell it.
  const known = earlier ?? (kind === 'not-asked' ? pinnedEntry(reference) : undefined)
  const entry = known && { ...known, ...aimOf(reference, target ?? earlier?.target) }
  if (kind === 'not-asked' && entry !== undefined) return { entry }
  return { entry, unlocked: { image: canonical(reference), kind, message, isKept: earlier !== undefined } }
}

function foundEntry(
  { reference, target, fact }: AskedImage,
  { digest, platforms: found, size }: FoundImage,
  { earlier, platforms: wanted }: Known,
): ReadFact {
  const image = canonical(reference)
  const same = earlier?.digest === digest ? earlier : undefined
  const chosen = found.filter(({ platform }) => wanted.length === 0 || wanted.some((one) => isPlatform(platform, one)))
  const bytes = wanted.length > 0 ? undefined : (size ?? same?.size)
  const entry: LockedImage = {
    image,
    digest,
    platforms: found.length === 0 ? (same?.platforms ?? new Map()) : platformMap(chosen),
    ...(bytes !== undefined && { size: bytes }),
    source: nameOf(fact.reference),
    ...aimOf(reference, target ?? earlier?.target),
  }
  const message = found.length === 0 && same !== undefined ? undefined : whatLacks(found, wanted)
  return {
    entry,
    ...(message !== undefined && { unlocked: { image, kind: 'lacks-platform', message, isKept: true } }),
  }
}

function whatLacks(found: FoundImage['platforms'], wanted: readonly Platform[]): string | undefined {
  const lacking = wanted.filter((one) => !found.some(({ platform }) => isPlatform(platform, one)))
  if (lacking.length === 0) return undefined
  const only = found.length === 0 ? '' : `, only for ${found.map(({ platform }) => platformText(platform)).join(', ')}`
  return `it is not there for ${lacking.map(platformText).join(', ')}${only}`
}

/** Where a mapping puts an image; without a mapping where it was put before. */
function aimOf(reference: Reference, target: ReferenceParts | string | undefined): Pick<LockedImage, 'target'> {
  if (target === undefined) return {}
  return { target: typeof target === 'string' ? target : canonical({ ...target, ...versionOf(reference) }) }
}

/** A tag where there is one: the digest stands in the lock anyway. */
function versionOf({ tag, digest }: Reference): Pick<ReferenceParts, 'tag' | 'digest'> {
  if (tag !== undefined) return { tag }
  return digest === undefined ? {} : { digest }
}

function pinnedEntry(reference: Reference): LockedImage | undefined {
  const { digest } = reference
  if (digest === undefined) return undefined
  return { image: canonical(reference), digest, platforms: new Map(), source: nameOf(reference) }
}

/** Of several for one platform runtimes take the first. */
function platformMap(
  found: readonly { readonly platform: Platform; readonly digest: string }[],
): ReadonlyMap<string, string> {
  const digests = new Map<string, string>()
  for (const { platform, digest } of found) {
    const name = platformText(platform)
    // What registries serve is not to be trusted with the form of the file.
    if (parsePlatform(name) !== undefined && !digests.has(name)) digests.set(name, digest)
  }
  return new Map([...digests].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What is other in a lock than in the one before. */
function changesBetween(before: Lock, after: Lock): readonly LockChange[] {
  const old = new Map(before.images.map((locked) => [locked.image, locked]))
  const now = new Set(after.images.map(({ image }) => image))
  return [
    ...after.images.flatMap((locked): readonly LockChange[] => {
      const { image, digest, target } = locked
      const was = old.get(image)
      if (was === undefined) return [{ kind: 'added', image, digest }]
      if (was.digest !== digest) return [{ kind: 'moved', image, from: was.digest, to: digest }]
      if (target === undefined || was.target === target) return []
      return [{ kind: 'retargeted', image, ...(was.target !== undefined && { from: was.target }), to: target }]
    }),
    ...before.images
      .filter(({ image }) => !now.has(image))
      .map(({ image, digest }): LockChange => ({ kind: 'removed', image, digest })),
  ]
}
