import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sortedKeys } from './sorted-keys.ts'
import { dict, nothing } from './value.ts'

test('keys stand in the order of their bytes, not of their UTF-16 units', () => {
  const keys = ['😀', '\uffff', 'é', 'z', 'Z', 'a9', 'a10', '', '\udc80']
  assert.deepEqual(sortedKeys(dict(new Map(keys.map((key) => [key, nothing('nil')])))), [
    '',
    'Z',
    'a10',
    'a9',
    'z',
    '\udc80',
    'é',
    '\uffff',
    '😀',
  ])
})
