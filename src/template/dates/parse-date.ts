// Dates read by a layout, as Go's `time.ParseInLocation` does it (Go `time/format.go` parse), in the local zone where the text names none.

import { daysInMonth, isLeapYear, MONTHS, WEEKDAYS } from './civil.ts'
import { layoutPieces } from './layout.ts'
import { type Moment, momentOf } from './moment.ts'
import { goTimeQuote } from './time-quote.ts'
import { fixedZone, LOCAL, UTC, type Zone } from './zone.ts'

/** What is wrong with a text that does not look like its layout, in Go's words. */
export class DateError extends Error {}

/** What was read so far; -1 is not at all. */
interface Reading {
  rest: string
  year: number
  month: number
  day: number
  dayOfYear: number
  hour: number
  minute: number
  second: number
  nanos: number
  half: 'am' | 'pm' | undefined
  zone: Zone | undefined
  offset: number | undefined
  letters: string
}

/** A value that is out of its range, told by its name. */
class RangeProblem extends Error {}

/** A value that does not look as it should. */
class LookProblem extends Error {}

/** Reads a date; throws a `DateError`. */
export function parseDate(layout: string, text: string): Moment {
  const reading: Reading = {
    rest: text,
    year: 0,
    month: -1,
    day: -1,
    dayOfYear: -1,
    hour: 0,
    minute: 0,
    second: 0,
    nanos: 0,
    half: undefined,
    zone: undefined,
    offset: undefined,
    letters: '',
  }
  const wrong = (message: string): DateError => new DateError(`parsing time ${goTimeQuote(text)}${message}`)
  const pieces = layoutPieces(layout)
  for (const [at, { prefix, element }] of pieces.entries()) {
    if (!skipPrefix(reading, prefix)) throw wrong(looks(layout, reading.rest, prefix))
    if (element === '') {
      if (reading.rest !== '') throw wrong(`: extra text: ${goTimeQuote(reading.rest)}`)
      break
    }
    const before = reading.rest
    try {
      readElement(reading, element, pieces[at + 1])
    } catch (error) {
      if (error instanceof RangeProblem) throw wrong(`: ${error.message} out of range`)
      throw error instanceof LookProblem ? wrong(looks(layout, before, element)) : error
    }
  }
  setDay(reading, wrong)
  return toMoment(reading)
}

function looks(layout: string, value: string, element: string): string {
  return ` as ${goTimeQuote(layout)}: cannot parse ${goTimeQuote(value)} as ${goTimeQuote(element)}`
}

/** Takes the text between elements; any number of spaces stands for any other. */
function skipPrefix(reading: Reading, prefix: string): boolean {
  const { rest } = reading
  let at = 0
  for (let from = 0; from < prefix.length;) {
    if (prefix[from] === ' ') {
      if (at < rest.length && rest[at] !== ' ') return cutTo(reading, at, false)
      while (prefix[from] === ' ') from++
      while (rest[at] === ' ') at++
    } else {
      if (rest[at] !== prefix[from]) return cutTo(reading, at, false)
      from++
      at++
    }
  }
  return cutTo(reading, at, true)
}

function cutTo<T>(reading: Reading, at: number, result: T): T {
  reading.rest = reading.rest.slice(at)
  return result
}

type Next = { readonly prefix: string; readonly element: string } | undefined

/** Takes what a pattern matches at the beginning. */
function take(reading: Reading, pattern: RegExp): RegExpExecArray {
  const match = pattern.exec(reading.rest)
  if (match === null) throw new LookProblem()
  return cutTo(reading, match[0].length, match)
}

function number(reading: Reading, pattern: RegExp, range?: { name: string; from: number; to: number }): number {
  const value = Number(take(reading, pattern)[0])
  if (range !== undefined && (value < range.from || value > range.to)) throw new RangeProblem(range.name)
  return value
}

const TWO = /^\d\d/
const ONE_OR_TWO = /^\d\d?/

function word(reading: Reading, words: readonly string[], length?: number): number {
  const lower = reading.rest.slice(0, 9).toLowerCase()
  const found = words.findIndex((name) => lower.startsWith(name.slice(0, length).toLowerCase()))
  const name = words[found]
  if (name === undefined) throw new LookProblem()
  return cutTo(reading, name.slice(0, length).length, found + 1)
}

