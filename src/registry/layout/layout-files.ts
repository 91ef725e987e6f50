// The files of a layout that are read, wherever they lie: in a folder or in a tar. Nothing else is ever opened.

import type { Readable } from 'node:stream'
import { isDigest } from '../digest.ts'
import type { Digest } from '../manifest.ts'
import type { Outcome } from '../outcome.ts'

/** Files of a layout. Links and everything that is no regular file are refused. */
export interface LayoutFiles {
  /** How people see it: `oci:bundle`. */
  readonly shown: string
  /** A file as a whole; undefined where it is not there, a trouble where it has more bytes than the limit. */
  readonly small: (name: 'oci-layout' | 'index.json' | 'manifest.json', limit: number) => Outcome<Buffer | undefined>
  /** As `small`, of a blob. */
  blob(digest: Digest, limit: number): Outcome<Buffer | undefined>
  /** In bytes; undefined where there is no such blob. */
  sizeOf(digest: Digest): Outcome<number | undefined>
  /** A blob from an offset on. */
  open(digest: Digest, start: number): Outcome<Readable>
  /** All blobs that there are, in no order. */
  blobs(): readonly Digest[]
  readonly close: () => void
}

/** `blobs/sha256/<hex>`; the digest is one that `isDigest` takes. */
export function blobName(digest: Digest): string {
  return `blobs/${digest.replace(':', '/')}`
}

/** The digest that the file of a blob is named for; nothing for other files. */
export function digestOfName(name: string): readonly Digest[] {
  const digest = name.replace(/^blobs\//, '').replace('/', ':')
  return name.startsWith('blobs/') && isDigest(digest) ? [digest] : []
}
