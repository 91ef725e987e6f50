// The profile of the target cluster that an invocation names, read; what is wrong with it ends the run.

import path from 'node:path'
import { clusterPresets } from '../../rules/resolution/cluster-presets.ts'
import type { Profile } from '../cluster/profile.ts'
import { readProfile } from '../cluster/read-profile.ts'
import type { Settings } from '../config/effective.ts'
import { displayPath } from '../files/display-path.ts'
import { IGNORE_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import { printMark } from '../reports/place.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/**
 * Reads the profile that `--profile` or the configuration names. Throws `UsageError` where none is named, or where something is wrong with it
 * or with the paths in it: of half a cluster nothing could be told.
 */
export async function readClusterProfile(
  { command, io }: Pick<Invocation, 'command' | 'io'>,
  { cluster }: Settings,
): Promise<Profile> {
  if (cluster === undefined) {
    throw new UsageError(`chartpin ${command} needs to know the cluster`, {
      hint: 'name --profile cluster.yaml, or write cluster: cluster.yaml into chartpin.yaml; `chartpin init --cluster` begins one',
    })
  }
  const absolute = path.resolve(cluster.directory, cluster.name)
  const file = readSourceFile({ absolute, path: displayPath(absolute, io.cwd), limit: IGNORE_FILE_LIMIT })
  if (isProblem(file)) {
    throw new UsageError('the cluster profile cannot be read', {
      because: [`${file.path} ${file.message}`],
      hint: '`chartpin init --cluster` begins one',
    })
  }
  const { profile, problems } = await readProfile(file, { cwd: io.cwd, presets: clusterPresets })
  if (profile !== undefined && problems.length === 0) return profile
  throw new UsageError('the cluster profile is wrong; nothing was done', {
    because: problems.map(({ where, message, hint }) => `${printMark(where)}: ${message} (${hint})`),
  })
}
