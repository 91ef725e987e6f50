// One manifest carried from one place to another with all that it points at, bytes as they are: blobs, then manifests, then indexes. What is
// there is not sent again, so that a copy that was cut off goes on where it was.

import type { ContentTarget, PutAs } from './content.ts'
import { copyBlobs } from './copy-blobs.ts'
import { allDone, done, refused } from './copy-outcome.ts'
import type { Copying, CopyJob } from './copying.ts'
import type { Descriptor, Digest, IndexChild, Manifest } from './manifest.ts'
import { manifestKind } from './media-types.ts'
import type { Outcome, Trouble } from './outcome.ts'

/**
 * Registries that refuse to tell whether something is there may take it all the same; and one whose disk was full answers 500 for what it has
 * half-written until it is sent again.
 */
export async function holds(target: ContentTarget, digest: Digest, as: PutAs): Promise<Outcome<boolean>> {
  const answer = await target.holds(digest, as)
  const isMoot = answer.kind === 'trouble' && ['absent', 'denied', 'refused', 'server-error'].includes(answer.failure)
  return isMoot ? done(false) : answer
}

/** One manifest on its way. */
export interface ManifestCopy {
  readonly manifest: Manifest
  readonly as: PutAs
  readonly isThere: boolean
  /** How many indexes it lies in. */
  readonly depth: number
}

/** An index in an index is common, and one more is not unheard of. */
const DEEPEST = 4

/** Copies what a manifest points at, then itself. Whatever holds an image holds what that points at; of an index parts can be missing. */
export async function copyManifest(copying: Copying, copy: ManifestCopy): Promise<Outcome<void>> {
  const { manifest, isThere, as, depth } = copy
  const { target, tally } = copying
  if (depth > DEEPEST) return refused(`${manifest.raw.digest} lies in more than ${DEEPEST} indexes`)
  const parts = await copyParts(copying, copy)
  if (parts.kind === 'trouble' || isThere) return parts
  const put = await target.put(manifest, as)
  if (put.kind === 'trouble') return explainSparse(put, copying, manifest)
  tally.manifests++
  tally.bytes += manifest.raw.bytes.length
  return done(undefined)
}

async function copyParts(copying: Copying, { manifest, isThere, depth }: ManifestCopy): Promise<Outcome<void>> {
  if (manifest.kind === 'image') {
    return isThere ? done(undefined) : await copyBlobs(copying, [manifest.config, ...manifest.layers])
  }
  const wanted = wantedChildren(manifest.children, copying.wants)
  if (wanted.length === 0 && manifest.children.length > 0)
    return refused(`it is for other platforms only: ${platformsOf(manifest.children)}`)
  copying.tally.leftOut += manifest.children.length - wanted.length
  return allDone(await Promise.all(wanted.map(async ({ descriptor }) => await copyChild(copying, descriptor, depth))))
}

async function copyChild(copying: Copying, descriptor: Descriptor, depth: number): Promise<Outcome<void>> {
  const { source, target } = copying
  const { digest, mediaType } = descriptor
  const as: PutAs = { kind: 'child' }
  const isThere = await holds(target, digest, as)
  if (isThere.kind === 'trouble') return isThere
  if (isThere.value && manifestKind(mediaType) === 'image') return done(undefined)
  const manifest = await (isThere.value ? target : source).manifest(digest)
  if (manifest.kind === 'trouble') return manifest
  return await copyManifest(copying, { manifest: manifest.value, as, isThere: isThere.value, depth: depth + 1 })
}

/** The parts of an index that are wanted: of an attestation that of the image which it is about. */
export function wantedChildren(children: readonly IndexChild[], wants: CopyJob['wants']): readonly IndexChild[] {
  if (wants === undefined) return children
  const images = children.filter(
    ({ platform, isAttestation }) => !isAttestation && (platform === undefined || wants(platform)),
  )
  const digests = new Set(images.map(({ descriptor }) => descriptor.digest))
  return children.filter(
    (child) => images.includes(child) || (child.isAttestation && images.length > 0 && digests.has(subjectOf(child))),
  )
}

function platformsOf(children: readonly IndexChild[]): string {
  const named = children.flatMap(({ platform }) =>
    platform === undefined || platform.os === 'unknown'
      ? []
      : [[platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/')],
  )
  const shown = [...new Set(named)]
  return shown.length > 12 ? `${shown.slice(0, 12).join(', ')} and ${shown.length - 12} more` : shown.join(', ')
}

/** The image that an attestation in an index is about. */
function subjectOf({ descriptor }: IndexChild): Digest {
  return descriptor.annotations.get('vnd.docker.reference.digest') ?? ''
}

/** Many registries look whether all parts of an index are there. */
function explainSparse(trouble: Trouble, { tally }: Copying, { kind }: Manifest): Trouble {
  const { status = 0 } = trouble
  if (kind !== 'index' || tally.leftOut === 0 || status < 400 || status >= 500 || status === 429) return trouble
  return {
    ...trouble,
    message: `the registry may not take an index of which platforms are missing, and another index would have another digest: ${trouble.message}`,
  }
}
