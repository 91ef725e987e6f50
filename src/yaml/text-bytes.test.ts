import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as check, constantFrom, oneof, property, string } from 'fast-check'
import { LF } from './chars.ts'
import { arePrintable, isPrintable, textBytes } from './text-bytes.ts'

const texts = string({
  unit: oneof(
    { weight: 8, arbitrary: constantFrom('\n', ' ', 'a', '~', '!') },
    { weight: 1, arbitrary: constantFrom('\t', '\r', '\0', '\x1f', '\x7f', '\x80', 'é', '\u010a', '\u2028', '😀') },
  ),
  maxLength: 20,
})

test('a text has a byte for each code unit, all beyond ASCII alike, and line feeds behind', () => {
  check(
    property(texts, (text) => {
      const codes = Array.from({ length: text.length }, (_, at) => Math.min(text.charCodeAt(at), 128))
      assert.deepEqual([...textBytes(text).subarray(0, text.length + 4)], [...codes, LF, LF, LF, LF])
    }),
  )
})

test('a text is printable if it has nothing but printable ASCII and line feeds', () => {
  check(
    property(texts, (text) => {
      const expected = /^[\n\x20-\x7e]*$/.test(text)
      assert.equal(arePrintable(textBytes(text), text.length), expected)
      assert.equal(isPrintable(text, textBytes(text)), expected)
    }),
    { numRuns: 2000 },
  )
})

test('a text may be larger than what is kept for the next one', () => {
  for (const size of [100, 3_000_000, 200_000, 10]) {
    const bytes = textBytes('x'.repeat(size))
    assert.deepEqual([bytes[size - 1], bytes[size], bytes[size + 3]], [120, LF, LF])
    assert.ok(arePrintable(bytes, size))
    assert.ok(isPrintable('x'.repeat(size), bytes))
  }
})
