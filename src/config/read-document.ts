// Reads one YAML document by a type: configurations, and files that they name.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import { readYaml } from '../yaml/read.ts'
import type { ConfigType, Reading } from './config-type.ts'

/** Something wrong with a configuration, as it is printed: `chartpin.yaml:3:5: unknown key rulez`. */
export interface ConfigProblem {
  readonly message: string
  readonly hint: string
}

/** What a text was read as. */
export interface ReadDocument<Value> {
  /** Absent for an empty text, and for one that is no YAML. */
  readonly value: Value | undefined
  readonly problems: readonly ConfigProblem[]
  /** Where a value stands that is set on its own, as `chartpin.yaml:4`; the path of the file for anything else. */
  readonly positionOf: (setting: string) => string
}

/** Reads a text as a value of a type. */
export async function readDocument<Value>(
  source: SourceFile,
  type: ConfigType<Value>,
  ruleNames: readonly string[],
): Promise<ReadDocument<Value>> {
  const { table, problems: yamlProblems } = await readYaml(source.text)
  const problems: ConfigProblem[] = []
  const places = new Map<string, Span>()
  const reading: Reading = {
    ruleNames,
    problem(span, message, hint) {
      const { line, column } = source.lines().position(span.start)
      problems.push({ message: `${source.path}:${line}:${column}: ${message}`, hint })
    },
    place: (setting, span) => places.set(setting, span),
  }
  for (const { span, message, hint, fatal } of yamlProblems) if (fatal) reading.problem(span, message, hint)
  const [root, second] = table.documents
  if (second !== undefined)
    reading.problem({ start: 0, end: 0 }, 'the file must be one YAML document', 'take all but one out')
  const value =
    root === undefined || problems.length > 0 ? undefined : type.read({ table, entry: root, path: '' }, reading)
  const positionOf = (setting: string): string => {
    const span = places.get(setting)
    return span === undefined ? source.path : `${source.path}:${source.lines().position(span.start).line}`
  }
  return { value, problems, positionOf }
}
