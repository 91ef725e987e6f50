// How a cluster would pull images, for people: a table of attempts for each, the steps behind them, and what is wrong with its files.

import { nextAttempt, urlOf, type Attempt, type Failure } from '../cluster/attempt.ts'
import type { Notice } from '../cluster/notice.ts'
import type { Profile } from '../cluster/profile.ts'
import { sentLabels, type AttemptTurn, type Pull, type PullAttempt } from '../cluster/pull.ts'
import type { Step } from '../cluster/step.ts'
import type { Finding } from '../findings/finding.ts'
import { canonical } from '../reference/print.ts'
import { counted } from '../text/counted.ts'
import { gutterEdge } from '../text/excerpt.ts'
import { printParagraph } from '../text/paragraph.ts'
import { displayWidth, visible, wrap } from '../text/width.ts'
import { type FrameLook, gutterOf, printFrames } from './frames.ts'
import { printNotes } from './notes.ts'
import { printMark } from './place.ts'
import { sentence } from './sentence.ts'

/** An image, and how it is pulled. */
export interface ResolvedImage {
  /** As a pod names it. */
  readonly image: string
  readonly pull: Pull
}

/** What was asked of a cluster. */
export interface ResolveReport {
  readonly profile: Profile
  readonly images: readonly ResolvedImage[]
  /** Each once. */
  readonly notices: readonly Notice[]
}

/** How it is printed. */
export interface ResolveLook extends FrameLook {
  /** Whether each attempt is followed by the steps that led to it. */
  readonly steps: 'shown' | 'left-out'
}

/** Prints the images in their order, then the notices. */
export function printResolve({ images, notices }: ResolveReport, look: ResolveLook): string {
  const blocks = [
    ...images.map((image) => printImage(image, look)),
    ...notices.map((notice) => printNotice(notice, look)),
  ]
  return blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n')
}

/** One line about them all. */
export function resolveSummary({ profile, images, notices }: ResolveReport): string {
  const refused = images.filter(({ pull }) => pull.kind === 'refused').length
  const pulled = refused === 0 ? '' : `, ${refused} of them not pulled`
  const count = (severity: Notice['severity']): number =>
    notices.filter((notice) => notice.severity === severity).length
  const wrong = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
  ] as const
  const told = wrong.filter(([number]) => number > 0).map(([number, noun]) => counted(number, noun))
  const { distribution, runtime } = profile
  const files = told.length === 0 ? '' : `; in the configuration of the cluster ${told.join(' and ')}`
  return `${counted(images.length, 'image')} for ${distribution} with ${runtime.kind}${pulled}${files}. No registry was asked\n`
}

function printImage({ image, pull }: ResolvedImage, look: ResolveLook): readonly string[] {
  const { style, width } = look
  const rows = pull.attempts.map(rowOf)
  const isWide = tableWidth(rows) <= width
  const head = printParagraph([{ text: sentence(titleOf(image, pull)), tint: 'strong' }], { style, width, indent: 2 })
  const attempts = pull.attempts.flatMap((each, at) => [
    ...printRow(rows, at, { ...look, isWide }),
    ...(look.steps === 'shown' ? printSteps(stepsOf(each, pull.attempts), look) : []),
  ])
  return [...head, ...attempts, ...printEnd(pull, look)]
}

function titleOf(image: string, pull: Pull): string {
  if (pull.kind === 'refused') return image
  const full = canonical(pull.resolution.reference)
  return full === image ? image : `${image}, which is ${full}`
}

interface Row {
  readonly cells: readonly string[]
  readonly turn: AttemptTurn
}

const turnTexts: { readonly [Turn in AttemptTurn]: string } = {
  first: 'asked first',
  next: 'asked next',
  'out-of-reach': 'out of reach',
  never: 'never asked',
}

function rowOf({ attempt, turn, sent }: PullAttempt, at: number): Row {
  const cells = [
    String(at + 1),
    `${attempt.method} ${urlOf(attempt)}`,
    tlsText(attempt),
    attempt.role,
    credentialText(sent),
    turnTexts[turn],
  ]
  return { cells: cells.map(visible), turn }
}

function tlsText({ scheme, tls }: Attempt): string {
  if (scheme === 'http') return 'http'
  return tls.verify ? 'verified' : 'insecure'
}

/** Where pods differ each kind of them is named by the first. */
function credentialText(sent: PullAttempt['sent']): string {
  const texts = sent.map((each) => sentLabels(each.sent).join(', then '))
  if (texts.length === 1) return texts[0] ?? ''
  return sent.map(({ pods }, i) => `${texts[i] ?? ''} (${pods[0]?.name ?? ''}${moreText(pods.length - 1)})`).join('; ')
}

function moreText(more: number): string {
  return more > 0 ? ` and ${more} more` : ''
}

const GAP = '  '

function widthsOf(rows: readonly Row[]): readonly number[] {
  const columns = rows[0]?.cells.length ?? 0
  return Array.from({ length: columns }, (_, i) =>
    rows.reduce((most, { cells }) => Math.max(most, displayWidth(cells[i] ?? '')), 0),
  )
}

function tableWidth(rows: readonly Row[]): number {
  return widthsOf(rows).reduce((sum, width) => sum + width + GAP.length, 0)
}

interface RowLook extends ResolveLook {
  /** Whether there is room for all columns in one line. */
  readonly isWide: boolean
}

