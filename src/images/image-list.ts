// The images that charts ask for, each once, with everything that asks for it.

import { silentUses } from '../edits/pin.ts'
import { isBareName, whyNameless } from '../edits/wanted.ts'
import { checkTag } from '../reference/parts.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { ClusterImage } from '../cluster/control-plane/cluster-images.ts'
import type { ImageUse } from '../uses/image-use.ts'
import type { ShownImage } from './shown-image.ts'

/** One image and its uses. */
export interface ListedImage {
  /** Normalised: `docker.io/library/nginx:1.27`. Without a tag where nobody says one. */
  readonly reference: string
  /**
   * Who says the tag: a key, the chart's appVersion (as charts mostly fill an empty one in; proven only by rendering), a template, the
   * release of the cluster, or nobody.
   */
  readonly tagFrom: 'key' | 'app-version' | 'template' | 'cluster' | 'nowhere'
  readonly uses: readonly ImageUse[]
  /** The images of manifests that are this one, by the keys that make them; absent where only values ask for it. */
  readonly rendered?: readonly ShownImage[]
  /** What of the cluster itself it is; absent where only charts and values ask for it. */
  readonly parts?: readonly ClusterImage[]
}

/** What could be listed, and what could not. */
export interface ImageList {
  /** Sorted by reference, in code point order. */
  readonly images: readonly ListedImage[]
  /** Uses whose image is left to a template, is a template itself, or is no reference; without keys that only speak for other images. */
  readonly unlisted: readonly ImageUse[]
  /** What manifests name and no runtime could pull, for it is no reference. */
  readonly unreadable?: readonly ShownImage[]
}

/** Lists the images of the uses. Those that only a text or an annotation names are left out unless `possible` ones are asked for. */
export function listImages(uses: readonly ImageUse[], which: 'sure' | 'possible'): ImageList {
  const found = new Map<string, { tagFrom: ListedImage['tagFrom']; uses: ImageUse[] }>()
  const unlisted: ImageUse[] = []
  const asked = which === 'sure' ? uses.filter((use) => use.confidence !== 'possible') : uses
  const isSilent = silentUses(asked)
  for (const use of asked) {
    const listed = listedAs(use)
    if (listed === undefined) {
      if (!isSilent(use)) unlisted.push(use)
      continue
    }
    const before = found.get(listed.reference)
    if (before === undefined) found.set(listed.reference, { tagFrom: listed.tagFrom, uses: [use] })
    else before.uses.push(use)
  }
  const images = [...found].map(([reference, image]): ListedImage => ({ reference, ...image }))
  return { images: images.toSorted(byReference), unlisted }
}

/** Several lists as one: each image once, with all that any of them knows of it. */
export function mergeLists(lists: readonly ImageList[]): ImageList {
  const [only] = lists
  if (only !== undefined && lists.length === 1) return only
  const found = new Map<string, ListedImage>()
  for (const image of lists.flatMap(({ images }) => images)) {
    const before = found.get(image.reference)
    found.set(image.reference, before === undefined ? image : bothListed(before, image))
  }
  return {
    images: [...found.values()].toSorted(byReference),
    unlisted: lists.flatMap(({ unlisted }) => unlisted),
    unreadable: lists.flatMap(({ unreadable = [] }) => unreadable),
  }
}

/** What a manifest says of the tag is more than what values let guess. */
function bothListed(a: ListedImage, b: ListedImage): ListedImage {
  const rendered = [...(a.rendered ?? []), ...(b.rendered ?? [])]
  const parts = [...(a.parts ?? []), ...(b.parts ?? [])]
  const { tagFrom } = a.rendered === undefined && b.rendered !== undefined ? b : a
  return {
    reference: a.reference,
    tagFrom,
    uses: [...new Set([...a.uses, ...b.uses])],
    ...(rendered.length > 0 && { rendered }),
    ...(parts.length > 0 && { parts }),
  }
}

function byReference(a: ListedImage, b: ListedImage): number {
  return a.reference < b.reference ? -1 : 1
}

/** Why a use has no image that could be listed: a clause that follows "because". */
export function whyUnlisted(use: ImageUse): string {
  return whyNameless(use)
}

function listedAs(use: ImageUse): Pick<ListedImage, 'reference' | 'tagFrom'> | undefined {
  const { image, chart } = use
  if (image.kind !== 'known' || isBareName(use.parts)) return undefined
  const { reference } = image
  if (image.tagFrom === 'key') return { reference: canonical(reference), tagFrom: 'key' }
  const appVersion = image.tagFrom === 'template' ? chart?.metadata.appVersion?.text : undefined
  // What is no tag (`1.2.3+build`) the template must change, in a way that is its own.
  if (appVersion === undefined || checkTag(appVersion) !== undefined)
    return { reference: canonical(reference), tagFrom: 'nowhere' }
  const tagged: Reference = { ...reference, tag: appVersion }
  return { reference: canonical(tagged), tagFrom: 'app-version' }
}

/** What of a list is not in it, as a count for people. */
export function countUnlisted({ unlisted, unreadable = [] }: ImageList): number {
  return unlisted.length + unreadable.length
}
