// Holds the origins of renders against what happens when a value is really changed: `npm run sentinel -- DIR… [--leaves N] [--only WORD]`.
//
// Each chart is rendered once. Then one leaf of its values after the other is changed (strings become a marker, numbers and switches
// another value), the chart is rendered again, and both renders are compared, line by line, in both directions: lines that changed or
// vanished must have the leaf among their origins, and so must the place where lines were added; and no line that says that it has characters
// of the leaf may stay as it was. With `--real` the real Helm renders each change as well, and must print what chartpin prints: so the claims
// are held against what Helm does, and not only against our own second render.

import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { Layer } from '../charts/layers.ts'
import type { ValueNode } from '../charts/value-tree.ts'
import { loadInputs } from '../charts/load.ts'
import { newRelease } from '../releases/release.ts'
import { renderChart, type RenderedRelease } from '../render/render-chart.ts'
import { printRelease } from '../render/print-release.ts'
import { asRenderSource, type ValueSource } from '../render/source.ts'
import { type OriginId, Origins } from '../template/origin.ts'
import { originOfText, RUN, slice, type Traced } from '../template/traced.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import { fetchHelm, type OracleVersion } from './oracle.ts'
import { hunksByEdits } from './line-diff.ts'
import { findRenderCases } from './render-cases.ts'

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    leaves: { type: 'string', default: '25' },
    only: { type: 'string', default: '' },
    helm: { type: 'string', default: '4' },
    real: { type: 'boolean', default: false },
  },
})

/** What each template file made, by its name. */
interface Files {
  readonly made: ReadonlyMap<string, Traced>
  readonly origins: Origins
}

interface Faults {
  readonly missed: string[]
  readonly claimed: string[]
  /** Changes that Helm renders in another way. */
  readonly different: string[]
}

const version: OracleVersion = options.helm === '3' ? '3.17.1' : '4.1.4'
const realHelm = options.real ? fetchHelm(version) : undefined

let checked = 0
let seenByHelm = 0
let charts = 0
const faults: Faults = { missed: [], claimed: [], different: [] }
for (const folder of folders) {
  for (const { chart, label, args } of findRenderCases(folder)) {
    if (args.length === 0 && label.includes(options.only)) await checkChart(chart, label)
  }
}
for (const missed of faults.missed) process.stdout.write(`missed leaf: ${missed}\n`)
for (const claimed of faults.claimed) process.stdout.write(`false claim: ${claimed}\n`)
for (const different of faults.different) process.stdout.write(`Helm prints something else: ${different}\n`)
process.stdout.write(
  `${charts} charts, ${checked} leaves changed, ${faults.missed.length} missed, ${faults.claimed.length} claimed falsely\n`,
)
if (options.real)
  process.stdout.write(
    `${seenByHelm} of the changes rendered by Helm ${version} too, ${faults.different.length} differ\n`,
  )
process.exitCode = Object.values(faults).some((list: readonly string[]) => list.length > 0) ? 1 : 0

async function checkChart(path: string, label: string): Promise<void> {
  for await (const loaded of loadInputs([path], { cwd: process.cwd() })) {
    if (loaded.kind !== 'chart' || loaded.chart.tree.identity() !== path) continue
    // A copy of the chart for each render, since nothing of one may reach the other.
    const render = (layers: readonly Layer[]): RenderedRelease =>
      renderChart(
        newRelease(loaded.chart, {
          name: 'rel',
          namespace: 'ns',
          helm: version,
          layers,
        }),
      )
    const base = render([])
    if (base.failure !== undefined || base.rendered === undefined) return
    charts++
    const before = filesOf(base)
    // What differs from run to run cannot be compared.
    const isComparable = realHelm !== undefined && helmText(realHelm, path, []) === print(base)
    for (const leaf of leavesOf(before).slice(0, Number(options.leaves))) {
      const marked = markedValue(leaf)
      if (marked === undefined || !standsAt(base.rendered.values, leaf.path)) continue
      const text = `${printPath(leaf.path)}=${JSON.stringify(marked)}`
      const after = render([{ kind: 'set', argument: { flag: 'set-json', text } }])
      // A chart may refuse the marker: nothing is claimed then.
      if (after.failure !== undefined) continue
      checked++
      if (isComparable) {
        seenByHelm++
        if (helmText(realHelm, path, ['--set-json', text]) !== print(after)) faults.different.push(`${label} ${text}`)
      }
      compare({ label, path: printPath(leaf.path), origins: base.rendered.origins }, before, filesOf(after))
    }
  }
}

function print(release: RenderedRelease): string {
  return printRelease(release, { crds: [], hooks: 'shown' })
}

