import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../findings/finding.ts'
import { cleanRun, sampleRun } from '../testing/sample-run.ts'
import { makeStyle, plainStyle } from '../text/style.ts'
import type { RunCounts, RunReport } from './run-report.ts'
import { totalsOf } from './summary-findings.ts'
import { printSummary } from './summary.ts'

const look = { style: plainStyle, width: Infinity } as const
const summaryOf = (run: RunReport): readonly string[] => printSummary(run, look).trimEnd().split('\n')
const one: RunCounts = cleanRun.counts

const counts: readonly (readonly [counts: Partial<RunCounts>, said: string])[] = [
  [{}, 'Checked 1 chart, 1 values file, 1 image in 48 ms, offline'],
  [
    { charts: 2, valuesFiles: 0, images: 0, references: 0 },
    'Checked 2 charts, 0 values files, 0 images in 48 ms, offline',
  ],
  [{ charts: 3, subcharts: 1 }, 'Checked 3 charts (1 subchart), 1 values file, 1 image in 48 ms, offline'],
  [{ charts: 3, archives: 2 }, 'Checked 3 charts (2 archives), 1 values file, 1 image in 48 ms, offline'],
  [
    { charts: 0, valuesFiles: 2, images: 5, references: 3 },
    'Checked 2 values files, 5 images (3 different) in 48 ms, offline',
  ],
  [{ charts: 0, valuesFiles: 0 }, 'Nothing to check: found no chart, no chart archive and no values file'],
]
for (const [change, said] of counts) {
  test(`the summary says: ${said}`, () =>
    assert.equal(summaryOf({ ...cleanRun, counts: { ...one, ...change } })[0], said))
}

/** A finding of a severity, with fixes of these kinds. */
function finding(severity: Finding['severity'], ...fixes: readonly ('safe' | 'unsafe')[]): Finding {
  const [example = assert.fail('the sample has findings')] = sampleRun.findings.reported
  return { ...example, severity, fixes: fixes.map((safety) => ({ safety, title: 't', changes: [] })) }
}

const founds: readonly (readonly [findings: readonly Finding[], said: string])[] = [
  [[], 'No findings'],
  [[finding('error')], '1 error'],
  [[finding('error'), finding('warning'), finding('warning')], '1 error, 2 warnings'],
  [[finding('info'), finding('info')], '2 info'],
  [[finding('warning', 'safe')], '1 warning. 1 can be fixed: chartpin fix'],
  [[finding('warning', 'unsafe')], '1 warning. 1 can be fixed: chartpin fix --unsafe'],
  [
    [finding('warning', 'unsafe', 'safe'), finding('error', 'unsafe')],
    '1 error, 1 warning. 1 can be fixed: chartpin fix; 1 more with chartpin fix --unsafe',
  ],
]
for (const [reported, said] of founds) {
  test(`the summary says: ${said}`, () => {
    assert.equal(summaryOf({ ...cleanRun, findings: { reported, suppressed: [], secrets: [] } })[1], said)
  })
}

test('totals count findings by severity and by the safest fix', () => {
  assert.deepEqual(totalsOf(sampleRun.findings.reported), {
    errors: 6,
    warnings: 6,
    infos: 1,
    safeFixes: 2,
    unsafeFixes: 1,
  })
})

test('what was left out is said with who did it, then notes and next steps', () => {
  assert.deepEqual(summaryOf(sampleRun).slice(2), [
    '2 findings left out: 1 by a comment, 1 by the baseline',
    'No configuration file: preset recommended',
    'Next: chartpin explain number-as-tag, chartpin init',
  ])
})

test('a run that is not offline does not say so', () => {
  assert.equal(summaryOf({ ...cleanRun, isOffline: false })[0], 'Checked 1 chart, 1 values file, 1 image in 48 ms')
})

test('colour is laid on counts and commands, and a narrow terminal breaks the lines', () => {
  const style = makeStyle({ hasColour: true, hasLinks: false })
  assert.deepEqual(printSummary({ ...cleanRun, next: ['chartpin init'] }, { style, width: 40 }).split('\n'), [
    'Checked 1 chart, 1 values file, 1 image',
    'in 48 ms, offline',
    '\u001b[32mNo findings\u001b[39m',
    'Next: \u001b[1mchartpin init\u001b[22m',
    '',
  ])
})
