// Repositories of charts that moved: since when and where to.

/** A repository of charts that moved. */
export interface MovedChartRepository {
  readonly url: string
  readonly replacement: string
  readonly since: string
  readonly note: string
  readonly source: string
}

/** Sorted by address. */
export const MOVED_CHART_REPOSITORIES: readonly MovedChartRepository[] = [
  {
    url: 'https://kubernetes-charts-incubator.storage.googleapis.com',
    replacement: 'https://charts.helm.sh/incubator',
    since: '2020-11-13',
    note: 'the incubator charts were archived; the new place is a frozen copy',
    source: 'https://helm.sh/blog/new-location-stable-incubator-charts/',
  },
  {
    url: 'https://kubernetes-charts.storage.googleapis.com',
    replacement: 'https://charts.helm.sh/stable',
    since: '2020-11-13',
    note: 'the stable charts were archived; the new place is a frozen copy',
    source: 'https://helm.sh/blog/new-location-stable-incubator-charts/',
  },
]
