// Everything in a release that a key reaches: images that are made of it, other text of manifests, and what is there or is chosen because of it.

import { nodeAt, type ValueNode } from '../charts/value-tree.ts'
import { coalesceRelease } from '../charts/layers.ts'
import { helmRules } from '../charts/helm-rules.ts'
import type { Release } from '../releases/release.ts'
import type { Manifest } from '../render/render-chart.ts'
import { asRenderSource } from '../render/source.ts'
import { NOBODY, type OriginId, type Origins, type Source } from '../template/origin.ts'
import { firstRun, RUN, type Runs } from '../template/traced.ts'
import type { Span } from '../text/span.ts'
import type { Configuration } from '../uses/configurations.ts'
import type { Component } from '../uses/rendered-image.ts'
import { firstFrom, startOf } from '../yaml/entry-search.ts'
import type { KeyPath } from '../yaml/path.ts'
import { parentOf, pathOf, type YamlTable } from '../yaml/table.ts'
import { gatesOfPlace, type ShownImage } from './shown-image.ts'

/** How a key has to do with text that was rendered. */
export type ReachKind =
  /** The text is made of it. */
  | 'makes'
  /** It had a say in what the text is. */
  | 'chooses'
  /** The text is there because of it. */
  | 'gates'

/** A place of a manifest that a key reaches. */
export interface ReachedPlace {
  readonly configuration: Configuration
  readonly manifest: Manifest
  readonly kind: ReachKind
  /** The field; of gates the first that is there because of the key. */
  readonly field: KeyPath
}

/** An image that has to do with a key. */
export interface ReachedImage {
  readonly image: ShownImage
  readonly kind: ReachKind
  /** The components that are made of it. */
  readonly components: readonly Component[]
}

/** What a key reaches. */
export interface KeyReach {
  readonly images: readonly ReachedImage[]
  /** Without those of the images; of gates one for each manifest, of the others each field once. */
  readonly places: readonly ReachedPlace[]
}

/** What a key, or a key below it, reaches in configurations. Those that come first tell of a place. */
export function reachOf(
  path: KeyPath,
  configurations: readonly Configuration[],
  shown: readonly ShownImage[],
): KeyReach {
  const images = shown.flatMap((image) => reachedImage(path, image))
  const taken = new Set(
    images.flatMap(({ image }) =>
      image.places.map((place) => fieldKey(place.image.manifest, place.image.sink.parts[0].entry)),
    ),
  )
  const places = new Map<string, ReachedPlace>()
  for (const configuration of configurations) {
    for (const place of placesIn(configuration, path)) {
      const key = placeKey(place)
      if (!taken.has(key) && !places.has(key)) places.set(key, place)
    }
  }
  return { images, places: [...places.values()] }
}

function reachedImage(path: KeyPath, image: ShownImage): readonly ReachedImage[] {
  const components = [...image.joined.leaves].flatMap(([{ rootPath }, of]) => (isBelow(path, rootPath) ? of : []))
  if (components.length > 0) return [{ image, kind: 'makes', components: [...new Set(components)] }]
  const [place] = image.places
  if (!place.image.deciders().some((decider) => isBelow(path, decider.path))) return []
  const isGate = gatesOfPlace(place).some((gate) => 'path' in gate && isBelow(path, gate.path))
  return [{ image, kind: isGate ? 'gates' : 'chooses', components: [] }]
}

function fieldKey(manifest: Manifest, entry: number): string {
  return [documentKey(manifest), ...pathOf(manifest.table, entry)].join('\0')
}

function placeKey({ kind, manifest, field }: ReachedPlace): string {
  return kind === 'gates' ? `${documentKey(manifest)}\0gates` : [documentKey(manifest), ...field].join('\0')
}

function documentKey({ file, head }: Manifest): string {
  return [file.template.name, head.kind, head.name].join('\0')
}

/** Whether a path is the other one or below it. */
export function isBelow(path: KeyPath, below: KeyPath): boolean {
  return below.length >= path.length && path.every((key, i) => key === below[i])
}

