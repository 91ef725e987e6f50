// Copies of values that share no map with the original (`mitchellh/copystructure`), for `deepCopy`.

import type { Call } from '../function.ts'
import { FunctionError } from '../template-error.ts'
import { type Dict, isNothing, type List, type Value } from '../value.ts'
import { emptyVersion } from './semver.ts'

/** Deeper values than this are refused; Go would end the program when its stack is used up. */
const DEEPEST = 5000

/** The value with all maps in it made anew; origins and all that is known of keys are kept. A nil is refused. */
export function deepCopy(value: Value, call: Pick<Call, 'limits' | 'origins'>): Value {
  if (isNothing(value)) {
    throw new FunctionError('reflect: call of reflect.Value.Type on zero Value', { origin: value.origin })
  }
  return copyOf(value, call, 0)
}

function copyOf(value: Value, call: Pick<Call, 'limits' | 'origins'>, depth: number): Value {
  if (depth > DEEPEST) throw new FunctionError('a value is nested too deep to be copied', { reason: 'limit' })
  if (value.kind === 'list') return copyList(value, call, depth)
  if (value.kind === 'dict') return copyDict(value, call, depth)
  return value.kind === 'host' ? (emptyVersion(value, call.origins) ?? value) : value
}

function copyList(value: List, call: Pick<Call, 'limits' | 'origins'>, depth: number): List {
  call.limits.spend(value.items.length / 100)
  return { ...value, items: value.items.map((item) => copyOf(item, call, depth + 1)) }
}

function copyDict(value: Dict, call: Pick<Call, 'limits' | 'origins'>, depth: number): Dict {
  call.limits.spend(value.entries.size / 100)
  const entries = new Map<string, Value>()
  for (const [key, child] of value.entries) entries.set(key, copyOf(child, call, depth + 1))
  // A copy is nobody's view.
  const { viewOf: _, ...own } = value
  const copy: Dict = { ...own, entries }
  return value.keyOrigins === undefined ? copy : { ...copy, keyOrigins: new Map(value.keyOrigins) }
}
