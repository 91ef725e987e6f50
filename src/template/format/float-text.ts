// A float64 as text in all of Go's formats (`strconv/ftoa.go` FormatFloat), each exact for every number: rounded as the decimal expansion
// of the number says, halves to even. For the float verbs of `printf`.

export type FloatVerb = 'e' | 'E' | 'f' | 'g' | 'G' | 'b' | 'x' | 'X'

/** Digits of a number that is `0.digits` times ten to the power of `point`; none for zero, no zero at the end. */
interface Decimal {
  readonly digits: string
  readonly point: number
}

/** The number with so many digits (after the point; for `g` in all); -1 for as few as name it. Only negative numbers have a sign, infinities always. */
export function formatFloat(value: number, verb: FloatVerb, precision: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const size = Math.abs(value)
  switch (verb) {
    case 'b':
      return sign + binaryText(size)
    case 'x':
      return sign + hexText(size, precision)
    case 'X':
      return sign + hexText(size, precision).toUpperCase()
    case 'e':
      return sign + exponentText(...rounded(size, precision, { from: 'first' }))
    case 'E':
      return sign + exponentText(...rounded(size, precision, { from: 'first' })).toUpperCase()
    case 'f':
      return sign + fixedText(...rounded(size, precision, { from: 'point' }))
    case 'g':
      return sign + generalText(size, precision)
    case 'G':
      return sign + generalText(size, precision).toUpperCase()
  }
}

/** The digits, and how many are to stand after the point: those asked for, or as many as there are. */
function rounded(size: number, precision: number, { from }: { readonly from: 'first' | 'point' }): [Decimal, number] {
  if (precision < 0) {
    const decimal = shortest(size)
    const { digits, point } = decimal
    return [decimal, Math.max(from === 'first' ? digits.length - 1 : digits.length - point, 0)]
  }
  const decimal = expand(size)
  return [round(decimal, from === 'first' ? precision + 1 : decimal.point + precision), precision]
}

/** `%g`: with an exponent where the number is small or large for its digits. */
function generalText(size: number, precision: number): string {
  const decimal = precision < 0 ? shortest(size) : round(expand(size), precision || 1)
  const { digits, point } = decimal
  const wanted = precision < 0 ? digits.length : precision || 1
  // For shortest digits the cut is a fixed 6.
  const cut = precision < 0 ? 6 : wanted > digits.length && digits.length >= point ? digits.length : wanted
  if (point - 1 < -4 || point - 1 >= cut) return exponentText(decimal, Math.min(wanted, digits.length) - 1)
  return fixedText(decimal, Math.max((wanted > point ? digits.length : wanted) - point, 0))
}

function exponentText({ digits, point }: Decimal, places: number): string {
  const fraction = places > 0 ? `.${digits.slice(1, places + 1).padEnd(places, '0')}` : ''
  const exponent = digits === '' ? 0 : point - 1
  return `${digits[0] ?? '0'}${fraction}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}

function fixedText({ digits, point }: Decimal, places: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  if (places <= 0) return whole
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(Math.min(-point, places)) + digits
  return `${whole}.${fraction.slice(0, places).padEnd(places, '0')}`
}

/** The fewest digits that name the number. */
function shortest(size: number): Decimal {
  if (size === 0) return { digits: '', point: 0 }
  const [digits = '', exponent = '0'] = size.toExponential().split('e')
  return { digits: digits.replace('.', ''), point: Number(exponent) + 1 }
}

/** All digits of the number. */
function expand(size: number): Decimal {
  if (size === 0) return { digits: '', point: 0 }
  const { mantissa, exponent } = partsOf(size)
  const all = String(exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent))
  return { digits: withoutTail(all), point: exponent >= 0 ? all.length : all.length + exponent }
}

/** The first `count` digits, halves rounded to even. */
function round({ digits, point }: Decimal, count: number): Decimal {
  if (count < 0) return { digits: '', point: 0 }
  if (count >= digits.length) return { digits, point }
  const kept = digits.slice(0, count)
  if (!isRoundedUp(digits, count)) return kept === '' ? { digits: '', point: 0 } : { digits: withoutTail(kept), point }
  const nines = /9*$/.exec(kept)?.[0].length ?? 0
  if (nines === count) return { digits: '1', point: point + 1 }
  const last = count - nines - 1
  return { digits: kept.slice(0, last) + String(Number(kept[last]) + 1), point }
}

function isRoundedUp(digits: string, count: number): boolean {
  const first = digits[count] ?? '0'
  const isHalf = first === '5' && digits.length === count + 1
  return isHalf ? count > 0 && Number(digits[count - 1]) % 2 === 1 : first >= '5'
}

function withoutTail(digits: string): string {
  return digits.replace(/0+$/, '')
}

/** `%b`: the mantissa and the power of two that it is multiplied by. */
function binaryText(size: number): string {
  const { mantissa, exponent } = partsOf(size)
  return `${mantissa}p${exponent < 0 ? '' : '+'}${exponent}`
}

/** Where the first bit of a mantissa stands while it is made into hexadecimal digits. */
const FIRST_BIT = 60n

/** `%x`: one bit, hexadecimal digits, a power of two. */
function hexText(size: number, precision: number): string {
  let { mantissa, exponent } = partsOf(size)
  exponent = size === 0 ? 0 : exponent + 52
  mantissa <<= FIRST_BIT - 52n
  while (mantissa !== 0n && mantissa >> FIRST_BIT === 0n) {
    mantissa <<= 1n
    exponent--
  }
  if (precision >= 0 && precision < 15) {
    mantissa = roundBits(mantissa, FIRST_BIT - BigInt(precision * 4))
    if (mantissa >> (FIRST_BIT + 1n) !== 0n) {
      mantissa >>= 1n
      exponent++
    }
  }
  const all = (mantissa & ((1n << FIRST_BIT) - 1n)).toString(16).padStart(15, '0')
  const digits = precision < 0 ? withoutTail(all) : all.slice(0, precision).padEnd(precision, '0')
  const tail = `p${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
  return `0x${mantissa >> FIRST_BIT}${digits === '' ? '' : `.${digits}`}${tail}`
}

/** The number with its last bits zero, rounded, halves to even. */
function roundBits(value: bigint, bits: bigint): bigint {
  const kept = value >> bits
  const half = 1n << (bits - 1n)
  const rest = value & ((1n << bits) - 1n)
  const isUp = rest > half || (rest === half && (kept & 1n) === 1n)
  return (isUp ? kept + 1n : kept) << bits
}

/** The number as a whole mantissa times a power of two. */
function partsOf(size: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, size)
  const bits = view.getBigUint64(0)
  const biased = Number(bits >> 52n)
  const fraction = bits & ((1n << 52n) - 1n)
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 }
}
