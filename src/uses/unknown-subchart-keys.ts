// Keys in a parent's values that are meant for a chart below it and do not reach it: they lie under a name that it does not have here, or it
// knows nothing of them.

import { keyOf } from '../charts/dependencies.ts'
import { layersOf, type MapNode, nodeAt, placeOfNode, type ValueNode } from '../charts/value-tree.ts'
import type { SourceFile } from '../files/source-file.ts'
import { isPatchFile } from '../render/explore/patch.ts'
import { editDistance } from '../text/edit-distance.ts'
import type { Span } from '../text/span.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { ImageGraph } from './image-graph.ts'
import { hasTemplates, releasedCharts, type ReleasedChart } from './released-charts.ts'
import { isUnreadNode } from './unread-keys.ts'

/** Such a key. */
export interface LostKey {
  readonly file: SourceFile
  readonly keySpan: Span
  /** Where the root's user sets it. */
  readonly path: KeyPath
  readonly why:
    /** The chart has an alias, and only that counts. */
    | { readonly kind: 'alias'; readonly alias: string }
    /** A chart of nearly this name is there. */
    | { readonly kind: 'misspelt'; readonly meant: string }
    /** Neither the values nor the templates of the chart have it. */
    | { readonly kind: 'unknown'; readonly chart: string }
}

/** The lost keys of all charts with charts below them, in the order of the charts. */
export function lostKeys(graph: ImageGraph): readonly LostKey[] {
  const { all } = graph.configurations
  const charts = releasedCharts(all)
  const looking: Looking = { graph, charts: new Set(charts.map(({ path }) => path.join('\0'))) }
  return charts.flatMap((chart) => {
    // Where a chart is off, its own values are not among those of the release.
    const values = chart.on?.rendered.rendered?.values
    const node = values === undefined ? undefined : nodeAt(values, chart.path)
    if (node?.kind !== 'map') return []
    return [...misnamed(looking, chart, node), ...unknown(looking, chart, node)]
  })
}

interface Looking {
  readonly graph: ImageGraph
  /** Paths of charts. */
  readonly charts: ReadonlySet<string>
}

function misnamed(looking: Looking, { chart, path }: ReleasedChart, node: MapNode): readonly LostKey[] {
  const names = chart.subcharts.map(({ key }) => key)
  if (names.length === 0) return []
  const expected = new Set([...names, ...[...chart.dependencies, ...chart.missing].map(keyOf)])
  return [...node.entries].flatMap(([key, child]): readonly LostKey[] => {
    const at = [...path, key]
    if (expected.has(key) || key === 'global' || looking.graph.reads.isSwitch(at)) return []
    if (child.kind !== 'map' || !isLost(looking, child, at)) return []
    const aliased = chart.dependencies.find(({ name, alias }) => name === key && alias !== undefined)
    if (aliased?.alias !== undefined) return placed(child, at, { kind: 'alias', alias: aliased.alias })
    const meant = names.find((name) => Math.min(name.length, key.length) > 4 && editDistance(name, key, 3) < 3)
    if (meant === undefined || looking.graph.reads.isMentioned(key)) return []
    return placed(child, at, { kind: 'misspelt', meant })
  })
}

function isLost({ graph }: Looking, node: ValueNode, path: KeyPath): boolean {
  return isUnreadNode(graph, node, path) && !graph.reads.isAskedFor(path)
}

function unknown(looking: Looking, { chart, path, subchart }: ReleasedChart, node: MapNode): readonly LostKey[] {
  const isJudged = path.length > 0 && !chart.metadata.isLibrary
  if (!isJudged || (subchart?.dependency?.importValues.length ?? 0) > 0) return []
  if (chart.values === undefined || !hasTemplates(chart)) return []
  const own = chart.values.file
  const below = (map: MapNode, at: KeyPath): readonly LostKey[] =>
    [...map.entries].flatMap(([key, child]): readonly LostKey[] => {
      const here = [...at, key]
      if (key === 'global' || looking.charts.has(here.join('\0')) || looking.graph.reads.isSwitch(here)) return []
      const defaults = layersOf(child).find(({ origin }) => origin.kind === 'file' && origin.file === own)
      // A map that is empty by default is there for whatever a user puts into it.
      if (defaults !== undefined) {
        return defaults.kind === 'map' && defaults.entries.size > 0 && child.kind === 'map' ? below(child, here) : []
      }
      const isKnown = !isLost(looking, child, here) || looking.graph.reads.isMentioned(key)
      return isKnown ? [] : placed(child, here, { kind: 'unknown', chart: chart.metadata.name })
    })
  return below(node, path)
}

function placed(node: ValueNode, path: KeyPath, why: LostKey['why']): readonly LostKey[] {
  const place = placeOfNode(node)
  return place?.file === undefined || isPatchFile(place.file)
    ? []
    : [{ file: place.file, keySpan: place.keySpan, path, why }]
}
