// Arguments → charts and values files, read one at a time: what was given before is not held, so memory stays small over many charts.

import path from 'node:path'
import { isWithin, repositoryRoot } from '../files/display-path.ts'
import { findInputs } from '../files/find.ts'
import type { ChartFolder, Input } from '../files/input.ts'
import { diskTree, realPath } from '../files/tree.ts'
import type { Chart } from './chart.ts'
import { loadChart } from './load-chart.ts'
import { loadArchiveFile, loadStdin, loadValues } from './load-single.ts'
import type { Loaded, LoadOptions } from './loaded.ts'
import { newLoading } from './loading.ts'

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
    case 'values':
      yield* loadValues(input)
      break
    case 'stdin':
      yield* loadStdin(options)
      break
    case 'absent':
    case 'unsupported':
    case 'problem':
      yield input
  }
}

async function loadFolder(input: ChartFolder, options: LoadOptions, borderOf: BorderFinder): Promise<Chart> {
  const border = borderOf(input.absolute)
  const { absolute, path: shown, entries } = input
  const tree = diskTree({ absolute, path: shown, border, ...(entries && { entries }) })
  const overlays = { certain: input.valuesFiles, possible: input.otherYaml }
  return loadChart({ tree, ancestors: [], role: 'top', overlays }, newLoading(options.cwd, border))
}
