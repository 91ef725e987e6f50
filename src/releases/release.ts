// What would be installed: a chart, what is laid over its values, and the few facts that templates ask of their surroundings.

import type { Chart } from '../charts/chart.ts'
import type { Layer, ReleaseInput } from '../charts/layers.ts'

/** A Helm whose behaviour is known: held against the real program. */
export type HelmVersion = '4.1.4' | '3.17.1'

/** A release to be. What is absent is as in `helm template` without flags. */
export interface Release {
  readonly chart: Chart
  /** In the order of the command line. */
  readonly layers: readonly Layer[]
  readonly name: string
  readonly namespace: string
  readonly helm: HelmVersion
  readonly operation: 'install' | 'upgrade'
  /** As `--kube-version` takes it; Helm's own default when absent. */
  readonly kubeVersion?: string
  /** `--api-versions`: added to those that Helm knows. */
  readonly apiVersions?: readonly string[]
  /** Reads what `--set-file` names. */
  readonly readFile?: ReleaseInput['readFile']
}

/** A release of a chart as `helm template NAME CHART` makes it. */
export function newRelease(chart: Chart, about: Partial<Omit<Release, 'chart'>> = {}): Release {
  return {
    name: 'release-name',
    namespace: 'default',
    helm: '4.1.4',
    operation: 'install',
    layers: [],
    ...about,
    chart,
  }
}
