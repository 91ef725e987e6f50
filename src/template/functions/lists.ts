// sprig's functions on lists (`list.go`). Each takes any kind of slice and gives a new `[]interface {}`; a nil list is a nil pointer to Go.
// The `must…` twins fail alike, because Go's templates turn panics into errors.

import { deepEqual } from '../deep-equal.ts'
import { type Call, fixed, type TemplateFunction, variadic } from '../function.ts'
import { type Int64, toInt64 } from '../int64.ts'
import type { Origins } from '../origin.ts'
import { MOST_ITEMS } from '../sizes.ts'
import { FunctionError } from '../template-error.ts'
import { isTrue } from '../truth.ts'
import { kindName, typeName } from '../type-name.ts'
import { because, byteList, deepOriginOfAll } from '../value-origin.ts'
import { bool, list, type List, nothing, type Value } from '../value.ts'

const NIL_POINTER = 'runtime error: invalid memory address or nil pointer dereference'

/** The list that a value is; refuses others with sprig's words (`%s` is the kind). */
function toList({ origins }: Call, value: Value, refusal: string): List {
  const found = listOf(value, origins)
  if (found !== undefined) return found
  if (value.kind === 'nil' || value.kind === 'invalid') throw new FunctionError(NIL_POINTER, { origin: value.origin })
  throw new FunctionError(refusal.replace('%s', () => kindName(value)))
}

/** The slice that a value is to Go's reflection, if it is one. */
export function listOf(value: Value, origins: Origins): List | undefined {
  if (value.kind === 'list') return value
  if (value.kind === 'bytes') return byteList(value, origins)
  const elements = value.kind === 'host' && value.goKind === 'slice' ? value.elements?.() : undefined
  return elements?.kind === 'list' ? elements : undefined
}

function spend({ limits }: Call, items: number): void {
  if (items > MOST_ITEMS) throw new FunctionError(`a list of ${items} items is too long`, { reason: 'limit' })
  limits.spend(Math.ceil(items / 100))
}

/** A list whose items are others' and whose being these depends on all arguments. */
function chosen(items: readonly Value[], call: Call, from: readonly Value[]): List {
  return list(items, call.origins.derived(deepOriginOfAll(from, call.origins), call.name))
}

const push = fixed(['any', 'any'], (call, value, item) => {
  const { items, origin } = toList(call, value, 'Cannot push on type %s')
  spend(call, items.length + 1)
  return list([...items, item], call.origins.union(origin, call.site))
})

const prepend = fixed(['any', 'any'], (call, value, item) => {
  const { items, origin } = toList(call, value, 'Cannot prepend on type %s')
  spend(call, items.length + 1)
  return list([item, ...items], call.origins.union(origin, call.site))
})

const make = variadic([], 'any', (call, items) => list(items, call.site))

const concat = variadic([], 'any', (call, lists) => {
  const items: Value[] = []
  let { site: origin } = call
  for (const value of lists) {
    const part = toList(call, value, 'Cannot concat type %s as list')
    spend(call, items.length + part.items.length)
    for (const item of part.items) items.push(item)
    origin = call.origins.union(origin, part.origin)
  }
  return items.length > 0 ? list(items, origin) : { ...list([], origin), isNil: true }
})

const first = fixed(['any'], (call, value) => pickItem(call, toList(call, value, 'Cannot find first on type %s'), 0))

const last = fixed(['any'], (call, value) => pickItem(call, toList(call, value, 'Cannot find last on type %s'), -1))

function pickItem({ origins }: Call, { items, origin }: List, at: number): Value {
  const item = items.at(at)
  return item === undefined ? nothing('nil', origin) : because(item, origin, origins)
}

/** `rest` and `initial`, which are nil lists of an empty one. */
function cut(refusal: string, start: number, end: number | undefined): TemplateFunction {
  return fixed(['any'], (call, value) => {
    const { items, origin } = toList(call, value, refusal)
    if (items.length === 0) return { ...list([], origin), isNil: true }
    spend(call, items.length)
    return list(items.slice(start, end), origin)
  })
}

const rest = cut('Cannot find rest on type %s', 1, undefined)
const initial = cut('Cannot find initial on type %s', 0, -1)

const reverse = fixed(['any'], (call, value) => {
  const { items, origin } = toList(call, value, 'Cannot find reverse on type %s')
  spend(call, items.length)
  return list(items.toReversed(), origin)
})

const compact = fixed(['any'], (call, value) => {
  const { items } = toList(call, value, 'Cannot compact on type %s')
  spend(call, items.length)
  return chosen(items.filter(isTrue), call, [value])
})

const uniq = fixed(['any'], (call, value) => {
  const { items } = toList(call, value, 'Cannot find uniq on type %s')
  const kept = new Members(call)
  return chosen(
    items.filter((item) => kept.add(item)),
    call,
    [value],
  )
})

