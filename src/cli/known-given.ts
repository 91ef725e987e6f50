// Subjects with what is known of them beside what is written: what a chart renders to, and how a cluster pulls. Loaded when settings ask
// for any of it.

import type { NamedFile } from '../config/effective.ts'
import type { ClusterJudge } from './cluster-given.ts'
import type { Invocation } from './invocation.ts'
import { renderedGiven } from './rendered-given.ts'
import type { Given } from './subjects.ts'

/** Finds out more about subjects as they come. */
export interface Inquiry {
  /** The same with all that its settings ask for. */
  add(given: Given): Promise<Given>
  /** What came up beside the subjects, as subjects of their own. Called once, after all others. */
  finish(): Promise<readonly Given[]>
}

/** Begins. */
export function startInquiry(invocation: Invocation): Inquiry {
  const clusters = new Map<NamedFile, ClusterJudge>()
  const judgeOf = async ({ settings }: Given, cluster: NamedFile): Promise<ClusterJudge> => {
    const known = clusters.get(cluster)
    if (known !== undefined) return known
    const { startClusterJudge } = await import('./cluster-given.ts')
    const started = await startClusterJudge(invocation, settings)
    clusters.set(cluster, started)
    return started
  }
  return {
    async add(given) {
      const { render, cluster } = given.settings
      const rendered = render ? renderedGiven(given, invocation) : given
      return cluster === undefined ? rendered : (await judgeOf(given, cluster)).add(rendered)
    },
    finish: () => Promise.all([...clusters.values()].map((cluster) => cluster.finish())),
  }
}
