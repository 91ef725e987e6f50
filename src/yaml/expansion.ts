// Tells whether the aliases of a text would multiply its values beyond what go-yaml allows ("billion laughs").

import { Kind } from './cells.ts'
import type { YamlProblem } from './problem.ts'
import { hasKey, kindOf, nextOf, valueSpan, type YamlTable } from './table.ts'

/** The problem of a text whose aliases multiply too much; undefined where go-yaml would read it. Linear in the number of entries. */
export function excessiveAliases(table: YamlTable): YamlProblem | undefined {
  if (table.aliases.size === 0) return undefined
  // The number of values that go-yaml would have decoded before each entry, and how many of them through aliases.
  const before = new Float64Array(table.count + 1)
  let decoded = 0
  let aliased = 0
  for (let entry = 0; entry < table.count; entry++) {
    before[entry] = decoded
    decoded += hasKey(table, entry) ? 2 : 1
    const target = kindOf(table, entry) === Kind.alias ? table.aliases.get(entry) : undefined
    if (target !== undefined) {
      const size = sizeOf(table, before, target, entry)
      decoded += size
      aliased += size
      if (isExcessive(decoded, aliased)) return problemAt(table, entry)
    }
  }
  return undefined
}

/** How many values an anchored entry, which ends before `entry`, stands for. */
function sizeOf(table: YamlTable, before: Float64Array, target: number, entry: number): number {
  const next = nextOf(table, target)
  const size = (before[Math.min(next, entry)] ?? 0) - (before[target] ?? 0)
  return hasKey(table, target) ? size - 1 : size
}

/** go-yaml `decode.go`: the share of values that may come from aliases sinks from 99 % at 400,000 values to 10 % at 4,000,000. */
function isExcessive(decoded: number, aliased: number): boolean {
  if (aliased <= 100 || decoded <= 1000) return false
  return aliased / decoded > allowedShare(decoded)
}

const LOW = 400_000
const HIGH = 4_000_000

function allowedShare(decoded: number): number {
  if (decoded <= LOW) return 0.99
  if (decoded >= HIGH) return 0.1
  return 0.99 - (0.89 * (decoded - LOW)) / (HIGH - LOW)
}

function problemAt(table: YamlTable, entry: number): YamlProblem {
  return {
    span: valueSpan(table, entry),
    message: 'The aliases multiply the values so often that Helm refuses the file',
    hint: 'Write the values out, or alias smaller parts',
    fatal: true,
  }
}
