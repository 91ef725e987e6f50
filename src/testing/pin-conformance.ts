// Holds `chartpin pin` against real Helm over many charts: a part of the conformance run.

import { inParallel } from './in-parallel.ts'
import { checkPin, type PinCaseResult, type PinOptions } from './pin-case.ts'
import { arePinsGood, type PinRows, printPins } from './pin-table.ts'
import type { RenderCase } from './render-cases.ts'

/** What came of all charts. */
export interface PinConformance {
  readonly results: readonly PinCaseResult[]
  readonly print: (rows: PinRows) => string
  readonly isGood: boolean
}

/** Checks each chart; `jobs` at a time. */
export async function runPinConformance(
  renders: readonly RenderCase[],
  { jobs, ...options }: PinOptions & { readonly jobs: number },
): Promise<PinConformance> {
  const results = await inParallel(renders, (render) => checkPin(render, options), {
    jobs,
    progress: 'pin',
    newWorker: () => undefined,
  })
  return { results, print: (rows) => printPins(results, rows), isGood: arePinsGood(results) }
}
