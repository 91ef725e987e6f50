import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { YamlFile } from '../charts/chart.ts'
import { sourceFile } from '../files/source-file.ts'
import type { Change } from '../uses/change.ts'
import { leafAt } from '../uses/leaf.ts'
import { parsePath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { entryAt } from '../yaml/table.ts'
import { verifiedPlan } from './verify-plan.ts'

async function valuesFile(text: string): Promise<YamlFile> {
  const { table } = await readYaml(text)
  return { file: sourceFile('values.yaml', { kind: 'disk', path: '/values.yaml' }, text), table }
}

function leafChange(values: YamlFile, path: string, text: string): Change {
  const entry = entryAt(values.table, parsePath(path))
  assert.ok(entry !== undefined)
  return { kind: 'leaf', leaf: leafAt(values, entry, { path: parsePath(path), rootPath: parsePath(path) }), text }
}

interface Case {
  readonly name: string
  readonly before: string
  readonly changes: readonly (readonly [path: string, text: string])[]
  readonly after: string
  readonly reasons: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'an explicit tag that makes a number of the text',
    before: 'a: !!int 1\nb: x\n',
    changes: [
      ['a', '2'],
      ['b', 'z'],
    ],
    after: 'a: !!int 1\nb: z\n',
    reasons: ['a would read 2'],
  },
  {
    name: 'two such at a time',
    before: 'a: !!int 1\nb: x\nc: !!float 1\n',
    changes: [
      ['a', '2'],
      ['b', 'z'],
      ['c', '3'],
    ],
    after: 'a: !!int 1\nb: z\nc: !!float 1\n',
    reasons: ['a would read 2', 'a would read 2'],
  },
  {
    name: 'a key behind a question mark, which has no colon',
    before: 'b: x\n? a\n',
    changes: [
      ['a', 'v1'],
      ['b', 'z'],
    ],
    after: 'b: z\n? a\n',
    reasons: ['a is a key without a colon, so that no value can follow it'],
  },
  {
    name: 'an alias that is something else',
    before: 'a: &n x\nb: *n\nc: x\n',
    changes: [
      ['a', 'z'],
      ['c', 'z'],
    ],
    after: 'a: &n x\nb: *n\nc: z\n',
    reasons: ['b is an alias of a and would change too'],
  },
  {
    name: 'an alias that is something else, in a file that only the slow reader takes',
    before: 'a: &n x\nb: *n\nc: {d: , e: x}\n',
    changes: [
      ['a', 'z'],
      ['c.e', 'z'],
    ],
    after: 'a: &n x\nb: *n\nc: {d: , e: z}\n',
    reasons: ['b is an alias of a and would change too'],
  },
  {
    name: 'an alias gets a text of its own beside its anchor',
    before: 'a: &n x\nb: *n\n',
    changes: [
      ['a', 'z'],
      ['b', 'w'],
    ],
    after: 'a: &n z\nb: w\n',
    reasons: [],
  },
  {
    name: 'aliases of a registry follow it',
    before: 'imageRegistry: &n x\nimage:\n  registry: *n\n',
    changes: [['imageRegistry', 'z']],
    after: 'imageRegistry: &n z\nimage:\n  registry: *n\n',
    reasons: [],
  },
]

for (const { name, before, changes, after, reasons } of cases) {
  test(`what would not read as meant is not changed: ${name}`, async () => {
    const values = await valuesFile(before)
    const plan = await verifiedPlan(changes.map(([path, text]) => leafChange(values, path, text)))
    assert.equal(plan.files[0]?.text ?? before, after)
    assert.deepEqual(
      plan.refused.map(({ reason }) => reason),
      reasons,
    )
    assert.equal(plan.done.length, changes.length - reasons.length)
  })
}

test('of two files the one that is well is changed', async () => {
  const bad = await valuesFile('? a\n')
  const text = 'b: x\n'
  const { table } = await readYaml(text)
  const good: YamlFile = { file: sourceFile('more.yaml', { kind: 'disk', path: '/more.yaml' }, text), table }
  const plan = await verifiedPlan([leafChange(bad, 'a', 'v1'), leafChange(good, 'b', 'z')], {
    tableOf: (file) => (file === good.file ? table : undefined),
  })
  assert.deepEqual(
    plan.files.map((file) => [file.file.path, file.text]),
    [['more.yaml', 'b: z\n']],
  )
})
