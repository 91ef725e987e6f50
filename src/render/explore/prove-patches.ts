// Patches that reached something in the search → those that hold when the release is rendered as Helm renders it, with all that it looks at.

import { newBudget } from '../budget.ts'
import { renderChart } from '../render-chart.ts'
import { bothPatches, isNoPatch, type Patch, patchedRelease, patchKey } from './patch.ts'
import type { Region } from './regions.ts'
import type { Covered, Found, Search } from './search.ts'

interface Proving {
  readonly search: Search
  readonly covered: Found['covered']
  readonly proven: Map<Region, Patch>
  readonly renders: Map<string, ReadonlySet<Region>>
}

/** For each region with a place that needs a patch, one that is proven to reach it. */
export function provePatches(
  search: Search,
  { covered }: Found,
  patches: 'small' | 'pooled',
): ReadonlyMap<Region, Patch> {
  const proving: Proving = { search, covered, proven: new Map(), renders: new Map() }
  const regions = [...new Set(search.places.map(({ region }) => region))].filter((region) => {
    const known = covered.get(region)
    return known !== undefined && !isNoPatch(known.patch)
  })
  for (const pool of poolsOf(regions, covered)) provePool(proving, pool)
  for (const region of regions) {
    const known = covered.get(region)
    if (known !== undefined && (patches === 'small' || !proving.proven.has(region))) proveOne(proving, region, known)
  }
  return proving.proven
}

/** Regions whose patches go together. */
function poolsOf(regions: readonly Region[], covered: Found['covered']): readonly (readonly Region[])[] {
  const pools: { patch: Patch; readonly regions: Region[] }[] = []
  for (const region of regions) {
    const patch = patchOf(covered, region)
    const pool = pools.find((one) => bothPatches(one.patch, patch) !== undefined)
    if (pool === undefined) pools.push({ patch, regions: [region] })
    else {
      pool.patch = bothPatches(pool.patch, patch) ?? pool.patch
      pool.regions.push(region)
    }
  }
  return pools.map(({ regions: members }) => members)
}

function patchOf(covered: Found['covered'], region: Region): Patch {
  return covered.get(region)?.patch ?? { values: [] }
}

/** Proves all at once; where that fails, one half and the other. */
function provePool(proving: Proving, pool: readonly Region[]): void {
  if (proving.search.budget.left <= 0) return
  const patch = pool.reduce<Patch>((all, region) => bothPatches(all, patchOf(proving.covered, region)) ?? all, {
    values: [],
  })
  const reached = reachedBy(proving, patch)
  for (const region of pool) if (reached.has(region)) proving.proven.set(region, patch)
  const left = pool.filter((region) => !proving.proven.has(region))
  // What one region alone needs is tried for it alone.
  if (left.length < 2) return
  if (left.length < pool.length) {
    provePool(proving, left)
    return
  }
  const middle = left.length >> 1
  provePool(proving, left.slice(0, middle))
  provePool(proving, left.slice(middle))
}

/** The smaller patch if it is enough, else the one that is known to be: it reached the region in a render like Helm's. */
function proveOne(proving: Proving, region: Region, { patch, whole }: Covered): void {
  if (proving.search.budget.left > 0 && reachedBy(proving, patch).has(region)) proving.proven.set(region, patch)
  else if (!proving.proven.has(region)) proving.proven.set(region, whole)
}

/** What a patch reaches; nothing where Helm would stop. */
function reachedBy({ search, renders }: Proving, patch: Patch): ReadonlySet<Region> {
  const key = patchKey(patch)
  const known = renders.get(key)
  if (known !== undefined) return known
  const { release, ground, budget, steps } = search
  const { map, memory } = ground
  budget.left--
  const reached = new Set<Region>()
  const add = (region: Region | undefined): void => {
    if (region !== undefined) reached.add(region)
  }
  const { failure } = renderChart(patchedRelease(release, patch), {
    tracking: 'off',
    memory,
    limits: newBudget(steps),
    entered: (template) => add(map.regionOf.get(template.body)),
    observe: ({ node }, outcome) => {
      add(map.regionOf.get((outcome ? node.body : node.orElse) ?? []))
      return outcome
    },
  })
  const result = failure === undefined ? reached : new Set<Region>()
  renders.set(key, result)
  return result
}
