// Benchmarks of pinning with proof as ratios, side by side in one run: `npm run bench-pin -- DIR… [--charts N]` takes N charts (100 unless
// told), evenly chosen, from those below the folders that real Helm renders, and beside them the five with the most text.
//
// What is compared: `helm template` on each chart, as processes, with each chart pinned in this one process (explored, moved, proven and
// compared), and for the largest with `chartpin pin` from a cold start. Times are CPU times, since a shared machine's clock says little.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Chart } from '../charts/chart.ts'
import { loadInputs } from '../charts/load.ts'
import { compileMapping, mappingTo } from '../edits/mapping.ts'
import { pinRelease } from '../edits/proven/pin-release.ts'
import { newRelease } from '../releases/release.ts'
import { findUses } from '../uses/find-uses.ts'
import { fetchHelm } from './oracle.ts'
import { findRenderCases } from './render-cases.ts'

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { charts: { type: 'string', default: '100' } },
})
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env
const program = fileURLToPath(new URL('../../dist/chartpin.cjs', import.meta.url))
const helm = fetchHelm('4.1.4')
const TARGET = 'mirror.test/x'
const mapping = compileMapping(mappingTo(TARGET, 'with-registry'))

const all = folders.flatMap((folder) => findRenderCases(folder)).filter(({ args }) => args.length === 0)
const step = Math.max(1, Math.floor(all.length / Number(options.charts)))
interface Row {
  readonly chart: string
  readonly helm: number
  readonly size: number
  readonly explored: number
  readonly plain: number
}
const rows: Row[] = []
for (const { chart } of all.filter((_, index) => index % step === 0)) {
  const byHelm = processCost(helm, ['template', 'rel', chart, '-n', 'ns'])
  const loaded = byHelm === undefined ? undefined : await loadChart(chart)
  if (byHelm === undefined || loaded === undefined) continue
  const explored = await pinCost(loaded, 'all')
  const plain = await pinCost(loaded, 'default-only')
  rows.push({ chart, helm: byHelm.milliseconds, size: byHelm.output, explored, plain })
}
const total = (key: 'helm' | 'explored' | 'plain'): number => rows.reduce((sum, row) => sum + row[key], 0)
print('pin with proof in every configuration / helm template on each', total('explored') / total('helm'))
print('pin with proof in the default configuration / helm template on each', total('plain') / total('helm'))
print('memory of this process after all, MB', process.memoryUsage().rss / 1e6)
for (const { chart, helm: byHelm } of rows.toSorted((a, b) => b.size - a.size).slice(0, 5)) {
  const cold = processCost(process.execPath, [program, 'pin', chart, '--to', TARGET, '-o', '-'])
  print(`chartpin pin / helm template, cold: ${path.basename(chart)}`, (cold?.milliseconds ?? NaN) / byHelm)
}
process.stdout.write(
  `${rows.length} charts; helm ${total('helm').toFixed(0)} ms, pinned here ${total('explored').toFixed(0)} ms, without exploration ${total('plain').toFixed(0)} ms\n`,
)

function print(name: string, value: number): void {
  process.stdout.write(`${name.padEnd(72)} ${value.toFixed(2).padStart(8)}\n`)
}

async function loadChart(folder: string): Promise<Chart | undefined> {
  for await (const loaded of loadInputs([path.join(folder, 'Chart.yaml')], { cwd: process.cwd() })) {
    if (loaded.kind === 'chart' && loaded.chart.tree.identity() === folder) return loaded.chart
  }
  return undefined
}

async function pinCost(chart: Chart, explore: 'all' | 'default-only'): Promise<number> {
  const start = process.cpuUsage()
  const { uses } = findUses({ chart })
  await pinRelease({ release: newRelease(chart), uses, request: { mapping }, look: { explore } })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** User and system milliseconds of a process, and how many characters it printed; undefined where it fails. */
function processCost(
  command: string,
  args: readonly string[],
): { readonly milliseconds: number; readonly output: number } | undefined {
  const script = 'TIMEFORMAT="%U %S"; time "$@" 2>/dev/null || echo failed >&2'
  const run = spawnSync('bash', ['-c', script, 'bash', command, ...args], { env, encoding: 'utf8', maxBuffer: 1e9 })
  const times = /([\d.]+) ([\d.]+)\s*$/.exec(run.stderr.replace('failed\n', ''))
  if (run.stderr.includes('failed') || times === null) return undefined
  return { milliseconds: (Number(times[1]) + Number(times[2])) * 1000, output: run.stdout.length }
}
