// Reads the lines of block maps and lists.

import { Cell, CELLS, Kind, Style } from './cells.ts'
import {
  AMPERSAND,
  BANG,
  COLON,
  CR,
  DASH,
  GREATER,
  HASH,
  isBlank,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  PIPE,
  SPACE,
  STAR,
} from './chars.ts'
import { flowCollection } from './scan-flow.ts'
import { alias, properties } from './scan-properties.ts'
import { blockScalar } from './scan-block-scalar.ts'
import {
  isQuote,
  keyOrText,
  nextLine,
  plainLine,
  quoted,
  quotedStyle,
  restOfLine,
  startsPlain,
  Stop,
} from './scan-scalar.ts'
import {
  addItem,
  addPlainKey,
  addQuotedKey,
  closeCollection,
  column,
  Explicit,
  inList,
  openCollection,
  type Scan,
} from './scan-state.ts'
import { addRoot, setNone, setValue } from './table-writer.ts'

const BLOCK_LIST = Kind.seq | (Style.block << 4)
const BLOCK_MAP = Kind.map | (Style.block << 4)

/** Reads a line whose first character, `code`, stands `width` columns from its begin. */
export function contentLine(scan: Scan, width: number, code: number): boolean {
  const dash = code === DASH && isBlank(scan.bytes[scan.at + 1])
  const { pending, plain } = scan
  scan.pending = -1
  scan.plain = -1
  const outer = column(scan)
  if (width > outer) {
    if (pending >= 0) return ownLine(scan, pending, code)
    if (plain >= 0) return continuation(scan, plain)
    if (scan.depth > 0 || scan.root >= 0) return false
    return rootLine(scan, code)
  }
  if (dash && width === outer && pending >= 0 && !inList(scan)) return ownLine(scan, pending, code)
  closeTo(scan, width, dash)
  if (width !== column(scan)) return false
  if (inList(scan)) return dash && listLine(scan)
  return !dash && keyLine(scan, code)
}

function closeTo(scan: Scan, width: number, dash: boolean): void {
  while (column(scan) > width) closeCollection(scan)
  // A list may stand at the column of its map's keys; what is no item there is the map's next key.
  if (!dash && column(scan) === width && inList(scan)) closeCollection(scan)
}

function rootLine(scan: Scan, code: number): boolean {
  if (scan.explicit === Explicit.ended) return false
  const { out } = scan
  scan.root = addRoot(out)
  const before = out.count
  if (!ownLine(scan, scan.root, code)) return false
  // A scalar as a whole document is too rare to be certain about.
  return out.count > before || code === OPEN_BRACE || code === OPEN_BRACKET
}

/** A value on a line of its own. */
function ownLine(scan: Scan, entry: number, code: number): boolean {
  const doubtful = code === AMPERSAND || code === BANG || code === STAR || code === PIPE || code === GREATER
  return !doubtful && content(scan, entry, scan.at)
}

function listLine(scan: Scan): boolean {
  const { bytes } = scan
  const from = scan.at + 1
  const entry = addItem(scan)
  scan.out.end = from
  let at = from
  while (bytes[at] === SPACE) at++
  const code = bytes[at]
  if (code === LF || code === CR || (code === HASH && at > from)) return wait(scan, entry, at)
  return content(scan, entry, at)
}

/** An entry whose value may stand on the next line with content; if it does not, it stands nowhere. */
function wait(scan: Scan, entry: number, at: number): true {
  setNone(scan.out, entry, scan.out.end)
  scan.pending = entry
  return nextLine(scan, at)
}

/** A value of any form, where a compact collection may begin as well. */
function content(scan: Scan, entry: number, at: number): boolean {
  const { bytes } = scan
  const code = bytes[at] ?? LF
  scan.at = at
  if (startsPlain(bytes, at, code)) {
    const stop = keyOrText(scan, at)
    if (stop === Stop.colon) return openCollection(scan, entry, BLOCK_MAP, at) && afterKey(scan, addPlainKey(scan, at))
    return plainEnd(scan, entry, at, stop)
  }
  if (code === DASH) return openCollection(scan, entry, BLOCK_LIST, at) && listLine(scan)
  return isQuote(code) ? quotedContent(scan, entry, at) : special(scan, entry, at, code)
}

