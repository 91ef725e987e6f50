// The tests of a rule that passes on what reading an input met: its words, its place, and that it speaks of its own problems only.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile, type Problem } from '../files/source-file.ts'
import { runRules } from '../findings/engine.ts'
import type { Finding } from '../findings/finding.ts'
import type { Rule } from '../findings/rule.ts'
import { everyRule } from '../../rules/index.ts'
import { settingsFor } from './rule-tester.ts'

/** Registers the tests of one such rule. */
export function testProblemRule(rule: Rule, name: Problem['rule']): void {
  function findingsOf(...problems: readonly Problem[]): readonly Finding[] {
    const subject = { path: 'charts/web', uses: [], credentials: [], problems, files: [] }
    return runRules([subject], settingsFor(everyRule(), { only: rule.name }, { allow: [], deny: [] })).reported
  }

  const problem: Problem = {
    rule: name,
    path: 'charts/web/values.yaml',
    message: 'something is wrong',
    hint: 'make it right',
  }

  test(`${name}: a problem without a file has only its path`, () => {
    const [finding, ...more] = findingsOf(problem)
    assert.deepEqual(more, [])
    assert.equal(finding?.path, 'charts/web/values.yaml')
    assert.equal(finding.at, undefined)
    assert.match(finding.message, /^something is wrong/)
    assert.equal(finding.hint, 'make it right')
  })

  test(`${name}: a problem in a file is shown at its place`, () => {
    const file = sourceFile('charts/web/values.yaml', { kind: 'stdin' }, 'a: "\n')
    const [finding] = findingsOf({ ...problem, file, span: { start: 3, end: 4 } })
    assert.deepEqual(finding?.at, { file, span: { start: 3, end: 4 } })
  })

  test(`${name}: a problem with a file as a whole is shown at its beginning`, () => {
    const file = sourceFile('charts/web/values.yaml', { kind: 'stdin' }, 'a: 1\n')
    const [finding] = findingsOf({ ...problem, file })
    assert.deepEqual(finding?.at, { file, span: { start: 0, end: 0 } })
  })

  test(`${name}: two problems of one file are two findings, one told twice is one`, () => {
    assert.equal(findingsOf(problem, { ...problem, message: 'more is wrong' }, problem).length, 2)
  })

  test(`${name}: problems of other kinds are told by other rules`, () => {
    const others = (['unreadable-file', 'invalid-yaml', 'invalid-chart'] as const).filter((other) => other !== name)
    assert.deepEqual(findingsOf(...others.map((other) => ({ ...problem, rule: other }))), [])
  })
}
