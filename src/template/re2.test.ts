import assert from 'node:assert/strict'
import test from 'node:test'

import { compileRegex, RegexSyntaxError } from './re2.ts'

test('a search begins at a place and tells all groups', () => {
  const search = compileRegex('(a)|(b)').search('xab')
  assert.deepEqual(search(0), [1, 2, 1, 2, -1, -1])
  assert.deepEqual(search(2), [2, 3, -1, -1, 2, 3])
  assert.equal(search(3), undefined)
})

test('the start of the text is no other place', () => {
  const search = compileRegex('^a').search('aa')
  assert.deepEqual(search(0), [0, 1])
  assert.equal(search(1), undefined)
})

test('groups have names, which several may share', () => {
  const regex = compileRegex('(?P<n>a)|[(?P<x>](?<n>b)\\Q(?P<y>\\E|(?P<z>c)')
  assert.deepEqual(regex.groupsNamed('n'), [1, 2])
  assert.deepEqual(regex.groupsNamed('z'), [3])
  assert.deepEqual(regex.groupsNamed('x'), [])
  assert.deepEqual(compileRegex('(?P<n>a)').groupsNamed('n'), [1])
})

test('a byte that is no UTF-8 is U+FFFD to a pattern', () => {
  assert.deepEqual(compileRegex('^\\x{fffd}$').search('\udcff')(0), [0, 1])
})

for (const [pattern, message] of [
  ['[', 'missing closing ]: `[`'],
  ['a\\', 'trailing backslash at end of expression: ``'],
  ['(?=a)', 'invalid or unsupported Perl syntax: `(?=`'],
  ['(?<=a)', 'invalid named capture: `(?<=a)`'],
  ['\\1', 'invalid escape sequence: `\\1`'],
  ['a{1001}', 'invalid repeat count: `{1001}`'],
  ['\udcc3', 'invalid UTF-8: `\udcc3`'],
] as const) {
  test(`${JSON.stringify(pattern)} is no pattern`, () => {
    assert.throws(
      () => compileRegex(pattern),
      (error) => error instanceof RegexSyntaxError && error.message === message,
    )
  })
}

test('patterns that others take for ever with are done at once', () => {
  assert.equal(compileRegex('^(([a-z])+.)+[A-Z]([a-z])+$').search('a'.repeat(100_000))(0), undefined)
  assert.equal(compileRegex('(x+x+)+y').search('x'.repeat(100_000))(0), undefined)
})
