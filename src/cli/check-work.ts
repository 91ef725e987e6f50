// The work of `chartpin check`: which images there are, where each is asked for, and what comes of it.

import type { ImageFact } from '../facts/image-fact.ts'
import { referenceTo } from '../images/asked-digests.ts'
import type { ImageEntry } from '../images/formats/image-entry.ts'
import { checkPlace, type CheckedPlace, type CheckWish } from '../images/image-check.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { askedPlatforms } from './asked-platforms.ts'
import { type Informant, type InformantOptions, openInformant } from './informant.ts'

/** What is asked, and by what. */
export interface CheckJob extends InformantOptions {
  readonly entries: readonly ImageEntry[]
}

/** Asks for every image, in each of its places; those of a mapping's target come right behind their source. */
export async function checkImages(job: CheckJob): Promise<readonly CheckedPlace[]> {
  const platforms = askedPlatforms(job.invocation)
  const informant = await openInformant(job)
  try {
    const pairs = await askForPairs(informant, job.entries, platforms.length === 0 ? 'existence' : 'platforms')
    return pairs.flatMap(({ fact, moved }): readonly CheckedPlace[] => {
      // In a file an image is there by its own name, or by that which a mapping gives it.
      if (informant.kind === 'file') {
        const found = fact.standing.kind === 'found' ? fact : (moved ?? fact)
        return [checkPlace({ fact: { ...fact, standing: found.standing }, role: 'source', platforms })]
      }
      const atTarget = moved && checkPlace({ fact: moved, role: 'target', platforms, ...atSource(fact) })
      return [checkPlace({ fact, role: 'source', platforms }), ...(atTarget === undefined ? [] : [atTarget])]
    })
  } finally {
    informant.close()
  }
}

/** How an image stands where it comes from, and where a mapping puts it. */
interface FactPair {
  readonly fact: ImageFact
  readonly moved: ImageFact | undefined
}

async function askForPairs(
  { ask, askAtTarget }: Informant,
  entries: readonly ImageEntry[],
  depth: 'existence' | 'platforms',
): Promise<readonly FactPair[]> {
  const targets = entries.map(({ target }): Reference | undefined => target && referenceTo(target))
  const facts = await ask(
    entries.map(({ reference }) => reference),
    { depth },
  )
  const there = await askAtTarget(
    targets.flatMap((target) => target ?? []),
    { depth },
  )
  const atTarget = new Map(there.map((fact) => [canonical(fact.reference), fact]))
  return facts.map((fact, at) => {
    const target = targets[at]
    return { fact, moved: target && atTarget.get(canonical(target)) }
  })
}

/** A copy has the digest of what it is a copy of. */
function atSource(fact: ImageFact | undefined): Pick<CheckWish, 'expected'> {
  if (fact?.standing.kind !== 'found') return {}
  return { expected: { digest: fact.standing.found.digest, where: `at ${fact.reference.registry}` } }
}
