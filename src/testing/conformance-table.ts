// What the conformance run prints: a table of the renders, what differs in each, and a line for each release of Helm.

import type { OracleVersion } from './oracle.ts'
import { GOOD_STATUSES, type Status, STATUSES, type Verdict } from './verdict.ts'

/** One render held against one release of Helm. */
export interface ConformanceResult extends Verdict {
  /** For people. */
  readonly label: string
  readonly helm: OracleVersion
  readonly helmMilliseconds: number
  /** Undefined where chartpin came to no end. */
  readonly chartpinMilliseconds: number | undefined
}

/** Which renders have a row: those that are not the same with every release of Helm, all, or only those that should not be as they are. */
export type Rows = 'some' | 'all' | 'bad'

/** The table, then what differs, then the summaries; ends with a line end. Results are in the order of their renders. */
export function printConformance(results: readonly ConformanceResult[], rows: Rows): string {
  const versions = [...new Set(results.map(({ helm }) => helm))]
  const details = results.filter(({ status }) => !isQuiet(status, rows)).map(printDetail)
  const causes = printCauses(results)
  const parts = [
    printTable(results, versions, rows),
    ...details,
    causes,
    versions.map((helm) => summary(results, helm)).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function printTable(results: readonly ConformanceResult[], versions: readonly OracleVersion[], rows: Rows): string {
  const byLabel = new Map<string, ConformanceResult[]>()
  for (const result of results) byLabel.set(result.label, [...(byLabel.get(result.label) ?? []), result])
  const shown = [...byLabel].filter(([, own]) => rows === 'all' || own.some(({ status }) => !isQuiet(status, rows)))
  if (shown.length === 0) return ''
  const head = ['', ...versions.map((version) => `Helm ${version}`)]
  const body = shown.map(([label, own]) => [
    label,
    ...versions.map((version) => own.find(({ helm }) => helm === version)?.status ?? ''),
  ])
  return alignColumns([head, ...body])
}

/** What needs no reading. */
function isQuiet(status: Status, rows: Rows): boolean {
  if (rows === 'bad') return GOOD_STATUSES.has(status)
  return status === 'same' || status === 'masked' || status === 'both fail alike'
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function printDetail({ label, helm, status, detail }: ConformanceResult): string {
  return [`${label}, Helm ${helm}: ${status}`, ...detail.map((line) => `    ${line}`)].join('\n')
}

const CAUSES_SHOWN = 20

/** What chartpin says where only it fails, without the place, the most frequent first: one cause is often that of many charts. */
function printCauses(results: readonly ConformanceResult[]): string {
  const counts = new Map<string, number>()
  for (const { status, detail } of results) {
    if (status !== 'only chartpin fails' && status !== 'crashed') continue
    const cause = (detail[0] ?? '').replace(/^chartpin: (?:\S+:\d+: )?/, '')
    counts.set(cause, (counts.get(cause) ?? 0) + 1)
  }
  if (counts.size === 0) return ''
  const most = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, CAUSES_SHOWN)
  return ['What chartpin says there:', ...most.map(([cause, count]) => `${String(count).padStart(6)} × ${cause}`)].join(
    '\n',
  )
}

/** One line: how many of each, the share of what Helm renders that is the same, and how long both took. */
function summary(results: readonly ConformanceResult[], helm: OracleVersion): string {
  const own = results.filter((result) => result.helm === helm)
  const count = (status: Status): number => own.filter((result) => result.status === status).length
  const counts = STATUSES.filter((status) => status === 'same' || count(status) > 0)
  const same = count('same') + count('masked')
  const rendered = own.filter(({ helmSays }) => helmSays === 'rendered').length
  const share = rendered === 0 ? '' : `; ${percent(same / rendered)} of the ${rendered} that Helm renders`
  const took = `Helm ${seconds(own.map((r) => r.helmMilliseconds))} s, chartpin ${seconds(own.map((r) => r.chartpinMilliseconds ?? 0))} s`
  return `Helm ${helm}: ${own.length} renders: ${counts.map((status) => `${count(status)} ${status}`).join(', ')}${share}; ${took}`
}

function seconds(times: readonly number[]): string {
  return (times.reduce((sum, time) => sum + time, 0) / 1000).toFixed(1)
}

/** Rounded down: 100 % is said of all only. */
function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`
}

/** Whether something is not as it should be. */
export function hasFailures(results: readonly ConformanceResult[]): boolean {
  return results.some(({ status }) => !GOOD_STATUSES.has(status))
}
