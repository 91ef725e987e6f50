// Go's `time.Duration`: nanoseconds in 64 bits, read from and printed as `1h2m3.5s` (Go `time/format.go` ParseDuration, `time/time.go` String).

import { goTimeQuote } from './time-quote.ts'

/** Nanoseconds. */
export type Nanoseconds = bigint

export const SECOND: Nanoseconds = 1_000_000_000n
export const MINUTE: Nanoseconds = 60n * SECOND
export const HOUR: Nanoseconds = 60n * MINUTE

const LIMIT = 2n ** 63n

const UNITS: Readonly<Record<string, Nanoseconds>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: SECOND,
  m: MINUTE,
  h: HOUR,
}

/** What is wrong with a text that is no duration, in Go's words. */
export class DurationError extends Error {}

const PART = /(\d*)(?:(\.)(\d*))?([^\d.]*)/y

/** Reads a duration; throws a `DurationError`. */
export function parseDuration(text: string): Nanoseconds {
  const rest = text.replace(/^[-+]/, '')
  if (rest === '0') return 0n
  if (rest === '') throw invalid(text)
  let total = 0n
  PART.lastIndex = 0
  while (PART.lastIndex < rest.length) {
    const [, whole = '', , fraction = '', unit = ''] = PART.exec(rest) ?? []
    if (whole === '' && fraction === '') throw invalid(text)
    total += partOf(whole, fraction, unitOf(unit, text))
    if (total > LIMIT) throw invalid(text)
  }
  if (text.startsWith('-')) return -total
  if (total >= LIMIT) throw invalid(text)
  return total
}

function invalid(text: string): DurationError {
  return new DurationError(`time: invalid duration ${goTimeQuote(text)}`)
}

function unitOf(name: string, text: string): Nanoseconds {
  if (name === '') throw new DurationError(`time: missing unit in duration ${goTimeQuote(text)}`)
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined
  if (unit !== undefined) return unit
  throw new DurationError(`time: unknown unit ${goTimeQuote(name)} in duration ${goTimeQuote(text)}`)
}

/** More than any duration where the whole units alone do not fit. */
function partOf(whole: string, fraction: string, unit: Nanoseconds): Nanoseconds {
  const size = whole.length > 1000 ? LIMIT : BigInt(whole === '' ? '0' : whole)
  return size > LIMIT / unit ? LIMIT + 1n : size * unit + fractionOf(fraction, unit)
}

/** A fraction of a unit, in the floats that Go uses. */
function fractionOf(digits: string, unit: Nanoseconds): Nanoseconds {
  let value = 0n
  let scale = 1
  for (const digit of digits.slice(0, 30)) {
    const grown = value * 10n + BigInt(digit)
    if (value > (LIMIT - 1n) / 10n || grown > LIMIT) break
    value = grown
    scale *= 10
  }
  return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (Number(unit) / scale)))
}

/** `2h3m0.5s`, `1.5ms`, `0s`. */
export function printDuration(duration: Nanoseconds): string {
  if (duration === 0n) return '0s'
  const sign = duration < 0n ? '-' : ''
  const size = duration < 0n ? -duration : duration
  if (size < SECOND) return sign + printSmall(size)
  const seconds = `${(size % MINUTE) / SECOND}${fractionText(size % SECOND, 9)}s`
  if (size < MINUTE) return sign + seconds
  const minutes = `${(size % HOUR) / MINUTE}m${seconds}`
  return size < HOUR ? sign + minutes : `${sign}${size / HOUR}h${minutes}`
}

function printSmall(size: Nanoseconds): string {
  if (size < 1000n) return `${size}ns`
  if (size < 1_000_000n) return `${size / 1000n}${fractionText(size % 1000n, 3)}µs`
  return `${size / 1_000_000n}${fractionText(size % 1_000_000n, 6)}ms`
}

function fractionText(rest: Nanoseconds, digits: number): string {
  return rest === 0n ? '' : `.${String(rest).padStart(digits, '0').replace(/0+$/, '')}`
}

/** Cut down to 64 bits, as overflow does. */
export function wrapDuration(duration: bigint): Nanoseconds {
  return BigInt.asIntN(64, duration)
}

/** At most what 64 bits hold. */
export function saturateDuration(duration: bigint): Nanoseconds {
  if (duration >= LIMIT) return LIMIT - 1n
  return duration < -LIMIT ? -LIMIT : duration
}

/** To the nearest multiple, halves away from zero. */
export function roundDuration(duration: Nanoseconds, to: Nanoseconds): Nanoseconds {
  if (to <= 0n) return duration
  const rest = duration % to
  const size = rest < 0n ? -rest : rest
  if (size * 2n < to) return duration - rest
  return saturateDuration(duration < 0n ? duration + size - to : duration - size + to)
}

/** To a multiple, towards zero. */
export function truncateDuration(duration: Nanoseconds, to: Nanoseconds): Nanoseconds {
  return to <= 0n ? duration : duration - (duration % to)
}
