// A text turned into a reference, or into the reason why it is none, in one of three dialects. What is accepted and what it
// comes to is exactly what the libraries do (distribution/reference normalize.go ParseNormalizedNamed; its fork in
// containers/container-libs); only a name whose registry they leave empty is refused. Linear in the length of the text.

import type { Dialect, ParsedReference, Reference, ReferenceProblem } from './reference.ts'
import { explainDigest, explainHost, explainPath, explainSize, explainTag, problem } from './explain.ts'
import { parseGoContainerregistry } from './go-containerregistry.ts'
import {
  DOCKER_HUB,
  DOCKER_HUB_INDEX,
  HOST,
  IDENTIFIER,
  MAX_NAME_LENGTH,
  NAMED_HOST,
  OFFICIAL_PREFIX,
  PATH,
  TAG,
} from './grammar.ts'
import { hostOf } from './host.ts'
import { refineProblem } from './smells.ts'

/** The dialects of the distribution grammar. */
type DistributionDialect = Exclude<Dialect, 'go-containerregistry'>

/** The pieces of a text, with the offset of the remainder's parts. */
interface Pieces {
  readonly text: string
  readonly dialect: DistributionDialect
  readonly host: string | undefined
  readonly path: string
  readonly pathStart: number
  readonly tag: string | undefined
  readonly tagStart: number
  readonly digest: string | undefined
  readonly digestStart: number
}

/**
 * Reads a reference. Nothing is trimmed; the text is kept; tag and digest are both kept. No default tag is put in, in no
 * dialect (`withDefaultTag` does that). Never throws.
 */
export function parseReference(text: string, dialect: Dialect = 'distribution'): ParsedReference {
  const size = explainSize(text)
  if (size !== undefined) return { ok: false, problem: size }
  const parsed = parseInDialect(text, dialect)
  return parsed.ok ? parsed : { ok: false, problem: refineProblem(text, parsed.problem) }
}

function parseInDialect(text: string, dialect: Dialect): ParsedReference {
  if (text === '') return { ok: false, problem: problem('empty', 0, 'the reference is empty') }
  if (dialect === 'go-containerregistry') return parseGoContainerregistry(text)
  if (IDENTIFIER.test(text)) {
    return { ok: false, problem: problem('identifier', 0, '64 hexadecimal digits are an image id, not a reference') }
  }
  const pieces = takeApart(text, dialect)
  const normal = normalise(pieces)
  const found = findProblem(pieces, normal)
  return found === undefined ? { ok: true, reference: makeReference(pieces, normal) } : { ok: false, problem: found }
}

function takeApart(text: string, dialect: DistributionDialect): Pieces {
  const { host, path: remainder } = hostOf(text, dialect)
  const pathStart = text.length - remainder.length
  const at = remainder.indexOf('@')
  const named = at === -1 ? remainder : remainder.slice(0, at)
  const colon = named.indexOf(':')
  return {
    text,
    dialect,
    host,
    path: colon === -1 ? named : named.slice(0, colon),
    pathStart,
    tag: colon === -1 ? undefined : named.slice(colon + 1),
    tagStart: pathStart + colon + 1,
    digest: at === -1 ? undefined : remainder.slice(at + 1),
    digestStart: pathStart + at + 1,
  }
}

interface NormalName {
  readonly registry: string
  readonly repository: string
}

function normalise({ host, path }: Pieces): NormalName {
  const registry = host === undefined || host === DOCKER_HUB_INDEX ? DOCKER_HUB : host
  return { registry, repository: registry === DOCKER_HUB && !path.includes('/') ? OFFICIAL_PREFIX + path : path }
}

function makeReference({ text, dialect, host, tag, digest }: Pieces, { registry, repository }: NormalName): Reference {
  return {
    text,
    dialect,
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    isQualified: host !== undefined,
  }
}

function findProblem(pieces: Pieces, normal: NormalName): ReferenceProblem | undefined {
  return (
    findHostProblem(pieces) ?? findPathProblem(pieces) ?? findLengthProblem(pieces, normal) ?? findRestProblem(pieces)
  )
}

function findHostProblem({ host, dialect }: Pieces): ReferenceProblem | undefined {
  if (host === undefined || (dialect === 'distribution' ? HOST : NAMED_HOST).test(host)) return undefined
  const found = explainHost(host, 0)
  // What the grammar of distribution would take and the fork does not is an IPv6 address.
  if (found === undefined) return problem('bad-domain', 0, 'this dialect knows no IPv6 addresses')
  // As a path component it is legal: the libraries then accept the name, with an empty registry.
  if (PATH.test(host))
    return problem('registry-undetermined', found.offset, `the registry cannot be determined: ${found.message}`)
  return found
}

function findPathProblem({ host, path, pathStart }: Pieces): ReferenceProblem | undefined {
  return PATH.test(path) ? undefined : explainPath(path, pathStart, host === undefined ? 'nothing' : 'registry')
}

/** distribution measures the path, the fork registry and path; both after normalisation. */
function findLengthProblem({ dialect, path, pathStart }: Pieces, normal: NormalName): ReferenceProblem | undefined {
  const isPathOnly = dialect === 'distribution'
  const before = isPathOnly ? 0 : normal.registry.length + 1
  const excess = before + normal.repository.length - MAX_NAME_LENGTH
  if (excess <= 0) return undefined
  const what = isPathOnly ? 'a repository' : 'registry and repository together'
  const offset = Math.max(0, pathStart + path.length - excess)
  return problem(
    'name-too-long',
    offset,
    `${what} can have ${MAX_NAME_LENGTH} characters, not ${MAX_NAME_LENGTH + excess}`,
  )
}

function findRestProblem({ tag, tagStart, digest, digestStart }: Pieces): ReferenceProblem | undefined {
  const found = tag === undefined || TAG.test(tag) ? undefined : explainTag(tag, tagStart, tagStart - 1)
  return found ?? (digest === undefined ? undefined : explainDigest(digest, digestStart, digestStart - 1))
}