type Read = (reading: Reading, next: Next) => void

const MONTH_RANGE = { name: 'month', from: 1, to: 12 }
const HOUR_RANGE = { name: 'hour', from: 0, to: 23 }
const HOUR12_RANGE = { name: 'hour', from: 0, to: 12 }
const MINUTE_RANGE = { name: 'minute', from: 0, to: 59 }

const READERS: Readonly<Record<string, Read>> = {
  '2006': (reading) => {
    reading.year = Number(take(reading, /^\d{4}/)[0])
  },
  '06': (reading) => {
    const year = signedTwo(reading)
    reading.year = year >= 69 ? year + 1900 : year + 2000
  },
  January: (reading) => {
    reading.month = word(reading, MONTHS)
  },
  Jan: (reading) => {
    reading.month = word(reading, MONTHS, 3)
  },
  '1': (reading) => {
    reading.month = number(reading, ONE_OR_TWO, MONTH_RANGE)
  },
  '01': (reading) => {
    reading.month = number(reading, TWO, MONTH_RANGE)
  },
  Monday: (reading) => {
    word(reading, WEEKDAYS)
  },
  Mon: (reading) => {
    word(reading, WEEKDAYS, 3)
  },
  '2': (reading) => {
    reading.day = number(reading, ONE_OR_TWO)
  },
  _2: (reading) => {
    reading.rest = reading.rest.replace(/^ /, '')
    reading.day = number(reading, ONE_OR_TWO)
  },
  '02': (reading) => {
    reading.day = number(reading, TWO)
  },
  __2: (reading) => {
    reading.rest = reading.rest.replace(/^ {1,2}/, '')
    reading.dayOfYear = number(reading, /^\d{1,3}/)
  },
  '002': (reading) => {
    reading.dayOfYear = number(reading, /^\d{3}/)
  },
  '15': (reading) => {
    reading.hour = number(reading, ONE_OR_TWO, HOUR_RANGE)
  },
  '3': (reading) => {
    reading.hour = number(reading, ONE_OR_TWO, HOUR12_RANGE)
  },
  '03': (reading) => {
    reading.hour = number(reading, TWO, HOUR12_RANGE)
  },
  '4': (reading) => {
    reading.minute = number(reading, ONE_OR_TWO, MINUTE_RANGE)
  },
  '04': (reading) => {
    reading.minute = number(reading, TWO, MINUTE_RANGE)
  },
  '5': (reading, next) => {
    readSecond(reading, ONE_OR_TWO, next)
  },
  '05': (reading, next) => {
    readSecond(reading, TWO, next)
  },
  PM: (reading) => {
    reading.half = take(reading, /^[AP]M/)[0] === 'PM' ? 'pm' : 'am'
  },
  pm: (reading) => {
    reading.half = take(reading, /^[ap]m/)[0] === 'pm' ? 'pm' : 'am'
  },
  MST: readLetters,
}

/** Go reads the two characters of a short year as a number with a sign. */
function signedTwo(reading: Reading): number {
  return Number(take(reading, /^(?:\d\d|[-+]\d)/)[0])
}

/** Seconds may have a fraction that the layout does not tell. */
function readSecond(reading: Reading, pattern: RegExp, next: Next): void {
  reading.second = number(reading, pattern, { ...MINUTE_RANGE, name: 'second' })
  // Go looks for the layout's next element, whatever text stands before it.
  if (/^[.,][09]/.test(next?.element ?? '')) return
  const fraction = /^[.,]\d+/.exec(reading.rest)
  if (fraction !== null) reading.nanos = cutTo(reading, fraction[0].length, nanosOf(fraction[0]))
}

function nanosOf(fraction: string): number {
  return Number(fraction.slice(1, 10).padEnd(9, '0'))
}

function readElement(reading: Reading, element: string, next: Next): void {
  const read = READERS[element]
  if (read !== undefined) read(reading, next)
  else if (/^[.,]0/.test(element)) readDigits(reading, element.length - 1)
  else if (/^[.,]9/.test(element)) readOptionalDigits(reading)
  else readOffset(reading, element)
}

