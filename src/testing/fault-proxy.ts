// A server between a client and a registry on this machine, which does to some requests what bad networks and bad registries do. The first
// rule that a request matches says what; all others pass as they are. What it hears it keeps. It is a proxy for any host (CONNECT too) as well.

import assert from 'node:assert/strict'
import {
  Agent,
  createServer,
  request as send,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type Server, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import type { TestCertificate } from './test-certificates.ts'

/** What is done to a request. Of what is done to a body nothing is to be seen where the answer has none. */
export type Fault =
  /** The connection ends before a byte of an answer. */
  | { readonly kind: 'drop' }
  /** Nothing comes, ever. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The connection ends after so many bytes of the body, whatever length was promised. */
  | { readonly kind: 'truncate'; readonly bytes: number }
  /** The rest of the body never comes, and the connection stays. */
  | { readonly kind: 'stall'; readonly bytes: number }
  /** One bit of the body is another. */
  | { readonly kind: 'corrupt' }
  /** An answer that is not the registry's. */
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Headers; readonly body?: string }
  /** The registry's answer with these headers instead of its own; `null` takes one away. */
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string | null>> }
  /** A body that has no end. */
  | { readonly kind: 'endless'; readonly status: number; readonly headers: Headers }
  /** Headers without end, a few bytes at a time. */
  | { readonly kind: 'slow-headers' }
  /** What is not HTTP. */
  | { readonly kind: 'garbage' }
  /** The connection ends after so many bytes of what the client sends; the registry has had them. */
  | { readonly kind: 'cut-upload'; readonly bytes: number }

type Headers = Readonly<Record<string, string>>

/** Which requests a fault is done to. */
export interface FaultRule {
  /** Held against `GET /v2/team/app/manifests/1.0`. */
  readonly on: RegExp
  readonly fault: Fault
  /** How often it is done; absent: always. */
  readonly times?: number
}

/** A request that came. */
export interface HeardRequest {
  readonly method: string
  /** Path and query; of CONNECT the host. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  /** How many bytes of its body have come so far. */
  readonly bytes: () => number
}

export interface FaultProxyOptions {
  /** `host:port` of a registry without TLS; absent where everything is answered by rules, or where it is a proxy for any host. */
  readonly target?: string
  /** What it shows; absent: it speaks plain HTTP. */
  readonly tls?: TestCertificate
  /** 127.0.0.1 where nothing is said. */
  readonly address?: string
  /** `host:port` that every tunnel leads to, whatever host it was asked for. */
  readonly tunnelsTo?: string
}

export interface FaultProxy {
  /** `127.0.0.1:port`. */
  readonly host: string
  /** What is done from now on; it may be set anew at any time. */
  rules: readonly FaultRule[]
  readonly heard: readonly HeardRequest[]
  /** Forgets what was heard. */
  forget(): void
}

/** Starts a proxy that passes everything until it is given rules. It ends with the test, its connections too. */
export async function startFaultProxy(
  test: Pick<TestContext, 'after'>,
  options: FaultProxyOptions = {},
): Promise<FaultProxy> {
  const heard: HeardRequest[] = []
  const done = new Map<FaultRule, number>()
  const agent = new Agent({ keepAlive: true })
  const sockets = new Set<Socket>()
  const faultOf = (line: string): Fault | undefined => {
    const rule = proxy.rules.find((each) => each.on.test(line) && (done.get(each) ?? 0) < (each.times ?? Infinity))
    if (rule !== undefined) done.set(rule, (done.get(rule) ?? 0) + 1)
    return rule?.fault
  }
  const hear = (request: IncomingMessage): Fault | undefined => {
    const { method = '', url = '', headers } = request
    let bytes = 0
    request.on('data', (chunk: Buffer) => (bytes += chunk.length)).pause()
    heard.push({ method, url, headers, bytes: () => bytes })
    return faultOf(`${method} ${url}`)
  }
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    answer({ request, response, agent, options }, hear(request))
  }
  const server = options.tls === undefined ? createServer(serve) : createTlsServer({ ...options.tls }, serve)
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    const fault = hear(request)
    tunnel(options.tunnelsTo ?? request.url ?? '', socket, fault)
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined).once('close', () => sockets.delete(socket)))
  })
  test.after(() => {
    server.close()
    agent.destroy()
    for (const socket of sockets) socket.destroy()
  })
  const proxy: FaultProxy = {
    host: await listen(server, options.address ?? '127.0.0.1'),
    rules: [],
    heard,
    forget: () => void (heard.length = 0),
  }
  return proxy
}