function quotedContent(scan: Scan, entry: number, at: number): boolean {
  const { bytes, lineStart, out } = scan
  const style = quotedStyle(bytes[at])
  if (!quoted(scan, at)) return false
  const { end } = out
  if (lineStart === scan.lineStart && colonFollows(scan)) {
    return openCollection(scan, entry, BLOCK_MAP, at) && afterKey(scan, addQuotedKey(scan, at, style))
  }
  setValue(out, entry, Kind.scalar | (style << 4), at)
  return restOfLine(scan, end)
}

/** Whether a colon that makes the last token a key follows; `at` then stands on it. */
function colonFollows(scan: Scan): boolean {
  const { bytes } = scan
  let at = scan.out.end
  while (bytes[at] === SPACE) at++
  if (bytes[at] !== COLON || !isBlank(bytes[at + 1])) return false
  scan.at = at
  return true
}

function keyLine(scan: Scan, code: number): boolean {
  const { bytes, at } = scan
  if (startsPlain(bytes, at, code)) return keyOrText(scan, at) === Stop.colon && afterKey(scan, addPlainKey(scan, at))
  const { lineStart } = scan
  if (!isQuote(code) || !quoted(scan, at) || lineStart !== scan.lineStart || !colonFollows(scan)) return false
  return afterKey(scan, addQuotedKey(scan, at, quotedStyle(code)))
}

/** From the colon after the key of an entry to the end of its value or of the line; no entry was made of a key that is refused. */
function afterKey(scan: Scan, entry: number): boolean {
  if (entry < 0) return false
  const { bytes } = scan
  let at = scan.at + 1
  scan.out.end = at
  while (bytes[at] === SPACE) at++
  return value(scan, entry, at, bytes[at] ?? LF)
}

/** A value behind its key, on the key's line. */
function value(scan: Scan, entry: number, at: number, code: number): boolean {
  if (!startsPlain(scan.bytes, at, code)) return special(scan, entry, at, code)
  const stop = plainLine(scan, at)
  return stop !== Stop.colon && plainEnd(scan, entry, at, stop)
}

function plainEnd(scan: Scan, entry: number, start: number, stop: Stop): boolean {
  setValue(scan.out, entry, Kind.scalar, start)
  if (stop === Stop.comment) return nextLine(scan, scan.at)
  scan.plain = entry
  scan.at++
  return true
}

/** A further line of a plain scalar. */
function continuation(scan: Scan, entry: number): boolean {
  const stop = plainLine(scan, scan.at)
  if (stop === Stop.colon) return false
  return plainEnd(scan, entry, scan.out.cells[entry * CELLS + Cell.valueStart] ?? 0, stop)
}

/** A value that does not begin like plain text, or none. */
function special(scan: Scan, entry: number, at: number, code: number): boolean {
  if (code === LF || code === CR) return wait(scan, entry, at)
  if (code === HASH) return isBlank(scan.bytes[at - 1]) && wait(scan, entry, at)
  if (code === PIPE || code === GREATER) return blockScalar(scan, entry, at)
  if (code === AMPERSAND || code === BANG) return properties(scan, entry, at) && afterProperties(scan, entry)
  return closed(scan, entry, at, code) && restOfLine(scan, scan.out.end)
}

/** A value that says itself where it ends. */
function closed(scan: Scan, entry: number, at: number, code: number): boolean {
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return flowCollection(scan, entry, at)
  if (code === STAR) return alias(scan, entry, at)
  if (!isQuote(code) || !quoted(scan, at)) return false
  setValue(scan.out, entry, Kind.scalar | (quotedStyle(code) << 4), at)
  return true
}

/** A value behind an anchor or a tag: not an alias, and not a compact collection, whose first key it would belong to. */
function afterProperties(scan: Scan, entry: number): boolean {
  const code = scan.bytes[scan.at] ?? LF
  return code !== STAR && code !== AMPERSAND && code !== BANG && value(scan, entry, scan.at, code)
}
