// Questions to registries as a whole: signed in, in their turn, sent on where they are redirected, repeated where that helps.

import { isSameOrigin } from './addresses.ts'
import { finishBody, readBody } from './body.ts'
import { readChallenges, type Challenge } from './challenge.ts'
import type { ClientOptions } from './client.ts'
import type { Connection } from './connection.ts'
import { limits } from './limits.ts'
import type { Outcome, Trouble } from './outcome.ts'
import { newRedactor, type Redactor } from './redact.ts'
import { sendGuarded, type Guarded } from './redirects.ts'
import { refuse, type RefusalDesk } from './refusal.ts'
import { withRetries, type Clock, type Persistence } from './retry.ts'
import { openSignIn, type Errand, type Sent, type SignIn } from './sign-in.ts'
import { openSlots, type Slots } from './slots.ts'
import { openTokens } from './token.ts'
import { openTransport, type Answer, type Message, type Transport } from './transport.ts'
import { newWarnings } from './warnings.ts'

/** What a registry is asked. */
export interface Question extends Errand, Pick<Message, 'method' | 'url' | 'body'> {
  readonly headers?: Readonly<Record<string, string>>
  /** The statuses that are an answer; all others are troubles. */
  readonly accepts: readonly number[]
  /** `once`: it is not repeated, whatever it comes to. `content`: neither, and it takes no turn, because content flows through it. */
  readonly manner?: 'once' | 'content'
}

/** Takes what is needed from an answer, to the end of its body. */
export type Reader<Value> = (answer: Answer) => Promise<Outcome<Value>>

/** Asks questions. */
export interface Requests {
  readonly persistence: Persistence
  readonly clock: Clock
  readonly redactor: Redactor
  /** `read` is called again where the question is repeated. */
  ask<Value>(question: Question, read: Reader<Value>): Promise<Outcome<Value>>
  /** Reads a body as a whole, of so many bytes at most. */
  readonly body: (answer: Answer, bytes: number) => Promise<Outcome<Buffer>>
  readonly close: () => void
}

interface Room extends RefusalDesk {
  readonly transport: Transport
  readonly slots: Slots
  readonly warn: (answer: Answer) => void
}

/** How often one request is sent at most: without a token, with one that has grown old, and with one of a wider scope. */
const ROUNDS = 4

/** Makes them for one client. */
export function openRequests(options: ClientOptions, clock: Clock): Requests {
  const redactor = newRedactor()
  const body: Requests['body'] = async (answer, bytes) =>
    await readBody(answer, { bytes, milliseconds: limits.slowness * options.patience })
  const transport = openTransport(options, redactor)
  const slots = openSlots(options.concurrency)
  const room: Room = { transport, slots, redactor, body, now: clock.now, warn: newWarnings(options, redactor) }
  const persistence: Persistence = {
    retries: options.retries,
    longestWait: options.longestWait,
    signal: options.signal,
  }
  const tokens = openTokens({
    now: clock.now,
    redactor,
    ask: async (guarded) => await withRetries(async () => await askShortly(room, guarded), persistence, clock),
  })
  const signIn = openSignIn(tokens, redactor)
  const met = new WeakSet<Connection>()
  return {
    persistence,
    clock,
    redactor,
    body,
    close: transport.close,
    ask: async <Value>(question: Question, read: Reader<Value>) => {
      const { connection, manner } = question
      if (!met.has(connection))
        for (const value of connection.headers.values())
          for (const part of [value, ...value.split(' ')]) redactor.hide(part)
      met.add(connection)
      const ask = async (): Promise<Outcome<Value>> => await askSigned({ room, signIn, question }, read)
      return manner === undefined ? await withRetries(ask, persistence, clock) : await ask()
    },
  }
}

interface Signed {
  readonly room: Room
  readonly signIn: SignIn
  readonly question: Question
}

/** What one sending came to: an outcome, or a challenge with the trouble that it is where nothing answers it. */
type Round<Value> =
  | { readonly kind: 'done'; readonly outcome: Outcome<Value> }
  | { readonly kind: 'challenged'; readonly challenges: readonly Challenge[]; readonly trouble: Trouble }

async function askSigned<Value>({ room, signIn, question }: Signed, read: Reader<Value>): Promise<Outcome<Value>> {
  const begun = await signIn.begin(question)
  if (begun.kind === 'trouble') return begun
  let sent = begun.value
  for (let round = 1; ; round++) {
    const send = async (): Promise<Round<Value>> => await sendOnce(room, { question, sent }, read)
    const came = question.manner === 'content' ? await send() : await room.slots.run(question.url.host, send)
    if (came.kind === 'done') return came.outcome
    const next = round < ROUNDS ? await signIn.again(question, came.challenges, sent) : undefined
    if (next === undefined) return came.trouble
    if (next.kind === 'trouble') return next
    sent = next.value
  }
}

interface Sending {
  readonly question: Question
  readonly sent: Sent
}

async function sendOnce<Value>(room: Room, { question, sent }: Sending, read: Reader<Value>): Promise<Round<Value>> {
  const { connection, method, url, headers = {}, body, accepts } = question
  const outcome = await sendGuarded(room.transport, {
    connection,
    message: { method, url, headers, ...(body === undefined ? {} : { body }) },
    secret: secretHeaders(connection, sent.authorization),
  })
  if (outcome.kind === 'trouble') return { kind: 'done', outcome }
  const answer = outcome.value
  room.warn(answer)
  if (accepts.includes(answer.status)) return { kind: 'done', outcome: await read(answer) }
  const challenges = challengesOf(answer, connection)
  const trouble = await refuse(room, answer, connection)
  return challenges.length === 0 ? { kind: 'done', outcome: trouble } : { kind: 'challenged', challenges, trouble }
}

function secretHeaders({ headers }: Connection, authorization: string | undefined): Readonly<Record<string, string>> {
  const secret = headers.size === 0 ? {} : Object.fromEntries(headers)
  return authorization === undefined ? secret : { ...secret, authorization }
}

/** Only the registry itself may ask who this is, and with 403 only for a wider scope. */
function challengesOf(answer: Answer, connection: Connection): readonly Challenge[] {
  if ((answer.status !== 401 && answer.status !== 403) || !isSameOrigin(answer.url, connection)) return []
  const challenges = readChallenges(answer.headers('www-authenticate'))
  return answer.status === 401
    ? challenges
    : challenges.filter(({ parameters }) => parameters.get('error') === 'insufficient_scope')
}

/** Asks a token service: a short text, or a trouble. */
async function askShortly(room: Room, guarded: Guarded): Promise<Outcome<string>> {
  return await room.slots.run(guarded.message.url.host, async () => {
    const outcome = await sendGuarded(room.transport, guarded)
    if (outcome.kind === 'trouble') return outcome
    const answer = outcome.value
    if (answer.status !== 200) return await refuse(room, answer, guarded.connection)
    const body = await room.body(answer, limits.small)
    return body.kind === 'trouble' ? body : { kind: 'answer', value: body.value.toString() }
  })
}

/** The head of an answer whose body does not count. */
export const readHead: Reader<Answer> = async (answer) => {
  await finishBody(answer)
  return { kind: 'answer', value: answer }
}
