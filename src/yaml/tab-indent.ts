// Finds tabs where go-yaml wants spaces, and `yaml` does not mind.

import { firstFrom, isInContent } from './entry-search.ts'
import type { YamlProblem } from './problem.ts'
import { Kind, kindOf, parentIndent, Style, styleOf, valueSpan, type YamlTable } from './table.ts'

/**
 * The problem of the first line that begins with a tab, be it a blank line, outside text and brackets: "found character that
 * cannot start any token" (`scannerc.go`, yaml_parser_scan_to_next_token).
 */
export function tabIndent(table: YamlTable): YamlProblem | undefined {
  let blankFrom = 0
  for (const { 0: indent, index } of table.text.matchAll(/^ *\t/gm)) {
    const start = index + indent.length - 1
    if (isInContent(table, start)) continue
    if (isBehindPlain(table, index, indent.length - 1, blankFrom)) blankFrom = start + 1
    else {
      return {
        span: { start, end: start + 1 },
        message: 'The line begins with a tab, which Helm refuses even on blank lines',
        hint: 'Use spaces',
        fatal: true,
      }
    }
  }
  return undefined
}

/**
 * Blank lines behind plain text may have tabs that are deeper than its key: they could be part of it.
 * What lies before `blankFrom` behind the text is known to be blank.
 */
function isBehindPlain(table: YamlTable, lineStart: number, column: number, blankFrom: number): boolean {
  const entry = firstFrom(table, lineStart) - 1
  if (entry < 0 || kindOf(table, entry) !== Kind.scalar || styleOf(table, entry) !== Style.plain) return false
  if (column <= parentIndent(table, entry)) return false
  return table.text.slice(Math.max(valueSpan(table, entry).end, blankFrom), lineStart).trim() === ''
}
