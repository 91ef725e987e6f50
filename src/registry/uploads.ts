// Pushes of blobs (distribution-spec, Pushing Blobs): found there, mounted, sent in one request, or in parts where a connection was cut or one
// request may not be so long.

import type { Failure } from '../cluster/attempt.ts'
import { isSameOrigin, refusedAddress } from './addresses.ts'
import { addressesOf, scopeOf } from './addressing.ts'
import { hasBlob } from './blobs.ts'
import type { BlobUpload, UploadWay } from './client.ts'
import { newContentReader, type ContentReader } from './content-reader.ts'
import { mayPass, refusal } from './failures.ts'
import { limits } from './limits.ts'
import { digestTrouble } from './manifests.ts'
import type { Outcome } from './outcome.ts'
import { readHead, type Question, type Requests } from './requests.ts'
import { waitAfter } from './retry.ts'
import type { Answer } from './transport.ts'

/** An upload that a registry has begun. */
interface Session {
  /** Where the next part goes: with all that its query holds. */
  readonly location: URL
  /** The shortest part that it takes, but for the last, in bytes (`OCI-Chunk-Min-Length`). */
  readonly shortest: number
}

/** What a step came to: the blob is there, or so many bytes of it. */
type Progress = { readonly kind: 'done' } | { readonly kind: 'at'; readonly offset: number; readonly session: Session }

interface Upload {
  readonly requests: Requests
  readonly blob: BlobUpload
  readonly content: ContentReader
}

const MIB = 1024 * 1024
/** Parts, in bytes, where a request is too long for the registry or what stands before it (413): each time the next. */
const PART_SIZES: readonly number[] = [64 * MIB, 8 * MIB, MIB, MIB / 2]

/**
 * Whoever may only push is not told what is there; and a registry whose disk was full answers 500 for a blob that it has half-written (distribution:
 * an empty link) until it is sent again.
 */
const UNTOLD: ReadonlySet<Failure> = new Set(['denied', 'server-error'])

/** Brings a blob into a repository. */
export async function uploadBlob(requests: Requests, blob: BlobUpload): Promise<Outcome<UploadWay>> {
  const { connection, repository, descriptor, mountFrom } = blob
  const there = await hasBlob(requests, { connection, repository, digest: descriptor.digest })
  if (there.kind === 'trouble' && !UNTOLD.has(there.failure)) return there
  if (there.kind === 'answer' && there.value) return { kind: 'answer', value: 'there-already' }
  const mounted = mountFrom === undefined ? undefined : await begin(requests, blob, mountFrom)
  if (mounted?.kind === 'answer' && mounted.value.kind === 'done') return { kind: 'answer', value: 'mounted' }
  const begun = mounted?.kind === 'answer' ? mounted : await begin(requests, blob)
  if (begun.kind === 'trouble') return begun
  if (begun.value.kind === 'done') return { kind: 'answer', value: 'uploaded' }
  const content = newContentReader(descriptor.size, async (start) => await blob.open(start))
  try {
    return await sendAll({ requests, blob, content }, begun.value.session)
  } finally {
    content.close()
  }
}

async function sendAll(upload: Upload, first: Session): Promise<Outcome<UploadWay>> {
  const { requests, content } = upload
  let at: Progress = { kind: 'at', offset: 0, session: first }
  let longest = Number.POSITIVE_INFINITY
  let failed = 0
  while (at.kind === 'at') {
    const before: number = at.offset
    const length = partLength(upload.blob, at, longest)
    const sent = await sendPart(upload, at, length)
    if (sent.kind === 'answer') {
      at = sent.value
      continue
    }
    const own = content.trouble()
    if (own !== undefined) return own
    const shorter = sent.status === 413 ? PART_SIZES.find((size) => size < length) : undefined
    const isTooLong = shorter !== undefined
    if (isTooLong) longest = shorter
    else if (failed >= requests.persistence.retries || !(mayPass(sent) || sent.status === 416)) return sent
    else if (!(await waitAfter(failed, sent, requests.persistence, requests.clock))) return sent
    const found = await recover(upload, at.session)
    if (found.kind === 'trouble') return found
    at = found.value
    if (!isTooLong) failed = at.kind === 'at' && at.offset - before >= limits.progress ? 0 : failed + 1
  }
  return { kind: 'answer', value: 'uploaded' }
}

/** All that is left, or as much as passes; never less than the registry takes. */
function partLength(
  { descriptor }: BlobUpload,
  { offset, session }: Extract<Progress, { kind: 'at' }>,
  longest: number,
): number {
  return Math.min(descriptor.size - offset, Math.max(longest, session.shortest))
}

