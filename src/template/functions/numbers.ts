// sprig's functions on numbers (`numeric.go`): everything is converted first, whatever it is, and what is no number is 0.

import { printFloat64 } from '../../yaml/print-number.ts'
import { type Call, fixed, type TemplateFunction, variadic } from '../function.ts'
import {
  addInt64,
  divInt64,
  type Int64,
  modInt64,
  mulInt64,
  parseNearestDecimal,
  parseOctal,
  subInt64,
  toFloat64,
  toInt64,
} from '../int64.ts'
import type { OriginId } from '../origin.ts'
import { MOST_ITEMS } from '../sizes.ts'
import { FunctionError } from '../template-error.ts'
import { deepOriginOfAll, originOf } from '../value-origin.ts'
import { float, int, type Int, type IntType, list, type List, str, type Value } from '../value.ts'

function derived({ origins, name }: Call, values: readonly Value[]): OriginId {
  return origins.derived(deepOriginOfAll(values, origins), name)
}

/** The origin of a number read from a value: the same number in another form, or another number. */
function converted({ origins, name }: Call, value: Value, result: Int64): OriginId {
  const of = originOf(value, origins)
  return isNumber(value, result) ? origins.reformatted(of, name) : origins.derived(of, name)
}

function isNumber(value: Value, number: Int64): boolean {
  if (value.kind === 'string') return value.text.trim() !== '' && Number(value.text) === Number(number)
  return (value.kind === 'int' || value.kind === 'float') && value.value === number
}

function toInteger(type: IntType): TemplateFunction {
  return fixed(['any'], (call, value) => {
    const result = toInt64(value)
    return int(result, converted(call, value, result), type)
  })
}

const toFloat = fixed(['any'], (call, value) => {
  const result = toFloat64(value)
  return float(result, converted(call, value, result))
})

const atoi = fixed(['string'], (call, text) => {
  const result = parseNearestDecimal(text.text)
  return int(result, converted(call, text, result))
})

/** Reads octal digits (`0755`), as file modes are written, from what the value prints as. */
const toDecimal = fixed(['any'], (call, value) => int(parseOctal(printed(value)) ?? 0, derived(call, [value]), 'int64'))

function printed(value: Value): string {
  if (value.kind === 'string') return value.text
  if (value.kind === 'int') return String(value.value)
  if (value.kind === 'float') return printFloat64(value.value)
  return value.kind === 'host' ? value.print().text : ''
}

/** A function of integers that begins with its first argument and goes on with the others. */
function fold(step: (a: Int64, b: Int64) => Int64): TemplateFunction {
  return variadic(['any'], 'any', (call, rest, first) => {
    let result = toInt64(first)
    for (const value of rest) result = step(result, toInt64(value))
    return int(result, derived(call, [first, ...rest]), 'int64')
  })
}

function foldFloats(step: (a: number, b: number) => number): TemplateFunction {
  return variadic(['any'], 'any', (call, rest, first) => {
    let result = toFloat64(first)
    for (const value of rest) result = step(result, toFloat64(value))
    return float(result, derived(call, [first, ...rest]))
  })
}

/** Go's `math.Max`: infinity beats what is no number. */
function maxFloat(a: number, b: number): number {
  return a === Infinity || b === Infinity ? Infinity : Math.max(a, b)
}

function minFloat(a: number, b: number): number {
  return a === -Infinity || b === -Infinity ? -Infinity : Math.min(a, b)
}

/** A function of two integers; division by zero is a panic in Go. */
function pairwise(step: (a: Int64, b: Int64) => Int64, zero: 'allowed' | 'refused'): TemplateFunction {
  return fixed(['any', 'any'], (call, a, b) => {
    const divisor = toInt64(b)
    const origin = derived(call, [a, b])
    if (zero === 'refused' && divisor === 0)
      throw new FunctionError('runtime error: integer divide by zero', { origin })
    return int(step(toInt64(a), divisor), origin, 'int64')
  })
}

const add = variadic([], 'any', (call, values) => {
  let sum: Int64 = 0
  for (const value of values) sum = addInt64(sum, toInt64(value))
  return int(sum, derived(call, values), 'int64')
})

const add1 = fixed(['any'], (call, value) => int(addInt64(toInt64(value), 1), derived(call, [value]), 'int64'))

const larger = fold((a, b) => (b > a ? b : a))
const smaller = fold((a, b) => (b < a ? b : a))

function rounding(step: (value: number) => number): TemplateFunction {
  return fixed(['any'], (call, value) => {
    const result = step(toFloat64(value))
    return float(result, isNumber(value, result) ? converted(call, value, result) : derived(call, [value]))
  })
}

