// Keys numbered by their names: the same few thousand come back in every chart, and a number is found without making a string.

import { Cell, CELLS, Style } from './cells.ts'
import { keyStyleOf, keyText, type YamlTable } from './table.ts'

/** Most names that are numbered; a file made of ever new keys must not fill the memory. */
const MOST = 1 << 16
const MASK = MOST * 2 - 1

const names: string[] = []
const hashes = new Int32Array(MOST)
/** Open addressing: the number of a name, plus one. */
const slots = new Int32Array(MASK + 1)

/** The number of an entry's key, the same for the same text wherever it stands; -1 for quoted keys and for names beyond the limit. */
export function keyNumber(table: YamlTable, entry: number): number {
  if (keyStyleOf(table, entry) !== Style.plain) return -1
  const { text, cells } = table
  const start = cells[entry * CELLS + Cell.keyStart] ?? 0
  const end = cells[entry * CELLS + Cell.keyEnd] ?? 0
  let hash = end - start
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  for (let slot = (hash ^ (hash >>> 15)) & MASK; ; slot = (slot + 1) & MASK) {
    const number = (slots[slot] ?? 0) - 1
    if (number < 0) return addName(keyText(table, entry), hash, slot)
    if (hashes[number] === hash && isSame(names[number] ?? '', text, start, end)) return number
  }
}

/** Compares without making a string; a collision of hashes must not pass for a name. */
function isSame(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function addName(name: string, hash: number, slot: number): number {
  const number = names.length
  if (number === MOST) return -1
  // A slice of a file's text would keep the whole file in memory.
  names.push(Buffer.from(name).toString())
  hashes[number] = hash
  slots[slot] = number + 1
  return number
}
