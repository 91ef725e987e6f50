// Which regions could lead to places that were not reached yet, the nearest first.

import type { ImagePlace } from './image-places.ts'
import type { Region, TemplateMap } from './regions.ts'

/** Regions from which a place can be reached by branches and calls, nearest to a place first; regions of places themselves come first. */
export function leadingRegions(map: TemplateMap, places: readonly ImagePlace[]): readonly Region[] {
  const seen = new Set<Region>(places.map(({ region }) => region))
  // A set is walked in the order in which it grows.
  for (const region of seen) {
    if (region.side !== undefined) seen.add(region.side.of)
    else for (const caller of map.callersOf(region)) seen.add(caller)
  }
  return [...seen]
}

/** The branch sides that lead to a region from a file that is executed, the calls on the way included; the shortest way. */
export function sidesOnTheWay(map: TemplateMap, region: Region, executed: ReadonlySet<Region>): readonly Region[] {
  const from = new Map<Region, Region | undefined>([[region, undefined]])
  for (const at of from.keys()) {
    if (at.side === undefined && executed.has(at)) {
      const way: Region[] = []
      for (let step: Region | undefined = at; step !== undefined; step = from.get(step)) way.push(step)
      return way.filter(({ side }) => side !== undefined)
    }
    const before = at.side === undefined ? map.callersOf(at) : [at.side.of]
    for (const other of before) if (!from.has(other)) from.set(other, at)
  }
  return []
}
