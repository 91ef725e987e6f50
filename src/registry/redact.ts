// What may be shown of requests and of what others say: addresses by a list of harmless parts, foreign text cut, cleaned and freed of secrets.

const LONGEST_TEXT = 300
const LONGEST_ADDRESS = 800
/** Parts of a query that hold no secret: all others are shown by name only. */
const HARMLESS: ReadonlySet<string> = new Set([
  'ns',
  'n',
  'last',
  'mount',
  'from',
  'digest',
  'artifactType',
  'service',
  'scope',
])
/** Shorter ones are not looked for: they stand in any text by chance. */
const SHORTEST_SECRET = 4
const HIDDEN = '***'

/** Knows the secrets that a client has used, so that nobody who says them back gets them printed. */
export interface Redactor {
  /** Also what it becomes in an address, in JSON and in base64. */
  hide(secret: string): void
  /** Without secrets, without what a terminal would obey, in one line, cut. */
  clean(text: string): string
  /** An address without user, password, fragment, and all of its query that is not known to be harmless. */
  url(url: URL): string
}

/** Makes one that knows no secret yet. */
export function newRedactor(): Redactor {
  const secrets = new Set<string>()
  const free = (text: string): string => {
    let freed = text
    for (const secret of secrets) freed = freed.replaceAll(secret, HIDDEN)
    return freed
  }
  return {
    hide: (secret) => {
      for (const form of formsOf(secret)) if (form.length >= SHORTEST_SECRET) secrets.add(form)
    },
    clean: (text) => cut(printable(free(text))),
    url: (url) =>
      cut(printable(free(`${url.protocol}//${url.host}${url.pathname}${shownQuery(url)}`)), LONGEST_ADDRESS),
  }
}

function formsOf(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString('base64')
  const inAddress = encodeURIComponent(Buffer.from(secret).toString())
  return [secret, inAddress, JSON.stringify(secret).slice(1, -1), base64, base64.replace(/=+$/, '')]
}

function shownQuery(url: URL): string {
  if (url.search === '') return ''
  const parts = [...url.searchParams].map(([name, value]) =>
    HARMLESS.has(name)
      ? `${name}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':')}`
      : `${cut(name)}=${HIDDEN}`,
  )
  return `?${parts.join('&')}`
}

/** One line that no terminal obeys. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function cut(text: string, longest: number = LONGEST_TEXT): string {
  return text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}
