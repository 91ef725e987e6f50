// `chartpin [lint]`.

import { planChanges } from '../../edits/plan.ts'
import type { Finding, Severity } from '../../findings/finding.ts'
import type { RunReport } from '../../reports/run-report.ts'
import { printSummary } from '../../reports/summary.ts'
import { visible } from '../../text/width.ts'
import { hasBaseline } from '../baseline-place.ts'
import { takeBaselines, type Taken } from '../baselines.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { gather } from '../gather.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import type { Judged } from '../judge.ts'
import { printReports, readDestinations, type Destination } from '../outputs.ts'
import { makeRunReport } from '../run-report.ts'
import { styleOf, widthOf } from '../streams.ts'
import { describeGiven, describeNothing, describeSuppressed } from '../verbose.ts'

/** Where nothing else is asked for. */
const textAlone: readonly Destination[] = [{ format: 'text' }]

/** Judges all inputs and reports what was found. */
export const lint: RunCommand = async (invocation) => {
  const { options, io } = invocation
  const destinations = options.format.length === 0 ? textAlone : readDestinations(options.format)
  const details: string[] = []
  const gathered = await gather(
    invocation,
    options.verbose ? (given) => details.push(describeGiven(given, io.cwd)) : undefined,
  )
  const taken = withoutBaselines(gathered.judged, invocation)
  const run = makeRunReport(invocation, { gathered, taken, editsOf: (fix) => planChanges(fix.changes).files })
  if (destinations !== textAlone || run.findings.reported.length > 0) printReports(run, destinations, { options, io })
  if (options.verbose)
    io.stderr.write(
      [...details, ...run.findings.suppressed.map(describeSuppressed)].map((line) => `${visible(line)}\n`).join(''),
    )
  if (!options.quiet) io.stderr.write(summaryOf(run, invocation))
  return exitCodeOf(taken.findings.reported, invocation)
}

/** All findings; nearly every run has one set of settings and no baseline. */
function withoutBaselines(judged: readonly Judged[], invocation: Invocation): Taken {
  const [only, ...others] = judged
  const isAlone = only !== undefined && others.length === 0
  if (isAlone && (invocation.options['no-baseline'] || !hasBaseline(only.settings)))
    return { findings: only.findings, unused: 0 }
  return takeBaselines(judged, invocation)
}

function summaryOf(run: RunReport, { options, operands, io }: Invocation): string {
  const { charts, valuesFiles, archives } = run.counts
  if (charts + valuesFiles + archives + run.findings.reported.length === 0) return describeNothing(operands)
  const separator = run.findings.reported.length > 0 && io.stderr.isTerminal ? '\n' : ''
  return separator + printSummary(run, { style: styleOf(io.stderr, options, io), width: widthOf(io.stderr) })
}

const ranks: { readonly [Level in Severity | 'never']: number } = { info: 0, warning: 1, error: 2, never: 3 }

/** With `--max-warnings` alone, warnings up to that number are no failure. */
function exitCodeOf(reported: readonly Finding[], { options, given }: Invocation): ExitCode {
  const most = options['max-warnings']
  const threshold = most !== undefined && !given.has('fail-on') ? 'error' : options['fail-on']
  const warnings = reported.filter(({ severity }) => severity === 'warning').length
  const isTooMuch = reported.some(({ severity }) => ranks[severity] >= ranks[threshold])
  return isTooMuch || (most !== undefined && warnings > most) ? exitCodes.findings : exitCodes.clean
}
