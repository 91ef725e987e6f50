// Images that come half from an override and half from the defaults below it, so that the halves do not belong together.

import { splitReference, splitTag } from '../reference/split.ts'
import type { ImageGraph, JoinedImage } from './image-graph.ts'
import type { ImageUse, Leaf, Role } from './image-use.ts'
import { isPulled } from './fixed-place.ts'
import type { Component } from './rendered-image.ts'
import { printPath } from '../yaml/path.ts'

/** What does not belong together. */
export interface MixedOverride {
  readonly use: ImageUse
  /** The key that the override sets, and what it hides. */
  readonly set: Leaf
  readonly hidden: Leaf
  /** The default that stays beside it. */
  readonly kept: Leaf
  readonly kind:
    /** Another tag, and still the old digest: the old image is pulled. */
    | 'tag-without-digest'
    /** Another name, and still the digest of the old one: nothing, or the wrong image, is found. */
    | 'name-without-digest'
    /** Another name, and still the tag of the old one. */
    | 'name-without-tag'
}

/**
 * The images that are such: of the release, and of the chart's overlays, each laid over it alone. That the default which stays is really shown
 * is told by what renders.
 */
export function mixedOverrides({ images, uses }: ImageGraph): readonly MixedOverride[] {
  const looking: Looking = { shown: shownParts(images), lowest: lowestLeaves(uses) }
  return uses.flatMap((use): readonly MixedOverride[] => {
    if (use.confidence === 'possible') return []
    const name = changed(looking, use, 'repository', 'name', 'reference')
    const tag = changed(looking, use, 'tag')
    const digest = keptBeside(looking, use, 'digest', tag ?? name)
    if (digest !== undefined && tag !== undefined && !isPinned(tag.set)) {
      return [{ use, ...tag, kept: digest, kind: 'tag-without-digest' }]
    }
    if (name === undefined || isPinned(name.set) || !isOtherName(name)) return []
    if (digest !== undefined) return [{ use, ...name, kept: digest, kind: 'name-without-digest' }]
    const old = tag === undefined ? keptBeside(looking, use, 'tag', name) : undefined
    return old === undefined ? [] : [{ use, ...name, kept: old, kind: 'name-without-tag' }]
  })
}

interface Looking {
  readonly shown: ReadonlySet<string>
  readonly lowest: ReadonlyMap<string, Leaf>
}

/** By path, the leaf of the lowest file: uses of overlays stand behind those of what they are laid over. */
function lowestLeaves(uses: readonly ImageUse[]): ReadonlyMap<string, Leaf> {
  const lowest = new Map<string, Leaf>()
  for (const { leaf } of uses.flatMap(({ parts }) => parts)) {
    const path = printPath(leaf.rootPath)
    if (!lowest.has(path)) lowest.set(path, leaf)
  }
  return lowest
}

/** The leaves that stand in images which something pulls, each with the parts that it is there. */
function shownParts(images: readonly JoinedImage[]): ReadonlySet<string> {
  const shown = new Set<string>()
  for (const { places, leaves } of images) {
    if (!places.some(({ image }) => isPulled(image))) continue
    for (const [leaf, components] of leaves) for (const component of components) shown.add(shownKey(leaf, component))
  }
  return shown
}

function shownKey({ file, span }: Leaf, component: Component): string {
  return `${file.path}\0${span.start}\0${component}`
}

/** A key that is set, and the default that it hides. */
type Changed = Pick<MixedOverride, 'set' | 'hidden'>

/** The first part of these roles by which a higher file changes what a lower one says. */
function changed({ lowest }: Looking, { parts }: ImageUse, ...roles: readonly Role[]): Changed | undefined {
  for (const { role, leaf, scope } of parts) {
    if (scope !== 'own' || !roles.includes(role) || leaf.text === '') continue
    const hidden = leaf.shadows ?? lowest.get(printPath(leaf.rootPath))
    if (hidden !== undefined && hidden.text !== '' && hidden.text !== leaf.text && hidden.file !== leaf.file) {
      return { set: leaf, hidden }
    }
  }
  return undefined
}

/** The leaf of a part that something shows and that the override leaves as it is in the file below. */
function keptBeside(
  { shown }: Looking,
  { parts }: ImageUse,
  role: 'digest' | 'tag',
  by: Changed | undefined,
): Leaf | undefined {
  const part = parts.find((each) => each.role === role && each.scope === 'own')
  if (part === undefined || by === undefined || part.leaf.text === '') return undefined
  const { leaf } = part
  const isKept = leaf.shadows === undefined && leaf.file === by.hidden.file
  return isKept && shown.has(shownKey(leaf, role)) ? leaf : undefined
}

/** Whether a text brings a digest of its own. */
function isPinned({ text }: Leaf): boolean {
  return (splitTag(text).digest ?? '') !== '' || splitReference(text).digest !== undefined
}

/** Whether the name is that of another image, not of the same one elsewhere: mirrors keep the last part, alone or with more around it. */
function isOtherName({ set, hidden }: Changed): boolean {
  return !splitReference(set.text).name.text.includes(lastPart(hidden.text))
}

function lastPart(text: string): string {
  return splitReference(text).name.text.split('/').at(-1) ?? ''
}
