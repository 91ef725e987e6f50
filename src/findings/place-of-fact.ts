// Where a rule points that says what registries say of an image, and what the finding is about.

import type { AskedImage } from '../facts/asked-images.ts'
import type { Role } from '../uses/image-use.ts'
import { markOf, type Report, siblingMarks, writtenPart } from './rule.ts'

/** The first part that is written of these; where no key asks for the image, the place that names it. */
export function placeOfFact(
  { image, at, use }: AskedImage,
  ...roles: readonly Role[]
): Pick<Report, 'at' | 'related' | 'use' | 'reference'> {
  const part = use === undefined ? undefined : writtenPart(use, ...roles, 'reference', 'repository', 'name')
  if (use === undefined || part === undefined) return { at, reference: image }
  return { at: markOf(part.leaf), related: siblingMarks(use, part.leaf), use }
}
