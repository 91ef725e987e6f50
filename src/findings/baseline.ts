// The baseline: findings that a project has chosen to live with, so that only news fail. Kept by names, not by lines: chart, key path,
// rule and image, each with a count, so that it survives moved lines and can be reviewed. It holds no secret and no path of a machine.

import type { Finding, FindingIdentity, Findings, Suppressed } from './finding.ts'

/** So many findings of one rule about one image at one key. */
export interface BaselineEntry extends FindingIdentity {
  readonly rule: string
  readonly count: number
}

/** All accepted findings: each key once, sorted by chart, key path, rule and reference. */
export type Baseline = readonly BaselineEntry[]

export type ReadBaseline =
  | { readonly ok: true; readonly baseline: Baseline }
  /** What is wrong with the file, in a sentence without a full stop. */
  | { readonly ok: false; readonly problem: string }

/** What is left when a baseline is taken off, and what of it was not needed. */
export interface AfterBaseline {
  readonly findings: Findings
  /** Entries with the count that nothing matched: mended since, or of charts that were not looked at. */
  readonly unused: Baseline
}

const version = 1

/** The baseline that accepts exactly these findings. */
export function makeBaseline(findings: readonly Finding[]): Baseline {
  return merged(findings.map(({ rule, identity }) => ({ ...identity, rule, count: 1 })))
}

/** The baseline as it is written to its file: JSON, one entry a line, so that a change of one is a change of one line. */
export function printBaseline(baseline: Baseline): string {
  const lines = baseline.map(({ chart, keyPath, rule, reference, count }) =>
    JSON.stringify({ chart, key: keyPath, rule, reference, count }),
  )
  const findings = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return `{\n  "version": ${version},\n  "findings": ${findings}\n}\n`
}

/** Reads what `printBaseline` writes, in any order. Never throws: what is no baseline is said to be none. */
export function readBaseline(text: string): ReadBaseline {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { ok: false, problem: `it is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (!isRecord(data) || !Array.isArray(data['findings'])) return { ok: false, problem: 'it has no list "findings"' }
  if (data['version'] !== version) {
    return {
      ok: false,
      problem: `its version is ${JSON.stringify(data['version'])}, this program reads version ${version}`,
    }
  }
  const entries: BaselineEntry[] = []
  for (const [at, item] of data['findings'].entries()) {
    const entry = readEntry(item)
    if (entry === undefined)
      return { ok: false, problem: `entry ${at + 1} lacks one of chart, key, rule, reference and a count above 0` }
    entries.push(entry)
  }
  return { ok: true, baseline: merged(entries) }
}

/** Takes accepted findings off, as many of each as the baseline counts; of several alike the first ones. */
export function applyBaseline(findings: Findings, baseline: Baseline): AfterBaseline {
  const left = new Map(baseline.map((entry) => [keyOf(entry.rule, entry), entry.count]))
  const reported: Finding[] = []
  const suppressed: Suppressed[] = [...findings.suppressed]
  for (const finding of findings.reported) {
    const key = keyOf(finding.rule, finding.identity)
    const count = left.get(key) ?? 0
    if (count > 0) {
      left.set(key, count - 1)
      suppressed.push({ finding, by: { kind: 'baseline' } })
    } else {
      reported.push(finding)
    }
  }
  const unused = baseline.flatMap((entry) => {
    const count = left.get(keyOf(entry.rule, entry)) ?? 0
    return count === 0 ? [] : [{ ...entry, count }]
  })
  return { findings: { ...findings, reported, suppressed }, unused }
}

/** The baseline without what was not needed; what news there are is not added. */
export function pruneBaseline(baseline: Baseline, unused: Baseline): Baseline {
  const surplus = new Map(unused.map((entry) => [keyOf(entry.rule, entry), entry.count]))
  return baseline.flatMap((entry) => {
    const count = entry.count - (surplus.get(keyOf(entry.rule, entry)) ?? 0)
    return count > 0 ? [{ ...entry, count }] : []
  })
}

function readEntry(item: unknown): BaselineEntry | undefined {
  if (!isRecord(item)) return undefined
  const { chart, key, rule, reference, count } = item
  if (typeof chart !== 'string' || typeof key !== 'string' || typeof rule !== 'string' || typeof reference !== 'string')
    return undefined
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined
  return { chart, keyPath: key, rule, reference, count }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function keyOf(rule: string, { chart, keyPath, reference }: FindingIdentity): string {
  return [chart, keyPath, rule, reference].join('\0')
}

/** One entry for each key, with the sum of the counts, in the order of the keys. */
function merged(entries: readonly BaselineEntry[]): Baseline {
  const byKey = new Map<string, BaselineEntry>()
  for (const entry of entries) {
    const key = keyOf(entry.rule, entry)
    byKey.set(key, { ...entry, count: (byKey.get(key)?.count ?? 0) + entry.count })
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}
