// Arguments → charts and values files, read one at a time: what was given before is not held, so memory stays small over many charts.

import path from 'node:path'
import { isWithin, repositoryRoot } from '../files/display-path.ts'
import { findInputs, isGzip } from '../files/find.ts'
import type { ChartFolder, FindOptions, Input } from '../files/input.ts'
import { PACKED_LIMIT, UNPACKED_LIMIT, VALUES_FILE_LIMIT } from '../files/limits.ts'
import { readBytes, readSourceFile, textOf } from '../files/read-file.ts'
import { type Place, type Problem, type SourceFile, isProblem } from '../files/source-file.ts'
import { diskTree, realPath } from '../files/tree.ts'
import type { Chart, YamlFile } from './chart.ts'
import { loadChart } from './load-chart.ts'
import { CHARTS_LIMIT, type Loading } from './loading.ts'
import { readValuesText } from './values-files.ts'

/** What came of an input. */
export type Loaded =
  /** `named` has the shown paths of the files that were named instead of the chart: only what is found in them is asked for. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly named: ReadonlySet<string> | undefined }
  /** A values file that belongs to no chart. */
  | { readonly kind: 'values'; readonly values: YamlFile; readonly problems: readonly Problem[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** An argument that names nothing: the user's mistake, told before anything else. */
  | { readonly kind: 'absent'; readonly argument: string }
  /** A named file that is no input. */
  | { readonly kind: 'unsupported'; readonly path: string }

/** How to look for inputs, and where standard input comes from. */
export interface LoadOptions extends FindOptions {
  /** All of standard input; asked only for the argument `-`. */
  readonly stdin?: () => Buffer
  /** How standard input is shown; `<stdin>` where it is not told. */
  readonly stdinPath?: string
}

/** Loads what the arguments stand for (`findInputs`), one input at a time. Nothing a user's files hold makes it throw. */
export async function* loadInputs(args: readonly string[], options: LoadOptions): AsyncGenerator<Loaded> {
  const borderOf = borderFinder(options.cwd)
  for (const input of await findInputs(args, options)) {
    if (input.kind === 'chart')
      yield { kind: 'chart', chart: await loadFolder(input, options, borderOf), named: input.named }
    else yield* loadInput(input, options)
  }
}

type BorderFinder = (folder: string) => () => string

/**
 * Finds the folder that a chart's links and `file://` repositories may not leave: its repository, else the working directory around it,
 * else the folder that it lies in. Asked for next to never, so worked out then.
 */
function borderFinder(cwd: string): BorderFinder {
  return (folder) => {
    let border: string | undefined
    return () => {
      if (border === undefined) {
        const around = repositoryRoot(folder) ?? (folder !== cwd && isWithin(cwd, folder) ? cwd : path.dirname(folder))
        border = realPath(around) ?? around
      }
      return border
    }
  }
}

async function* loadInput(input: Exclude<Input, ChartFolder>, options: LoadOptions): AsyncGenerator<Loaded> {
  switch (input.kind) {
    case 'archive':
      yield* loadArchiveFile(input, options)
      break
    case 'values': {
      const file = readSourceFile({ absolute: input.absolute, path: input.path, limit: VALUES_FILE_LIMIT })
      yield* loadLoose(file, input.origin)
      break
    }
    case 'stdin':
      yield* loadStdin(options)
      break
    case 'absent':
    case 'unsupported':
    case 'problem':
      yield input
  }
}

function newLoading(options: LoadOptions, border: () => string): Loading {
  return {
    cwd: options.cwd,
    border,
    budget: { left: UNPACKED_LIMIT },
    byUrl: new Map(),
    sizes: new WeakMap(),
    chartsLeft: CHARTS_LIMIT,
  }
}

async function loadFolder(input: ChartFolder, options: LoadOptions, borderOf: BorderFinder): Promise<Chart> {
  const border = borderOf(input.absolute)
  const { absolute, path: shown, entries } = input
  const tree = diskTree({ absolute, path: shown, border, ...(entries && { entries }) })
  const overlays = { certain: input.valuesFiles, possible: input.otherYaml }
  return loadChart({ tree, ancestors: [], role: 'top', overlays }, newLoading(options, border))
}

async function* loadArchiveFile(
  input: Extract<Input, { kind: 'archive' }>,
  options: LoadOptions,
): AsyncGenerator<Loaded> {
  const bytes = readBytes({ absolute: input.absolute, path: input.path, limit: PACKED_LIMIT })
  if (isProblem(bytes)) {
    yield { kind: 'problem', problem: bytes }
    return
  }
  const place: Place = { kind: 'disk', path: input.absolute }
  yield* loadArchive({ bytes, path: input.path, place, origin: input.origin }, options)
}

interface ArchiveToLoad {
  readonly bytes: Buffer
  readonly path: string
  readonly place: Place
  readonly origin: 'named' | 'found'
}

async function* loadArchive(archive: ArchiveToLoad, options: LoadOptions): AsyncGenerator<Loaded> {
  const { openArchive } = await import('../files/tgz.ts')
  const loading = newLoading(options, () => options.cwd)
  const { tree, problems } = openArchive({ ...archive, budget: loading.budget })
  if (tree.read('Chart.yaml') !== undefined) {
    const chart = await loadChart({ tree, ancestors: [], role: 'part', problems }, loading)
    yield { kind: 'chart', chart, named: undefined }
    return
  }
  const entries = tree.list('')
  // Any package of Node's is a `.tgz` too.
  if (archive.origin === 'found' && !isProblem(entries) && entries.length > 0) return
  for (const problem of problems) yield { kind: 'problem', problem }
  if (problems.length === 0) yield { kind: 'problem', problem: noChart(archive.path) }
}

function noChart(shown: string): Problem {
  const message = 'is no packed chart: no folder at its top has a Chart.yaml'
  return { rule: 'invalid-chart', path: shown, message, hint: 'pack the chart with `helm package`' }
}

async function* loadStdin(options: LoadOptions): AsyncGenerator<Loaded> {
  const bytes = options.stdin?.() ?? Buffer.alloc(0)
  const shown = options.stdinPath ?? '<stdin>'
  if (isGzip(bytes)) yield* loadArchive({ bytes, path: shown, place: { kind: 'stdin' }, origin: 'named' }, options)
  else yield* loadLoose(textOf(bytes, shown, { kind: 'stdin' }), 'named')
}

async function* loadLoose(file: SourceFile | Problem, origin: 'named' | 'found'): AsyncGenerator<Loaded> {
  if (isProblem(file)) {
    yield { kind: 'problem', problem: file }
    return
  }
  const { values, problems, state } = await readValuesText(file)
  // A list in a file that happens to be called `values.yaml`, and that nobody named, belongs to some other program.
  if (state === 'other' && origin === 'found') return
  if (values !== undefined) yield { kind: 'values', values, problems }
  else for (const problem of problems) yield { kind: 'problem', problem }
}
