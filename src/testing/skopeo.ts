// skopeo as tests use it: to fill registries, and to ask what is in them.

import { runProgram, type ProgramOutcome } from './run-program.ts'

/** Runs skopeo with no more of this process's environment than the path to programs; its files lie below `home`. */
export async function skopeo(args: readonly string[], home: string): Promise<ProgramOutcome> {
  const env = { PATH: process.env['PATH'], HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home }
  return runProgram(['skopeo', '--insecure-policy', ...args], { env })
}
