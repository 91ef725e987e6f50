// What `chartpin configure` wants of a cluster: the redirects of a mapping, with what the profile says of the registries in it.

import { CLOUD_HOSTS, KNOWN_REGISTRIES } from '../../rules/resolution/known-registries.ts'
import { publicRegistryName } from '../../rules/resolution/registry-names.ts'
import { filedCredentials } from '../cluster/configure/credentials.ts'
import type { Cloud } from '../cluster/configure/credential-providers.ts'
import { MARK, type Guide, type Limit } from '../cluster/configure/guide.ts'
import {
  accessOf,
  withOpenTargets,
  type Access,
  type PullingAccount,
  type Redirect,
  type Wish,
} from '../cluster/configure/wish.ts'
import type { Profile } from '../cluster/profile.ts'
import type { Mapping } from '../edits/mapping.ts'
import { splitTarget } from '../edits/mapping.ts'
import { printMapping } from '../edits/print-mapping.ts'
import type { Redirects } from '../edits/redirects.ts'
import { UsageError } from './failure.ts'
import { accessFor, type TargetAddress } from './target-address.ts'

/** What it is made of. */
export interface WishInput {
  readonly profile: Profile
  readonly moves: Redirects
  readonly address: TargetAddress | undefined
  readonly accounts: readonly PullingAccount[]
  readonly secretName: string | undefined
}

/** The wish, and what of the input does not come into it. */
export interface ReadWish {
  readonly wish: Wish
  readonly limits: readonly Limit[]
}

/** Makes it. Throws `UsageError` where a file of credentials cannot be read. An air-gapped cluster is kept from asking public registries, those apart that the profile says it can reach. */
export function readWish({ profile, moves, address, accounts, secretName }: WishInput): ReadWish {
  const insecure = insecureOf(profile, address)
  const { entries, limits, faults } = filedCredentials(profile.credentialFiles)
  if (faults.length > 0) {
    throw new UsageError('the credentials of the profile cannot be used; nothing was done', {
      because: faults,
      hint: 'make the file anew with `docker login`, or take it out of the profile',
    })
  }
  const reachable = new Set(profile.reachable.map(({ text }) => text))
  const redirects = moves.redirects.map(({ source, target }): Redirect => {
    const isBeyond = profile.isAirGapped && publicRegistryName(source.host) !== undefined && !reachable.has(source.host)
    return { source, target, access: accessOf(target.host, { insecure }), upstream: isBeyond ? 'never' : 'after' }
  })
  const wish = {
    profile,
    redirects: withOpenTargets(redirects),
    insecure,
    entries,
    accounts,
    secretName: secretName ?? 'registry-credentials',
  }
  return { wish, limits: [...limits, ...excludedLimits(moves)] }
}

function insecureOf(profile: Profile, address: TargetAddress | undefined): ReadonlyMap<string, Access> {
  // A range of addresses is no registry.
  const declared = profile.insecure.map(({ text }) => text).filter((text) => !text.includes('/'))
  const access = new Map<string, Access>(declared.map((host) => [host, 'either']))
  const host = address === undefined ? undefined : splitTarget(address.place)?.registry
  if (host === undefined) return access
  const own = accessFor(address?.scheme, access.has(host) ? 'insecure' : 'not-insecure')
  return own === 'verified' ? access : access.set(host, own)
}

function excludedLimits({ excluded }: Redirects): readonly Limit[] {
  if (excluded.length === 0) return []
  const shown =
    excluded.length > 4 ? `${excluded.slice(0, 3).join(', ')} and ${excluded.length - 3} more` : excluded.join(', ')
  return [
    {
      message: `by the mapping ${shown} stay where they are, and nodes ask the mirror of their registry for them first`,
      hint: 'nothing is to be done where the registry itself is asked after it',
    },
  ]
}

/** Whose registry a host is, where its credentials come from a program. gcr.io itself is open to everybody. */
export function cloudOf(host: string): Cloud | undefined {
  if (KNOWN_REGISTRIES.some((known) => known.host === host)) return undefined
  const name = CLOUD_HOSTS.find(({ pattern }) => pattern.test(host))?.name ?? ''
  if (name.startsWith('Amazon')) return 'aws'
  return name.startsWith('Azure') ? 'azure' : name.startsWith('Google') ? 'google' : undefined
}

/** The guide with the mapping for `chartpin pin` beside it: what nodes cannot do is done in the values. */
export function withMapping(guide: Guide, mapping: Mapping): Guide {
  const text = `${MARK}\n${printMapping(mapping)}`
  return { ...guide, files: [...guide.files, { place: { kind: 'setup', name: 'mapping.yaml' }, text, secrets: [] }] }
}
