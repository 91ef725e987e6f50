// URLs as Go's `net/url` reads and prints them (`url.go` Parse, String), for the functions that take them apart.

import type { Dialect } from './frame.ts'
import { goQuote } from './format/go-quote.ts'
import { Origins } from './origin.ts'
import { fromBytes, toBytes } from './utf8.ts'

export interface Url {
  readonly scheme: string
  /** Host and port. */
  readonly host: string
  readonly hostname: string
  /** Unescaped. */
  readonly path: string
  /** As written, without the `?`. */
  readonly query: string
  readonly opaque: string
  /** Unescaped. */
  readonly fragment: string
  /** Escaped anew; undefined where there is none. */
  readonly userinfo: string | undefined
}

/** What is wrong with a text that is no URL, in Go's words. */
export class UrlError extends Error {}

const UNTRACKED = new Origins('off')

function quoted(text: string): string {
  return goQuote({ text, runs: [] }, 0, UNTRACKED).text
}

/** Reads a URL or a reference to one; throws a `UrlError`. */
export function parseUrl(text: string, dialect: Dialect = 'go1.25'): Url {
  const [before, fragment] = cut(text, '#')
  const url = within(before, () => parseBefore(before, dialect))
  return { ...url, fragment: within(text, () => unescape(fragment, 'fragment')) }
}

function within<T>(text: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UrlError) throw new UrlError(`parse ${quoted(text)}: ${error.message}`)
    throw error
  }
}

function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

const NONE: Url = {
  scheme: '',
  host: '',
  hostname: '',
  path: '',
  query: '',
  opaque: '',
  fragment: '',
  userinfo: undefined,
}

/** All but the fragment. */
function parseBefore(text: string, dialect: Dialect): Url {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text)) throw new UrlError('net/url: invalid control character in URL')
  if (text === '*') return { ...NONE, path: '*' }
  if (text.startsWith(':')) throw new UrlError('missing protocol scheme')
  const [, found] = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text) ?? []
  const scheme = found?.toLowerCase() ?? ''
  const [rest, query] = cut(found === undefined ? text : text.slice(found.length + 1), '?')
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...NONE, scheme, query, opaque: rest }
    if (cut(rest, '/')[0].includes(':')) throw new UrlError('first path segment in URL cannot contain colon')
  }
  return { ...NONE, scheme, query, ...parseHierarchy(rest, scheme, dialect) }
}

/** What follows the scheme, where it begins with a slash or there is none. */
function parseHierarchy(
  rest: string,
  scheme: string,
  dialect: Dialect,
): Pick<Url, 'host' | 'hostname' | 'path' | 'userinfo'> {
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'))
  if (!hasAuthority) return { host: '', hostname: '', userinfo: undefined, path: unescape(rest, 'path') }
  const end = rest.indexOf('/', 2)
  const { host, userinfo } = parseAuthority(end < 0 ? rest.slice(2) : rest.slice(2, end), dialect)
  return { host, hostname: hostnameOf(host), path: end < 0 ? '' : unescape(rest.slice(end), 'path'), userinfo }
}

function parseAuthority(authority: string, dialect: Dialect): Pick<Url, 'host' | 'userinfo'> {
  const at = authority.lastIndexOf('@')
  const host = parseHost(authority.slice(at + 1), dialect)
  if (at < 0) return { host, userinfo: undefined }
  const given = authority.slice(0, at)
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(given)) throw new UrlError('net/url: invalid userinfo')
  if (!given.includes(':')) return { host, userinfo: reescape(given) }
  const [name, password] = cut(given, ':')
  return { host, userinfo: `${reescape(name)}:${reescape(password)}` }
}

/** Unescaped and escaped again, in Go's own way. */
function reescape(part: string): string {
  return escape(unescape(part, 'user'), 'user')
}

function parseHost(host: string, dialect: Dialect): string {
  if (host.startsWith('[')) return parseAddress(host, dialect)
  if (dialect === 'go1.25' && host.includes('[')) throw new UrlError('invalid IP-literal')
  const colon = host.lastIndexOf(':')
  if (colon >= 0) checkPort(host.slice(colon))
  return unescape(host, 'host')
}

/** An address in brackets, perhaps with a zone after `%25`. */
function parseAddress(host: string, dialect: Dialect): string {
  const end = host.lastIndexOf(']')
  if (end < 0) throw new UrlError("missing ']' in host")
  checkPort(host.slice(end + 1))
  const zone = host.slice(0, end).indexOf('%25')
  const middle = zone < 0 ? end : zone
  const address = unescape(host.slice(0, middle), 'host') + (zone < 0 ? '' : unescape(host.slice(zone, end), 'zone'))
  if (dialect === 'go1.25') checkAddress(address.slice(1))
  return address + unescape(host.slice(end), 'host')
}

