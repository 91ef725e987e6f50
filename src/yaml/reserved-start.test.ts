import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWithYaml } from './parse.ts'
import { reservedStart } from './reserved-start.ts'
import { scanDoubt, scanYaml } from './scan.ts'

const told: readonly string[] = [
  'a: %b\n',
  'a: 1\nb:\n  c:   @c@\n',
  'a: `b`\nc: "d\n',
  'a: @b\n  c\n d\n',
  'a: %{b}\n',
  'a: %',
  '# comment\na: @b # comment\n',
]

for (const text of told) {
  test(`a reserved sign is told as yaml tells it: ${JSON.stringify(text)}`, () => {
    assert.equal(scanYaml(text), undefined)
    const { table, problems } = parseWithYaml(text)
    assert.deepEqual([reservedStart(text, scanDoubt(text))], problems)
    assert.equal(table.count, 0)
  })
}

const left: readonly (readonly [why: string, text: string])[] = [
  ['a second colon', 'a: @b: c\n'],
  ['a second colon at the end', 'a: @b:\n'],
  ['a template', 'a: @{{ b }}\n'],
  ['several documents', 'a: b\n---\nc: @d\n'],
  ['another mistake before', 'a: "x\nb: @c\n'],
  ['an item', '- @b\n'],
  ['a directive', '%YAML 1.1\n---\na: b\n'],
  ['a character that Helm refuses', ': %\0'],
]

for (const [why, text] of left) {
  test(`a reserved sign is left to yaml where there is ${why}`, () => {
    assert.equal(reservedStart(text, scanDoubt(text)), undefined)
  })
}
