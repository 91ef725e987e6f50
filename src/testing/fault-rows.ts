// What bad networks and bad registries do, as a table: each fault, and what every question to a registry comes to under it.

import type { Fault, FaultProxy } from './fault-proxy.ts'
import { digestOf } from './made-image.ts'

/** What is asked: a manifest by tag and by digest; `upload` of a blob, `push` of a manifest. */
export type Question = 'head' | 'headDigest' | 'manifest' | 'manifestDigest' | 'blob' | 'upload' | 'push'

/** What stands between client and registry, as far as faults name it. */
export interface FaultWorld {
  /** Has the same image, and asks for nothing. */
  readonly free: FaultProxy
  /** Before the registry. The same registry is behind `neighbour`, at another port, and behind `other`, at another address. */
  readonly proxy: FaultProxy
  readonly other: FaultProxy
  readonly neighbour: FaultProxy
  readonly index: Buffer
  readonly mediaType: string
  readonly layer: Buffer
}

/** `answer`, or the failure and the stage. */
export type Ending = string
type Endings = Readonly<Partial<Record<Question, Ending>>>

/** One fault, and what each question comes to under it. */
export interface Row {
  readonly name: string
  readonly fault: (world: FaultWorld) => Fault
  readonly times?: number
  readonly ends: Endings
  /** Whether no other host hears anything of it. */
  readonly isNeverAsked?: true
}

const CUT = 'unreachable at answer'
const REFUSED = 'refused at answer'
const DENIED = 'denied at answer'
/** All that can be asked. */
export const ALL: readonly Question[] = ['head', 'headDigest', 'manifest', 'manifestDigest', 'blob', 'upload', 'push']

function all(ending: Ending, but: Endings = {}): Endings {
  return { ...Object.fromEntries(ALL.map((question) => [question, ending])), ...but }
}

const HTML = '<!doctype html><title>Sign in to the network</title>'
const NOTHING = `sha256:${'0'.repeat(64)}`
const bearer = (realm: string): Fault => ({
  kind: 'answer',
  status: 401,
  headers: { 'www-authenticate': `Bearer realm="${realm}",service="registry"` },
})
const goesOnAt = (host: string): Fault => ({
  kind: 'headers',
  headers: { location: `http://${host}/v2/team/app/blobs/uploads/x` },
})
const redirect = (location: string): Fault => ({ kind: 'answer', status: 307, headers: { location } })

