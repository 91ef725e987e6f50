// The links to the next page, as they are met.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, constantFrom, property, string } from 'fast-check'
import { nextLink } from './pages.ts'

const links: readonly (readonly [string, string | undefined])[] = [
  ['</v2/a/tags/list?last=b>; rel="next"', '/v2/a/tags/list?last=b'],
  ['<https://a.example/x>; rel=next', 'https://a.example/x'],
  ['</first>; rel="first", </n>; title="a, b"; rel="last next"', '/n'],
  ['</n>; REL="next"', '/n'],
  ['</n>; rel="nextish"', undefined],
  ['</n>', undefined],
  ['', undefined],
]

for (const [header, target] of links) {
  test(`the next page of ${header === '' ? 'no link' : header} is ${target ?? 'none'}`, () => {
    assert.equal(nextLink(header), target)
  })
}

test('any link is read without an error, and in linear time', () => {
  const piece = constantFrom('<', '>', ';', ' ', 'rel', '=', '"', 'next', ',', 'a')
  holds(
    property(array(piece, { maxLength: 300 }), string(), (pieces, text) => {
      for (const header of [pieces.join(''), text]) nextLink(header)
    }),
  )
  for (const part of ['<', '<>', '<>;', '"', '<a>;"', '; ', '<a>;rel="', 'next ']) nextLink(part.repeat(1000))
})
