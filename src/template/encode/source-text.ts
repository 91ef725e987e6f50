// A text that values are read from: which origins they get for where they stand in it.

import { NOBODY, type OriginId, type Origins } from '../origin.ts'
import { originOfText, type TextBuilder, type Traced } from '../traced.ts'
import { dict, type Dict, list, type List, str, type Value } from '../value.ts'
import { originOfRange } from './text-range.ts'

export class SourceText {
  readonly part: Traced
  /** Whether the text has origins at all; without them nothing needs to be asked. */
  readonly isTracked: boolean
  readonly #origins: Origins
  readonly #by: string
  #all: OriginId | undefined

  /** `by` is the function that reads. */
  constructor(part: Traced, origins: Origins, by: string) {
    this.part = part
    this.isTracked = part.runs.length > 0
    this.#origins = origins
    this.#by = by
  }

  /** What is made from the whole text. */
  get all(): OriginId {
    this.#all ??= this.#origins.derived(originOfText(this.part, this.#origins), this.#by)
    return this.#all
  }

  /** The origin of one value that stands at `[start, end)`. */
  scalar(start: number, end: number): OriginId {
    return this.isTracked
      ? this.#origins.reformatted(originOfRange(this.part.runs, start, end, this.#origins), this.#by)
      : NOBODY
  }

  /** An origin with that of `[start, end)` added. */
  plus(origin: OriginId, start: number, end: number): OriginId {
    if (!this.isTracked) return NOBODY
    return this.#origins.union(origin, originOfRange(this.part.runs, start, end, this.#origins))
  }

  /** The origin of a map or list that is as it is because of these characters. */
  structure(origin: OriginId): OriginId {
    return this.#origins.derived(origin, this.#by)
  }

  /** Copies a part of the text. */
  copyTo(builder: TextBuilder, start: number, end: number): void {
    if (this.isTracked) builder.addSlice(this.part, start, end)
    else builder.add(this.part.text.slice(start, end), NOBODY)
  }

  /** A map of the text: a key that it does not have might stand anywhere. */
  dict(entries: Map<string, Value>, keyOrigins: Map<string, OriginId>, origin: OriginId): Dict {
    return this.isTracked ? { ...dict(entries, origin), keyOrigins, absent: () => this.all } : dict(entries, origin)
  }

  /** What is given for a text that cannot be read as a map. */
  problem(message: string): Dict {
    return { ...dict(new Map([['Error', str(message, this.all)]]), this.all), absent: () => this.all }
  }

  /** What is given for a text that cannot be read as a list. */
  problems(message: string): List {
    return list([str(message, this.all)], this.all)
  }
}
