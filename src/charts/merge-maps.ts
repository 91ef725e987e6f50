// Values files laid over each other: what the documents of a file, several `-f` files and `--set-json '{…}'` do.

import { type MapNode, over, type ValueNode } from './value-tree.ts'

/**
 * Lays one map over another (helm `pkg/chart/v2/loader/load.go` MergeMaps): maps are merged, anything else replaces what lies below,
 * a null too. New keys come last.
 */
export function mergeMaps(lower: MapNode, upper: MapNode): MapNode {
  if (lower.entries.size === 0 && lower.origin.kind === 'none') return upper
  const entries = new Map(lower.entries)
  for (const [key, node] of upper.entries) {
    const below = entries.get(key)
    entries.set(key, mergeNodes(below, node))
  }
  return { kind: 'map', entries, origin: upper.origin, shadows: lower }
}

function mergeNodes(lower: ValueNode | undefined, upper: ValueNode): ValueNode {
  return lower?.kind === 'map' && upper.kind === 'map' ? mergeMaps(lower, upper) : over(upper, lower)
}
