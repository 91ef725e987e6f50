// The table of custom resources put to one of them: which fields of it hold images.

import { childrenOf, childWithKey, Kind, kindOf, scalarText, type YamlTable } from '../../yaml/table.ts'
import type { Role } from '../image-use.ts'
import { type ComposedFields, RESOURCE_FIELDS, type ResourceFields } from './resource-fields.ts'
import type { Sink, SinkPart } from './sink.ts'

/** What says which rows hold for a resource. `group` is empty for the core group. */
export interface ResourceHead {
  readonly kind: string
  readonly group: string
}

/** The rows for a resource. */
export function rowsFor({ kind, group }: ResourceHead): readonly ResourceFields[] {
  if (group === '') return []
  return RESOURCE_FIELDS.filter(
    (row) =>
      (group === row.group || group.endsWith(`.${row.group}`)) && (row.kinds.includes('*') || row.kinds.includes(kind)),
  )
}

/** The scalars at a path below `root`, behind aliases as well: `[]` is every item of a list, `*` every key of a map. */
export function fieldEntries(table: YamlTable, root: number, path: string): readonly number[] {
  let found: readonly number[] = [root]
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    found = found.flatMap((at) => stepInto(table, at, step)).map((at) => table.aliases.get(at) ?? at)
  }
  return found.filter((entry) => kindOf(table, entry) === Kind.scalar)
}

function stepInto(table: YamlTable, entry: number, step: string): readonly number[] {
  const kind = kindOf(table, entry)
  if (step === '[]') return kind === Kind.seq ? childrenOf(table, entry) : []
  if (kind !== Kind.map) return []
  if (step === '*') return childrenOf(table, entry)
  const child = childWithKey(table, entry, step)
  return child === undefined ? [] : [child]
}

const ORDER: readonly Role[] = ['registry', 'prefix', 'repository', 'name', 'reference', 'tag', 'suffix', 'digest']

/** The references that are put together from fields, each by the first way that gives one. */
export function composedSinks(table: YamlTable, root: number, ways: readonly ComposedFields[]): readonly Sink[] {
  return ways.flatMap((way): readonly Sink[] => {
    const parts = ORDER.flatMap((role): readonly SinkPart[] => {
      const path = way[role]
      const [entry] = path === undefined ? [] : fieldEntries(table, root, path)
      const text = entry === undefined ? '' : scalarText(table, entry)
      return entry === undefined || text === '' ? [] : [{ role, entry, span: { start: 0, end: text.length } }]
    })
    const [first, ...others] = parts
    return first === undefined || parts.length < Object.keys(way).length
      ? []
      : [{ kind: 'resource', confidence: 'certain', parts: [first, ...others] }]
  })
}
