// The images of one chart or values file, each with the place that people would change and the pods that run it.

import type { PodContext } from '../../cluster/kubelet/pods.ts'
import { fixedPlace } from '../../uses/fixed-place.ts'
import type { ImageGraph, JoinedImage } from '../../uses/image-graph.ts'
import type { ImageUse, Role } from '../../uses/image-use.ts'
import type { FactPlace } from './cluster-facts.ts'

/** One image that the cluster shall pull. */
export interface PulledTarget {
  /** As a pod names it. */
  readonly image: string
  readonly at: FactPlace
  readonly use?: ImageUse
  /** Who runs it; empty where only values name it. */
  readonly pods: readonly PodContext[]
}

/** The images that the release runs in the configurations that were looked at, then those that only values name. */
export function pulledTargets(
  uses: readonly ImageUse[],
  graph: ImageGraph | undefined,
  pods: readonly PodContext[],
): readonly PulledTarget[] {
  const seen = new Set<string>()
  const rendered = (graph?.images ?? []).flatMap((image): readonly PulledTarget[] => {
    const used = image.uses.filter(isJudged)
    // A key is one place, in whichever chart's copy of the uses it was met.
    for (const use of image.uses) seen.add(keyOf(use))
    if (!image.parsed.ok) return []
    const running = pods.filter((pod) => pod.images.some((each) => each.image === image.text))
    const [use] = used
    const at = use === undefined ? placeOfImage(image) : placeOfUse(use)
    return [{ image: image.text, at, pods: running, ...(use === undefined ? {} : { use }) }]
  })
  const named = uses.flatMap((use): readonly PulledTarget[] => {
    if (use.image.kind !== 'known' || !isJudged(use) || seen.has(keyOf(use))) return []
    return [{ image: use.image.reference.text, at: placeOfUse(use), use, pods: [] }]
  })
  return [...rendered, ...named]
}

function isJudged({ confidence }: ImageUse): boolean {
  return confidence !== 'possible'
}

function keyOf({ parts }: ImageUse): string {
  return parts.map(({ leaf }) => `${leaf.file.path}:${leaf.span.start}`).join(' ')
}

/** Best first: where an image comes from is what these rules are about. */
const ROLES: readonly Role[] = ['reference', 'registry', 'repository', 'name', 'prefix', 'tag', 'digest', 'suffix']

function placeOfUse({ parts, path }: ImageUse): FactPlace {
  const written = ROLES.flatMap((role) => parts.filter((part) => part.role === role && part.leaf.text !== ''))
  const leaf = (written[0] ?? parts[0])?.leaf
  return leaf === undefined ? { path: path.join('.') } : { file: leaf.file, span: leaf.span }
}

function placeOfImage({ leaves, places }: JoinedImage): FactPlace {
  const [leaf] = leaves.keys()
  if (leaf !== undefined) return { file: leaf.file, span: leaf.span }
  const fixed = fixedPlace(places.map(({ image }) => image))
  if (fixed !== undefined) return { file: fixed.file, span: fixed.span }
  return { path: places[0].image.manifest.file.template.file.path }
}
