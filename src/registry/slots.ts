// Turns: so many requests at a time, over all hosts and to one.

/** Lets work begin when it is its turn. */
export interface Slots {
  run<Value>(host: string, work: () => Promise<Value>): Promise<Value>
}

interface Queue {
  busy: number
  readonly waiting: (() => void)[]
}

/** Makes slots. First come, first served for each host; hosts take turns. */
export function openSlots({ all, host: each }: { readonly all: number; readonly host: number }): Slots {
  const queues = new Map<string, Queue>()
  let busy = 0
  const start = (queue: Queue): void => {
    busy++
    queue.busy++
  }
  const startNext = (): void => {
    if (busy >= all) return
    for (const [host, queue] of queues) {
      const next = queue.busy < each ? queue.waiting.shift() : undefined
      if (next === undefined) continue
      queues.delete(host)
      queues.set(host, queue)
      start(queue)
      next()
      return
    }
  }
  return {
    run: async (host, work) => {
      const queue = queues.get(host) ?? { busy: 0, waiting: [] }
      queues.set(host, queue)
      if (busy < all && queue.busy < each) start(queue)
      else await new Promise<void>((turn) => void queue.waiting.push(turn))
      try {
        return await work()
      } finally {
        busy--
        queue.busy--
        if (queue.busy === 0 && queue.waiting.length === 0) queues.delete(host)
        startNext()
      }
    },
  }
}
