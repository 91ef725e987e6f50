// Laws of keyrings: globs against patterns that another engine runs, order, and time that grows no faster than what goes in.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { filedKey, lookUp } from './keyring.ts'
import { isForImage } from './registry-pattern.ts'

const piece = fc.constantFrom('a', 'b', 'ab', '*', '**', '[ab]', '[a-c]', '.', '-')
const host = fc
  .array(fc.constantFrom('a', 'b', 'c', 'ab', '.', '-'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))

test('a host is matched as a pattern of regular expressions would match it, label by label', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), host, (pieces, name) => {
      // A bracket at the start of a host begins an address of IPv6.
      fc.pre(!pieces.join('').startsWith('['))
      const source = pieces.map((each) => (each.startsWith('*') ? '[^.]*' : each === '.' ? '\\.' : each)).join('')
      assert.equal(isForImage(pieces.join(''), `${name}/app`), new RegExp(`^${source}$`).test(name))
    }),
    { numRuns: 500 },
  )
})

test('of keys without globs those that are for an image come the longest first', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 4 })
    .map((parts) => ['reg.example', ...parts].join('/'))
  fc.assert(
    fc.property(fc.array(path, { maxLength: 8 }), path, (keys, name) => {
      const hits = lookUp(
        name,
        keys.map((item) => ({ filed: filedKey(item), item })),
      )
      const lengths = hits.map(({ key }) => key.length)
      assert.deepEqual(
        lengths,
        lengths.toSorted((a, b) => b - a),
      )
      assert.deepEqual(new Set(hits.map(({ key }) => key)), new Set(keys.filter((key) => name.startsWith(key))))
    }),
    { numRuns: 300 },
  )
})

test('a large keyring, and hosts of many stars, take no time to speak of', () => {
  const started = performance.now()
  const keys = Array.from({ length: 20_000 }, (_, i) => ({ filed: filedKey(`*.r${i}.example/team`), item: i }))
  const stars = { filed: filedKey(`${'*a'.repeat(500)}.example`), item: -1 }
  const all = [...keys, stars]
  assert.deepEqual(
    lookUp('x.r7.example/team/app', all).map(({ item }) => item),
    [7],
  )
  assert.deepEqual(lookUp(`${'a'.repeat(5000)}b.example/app`, all), [])
  assert.ok(performance.now() - started < 5000)
})
