// Writes the entries of a table, one after the other, for the fast scanner and for the fallback alike.

import { Cell, CELLS, type Style } from './cells.ts'
import { beginNames } from './key-names.ts'
import type { YamlTable } from './table.ts'

/** A table that is being written. */
export interface TableWriter {
  cells: Int32Array
  count: number
  /** End of the last token: where a value that is not written would stand, and where a collection ends that closes now. */
  end: number
  readonly documents: number[]
  /** Made when there is the first to note. */
  notes: Notes | undefined
}

/** What few entries have. */
interface Notes {
  /** The entries that the anchors of the current document name; a name that is given again means the later one. */
  readonly names: Map<string, number>
  readonly anchors: Map<number, string>
  readonly aliases: Map<number, number>
  readonly tags: Map<number, string>
}

/** Entries are written here, and copied at the end: a table then takes no more room than it needs. */
let scratch = new Int32Array(1024 * CELLS)
/** A scratch that one enormous text has made larger is not kept. */
const LARGEST_KEPT = (1 << 14) * CELLS

/** A writer without entries. Only one is in use at a time. */
export function newWriter(): TableWriter {
  beginNames()
  return { cells: scratch, count: 0, end: 0, documents: [], notes: undefined }
}

/** What was written, as a table of `text`. */
export function writtenTable({ count, cells, documents, notes }: TableWriter, text: string): YamlTable {
  const { anchors, aliases, tags } = notes ?? NO_NOTES
  return { text, count, cells: cells.slice(0, count * CELLS), documents, anchors, aliases, tags }
}

function newNotes(): Notes {
  return { names: new Map(), anchors: new Map(), aliases: new Map(), tags: new Map() }
}

const NO_NOTES: Notes = newNotes()

/** The notes of a writer, to be added to. */
export function notesOf(writer: TableWriter): Notes {
  return (writer.notes ??= newNotes())
}

/** Adds an item of a list, or the root of a document: an entry without key, whose value is not written until `setValue` says so. */
export function addEntry(writer: TableWriter, parent: number, index: number): number {
  const entry = writer.count
  const at = entry * CELLS
  if (at === writer.cells.length) grow(writer)
  const { cells, end } = writer
  cells[at] = 0
  cells[at + Cell.parent] = parent
  cells[at + Cell.keyStart] = -1
  cells[at + Cell.keyEnd] = -1
  cells[at + Cell.valueStart] = end
  cells[at + Cell.valueEnd] = end
  cells[at + Cell.next] = entry + 1
  cells[at + Cell.place] = index
  writer.count = entry + 1
  return entry
}

/** Adds an entry with a key, which is the last token and begins at `start`; its value is not written until `setValue` says so. */
export function addKey(writer: TableWriter, parent: number, start: number, number: number): number {
  const entry = writer.count
  const at = entry * CELLS
  if (at === writer.cells.length) grow(writer)
  const { cells, end } = writer
  cells[at] = 0
  cells[at + Cell.parent] = parent
  cells[at + Cell.keyStart] = start
  cells[at + Cell.keyEnd] = end
  cells[at + Cell.valueStart] = end
  cells[at + Cell.valueEnd] = end
  cells[at + Cell.next] = entry + 1
  cells[at + Cell.place] = number
  writer.count = entry + 1
  return entry
}

function grow(writer: TableWriter): void {
  const cells = new Int32Array(writer.cells.length * 2)
  cells.set(writer.cells)
  writer.cells = cells
  if (cells.length <= LARGEST_KEPT) scratch = cells
}

/** Adds the root of a document. */
export function addRoot(writer: TableWriter): number {
  const entry = addEntry(writer, -1, 0)
  writer.documents.push(entry)
  return entry
}

/** Takes back the last document, whose root is the entry `root`. */
export function dropDocument(writer: TableWriter, root: number): void {
  writer.count = root
  writer.documents.pop()
  if (writer.notes === undefined) return
  const { anchors, aliases, tags } = writer.notes
  for (const sparse of [anchors, aliases, tags]) {
    for (const entry of sparse.keys()) if (entry >= root) sparse.delete(entry)
  }
}

/** Notes how a key is written that is not plain. Called before `setValue`. */
export function setKeyStyle(writer: TableWriter, entry: number, style: Style): void {
  writer.cells[entry * CELLS] = style << 8
}

/** Notes that an entry's value is not written, and would stand at `at`. */
export function setNone(writer: TableWriter, entry: number, at: number): void {
  writer.cells[entry * CELLS + Cell.valueStart] = at
  writer.cells[entry * CELLS + Cell.valueEnd] = at
  writer.end = at
}

/** Gives an entry its value, of the form `Kind | Style << 4`: it begins at `start` and, unless more follows, ends with the last token. */
export function setValue(writer: TableWriter, entry: number, form: number, start: number): void {
  const at = entry * CELLS
  const { cells } = writer
  cells[at] = (cells[at] ?? 0) | form
  cells[at + Cell.valueStart] = start
  cells[at + Cell.valueEnd] = writer.end
}

/** Gives an entry a collection as its value, which is open until `endCollection`. */
export function beginCollection(writer: TableWriter, entry: number, form: number, start: number): void {
  const at = entry * CELLS
  const { cells } = writer
  cells[at] = (cells[at] ?? 0) | form
  cells[at + Cell.valueStart] = start
  cells[at + Cell.next] = 0
}

/** Notes that a collection ends with the last token. */
export function endCollection(writer: TableWriter, entry: number): void {
  writer.cells[entry * CELLS + Cell.valueEnd] = writer.end
  writer.cells[entry * CELLS + Cell.next] = writer.count
}

/** Whether an entry's collection is still being written. */
export function isOpen(writer: TableWriter, entry: number): boolean {
  return writer.cells[entry * CELLS + Cell.next] === 0
}
