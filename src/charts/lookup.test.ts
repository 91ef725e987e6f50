import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { chartOf, where, yamlFile } from '../testing/coalesced-release.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import type { Chart } from './chart.ts'
import { coalesceRelease, type Layer } from './layers.ts'
import { layeredValues } from './lookup.ts'
import { layersOf, nodeAt } from './value-tree.ts'

const plain: Chart = await chartOf({ 'Chart.yaml': '' })
const pool = fc.constantFrom('a', 'b', 'c')
const tree = fc.letrec<{ value: unknown; map: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, 1, 'x', true),
    fc.array(fc.nat(3), { maxLength: 2 }),
    tie('map'),
  ),
  map: fc.dictionary(pool, tie('value'), { maxKeys: 3 }),
})).map

test('looking a path up in layered files finds what coalescing them gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      tree,
      tree,
      tree,
      fc.array(pool, { minLength: 1, maxLength: 3 }),
      async (top, middle, low, keys) => {
        const files = await Promise.all(
          [top, middle, low].map((data, at) => yamlFile(`${at}.yaml`, JSON.stringify(data))),
        )
        const [upper, lower, defaults] = files
        assert.ok(upper !== undefined && lower !== undefined && defaults !== undefined)
        const chart: Chart = { ...plain, values: defaults }
        const layers = [lower, upper].map((file): Layer => ({ kind: 'file', file }))
        const { root } = coalesceRelease({ chart, layers })
        const found = layeredValues(files, 'merged')(keys)
        const expected = nodeAt(root, keys)
        if (expected === undefined || (expected.kind === 'scalar' && expected.value === null))
          assert.equal(found.kind, 'absent')
        else assert.deepEqual(found.kind === 'found' && layersOf(found.node).map(where), layersOf(expected).map(where))
      },
    ),
    { numRuns: 500 },
  )
})

const lookups: readonly { files: readonly string[]; at: KeyPath; found: string }[] = [
  { files: ['a: {l: [1]}', 'a: {l: [2, 3]}'], at: ['a', 'l', 0], found: '0.yaml 1:9 1' },
  { files: ['a: {l: [1]}', 'a: {l: [2, 3]}'], at: ['a', 'l', 1], found: 'absent because 0.yaml 1:8 [1]' },
  { files: ['a: {l: [1]}', 'a: {l: [2, 3]}'], at: [], found: '0.yaml 1:1 a: {l: [1]}' },
  { files: ['a: 1', 'a: {b: 1}'], at: ['a', 'b'], found: 'absent because 0.yaml 1:4 1' },
  { files: ['a: {b: null}', 'a: {b: 1}'], at: ['a', 'b'], found: 'absent because 0.yaml 1:8 null' },
  { files: ['a: {c: 1}', 'a: text', 'a: {b: 1}'], at: ['a', 'b'], found: '2.yaml 1:8 1' },
  { files: ['on: 1'], at: ['true'], found: '0.yaml 1:5 1' },
  { files: ['a: 1'], at: ['b'], found: 'absent' },
  { files: [], at: ['b'], found: 'absent' },
]

for (const { files, at, found } of lookups) {
  test(`${printPath(at)} in ${JSON.stringify(files)} is ${found}`, async () => {
    const layers = await Promise.all(files.map((text, index) => yamlFile(`${index}.yaml`, text)))
    const lookup = layeredValues(layers, 'merged')(at)
    const because = lookup.kind === 'absent' && lookup.because !== undefined ? ` because ${where(lookup.because)}` : ''
    assert.equal(lookup.kind === 'found' ? where(lookup.node) : `absent${because}`, found)
  })
}
