import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readArchiveName } from './archive-name.ts'

const file = new URL('../../testdata/files/archive-names.json', import.meta.url)
// The file is ours, and its shape is what this test is about.
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
  Record<'safe' | 'refused', Readonly<Record<string, string>>>
>

for (const [raw, name] of Object.entries(vectors.safe)) {
  test(`takes the member ${raw} as ${name}`, () => assert.deepEqual(readArchiveName(raw), { kind: 'safe', name }))
}

for (const [raw, message] of Object.entries(vectors.refused)) {
  test(`refuses the member ${raw}`, () => assert.deepEqual(readArchiveName(raw), { kind: 'refused', message }))
}

test('refuses names that would make a tree too large', () => {
  assert.equal(readArchiveName(`web/${'x'.repeat(2000)}`).kind, 'refused')
  assert.equal(readArchiveName(`web/${'a/'.repeat(100)}x`).kind, 'refused')
})

test('never gives a name that leads anywhere but down', () => {
  const part = fc.constantFrom('..', '.', '', 'a', 'c:', '\\', 'Chart.yaml', '...')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const read = readArchiveName(parts.join('/'))
      if (read.kind === 'refused') return
      assert.ok(read.name.split('/').every((step) => step !== '' && step !== '.' && step !== '..'))
      assert.doesNotMatch(read.name, /^(?:\/|[a-zA-Z]:\/)/)
    }),
  )
})
