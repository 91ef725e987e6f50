// For which images a credential is meant, as the kubelet reads it: `host[:port][/path]` with globs in the host. Made from the keys of
// docker configurations and from `matchImages` (kubernetes pkg/credentialprovider/keyring.go).

/** A key of a keyring, taken apart. */
export interface RegistryPattern {
  readonly labels: readonly string[]
  /** As it is written; empty where none is. */
  readonly port: string
  /** With the slash before it; empty where none is. */
  readonly path: string
}

/**
 * The key that the kubelet files an entry of a docker configuration under: without scheme, and without a leading `/v1` or `/v2` of the
 * path where a slash follows. Undefined for what is no URL: the kubelet leaves such an entry out.
 */
export function registryKey(written: string): string | undefined {
  const url = parseUrl(written.replace(/^https?:\/\//, ''))
  if (url === undefined) return undefined
  const path = /^\/v[12]\//.test(url.path) ? url.path.slice(3) : url.path
  return path === '' || path === '/' ? url.host : url.host + path
}

/**
 * A key as it may be shown: without a user and password before its host, and without what a terminal would obey. It is for the same images
 * as the key that was written; one that is for none for what stands before the `@` keeps that, and a `…` before it.
 */
export function shownRegistry(written: string): string {
  const [, scheme = '', rest = ''] = /^(https?:\/\/)?(.*)$/s.exec(written) ?? []
  const user = rest.slice(0, Math.max(0, rest.lastIndexOf('@')))
  const host = rest.slice(rest.lastIndexOf('@') + 1)
  const shown = rest === host || (USER.test(user) && !BAD_ESCAPE.test(user)) ? scheme + host : `${scheme}…@${host}`
  return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}')
}

/** Reads `host[:port][/path]`, a key or the name of an image; undefined for what is no URL. */
export function registryPattern(text: string): RegistryPattern | undefined {
  const url = parseUrl(text)
  if (url === undefined) return undefined
  const { name, port } = splitPort(url.host)
  return { labels: name.split('.'), port, path: url.path }
}

/**
 * Whether a pattern is for an image, given by its name without tag and digest. Ports are equal as texts, hosts have as many labels, and
 * paths begin alike, whatever comes then: `/team` is for `/teamster` too.
 */
export function matchesImage(pattern: RegistryPattern, image: RegistryPattern): boolean {
  return (
    pattern.port === image.port &&
    pattern.labels.length === image.labels.length &&
    image.path.startsWith(pattern.path) &&
    pattern.labels.every((label, i) => matchesLabel(label, image.labels[i] ?? ''))
  )
}

/** Whether a text is for an image by its name; false where either is no URL. */
export function isForImage(text: string, name: string): boolean {
  const [pattern, image] = [registryPattern(text), registryPattern(name)]
  return pattern !== undefined && image !== undefined && matchesImage(pattern, image)
}

interface HostAndPath {
  readonly host: string
  readonly path: string
}

/** What Go takes for a host: no blanks, backslashes or carets, and no escapes (which no image has). */
const HOST = /^[A-Za-z0-9\-._~!$&'()*+,;=:[\]<>"\u{80}-\u{10FFFF}]*$/u
const USER = /^[A-Za-z0-9\-._~:!$&'()*+,;=%@]*$/
const BAD_ESCAPE = /%(?![0-9A-Fa-f]{2})/

/** What stands behind `https://`, as Go's net/url reads it. */
function parseUrl(rest: string): HostAndPath | undefined {
  // eslint-disable-next-line no-control-regex -- these are what Go refuses
  if (/[\u0000-\u001F\u007F]/.test(rest)) return undefined
  const [beforeFragment, fragment] = cut(rest, '#')
  const [beforeQuery] = cut(beforeFragment, '?')
  const slash = beforeQuery.indexOf('/')
  const authority = slash === -1 ? beforeQuery : beforeQuery.slice(0, slash)
  const path = slash === -1 ? '' : beforeQuery.slice(slash)
  const at = authority.lastIndexOf('@')
  const host = authority.slice(at + 1)
  const user = at === -1 ? '' : authority.slice(0, at)
  if (!USER.test(user) || !isHost(host)) return undefined
  if ([user, fragment, path].some((part) => BAD_ESCAPE.test(part))) return undefined
  return { host, path: path.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) }
}

function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function isHost(host: string): boolean {
  if (!HOST.test(host)) return false
  const close = host.lastIndexOf(']')
  if (host.startsWith('[')) return close !== -1 && /^(?::[0-9]*)?$/.test(host.slice(close + 1))
  const colon = host.lastIndexOf(':')
  return colon === -1 || /^[0-9]*$/.test(host.slice(colon + 1))
}

/** As Go's net.SplitHostPort, where a host that it refuses is a name without a port: brackets stay on then. */
function splitPort(host: string): { readonly name: string; readonly port: string } {
  const parts = /^(?:\[([^[\]]*)\]|([^[\]:]*)):([^[\]:]*)$/.exec(host)
  return parts === null ? { name: host, port: '' } : { name: parts[1] ?? parts[2] ?? '', port: parts[3] ?? '' }
}

/** A character, a run of any, or one of some characters. */
type Token = string | { readonly ranges: readonly (readonly [string, string])[] }

/** As Go's path.Match for what can stand in a host: `*` and classes. A malformed pattern is for nothing. */
function matchesLabel(pattern: string, label: string): boolean {
  if (!/[*[]/.test(pattern)) return pattern === label
  const tokens = tokensOf(pattern)
  return tokens !== undefined && matchesTokens(tokens, label)
}

const RUN: Token = { ranges: [] }
const TOKEN = /\*+|\[(?:[^\]-](?:-[^\]-])?)+\]|[^*[]/gsuy

function tokensOf(pattern: string): readonly Token[] | undefined {
  const parts = pattern.match(TOKEN) ?? []
  if (parts.join('').length !== pattern.length) return undefined
  return parts.map((part) => {
    if (part.startsWith('*')) return RUN
    return part.startsWith('[') ? { ranges: rangesOf(part.slice(1, -1)) } : part
  })
}

function rangesOf(members: string): readonly (readonly [string, string])[] {
  return Array.from(members.matchAll(/(.)(?:-(.))?/gsu), ([, first = '', last = first]) => [first, last] as const)
}

/** A run takes no more than it must; when that fails it takes one more: of several runs only the last one needs to be tried again. */
function matchesTokens(tokens: readonly Token[], text: string): boolean {
  const characters = Array.from(text)
  let [at, token, run, runAt] = [0, 0, -1, 0]
  while (at < characters.length) {
    const found = tokens[token]
    if (found === RUN) {
      run = token++
      runAt = at
    } else if (found !== undefined && takes(found, characters[at] ?? '')) {
      at++
      token++
    } else if (run !== -1) {
      token = run + 1
      at = ++runAt
    } else {
      return false
    }
  }
  return tokens.slice(token).every((rest) => rest === RUN)
}

function takes(token: Token, character: string): boolean {
  if (typeof token === 'string') return token === character
  return token.ranges.some(([first, last]) => first <= character && character <= last)
}
