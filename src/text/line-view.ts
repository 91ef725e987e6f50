// One line of a source as a terminal can show it: tabs as blanks, hidden characters as escapes, secrets as stars, and of a line that is
// too long the stretches around its marks. For the excerpts.

import type { Span } from './span.ts'
import { ELLIPSIS } from './ellipsis.ts'
import { type Glyph, isCommandMark, readGlyphs } from './width.ts'

/** A stretch of a line, ready to print. */
export interface LineView {
  readonly text: string
  /** Those of the marks that it was made for. */
  readonly marks: readonly Span[]
  /** The cell (from 0) in which the character at an offset of the source begins; offsets outside the stretch are at its ends. */
  columnOf(offset: number): number
}

/** How lines are shown. */
export interface LineOptions {
  /** Cells that a line may take. */
  readonly width: number
  /** What is shown as stars, sorted and without overlaps. */
  readonly concealed: readonly Span[]
}

/** What stands in place of a secret; always as long, because a length tells something too. */
const MASK = '********'
const TAB = 4
/** A glyph seldom takes more code units than this; bounds what is looked at of a line of millions. */
const UNITS_PER_CELL = 4
/** A mark wider than the window still gets this much of what stands before it. */
const LEAD = 12

interface Cell {
  readonly offset: number
  readonly end: number
  readonly column: number
  readonly width: number
  readonly text: string
}

/** The stretches of a line that show all `marks`: one where the line fits, else one for each group of marks that fits. */
export function viewsOf(text: string, span: Span, marks: readonly Span[], options: LineOptions): readonly LineView[] {
  // A byte order mark is no part of the first line (Unicode 23.8).
  const line = span.start === 0 && text.startsWith('\ufeff') ? { start: 1, end: span.end } : span
  const isShort = line.end - line.start <= options.width * UNITS_PER_CELL
  if (isShort && isSimple(text, line, options)) return [simpleView(text, line, marks)]
  const whole = isShort ? cellsOf(text, line, options.concealed) : undefined
  if (whole !== undefined && widthOf(whole) <= options.width) return [makeView(line, whole, marks)]
  if (marks.length === 0) return [makeView(line, ahead(text, line, line.start, options), marks)]
  return groupMarks(text, marks, options).map((group) => {
    return makeView(line, ahead(text, line, windowStart(text, line, group.span, options), options), group.marks)
  })
}

/** Whether a line is as most are: it fits, and every code unit is a cell. */
function isSimple(text: string, line: Span, { width, concealed }: LineOptions): boolean {
  if (line.end - line.start > width || (concealed[firstAfter(concealed, line.start)]?.start ?? line.end) < line.end)
    return false
  const source = text.slice(line.start, line.end)
  return /^[\x20-\x7e]*$/.test(source) && !source.includes('##')
}

function simpleView(text: string, { start, end }: Span, marks: readonly Span[]): LineView {
  return { marks, text: text.slice(start, end), columnOf: (offset) => Math.max(0, Math.min(offset, end) - start) }
}

interface Group {
  readonly span: Span
  readonly marks: readonly Span[]
}

/** Neighbouring marks, as many together as can be seen at once; in the order of the line. */
function groupMarks(text: string, marks: readonly Span[], options: LineOptions): readonly Group[] {
  const groups: Group[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1)
    const span = last === undefined ? mark : { start: last.span.start, end: Math.max(last.span.end, mark.end) }
    if (last !== undefined && measure(text, span, options) <= options.width - 2) {
      groups[groups.length - 1] = { span, marks: [...last.marks, mark] }
    } else groups.push({ span: mark, marks: [mark] })
  }
  return groups
}

function measure(text: string, span: Span, { width, concealed }: LineOptions): number {
  return span.end - span.start > width * UNITS_PER_CELL ? Infinity : widthOf(cellsOf(text, span, concealed))
}

