// What went wrong, told apart: errors of name servers, connections, TLS and proxies, and statuses of answers, as troubles in plain words.

import { STATUS_CODES } from 'node:http'
import type { Failure } from '../cluster/attempt.ts'
import type { Stage, Trouble } from './outcome.ts'

/** What is known of a request whose failure is told. */
export interface Asked {
  /** `GET https://host/path`, free of secrets. */
  readonly request: string
  /** The host that is asked, as it is told to people. */
  readonly host: string
  /** How far it had come. */
  readonly stage: Stage
}

interface Meaning {
  readonly failure: Failure
  /** Where it differs from how far the request had come. */
  readonly stage?: Stage
  readonly says: string
}

const WAY: Failure = 'unreachable'

/** By the codes of Node and of OpenSSL. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ENOTFOUND: { failure: WAY, stage: 'name', says: 'the name server knows no such host' },
  EAI_AGAIN: { failure: WAY, stage: 'name', says: 'the name server does not answer' },
  ENODATA: { failure: WAY, stage: 'name', says: 'the name server knows no address of the host' },
  ECONNREFUSED: { failure: WAY, stage: 'connect', says: 'the connection is refused: nothing listens there' },
  EHOSTUNREACH: { failure: WAY, stage: 'connect', says: 'there is no route to the host' },
  ENETUNREACH: { failure: WAY, stage: 'connect', says: 'there is no route to its network' },
  EADDRNOTAVAIL: { failure: WAY, stage: 'connect', says: 'its address cannot be reached from here' },
  ECONNRESET: { failure: WAY, says: 'the connection was cut' },
  ECONNABORTED: { failure: WAY, says: 'the connection was cut' },
  EPIPE: { failure: WAY, says: 'the connection was cut' },
  ERR_STREAM_PREMATURE_CLOSE: { failure: WAY, says: 'the connection was cut' },
  ETIMEDOUT: { failure: WAY, says: 'there is no answer in time' },
  ABORT_ERR: { failure: WAY, says: 'it was given up' },
  CERT_HAS_EXPIRED: { failure: 'untrusted', stage: 'tls', says: 'its certificate has expired' },
  CERT_NOT_YET_VALID: { failure: 'untrusted', stage: 'tls', says: 'its certificate is not valid yet' },
  ERR_TLS_CERT_ALTNAME_INVALID: { failure: 'untrusted', stage: 'tls', says: 'its certificate is for another host' },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    failure: 'untrusted',
    stage: 'tls',
    says: 'its certificate is signed by itself and not trusted here',
  },
  HPE_HEADER_OVERFLOW: { failure: WAY, stage: 'answer', says: 'its headers are longer than is taken' },
}

const UNTRUSTED: Meaning = {
  failure: 'untrusted',
  stage: 'tls',
  says: 'its certificate is signed by an authority that is not trusted here',
}
const NOT_TLS: Meaning = { failure: 'not-tls', stage: 'tls', says: 'the other side does not speak TLS' }
const TLS_REFUSED: Meaning = { failure: WAY, stage: 'tls', says: 'the other side refuses the TLS connection' }
const CLIENT_CERTIFICATE: Meaning = {
  failure: WAY,
  stage: 'tls',
  says: 'the other side asks for a client certificate, or does not accept the one that it got',
}
const BROKEN_KEY: Meaning = { failure: WAY, stage: 'tls', says: 'a given certificate or key cannot be read' }
const NO_HTTP: Meaning = { failure: WAY, stage: 'answer', says: 'the answer is no HTTP' }
const UNKNOWN: Meaning = { failure: WAY, says: 'the request failed' }

/** By what a code looks like; the first that fits. */
const FAMILIES: readonly (readonly [RegExp, Meaning])[] = [
  [/^EAI_/, { failure: WAY, stage: 'name', says: 'the name server does not know the host' }],
  [/^(?:SELF_SIGNED_|UNABLE_TO_|CERT_|CRL_|INVALID_CA|PATH_LENGTH|INVALID_PURPOSE|HOSTNAME_MISMATCH)/, UNTRUSTED],
  [/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|RECORD_LAYER_FAILURE|UNKNOWN_PROTOCOL/, NOT_TLS],
  [/^ERR_SSL.*ALERT.*(?:CERTIFICATE|UNKNOWN_CA)/, CLIENT_CERTIFICATE],
  [/^ERR_(?:OSSL|CRYPTO)|PEM|KEY_VALUES_MISMATCH/, BROKEN_KEY],
  [/^(?:ERR_SSL|EPROTO)/, TLS_REFUSED],
  [/^HPE_/, NO_HTTP],
]

/** What an error of a connection means. Its own text is not shown: it can hold what the other side sent. */
export function troubleOfError(error: unknown, { request, host, stage }: Asked): Trouble {
  const code = codeOf(error)
  const meaning = MEANINGS[code] ?? FAMILIES.find(([pattern]) => pattern.test(code))?.[1] ?? UNKNOWN
  const how = code === '' ? '' : ` (${code})`
  return {
    kind: 'trouble',
    failure: meaning.failure,
    // Whatever is wrong with the way to a proxy, it is not the registry's.
    stage: stage === 'proxy' ? stage : (meaning.stage ?? stage),
    ...(code === '' ? {} : { code }),
    message: `${request}: ${host}: ${meaning.says}${how}`,
  }
}

/** The code of an error. OpenSSL's handshake errors come as `EPROTO` from some releases of Node, with the reason in their text only. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reason = code === 'EPROTO' && error instanceof Error ? opensslReason(error) : ''
  if (reason !== '') return `ERR_SSL_${reason.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`
  if (code === '' && 'errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0])
  return /^[A-Z0-9_]{1,80}$/.test(code) ? code : ''
}

/** `…error:0A00010B:SSL routines:ssl3_get_record:wrong version number:…` */
function opensslReason({ message }: Error): string {
  return /:SSL routines:[^:]*:([^:]{1,60})/.exec(message)?.[1] ?? ''
}

/** An error with this code, for what this side notices by itself. */
export function codedError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** What a status means, in the words of the runtimes. */
export function failureOf(status: number): Failure {
  if (status === 404) return 'absent'
  if (status === 401 || status === 403) return 'denied'
  if (status === 429) return 'throttled'
  return status >= 500 ? 'server-error' : 'refused'
}

/** `404 Not Found`. */
export function statusText(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? ''}`.trimEnd()
}

/** A trouble with what was answered, or with what this side does not take. */
export function refusal(request: string, says: string, more: Partial<Trouble> = {}): Trouble {
  return { kind: 'trouble', failure: 'refused', stage: 'answer', ...more, message: `${request}: ${says}` }
}

/** After these statuses the same request can succeed a moment later. */
const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504])
const PASSING_CODES: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
])

/** Whether the same request can succeed a moment later. */
export function mayPass({ status, code, failure }: Trouble): boolean {
  if (status !== undefined) return PASSING_STATUSES.has(status)
  return failure === 'unreachable' && code !== undefined && PASSING_CODES.has(code)
}

/** An error that carries a trouble: what the stream of a blob fails with. */
class TroubleError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.message)
    this.name = 'TroubleError'
    this.trouble = trouble
  }
}

/** The error that a stream is destroyed with. */
export function errorOf(trouble: Trouble): Error {
  return new TroubleError(trouble)
}

/** The trouble that the stream of a blob failed with; undefined for errors that come from elsewhere. */
export function troubleOf(error: unknown): Trouble | undefined {
  return error instanceof TroubleError ? error.trouble : undefined
}
