import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ConformanceResult, hasFailures, printConformance } from './conformance-table.ts'
import type { Status } from './verdict.ts'

function result(label: string, helm: ConformanceResult['helm'], status: Status): ConformanceResult {
  const helmSays = status.startsWith('both fail') || status === 'only Helm fails' ? 'failed' : 'rendered'
  const detail = status === 'same' ? [] : [`why ${label} is so`]
  return { label, helm, status, helmSays, detail, helmMilliseconds: 250, chartpinMilliseconds: 10 }
}

const results: readonly ConformanceResult[] = [
  result('web', '4.1.4', 'same'),
  result('web', '3.17.1', 'masked'),
  result('database --set a=1', '4.1.4', 'different'),
  result('database --set a=1', '3.17.1', 'both fail'),
  { ...result('queue', '4.1.4', 'crashed'), chartpinMilliseconds: undefined },
  result('queue', '3.17.1', 'same'),
]

test('the table has the renders that are not the same, then why, then a line for each Helm', () => {
  assert.equal(
    printConformance(results, 'some'),
    `                    Helm 4.1.4  Helm 3.17.1
database --set a=1  different   both fail
queue               crashed     same

database --set a=1, Helm 4.1.4: different
    why database --set a=1 is so

database --set a=1, Helm 3.17.1: both fail
    why database --set a=1 is so

queue, Helm 4.1.4: crashed
    why queue is so

What chartpin says there:
     1 × why queue is so

Helm 4.1.4: 3 renders: 1 same, 1 different, 1 crashed; 33.33 % of the 3 that Helm renders; Helm 0.8 s, chartpin 0.0 s
Helm 3.17.1: 3 renders: 1 same, 1 masked, 1 both fail; 100.00 % of the 2 that Helm renders; Helm 0.8 s, chartpin 0.0 s
`,
  )
})

test('all renders have a row where that is asked for', () => {
  assert.match(printConformance(results, 'all'), /^web {17}same {8}masked$/m)
})

test('nothing but the summary is printed where all is the same', () => {
  assert.equal(
    printConformance([result('web', '4.1.4', 'same')], 'some'),
    'Helm 4.1.4: 1 renders: 1 same; 100.00 % of the 1 that Helm renders; Helm 0.3 s, chartpin 0.0 s\n',
  )
})

const failing: readonly (readonly [Status, boolean])[] = [
  ['same', false],
  ['masked', false],
  ['both fail alike', false],
  ['both fail', false],
  ['different', true],
  ['only Helm fails', true],
  ['only chartpin fails', true],
  ['crashed', true],
]
for (const [status, isFailure] of failing) {
  test(`a run ${isFailure ? 'fails' : 'is content'} with: ${status}`, () => {
    assert.equal(hasFailures([result('web', '4.1.4', 'same'), result('web', '4.1.4', status)]), isFailure)
  })
}

function failed(label: string, message: string): ConformanceResult {
  return { ...result(label, '4.1.4', 'only chartpin fails'), detail: [`chartpin: ${message}`] }
}

test('what chartpin says of many charts is counted, without the places', () => {
  const printed = printConformance(
    [
      failed('a', 'a/templates/x.yaml:3: no such function'),
      failed('b', 'the chart is refused'),
      failed('c', 'c/templates/y.yaml:1: no such function'),
    ],
    'some',
  )
  assert.match(printed, /^What chartpin says there:\n {5}2 × no such function\n {5}1 × the chart is refused$/m)
})
