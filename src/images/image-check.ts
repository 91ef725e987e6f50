// What `chartpin check` found of each image: whether it is there, where it comes from and where it shall go to.

import { lackingPlatforms } from '../facts/lacking-platforms.ts'
import type { ImageFact, Standing } from '../facts/image-fact.ts'
import type { Digest, Platform } from '../registry/manifest.ts'
import { platformText } from '../registry/platform-text.ts'

/** Why an image would not be pulled as it should. */
export type CheckProblem =
  | { readonly kind: 'missing'; readonly message: string }
  /** Nobody knows: the registry did not say. */
  | { readonly kind: 'unknown'; readonly message: string }

/** One image in one place. */
export interface CheckedPlace {
  /** Its registry as references name it. */
  readonly registry: string
  /** Without the registry: `library/nginx:1.27`. */
  readonly name: string
  /** `target`: where a mapping puts it. */
  readonly role: 'source' | 'target'
  readonly fact: ImageFact
  /** What is wrong, worst first; empty where all is well. */
  readonly problems: readonly CheckProblem[]
}

/** What is compared. */
export interface CheckWish {
  readonly fact: ImageFact
  readonly role: CheckedPlace['role']
  /** Every image shall have them. */
  readonly platforms: readonly Platform[]
  /** The digest that it has elsewhere, and where: `at ghcr.io`. */
  readonly expected?: { readonly digest: Digest; readonly where: string }
}

/** Judges one image in one place. */
export function checkPlace({ fact, role, platforms, expected }: CheckWish): CheckedPlace {
  const { registry, repository, tag, digest } = fact.reference
  const version = `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
  const problems = [
    ...standingProblems(fact.standing),
    ...digestProblems(fact.standing, expected),
    ...platformProblems(fact, platforms),
  ]
  return { registry, name: `${repository}${version}`, role, fact, problems }
}

function standingProblems(standing: Standing): readonly CheckProblem[] {
  switch (standing.kind) {
    case 'found':
      return []
    case 'absent':
      return [{ kind: 'missing', message: standing.message }]
    case 'denied':
      return [{ kind: 'missing', message: `not there, or not allowed: ${standing.message}` }]
    case 'throttled':
    case 'unreachable':
    case 'not-asked':
      return [{ kind: 'unknown', message: standing.message }]
  }
}

function digestProblems(standing: Standing, expected: CheckWish['expected']): readonly CheckProblem[] {
  if (standing.kind !== 'found' || expected === undefined || standing.found.digest === expected.digest) return []
  const { digest } = standing.found
  return [{ kind: 'missing', message: `it is ${digest} there, and ${expected.digest} ${expected.where}` }]
}

function platformProblems(fact: ImageFact, wanted: readonly Platform[]): readonly CheckProblem[] {
  const there = fact.standing.kind === 'found' ? fact.standing.found.platforms : []
  const only = there.map(({ platform }) => platformText(platform)).join(', ')
  return lackingPlatforms(fact, wanted).map((platform) => {
    return { kind: 'missing', message: `it has nothing for ${platform}${only === '' ? '' : `, only ${only}`}` }
  })
}
