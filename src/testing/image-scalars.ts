// Finds the images in a rendered document, for the check of `pin`: by where they stand and by how they look, without anything that the
// product itself finds them with.

import { type Data, type DataMap, isMap } from '../yaml/data.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { HelmDocument } from './helm-documents.ts'
import { type ImageName, readImage, REFERENCE } from './wished-image.ts'

/** What kind of place holds an image; `parts` is a map that has repository and tag in fields of their own. */
export type PlaceKind = 'pod' | 'field' | 'parts' | 'env' | 'argument' | 'text'

/** One scalar (or map of parts) with the images in it. */
export interface ImagePlace {
  readonly kind: PlaceKind
  /** Of the scalar or the map. */
  readonly path: KeyPath
  /** The scalars that hold it: one, or the parts. */
  readonly scalars: readonly KeyPath[]
  readonly images: readonly ImageName[]
  /** What stands around the images, with a NUL for each. */
  readonly rest: string
}

/** All places of a document, in its order. */
export function findImages({ kind, data }: HelmDocument): readonly ImagePlace[] {
  const places: ImagePlace[] = []
  walk(data, { path: [], document: kind }, places)
  return places
}

interface At {
  readonly path: KeyPath
  /** The document's kind. */
  readonly document: string
  /** The scalar before it in a list, or the variable's name for its value. */
  readonly neighbour?: string
}

function walk(data: Data, at: At, places: ImagePlace[]): void {
  if (typeof data === 'string') {
    const place = placeOf(data, at)
    if (place !== undefined) places.push(place)
  } else if (isMap(data)) walkMap(data, at, places)
  else if (Array.isArray(data)) {
    let neighbour = ''
    for (const [i, item] of (data as readonly Data[]).entries()) {
      walk(item, { ...at, path: [...at.path, i], neighbour }, places)
      neighbour = typeof item === 'string' ? item : ''
    }
  }
}

function walkMap(map: DataMap, at: At, places: ImagePlace[]): void {
  const parts = partsOf(map, at)
  if (parts !== undefined) places.push(parts)
  const taken = new Set(parts?.scalars.map((path) => path.at(-1)))
  const name = map.get('name')
  for (const [key, value] of map) {
    if (taken.has(key)) continue
    const neighbour = key === 'value' && typeof name === 'string' ? name : ''
    walk(value, { ...at, path: [...at.path, key], neighbour }, places)
  }
}

/** A map with `repository` (or `registry` and `image`), and a tag, a digest or a name that says that it is an image. */
function partsOf(map: DataMap, { path }: At): ImagePlace | undefined {
  const keyOf = (...keys: readonly string[]): string => keys.find((key) => plainText(map.get(key)) !== '') ?? ''
  const names = [keyOf('registry'), keyOf('repository'), keyOf('image')].filter((key) => key !== '')
  const [tag, digest] = [keyOf('tag', 'version'), keyOf('digest', 'sha')]
  const isImage = /image/i.test(String(path.at(-1))) || tag === 'tag' || digest !== '' || names.length > 1
  if (!isImage || !(names.includes('repository') || names.length > 1)) return undefined
  const valueOf = (key: string): string => plainText(map.get(key))
  const hash = `${digest === 'sha' ? 'sha256:' : ''}${valueOf(digest)}`
  const text = `${names.map(valueOf).join('/')}${tag === '' ? '' : `:${valueOf(tag)}`}${digest === '' ? '' : `@${hash}`}`
  const image = readImage(text)
  if (image === undefined) return undefined
  const scalars = [...names, tag, digest].filter((key) => key !== '').map((key) => [...path, key])
  return { kind: 'parts', path, scalars, images: [image], rest: '' }
}

function plainText(data: Data | undefined): string {
  return typeof data === 'string' || typeof data === 'number' ? String(data) : ''
}

function placeOf(text: string, at: At): ImagePlace | undefined {
  // What injectors put an image in for.
  if (text === '' || text === 'auto') return undefined
  const kind = wholeKind(at)
  return wholePlace(text, at, kind) ?? (isProse(at) ? undefined : textPlace(text, at, kind))
}

/** A place that is made for an image holds nothing else, but for the option that it is given to. */
function wholePlace(text: string, { path }: At, expected: PlaceKind | undefined): ImagePlace | undefined {
  const [, option = '', given = text.trim()] = IMAGE_OPTION.exec(text) ?? []
  const kind = option === '' ? expected : 'argument'
  const image = readImage(given)
  if (kind === undefined || image === undefined) return undefined
  // A single word is an image to a container only.
  if (kind !== 'pod' && !/[/:@]/.test(given)) return undefined
  return { kind, path, scalars: [path], images: [image], rest: `${option}\0` }
}

