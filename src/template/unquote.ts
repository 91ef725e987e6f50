// String and character literals as Go's strconv.Unquote and UnquoteChar read them.

import { runeAt, runeWidth } from './go-rune.ts'
import { fromBytes, toBytes } from './utf8.ts'

const ESCAPE = /\\(?:([abfnrtv\\'"])|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3}))/y

const NAMED: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['b', 8],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
  ['\\', 92],
  ["'", 39],
  ['"', 34],
])

interface Escape {
  readonly end: number
  /** A byte, or a character's code point. */
  readonly kind: 'byte' | 'character'
  readonly value: number
}

/** The text of a literal in `"` or in backquotes, its quotes included; undefined where an escape is not Go's. */
export function unquote(quoted: string): string | undefined {
  const inner = quoted.slice(1, -1)
  if (quoted.startsWith('`')) return inner.includes('\r') ? inner.replaceAll('\r', '') : inner
  return inner.includes('\\') ? unescape(inner) : inner
}

/** The code point of a literal in `'`; a byte's value for an escaped byte. `long` is more than one character. */
export function unquoteCharacter(quoted: string): number | 'invalid' | 'long' {
  if (quoted.length < 3) return 'invalid'
  const escape: Escape | undefined = quoted.startsWith('\\', 1)
    ? readEscape(quoted, 1, "'")
    : { end: 1 + runeWidth(quoted, 1), kind: 'character', value: runeAt(quoted, 1) }
  if (!escape) return 'invalid'
  return escape.end === quoted.length - 1 ? escape.value : 'long'
}

function unescape(inner: string): string | undefined {
  let text = ''
  let done = 0
  let strays = 0
  for (let at = inner.indexOf('\\'); at !== -1; at = inner.indexOf('\\', done)) {
    const escape = readEscape(inner, at, '"')
    if (!escape) return undefined
    const isStray = escape.kind === 'byte' && escape.value >= 0x80
    if (isStray) strays += 1
    text += inner.slice(done, at) + String.fromCodePoint(isStray ? 0xdc00 + escape.value : escape.value)
    done = escape.end
  }
  text += inner.slice(done)
  // Bytes that are UTF-8 together are characters.
  return strays > 1 ? fromBytes(toBytes(text)) : text
}

function readEscape(text: string, at: number, quote: '"' | "'"): Escape | undefined {
  ESCAPE.lastIndex = at
  const match = ESCAPE.exec(text)
  if (!match) return undefined
  const end = ESCAPE.lastIndex
  const [, name, byte, short, long, octal] = match
  if (name !== undefined) {
    const isOtherQuote = (name === '"' || name === "'") && name !== quote
    return isOtherQuote ? undefined : { end, kind: 'character', value: NAMED.get(name) ?? 0 }
  }
  if (byte !== undefined) return { end, kind: 'byte', value: Number.parseInt(byte, 16) }
  if (octal !== undefined) {
    const value = Number.parseInt(octal, 8)
    return value > 255 ? undefined : { end, kind: 'byte', value }
  }
  const value = Number.parseInt(short ?? long ?? '', 16)
  const isCharacter = value <= 0x10ffff && (value < 0xd800 || value > 0xdfff)
  return isCharacter ? { end, kind: 'character', value } : undefined
}
