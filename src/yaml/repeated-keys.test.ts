import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWithYaml } from './parse.ts'
import { readYaml } from './read.ts'
import { entryAt, scalarText } from './table.ts'

const repeated: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'plainly', text: 'a: 1\nb: 2\n|a|: 3\n' },
  { name: 'in quotes', text: 'a: 1\n|"a"|: 2\n' },
  { name: 'after a map', text: 'a:\n  b: 1\n|a|: 2\n' },
  { name: 'in brackets', text: 'x: {a: 1, |a|: 2}\n' },
  { name: 'three times', text: 'a: 1\n|a|: 2\n|a|: 3\n' },
  { name: 'in a long map', text: `${keys(40)}|k7|: 1\n` },
  { name: 'in a text of more keys than are numbered', text: `${keys(70_000)}|k69999|: 1\n` },
  { name: 'in a text that the scanner does not read', text: '? a\n: 1\n|a|: 2\n' },
  { name: 'with an escape', text: 'a: 1\n|"\\x61"|: 2\n' },
]

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('')
}

for (const { name, text } of repeated) {
  test(`a key that stands twice is a problem that is not fatal: ${name}`, async () => {
    const { table, problems } = await readYaml(text.replaceAll('|', ''))
    const marks = text.split('|')
    const expected = marks.flatMap((mark, index) => (index % 2 === 1 ? [mark] : []))
    assert.deepEqual(
      problems.map(({ span, fatal }) => [table.text.slice(span.start, span.end), fatal]),
      expected.map((mark) => [mark, false]),
    )
    assert.equal(problems[0]?.span.start, marks[0]?.length)
  })
}

test('the last of equal keys is the one that counts', async () => {
  for (const { table } of [await readYaml('a: 1\na: 2\n'), parseWithYaml('a: 1\na: 2\n')]) {
    assert.equal(scalarText(table, entryAt(table, ['a']) ?? -1), '2')
  }
})

const fine: readonly { readonly name: string; readonly text: string; readonly count: number }[] = [
  {
    name: 'in maps beside and inside each other',
    text: `a:\n  a:\n    a: {a: {a: 1}, b: {a: 2}}\n  b:\n    a: 3\nb:\n- a: 4\n- a: 5\n---\na: 6\n`,
    count: 17,
  },
  { name: 'if it is the merge key', text: 'a: &a {}\nb:\n  <<: *a\n  <<: *a\n', count: 5 },
  { name: 'in other letters', text: 'a: 1\nA: 2\n', count: 3 },
  { name: 'in a map with very many keys, none alike', text: keys(100_000), count: 100_001 },
]

for (const { name, text, count } of fine) {
  test(`the same key may stand twice ${name}`, async () => {
    const { table, problems } = await readYaml(text)
    assert.deepEqual(problems, [])
    assert.equal(table.count, count)
  })
}
