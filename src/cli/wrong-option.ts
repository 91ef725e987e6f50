// What is said of options that are not there, or not there for a command, and of values that they do not take.

import { nearestName } from '../config/nearest-name.ts'
import type { CommandName } from './command-names.ts'
import { UsageError } from './failure.ts'
import { optionText } from './option-texts.ts'
import { optionNames, options, type Option, type OptionName } from './options.ts'

/** Options of other tools that people try, and what does the same here. */
const foreignOptions: Readonly<Record<string, string>> = {
  ignore: 'use --rule RULE=off',
  disable: 'use --rule RULE=off',
  only: 'use --select RULE',
  strict: 'use --preset strict',
  fix: 'use `chartpin fix`',
  'dry-run': 'use --diff, which prints what would change',
  'exit-zero': 'use --fail-on never',
  'no-fail': 'use --fail-on never',
  json: 'use --format json',
  sarif: 'use --format sarif',
  reporter: 'use --format FMT[=FILE]',
  'output-file': 'use --format FMT=FILE',
  overlay: 'use -o FILE.yaml',
  registry: 'use --to REGISTRY',
}

/** The failure for an option that nobody knows, as it is written: `--strcit`, `-x`. */
export function unknownOption(written: string): UsageError {
  const word = written.replace(/^-+/, '')
  const nearest = written.startsWith('--') ? nearestName(word, optionNames) : undefined
  const foreign = Object.hasOwn(foreignOptions, word) ? foreignOptions[word] : undefined
  const advice = foreign ?? (nearest === undefined ? 'see `chartpin help`' : `did you mean --${nearest}?`)
  return new UsageError(`there is no option ${written}`, {
    hint: /^-\d/.test(written) ? `a value that begins with a dash is written behind "=": --max-warnings=0` : advice,
  })
}

/** The failure for an option of other commands. */
export function misplaced(name: OptionName, option: Option, command: CommandName): UsageError {
  const takers = option.commands.map((taker) => `chartpin ${taker}`).join(', ')
  return new UsageError(`chartpin ${command} has no option --${name}`, { hint: `it belongs to ${takers}` })
}

/** The failure for an option that is given without its value. */
export function withoutValue(name: OptionName, written: string): UsageError {
  const option: Option = options[name]
  const { placeholder = '', example } = optionText(name)
  const form = option.kind === 'choice' ? option.choices.join('|') : placeholder
  return new UsageError(`${written} needs a value`, { hint: `write ${example ?? `${written}=${form}`}` })
}

/** The failure for a value that is none of the choices. */
export function wrongChoice(choices: readonly string[], written: string, text: string): UsageError {
  const nearest = nearestName(text, choices)
  const hint = nearest === undefined ? `one of ${choices.join(', ')}` : `did you mean ${nearest}?`
  return new UsageError(`${written} cannot be "${text}"`, { hint })
}
