// What must hold for every value with origins: runs in order, copies that are copies, and no difference whose cause is not named.

import type { OriginId, Origins, Source } from '../template/origin.ts'
import { originOfText, RUN, type Traced } from '../template/traced.ts'
import { typeName } from '../template/type-name.ts'
import { type Dict, type Host, isNothing, type List, type Value } from '../template/value.ts'
import { deepOriginOf, foundIn, originOf } from '../template/value-origin.ts'
import type { Entry, Leaf } from './value-shapes.ts'

/** A value and what its origins mean. */
export interface Seen {
  readonly value: Value
  readonly origins: Origins
}

/** Texts whose runs are out of order, or do not reach the end; and runs of a text that is not tracked. */
export function runFaults({ value, origins }: Seen): readonly string[] {
  return textsIn(value).flatMap(({ text, runs }) => {
    const ends = runs.filter((_, at) => at % RUN === 0)
    if (origins.tracking === 'off') return runs.length > 0 ? [`${JSON.stringify(text)} has runs`] : []
    const isOrdered = ends.every((end, at) => end >= (ends[at - 1] ?? 0))
    const isWhole = runs.length === 0 || (ends.at(-1) === text.length && runs.length % RUN === 0)
    return isOrdered && isWhole ? [] : [`${JSON.stringify(text)} has runs that end at ${ends.join(' ')}`]
  })
}

/** Characters that are said to be copies of a leaf or key and are not. */
export function copyFaults({ value, origins }: Seen): readonly string[] {
  return textsIn(value).flatMap(({ text, runs }) => {
    const faults: string[] = []
    for (let at = 0, start = 0; at < runs.length; at += RUN) {
      const end = runs[at] ?? 0
      const offset = runs[at + 2] ?? 0
      const copied = text.slice(start, end)
      const source = origins.copiedFrom(runs[at + 1] ?? 0)
      const known = source === undefined ? undefined : textOf(source)
      if (end > start && known !== undefined && !(known.slice(offset, offset + end - start) === copied)) {
        faults.push(
          `${JSON.stringify(copied)} of ${JSON.stringify(text)} is said to be ${JSON.stringify(source)} at ${offset}`,
        )
      }
      start = end
    }
    return faults
  })
}

/** The text of a source; undefined where characters may come from it that it does not have (a call's own). */
function textOf(source: Source): string | undefined {
  // Sources of these kinds are made by `value-shapes.ts` only.
  if (source.kind === 'entry') return (source as Entry).key
  if (source.kind === 'list' || source.kind === 'dict') return ''
  if (source.kind !== 'leaf') return undefined
  const { plain } = source as Leaf
  return plain.type === 'string' || plain.type === 'bytes' ? plain.value : ''
}

function textsIn(value: Value): readonly Traced[] {
  const texts: Traced[] = []
  const seen = new Set<Value>()
  const open: Value[] = [value]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    if (at.kind === 'string' || at.kind === 'bytes') texts.push(at)
    else if (at.kind === 'list') open.push(...at.items)
    else if (at.kind === 'host') texts.push(at.print())
    else if (at.kind === 'dict') {
      open.push(...at.entries.values())
      for (const [key, origin] of at.keyOrigins ?? []) texts.push({ text: key, runs: [key.length, origin, 0] })
    }
  }
  return texts
}

/** What made a difference. */
export interface Causes {
  readonly causes: ReadonlySet<Source>
  /** Which of the two values must name a cause. */
  readonly sides: 'both' | 'one'
}

/** Where two values differ although one of them names none of the causes there, or around it. */
export function unexplained(one: Seen, other: Seen, { causes, sides }: Causes): readonly string[] {
  return new Comparison([one.origins, other.origins], { causes, sides }).faults(one.value, other.value, 'it')
}

class Comparison {
  readonly #origins: readonly [Origins, Origins]
  readonly #causes: ReadonlySet<Source>
  readonly #sides: Causes['sides']
  readonly #seen = new Set<Value>()