/** Where a window begins that has the group in its middle, or at the line's start where that shows the group too. */
function windowStart(text: string, line: Span, group: Span, options: LineOptions): number {
  const inner = options.width - 2
  if (measure(text, { start: line.start, end: group.end }, options) <= inner) return line.start
  const size = measure(text, group, options)
  const taken = size <= inner ? size : inner - Math.min(LEAD, inner >> 2)
  const behind = Math.min(measure(text, { start: group.end, end: line.end }, options), Math.floor((inner - taken) / 2))
  const earliest = wholeCharacter(text, Math.max(line.start, group.start - inner * UNITS_PER_CELL))
  const before = cellsOf(text, { start: earliest, end: group.start }, options.concealed)
  return backFrom(before, inner - taken - behind) ?? group.start
}

/** The offset at which the last `room` cells begin. */
function backFrom(cells: readonly Cell[], room: number): number | undefined {
  const total = widthOf(cells)
  return cells.find((cell) => total - cell.column <= room)?.offset
}

/** The cells from an offset on that fit, with room left for an ellipsis on either side where the line goes on. */
function ahead(text: string, line: Span, from: number, { width, concealed }: LineOptions): readonly Cell[] {
  const room = from > line.start ? width - 1 : width
  const end = wholeCharacter(text, Math.min(line.end, from + width * UNITS_PER_CELL))
  const cells = cellsOf(text, { start: from, end }, concealed)
  if (widthOf(cells) <= room && (cells.at(-1)?.end ?? line.end) >= line.end) return cells
  return cells.filter((cell) => cell.column + cell.width <= room - 1)
}

/** The offset, or the one before it where it would part a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset
}

function makeView(line: Span, cells: readonly Cell[], marks: readonly Span[]): LineView {
  const first = cells[0]?.offset ?? line.start
  const last = cells.at(-1)?.end ?? line.end
  const shift = first > line.start ? ELLIPSIS.length : 0
  const body = cells.map((cell) => cell.text).join('')
  return {
    marks,
    text: (shift > 0 ? ELLIPSIS : '') + body + (last < line.end ? ELLIPSIS : ''),
    columnOf(offset) {
      const cell = cells.find((one) => offset < one.end)
      return shift + (cell === undefined ? widthOf(cells) : cell.column)
    },
  }
}

function widthOf(cells: readonly Cell[]): number {
  const last = cells.at(-1)
  return last === undefined ? 0 : last.column + last.width
}

function cellsOf(text: string, span: Span, concealed: readonly Span[]): readonly Cell[] {
  const cells: Cell[] = []
  let at = span.start
  for (let secret = firstAfter(concealed, at); at < span.end; secret++) {
    const mask = concealed[secret]
    const end = Math.min(span.end, mask?.start ?? span.end)
    addGlyphs(cells, text.slice(at, end), at)
    if (mask === undefined || mask.start >= span.end) break
    const start = Math.max(at, mask.start)
    at = Math.min(span.end, mask.end)
    if (at > start) cells.push({ offset: start, end: at, column: widthOf(cells), width: MASK.length, text: MASK })
  }
  return cells
}

function addGlyphs(cells: Cell[], text: string, from: number): void {
  let offset = from
  for (const glyph of readGlyphs(text)) {
    const column = widthOf(cells)
    const end = offset + glyph.length
    cells.push({ offset, end, column, ...showGlyph(glyph, text, offset - from, column) })
    offset = end
  }
}

function showGlyph(
  glyph: Glyph,
  text: string,
  at: number,
  column: number,
): { readonly text: string; readonly width: number } {
  if (text.charCodeAt(at) === 9) {
    const width = TAB - (column % TAB)
    return { text: ' '.repeat(width), width }
  }
  if (isCommandMark(text, at)) return { text: '\\x23', width: 4 }
  return { text: glyph.text, width: glyph.width }
}

/** Index of the first of the sorted spans that ends after `offset`. */
function firstAfter(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
