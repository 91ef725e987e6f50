// The images that a release runs, from its graph: those of the release as it is, or of all configurations and of the values as well.

import { canonical } from '../reference/print.ts'
import type { ImageGraph } from '../uses/image-graph.ts'
import type { ImagePiece } from '../uses/image-pieces.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { type ImageList, type ListedImage, listImages, mergeLists } from './image-list.ts'
import { componentOrigins, type PlaceChoice, type ShownImage, shownImages } from './shown-image.ts'

/** Which images of a graph are listed. */
export interface ListChoice extends PlaceChoice {
  /** `given`: what the release as it is runs. `all`: also what other values make it run, and what its values name and nothing was seen to run. */
  readonly which: 'given' | 'all'
}

/** A list from a graph, and how much is left out of it. */
export interface RenderedList {
  readonly list: ImageList
  /** References that only the values name; in the list where all are asked for. */
  readonly onlyNamed: number
}

/** Lists the images of a graph. What is there only by other values stands behind what is there anyway. */
export function listRendered(graph: ImageGraph, choice: ListChoice): RenderedList {
  const shown = shownImages(graph, choice).filter(({ joined }) => choice.which === 'all' || joined.tier === 'default')
  const rendered = listShown(shown)
  const known = new Set(listShown(shownImages(graph, { hooks: 'all' })).images.map(({ reference }) => reference))
  const named = listImages(
    graph.uses.filter(({ evidence }) => evidence === 'values'),
    'sure',
  )
  const onlyNamed = named.images.filter(({ reference }) => !known.has(reference))
  return {
    list:
      choice.which === 'all'
        ? mergeLists([rendered, { images: onlyNamed, unlisted: named.unlisted.filter(isAsked) }])
        : rendered,
    onlyNamed: onlyNamed.length,
  }
}

/** What templates make of a name that the values leave to them was seen; a text that is no image, or is a template, says that one is wanted. */
function isAsked({ image }: ImageUse): boolean {
  return image.kind !== 'partial'
}

function listShown(shown: readonly ShownImage[]): ImageList {
  const listed: ImageList[] = []
  const unreadable: ShownImage[] = []
  for (const image of shown) {
    const { parsed, uses } = image.joined
    if (!parsed.ok) {
      unreadable.push(image)
      continue
    }
    const reference = canonical(parsed.reference)
    listed.push({ images: [{ reference, tagFrom: tagFrom(image), uses, rendered: [image] }], unlisted: [] })
  }
  const { images } = mergeLists([{ images: [], unlisted: [] }, ...listed])
  return { images, unlisted: [], unreadable }
}

/** What most of the tag's characters are from says who gives it. */
function tagFrom({ places: [{ image }] }: ShownImage): ListedImage['tagFrom'] {
  const tag = componentOrigins(image).find(({ component }) => component === 'tag')
  if (tag === undefined) return 'nowhere'
  const [most] = tag.pieces.toSorted((a, b) => widthOf(b) - widthOf(a))
  switch (most?.source.kind) {
    case 'leaf':
      return 'key'
    case 'fact':
      return most.source.name === 'Chart.AppVersion' ? 'app-version' : 'template'
    case 'derived':
      return most.source.leaves.length > 0 ? 'key' : 'template'
    case 'text':
    case undefined:
      return 'template'
  }
}

function widthOf({ span: { start, end } }: ImagePiece): number {
  return end - start
}
