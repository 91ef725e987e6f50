// What `chartpin pin` tells of its work: every image that moves, every one that cannot, and what was left alone.

import { wishedText, type PinWish, type UnmovedText } from '../edits/pin.ts'
import type { PinOutcome } from '../edits/pin-plan.ts'
import { canonical } from '../reference/print.ts'
import { counted } from '../text/counted.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'

/** What there is to tell. */
export interface PinWork {
  readonly outcomes: readonly PinOutcome[]
  /** Images in texts, which no key moves. */
  readonly unmoved: readonly UnmovedText[]
  /** Whether images in texts are told one by one. */
  readonly detail: 'summary' | 'each'
}

/** A line for every image, changes first. */
export function printOutcomes({ outcomes, unmoved, detail }: PinWork): readonly string[] {
  const moves = new Map<string, string[]>()
  for (const outcome of outcomes) {
    if (outcome.kind !== 'changed') continue
    const line = `${nameOf(outcome.wish)} -> ${wishedText(outcome.wish) ?? ''}`
    moves.set(line, [...(moves.get(line) ?? []), keyOf(outcome.wish)])
  }
  const changed = [...moves].map(
    ([line, keys]) => `${line}  ${keys.length > 2 ? counted(keys.length, 'place') : keys.join(', ')}`,
  )
  const undigested = outcomes.flatMap((outcome) =>
    outcome.kind === 'changed' && outcome.withoutDigest !== undefined
      ? [`! ${nameOf(outcome.wish)}: no digest written, because ${outcome.withoutDigest}`]
      : [],
  )
  const refused = outcomes.flatMap((outcome) =>
    outcome.kind === 'refused'
      ? [`! ${nameOf(outcome.wish)} stays (${keyOf(outcome.wish)}), because ${outcome.reason}`]
      : [],
  )
  const unknown = outcomes.flatMap(({ wish }) =>
    wish.lacksDigest ? [`! ${nameOf(wish)}: the list has no digest of it (${keyOf(wish)})`] : [],
  )
  return [...changed, ...new Set([...undigested, ...refused, ...unknown]), ...printTexts(unmoved, detail)]
}

/** Images that only a text or an annotation names are many, and rarely pulled: each is told only to who asks. */
function printTexts(unmoved: readonly UnmovedText[], detail: PinWork['detail']): readonly string[] {
  if (unmoved.length === 0) return []
  if (detail === 'summary')
    return [`${counted(unmoved.length, 'image')} in texts and annotations stay as they are (--verbose names them)`]
  return unmoved.map(
    ({ use, to }) =>
      `! ${placeOf(use)} ${printPath(use.rootPath)} names an image in a text, which stays; it should be ${to}`,
  )
}

function placeOf({ parts: [part] }: ImageUse): string {
  if (part === undefined) return ''
  const { file, span } = part.leaf
  return `${file.path}:${file.lines().position(span.start).line}`
}

/** One sentence: how many images change, are there already, stay. */
export function printPinSummary({ outcomes }: PinWork): string {
  const count = (kind: PinOutcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length
  const there = outcomes.filter(({ kind, wish }) => kind === 'unchanged' && wish.mapped?.kind === 'there').length
  const left = count('unchanged') - there
  return [
    counted(count('changed'), 'image changes', 'images change'),
    ...(there > 0 ? [`${there} already there`] : []),
    ...(left > 0 ? [`${left} left as they are`] : []),
    ...(count('refused') > 0 ? [`${count('refused')} that cannot be changed`] : []),
  ].join(', ')
}

function nameOf({ use }: PinWish): string {
  const { image } = use
  switch (image.kind) {
    case 'known':
      return canonical(image.reference)
    case 'invalid':
    case 'opaque':
      return image.text
    case 'partial':
      return printPath(use.rootPath)
  }
}

function keyOf({ use }: PinWish): string {
  const chart = use.chart === undefined ? '' : `${use.chart.metadata.name} `
  return `${chart}${printPath(use.path)}`
}
