// sprig's choices by emptiness (`defaults.go`). What was passed over is why the rest was picked.

import { type Call, fixed, type TemplateFunction, variadic } from '../function.ts'
import { NOBODY, type OriginId } from '../origin.ts'
import { isTrue } from '../truth.ts'
import { because, originOf } from '../value-origin.ts'
import { bool, nothing, type Value } from '../value.ts'

/** sprig's `empty`: what `if` takes for false. */
export function isEmpty(value: Value): boolean {
  return !isTrue(value)
}

const byDefault = variadic(['any'], 'any', (call, [given], fallback) => {
  if (given === undefined) return fallback
  return isEmpty(given) ? because(fallback, originOf(given, call.origins), call.origins) : given
})

const coalesce = variadic([], 'any', (call, values) => {
  let skipped = NOBODY
  for (const value of values) {
    if (!isEmpty(value)) return because(value, skipped, call.origins)
    skipped = call.origins.union(skipped, originOf(value, call.origins))
  }
  return nothing('nil', skipped)
})

const ternary = fixed(['any', 'any', 'bool'], (call, whenTrue, whenFalse, condition) =>
  because(condition.value ? whenTrue : whenFalse, condition.origin, call.origins),
)

/** Whether some value is `wanted`, and where that and those before it come from. */
function search(call: Call, values: readonly Value[], wanted: 'empty' | 'full'): readonly [boolean, OriginId] {
  let seen = NOBODY
  for (const value of values) {
    seen = call.origins.union(seen, originOf(value, call.origins))
    if (isEmpty(value) === (wanted === 'empty')) return [true, call.origins.derived(seen, call.name)]
  }
  return [false, call.origins.derived(seen, call.name)]
}

const all = variadic([], 'any', (call, values) => {
  const [found, origin] = search(call, values, 'empty')
  return bool(!found, origin)
})

const any = variadic([], 'any', (call, values) => {
  const [found, origin] = search(call, values, 'full')
  return bool(found, origin)
})

const empty = fixed(['any'], (call, value) => {
  const { origins, name } = call
  return bool(isEmpty(value), origins.derived(originOf(value, origins), name))
})

/** The functions of this file, by name. */
export const defaultFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['default', byDefault],
  ['empty', empty],
  ['coalesce', coalesce],
  ['ternary', ternary],
  ['all', all],
  ['any', any],
]
