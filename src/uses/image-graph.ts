// The images of a release from both sides as one graph: what its values ask for, and what its manifests run in every configuration that was
// looked at, each image joined to the keys that make it.

import { isPatchFile, NO_PATCH } from '../render/explore/patch.ts'
import { printPath, samePath } from '../yaml/path.ts'
import type { Configuration, Configurations } from './configurations.ts'
import type { ImageUse, Leaf } from './image-use.ts'
import { roleOfPath } from './key-class.ts'
import { type Component, leavesOf, type RenderedImage } from './rendered-image.ts'
import { readsOf, type ValueReads } from './value-reads.ts'

/** One place where a configuration renders an image. */
export interface RenderedPlace {
  readonly configuration: Configuration
  readonly image: RenderedImage
}

/** One image that the release can run, made of the same keys in all its places. */
export interface JoinedImage {
  /** As it would be pulled. */
  readonly text: string
  readonly parsed: RenderedImage['parsed']
  /** The first kind of evidence for it: the release as it is, or a patch that renders. */
  readonly tier: Configuration['tier']
  /** At least one; those of the release as it is first. */
  readonly places: readonly [RenderedPlace, ...RenderedPlace[]]
  /** The keys whose characters it is made of, and where these stand. Empty where templates alone make it. */
  readonly leaves: ReadonlyMap<Leaf, readonly Component[]>
  /** What values ask for by these keys. */
  readonly uses: readonly ImageUse[]
}

/** The graph of a release. */
export interface ImageGraph {
  readonly configurations: Configurations
  /** In the order in which they are met, configuration by configuration. */
  readonly images: readonly JoinedImage[]
  /** What the values ask for; `both` where a configuration renders it from these keys. */
  readonly uses: readonly ImageUse[]
  /** What templates read of the values. */
  readonly reads: ValueReads
}

/** Joins what was rendered with the uses that were found in the values of the same release. */
export function joinImages(configurations: Configurations, uses: readonly ImageUse[]): ImageGraph {
  const places = new Map<string, [RenderedPlace, ...RenderedPlace[]]>()
  for (const configuration of configurations.all) {
    for (const image of configuration.images) {
      if (isMadeUp(image, configuration)) continue
      const key = identityOf(image)
      const known = places.get(key)
      if (known === undefined) places.set(key, [{ configuration, image }])
      else known.push({ configuration, image })
    }
  }
  const usesOf = usesByLeaf(uses)
  const rendered = new Map<ImageUse, ImageUse>()
  const images = [...places.values()].map((all): JoinedImage => {
    const [{ configuration, image }] = all
    const leaves = leavesOf(image)
    const made = usesOf(leaves).map((use): ImageUse => {
      const both = rendered.get(use) ?? { ...use, evidence: 'both' }
      rendered.set(use, both)
      return both
    })
    return { text: image.text, parsed: image.parsed, tier: configuration.tier, places: all, leaves, uses: made }
  })
  return {
    configurations,
    images,
    uses: uses.map((use) => rendered.get(use) ?? use),
    reads: readsOf(configurations.all),
  }
}

/** Whether a part of an image was only made up: the patch of its configuration gives a piece of it, or takes one away. */
export function isMadeUp(image: RenderedImage, { patch }: Pick<Configuration, 'patch'> = { patch: NO_PATCH }): boolean {
  if ([...leavesOf(image).keys()].some(({ file }) => isPatchFile(file))) return true
  const parts = patch.values.filter(({ path }) => isPartOfImage(roleOfPath(path)))
  return parts.length > 0 && image.deciders().some((decider) => parts.some(({ path }) => samePath(path, decider.path)))
}

function isPartOfImage(role: ReturnType<typeof roleOfPath>): boolean {
  return role !== undefined && !OTHER_ROLES.has(role)
}

/** What keys beside those of an image hold. */
const OTHER_ROLES: ReadonlySet<string> = new Set(['version', 'pull-policy', 'env-value', 'password', 'docker-config'])

/** The same for the same image made of the same keys; where no key makes it, at the same place of a template. */
function identityOf(image: RenderedImage): string {
  const paths = [...leavesOf(image).keys()].map(({ rootPath }) => printPath(rootPath)).toSorted()
  const first = image.pieces.find(({ source }) => source.kind === 'text')?.source
  const place = paths.length > 0 || first?.kind !== 'text' ? '' : `${first.file.path}:${first.offset}`
  return [image.text, ...paths, place].join('\0')
}

/** Which uses have a leaf in a naming part of an image. */
function usesByLeaf(uses: readonly ImageUse[]): (leaves: JoinedImage['leaves']) => readonly ImageUse[] {
  const byLeaf = new Map<string, ImageUse[]>()
  for (const use of uses) {
    for (const { role, leaf } of use.parts) {
      if (role === 'tag' || role === 'digest' || role === 'suffix') continue
      const key = keyOf(leaf)
      const known = byLeaf.get(key)
      if (known === undefined) byLeaf.set(key, [use])
      else known.push(use)
    }
  }
  return (leaves) => {
    const found = new Set<ImageUse>()
    for (const [leaf, components] of leaves) {
      if (!components.includes('repository')) continue
      for (const use of byLeaf.get(keyOf(leaf)) ?? []) found.add(use)
    }
    return [...found]
  }
}

/** A file can lie under two charts, and be two releases' own. */
function keyOf({ file, span, rootPath }: Leaf): string {
  return `${file.path}\0${span.start}\0${printPath(rootPath)}`
}
