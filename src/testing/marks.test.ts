// Tests of the marks in fixtures.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMarks } from './marks.ts'

const cases: readonly { readonly name: string; readonly text: string; readonly marks: readonly [number, string][] }[] =
  [
    { name: 'a text without marks expects nothing', text: 'a: 1\n', marks: [] },
    { name: 'a mark is about its own line', text: 'a: 1\nb: 2 # finds: missing-tag\n', marks: [[2, 'missing-tag']] },
    {
      name: 'a mark can name several rules, and one twice',
      text: 'a: 1 # finds: x, y,x',
      marks: [
        [1, 'x'],
        [1, 'y'],
        [1, 'x'],
      ],
    },
    {
      name: 'a mark above is about the line before',
      text: 'a: "\n# finds above: invalid-yaml\r\n',
      marks: [[1, 'invalid-yaml']],
    },
    {
      name: 'a mark can stand behind another comment',
      text: 'a: 1 # chartpin: ignore[x] y # finds: z',
      marks: [[1, 'z']],
    },
  ]
for (const c of cases) {
  test(c.name, () =>
    assert.deepEqual(
      readMarks(c.text).map(({ line, rule }) => [line, rule]),
      c.marks,
    ),
  )
}
