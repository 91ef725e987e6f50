// What `chartpin pin` proved of a chart, for people: every image that moves with the keys that move it, every one that stays and why, and
// what else changes.

import type { Dependency } from '../charts/chart.ts'
import type { Difference } from '../edits/proven/differences.ts'
import type { ImageOutcome } from '../edits/proven/outcomes.ts'
import type { ProvenPin } from '../edits/proven/pin-release.ts'
import type { Reference } from '../reference/reference.ts'
import { counted } from '../text/counted.ts'
import { clip } from '../text/width.ts'
import { printPath } from '../yaml/path.ts'
import { placeText } from './pin-json.ts'

/** How much is told. */
export type PinDetail = 'summary' | 'each'

/** How a plan is told. */
export interface ProofTelling {
  readonly detail: PinDetail
  /** Why an image has no digest, though one is asked for: a clause that follows "because". */
  readonly whyNoDigest: (reference: Reference) => string
}

/** The lines of a proven plan, changes first. */
export function printProof(
  { outcomes, differences, settings, lackSecret, graph }: ProvenPin,
  { detail, whyNoDigest }: ProofTelling,
): readonly string[] {
  const unexplained = differences.filter(({ because }) => because.length === 0)
  const explained = differences.filter(({ because }) => because.length > 0)
  return [
    ...unique(outcomes.filter(({ kind }) => kind === 'moved').map(movedLine)),
    ...switches(settings),
    ...unique(outcomes.flatMap(withoutDigestLine)),
    ...unique(outcomes.filter(({ kind }) => kind === 'unmovable').map(stayingLine)),
    ...unique(
      outcomes.flatMap(({ goal, from }) =>
        goal.lacksDigest ? [`! ${from}: no digest written, because ${whyNoDigest(goal.now)}`] : [],
      ),
    ),
    ...graph.configurations.missing.map(missingLine),
    ...lackSecret.map((template) => `! ${template}: no key gives its pods the pull secret`),
    ...explainedLines(explained, detail),
    ...unique(unexplained.map((difference) => `! not understood: ${differenceText(difference)}`)),
  ]
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)]
}

function movedLine({ from, to, keys }: ImageOutcome): string {
  return `${from} -> ${to}  ${keys.join(', ')}`
}

/** Switches and pull secrets stand in no image. */
function switches(settings: ProvenPin['settings']): readonly string[] {
  return [...settings].flatMap(([path, { value }]) => {
    if (typeof value === 'boolean') return [`+ ${path}: ${value}, because the chart refuses other images without it`]
    return Array.isArray(value) ? [`+ ${path}, for the pull secret`] : []
  })
}

/** A chart that could not be looked at, and how to get it. */
export function missingLine({ name, version, repository }: Dependency): string {
  const from = repository === '' ? '' : ` from ${repository}`
  return `! ${name} ${version} is not in charts/, so that nothing is known of its images: helm dependency build fetches it${from}`
}

function withoutDigestLine({ kind, from, reason }: ImageOutcome): readonly string[] {
  return kind !== 'unmovable' && reason !== undefined ? [`! ${from}: no digest written, because ${reason}`] : []
}

function stayingLine({ from, reason = '', at, control }: ImageOutcome): string {
  const place = at[0] === undefined ? '' : ` (${placeText(at[0])})`
  const way = control === 'none' ? '; chartpin post-render can move it' : ''
  return `! ${from} stays, because ${reason}${place}${way}`
}

function explainedLines(explained: readonly Difference[], detail: PinDetail): readonly string[] {
  if (explained.length === 0) return []
  if (detail === 'each')
    return unique(explained.map((one) => `~ ${differenceText(one)}, because of ${one.because.join(', ')}`))
  const keys = new Set(explained.map(({ path }) => path.findLast((key) => typeof key === 'string') ?? 'document'))
  const named = [...keys].slice(0, 4).join(', ')
  return [
    `~ ${counted(explained.length, 'other value follows', 'other values follow')} (${named}): --verbose tells each`,
  ]
}

const LONGEST = 60

function differenceText({ template, kind, name, path, before, after }: Difference): string {
  return `${template} ${kind}/${name} ${printPath(path)}: ${shortly(before)} -> ${shortly(after)}`
}

function shortly(text: string | undefined): string {
  return text === undefined ? 'nothing' : JSON.stringify(clip(text, LONGEST))
}

/** How many images of each kind of outcome: `4 images move, 1 stays`. */
export function countOutcomes(pins: readonly Pick<ProvenPin, 'outcomes'>[]): {
  readonly moved: number
  readonly there: number
  readonly unmovable: number
} {
  const count = (kind: ImageOutcome['kind']): number =>
    new Set(
      pins.flatMap(({ outcomes }) =>
        outcomes.filter((one) => one.kind === kind).map(({ from, to }) => `${from} ${to}`),
      ),
    ).size
  return { moved: count('moved'), there: count('there'), unmovable: count('unmovable') }
}
