// One values file of a release and what its keys say, with the places of its entries in the release.

import type { YamlFile } from '../charts/chart.ts'
import { rootPathOf } from '../charts/layers.ts'
import type { KeyPath } from '../yaml/path.ts'
import { pathOf } from '../yaml/table.ts'
import { findKeys, type FoundKeys } from './find-keys.ts'
import type { Leaf } from './image-use.ts'
import { leafAt } from './leaf.ts'

/** A values file, and the keys under which its chart lies in the release. */
export interface Source {
  readonly values: YamlFile
  readonly prefix: readonly string[]
  readonly keys: FoundKeys
}

/** Looks through the keys of a values file. */
export function sourceOf(values: YamlFile, prefix: readonly string[] = []): Source {
  return { values, prefix, keys: findKeys(values.table) }
}

/** Some charts hold all their values below one key that the template takes away (Istio's); users write the paths without it. */
const wrapper = '_internal_defaults_do_not_set'

function unwrapped(path: KeyPath): KeyPath {
  return path[0] === wrapper ? path.slice(1) : path
}

/** Where a path of the file stands when all charts' values lie in one tree: of a subchart's `global` its own place, which `inRelease` is not. */
export function inTree({ prefix }: Source, path: KeyPath): KeyPath {
  const inner = unwrapped(path)
  return prefix.length === 0 ? inner : [...prefix, ...inner]
}

/** Where the user of the root chart sets what stands at a path of the file. */
export function inRelease({ prefix }: Source, path: KeyPath): KeyPath {
  const inner = unwrapped(path)
  return prefix.length === 0 ? inner : rootPathOf(prefix, inner)
}

/** The leaf that has the say where an entry of a source stands: its own or a higher layer's; undefined where a layer took the key away. */
export type EffectiveLeaf = (entry: number, source: Source) => Leaf | undefined

/** One file has all the say. */
export const ownLeaf: EffectiveLeaf = (entry, source) => {
  const path = pathOf(source.values.table, entry)
  return leafAt(source.values, entry, { path, rootPath: inRelease(source, path) })
}
