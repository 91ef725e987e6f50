// Programs that keep credentials: how each end of one is told.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProgramCall, ProgramOutcome } from '../cluster/credentials/program.ts'
import { Sealed } from '../cluster/credentials/sealed.ts'
import { runProgram } from './run-program.ts'

const ENV = { PATH: '/usr/bin:/bin', OWN: 'kept' }

async function runShell(script: string, { program = 'sh', limit = 20_000, stdin = '' } = {}): Promise<ProgramOutcome> {
  const input = new Sealed({ args: ['-c', script], stdin, env: [{ name: 'ADDED', value: 'more' }] })
  const call: ProgramCall = { kind: 'docker-helper', program, input, limit }
  return await runProgram(call, ENV)
}

async function outputOf(script: string, stdin = ''): Promise<readonly [number, string]> {
  const outcome = await runShell(script, { stdin })
  assert.ok(outcome.kind === 'exited')
  return [outcome.code, outcome.stdout.reveal()]
}

test('what a program is asked, its variables and its answer arrive, and its code is told', async () => {
  assert.deepEqual(await outputOf('cat; echo "$OWN $ADDED"; exit 3', 'asked\n'), [3, 'asked\nkept more\n'])
})

test('a program that reads nothing has answered all the same', async () => {
  assert.deepEqual(await outputOf('exec 0<&-; echo done', 'x'.repeat(1 << 20)), [0, 'done\n'])
})

test('a program that is not there was not run', async () => {
  const outcome = await runShell('', { program: 'docker-credential-that-is-not-there' })
  assert.deepEqual(outcome, { kind: 'not-run', reason: 'absent' })
})

test('a program that takes too long is ended, also where what it started goes on', async () => {
  const outcome = await runShell('sleep 5 & sleep 5', { limit: 50 })
  assert.deepEqual(outcome, { kind: 'not-run', reason: 'timeout' })
})
