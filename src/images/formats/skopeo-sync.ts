// The source file of `skopeo sync --src yaml`: by registry and repository, the tags and digests to copy (skopeo `cmd/skopeo/sync.go`).

import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import type { EntryList } from './image-entry.ts'

/**
 * Prints registries with their repositories. An empty list would copy every tag of a repository, so images without tag and digest must have been
 * left out; of both the digest decides, as it does for runtimes, and skopeo takes only one.
 */
export function printSkopeoSync({ entries }: EntryList): string {
  const registries = new Map<string, Map<string, Set<string>>>()
  for (const { reference } of entries) {
    const version = reference.digest ?? reference.tag
    if (version === undefined) continue
    const repositories = registries.get(reference.registry) ?? new Map<string, Set<string>>()
    registries.set(reference.registry, repositories)
    const versions = repositories.get(reference.repository) ?? new Set()
    repositories.set(reference.repository, versions.add(version))
  }
  return emitYaml(new Map([...registries].map(registryOf)), { as: 'file' })
}

/** Tells of registries with a port: `--scoped` makes them a part of the target's path, which no colon can stand in, and skopeo stops there. */
export function skopeoCaveat({ entries }: EntryList): string | undefined {
  const ported = new Set(
    entries.map(({ reference }) => reference.registry).filter((registry) => registry.includes(':')),
  )
  if (ported.size === 0) return undefined
  return `skopeo sync --scoped stops at registries with a port (${[...ported].join(', ')}); regsync and crane copy from them as well`
}

function registryOf([registry, repositories]: readonly [string, Map<string, Set<string>>]): [string, Data] {
  const rows = [...repositories].map(([name, versions]): [string, Data] => [name, [...versions].toSorted()])
  return [registry, new Map([['images', new Map(rows)]])]
}
