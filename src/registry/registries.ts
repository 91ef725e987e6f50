// The client of registries: all that it can be asked, over one set of connections, tokens and turns. Loaded by who asks a registry, and by nobody else.

import { getBlob, hasBlob } from './blobs.ts'
import type { ClientOptions, RegistryClient } from './client.ts'
import { getManifest, headManifest, pushManifest } from './manifests.ts'
import { pingRegistry } from './ping.ts'
import { listReferrers } from './referrers.ts'
import { openRequests } from './requests.ts'
import { systemClock, type Clock } from './retry.ts'
import { listTags } from './tags.ts'
import { uploadBlob } from './uploads.ts'

/** Opens a client. `clock` is for tests, which neither wait nor leave anything to chance. */
export function openRegistries(options: ClientOptions, clock: Clock = systemClock()): RegistryClient {
  const requests = openRequests(options, clock)
  return {
    head: async (name) => await headManifest(requests, name),
    manifest: async (name) => await getManifest(requests, name),
    tags: async (connection, repository) => await listTags(requests, { connection, repository }),
    referrers: async (connection, repository, digest) =>
      await listReferrers(requests, { connection, repository }, digest),
    hasBlob: async (connection, repository, digest) => await hasBlob(requests, { connection, repository, digest }),
    blob: async (connection, repository, { digest, size }, start = 0) =>
      await getBlob(requests, { connection, repository, digest, size }, start),
    upload: async (blob) => await uploadBlob(requests, blob),
    push: async (name, manifest) => await pushManifest(requests, name, manifest),
    ping: async (connection) => await pingRegistry(requests, connection),
    close: requests.close,
  }
}
