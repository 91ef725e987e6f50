// Layouts of Go's `time` package, which say how a date looks by showing one: 2006-01-02 15:04:05 (Go `time/format.go`).

import { dayOfYear, MONTHS, WEEKDAYS, weekdayOf } from './civil.ts'
import { type Clock, clockOf, type Moment } from './moment.ts'

/** A piece of a layout: an element that means something, after text that means itself. */
export interface LayoutPiece {
  readonly prefix: string
  /** As written (`Jan`, `.000`); empty at the end. */
  readonly element: string
}

/** In the order in which Go tries them at each place. */
const ELEMENT =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|0[1-6]|002|15|1|2006|2|_2(?!006)|__2|3|4|5|PM|pm|[-Z]070000|[-Z]07:00:00|[-Z]0700|[-Z]07:00|[-Z]07|[.,](?:0+|9+)(?!\d)/g

/** The pieces of a layout; the last has no element. */
export function layoutPieces(layout: string): LayoutPiece[] {
  const pieces: LayoutPiece[] = []
  let at = 0
  for (const match of layout.matchAll(ELEMENT)) {
    pieces.push({ prefix: layout.slice(at, match.index), element: match[0] })
    at = match.index + match[0].length
  }
  pieces.push({ prefix: layout.slice(at), element: '' })
  return pieces
}

type Print = (clock: Clock) => string

const PRINTERS: Readonly<Record<string, Print>> = {
  '2006': ({ year }) => padded(year, 4),
  '06': ({ year }) => padded(Math.abs(year) % 100, 2),
  January: ({ month }) => MONTHS[month - 1] ?? '',
  Jan: ({ month }) => MONTHS[month - 1]?.slice(0, 3) ?? '',
  '1': ({ month }) => String(month),
  '01': ({ month }) => padded(month, 2),
  Monday: ({ days }) => WEEKDAYS[weekdayOf(days)] ?? '',
  Mon: ({ days }) => WEEKDAYS[weekdayOf(days)]?.slice(0, 3) ?? '',
  '2': ({ day }) => String(day),
  _2: ({ day }) => String(day).padStart(2),
  '02': ({ day }) => padded(day, 2),
  __2: ({ days }) => String(dayOfYear(days)).padStart(3),
  '002': ({ days }) => padded(dayOfYear(days), 3),
  '15': ({ hour }) => padded(hour, 2),
  '3': ({ hour }) => String(hour % 12 || 12),
  '03': ({ hour }) => padded(hour % 12 || 12, 2),
  '4': ({ minute }) => String(minute),
  '04': ({ minute }) => padded(minute, 2),
  '5': ({ second }) => String(second),
  '05': ({ second }) => padded(second, 2),
  PM: ({ hour }) => (hour >= 12 ? 'PM' : 'AM'),
  pm: ({ hour }) => (hour >= 12 ? 'pm' : 'am'),
  MST: ({ letters, offset }) => (letters === '' ? offsetText(offset, '-0700') : letters),
}

/** The moment as the layout shows it. */
export function formatMoment(moment: Moment, layout: string): string {
  const clock = clockOf(moment)
  return layoutPieces(layout)
    .map(({ prefix, element }) => prefix + printElement(element, clock))
    .join('')
}

function printElement(element: string, clock: Clock): string {
  const print = PRINTERS[element]
  if (print !== undefined) return print(clock)
  const [first = ''] = element
  if (first === '') return ''
  if (first === '.' || first === ',') return fractionText(element, clock.nanos)
  return first === 'Z' && clock.offset === 0 ? 'Z' : offsetText(clock.offset, element)
}

/** An offset in the form of a layout's: `-07`, `-0700`, `-07:00`, with seconds or without. */
function offsetText(offset: number, form: string): string {
  // Go cuts the minutes towards zero and looks for the sign only then.
  const minutes = Math.trunc(offset / 60)
  const size = Math.abs(minutes)
  const seconds = minutes < 0 ? -offset % 60 : offset % 60
  const colon = form.includes(':') ? ':' : ''
  const digits = form.replaceAll(':', '').length - 1
  let text = (minutes < 0 ? '-' : '+') + padded(Math.floor(size / 60), 2)
  if (digits > 2) text += colon + padded(size % 60, 2)
  if (digits > 4) text += colon + padded(seconds, 2)
  return text
}

/** `.000` keeps all its digits, `.999` leaves zeros at the end away. */
function fractionText(element: string, nanos: number): string {
  const digits = padded(nanos, 9)
    .slice(0, element.length - 1)
    .padEnd(Math.min(element.length - 1, 9), '0')
  if (element[1] === '0') return element[0] + digits
  const kept = digits.replace(/0+$/, '')
  return kept === '' ? '' : element[0] + kept
}

function padded(value: number, width: number): string {
  return value < 0 ? `-${String(-value).padStart(width, '0')}` : String(value).padStart(width, '0')
}
