// Tokens of token services (distribution docs/content/spec/auth/{token,oauth}.md): asked for once for all requests that wait for the same one,
// kept until shortly before they expire.

import type { Secret } from '../cluster/credential.ts'
import { refusedAddress, tlsFor } from './addresses.ts'
import type { Connection } from './connection.ts'
import { refusal } from './failures.ts'
import type { Outcome } from './outcome.ts'
import type { Redactor } from './redact.ts'
import type { Guarded } from './redirects.ts'

/** Which token. */
export interface TokenWish {
  readonly connection: Connection
  readonly realm: string
  readonly service: string
  /** Each `repository:name:pull,push`. */
  readonly scopes: readonly string[]
  /** Tells apart who asks: the registry and its credential. */
  readonly asker: string
}

/** What tokens need of the client. */
export interface TokenDesk {
  readonly now: () => number
  readonly redactor: Redactor
  /** Asks, with repetition and in its turn, and reads a short answer. */
  ask(guarded: Guarded): Promise<Outcome<string>>
}

/** Gives tokens. */
export interface Tokens {
  /** `stale`: a token that was refused, and is not given again. */
  get(wish: TokenWish, stale: string | undefined): Promise<Outcome<string>>
}

interface Token {
  readonly value: string
  /** In milliseconds since 1970. */
  readonly usableUntil: number
}

/** In seconds: what counts where nothing is said, and at least (token.md, `expires_in`). */
const SHORTEST_LIFE = 60
const LONGEST_LIFE = 86_400
/** In milliseconds: a token that has less left is not sent any more. */
const MARGIN = 10_000
/** What a header can carry. */
const TOKEN_SHAPE = /^[\u0021-\u007e]{1,16384}$/
/** Services that know only GET answer a POST so. */
const NO_POST: ReadonlySet<number> = new Set([400, 401, 404, 405])
const CLIENT_ID = 'chartpin'

/** Keeps the tokens of one client. */
export function openTokens(desk: TokenDesk): Tokens {
  const kept = new Map<string, Token>()
  const flights = new Map<string, Promise<Outcome<Token>>>()
  const fetchOnce = async (key: string, wish: TokenWish): Promise<Outcome<Token>> => {
    const flight = flights.get(key) ?? fetchToken(wish, desk)
    flights.set(key, flight)
    const outcome = await flight
    flights.delete(key)
    if (outcome.kind === 'answer') kept.set(key, outcome.value)
    return outcome
  }
  return {
    get: async (wish, stale) => {
      const key = JSON.stringify([wish.asker, wish.realm, wish.service, wish.scopes])
      const token = kept.get(key)
      if (token !== undefined && token.value !== stale && token.usableUntil > desk.now())
        return { kind: 'answer', value: token.value }
      const outcome = await fetchOnce(key, wish)
      return outcome.kind === 'trouble' ? outcome : { kind: 'answer', value: outcome.value.value }
    },
  }
}

async function fetchToken(wish: TokenWish, desk: TokenDesk): Promise<Outcome<Token>> {
  const { connection, realm } = wish
  const secret = connection.credential?.reveal()
  const refused = (says: string): Outcome<never> =>
    refusal(`${connection.scheme}://${connection.host}`, says, { failure: 'denied' })
  if (!URL.canParse(realm)) return refused('it names a token service by what is no address')
  const url = new URL(realm)
  const reason = refusedAddress(url, connection) ?? leakOf(url, connection)
  if (reason !== undefined)
    return refused(`the token service ${url.protocol}//${url.host} that it names is not asked: ${reason}`)
  const posted = secret?.kind === 'identity' ? await postFor(wish, url, { token: secret.token, desk }) : undefined
  const isPosted = posted !== undefined && (posted.kind === 'answer' || !NO_POST.has(posted.status ?? 0))
  const outcome = isPosted ? posted : await getFor(wish, url, { secret, desk })
  if (outcome.kind === 'answer') return readToken(outcome.value, `the token service ${url.host}`, desk)
  // What is not there at a token service is no image.
  const failure = outcome.failure === 'absent' ? 'refused' : outcome.failure
  return { ...outcome, failure, message: `the token service: ${outcome.message}` }
}

/** A password goes to another host over https only. */
function leakOf(url: URL, connection: Connection): string | undefined {
  const isOther = url.hostname !== new URL(`${connection.scheme}://${connection.host}`).hostname
  return connection.credential !== undefined && isOther && url.protocol === 'http:'
    ? 'it is another host, and would get the credential without TLS'
    : undefined
}

async function getFor(
  { connection, service, scopes }: TokenWish,
  realm: URL,
  { secret, desk }: { readonly secret: Secret | undefined; readonly desk: TokenDesk },
): Promise<Outcome<string>> {
  const url = new URL(realm)
  if (service !== '') url.searchParams.set('service', service)
  url.searchParams.delete('scope')
  for (const scope of scopes) url.searchParams.append('scope', scope)
  return await desk.ask({
    connection: atRealm(url, connection),
    message: { method: 'GET', url, headers: { accept: 'application/json' } },
    secret: secret?.kind === 'basic' ? { authorization: basicOf(secret) } : {},
  })
}

async function postFor(
  { connection, service, scopes }: TokenWish,
  url: URL,
  { token, desk }: { readonly token: string; readonly desk: TokenDesk },
): Promise<Outcome<string>> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    service,
    client_id: CLIENT_ID,
    scope: scopes.join(' '),
    refresh_token: token,
  })
  return await desk.ask({
    connection: atRealm(url, connection),
    message: {
      method: 'POST',
      url,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: { kind: 'bytes', bytes: Buffer.from(form.toString()) },
    },
    secret: {},
  })
}

/** The token service as a host of its own: what the registry may see is nothing to it. */
function atRealm(url: URL, connection: Connection): Connection {
  return {
    scheme: url.protocol === 'http:' ? 'http' : 'https',
    host: url.host,
    basePath: '',
    namespace: '',
    tls: tlsFor(url, connection),
    headers: new Map(),
  }
}

/** `Basic …` for a user and a password. */
export function basicOf({ username, password }: { readonly username: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

function readToken(text: string, from: string, { now, redactor }: TokenDesk): Outcome<Token> {
  const data = parseObject(text)
  if (data === undefined) return refusal(from, 'its answer is no JSON object')
  const value = [data['token'], data['access_token']].find((each) => typeof each === 'string' && each !== '')
  if (typeof value !== 'string') return refusal(from, 'its answer holds no token', { failure: 'denied' })
  redactor.hide(value)
  if (!TOKEN_SHAPE.test(value)) return refusal(from, 'its answer holds a token that no header can carry')
  const given = typeof data['expires_in'] === 'number' ? data['expires_in'] : 0
  const life = Math.min(Math.max(given, SHORTEST_LIFE), LONGEST_LIFE) * 1000
  return { kind: 'answer', value: { value, usableUntil: now() + life - MARGIN } }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? { ...data } : undefined
  } catch {
    return undefined
  }
}
