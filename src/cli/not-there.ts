// What is said of operands that name nothing.

import { nearestName } from '../config/nearest-name.ts'
import { commandNames } from './command-names.ts'
import { UsageError } from './failure.ts'

/** The failure for operands that name nothing. */
export function notThere(absent: readonly string[]): UsageError {
  const because = absent.map(
    (argument) => `${argument} ${/[*?[{]/.test(argument) ? 'matches nothing' : 'does not exist'}`,
  )
  const [first = ''] = absent
  const command = absent.length === 1 && /^[a-z]+$/.test(first) ? nearestName(first, commandNames) : undefined
  const hint = 'name charts, packed charts, values files, folders of them, or patterns'
  return new UsageError('nothing was done', {
    because,
    hint: command === undefined ? hint : `did you mean \`chartpin ${command}\`?`,
  })
}
