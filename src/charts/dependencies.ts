// Which of the charts that lie below a chart its dependencies stand for (helm `pkg/chart/v2/util/dependencies.go`).

import type { Chart, Dependency, Subchart } from './chart.ts'

/** The name by which the parent's values reach a dependency. */
export function keyOf(dependency: Dependency): string {
  return dependency.alias ?? dependency.name
}

/** A chart that lies in `charts/`. */
export interface FoundChart {
  readonly chart: Chart
  readonly via: 'folder' | 'archive'
}

/** A chart and the entry that it stands for. */
export interface ListedChart extends FoundChart {
  readonly key: string
  readonly dependency: Dependency
}

/** The charts below a chart, brought together with the entries that ask for them. */
export interface MatchedCharts {
  /** In the order of the entries; one chart stands for several entries where aliases ask for it more than once. */
  readonly listed: readonly ListedChart[]
  /** Charts that no entry asks for: Helm takes them in all the same. By their place. */
  readonly unlisted: readonly Subchart[]
  /** Entries for which no chart of that name is there. */
  readonly missing: readonly Dependency[]
}

/**
 * Matches as Helm does: an entry takes the first chart of its name whose version fits. Only an exact version is compared (a range is taken
 * to fit); an entry that finds its name but not its version leaves that chart unlisted, under its own name, and is not missing.
 */
export function matchCharts(dependencies: readonly Dependency[], found: readonly FoundChart[]): MatchedCharts {
  const listed: ListedChart[] = []
  const missing: Dependency[] = []
  const taken = new Set<FoundChart>()
  const byName = new Map<string, FoundChart[]>()
  for (const candidate of found) {
    const { name } = candidate.chart.metadata
    byName.set(name, [...(byName.get(name) ?? []), candidate])
  }
  for (const dependency of dependencies) {
    const named = byName.get(dependency.name) ?? []
    const match = named.find(({ chart }) => fitsVersion(dependency.version, chart.metadata.version?.text))
    if (named.length === 0) missing.push(dependency)
    if (match === undefined) continue
    taken.add(match)
    listed.push({ key: keyOf(dependency), ...match, dependency })
  }
  const unlisted = found
    .filter((candidate) => !taken.has(candidate))
    .map((candidate) => ({ key: candidate.chart.metadata.name, ...candidate }))
  return { listed, unlisted, missing }
}

const EXACT_VERSION = /^[v=]?\s*(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?:\+[0-9A-Za-z.-]+)?$/

function fitsVersion(wanted: string, version: string | undefined): boolean {
  const exact = EXACT_VERSION.exec(wanted)?.[1]
  const present = EXACT_VERSION.exec(version ?? '')?.[1]
  return exact === undefined || present === undefined || exact === present
}
