// Runs a program to its end beside this process, which goes on: what it answers to may stand in here.

import { spawn } from 'node:child_process'

/** What a run of a program gave. */
export interface ProgramOutcome {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs it with this environment and no other; rejects where there is no such program. */
export async function runProgram(
  [program = '', ...args]: readonly string[],
  options: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv },
): Promise<ProgramOutcome> {
  return new Promise<ProgramOutcome>((done, fail) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => {
        said[name] += chunk.toString()
      })
    }
    child.once('error', fail).once('close', (exit) => {
      done({ exit, ...said })
    })
  })
}
