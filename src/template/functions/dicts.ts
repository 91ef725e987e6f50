// sprig's functions on maps (`dict.go`), but for merging. Maps are shared by reference; a lookup in vain remembers what could have been there.

import {
  absentOrigin,
  asPlainMap,
  dictFrom,
  originOfKey,
  presenceOrigin,
  removeEntry,
  setEntry,
} from '../dict-entry.ts'
import { keyText, toText } from '../format/print-value.ts'
import { type Call, fixed, type TemplateFunction, variadic } from '../function.ts'
import { NOBODY, type OriginId } from '../origin.ts'
import { sortedKeys } from '../sorted-keys.ts'
import { FunctionError } from '../template-error.ts'
import { typeName } from '../type-name.ts'
import { because, foundIn, originOf } from '../value-origin.ts'
import { bool, type Dict, isNothing, list, str, type Str, strOf, type Value } from '../value.ts'
import { deepCopy } from './deep-copy.ts'

const make = variadic([], 'any', (call, args) => {
  const entries = new Map<string, Value>()
  const keyOrigins = new Map<string, OriginId>()
  // With another key in the place of one there would be another.
  let origin = call.site
  for (let at = 0; at < args.length; at += 2) {
    const given = args[at]
    if (given === undefined) break
    const key = strOf(toText(given, call.origins))
    entries.set(key.text, args[at + 1] ?? str('', call.site))
    if (call.origins.tracking === 'off') continue
    keyOrigins.set(key.text, originOfKey(key, call))
    origin = call.origins.union(origin, originOf(key, call.origins))
  }
  const made: Dict = { kind: 'dict', of: 'any', entries, origin }
  return call.origins.tracking === 'on' ? { ...made, keyOrigins } : made
})

const get = fixed(['map', 'string'], ({ origins }, dict, key) => {
  const why = originOf(key, origins)
  const value = dict.entries.get(key.text)
  if (value !== undefined) return because(foundIn(dict, value, origins), why, origins)
  return str('', origins.because(absentOrigin(dict, key.text), why))
})

const set = fixed(['map', 'string', 'any'], (call, dict, key, value) => {
  if (dict.isNil === true) throw new FunctionError('assignment to entry in nil map', { origin: dict.origin })
  setEntry(call, dict, key, value)
  return asPlainMap(dict, call.origins)
})

const unset = fixed(['map', 'string'], (call, dict, key) => {
  removeEntry(call, dict, key.text, call.origins.union(originOf(key, call.origins), call.site))
  return asPlainMap(dict, call.origins)
})

const hasKey = fixed(['map', 'string'], ({ origins, name }, dict, key) => {
  const why = origins.union(presenceOrigin(dict, key.text, origins), originOf(key, origins))
  return bool(dict.entries.has(key.text), origins.derived(why, name))
})

const pluck = variadic(['string'], 'map', ({ origins, name }, dicts, key) => {
  const found: Value[] = []
  let why = originOf(key, origins)
  for (const dict of dicts) {
    const value = dict.entries.get(key.text)
    if (value !== undefined) found.push(foundIn(dict, value, origins))
    why = origins.union(why, presenceOrigin(dict, key.text, origins))
  }
  return list(found, origins.derived(why, name))
})

// Go's own order of `keys` and `values` differs from run to run; ours is always that of the bytes.
const keys = variadic([], 'map', (call, dicts) => {
  const found: Str[] = []
  let origin = NOBODY
  for (const dict of dicts) {
    call.limits.spend(dict.entries.size / 100)
    for (const key of sortedKeys(dict)) found.push(strOf(keyText(dict, key, call.origins)))
    origin = call.origins.union(origin, dict.origin)
  }
  return list(found, origin, 'string')
})

const values = fixed(['map'], (call, dict) => {
  call.limits.spend(dict.entries.size / 100)
  const found = sortedKeys(dict).map((key) => dict.entries.get(key) ?? str(''))
  return list(found, dict.origin)
})

const pick = variadic(['map'], 'string', (call, wanted, dict) => {
  const entries = new Map<string, Value>()
  for (const { text } of wanted) {
    const value = dict.entries.get(text)
    if (value !== undefined) entries.set(text, value)
  }
  return selected(call, dict, { entries, names: wanted })
})

const omit = variadic(['map'], 'string', (call, unwanted, dict) => {
  call.limits.spend(dict.entries.size / 100)
  const entries = new Map(dict.entries)
  for (const { text } of unwanted) entries.delete(text)
  return selected(call, dict, { entries, names: unwanted })
})

/** Some of a map's entries; that it is these is also due to the names given. */
function selected(
  { origins }: Call,
  dict: Dict,
  { entries, names }: { readonly entries: Map<string, Value>; readonly names: readonly Str[] },
): Dict {
  let origin = dict.origin
  for (const name of names) origin = origins.because(origin, originOf(name, origins))
  return dictFrom(entries, { origin, sources: [dict], origins })
}

const dig = variadic([], 'any', ({ origins }, args) => {
  if (args.length < 3) throw new FunctionError('dig needs at least three arguments')
  const fallback = args.at(-2)
  let dict = plainMap(args.at(-1))
  const path = args.slice(0, -2).map(plainString)
  let why = NOBODY
  for (const [at, key] of path.entries()) {
    why = origins.union(why, originOf(key, origins))
    const step = dict.entries.get(key.text)
    if (step === undefined) {
      why = origins.union(why, absentOrigin(dict, key.text))
      return because(fallback ?? str(''), why, origins)
    }
    if (at === path.length - 1) return because(foundIn(dict, step, origins), why, origins)
    why = origins.union(why, dict.why ?? NOBODY)
    dict = plainMap(step)
  }
  throw new FunctionError('dig needs at least three arguments')
})

/** A type assertion: a map of any other type, named ones too, is none. */
function plainMap(value: Value | undefined): Dict {
  if (value?.kind === 'dict' && typeName(value) === 'map[string]interface {}') return value
  throw assertionError(value, 'map[string]interface {}')
}

function plainString(value: Value): Str {
  if (value.kind === 'string') return value
  throw assertionError(value, 'string')
}

function assertionError(value: Value | undefined, wanted: string): FunctionError {
  const found = value === undefined || isNothing(value) ? 'nil' : typeName(value)
  const origin = value !== undefined && 'origin' in value ? value.origin : NOBODY
  return new FunctionError(`interface conversion: interface {} is ${found}, not ${wanted}`, { origin })
}

const copy = fixed(['any'], (call, value) => deepCopy(value, call))

/** The functions of this file, by name. */
export const dictFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['dict', make],
  ['get', get],
  ['set', set],
  ['unset', unset],
  ['hasKey', hasKey],
  ['pluck', pluck],
  ['keys', keys],
  ['values', values],
  ['pick', pick],
  ['omit', omit],
  ['dig', dig],
  ['deepCopy', copy],
  ['mustDeepCopy', copy],
]