/** Since Go 1.25 only an address of IP version 6 may stand in brackets. */
function checkAddress(text: string): void {
  const [address, zone] = cut(text, '%')
  if (text.includes('[') || /^[0-9.]+$/.test(address)) throw new UrlError('invalid IP-literal')
  if (!/^[0-9A-Fa-f:.]+$/.test(address) || !URL.canParse(`http://[${address}]/`)) {
    throw new UrlError(`invalid host: ParseAddr(${quoted(text)}): unable to parse IP`)
  }
  if (text.includes('%') && zone === '') {
    throw new UrlError(`invalid host: ParseAddr(${quoted(text)}): zone must be a non-empty string`)
  }
}

function checkPort(text: string): void {
  if (!/^(?::[0-9]*)?$/.test(text)) throw new UrlError(`invalid port ${quoted(text)} after host`)
}

function hostnameOf(host: string): string {
  const name = host.replace(/:[0-9]*$/, '')
  return name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name
}

type Mode = 'path' | 'host' | 'zone' | 'user' | 'fragment'

/** What stays as it is besides letters, digits and `-_.~` (`shouldEscape`). */
const KEPT: Readonly<Record<Mode, string>> = {
  path: '$&+,/:;=@',
  host: '!$&\'()*+,;=:[]<>"',
  zone: '!$&\'()*+,;=:[]<>"',
  user: '$&+,;=',
  fragment: '$&+,/:;=?@!()*',
}

function isKept(letter: string, mode: Mode): boolean {
  return /[A-Za-z0-9\-_.~]/.test(letter) || KEPT[mode].includes(letter)
}

function escape(text: string, mode: Mode): string {
  let escaped = ''
  for (const byte of toBytes(text)) {
    const letter = byte < 0x80 ? String.fromCharCode(byte) : ''
    escaped += letter !== '' && isKept(letter, mode) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return escaped
}

function unescape(text: string, mode: Mode): string {
  if (mode === 'host' || mode === 'zone') checkHost(text, mode)
  if (!text.includes('%')) return text
  const bad = /%(?![0-9A-Fa-f]{2})/.exec(text)
  if (bad !== null) throw new UrlError(`invalid URL escape ${quoted(startOf(text, bad.index))}`)
  const bytes: number[] = []
  for (const [part, hex] of text.matchAll(/%([0-9A-Fa-f]{2})|[^%]+/g)) {
    if (hex === undefined) for (const byte of toBytes(part)) bytes.push(byte)
    else bytes.push(Number.parseInt(hex, 16))
  }
  return fromBytes(Uint8Array.from(bytes))
}

/** The three bytes at a place, as Go quotes them in an error. */
function startOf(text: string, at: number): string {
  return fromBytes(toBytes(text.slice(at, at + 3)).slice(0, 3))
}

/** Only what is not ASCII may be escaped in a host, and only what may stand there may stand there. */
function checkHost(text: string, mode: Mode): void {
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '%') {
      const found = text.slice(at, at + 3)
      if (!/^%[0-9A-Fa-f]{2}$/.test(found)) throw new UrlError(`invalid URL escape ${quoted(startOf(text, at))}`)
      if (!mayBeEscaped(found, mode)) throw new UrlError(`invalid URL escape ${quoted(found)}`)
      at += 2
    } else if (letter < '\u0080' && !isKept(letter, mode)) {
      throw new UrlError(`invalid character ${quoted(letter)} in host name`)
    }
  }
}

function mayBeEscaped(found: string, mode: Mode): boolean {
  if (found === '%25') return true
  const byte = Number.parseInt(found.slice(1), 16)
  if (mode === 'host') return byte >= 0x80
  return byte === 0x20 || (byte < 0x80 && isKept(String.fromCharCode(byte), 'host'))
}

/** The URL as text. */
export function printUrl(url: Omit<Url, 'hostname'>): string {
  const { scheme, query, opaque, fragment } = url
  let text = scheme === '' ? '' : `${scheme}:`
  text += opaque === '' ? hierarchy(url, text) : opaque
  if (query !== '') text += `?${query}`
  if (fragment !== '') text += `#${escape(fragment, 'fragment')}`
  return text
}

function hierarchy({ scheme, host, path: given, userinfo }: Omit<Url, 'hostname'>, before: string): string {
  let text = ''
  if (host !== '' || userinfo !== undefined || (scheme !== '' && given !== '')) text += '//'
  if (userinfo !== undefined) text += `${userinfo}@`
  text += escape(host, 'host')
  const path = given === '*' ? '*' : escape(given, 'path')
  if (path !== '' && !path.startsWith('/') && host !== '') text += '/'
  if (before + text === '' && cut(path, '/')[0].includes(':')) text += './'
  return text + path
}
