// Which proxy a request goes through, by the settings that programs written in Go follow, as runtimes and their tools are.

import { BlockList, isIP } from 'node:net'
import { isLocalhost, splitHostPort } from '../cluster/localhost.ts'
import type { ProxyFor } from '../registry/connection.ts'

/** The values of `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; empty where they are not set. */
export interface ProxySettings {
  readonly https: string
  readonly http: string
  readonly no: string
}

/**
 * The proxy of each request (golang.org/x/net/http/httpproxy). This machine is never asked through one. Entries of `NO_PROXY` are hosts with all
 * below them, `.domain` and `*.domain` for what is below alone, addresses, networks, each with or without a port, or `*` for everything.
 */
export function proxiesOf({ https, http, no }: ProxySettings): ProxyFor {
  const exceptions = no.split(',').flatMap((entry) => exceptionOf(entry.trim().toLowerCase()) ?? [])
  return (scheme, host) => {
    const proxy = scheme === 'https' ? https : http
    if (proxy === '' || isLocalhost(host)) return undefined
    const { name, port } = splitHostPort(host.toLowerCase())
    const asked = { name: name.replace(/^\[|\]$/g, ''), port: port === '' ? USUAL_PORTS[scheme] : port }
    return exceptions.some((isException) => isException(asked)) ? undefined : withScheme(proxy)
  }
}

const USUAL_PORTS = { https: '443', http: '80' } as const

interface AskedHost {
  readonly name: string
  readonly port: string
}

type Exception = (asked: AskedHost) => boolean

function exceptionOf(entry: string): Exception | undefined {
  if (entry === '') return undefined
  if (entry === '*') return () => true
  if (entry.includes('/')) return networkOf(entry)
  const { name, port } = splitHostPort(entry)
  const hasPort = (asked: AskedHost): boolean => port === '' || asked.port === port
  const bare = name.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0) return (asked) => asked.name === bare && hasPort(asked)
  const domain = bare.startsWith('*.') ? bare.slice(1) : bare
  const isBelow = ({ name: asked }: AskedHost): boolean =>
    asked.endsWith(domain.startsWith('.') ? domain : `.${domain}`)
  return (asked) => (asked.name === domain || isBelow(asked)) && hasPort(asked)
}

/** `10.0.0.0/8`; one that is none is left out. */
function networkOf(entry: string): Exception | undefined {
  const slash = entry.indexOf('/')
  const [address, bits] = [entry.slice(0, slash), Number(entry.slice(slash + 1))]
  const family = isIP(address)
  if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128)) return undefined
  const network = new BlockList()
  network.addSubnet(address, bits, FAMILIES[family === 4 ? 4 : 6])
  return ({ name }) => {
    const asked = isIP(name)
    return asked !== 0 && network.check(name, FAMILIES[asked === 4 ? 4 : 6])
  }
}

const FAMILIES = { 4: 'ipv4', 6: 'ipv6' } as const

function withScheme(proxy: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
}
