// `chartpin explain RULE`.

import { ruleNames } from '../../../rules/names.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { RunCommand } from '../invocation.ts'
import { unknownRule } from '../rule-flags.ts'
import { styleOf } from '../streams.ts'
import { printDocument } from '../print-document.ts'
import { readRuleDocument } from '../rule-document.ts'

/** Prints the document of a rule, and how to silence it. */
export const explain: RunCommand = ({ operands: [name], options, io }) => {
  if (name === undefined)
    throw new UsageError('chartpin explain needs the name of a rule', { hint: 'see `chartpin rules`' })
  const names = ruleNames()
  if (!names.includes(name)) throw unknownRule(name, names)
  const style = styleOf(io.stdout, options, io)
  io.stdout.write(printDocument(readRuleDocument(name), style))
  io.stdout.write(`\n${style.paint('strong', 'Ignore once')}   # chartpin: ignore[${name}] the reason\n`)
  io.stdout.write(
    `${style.paint('strong', 'Turn off')}      --rule ${name}=off, or in chartpin.yaml: rules: {${name}: off}\n`,
  )
  return Promise.resolve(exitCodes.clean)
}
