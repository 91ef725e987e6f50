// Why a leaf cannot be edited where it stands, whatever it shall read as.

import type { Place, SourceFile } from '../files/source-file.ts'
import type { Leaf } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import type { Sharing } from './sharing.ts'

/** What may be written, and who shares the leaf's value. */
export interface Surroundings {
  readonly isWritable: (place: Place) => boolean
  readonly sharing: Sharing
}

/** A clause that follows "because"; undefined where the leaf can be edited. */
export function whyBlocked(leaf: Leaf, { isWritable, sharing }: Surroundings): string | undefined {
  return whyNotWritten(leaf.file, printPath(leaf.rootPath), isWritable) ?? whyNoValue(leaf) ?? whyShared(leaf, sharing)
}

/** Why a file cannot be written; `key` is what of it would be edited. */
export function whyNotWritten(
  file: SourceFile,
  key: string,
  isWritable: Surroundings['isWritable'],
): string | undefined {
  const { place } = file
  if (place.kind === 'argument') return `${key} is given on the command line (${file.path}): change it there`
  if (isWritable(place)) return undefined
  if (place.kind !== 'member') return `${key} stands in ${file.path}, which is not to be written`
  const archive = file.path.slice(0, Math.max(0, file.path.lastIndexOf('!/'))) || file.path
  const ways = 'write an override values file (-o override.yaml), or unpack it'
  return `${key} lies in the packed chart ${archive}, which is not rewritten where it lies: ${ways}`
}

/** A key behind a question mark may have no colon at all. */
function whyNoValue({ lexeme, inFlow, keySpan, span, rootPath }: Leaf): string | undefined {
  const hasNoColon = lexeme === '' && !inFlow && keySpan.end > keySpan.start && keySpan.end === span.start
  return hasNoColon ? `${printPath(rootPath)} is a key without a colon, so that no value can follow it` : undefined
}

function whyShared(leaf: Leaf, sharing: Sharing): string | undefined {
  const key = printPath(leaf.rootPath)
  const mixed = sharing.mixedInto(leaf)
  if (mixed !== undefined) return `${mixed} merges ${key} (<<) with keys of its own, so that it makes two images`
  return sharing.isUnclear(leaf) ? `${key} is anchored, and its aliases cannot be told` : undefined
}
