// A plan with its proof: every file applied and read again, and what does not read as it was meant taken out of the plan.

import type { SourceFile } from '../files/source-file.ts'
import type { Change } from '../uses/change.ts'
import { readYaml } from '../yaml/read.ts'
import type { YamlTable } from '../yaml/table.ts'
import { placeKey } from './place-key.ts'
import type { FilePlan } from './file-plans.ts'
import { type OpenPlan, type Plan, type PlanOptions, startPlan } from './plan.ts'
import { hasAnchor } from './sharing.ts'
import { verifyEdits } from './verify.ts'

/** A file's plan and the text that it gives. */
export interface VerifiedFile extends FilePlan {
  readonly text: string
}

/** A plan whose files all read as they shall. */
export interface VerifiedPlan extends Plan {
  readonly files: readonly VerifiedFile[]
}

/**
 * Plans the changes, makes their edits and reads every file again. A change whose edits would do more or other than they should (behind a
 * YAML tag such as `!!int`, for one) is refused with that reason, and the others are planned anew.
 */
export async function verifiedPlan(changes: readonly Change[], options: PlanOptions = {}): Promise<VerifiedPlan> {
  const tableOf = await anchoredTables(changes, options)
  const open = startPlan(changes, { ...options, tableOf })
  const known = new Map<string, VerifiedFile>()
  for (;;) {
    const plan = open.plan()
    const files: VerifiedFile[] = []
    for (const file of plan.files) {
      const key = placeKey(file.file.place)
      const before = known.get(key)
      const verified = before !== undefined && haveSameEdits(before, file) ? before : await verify(file, open, tableOf)
      if (verified === undefined) continue
      known.set(key, verified)
      files.push(verified)
    }
    if (files.length === plan.files.length) return { ...plan, files }
  }
}

type TableOf = NonNullable<PlanOptions['tableOf']>

/** The tables that are known, with those of all files that have anchors: whose aliases may need the slow way of reading. */
async function anchoredTables(changes: readonly Change[], { tableOf }: PlanOptions): Promise<TableOf> {
  const tables = new Map<SourceFile, YamlTable>()
  for (const file of new Set(changes.flatMap(filesOf))) {
    if (tableOf?.(file) === undefined && hasAnchor(file.text)) tables.set(file, (await readYaml(file.text)).table)
  }
  return (file) => tables.get(file) ?? tableOf?.(file)
}

function filesOf(change: Change): readonly SourceFile[] {
  switch (change.kind) {
    case 'image':
      return change.use.parts.map(({ leaf }) => leaf.file)
    case 'leaf':
      return [change.leaf.file]
    case 'text':
      return [change.file]
  }
}

/** The file with its text; undefined after something in it was refused. */
async function verify(plan: FilePlan, open: OpenPlan, tableOf: TableOf): Promise<VerifiedFile | undefined> {
  const table = tableOf(plan.file) ?? (await readYaml(plan.file.text)).table
  const result = await verifyEdits(plan, table)
  if (result.ok) return { ...plan, text: result.text }
  const isLess = open.refuseAt(plan.file, result.culprits, result.reason)
  if (!isLess) open.refuseAt(plan.file, 'all', result.reason)
  return undefined
}

function haveSameEdits({ edits: before }: FilePlan, { edits }: FilePlan): boolean {
  return (
    before.length === edits.length &&
    edits.every((edit, at) => edit.text === before[at]?.text && edit.span.start === before[at].span.start)
  )
}
