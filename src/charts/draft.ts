// A tree of values that is being written. Maps and lists are copied the first time they are written to and changed in place from then
// on, so that a deep copy (Helm makes one for every chart) costs only what differs, and so that a table which Helm's code shares
// between two charts is shared here as well.

import {
  isNull,
  type ListNode,
  type MapNode,
  NOWHERE,
  over,
  type Origin,
  type ScalarNode,
  shadowsOver,
  type ValueNode,
} from './value-tree.ts'

/** What one pass has copied for itself; everything else belongs to others and is only read. */
export interface Draft {
  readonly owned: Set<ValueNode>
  /** Whether nodes remember what they hide. */
  readonly shadows: 'kept' | 'dropped'
}

/** A map that the draft's pass may change. */
export interface DraftMap extends MapNode {
  readonly entries: Map<string, ValueNode>
  removed?: Map<string, ScalarNode>
  shadows?: ValueNode
}

/** A list that the draft's pass may change. */
export interface DraftList extends ListNode {
  readonly items: ValueNode[]
  shadows?: ValueNode
}

export function newDraft(shadows: Draft['shadows'] = 'kept'): Draft {
  return { owned: new Set(), shadows }
}

/** A new empty map of the draft. */
export function newMap(draft: Draft, origin: Origin = NOWHERE): DraftMap {
  const map: DraftMap = { kind: 'map', entries: new Map(), origin }
  draft.owned.add(map)
  return map
}

/** The map itself when the draft owns it, else a copy of this one level that it owns. */
export function ownMap(draft: Draft, map: MapNode): DraftMap {
  // The draft put into `owned` only what it made with a `Map` of its own.
  if (draft.owned.has(map)) return map as DraftMap
  return copyMap(draft, map)
}

/** A copy of one level; the values stay the same nodes. */
export function copyMap(draft: Draft, map: MapNode): DraftMap {
  const copy: DraftMap = { kind: 'map', entries: new Map(map.entries), origin: map.origin }
  if (map.removed !== undefined) copy.removed = new Map(map.removed)
  if (map.shadows !== undefined) copy.shadows = map.shadows
  draft.owned.add(copy)
  return copy
}

/** The map under a key of a map, owned by the draft and in its place; undefined where there is no map. */
export function ownChild(draft: Draft, parent: DraftMap, key: string): DraftMap | undefined {
  const child = parent.entries.get(key)
  if (child?.kind !== 'map') return undefined
  const owned = ownMap(draft, child)
  if (owned !== child) parent.entries.set(key, owned)
  return owned
}

/** The list itself when the draft owns it, else a copy of it; the items stay the same nodes. */
export function ownList(draft: Draft, list: ListNode): DraftList {
  // As in ownMap.
  if (draft.owned.has(list)) return list as DraftList
  const copy: DraftList = { kind: 'list', items: [...list.items], origin: list.origin }
  if (list.shadows !== undefined) copy.shadows = list.shadows
  draft.owned.add(copy)
  return copy
}

/** Sets a key; what it held is not remembered. */
export function put(map: DraftMap, key: string, node: ValueNode): void {
  map.entries.set(key, node)
  map.removed?.delete(key)
}

/** Notes what the node of a key hides. A map of the draft's stays the same map, since it may be in several places. */
export function remember(draft: Draft, map: DraftMap, key: string, hidden: ValueNode): void {
  const upper = map.entries.get(key)
  if (upper === undefined || draft.shadows === 'dropped') return
  if (upper.kind === 'map' && draft.owned.has(upper)) rememberMerged(draft, ownMap(draft, upper), hidden)
  else map.entries.set(key, over(upper, hidden))
}

/** Notes the map with which a map of the draft's is merged. */
export function rememberMerged(draft: Draft, upper: DraftMap, lower: ValueNode): void {
  const shadows = draft.shadows === 'dropped' ? undefined : shadowsOver(upper, lower)
  if (shadows !== undefined) upper.shadows = shadows
}

/** Takes out a key that holds a null, which did it and is kept in `removed`, over the value that it deleted. */
export function removeNulled(draft: Draft, map: DraftMap, key: string, deleted: ValueNode): void {
  const by = map.entries.get(key)
  map.entries.delete(key)
  if (!isNull(by) || draft.shadows === 'dropped') return
  map.removed ??= new Map()
  // Putting a shadow below a scalar gives a scalar.
  map.removed.set(key, over(by, deleted) as ScalarNode)
}
