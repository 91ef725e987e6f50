import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { readYaml } from '../yaml/read.ts'
import { Style } from '../yaml/table.ts'
import type { YamlFile } from './chart.ts'
import { fileValues } from './file-values.ts'
import { EMPTY, layersOf, type MapNode, nodeAt, NOWHERE, over, placeOfNode, type ValueNode } from './value-tree.ts'

async function yamlFile(path: string, text: string): Promise<YamlFile> {
  return { file: sourceFile(path, { kind: 'stdin' }, text), table: (await readYaml(text)).table }
}

async function valuesOf(text: string, path = 'values.yaml'): Promise<MapNode> {
  return fileValues(await yamlFile(path, text), 'merged').root
}

const written = `image:
  repository: "nginx"   # the web server
  tag: &tag 1.10
  'quoted key': |
    two
    lines
list: [a, {b: 'c'}]
again: *tag
`

const places: readonly { name: string; path: (string | number)[]; lexeme: string; key: string; style: Style }[] = [
  { name: 'a quoted leaf', path: ['image', 'repository'], lexeme: '"nginx"', key: 'repository', style: Style.double },
  { name: 'a plain leaf', path: ['image', 'tag'], lexeme: '1.10', key: 'tag', style: Style.plain },
  {
    name: 'a block',
    path: ['image', 'quoted key'],
    lexeme: '|\n    two\n    lines\n',
    key: "'quoted key'",
    style: Style.literal,
  },
  { name: 'a list', path: ['list'], lexeme: "[a, {b: 'c'}]", key: 'list', style: Style.flow },
  { name: 'an item, which has no key', path: ['list', 0], lexeme: 'a', key: '', style: Style.plain },
  { name: 'a leaf in an item', path: ['list', 1, 'b'], lexeme: "'c'", key: 'b', style: Style.single },
  {
    name: 'an alias: the value where it is written, the key that has the alias',
    path: ['again'],
    lexeme: '1.10',
    key: 'again',
    style: Style.plain,
  },
]

for (const { name, path, lexeme, key, style } of places) {
  test(`the place of ${name}`, async () => {
    const node = nodeAt(await valuesOf(written), path)
    assert.ok(node !== undefined)
    const place = placeOfNode(node)
    assert.ok(place?.file !== undefined)
    assert.equal(place.lexeme, lexeme)
    assert.equal(place.file.text.slice(place.span.start, place.span.end), lexeme)
    assert.equal(place.file.text.slice(place.keySpan.start, place.keySpan.end), key)
    assert.equal(place.style, style)
  })
}

test('what merging made has no place', () => {
  assert.equal(placeOfNode(EMPTY), undefined)
})

const absent: readonly (readonly (string | number)[])[] = [
  ['no'],
  ['image', 'tag', 'deeper'],
  ['list', 2],
  ['list', 'b'],
  ['image', 0],
]
for (const path of absent) {
  test(`there is no node at ${JSON.stringify(path)}`, async () => {
    assert.equal(nodeAt(await valuesOf(written), path), undefined)
  })
}

function leaf(value: string): ValueNode {
  return {
    kind: 'scalar',
    value,
    origin: {
      kind: 'set',
      argument: { flag: 'set', text: value },
      span: { start: 0, end: 1 },
      keySpan: { start: 0, end: 0 },
    },
  }
}

function valuesIn(node: ValueNode): readonly unknown[] {
  return layersOf(node).map((layer) => (layer.kind === 'scalar' ? layer.value : layer.kind))
}

test('a node goes below all that another shadows already', () => {
  assert.deepEqual(valuesIn(over(over(leaf('a'), leaf('b')), over(leaf('c'), leaf('d')))), ['a', 'b', 'c', 'd'])
})

test('a node that is shadowed already is not added again', () => {
  const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')]
  const once = over(a, over(b, c))
  assert.deepEqual(valuesIn(over(once, over(b, c))), ['a', 'b', 'c'])
  assert.equal(over(once, a), once)
  assert.equal(over(a, a), a)
  assert.equal(over(a, undefined), a)
})

test('a node that nobody wrote is no shadow, but those below it are', () => {
  const nobody: ValueNode = { kind: 'scalar', value: 'x', origin: NOWHERE, shadows: leaf('b') }
  assert.deepEqual(valuesIn(over(leaf('a'), nobody)), ['a', 'b'])
})

test('shadows change no node that others hold', () => {
  const [a, b] = [leaf('a'), leaf('b')]
  over(over(a, b), leaf('c'))
  assert.deepEqual(valuesIn(a), ['a'])
  assert.deepEqual(valuesIn(b), ['b'])
})

test('a map keeps its entries when it gets a shadow', async () => {
  const map = over(await valuesOf('a: 1'), leaf('hidden'))
  assert.deepEqual(valuesIn(map), ['map', 'hidden'])
  assert.ok(map.kind === 'map')
  assert.deepEqual([...map.entries.keys()], ['a'])
})