/** The table. */
export const ROWS: readonly Row[] = [
  { name: 'no fault', fault: () => ({ kind: 'delay', milliseconds: 1 }), ends: all('answer') },
  { name: 'the connection is cut', fault: () => ({ kind: 'drop' }), ends: all(CUT) },
  { name: 'the connection is cut once', fault: () => ({ kind: 'drop' }), times: 1, ends: all('answer') },
  { name: 'no answer comes', fault: () => ({ kind: 'silence' }), ends: all(CUT) },
  { name: 'no answer comes once', fault: () => ({ kind: 'silence' }), times: 1, ends: all('answer') },
  { name: 'the answer comes late', fault: () => ({ kind: 'delay', milliseconds: 60 }), ends: all('answer') },
  {
    name: 'the body ends early',
    fault: () => ({ kind: 'truncate', bytes: 20 }),
    ends: { manifest: CUT, manifestDigest: CUT, blob: CUT },
  },
  {
    name: 'the body stops and the connection stays',
    fault: () => ({ kind: 'stall', bytes: 20 }),
    ends: { manifest: CUT, manifestDigest: CUT, blob: CUT },
  },
  {
    name: 'a bit of the body is another',
    fault: () => ({ kind: 'corrupt' }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED },
  },
  {
    name: 'another digest is told',
    fault: () => ({ kind: 'headers', headers: { 'docker-content-digest': NOTHING } }),
    ends: { headDigest: REFUSED, manifest: REFUSED, manifestDigest: REFUSED, blob: 'answer', push: REFUSED },
  },
  {
    name: 'what is told is no digest',
    fault: () => ({ kind: 'headers', headers: { 'docker-content-digest': 'latest' } }),
    ends: { head: 'answer', manifest: 'answer', manifestDigest: 'answer' },
  },
  {
    name: 'no digest is told',
    fault: () => ({ kind: 'headers', headers: { 'docker-content-digest': null } }),
    ends: all('answer'),
  },
  {
    name: 'the length told is too small',
    fault: () => ({ kind: 'headers', headers: { 'content-length': '20' } }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED },
  },
  {
    name: 'the length told is too great',
    fault: () => ({ kind: 'headers', headers: { 'content-length': '2000000' } }),
    ends: { manifest: CUT, manifestDigest: CUT, blob: REFUSED },
  },
  {
    name: 'the body has no end',
    fault: ({ mediaType }) => ({ kind: 'endless', status: 200, headers: { 'content-type': mediaType } }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED, upload: REFUSED, push: REFUSED },
  },
  {
    name: 'the body of an error has no end',
    fault: () => ({ kind: 'endless', status: 404, headers: { 'content-type': 'application/json' } }),
    ends: all('absent at answer', { head: 'absent at answer' }),
  },
  {
    name: 'HTML instead of JSON',
    fault: () => ({ kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: HTML }),
    ends: all(REFUSED),
  },
  {
    name: 'HTML that is called a manifest',
    fault: ({ mediaType }) => ({ kind: 'answer', status: 200, headers: { 'content-type': mediaType }, body: HTML }),
    ends: { manifest: REFUSED, manifestDigest: REFUSED, blob: REFUSED, upload: REFUSED },
  },
  { name: 'what is not HTTP', fault: () => ({ kind: 'garbage' }), ends: all(CUT) },
  { name: 'headers without end', fault: () => ({ kind: 'slow-headers' }), ends: all(CUT) },
  {
    name: '401 for ever',
    fault: () => ({ kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }),
    ends: all(DENIED),
  },
  { name: '401 without a challenge', fault: () => ({ kind: 'answer', status: 401 }), ends: all(DENIED) },
  {
    name: '401 with an unknown challenge',
    fault: () => ({ kind: 'answer', status: 401, headers: { 'www-authenticate': 'Negotiate abc' } }),
    ends: all(DENIED),
  },
  { name: '403', fault: () => ({ kind: 'answer', status: 403 }), ends: all(DENIED) },
  { name: '404', fault: () => ({ kind: 'answer', status: 404 }), ends: all('absent at answer') },
  { name: '429', fault: () => ({ kind: 'answer', status: 429 }), ends: all('throttled at answer') },
  { name: '429 once', fault: () => ({ kind: 'answer', status: 429 }), times: 1, ends: all('answer') },
  {
    name: '429 for an hour',
    fault: () => ({ kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }),
    ends: all('throttled at answer'),
  },
  {
    name: '429 once, for no time',
    fault: () => ({ kind: 'answer', status: 429, headers: { 'retry-after': '0' } }),
    times: 1,
    ends: all('answer'),
  },
  { name: '500', fault: () => ({ kind: 'answer', status: 500 }), ends: all('server-error at answer') },
  { name: '503 once', fault: () => ({ kind: 'answer', status: 503 }), times: 1, ends: all('answer') },
  {
    name: 'a redirect to another port, where it is free for all',
    fault: ({ free }) => redirect(`http://${free.host}/v2/team/app/manifests/1.0`),
    ends: { head: 'answer', manifest: 'answer' },
  },
  {
    name: 'a redirect of a blob to another port, where it is free for all',
    fault: ({ free, layer }) => redirect(`http://${free.host}/v2/team/app/blobs/${digestOf(layer)}`),
    ends: { blob: 'answer' },
  },
  {
    name: 'a redirect to another port that wants the password',
    fault: ({ neighbour }) => redirect(`http://${neighbour.host}/v2/team/app/manifests/1.0`),
    ends: all(DENIED, { upload: REFUSED, push: REFUSED }),
  },
  {
    name: 'a redirect to another address of this machine',
    fault: ({ other }) => redirect(`http://${other.host}/v2/team/app/manifests/1.0`),
    ends: all(REFUSED),
    isNeverAsked: true,
  },
  {
    name: 'a redirect in a circle',
    fault: ({ proxy }) => redirect(`http://${proxy.host}/v2/team/app/manifests/1.0`),
    ends: { head: REFUSED, manifest: REFUSED },
  },
  { name: 'a redirect to a file', fault: () => redirect('file:///etc/passwd'), ends: all(REFUSED) },
  { name: 'a redirect to nowhere', fault: () => ({ kind: 'answer', status: 307 }), ends: all(REFUSED) },
  {
    name: 'a token service on another address of this machine',
    fault: ({ other }) => bearer(`http://${other.host}/token`),
    ends: all(DENIED),
    isNeverAsked: true,
  },
  {
    name: 'a token service by another name of this machine',
    fault: ({ neighbour }) => bearer(`http://localhost:${neighbour.host.split(':')[1]}/token`),
    ends: all(DENIED),
    isNeverAsked: true,
  },
  {
    name: 'a token service with clouds',
    fault: () => bearer('http://169.254.169.254/latest/meta-data'),
    ends: all(DENIED),
  },
  {
    name: 'a token service without TLS elsewhere',
    fault: () => bearer('http://auth.invalid/token'),
    ends: all(DENIED),
  },
  { name: 'a token service that is a file', fault: () => bearer('file:///etc/passwd'), ends: all(DENIED) },
  { name: 'a token service that is no address', fault: () => bearer('token'), ends: all(DENIED) },
  {
    name: 'the upload goes on at another port that wants the password',
    fault: ({ neighbour }) => goesOnAt(neighbour.host),
    ends: { upload: DENIED },
  },
  {
    name: 'the upload goes on at another address of this machine',
    fault: ({ other }) => goesOnAt(other.host),
    ends: { upload: REFUSED },
    isNeverAsked: true,
  },
  {
    name: 'the upload goes on nowhere',
    fault: () => ({ kind: 'headers', headers: { location: null } }),
    ends: { upload: REFUSED },
  },
  { name: 'the upload is cut soon', fault: () => ({ kind: 'cut-upload', bytes: 20_000 }), ends: { upload: CUT } },
  {
    name: 'the upload is cut once',
    fault: () => ({ kind: 'cut-upload', bytes: 70_000 }),
    times: 1,
    ends: { upload: 'answer' },
  },
]
