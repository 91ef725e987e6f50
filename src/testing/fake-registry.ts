// A registry in this process, on a loopback port, for tests: it keeps what is pushed, signs in, pages, remembers every request, and misbehaves
// where a test tells it to.

import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { buffer } from 'node:stream/consumers'
import type { TestContext } from 'node:test'

/** One request that came in. */
export interface HeardRequest {
  readonly method: string
  /** With its query. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

/** How people sign in: the one account that there is. Bearer tokens are fetched at `/token` of the same port. */
export interface FakeAccess {
  readonly kind: 'basic' | 'bearer'
  readonly username: string
  readonly password: string
  /** In seconds. */
  readonly expiresIn?: number
}

/** What it is made of. */
export interface FakeOptions {
  readonly access?: FakeAccess
  readonly tls?: { readonly cert: string; readonly key: string }
  /** Tags a page; 1000 where nothing is said. */
  readonly pageSize?: number
  readonly hasReferrers?: boolean
  readonly chunkMinLength?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Gives true where it has answered, or not, in its own way; false lets the request go on. */
  readonly misbehave?: (request: IncomingMessage, response: ServerResponse) => boolean
}

/** A registry that runs. */
export interface FakeRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string
  readonly heard: readonly HeardRequest[]
  readonly blobs: Map<string, Buffer>
  /** By `repository reference`, once for each tag and digest. */
  readonly manifests: Map<string, { readonly bytes: Buffer; readonly mediaType: string }>
  /** Puts a manifest there by its digest, and by a tag where one is given; gives the digest. */
  put(repository: string, manifest: object, tag?: string): string
  /** Connections that were opened so far. */
  connections(): number
}

interface State extends FakeRegistry {
  readonly options: FakeOptions
  readonly uploads: Map<string, Buffer>
  readonly tokens: Set<string>
  heard: HeardRequest[]
}

/** Starts one; it ends with the test. */
export async function startFakeRegistry(
  test: Pick<TestContext, 'after'>,
  options: FakeOptions = {},
): Promise<FakeRegistry> {
  let state: State | undefined
  const listener: RequestListener = (request, response) => {
    if (state === undefined) return
    state.heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers })
    if (options.misbehave?.(request, response) !== true) void answer(state, request, response)
  }
  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener)
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  test.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const manifests: State['manifests'] = new Map()
  state = {
    options,
    host: `127.0.0.1:${port}`,
    heard: [],
    blobs: new Map(),
    manifests,
    uploads: new Map(),
    tokens: new Set(),
    connections: () => connections,
    put: (repository, manifest, tag) => {
      const bytes = Buffer.from(JSON.stringify(manifest))
      const mediaType = 'mediaType' in manifest && typeof manifest.mediaType === 'string' ? manifest.mediaType : ''
      for (const reference of [sha256(bytes), ...(tag === undefined ? [] : [tag])])
        manifests.set(`${repository} ${reference}`, { bytes, mediaType })
      return sha256(bytes)
    },
  }
  return state
}

/** One way to misbehave: the same answer to whatever is asked. */
export function answering(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): (request: IncomingMessage | undefined, response: ServerResponse) => boolean {
  return (_, response) => {
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)
    return true
  }
}

/** The digest of bytes. */
export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

interface Call {
  readonly state: State
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly repository: string
  /** What stands after the kind: a reference, a digest, the name of an upload. */
  readonly rest: string
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${state.host}`)
  for (const [name, value] of Object.entries(state.options.headers ?? {})) response.setHeader(name, value)
  if (url.pathname === '/token') return await giveToken(state, request, { response, url })
  const found = /^\/v2\/(.+?)\/(manifests|blobs\/uploads|blobs|tags|referrers)\/(.*)$/.exec(url.pathname)
  const [, repository = '', kind = '', rest = ''] = found ?? []
  if (!isAllowed(state, request)) return challenge(state, response, { repository, method: request.method ?? '' })
  if (url.pathname === '/v2/') return reply(response, 200, '{}')
  return await serve(kind, { state, request, response, url, repository, rest })
}

async function serve(kind: string, call: Call): Promise<void> {
  if (kind === 'manifests') return await serveManifest(call)
  if (kind === 'blobs/uploads') return await serveUpload(call)
  if (kind === 'blobs') return serveBlob(call)
  if (kind === 'tags') return serveTags(call)
  const isReferrers = kind === 'referrers' && call.state.options.hasReferrers === true
  return isReferrers ? serveReferrers(call) : refuse(call.response, 404, 'UNSUPPORTED')
}

function isAllowed(
  { options: { access }, tokens }: State,
  { headers: { authorization = '' } }: IncomingMessage,
): boolean {
  if (access === undefined) return true
  return access.kind === 'basic' ? authorization === basic(access) : tokens.has(authorization.replace(/^Bearer /, ''))
}

function basic({ username, password }: FakeAccess): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

function challenge(
  { options: { access, tls }, host }: State,
  response: ServerResponse,
  { repository, method }: { readonly repository: string; readonly method: string },
): void {
  const actions = method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push'
  const scope = repository === '' ? '' : `,scope="repository:${repository}:${actions}"`
  const realm = `${tls === undefined ? 'http' : 'https'}://${host}/token`
  const header = access?.kind === 'basic' ? 'Basic realm="fake"' : `Bearer realm="${realm}",service="fake"${scope}`
  response.setHeader('www-authenticate', header)
  refuse(response, 401, 'UNAUTHORIZED')
}

