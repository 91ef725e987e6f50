import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ValueNode } from '../../charts/value-tree.ts'
import type { HelmVersion } from '../../releases/release.ts'
import { dice, randomSchema, randomValue } from '../../testing/random-schema.ts'
import { ajvJudge } from '../../testing/schema-oracle.ts'
import { printPath } from '../../yaml/path.ts'
import type { SchemaDraft } from './schema-draft.ts'
import { validateValues, type ValuesVerdict } from './validate-values.ts'

const origin = { kind: 'none' } as const

function nodeOf(value: unknown): ValueNode {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(nodeOf), origin }
  if (typeof value === 'object' && value !== null)
    return { kind: 'map', entries: new Map(Object.entries(value).map(([key, child]) => [key, nodeOf(child)])), origin }
  assert.ok(value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
  return { kind: 'scalar', value, origin }
}

function check(schema: object, value: unknown, about: { helm?: HelmVersion; steps?: number } = {}): ValuesVerdict {
  return validateValues(JSON.stringify(schema), nodeOf(value), { helm: '4.1.4', ...about })
}

function said({ broken, refused, unchecked }: ValuesVerdict): readonly string[] {
  const rules = broken.map(({ path, message }) => `${printPath(path)} ${message}`)
  return [
    ...rules,
    ...(refused === undefined ? [] : [`refused: ${refused}`]),
    ...unchecked.map((what) => `unchecked: ${what}`),
  ]
}

const DRAFT_7 = 'http://json-schema.org/draft-07/schema#'

/** The value is `{"v": …}`; the schema is of its key where it says no more. */
const rows: readonly (readonly [object, unknown, ...string[]])[] = [
  [{ type: 'integer' }, 1.5, 'v must be integer'],
  [{ type: 'integer' }, 1],
  [{ type: ['string', 'null'] }, 1, 'v must be string or null'],
  [{ enum: ['a', { b: [1] }] }, { b: [1] }],
  [{ enum: ['a', 'b'] }, 'c', 'v must be one of "a", "b"'],
  [{ multipleOf: 0.1 }, 0.3],
  [{ multipleOf: 0.1 }, 0.35, 'v must be a multiple of 0.1'],
  [{ maxLength: 1 }, '😀'],
  [{ minLength: 2 }, '😀', 'v must have 2 characters or more'],
  [{ required: ['a'], properties: { b: { minimum: 2 } } }, { b: 1 }, 'v.a is missing', 'v.b must be 2 or more'],
  [
    { additionalProperties: false, patternProperties: { '^x': {} } },
    { x1: 1, y: 1 },
    'v.y is a key that the schema does not know',
  ],
  [{ properties: { toString: { type: 'string' } } }, {}],
  [{ required: ['constructor'] }, {}, 'v.constructor is missing'],
  [{ items: { type: 'string' } }, ['a', 1], 'v[1] must be string'],
  [
    { uniqueItems: true },
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    'v must not have two items that are alike',
  ],
  [{ anyOf: [{ type: 'string' }, { type: 'integer' }] }, true, 'v must be string, or must be integer'],
  [{ oneOf: [{}, {}] }, 1, 'v fits more than one of the alternatives that the schema gives'],
  [{ propertyNames: { pattern: '^[a-z]+$' } }, { A: 1 }, 'v.A has a name that must match ^[a-z]+$'],
  [JSON.parse('{"if": {"type": "string"}, "then": {"pattern": "^a"}}'), 'b', 'v must match ^a'],
  [{ not: { type: 'string' } }, 'b', 'v is just what the schema rules out'],
  [
    { properties: { a: {} }, unevaluatedProperties: false },
    { a: 1, b: 1 },
    'v.b is a key that the schema does not know',
  ],
  [{ $ref: 'https://example.com/x.json' }, 1, 'unchecked: https://example.com/x.json'],
  [{ $ref: '#/$defs/none' }, 1, 'refused: $ref #/$defs/none leads to nothing in it'],
  [{ type: 'text' }, 1, 'refused: properties.v.type is "text", which is no type'],
  [
    { pattern: '(?=a)' },
    'a',
    'refused: properties.v.pattern has no regular expression: invalid or unsupported Perl syntax: `(?=`',
  ],
]

for (const [schema, value, ...expected] of rows)
  test(`${JSON.stringify(schema)} of ${JSON.stringify(value)} says ${expected.join('; ') || 'nothing'}`, () => {
    assert.deepEqual(said(check({ properties: { v: schema } }, { v: value })), expected)
  })

test('what leads back to itself without a step into the value is broken, and ends', () => {
  assert.equal(check({ $ref: '#' }, {}).broken.length, 1)
  assert.match(check({ $schema: DRAFT_7, $ref: '#' }, {}, { helm: '3.17.1' }).refused ?? '', /leads back to itself/)
})

test('a schema that refers to itself follows the value down', () => {
  const tree = { type: 'object', additionalProperties: { $ref: '#' } }
  assert.deepEqual(said(check(tree, { a: { b: { c: 1 } } })), ['a.b.c must be object'])
})

test('each Helm reads the keywords of its own drafts', () => {
  const schema = { properties: { v: { unevaluatedProperties: false } } }
  assert.equal(check(schema, { v: { a: 1 } }).broken.length, 1)
  assert.equal(check(schema, { v: { a: 1 } }, { helm: '3.17.1' }).broken.length, 0)
})

test('too many steps, and too deep a schema, are told as not checked', () => {
  const wide = { anyOf: Array.from({ length: 50 }, () => ({ type: 'string' })) }
  assert.deepEqual(said(check({ additionalProperties: wide }, { a: 1 }, { steps: 20 })), [
    'unchecked: all of it, which takes too long',
  ])
  const deep = `${'{"not":'.repeat(2000)}{}${'}'.repeat(2000)}`
  assert.deepEqual(said(validateValues(deep, nodeOf({}), { helm: '4.1.4' })), [
    'unchecked: all of it, which is nested too deeply',
  ])
})

const ADDRESSES: Readonly<Record<SchemaDraft, string>> = {
  '4': 'http://json-schema.org/draft-04/schema#',
  '6': 'http://json-schema.org/draft-06/schema#',
  '7': DRAFT_7,
  hybrid: 'http://json-schema.org/schema#',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
}

for (const draft of ['4', '6', '7', '2019-09', '2020-12'] as const)
  test(`schemas of draft ${draft} by chance are judged as ajv judges them`, () => {
    for (let seed = 1; seed <= 30; seed++) {
      const roll = dice(seed * 7919)
      const schema = randomSchema(roll, draft)
      const judge = ajvJudge(schema, draft)
      for (let count = 0; count < 10; count++) {
        const value = randomValue(roll)
        const expected = judge(value)
        // It comes to no end over some that lead back to themselves.
        if (expected === 'refused') continue
        const { broken, refused } = check({ $schema: ADDRESSES[draft], ...schema }, value)
        const told = `${JSON.stringify(schema)} of ${JSON.stringify(value)}`
        assert.deepEqual([told, refused, broken.length > 0], [told, undefined, expected === 'broken'])
      }
    }
  })
