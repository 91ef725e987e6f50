// How a cluster pulls one reference: the requests that its runtime would make, in order, why each of them, and when it goes on.

import type { Reference } from '../reference/reference.ts'
import type { Credential } from './credential.ts'
import type { Notice } from './notice.ts'
import type { Step, Where } from './step.ts'

/** What an endpoint may be asked for (containerd docs/hosts.md; runtimes without the notion can do all that they need). */
export type Capability = 'pull' | 'resolve'

/** A file that a runtime would read. It is not opened here. */
export interface NamedFile {
  /** As the node sees it, absolute. */
  readonly path: string
  /** Where the configuration names it; absent where it is found by its name. */
  readonly where?: Where
}

/** How a connection is checked. */
export interface Tls {
  readonly verify: boolean
  /** Certificates of authorities, beside the system's. */
  readonly ca: readonly NamedFile[]
  /** Client certificates, each a file with both parts, or a certificate and its key. */
  readonly client: readonly { readonly cert: NamedFile; readonly key?: NamedFile }[]
}

/**
 * A credential that an endpoint would be sent. Of several the first that exists is taken.
 * `kubelet`: what the kubelet found for the *logical* name (pull secrets, node files, plugins) and handed to the runtime.
 * `fixed`: one of the runtime's own configuration. `auth-files`: what the runtime's auth files hold for this name.
 */
export type CredentialOffer =
  | { readonly kind: 'kubelet'; readonly step: Step }
  | { readonly kind: 'fixed'; readonly credential: Credential; readonly step: Step }
  | { readonly kind: 'auth-files'; readonly name: string; readonly step: Step }

/** One registry, as a runtime reaches it. */
export interface Endpoint {
  readonly scheme: 'https' | 'http'
  /** With its port, where one is written. */
  readonly host: string
  /** The root of its API, mostly `/v2`; without a slash at the end. */
  readonly basePath: string
  /** What is asked for there, which a mirror may name otherwise than the reference does. */
  readonly repository: string
  /** The query `ns=`: which registry a mirror stands in for; empty where none is sent. */
  readonly namespace: string
  /** Whether it is the registry that the reference names, or stands in for it. */
  readonly role: 'upstream' | 'mirror'
  readonly tls: Tls
  readonly capabilities: readonly Capability[]
  /** The names of extra headers; their values may be secret. */
  readonly headers: readonly string[]
  /** In order of precedence; empty: it is asked without any credential. */
  readonly credentials: readonly CredentialOffer[]
  /** How it came to be asked, first things first. */
  readonly why: readonly Step[]
}

/** One request for the manifest. */
export interface Attempt extends Endpoint {
  readonly method: 'HEAD' | 'GET'
  /** The reference as runtimes name it (`docker.io/library/nginx`); short names can have several. */
  readonly logical: string
  readonly target: { readonly kind: 'tag' | 'digest'; readonly value: string }
  /** From the root of the host, without the query: `/v2/library/nginx/manifests/1.27`. */
  readonly path: string
  /** Attempts of the same number are one endpoint, asked in more than one way. */
  readonly endpoint: number
  readonly after: Readonly<Record<Failure, Advance>>
  /** It is left out where any attempt before it failed so. */
  readonly notAfter: readonly Failure[]
}

/** How a request can fail. */
export type Failure =
  /** No connection, no name, or no answer in time. */
  | 'unreachable'
  /** The other side does not speak TLS. */
  | 'not-tls'
  /** Its certificate is not one that is trusted. */
  | 'untrusted'
  /** 404. */
  | 'absent'
  /** 401 or 403. */
  | 'denied'
  /** 429. */
  | 'throttled'
  /** 5xx. */
  | 'server-error'
  /** Any other status from 400 on. */
  | 'refused'

/** What follows a failure: the next attempt, the first attempt of the next endpoint, or the end of the pull. */
export type Advance = 'next-attempt' | 'next-endpoint' | 'stop'

/** Why a reference is not pulled, whatever the registries hold. */
export type RefusalReason =
  | 'invalid-reference'
  | 'runtime-does-not-start'
  /** A file that is needed for the registry is not there, or malformed. */
  | 'broken-configuration'
  | 'no-endpoint'
  | 'blocked'
  | 'policy'
  | 'short-name'

/** What a cluster does for a reference. */
export type Resolution =
  | {
      readonly kind: 'attempts'
      /** As the runtime reads it, its default tag put in. */
      readonly reference: Reference
      /** In order; never empty. */
      readonly attempts: readonly Attempt[]
      /** Where the content is fetched by digest once the manifest is found, in order; empty: from the endpoint that had it. */
      readonly content: readonly Endpoint[]
      readonly notices: readonly Notice[]
    }
  | {
      readonly kind: 'refused'
      readonly reason: RefusalReason
      /** In a sentence without a full stop. */
      readonly message: string
      readonly why: readonly Step[]
      readonly notices: readonly Notice[]
    }

/** The same advance after every failure, but for those that are named. */
export function advance(
  always: Advance,
  but: Readonly<Partial<Record<Failure, Advance>>> = {},
): Readonly<Record<Failure, Advance>> {
  const after = (failure: Failure): Advance => but[failure] ?? always
  return {
    unreachable: after('unreachable'),
    'not-tls': after('not-tls'),
    untrusted: after('untrusted'),
    absent: after('absent'),
    denied: after('denied'),
    throttled: after('throttled'),
    'server-error': after('server-error'),
    refused: after('refused'),
  }
}

/** An attempt that failed. */
export interface Tried {
  readonly attempt: Attempt
  readonly failure: Failure
}

/** The attempt that follows those that were tried, in their order; the first for none. Undefined where the pull ends. */
export function nextAttempt(attempts: readonly Attempt[], tried: readonly Tried[]): Attempt | undefined {
  const last = tried.at(-1)
  const rest = last === undefined ? attempts : attempts.slice(attempts.indexOf(last.attempt) + 1)
  const isReached = ({ endpoint, notAfter }: Attempt): boolean =>
    !tried.some(({ failure }) => notAfter.includes(failure)) &&
    (last?.attempt.after[last.failure] !== 'next-endpoint' || endpoint !== last.attempt.endpoint)
  return last?.attempt.after[last.failure] === 'stop' ? undefined : rest.find(isReached)
}

/** The address of an attempt, as it is printed and asked. */
export function urlOf({ scheme, host, path, namespace }: Attempt): string {
  return `${scheme}://${host}${path}${namespace === '' ? '' : `?ns=${encodeURIComponent(namespace)}`}`
}