function textPlace(text: string, at: At, expected: PlaceKind | undefined): ImagePlace | undefined {
  const { path, document, neighbour } = at
  const { images, rest } = imagesInText(document === 'Secret' && path[0] === 'data' ? decoded(text) : text)
  if (images.length === 0) return undefined
  const kind = expected ?? (neighbour !== undefined && path.at(-1) === 'value' ? 'env' : 'text')
  return { kind, path, scalars: [path], images, rest }
}

/** `--init-image=`, `-image-repository=`, and the image. */
const IMAGE_OPTION = /^(--?[\w.-]*image[\w.-]*=)(\S+)$/i

const CONTAINERS: ReadonlySet<unknown> = new Set(['containers', 'initContainers', 'ephemeralContainers'])
const IMAGE_KEY = /^(?:image|IMAGE)$|[a-z0-9]Image$|[_-](?:image|IMAGE)$/

/** Places whose whole text is an image. */
function wholeKind(at: At): PlaceKind | undefined {
  const { path, neighbour = '' } = at
  const last = path.at(-1)
  if (isPodImage(path)) return 'pod'
  if (typeof last === 'number') return itemKind(at)
  if (last === 'value' && /image/i.test(neighbour)) return 'env'
  return last !== undefined && IMAGE_KEY.test(last) ? 'field' : undefined
}

/** Of a container, in whatever kind of object, or of a volume. */
function isPodImage(path: KeyPath): boolean {
  const [fourth, third, second, last] = [path.at(-4), path.at(-3), path.at(-2), path.at(-1)]
  if (last === 'image') return typeof second === 'number' && CONTAINERS.has(third)
  return last === 'reference' && second === 'image' && fourth === 'volumes'
}

/** Behind an argument that asks for an image, or in a list of images. */
function itemKind({ path, neighbour = '' }: At): PlaceKind | undefined {
  if (/^--?[\w.-]*image$/i.test(neighbour)) return 'argument'
  const list = path.at(-2)
  return typeof list === 'string' && /images$/i.test(list) ? 'field' : undefined
}

/** What only people read: descriptions in schemas. */
function isProse({ document, path }: At): boolean {
  return document === 'CustomResourceDefinition' && path.at(-1) === 'description'
}

function decoded(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : ''
}

/** A reference with a host that is a domain, or one behind `image:`, `image=` and the like. */
const HOSTED = new RegExp(
  `(?<![\\w./:@%$}-])(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}|localhost)(?::[0-9]+)?/${REFERENCE}(?![\\w/:@])`,
  'g',
)
const NAMED = new RegExp(`(?<=image["']?[ \\t]*[:=][ \\t]*\\\\?["']?)${REFERENCE}(?=$|[\\s"',}\\]\\\\])`, 'gim')
/** Names inside a cluster, and the prefixes of labels and annotations. */
const NO_REGISTRY = /^[^/]*\.(?:svc|local)[:/]|^(?:[^/]*\.)?(?:kubernetes\.io|helm\.sh)\//

/** What says that an image follows, within so many characters. */
const IMAGE_SAID = /image["']?[ \t]*[:=][ \t]*\\?["']?$/i
const LOOKED_BACK = 40

function imagesInText(text: string): Pick<ImagePlace, 'images' | 'rest'> {
  if (!/[:@=]/.test(text)) return { images: [], rest: text }
  const found = [...text.matchAll(HOSTED), ...text.matchAll(NAMED)].toSorted((a, b) => a.index - b.index)
  const images: ImageName[] = []
  let rest = ''
  let end = 0
  for (const { 0: match, index } of found) {
    const image = index < end || NO_REGISTRY.test(match) ? undefined : readImage(match)
    if (image === undefined || !isCertain(image, text.slice(Math.max(0, index - LOOKED_BACK), index))) continue
    images.push(image)
    rest += `${text.slice(end, index)}\0`
    end = index + match.length
  }
  return { images, rest: rest + text.slice(end) }
}

/** A name without tag and digest is an image only where the text says so before it, and of a registry of its own. */
function isCertain({ registry, tag, digest }: ImageName, before: string): boolean {
  return tag !== undefined || digest !== undefined || (registry !== 'docker.io' && IMAGE_SAID.test(before))
}
