// YAML documents as trees with places: registries.yaml, manifests, kubelet configuration. JSON written as YAML comes out the same.

import type { SourceFile } from '../files/source-file.ts'
import { readYaml } from '../yaml/read.ts'
import { plainKey, strictScalar } from '../yaml/resolve.ts'
import {
  childrenOf,
  hasKey,
  keySpan,
  keyStyleOf,
  keyText,
  Kind,
  kindOf,
  nextOf,
  Style,
  valueSpan,
  type YamlTable,
} from '../yaml/table.ts'
import { startOf, type Fault, type Tree, type TreeEntry, type TreeRead } from './tree.ts'

/** The trees of all documents of a file, empty ones left out; or the first thing that is wrong with it. */
export type YamlTrees =
  | { readonly ok: true; readonly trees: readonly Tree[] }
  | { readonly ok: false; readonly problem: Fault }

/** Reads all documents of a YAML text. Of equal keys the last one counts, as for Go's readers. */
export async function readYamlTrees(file: SourceFile): Promise<YamlTrees> {
  const { table, problems } = await readYaml(file.text)
  const fatal = problems.find((problem) => problem.fatal)
  if (fatal !== undefined) return { ok: false, problem: { where: { file, span: fatal.span }, message: fatal.message } }
  const trees: Tree[] = []
  for (const root of table.documents) {
    if (kindOf(table, root) === Kind.none) continue
    const walk: Walk = { table, file, left: MOST_NODES }
    const tree = treeOf(walk, root, 0)
    if (walk.left < 0) return { ok: false, problem: { where: startOf(file), message: TOO_LARGE } }
    trees.push(tree)
  }
  return { ok: true, trees }
}

/** Reads a YAML text of one document; a second one is put aside, as Kubernetes' decoders do. */
export async function readYamlTree(file: SourceFile): Promise<TreeRead> {
  const read = await readYamlTrees(file)
  return read.ok ? { ok: true, tree: read.trees[0] } : read
}

/** Aliases can multiply a text; a configuration is small. */
const MOST_NODES = 200_000
const DEEPEST = 100
const TOO_LARGE = 'it holds more, or nests deeper, than a configuration file can'

interface Walk {
  readonly table: YamlTable
  readonly file: SourceFile
  /** Nodes that may still be made; below zero the tree means nothing. */
  left: number
}

function treeOf(walk: Walk, entry: number, depth: number): Tree {
  const { table, file } = walk
  walk.left = depth > DEEPEST ? -1 : walk.left - 1
  const span = valueSpan(table, entry)
  const kind = walk.left < 0 ? Kind.none : kindOf(table, entry)
  switch (kind) {
    case Kind.map:
      return { kind: 'map', file, span, entries: entriesBelow(walk, entry, depth) }
    case Kind.seq:
      return {
        kind: 'list',
        file,
        span,
        items: childrenOf(table, entry).map((child) => treeOf(walk, child, depth + 1)),
      }
    case Kind.alias:
      return aliasOf(walk, entry, depth)
    case Kind.scalar:
    case Kind.none:
      return { kind: 'scalar', file, span, value: strictScalar(table, entry) ?? null }
  }
}

function entriesBelow(walk: Walk, entry: number, depth: number): ReadonlyMap<string, TreeEntry> {
  const { table, file } = walk
  const entries = new Map<string, TreeEntry>()
  for (const child of childrenOf(table, entry)) {
    const name = nameOf(table, child)
    const where = { file, span: keySpan(table, child) }
    entries.set(name, { name, where, value: treeOf(walk, child, depth + 1) })
  }
  return entries
}

/** What an alias stands for; one that names nothing, or a node around itself, spends the budget. */
function aliasOf(walk: Walk, entry: number, depth: number): Tree {
  const target = walk.table.aliases.get(entry)
  const isLoop = target === undefined || (target < entry && nextOf(walk.table, target) > entry)
  return treeOf(walk, isLoop ? entry : target, isLoop ? DEEPEST + 1 : depth + 1)
}

function nameOf(table: YamlTable, entry: number): string {
  if (!hasKey(table, entry)) return ''
  const text = keyText(table, entry)
  return keyStyleOf(table, entry) === Style.plain ? (plainKey(text) ?? text) : text
}
