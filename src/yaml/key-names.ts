// Keys numbered by their names: the same few thousand come back in every chart, and a number is compared and looked up without a string.

import { BEYOND_ASCII } from './chars.ts'

/** Keys of a number below this have it in every text, and others none of these: a file made of ever new keys must not fill the memory. */
export const NUMBERED: number = 1 << 16
/** Shorter strings hold their own characters; longer ones cut from a text would keep the whole text in memory. */
const SHORTEST_SLICE = 13

const names: string[] = []
const hashes = new Int32Array(NUMBERED)
/** Open addressing: the number of a name, plus one. At most half of the slots are taken; few slots stay in the processor's cache. */
let slots = new Int32Array(1 << 12)
/** What is left of 32 bits when the first ones have chosen a slot. */
let shift = 32 - 12
/** The keys of the current text that came when all numbers were given. */
const late = new Map<string, number>()

/** Begins a text: numbers from `NUMBERED` on are given anew in each. */
export function beginNames(): void {
  if (late.size > 0) late.clear()
}

/** One step of the hash of a key, which starts at 0: over the codes of its characters, all beyond ASCII taken for `BEYOND_ASCII`. */
export function hashStep(hash: number, code: number): number {
  return (hash << 5) ^ (hash >>> 27) ^ code
}

/** The number of the key that stands at `start..end` of a text and has that hash: the same for the same text wherever it stands. */
export function keyNumber(text: string, start: number, end: number, hash: number): number {
  const mask = slots.length - 1
  for (let slot = slotOf(hash); ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1
    if (number < 0) return addName(text.slice(start, end), hash)
    // A collision of hashes must not pass for a name.
    if (hashes[number] === hash && names[number] === text.slice(start, end)) return number
  }
}

/** The number of a key that stands nowhere as it is: its text was decoded. */
export function numberOf(key: string): number {
  let hash = 0
  for (let at = 0; at < key.length; at++) hash = hashStep(hash, Math.min(key.charCodeAt(at), BEYOND_ASCII))
  return keyNumber(key, 0, key.length, hash)
}

function addName(name: string, hash: number): number {
  const number = names.length
  if (number === NUMBERED) return lateNumber(name)
  // Only a string made anew lets go of the text that it was cut from.
  names.push(name.length < SHORTEST_SLICE ? name : String(JSON.parse(JSON.stringify(name))))
  hashes[number] = hash
  if (names.length * 2 > slots.length) growSlots()
  else take(number)
  return number
}

function take(number: number): void {
  const hash = hashes[number] ?? 0
  const mask = slots.length - 1
  let slot = slotOf(hash)
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = number + 1
}

/** Where to look first. Each bit of the hash counts: names that differ by digits differ in few (Knuth's multiplicative hashing). */
function slotOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift
}

function growSlots(): void {
  slots = new Int32Array(slots.length * 2)
  shift--
  for (let number = 0; number < names.length; number++) take(number)
}

function lateNumber(name: string): number {
  let number = late.get(name)
  if (number === undefined) {
    number = NUMBERED + late.size
    late.set(name, number)
  }
  return number
}

/** The name of a number below `NUMBERED`. */
export function nameOf(number: number): string {
  return names[number] ?? ''
}
