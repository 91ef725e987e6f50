// The images of a graph as lists and explanations show them: each with the places that count, each place once, and with what makes it.

import { type GateCondition, gateConditions } from '../render/gate-conditions.ts'
import { asRenderSource } from '../render/source.ts'
import { NOBODY, type OriginId } from '../template/origin.ts'
import { firstRun, RUN } from '../template/traced.ts'
import type { Span } from '../text/span.ts'
import type { ImageGraph, JoinedImage, RenderedPlace } from '../uses/image-graph.ts'
import type { Decider, ImagePiece } from '../uses/image-pieces.ts'
import { classOfKey } from '../uses/key-class.ts'
import { type Component, componentsOf, leavesOf, piecesIn, type RenderedImage } from '../uses/rendered-image.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import { childWithKey, hasKey, keySpan, parentOf, pathOf, scalarText, type YamlTable } from '../yaml/table.ts'

/** Which places count. */
export interface PlaceChoice {
  readonly hooks: 'all' | 'no-tests' | 'none'
}

/** An image of a graph with the places that count, by the keys that make it. */
export interface ShownImage {
  readonly joined: JoinedImage
  /** Each place of a manifest once, in the first configuration that renders it there. */
  readonly places: readonly [RenderedPlace, ...RenderedPlace[]]
}

/** The images of a graph that have places which count; places that only look like an image never do. */
export function shownImages({ images }: ImageGraph, choice: PlaceChoice): readonly ShownImage[] {
  return images.flatMap((joined): readonly ShownImage[] => {
    const places = new Map<string, RenderedPlace>()
    for (const place of joined.places) {
      const { image } = place
      if (image.sink.confidence === 'possible' || !counts(image.manifest.hooks, choice)) continue
      const key = placeKey(image)
      if (!places.has(key)) places.set(key, place)
    }
    const [first, ...others] = places.values()
    return first === undefined ? [] : [{ joined, places: [first, ...others] }]
  })
}

const TEST_EVENTS: ReadonlySet<string> = new Set(['test', 'test-success'])

function counts(events: readonly string[], { hooks }: PlaceChoice): boolean {
  if (hooks === 'all' || events.length === 0) return true
  return hooks === 'no-tests' && !events.every((event) => TEST_EVENTS.has(event))
}

function placeKey({ manifest: { file, head }, sink, text, manifest }: RenderedImage): string {
  const field = printPath(pathOf(manifest.table, sink.parts[0].entry))
  return [file.template.name, head.kind, head.name, field, text].join('\0')
}

/** Where in its document an image is named. */
export interface PlaceInManifest {
  /** `Deployment web`; the kind alone where it has no name. */
  readonly object: string
  /** `spec.template.spec.containers[0].image`. */
  readonly field: KeyPath
  /** The name of the container; absent for what is none. */
  readonly container?: string
}

export function placeInManifest({ manifest: { head, table }, sink }: RenderedImage): PlaceInManifest {
  const { entry } = sink.parts[0]
  const container = sink.kind === 'container' ? nameBeside(table, entry) : undefined
  return {
    object: `${head.kind === '' ? 'a document' : head.kind}${head.name === '' ? '' : ` ${head.name}`}`,
    field: pathOf(table, entry),
    ...(container !== undefined && container !== '' && { container }),
  }
}

function nameBeside(table: YamlTable, entry: number): string | undefined {
  const name = childWithKey(table, parentOf(table, entry), 'name')
  return name === undefined ? undefined : scalarText(table, name)
}

/** What a component of a text is made of. */
export interface ComponentOrigin {
  readonly component: Component
  /** In the image's text. */
  readonly span: Span
  readonly text: string
  /** Those that have characters in it, cut to it. */
  readonly pieces: readonly ImagePiece[]
}

/** The components of an image in the order of its text, each with its pieces. */
export function componentOrigins({ text, pieces }: Pick<RenderedImage, 'text' | 'pieces'>): readonly ComponentOrigin[] {
  return Object.entries(componentsOf(text)).map(([component, span]) => ({
    // Only these names are keys of the record.
    component: component as Component,
    span,
    text: text.slice(span.start, span.end),
    pieces: piecesIn(pieces, span).map((piece) => cut(piece, span)),
  }))
}

function cut({ span, source }: ImagePiece, within: Span): ImagePiece {
  const start = Math.max(span.start, within.start)
  const end = Math.min(span.end, within.end)
  const isCopy = source.kind === 'text' || (source.kind === 'leaf' && source.form === 'copied')
  return {
    span: { start, end },
    source: isCopy ? { ...source, offset: source.offset + start - span.start } : source,
  }
}

/**
 * The conditions under which a place is there at all, outermost first: those of the field's key. What chooses among values for the text is
 * not among them, such as the image's own `digest` in two ways to write the field.
 */
export function gatesOfPlace({ configuration, image }: RenderedPlace): readonly GateCondition[] {
  const { rendered } = configuration.rendered
  if (rendered === undefined) return []
  const { origin } = originOfField(image)
  const isOwn = ownKeys(image)
  const gates = gateConditions(rendered.origins.gatesOf(origin), rendered.origins).filter(
    (gate) => gate.kind !== 'value' || !isOwn(gate.path),
  )
  const exact = new Set(
    gates.flatMap((gate) => ('path' in gate && gate.needs.kind !== 'decides' ? [printPath(gate.path)] : [])),
  )
  // That something also had a say in another way says nothing beside what it must be.
  return gates.filter((gate) => !('path' in gate) || gate.needs.kind !== 'decides' || !exact.has(printPath(gate.path)))
}

/** Which keys are parts of the image itself by their name: beside those that it is made of, or the map around these. */
function ownKeys(image: RenderedImage): (path: KeyPath) => boolean {
  const around = new Set([...leavesOf(image).keys()].map(({ rootPath }) => printPath(rootPath.slice(0, -1))))
  return (path) => {
    if (classOfKey(String(path.at(-1))) === undefined && !/image$/i.test(String(path.at(-1)))) return false
    return around.has(printPath(path)) || (path.length > 1 && around.has(printPath(path.slice(0, -1))))
  }
}

/**
 * Keys that were asked for the image's text and are not set, or empty: setting one would choose otherwise. Those that stand in the text, and
 * those that only decide whether the place is there, are left out.
 */
export function alternativesOf({ configuration, image }: RenderedPlace): readonly Decider[] {
  const { rendered } = configuration.rendered
  if (rendered === undefined) return []
  const isOwn = ownKeys(image)
  const gating = new Set<string>()
  for (const source of rendered.origins.sourcesOf(originOfField(image).origin)) {
    const made = asRenderSource(source)
    if ((made.kind === 'value' || made.kind === 'absent') && !isOwn(made.path)) gating.add(printPath(made.path))
  }
  return image
    .deciders()
    .filter(({ path, state }) => (state === 'absent' || state === 'empty') && !gating.has(printPath(path)))
}

/** Where the key of the field comes from: its origin, and the offset in that of its first character. In lists the first key above it. */
export function originOfField({ manifest: { content, table }, sink }: RenderedImage): {
  readonly origin: OriginId
  readonly offset: number
} {
  let { entry } = sink.parts[0]
  while (!hasKey(table, entry) && parentOf(table, entry) >= 0) entry = parentOf(table, entry)
  const { runs } = content
  const { start } = keySpan(table, entry)
  const run = firstRun(runs, start + 1)
  const begin = run === 0 ? 0 : (runs[run - RUN] ?? 0)
  return { origin: runs[run + 1] ?? NOBODY, offset: (runs[run + 2] ?? 0) + start - begin }
}
