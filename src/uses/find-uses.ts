// The images that the values of a release ask for: the slots of every values file, each part read from the values as Helm coalesces them.

import type { Chart, YamlFile } from '../charts/chart.ts'
import type { Layer, ReleaseInput } from '../charts/layers.ts'
import { printPath } from '../yaml/path.ts'
import { pathOf } from '../yaml/table.ts'
import { annotatedUses } from './annotations.ts'
import { isChartWide } from './chart-wide.ts'
import { findCredentials, type CredentialLeaf } from './credentials.ts'
import { overlaidLeaf, releaseLeaf } from './effective-leaf.ts'
import { applyHints, noHints, type PathHints } from './hints.ts'
import type { ImageUse } from './image-use.ts'
import { usesAt, type LaidSlot } from './make-uses.ts'
import { inRelease, inTree, ownLeaf, sourceOf, type Source } from './source.ts'
import { textUses } from './text-uses.ts'

/** What was found in one release, or in one values file that lies alone. */
export interface FoundUses {
  readonly uses: readonly ImageUse[]
  readonly credentials: readonly CredentialLeaf[]
}

/** A chart, what a user lays over it, and what the user says of its keys. */
export interface FindInput {
  readonly chart: Chart
  readonly layers?: readonly Layer[]
  readonly hints?: PathHints
  /** Reads what `--set-file` names. */
  readonly readFile?: ReleaseInput['readFile']
}

/** The uses of a release: the chart's, those of the charts below it, and what the layers add or change. */
export function findUses(input: FindInput): FoundUses {
  return usesOfRelease(input, sourcesOf(input.chart, []))
}

/** The uses of a chart alone, and what each overlay of it (`values-prod.yaml`, `ci/…`) asks for when it is laid over it. */
export function findChartUses(input: Pick<FindInput, 'chart' | 'hints'>): FoundUses {
  const sources = sourcesOf(input.chart, [])
  const own = usesOfRelease(input, sources)
  if (input.chart.overlays.length === 0) return own
  const overlaid = usesOfOverlays(input, sources)
  return {
    uses: [...own.uses, ...overlaid.uses],
    credentials: [...own.credentials, ...overlaid.credentials],
  }
}

function usesOfRelease(
  { chart, layers = [], hints = noHints, readFile }: FindInput,
  own: readonly Source[],
): FoundUses {
  const files = layers.flatMap((layer) => (layer.kind === 'file' ? [sourceOf(layer.file)] : []))
  const sources = [...own, ...files]
  const isLayered = sources.length > 1 || layers.length > 0
  const leafOf = isLayered ? releaseLeaf({ chart, layers, ...(readFile === undefined ? {} : { readFile }) }) : ownLeaf
  const uses = usesAt(slotsOf(sources, hints).values(), leafOf, chart)
  const texts = sources.flatMap((source) => textUses(source, chart))
  return { uses: [...uses, ...annotatedUses(chart), ...texts], credentials: credentialsOf(sources) }
}

/** The uses with a leaf in an overlay, each overlay laid over the chart alone. */
function usesOfOverlays({ chart, hints = noHints }: FindInput, sources: readonly Source[]): FoundUses {
  const overlays = chart.overlays.map((values) => sourceOf(values))
  let base: LaidSlots | undefined
  const uses: ImageUse[] = []
  for (const overlay of overlays) {
    const own = slotsOf([overlay], hints)
    if (own.size > 0) {
      base ??= slotsOf(sources, hints)
      const leafOf =
        chart.subcharts.length === 0 && chart.values !== undefined
          ? overlaidLeaf(overlay, chart.values)
          : releaseLeaf({ chart, layers: [{ kind: 'file', file: overlay.values }] })
      for (const use of usesAt(touchedBy(own, base), leafOf, chart)) {
        if (use.parts.some((part) => part.leaf.file === overlay.values.file)) uses.push(use)
      }
    }
    uses.push(...textUses(overlay, chart))
  }
  return { uses, credentials: credentialsOf(overlays) }
}

/** The uses of a values file that lies alone: nothing below it, nobody known who reads it. */
export function findUsesInFile(values: YamlFile, hints: PathHints = noHints): FoundUses {
  const source = sourceOf(values)
  const uses = usesAt(slotsOf([source], hints).values(), ownLeaf, undefined)
  return { uses: [...uses, ...textUses(source, undefined)], credentials: credentialsOf([source]) }
}

function credentialsOf(sources: readonly Source[]): readonly CredentialLeaf[] {
  const seen = new Set<YamlFile>()
  return sources.flatMap(({ values, keys }) => {
    if (keys.secrets.length === 0 || seen.size === seen.add(values).size) return []
    return findCredentials(values, keys.secrets)
  })
}

/** The values files of a chart and of the charts below it, lowest layer first. */
function sourcesOf(chart: Chart, prefix: readonly string[]): readonly Source[] {
  const below = chart.subcharts.flatMap((subchart) => sourcesOf(subchart.chart, [...prefix, subchart.key]))
  return chart.values === undefined ? below : [...below, sourceOf(chart.values, prefix)]
}

/** By place in the release, the slots that lie over each other there, the lowest first. */
type LaidSlots = ReadonlyMap<string, readonly LaidSlot[]>

function slotsOf(sources: readonly Source[], hints: PathHints): LaidSlots {
  const places = new Map<string, LaidSlot[]>()
  for (const source of sources) {
    for (const slot of applyHints(source.values, source.keys.slots, hints)) {
      const path = pathOf(source.values.table, slot.holder)
      const treePath = inTree(source, path)
      const key = `${printPath(treePath)} ${slot.stem}`
      const laid = places.get(key)
      if (laid === undefined) places.set(key, [{ slot, source, path, treePath }])
      else laid.push({ slot, source, path, treePath })
    }
  }
  return places
}

/** The places that an overlay changes, with what lies below: its own, and all where it sets a key that speaks for many. */
function touchedBy(own: LaidSlots, base: LaidSlots): readonly (readonly LaidSlot[])[] {
  const isWide = [...own.values()].some((laid) => laid.some(speaksForMany))
  const keys = isWide ? new Set([...base.keys(), ...own.keys()]) : own.keys()
  return [...keys].map((key) => [...(base.get(key) ?? []), ...(own.get(key) ?? [])])
}

function speaksForMany({ slot, source }: LaidSlot): boolean {
  return slot.parts.some(({ entry }) => isChartWide(inRelease(source, pathOf(source.values.table, entry))))
}
