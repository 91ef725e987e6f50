// Holds a command line to the number of operands that its command takes.

import type { CommandLine } from './args.ts'
import { commands } from './commands.ts'
import { UsageError } from './failure.ts'

/** Throws `UsageError` for the first operand too many. */
export function refuseTooManyOperands({ command, operands }: CommandLine): void {
  const { most, operands: usage } = commands[command]
  if (operands.length <= most) return
  throw new UsageError(
    `chartpin ${command} takes ${most === 0 ? 'no operands' : `only one ${usage.replace(/[[\]]/g, '')}`}`,
    {
      hint: `leave "${operands[most] ?? ''}" out`,
    },
  )
}
