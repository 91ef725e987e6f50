// The last lines of a run: what was looked at, what was found, what to type next.

import { counted, duration } from '../text/counted.ts'
import type { Run } from '../text/break-paragraph.ts'
import { printParagraph } from '../text/paragraph.ts'
import type { ReportOptions, RunCounts, RunReport } from './run-report.ts'
import { sayFindings } from './summary-findings.ts'

/** Two lines or a few more, each with a line end; broken at the terminal's width. */
export function printSummary(run: RunReport, { style, width }: Pick<ReportOptions, 'style' | 'width'>): string {
  const said = isClean(run) ? [[{ text: 'No findings', tint: 'good' } as const]] : sayFindings(run)
  const sentences: readonly (readonly Run[])[] = [[{ text: lookedAt(run) }], ...said]
  const lines = sentences.flatMap((runs) => printParagraph(runs, { style, width, indent: 0 }))
  return lines
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
}

/** Whether there is nothing to say but how much was looked at. */
function isClean({ findings, notes, next }: RunReport): boolean {
  return findings.reported.length + findings.suppressed.length + notes.length + next.length === 0
}

function lookedAt({ counts, milliseconds, isOffline }: RunReport): string {
  if (isNothing(counts)) return 'Nothing to check: found no chart, no chart archive and no values file'
  const charts = counts.charts === 0 ? [] : [`${counted(counts.charts, 'chart')}${withinCharts(counts)}`]
  const different = counts.references < counts.images ? ` (${counts.references} different)` : ''
  const parts = [
    ...charts,
    counted(counts.valuesFiles, 'values file'),
    `${counted(counts.images, 'image')}${different}`,
  ]
  return `Checked ${parts.join(', ')} in ${duration(milliseconds)}${isOffline ? ', offline' : ''}`
}

function isNothing(counts: RunCounts): boolean {
  return counts.charts === 0 && counts.valuesFiles === 0 && counts.archives === 0
}

function withinCharts({ subcharts, archives }: RunCounts): string {
  const parts = [
    ...(subcharts === 0 ? [] : [counted(subcharts, 'subchart')]),
    ...(archives === 0 ? [] : [counted(archives, 'archive')]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
