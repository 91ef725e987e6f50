// Chart.yaml, with requirements.yaml laid onto it, as what Helm takes from them, and everything for which Helm would refuse the chart
// (helm `pkg/chart/v2/metadata.go`, `dependency.go`, `pkg/chart/v2/loader/load.go`).

import type { Problem } from '../files/source-file.ts'
import { fieldText } from '../yaml/resolve.ts'
import { lexeme, valueSpan } from '../yaml/table.ts'
import { chartProblems } from './chart-rules.ts'
import type { ChartMetadata, Dependency, Field, YamlFile } from './chart.ts'
import { type Fields, isNull, pairsOf, wrongShapes } from './chart-fields.ts'
import { isSurelyRight } from './chart-shapes.ts'
import { type OpenChart, openChart } from './open-chart.ts'
import { type ReadDependencies, readDependencies } from './read-dependencies.ts'

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

const NO_PROBLEMS: readonly Problem[] = []

/** Reads the metadata; a broken chart gives what could be read, its folder's name where it has none, and problems. */
export function readChartYaml(files: ChartFiles): ReadChart {
  const { chartYaml, requirements } = files
  const chart = openChart(chartYaml)
  const listed =
    (requirements && dependenciesOf(requirements, openChart(requirements).fields)) ??
    dependenciesOf(chartYaml, chart.fields)
  const own = files.state === 'broken' || isSurelyRight(chart) ? NO_PROBLEMS : chartProblems(chart)
  return {
    metadata: metadataOf(chart, files),
    dependencies: listed?.dependencies ?? [],
    problems: listed === undefined ? own : [...own, ...listed.problems],
  }
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
