import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import type { Data } from '../yaml/data.ts'
import { type Documents, toValues } from '../yaml/documents.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import type { YamlFile } from './chart.ts'
import { fileValues, uncheckedValues } from './file-values.ts'
import { nodeAt, placeOfNode, type ValueNode } from './value-tree.ts'

async function yamlFile(text: string): Promise<YamlFile> {
  return { file: sourceFile('values.yaml', { kind: 'stdin' }, text), table: (await readYaml(text)).table }
}

function dataOf(node: ValueNode): Data {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(dataOf)
    case 'map':
      return new Map(Array.from(node.entries, ([key, child]) => [key, dataOf(child)]))
  }
}

const texts: readonly string[] = [
  '',
  '# only a comment\n',
  'a: 1\nb: {c: [1, {d: x}], e: ~}\n',
  'on: 1\n1.10: 2\n0x10: 3\n',
  'a: 1\na: 2\n',
  'a: &a {x: 1}\nb: *a\nc: [*a, *a]\n',
  'a: &a {x: 1, y: 1}\nb: {x: 2, <<: *a}\nc: {<<: *a, x: 2}\n',
  'a: &a {x: 1}\nb: &b {x: 2, z: 3, <<: {w: 1}}\nc: {<<: [*a, *b], q: 1}\nd: {<<: *b, <<: *a}\n',
  '"<<": 1\n',
  'a: 1\nm: {x: 1}\n---\nm: {y: 2}\n---\nm: null\n',
  'a: !!str 1\nb: !!int "2"\n',
]

for (const text of texts) {
  for (const documents of ['first', 'merged'] as const) {
    test(`the tree of ${JSON.stringify(text)} holds what Helm reads (${documents} documents)`, async () => {
      const file = await yamlFile(text)
      const expected = toValues(file.table, documents)
      assert.ok(expected.ok)
      assert.deepEqual(dataOf(fileValues(file, documents).root), expected.data)
      assert.deepEqual(dataOf(uncheckedValues(file, documents)), expected.data)
    })
  }
}

const refusals: readonly { text: string; documents?: Documents; at: string; says: RegExp }[] = [
  { text: '- a\n', at: '- a', says: /must be a map/ },
  { text: 'text\n', at: 'text', says: /must be a map/ },
  { text: 'a: 1\nb: {<<: 5}\n', at: '5', says: /<</ },
  { text: 'a: .inf\n', at: '.inf', says: /infinity/ },
  { text: 'a: !!int x\n', at: 'x', says: /tag/ },
]

for (const { text, documents = 'merged', at, says } of refusals) {
  test(`${JSON.stringify(text.slice(0, 30))} is refused with its place, and gives no values`, async () => {
    const { root, problem } = fileValues(await yamlFile(text), documents)
    assert.equal(root.entries.size, 0)
    assert.ok(problem?.span !== undefined)
    assert.equal(problem.rule, 'invalid-yaml')
    assert.match(problem.message, says)
    assert.equal(text.slice(problem.span.start, problem.span.end), at)
  })
}

const ways: readonly { text: string; path: (string | number)[]; value: string; key: string }[] = [
  { text: 'a: &x 1\nb: *x\n', path: ['b'], value: '1', key: 'b' },
  { text: 'a: &x {k: v}\nb: *x\n', path: ['b', 'k'], value: 'v', key: 'k' },
  { text: 'a: &x {k: v}\nb: {<<: *x}\n', path: ['b', 'k'], value: 'v', key: '<<' },
  { text: 'a: &x {k: v}\nb: {<<: [*x]}\n', path: ['b', 'k'], value: 'v', key: '<<' },
  { text: 'a: &x {k: v}\nc: &y {<<: *x}\nb: {<<: *y}\n', path: ['b', 'k'], value: 'v', key: '<<' },
  { text: 'a: {k: 1}\n---\na: {k: 2}\n', path: ['a', 'k'], value: '2', key: 'k' },
]

for (const { text, path: at, value, key } of ways) {
  test(`${printPath(at)} of ${JSON.stringify(text)} is written at ${value}, and ${key} leads there`, async () => {
    const { root } = fileValues(await yamlFile(text), 'merged')
    const node = nodeAt(root, at)
    assert.ok(node !== undefined)
    const place = placeOfNode(node)
    assert.equal(place?.lexeme, value)
    assert.equal(text.slice(place?.keySpan.start, place?.keySpan.end), key)
  })
}

test('a later document shadows an earlier one', async () => {
  const { root } = fileValues(await yamlFile('a: {k: 1}\n---\na: {k: 2}\n'), 'merged')
  const shadow = nodeAt(root, ['a', 'k'])?.shadows
  assert.ok(shadow?.kind === 'scalar')
  assert.equal(shadow.value, 1)
})

test('maps are read only when their entries are asked for', async () => {
  const file = await yamlFile('a: {b: {c: 1}}\n')
  const { root } = fileValues(file, 'merged')
  const map = root.entries.get('a')
  assert.ok(map?.kind === 'map')
  assert.equal(map.entries, map.entries)
})

const corpus = process.env['CHARTPIN_CORPUS']
if (corpus !== undefined && corpus !== '') {
  test('every values file of the corpus gives the tree that its data are', async () => {
    let files = 0
    for (const name of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
      if (!/\.ya?ml$/.test(name)) continue
      const file = await yamlFile(readFileSync(path.join(corpus, name), 'utf8'))
      const expected = toValues(file.table, 'merged')
      const { root, problem } = fileValues(file, 'merged')
      assert.equal(problem === undefined, expected.ok, name)
      if (expected.ok) assert.deepEqual(dataOf(root), expected.data, name)
      files++
    }
    assert.ok(files > 0)
  })
}
