// A chart's values and those of the charts below it made into one tree, exactly as Helm's `coalesce.go` does it: upper layers win, maps
// merge, nulls delete, and `global` goes down. Written into a draft, so that tables that Helm's code shares between charts (nested
// globals) are shared here too.

import {
  copyMap,
  type Draft,
  type DraftMap,
  newDraft,
  newMap,
  ownChild,
  ownMap,
  put,
  remember,
  rememberMerged,
  removeNulled,
} from './draft.ts'
import type { Generation } from './helm-rules.ts'
import { isNull, type MapNode, type ValueNode } from './value-tree.ts'

/** A chart as coalescing sees it. */
export interface ChartValues {
  /** Its key in its parent's values. */
  readonly key: string
  /** Its own defaults; absent where it has none. */
  readonly values: MapNode | undefined
  readonly children: readonly ChartValues[]
}

/** `coalesced` lets nulls delete; `merged` keeps them, for trees that are coalesced once more (Helm's CoalesceValues, MergeValues). */
export type Mode = 'coalesced' | 'merged'

/** A subchart's key holds something else than a map, at which Helm stops ("type mismatch on NAME"). */
export interface Mismatch {
  /** Keys of the chart within the coalesced tree. */
  readonly path: readonly string[]
  readonly node: ValueNode
}

export interface CoalescedTree {
  readonly root: DraftMap
  readonly draft: Draft
  readonly mismatches: readonly Mismatch[]
}

export interface CoalesceOptions {
  readonly generation: Generation
  readonly mode: Mode
  /** Whether nodes remember what they hide; `kept` when absent. */
  readonly shadows?: Draft['shadows']
}

interface Pass {
  readonly draft: Draft
  readonly generation: Generation
  readonly mode: Mode
  readonly mismatches: Mismatch[]
}

/** Coalesces `values` over the defaults of a chart and all charts below it. `values` stays as it is. */
export function coalesceChart(
  chart: ChartValues,
  values: MapNode,
  { generation, mode, shadows = 'kept' }: CoalesceOptions,
): CoalescedTree {
  const pass: Pass = { draft: newDraft(shadows), generation, mode, mismatches: [] }
  const root = ownMap(pass.draft, values)
  coalesceInto(pass, chart, root, [])
  return { root, draft: pass.draft, mismatches: pass.mismatches }
}

function coalesceInto(pass: Pass, chart: ChartValues, target: DraftMap, path: readonly string[]): void {
  addDefaults(pass, chart, target)
  for (const child of chart.children) {
    const childPath = [...path, child.key]
    const present = target.entries.get(child.key)
    if (present === undefined) put(target, child.key, newMap(pass.draft))
    const table = ownChild(pass.draft, target, child.key)
    if (table === undefined) {
      if (present !== undefined) pass.mismatches.push({ path: childPath, node: present })
      continue
    }
    passGlobals(pass, target, table)
    coalesceInto(pass, child, table, childPath)
  }
}

/** A chart's own defaults below the values that came from above (`coalesceValues` in `coalesce.go`). */
function addDefaults(pass: Pass, chart: ChartValues, target: DraftMap): void {
  if (chart.values === undefined) return
  const childKeys = new Set(chart.children.map(({ key }) => key))
  for (const [key, node] of chart.values.entries) {
    const present = target.entries.get(key)
    const mode = pass.generation.subchartTables === 'merged' && childKeys.has(key) ? 'merged' : pass.mode
    const drops = pass.generation.defaultNulls === 'dropped'
    if (present === undefined) addDefault(target, key, drops && pass.mode === 'coalesced' ? withoutNulls(node) : node)
    else if (isNull(present) && pass.mode === 'coalesced') removeNulled(pass.draft, target, key, node)
    else mergeNodes({ ...pass, mode }, target, key, drops && mode === 'coalesced' ? withoutNulls(node) : node)
  }
}

function addDefault(target: DraftMap, key: string, node: ValueNode | undefined): void {
  if (node !== undefined) put(target, key, node)
}

/** Puts a lower node under the one that the key holds: maps merge, anything else is only remembered. */
function mergeNodes(pass: TableMerge, target: DraftMap, key: string, lower: ValueNode | undefined): void {
  const upper = target.entries.get(key)
  if (lower === undefined || upper === undefined) return
  if (upper.kind !== 'map' || lower.kind !== 'map') return remember(pass.draft, target, key, lower)
  // Merging a table with itself changes nothing, but where nulls go with all keys that the lower table has.
  if (upper === lower && pass.generation.deletedNulls === 'not-null') return
  const table = ownChild(pass.draft, target, key)
  if (table !== undefined) mergeTables(pass, table, lower)
}

