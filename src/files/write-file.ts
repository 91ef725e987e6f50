// Files written so that nobody ever sees half of one: beside the old file first, then put in its place.

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { errorCode } from './read-file.ts'

/** What became of a file that was to be written. Where it failed the old file is as it was. */
export type WriteOutcome =
  | { readonly kind: 'written'; readonly path: string }
  /** It had these bytes already. */
  | { readonly kind: 'unchanged'; readonly path: string }
  | {
      readonly kind: 'failed'
      readonly path: string
      /** Why, in a sentence without a full stop that begins with the path. */
      readonly message: string
      readonly hint: string
    }

/** What to write where. */
export interface FileToWrite {
  readonly absolute: string
  /** How people see it. */
  readonly path: string
  readonly bytes: Buffer
  /** The bytes it must still have, where it was read before; a file that somebody changed since then is left alone. */
  readonly before?: Buffer
  /** The mode that it gets in any case: 0o600 for what is secret. Absent: that of the old file, or the usual one. */
  readonly mode?: number
}

/**
 * Writes a file atomically: into a new file in the same folder, flushed to disk, then renamed. Mode and, where the system lets us, owner
 * are kept; a link stays and its target is written. Files with several hard links are parted from the others.
 */
export function writeFile(file: FileToWrite): WriteOutcome {
  try {
    const target = targetOf(file.absolute)
    if (target.stats !== undefined) {
      if (!target.stats.isFile()) return failed(file, 'is no regular file', 'name a file')
      const now = readFileSync(target.path)
      if (file.before !== undefined && !now.equals(file.before))
        return failed(file, 'was changed by somebody else since it was read', 'run the command again')
      const isMode = file.mode === undefined || (target.stats.mode & 0o7777) === file.mode
      if (isMode && now.equals(file.bytes)) return { kind: 'unchanged', path: file.path }
      accessSync(target.path, constants.W_OK)
    } else if (file.before !== undefined) {
      return failed(file, 'was taken away since it was read', 'run the command again')
    }
    replace(target, file)
    return { kind: 'written', path: file.path }
  } catch (error) {
    const [message, hint] = reasonOf(errorCode(error))
    return failed(file, message, hint)
  }
}

/** The outcome that a file was not written. */
export function failed(file: { readonly path: string }, message: string, hint: string): WriteOutcome {
  return { kind: 'failed', path: file.path, message, hint }
}

interface Target {
  readonly path: string
  readonly stats: Stats | undefined
}

function targetOf(absolute: string): Target {
  const stats = statSync(absolute, { throwIfNoEntry: false })
  return stats === undefined ? { path: absolute, stats } : { path: realpathSync(absolute), stats }
}

function replace(target: Target, { bytes, mode }: FileToWrite): void {
  const { name, descriptor } = createBeside(target.path, mode ?? 0o666)
  try {
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
      if (target.stats !== undefined) keepOwnerAndMode(descriptor, target.stats, mode)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(name, target.path)
  } catch (error) {
    removeQuietly(name)
    throw error
  }
}

const ATTEMPTS = 100

/** A new file in the folder of the old one: only within a file system is a rename atomic. */
function createBeside(target: string, mode: number): { readonly name: string; readonly descriptor: number } {
  for (let attempt = 0; ; attempt++) {
    const name = path.join(
      path.dirname(target),
      `.${path.basename(target).slice(0, 100)}.${process.pid}-${attempt}.tmp`,
    )
    try {
      return { name, descriptor: openSync(name, 'wx', mode) }
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || attempt === ATTEMPTS) throw error
    }
  }
}

/** The owner first: changing it takes set-user-id bits away. That only the superuser may give files away is no failure. */
function keepOwnerAndMode(descriptor: number, stats: Stats, mode: number = stats.mode & 0o7777): void {
  try {
    fchownSync(descriptor, stats.uid, stats.gid)
  } catch (error) {
    errorCode(error)
  }
  fchmodSync(descriptor, mode)
}

function removeQuietly(name: string): void {
  try {
    unlinkSync(name)
  } catch (error) {
    errorCode(error)
  }
}

const REASONS: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: ['may not be written: permission denied', 'look at the mode of the file and of its folder'],
  EPERM: ['may not be written: permission denied', 'look at the mode of the file and of its folder'],
  EROFS: ['lies on a file system that is read-only', 'copy it to where you can write'],
  ENOSPC: ['was not written: no space is left on the device', 'make room, then run the command again'],
  EDQUOT: ['was not written: the disk quota is used up', 'make room, then run the command again'],
  EFBIG: ['was not written: it would be larger than the system allows', 'look at the limits of the system'],
  ENOENT: ['was not written: its folder does not exist', 'make the folder first'],
  ENOTDIR: ['was not written: its folder does not exist', 'make the folder first'],
  ELOOP: ['is a link that leads in a circle', 'mend the link'],
}

function reasonOf(code: string): readonly [message: string, hint: string] {
  return REASONS[code] ?? [`was not written: ${code}`, 'look at the file and its folder']
}
