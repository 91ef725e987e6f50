// What a run knows of the blobs at its targets: each is sent to a registry once, and what is in one of its repositories is mounted into the
// others.

import type { UploadWay } from './client.ts'
import type { Digest } from './manifest.ts'
import type { Outcome } from './outcome.ts'

/** Which blob is wanted where. */
export interface Wanted {
  /** `ContentTarget.place`. */
  readonly place: string
  readonly repository: string
  readonly digest: Digest
}

/** Sends blobs, each once. */
export interface BlobLedger {
  /** `send` gets a repository that has the blob already, where one is known; it is not called where this very repository has it. */
  once(
    wanted: Wanted,
    send: (mountFrom: string | undefined) => Promise<Outcome<UploadWay>>,
  ): Promise<Outcome<UploadWay>>
}

/** A blob at a place. */
interface Entry {
  /** By repository. */
  readonly sent: Map<string, Promise<Outcome<UploadWay>>>
  /** The sending that the others wait for. */
  first: { readonly repository: string; readonly outcome: Promise<Outcome<UploadWay>> } | undefined
}

/** An empty one, for one run. */
export function openLedger(): BlobLedger {
  const entries = new Map<string, Entry>()
  return {
    once: async ({ place, repository, digest }, send) => {
      const key = `${place} ${digest}`
      const entry = entries.get(key) ?? { sent: new Map(), first: undefined }
      entries.set(key, entry)
      const before = entry.sent.get(repository)
      if (before !== undefined) return asThere(await before)
      const sending = sendOrMount(entry, repository, send)
      entry.sent.set(repository, sending)
      return await sending
    },
  }
}

/** What somebody else has sent is there. */
function asThere(outcome: Outcome<UploadWay>): Outcome<UploadWay> {
  return outcome.kind === 'trouble' ? outcome : { kind: 'answer', value: 'there-already' }
}

/** Waits for the one that sends it first; where that fails the next one does. */
async function sendOrMount(
  entry: Entry,
  repository: string,
  send: (mountFrom: string | undefined) => Promise<Outcome<UploadWay>>,
): Promise<Outcome<UploadWay>> {
  while (entry.first !== undefined) {
    const { first } = entry
    const outcome = await first.outcome
    if (outcome.kind === 'answer') return await send(first.repository)
    if (entry.first === first) entry.first = undefined
  }
  const outcome = send(undefined)
  entry.first = { repository, outcome }
  return await outcome
}
