import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fakeCall } from '../../testing/fake-call.ts'
import type { FunctionTable } from '../function.ts'
import { Origins, type Source } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { deepOriginOf } from '../value-origin.ts'
import { type Dict, dict, int, list, nothing, str, type Value } from '../value.ts'
import { builtinFunctions } from './builtins.ts'

const TABLE: FunctionTable = new Map(builtinFunctions('go1.25'))

const A: Source = { kind: 'a' }
const B: Source = { kind: 'b' }
const C: Source = { kind: 'c' }

interface Leaves {
  readonly origins: Origins
  readonly a: number
  readonly b: number
  readonly c: number
}

/** The sources of what a function gives. */
function sourcesOf(name: string, make: (leaves: Leaves) => readonly Value[]): string[] {
  const { origins, result } = run(name, make)
  return [...origins.sourcesOf(deepOriginOf(result, origins))].map(({ kind }) => kind).toSorted()
}

function run(name: string, make: (leaves: Leaves) => readonly Value[]): { origins: Origins; result: Value } {
  const origins = new Origins('on')
  const leaves = { origins, a: origins.source(A), b: origins.source(B), c: origins.source(C) }
  const called = TABLE.get(name)
  assert.ok(called)
  return { origins, result: called.run(fakeCall({ origins, name }), make(leaves)) }
}

/** A map that knows why a key is missing. */
function mapOf(entries: readonly (readonly [string, Value])[], { origins }: Leaves): Dict {
  const missing = new Map<string, number>()
  const absent = (key: string): number => {
    const known = missing.get(key) ?? origins.source({ kind: `no ${key}` })
    missing.set(key, known)
    return known
  }
  return { ...dict(new Map(entries)), absent }
}

const cases: readonly {
  name: string
  call: string
  args: (leaves: Leaves) => readonly Value[]
  want: readonly string[]
}[] = [
  {
    name: 'eq comes from all that was compared',
    call: 'eq',
    args: ({ a, b }) => [str('x', a), str('y', b)],
    want: ['a', 'b'],
  },
  {
    name: 'eq does not come from operands after the one that was equal',
    call: 'eq',
    args: ({ a, b, c }) => [str('x', a), str('x', b), str('z', c)],
    want: ['a', 'b'],
  },
  { name: 'gt comes from both', call: 'gt', args: ({ a, b }) => [int(2, a), int(1, b)], want: ['a', 'b'] },
  { name: 'not comes from its operand', call: 'not', args: ({ a }) => [str('', a)], want: ['a'] },
  {
    name: 'len comes from the list, not from what stands in it',
    call: 'len',
    args: ({ a, b }) => [list([str('x', b)], a)],
    want: ['a'],
  },
  {
    name: 'index gives the element, because of the key',
    call: 'index',
    args: (leaves) => [mapOf([['k', str('v', leaves.a)]], leaves), str('k', leaves.b)],
    want: ['a', 'b'],
  },
  {
    name: 'index in vain remembers what was not there',
    call: 'index',
    args: (leaves) => [mapOf([], leaves), str('k', leaves.b)],
    want: ['b', 'no k'],
  },
  {
    name: 'index into a list gives the element, which stands there because the list is as it is',
    call: 'index',
    args: ({ a, b, c }) => [list([str('x', a), str('y', b)], c), int(1)],
    want: ['b', 'c'],
  },
  { name: 'a byte comes from the string', call: 'index', args: ({ a }) => [str('x', a), int(0)], want: ['a'] },
]

for (const { name, call, args, want } of cases) test(name, () => assert.deepEqual(sourcesOf(call, args), want))

test('what index finds is still a copy', () => {
  const { origins, result } = run('index', ({ a, b }) => [dict(new Map([['k', str('v', a, 5)]])), str('k', b)])
  assert.ok(result.kind === 'string')
  assert.equal(origins.copiedFrom(result.runs[1] ?? 0), A)
  assert.equal(result.runs[2], 5)
})

test('a comparison that is refused tells what its operands come from', () => {
  const origins = new Origins('on')
  const a = origins.source(A)
  const lt = TABLE.get('lt')
  assert.throws(
    () => lt?.run(fakeCall({ origins }), [nothing('nil', a), int(1)]),
    (error) => error instanceof FunctionError && origins.sourcesOf(error.origin).has(A),
  )
})

test('html keeps what it does not escape', () => {
  const { origins, result } = run('html', ({ a }) => [str('a<b', a, 10)])
  assert.ok(result.kind === 'string')
  assert.equal(result.text, 'a&lt;b')
  const { runs } = result
  assert.deepEqual([runs[0], runs[3], runs[6]], [1, 5, 6])
  assert.deepEqual([runs[2], runs[8]], [10, 12])
  assert.deepEqual(
    [1, 4, 7].map((at) => origins.copiedFrom(runs[at] ?? 0)),
    [A, undefined, A],
  )
})

test('text without anything to escape is handed on as it is', () => {
  for (const name of ['html', 'js', 'urlquery']) {
    const { result } = run(name, ({ a }) => [str('plain', a, 2)])
    assert.ok(result.kind === 'string')
    assert.deepEqual([...result.runs].slice(2), [2])
  }
})
