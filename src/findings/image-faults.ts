// Images with two tags or two digests, whose parts make no reference: each such fault has a rule of its own, and the rest of the grammar another.

import { splitReference, splitTag } from '../reference/split.ts'
import type { ImageUse, Part } from '../uses/image-use.ts'
import { schemeOf } from './naming-parts.ts'
import { writtenPart } from './rule.ts'

/** A name that has a tag of its own, and the tag that is put behind it all the same. */
export interface DoubledTag {
  readonly named: Part
  /** The tag inside the name. */
  readonly inside: string
  /** The key that gives the second one; absent where one text holds both. */
  readonly tag?: Part
  readonly second: string
}

/** The two tags of an image; undefined where there is at most one. `x@sha256` with the digits in the tag is none. */
export function doubledTagOf(use: ImageUse): DoubledTag | undefined {
  const named = writtenPart(use, 'reference', 'repository', 'name')
  if (named === undefined || schemeOf(named) !== undefined) return undefined
  const { tag: inside } = splitReference(named.leaf.text)
  if (inside === undefined) return undefined
  const own = inside.text.indexOf(':')
  if (own !== -1) return { named, inside: inside.text.slice(0, own), second: inside.text.slice(own + 1) }
  const tag = writtenPart(use, 'tag')
  return tag === undefined || inside.text === ''
    ? undefined
    : { named, inside: inside.text, tag, second: tag.leaf.text }
}

/** The two places that both give a digest; undefined where at most one does. */
export function doubledDigestOf(use: ImageUse): readonly [Part, Part] | undefined {
  const inTag = use.parts.filter((part) => part.role === 'tag' && (splitTag(part.leaf.text).digest ?? '') !== '')
  const inName = use.parts.filter(
    (part) => isNaming(part) && (splitReference(part.leaf.text).digest?.text ?? '').includes(':'),
  )
  const own = use.parts.filter((part) => part.role === 'digest' && part.leaf.text !== '')
  const [first, second] = [...inName, ...inTag, ...own]
  return first === undefined || second === undefined ? undefined : [first, second]
}

function isNaming(part: Part): boolean {
  return part.role === 'repository' || part.role === 'name' || part.role === 'reference'
}
