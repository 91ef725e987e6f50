// A text turned into a reference, or into the reason why it is none, in one of three dialects. What is accepted and what it
// comes to is exactly what the libraries do (distribution/reference normalize.go ParseNormalizedNamed; its fork in
// containers/container-libs); only a name whose registry they leave empty is refused. Linear in the length of the text.

import { parseGoContainerregistry } from './go-containerregistry.ts'
import { DIGEST, HOST, IDENTIFIER, MAX_NAME_LENGTH, MAX_TEXT_LENGTH, NAMED_HOST, PATH, TAG } from './grammar.ts'
import { measuredLength, normalise, takeApart, type NormalName, type Pieces } from './pieces.ts'
import type { Dialect, ParsedReference, Reference } from './reference.ts'
import { refuse } from './refuse.ts'

/**
 * Reads a reference. Nothing is trimmed; the text is kept; tag and digest are both kept. No default tag is put in, in no
 * dialect (`withDefaultTag` does that). Never throws.
 */
export function parseReference(text: string, dialect: Dialect = 'distribution'): ParsedReference {
  if (dialect === 'go-containerregistry') return parseGoContainerregistry(text)
  const pieces = takeApart(text, dialect)
  const normal = normalise(pieces)
  return isLegal(pieces, normal)
    ? { ok: true, reference: makeReference(pieces, normal) }
    : { ok: false, problem: refuse(pieces, normal) }
}

/** Only whether: what is wrong with the few that are not, `refuse` finds out. */
function isLegal(pieces: Pieces, normal: NormalName): boolean {
  const { text, dialect, host, path, tag, digest } = pieces
  return (
    text.length <= MAX_TEXT_LENGTH &&
    (host === undefined || (dialect === 'distribution' ? HOST : NAMED_HOST).test(host)) &&
    PATH.test(path) &&
    measuredLength(pieces, normal) <= MAX_NAME_LENGTH &&
    (tag === undefined || TAG.test(tag)) &&
    (digest === undefined || DIGEST.test(digest)) &&
    !IDENTIFIER.test(text)
  )
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
