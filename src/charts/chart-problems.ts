// Problems of Chart.yaml and requirements.yaml, with their places.

import type { Problem, SourceFile } from '../files/source-file.ts'
import { valueSpan } from '../yaml/table.ts'
import type { YamlFile } from './chart.ts'
import { type FieldShape, type Fields, type WrongShape, wrongShapes } from './chart-fields.ts'

/** A problem of Chart.yaml or requirements.yaml at a place. */
export function invalidChart(
  file: SourceFile,
  span: { readonly start: number; readonly end: number },
  message: string,
  hint: string,
): Problem {
  return { rule: 'invalid-chart', path: file.path, file, span, message, hint }
}

/** The problems of fields that Helm cannot decode. */
export function shapeProblems(
  source: YamlFile,
  fields: Fields,
  shapes: ReadonlyMap<string, FieldShape>,
): readonly Problem[] {
  let problems: Problem[] | undefined
  for (const [name, entry] of fields) {
    const shape = shapes.get(name)
    if (shape === undefined) continue
    const wrong = wrongShapes(source.table, entry, shape)
    if (wrong.length > 0) (problems ??= []).push(...wrong.map((each) => wrongShape(source, each)))
  }
  return problems ?? NO_PROBLEMS
}

const NO_PROBLEMS: readonly Problem[] = []

function wrongShape({ file, table }: YamlFile, { entry, wanted }: WrongShape): Problem {
  const message = `Helm wants ${wanted} here and refuses the chart`
  return invalidChart(file, valueSpan(table, entry), message, `write ${wanted}`)
}
