// Entries of maps with their origins: what tells that a key is not there, where a key's characters come from, and how entries change
// while conditions are open. For all functions that read and write maps.

import { keyOriginsOf, viewed } from './dict-view.ts'
import type { Call } from './function.ts'
import { NOBODY, type OriginId, type Origins } from './origin.ts'
import { originOf, withOrigin } from './value-origin.ts'
import type { Dict, Str, Value } from './value.ts'

/** The origin of a key's not being there: what the map knows of it. */
export function absentOrigin(dict: Dict, key: string): OriginId {
  return dict.absent?.(key) ?? dict.origin
}

/** The origin of a key's being there or not. */
export function presenceOrigin(dict: Dict, key: string, origins: Origins): OriginId {
  const value = dict.entries.get(key)
  if (value === undefined) return absentOrigin(dict, key)
  const here = origins.union(dict.keyOrigins?.get(key) ?? dict.origin, originOf(value, origins))
  return origins.union(here, dict.why ?? NOBODY)
}

/** The origin for a key that a string argument gave: a copy where the string is one from its beginning on. */
export function originOfKey(key: Str, call: Pick<Call, 'origins' | 'name'>): OriginId {
  const { runs, text } = key
  const isCopy = runs.length === 3 && runs[0] === text.length && runs[2] === 0
  return isCopy ? (runs[1] ?? NOBODY) : call.origins.derived(originOf(key, call.origins), call.name)
}

/** Puts a value into a map that others may hold as well; value and key are there under the call's gate. */
export function putEntry(call: Call, dict: Dict, key: string, entry: { value: Value; keyOrigin: OriginId }): void {
  const { origins, gate } = call
  dict.entries.set(key, gate === 0 ? entry.value : withOrigin(entry.value, (origin) => origins.gated(origin, gate)))
  noteKey(call, dict, key, entry.keyOrigin)
}

/** Puts a value under a key that was worked out: another would be there if it were another. */
export function setEntry(call: Call, dict: Dict, key: Str, value: Value): void {
  const { origins, gate } = call
  const keyOrigin = originOfKey(key, call)
  putEntry(call, dict, key.text, { value, keyOrigin })
  if (origins.tracking === 'off') return
  const absences = absencesOf(dict, origins)
  absences.worked = origins.union(absences.worked, origins.gated(keyOrigin, gate))
}

/** Takes a key out of a map; that it is not there remembers why. */
export function removeEntry(call: Call, dict: Dict, key: string, why: OriginId): void {
  const { origins, gate } = call
  const before = dict.entries.get(key)
  if (before === undefined) return
  dict.entries.delete(key)
  dict.keyOrigins?.delete(key)
  if (origins.tracking === 'off') return
  const removed = origins.gated(origins.union(why, originOf(before, origins)), gate)
  absencesOf(dict, origins).removed.set(key, removed)
}

function noteKey({ origins, gate }: Call, dict: Dict, key: string, origin: OriginId): void {
  if (origins.tracking === 'off') return
  keyOriginsOf(dict).set(key, origins.gated(origin, gate))
}

/** A map made from others, which keeps of them what is known of their keys, there and not there. */
export function dictFrom(
  entries: Map<string, Value>,
  about: { readonly origin: OriginId; readonly sources: readonly Dict[]; readonly origins: Origins },
): Dict {
  const { origin, sources, origins } = about
  if (origins.tracking === 'off') return { kind: 'dict', of: 'any', entries, origin }
  const keyOrigins = new Map<string, OriginId>()
  for (const key of entries.keys()) {
    const known = sources.find((source) => source.entries.has(key))?.keyOrigins?.get(key)
    if (known !== undefined) keyOrigins.set(key, known)
  }
  const absent = (key: string): OriginId => {
    let all = origin
    for (const source of sources) {
      all = origins.union(all, source.entries.has(key) ? NOBODY : absentOrigin(source, key))
    }
    return all
  }
  return { kind: 'dict', of: 'any', entries, origin, keyOrigins, absent }
}

/** Lets a map that took in another answer for keys that neither has. */
export function joinAbsent(dict: Dict, other: Dict, origins: Origins): void {
  if (origins.tracking === 'on' && dict.entries !== other.entries) absencesOf(dict, origins).joined.add(other)
}

/** What is known of keys that a map does not have since it was changed. */
interface Absences {
  /** The origins of the keys that were put in. */
  worked: OriginId
  readonly removed: Map<string, OriginId>
  readonly joined: Set<Dict>
}

const ABSENCES = new WeakMap<Dict, Absences>()

function absencesOf(changed: Dict, origins: Origins): Absences {
  const dict = viewed(changed)
  const known = ABSENCES.get(dict)
  if (known !== undefined) return known
  const absences: Absences = { worked: NOBODY, removed: new Map(), joined: new Set() }
  ABSENCES.set(dict, absences)
  const before = dict.absent
  let isAsked = false
  // Maps change, and with them what tells of missing keys.
  const open = dict as { absent?: (key: string) => OriginId }
  open.absent = (key) => {
    let all = before?.(key) ?? dict.origin
    // Maps that were merged into each other would ask each other for ever.
    if (isAsked) return all
    isAsked = true
    all = origins.union(all, absences.worked)
    all = origins.union(all, absences.removed.get(key) ?? NOBODY)
    for (const other of absences.joined) all = origins.union(all, presenceOrigin(other, key, origins))
    isAsked = false
    return all
  }
  return absences
}

/** The map as one of type `map[string]interface {}`, which a map of a named type becomes as an argument; its entries are shared. */
export function asPlainMap(dict: Dict, origins: Origins): Dict {
  if (dict.typeName === undefined) return dict
  const { entries, origin, why } = dict
  const plain: Dict = { kind: 'dict', of: 'any', entries, origin }
  if (origins.tracking === 'off') return plain
  const view = {
    ...plain,
    keyOrigins: keyOriginsOf(dict),
    absent: (key: string) => absentOrigin(dict, key),
    viewOf: viewed(dict),
  }
  return why === undefined ? view : { ...view, why }
}
