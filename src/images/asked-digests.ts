// Digests that registries are asked for, each image once.

import type { AskImages, ImageFact } from '../facts/image-fact.ts'
import { parseReference } from '../reference/parse.ts'
import { canonical, type ReferenceParts } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { Platform } from '../registry/manifest.ts'
import { isPlatform, platformText } from '../registry/platform-text.ts'

/** How digests are asked for. */
export interface DigestAsking {
  readonly ask: AskImages
  /** The digest of this platform's own manifest, instead of that of the index. */
  readonly platform?: Platform
  /** Which image is asked for in the place of another: the one at the target of a mapping. */
  readonly placeOf: (reference: Reference) => ReferenceParts
  /** Whether the digests of all platforms are wanted too. */
  readonly platforms: 'asked' | 'left-out'
}

/** What was found out so far. */
export interface AskedDigests {
  /** Asks for what was not asked for before. */
  learn(references: readonly Reference[]): Promise<void>
  digestOf(reference: Reference): string | undefined
  /** By the text of the platform; undefined where the image was not found. */
  platformsOf(reference: Reference): ReadonlyMap<string, string> | undefined
  /** Why an image has no digest: a sentence without a full stop; undefined where it has one, or was not asked for. */
  whyNot(reference: Reference): string | undefined
}

/** Begins with nothing known. */
export function askedDigests({ ask, platform, placeOf, platforms }: DigestAsking): AskedDigests {
  const facts = new Map<string, ImageFact>()
  const factOf = (reference: Reference): ImageFact | undefined => facts.get(canonical(reference))
  return {
    async learn(references) {
      const open = [...new Map(references.map((each) => [canonical(each), each])).values()].filter(
        (each) => factOf(each) === undefined,
      )
      if (open.length === 0) return
      const depth = platform !== undefined || platforms === 'asked' ? 'platforms' : 'existence'
      const answers = await ask(
        open.map((each) => referenceTo(placeOf(each))),
        { depth },
      )
      for (const [at, each] of open.entries()) {
        const fact = answers[at]
        if (fact !== undefined) facts.set(canonical(each), fact)
      }
    },
    digestOf(reference) {
      const fact = factOf(reference)
      return fact === undefined ? undefined : digestIn(fact, platform)
    },
    platformsOf(reference) {
      const fact = factOf(reference)
      if (fact?.standing.kind !== 'found') return undefined
      const { platforms: found } = fact.standing.found
      const first = found.toReversed().map(({ platform: one, digest }) => [platformText(one), digest] as const)
      return new Map(first.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    },
    whyNot(reference) {
      const fact = factOf(reference)
      return fact === undefined || digestIn(fact, platform) !== undefined ? undefined : whyNone(fact, platform)
    },
  }
}

function digestIn({ standing }: ImageFact, platform: Platform | undefined): string | undefined {
  if (standing.kind !== 'found') return undefined
  const { digest, platforms } = standing.found
  return platform === undefined ? digest : platforms.find((each) => isPlatform(each.platform, platform))?.digest
}

function whyNone({ standing }: ImageFact, platform: Platform | undefined): string {
  if (standing.kind !== 'found') return standing.message
  const { platforms } = standing.found
  const only =
    platforms.length === 0 ? '' : `, only for ${platforms.map((each) => platformText(each.platform)).join(', ')}`
  return `it is not there${platform === undefined ? '' : ` for ${platformText(platform)}`}${only}`
}

/** A reference of its own text, for who prints what it was asked for. */
export function referenceTo(parts: ReferenceParts): Reference {
  const text = canonical(parts)
  const parsed = parseReference(text)
  if (!parsed.ok) throw new Error(`${text} was made of a reference and is none`)
  return parsed.reference
}
