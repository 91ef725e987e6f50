// sprig's functions on types (`reflect.go`) and Go's deep equality.

import { deepEqual } from '../deep-equal.ts'
import { type Call, fixed, type TemplateFunction } from '../function.ts'
import type { OriginId } from '../origin.ts'
import { kindName, typeName } from '../type-name.ts'
import { deepOriginOfAll, originOf } from '../value-origin.ts'
import { bool, str, type Value } from '../value.ts'

function origin({ origins, name }: Call, ...values: readonly Value[]): OriginId {
  let all = 0
  for (const value of values) all = origins.union(all, originOf(value, origins))
  return origins.derived(all, name)
}

/** The functions of this file, by name. */
export const typeFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['typeOf', fixed(['any'], (call, value) => str(typeName(value), origin(call, value)))],
  ['kindOf', fixed(['any'], (call, value) => str(kindName(value), origin(call, value)))],
  [
    'typeIs',
    fixed(['string', 'any'], (call, type, value) => bool(type.text === typeName(value), origin(call, type, value))),
  ],
  [
    'typeIsLike',
    fixed(['string', 'any'], (call, type, value) =>
      bool(type.text === typeName(value) || `*${type.text}` === typeName(value), origin(call, type, value)),
    ),
  ],
  [
    'kindIs',
    fixed(['string', 'any'], (call, kind, value) => bool(kind.text === kindName(value), origin(call, kind, value))),
  ],
  [
    'deepEqual',
    fixed(['any', 'any'], (call, a, b) =>
      bool(deepEqual(a, b), call.origins.derived(deepOriginOfAll([a, b], call.origins), call.name)),
    ),
  ],
]
