// `import-values`: tables of a subchart copied into its parent's defaults, from the lowest charts up (processImportValues of helm
// `pkg/chart/v2/util/dependencies.go`). What the parent says itself wins; what the user says of the subchart is not seen.

import { type ChartNode, MAX_IMPORTS, type ReleaseRun, report, reportMismatches } from './chart-node.ts'
import type { Dependency, ImportValues } from './chart.ts'
import { coalesceChart, type CoalescedTree, mergeTables } from './coalesce.ts'
import { copyMap, type Draft, type DraftMap, newDraft, newMap, ownChild, ownMap, put } from './draft.ts'
import { EMPTY, type MapNode, type ValueNode } from './value-tree.ts'

/** One table that a chart imports, or would: `found` is false where the subchart has no such table, which Helm only warns of. */
export interface ImportedTable {
  /** The importing chart's keys from the root's values. */
  readonly path: readonly string[]
  readonly dependency: Dependency
  readonly table: ImportValues
  readonly found: boolean
}

/** How deep imports may nest tables: they can be imported into each other, without end even. */
const MAX_DEPTH = 1500

/** Puts imported tables into the defaults of `root` and of all charts below it. */
export function processImports(run: ReleaseRun, root: ChartNode): readonly ImportedTable[] {
  const imported: ImportedTable[] = []
  const walk = (node: ChartNode, path: readonly string[]): void => {
    for (const child of node.children) walk(child, [...path, child.key])
    imported.push(...importInto(run, node, path))
  }
  walk(root, [])
  return imported
}

function importInto(run: ReleaseRun, node: ChartNode, path: readonly string[]): readonly ImportedTable[] {
  const { dependencies } = node.metadata
  if (dependencies.length === 0) return []
  const tree = coalesceChart(node, EMPTY, { generation: run.rules, mode: 'merged' })
  reportMismatches(run, tree.mismatches)
  const tables = newMap(tree.draft)
  const imported = dependencies.flatMap((named) => {
    const { dependency, imports } = named
    // Helm 3 rewrites the entry while it reads it, so that a second copy of the chart under another alias finds nothing to import.
    named.imports = []
    return imports.map((table): ImportedTable => {
      return { path, dependency, table, found: importTable(run, tree, tables, { name: named.name, table }) }
    })
  })
  node.values = tables.entries.size === 0 ? tree.root : withTables(run, node, tree, tables)
  return imported
}

interface Import {
  readonly name: string
  readonly table: ImportValues
}

/** Adds one table; what an earlier import brought wins. */
function importTable(
  run: ReleaseRun,
  { root, draft }: CoalescedTree,
  into: DraftMap,
  { name, table }: Import,
): boolean {
  let source: DraftMap | undefined = root
  for (const key of `${name}.${table.child}`.split('.')) source &&= ownChild(draft, source, key)
  if (source === undefined) return false
  // Helm takes a new map for an empty one, so what is later imported into the same place does not show in the subchart.
  const given = source.entries.size === 0 ? newMap(draft, source.origin) : source
  const parents = table.parent === '.' ? [] : table.parent.split('.', MAX_DEPTH + 1)
  const wrapped = wrap(draft, parents, given)
  mergeTables({ draft, generation: run.rules, mode: 'merged' }, into, wrapped)
  return true
}

function wrap(draft: Draft, path: readonly string[], table: DraftMap): DraftMap {
  return path.reduceRight((inner, key) => {
    const outer = newMap(draft)
    put(outer, key, inner)
    return outer
  }, table)
}

function withTables(run: ReleaseRun, node: ChartNode, tree: CoalescedTree, tables: DraftMap): DraftMap {
  if (!isWithinLimits(run, tables)) {
    report(run, {
      rule: 'invalid-chart',
      path: node.chart.path,
      message: `import-values makes more than ${MAX_IMPORTS} values, or tables deeper than ${MAX_DEPTH}`,
      hint: "none of this chart's import-values are applied",
    })
    return coalesceChart(node, EMPTY, { generation: run.rules, mode: 'merged' }).root
  }
  // Tables that were imported twice are one table in two places and stay so; what the chart itself has is copied away from them.
  const draft = newDraft()
  const values = ownMap(draft, tree.root)
  mergeTables({ draft, generation: run.rules, mode: 'merged' }, values, copyTables(draft, tables, new Map()))
  return values
}

/** Copies maps so that what was one map in several places is one afterwards. */
function copyTables(draft: Draft, map: MapNode, copies: Map<MapNode, DraftMap>): DraftMap {
  const known = copies.get(map)
  if (known !== undefined) return known
  const copy = copyMap(draft, map)
  copies.set(map, copy)
  for (const [key, node] of copy.entries) {
    if (node.kind === 'map') copy.entries.set(key, copyTables(draft, node, copies))
  }
  return copy
}

/** Whether a tree is not nested too deep and has no more nodes, those in several places counted as often, than the release may still. */
function isWithinLimits(run: ReleaseRun, root: ValueNode): boolean {
  const open = [root]
  const depths = [0]
  for (; run.importsLeft > 0; run.importsLeft--) {
    const node = open.pop()
    const depth = depths.pop() ?? 0
    if (node === undefined) return true
    if (depth > MAX_DEPTH) return false
    const children = node.kind === 'map' ? node.entries.values() : node.kind === 'list' ? node.items : []
    for (const child of children) {
      open.push(child)
      depths.push(depth + 1)
    }
  }
  return false
}
