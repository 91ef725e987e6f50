// What is known of a host: whose registry it is, and whether it is one that everybody uses.

import { HUB_HOSTS } from './docker-hub.ts'
import { CLOUD_HOSTS, KNOWN_REGISTRIES } from './known-registries.ts'

const names: ReadonlyMap<string, string> = new Map(KNOWN_REGISTRIES.map(({ host, name }) => [host, name]))
const hubHosts: ReadonlySet<string> = new Set(HUB_HOSTS.map(({ host }) => host))

/** The name of a registry outside of any closed network. */
export function publicRegistryName(host: string): string | undefined {
  return names.get(host) ?? CLOUD_HOSTS.find(({ pattern }) => pattern.test(host))?.name
}

/** Whether a host is a registry outside of any closed network, Docker Hub under each of its names included; without its port. */
export function isPublicRegistry(host: string): boolean {
  return publicRegistryName(host) !== undefined || hubHosts.has(host)
}

/** Whether both hosts are registries that everybody uses. */
export function areBothPublic(first: string, second: string): boolean {
  return isPublic(first) && isPublic(second)
}

function isPublic(host: string): boolean {
  return names.has(host) || hubHosts.has(host)
}
