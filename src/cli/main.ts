// The entry of the program: hands the process to `run` and ends with its exit code.

import { processIo } from './process-io.ts'
import { run } from './run.ts'

/** Runs the program in this process. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo())
}
