// References as text, in full.

import type { Reference } from './reference.ts'

/** The parts that make the text of a reference; `Reference` has them all. */
export type ReferenceParts = Pick<Reference, 'registry' | 'repository' | 'tag' | 'digest'>

/** `registry/repository`: what credentials and mirrors are looked up by. */
export function nameOf(reference: Pick<Reference, 'registry' | 'repository'>): string {
  return `${reference.registry}/${reference.repository}`
}

/** The whole reference, nothing left out: `docker.io/library/nginx:1.27@sha256:…`. */
export function canonical(reference: ReferenceParts): string {
  return nameOf(reference) + suffixOf(reference)
}

/** What stands behind the name: tag, digest, both or nothing. */
export function suffixOf({ tag, digest }: Pick<Reference, 'tag' | 'digest'>): string {
  return (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`)
}
