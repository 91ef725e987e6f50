// Subjects with what is known of them beside what is written: what a chart renders to, how a cluster pulls, what registries say. Loaded when
// somebody asks for any of it.

import type { NamedFile, Settings } from '../config/effective.ts'
import type { GivenAsker } from './asked-given.ts'
import { asksRegistries } from './asks-registries.ts'
import type { ClusterJudge } from './cluster-given.ts'
import type { Invocation } from './invocation.ts'
import { renderedGiven } from './rendered-given.ts'
import type { Given } from './subjects.ts'

/** Finds out more about subjects as they come. */
export interface Inquiry {
  /** The same with all that is asked for. */
  add(given: Given): Promise<Given>
  /** What came up beside the subjects, as subjects of their own. Called once, after all others. */
  finish(): Promise<readonly Given[]>
}

/** Begins. */
export function startInquiry(invocation: Invocation): Inquiry {
  const clusters = new Map<NamedFile, ClusterJudge>()
  const askers = new Map<NamedFile | undefined, GivenAsker>()
  const judgeOf = async (settings: Settings, cluster: NamedFile): Promise<ClusterJudge> => {
    const { startClusterJudge } = await import('./cluster-given.ts')
    const judge = clusters.get(cluster) ?? (await startClusterJudge(invocation, settings))
    clusters.set(cluster, judge)
    return judge
  }
  const askerOf = async (settings: Settings): Promise<GivenAsker> => {
    const { openGivenAsker } = await import('./asked-given.ts')
    const asker = askers.get(settings.cluster) ?? (await openGivenAsker(invocation, settings))
    askers.set(settings.cluster, asker)
    return asker
  }
  return {
    async add(given) {
      const { settings } = given
      const { render, cluster } = settings
      const rendered = render ? renderedGiven(given, invocation) : given
      const judged = cluster === undefined ? rendered : await (await judgeOf(settings, cluster)).add(rendered)
      return asksRegistries(invocation.options) ? await (await askerOf(settings)).add(judged) : judged
    },
    async finish() {
      for (const asker of askers.values()) asker.close()
      return await Promise.all([...clusters.values()].map((cluster) => cluster.finish()))
    },
  }
}
