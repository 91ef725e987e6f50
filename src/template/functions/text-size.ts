// What the functions on text may use up: texts have an end, and so has the number of pieces that are kept apart.

import type { Call } from '../function.ts'
import { LONGEST_TEXT, MOST_ITEMS } from '../sizes.ts'
import { FunctionError } from '../template-error.ts'
import type { Traced } from '../traced.ts'

/** More runs than this in one result are not kept apart: the text as a whole then comes from all of them. */
export const MOST_RUNS = 1_000_000

/** Refuses a text of that length. */
export function checkText({ name }: Pick<Call, 'name'>, length: number): void {
  if (!(length <= LONGEST_TEXT)) throw new FunctionError(`the result of ${name} is too long`, { reason: 'limit' })
}

/** Pays for a text of that length before it is made, or refuses it. */
export function spendOnText(call: Call, length: number): void {
  checkText(call, length)
  call.limits.spend(Math.ceil(length / 100))
}

/** Pays for a text that is there, all the more where it has many runs: what doubles a text again and again doubles them too. */
export function paid({ limits }: Call, part: Traced): Traced {
  limits.spend(part.text.length / 100 + part.runs.length)
  return part
}

/** Refuses so many items. */
export function checkItems({ name }: Pick<Call, 'name'>, count: number): void {
  if (!(count <= MOST_ITEMS)) throw new FunctionError(`the result of ${name} has too many items`, { reason: 'limit' })
}

/** Pays for so many items before they are made, or refuses them. */
export function spendOnItems(call: Call, count: number): void {
  checkItems(call, count)
  call.limits.spend(Math.ceil(count / 100))
}
