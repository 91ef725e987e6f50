import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanDoubt, scanYaml } from './scan.ts'
import { kindOf, nextOf, parentOf, styleOf, valueSpan, type YamlTable } from './table.ts'

const refused: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'a tab as indentation', text: 'a:\n\tb: 1\n' },
  { name: 'a tab on a blank line', text: 'a: 1\n\t\nb: 2\n' },
  { name: 'a tab behind a colon', text: 'a:\tb\n' },
  { name: 'a tab behind a dash', text: '-\ta: b\n' },
  { name: 'an explicit key', text: '? a\n: b\n' },
  { name: 'a directive', text: '%YAML 1.1\n---\na: b\n' },
  { name: 'content behind a document marker', text: '--- a\n' },
  { name: 'content behind the end of a document', text: 'a: 1\n...\nb: 2\n' },
  { name: 'the end of no document', text: '...\n' },
  { name: 'a key without a colon', text: 'a: 1\nb\n' },
  { name: 'a key without a space behind its colon', text: 'a: 1\nb:2\n' },
  { name: 'a map on the line of a key', text: 'a: b: c\n' },
  { name: 'a list on the line of a key', text: 'a: - b\n' },
  { name: 'a colon in continued text', text: 'a: b\n  c: d\n' },
  { name: 'too little indentation', text: 'a:\n    b: 1\n  c: 2\n' },
  { name: 'too much indentation', text: 'a: "1"\n  b: 2\n' },
  { name: 'an item in a map', text: 'a: 1\n- b\n' },
  { name: 'a key in a list', text: '- a\nb: 1\n' },
  { name: 'text behind a quote', text: 'a: "b" c\n' },
  { name: 'a comment at a quote', text: 'a: "b"#c\n' },
  { name: 'an open quote', text: 'a: "b\n' },
  { name: 'an open single quote', text: "a: 'b''\nc: d\n" },
  { name: 'a document inside quotes', text: 'a: "b\n--- c"\n' },
  { name: 'a key over lines', text: '"a\n  b": c\n' },
  { name: 'a key too long', text: `${'a'.repeat(1025)}: b\n` },
  { name: 'a quoted key with an escape', text: '"a\\n": b\n' },
  { name: 'an escape that is none', text: 'a: "\\d"\n' },
  { name: 'an escape that go-yaml does not know', text: 'a: "\\/"\n' },
  { name: 'an escape that yaml does not know', text: 'a: "\\\'"\n' },
  { name: 'half a character as an escape', text: 'a: "\\ud83d\\ude00"\n' },
  { name: 'a number too large as an escape', text: 'a: "\\U00110000"\n' },
  { name: 'text behind a block sign', text: 'a: | b\n' },
  { name: 'two chomping signs', text: 'a: |+-\n  b\n' },
  { name: 'an indentation of nothing', text: 'a: |0\n  b\n' },
  { name: 'empty lines deeper than the text below', text: 'a: |\n    \n  b\n' },
  { name: 'a tab as indentation of text', text: 'a: |\n  b\n\tc\n' },
  { name: 'an open bracket', text: 'a: [b\nc: d\n' },
  { name: 'a bracket too many', text: 'a: [b]]\n' },
  { name: 'a bracket too many on a line of its own', text: 'a: [b]\n  ]\n' },
  { name: 'brackets crossed', text: 'a: [{b: c]}\n' },
  { name: 'commas alone', text: 'a: [,]\n' },
  { name: 'a comma too many', text: 'a: [b,,c]\n' },
  { name: 'no comma', text: 'a: [b\n  c]\n' },
  { name: 'a pair in a list in brackets', text: 'a: [b: c]\n' },
  { name: 'a key alone in brackets', text: 'a: {b}\n' },
  { name: 'a key without value in brackets', text: 'a: {b: , c: d}\n' },
  { name: 'a key at its value in brackets', text: 'a: {b:c}\n' },
  { name: 'a question mark in brackets', text: 'a: [b?c]\n' },
  { name: 'a colon before a bracket', text: 'a: [b:]\n' },
  { name: 'a dash alone in brackets', text: 'a: [-]\n' },
  { name: 'a document inside brackets', text: 'a: [b,\n---\n]\n' },
  { name: 'a tab as indentation in brackets', text: 'a: [b,\n\tc]\n' },
  { name: 'brackets as a key', text: '{a: b}: c\n' },
  { name: 'an alias of nothing', text: 'a: *b\n' },
  { name: 'an alias of another document', text: 'a: &b c\n---\nd: *b\n' },
  { name: 'an alias of what it stands in', text: 'a: &b\n  c: *b\n' },
  { name: 'an alias as a key', text: 'a: &b c\n*b : d\n' },
  { name: 'an anchor on a key', text: '- &a b: c\n' },
  { name: 'an anchor on a line of its own', text: 'a:\n  &b\n  c: d\n' },
  { name: 'an anchor that go-yaml does not read', text: 'a: &b.c d\n' },
  { name: 'two anchors', text: 'a: &b &c d\n' },
  { name: 'an anchor on an alias', text: 'a: &b c\nd: &e *b\n' },
  { name: 'a reserved sign', text: 'a: @b\n' },
  { name: 'a percent sign', text: 'a: %b\n' },
  { name: 'text alone', text: 'a\n' },
  { name: 'a NUL', text: 'a: b\0c\n' },
  { name: 'a control character in a comment', text: '# \x08\na: b\n' },
  { name: 'a character that ends the line for go-yaml', text: '# a\u2028b: c\n' },
  { name: 'a byte order mark inside', text: 'a: b\n\uFEFFc: d\n' },
  { name: 'a carriage return alone', text: 'a: b\rc: d\n' },
]

