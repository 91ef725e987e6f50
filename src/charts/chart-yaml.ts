// Chart.yaml, with requirements.yaml laid onto it, as what Helm takes from them, and everything for which Helm would refuse the chart
// (helm `pkg/chart/v2/metadata.go`, `dependency.go`, `pkg/chart/v2/loader/load.go`).

import type { Problem, SourceFile } from '../files/source-file.ts'
import { fieldText } from '../yaml/resolve.ts'
import { Kind, kindOf, lexeme, type YamlTable, valueSpan } from '../yaml/table.ts'
import type { ChartMetadata, Dependency, Field, YamlFile } from './chart.ts'
import {
  type FieldShape,
  type Fields,
  fieldsOf,
  isNull,
  itemsOf,
  pairsOf,
  textOf,
  wrongShapes,
} from './chart-fields.ts'
import { invalidChart, shapeProblems } from './chart-problems.ts'
import { type ReadDependencies, readDependencies } from './dependencies.ts'

/** The files that say what a chart is. */
export interface ChartFiles {
  readonly chartYaml: YamlFile
  readonly requirements?: YamlFile
  /** The chart's name where Chart.yaml has none. */
  readonly folderName: string
  /** `broken` where the YAML of Chart.yaml could not be read: what is missing in it is then no news. */
  readonly state: 'read' | 'broken'
}

/** What they say. */
export interface ReadChart {
  readonly metadata: ChartMetadata
  readonly dependencies: readonly Dependency[]
  readonly problems: readonly Problem[]
}

/** Reads the metadata; a broken chart gives what could be read, its folder's name where it has none, and problems. */
export function readChartYaml(files: ChartFiles): ReadChart {
  const { chartYaml, requirements } = files
  const chart = openChart(chartYaml)
  const listed =
    (requirements && dependenciesOf(requirements, openChart(requirements).fields)) ??
    dependenciesOf(chartYaml, chart.fields)
  const own = files.state === 'broken' ? [] : validate(chart)
  return {
    metadata: metadataOf(chart, files),
    dependencies: listed?.dependencies ?? [],
    problems: listed === undefined ? own : [...own, ...listed.problems],
  }
}

/** A file while it is read. */
interface OpenChart {
  readonly file: SourceFile
  readonly table: YamlTable
  readonly fields: Fields
  readonly root: number | undefined
  /** The text of a field, worked out once; empty where there is none. */
  readonly text: (name: string) => string
}

function openChart({ file, table }: YamlFile): OpenChart {
  const root = table.documents[0]
  const fields: Fields = root === undefined ? new Map() : fieldsOf(table, root)
  const texts = new Map<string, string>()
  const text = (name: string): string => {
    let known = texts.get(name)
    if (known === undefined) {
      const entry = fields.get(name)
      known = entry === undefined ? '' : textOf(table, entry)
      texts.set(name, known)
    }
    return known
  }
  return { file, table, fields, root, text }
}

function dependenciesOf(source: YamlFile, fields: Fields): ReadDependencies | undefined {
  const entry = fields.get('dependencies')
  return entry === undefined ? undefined : readDependencies(source, entry)
}

function metadataOf(chart: OpenChart, { chartYaml, folderName }: ChartFiles): ChartMetadata {
  const version = fieldOf(chart, 'version')
  const appVersion = fieldOf(chart, 'appversion')
  return {
    source: chartYaml,
    apiVersion: chart.text('apiversion') || 'v1',
    name: chart.text('name') || folderName,
    ...(version && { version }),
    ...(appVersion && { appVersion }),
    isLibrary: chart.text('type').toLowerCase() === 'library',
    annotations: annotationsOf(chart),
  }
}

function fieldOf({ table, fields, text }: OpenChart, name: string): Field | undefined {
  const entry = fields.get(name)
  if (entry === undefined || isNull(table, entry)) return undefined
  return { text: text(name), lexeme: lexeme(table, entry), span: valueSpan(table, entry) }
}

function annotationsOf({ table, fields }: OpenChart): ReadonlyMap<string, Field> {
  const annotations = new Map<string, Field>()
  const entry = fields.get('annotations')
  if (entry === undefined) return annotations
  for (const [key, value] of pairsOf(table, entry)) {
    if (wrongShapes(table, value, 'text').length > 0) continue
    annotations.set(key, { text: fieldText(table, value), lexeme: lexeme(table, value), span: valueSpan(table, value) })
  }
  return annotations
}

