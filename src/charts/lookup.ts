// What several values files laid over each other say at one path, without coalescing a chart: for whoever asks it of many keys of an
// override file.

import type { Documents } from '../yaml/documents.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { YamlFile } from './chart.ts'
import { uncheckedValues } from './file-values.ts'
import { isNull, nodeAt, over, type ValueNode } from './value-tree.ts'

/** What the files say at a path. */
export type Lookup =
  /** The value that wins; it shadows what lower files say at the same path. Of a map only what the uppermost file says of it. */
  | { readonly kind: 'found'; readonly node: ValueNode }
  /** Nothing: no file has the path, or a null deletes it, or an upper file has something on the way that is no map. */
  | { readonly kind: 'absent'; readonly because?: ValueNode }

/**
 * Reads files that lie over each other, the uppermost first and the chart's defaults last; the function tells what they say at a path of
 * the chart's values. Each call costs what the path is long.
 */
export function layeredValues(topFirst: readonly YamlFile[], documents: Documents): (path: KeyPath) => Lookup {
  let roots: readonly ValueNode[] | undefined
  return (path) => {
    roots ??= topFirst.map((file) => uncheckedValues(file, documents))
    let layers = roots
    let way: ValueNode | undefined
    for (const key of path) {
      way = layers[0]
      layers = visible(layers).flatMap((layer) => nodeAt(layer, [key]) ?? [])
    }
    const [top, ...rest] = layers
    if (top === undefined)
      return way === undefined || way.kind === 'map' ? { kind: 'absent' } : { kind: 'absent', because: way }
    return isNull(top) ? { kind: 'absent', because: top } : { kind: 'found', node: rest.reduce<ValueNode>(over, top) }
  }
}

/** A map is merged with the maps below it; anything else hides them. */
function visible(layers: readonly ValueNode[]): readonly ValueNode[] {
  return layers[0]?.kind === 'map' ? layers.filter(({ kind }) => kind === 'map') : layers.slice(0, 1)
}
