// Numbers as Go writes and reads them: what `{{ .Values.port }}` prints, what its JSON encoder writes, and which plain text of a
// YAML file is a number at all. For the resolver, the emitter, and whoever predicts what a template prints.

/**
 * The text of a float64 as Go's `%v` and `%g` print it: the fewest digits that name the number, with an exponent of two or more
 * digits below 1e-4 and from 1e6 on (Go `strconv/ftoa.go`: for shortest digits the cut is fixed at 6). 20220101 is `2.0220101e+07`.
 */
export function printFloat64(n: number): string {
  if (Number.isNaN(n)) return 'NaN'
  if (!Number.isFinite(n)) return n > 0 ? '+Inf' : '-Inf'
  if (n === 0) return Object.is(n, -0) ? '-0' : '0'
  const size = Math.abs(n)
  if (size >= 1e-4 && size < 1e6) return String(n)
  return n.toExponential().replace(/([-+])(\d)$/, '$10$2')
}

/** The same after rounding to 32 bits, which is how sigs.k8s.io/yaml (`yaml.go`) turns a float into a map key or into a field of text. */
export function printFloat32(n: number): string {
  return printFloat64(shortestFloat32(Math.fround(n)))
}

/** The number with the fewest decimal digits that rounds to the 32-bit number `single`; of several the nearest. Nine digits always do. */
function shortestFloat32(single: number): number {
  if (single === 0 || !Number.isFinite(single)) return single
  for (let digits = 1; digits < 9; digits++) {
    const near = toPrecisionEven(single, digits)
    if (Math.fround(Number(near)) === single) return Number(near)
    // Just above a power of two numbers lie twice as far apart as below, so the next decimal up may round where the nearest does not.
    const up = Number(stepFrom(near, 1n))
    if (Math.fround(up) === single) return up
  }
  return Number(single.toPrecision(9))
}

/** The decimal of so many digits that is nearest to a 32-bit number; of two the even one, where JavaScript takes the larger. */
function toPrecisionEven(single: number, digits: number): string {
  const near = single.toPrecision(digits)
  const [exact = ''] = single.toPrecision(21).replace('.', '').split('e')
  const halfway = /^-?0*([1-9]\d*?)50*$/.exec(exact)?.[1]?.length === digits
  return halfway && /[13579](?:e|$)/.test(near) ? stepFrom(near, -1n) : near
}

/** The decimal text, so many units of its last digit further from zero. */
function stepFrom(decimal: string, step: bigint): string {
  const [digits = '', exponent = 'e0'] = decimal.split(/(?=e)/)
  const point = digits.indexOf('.')
  const places = point < 0 ? 0 : digits.length - point - 1
  const size = BigInt(digits.replace(/[-.]/g, '')) + step
  return `${digits.startsWith('-') ? '-' : ''}${size}e${Number(exponent.slice(1)) - places}`
}

/** A finite number as Go's JSON encoder writes it (`encoding/json encode.go`): like JavaScript's, but with the sign of a negative zero. */
export function jsonNumber(n: number): string {
  return Object.is(n, -0) ? '-0' : String(n)
}

/**
 * What `{{ value }}` prints for a plain value of a values file. A null prints nothing: Go would say `<no value>`, which Helm takes out
 * of the rendered text (helm `pkg/engine/engine.go`); `printf "%s"` of a null is another matter.
 */
export function helmText(value: string | number | boolean | null): string {
  if (typeof value === 'number') return printFloat64(value)
  return value === null ? '' : String(value)
}

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
