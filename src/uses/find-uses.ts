// The images that the values of a release ask for: the slots of every values file, each part read from the values as Helm coalesces them.

import type { Chart, YamlFile } from '../charts/chart.ts'
import { coalesceRelease, rootPathOf, type Layer, type ReleaseInput } from '../charts/layers.ts'
import { layeredValues } from '../charts/lookup.ts'
import { nodeAt } from '../charts/value-tree.ts'
import { printPath, type KeyPath } from '../yaml/path.ts'
import { pathOf } from '../yaml/table.ts'
import { annotatedUses } from './annotations.ts'
import { chartWideIndex, isChartWide, withChartWide, type ChartWide } from './chart-wide.ts'
import { composeImage, isQualified } from './compose.ts'
import { findCredentials, type CredentialLeaf } from './credentials.ts'
import { findKeys, type FoundKeys } from './find-keys.ts'
import { applyHints, noHints, type HintedSlot, type PathHints } from './hints.ts'
import type { ImageUse, Leaf, Part, Role } from './image-use.ts'
import { leafAt, leafOfNode } from './leaf.ts'
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

/** One values file and the keys under which its chart lies in the release. */
interface Source {
  readonly values: YamlFile
  readonly prefix: readonly string[]
  readonly keys: FoundKeys
}

/** A leaf and where its key stands in the tree of charts. */
interface PlacedLeaf {
  readonly leaf: Leaf
  readonly treePath: KeyPath
}

/** A slot at its place in the release. */
interface Place {
  readonly slot: HintedSlot
  readonly source: Source
  readonly treePath: KeyPath
  readonly leaves: ReadonlyMap<Role, PlacedLeaf>
  readonly pullPolicy?: Leaf
}

/** The uses of a release: the chart's, those of the charts below it, and what the layers add or change. */
export function findUses({ chart, layers = [], hints = noHints, readFile }: FindInput): FoundUses {
  const files = layers.flatMap((layer) => (layer.kind === 'file' ? [sourceOf(layer.file)] : []))
  const sources = [...sourcesOf(chart, []), ...files]
  const isLayered = sources.length > 1 || layers.length > 0
  const leafOf = isLayered ? releaseValues({ chart, layers, ...(readFile === undefined ? {} : { readFile }) }) : ownLeaf
  const places = [...slotsOf(sources, hints).values()].flatMap((laid) => placeOf(laid, leafOf))
  const texts = sources.flatMap((source) => textUses(source, chart))
  return { uses: [...usesOf(places, chart), ...annotatedUses(chart), ...texts], credentials: credentialsOf(sources) }
}

/** What each overlay of the chart (`values-prod.yaml`, `ci/…`) asks for when it is laid over it alone: the uses with a leaf in it. */
export function findOverlayUses({ chart, hints = noHints }: Pick<FindInput, 'chart' | 'hints'>): FoundUses {
  const overlays = chart.overlays.map((values) => sourceOf(values))
  let base: LaidSlots | undefined
  const uses = overlays.flatMap((overlay) => {
    const own = slotsOf([overlay], hints)
    if (own.size === 0) return textUses(overlay, chart)
    base ??= slotsOf(sourcesOf(chart, []), hints)
    const leafOf =
      chart.subcharts.length === 0 && chart.values !== undefined
        ? overlaidValues(overlay, chart.values)
        : releaseValues({ chart, layers: [{ kind: 'file', file: overlay.values }] })
    const places = touchedBy(own, base).flatMap((laid) => placeOf(laid, leafOf))
    const found = usesOf(places, chart).filter((use) =>
      use.parts.some((part) => part.leaf.file === overlay.values.file),
    )
    return [...found, ...textUses(overlay, chart)]
  })
  return { uses, credentials: credentialsOf(overlays) }
}

/** The uses of a values file that lies alone: nothing below it, nobody known who reads it. */
export function findUsesInFile(values: YamlFile, hints: PathHints = noHints): FoundUses {
  const source = sourceOf(values)
  const places = [...slotsOf([source], hints).values()].flatMap((laid) => placeOf(laid, ownLeaf))
  return { uses: [...usesOf(places, undefined), ...textUses(source, undefined)], credentials: credentialsOf([source]) }
}

