// The files of containerd on nodes that kubeadm, or somebody by hand, set up: a tree of hosts.toml, and where config.toml does not name it
// yet the lines that do.

import { isProblem } from '../../files/source-file.ts'
import { behaviourOf } from '../containerd/behaviour.ts'
import { imagesSection } from '../containerd/images-section.ts'
import { containerdRules } from '../containerd/notices.ts'
import { CONTAINERD_CONFIG } from '../containerd/read.ts'
import { gatherNotices } from '../notice.ts'
import { readTomlTree } from '../toml-tree.ts'
import { below, entriesOf, stringOf, type Tree } from '../tree.ts'
import type { Version } from '../version.ts'
import { MARK, nodeFile, together, type Guide } from './guide.ts'
import { hostsTree, quoted } from './hosts-tree.ts'
import type { Wish } from './wish.ts'

const TREE = '/etc/containerd/certs.d'

/** The guide for a containerd with a config.toml of its own. */
export function containerdGuide(wish: Wish, version: Version): Guide {
  const main = mainConfig(wish, version)
  const tree = hostsTree(wish, { root: main.root, version })
  if (tree.files.length === 0) return tree
  return together([{ files: [], steps: [], limits: [] }, main.guide, tree])
}

interface Main {
  readonly root: string
  readonly guide: Guide
}

/** Which folder config.toml names, or the lines that make it name one. Several folders are none to containerd from 2.1 on. */
function mainConfig({ profile: { node } }: Wish, version: Version): Main {
  const file = node.read(CONTAINERD_CONFIG)
  const read = file === undefined || isProblem(file) ? undefined : readTomlTree(file)
  const tree = read?.ok === true ? read.tree : undefined
  if (read?.ok === false)
    return lines(version, undefined, [
      {
        message: 'containerd does not start with the config.toml of the profile, which is no TOML',
        hint: 'mend it first',
      },
    ])
  const written = fileVersion(tree)
  const behaviour = behaviourOf(version)
  const images = imagesSection({ behaviour, notices: gatherNotices(containerdRules) }, below(tree, 'plugins'), written)
  const root = stringOf(below(images, 'registry', 'config_path')) ?? ''
  if (root !== '' && !root.includes(':')) {
    const steps = ['nothing is to be restarted for containerd: it reads hosts.toml at every pull']
    return { root: root.length > 1 ? root.replace(/\/+$/, '') : root, guide: { files: [], steps, limits: [] } }
  }
  const old = entriesOf(below(images, 'registry', 'mirrors')).length > 0
  const limits = old
    ? [
        {
          message: 'the node has registry.mirrors in config.toml: beside config_path containerd does not start',
          hint: 'take the tables registry.mirrors and registry.configs.*.tls out of it; what they say belongs into hosts.toml',
        },
      ]
    : []
  return lines(version, tree === undefined ? undefined : written, limits)
}

function fileVersion(tree: Tree | undefined): number {
  const version = below(tree, 'version')
  return version?.kind === 'scalar' && typeof version.value === 'number' ? version.value : 1
}

/** The lines, in the section that this release finds in a file of this version; `written` is absent where there is no file. */
function lines(version: Version, written: number | undefined, limits: Guide['limits']): Main {
  const { hasImagesPlugin } = behaviourOf(version)
  const number = written ?? (hasImagesPlugin ? 3 : 2)
  const text = `${MARK}\nversion = ${number}\n\n${registrySection(number, TREE)}`
  return {
    root: TREE,
    guide: {
      files: [nodeFile(CONTAINERD_CONFIG, text, 'part')],
      steps: [
        `put config_path into the table of that name in ${CONTAINERD_CONFIG} of each node, which must be there once only; then systemctl restart containerd`,
      ],
      limits,
    },
  }
}

/** The table that names a tree, in a file of a version (containerd plugins/cri/images/plugin.go configMigration). */
export function registrySection(number: number, root: string): string {
  const plugin = number === 1 ? 'cri' : number === 2 ? 'io.containerd.grpc.v1.cri' : 'io.containerd.cri.v1.images'
  return `[plugins.${quoted(plugin)}.registry]\nconfig_path = ${quoted(root)}\n`
}
