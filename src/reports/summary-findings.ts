// What the summary says of findings: how many there are, how many can be fixed, which were left out, and what to type next.

import type { Finding, Severity, Suppressed } from '../findings/finding.ts'
import { counted } from '../text/counted.ts'
import type { Run } from '../text/break-paragraph.ts'
import { visible } from '../text/width.ts'
import type { RunReport } from './run-report.ts'

/** How many findings of each severity there are, and how many could be fixed. */
export interface Totals {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings with a safe fix, and those with only unsafe ones. */
  readonly safeFixes: number
  readonly unsafeFixes: number
}

export function totalsOf(findings: readonly Finding[]): Totals {
  const ofSeverity = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const withFix = findings.filter((finding) => finding.fixes.length > 0)
  const safe = withFix.filter((finding) => finding.fixes.some((fix) => fix.safety === 'safe'))
  return {
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    infos: ofSeverity('info'),
    safeFixes: safe.length,
    unsafeFixes: withFix.length - safe.length,
  }
}

/** The sentences of a summary after the first one; empty ones among them. */
export function sayFindings({ findings, notes, next }: RunReport): readonly (readonly Run[])[] {
  return [
    found(totalsOf(findings.reported)),
    [{ text: leftOut(findings.suppressed) }],
    ...notes.map((note) => [{ text: visible(note) }]),
    nextSteps(next),
  ]
}

function nextSteps(commands: readonly string[]): readonly Run[] {
  if (commands.length === 0) return []
  return [{ text: 'Next: ' }, ...listed(commands.map((command) => ({ text: visible(command), tint: 'strong' })))]
}

/** With a comma between the parts. */
function listed(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, index) => (index === 0 ? [run] : [{ text: ', ' }, run]))
}

function found(totals: Totals): readonly Run[] {
  const kinds: readonly (readonly [count: number, noun: string, plural: string, tint: Severity])[] = [
    [totals.errors, 'error', 'errors', 'error'],
    [totals.warnings, 'warning', 'warnings', 'warning'],
    [totals.infos, 'info', 'info', 'info'],
  ]
  const said = kinds
    .filter(([count]) => count > 0)
    .map(([count, noun, plural, tint]): Run => ({ text: counted(count, noun, plural), tint }))
  if (said.length === 0) return [{ text: 'No findings', tint: 'good' }]
  const fixes = fixable(totals)
  return fixes === '' ? listed(said) : [...listed(said), { text: `. ${fixes}` }]
}

function fixable({ safeFixes, unsafeFixes }: Totals): string {
  const safe = safeFixes === 0 ? '' : `${safeFixes} can be fixed: chartpin fix`
  if (unsafeFixes === 0) return safe
  const unsafe = `${unsafeFixes}${safe === '' ? '' : ' more'} with chartpin fix --unsafe`
  return safe === '' ? `${unsafeFixes} can be fixed: chartpin fix --unsafe` : `${safe}; ${unsafe}`
}

/** Who left findings out: for one of them, and for several. */
const BY = {
  comment: ['a comment', 'comments'],
  baseline: ['the baseline', 'the baseline'],
  config: ['the configuration', 'the configuration'],
} as const satisfies Readonly<Record<Suppressed['by']['kind'], readonly [string, string]>>

function leftOut(suppressed: readonly Suppressed[]): string {
  if (suppressed.length === 0) return ''
  const parts = (['comment', 'baseline', 'config'] as const).flatMap((kind) => {
    const count = suppressed.filter(({ by }) => by.kind === kind).length
    return count === 0 ? [] : [`${count} by ${BY[kind][count === 1 ? 0 : 1]}`]
  })
  return `${counted(suppressed.length, 'finding')} left out: ${parts.join(', ')}`
}
