import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printParagraph } from './paragraph.ts'
import { makeStyle, plainStyle } from './style.ts'

const runs = [
  { text: 'error[x]', tint: 'error' },
  { text: ': one two three', tint: 'strong' },
] as const

test('a paragraph is broken at the width, its further lines indented', () => {
  assert.deepEqual(printParagraph(runs, { style: plainStyle, width: 14, indent: 2 }), ['error[x]: one', '  two three'])
})

test('colour takes no room, and begins anew on each line', () => {
  const style = makeStyle({ hasColour: true, hasLinks: false })
  assert.deepEqual(printParagraph(runs, { style, width: 14, indent: 2 }), [
    '\u001b[1;31merror[x]\u001b[22;39m\u001b[1m: one\u001b[22m',
    '  \u001b[1mtwo three\u001b[22m',
  ])
})

test('nothing is one empty line', () => {
  assert.deepEqual(printParagraph([], { style: plainStyle, width: 14, indent: 2 }), [''])
})
