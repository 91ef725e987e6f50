// containerd's main configuration: config.toml with the files that it imports, brought to what this release reads
// (containerd cmd/containerd/server/config/config.go LoadConfig; 1.x services/server/config/config.go).

import path from 'node:path'
import { isProblem, type SourceFile } from '../../files/source-file.ts'
import type { NodeFiles } from '../node-files.ts'
import type { Step } from '../step.ts'
import { readTomlTree } from '../toml-tree.ts'
import { below, entriesOf, stringsOf, whereOf, type Fault, type Tree, type TreeEntry, type TreeRead } from '../tree.ts'
import { imagesSection, merged, type SectionInput } from './images-section.ts'
import { importsOf, type Import, type ImportContext } from './imports.ts'
import type { ContainerdRule } from './notices.ts'

/** Where the file is, and what reading it needs. */
export interface MainInput extends SectionInput {
  readonly files: NodeFiles
  /** Of config.toml, on the node. */
  readonly path: string
  /** What stands for config.toml where it is not there: what a distribution writes itself. */
  readonly base?: SourceFile
  /** Patterns of files that are read as if config.toml imported them last. */
  readonly imports?: readonly string[]
  /** Patches that are merged into config.toml before containerd reads it; they have its version. */
  readonly patches?: readonly SourceFile[]
}

/** The settings of images of all files together; undefined where nothing is set. Or why containerd does not start. */
export type MainRead =
  | { readonly kind: 'images'; readonly images: Tree | undefined }
  | { readonly kind: 'refusal'; readonly step: Step }

/** Files that one configuration may import: far more than anybody has. */
const MOST_FILES = 200

/** Reads config.toml and its imports, in their order. A config.toml that is not there is an empty one. */
export function readMainConfig(input: MainInput): MainRead {
  const loaded = new Set<string>()
  const pending: Import[] = [{ path: input.path }]
  const state: State = { images: undefined, plugins: new Map(), version: { number: 1, tree: undefined } }
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (loaded.has(next.path) || loaded.size >= MOST_FILES) continue
    loaded.add(next.path)
    const read = readAt(input, next)
    if (read?.ok === false) return refuse(input, 'broken-containerd-config', read.problem)
    if (read?.tree !== undefined) addFile(input, state, read.tree)
    pending.push(...named(input, read?.tree, next.path))
  }
  return refusalOf(input, state) ?? patched(input, state)
}

/** A file; undefined where there is none. One that is imported by name must be there, as far as the profile has its folder. */
function readAt({ files, path: main, base }: MainInput, next: Import): TreeRead | undefined {
  const found = files.read(next.path)
  const file = found === undefined && next.path === main ? base : found
  if (file !== undefined && !isProblem(file)) return readTomlTree(file)
  const isMissing = next.where !== undefined && Array.isArray(files.list(path.posix.dirname(next.path)))
  if (!isMissing || next.where === undefined) return undefined
  return { ok: false, problem: { where: next.where, message: `${next.path} is imported and is not there` } }
}

function named(input: MainInput, tree: Tree | undefined, parent: string): readonly Import[] {
  const { files, path: main, imports = [], behaviour } = input
  const written = stringsOf(below(tree, 'imports')).map(({ text, where }): Import => ({ path: text, where }))
  const added = parent === main ? imports.map((pattern): Import => ({ path: pattern })) : []
  const context = { files, parent, globsFromFolder: behaviour.globsFromFolder }
  for (const each of written) tellMisplaced(input, context, each)
  return [...written, ...added].flatMap((each) => importsOf(context, each))
}

function tellMisplaced({ notices }: MainInput, context: ImportContext, each: Import): void {
  if (context.globsFromFolder || each.where === undefined || !each.path.includes('*') || each.path.startsWith('/'))
    return
  const meant = importsOf({ ...context, globsFromFolder: true }, each)
  if (meant.length === 0) return
  notices.add('misplaced-import', {
    where: each.where,
    message:
      'this release of containerd looks a relative pattern with * up from its working directory, and not from this folder',
    hint: `write the whole path: ${path.posix.resolve(path.posix.dirname(context.parent), each.path)}`,
  })
}

