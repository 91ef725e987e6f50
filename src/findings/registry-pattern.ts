// Patterns of registries, as users write them in allow and deny lists: `registry.example.com`, `*.example.com:5000`, `ghcr.io/acme`.

import { DOCKER_HUB, DOCKER_HUB_INDEX } from '../reference/grammar.ts'

/** Whether images below `name` (`registry` or `registry/repository`, normalised) fall under a pattern. */
export type RegistryMatcher = (name: string) => boolean

/**
 * Compiles a pattern `host[:port][/path]`. A `*` stands for any characters of one label of the host or one component of the path.
 * A path covers itself and everything below it; a host without port is only that host without port.
 */
export function compileRegistryPattern(pattern: string): RegistryMatcher {
  const [host, path] = componentsOf(pattern)
  return (name) => {
    const [itsHost, itsPath] = componentsOf(name)
    return (
      host.length === itsHost.length && path.length <= itsPath.length && covers(host, itsHost) && covers(path, itsPath)
    )
  }
}

/** Whether something below `name` could fall under the pattern: for a registry whose repositories are not known yet. */
export function compileRegistryPrefix(pattern: string): RegistryMatcher {
  const [host, path] = componentsOf(pattern)
  return (name) => {
    const [itsHost, itsPath] = componentsOf(name)
    return host.length === itsHost.length && covers(host, itsHost) && covers(path, itsPath)
  }
}

/** The labels of the host (the port is one more, an IPv6 address falls apart too) and the components of the path. */
function componentsOf(text: string): readonly [host: readonly string[], path: readonly string[]] {
  const [written = '', ...path] = text.replace(/\/$/, '').split('/')
  const host = written === DOCKER_HUB_INDEX ? DOCKER_HUB : written
  return [host.split(/(?=[.:])/), path]
}

/** Whether each pattern matches the text at its place, as far as both go. */
function covers(patterns: readonly string[], texts: readonly string[]): boolean {
  return patterns.slice(0, texts.length).every((pattern, at) => matchesStars(pattern.split('*'), texts[at] ?? ''))
}

/** Whether a text is made of the pieces, with anything between them. Linear: each piece is looked for once, from the left. */
function matchesStars(pieces: readonly string[], text: string): boolean {
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}
