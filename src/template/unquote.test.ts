// Literals of strings and characters, as Go's strconv reads them.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { quoteText } from './format/go-quote.ts'
import { unquote, unquoteCharacter } from './unquote.ts'

const STRINGS: readonly (readonly [quoted: string, text: string | undefined])[] = [
  ['""', ''],
  ['"a b"', 'a b'],
  ['"\\a\\b\\f\\n\\r\\t\\v\\\\\\""', '\u0007\b\f\n\r\t\v\\"'],
  ['"\\x41\\102\\u00e4\\U0001f600"', 'AB\u00e4😀'],
  ['"\\xc3\\xa4"', 'ä'],
  ['"ä\\xf0\\x9f\\x98\\x80b"', 'ä😀b'],
  ['"\\xff"', '\udcff'],
  ['"\\xc3 \\xa4\\303\\244"', '\udcc3 \udca4ä'],
  ['"\\\'"', undefined],
  ['"\\q"', undefined],
  ['"\\x4"', undefined],
  ['"\\08"', undefined],
  ['"\\400"', undefined],
  ['"\\udfff"', undefined],
  ['"\\U00110000"', undefined],
  ['`a\\n"b`', 'a\\n"b'],
  ['`a\r\nb`', 'a\nb'],
]

for (const [quoted, text] of STRINGS) {
  test(`the string ${quoted}`, () => {
    assert.equal(unquote(quoted), text)
  })
}

const CHARACTERS: readonly (readonly [quoted: string, read: ReturnType<typeof unquoteCharacter>])[] = [
  ["'a'", 97],
  ["'\\''", 39],
  ["'\"'", 34],
  ["'\\xe4'", 0xe4],
  ["'😀'", 0x1f600],
  ["'\udc80'", 0xfffd],
  ["''", 'invalid'],
  ["'\\\"'", 'invalid'],
  ["'ab'", 'long'],
  ["'\\x411'", 'long'],
]

for (const [quoted, read] of CHARACTERS) {
  test(`the character ${quoted}`, () => {
    assert.equal(unquoteCharacter(quoted), read)
  })
}

for (const [text, quoted] of [
  ['a "b" \\', '"a \\"b\\" \\\\"'],
  ['\u0000\u0007\b\f\n\r\t\v\u007f', '"\\x00\\a\\b\\f\\n\\r\\t\\v\\x7f"'],
  ['ä😀本\u0301', '"ä😀本\u0301"'],
  ['\u00a0\u200b\u{e0001}', '"\\u00a0\\u200b\\U000e0001"'],
  ['a\udcffb', '"a\\xffb"'],
] as const) {
  test(`${JSON.stringify(text)} quoted, and read again`, () => {
    assert.equal(quoteText(text), quoted)
    assert.equal(unquote(quoted), text)
  })
}
