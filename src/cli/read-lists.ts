// Operands that are lists of images, one a line.

import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { CHART_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile, readStart, textOf } from '../files/read-file.ts'
import { isProblem, type SourceFile } from '../files/source-file.ts'
import type { ListedImage } from '../images/image-list.ts'
import { readList } from '../images/read-list.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

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
    images: sides.flatMap(({ list }) => list ?? []),
    others: sides.flatMap(({ operand, list }) => (list === undefined ? [operand] : [])),
  }
}

/** A list of images; undefined for what is a chart, an archive or a values file. */
export function readListFile(operand: string, invocation: Pick<Invocation, 'io'>): readonly ListedImage[] | undefined {
  const file = listFile(operand, invocation)
  const read = file === undefined ? undefined : readList(file.text)
  if (file === undefined || read === undefined) return undefined
  if (read.problems.length > 0) throw badLines(file, read.problems)
  return read.images
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
