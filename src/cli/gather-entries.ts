// The images of everything that operands name, for who asks for them one by one: lists, and charts, archives and values files together.

import type { Problem } from '../files/source-file.ts'
import type { ImageEntry } from '../images/formats/image-entry.ts'
import { fitEntries, imageEntries } from '../images/image-entries.ts'
import type { GatheredList } from './gather-list.ts'
import type { Invocation } from './invocation.ts'
import type { Targets } from './pin-request.ts'
import { readLists } from './read-lists.ts'
import type { RenderedChart } from './rendered-chart.ts'
import type { SettingsSource } from './settings.ts'

/** The images of operands. */
export interface GatheredEntries {
  readonly entries: readonly ImageEntry[]
  /** Images of which nothing but a template says the tag. */
  readonly untagged: readonly string[]
  /** How many places ask for an image that could not be told; absent where only lists were read. */
  readonly unlisted?: number
  readonly problems: readonly Problem[]
  readonly rendered: readonly RenderedChart[]
}

/** Nothing that was read. */
export const NO_ENTRIES: GatheredEntries = { entries: [], untagged: [], problems: [], rendered: [] }

/** Gathers the images of all operands: lists, and everything else together. */
export async function gatherEntries(
  invocation: Invocation,
  source: SettingsSource,
  targets: Targets | undefined,
): Promise<GatheredEntries> {
  const { images: listed, others } = readLists(invocation)
  const isNeeded = invocation.operands.length === 0 || others.length > 0
  const gathered = isNeeded ? await gatherCharts({ ...invocation, operands: others }, source) : undefined
  const images = [...listed, ...(gathered?.list.images ?? [])]
  const all = imageEntries(images, { placesOf: () => [], ...(targets && { mapping: targets.compiled }) })
  const { entries, leftOut } = fitEntries(all, { needs: 'version', target: 'none' })
  return {
    entries,
    untagged: leftOut.map(({ reference }) => reference),
    ...(gathered && { unlisted: gathered.unlisted }),
    problems: gathered?.problems ?? [],
    rendered: gathered?.rendered ?? [],
  }
}

interface GatheredCharts extends GatheredList {
  readonly unlisted: number
}

async function gatherCharts(invocation: Invocation, source: SettingsSource): Promise<GatheredCharts> {
  const { gatherList } = await import('./gather-list.ts')
  const { countUnlisted } = await import('../images/image-list.ts')
  const { options } = invocation
  const all = !options['no-render']
  const asked = { ...invocation, options: { ...options, all } }
  const gathered = await gatherList(asked, source, all ? 'everything' : 'values')
  return { ...gathered, unlisted: countUnlisted(gathered.list) }
}
