// The inputs in a folder: charts with their values files, packed charts, and values files that belong to no chart.

import path from 'node:path'
import { belowShown, isWithin, joined, shownBelow } from './display-path.ts'
import { CHART_PARTS, type ChartFolder, type FindOptions, type Input, isValuesName, mayBeOverlay } from './input.ts'
import { isProblem } from './source-file.ts'
import { byName, realPath } from './tree.ts'
import { type WalkedFolder, walkFolders } from './walk.ts'

/** A folder to search. */
export interface SearchedFolder {
  readonly absolute: string
  readonly path: string
  readonly excludes: ((path: string) => boolean) | undefined
  readonly onFolder?: FindOptions['onFolder']
}

interface OpenChart {
  readonly folder: WalkedFolder
  readonly valuesFiles: string[]
  readonly otherYaml: string[]
}

/**
 * Gives the inputs below a folder in a fixed order, charts after what lies below them. Charts in `charts/` of another chart are its
 * subcharts and no inputs of their own; values files elsewhere below a chart are the chart's.
 */
export function* findBelow(search: SearchedFolder): Generator<Input> {
  const open: OpenChart[] = []
  for (const folder of walkFolders({ ...search, enters })) {
    if (isProblem(folder)) {
      yield { kind: 'problem', problem: folder }
      continue
    }
    search.onFolder?.(folder.absolute, folder.all)
    for (let last = open.at(-1); last && !isWithin(last.folder.absolute, folder.absolute); last = open.at(-1)) {
      open.pop()
      yield chartOf(last)
    }
    if (isChartFolder(folder)) open.push({ folder, valuesFiles: [], otherYaml: [] })
    yield* filesOf(folder, open.at(-1), search)
  }
  for (const chart of open.toReversed()) yield chartOf(chart)
}

function enters(folder: WalkedFolder, name: string): boolean {
  return !CHART_PARTS.has(name) || !isChartFolder(folder)
}

/** A link counts: what it leads to is seen when it is read. */
function isChartFolder(folder: WalkedFolder): boolean {
  return folder.kept.some((entry) => entry.name === 'Chart.yaml' && !entry.isDirectory())
}

function chartOf({ folder, valuesFiles, otherYaml }: OpenChart): ChartFolder {
  return {
    kind: 'chart',
    absolute: folder.absolute,
    path: folder.path,
    entries: folder.all,
    valuesFiles: valuesFiles.toSorted(),
    otherYaml: otherYaml.toSorted(),
  }
}

function* filesOf(folder: WalkedFolder, chart: OpenChart | undefined, search: SearchedFolder): Generator<Input> {
  const loose: { readonly name: string; readonly kind: 'archive' | 'values' }[] = []
  for (const entry of folder.kept) {
    const { name } = entry
    if (entry.isFile() ? !isWantedName(name) : !entry.isSymbolicLink() || !isWanted(folder, name, search)) continue
    if (name.endsWith('.tgz')) loose.push({ name, kind: 'archive' })
    else if (chart !== undefined) addToChart(chart, folder, name)
    else if (isValuesName(name)) loose.push({ name, kind: 'values' })
  }
  if (loose.length === 0) return
  for (const { name, kind } of loose.toSorted(byName)) {
    yield { kind, absolute: joined(folder.absolute, name), path: shownBelow(folder.path, name), origin: 'found' }
  }
}

const wantedSuffixes: ReadonlySet<string> = new Set(['.tgz', '.yaml', '.yml'])

/** Asked of every name, and sooner answered than a pattern is compiled. */
function isWantedName(name: string): boolean {
  return wantedSuffixes.has(name.slice(name.lastIndexOf('.')).toLowerCase())
}

function addToChart(chart: OpenChart, folder: WalkedFolder, name: string): void {
  const below = chart.folder === folder ? '' : `${belowShown(chart.folder.path, folder.path)}/`
  if (!mayBeOverlay(below + name)) return
  if (isValuesName(name)) chart.valuesFiles.push(below + name)
  else if (below === '' || below === 'ci/') chart.otherYaml.push(below + name)
}

/** A link to a values file counts where the file is not found by itself; one that leads nowhere or out of the folder is passed over. */
function isWanted(folder: WalkedFolder, name: string, search: SearchedFolder): boolean {
  if (!isValuesName(name)) return false
  const target = realPath(joined(folder.absolute, name))
  const root = realPath(search.absolute)
  if (target === undefined || root === undefined || !isWithin(root, target)) return false
  return !isValuesName(path.basename(target))
}