const round = variadic(['any', 'int'], 'float64', (call, [on], value, places) => {
  const power = powerOfTen(Number(places.value))
  const digits = power * toFloat64(value)
  const fraction = Number.isFinite(digits) ? digits - Math.trunc(digits) : Number.NaN
  const rounded = fraction >= (on?.value ?? 0.5) ? Math.ceil(digits) : Math.floor(digits)
  const origin = derived(call, on === undefined ? [value, places] : [value, places, on])
  return float(rounded / power, origin)
})

/** Go's `math.Pow(10, n)`, by squaring, and for negative powers the inverse: not always the nearest number. */
function powerOfTen(exponent: number): number {
  if (Math.abs(exponent) > 400) return exponent > 0 ? Infinity : 0
  // As Go does, mantissa and exponent apart: 10 is 0.625 times 2 to the 4th.
  let [mantissa, binary, factor, factorBinary] = [1, 0, 0.625, 4]
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) {
      mantissa *= factor
      binary += factorBinary
    }
    factor *= factor
    factorBinary *= 2
    if (factor < 0.5) {
      factor += factor
      factorBinary--
    }
  }
  if (exponent >= 0) return mantissa * 2 ** Math.min(binary, 1000) * 2 ** Math.max(binary - 1000, 0)
  return (1 / mantissa) * 2 ** Math.max(-binary, -1000) * 2 ** Math.min(1000 - binary, 0)
}

/** The integers from `start` on to before `stop`; none where the step leads the other way. */
function range(call: Call, start: Int64, stop: Int64, step: Int64): Int64[] {
  const isDown = stop < start
  if (isDown ? step >= 0 : step <= 0) return []
  const count = Number(BigInt(stop) - BigInt(start)) / Number(step)
  if (count > MOST_ITEMS) throw tooLong()
  call.limits.spend(Math.ceil(count / 100))
  const found: Int64[] = []
  for (let at = start; isDown ? at > stop : at < stop; at = addInt64(at, step)) {
    // An overflow would go round for ever, in Go as well.
    if (found.push(at) > MOST_ITEMS) throw tooLong()
  }
  return found
}

function tooLong(): FunctionError {
  return new FunctionError('a list of that many integers is too long', { reason: 'limit' })
}

function intList(call: Call, values: readonly Int64[], from: readonly Value[]): List {
  const origin = derived(call, from)
  return list(
    values.map((value) => int(value, origin)),
    origin,
    'int',
  )
}

const until = fixed(['int'], (call, count) =>
  intList(call, range(call, 0, count.value, count.value < 0 ? -1 : 1), [count]),
)

const untilStep = fixed(['int', 'int', 'int'], (call, start, stop, step) =>
  intList(call, range(call, start.value, stop.value, step.value), [start, stop, step]),
)

const seq = variadic([], 'int', (call, params) => str(sequence(call, params).join(' '), derived(call, params)))

/** As the program of that name: up to and including the end, downwards by itself. */
function sequence(call: Call, params: readonly Int[]): Int64[] {
  const [a, b, c] = params.map(({ value }) => value)
  if (a === undefined || params.length > 3) return []
  if (b === undefined) return inclusive(call, 1, a, a < 1 ? -1 : 1)
  if (c === undefined) return inclusive(call, a, b, b < a ? -1 : 1)
  return c < a && b > 0 ? [] : inclusive(call, a, c, b)
}

function inclusive(call: Call, start: Int64, end: Int64, step: Int64): Int64[] {
  return range(call, start, addInt64(end, end < start ? -1 : 1), step)
}

/** The functions of this file, by name. */
export const numberFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['int', toInteger('int')],
  ['int64', toInteger('int64')],
  ['float64', toFloat],
  ['atoi', atoi],
  ['toDecimal', toDecimal],
  ['add', add],
  ['add1', add1],
  ['sub', pairwise(subInt64, 'allowed')],
  ['mul', fold(mulInt64)],
  ['div', pairwise(divInt64, 'refused')],
  ['mod', pairwise(modInt64, 'refused')],
  ['max', larger],
  ['biggest', larger],
  ['min', smaller],
  ['maxf', foldFloats(maxFloat)],
  ['minf', foldFloats(minFloat)],
  ['ceil', rounding(Math.ceil)],
  ['floor', rounding(Math.floor)],
  ['round', round],
  ['until', until],
  ['untilStep', untilStep],
  ['seq', seq],
]
