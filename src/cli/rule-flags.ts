// Names and levels of rules as flags give them.

import { namesNeeding, ruleNames } from '../../rules/names.ts'
import { nearestName } from '../config/nearest-name.ts'
import { levels } from '../config/settings.ts'
import type { Level } from '../findings/levels.ts'
import { asksRegistries } from './asks-registries.ts'
import { UsageError } from './failure.ts'
import type { OptionValues } from './options.ts'

/** Reads `floating-tag=off`; throws `UsageError` for what is no level. Whether there is such a rule is not asked. */
export function readRuleLevel(text: string): readonly [string, Level] {
  const [rule = '', word = ''] = text.split('=')
  const level = levels.find((each) => each === word)
  if (level !== undefined) return [rule, level]
  const nearest = nearestName(word, levels)
  throw new UsageError(`--rule ${text} sets no level`, {
    hint:
      nearest === undefined
        ? `write --rule ${rule}=LEVEL, with ${levels.join(', ')}`
        : `did you mean ${rule}=${nearest}?`,
  })
}

/** The failure for a name that is no rule's. */
export function unknownRule(name: string, known: readonly string[]): UsageError {
  const nearest = nearestName(name, known)
  return new UsageError(`there is no rule ${name}`, {
    hint: nearest === undefined ? 'see `chartpin rules`' : `did you mean ${nearest}?`,
  })
}

/**
 * Whether rules that are named need charts rendered: whoever asks for one of these has them rendered. `names` are all that are named, `asked`
 * those that shall speak. Throws `UsageError` where one is no rule, or would have nothing to judge by.
 */
export function needRender(names: readonly string[], asked: readonly string[], options: OptionValues): boolean {
  const known = ruleNames()
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw unknownRule(unknown, known)
  const facts = asksRegistries(options)
    ? undefined
    : namesNeeding('facts').find((name) => options.select.includes(name))
  if (facts !== undefined) {
    throw new UsageError(`${facts} judges by what registries say, and nobody asks them`, {
      hint: '`chartpin lint --online` asks them, and --against FILE goes by a list or a lock',
    })
  }
  return namesNeeding('render').some((name) => asked.includes(name))
}
