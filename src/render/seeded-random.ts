// The stand-in for chance and for the clock: the same place gives the same values, so that two renders differ only by their input.

import type { Random } from '../template/function.ts'
import type { Origins } from '../template/origin.ts'
import { originFrom } from './source.ts'

/** 2024-01-01T00:00:00Z: what `now` is, in milliseconds since 1970. */
const NOW = 1_704_067_200_000

/**
 * The random numbers of each place where some are drawn: they depend on the place alone (and on how often it was come by), so that what
 * happens elsewhere in a render changes none of them.
 */
export function seededRandom(origins: Origins): (place: string) => Random {
  const origin = originFrom(origins, { kind: 'random' })
  return (place) => {
    const next = generator(hash(place))
    return { int: (below) => Math.floor(next() * below), now: NOW, origin }
  }
}

/** Numbers from 0 to 1 by the method known as mulberry32. */
function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A 32-bit number for a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
