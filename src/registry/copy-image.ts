// One image carried from one place to another: all that it is made of, then its tag; signatures and what else refers to it behind it.

import type { ContentSource } from './content.ts'
import { copyAttached } from './copy-attached.ts'
import { copyManifest, holds, wantedChildren } from './copy-manifest.ts'
import { done, refused } from './copy-outcome.ts'
import type { CopiedImage, Copying, CopyJob, CopyRoom, CopyTally } from './copying.ts'
import type { Digest, Manifest } from './manifest.ts'
import type { Outcome } from './outcome.ts'

/** Copies an image. Nothing is taken for whole that is not: the tag comes when all is there. */
export async function copyImage(job: CopyJob, room: CopyRoom): Promise<Outcome<CopiedImage>> {
  const tally: CopyTally = {
    blobs: 0,
    manifests: 0,
    bytes: 0,
    mounted: 0,
    foreign: 0,
    leftOut: 0,
    attached: 0,
    notes: [],
  }
  const copying: Copying = { ...job, room, tally }
  const top = await findTop(copying)
  if (top.kind === 'trouble') return top
  const { manifest, isThere } = top.value
  const copied = await copyManifest(copying, { manifest, as: job.as, isThere, depth: 0 })
  if (copied.kind === 'trouble') return copied
  if (job.referrers === 'along') {
    const attached = await copyAttached(copying, [manifest.raw.digest, ...imagesOf(manifest, job.wants)])
    if (attached.kind === 'trouble') return attached
  }
  return { kind: 'answer', value: { ...tally, digest: manifest.raw.digest } }
}

interface Top {
  readonly manifest: Manifest
  readonly isThere: boolean
}

/** The manifest of an image; from the target where that has it, because the source may count what is asked of it. */
async function findTop(copying: Copying): Promise<Outcome<Top>> {
  const { source, target, reference, as } = copying
  const digest = await digestAtSource(source, reference)
  if (digest.kind === 'trouble') return digest
  const isThere = await holds(target, digest.value, as)
  if (isThere.kind === 'trouble') return isThere
  const known: Outcome<Manifest> | undefined = isThere.value ? await target.manifest(digest.value) : undefined
  const manifest = known?.kind === 'answer' ? known : await source.manifest(digest.value)
  return manifest.kind === 'trouble' ? manifest : done({ manifest: manifest.value, isThere: isThere.value })
}

/** A digest stands for itself; a tag is asked for. */
export async function digestAtSource(
  source: Pick<ContentSource, 'digestOf'>,
  reference: string,
): Promise<Outcome<Digest>> {
  if (reference.includes(':')) return done(reference)
  const digest = await source.digestOf(reference)
  if (digest.kind === 'trouble') return digest
  return digest.value === undefined
    ? refused(`there is no ${reference} at the source`, { failure: 'absent', status: 404 })
    : done(digest.value)
}

/** What can be signed beside an index: its images. */
function imagesOf(manifest: Manifest, wants: CopyJob['wants']): readonly Digest[] {
  if (manifest.kind === 'image') return []
  return wantedChildren(manifest.children, wants)
    .filter(({ isAttestation }) => !isAttestation)
    .map(({ descriptor }) => descriptor.digest)
}
