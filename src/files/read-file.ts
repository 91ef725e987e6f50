// Files from disk as bytes and as texts, within limits; whatever cannot be read becomes a problem that says why.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { decodeText } from './decode-text.ts'
import { printSize } from './limits.ts'
import { type Problem, type SourceFile, isProblem, sourceFile, unreadable } from './source-file.ts'

/** A file to read: where it is, how people see it, and how many bytes it may have. */
export interface FileToRead {
  readonly absolute: string
  readonly path: string
  readonly limit: number
}

// Nearly every file fits, and reading into a buffer that is there costs no allocation: about a third of the time of a small file.
const SHARED_SIZE = 1 << 20
let shared: Buffer | undefined

/** The text of a file, or why it has none. */
export function readSourceFile(file: FileToRead): SourceFile | Problem {
  const bytes = readInto(file, (shared ??= Buffer.allocUnsafeSlow(SHARED_SIZE)))
  if (isProblem(bytes)) return bytes
  return textOf(bytes, file.path, { kind: 'disk', path: file.absolute })
}

/** The bytes of a file, the caller's to keep. */
export function readBytes(file: FileToRead): Buffer | Problem {
  const bytes = readInto(file, (shared ??= Buffer.allocUnsafeSlow(SHARED_SIZE)))
  return !isProblem(bytes) && bytes.buffer === shared.buffer ? Buffer.from(bytes) : bytes
}

/** The first bytes of a file, at most `length`; fewer where it ends or cannot be read: for telling what it is. */
export function readStart(absolute: string, length: number): Buffer {
  const start = Buffer.alloc(length)
  try {
    const descriptor = openSync(absolute, 'r')
    try {
      return start.subarray(0, fill(descriptor, start, 0))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    errorCode(error)
    return start.subarray(0, 0)
  }
}

/** Bytes that were read from `place` as a source file. */
export function textOf(bytes: Buffer, path: string, place: SourceFile['place']): SourceFile | Problem {
  const decoded = decodeText(bytes)
  return decoded.kind === 'text'
    ? sourceFile(path, place, decoded.text)
    : unreadable(path, decoded.message, decoded.hint)
}

/** The problem that a file is larger than what is read; a pipe's size is not known. */
export function tooLarge(path: string, size: number | undefined, limit: number): Problem {
  const most = printSize(limit)
  const isNear = size !== undefined && printSize(size) === most
  const message = size === undefined ? 'is larger' : `is ${isNear ? `${size} bytes` : printSize(size)}, more`
  return unreadable(path, `${message} than the ${most} that are read of one file`, LARGE_HINT)
}

const LARGE_HINT = 'exclude it, or take out what does not belong there: Helm refuses charts with a file above 5 MiB'

function readInto(file: FileToRead, buffer: Buffer): Buffer | Problem {
  try {
    const descriptor = openSync(file.absolute, 'r')
    try {
      const length = fill(descriptor, buffer, 0)
      if (length < buffer.length && length <= file.limit) return buffer.subarray(0, length)
      return readLarge(descriptor, file, buffer.subarray(0, length))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return unreadable(file.path, whyNot(error), 'look at the file, or exclude it')
  }
}

/** Goes on where the shared buffer was too small. */
function readLarge(descriptor: number, file: FileToRead, start: Buffer): Buffer | Problem {
  const size = fstatSync(descriptor).size
  if (size > file.limit || start.length > file.limit) return tooLarge(file.path, size, file.limit)
  // A pipe tells no size: one byte more than allowed is enough to know.
  const whole = Buffer.allocUnsafe((size > 0 ? size : file.limit) + 1)
  start.copy(whole)
  const length = fill(descriptor, whole, start.length)
  if (length > file.limit) return tooLarge(file.path, undefined, file.limit)
  return whole.subarray(0, length)
}

/** Reads until the end or until the buffer is full; gives how far it is filled. */
function fill(descriptor: number, buffer: Buffer, from: number): number {
  let at = from
  while (at < buffer.length) {
    const count = readSync(descriptor, buffer, at, buffer.length - at, null)
    if (count === 0) break
    at += count
  }
  return at
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read: permission denied',
  EPERM: 'may not be read: permission denied',
  EISDIR: 'is a folder, not a file',
  ELOOP: 'is a link that leads in a circle',
  ENAMETOOLONG: 'has a path that is too long',
  EMFILE: 'cannot be opened: too many files are open',
}

/** Why the system refused, as the rest of a sentence that begins with the path. What is no refusal of the system's is thrown again. */
export function whyNot(error: unknown): string {
  const code = errorCode(error)
  return REASONS[code] ?? `cannot be read: ${code}`
}

/** The code of a system's refusal (`ENOENT`); anything else is a bug and is thrown again. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error)
    return error.code
  throw error
}
