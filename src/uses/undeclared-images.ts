// Images that a chart runs and does not name in the list of images that it declares in Chart.yaml.

import type { Chart } from '../charts/chart.ts'
import { canonical, nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { annotatedUses } from './annotations.ts'
import { isPulled, isTestHook } from './fixed-place.ts'
import type { ImageGraph, JoinedImage } from './image-graph.ts'
import type { ImageUse } from './image-use.ts'

/** An image that is not on the list. */
export interface UndeclaredImage {
  readonly image: JoinedImage
  readonly reference: Reference
  /** What the list says of the same name, where it has another version of it. */
  readonly declared?: ImageUse
}

/** What the list lacks of the images that the chart's own templates run; charts below it have lists of their own. */
export function undeclaredImages(chart: Chart, { images, configurations }: ImageGraph): readonly UndeclaredImage[] {
  const list = annotatedUses(chart)
  // Whoever lays values over a chart may run what it never declared.
  if (
    list.length === 0 ||
    configurations.all.some(({ tier, release }) => tier === 'default' && release.layers.length > 0)
  )
    return []
  const declared = new Map<string, ImageUse[]>()
  for (const use of list) {
    if (use.image.kind !== 'known') continue
    const name = nameOf(use.image.reference)
    declared.set(name, [...(declared.get(name) ?? []), use])
  }
  const found = new Map<string, UndeclaredImage>()
  for (const image of images) {
    if (!image.parsed.ok || !image.places.some((place) => isJudged(place.image, chart))) continue
    const { reference } = image.parsed
    const known = declared.get(nameOf(reference)) ?? []
    if (known.some((use) => isSame(use, reference)) || found.has(canonical(reference))) continue
    const [first] = known
    found.set(canonical(reference), { image, reference, ...(first !== undefined && { declared: first }) })
  }
  return [...found.values()]
}

function isJudged(image: JoinedImage['places'][0]['image'], chart: Chart): boolean {
  return isPulled(image) && !isTestHook(image) && image.manifest.file.template.chart.chart === chart
}

/** Lists name tags or digests, or both; what one side leaves out is not compared. */
function isSame({ image }: ImageUse, { tag, digest }: Reference): boolean {
  if (image.kind !== 'known') return false
  const { reference } = image
  if (reference.digest !== undefined && digest !== undefined) return reference.digest === digest
  return reference.tag === undefined || tag === undefined || reference.tag === tag
}