function printRow(rows: readonly Row[], at: number, { style, width, isWide }: RowLook): readonly string[] {
  const row = rows[at]
  if (row === undefined) return []
  const tint = row.turn === 'first' ? 'good' : 'quiet'
  const widths = widthsOf(rows)
  const [number = '', request = '', ...others] = row.cells
  const lead = GAP + number.padStart(widths[0] ?? 0) + GAP
  if (!isWide) {
    const rest = wrap(others.join(', '), Math.max(20, width - lead.length))
    return [lead + request, ...rest.map((part) => ' '.repeat(lead.length) + style.paint(tint, part))]
  }
  const padded = [request, ...others].map((cell, i, all) =>
    i === all.length - 1 ? style.paint(tint, cell) : cell + ' '.repeat((widths[i + 1] ?? 0) - displayWidth(cell)),
  )
  return [lead + padded.join(GAP)]
}

/** How an attempt came to be, what it is sent and why, and when the next one follows. */
function stepsOf({ attempt, sent }: PullAttempt, all: Pull['attempts']): readonly Step[] {
  const credentials = sent.flatMap((each) => {
    const name = each.pods[0]?.name ?? ''
    const isSaid = (message: string): boolean => sent.length === 1 || message.startsWith(name)
    return each.sent.why.map((step): Step =>
      isSaid(step.message) ? step : { ...step, message: `${name}: ${step.message}` },
    )
  })
  const attempts = all.map((one) => one.attempt)
  return [...attempt.why, ...credentials, { message: afterText(attempt, attempts) }]
}

const failureTexts: { readonly [Kind in Failure]: string } = {
  unreachable: 'no answer',
  'not-tls': 'an answer that is no TLS',
  untrusted: 'a certificate that is not trusted',
  absent: '404',
  denied: '401 or 403',
  throttled: '429',
  'server-error': '5xx',
  refused: 'any other 4xx',
}

// Object.keys is typed as string[]; the table's own type says that it has exactly these keys.
const failures = Object.keys(failureTexts) as readonly Failure[]

/** Which attempt follows when this one fails, by the ways to fail; what most of them come to is said last. */
function afterText(attempt: Attempt, attempts: readonly Attempt[]): string {
  const byNext = new Map<Attempt | undefined, Failure[]>()
  for (const failure of failures) {
    const next = nextAttempt(attempts, [{ attempt, failure }])
    byNext.set(next, [...(byNext.get(next) ?? []), failure])
  }
  const nextText = (next: Attempt | undefined): string =>
    next === undefined ? 'the pull ends' : `attempt ${attempts.indexOf(next) + 1} follows`
  const groups = [...byNext].toSorted(([, a], [, b]) => a.length - b.length)
  const texts = groups.map(([next, kinds], i) => {
    const isLast = i === groups.length - 1
    const when = isLast
      ? i === 0
        ? 'any failure'
        : 'anything else'
      : kinds.map((kind) => failureTexts[kind]).join(', ')
    return `after ${when} ${nextText(next)}`
  })
  return texts.join('; ')
}

function printSteps(steps: readonly Step[], look: ResolveLook): readonly string[] {
  return steps.flatMap((step) => {
    const lines = wrap(stepText(step), Math.max(20, look.width - STEP_INDENT.length - 2))
    return lines.map((line, i) => `${STEP_INDENT}${look.style.paint('accent', `${i === 0 ? '└ ' : '  '}${line}`)}`)
  })
}

const STEP_INDENT = '     '

function stepText({ message, where }: Step): string {
  return where === undefined ? sentence(message) : `${visible(printMark(where))} ${sentence(message)}`
}

/** Why nothing is pulled, and by which steps; of what is pulled where its content is fetched. */
function printEnd(pull: Pull, look: ResolveLook): readonly string[] {
  const { style, width } = look
  if (pull.kind === 'resolved') return look.steps === 'shown' ? printContent(pull, look) : []
  const word = pull.reason === 'blocked' || pull.reason === 'no-route' ? 'blocked' : 'refused'
  const runs = [{ text: `${GAP}${word}`, tint: 'error' as const }, { text: `: ${sentence(pull.message)}` }]
  const head = printParagraph(runs, { style, width, indent: 4 })
  // Without its reasons a refusal is a riddle.
  return [...head, ...printSteps(pull.why, look)]
}

function printContent({ resolution }: Extract<Pull, { kind: 'resolved' }>, look: ResolveLook): readonly string[] {
  const { content } = resolution
  if (content.length === 0) return []
  const from = content.map(({ scheme, host, basePath }) => `${scheme}://${host}${basePath}`).join(', ')
  const text = visible(`then the content from ${from}`)
  return wrap(text, Math.max(20, look.width - GAP.length)).map((line) => GAP + line)
}

function printNotice(notice: Notice, look: FrameLook): readonly string[] {
  const { severity, rule, message, hint, where } = notice
  const { style, width } = look
  const runs = [
    { text: `${severity}[${rule}]`, tint: severity },
    { text: `: ${sentence(message)}`, tint: 'strong' as const },
  ]
  const head = printParagraph(runs, { style, width, indent: 2 })
  const help = [{ label: 'help', lines: [hint] }]
  if (where === undefined) return [...head, ...printNotes(help, { gutter: 1, style, width })]
  const finding = asFinding(notice, where)
  const gutter = gutterOf(finding)
  const edge = look.frames === 'shown' ? [gutterEdge({ style, tint: severity, gutter })] : []
  return [...head, ...printFrames(finding, look), ...edge, ...printNotes(help, { gutter, style, width })]
}

/** What prints frames wants a finding. */
function asFinding({ rule, severity, message, hint }: Notice, at: NonNullable<Notice['where']>): Finding {
  const identity = { chart: '', keyPath: '', reference: '' }
  return { rule, severity, message, hint, path: at.file.path, at, related: [], fixes: [], identity }
}
