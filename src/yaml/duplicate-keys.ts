// Tells the scanner whether a map has a key already.
//
// A map gets its next key only when all maps inside it are closed, so the keys of all open maps lie on one stack, those of the
// innermost map on top. They are compared by hash: two keys of one map with the same hash are taken for the same key, which is
// wrong once in billions; the scanner then refuses the text, and the fallback compares the keys themselves.

/** The hashes of the keys of all open maps. */
export interface OpenKeys {
  readonly hashes: number[]
  size: number
  /** The hashes of maps with many keys, by the place in `hashes` where the map's keys begin. */
  readonly large: Map<number, Set<number>>
}

/** Up to this many keys are compared one by one. */
const FEW = 16

/** No map is open. */
export function newOpenKeys(): OpenKeys {
  return { hashes: [], size: 0, large: new Map() }
}

/** The hash of the key that is spelled at `start..end` of `text`. */
export function keyHash(text: string, start: number, end: number): number {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Notes a key of the innermost map, whose keys begin at `base`; false if the map has it. */
export function addKey(keys: OpenKeys, base: number, hash: number): boolean {
  const { hashes, size } = keys
  if (size - base < FEW) {
    for (let at = base; at < size; at++) if (hashes[at] === hash) return false
  } else if (!addToLarge(keys, base, hash)) return false
  hashes[size] = hash
  keys.size = size + 1
  return true
}

function addToLarge(keys: OpenKeys, base: number, hash: number): boolean {
  let set = keys.large.get(base)
  if (set === undefined) {
    set = new Set(keys.hashes.slice(base, keys.size))
    keys.large.set(base, set)
  }
  if (set.has(hash)) return false
  set.add(hash)
  return true
}

/** Forgets the keys of the innermost map, which closes; they begin at `base`. */
export function closeKeys(keys: OpenKeys, base: number): void {
  keys.size = base
  if (keys.large.size > 0) keys.large.delete(base)
}
