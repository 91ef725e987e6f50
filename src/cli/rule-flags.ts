// Names and levels of rules as flags give them.

import { nearestName } from '../config/nearest-name.ts'
import { levels } from '../config/settings.ts'
import type { Level } from '../findings/levels.ts'
import { UsageError } from './failure.ts'

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
export function unknownRule(name: string, ruleNames: readonly string[]): UsageError {
  const nearest = nearestName(name, ruleNames)
  return new UsageError(`there is no rule ${name}`, {
    hint: nearest === undefined ? 'see `chartpin rules`' : `did you mean ${nearest}?`,
  })
}
