// Offsets of a text turned into lines and columns, for messages; made only for files that have something to say.

import type { Span } from './span.ts'

/** A place as people and editors name it: both from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where the lines of one text begin. */
export interface LineIndex {
  /** Number of lines; a text without a final line end has its last piece counted, and an empty text has one line. */
  readonly count: number
  /** The position of an offset; an offset past the end is at the end of the last line. */
  position(offset: number): Position
  /** The span of a line (from 1) without its line end; `\r\n` and `\n` end lines. */
  line(number: number): Span
}

/** Indexes the lines of `text`. Linear in its length, once. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const startOf = (line: number): number => starts[line - 1] ?? text.length
  return {
    count: starts.length,
    position(offset) {
      const line = lastAtOrBefore(starts, offset) + 1
      return { line, column: Math.min(offset, text.length) - startOf(line) + 1 }
    },
    line(number) {
      const start = startOf(number)
      const next = number < starts.length ? startOf(number + 1) - 1 : text.length
      const end = next > start && text.charCodeAt(next - 1) === 13 ? next - 1 : next
      return { start, end }
    },
  }
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
