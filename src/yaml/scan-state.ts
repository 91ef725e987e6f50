// What the scanner knows while it reads one text: its place, the open collections, and the entries it has written so far.

import { Kind, type Style } from './cells.ts'
import { BYTE_ORDER_MARK } from './chars.ts'
import { hashStep, keyNumber } from './key-names.ts'
import {
  addEntry,
  addKey,
  beginCollection,
  endCollection,
  newWriter,
  setKeyStyle,
  type TableWriter,
} from './table-writer.ts'

/** Collections deeper in each other than this are left to the fallback. */
const DEEPEST = 200
/** Implicit keys may be no longer than this (YAML 1.2, 7.4.2). */
const LONGEST_KEY = 1024

/** How a document begins that has no `---`: it may be the first, or it may not begin at all behind a `...`. */
export const Explicit = { no: -1, ended: -2 } as const

/** The state of one scan. Every function of the scanner moves `at` forward, and answers false where it refuses the text. */
export interface Scan {
  /** The text with a line feed at its end (one is added where there is none), so that no loop can run past it. */
  readonly text: string
  /** Its bytes (`textBytes`). */
  readonly bytes: Uint8Array
  /** Length of the text as it was given. */
  readonly length: number
  /** The entries. */
  readonly out: TableWriter
  at: number
  /** Where the current line begins; columns are counted from here. */
  lineStart: number
  /** The entry whose value may stand on the next line with content, -1 for none. */
  pending: number
  /** The entry whose plain scalar the next line could continue, -1 for none. */
  plain: number
  /** The root of the current document, -1 before its first line with content. */
  root: number
  /** Where the `---` of the current document ends, or one of `Explicit`. */
  explicit: number
  /** The hash of the last plain key. */
  hash: number
  /** How many collections are open. The lists below have one element for each; the first stands for the document around them. */
  depth: number
  readonly columns: Int32Array
  readonly open: Int32Array
  /** How many items each open list has so far; -1 marks a map. */
  readonly items: Int32Array
}

const columns = new Int32Array(DEEPEST + 1).fill(-1)
const open = new Int32Array(DEEPEST + 1).fill(-1)
const items = new Int32Array(DEEPEST + 1).fill(-1)

/** A scan that has not begun. Only one is in use at a time. */
export function newScan(text: string, bytes: Uint8Array, length: number): Scan {
  const from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  const out = newWriter()
  out.end = from
  return {
    text,
    bytes,
    length,
    out,
    at: from,
    lineStart: from,
    pending: -1,
    plain: -1,
    root: -1,
    explicit: Explicit.no,
    hash: 0,
    depth: 0,
    columns,
    open,
    items,
  }
}

/** Column of the innermost open collection, -1 outside all. */
export function column(scan: Scan): number {
  return scan.columns[scan.depth] ?? -1
}

/** Whether the innermost open collection is a list. */
export function inList(scan: Scan): boolean {
  return (scan.items[scan.depth] ?? -1) >= 0
}

/** Adds the next item of the innermost open list. */
export function addItem(scan: Scan): number {
  const index = scan.items[scan.depth] ?? 0
  scan.items[scan.depth] = index + 1
  return addEntry(scan.out, scan.open[scan.depth] ?? -1, index)
}

/** Adds an entry to the innermost open map, with the last token as its plain key, whose hash was made; -1 refuses it. */
export function addPlainKey(scan: Scan, start: number): number {
  const { out } = scan
  const { end } = out
  if (end - start > LONGEST_KEY) return -1
  return addKey(out, scan.open[scan.depth] ?? -1, start, keyNumber(scan.text, start, end, scan.hash))
}

/** Adds an entry to the innermost open map, with the last token as its quoted key; -1 refuses it. */
export function addQuotedKey(scan: Scan, start: number, style: Style): number {
  const { text, bytes, out } = scan
  const end = out.end - 1
  if (end - start >= LONGEST_KEY || !spellsItself(text.slice(start + 1, end))) return -1
  const number = keyNumber(text, start + 1, end, hashOf(bytes, start + 1, end))
  const entry = addKey(out, scan.open[scan.depth] ?? -1, start, number)
  setKeyStyle(out, entry, style)
  return entry
}

/** Whether what stands between a key's quotes has no escapes, so that the key is its spelling. */
function spellsItself(spelling: string): boolean {
  return !spelling.includes('\\') && !spelling.includes("'")
}

/** The hash of a key by its bytes. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = hashStep(hash, bytes[at] ?? 0)
  return hash
}

/** Opens a collection, of the form `Kind | Style << 4`, as the value of an entry; it becomes the innermost. */
export function openCollection(scan: Scan, entry: number, form: number, start: number): boolean {
  const depth = scan.depth + 1
  if (depth > DEEPEST) return false
  beginCollection(scan.out, entry, form, start)
  scan.depth = depth
  scan.columns[depth] = start - scan.lineStart
  scan.open[depth] = entry
  scan.items[depth] = (form & 15) === Kind.seq ? 0 : -1
  return true
}

/** Closes the innermost collection: it ends with the last token. */
export function closeCollection(scan: Scan): void {
  endCollection(scan.out, scan.open[scan.depth] ?? 0)
  scan.depth--
}
