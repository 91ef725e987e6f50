// A lock as the text of its file: the same for the same lock, a line for each thing that can change.

import { type Data, type DataMap } from '../yaml/data.ts'
import { emitYaml } from '../yaml/emit.ts'
import type { Lock, LockedImage } from './lock.ts'

const HEAD =
  '# Digests of container images: written by `chartpin lock`, held against the registries by `chartpin lock --check`\n'

/** The version of the form that is written and read. */
export const LOCK_VERSION = 1

/** Prints a lock, sorted by image; lines end with a line feed. */
export function printLock({ images }: Lock): string {
  const whole: readonly [string, Data][] = [
    ['version', LOCK_VERSION],
    ['images', images.toSorted((a, b) => (a.image < b.image ? -1 : 1)).map(describe)],
  ]
  return HEAD + emitYaml(new Map(whole), { as: 'file' })
}

function describe({ image, digest, platforms, size, source, target }: LockedImage): DataMap {
  const sorted = [...platforms].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new Map<string, Data>([
    ['image', image],
    ['digest', digest],
    ...(sorted.length === 0 ? [] : [['platforms', new Map(sorted)] as const]),
    ...(size === undefined ? [] : [['size', size] as const]),
    ['source', source],
    ...(target === undefined ? [] : [['target', target] as const]),
  ])
}
