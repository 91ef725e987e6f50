// Go's `time.Time`: a point in time, to the nanosecond, with the zone in which it is seen.

import { civilFromDays, daysFromCivil } from './civil.ts'
import { type Nanoseconds, saturateDuration, SECOND } from './duration.ts'
import { UTC, type Zone } from './zone.ts'

export interface Moment {
  /** Since 1970-01-01 00:00 UTC. */
  readonly seconds: number
  /** 0 to 999,999,999. */
  readonly nanos: number
  readonly zone: Zone
}

/** The zero of Go's type: the first second of the year 1. */
export const ZERO_MOMENT: Moment = { seconds: -62_135_596_800, nanos: 0, zone: UTC }

/** Fields of a date and a time of day; all may be beyond their range and then count on. */
export interface Fields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanos: number
}

const DAY = 86_400

/** Go's `time.Date`: in a zone that leaves out or doubles the time, one of the two offsets around. */
export function momentOf(fields: Fields, zone: Zone): Moment {
  const { year, month, day, hour, minute, second, nanos } = fields
  const carried = Math.floor(nanos / 1e9)
  const local = daysFromCivil(year, month, day) * DAY + hour * 3600 + minute * 60 + second + carried
  const first = zone.at(local).offset
  const tried = local - first
  // The offset at the time as if it were UTC may be one of before or after a change.
  const offset = zone.at(tried).offset
  const seconds = offset === first ? tried : local - offset
  return { seconds, nanos: nanos - carried * 1e9, zone }
}

/** How a moment is seen in its zone. */
export interface Clock extends Fields {
  /** Days since 1970-01-01, local. */
  readonly days: number
  readonly offset: number
  readonly letters: string
}

export function clockOf({ seconds, nanos, zone }: Moment): Clock {
  const { offset, letters } = zone.at(seconds)
  const local = seconds + offset
  const days = Math.floor(local / DAY)
  const rest = local - days * DAY
  return {
    ...civilFromDays(days),
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    nanos,
    days,
    offset,
    letters,
  }
}

/** Later by a duration. */
export function addDuration(moment: Moment, duration: Nanoseconds): Moment {
  const nanos = BigInt(moment.nanos) + duration
  const carried = nanos >= 0n ? nanos / SECOND : -((SECOND - 1n - nanos) / SECOND)
  return {
    seconds: moment.seconds + Number(carried),
    nanos: Number(nanos - carried * SECOND),
    zone: moment.zone,
  }
}

/** From `b` to `a`, at most what a duration holds. */
export function durationBetween(a: Moment, b: Moment): Nanoseconds {
  return saturateDuration(BigInt(a.seconds - b.seconds) * SECOND + BigInt(a.nanos - b.nanos))
}

/** Nanoseconds since 1970, in 64 bits or not. */
export function unixNanos({ seconds, nanos }: Moment): bigint {
  return BigInt(seconds) * SECOND + BigInt(nanos)
}

export function compareMoments(a: Moment, b: Moment): -1 | 0 | 1 {
  const difference = a.seconds - b.seconds || a.nanos - b.nanos
  if (difference === 0) return 0
  return difference < 0 ? -1 : 1
}
