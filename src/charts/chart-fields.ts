// The fields of Chart.yaml as Go's JSON decoder takes them: by name whatever the case, of the type that Helm's structs have.

import { fieldText, keyAsHelm, scalarValue } from '../yaml/resolve.ts'
import { DASH, DOT, PLUS } from '../yaml/chars.ts'
import { Cell, CELLS, childrenOf, hasKey, Kind, kindOf, nextOf, type YamlTable } from '../yaml/table.ts'

/** The values of a map by its keys: their entries. */
export type Fields = ReadonlyMap<string, number>

/** An alias's target, else the entry itself. */
export function target(table: YamlTable, entry: number): number {
  return table.aliases.get(entry) ?? entry
}

/**
 * The fields of a map by their names in lower case; nothing for any other value. Of two keys that differ only in case the last in Go's
 * order counts (lower case after upper), for sigs.k8s.io/yaml sorts them on the way through JSON. Merged maps (`<<`) give what the map
 * itself lacks.
 */
export function fieldsOf(table: YamlTable, map: number): Fields {
  const fields = new Map<string, number>()
  const at = target(table, map)
  if (kindOf(table, at) !== Kind.map) return fields
  for (let child = at + 1, end = nextOf(table, at); child < end; child = nextOf(table, child)) {
    const key = keyAsHelm(table, child)
    const name = key.toLowerCase()
    // What is merged, and which of two spellings counts, is the matter of next to no chart.
    if (key === '<<' || (name !== key && fields.has(name))) return foldedFields(table, map)
    fields.set(name, child)
  }
  return fields
}

function foldedFields(table: YamlTable, map: number): Fields {
  const spelled = new Map<string, string>()
  const fields = new Map<string, number>()
  for (const [key, entry] of pairsOf(table, map)) {
    const name = key.toLowerCase()
    if ((spelled.get(name) ?? '') > key) continue
    spelled.set(name, key)
    fields.set(name, entry)
  }
  return fields
}

/** The pairs of a map, keys as Helm reads them; of equal keys the last counts, and the map's own before merged ones. */
export function pairsOf(table: YamlTable, map: number): Fields {
  const own = ownPairs(table, target(table, map))
  return own.merged.length === 0 ? own.pairs : mergedPairs(table, map)
}

function mergedPairs(table: YamlTable, map: number): Fields {
  const pairs = new Map<string, number>()
  const seen = new Set<number>()
  const pending = [target(table, map)]
  for (let i = 0; i < pending.length; i++) {
    const at = pending[i]
    // An alias may lead to the same map again, or to the one around it.
    if (at === undefined || seen.has(at)) continue
    seen.add(at)
    const own = ownPairs(table, at)
    for (const [key, entry] of own.pairs) if (!pairs.has(key)) pairs.set(key, entry)
    for (const merged of own.merged) pending.push(merged)
  }
  return pairs
}

const NOTHING: readonly number[] = []

interface OwnPairs {
  readonly pairs: Fields
  readonly merged: readonly number[]
}

function ownPairs(table: YamlTable, map: number): OwnPairs {
  const pairs = new Map<string, number>()
  if (kindOf(table, map) !== Kind.map) return { pairs, merged: NOTHING }
  let merged: number[] | undefined
  for (let entry = map + 1, end = nextOf(table, map); entry < end; entry = nextOf(table, entry)) {
    const key = hasKey(table, entry) ? keyAsHelm(table, entry) : undefined
    if (key === '<<') (merged ??= []).push(...mergedMaps(table, entry))
    else if (key !== undefined) pairs.set(key, entry)
  }
  return { pairs, merged: merged ?? NOTHING }
}

function mergedMaps(table: YamlTable, entry: number): readonly number[] {
  const value = target(table, entry)
  return kindOf(table, value) === Kind.seq ? itemsOf(table, value).map((item) => target(table, item)) : [value]
}

/** The items of a list; nothing for any other value. */
export function itemsOf(table: YamlTable, entry: number | undefined): readonly number[] {
  if (entry === undefined) return NOTHING
  const list = target(table, entry)
  return kindOf(table, list) === Kind.seq ? childrenOf(table, list) : NOTHING
}

/** Whether nothing is written, or a null. */
export function isNull(table: YamlTable, entry: number): boolean {
  const kind = kindOf(table, target(table, entry))
  return (kind === Kind.scalar || kind === Kind.none) && scalarValue(table, entry) === null
}

/** A field's text without what cannot be printed (helm `metadata.go`, sanitizeString). */
export function textOf(table: YamlTable, entry: number): string {
  const text = fieldText(table, entry)
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text.replace(/\p{White_Space}/gu, ' ').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '')
}

/** What Helm wants behind a field: text (any scalar will do), a boolean, a map, a list; of texts, of maps, of anything. */
export type FieldShape = 'text' | 'switch' | 'map' | 'list' | 'texts' | 'maps' | 'text-map'

interface ShapeRule {
  readonly kind: Kind
  readonly wanted: string
  readonly inner?: FieldShape
}

const SHAPES: Readonly<Record<FieldShape, ShapeRule>> = {
  text: { kind: Kind.scalar, wanted: 'text' },
  switch: { kind: Kind.scalar, wanted: 'true or false' },
  map: { kind: Kind.map, wanted: 'a map' },
  list: { kind: Kind.seq, wanted: 'a list' },
  texts: { kind: Kind.seq, wanted: 'a list', inner: 'text' },
  maps: { kind: Kind.seq, wanted: 'a list', inner: 'map' },
  'text-map': { kind: Kind.map, wanted: 'a map', inner: 'text' },
}

/** A value that Helm cannot decode, and what it wants there. */
export interface WrongShape {
  readonly entry: number
  readonly wanted: string
}

/** The values of a field that have another shape than Helm wants, innermost ones; null is always well. */
export function wrongShapes(table: YamlTable, entry: number, shape: FieldShape): readonly WrongShape[] {
  const { kind, wanted, inner } = SHAPES[shape]
  const at = target(table, entry)
  if (kindOf(table, at) !== kind) return isNull(table, entry) ? ALL_RIGHT : [{ entry, wanted }]
  if (kind === Kind.scalar) return isRightScalar(table, at, shape) ? ALL_RIGHT : [{ entry, wanted }]
  if (inner === undefined) return ALL_RIGHT
  let wrong: WrongShape[] | undefined
  const children = kind === Kind.seq ? itemsOf(table, at) : pairsOf(table, at).values()
  for (const child of children) {
    const below = wrongShapes(table, child, inner)
    if (below.length > 0) (wrong ??= []).push(...below)
  }
  return wrong ?? ALL_RIGHT
}

const ALL_RIGHT: readonly WrongShape[] = []

/** Whether a scalar that begins so may be `.inf`, `+.inf` or `-.inf`. */
function mayBeInfinite(first: number): boolean {
  return first === DOT || first === PLUS || first === DASH
}

/** `.inf` is a number to YAML, but no JSON can hold it, and all of Chart.yaml goes through JSON. */
function isRightScalar(table: YamlTable, entry: number, shape: FieldShape): boolean {
  if (shape === 'text' && !mayBeInfinite(table.text.charCodeAt(table.cells[entry * CELLS + Cell.valueStart] ?? 0)))
    return true
  const value = scalarValue(table, entry)
  if (value === null) return true
  return shape === 'switch' ? typeof value === 'boolean' : typeof value !== 'number' || Number.isFinite(value)
}
