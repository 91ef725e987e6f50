// The last resort: branches decided against their conditions, errors passed over. What is reached so is possible, and no more is claimed.

import type { BranchNode } from '../../template/node.ts'
import { newBudget } from '../budget.ts'
import { renderRelease } from '../render-release.ts'
import type { ImagePlace } from './image-places.ts'
import { bothPatches, type Patch, patchedRelease, stackPatches } from './patch.ts'
import type { Region } from './regions.ts'
import type { Search } from './search.ts'
import { sidesOnTheWay } from './wanted-regions.ts'

type Sides = Map<BranchNode, boolean>

/** So many renders at most. */
const RENDERS = 12

/** The regions of the places that can be reached by force. */
export function forcedRegions(search: Search, places: readonly ImagePlace[], base: Patch): ReadonlySet<Region> {
  const { map } = search.ground
  const reached = new Set<Region>()
  const wanted = new Set(places.map(({ region }) => region))
  const executed = new Set(
    [...map.live].filter(({ side, file, template }) => side === undefined && !file.isPartial && template === file.name),
  )
  let open = [...wanted]
  for (let round = 0; round < RENDERS && open.length > 0 && search.budget.left > 0; round++) {
    const sides: Sides = new Map()
    const [first] = open
    for (const region of open) addWay(sides, sidesOnTheWay(map, region, executed))
    force(search, { sides, base, reached })
    const left = open.filter((region) => !reached.has(region))
    // One that was in the others' way, or they in its, gets a render of its own; then it is given up.
    open = left.length < open.length ? left : left.filter((region) => region !== first)
    if (left.length === open.length || first === undefined || search.budget.left <= 0) continue
    const alone: Sides = new Map()
    addWay(alone, sidesOnTheWay(map, first, executed))
    force(search, { sides: alone, base, reached })
  }
  return reached
}

/** Adds the sides of a way, unless it would need another side of a branch that is decided already. */
function addWay(sides: Sides, way: readonly Region[]): void {
  const own = way.flatMap(({ side }) => (side === undefined ? [] : [side]))
  if (own.some(({ node, outcome }) => sides.has(node) && sides.get(node) !== outcome)) return
  for (const { node, outcome } of own) sides.set(node, outcome)
}

interface Forced {
  readonly sides: Sides
  readonly base: Patch
  readonly reached: Set<Region>
}

function force(
  { release, ground: { map, memory }, switches, budget, steps }: Search,
  { sides, base, reached }: Forced,
): void {
  budget.left--
  const add = (region: Region | undefined): void => {
    if (region !== undefined) reached.add(region)
  }
  const on = switches.reduce<Patch>((all, { patch }) => bothPatches(all, patch) ?? all, { values: [] })
  renderRelease(patchedRelease(release, stackPatches(on, base)), {
    tracking: 'off',
    failing: 'left-out',
    memory,
    limits: newBudget(steps),
    entered: (template) => add(map.regionOf.get(template.body)),
    observe: ({ node }, outcome) => {
      const taken = sides.get(node) ?? outcome
      add(map.regionOf.get((taken ? node.body : node.orElse) ?? []))
      return taken
    },
  })
}