/** What Helm prints; nothing where it fails. */
function helmText(helm: string, chart: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(helm, ['template', 'rel', chart, '-n', 'ns', ...args], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return status === 0 ? stdout : undefined
}

/** Another value of the same type; nothing for what cannot be set from outside, or is null. */
function markedValue({ node, path }: ValueSource): string | number | boolean | undefined {
  if (node.kind !== 'scalar' || path.some((key) => typeof key === 'number')) return undefined
  if (typeof node.value === 'string') return 'zqmarkerzq'
  if (typeof node.value === 'number') return node.value + 1
  return typeof node.value === 'boolean' ? !node.value : undefined
}

/** Whether the values have something there: what a subchart has below its own `global` would be added to all charts, not changed. */
function standsAt(values: ValueNode, path: KeyPath): boolean {
  let at: ValueNode | undefined = values
  for (const key of path) at = at?.kind === 'map' ? at.entries.get(String(key)) : undefined
  return at !== undefined
}

/** The scalar leaves that anything in the render comes from, those that are copied somewhere first. */
function leavesOf(files: Files): readonly ValueSource[] {
  const { origins } = files
  const copied = new Map<string, ValueSource>()
  const others = new Map<string, ValueSource>()
  for (const { runs } of files.made.values()) {
    for (let i = 1; i < runs.length; i += RUN) {
      const id = runs[i] ?? 0
      const copy = valueSource(origins, id)
      if (copy !== undefined) copied.set(printPath(copy.path), copy)
      for (const source of origins.sourcesOf(id)) {
        const value = asRenderSource(source)
        if (value.kind === 'value' && value.node.kind === 'scalar') others.set(printPath(value.path), value)
      }
    }
  }
  return [...new Map([...copied, ...others]).values()]
}

function valueSource(origins: Origins, id: OriginId): ValueSource | undefined {
  const source = origins.copiedFrom(id)
  const value = source && asRenderSource(source)
  return value?.kind === 'value' && value.node.kind === 'scalar' ? value : undefined
}

interface Change {
  readonly label: string
  /** The leaf's path, printed. */
  readonly path: string
  readonly origins: Origins
}

function compare(change: Change, before: Files, after: Files): void {
  // A switch of a dependency also decides which values there are, which a map that is printed as a whole does not say.
  const isSwitch = before.made.size !== after.made.size
  for (const [name, made] of before.made) {
    if (isSwitch && after.made.has(name)) continue
    const now = after.made.get(name) ?? { text: '', runs: [] }
    if (now.text === made.text) {
      if (claims(made, change)) faults.claimed.push(`${change.label} ${change.path} → ${name}: nothing changed`)
      continue
    }
    const keys = { before: lineKeys(made, before.origins), after: lineKeys(now, after.origins) }
    compareFile({ ...change, label: `${change.label} ${change.path} → ${name}` }, made, keys)
  }
}

interface Keys {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

function compareFile(change: Change, made: Traced, keys: Keys): void {
  const starts = lineStarts(made.text)
  const offset = (line: number): number => starts[line] ?? made.text.length
  let same = 0
  for (const { a } of hunksByEdits(keys.before, keys.after)) {
    const kept = slice(made, offset(same), offset(a.start))
    if (same < a.start && claims(kept, change))
      faults.claimed.push(`${change.label}:${same + 1}: ${show(kept.text)} stayed`)
    same = a.end
    // What was added stands where nothing stood: what is around that place, the line before too, must say why it was empty.
    const from = offset(a.start) - (a.start === a.end ? 2 : 0)
    const changed = slice(made, Math.max(0, from), offset(a.end))
    if (!hasLeaf(changed, change)) faults.missed.push(`${change.label}:${a.start + 1}: ${show(changed.text)}`)
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Each line with the place in a template that it comes from: lines that merely look alike are not the same line. */
function lineKeys(made: Traced, origins: Origins): readonly string[] {
  const starts = lineStarts(made.text)
  return starts.map((start, line) => {
    const { text, runs } = slice(made, start, (starts[line + 1] ?? made.text.length + 1) - 1)
    for (let i = 0, from = 0; i < runs.length; i += RUN) {
      const source = (runs[i] ?? 0) > from ? origins.copiedFrom(runs[i + 1] ?? 0) : undefined
      const place = source && asRenderSource(source)
      if (place?.kind === 'template') return `${text}\0${place.name}:${(runs[i + 2] ?? 0) - from}`
      from = runs[i] ?? 0
    }
    return text
  })
}

function hasLeaf(text: Traced, { path, origins }: Change): boolean {
  return [...origins.sourcesOf(originOfText(text, origins))].some((source) => {
    const value = asRenderSource(source)
    return value.kind === 'value' && printPath(value.path) === path
  })
}

/** Whether any character of the text is said to be one of the leaf's. */
function claims({ runs }: Traced, { path, origins }: Change): boolean {
  for (let i = 0, start = 0; i < runs.length; i += RUN) {
    const end = runs[i] ?? 0
    const source = end > start ? valueSource(origins, runs[i + 1] ?? 0) : undefined
    if (source !== undefined && printPath(source.path) === path) return true
    start = end
  }
  return false
}

function show(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text)
}

function filesOf({ rendered }: RenderedRelease): Files {
  const made = new Map(rendered?.files.map(({ template, made: text }) => [template.name, text]))
  return { made, origins: rendered?.origins ?? new Origins('off') }
}
