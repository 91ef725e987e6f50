// Blobs written into the folder of a layout: beside its blobs first, and put in their place when the digest is right. A part that was left
// behind is gone on with, where nobody else is writing it.

import {
  closeSync,
  createReadStream,
  fsync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import type { BlobContent } from '../client.ts'
import { done, refused } from '../copy-outcome.ts'
import { newHash, type DigestHash } from '../digest.ts'
import { troubleOf } from '../failures.ts'
import type { Digest } from '../manifest.ts'
import type { Outcome, Trouble } from '../outcome.ts'
import { blobName } from './layout-files.ts'
import { diskTrouble } from './layout-trouble.ts'

/** Where parts of blobs lie until they are whole. */
export const PARTIAL_FOLDER = '.partial'

const flush = promisify(fsync)

/** A blob to write. */
export interface BlobToWrite {
  readonly digest: Digest
  readonly size: number
  readonly open: (start: number) => Promise<Outcome<BlobContent>>
}

/** Writes a blob into a layout's folder. */
export async function writeBlob(folder: string, shown: string, blob: BlobToWrite): Promise<Outcome<void>> {
  const partial = path.join(folder, PARTIAL_FOLDER, `${blob.digest.replace(':', '-')}.${process.pid}`)
  let fd: number | undefined
  try {
    mkdirSync(path.dirname(partial), { recursive: true })
    adopt(partial)
    fd = openSync(partial, 'a+')
    const filled = await fill(fd, partial, blob)
    if (filled.kind === 'trouble') return filled
    await flush(fd)
    const target = path.join(folder, blobName(blob.digest))
    mkdirSync(path.dirname(target), { recursive: true })
    renameSync(partial, target)
    return done(undefined)
  } catch (error) {
    return troubleOf(error) ?? cutOff(error) ?? diskTrouble(`${shown}: ${blobName(blob.digest)}`, error)
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}

/** A stream that was ended by somebody else. */
function cutOff(error: unknown): Trouble | undefined {
  const isCut = error instanceof Error && 'code' in error && /^(?:ERR_STREAM_|ABORT_ERR)/.test(String(error.code))
  return isCut ? refused('the content was cut off', { failure: 'unreachable', stage: 'connect' }) : undefined
}

/** Writes bytes that are known to be right. */
export async function writeBytes(
  folder: string,
  shown: string,
  { digest, bytes }: { readonly digest: Digest; readonly bytes: Uint8Array },
): Promise<Outcome<void>> {
  const open: BlobToWrite['open'] = async (start) =>
    done({ stream: Readable.from([Buffer.from(bytes).subarray(start)]), size: bytes.length, start })
  return await writeBlob(folder, shown, { digest, size: bytes.length, open })
}

/** Takes over what a process that is gone has begun. */
function adopt(partial: string): void {
  const stem = path.basename(partial).replace(/\.\d+$/, '')
  for (const name of readdirSync(path.dirname(partial))) {
    const [, owner] = name.startsWith(`${stem}.`) ? (/\.(\d+)$/.exec(name) ?? []) : []
    if (owner === undefined || Number(owner) === process.pid || isAlive(Number(owner))) continue
    try {
      renameSync(path.join(path.dirname(partial), name), partial)
      return
    } catch (error) {
      // Another process was faster.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of another user's it may only not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Goes on behind what is there; where that comes to a wrong digest, once more from the beginning. */
async function fill(fd: number, partial: string, blob: BlobToWrite): Promise<Outcome<void>> {
  const there = fstatSync(fd).size
  const start = there > blob.size ? 0 : there
  if (start < there) ftruncateSync(fd, 0)
  const sum = newHash(blob.digest)
  if (start > 0) for await (const chunk of createReadStream(partial, { end: start - 1 })) sum.hash.update(chunk)
  const rest = start === blob.size ? done(start) : await append(fd, blob, { start, sum })
  if (rest.kind === 'trouble') return rest
  if (rest.value === blob.size && sum.digest() === blob.digest) return done(undefined)
  ftruncateSync(fd, 0)
  if (start === 0) {
    rmSync(partial, { force: true })
    return refused(`the content of ${blob.digest} has another digest, or another size`)
  }
  return await fill(fd, partial, blob)
}

/** Gives how many bytes there are then. */
async function append(
  fd: number,
  { size, open }: BlobToWrite,
  { start, sum }: { readonly start: number; readonly sum: DigestHash },
): Promise<Outcome<number>> {
  const content = await open(start)
  if (content.kind === 'trouble') return content
  let skip = start - content.value.start
  let at = start
  for await (const piece of content.value.stream as AsyncIterable<Buffer>) {
    const chunk = skip >= piece.length ? piece.subarray(piece.length) : piece.subarray(skip)
    skip -= piece.length - chunk.length
    at += chunk.length
    // Leaving the loop ends the stream.
    if (at > size) return done(at)
    sum.hash.update(chunk)
    for (let written = 0; written < chunk.length;) written += writeSync(fd, chunk, written)
  }
  return done(at)
}
