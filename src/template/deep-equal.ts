// Equality of values as Go's `reflect.DeepEqual` has it: types matter (1 and 1.0 differ), a nil list is not an empty one.

import { isDeepStrictEqual } from 'node:util'
import { typeName } from './type-name.ts'
import { type Dict, type Host, isNothing, type List, type Value } from './value.ts'

/** Whether two values are of one type and equal in all that stands in them. Maps that hold themselves end. */
export function deepEqual(a: Value, b: Value): boolean {
  return isEqual(a, b, undefined)
}

/** Pairs of maps that are being compared already, which counts as equal until something else differs. */
type Pairs = Map<Dict, Set<Dict>>

function isEqual(a: Value, b: Value, open: Pairs | undefined): boolean {
  // Go finds no map and no slice different from itself, even with a NaN in it.
  if (a === b) return a.kind !== 'float' || !Number.isNaN(a.value)
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b)
  if (typeName(a) !== typeName(b)) return false
  if ('value' in a || 'text' in a) return isScalarEqual(a, b)
  if (a.kind === 'list') return b.kind === 'list' && areListsEqual(a, b, open)
  if (a.kind === 'dict') return b.kind === 'dict' && areDictsEqual(a, b, open ?? new Map<Dict, Set<Dict>>())
  return b.kind === 'host' && areHostsEqual(a, b)
}

function isScalarEqual(a: Value, b: Value): boolean {
  if ('value' in a) return 'value' in b && a.value === b.value
  return 'text' in a && 'text' in b && a.text === b.text
}

function areListsEqual(a: List, b: List, open: Pairs | undefined): boolean {
  if (a.isNil !== b.isNil || a.items.length !== b.items.length) return false
  if (a.items === b.items) return true
  return a.items.every((item, at) => {
    const other = b.items[at]
    return other !== undefined && isEqual(item, other, open)
  })
}

function areDictsEqual(a: Dict, b: Dict, open: Pairs): boolean {
  if (a.isNil !== b.isNil || a.entries.size !== b.entries.size) return false
  if (a.entries === b.entries) return true
  const others = open.get(a) ?? new Set<Dict>()
  if (others.has(b)) return true
  open.set(a, others.add(b))
  for (const [key, value] of a.entries) {
    const other = b.entries.get(key)
    if (other === undefined || !isEqual(value, other, open)) return false
  }
  return true
}

function areHostsEqual(a: Host, b: Host): boolean {
  return a.inner === b.inner || isDeepStrictEqual(a.inner, b.inner)
}
