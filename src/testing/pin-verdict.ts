// What the check of `pin` says of one chart: its renders before and after, held against each other and against what `pin` said of them.

import { type KeyPath, printPath } from '../yaml/path.ts'
import { changedScalars, type ScalarChange } from './changed-scalars.ts'
import { type DocumentPair, type HelmDocument, pairDocuments } from './helm-documents.ts'
import { findImages, type ImagePlace, type PlaceKind } from './image-scalars.ts'
import type { PinnedChart, StayingImage } from './pin-answer.ts'
import { type ImageName, isWished, printImage, readImage, wishedImage } from './wished-image.ts'

/** What became of an image. */
export type ImageFate =
  | 'moved'
  /** All but the digest is as wished, and `pin` told why. */
  | 'moved without digest'
  /** All but the digest is as wished, and `pin` said nothing of it. */
  | 'digest missing'
  /** It stays, and `pin` said that no key controls it. */
  | 'no key'
  /** It stays, and `pin` said why. */
  | 'refused'
  /** It stays, and `pin` said nothing of it. */
  | 'left'
  /** It is something else now, or gone. */
  | 'wrong'

/** One image at one place. */
export interface JudgedImage {
  readonly document: string
  readonly path: string
  readonly kind: PlaceKind
  readonly reference: string
  readonly wished: string
  /** What stands there now. */
  readonly found: string
  readonly fate: ImageFate
  /** What `pin` said. */
  readonly reason: string
}

/** A scalar that changed and is no image. */
export interface JudgedChange {
  readonly document: string
  readonly path: string
  readonly before: string
  readonly after: string
  /** Whether `pin` lists it. */
  readonly isExplained: boolean
  /** What kind of key it is, without what is the chart's own in it. */
  readonly key: string
}

