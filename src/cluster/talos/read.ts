// The registries of a Talos node, by its machine configuration (talos internal/pkg/containers/image/resolver.go and the reference of
// `machine.registries`).

import type { SourceFile } from '../../files/source-file.ts'
import type { NamedFile } from '../attempt.ts'
import type {
  ContainerdConfig,
  HostCredential,
  HostDirectory,
  HostOptions,
  RegistryHost,
} from '../containerd/config.ts'
import { secretOf } from '../containerd/credentials.ts'
import { DEFAULT_FOLDER } from '../containerd/host-tree.ts'
import { cleanPath, parseHostUrl } from '../containerd/host-url.ts'
import { containerdRules, type ContainerdRule } from '../containerd/notices.ts'
import { Credential } from '../credential.ts'
import { gatherNotices, type Notices } from '../notice.ts'
import type { Step, Where } from '../step.ts'
import { below, booleanOf, entriesOf, startOf, stringsOf, whereOf, type Tree, type TreeEntry } from '../tree.ts'
import type { Version } from '../version.ts'
import { readYamlTrees } from '../yaml-tree.ts'

/** Which containerd is in Talos, and its machine configuration. */
export interface TalosFiles {
  readonly version: Version
  /** Absent: no registry is set. */
  readonly machine: SourceFile | undefined
}

/** Reads `machine.registries`. Talos refuses a machine configuration that is no YAML, and keeps the one before. */
export async function readTalos({ version, machine }: TalosFiles): Promise<ContainerdConfig> {
  const notices = gatherNotices(containerdRules)
  const read = machine === undefined ? undefined : await readYamlTrees(machine)
  const trees = read?.ok === true ? read.trees : []
  const registries = trees.map((tree) => below(tree, 'machine', 'registries')).find((tree) => tree !== undefined)
  const step: Step = {
    message: 'Talos configures containerd by its machine configuration',
    ...(machine === undefined ? {} : { where: startOf(machine) }),
  }
  const source = { kind: 'trees', trees: [directoriesOf(registries, notices)], step } as const
  const common = { version, source, credentials: credentialsOf(registries), notices: notices.all() }
  return read?.ok === false ? { ...common, refusal: read.problem } : common
}

function directoriesOf(
  registries: Tree | undefined,
  notices: Notices<ContainerdRule>,
): ReadonlyMap<string, HostDirectory> {
  const directories = new Map<string, HostDirectory>()
  for (const { name, where } of entriesOf(below(registries, 'config'))) {
    const step: Step = { message: `the machine configuration is about ${name}`, where }
    directories.set(name, { name, step, hosts: [], fallback: { ...optionsOf(registries, name), step } })
  }
  for (const mirror of entriesOf(below(registries, 'mirrors'))) {
    const directory = mirrored(registries, mirror, notices)
    directories.set(directory.name, directory)
  }
  return directories
}

function mirrored(
  registries: Tree | undefined,
  { name, where, value }: TreeEntry,
  notices: Notices<ContainerdRule>,
): HostDirectory {
  const overridesPath = booleanOf(below(value, 'overridePath')) === true
  const hosts = stringsOf(below(value, 'endpoints')).flatMap((endpoint): readonly RegistryHost[] => {
    const url = parseHostUrl(endpoint.text)
    if (url === undefined || url.host === '') {
      const message = 'an endpoint must be a whole address, and this one has no host'
      notices.add('mirror-without-host', { where: endpoint.where, message, hint: 'write https://host[:port]' })
      return []
    }
    const clean = cleanPath(url.path)
    const basePath = overridesPath || clean.endsWith('/v2') ? clean : `${clean}/v2`
    tellPath(notices, { basePath, overridesPath, where: endpoint.where })
    const step: Step = { message: 'the machine configuration names this endpoint', where: endpoint.where }
    const options = optionsOf(registries, url.host)
    return [
      {
        ...options,
        scheme: url.scheme,
        host: url.host,
        basePath,
        capabilities: ['pull', 'resolve'],
        rewrites: [],
        step,
      },
    ]
  })
  const step: Step = { message: `the machine configuration is about ${name}`, where }
  const folder = name === '*' ? DEFAULT_FOLDER : name
  if (booleanOf(below(value, 'skipFallback')) === true) return { name: folder, step, hosts }
  const last: Step = { message: 'the registry itself follows its mirrors', where }
  return { name: folder, step, hosts, fallback: { ...optionsOf(registries, name), step: last } }
}

interface Path {
  readonly basePath: string
  readonly overridesPath: boolean
  readonly where: Where
}

function tellPath(notices: Notices<ContainerdRule>, { basePath, overridesPath, where }: Path): void {
  if (overridesPath && !`${basePath}/`.includes('/v2/')) {
    const message = `with overridePath the requests go to ${basePath}/REPOSITORY/manifests/…, without /v2 in front`
    notices.add('mirror-without-api-path', { where, message, hint: 'write the whole root of the API, with /v2' })
  }
  if (!overridesPath && basePath.slice(0, -'/v2'.length).includes('/v2/')) {
    const message = `Talos adds /v2 to this path: the requests go to ${basePath}/REPOSITORY/manifests/…`
    notices.add('doubled-api-path', { where, message, hint: 'add overridePath: true' })
  }
}

/** How a host is reached. Certificates stand in the machine configuration itself, so that there is no file to name but that. */
function optionsOf(registries: Tree | undefined, host: string): HostOptions {
  const tls = below(registries, 'config', host, 'tls')
  if (tls === undefined) return { headers: [] }
  const inline = (...keys: readonly string[]): readonly NamedFile[] => {
    const tree = below(tls, ...keys)
    return tree === undefined ? [] : [{ path: tls.file.path, where: whereOf(tree) }]
  }
  const [cert] = inline('clientIdentity', 'crt')
  const verify = booleanOf(below(tls, 'insecureSkipVerify')) === true ? { verify: false } : {}
  return { headers: [], tls: { ca: inline('ca'), client: cert === undefined ? [] : [{ cert }], ...verify } }
}

function credentialsOf(registries: Tree | undefined): ReadonlyMap<string, HostCredential> {
  const credentials = new Map<string, HostCredential>()
  for (const { name, value } of entriesOf(below(registries, 'config'))) {
    const auth = value.kind === 'map' ? value.entries.get('auth') : undefined
    const secret = auth === undefined ? undefined : secretOf(auth.value)
    if (auth === undefined || secret === undefined) continue
    const { where } = auth
    const credential = new Credential(secret, { source: where.file.path, where })
    credentials.set(name, {
      credential,
      step: { message: `the machine configuration has a credential for ${name}`, where },
    })
  }
  return credentials
}
