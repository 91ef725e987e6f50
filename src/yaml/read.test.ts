import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readYaml } from './read.ts'
import { entryAt, scalarText } from './table.ts'

test('an ordinary text is read without problems', async () => {
  const { table, problems } = await readYaml('image:\n  tag: "1"\n')
  assert.deepEqual(problems, [])
  assert.equal(scalarText(table, entryAt(table, ['image', 'tag']) ?? -1), '1')
})

test('an unusual text is read all the same', async () => {
  const { table, problems } = await readYaml('? a\n: [b: c]\n')
  assert.deepEqual(problems, [])
  assert.equal(scalarText(table, entryAt(table, ['a', 0, 'b']) ?? -1), 'c')
})

test('a broken text has a problem and no entries', async () => {
  const { table, problems } = await readYaml('a: "b\n')
  assert.equal(problems.length, 1)
  assert.equal(table.count, 0)
})

test('a long text that is not YAML is refused where the scanner stopped', async () => {
  const lines = '- [b, c]\n'.repeat(60_000)
  const { problems } = await readYaml(`x: "\\q"\n${lines}`)
  assert.equal(problems.length, 1)
  assert.equal(problems[0]?.fatal, true)
  assert.ok((problems[0]?.span.start ?? 0) <= 5)
})

function doubling(levels: number): string {
  const lines = ['a0: &a0 [x, x]']
  for (let level = 1; level <= levels; level++) lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`)
  return `${lines.join('\n')}\n`
}

test('aliases that multiply values without bounds are a problem, at the alias that is one too many', async () => {
  const text = doubling(40)
  const { table, problems } = await readYaml(text)
  assert.equal(table.count, 0)
  assert.equal(problems.length, 1)
  assert.match(problems[0]?.message ?? '', /aliases multiply/)
  assert.match(text.slice(problems[0]?.span.start, problems[0]?.span.end), /^\*a\d+$/)
})

test('aliases that multiply values as often as Helm allows are none', async () => {
  for (const text of [doubling(6), `a: &a {b: c}\nd: [${'*a, '.repeat(500)}]\n`]) {
    const { table, problems } = await readYaml(text)
    assert.deepEqual(problems, [])
    assert.ok(table.aliases.size > 0)
  }
})
