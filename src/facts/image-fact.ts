// What is known of an image from asking for it: one fact for each distinct image, gathered once, before anybody judges.

import type { Reference } from '../reference/reference.ts'
import type { RateLimit } from '../registry/client.ts'
import type { Digest, Platform } from '../registry/manifest.ts'
import type { Trouble } from '../registry/outcome.ts'

/** One request that was made on the way, in order. */
export interface AskedAttempt {
  /** The address without secrets: `https://registry-1.docker.io/v2/library/nginx/manifests/1.27`. */
  readonly url: string
  readonly host: string
  readonly isInsecure: boolean
  /** `user@source`, or `none`. */
  readonly credential: string
  /** Absent for the one that had it. */
  readonly trouble?: Trouble
}

/** What is there. */
export interface FoundImage {
  /** Of the top-level manifest; empty where a list names the image without it. */
  readonly digest: Digest
  readonly mediaType: string
  /** Each with the digest of its own manifest; empty where they were not asked for. */
  readonly platforms: readonly { readonly platform: Platform; readonly digest: Digest }[]
  /** What has to be fetched, in bytes: all platforms, each blob once; absent where it was not asked for. */
  readonly size?: number
  /** When it was made, in RFC 3339, as whoever made it says; absent where that was not asked for or is not told. */
  readonly created?: string
  readonly rate?: RateLimit
}

/** How an image stands. */
export type Standing =
  | {
      readonly kind: 'found'
      readonly found: FoundImage
      readonly by: 'registry' | 'cache' | 'list'
      /** Of what was kept, in milliseconds. */
      readonly age?: number
    }
  /** Asked everywhere, and it is nowhere. */
  | { readonly kind: 'absent'; readonly message: string }
  /** Not there or not allowed: registries do not tell them apart. */
  | { readonly kind: 'denied'; readonly message: string }
  | { readonly kind: 'throttled'; readonly message: string; readonly retryAfter?: number }
  | { readonly kind: 'unreachable'; readonly message: string }
  | { readonly kind: 'not-asked'; readonly message: string }

/** One image, and what came of asking. */
export interface ImageFact {
  readonly reference: Reference
  readonly standing: Standing
  /** In the order in which they were made; empty where nothing was asked. */
  readonly attempts: readonly AskedAttempt[]
}

/** How much is asked for. */
export interface Asking {
  /** `existence`: HEAD only. `platforms`: the manifests too. `size`: all that is to be fetched. */
  readonly depth: 'existence' | 'platforms' | 'size'
}

/** Asks for images, each once, several at a time; the facts are in the order of the references. */
export type AskImages = (references: readonly Reference[], asking: Asking) => Promise<readonly ImageFact[]>
