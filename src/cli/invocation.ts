// What a command is given and what it gives back.

import type { CommandName } from './command-names.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'
import type { OptionName, OptionValues } from './options.ts'

/** One run of one command, with everything that it may know. */
export interface Invocation {
  readonly command: CommandName
  readonly options: OptionValues
  /** How each option that was given is written where it was given: `--fail-on`, `CHARTPIN_FAIL_ON`. */
  readonly given: ReadonlyMap<OptionName, string>
  /** What is left when the command and the options are taken away. */
  readonly operands: readonly string[]
  readonly io: Io
}

/** What a command does. Throws `UsageError` and `OperationError` only. */
export type RunCommand = (invocation: Invocation) => Promise<ExitCode>
