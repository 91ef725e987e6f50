// What a file that needs a name of its own is called: as the chart that it is for.

import type { ListedChart } from './image-entry.ts'

/** A name of lower-case letters, digits and dashes; `images` for several charts, or none. */
export function packageName(charts: readonly ListedChart[]): string {
  const [only, ...others] = charts
  if (only === undefined || others.length > 0) return 'images'
  const words = only.name.toLowerCase().match(/[a-z0-9]+/g)
  return words?.join('-').slice(0, 63) ?? 'images'
}
