// Rewritten repositories, as Go's ReplaceAllString makes them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPattern, rewritten } from './rewrite.ts'

const step = { message: 'rewritten' }

const cases: readonly (readonly [repository: string, rules: readonly (readonly [string, string])[], result: string])[] =
  [
    ['rancher/pause', [['^rancher/(.*)', 'docker/rancher-images/$1']], 'docker/rancher-images/pause'],
    ['library/nginx', [['^rancher/(.*)', 'x/$1']], 'library/nginx'],
    [
      'library/nginx',
      [
        ['^library/(.*)$', 'a/$1'],
        ['nginx', 'b'],
      ],
      'a/nginx',
    ],
    [
      'library/nginx',
      [
        ['^rancher/', ''],
        ['nginx', 'httpd'],
      ],
      'library/httpd',
    ],
    ['a/b', [['(.*)', 'project/$1']], 'project/a/b'],
    ['a/b', [['(?P<first>[a-z])/', '${first}x/']], 'ax/b'],
    ['a/b', [['/', '$1x']], 'ab'],
    ['a/b', [['$', '-x']], 'a/b-x'],
    ['aa', [['a', 'b']], 'bb'],
    [
      'a/b',
      [
        ['(', 'x'],
        ['a', 'c'],
      ],
      'c/b',
    ],
  ]

for (const [repository, rules, result] of cases) {
  test(`${repository} by ${JSON.stringify(rules)} is ${result}`, () => {
    const rewrites = rules.map(([pattern, replacement]) => ({ pattern, replacement, step }))
    const made = rewritten(repository, rewrites)
    assert.equal(made.repository, result)
    assert.deepEqual(made.why, repository === result ? [] : [step])
  })
}

test('a pattern that Go cannot compile is told', () => {
  assert.ok(isPattern('^a(.*)$'))
  assert.ok(!isPattern('('))
  assert.ok(!isPattern('(?=a)'))
})

test('a hostile pattern takes linear time', () => {
  assert.equal(rewritten('a'.repeat(20_000), [{ pattern: '(a*)*$', replacement: 'x', step }]).repository, 'x')
})
