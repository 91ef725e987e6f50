// Requests that are sent on: a few steps, only to where a registry may send anybody, and without what is meant for the registry alone.

import { isSameOrigin, refusedAddress, tlsFor } from './addresses.ts'
import type { Connection } from './connection.ts'
import { refusal } from './failures.ts'
import { limits } from './limits.ts'
import type { Outcome } from './outcome.ts'
import type { Answer, Message, Transport } from './transport.ts'

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** A request to a registry, with what only this registry may see kept apart. */
export interface Guarded {
  readonly connection: Connection
  readonly message: Omit<Message, 'tls'>
  /** `authorization`, and headers of the runtime's configuration. */
  readonly secret: Readonly<Record<string, string>>
}

/** Sends it, and after it whatever a redirect of a GET or HEAD asks for. Secret headers go to the registry's own origin only, and never again after they were left out. */
export async function sendGuarded(
  transport: Transport,
  { connection, message, secret }: Guarded,
): Promise<Outcome<Answer>> {
  let { url } = message
  let isTrusted = true
  for (let step = 0; ; step++) {
    isTrusted &&= isSameOrigin(url, connection)
    const headers = isTrusted ? { ...message.headers, ...secret } : message.headers
    const outcome = await transport.send({ ...message, url, headers, tls: tlsFor(url, connection) })
    if (outcome.kind === 'trouble') return outcome
    const answer = outcome.value
    const location = answer.header('location')
    const isFollowed = message.method === 'GET' || message.method === 'HEAD'
    if (!REDIRECTS.has(answer.status) || location === undefined || !isFollowed) return outcome
    answer.drop()
    if (!URL.canParse(location, url.href))
      return refusal(answer.request, 'it redirects to what is no address', { status: answer.status })
    const next = new URL(location, url)
    const reason =
      step >= limits.redirects ? `it redirects more than ${limits.redirects} times` : refusedAddress(next, connection)
    if (reason !== undefined)
      return refusal(
        answer.request,
        step >= limits.redirects ? reason : `it redirects to ${next.protocol}//${next.host}: ${reason}`,
        { status: answer.status },
      )
    url = next
  }
}
