// The choice of most commands: text for people, or JSON.

import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/** Whether `--format json` is asked for. Throws `UsageError` for any other format than that and `text`; `more` says what else there is. */
export function wantsJson(
  { command, options: { format: formats } }: Pick<Invocation, 'command' | 'options'>,
  more = '',
): boolean {
  const [format = 'text', ...others] = formats
  if (others.length === 0 && (format === 'text' || format === 'json')) return format === 'json'
  throw new UsageError(`chartpin ${command} cannot write ${formats.join(', ')}`, { hint: `one of text, json${more}` })
}
