// Tests of the baseline file and of taking it off.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyBaseline, makeBaseline, printBaseline, pruneBaseline, readBaseline, type Baseline } from './baseline.ts'
import type { Finding, Findings } from './finding.ts'

function finding(rule: string, chart: string, keyPath: string, reference: string): Finding {
  const identity = { chart, keyPath, reference }
  return {
    rule,
    severity: 'error',
    message: 'm',
    hint: 'h',
    path: `charts/${chart}/values.yaml`,
    related: [],
    fixes: [],
    identity,
  }
}

function findings(...reported: readonly Finding[]): Findings {
  return { reported, suppressed: [], secrets: [] }
}

const web = finding('floating-tag', 'web', 'image.tag', 'nginx:latest')
const api = finding('floating-tag', 'api', 'image.tag', 'redis:latest')

test('a baseline counts findings that are alike and is sorted by names', () => {
  assert.deepEqual(makeBaseline([web, api, web]), [
    { chart: 'api', keyPath: 'image.tag', rule: 'floating-tag', reference: 'redis:latest', count: 1 },
    { chart: 'web', keyPath: 'image.tag', rule: 'floating-tag', reference: 'nginx:latest', count: 2 },
  ])
})

test('its text has one entry a line and is read back as the same baseline', () => {
  const baseline = makeBaseline([web, api])
  const text = printBaseline(baseline)
  assert.equal(
    text,
    `{
  "version": 1,
  "findings": [
    {"chart":"api","key":"image.tag","rule":"floating-tag","reference":"redis:latest","count":1},
    {"chart":"web","key":"image.tag","rule":"floating-tag","reference":"nginx:latest","count":1}
  ]
}
`,
  )
  assert.deepEqual(readBaseline(text), { ok: true, baseline })
  assert.deepEqual(readBaseline(printBaseline([])), { ok: true, baseline: [] })
})

test('entries that a merge has doubled are read as one', () => {
  const [entry] = makeBaseline([web])
  const text = printBaseline([entry, entry] as Baseline)
  assert.deepEqual(readBaseline(text), { ok: true, baseline: [{ ...entry, count: 2 }] })
})

test('as many findings are taken off as the baseline counts, and no more', () => {
  const after = applyBaseline(findings(api, web, web, web), makeBaseline([web, web]))
  assert.deepEqual(after.findings.reported, [api, web])
  assert.deepEqual(
    after.findings.suppressed.map(({ by }) => by.kind),
    ['baseline', 'baseline'],
  )
  assert.deepEqual(after.unused, [])
})

test('another rule, chart, key or image is another finding', () => {
  const others = [
    finding('missing-digest', 'web', 'image.tag', 'nginx:latest'),
    finding('floating-tag', 'shop', 'image.tag', 'nginx:latest'),
    finding('floating-tag', 'web', 'init.image.tag', 'nginx:latest'),
    finding('floating-tag', 'web', 'image.tag', 'httpd:latest'),
  ]
  assert.deepEqual(applyBaseline(findings(...others), makeBaseline([web])).findings.reported, others)
})

test('what nothing matched is unused, and pruning takes exactly that away', () => {
  const baseline = makeBaseline([web, web, web, api])
  const { unused } = applyBaseline(findings(web), baseline)
  assert.deepEqual(
    unused.map(({ chart, count }) => [chart, count]),
    [
      ['api', 1],
      ['web', 2],
    ],
  )
  assert.deepEqual(pruneBaseline(baseline, unused), makeBaseline([web]))
})

const broken: readonly { readonly name: string; readonly text: string; readonly problem: RegExp }[] = [
  { name: 'text that is not JSON', text: '{', problem: /not JSON/ },
  { name: 'JSON of another kind', text: '[]', problem: /no list "findings"/ },
  { name: 'another version', text: '{"version":2,"findings":[]}', problem: /version is 2/ },
  {
    name: 'an entry without rule',
    text: '{"version":1,"findings":[{"chart":"a","key":"","reference":"","count":1}]}',
    problem: /entry 1/,
  },
  {
    name: 'a count of nothing',
    text: '{"version":1,"findings":[{"chart":"a","key":"","rule":"r","reference":"","count":0}]}',
    problem: /entry 1/,
  },
]
for (const c of broken) {
  test(`${c.name} is said to be no baseline`, () => {
    const read = readBaseline(c.text)
    assert.ok(!read.ok)
    assert.match(read.problem, c.problem)
  })
}
