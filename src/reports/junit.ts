// JUnit XML for CI servers: one suite a file, one case a finding. Valid for the strictest schema that is in use
// (jenkinsci/xunit-plugin junit-10.xsd: no `file` and `line` on cases).

import type { Finding, Suppressed } from '../findings/finding.ts'
import { printPlace } from './place.ts'
import type { RunReport } from './run-report.ts'
import { sentence } from './sentence.ts'

/** One test case: failed for errors and warnings, passed with a remark for the rest, skipped where somebody chose to live with it. */
interface Case {
  readonly finding: Finding
  readonly outcome: 'failed' | 'passed' | 'skipped'
  readonly reason: string
}

/** The report. A run without findings has one passed case: servers take an empty report for a broken one. */
export function printJunit(run: RunReport): string {
  const cases = [...run.findings.reported.map(reportedCase), ...run.findings.suppressed.map(skippedCase)]
  const suites = groupByPath(cases)
  const body = suites.size === 0 ? cleanSuite() : [...suites].map(([path, all]) => printSuite(path, all)).join('')
  const failures = cases.filter(isFailed).length
  const attributes = attributesOf({
    name: 'chartpin',
    tests: Math.max(1, cases.length),
    failures,
    errors: 0,
    time: (run.milliseconds / 1000).toFixed(3),
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes}>\n${body}</testsuites>\n`
}

function reportedCase(finding: Finding): Case {
  return { finding, outcome: finding.severity === 'info' ? 'passed' : 'failed', reason: '' }
}

const REASONS = { baseline: 'in the baseline', config: 'turned off by the configuration' } as const

function skippedCase({ finding, by }: Suppressed): Case {
  return { finding, outcome: 'skipped', reason: by.kind === 'comment' ? by.reason : REASONS[by.kind] }
}

function isFailed({ outcome }: Case): boolean {
  return outcome === 'failed'
}

function groupByPath(cases: readonly Case[]): ReadonlyMap<string, readonly Case[]> {
  const suites = new Map<string, Case[]>()
  for (const one of cases) {
    const suite = suites.get(one.finding.path)
    if (suite === undefined) suites.set(one.finding.path, [one])
    else suite.push(one)
  }
  return suites
}

function cleanSuite(): string {
  const suite = attributesOf({ name: 'chartpin', tests: 1, failures: 0, errors: 0, skipped: 0 })
  return `  <testsuite${suite}>\n    <testcase${attributesOf({ name: 'no findings', classname: 'chartpin' })}/>\n  </testsuite>\n`
}

function printSuite(path: string, cases: readonly Case[]): string {
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length
  const failures = cases.filter(isFailed).length
  const suite = attributesOf({ name: sentence(path), tests: cases.length, failures, errors: 0, skipped })
  return `  <testsuite${suite}>\n${cases.map(printCase).join('')}  </testsuite>\n`
}

/** The name tells key and image and no line, so that a server knows the case again when lines move. */
function printCase({ finding, outcome, reason }: Case): string {
  const { keyPath, reference } = finding.identity
  const name = [finding.rule, keyPath, reference].filter((part) => part !== '').join(' ')
  const open = `    <testcase${attributesOf({ name: sentence(name), classname: sentence(finding.path) })}>\n`
  const text = escapeXml(describe(finding))
  const message = sentence(finding.message)
  const bodies = {
    failed: `<failure${attributesOf({ type: finding.severity, message })}>${text}</failure>`,
    passed: `<system-out>${text}</system-out>`,
    skipped: `<skipped${attributesOf({ type: finding.rule, message: sentence(reason) })}>${text}</skipped>`,
  }
  return `${open}      ${bodies[outcome]}\n    </testcase>\n`
}

function describe(finding: Finding): string {
  const head = `${sentence(printPlace(finding))}: ${finding.severity}[${finding.rule}] ${sentence(finding.message)}`
  return finding.hint === '' ? head : `${head}\nhelp: ${sentence(finding.hint)}`
}

function attributesOf(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** For texts and attributes. What XML 1.0 cannot hold at all is gone before: `sentence` writes controls and lone surrogates as escapes. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
