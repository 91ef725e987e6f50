// Time zones as Go's `time.Location` has them: UTC, the local zone (which is UTC here, so that every machine renders alike), named ones
// through `Intl`, and those made of an offset alone.

import { ZONE_LETTERS } from './zone-letters.ts'

export interface Zone {
  /** As `Location` prints it. */
  readonly name: string
  /** What holds at a time in seconds since 1970. */
  readonly at: (seconds: number) => ZoneTime
}

export interface ZoneTime {
  /** Seconds east of UTC. */
  readonly offset: number
  /** What the zone goes by; empty where there is nothing. */
  readonly letters: string
}

const UTC_TIME: ZoneTime = { offset: 0, letters: 'UTC' }

export const UTC: Zone = { name: 'UTC', at: () => UTC_TIME }

/** Go's `time.Local`. */
export const LOCAL: Zone = { name: 'Local', at: () => UTC_TIME }

/** Go's `time.FixedZone`. */
export function fixedZone(letters: string, offset: number): Zone {
  const time: ZoneTime = { offset, letters }
  return { name: letters, at: () => time }
}

const ZONES = new Map<string, Zone | undefined>()

/** Go's `time.LoadLocation`; undefined where there is no zone of that name. Names are the files of the tz database, so that case matters. */
export function loadZone(name: string): Zone | undefined {
  if (name === '' || name === 'UTC') return UTC
  if (name === 'Local') return LOCAL
  if (!ZONES.has(name)) ZONES.set(name, namedZone(name))
  return ZONES.get(name)
}

/** `Intl` takes names in any case, and offsets. */
const NAME = /^[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*){0,2}$/

function namedZone(name: string): Zone | undefined {
  if (!NAME.test(name) || (!name.includes('/') && !isWholeName(name))) return undefined
  const clock = clockOf(name)
  if (clock === undefined) return undefined
  const letters = lettersOf(name)
  return {
    name,
    at: (seconds) => {
      const offset = clock(seconds)
      return { offset, letters: letters.get(offset) ?? numericLetters(offset) }
    },
  }
}

/** Names without a slash are countries (`Japan`) and letters (`EST5EDT`); of others in part capital only some exist. */
function isWholeName(name: string): boolean {
  return /^(?:[A-Z]+(?:[0-9]+[A-Z]*)?|[A-Z][a-z]+|GMT[+-]0|GB-Eire|NZ-CHAT|W-SU)$/.test(name)
}

/** The letters of a zone by offset in seconds. */
function lettersOf(name: string): ReadonlyMap<number, string> {
  const found = ZONE_LETTERS.find(([, names]) => ` ${names} `.includes(` ${name} `))
  const letters = new Map<number, string>()
  for (const part of found?.[0].split(' ') ?? []) {
    const [, text = '', minutes = ''] = /^([A-Za-z]+)([-+]\d+)$/.exec(part) ?? []
    letters.set(Number(minutes) * 60, text)
  }
  return letters
}

/** `-03`, `+0530`; before zones were introduced each place had its own time to the second, local mean time. */
function numericLetters(offset: number): string {
  const size = Math.abs(offset)
  if (size % 60 !== 0) return 'LMT'
  const minutes = (size / 60) % 60
  const sign = offset < 0 ? '-' : '+'
  return sign + two(Math.floor(size / 3600)) + (minutes === 0 ? '' : two(minutes))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** The furthest second from 1970 that JavaScript's dates can hold. */
const FURTHEST = 8.64e12

/** What tells a zone's offset at a time; undefined where `Intl` knows no such zone. */
function clockOf(timeZone: string): ((seconds: number) => number) | undefined {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return undefined
  }
  return (seconds) => {
    const at = Math.min(Math.max(Math.floor(seconds), -FURTHEST), FURTHEST)
    const parts = new Map<string, string>()
    for (const { type, value } of format.formatToParts(at * 1000)) parts.set(type, value)
    const number = (type: string): number => Number(parts.get(type) ?? 0)
    const year = parts.get('era')?.startsWith('B') === true ? 1 - number('year') : number('year')
    const local = new Date(0)
    local.setUTCFullYear(year, number('month') - 1, number('day'))
    local.setUTCHours(number('hour'), number('minute'), number('second'))
    return Math.round(local.getTime() / 1000) - at
  }
}
