// Values files as entry tables: a chart's own, those that are laid over it, and any other YAML file that a chart is made of.

import type { FileTree } from '../files/tree.ts'
import { type Problem, type SourceFile, isProblem } from '../files/source-file.ts'
import { readYaml } from '../yaml/read.ts'
import { Kind, kindOf, valueSpan, type YamlTable } from '../yaml/table.ts'
import type { Dependency, YamlFile } from './chart.ts'
import { isNull, pairsOf } from './chart-fields.ts'
import { keyOf } from './dependencies.ts'

/** A YAML file that was read. */
export interface ReadYamlFile {
  readonly yaml: YamlFile
  readonly problems: readonly Problem[]
  /** `broken` where Helm would refuse the file; the table then ends early. */
  readonly state: 'read' | 'broken'
}

/** Reads a text as YAML; what is wrong with it becomes problems with places. */
export async function readYamlFile(file: SourceFile): Promise<ReadYamlFile> {
  const { table, problems } = await readYaml(file.text)
  return {
    yaml: { file, table },
    problems: problems.map(({ span, message, hint }) => ({
      rule: 'invalid-yaml',
      path: file.path,
      file,
      span,
      message,
      hint,
    })),
    state: problems.some((problem) => problem.fatal) ? 'broken' : 'read',
  }
}

/** A values file, where it can be used. */
export interface ReadValues {
  readonly values?: YamlFile
  readonly problems: readonly Problem[]
  /** Why there are no values: `other` is well-formed YAML that is no map, and so may never have been meant as values. */
  readonly state: 'read' | 'absent' | 'unreadable' | 'other'
}

/** Reads a values file of a chart; nothing where there is none of that name. */
export async function readValues(tree: FileTree, name: string): Promise<ReadValues> {
  const file = tree.read(name)
  if (file === undefined) return { problems: [], state: 'absent' }
  return isProblem(file) ? { problems: [file], state: 'unreadable' } : readValuesText(file)
}

/** Reads a text as values: every document must be a map, or empty. */
export async function readValuesText(file: SourceFile): Promise<ReadValues> {
  const { yaml, problems, state } = await readYamlFile(file)
  if (state === 'broken') return { problems, state: 'unreadable' }
  const notMaps = notMapProblems(yaml)
  if (notMaps.length > 0) return { problems: [...problems, ...notMaps], state: 'other' }
  return { values: yaml, problems, state: 'read' }
}

function notMapProblems({ file, table }: YamlFile): readonly Problem[] {
  return table.documents
    .filter((root) => kindOf(table, root) !== Kind.map && !isNull(table, root))
    .map((root) => ({
      rule: 'invalid-yaml',
      path: file.path,
      file,
      span: valueSpan(table, root),
      message: 'values must be a map of keys, so Helm refuses the file',
      hint: 'write `key: value` pairs at the top of the file',
    }))
}

/** Which files beside a chart's `values.yaml` may be laid over it. */
export interface OverlayNames {
  /** Values files by their names, or because the user named them. */
  readonly certain: readonly string[]
  /** YAML files of other names: taken where they look like values of this chart. */
  readonly possible: readonly string[]
}

/** What the chart is known to have at the top of its values. */
export interface ValuesKeys {
  readonly values: YamlFile | undefined
  readonly dependencies: readonly Dependency[]
}

/** Reads the files that are laid over `values.yaml` one at a time, in the order of their names. */
export async function readOverlays(
  tree: FileTree,
  names: OverlayNames | undefined,
  keys: ValuesKeys,
): Promise<{ readonly overlays: readonly YamlFile[]; readonly problems: readonly Problem[] }> {
  const overlays: YamlFile[] = []
  const problems: Problem[] = []
  if (names === undefined) return { overlays, problems }
  for (const name of names.certain) {
    const read = await readValues(tree, name)
    if (read.values !== undefined) overlays.push(read.values)
    problems.push(...read.problems)
  }
  const known = names.possible.length > 0 ? topKeys(keys) : new Set<string>()
  for (const name of names.possible) {
    const read = await readValues(tree, name)
    // What Helm could not use as values is none, and nobody said that it was.
    if (read.values !== undefined && looksLikeValues(read.values.table, known)) overlays.push(read.values)
  }
  return { overlays: overlays.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1)), problems }
}

function topKeys({ values, dependencies }: ValuesKeys): ReadonlySet<string> {
  const keys = new Set(['global', 'tags', ...dependencies.map(keyOf)])
  for (const root of values?.table.documents ?? []) {
    if (values !== undefined) for (const key of pairsOf(values.table, root).keys()) keys.add(key)
  }
  return keys
}

/** At least half of its keys are keys of the chart: a manifest or another tool's configuration shares a name or two by chance. */
function looksLikeValues(table: YamlTable, known: ReadonlySet<string>): boolean {
  const root = table.documents[0]
  const keys = root === undefined ? [] : [...pairsOf(table, root).keys()]
  const shared = keys.filter((key) => known.has(key)).length
  return shared > 0 && shared * 2 >= keys.length
}
