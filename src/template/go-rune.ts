// What Go's `unicode` and `strconv` packages say of characters, as far as lexing a template and telling what is wrong with it need it.

import { isPrint } from './format/is-print.ts'

const WORD = /[\p{L}\p{Nd}]/u

/** 1 for the ASCII characters of identifiers. */
const ASCII_WORD = new Uint8Array(128)
for (const character of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz') {
  ASCII_WORD[character.charCodeAt(0)] = 1
}

/** Whether a letter, a digit or `_` stands at `at` (lex.go isAlphaNumeric). */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII_WORD[code] === 1
  return code >= 128 && WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

/** Where the letters, digits and `_` from `at` on end. */
export function wordEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const code = text.charCodeAt(end)
    if (code < 128) {
      if (ASCII_WORD[code] !== 1) return end
      end += 1
    } else {
      if (!isWordAt(text, end)) return end
      end += runeWidth(text, end)
    }
  }
}

/** How many UTF-16 units the character at `at` has; none at the end of the text. */
export function runeWidth(text: string, at: number): number {
  const code = text.codePointAt(at)
  if (code === undefined) return 0
  return code > 0xffff ? 2 : 1
}

/** The code point at `at` as Go decodes it: a byte that is no part of UTF-8 is U+FFFD. */
export function runeAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
}

/** The character at `at` as Go's `%#U` prints it: `U+002D '-'`. */
export function describeRune(text: string, at: number): string {
  const code = runeAt(text, at)
  const character = String.fromCodePoint(code)
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return isPrint(code) ? `${name} '${character}'` : name
}
