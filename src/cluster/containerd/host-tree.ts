// A tree of host folders (`certs.d`): one folder a registry, each read as containerd reads it, and what no registry will ever find
// (containerd core/remotes/docker/config/hosts.go loadHostDir, loadCertFiles; config_unix.go hostPaths).

import path from 'node:path'
import { isProblem } from '../../files/source-file.ts'
import { parseReference } from '../../reference/parse.ts'
import type { NamedFile } from '../attempt.ts'
import type { NodeFiles } from '../node-files.ts'
import type { Notices } from '../notice.ts'
import type { Step, Where } from '../step.ts'
import { startOf } from '../tree.ts'
import type { Behaviour } from './behaviour.ts'
import type { HostDirectory, HostOptions, RegistryHosts } from './config.ts'
import { readHostsToml } from './hosts-toml.ts'
import type { ContainerdRule } from './notices.ts'

/** Where a tree is, and what reading it needs. */
export interface TreeInput {
  readonly files: NodeFiles
  /** The folder of the tree, on the node. */
  readonly root: string
  readonly behaviour: Behaviour
  readonly notices: Notices<ContainerdRule>
  /** What names the tree: the place of messages about folders without a file. */
  readonly where: Where | undefined
}

/** The name of the folder for all registries without one of their own. */
export const DEFAULT_FOLDER = '_default'

/** Folders of a tree by name; undefined where the tree is not there. */
export function readHostTree(input: TreeInput): ReadonlyMap<string, HostDirectory> | undefined {
  const names = input.files.list(input.root)
  if (names === undefined || isProblem(names)) return undefined
  const tree = new Map<string, HostDirectory>()
  for (const name of names) {
    const folder = `${input.root}/${name}`
    const inside = input.files.list(folder)
    // Whatever exists by that name is taken for the folder; a file of that name is none, and an error for each pull.
    if (inside === undefined || isProblem(inside)) continue
    tree.set(name, directoryOf(input, name, inside))
    tellName(input, name, inside)
  }
  tellShadowed(input, tree)
  return tree
}

function directoryOf(input: TreeInput, name: string, inside: readonly string[]): HostDirectory {
  const folder = `${input.root}/${name}`
  const file = inside.includes('hosts.toml') ? input.files.read(`${folder}/hosts.toml`) : undefined
  const step: Step = {
    message: `the folder ${folder} is for this registry`,
    ...(file === undefined || isProblem(file) ? {} : { where: startOf(file) }),
  }
  const { behaviour, notices } = input
  const hosts =
    file === undefined || isProblem(file) || file.text === ''
      ? undefined
      : readHostsToml({ file, folder, behaviour, notices })
  if (hosts === undefined) return { name, step, ...fromCertificates(folder, inside, step) }
  const refusal = missingFile(input, hosts)
  return { name, step, ...hosts, ...(refusal === undefined ? {} : { refusal }) }
}

/** Without a hosts.toml that can be read, Docker's files: `*.crt` for authorities, `*.cert` with `*.key` for clients. */
function fromCertificates(folder: string, inside: readonly string[], step: Step): RegistryHosts {
  const named = (name: string): NamedFile => ({ path: `${folder}/${name}` })
  const ca = inside.filter((name) => name.endsWith('.crt')).map(named)
  const client = inside
    .filter((name) => name.endsWith('.cert'))
    .map((name) => {
      const key = `${name.slice(0, -'.cert'.length)}.key`
      return { cert: named(name), ...(inside.includes(key) ? { key: named(key) } : {}) }
    })
  const tls = ca.length + client.length > 0 ? { tls: { ca, client } } : {}
  const message = `${folder} has no hosts.toml that counts, so that the registry itself is asked`
  return { hosts: [], fallback: { headers: [], ...tls, step: { ...step, message } } }
}

/** A certificate that is not there is an error for each pull; looked for only in folders that the profile has. */
function missingFile({ files, notices }: TreeInput, { hosts, fallback }: RegistryHosts): Step | undefined {
  const named = [...hosts, ...(fallback === undefined ? [] : [fallback])].flatMap(({ tls }) => filesOf(tls))
  const missing = named.filter(({ path: file }) => {
    const inside = files.list(path.posix.dirname(file))
    return inside !== undefined && !isProblem(inside) && !inside.includes(path.posix.basename(file))
  })
  const steps = missing.map(({ path: file, where }): Step => {
    return { message: `${file} is not there, so that every pull from this registry fails`, ...placed(where) }
  })
  for (const { message, where } of steps)
    notices.add('missing-certificate-file', { ...placed(where), message, hint: 'put it there, or take the line out' })
  return steps[0]
}

