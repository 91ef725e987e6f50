// Whether an image is one that no key can change, and then where it stands: in a template, or in a file that one reads.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import type { ImagePiece } from './image-pieces.ts'
import { classOfKey, wordsOf } from './key-class.ts'
import { componentsOf, leavesOf, piecesIn, type RenderedImage } from './rendered-image.ts'

/** Where it is written. */
export interface FixedPlace {
  readonly file: SourceFile
  readonly span: Span
}

/** The place of an image whose name no key made and none could change in any of the places where it is rendered; else undefined. */
export function fixedPlace(images: readonly RenderedImage[]): FixedPlace | undefined {
  const [first] = images
  if (first === undefined || !images.some(isPulled)) return undefined
  const pieces = namePieces(first)
  const place = placeIn(pieces)
  return place === undefined || !pieces.every(isFixed) || images.some(canChange) ? undefined : place
}

/** Whether something pulls it because it stands there; texts that merely hold a name are left out. */
export function isPulled({ sink: { kind, confidence } }: Pick<RenderedImage, 'sink'>): boolean {
  return confidence !== 'possible' && (kind === 'container' || kind === 'volume' || kind === 'resource')
}

/** Whether only `helm test` runs it. */
export function isTestHook({ manifest: { hooks } }: Pick<RenderedImage, 'manifest'>): boolean {
  return hooks.length > 0 && hooks.every((event) => event.startsWith('test'))
}

/** The pieces with characters of the registry or the repository. */
export function namePieces({ text, pieces }: Pick<RenderedImage, 'text' | 'pieces'>): readonly ImagePiece[] {
  const { registry, repository } = componentsOf(text)
  return [registry, repository].flatMap((span) => (span === undefined ? [] : piecesIn(pieces, span)))
}

/** What a chart says of itself is as fixed as its templates. */
function isFixed({ source }: ImagePiece): boolean {
  return source.kind === 'text' || (source.kind === 'fact' && source.name.startsWith('Chart.'))
}

function placeIn(pieces: readonly ImagePiece[]): FixedPlace | undefined {
  for (const { source, span } of pieces) {
    if (source.kind !== 'text') continue
    const { file, offset: start } = source
    return { file, span: { start, end: Math.min(file.text.length, start + span.end - span.start) } }
  }
  return undefined
}

/**
 * Whether a key had a say that could be given another text: one by whose absence the name is as it is, or one that speaks of images. What merely
 * switches the place on is none.
 */
function canChange(image: RenderedImage): boolean {
  const deciders = image.deciders()
  const gates = new Set<string>()
  const scalars = new Set(deciders.map(({ path }) => printPath(path)))
  for (const gate of image.gates()) {
    if (!('path' in gate)) continue
    const key = printPath(gate.path)
    gates.add(key)
    // A map that is empty, and would be read from.
    if (gate.needs.kind !== 'truthy' && !scalars.has(key) && isNaming(gate.path)) return true
  }
  // All that stands in the image stands behind its name.
  const inside = new Set([...leavesOf(image).keys()].map(({ rootPath }) => printPath(rootPath)))
  return deciders.some(({ path, state }) => {
    const key = printPath(path)
    return state !== 'other' && !inside.has(key) && !isOfVersion(path) && (isNaming(path) || !gates.has(key))
  })
}

/** Whether a key, or what stands below it, may well say where images come from. */
function isNaming(path: KeyPath): boolean {
  return path.at(-1) === 'global' || speaksOfImages(path)
}

const imageWords: ReadonlySet<string> = new Set(
  'image images registry registries repository repositories repo hub mirror'.split(' '),
)

const versionRoles: ReadonlySet<string> = new Set(['tag', 'digest', 'suffix', 'version', 'use-digest', 'pull-policy'])

/** Whether a key says only which version of an image is meant. */
function isOfVersion(path: KeyPath): boolean {
  const last = path.at(-1)
  return typeof last === 'string' && versionRoles.has(classOfKey(last)?.role ?? '')
}

function speaksOfImages(path: KeyPath): boolean {
  return path.some((key) => typeof key === 'string' && wordsOf(key).some((word) => imageWords.has(word)))
}
