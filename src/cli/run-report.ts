// What a run gave, as the reports want it.

import path from 'node:path'
import { repositoryRoot, slashed } from '../files/display-path.ts'
import type { RuleInfo, RunReport } from '../reports/run-report.ts'
import type { Invocation } from './invocation.ts'
import { nextCommands, notesOf, ruleInfos, type Outcome } from './run-notes.ts'
import { version } from './version.ts'

/** What a report is made of. */
export interface ReportSource extends Outcome {
  /** Carries out fixes; called only by reports that show edits. */
  readonly editsOf: RunReport['editsOf']
}

/** Makes the report of a run. */
export function makeRunReport({ options, io }: Invocation, { gathered, taken, editsOf }: ReportSource): RunReport {
  const { reported } = taken.findings
  // Only some reports carry these.
  let infos: readonly RuleInfo[] | undefined
  let folder: string | undefined
  const isPlain = !options.verbose && reported.length + gathered.unsupported.length + taken.unused === 0
  return {
    tool: { version },
    findings: taken.findings,
    get rules() {
      return (infos ??= ruleInfos(gathered.judged))
    },
    get folder() {
      return (folder ??= folderInRepository(io.cwd))
    },
    counts: gathered.counts,
    milliseconds: gathered.milliseconds,
    isOffline: !options.online,
    notes: options.quiet || isPlain ? [] : notesOf({ gathered, taken }, options.verbose),
    next: options.quiet || reported.length === 0 ? [] : nextCommands({ gathered, taken }),
    editsOf,
  }
}

function folderInRepository(cwd: string): string {
  const root = repositoryRoot(cwd)
  return root === undefined ? '' : slashed(path.relative(root, cwd))
}
