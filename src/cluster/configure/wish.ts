// What a cluster shall be guided to: which images come from where instead, and which registries need to be told how they are reached.

import type { RegistryEntry } from '../credentials/docker-config.ts'
import type { Profile } from '../profile.ts'

/**
 * How a registry is reached. `verified`: https with a certificate that nodes trust. `unverified`: https with any. `http`: never https.
 * `either`: the profile calls it insecure, and does not say which of the two it is.
 */
export type Access = 'verified' | 'unverified' | 'http' | 'either'

/** A place in a registry. */
export interface Place {
  /** `host[:port]`. */
  readonly host: string
  /** Without slashes at its ends; empty for the whole registry. */
  readonly path: string
}

/** Everything below one name comes from below another one: `docker.io` from `mirror.example/hub`. */
export interface Redirect {
  readonly source: Place
  readonly target: Place
  readonly access: Access
  /** Whether the registry itself is asked where the target fails. */
  readonly upstream: 'after' | 'never'
}

/** Whose pods pull. */
export interface PullingAccount {
  readonly namespace: string
  readonly serviceAccount: string
}

/** All that is wanted of one cluster. */
export interface Wish {
  readonly profile: Profile
  /** A source occurs once; made by `withOpenTargets`. */
  readonly redirects: readonly Redirect[]
  /** Registries that are not reached over https with a certificate that nodes trust, by `host[:port]`. */
  readonly insecure: ReadonlyMap<string, Access>
  /** What the files of credentials hold, by registry. */
  readonly entries: readonly RegistryEntry[]
  /** At least one. */
  readonly accounts: readonly PullingAccount[]
  /** What the pull secret is called. */
  readonly secretName: string
}

/** How a registry is reached. */
export function accessOf(host: string, { insecure }: Pick<Wish, 'insecure'>): Access {
  return insecure.get(host) ?? 'verified'
}

/** A place as it stands in references: `mirror.example/hub`. */
export function printPlace({ host, path }: Place): string {
  return path === '' ? host : `${host}/${path}`
}

/** The same redirects; a registry that stands in for others is within reach, so that it is not kept from being asked for its own images. */
export function withOpenTargets(redirects: readonly Redirect[]): readonly Redirect[] {
  const targets = new Set(redirects.map(({ target }) => target.host))
  return redirects.map((redirect) =>
    targets.has(redirect.source.host) ? { ...redirect, upstream: 'after' } : redirect,
  )
}