  constructor(origins: readonly [Origins, Origins], { causes, sides }: Causes) {
    this.#origins = origins
    this.#causes = causes
    this.#sides = sides
  }

  faults(one: Value, other: Value, path: string): readonly string[] {
    if (this.#seen.has(one) || this.#isExplained(one, other)) return []
    if (one.kind === 'list' && other.kind === 'list') return this.#listFaults(one, other, path)
    if (one.kind === 'dict' && other.kind === 'dict') return this.#dictFaults(one, other, path)
    if (scalarText(one) === scalarText(other)) return []
    // Whether a map is empty, and then passed over, its elements tell.
    const [here, there] = this.#origins
    if (this.#areNamed(deepOriginOf(one, here), deepOriginOf(other, there))) return []
    return [`${path} is ${scalarText(one)} and ${scalarText(other)}`]
  }

  #listFaults(one: List, other: List, path: string): readonly string[] {
    this.#seen.add(one)
    if (shapeText(one, one.items.length) !== shapeText(other, other.items.length)) {
      return [`${path} is ${shapeText(one, one.items.length)} and ${shapeText(other, other.items.length)}`]
    }
    return one.items.flatMap((item, at) => {
      const twin = other.items[at]
      return twin === undefined ? [] : this.faults(item, twin, `${path}[${at}]`)
    })
  }

  #dictFaults(one: Dict, other: Dict, path: string): readonly string[] {
    this.#seen.add(one)
    if (shapeText(one, 0) !== shapeText(other, 0)) return [`${path} is ${shapeText(one, 0)} and ${shapeText(other, 0)}`]
    return [...new Set([...one.entries.keys(), ...other.entries.keys()])].flatMap((key) => {
      const [here, there] = [one.entries.get(key), other.entries.get(key)]
      const [mine, theirs] = [entryOrigin(one, key, this.#origins[0]), entryOrigin(other, key, this.#origins[1])]
      if (this.#areNamed(mine, theirs)) return []
      if (here !== undefined && there !== undefined) {
        const [a, b] = this.#origins
        return this.faults(foundIn(one, here, a), foundIn(other, there, b), `${path}.${key}`)
      }
      return [`${path}.${key} is not there in one`]
    })
  }

  #isExplained(one: Value, other: Value): boolean {
    const [here, there] = this.#origins
    return this.#areNamed(wholeOrigin(one, here), wholeOrigin(other, there))
  }

  #areNamed(one: OriginId, other: OriginId): boolean {
    const [here, there] = [this.#names(0, one), this.#names(1, other)]
    return this.#sides === 'both' ? here && there : here || there
  }

  #names(side: 0 | 1, origin: OriginId): boolean {
    const sources = this.#origins[side].sourcesOf(origin)
    return [...this.#causes].some((cause) => sources.has(cause))
  }
}

/** What all that is printed of a value comes from, but for the elements of a list or map. */
function wholeOrigin(value: Value, origins: Origins): OriginId {
  return value.kind === 'host' ? originOfText(value.print(), origins) : originOf(value, origins)
}

/** What tells that a key is there, or that it is not. */
function entryOrigin(dict: Dict, key: string, origins: Origins): OriginId {
  const value = dict.entries.get(key)
  if (value === undefined) return dict.absent?.(key) ?? dict.origin
  return origins.union(dict.keyOrigins?.get(key) ?? dict.origin, originOf(value, origins))
}

function shapeText(value: List | Dict, length: number): string {
  return `${value.isNil === true ? 'nil ' : ''}${typeName(value)} of ${length}`
}

function scalarText(value: Value): string {
  if (value.kind === 'list' || value.kind === 'dict') return typeName(value)
  if (isNothing(value)) return value.kind
  if (value.kind === 'host') return `${typeName(value)} ${hostText(value)}`
  return `${typeName(value)} ${JSON.stringify('text' in value ? value.text : String(value.value))}`
}

function hostText(host: Host): string {
  return host.print().text
}