/** All that is to be said of one chart. */
export interface PinVerdict {
  readonly images: readonly JudgedImage[]
  readonly changes: readonly JudgedChange[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What is to be judged. */
export interface PinEvidence {
  readonly before: readonly HelmDocument[]
  /** What Helm printed in further runs, where that was something else. */
  readonly again: readonly (readonly HelmDocument[])[]
  readonly after: readonly HelmDocument[]
  readonly charts: readonly PinnedChart[]
  /** The digests of the lock, by reference as `printImage` writes it. */
  readonly digests: ReadonlyMap<string, string>
}

/** Judges a chart. What Helm prints anew each time is left out. */
export function judgePin({ before, again, after, charts, digests }: PinEvidence): PinVerdict {
  const said = readSaid(charts)
  const varying = new Set(again.flatMap((other) => pairDocuments(before, other).flatMap(varyingPlaces)))
  const pairs = pairDocuments(before, after).filter(({ key }) => !varying.has(key))
  const judged = pairs.map((pair) => judgePair(pair, { said, varying, digests }))
  return {
    images: judged.flatMap(({ images }) => images),
    changes: judged.flatMap(({ changes }) => changes),
    added: pairs.filter((pair) => pair.before === undefined).map(({ key }) => key),
    removed: pairs.filter((pair) => pair.after === undefined).map(({ key }) => key),
  }
}

/** A document's key where it came or went, else `key path` of each scalar. */
function varyingPlaces({ key, before, after }: DocumentPair): readonly string[] {
  if (before === undefined || after === undefined) return [key]
  if (before.text === after.text) return []
  return changedScalars(before.data, after.data).map(({ path }) => `${key} ${printPath(path)}`)
}

interface Rules {
  readonly said: Said
  readonly varying: ReadonlySet<string>
  readonly digests: ReadonlyMap<string, string>
}

function judgePair({ key, before, after }: DocumentPair, rules: Rules): Pick<PinVerdict, 'images' | 'changes'> {
  if (before === undefined) return { images: [], changes: [] }
  const places = findImages(before)
  const now = new Map((after === undefined ? [] : findImages(after)).map((place) => [printPath(place.path), place]))
  const images = places.flatMap((place) => judgePlace(key, { place, now: now.get(printPath(place.path)) }, rules))
  if (after === undefined || before.text === after.text) return { images, changes: [] }
  const taken = new Set(
    places.flatMap((place) =>
      now.get(printPath(place.path))?.rest === place.rest ? place.scalars.map(printPath) : [],
    ),
  )
  const changes = changedScalars(before.data, after.data)
    .filter(({ path }) => !taken.has(printPath(path)) && !rules.varying.has(`${key} ${printPath(path)}`))
    .map((change) => judgeChange({ key, document: before }, change, rules.said))
  return { images, changes }
}

interface Place {
  readonly place: ImagePlace
  /** What stands there after. */
  readonly now: ImagePlace | undefined
}

function judgePlace(document: string, { place, now }: Place, { said, digests }: Rules): readonly JudgedImage[] {
  const isAligned = now?.images.length === place.images.length
  return place.images.map((image, i) => {
    const reference = printImage(image)
    const wished = wishedImage(image, digests.get(reference))
    const found = isAligned ? now?.images[i] : undefined
    const { fate, reason } = fateOf({ image, wished, found }, said)
    const texts = { reference, wished: printImage(wished), found: found === undefined ? '' : printImage(found) }
    return { document, path: printPath(place.path), kind: place.kind, ...texts, fate, reason }
  })
}

interface Move {
  readonly image: ImageName
  readonly wished: ImageName
  readonly found: ImageName | undefined
}

function fateOf({ image, wished, found }: Move, said: Said): Pick<JudgedImage, 'fate' | 'reason'> {
  if (found === undefined) return { fate: 'wrong', reason: '' }
  const reference = printImage(image)
  if (isWished(found, wished)) return { fate: 'moved', reason: '' }
  if (isWished(found, wishedImage(image, undefined))) {
    const reason = said.withoutDigest.get(reference)
    return { fate: reason === undefined ? 'digest missing' : 'moved without digest', reason: reason ?? '' }
  }
  if (printImage(found) !== reference) return { fate: 'wrong', reason: '' }
  const stays = said.staying.get(reference)
  if (stays === undefined) return { fate: 'left', reason: '' }
  return { fate: stays.way === 'no key' ? 'no key' : 'refused', reason: stays.reason }
}

/** What `pin` said, by reference as `printImage` writes it. */
interface Said {
  readonly staying: ReadonlyMap<string, StayingImage>
  readonly withoutDigest: ReadonlyMap<string, string>
  /** `template kind path`: names have the release's in them, which is another one for `pin` than for Helm here. */
  readonly explained: ReadonlySet<string>
}

/** What is told of one image in several ways is taken for what a key controls. */
function readSaid(charts: readonly PinnedChart[]): Said {
  const staying = charts.flatMap(({ unmovable, refused }) => [...unmovable, ...refused])
  const byKeys = staying.toSorted((a, b) => Number(b.way === 'no key') - Number(a.way === 'no key'))
  const moved = charts.flatMap((chart) => chart.moved)
  const explained = charts.flatMap((chart) => chart.explained)
  return {
    staying: new Map(byKeys.map((image) => [fullName(image.reference), image])),
    withoutDigest: new Map(
      moved.flatMap(({ from, withoutDigest }) =>
        withoutDigest === undefined ? [] : [[fullName(from), withoutDigest]],
      ),
    ),
    explained: new Set(explained.map(({ manifest, path }) => `${manifest.replace(/\/[^/ ]*$/, '')} ${path}`)),
  }
}

function fullName(reference: string): string {
  const image = readImage(reference)
  return image === undefined ? reference : printImage(image)
}

interface In {
  readonly key: string
  readonly document: HelmDocument
}

function judgeChange({ key, document }: In, { path, before, after }: ScalarChange, said: Said): JudgedChange {
  const shownPath = printPath(path)
  return {
    document: key,
    path: shownPath,
    before: brief(before),
    after: brief(after),
    isExplained: said.explained.has(`${document.source} ${document.kind} ${shownPath}`),
    key: keyKind(path),
  }
}

const SHOWN = 200

function brief(scalar: ScalarChange['before']): string {
  const text = scalar === undefined ? '(nothing)' : String(scalar)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** The last two keys of a path, list items without their numbers: `annotations.checksum/config`, `env[].value`. */
function keyKind(path: KeyPath): string {
  let kind = ''
  let keys = 0
  for (const key of path.toReversed()) {
    if (keys === 2) break
    if (typeof key === 'number') kind = `[]${kind === '' || kind.startsWith('[') ? '' : '.'}${kind}`
    else {
      kind = `${key}${kind === '' || kind.startsWith('[') ? '' : '.'}${kind}`
      keys++
    }
  }
  return kind
}
