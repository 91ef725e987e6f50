// The folders of hosts that k3s and RKE2 write for their containerd, from registries.yaml (k3s pkg/agent/containerd/config.go getHostConfigs).

import type { HostDirectory, HostOptions, RegistryHost, RegistryHosts, Rewrite } from '../containerd/config.ts'
import { DEFAULT_FOLDER } from '../containerd/host-tree.ts'
import { serverOf } from '../containerd/hosts.ts'
import { cleanPath, parseHostUrl } from '../containerd/host-url.ts'
import type { ContainerdRule } from '../containerd/notices.ts'
import { isPattern } from '../containerd/rewrite.ts'
import { isLocalhost, splitHostPort } from '../localhost.ts'
import type { Notices } from '../notice.ts'
import type { Step, Where } from '../step.ts'
import type { K3sKind, K3sSettings } from './node-settings.ts'
import type { K3sRule } from './notices.ts'
import type { HostConfig, Mirror, Registries } from './registries-yaml.ts'

/** What making the folders needs. */
export interface DirectoriesInput {
  readonly kind: K3sKind
  readonly registries: Registries
  readonly settings: K3sSettings
  readonly notices: Notices<K3sRule | ContainerdRule>
}

/** The folders by name. A registry with nothing but defaults has none, and is asked as `_default` says, where that is there. */
export function hostDirectories(input: DirectoriesInput): ReadonlyMap<string, HostDirectory> {
  const { mirrors, configs } = input.registries
  const directories = new Map<string, HostDirectory>()
  const names = new Set([...configs.keys(), ...mirrors.keys()])
  for (const name of names) {
    const mirror = mirrors.get(name)
    const directory = directoryOf(input, name, mirror)
    if (directory !== undefined) directories.set(directory.name, directory)
  }
  return directories
}

function directoryOf(input: DirectoriesInput, name: string, mirror: Mirror | undefined): HostDirectory | undefined {
  const server = normalised(name)
  if (server === undefined) return undefined
  const own = input.registries.configs.get(name)
  const endpoints = mirror === undefined ? [] : endpointsOf(input, mirror)
  const step: Step = { message: `registries.yaml is about ${name}`, ...placed(mirror?.where ?? own?.where) }
  const hosts = keepsDefault(input, name, mirror)
    ? withDefault(endpoints, { server: name === '*' ? undefined : server, config: configOf(input, name, mirror), step })
    : { hosts: endpoints }
  if (hosts === undefined || (hosts.hosts.length === 0 && !('fallback' in hosts))) return undefined
  tellKept(input, name, mirror)
  return { name: name === '*' ? DEFAULT_FOLDER : name, step, ...hosts }
}

/** The settings of the registry itself. */
function configOf({ registries }: DirectoriesInput, name: string, mirror: Mirror | undefined): HostConfig | undefined {
  const own = registries.configs.get(name)
  return mirror === undefined ? own : (own ?? configFor(registries.configs, name))
}

interface Default {
  /** Absent for all registries together. */
  readonly server: Address | undefined
  readonly config: HostConfig | undefined
  readonly step: Step
}

/** Mirrors, and the registry itself behind them; undefined where there are none, and nothing is said about it. */
function withDefault(
  endpoints: readonly RegistryHost[],
  { server, config, step: about }: Default,
): RegistryHosts | undefined {
  // An endpoint that is the registry itself, in the last place, is no mirror.
  const isListed = server !== undefined && isSameAddress(endpoints.at(-1), server)
  const hosts = isListed ? endpoints.slice(0, -1) : endpoints
  if (hosts.length === 0 && config?.tls === undefined && config?.auth === undefined) return undefined
  const step: Step = { ...about, message: 'the registry itself follows its mirrors' }
  const options: HostOptions = { headers: [], ...(config?.tls === undefined ? {} : { tls: config.tls }) }
  return server === undefined
    ? { hosts, fallback: { ...options, step } }
    : { hosts: [...hosts, hostOf(server, options, step)] }
}

/** Default endpoints are disabled only for registries that `mirrors` names and `configs` does not. */
function keepsDefault({ registries, settings }: DirectoriesInput, name: string, mirror: Mirror | undefined): boolean {
  const isConfigured = name !== '*' && registries.configs.has(name)
  return settings.noDefaultEndpoint === undefined || mirror === undefined || isConfigured
}

function placed(where: Where | undefined): { readonly where?: Where } {
  return where === undefined ? {} : { where }
}

/** An address with its scheme, and the root of its API. */
interface Address {
  readonly scheme: string
  readonly host: string
  readonly basePath: string
}

function isSameAddress(one: Address | undefined, other: Address): boolean {
  return one !== undefined && addressOf(one) === addressOf(other)
}

function addressOf({ scheme, host, basePath }: Address): string {
  return `${scheme}://${host}${basePath}`
}

