// What the scanner knows while it reads one text: its place, the open collections, and the entries it has written so far.

import { CELLS, Kind, Style } from './cells.ts'
import { BYTE_ORDER_MARK } from './chars.ts'
import { addKey, closeKeys, keyHash, newOpenKeys, type OpenKeys } from './duplicate-keys.ts'
import { addEntry, beginCollection, endCollection, setKey, type TableWriter } from './table-writer.ts'

/** Collections deeper in each other than this are left to the fallback. */
const DEEPEST = 200
/** Implicit keys may be no longer than this (YAML 1.2, 7.4.2). */
const LONGEST_KEY = 1024

/** How a document begins that has no `---`: it may be the first, or it may not begin at all behind a `...`. */
export const Explicit = { no: -1, ended: -2 } as const

/** The state of one scan. Every function of the scanner moves `at` forward, and answers false where it refuses the text. */
export interface Scan extends TableWriter {
  /** The text with a line feed at its end (one is added where there is none), so that no loop can run past it. */
  readonly text: string
  /** Length of the text as it was given. */
  readonly length: number
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
  /** How many collections are open. The lists below have one element for each; the first stands for the document around them. */
  depth: number
  readonly columns: number[]
  readonly open: number[]
  /** How many items each open list has so far; -1 marks a map. */
  readonly items: number[]
  /** Where in `keys` each open map's keys begin. */
  readonly bases: number[]
  readonly keys: OpenKeys
}

/** A scan that has not begun. */
export function newScan(text: string): Scan {
  const from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0
  return {
    // Three quarters of a values file are comments: an entry takes about 90 characters.
    cells: new Int32Array(((text.length >> 6) + 16) * CELLS),
    count: 0,
    end: from,
    documents: [],
    names: new Map(),
    anchors: new Map(),
    aliases: new Map(),
    tags: new Map(),
    text: text.endsWith('\n') ? text : text + '\n',
    length: text.length,
    at: from,
    lineStart: from,
    pending: -1,
    plain: -1,
    root: -1,
    explicit: Explicit.no,
    depth: 0,
    columns: [-1],
    open: [-1],
    items: [-1],
    bases: [0],
    keys: newOpenKeys(),
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
  return addEntry(scan, scan.open[scan.depth] ?? -1, index)
}

/** Adds an entry to the innermost open map, with the last token as its key, written in `style` from `start` on; -1 refuses it. */
export function addKeyed(scan: Scan, start: number, style: Style): number {
  const { depth } = scan
  if (!isNewKey(scan, scan.bases[depth] ?? 0, start, style)) return -1
  const entry = addEntry(scan, scan.open[depth] ?? -1, start - scan.lineStart)
  setKey(scan, entry, style, start)
  return entry
}

/** Whether the last token can be the next key of a map: it is not too long, can be compared with the others, and is not among them. */
function isNewKey(scan: Scan, base: number, start: number, style: Style): boolean {
  const { text, end, keys } = scan
  if (end - start > LONGEST_KEY) return false
  if (style === Style.plain) return addKey(keys, base, keyHash(text, start, end))
  return spellsItself(text.slice(start + 1, end - 1)) && addKey(keys, base, keyHash(text, start + 1, end - 1))
}

/** Whether what stands between a key's quotes has no escapes, so that the key can be compared by its spelling. */
function spellsItself(spelling: string): boolean {
  return !spelling.includes('\\') && !spelling.includes("'")
}

/** Opens a collection, of the form `Kind | Style << 4`, as the value of an entry; it becomes the innermost. */
export function openCollection(scan: Scan, entry: number, form: number, start: number): boolean {
  const depth = scan.depth + 1
  if (depth > DEEPEST) return false
  beginCollection(scan, entry, form, start)
  scan.depth = depth
  scan.columns[depth] = start - scan.lineStart
  scan.open[depth] = entry
  scan.items[depth] = (form & 15) === Kind.seq ? 0 : -1
  scan.bases[depth] = scan.keys.size
  return true
}

/** Closes the innermost collection: it ends with the last token. */
export function closeCollection(scan: Scan): void {
  const { depth } = scan
  endCollection(scan, scan.open[depth] ?? 0)
  closeKeys(scan.keys, scan.bases[depth] ?? 0)
  scan.depth = depth - 1
}
