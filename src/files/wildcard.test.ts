import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compileWildcard, type WildcardDialect } from './wildcard.ts'
import { anyText } from '../testing/any-text.ts'

interface Vector {
  readonly pattern: string
  readonly matches: readonly string[]
  readonly differs: readonly string[]
}

interface Vectors {
  readonly go: readonly Vector[]
  readonly git: readonly Vector[]
  readonly 'go malformed': readonly string[]
  readonly 'git malformed': readonly string[]
}

const file = new URL('../../testdata/files/wildcards.json', import.meta.url)
// The file is ours, and its shape is what this test is about.
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors
const dialects: readonly WildcardDialect[] = ['go', 'git']

for (const dialect of dialects) {
  for (const { pattern, matches, differs } of vectors[dialect]) {
    test(`${dialect} matches ${pattern} against whole texts`, () => {
      const wildcard = compileWildcard(pattern, dialect)
      assert.ok(wildcard)
      assert.deepEqual(matches.filter(wildcard), matches)
      assert.deepEqual(differs.filter(wildcard), [])
    })
  }

  test(`${dialect} calls malformed patterns malformed`, () => {
    const read = vectors[`${dialect} malformed`].filter((pattern) => compileWildcard(pattern, dialect) !== undefined)
    assert.deepEqual(read, [])
  })

  test(`${dialect} matches an escaped text against itself and nothing else`, () => {
    fc.assert(
      fc.property(anyText(), anyText(), (text, other) => {
        const wildcard = compileWildcard(text.replace(/[*?[\]\\]/g, '\\$&'), dialect)
        assert.equal(wildcard?.(text), true)
        assert.equal(wildcard?.(other), other === text)
      }),
    )
  })
}

test('matches stars as a regular expression would', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 })
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?'), maxLength: 8 })
  fc.assert(
    fc.property(pattern, text, (stars, plain) => {
      const expected = new RegExp(`^${stars.replaceAll('*', '[^/]*').replaceAll('?', '[^/]')}$`).test(plain)
      assert.equal(compileWildcard(stars, 'git')?.(plain), expected)
    }),
    { numRuns: 500 },
  )
})

test('needs no more than a moment for a pattern made to take for ever', () => {
  const wildcard = compileWildcard(`${'a*'.repeat(50)}b`, 'go')
  assert.equal(wildcard?.('a'.repeat(5000)), false)
})
