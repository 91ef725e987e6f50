// A call of a template function without an evaluator, for the tests of functions: everything is tracked, and no budget ends.

import type { Call } from '../template/function.ts'
import { Origins, type Source } from '../template/origin.ts'

/** What the characters that a function adds of its own come from in a fake call. */
export const CALL_SITE: Source = { kind: 'call-site' }

/** A call that tracks; give `origins` to have values with origins of your own. Its random numbers count up, its clock stands still. */
export function fakeCall(overrides: Partial<Call> = {}): Call {
  const origins = overrides.origins ?? new Origins('on')
  let drawn = 0
  return {
    name: 'fake',
    site: origins.source(CALL_SITE),
    gate: 0,
    limits: { spend: () => undefined },
    random: {
      int: (below) => drawn++ % below,
      now: 0,
      origin: origins.source({ kind: 'random' }),
    },
    host: undefined,
    ...overrides,
    origins,
  }
}
