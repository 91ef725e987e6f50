// What the check of `pin` prints: what failed in each chart, what changed besides images, and the totals.

import type { PinCaseResult, PinState } from './pin-case.ts'
import type { ImageFate, JudgedImage, PinVerdict } from './pin-verdict.ts'

/** Which charts are listed: those with something that may not be, or those with images that stay as well. */
export type PinRows = 'some' | 'all'

/** What a chart that passes has none of. */
const BAD_FATES: ReadonlySet<ImageFate> = new Set(['digest missing', 'left', 'wrong'])
const FATES = [
  'moved',
  'moved without digest',
  'digest missing',
  'no key',
  'refused',
  'left',
  'wrong',
] as const satisfies readonly ImageFate[]

/** The charts with failures, the kinds of keys that changed, and the totals; ends with a line end. */
export function printPins(results: readonly PinCaseResult[], rows: PinRows): string {
  const details = results.map((result) => printChart(result, rows)).filter((text) => text !== '')
  const parts = [...details, printKeys(results), printSlowest(results), printTotals(results)]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Whether nothing is wrong with any chart. The share of images that moved is for people to judge. */
export function arePinsGood(results: readonly PinCaseResult[]): boolean {
  return results.every(({ state }) => failuresOf(state).length === 0)
}

function printChart({ label, state }: PinCaseResult, rows: PinRows): string {
  const lines = [...failuresOf(state), ...(rows === 'all' ? stayingOf(state) : refusedOf(state))]
  return lines.length === 0 ? '' : [label, ...lines.map((line) => `    ${line}`)].join('\n')
}

function failuresOf(state: PinState): readonly string[] {
  switch (state.kind) {
    case 'not rendered':
      return []
    case 'refused':
    case 'crashed':
    case 'broken':
      return [`${state.kind}: ${firstLines(state.message)}`]
    case 'judged': {
      const { images, changes, added, removed } = state.verdict
      return [
        ...images.filter(({ fate }) => BAD_FATES.has(fate)).map(printImageLine),
        ...changes
          .filter(({ isExplained }) => !isExplained)
          .map((change) => `changed: ${change.document} ${change.path}: ${change.before} -> ${change.after}`),
        ...added.map((document) => `added: ${document}`),
        ...removed.map((document) => `removed: ${document}`),
      ]
    }
  }
}

function refusedOf(state: PinState): readonly string[] {
  return imagesOf(state)
    .filter(({ fate }) => fate === 'refused' || fate === 'moved without digest')
    .map(printImageLine)
}

function stayingOf(state: PinState): readonly string[] {
  return imagesOf(state)
    .filter(({ fate }) => fate !== 'moved' && !BAD_FATES.has(fate))
    .map(printImageLine)
}

function printImageLine({ fate, kind, document, path, reference, found, reason }: JudgedImage): string {
  const now = fate === 'wrong' ? ` -> ${found === '' ? '(nothing)' : found}` : ''
  return `${fate} (${kind}): ${reference}${now} at ${document} ${path}${reason === '' ? '' : `, because ${reason}`}`
}

const MESSAGE_LINES = 6

function firstLines(message: string): string {
  return message.trim().split('\n').slice(0, MESSAGE_LINES).join('\n      ')
}

function imagesOf(state: PinState): readonly JudgedImage[] {
  return state.kind === 'judged' ? state.verdict.images : []
}

function verdictsOf(results: readonly PinCaseResult[]): readonly PinVerdict[] {
  return results.flatMap(({ state }) => (state.kind === 'judged' ? [state.verdict] : []))
}

/** What changed besides images, by the kind of key, the most frequent first: for a person to judge whether it may. */
function printKeys(results: readonly PinCaseResult[]): string {
  const counts = new Map<string, { explained: number; unexplained: number }>()
  for (const { key, isExplained } of verdictsOf(results).flatMap(({ changes }) => changes)) {
    const count = counts.get(key) ?? { explained: 0, unexplained: 0 }
    count[isExplained ? 'explained' : 'unexplained']++
    counts.set(key, count)
  }
  if (counts.size === 0) return ''
  const most = [...counts].toSorted(([, a], [, b]) => b.explained + b.unexplained - a.explained - a.unexplained)
  return [
    'Changed besides images (explained, not explained):',
    ...most.map(
      ([key, { explained, unexplained }]) =>
        `${String(explained).padStart(6)} ${String(unexplained).padStart(6)}  ${key}`,
    ),
  ].join('\n')
}

const SLOWEST = 5

function printSlowest(results: readonly PinCaseResult[]): string {
  const slowest = results.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST)
  const heaviest = results.toSorted((a, b) => (b.memory ?? 0) - (a.memory ?? 0)).slice(0, SLOWEST)
  return [
    `Slowest: ${slowest.map(({ label, milliseconds }) => `${label} ${seconds(milliseconds)} s`).join(', ')}`,
    `Heaviest: ${heaviest.map(({ label, memory = 0 }) => `${label} ${Math.round(memory / 1024)} MB`).join(', ')}`,
  ].join('\n')
}

function printTotals(results: readonly PinCaseResult[]): string {
  const verdicts = verdictsOf(results)
  const images = verdicts.flatMap((verdict) => verdict.images)
  const changes = verdicts.flatMap((verdict) => verdict.changes)
  const unexplained = changes.filter(({ isExplained }) => !isExplained).length
  const count = (kind: PinState['kind']): number => results.filter(({ state }) => state.kind === kind).length
  const documents = (which: 'added' | 'removed'): number => verdicts.reduce((sum, each) => sum + each[which].length, 0)
  return [
    printFates(
      'Images of pods',
      images.filter(({ kind }) => kind === 'pod'),
    ),
    printFates(
      'Images elsewhere',
      images.filter(({ kind }) => kind !== 'pod'),
    ),
    `Other scalars changed: ${changes.length}, not explained: ${unexplained}; documents added: ${documents('added')}, removed: ${documents('removed')}`,
    `Charts: ${results.length}, judged: ${verdicts.length}, without a failure: ${results.filter(({ state }) => state.kind === 'judged' && failuresOf(state).length === 0).length}; not rendered by Helm: ${count('not rendered')}, rendered no more: ${count('broken')}, refused: ${count('refused')}, crashed: ${count('crashed')}; not proven: ${results.filter(({ unproven }) => unproven.length > 0).length}`,
    `Helm ${seconds(total(results.map(({ helmMilliseconds }) => helmMilliseconds)))} s, pin ${seconds(total(results.map(({ milliseconds }) => milliseconds)))} s`,
  ].join('\n')
}

function printFates(what: string, images: readonly JudgedImage[]): string {
  const count = (...fates: readonly ImageFate[]): number => images.filter(({ fate }) => fates.includes(fate)).length
  const moved = count('moved', 'moved without digest')
  const controllable = images.length - count('no key')
  const share = controllable === 0 ? '' : `; moved of those that a key controls: ${percent(moved / controllable)}`
  return `${what}: ${images.length}; ${FATES.map((fate) => `${fate}: ${count(fate)}`).join(', ')}${share}`
}

/** Rounded down: 100 % is said of all only. */
function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`
}

function total(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0)
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}
