// What registries say of the images of one chart or values file: each image with the place that people would change.

import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { Digest, Platform } from '../registry/manifest.ts'
import type { ImageGraph } from '../uses/image-graph.ts'
import type { ImageUse } from '../uses/image-use.ts'
import type { FactPlace } from './cluster/cluster-facts.ts'
import { type PulledTarget, pulledTargets } from './cluster/pulled-images.ts'
import type { AskImages, Asking, ImageFact } from './image-fact.ts'
import { lackingPlatforms } from './lacking-platforms.ts'

/** One image that was asked for. */
export interface AskedImage {
  /** As a pod names it. */
  readonly image: string
  readonly at: FactPlace
  /** Absent where no key asks for it. */
  readonly use?: ImageUse
  /** How it stands: by its digest where it has one. */
  readonly fact: ImageFact
  /** How its tag stands, where it has a digest as well. */
  readonly tag?: ImageFact
  /** The digest that the lock has for its tag. */
  readonly locked?: Digest
  /** What it has nothing for, of the platforms that were asked for: `linux/arm64`. */
  readonly lacks: readonly string[]
}

/** What is asked of each image, and of whom. */
export interface ImageQuestions {
  readonly ask: AskImages
  /** Every image shall have them. */
  readonly platforms: readonly Platform[]
  /** The digest that the lock has for a tag. */
  readonly lockedDigest: (reference: Reference) => Digest | undefined
}

/** Asks for the images of a subject; those of which only a template says the tag are left out. */
export async function askForImages(
  uses: readonly ImageUse[],
  graph: ImageGraph | undefined,
  questions: ImageQuestions,
): Promise<readonly AskedImage[]> {
  const asked = pulledTargets(uses, graph, []).map(async (target): Promise<readonly AskedImage[]> => {
    const parsed = parseReference(target.image)
    if (!parsed.ok || (parsed.reference.tag ?? parsed.reference.digest) === undefined) return []
    return [await askForOne(target, parsed.reference, questions)]
  })
  return (await Promise.all(asked)).flat()
}

async function askForOne(
  { image, at, use }: PulledTarget,
  reference: Reference,
  { ask, platforms, lockedDigest }: ImageQuestions,
): Promise<AskedImage> {
  const fact = await askOnce(ask, reference, platforms.length === 0 ? 'existence' : 'platforms')
  const tag = await askForTag(reference, ask)
  const locked = lockedDigest(reference)
  return {
    image,
    at,
    fact,
    lacks: lackingPlatforms(fact, platforms),
    ...(use !== undefined && { use }),
    ...(tag !== undefined && { tag }),
    ...(locked !== undefined && { locked }),
  }
}

/** How the tag of an image stands that has a digest as well; where that is another one, with the digests of all its platforms. */
async function askForTag({ tag, digest, ...name }: Reference, ask: AskImages): Promise<ImageFact | undefined> {
  if (tag === undefined || digest === undefined) return undefined
  const reference: Reference = { ...name, text: `${nameOf(name)}:${tag}`, tag }
  const fact = await askOnce(ask, reference, 'existence')
  const isOther = fact.standing.kind === 'found' && fact.standing.found.digest !== digest
  return isOther ? await askOnce(ask, reference, 'platforms') : fact
}

async function askOnce(ask: AskImages, reference: Reference, depth: Asking['depth']): Promise<ImageFact> {
  const [fact] = await ask([reference], { depth })
  return fact ?? { reference, attempts: [], standing: { kind: 'not-asked', message: 'nobody knows of it' } }
}
