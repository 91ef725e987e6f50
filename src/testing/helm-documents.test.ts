import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairDocuments, readDocuments } from './helm-documents.ts'

const one = (source: string, kind: string, name: string, body = ''): string =>
  `---\n# Source: web/templates/${source}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${body}`

test('what Helm prints is taken apart at its markers, not at those in texts', async () => {
  const text = `${one('a.yaml', 'ConfigMap', 'a', 'data:\n  b: |\n    ---\n    # Source: x\n')}${one('b.yaml', 'Pod', 'ü')}`
  const documents = await readDocuments(Buffer.from(text).toString('latin1'))
  assert.deepEqual(
    documents.map(({ source, kind, name }) => `${source} ${kind}/${name}`),
    ['web/templates/a.yaml ConfigMap/a', 'web/templates/b.yaml Pod/ü'],
  )
})

test('a document that is no YAML is its text', async () => {
  const [document] = await readDocuments('---\n# Source: web/templates/a.yaml\na: [\n')
  assert.deepEqual(document, { source: 'web/templates/a.yaml', kind: '', name: '', text: 'a: [\n', data: 'a: [\n' })
})

test('a document that has comments only has no data', async () => {
  const [document] = await readDocuments('---\n# Source: web/templates/a.yaml\n# nothing\n')
  assert.equal(document?.data, null)
})

interface Case {
  readonly name: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** `key before after`, a dash for none. */
  readonly pairs: readonly string[]
}

const [a, a2, b] = [one('a.yaml', 'Job', 'a'), one('a.yaml', 'Job', 'a', 'spec: 1\n'), one('b.yaml', 'Pod', 'b')]
const renamed = one('a.yaml', 'Job', 'c')

const cases: readonly Case[] = [
  {
    name: 'documents are found in another order',
    before: [a, b],
    after: [b, a],
    pairs: ['web/templates/a.yaml Job/a: a a', 'web/templates/b.yaml Pod/b: b b'],
  },
  {
    name: 'of several with one name the order decides',
    before: [a, a2],
    after: [a, a],
    pairs: ['web/templates/a.yaml Job/a: a a', 'web/templates/a.yaml Job/a #2: a a'],
  },
  {
    name: 'a document with another name is the one that is left of its template',
    before: [a, b],
    after: [renamed, b],
    pairs: ['web/templates/b.yaml Pod/b: b b', 'web/templates/a.yaml Job/*: a c'],
  },
  {
    name: 'documents come and go',
    before: [a],
    after: [b],
    pairs: ['web/templates/a.yaml Job/*: a -', 'web/templates/b.yaml Pod/*: - b'],
  },
]
for (const { name, before, after, pairs } of cases) {
  test(name, async () => {
    const found = pairDocuments(await readDocuments(before.join('')), await readDocuments(after.join('')))
    assert.deepEqual(
      found.map((pair) => `${pair.key}: ${pair.before?.name ?? '-'} ${pair.after?.name ?? '-'}`),
      pairs,
    )
  })
}
