// Where the dialects part: a text that one runtime pulls and another refuses, or takes for a different image.

import type { Dialect, ParsedReference } from './reference.ts'
import { DOCKER_HUB, DOCKER_HUB_INDEX } from './grammar.ts'
import { parseReference } from './parse.ts'

/** All dialects, the usual one first. */
export const DIALECTS: readonly Dialect[] = ['distribution', 'containers-image', 'go-containerregistry']

/**
 * The dialects that read `text` otherwise than `dialect` does: they refuse what it accepts or accept what it refuses, or come
 * to another registry, repository, tag or digest. That Docker Hub is `index.docker.io` in one of them is no difference.
 */
export function dialectsThatDisagree(text: string, dialect: Dialect = 'distribution'): readonly Dialect[] {
  const meaning = meaningOf(parseReference(text, dialect))
  return DIALECTS.filter((other) => other !== dialect && meaningOf(parseReference(text, other)) !== meaning)
}

/** Equal for two outcomes that ask for the same image; all refusals are equal. */
function meaningOf(parsed: ParsedReference): string {
  if (!parsed.ok) return ''
  const { registry, repository, tag, digest } = parsed.reference
  return JSON.stringify([registry === DOCKER_HUB_INDEX ? DOCKER_HUB : registry, repository, tag, digest])
}
