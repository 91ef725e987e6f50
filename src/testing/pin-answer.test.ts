import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPinAnswer } from './pin-answer.ts'

const charts = [{ chart: 'web', moved: [], unmovable: [], refused: [], explained: [], unexplained: [] }]

const cases: readonly (readonly [string, string, unknown])[] = [
  ['an answer has its charts', JSON.stringify({ version: 1, charts }), charts],
  ['an answer of another version is none', JSON.stringify({ version: 2, charts }), undefined],
  ['an answer without charts is none', JSON.stringify({ version: 1 }), undefined],
  ['null is no answer', 'null', undefined],
  ['nothing is no answer', '', undefined],
]
for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(readPinAnswer(text), expected))
