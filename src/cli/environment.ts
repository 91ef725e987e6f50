// Option values that environment variables give.

import type { CommandName } from './command-names.ts'
import { UsageError } from './failure.ts'
import { valueOf, type GivenValue } from './option-value.ts'
import { environmentName, isFromEnvironment, optionNames, options, type Option, type OptionName } from './options.ts'

/** What environment variables say where no flag says that, or the contrary. */
export function environmentValues(
  env: Readonly<Record<string, string | undefined>>,
  command: CommandName,
  flags: ReadonlyMap<OptionName, GivenValue>,
): ReadonlyMap<OptionName, GivenValue> {
  const given = new Map<OptionName, GivenValue>()
  for (const name of optionNames) {
    const option: Option = options[name]
    const written = environmentName(name)
    const text = isFromEnvironment(name, command) ? env[written] : undefined
    if (text === undefined || text === '' || flags.has(name) || contradictors(name).some((other) => flags.has(other)))
      continue
    const value = option.kind === 'flag' ? switchOf(written, text) : valueOf(name, written, text)
    if (value !== false) given.set(name, { value, written })
  }
  return given
}

/** The options that this one contradicts, from either side's list. */
function contradictors(name: OptionName): readonly OptionName[] {
  return optionNames.filter(
    (other) => options[name].conflicts?.includes(other) || options[other].conflicts?.includes(name),
  )
}

function switchOf(variable: string, text: string): boolean {
  if (['1', 'true', 'yes', 'on'].includes(text.toLowerCase())) return true
  if (['0', 'false', 'no', 'off'].includes(text.toLowerCase())) return false
  throw new UsageError(`${variable} cannot be "${text}"`, { hint: 'one of 1 and 0' })
}
