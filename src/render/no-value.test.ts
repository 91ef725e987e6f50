import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concat, traced } from '../template/traced.ts'
import { withoutNoValue } from './no-value.ts'

test('`<no value>` goes, and why it was there stays', () => {
  const made = withoutNoValue(concat([traced('image: ', 1), traced('<no value>', 2), traced('\n', 1, 20)]))
  assert.equal(made.text, 'image: \n')
  assert.deepEqual(made.runs, [7, 1, 0, 7, 2, 0, 8, 1, 20])
})

test('it goes wherever it stands, from the template’s own text too', () => {
  assert.equal(withoutNoValue(traced('<no value><no value>a<no value', 1)).text, 'a<no value')
})
