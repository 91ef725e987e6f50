// Which requests are made for an image, and which follows after those that failed: as this machine would, or as a cluster does.

import type { Reference } from '../reference/reference.ts'
import type { Connection } from '../registry/connection.ts'
import type { Trouble } from '../registry/outcome.ts'
import type { ChooseWay } from '../registry/repository.ts'
import type { Machine } from './machine.ts'

/** One request that can be made. */
export interface Question {
  readonly connection: Connection
  readonly repository: string
  /** What is sent, as it may be shown: `user@source`, `program NAME`, or `none`. */
  readonly credential: string
}

/** The requests for one image. */
export type Route =
  | {
      readonly kind: 'route'
      /** What is asked after these failures, one for each question so far; the first for none. Undefined where nothing follows. */
      readonly next: (failures: readonly Trouble[]) => Question | undefined
    }
  /** Nothing is asked; why, in a sentence without a full stop. */
  | { readonly kind: 'none'; readonly message: string }

export type RouteOf = (reference: Reference) => Promise<Route>

/**
 * The way from this machine: the registry that the image names, over https, and over less where that is allowed and https did not answer.
 * `choose` finds out once for each registry which way works, so that not every image has to; without it each begins with the first.
 */
export function machineRoutes(machine: Machine, choose?: ChooseWay): RouteOf {
  return async ({ registry, repository }) => {
    const all = await machine.connectionsTo(registry, repository)
    const way = choose === undefined || all.length < 2 ? undefined : await choose(all)
    const connections = way?.kind === 'answer' ? [way.value] : all
    const next = (failures: readonly Trouble[]): Question | undefined => {
      const last = failures.at(-1)
      const connection = connections[failures.length]
      if (connection === undefined || (last !== undefined && !NO_ANSWER.has(last.failure))) return undefined
      return { connection, repository, credential: connection.credential?.label ?? 'none' }
    }
    return { kind: 'route', next }
  }
}

/** Failures after which nothing is known of what the registry has. */
export const NO_ANSWER: ReadonlySet<Trouble['failure']> = new Set(['unreachable', 'not-tls', 'untrusted'])
