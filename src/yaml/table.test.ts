import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeyPath } from './path.ts'
import { scanYaml } from './scan.ts'
import {
  childrenOf,
  entryAt,
  keySpan,
  keyText,
  Kind,
  kindOf,
  lexeme,
  parentIndent,
  pathOf,
  scalarText,
  valueSpan,
  type YamlTable,
} from './table.ts'

function scanned(text: string): YamlTable {
  const table = scanYaml(text)
  assert.ok(table)
  return table
}

function entry(table: YamlTable, path: KeyPath): number {
  const found = entryAt(table, path)
  assert.ok(found !== undefined, `there is no ${path.join('/')}`)
  return found
}

test('the text of an entry is found by its path, and its path by the entry', () => {
  const table = scanned('a:\n  - b: "c d"\n    e: [f, {g: h}]\n')
  for (const [path, text] of [
    [['a', 0, 'b'], 'c d'],
    [['a', 0, 'e', 0], 'f'],
    [['a', 0, 'e', 1, 'g'], 'h'],
  ] as const) {
    assert.equal(scalarText(table, entry(table, path)), text)
    assert.deepEqual(pathOf(table, entry(table, path)), path)
  }
  assert.equal(lexeme(table, entry(table, ['a', 0, 'b'])), '"c d"')
  assert.equal(entryAt(table, ['a', 1]), undefined)
  assert.equal(entryAt(table, ['a', 'b']), undefined)
  assert.equal(entryAt(table, ['a', 0, 'b', 'c']), undefined)
})

test('the table of a text without content has no entry', () => {
  for (const text of ['', '# only\n\n   # comments', '\uFEFF', '\n\n']) {
    const table = scanned(text)
    assert.equal(table.count, 0)
    assert.deepEqual(table.documents, [])
    assert.equal(entryAt(table, ['a']), undefined)
  }
})

test('an empty document behind its --- is one with nothing in it', () => {
  const table = scanned('---\n# nothing\n---\na: 1\n')
  assert.equal(table.documents.length, 2)
  assert.equal(kindOf(table, table.documents[0] ?? -1), Kind.none)
  assert.equal(scalarText(table, entryAt(table, ['a'], table.documents[1]) ?? -1), '1')
})

test('a value that is not written has its place behind the colon, the dash or the anchor', () => {
  const table = scanned('a:   # x\nb: &c\nd:\n-\n- e\n')
  assert.deepEqual(valueSpan(table, entry(table, ['a'])), { start: 2, end: 2 })
  assert.deepEqual(valueSpan(table, entry(table, ['b'])), { start: 14, end: 14 })
  assert.deepEqual(valueSpan(table, entry(table, ['d', 0])), { start: 19, end: 19 })
  assert.equal(table.anchors.get(entry(table, ['b'])), 'c')
})

test('a collection ends with its last value, and a text block with its last line', () => {
  const text = 'a:\n  b: 1\n  c: |\n    d\n\n# e\nf: {}\n'
  const table = scanned(text)
  const { start, end } = valueSpan(table, entry(table, ['a']))
  assert.equal(text.slice(start, end), 'b: 1\n  c: |\n    d\n')
  assert.equal(lexeme(table, entry(table, ['a', 'c'])), '|\n    d\n')
  assert.equal(lexeme(table, entry(table, ['f'])), '{}')
})

test('the last of equal keys is the one that counts', async () => {
  const { parseWithYaml } = await import('./parse.ts')
  const { table } = parseWithYaml('a: 1\na: 2\n')
  assert.equal(scalarText(table, entry(table, ['a'])), '2')
})

test('quoted keys are named by their text', () => {
  const table = scanned('"a b": 1\n\'c\': 2\n')
  assert.deepEqual(
    childrenOf(table, 0).map((child) => keyText(table, child)),
    ['a b', 'c'],
  )
  assert.deepEqual(keySpan(table, 1), { start: 0, end: 5 })
})

interface Indented {
  readonly name: string
  readonly text: string
  readonly path: KeyPath
  readonly indent: number
  readonly means: string
}

const indented: readonly Indented[] = [
  { name: 'of a key', text: 'a:\n   b: |\n    x\n', path: ['a', 'b'], indent: 3, means: 'x\n' },
  { name: 'of a list in a list', text: '- - |2\n      x\n', path: [0, 0], indent: 2, means: '  x\n' },
  { name: 'of a list in lists', text: '-  -   - |\n           x\n', path: [0, 0, 0], indent: 7, means: 'x\n' },
  { name: 'of a compact map', text: '- k: |1\n    x\n', path: [0, 'k'], indent: 2, means: ' x\n' },
  { name: 'of a later key', text: '-   j: 1\n    k: |1\n      x\n', path: [0, 'k'], indent: 4, means: ' x\n' },
  { name: 'of a list at its key', text: 'k:\n- |2\n   x\n', path: ['k', 0], indent: 0, means: ' x\n' },
  { name: 'of a list below its key', text: 'k:\n  - |1\n    x\n', path: ['k', 0], indent: 2, means: ' x\n' },
  { name: 'of a later item', text: 'k:\n  - a\n  - |1\n    x\n', path: ['k', 1], indent: 2, means: ' x\n' },
  { name: 'of a list behind a byte order mark', text: '\uFEFF- |1\n  x\n', path: [0], indent: 0, means: ' x\n' },
  { name: 'of a key behind a byte order mark', text: '\uFEFFk: |1\n  x\n', path: ['k'], indent: 0, means: ' x\n' },
]

for (const { name, text, path, indent, means } of indented) {
  test(`the indentation of a text block is counted from the column ${name}`, () => {
    const table = scanned(text)
    assert.equal(parentIndent(table, entry(table, path)), indent)
    assert.equal(scalarText(table, entry(table, path)), means)
  })
}

for (const text of ['? k\n: |\n  a\n   b\n', '? k\n:   |2\n  a\n   b\n']) {
  test(`a text block below a key with a question mark is indented from there: ${JSON.stringify(text)}`, async () => {
    const { parseWithYaml } = await import('./parse.ts')
    const { table } = parseWithYaml(text)
    assert.equal(scalarText(table, entry(table, ['k'])), 'a\n b\n')
  })
}
