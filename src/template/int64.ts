// Go's 64-bit integers on numbers and, where those are not exact, bigints; and the conversions of spf13/cast 1.7.0 (`caste.go`), by which
// every number function of sprig takes whatever it is given.

import type { Host, Int, Value } from './value.ts'

/** An integer of 64 bits: a `bigint` only where a `number` would not be exact. */
export type Int64 = Int['value']

const MIN_INT64 = -(2n ** 63n)

/** An integer cut down to 64 bits, as overflow does. */
export function wrapInt64(value: bigint): Int64 {
  const wrapped = BigInt.asIntN(64, value)
  return wrapped >= Number.MIN_SAFE_INTEGER && wrapped <= Number.MAX_SAFE_INTEGER ? Number(wrapped) : wrapped
}

export function addInt64(a: Int64, b: Int64): Int64 {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return wrapInt64(BigInt(a) + BigInt(b))
}

export function subInt64(a: Int64, b: Int64): Int64 {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (Number.isSafeInteger(difference)) return difference
  }
  return wrapInt64(BigInt(a) - BigInt(b))
}

export function mulInt64(a: Int64, b: Int64): Int64 {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    // Adding zero makes a negative zero, which Go's integers do not have, a plain one.
    if (Number.isSafeInteger(product)) return product + 0
  }
  return wrapInt64(BigInt(a) * BigInt(b))
}

/** Divides toward zero; `b` must not be zero. */
export function divInt64(a: Int64, b: Int64): Int64 {
  return typeof a === 'number' && typeof b === 'number' ? Math.trunc(a / b) + 0 : wrapInt64(BigInt(a) / BigInt(b))
}

/** The remainder of division toward zero, with the sign of `a`; `b` must not be zero. */
export function modInt64(a: Int64, b: Int64): Int64 {
  return typeof a === 'number' && typeof b === 'number' ? (a % b) + 0 : wrapInt64(BigInt(a) % BigInt(b))
}

/** `cast.ToInt64` (and `cast.ToInt`, which is the same on 64 bits): what cannot be converted is 0. */
export function toInt64(value: Value): Int64 {
  switch (value.kind) {
    case 'int':
      return typeof value.value === 'bigint' ? wrapInt64(value.value) : value.value
    case 'float':
      return truncate(value.value)
    case 'bool':
      return Number(value.value)
    case 'string':
      return parseInt64(withoutZeroDecimals(value.text)) ?? 0
    case 'host':
      return enumNumber(value)
    case 'invalid':
    case 'nil':
    case 'bytes':
    case 'list':
    case 'dict':
      return 0
  }
}

/** `cast.ToFloat64`: what cannot be converted is 0. */
export function toFloat64(value: Value): number {
  switch (value.kind) {
    case 'int':
      return Number(value.value)
    case 'float':
      return value.value
    case 'bool':
      return Number(value.value)
    case 'string':
      return parseFloat64(value.text) ?? 0
    case 'host':
      return enumNumber(value)
    case 'invalid':
    case 'nil':
    case 'bytes':
    case 'list':
    case 'dict':
      return 0
  }
}

/** Months and days of the week are the only named integers that cast knows. */
function enumNumber({ type, inner }: Host): number {
  return (type === 'time.Month' || type === 'time.Weekday') && typeof inner === 'number' ? inner : 0
}

/** Go's `int64(f)` on amd64: toward zero, and the smallest integer for what does not fit or is no number. */
function truncate(value: number): Int64 {
  if (Number.isSafeInteger(Math.trunc(value))) return Math.trunc(value) + 0
  if (!(value >= -(2 ** 63) && value < 2 ** 63)) return MIN_INT64
  return wrapInt64(BigInt(Math.trunc(value)))
}

/** `3.00` is `3`, but `3.` and `3.01` stay as they are (`trimZeroDecimal`); `.0` becomes nothing. */
function withoutZeroDecimals(text: string): string {
  const point = text.lastIndexOf('.')
  return point >= 0 && /^0+$/.test(text.slice(point + 1)) ? text.slice(0, point) : text
}

const INTEGER =
  /^([-+]?)(?:(0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|[1-9](?:_?[0-9])*)|0((?:_?[0-7])*))$/

/** More characters are more than 64 bits in any base, unless they are zeros. */
const LONGEST = 1000

