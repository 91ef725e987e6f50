import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readInteger, readNumber } from './go-number.ts'
import { printFloat32 } from './print-float32.ts'
import { helmText, jsonNumber, printFloat64 } from './print-number.ts'

/** A number, and its text with 64 bits, with 32 bits, and as JSON. */
const printed: readonly (readonly [number, string, string, string])[] = [
  [0, '0', '0', '0'],
  [-0, '-0', '-0', '-0'],
  [1.1, '1.1', '1.1', '1.1'],
  [-3.5, '-3.5', '-3.5', '-3.5'],
  [999_999, '999999', '999999', '999999'],
  [1_000_000, '1e+06', '1e+06', '1000000'],
  [20_220_101, '2.0220101e+07', '2.02201e+07', '20220101'],
  [20_240_724_035_543, '2.0240724035543e+13', '2.0240723e+13', '20240724035543'],
  [123_456.789, '123456.789', '123456.79', '123456.789'],
  [0.0001, '0.0001', '0.0001', '0.0001'],
  [0.00001, '1e-05', '1e-05', '0.00001'],
  [1e-7, '1e-07', '1e-07', '1e-7'],
  [1e20, '1e+20', '1e+20', '100000000000000000000'],
  [1e21, '1e+21', '1e+21', '1e+21'],
  [1e100, '1e+100', '+Inf', '1e+100'],
  [5e-324, '5e-324', '0', '5e-324'],
  [2 ** -149, '1.401298464324817e-45', '1e-45', '1.401298464324817e-45'],
  // Halfway between two decimals of eight digits: Go takes the even one.
  [3_570_820.25, '3.57082025e+06', '3.5708202e+06', '3570820.25'],
  [3_570_820.75, '3.57082075e+06', '3.5708208e+06', '3570820.75'],
  // Powers of two, where the nearest decimal of eight digits rounds elsewhere and the next one up does not.
  [2 ** 87, '1.5474250491067253e+26', '1.5474251e+26', '1.5474250491067253e+26'],
  [-(2 ** 90), '-1.2379400392853803e+27', '-1.2379401e+27', '-1.2379400392853803e+27'],
]

test('numbers are printed as Go prints them', () => {
  const actual = printed.map(([n]) => [n, printFloat64(n), printFloat32(n), jsonNumber(n)])
  assert.deepEqual(actual, printed)
})

test('what is not finite has a name', () => {
  assert.deepEqual([Number.NaN, Infinity, -Infinity].map(printFloat64), ['NaN', '+Inf', '-Inf'])
  assert.deepEqual([Number.NaN, Infinity, -1e300].map(printFloat32), ['NaN', '+Inf', '-Inf'])
})

test('a value is printed as a template prints it, a null as nothing', () => {
  assert.deepEqual(['x', 1e6, true, false, null].map(helmText), ['x', '1e+06', 'true', 'false', ''])
})

test('whatever is printed with 64 bits reads back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      assert.equal(Number(printFloat64(n)), n)
      assert.equal(readNumber(printFloat64(n)) ?? Number.NaN, n === 0 ? 0 : n)
      assert.equal(Number(jsonNumber(n)), n)
    }),
  )
})

test('whatever is printed with 32 bits reads back as the same 32-bit number, and no fewer digits would do', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (n) => {
      const text = printFloat32(n)
      assert.equal(Math.fround(Number(text)), n)
      const digits = text.replace(/e.*/, '').replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '').length
      if (digits > 1) assert.notEqual(Math.fround(Number(n.toPrecision(digits - 1))), n)
    }),
  )
})

test('integers of 64 bits are read exactly, larger ones not at all', () => {
  const texts = [
    '18446744073709551615',
    '18446744073709551616',
    '-9223372036854775808',
    '-9223372036854775809',
    '+9223372036854775808',
  ]
  assert.deepEqual(texts.map(readInteger), [2n ** 64n - 1n, undefined, -(2n ** 63n), undefined, undefined])
})

test('an integer in any notation is read as the number that it is', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), fc.constantFrom('', '-', '+'), (size, sign) => {
      const value = sign === '-' ? -size : size
      for (const [prefix, base] of [
        ['', 10],
        ['0x', 16],
        ['0X', 16],
        ['0o', 8],
        ['0', 8],
        ['0b', 2],
      ] as const) {
        const text = sign + prefix + size.toString(base)
        assert.equal(readInteger(text), value)
        assert.equal(readNumber(text), Number(value))
      }
    }),
  )
})
