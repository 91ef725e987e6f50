import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { toData, type Data } from './data.ts'
import { emitYaml } from './emit.ts'
import { readYaml } from './read.ts'
import { anyText } from '../testing/any-text.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

interface EmissionVector {
  readonly data: Json
  readonly yaml: string
}

const file = new URL('../../testdata/yaml-values/emissions.json', import.meta.url)
// The file is this project's own and has this form.
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly EmissionVector[]

function fromJson(json: Json): Data {
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return (json as readonly Json[]).map(fromJson)
  return new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)]))
}

/** What `toYaml` prints, which has lost the last line end. */
function toYaml(data: Data): string {
  const text = emitYaml(data)
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

test('every recorded emission is what Helm printed, byte for byte', () => {
  const actual = vectors.map(({ data }) => ({ data, yaml: toYaml(fromJson(data)) }))
  assert.deepEqual(actual, vectors)
})

test('keys keep their order where that is wanted', () => {
  const data = new Map<string, Data>([
    [
      'image',
      new Map([
        ['tag', '1.10'],
        ['registry', 'r'],
      ]),
    ],
    [
      '10',
      [
        new Map([
          ['b', 1],
          ['a', 2],
        ]),
      ],
    ],
    ['9', null],
  ])
  assert.equal(
    emitYaml(data, { as: 'file' }),
    'image:\n  tag: "1.10"\n  registry: r\n"10":\n- b: 1\n  a: 2\n"9": null\n',
  )
  assert.equal(emitYaml(data), '"9": null\n"10":\n- a: 2\n  b: 1\nimage:\n  registry: r\n  tag: "1.10"\n')
})

test('keys are sorted as people count', () => {
  const keys = [
    'a10',
    'B',
    'a9',
    'b',
    'a',
    'a01',
    'a1',
    '10',
    '9',
    'é',
    'a-b',
    'ab',
    '100000000000000000000000',
    'a\u0663',
  ]
  const data = new Map(keys.map((key) => [key, 1]))
  const sorted = [...emitYaml(data).matchAll(/^"?([^":]+)/gm)].map(([, key]) => key)
  assert.deepEqual(sorted, [
    '9',
    '10',
    '100000000000000000000000',
    'B',
    'a',
    'a-b',
    'a1',
    'a01',
    'a9',
    'a10',
    'a\u0663',
    'ab',
    'b',
    'é',
  ])
})

/** Characters for which Helm's `toYaml` prints nothing at all: its JSON writer leaves them, its YAML reader refuses them. */
test('what Helm cannot write is written with escapes', () => {
  assert.equal(
    emitYaml(['\x7f', '\x80', '\ufffe', Infinity, Number.NaN]),
    '- "\\x7F"\n- "\\x80"\n- "\\uFFFE"\n- .inf\n- .nan\n',
  )
})

test('half a surrogate pair becomes the replacement character', () => {
  assert.equal(emitYaml('a\ud800'), 'a\ufffd\n')
})

const texts = fc.oneof(
  anyText({ maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'aZ09yn~-_.:#?,[]{}&*!|>\'"%@`= \n\t\\'.split(''), 'word ', '\u2028', '\x85'),
    maxLength: 120,
  }),
)

function dataOf(text: fc.Arbitrary<string>, key: fc.Arbitrary<string>): fc.Arbitrary<Data> {
  // The sign of a zero is lost on the way through JSON, as in Helm.
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)
  return fc.letrec<{ data: Data }>((tie) => ({
    data: fc.oneof(
      { maxDepth: 4 },
      text,
      number,
      fc.constantFrom(true, false, null),
      fc.array(tie('data'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('data')), { maxLength: 4 }).map((entries) => new Map(entries)),
    ),
  })).data
}

test('whatever is written for a file reads back as the same data, for Helm and for parsers of YAML 1.1 and 1.2', async () => {
  await fc.assert(
    fc.asyncProperty(dataOf(texts, texts), async (data) => {
      const yaml = emitYaml(data, { as: 'file' })
      const { table, problems } = await readYaml(yaml)
      assert.deepEqual(problems, [], yaml)
      assert.deepEqual(toData(table), { ok: true, data }, yaml)
      assert.deepEqual(parse(yaml, { version: '1.2', mapAsMap: true }), data, yaml)
      assert.deepEqual(parse(yaml, { version: '1.1', mapAsMap: true }), data, yaml)
    }),
    { numRuns: 150 },
  )
})

test('whatever toYaml writes reads back as the same data, but for line ends of YAML 1.1 alone, and keys that are not on one line', async () => {
  const values = texts.map((text) => text.replace(/[\x85\u2028\u2029]/g, ''))
  const keys = texts.map((text) => text.replace(/[\r\n\x85\u2028\u2029]/g, '').slice(0, 40))
  await fc.assert(
    fc.asyncProperty(dataOf(values, keys), async (data) => {
      const yaml = emitYaml(data)
      const { table, problems } = await readYaml(yaml)
      assert.deepEqual(problems, [], yaml)
      assert.deepEqual(toData(table), { ok: true, data }, yaml)
    }),
    { numRuns: 150 },
  )
})

test('long hostile texts are written in linear time', () => {
  const spaces = ' '.repeat(200_000)
  assert.equal(emitYaml(`\x85${spaces}x`), "' x'\n")
  assert.equal(emitYaml(`x${spaces}\ud83d\ude00`), `"x${spaces}\\U0001F600"\n`)
  assert.equal(
    emitYaml(
      new Map([
        [`1${'0'.repeat(200_000)}`, 1],
        [`1${'0'.repeat(200_000)}1`, 2],
      ]),
    ).length,
    400_017,
  )
})
