// A scalar of a values file as the leaf of an image: where it is, how it is written, what Helm makes of it.

import { sourceFile, type SourceFile } from '../files/source-file.ts'
import { placeOfNode, type ScalarNode } from '../charts/value-tree.ts'
import { helmText } from '../yaml/print-number.ts'
import type { KeyPath } from '../yaml/path.ts'
import { scalarValue, type Plain } from '../yaml/resolve.ts'
import { keySpan, lexeme, parentOf, pathOf, Style, styleOf, valueSpan, type YamlTable } from '../yaml/table.ts'
import type { Leaf } from './image-use.ts'

/** A value as a template prints it, and what type it had. */
export interface ResolvedText {
  readonly text: string
  readonly type: Leaf['type']
}

/** What Helm makes of the scalar at an entry; null and nothing are the empty text. */
export function resolvedText(table: YamlTable, entry: number): ResolvedText {
  return textOf(scalarValue(table, entry))
}

function textOf(value: Plain): ResolvedText {
  if (value === null) return { text: '', type: 'null' }
  if (typeof value === 'string') return { text: value, type: 'string' }
  return typeof value === 'number'
    ? { text: helmText(value), type: 'number' }
    : { text: String(value), type: 'boolean' }
}

/** Where a leaf stands in its file, and where the user of the root chart sets it. */
export interface LeafPaths {
  readonly path: KeyPath
  readonly rootPath: KeyPath
}

/** The leaf at an entry of a file. */
export function leafAt(
  source: { readonly file: SourceFile; readonly table: YamlTable },
  entry: number,
  { path, rootPath }: LeafPaths,
): Leaf {
  const { file, table } = source
  const { text, type } = resolvedText(table, entry)
  return {
    file,
    span: valueSpan(table, entry),
    keySpan: keySpan(table, entry),
    path,
    rootPath,
    lexeme: lexeme(table, entry),
    style: styleOf(table, entry),
    inFlow: parentOf(table, entry) >= 0 && styleOf(table, parentOf(table, entry)) === Style.flow,
    text,
    type,
  }
}

/**
 * The leaf of a scalar in a release's values, with what it hides below it; undefined for what merging made. Behind an alias it is the alias
 * itself, so that an edit changes this place alone.
 */
export function leafOfNode(node: ScalarNode, rootPath: KeyPath): Leaf | undefined {
  const hidden = node.shadows?.kind === 'scalar' ? leafOfNode(node.shadows, rootPath) : undefined
  const leaf = ownLeaf(node, rootPath)
  return leaf === undefined || hidden === undefined ? leaf : { ...leaf, shadows: hidden }
}

function ownLeaf(node: ScalarNode, rootPath: KeyPath): Leaf | undefined {
  const { origin } = node
  if (origin.kind === 'file') {
    const entry = origin.via ?? origin.entry
    return leafAt(origin, entry, { path: pathOf(origin.table, entry), rootPath })
  }
  const place = placeOfNode(node)
  if (place?.argument === undefined) return undefined
  const file = sourceFile(`--${place.argument.flag}`, { kind: 'argument' }, place.argument.text)
  const { span, keySpan: key, lexeme: written } = place
  const spelled = { lexeme: written, style: Style.plain, inFlow: false }
  return {
    file,
    span,
    keySpan: key,
    path: rootPath,
    rootPath,
    ...spelled,
    ...textOf(node.int64 === undefined ? node.value : String(node.int64)),
  }
}
