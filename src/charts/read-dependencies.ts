// The `dependencies:` of Chart.yaml or requirements.yaml as Helm takes them (helm `pkg/chart/v2/dependency.go`).

import type { Problem } from '../files/source-file.ts'
import { Kind, kindOf, valueSpan } from '../yaml/table.ts'
import type { Dependency, ImportValues, YamlFile } from './chart.ts'
import { type FieldShape, fieldsOf, isNull, itemsOf, target, textOf, wrongShapes } from './chart-fields.ts'
import { invalidChart, shapeProblems } from './chart-problems.ts'
import { keyOf } from './dependencies.ts'

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
