// Operands → subjects: every chart and values file that a command is about, with its images and the settings that hold for it.

import path from 'node:path'
import type { Chart, YamlFile } from '../charts/chart.ts'
import type { Layer } from '../charts/layers.ts'
import { loadInputs } from '../charts/load.ts'
import type { Loaded } from '../charts/loaded.ts'
import { SET_FLAGS } from '../charts/set-argument.ts'
import type { Settings } from '../config/effective.ts'
import { compileExcludes, compileKeyPatterns, type PlacedGlobs } from '../config/patterns.ts'
import type { Problem } from '../files/source-file.ts'
import type { Subject } from '../findings/rule.ts'
import { findChartUses, findUses, findUsesInFile } from '../uses/find-uses.ts'
import { noHints, type PathHints } from '../uses/hints.ts'
import type { Invocation } from './invocation.ts'
import { checkLayers, readLayers, readSetFile, type ReadSetFile } from './layers.ts'
import { notThere } from './not-there.ts'
import type { OptionValues } from './options.ts'
import type { SettingsSource } from './settings.ts'

/** A subject, and what holds for it. */
export interface Given {
  readonly subject: Subject
  readonly settings: Settings
  /** What the command line lays over the values. */
  readonly layers: readonly Layer[]
  /** The shown paths of the files that were named instead of their chart: only what is found in them is asked for. */
  readonly named: ReadonlySet<string> | undefined
}

/** What the subjects of a run were, gathered while they are read. */
export interface Seen {
  charts: number
  subcharts: number
  archives: number
  valuesFiles: number
  /** Named files that are no input. */
  readonly unsupported: string[]
}

export function nothingSeen(): Seen {
  return { charts: 0, subcharts: 0, archives: 0, valuesFiles: 0, unsupported: [] }
}

/** Reads the subjects of an invocation one after the other. Throws `UsageError` where an operand names nothing. */
export async function* readSubjects(invocation: Invocation, source: SettingsSource, seen: Seen): AsyncGenerator<Given> {
  const { options, operands, io } = invocation
  const layers = hasLayers(options) ? await readLayers(invocation) : []
  const laid: LaidOver = { layers, readFile: (name) => readSetFile(name, io.cwd) }
  const excludes = await excludesOf(invocation, source)
  const compiled = new Map<Settings, Patterns>()
  const inputs = loadInputs(operands, {
    cwd: io.cwd,
    ...(excludes === undefined ? {} : { excludes }),
    excludesNamed: options['force-exclude'] ? 'also' : 'never',
    stdin: () => io.readStdin(),
    onFolder: (absolute, entries) => source.saw(absolute, entries),
    ...(options['stdin-filename'] === undefined ? {} : { stdinPath: options['stdin-filename'] }),
  })
  const absent: string[] = []
  for await (const loaded of inputs) {
    if (loaded.kind === 'absent') absent.push(loaded.argument)
    else if (absent.length > 0) break
    else if (loaded.kind === 'unsupported') seen.unsupported.push(loaded.path)
    else {
      const settings = await source.of(folderOf(loaded, io.cwd))
      const patterns = compiled.get(settings) ?? compilePatterns(settings)
      compiled.set(settings, patterns)
      const { excludes: leavesOut } = patterns
      const input = leavesOut === undefined ? loaded : remaining(loaded, leavesOut, invocation)
      if (input === undefined) continue
      count(input, seen)
      yield {
        subject: subjectOf(input, laid, patterns.keys),
        settings,
        layers: laid.layers,
        named: input.kind === 'chart' ? input.named : undefined,
      }
    }
  }
  if (absent.length > 0) throw notThere(absent)
}

function hasLayers(options: OptionValues): boolean {
  return options.values.length > 0 || SET_FLAGS.some((flag) => options[flag].length > 0)
}

/** The patterns of settings, compiled. */
interface Patterns {
  readonly keys: PathHints
  /** Absent where nothing is left out. */
  readonly excludes?: (absolute: string) => boolean
}

function compilePatterns(settings: Settings): Patterns {
  const { directory, exclude, images } = settings
  return {
    keys: images.paths.length + images.ignore.length === 0 ? noHints : compileKeyPatterns(settings),
    ...(exclude.length > 0 && { excludes: compileExcludes([{ directory, globs: exclude }]) }),
  }
}

type Present = Exclude<Loaded, { kind: 'absent' | 'unsupported' }>

