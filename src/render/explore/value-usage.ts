// How a release's templates use its values: which keys they ask for, and whether they take them for lists, maps, numbers or text. So that a
// value nobody has set can be made up in a shape that the templates can work with.

import type { Data } from '../../yaml/data.ts'

/** One place below `.Values`, and what is done with it. */
export interface ValueUsage {
  readonly key: string
  readonly fields: Map<string, ValueUsage>
  /** What stands in it, where it is a list or a map that is ranged over. */
  element?: ValueUsage
  /** Types that the templates' ways with it speak for, in the order in which they were met. */
  readonly types: Set<UsageType>
  /** Texts and numbers that it is compared with. */
  readonly constants: Set<string | number | boolean>
  /** A value that the chart's schema takes. */
  told?: Data
  /** Whether it is printed wherever what is around it is: it must be there then. */
  isNeeded: boolean
  /** How many conditions stood around where it was first bound to a dot or variable of its own. */
  readonly depth: number
  readonly parent: ValueUsage | undefined
}

export type UsageType = 'list' | 'map' | 'number' | 'text' | 'switch'

export function newUsage(key: string, parent: ValueUsage | undefined, depth = 0): ValueUsage {
  return { key, fields: new Map(), types: new Set(), constants: new Set(), isNeeded: false, depth, parent }
}

/** The usage of a key below another. */
export function fieldUsage(usage: ValueUsage, key: string, depth: number = usage.depth): ValueUsage {
  const known = usage.fields.get(key)
  if (known !== undefined) return known
  const made = newUsage(key, usage, depth)
  usage.fields.set(key, made)
  return made
}

/** The usage of what stands in a list or map. */
export function elementUsage(usage: ValueUsage, depth: number): ValueUsage {
  usage.element ??= newUsage(usage.key, usage, depth)
  return usage.element
}

/** The usage at a path, as far as it is known. */
export function usageAt(root: ValueUsage, path: readonly (string | number)[]): ValueUsage | undefined {
  let at: ValueUsage | undefined = root
  for (const key of path)
    at = at === undefined ? undefined : typeof key === 'number' ? at.element : (at.fields.get(key) ?? at.element)
  return at
}
