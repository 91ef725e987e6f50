// SARIF 2.1.0 as GitHub code scanning takes it in (docs.github.com, "SARIF support for code scanning").

import type { Finding, Fix, Mark, Severity, Suppressed } from '../findings/finding.ts'
import { fingerprintAll } from './fingerprint.ts'
import { filePathOf, filePathOfSource, isAbsolute, printPlace, regionOf, repositoryPath } from './place.ts'
import { type ReportOptions, type RuleInfo, type RunReport, ruleOf } from './run-report.ts'
import { printSafeJson } from './safe-json.ts'
import { sentence } from './sentence.ts'

/** What code scanning takes in of one run and of one result; more makes it refuse the file. */
const MOST_RESULTS = 25_000
const MOST_LOCATIONS = 100

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>
const ORDER = { error: 0, warning: 1, info: 2 } as const satisfies Readonly<Record<Severity, number>>
const PROBLEMS = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Readonly<
  Record<Severity, string>
>

/** Everything that results are made with. */
interface Log {
  readonly run: RunReport
  readonly rules: readonly RuleInfo[]
  readonly fingerprints: ReadonlyMap<Finding, string>
}

/** Prints the run as a SARIF log with one run. */
export function printSarif(run: RunReport, options: ReportOptions): string {
  const suppressed = options.suppressed === 'shown' ? run.findings.suppressed : []
  const all = [...run.findings.reported.map((finding) => ({ finding })), ...suppressed]
  const kept = all.length <= MOST_RESULTS ? all : all.toSorted(bySeverity).slice(0, MOST_RESULTS)
  const log: Log = { run, rules: rulesOf(run, kept), fingerprints: fingerprintAll(run.findings) }
  return printSafeJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(log) },
        automationDetails: { id: 'chartpin/' },
        invocations: [invocationOf(all.length - kept.length)],
        columnKind: 'utf16CodeUnits',
        results: kept.map((one) => resultOf(log, one)),
      },
    ],
  })
}

interface Kept {
  readonly finding: Finding
  readonly by?: Suppressed['by']
}

function bySeverity(a: Kept, b: Kept): number {
  return ORDER[a.finding.severity] - ORDER[b.finding.severity]
}

/** The rules of the run, and those that only findings name; code scanning closes the alerts of rules that are named and silent. */
function rulesOf(run: RunReport, kept: readonly Kept[]): readonly RuleInfo[] {
  const rules = new Map(run.rules.map((rule) => [rule.name, rule]))
  for (const { finding } of kept) if (!rules.has(finding.rule)) rules.set(finding.rule, ruleOf(run, finding))
  return [...rules.values()]
}

function driverOf({ run, rules }: Log): unknown {
  const { version, url } = run.tool
  return {
    name: 'chartpin',
    semanticVersion: version,
    version,
    ...(url === undefined ? {} : { informationUri: url }),
    rules: rules.map(describeRule),
  }
}

function describeRule({ name, summary, severity, help, url, security }: RuleInfo): unknown {
  return {
    id: ruleId(name),
    name: name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: closed(summary) },
    fullDescription: { text: closed(summary) },
    help: { text: help, markdown: help },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      precision: 'high',
      'problem.severity': PROBLEMS[severity],
      ...(security === undefined ? {} : { 'security-severity': security.toFixed(1) }),
      tags: ['container-images', 'helm', ...(security === undefined ? [] : ['security'])],
    },
  }
}

/** Named after the tool, as in a log of several tools. */
function ruleId(name: string): string {
  return `chartpin/${name}`
}

