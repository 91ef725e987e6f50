// Finds the characters that make a text unreadable for go-yaml, or that it counts differently from everyone else.

import { BYTE_ORDER_MARK } from './chars.ts'

/** What nearly every text consists of; the search for anything else is cheap, and cheaper than that for what is unusual. */
const NOT_PRINTABLE = /[^\n\x20-\x7e]/
/**
 * Control characters, which go-yaml refuses (`readerc.go`); U+0085, U+2028 and U+2029, which end a line for it; a byte order mark
 * inside the text; a carriage return without line feed.
 */
const UNUSUAL = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]|\r(?!\n)/g

/** Where the first unusual character stands, -1 for none. A byte order mark at the begin of the text is none. */
export function unusualAt(text: string): number {
  const from = text.search(NOT_PRINTABLE)
  if (from === -1) return -1
  UNUSUAL.lastIndex = from === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : from
  return UNUSUAL.exec(text)?.index ?? -1
}
