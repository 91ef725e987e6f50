// Strings and characters as literals of Go (`strconv/quote.go`): for `quote`, `%q`, `%#v` and error texts.

import type { OriginId, Origins } from '../origin.ts'
import { TextBuilder, type Traced } from '../traced.ts'
import { addEscaped } from '../encode/text-range.ts'
import { isStray } from '../utf8.ts'
import { isPrint, UNPRINTABLE } from './is-print.ts'

/** What is escaped besides quotes and backslashes: what cannot be printed, or all that is not ASCII as well. */
export type Escaping = 'unprintable' | 'non-ascii'

const ESCAPED: Readonly<Record<Escaping, RegExp>> = {
  unprintable: new RegExp(`["\\\\]|${UNPRINTABLE}`, 'gu'),
  'non-ascii': /["\\]|[^ -~]/gu,
}

/** What needs no escape, which is nearly every text. */
const PLAIN = /^[ !#-[\]-~]*$/

const SHORT: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
  "'": "\\'",
}

/** The text in double quotes (`strconv.Quote`). The quotes come from `site`; characters that need no escape stay copies. */
export function goQuote(part: Traced, site: OriginId, origins: Origins, escaping: Escaping = 'unprintable'): Traced {
  const builder = new TextBuilder()
  builder.add('"', site)
  if (PLAIN.test(part.text)) builder.addTraced(part)
  else addEscaped(builder, part, { pattern: ESCAPED[escaping], escape, by: 'quote', origins })
  builder.add('"', site)
  return builder.toTraced()
}

/** The same of a text whose origins do not matter, for messages. */
export function quoteText(text: string): string {
  return `"${text.replace(ESCAPED.unprintable, escape)}"`
}

/** A character in single quotes (`strconv.QuoteRune`); what is no character is U+FFFD. */
export function goQuoteRune(code: number, escaping: Escaping = 'unprintable'): string {
  const valid = toRune(code)
  const character = String.fromCodePoint(valid)
  if (character === "'" || character === '\\') return `'\\${character}'`
  const plain = escaping === 'unprintable' ? isPrint(valid) : valid >= 0x20 && valid < 0x7f
  return `'${plain ? character : escape(character)}'`
}

/** The code point, or that of the replacement character where there is none of that number. */
export function toRune(code: number | bigint): number {
  const valid = code >= 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
  return valid ? Number(code) : 0xff_fd
}

/** Whether the text can stand in back quotes as it is (`strconv.CanBackquote`). */
export function canBackquote(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000-\u0008\u000a-\u001f`\u007f\ufeff]|[\ud800-\udfff]/u.test(text)
}

function escape(character: string): string {
  const short = SHORT[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  if (isStray(code)) return `\\x${hex(code - 0xdc_00, 2)}`
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`
  return code > 0xff_ff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
