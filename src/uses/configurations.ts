// The configurations in which a release is looked at: as it is, and with each of the few patches that reach what its values switch off.
// Together they render every place that can emit an image, as far as an exploration finds ways to it.

import type { Dependency } from '../charts/chart.ts'
import { explore, type Exploration } from '../render/explore/explore.ts'
import { isNoPatch, NO_PATCH, type Patch, patchedRelease, patchKey } from '../render/explore/patch.ts'
import { newBudget } from '../render/budget.ts'
import { newRenderMemory } from '../render/render-memory.ts'
import { renderChart, type RenderedRelease, type RenderFailure } from '../render/render-chart.ts'
import type { RenderOptions } from '../render/render-release.ts'
import type { Release } from '../releases/release.ts'
import { type RenderedImage, renderedImages } from './rendered-image.ts'
import type { UserField } from './sinks/find-sinks.ts'

/** One configuration, rendered with origins. */
export interface Configuration {
  /** `default` is the release as it is; `solved` needs the patch. */
  readonly tier: 'default' | 'solved'
  readonly patch: Patch
  /** With the patch. */
  readonly release: Release
  readonly rendered: RenderedRelease
  readonly images: readonly RenderedImage[]
}

/** All configurations of a release. */
export interface Configurations {
  readonly helm: Release['helm']
  /** The release as it is comes first, where it renders. */
  readonly all: readonly Configuration[]
  /** Why the release as it is does not render. */
  readonly failure?: RenderFailure
  /** What was rendered before it failed. */
  readonly failed?: RenderedRelease['rendered']
  /** Charts that the release's own lists and that are not there: what it would be without them was looked at, and of their images nothing is known. */
  readonly missing: readonly Dependency[]
  /** Absent where nobody asked for more than the release as it is. */
  readonly exploration?: Exploration
  /** Renders a configuration's release, or what was made of it, as the others were rendered. */
  readonly render: (release: Release, tracking?: RenderOptions['tracking']) => RenderedRelease
}

/** How to look. */
export interface LookOptions {
  readonly explore: 'all' | 'default-only'
  readonly userFields?: readonly UserField[]
  readonly lookup?: RenderOptions['lookup']
}

/** Steps of one render, which ends charts that never would. */
const STEPS = 30_000_000

/** Renders a release in all its configurations. Nothing in a chart makes it throw. */
export function configurationsOf(
  given: Release,
  { explore: wish, userFields = [], lookup }: LookOptions,
): Configurations {
  const release = withoutMissing(given)
  const memory = newRenderMemory()
  const render = (what: Release, tracking: RenderOptions['tracking'] = 'on'): RenderedRelease =>
    renderChart(withoutMissing(what), {
      tracking,
      memory,
      limits: newBudget(STEPS),
      ...(lookup !== undefined && { lookup }),
    })
  const configuration = (tier: Configuration['tier'], patch: Patch): Configuration => {
    const patched = patchedRelease(release, patch)
    const rendered = render(patched)
    return { tier, patch, release: patched, rendered, images: renderedImages(rendered, userFields) }
  }
  const first = configuration('default', NO_PATCH)
  const failure = first.rendered.failure
  const known = {
    helm: release.helm,
    missing: given.chart.missing,
    ...(failure !== undefined && { failure, failed: first.rendered.rendered }),
    render,
  }
  const own = failure === undefined ? [first] : []
  if (wish === 'default-only') return { all: own, ...known }
  const exploration = explore(release, { patches: 'pooled', memory })
  const solved = patchesOf(exploration).map((patch) => configuration('solved', patch))
  return { all: [...own, ...solved.filter(({ rendered }) => rendered.failure === undefined)], exploration, ...known }
}

/** The release as if nobody had listed the charts that are not there. */
function withoutMissing(release: Release): Release {
  const { chart } = release
  return chart.missing.length === 0 ? release : { ...release, chart: { ...chart, missing: [] } }
}

/** The patches of an exploration, each once; what makes the release render at all where that alone is needed. */
function patchesOf({ places, base }: Exploration): readonly Patch[] {
  const patches = new Map<string, Patch>()
  if (!isNoPatch(base)) patches.set(patchKey(base), base)
  for (const { patch } of places) if (patch !== undefined) patches.set(patchKey(patch), patch)
  return [...patches.values()]
}
