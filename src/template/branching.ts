// What `if`, `with` and `range` have in common while they run: deciding, printing under a gate, and the blame for what was assigned within.

import { Flow, type Execute } from './compiling.ts'
import type { AskedBranch, Frame } from './frame.ts'
import { type GateId, NOBODY, type OriginId } from './origin.ts'
import { isTrue } from './truth.ts'
import type { Value } from './value.ts'
import { because } from './value-origin.ts'

/** Whether a branch is taken: what its value says, unless an observer says otherwise. */
export function decide(frame: Frame, asked: AskedBranch, value: Value): boolean {
  const { observe } = frame.run
  const outcome = isTrue(value)
  return observe === undefined ? outcome : observe(asked, outcome, value, frame)
}

interface Passage {
  readonly asked: object
  readonly outcome: boolean
  readonly origin: OriginId
}

/** What was before a gate was opened. */
export interface OpenGate {
  readonly outer: GateId
  /** The length of what was printed by then; -1 where nothing is tracked. */
  readonly printed: number
}

const UNTRACKED_GATE: OpenGate = { outer: 0, printed: -1 }

/** Opens a gate: all that is printed until it is closed stands under it. */
export function openGate(frame: Frame, passage: Passage): OpenGate {
  const { origins } = frame.run
  if (origins.tracking === 'off') return UNTRACKED_GATE
  const outer = frame.gate
  frame.gate = origins.gate(outer, passage)
  return { outer, printed: frame.out.length }
}

/** Closes it; where nothing was printed, a run of no width says that the gate is why. */
export function closeGate(frame: Frame, { outer, printed }: OpenGate): void {
  if (printed === -1) return
  if (frame.out.length === printed) frame.out.add('', frame.run.origins.whyOpen(frame.gate))
  frame.gate = outer
}

/** Does something with another dot. */
export function withDot(frame: Frame, dot: Value, body: Execute): Flow {
  const outer = frame.dot
  frame.dot = dot
  const flow = body(frame)
  frame.dot = outer
  return flow
}

/** Outer variables to which a branch assigns are what they are because of its condition, whichever way it went. */
export function blame({ run, variables }: Frame, slots: readonly number[], why: OriginId): void {
  if (why === NOBODY) return
  for (const slot of slots) {
    const value = variables[slot]
    if (value !== undefined) variables[slot] = because(value, why, run.origins)
  }
}
