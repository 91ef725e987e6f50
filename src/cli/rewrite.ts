// Planned rewrites made or shown.

import path from 'node:path'
import type { VerifiedFile } from '../edits/verify-plan.ts'
import type { Place } from '../files/source-file.ts'
import { rootOf, writeBack } from '../files/write-back.ts'
import { showDiff, unifiedDiff } from '../text/diff.ts'
import type { Style } from '../text/style.ts'
import { OperationError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/**
 * Whether files at a place may be written: those on disk, and members of archives that were named on the command line. Archives that lie
 * in a chart's `charts/` are copies of something else and would be fetched anew.
 */
export function isWritable({ operands, io }: Invocation): (place: Place) => boolean {
  const named = new Set(operands.map((operand) => path.resolve(io.cwd, operand)))
  return (place) => {
    const root = rootOf(place)
    if (root.place.kind === 'stdin') return root.names.length === 0
    return root.place.kind === 'disk' && (root.names.length === 0 || named.has(root.place.path))
  }
}

/** The differences as `git apply` takes them. */
export function printDiffs(files: readonly VerifiedFile[], style: Style): string {
  return files
    .map(({ file, edits }) => showDiff(unifiedDiff({ path: file.path, text: file.text, edits }), style))
    .join('')
}

/** Writes the texts; that of standard input to standard output. Throws `OperationError` when all others are written, if one could not be. */
export async function writePlans(files: readonly VerifiedFile[], { io }: Invocation): Promise<void> {
  for (const { file, text } of files) if (file.place.kind === 'stdin') io.stdout.write(text)
  const outcomes = await writeBack(files.filter(({ file }) => file.place.kind !== 'stdin'))
  const failures = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome] : []))
  const [first] = failures
  if (first === undefined) return
  const because = failures.map((failure) => `${failure.path} ${failure.message}`)
  throw new OperationError('not every file was written', { because, hint: first.hint })
}
