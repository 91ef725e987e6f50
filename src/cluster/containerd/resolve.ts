// How containerd pulls an image: its hosts turned into requests (containerd core/remotes/docker/resolver.go Resolve).

import type { Reference } from '../../reference/reference.ts'
import { nameOf } from '../../reference/print.ts'
import {
  advance,
  type Attempt,
  type Capability,
  type CredentialOffer,
  type Endpoint,
  type RefusalReason,
  type Resolution,
} from '../attempt.ts'
import { kubeletReference } from '../kubelet.ts'
import { splitHostPort } from '../localhost.ts'
import type { Step } from '../step.ts'
import { behaviourOf, type Behaviour } from './behaviour.ts'
import type { ContainerdConfig } from './config.ts'
import { hostsFor, serverOf, type AskedHost } from './hosts.ts'
import { rewritten } from './rewrite.ts'

/** The requests that containerd makes for the image of a pod. A tag beside a digest is put aside, as ParseDockerRef does. */
export function resolveContainerd(image: string, config: ContainerdConfig): Resolution {
  const read = kubeletReference(image)
  if (!read.ok) return read.resolution
  const { notices } = config
  const refuse = (reason: RefusalReason, message: string, why: readonly Step[]): Resolution => {
    return { kind: 'refused', reason, message, why, notices }
  }
  if (config.refusal !== undefined)
    return refuse('runtime-does-not-start', 'containerd does not start with this configuration', [config.refusal])
  const reference = pulledReference(read.reference)
  const behaviour = behaviourOf(config.version)
  const { hosts, why, refusal } = hostsFor(reference.registry, config, behaviour)
  if (refusal !== undefined)
    return refuse('broken-configuration', `containerd cannot set up the hosts for ${reference.registry}`, [
      ...why,
      refusal,
    ])
  const endpoints = hosts
    .filter(({ host, scheme }) => host !== '' && (scheme === 'http' || scheme === 'https'))
    .map((host) => ({ host, endpoint: endpointOf(host, { reference, config, why }) }))
  // The fetcher looks whether any host may pull, and then asks all of them (core/remotes/docker/fetcher.go Fetch).
  const content = endpoints.flatMap(ways)
  const needed: readonly Capability[] = reference.digest === undefined ? ['pull', 'resolve'] : ['pull']
  const asked = endpoints.filter(({ host }) => needed.every((capability) => host.capabilities.includes(capability)))
  if (asked.length === 0) {
    const what = reference.digest === undefined ? 'resolve tags' : 'pull'
    return refuse('no-endpoint', `none of the hosts for ${reference.registry} may ${what}`, why)
  }
  const attempts = [
    ...requests(asked, reference, 'manifests', []),
    ...(reference.digest === undefined ? [] : requests(asked, reference, 'blobs', notAfter(behaviour))),
  ]
  return { kind: 'attempts', reference, attempts, content, notices }
}

function pulledReference(reference: Reference): Reference {
  if (reference.digest === undefined || reference.tag === undefined) return reference
  const { tag, ...rest } = reference
  return tag === '' ? reference : rest
}

interface Context {
  readonly reference: Reference
  readonly config: ContainerdConfig
  readonly why: readonly Step[]
}

function endpointOf(host: AskedHost, { reference, config, why }: Context): Endpoint {
  const { registry, repository } = reference
  const role = host.host === serverOf(registry) || host.host === registry ? 'upstream' : 'mirror'
  const rewrite = rewritten(repository, host.rewrites)
  return {
    scheme: host.scheme === 'http' ? 'http' : 'https',
    host: host.host,
    basePath: host.basePath,
    repository: rewrite.repository,
    namespace: role === 'mirror' ? registry : '',
    role,
    tls: { verify: host.tls?.verify ?? true, ca: host.tls?.ca ?? [], client: host.tls?.client ?? [] },
    capabilities: host.capabilities,
    headers: host.headers,
    credentials: offersFor(host.host, role, config),
    why: [...why, host.step, ...rewrite.why],
  }
}

/** The kubelet's credential goes to every host that is asked, mirrors included; the configuration's own where the kubelet has none. */
function offersFor(host: string, role: Endpoint['role'], config: ContainerdConfig): readonly CredentialOffer[] {
  const own = config.credentials.get(host)
  const message =
    role === 'mirror'
      ? 'containerd sends what the kubelet found for the registry to its mirrors too'
      : 'containerd sends what the kubelet found for the registry'
  return [{ kind: 'kubelet', step: { message } }, ...(own === undefined ? [] : [{ kind: 'fixed', ...own } as const])]
}

interface AskedEndpoint {
  readonly host: AskedHost
  readonly endpoint: Endpoint
}

/** How a host is reached: over https before http where TLS is set up for a host over http. */
function ways({ host, endpoint }: AskedEndpoint): readonly Endpoint[] {
  if (!host.isTlsFirst) return [endpoint]
  const message = 'TLS is set up for this host, so that https is tried before http'
  const why = [...endpoint.why, { message }]
  return [
    { ...endpoint, scheme: 'https', why },
    { ...endpoint, scheme: 'http', why },
  ]
}

/** One request a host, or two where http follows https. */
function requests(
  asked: readonly AskedEndpoint[],
  reference: Reference,
  part: 'manifests' | 'blobs',
  notAfterThese: Attempt['notAfter'],
): readonly Attempt[] {
  const target = targetOf(reference)
  return asked.flatMap((each, index): readonly Attempt[] =>
    ways(each).map((endpoint) => ({
      ...endpoint,
      method: 'HEAD',
      logical: nameOf(reference),
      target,
      path: `${endpoint.basePath}/${endpoint.repository}/${part}/${target.value}`,
      endpoint: part === 'manifests' ? index : asked.length + index,
      after: each.host.isTlsFirst && endpoint.scheme === 'https' ? afterTls(endpoint.host) : advance('next-endpoint'),
      notAfter: notAfterThese,
    })),
  )
}

/** http follows where the other side does not speak TLS; without a port also where nobody answers on 443 (NewHTTPFallback). */
function afterTls(host: string): Attempt['after'] {
  const hasPort = splitHostPort(host).port !== ''
  return advance('next-endpoint', {
    'not-tls': 'next-attempt',
    ...(hasPort ? {} : { unreachable: 'next-attempt' }),
  })
}

function targetOf({ tag, digest }: Reference): Attempt['target'] {
  return digest === undefined ? { kind: 'tag', value: tag ?? '' } : { kind: 'digest', value: digest }
}

/** From 2.3.3 on `/blobs/` is asked only where all hosts had nothing, or did not answer. */
function notAfter({ sparesBlobs }: Behaviour): Attempt['notAfter'] {
  return sparesBlobs ? ['denied', 'throttled', 'server-error', 'refused'] : []
}
