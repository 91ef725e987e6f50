// What a question to a registry can come to, beside its answer: a union, never an exception.

import type { Failure } from '../cluster/attempt.ts'

/** How far a request came before it failed: a name server, a connection, TLS, a proxy, or the registry's answer. */
export type Stage = 'name' | 'connect' | 'tls' | 'proxy' | 'answer'

/** Why a question has no answer. */
export interface Trouble {
  readonly kind: 'trouble'
  /** In the words of the runtimes, so that the next attempt can be told (`nextAttempt`). */
  readonly failure: Failure
  readonly stage: Stage
  /** The status of the answer, where there was one. */
  readonly status?: number
  /** The registry's own word for it (`MANIFEST_UNKNOWN`; distribution-spec, Error Codes); without an answer the system's (`ECONNREFUSED`). */
  readonly code?: string
  /** What happened, in a sentence without a full stop; what the other side said is in it cut, cleaned and without secrets. */
  readonly message: string
  /** When a throttled request may be made again, in milliseconds from its answer. */
  readonly retryAfter?: number
}

/** An answer, or why there is none. */
export type Outcome<Value> = { readonly kind: 'answer'; readonly value: Value } | Trouble
