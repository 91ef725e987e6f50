// Tells values files that Helm may refuse from those that it surely takes, at a glance: so that the full check is spent on few.

import { CELLS, Cell, Kind, Style } from '../yaml/cells.ts'
import { kindOf, keyStyleOf, styleOf, type YamlTable } from '../yaml/table.ts'

const TILDE = 0x7e
const POINT = 0x2e
const PLUS = 0x2b
const MINUS = 0x2d
const ZERO = 0x30
const NINE = 0x39
const TEXT_BEHIND_DASHES = /^---[^\S\n]*[^\s#]/m
/** Integers of fewer digits, in whatever base but two, fit 63 bits; those in base two have more. */
const SHORTEST_LARGE_INTEGER = 17
const NULL = 'null'

/**
 * False where `toValues` (`src/yaml/documents.ts`) certainly takes the file's values: one map, and nothing in it that Helm ever refuses, such
 * as merge keys, tags, infinities and keys that are null. True for the rest, most of which are fine.
 */
export function mayBeRefused(table: YamlTable): boolean {
  const { text, documents } = table
  if (documents.length > 1 || table.tags.size > 0 || table.aliases.size > 0) return true
  if (text.includes('<<') || (text.includes('---') && TEXT_BEHIND_DASHES.test(text))) return true
  const [root] = documents
  if (root !== undefined && kindOf(table, root) !== Kind.map && kindOf(table, root) !== Kind.none) return true
  for (let entry = 0; entry < table.count; entry++) {
    if (isOddKey(table, entry) || isOddValue(table, entry)) return true
  }
  return false
}

/** A plain key that may be null, or too large an integer. */
function isOddKey(table: YamlTable, entry: number): boolean {
  const start = table.cells[entry * CELLS + Cell.keyStart] ?? -1
  if (start < 0 || keyStyleOf(table, entry) !== Style.plain) return false
  const length = (table.cells[entry * CELLS + Cell.keyEnd] ?? 0) - start
  const first = table.text.charCodeAt(start)
  if (length === 0 || first === TILDE) return true
  // `n` and `N`, whatever their case bit.
  if ((first | 0x20) === 0x6e)
    return length === NULL.length && table.text.slice(start, start + length).toLowerCase() === NULL
  return length >= SHORTEST_LARGE_INTEGER && (first === PLUS || (first >= ZERO && first <= NINE))
}

/** A plain value that begins as `.inf` and `.nan` do. */
function isOddValue(table: YamlTable, entry: number): boolean {
  if (kindOf(table, entry) !== Kind.scalar || styleOf(table, entry) !== Style.plain) return false
  const start = table.cells[entry * CELLS + Cell.valueStart] ?? 0
  const first = table.text.charCodeAt(start)
  return first === POINT || ((first === PLUS || first === MINUS) && table.text.charCodeAt(start + 1) === POINT)
}