function closed(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

function invocationOf(leftOut: number): unknown {
  if (leftOut === 0) return { executionSuccessful: true }
  const text = `${leftOut} results of the lowest severity are left out: code scanning takes ${MOST_RESULTS} in.`
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning', message: { text } }] }
}

function resultOf(log: Log, { finding, by }: Kept): unknown {
  const related = finding.related.slice(0, MOST_LOCATIONS)
  const fixes = finding.fixes.flatMap((fix) => describeFix(log.run, fix))
  return {
    ruleId: ruleId(finding.rule),
    ruleIndex: log.rules.findIndex(({ name }) => name === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [locationOf(log.run, finding)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((mark, index) => relatedLocation(log.run, mark, index + 1)) }),
    partialFingerprints: { primaryLocationLineHash: log.fingerprints.get(finding) },
    ...(fixes.length === 0 ? {} : { fixes }),
    ...(by === undefined ? {} : { suppressions: [describeSuppression(by)] }),
    properties: {
      chart: finding.identity.chart,
      keyPath: finding.identity.keyPath,
      reference: finding.identity.reference,
    },
  }
}

/** The message with the hint, which code scanning shows nowhere else; for a member of an archive also where it stands. */
function messageOf(finding: Finding): string {
  const where = filePathOf(finding).member === undefined ? [] : [`In ${sentence(printPlace(finding))}.`]
  const hint = finding.hint === '' ? [] : [closed(capital(sentence(finding.hint)))]
  return withoutLinks([closed(capital(sentence(finding.message))), ...where, ...hint].join(' '))
}

/** With a capital letter in front, where a plain word stands there and no name. */
function capital(text: string): string {
  return text.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase())
}

/** In messages `[text](target)` is a link (SARIF 2.1.0 §3.11.6); nothing that a chart says shall become one. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (')
}

function locationOf(run: RunReport, finding: Finding): unknown {
  const { path, member } = filePathOf(finding)
  const physical =
    finding.at === undefined || member !== undefined
      ? { artifactLocation: artifactOf(run, path), region: { startLine: 1 } }
      : physicalOf(run, finding.at)
  const { keyPath } = finding.identity
  const logical = [
    ...(member === undefined ? [] : [{ fullyQualifiedName: sentence(printPlace(finding)), kind: 'resource' }]),
    ...(keyPath === '' ? [] : [{ fullyQualifiedName: sentence(keyPath), kind: 'value' }]),
  ]
  return { physicalLocation: physical, ...(logical.length === 0 ? {} : { logicalLocations: logical }) }
}

function relatedLocation(run: RunReport, mark: Mark, id: number): unknown {
  const { path, member } = filePathOfSource(mark.file)
  const physicalLocation =
    member === undefined ? physicalOf(run, mark) : { artifactLocation: artifactOf(run, path), region: { startLine: 1 } }
  const text = withoutLinks(sentence(mark.label ?? 'see here'))
  return { id, physicalLocation, message: { text } }
}

function physicalOf(run: RunReport, { file, span }: Mark): unknown {
  return { artifactLocation: artifactOf(run, filePathOfSource(file).path), region: describeRegion({ file, span }) }
}

function describeRegion({ file, span }: Mark): unknown {
  const { line, column, endLine, endColumn } = regionOf(file, span)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** A relative reference to the repository's root, or a `file:` address for what lies elsewhere. */
function artifactOf(run: RunReport, path: string): unknown {
  const shown = repositoryPath(run.folder, path)
  const encoded = shown.split('/').map(encodePart).join('/')
  if (!isAbsolute(shown)) return { uri: encoded, uriBaseId: '%SRCROOT%' }
  return { uri: `file://${shown.startsWith('/') ? '' : '/'}${encoded}` }
}

/** A lone surrogate, which no address can hold, becomes the replacement character. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))
}

/** The fix as replacements. One that cannot be said as edits, or that changes a member of an archive, has none. */
function describeFix(run: RunReport, fix: Fix): readonly unknown[] {
  const files = run.editsOf(fix)
  if (files.length === 0 || files.some(({ file }) => filePathOfSource(file).member !== undefined)) return []
  const artifactChanges = files.map(({ file, edits }) => ({
    artifactLocation: artifactOf(run, file.path),
    replacements: edits.map(({ span, text }) => ({
      deletedRegion: describeRegion({ file, span }),
      insertedContent: { text },
    })),
  }))
  return [{ description: { text: withoutLinks(closed(capital(sentence(fix.title)))) }, artifactChanges }]
}

const REASONS = { baseline: 'accepted in the baseline', config: 'turned off by the configuration' } as const

function describeSuppression(by: Suppressed['by']): unknown {
  if (by.kind !== 'comment') return { kind: 'external', status: 'accepted', justification: REASONS[by.kind] }
  return { kind: 'inSource', status: 'accepted', justification: sentence(by.reason) }
}
