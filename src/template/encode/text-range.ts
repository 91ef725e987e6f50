// Parts of a traced text: where a range of it comes from, and text copied with some of its characters written another way.

import { NOBODY, type OriginId, type Origins } from '../origin.ts'
import { firstRun, RUN, type Runs, type TextBuilder, type Traced } from '../traced.ts'

/** The origins of the characters `[start, end)` as one, with those of the runs without width that stand in it or at its edges. */
export function originOfRange(runs: Runs, start: number, end: number, origins: Origins): OriginId {
  let all = NOBODY
  for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
    const from = i === 0 ? 0 : (runs[i - RUN] ?? 0)
    const to = runs[i] ?? 0
    if (from > end) break
    if (from === to || (from < end && to > start)) all = origins.union(all, runs[i + 1] ?? NOBODY)
  }
  return all
}

/** How characters are written that cannot stand for themselves. */
export interface Escaping {
  /** Finds them; global. */
  readonly pattern: RegExp
  readonly escape: (found: string) => string
  readonly origins: Origins
  /** The name of the function that does it. */
  readonly by: string
}

/** Adds a text; what the pattern finds in it is escaped, and a new form of what stood there. */
export function addEscaped(builder: TextBuilder, part: Traced, { pattern, escape, origins, by }: Escaping): void {
  const { text, runs } = part
  if (runs.length === 0) {
    builder.add(text.replace(pattern, escape), NOBODY)
    return
  }
  let done = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > done) builder.addSlice(part, done, index)
    done = index + found.length
    builder.add(escape(found), origins.reformatted(originOfRange(runs, index, done, origins), by))
  }
  if (done === 0) builder.addTraced(part)
  else if (done < text.length) builder.addSlice(part, done, text.length)
}
