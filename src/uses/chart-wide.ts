// Keys that speak for many images of a chart at once, by their paths: `global.imageRegistry` and its kin.
//
// Joined by name only; whether a template honours them is shown by rendering. Set to a marker and rendered with Helm,
// `global.imageRegistry` moved every pod image in 160 of 165 public charts, `global.image.registry` in 15 of 17.

import { printPath, type KeyPath } from '../yaml/path.ts'
import type { Leaf, Part, Role } from './image-use.ts'

interface ChartWideKey {
  readonly path: string
  readonly role: Role
  /** Whether it wins over an image's own key, as globals do, or only fills what the image leaves open. */
  readonly over: 'own' | 'nothing'
  /** Only images whose name is given by a `name` key have it put before them. */
  readonly only?: 'names'
}

/** In the order in which they are tried; paths below a subchart's key are that subchart's. */
const chartWideKeys: readonly ChartWideKey[] = [
  { path: 'global.imageRegistry', role: 'registry', over: 'own' },
  { path: 'global.image.registry', role: 'registry', over: 'own' },
  { path: 'global.images.registry', role: 'registry', over: 'own' },
  { path: 'global.registry', role: 'registry', over: 'nothing' },
  { path: 'global.hub', role: 'prefix', over: 'nothing' },
  { path: 'imageRegistry', role: 'registry', over: 'nothing' },
  { path: 'images.registry', role: 'registry', over: 'nothing' },
  { path: 'defaultImageRegistry', role: 'registry', over: 'nothing' },
  { path: 'imageNamespace', role: 'prefix', over: 'nothing', only: 'names' },
  { path: 'defaultImageRepository', role: 'prefix', over: 'nothing', only: 'names' },
  { path: 'global.tag', role: 'tag', over: 'nothing' },
  { path: 'images.tag', role: 'tag', over: 'nothing' },
  { path: 'defaultImageTag', role: 'tag', over: 'nothing' },
]

const byPath: ReadonlyMap<string, ChartWideKey> = new Map(chartWideKeys.map((key) => [key.path, key]))

const firstKeys: ReadonlySet<string | number | undefined> = new Set(chartWideKeys.map(({ path }) => path.split('.')[0]))

/** Whether a path, from its chart's own root, is that of a chart-wide key. */
export function isChartWide(path: KeyPath): boolean {
  return path.length <= 3 && firstKeys.has(path[0]) && byPath.has(printPath(path))
}

/** What the chart-wide keys say to one chart, by path from its own root; keys that say nothing are left out. */
export type ChartWide = ReadonlyMap<string, Leaf>

/** Leaves of one chart of a release; `owner` are the keys under which the chart lies. */
export interface OwnedLeaves {
  readonly owner: KeyPath
  /** Each with its place in the tree of charts. */
  readonly leaves: readonly { readonly leaf: Leaf; readonly treePath: KeyPath }[]
}

/** Indexes the chart-wide keys of all charts of a release: each chart hears its own, and the globals of every chart above it, which win. */
export function chartWideIndex(all: readonly OwnedLeaves[]): (owner: KeyPath) => ChartWide {
  const byOwner = new Map<string, Map<string, Leaf>>()
  for (const { owner, leaves } of all) {
    for (const { leaf, treePath } of leaves) {
      if (leaf.text === '') continue
      const path = owner.length === 0 ? treePath : treePath.slice(owner.length)
      if (!isChartWide(path)) continue
      const key = printPath(owner)
      const own = byOwner.get(key)
      if (own === undefined) byOwner.set(key, new Map([[printPath(path), leaf]]))
      else own.set(printPath(path), leaf)
    }
  }
  return (owner) => (byOwner.size === 0 ? nothing : heardBy(byOwner, owner))
}

const nothing: ChartWide = new Map()

function heardBy(byOwner: ReadonlyMap<string, ChartWide>, owner: KeyPath): ChartWide {
  const own = byOwner.get(printPath(owner)) ?? nothing
  if (owner.length === 0) return own
  const heard = new Map(own)
  for (let depth = owner.length - 1; depth >= 0; depth--) {
    for (const [path, leaf] of byOwner.get(printPath(owner.slice(0, depth))) ?? nothing)
      if (path.startsWith('global.')) heard.set(path, leaf)
  }
  return heard
}

/** The parts with what the chart-wide keys add or replace. `qualified` says that the image names its registry itself. */
export function withChartWide(parts: readonly Part[], wide: ChartWide, qualified: boolean): readonly Part[] {
  if (wide.size === 0) return parts
  let joined = parts
  for (const key of chartWideKeys) {
    const leaf = wide.get(key.path)
    if (leaf !== undefined && applies(key, joined, qualified)) {
      joined = [...joined.filter((part) => part.role !== key.role), { role: key.role, leaf, scope: 'chart' }]
    }
  }
  return joined
}

function applies(key: ChartWideKey, parts: readonly Part[], qualified: boolean): boolean {
  const own = parts.find((part) => part.role === key.role)
  if (own?.scope === 'chart') return false
  const isGiven = own !== undefined && own.leaf.text !== ''
  /** A string on its own is whole; only where other keys stand beside it does the template put things together. */
  const isComposed = parts.length > 1 || parts.some((part) => part.role !== 'reference')
  if (!isComposed || !parts.some((part) => namingRoles.has(part.role))) return false
  if (key.only === 'names') return !isGiven && isBareName(parts)
  if (key.role === 'tag') return !isGiven
  if (key.role === 'prefix')
    return !isGiven && !qualified && !parts.some((part) => namingRoles.has(part.role) && part.leaf.text.includes('/'))
  return isGiven ? key.over === 'own' : !qualified
}

const namingRoles: ReadonlySet<Role> = new Set<Role>(['repository', 'name', 'reference'])

/** Whether a `name` key alone names the image, without a path. */
function isBareName(parts: readonly Part[]): boolean {
  const isSimple = parts.some((part) => part.role === 'name' && part.leaf.text !== '' && !part.leaf.text.includes('/'))
  return isSimple && !parts.some((part) => part.role === 'repository' && part.leaf.text !== '')
}
