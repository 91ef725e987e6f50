// The charts of one release as a tree that processing changes: aliases give names, conditions take charts out, imports change defaults.
// From loaded charts; for the steps that Helm takes before it coalesces (helm `pkg/chart/v2/util/dependencies.go`).

import type { Problem } from '../files/source-file.ts'
import type { Chart, Dependency, ImportValues, YamlFile } from './chart.ts'
import type { ChartValues, Mismatch } from './coalesce.ts'
import { fileValues } from './file-values.ts'
import type { HelmRules } from './helm-rules.ts'
import { type MapNode, placeOfNode, type ValueNode } from './value-tree.ts'

/** An entry of a chart's dependencies under the name that it has by now. */
export interface NamedDependency {
  readonly dependency: Dependency
  /** The chart's name, after processing the alias. */
  name: string
  /** What is still to be imported. */
  imports: readonly ImportValues[]
}

/**
 * A chart at a place of the release; one with two aliases has two. Which parts of such copies are one and the same object is as in
 * Helm, since what is done to one copy then shows in the other.
 */
export interface ChartNode extends ChartValues {
  readonly chart: Chart
  readonly metadata: { dependencies: readonly NamedDependency[] }
  /** The entry that lists it; absent for the release's own chart, and for charts that merely lie in `charts/`. */
  readonly listed?: NamedDependency
  values: MapNode | undefined
  children: readonly ChartNode[]
}

/** What the steps of one release share. */
export interface ReleaseRun {
  readonly rules: HelmRules
  /** In the order in which they were met, none twice. */
  readonly problems: Map<string, Problem>
  readonly values: Map<YamlFile, MapNode>
  /** The shown path of the release's own chart. */
  readonly path: string
  /** How many charts there may still be. */
  chartsLeft: number
  /** How many values may still be imported. */
  importsLeft: number
}

/** Charts in a release, each copy under an alias counted with those below it; nested aliases multiply. */
const MAX_CHARTS = 5000
/** Values that import-values may bring in all; imports into each other multiply. */
export const MAX_IMPORTS = 1_000_000

export function newRun(rules: HelmRules, path: string): ReleaseRun {
  const limits = { chartsLeft: MAX_CHARTS, importsLeft: MAX_IMPORTS }
  return { rules, path, problems: new Map(), values: new Map(), ...limits }
}

/** Notes a problem unless the same is known. */
export function report(run: ReleaseRun, problem: Problem): void {
  const key = JSON.stringify([problem.path, problem.span, problem.message])
  if (!run.problems.has(key)) run.problems.set(key, problem)
}

/** The values that a file gives under the release's rules; read once. */
export function valuesOf(run: ReleaseRun, file: YamlFile): MapNode {
  const known = run.values.get(file)
  if (known !== undefined) return known
  const { root, problem } = fileValues(file, run.rules.documents)
  if (problem !== undefined) report(run, problem)
  run.values.set(file, root)
  return root
}

/** A chart as it is loaded, before anything is processed: the charts below it under their own names, each once. */
export function loadedChart(run: ReleaseRun, chart: Chart): ChartNode {
  const below = new Map(chart.subcharts.map((subchart) => [subchart.chart.path, subchart.chart]))
  const dependencies = chart.dependencies.map((dependency) => {
    return { dependency, name: dependency.name, imports: dependency.importValues }
  })
  return {
    key: chart.metadata.name,
    chart,
    metadata: { dependencies },
    values: chart.values === undefined ? undefined : valuesOf(run, chart.values),
    children: Array.from(below.values(), (child) => loadedChart(run, child)),
  }
}

/** The copy of a chart that a dependency entry gets (getAliasDependency); undefined once there are too many. */
export function listedCopy(run: ReleaseRun, node: ChartNode, listed: NamedDependency): ChartNode | undefined {
  run.chartsLeft -= 1 + node.children.length
  if (run.chartsLeft < 0) {
    report(run, tooManyCharts(run.path))
    return undefined
  }
  const copy = { ...node, key: listed.name, listed }
  if (run.rules.aliasCopies === 'share') return { ...copy, metadata: { ...node.metadata } }
  return { ...copy, metadata: copyMetadata(node.metadata), children: node.children.map((child) => ({ ...child })) }
}

function copyMetadata({ dependencies }: ChartNode['metadata']): ChartNode['metadata'] {
  return { dependencies: dependencies.map((named) => ({ ...named })) }
}

/** A copy that shares nothing which processing changes. */
export function separateCopy(node: ChartNode): ChartNode {
  return { ...node, metadata: copyMetadata(node.metadata), children: node.children.map(separateCopy) }
}

function tooManyCharts(path: string): Problem {
  return {
    rule: 'invalid-chart',
    path,
    message: `aliases make more than ${MAX_CHARTS} charts of this one release`,
    hint: 'the charts beyond are left out',
  }
}

/** Notes that values hold something else than a map where a subchart's values belong: Helm stops there. */
export function reportMismatches(run: ReleaseRun, mismatches: readonly Mismatch[]): void {
  for (const { path, node } of mismatches) report(run, mismatchProblem(path, node))
}

function mismatchProblem(path: readonly string[], node: ValueNode): Problem {
  const place = placeOfNode(node)
  const name = path.join('.')
  return {
    rule: 'invalid-chart',
    path: place?.file?.path ?? (place?.argument === undefined ? name : `--${place.argument.flag}`),
    ...(place?.file === undefined ? {} : { file: place.file, span: place.span }),
    message: `"${name}" is the name of a subchart, so its values must be a map`,
    hint: 'Helm stops here ("type mismatch"); give the subchart a map, or remove the key',
  }
}
