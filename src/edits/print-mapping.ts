// A mapping as a mapping file, that `chartpin pin --map` reads back.

import { emitYaml } from '../yaml/emit.ts'
import type { Mapping } from './mapping.ts'

/** The text of a mapping file. */
export function printMapping({ rules, exclude }: Mapping): string {
  const listed = rules.map(({ from, to, path }) => new Map(Object.entries({ from, to, path })))
  const data = new Map<string, readonly (string | ReadonlyMap<string, string>)[]>([['rules', listed]])
  if (exclude.length > 0) data.set('exclude', exclude)
  return emitYaml(data, { as: 'file' })
}
