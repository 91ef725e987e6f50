// Mirror sets for one source, put together; and what lies in a scope.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, constantFrom, property, uniqueArray } from 'fast-check'
import { inPreference } from './preference.ts'
import { scopesAround } from './read.ts'

const cases: readonly { readonly lists: readonly string[]; readonly order: string }[] = [
  { lists: ['BC', 'AB'], order: 'ABC' },
  { lists: ['XS', 'AS'], order: 'AXS' },
  { lists: ['BDS', 'ACS'], order: 'ABCDS' },
  { lists: ['ABS', 'BAS'], order: 'ABS' },
  { lists: ['ABS', 'ACS', 'CBS'], order: 'ACBS' },
  { lists: ['AS', 'SA'], order: 'AS' },
  { lists: [], order: '' },
]

for (const { lists, order } of cases)
  test(`${lists.join(' and ')} make ${order}`, () => {
    assert.equal(inPreference(lists.map((list) => list.split(''))).join(''), order)
  })

test('every name comes once, and lists that agree keep their order', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const part = uniqueArray(constantFrom(...names), { minLength: 1 }).map((list) => list.toSorted())
  holds(
    property(array(part, { maxLength: 5 }), (lists) => {
      const order = inPreference(lists)
      assert.deepEqual(order.toSorted(), [...new Set(lists.flat())].toSorted())
      for (const list of lists)
        assert.deepEqual(
          order.filter((name) => list.includes(name)),
          list,
        )
    }),
    { seed: 20_261_122 },
  )
})

const scopes: readonly (readonly [string, string, boolean])[] = [
  ['hub.example/team', 'hub.example', true],
  ['hub.example/team', 'hub.example/team', true],
  ['hub.example/team2', 'hub.example/team', false],
  ['hub.example:5000/team', 'hub.example', false],
  ['a.hub.example/team', '*.hub.example', true],
  ['a.hub.example:5000/team', '*.hub.example', true],
  ['*.lab.hub.example', '*.hub.example', true],
  ['hub.example', '*.hub.example', false],
  ['quay.io/a.hub.example', '*.hub.example', false],
  ['quay.io/a.hub.example:400', '*.hub.example', false],
]

for (const [scope, outer, lies] of scopes)
  test(`${scope} ${lies ? 'lies' : 'does not lie'} in ${outer}`, () => {
    assert.equal(scopesAround(scope).includes(outer), lies)
  })
