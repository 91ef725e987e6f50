// What registries are asked for a lock: as little as tells what is new, for a look is free where a pull is counted (Docker Hub counts each GET
// of a manifest).

import type { AskImages, Asking, ImageFact } from '../facts/image-fact.ts'
import { canonical, type ReferenceParts } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { referenceTo } from './asked-digests.ts'
import { type Lock, type LockedImage, lockFinder } from './lock.ts'
import type { AskedImage, WantedImage } from './lock-plan.ts'

/** What is asked, and where. */
export interface LockQuestion {
  readonly ask: AskImages
  /** Which image is asked for in the place of another. */
  readonly placeOf: (reference: Reference) => ReferenceParts
  readonly before: Lock
  /** How much shall be known of what is new; `existence` for who only checks. */
  readonly depth: Asking['depth']
}

/** Asks for each image: of those that the lock knows whole first only for the digest, and for the rest where it is another one. */
export async function askForLock(
  wanted: readonly WantedImage[],
  { ask, placeOf, before, depth }: LockQuestion,
): Promise<readonly AskedImage[]> {
  const find = lockFinder(before)
  const facts = new Map<WantedImage, ImageFact>()
  const learn = async (images: readonly WantedImage[], asking: Asking): Promise<void> => {
    if (images.length === 0) return
    const answers = await ask(
      images.map(({ reference }) => referenceTo(placeOf(reference))),
      asking,
    )
    for (const [at, image] of images.entries()) {
      const fact = answers[at]
      if (fact !== undefined) facts.set(image, fact)
    }
  }
  const known = wanted.filter(({ reference }) => depth !== 'size' || isWhole(find(reference)))
  const first = depth === 'size' ? 'existence' : depth
  await learn(known, { depth: first })
  const open = wanted.filter((image) => {
    const fact = facts.get(image)
    return fact === undefined || (first !== depth && isOther(fact, find(image.reference)))
  })
  await learn(open, { depth })
  return wanted.flatMap((image): readonly AskedImage[] => {
    const fact = facts.get(image)
    if (fact === undefined) throw new Error(`there is no fact of ${canonical(image.reference)}`)
    return [{ ...image, fact }]
  })
}

function isWhole(locked: LockedImage | undefined): boolean {
  return locked !== undefined && locked.size !== undefined && locked.platforms.size > 0
}

function isOther({ standing }: ImageFact, locked: LockedImage | undefined): boolean {
  return standing.kind === 'found' && standing.found.digest !== locked?.digest
}
