// The order in which Helm installs, and so prints, what it rendered (helm `pkg/release/v1/util/kind_sorter.go` InstallOrder).

const INSTALL_ORDER: readonly string[] = [
  'PriorityClass',
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
]

/** Sorts by kind: known ones in Helm's order, `lastKinds` behind them, all others by name at the end; equal kinds stay as they stand. */
export function sortByKind<Item>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
  lastKinds: readonly string[],
): readonly Item[] {
  const ranks = new Map([...INSTALL_ORDER, ...lastKinds].map((kind, rank) => [kind, rank]))
  return items.toSorted((a, b) => {
    const [kindA, kindB] = [kindOf(a), kindOf(b)]
    const [rankA, rankB] = [ranks.get(kindA), ranks.get(kindB)]
    if (rankA === undefined && rankB === undefined) return kindA < kindB ? -1 : kindA > kindB ? 1 : 0
    return (rankA ?? Infinity) - (rankB ?? Infinity)
  })
}
