// `time.Time`, `time.Duration`, months, weekdays and zones as templates see them: with the methods that Go gives them.

import { FunctionError } from '../template-error.ts'
import type { OriginId, Origins } from '../origin.ts'
import { traced } from '../traced.ts'
import { typeName } from '../type-name.ts'
import { originOf } from '../value-origin.ts'
import { bool, float, type Host, int, type Method, str, type Value } from '../value.ts'
import { dayOfYear, MONTHS, weekdayOf, WEEKDAYS } from './civil.ts'
import {
  HOUR,
  MINUTE,
  type Nanoseconds,
  printDuration,
  roundDuration,
  SECOND,
  truncateDuration,
  wrapDuration,
} from './duration.ts'
import { formatMoment } from './layout.ts'
import {
  type Clock,
  clockOf,
  addDuration,
  compareMoments,
  durationBetween,
  type Moment,
  momentOf,
  unixNanos,
} from './moment.ts'
import { LOCAL, UTC, type Zone } from './zone.ts'

/** The moment in a host that `isTime` took. */
export function momentIn(host: Host): Moment {
  // Only `timeValue` makes hosts of this type.
  return host.inner as Moment
}

export function isTime(value: Value): value is Host {
  return value.kind === 'host' && value.type === 'time.Time'
}

interface Made {
  readonly origin: OriginId
  readonly origins: Origins
}

function hostOf(of: Pick<Host, 'type' | 'goKind' | 'inner'>, text: string, members: Members, made: Made): Host {
  const { origin, origins } = made
  return {
    kind: 'host',
    ...of,
    origin,
    member: (name) => {
      const method = Object.hasOwn(members, name) ? members[name] : undefined
      return method === undefined ? undefined : method({ origin: origins.derived(origin, name), origins })
    },
    print: () => traced(text, origins.derived(origin, of.type)),
    inner: of.inner,
  }
}

type Members = Readonly<Record<string, (made: Made) => Method>>

/** A method without parameters. */
function plain(run: (made: Made) => Value): (made: Made) => Method {
  return (made) => ({ kind: 'method', params: [], call: () => run(made) })
}

/** A method with parameters, whose result comes of them as well. */
function taking(params: Method['params'], run: (args: readonly Value[], made: Made) => Value): (made: Made) => Method {
  return ({ origin, origins }) => ({
    kind: 'method',
    params,
    call: (args) => {
      let all = origin
      for (const arg of args) all = origins.union(all, originOf(arg, origins))
      return run(args, { origin: all, origins })
    },
  })
}

const text = (value: string): ((made: Made) => Method) => plain(({ origin }) => str(value, origin))
const number = (value: number | bigint, type: 'int' | 'int64' = 'int'): ((made: Made) => Method) =>
  plain(({ origin }) => int(value, origin, type))

/** As RFC 3339 has it, with nanoseconds: what JSON gets. */
const RFC3339_NANO = '2006-01-02T15:04:05.999999999Z07:00'

/** A moment as templates see it. */
export function timeValue(moment: Moment, origin: OriginId, origins: Origins): Host {
  const made = { origin, origins }
  const printed = formatMoment(moment, '2006-01-02 15:04:05.999999999 -0700 MST')
  const of = { type: 'time.Time', goKind: 'struct', inner: moment } as const
  return {
    ...hostOf(of, printed, timeMembers(moment, printed), made),
    toJson: () => str(formatMoment(moment, RFC3339_NANO), origins.derived(origin, 'time.Time')),
  }
}

function timeMembers(moment: Moment, printed: string): Members {
  const clock = clockOf(moment)
  return {
    ...clockMembers(clock),
    ...unixMembers(moment),
    ...comparingMembers(moment),
    ...changingMembers(moment, clock),
    String: text(printed),
    Location: plain((made) => zoneValue(moment.zone, made)),
    Format: taking(['string'], ([layout], { origin }) => str(formatMoment(moment, textOf(layout)), origin)),
    IsZero: plain(({ origin }) => bool(moment.seconds === -62_135_596_800 && moment.nanos === 0, origin)),
  }
}

function clockMembers(clock: Clock): Members {
  return {
    Year: number(clock.year),
    Month: plain((made) => enumValue('time.Month', clock.month, MONTHS[clock.month - 1], made)),
    Day: number(clock.day),
    Weekday: plain((made) => enumValue('time.Weekday', weekdayOf(clock.days), WEEKDAYS[weekdayOf(clock.days)], made)),
    YearDay: number(dayOfYear(clock.days)),
    Hour: number(clock.hour),
    Minute: number(clock.minute),
    Second: number(clock.second),
    Nanosecond: number(clock.nanos),
  }
}

function unixMembers(moment: Moment): Members {
  const nanos = unixNanos(moment)
  return {
    Unix: number(moment.seconds, 'int64'),
    UnixMilli: number(BigInt(moment.seconds) * 1000n + BigInt(Math.floor(moment.nanos / 1e6)), 'int64'),
    UnixMicro: number(
      wrapDuration(BigInt(moment.seconds) * 1_000_000n + BigInt(Math.floor(moment.nanos / 1e3))),
      'int64',
    ),
    UnixNano: number(wrapDuration(nanos), 'int64'),
  }
}

