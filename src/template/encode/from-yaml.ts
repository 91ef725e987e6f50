// YAML as values, as Helm's `fromYaml` and `fromYamlArray` read it (sigs.k8s.io/yaml, go-yaml v2): the first document, numbers as float64.

import { parseWithYaml } from '../../yaml/parse.ts'
import { scanDoubt, scanYaml } from '../../yaml/scan.ts'
import type { YamlTable } from '../../yaml/table.ts'
import type { Traced } from '../traced.ts'
import { type Dict, list, type List, type Value } from '../value.ts'
import { type EncodeCall, EncodeError } from './encode-call.ts'
import { mismatch } from './from-json.ts'
import { SourceText } from './source-text.ts'
import { syntaxText } from './yaml-refusal.ts'
import { yamlValue } from './yaml-values.ts'

const UNMARSHALING = 'error unmarshaling JSON: while decoding JSON: '

/** The map of a YAML text, empty for nothing; a map with the reason under the key `Error` where Helm refuses the text. */
export function fromYaml(text: Traced, call: EncodeCall): Dict {
  const source = new SourceText(text, call.origins, 'fromYaml')
  try {
    const value = read(source, call)
    if (value.kind === 'dict') return value
    if (value.kind === 'nil') return source.dict(new Map(), new Map(), source.all)
    return source.problem(UNMARSHALING + mismatch(value, 'map[string]interface {}'))
  } catch (error) {
    if (error instanceof EncodeError) return source.problem(error.message)
    throw error
  }
}

/** The list of a YAML text, empty for nothing; a list of the reason where Helm refuses the text. */
export function fromYamlArray(text: Traced, call: EncodeCall): List {
  const source = new SourceText(text, call.origins, 'fromYaml')
  try {
    const value = read(source, call)
    if (value.kind === 'list') return value
    if (value.kind === 'nil') return list([], source.all)
    return source.problems(UNMARSHALING + mismatch(value, '[]interface {}'))
  } catch (error) {
    if (error instanceof EncodeError) return source.problems(error.message)
    throw error
  }
}

function read(source: SourceText, call: EncodeCall): Value {
  const { text } = source.part
  call.limits.spend(Math.ceil(text.length / 100))
  return yamlValue(scanYaml(text) ?? parsed(text), source, call)
}

/** The table of a text that the scanner does not vouch for. Helm reads no further than the first document. */
function parsed(text: string): YamlTable {
  const { table, problems } = parseWithYaml(text, scanDoubt(text))
  const fatal = problems.find((problem) => problem.fatal)
  if (fatal !== undefined && table.documents.length === 0) throw new EncodeError(syntaxText(text, fatal))
  return table
}