function credentialsOf(sources: readonly Source[]): readonly CredentialLeaf[] {
  const byFile = new Map(sources.map(({ values, keys }) => [values, keys.secrets] as const))
  return [...byFile].flatMap(([values, secrets]) => findCredentials(values, secrets))
}

/** The leaf that has the say where an entry of a source stands: its own or a higher layer's; none where a layer took the key away. */
type EffectiveLeaf = (entry: number, source: Source) => Leaf | undefined

/** One file has all the say. */
const ownLeaf: EffectiveLeaf = (entry, source) => {
  const path = pathOf(source.values.table, entry)
  return leafAt(source.values, entry, { path, rootPath: inRelease(source, path) })
}

function releaseValues(input: ReleaseInput): EffectiveLeaf {
  const { root } = coalesceRelease({ ...input, disabled: 'kept' })
  return (entry, source) => {
    const path = pathOf(source.values.table, entry)
    const node = nodeAt(root, [...source.prefix, ...path])
    if (node === undefined) return nullLeaf(entry, source)
    return node.kind === 'scalar' ? leafOfNode(node, inRelease(source, path)) : undefined
  }
}

/** Coalescing drops a chart's own nulls; that the key is there, for the template to fill or for the user to set, still counts. */
function nullLeaf(entry: number, source: Source): Leaf | undefined {
  const leaf = ownLeaf(entry, source)
  return leaf?.type === 'null' ? leaf : undefined
}

/** One file over another: no coalescing is needed to ask it of a few keys. */
function overlaidValues(overlay: Source, base: YamlFile): EffectiveLeaf {
  const look = layeredValues([overlay.values, base], 'merged')
  return (entry, source) => {
    if (source === overlay) return ownLeaf(entry, overlay)
    const path = pathOf(source.values.table, entry)
    const found = look(path)
    return found.kind === 'found' && found.node.kind === 'scalar'
      ? leafOfNode(found.node, inRelease(source, path))
      : undefined
  }
}

function sourceOf(values: YamlFile, prefix: readonly string[] = []): Source {
  return { values, prefix, keys: findKeys(values.table) }
}

/** The values files of a chart and of the charts below it, lowest layer first. */
function sourcesOf(chart: Chart, prefix: readonly string[]): readonly Source[] {
  const below = chart.subcharts.flatMap((subchart) => sourcesOf(subchart.chart, [...prefix, subchart.key]))
  return chart.values === undefined ? below : [...below, sourceOf(chart.values, prefix)]
}

/** A slot and the file that it was found in. */
interface LaidSlot {
  readonly slot: HintedSlot
  readonly source: Source
  /** From the root chart's values down: of a subchart's `global` its own place, which `rootPath` is not. */
  readonly treePath: KeyPath
}

/** By place in the release, the slots that lie over each other there, the lowest first. */
type LaidSlots = ReadonlyMap<string, readonly LaidSlot[]>