interface State {
  /** In 2.x, where each file is brought to what the release reads, and then merged. */
  images: Tree | undefined
  /** In 1.x, where the plugins of a file replace those of the same name before. */
  readonly plugins: Map<string, TreeEntry>
  version: { readonly number: number; readonly tree: Tree | undefined }
}

/** Adds what a file says to what those before it said. */
function addFile(input: MainInput, state: State, tree: Tree): void {
  const version = versionOf(tree)
  if (!input.behaviour.mergesPlugins) {
    state.version = version ?? state.version
    for (const entry of entriesOf(below(tree, 'plugins'))) replace(input, state, entry)
    return
  }
  const isNewest = version !== undefined && version.number > state.version.number
  if (isNewest || state.version.tree === undefined) state.version = version ?? state.version
  const section = imagesSection(input, below(tree, 'plugins'), version?.number ?? 1)
  state.images = over(state.images, section)
}

function over(before: Tree | undefined, after: Tree | undefined): Tree | undefined {
  return before === undefined || after === undefined ? (after ?? before) : merged(before, after)
}

function replace({ notices }: MainInput, { plugins }: State, entry: TreeEntry): void {
  const before = plugins.get(entry.name)?.value
  const lost = before?.kind === 'map' ? before.entries.get('registry') : undefined
  plugins.set(entry.name, entry)
  if (lost === undefined) return
  notices.add('replaced-registry-settings', {
    where: lost.where,
    message: `${entry.value.file.path} is imported and replaces the whole section that these settings stand in`,
    hint: 'put all settings of the section into one file',
  })
}

function versionOf(tree: Tree): State['version'] | undefined {
  const version = below(tree, 'version')
  return version?.kind === 'scalar' && typeof version.value === 'number' && version.value > 0
    ? { number: version.value, tree: version }
    : undefined
}

/** What all files together must be for containerd to start. */
function refusalOf(input: MainInput, { version, plugins }: State): MainRead | undefined {
  const { newestConfig, refusesNewer, checksPluginNames } = input.behaviour
  if (version.number > newestConfig && refusesNewer && version.tree !== undefined) {
    const message = `this release of containerd takes version ${newestConfig} at most, and this is version ${version.number}`
    return refuse(input, 'unsupported-config-version', { where: whereOf(version.tree), message })
  }
  const misnamed = [...plugins.values()].find(({ name }) => name.split('.').length < 4)
  if (misnamed === undefined || !checksPluginNames || version.number < 2) return undefined
  const message = `${misnamed.name} is no name of a plugin in version ${version.number} of the file`
  return refuse(input, 'broken-containerd-config', { where: misnamed.where, message })
}

/** Patches are merged in, whatever the release does with imports. */
function patched(input: MainInput, state: State): MainRead {
  const { version, plugins } = state
  let images = input.behaviour.mergesPlugins ? state.images : sectionOfAll(input, plugins, version.number)
  for (const patch of input.patches ?? []) {
    const read = readTomlTree(patch)
    if (!read.ok) return refuse(input, 'broken-containerd-config', read.problem)
    images = over(images, imagesSection(input, below(read.tree, 'plugins'), version.number))
  }
  return { kind: 'images', images }
}

function sectionOfAll(input: MainInput, plugins: State['plugins'], version: number): Tree | undefined {
  const [first] = plugins.values()
  return first && imagesSection(input, { ...whereOf(first.value), kind: 'map', entries: plugins }, version)
}

function refuse({ notices }: MainInput, rule: ContainerdRule, { where, message }: Fault): MainRead {
  const hint = rule === 'broken-containerd-config' ? 'mend it' : 'lower the version, or take a newer containerd'
  notices.add(rule, { where, message: `${message}: containerd does not start`, hint })
  return { kind: 'refusal', step: { message, where } }
}
