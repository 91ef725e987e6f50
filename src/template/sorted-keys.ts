// The order in which Go goes through a map with text keys, where it has one: `range`, printing, JSON (Go `internal/fmtsort`).

import { compareBytes } from './utf8.ts'
import type { Dict } from './value.ts'

const SURROGATE = /[\ud800-\udfff]/

/** The keys of a map in the order of their bytes. */
export function sortedKeys({ entries }: Dict): readonly string[] {
  const keys = [...entries.keys()]
  // Without surrogates the order of UTF-16 is that of the bytes.
  return keys.some((key) => SURROGATE.test(key)) ? keys.toSorted(compareBytes) : keys.toSorted()
}