function* placesIn(configuration: Configuration, path: KeyPath): Generator<ReachedPlace> {
  const { rendered, manifests, hooks } = configuration.rendered
  if (rendered === undefined) return
  const kindOf = reachKinds(rendered.origins, path)
  for (const manifest of [...manifests, ...hooks]) {
    const { content, table } = manifest
    for (let i = 0, start = 0; i < content.runs.length; i += RUN) {
      const end = content.runs[i] ?? 0
      const kind = end > start ? kindOf(content.runs[i + 1] ?? 0) : undefined
      if (kind !== undefined) {
        const entry = entryIn(table, { start, end })
        const isWithin = kind === 'gates' && start > startOf(table, entry)
        const field = table.count === 0 ? [] : pathOf(table, entry)
        // A value whose key is there because of it too is no news.
        if (!isWithin) yield { configuration, manifest, kind, field }
        else if (kindOf(originAt(content.runs, startOf(table, entry))) !== 'gates') {
          yield { configuration, manifest, kind: 'chooses', field }
        }
      }
      start = end
    }
  }
}

function originAt(runs: Runs, offset: number): OriginId {
  return runs[firstRun(runs, offset + 1) + 1] ?? NOBODY
}

/** The first entry that begins in a stretch of a text, where nothing stands before it; else the one that the stretch begins in. */
function entryIn(table: YamlTable, { start, end }: Span): number {
  const found = firstFrom(table, start)
  // A document begins where its first key does.
  const next = found < table.count && parentOf(table, found) < 0 ? found + 1 : found
  const isFirst = next < table.count && startOf(table, next) < end
  if (isFirst && /^[\s-]*$/.test(table.text.slice(start, startOf(table, next)))) return next
  return Math.max(0, next - 1)
}

/** How each origin has to do with a key; each is asked once. */
function reachKinds(origins: Origins, path: KeyPath): (id: OriginId) => ReachKind | undefined {
  const known = new Map<OriginId, ReachKind | undefined>()
  const isOf = (source: Source): boolean => {
    const made = asRenderSource(source)
    return (made.kind === 'value' || made.kind === 'absent') && isBelow(path, made.path)
  }
  const has = (sources: ReadonlySet<Source>): boolean => {
    for (const source of sources) if (isOf(source)) return true
    return false
  }
  return (id) => {
    if (known.has(id)) return known.get(id)
    let kind: ReachKind | undefined
    if (has(origins.sourcesOf(id))) {
      const isGate = origins.gatesOf(id).some(({ origin }) => has(origins.sourcesOf(origin)))
      kind = has(origins.madeOf(id)) ? 'makes' : isGate ? 'gates' : 'chooses'
    }
    known.set(id, kind)
    return kind
  }
}

/** The keys that renders were seen to ask for, those that are not set as well. */
export function readPaths(configurations: readonly Configuration[]): readonly KeyPath[] {
  const found = new Map<string, KeyPath>()
  for (const { rendered } of configurations) {
    if (rendered.rendered === undefined) continue
    const { origins } = rendered.rendered
    const ids = new Set<OriginId>()
    const texts = [...rendered.manifests, ...rendered.hooks].map(({ content }) => content)
    for (const { runs } of rendered.notes === undefined ? texts : [...texts, rendered.notes]) {
      for (let i = 0; i < runs.length; i += RUN) ids.add(runs[i + 1] ?? 0)
    }
    const seen = new Set<Source>()
    for (const id of ids) for (const source of origins.sourcesOf(id)) seen.add(source)
    for (const source of seen) {
      const made = asRenderSource(source)
      if (made.kind === 'value' || made.kind === 'absent') found.set(made.path.join('\0'), made.path)
    }
  }
  return [...found.values()]
}

/** What the values of a release have at a path; charts that are off count too. */
export function valueAt(release: Release, path: KeyPath): ValueNode | undefined {
  const { chart, layers, helm, readFile } = release
  const { root } = coalesceRelease({
    chart,
    layers,
    helm: helmRules(helm),
    disabled: 'kept',
    ...(readFile !== undefined && { readFile }),
  })
  return nodeAt(root, path)
}
