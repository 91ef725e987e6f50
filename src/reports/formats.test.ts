import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertGolden } from '../testing/golden.ts'
import { cleanRun, sampleRun } from '../testing/sample-run.ts'
import { plainStyle } from '../text/style.ts'
import { type FormatName, formatNames, formats, isFormatName } from './formats.ts'
import type { ReportOptions, RunReport } from './run-report.ts'

const options: ReportOptions = {
  style: plainStyle,
  width: Infinity,
  frames: 'shown',
  summary: 'included',
  suppressed: 'shown',
}

async function print(name: FormatName, run: RunReport): Promise<string> {
  return formats[name].print(run, options)
}

const goldens: readonly (readonly [name: FormatName, file: string])[] = [
  ['json', 'report.json'],
  ['sarif', 'report.sarif'],
  ['github', 'github.txt'],
  ['gitlab', 'gitlab.json'],
  ['junit', 'junit.xml'],
]
for (const [name, file] of goldens) {
  test(`the report ${name} is what ${file} shows`, async () =>
    assertGolden(`reports/${file}`, await print(name, sampleRun)))
}

test('the table has the names in its order, text first', () => {
  assert.deepEqual(formatNames, ['text', 'concise', 'json', 'sarif', 'github', 'gitlab', 'junit'])
  assert.equal(isFormatName('json'), true)
  assert.equal(isFormatName('toString'), false)
})

for (const name of formatNames) {
  test(`${name}: no secret is in it`, async () => {
    assert.doesNotMatch(await print(name, sampleRun), /hunter2/)
  })

  test(`${name}: a chart cannot move the cursor, turn the text, or give commands to a CI server`, async () => {
    const report = await print(name, sampleRun)
    assert.doesNotMatch(report, /[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u)
    assert.doesNotMatch(report, /##(?:\[|vso\[|teamcity\[)/)
    const commands = report.split('\n').filter((line) => /^\s*::[a-z]/i.test(line))
    assert.equal(commands.length, name === 'github' ? sampleRun.findings.reported.length : 0)
  })

  test(`${name}: a report ends with one line end or is empty`, async () => {
    for (const run of [sampleRun, cleanRun]) assert.match(await print(name, run), /^$|[^\n]\n$/)
  })

  test(`${name}: the same run makes the same report`, async () => {
    assert.equal(await print(name, sampleRun), await print(name, sampleRun))
  })
}
