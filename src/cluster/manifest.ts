// Kubernetes manifests of a profile: Secrets, ServiceAccounts, mirror sets, as they lie in a repository. Read, not judged.

import { below, stringOf, type Tree } from './tree.ts'

/** One object of a cluster. */
export interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  /** `default` where none is written; objects of the whole cluster have it too. */
  readonly namespace: string
  readonly tree: Tree
}

/** The objects of some documents; those of a `List` one by one. What is no object is left out. */
export function manifestsOf(trees: readonly Tree[]): readonly Manifest[] {
  return trees.flatMap((tree): readonly Manifest[] => {
    const apiVersion = stringOf(below(tree, 'apiVersion'))
    const kind = stringOf(below(tree, 'kind'))
    if (apiVersion === undefined || kind === undefined) return []
    const items = below(tree, 'items')
    if (kind.endsWith('List') && items?.kind === 'list') return manifestsOf(items.items)
    const name = stringOf(below(tree, 'metadata', 'name')) ?? ''
    return [{ apiVersion, kind, name, namespace: stringOf(below(tree, 'metadata', 'namespace')) ?? 'default', tree }]
  })
}
