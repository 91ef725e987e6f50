// YAML of the tests' own as plain objects.

import { type Data, isMap, toData } from '../yaml/data.ts'
import { parseWithYaml } from '../yaml/parse.ts'

/** The first document of a text, which must be sound. */
export function plainYaml(text: string): unknown {
  const outcome = toData(parseWithYaml(text).table)
  if (!outcome.ok) throw new Error(outcome.message)
  return plain(outcome.data)
}

function plain(data: Data): unknown {
  if (isMap(data)) return Object.fromEntries([...data].map(([key, value]) => [key, plain(value)]))
  return Array.isArray(data) ? data.map(plain) : data
}
