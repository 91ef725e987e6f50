import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWithYaml } from './parse.ts'
import { scanYaml } from './scan.ts'
import { keyText, placeOf, type YamlTable } from './table.ts'

function tableOf(text: string): YamlTable {
  const table = scanYaml(text)
  assert.ok(table !== undefined)
  return table
}

test('a key has the same number wherever and however it stands, and another key another', () => {
  const text = 'other:\n  - tag: x\n    "image": y\n    é b: z\n    a key that is longer than a short string: 1\n'
  const tables = [tableOf('image: 1\ntag: 2\nnested:\n  tag: 3\n'), tableOf(text), parseWithYaml(text).table]
  const numbers = new Map<string, Set<number>>()
  for (const table of tables) {
    for (let entry = 1; entry < table.count; entry++) {
      const key = keyText(table, entry)
      if (key !== '') numbers.set(key, (numbers.get(key) ?? new Set()).add(placeOf(table, entry)))
    }
  }
  assert.equal(numbers.size, 6)
  assert.ok([...numbers.values()].every((set) => set.size === 1))
  assert.equal(new Set([...numbers.values()].flatMap((set) => [...set])).size, numbers.size)
})

test('keys whose hashes are equal have numbers of their own', () => {
  // A character 32 further on is undone by the next one being one less: `hashStep` shifts by five bits.
  const table = tableOf('aB: 1\n"`b": 2\né: 3\nà: 4\n')
  assert.equal(new Set([1, 2, 3, 4].map((entry) => placeOf(table, entry))).size, 4)
  assert.deepEqual(
    [1, 2, 3, 4].map((entry) => keyText(table, entry)),
    ['aB', '`b', 'é', 'à'],
  )
})
