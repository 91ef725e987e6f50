// The baseline of each settings: where it lies, and findings less what it holds.

import { existsSync, readFileSync } from 'node:fs'
import { displayPath } from '../files/display-path.ts'
import { whyNot } from '../files/read-file.ts'
import { applyBaseline, readBaseline, type Baseline } from '../findings/baseline.ts'
import type { Finding, Findings, Suppressed } from '../findings/finding.ts'
import { baselinePlace, type BaselinePlace } from './baseline-place.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import type { Judged } from './judge.ts'

/** All findings together, sorted, with those of baselines among the suppressed. */
export interface Taken {
  readonly findings: Findings
  /** How many entries of baselines nothing matched. */
  readonly unused: number
}

/** Takes the baselines off. Throws `UsageError` for one that is named and cannot be read. */
export function takeBaselines(judged: readonly Judged[], { options, io }: Pick<Invocation, 'options' | 'io'>): Taken {
  const groups = groupByBaseline(judged)
  let unused = 0
  const parts = [...groups].map(([place, findings]) => {
    const baseline = options['no-baseline'] ? undefined : readAt(place, io.cwd)
    if (baseline === undefined) return findings
    const after = applyBaseline(findings, baseline)
    unused += after.unused.length
    return after.findings
  })
  return { findings: mergeFindings(parts), unused }
}

/** The findings of all settings that share a baseline. */
export function groupByBaseline(judged: readonly Judged[]): ReadonlyMap<BaselinePlace, Findings> {
  const groups = new Map<string, { readonly place: BaselinePlace; readonly parts: Findings[] }>()
  for (const { settings, findings } of judged) {
    const place = baselinePlace(settings)
    const group = groups.get(place.absolute) ?? { place, parts: [] }
    groups.set(place.absolute, group)
    group.parts.push(findings)
  }
  return new Map([...groups.values()].map(({ place, parts }) => [place, mergeFindings(parts)]))
}

function readAt({ absolute, isNamed }: BaselinePlace, cwd: string): Baseline | undefined {
  if (!isNamed && !existsSync(absolute)) return undefined
  const shown = displayPath(absolute, cwd)
  const hint = 'write it with `chartpin baseline`'
  let text: string
  try {
    text = readFileSync(absolute, 'utf8')
  } catch (error) {
    throw new UsageError(`the baseline ${shown} ${whyNot(error)}`, { hint })
  }
  const read = readBaseline(text)
  if (!read.ok) throw new UsageError(`the baseline ${shown} cannot be read`, { because: [read.problem], hint })
  return read.baseline
}

function mergeFindings(parts: readonly Findings[]): Findings {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return only
  return {
    reported: parts.flatMap(({ reported }) => reported).toSorted(byPlace),
    suppressed: parts
      .flatMap(({ suppressed }) => suppressed)
      .toSorted((a: Suppressed, b: Suppressed) => byPlace(a.finding, b.finding)),
    secrets: parts.flatMap(({ secrets }) => secrets),
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  const places = (a.at?.span.start ?? -1) - (b.at?.span.start ?? -1)
  return places !== 0 ? places : a.rule < b.rule ? -1 : 1
}
