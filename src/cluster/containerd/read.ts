// containerd's configuration of a node, read from its files.

import { gatherNotices } from '../notice.ts'
import { below, stringOf, whereOf, type Tree } from '../tree.ts'
import type { Version } from '../version.ts'
import { behaviourOf } from './behaviour.ts'
import type { ContainerdConfig, HostSource } from './config.ts'
import { readHostCredentials, tellUnmatched } from './credentials.ts'
import { readMainConfig, type MainInput } from './main-config.ts'
import { containerdRules } from './notices.ts'
import { readRegistrySection } from './registry-section.ts'

/** Which containerd, and where its files are. */
export interface ContainerdFiles extends Pick<MainInput, 'files' | 'path' | 'base' | 'imports' | 'patches'> {
  readonly version: Version
  /** The values of variables that stand in its configuration, by `${NAME}`. */
  readonly variables?: ReadonlyMap<string, string>
}

/** Where the main configuration is by default. */
export const CONTAINERD_CONFIG = '/etc/containerd/config.toml'

/** Reads the main configuration, the files that it imports, and all hosts.toml files of the trees that it names. */
export function readContainerd({ version, variables = new Map(), ...where }: ContainerdFiles): ContainerdConfig {
  const { files } = where
  const behaviour = behaviourOf(version)
  const notices = gatherNotices(containerdRules)
  const main = readMainConfig({ ...where, behaviour, notices })
  const images = main.kind === 'images' ? main.images : undefined
  const section = main.kind === 'images' ? readRegistrySection({ files, behaviour, notices, images, variables }) : main
  const credentials = readHostCredentials(below(images, 'registry'))
  tellUnmatched(credentials, notices)
  return {
    version,
    ...(section.kind === 'refusal' ? { refusal: section.step } : {}),
    source: section.kind === 'refusal' ? NOWHERE : section.source,
    credentials,
    ...sandboxOf(images),
    notices: notices.all(),
  }
}

const NOWHERE: HostSource = { kind: 'trees', trees: [], step: { message: 'containerd does not start' } }

function sandboxOf(images: Tree | undefined): Pick<ContainerdConfig, 'sandboxImage'> {
  const tree = below(images, 'pinned_images', 'sandbox') ?? below(images, 'sandbox_image')
  const text = stringOf(tree)
  if (tree === undefined || text === undefined) return {}
  return { sandboxImage: { text, step: { message: 'containerd pulls this image for each pod', where: whereOf(tree) } } }
}
