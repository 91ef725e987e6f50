// `chartpin completion SHELL`.

import { ruleNames } from '../../../rules/names.ts'
import { listFormatNames } from '../../images/formats/list-formats.ts'
import { formatNames } from '../../reports/formats.ts'
import { completionScript, shells } from '../completion.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { RunCommand } from '../invocation.ts'

/** Prints the completion script of a shell. */
export const completion: RunCommand = ({ operands: [name], io }) => {
  const shell = shells.find((known) => known === name)
  if (shell === undefined) {
    const message =
      name === undefined ? 'chartpin completion needs the name of a shell' : `there is no completion for ${name}`
    throw new UsageError(message, { hint: `one of ${shells.join(', ')}` })
  }
  io.stdout.write(
    completionScript(shell, {
      rules: ruleNames(),
      formats: formatNames,
      lists: listFormatNames(),
    }),
  )
  return Promise.resolve(exitCodes.clean)
}
