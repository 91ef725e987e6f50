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
import { addItem, addKeyed, closeCollection, openCollection, type Scan } from './scan-state.ts'
import { setValue } from './table-writer.ts'

/** Reads the flow collection that opens at `start` as the value of an entry; leaves `at` after it. */
export function flowCollection(scan: Scan, entry: number, start: number): boolean {
  const isMap = scan.text.charCodeAt(start) === OPEN_BRACE
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
  scan.end = ++scan.at
  closeCollection(scan)
  return true
}

function pair(scan: Scan): boolean {
  const { text, at: start, lineStart } = scan
  const code = text.charCodeAt(start)
  if (isQuote(code)) {
    if (!quoted(scan, start) || scan.lineStart !== lineStart) return false
  } else if (!flowPlain(scan, start, code)) return false
  let at = scan.at
  while (text.charCodeAt(at) === SPACE) at++
  if (text.charCodeAt(at) !== COLON) return false
  const entry = addKeyed(scan, start, quotedStyle(code))
  scan.at = at + 1
  flowSpace(scan)
  return entry >= 0 && node(scan, entry)
}

/** A value. It must be written: that a comma or a bracket may stand instead of it is left to the fallback. */
function node(scan: Scan, entry: number): boolean {
  const { text, at: start } = scan
  const code = text.charCodeAt(start)
  if (isQuote(code)) {
    if (!quoted(scan, start)) return false
    setValue(scan, entry, Kind.scalar | (quotedStyle(code) << 4), start)
    return true
  }
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return flowCollection(scan, entry, start)
  if (code === STAR) return alias(scan, entry, start)
  if (!flowPlain(scan, start, code)) return false
  setValue(scan, entry, Kind.scalar, start)
  return true
}

/** Reads plain text on one line; leaves `at` on what stopped it, and `end` after its last character. */
function flowPlain(scan: Scan, start: number, first: number): boolean {
  const { text } = scan
  if (!startsFlowPlain(text, start, first)) return false
  let at = start
  let end = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === SPACE || code === TAB || code === CR) at++
    else if (code === LF || isFlowIndicator(code) || (code === HASH && end < at)) break
    else if (code === COLON && isBlank(text.charCodeAt(at + 1))) break
    else if (isDisputed(text, at, code)) return false
    else end = ++at
  }
  scan.at = at
  scan.end = end
  return true
}

/** go-yaml v2 ends plain text in brackets at a question mark, and `yaml` at a colon before a comma or bracket. */
function isDisputed(text: string, at: number, code: number): boolean {
  return code === QUESTION || (code === COLON && isFlowIndicator(text.charCodeAt(at + 1)))
}

function startsFlowPlain(text: string, at: number, code: number): boolean {
  if (code === COLON || !startsPlain(text, at, code)) return false
  return code !== DASH || !isFlowIndicator(text.charCodeAt(at + 1))
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE
  )
}

/**
 * Skips white space, line ends and comments; gives the code of what follows, 0 at the end of the text or document.
 * Lines inside brackets may be indented as one likes, only not by tabs: `yaml` is stricter, but go-yaml and so Helm are not.
 */
function flowSpace(scan: Scan): number {
  const { text } = scan
  let at = scan.at
  let code = text.charCodeAt(at)
  while (
    code === SPACE ||
    code === TAB ||
    code === CR ||
    code === LF ||
    (code === HASH && isBlank(text.charCodeAt(at - 1)))
  ) {
    if (code === LF) {
      scan.lineStart = ++at
      while (text.charCodeAt(at) === SPACE) at++
      if (at >= text.length || text.charCodeAt(at) === TAB || isMarker(text, at)) return 0
    } else if (code === HASH) at = text.indexOf('\n', at)
    else at++
    code = text.charCodeAt(at)
  }
  scan.at = at
  return code
}
