// Inputs that are no folders: packed charts, values files that lie alone, standard input.

import { isGzip } from '../files/find.ts'
import type { Input } from '../files/input.ts'
import { PACKED_LIMIT, VALUES_FILE_LIMIT } from '../files/limits.ts'
import { readBytes, readSourceFile, textOf } from '../files/read-file.ts'
import { type Place, type Problem, type SourceFile, isProblem } from '../files/source-file.ts'
import { loadChart } from './load-chart.ts'
import type { Loaded, LoadOptions } from './loaded.ts'
import { newLoading } from './loading.ts'
import { readValuesText } from './values-files.ts'

/** A packed chart. */
export async function* loadArchiveFile(
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
  const loading = newLoading(options.cwd, () => options.cwd)
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

/** A packed chart or values, as they come. */
export async function* loadStdin(options: LoadOptions): AsyncGenerator<Loaded> {
  const bytes = options.stdin?.() ?? Buffer.alloc(0)
  const shown = options.stdinPath ?? '<stdin>'
  if (isGzip(bytes)) yield* loadArchive({ bytes, path: shown, place: { kind: 'stdin' }, origin: 'named' }, options)
  else yield* loadLoose(textOf(bytes, shown, { kind: 'stdin' }), 'named')
}

/** A values file that belongs to no chart. */
export async function* loadValues(input: Extract<Input, { kind: 'values' }>): AsyncGenerator<Loaded> {
  const file = readSourceFile({ absolute: input.absolute, path: input.path, limit: VALUES_FILE_LIMIT })
  yield* loadLoose(file, input.origin)
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