for (const { name, text } of refused) {
  test(`the scanner does not vouch for ${name}`, () => {
    assert.equal(scanYaml(text), undefined)
    assert.ok(scanDoubt(text) <= text.length)
  })
}

test('the scanner tells on which line it gave up', () => {
  const text = 'a: 1\nb:\n  c: "d\\q"\ne: 2\n'
  const doubt = scanDoubt(text)
  assert.equal(text.slice(0, doubt).split('\n').length, 3)
})

/** Texts of a megabyte that would take minutes if anything took more than linear time. */
const heavy: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'open brackets', text: '['.repeat(1_000_000) },
  { name: 'open braces', text: '{a: '.repeat(250_000) },
  { name: 'dashes', text: '- '.repeat(500_000) },
  { name: 'deeper and deeper keys', text: Array.from({ length: 1400 }, (_, n) => `${' '.repeat(n)}a:\n`).join('') },
  { name: 'quotes', text: '"'.repeat(1_000_000) },
  { name: 'backslashes', text: `a: "${'\\'.repeat(1_000_000)}"\n` },
  { name: 'anchors', text: '&a '.repeat(330_000) },
  { name: 'aliases', text: `a: &a 1\nb: [${'*a, '.repeat(250_000)}]\n` },
  { name: 'one long line of text', text: `a: ${'x '.repeat(500_000)}\n` },
  {
    name: 'one long line in brackets',
    text: `a: {${Array.from({ length: 80_000 }, (_, n) => `k${n}: "v", `).join('')}}\n`,
  },
  { name: 'comments', text: `a:\n${'  #\n'.repeat(250_000)}` },
  { name: 'blank lines in a text block', text: `a: |+\n  x\n${'   \n'.repeat(250_000)}` },
  { name: 'documents', text: '---\n'.repeat(250_000) },
]

for (const { name, text } of heavy) {
  test(`the scanner gets through a megabyte of ${name}`, () => {
    const table = scanYaml(text)
    if (table !== undefined) assertWellFormed(table)
  })
}

/** Parents before children, subtrees as ranges, values inside their parents. */
function assertWellFormed(table: YamlTable): void {
  for (let entry = 0; entry < table.count; entry++) {
    const parent = parentOf(table, entry)
    const { start, end } = valueSpan(table, entry)
    assert.ok(start <= end && end <= table.text.length)
    assert.ok(nextOf(table, entry) > entry && nextOf(table, entry) <= table.count)
    assert.ok(kindOf(table, entry) <= 4 && styleOf(table, entry) <= 6)
    if (parent < 0) continue
    assert.ok(parent < entry && nextOf(table, entry) <= nextOf(table, parent))
    const around = valueSpan(table, parent)
    assert.ok(around.start <= start && end <= around.end)
  }
}
