// One exchange over HTTP: a request goes out by a kept connection, its answer's head comes back, or why there is none. No redirects, no
// credentials, no repetition: those are laid over it.

import { request as requestHttp, type Agent, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { openAgents } from './agents.ts'
import type { ClientOptions } from './client.ts'
import type { ConnectionTls } from './connection.ts'
import { codedError, refusal, troubleOf, troubleOfError } from './failures.ts'
import { limits } from './limits.ts'
import type { Outcome, Stage, Trouble } from './outcome.ts'
import { proxyTrouble, readProxy, type Proxy } from './proxy.ts'
import type { Redactor } from './redact.ts'

/** What is asked. */
export type Method = 'HEAD' | 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a request brings. */
export type Body =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Opened once for each time that it is sent; `length` in bytes. */
  | { readonly kind: 'stream'; readonly length: number; open(): Promise<Outcome<Readable>> }

/** One request as it goes out. */
export interface Message {
  readonly method: Method
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly tls: ConnectionTls
  readonly body?: Body
}

/** The head of an answer, and its body on the way: who takes one must read it to its end, or `drop` it. */
export interface Answer {
  readonly status: number
  readonly url: URL
  readonly body: IncomingMessage
  /** `GET https://host/path`, free of secrets. */
  readonly request: string
  /** A header; of several of one name those that may be repeated are joined by commas. */
  header(name: string): string | undefined
  /** Each as it was sent. */
  headers(name: string): readonly string[]
  /** What an error of the body means. */
  readonly troubleOf: (error: unknown) => Trouble
  readonly drop: () => void
}

/** Sends requests. */
export interface Transport {
  send(message: Message): Promise<Outcome<Answer>>
  readonly close: () => void
}

/** Opens one for a client; what it is told of others' secrets is hidden from then on. */
export function openTransport(options: ClientOptions, redactor: Redactor): Transport {
  const agents = openAgents(options.patience)
  const underWay = new Set<ClientRequest>()
  let isClosed = false
  const close = (): void => {
    isClosed = true
    for (const request of underWay) request.destroy(codedError('ABORT_ERR'))
    agents.close()
  }
  options.signal?.addEventListener('abort', close, { once: true })
  const proxyOf = newProxyChoice(options, redactor)
  const send = async (message: Message): Promise<Outcome<Answer>> => {
    const named: Named = {
      get request() {
        return `${message.method} ${redactor.url(message.url)}`
      },
    }
    const failed = (error: unknown, stage: Stage): Trouble =>
      troubleOfError(error, { request: named.request, host: message.url.host, stage })
    if (isClosed || options.signal?.aborted === true) return failed(codedError('ABORT_ERR'), 'connect')
    const proxy = proxyOf(message.url)
    if (proxy?.kind === 'trouble') return proxy
    const source = message.body?.kind === 'stream' ? await message.body.open() : undefined
    if (source?.kind === 'trouble') return source
    const way = { proxy: proxy?.value, source: source?.value }
    try {
      const agent = agents.agentFor({ scheme: schemeOf(message.url), tls: message.tls, proxy: way.proxy })
      const open = (): ClientRequest => {
        const outgoing = openRequest(message, { agent, proxy: way.proxy, options })
        underWay.add(outgoing)
        return outgoing.once('close', () => underWay.delete(outgoing))
      }
      return await exchangeFresh(open, { message, named, ...way, options })
    } catch (error) {
      way.source?.destroy()
      return failed(error, 'tls')
    }
  }
  return {
    close,
    send: async (message) => {
      if (options.onRequest === undefined) return await send(message)
      const started = performance.now()
      const outcome = await send(message)
      options.onRequest({
        method: message.method,
        url: redactor.url(message.url),
        status: outcome.kind === 'answer' ? outcome.value.status : outcome.status,
        milliseconds: performance.now() - started,
      })
      return outcome
    },
  }
}

/** Exchanges; again where a kept connection was gone and nothing is lost by it. */
async function exchangeFresh(open: () => ClientRequest, rest: Omit<Exchange, 'outgoing'>): Promise<Outcome<Answer>> {
  for (let sent = 1; ; sent++) {
    const outgoing = open()
    const outcome = await exchange({ outgoing, ...rest })
    if (sent > MOST_STALE || rest.source !== undefined || !isStale(outcome, outgoing)) return outcome
  }
}

/** How many kept connections in a row may turn out to be gone, before that counts as a failure. */
const MOST_STALE = 2

/** Whether the other side had ended a kept connection just when it was used again, which tells nothing about the request. */
function isStale(outcome: Outcome<Answer>, { reusedSocket }: ClientRequest): boolean {
  return outcome.kind === 'trouble' && reusedSocket && (outcome.code === 'ECONNRESET' || outcome.code === 'EPIPE')
}

function schemeOf({ protocol }: URL): 'https' | 'http' {
  return protocol === 'https:' ? 'https' : 'http'
}

/** The proxy of an address, each read once. */
function newProxyChoice(options: ClientOptions, redactor: Redactor): (url: URL) => Outcome<Proxy> | undefined {
  const proxies = new Map<string, Outcome<Proxy>>()
  return (url) => {
    const address = options.proxyFor(schemeOf(url), url.host)
    if (address === undefined) return undefined
    const proxy = proxies.get(address) ?? readProxy(address, redactor)
    proxies.set(address, proxy)
    return proxy
  }
}

interface Opening {
  readonly agent: Agent
  readonly proxy: Proxy | undefined
  readonly options: ClientOptions
}

function openRequest({ method, url, headers, body }: Message, { agent, proxy, options }: Opening): ClientRequest {
  const isTls = url.protocol === 'https:'
  const length = body === undefined ? undefined : body.kind === 'bytes' ? body.bytes.length : body.length
  const target = `${url.pathname}${url.search}`
  const through = isTls ? undefined : proxy
  return (isTls ? requestHttps : requestHttp)({
    method,
    host: through?.hostname ?? url.hostname.replace(/^\[|\]$/g, ''),
    port: through?.port ?? (url.port === '' ? (isTls ? 443 : 80) : Number(url.port)),
    path: through === undefined ? target : `http://${url.host}${target}`,
    headers: {
      host: url.host,
      'user-agent': options.userAgent,
      ...headers,
      ...through?.headers,
      ...(length === undefined
        ? method === 'POST'
          ? { 'content-length': '0' }
          : {}
        : { 'content-length': `${length}` }),
    },
    agent,
    maxHeaderSize: limits.header,
  })
}

/** How a request is called: made when it is asked for, which for most it is not. */
interface Named {
  readonly request: string
}

interface Exchange {
  readonly outgoing: ClientRequest
  readonly message: Message
  readonly named: Named
  readonly source: Readable | undefined
  readonly proxy: Proxy | undefined
  readonly options: ClientOptions
}

async function exchange({ outgoing, message, named, source, proxy, options }: Exchange): Promise<Outcome<Answer>> {
  const host = proxy === undefined || message.url.protocol === 'https:' ? message.url.host : `the proxy ${proxy.shown}`
  const isToProxy = proxy !== undefined && message.url.protocol === 'http:'
  const progress = watchProgress(outgoing, { patience: options.patience, source, isToProxy })
  const told = (error: unknown): Trouble =>
    troubleOf(progress.reason ?? error) ??
    troubleOfError(progress.reason ?? error, { request: named.request, host, stage: progress.stage })
  return await new Promise<Outcome<Answer>>((done) => {
    outgoing.on('error', (error) => {
      source?.destroy()
      done(told(error))
    })
    // Nobody asked for another protocol (101): Node then drops the connection without a word.
    const dropped = (): void => done(told(codedError('ECONNRESET')))
    outgoing.once('close', dropped)
    outgoing.once('response', (body) => {
      outgoing.off('close', dropped)
      progress.answered(body)
      // Whoever reads it listens too; an answer that nobody reads any more may fail in silence.
      body.on('error', () => undefined)
      const status = body.statusCode ?? 0
      if (status === 407) {
        body.destroy()
        done(
          proxy === undefined
            ? refusal(named.request, '407 Proxy Authentication Required, though no proxy was asked', { status })
            : proxyTrouble(named.request, proxy, status),
        )
        return
      }
      done({
        kind: 'answer',
        value: {
          status,
          url: message.url,
          body,
          get request() {
            return named.request
          },
          header: (name) => headerOf(body, name),
          headers: (name) => body.headersDistinct[name] ?? [],
          troubleOf: told,
          drop: () => {
            if (!outgoing.writableFinished) outgoing.destroy()
            else if (isShort(message.method, body)) body.resume()
            else body.destroy()
          },
        },
      })
    })
    if (source !== undefined) {
      pipeline(source, outgoing, (error) => {
        if (error !== undefined && error !== null && troubleOf(error) !== undefined) done(told(error))
      })
    } else if (message.body?.kind === 'bytes') outgoing.end(message.body.bytes)
    else outgoing.end()
  })
}

/** Whether reading what is left costs less than a new connection. */
function isShort(method: Method, { complete, headers }: IncomingMessage): boolean {
  return complete || method === 'HEAD' || Number(headers['content-length'] ?? Number.NaN) <= limits.small
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : value?.join(', ')
}

/** How far a request has come, and why this side gave it up. */
interface Progress {
  stage: Stage
  reason: Error | undefined
  answered(body: IncomingMessage): void
}

interface Watch {
  readonly patience: number
  readonly source: Readable | undefined
  /** Whether the connection is one to a proxy, which hands on what it is sent. */
  readonly isToProxy: boolean
}

/** Follows a request from the name to the answer, and ends it where nothing comes for as long as one is patient. */
function watchProgress(outgoing: ClientRequest, { patience, source, isToProxy }: Watch): Progress {
  let body: IncomingMessage | undefined
  // From their first byte on headers may take this long as a whole: one byte now and then is no progress.
  let headers: NodeJS.Timeout | undefined
  const progress: Progress = {
    stage: 'answer',
    reason: undefined,
    answered: (given) => {
      progress.stage = 'answer'
      body = given
      clearTimeout(headers)
    },
  }
  // A side that waits for the other's content, or for a slow reader of its own, is not late.
  const isWaitingHere = (): boolean =>
    (body !== undefined && body.readableLength > 0) ||
    (body === undefined && source !== undefined && !source.readableEnded && outgoing.writableLength === 0)
  const giveUp = (): void => {
    progress.reason = codedError('ETIMEDOUT')
    outgoing.destroy(progress.reason)
  }
  outgoing.once('socket', (socket) => {
    const late = (): void => {
      if (isWaitingHere()) {
        socket.setTimeout(patience)
        return
      }
      giveUp()
    }
    socket.setTimeout(patience)
    socket.on('timeout', late)
    const hurry = (): void => {
      if (body === undefined) headers = setTimeout(giveUp, limits.slowness * patience)
    }
    socket.once('data', hurry)
    outgoing.once('close', () => {
      clearTimeout(headers)
      socket.off('timeout', late).off('data', hurry)
    })
    if (!socket.connecting) return
    progress.stage = isToProxy ? 'proxy' : isIP(outgoing.host) === 0 ? 'name' : 'connect'
    if (!isToProxy) socket.once('lookup', () => (progress.stage = 'connect'))
    socket.once('connect', () => (progress.stage = 'encrypted' in socket ? 'tls' : 'answer'))
    socket.once('secureConnect', () => (progress.stage = 'answer'))
  })
  return progress
}
