// `format` as the libraries of both Helms judge it (santhosh-tekuri/jsonschema `format.go`, xeipuuv/gojsonschema `format_checkers.go`); of a
// name that is not here nothing is asked.

import type { HelmVersion } from '../../releases/release.ts'
import { compileRegex, RegexSyntaxError } from '../../template/re2.ts'
import { parseUrl, UrlError } from '../../template/url.ts'

/** Whether a text has a format. */
type HasFormat = (text: string) => boolean

const HOST_LABEL = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/
const DURATION = /^P(?:\d+W|(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
const SEMVER = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/

/** Longer than anything that has a format; what is longer has none. */
const LONGEST = 2000

/** The formats that each Helm's library asks, by name. */
export function formatsOf(helm: HelmVersion): Formats {
  return helm === '4.1.4' ? schemaFormats : OLDER
}

type Formats = Readonly<Record<string, HasFormat>>

/** By name, as Helm 4's library has them. */
export const schemaFormats: Readonly<Record<string, HasFormat>> = Object.fromEntries(
  Object.entries<HasFormat>({
    date: isDate,
    time: (text) => TIME.test(text),
    'date-time': (text) => /^.{10}[Tt ]/.test(text) && isDate(text.slice(0, 10)) && TIME.test(text.slice(11)),
    duration: (text) => DURATION.test(text),
    hostname: isHostname,
    email: isEmail,
    ipv4: isIpv4,
    ipv6: isIpv6,
    uri: (text) => schemeOf(text) !== undefined && schemeOf(text) !== '',
    iri: (text) => schemeOf(text) !== undefined && schemeOf(text) !== '',
    'uri-reference': (text) => schemeOf(text) !== undefined,
    'iri-reference': (text) => schemeOf(text) !== undefined,
    'uri-template': (text) => {
      const rest = text.replaceAll(/\{[^{}]*\}/g, '')
      return !/[{}]/.test(rest) && schemeOf(rest) !== undefined
    },
    uuid: (text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
    regex: isPattern,
    'json-pointer': (text) => POINTER.test(text),
    'relative-json-pointer': (text) =>
      /^(?:0|[1-9]\d*)(?:#$|\/|$)/.test(text) && POINTER.test(text.replace(/^\d+#?/, '')),
    semver: (text) => SEMVER.test(text),
    period: isPeriod,
  }).map(([name, has]) => [name, (text: string) => text.length <= LONGEST && has(text)]),
)

/** Two moments, or one of them and a duration. */
function isPeriod(text: string): boolean {
  const slash = text.indexOf('/')
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)]
  if (slash === -1) return false
  if (start.startsWith('P')) return DURATION.test(start) && isMoment(end)
  return isMoment(start) && (end.startsWith('P') ? DURATION.test(end) : isMoment(end))
}

const TIME_ALONE = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?$/
/** `Name <address>`, as in the head of a letter. */
const NAMED_ADDRESS = /^[^<>@]*<([^<>]+)>$/

/** Helm 3's library lacks some, and takes more for others: a time or a day for both, a name with an address, an IPv6 address that ends in IPv4. */
const OLDER: Formats = {
  ...Object.fromEntries(
    Object.entries(schemaFormats).filter(([name]) => !['duration', 'semver', 'period'].includes(name)),
  ),
  time: (text) => isTime(text),
  'date-time': (text) => text.length <= LONGEST && (isTime(text) || isDate(text) || isMoment(text)),
  email: isMailbox,
  'idn-email': isMailbox,
  ipv4: (text) => isIpv4(text) || (text.includes('.') && text.length <= LONGEST && isIpv6(text)),
}

function isTime(text: string): boolean {
  return text.length <= LONGEST && (TIME.test(text) || TIME_ALONE.test(text))
}

function isMoment(text: string): boolean {
  return schemaFormats['date-time']?.(text) === true
}

function isMailbox(text: string): boolean {
  return text.length <= LONGEST && isEmail(NAMED_ADDRESS.exec(text)?.[1] ?? text)
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function isHostname(text: string): boolean {
  const name = text.replace(/\.$/, '')
  return name.length <= 253 && name.split('.').every((label) => HOST_LABEL.test(label))
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  return (
    at > 0 &&
    local.length <= 64 &&
    /^(?:"[^"\\]*"|[\w!#$%&'*+\-/=?^`{|}~]+(?:\.[\w!#$%&'*+\-/=?^`{|}~]+)*)$/.test(local) &&
    isHostname(text.slice(at + 1))
  )
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)
}

function isIpv6(text: string): boolean {
  if (!text.includes(':') || text.includes('%')) return false
  const tail = /(?:^|:)([^:]*\.[^:]*)$/.exec(text)?.[1]
  if (tail !== undefined && !isIpv4(tail)) return false
  const whole = tail === undefined ? text : `${text.slice(0, -tail.length)}0:0`
  const halves = whole.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false
  return halves.length === 2 ? groups.length < 8 : groups.length === 8
}

/** The scheme of a URL, empty where it is relative; undefined for what is none. */
function schemeOf(text: string): string | undefined {
  if (text.includes('\\')) return undefined
  try {
    return parseUrl(text).scheme
  } catch (error) {
    if (error instanceof UrlError) return undefined
    throw error
  }
}

function isPattern(text: string): boolean {
  try {
    compileRegex(text)
    return true
  } catch (error) {
    if (error instanceof RegexSyntaxError) return false
    throw error
  }
}
