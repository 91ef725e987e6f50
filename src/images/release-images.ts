// A release → the graph of its images, as far as it renders, and how much that proves; for a release that does not render, why, and the
// values with which it would.

import type { Dependency } from '../charts/chart.ts'
import type { Release } from '../releases/release.ts'
import { explore, type Exploration } from '../render/explore/explore.ts'
import { isNoPatch, type Patch } from '../render/explore/patch.ts'
import { type RenderError, renderErrors } from '../render/render-error.ts'
import type { RenderFailure } from '../render/render-chart.ts'
import type { RenderOptions } from '../render/render-release.ts'
import { type Configurations, configurationsOf } from '../uses/configurations.ts'
import { type ImageGraph, joinImages } from '../uses/image-graph.ts'
import type { ImageUse } from '../uses/image-use.ts'
import type { UserField } from '../uses/sinks/find-sinks.ts'

/** What rendering says of a release. */
export type RenderProof =
  /** It renders. Dependencies that are not there are left out, as if they were switched off. */
  | { readonly kind: 'rendered'; readonly without: readonly Dependency[]; readonly exploration?: Exploration }
  | {
      readonly kind: 'failed'
      readonly without: readonly Dependency[]
      /** At least one, unless the program that failed says nothing. */
      readonly errors: readonly RenderError[]
      /** With these values it renders; absent where none were found. */
      readonly wayOut?: Patch
      readonly exploration?: Exploration
    }

/** A release, looked at. */
export interface ReleaseImages {
  readonly graph: ImageGraph
  readonly proof: RenderProof
  /** What was rendered: the release without the dependencies that are not there. */
  readonly release: Release
}

/** What is looked at, and how far. */
export interface LookWish {
  readonly uses: readonly ImageUse[]
  readonly explore: 'all' | 'default-only'
  readonly lookup?: RenderOptions['lookup']
  /** Whether values are looked for with which a release renders that does not. */
  readonly wayOut?: 'sought' | 'left-out'
  /** Fields of resources that the user says hold images. */
  readonly userFields?: readonly UserField[]
}

/** Renders a release and joins its images to its uses. Nothing in a chart makes it throw. */
export function imagesOfRelease(given: Release, { uses, wayOut: way = 'sought', ...look }: LookWish): ReleaseImages {
  const without = given.chart.missing
  const release = without.length === 0 ? given : { ...given, chart: { ...given.chart, missing: [] } }
  const configurations = configurationsOf(release, look)
  const graph = joinImages(configurations, uses)
  const { failure, exploration } = configurations
  const explored = { without, ...(exploration !== undefined && { exploration }) }
  if (failure === undefined) return { graph, release, proof: { kind: 'rendered', ...explored } }
  const wayOut = way === 'sought' ? wayOutOf(release, failure, configurations) : undefined
  return {
    graph,
    release,
    proof: {
      kind: 'failed',
      ...explored,
      errors: renderErrors(failure, configurations.render(release).rendered),
      ...(wayOut !== undefined && { wayOut }),
    },
  }
}

/** Renders that are spent on a way out: more than those that mend a render are not needed. */
const RENDERS = 24

/** What has to be set for a release to render. A chart that is refused as a whole no values mend. */
function wayOutOf(release: Release, failure: RenderFailure, { exploration }: Configurations): Patch | undefined {
  if (failure.kind === 'refused') return undefined
  const { base } = exploration ?? explore(release, { renders: RENDERS, patches: 'pooled' })
  return isNoPatch(base) ? undefined : base
}
