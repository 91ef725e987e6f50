// The `dependencies:` of a chart, and which of the charts that lie below it they stand for (helm `pkg/chart/v2/dependency.go`,
// `pkg/chart/v2/util/dependencies.go`).

import type { Problem } from '../files/source-file.ts'
import { Kind, kindOf, valueSpan } from '../yaml/table.ts'
import type { Chart, Dependency, ImportValues, Subchart, YamlFile } from './chart.ts'
import { type FieldShape, fieldsOf, isNull, itemsOf, target, textOf, wrongShapes } from './chart-fields.ts'
import { invalidChart, shapeProblems } from './chart-problems.ts'

/** The entries of one file, and what is wrong with them. */
export interface ReadDependencies {
  readonly dependencies: readonly Dependency[]
  readonly problems: readonly Problem[]
}

/** Reads the list behind `dependencies:`; entries that Helm could not read are left out. */
export function readDependencies(source: YamlFile, list: number): ReadDependencies {
  const { file, table } = source
  const dependencies: Dependency[] = []
  const problems: Problem[] = [...shapeProblems(source, new Map([['', list]]), LIST_SHAPES)]
  const names = new Set<string>()
  for (const item of itemsOf(table, list)) {
    if (isNull(table, item)) {
      problems.push(
        invalidChart(
          file,
          valueSpan(table, item),
          'a dependency is empty, so Helm refuses the chart',
          'fill the entry, or take it out',
        ),
      )
      continue
    }
    if (wrongShapes(table, item, 'map').length > 0) continue
    const read = readDependency(source, item)
    problems.push(...read.problems, ...sameName(read.dependency, names))
    if (read.problems.length === 0) dependencies.push(read.dependency)
  }
  return { dependencies, problems }
}

/** The list itself stands as a field without a name. */
const LIST_SHAPES: ReadonlyMap<string, FieldShape> = new Map([['', 'maps']])

const SHAPES: ReadonlyMap<string, FieldShape> = new Map([
  ['name', 'text'],
  ['version', 'text'],
  ['repository', 'text'],
  ['condition', 'text'],
  ['alias', 'text'],
  ['tags', 'texts'],
  ['enabled', 'switch'],
  ['import-values', 'list'],
])

/** helm `pkg/chart/v2/dependency.go`, aliasNameFormat. */
const ALIAS = /^[a-zA-Z0-9_-]+$/

function readDependency(
  source: YamlFile,
  item: number,
): { readonly dependency: Dependency; readonly problems: readonly Problem[] } {
  const { file, table } = source
  const fields = fieldsOf(table, item)
  const text = (name: string): string => {
    const entry = fields.get(name)
    return entry === undefined ? '' : textOf(table, entry)
  }
  const alias = text('alias')
  const dependency: Dependency = {
    name: text('name'),
    ...(alias !== '' && { alias }),
    version: text('version'),
    repository: text('repository'),
    condition: text('condition'),
    tags: itemsOf(table, fields.get('tags')).map((tag) => textOf(table, tag)),
    importValues: itemsOf(table, fields.get('import-values')).flatMap((entry) => importOf(source, entry) ?? []),
    file,
    span: valueSpan(table, item),
  }
  const problems = [...shapeProblems(source, fields, SHAPES)]
  const spanOf = (name: string): Dependency['span'] => valueSpan(table, fields.get(name) ?? item)
  if (problems.length === 0 && dependency.name === '') {
    problems.push(
      invalidChart(file, spanOf('name'), 'a dependency has no name', 'write `name: …`, the name of its chart'),
    )
  }
  if (alias !== '' && !ALIAS.test(alias)) {
    const message = `Helm refuses the alias "${alias}": only letters, digits, \`_\` and \`-\` may be in it`
    problems.push(invalidChart(file, spanOf('alias'), message, 'choose another alias'))
  }
  return { dependency, problems }
}

/** `data` takes `exports.data` to the root; a map says both ends. Other items Helm passes over. */
function importOf({ table }: YamlFile, entry: number): ImportValues | undefined {
  const value = target(table, entry)
  if (kindOf(table, value) === Kind.scalar) return { child: `exports.${textOf(table, value)}`, parent: '.' }
  if (kindOf(table, value) !== Kind.map) return undefined
  const fields = fieldsOf(table, value)
  const [child, parent] = [fields.get('child'), fields.get('parent')]
  if (child === undefined || parent === undefined) return undefined
  return { child: textOf(table, child), parent: textOf(table, parent) }
}

function sameName(dependency: Dependency, names: Set<string>): readonly Problem[] {
  const key = keyOf(dependency)
  if (key === '') return []
  if (!names.has(key)) {
    names.add(key)
    return []
  }
  const message = `a second dependency has the name or alias "${key}", so Helm refuses the chart`
  return [invalidChart(dependency.file, dependency.span, message, 'give one of them an alias of its own')]
}

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
