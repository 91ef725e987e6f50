// Places in a template as Go tells them: lines from 1, bytes from 0.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOf } from './place.ts'

const TEXT = 'ab\näß😀c\r\n\n\udc80d'

for (const [offset, line, column] of [
  [0, 1, 0],
  [2, 1, 2],
  [3, 2, 0],
  [4, 2, 2],
  [7, 2, 8],
  [9, 2, 10],
  [10, 3, 0],
  [11, 4, 0],
  [12, 4, 1],
  [13, 4, 2],
] as const) {
  test(`the character at ${offset} stands at ${line}:${column}`, () => {
    assert.deepEqual(placeOf(TEXT, offset), { line, column })
  })
}
