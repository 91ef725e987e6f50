// `chartpin version`.

import { exitCodes } from '../exit-codes.ts'
import type { RunCommand } from '../invocation.ts'
import { version as number } from '../version.ts'

/** Prints the version; with `--verbose` also what it runs on, for reports of mistakes. */
export const version: RunCommand = ({ options, io }) => {
  const platform = options.verbose ? ` (node ${process.versions.node}, ${process.platform} ${process.arch})` : ''
  io.stdout.write(`chartpin ${number}${platform}\n`)
  return Promise.resolve(exitCodes.clean)
}
