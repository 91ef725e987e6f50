// The blobs of a manifest, copied: each once for a target, several at a time, their bytes counted.

import { PassThrough, pipeline } from 'node:stream'
import type { BlobContent } from './client.ts'
import { allDone, done } from './copy-outcome.ts'
import type { Copying } from './copying.ts'
import type { Descriptor } from './manifest.ts'
import type { Outcome } from './outcome.ts'

/** Layers that their publisher lets nobody pass on (image-spec: layer.md, Non-Distributable Layers; Docker: `foreign`). */
const FOREIGN = /(?:\.nondistributable\.|\.foreign\.)/

/** Whether a layer is had from its own addresses, and not from a registry. */
export function isForeign({ mediaType, urls }: Pick<Descriptor, 'mediaType' | 'urls'>): boolean {
  return urls.length > 0 || FOREIGN.test(mediaType)
}

/** Copies them; each is waited for, whatever becomes of the others. */
export async function copyBlobs(copying: Copying, descriptors: readonly Descriptor[]): Promise<Outcome<void>> {
  const own = descriptors.filter((descriptor) => !isForeign(descriptor))
  copying.tally.foreign += descriptors.length - own.length
  return allDone(await Promise.all(own.map(async (descriptor) => await copyBlob(copying, descriptor))))
}

async function copyBlob(copying: Copying, descriptor: Descriptor): Promise<Outcome<void>> {
  const { source, target, room, tally } = copying
  const { place, repository } = target
  const { mountable } = source
  // A registry that is copied within has the blob already.
  const beside = mountable?.registry === place ? mountable.repository : undefined
  const outcome = await room.ledger.once({ place, repository, digest: descriptor.digest }, async (known) => {
    const mountFrom = known ?? beside
    return await room.turns(
      async () =>
        await target.upload({
          descriptor,
          ...(mountFrom === undefined || mountFrom === repository ? {} : { mountFrom }),
          open: async (start) => countedContent(await source.blob(descriptor, start), room.sent),
        }),
    )
  })
  if (outcome.kind === 'trouble') return outcome
  if (outcome.value === 'mounted') tally.mounted++
  if (outcome.value !== 'uploaded') return done(undefined)
  tally.blobs++
  tally.bytes += descriptor.size
  return done(undefined)
}

/** Content whose bytes are told as they go by. */
function countedContent(content: Outcome<BlobContent>, count: (bytes: number) => void): Outcome<BlobContent> {
  if (content.kind === 'trouble') return content
  const counted = new PassThrough({
    highWaterMark: 256 * 1024,
    transform: (chunk: Buffer, _, next) => {
      count(chunk.length)
      next(null, chunk)
    },
  })
  // What goes wrong destroys the other end with the same error.
  pipeline(content.value.stream, counted, () => undefined)
  return done({ ...content.value, stream: counted })
}
