// The entry of the program: hands the process to `run` and ends with its exit code.

import { processIo } from './process-io.ts'
import { run } from './run.ts'

/** Runs the program in this process. */
export async function main(): Promise<void> {
  // All output is written by now; to end by itself, the process would first take everything in memory apart.
  process.exit(await run(process.argv.slice(2), processIo()))
}
