// The tags of a repository (distribution-spec, Listing Tags).

import { addressesOf, isTag, scopeOf, type Place } from './addressing.ts'
import { parseJson } from './json.ts'
import { refusal } from './failures.ts'
import type { Outcome } from './outcome.ts'
import { readPages } from './pages.ts'
import type { Requests } from './requests.ts'

/** ECR takes no more. */
const PAGE = '1000'

/** All tags, in the registry's order, each once; what stands among them and is no tag (digests, at some) is left out. */
export async function listTags(
  requests: Requests,
  { connection, repository }: Place,
): Promise<Outcome<readonly string[]>> {
  const addresses = addressesOf({ connection, repository })
  if (addresses.kind === 'trouble') return addresses
  const tags = await readPages<string>(
    requests,
    {
      connection,
      method: 'GET',
      url: addresses.value('tags/list', { n: PAGE }),
      headers: { accept: 'application/json' },
      scopes: [scopeOf(repository, 'pull')],
      accepts: [200],
    },
    (answer, bytes) => {
      const data = parseJson(bytes)
      const list = typeof data === 'object' && data !== null && 'tags' in data ? (data.tags ?? []) : undefined
      if (!Array.isArray(list))
        return refusal(answer.request, 'the answer is no list of tags', { status: answer.status })
      return { kind: 'answer', value: list.filter((tag): tag is string => typeof tag === 'string' && isTag(tag)) }
    },
  )
  return tags.kind === 'trouble' ? tags : { kind: 'answer', value: [...new Set(tags.value)] }
}
