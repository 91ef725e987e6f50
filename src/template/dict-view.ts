// Views of maps: the same entries, shared as Go shares them, with one more reason for its being this map and no other (`default`, `index`,
// `ternary`); whatever is read from a view has that reason too. For those that choose values, and those that read and change maps.

import { NOBODY, type OriginId, type Origins } from './origin.ts'
import type { Dict } from './value.ts'

/** The map that a view shows, or the map itself: what is known of its keys is kept there. */
export function viewed(dict: Dict): Dict {
  return dict.viewOf ?? dict
}

/** The map, which is this and no other because of `why`. */
export function viewBecause(dict: Dict, why: OriginId, origins: Origins): Dict {
  const all = origins.union(dict.why ?? NOBODY, why)
  if (all === dict.why) return dict
  const base = viewed(dict)
  return {
    ...dict,
    origin: origins.because(dict.origin, why),
    keyOrigins: keyOriginsOf(base),
    absent: (key) => origins.because(base.absent?.(key) ?? base.origin, all),
    viewOf: base,
    why: all,
  }
}

/** The origins of a map's keys, to be added to. */
export function keyOriginsOf(dict: Dict): Map<string, OriginId> {
  const base = viewed(dict)
  if (base.keyOrigins !== undefined) return base.keyOrigins
  const fresh = new Map<string, OriginId>()
  // Maps are the one kind of value that changes, and this is the one place that gives one its key origins later.
  const open = base as { keyOrigins?: Map<string, OriginId> }
  open.keyOrigins = fresh
  return fresh
}
