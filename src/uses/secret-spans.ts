// Where secrets of any kind stand in a values file, told by their keys: what no excerpt of the file may show.

import type { Span } from '../text/span.ts'
import { valueSpan, type YamlTable } from '../yaml/table.ts'
import { findKeys } from './find-keys.ts'

/** The spans of their values, sorted and without overlaps. */
export function secretSpans(table: YamlTable): readonly Span[] {
  return findKeys(table)
    .secrets.map((entry) => valueSpan(table, entry))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start)
}
