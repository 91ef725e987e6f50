// The charts of a release, each with its keys from the root's values, and whether some configuration renders it.

import type { Chart, Subchart } from '../charts/chart.ts'
import { isProblem } from '../files/source-file.ts'
import { allCharts } from '../render/chart-tree.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { Configuration } from './configurations.ts'

/** A chart at its place in the release. */
export interface ReleasedChart {
  readonly path: readonly string[]
  readonly chart: Chart
  /** Absent for the root. */
  readonly subchart?: Subchart
  /** The first configuration in which its templates ran; absent where none is. */
  readonly on: Configuration | undefined
}

/** All charts of a release, parents first. Empty where nothing was rendered. */
export function releasedCharts(configurations: readonly Configuration[]): readonly ReleasedChart[] {
  const on = new Map<string, Configuration>()
  for (const configuration of configurations.toReversed()) {
    const { rendered } = configuration.rendered
    for (const { path } of rendered === undefined ? [] : allCharts(rendered.root))
      on.set(path.join('\0'), configuration)
  }
  const root = configurations[0]?.release.chart
  if (root === undefined) return []
  const below = (chart: Chart, path: readonly string[]): readonly ReleasedChart[] =>
    chart.subcharts.flatMap((subchart) => {
      const own = [...path, subchart.key]
      const placed = { path: own, chart: subchart.chart, subchart, on: on.get(own.join('\0')) }
      return [placed, ...below(subchart.chart, own)]
    })
  return [{ path: [], chart: root, on: configurations[0] }, ...below(root, [])]
}

/** Finds the chart to which a path of the root's values belongs: the one that lies deepest on the way. */
export function ownerIn(charts: readonly ReleasedChart[]): (path: KeyPath) => ReleasedChart | undefined {
  const byPath = new Map(charts.map((each) => [each.path.join('\0'), each]))
  return (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const owner = byPath.get(path.slice(0, depth).join('\0'))
      if (owner !== undefined) return owner
    }
    return undefined
  }
}

/** Whether a chart has templates of its own. One without is a bundle of others, or only stands in for a chart. */
export function hasTemplates({ tree }: Chart): boolean {
  const entries = tree.list('templates')
  return !isProblem(entries) && entries.length > 0
}
