// Finds where block scalars end: text behind `|` or `>`, on lines of its own.

import { Kind, Style } from './cells.ts'
import { CR, DASH, GREATER, isBlank, LF, NINE, PLUS, SPACE, TAB, ZERO } from './chars.ts'
import { restOfLine } from './scan-scalar.ts'
import { column, type Scan } from './scan-state.ts'
import { setValue } from './table-writer.ts'

/** Reads a block scalar whose indicator stands at `start` as the value of an entry, and moves to the line after it. */
export function blockScalar(scan: Scan, entry: number, start: number): boolean {
  const { bytes } = scan
  let keep = false
  let given = 0
  let at = start + 1
  for (let code = bytes[at] ?? LF; !isBlank(code); code = bytes[++at] ?? LF) {
    if (code === PLUS) keep = true
    else if (code > ZERO && code <= NINE && given === 0) given = code - ZERO
    else if (code !== DASH) return false
  }
  // One sign and one digit at most.
  if (at - start > (given === 0 ? 2 : 3) || !restOfLine(scan, at)) return false
  if (!(given === 0 ? foundText(scan, keep) : givenText(scan, Math.max(column(scan), 0) + given, keep))) return false
  const style = bytes[start] === GREATER ? Style.folded : Style.literal
  setValue(scan.out, entry, Kind.scalar | (style << 4), start)
  return true
}

/** Text whose first line tells its indentation; blank lines before it may not be wider. */
function foundText(scan: Scan, keep: boolean): boolean {
  const { text, bytes } = scan
  let at = scan.at
  let widest = 0
  while (at < text.length) {
    const from = at
    let code = bytes[at]
    while (code === SPACE) code = bytes[++at]
    const width = at - from
    if (code !== LF && code !== CR) {
      if (code === TAB || width < widest) return false
      return width > column(scan) ? textLines(scan, width, keep) : noText(scan, from, keep)
    }
    if (width > widest) widest = width
    at = code === LF ? at + 1 : at + 2
  }
  return noText(scan, at, keep)
}

/** Empty lines only, up to `next`: they belong to the scalar where it keeps them. */
function noText(scan: Scan, next: number, keep: boolean): boolean {
  scan.out.end = keep ? endOfEmpty(scan, next) : Math.min(scan.at, scan.length)
  scan.at = next
  return true
}

/** A last line of blanks without a line end counts only where it is deeper than the parent. */
function endOfEmpty({ text, length, columns, depth }: Scan, next: number): number {
  if (next <= length) return next
  const lastLine = text.lastIndexOf('\n', length - 1) + 1
  return length - lastLine > (columns[depth] ?? -1) ? length : lastLine
}

/** Text whose indentation the header gives. `yaml` and go-yaml part ways where blank lines reach into it, or there are no others. */
function givenText(scan: Scan, indent: number, keep: boolean): boolean {
  const { text, bytes, out, at: start } = scan
  if (!textLines(scan, indent, keep) || out.end === start) return false
  for (let at = start; at < out.end; at = text.indexOf('\n', at) + 1) {
    const from = at
    while (bytes[at] === SPACE) at++
    if (at - from > indent && isBlank(bytes[at])) return false
  }
  return true
}

/** From the first line after a block scalar's header to the line after its last; a line that is less indented ends it. */
function textLines(scan: Scan, indent: number, keep: boolean): boolean {
  const { text, bytes, length } = scan
  let at = scan.at
  let end = at
  while (at < text.length) {
    const stop = at + indent
    let code = bytes[at]
    const from = at
    while (code === SPACE && at < stop) code = bytes[++at]
    if (at < stop && code !== LF && code !== CR) {
      if (code === TAB) return false
      at = from
      break
    }
    const isEmpty = code === LF || code === CR
    const isFull = at === stop
    at = text.indexOf('\n', at) + 1
    // Of empty lines without a line end, which only the last can be, those count that are as wide as the text.
    if (!isEmpty || (keep && (isFull || at <= length))) end = at
  }
  scan.at = at
  scan.out.end = Math.min(end, length)
  return true
}