async function giveToken(
  { options: { access }, tokens }: State,
  request: IncomingMessage,
  { response, url }: { readonly response: ServerResponse; readonly url: URL },
): Promise<void> {
  const form = new URLSearchParams((await buffer(request)).toString())
  const isKnown =
    access !== undefined &&
    (request.headers.authorization === basic(access) || form.get('refresh_token') === access.password)
  if (!isKnown) return refuse(response, 401, 'UNAUTHORIZED')
  const token = `token-${randomUUID()}`
  tokens.add(token)
  reply(
    response,
    200,
    JSON.stringify({ token, expires_in: access.expiresIn ?? 300, scope: url.searchParams.getAll('scope') }),
  )
}

async function serveManifest({ state, request, response, repository, rest }: Call): Promise<void> {
  if (request.method === 'PUT') {
    const bytes = await buffer(request)
    const digest = sha256(bytes)
    const entry = { bytes, mediaType: request.headers['content-type'] ?? '' }
    for (const reference of [digest, rest]) state.manifests.set(`${repository} ${reference}`, entry)
    response.setHeader('docker-content-digest', digest)
    return reply(response, 201, '')
  }
  const found = state.manifests.get(`${repository} ${rest}`)
  if (found === undefined) return refuse(response, 404, 'MANIFEST_UNKNOWN')
  response.setHeader('docker-content-digest', sha256(found.bytes))
  reply(response, 200, found.bytes, found.mediaType)
}

function serveBlob({ state, request, response, rest }: Call): void {
  const bytes = state.blobs.get(rest)
  if (bytes === undefined) return refuse(response, 404, 'BLOB_UNKNOWN')
  const start = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]
  response.setHeader('docker-content-digest', rest)
  if (start === undefined) return reply(response, 200, bytes, 'application/octet-stream')
  response.setHeader('content-range', `bytes ${start}-${bytes.length - 1}/${bytes.length}`)
  reply(response, 206, bytes.subarray(Number(start)), 'application/octet-stream')
}

async function serveUpload(call: Call): Promise<void> {
  const { state, request, response, url, rest } = call
  const mount = url.searchParams.get('mount')
  if (request.method === 'POST' && mount !== null && state.blobs.has(mount)) return reply(response, 201, '')
  const id = request.method === 'POST' ? randomUUID() : rest
  if (request.method === 'POST') state.uploads.set(id, Buffer.alloc(0))
  const before = state.uploads.get(id)
  if (before === undefined) return refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN')
  const sent = await buffer(request)
  const from = /^(\d+)-/.exec(request.headers['content-range'] ?? '')?.[1]
  if (from !== undefined && Number(from) !== before.length) return refuse(response, 416, 'BLOB_UPLOAD_INVALID')
  const bytes = Buffer.concat([before, sent])
  state.uploads.set(id, bytes)
  if (request.method === 'PUT') return finishUpload(call, bytes)
  const minimum = state.options.chunkMinLength
  if (minimum !== undefined) response.setHeader('oci-chunk-min-length', `${minimum}`)
  response.setHeader('location', `/v2/${call.repository}/blobs/uploads/${id}?_state=canary-state`)
  response.setHeader('range', `0-${Math.max(0, bytes.length - 1)}`)
  reply(response, request.method === 'GET' ? 204 : 202, '')
}

function finishUpload({ state, response, url, rest }: Call, bytes: Buffer): void {
  const digest = url.searchParams.get('digest') ?? ''
  if (digest !== sha256(bytes)) return refuse(response, 400, 'DIGEST_INVALID')
  state.blobs.set(digest, bytes)
  state.uploads.delete(rest)
  response.setHeader('docker-content-digest', digest)
  reply(response, 201, '')
}

function serveTags({ state, response, url, repository }: Call): void {
  const all = [...state.manifests.keys()]
    .filter((key) => key.startsWith(`${repository} `) && !key.includes(':'))
    .map((key) => key.slice(repository.length + 1))
    .toSorted()
  const last = url.searchParams.get('last') ?? ''
  const rest = all.filter((tag) => tag > last)
  const page = rest.slice(0, state.options.pageSize ?? 1000)
  if (page.length < rest.length)
    response.setHeader('link', `</v2/${repository}/tags/list?n=1000&last=${page.at(-1) ?? ''}>; rel="next"`)
  reply(response, 200, JSON.stringify({ name: repository, tags: page }))
}

function serveReferrers({ state, response, repository, rest }: Call): void {
  const manifests = [...state.manifests]
    .filter(
      ([key, { bytes }]) =>
        key === `${repository} ${sha256(bytes)}` && bytes.includes(`"subject"`) && bytes.includes(rest),
    )
    .map(([, { bytes, mediaType }]) => ({ mediaType, digest: sha256(bytes), size: bytes.length }))
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  reply(response, 200, JSON.stringify({ schemaVersion: 2, mediaType, manifests }), mediaType)
}

function reply(response: ServerResponse, status: number, body: string | Uint8Array, type = 'application/json'): void {
  const length = Buffer.byteLength(body)
  response.writeHead(status, { 'content-type': type, ...(status === 204 ? {} : { 'content-length': length }) })
  response.end(body)
}

function refuse(response: ServerResponse, status: number, code: string): void {
  reply(response, status, JSON.stringify({ errors: [{ code, message: `${code} as it is said here` }] }))
}
