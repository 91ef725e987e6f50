// `replace` and `repeat`: texts made of copies of others.

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import type { OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { originOfText, RUN, TextBuilder, type Traced } from '../traced.ts'
import { fromByteText, toByteText } from '../utf8.ts'
import { type Str, str, strOf } from '../value.ts'
import { comparesBytes, findAll } from './find-text.ts'
import { addLost, becauseOf, derivedText, originBetween } from './kept-text.ts'
import { MOST_RUNS, spendOnText } from './text-size.ts'

const repeat = fixed(['int', 'string'], (call, times, part) => {
  const count = Number(times.value)
  if (count < 0) throw new FunctionError('strings: negative Repeat count')
  spendOnText(call, part.text.length * count)
  const { origins } = call
  if (part.text === '' || count === 0) {
    return str('', origins.derived(origins.union(originOfText(part, origins), times.origin), call.name))
  }
  const text = part.text.repeat(count)
  if (part.runs.length === 0) return strOf({ text, runs: part.runs })
  if ((part.runs.length / RUN) * count > MOST_RUNS) {
    return str(text, origins.because(origins.derived(originOfText(part, origins), call.name), times.origin))
  }
  const once = becauseOf(part, times.origin, origins)
  const builder = new TextBuilder()
  for (let i = 0; i < count; i += 1) builder.addTraced(once)
  return strOf(builder.toTraced())
})

interface Replacement {
  readonly old: Traced
  readonly by: Traced
}

const replace = fixed(['string', 'string', 'string'], (call, old, by, part) => {
  const { origins } = call
  if (comparesBytes(old.text, part.text)) {
    const bytes = toByteText(part.text).split(toByteText(old.text)).join(toByteText(by.text))
    return derivedText(fromByteText(bytes), [old, by, part], call)
  }
  const found = findAll(part.text, old.text)
  spendOnText(call, part.text.length + found.length * (by.text.length - old.text.length))
  if (found.length === 0) return strOf(becauseOf(part, originOfText(old, origins), origins))
  if (part.runs.length === 0 || found.length > MOST_RUNS) {
    return derivedText(replaced(part.text, found, { old, by }), [old, by, part], call)
  }
  return replaceTraced(call, part, { found, old, by })
})

function replaced(text: string, found: readonly number[], { old, by }: Replacement): string {
  if (old.text !== '') return text.replaceAll(old.text, () => by.text)
  let made = ''
  for (const [index, at] of found.entries()) made += by.text + text.slice(at, found[index + 1])
  return made
}

function replaceTraced(
  call: Call,
  part: Traced,
  { found, old, by }: Replacement & { readonly found: readonly number[] },
): Str {
  const { origins } = call
  const choice = originOfText(old, origins)
  const inserted = new Map<OriginId, Traced>()
  const builder = new TextBuilder()
  let done = 0
  for (const at of found) {
    if (at > done) builder.addSlice(part, done, at)
    done = at + old.text.length
    const replacedOrigin = originBetween(part, { start: at, end: done }, origins)
    const known = inserted.get(replacedOrigin) ?? becauseOf(by, replacedOrigin, origins)
    inserted.set(replacedOrigin, known)
    builder.addTraced(known)
    if (by.text === '') addLost(builder, part, { start: at, end: done }, call)
  }
  if (done < part.text.length) builder.addSlice(part, done, part.text.length)
  return strOf(becauseOf(builder.toTraced(), choice, origins))
}

export const replaceFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['repeat', repeat],
  ['replace', replace],
]
