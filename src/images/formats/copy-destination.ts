// What a copied image is called where it arrives.

import { nameOf, type ReferenceParts } from '../../reference/print.ts'

/**
 * A name with its tag; with its digest only where it has no tag. Tools that copy take one of both, and whoever asks for tag and digest finds
 * by the digest what was put under the tag.
 */
export function copyDestination(target: ReferenceParts): string {
  if (target.tag !== undefined) return `${nameOf(target)}:${target.tag}`
  return target.digest === undefined ? nameOf(target) : `${nameOf(target)}@${target.digest}`
}
