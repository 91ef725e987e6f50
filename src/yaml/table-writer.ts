// Writes the entries of a table, one after the other, for the fast scanner and for the fallback alike.

import { Cell, CELLS, type Style } from './cells.ts'
import type { YamlTable } from './table.ts'

/** A table that is being written. */
export interface TableWriter {
  cells: Int32Array
  count: number
  /** End of the last token: where a value that is not written would stand, and where a collection ends that closes now. */
  end: number
  readonly documents: number[]
  /** The entries that the anchors of the current document name; a name that is given again means the later one. */
  readonly names: Map<string, number>
  readonly anchors: Map<number, string>
  readonly aliases: Map<number, number>
  readonly tags: Map<number, string>
}

/** A writer without entries, with room for `capacity` of them before it must grow. */
export function newWriter(capacity: number): TableWriter {
  return {
    cells: new Int32Array(capacity * CELLS),
    count: 0,
    end: 0,
    documents: [],
    names: new Map(),
    anchors: new Map(),
    aliases: new Map(),
    tags: new Map(),
  }
}

/** What was written, as a table of `text`. Its cells may have room behind the last entry. */
export function writtenTable(writer: TableWriter, text: string): YamlTable {
  const { count, cells, documents, anchors, aliases, tags } = writer
  return { text, count, cells, documents, anchors, aliases, tags }
}

/** Adds an entry without key, whose value is not written until `setValue` says so. */
export function addEntry(writer: TableWriter, parent: number, place: number): number {
  const entry = writer.count
  const at = entry * CELLS
  if (at === writer.cells.length) grow(writer)
  const { cells, end } = writer
  cells[at + Cell.parent] = parent
  cells[at + Cell.keyStart] = -1
  cells[at + Cell.keyEnd] = -1
  cells[at + Cell.valueStart] = end
  cells[at + Cell.valueEnd] = end
  cells[at + Cell.next] = entry + 1
  cells[at + Cell.place] = place
  cells[at + Cell.form] = 0
  writer.count = entry + 1
  return entry
}

function grow(writer: TableWriter): void {
  const cells = new Int32Array(Math.max(writer.cells.length * 2, 256 * CELLS))
  cells.set(writer.cells)
  writer.cells = cells
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
  for (const sparse of [writer.anchors, writer.aliases, writer.tags]) {
    for (const entry of sparse.keys()) if (entry >= root) sparse.delete(entry)
  }
}

/** Gives an entry its key: the last token, which begins at `start`. */
export function setKey(writer: TableWriter, entry: number, style: Style, start: number): void {
  const at = entry * CELLS
  const { cells } = writer
  cells[at + Cell.form] = style << 8
  cells[at + Cell.keyStart] = start
  cells[at + Cell.keyEnd] = writer.end
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
  setValue(writer, entry, form, start)
  writer.cells[entry * CELLS + Cell.next] = 0
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
