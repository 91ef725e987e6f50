// Manifests, asked for and pushed: heads, exact bytes, and digests that are computed here and not believed.

import { addressesOf, scopeOf } from './addressing.ts'
import type { ManifestHead, ManifestName, RateLimit } from './client.ts'
import { digestOf, isDigest } from './digest.ts'
import { refusal } from './failures.ts'
import { limits } from './limits.ts'
import type { Digest, Manifest, RawManifest } from './manifest.ts'
import { manifestAccept, mediaTypeOf } from './media-types.ts'
import type { Outcome, Trouble } from './outcome.ts'
import { readManifest } from './read-manifest.ts'
import { readHead, type Question, type Requests } from './requests.ts'
import type { Answer } from './transport.ts'

const DOCKER_HUB: ReadonlySet<string> = new Set(['registry-1.docker.io', 'docker.io', 'index.docker.io'])
/** Statuses of registries that know no HEAD, and such as mean little without the body that a HEAD has not. */
const ASKED_AGAIN: ReadonlySet<number> = new Set([400, 401, 403, 405, 501])

/** HEAD, and where that does not tell enough GET, except at Docker Hub, where a GET counts as a pull. */
export async function headManifest(requests: Requests, name: ManifestName): Promise<Outcome<ManifestHead>> {
  const question = questionOf(name, 'HEAD')
  if (question.kind === 'trouble') return question
  const outcome = await requests.ask(question.value, async (answer) => {
    const head = await readHead(answer)
    return head.kind === 'trouble' ? head : readManifestHead(answer, name)
  })
  const mayGet = !DOCKER_HUB.has(name.connection.host)
  const isTold = outcome.kind === 'answer' ? outcome.value.digest !== undefined : !ASKED_AGAIN.has(outcome.status ?? 0)
  if (isTold || !mayGet) return outcome
  const got = await getBytes(requests, name)
  if (got.kind === 'trouble') return got
  const { raw, rate } = got.value
  const { digest, mediaType, bytes } = raw
  return { kind: 'answer', value: { digest, mediaType, size: bytes.length, ...(rate === undefined ? {} : { rate }) } }
}

/** GET, read. */
export async function getManifest(requests: Requests, name: ManifestName): Promise<Outcome<Manifest>> {
  const got = await getBytes(requests, name)
  if (got.kind === 'trouble') return got
  const { raw, request } = got.value
  const read = readManifest(raw.bytes, raw.mediaType, raw.digest)
  return read.kind === 'manifest'
    ? { kind: 'answer', value: read.manifest }
    : refusal(request, `the manifest is malformed: ${read.reason}`, { status: 200 })
}

/** PUT of the very bytes. */
export async function pushManifest(
  requests: Requests,
  name: ManifestName,
  { raw }: Pick<Manifest, 'raw'>,
): Promise<Outcome<Digest>> {
  const addresses = addressesOf(name, name.reference)
  if (addresses.kind === 'trouble') return addresses
  const wished = isDigest(name.reference) ? name.reference : undefined
  const digest = digestOf(raw.bytes, wished ?? raw.digest)
  const url = addresses.value(`manifests/${name.reference}`)
  if (wished !== undefined && wished !== digest)
    return refusal(
      `PUT ${requests.redactor.url(url)}`,
      'the content has another digest than it is pushed by; nothing was sent',
    )
  const outcome = await requests.ask(
    {
      connection: name.connection,
      method: 'PUT',
      url,
      headers: { 'content-type': raw.mediaType },
      body: { kind: 'bytes', bytes: raw.bytes },
      scopes: [scopeOf(name.repository, 'pull,push')],
      accepts: [200, 201, 202],
    },
    async (answer) => {
      await readHead(answer)
      return digestTrouble(answer, digest) ?? { kind: 'answer', value: digestHeader(answer) === digest }
    },
  )
  if (outcome.kind === 'trouble') return outcome
  return outcome.value ? { kind: 'answer', value: digest } : await provePush(requests, name, digest)
}

