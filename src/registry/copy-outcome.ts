// Outcomes of the steps of a copy.

import type { Outcome, Trouble } from './outcome.ts'

/** A step that came to something. */
export function done<Value>(value: Value): Outcome<Value> {
  return { kind: 'answer', value }
}

/** A step that cannot be taken. */
export function refused(message: string, more: Partial<Trouble> = {}): Trouble {
  return { kind: 'trouble', failure: 'refused', stage: 'answer', ...more, message }
}

/** All of them, or the first trouble. */
export function allDone(outcomes: readonly Outcome<unknown>[]): Outcome<void> {
  const trouble = outcomes.find((outcome) => outcome.kind === 'trouble')
  return trouble?.kind === 'trouble' ? trouble : done(undefined)
}
