// Uses made of what the values files of a release say at one place: parts, joined with the keys that speak for many images.

import type { Chart } from '../charts/chart.ts'
import type { KeyPath } from '../yaml/path.ts'
import { pathOf } from '../yaml/table.ts'
import { chartWideIndex, withChartWide, type ChartWide } from './chart-wide.ts'
import { composeImage, isQualified } from './compose.ts'
import { partOrder } from './fit-shapes.ts'
import type { HintedSlot } from './hinted-slots.ts'
import type { ImageUse, Leaf, Part, Role } from './image-use.ts'
import { inRelease, inTree, ownLeaf, type EffectiveLeaf, type Source } from './source.ts'

/** A slot and the file that it was found in. */
export interface LaidSlot {
  readonly slot: HintedSlot
  readonly source: Source
  /** Where its holder stands in the file, and in the tree of all charts. */
  readonly path: KeyPath
  readonly treePath: KeyPath
}

/** A leaf and where its key stands in the tree of charts. */
interface PlacedLeaf {
  readonly role: Role
  readonly leaf: Leaf
  readonly treePath: KeyPath
}

/** What the slots at one place of a release come to. */
interface Place {
  /** The one that names the image. */
  readonly laid: LaidSlot
  readonly leaves: readonly PlacedLeaf[]
  readonly pullPolicy: Leaf | undefined
}

/** The uses at the places where slots lie over each other, the lowest first; none where all keys are taken away. */
export function usesAt(
  places: Iterable<readonly LaidSlot[]>,
  leafOf: EffectiveLeaf,
  chart: Chart | undefined,
): readonly ImageUse[] {
  const placed: Place[] = []
  for (const laid of places) {
    const place = placeOf(laid, leafOf)
    if (place !== undefined) placed.push(place)
  }
  return usesOf(placed, chart)
}

/** The slots at one place made one: a higher one keeps the parts of a lower one that it does not name. */
function placeOf(slots: readonly LaidSlot[], leafOf: EffectiveLeaf): Place | undefined {
  const laid = slots.findLast(({ slot }) => slot.parts.some(isTelling)) ?? slots[0]
  const leaves: PlacedLeaf[] = []
  for (const { slot, source } of slots.length > 1 ? slots.toReversed() : slots) addLeaves(leaves, slot, source, leafOf)
  if (laid === undefined || leaves.length === 0) return undefined
  const policy = slots.findLast(({ slot }) => slot.pullPolicy !== undefined)
  const entry = policy?.slot.pullPolicy
  return {
    laid,
    leaves,
    pullPolicy: policy === undefined || entry === undefined ? undefined : leafOf(entry, policy.source),
  }
}

function isTelling({ role }: { readonly role: Role }): boolean {
  return role === 'repository' || role === 'reference' || role === 'name'
}

/** Adds what a slot says of roles that no higher one has spoken of. */
function addLeaves(leaves: PlacedLeaf[], slot: HintedSlot, source: Source, leafOf: EffectiveLeaf): void {
  for (const { role, entry } of slot.parts) {
    if (leaves.some((higher) => higher.role === role)) continue
    const leaf = leafOf(entry, source)
    if (leaf === undefined) continue
    const path = leafOf === ownLeaf ? leaf.path : pathOf(source.values.table, entry)
    leaves.push({ role, leaf, treePath: inTree(source, path) })
  }
}

function usesOf(places: readonly Place[], chart: Chart | undefined): readonly ImageUse[] {
  const owned = places.map(({ laid, leaves }) => ({ owner: ownerOf(chart, laid.treePath), leaves }))
  const wideFor = chartWideIndex(owned.map(({ owner, leaves }) => ({ owner: owner.prefix, leaves })))
  return places.map((place, at) => {
    const owner = owned[at]?.owner
    return useOf(place, owner?.chart, wideFor(owner?.prefix ?? ROOT))
  })
}

interface Owner {
  readonly chart: Chart | undefined
  readonly prefix: KeyPath
}

const ROOT: KeyPath = []

/** The chart whose templates read a root path: the deepest one whose key the path lies below. */
function ownerOf(chart: Chart | undefined, path: KeyPath): Owner {
  let owner = chart
  let depth = 0
  for (;;) {
    const next = path.length > depth + 1 ? owner?.subcharts.find((subchart) => subchart.key === path[depth]) : undefined
    if (next === undefined) return { chart: owner, prefix: depth === 0 ? ROOT : path.slice(0, depth) }
    owner = next.chart
    depth++
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function useOf({ laid, leaves, pullPolicy }: Place, chart: Chart | undefined, wide: ChartWide): ImageUse {
  const { slot, source, path } = laid
  const own = leaves.map(({ role, leaf }): Part =>
    role === 'digest' ? digestPart(leaf) : { role, leaf, scope: 'own' },
  )
  const joined = wide.size === 0 ? own : withChartWide(own, wide, isQualified(own))
  const parts = joined.length > 1 ? joined.toSorted(compareParts) : joined
  const use: Mutable<ImageUse> = {
    evidence: 'values',
    source: slot.source ?? 'shape',
    confidence: slot.confidence,
    shape: slot.shape,
    path,
    rootPath: inRelease(source, path),
    parts,
    image: composeImage(parts),
  }
  if (chart !== undefined) use.chart = chart
  if (pullPolicy !== undefined) use.pullPolicy = pullPolicy
  return use
}

function compareParts(a: Part, b: Part): number {
  return partOrder.indexOf(a.role) - partOrder.indexOf(b.role)
}

/** A digest's form by what stands there, else by its key: templates write `@sha256:` before keys called `sha`. */
function digestPart(leaf: Leaf): Part {
  const isHex = leaf.text === '' ? /sha(?:256)?$/i.test(String(leaf.path.at(-1))) : /^[0-9a-f]+$/i.test(leaf.text)
  return { role: 'digest', leaf, scope: 'own', digestForm: isHex ? 'hex' : 'full' }
}