function readDigits(reading: Reading, digits: number): void {
  const found = reading.rest.slice(0, digits + 1)
  // Only the first nine digits are looked at.
  if (found.length <= digits || !/^[.,](?:[-+]?\d+)$/.test(found.slice(0, 10))) throw new LookProblem()
  if (/^[.,]-0*[1-9]/.test(found)) throw new RangeProblem('fractional second')
  reading.nanos = cutTo(reading, digits + 1, nanosOf(found.replace(/[-+]/, '0')))
}

function readOptionalDigits(reading: Reading): void {
  const found = /^[.,]\d+/.exec(reading.rest)
  if (found !== null) reading.nanos = cutTo(reading, found[0].length, nanosOf(found[0]))
}

const OFFSETS: Readonly<Record<string, RegExp>> = {
  '07': /^(.)(\d\d)/,
  '0700': /^(.)(\d\d)(\d\d)/,
  '07:00': /^(.)(\d\d):(\d\d)/,
  '070000': /^(.)(\d\d)(\d\d)(\d\d)/,
  '07:00:00': /^(.)(\d\d):(\d\d):(\d\d)/,
}

function readOffset(reading: Reading, element: string): void {
  if (element.startsWith('Z') && reading.rest.startsWith('Z')) {
    reading.zone = UTC
    reading.rest = reading.rest.slice(1)
    return
  }
  const [, sign, hours, minutes = '0', seconds = '0'] = take(reading, OFFSETS[element.slice(1)] ?? /^(.)(\d\d)/)
  if (Number(hours) > 24) throw new RangeProblem('time zone offset hour')
  if (Number(minutes) > 60) throw new RangeProblem('time zone offset minute')
  if (Number(seconds) > 60) throw new RangeProblem('time zone offset second')
  if (sign !== '+' && sign !== '-') throw new LookProblem()
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  reading.offset = sign === '-' ? -size + 0 : size
}

/** Letters as zones have them: three, or four or five that end in a T, and some odd ones. */
const LETTERS =
  /^(?:ChST|MeST|GMT(?:[-+](?:[01]?\d|2[0-3])(?!\d))?|[-+](?:0*(?:1?\d|2[0-3]))(?!\d)|[A-Z]{4}T(?![A-Z])|(?:[A-Z]{3}T|WITA)(?![A-Z])|[A-Z]{3}(?![A-Z]))/

function readLetters(reading: Reading): void {
  if (reading.rest.startsWith('UTC')) {
    reading.zone = UTC
    reading.rest = reading.rest.slice(3)
    return
  }
  const [letters] = take(reading, LETTERS)
  reading.letters = letters
}

/** Hours of the half day, month and day from the day of the year, and whether the month has such a day. */
function setDay(reading: Reading, wrong: (message: string) => DateError): void {
  if (reading.half === 'pm' && reading.hour < 12) reading.hour += 12
  if (reading.half === 'am' && reading.hour === 12) reading.hour = 0
  if (reading.dayOfYear >= 0) setDayOfYear(reading, wrong)
  if (reading.month < 0) reading.month = 1
  if (reading.day < 0) reading.day = 1
  if (reading.day < 1 || reading.day > daysInMonth(reading.year, reading.month)) throw wrong(': day out of range')
}

function setDayOfYear(reading: Reading, wrong: (message: string) => DateError): void {
  const { year } = reading
  let month = 1
  let day = reading.dayOfYear
  if (day < 1 || day > (isLeapYear(year) ? 366 : 365)) throw wrong(': day-of-year out of range')
  for (; day > daysInMonth(year, month); month++) day -= daysInMonth(year, month)
  if (reading.month >= 0 && reading.month !== month) throw wrong(': day-of-year does not match month')
  if (reading.day >= 0 && reading.day !== day) throw wrong(': day-of-year does not match day')
  reading.month = month
  reading.day = day
}

function toMoment(reading: Reading): Moment {
  const { zone, offset, letters } = reading
  if (zone !== undefined) return momentOf(reading, zone)
  if (offset !== undefined) {
    const moment = momentOf({ ...reading, second: reading.second - offset }, UTC)
    const isLocal = offset === 0 && (letters === '' || letters === 'UTC')
    return { ...moment, zone: isLocal ? LOCAL : fixedZone(letters, offset) }
  }
  if (letters === '') return momentOf(reading, LOCAL)
  const hours = /^GMT([-+]\d+)$/.exec(letters)?.[1]
  return { ...momentOf(reading, UTC), zone: fixedZone(letters, Number(hours ?? 0) * 3600) }
}