/** Without a scheme https, on this machine http for a port of its own; without a path /v2 (normalizeEndpointAddress). */
function normalised(text: string): Address | undefined {
  const url = parseHostUrl(text.includes('://') ? text : `//${text}`)
  if (url === undefined) return undefined
  const { port } = splitHostPort(url.host)
  const isHttp = isLocalhost(url.host) && port !== '' && port !== '443'
  const scheme = url.scheme === '' ? (isHttp ? 'http' : 'https') : url.scheme
  const basePath = ['', '/', '/v2'].includes(url.path) ? '/v2' : cleanPath(url.path)
  return { scheme, host: serverOf(url.host), basePath }
}

function hostOf(address: Address, options: HostOptions, step: Step): RegistryHost {
  return { ...options, ...address, capabilities: ['pull', 'resolve'], rewrites: [], step }
}

/** The settings of a host; Docker Hub's under the name of its server before the other one. */
function configFor(configs: ReadonlyMap<string, HostConfig>, host: string): HostConfig | undefined {
  return configs.get(serverOf(host)) ?? configs.get(host)
}

function endpointsOf(input: DirectoriesInput, mirror: Mirror): readonly RegistryHost[] {
  const { configs } = input.registries
  const rewrites = rewritesOf(input, mirror)
  const hosts: RegistryHost[] = [...embedded(input)]
  const seen = new Set<string>()
  for (const { text, where } of mirror.endpoints) {
    const address = normalised(text)
    if (address === undefined || address.host === '') {
      const message = 'this endpoint is no address, and is left out'
      input.notices.add('malformed-endpoint', { where, message, hint: 'write https://host[:port]' })
      continue
    }
    if (seen.has(addressOf(address))) continue
    seen.add(addressOf(address))
    tellPath(input, address, where)
    const config = configFor(configs, address.host === serverOf('docker.io') ? 'docker.io' : address.host)
    const options: HostOptions = { headers: [], ...(config?.tls === undefined ? {} : { tls: config.tls }) }
    hosts.push({ ...hostOf(address, options, { message: 'registries.yaml names this endpoint', where }), rewrites })
  }
  return hosts
}

function rewritesOf({ notices }: DirectoriesInput, mirror: Mirror): readonly Rewrite[] {
  const usable = mirror.rewrites.filter(({ pattern, where }) => {
    const isUsable = isPattern(pattern)
    const message = 'this is no regular expression of Go, and the rewrite is left out'
    if (!isUsable) notices.add('malformed-rewrite', { where, message, hint: 'mend the pattern' })
    return isUsable
  })
  const [, second] = usable
  if (second !== undefined) {
    notices.add('ambiguous-rewrites', {
      where: second.where,
      message: 'several rewrites are tried in no fixed order, and the first that changes a name wins',
      hint: 'anchor the patterns with ^ and $ so that one at most fits a name',
    })
  }
  return usable.map(({ pattern, replacement, where }) => {
    return { pattern, replacement, step: { message: `rewritten by ${pattern}`, where } }
  })
}

/** The registry that nodes share their images by: asked first, for registries that `mirrors` names. */
function embedded({ kind, settings }: DirectoriesInput): readonly RegistryHost[] {
  const where = settings.embeddedRegistry
  if (where === undefined) return []
  const folder = `/var/lib/rancher/${kind}/agent`
  const tls = {
    ca: [{ path: `${folder}/server-ca.crt` }],
    client: [{ cert: { path: `${folder}/client-kubelet.crt` }, key: { path: `${folder}/client-kubelet.key` } }],
  }
  const step = { message: 'the embedded registry shares what other nodes have, but for the tag latest', where }
  const host = kind === 'k3s' ? '127.0.0.1:6443' : '127.0.0.1:9345'
  return [hostOf({ scheme: 'https', host, basePath: '/v2' }, { headers: [], tls }, step)]
}

function tellPath({ notices }: DirectoriesInput, { basePath }: Address, where: Where): void {
  if (`${basePath}/`.includes('/v2/')) return
  notices.add('mirror-without-api-path', {
    where,
    message: `the path is taken as the root of the API: the requests go to ${basePath}/REPOSITORY/manifests/…, without /v2 in front`,
    hint: 'for a project of a registry write the host alone, and a rewrite: "(.*)": "project/$1"',
  })
}

function tellKept({ notices, settings, registries }: DirectoriesInput, name: string, mirror: Mirror | undefined): void {
  const own = registries.configs.get(name)
  if (settings.noDefaultEndpoint === undefined || mirror === undefined || own === undefined) return
  notices.add('kept-default-endpoint', {
    where: own.where,
    message: `default endpoints are disabled, but not for registries that configs names: ${name} itself is asked last`,
    hint: `take ${name} out of configs where it must not be asked`,
  })
}
