// The values of a YAML document as Helm's `fromYaml` gives them: as `src/yaml/data.ts` makes data, with the origin of each value.

import { isMergeKey, toData } from '../../yaml/data.ts'
import { plainKey, strictScalar } from '../../yaml/resolve.ts'
import {
  hasKey,
  keySpan,
  keyStyleOf,
  keyText,
  Kind,
  kindOf,
  nextOf,
  Style,
  styleOf,
  valueSpan,
  type YamlTable,
} from '../../yaml/table.ts'
import { NOBODY, type OriginId, type Origins } from '../origin.ts'
import { because } from '../value-origin.ts'
import { bool, float, list, nothing, strOf, type Value } from '../value.ts'
import { decodedRuns } from './decode-runs.ts'
import { EncodeError, type EncodeCall } from './encode-call.ts'
import type { SourceText } from './source-text.ts'
import { numberRefusal, refusalText, tagRefusal } from './yaml-refusal.ts'

/** The value of the first document, `nil` for none; throws an `EncodeError` for what Helm refuses. */
export function yamlValue(table: YamlTable, source: SourceText, call: EncodeCall): Value {
  const [root, next] = table.documents
  if (root === undefined) return nothing('nil', source.all)
  if (table.aliases.size > 0) {
    // Aliases that multiply, or name what they stand in, are found out there; no text of a size that is read here takes long.
    const outcome = toData(table, root)
    if (!outcome.ok) throw new EncodeError(refusalText(outcome))
  }
  const end = next === undefined ? table.text.length : valueSpan(table, next).start
  const value = new ValueReader(table, source, call.origins).value(root, end)
  if (!source.isTracked || (value.kind !== 'dict' && value.kind !== 'list')) return value
  // With something else before it the document might be another.
  const origin = call.origins.union(
    value.origin,
    source.structure(source.plus(NOBODY, 0, valueSpan(table, root).start)),
  )
  return { ...value, origin }
}

/** What the entries of a map or list gather while they are read. */
interface Gathered {
  readonly entries: Map<string, Value>
  readonly keyOrigins: Map<string, OriginId>
  structure: OriginId
}

class ValueReader {
  readonly #table: YamlTable
  readonly #source: SourceText
  readonly #origins: Origins

  constructor(table: YamlTable, source: SourceText, origins: Origins) {
    this.#table = table
    this.#source = source
    this.#origins = origins
  }

  /** The value of an entry; what stands between its end and `regionEnd`, where the next begins, may say why it is not more. */
  value(entry: number, regionEnd: number): Value {
    switch (kindOf(this.#table, entry)) {
      case Kind.map: {
        const gathered: Gathered = { entries: new Map(), keyOrigins: new Map(), structure: NOBODY }
        this.#readInto(gathered, entry, regionEnd)
        return this.#source.dict(gathered.entries, gathered.keyOrigins, this.#source.structure(gathered.structure))
      }
      case Kind.seq:
        return this.#list(entry, regionEnd)
      case Kind.alias:
        return this.#alias(entry)
      case Kind.none: {
        const { start } = valueSpan(this.#table, entry)
        return this.#scalar(entry, { start, end: regionEnd })
      }
      case Kind.scalar:
        return this.#scalar(entry, valueSpan(this.#table, entry))
    }
  }

  #scalar(entry: number, { start, end }: { readonly start: number; readonly end: number }): Value {
    const value = strictScalar(this.#table, entry)
    if (typeof value === 'string') {
      return strOf(decodedRuns(this.#source, { start, end, style: styleOf(this.#table, entry) }, value))
    }
    const origin = this.#source.scalar(start, end)
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new EncodeError(numberRefusal(value))
      return float(value, origin)
    }
    if (value === undefined) throw new EncodeError(tagRefusal(this.#table, entry))
    return value === null ? nothing('nil', origin) : bool(value, origin)
  }

  #alias(entry: number): Value {
    const target = this.#table.aliases.get(entry)
    const { start, end } = valueSpan(this.#table, entry)
    if (target === undefined) return nothing('nil', this.#source.scalar(start, end))
    const value = this.value(target, this.#regionEnd(target))
    return because(value, this.#source.scalar(start, end), this.#origins)
  }

  /** Where what follows an anchored value begins. */
  #regionEnd(target: number): number {
    return valueSpan(this.#table, target).end
  }

  #list(entry: number, regionEnd: number): Value {
    const items: Value[] = []
    let structure = NOBODY
    const gap = this.#children(entry, regionEnd, (item, { from, until }) => {
      structure = this.#source.plus(structure, from, valueSpan(this.#table, item).start)
      items.push(this.value(item, until))
    })
    return list(items, this.#source.structure(this.#source.plus(structure, gap, regionEnd)))
  }

  #readInto(gathered: Gathered, entry: number, regionEnd: number): void {
    const table = this.#table
    const gap = this.#children(entry, regionEnd, (child, { from, until }) => {
      gathered.structure = this.#source.plus(gathered.structure, from, valueSpan(table, child).start)
      if (isMergeKey(table, child)) this.#merge(gathered, child, until)
      else this.#readKey(gathered, child, until)
    })
    gathered.structure = this.#source.plus(gathered.structure, gap, regionEnd)
  }

  #readKey({ entries, keyOrigins }: Gathered, child: number, until: number): void {
    const table = this.#table
    const text = keyText(table, child)
    const key = keyStyleOf(table, child) === Style.plain ? plainKey(text) : text
    if (key === undefined) throw new EncodeError(refusalText({ reason: 'bad-key', message: text }))
    entries.set(key, this.value(child, until))
    if (this.#source.isTracked) {
      const { start, end } = keySpan(table, child)
      keyOrigins.set(key, this.#source.scalar(start, end))
    }
  }

  /** Calls `visit` for each child, with where the gap before it begins and where the next child does; gives the begin of the last gap. */
  #children(
    entry: number,
    regionEnd: number,
    visit: (child: number, gaps: { readonly from: number; readonly until: number }) => void,
  ): number {
    const table = this.#table
    let from = valueSpan(table, entry).start
    for (let child = entry + 1, end = nextOf(table, entry); child < end;) {
      const next = nextOf(table, child)
      visit(child, { from, until: next < end ? startOf(table, next) : regionEnd })
      from = valueSpan(table, child).end
      child = next
    }
    return from
  }

  /** Puts the maps that `<<: …` names into the map; of a list the first has the last word. */
  #merge(gathered: Gathered, entry: number, until: number): void {
    const table = this.#table
    if (kindOf(table, entry) !== Kind.seq) return this.#mergeOne(gathered, entry, until)
    const items: number[] = []
    for (let item = entry + 1, end = nextOf(table, entry); item < end; item = nextOf(table, item)) items.push(item)
    for (const item of items.toReversed()) this.#mergeOne(gathered, item, until)
  }

  #mergeOne(gathered: Gathered, entry: number, until: number): void {
    const target = this.#table.aliases.get(entry) ?? entry
    if (kindOf(this.#table, target) !== Kind.map) {
      throw new EncodeError(refusalText({ reason: 'bad-merge', message: '' }))
    }
    this.#readInto(gathered, target, target === entry ? until : this.#regionEnd(target))
  }
}

/** Where an entry begins, its key included. */
function startOf(table: YamlTable, entry: number): number {
  return hasKey(table, entry) ? keySpan(table, entry).start : valueSpan(table, entry).start
}
