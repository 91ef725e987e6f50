// A wished tag and digest laid upon the keys of a use that hold them: all the ways there are, best first.

import { splitReference } from '../reference/split.ts'
import type { WantedImage } from '../uses/change.ts'
import type { Part } from '../uses/image-use.ts'
import type { Carried, LeafText } from './carried.ts'
import { isNaming } from './wanted.ts'

interface Version {
  readonly tag?: string | undefined
  readonly digest?: string | undefined
}

/** A use that is to have another version. */
export interface VersionWish {
  readonly parts: readonly Part[]
  /** The texts that its naming parts are to have. */
  readonly named: readonly LeafText[]
  /** Tag and digest as they shall be in the end. */
  readonly wish: Version
  /** What of them is asked for. */
  readonly wanted: WantedImage
}

/**
 * The ways to write a version, in the order in which they are to be tried: into a digest key, behind the tag, behind the name in a
 * string that holds more than a name.
 */
export function versionCandidates({ parts, named, wish, wanted }: VersionWish): readonly Carried[] {
  const digestPart = parts.find((part) => part.role === 'digest')
  const tagPart = parts.find((part) => part.role === 'tag')
  const stringPart = parts.findLast(isWholeString)
  const write = (part: Part, version: Version): Carried =>
    part.role === 'tag' ? inTag(part, version, parts) : inString(part, version, named)
  const candidates: Carried[] = []
  if (digestPart !== undefined) {
    const tagPlace = tagPart ?? stringPart
    // A tag that nobody wants to change is not written: it may be a number, or share its key with the digest that it has.
    const tag =
      wanted.tag === undefined || tagPlace === undefined ? [] : [write(tagPlace, { ...wish, digest: undefined })]
    candidates.push(joined([withDigest(digestPart, wish), ...tag]))
  }
  if (tagPart !== undefined) candidates.push(write(tagPart, wish))
  if (stringPart !== undefined) candidates.push(write(stringPart, wish))
  return candidates
}

/** A whole reference by its key, or by what stands in it. */
function isWholeString(part: Part): boolean {
  if (!isNaming(part) || part.leaf.text === '') return false
  return part.role === 'reference' || splitReference(part.leaf.text).name.end < part.leaf.text.length
}

function joined(all: readonly Carried[]): Carried {
  const leaves: LeafText[] = []
  for (const each of all) {
    if (each.kind === 'impossible') return each
    leaves.push(...each.leaves)
  }
  return { kind: 'carried', leaves }
}

function withDigest(part: Part, { digest = '' }: Version): Carried {
  const { leaf } = part
  const text = part.digestForm === 'hex' ? digest.replace(/^sha256:/, '') : digest
  return { kind: 'carried', leaves: [{ leaf, text }] }
}

/** Behind the name in a string, which may be getting another name. */
function inString({ leaf }: Part, version: Version, named: readonly LeafText[]): Carried {
  const { name } = splitReference(named.find((each) => each.leaf === leaf)?.text ?? leaf.text)
  const tag = version.tag === undefined ? '' : `:${version.tag}`
  return { kind: 'carried', leaves: [{ leaf, text: `${name.text}${tag}${behindTag(version)}` }] }
}

function inTag(part: Part, version: Version, parts: readonly Part[]): Carried {
  const { leaf, role } = part
  const { tag } = version
  const behind = behindTag(version)
  const reason = behind === '' ? undefined : whyNoDigest(part, { key: String(leaf.path.at(-1) ?? role), tag, parts })
  if (reason !== undefined) return { kind: 'impossible', reason }
  const suffix = suffixOf(parts)
  if (tag === undefined || suffix === '') return { kind: 'carried', leaves: [{ leaf, text: `${tag ?? ''}${behind}` }] }
  if (!tag.endsWith(suffix)) return { kind: 'impossible', reason: `"${suffix}" is always put behind its tag` }
  return { kind: 'carried', leaves: [{ leaf, text: tag.slice(0, tag.length - suffix.length) }] }
}

function behindTag({ digest }: Version): string {
  return digest === undefined ? '' : `@${digest}`
}

interface Behind {
  readonly key: string
  readonly tag: string | undefined
  readonly parts: readonly Part[]
}

function whyNoDigest({ scope }: Part, { key, tag, parts }: Behind): string | undefined {
  const start = 'it has no digest key, and'
  if (scope === 'chart') return `${start} ${key} speaks for other images too`
  if (tag === undefined) return `${start} ${key} cannot hold a digest without a tag`
  return suffixOf(parts) === '' ? undefined : `${start} "${suffixOf(parts)}" is put behind its tag`
}

/** What is put behind the tag, with the dash that joins it. */
function suffixOf(parts: readonly Part[]): string {
  const text = parts.find((part) => part.role === 'suffix')?.leaf.text ?? ''
  return text === '' || text.startsWith('-') ? text : `-${text}`
}
