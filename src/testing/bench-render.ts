// Benchmarks of rendering as ratios, side by side in one run: `npm run bench-render -- DIR… [--charts N]` takes N charts (40 unless told), evenly
// chosen, from those below the folders that real Helm renders.
//
// What is compared: `helm template` on each chart, as processes; the same charts rendered in this one process, with and without origins,
// interleaved; `chartpin render` from a cold start on some; and charts made ten times as large. Times are CPU times, since a shared
// machine's clock says little.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Chart } from '../charts/chart.ts'
import { loadInputs } from '../charts/load.ts'
import { newRelease } from '../releases/release.ts'
import { renderChart } from '../render/render-chart.ts'
import { fetchHelm } from './oracle.ts'
import { findRenderCases } from './render-cases.ts'

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { charts: { type: 'string', default: '40' } },
})
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env
const program = fileURLToPath(new URL('../../dist/chartpin.cjs', import.meta.url))
const helm = fetchHelm('4.1.4')

const all = folders.flatMap((folder) => findRenderCases(folder)).filter(({ args }) => args.length === 0)
const step = Math.max(1, Math.floor(all.length / Number(options.charts)))
const chosen = all
  .filter((_, index) => index % step === 0)
  .map(({ chart }) => ({ chart, helm: processTime(helm, ['template', 'rel', chart, '-n', 'ns']) }))
  .filter(({ helm: time }) => time !== undefined)

const charts: Chart[] = []
for (const { chart } of chosen) {
  for await (const loaded of loadInputs([chart], { cwd: process.cwd() })) {
    if (loaded.kind === 'chart' && loaded.chart.tree.identity() === chart) charts.push(loaded.chart)
  }
}
const tracked: number[] = []
const untracked: number[] = []
const loading: number[] = []
for (const [index, { chart }] of chosen.entries()) {
  loading.push(await cpuOf(() => load(chart)))
  const release = charts[index]
  if (release === undefined) continue
  const one = (tracking: 'on' | 'off'): number => cpuNow(() => renderChart(newRelease(release), { tracking }))
  // Whoever comes first pays for the compiler.
  const [first, second] = index % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)
  const times = { [first]: one(first), [second]: one(second) }
  tracked.push(times['on'] ?? 0)
  untracked.push(times['off'] ?? 0)
}

const helmTime = sum(chosen.map(({ helm: time }) => time ?? 0))
row(
  'helm template on each / loading and rendering all here, origins on',
  helmTime / (sum(tracked) + sum(loading)),
  '>= 10',
)
row('rendering with origins / without', sum(tracked) / sum(untracked), '< 2')
const cold = chosen.filter((_, index) => index % 4 === 0)
const coldHere = cold.map(
  ({ chart }) => processTime(process.execPath, [program, 'render', chart, '--name', 'rel', '-n', 'ns']) ?? NaN,
)
const coldHelm = cold.map(({ chart }) => processTime(helm, ['template', 'rel', chart, '-n', 'ns']) ?? NaN)
row('chartpin render / helm template, cold, one chart each', sum(coldHere) / sum(coldHelm), '<= 1')
row('templates made tenfold / plain', (await synthetic(10, 1)) / (await synthetic(1, 1)), 'about 10')
row('values made tenfold / plain', (await synthetic(1, 10)) / (await synthetic(1, 1)), 'about 10')
row('memory here, MB', process.memoryUsage().rss / 1e6, '')
process.stdout.write(
  `${chosen.length} charts; helm ${helmTime.toFixed(0)} ms, here ${sum(tracked).toFixed(0)} ms with origins, ${sum(untracked).toFixed(0)} ms without, loading ${sum(loading).toFixed(0)} ms\n`,
)

function row(name: string, value: number, wanted: string): void {
  process.stdout.write(`${name.padEnd(72)} ${value.toFixed(2).padStart(8)}   ${wanted}\n`)
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}

async function load(chart: string): Promise<void> {
  const inputs = loadInputs([chart], { cwd: process.cwd() })
  while ((await inputs.next()).done !== true);
}

function cpuNow(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** User and system milliseconds of a process; undefined where it fails. */
function processTime(command: string, args: readonly string[]): number | undefined {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1 || echo failed >&2'
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', command, ...args], { env, encoding: 'utf8' })
  const times = /([\d.]+) ([\d.]+)\s*$/.exec(stderr.replace('failed\n', ''))
  if (stderr.includes('failed') || times === null) return undefined
  return (Number(times[1]) + Number(times[2])) * 1000
}

/** CPU of the third render of a chart with so many templates and so many values. */
async function synthetic(templates: number, values: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-bench-'))
  mkdirSync(path.join(folder, 'templates'))
  writeFileSync(path.join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: big\nversion: 1.0.0\n')
  const leaves = Array.from({ length: 300 * values }, (_, index) => `  key${index}: value-${index}\n`)
  writeFileSync(path.join(folder, 'values.yaml'), `image: nginx\nlabels:\n${leaves.join('')}`)
  for (let index = 0; index < 30 * templates; index++) {
    const text = `kind: ConfigMap\nmetadata:\n  name: c${index}\n  labels: {{- toYaml .Values.labels | nindent 4 }}\ndata:\n{{- range $k, $v := .Values.labels }}\n  {{ $k }}: {{ $v | quote }}\n{{- end }}\n`
    writeFileSync(path.join(folder, 'templates', `c${index}.yaml`), text)
  }
  let time = 0
  for await (const loaded of loadInputs([folder], { cwd: process.cwd() })) {
    if (loaded.kind !== 'chart') continue
    for (let round = 0; round < 3; round++) time = cpuNow(() => renderChart(newRelease(loaded.chart)))
  }
  rmSync(folder, { recursive: true })
  return time
}
