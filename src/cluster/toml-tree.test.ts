// TOML with the places of its values, held against the parser alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  array,
  assert as hold,
  boolean,
  dictionary,
  double,
  integer,
  letrec,
  oneof,
  property,
  string,
  stringMatching,
} from 'fast-check'
import { parse, stringify } from 'smol-toml'
import { sourceFile } from '../files/source-file.ts'
import { readToml } from './toml-tree.ts'
import { below, type Tree } from './tree.ts'

const read = (text: string): ReturnType<typeof readToml> => readToml(sourceFile('x.toml', { kind: 'argument' }, text))

const treeOf = (text: string): Tree => {
  const toml = read(text)
  assert.ok(toml.ok)
  return toml.tree
}

const sliceOf = (text: string, ...path: readonly string[]): string => {
  const tree = below(treeOf(text), ...path)
  return tree === undefined ? 'absent' : text.slice(tree.span.start, tree.span.end)
}

const places: readonly {
  readonly name: string
  readonly text: string
  readonly path: string
  readonly value: string
}[] = [
  { name: 'a value', text: 'a = "x" # y', path: 'a', value: '"x"' },
  { name: 'a number before a comment', text: 'a = 12 # y', path: 'a', value: '12' },
  { name: 'a value with a comment sign in it', text: "a = '#x'\nb = 1", path: 'b', value: '1' },
  { name: 'an escaped quote', text: 'a = "\\"#"\nb = 2', path: 'b', value: '2' },
  { name: 'a value below a table', text: '[t]\n a = true', path: 't.a', value: 'true' },
  { name: 'a value below a dotted table', text: '[t.u]\na = [1, 2]', path: 't.u.a', value: '[1, 2]' },
  { name: 'a table', text: 'x = 1\n[t]\na = 1', path: 't', value: '[t]' },
  { name: 'a dotted key', text: 't.u = 1', path: 't.u', value: '1' },
  { name: 'a quoted key', text: '"a b" = 1', path: 'a b', value: '1' },
  { name: 'a literal key', text: "'a\\b' = 1", path: 'a\\b', value: '1' },
  { name: 'an escaped key', text: '"\\u0041\\t" = 1', path: 'A\t', value: '1' },
  { name: 'a long text', text: 'a = """\n[t]\nb = "x\\""""\nb = 2', path: 'b', value: '2' },
  { name: 'a long text that ends with quotes', text: 'a = """x"""""\nb = 2', path: 'b', value: '2' },
  { name: 'a long literal', text: "a = '''\n'' # '''\nb = 2", path: 'b', value: '2' },
  { name: 'an inline table', text: 'a = { b = 1, c = "}" }', path: 'a.c', value: '"}"' },
  { name: 'a list over lines', text: 'a = [ # x ]\n  "b", # ]\n  "c",\n]\nd = 3', path: 'd', value: '3' },
  { name: 'a date', text: 'a = 1979-05-27T07:32:00Z', path: 'a', value: '1979-05-27T07:32:00Z' },
  { name: 'Windows line ends', text: 'a = 1\r\nb = 2\r\n', path: 'a', value: '1' },
]

for (const { name, text, path, value } of places) {
  test(`the place of ${name} is found`, () => {
    assert.equal(sliceOf(text, ...path.split('.')), value)
  })
}

test('the items of a list and the tables of a list of tables have their own places', () => {
  const text = 'a = ["x", "yy"]\n[[t]]\nb = 1\n[[t]]\nb = 2\n[t.u]\nc = 3\n'
  const tree = treeOf(text)
  const list = below(tree, 'a')
  assert.ok(list?.kind === 'list')
  assert.deepEqual(
    list.items.map(({ span }) => text.slice(span.start, span.end)),
    ['"x"', '"yy"'],
  )
  const tables = below(tree, 't')
  assert.ok(tables?.kind === 'list')
  assert.deepEqual(
    tables.items.map((item) => below(item, 'b')?.span.start),
    [text.indexOf('1'), text.indexOf('2')],
  )
  assert.equal(below(tables.items[1], 'u', 'c')?.span.start, text.indexOf('3'))
})

test('keys keep the order in which they are written, those that look like numbers too', () => {
  const tree = treeOf('b = 1\n2 = 1\na = 1\n1 = 1\n')
  assert.ok(tree.kind === 'map')
  assert.deepEqual([...tree.entries.keys()], ['b', '2', 'a', '1'])
})

test('headers are told in the order in which they are written', () => {
  const toml = read('[host."https://b"]\n[host."https://a".header]\nx = "[no]"\n[[list]]\n[host."https://c"]\n')
  assert.ok(toml.ok)
  assert.deepEqual(toml.headers, [
    ['host', 'https://b'],
    ['host', 'https://a', 'header'],
    ['host', 'https://c'],
  ])
})

const broken: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'a text that is not closed', text: 'password = "hunter2\n' },
  { name: 'a bare word', text: 'password = hunter2\n' },
  { name: 'a number with letters', text: 'password = 123hunter2\n' },
  { name: 'a bad escape', text: 'password = "\\hunter2"\n' },
  { name: 'a key that stands there twice', text: 'hunter2 = 1\nhunter2 = 2\n' },
  { name: 'a very deep key', text: `${'a.'.repeat(100_000)}a = 1` },
  { name: 'a very deep header', text: `[${'a.'.repeat(100_000)}a]` },
]

for (const { name, text } of broken) {
  test(`${name} is told without the text`, () => {
    const toml = read(text)
    assert.ok(!toml.ok)
    assert.doesNotMatch(toml.problem.message, /hunter2/)
    assert.notEqual(toml.problem.message, '')
  })
}

const key = oneof(stringMatching(/^[a-z0-9_-]{1,4}$/), string({ maxLength: 4 }))
const scalar = oneof(string({ maxLength: 8 }), boolean(), integer(), double({ noNaN: true, noDefaultInfinity: true }))
const { table } = letrec<{ readonly table: unknown; readonly value: unknown }>((tie) => ({
  value: oneof({ depthSize: 'small' }, scalar, array(tie('value'), { maxLength: 3 }), tie('table')),
  table: dictionary(key, tie('value'), { maxKeys: 4 }),
}))

test('every value has the place of a text that reads as that value', () => {
  hold(
    property(table, (data) => {
      const text = stringify(data)
      checkPlaces(treeOf(text), text)
    }),
    { numRuns: 300 },
  )
})

/** A table with a header has the header for its place; everything else reads back. */
function checkPlaces(tree: Tree, text: string): void {
  const slice = text.slice(tree.span.start, tree.span.end)
  const isTable = tree.kind === 'map' && !slice.startsWith('{')
  const isTables =
    tree.kind === 'list' && tree.items.some((item) => item.kind === 'map' && item.span.end === tree.span.end)
  if (!isTable && !isTables) {
    assert.deepEqual(plain(parse(`x = ${slice}`, { integersAsBigInt: true })['x']), plain(valueOf(tree)))
  }
  if (tree.kind === 'list') for (const item of tree.items) checkPlaces(item, text)
  if (tree.kind === 'map') for (const { value } of tree.entries.values()) checkPlaces(value, text)
}

function valueOf(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(valueOf)
    case 'map':
      return Object.fromEntries([...tree.entries].map(([name, { value }]) => [name, valueOf(value)]))
  }
}

function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)),
  )
}
