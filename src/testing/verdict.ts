// What the conformance run says of one render: Helm's outcomes held against chartpin's.

import type { HelmOutcome } from './helm-runs.ts'
import { compareMasked, type Difference } from './masked-text.ts'
import type { RenderReply } from './render-lane.ts'

/** All that can come of a comparison, in the order of the table. Renders that fail alike do so in Helm's own words. */
export const STATUSES = [
  'same',
  'masked',
  'both fail alike',
  'both fail',
  'different',
  'only Helm fails',
  'only chartpin fails',
  'crashed',
] as const
export type Status = (typeof STATUSES)[number]

/** Those that a conformance run is content with. */
export const GOOD_STATUSES: ReadonlySet<Status> = new Set(['same', 'masked', 'both fail alike', 'both fail'])

/** One comparison. */
export interface Verdict {
  readonly status: Status
  /** What Helm says of its own. */
  readonly helmSays: 'rendered' | 'failed'
  /** For people, in lines: the first difference with what stands around it, or the messages of those that fail. */
  readonly detail: readonly string[]
}

/** Judges a render. */
export function judge(outcomes: readonly [HelmOutcome, ...HelmOutcome[]], reply: RenderReply): Verdict {
  return { helmSays: outcomes[0].kind, ...compare(outcomes, reply) }
}

function compare(
  outcomes: readonly [HelmOutcome, ...HelmOutcome[]],
  reply: RenderReply,
): Pick<Verdict, 'status' | 'detail'> {
  const [helm] = outcomes
  const helmSays = helm.kind === 'failed' ? says('Helm', helm.message) : []
  if (reply.kind === 'crashed') return { status: 'crashed', detail: [...says('chartpin', reply.message), ...helmSays] }
  if (reply.kind === 'failed') {
    const detail = [...helmSays, ...says('chartpin', reply.message)]
    if (helm.kind !== 'failed') return { status: 'only chartpin fails', detail }
    return { status: isAlike(helm.message, reply.message) ? 'both fail alike' : 'both fail', detail }
  }
  if (helm.kind === 'failed') return { status: 'only Helm fails', detail: helmSays }
  const outputs = outcomes.flatMap((outcome) => (outcome.kind === 'rendered' ? [outcome.stdout] : []))
  const comparison = compareMasked(outputs, reply.stdout)
  switch (comparison.kind) {
    case 'same':
      return { status: 'same', detail: [] }
    case 'masked':
      return { status: 'masked', detail: [`${comparison.places} places that Helm prints anew each time`] }
    case 'different': {
      const shown = showDifference(helm.stdout, reply.stdout, comparison.first)
      return { status: 'different', detail: [...shown, `(${comparison.count} such places)`] }
    }
  }
}

/**
 * Whether more runs of Helm could explain a difference: it prints anew each time, or it has printed the same letters in another order, as
 * happens where a map is walked in Go's random order, which two runs may share.
 */
export function mayVary(outcomes: readonly [HelmOutcome, ...HelmOutcome[]], reply: RenderReply): boolean {
  const [helm] = outcomes
  if (helm.kind === 'failed' || reply.kind !== 'rendered') return false
  return outcomes.length > 1 || lettersOf(helm.stdout) === lettersOf(reply.stdout)
}

function lettersOf(text: string): string {
  const counts = new Uint32Array(256)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) & 0xff
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts.join()
}

/** The place before a message: chartpin tells the innermost, Helm all of them. */
const PLACE = /^\S+:\d+: /

function isAlike(helm: string, ours: string): boolean {
  return plain(helm).includes(plain(ours.replace(PLACE, '')))
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

const MESSAGE_LINES = 12

function says(who: string, message: string): readonly string[] {
  const lines = message.trim().split('\n')
  const shown = lines.slice(0, MESSAGE_LINES).map((line, i) => `${i === 0 ? `${who}: ` : '  '}${brief(line)}`)
  return lines.length > MESSAGE_LINES ? [...shown, `  (${lines.length - MESSAGE_LINES} lines more)`] : shown
}

const CONTEXT = 3
const DIFFERENT_LINES = 6

/** The place of a difference: the template that printed it, some lines before, then Helm's lines and ours. */
export function showDifference(
  helm: string,
  ours: string,
  { helm: inHelm, ours: inOurs }: Difference,
): readonly string[] {
  const [helmLines, ourLines] = [helm.split('\n'), ours.split('\n')]
  const source = helmLines.slice(0, inHelm.start + 1).findLast((line) => line.startsWith('# Source: '))
  const before = helmLines.slice(Math.max(0, inHelm.start - CONTEXT), inHelm.start)
  return [
    `line ${inHelm.start + 1} of Helm's, ${inOurs.start + 1} of chartpin's${source === undefined ? '' : ` ${source}`}`,
    ...before.map((line) => `  ${readable(line)}`),
    ...signed('-', helmLines.slice(inHelm.start, inHelm.end)),
    ...signed('+', ourLines.slice(inOurs.start, inOurs.end)),
    ...helmLines.slice(inHelm.end, inHelm.end + 1).map((line) => `  ${readable(line)}`),
  ]
}

function signed(sign: '-' | '+', lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, DIFFERENT_LINES).map((line) => `${sign} ${readable(line)}`)
  const rest = lines.length - shown.length
  return rest > 0 ? [...shown, `${sign} (${rest} lines more)`] : shown
}

/** Bytes as the text that they are, with what cannot be seen made visible. */
function readable(line: string): string {
  const text = Buffer.from(line, 'latin1').toString('utf8')
  return brief(text.replace(/ $/, '␠').replaceAll('\t', '⇥').replaceAll('\r', '␍'))
}

const WIDTH = 400

function brief(line: string): string {
  return line.length > WIDTH ? `${line.slice(0, WIDTH)}… (${line.length} characters)` : line
}
