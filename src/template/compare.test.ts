import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isEqual, isLess } from './compare.ts'
import { dict, float, type Host, int, list, nothing, str, type Value } from './value.ts'

const duration: Host = {
  kind: 'host',
  type: 'time.Duration',
  goKind: 'int64',
  origin: 0,
  member: () => undefined,
  print: () => str('3ns'),
  toJson: () => int(3, 0, 'int64'),
  inner: 3,
}

const version = (inner: object): Host => ({
  kind: 'host',
  type: '*semver.Version',
  goKind: 'ptr',
  origin: 0,
  member: () => undefined,
  print: () => str('1.2.3'),
  inner,
})

const one = {}
const nilList: Value = { ...list([]), isNil: true }

const equal: readonly (readonly [string, Value, Value, boolean | string])[] = [
  ['signed and unsigned integers compare by value', int(97), int(97, 0, 'uint8'), true],
  ['large integers compare exactly', int(2n ** 63n - 1n), int(2n ** 63n - 2n), false],
  ['a float is never an integer', float(3), int(3), 'incompatible types for comparison: float64 and int'],
  ['nothing is unequal to anything of a basic type', nothing('nil'), int(0), false],
  ['nothing equals nothing', nothing('nil'), nothing('invalid'), true],
  ['nothing equals a nil list', nilList, nothing('nil'), true],
  ['a list is not nothing', list([]), nothing('nil'), false],
  ['a nil list is not one that is there', nilList, list([]), false],
  ['lists cannot be compared', list([int(1)]), list([int(1)]), 'non-comparable type [%!s(int=1)]: []interface {}'],
  [
    'nor a list with a map',
    list([]),
    dict(new Map()),
    'non-comparable types []: []interface {}, map[string]interface {}: map[]',
  ],
  ['a duration is an integer', duration, int(3), true],
  ['pointers are equal when they are the same', version(one), version(one), true],
  ['and unequal else', version(one), version({}), false],
]

for (const [name, a, b, want] of equal) {
  test(`eq: ${name}`, () => {
    if (typeof want === 'boolean') assert.equal(isEqual(a, b, 'go1.25'), want)
    else assert.throws(() => isEqual(a, b, 'go1.25'), { message: want })
  })
}

const less: readonly (readonly [string, Value, Value, boolean | string])[] = [
  ['strings by their bytes', str('\uffff'), str('😀'), true],
  ['signed and unsigned', int(-1), int(0, 0, 'uint8'), true],
  ['integers beyond doubles', int(2n ** 63n - 2n), int(2n ** 63n - 1n), true],
  ['nothing has no order', nothing('nil'), int(1), 'invalid type for comparison'],
  ['nor have lists', list([]), list([]), 'invalid type for comparison'],
  ['not across types', str('1'), int(2), 'incompatible types for comparison: string and int'],
]

for (const [name, a, b, want] of less) {
  test(`lt: ${name}`, () => {
    if (typeof want === 'boolean') assert.equal(isLess(a, b, 'go1.25'), want)
    else assert.throws(() => isLess(a, b, 'go1.25'), { message: want })
  })
}

test('Go 1.23 does not say which types were incompatible', () => {
  assert.throws(() => isEqual(float(1), int(1), 'go1.23'), { message: 'incompatible types for comparison' })
  assert.throws(() => isLess(float(1), int(1), 'go1.23'), { message: 'incompatible types for comparison' })
})
