// Where another host may send this client: to token services, storage and next pages, but not to places that only this machine can reach.

import { BlockList, isIP } from 'node:net'
import type { Connection, ConnectionTls } from './connection.ts'

/** Why an address that a registry names is not asked; undefined: it may be. In a sentence without a full stop. */
export function refusedAddress(to: URL, connection: Pick<Connection, 'scheme' | 'host'>): string | undefined {
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return 'that is no address of the web'
  if (to.username !== '' || to.password !== '') return 'that address holds a user'
  if (to.protocol === 'http:' && connection.scheme === 'https') return 'that leaves https'
  const from = placeOf(hostnameOf(connection))
  const target = placeOf(to.hostname)
  if (target === 'open' || to.hostname === hostnameOf(connection)) return undefined
  // Where the registry itself is told by an address of an own network, its neighbours are no secret to it.
  return target === 'private' && from === 'private'
    ? undefined
    : 'that address is of this machine or of a network of its own'
}

/** How an address that a registry names is reached: its own host as it, others without the client certificate. */
export function tlsFor(to: URL, connection: Pick<Connection, 'scheme' | 'host' | 'tls'>): ConnectionTls {
  const { tls } = connection
  if (tls.client === undefined || to.hostname === hostnameOf(connection)) return tls
  return { verify: tls.verify, ca: tls.ca }
}

/** Whether an address is of the registry itself: its scheme, its host and its port. */
export function isSameOrigin(to: URL, { scheme, host }: Pick<Connection, 'scheme' | 'host'>): boolean {
  // Mostly both are written alike; only else is it worth to read the host again.
  return (to.host === host && to.protocol === `${scheme}:`) || to.origin === originOf(scheme, host)
}

function originOf(scheme: string, host: string): string {
  const text = `${scheme}://${host}`
  return URL.canParse(text) ? new URL(text).origin : text
}

function hostnameOf({ scheme, host }: Pick<Connection, 'scheme' | 'host'>): string {
  const text = `${scheme}://${host}`
  return URL.canParse(text) ? new URL(text).hostname : host
}

/** `near`: this machine, its links, and where clouds keep their metadata. `private`: networks of one's own. Names are open: what they mean is not looked up. */
type Place = 'near' | 'private' | 'open'

const NEAR = newList([
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
])
const PRIVATE = newList([
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['fc00::', 7],
])

function newList(subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, isIP(net) === 6 ? 'ipv6' : 'ipv4')
  return list
}

function placeOf(hostname: string): Place {
  const name = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  if (name === 'localhost' || name.endsWith('.localhost')) return 'near'
  const family = isIP(name)
  if (family === 0) return 'open'
  const kind = family === 6 ? 'ipv6' : 'ipv4'
  if (NEAR.check(name, kind)) return 'near'
  return PRIVATE.check(name, kind) ? 'private' : 'open'
}
