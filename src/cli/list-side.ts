// One side of a comparison: the images of a chart, an archive or a values file, or the lines of a list.

import type { Problem } from '../files/source-file.ts'
import { UsageError } from './failure.ts'
import { gatherList } from './gather-list.ts'
import { isProven } from './images-json.ts'
import type { Invocation } from './invocation.ts'
import type { Printable } from './list-output.ts'
import { readListFile } from './read-lists.ts'
import type { RenderedChart } from './rendered-chart.ts'
import type { SettingsSource } from './settings.ts'

/** The images of a side, with what could not be read of it. */
export interface ListSide extends Printable {
  readonly problems: readonly Problem[]
  /** The charts that were rendered, or that could not be. */
  readonly rendered: readonly RenderedChart[]
  /** Whether rendering proves them; of a list there is nothing to prove. */
  readonly proof: 'proven' | 'unproven' | 'list'
}

/** Reads an operand. Throws `UsageError` where it names nothing, or is a list with lines that are no images. */
export async function readListSide(operand: string, invocation: Invocation, source: SettingsSource): Promise<ListSide> {
  const listed = readListFile(operand, invocation)
  if (listed !== undefined)
    return { images: listed, charts: [], placesOf: () => [], problems: [], rendered: [], proof: 'list' }
  const evidence = invocation.options['no-render'] ? 'values' : 'rendered'
  const gathered = await gatherList({ ...invocation, operands: [operand] }, source, evidence)
  const { list, seen, charts, placesOf, problems, rendered } = gathered
  if (seen.charts + seen.valuesFiles === 0 && problems.length === 0) {
    throw new UsageError(`${operand} holds no images`, {
      hint: 'name a chart, an archive, a values file, or a list with one reference a line',
    })
  }
  const proof = isProven(gathered) ? 'proven' : 'unproven'
  return { images: list.images, charts, placesOf, problems, rendered, proof }
}
