// Where the lock of a run lies, and what it says.

import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { CHART_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem, type SourceFile } from '../files/source-file.ts'
import { writeFile } from '../files/write-file.ts'
import { type Lock, LOCK_NAME } from '../images/lock.ts'
import { printLock } from '../images/lock-print.ts'
import { readLock } from '../images/lock-read.ts'
import { OperationError, UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/** Where `chartpin lock` keeps its lock: in the folder that it is for, where that is one; else in the working directory. Absolute. */
export function lockPlace({ options, operands, io }: Pick<Invocation, 'options' | 'operands' | 'io'>): string {
  const named = options['lock-file']
  if (named !== undefined) return path.resolve(io.cwd, named)
  const [only = '.', ...others] = operands
  const folder = path.resolve(io.cwd, only)
  return path.join(others.length === 0 && isFolder(folder) ? folder : io.cwd, LOCK_NAME)
}

/**
 * The lock that others go by: in the folder of the one chart that is named, or of the file of it; above that up to the working directory; or
 * there. Undefined where there is none. Absolute.
 */
export function nearestLock({
  options,
  operands,
  io,
}: Pick<Invocation, 'options' | 'operands' | 'io'>): string | undefined {
  const named = options['lock-file']
  if (named !== undefined) return path.resolve(io.cwd, named)
  const [only = '.', ...others] = operands
  const operand = path.resolve(io.cwd, others.length === 0 && only !== '-' ? only : '.')
  const start = isFolder(operand) ? operand : path.dirname(operand)
  return [...foldersUpTo(start, io.cwd), io.cwd]
    .map((folder) => path.join(folder, LOCK_NAME))
    .find((file) => existsSync(file))
}

/** A folder and those above it, as far as they lie below the working directory. */
function foldersUpTo(start: string, cwd: string): readonly string[] {
  const folders = [start]
  for (let at = start; at.startsWith(cwd + path.sep); at = path.dirname(at)) folders.push(path.dirname(at))
  return folders
}

function isFolder(absolute: string): boolean {
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Reads a lock. Throws `UsageError` for a file that is none. */
export async function readLockFile(absolute: string, cwd: string): Promise<Lock> {
  const shown = displayPath(absolute, cwd)
  const source = readSourceFile({ absolute, path: shown, limit: CHART_FILE_LIMIT })
  if (isProblem(source)) throw new UsageError(`the lock ${shown} ${source.message}`, { hint: source.hint })
  return lockOf(source)
}

async function lockOf(source: SourceFile): Promise<Lock> {
  const read = await readLock(source)
  if (read.ok) return read.lock
  throw new UsageError(`the lock ${source.path} cannot be used; nothing was done`, {
    because: read.problems.slice(0, 5),
    hint: '`chartpin lock` writes a new one where there is none',
  })
}

/** Writes a lock; tells whether it is another one than before. Throws `OperationError` where it cannot. */
export function writeLockFile(absolute: string, lock: Lock, cwd: string): 'written' | 'unchanged' {
  const shown = displayPath(absolute, cwd)
  const outcome = writeFile({ absolute, path: shown, bytes: Buffer.from(printLock(lock)) })
  if (outcome.kind === 'failed') throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint })
  return outcome.kind
}
