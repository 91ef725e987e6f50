// Which hosts are this machine, as Go programs tell it.

/** A host parted from its port; IPv6 comes without its brackets. The port is empty where none is written (Go net.SplitHostPort). */
export interface HostPort {
  readonly name: string
  readonly port: string
}

/** Parts a host of an address. */
export function splitHostPort(host: string): HostPort {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(host)
  if (bracketed !== null) return { name: bracketed[1] ?? '', port: bracketed[2] ?? '' }
  const colon = host.indexOf(':')
  if (colon === -1 || host.indexOf(':', colon + 1) !== -1) return { name: host, port: '' }
  return { name: host.slice(0, colon), port: host.slice(colon + 1) }
}

/** Whether a host is `localhost` or an address of the loopback interface (containerd core/remotes/docker IsLocalhost). */
export function isLocalhost(host: string): boolean {
  // Brackets without a port stay on in Go, and are no address then.
  if (/^\[[^\]]*\]$/.test(host)) return false
  const { name } = splitHostPort(host)
  return name === 'localhost' || isLoopback4(name) || LOOPBACK_6.test(name)
}

/** `::1`, with any zeros written out. */
const LOOPBACK_6 = /^(?:(?:0{1,4}:){7}|(?:0{1,4}(?::0{1,4})*)?::(?:0{1,4}:)*)0{0,3}1$/

function isLoopback4(name: string): boolean {
  const parts = name.split('.')
  return (
    parts.length === 4 && parts[0] === '127' && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && +part < 256)
  )
}
