import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyNumber } from './key-names.ts'
import { scanYaml } from './scan.ts'
import { keyText, type YamlTable } from './table.ts'

function tableOf(text: string): YamlTable {
  const table = scanYaml(text)
  assert.ok(table !== undefined)
  return table
}

test('a key has the same number wherever it stands, and another key another', () => {
  const one = tableOf('image: 1\ntag: 2\nnested:\n  tag: 3\n')
  const other = tableOf('other:\n  - tag: x\n    image: y\n')
  const numbers = new Map<string, Set<number>>()
  for (const table of [one, other]) {
    for (let entry = 1; entry < table.count; entry++) {
      const key = keyText(table, entry)
      if (key !== '') numbers.set(key, (numbers.get(key) ?? new Set()).add(keyNumber(table, entry)))
    }
  }
  assert.ok([...numbers.values()].every((set) => set.size === 1 && !set.has(-1)))
  assert.equal(new Set([...numbers.values()].flatMap((set) => [...set])).size, numbers.size)
})

test('keys whose hashes are equal have numbers of their own', () => {
  // "Aa" and "BB" are the classic pair for a hash that multiplies by 31.
  const table = tableOf('Aa: 1\nBB: 2\nAaAa: 3\nBBBB: 4\nAaBB: 5\n')
  const numbers = [1, 2, 3, 4, 5].map((entry) => keyNumber(table, entry))
  assert.equal(new Set(numbers).size, 5)
})

test('a quoted key has no number', () => {
  assert.equal(keyNumber(tableOf('"tag": 1\n'), 1), -1)
})
