import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, duration } from './counted.ts'

test('one is singular, none and many are plural', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => counted(count, 'file')),
    ['0 files', '1 file', '2 files'],
  )
  assert.equal(counted(2, 'registry', 'registries'), '2 registries')
})

const durations: readonly (readonly [milliseconds: number, said: string])[] = [
  [0.4, '0 ms'],
  [12.3, '12 ms'],
  [100, '0.1 s'],
  [412, '0.4 s'],
  [9940, '9.9 s'],
  [72_300, '72 s'],
]
for (const [milliseconds, said] of durations) {
  test(`${milliseconds} ms are said as ${said}`, () => assert.equal(duration(milliseconds), said))
}
