// Whether a text is JSON, and where not with the words of Go's decoder (encoding/json `scanner.go`). The whole text is checked before
// any of it is read, as in Go.

import { byteOf, EncodeError } from './encode-call.ts'

/** Levels of objects and arrays that Go reads; we stop where the call stack is safe (see `from-json.ts`). */
const DEEPEST = 10_000

const SPACES = /[ \t\r\n]*/y
/** Text of a string up to what needs a look: its end, an escape, a control character. */
const PLAIN = /[\x20\x21\x23-\x5b\x5d-\uffff]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y

/** Throws an `EncodeError` unless the text is one JSON value. */
export function checkJson(text: string): void {
  const end = skip(text, SPACES, values(text))
  if (end < text.length) throw invalid(text, end, 'after top-level value')
}

/** Where the token of a sticky pattern ends that begins at `at`, or may be empty there. */
function skip(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function invalid(text: string, at: number, where: string): EncodeError {
  if (at < text.length) return new EncodeError(`invalid character ${quotedByte(byteOf(text, at))} ${where}`)
  // At the end Go tries a space.
  return new EncodeError(WITHIN_TOKEN.test(where) ? `invalid character ' ' ${where}` : 'unexpected end of JSON input')
}

const WITHIN_TOKEN = /^in (?:literal|numeric|exponent|string escape|\\u)|^after decimal/

/** Go looks at bytes, and names them as if they were Latin-1. */
function quotedByte(byte: number): string {
  if (byte === 0x27) return String.raw`'\''`
  if (byte === 0x22) return `'"'`
  const character = String.fromCharCode(byte)
  const json = JSON.stringify(character).slice(1, -1)
  if (byte >= 0x20 && byte < 0x7f) return `'${json}'`
  const short = CONTROL.get(byte)
  if (short !== undefined) return `'${short}'`
  const hidden = byte < 0x20 || (byte >= 0x7f && byte < 0xa1) || byte === 0xad
  return hidden ? `'\\${byte < 0x80 ? 'x' : 'u00'}${byte.toString(16).padStart(2, '0')}'` : `'${character}'`
}

const CONTROL: ReadonlyMap<number, string> = new Map([
  [7, '\\a'],
  [8, '\\b'],
  [9, '\\t'],
  [10, '\\n'],
  [11, '\\v'],
  [12, '\\f'],
  [13, '\\r'],
])

const BEGIN = 'looking for beginning of value'

/** Checks one value, without recursion; gives where it ends. */
function values(text: string): number {
  /** What closes the open objects and arrays, innermost last. */
  const open: ('}' | ']')[] = []
  let at = skip(text, SPACES, 0)
  for (;;) {
    // A value begins at `at`.
    const first = text.charAt(at)
    if (first === '{' || first === '[') {
      const close = first === '{' ? '}' : ']'
      at = skip(text, SPACES, at + 1)
      if (text[at] !== close) {
        if (open.push(close) > DEEPEST) throw new EncodeError('exceeded max depth')
        if (close === '}') at = key(text, at, 'looking for beginning of object key string')
        continue
      }
      at++
    } else at = scalar(text, at)
    // A value ended at `at`.
    for (;;) {
      const close = open.at(-1)
      if (close === undefined) return at
      at = skip(text, SPACES, at)
      if (text[at] === ',') {
        at = skip(text, SPACES, at + 1)
        if (close === '}') at = key(text, at, 'looking for beginning of object key string')
        break
      }
      if (text[at] !== close)
        throw invalid(text, at, close === '}' ? 'after object key:value pair' : 'after array element')
      open.pop()
      at++
    }
  }
}

/** A key and its colon; gives where the value begins. */
function key(text: string, start: number, missing: string): number {
  if (text[start] !== '"') throw invalid(text, start, missing)
  const at = skip(text, SPACES, stringEnd(text, start))
  if (text[at] !== ':') throw invalid(text, at, 'after object key')
  return skip(text, SPACES, at + 1)
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['t', 'true'],
  ['f', 'false'],
  ['n', 'null'],
])

function scalar(text: string, at: number): number {
  const first = text.charAt(at)
  if (first === '"') return stringEnd(text, at)
  const word = WORDS.get(first)
  if (word !== undefined) return literal(text, at, word)
  if (first === '-' || (first >= '0' && first <= '9')) return number(text, at)
  throw invalid(text, at, BEGIN)
}

function literal(text: string, at: number, word: string): number {
  for (let i = 1; i < word.length; i++) {
    const expected = word.charAt(i)
    if (text[at + i] !== expected) throw invalid(text, at + i, `in literal ${word} (expecting '${expected}')`)
  }
  return at + word.length
}

function number(text: string, at: number): number {
  const end = skip(text, NUMBER, at)
  if (end === at) throw invalid(text, at + 1, 'in numeric literal')
  const next = text.charAt(end)
  const token = text.slice(at, end)
  if (next === '.' && !/[.eE]/.test(token)) throw invalid(text, end + 1, 'after decimal point in numeric literal')
  if ((next === 'e' || next === 'E') && !/[eE]/.test(token)) {
    const sign = text.charAt(end + 1)
    throw invalid(text, end + (sign === '+' || sign === '-' ? 2 : 1), 'in exponent of numeric literal')
  }
  return end
}

/** Where a string ends whose quote stands at `start`. */
export function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ;) {
    at = skip(text, PLAIN, at)
    if (text[at] === '"') return at + 1
    if (text[at] !== '\\') throw invalid(text, at, 'in string literal')
    const end = skip(text, ESCAPE, at)
    if (end === at) throw badEscape(text, at + 1)
    at = end
  }
}

function badEscape(text: string, at: number): EncodeError {
  if (text[at] !== 'u') return invalid(text, at, 'in string escape code')
  let digit = at + 1
  while (/[\dA-Fa-f]/.test(text.charAt(digit))) digit++
  return invalid(text, digit, String.raw`in \u hexadecimal character escape`)
}
