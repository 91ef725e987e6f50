// The address of a mirror or server, as containerd reads it from hosts.toml and the old tables (Go net/url Parse).

/** An address taken apart. */
export interface HostUrl {
  readonly scheme: string
  /** With its port; empty for a text that names none. */
  readonly host: string
  /** As it is written. */
  readonly path: string
}

/** Takes an address apart; undefined where Go would refuse it. Name and password are put aside, query and fragment too. */
export function parseHostUrl(text: string): HostUrl | undefined {
  const bare = text.replace(/[?#].*$/s, '')
  if (/\p{Cc}/u.test(text) || bare.startsWith(':')) return undefined
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*(?=:)/.exec(bare)?.[0]
  const rest = scheme === undefined ? bare : bare.slice(scheme.length + 1)
  if (rest.startsWith('//')) return withAuthority(scheme ?? '', rest.slice(2))
  // Without a scheme a colon in front of the first slash means none of the two.
  if (scheme === undefined && /^[^/]*:/.test(rest)) return undefined
  // With a scheme it is opaque to Go, and has no path.
  return {
    scheme: scheme?.toLowerCase() ?? '',
    host: '',
    path: scheme === undefined || rest.startsWith('/') ? rest : '',
  }
}

function withAuthority(scheme: string, rest: string): HostUrl | undefined {
  const slash = rest.indexOf('/')
  const authority = slash === -1 ? rest : rest.slice(0, slash)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  if (!HOST.test(host)) return undefined
  return { scheme: scheme.toLowerCase(), host, path: slash === -1 ? '' : rest.slice(slash) }
}

/** What Go takes between the slashes; the port must be digits or nothing. */
const HOST = /^(?:\[[0-9A-Fa-f:.%]*\]|[^\s:[\]"<>\\^`{|}/?#@]*)(?::\d*)?$/

/** The root of the API below a path: cleaned, without a slash at the end; empty for the root of the host. */
export function cleanPath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.map((part) => `/${part}`).join('')
}
