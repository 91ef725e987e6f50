// What became of each image: moved, and by which keys; there already; or not to be moved, and why.

import type { SourceFile } from '../../files/source-file.ts'
import type { ImagePiece } from '../../uses/image-pieces.ts'
import type { RenderedImage } from '../../uses/rendered-image.ts'
import { piecesIn } from '../../uses/rendered-image.ts'
import { splitReference } from '../../reference/split.ts'
import { printPath } from '../../yaml/path.ts'
import { nameAlignment, ownKeys } from './candidates.ts'
import { type Goal, isWish } from './goal.ts'
import { type Ground, imageIn, Standing, standingOf, type Target, type Trial } from './ground.ts'

/** Where a template writes something. */
export interface TemplatePlace {
  readonly file: SourceFile
  readonly offset: number
}

/** What became of an image, in all places that are alike. */
export interface ImageOutcome {
  readonly kind: 'moved' | 'there' | 'unmovable'
  /** As it was. */
  readonly from: string
  /** As it is now. */
  readonly to: string
  readonly goal: Goal
  /** The settings that made it so, or, of one that stays, the keys that its name is made of. */
  readonly keys: readonly string[]
  /** Where templates write what stands in the way, or the image. */
  readonly at: readonly TemplatePlace[]
  /** Why it stays, or has its place without its digest: a clause that follows "because". */
  readonly reason?: string
  /** Whether a key makes any of its name. */
  readonly control: 'keys' | 'none'
  readonly tier: 'default' | 'solved'
  readonly targets: readonly Target[]
}

/** The outcomes, in the order in which the images are met. */
export function outcomesOf(ground: Ground, trial: Trial): readonly ImageOutcome[] {
  const groups = new Map<string, { readonly outcome: Omit<ImageOutcome, 'targets'>; readonly targets: Target[] }>()
  for (const target of [...ground.targets, ...ground.watched]) {
    const outcome = outcomeOf(target, trial)
    const key = [outcome.kind, outcome.from, outcome.to, outcome.reason, ...outcome.keys].join('\0')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { outcome, targets: [target] })
    else group.targets.push(target)
  }
  return [...groups.values()].map(({ outcome, targets }) => ({ ...outcome, targets }))
}

function outcomeOf(target: Target, trial: Trial): Omit<ImageOutcome, 'targets'> {
  const { image, goal, configuration } = target
  const after = imageIn(trial, target)
  const standing = standingOf(trial, target)
  const about = { from: image.text, to: after?.text ?? '', goal, tier: configuration.tier, control: controlOf(image) }
  if (standing === Standing.reached && !isWish(goal)) return { ...about, kind: 'there', keys: [], at: [] }
  const keys = after === undefined ? [] : settingsOf(after, trial)
  if (standing === Standing.reached) return { ...about, kind: 'moved', keys, at: [] }
  const kind = after?.text === image.text ? 'there' : 'moved'
  if (standing === Standing.named) return { ...about, kind, keys, at: [], reason: 'no key of the chart takes a digest' }
  return { ...about, kind: 'unmovable', keys: ownKeys(image).map(printPath), ...whyStays(image, goal) }
}

function controlOf(image: RenderedImage): ImageOutcome['control'] {
  return piecesIn(image.pieces, splitReference(image.text).name).some(({ source }) => source.kind === 'leaf')
    ? 'keys'
    : 'none'
}

/** The settings in an image's text. */
function settingsOf({ pieces }: RenderedImage, { settings }: Trial): readonly string[] {
  const paths = pieces.flatMap(({ source }) => (source.kind === 'leaf' ? [printPath(source.leaf.rootPath)] : []))
  return [...new Set(paths)].filter((path) => settings.has(path))
}

function whyStays(image: RenderedImage, goal: Goal): Pick<ImageOutcome, 'reason' | 'at'> {
  if (image.sink.confidence === 'possible') return { at: placesOf(image.pieces), reason: 'only a text names it' }
  const { name } = splitReference(image.text)
  const pieces = piecesIn(image.pieces, name)
  const at = placesOf(pieces)
  if (controlOf(image) === 'none') {
    const by = pieces.find(({ source }) => source.kind === 'derived')
    return { at, reason: by === undefined ? 'no key of the values controls it' : `it is put together by ${byText(by)}` }
  }
  const aligned = nameAlignment(image, goal, new Map())
  const blocking = aligned.kind === 'impossible' ? aligned.piece : undefined
  if (blocking === undefined)
    return { at, reason: 'its keys make other images too, or the chart does not render with another name' }
  const text = image.text.slice(Math.max(blocking.span.start, name.start), Math.min(blocking.span.end, name.end))
  return { at: placesOf([blocking]), reason: `the template writes "${text}" around its keys` }
}

function byText({ source }: ImagePiece): string {
  return source.kind === 'derived' && source.by.length > 0 ? source.by.join(', ') : 'the template'
}

function placesOf(pieces: readonly ImagePiece[]): readonly TemplatePlace[] {
  return pieces.flatMap(({ source }) => (source.kind === 'text' ? [{ file: source.file, offset: source.offset }] : []))
}
