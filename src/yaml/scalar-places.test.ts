import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { applyEdits } from '../text/edits.ts'
import { readYaml } from './read.ts'
import { scalarPlaces } from './scalar-places.ts'
import { scalarText, valueSpan } from './table.ts'

/** Puts `NEW` where the file says the first `old` of the only scalar; undefined where that has no place of its own. */
async function replaced(text: string, old: string): Promise<string | undefined> {
  const { table, problems } = await readYaml(text)
  assert.deepEqual(problems, [])
  const start = scalarText(table, 1).indexOf(old)
  assert.notEqual(start, -1)
  const span = scalarPlaces(table, 1)({ start, end: start + old.length })
  return span && applyEdits(text, [{ span, text: 'NEW' }])
}

const cases: readonly (readonly [name: string, text: string, old: string, made: string | undefined])[] = [
  ['plain text', 'a: x old y # c\n', 'old', 'a: x NEW y # c\n'],
  ['plain text on a second line', 'a: x\n  old  \n  y\n', 'old', 'a: x\n  NEW  \n  y\n'],
  ['plain text over two lines', 'a: x ol\n  d\n', 'ol d', undefined],
  ['behind a doubled quote', "a: 'it''s old'\n", 'old', "a: 'it''s NEW'\n"],
  ['a doubled quote itself', "a: 'it''s'\n", "t's", "a: 'iNEW'\n"],
  [
    'behind escapes',
    String.raw`a: "\t\x41\u0042\U0001F600old\\"` + '\n',
    'old',
    String.raw`a: "\t\x41\u0042\U0001F600NEW\\"` + '\n',
  ],
  ['an escape itself', String.raw`a: "x\x2fy"` + '\n', '/', String.raw`a: "xNEWy"` + '\n'],
  ['half of an escape', String.raw`a: "\U0001F600"` + '\n', '\ud83d', undefined],
  ['joined by a backslash', 'a: "ol\\\n  d"\n', 'old', undefined],
  ['behind a folded line', 'a: "x\n\n  old"\n', 'old', 'a: "x\n\n  NEW"\n'],
  ['a literal block', 'a: |2-\n    x\n   old y\n\n', 'old', 'a: |2-\n    x\n   NEW y\n\n'],
  [
    'a folded block with lines that stand deeper',
    'a: >+\n  x\n\n    y\n  old\n',
    'old',
    'a: >+\n  x\n\n    y\n  NEW\n',
  ],
  ['a folded block over two lines', 'a: >\n  ol\n  d\n', 'ol d', undefined],
  ['a block with carriage returns', 'a: |\r\n  x\r\n  old\r\n', 'old', 'a: |\r\n  x\r\n  NEW\r\n'],
  ['nothing at all', 'a: x\n', '', undefined],
]

for (const [name, text, old, made] of cases) {
  test(`the place of a part of a scalar: ${name}`, async () => assert.equal(await replaced(text, old), made))
}

const piece = fc.constantFrom('a', ' ', '  ', '\n', '\n\n', "'", '"', '\\', '/', 'é', '😀', '\t', '#', ':')
const styles: readonly ((text: string) => string)[] = [
  (text) => `a: ${JSON.stringify(text)}\n`,
  (text) => `a: '${text.replaceAll("'", "''").replace(/\s*\n\s*/g, ' ')}'\n`,
  (text) => `a: |\n  x${text.replaceAll('\n', '\n  ')}\n`,
  (text) => `a: >\n  x${text.replaceAll('\n', '\n  ')}\n`,
]

test('a word has its place wherever it stands, and only its characters stand there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.array(piece), fc.constantFrom(...styles), async (before, after, write) => {
      const text = write(`${before.join('')}w/o:rd${after.join('')}`)
      const { table, problems } = await readYaml(text)
      fc.pre(problems.length === 0 && table.count === 2 && scalarText(table, 1).includes('w/o:rd'))
      const start = scalarText(table, 1).indexOf('w/o:rd')
      const span = scalarPlaces(table, 1)({ start, end: start + 6 })
      assert.ok(span !== undefined, text)
      assert.equal(text.slice(span.start, span.end), 'w/o:rd')
      const { start: from, end } = valueSpan(table, 1)
      assert.ok(from <= span.start && span.end <= end)
      const edited = (await readYaml(applyEdits(text, [{ span, text: 'new' }]))).table
      assert.equal(scalarText(edited, 1), scalarText(table, 1).replace('w/o:rd', 'new'))
    }),
    { numRuns: 300 },
  )
})
