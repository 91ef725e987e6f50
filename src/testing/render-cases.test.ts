import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { findRenderCases, parseRenders } from './render-cases.ts'
import { tempFolder } from './temp-folder.ts'

test('charts are found at every depth, once, without what is inside them or hidden', (context) => {
  const root = tempFolder(context, {
    'a/Chart.yaml': 'name: a\n',
    'a/charts/inner/Chart.yaml': 'name: inner\n',
    'deep/b2/Chart.yaml': '# a comment\nname: "shop"\n',
    'deep/b10/Chart.yaml': 'name: b10\n',
    'deep/packed-1.0.0.tgz': 'x',
    '.cache/c/Chart.yaml': 'name: c\n',
    'node_modules/d/Chart.yaml': 'name: d\n',
    'notes.txt': 'nothing',
  })
  const cases = findRenderCases(root)
  assert.deepEqual(
    cases.map(({ label }) => label),
    ['a', 'deep/b2 (shop)', 'deep/b10', 'deep/packed-1.0.0.tgz'],
  )
  assert.equal(cases[1]?.chart, path.join(root, 'deep/b2'))
  assert.equal(cases[3]?.cwd, path.join(root, 'deep'))
})

test('a chart is rendered with its defaults and with each line of its renders.txt', (context) => {
  const root = tempFolder(context, {
    'Chart.yaml': 'name: web\n',
    'renders.txt': '# how else\n--set a=1\n\n-f ci/x.yaml\n',
    'ci/small-values.yaml': '',
    'ci/x.yaml': '',
    'ci/README.md': '',
  })
  const lines = (ci: boolean): readonly string[] => findRenderCases(root, { ci }).map(({ args }) => args.join(' '))
  assert.deepEqual(lines(false), ['', '--set a=1', '-f ci/x.yaml'])
  assert.deepEqual(lines(true), ['', '-f ci/small-values.yaml', '-f ci/x.yaml', '--set a=1', '-f ci/x.yaml'])
})

const lines: readonly (readonly [name: string, line: string, words: readonly string[]])[] = [
  ['blanks between words do not count', '--set  a=1\t-f x', ['--set', 'a=1', '-f', 'x']],
  ['quotes hold words together and go away', `--set 'a=b c' "d e"`, ['--set', 'a=b c', 'd e']],
  ['quotes in the middle of a word belong to it', `--set=a='b c',d="e f"`, ['--set=a=b c,d=e f']],
  ['quotes of one kind stand in the other', `--set-json 'a={"b": 1}'`, ['--set-json', 'a={"b": 1}']],
  ['an empty word is a word', `--set '' x`, ['--set', '', 'x']],
  ['backslashes stay', String.raw`--set a\.b=c\,d`, ['--set', String.raw`a\.b=c\,d`]],
]
for (const [name, line, words] of lines) {
  test(`arguments of a render: ${name}`, () => assert.deepEqual(parseRenders(line), [words]))
}

test('a quote that is never closed is told', () => {
  assert.throws(() => parseRenders(`--set 'a=b`), /not closed: --set 'a=b/)
})
