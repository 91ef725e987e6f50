// `indent` and `nindent`, the functions that charts call most, on texts of up to megabytes: the text is made by string operations, the runs by
// arithmetic on their ends, and neither needs the other.

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { NOBODY, type OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { RUN, type Runs, type Traced } from '../traced.ts'
import { type Int, type Str, strOf } from '../value.ts'
import { becauseOf } from './kept-text.ts'
import { spendOnText } from './text-size.ts'

function indentText(call: Call, spaces: Int, { part, lead }: { readonly part: Str; readonly lead: '' | '\n' }): Str {
  const count = Number(spaces.value)
  if (count < 0) throw new FunctionError('strings: negative Repeat count')
  const { origins } = call
  if (count === 0 && lead === '') return strOf(becauseOf(part, spaces.origin, origins))
  spendOnText(call, part.text.length + lead.length + count * countLines(part.text))
  const pad = ' '.repeat(count)
  const text = lead + pad + (count === 0 ? part.text : part.text.replaceAll('\n', `\n${pad}`))
  const origin = origins.because(call.site, spaces.origin)
  return {
    kind: 'string',
    text,
    runs: origins.tracking === 'off' ? part.runs : padRuns(part, { lead: lead.length, count, origin }),
  }
}

function countLines(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

interface Pad {
  /** Characters before the first pad. */
  readonly lead: number
  readonly count: number
  readonly origin: OriginId
}

/** The runs, with one of the pad at the start and one behind each line end. */
function padRuns(part: Traced, pad: Pad): Runs {
  const { text } = part
  const runs = part.runs.length > 0 ? part.runs : [text.length, NOBODY, 0]
  let shift = pad.lead + pad.count
  const padded = [shift, pad.origin, 0]
  let from = 0
  let lineEnd = pad.count === 0 ? -1 : text.indexOf('\n')
  for (let i = 0; i < runs.length; i += RUN) {
    const to = runs[i] ?? 0
    const origin = runs[i + 1] ?? NOBODY
    let offset = runs[i + 2] ?? 0
    if (from === to) padded.push(to + shift, origin, offset)
    while (lineEnd !== -1 && lineEnd < to) {
      const end = lineEnd + 1
      padded.push(end + shift, origin, offset)
      offset += end - from
      from = end
      shift += pad.count
      padded.push(end + shift, pad.origin, 0)
      lineEnd = text.indexOf('\n', end)
    }
    if (from < to) padded.push(to + shift, origin, offset)
    from = to
  }
  return padded
}

export const indentFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['indent', fixed(['int', 'string'], (call, spaces, part) => indentText(call, spaces, { part, lead: '' }))],
  ['nindent', fixed(['int', 'string'], (call, spaces, part) => indentText(call, spaces, { part, lead: '\n' }))],
]
