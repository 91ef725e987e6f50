// Text whose characters know where they come from. The text is a plain string and the runs are plain numbers beside it, computed apart:
// no operation ever cuts the text into its runs.

import { NOBODY, type OriginId, type Origins, type GateId } from './origin.ts'

/**
 * Runs of a text, three numbers each: the offset (UTF-16) at which the run ends, its origin, and the offset in the source's text of the
 * run's first character (meaningful where the origin is a copy). They stand in order and reach the end of the text. A run of no width
 * says why nothing stands there: an empty value was printed, a branch was not taken. No runs at all: not tracked.
 */
export type Runs = readonly number[]

/** How many numbers a run has. */
export const RUN = 3

/** A text and its runs. */
export interface Traced {
  readonly text: string
  readonly runs: Runs
}

/** No runs: the text is not tracked. */
export const UNTRACKED: Runs = []

/** A text that comes from one place as a whole, beginning at `offset` of it. */
export function traced(text: string, origin: OriginId, offset = 0): Traced {
  return { text, runs: origin === NOBODY ? UNTRACKED : [text.length, origin, offset] }
}

/** Makes a text by appending; amortised, one array of runs. */
export class TextBuilder {
  #text = ''
  readonly #runs: number[] = []
  /** Where the last run ends. */
  #end = 0

  get length(): number {
    return this.#text.length
  }

  /** The text so far. */
  get text(): string {
    return this.#text
  }

  /** What was made. The builder has done its work then. */
  toTraced(): Traced {
    if (this.#runs.length === 0) return { text: this.#text, runs: UNTRACKED }
    if (this.#end < this.#text.length) this.#runs.push(this.#text.length, NOBODY, 0)
    return { text: this.#text, runs: this.#runs }
  }

  /** Text that comes from one place; with empty text a run of no width. */
  add(text: string, origin: OriginId, offset = 0): void {
    const start = this.#text.length
    this.#text += text
    if (origin !== NOBODY) this.#run(start, this.#text.length, origin, offset)
  }

  addTraced({ text, runs }: Traced): void {
    const base = this.#text.length
    this.#text += text
    for (let i = 0, start = base; i < runs.length; i += RUN) {
      const end = base + (runs[i] ?? 0)
      this.#run(start, end, runs[i + 1] ?? NOBODY, runs[i + 2] ?? 0)
      start = end
    }
  }

  /** The same, all of it under a gate as well. */
  addGated(origins: Origins, gate: GateId, { text, runs }: Traced): void {
    const base = this.#text.length
    this.#text += text
    for (let i = 0, start = base; i < runs.length; i += RUN) {
      const end = base + (runs[i] ?? 0)
      this.#run(start, end, origins.gated(runs[i + 1] ?? NOBODY, gate), runs[i + 2] ?? 0)
      start = end
    }
  }

  /** A slice `[start, end)` of a text; runs of no width at its edges come along. */
  addSlice({ text, runs }: Traced, start: number, end: number): void {
    const base = this.#text.length - start
    this.#text += text.slice(start, end)
    for (let i = firstRun(runs, start); i < runs.length; i += RUN) {
      const from = i === 0 ? 0 : (runs[i - RUN] ?? 0)
      const to = runs[i] ?? 0
      if (from > end) break
      const first = Math.max(from, start)
      const last = Math.min(to, end)
      // An empty slice is empty because of what stands around it.
      if (first < last || from === to || start === end) {
        this.#run(base + first, base + last, runs[i + 1] ?? NOBODY, (runs[i + 2] ?? 0) + first - from)
      }
    }
  }

  #run(start: number, end: number, origin: OriginId, offset: number): void {
    const runs = this.#runs
    if (start > this.#end) runs.push(start, NOBODY, 0)
    this.#end = end
    const last = runs.length - RUN
    if (last >= 0 && runs[last + 1] === origin) {
      const width = start - (last === 0 ? 0 : (runs[last - RUN] ?? 0))
      // A run goes on where the one before ends; one of no width says nothing more than its twin.
      if ((runs[last + 2] ?? 0) + width === offset || (width === 0 && start === end)) {
        runs[last] = end
        return
      }
    }
    runs.push(end, origin, offset)
  }
}

/** The texts one after the other. */
export function concat(parts: readonly Traced[]): Traced {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const builder = new TextBuilder()
  for (const part of parts) builder.addTraced(part)
  return builder.toTraced()
}

/** A slice `[start, end)`, in UTF-16 units within the text. */
export function slice(part: Traced, start: number, end: number = part.text.length): Traced {
  if (start === 0 && end === part.text.length) return part
  if (part.runs.length === 0) return { text: part.text.slice(start, end), runs: UNTRACKED }
  const builder = new TextBuilder()
  builder.addSlice(part, start, end)
  return builder.toTraced()
}

/** All origins of the text as one; `NOBODY` where it is not tracked. */
export function originOfText({ runs }: Traced, origins: Origins): OriginId {
  let all = NOBODY
  for (let i = 1; i < runs.length; i += RUN) all = origins.union(all, runs[i] ?? 0)
  return all
}

/** The text with every origin changed. */
export function mapOrigins(part: Traced, change: (origin: OriginId) => OriginId): Traced {
  if (part.runs.length === 0) return part
  const runs = part.runs.slice()
  for (let i = 1; i < runs.length; i += RUN) runs[i] = change(runs[i] ?? NOBODY)
  return { text: part.text, runs }
}

/** The first run that ends at `at` or after it. */
export function firstRun(runs: Runs, at: number): number {
  let low = 0
  let high = runs.length / RUN
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle * RUN] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low * RUN
}
