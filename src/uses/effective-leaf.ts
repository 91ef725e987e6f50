// The leaf that has the say where several values files lie over each other: a higher layer's, or none where a layer took the key away.

import type { YamlFile } from '../charts/chart.ts'
import { coalesceRelease, type ReleaseInput } from '../charts/layers.ts'
import { layeredValues } from '../charts/lookup.ts'
import { nodeAt, type MapNode } from '../charts/value-tree.ts'
import type { KeyPath } from '../yaml/path.ts'
import { resolvePlain } from '../yaml/resolve.ts'
import { childWithKey, Kind, kindOf, pathOf, type YamlTable } from '../yaml/table.ts'
import type { Leaf } from './image-use.ts'
import { leafOfNode } from './leaf.ts'
import { inRelease, ownLeaf, type EffectiveLeaf, type Source } from './source.ts'

/** The values of a whole release, which are coalesced when the first leaf is asked for. */
export function releaseLeaf(input: ReleaseInput): EffectiveLeaf {
  let root: MapNode | undefined
  return (entry, source) => {
    root ??= coalesceRelease({ ...input, disabled: 'kept' }).root
    const path = pathOf(source.values.table, entry)
    const node = nodeAt(root, [...source.prefix, ...path])
    if (node === undefined) return nullLeaf(entry, source)
    return node.kind === 'scalar' ? leafOfNode(node, inRelease(source, path)) : undefined
  }
}

/** Coalescing drops a chart's own nulls; that the key is there, for the template to fill or for the user to set, still counts. */
function nullLeaf(entry: number, source: Source): Leaf | undefined {
  const leaf = ownLeaf(entry, source)
  return leaf?.type === 'null' ? leaf : undefined
}

/** One file over another: no coalescing is needed to ask it of a few keys. */
export function overlaidLeaf(overlay: Source, base: YamlFile): EffectiveLeaf {
  const look = layeredValues([overlay.values, base], 'merged')
  const isSimple = isPlainTable(overlay.values.table) && isPlainTable(base.table)
  return (entry, source) => {
    if (source === overlay) return ownLeaf(entry, overlay)
    const path = pathOf(base.table, entry)
    if (isSimple && isUntouched(overlay.values.table, path) && isLast(base.table, path, entry)) {
      const leaf = ownLeaf(entry, source)
      return leaf?.type === 'null' ? undefined : leaf
    }
    const found = look(path)
    return found.kind === 'found' && found.node.kind === 'scalar'
      ? leafOfNode(found.node, inRelease(source, path))
      : undefined
  }
}

/** Whether a table is one document without aliases, so that a value stands where its path leads. */
function isPlainTable(table: YamlTable): boolean {
  return table.documents.length === 1 && table.aliases.size === 0
}

/** Whether a file certainly says nothing at a path nor of a map on the way; keys that Helm reads as something else than text are uncertain. */
function isUntouched(table: YamlTable, path: KeyPath): boolean {
  let at = table.documents[0] ?? 0
  for (const key of path) {
    if (kindOf(table, at) !== Kind.map || typeof key !== 'string' || typeof resolvePlain(key) !== 'string') return false
    const child = childWithKey(table, at, key)
    if (child === undefined) return true
    at = child
  }
  return false
}

/** Whether a path leads to an entry, and not to a later one of the same keys. */
function isLast(table: YamlTable, path: KeyPath, entry: number): boolean {
  let at: number | undefined = table.documents[0]
  for (const key of path) {
    if (at === undefined || typeof key !== 'string') return false
    at = childWithKey(table, at, key)
  }
  return at === entry
}
