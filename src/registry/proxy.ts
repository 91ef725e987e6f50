// Ways through an HTTP proxy: a tunnel for https (CONNECT, RFC 9110 9.3.6), and what a request for http carries (RFC 9112 3.2.2).

import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Socket } from 'node:net'
import { codedError, errorOf, refusal, statusText, troubleOfError } from './failures.ts'
import type { Outcome, Trouble } from './outcome.ts'
import type { Redactor } from './redact.ts'

/** A proxy, read. */
export interface Proxy {
  readonly scheme: 'http' | 'https'
  readonly hostname: string
  readonly port: number
  /** With `Proxy-Authorization` where its address names a user. */
  readonly headers: Readonly<Record<string, string>>
  /** `host:port`, without its user. */
  readonly shown: string
}

/** Reads the address of a proxy; its user and password are hidden from then on. */
export function readProxy(address: string, redactor: Redactor): Outcome<Proxy> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '')
    return refusal('the address of the proxy', 'it is not of the form http://host:port', {
      failure: 'unreachable',
      stage: 'proxy',
    })
  const isTls = url.protocol === 'https:'
  const userInfo = `${decoded(url.username)}:${decoded(url.password)}`
  redactor.hide(url.password)
  redactor.hide(decoded(url.password))
  redactor.hide(userInfo)
  return {
    kind: 'answer',
    value: {
      scheme: isTls ? 'https' : 'http',
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
      headers: userInfo === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(userInfo).toString('base64')}` },
      shown: url.host,
    },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Where a tunnel leads, and how long one waits for it, in milliseconds. */
export interface Tunnel {
  readonly proxy: Proxy
  readonly hostname: string
  readonly port: number
  readonly patience: number
}

/** Opens a tunnel through a proxy; what it fails with is an error that carries the trouble (`troubleOf`). */
export function openTunnel(
  { proxy, hostname, port, patience }: Tunnel,
  done: (error: Error | null, socket?: Socket) => void,
): void {
  const authority = `${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`
  const request = `CONNECT ${authority}`
  const connecting = (proxy.scheme === 'https' ? requestHttps : requestHttp)({
    method: 'CONNECT',
    host: proxy.hostname,
    port: proxy.port,
    path: authority,
    headers: { host: authority, ...proxy.headers },
    agent: false,
    timeout: patience,
  })
  let isDone = false
  const finish = (error: Error | null, socket?: Socket): void => {
    if (!isDone) done(error, socket)
    isDone = true
  }
  connecting.once('connect', ({ statusCode = 0 }, socket: Socket, head: Buffer) => {
    if (statusCode >= 200 && statusCode < 300 && head.length === 0) {
      finish(null, socket.setTimeout(0))
      return
    }
    socket.destroy()
    finish(errorOf(proxyTrouble(request, proxy, statusCode)))
  })
  connecting.once('timeout', () => connecting.destroy(codedError('ETIMEDOUT')))
  connecting.on('error', (error) => {
    const asked = { request, host: `the proxy ${proxy.shown}`, stage: 'proxy' } as const
    finish(errorOf({ ...troubleOfError(error, asked), failure: 'unreachable', stage: 'proxy' }))
  })
  connecting.end()
}

/** What a proxy says of itself: 407 asks for its own password, anything else is a way that it does not open. */
export function proxyTrouble(request: string, { shown }: Proxy, status: number): Trouble {
  const says =
    status === 407
      ? 'it asks for a user and a password of its own, or refuses those that it got'
      : 'it does not open the way'
  return refusal(request, `the proxy ${shown} answers ${statusText(status)}: ${says}`, {
    failure: 'unreachable',
    stage: 'proxy',
    status,
  })
}
