// Blobs: whether they are there, and their content, which goes on where it was cut and is checked while it flows.

import { Readable } from 'node:stream'
import { addressesOf, scopeOf, type Place } from './addressing.ts'
import type { BlobContent } from './client.ts'
import { newHash } from './digest.ts'
import { codedError, errorOf, mayPass, refusal } from './failures.ts'
import { limits } from './limits.ts'
import type { Descriptor, Digest } from './manifest.ts'
import { mediaTypeOf } from './media-types.ts'
import type { Outcome, Trouble } from './outcome.ts'
import { readHead, type Requests } from './requests.ts'
import { waitAfter } from './retry.ts'
import type { Answer } from './transport.ts'

/** A blob of a repository. */
export interface BlobName extends Place {
  readonly digest: Digest
}

/** How much of a blob may lie between its source and a slow reader, in bytes. */
const BUFFER = 1024 * 1024

/** HEAD. */
export async function hasBlob(
  requests: Requests,
  { connection, repository, digest }: BlobName,
): Promise<Outcome<boolean>> {
  const addresses = addressesOf({ connection, repository }, digest)
  if (addresses.kind === 'trouble') return addresses
  const url = addresses.value(`blobs/${digest}`)
  return await requests.ask(
    { connection, method: 'HEAD', url, scopes: [scopeOf(repository, 'pull')], accepts: [200, 404] },
    async (answer) => {
      const head = await readHead(answer)
      return head.kind === 'trouble' ? head : { kind: 'answer', value: answer.status === 200 }
    },
  )
}

/** GET, from an offset on where the registry serves parts. */
export async function getBlob(
  requests: Requests,
  name: BlobName & Pick<Descriptor, 'size'>,
  start: number,
): Promise<Outcome<BlobContent>> {
  const { size } = name
  if (start === size && size > 0) return { kind: 'answer', value: { stream: Readable.from([]), size, start } }
  const part = await openPart(requests, name, start)
  if (part.kind === 'trouble') return part
  const stream = Readable.from(contentOf(requests, name, part.value), { objectMode: false, highWaterMark: BUFFER })
  return { kind: 'answer', value: { stream, size, start: part.value.start } }
}

/** An answer that brings a blob from an offset on. */
interface Part {
  readonly answer: Answer
  readonly start: number
}

async function openPart(
  requests: Requests,
  { connection, repository, digest, size }: BlobName & Pick<Descriptor, 'size'>,
  from: number,
): Promise<Outcome<Part>> {
  const addresses = addressesOf({ connection, repository }, digest)
  if (addresses.kind === 'trouble') return addresses
  return await requests.ask(
    {
      connection,
      method: 'GET',
      url: addresses.value(`blobs/${digest}`),
      headers: from === 0 ? {} : { range: `bytes=${from}-` },
      scopes: [scopeOf(repository, 'pull')],
      accepts: from === 0 ? [200] : [200, 206],
    },
    async (answer) => {
      const start = answer.status === 206 ? rangeStart(answer) : 0
      const reason = wrongPart(answer, { from, start, size })
      if (reason === undefined && start !== undefined) return { kind: 'answer', value: { answer, start } }
      answer.drop()
      return await Promise.resolve(
        refusal(answer.request, reason ?? 'its part has no range', { status: answer.status }),
      )
    },
  )
}

interface Wanted {
  readonly from: number
  readonly start: number | undefined
  readonly size: number
}

function wrongPart(answer: Answer, { from, start, size }: Wanted): string | undefined {
  if (mediaTypeOf(answer.header('content-type')) === 'text/html') return 'the answer is a page of HTML, no blob'
  if (start === undefined || start > from) return 'it serves another part than was asked for'
  const length = answer.header('content-length')
  return length === undefined || Number(length) === size - start
    ? undefined
    : `the blob should have ${size} bytes, and the answer has ${start === 0 ? '' : `${start} and `}${Number(length)}`
}

function rangeStart(answer: Answer): number | undefined {
  const found = /^bytes (\d{1,15})-/.exec(answer.header('content-range') ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The bytes; where the connection is cut it goes on from there, as often in a row as requests are repeated. */
async function* contentOf(
  requests: Requests,
  name: BlobName & Pick<Descriptor, 'size'>,
  first: Part,
): AsyncGenerator<Buffer, void> {
  const { digest, size } = name
  const hash = first.start === 0 ? newHash(digest) : undefined
  let part = first
  let at = first.start
  let failed = 0
  const fail = (says: string): Error => errorOf(refusal(part.answer.request, says, { status: part.answer.status }))
  try {
    for (;;) {
      let skip = at - part.start
      const before = at
      let trouble: Trouble | undefined
      for await (const step of stepsOf(part.answer)) {
        if (step.kind === 'trouble') {
          trouble = step
          break
        }
        const chunk = skip === 0 ? step.value : step.value.subarray(skip)
        skip -= step.value.length - chunk.length
        if (chunk.length === 0) continue
        at += chunk.length
        if (at > size) throw fail(`the blob should have ${size} bytes, and goes on after them`)
        hash?.hash.update(chunk)
        yield chunk
      }
      if (trouble === undefined) break
      failed = at - before >= limits.progress ? 0 : failed + 1
      part = await resume(requests, { name, at, failed, trouble })
    }
    if (at !== size) throw fail(`the blob should have ${size} bytes, and has ${at}`)
    if (hash !== undefined && hash.digest() !== digest) throw fail('the content has another digest than was asked for')
  } finally {
    part.answer.body.destroy()
  }
}

/** The chunks of a body, and at its end the trouble that cut it: errors of the reader are none of its own. */
async function* stepsOf({ body, troubleOf }: Answer): AsyncGenerator<Outcome<Buffer>, void> {
  // Without an encoding all that comes of a body are buffers.
  const chunks = (body as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  for (;;) {
    let result: IteratorResult<Buffer>
    try {
      result = await chunks.next()
    } catch (error) {
      yield troubleOf(error)
      return
    }
    if (result.done === true) break
    yield { kind: 'answer', value: result.value }
  }
  if (!body.complete) yield troubleOf(codedError('ECONNRESET'))
}

interface Cut {
  readonly name: BlobName & Pick<Descriptor, 'size'>
  readonly at: number
  /** How often in a row without much between. */
  readonly failed: number
  readonly trouble: Trouble
}

async function resume(requests: Requests, { name, at, failed, trouble }: Cut): Promise<Part> {
  const { persistence, clock } = requests
  const isLast = failed >= persistence.retries || !mayPass(trouble)
  if (isLast || !(await waitAfter(failed, trouble, persistence, clock))) throw errorOf(trouble)
  const part = await openPart(requests, name, at)
  if (part.kind === 'trouble') throw errorOf(part)
  return part.value
}
