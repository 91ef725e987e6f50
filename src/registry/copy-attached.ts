// What refers to an image, copied along: signatures, attestations and bills of material, as the referrers of the distribution-spec and by the
// tags that cosign makes of a digest (cosign pkg/oci/remote `SignatureTag`).

import { copyManifest, holds } from './copy-manifest.ts'
import { allDone, done, refused } from './copy-outcome.ts'
import type { Copying } from './copying.ts'
import type { Descriptor, Digest, Manifest } from './manifest.ts'
import type { Outcome, Trouble } from './outcome.ts'

/** What may hang on one manifest. */
const MOST_REFERRERS = 1000
/** A signature can be attested, and the attestation signed. */
const DEEPEST = 4

const COSIGN_ENDINGS = ['sig', 'att', 'sbom'] as const

/** `sha256-<hex>`: the tag that stands for what belongs to a digest. */
export function digestTag(digest: Digest): string {
  return digest.replace(':', '-')
}

/** Whether a tag is one that cosign, or the tag schema of referrers, makes of a digest. */
export function isDigestTag(tag: string): boolean {
  return /^sha(?:256|512)-[0-9a-f]{64,128}(?:\.(?:sig|att|sbom))?$/.test(tag)
}

/** Copies what belongs to these manifests. Of a source that refuses to tell, nothing is taken, and that is noted. */
export async function copyAttached(copying: Copying, digests: readonly Digest[]): Promise<Outcome<void>> {
  const seen = new Set<Digest>()
  return allDone(await Promise.all(digests.map(async (digest) => await attachTo(copying, { digest, seen, depth: 0 }))))
}

interface Attaching {
  readonly digest: Digest
  readonly seen: Set<Digest>
  readonly depth: number
}

async function attachTo(copying: Copying, attaching: Attaching): Promise<Outcome<void>> {
  const { digest, seen, depth } = attaching
  if (seen.has(digest) || depth > DEEPEST) return done(undefined)
  seen.add(digest)
  const tags = COSIGN_ENDINGS.map(async (ending) => await copyTagged(copying, `${digestTag(digest)}.${ending}`))
  return allDone(await Promise.all([...tags, copyReferrers(copying, attaching)]))
}

/** Asked for as a whole at once: where nothing is signed, that is one request and not two. */
async function copyTagged(copying: Copying, tag: string): Promise<Outcome<void>> {
  const { source, target, tally } = copying
  const found = orNothing<Manifest | undefined>(copying, await source.manifest(tag), undefined)
  if (found.kind === 'trouble') return found
  const manifest = found.value
  if (manifest === undefined) return done(undefined)
  const as = { kind: 'tag', tag } as const
  const isThere = await holds(target, manifest.raw.digest, as)
  if (isThere.kind === 'trouble') return isThere
  if (isThere.value) return done(undefined)
  tally.attached++
  return await copyManifest(whole(copying), { manifest, as, isThere: false, depth: 0 })
}

async function copyReferrers(copying: Copying, { digest, seen, depth }: Attaching): Promise<Outcome<void>> {
  const { source, target } = copying
  const list = orNothing(copying, await source.referrers(digest), [])
  if (list.kind === 'trouble') return list
  if (list.value.length > MOST_REFERRERS) return refused(`more than ${MOST_REFERRERS} manifests refer to ${digest}`)
  if (list.value.length === 0) return done(undefined)
  const have = await haveReferrers(copying, digest)
  if (have.kind === 'trouble') return have
  const missing = list.value.filter((each) => !have.value.some((there) => there.digest === each.digest))
  const copied = allDone(await Promise.all(missing.map(async (each) => await copyReferrer(copying, each))))
  if (copied.kind === 'trouble') return copied
  const listed = missing.length === 0 ? done(undefined) : await listAtTarget(copying, digest, missing)
  if (listed.kind === 'trouble') return listed
  const below = list.value.map(
    async (each) => await attachTo({ ...copying, target }, { digest: each.digest, seen, depth: depth + 1 }),
  )
  return allDone(await Promise.all(below))
}

async function haveReferrers({ target }: Copying, digest: Digest): Promise<Outcome<readonly Descriptor[]>> {
  const have = await target.referrers(digest)
  return have.kind === 'trouble' && isRefusal(have) ? done([]) : have
}

async function copyReferrer(copying: Copying, { digest, artifactType }: Descriptor): Promise<Outcome<void>> {
  const { source, target, tally } = copying
  const manifest = await source.manifest(digest)
  if (manifest.kind === 'trouble') return manifest
  const isThere = await holds(target, digest, { kind: 'child' })
  if (isThere.kind === 'trouble') return isThere
  tally.attached++
  const as = { kind: 'referrer', ...(artifactType === undefined ? {} : { artifactType }) } as const
  // One that is there and not listed may not be known as what it is.
  return await copyManifest(whole(copying), { manifest: manifest.value, as, isThere: false, depth: 0 })
}

/** A registry that keeps no list of referrers has one kept for it under a tag (distribution-spec, Pushing Manifests with Subject). */
async function listAtTarget(copying: Copying, digest: Digest, missing: readonly Descriptor[]): Promise<Outcome<void>> {
  const have = await haveReferrers(copying, digest)
  if (have.kind === 'trouble') return have
  const unlisted = missing.filter((each) => !have.value.some((there) => there.digest === each.digest))
  if (unlisted.length === 0) return done(undefined)
  const raw = await indexOf([...have.value, ...unlisted])
  const put = await copying.target.put({ raw }, { kind: 'tag', tag: digestTag(digest) })
  return put.kind === 'trouble' ? put : done(undefined)
}

async function indexOf(descriptors: readonly Descriptor[]): Promise<Manifest['raw']> {
  const { createHash } = await import('node:crypto')
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const manifests = descriptors.map(({ mediaType: type, digest, size, artifactType, annotations }) => ({
    mediaType: type,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) }),
  }))
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests }))
  return { bytes, mediaType, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
}

/** Signatures are for all platforms, whichever were asked for. */
function whole({ source, reference, target, as, referrers, room, tally }: Copying): Copying {
  return { source, reference, target, as, referrers, room, tally }
}

/** What a registry does not tell of signatures is no reason to do without the image. */
function orNothing<Value>({ tally }: Copying, outcome: Outcome<Value>, nothing: Value): Outcome<Value> {
  if (outcome.kind === 'answer' || !isRefusal(outcome)) return outcome
  const note = `signatures were not looked for: ${outcome.message}`
  if (outcome.failure !== 'absent' && tally.notes.length === 0) tally.notes.push(note)
  return done(nothing)
}

function isRefusal({ failure, status = 0 }: Trouble): boolean {
  return failure === 'absent' || ((failure === 'denied' || failure === 'refused') && status >= 400)
}
