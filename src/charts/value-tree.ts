// The tree of values that a chart's templates would see, every node with the place it comes from: a file's entry, a `--set` argument,
// or nowhere because merging made it. For whoever traces a value back to what a person can edit.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { SetArgument } from './set-argument.ts'
import { keySpan, lexeme, type Style, styleOf, valueSpan, type YamlTable } from '../yaml/table.ts'

/** Written in a YAML file. */
export interface FileOrigin {
  readonly kind: 'file'
  readonly file: SourceFile
  readonly table: YamlTable
  /** The entry that holds the value; behind an alias or a merge key the anchored one, so an edit there reaches all its users. */
  readonly entry: number
  /** The alias's or the merge key's own entry, when the value stands elsewhere. Its key is the one that leads here. */
  readonly via?: number
}

/** Written in a `--set*` argument. */
export interface SetOrigin {
  readonly kind: 'set'
  readonly argument: SetArgument
  /** The value's characters within the argument. */
  readonly span: Span
  readonly keySpan: Span
}

/** Made by merging: an empty `global`, a subchart's table that nobody wrote, the gaps of a list that `--set list[3]=x` grew. */
export interface NoOrigin {
  readonly kind: 'none'
}

export type Origin = FileOrigin | SetOrigin | NoOrigin

interface NodeBase {
  readonly origin: Origin
  /** The node of a lower layer that this one hides, or, under a merged map, was merged with; it may hide further ones. */
  readonly shadows?: ValueNode
}

/** A leaf. Numbers are float64 as in Helm, but for those of `--set`, which are int64. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The exact int64 of a `--set` number; `value` is then the nearest double. */
  readonly int64?: bigint
}

export interface ListNode extends NodeBase {
  readonly kind: 'list'
  readonly items: readonly ValueNode[]
}

/** A map. Keys are as Helm reads them (`on:` is "true"), in the order in which the layers name them, lower layers last. */
export interface MapNode extends NodeBase {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, ValueNode>
  /** Keys that a null deleted: the null, which shadows what it deleted. */
  readonly removed?: ReadonlyMap<string, ScalarNode>
}

export type ValueNode = MapNode | ListNode | ScalarNode

/** The origin of what nobody wrote. */
export const NOWHERE: NoOrigin = { kind: 'none' }

/** A map without entries that nobody wrote. */
export const EMPTY: MapNode = { kind: 'map', entries: new Map(), origin: NOWHERE }

/** Whether the node is a null leaf. */
export function isNull(node: ValueNode | undefined): node is ScalarNode & { readonly value: null } {
  return node?.kind === 'scalar' && node.value === null
}

/** The node at a path below `root`, or undefined where there is none. */
export function nodeAt(root: ValueNode, path: KeyPath): ValueNode | undefined {
  let at: ValueNode | undefined = root
  for (const key of path) at = childOf(at, key)
  return at
}

function childOf(node: ValueNode | undefined, key: string | number): ValueNode | undefined {
  if (node?.kind === 'map') return node.entries.get(String(key))
  return node?.kind === 'list' && typeof key === 'number' ? node.items[key] : undefined
}

/** Where a node's value is written, for a message or an edit. */
export interface NodePlace {
  /** Absent for a value of a `--set*` argument: the spans are then places in `argument.text`. */
  readonly file?: SourceFile
  readonly argument?: SetArgument
  readonly span: Span
  /** The key that leads to the value (behind an alias the key that has the alias); empty for list items. */
  readonly keySpan: Span
  /** The value as written, quotes and all. */
  readonly lexeme: string
  /** How it is written; absent in an argument. */
  readonly style?: Style
}

/** Where the node is written; undefined for what merging made. */
export function placeOfNode({ origin }: ValueNode): NodePlace | undefined {
  switch (origin.kind) {
    case 'file': {
      const { file, table, entry, via = entry } = origin
      return {
        file,
        span: valueSpan(table, entry),
        keySpan: keySpan(table, via),
        lexeme: lexeme(table, entry),
        style: styleOf(table, entry),
      }
    }
    case 'set': {
      const { argument, span } = origin
      return { argument, span, keySpan: origin.keySpan, lexeme: argument.text.slice(span.start, span.end) }
    }
    case 'none':
      return undefined
  }
}

/** The node and those it shadows, from the layer that wins to the lowest. */
export function layersOf(node: ValueNode): readonly ValueNode[] {
  const layers: ValueNode[] = []
  for (let at: ValueNode | undefined = node; at !== undefined; at = at.shadows) layers.push(at)
  return layers
}

/**
 * The shadows of `upper` once `lower` is put below all of them. Nodes that are there already (Helm merges the same defaults more than
 * once) and such that nobody wrote are left out.
 */
export function shadowsOver(upper: ValueNode, lower: ValueNode): ValueNode | undefined {
  if (lower === upper) return upper.shadows
  if (upper.shadows === undefined && lower.origin.kind !== 'none') return sameOrigin(upper, lower) ? undefined : lower
  const above = layersOf(upper)
  const below = layersOf(lower).filter(
    (node) => node.origin.kind !== 'none' && !above.some((other) => sameOrigin(other, node)),
  )
  if (below.length === 0) return upper.shadows
  const chain = [...above.slice(1), ...below]
  return chain.reduceRight<ValueNode | undefined>((next, node) => withShadows(node, next), undefined)
}

/** The upper node with `lower` below it and all that it shadows. */
export function over(upper: ValueNode, lower: ValueNode | undefined): ValueNode {
  return lower === undefined ? upper : withShadows(upper, shadowsOver(upper, lower))
}

function sameOrigin({ origin: a }: ValueNode, { origin: b }: ValueNode): boolean {
  if (a === b) return true
  return a.kind === 'file' && b.kind === 'file' && a.table === b.table && a.entry === b.entry && a.via === b.via
}

function withShadows(node: ValueNode, shadows: ValueNode | undefined): ValueNode {
  if (node.shadows === shadows || shadows === undefined) return node
  if (node.kind !== 'map') return { ...node, shadows }
  const { kind, origin, removed } = node
  // Not copied, since maps of files are read only when somebody asks for their entries.
  const lazy = { kind, origin, shadows, get entries(): MapNode['entries'] { return node.entries } } // prettier-ignore
  return removed === undefined ? lazy : { ...lazy, removed }
}
