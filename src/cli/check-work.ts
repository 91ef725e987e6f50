// The work of `chartpin check`: which images there are, where each is asked for, and what comes of it.

import { isPublicRegistry } from '../../rules/resolution/registry-names.ts'
import type { Profile } from '../cluster/profile.ts'
import { plainPod } from '../cluster/pull.ts'
import type { AskImages, ImageFact, Standing } from '../facts/image-fact.ts'
import { profileRoutes, type PullerOf } from '../facts/profile-route.ts'
import type { ImageEntry } from '../images/formats/image-entry.ts'
import { checkPlace, type CheckedPlace, type CheckWish } from '../images/image-check.ts'
import { referenceTo } from '../images/asked-digests.ts'
import { canonical } from '../reference/print.ts'
import { askedPlatforms } from './asked-platforms.ts'
import { openAsking } from './asking.ts'
import { readClusterProfile } from './cluster-profile.ts'
import type { Invocation } from './invocation.ts'
import { readHeld } from './held-images.ts'
import { openKeptFacts } from './kept-facts.ts'
import type { Settings } from '../config/effective.ts'
import type { SettingsSource } from './settings.ts'

/** What is asked by. */
export interface CheckJob {
  readonly entries: readonly ImageEntry[]
  readonly invocation: Invocation
  readonly source: SettingsSource
  readonly settings: Settings
}

/** Asks for every image, in each of its places; those of a mapping's target come right behind their source. */
export async function checkImages(job: CheckJob): Promise<readonly CheckedPlace[]> {
  const { invocation } = job
  const platforms = askedPlatforms(invocation)
  if (invocation.options.against !== undefined) return await holdAgainst(job, platforms)
  const asking = await openRegistry(job)
  try {
    const depth = platforms.length === 0 ? 'existence' : 'platforms'
    const sources = job.entries.map(({ reference }) => reference)
    const targets = job.entries.map(({ target }) => (target === undefined ? undefined : referenceTo(target)))
    const facts = await asking.ask(sources, { depth })
    const there = await asking.askAtTarget(
      targets.flatMap((target) => target ?? []),
      { depth },
    )
    const atTarget = new Map(there.map((fact) => [canonical(fact.reference), fact]))
    return job.entries.flatMap((_, at): readonly CheckedPlace[] => {
      const [fact, target] = [facts[at], targets[at]]
      const moved = target === undefined ? undefined : atTarget.get(canonical(target))
      return [
        ...(fact === undefined ? [] : [checkPlace({ fact, role: 'source', platforms })]),
        ...(moved === undefined ? [] : [checkPlace({ fact: moved, role: 'target', platforms, ...atSource(fact) })]),
      ]
    })
  } finally {
    asking.close()
  }
}

/** A copy has the digest of what it is a copy of. */
function atSource(fact: ImageFact | undefined): Pick<CheckWish, 'expected'> {
  if (fact?.standing.kind !== 'found') return {}
  return { expected: { digest: fact.standing.found.digest, where: `at ${fact.reference.registry}` } }
}

interface Asker {
  readonly ask: AskImages
  /** What a mapping aims at is asked from this machine: the cluster's own way to it may not be set up yet. */
  readonly askAtTarget: AskImages
  close(): void
}

async function openRegistry({ invocation, settings }: CheckJob): Promise<Asker> {
  const cache = openKeptFacts(invocation)
  const profile = settings.cluster === undefined ? undefined : await readClusterProfile(invocation, settings)
  if (profile === undefined) {
    const asking = await openAsking(invocation, { cache })
    return { ...asking, askAtTarget: asking.ask }
  }
  const routeOf = profileRoutes(pullerOf(profile, invocation))
  const direct = await openAsking(invocation, { profile, cache })
  const cluster = await openAsking(invocation, { profile, cache, routeOf })
  return {
    ask: cluster.ask,
    askAtTarget: direct.ask,
    close: () => {
      direct.close()
      cluster.close()
    },
  }
}

function pullerOf(profile: Profile, { options: { namespace = 'default' } }: Invocation): PullerOf {
  const input = {
    profile,
    credentials: profile.credentials,
    pods: [plainPod(profile, namespace)],
    isPublic: isPublicRegistry,
  }
  return () => input
}

/** A file says what is there, and nobody is asked: an image is there by its own name, or by that which a mapping gives it. */
async function holdAgainst(
  { entries, invocation, source }: CheckJob,
  platforms: CheckWish['platforms'],
): Promise<readonly CheckedPlace[]> {
  const { shown, find } = await readHeld(invocation, source)
  return entries.map(({ reference, target }) => {
    const found = find(reference) ?? (target === undefined ? undefined : find(target))
    const standing: Standing =
      found === undefined
        ? { kind: 'absent', message: `it is not in ${shown}` }
        : { kind: 'found', by: 'list', found: { mediaType: '', ...found } }
    return checkPlace({ fact: { reference, attempts: [], standing }, role: 'source', platforms })
  })
}
