import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fakeCall } from '../../testing/fake-call.ts'
import { checkCopies, leavesOf, toPlainData, toTracedValue } from '../../testing/traced-data.ts'
import { isMap, type Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import { Origins } from '../origin.ts'
import { dict, float, int, str, strOf } from '../value.ts'
import { fromYaml } from './from-yaml.ts'
import { mustToYaml, toYaml } from './to-yaml.ts'

const PIECES = [
  'a',
  'Z',
  '10',
  'é',
  '😀',
  ' ',
  '\n',
  '\t',
  ': ',
  ' #',
  '- ',
  "'",
  '"',
  '\\',
  '{',
  'on',
  '1.5',
  '\u2028',
  '\r',
  'words in a row ',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''))
const scalar = fc.oneof(text, text, fc.constantFrom(0, 1, 1.5, 1e6, 1e21, 1e-7), fc.boolean(), fc.constant(null))
const { tree } = fc.letrec<{ tree: Data }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('tree')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
}))

function withoutLastBreak(yaml: string): string {
  return yaml.endsWith('\n') ? yaml.slice(0, -1) : yaml
}

test('values are written byte for byte as data is, with and without origins, and copies are copies', () => {
  fc.assert(
    fc.property(tree, (data) => {
      const off = fakeCall({ origins: new Origins('off') })
      const on = fakeCall()
      const expected = withoutLastBreak(emitYaml(data))
      const untracked = toYaml(toTracedValue(data, off.origins), off)
      const tracked = toYaml(toTracedValue(data, on.origins), on)
      assert.deepEqual(untracked, { text: expected, runs: [] })
      assert.equal(tracked.text, expected)
      checkCopies(tracked, on.origins)
    }),
  )
})

/** All leaves of data, with the marks that maps and lists have. */
function leaves(data: Data): readonly string[] {
  if (isMap(data)) return ['{…}', ...Array.from(data, ([key, item]) => [key, ...leaves(item)]).flat()]
  if (Array.isArray(data)) return ['[…]', ...(data as readonly Data[]).flatMap(leaves)]
  return [typeof data === 'object' ? 'null' : String(data)]
}

test('no leaf, key, map or list is lost', () => {
  fc.assert(
    fc.property(tree, (data) => {
      // Nothing is left of a lone line end that comes last, which is the one that `toYaml` takes away.
      fc.pre(!emitYaml(data).endsWith('|2+\n\n'))
      const call = fakeCall()
      const found = leavesOf(toYaml(toTracedValue(data, call.origins), call), call.origins)
      assert.deepEqual(new Set(found), new Set(leaves(data)))
    }),
  )
})

test('what is written is read back with its copies', () => {
  const call = fakeCall()
  const data: Data = new Map<string, Data>([
    [
      'image',
      new Map([
        ['repository', 'registry.example.com/team/app'],
        ['tag', '1.10'],
      ]),
    ],
    ['quoted', "it's: so"],
    ['escaped', 'tab\tand "quotes"'],

    ['kept', 'line one\n  line two\n'],
    ['list', ['a', ' b ']],
  ])
  const yaml = toYaml(toTracedValue(data, call.origins), call)
  const back = fromYaml(yaml, call)
  assert.deepEqual(toPlainData(back), data)
  const repository = back.entries.get('image')
  assert.ok(repository?.kind === 'dict')
  for (const [value, copied] of [
    [repository.entries.get('repository'), 29],
    [repository.entries.get('tag'), 4],
    [back.entries.get('quoted'), 8],
    [back.entries.get('kept'), 20],
  ] as const) {
    assert.ok(value?.kind === 'string')
    assert.equal(checkCopies(value, call.origins), copied)
  }
  const escaped = back.entries.get('escaped')
  assert.ok(escaped?.kind === 'string')
  assert.equal(checkCopies(escaped, call.origins), 13)
})

test('numbers keep the form of their type', () => {
  const call = fakeCall({ origins: new Origins('off') })
  const cases = [
    [int(9_007_199_254_740_993n, 0, 'int64'), '9007199254740993'],
    [int(18_446_744_073_709_551_615n, 0, 'uint64'), '18446744073709551615'],
    [float(1e6), '1000000'],
    [float(1e20), '1e+20'],
    [float(Number.NaN), ''],
  ] as const
  for (const [value, expected] of cases) assert.equal(toYaml(value, call).text, expected)
})

test('what Helm cannot write is empty, and says where it comes from', () => {
  const call = fakeCall()
  for (const data of ['a\u007fb', new Map([['k'.repeat(1023), 1]]), [1, new Map([['a\u0085b', 1]])]] as const) {
    const value = toTracedValue(data, call.origins)
    const made = toYaml(value, call)
    assert.equal(made.text, '')
    assert.ok(leavesOf(made, call.origins).length > 0)
    assert.throws(() => mustToYaml(value, call), /yaml: /)
  }
})

test('a map that holds itself is refused, and one that holds another often is not walked for ever', () => {
  const call = fakeCall({ origins: new Origins('off') })
  const own = dict(new Map())
  own.entries.set('self', own)
  assert.equal(toYaml(own, call).text, '')
  let steps = 0
  const spend = (by: number): void => {
    steps += by
    if (steps > 1000) throw new RangeError('no more')
  }
  let many = dict(new Map([['x', str('y')]]))
  for (let level = 0; level < 60; level++)
    many = dict(
      new Map([
        ['a', many],
        ['b', many],
      ]),
    )
  assert.throws(() => toYaml(many, { ...call, limits: { spend } }), /no more/)
})

test('a text with several origins keeps them all within its quotes', () => {
  const call = fakeCall()
  const registry = call.origins.source({ kind: 'registry' })
  const tag = call.origins.source({ kind: 'tag' })
  const value = strOf({ text: 'reg: 1.5', runs: [3, registry, 0, 5, call.site, 0, 8, tag, 2] })
  assert.deepEqual(toYaml(value, call), {
    text: "'reg: 1.5'",
    runs: [1, call.site, 0, 4, registry, 0, 6, call.site, 0, 9, tag, 2, 10, call.site, 0],
  })
})
