// Findings that say the same are said once, with the further places in a list; and no rule fills the screen.

import type { Finding } from '../findings/finding.ts'
import { counted } from '../text/counted.ts'
import { printParagraph } from '../text/paragraph.ts'
import type { ReportOptions } from './run-report.ts'

/** Findings with the same words; the first is shown in full. */
export interface Alike {
  readonly first: Finding
  readonly others: readonly Finding[]
}

/** What of a run is shown, and how many findings of each rule are not. */
export interface Capped {
  readonly shown: readonly Finding[]
  readonly hidden: ReadonlyMap<string, number>
}

/** Keeps the first `perRule` findings of each rule. */
export function capFindings(findings: readonly Finding[], perRule: number): Capped {
  const counts = new Map<string, number>()
  const shown = findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    return count <= perRule
  })
  const over = [...counts].map(([rule, count]): [string, number] => [rule, count - perRule])
  return { shown, hidden: new Map(over.filter(([, count]) => count > 0)) }
}

/** Puts those together that say the same; in the order of their first places. */
export function groupAlike(findings: readonly Finding[]): readonly Alike[] {
  const groups = new Map<string, { readonly first: Finding; readonly others: Finding[] }>()
  for (const finding of findings) {
    const words = wordsOf(finding)
    const group = groups.get(words)
    if (group === undefined) groups.set(words, { first: finding, others: [] })
    else group.others.push(finding)
  }
  return [...groups.values()]
}

function wordsOf({ rule, severity, message, hint, fixes }: Finding): string {
  return JSON.stringify([rule, severity, message, hint, ...fixes.map((fix) => [fix.safety, fix.title])])
}

/** Says how many findings are not shown, and what shows them; nothing where all are. */
export function printHidden(hidden: Capped['hidden'], { style, width, cap }: ReportOptions): readonly string[] {
  if (hidden.size === 0 || cap === undefined) return []
  const rules = [...hidden].map(([rule, count]) => `${count} of ${rule}`)
  const total = [...hidden.values()].reduce((sum, count) => sum + count, 0)
  const text = `${counted(total, 'more finding')} not shown (${rules.join(', ')}); ${cap.flag} shows all`
  return printParagraph([{ text }], { style, width, indent: 0 })
}
