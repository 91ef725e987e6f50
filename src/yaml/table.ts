// A YAML text as one flat table of entries with spans: what the linter, the renderer and the editor all read.
//
// One entry is one node: a map's value with its key, a list's item, or a document's root. Entries stand in document order, a parent
// before its children, so that a subtree is a range and a walk is a loop. Eight 32-bit cells an entry, no object a key
// (the fast scanner fills the table; what it refuses is filled from the package `yaml`, with the same meaning).

import type { Span } from '../text/span.ts'
import { Cell, CELLS, Kind, Style } from './cells.ts'
import { BYTE_ORDER_MARK } from './chars.ts'
import { decodeScalar } from './decode.ts'
import { nameOf, NUMBERED } from './key-names.ts'
import type { KeyPath } from './path.ts'

export { Cell, CELLS, Kind, Style }

/** All entries of one YAML text. */
export interface YamlTable {
  readonly text: string
  readonly count: number
  readonly cells: Int32Array
  /** The root entry of each document; a text without any node has none. */
  readonly documents: readonly number[]
  /** Anchored entries (`&name`), and for each alias entry the entry it names. Sparse. */
  readonly anchors: ReadonlyMap<number, string>
  readonly aliases: ReadonlyMap<number, number>
  /** Explicit tags as written (`!!str`). Sparse. */
  readonly tags: ReadonlyMap<number, string>
}

const cell = (table: YamlTable, entry: number, which: number): number => table.cells[entry * CELLS + which] ?? -1

export const kindOf = (table: YamlTable, entry: number): Kind => (cell(table, entry, Cell.form) & 15) as Kind
export const styleOf = (table: YamlTable, entry: number): Style => ((cell(table, entry, Cell.form) >> 4) & 15) as Style
export const keyStyleOf = (table: YamlTable, entry: number): Style =>
  ((cell(table, entry, Cell.form) >> 8) & 15) as Style
export const parentOf = (table: YamlTable, entry: number): number => cell(table, entry, Cell.parent)
export const hasKey = (table: YamlTable, entry: number): boolean => cell(table, entry, Cell.keyStart) >= 0
export const nextOf = (table: YamlTable, entry: number): number => cell(table, entry, Cell.next)
/** The number of an entry's key (`keyNumber`); of an entry without key its index in the list. */
export const placeOf = (table: YamlTable, entry: number): number => cell(table, entry, Cell.place)

export function valueSpan(table: YamlTable, entry: number): Span {
  return { start: cell(table, entry, Cell.valueStart), end: cell(table, entry, Cell.valueEnd) }
}

/** The key's token with its quotes; for an entry without key the empty span before its value. */
export function keySpan(table: YamlTable, entry: number): Span {
  const start = cell(table, entry, Cell.keyStart)
  if (start < 0) {
    const before = cell(table, entry, Cell.valueStart)
    return { start: before, end: before }
  }
  return { start, end: cell(table, entry, Cell.keyEnd) }
}

/** The value exactly as it is written, quotes and all. */
export function lexeme(table: YamlTable, entry: number): string {
  return table.text.slice(cell(table, entry, Cell.valueStart), cell(table, entry, Cell.valueEnd))
}

/** The key's text after unquoting. Not resolved: the key `on` is "on" here, "true" to Helm (`keyAsHelm`). */
export function keyText(table: YamlTable, entry: number): string {
  const start = cell(table, entry, Cell.keyStart)
  if (start < 0) return ''
  const number = placeOf(table, entry)
  if (number < NUMBERED) return nameOf(number)
  const raw = table.text.slice(start, cell(table, entry, Cell.keyEnd))
  const style = keyStyleOf(table, entry)
  return style === Style.plain && !raw.includes('\n') ? raw : decodeScalar(raw, style, 0)
}

/** The text of a scalar after unquoting, unfolding and unescaping; not typed. Empty for anything else. */
export function scalarText(table: YamlTable, entry: number): string {
  if (kindOf(table, entry) !== Kind.scalar) return ''
  const { start, end } = valueSpan(table, entry)
  const raw = table.text.slice(start, end)
  const style = styleOf(table, entry)
  if (style === Style.plain && !raw.includes('\n')) return raw
  // Only blocks are indented, and to look for the begin of a line is dear where it is a long one.
  const isBlock = style === Style.literal || style === Style.folded
  return decodeScalar(raw, style, isBlock ? parentIndent(table, entry) : 0)
}

/**
 * Column (from 0) of the key or of the list dash that holds an entry, -1 for a document's root: what the indentation given in a
 * block scalar's header is counted from, and what its lines must be deeper than.
 */
export function parentIndent(table: YamlTable, entry: number): number {
  const parent = parentOf(table, entry)
  if (parent < 0) return -1
  const { text } = table
  return columnAt(
    text,
    hasKey(table, entry) ? whereKeyBegins(text, keySpan(table, entry).start) : valueSpan(table, parent).start,
  )
}

/** `? key` begins at its question mark. */
function whereKeyBegins(text: string, start: number): number {
  let at = start
  while (text[at - 1] === ' ') at--
  return at < start && text[at - 1] === '?' ? at - 1 : start
}

function columnAt(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  return offset - lineStart - (lineStart === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0)
}

/** The child entries of a map or list, in order. */
export function childrenOf(table: YamlTable, entry: number): readonly number[] {
  const children: number[] = []
  for (let child = entry + 1, end = nextOf(table, entry); child < end; child = nextOf(table, child))
    children.push(child)
  return children
}

/** The child of a map that has this key; of several the last, which is the one that Helm keeps. */
export function childWithKey(table: YamlTable, entry: number, key: string): number | undefined {
  let found: number | undefined
  for (let child = entry + 1, end = nextOf(table, entry); child < end; child = nextOf(table, child)) {
    if (hasKey(table, child) && keyText(table, child) === key) found = child
  }
  return found
}

/** The path of an entry from its document's root. Aliases and merges are not followed. */
export function pathOf(table: YamlTable, entry: number): KeyPath {
  const path: (string | number)[] = []
  for (let at = entry; parentOf(table, at) >= 0; at = parentOf(table, at)) {
    path.push(hasKey(table, at) ? keyText(table, at) : placeOf(table, at))
  }
  return path.toReversed()
}

/** The entry at a path below `root` (by default the first document's root); undefined where there is none. */
export function entryAt(
  table: YamlTable,
  path: KeyPath,
  root: number | undefined = table.documents[0],
): number | undefined {
  let at = root
  for (const key of path) {
    if (at === undefined) return undefined
    at = typeof key === 'number' ? childrenOf(table, at)[key] : childWithKey(table, at, key)
  }
  return at
}
