// JSON with the places of its values, held against JSON.parse.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as hold, jsonValue, property, string } from 'fast-check'
import { sourceFile } from '../files/source-file.ts'
import { readJsonTree } from './json-tree.ts'
import { below, type Tree } from './tree.ts'

const read = (text: string): ReturnType<typeof readJsonTree> =>
  readJsonTree(sourceFile('x.json', { kind: 'argument' }, text))

function valueOf(tree: Tree | undefined): unknown {
  switch (tree?.kind) {
    case undefined:
      return undefined
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(valueOf)
    case 'map':
      return Object.fromEntries([...tree.entries].map(([name, { value }]) => [name, valueOf(value)]))
  }
}

test('every JSON text reads as JSON.parse reads it, and each value has the place of its text', () => {
  hold(
    property(jsonValue(), (data) => {
      const text = JSON.stringify(data, null, 2)
      const json = read(text)
      assert.ok(json.ok)
      checkPlaces(json.tree, text)
      assert.equal(JSON.stringify(valueOf(json.tree)), JSON.stringify(JSON.parse(text)))
    }),
  )
})

function checkPlaces(tree: Tree | undefined, text: string): void {
  assert.ok(tree !== undefined)
  assert.equal(JSON.stringify(JSON.parse(text.slice(tree.span.start, tree.span.end))), JSON.stringify(valueOf(tree)))
  if (tree.kind === 'list') for (const item of tree.items) checkPlaces(item, text)
  if (tree.kind === 'map') for (const { value } of tree.entries.values()) checkPlaces(value, text)
}

test('what JSON.parse refuses is refused', () => {
  hold(
    property(string(), string(), (before, after) => {
      const text = `${before}{"a":[1,"b"]}${after}`
      assert.equal(read(text).ok, accepts(text))
    }),
  )
})

function accepts(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const refused: readonly string[] = [
  '',
  ' ',
  '{',
  '{"hunter2"',
  '{"hunter2":}',
  '{"a":"hunter2}',
  '{"a":hunter2}',
  '{"a":"x",}',
  "{'hunter2':1}",
  '[1,]',
  '01',
  '1 hunter2',
  '"\\x"',
  '"\u{1}"',
  '"a\nb"',
  '['.repeat(100_000),
]

for (const text of refused) {
  test(`${JSON.stringify(text.slice(0, 20))} is refused without its text`, () => {
    const json = read(text)
    assert.ok(!json.ok)
    assert.doesNotMatch(json.problem.message, /hunter2/)
  })
}

test('a long text with escapes takes no stack', () => {
  const json = read(`{"a":"${'\\n'.repeat(200_000)}","b":"${'x'.repeat(400_000)}"}`)
  assert.ok(json.ok)
  const tree = below(json.tree, 'a')
  assert.ok(tree?.kind === 'scalar')
  assert.equal(tree.value, '\n'.repeat(200_000))
})
