// What is wrong with an image whose parts make no reference, sorted so that each fault is told by one rule: two registries, two tags,
// two digests and a scheme have rules of their own, the rest of the grammar another.

import { hostOf } from '../reference/host.ts'
import { splitReference, splitTag } from '../reference/split.ts'
import type { ImageUse, Part, Role } from '../uses/image-use.ts'
import { isPlaceholder } from '../uses/value-looks.ts'
import { writtenPart } from './rule.ts'

/** The parts that name an image, or begin its name. */
export const namingRoles: readonly Role[] = ['registry', 'prefix', 'repository', 'name', 'reference']

/** A name that has a tag of its own, and the tag that is put behind it all the same. */
export interface DoubledTag {
  readonly named: Part
  /** The tag inside the name. */
  readonly inside: string
  /** The key that gives the second one; absent where one text holds both. */
  readonly tag?: Part
  readonly second: string
}

/** The scheme with which a part begins, as `https://`; undefined for almost all. */
export function schemeOf(part: Part): string | undefined {
  const mayBe = part.leaf.text.includes('://') && namingRoles.includes(part.role)
  return mayBe ? /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(part.leaf.text)?.[0] : undefined
}

/** A part with blanks around what would be a good text without them. */
export function blankPartOf(use: ImageUse): Part | undefined {
  return use.parts.find(
    ({ leaf: { text } }) => /^\s|\s$/.test(text) && text.trim() !== '' && !isPlaceholder(text.trim()),
  )
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

/** The host with which a naming part begins: of a registry key its whole text up to the first slash. */
export function hostInPart({ role, leaf }: Part): string | undefined {
  if (role !== 'registry') return hostOf(splitReference(leaf.text).name.text).host
  const slash = leaf.text.indexOf('/')
  return slash === -1 ? leaf.text : leaf.text.slice(0, slash)
}

function isNaming(part: Part): boolean {
  return part.role === 'repository' || part.role === 'name' || part.role === 'reference'
}
