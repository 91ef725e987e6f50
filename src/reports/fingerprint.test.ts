import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SourceFile, sourceFile } from '../files/source-file.ts'
import type { Finding, Findings } from '../findings/finding.ts'
import { fingerprintAll } from './fingerprint.ts'

const file: SourceFile = sourceFile('values.yaml', { kind: 'disk', path: '/repo/values.yaml' }, 'x'.repeat(100))

function finding(at: number, identity: Partial<Finding['identity']> = {}): Finding {
  return {
    rule: 'floating-tag',
    severity: 'warning',
    message: 'm',
    hint: 'h',
    path: file.path,
    related: [],
    fixes: [],
    at: { file, span: { start: at, end: at + 1 } },
    identity: { chart: 'web', keyPath: 'image.tag', reference: 'nginx', ...identity },
  }
}

function fingerprints(
  reported: readonly Finding[],
  suppressed: readonly Finding[] = [],
): readonly (string | undefined)[] {
  const findings: Findings = {
    reported,
    suppressed: suppressed.map((one) => ({ finding: one, by: { kind: 'baseline' } })),
    secrets: [],
  }
  const all = fingerprintAll(findings)
  return [...reported, ...suppressed].map((one) => all.get(one))
}

test('a finding that moves to another line keeps its fingerprint', () => {
  assert.deepEqual(fingerprints([finding(1)]), fingerprints([finding(50)]))
})

test('rule, chart, key and image each make another fingerprint', () => {
  const others = [
    finding(1),
    { ...finding(1), rule: 'missing-tag' },
    finding(1, { chart: 'db' }),
    finding(1, { keyPath: 'image' }),
    finding(1, { reference: 'redis' }),
    // The parts do not run into each other.
    finding(1, { chart: 'webi', keyPath: 'mage.tag' }),
  ]
  assert.equal(new Set(others.map((one) => fingerprints([one])[0])).size, others.length)
})

test('findings with the same names are told apart by their order', () => {
  const [first = '', second = ''] = fingerprints([finding(1), finding(9)])
  assert.match(first, /^[0-9a-f]{32}:1$/)
  assert.equal(second, first.replace(/1$/, '2'))
})

test('suppressing one of them changes neither', () => {
  const [first, second] = [finding(1), finding(9)]
  assert.deepEqual(fingerprints([second], [first]), fingerprints([first, second]).toReversed())
})
