// Where an image comes from, and the key that says so: for rules about registries.

import { DOCKER_HUB, DOCKER_HUB_INDEX } from '../reference/grammar.ts'
import { hostOf } from '../reference/host.ts'
import { nameOf } from '../reference/print.ts'
import { splitReference } from '../reference/split.ts'
import type { ImageUse, Part } from '../uses/image-use.ts'
import { hostInPart } from './naming-parts.ts'
import { writtenPart } from './rule.ts'

/** What is known of where an image comes from. */
export interface Source {
  /** `registry/repository` of a whole image; of a registry key that stands alone what it says, normalised. */
  readonly name: string
  readonly registry: string
  /** Whether the repository is known too. */
  readonly isWhole: boolean
  /** The part that gives the registry; where none does, the one that names the image. */
  readonly part: Part
}

/** The source of a use; undefined where its keys do not say enough. */
export function sourceOf(use: ImageUse): Source | undefined {
  const part = registryPart(use)
  if (part === undefined) return undefined
  const { image } = use
  if (image.kind === 'known')
    return { name: nameOf(image.reference), registry: image.reference.registry, isWhole: true, part }
  if (image.kind !== 'partial' || (part.role !== 'registry' && part.role !== 'prefix')) return undefined
  const text = part.leaf.text.replace(/\/+$/, '')
  const written = part.role === 'registry' ? hostInPart(part) : hostOf(text).host
  if (written === undefined || !/^[\w.:[\]-]+$/.test(written)) return undefined
  const registry = written === DOCKER_HUB_INDEX ? DOCKER_HUB : written
  return { name: registry + text.slice(written.length), registry, isWhole: false, part }
}

/** The part in which the registry stands; of images without one the part that names them. */
function registryPart(use: ImageUse): Part | undefined {
  return (
    writtenPart(use, 'registry') ??
    use.parts.find(({ leaf }) => leaf.text !== '' && hostOf(splitReference(leaf.text).name.text).host !== undefined) ??
    writtenPart(use, 'prefix', 'repository', 'reference', 'name')
  )
}