/** The whole in one request, the next part, or after the last the end. */
async function sendPart(
  { requests, blob, content }: Upload,
  { offset, session }: Extract<Progress, { kind: 'at' }>,
  length: number,
): Promise<Outcome<Progress>> {
  const { size, digest } = blob.descriptor
  const isWhole = offset === 0 && length === size
  const isEnd = isWhole || offset === size
  const url = new URL(session.location)
  if (isEnd) url.searchParams.set('digest', digest)
  const question: Question = {
    ...questionAt(blob, url),
    method: isEnd ? 'PUT' : 'PATCH',
    headers: {
      'content-type': 'application/octet-stream',
      ...(isEnd ? {} : { 'content-range': `${offset}-${offset + length - 1}` }),
    },
    body: { kind: 'stream', length, open: async () => await content.part(offset, length) },
    accepts: isEnd ? [201, 204] : [201, 202, 204],
    manner: 'content',
  }
  return await requests.ask<Progress>(question, async (answer) => {
    await readHead(answer)
    // Some registries are done with the last part, before they are told so.
    if (answer.status === 201) return digestTrouble(answer, digest) ?? { kind: 'answer', value: { kind: 'done' } }
    if (isEnd) return { kind: 'answer', value: { kind: 'done' } }
    const next = sessionOf(answer, blob, session)
    return next.kind === 'trouble'
      ? next
      : { kind: 'answer', value: { kind: 'at', offset: offset + length, session: next.value } }
  })
}

/** POST; done where the blob was mounted, or was there. */
async function begin(requests: Requests, blob: BlobUpload, from?: string): Promise<Outcome<Progress>> {
  const { connection, repository, descriptor } = blob
  const addresses = addressesOf({ connection, repository }, descriptor.digest)
  if (addresses.kind === 'trouble') return addresses
  const url = addresses.value('blobs/uploads/', from === undefined ? {} : { mount: descriptor.digest, from })
  const question: Question = {
    ...questionAt(blob, url),
    method: 'POST',
    accepts: [201, 202],
    ...(from === undefined
      ? {}
      : { scopes: [scopeOf(repository, 'pull,push'), scopeOf(from, 'pull')], manner: 'once' as const }),
  }
  return await requests.ask<Progress>(question, async (answer) => {
    await readHead(answer)
    if (answer.status === 201)
      return digestTrouble(answer, descriptor.digest) ?? { kind: 'answer', value: { kind: 'done' } }
    const session = sessionOf(answer, blob, undefined)
    return session.kind === 'trouble'
      ? session
      : { kind: 'answer', value: { kind: 'at', offset: 0, session: session.value } }
  })
}

/** After a failure: how much has come; where that is not told, whether all has; and else from the start. */
async function recover(upload: Upload, session: Session): Promise<Outcome<Progress>> {
  const { requests, blob } = upload
  const { connection, repository, descriptor } = blob
  const question: Question = { ...questionAt(blob, session.location), method: 'GET', accepts: [202, 204] }
  const told = await requests.ask<Progress>(question, async (answer) => {
    await readHead(answer)
    const next = sessionOf(answer, blob, session)
    if (next.kind === 'trouble') return next
    const end = Number(/^(?:bytes=)?0-(\d{1,15})$/.exec(answer.header('range') ?? '')?.[1] ?? 0)
    // `0-0` is said of nothing as well as of one byte.
    const offset = end === 0 ? 0 : end + 1
    return offset > descriptor.size
      ? refusal(answer.request, 'it has more of the blob than there is')
      : { kind: 'answer', value: { kind: 'at', offset, session: next.value } }
  })
  if (told.kind === 'answer') return told
  const there = await hasBlob(requests, { connection, repository, digest: descriptor.digest })
  if (there.kind === 'answer' && there.value) return { kind: 'answer', value: { kind: 'done' } }
  return await begin(requests, blob)
}

function questionAt({ connection, repository }: BlobUpload, url: URL): Pick<Question, 'connection' | 'url' | 'scopes'> {
  return { connection, url, scopes: [scopeOf(repository, 'pull,push')] }
}

function sessionOf(answer: Answer, { connection }: BlobUpload, before: Session | undefined): Outcome<Session> {
  const header = answer.header('location')
  const shortest = Number(/^\d{1,12}$/.exec(answer.header('oci-chunk-min-length') ?? '')?.[0] ?? before?.shortest ?? 0)
  if (header === undefined && before !== undefined) return { kind: 'answer', value: { ...before, shortest } }
  if (header === undefined || !URL.canParse(header, answer.url.href))
    return refusal(answer.request, 'it names no address to send the content to', { status: answer.status })
  const location = atOrigin(new URL(header, answer.url.href), connection)
  const reason = refusedAddress(location, connection)
  if (reason !== undefined) {
    const where = `${location.protocol}//${location.host}`
    return refusal(answer.request, `it sends the content to ${where}: ${reason}`, { status: answer.status })
  }
  return { kind: 'answer', value: { location, shortest } }
}

/**
 * Registries behind a proxy that ends TLS often name themselves with http (distribution, `http.relativeurls`): the same host is asked as before,
 * over https.
 */
function atOrigin(location: URL, connection: BlobUpload['connection']): URL {
  if (location.protocol !== 'http:' || connection.scheme !== 'https') return location
  const same = new URL(location)
  same.protocol = 'https:'
  return isSameOrigin(same, connection) ? same : location
}
