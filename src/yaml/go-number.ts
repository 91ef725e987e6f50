// Numbers as Go reads them: which plain text of a YAML file is a number at all, and which one.

const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
/** After a leading point Go's own `ParseFloat` decides, which lets `_` stand between digits. */
const POINT_FLOAT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/

const INT64_LIMIT = 2n ** 63n
const UINT64_LIMIT = 2n ** 64n
/** More digits than these are more than 64 bits in any base. */
const LONGEST_INTEGER = 64

/**
 * The integer that go-yaml v2 (`resolve.go`) reads from a plain scalar: decimal, `0x`, `0o`, `0b`, octal after a leading zero, with `_`
 * anywhere after the first character; undefined for what is no integer or does not fit 64 bits (unsigned ones may use all 64).
 */
export function readInteger(text: string): bigint | undefined {
  if (!startsNumber(text.charCodeAt(0))) return undefined
  const plain = text.replaceAll('_', '')
  const match = INTEGER.exec(plain)
  if (match === null) return readOddBinary(plain)
  const [, sign = '', hex, binary, octal, decimal = ''] = match
  if (hex !== undefined) return integerOf(sign, '0x', hex)
  if (binary !== undefined) return integerOf(sign, '0b', binary)
  return octal === undefined ? integerOf(sign, '', decimal) : integerOf(sign, '0o', octal)
}

/** go-yaml hands what follows `0b` to Go's `ParseInt` as it is, which takes a sign there: `0b-101` is -5. */
function readOddBinary(plain: string): bigint | undefined {
  const match = /^0b([-+])([01]+)$/.exec(plain)
  return match === null ? undefined : integerOf(match[1] ?? '', '0b', match[2] ?? '')
}

function integerOf(sign: string, prefix: string, digits: string): bigint | undefined {
  const significant = digits.replace(/^0+(?=.)/, '')
  if (significant.length > LONGEST_INTEGER) return undefined
  const size = BigInt(prefix + significant)
  if (sign === '-') return size <= INT64_LIMIT ? -size : undefined
  return size < (sign === '+' ? INT64_LIMIT : UINT64_LIMIT) ? size : undefined
}

/**
 * The number that go-yaml v2 reads from a plain scalar, as the float64 that Helm keeps of it; undefined for text. Integers that do not fit
 * 64 bits are read as floats where they look like one, and numbers too large for a float64 are text. Infinity and not-a-number are words
 * to go-yaml (`resolvePlain`), never found here.
 */
export function readNumber(text: string): number | undefined {
  const first = text.charCodeAt(0)
  if (first === POINT) return POINT_FLOAT.test(text) ? finite(Number(text.replaceAll('_', ''))) : undefined
  if (!startsNumber(first)) return undefined
  const short = readShortDecimal(text)
  if (short >= 0) return short
  // A version: two points are in no number.
  if (text.indexOf('.') !== text.lastIndexOf('.')) return undefined
  const plain = text.replaceAll('_', '')
  const integer = readInteger(plain)
  if (integer !== undefined) return Number(integer)
  return FLOAT.test(plain) ? finite(Number(plain)) : undefined
}

const POINT = 0x2e
const MINUS = 0x2d
const PLUS = 0x2b
const ZERO = 0x30
const NINE = 0x39

function startsNumber(code: number): boolean {
  return (code >= ZERO && code <= NINE) || code === MINUS || code === PLUS
}

/** Ports and counts, by far the most numbers: up to 15 digits without a leading zero; -1 for anything else. */
function readShortDecimal(text: string): number {
  if (text.length > 15 || (text.charCodeAt(0) === ZERO && text.length > 1)) return -1
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function finite(n: number): number | undefined {
  return Number.isFinite(n) ? n : undefined
}