/** What merging two tables depends on. */
export interface TableMerge {
  readonly draft: Draft
  readonly generation: Generation
  readonly mode: Mode
}

/**
 * Merges `lower` below `upper` (`coalesceTablesFullKey` in `coalesce.go`). Where `lower` is itself part of the draft, the tables that
 * it gives to `upper` are from then on in both places, and from Helm 3.19.5 on the nulls of `upper` are written into it as well.
 */
export function mergeTables(merge: TableMerge, upper: DraftMap, lower: MapNode): void {
  const shared = merge.draft.owned.has(lower) ? ownMap(merge.draft, lower) : undefined
  const before = shared === undefined ? lower.entries : new Map(lower.entries)
  rememberMerged(merge.draft, upper, lower)
  const { deletedNulls } = merge.generation
  if (shared !== undefined && deletedNulls !== 'has') writeNullsBack(upper, shared)
  for (const [key, node] of before) {
    const present = upper.entries.get(key)
    if (isNull(present)) meetNull(merge, upper, key, node)
    else {
      const given = (shared === undefined ? undefined : ownChild(merge.draft, shared, key)) ?? node
      if (present === undefined) put(upper, key, given)
      else mergeNodes(merge, upper, key, given)
    }
  }
  if (deletedNulls === 'all' && merge.mode === 'coalesced') deleteNullsBut(merge.draft, upper, before)
}

/** A null over a node of the lower table. */
function meetNull({ draft, mode, generation }: TableMerge, upper: DraftMap, key: string, lower: ValueNode): void {
  const deletes = mode === 'coalesced' && (generation.deletedNulls !== 'not-null' || !isNull(lower))
  if (deletes) removeNulled(draft, upper, key, lower)
  else remember(draft, upper, key, lower)
}

function writeNullsBack(upper: DraftMap, lower: DraftMap): void {
  for (const [key, node] of upper.entries) if (isNull(node)) put(lower, key, node)
}

function deleteNullsBut(draft: Draft, upper: DraftMap, known: ReadonlyMap<string, ValueNode>): void {
  for (const [key, node] of upper.entries) if (isNull(node) && !known.has(key)) removeNulled(draft, upper, key, node)
}

/**
 * A parent's `global` into that of a subchart (`coalesceGlobals` in `coalesce.go`): the parent's wins. Tables are copied one level deep
 * only, so that what a subchart adds to a table within them is seen by its parent and by the charts after it.
 */
function passGlobals(pass: Pass, parent: DraftMap, child: DraftMap): void {
  const { draft } = pass
  const present = child.entries.get('global')
  const target = present === undefined ? newMap(draft) : ownChild(draft, child, 'global')
  const source = parent.entries.has('global') ? ownChild(draft, parent, 'global') : newMap(draft)
  if (target === undefined || source === undefined) return
  for (const [key, node] of source.entries) {
    const own = target.entries.get(key)
    const table = ownChild(draft, source, key)
    if (table !== undefined) passGlobalTable(pass, target, { key, table })
    else if (own?.kind !== 'map') {
      put(target, key, node)
      if (own !== undefined) remember(draft, target, key, own)
    }
  }
  put(child, 'global', target)
}

function passGlobalTable(
  pass: Pass,
  target: DraftMap,
  { key, table }: { readonly key: string; readonly table: DraftMap },
): void {
  const { draft } = pass
  const own = target.entries.get(key)
  if (own !== undefined && own.kind !== 'map') return
  for (const name of table.entries.keys()) ownChild(draft, table, name)
  const copy = copyMap(draft, table)
  if (own !== undefined) mergeTables({ ...pass, mode: 'merged' }, copy, own)
  put(target, key, copy)
}

/** A node without the nulls in its maps; undefined for a null (`cleanNilValues` in `coalesce.go`). Lists are not looked into. */
function withoutNulls(node: ValueNode): ValueNode | undefined {
  if (isNull(node)) return undefined
  if (node.kind !== 'map') return node
  const kept = new Map<string, ValueNode>()
  let same = true
  for (const [key, child] of node.entries) {
    const clean = withoutNulls(child)
    if (clean !== undefined) kept.set(key, clean)
    same &&= clean === child
  }
  return same ? node : { ...node, entries: kept }
}
