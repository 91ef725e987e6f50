// TOML texts as trees with places: containerd's config.toml and hosts.toml, registries.conf. Values by the package, places by us.

import { parse, TomlDate, TomlError } from 'smol-toml'
import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import { startOf, type Fault, type Tree, type TreeEntry, type TreeRead } from './tree.ts'
import { tomlPlaces, type PlaceNode } from './toml-places.ts'

/** A TOML text that was read: its tree (always a map), and the keys of its headers in the order in which they are written. */
export type TomlRead =
  | { readonly ok: true; readonly tree: Tree; readonly headers: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: Fault }

/** Reads a TOML text. What is wrong is told without a word of the text: it may hold secrets. */
export function readToml(file: SourceFile): TomlRead {
  const parsed = parsedOf(file)
  if (!parsed.ok) return parsed
  const { root, headers, isTooDeep } = tomlPlaces(file.text)
  if (isTooDeep) return { ok: false, problem: { where: startOf(file), message: 'it nests too deep' } }
  const whole = { start: 0, end: 0 }
  return { ok: true, tree: treeOf({ file, node: root, around: whole }, parsed.value), headers }
}

/** The same, as the other formats are read. */
export function readTomlTree(file: SourceFile): TreeRead {
  const read = readToml(file)
  return read.ok ? { ok: true, tree: read.tree } : read
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Fault }

function parsedOf(file: SourceFile): Parsed {
  try {
    return { ok: true, value: parse(file.text, { integersAsBigInt: true, maxDepth: 100 }) }
  } catch (error) {
    // The parser throws this one for what is wrong with the text, and a RangeError for what nests too deep.
    if (!(error instanceof TomlError)) throw error
    const start = file.lines().line(error.line).start + error.column - 1
    const [first = ''] = error.message.split('\n', 1)
    const message = first.replace('Invalid TOML document: ', '')
    // What it quotes, it quotes with signs that its own sentences do not have.
    const isPlain = /^[a-z ,:'.-]+$/.test(message)
    return {
      ok: false,
      problem: { where: { file, span: { start, end: start } }, message: isPlain ? message : 'invalid value' },
    }
  }
}

interface Making {
  readonly file: SourceFile
  readonly node: PlaceNode | undefined
  /** The place of what is around it: that of whatever has none of its own. */
  readonly around: Span
}

function treeOf({ file, node, around }: Making, value: unknown): Tree {
  const span = node?.value ?? around
  const below = (key: string | number): Making => ({ file, node: node?.below?.get(key), around: span })
  if (Array.isArray(value)) {
    // The elements are what `parse` gave.
    const items = (value as readonly unknown[]).map((item, index) => treeOf(below(index), item))
    return { kind: 'list', file, span, items }
  }
  if (value instanceof TomlDate) return { kind: 'scalar', file, span, value: value.toISOString() }
  if (typeof value === 'bigint') return { kind: 'scalar', file, span, value: Number(value) }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', file, span, value }
  const made = Object.entries(value ?? {}).map(([name, inner]): TreeEntry => {
    const making = below(name)
    return { name, where: { file, span: making.node?.key ?? span }, value: treeOf(making, inner) }
  })
  // JavaScript puts keys that look like numbers first.
  const inOrder = made.toSorted((a, b) => a.where.span.start - b.where.span.start)
  return { kind: 'map', file, span, entries: new Map(inOrder.map((entry) => [entry.name, entry])) }
}
