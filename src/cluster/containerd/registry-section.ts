// The registry settings of containerd's main configuration: where hosts are looked up, the old tables, and what a release makes of them
// (containerd internal/cri/config/config.go ValidateImageConfig, CheckLocalImagePullConfigs; docs/cri/registry.md).

import type { NodeFiles } from '../node-files.ts'
import type { Notices } from '../notice.ts'
import type { Step, Where } from '../step.ts'
import { below, booleanOf, entriesOf, stringOf, whereOf, type Tree, type TreeEntry } from '../tree.ts'
import type { Behaviour } from './behaviour.ts'
import type { HostDirectory, HostSource } from './config.ts'
import { readHostTree } from './host-tree.ts'
import { readMirrors } from './legacy-mirrors.ts'
import type { ContainerdRule } from './notices.ts'

/** The settings of images, found and migrated. */
export interface SectionInput {
  readonly files: NodeFiles
  readonly behaviour: Behaviour
  readonly notices: Notices<ContainerdRule>
  /** Everything of the plugin; undefined where nothing is set. */
  readonly images: Tree | undefined
  /** The values of variables in `config_path`, by `${NAME}`. */
  readonly variables: ReadonlyMap<string, string>
}

/** Where hosts come from, or why containerd serves no pulls at all. */
export type SectionRead =
  | { readonly kind: 'source'; readonly source: HostSource }
  | { readonly kind: 'refusal'; readonly step: Step }

/** The folders that are looked through where nothing is set, by the releases that do so. */
const DEFAULT_TREES: readonly string[] = ['/etc/containerd/certs.d', '/etc/docker/certs.d']

/** Reads the registry settings. */
export function readRegistrySection(input: SectionInput): SectionRead {
  const registry = below(input.images, 'registry')
  const pathTree = below(registry, 'config_path')
  const configPath = expanded(stringOf(pathTree) ?? '', input.variables)
  const mirrors = entriesOf(below(registry, 'mirrors'))
  const refusal = refusalOf(input, registry, configPath !== '')
  if (refusal !== undefined) return { kind: 'refusal', step: refusal }
  tellDeprecated(input, registry)
  if (configPath !== '' && pathTree !== undefined) {
    return { kind: 'source', source: treesOf(input, configPath.split(':'), whereOf(pathTree)) }
  }
  if (mirrors.length === 0 && input.behaviour.hasDefaultTrees)
    return { kind: 'source', source: treesOf(input, DEFAULT_TREES, undefined) }
  tellUnreadTrees(input, mirrors)
  if (usesTransferService(input))
    return { kind: 'source', source: { kind: 'trees', trees: [], step: { message: 'no config_path is set' } } }
  return { kind: 'source', source: readMirrors(input, registry) }
}

function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  let made = text
  for (const [name, value] of variables) made = made.replaceAll(name, value)
  return made
}

/** Old tables and `config_path` exclude each other: the plugin that serves the kubelet fails, and the node is never ready. */
function refusalOf(
  { behaviour, notices }: SectionInput,
  registry: Tree | undefined,
  hasPath: boolean,
): Step | undefined {
  if (!hasPath) return undefined
  const mirrors = entriesOf(below(registry, 'mirrors'))
  const tls = behaviour.readsTlsTables
    ? entriesOf(below(registry, 'configs')).flatMap(({ value }) => tlsEntry(value) ?? [])
    : []
  const [first] = [...mirrors, ...tls]
  if (first === undefined) return undefined
  const what = mirrors.length > 0 ? 'mirrors' : 'configs.tls'
  const message = `\`${what}\` cannot be set beside \`config_path\`: the CRI plugin does not start, and the node takes no pods`
  notices.add('mirrors-beside-config-path', {
    where: first.where,
    message,
    hint: 'keep config_path, and write the mirrors as hosts.toml',
  })
  return { message, where: first.where }
}

function tlsEntry(config: Tree): TreeEntry | undefined {
  return config.kind === 'map' ? config.entries.get('tls') : undefined
}

