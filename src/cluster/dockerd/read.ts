// dockerd's configuration of a node, read from daemon.json and from the flags that it is started with.

import { isProblem, type SourceFile } from '../../files/source-file.ts'
import { readCertificates } from '../certificates.ts'
import type { ContainerdConfig } from '../containerd/config.ts'
import { ownConfig } from '../containerd/own-config.ts'
import { CONTAINERD_CONFIG, readContainerd } from '../containerd/read.ts'
import { readJsonTree } from '../json-tree.ts'
import type { NodeFiles } from '../node-files.ts'
import { gatherNotices, type Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Step, Where } from '../step.ts'
import { below, booleanOf, entriesOf, itemsOf, startOf, stringOf, whereOf, type Tree } from '../tree.ts'
import { isAtLeast, type Version } from '../version.ts'
import { withTexts } from '../virtual-files.ts'
import type { DockerdConfig } from './config.ts'
import { dockerdRules, type DockerdRule } from './notices.ts'
import { readDockerRegistries } from './registries.ts'

/** Where dockerd has its configuration. */
export const DAEMON_JSON = '/etc/docker/daemon.json'
const CERTIFICATES = '/etc/docker/certs.d'

/** Which dockerd, where its files are, and the flags that it is started with. */
export interface DockerdFiles {
  readonly files: NodeFiles
  readonly version: Version
  /** Of daemon.json, on the node; absent: where packages put it. */
  readonly path?: string
  readonly flags?: DockerdFlags
}

/** `--registry-mirror` and `--insecure-registry`. */
export interface DockerdFlags {
  readonly mirrors: readonly PlacedText[]
  readonly insecure: readonly PlacedText[]
}

const NO_FLAGS: DockerdFlags = { mirrors: [], insecure: [] }

/** Reads daemon.json, the flags, and the certificates beside them. */
export function readDockerd({ files, version, path = DAEMON_JSON, flags = NO_FLAGS }: DockerdFiles): DockerdConfig {
  const notices = gatherNotices(dockerdRules)
  const json = readDaemonJson(files.read(path), notices)
  const twice = tellTwice(json, flags, notices)
  const registries = readDockerRegistries({
    mirrors: [...json.mirrors, ...flags.mirrors],
    insecure: [...json.insecure, ...flags.insecure],
    notices,
  })
  const refusal = json.refusal ?? twice ?? registries.refusal
  const store = (json.hasStore ?? isAtLeast(version, 29, 0)) ? storeOf(files) : undefined
  return {
    version,
    ...(refusal === undefined ? {} : { refusal }),
    mirrors: registries.mirrors,
    insecure: registries.insecure,
    certificates: readCertificates(files, [CERTIFICATES]),
    ...(store === undefined ? {} : { store }),
    notices: [...notices.all(), ...(store?.notices ?? [])],
  }
}

interface DaemonJson extends DockerdFlags {
  readonly refusal?: Step
  /** `features.containerd-snapshotter`. */
  readonly hasStore?: boolean
}

function readDaemonJson(file: ReturnType<NodeFiles['read']>, notices: Notices<DockerdRule>): DaemonJson {
  if (file === undefined || isProblem(file) || file.text.trim() === '') return NO_FLAGS
  const broken = (where: Where, message: string): DaemonJson => {
    notices.add('broken-daemon-json', { where, message: `dockerd does not start: ${message}`, hint: 'mend it' })
    return { ...NO_FLAGS, refusal: { message, where } }
  }
  const read = readJsonTree(file)
  if (!read.ok) return broken(read.problem.where, read.problem.message)
  const { tree } = read
  if (tree?.kind !== 'map') return broken(startOf(file), 'it must hold an object')
  const misnamed = entriesOf(tree).find(({ name }) => MISNAMED.has(name))
  if (misnamed !== undefined) return tellMisnamed(misnamed, notices)
  for (const name of LISTS) {
    const list = below(tree, name)
    const wrong = list === undefined ? undefined : wrongIn(list)
    if (wrong !== undefined) return broken(whereOf(wrong), `${name} must be a list of texts`)
  }
  const hasStore = booleanOf(below(tree, 'features', 'containerd-snapshotter'))
  return {
    mirrors: textsOf(below(tree, 'registry-mirrors')),
    insecure: textsOf(below(tree, 'insecure-registries')),
    ...(hasStore === undefined ? {} : { hasStore }),
  }
}

const LISTS = ['registry-mirrors', 'insecure-registries'] as const

/** What people write, and what the option is called. */
const MISNAMED: ReadonlyMap<string, string> = new Map([
  ['registry-mirror', 'registry-mirrors'],
  ['registryMirrors', 'registry-mirrors'],
  ['registry_mirrors', 'registry-mirrors'],
  ['mirrors', 'registry-mirrors'],
  ['insecure-registry', 'insecure-registries'],
  ['insecureRegistries', 'insecure-registries'],
  ['insecure_registries', 'insecure-registries'],
])

function tellMisnamed(
  entry: { readonly name: string; readonly where: Where },
  notices: Notices<DockerdRule>,
): DaemonJson {
  const { name, where } = entry
  const message = `daemon.json has no option ${name}`
  const hint = `write ${MISNAMED.get(name) ?? ''}`
  notices.add('misnamed-daemon-key', { where, message: `${message}, and dockerd does not start`, hint })
  return { ...NO_FLAGS, refusal: { message, where } }
}

function wrongIn(list: Tree): Tree | undefined {
  if (list.kind === 'list') return list.items.find((item) => stringOf(item) === undefined)
  return list.kind === 'scalar' && list.value === null ? undefined : list
}

function textsOf(list: Tree | undefined): readonly PlacedText[] {
  return itemsOf(list).map((item) => ({ text: stringOf(item) ?? '', where: whereOf(item) }))
}

/** The same option in the file and among the flags is refused (moby daemon/config findConfigurationConflicts). */
function tellTwice(json: DaemonJson, flags: DockerdFlags, notices: Notices<DockerdRule>): Step | undefined {
  let refusal: Step | undefined
  for (const [index, name] of (['mirrors', 'insecure'] as const).entries()) {
    const [written, flag] = [json[name][0], flags[name][0]]
    if (written === undefined || flag === undefined) continue
    const message = `${LISTS[index] ?? name} stands in daemon.json, and is a flag too`
    refusal ??= { message, where: written.where }
    const hint = 'leave it in one of the two places'
    notices.add('daemon-settings-given-twice', {
      where: written.where,
      message: `${message}: dockerd does not start`,
      hint,
    })
  }
  return refusal
}

/** The containerd that dockerd has in it reads hosts.toml from Docker's folder of certificates. */
function storeOf(files: NodeFiles): ContainerdConfig {
  const version: Version = { major: 2, minor: 1, patch: 0 }
  const none: SourceFile = ownConfig("dockerd's own settings", version, CERTIFICATES)
  // The node's own config.toml is not dockerd's.
  const config = withTexts(files, new Map([[CONTAINERD_CONFIG, none]]))
  const read = readContainerd({ files: config, version, path: CONTAINERD_CONFIG })
  // dockerd goes without the folder, too.
  return { ...read, notices: read.notices.filter(({ rule }) => rule !== 'unread-hosts-directory') }
}
