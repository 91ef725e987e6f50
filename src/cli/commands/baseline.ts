// `chartpin baseline`.

import { displayPath } from '../../files/display-path.ts'
import { writeFile } from '../../files/write-file.ts'
import { makeBaseline, printBaseline } from '../../findings/baseline.ts'
import { counted } from '../../text/counted.ts'
import { groupByBaseline } from '../baselines.ts'
import { exitCodes } from '../exit-codes.ts'
import { OperationError } from '../failure.ts'
import { gather } from '../gather.ts'
import type { RunCommand } from '../invocation.ts'

/** Records all findings of the inputs, so that only new ones are reported; what the file held before and is gone goes. */
export const baseline: RunCommand = async (invocation) => {
  const { options, io } = invocation
  const { judged } = await gather(invocation)
  for (const [{ absolute }, { reported }] of groupByBaseline(judged)) {
    const shown = displayPath(absolute, io.cwd)
    const outcome = writeFile({ absolute, path: shown, bytes: Buffer.from(printBaseline(makeBaseline(reported))) })
    if (outcome.kind === 'failed') throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint })
    if (!options.quiet) io.stderr.write(`${shown}: ${counted(reported.length, 'finding')} accepted\n`)
  }
  return exitCodes.clean
}
