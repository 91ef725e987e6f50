// The data of a YAML document as Helm sees it: maps, lists and scalars, aliases expanded, merge keys applied. From the entry table;
// for coalescing and rendering.

import { plainKey, strictScalar, type Plain } from './resolve.ts'
import { Kind, keyStyleOf, keyText, kindOf, nextOf, Style, type YamlTable } from './table.ts'

/** What a document holds. Maps keep the order in which keys first came, `1` and `__proto__` are keys like any other. */
export type Data = Plain | readonly Data[] | DataMap
export type DataMap = ReadonlyMap<string, Data>

/** Whether data is a map. */
export function isMap(data: Data): data is DataMap {
  return data instanceof Map
}

/** Why Helm (or, for `too-deep`, chartpin) does not take a document. */
export type Refusal =
  | 'alias-bomb'
  | 'alias-to-itself'
  | 'bad-key'
  | 'bad-merge'
  | 'bad-number'
  | 'bad-separator'
  | 'bad-tag'
  | 'not-a-map'
  | 'too-deep'

/** A document's data, or the entry that Helm stumbles over, with a sentence that says why. */
export type DataOutcome<T extends Data = Data> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly reason: Refusal; readonly message: string; readonly entry: number }

/** Levels of maps and lists, those reached through aliases included. Real values files have fewer than 30; recursion here and later stays safe. */
const DEEPEST = 1000

/**
 * The data below `root` (by default the first document; a text without one is null). As in Helm the last of several equal keys wins, a
 * merge key `<<` overwrites the keys before it and yields to those after it (go-yaml v2 `decode.go`), and aliases are expanded as long
 * as go-yaml allows it: linear in the text but for a bounded number of expanded nodes.
 */
export function toData(table: YamlTable, root: number | undefined = table.documents[0]): DataOutcome {
  if (root === undefined) return { ok: true, data: null }
  const reader = new DataReader(table)
  const data = reader.value(root, 0)
  return reader.refusal ?? { ok: true, data }
}

type Refused = Extract<DataOutcome, { ok: false }>

/** One walk over one document; its counts are what go-yaml counts. Once `refusal` is set the data means nothing. */
class DataReader {
  refusal: Refused | undefined
  private readonly table: YamlTable
  /** Nodes decoded so far, the document itself included, and how many of them inside aliases. */
  private decoded = 1
  private expanded = 0
  private readonly open = new Set<number>()

  constructor(table: YamlTable) {
    this.table = table
  }

  value(entry: number, depth: number): Data {
    this.count(entry)
    switch (kindOf(this.table, entry)) {
      case Kind.map: {
        const map = new Map<string, Data>()
        this.readInto(map, entry, depth)
        return map
      }
      case Kind.seq:
        return this.list(entry, depth)
      case Kind.alias:
        return this.alias(entry, (target) => this.value(target, depth))
      case Kind.scalar:
      case Kind.none:
        return this.scalar(entry)
    }
  }

  private scalar(entry: number): Plain {
    const value = strictScalar(this.table, entry)
    if (value === undefined) return this.refuse(entry, 'bad-tag', 'the value is not what its tag says')
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return this.refuse(entry, 'bad-number', 'infinity and not-a-number cannot be written as JSON, which Helm needs')
    }
    return value
  }

  private list(entry: number, depth: number): readonly Data[] {
    const items: Data[] = []
    if (this.tooDeep(entry, depth)) return items
    for (let item = entry + 1, end = nextOf(this.table, entry); item < end; item = nextOf(this.table, item)) {
      items.push(this.value(item, depth + 1))
      if (this.refusal !== undefined) break
    }
    return items
  }

  private readInto(map: Map<string, Data>, entry: number, depth: number): void {
    if (this.tooDeep(entry, depth)) return
    for (let child = entry + 1, end = nextOf(this.table, entry); child < end; child = nextOf(this.table, child)) {
      const text = keyText(this.table, child)
      if (text === '<<' && isMergeKey(this.table, child)) this.merge(map, child, depth)
      else map.set(this.key(child, text), this.value(child, depth + 1))
      if (this.refusal !== undefined) break
    }
  }

  /** The key as Helm knows it, from its text. */
  private key(entry: number, text: string): string {
    this.count(entry)
    const key = keyStyleOf(this.table, entry) === Style.plain ? plainKey(text) : text
    return key ?? this.refuse(entry, 'bad-key', 'a key is null, or an integer of more than 63 bits') ?? text
  }

  /** Puts the maps that `<<` names into `map`; of a list the first has the last word. */
  private merge(map: Map<string, Data>, entry: number, depth: number): void {
    const { table } = this
    if (kindOf(table, entry) !== Kind.seq) return this.mergeOne(map, entry, depth)
    const items: number[] = []
    for (let item = entry + 1, end = nextOf(table, entry); item < end; item = nextOf(table, item)) items.push(item)
    for (const item of items.toReversed()) {
      this.mergeOne(map, item, depth)
      if (this.refusal !== undefined) return
    }
  }

  private mergeOne(map: Map<string, Data>, entry: number, depth: number): void {
    const { table } = this
    const target = table.aliases.get(entry) ?? entry
    if (kindOf(table, target) !== Kind.map) {
      this.refuse(entry, 'bad-merge', 'only a map, or a list of maps, can be merged by <<')
      return
    }
    this.count(entry)
    if (target === entry) return this.readInto(map, entry, depth + 1)
    this.alias(entry, () => {
      this.count(target)
      this.readInto(map, target, depth + 1)
      return null
    })
  }

  private alias(entry: number, expand: (target: number) => Data): Data {
    const target = this.table.aliases.get(entry)
    if (target === undefined || this.open.has(entry)) {
      return this.refuse(entry, 'alias-to-itself', 'the alias names nothing, or a value that contains the alias')
    }
    this.open.add(entry)
    const data = this.refusal === undefined ? expand(target) : null
    this.open.delete(entry)
    return data
  }

  /** go-yaml's guard against alias bombs: the more is decoded, the smaller the part that may come out of aliases. */
  private count(entry: number): void {
    this.decoded++
    if (this.open.size === 0) return
    this.expanded++
    if (this.expanded > 100 && this.decoded > 1000 && this.expanded / this.decoded > allowedRatio(this.decoded)) {
      this.refuse(entry, 'alias-bomb', 'aliases expand to too much')
    }
  }

  private tooDeep(entry: number, depth: number): boolean {
    if (depth < DEEPEST) return false
    this.refuse(entry, 'too-deep', `maps and lists are nested more than ${DEEPEST} deep`)
    return true
  }

  private refuse(entry: number, reason: Refusal, message: string): null {
    this.refusal ??= { ok: false, reason, message, entry }
    return null
  }
}

const LENIENT_UP_TO = 400_000
const STRICT_FROM = 4_000_000

/** go-yaml v2 `decode.go`, allowedAliasRatio: 99 % of small documents, 10 % of large ones, linear between. */
function allowedRatio(decoded: number): number {
  if (decoded <= LENIENT_UP_TO) return 0.99
  if (decoded >= STRICT_FROM) return 0.1
  return 0.99 - 0.89 * ((decoded - LENIENT_UP_TO) / (STRICT_FROM - LENIENT_UP_TO))
}

/** Whether the entry's key is the merge key: `<<` without quotes. */
export function isMergeKey(table: YamlTable, entry: number): boolean {
  return keyStyleOf(table, entry) === Style.plain && keyText(table, entry) === '<<'
}
