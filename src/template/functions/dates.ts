// sprig's functions on dates (`date.go`). The local zone is UTC, and now is what the render's clock says, so that every machine renders alike.

import { DateError, parseDate } from '../dates/parse-date.ts'
import {
  DurationError,
  HOUR,
  MINUTE,
  type Nanoseconds,
  parseDuration,
  printDuration,
  roundDuration,
  SECOND,
  wrapDuration,
} from '../dates/duration.ts'
import { formatMoment } from '../dates/layout.ts'
import { addDuration, durationBetween, type Moment, ZERO_MOMENT } from '../dates/moment.ts'
import { isTime, momentIn, timeValue } from '../dates/time-value.ts'
import { LOCAL, loadZone, UTC } from '../dates/zone.ts'
import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { type Int64, parseNearestDecimal } from '../int64.ts'
import type { OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { originOf } from '../value-origin.ts'
import { type IntType, str, type Value } from '../value.ts'

function nowMoment({ random }: Call): Moment {
  const seconds = Math.floor(random.now / 1000)
  return { seconds, nanos: Math.round((random.now - seconds * 1000) * 1e6), zone: LOCAL }
}

function derived({ origins, name }: Call, ...values: readonly Value[]): OriginId {
  let all: OriginId = 0
  for (const value of values) all = origins.union(all, originOf(value, origins))
  return origins.derived(all, name)
}

/** The time that a value is: a time, or seconds since 1970 of the given types; anything else is now. */
function momentFrom(call: Call, value: Value, types: readonly IntType[]): { moment: Moment; origin: OriginId } {
  const origin = originOf(value, call.origins)
  if (isTime(value)) return { moment: momentIn(value), origin }
  if (value.kind === 'int' && types.includes(value.type)) {
    return { moment: { seconds: Number(value.value), nanos: 0, zone: LOCAL }, origin }
  }
  return { moment: nowMoment(call), origin: call.origins.union(call.random.origin, origin) }
}

function formatIn(call: Call, layout: string, value: Value, given: { zone: string; origin: OriginId }): Value {
  const { moment, origin } = momentFrom(call, value, ['int64', 'int', 'int32'])
  const zone = loadZone(given.zone) ?? UTC
  const { origins, name } = call
  return str(formatMoment({ ...moment, zone }, layout), origins.derived(origins.union(origin, given.origin), name))
}

const HTML = '2006-01-02'

const date = fixed(['string', 'any'], (call, layout, value) =>
  formatIn(call, layout.text, value, { zone: 'Local', origin: originOf(layout, call.origins) }),
)

const dateInZone = fixed(['string', 'any', 'string'], (call, layout, value, zone) =>
  formatIn(call, layout.text, value, {
    zone: zone.text,
    origin: call.origins.union(originOf(layout, call.origins), originOf(zone, call.origins)),
  }),
)

const htmlDate = fixed(['any'], (call, value) => formatIn(call, HTML, value, { zone: 'Local', origin: 0 }))

const htmlDateInZone = fixed(['any', 'string'], (call, value, zone) =>
  formatIn(call, HTML, value, { zone: zone.text, origin: originOf(zone, call.origins) }),
)

/** A duration or, where the text is none, what `otherwise` makes of it. */
function durationIn(text: string, otherwise: (message: string) => Nanoseconds): Nanoseconds {
  try {
    return parseDuration(text)
  } catch (error) {
    if (error instanceof DurationError) return otherwise(error.message)
    throw error
  }
}

function refuse(message: string): never {
  throw new FunctionError(message)
}

/** A duration that cannot be read changes nothing, or is an error for the `must` twin. */
function modifying(otherwise: (message: string) => Nanoseconds): TemplateFunction {
  return fixed(['string', 'time'], (call, text, time) =>
    timeValue(addDuration(momentIn(time), durationIn(text.text, otherwise)), derived(call, text, time), call.origins),
  )
}

const dateModify = modifying(() => 0n)
const mustDateModify = modifying(refuse)

function reading(otherwise: (message: string) => Moment): TemplateFunction {
  return fixed(['string', 'string'], (call, layout, text) => {
    let moment: Moment
    try {
      moment = parseDate(layout.text, text.text)
    } catch (error) {
      if (!(error instanceof DateError)) throw error
      moment = otherwise(error.message)
    }
    return timeValue(moment, derived(call, layout, text), call.origins)
  })
}

const ago = fixed(['any'], (call, value) => {
  const { moment, origin } = momentFrom(call, value, ['int64', 'int'])
  const passed = roundDuration(durationBetween(nowMoment(call), moment), SECOND)
  const { origins, name, random } = call
  return str(printDuration(passed), origins.derived(origins.union(origin, random.origin), name))
})

/** Seconds, of which only an `int64` and decimal text are known. */
const duration = fixed(['any'], (call, value) => {
  const seconds: Int64 =
    value.kind === 'string'
      ? parseNearestDecimal(value.text)
      : value.kind === 'int' && value.type === 'int64'
        ? value.value
        : 0
  return str(printDuration(wrapDuration(BigInt(seconds) * SECOND)), derived(call, value))
})

const DAY = 24n * HOUR

const ROUNDING: readonly (readonly [Nanoseconds, string])[] = [
  [365n * DAY, 'y'],
  [30n * DAY, 'mo'],
  [DAY, 'd'],
  [HOUR, 'h'],
  [MINUTE, 'm'],
  [SECOND, 's'],
]

/** The largest unit that a duration is more than one of. */
const durationRound = fixed(['any'], (call, value) => {
  const found = durationFrom(call, value)
  const size = found < 0n ? -found : found
  const [unit, letters] = ROUNDING.find(([least]) => size > least) ?? [size + 1n, 's']
  const origin = derived(call, value)
  return str(`${size / unit}${letters}`, isTime(value) ? call.origins.union(origin, call.random.origin) : origin)
})

function durationFrom(call: Call, value: Value): Nanoseconds {
  if (value.kind === 'string') return durationIn(value.text, () => 0n)
  if (value.kind === 'int' && value.type === 'int64') return BigInt(value.value)
  return isTime(value) ? durationBetween(nowMoment(call), momentIn(value)) : 0n
}

const now = fixed([], (call) => timeValue(nowMoment(call), call.random.origin, call.origins))

const unixEpoch = fixed(['time'], (call, time) => str(String(momentIn(time).seconds), derived(call, time)))

/** The functions of this file, by name. */
export const dateFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['now', now],
  ['ago', ago],
  ['date', date],
  ['date_in_zone', dateInZone],
  ['dateInZone', dateInZone],
  ['htmlDate', htmlDate],
  ['htmlDateInZone', htmlDateInZone],
  ['dateModify', dateModify],
  ['date_modify', dateModify],
  ['mustDateModify', mustDateModify],
  ['must_date_modify', mustDateModify],
  ['toDate', reading(() => ZERO_MOMENT)],
  ['mustToDate', reading(refuse)],
  ['duration', duration],
  ['durationRound', durationRound],
  ['unixEpoch', unixEpoch],
]
