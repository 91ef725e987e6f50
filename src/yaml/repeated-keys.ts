// Finds keys that stand twice in one map: Helm takes the last without a word.

import { Cell, CELLS, Kind } from './cells.ts'
import { NUMBERED } from './key-names.ts'
import type { YamlProblem } from './problem.ts'
import { keySpan, keyText, type YamlTable } from './table.ts'

/** By the number of a key the last map that was seen to have it; maps are counted through all tables. */
const seenIn = new Float64Array(NUMBERED)
let maps = 0

const NONE: readonly YamlProblem[] = []

/** A problem, which is not fatal, for each key that its map has already. Merge keys (`<<`) may stand twice. Linear in the number of entries. */
export function repeatedKeys(table: YamlTable): readonly YamlProblem[] {
  const { cells, count } = table
  let problems: YamlProblem[] | undefined
  for (let entry = 0; entry < count; entry++) {
    if (((cells[entry * CELLS] ?? 0) & 15) !== Kind.map) continue
    for (const child of repeatedIn(table, entry)) {
      if (keyText(table, child) !== '<<') (problems ??= []).push(problemAt(table, child))
    }
  }
  return problems ?? NONE
}

const NO_CHILDREN: readonly number[] = []

function repeatedIn({ cells }: YamlTable, map: number): readonly number[] {
  const end = cells[map * CELLS + Cell.next] ?? 0
  let repeated: number[] | undefined
  let late: Set<number> | undefined
  maps++
  for (let child = map + 1; child < end; child = cells[child * CELLS + Cell.next] ?? end) {
    const number = cells[child * CELLS + Cell.place] ?? 0
    if (number >= NUMBERED) {
      late ??= new Set()
      if (late.size === late.add(number).size) (repeated ??= []).push(child)
    } else if (seenIn[number] === maps) (repeated ??= []).push(child)
    else seenIn[number] = maps
  }
  return repeated ?? NO_CHILDREN
}

function problemAt(table: YamlTable, entry: number): YamlProblem {
  const key = JSON.stringify(keyText(table, entry))
  return {
    span: keySpan(table, entry),
    message: `The key ${key} stands in this map already; Helm keeps this one and drops the one above`,
    hint: 'Remove one of the two',
    fatal: false,
  }
}
