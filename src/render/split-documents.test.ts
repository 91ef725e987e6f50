import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traced } from '../template/traced.ts'
import { splitDocuments } from './split-documents.ts'

const cases: readonly (readonly [name: string, text: string, documents: readonly string[]])[] = [
  ['one document', 'a: 1\n', ['a: 1']],
  ['nothing but space is no document', ' \n\t\n', []],
  ['separators before, between and behind', '---\na: 1\n---\nb: 2\n---\n', ['a: 1', 'b: 2']],
  ['what follows a separator on its line begins a document', 'a: 1\n---b: 2', ['a: 1', 'b: 2']],
  ['dashes inside a line separate nothing', 'a: b---c\n  ---\n', ['a: b---c\n  ---']],
  ['a second separator right behind one is content', '---\n---\na: 1', ['---\na: 1']],
  ['a comment alone is a document', '# only words\n---\na: 1', ['# only words', 'a: 1']],
  ['space around a document is no part of it', '\n\n  a: 1  \n\n---\n\n', ['a: 1']],
  ['four dashes are a separator and a dash', 'a: 1\n----\nb', ['a: 1', '-\nb']],
  ['line ends of Windows', 'a: 1\r\n---\r\nb: 2\r\n', ['a: 1', 'b: 2']],
]

for (const [name, text, documents] of cases) {
  test(`splitting: ${name}`, () => {
    assert.deepEqual(
      splitDocuments(traced(text, 0)).map((document) => document.text),
      documents,
    )
  })
}

test('a document knows where in the file its characters stood', () => {
  const [, second] = splitDocuments(traced('a: 1\n---\nb: 2\n', 7))
  assert.deepEqual(second?.runs, [4, 7, 9])
})

test('a million separators are split in a moment', () => {
  assert.equal(splitDocuments(traced('\n---\na'.repeat(200_000), 0)).length, 200_000)
})