function treesOf(input: SectionInput, roots: readonly string[], where: Where | undefined): HostSource {
  const named: Pick<Step, 'where'> = where === undefined ? {} : { where }
  const isOne = roots.length > 1 && usesTransferService(input)
  const message =
    where === undefined
      ? `no config_path is set, so that ${roots.join(' and ')} are looked through`
      : `config_path is ${roots.join(':')}`
  if (isOne) {
    tellColon(input, roots, where)
    return { kind: 'trees', trees: [], step: { message: `${message}, taken for the name of one folder`, ...named } }
  }
  const trees = roots.flatMap((root): readonly ReadonlyMap<string, HostDirectory>[] => {
    const tree = readHostTree({ ...input, root: trimmed(root), where })
    return tree === undefined ? [] : [tree]
  })
  if (trees.length === 0 && where !== undefined) tellNoTree(input, roots, where)
  return { kind: 'trees', trees, step: { message, ...named } }
}

function trimmed(root: string): string {
  return root.length > 1 ? root.replace(/\/+$/, '') : root
}

/** The local puller, which parts the list, is used when any of these is set (CheckLocalImagePullConfigs). */
function usesTransferService({ behaviour, images }: SectionInput): boolean {
  if (!behaviour.hasTransferService) return false
  const registry = below(images, 'registry')
  const isOn = (name: string): boolean => booleanOf(below(images, name)) === true
  const downloads = below(images, 'max_concurrent_downloads')
  return !(
    isOn('use_local_image_pull') ||
    isOn('discard_unpacked_layers') ||
    isOn('image_pull_with_sync_fs') ||
    booleanOf(below(images, 'disable_snapshot_annotations')) === false ||
    ['mirrors', 'configs', 'auths'].some((name) => entriesOf(below(registry, name)).length > 0) ||
    (downloads?.kind === 'scalar' && downloads.value !== 3)
  )
}

function tellColon({ notices, files }: SectionInput, roots: readonly string[], where: Where | undefined): void {
  const hasTrees = roots.some((root) => files.list(root) !== undefined)
  if (where === undefined && !hasTrees) return
  const message =
    where === undefined
      ? 'containerd from 2.2 on takes its own default, two folders, for the name of one: no hosts.toml is read'
      : 'containerd from 2.1 on takes this for the name of one folder, which is not there: no hosts.toml is read'
  notices.add('colon-in-config-path', {
    ...(where === undefined ? {} : { where }),
    message,
    hint: 'set config_path to one folder, "/etc/containerd/certs.d"; or use_local_image_pull = true',
  })
}

/** A path that the profile has nothing for is no fault of the configuration. */
function tellNoTree({ notices, files }: SectionInput, roots: readonly string[], where: Where): void {
  if (!roots.every((root) => files.realOf(root) !== undefined)) return
  notices.add('unread-hosts-directory', {
    where,
    message: `${roots.join(' and ')} is not there: all registries are asked themselves`,
    hint: 'make the folder, or correct the path',
  })
}

function tellUnreadTrees({ notices, files }: SectionInput, mirrors: readonly TreeEntry[]): void {
  const [root] = DEFAULT_TREES
  const names = root === undefined ? undefined : files.list(root)
  if (root === undefined || !Array.isArray(names) || names.length === 0) return
  const [first] = mirrors
  notices.add('unread-hosts-directory', {
    ...(first === undefined ? {} : { where: first.where }),
    message:
      first === undefined
        ? `config_path is not set, and this release of containerd reads nothing of ${root} then`
        : `with the old table of mirrors nothing of ${root} is read`,
    hint: `set config_path = "${root}"`,
  })
}

function tellDeprecated({ notices, behaviour }: SectionInput, registry: Tree | undefined): void {
  for (const name of ['mirrors', 'configs', 'auths']) {
    const entries = entriesOf(below(registry, name))
    const [first] = entries
    if (first === undefined) continue
    notices.add('deprecated-registry-tables', {
      where: first.where,
      message: `registry.${name} is deprecated, and a coming release of containerd does not read it any more`,
      hint:
        name === 'mirrors' ? 'write hosts.toml files' : 'write hosts.toml files, and pull secrets for the credentials',
    })
    if (behaviour.readsTlsTables || name !== 'configs') continue
    for (const { where } of entries.flatMap(({ value }) => tlsEntry(value) ?? [])) {
      notices.add('ignored-tls-table', {
        where,
        message: 'containerd 2 does not read certificates or insecure_skip_verify from here',
        hint: 'write ca, client or skip_verify in a hosts.toml',
      })
    }
  }
}
