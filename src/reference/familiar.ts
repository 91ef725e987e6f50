// References as people write them, and with the tag that runtimes put in.

import { DOCKER_HUB, DOCKER_HUB_INDEX, IDENTIFIER, OFFICIAL_PREFIX } from './grammar.ts'
import { isHost } from './host.ts'
import { canonical, suffixOf, type ReferenceParts } from './print.ts'
import type { Dialect, Reference } from './reference.ts'

/** The tag of a reference that has neither tag nor digest (distribution/reference normalize.go TagNameOnly). */
export const DEFAULT_TAG = 'latest'

/**
 * As short as Docker prints it: without Docker Hub's registry, and without `library/` before a single component
 * (distribution/reference normalize.go familiarizeName). Always parses back to the same reference: where the shorter text would
 * mean another one (`docker.io/localhost/x`), which the library overlooks, the registry stays.
 */
export function familiar(reference: ReferenceParts & { readonly dialect: Dialect }): string {
  const { registry, repository, dialect } = reference
  const full = canonical(reference)
  if (registry !== (dialect === 'go-containerregistry' ? DOCKER_HUB_INDEX : DOCKER_HUB)) return full
  const suffix = suffixOf(reference)
  const official = repository.startsWith(OFFICIAL_PREFIX) ? repository.slice(OFFICIAL_PREFIX.length) : ''
  if (official !== '' && !official.includes('/'))
    return IDENTIFIER.test(official) && suffix === '' ? full : official + suffix
  return isHost(repository.slice(0, repository.indexOf('/')), dialect) ? full : repository + suffix
}

/** The reference that runtimes ask for: with `latest` where it has neither tag nor digest, else as it is. */
export function withDefaultTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: DEFAULT_TAG } : reference
}
