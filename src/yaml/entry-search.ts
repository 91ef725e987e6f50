// Finds entries by places of the text. Entries stand in the order of the text, so a search halves the table again and again.

import { hasKey, keySpan, Kind, kindOf, parentOf, Style, styleOf, valueSpan, type YamlTable } from './table.ts'

/** Where an entry begins: its key, or its value where it has none. */
export function startOf(table: YamlTable, entry: number): number {
  return keySpan(table, entry).start
}

/** The first entry that begins at or after an offset; the number of entries where there is none. Logarithmic. */
export function firstFrom(table: YamlTable, offset: number): number {
  let low = 0
  let high = table.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(table, middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where the content ends that begins last at or before an offset: behind the offset if that is inside a key or scalar.
 * A comment behind a block scalar's `|` is not inside it.
 */
export function contentEnd(table: YamlTable, offset: number): number {
  const next = firstFrom(table, offset + 1)
  const above = next - 1
  if (above < 0) return 0
  const key = keySpan(table, above)
  const value = valueSpan(table, above)
  if (hasKey(table, above) && offset < key.end) return key.end
  if (offset < value.start) return key.end
  if (kindOf(table, above) !== Kind.scalar && kindOf(table, above) !== Kind.alias) return value.start
  const style = styleOf(table, above)
  if (style !== Style.literal && style !== Style.folded) return value.end
  const headerEnd = table.text.indexOf('\n', value.start)
  return headerEnd === -1 || offset < headerEnd ? value.start + 1 : value.end
}

/** Whether an offset is inside a key, a scalar or brackets, where white space means nothing or itself. */
export function isInContent(table: YamlTable, offset: number): boolean {
  if (contentEnd(table, offset) > offset) return true
  for (let entry = firstFrom(table, offset + 1) - 1; entry >= 0; entry = parentOf(table, entry)) {
    if (styleOf(table, entry) === Style.flow && valueSpan(table, entry).end > offset) return true
  }
  return false
}
