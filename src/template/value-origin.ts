// The origin of a value, and a value with more origin: what conditions, functions without a rule of their own and gates need to know.

import { viewBecause } from './dict-view.ts'
import { NOBODY, type OriginId, type Origins } from './origin.ts'
import { mapOrigins, originOfText } from './traced.ts'
import { toBytes } from './utf8.ts'
import { type Bytes, type Dict, type Host, int, list, type List, type Member, type Value } from './value.ts'

/** Where a value comes from, without what stands in it: of a list or map that it is there and what keys it has. */
export function originOf(value: Value, origins: Origins): OriginId {
  return value.kind === 'string' || value.kind === 'bytes' ? originOfText(value, origins) : value.origin
}

/** Where a value and everything in it comes from. Maps that hold themselves are walked once. */
export function deepOriginOf(value: Value, origins: Origins): OriginId {
  if (origins.tracking === 'off') return NOBODY
  const seen = new Set<Value>()
  const walk = (at: Value): OriginId => {
    let all = originOf(at, origins)
    if (at.kind !== 'list' && at.kind !== 'dict') return all
    if (seen.has(at)) return NOBODY
    seen.add(at)
    const children = at.kind === 'list' ? at.items : at.entries.values()
    for (const child of children) all = origins.union(all, walk(child))
    return all
  }
  return walk(value)
}

/** The origins of several values as one, with all that stands in them. */
export function deepOriginOfAll(values: readonly Value[], origins: Origins): OriginId {
  let all = NOBODY
  for (const value of values) all = origins.union(all, deepOriginOf(value, origins))
  return all
}

/** The same value with its origin changed; of a list only its own, not that of its elements. Maps stay the same object. */
export function withOrigin(value: Value, change: (origin: OriginId) => OriginId): Value {
  if (value.kind === 'string' || value.kind === 'bytes') {
    const { text, runs } = mapOrigins(value, change)
    return runs === value.runs ? value : { kind: value.kind, text, runs }
  }
  // A map is shared by reference: a copy of it would not see what is set later.
  if (value.kind === 'dict') return value
  if (value.kind === 'host') return hostWithOrigin(value, change)
  const origin = change(value.origin)
  return origin === value.origin ? value : { ...value, origin }
}

/** A value of a type of its own, of which all that it gives has its origin changed. */
function hostWithOrigin(host: Host, change: (origin: OriginId) => OriginId): Host {
  const origin = change(host.origin)
  if (origin === host.origin) return host
  const { member, print, toJson, elements } = host
  return {
    ...host,
    origin,
    member: (name) => memberWithOrigin(member(name), change),
    print: () => mapOrigins(print(), change),
    ...(toJson && { toJson: () => withOrigin(toJson(), change) }),
    ...(elements && {
      elements: () => {
        const found = elements()
        return found.kind === 'dict' ? found : { ...found, origin: change(found.origin) }
      },
    }),
  }
}

function memberWithOrigin(member: Member | undefined, change: (origin: OriginId) => OriginId): Member | undefined {
  if (member === undefined) return undefined
  if (member.kind !== 'method') return withOrigin(member, change)
  return { ...member, call: (args, context) => withOrigin(member.call(args, context), change) }
}

/** The same value, which is this and no other because of `why`; of a map a view. */
export function because(value: Value, why: OriginId, origins: Origins): Value {
  if (why === NOBODY) return value
  return value.kind === 'dict'
    ? viewBecause(value, why, origins)
    : withOrigin(value, (origin) => origins.because(origin, why))
}

/** The bytes as a list of numbers, each derived from the text as a whole. */
export function byteList(bytes: Bytes, origins: Origins): List {
  const origin = origins.derived(originOfText(bytes, origins), 'bytes')
  return list(
    Array.from(toBytes(bytes.text), (byte) => int(byte, origin, 'uint8')),
    origin,
  )
}

/** What was found in a map: there is none of it without what decided for the map. */
export function foundIn(dict: Dict, value: Value, origins: Origins): Value {
  return dict.why === undefined ? value : because(value, dict.why, origins)
}
