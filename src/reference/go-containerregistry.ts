// The dialect of google/go-containerregistry (crane, ko, Knative, cosign, kyverno): pkg/name/{ref,tag,digest,repository,
// registry,check}.go with weak validation, its default. It looks at characters and lengths, hardly at structure.

import type { ParsedReference, ReferenceProblem } from './reference.ts'
import { explainDigest, explainTagCharacters, printCharacter, problem } from './explain.ts'
import { DOCKER_HUB, DOCKER_HUB_INDEX, MAX_NAME_LENGTH, OFFICIAL_PREFIX } from './grammar.ts'
import { hostOf } from './host.ts'
import { refuseAtSight } from './refuse.ts'
import { refineProblem } from './smells.ts'

const DIGEST_LENGTHS: ReadonlyMap<string, number> = new Map([['sha256', 64]])

/** Reads a reference of this dialect. */
export function parseGoContainerregistry(text: string): ParsedReference {
  const atSight = refuseAtSight(text)
  if (atSight !== undefined) return { ok: false, problem: atSight }
  const parsed = parseLoosely(text)
  return parsed.ok ? parsed : { ok: false, problem: refineProblem(text, parsed.problem) }
}

/**
 * The registry is `index.docker.io` where distribution has `docker.io`.
 * A tag beside a digest is kept; the library itself puts it aside.
 */
function parseLoosely(text: string): ParsedReference {
  // Neither registry, repository nor tag can hold an "@", so a text with one can only be a digest.
  const at = text.indexOf('@')
  const base = at === -1 ? text : text.slice(0, at)
  const digest = at === -1 ? undefined : text.slice(at + 1)
  const colon = base.lastIndexOf(':')
  const hasTag = colon > base.lastIndexOf('/')
  const name = hasTag ? base.slice(0, colon) : base
  const tag = hasTag ? base.slice(colon + 1) : undefined
  const found =
    explainName(name, digest === undefined ? 'as-written' : 'normalised') ??
    (tag === undefined ? undefined : explainLooseTag(tag, colon)) ??
    (digest === undefined ? undefined : explainDigest(digest, at + 1, at, DIGEST_LENGTHS))
  if (found !== undefined) return { ok: false, problem: found }
  return {
    ok: true,
    reference: {
      text,
      dialect: 'go-containerregistry',
      ...normalise(name),
      ...(tag === undefined ? {} : { tag }),
      ...(digest === undefined ? {} : { digest }),
    },
  }
}

function normalise(name: string): { registry: string; repository: string; isQualified: boolean } {
  const { host, path } = hostOf(name, 'go-containerregistry')
  const registry = host === undefined || host === DOCKER_HUB ? DOCKER_HUB_INDEX : host
  const isOfficial = registry === DOCKER_HUB_INDEX && !path.includes('/')
  return { registry, repository: isOfficial ? OFFICIAL_PREFIX + path : path, isQualified: host !== undefined }
}

// Beside a digest the library parses the normalised name once more, so that there `library/` counts as well.
function explainName(name: string, measured: 'as-written' | 'normalised'): ReferenceProblem | undefined {
  const { host, path } = hostOf(name, 'go-containerregistry')
  const added = measured === 'as-written' ? 0 : normalise(name).repository.length - path.length
  const found = host === undefined ? undefined : explainAuthority(host)
  return found ?? explainRepository(path, name.length - path.length, MAX_NAME_LENGTH - added)
}

/**
 * The registry must come out of Go's `net/url` as it went in: no user, no percent sign, what Go leaves unescaped in a host,
 * brackets only around an IPv6 address (Go 1.25), nothing or digits after the last colon.
 */
function explainAuthority(host: string): ReferenceProblem | undefined {
  const wrong = host.search(/[^A-Za-z0-9!$&'()*+,;=:[\]<>"\-_.~\u0080-\u{10FFFF}]/u)
  if (wrong !== -1) return problem('bad-domain', wrong, `${printCharacter(host, wrong)} cannot stand in a registry`)
  const bracket = host.search(/[[\]]/)
  if (bracket !== -1) return explainBrackets(host, bracket)
  const colon = host.lastIndexOf(':')
  const port = colon === -1 ? -1 : host.slice(colon + 1).search(/[^0-9]/)
  return port === -1
    ? undefined
    : problem('bad-domain', colon + 1 + port, 'the port of a registry can only hold digits')
}

function explainBrackets(host: string, bracket: number): ReferenceProblem | undefined {
  const [, address] = /^\[([0-9A-Fa-f:.]*)\](?::[0-9]*)?$/.exec(host) ?? []
  // The URL parser of the platform knows every spelling of an IPv6 address, as Go's netip does.
  if (address !== undefined && URL.canParse(`http://[${address}]/`)) return undefined
  return problem('bad-domain', bracket, 'brackets can only stand around an IPv6 address')
}

function explainRepository(repository: string, base: number, longest: number): ReferenceProblem | undefined {
  if (repository === '') {
    return base === 0
      ? problem('bad-format', 0, 'the repository is missing')
      : problem('trailing-slash', base - 1, 'the repository after "/" is missing')
  }
  const wrong = repository.slice(0, longest).search(/[^a-z0-9_\-./]/)
  if (wrong !== -1) {
    return /[A-Z]/.test(repository.charAt(wrong))
      ? problem('not-lowercase', base + wrong, 'a repository must be lower case')
      : problem('bad-format', base + wrong, `${printCharacter(repository, wrong)} cannot stand in a repository`)
  }
  if (repository.length <= longest) return undefined
  return problem('name-too-long', base + longest, `a repository can have ${MAX_NAME_LENGTH} characters`)
}

function explainLooseTag(tag: string, colon: number): ReferenceProblem | undefined {
  return tag === '' ? problem('empty-tag', colon, 'the tag is missing') : explainTagCharacters(tag, colon + 1)
}
