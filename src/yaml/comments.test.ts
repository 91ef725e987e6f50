import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesOnLine, entryBelow, findComments } from './comments.ts'
import { parseWithYaml } from './parse.ts'
import { printPath } from './path.ts'
import { scanYaml } from './scan.ts'
import { pathOf, type YamlTable } from './table.ts'

function read(text: string): YamlTable {
  return scanYaml(text) ?? parseWithYaml(text).table
}

interface Case {
  readonly name: string
  /** Every line that ends with `<-` has a comment with the marker `mark`; `<-` is not part of the text. */
  readonly text: string
  /** The texts of the comments; the ones on lines of their own begin with a plus. */
  readonly comments: readonly string[]
}

const cases: readonly Case[] = [
  { name: 'behind a value', text: 'a: b # mark 1\nc: d # other\n', comments: ['mark 1'] },
  {
    name: 'on lines of their own',
    text: '# mark 1\na:\n  # a mark 2  \n  b: c\n#mark 3',
    comments: ['+mark 1', '+a mark 2', '+mark 3'],
  },
  { name: 'twice in one', text: 'a: b # mark mark # mark\n# mark\n', comments: ['mark mark # mark', '+mark'] },
  {
    name: 'behind a key whose value is below',
    text: 'a: # mark\n  b: # mark 2\n    - c # mark 3\n',
    comments: ['mark', 'mark 2', 'mark 3'],
  },
  { name: 'behind a dash', text: '- # mark\n  a: b\n-   # mark 2\n', comments: ['mark', 'mark 2'] },
  { name: 'behind quotes', text: 'a: "b # mark" # mark\nc: \'# mark\' # mark 2\n', comments: ['mark', 'mark 2'] },
  { name: 'none inside quotes over lines', text: 'a: "b\n  # mark\n  c" # mark\n', comments: ['mark'] },
  { name: 'none inside text', text: 'a: b#mark\nc: mark # d\nmark: mark\n', comments: [] },
  { name: 'none inside a key', text: '"# mark": a # mark\n', comments: ['mark'] },
  { name: 'none inside a text block', text: 'a: |\n  # mark\n  b # mark\n# mark\nc: d\n', comments: ['+mark'] },
  {
    name: 'behind the sign of a text block',
    text: 'a: | # mark\n  b\nc: >- # mark 2\n  # mark\n',
    comments: ['mark', 'mark 2'],
  },
  {
    name: 'behind and inside brackets',
    text: 'a: [b, # mark\n  # mark 2\n  c] # mark 3\nd: {} # mark 4\n',
    comments: ['mark', '+mark 2', 'mark 3', 'mark 4'],
  },
  {
    name: 'behind anchors, tags and aliases',
    text: 'a: &mark b # mark\nc: *mark # mark 2\nd: !mark e # mark 3\n',
    comments: ['mark', 'mark 2', 'mark 3'],
  },
  { name: 'with Windows line ends', text: '# mark\r\na: b # mark 2\r\n', comments: ['+mark', 'mark 2'] },
  { name: 'behind document markers', text: '--- # mark\na: b\n... # mark 2\n', comments: ['mark', 'mark 2'] },
  { name: 'behind a byte order mark', text: '\uFEFF# mark\na: b\n', comments: ['+mark'] },
  { name: 'in a text without entries', text: '# mark', comments: ['+mark'] },
  { name: 'after an anchor full of marks', text: `a: &${'mark'.repeat(3)} b # mark\n`, comments: ['mark'] },
]

for (const { name, text, comments } of cases) {
  test(`comments with a marker are found: ${name}`, () => {
    const found = findComments(read(text), 'mark')
    assert.deepEqual(
      found.map((comment) => (comment.ownLine ? '+' : '') + comment.text),
      comments,
    )
    for (const { span, text: content } of found) {
      assert.equal(text[span.start], '#')
      assert.equal(text.slice(span.start + 1, span.end).trim(), content)
      assert.ok(span.end === text.length || /[\r\n]/.test(text[span.end] ?? ''))
    }
  })
}

test('a marker that begins with the # is found as well', () => {
  assert.equal(findComments(read('a: b # mark\n'), '# mark').length, 1)
})

/** The span of the line that `part` is on. */
function lineOf(text: string, part: string): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', text.indexOf(part)) + 1
  const feed = text.indexOf('\n', start)
  return { start, end: feed === -1 ? text.length : feed }
}

const lines: readonly { readonly text: string; readonly part: string; readonly paths: readonly string[] }[] = [
  { text: 'a:\n  b: c # x\n  d: e\n', part: '# x', paths: ['a.b'] },
  { text: 'a:\n  - b: c # x\n    d: e\n', part: '# x', paths: ['a[0]', 'a[0].b'] },
  { text: 'a: # x\n  b: c\n', part: '# x', paths: ['.', 'a'] },
  { text: 'z: 1\na: {b: c, d: [e]} # x\nf: g\n', part: '# x', paths: ['a', 'a.b', 'a.d', 'a.d[0]'] },
  { text: 'z: 1\na: "b\n  c" # x\nd: e\n', part: '# x', paths: ['a'] },
  { text: 'z: 1\na: {b: c,\n  d: e} # x\nf: g\n', part: '# x', paths: ['a', 'a.d'] },
  { text: 'a: b\n# x\nc: d\n', part: '# x', paths: [] },
  { text: 'a:\n- b # x\n- c\n', part: '# x', paths: ['a[0]'] },
]

for (const { text, part, paths } of lines) {
  test(`the entries of the line of ${JSON.stringify(part)} in ${JSON.stringify(text)} are ${paths.join(' ') || 'none'}`, () => {
    const table = read(text)
    const entries = entriesOnLine(table, lineOf(text, part))
    assert.deepEqual(
      entries.map((entry) => printPath(pathOf(table, entry))),
      paths,
    )
  })
}

const below: readonly { readonly text: string; readonly path: string | undefined }[] = [
  { text: 'a: b\n# x\nc: d\n', path: 'c' },
  { text: '# x\na: b\n', path: 'a' },
  { text: 'a:\n  # x\n  - b: c\n', path: 'a[0]' },
  { text: 'a:\n  - b: c\n    # x\n    d: e\n', path: 'a[0].d' },
  { text: 'a:\n  b: c\n  # x\nd: e\n', path: 'd' },
  { text: 'a: b\n# x\n', path: undefined },
  { text: '# x\n', path: undefined },
  { text: '# x\n- a\n', path: '[0]' },
]

for (const { text, path } of below) {
  test(`below the comment in ${JSON.stringify(text)} stands ${path ?? 'nothing'}`, () => {
    const table = read(text)
    const entry = entryBelow(table, text.indexOf('# x'))
    assert.equal(entry === undefined ? undefined : printPath(pathOf(table, entry)), path)
  })
}

test('a megabyte of markers is searched at once', () => {
  const texts = [
    `a: &${'mark'.repeat(250_000)} b # mark\n`,
    `a: [${'!mark x, '.repeat(100_000)}]\n`,
    `a: "${'# mark '.repeat(140_000)}"\n`,
    '# mark\n'.repeat(140_000),
    `a: {${Array.from({ length: 60_000 }, (_, n) => `k${n}: #mark\n`).join('')}}\n`,
  ]
  const counts = texts.map((text) => findComments(scanYaml(text) ?? { ...read(''), text }, 'mark').length)
  assert.deepEqual(counts, [1, 0, 0, 140_000, 60_000])
})
