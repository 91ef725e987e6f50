// Which documents of a values file count for Helm, and the one map that they make. Helm 3 takes the first, Helm 4 merges them all.

import { isMap, toData, type Data, type DataMap, type DataOutcome } from './data.ts'
import { Kind, kindOf, valueSpan, type YamlTable } from './table.ts'

/** Which documents are read: `first` as by Helm 3, `merged` as by Helm 4 (map by map, a later value wins). */
export type Documents = 'first' | 'merged'

/**
 * The root entries of the documents that count. For Helm 4 (helm `pkg/chart/v2/loader/load.go` LoadValues) the text is first cut at the
 * lines that begin with `---`, and of each piece the first document counts: one that follows a `...` line without `---` is not seen.
 */
export function documentsOf(table: YamlTable, documents: Documents): readonly number[] {
  if (documents === 'first' || table.documents.length < 2) return table.documents.slice(0, 1)
  const separators = separatorsOf(table.text)
  const seen = new Set<number>()
  let piece = 0
  return table.documents.filter((root) => {
    if (kindOf(table, root) === Kind.none) return false
    const { start } = valueSpan(table, root)
    while (piece < separators.length && (separators[piece]?.start ?? 0) <= start) piece++
    return seen.size < seen.add(piece).size
  })
}

/** The values that a values file gives: a map, empty where no document holds anything. Anything else than a map is refused, as by Helm. */
export function toValues(table: YamlTable, documents: Documents): DataOutcome<DataMap> {
  const broken =
    documents === 'merged' ? separatorsOf(table.text).find(({ rest }) => !/^(?:#|$)/.test(rest)) : undefined
  if (broken !== undefined) {
    const entry =
      table.documents.find((root) => valueSpan(table, root).start >= broken.start) ?? table.documents[0] ?? 0
    return { ok: false, reason: 'bad-separator', message: 'Helm 4 wants a line of its own for ---', entry }
  }
  let values: DataMap = new Map<string, Data>()
  for (const root of documentsOf(table, documents)) {
    const outcome = toData(table, root)
    if (!outcome.ok) return outcome
    if (outcome.data === null) continue
    if (!isMap(outcome.data)) return { ok: false, reason: 'not-a-map', message: 'values must be a map', entry: root }
    values = values.size === 0 ? outcome.data : mergeMaps(values, outcome.data)
  }
  return { ok: true, data: values }
}

interface Separator {
  readonly start: number
  /** What stands behind the dashes, trimmed. */
  readonly rest: string
}

function separatorsOf(text: string): readonly Separator[] {
  if (!text.startsWith('---') && !text.includes('\n---')) return []
  return Array.from(text.matchAll(/(?:^|\n)---([^\n]*)/g), ({ index, 0: line, 1: rest = '' }) => {
    return { start: line.startsWith('\n') ? index + 1 : index, rest: rest.trim() }
  })
}

/** Helm's `MergeMaps` (helm `pkg/chart/v2/loader/load.go`): maps are merged, anything else of `over` replaces, a null too. */
function mergeMaps(base: DataMap, over: DataMap): DataMap {
  const merged = new Map(base)
  for (const [key, value] of over) {
    const old = merged.get(key)
    merged.set(key, old !== undefined && isMap(old) && isMap(value) ? mergeMaps(old, value) : value)
  }
  return merged
}
