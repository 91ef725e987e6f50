// What is told of the inputs of a command that lists images, before anything else of it counts.

import type { Problem } from '../files/source-file.ts'
import { proofNotes, unlistedNotes } from '../reports/list-notes.ts'
import { describeProblem } from './problems.ts'
import type { RenderedChart } from './rendered-chart.ts'

/** What was read, and what was not. */
export interface ReadInputs {
  readonly problems: readonly Problem[]
  readonly rendered: readonly RenderedChart[]
  /** How many places ask for an image that could not be told. */
  readonly unlisted?: number
}

/** A line each; may hold what files say, control characters and all. */
export function inputNotes({ problems, rendered, unlisted = 0 }: ReadInputs): readonly string[] {
  const said = new Set(problems.map(({ message }) => message))
  return [
    ...problems.map((problem) => `! ${describeProblem(problem)}`),
    ...rendered.flatMap((chart) => proofNotes({ ...chart, said })),
    ...(unlisted === 0 ? [] : unlistedNotes(unlisted)),
  ]
}
