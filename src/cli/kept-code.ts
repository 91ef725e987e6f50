// Compiled code of earlier runs: where it is kept, and reading it. V8 believes whatever it is handed, so only what this user wrote is read,
// and only whole: a file of kept code holds everything twice, because comparing two halves costs less than to load what makes checksums.

import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'

/** What tells that a file of the program has not changed. */
export interface SourceState {
  readonly size: number
  readonly mtimeMs: number
}

/** The kept code of one file of the program. */
export interface KeptScript extends SourceState {
  readonly data: Buffer
}

/** A file of the program that was compiled in this run. */
export interface Compiled extends SourceState {
  readonly script: Script
}

/** Kept code, by the absolute path of the file of the program. */
export interface KeptCode {
  /** As `flagsNow` gave them when it was made. */
  readonly flags: string
  readonly scripts: ReadonlyMap<string, KeptScript>
}

/** The first line of a file of kept code, in JSON; the pieces follow, and then all of it again. */
export interface KeptHeader {
  readonly identity: string
  readonly flags: string
  readonly pieces: readonly KeptPiece[]
}

/** Where the code of a file of the program stands, counted from behind the header. */
export interface KeptPiece extends SourceState {
  readonly source: string
  readonly start: number
  readonly end: number
}

/**
 * The folder for kept code in the user's cache folder; undefined where there is none, or nothing shall be kept. `XDG_CACHE_HOME` says where
 * on every system (XDG Base Directory Specification; a relative one is to be ignored).
 */
export function codeFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  // Node measures coverage less exactly with kept code, and then keeps none itself.
  if (env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return undefined
  const parent = env['XDG_CACHE_HOME']
  if (parent !== undefined && path.isAbsolute(parent)) return path.join(parent, 'chartpin')
  const [home, ...below] = platform === 'win32' ? [env['LOCALAPPDATA']] : [env['HOME'], ...cacheFolder(platform)]
  return home !== undefined && path.isAbsolute(home) ? path.join(home, ...below, 'chartpin') : undefined
}

function cacheFolder(platform: NodeJS.Platform): readonly string[] {
  return platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']
}

/** Whether there is such a folder that only this user can write to; it can be made first. */
export function ownFolder(folder: string, wish: 'found' | 'made' = 'found'): boolean {
  try {
    if (wish === 'made') {
      // Not by the option `recursive`: below a folder that takes none (`/proc/self`) Node tries for ever.
      makeFolder(path.dirname(folder))
      makeFolder(folder)
    }
    const stats = lstatSync(folder)
    return stats.isDirectory() && isOwn(stats)
  } catch {
    return false
  }
}

/** Only in what is this user's: the superuser in somebody else's home (`sudo`) leaves nothing there. */
function makeFolder(folder: string): void {
  if (!existsSync(folder) && isUsers(statSync(path.dirname(folder)))) mkdirSync(folder, { mode: 0o700 })
}

/** This user's, and no one else can write to it. */
function isOwn(stats: Stats): boolean {
  return isUsers(stats) && (process.getuid === undefined || (stats.mode & 0o022) === 0)
}

/** Windows has no such numbers; there the folder lies in the user's own. */
function isUsers({ uid }: Stats): boolean {
  return process.getuid === undefined || uid === process.getuid()
}

/** The kept code in a file; undefined where that is not there, not whole, not this user's, or for something else. */
export function readKeptCode(file: string, identity: string): KeptCode | undefined {
  try {
    const { bytes, stats } = readWhole(file)
    const whole = bytes.subarray(0, bytes.length / 2)
    if (!isOwn(stats) || !whole.equals(bytes.subarray(whole.length))) return undefined
    const end = whole.indexOf('\n') + 1
    // Written by this user's chartpin, and compared above.
    const header = JSON.parse(whole.toString('utf8', 0, end)) as KeptHeader
    if (header.identity !== identity) return undefined
    const pieces = whole.subarray(end)
    const scripts = header.pieces.map((piece): readonly [string, KeptScript] => [
      piece.source,
      { size: piece.size, mtimeMs: piece.mtimeMs, data: pieces.subarray(piece.start, piece.end) },
    ])
    return { flags: header.flags, scripts: new Map(scripts) }
  } catch {
    return undefined
  }
}

/** What stands around the bytes of a file. */
export interface Wrapping {
  readonly before: string
  readonly after: string
}

/** A file's bytes with its state. Wrapped as they are read, because a long text that is put together is copied once more. */
export function readWhole(
  file: string,
  { before, after }: Wrapping = { before: '', after: '' },
): { readonly bytes: Buffer; readonly stats: Stats } {
  const descriptor = openSync(file, 'r')
  try {
    const stats = fstatSync(descriptor)
    const bytes = Buffer.allocUnsafeSlow(before.length + stats.size + after.length)
    const start = bytes.write(before)
    const end = start + readSync(descriptor, bytes, start, stats.size, null)
    return { bytes: bytes.subarray(0, end + bytes.write(after, end)), stats }
  } finally {
    closeSync(descriptor)
  }
}

/** What tells V8's version and flags: code that was made under others it refuses. */
export function flagsNow(): string {
  return new Script('').createCachedData().toString('latin1', 0, 16)
}
