// A layout that is written as a tar: gathered in a folder beside it, so that a run that is cut off goes on where it was, then packed at once.
// The old archive stays until the new one is whole.

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { padded, tarHeader } from '../../files/tar-header.ts'
import { done } from '../copy-outcome.ts'
import type { Digest } from '../manifest.ts'
import type { Outcome } from '../outcome.ts'
import { blobHeader } from './blob-header.ts'
import { folderFiles } from './folder-files.ts'
import { printLayoutIndex } from './layout-index.ts'
import { diskTrouble } from './layout-trouble.ts'
import { openLayout, type Layout } from './open-layout.ts'
import { tarFiles } from './tar-files.ts'
import { BLOCK } from './tar-places.ts'
import { openLayoutWriter, removeLayout, type LayoutWriter } from './write-layout.ts'

/** A tar that is written. */
export interface TarWriter {
  readonly layout: LayoutWriter
  /** Packs what was gathered; does nothing where nothing is new. */
  pack(): Promise<Outcome<void>>
  /** Leaves what was gathered for the next run. */
  close(): void
}

/** Opens an archive to write into; what an archive of that name holds already stays in it. */
export function openTarWriter(absolute: string, shown: string): Outcome<TarWriter> {
  const base = existsSync(absolute) ? openBase(absolute, shown) : done(undefined)
  if (base.kind === 'trouble') return base
  const folder = `${absolute}.partial`
  const layout = openLayoutWriter(folder, shown, base.value)
  if (layout.kind === 'trouble') return layout
  return done({
    layout: layout.value,
    pack: async () => await pack({ absolute, folder, shown, layout: layout.value, base: base.value }),
    close: () => {
      layout.value.close()
      base.value?.files.close()
    },
  })
}

function openBase(absolute: string, shown: string): Outcome<Layout> {
  const files = tarFiles(absolute, shown)
  if (files.kind === 'trouble') return files
  const layout = openLayout(files.value)
  if (layout.kind === 'trouble') files.value.close()
  return layout
}

interface Packing {
  readonly absolute: string
  readonly folder: string
  readonly shown: string
  readonly layout: LayoutWriter
  readonly base: Layout | undefined
}

async function pack({ absolute, folder, shown, layout, base }: Packing): Promise<Outcome<void>> {
  const index = printLayoutIndex(layout.entries())
  const gathered = folderFiles(folder, shown).blobs()
  if (base !== undefined && gathered.length === 0 && index === printLayoutIndex(base.entries)) {
    removeLayout(folder)
    return done(undefined)
  }
  const temporary = `${absolute}.${process.pid}.tmp`
  let fd: number | undefined
  try {
    fd = openSync(temporary, 'w')
    const out = fd
    const write = (bytes: Buffer): void => {
      for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at)
    }
    writeMember(write, 'oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}\n'))
    writeMember(write, 'index.json', Buffer.from(index))
    const blobs = new Set([...gathered, ...(base === undefined ? [] : base.files.blobs())])
    for (const digest of [...blobs].toSorted()) {
      const written = await writeBlobMember(write, layout, digest)
      if (written.kind === 'trouble') {
        removeFile(temporary)
        return written
      }
    }
    write(Buffer.alloc(2 * BLOCK))
    fsyncSync(fd)
    renameSync(temporary, absolute)
    removeLayout(folder)
    return done(undefined)
  } catch (error) {
    removeFile(temporary)
    return diskTrouble(shown, error)
  } finally {
    if (fd !== undefined) closeSync(fd)
  }
}

function removeFile(file: string): void {
  rmSync(file, { force: true })
}

type Write = (bytes: Buffer) => void

function writeMember(write: Write, name: string, bytes: Buffer): void {
  write(tarHeader({ name: Buffer.from(name), type: '0', size: bytes.length, mode: 0o644 }))
  write(padded(bytes))
}

async function writeBlobMember(write: Write, { files }: LayoutWriter, digest: Digest): Promise<Outcome<void>> {
  const size = files.sizeOf(digest)
  if (size.kind === 'trouble' || size.value === undefined) return size.kind === 'trouble' ? size : done(undefined)
  const content: Outcome<Readable> = files.open(digest, 0)
  if (content.kind === 'trouble') return content
  write(blobHeader(digest, size.value))
  let written = 0
  for await (const chunk of content.value as AsyncIterable<Buffer>) {
    write(chunk)
    written += chunk.length
  }
  write(Buffer.alloc((BLOCK - (written % BLOCK)) % BLOCK))
  return done(undefined)
}
