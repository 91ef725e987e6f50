// How failures read: what did not happen, why, and the way out. Never a stack trace, unless it is asked for.

import { visible } from '../text/width.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { OperationError, UsageError, type FailureDetails } from './failure.ts'

export interface Failure {
  readonly exitCode: ExitCode
  readonly text: string
}

/** Words anything that was thrown. With `debug` the stack trace of a bug is shown too. */
export function describeFailure(error: unknown, debug: boolean): Failure {
  if (error instanceof UsageError) return { exitCode: exitCodes.usage, text: describe(error.message, error.details) }
  if (error instanceof OperationError)
    return { exitCode: exitCodes.failed, text: describe(error.message, error.details) }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const text = describe('chartpin itself has failed', {
    because: [message],
    hint: 'please report it with the command line and, if you may, the file; CHARTPIN_DEBUG=1 shows where it happened',
  })
  return { exitCode: exitCodes.bug, text: debug ? `${text}${stack ?? ''}\n` : text }
}

/** What users' files hold may be in it: nothing hidden gets to the terminal, nor a command to a CI server. */
function describe(message: string, { because = [], hint }: FailureDetails): string {
  const reasons = because.map((reason) => `  because: ${visible(reason)}\n`).join('')
  return `error: ${visible(message)}\n${reasons}${hint === undefined ? '' : `  hint: ${visible(hint)}\n`}`
}