function placed(where: Where | undefined): { readonly where?: Where } {
  return where === undefined ? {} : { where }
}

function filesOf(tls: HostOptions['tls']): readonly NamedFile[] {
  if (tls === undefined) return []
  return [...tls.ca, ...tls.client.flatMap(({ cert, key }) => (key === undefined ? [cert] : [cert, key]))]
}

/** Other names that people know Docker Hub by; images name it docker.io, whatever server stands behind that. */
const HUB_NAMES: readonly string[] = [
  'registry-1.docker.io',
  'index.docker.io',
  'registry.hub.docker.com',
  'hub.docker.com',
]

function tellName(input: TreeInput, name: string, inside: readonly string[]): void {
  const { notices, root } = input
  const where = whereOfFolder(input, name, inside)
  const isScoped = (below: string): boolean => {
    const deeper = inside.includes('hosts.toml') ? undefined : input.files.list(`${root}/${name}/${below}`)
    return deeper !== undefined && !isProblem(deeper) && deeper.includes('hosts.toml')
  }
  const scoped = inside.find(isScoped)
  if (HUB_NAMES.includes(name)) {
    notices.add('misnamed-hub-directory', {
      ...where,
      message: `images of Docker Hub belong to the registry docker.io: they are not asked of the hosts in ${root}/${name}`,
      hint: 'name the folder docker.io',
    })
  } else if (scoped !== undefined && /^\d+(?:\.\d+){3}$/.test(name) && /^\d{1,2}$/.test(scoped)) {
    notices.add('cidr-directory', {
      ...where,
      message: `${name}/${scoped} is a range of addresses, and folders of hosts are looked up by the very name of a registry: nothing finds this one`,
      hint: 'make a folder for each registry, host_port_',
    })
  } else if (scoped !== undefined)
    tellUnused(input, where, name, `a folder is for a whole registry: ${name}/${scoped} is never looked at`)
  else if (name !== DEFAULT_FOLDER && !isRegistry(name))
    tellUnused(input, where, name, `no registry is called ${name}, so that nothing finds this folder`)
}

function tellUnused({ notices }: TreeInput, where: { readonly where?: Where }, name: string, message: string): void {
  const port = /^(.+)_(\d+)$/.exec(name)
  const hint = port === null ? 'name it like the registry: host, or host_port_' : `name it ${name}_`
  notices.add('unused-hosts-directory', { ...where, message, hint })
}

/** The hosts.toml of a folder where it has one, else what names the tree. */
function whereOfFolder(
  { files, root, where }: TreeInput,
  name: string,
  inside: readonly string[],
): { readonly where?: Where } {
  const file = inside.includes('hosts.toml') ? files.read(`${root}/${name}/hosts.toml`) : undefined
  if (file !== undefined && !isProblem(file)) return { where: startOf(file) }
  return placed(where)
}

/** Whether an image can name this registry. */
function isRegistry(folder: string): boolean {
  const registry = folder.replace(/^(.+)_(\d+)_$/, '$1:$2')
  const parsed = parseReference(`${registry}/x`)
  return parsed.ok && parsed.reference.registry === registry
}

function tellShadowed({ notices }: TreeInput, tree: ReadonlyMap<string, HostDirectory>): void {
  const shared = tree.get(DEFAULT_FOLDER)
  const own = [...tree.keys()].filter((name) => name !== DEFAULT_FOLDER && isRegistry(name))
  if (shared === undefined || own.length === 0) return
  notices.add('shadowed-default-hosts', {
    ...(shared.step.where === undefined ? {} : { where: shared.step.where }),
    message: `these hosts are not asked for registries that have a folder of their own: ${own.join(', ')}`,
    hint: 'repeat there what shall hold for them too',
  })
}

/** The folder of a registry: the first of `host_port_`, `host:port` or `host`, and `_default` that is there. */
export function directoryFor(tree: ReadonlyMap<string, HostDirectory>, registry: string): HostDirectory | undefined {
  const underscored = registry.replace(/(?<=.):([^:]*)$/, '_$1_')
  return tree.get(underscored) ?? tree.get(registry) ?? tree.get(DEFAULT_FOLDER)
}
