import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseWithYaml } from './parse.ts'
import { Kind, kindOf, scalarText } from './table.ts'

interface Case {
  readonly name: string
  /** The text, with `«` and `»` around what is wrong. */
  readonly text: string
  readonly message: RegExp
}

const fatal: readonly Case[] = [
  { name: 'a tab as indentation', text: 'a:\n«\t»b: 1\n', message: /tab/ },
  { name: 'a tab on a blank line', text: 'a:\n  b: 1\n«\t»\nc: 2\n', message: /begins with a tab/ },
  { name: 'a tab before a comment', text: 'a: "1"\n  «\t»# c\n', message: /begins with a tab/ },
  { name: 'an open quote', text: 'a: «"»b\nc: d\n', message: /quote that opens here is not closed/ },
  { name: 'an open single quote', text: "a: «'»b\n  c\n", message: /quote/ },
  { name: 'an open bracket', text: 'a: «[»b, c\nd: e\n', message: /bracket/ },
  { name: 'a bracket too many', text: 'a: [b]«]»\n', message: /closes that was not opened/ },
  { name: 'a map on the line of its key', text: 'a: «b»: c\n', message: /second key/ },
  { name: 'a line without colon', text: 'a: 1\n«b»\nc: 2\n', message: /no colon/ },
  { name: 'an indentation that fits nothing', text: 'a:\n    b: 1\n  «c»: 2\n', message: /indentation fits nothing/ },
  { name: 'a percent sign', text: 'a: «%»b\n', message: /cannot begin with this character/ },
  { name: 'an unknown escape', text: 'a: "b«\\d»"\n', message: /Helm knows no such escape/ },
  { name: 'an escape that only Helm refuses', text: 'a: "b«\\/»"\n', message: /knows no such escape/ },
  { name: 'half a character', text: 'a: "«\\u»d83d"\n', message: /Helm knows no such escape/ },
  { name: 'an alias of nothing', text: 'a: «*b»\n', message: /No anchor above is named b/ },
  { name: 'an alias of another document', text: 'a: &b 1\n---\nc: «*b»\n', message: /No anchor above is named b/ },
  { name: 'an alias inside what it names', text: 'a: &b\n  c: «*b»\n', message: /inside the value that it names/ },
  { name: 'an alias of a key', text: '&a b: 1\nc: «*a»\n', message: /names a key/ },
  { name: 'an alias as a key', text: 'a: &b c\n«*b» : d\n', message: /alias cannot be a key/ },
  { name: 'a name with a dot', text: 'a: «&b.c» 1\n', message: /name of an anchor/ },
  { name: 'a template', text: 'a: {«{» b }}\n', message: /cannot be a key/ },
  { name: 'a list as a key', text: '? «-» a\n: b\n', message: /cannot be a key/ },
  { name: 'a colon without a key', text: '«:» a\n', message: /no key in front/ },
  { name: 'another version', text: '«%YAML 1.2»\n---\na: 1\n', message: /1\.1 only/ },
  { name: 'a NUL', text: 'a: b«\0»\n', message: /U\+0000/ },
  { name: 'a control character', text: '# «\x08»\na: b\n', message: /U\+0008/ },
  { name: 'a line end of Unicode', text: '# a«\u2028»b: c\n', message: /U\+2028/ },
  { name: 'a byte order mark inside', text: 'a: b\n«\uFEFF»c: d\n', message: /byte order mark/ },
  { name: 'a carriage return alone', text: 'a: b«\r»c: d\n', message: /carriage return/ },
  { name: 'text behind a block sign', text: 'a: |«b»\n', message: /behind \| or >/ },
]

for (const { name, text, message } of fatal) {
  test(`the one problem of a text is told, and where: ${name}`, () => {
    const marked = text.replace(/[«»]/g, '')
    const start = text.indexOf('«')
    const { problems } = parseWithYaml(marked)
    assert.equal(problems.length, 1)
    assert.match(problems[0]?.message ?? '', message)
    assert.deepEqual(problems[0]?.span, { start, end: text.indexOf('»') - 1 })
    assert.equal(problems[0]?.fatal, true)
    assert.notEqual(problems[0]?.hint, '')
  })
}

test('an expression of a template outside quotes is told to be one', () => {
  for (const text of ['a: {{ .Values.b }}\n', 'a: {{- b | quote }}\n', 'a: [{{ b }}\n']) {
    assert.match(parseWithYaml(text).problems[0]?.hint ?? '', /not templates/)
  }
})

test('equal keys are told, but are no reason to stop', () => {
  const text = 'a: 1\nb: {c: 2, "c": 3}\na: 4\n<<: 5\n<<: 6\n'
  const { table, problems } = parseWithYaml(text)
  assert.deepEqual(
    problems.map(({ span, fatal: isFatal }) => [text.slice(span.start, span.end), span.start, isFatal]),
    [
      ['a', 23, false],
      ['"c"', 15, false],
    ],
  )
  assert.equal(table.count, 8)
})

test('the documents before a broken one are read', () => {
  const { table, problems } = parseWithYaml('a: &x 1\n---\nb: *x\n---\nc: 3\n')
  assert.equal(problems.length, 1)
  assert.deepEqual(table.documents, [0])
  assert.equal(table.count, 2)
  assert.deepEqual([...table.aliases], [])
  const broken = parseWithYaml('a: 1\n---\nb: "c\n')
  assert.equal(broken.problems.length, 1)
  assert.deepEqual(broken.table.documents, [0])
})

test('what go-yaml reads is no problem, though yaml complains', () => {
  assert.deepEqual(parseWithYaml('a: "b"#c\n').problems, [])
  const { table, problems } = parseWithYaml(String.raw`a: "it\'s"`)
  assert.deepEqual(problems, [])
  assert.equal(scalarText(table, 1), "it's")
  assert.deepEqual(parseWithYaml('a: b\n   \t\nc: d\n').problems, [])
})

test('deep nesting is a problem, not a crash', () => {
  for (const text of ['['.repeat(20_000), '- '.repeat(20_000), '{a: '.repeat(5_000), '? '.repeat(20_000)]) {
    const { table, problems } = parseWithYaml(text)
    assert.match(problems[0]?.message ?? '', /nested deeper than 500/)
    assert.equal(table.count, 0)
  }
  const readable = parseWithYaml(`a: ${'['.repeat(400)}${']'.repeat(400)}\n`)
  assert.deepEqual(readable.problems, [])
  assert.equal(kindOf(readable.table, 400), Kind.seq)
})

test('a text too long to be parsed is told so, at the place of doubt', () => {
  const text = 'a: b\n'.repeat(200_000)
  const { table, problems } = parseWithYaml(text, 5)
  assert.equal(table.count, 0)
  assert.match(problems[0]?.message ?? '', /too long/)
  assert.deepEqual(problems[0]?.span, { start: 5, end: 6 })
})
