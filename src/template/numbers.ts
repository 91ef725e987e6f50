// Number literals as `parse/node.go` newNumber reads them: in every type that can hold them. Also where one ends, for the lexer.

import { quoteText } from './format/go-quote.ts'
import { unquoteCharacter } from './unquote.ts'

/** A number in all the types that can hold it; none of them where it is truly complex. */
export interface NumberValue {
  readonly int?: bigint
  readonly uint?: bigint
  readonly float?: number
  readonly isComplex?: true
  /** The real and the imaginary part of one written with an `i`. */
  readonly complex?: readonly [real: number, imaginary: number]
}

/** Why a literal is no number, as Go says it. */
export interface NumberProblem {
  readonly problem: string
}

export type NumberKind = 'number' | 'charConstant' | 'complex'

/** As much as lex.go scanNumber takes: more than is a number, what is not is found when it is read. */
const NUMERAL =
  /[+-]?(?:0[xX][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]*)?|0[oO][0-7_]*(?:\.[0-7_]*)?|0[bB][01_]*(?:\.[01_]*)?|[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]*)?)i?/y

// `_` only between digits, and after a base's prefix (strconv underscoreOK).
const INTEGER =
  /^([+-]?)(?:0[xX]_?([\da-fA-F](?:_?[\da-fA-F])*)|0[oO]_?([0-7](?:_?[0-7])*)|0[bB]_?([01](?:_?[01])*)|0((?:_?[0-7])*)|([1-9](?:_?\d)*))$/
const DECIMAL = /^[+-]?(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/
const HEXADECIMAL =
  /^([+-]?)0[xX](?=\.?[\da-fA-F_])((?:_?[\da-fA-F](?:_?[\da-fA-F])*)?)\.?((?:[\da-fA-F](?:_?[\da-fA-F])*)?)[pP]([+-]?\d(?:_?\d)*)$/

/** More digits than any base needs for 64 bits. */
const MOST_DIGITS = 64

const INT_MIN = -(2n ** 63n)
const INT_END = 2n ** 63n
const UINT_END = 2n ** 64n

/** Where the numeral that begins at `at` ends. */
export function numeralEnd(text: string, at: number): number {
  NUMERAL.lastIndex = at
  NUMERAL.test(text)
  return NUMERAL.lastIndex
}

/** Reads a literal that the lexer has found. */
export function readNumber(text: string, kind: NumberKind): NumberValue | NumberProblem {
  const plain = Number(text)
  // Nearly all are short and decimal.
  if (Number.isSafeInteger(plain) && String(plain) === text) return fromSmall(plain)
  if (kind === 'charConstant') return readCharacter(text)
  if (kind === 'complex') return readComplex(text)
  if (text.endsWith('i')) {
    const imaginary = readFloat(text.slice(0, -1))
    if (imaginary !== undefined) return complex(0, imaginary)
  }
  return readReal(text)
}

function readReal(text: string): NumberValue | NumberProblem {
  const integer = readInteger(text)
  if (integer !== undefined) {
    const isInt = integer >= INT_MIN && integer < INT_END
    // `+1` has a sign, which Go's ParseUint does not take; nought is both with any.
    const isUint = integer === 0n || (integer > 0n && integer < UINT_END && !text.startsWith('+'))
    if (isInt || isUint) {
      return { ...(isInt ? { int: integer } : {}), ...(isUint ? { uint: integer } : {}), float: Number(integer) }
    }
  }
  const float = readFloat(text)
  if (float === undefined) return { problem: `illegal number syntax: ${quoteText(text)}` }
  if (!/[.eEpP]/.test(text)) return { problem: `integer overflow: ${quoteText(text)}` }
  return fromFloat(float)
}

function fromSmall(float: number): NumberValue {
  const int = BigInt(float)
  return float < 0 ? { int, float } : { int, uint: int, float }
}

/** A float, and the integers that equal it. */
function fromFloat(float: number): NumberValue {
  if (!Number.isInteger(float)) return { float }
  const integer = BigInt(float)
  return {
    ...(integer >= INT_MIN && integer < INT_END ? { int: integer } : {}),
    ...(integer >= 0n && integer < UINT_END ? { uint: integer } : {}),
    float,
  }
}

function complex(real: number, imaginary: number): NumberValue {
  const parts = { isComplex: true, complex: [real, imaginary] } as const
  return imaginary === 0 ? { ...fromFloat(real), ...parts } : parts
}

function readComplex(text: string): NumberValue | NumberProblem {
  const split = numeralEnd(text, 0)
  const real = text.slice(0, split)
  const imaginary = text.slice(split, -1)
  // Go scans the parts one after the other there, and knows no octal and binary ones.
  if (real.endsWith('i') || /^[+-]?0[oObB]/.test(real) || /^[+-]?0[oObB]/.test(imaginary)) {
    return { problem: 'syntax error scanning complex number' }
  }
  const parts = [real, imaginary].map((part) => ({ part, value: readFloat(part) }))
  const bad = parts.find((part) => part.value === undefined)
  if (bad) return { problem: `strconv.ParseFloat: parsing ${quoteText(bad.part)}: invalid syntax` }
  return complex(parts[0]?.value ?? 0, parts[1]?.value ?? 0)
}

function readCharacter(text: string): NumberValue | NumberProblem {
  const read = unquoteCharacter(text)
  if (read === 'invalid') return { problem: 'invalid syntax' }
  if (read === 'long') return { problem: `malformed character constant: ${text}` }
  return { int: BigInt(read), uint: BigInt(read), float: read }
}

/** An integer of any size in Go's syntax (strconv.ParseInt with base 0); undefined where it is none, or of absurd size. */
function readInteger(text: string): bigint | undefined {
  const match = INTEGER.exec(text)
  if (!match) return undefined
  const [, sign, hexadecimal, octal, binary, oldOctal, decimal] = match
  const prefix = hexadecimal ? '0x' : binary ? '0b' : decimal ? '' : '0o'
  const digits = (hexadecimal ?? octal ?? binary ?? oldOctal ?? decimal ?? '').replaceAll('_', '').replace(/^0+/, '')
  if (digits.length > MOST_DIGITS) return undefined
  const size = digits === '' ? 0n : BigInt(prefix + digits)
  return sign === '-' ? -size : size
}

/** A float in Go's syntax (strconv.ParseFloat); undefined where it is none, or too large. */
function readFloat(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text.replaceAll('_', '')) : readHexadecimalFloat(text)
  return value !== undefined && Number.isFinite(value) ? value : undefined
}

function readHexadecimalFloat(text: string): number | undefined {
  const match = HEXADECIMAL.exec(text.replaceAll(/(?<=[xX])_/g, ''))
  if (!match || /[xX]_(?![\da-fA-F])/.test(text)) return undefined
  const [, sign, whole = '', fraction = '', power = ''] = match
  const digits = (whole + fraction).replaceAll('_', '')
  if (digits === '') return undefined
  const exponent = Number(power.replaceAll('_', '')) - 4 * fraction.replaceAll('_', '').length
  const size = scaled(Number(BigInt(`0x${digits}`)), exponent)
  return sign === '-' ? -size : size
}

/** `value · 2^exponent`, in steps that do not overflow before the end. */
function scaled(value: number, exponent: number): number {
  const step = Math.max(-1000, Math.min(1000, exponent))
  const rest = Math.max(-1000, Math.min(1000, exponent - step))
  return value * 2 ** step * 2 ** rest
}
