// A text as bytes, one for each code unit: reading them takes a fraction of the time of `charCodeAt` until the code that does it is compiled.

import { BEYOND_ASCII, LF } from './chars.ts'

/** How many bytes may be looked at behind the last one. */
const MARGIN = 8
/** A scratch that one enormous text has made larger is not kept. */
const LARGEST_KEPT = 1 << 20
const NOT_ASCII = /[^\0-\x7f]/g
const INSTEAD = String.fromCharCode(BEYOND_ASCII)

let scratch = Buffer.allocUnsafeSlow(1 << 16)

/** The bytes of a text, each code unit beyond ASCII as `BEYOND_ASCII`, with line feeds behind the last one. They hold until the next call. */
export function textBytes(text: string): Uint8Array {
  const { length } = text
  let bytes = scratch
  if (length + MARGIN > bytes.length) {
    bytes = Buffer.allocUnsafeSlow((length + MARGIN) * 2)
    if (bytes.length <= LARGEST_KEPT) scratch = bytes
  }
  const isAscii = Buffer.byteLength(text) === length
  bytes.write(isAscii ? text : text.replace(NOT_ASCII, INSTEAD), 'latin1')
  bytes.fill(LF, length, length + MARGIN)
  return bytes
}

/** So many characters are looked over before the loop of `arePrintable` is faster than a pattern, which needs no warming up. */
const WARM_UP = 1 << 20
const UNPRINTABLE = /[^\n\x20-\x7e]/
let looked = 0

/** Whether a text has nothing but printable ASCII and line feeds; `bytes` are what `textBytes` gave of it. */
export function isPrintable(text: string, bytes: Uint8Array): boolean {
  looked += text.length
  return looked < WARM_UP ? !UNPRINTABLE.test(text) : arePrintable(bytes, text.length)
}

/** The same byte four times, and the highest bits of four bytes. */
const SPACES = 0x20202020
const LINE_FEEDS = 0x0a0a0a0a
const ONES = 0x01010101
const LOW = 0x7f7f7f7f
const HIGH = 0x80808080 | 0

/** Whether there is nothing but printable ASCII and line feeds in the first `length` bytes of what `textBytes` gave. Four bytes at a time. */
export function arePrintable(bytes: Uint8Array, length: number): boolean {
  const words = new Int32Array(bytes.buffer, 0, (length + 3) >> 2)
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    // Below a space a byte borrows its highest bit from what is subtracted; DEL overflows into it; beyond ASCII it is set.
    if ((((word - SPACES) | (word + ONES) | word) & HIGH) !== 0 && hasUnprintable(word)) return false
  }
  return true
}

/** Exactly, byte by byte: by sums that do not reach the next byte. */
function hasUnprintable(word: number): boolean {
  const low = ~((word & LOW) + 0x60606060)
  const other = word ^ LINE_FEEDS
  const notFeed = ((other & LOW) + LOW) | other
  return (((low & notFeed) | (word + ONES) | word) & HIGH) !== 0
}
