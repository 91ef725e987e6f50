// The images that charts ask for, each once, with everything that asks for it.

import { silentUses } from '../edits/pin.ts'
import { isBareName, whyNameless } from '../edits/wanted.ts'
import { checkTag } from '../reference/parts.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { ImageUse } from '../uses/image-use.ts'

/** One image and its uses. */
export interface ListedImage {
  /** Normalised: `docker.io/library/nginx:1.27`. Without a tag where nobody says one. */
  readonly reference: string
  /** Who says the tag: a key, the chart's appVersion (as charts mostly fill an empty one in; not proven), or nobody. */
  readonly tagFrom: 'key' | 'app-version' | 'nowhere'
  readonly uses: readonly ImageUse[]
}

/** What could be listed, and what could not. */
export interface ImageList {
  /** Sorted by reference, in code point order. */
  readonly images: readonly ListedImage[]
  /** Uses whose image is left to a template, is a template itself, or is no reference; without keys that only speak for other images. */
  readonly unlisted: readonly ImageUse[]
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
  return { images: images.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)), unlisted }
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
