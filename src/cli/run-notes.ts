// What a report says around the findings: of the rules that judged, of what was read, and what to type next.

import type { Rule } from '../findings/rule.ts'
import type { RuleInfo } from '../reports/run-report.ts'
import type { Taken } from './baselines.ts'
import type { Gathered } from './gather.ts'
import type { Judged } from './judge.ts'
import { readRuleDocument } from './rule-document.ts'

/** What a run came to. */
export interface Outcome {
  readonly gathered: Gathered
  readonly taken: Taken
}

/** How bad the findings of rules about security are, for code scanning: from 0.1 to 10.0. */
const securitySeverities: Readonly<Record<string, number>> = {
  'secret-in-values': 8,
  'denied-registry': 7,
  'unlisted-registry': 5,
}

/** The rules that could speak, as the reports want them. */
export function ruleInfos(judged: readonly Judged[]): readonly RuleInfo[] {
  const rules = new Map(judged.flatMap((each) => each.rules.map((rule) => [rule.name, rule])))
  return [...rules.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(ruleInfo)
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

/** Sentences for the end of the summary. */
export function notesOf({ gathered, taken }: Outcome, verbose: boolean): readonly string[] {
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

/** The commands that make sense after findings; at most two. */
export function nextCommands({ gathered, taken }: Outcome): readonly string[] {
  const { reported } = taken.findings
  const worst = reported.find(({ severity }) => severity === 'error') ?? reported[0]
  return [
    ...(worst === undefined ? [] : [`chartpin explain ${worst.rule}`]),
    ...(gathered.configurations.length === 0 ? ['chartpin init'] : []),
  ]
}
