// The times of TOML, with and without date, time and zone, as Go's `time.Time` (BurntSushi/toml `decode.go`, `internal/tz.go`).

import { parseDate } from '../dates/parse-date.ts'
import { isTime, timeValue } from '../dates/time-value.ts'
import type { OriginId, Origins } from '../origin.ts'
import { type Traced, traced } from '../traced.ts'
import type { Host } from '../value.ts'

/** How the times that came from TOML are written there: some without a date, some without a zone. */
const written = new WeakMap<object, string>()

const FORM = /^(\d{4}-\d\d-\d\d)?(?:(?:^|[Tt ])(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)([Zz]|[-+]\d\d:\d\d)?)?$/
const RFC3339 = '2006-01-02T15:04:05.999999999Z07:00'

/** The time that stands in a TOML text; undefined for what is none. */
export function tomlTime(text: string, origin: OriginId, origins: Origins): Host | undefined {
  const match = text === '' ? null : FORM.exec(text)
  if (match === null) return undefined
  const [, date, hours, zone] = match
  const clock = hours === undefined ? undefined : withSeconds(hours)
  const full = `${date ?? '0000-01-01'}T${clock ?? '00:00:00'}${zone?.toUpperCase() ?? 'Z'}`
  const host = timeValue(parseDate(RFC3339, full), origin, origins)
  written.set(host, clock === undefined ? (date ?? '') : tomlText(date, clock, zone))
  return host
}

function withSeconds(clock: string): string {
  if (clock.length === 5) return `${clock}:00`
  return clock.includes('.') ? clock.replace(/\.?0+$/, '') : clock
}

function tomlText(date: string | undefined, clock: string, zone: string | undefined): string {
  return date === undefined ? clock : `${date}T${clock}${zone?.toUpperCase() ?? ''}`
}

/** A time as TOML writes it; undefined for what is no time. */
export function tomlTimeText(host: Host): Traced | undefined {
  const known = written.get(host)
  if (known !== undefined) return traced(known, host.origin)
  const json = isTime(host) ? host.toJson?.() : undefined
  return json?.kind === 'string' ? json : undefined
}
