// What real Helm made of a chart, kept beside it in `expected.txt`, so that every test run can hold chartpin's render against it where no Helm
// is: `npm run conformance -- DIR --record` writes it.
//
// One section for each outcome, below a line `>>> Helm 4.1.4, 3.17.1 | same | --set a=b`: the Helms that gave it, how chartpin's compared when
// it was written, and the arguments after `helm template rel CHART -n ns`. Where Helm prints something anew each time, a section for each run.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { HelmOutcome } from './helm-runs.ts'
import type { OracleVersion } from './oracle.ts'
import { quoted, type RenderCase } from './render-cases.ts'
import type { Status } from './verdict.ts'

/** What is known of one render by one Helm. */
export interface Golden {
  readonly helm: string
  readonly status: string
  readonly args: string
  readonly outcomes: readonly [HelmOutcome, ...HelmOutcome[]]
}

/** The same of a run that is to be kept. */
export interface Recorded {
  readonly render: RenderCase
  readonly helm: OracleVersion
  readonly status: Status
  readonly outcomes: readonly HelmOutcome[]
}

const FILE = 'expected.txt'
const HEADER = /^>>> Helm ([^|\n]+) \| ([^|\n]+) \| ?(.*)\n/m

/** A render's arguments in one line. */
export function argumentLine({ args }: RenderCase): string {
  return args.map(quoted).join(' ')
}

/** Everything that is kept of a chart; nothing where it has no such file. */
export function readGoldens(chart: string): readonly Golden[] {
  const file = path.join(chart, FILE)
  if (!existsSync(file)) return []
  const [, ...parts] = readFileSync(file, 'latin1').split(HEADER)
  const goldens = new Map<string, Golden>()
  for (let at = 0; at + 3 < parts.length; at += 4) {
    const [helms = '', status = '', args = '', content = ''] = parts.slice(at)
    const outcome: HelmOutcome = status.startsWith('both fail')
      ? { kind: 'failed', message: Buffer.from(content, 'latin1').toString('utf8').trim() }
      : { kind: 'rendered', stdout: content }
    for (const helm of helms.split(', ')) {
      const key = `${helm} ${args}`
      const before = goldens.get(key)?.outcomes ?? []
      goldens.set(key, {
        helm,
        status,
        args: utf8(args),
        outcomes: [before[0] ?? outcome, ...before.slice(1), ...(before.length > 0 ? [outcome] : [])],
      })
    }
  }
  return [...goldens.values()]
}

function utf8(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8')
}

/** Writes what was recorded into the charts' files; what stood there is gone. */
export function writeGoldens(recorded: readonly Recorded[]): void {
  const byChart = grouped(recorded, ({ render }) => render.chart)
  for (const [chart, ofChart] of byChart) {
    const byArgs = grouped(ofChart, ({ render }) => argumentLine(render))
    const sections = [...byArgs].flatMap(([args, ofArgs]) => sectionsOf(chart, args, ofArgs))
    writeFileSync(path.join(chart, FILE), sections.join(''), 'latin1')
  }
}

/** Helms that gave the same share a section. */
function sectionsOf(chart: string, args: string, recorded: readonly Recorded[]): readonly string[] {
  const shared = grouped(recorded, ({ status, outcomes }) => JSON.stringify([status, outcomes]))
  return [...shared.values()].flatMap((alike) => {
    const helms = alike.map(({ helm }) => helm).join(', ')
    const [first] = alike
    const isLong = first?.outcomes.some(
      (outcome) => outcome.kind === 'failed' && outcome.message.length > LONGEST_MESSAGE,
    )
    // What is cut cannot be compared word by word.
    const status = isLong === true ? 'both fail' : first?.status
    const line = Buffer.from(args, 'utf8').toString('latin1')
    return (first?.outcomes ?? []).map(
      (outcome) => `>>> Helm ${helms} | ${status} | ${line}\n${contentOf(chart, outcome)}`,
    )
  })
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** Longer messages (a template that includes itself) are kept without their middle. */
const LONGEST_MESSAGE = 4000

function contentOf(chart: string, outcome: HelmOutcome): string {
  if (outcome.kind === 'rendered') return outcome.stdout
  const message = outcome.message.replaceAll(chart, 'CHART')
  const kept = message.length > LONGEST_MESSAGE ? `${message.slice(0, 1000)} … ${message.slice(-1000)}` : message
  return `${Buffer.from(kept, 'utf8').toString('latin1')}\n`
}
