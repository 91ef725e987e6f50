import assert from 'node:assert/strict'
import { test } from 'node:test'

import { assert as check, double, integer, property } from 'fast-check'

import { printFloat64 } from '../../yaml/print-number.ts'
import { formatFloat } from './float-text.ts'

const finite = double({ noNaN: true, noDefaultInfinity: true })

test('shortest digits name the number, in every format', () => {
  check(
    property(finite, (n) => {
      for (const verb of ['e', 'f', 'g', 'G', 'E'] as const) assert.equal(Number(formatFloat(n, verb, -1)), n)
      assert.equal(formatFloat(n, 'g', -1), printFloat64(n))
    }),
  )
})

test('seventeen digits name every number', () => {
  check(property(finite, (n) => assert.equal(Number(formatFloat(n, 'e', 16)), n)))
})

test('fixed digits are within half a unit of the last', () => {
  check(
    property(integer({ min: -1e9, max: 1e9 }), integer({ min: 0, max: 8 }), (thousandths, places) => {
      const n = thousandths / 1024
      const scaled = BigInt(formatFloat(n, 'f', places).replace('.', '')) * 1024n
      const exact = BigInt(thousandths) * 10n ** BigInt(places)
      const off = scaled > exact ? scaled - exact : exact - scaled
      assert.ok(off <= 512n, `${n} to ${places} places`)
    }),
  )
})

const cases: readonly (readonly [n: number, verb: 'e' | 'f' | 'g' | 'x' | 'b', precision: number, want: string])[] = [
  [0.5, 'f', 0, '0'],
  [1.5, 'f', 0, '2'],
  [2.5, 'f', 0, '2'],
  [0.1, 'f', 20, '0.10000000000000000555'],
  [9.99, 'f', 1, '10.0'],
  [0.0004, 'f', 2, '0.00'],
  [999999.5, 'g', 6, '1e+06'],
  [1e21, 'g', -1, '1e+21'],
  [0, 'g', 4, '0'],
  [-0, 'e', 2, '-0.00e+00'],
  [5e-324, 'e', 3, '4.941e-324'],
  [1, 'x', -1, '0x1p+00'],
  [1.96875, 'x', 1, '0x1.0p+01'],
  [0, 'x', 2, '0x0.00p+00'],
  [1, 'b', -1, '4503599627370496p-52'],
  [Infinity, 'f', 2, '+Inf'],
  [-Infinity, 'x', 2, '-Inf'],
  [Number.NaN, 'e', 2, 'NaN'],
]

for (const [n, verb, precision, want] of cases) {
  test(`${n} as %.${precision}${verb} is ${want}`, () => assert.equal(formatFloat(n, verb, precision), want))
}
