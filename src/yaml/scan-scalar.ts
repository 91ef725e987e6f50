// Finds where plain and quoted scalars end.

import { Style } from './cells.ts'
import { BACKSLASH, COLON, CR, DASH, DOUBLE_QUOTE, HASH, isBlank, LF, SINGLE_QUOTE, SPACE, TAB } from './chars.ts'
import { hashStep } from './key-names.ts'
import { hashOf, type Scan } from './scan-state.ts'

/** Bytes that may stand inside plain text whatever is around them are 1. */
const INSIDE: Uint8Array = bytesOtherThan(' \t\r\n:#')
/** Bytes with which plain text may begin are 1; it may begin with `-` and `:`, too, before a character that is not blank. */
const FIRST: Uint8Array = bytesOtherThan(' \t\r\n-?:,[]{}#&*!|>\'"%@`')

function bytesOtherThan(characters: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (characters.includes(String.fromCharCode(code)) ? 0 : 1))
}

/** Whether plain text may begin with the byte at `at`, which is `code`. */
export function startsPlain(bytes: Uint8Array, at: number, code: number): boolean {
  return FIRST[code] === 1 || ((code === DASH || code === COLON) && !isBlank(bytes[at + 1]))
}

/** What ended a run of plain text. */
export const Stop = { line: 0, colon: 1, comment: 2 } as const
export type Stop = (typeof Stop)[keyof typeof Stop]

/** Reads what is a plain key or plain text on one line; of a key the hash is made on the way. Leaves `at` and `end` as `plainLine` does. */
export function keyOrText(scan: Scan, from: number): Stop {
  const { bytes } = scan
  let at = from
  let hash = 0
  let code = bytes[at] ?? LF
  while (INSIDE[code] === 1) {
    hash = hashStep(hash, code)
    code = bytes[++at] ?? LF
  }
  if (code === COLON && isBlank(bytes[at + 1])) {
    scan.hash = hash
    return stopped(scan, at, at, Stop.colon)
  }
  const stop = plainLine(scan, at)
  if (stop === Stop.colon) scan.hash = hashOf(bytes, from, scan.out.end)
  return stop
}

/** Reads plain text on one line from `from`; leaves `at` on what stopped it and `end` after its last character. */
export function plainLine(scan: Scan, from: number): Stop {
  const { bytes } = scan
  let at = from
  let end = from
  for (;;) {
    const code = bytes[at] ?? LF
    if (INSIDE[code] === 1) end = ++at
    else if (code === LF) return stopped(scan, at, end, Stop.line)
    else if (code === SPACE || code === TAB || code === CR) at++
    else if (code === COLON && isBlank(bytes[at + 1])) return stopped(scan, at, end, Stop.colon)
    else if (code === HASH && end < at) return stopped(scan, at, end, Stop.comment)
    else end = ++at
  }
}

function stopped(scan: Scan, at: number, end: number, stop: Stop): Stop {
  scan.at = at
  scan.out.end = end
  return stop
}

/** Moves to the line after the one that `from` is on. */
export function nextLine(scan: Scan, from: number): true {
  scan.at = scan.text.indexOf('\n', from) + 1
  return true
}

/** After a token: only white space and a comment may follow on the line. Moves to the next line. */
export function restOfLine(scan: Scan, from: number): boolean {
  const { bytes } = scan
  let at = from
  let code = bytes[at]
  while (code === SPACE || code === TAB || code === CR) code = bytes[++at]
  if (code === LF) {
    scan.at = at + 1
    return true
  }
  return code === HASH && at > from && nextLine(scan, at)
}

/** Whether a code is a quote. */
export function isQuote(code: number | undefined): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE
}

/** The style of a scalar that begins with this code: quoted, or else plain. */
export function quotedStyle(code: number | undefined): Style {
  if (code === DOUBLE_QUOTE) return Style.double
  return code === SINGLE_QUOTE ? Style.single : Style.plain
}

/** Reads quoted text whose quote stands at `start`; leaves `at` and `end` after the closing one. Escapes are checked. */
export function quoted(scan: Scan, start: number): boolean {
  const end = scan.bytes[start] === SINGLE_QUOTE ? singleQuoted(scan, start) : doubleQuoted(scan, start)
  if (end < 0) return false
  scan.at = scan.out.end = end
  return true
}

function singleQuoted(scan: Scan, start: number): number {
  const { bytes } = scan
  let at = start + 1
  for (;;) {
    const code = bytes[at]
    if (code === SINGLE_QUOTE) {
      if (bytes[at + 1] !== SINGLE_QUOTE) return at + 1
      at += 2
    } else if (code === LF) {
      at = quotedBreak(scan, at)
      if (at < 0) return at
    } else at++
  }
}

function doubleQuoted(scan: Scan, start: number): number {
  const { bytes, text } = scan
  let at = start + 1
  for (;;) {
    const code = bytes[at]
    if (code === DOUBLE_QUOTE) return at + 1
    if (code === BACKSLASH) at = escapeEnd(text, at)
    else if (code === LF) at = quotedBreak(scan, at)
    else at++
    if (at < 0) return at
  }
}

const HEX_ESCAPE = /x[\dA-Fa-f]{2}|u(?![Dd][89A-Fa-f])[\dA-Fa-f]{4}|U00(?:10|0[1-9A-Fa-f])[\dA-Fa-f]{4}/y
/** go-yaml v2 does not know `\/`, and `yaml` not `\'`. */
const SIMPLE_ESCAPES = '0abtnvfre "\\N_LP'

/** Where an escape that begins at `at` ends; a line end after the backslash is left to be folded. -1 for what is no escape. */
export function escapeEnd(text: string, at: number): number {
  const next = text[at + 1] ?? ''
  if (SIMPLE_ESCAPES.includes(next)) return at + 2
  if (next === '\n' || next === '\r') return at + 1
  HEX_ESCAPE.lastIndex = at + 1
  return HEX_ESCAPE.test(text) ? HEX_ESCAPE.lastIndex : -1
}

/** From a line feed inside quotes to the next text; go-yaml asks for no indentation there. -1 where a document or the text ends. */
function quotedBreak(scan: Scan, feed: number): number {
  const { text } = scan
  const at = feed + 1
  scan.lineStart = at
  return at < text.length && !isMarker(text, at) ? at : -1
}

/** Whether the line that begins at `at` begins or ends a document: `---` or `...`. */
export function isMarker(text: string, at: number): boolean {
  return (text.startsWith('---', at) || text.startsWith('...', at)) && isBlank(text.charCodeAt(at + 3))
}
