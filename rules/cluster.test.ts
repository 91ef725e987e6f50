// Tests of the rules about clusters: that the list of their names is that of the tables, that each is worded and documented, and that each
// tells what was gathered for it and nothing else.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noticeRules } from '../src/cluster/notice-rules.ts'
import { clusterFacts, type ClusterFact } from '../src/facts/cluster/cluster-facts.ts'
import type { Report, Rule, Subject } from '../src/findings/rule.ts'
import { clusterDocument, clusterRules } from './cluster.ts'

const rows = noticeRules()

test('no two tables have a rule of the same name', () => {
  assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length)
})

/** The rules that a profile must have, whatever its runtime. */
const wanted = [
  'no-route',
  'missing-credential',
  'unmatched-pull-secret',
  'unusable-pull-secret',
  'malformed-pull-secret',
  'expired-credential',
  'leaked-credential',
  'undeclared-insecure-registry',
  'blocked-registry',
  'short-name',
  'mirror-by-digest-only',
  'needs-feature-gate',
  'recheck-of-cached-images',
  'pull-policy-defeats-preload',
]

test('the rules about pulls are there', () => {
  assert.deepEqual(
    wanted.filter((name) => !rows.some((row) => row.name === name)),
    [],
  )
})

const facts = rows.map(({ name, severity, effect }): ClusterFact => {
  return { notice: { rule: name, severity, effect, message: `of ${name}`, hint: 'mend it' }, at: { path: 'a.toml' } }
})
const empty = { path: 'cluster.yaml', uses: [], credentials: [], problems: [], files: [] } as const

for (const rule of clusterRules()) {
  test(`${rule.name} is worded, and tells its own facts only`, () => {
    for (const text of [rule.summary, rule.hint]) assert.match(text, /^[^\n]+[^.\n]$/)
    assert.deepEqual(said(rule, { ...empty, cluster: clusterFacts(facts) }), [`of ${rule.name}`])
    assert.deepEqual(said(rule, empty), [])
    const document = clusterDocument(rule.name)
    assert.ok(document.startsWith(`# ${rule.name}\n\nFinds ${rule.summary}.`))
    assert.match(document, /\| severity \| (?:error|warning|info) \|[^]*## Why\n\n[^]*## What to do\n\n/)
  })
}

function said(rule: Rule, subject: Subject): readonly (string | undefined)[] {
  const reports: Report[] = []
  const context = { subject, uses: [], policy: { allow: [], deny: [] } }
  rule.check.subject?.(subject, (report) => reports.push(report), context)
  return reports.map(({ data }) => data?.['what'])
}