/** An integer in Go's own syntax (`strconv.ParseInt` with base 0); undefined for what is none or does not fit. */
export function parseInt64(text: string): Int64 | undefined {
  const match = text.length > LONGEST ? null : INTEGER.exec(text)
  if (match === null) return undefined
  const [, sign, plain, octal = ''] = match
  const size = BigInt((plain ?? `0o0${octal}`).replaceAll('_', ''))
  return fitInt64(sign === '-' ? -size : size)
}

/** A decimal integer (`strconv.ParseInt` with base 10, `strconv.Atoi`); undefined for what is none or does not fit. */
export function parseDecimal(text: string): Int64 | undefined {
  return text.length <= LONGEST && /^[-+]?[0-9]+$/.test(text) ? fitInt64(BigInt(text.replace('+', ''))) : undefined
}

/** The same, but the nearest integer for what does not fit, as Go gives beside its error, and 0 for what is none. */
export function parseNearestDecimal(text: string): Int64 {
  const value = parseDecimal(text)
  if (value !== undefined) return value
  if (!/^[-+]?[0-9]+$/.test(text)) return 0
  return text.startsWith('-') ? MIN_INT64 : -MIN_INT64 - 1n
}

/** An octal integer without prefix (`strconv.ParseInt` with base 8); undefined for what is none or does not fit. */
export function parseOctal(text: string): Int64 | undefined {
  if (text.length > LONGEST || !/^[-+]?[0-7]+$/.test(text)) return undefined
  const size = BigInt(`0o${text.replace(/^[-+]/, '')}`)
  return fitInt64(text.startsWith('-') ? -size : size)
}

function fitInt64(value: bigint): Int64 | undefined {
  return value >= MIN_INT64 && value < -MIN_INT64 ? wrapInt64(value) : undefined
}

const FLOAT =
  /^[-+]?(?:[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?$/
const HEX_FLOAT =
  /^([-+]?)0[xX](?:_?([0-9a-fA-F](?:_?[0-9a-fA-F])*)?(?:\.([0-9a-fA-F](?:_?[0-9a-fA-F])*)?)?)[pP]([-+]?[0-9](?:_?[0-9])*)$/
const WORDS = /^(?:([-+]?)inf(?:inity)?|nan)$/i

/** A float in Go's own syntax (`strconv.ParseFloat`); undefined for what is none or too large. */
export function parseFloat64(text: string): number | undefined {
  if (FLOAT.test(text)) {
    const value = Number(text.replaceAll('_', ''))
    return Number.isFinite(value) ? value : undefined
  }
  const word = WORDS.exec(text)
  if (word !== null) return /nan/i.test(text) ? Number.NaN : word[1] === '-' ? -Infinity : Infinity
  return parseHexFloat(text)
}

function parseHexFloat(text: string): number | undefined {
  const match = HEX_FLOAT.exec(text)
  if (match === null) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  const fractionDigits = fraction.replaceAll('_', '')
  const digits = whole.replaceAll('_', '') + fractionDigits
  if (digits === '' || digits.length > LONGEST) return undefined
  const power = Number(exponent.replaceAll('_', '')) - 4 * fractionDigits.length
  const value = scaled(BigInt(`0x${digits}`), power)
  if (!Number.isFinite(value)) return undefined
  return sign === '-' ? -value : value
}

/** `size` times a power of two, rounded once. */
function scaled(size: bigint, power: number): number {
  if (size === 0n) return 0
  if (power > 1100) return Infinity
  if (power >= 0) return Number(size << BigInt(power))
  const bits = size.toString(2).length
  if (bits + power < -1080) return 0
  // With at most 53 bits (fewer below the normal range) the number is exact, and so is the division by a power of two.
  const kept = Math.max(0, Math.min(53, bits + power + 1074))
  const drop = bits - kept
  if (drop <= 0) return timesPowerOfTwo(Number(size), power)
  const cut = BigInt(drop)
  const quotient = size >> cut
  const rest = size - (quotient << cut)
  const half = 1n << (cut - 1n)
  const isUp = rest > half || (rest === half && (quotient & 1n) === 1n)
  return timesPowerOfTwo(Number(isUp ? quotient + 1n : quotient), power + drop)
}

function timesPowerOfTwo(value: number, power: number): number {
  // In two steps, since 2 ** -1074 alone is the smallest number there is.
  const half = Math.trunc(power / 2)
  return value * 2 ** half * 2 ** (power - half)
}
