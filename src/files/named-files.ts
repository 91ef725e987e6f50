// Single files that were named, gathered by the charts they belong to: pre-commit passes changed files, and a chart is read as a whole.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { displayPath, slashed, upward } from './display-path.ts'
import { findBelow } from './find-below.ts'
import { type ChartFolder, type FindOptions, mayBeOverlay } from './input.ts'

/** Files named instead of their charts. */
export interface NamedFiles {
  /** Takes a file to its chart; false where it is in none. */
  add(file: { readonly absolute: string; readonly path: string }): boolean
  /** The charts of the files so far, in the order in which they were first met. */
  charts(): Generator<ChartFolder>
}

/** Begins to gather. */
export function namedFiles(options: FindOptions): NamedFiles {
  const charts = new Map<string, { readonly named: Set<string>; readonly valuesFiles: Set<string> }>()
  const nearestChart = chartFinder()
  return {
    add(file) {
      const nearest = nearestChart(path.dirname(file.absolute))
      if (nearest === undefined) return false
      const name = slashed(path.relative(nearest, file.absolute))
      const isOverlay = mayBeOverlay(name)
      const chart = isOverlay ? nearest : outermostChart(nearest, nearestChart)
      const entry = charts.get(chart) ?? { named: new Set(), valuesFiles: new Set() }
      charts.set(chart, entry)
      entry.named.add(file.path)
      if (isOverlay) entry.valuesFiles.add(name)
      return true
    },
    *charts() {
      for (const [absolute, { named, valuesFiles }] of charts) {
        const whole = wholeChart(absolute, options)
        yield { ...whole, valuesFiles: [...new Set([...whole.valuesFiles, ...valuesFiles])].toSorted(), named }
      }
    },
  }
}

/** The chart as a search would find it, so that naming its files shows a part of what naming the chart shows. */
function wholeChart(absolute: string, options: FindOptions): ChartFolder {
  const folder = { absolute, path: displayPath(absolute, options.cwd) }
  for (const input of findBelow({ ...folder, excludes: options.excludes })) {
    if (input.kind === 'chart' && input.absolute === absolute) return input
  }
  return { kind: 'chart', ...folder, valuesFiles: [], otherYaml: [] }
}

type ChartFinder = (folder: string) => string | undefined

/** Finds the nearest chart's folder from a folder upward, not beyond a repository's root; remembers every folder on the way. */
function chartFinder(): ChartFinder {
  const known = new Map<string, string | undefined>()
  return (folder) => {
    const tried: string[] = []
    let found: string | undefined
    for (const above of upward(folder)) {
      if (known.has(above)) {
        found = known.get(above)
        break
      }
      tried.push(above)
      if (existsSync(path.join(above, 'Chart.yaml'))) found = above
      if (found !== undefined || existsSync(path.join(above, '.git'))) break
    }
    for (const above of tried) known.set(above, found)
    return found
  }
}

/** A chart in `charts/` of another is looked at as its subchart. */
function outermostChart(chart: string, nearestChart: ChartFinder): string {
  let outermost = chart
  for (let above = path.dirname(chart); path.basename(above) === 'charts'; above = path.dirname(outermost)) {
    const parent = path.dirname(above)
    if (nearestChart(parent) !== parent) break
    outermost = parent
  }
  return outermost
}
