import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { documentsOf, partsOf } from './manifest-parts.ts'

const cases: readonly (readonly [name: string, stream: string, documents: readonly string[]])[] = [
  ['nothing', '', ['']],
  ['one without a mark', 'a: 1\n', ['a: 1\n']],
  ['marks at the ends', '---\na: 1\n---\n', ['---\na: 1\n', '---\n']],
  ['carriage returns', 'a: 1\r\n---\r\nb: 1', ['a: 1\r\n', '---\r\nb: 1']],
  [
    'a mark with a comment, a mark with content, a mark at the end',
    'a\n--- # b\nc\n---\td\n---',
    ['a\n', '--- # b\nc\n', '---\td\n', '---'],
  ],
  ['what only begins like a mark', 'a: |\n  ---\n---x\n----\n', ['a: |\n  ---\n---x\n----\n']],
  ['directives', 'a\n...\n%YAML 1.1\n%TAG ! x\n---\nb\n', ['a\n...\n', '%YAML 1.1\n%TAG ! x\n---\nb\n']],
]

for (const [name, stream, documents] of cases) {
  test(`documents of a stream: ${name}`, () => {
    assert.deepEqual(
      documentsOf({ text: stream, start: 7 }).map(({ text }) => text),
      documents,
    )
  })
}

test('short documents are read together, long ones alone, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(10, 1000, 40_000, 100_000), { maxLength: 8 }), (sizes) => {
      const stream = sizes.map((size) => `---\n${'x'.repeat(size)}\n`).join('')
      const parts = partsOf(stream)
      assert.equal(parts.map(({ text }) => text).join(''), stream)
      for (const { text, start } of parts) {
        assert.ok(stream.startsWith(text, start))
        assert.ok(text.length <= 65_536 || documentsOf({ text, start }).length === 1)
      }
    }),
  )
})
