// Where `chartpin configure --to` points: a registry as everywhere, and how it is reached where that is written in front of it.

import { KNOWN_REGISTRIES } from '../../rules/resolution/known-registries.ts'
import type { Access } from '../cluster/configure/wish.ts'

/** A target with a scheme put aside. */
export interface TargetAddress {
  /** As `--to` takes it elsewhere: `host[:port][/path]`. */
  readonly place: string
  /** Absent where no scheme is written. */
  readonly scheme?: 'http' | 'https'
}

/** The registries that are redirected where neither images nor a mapping tell which. */
export const KNOWN_HOSTS: readonly string[] = KNOWN_REGISTRIES.map(({ host }) => host)

/** Takes a target apart; undefined where none is given. */
export function readTargetAddress(to: string | undefined): TargetAddress | undefined {
  const [, scheme, rest] = /^(https?):\/\/(.*)$/s.exec(to ?? '') ?? []
  if (to === undefined) return undefined
  return (scheme === 'http' || scheme === 'https') && rest !== undefined ? { place: rest, scheme } : { place: to }
}

/** How a registry is reached that the profile calls insecure, or does not. */
export function accessFor(scheme: TargetAddress['scheme'], declared: 'insecure' | 'not-insecure'): Access {
  if (scheme === 'http') return 'http'
  if (declared === 'not-insecure') return 'verified'
  return scheme === 'https' ? 'unverified' : 'either'
}
