// One line for each finding, for grep and for the error formats of editors: `path:line:col: severity[rule] message`.

import { visible } from '../text/width.ts'
import { capFindings, printHidden } from './alike.ts'
import { printPlace } from './place.ts'
import type { ReportOptions, RunReport } from './run-report.ts'
import { sentence } from './sentence.ts'
import { printSummary } from './summary.ts'

/** Prints the findings a line each; never broken, however narrow the terminal is. */
export function printConcise(run: RunReport, options: ReportOptions): string {
  const { style } = options
  const { shown, hidden } = capFindings(run.findings.reported, options.cap?.perRule ?? Infinity)
  const lines = shown.map((finding) => {
    const label = style.paint(finding.severity, `${finding.severity}[${finding.rule}]`)
    return `${visible(printPlace(finding))}: ${label} ${sentence(finding.message)}\n`
  })
  const notes = printHidden(hidden, options).map((line) => `${line}\n`)
  return [...lines, ...notes, options.summary === 'included' ? printSummary(run, options) : ''].join('')
}
