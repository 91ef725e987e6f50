// Finds keys that stand twice in one map: Helm takes the last without a word.

import { Kind } from './cells.ts'
import type { YamlProblem } from './problem.ts'
import { keySpan, keyText, kindOf, nextOf, type YamlTable } from './table.ts'

/** A problem, which is not fatal, for each key that its map has already. Merge keys (`<<`) may stand twice. */
export function repeatedKeys(table: YamlTable): readonly YamlProblem[] {
  const problems: YamlProblem[] = []
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) === Kind.map) repeatedIn(table, entry, problems)
  }
  return problems
}

function repeatedIn(table: YamlTable, map: number, problems: YamlProblem[]): void {
  const seen = new Set<string>()
  for (let child = map + 1, end = nextOf(table, map); child < end; child = nextOf(table, child)) {
    const key = keyText(table, child)
    if (seen.has(key) && key !== '<<') {
      problems.push({
        span: keySpan(table, child),
        message: `The key ${JSON.stringify(key)} stands in this map already; Helm keeps this one and drops the one above`,
        hint: 'Remove one of the two',
        fatal: false,
      })
    }
    seen.add(key)
  }
}
