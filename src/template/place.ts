// Where an offset of a template's text is, as Go tells it.

import { byteLength } from './utf8.ts'

/** A line from 1, and the number of bytes (of UTF-8) between the line's begin and the place (`parse.go` ErrorContext). */
export interface GoPlace {
  readonly line: number
  readonly column: number
}

/** The place of a UTF-16 offset. Linear in the offset: for errors. */
export function placeOf(text: string, offset: number): GoPlace {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1
    start = end + 1
  }
  return { line, column: byteLength(text.slice(start, offset)) }
}
