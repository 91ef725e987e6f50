// The one chart that a command is about: the one that is named, or the only one that lies below.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Chart } from '../charts/chart.ts'
import { loadInputs } from '../charts/load.ts'
import { displayPath } from '../files/display-path.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { describeProblem } from './problems.ts'

/** How many charts are named where one has to be chosen. */
const MOST_NAMED = 8

/** Loads it; throws `UsageError` where there is none, or more than one to choose from. */
export async function readOneChart({
  command,
  operands,
  io,
}: Pick<Invocation, 'operands' | 'io'> & { readonly command: string }): Promise<Chart> {
  const [operand = '.'] = operands
  const named = path.join(path.resolve(io.cwd, operand), 'Chart.yaml')
  // Other charts may lie in a chart's folder; they are not meant.
  const input = operand !== '-' && existsSync(named) ? named : operand
  const charts: Chart[] = []
  const problems: string[] = []
  for await (const loaded of loadInputs([input], { cwd: io.cwd, stdin: () => io.readStdin() })) {
    if (loaded.kind === 'chart') charts.push(loaded.chart)
    else if (loaded.kind === 'problem') problems.push(describeProblem(loaded.problem))
    else if (loaded.kind === 'absent') problems.push(`${loaded.argument} does not exist`)
    else if (loaded.kind === 'unsupported') problems.push(`${loaded.path} is no chart`)
  }
  const [chart, ...others] = charts
  if (chart !== undefined && others.length === 0) return chart
  const where = operand === '.' ? 'here' : `in ${displayPath(path.resolve(io.cwd, operand), io.cwd)}`
  if (chart === undefined) {
    throw new UsageError(`there is no chart ${where}`, {
      because: problems,
      hint: `name a chart's folder or archive: chartpin ${command} charts/web`,
    })
  }
  const names = charts.slice(0, MOST_NAMED).map((each) => each.path)
  throw new UsageError(`there are ${charts.length} charts ${where}`, {
    because: [`${names.join(', ')}${charts.length > MOST_NAMED ? ', …' : ''}`],
    hint: `name one: chartpin ${command} ${chart.path}`,
  })
}
