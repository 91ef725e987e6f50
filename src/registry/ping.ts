// Whether a registry answers at all, and how it signs people in.

import { readChallenges } from './challenge.ts'
import type { Connection } from './connection.ts'
import { finishBody } from './body.ts'
import { refusal } from './failures.ts'
import type { Outcome } from './outcome.ts'
import type { Requests } from './requests.ts'

/** GET of the root of the API, without a credential. Registries that answer 404 there can still serve images: it proves nothing against one. */
export async function pingRegistry(
  requests: Requests,
  connection: Connection,
): Promise<Outcome<{ readonly auth: 'none' | 'basic' | 'bearer' }>> {
  const { credential: _, ...anonymous } = connection
  const address = `${connection.scheme}://${connection.host}${connection.basePath}/`
  if (!URL.canParse(address))
    return refusal('a registry', 'its host or path is none', { failure: 'unreachable', stage: 'name' })
  return await requests.ask(
    { connection: anonymous, method: 'GET', url: new URL(address), scopes: [], accepts: [200, 401] },
    async (answer) => {
      await finishBody(answer)
      const schemes = readChallenges(answer.headers('www-authenticate')).map(({ scheme }) => scheme)
      const auth = answer.status === 200 ? 'none' : schemes.includes('bearer') ? 'bearer' : 'basic'
      return { kind: 'answer', value: { auth } }
    },
  )
}
