// Go's strings are bytes; ours are UTF-16 with one lone surrogate (U+DC80 to U+DCFF) for each byte that is no part of UTF-8. Here is what
// has to be counted, cut or ordered by bytes. Text of ASCII alone, which is nearly all there is, is never walked in JavaScript.

import { isUtf8 } from 'node:buffer'

import { NOBODY, type Origins } from './origin.ts'
import { firstRun, slice, TextBuilder, type Traced } from './traced.ts'

/** Bytes that are no UTF-8, as they stand in a text; the `u` keeps it from seeing half of a pair. */
const STRAYS = /[\udc80-\udcff]+/gu
const STRAY = /[\udc80-\udcff]/u

export function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length
}

/** The length that Go's `len` says. */
export function byteLength(text: string): number {
  const length = Buffer.byteLength(text)
  if (length === text.length || !STRAY.test(text)) return length
  let strays = 0
  for (const [run] of text.matchAll(STRAYS)) strays += run.length
  // Each was counted as a replacement character, which has three bytes.
  return length - 2 * strays
}

export function toBytes(text: string): Uint8Array {
  if (isAscii(text) || !STRAY.test(text)) return Buffer.from(text)
  const parts: Uint8Array[] = []
  let done = 0
  for (const { 0: run, index } of text.matchAll(STRAYS)) {
    // Latin-1 keeps the low byte of each, which is the stray one.
    parts.push(Buffer.from(text.slice(done, index)), Buffer.from(run, 'latin1'))
    done = index + run.length
  }
  parts.push(Buffer.from(text.slice(done)))
  return Buffer.concat(parts)
}

export function fromBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isUtf8(buffer)) return buffer.toString()
  let text = ''
  let good = 0
  for (let at = 0; at < buffer.length;) {
    const length = sequenceLength(buffer, at)
    if (length === 0) {
      text += buffer.toString('utf8', good, at) + stray(buffer[at] ?? 0)
      good = at + 1
    }
    at += Math.max(length, 1)
  }
  return text + buffer.toString('utf8', good)
}

/** The bytes of a text as a text of one character a byte (U+0000 to U+00FF): what works on bytes can then work on text. */
export function toByteText(text: string): string {
  return isAscii(text) ? text : Buffer.from(toBytes(text)).toString('latin1')
}

/** The text of which these are the bytes, one a character. */
export function fromByteText(bytes: string): string {
  return fromBytes(Buffer.from(bytes, 'latin1'))
}

/** Whether bytes that are no UTF-8 stand in the text. */
export function hasStrays(text: string): boolean {
  return STRAY.test(text)
}

/** The order of Go's `<` on strings: by bytes. Negative, zero or positive. */
export function compareBytes(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let at = 0
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  if (at === shorter) return a.length - b.length
  const x = a.charCodeAt(at)
  const y = b.charCodeAt(at)
  if (x < FIRST_SURROGATE && y < FIRST_SURROGATE) return x - y
  const from = at > 0 && isHighSurrogate(a.charCodeAt(at - 1)) ? at - 1 : at
  return Buffer.compare(toBytes(a.slice(from)), toBytes(b.slice(from)))
}

/** The bytes `[start, end)` of a text, which must lie within it. */
export function byteSlice(part: Traced, start: number, end: number, origins: Origins): Traced {
  if (isAscii(part.text)) return slice(part, start, end)
  const builder = new TextBuilder()
  new ByteCursor(part, origins).addTo(builder, start, end)
  return builder.toTraced()
}

/**
 * Slices of one text by bytes, each at or after the one before: so many cost one walk through the text. What is left of a character that was cut
 * through are stray bytes: a new form of the character, no copy.
 */
export class ByteCursor {
  readonly #part: Traced
  readonly #origins: Origins
  readonly #isAscii: boolean
  /** A character's beginning, in UTF-16 units and in bytes. */
  #unit = 0
  #byte = 0

  constructor(part: Traced, origins: Origins) {
    this.#part = part
    this.#origins = origins
    this.#isAscii = isAscii(part.text)
  }

  /** Adds the bytes `[start, end)`, which must lie within the text. */
  addTo(builder: TextBuilder, start: number, end: number): void {
    if (this.#isAscii) {
      builder.addSlice(this.#part, start, end)
      return
    }
    this.#goTo(start)
    if (start === end) {
      builder.addSlice(this.#part, this.#unit, this.#unit)
      return
    }
    if (start > this.#byte) {
      const next = this.#byte + codeBytes(this.#code)
      this.#addCut(builder, start - this.#byte, Math.min(end, next) - this.#byte)
      if (end < next) return
      this.#step()
    }
    const first = this.#unit
    this.#goTo(end)
    if (first < this.#unit) builder.addSlice(this.#part, first, this.#unit)
    if (end > this.#byte) this.#addCut(builder, 0, end - this.#byte)
  }

  get #code(): number {
    return this.#part.text.codePointAt(this.#unit) ?? 0
  }

  #step(): void {
    const code = this.#code
    this.#byte += codeBytes(code)
    this.#unit += code > 0xff_ff ? 2 : 1
  }

  /** Goes to the last character that begins at or before a byte. */
  #goTo(byte: number): void {
    while (this.#unit < this.#part.text.length && this.#byte + codeBytes(this.#code) <= byte) this.#step()
  }

  /** Adds some bytes of the character here. */
  #addCut(builder: TextBuilder, first: number, end: number): void {
    const { text, runs } = this.#part
    const character = String.fromCodePoint(this.#code)
    const bytes = toBytes(text.slice(this.#unit, this.#unit + character.length)).subarray(first, end)
    if (bytes.length === 0) return
    const origin = runs[firstRun(runs, this.#unit + 1) + 1] ?? NOBODY
    builder.add(Array.from(bytes, stray).join(''), this.#origins.reformatted(origin, 'bytes'))
  }
}

const MAX_SEQUENCE = 4
const FIRST_SURROGATE = 0xd8_00

/** How many bytes a character has; a stray byte is one. */
function codeBytes(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x8_00) return 2
  if (code > 0xff_ff) return 4
  return isStray(code) ? 1 : 3
}

/** Whether a UTF-16 unit, or a code point, is a stray byte (a unit of a pair may look the same). */
export function isStray(code: number): boolean {
  return code >= 0xdc_80 && code <= 0xdc_ff
}

function isHighSurrogate(unit: number): boolean {
  return unit >= FIRST_SURROGATE && unit < 0xdc_00
}

/** A byte that is no part of UTF-8 as it stands in a text; a byte of ASCII as its character. */
function stray(byte: number): string {
  return String.fromCharCode(byte < 0x80 ? byte : 0xdc_00 + byte)
}

/** The length of the UTF-8 sequence that begins there; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : MAX_SEQUENCE
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0
}
