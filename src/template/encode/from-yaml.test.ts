import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fakeCall } from '../../testing/fake-call.ts'
import { checkCopies, leafOrigin, leavesOf, toPlainData } from '../../testing/traced-data.ts'
import { toData, type Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import { readYaml } from '../../yaml/read.ts'
import { Origins } from '../origin.ts'
import { traced } from '../traced.ts'
import { fromYaml, fromYamlArray } from './from-yaml.ts'

const LINES = [
  'a: 1',
  'b: &x {c: d}',
  'e: *x',
  '  f: "g\\th"',
  "h: 'i''j'",
  'k: |',
  '  l',
  '    m',
  'n: >-',
  '- o',
  'p:',
  '<<: *x',
  'q: yes',
  '',
  '# r',
  '? s',
  ': t',
  'u: 0x10',
]
const yaml = fc.array(fc.constantFrom(...LINES), { maxLength: 8 }).map((lines) => lines.join('\n'))

test('values are what data is, for whatever can be read, and copies are copies', async () => {
  await fc.assert(
    fc.asyncProperty(yaml, async (text) => {
      const { table } = await readYaml(text)
      const outcome = table.documents.length === 0 ? ({ ok: false } as const) : toData(table)
      const expected = outcome.ok && outcome.data instanceof Map ? outcome.data : undefined
      const off = fakeCall({ origins: new Origins('off') })
      const on = fakeCall()
      const untracked = fromYaml(traced(text, 0), off)
      const tracked = fromYaml(traced(text, leafOrigin(on.origins, text)), on)
      assert.deepEqual(toPlainData(untracked), toPlainData(tracked))
      if (expected !== undefined) assert.deepEqual(toPlainData(tracked), expected)
      for (const value of tracked.entries.values()) if (value.kind === 'string') checkCopies(value, on.origins)
    }),
  )
})

const SCALARS: readonly (readonly [yaml: string, text: string, copied: number])[] = [
  ['a: plain text # more', 'plain text', 10],
  ["a: 'single'", 'single', 6],
  ["a: 'it''s'", "it's", 4],
  ['a: "double"', 'double', 6],
  ['a: "do\\tuble"', 'do\tuble', 6],
  ['a: |\n  one\n   two\n\n  three\n', 'one\n two\n\nthree\n', 16],
  ['a: |-\r\n  one\r\n  two\r\n', 'one\ntwo', 7],
  ['a: |\n  no end', 'no end', 6],
  ['a: >\n  folded\n  text\n', 'folded text\n', 0],
  ['a: on two\n  lines', 'on two lines', 0],
  ['a: !!str 12', '12', 2],
]
for (const [text, expected, copied] of SCALARS) {
  test(`of ${JSON.stringify(text)} ${copied} characters are copied`, () => {
    const { origins, ...call } = fakeCall()
    const value = fromYaml(traced(text, leafOrigin(origins, text)), { ...call, origins }).entries.get('a')
    assert.ok(value?.kind === 'string')
    assert.equal(value.text, expected)
    assert.equal(checkCopies(value, origins), copied)
    assert.deepEqual(leavesOf(value, origins), [text])
  })
}

test('a map knows what decided about its keys, and what a key that is not there might have come from', () => {
  const { origins, ...rest } = fakeCall()
  const call = { ...rest, origins }
  const branch = origins.source({ kind: 'branch' })
  const template = origins.source({ kind: 'template' })
  const leaf = leafOrigin(origins, 'v')
  // `{{ if … }}` around a second key was not taken.
  const value = fromYaml({ text: 'a: v\n', runs: [3, template, 0, 4, leaf, 0, 4, branch, 0, 5, template, 20] }, call)
  const kinds = (id: number): readonly string[] => Array.from(origins.sourcesOf(id), ({ kind }) => kind).toSorted()
  assert.deepEqual(kinds(value.origin), ['branch', 'template'])
  assert.deepEqual(kinds(value.absent?.('b') ?? 0), ['branch', 'leaf', 'template'])
  assert.deepEqual(kinds(value.keyOrigins?.get('a') ?? 0), ['template'])
})

test('what is not YAML is told under a key of its own', () => {
  const call = fakeCall({ origins: new Origins('off') })
  for (const text of [
    '{',
    'a: b: c',
    '- a',
    'text',
    '3',
    'a: *b',
    'a: .nan',
    '~: 1',
    'a: !!int x',
    '<<: 1',
    'a: &b [*b]',
  ]) {
    const value = fromYaml(traced(text, 0), call)
    assert.deepEqual([...value.entries.keys()], ['Error'], text)
  }
  assert.deepEqual(toPlainData(fromYamlArray(traced('a: 1', 0), call)), [
    'error unmarshaling JSON: while decoding JSON: json: cannot unmarshal object into Go value of type []interface {}',
  ])
})

test('what was emitted is read again as it was', () => {
  const data: Data = new Map<string, Data>([
    ['list', [1, 'two', [true, null], new Map([['on', '1.0']])]],
    ['text', 'a\n b\n'],
  ])
  const call = fakeCall({ origins: new Origins('off') })
  assert.deepEqual(toPlainData(fromYaml(traced(emitYaml(data), 0), call)), data)
})
