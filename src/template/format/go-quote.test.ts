import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Origins } from '../origin.ts'
import { str } from '../value.ts'
import { canBackquote, goQuote, goQuoteRune, toRune } from './go-quote.ts'
import { isPrint } from './is-print.ts'

const origins = new Origins('off')

const quoted: readonly (readonly [text: string, want: string, ascii?: string])[] = [
  ['', '""'],
  ['plain', '"plain"'],
  ['"\\\'', '"\\"\\\\\'"'],
  ['\u0007\b\f\n\r\t\v', '"\\a\\b\\f\\n\\r\\t\\v"'],
  ['\0\u001f\u007f', '"\\x00\\x1f\\x7f"'],
  ['é☺😀', '"é☺😀"', '"\\u00e9\\u263a\\U0001f600"'],
  ['\u0080\u00a0\u00ad\u200b', '"\\u0080\\u00a0\\u00ad\\u200b"'],
  ['\u{e0001}', '"\\U000e0001"'],
  ['\udcff\udc80', '"\\xff\\x80"'],
  ['\ufffd', '"\ufffd"', '"\\ufffd"'],
]

for (const [text, want, ascii] of quoted) {
  test(`a Go string literal: ${want}`, () => {
    assert.equal(goQuote(str(text), 0, origins).text, want)
    assert.equal(goQuote(str(text), 0, origins, 'non-ascii').text, ascii ?? want)
  })
}

test('a Go character literal quotes its own quote only', () => {
  assert.deepEqual(
    [0x27, 0x22, 0x5c, 0x0a, 0xe9, 0x200b].map((code) => goQuoteRune(code)),
    ["'\\''", "'\"'", "'\\\\'", "'\\n'", "'é'", "'\\u200b'"],
  )
  assert.equal(goQuoteRune(0xe9, 'non-ascii'), "'\\u00e9'")
})

test('what is no character is the replacement character', () => {
  assert.deepEqual([-1, 0xdc80, 0x11_00_00, 2n ** 60n, 0x41].map(toRune), [0xfffd, 0xfffd, 0xfffd, 0xfffd, 0x41])
})

test('characters that came after Unicode 15.0 are not printed by Go', () => {
  assert.deepEqual([0x1fae9, 0x1fae8, 0x897, 0x20, 0xa0].map(isPrint), [false, true, false, true, false])
})

test('back quotes hold tabs but no other controls, no back quotes, no stray bytes', () => {
  const texts = ['a\tb', 'a\nb', 'a`b', '\ufeff', '\u007f', '\udc80', '😀']
  assert.deepEqual(texts.map(canBackquote), [true, false, false, false, false, false, true])
})
