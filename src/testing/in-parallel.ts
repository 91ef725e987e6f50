// Works on many items at a time and tells how far it is: for the conformance runs.

/** How many at a time, and what with. */
export interface Pool<W> {
  readonly jobs: number
  /** What is being done, for the line that tells how far it is. */
  readonly progress: string
  readonly newWorker: () => W
}

/** Works on the items in their order, as many at a time as there are jobs; the results are in the same order. */
export async function inParallel<T, W, R>(
  items: readonly T[],
  work: (item: T, worker: W) => Promise<R>,
  { jobs, progress, newWorker }: Pool<W>,
): Promise<readonly R[]> {
  const made: R[] = []
  let next = 0
  let done = 0
  const runner = async (): Promise<void> => {
    const worker = newWorker()
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at]
      if (item !== undefined) made[at] = await work(item, worker)
      done++
      if (process.stderr.isTTY) process.stderr.write(`\r${progress}: ${done} of ${items.length}\u001b[K`)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, runner))
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return made
}
