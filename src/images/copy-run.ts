// The copies of a run, several at a time: what becomes of one never stops the others.

import { openLedger } from '../registry/blob-ledger.ts'
import type { ContentSource, ContentTarget } from '../registry/content.ts'
import { copyImage } from '../registry/copy-image.ts'
import type { CopiedImage, CopyRoom } from '../registry/copying.ts'
import { isDiskFull } from '../registry/layout/layout-trouble.ts'
import type { Platform } from '../registry/manifest.ts'
import type { Outcome, Trouble } from '../registry/outcome.ts'
import { openTurns } from '../registry/turns.ts'
import type { CopyItem } from './copy-plan.ts'

/** Where the images of a run come from and go to. */
export interface CopyEnds {
  sourceOf(item: CopyItem): Promise<Outcome<ContentSource>>
  targetOf(item: CopyItem): Promise<Outcome<ContentTarget>>
}

/** How it is done. */
export interface CopyManner {
  /** Absent: all platforms. */
  readonly wants?: (platform: Platform) => boolean
  readonly referrers: 'along' | 'left'
  /** Whether it is given up; then what has not begun does not begin. */
  readonly isStopped: () => boolean
  /** Told of bytes on their way. */
  readonly onBytes: (bytes: number) => void
  /** Told when something has come to its end. */
  readonly onDone: (result: CopyResult) => void
}

/** What became of one image. */
export type CopyResult =
  | { readonly kind: 'copied'; readonly item: CopyItem; readonly copied: CopiedImage }
  | { readonly kind: 'failed'; readonly item: CopyItem; readonly trouble: Trouble }
  /** It was given up before its turn. */
  | { readonly kind: 'not-tried'; readonly item: CopyItem }

/** How many images are on their way at a time, and how many blobs of them all. */
const IMAGES_AT_ONCE = 8
const BLOBS_AT_ONCE = 8

/** Copies all; the results are in the order of the items. */
export async function runCopies(
  items: readonly CopyItem[],
  ends: CopyEnds,
  manner: CopyManner,
): Promise<readonly CopyResult[]> {
  const take = openTurns(IMAGES_AT_ONCE)
  const room: CopyRoom = { ledger: openLedger(), turns: openTurns(BLOBS_AT_ONCE), sent: manner.onBytes }
  let isHopeless = false
  return await Promise.all(
    items.map(
      async (item) =>
        await take(async () => {
          if (isHopeless || manner.isStopped()) return { kind: 'not-tried', item } as const
          const result = await runCopy(item, { ends, manner, room })
          if (result.kind === 'failed' && isDiskFull(result.trouble)) isHopeless = true
          manner.onDone(result)
          return result
        }),
    ),
  )
}

interface Running {
  readonly ends: CopyEnds
  readonly manner: CopyManner
  readonly room: CopyRoom
}

async function runCopy(item: CopyItem, { ends, manner, room }: Running): Promise<CopyResult> {
  const { reference, tag } = item
  const [source, target] = await Promise.all([ends.sourceOf(item), ends.targetOf(item)])
  if (source.kind === 'trouble') return { kind: 'failed', item, trouble: source }
  if (target.kind === 'trouble') return { kind: 'failed', item, trouble: target }
  const job = {
    source: source.value,
    reference,
    target: target.value,
    as: tag === undefined ? ({ kind: 'root' } as const) : ({ kind: 'tag', tag } as const),
    ...(manner.wants === undefined ? {} : { wants: manner.wants }),
    referrers: manner.referrers,
  }
  const outcome = await copyImage(job, room)
  return outcome.kind === 'trouble'
    ? { kind: 'failed', item, trouble: outcome }
    : { kind: 'copied', item, copied: outcome.value }
}

/** Whether nothing had to be done for it. */
export function wasThere({ blobs, manifests, mounted }: CopiedImage): boolean {
  return blobs + manifests + mounted === 0
}
