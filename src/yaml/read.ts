// A YAML text read as a table: the one door of this room to both ways of reading.

import { excessiveAliases } from './expansion.ts'
import type { YamlProblem } from './problem.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { reservedStart } from './reserved-start.ts'
import { scanDoubt, scanYaml } from './scan.ts'
import { newWriter, writtenTable } from './table-writer.ts'
import type { YamlTable } from './table.ts'

export type { YamlProblem }

/** A text that was read: its entries, and what is wrong with it. */
export interface YamlRead {
  readonly table: YamlTable
  readonly problems: readonly YamlProblem[]
}

/** Kept: a loader, such as the one that runs the sources, resolves every import anew, which takes longer than to read a short text. */
let fallback: Promise<typeof import('./parse.ts')> | undefined

/**
 * Reads a YAML text. A fatal problem ends the table before the document that has it.
 * The fallback is loaded only when a text needs it, which next to no values file does.
 */
export async function readYaml(text: string): Promise<YamlRead> {
  const table = scanYaml(text)
  if (table !== undefined) return withinBounds({ table, problems: repeatedKeys(table) })
  const doubt = scanDoubt(text)
  const problem = reservedStart(text, doubt)
  if (problem !== undefined) return { table: emptyTable(text), problems: [problem] }
  const { parseWithYaml } = await (fallback ??= import('./parse.ts'))
  return withinBounds(parseWithYaml(text, doubt))
}

/** A text whose aliases multiply too much is as good as broken: its table is empty. */
function withinBounds(read: YamlRead): YamlRead {
  const problem = read.table.aliases.size === 0 ? undefined : excessiveAliases(read.table)
  if (problem === undefined) return read
  return { table: emptyTable(read.table.text), problems: [...read.problems, problem] }
}

function emptyTable(text: string): YamlTable {
  return writtenTable(newWriter(), text)
}
