// A file tree with a Chart.yaml → a chart with everything below it. Nothing in it is an exception: what is broken becomes problems of the
// chart that has it, and the rest is read. Templates are not.

import path from 'node:path'
import { parseHelmIgnore, withoutIgnored } from '../files/helmignore.ts'
import { type Problem, type SourceFile, isProblem, sourceFile, unreadable } from '../files/source-file.ts'
import type { FileTree } from '../files/tree.ts'
import type { Chart, Dependency, Subchart } from './chart.ts'
import { type ReadChart, readChartYaml } from './chart-yaml.ts'
import { keyOf, matchCharts } from './dependencies.ts'
import { chartByUrl } from './file-url.ts'
import { CHARTS_LIMIT, type ChartToLoad, type Loading } from './loading.ts'
import { type ReadYamlFile, readOverlays, readValues, readYamlFile } from './values-files.ts'
import { type ParentChart, readVendored } from './vendored.ts'

/** Reads a chart. A file that is missing or broken gives a problem; the chart has what could be read. */
export async function loadChart(toLoad: ChartToLoad, loading: Loading): Promise<Chart> {
  loading.chartsLeft--
  const { tree, problems: ignoreProblems } =
    toLoad.role === 'top' ? asHelmSees(toLoad.tree) : { tree: toLoad.tree, problems: [] }
  const { metadata, dependencies, problems } = await readMetadata(tree)
  const own = await readValues(tree, 'values.yaml')
  const parent = { tree, ancestors: [...toLoad.ancestors, toLoad.tree], loading, load: loadChart }
  const below = await readBelow(parent, dependencies)
  const overlays = await readOverlays(toLoad.tree, toLoad.overlays, { values: own.values, dependencies })
  const capped = capSubcharts(tree, below.subcharts, loading)
  const found = [toLoad.problems ?? [], ignoreProblems, problems, own.problems]
  const chart: Chart = {
    path: tree.path,
    tree,
    metadata,
    ...(own.values && { values: own.values }),
    overlays: overlays.overlays,
    dependencies,
    subcharts: capped.subcharts,
    missing: below.missing,
    problems: [...found, below.problems, overlays.problems, capped.problems].flat(),
  }
  loading.sizes.set(chart, capped.size)
  return chart
}

interface SeenByHelm {
  readonly tree: FileTree
  readonly problems: readonly Problem[]
}

function asHelmSees(tree: FileTree): SeenByHelm {
  const file = tree.kind === 'disk' ? tree.read('.helmignore') : undefined
  // Helm's own rule hides files in `templates/` alone, and none of those is read here.
  if (file === undefined || isProblem(file)) return { tree, problems: file === undefined ? [] : [file] }
  const rules = parseHelmIgnore(file)
  return { tree: withoutIgnored(tree, rules), problems: rules.problems }
}

async function readMetadata(tree: FileTree): Promise<ReadChart> {
  const chartYaml = await readPart(tree.read('Chart.yaml'))
  const requirements = await readPart(tree.read('requirements.yaml'))
  const read = readChartYaml({
    chartYaml: chartYaml?.yaml ?? (await emptyFile(tree)),
    ...(requirements?.yaml && { requirements: requirements.yaml }),
    folderName: folderName(tree),
    state: chartYaml?.yaml === undefined ? 'broken' : chartYaml.state,
  })
  const problems = [chartYaml?.problems ?? [noChartYaml(tree)], requirements?.problems ?? [], read.problems]
  return { ...read, problems: problems.flat() }
}

function folderName(tree: FileTree): string {
  const place = tree.place('')
  return path.basename(place.kind === 'disk' ? place.path : tree.path)
}

type ReadPart = Omit<ReadYamlFile, 'yaml'> & Partial<Pick<ReadYamlFile, 'yaml'>>

async function readPart(file: SourceFile | Problem | undefined): Promise<ReadPart | undefined> {
  if (isProblem(file)) return { problems: [file], state: 'broken' }
  return file && readYamlFile(file)
}

function noChartYaml(tree: FileTree): Problem {
  return unreadable(
    tree.path,
    'has no Chart.yaml that Helm would see',
    'look for a rule in .helmignore that matches it',
  )
}

/** What stands for a Chart.yaml that could not be read. */
async function emptyFile(tree: FileTree): Promise<ReadYamlFile['yaml']> {
  const { yaml } = await readYamlFile(sourceFile(`${tree.path}/Chart.yaml`, tree.place('Chart.yaml'), ''))
  return yaml
}

interface Below {
  readonly subcharts: readonly Subchart[]
  readonly missing: readonly Dependency[]
  readonly problems: readonly Problem[]
}

async function readBelow(parent: ParentChart, dependencies: readonly Dependency[]): Promise<Below> {
  const hasCharts = parent.tree.entry('charts') !== undefined
  if (!hasCharts && dependencies.length === 0) return { subcharts: [], missing: [], problems: [] }
  const vendored = hasCharts ? await readVendored(parent) : { found: [], problems: [] }
  const matched = matchCharts(dependencies, vendored.found)
  const byEntry = new Map<Dependency, Subchart>(matched.listed.map((subchart) => [subchart.dependency, subchart]))
  const problems = [...vendored.problems]
  for (const dependency of matched.missing) {
    if (!dependency.repository.startsWith('file://')) continue
    const chart = await chartByUrl(dependency, parent)
    if (isProblem(chart)) problems.push(chart)
    else if (chart !== undefined)
      byEntry.set(dependency, { key: keyOf(dependency), chart, dependency, via: 'file-url' })
  }
  const listed = dependencies.flatMap((dependency) => byEntry.get(dependency) ?? [])
  const missing = matched.missing.filter((dependency) => !byEntry.has(dependency))
  return { subcharts: [...listed, ...matched.unlisted], missing, problems }
}

interface Capped {
  readonly subcharts: readonly Subchart[]
  readonly size: number
  readonly problems: readonly Problem[]
}

/** Charts that several others share count each time: whoever walks the tree meets them each time. */
function capSubcharts(tree: FileTree, subcharts: readonly Subchart[], loading: Loading): Capped {
  let size = 1
  const kept = subcharts.filter(({ chart }) => {
    const more = loading.sizes.get(chart) ?? 1
    if (size + more > CHARTS_LIMIT) return false
    size += more
    return true
  })
  if (kept.length === subcharts.length) return { subcharts, size, problems: [] }
  const message = `has more than ${CHARTS_LIMIT} charts below it, so ${subcharts.length - kept.length} of its own are left out`
  return {
    subcharts: kept,
    size,
    problems: [
      { rule: 'invalid-chart', path: tree.path, message, hint: 'take out the dependencies that are not needed' },
    ],
  }
}
