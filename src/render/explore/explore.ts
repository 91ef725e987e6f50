// A release → every place in its templates that can emit an image, and how each is reached: with the values as they are, with a patch that was
// worked out and tried, by force, or not at all. Covers branch sides, not paths: the number of renders stays within that of the sides.

import type { Release } from '../../releases/release.ts'
import type { GateCondition } from '../gate-conditions.ts'
import { refusalOf } from '../refusal.ts'
import { newRenderMemory, type RenderMemory } from '../render-memory.ts'
import { chartSwitches } from './chart-switches.ts'
import { forcedRegions } from './forced-render.ts'
import { type ImagePlace, imagePlaces } from './image-places.ts'
import { isNoPatch, NO_PATCH, type Patch } from './patch.ts'
import { provePatches } from './prove-patches.ts'
import { exploredTemplates } from './release-templates.ts'
import { addSchemas } from './schema-usage.ts'
import { type Search, searchPatches } from './search.ts'
import { stoppingRegions } from './stopping-regions.ts'
import { walkUsage } from './usage-walk.ts'
import type { Ground } from './watch-render.ts'

/** How a place was reached. */
export type Tier =
  /** With the values as they are. */
  | 'default'
  /** With a patch that renders. */
  | 'solved'
  /** Only by deciding branches against their conditions: it is possible, and nothing more is known. */
  | 'forced'
  | 'never'

export interface ExploredPlace {
  readonly place: ImagePlace
  readonly tier: Tier
  /** What makes the release reach it; rendered, and found to. Only for `solved`. */
  readonly patch?: Patch
  /** The conditions under which it was reached, outermost first. */
  readonly gates: readonly GateCondition[]
}

/** What an exploration found out; the counts are its completeness statement. */
export interface Exploration {
  /** In the order of the files. */
  readonly places: readonly ExploredPlace[]
  readonly counts: Readonly<Record<Tier, number>>
  readonly renders: number
  /** Whether places were left because there was no budget for more renders. */
  readonly stopped: 'done' | 'budget'
  /** What has to be set for the release to render at all. */
  readonly base: Patch
  /** Why it does not render, whatever was tried. */
  readonly failure?: string
}

export interface ExploreOptions {
  /** Renders at most; four for each side that could lead to an image, and no more than 200, when absent. */
  readonly renders?: number
  /** Steps of one render. */
  readonly steps?: number
  /** Patches as small as can be, each proven by a render of its own, or few for all places together; `small` when absent. */
  readonly patches?: 'small' | 'pooled'
  /** Of renders of this release before; one of its own when absent. */
  readonly memory?: RenderMemory
}

const RENDERS = 200
const RENDERS_PER_SIDE = 4
const RESERVED = 8
const STEPS = 3_000_000

/** Explores a release. The same release gives the same result. */
export function explore(release: Release, options: ExploreOptions = {}): Exploration {
  const { memory = newRenderMemory() } = options
  const { map, charts } = exploredTemplates(release, memory)
  const places = imagePlaces(map)
  const nothing = { places: places.map(never), counts: countTiers(places.map(never)), renders: 0, base: NO_PATCH }
  const refusal = refusalOf(release)
  if (refusal !== undefined) return { ...nothing, stopped: 'done', failure: refusal.message }
  const usage = walkUsage(map, charts)
  addSchemas(usage, release.chart, charts)
  const ground: Ground = { map, memory, usage, stops: stoppingRegions(map) }
  const sides = map.live.filter(({ side }) => side !== undefined).length
  const renders = options.renders ?? Math.min(RENDERS, 12 + RENDERS_PER_SIDE * sides)
  // Some renders are kept, so that what was found can be made small and proven.
  const reserve = Math.floor(renders / RESERVED)
  const search: Search = {
    release,
    ground,
    places,
    steps: options.steps ?? STEPS,
    switches: chartSwitches(charts, places),
    budget: { left: renders - reserve },
  }
  const found = searchPatches(search)
  const stopped = search.budget.left > 0 ? 'done' : 'budget'
  search.budget.left += reserve
  const proven = provePatches(search, found, options.patches ?? 'small')
  const explored = places.map((place): ExploredPlace => {
    const covered = found.covered.get(place.region)
    if (covered === undefined) return never(place)
    const { gates } = covered
    if (isNoPatch(covered.patch)) return { place, tier: 'default', gates }
    const patch = proven.get(place.region)
    return patch === undefined ? never(place) : { place, tier: 'solved', patch, gates }
  })
  const result = withForced(search, explored, found.base)
  return {
    places: result,
    counts: countTiers(result),
    renders: renders - search.budget.left,
    stopped,
    base: found.base,
    ...(found.failure !== undefined && { failure: found.failure }),
  }
}

function never(place: ImagePlace): ExploredPlace {
  return { place, tier: 'never', gates: [] }
}

function withForced(search: Search, explored: readonly ExploredPlace[], base: Patch): readonly ExploredPlace[] {
  const missing = explored.filter(({ tier }) => tier === 'never').map(({ place }) => place)
  const reached = forcedRegions(search, missing, base)
  return explored.map((one) =>
    one.tier === 'never' && reached.has(one.place.region) ? { ...one, tier: 'forced' } : one,
  )
}

function countTiers(places: readonly ExploredPlace[]): Readonly<Record<Tier, number>> {
  const counts: Record<Tier, number> = { default: 0, solved: 0, forced: 0, never: 0 }
  for (const { tier } of places) counts[tier]++
  return counts
}
