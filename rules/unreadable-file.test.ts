// Tests of the rule unreadable-file: inputs that cannot be read, each told with its own words, place and way out.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile, type Problem } from '../src/files/source-file.ts'
import { runRules } from '../src/findings/engine.ts'
import type { Finding } from '../src/findings/finding.ts'
import { settingsFor } from '../src/testing/rule-tester.ts'
import { rules } from './index.ts'
import { unreadableFile } from './unreadable-file.ts'

function findingsOf(...problems: readonly Problem[]): readonly Finding[] {
  const subject = { path: 'charts/web', uses: [], credentials: [], problems, files: [] }
  return runRules([subject], settingsFor(rules, { only: unreadableFile.name }, { allow: [], deny: [] })).reported
}

const problem: Problem = {
  rule: 'unreadable-file',
  path: 'charts/web/values.yaml',
  message: 'something is wrong',
  hint: 'make it right',
}

test('unreadable-file: a problem without a file has only its path', () => {
  const [finding, ...more] = findingsOf(problem)
  assert.deepEqual(more, [])
  assert.equal(finding?.path, 'charts/web/values.yaml')
  assert.equal(finding.at, undefined)
  assert.match(finding.message, /^something is wrong/)
  assert.equal(finding.hint, 'make it right')
})

test('unreadable-file: a problem in a file is shown at its place', () => {
  const file = sourceFile('charts/web/values.yaml', { kind: 'stdin' }, 'a: "\n')
  const [finding] = findingsOf({ ...problem, file, span: { start: 3, end: 4 } })
  assert.deepEqual(finding?.at, { file, span: { start: 3, end: 4 } })
})

test('unreadable-file: a problem with a file as a whole is shown at its beginning', () => {
  const file = sourceFile('charts/web/values.yaml', { kind: 'stdin' }, 'a: 1\n')
  const [finding] = findingsOf({ ...problem, file })
  assert.deepEqual(finding?.at, { file, span: { start: 0, end: 0 } })
})

test('unreadable-file: two problems of one file are two findings, one told twice is one', () => {
  assert.equal(findingsOf(problem, { ...problem, message: 'more is wrong' }, problem).length, 2)
})

test('unreadable-file: problems of other kinds are told by other rules', () => {
  const others = (['unreadable-file', 'invalid-yaml', 'invalid-chart'] as const).filter(
    (rule) => rule !== 'unreadable-file',
  )
  assert.deepEqual(findingsOf(...others.map((rule) => ({ ...problem, rule }))), [])
})
