// One repository of a registry as an end of a copy, and the way to it that works among those that may be gone.

import type { Failure } from '../cluster/attempt.ts'
import type { ManifestHead, RegistryClient } from './client.ts'
import type { Connection } from './connection.ts'
import type { ContentTarget } from './content.ts'
import type { Digest } from './manifest.ts'
import type { Outcome } from './outcome.ts'

/** Who may only push is not told anything, and a cut connection says nothing of what is there. */
const UNSERVED: ReadonlySet<Failure> = new Set(['absent', 'server-error'])

/** Makes the repository one to copy from and to. */
export function openRepository(client: RegistryClient, connection: Connection, repository: string): ContentTarget {
  const named = (reference: string) => ({ connection, repository, reference })
  const place = `${connection.scheme}://${connection.host}${connection.basePath}?${connection.namespace}`
  const digestOf: ContentTarget['digestOf'] = async (reference) => {
    const head = await client.head(named(reference))
    if (head.kind === 'trouble') return head.failure === 'absent' ? { kind: 'answer', value: undefined } : head
    if (head.value.digest !== undefined) return { kind: 'answer', value: head.value.digest }
    const whole = await client.manifest(named(reference))
    return whole.kind === 'trouble' ? whole : { kind: 'answer', value: whole.value.raw.digest }
  }
  return {
    place,
    repository,
    mountable: { registry: place, repository },
    digestOf,
    holds: async (digest, as) => {
      const there = await digestOf(as.kind === 'tag' ? as.tag : digest)
      return there.kind === 'trouble' ? there : { kind: 'answer', value: there.value === digest }
    },
    manifest: async (reference) => await client.manifest(named(reference)),
    blob: async (descriptor, start) => await client.blob(connection, repository, descriptor, start),
    referrers: async (digest) => await client.referrers(connection, repository, digest),
    upload: async (gift) => await client.upload({ ...gift, connection, repository }),
    put: async (manifest, as) => {
      const put = await client.push(named(as.kind === 'tag' ? as.tag : manifest.raw.digest), manifest)
      return put.kind === 'trouble' ? put : proven(await client.head(named(manifest.raw.digest)), manifest.raw.digest)
    },
  }
}

/**
 * A registry whose disk was full once may keep an empty file for a manifest, take it again and again, and never give it out
 * (distribution/distribution registry/storage/blobstore.go `Put`): what was pushed is asked for.
 */
function proven(head: Outcome<ManifestHead>, digest: Digest): Outcome<Digest> {
  if (head.kind === 'answer' || !UNSERVED.has(head.failure)) return { kind: 'answer', value: digest }
  return { ...head, message: `the registry took ${digest}, and it is not given out again: ${head.message}` }
}

/** Remembers for each registry which of its ways works. */
export type ChooseWay = (connections: readonly Connection[]) => Promise<Outcome<Connection>>

/** Takes the first way over which the registry answers, whatever it says; where none does, the trouble of the first. Each way is asked once. */
export function wayChooser(client: Pick<RegistryClient, 'ping'>): ChooseWay {
  const known = new Map<string, Promise<Outcome<number>>>()
  return async (connections) => {
    const [first] = connections
    if (first === undefined) throw new Error('a registry without any way to it')
    if (connections.length === 1) return { kind: 'answer', value: first }
    const key = connections.map((way) => `${way.scheme} ${way.host} ${way.basePath} ${way.tls.verify}`).join('\n')
    const asked = known.get(key) ?? firstThatAnswers(client, connections)
    known.set(key, asked)
    const chosen = await asked
    return chosen.kind === 'trouble' ? chosen : { kind: 'answer', value: connections[chosen.value] ?? first }
  }
}

async function firstThatAnswers(
  client: Pick<RegistryClient, 'ping'>,
  connections: readonly Connection[],
): Promise<Outcome<number>> {
  let first: Outcome<number> | undefined
  for (const [at, connection] of connections.entries()) {
    const pong = await client.ping(connection)
    if (pong.kind === 'answer' || pong.status !== undefined) return { kind: 'answer', value: at }
    first ??= pong
  }
  return first ?? { kind: 'answer', value: 0 }
}
