// The hosts that containerd asks for a registry, in order (containerd core/remotes/docker/config/hosts.go ConfigureHosts,
// internal/cri/server/images/image_pull.go registryEndpoints).

import { isLocalhost, splitHostPort } from '../localhost.ts'
import type { Step } from '../step.ts'
import type { Behaviour } from './behaviour.ts'
import type { ContainerdConfig, HostOptions, RegistryHost } from './config.ts'
import { directoryFor } from './host-tree.ts'

/** Hosts for a registry, and how they were found. */
export interface FoundHosts {
  readonly hosts: readonly AskedHost[]
  readonly why: readonly Step[]
  /** Why every pull from the registry fails, where it does. */
  readonly refusal?: Step
}

/** A host, and whether it is asked over https first though its scheme is http. */
export interface AskedHost extends RegistryHost {
  readonly isTlsFirst: boolean
}

/** The hosts for a registry as references name it (`docker.io`, `localhost:5000`). */
export function hostsFor(registry: string, { source }: ContainerdConfig, behaviour: Behaviour): FoundHosts {
  const why: Step[] = [source.step]
  const directory =
    source.kind === 'trees'
      ? source.trees.map((tree) => directoryFor(tree, registry)).find((each) => each !== undefined)
      : undefined
  if (directory !== undefined) why.push(directory.step)
  const found = source.kind === 'trees' ? directory : (source.mirrors.get(registry) ?? source.mirrors.get('*'))
  const hosts = [...(found?.hosts ?? [])]
  const isLegacy = source.kind === 'mirrors'
  const options = found === undefined ? { headers: [], step: NOTHING_SET } : found.fallback
  if (options !== undefined)
    hosts.push(isLegacy ? plainDefault(registry, options) : defaultHost(registry, options, behaviour))
  const refusal = found?.refusal
  return {
    hosts: hosts.map((host) => asAsked(host, isLegacy, behaviour)),
    why,
    ...(refusal === undefined ? {} : { refusal }),
  }
}

const NOTHING_SET: Step = { message: 'nothing is set for this registry, so that it is asked itself' }

/** The server behind the registry's name. */
export function serverOf(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry
}

type Fallback = HostOptions & { readonly step: Step }

/** The registry itself. On this machine its certificate is not checked, and it is asked over http where the port allows that. */
function defaultHost(registry: string, options: Fallback, { triesTlsFirst }: Behaviour): RegistryHost {
  const { port } = splitHostPort(registry)
  const isLocal = registry !== 'docker.io' && isLocalhost(registry)
  const skips = isLocal && (port !== '80' || !triesTlsFirst)
  // Before there was a fall-back, this machine was asked over http right away, whatever the port.
  const isHttp = isLocal && (!triesTlsFirst || (port !== '' && port !== '443'))
  const { tls } = options
  return {
    ...options,
    ...(skips ? { tls: { ca: tls?.ca ?? [], client: tls?.client ?? [], verify: false } } : {}),
    scheme: isHttp ? 'http' : 'https',
    host: serverOf(registry),
    basePath: '/v2',
    capabilities: ['pull', 'resolve'],
    rewrites: [],
  }
}

/** The registry itself as the old tables add it: by http on this machine. */
function plainDefault(registry: string, options: Fallback): RegistryHost {
  const host = serverOf(registry)
  return {
    ...options,
    scheme: isLocalhost(host) ? 'http' : 'https',
    host,
    basePath: '/v2',
    capabilities: ['pull', 'resolve'],
    rewrites: [],
  }
}

function asAsked(host: RegistryHost, isLegacy: boolean, { triesTlsFirst }: Behaviour): AskedHost {
  const isTlsFirst =
    host.isTlsFirst ??
    (!isLegacy &&
      triesTlsFirst &&
      host.scheme === 'http' &&
      host.tls !== undefined &&
      splitHostPort(host.host).port !== '80')
  return { ...host, isTlsFirst }
}
