// `chartpin help [COMMAND]`.

import { nearestName } from '../../config/nearest-name.ts'
import { commandNames, isCommand } from '../command-names.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { commandHelp, overview } from '../help.ts'
import type { RunCommand } from '../invocation.ts'

/** Prints the help, for the width of the terminal. */
export const help: RunCommand = ({ operands: [name], io }) => {
  if (name === undefined) io.stdout.write(overview(io.stdout.columns))
  else if (isCommand(name)) io.stdout.write(commandHelp(name, io.stdout.columns))
  else {
    const nearest = nearestName(name, commandNames)
    throw new UsageError(`there is no command ${name}`, {
      hint: nearest === undefined ? 'see `chartpin help`' : `did you mean ${nearest}?`,
    })
  }
  return Promise.resolve(exitCodes.clean)
}
