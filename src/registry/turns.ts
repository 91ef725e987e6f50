// Turns for work that does not belong to a host: so much of it at a time, first come, first served.

/** Lets work begin when it is its turn. */
export type TakeTurns = <Value>(work: () => Promise<Value>) => Promise<Value>

/** Makes turns for so many at a time. */
export function openTurns(atOnce: number): TakeTurns {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy < atOnce) busy++
    else await new Promise<void>((turn) => void waiting.push(turn))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The turn goes on to who waits longest.
      if (next === undefined) busy--
      else next()
    }
  }
}
