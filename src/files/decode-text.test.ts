import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { decodeText } from './decode-text.ts'
import { anyText } from '../testing/any-text.ts'

test('gives text back byte for byte, a byte order mark and carriage returns included', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      fc.pre(!text.includes('\0'))
      const bytes = Buffer.from(`\uFEFF${text}\r\n`)
      const decoded = decodeText(bytes)
      assert.equal(decoded.kind, 'text')
      assert.ok(decoded.kind === 'text' && Buffer.from(decoded.text).equals(bytes))
    }),
  )
})

const refused: readonly { readonly name: string; readonly bytes: Buffer; readonly message: RegExp }[] = [
  {
    name: 'Latin-1',
    bytes: Buffer.from('a: 1\nb: caf\xe9\n', 'latin1'),
    message: /not UTF-8 text: line 2 has the byte 0xE9/,
  },
  { name: 'a cut character', bytes: Buffer.from('a: é').subarray(0, 4), message: /line 1 has the byte 0xC3/ },
  {
    name: 'bad bytes after a replacement character that is really there',
    bytes: Buffer.concat([Buffer.from('# \uFFFD\n\n'), Buffer.from([0x80])]),
    message: /line 3 has the byte 0x80/,
  },
  { name: 'NUL bytes', bytes: Buffer.from('a: \0b'), message: /binary/ },
  { name: 'UTF-16', bytes: Buffer.from('\uFEFFa: 1\n', 'utf16le'), message: /UTF-16/ },
  { name: 'surrogates in UTF-8', bytes: Buffer.from([0x61, 0xed, 0xa0, 0x80]), message: /0xED/ },
]

for (const { name, bytes, message } of refused) {
  test(`refuses ${name} and says where it is wrong`, () => {
    const decoded = decodeText(bytes)
    assert.ok(decoded.kind === 'not-text')
    assert.match(decoded.message, message)
  })
}
