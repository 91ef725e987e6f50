// The state of one render, with the functions of Helm's that need to know it.

import { type Run, RunningCall } from '../template/frame.ts'
import type { Limits } from '../template/function.ts'
import { TemplateScope } from '../template/template-scope.ts'
import { newBudget } from './budget.ts'
import type { HelmState } from './helm-functions.ts'
import { seededRandom } from './seeded-random.ts'

/** What a render may be given besides; nothing of it is needed. */
export interface RunExtras {
  /** A budget of its own for each render when absent. */
  readonly limits?: Limits | undefined
  readonly lookup?: HelmState['lookup'] | undefined
  readonly observe?: Run['observe'] | undefined
  readonly entered?: Run['entered'] | undefined
}

/** A render in which no template is known yet. */
export function newRun(
  about: Pick<Run, 'origins' | 'functions' | 'dialect'>,
  { limits = newBudget(), lookup, observe, entered }: RunExtras = {},
): Run {
  // The render and its functions know each other.
  const host: { run?: Run } & Omit<HelmState, 'run'> = { including: new Map(), ...(lookup && { lookup }) }
  const call = new RunningCall({ origins: about.origins, limits, randomAt: seededRandom(about.origins), host })
  const shared = { ...about, limits, host, call, scope: new TemplateScope() }
  const run: Run = { ...shared, ...(observe && { observe }), ...(entered && { entered }) }
  host.run = run
  return run
}
