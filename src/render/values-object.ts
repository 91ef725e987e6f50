// `.Values`: the coalesced values of a release as what its templates see, each leaf with the origin that leads back to it.

import type { MapNode, ScalarNode, ValueNode } from '../charts/value-tree.ts'
import { NOBODY, type OriginId, type Origins } from '../template/origin.ts'
import { bool, type Dict, float, int, nothing, str, type Value } from '../template/value.ts'
import type { KeyPath } from '../yaml/path.ts'
import { originFrom } from './source.ts'

/**
 * The values as maps that templates may write to; a fresh copy for each render. Tables below `global` that Helm shares between charts
 * are shared. `isChart` tells which paths are those of the charts in the release; the empty one is.
 */
export function valuesObject(root: MapNode, origins: Origins, isChart: (path: KeyPath) => boolean): Dict {
  const shared = new Map<MapNode, Dict>()
  return newMap({ origins, isChart, shared }, root, [])
}

interface Making {
  readonly origins: Origins
  /** Whether these are the keys of a chart of the release, whose `global` is then the root's. */
  readonly isChart: (path: KeyPath) => boolean
  readonly shared: Map<MapNode, Dict>
}

function valueOf(making: Making, node: ValueNode, path: KeyPath): Value {
  if (node.kind === 'map') return mapOf(making, node, path)
  const origin = originOfNode(making.origins, node, path)
  if (node.kind === 'scalar') return scalarOf(node, origin)
  const items = node.items.map((item, index) => valueOf(making, item, [...path, index]))
  return { kind: 'list', of: 'any', items, origin }
}

function mapOf(making: Making, node: MapNode, path: KeyPath): Dict {
  // What is not below `global` is one chart's own, even where two copies of a chart read it from the same file.
  if (path[0] !== 'global') return newMap(making, node, path)
  const known = making.shared.get(node)
  if (known !== undefined) return known
  const made = newMap(making, node, path)
  making.shared.set(node, made)
  return made
}

function newMap(making: Making, node: MapNode, path: KeyPath): Dict {
  const { origins } = making
  const entries = new Map<string, Value>()
  for (const [key, child] of node.entries) entries.set(key, valueOf(making, child, childPath(making, path, key)))
  const origin = originOfNode(origins, node, path)
  if (origins.tracking === 'off') return { kind: 'dict', of: 'any', entries, origin }
  return { kind: 'dict', of: 'any', entries, origin, absent: absentKeys(making, path) }
}

/** What stands below a subchart's `global` is set at the root's. */
function childPath({ isChart }: Making, path: KeyPath, key: string): KeyPath {
  return key === 'global' && isChart(path) ? ['global'] : [...path, key]
}

function originOfNode(origins: Origins, node: ValueNode, path: KeyPath): OriginId {
  return origins.tracking === 'off' ? NOBODY : originFrom(origins, { kind: 'value', node, path })
}

function scalarOf({ value, int64 }: ScalarNode, origin: OriginId): Value {
  if (value === null) return nothing('nil', origin)
  if (int64 !== undefined) return int(int64, origin, 'int64')
  if (typeof value === 'string') return str(value, origin)
  return typeof value === 'number' ? float(value, origin) : bool(value, origin)
}

function absentKeys(making: Making, path: KeyPath): (key: string) => OriginId {
  const known = new Map<string, OriginId>()
  return (key) => {
    let origin = known.get(key)
    if (origin === undefined) {
      origin = originFrom(making.origins, { kind: 'absent', path: childPath(making, path, key) })
      known.set(key, origin)
    }
    return origin
  }
}
