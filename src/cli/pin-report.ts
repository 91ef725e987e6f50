// What `chartpin pin` tells of its work: every image that moves, every one that cannot, and what was left alone.

import { wishedText, type PinWish, type UnmovedText } from '../edits/pin.ts'
import type { PinOutcome } from '../edits/pin-plan.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { counted } from '../text/counted.ts'
import type { PinnedSubject } from '../reports/pin-json.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import type { PinWork } from './pin-work.ts'

/** Whether what is of little weight is told one by one. */
export type PinDetail = 'summary' | 'each'

/** How a work is told. */
export interface PinTelling {
  readonly detail: PinDetail
  /** Why an image has no digest, though one is asked for: a clause that follows "because". */
  readonly whyNoDigest: (reference: Reference) => string
}

/** What became of all inputs: proofs, and what was planned by keys alone. */
export async function tellPin(
  works: readonly PinWork[],
  { detail, whyNoDigest }: PinTelling,
): Promise<readonly string[]> {
  const proven = works.flatMap((work) => (work.proof?.kind === 'proven' ? work.proof.ways : []))
  const lines: string[] = []
  if (proven.length > 0) {
    const { printProof } = await import('../reports/pin-text.ts')
    const seen = new Set<string>()
    for (const { over, pin, left } of proven) {
      const own = [
        ...printProof(pin, { detail, whyNoDigest }),
        ...left.map((path) => `! ${path} has no place in the chart's own files`),
      ]
      const fresh = own.filter((line) => !seen.has(line))
      for (const line of fresh) seen.add(line)
      if (over !== undefined && fresh.length > 0) lines.push(`with ${over}:`)
      lines.push(...fresh)
    }
  }
  const planned = works.flatMap(plannedOf)
  const unmoved = works.flatMap((work) => (work.proof?.kind === 'proven' ? [] : work.unmoved))
  const unproven = works.flatMap(({ given, proof }) =>
    proof?.kind === 'unproven' ? [`! ${given.subject.path} was not proven, because ${proof.reason}`] : [],
  )
  return [...lines, ...printOutcomes({ outcomes: planned, unmoved, detail, whyNoDigest }), ...unproven]
}

/** What was planned by keys alone: all of it where there is no proof, else what renders in no configuration. */
function plannedOf({ proof, outcomes }: PinWork): readonly PinOutcome[] {
  return proof?.kind === 'proven' ? proof.ways.flatMap(({ pin }) => pin.unrendered) : outcomes
}

/** How a work is reported to programs: a chart by the ways to install it. */
export function asSubjects({ given, proof, outcomes }: PinWork): readonly PinnedSubject[] {
  const chart = given.subject.path
  if (proof?.kind === 'proven') return proof.ways.map(({ over, pin }) => ({ chart, over, pin, outcomes: [] }))
  const unproven = proof === undefined ? 'only keys were looked at' : proof.reason
  return [{ chart, outcomes, unproven }]
}

interface PlannedWork extends PinTelling {
  readonly outcomes: readonly PinOutcome[]
  readonly unmoved: readonly UnmovedText[]
}

/** A line for every image, changes first. */
function printOutcomes({ outcomes, unmoved, detail, whyNoDigest }: PlannedWork): readonly string[] {
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
    wish.lacksDigest
      ? [`! ${nameOf(wish)}: no digest written, because ${whyLacking(wish, whyNoDigest)} (${keyOf(wish)})`]
      : [],
  )
  return [...changed, ...new Set([...undigested, ...refused, ...unknown]), ...printTexts(unmoved, detail)]
}

function whyLacking({ use: { image, chart } }: PinWish, whyNoDigest: PinTelling['whyNoDigest']): string {
  if (image.kind !== 'known') return 'nobody knows one'
  // As it was asked for (`digestFor`).
  const tag = image.reference.tag ?? (image.tagFrom === 'template' ? chart?.metadata.appVersion?.text : undefined)
  return whyNoDigest(tag === undefined ? image.reference : { ...image.reference, tag })
}

/** Images that only a text or an annotation names are many, and rarely pulled: each is told only to who asks. */
function printTexts(unmoved: readonly UnmovedText[], detail: PinDetail): readonly string[] {
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

/** One line: how many images change, are there already, stay; what was written; and how far it is proven. */
export async function pinSummary(works: readonly PinWork[], done: string): Promise<string> {
  const ways = works.flatMap(({ proof }) => (proof?.kind === 'proven' ? proof.ways : []))
  const proven =
    ways.length === 0
      ? { moved: 0, there: 0, unmovable: 0 }
      : (await import('../reports/pin-text.ts')).countOutcomes(ways.map(({ pin }) => pin))
  const outcomes = works.flatMap(plannedOf)
  const count = (kind: PinOutcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length
  const there = outcomes.filter(({ kind, wish }) => kind === 'unchanged' && wish.mapped?.kind === 'there').length
  const left = count('unchanged') - there
  const stays = count('refused') + proven.unmovable
  const counts = [
    counted(count('changed') + proven.moved, 'image changes', 'images change'),
    ...(there + proven.there > 0 ? [`${there + proven.there} already there`] : []),
    ...(left > 0 ? [`${left} left as they are`] : []),
    ...(stays > 0 ? [`${stays} that cannot be changed`] : []),
  ]
  return `${counts.join(', ')}. ${done}. ${proofText(works)}`
}

function proofText(works: readonly PinWork[]): string {
  const proofs = works.flatMap(({ proof }) => (proof?.kind === 'proven' ? [proof] : []))
  const ways = proofs.flatMap((proof) => proof.ways)
  if (ways.every(({ pin }) => pin.outcomes.length === 0)) return 'Not proven by rendering'
  const renders = ways.reduce((all, { pin }) => all + pin.graph.configurations.all.length, 0)
  const planned = works.flatMap(plannedOf).filter(({ kind }) => kind === 'changed').length
  const rest = planned === 0 ? '' : `, but for ${planned} that nothing renders`
  return `Proven by rendering in ${counted(renders, 'configuration')}${rest}`
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
