import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SourceFile, sourceFile } from '../files/source-file.ts'
import type { Finding } from '../findings/finding.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { indexLines } from '../text/line-index.ts'
import { plainStyle } from '../text/style.ts'
import type { ReportOptions, RunReport } from './run-report.ts'
import { printSarif } from './sarif.ts'

/** The parts of a log that these tests look at. */
interface Region {
  readonly startLine: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
}
interface Located {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
    readonly region: Region
  }
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string; readonly kind: string }[]
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly Located[]
  readonly relatedLocations?: readonly Located[]
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region
        readonly insertedContent: { readonly text: string }
      }[]
    }[]
  }[]
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[]
}
interface Rule {
  readonly id: string
  readonly properties: Readonly<Record<string, unknown>>
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } }
  readonly invocations: readonly { readonly toolExecutionNotifications?: readonly unknown[] }[]
  readonly results: readonly Result[]
}

const options: ReportOptions = {
  style: plainStyle,
  width: 80,
  frames: 'shown',
  summary: 'apart',
  suppressed: 'left-out',
}

function logOf(run: RunReport, more: Partial<ReportOptions> = {}): Run {
  const { runs }: { runs: readonly Run[] } = JSON.parse(printSarif(run, { ...options, ...more }))
  return runs[0] ?? assert.fail('a log has a run')
}

function resultOf(rule: string, run: RunReport = sampleRun): Result {
  return (
    logOf(run).results.find((result) => result.ruleId === `chartpin/${rule}`) ?? assert.fail(`${rule} has a result`)
  )
}

function physicalOf(result: Result): Located['physicalLocation'] {
  return result.locations[0]?.physicalLocation ?? assert.fail('a result has a location')
}

test('every result has what code scanning needs to show it', () => {
  const { results, tool } = logOf(sampleRun, { suppressed: 'shown' })
  assert.equal(results.length, 15)
  for (const result of results) {
    assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId)
    assert.match(result.message.text, /\.$/)
    assert.match(physicalOf(result).artifactLocation.uri, /^[\w.%/!~*'()-]+$/)
    assert.ok(physicalOf(result).region.startLine >= 1)
    assert.match(result.partialFingerprints.primaryLocationLineHash, /^[0-9a-f]{32}:\d+$/)
  }
  assert.equal(
    new Set(results.map((result) => result.partialFingerprints.primaryLocationLineHash)).size,
    results.length,
  )
})

test('suppressed findings are left out for code scanning, which would open alerts for them', () => {
  assert.equal(logOf(sampleRun).results.length, 13)
  const suppressions = logOf(sampleRun, { suppressed: 'shown' }).results.flatMap((result) => result.suppressions ?? [])
  assert.deepEqual(
    suppressions.map(({ kind, justification }) => [kind, justification]),
    [
      ['inSource', 'runs once, by hand'],
      ['external', 'accepted in the baseline'],
    ],
  )
})

test('hard names of files are encoded, part by part', () => {
  assert.equal(
    physicalOf(resultOf('invalid-reference')).artifactLocation.uri,
    'charts/%3A%3Aerror%20title%3Dx%3A%3A/values.yaml',
  )
})

test('a member of an archive stands at the archive, and the message says where inside', () => {
  const result = resultOf('retired-registry')
  assert.deepEqual(physicalOf(result), {
    artifactLocation: { uri: 'charts/web/charts/db-1.2.3.tgz', uriBaseId: '%SRCROOT%' },
    region: { startLine: 1 },
  })
  assert.deepEqual(result.locations[0]?.logicalLocations, [
    { fullyQualifiedName: 'charts/web/charts/db-1.2.3.tgz!/db/values.yaml:2:15', kind: 'resource' },
    { fullyQualifiedName: 'image.repository', kind: 'value' },
  ])
  assert.match(result.message.text, /db\/values\.yaml:2:15/)
})

test('what could not be read stands at line 1', () => {
  assert.deepEqual(physicalOf(resultOf('unreadable-file')).region, { startLine: 1 })
})

test('paths are relative to the repository, wherever the run stood', () => {
  const uris = ['', 'deploy/größe'].map(
    (folder) => physicalOf(resultOf('moved-image', { ...sampleRun, folder })).artifactLocation.uri,
  )
  assert.deepEqual(uris, ['charts/web/values.yaml', 'deploy/gr%C3%B6%C3%9Fe/charts/web/values.yaml'])
})

test('a file outside the repository has a file: address and no base', () => {
  const file: SourceFile = sourceFile('/srv/my values.yaml', { kind: 'disk', path: '/srv/my values.yaml' }, 'tag: x\n')
  const [first = assert.fail('the sample has findings')] = sampleRun.findings.reported
  const finding: Finding = { ...first, path: file.path, at: { file, span: { start: 5, end: 6 } }, related: [] }
  const [result = assert.fail('it is reported')] = logOf({
    ...sampleRun,
    findings: { reported: [finding], suppressed: [], secrets: [] },
  }).results
  assert.deepEqual(physicalOf(result).artifactLocation, { uri: 'file:///srv/my%20values.yaml' })
})

test('nothing that a chart says becomes a link', () => {
  assert.match(resultOf('invalid-reference').message.text, /see \[this\] \(https:\/\/evil\.example\)/)
})

/** The text of a region, read by lines and columns as a viewer does. */
function textAt(text: string, region: Region): string {
  const lines = indexLines(text)
  const offset = (line: number, column: number): number => lines.line(line).start + column - 1
  const { startLine, startColumn = 1, endLine = startLine, endColumn = startColumn } = region
  return text.slice(offset(startLine, startColumn), offset(endLine, endColumn))
}

test('regions of results and fixes name the right characters', () => {
  const finding = sampleRun.findings.reported.find((one) => one.rule === 'number-as-tag')
  const text = finding?.at?.file.text ?? ''
  const result = resultOf('number-as-tag')
  assert.equal(textAt(text, physicalOf(result).region), '1.10')
  assert.equal(textAt(text, result.relatedLocations?.[0]?.physicalLocation.region ?? { startLine: 1 }), 'busybox')
  const [replacement] = result.fixes?.[0]?.artifactChanges[0]?.replacements ?? []
  assert.equal(textAt(text, replacement?.deletedRegion ?? { startLine: 1 }), '1.10')
  assert.equal(replacement?.insertedContent.text, '"1.10"')
})

test('a fix inside an archive is not offered', () => {
  assert.equal(resultOf('retired-registry').fixes, undefined)
})

test('rules about security say how grave they are, the others do not', () => {
  const rules = logOf(sampleRun).tool.driver.rules
  const severities = rules
    .map(({ id, properties }) => [id, properties['security-severity']])
    .filter(([, grade]) => grade !== undefined)
  assert.deepEqual(severities, [['chartpin/secret-in-values', '7.5']])
})

test('what is more than code scanning takes in is left out from the mildest up, and told', () => {
  const { reported } = sampleRun.findings
  const mild = reported.filter((finding) => finding.severity === 'info')
  const grave = reported.filter((finding) => finding.severity === 'error')
  const many = [...Array.from({ length: 25_000 }, () => mild).flat(), ...grave]
  const run = logOf({ ...sampleRun, findings: { reported: many, suppressed: [], secrets: [] } })
  assert.equal(run.results.length, 25_000)
  assert.equal(run.results.filter((result) => result.level === 'error').length, grave.length)
  assert.equal(run.invocations[0]?.toolExecutionNotifications?.length, 1)
  assert.equal(logOf(sampleRun).invocations[0]?.toolExecutionNotifications, undefined)
})
