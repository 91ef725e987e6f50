// Base64 and base32 as Go writes and reads them (encoding/base64, encoding/base32): standard alphabets, padded, line ends skipped.

import type { OriginId, Origins } from '../origin.ts'
import { originOfText, RUN, type Traced, traced } from '../traced.ts'
import { fromBytes, isAscii, toBytes } from '../utf8.ts'
import { EncodeError, type EncodeCall } from './encode-call.ts'
import { encodedTexts } from './encoded-texts.ts'

/** A text in base64. Each run keeps its origin, as a new form: the characters that hold its first bits to those that hold its last. */
export function toBase64(part: Traced, { origins }: EncodeCall): Traced {
  const bytes = toBytes(part.text)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  if (part.runs.length === 0) return { text, runs: part.runs }
  const made = { text, runs: spread(part, text.length, origins) }
  encodedTexts(origins).remember(part, made)
  return made
}

function spread(part: Traced, length: number, origins: Origins): readonly number[] {
  const { runs } = part
  if (runs.length > RUN && !isAscii(part.text)) {
    return traced(' '.repeat(length), origins.reformatted(originOfText(part, origins), 'b64enc')).runs
  }
  const spreadRuns: number[] = []
  for (let i = 0; i < runs.length; i += RUN) {
    const isLast = i + RUN >= runs.length
    const end = isLast ? length : Math.ceil(((runs[i] ?? 0) * 4) / 3)
    spreadRuns.push(end, origins.reformatted(runs[i + 1] ?? 0, 'b64enc'), 0)
  }
  return spreadRuns
}

/** The text of base64; throws an `EncodeError` with Go's words for what is none. What `toBase64` made gets its first origins back. */
export function fromBase64(part: Traced, { origins }: EncodeCall): Traced {
  const text = fromBytes(decodeBase64(part.text))
  if (part.runs.length === 0) return { text, runs: part.runs }
  const first = encodedTexts(origins).recall(part)
  return first?.text === text ? first : traced(text, derivedFrom(part, origins, 'b64dec'))
}

export function derivedFrom(part: Traced, origins: Origins, by: string): OriginId {
  return origins.derived(originOfText(part, origins), by)
}

const STRICT_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const ALPHABET_64 = /[A-Za-z0-9+/]/
const ALPHABET_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The bytes of base64; throws an `EncodeError` for what is none. */
export function decodeBase64(text: string): Uint8Array {
  const compact = text.replace(/[\r\n]+/g, '')
  if (!STRICT_BASE64.test(compact))
    throw new EncodeError(`illegal base64 data at input byte ${badByte64(toBytes(text))}`)
  return Buffer.from(compact, 'base64')
}

/** Where Go says that the base64 is wrong (`base64.go`, decodeQuantum). */
function badByte64(bytes: Uint8Array): number {
  let at = 0
  for (;;) {
    let digits = 0
    for (; digits < 4; at++) {
      const byte = bytes[at]
      if (byte === undefined) return at - digits
      if (isLineEnd(byte)) continue
      if (byte !== PAD && !ALPHABET_64.test(String.fromCharCode(byte))) return at
      if (byte !== PAD) digits++
      else return badPadding(bytes, at, digits)
    }
  }
}

const PAD = 0x3d

/** What is wrong with the padding whose first sign stands at `pad`, behind so many digits. */
function badPadding(bytes: Uint8Array, pad: number, digits: number): number {
  if (digits < 2) return pad
  let at = skipLineEnds(bytes, pad + 1)
  if (digits === 2) {
    if (at === bytes.length) return bytes.length
    if (bytes[at] !== PAD) return at - 1
    at = skipLineEnds(bytes, at + 1)
  }
  return at
}

function skipLineEnds(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && isLineEnd(bytes[at])) at++
  return at
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}

/** A text in base32. */
export function toBase32(text: string): string {
  let out = ''
  let bits = 0
  let held = 0
  for (const byte of toBytes(text)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += ALPHABET_32.charAt((held >> bits) & 31)
    }
    held &= 0xff
  }
  if (bits > 0) out += ALPHABET_32.charAt((held << (5 - bits)) & 31)
  return out.padEnd(Math.ceil(out.length / 8) * 8, '=')
}

/** The text of base32; throws an `EncodeError` with Go's words for what is none. */
export function fromBase32(text: string): string {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const digit of digitsOf(toBytes(text.replace(/[\r\n]+/g, '')))) {
    held = ((held << 5) | digit) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
  }
  return fromBytes(Uint8Array.from(bytes))
}

/** How many digits no last group of eight has. */
const NO_GROUPS: readonly number[] = [1, 3, 6]

/** The digits up to the padding (Go `base32.go`, decode): what stands behind a last, padded group is not looked at. */
function digitsOf(bytes: Uint8Array): readonly number[] {
  const digits: number[] = []
  const length = bytes.length
  for (let at = 0; at < length; at++) {
    const inGroup = digits.length % 8
    if (bytes[at] === PAD && inGroup >= 2 && length - at - 1 < 8) {
      checkPadding(bytes, at, inGroup)
      return digits
    }
    const digit = ALPHABET_32.indexOf(String.fromCharCode(bytes[at] ?? 0))
    if (digit === -1) throw illegal(at)
    digits.push(digit)
  }
  if (digits.length % 8 !== 0) throw illegal(length - (digits.length % 8))
  return digits
}

function checkPadding(bytes: Uint8Array, at: number, inGroup: number): void {
  const after = bytes.length - at - 1
  if (after + inGroup < 7) throw illegal(bytes.length)
  for (let k = 0; k < 7 - inGroup; k++) {
    if (after > k && bytes[at + 1 + k] !== PAD) throw illegal(at + k)
  }
  if (NO_GROUPS.includes(inGroup)) throw illegal(at)
}

function illegal(at: number): EncodeError {
  return new EncodeError(`illegal base32 data at input byte ${at}`)
}
