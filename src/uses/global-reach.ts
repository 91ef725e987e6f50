// How far a key reaches that claims to speak for all images: proven by setting it and rendering once more.

import { placeOfNode, nodeAt, type ValueNode } from '../charts/value-tree.ts'
import { patchedRelease, setting, stackPatches } from '../render/explore/patch.ts'
import { type KeyPath, samePath } from '../yaml/path.ts'
import { isChartWide } from './chart-wide.ts'
import type { Configuration } from './configurations.ts'
import { isPulled, isTestHook } from './fixed-place.ts'
import { type ImageGraph, isMadeUp } from './image-graph.ts'
import { classOfKey } from './key-class.ts'
import { leavesOf, renderedImages, type RenderedImage } from './rendered-image.ts'

/** A global registry key, and the images that stay where they are when it is set. */
export interface GlobalReach {
  readonly path: KeyPath
  /** The key's value in the values that the root's user reads. */
  readonly node: ValueNode
  /** Texts, each once, in the order in which they are met. */
  readonly unmoved: readonly string[]
  /** How many others there are. */
  readonly moved: number
}

/** No registry has this name (RFC 2606). */
const ELSEWHERE = 'elsewhere.example'

/** The global registry keys in the root chart's values and in what is laid over them, where they do not reach all images. */
export function globalReaches(graph: ImageGraph): readonly GlobalReach[] {
  const { all } = graph.configurations
  const [first] = all
  const values = first?.rendered.rendered?.values
  if (first === undefined || values === undefined || first.tier !== 'default') return []
  return registryKeys(nodeAt(values, ['global']), ['global']).flatMap(({ path, node }): readonly GlobalReach[] => {
    // What shows the key, or depends on it, is moved by it; only what does neither is worth a render.
    if (!isOwn(first, node) || all.every(({ images }) => images.filter(counts).every((each) => dependsOn(each, path))))
      return []
    const tried = all.map((configuration) => ({ configuration, unmoved: stayingImages(graph, configuration, path) }))
    if (tried[0]?.unmoved === undefined) return []
    const known = tried.flatMap(({ configuration, unmoved }) =>
      unmoved === undefined ? [] : configuration.images.filter(counts),
    )
    const unmoved = new Set(tried.flatMap((each) => (each.unmoved ?? []).map(({ text }) => text)))
    const moved = new Set(known.map(({ text }) => text).filter((text) => !unmoved.has(text)))
    return unmoved.size === 0 ? [] : [{ path, node, unmoved: [...unmoved], moved: moved.size }]
  })
}

function counts(image: RenderedImage): boolean {
  return image.parsed.ok && isPulled(image) && !isTestHook(image) && !isMadeUp(image)
}

interface GlobalKey {
  readonly path: readonly string[]
  readonly node: ValueNode
}

/** The keys below `global` that are known to say where all images come from. */
function registryKeys(node: ValueNode | undefined, path: readonly string[]): readonly GlobalKey[] {
  if (node?.kind === 'map' && path.length < 3) {
    return [...node.entries].flatMap(([key, child]) => registryKeys(child, [...path, key]))
  }
  const isOne = node?.kind === 'scalar' && isChartWide(path) && classOfKey(path.at(-1) ?? '')?.role === 'registry'
  return isOne ? [{ path, node }] : []
}

/** Whether the key stands in the root chart's own values, or in a layer over them. */
function isOwn({ release: { chart, layers } }: Configuration, node: ValueNode): boolean {
  const file = placeOfNode(node)?.file
  if (file === undefined) return false
  return file === chart.values?.file || layers.some((layer) => layer.kind === 'file' && layer.file.file === file)
}

function dependsOn(image: RenderedImage, key: KeyPath): boolean {
  const isIt = (path: KeyPath): boolean => samePath(path, key)
  return (
    [...leavesOf(image).keys()].some(({ rootPath }) => isIt(rootPath)) ||
    image.deciders().some(({ path }) => isIt(path))
  )
}

/** The images that are the same with the key set to another registry; undefined where the chart does not render then. */
function stayingImages(
  { configurations }: ImageGraph,
  { release }: Configuration,
  path: readonly string[],
): readonly RenderedImage[] | undefined {
  // Charts of one publisher refuse images from elsewhere without this consent.
  const consent = setting(['global', 'security', 'allowInsecureImages'], true)
  const render = configurations.render(patchedRelease(release, stackPatches(consent, setting(path, ELSEWHERE))), 'on')
  if (render.failure !== undefined) return undefined
  return renderedImages(render).filter((image) => counts(image) && !image.text.includes(ELSEWHERE))
}
