// Why a text is no reference of the distribution grammar: at which piece it fails, said as helpfully as can be.

import { explainDigest, explainHost, explainPath, explainSize, explainTag, problem } from './explain.ts'
import { HOST, IDENTIFIER, MAX_NAME_LENGTH, NAMED_HOST, PATH, TAG } from './grammar.ts'
import { measuredLength, type NormalName, type Pieces } from './pieces.ts'
import type { ReferenceProblem } from './reference.ts'
import { refineProblem } from './smells.ts'

/** The reason for a text that is not legal. */
export function refuse(pieces: Pieces, normal: NormalName): ReferenceProblem {
  const { text } = pieces
  const atSight = refuseAtSight(text)
  if (atSight !== undefined) return atSight
  const found = IDENTIFIER.test(text)
    ? problem('identifier', 0, '64 hexadecimal digits are an image id, not a reference')
    : findProblem(pieces, normal)
  if (found === undefined) throw new Error('a legal reference was refused')
  return refineProblem(text, found)
}

/** Why a text is refused at sight, in any dialect. */
export function refuseAtSight(text: string): ReferenceProblem | undefined {
  return text === '' ? problem('empty', 0, 'the reference is empty') : explainSize(text)
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

function findLengthProblem(pieces: Pieces, normal: NormalName): ReferenceProblem | undefined {
  const { dialect, path, pathStart } = pieces
  const excess = measuredLength(pieces, normal) - MAX_NAME_LENGTH
  if (excess <= 0) return undefined
  const what = dialect === 'distribution' ? 'a repository' : 'registry and repository together'
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
