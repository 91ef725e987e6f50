// Why a piece of a reference is not legal, and at which character: for messages. Each function looks at one piece that
// begins at offset `base` of the whole text, reads it once from the left, and answers nothing when it finds nothing wrong.

import type { ReferenceProblem, ReferenceProblemKind } from './reference.ts'
import { DIGEST_ALGORITHM, DIGEST_LENGTHS, MAX_TAG_LENGTH, MAX_TEXT_LENGTH } from './grammar.ts'

/** Makes a problem. */
export function problem(kind: ReferenceProblemKind, offset: number, message: string): ReferenceProblem {
  return { kind, offset, message }
}

/** One character for a message: printable ASCII in quotes, anything else by its code point. Never more than one: texts may hold passwords. */
export function printCharacter(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0
  if (code > 0x20 && code < 0x7f) return code === 0x22 ? `'"'` : `"${String.fromCodePoint(code)}"`
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Refuses a text that is too long to be looked at. */
export function explainSize(text: string): ReferenceProblem | undefined {
  if (text.length <= MAX_TEXT_LENGTH) return undefined
  return problem('name-too-long', MAX_TEXT_LENGTH, `a text of more than ${MAX_TEXT_LENGTH} characters is no reference`)
}

/** Why `host` is no `host[:port]` of the distribution grammar. */
export function explainHost(host: string, base: number): ReferenceProblem | undefined {
  const user = host.indexOf('@')
  if (user !== -1) return problem('bad-domain', base + user, 'a registry carries no user name and no password ("@")')
  if (host.startsWith('[')) return explainIpv6(host, base)
  const colon = host.indexOf(':')
  const name = colon === -1 ? host : host.slice(0, colon)
  return explainLabels(name, base) ?? (colon === -1 ? undefined : explainPort(host, colon, base))
}

function explainIpv6(host: string, base: number): ReferenceProblem | undefined {
  const wrong = host.slice(1).search(/[^a-fA-F0-9:]/) + 1
  if (wrong === 0) return problem('bad-domain', base, 'the IPv6 address lacks its closing "]"')
  if (host[wrong] === '%')
    return problem('bad-domain', base + wrong, 'an IPv6 address of a registry cannot have a zone')
  if (host[wrong] !== ']') {
    return problem(
      'bad-domain',
      base + wrong,
      `${printCharacter(host, wrong)} cannot stand in an IPv6 address in brackets`,
    )
  }
  if (wrong === 1) return problem('bad-domain', base, 'the brackets hold no IPv6 address')
  const port = wrong + 1
  if (port === host.length) return undefined
  if (host[port] !== ':') return problem('bad-domain', base + port, 'only a ":" and a port can follow the "]"')
  return explainPort(host, port, base)
}

function explainPort(host: string, colon: number, base: number): ReferenceProblem | undefined {
  if (colon === host.length - 1) return problem('bad-domain', base + colon, 'the port after ":" is missing')
  const wrong = host.slice(colon + 1).search(/[^0-9]/)
  if (wrong === -1) return undefined
  const at = colon + 1 + wrong
  const message =
    host[at] === ':'
      ? 'an IPv6 address must stand in brackets, and a registry has one port'
      : `the port holds ${printCharacter(host, at)}; it can only hold digits`
  return problem('bad-domain', base + at, message)
}

function explainLabels(name: string, base: number): ReferenceProblem | undefined {
  if (name === '') return problem('bad-domain', base, 'the host of the registry is missing')
  let start = 0
  for (const label of name.split('.')) {
    const found = explainLabel(label, base + start)
    if (found !== undefined) {
      // An empty last label has no character of its own: the dot before it is wrong.
      return start < name.length ? found : { ...found, offset: base + name.length - 1 }
    }
    start += label.length + 1
  }
  return undefined
}

function explainLabel(label: string, at: number): ReferenceProblem | undefined {
  if (label === '') return problem('bad-domain', at, 'a part of the registry between dots is empty')
  if (label.startsWith('-')) return problem('bad-domain', at, 'a part of the registry cannot begin with "-"')
  const wrong = label.search(/[^a-zA-Z0-9-]/)
  if (wrong !== -1) {
    return problem('bad-domain', at + wrong, `${printCharacter(label, wrong)} cannot stand in the name of a registry`)
  }
  const end = endWithout(label, '-')
  return end === label.length
    ? undefined
    : problem('bad-domain', at + end, 'a part of the registry cannot end with "-"')
}

function endWithout(text: string, character: string): number {
  let end = text.length
  while (end > 0 && text[end - 1] === character) end--
  return end
}

/** Why `path` is no repository path; `after` says what stands before it. */
export function explainPath(path: string, base: number, after: 'nothing' | 'registry'): ReferenceProblem | undefined {
  if (path === '') return explainMissingPath(base, after)
  let start = 0
  for (const component of path.split('/')) {
    const found =
      component === '' ? explainEmptyComponent(path, start, base, after) : explainComponent(component, base + start)
    if (found !== undefined) return found
    start += component.length + 1
  }
  return undefined
}

function explainMissingPath(base: number, after: 'nothing' | 'registry'): ReferenceProblem {
  return after === 'registry'
    ? problem('trailing-slash', base - 1, 'the repository after "/" is missing')
    : problem('bad-format', base, 'the repository is missing')
}

function explainEmptyComponent(
  path: string,
  start: number,
  base: number,
  after: 'nothing' | 'registry',
): ReferenceProblem {
  if (start === path.length) return problem('trailing-slash', base + start - 1, 'a repository cannot end with "/"')
  return start === 0 && after === 'nothing'
    ? problem('bad-format', base, 'a reference cannot begin with "/"')
    : problem('double-slash', base + start, 'two slashes cannot follow each other')
}

function explainComponent(component: string, base: number): ReferenceProblem | undefined {
  const good = /^(?:[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)?/.exec(component)?.[0].length ?? 0
  if (good === component.length) return undefined
  const separator = /^(?:__|[._]|-+)/.exec(component.slice(good))?.[0] ?? ''
  if (separator === '') return explainPathCharacter(component, good, base)
  if (good === 0) return problem('separator', base, `a path component cannot begin with "${component.charAt(0)}"`)
  const next = good + separator.length
  if (next === component.length) {
    return problem('separator', base + good, 'a path component cannot end with ".", "_" or "-"')
  }
  return /[._-]/.test(component.charAt(next))
    ? problem('separator', base + next, 'only one ".", one or two "_", or dashes can join two parts of a name')
    : explainPathCharacter(component, next, base)
}

function explainPathCharacter(path: string, at: number, base: number): ReferenceProblem {
  const character = path.charAt(at)
  if (character >= 'A' && character <= 'Z')
    return problem('not-lowercase', base + at, 'a repository must be lower case')
  const message =
    character === ':' || character === '@'
      ? `a repository holds no ${character === ':' ? 'tag' : 'digest'} ("${character}")`
      : `${printCharacter(path, at)} cannot stand in a repository`
  return problem('bad-format', base + at, message)
}

/** Why `tag` is no tag; `colon` is the offset of what announces it, for an empty one. */
export function explainTag(tag: string, base: number, colon: number): ReferenceProblem | undefined {
  if (tag === '') return problem('empty-tag', colon, 'the tag is missing')
  if (/^[.-]/.test(tag)) return problem('bad-tag', base, `a tag cannot begin with ${printCharacter(tag, 0)}`)
  return explainTagCharacters(tag, base)
}

/** As `explainTag`, without the rule for the first character. */
export function explainTagCharacters(tag: string, base: number): ReferenceProblem | undefined {
  const wrong = tag.slice(0, MAX_TAG_LENGTH).search(/[^0-9A-Za-z_.-]/)
  if (wrong !== -1) {
    const message =
      tag[wrong] === ':'
        ? 'a second ":": there can be one tag only'
        : `${printCharacter(tag, wrong)} cannot stand in a tag`
    return problem('bad-tag', base + wrong, message)
  }
  if (tag.length <= MAX_TAG_LENGTH) return undefined
  return problem('tag-too-long', base + MAX_TAG_LENGTH, `a tag has at most ${MAX_TAG_LENGTH} characters`)
}

/** Why `digest` is no `algorithm:hex` of a registered algorithm; `at` is the offset of what announces it, for an empty one. */
export function explainDigest(
  digest: string,
  base: number,
  at: number,
  lengths: ReadonlyMap<string, number> = DIGEST_LENGTHS,
): ReferenceProblem | undefined {
  if (digest === '') return problem('empty-digest', at, 'the digest is missing')
  const colon = digest.indexOf(':')
  if (colon === -1)
    return problem('digest-bad-format', base, 'a digest is written algorithm:hex, as sha256: and 64 digits')
  const algorithm = digest.slice(0, colon)
  const length = lengths.get(algorithm)
  if (length !== undefined) return explainHex(digest.slice(colon + 1), length, base + colon + 1)
  const good = DIGEST_ALGORITHM.exec(algorithm)?.[0].length ?? 0
  return good === algorithm.length && good > 0
    ? problem(
        'digest-unsupported-algorithm',
        base,
        `the digest's algorithm is none of ${[...lengths.keys()].join(', ')}`,
      )
    : problem('digest-bad-format', base + good, "the digest's algorithm is not well-formed")
}

/** Why `hex` is not `length` lower-case hexadecimal digits. */
export function explainHex(hex: string, length: number, base: number): ReferenceProblem | undefined {
  const wrong = hex.slice(0, length).search(/[^0-9a-f]/)
  if (wrong !== -1) {
    const message = /[A-F]/.test(hex.charAt(wrong))
      ? 'the digits of a digest must be lower case'
      : `${printCharacter(hex, wrong)} is no hexadecimal digit`
    return problem('digest-bad-format', base + wrong, message)
  }
  if (hex.length === length) return undefined
  const found = hex.length > length ? 'more' : `${hex.length}`
  return problem(
    'digest-bad-length',
    base + (hex.length > length ? length : 0),
    `this digest has ${length} hexadecimal digits, not ${found}`,
  )
}
