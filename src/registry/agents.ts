// Kept connections: one agent for each set of TLS settings and each proxy, so that nothing trusted for one registry is trusted for another.

import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { connect as connectTls, createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import type { ConnectionTls } from './connection.ts'
import { openTunnel, type Proxy } from './proxy.ts'

/** What a connection is made with. */
export interface Way {
  readonly scheme: 'https' | 'http'
  readonly tls: ConnectionTls
  readonly proxy: Proxy | undefined
}

/** Gives agents, the same for the same settings. */
export interface Agents {
  /** Throws where a certificate or a key cannot be read. */
  agentFor(way: Way): HttpAgent
  readonly close: () => void
}

/**
 * How long one of several addresses of a host is tried before the next, in milliseconds. Node's own 250 make a distant registry unreachable
 * where the first address is slow.
 */
const ADDRESS_PATIENCE = 2000

/** Makes agents; `patience`: how long a tunnel may take, in milliseconds. */
export function openAgents(patience: number): Agents {
  const agents = new Map<string, HttpAgent>()
  const keys = new WeakMap<ConnectionTls, string>()
  const keyOf = (tls: ConnectionTls): string => {
    const known = keys.get(tls)
    if (known !== undefined) return known
    const key = JSON.stringify([tls.verify, tls.ca, tls.client?.cert, tls.client?.key])
    keys.set(tls, key)
    return key
  }
  return {
    agentFor: (way) => {
      const proxy = way.proxy === undefined ? '' : JSON.stringify(way.proxy)
      const key = way.scheme === 'http' ? `http ${proxy}` : `https ${proxy} ${keyOf(way.tls)}`
      const agent = agents.get(key) ?? newAgent(way, patience)
      agents.set(key, agent)
      return agent
    },
    close: () => {
      for (const agent of agents.values()) agent.destroy()
    },
  }
}

function newAgent({ scheme, tls, proxy }: Way, patience: number): HttpAgent {
  const options = {
    keepAlive: true,
    maxFreeSockets: 64,
    autoSelectFamilyAttemptTimeout: ADDRESS_PATIENCE,
  }
  if (scheme === 'http') return new HttpAgent(options)
  const secured = { ...options, rejectUnauthorized: tls.verify, secureContext: contextOf(tls) }
  return proxy === undefined ? new HttpsAgent(secured) : tunnelAgent(new HttpsAgent(secured), { tls, proxy, patience })
}

/** One context for all connections of an agent: reading all roots anew for each would cost more than the connection. */
function contextOf({ verify, ca, client }: ConnectionTls): SecureContext {
  // `ca` takes the place of the roots. To read them all takes as long as a hundred requests: who checks nothing needs none.
  if (!verify) return createSecureContext({ ca: [], ...client })
  return createSecureContext({ ...(ca.length === 0 ? {} : { ca: [...rootCertificates, ...ca] }), ...client })
}

interface Tunnelled {
  readonly tls: ConnectionTls
  readonly proxy: Proxy
  readonly patience: number
}

/** The connection that Node asks an agent for; its types leave out the call-back that it gives. */
type Connect = (
  options: { readonly host: string; readonly port: number; readonly servername?: string },
  done: (error: Error | null, socket?: Socket) => void,
) => void

function tunnelAgent(agent: HttpsAgent, { tls, proxy, patience }: Tunnelled): HttpsAgent {
  const secureContext = contextOf(tls)
  const createConnection: Connect = ({ host, port, servername }, done) => {
    openTunnel({ proxy, hostname: host, port, patience }, (error, socket) => {
      const name = servername ?? (isIP(host) === 0 ? host : '')
      if (socket === undefined) done(error)
      else done(null, connectTls({ socket, host, servername: name, secureContext, rejectUnauthorized: tls.verify }))
    })
  }
  return Object.assign(agent, { createConnection })
}
