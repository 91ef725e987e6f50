// A copy while it is done: what was asked for, what the copies of a run share, and what was done so far.

import type { BlobLedger } from './blob-ledger.ts'
import type { ContentSource, ContentTarget, PutAs } from './content.ts'
import type { Digest, Platform } from './manifest.ts'
import type { TakeTurns } from './turns.ts'

/** What is to be copied, where from and where to. */
export interface CopyJob {
  readonly source: ContentSource
  /** A tag or a digest. */
  readonly reference: string
  readonly target: ContentTarget
  readonly as: PutAs
  /** The platforms of an index that are taken along, with their attestations; absent: all. The index itself stays as it is. */
  readonly wants?: (platform: Platform) => boolean
  /** Whether signatures and attestations that refer to the image go along. */
  readonly referrers: 'along' | 'left'
}

/** What the copies of a run share. */
export interface CopyRoom {
  readonly ledger: BlobLedger
  /** How many blobs are on their way at a time. */
  readonly turns: TakeTurns
  /** Told of content on its way, in bytes. */
  readonly sent: (bytes: number) => void
}

/** What was done. */
export interface CopyTally {
  /** Blobs and manifests that were sent, or written. */
  blobs: number
  manifests: number
  bytes: number
  /** Blobs that the registry took from another of its repositories. */
  mounted: number
  /** Layers that lie elsewhere by their own word, and stay there. */
  foreign: number
  /** Parts of indexes that were not wanted. */
  leftOut: number
  /** Signatures, attestations and whatever else came along. */
  attached: number
  /** What was not done and harms nothing; sentences without a full stop. */
  readonly notes: string[]
}

/** An image that is where it shall be. */
export interface CopiedImage extends Readonly<CopyTally> {
  readonly digest: Digest
}

/** A job while it is done. */
export interface Copying extends CopyJob {
  readonly room: CopyRoom
  readonly tally: CopyTally
}