/** Whoever takes a manifest and does not tell its digest is asked for it: gateways answer 200 to all that is sent. */
async function provePush(requests: Requests, name: ManifestName, digest: Digest): Promise<Outcome<Digest>> {
  const there = await headManifest(requests, name)
  if (there.kind === 'trouble' && there.failure !== 'absent') return there
  return there.kind === 'answer' && there.value.digest === digest
    ? { kind: 'answer', value: digest }
    : refusal(
        `PUT ${name.connection.host}/${name.repository}:${name.reference}`,
        'it was taken, and is not there afterwards',
      )
}

function questionOf(name: ManifestName, method: 'HEAD' | 'GET'): Outcome<Question> {
  const addresses = addressesOf(name, name.reference)
  if (addresses.kind === 'trouble') return addresses
  return {
    kind: 'answer',
    value: {
      connection: name.connection,
      method,
      url: addresses.value(`manifests/${name.reference}`),
      headers: { accept: manifestAccept() },
      scopes: [scopeOf(name.repository, 'pull')],
      accepts: [200],
    },
  }
}

interface GotBytes {
  readonly raw: RawManifest
  readonly rate: RateLimit | undefined
  readonly request: string
}

async function getBytes(requests: Requests, name: ManifestName): Promise<Outcome<GotBytes>> {
  const question = questionOf(name, 'GET')
  if (question.kind === 'trouble') return question
  return await requests.ask(question.value, async (answer) => {
    const body = await requests.body(answer, limits.manifest)
    if (body.kind === 'trouble') return body
    const bytes = body.value
    const mediaType = mediaTypeOf(answer.header('content-type'))
    const like = isDigest(name.reference) ? name.reference : digestHeader(answer)
    const digest = digestOf(bytes, like)
    if (mediaType === 'text/html')
      return refusal(answer.request, 'the answer is a page of HTML, no manifest', { status: 200 })
    if (isDigest(name.reference) && name.reference !== digest)
      return refusal(answer.request, `the content has another digest than was asked for: ${digest}`, { status: 200 })
    const raw = { bytes, mediaType, digest }
    return (
      digestTrouble(answer, digest) ?? {
        kind: 'answer',
        value: { raw, rate: readRate(answer), request: answer.request },
      }
    )
  })
}

function readManifestHead(answer: Answer, name: ManifestName): Outcome<ManifestHead> {
  const mediaType = mediaTypeOf(answer.header('content-type'))
  if (mediaType === 'text/html')
    return refusal(answer.request, 'the answer is a page of HTML, no manifest', { status: 200 })
  const digest = digestHeader(answer)
  const wrong = isDigest(name.reference) ? digestTrouble(answer, name.reference) : undefined
  if (wrong !== undefined) return wrong
  const length = Number(answer.header('content-length') ?? Number.NaN)
  const rate = readRate(answer)
  return {
    kind: 'answer',
    value: {
      mediaType,
      ...(digest === undefined ? {} : { digest }),
      ...(Number.isSafeInteger(length) ? { size: length } : {}),
      ...(rate === undefined ? {} : { rate }),
    },
  }
}

function digestHeader(answer: Answer): Digest | undefined {
  const header = answer.header('docker-content-digest')?.trim() ?? ''
  return isDigest(header) ? header : undefined
}

/** A registry that names another digest than the content has is broken, or lies. One that names it in another algorithm cannot be held to it. */
export function digestTrouble(answer: Answer, digest: Digest): Trouble | undefined {
  const told = digestHeader(answer)
  const isOther = told !== undefined && told !== digest && told.split(':', 1)[0] === digest.split(':', 1)[0]
  return isOther
    ? refusal(answer.request, `the registry answers with the digest ${told}, not with ${digest}`, {
        status: answer.status,
      })
    : undefined
}

/** `ratelimit-remaining: 76;w=21600` (Docker Hub, Usage: Pulls). */
function readRate(answer: Answer): RateLimit | undefined {
  const [remaining, limit] = ['ratelimit-remaining', 'ratelimit-limit'].map((name) =>
    /^(\d{1,9})(?:;w=(\d{1,9}))?/.exec(answer.header(name) ?? ''),
  )
  if (remaining === undefined || remaining === null) return undefined
  const window = remaining[2] ?? limit?.[2]
  return {
    remaining: Number(remaining[1]),
    ...(limit === undefined || limit === null ? {} : { limit: Number(limit[1]) }),
    ...(window === undefined ? {} : { window: Number(window) }),
  }
}
