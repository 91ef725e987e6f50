// The keywords of a schema that speak of lists.

import type { ValueNode } from '../../charts/value-tree.ts'
import { nodeKey, sizeOf } from './data-equality.ts'
import { askAt, askBelow, broken, type Here, type Rule } from './evaluation.ts'
import { fieldOf } from './schema-fields.ts'
import { spend } from './schema-refusal.ts'

/** By keyword. */
export const listRules: readonly (readonly [string, Rule])[] = [
  ['items', checkItems],
  ['prefixItems', (given, here) => checkFirst(schemasOf(given), here)],
  ['minItems', (given, here) => itemsOf(here).length >= Number(given) || broken(here, 'minItems')],
  ['maxItems', (given, here) => itemsOf(here).length <= Number(given) || broken(here, 'maxItems')],
  ['uniqueItems', (given, here) => given !== true || areUnique(here) || broken(here, 'uniqueItems')],
  ['contains', checkContains],
]

function itemsOf({ place: { node } }: Here): readonly ValueNode[] {
  return node.kind === 'list' ? node.items : []
}

function schemasOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : []
}

/** Until draft 2019-09 a list of schemas is for the first items, `additionalItems` for the others; since then `prefixItems` and `items`. */
function checkItems(given: unknown, here: Here): boolean {
  const { year } = here.evaluation
  if (year >= 2020) return checkFrom(schemasOf(fieldOf(here.schema, 'prefixItems')).length, given, here)
  if (!Array.isArray(given)) return checkFrom(0, given, here)
  const holds = checkFirst(given, here)
  const others = fieldOf(here.schema, 'additionalItems')
  // To Helm 3's library no schemas are no list of them.
  if (others === undefined || (given.length === 0 && here.evaluation.document.helm === '3.17.1')) return holds
  return checkFrom(given.length, others, here) && holds
}

function checkFirst(schemas: readonly unknown[], here: Here): boolean {
  const items = itemsOf(here)
  let holds = true
  for (const [index, schema] of schemas.slice(0, items.length).entries()) {
    const node = items[index]
    here.seen?.add(index)
    if (node !== undefined && !askBelow(here, schema, index, node)) holds = false
  }
  return holds
}

function checkFrom(first: number, schema: unknown, here: Here): boolean {
  let holds = true
  for (const [index, node] of itemsOf(here).entries()) {
    if (index < first) continue
    here.seen?.add(index)
    if (askBelow(here, schema, index, node)) continue
    if (here.errors === undefined) return false
    holds = false
  }
  return holds
}

function areUnique(here: Here): boolean {
  const items = itemsOf(here)
  spend(here.evaluation.budget, sizeOf(here.place.node))
  return new Set(items.map(nodeKey)).size === items.length
}

function checkContains(given: unknown, here: Here): boolean {
  const { year } = here.evaluation
  const [least, most] =
    year < 2019
      ? [1, Infinity]
      : [fieldOf(here.schema, 'minContains') ?? 1, fieldOf(here.schema, 'maxContains') ?? Infinity]
  let count = 0
  for (const [key, node] of itemsOf(here).entries()) {
    if (!askAt(here, given, { place: { node, key, above: here.place }, errors: undefined })) continue
    count++
    if (year >= 2020) here.seen?.add(key)
  }
  if (count < Number(least)) return broken(here, least === 1 ? 'contains' : 'minContains')
  return count <= Number(most) || broken(here, 'maxContains')
}
