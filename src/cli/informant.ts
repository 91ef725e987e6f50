// Who says which images there are, by the options of a command: the registries from this machine or as a cluster would ask them, or a file.

import type { Settings } from '../config/effective.ts'
import type { AskImages, ImageFact } from '../facts/image-fact.ts'
import type { Reference } from '../reference/reference.ts'
import { openAsking } from './asking.ts'
import type { HeldImages } from './held-images.ts'
import type { Invocation } from './invocation.ts'
import { openKeptFacts } from './kept-facts.ts'
import type { SettingsSource } from './settings.ts'

/** Who is asked. A file says what is there by any name; registries know an image where it comes from, and where a mapping puts it. */
export interface Informant {
  readonly kind: 'registries' | 'file'
  readonly ask: AskImages
  /** What a mapping aims at is asked from this machine: the cluster's own way to it may not be set up yet. */
  readonly askAtTarget: AskImages
  close(): void
}

/** What decides it. */
export interface InformantOptions {
  readonly invocation: Invocation
  readonly source: SettingsSource
  readonly settings: Settings
}

/** Opens it. Throws `UsageError` where what an option names cannot be read. */
export async function openInformant({ invocation, source, settings }: InformantOptions): Promise<Informant> {
  if (invocation.options.against !== undefined) {
    const { readHeld } = await import('./held-images.ts')
    const ask = askHeld(await readHeld(invocation, source))
    return { kind: 'file', ask, askAtTarget: ask, close: () => {} }
  }
  const kind = 'registries'
  const cache = openKeptFacts(invocation)
  if (settings.cluster === undefined) {
    const asking = await openAsking(invocation, { cache })
    return { kind, ask: asking.ask, askAtTarget: asking.ask, close: closing(asking, cache) }
  }
  const { clusterRoutes } = await import('./cluster-routes.ts')
  const { profile, routeOf } = await clusterRoutes(invocation, settings)
  const direct = await openAsking(invocation, { profile, cache })
  const cluster = await openAsking(invocation, { profile, cache, routeOf })
  return { kind, ask: cluster.ask, askAtTarget: direct.ask, close: closing(direct, cluster, cache) }
}

function closing(...opened: readonly ({ close(): void } | undefined)[]): () => void {
  return () => {
    for (const each of opened) each?.close()
  }
}

function askHeld({ shown, find }: HeldImages): AskImages {
  const factOf = (reference: Reference): ImageFact => {
    const found = find(reference)
    return {
      reference,
      attempts: [],
      standing:
        found === undefined
          ? { kind: 'absent', message: `it is not in ${shown}` }
          : { kind: 'found', by: 'list', found: { mediaType: '', ...found } },
    }
  }
  return (references) => Promise.resolve(references.map(factOf))
}
