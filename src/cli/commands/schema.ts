// `chartpin schema`.

import { ruleNames } from '../../../rules/names.ts'
import { printJsonSchema } from '../../config/json-schema.ts'
import { exitCodes } from '../exit-codes.ts'
import type { RunCommand } from '../invocation.ts'

/** Prints the JSON Schema of the configuration, of cluster profiles, or of locks. */
export const schema: RunCommand = async ({ options, io }) => {
  if (options.cluster) {
    const { printProfileSchema } = await import('../../cluster/profile-schema.ts')
    io.stdout.write(printProfileSchema())
  } else if (options.lock) {
    const { printLockSchema } = await import('../../images/lock-schema.ts')
    io.stdout.write(printLockSchema())
  } else io.stdout.write(printJsonSchema(ruleNames()))
  return exitCodes.clean
}
