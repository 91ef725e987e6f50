import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { newFileDiff, showDiff, unifiedDiff } from './diff.ts'
import { type Edit, applyEdits } from './edits.ts'
import { makeStyle, plainStyle } from './style.ts'

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
const numbered = (count: number): string => lines(...Array.from({ length: count }, (_, i) => `line ${i + 1}`))

/** The edit that puts `to` in place of the only `from` in the text. */
function swap(text: string, from: string, to: string): Edit {
  const start = text.indexOf(from)
  assert.ok(start >= 0 && text.indexOf(from, start + 1) === -1, `${from} stands once in the text`)
  return { span: { start, end: start + from.length }, text: to }
}

interface Case {
  readonly name: string
  readonly text: string
  readonly edits: (text: string) => readonly Edit[]
  readonly hunks: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'a changed line stands between three lines of context',
    text: numbered(9),
    edits: (text) => [swap(text, '5', 'five')],
    hunks: [
      '@@ -2,7 +2,7 @@',
      ' line 2',
      ' line 3',
      ' line 4',
      '-line 5',
      '+line five',
      ' line 6',
      ' line 7',
      ' line 8',
    ],
  },
  {
    name: 'changes whose contexts touch share a hunk, others do not',
    text: numbered(20),
    edits: (text) => [
      swap(text, 'line 2\n', 'line two\n'),
      swap(text, 'line 9', 'line nine'),
      swap(text, '17', 'seventeen'),
    ],
    hunks: [
      '@@ -1,12 +1,12 @@',
      ' line 1',
      '-line 2',
      '+line two',
      ' line 3',
      ' line 4',
      ' line 5',
      ' line 6',
      ' line 7',
      ' line 8',
      '-line 9',
      '+line nine',
      ' line 10',
      ' line 11',
      ' line 12',
      '@@ -14,7 +14,7 @@',
      ' line 14',
      ' line 15',
      ' line 16',
      '-line 17',
      '+line seventeen',
      ' line 18',
      ' line 19',
      ' line 20',
    ],
  },
  {
    name: 'lines that come and go shift the numbers of the hunks behind them',
    text: numbered(20),
    edits: (text) => [swap(text, 'line 1\n', 'line 1\nnew\nnewer\n'), swap(text, 'line 15\n', '')],
    hunks: [
      '@@ -1,4 +1,6 @@',
      ' line 1',
      '+new',
      '+newer',
      ' line 2',
      ' line 3',
      ' line 4',
      '@@ -12,7 +14,6 @@',
      ' line 12',
      ' line 13',
      ' line 14',
      '-line 15',
      ' line 16',
      ' line 17',
      ' line 18',
    ],
  },
  {
    name: 'neighbouring changed lines are taken away together and put back together',
    text: lines('registry: docker.io', 'repository: nginx', 'tag: latest'),
    edits: (text) => [swap(text, 'docker.io', 'quay.io'), swap(text, 'latest', '"1"')],
    hunks: [
      '@@ -1,3 +1,3 @@',
      '-registry: docker.io',
      '+registry: quay.io',
      ' repository: nginx',
      '-tag: latest',
      '+tag: "1"',
    ],
  },
  {
    name: 'a last line without a line end says so on both sides',
    text: 'a: 1\nb: 2',
    edits: (text) => [swap(text, '2', '3')],
    hunks: [
      '@@ -1,2 +1,2 @@',
      ' a: 1',
      '-b: 2',
      '\\ No newline at end of file',
      '+b: 3',
      '\\ No newline at end of file',
    ],
  },
  {
    name: 'a line added behind a last line without a line end changes that line too',
    text: 'a: 1',
    edits: (text) => [{ span: { start: text.length, end: text.length }, text: '\nb: 2\n' }],
    hunks: ['@@ -1 +1,2 @@', '-a: 1', '\\ No newline at end of file', '+a: 1', '+b: 2'],
  },
  {
    name: 'carriage returns stay where they are',
    text: 'a: 1\r\nb: 2\r\nc: 3\r\n',
    edits: (text) => [swap(text, '2', '20')],
    hunks: ['@@ -1,3 +1,3 @@', ' a: 1\r', '-b: 2\r', '+b: 20\r', ' c: 3\r'],
  },
  {
    name: 'an empty first line counts as context',
    text: '\n\na: 1\n',
    edits: (text) => [swap(text, '1', '2')],
    hunks: ['@@ -1,3 +1,3 @@', ' ', ' ', '-a: 1', '+a: 2'],
  },
  {
    name: 'text put into an empty file',
    text: '',
    edits: () => [{ span: { start: 0, end: 0 }, text: 'a: 1\n' }],
    hunks: ['@@ -0,0 +1 @@', '+a: 1'],
  },
  {
    name: 'a file emptied',
    text: 'a: 1\nb: 2\n',
    edits: (text) => [{ span: { start: 0, end: text.length }, text: '' }],
    hunks: ['@@ -1,2 +0,0 @@', '-a: 1', '-b: 2'],
  },
  {
    name: 'two insertions at the end that make one line',
    text: 'a: 1\n',
    edits: (text) => ['b: ', '2\n'].map((piece) => ({ span: { start: text.length, end: text.length }, text: piece })),
    hunks: ['@@ -1 +1,2 @@', ' a: 1', '+b: 2'],
  },
]

