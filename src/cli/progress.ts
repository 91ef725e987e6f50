// A line on the terminal for work that takes long; gone as soon as the work is.

import type { Io } from './io.ts'

/** Says how far a run is. */
export interface Progress {
  /** Shows how many inputs were read, where that is due. */
  step(count: number): void
  /** Takes the line away. */
  end(): void
}

/** Short work shows nothing. */
const patience = 300
/** How often the line is written anew. */
const interval = 100

const clearLine = '\r\u001b[K'

/** Progress on standard error; silent where that is no terminal. */
export function startProgress(io: Io, what: string): Progress {
  if (!io.stderr.isTerminal) return { step: () => undefined, end: () => undefined }
  let due = io.now() + patience
  let isShown = false
  return {
    step(count) {
      const now = io.now()
      if (now < due) return
      due = now + interval
      isShown = true
      io.stderr.write(`${clearLine}${what}: ${count}`)
    },
    end() {
      if (isShown) io.stderr.write(clearLine)
      isShown = false
    },
  }
}
