import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { toValues } from '../yaml/documents.ts'
import { readYaml } from '../yaml/read.ts'
import { mayBeRefused } from './suspicion.ts'

const cases: readonly { text: string; suspect: boolean }[] = [
  { text: '', suspect: false },
  { text: '# nothing\n', suspect: false },
  { text: 'image: {repository: nginx, tag: "1.25"}\nports: [80, -1, +2]\nnone:\nname: 1\n80: http\n', suspect: false },
  { text: '- a\n', suspect: true },
  { text: 'text\n', suspect: true },
  { text: 'a: 1\n---\n- b\n', suspect: true },
  { text: '--- {a: 1}\n', suspect: true },
  { text: '---\r\na: 1\r\n', suspect: false },
  { text: '# --- text\n--- # more\na: 1\n', suspect: false },
  { text: 'a: {<<: 5}\n', suspect: true },
  { text: 'a: !!int x\n', suspect: true },
  { text: 'a: .inf\n', suspect: true },
  { text: 'a: [-.INF]\n', suspect: true },
  { text: '~: 1\n', suspect: true },
  { text: 'null: 1\n', suspect: true },
  { text: 'Null: 1\n', suspect: true },
  { text: '9223372036854775808: 1\n', suspect: true },
  { text: '0x8000000000000000: 1\n', suspect: true },
  { text: '"null": 1\n', suspect: false },
]

for (const { text, suspect } of cases) {
  test(`${JSON.stringify(text)} ${suspect ? 'may be refused' : 'is surely taken'}`, async () => {
    assert.equal(mayBeRefused((await readYaml(text)).table), suspect)
  })
}

test('what is not suspected is never refused', async () => {
  const word = fc.constantFrom(
    'a',
    '~',
    'null',
    'NULL',
    '""',
    '<<',
    '.inf',
    '+.inf',
    '-.Inf',
    '.NaN',
    '18446744073709551615',
    '0x8000000000000000',
    '+9223372036854775808',
    '0o1000000000000000000000',
    '!!int',
    '&a',
    '*a',
    '1',
    '-',
  )
  const piece = fc.oneof(word, fc.constantFrom(': ', '\n', '\n  ', '{', '}', '[', ']', ', ', '\n---', '\n- ', '? '))
  let taken = 0
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const { table } = await readYaml(pieces.join(''))
      if (mayBeRefused(table)) return
      taken++
      for (const documents of ['first', 'merged'] as const) assert.ok(toValues(table, documents).ok)
    }),
    { numRuns: 1000 },
  )
  assert.ok(taken > 50)
})