function comparingMembers(moment: Moment): Members {
  const holds = (test: (order: number) => boolean): ((made: Made) => Method) =>
    taking(['time'], ([other], { origin }) => bool(test(compareMoments(moment, timeOf(other))), origin))
  return {
    After: holds((order) => order > 0),
    Before: holds((order) => order < 0),
    Equal: holds((order) => order === 0),
    Compare: taking(['time'], ([other], { origin }) => int(compareMoments(moment, timeOf(other)), origin)),
    Sub: taking(['time'], ([other], made) => durationValue(durationBetween(moment, timeOf(other)), made)),
  }
}

function changingMembers(moment: Moment, clock: Clock): Members {
  const seen = (zone: Zone): ((made: Made) => Method) =>
    plain(({ origin, origins }) => timeValue({ ...moment, zone }, origin, origins))
  const cut = (how: (since: Nanoseconds, to: Nanoseconds) => Nanoseconds): ((made: Made) => Method) =>
    taking(['duration'], ([to], { origin, origins }) => {
      // Counted from the zero time, as in Go.
      const since = unixNanos(moment) + 62_135_596_800n * SECOND
      return timeValue(addDuration(moment, how(since, durationOf(to)) - since), origin, origins)
    })
  return {
    UTC: seen(UTC),
    Local: seen(LOCAL),
    Add: taking(['duration'], ([by], { origin, origins }) =>
      timeValue(addDuration(moment, durationOf(by)), origin, origins),
    ),
    AddDate: taking(['int', 'int', 'int'], ([years, months, days], { origin, origins }) => {
      const fields = {
        ...clock,
        year: clock.year + integerOf(years),
        month: clock.month + integerOf(months),
        day: clock.day + integerOf(days),
      }
      return timeValue(momentOf(fields, moment.zone), origin, origins)
    }),
    Round: cut(roundDuration),
    Truncate: cut(truncateDuration),
  }
}

/** A duration as templates see it. */
export function durationValue(duration: Nanoseconds, made: Made): Host {
  const of = { type: 'time.Duration', goKind: 'int64', inner: duration } as const
  const printed = printDuration(duration)
  const seconds = (unit: Nanoseconds): ((method: Made) => Method) =>
    plain(({ origin }) => float(Number(duration / unit) + Number(duration % unit) / Number(unit), origin))
  const changed = (how: (value: Nanoseconds, to: Nanoseconds) => Nanoseconds): ((method: Made) => Method) =>
    taking(['duration'], ([to], method) => durationValue(how(duration, durationOf(to)), method))
  const members: Members = {
    String: text(printed),
    Hours: seconds(HOUR),
    Minutes: seconds(MINUTE),
    Seconds: seconds(SECOND),
    Milliseconds: number(duration / 1_000_000n, 'int64'),
    Microseconds: number(duration / 1000n, 'int64'),
    Nanoseconds: number(duration, 'int64'),
    Round: changed(roundDuration),
    Truncate: changed(truncateDuration),
    Abs: plain((method) => durationValue(duration < 0n ? -duration : duration, method)),
  }
  const { origin, origins } = made
  return {
    ...hostOf(of, printed, members, made),
    toJson: () => int(duration, origins.derived(origin, of.type), 'int64'),
  }
}

/** A month or a weekday: an integer that prints as a word. */
function enumValue(type: string, value: number, name: string | undefined, made: Made): Host {
  const { origin, origins } = made
  const of = { type, goKind: 'int', inner: value } as const
  const members: Members = { String: text(name ?? '') }
  return { ...hostOf(of, name ?? '', members, made), toJson: () => int(value, origins.derived(origin, type)) }
}

function zoneValue({ name }: Zone, made: Made): Host {
  return hostOf({ type: '*time.Location', goKind: 'ptr', inner: name }, name, { String: text(name) }, made)
}

function textOf(value: Value | undefined): string {
  if (value?.kind === 'string') return value.text
  throw mismatch(value, 'string')
}

function integerOf(value: Value | undefined): number {
  if (value?.kind === 'int') return Number(value.value)
  throw mismatch(value, 'int')
}

function timeOf(value: Value | undefined): Moment {
  if (value !== undefined && isTime(value)) return momentIn(value)
  throw mismatch(value, 'time.Time')
}

function durationOf(value: Value | undefined): Nanoseconds {
  if (value?.kind === 'host' && typeof value.inner === 'bigint') return value.inner
  throw mismatch(value, 'time.Duration')
}

function mismatch(value: Value | undefined, wanted: string): FunctionError {
  const found = value === undefined ? 'nothing' : typeName(value)
  return new FunctionError(`wrong type for value; expected ${wanted}; got ${found}`)
}
