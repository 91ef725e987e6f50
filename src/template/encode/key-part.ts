// The key of a map as text that knows where it comes from.

import { NOBODY } from '../origin.ts'
import { type Traced, traced, UNTRACKED } from '../traced.ts'
import type { Dict } from '../value.ts'
import type { EncodeCall } from './encode-call.ts'

/** A key with its own origin where that is known; else it is there because the map is as it is. */
export function keyPart(dict: Dict, key: string, { origins, site }: EncodeCall): Traced {
  if (origins.tracking === 'off') return { text: key, runs: UNTRACKED }
  const own = dict.keyOrigins?.get(key)
  if (own !== undefined && own !== NOBODY) return traced(key, own)
  return traced(key, dict.origin === NOBODY ? site : origins.derived(dict.origin, 'key'))
}
