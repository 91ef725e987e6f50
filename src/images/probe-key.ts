// What a key does to an image: it is set, the release is rendered again, and the same place of the manifests is looked at. What is said of
// ways out is proven so, and not guessed from names.

import { companionFor } from '../edits/proven/companions.ts'
import type { RenderedRelease } from '../render/render-chart.ts'
import { type Patch, patchedRelease, setting, stackPatches } from '../render/explore/patch.ts'
import { wordsOf } from '../uses/key-class.ts'
import type { Configuration, Configurations } from '../uses/configurations.ts'
import type { RenderedPlace } from '../uses/image-graph.ts'
import { type Component, componentsOf, type RenderedImage } from '../uses/rendered-image.ts'
import type { KeyPath } from '../yaml/path.ts'
import { entryAt, pathOf, scalarText } from '../yaml/table.ts'

/** What became of an image when a key was set. */
export type KeyEffect =
  | {
      readonly kind: 'changes'
      readonly components: readonly Component[]
      readonly text: string
      /** The switch without which the chart refuses it. */
      readonly companion?: KeyPath
    }
  /** The image is what it was. */
  | { readonly kind: 'nothing' }
  /** It is not there any more, or named elsewhere. */
  | { readonly kind: 'gone' }
  /** The release does not render with it. */
  | { readonly kind: 'refused' }
  /** Nobody tried: the key is in a list, or enough was tried. */
  | { readonly kind: 'unknown' }

/** The registry that stands for any other. */
export const OTHER_REGISTRY = 'registry.example.com'

const OTHER_DIGEST = `sha256:${'0'.repeat(64)}`

/** Tries keys at one place of an image, as many as `most` allows. */
export function newProber(
  { configuration, image }: RenderedPlace,
  { render }: Pick<Configurations, 'render'>,
  most: number,
): (path: KeyPath, value: string) => KeyEffect {
  const renderedWith = renderWith(configuration, render)
  let left = most
  return (path, value) => {
    const keys = path.filter((key) => typeof key === 'string')
    if (left <= 0 || keys.length < path.length) return { kind: 'unknown' }
    left--
    const { rendered, companion } = renderedWith(setting(keys, value))
    if (rendered.failure !== undefined) return { kind: 'refused' }
    const text = textAt(rendered, image)
    if (text === undefined) return { kind: 'gone' }
    const before = textOf(image)
    if (text === before) return { kind: 'nothing' }
    const components = changedIn(before, text)
    return { kind: 'changes', components, text, ...(companion !== undefined && { companion }) }
  }
}

interface Probed {
  readonly rendered: RenderedRelease
  readonly companion?: KeyPath
}

/** Renders with a patch, and where the chart refuses it with the switch that it asks for. */
function renderWith({ release }: Configuration, render: Configurations['render']): (patch: Patch) => Probed {
  return (patch) => {
    const rendered = render(patchedRelease(release, patch), 'off')
    const { failure } = rendered
    const companion = failure === undefined ? undefined : companionFor(failure, release.helm)
    if (companion === undefined) return { rendered }
    const path = companion.path.filter((key) => typeof key === 'string')
    const both = stackPatches(patch, setting(path, companion.value))
    return { rendered: render(patchedRelease(release, both), 'off'), companion: path }
  }
}

/** The whole scalars of a sink: what stands around a reference in a text is part of what is compared. */
function textOf({ manifest: { table }, sink }: RenderedImage): string {
  return sink.parts.map(({ entry }) => scalarText(table, entry)).join('\0')
}

function textAt({ manifests, hooks }: RenderedRelease, { manifest, sink }: RenderedImage): string | undefined {
  const found = [...manifests, ...hooks].find(
    ({ file, head }) =>
      file.template.name === manifest.file.template.name &&
      head.kind === manifest.head.kind &&
      head.name === manifest.head.name,
  )
  if (found === undefined) return undefined
  const texts = sink.parts.map(({ entry }) => {
    const at = entryAt(found.table, pathOf(manifest.table, entry))
    return at === undefined ? undefined : scalarText(found.table, at)
  })
  return texts.every((text) => text !== undefined) ? texts.join('\0') : undefined
}

const COMPONENTS: readonly Component[] = ['registry', 'repository', 'tag', 'digest']

/** The components in which two texts differ, taken for references. */
function changedIn(before: string, after: string): readonly Component[] {
  const [old, fresh] = [componentTexts(before), componentTexts(after)]
  return COMPONENTS.filter((component) => old[component] !== fresh[component])
}

function componentTexts(text: string): Readonly<Partial<Record<Component, string>>> {
  return Object.fromEntries(
    Object.entries(componentsOf(text)).map(([component, { start, end }]) => [component, text.slice(start, end)]),
  )
}

/** A value for a key that has none, such as its name says that it takes. */
export function sampleFor(path: KeyPath): string {
  const words = wordsOf(String(path.at(-1)))
  const has = (...wanted: readonly string[]): boolean => wanted.some((word) => words.includes(word))
  if (has('digest', 'sha', 'sha256')) return OTHER_DIGEST
  if (has('tag', 'version')) return '0.0.0-other'
  if (has('registry', 'hub', 'host')) return OTHER_REGISTRY
  if (has('repository', 'image', 'name', 'repo')) return `${OTHER_REGISTRY}/other/image`
  return OTHER_REGISTRY
}
