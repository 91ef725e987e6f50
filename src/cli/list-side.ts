// One side of a comparison: the images of a chart, an archive or a values file, or the lines of a list.

import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { CHART_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile, readStart, textOf } from '../files/read-file.ts'
import { isProblem, type Problem, type SourceFile } from '../files/source-file.ts'
import type { ListedImage } from '../images/image-list.ts'
import { readList } from '../images/read-list.ts'
import { UsageError } from './failure.ts'
import { gatherList } from './gather-list.ts'
import { isProven } from './images-json.ts'
import type { Invocation } from './invocation.ts'
import type { Printable } from './list-output.ts'
import type { RenderedChart } from './rendered-chart.ts'
import type { SettingsSource } from './settings.ts'

/** The images of a side, with what could not be read of it. */
export interface ListSide extends Printable {
  readonly problems: readonly Problem[]
  /** The charts that were rendered, or that could not be. */
  readonly rendered: readonly RenderedChart[]
  /** Whether rendering proves them; of a list there is nothing to prove. */
  readonly proof: 'proven' | 'unproven' | 'list'
}

/** Reads an operand. Throws `UsageError` where it names nothing, or is a list with lines that are no images. */
export async function readListSide(operand: string, invocation: Invocation, source: SettingsSource): Promise<ListSide> {
  const list = readListFile(operand, invocation)
  if (list !== undefined) return list
  const evidence = invocation.options['no-render'] ? 'values' : 'rendered'
  const gathered = await gatherList({ ...invocation, operands: [operand] }, source, evidence)
  const { list: found, seen, charts, placesOf, problems, rendered } = gathered
  if (seen.charts + seen.valuesFiles === 0 && problems.length === 0) {
    throw new UsageError(`${operand} holds no images`, {
      hint: 'name a chart, an archive, a values file, or a list with one reference a line',
    })
  }
  const proof = isProven(gathered) ? 'proven' : 'unproven'
  return { images: found.images, charts, placesOf, problems, rendered, proof }
}

/** The lists among operands, read, and the operands that are none: charts, archives and values files. Throws as `readListSide` does. */
export function readLists({ operands, ...invocation }: Invocation): {
  readonly images: readonly ListedImage[]
  readonly others: readonly string[]
} {
  const sides = operands.map((operand) => ({
    operand,
    list: operand === '-' ? undefined : readListFile(operand, invocation),
  }))
  return {
    images: sides.flatMap(({ list }) => list?.images ?? []),
    others: sides.flatMap(({ operand, list }) => (list === undefined ? [operand] : [])),
  }
}

/** A list of images; undefined for what is a chart, an archive or a values file. */
function readListFile(operand: string, invocation: Pick<Invocation, 'io'>): ListSide | undefined {
  const file = listFile(operand, invocation)
  const read = file === undefined ? undefined : readList(file.text)
  if (file === undefined || read === undefined) return undefined
  if (read.problems.length > 0) throw badLines(file, read.problems)
  return { images: read.images, charts: [], placesOf: () => [], problems: [], rendered: [], proof: 'list' }
}

/** A file that may be a list: text that is not YAML by its name. */
function listFile(operand: string, { io }: Pick<Invocation, 'io'>): SourceFile | undefined {
  if (operand !== '-' && /\.(?:ya?ml|json|tgz|gz)$/i.test(operand)) return undefined
  if (operand !== '-' && readStart(path.resolve(io.cwd, operand), 1).length === 0) return undefined
  const absolute = path.resolve(io.cwd, operand)
  const read =
    operand === '-'
      ? textOf(io.readStdin(), '<stdin>', { kind: 'stdin' })
      : readSourceFile({ absolute, path: displayPath(absolute, io.cwd), limit: CHART_FILE_LIMIT })
  return isProblem(read) ? undefined : read
}

function badLines(
  { path: shown }: SourceFile,
  problems: readonly { readonly line: number; readonly message: string }[],
): UsageError {
  return new UsageError(`${shown} is no list of images`, {
    because: problems.slice(0, 5).map(({ line, message }) => `${shown}:${line}: ${message}`),
    hint: 'one reference a line, or a chart, an archive or a values file',
  })
}