for (const c of cases) {
  test(`unified diff: ${c.name}`, () => {
    const diff = unifiedDiff({ path: 'values.yaml', text: c.text, edits: c.edits(c.text) })
    assert.deepEqual(diff.split('\n'), ['--- a/values.yaml', '+++ b/values.yaml', ...c.hunks, ''])
  })
}

test('edits that change nothing make no diff', () => {
  assert.equal(unifiedDiff({ path: 'x', text: 'a: 1\n', edits: [{ span: { start: 3, end: 4 }, text: '1' }] }), '')
  assert.equal(unifiedDiff({ path: 'x', text: 'a: 1\n', edits: [] }), '')
})

test('overlapping edits throw, as everywhere', () => {
  const edits = [
    { span: { start: 0, end: 3 }, text: '' },
    { span: { start: 2, end: 4 }, text: '' },
  ]
  assert.throws(() => unifiedDiff({ path: 'x', text: 'a: 1\n', edits }), RangeError)
})

/** Writes `before`, lets a real program apply the diff, and gives back what is there then. */
function patched(
  program: 'git' | 'patch',
  file: string,
  { before, diff }: { readonly before?: string; readonly diff: string },
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-diff-'))
  try {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    if (before !== undefined) writeFileSync(target, before)
    const args = program === 'git' ? ['apply', '--whitespace=nowarn', '-'] : ['-p1', '--binary', '--fuzz=0', '--silent']
    // The folders above must not count as a repository, and nobody's settings either.
    const env = {
      PATH: process.env['PATH'],
      GIT_CEILING_DIRECTORIES: path.dirname(folder),
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: folder,
    }
    execFileSync(program, args, { cwd: folder, input: diff, env })
    return readFileSync(target, 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whether a program is there; without it the diffs are only read back by the test below. */
function canRun(program: string): boolean {
  try {
    return execFileSync(program, ['--version']).length > 0
  } catch {
    return false
  }
}

/** Windows takes none of these characters in a name. */
const names = [
  'my charts/värde & 图.yaml',
  'quo"ted\\name.yaml',
  'bell\u0007\u001b[31m.yaml',
  'zero\u200bwidth.yaml',
].filter((name) => process.platform !== 'win32' || !/["\\\p{Cc}]/u.test(name))

if (canRun('git')) {
  for (const c of cases) {
    test(`git apply does what the edits say: ${c.name}`, () => {
      const edits = c.edits(c.text)
      const diff = unifiedDiff({ path: 'values.yaml', text: c.text, edits })
      const after = applyEdits(c.text, edits)
      assert.equal(patched('git', 'values.yaml', { before: c.text, diff }), after)
    })
  }

  for (const file of names) {
    test(`git apply finds a file with a hard name: ${JSON.stringify(file)}`, () => {
      const edits = [{ span: { start: 3, end: 4 }, text: '2' }]
      const diff = unifiedDiff({ path: file, text: 'a: 1\n', edits })
      assert.equal(patched('git', file, { before: 'a: 1\n', diff }), 'a: 2\n')
    })
  }

  test('git apply makes new files', () => {
    for (const text of ['a: 1\nb: 2\n', 'a: 1', 'a: 1\r\n']) {
      assert.equal(patched('git', 'new/values.yaml', { diff: newFileDiff('new/values.yaml', text) }), text)
    }
    assert.equal(newFileDiff('new.yaml', ''), '')
  })
}

if (canRun('patch')) {
  test('patch -p1 takes changes and new files', () => {
    const text = numbered(30)
    const edits = [swap(text, 'line 7', 'line seven'), swap(text, '23\n', '23\nmore\n')]
    const diff = unifiedDiff({ path: 'my charts/a.yaml', text, edits })
    assert.equal(patched('patch', 'my charts/a.yaml', { before: text, diff }), applyEdits(text, edits))
    assert.equal(patched('patch', 'b/new.yaml', { diff: newFileDiff('b/new.yaml', 'a: 1\n') }), 'a: 1\n')
  })
}

const someText = fc
  .array(fc.constantFrom('a', 'b: 1', '', '  - c', 'é', '🐳', 'x\r'), { maxLength: 24 })
  .chain((all) => fc.constantFrom('\n', '').map((end) => all.join('\n') + (all.length > 0 ? end : '')))

const someEdits = someText.chain((text) => {
  const offsets = fc.uniqueArray(fc.nat(text.length), { maxLength: 8 })
  const texts = fc.array(fc.constantFrom('', 'q', 'q\n', '\n', 'r\nr\n', '\nz'), { minLength: 4, maxLength: 4 })
  return fc.tuple(offsets, texts).map(([places, replacements]) => {
    const sorted = places.toSorted((a, b) => a - b)
    const edits = replacements.flatMap((replacement, i) => {
      const [start, end] = [sorted[2 * i], sorted[2 * i + 1]]
      return start === undefined || end === undefined ? [] : [{ span: { start, end }, text: replacement }]
    })
    return { text, edits }
  })
})

interface Header {
  readonly old: { readonly index: number; readonly count: number }
  readonly new: { readonly index: number; readonly count: number }
}

/** Reads `@@ -1,2 +1 @@` into indexes from 0; an empty range names the line before it. */
function readHeader(line: string): Header {
  const [, old = '', added = ''] = line.split(' ')
  return { old: readRange(old), new: readRange(added) }
}

function readRange(text: string): Header['old'] {
  const [start = NaN, count = 1] = text.slice(1).split(',').map(Number)
  return { index: count === 0 ? start : start - 1, count }
}

/** Reads a diff as `patch` does, with every context line and number checked. */
function applyByReading(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const out: string[] = []
  let at = 0
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const pieces = hunk.replaceAll('\n\\ No newline at end of file\n', '§').match(/[^\n§]*[\n§]/g) ?? []
    const header = readHeader(pieces[0] ?? '')
    const body = pieces.slice(1).map((line) => ({ sign: line.charAt(0), content: line.slice(1).replace('§', '') }))
    const kept = body.filter(({ sign }) => sign !== '+').map(({ content }) => content)
    const given = body.filter(({ sign }) => sign !== '-').map(({ content }) => content)
    out.push(...old.slice(at, header.old.index))
    at = header.old.index + kept.length
    assert.deepEqual(kept, old.slice(header.old.index, at), 'what is taken away or kept is there')
    assert.deepEqual([kept.length, given.length], [header.old.count, header.new.count], 'the counts are right')
    assert.equal(out.length, header.new.index, 'the new line number is right')
    out.push(...given)
  }
  return [...out, ...old.slice(at)].join('')
}

test('for any text and edits the diff, read back, gives the text after the edits', () => {
  fc.assert(
    fc.property(someEdits, ({ text, edits }) => {
      const diff = unifiedDiff({ path: 'x', text, edits })
      assert.equal(diff === '' ? text : applyByReading(text, diff), applyEdits(text, edits))
    }),
    { numRuns: 500 },
  )
})

test('a diff for eyes shows hidden characters and colours signs, one for programs is left alone', () => {
  const text = 'a: 1\r\nb: \u001b[2J\r\n'
  const diff = unifiedDiff({ path: 'v.yaml', text, edits: [swap(text, 'a: 1', 'a: 2')] })
  assert.deepEqual(showDiff(diff, plainStyle).split('\n').slice(2), [
    '@@ -1,2 +1,2 @@',
    '-a: 1',
    '+a: 2',
    ' b: \\x1b[2J',
    '',
  ])
  assert.ok(showDiff(diff, makeStyle({ hasColour: true, hasLinks: false })).includes('\u001b[32m+a: 2\u001b[39m'))
  assert.ok(diff.includes(' b: \u001b[2J\r\n'))
})
