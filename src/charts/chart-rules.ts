// Everything for which Helm would refuse a Chart.yaml (helm `pkg/chart/v2/metadata.go`). Loaded only for charts that do not look right.

import type { Problem } from '../files/source-file.ts'
import { Kind, kindOf, valueSpan } from '../yaml/table.ts'
import { fieldsOf, isNull, itemsOf } from './chart-fields.ts'
import { invalidChart, shapeProblems } from './chart-problems.ts'
import { API_VERSIONS, CHART_SHAPES, CHART_TYPES, LOOSE_VERSION, MAINTAINER_SHAPES } from './chart-shapes.ts'
import type { OpenChart } from './open-chart.ts'

/** What is wrong with a Chart.yaml, in the order in which Helm finds it; shapes first, and if one is wrong nothing else. */
export function chartProblems(chart: OpenChart): readonly Problem[] {
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
