// Repetition: what may pass is tried again, later and later, and not before the other side allows it.

import { mayPass } from './failures.ts'
import type { Outcome, Trouble } from './outcome.ts'

/** Time and chance, so that tests need wait for neither. */
export interface Clock {
  /** In milliseconds since 1970. */
  readonly now: () => number
  /** Comes to its end early where the signal says so. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>
  /** From 0 up to, not including, 1. */
  random(): number
}

/** How often, and how long at most, in milliseconds. */
export interface Persistence {
  readonly retries: number
  readonly longestWait: number
  readonly signal: AbortSignal | undefined
}

const FIRST_WAIT = 500

/** Asks again where the failure may pass. */
export async function withRetries<Value>(
  ask: () => Promise<Outcome<Value>>,
  { retries, longestWait, signal }: Persistence,
  clock: Clock,
): Promise<Outcome<Value>> {
  for (let tried = 0; ; tried++) {
    const outcome = await ask()
    if (outcome.kind === 'answer' || tried >= retries || !mayPass(outcome) || signal?.aborted === true) return outcome
    if (!(await waitAfter(tried, outcome, { longestWait, signal }, clock))) return outcome
  }
}

/** Waits as long as is right after so many failures in a row; false where that would be too long, or was cut short. */
export async function waitAfter(
  tried: number,
  trouble: Trouble,
  { longestWait, signal }: Pick<Persistence, 'longestWait' | 'signal'>,
  clock: Clock,
): Promise<boolean> {
  const wait = waitBefore(tried, trouble, longestWait, clock.random())
  if (wait !== undefined) await clock.sleep(wait, signal)
  return wait !== undefined && signal?.aborted !== true
}

/** Half of it is left to chance, so that those who were turned away together do not come back together. Undefined: it would take too long. */
function waitBefore(tried: number, { retryAfter }: Trouble, longestWait: number, random: number): number | undefined {
  const backOff = Math.min(longestWait, FIRST_WAIT * 2 ** Math.min(tried, 20)) * (0.5 + random / 2)
  if (retryAfter === undefined) return backOff
  return retryAfter > longestWait ? undefined : Math.min(longestWait, retryAfter + (backOff * random) / 4)
}

/** What `Retry-After` says (RFC 9110 10.2.3: seconds or a date), in milliseconds from now; undefined for what is neither. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  if (!/^[A-Z][a-z]+, /.test(text)) return undefined
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** The time of this machine. */
export function systemClock(): Clock {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: async (milliseconds, signal) => {
      await new Promise<void>((done) => {
        const finish = (): void => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', finish)
          done()
        }
        const timer = setTimeout(finish, milliseconds)
        signal?.addEventListener('abort', finish, { once: true })
      })
    },
  }
}