async function listen(server: Server, host: string): Promise<string> {
  await new Promise<void>((done) => {
    server.listen(0, host, done)
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return `${host}:${address.port}`
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly agent: Agent
  readonly options: FaultProxyOptions
}

function answer(exchange: Exchange, fault: Fault | undefined): void {
  const { request, response } = exchange
  switch (fault?.kind) {
    case 'drop':
      return void request.socket.destroy()
    case 'silence':
      return
    case 'delay':
      return void setTimeout(() => {
        pass(exchange, undefined)
      }, fault.milliseconds)
    case 'answer':
      request.resume()
      return void response.writeHead(fault.status, fault.headers).end(fault.body)
    case 'endless':
      response.writeHead(fault.status, fault.headers)
      return pour(response)
    case 'slow-headers':
      return drip(request.socket)
    case 'garbage':
      return void request.socket.end('220 mail.example ESMTP\r\n')
    case 'truncate':
    case 'stall':
    case 'corrupt':
    case 'headers':
    case 'cut-upload':
    case undefined:
      return pass(exchange, fault)
  }
}

/** Hands a request on and its answer back, with what the fault does to them. */
function pass({ request, response, agent, options }: Exchange, fault: Fault | undefined): void {
  const { method = '', url = '' } = request
  const { host, pathname, search } = new URL(url, `http://${options.target ?? request.headers.host}`)
  const [hostname = '', port = '80'] = host.split(':')
  // With the client's own `host`, so that the addresses which the registry names lead through here.
  const headers = { ...request.headers, ...(options.tls === undefined ? {} : { 'x-forwarded-proto': 'https' }) }
  const forward = send({ hostname, port, method, path: pathname + search, headers, agent })
  forward.once('response', (came) => {
    const changed = fault?.kind === 'headers' ? fault.headers : {}
    const kept = Object.entries({ ...came.headers, ...changed }).filter(([, value]) => value !== null)
    // What is null is gone, and Node says `undefined` of headers that are not there.
    response.writeHead(came.statusCode ?? 502, Object.fromEntries(kept) as NodeJS.Dict<string | string[]>)
    spoil(came, response, fault)
  })
  forward.once('error', () => request.socket.destroy())
  response.once('close', () => forward.destroy())
  if (fault?.kind === 'cut-upload') passPart(request, forward, fault.bytes)
  else request.pipe(forward)
}

/** The registry is left what has come, as it would be by a network. */
function passPart(request: IncomingMessage, forward: ClientRequest, bytes: number): void {
  let left = bytes
  request.on('data', (chunk: Buffer) => {
    if (left > 0) forward.write(chunk.subarray(0, left))
    left -= chunk.length
    if (left <= 0) setTimeout(() => request.socket.destroy(), 20)
  })
  request.once('end', () => forward.end()).resume()
}

function spoil(came: IncomingMessage, response: ServerResponse, fault: Fault | undefined): void {
  if (fault?.kind === 'truncate' || fault?.kind === 'stall') {
    let left = fault.bytes
    came.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, left)
      left -= part.length
      const after = left > 0 || fault.kind === 'stall' ? () => undefined : () => response.socket?.destroy()
      if (part.length > 0 || fault.bytes === 0) response.write(part.length > 0 ? part : ' ', after)
    })
    return
  }
  let isCorrupt = fault?.kind !== 'corrupt'
  came.on('data', (chunk: Buffer) => {
    if (!isCorrupt) chunk[0] = (chunk[0] ?? 0) ^ 1
    isCorrupt = true
    if (!response.write(chunk)) {
      came.pause()
      response.once('drain', () => came.resume())
    }
  })
  came.once('end', () => response.end())
  came.once('error', () => response.destroy())
}

function tunnel(url: string, socket: Socket, fault: Fault | undefined): void {
  if (fault?.kind === 'answer') return void socket.end(`HTTP/1.1 ${fault.status} No\r\ncontent-length: 0\r\n\r\n`)
  if (fault?.kind === 'silence') return
  if (fault !== undefined) return void socket.destroy()
  const [hostname = '', port = '443'] = url.split(':')
  const other = connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    other.pipe(socket).pipe(other)
  })
  other.once('error', () => socket.destroy())
  socket.once('close', () => other.destroy())
}

const BLOCK = Buffer.alloc(65_536, ' ')

function pour(response: ServerResponse): void {
  // What has no body would take in all of it at once.
  if (response.req.method === 'HEAD') return void response.end()
  while (!response.destroyed && response.write(BLOCK));
  if (!response.destroyed) {
    response.once('drain', () => {
      pour(response)
    })
  }
}

function drip(socket: Socket): void {
  socket.write('HTTP/1.1 200 OK\r\n')
  const timer = setInterval(() => socket.write('x: y\r\n'), 20)
  socket.once('close', () => {
    clearInterval(timer)
  })
}
