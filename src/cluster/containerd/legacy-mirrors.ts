// The old tables of config.toml: mirrors by registry, and how each host is reached
// (containerd internal/cri/server/images/image_pull.go registryEndpoints, registryHosts; 1.x pkg/cri/sbserver/image_pull.go).

import type { NamedFile } from '../attempt.ts'
import { isLocalhost } from '../localhost.ts'
import type { Notices } from '../notice.ts'
import { below, booleanOf, entriesOf, stringOf, stringsOf, whereOf, type Tree } from '../tree.ts'
import type { Step, Where } from '../step.ts'
import type { HostOptions, HostSource, RegistryHost, RegistryHosts } from './config.ts'
import { cleanPath, parseHostUrl } from './host-url.ts'
import type { Behaviour } from './behaviour.ts'
import type { ContainerdRule } from './notices.ts'

/** What reading the tables needs. */
export interface MirrorsInput {
  readonly behaviour: Behaviour
  readonly notices: Notices<ContainerdRule>
}

/** Reads `registry.mirrors` with the `tls` of `registry.configs`; no table is a table without mirrors. */
export function readMirrors(input: MirrorsInput, registry: Tree | undefined): HostSource {
  const table = below(registry, 'mirrors')
  const mirrors = new Map<string, RegistryHosts>()
  for (const { name, where, value } of entriesOf(table)) {
    const endpoints = stringsOf(below(value, 'endpoint'))
    const hosts = endpoints.flatMap((endpoint) => endpointOf(input, registry, endpoint))
    const step = { message: `the registry itself follows the mirrors of ${name}`, where }
    const fallback = { ...optionsOf(input, registry, name), step }
    const refusal = { message: 'the address of a mirror is malformed, so that every pull fails', where }
    mirrors.set(name, {
      hosts,
      ...(hosts.some(({ host }) => host === name) ? {} : { fallback }),
      ...(hosts.length < endpoints.length ? { refusal } : {}),
    })
  }
  const step: Step = {
    message: table === undefined ? 'no mirrors are set' : 'mirrors are set in config.toml',
    ...(table === undefined ? {} : { where: whereOf(table) }),
  }
  return { kind: 'mirrors', mirrors, step }
}

interface Endpoint {
  readonly text: string
  readonly where: Where
}

function endpointOf(
  input: MirrorsInput,
  registry: Tree | undefined,
  { text, where }: Endpoint,
): readonly RegistryHost[] {
  const url = parseHostUrl(text.includes('://') ? text : `${defaultScheme(text)}://${text}`)
  if (url === undefined || url.host === '') {
    input.notices.add('malformed-mirror', {
      where,
      message: 'this address of a mirror is malformed, and every pull from the registry fails for it',
      hint: 'write https://host[:port]',
    })
    return []
  }
  const basePath = url.path === '' ? '/v2' : cleanPath(url.path)
  if (!`${basePath}/`.includes('/v2/')) {
    input.notices.add('mirror-without-api-path', {
      where,
      message: `the path is taken as the root of the API: the requests go to ${basePath}/REPOSITORY/manifests/…, without /v2 in front`,
      hint: url.path === '/' ? 'leave the slash at the end out' : 'write the whole root of the API, with /v2',
    })
  }
  const step = { message: 'config.toml names this mirror', where }
  const options = optionsOf(input, registry, url.host)
  return [
    { ...options, scheme: url.scheme, host: url.host, basePath, capabilities: ['pull', 'resolve'], rewrites: [], step },
  ]
}

function defaultScheme(endpoint: string): string {
  return isLocalhost(parseHostUrl(`dummy://${endpoint}`)?.host ?? '') ? 'http' : 'https'
}

/** How a host is reached: in 1.x `registry.configs.<host>.tls` tells. */
function optionsOf({ behaviour }: MirrorsInput, registry: Tree | undefined, host: string): HostOptions {
  const tls = below(registry, 'configs', host, 'tls')
  if (tls === undefined || !behaviour.readsTlsTables) return { headers: [] }
  const file = (name: string): NamedFile | undefined => {
    const tree = below(tls, name)
    const path = stringOf(tree)
    return tree === undefined || path === undefined || path === '' ? undefined : { path, where: whereOf(tree) }
  }
  const [ca, cert, key] = [file('ca_file'), file('cert_file'), file('key_file')]
  return {
    headers: [],
    tls: {
      ca: ca === undefined ? [] : [ca],
      client: cert === undefined ? [] : [{ cert, ...(key === undefined ? {} : { key }) }],
      verify: booleanOf(below(tls, 'insecure_skip_verify')) !== true,
    },
  }
}
