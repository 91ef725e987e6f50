// The kubelet's keyring: which credentials it tries for an image, and in which order (kubernetes pkg/credentialprovider/keyring.go).

import { matchesImage, registryKey, registryPattern, type RegistryPattern } from './registry-pattern.ts'

/** What an entry is filed under: its key, and what that is for. Made once, since many images are looked up in the same entries. */
export interface FiledKey {
  readonly key: string
  readonly pattern: RegistryPattern
}

/** Something that is filed; under nothing where the kubelet leaves it out. */
export interface Filed<Item> {
  readonly filed: FiledKey | undefined
  readonly item: Item
}

/** What was found, and the key that it was filed under. */
export interface KeyringHit<Item> {
  readonly key: string
  /** `fallback`: the key of Docker Hub, which is taken where no key is for an image of Docker Hub. */
  readonly by: 'match' | 'fallback'
  readonly item: Item
}

const DEFAULT_KEY = 'index.docker.io'

/** What a registry, as people write it (`https://index.docker.io/v1/`, `*.example.com/team`), is filed under; undefined for no URL. */
export function filedKey(registry: string): FiledKey | undefined {
  const key = registryKey(registry)
  const pattern = key === undefined ? undefined : registryPattern(key)
  return key === undefined || pattern === undefined ? undefined : { key, pattern }
}

/** All that is for an image, in the order in which the kubelet tries it; `name` has neither tag nor digest. */
export function lookUp<Item>(name: string, all: readonly Filed<Item>[]): readonly KeyringHit<Item>[] {
  const image = registryPattern(name)
  if (image === undefined) return []
  const hits: KeyringHit<Item>[] = []
  for (const { filed, item } of all)
    if (filed !== undefined && matchesImage(filed.pattern, image)) hits.push({ key: filed.key, by: 'match', item })
  // Keys go in reverse order of their bytes, so that `quay.io/team` comes before `quay.io`.
  if (hits.length > 0) return hits.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1))
  if (!isOnDefaultRegistry(name)) return []
  return all
    .filter(({ filed }) => filed?.key === DEFAULT_KEY)
    .map(({ item }) => ({ key: DEFAULT_KEY, by: 'fallback' as const, item }))
}

/** Whether the kubelet takes an image for one of Docker Hub. */
function isOnDefaultRegistry(name: string): boolean {
  const slash = name.indexOf('/')
  const first = slash === -1 ? name : name.slice(0, slash)
  if (first === '') return false
  return slash === -1 || first === 'docker.io' || first === DEFAULT_KEY || !/[.:]/.test(first)
}
