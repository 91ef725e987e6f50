// Finds comments with a marker in them, and the entries that they stand beside or above: for directives written in comments.

import type { Span } from '../text/span.ts'
import { BYTE_ORDER_MARK, CR, HASH, isBlank, LF, SPACE, TAB } from './chars.ts'
import { contentEnd, firstFrom, startOf } from './entry-search.ts'
import { nextOf, parentOf, Style, styleOf, valueSpan, type YamlTable } from './table.ts'

/** One comment of a text. */
export interface Comment {
  /** From its `#` to the end of the line, without the line end. */
  readonly span: Span
  /** What stands behind the `#`, trimmed. */
  readonly text: string
  /** Whether nothing but white space stands before it on its line. */
  readonly ownLine: boolean
}

/**
 * The comments that contain `marker`, in order. Costs no more than searching the text for it: a text without it is searched once.
 * Text that only looks like a comment (inside quotes or a block of text) is none.
 */
export function findComments(table: YamlTable, marker: string): readonly Comment[] {
  const { text } = table
  const comments: Comment[] = []
  for (let hit = text.indexOf(marker); hit !== -1;) {
    const found = commentAround(table, hit)
    if (typeof found !== 'number') comments.push(found)
    hit = text.indexOf(marker, typeof found === 'number' ? found : found.span.end)
  }
  return comments
}

/** The comment that an offset is in; or, where it is in none, the offset from which to search on. */
function commentAround(table: YamlTable, offset: number): Comment | number {
  const { text } = table
  const floor = contentEnd(table, offset)
  if (floor > offset) return floor
  const end = lineEnd(text, offset)
  const start = commentStart(text, lineStartAfter(text, floor, offset), end)
  if (start > offset) return start
  return { span: { start, end }, text: text.slice(start + 1, end).trim(), ownLine: isFirstOnLine(text, start) }
}

/** The first `#` of a range of a line that begins a comment, as far as no content stands there; the range's end where none does. */
function commentStart(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !(text.charCodeAt(at) === HASH && isFree(text, at))) at++
  return at
}

/** Whether no content stands right before an offset. */
function isFree(text: string, at: number): boolean {
  return at === 0 || isBlank(text.charCodeAt(at - 1)) || (at === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK)
}

function lineStartAfter(text: string, floor: number, offset: number): number {
  let at = offset
  while (at > floor && text.charCodeAt(at - 1) !== LF) at--
  return at
}

function isFirstOnLine(text: string, at: number): boolean {
  let before = at
  while (before > 0 && (text.charCodeAt(before - 1) === SPACE || text.charCodeAt(before - 1) === TAB)) before--
  return before === 0 || text.charCodeAt(before - 1) === LF || text.charCodeAt(before - 1) === BYTE_ORDER_MARK
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  if (feed === -1) return text.length
  return text.charCodeAt(feed - 1) === CR ? feed - 1 : feed
}

/**
 * The entries of a line, in order: those whose key (or, without key, value) begins on it, and those begun above whose scalar or
 * brackets end on it. What a comment behind content on its line is about.
 */
export function entriesOnLine(table: YamlTable, line: Span): readonly number[] {
  const first = firstFrom(table, line.start)
  const entries: number[] = []
  for (let entry = first - 1; entry >= 0; entry = parentOf(table, entry)) {
    const { end } = valueSpan(table, entry)
    if (styleOf(table, entry) !== Style.block && end > line.start && end <= line.end) entries.unshift(entry)
  }
  for (let entry = first; entry < table.count && startOf(table, entry) < line.end; entry++) entries.push(entry)
  return entries
}

/**
 * The entry that begins next at or after an offset: what a comment on a line of its own is about. Of a list's item that is a map
 * it is the item; of a document's root it is the first key or item.
 */
export function entryBelow(table: YamlTable, offset: number): number | undefined {
  const entry = firstFrom(table, offset)
  if (entry >= table.count) return undefined
  return parentOf(table, entry) < 0 && nextOf(table, entry) > entry + 1 ? entry + 1 : entry
}
