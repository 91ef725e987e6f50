// Numbers as the verbs of `printf` write them, padded (Go `fmt/format.go` fmtInteger, fmtFloat, fmtC, fmtQc, fmtUnicode).

import { type Directive, pad } from './directive.ts'
import { type FloatVerb, formatFloat } from './float-text.ts'
import { goQuoteRune, toRune } from './go-quote.ts'
import { isPrint } from './is-print.ts'

const BASES: Readonly<Record<string, number>> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 }

/** An integer of Go as a verb prints it; undefined where the verb is none for integers. */
export function integerText(
  value: number | bigint,
  {
    verb,
    sign,
    directive,
  }: { readonly verb: string; readonly sign: 'signed' | 'unsigned'; readonly directive: Directive },
): string | undefined {
  switch (verb) {
    case 'c':
      return pad(directive, String.fromCodePoint(toRune(value)))
    case 'q':
      return pad(directive, goQuoteRune(toRune(value), directive.plus ? 'non-ascii' : 'unprintable'))
    case 'U':
      return unicodeText(value, directive)
  }
  const base = BASES[verb]
  if (base === undefined) return undefined
  if (verb === 'v' && directive.sharpV && sign === 'unsigned')
    return digitsText(value, 'x', { ...directive, sharp: true })
  return digitsText(value, verb, directive)
}

function digitsText(value: number | bigint, verb: string, directive: Directive): string {
  const { precision, width, plus, space, sharp, zero, minus } = directive
  const unpadded: Directive = { ...directive, zero: false }
  if (precision === 0 && value === 0) return pad(unpadded, '')
  const isNegative = value < 0
  const size = isNegative ? -value : value
  let digits = size.toString(BASES[verb])
  const sign = isNegative ? '-' : plus ? '+' : space ? ' ' : ''
  const least = precision ?? (zero && !minus && width !== undefined ? width - sign.length : 0)
  digits = digits.padStart(least, '0')
  if (sharp) digits = withBase(digits, verb)
  if (verb === 'O') digits = `0o${digits}`
  if (verb === 'X') digits = digits.toUpperCase()
  return pad(unpadded, sign + digits)
}

function withBase(digits: string, verb: string): string {
  switch (verb) {
    case 'b':
      return `0b${digits}`
    case 'o':
    case 'O':
      return digits.startsWith('0') ? digits : `0${digits}`
    case 'x':
    case 'X':
      return `0x${digits}`
    default:
      return digits
  }
}

function unicodeText(value: number | bigint, directive: Directive): string {
  const size = BigInt.asUintN(64, BigInt(value))
  const digits = size
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(directive.precision ?? 4, 4), '0')
  const shown = directive.sharp && size <= 0x10_ff_ffn && isPrint(Number(size))
  const character = shown ? ` '${String.fromCodePoint(Number(size))}'` : ''
  return pad({ ...directive, zero: false }, `U+${digits}${character}`)
}

/** Digits after the point where none are said; -1 for as few as name the number. */
const FLOAT_VERBS: Readonly<Record<string, readonly [FloatVerb, number]>> = {
  v: ['g', -1],
  b: ['b', -1],
  g: ['g', -1],
  G: ['G', -1],
  x: ['x', -1],
  X: ['X', -1],
  f: ['f', 6],
  F: ['f', 6],
  e: ['e', 6],
  E: ['E', 6],
}

/** A float64 as a verb prints it; undefined where the verb is none for floats. */
export function floatText(value: number, verb: string, directive: Directive): string | undefined {
  const [format, usual] = FLOAT_VERBS[verb] ?? []
  if (format === undefined || usual === undefined) return undefined
  const precision = directive.precision ?? usual
  const { zero, minus, width = 0 } = directive
  const text = formatFloat(value, format, precision)
  const digits = text.replace(/^[-+]/, '')
  const sign = signOf(text, directive)
  // Infinity always has its sign; zeros do not stand before words.
  if (digits === 'Inf') return pad({ ...directive, zero: false }, (sign || '+') + digits)
  if (digits === 'NaN') return pad({ ...directive, zero: false }, sign + digits)
  const shown = directive.sharp && format !== 'b' ? withPoint(digits, format, precision) : digits
  return pad(directive, sign + (sign !== '' && zero && !minus ? shown.padStart(width - 1, '0') : shown))
}

function signOf(text: string, { plus, space }: Directive): string {
  if (text.startsWith('-')) return '-'
  return plus ? '+' : space ? ' ' : ''
}

/** `#`: the point stays though no digits follow, and `g` keeps its zeros. */
function withPoint(text: string, format: FloatVerb, precision: number): string {
  const isHex = format === 'x' || format === 'X'
  const at = text.search(isHex ? /[pP]/ : /[eE]/)
  const number = at < 0 ? text : text.slice(0, at)
  const tail = at < 0 ? '' : text.slice(at)
  const wanted = format === 'g' || format === 'G' || format === 'x' ? (precision === -1 ? 6 : precision) : 0
  const significant = number.replace('.', '').replace(/^0*/, '')
  const isPointed = number.includes('.')
  // A lone zero is a digit as well.
  const has = significant.length + (!isPointed && number === '0' ? 1 : 0)
  return number + (isPointed ? '' : '.') + '0'.repeat(Math.max(wanted - has, 0)) + tail
}
