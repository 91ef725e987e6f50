// The addresses of a registry's API (distribution-spec, Endpoints), made of names that cannot lead elsewhere.

import type { Connection } from './connection.ts'
import { isDigest } from './digest.ts'
import { refusal } from './failures.ts'
import type { Outcome } from './outcome.ts'

/** What is asked of a repository. */
export interface Place {
  readonly connection: Connection
  readonly repository: string
}

/** Below a repository: `manifests/1.27`, `blobs/uploads/`; `query` beside what the connection adds. */
export type AddressOf = (below: string, query?: Readonly<Record<string, string>>) => URL

const REPOSITORY = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/i
const LONGEST_REPOSITORY = 255
const TAG = /^\w[\w.-]{0,127}$/

/** Whether a text is a tag. */
export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** Makes the addresses of a repository; `reference` (a tag or a digest), where one is given, is checked with it. */
export function addressesOf({ connection, repository }: Place, reference?: string): Outcome<AddressOf> {
  const { scheme, host, basePath, namespace } = connection
  const root = `${scheme}://${host}`
  const refuse = (says: string): Outcome<AddressOf> => refusal(`${root}${basePath}`, says)
  if (!isReachable(connection))
    return refusal('a registry', 'its host or path is none', { failure: 'unreachable', stage: 'name' })
  if (repository.length > LONGEST_REPOSITORY || !REPOSITORY.test(repository))
    return refuse('what was asked for is no name of a repository')
  if (reference !== undefined && !isTag(reference) && !isDigest(reference))
    return refuse('what was asked for is neither a tag nor a digest of sha256 or sha512')
  const address: AddressOf = (below, query = {}) => {
    const url = new URL(`${root}${basePath}/${repository}/${below}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    if (namespace !== '') url.searchParams.set('ns', namespace)
    return url
  }
  return { kind: 'answer', value: address }
}

/** Connections whose host and path were looked at, and are an address. */
const good = new WeakSet<Connection>()

/** Whether host and path make an address. */
function isReachable(connection: Connection): boolean {
  const { scheme, host, basePath } = connection
  const isGood = good.has(connection) || (/^[^/?#@\\\s]+$/.test(host) && URL.canParse(`${scheme}://${host}${basePath}`))
  if (isGood) good.add(connection)
  return isGood
}

/** `repository:library/nginx:pull`. */
export function scopeOf(repository: string, actions: 'pull' | 'pull,push'): string {
  return `repository:${repository}:${actions}`
}
