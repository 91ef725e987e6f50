// What refers to a manifest (distribution-spec, Listing Referrers): by the API, and where a registry does not know it by the tag that stands in.

import { addressesOf, scopeOf, type Place } from './addressing.ts'
import { refusal } from './failures.ts'
import type { Descriptor, Digest } from './manifest.ts'
import { getManifest } from './manifests.ts'
import { mediaTypeOf } from './media-types.ts'
import type { Outcome } from './outcome.ts'
import { readPages } from './pages.ts'
import { readManifest } from './read-manifest.ts'
import type { Requests } from './requests.ts'

const INDEX = 'application/vnd.oci.image.index.v1+json'
/** Registries that do not know the API answer so. */
const UNKNOWN_THERE: ReadonlySet<number> = new Set([400, 404, 405, 501])

/** Each once; empty where nothing refers to it. */
export async function listReferrers(
  requests: Requests,
  { connection, repository }: Place,
  digest: Digest,
): Promise<Outcome<readonly Descriptor[]>> {
  const addresses = addressesOf({ connection, repository }, digest)
  if (addresses.kind === 'trouble') return addresses
  const listed = await readPages<Descriptor>(
    requests,
    {
      connection,
      method: 'GET',
      url: addresses.value(`referrers/${digest}`),
      headers: { accept: INDEX },
      scopes: [scopeOf(repository, 'pull')],
      accepts: [200],
    },
    (answer, bytes) => {
      const type = mediaTypeOf(answer.header('content-type'))
      const read = type === 'text/html' ? undefined : readManifest(bytes, type)
      // A page of something else is what registries show that have no such address.
      return read?.kind === 'manifest' && read.manifest.kind === 'index'
        ? { kind: 'answer', value: read.manifest.children.map(({ descriptor }) => descriptor) }
        : refusal(answer.request, 'the answer is no index', { status: 404 })
    },
  )
  if (listed.kind === 'answer' || !UNKNOWN_THERE.has(listed.status ?? 0)) return onceEach(listed)
  const tagged = await getManifest(requests, { connection, repository, reference: digest.replace(':', '-') })
  if (tagged.kind === 'trouble') return tagged.failure === 'absent' ? { kind: 'answer', value: [] } : tagged
  const { value } = tagged
  return onceEach({
    kind: 'answer',
    value: value.kind === 'index' ? value.children.map(({ descriptor }) => descriptor) : [],
  })
}

function onceEach(outcome: Outcome<readonly Descriptor[]>): Outcome<readonly Descriptor[]> {
  if (outcome.kind === 'trouble') return outcome
  return { kind: 'answer', value: [...new Map(outcome.value.map((each) => [each.digest, each])).values()] }
}
