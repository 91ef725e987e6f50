// Number literals in every type that can hold them; the vectors follow the numberTests of Go's `parse_test.go`, and Helm 4.1.4 was asked which
// of them are integers.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import * as fc from 'fast-check'

import type { NumberNode } from './node.ts'
import { parseTemplate } from './parse.ts'

interface Row {
  readonly text: string
  readonly int?: string
  readonly uint?: string
  readonly float?: number
  readonly complex?: readonly [number, number]
}

const file = new URL('../../testdata/template/parse/numbers.json', import.meta.url)
// The rows are ours, written as this test reads them.
const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]

function readLiteral(text: string): NumberNode {
  const [action] = parseTemplate('t', `{{${text}}}`, new Set()).body
  const argument = action?.kind === 'action' ? action.pipe.commands[0]?.args[0] : undefined
  assert.ok(argument?.kind === 'number')
  return argument
}

for (const { text, int, uint, float, complex } of rows) {
  test(`the number ${text}`, () => {
    const read = readLiteral(text)
    assert.equal(read.text, text)
    assert.equal(read.int?.toString(), int)
    assert.equal(read.uint?.toString(), uint)
    assert.equal(read.float, float)
    assert.deepEqual(read.complex, complex)
    assert.equal(read.isComplex, complex ? true : undefined)
  })
}

test('minus nought is nought as an integer, and keeps its sign as a float with a point', () => {
  assert.ok(Object.is(readLiteral('-0.0').float, -0))
  assert.ok(Object.is(readLiteral('-0').float, 0))
  assert.equal(readLiteral('-0.0').uint, 0n)
})

test('every integer of 64 bits is read, in every base', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.constantFrom(2, 8, 10, 16), (value, base) => {
      const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[base]
      const { int, uint, float } = readLiteral(prefix + value.toString(base))
      assert.equal(uint, value)
      assert.equal(int, value < 2n ** 63n ? value : undefined)
      assert.equal(float, Number(value))
    }),
  )
})

test('every float is read as JavaScript reads it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      // JavaScript prints no sign of nought.
      const text = Object.is(value, -0) ? '-0e0' : value.toExponential()
      assert.equal(readLiteral(text).float, value)
    }),
  )
})