function slotsOf(sources: readonly Source[], hints: PathHints): LaidSlots {
  const places = new Map<string, LaidSlot[]>()
  for (const source of sources) {
    for (const slot of applyHints(source.values, source.keys.slots, hints)) {
      const treePath = inTree(source, slot.holder)
      const key = `${printPath(treePath)} ${slot.stem}`
      const laid = places.get(key)
      if (laid === undefined) places.set(key, [{ slot, source, treePath }])
      else laid.push({ slot, source, treePath })
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
  return slot.parts.some((part) => isChartWide(pathInRelease(source, part.entry)))
}

/** The slots at one place made one: a higher one keeps the parts of a lower one that it does not name. None where all keys are taken away. */
function placeOf(laid: readonly LaidSlot[], leafOf: EffectiveLeaf): readonly Place[] {
  const leaves = new Map<Role, PlacedLeaf>()
  let place: Pick<Place, 'slot' | 'source' | 'treePath'> | undefined
  let pullPolicy: Leaf | undefined
  for (const { slot, source, treePath } of laid) {
    for (const { role, entry } of slot.parts) {
      const leaf = leafOf(entry, source)
      if (leaf !== undefined) leaves.set(role, { leaf, treePath: inTree(source, entry) })
    }
    const isTelling = slot.parts.some(({ role }) => role === 'repository' || role === 'reference' || role === 'name')
    if (isTelling || place === undefined) place = { slot, source, treePath }
    pullPolicy = slot.pullPolicy === undefined ? pullPolicy : leafOf(slot.pullPolicy, source)
  }
  if (place === undefined || leaves.size === 0) return []
  return [{ ...place, leaves, ...(pullPolicy === undefined ? {} : { pullPolicy }) }]
}

/** Some charts hold all their values below one key that the template takes away (Istio's); users write the paths without it. */
const wrapper = '_internal_defaults_do_not_set'

/** Where an entry stands when all charts' values lie in one tree. */
function inTree({ values, prefix }: Source, entry: number): KeyPath {
  const path = pathOf(values.table, entry)
  return [...prefix, ...(path[0] === wrapper ? path.slice(1) : path)]
}

function pathInRelease(source: Source, entry: number): KeyPath {
  return inRelease(source, pathOf(source.values.table, entry))
}

function inRelease({ prefix }: Source, path: KeyPath): KeyPath {
  const inner = path[0] === wrapper ? path.slice(1) : path
  return prefix.length === 0 ? inner : rootPathOf(prefix, inner)
}

function usesOf(places: readonly Place[], chart: Chart | undefined): readonly ImageUse[] {
  const owners = places.map((place) => ownerOf(chart, place.treePath))
  const wideFor = chartWideIndex(
    places.map((place, at) => ({ owner: owners[at]?.prefix ?? [], leaves: place.leaves.values() })),
  )
  return places.map((place, at) => useOf(place, owners[at]?.chart, wideFor(owners[at]?.prefix ?? [])))
}

interface Owner {
  readonly chart: Chart | undefined
  readonly prefix: KeyPath
}

/** The chart whose templates read a root path: the deepest one whose key the path lies below. */
function ownerOf(chart: Chart | undefined, path: KeyPath): Owner {
  let owner = chart
  let depth = 0
  for (;;) {
    const next = path.length > depth + 1 ? owner?.subcharts.find((subchart) => subchart.key === path[depth]) : undefined
    if (next === undefined) return { chart: owner, prefix: path.slice(0, depth) }
    owner = next.chart
    depth++
  }
}

const partOrder: readonly Role[] = ['registry', 'prefix', 'repository', 'name', 'reference', 'tag', 'suffix', 'digest']

function useOf(place: Place, chart: Chart | undefined, wide: ChartWide): ImageUse {
  const own = [...place.leaves].map(([role, { leaf }]): Part =>
    role === 'digest' ? digestPart(leaf) : { role, leaf, scope: 'own' },
  )
  const parts = withChartWide(own, wide, isQualified(own)).toSorted(
    (a, b) => partOrder.indexOf(a.role) - partOrder.indexOf(b.role),
  )
  return {
    evidence: 'values',
    source: place.slot.source ?? 'shape',
    confidence: place.slot.confidence,
    shape: place.slot.shape,
    ...(chart === undefined ? {} : { chart }),
    path: pathOf(place.source.values.table, place.slot.holder),
    rootPath: pathInRelease(place.source, place.slot.holder),
    parts,
    image: composeImage(parts),
    ...(place.pullPolicy === undefined ? {} : { pullPolicy: place.pullPolicy }),
  }
}

/** A digest's form by what stands there, else by its key: templates write `@sha256:` before keys called `sha`. */
function digestPart(leaf: Leaf): Part {
  const isHex = leaf.text === '' ? /sha(?:256)?$/i.test(String(leaf.path.at(-1))) : /^[0-9a-f]+$/i.test(leaf.text)
  return { role: 'digest', leaf, scope: 'own', digestForm: isHex ? 'hex' : 'full' }
}
