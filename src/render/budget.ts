// What one render may use up, so that a hostile chart ends with an error and not with the machine.

import type { Limits } from '../template/function.ts'
import { FunctionError } from '../template/template-error.ts'

/** Steps of one render unless told otherwise: the largest real charts take a few hundred thousand. */
export const STEPS = 20_000_000

/** A budget of steps; what spends more than is left throws. */
export function newBudget(steps: number = STEPS): Limits {
  let left = steps
  return {
    spend(count) {
      left -= count
      if (left < 0) throw new FunctionError(`rendering takes more than ${steps} steps`, { reason: 'limit' })
    },
  }
}
