import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../findings/finding.ts'
import { assertGolden } from '../testing/golden.ts'
import { cleanRun, sampleRun } from '../testing/sample-run.ts'
import { makeStyle, plainStyle } from '../text/style.ts'
import { printConcise } from './concise.ts'
import type { ReportOptions, RunReport } from './run-report.ts'
import { printText } from './text.ts'

const plain: ReportOptions = {
  style: plainStyle,
  width: 80,
  frames: 'shown',
  summary: 'included',
  suppressed: 'left-out',
}
const colour = makeStyle({ hasColour: true, hasLinks: false })

const goldens: readonly (readonly [file: string, options: Partial<ReportOptions>])[] = [
  ['text-40.txt', { width: 40 }],
  ['text-80.txt', {}],
  ['text-120.txt', { width: 120 }],
  ['text-80-colour.txt', { style: colour }],
  ['text-pipe.txt', { width: Infinity, summary: 'apart' }],
  ['text-without-frames.txt', { frames: 'left-out' }],
  ['text-capped.txt', { cap: { perRule: 1, flag: '--show-all' } }],
]
for (const [file, options] of goldens) {
  test(`the text report is what ${file} shows`, () =>
    assertGolden(`reports/${file}`, printText(sampleRun, { ...plain, ...options })))
}

test('the concise report is what concise.txt shows, however narrow the terminal is', () => {
  assertGolden('reports/concise.txt', printConcise(sampleRun, { ...plain, width: Infinity }))
  const lines = printConcise(sampleRun, { ...plain, width: 20, summary: 'apart' }).split('\n')
  assert.equal(lines.length, sampleRun.findings.reported.length + 1)
})

test('a clean run prints its summary, and nothing at all where that goes elsewhere', () => {
  for (const print of [printText, printConcise]) {
    assert.equal(print(cleanRun, plain), 'Checked 1 chart, 1 values file, 1 image in 48 ms, offline\nNo findings\n')
    assert.equal(print(cleanRun, { ...plain, summary: 'apart' }), '')
  }
})

/** The sample with only these findings. */
function runWith(...reported: readonly Finding[]): RunReport {
  return { ...sampleRun, findings: { ...sampleRun.findings, reported, suppressed: [] } }
}

function sampleFinding(rule: string): Finding {
  return sampleRun.findings.reported.find((one) => one.rule === rule) ?? assert.fail(`the sample has ${rule}`)
}

test('a hint is said once for each rule', () => {
  const first = sampleFinding('floating-tag')
  const text = printText(runWith(first, { ...first, message: 'another message' }), plain)
  assert.equal(text.split('= help: ').length - 1, 1)
  const other = printText(runWith(first, { ...first, message: 'another message', hint: 'another hint' }), plain)
  assert.equal(other.split('= help: ').length - 1, 2)
})

test('findings with other fixes are not put together', () => {
  const first = sampleFinding('number-as-tag')
  const text = printText(runWith(first, first, { ...first, fixes: [] }), plain)
  assert.equal(text.split('error[number-as-tag]').length - 1, 2)
  assert.equal(text.split('= also: ').length - 1, 1)
})

test('a cap that nothing exceeds is not mentioned', () => {
  const options = { ...plain, summary: 'apart', cap: { perRule: 50, flag: '--show-all' } } as const
  assert.doesNotMatch(printText(sampleRun, options), /--show-all/)
  assert.match(
    printConcise(sampleRun, { ...options, cap: { perRule: 2, flag: '--show-all' } }),
    /^1 more finding not shown \(1 of floating-tag\); --show-all shows all$/m,
  )
})

test('the rule is a link where its page is known and the terminal takes links', () => {
  const rules = sampleRun.rules.map((rule) => ({ ...rule, url: `https://example.com/${rule.name}` }))
  const run = { ...runWith(sampleFinding('floating-tag')), rules }
  const style = makeStyle({ hasColour: false, hasLinks: true })
  assert.match(
    printText(run, { ...plain, style }),
    // eslint-disable-next-line no-control-regex -- the sequence that makes a link
    /^warning\[\u001b\]8;;https:\/\/example\.com\/floating-tag\u001b\\floating-tag\u001b\]8;;\u001b\\\]: /,
  )
  assert.doesNotMatch(printText(run, plain), /example\.com/)
})

test('an endless message is cut', () => {
  const text = printText(runWith({ ...sampleFinding('floating-tag'), message: 'x'.repeat(100_000) }), plain)
  assert.ok(text.length < 3000)
})

test('secrets near a place are hidden in the frames of every finding', () => {
  const near = sampleFinding('floating-tag')
  const { at } = sampleFinding('secret-in-values')
  assert.ok(at !== undefined)
  const text = printText(runWith({ ...near, related: [{ ...at, label: 'beside it' }] }), plain)
  assert.match(text, /password: \*{8}\n/)
  assert.doesNotMatch(text, /hunter2/)
})
