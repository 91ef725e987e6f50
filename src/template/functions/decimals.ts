// sprig's `addf` and its kin, which reckon in decimals (`numeric.go` execDecimalOp, with shopspring/decimal 1.4.0): 0.1 and 0.2 are 0.3.

import { type Call, fixed, type TemplateFunction, variadic } from '../function.ts'
import { toFloat64 } from '../int64.ts'
import { FunctionError } from '../template-error.ts'
import { deepOriginOfAll } from '../value-origin.ts'
import { float, type Value } from '../value.ts'

/** `digits` times ten to the power of `exponent`. */
interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

type Operation = (a: Decimal, b: Decimal) => Decimal

const ZERO: Decimal = { digits: 0n, exponent: 0 }
const ONE: Decimal = { digits: 1n, exponent: 0 }

/** The fewest digits that name the number. */
function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) {
    throw new FunctionError(`Cannot create a Decimal from ${value > 0 ? '+Inf' : value < 0 ? '-Inf' : 'NaN'}`)
  }
  if (value === 0) return ZERO
  const [digits = '0', exponent = '0'] = value.toExponential().split('e')
  const point = digits.indexOf('.')
  const places = point < 0 ? 0 : digits.length - point - 1
  return { digits: BigInt(digits.replace('.', '')), exponent: Number(exponent) - places }
}

function toNumber({ digits, exponent }: Decimal): number {
  return Number(`${digits}e${exponent}`)
}

/** The digits of a decimal written with a smaller exponent. */
function digitsAt({ digits, exponent }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(exponent - wanted)
}

function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  return { digits: digitsAt(a, exponent) + digitsAt(b, exponent), exponent }
}

function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, exponent: b.exponent })
}

function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent }
}

/** Places after the point of a quotient (`DivisionPrecision`). */
const PLACES = 16

/** To 16 places, halves away from zero. */
function divide(a: Decimal, b: Decimal): Decimal {
  if (b.digits === 0n) throw new FunctionError('decimal division by 0')
  const shift = a.exponent - b.exponent + PLACES
  const dividend = shift < 0 ? a.digits : a.digits * 10n ** BigInt(shift)
  const divisor = shift < 0 ? b.digits * 10n ** BigInt(-shift) : b.digits
  const quotient = dividend / divisor
  const rest = dividend - quotient * divisor
  const isUp = size(rest) * 2n >= size(divisor)
  const step = a.digits < 0n === b.digits < 0n ? 1n : -1n
  return { digits: isUp ? quotient + step : quotient, exponent: -PLACES }
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}

function reckon(call: Call, operation: Operation, first: Decimal, rest: readonly Value[]): number {
  let result = first
  for (const value of rest) {
    call.limits.spend(1)
    result = operation(result, toDecimal(toFloat64(value)))
  }
  return toNumber(result)
}

/** A function that begins with its first argument and goes on with the others. */
function chain(operation: Operation): TemplateFunction {
  return variadic(['any'], 'any', (call, rest, first) =>
    float(
      reckon(call, operation, toDecimal(toFloat64(first)), rest),
      call.origins.derived(deepOriginOfAll([first, ...rest], call.origins), call.name),
    ),
  )
}

/** The functions of this file, by name. */
export const decimalFunctions: readonly (readonly [string, TemplateFunction])[] = [
  [
    'addf',
    variadic([], 'any', (call, values) =>
      float(reckon(call, add, ZERO, values), call.origins.derived(deepOriginOfAll(values, call.origins), call.name)),
    ),
  ],
  [
    'add1f',
    fixed(['any'], (call, value) =>
      float(
        toNumber(add(toDecimal(toFloat64(value)), ONE)),
        call.origins.derived(deepOriginOfAll([value], call.origins), call.name),
      ),
    ),
  ],
  ['subf', chain(subtract)],
  ['mulf', chain(multiply)],
  ['divf', chain(divide)],
]
