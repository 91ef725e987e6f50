// A proxy in this process: one that passes requests on and opens tunnels, or one that does neither.

import { createServer, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { TestContext } from 'node:test'
import { listen } from './loopback.ts'

/** A proxy that runs. */
export interface TestProxy {
  /** `127.0.0.1:port`. */
  readonly host: string
  readonly heard: IncomingMessage[]
}

/** Starts one; it ends with the test. `asks`: for a password, whatever it gets. `closed`: it reaches nobody. */
export async function startTestProxy(
  t: Pick<TestContext, 'after'>,
  kind: 'open' | 'asks' | 'closed',
): Promise<TestProxy> {
  const heard: IncomingMessage[] = []
  const status = kind === 'asks' ? 407 : 502
  const server = createServer((request, response) => {
    heard.push(request)
    if (kind !== 'open') {
      response.writeHead(status).end()
      return
    }
    const url = new URL(request.url ?? '')
    const socket = connect(Number(url.port), url.hostname, () => {
      socket.write(`${request.method ?? ''} ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: close\r\n\r\n`)
      socket.pipe(response.socket ?? socket)
    })
  })
  server.on('connect', (request: IncomingMessage, from) => {
    heard.push(request)
    const [hostname = '', port = ''] = (request.url ?? '').split(':')
    if (kind !== 'open') {
      from.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const to = connect(Number(port), hostname, () => {
      from.write('HTTP/1.1 200 Connection established\r\n\r\n')
      to.pipe(from)
      from.pipe(to)
    })
    for (const socket of [to, from]) socket.on('error', () => undefined)
    t.after(() => to.destroy())
  })
  const host = `127.0.0.1:${await listen(server)}`
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { host, heard }
}
