// What settings are tried on: the configurations of a release as they were rendered, and the images in them with their goals.

import { nodeAt } from '../../charts/value-tree.ts'
import { nodeData } from '../../render/explore/node-data.ts'
import type { RenderedRelease, RenderFailure } from '../../render/render-chart.ts'
import type { Configuration, Configurations } from '../../uses/configurations.ts'
import { isMadeUp } from '../../uses/image-graph.ts'
import { type RenderedImage, renderedImages } from '../../uses/rendered-image.ts'
import type { UserField } from '../../uses/sinks/find-sinks.ts'
import { type KeyPath, printPath } from '../../yaml/path.ts'
import { pathOf } from '../../yaml/table.ts'
import type { PinRequest } from '../pin.ts'
import { type Goal, goalOf, hasName, isNamed, isReached } from './goal.ts'
import { releaseWith, type Settings } from './setting.ts'

/** One image in one configuration, and what it shall be. */
export interface Target {
  readonly configuration: Configuration
  /** The same in every render of the configuration. */
  readonly place: string
  readonly image: RenderedImage
  readonly goal: Goal
}

/** All that is to be moved or to stay. */
export interface Ground {
  readonly configurations: Configurations
  readonly targets: readonly Target[]
  /** What only looks like an image in a text: told, but no reason to change anything. */
  readonly watched: readonly Target[]
  readonly userFields: readonly UserField[]
}

/** One configuration rendered with settings. */
export interface TriedConfiguration {
  readonly rendered: RenderedRelease
  readonly images: ReadonlyMap<string, RenderedImage>
}

/** All configurations rendered with the same settings. */
export interface Trial {
  readonly settings: Settings
  readonly tried: ReadonlyMap<Configuration, TriedConfiguration>
  /** Why a configuration no longer renders. */
  readonly failure?: RenderFailure
}

/**
 * How a target stands in a trial, better ones with greater numbers: it is not there or another image than it was and shall be; as it was;
 * its name as wished, and what stands behind it as it was; all as wished. What shall stay is as wished while it is as it was.
 */
export const Standing = { spoiled: 0, untouched: 1, named: 2, reached: 3 } as const
export type Standing = (typeof Standing)[keyof typeof Standing]

/** The ground of a release: all images but those that were only made up to make it render. */
export function groundOf(
  configurations: Configurations,
  request: PinRequest,
  userFields: readonly UserField[],
): Ground {
  const found = configurations.all.flatMap((configuration) =>
    [...placedImages(configuration.images)].flatMap(([place, image]): readonly Target[] => {
      const goal = isMadeUp(image, configuration) ? undefined : goalOf(image, request)
      return goal === undefined ? [] : [{ configuration, place, image, goal }]
    }),
  )
  return { configurations, targets: found.filter(isSure), watched: found.filter((one) => !isSure(one)), userFields }
}

/** Makes all goals that count, for a request that only listens. */
export function rehearseGoals({ all }: Configurations, request: PinRequest): void {
  for (const configuration of all)
    for (const image of configuration.images)
      if (image.sink.confidence !== 'possible' && !isMadeUp(image, configuration)) goalOf(image, request)
}

function isSure({ image }: Target): boolean {
  return image.sink.confidence !== 'possible'
}

/** Renders every configuration with the settings. */
export function tryOut({ configurations, userFields }: Ground, settings: Settings): Trial {
  const tried = new Map<Configuration, TriedConfiguration>()
  let failure: RenderFailure | undefined
  for (const configuration of configurations.all) {
    const { release, rendered: before } = configuration
    const rendered =
      settings.size === 0 ? before : configurations.render(releaseWith(release, settings, listsOf(before)))
    failure ??= rendered.failure
    tried.set(configuration, { rendered, images: placedImages(renderedImages(rendered, userFields)) })
  }
  return { settings, tried, ...(failure !== undefined && { failure }) }
}

/** The lists of a rendered release as data. */
export function listsOf({ rendered }: RenderedRelease): (path: KeyPath) => ReturnType<typeof nodeData> {
  return (path) => {
    const node = rendered === undefined ? undefined : nodeAt(rendered.values, path)
    return node === undefined ? [] : nodeData(node)
  }
}

/** The image of a target in a trial; undefined where it is not there any more. */
export function imageIn({ tried }: Trial, { configuration, place }: Target): RenderedImage | undefined {
  return tried.get(configuration)?.images.get(place)
}

/** How a target stands. */
export function standingOf(trial: Trial, target: Target): Standing {
  const after = imageIn(trial, target)
  const { goal, image } = target
  if (after === undefined) return Standing.spoiled
  if (isReached(after.text, goal)) return Standing.reached
  if (after.text === image.text) return hasName(after.text, goal) ? Standing.named : Standing.untouched
  return isNamed(after.text, goal) ? Standing.named : Standing.spoiled
}

/** Images by their place: the template, the object, the field, and which of several in one text. Names of objects may follow from values. */
export function placedImages(images: readonly RenderedImage[]): ReadonlyMap<string, RenderedImage> {
  const found = new Map<string, RenderedImage>()
  const manifests = new Map<string, RenderedImage['manifest']>()
  for (const image of images) {
    const { manifest, sink } = image
    const { file, head, table } = manifest
    const object = numbered(manifests, `${file.template.name}\0${head.kind}`, manifest)
    const [{ entry }] = sink.parts
    const place = `${object}\0${printPath(pathOf(table, entry))}`
    let nth = 0
    while (found.has(`${place}\0${nth}`)) nth++
    found.set(`${place}\0${nth}`, image)
  }
  return found
}

/** A key for an object among others of its kind. */
function numbered<T>(known: Map<string, T>, key: string, object: T): string {
  for (let nth = 0; ; nth++) {
    const own = `${key}\0${nth}`
    const other = known.get(own)
    if (other === object) return own
    if (other === undefined) {
      known.set(own, object)
      return own
    }
  }
}
