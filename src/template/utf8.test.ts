import assert from 'node:assert/strict'
import test from 'node:test'

import * as fc from 'fast-check'

import { Origins, type Source } from './origin.ts'
import { concat, traced } from './traced.ts'
import { byteLength, byteSlice, compareBytes, fromBytes, toBytes } from './utf8.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.string({ unit: 'grapheme' }).map((text) => new Uint8Array(Buffer.from(text))),
  // Near misses of UTF-8: what is overlong, a surrogate, beyond the last character, cut short.
  fc
    .array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0x9f, 0xa0, 0xed, 0xf0, 0x90, 0xf4, 0xff), {
      maxLength: 12,
    })
    .map((list) => Uint8Array.from(list)),
)

const cases = [
  { name: 'ASCII', bytes: [0x68, 0x69], text: 'hi' },
  { name: 'characters of two, three and four bytes', bytes: [...Buffer.from('é€😀')], text: 'é€😀' },
  { name: 'a byte order mark', bytes: [0xef, 0xbb, 0xbf, 0x61], text: '\ufeffa' },
  { name: 'a lone byte between others', bytes: [0x61, 0xc3, 0x62], text: 'a\udcc3b' },
  { name: 'an encoded surrogate, which is no UTF-8', bytes: [0xed, 0xa0, 0x80], text: '\udced\udca0\udc80' },
  { name: 'an overlong form', bytes: [0xc0, 0xaf], text: '\udcc0\udcaf' },
  { name: 'a sequence that ends too soon', bytes: [0xf0, 0x9f, 0x98], text: '\udcf0\udc9f\udc98' },
]

for (const c of cases) {
  test(`${c.name} as text and back`, () => {
    assert.equal(fromBytes(Uint8Array.from(c.bytes)), c.text)
    assert.deepEqual([...toBytes(c.text)], c.bytes)
    assert.equal(byteLength(c.text), c.bytes.length)
  })
}

test('a pair whose second half looks like a stray byte is a character', () => {
  const text = '\u{1f480}\udc80'
  assert.equal(byteLength(text), 5)
  assert.deepEqual([...toBytes(text)], [0xf0, 0x9f, 0x92, 0x80, 0x80])
})

test('bytes become text and come back unchanged', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      const text = fromBytes(some)
      assert.deepEqual([...toBytes(text)], [...some])
      assert.equal(byteLength(text), some.length)
    }),
  )
})

test('a slice by bytes is the slice of the bytes', () => {
  const origins = new Origins('on')
  const origin = origins.source({ kind: 'leaf' })
  fc.assert(
    fc.property(bytes, fc.nat(), fc.nat(), (some, a, b) => {
      const end = b % (some.length + 1)
      const start = a % (end + 1)
      const part = byteSlice(traced(fromBytes(some), origin), start, end, origins)
      assert.deepEqual([...toBytes(part.text)], [...some.subarray(start, end)])
      assert.equal(part.runs.at(-3), part.text.length)
    }),
  )
})

test('texts are in the order of their bytes', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      assert.equal(Math.sign(compareBytes(fromBytes(a), fromBytes(b))), Buffer.compare(a, b))
    }),
  )
  assert.ok(compareBytes('\uffff', '😀') < 0)
  assert.ok(compareBytes('😀', '\udcff') < 0)
})

test('a slice copies whole characters and says that the rest of one is a new form of it', () => {
  const origins = new Origins('on')
  const source: Source = { kind: 'x' }
  const [x, y] = [origins.source(source), origins.source({ kind: 'y' })]
  const cut = byteSlice(concat([traced('aé', x), traced('€b', y, 5)]), 2, 7, origins)
  assert.equal(cut.text, '\udca9€b')
  const form = origins.reformatted(x, 'bytes')
  assert.deepEqual(cut.runs, [1, form, 0, 3, y, 5])
  assert.deepEqual(origins.formOf(form), { source, by: ['bytes'] })
})
