// Registries asked for images, by the options of a command.

import { asksWith } from '../facts/ask-images.ts'
import type { FactCache } from '../facts/fact-cache.ts'
import type { AskImages } from '../facts/image-fact.ts'
import { machineRoutes, type RouteOf } from '../facts/route.ts'
import { wayChooser } from '../registry/repository.ts'
import type { Invocation } from './invocation.ts'
import { openReach, type ReachOptions } from './machine.ts'

/** Who asks, and how that ends. */
export interface Asking {
  readonly ask: AskImages
  close(): void
}

/** What is asked by beside the options. */
export interface AskingOptions extends ReachOptions {
  /** Absent: the way from this machine. */
  readonly routeOf?: RouteOf
  /** What is kept of earlier answers, and takes the new ones; with `--offline` nothing else is told. */
  readonly cache?: FactCache | undefined
}

/** Opens it. */
export async function openAsking(
  invocation: Invocation,
  { routeOf, cache, ...reach }: AskingOptions = {},
): Promise<Asking> {
  const { machine, client } = openReach(invocation, reach)
  const ask = asksWith({
    routeOf: routeOf ?? machineRoutes(machine, invocation.options.offline ? undefined : wayChooser(client)),
    ...(cache && { cache }),
    ...(!invocation.options.offline && { client }),
  })
  return { ask, close: () => client.close() }
}
