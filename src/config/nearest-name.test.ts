// What is meant by misspelt names.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestName } from './nearest-name.ts'

const names = ['format', 'force-exclude', 'fail-on', 'floating-tag', 'missing-tag', 'warning', 'diff', 'set', 'to']

const cases: readonly (readonly [string, string | undefined, string])[] = [
  ['format', 'format', 'the name itself'],
  ['fromat', 'format', 'two letters swapped'],
  ['forma', 'format', 'a letter too few'],
  ['formatt', 'format', 'a letter too many'],
  ['farmat', 'format', 'another letter'],
  ['Format', 'format', 'a capital'],
  ['floatingtag', 'floating-tag', 'a dash forgotten'],
  ['misisng-tga', 'missing-tag', 'two swaps'],
  ['warn', 'warning', 'the beginning of a name'],
  ['xxxxxx', undefined, 'nothing near'],
  ['frmt', 'format', 'two letters too few'],
  ['di', undefined, 'too short to guess from'],
  ['tp', 'to', 'one slip in two letters'],
  ['', undefined, 'nothing'],
]

for (const [word, expected, what] of cases) {
  test(`of "${word}" (${what}) the nearest name is ${expected ?? 'none'}`, () =>
    assert.equal(nearestName(word, names), expected))
}

test('the first of several equally near names wins', () => assert.equal(nearestName('xaa', ['aaa', 'baa']), 'aaa'))
