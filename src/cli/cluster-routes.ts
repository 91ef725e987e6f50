// The ways to registries as the cluster of a profile takes them: loaded where a run has one.

import { isPublicRegistry } from '../../rules/resolution/registry-names.ts'
import type { Profile } from '../cluster/profile.ts'
import { plainPod } from '../cluster/pull.ts'
import type { Settings } from '../config/effective.ts'
import { profileRoutes } from '../facts/profile-route.ts'
import type { RouteOf } from '../facts/route.ts'
import { readClusterProfile } from './cluster-profile.ts'
import type { Invocation } from './invocation.ts'

/** A cluster, and how it asks. */
export interface ClusterRoutes {
  readonly profile: Profile
  readonly routeOf: RouteOf
}

/** Reads the profile that settings name. Throws `UsageError` where something is wrong with it. */
export async function clusterRoutes(invocation: Invocation, settings: Settings): Promise<ClusterRoutes> {
  const profile = await readClusterProfile(invocation, settings)
  const { namespace = 'default' } = invocation.options
  const pods = [plainPod(profile, namespace)]
  const input = { profile, credentials: profile.credentials, pods, isPublic: isPublicRegistry }
  return { profile, routeOf: profileRoutes(() => input) }
}
