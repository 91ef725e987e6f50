// `chartpin schema`.

import { rules } from '../../../rules/index.ts'
import { printJsonSchema } from '../../config/json-schema.ts'
import { exitCodes } from '../exit-codes.ts'
import type { RunCommand } from '../invocation.ts'

/** Prints the JSON Schema of the configuration, or of cluster profiles. */
export const schema: RunCommand = async ({ options, io }) => {
  if (options.cluster) {
    const { printProfileSchema } = await import('../../cluster/profile-schema.ts')
    io.stdout.write(printProfileSchema())
  } else io.stdout.write(printJsonSchema(rules.map((rule) => rule.name)))
  return exitCodes.clean
}