const without = variadic(['any'], 'any', (call, omitted, value) => {
  const { items } = toList(call, value, 'Cannot find without on type %s')
  const members = new Members(call)
  for (const item of omitted) members.add(item)
  return chosen(
    items.filter((item) => !members.has(item)),
    call,
    [value, ...omitted],
  )
})

const has = fixed(['any', 'any'], (call, needle, haystack) => {
  const origin = call.origins.derived(deepOriginOfAll([needle, haystack], call.origins), call.name)
  if (haystack.kind === 'nil' || haystack.kind === 'invalid') return bool(false, origin)
  const { items } = toList(call, haystack, 'Cannot find has on type %s')
  spend(call, items.length)
  return bool(
    items.some((item) => deepEqual(needle, item)),
    origin,
  )
})

/** A set of values by `deepEqual`; scalars are found at once, only lists and maps are compared one by one. */
class Members {
  readonly #scalars = new Set<string>()
  readonly #others: Value[] = []
  readonly #call: Call

  constructor(call: Call) {
    this.#call = call
  }

  has(value: Value): boolean {
    this.#call.limits.spend(1 + this.#others.length / 100)
    const key = scalarKey(value)
    return key === undefined ? this.#others.some((other) => deepEqual(other, value)) : this.#scalars.has(key)
  }

  /** Whether it was not there before. */
  add(value: Value): boolean {
    if (this.has(value)) return false
    const key = scalarKey(value)
    if (key === undefined) this.#others.push(value)
    else this.#scalars.add(key)
    return true
  }
}

function scalarKey(value: Value): string | undefined {
  if (value.kind === 'nil' || value.kind === 'invalid') return 'nil'
  if (value.kind === 'string') return `string ${value.text}`
  // A NaN is equal to nothing, not even to itself; zeros are equal whatever their sign.
  if (value.kind === 'float' && Number.isNaN(value.value)) return undefined
  return 'value' in value ? `${typeName(value)} ${String(value.value)}` : undefined
}

const slice = variadic(['any'], 'any', (call, indices, value) => {
  const found = toList(call, value, 'list should be type of slice or array but %s')
  const { items, of } = found
  const origin = call.origins.union(found.origin, deepOriginOfAll(indices, call.origins))
  if (items.length === 0) return nothing('nil', origin)
  const [from, to] = indices
  const start = from === undefined ? 0 : toInt64(from)
  const end = to === undefined ? items.length : toInt64(to)
  // Go also lets a slice grow into what memory it happens to have beyond its end, which we do not follow.
  if (start < 0 || start > end || end > items.length) {
    throw new FunctionError('reflect.Value.Slice: slice index out of bounds', { origin })
  }
  spend(call, items.length)
  return list(items.slice(Number(start), Number(end)), origin, of)
})

const chunk = fixed(['int', 'any'], (call, size, value) => {
  const found = toList(call, value, 'Cannot chunk type %s')
  const origin = call.origins.union(found.origin, size.origin)
  spend(call, found.items.length)
  return list(chunksOf(found, size.value), origin, 'list')
})

/** As sprig counts: the arithmetic of floats, so that a size below one fails or gives nothing in just the same cases. */
function chunksOf({ items, origin }: List, size: Int64): List[] {
  const length = items.length
  const width = Number(size)
  const count = Math.floor((length - 1) / width) + 1
  if (!(count >= 0 && count <= MOST_ITEMS)) throw new FunctionError('runtime error: makeslice: len out of range')
  return Array.from({ length: count }, (_, at) => {
    const left = at === count - 1 ? Math.floor(length % width) : width
    const own = left === 0 ? width : left
    if (own < 0) throw new FunctionError('runtime error: makeslice: len out of range')
    if (at * width < 0 || at * width + own > length) throw new FunctionError('reflect: slice index out of range')
    return list(items.slice(at * width, at * width + own), origin)
  })
}

/** The functions of this file, by name. */
export const listFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['list', make],
  ['tuple', make],
  ['concat', concat],
  ['append', push],
  ['push', push],
  ['mustAppend', push],
  ['mustPush', push],
  ['prepend', prepend],
  ['mustPrepend', prepend],
  ['first', first],
  ['mustFirst', first],
  ['last', last],
  ['mustLast', last],
  ['rest', rest],
  ['mustRest', rest],
  ['initial', initial],
  ['mustInitial', initial],
  ['reverse', reverse],
  ['mustReverse', reverse],
  ['compact', compact],
  ['mustCompact', compact],
  ['uniq', uniq],
  ['mustUniq', uniq],
  ['without', without],
  ['mustWithout', without],
  ['has', has],
  ['mustHas', has],
  ['slice', slice],
  ['mustSlice', slice],
  ['chunk', chunk],
  ['mustChunk', chunk],
]
