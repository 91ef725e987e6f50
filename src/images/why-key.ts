// What there is to say of a key: where its values stand, what it reaches, and whether any template reads it.

import type { ValueNode } from '../charts/value-tree.ts'
import type { ImageGraph } from '../uses/image-graph.ts'
import type { Leaf } from '../uses/image-use.ts'
import { leafOfNode } from '../uses/leaf.ts'
import { type KeyPath, samePath } from '../yaml/path.ts'
import { isBelow, type KeyReach, reachOf, readPaths, valueAt } from './key-reach.ts'
import { readKeys } from './read-keys.ts'
import type { ReleaseImages } from './release-images.ts'
import type { ShownImage } from './shown-image.ts'

/** A key and what it reaches. */
export interface WhyKey {
  readonly path: KeyPath
  /** The scalars at it and below it. */
  readonly leaves: readonly Leaf[]
  readonly reach: KeyReach
  /** Whether a template reads it, as far as renders and the templates' syntax tell. */
  readonly isRead: boolean
}

/** What a key reaches; undefined for one that is neither set nor read. */
export function whyKey(
  { graph, release }: ReleaseImages,
  path: KeyPath,
  shown: readonly ShownImage[],
): WhyKey | undefined {
  if (path.length === 0) return undefined
  const node = valueAt(release, path)
  const { all } = graph.configurations
  const reach = reachOf(path, all, shown)
  const isSeen = reach.images.length + reach.places.length > 0
  const read = isSeen ? undefined : readKeys(release)
  const isRead = read === undefined || readPaths(all).some((seen) => isBelow(path, seen)) || read.reads(path)
  const leaves = node === undefined ? leavesKnown(graph, reach, path) : leavesBelow(node, path)
  const isSet = node !== undefined || leaves.length > 0
  // Of a key that is not set only templates can tell that it is one: what is read as a whole may hold anything.
  const isNamed = read === undefined || read.paths.some((named) => samePath(named, path))
  return isSet || (isRead && isNamed) ? { path, leaves, reach, isRead } : undefined
}

/** Of a key that only a subchart's own values have: those that images are made of, or are asked for by. */
function leavesKnown({ uses }: ImageGraph, { images }: KeyReach, path: KeyPath): readonly Leaf[] {
  const leaves = [
    ...images.flatMap(({ image }) => [...image.joined.leaves.keys()]),
    ...uses.flatMap(({ parts }) => parts.map(({ leaf }) => leaf)),
  ].filter(({ rootPath }) => isBelow(path, rootPath))
  return [...new Map(leaves.map((leaf) => [`${leaf.file.path}\0${leaf.span.start}`, leaf])).values()]
}

function leavesBelow(node: ValueNode, path: KeyPath): readonly Leaf[] {
  switch (node.kind) {
    case 'map':
      return [...node.entries].flatMap(([key, child]) => leavesBelow(child, [...path, key]))
    case 'list':
      return node.items.flatMap((item, index) => leavesBelow(item, [...path, index]))
    case 'scalar': {
      const leaf = leafOfNode(node, path)
      return leaf === undefined ? [] : [leaf]
    }
  }
}
