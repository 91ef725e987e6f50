// How dockerd pulls an image: mirrors for Docker Hub, the registry itself for all others (moby daemon/pkg/registry/service_v2.go,
// daemon/internal/distribution/pull.go); with the image store of containerd its hosts (daemon/hosts.go).

import { nameOf } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'
import { advance, type Attempt, type CredentialOffer, type Resolution } from '../attempt.ts'
import { NO_CERTIFICATES } from '../certificates.ts'
import { behaviourOf } from '../containerd/behaviour.ts'
import type { ContainerdConfig, RegistryHost } from '../containerd/config.ts'
import { hostsFor } from '../containerd/hosts.ts'
import { resolveContainerd } from '../containerd/resolve.ts'
import { kubeletReference } from '../kubelet.ts'
import type { Step } from '../step.ts'
import type { DockerdConfig } from './config.ts'
import { insecureStep } from './insecure.ts'

/** The requests that dockerd makes for the image of a pod. A tag beside a digest is put aside. */
export function resolveDockerd(image: string, config: DockerdConfig): Resolution {
  const read = kubeletReference(image)
  if (!read.ok) return read.resolution
  const { notices, refusal, store } = config
  if (refusal !== undefined) {
    const message = 'dockerd does not start with this configuration'
    return { kind: 'refused', reason: 'runtime-does-not-start', message, why: [refusal], notices }
  }
  const reference = pulledReference(read.reference)
  if (store !== undefined) return byStore(image, reference, { ...config, store })
  const attempts = placesFor(reference, config).flatMap((place, endpoint) => requestsAt(place, endpoint, reference))
  return { kind: 'attempts', reference, attempts, content: [], notices }
}

function pulledReference(reference: Reference): Reference {
  const { tag, ...rest } = reference
  return reference.digest === undefined || tag === undefined ? reference : rest
}

const HUB = 'docker.io'
const HUB_SERVER = 'registry-1.docker.io'

/** One registry, and how it is reached. */
interface Place {
  readonly role: Attempt['role']
  readonly schemes: readonly Attempt['scheme'][]
  readonly host: string
  readonly basePath: string
  readonly tls: Attempt['tls']
  readonly why: readonly Step[]
}

function placesFor({ registry }: Reference, config: DockerdConfig): readonly Place[] {
  const { certificates, insecure } = config
  const tlsOf = (host: string, isInsecure: boolean): Attempt['tls'] =>
    isInsecure
      ? { verify: false, ...NO_CERTIFICATES }
      : { verify: true, ...(certificates.get(host) ?? NO_CERTIFICATES) }
  if (registry === HUB) {
    const mirrors = config.mirrors.map(({ scheme, host, path, step }): Place => {
      const why = insecureStep(host, insecure)
      const tls = tlsOf(host, why !== undefined)
      return {
        role: 'mirror',
        schemes: [scheme],
        host,
        basePath: `${path}/v2`,
        tls,
        why: why === undefined ? [step] : [step, why],
      }
    })
    const message = mirrors.length === 0 ? 'Docker Hub has this server' : 'Docker Hub itself is asked after its mirrors'
    const hub: Place = {
      role: 'upstream',
      schemes: ['https'],
      host: HUB_SERVER,
      basePath: '/v2',
      tls: tlsOf(HUB_SERVER, false),
      why: [{ message }],
    }
    return [...mirrors, hub]
  }
  const why = insecureStep(registry, insecure)
  const asked: Step = { message: 'dockerd asks the registry that the image names' }
  return [
    {
      role: 'upstream',
      schemes: why === undefined ? ['https'] : ['https', 'http'],
      host: registry,
      basePath: '/v2',
      tls: tlsOf(registry, why !== undefined),
      why: why === undefined ? [asked] : [asked, why],
    },
  ]
}

function requestsAt(place: Place, endpoint: number, reference: Reference): readonly Attempt[] {
  const { schemes, ...rest } = place
  const { repository, tag = '', digest } = reference
  const target =
    digest === undefined ? ({ kind: 'tag', value: tag } as const) : ({ kind: 'digest', value: digest } as const)
  return schemes.map((scheme) => ({
    ...rest,
    scheme,
    repository,
    namespace: '',
    capabilities: ['pull', 'resolve'],
    headers: [],
    credentials: place.role === 'mirror' ? [] : OFFERS,
    method: 'GET',
    logical: nameOf(reference),
    target,
    path: `${place.basePath}/${repository}/manifests/${target.value}`,
    endpoint,
    after: place.role === 'mirror' ? advance('next-endpoint') : AFTER_UPSTREAM,
    notAfter: [],
  }))
}

const OFFERS: readonly CredentialOffer[] = [
  {
    kind: 'kubelet',
    step: { message: 'dockerd sends what the kubelet found to the registry itself, and to no mirror' },
  },
]

/** What a registry says itself is final; http follows where there was no connection over https. */
const AFTER_UPSTREAM: Attempt['after'] = advance('stop', {
  unreachable: 'next-attempt',
  'not-tls': 'next-attempt',
  untrusted: 'next-attempt',
  'server-error': 'next-endpoint',
})

type WithStore = DockerdConfig & { readonly store: ContainerdConfig }

/** Mirrors and insecure registries count only where the folders of hosts give one host, and a credential goes to the registry alone. */
function byStore(image: string, reference: Reference, config: WithStore): Resolution {
  const resolution = resolveContainerd(image, mergedStore(reference, config))
  if (resolution.kind === 'refused') return { ...resolution, notices: config.notices }
  return {
    ...resolution,
    attempts: resolution.attempts.map(withOwnOffers),
    content: resolution.content.map(withOwnOffers),
    notices: config.notices,
  }
}

function withOwnOffers<Asked extends Pick<Attempt, 'role' | 'credentials'>>(asked: Asked): Asked {
  return { ...asked, credentials: asked.role === 'mirror' ? [] : OFFERS }
}

function mergedStore({ registry }: Reference, { store, mirrors, insecure }: WithStore): ContainerdConfig {
  const { hosts, refusal } = hostsFor(registry, store, behaviourOf(store.version))
  const [only] = hosts
  const hasSettings = mirrors.length > 0 || insecure.hosts.size > 0 || insecure.ranges.some(({ step }) => step.where)
  if (only === undefined || hosts.length > 1 || refusal !== undefined || !hasSettings) return store
  const asked = [...(registry === HUB ? mirrors.map((mirror) => mirrorHost(mirror, only)) : []), only].map((host) => {
    const why = host.scheme === 'https' ? insecureStep(host.host, insecure) : undefined
    if (why === undefined) return host
    // Of a host of scheme http that is asked over https first both schemes are tried, as dockerd does here on every port.
    const tls = { ...NO_CERTIFICATES, ...host.tls, verify: false }
    return { ...host, scheme: 'http', isTlsFirst: true, tls, step: host === only ? why : host.step }
  })
  const step: Step = { message: 'the settings of dockerd are merged into its one host for this registry' }
  const trees = [new Map([[registry, { name: registry, hosts: asked, step }]])]
  return { ...store, source: { kind: 'trees', trees, step: store.source.step } }
}

function mirrorHost({ scheme, host, path, step }: DockerdConfig['mirrors'][number], only: RegistryHost): RegistryHost {
  const basePath = path.endsWith('/v2') ? path : `${path}/v2`
  return { ...only, scheme, host, basePath, capabilities: ['pull', 'resolve'], step }
}
