// Keys of images that reach nothing: leaves that no template reads, and keys beside which a template looks for one of nearly the same name.

import { nodeAt, placeOfNode, type ValueNode } from '../charts/value-tree.ts'
import type { SourceFile } from '../files/source-file.ts'
import { isPatchFile } from '../render/explore/patch.ts'
import { editDistance } from '../text/edit-distance.ts'
import type { Span } from '../text/span.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import type { ImageGraph } from './image-graph.ts'
import type { ImageUse, Leaf } from './image-use.ts'
import { classOfKey, wordsOf } from './key-class.ts'
import { hasTemplates, ownerIn, releasedCharts } from './released-charts.ts'

/** A leaf of an image that nothing reads. */
export interface UnreadLeaf {
  readonly use: ImageUse
  readonly leaf: Leaf
}

/** The leaves of images, in the values of charts that were rendered, that no configuration showed and no template asks for. */
export function unreadLeaves(graph: ImageGraph): readonly UnreadLeaf[] {
  const owner = ownerIn(releasedCharts(graph.configurations.all))
  const isJudged = ({ rootPath }: Leaf): boolean => {
    const chart = owner(rootPath)
    // What is global may be for charts that are off.
    if (rootPath[0] === 'global' || chart === undefined || chart.on === undefined || chart.chart.metadata.isLibrary)
      return false
    return chart.path.length === 0 || hasTemplates(chart.chart)
  }
  const found: UnreadLeaf[] = []
  for (const use of graph.uses) {
    if (use.confidence === 'possible' || use.source === 'annotation' || use.chart === undefined) continue
    for (const { leaf, scope } of use.parts) {
      if (scope === 'own' && isJudged(leaf) && isUnread(graph, leaf)) found.push({ use, leaf })
    }
  }
  return found
}

function isUnread({ reads }: ImageGraph, leaf: Leaf): boolean {
  return !reads.isShown(leaf) && !reads.isAskedFor(leaf.rootPath)
}

/** A key that nothing reads, and the one that was probably meant: templates look for it and find nothing. */
export interface MisspeltKey {
  readonly file: SourceFile
  readonly keySpan: Span
  /** Where the root's user sets it. */
  readonly path: KeyPath
  readonly meant: string
}

/** The keys that are probably misspelt, of those that speak of images when they are spelt right. */
export function misspeltKeys(graph: ImageGraph): readonly MisspeltKey[] {
  const values = graph.configurations.all[0]?.rendered.rendered?.values
  if (values === undefined) return []
  const found = new Map<string, MisspeltKey>()
  const unreadBelow = new Map<string, readonly UnreadKey[]>()
  for (const path of graph.reads.absent) {
    const meant = path.at(-1)
    if (typeof meant !== 'string' || !speaksOfImages(meant)) continue
    const parent = path.slice(0, -1)
    const place = printPath(parent)
    const unread = unreadBelow.get(place) ?? unreadKeys(graph, nodeAt(values, parent), parent)
    unreadBelow.set(place, unread)
    for (const { key, ...at } of unread) if (isSlip(key, meant)) found.set(printPath(at.path), { ...at, meant })
  }
  return [...found.values()]
}

type UnreadKey = Omit<MisspeltKey, 'meant'> & { readonly key: string }

/** A map with more of them is data. */
const MOST_UNREAD = 50

/** The keys of a map that nothing reads, with all that is below them. */
function unreadKeys(graph: ImageGraph, map: ValueNode | undefined, parent: KeyPath): readonly UnreadKey[] {
  if (map?.kind !== 'map') return []
  const unread: UnreadKey[] = []
  for (const [key, node] of map.entries) {
    const path = [...parent, key]
    const place = placeOfNode(node)
    if (
      place?.file === undefined ||
      isPatchFile(place.file) ||
      graph.reads.isAskedFor(path) ||
      !isUnreadNode(graph, node, path)
    )
      continue
    unread.push({ key, path, file: place.file, keySpan: place.keySpan })
    if (unread.length > MOST_UNREAD) return []
  }
  return unread
}

/** Short keys are near each other without being misspelt. */
const SHORTEST = 4

function isSlip(key: string, meant: string): boolean {
  if (key === meant || Math.min(key.length, meant.length) < SHORTEST) return false
  const most = Math.min(key.length, meant.length) < 2 * SHORTEST ? 1 : 2
  return (
    editDistance(key.toLowerCase(), meant.toLowerCase(), most + 1) <= most || key.toLowerCase() === meant.toLowerCase()
  )
}

/** Whether nothing in a value is shown by any configuration. */
export function isUnreadNode({ reads }: Pick<ImageGraph, 'reads'>, node: ValueNode, path: KeyPath): boolean {
  switch (node.kind) {
    case 'map':
      return [...node.entries].every(([key, child]) => isUnreadNode({ reads }, child, [...path, key]))
    case 'list':
      return node.items.every((item, index) => isUnreadNode({ reads }, item, [...path, index]))
    case 'scalar': {
      const place = placeOfNode(node)
      return place?.file === undefined || !reads.isShown({ file: place.file, span: place.span, rootPath: path })
    }
  }
}

function speaksOfImages(key: string): boolean {
  const role = classOfKey(key)?.role
  if (role !== undefined && role !== 'password' && role !== 'env-value' && role !== 'docker-config') return true
  return wordsOf(key).some((word) => word === 'image' || word === 'images')
}
