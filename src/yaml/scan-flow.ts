// Reads flow collections: `[a, b]` and `{a: b}`, over as many lines as they take.

import { Kind, Style } from './cells.ts'
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  CR,
  DASH,
  HASH,
  isBlank,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUESTION,
  SPACE,
  STAR,
  TAB,
} from './chars.ts'
import { alias } from './scan-properties.ts'
import { isMarker, isQuote, quoted, quotedStyle, startsPlain } from './scan-scalar.ts'
import { addItem, addPlainKey, addQuotedKey, closeCollection, hashOf, openCollection, type Scan } from './scan-state.ts'
import { setValue } from './table-writer.ts'

/** Reads the flow collection that opens at `start` as the value of an entry; leaves `at` after it. */
export function flowCollection(scan: Scan, entry: number, start: number): boolean {
  const isMap = scan.bytes[start] === OPEN_BRACE
  const close = isMap ? CLOSE_BRACE : CLOSE_BRACKET
  if (!openCollection(scan, entry, (isMap ? Kind.map : Kind.seq) | (Style.flow << 4), start)) return false
  scan.at = start
  let code = COMMA
  while (code === COMMA) {
    scan.at++
    if (flowSpace(scan) === close) break
    if (!(isMap ? pair(scan) : node(scan, addItem(scan)))) return false
    code = flowSpace(scan)
    if (code !== COMMA && code !== close) return false
  }
  scan.out.end = ++scan.at
  closeCollection(scan)
  return true
}

function pair(scan: Scan): boolean {
  const { bytes, out, at: start, lineStart } = scan
  const code = bytes[start] ?? LF
  const isQuoted = isQuote(code)
  if (!(isQuoted ? quoted(scan, start) && scan.lineStart === lineStart : flowPlain(scan, start, code))) return false
  let at = scan.at
  while (bytes[at] === SPACE) at++
  if (bytes[at] !== COLON) return false
  scan.hash = hashOf(bytes, start, out.end)
  const entry = isQuoted ? addQuotedKey(scan, start, quotedStyle(code)) : addPlainKey(scan, start)
  scan.at = at + 1
  flowSpace(scan)
  return entry >= 0 && node(scan, entry)
}

/** A value. It must be written: that a comma or a bracket may stand instead of it is left to the fallback. */
function node(scan: Scan, entry: number): boolean {
  const { bytes, out, at: start } = scan
  const code = bytes[start] ?? LF
  if (isQuote(code)) {
    if (!quoted(scan, start)) return false
    setValue(out, entry, Kind.scalar | (quotedStyle(code) << 4), start)
    return true
  }
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return flowCollection(scan, entry, start)
  if (code === STAR) return alias(scan, entry, start)
  if (!flowPlain(scan, start, code)) return false
  setValue(out, entry, Kind.scalar, start)
  return true
}

/** Reads plain text on one line; leaves `at` on what stopped it, and `end` after its last character. */
function flowPlain(scan: Scan, start: number, first: number): boolean {
  const { bytes } = scan
  if (!startsFlowPlain(bytes, start, first)) return false
  let at = start
  let end = start
  for (;;) {
    const code = bytes[at] ?? LF
    if (code === SPACE || code === TAB || code === CR) at++
    else if (code === LF || isFlowIndicator(code) || (code === HASH && end < at)) break
    else if (code === COLON && isBlank(bytes[at + 1])) break
    else if (isDisputed(bytes, at, code)) return false
    else end = ++at
  }
  scan.at = at
  scan.out.end = end
  return true
}

/** go-yaml v2 ends plain text in brackets at a question mark, and `yaml` at a colon before a comma or bracket. */
function isDisputed(bytes: Uint8Array, at: number, code: number): boolean {
  return code === QUESTION || (code === COLON && isFlowIndicator(bytes[at + 1]))
}

function startsFlowPlain(bytes: Uint8Array, at: number, code: number): boolean {
  if (code === COLON || !startsPlain(bytes, at, code)) return false
  return code !== DASH || !isFlowIndicator(bytes[at + 1])
}

function isFlowIndicator(code: number | undefined): boolean {
  return (
    code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE
  )
}

/**
 * Skips white space, line ends and comments; gives the code of what follows, 0 at the end of the text or document.
 * Lines inside brackets may be indented as one likes, only not by tabs: `yaml` is stricter, but go-yaml and so Helm are not.
 */
function flowSpace(scan: Scan): number {
  const { text, bytes } = scan
  let at = scan.at
  let code = bytes[at] ?? LF
  while (code === SPACE || code === TAB || code === CR || code === LF || (code === HASH && isBlank(bytes[at - 1]))) {
    if (code === LF) {
      scan.lineStart = ++at
      while (bytes[at] === SPACE) at++
      if (at >= text.length || bytes[at] === TAB || isMarker(text, at)) return 0
    } else if (code === HASH) at = text.indexOf('\n', at)
    else at++
    code = bytes[at] ?? LF
  }
  scan.at = at
  return code
}
