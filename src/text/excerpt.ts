// Excerpts of a source: the lines that a message speaks of, with carets and labels below them, as rows to print or to test.
//
// Only lines with a mark are shown, and the context asked for; what is concealed never is.

import type { LineIndex } from './line-index.ts'
import { type LineView, viewsOf } from './line-view.ts'
import type { Span } from './span.ts'
import type { Style, Tint } from './style.ts'
import { displayWidth, visible, wrap } from './width.ts'

/** A span to point at: the primary one gets `^^^`, the others `---`. */
export interface Pointer {
  readonly kind: 'primary' | 'secondary'
  readonly span: Span
  readonly label?: string
}

export interface ExcerptOptions {
  /** Cells for source and labels, the line numbers' gutter not counted. */
  readonly width: number
  /** Lines before and after each marked line. */
  readonly context: number
  /** What is never shown: sorted, without overlaps. */
  readonly concealed: readonly Span[]
}

/** A stretch of a row below a line. */
export interface Piece {
  readonly kind: 'blank' | Pointer['kind']
  readonly text: string
}

export type ExcerptRow =
  | { readonly kind: 'source'; readonly line: number; readonly text: string }
  | { readonly kind: 'marks'; readonly pieces: readonly Piece[] }
  /** Lines were left out here. */
  | { readonly kind: 'gap' }

/** Part of a pointer that stands on one line; the label is on its last. */
type Share = Pointer

/** Of a span over more lines than this only the first and the last are shown. */
const FULL_LINES = 3
/** The part of the width that a label gets at least before it is broken into lines. */
const LABEL_SHARE = 0.6

/** Lays out the lines that the pointers stand on. Its cost depends on the pointers and the width, not on the length of lines. */
export function makeExcerpt(
  text: string,
  lines: LineIndex,
  pointers: readonly Pointer[],
  options: ExcerptOptions,
): readonly ExcerptRow[] {
  const shares = shareOut(text, lines, pointers)
  const rows: ExcerptRow[] = []
  let last: number | undefined
  // What stands behind the final line end is a line to the index, and nothing to a reader.
  const count = text.endsWith('\n') ? lines.count - 1 : lines.count
  for (const line of linesToShow(shares, count, options.context)) {
    if (last !== undefined && line > last + 1) rows.push({ kind: 'gap' })
    rows.push(...rowsOfLine(text, { number: line, span: lines.line(line), shares: shares.get(line) ?? [] }, options))
    last = line
  }
  return rows
}

function shareOut(text: string, lines: LineIndex, pointers: readonly Pointer[]): ReadonlyMap<number, readonly Share[]> {
  const shares = new Map<number, Share[]>()
  for (const pointer of pointers) {
    const { start, end } = pointer.span
    const first = lines.position(start).line
    const last = Math.max(first, lines.position(Math.max(start, end - 1)).line)
    const numbers =
      last - first < FULL_LINES ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [first, last]
    for (const number of numbers) {
      const span = spanOnLine(text, lines.line(number), pointer.span)
      const share: Share = {
        kind: pointer.kind,
        span,
        ...(number === last && pointer.label !== undefined ? { label: pointer.label } : {}),
      }
      shares.set(number, [...(shares.get(number) ?? []), share])
    }
  }
  return shares
}

/** What of a span stands on a line; of a line after the first without its indentation. */
function spanOnLine(text: string, line: Span, { start, end }: Span): Span {
  const to = Math.min(end, line.end)
  if (start >= line.start) return { start: Math.min(start, line.end), end: Math.max(to, Math.min(start, line.end)) }
  let from = line.start
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from++
  return { start: from, end: to }
}

function linesToShow(shares: ReadonlyMap<number, unknown>, count: number, context: number): readonly number[] {
  const shown = new Set<number>()
  for (const line of shares.keys()) {
    shown.add(line)
    for (let near = Math.max(1, line - context); near <= Math.min(count, line + context); near++) shown.add(near)
  }
  return [...shown].toSorted((a, b) => a - b)
}

interface MarkedLine {
  readonly number: number
  readonly span: Span
  readonly shares: readonly Share[]
}

function rowsOfLine(text: string, line: MarkedLine, options: ExcerptOptions): readonly ExcerptRow[] {
  const spans = line.shares.map((share) => share.span)
  return viewsOf(text, line.span, spans, options).flatMap((view) => {
    const shares = line.shares.filter((share) => view.marks.includes(share.span))
    const source: ExcerptRow = { kind: 'source', line: line.number, text: view.text }
    return [
      source,
      ...markRows(
        shares.map((share) => place(share, view)),
        options.width,
      ),
    ]
  })
}

