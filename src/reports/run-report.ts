// What a run found, as every report gets it: findings, and all that is said around them.

import type { SourceFile } from '../files/source-file.ts'
import type { Finding, Findings, Fix, Severity } from '../findings/finding.ts'
import type { Edit } from '../text/edits.ts'
import type { Style } from '../text/style.ts'

/** Everything that a report may say. */
export interface RunReport {
  readonly tool: ToolInfo
  readonly findings: Findings
  /** The rules that were on, sorted by name; every rule that a finding names is among them, but for rules about unreadable input. */
  readonly rules: readonly RuleInfo[]
  readonly counts: RunCounts
  readonly milliseconds: number
  readonly isOffline: boolean
  /** Sentences for the end of the summary: "No configuration file: preset recommended". */
  readonly notes: readonly string[]
  /** At most two commands that make sense now. */
  readonly next: readonly string[]
  /** Where the run stood in its repository: empty at the root, else `deploy/charts`. Reports whose readers want repository paths put it in front. */
  readonly folder: string
  /** The edits that carry out a fix; asked only by reports that show them. Empty where a fix cannot be said as edits. */
  readonly editsOf: (fix: Fix) => readonly FileEdits[]
}

export interface ToolInfo {
  readonly version: string
  /** The project's page. */
  readonly url?: string
}

export interface RuleInfo {
  readonly name: string
  readonly summary: string
  readonly severity: Severity
  /** The rule's page, as Markdown. */
  readonly help: string
  readonly fix: 'none' | 'safe' | 'unsafe'
  readonly url?: string
  /** From 0.1 to 10.0, for rules about security: GitHub calls 9.0 and more critical, 7.0 high, 4.0 medium. */
  readonly security?: number
}

/** How much was looked at. */
export interface RunCounts {
  readonly charts: number
  /** Those of the charts that lie below others, and those that came from archives. */
  readonly subcharts: number
  readonly archives: number
  readonly valuesFiles: number
  /** Places that ask for an image, and how many different references they give. */
  readonly images: number
  readonly references: number
}

export interface FileEdits {
  readonly file: SourceFile
  readonly edits: readonly Edit[]
}

/** How a report is wished to look. Reports for machines read only `suppressed`. */
export interface ReportOptions {
  readonly style: Style
  /** Columns of the terminal; `Infinity` where nobody says, and then no sentence is broken. */
  readonly width: number
  /** Whether source lines are shown. */
  readonly frames: 'shown' | 'left-out'
  /** Whether a report for people ends with the summary; it does not where that goes to another stream. */
  readonly summary: 'included' | 'apart'
  /** Whether SARIF has the suppressed findings: code scanning opens alerts for them as for any. JSON and JUnit always have them. */
  readonly suppressed: 'shown' | 'left-out'
  /** How many findings of one rule a report for people shows, and the flag that lifts that. Absent: all. */
  readonly cap?: { readonly perRule: number; readonly flag: string }
}

/** Makes a report. It ends with a line end where it is not empty. */
export type PrintReport = (run: RunReport, options: ReportOptions) => string

/** The finding's metadata; for a rule that is not among those of the run, only its name. */
export function ruleOf(run: RunReport, finding: Finding): RuleInfo {
  const known = run.rules.find((rule) => rule.name === finding.rule)
  return (
    known ?? { name: finding.rule, summary: finding.rule, severity: finding.severity, help: finding.hint, fix: 'none' }
  )
}
