// A text taken apart at the signs between the pieces of a reference. Whether the pieces are legal is asked by others.

import { DOCKER_HUB, DOCKER_HUB_INDEX, OFFICIAL_PREFIX } from './grammar.ts'
import { hostOf } from './host.ts'
import type { Dialect } from './reference.ts'

/** The dialects of the distribution grammar. */
export type DistributionDialect = Exclude<Dialect, 'go-containerregistry'>

/** The pieces of a text, with the offset of the remainder's parts. */
export interface Pieces {
  readonly text: string
  readonly dialect: DistributionDialect
  readonly host: string | undefined
  readonly path: string
  readonly pathStart: number
  readonly tag: string | undefined
  readonly tagStart: number
  readonly digest: string | undefined
  readonly digestStart: number
}

/** Takes a text apart. */
export function takeApart(text: string, dialect: DistributionDialect): Pieces {
  const { host, path: remainder } = hostOf(text, dialect)
  const pathStart = text.length - remainder.length
  const at = remainder.indexOf('@')
  const named = at === -1 ? remainder : remainder.slice(0, at)
  const colon = named.indexOf(':')
  return {
    text,
    dialect,
    host,
    path: colon === -1 ? named : named.slice(0, colon),
    pathStart,
    tag: colon === -1 ? undefined : named.slice(colon + 1),
    tagStart: pathStart + colon + 1,
    digest: at === -1 ? undefined : remainder.slice(at + 1),
    digestStart: pathStart + at + 1,
  }
}

/** The name that a text comes to. */
export interface NormalName {
  readonly registry: string
  readonly repository: string
}

/** The name with its registry, and with the account that Docker Hub leaves out. */
export function normalise({ host, path }: Pieces): NormalName {
  const registry = host === undefined || host === DOCKER_HUB_INDEX ? DOCKER_HUB : host
  return { registry, repository: registry === DOCKER_HUB && !path.includes('/') ? OFFICIAL_PREFIX + path : path }
}

/** How many characters count against the limit of a name: distribution measures the path, the fork registry and path; both after normalisation. */
export function measuredLength({ dialect }: Pieces, { registry, repository }: NormalName): number {
  return dialect === 'distribution' ? repository.length : registry.length + 1 + repository.length
}