const CHART_SHAPES: ReadonlyMap<string, FieldShape> = new Map([
  ['apiversion', 'text'],
  ['name', 'text'],
  ['version', 'text'],
  ['appversion', 'text'],
  ['kubeversion', 'text'],
  ['description', 'text'],
  ['home', 'text'],
  ['icon', 'text'],
  ['type', 'text'],
  ['condition', 'text'],
  ['tags', 'text'],
  ['sources', 'texts'],
  ['keywords', 'texts'],
  ['deprecated', 'switch'],
  ['annotations', 'text-map'],
  ['maintainers', 'maps'],
])

function validate(chart: OpenChart): readonly Problem[] {
  const { file, table, fields, root } = chart
  if (root !== undefined && kindOf(table, root) !== Kind.map && !isNull(table, root)) {
    return [
      invalidChart(
        file,
        valueSpan(table, root),
        'is no map, so Helm refuses the chart',
        'write `name: …` and `version: …` at the top',
      ),
    ]
  }
  const shapes = shapeProblems({ file, table }, fields, CHART_SHAPES)
  if (shapes.length > 0) return shapes
  const problems: Problem[] = []
  for (const judge of FIELD_RULES) {
    const problem = judge(chart)
    if (problem !== undefined) problems.push(problem)
  }
  if (fields.has('maintainers')) problems.push(...maintainerProblems(chart))
  return problems
}

type FieldRule = (chart: OpenChart) => Problem | undefined

/** Masterminds/semver `NewVersion`: parts may be left out, and a `v` may stand before; numbers after `-` have no leading zero. */
const LOOSE_VERSION =
  /^v?\d+(?:\.\d+){0,2}(?:-(?!0\d+(?:[.+]|$))[0-9A-Za-z-]+(?:\.(?!0\d+(?:[.+]|$))[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

const CHART_TYPES: ReadonlySet<string> = new Set(['', 'application', 'library'])
const API_VERSIONS: ReadonlySet<string> = new Set(['', 'v1', 'v2'])

const FIELD_RULES: readonly FieldRule[] = [
  required('name', 'the chart has no name, so Helm refuses it', 'write `name: …`, the same as the folder’s name'),
  rule(
    'name',
    (text) => !text.includes('/') && text !== '.' && text !== '..',
    (text) => `"${text}" is no name that a folder can have`,
    'use letters, digits and `-`',
  ),
  required('version', 'the chart has no version, so Helm refuses it', 'write `version: 0.1.0`'),
  rule(
    'version',
    (text) => LOOSE_VERSION.test(text),
    (text) => `"${text}" is no semantic version, so Helm refuses the chart`,
    'write `version: 1.2.3`',
  ),
  rule(
    'apiversion',
    (text) => API_VERSIONS.has(text),
    (text) => `Helm does not know charts of apiVersion ${text}`,
    'write `apiVersion: v2`',
  ),
  rule(
    'type',
    (text) => CHART_TYPES.has(text),
    (text) => `"${text}" is no type of chart`,
    'write `type: application` or `type: library`',
  ),
]

function required(name: string, message: string, hint: string): FieldRule {
  return ({ file, table, fields, root, text }) => {
    if (text(name) !== '') return undefined
    const entry = fields.get(name)
    const start = root === undefined ? 0 : valueSpan(table, root).start
    return invalidChart(file, entry === undefined ? { start, end: start } : valueSpan(table, entry), message, hint)
  }
}

function rule(
  name: string,
  isRight: (text: string) => boolean,
  message: (text: string) => string,
  hint: string,
): FieldRule {
  return ({ file, table, fields, text }) => {
    const entry = fields.get(name)
    if (entry === undefined || text(name) === '' || isRight(text(name))) return undefined
    return invalidChart(file, valueSpan(table, entry), message(text(name)), hint)
  }
}

const MAINTAINER_SHAPES: ReadonlyMap<string, FieldShape> = new Map([
  ['name', 'text'],
  ['email', 'text'],
  ['url', 'text'],
])

function maintainerProblems({ file, table, fields }: OpenChart): readonly Problem[] {
  const problems: Problem[] = []
  for (const item of itemsOf(table, fields.get('maintainers'))) {
    problems.push(...shapeProblems({ file, table }, fieldsOf(table, item), MAINTAINER_SHAPES))
    if (isNull(table, item)) {
      const message = 'a maintainer is empty, so Helm refuses the chart'
      problems.push(invalidChart(file, valueSpan(table, item), message, 'fill the entry, or take it out'))
    }
  }
  return problems
}
