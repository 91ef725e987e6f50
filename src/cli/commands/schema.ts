// `chartpin schema`.

import { rules } from '../../../rules/index.ts'
import { printJsonSchema } from '../../config/json-schema.ts'
import { exitCodes } from '../exit-codes.ts'
import type { RunCommand } from '../invocation.ts'

/** Prints the JSON Schema of the configuration. */
export const schema: RunCommand = ({ io }) => {
  io.stdout.write(printJsonSchema(rules.map((rule) => rule.name)))
  return Promise.resolve(exitCodes.clean)
}
