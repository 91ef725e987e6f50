// The value of one option, checked, from the words that were given for it.

import { UsageError } from './failure.ts'
import { options, type Option, type OptionName, type OptionValues } from './options.ts'
import { withoutValue, wrongChoice } from './wrong-option.ts'

/** As minimist gives it. */
export type RawValue = string | boolean | readonly string[]

/** An option's value, and where it is from. */
export interface GivenValue {
  readonly value: OptionValues[OptionName]
  /** How the option is called where it was given. */
  readonly written: string
}

/** Throws `UsageError` for words that the option does not take; `written` is how the option is called where they stand. */
export function valueOf(name: OptionName, written: string, raw: RawValue): OptionValues[OptionName] {
  const option: Option = options[name]
  if (option.kind === 'flag') return true
  const texts = (Array.isArray(raw) ? raw : [raw]).map(String)
  if (texts.includes('')) throw withoutValue(name, written)
  if (option.kind === 'list')
    return option.isSplitAtCommas ? texts.flatMap((text) => text.split(',')).filter((text) => text !== '') : texts
  const [text = '', ...more] = texts
  if (more.length > 0) throw new UsageError(`${written} is given more than once`, { hint: 'leave all but one out' })
  if (option.kind === 'number') return countOf(written, text)
  if (option.kind === 'choice') return choiceOf(option.choices, written, text)
  return text
}

function countOf(written: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${written} needs a number from 0, not "${text}"`)
  return Number(text)
}

function choiceOf(choices: readonly string[], written: string, text: string): OptionValues['fail-on'] {
  if (!choices.includes(text)) throw wrongChoice(choices, written, text)
  // The table holds each option's choices to the type of its value; which option this is, the type cannot know here.
  return text as OptionValues['fail-on']
}