/** A share with its cells `[from, to)`, at least one wide. */
interface Placed {
  readonly kind: Pointer['kind']
  readonly from: number
  readonly to: number
  readonly label?: string
}

function place({ kind, span, label }: Share, view: LineView): Placed {
  const from = view.columnOf(span.start)
  const to = Math.max(from + 1, view.columnOf(span.end))
  return { kind, from, to, ...(label === undefined ? {} : { label: visible(label) }) }
}

/** The row of carets, with the last label behind it where there is room, and a row for each other label, from right to left. */
function markRows(marks: readonly Placed[], width: number): readonly ExcerptRow[] {
  if (marks.length === 0) return []
  const carets = caretPieces(marks)
  const end = Math.max(...marks.map((mark) => mark.to))
  const hanging = marks.filter((mark) => mark.label !== undefined).toSorted(byPlace)
  const last = hanging.at(-1)
  const inline =
    last !== undefined && last.to === end && end + 1 + displayWidth(last.label ?? '') <= width
      ? hanging.pop()
      : undefined
  const first = inline === undefined ? carets : join([...carets, { kind: inline.kind, text: ` ${inline.label ?? ''}` }])
  const rows: ExcerptRow[] = [{ kind: 'marks', pieces: first }]
  for (let mark = hanging.pop(); mark !== undefined; mark = hanging.pop()) rows.push(...labelRows(mark, hanging, width))
  return rows
}

/** Left to right; of two at the same place the primary one last, so that its label stands nearest. */
function byPlace(a: Placed, b: Placed): number {
  return a.from - b.from || Number(a.kind === 'primary') - Number(b.kind === 'primary')
}

function caretPieces(marks: readonly Placed[]): readonly Piece[] {
  const cells: Piece['kind'][] = Array.from({ length: Math.max(...marks.map((mark) => mark.to)) }, () => 'blank')
  for (const kind of ['secondary', 'primary'] as const) {
    for (const mark of marks) if (mark.kind === kind) for (let at = mark.from; at < mark.to; at++) cells[at] = kind
  }
  return join(cells.map((kind) => ({ kind, text: CARET[kind] })))
}

const CARET = { blank: ' ', primary: '^', secondary: '-' } as const satisfies Readonly<Record<Piece['kind'], string>>

function labelRows(mark: Placed, waiting: readonly Placed[], width: number): readonly ExcerptRow[] {
  const label = mark.label ?? ''
  const column = Math.max(0, Math.min(mark.from, width - Math.min(displayWidth(label), Math.ceil(width * LABEL_SHARE))))
  const cells = Array.from({ length: column }, (): Piece => ({ kind: 'blank', text: ' ' }))
  for (const { kind, from } of waiting) if (from < column) cells[from] = { kind, text: '|' }
  return wrap(label, width - column).map((text) => ({
    kind: 'marks',
    pieces: join([...cells, { kind: mark.kind, text }]),
  }))
}

/** Neighbours of the same kind as one piece. */
function join(cells: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const cell of cells) {
    const last = pieces.at(-1)
    if (last?.kind === cell.kind) pieces[pieces.length - 1] = { kind: cell.kind, text: last.text + cell.text }
    else pieces.push(cell)
  }
  return pieces
}

/** How an excerpt is printed. */
export interface ExcerptLook {
  readonly style: Style
  /** The colour of the primary marks. */
  readonly tint: Tint
  /** Cells for line numbers. */
  readonly gutter: number
}

/** The rows as lines of text, line numbers in a gutter: ` 9 |   tag: latest`. */
export function printExcerpt(rows: readonly ExcerptRow[], look: ExcerptLook): readonly string[] {
  return rows.map((row) => printRow(row, look))
}

/** The gutter of a line without text: `   |`. */
export function gutterEdge({ style, gutter }: ExcerptLook, number = ''): string {
  return style.paint('accent', `${number.padStart(gutter)} |`)
}

function printRow(row: ExcerptRow, look: ExcerptLook): string {
  if (row.kind === 'gap') return look.style.paint('accent', '...')
  if (row.kind === 'marks') return `${gutterEdge(look)} ${row.pieces.map((piece) => paintPiece(piece, look)).join('')}`
  return `${gutterEdge(look, String(row.line))}${row.text === '' ? '' : ' '}${row.text}`
}

function paintPiece(piece: Piece, { style, tint }: ExcerptLook): string {
  if (piece.kind === 'blank') return piece.text
  return style.paint(piece.kind === 'primary' ? tint : 'accent', piece.text)
}
