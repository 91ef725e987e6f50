// Tests of the distance of words.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { editDistance } from './edit-distance.ts'

const cases: readonly (readonly [a: string, b: string, distance: number])[] = [
  ['tag', 'tag', 0],
  ['tag', 'tags', 1],
  ['tga', 'tag', 1],
  ['respository', 'repository', 1],
  ['image', 'registry', 7],
  ['', 'tag', 3],
]
for (const [a, b, distance] of cases) {
  test(`from "${a}" to "${b}" it is ${distance}`, () => assert.equal(editDistance(a, b, 10), distance))
}

test('it is never more than the limit', () => assert.equal(editDistance('image', 'registry', 3), 3))

test('it is the same both ways, and at most the length of the longer word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      const distance = editDistance(a, b, 100)
      assert.equal(distance, editDistance(b, a, 100))
      assert.ok(distance <= Math.max(a.length, b.length))
    }),
  )
})
