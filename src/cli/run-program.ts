// Runs the programs that keep credentials, where somebody has allowed that: without a shell, with a limit, and with nothing of it shown.

import { spawn } from 'node:child_process'
import type { ProgramCall, ProgramOutcome } from '../cluster/credentials/program.ts'
import { Sealed } from '../cluster/credentials/sealed.ts'

/** Characters of an answer that are kept. */
const LONGEST_ANSWER = 1 << 21

/** Runs one call. Never rejects. */
export async function runProgram(
  call: ProgramCall,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ProgramOutcome> {
  const input = call.input.reveal()
  const added = Object.fromEntries(input.env.map(({ name, value }) => [name, value]))
  const child = spawn(call.program, [...input.args], {
    env: { ...env, ...added },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return await new Promise((resolve) => {
    // Not by the option `timeout` of spawn: its clock runs on where there is no such program.
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      // What the program has started may hold its output open.
      child.stdout.destroy()
      settle({ kind: 'not-run', reason: 'timeout' })
    }, call.limit)
    const settle = (outcome: ProgramOutcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < LONGEST_ANSWER) stdout += text
    })
    child.on('error', (error: NodeJS.ErrnoException) => {
      settle({ kind: 'not-run', reason: error.code === 'ENOENT' ? 'absent' : 'failed' })
    })
    child.on('close', (code) => {
      settle(
        code === null ? { kind: 'not-run', reason: 'failed' } : { kind: 'exited', code, stdout: new Sealed(stdout) },
      )
    })
    // A program that does not read what it is asked is told by its answer.
    child.stdin.on('error', () => {}).end(input.stdin)
  })
}
