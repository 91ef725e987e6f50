import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readYaml } from '../../yaml/read.ts'
import { scalarText } from '../../yaml/table.ts'
import { RESOURCE_FIELDS } from './resource-fields.ts'
import { composedSinks, fieldEntries, rowsFor } from './resource-sinks.ts'

const heads: readonly (readonly [kind: string, group: string, isKnown: boolean])[] = [
  ['Prometheus', 'monitoring.coreos.com', true],
  ['PrometheusRule', 'monitoring.coreos.com', false],
  ['Kafka', 'kafka.strimzi.io', true],
  ['Elasticsearch', 'elasticsearch.k8s.elastic.co', true],
  ['Elasticsearch', 'notk8s.elastic.co', false],
  ['Prometheus', '', false],
]

for (const [kind, group, isKnown] of heads) {
  test(`${kind} of ${group === '' ? 'the core group' : group} is ${isKnown ? '' : 'not '}known`, () => {
    assert.equal(rowsFor({ kind, group }).length > 0, isKnown)
  })
}

const text = 'a: &a\n  b: x\n  c: [{d: y}, {d: z}, {}]\n  1: w\n  e: [u, [v]]\nf: *a\ng: {h: &h t, i: *h}\n'
const paths: readonly (readonly [path: string, found: readonly string[]])[] = [
  ['a.b', ['x']],
  ['a.c[].d', ['y', 'z']],
  ['a.*', ['x', 'w']],
  ['a.e[]', ['u']],
  ['a.e[][]', ['v']],
  ['f.b', ['x']],
  ['g.i', ['t']],
  ['a', []],
  ['a.b.c', []],
  ['a[]', []],
  ['*.b', ['x', 'x']],
]

for (const [path, found] of paths) {
  test(`the path ${path} leads to ${found.length === 0 ? 'nothing' : found.join(', ')}`, async () => {
    const { table } = await readYaml(text)
    assert.deepEqual(
      fieldEntries(table, 0, path).map((entry) => scalarText(table, entry)),
      found,
    )
  })
}

test('parts stand in the order of a reference, and a way that lacks one is none', async () => {
  const { table } = await readYaml('tag: "1"\nhost: q.io\npath: a/b\n')
  const ways = [
    { repository: 'path', digest: 'sha' },
    { tag: 'tag', repository: 'path', registry: 'host' },
  ]
  assert.deepEqual(
    composedSinks(table, 0, ways).map(({ parts }) =>
      parts.map(({ role, entry }) => `${role}=${scalarText(table, entry)}`),
    ),
    [['registry=q.io', 'repository=a/b', 'tag=1']],
  )
})

test('no row of the table is for the core group, or without fields', () => {
  for (const { group, kinds, images, composed = [] } of RESOURCE_FIELDS) {
    assert.match(group, /\./)
    assert.ok(kinds.length > 0 && images.length + composed.length > 0)
  }
})
