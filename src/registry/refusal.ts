// Answers that are no answers: what a status means, with what the registry says to it (distribution-spec, Error Codes), cleaned.

import type { Connection } from './connection.ts'
import { failureOf, refusal, statusText } from './failures.ts'
import { limits } from './limits.ts'
import { mediaTypeOf } from './media-types.ts'
import type { Outcome, Trouble } from './outcome.ts'
import type { Redactor } from './redact.ts'
import { readRetryAfter } from './retry.ts'
import type { Answer } from './transport.ts'

/** What reading them takes. */
export interface RefusalDesk {
  readonly redactor: Redactor
  readonly now: () => number
  readonly body: (answer: Answer, bytes: number) => Promise<Outcome<Buffer>>
}

/** The trouble of an answer; its body is read to the end. */
export async function refuse(desk: RefusalDesk, answer: Answer, connection: Connection): Promise<Trouble> {
  const { status, request } = answer
  const body = await desk.body(answer, limits.small)
  const text = body.kind === 'answer' ? body.value.toString() : ''
  // What is left of a body that this side was still sending is not sent any more.
  answer.drop()
  const { code, says } = wordOf(text, mediaTypeOf(answer.header('content-type')))
  const retryAfter = readRetryAfter(answer.header('retry-after'), desk.now())
  const words = [statusText(status), desk.redactor.clean(says), whoAsked(status, connection)]
  return refusal(request, words.filter((word) => word !== '').join(': '), {
    failure: failureOf(status),
    status,
    ...(code === undefined ? {} : { code }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  })
}

function whoAsked(status: number, { credential }: Connection): string {
  if (status !== 401 && status !== 403) return ''
  return credential === undefined ? 'asked without a credential' : `asked as ${credential.label}`
}

interface Word {
  readonly code?: string
  readonly says: string
}

/** What servers that speak TLS answer to those who do not (Go net/http, nginx). */
const SPEAKS_TLS = /HTTP request (?:was sent )?to (?:an )?HTTPS/i

function wordOf(text: string, mediaType: string): Word {
  if (SPEAKS_TLS.test(text)) return { says: 'the other side speaks TLS, and was asked without it' }
  if (mediaType === 'text/html' || /^\s*<(?:!doctype|html)/i.test(text))
    return { says: 'a page of HTML, no answer of a registry' }
  const data = parse(text)
  if (data === undefined) return { says: mediaType === 'text/plain' ? text : '' }
  const errors = fieldOf(data, 'errors')
  const first: unknown = Array.isArray(errors) ? errors[0] : data
  const code = fieldOf(first, 'code')
  const said = ['message', 'details', 'error_description', 'error'].map((name) => fieldOf(first, name))
  const message = said.find((each) => typeof each === 'string' && each !== '')
  const isCode = typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code)
  return {
    ...(isCode ? { code } : {}),
    says: [isCode ? code : '', typeof message === 'string' ? message : ''].filter((part) => part !== '').join(': '),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined
}
