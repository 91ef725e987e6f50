// `print` and `println` (Go `fmt/print.go` doPrint, doPrintln): values one after the other, with spaces that come from the call.

import type { Call } from '../function.ts'
import { TextBuilder, type Traced } from '../traced.ts'
import type { Value } from '../value.ts'
import { checkLength, printValue } from './print-value.ts'

/** The values as `%v` prints them, with a space between two of which neither is a string. */
export function sprint(values: readonly Value[], call: Pick<Call, 'origins' | 'site'>): Traced {
  const builder = new TextBuilder()
  let before: Value | undefined
  for (const value of values) {
    if (before !== undefined && before.kind !== 'string' && value.kind !== 'string') builder.add(' ', call.site)
    builder.addTraced(printValue(value, call.origins))
    checkLength(builder.length)
    before = value
  }
  return builder.toTraced()
}

/** The values as `%v` prints them, with spaces between and a line break at the end. */
export function sprintln(values: readonly Value[], call: Pick<Call, 'origins' | 'site'>): Traced {
  const builder = new TextBuilder()
  for (const [index, value] of values.entries()) {
    if (index > 0) builder.add(' ', call.site)
    builder.addTraced(printValue(value, call.origins))
    checkLength(builder.length)
  }
  builder.add('\n', call.site)
  return builder.toTraced()
}
