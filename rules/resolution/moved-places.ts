// Where the images of the list of moved ones come from: nearly every image is out by that alone, and then the list is not needed.

import { sourceOf, type Source } from '../../src/findings/registry-of-use.ts'
import type { ImageUse } from '../../src/uses/image-use.ts'

/** What is said of each kind: by `moved-image`, and by `retired-registry`, which is about whole registries and accounts. */
export const movedMessages = {
  moved: '`{image}` is published elsewhere as of {since}: {note}',
  frozen: '`{image}` gets nothing new as of {since}: {note}',
  shut: '`{image}` cannot be pulled any more as of {since}: {note}',
  retired: '`{image}` gets no fixes any more as of {since}: {note}',
  'needs-auth': '`{image}` cannot be pulled without credentials as of {since}: {note}',
} as const

/** What the entries of the list begin with: a registry, or a registry and the first component of a repository in it. */
export const movedPlaces: ReadonlySet<string> = new Set([
  'asia.gcr.io',
  'cgr.dev/chainguard',
  'docker.io/argoproj',
  'docker.io/bitnami',
  'docker.io/flannel',
  'docker.io/fluxcd',
  'docker.io/minio',
  'docker.pkg.github.com',
  'eu.gcr.io',
  'gcr.io',
  'k8s.gcr.io',
  'quay.io/coreos',
  'quay.io/k8scsi',
  'quay.io/minio',
  'registry.istio.io/release',
  'registry.k8s.io/ingress-nginx',
  'registry.opensource.zalan.do',
  'us.gcr.io',
])

/** What the registries of entries with a `*.` end with. */
export const movedHosts: readonly string[] = ['.bintray.io']

/** The source of a use, where the list may have an entry about it. */
export function movedSource(use: ImageUse): Source | undefined {
  if (use.image.kind === 'known') {
    const { registry, repository } = use.image.reference
    return mayHaveMoved(registry, repository) ? sourceOf(use) : undefined
  }
  const source = sourceOf(use)
  if (source === undefined) return undefined
  return mayHaveMoved(source.registry, source.name.slice(source.registry.length + 1)) ? source : undefined
}

function mayHaveMoved(registry: string, repository: string): boolean {
  if (movedPlaces.has(registry) || movedHosts.some((ending) => registry.endsWith(ending))) return true
  const slash = repository.indexOf('/')
  return movedPlaces.has(`${registry}/${slash === -1 ? repository : repository.slice(0, slash)}`)
}
