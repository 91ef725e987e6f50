// What a command line lays over the charts' own values: `-f` and `--set*`, as Helm reads them.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Chart } from '../charts/chart.ts'
import { coalesceRelease, type Layer, type ReleaseInput } from '../charts/layers.ts'
import { SET_FLAGS, type SetArgument } from '../charts/set-argument.ts'
import { readValuesText } from '../charts/values-files.ts'
import { displayPath } from '../files/display-path.ts'
import { VALUES_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile, textOf, whyNot } from '../files/read-file.ts'
import { isProblem, type Problem, type SourceFile } from '../files/source-file.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/** The layers, files first; throws `UsageError` for files that cannot be read as values. */
export async function readLayers({ options, io }: Pick<Invocation, 'options' | 'io'>): Promise<readonly Layer[]> {
  const layers: Layer[] = []
  for (const name of options.values) {
    const read =
      name === '-'
        ? textOf(io.readStdin(), '<stdin>', { kind: 'stdin' })
        : readValuesFile(path.resolve(io.cwd, name), io.cwd)
    if (isProblem(read)) throw notValues(name, [read])
    const { values, problems } = await readValuesText(read)
    if (values === undefined) throw notValues(name, problems)
    layers.push({ kind: 'file', file: values })
  }
  const sets = SET_FLAGS.flatMap((flag) => options[flag].map((text): SetArgument => ({ flag, text })))
  return [...layers, ...sets.map((argument): Layer => ({ kind: 'set', argument }))]
}

/** How `--set-file` reads the files that it names. */
export type ReadSetFile = NonNullable<ReleaseInput['readFile']>

/** Throws `UsageError` for `--set*` arguments that Helm would refuse over this chart. Values are not shown: they may be secret. */
export function checkLayers(chart: Chart, layers: readonly Layer[], readFile: ReadSetFile): void {
  const [problem] = layers.length === 0 ? [] : coalesceRelease({ chart, layers, readFile }).setProblems
  if (problem === undefined) return
  const { argument, offset, message } = problem
  const [key = ''] = argument.text.split('=', 1)
  throw new UsageError(`--${argument.flag} ${key} is not what Helm takes`, {
    because: [`${message}, at character ${offset + 1}`],
  })
}

/** Reads a file that `--set-file` names, relative to the working directory of an invocation. */
export function readSetFile(name: string, cwd: string): ReturnType<ReadSetFile> {
  try {
    return { text: readFileSync(path.resolve(cwd, name), 'utf8') }
  } catch (error) {
    return { message: `${name} ${whyNot(error)}` }
  }
}

function readValuesFile(absolute: string, cwd: string): SourceFile | Problem {
  return readSourceFile({ absolute, path: displayPath(absolute, cwd), limit: VALUES_FILE_LIMIT })
}

function notValues(name: string, problems: readonly Problem[]): UsageError {
  const because = problems.map(({ path: shown, file, span, message }) => {
    const position = file === undefined || span === undefined ? undefined : file.lines().position(span.start)
    return position === undefined ? `${shown} ${message}` : `${shown}:${position.line}:${position.column}: ${message}`
  })
  return new UsageError(`-f ${name} cannot be read as values`, { because })
}
