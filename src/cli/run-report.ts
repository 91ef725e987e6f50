// What a run gave, as the reports want it.

import path from 'node:path'
import { rules } from '../../rules/index.ts'
import { repositoryRoot, slashed } from '../files/display-path.ts'
import type { Rule } from '../findings/rule.ts'
import type { FileEdits, RuleInfo, RunReport } from '../reports/run-report.ts'
import type { Taken } from './baselines.ts'
import type { Gathered } from './gather.ts'
import type { Invocation } from './invocation.ts'
import { readRuleDocument } from './rule-document.ts'
import { version } from './version.ts'

/** What a report is made of. */
export interface ReportSource {
  readonly gathered: Gathered
  readonly taken: Taken
  /** Carries out fixes, for reports that show edits; absent where none does, for what does it need not be loaded then. */
  readonly editsOf?: RunReport['editsOf']
}

/** How bad the findings of rules about security are, for code scanning: from 0.1 to 10.0. */
const securitySeverities: Readonly<Record<string, number>> = {
  'secret-in-values': 8,
  'denied-registry': 7,
  'unlisted-registry': 5,
}

/** Makes the report of a run. */
export function makeRunReport(
  { options, io }: Invocation,
  { gathered, taken, editsOf = noEdits }: ReportSource,
): RunReport {
  const root = repositoryRoot(io.cwd)
  const { reported } = taken.findings
  return {
    tool: { version },
    findings: taken.findings,
    rules: rules.filter(({ name }) => gathered.judged.some(({ levels }) => levels.canSpeak(name))).map(ruleInfo),
    counts: gathered.counts,
    milliseconds: gathered.milliseconds,
    isOffline: true,
    notes: options.quiet ? [] : notes({ gathered, taken }, options.verbose),
    next: options.quiet || reported.length === 0 ? [] : nextCommands({ gathered, taken }),
    folder: root === undefined ? '' : slashed(path.relative(root, io.cwd)),
    editsOf,
  }
}

function noEdits(): readonly FileEdits[] {
  return []
}

function ruleInfo({ name, summary, severity, fix }: Rule): RuleInfo {
  const security = securitySeverities[name]
  return {
    name,
    summary,
    severity,
    fix,
    // Read only by the reports that carry it.
    get help() {
      return readRuleDocument(name)
    },
    ...(security === undefined ? {} : { security }),
  }
}

function notes({ gathered, taken }: ReportSource, verbose: boolean): readonly string[] {
  const { configurations, unsupported, counts } = gathered
  const found = taken.findings.reported.length > 0
  const isNothing = counts.charts === 0 && counts.valuesFiles === 0
  return [
    ...(configurations.length > 0 && verbose ? [`Configuration: ${configurations.join(', ')}`] : []),
    ...(configurations.length === 0 && (found || verbose) ? ['No configuration file: preset recommended'] : []),
    ...(unsupported.length > 0 && (isNothing || verbose)
      ? [`No chart, archive or values file: ${unsupported.join(', ')}`]
      : []),
    ...(taken.unused > 0 ? [`${taken.unused} entries of the baseline are not needed any more: chartpin baseline`] : []),
  ]
}

/** At most two. */
function nextCommands({ gathered, taken }: ReportSource): readonly string[] {
  const { reported } = taken.findings
  const worst = reported.find(({ severity }) => severity === 'error') ?? reported[0]
  return [
    ...(worst === undefined ? [] : [`chartpin explain ${worst.rule}`]),
    ...(gathered.configurations.length === 0 ? ['chartpin init'] : []),
  ]
}
