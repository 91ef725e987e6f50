// Repetition, in a time that does not pass by itself.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome, Trouble } from './outcome.ts'
import { readRetryAfter, withRetries, type Clock } from './retry.ts'

const NOW = Date.UTC(2026, 10, 23, 12)
const BUSY: Trouble = { kind: 'trouble', failure: 'server-error', stage: 'answer', status: 503, message: 'busy' }

interface Case {
  readonly name: string
  readonly troubles: readonly Trouble[]
  readonly waits: readonly number[]
  readonly comesTo: 'answer' | 'trouble'
}

const cases: readonly Case[] = [
  { name: 'an answer is not asked for again', troubles: [], waits: [], comesTo: 'answer' },
  {
    name: 'what passes is asked again, later and later',
    troubles: [BUSY, BUSY, BUSY],
    waits: [375, 750, 1500],
    comesTo: 'answer',
  },
  { name: 'it ends after so many', troubles: [BUSY, BUSY, BUSY, BUSY], waits: [375, 750, 1500], comesTo: 'trouble' },
  {
    name: 'what does not pass is not asked again',
    troubles: [{ ...BUSY, failure: 'absent', status: 404 }],
    waits: [],
    comesTo: 'trouble',
  },
  {
    name: 'an internal error does not pass',
    troubles: [{ ...BUSY, status: 500 }],
    waits: [],
    comesTo: 'trouble',
  },
  {
    name: 'a connection that is cut, and a name server that is busy, pass',
    troubles: [cut('ECONNRESET'), cut('EAI_AGAIN')],
    waits: [375, 750],
    comesTo: 'answer',
  },
  { name: 'a refused connection does not pass', troubles: [cut('ECONNREFUSED')], waits: [], comesTo: 'trouble' },
  {
    name: 'what the other side asks to wait is waited, and a little more',
    troubles: [{ ...BUSY, failure: 'throttled', status: 429, retryAfter: 4000 }],
    waits: [4046.875],
    comesTo: 'answer',
  },
  {
    name: 'nobody waits longer than is allowed',
    troubles: [{ ...BUSY, failure: 'throttled', status: 429, retryAfter: 60_000 }],
    waits: [],
    comesTo: 'trouble',
  },
]

for (const { name, troubles, waits, comesTo } of cases) {
  test(name, async () => {
    const slept: number[] = []
    const left = [...troubles]
    const ask = async (): Promise<Outcome<string>> =>
      await Promise.resolve(left.shift() ?? { kind: 'answer' as const, value: 'yes' })
    const outcome = await withRetries(ask, { retries: 3, longestWait: 10_000, signal: undefined }, clockOf(slept))
    assert.equal(outcome.kind, comesTo)
    assert.deepEqual(slept, waits)
  })
}

test('nothing is repeated for somebody who gave up', async () => {
  const stop = new AbortController()
  let asked = 0
  const ask = async (): Promise<Outcome<string>> => {
    asked++
    stop.abort()
    return await Promise.resolve(BUSY)
  }
  await withRetries(ask, { retries: 3, longestWait: 10_000, signal: stop.signal }, clockOf([]))
  assert.equal(asked, 1)
})

const headers: readonly (readonly [string | undefined, number | undefined])[] = [
  [undefined, undefined],
  ['7', 7000],
  [' 0 ', 0],
  ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['-5', undefined],
  ['soon', undefined],
  ['1e3', undefined],
  ['99999999999999999999', undefined],
  ['Mon, never', undefined],
]

for (const [header, waits] of headers) {
  test(`Retry-After ${header ?? 'that is absent'} means ${waits ?? 'nothing'}`, () => {
    assert.equal(readRetryAfter(header, NOW), waits)
  })
}

function cut(code: string): Trouble {
  return { kind: 'trouble', failure: 'unreachable', stage: 'connect', code, message: code }
}

function clockOf(slept: number[]): Clock {
  return {
    now: () => NOW,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      await Promise.resolve()
    },
  }
}
