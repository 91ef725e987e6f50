// Numbers of 32 bits as Go writes them.

import { printFloat64 } from './print-number.ts'

/** The text of a float64 as `printFloat64` gives it after rounding to 32 bits, which is how sigs.k8s.io/yaml (`yaml.go`) turns a float into a map key or into a field of text. */
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
