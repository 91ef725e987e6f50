// One scalar as go-yaml v2 writes it: which style, which escapes, and where long lines break. For the emitter.

import { isMap, type Data } from './data.ts'
import { escapeCode } from './escapes.ts'
import { jsonNumber, printFloat64 } from './print-number.ts'
import { staysText } from './resolve.ts'

/** Where a scalar begins, and how far its further lines are indented; both in columns from 0. */
export interface ScalarPlace {
  readonly indent: number
  readonly column: number
}

/** Lines are broken at the first space beyond this column. */
const BEST_WIDTH = 80

/** A scalar, or a collection that is empty, beginning at a place. Blocks of text end with their own last line. */
export function emitScalar(data: Data, place: ScalarPlace): string {
  if (typeof data === 'string') return emitText(data, { ...place, width: BEST_WIDTH })
  if (typeof data === 'number') return emitNumber(data)
  if (data === null || typeof data === 'boolean') return String(data)
  return isMap(data) ? '{}' : '[]'
}

/** A key that fits on a line before its colon; undefined for one that must be written behind a question mark. */
export function emitKey(key: string): string | undefined {
  const text = throughJson(key)
  if (/[\n\r\u2028\u2029]/.test(text) || isLong(text)) return undefined
  return emitText(text, { indent: 0, column: 0, width: Infinity })
}

/** No character has more than three bytes to a UTF-16 unit. */
function isLong(text: string): boolean {
  return text.length > 42 && Buffer.byteLength(text) > 128
}

/** Integers of up to 64 bits keep their digits, everything else is written as a float: toYaml reads its own JSON again (sigs.k8s.io/yaml). */
function emitNumber(n: number): string {
  if (Number.isNaN(n)) return '.nan'
  if (!Number.isFinite(n)) return n > 0 ? '.inf' : '-.inf'
  const integer = Number.isInteger(n) && n > -(2 ** 63) && n < 2 ** 64
  return integer ? jsonNumber(n + 0) : printFloat64(n)
}

interface Layout extends ScalarPlace {
  readonly width: number
}

/** What must not be written but as an escape: no character of YAML 1.1, a tab, or beyond 16 bits (go-yaml `yamlprivateh.go` is_printable). */
const SPECIAL = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/
/** What double quotes do not hold as it is. */
const ESCAPED = /[^\x20\x21\x23-\x5b\x5d-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/
const BREAK = /[\n\u2028\u2029]/
const SPACE_BREAK = / [\n\u2028\u2029]/
const BREAK_SPACE = /[\n\u2028\u2029] /
/** What cannot begin, or stand in, a plain scalar in a block. */
const INDICATOR = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@` ]|[-?:](?: |$))|:(?: |$)| (?:#|$)/

/** Most texts: nothing in them is special, nor can a line break in them. */
const SIMPLE = /^[A-Za-z0-9_/][A-Za-z0-9_/.-]*$/

function emitText(given: string, layout: Layout): string {
  if (SIMPLE.test(given)) return staysText(given) ? given : `"${given}"`
  const text = throughJson(given)
  if (text.includes('\n')) return fitsLiteral(text) ? emitLiteral(text, layout.indent) : emitDouble(text, layout)
  if (SPECIAL.test(text) || SPACE_BREAK.test(text)) return emitDouble(text, layout)
  if (!staysText(text)) return emitDouble(text, layout)
  if (!INDICATOR.test(text) && !BREAK.test(text)) return emitLine(text, layout, 'plain')
  return BREAK_SPACE.test(text) ? emitDouble(text, layout) : emitLine(text, layout, 'single')
}

/**
 * What is left of a text that Go wrote as JSON and go-yaml read: half a surrogate pair becomes U+FFFD, and the next-line character, which
 * JSON does not escape and YAML 1.1 takes for a line end, is folded with the spaces around it.
 */
function throughJson(text: string): string {
  if (!/[\x85\ud800-\udfff]/.test(text)) return text
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(/[ \x85]+/g, (run) => {
    const feeds = run.replaceAll(' ', '').length
    return feeds === 0 ? run : '\n'.repeat(feeds - 1) || ' '
  })
}

/** Whether a text can be a literal block: nothing to escape, and no space before a line end or at the end. */
export function fitsLiteral(text: string): boolean {
  return !SPECIAL.test(text) && !SPACE_BREAK.test(text) && !text.endsWith(' ')
}

/** A text as a literal block, its lines indented by so many columns. */
export function emitLiteral(text: string, indent: number): string {
  const hint = /^[ \n\u2028\u2029]/.test(text) ? '2' : ''
  const pad = ' '.repeat(indent)
  return `|${hint}${chompingOf(text)}\n${text.replace(/(^|[\n\u2028\u2029])(?=[^\n\u2028\u2029])/g, `$1${pad}`)}`
}

function chompingOf(text: string): string {
  if (!BREAK.test(text.charAt(text.length - 1))) return '-'
  return text.length === 1 || BREAK.test(text.charAt(text.length - 2)) ? '+' : ''
}

function emitLine(text: string, layout: Layout, style: 'plain' | 'single'): string {
  const quote = style === 'single' ? "'" : ''
  const inner = style === 'single' ? text.replaceAll("'", "''") : text
  const column = layout.column + quote.length
  if (column + inner.length <= layout.width && !BREAK.test(inner)) return quote + inner + quote
  return quote + foldLine(inner, { ...layout, column }) + quote
}

/** Breaks a long line at single spaces. A line end that is a character of its own right is kept, and the text after it indented. */
function foldLine(text: string, { indent, column: start, width }: Layout): string {
  const pad = ' '.repeat(indent)
  let out = ''
  let column = start
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const next = text.charAt(at + 1)
    if (character === ' ' && column > width && isSingleSpace(text, at)) {
      out += `\n${pad}`
      column = indent
    } else if (BREAK.test(character)) {
      out += next === '' || BREAK.test(next) ? character : character + pad
      column = next === '' || BREAK.test(next) ? 0 : indent
    } else {
      out += character
      column++
    }
  }
  return out
}

/** Whether the space at `at` has no space beside it and stands within the text. */
function isSingleSpace(text: string, at: number): boolean {
  return at > 0 && at < text.length - 1 && text[at - 1] !== ' ' && text[at + 1] !== ' '
}

function emitDouble(text: string, { indent, column: start, width }: Layout): string {
  const all = text.startsWith('\ufeff')
  let out = '"'
  let column = start + 1
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    const size = code > 0xffff ? 2 : 1
    if (code === 0x20 && !all && column > width && at > 0 && at < text.length - 1 && text[at - 1] !== ' ') {
      out += `\n${' '.repeat(indent)}`
      column = indent
      if (text[at + 1] === ' ') {
        out += '\\'
        column++
      }
    } else {
      const piece = all || mustEscape(code) ? escapeCode(code) : String.fromCodePoint(code)
      out += piece
      column += piece.length
    }
    at += size
  }
  return `${out}"`
}

function mustEscape(code: number): boolean {
  return code > 0xffff || ESCAPED.test(String.fromCodePoint(code))
}
