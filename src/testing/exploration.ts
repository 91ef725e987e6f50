// Explores every chart below some folders and tells how many of the places that can emit an image were reached, and how:
// `npm run exploration -- DIR… [--only WORD] [--every N [--from N]] [--missing] [--patches]`.
//
//   --only WORD   only charts whose label has this word in it
//   --every N     only every N-th chart, beginning with the one that --from N says
//   --missing     lists each place that was not reached with a patch, at file:line
//   --patches     prints the values that reach what the defaults leave out

import { parseArgs } from 'node:util'
import type { Chart } from '../charts/chart.ts'
import { loadInputs } from '../charts/load.ts'
import { newRelease } from '../releases/release.ts'
import { explore, type Exploration, type Tier } from '../render/explore/explore.ts'
import { patchKey, patchYaml } from '../render/explore/patch.ts'
import { findRenderCases } from './render-cases.ts'

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    missing: { type: 'boolean', default: false },
    patches: { type: 'boolean', default: false },
  },
})

const total: Record<Tier | 'renders' | 'charts' | 'failed', number> = {
  default: 0,
  solved: 0,
  forced: 0,
  never: 0,
  renders: 0,
  charts: 0,
  failed: 0,
}
const began = performance.now()
const cases = folders
  .flatMap((folder) => findRenderCases(folder))
  .filter(({ label, args }) => args.length === 0 && label.includes(options.only))
for (const [index, { chart: path, label }] of cases.entries()) {
  if (index % Number(options.every) !== Number(options.from)) continue
  for await (const loaded of loadInputs([path], { cwd: process.cwd() })) {
    if (loaded.kind === 'chart' && loaded.chart.tree.identity() === path) tell(label, loaded.chart)
  }
}
const { default: reached, solved, forced, never } = total
const places = reached + solved + forced + never
write(`${total.charts} charts that render, ${total.failed} that do not; ${places} places`)
write(
  `reached: ${reached} by default, ${solved} by patches (${share(reached + solved, places)} together), ${forced} by force, ${never} never`,
)
write(`${total.renders} renders, ${Math.round(performance.now() - began)} ms`)

function tell(label: string, chart: Chart): void {
  const before = performance.now()
  const exploration = explore(newRelease(chart, { name: 'rel', namespace: 'ns' }), {
    patches: options.patches ? 'small' : 'pooled',
  })
  const { counts, renders, failure, stopped, base } = exploration
  const milliseconds = Math.round(performance.now() - before)
  const state =
    failure === undefined
      ? patchKey(base) === patchKey({ values: [] })
        ? ''
        : ' after mending'
      : ` FAILS: ${failure.slice(0, 120)}`
  const { default: byDefault, solved: bySolving, forced: byForce, never: not } = counts
  const numbers = `${byDefault} default, ${bySolving} solved, ${byForce} forced, ${not} never`
  write(
    `${label}: ${numbers}; ${renders} renders, ${milliseconds} ms${stopped === 'budget' ? ', budget spent' : ''}${state}`,
  )
  if (failure !== undefined) {
    total.failed++
    return
  }
  total.charts++
  total.renders += renders
  for (const tier of ['default', 'solved', 'forced', 'never'] as const) total[tier] += counts[tier]
  if (options.missing) tellMissing(exploration)
  if (options.patches) tellPatches(exploration)
}

function tellMissing({ places: all }: Exploration): void {
  for (const { place, tier } of all) {
    if (tier !== 'forced' && tier !== 'never') continue
    const { file, offset } = place
    const lines = file.lines()
    const { line } = lines.position(offset)
    const { start, end } = lines.line(line)
    write(`  ${tier} ${file.path}:${line} ${place.kind} ${file.text.slice(start, end).trim().slice(0, 110)}`)
  }
}

function tellPatches({ places: all }: Exploration): void {
  const patches = new Map(all.flatMap(({ patch }) => (patch === undefined ? [] : [[patchKey(patch), patch] as const])))
  for (const patch of patches.values()) write(indented(patchYaml(patch)))
}

function indented(text: string): string {
  return `  ---\n${text.trimEnd().replace(/^/gm, '  ')}`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '100 %' : `${((part / whole) * 100).toFixed(1)} %`
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
