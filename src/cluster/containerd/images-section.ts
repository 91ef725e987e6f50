// Where the settings of images stand in containerd's main configuration: it depends on the release, and on the version of the file
// (containerd plugins/cri/images/plugin.go configMigration).

import type { Notices } from '../notice.ts'
import { below, entriesOf, type Tree, type TreeEntry, type TreeMap } from '../tree.ts'
import type { Behaviour } from './behaviour.ts'
import type { ContainerdRule } from './notices.ts'

/** What finding them needs. */
export interface SectionInput {
  readonly behaviour: Behaviour
  readonly notices: Notices<ContainerdRule>
}

const IMAGES_PLUGIN = 'io.containerd.cri.v1.images'
const CRI_PLUGIN = 'io.containerd.grpc.v1.cri'

/** The settings of images in the `plugins` of a file of some version, as this release finds them. */
export function imagesSection(input: SectionInput, plugins: Tree | undefined, version: number): Tree | undefined {
  const { behaviour } = input
  const cri =
    version === 1
      ? (below(plugins, 'cri') ?? (behaviour.hasImagesPlugin ? below(plugins, CRI_PLUGIN) : undefined))
      : below(plugins, CRI_PLUGIN)
  const images = behaviour.hasImagesPlugin ? below(plugins, IMAGES_PLUGIN) : undefined
  const isMigrated = behaviour.hasImagesPlugin && version < behaviour.newestConfig
  const read = !behaviour.hasImagesPlugin ? [cri] : isMigrated ? [images, cri] : [images]
  tellUnread(input, plugins, read)
  if (!behaviour.hasImagesPlugin) return cri
  return isMigrated ? migrated(images, cri) : images
}

/** Registry settings in a section of the kubelet's plugin that this release, or this version of the file, does not have. */
function tellUnread(
  { behaviour, notices }: SectionInput,
  plugins: Tree | undefined,
  read: readonly (Tree | undefined)[],
): void {
  const sections = entriesOf(plugins).filter(({ name, value }) => /cri/.test(name) && !read.includes(value))
  for (const { name, value } of sections) {
    const registry = value.kind === 'map' ? value.entries.get('registry') : undefined
    if (registry === undefined || entriesOf(registry.value).length === 0) continue
    const right = behaviour.hasImagesPlugin ? `plugins."${IMAGES_PLUGIN}".registry` : `plugins."${CRI_PLUGIN}".registry`
    notices.add('unread-registry-settings', {
      where: registry.where,
      message: `this release of containerd, with this version of the file, reads nothing of plugins."${name}".registry`,
      hint: `write it as ${right}`,
    })
  }
}

const MOVED_KEYS: readonly string[] = ['registry', 'max_concurrent_downloads', 'image_pull_with_sync_fs']
const MOVED_DEEPER: readonly string[] = ['disable_snapshot_annotations', 'discard_unpacked_layers']

/** The old plugin's settings over those of the new one: key by key, and not merged. */
function migrated(images: Tree | undefined, cri: Tree | undefined): Tree | undefined {
  if (cri?.kind !== 'map') return images
  const entries = new Map(images?.kind === 'map' ? images.entries : [])
  for (const name of MOVED_KEYS) set(entries, cri.entries.get(name))
  const deeper = below(cri, 'containerd')
  for (const name of MOVED_DEEPER) set(entries, deeper?.kind === 'map' ? deeper.entries.get(name) : undefined)
  const sandbox = cri.entries.get('sandbox_image')
  if (sandbox !== undefined) {
    const pinned: TreeMap = { ...cri, entries: new Map([['sandbox', { ...sandbox, name: 'sandbox' }]]) }
    entries.set('pinned_images', { name: 'pinned_images', where: sandbox.where, value: pinned })
  }
  return { ...cri, entries }
}

function set(entries: Map<string, TreeEntry>, entry: TreeEntry | undefined): void {
  if (entry !== undefined) entries.set(entry.name, entry)
}

/** One value over another: maps key by key, anything else as a whole. */
export function merged(before: Tree, after: Tree): Tree {
  if (before.kind !== 'map' || after.kind !== 'map') return after
  const entries = new Map(before.entries)
  for (const [name, entry] of after.entries) {
    const old = entries.get(name)
    entries.set(name, old === undefined ? entry : { ...entry, value: merged(old.value, entry.value) })
  }
  return { ...after, entries }
}
