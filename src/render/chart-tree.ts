// The charts of a release that are on, as a tree under the names that Helm gives them, each with what decided that it is on.

import type { Chart } from '../charts/chart.ts'
import type { SubchartState } from '../charts/enabled.ts'

/** A chart at its place in a release. */
export interface PlacedChart {
  readonly chart: Chart
  /** Its name: the alias where there is one. */
  readonly name: string
  /** Its keys from the root's values; empty for the root. */
  readonly path: readonly string[]
  /** As Helm writes it: `web/charts/redis`. */
  readonly fullPath: string
  readonly parent: PlacedChart | undefined
  /** What decided; absent for the root. */
  readonly state: SubchartState | undefined
  readonly children: readonly PlacedChart[]
}

/** The tree of the charts that are on. `states` are parents before children, as coalescing gives them. */
export function placeCharts(root: Chart, states: readonly SubchartState[]): PlacedChart {
  const top = placed({ chart: root, name: root.metadata.name, path: [], parent: undefined, state: undefined })
  const byPath = new Map<string, Placing>([['', top]])
  for (const state of states) {
    const parent = byPath.get(keyOf(state.path.slice(0, -1)))
    if (!state.enabled || parent === undefined) continue
    const name = state.path.at(-1) ?? ''
    const node = placed({ chart: state.subchart.chart, name, path: state.path, parent, state })
    parent.children.push(node)
    byPath.set(keyOf(state.path), node)
  }
  return top
}

interface Placing extends PlacedChart {
  readonly children: PlacedChart[]
}

function placed(about: Omit<PlacedChart, 'fullPath' | 'children'>): Placing {
  const fullPath = about.parent === undefined ? about.name : `${about.parent.fullPath}/charts/${about.name}`
  return { ...about, fullPath, children: [] }
}

function keyOf(path: readonly string[]): string {
  return path.join('\0')
}

/** The chart and all below it, parents first. */
export function allCharts(root: PlacedChart): readonly PlacedChart[] {
  return [root, ...root.children.flatMap(allCharts)]
}