/** What the command line lays over every chart. */
interface LaidOver {
  readonly layers: readonly Layer[]
  readonly readFile: ReadSetFile
}

function subjectOf(loaded: Present, { layers, readFile }: LaidOver, hints: PathHints): Subject {
  switch (loaded.kind) {
    case 'problem':
      return { path: loaded.problem.path, uses: [], credentials: [], problems: [loaded.problem], files: [] }
    case 'values': {
      const { values, problems } = loaded
      return { path: values.file.path, ...findUsesInFile(values, hints), problems, files: [values] }
    }
    case 'chart': {
      const { chart } = loaded
      if (layers.length > 0) checkLayers(chart, layers, readFile)
      const found = layers.length > 0 ? findUses({ chart, layers, hints, readFile }) : findChartUses({ chart, hints })
      const laid = layers.flatMap((layer) => (layer.kind === 'file' ? [layer.file] : []))
      const files = [...valuesOf(chart), ...(layers.length > 0 ? laid : chart.overlays)]
      return { chart, path: chart.path, ...found, problems: problemsOf(chart), files }
    }
  }
}

/** The values files of a chart and of those below it, each once. */
function valuesOf(chart: Chart): readonly YamlFile[] {
  const below = chart.subcharts.flatMap((subchart) => valuesOf(subchart.chart))
  return [...new Set(chart.values === undefined ? below : [chart.values, ...below])]
}

function problemsOf(chart: Chart): readonly Problem[] {
  return [...chart.problems, ...chart.subcharts.flatMap((subchart) => problemsOf(subchart.chart))]
}

/** What configurations and flags leave out; undefined where they leave out nothing, for asking at every path costs time. */
async function excludesOf(
  { options, operands, io }: Invocation,
  source: SettingsSource,
): Promise<((shown: string) => boolean) | undefined> {
  const placed: PlacedGlobs[] = [{ directory: io.cwd, globs: options.exclude }]
  for (const operand of operands.length === 0 ? ['.'] : operands) {
    const settings = await source.of(operand === '-' ? io.cwd : path.resolve(io.cwd, operand))
    placed.push({ directory: settings.directory, globs: settings.exclude })
  }
  if (placed.every(({ globs }) => globs.length === 0)) return undefined
  const excludes = compileExcludes(placed)
  return (shown) => excludes(path.resolve(io.cwd, shown))
}

/** An input without what its own configuration leaves out, which may have been met only on the way; what was named stays. */
function remaining(
  loaded: Present,
  excludes: (absolute: string) => boolean,
  { operands, options, io }: Invocation,
): Present | undefined {
  const shown = shownPath(loaded)
  const isNamed =
    !options['force-exclude'] &&
    operands.some((operand) => path.resolve(io.cwd, operand) === path.resolve(io.cwd, shown))
  if (!isNamed && excludes(path.resolve(io.cwd, shown))) return undefined
  if (loaded.kind !== 'chart') return loaded
  const { chart, named } = loaded
  const overlays = chart.overlays.filter(
    ({ file }) => named?.has(file.path) || !excludes(path.resolve(io.cwd, file.path)),
  )
  return overlays.length === chart.overlays.length ? loaded : { ...loaded, chart: { ...chart, overlays } }
}

function shownPath(loaded: Present): string {
  switch (loaded.kind) {
    case 'chart':
      return loaded.chart.path
    case 'values':
      return loaded.values.file.path
    case 'problem':
      return loaded.problem.path
  }
}

/** The folder from which the configuration of an input is looked for. */
function folderOf(loaded: Present, cwd: string): string {
  const place = loaded.kind === 'chart' ? loaded.chart.tree.place('') : undefined
  if (place?.kind === 'disk') return place.path
  return path.dirname(path.resolve(cwd, shownPath(loaded).split('!/', 1)[0] ?? ''))
}

function count(loaded: Present, seen: Seen): void {
  if (loaded.kind === 'values') seen.valuesFiles++
  if (loaded.kind !== 'chart') return
  seen.charts++
  if (loaded.chart.path.includes('!/')) seen.archives++
  seen.valuesFiles += valuesOf(loaded.chart).length + loaded.chart.overlays.length
  countSubcharts(loaded.chart, seen)
}

function countSubcharts(chart: Chart, seen: Seen): void {
  for (const subchart of chart.subcharts) {
    seen.subcharts++
    if (subchart.via === 'archive') seen.archives++
    countSubcharts(subchart.chart, seen)
  }
}
