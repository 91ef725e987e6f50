// Keeps the code that was compiled in a run, for the next one. Loaded only by a run that compiled something anew.

import { closeSync, openSync, readdirSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Compiled, KeptCode, KeptHeader, KeptPiece, KeptScript } from './kept-code.ts'

/** What to keep, and where. */
export interface ToKeep {
  /** It is there, and only this user can write to it. */
  readonly folder: string
  /** In the folder. */
  readonly file: string
  readonly identity: string
  readonly flags: string
  readonly compiled: ReadonlyMap<string, Compiled>
  /** What was kept before; files of the program that this run did not need stay in it. */
  readonly kept: KeptCode | undefined
}

/** So many files for commands, versions of Node and copies of the program; of more the oldest are taken away. */
const MOST_FILES = 16

/** Writes kept code atomically. A folder or disk that does not take it is nobody's concern: nothing is kept then. */
export function keepCode(toKeep: ToKeep): void {
  const { folder, file } = toKeep
  try {
    const temporary = path.join(folder, `.${path.basename(file)}.${process.pid}.tmp`)
    try {
      writeTwice(temporary, bytesOf(toKeep))
      renameSync(temporary, file)
    } catch (error) {
      unlinkSync(temporary)
      throw error
    }
    removeOldest(folder)
  } catch {
    // The next run tries again.
  }
}

/** The header and all pieces: half of what is written. */
function bytesOf({ identity, flags, compiled, kept }: ToKeep): Buffer {
  const scripts = new Map<string, KeptScript>(kept?.scripts)
  // Made only now, so that functions are in it which were compiled when they were first called.
  for (const [source, { script, size, mtimeMs }] of compiled)
    scripts.set(source, { size, mtimeMs, data: script.createCachedData() })
  const pieces: KeptPiece[] = []
  const parts: Buffer[] = []
  let start = 0
  for (const [source, { size, mtimeMs, data }] of scripts) {
    pieces.push({ source, size, mtimeMs, start, end: start + data.length })
    parts.push(padded(data))
    start += aligned(data.length)
  }
  const header: KeptHeader = { identity, flags, pieces }
  const line = Buffer.from(JSON.stringify(header))
  const margin = Buffer.alloc(aligned(line.length + 1) - line.length - 1, ' ')
  return Buffer.concat([margin, line, Buffer.from('\n'), ...parts])
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data], aligned(data.length))
}

/** V8 copies what does not begin at a multiple of eight. */
function aligned(length: number): number {
  return Math.ceil(length / 8) * 8
}

function writeTwice(file: string, bytes: Buffer): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    for (const half of [bytes, bytes]) for (let at = 0; at < half.length;) at += writeSync(descriptor, half, at)
  } finally {
    closeSync(descriptor)
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, stats: statSync(file) }))
    .filter(({ stats }) => stats.isFile())
    .toSorted((a, b) => b.stats.mtimeMs - a.stats.mtimeMs)
  for (const { file } of files.slice(MOST_FILES)) unlinkSync(file)
}
