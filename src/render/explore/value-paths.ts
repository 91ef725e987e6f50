// An origin → the paths at which the root's user sets what it comes from.

import type { OriginId, Origins } from '../../template/origin.ts'
import type { KeyPath } from '../../yaml/path.ts'
import { asRenderSource, type AbsentSource, type RenderSource, type ValueSource } from '../source.ts'

type Settable = ValueSource | AbsentSource

function isSettable(source: RenderSource): source is Settable {
  return source.kind === 'value' || source.kind === 'absent'
}

/** The path that something is a copy of, or where its absence was noticed; undefined where it is made of more. */
export function copiedPath(origins: Origins, id: OriginId): Settable | undefined {
  const source = origins.copiedFrom(id) ?? origins.formOf(id)?.source
  const known = source === undefined ? undefined : asRenderSource(source)
  return known !== undefined && isSettable(known) ? known : undefined
}

/** All that had a say and can be set: scalars and what is absent first, maps and lists as a whole after them. */
export function settableSources(origins: Origins, id: OriginId): readonly Settable[] {
  const found = [...origins.sourcesOf(id)].map(asRenderSource).filter(isSettable)
  const isWhole = (source: Settable): boolean => source.kind === 'value' && source.node.kind !== 'scalar'
  return [...found.filter((source) => !isWhole(source)), ...found.filter(isWhole)]
}

/** Whether facts of these kinds are among what had a say. */
export function hasSource(origins: Origins, id: OriginId, kinds: readonly RenderSource['kind'][]): boolean {
  return [...origins.sourcesOf(id)].some((source) => kinds.includes(asRenderSource(source).kind))
}

/** Distinct paths. */
export function distinctPaths(paths: readonly KeyPath[]): readonly KeyPath[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()]
}
