// The tree of values of one values file, from its entry table. Maps are read when somebody first asks for their entries, since most of
// a chart's defaults are merged with nothing.

import type { Problem } from '../files/source-file.ts'
import { isMergeKey } from '../yaml/data.ts'
import { documentsOf, toValues, type Documents } from '../yaml/documents.ts'
import { keyAsHelm, scalarValue } from '../yaml/resolve.ts'
import { childrenOf, Kind, keySpan, kindOf, valueSpan } from '../yaml/table.ts'
import type { YamlFile } from './chart.ts'
import { mergeMaps } from './merge-maps.ts'
import { mayBeRefused } from './suspicion.ts'
import { EMPTY, type FileOrigin, type MapNode, type ValueNode } from './value-tree.ts'

/** What a values file gives: its root, which is empty where Helm refuses the file for the reason in `problem`. */
export interface FileValues {
  readonly root: MapNode
  readonly problem?: Problem
}

/** The values of a file as Helm reads them (aliases and merge keys expanded, keys as Helm knows them, of equal keys the last). */
export function fileValues(file: YamlFile, documents: Documents): FileValues {
  if (!mayBeRefused(file.table)) return { root: uncheckedValues(file, documents) }
  const outcome = toValues(file.table, documents)
  return outcome.ok ? { root: uncheckedValues(file, documents) } : { root: EMPTY, problem: refused(file, outcome) }
}

/**
 * The same without looking whether Helm would take the file, which saves reading all of it: for files that `fileValues` sees anyway.
 * Circles and bombs of aliases never get this far (`readYaml`).
 */
export function uncheckedValues({ file, table }: YamlFile, documents: Documents): MapNode {
  const roots = documentsOf(table, documents).filter((root) => kindOf(table, root) === Kind.map)
  const maps = roots.map((root) => mapNode({ file, table }, { kind: 'file', file, table, entry: root }))
  const [first = EMPTY, ...rest] = maps
  return rest.reduce(mergeMaps, first)
}

function refused(
  { file, table }: YamlFile,
  { entry, message }: { readonly entry: number; readonly message: string },
): Problem {
  const value = valueSpan(table, entry)
  return {
    rule: 'invalid-yaml',
    path: file.path,
    file,
    span: value.end > value.start ? value : keySpan(table, entry),
    message: `Helm cannot read these values: ${message}`,
    hint: 'Helm stops here; the file gives no values',
  }
}

function nodeOf(file: YamlFile, entry: number, via?: number): ValueNode {
  const { table } = file
  const target = table.aliases.get(entry)
  if (target !== undefined) return nodeOf(file, target, via ?? entry)
  const place = { kind: 'file', file: file.file, table, entry } as const
  const origin = via === undefined ? place : { ...place, via }
  switch (kindOf(table, entry)) {
    case Kind.map:
      return mapNode(file, origin)
    case Kind.seq:
      return { kind: 'list', items: childrenOf(table, entry).map((item) => nodeOf(file, item)), origin }
    case Kind.alias:
    case Kind.scalar:
    case Kind.none:
      return { kind: 'scalar', value: scalarValue(table, entry), origin }
  }
}

function mapNode(file: YamlFile, origin: FileOrigin): MapNode {
  let entries: ReadonlyMap<string, ValueNode> | undefined
  return {
    kind: 'map',
    get entries(): ReadonlyMap<string, ValueNode> {
      return (entries ??= fill(new Map(), { file, map: origin.entry }))
    },
    origin,
  }
}

interface Filling {
  readonly file: YamlFile
  readonly map: number
  /** The merge key by which all of it comes in. */
  readonly via?: number
}

/** In the order of the document, merge keys too: go-yaml v2 lets them overwrite what stands before them (`decode.go` mapping). */
function fill(entries: Map<string, ValueNode>, { file, map, via }: Filling): Map<string, ValueNode> {
  for (const child of childrenOf(file.table, map)) {
    if (!isMergeKey(file.table, child)) entries.set(keyAsHelm(file.table, child), nodeOf(file, child, via))
    else for (const merged of mergedMaps(file, child)) fill(entries, { file, map: merged, via: via ?? child })
  }
  return entries
}

/** The maps behind a merge key, the one with the last word last. */
function mergedMaps({ table }: YamlFile, entry: number): readonly number[] {
  const sources = kindOf(table, entry) === Kind.seq ? childrenOf(table, entry).toReversed() : [entry]
  return sources.map((source) => table.aliases.get(source) ?? source)
}
