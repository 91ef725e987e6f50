import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { clip, displayWidth, visible, wrap } from './width.ts'
import { anyText } from '../testing/any-text.ts'

const widths: readonly (readonly [name: string, text: string, width: number])[] = [
  ['nothing', '', 0],
  ['ASCII', 'nginx:1.27', 10],
  ['Latin with accents', 'värde', 5],
  ['a letter with a combining accent', 'e\u0301', 1],
  ['Chinese', '画像', 4],
  ['Hangul syllables', '한국', 4],
  ['Hangul of single letters', '\u1112\u1161\u11ab', 2],
  ['half-width katakana', 'ｱｲ', 2],
  ['full-width Latin', 'ＡＢ', 4],
  ['an emoji', '🐳', 2],
  ['a family joined to one emoji', '👨‍👩‍👧', 2],
  ['an emoji with a skin tone', '👍🏽', 2],
  ['a flag', '🇩🇪', 2],
  ['a flag and half of another', '🇩🇪🇫', 3],
  ['a sign shown as emoji, and the same as text', '❤️❤', 3],
  ['Greek and Cyrillic', 'αβгд', 4],
  ['an escape sequence, written out', '\u001b[2J', 7],
]
for (const [name, text, width] of widths) {
  test(`the width of ${name} is ${width}`, () => assert.equal(displayWidth(text), width))
}

const shown: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['line ends and tabs are written out', 'a\r\n\tb', 'a\\r\\n\\tb'],
  ['an escape sequence does not reach the terminal', '\u001b]8;;http://x\u0007y', '\\x1b]8;;http://x\\x07y'],
  ['8-bit controls neither', '\u009b2J\u0085', '\\x9b2J\\x85'],
  ['reading direction cannot be turned', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['characters without width are seen', 'nginx\u200b:1\ufeff', 'nginx\\u200b:1\\ufeff'],
  ['a joiner between letters is seen', 'a\u200db', 'a\\u200db'],
  ['half a surrogate pair is seen', 'a\ud800b', 'a\\ud800b'],
  ['separators of lines and paragraphs are seen', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['invisible letters beyond the basic plane are seen', '\u{e0041}', '\\u{e0041}'],
  ['letters, accents and emoji stay', 'värde 画像 e\u0301 👨‍👩‍👧 🇩🇪', 'värde 画像 e\u0301 👨‍👩‍👧 🇩🇪'],
  ['a GitHub command at the start is broken up', '::error file=x::y', '\\x3a:error file=x::y'],
  ['a GitHub command behind a blank too, since a line may be broken there', 'x ::add-mask::y', 'x \\x3a:add-mask::y'],
  ['an IPv6 address is no command', 'listen on ::1 or [::]:80', 'listen on ::1 or [::]:80'],
  ['the older form of a command is broken up anywhere', 'x##[add-mask]y', 'x\\x23#[add-mask]y'],
  ['commands of other servers too', '##vso[task.x] ##TeamCity[y]', '\\x23#vso[task.x] \\x23#TeamCity[y]'],
  ['headings are no commands', '## title', '## title'],
]
for (const [name, text, expected] of shown) {
  test(`visible text: ${name}`, () => assert.equal(visible(text), expected))
}

test('visible text holds no character that a terminal or a CI server acts on', () => {
  const nasty = fc.constantFrom(
    '#',
    '##[',
    ':',
    '::',
    ' ',
    'e',
    '\u001b[',
    '\u009b',
    '\u202e',
    '\n',
    '\r',
    '\ud83d',
    '\udc33',
    '🐳',
    '\u200d',
    '\u0301',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(),
        fc.array(nasty).map((all) => all.join('')),
      ),
      (text) => {
        const safe = visible(text)
        assert.doesNotMatch(safe, /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b]/u)
        assert.doesNotMatch(safe, /##(?:\[|vso\[)|^\s*::[a-z]/i)
      },
    ),
  )
})

const wrapped: readonly (readonly [name: string, text: string, width: number, lines: readonly string[]])[] = [
  ['breaks at blanks', 'one two three', 7, ['one two', 'three']],
  ['counts cells, not characters', '画像 画像', 8, ['画像', '画像']],
  [
    'leaves a word whole that is wider',
    'see registry.example.com/a/b:1 now',
    10,
    ['see', 'registry.example.com/a/b:1', 'now'],
  ],
  ['leaves everything on one line without a limit', 'one two three', Infinity, ['one two three']],
  ['makes one empty line of nothing', '', 10, ['']],
]
for (const [name, text, width, lines] of wrapped) {
  test(`wrapping ${name}`, () => assert.deepEqual(wrap(text, width), lines))
}

test('clipping leaves no half character', () => {
  assert.equal(clip('abc', 3), 'abc')
  assert.equal(clip('abcd', 3), 'abc…')
  assert.equal(clip('ab🐳d', 3), 'ab…')
})
