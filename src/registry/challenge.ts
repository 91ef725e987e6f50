// What a registry asks for with 401: the challenges of `WWW-Authenticate` (RFC 9110 11.6.1), several in one header or in several.

/** One challenge. */
export interface Challenge {
  /** In small letters: `bearer`, `basic`. */
  readonly scheme: string
  /** Names in small letters; of a name that is written twice the first counts. */
  readonly parameters: ReadonlyMap<string, string>
}

/** Longer headers are not read. */
const LONGEST = 16 * 1024
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y
const SPACE = /[ \t]*/y
/** An unquoted value of a parameter: some registries do not quote addresses. */
const BARE = /[^\s,"]+/y

/**
 * Reads headers. What is no challenge is passed over up to the next comma; a parameter without a scheme before it belongs to nobody. A quoted
 * string that does not end goes to the end of the header.
 */
export function readChallenges(headers: readonly string[]): readonly Challenge[] {
  return headers.flatMap((header) => (header.length > LONGEST ? [] : readHeader(header)))
}

function readHeader(text: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  while (at < text.length) {
    take(SPACE)
    const word = take(TOKEN)
    if (word === undefined) {
      at = afterComma(text, at)
      continue
    }
    take(SPACE)
    if (text[at] === '=') {
      at++
      take(SPACE)
      const quoted = text[at] === '"' ? readQuoted(text, at) : undefined
      if (quoted !== undefined) at = quoted.end
      const value = quoted?.value ?? take(BARE) ?? ''
      const parameters = challenges.at(-1)?.parameters
      const name = word.toLowerCase()
      if (parameters?.has(name) === false) parameters.set(name, value)
    } else {
      challenges.push({ scheme: word.toLowerCase(), parameters: new Map() })
      // A blob of the kind `Negotiate abc=`; it is nothing that is used here.
      take(TOKEN68)
    }
    take(SPACE)
    if (text[at] === ',') at++
  }
  return challenges
}

/** The string that begins at a quote, its escapes resolved, and where it ends. */
function readQuoted(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = ''
  let at = start + 1
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] === '\\' && at + 1 < text.length) at++
    value += text[at] ?? ''
  }
  return { value, end: Math.min(text.length, at + 1) }
}

function afterComma(text: string, at: number): number {
  const comma = text.indexOf(',', at)
  return comma === -1 ? text.length : comma + 1
}
