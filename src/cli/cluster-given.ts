// Subjects with what the target cluster would make of them, and a subject of the cluster's own files: loaded when a run has a profile.

import { isPublicRegistry } from '../../rules/resolution/registry-names.ts'
import { inOrder, type Notice } from '../cluster/notice.ts'
import { secretPlaces } from '../cluster/secret-places.ts'
import type { Settings } from '../config/effective.ts'
import { clusterFacts, type ClusterFact, type ClusterFacts } from '../facts/cluster/cluster-facts.ts'
import { judgeRelease } from '../facts/cluster/judge-release.ts'
import { readClusterProfile } from './cluster-profile.ts'
import type { Invocation } from './invocation.ts'
import { installedGraph } from './rendered-given.ts'
import type { Given } from './subjects.ts'

/** One cluster in a run. */
export interface ClusterJudge {
  /** The same with what the cluster makes of it. */
  add(given: Given): Promise<Given>
  /** What is wrong with the files of the cluster, as a subject of its own. Called once, after all others. */
  finish(): Promise<Given>
}

/** Reads the profile that settings name. Throws `UsageError` where something is wrong with it. */
export async function startClusterJudge(invocation: Invocation, settings: Settings): Promise<ClusterJudge> {
  const profile = await readClusterProfile(invocation, settings)
  const { namespace = 'default' } = invocation.options
  const notices: Notice[] = [...profile.notices]
  const subject = { path: profile.file.path, uses: [], credentials: [], problems: [], files: [] } as const
  return {
    async add(given) {
      const graph = given.subject.graph ?? installedGraph(given, invocation)
      const { uses } = graph ?? given.subject
      const judged = await judgeRelease({
        profile,
        uses,
        graph,
        namespace,
        isPublic: isPublicRegistry,
        now: Date.now(),
      })
      notices.push(...judged.configuration)
      return { ...given, subject: { ...given.subject, cluster: clusterFacts(judged.facts) } }
    },
    async finish() {
      const facts = inOrder(notices).map(({ where, ...notice }): ClusterFact => {
        // What minikube writes on a node is no file of anybody's.
        return { notice, at: where?.file.place.kind === 'disk' ? where : { path: profile.file.path } }
      })
      const cluster = clusterFacts(facts, await secretsIn(facts))
      return { subject: { ...subject, cluster }, settings, layers: [], named: undefined }
    },
  }
}

async function secretsIn(facts: readonly ClusterFact[]): Promise<ClusterFacts['secrets']> {
  const files = new Set(facts.flatMap(({ at }) => ('file' in at ? [at.file] : [])))
  const places = [...files].map(async (file) => (await secretPlaces(file)).map((span) => ({ file, span })))
  return (await Promise.all(places)).flat()
}
