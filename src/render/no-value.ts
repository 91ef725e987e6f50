// `<no value>`: what Go prints for nothing, and what Helm takes out again, wherever it stands.

import { TextBuilder, type Traced } from '../template/traced.ts'

const NO_VALUE = '<no value>'

/** The text without `<no value>`; where one was, a run of no width still says what was nothing. */
export function withoutNoValue(part: Traced): Traced {
  const { text } = part
  let at = text.indexOf(NO_VALUE)
  if (at === -1) return part
  const builder = new TextBuilder()
  let from = 0
  for (; at !== -1; at = text.indexOf(NO_VALUE, from)) {
    builder.addSlice(part, from, at)
    builder.addSlice(part, at, at)
    from = at + NO_VALUE.length
  }
  builder.addSlice(part, from, text.length)
  return builder.toTraced()
}
