// Go values as templates see them: typed as in Go, because types decide what functions and comparisons do, and each with its origin.
//
// Scalars and lists never change. Maps do (`set`, `merge`): they are shared by reference, as in Go.

import { NOBODY, type OriginId } from './origin.ts'
import { type Runs, type Traced, UNTRACKED } from './traced.ts'

interface Typed {
  readonly origin: OriginId
}

/**
 * Nothing, in two of Go's three forms: `invalid` is what a variable, dot or a pipeline's result is after a nil (a zero
 * `reflect.Value`); `nil` is a nil interface, fresh from a map, a list or a function. The third, the literal `nil`, exists only in the source text.
 */
export interface Nothing extends Typed {
  readonly kind: 'invalid' | 'nil'
}

export interface Bool extends Typed {
  readonly kind: 'bool'
  readonly value: boolean
}

/** Go's integer types. */
export type IntType = 'int' | 'int64' | 'int32' | 'uint8' | 'uint64' | 'uint32'

/** An integer; a `bigint` where a `number` would not be exact, and only there. */
export interface Int extends Typed {
  readonly kind: 'int'
  readonly type: IntType
  readonly value: number | bigint
}

export interface Float extends Typed {
  readonly kind: 'float'
  readonly value: number
}

/** A string. Bytes that are no UTF-8 are lone surrogates U+DC80 to U+DCFF, one a byte. Its origins are in its runs. */
export interface Str extends Traced {
  readonly kind: 'string'
}

/** A byte slice, written as a string is. */
export interface Bytes extends Traced {
  readonly kind: 'bytes'
}

/** What the elements of a list or map are declared to be in Go; `any` is `interface {}`. */
export type ElementType = 'any' | 'string' | 'int' | 'list'

/** A slice. `origin` is that of its being just this long and of these. */
export interface List extends Typed {
  readonly kind: 'list'
  readonly of: ElementType
  readonly items: readonly Value[]
  /** A nil slice, which is empty, prints as `[]` and is `null` in JSON. */
  readonly isNil?: true
}

/** A map with text keys. `origin` is that of its being there and of its having just these keys. */
export interface Dict extends Typed {
  readonly kind: 'dict'
  readonly of: 'any' | 'string'
  readonly entries: Map<string, Value>
  /** Go's name of the type where it has one of its own: `common.Values`. */
  readonly typeName?: string
  /** What answers before any key does. */
  readonly methods?: ReadonlyMap<string, Member>
  /** Origins of the keys' characters, where they are known. */
  readonly keyOrigins?: Map<string, OriginId>
  /** What tells the origin of a key that is not there, so that looking it up in vain leaves a trace. */
  readonly absent?: (key: string) => OriginId
  /** What decided that it is this map and no other, where something did: it has a say in whatever is read from it (`dict-view.ts`). */
  readonly why?: OriginId
  /** The map with the same entries that this is a view of. */
  readonly viewOf?: Dict
  /** A nil map: empty, and not to be written to. */
  readonly isNil?: true
}

/** How a Go value of its own type looks from a template: semantic versions, times, `.Capabilities`, `.Files`. */
export interface Host extends Typed {
  readonly kind: 'host'
  /** As `typeOf` says it: `*semver.Version`. */
  readonly type: string
  /** As `kindOf` says it. */
  readonly goKind: 'struct' | 'ptr' | 'map' | 'slice' | 'int64' | 'int' | 'complex128' | 'func'
  /** A field or method by its name; undefined where the type has none, which is an error in Go. */
  readonly member: (name: string) => Member | undefined
  /** As fmt prints it with `%v` (its String method, or its fields in braces). */
  readonly print: () => Traced
  /** As encoding/json sees it. */
  readonly toJson?: () => Value
  /** As a map or list with keys, for `index`, `range`, `len` and truth; absent for structs. */
  readonly elements?: () => Dict | List
  /** What it is, for the functions that made it; nobody else looks into it. */
  readonly inner: unknown
}

/** A field's value, or a method to be called with the arguments after it. */
export type Member = Value | Method

export interface Method {
  readonly kind: 'method'
  readonly call: (args: readonly Value[], context: MethodContext) => Value
  /** Types of its parameters, for the count and the types of the arguments. */
  readonly params: readonly ParamType[]
  readonly rest?: ParamType
}

/** What a method is called with besides its arguments; functions get more of it (`Call`). */
export type MethodContext = unknown

export type Value = Nothing | Bool | Int | Float | Str | Bytes | List | Dict | Host

/**
 * What a function's parameter accepts. `any` is `interface {}` (a nil arrives as `nil`); `map` is `map[string]interface {}`;
 * `value` is `reflect.Value` (even an invalid one arrives).
 */
export type ParamType =
  | 'any'
  | 'value'
  | 'string'
  | 'int'
  | 'int64'
  | 'float64'
  | 'bool'
  | 'map'
  | 'anys'
  | 'strings'
  | 'time'
  | 'duration'

export function nothing(kind: Nothing['kind'], origin: OriginId = NOBODY): Nothing {
  return { kind, origin }
}

export function bool(value: boolean, origin: OriginId = NOBODY): Bool {
  return { kind: 'bool', value, origin }
}

/** An `int` unless another type is said. The value must be an integer; a `bigint` that a `number` can hold is made one. */
export function int(value: number | bigint, origin: OriginId = NOBODY, type: IntType = 'int'): Int {
  const exact = typeof value === 'bigint' && value >= -MAX_EXACT && value <= MAX_EXACT ? Number(value) : value
  return { kind: 'int', type, value: exact, origin }
}

const MAX_EXACT = BigInt(Number.MAX_SAFE_INTEGER)

export function float(value: number, origin: OriginId = NOBODY): Float {
  return { kind: 'float', value, origin }
}

/** A string that comes from one place as a whole. */
export function str(text: string, origin: OriginId = NOBODY, offset = 0): Str {
  return { kind: 'string', text, runs: origin === NOBODY ? UNTRACKED : [text.length, origin, offset] }
}

/** A string with runs. */
export function strOf({ text, runs }: { readonly text: string; readonly runs: Runs }): Str {
  return { kind: 'string', text, runs }
}

export function list(items: readonly Value[], origin: OriginId = NOBODY, of: ElementType = 'any'): List {
  return { kind: 'list', of, items, origin }
}

/** A `map[string]interface {}`. */
export function dict(entries: Map<string, Value>, origin: OriginId = NOBODY): Dict {
  return { kind: 'dict', of: 'any', entries, origin }
}

/** A `map[string]string`. */
export function stringDict(entries: Map<string, Value>, origin: OriginId = NOBODY): Dict {
  return { kind: 'dict', of: 'string', entries, origin }
}

/** Whether it is one of the nothings that a value can be. */
export function isNothing(value: Value): value is Nothing {
  return value.kind === 'nil' || value.kind === 'invalid'
}
