// What functions leave of a text: the characters that stay are copies, and what was cut away leaves a run of no width, since the result would
// be another one without it.

import type { Call } from '../function.ts'
import { NOBODY, type OriginId, type Origins } from '../origin.ts'
import { firstRun, mapOrigins, originOfText, RUN, slice, TextBuilder, type Traced } from '../traced.ts'
import { byteSlice, isAscii } from '../utf8.ts'
import { str, type Str, strOf } from '../value.ts'

/** What is kept: `[start, end)`, and what decided that besides the text. */
export interface Kept {
  readonly start: number
  readonly end: number
  readonly why: OriginId
}

/** The slice of a text that a function leaves, in UTF-16 units. */
export function keepSlice(part: Traced, { start, end, why }: Kept, call: Call): Str {
  if (part.runs.length === 0) return strOf(slice(part, start, end))
  const builder = new TextBuilder()
  addLost(builder, part, { start: 0, end: start }, call)
  builder.addSlice(part, start, end)
  addLost(builder, part, { start: end, end: part.text.length }, call)
  return strOf(becauseOf(builder.toTraced(), why, call.origins))
}

/** The slice of a text that a function leaves, in bytes. */
export function keepBytes(part: Traced, { start, end, why }: Kept, call: Call): Str {
  if (isAscii(part.text)) return keepSlice(part, { start, end, why }, call)
  const { origins } = call
  const builder = new TextBuilder()
  builder.addTraced(byteSlice(part, start, end, origins))
  addWhole(builder, part, call)
  return strOf(becauseOf(builder.toTraced(), why, origins))
}

/** Says that a text of several pieces had a say as a whole, where it is not told which of them were left out. */
export function addWhole(builder: TextBuilder, part: Traced, { origins, name }: Call): void {
  if (part.runs.length > RUN) builder.add('', origins.derived(originOfText(part, origins), name))
}

/** Says that the text `[start, end)` was left out, unless the run that it stands in says so with other characters of it. */
export function addLost(
  builder: TextBuilder,
  { runs }: Traced,
  { start, end }: { readonly start: number; readonly end: number },
  { origins, name }: Call,
): void {
  if (start === end || runs.length === 0) return
  const around = firstRun(runs, start + 1)
  const from = around === 0 ? 0 : (runs[around - RUN] ?? 0)
  const to = runs[around] ?? 0
  // At the text's own ends runs of no width may stand that nothing else tells of.
  const isFirst = start > 0 || around === 0
  const isLast = (runs.at(-RUN) ?? 0) > end || around === runs.length - RUN
  if (to >= end && (from < start || to > end) && isFirst && isLast) return
  builder.add('', origins.derived(originBetween({ runs }, { start, end }, origins), name))
}

/** All origins of `[start, end)`, those of runs without width at its ends as well. */
export function originBetween(
  { runs }: Pick<Traced, 'runs'>,
  { start, end }: { readonly start: number; readonly end: number },
  origins: Origins,
): OriginId {
  let all = NOBODY
  for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
    const from = i === 0 ? 0 : (runs[i - RUN] ?? 0)
    const to = runs[i] ?? 0
    if (from > end || (from === end && to > end)) break
    if (to > start || from === to) all = origins.union(all, runs[i + 1] ?? NOBODY)
  }
  return all
}

/** The same text, which is this and no other because of `why`. */
export function becauseOf(part: Traced, why: OriginId, origins: Origins): Traced {
  return why === NOBODY ? part : mapOrigins(part, (origin) => origins.because(origin, why))
}

/** A text of which no character can be told where it comes from: made of all these texts. */
export function derivedText(text: string, from: readonly Traced[], call: Call): Str {
  return str(text, derivedOrigin(from, call))
}

/** The origin of what a function makes of texts without keeping any character. */
export function derivedOrigin(from: readonly Traced[], { origins, name }: Call): OriginId {
  let all = NOBODY
  for (const part of from) all = origins.union(all, originOfText(part, origins))
  return origins.derived(all, name)
}
