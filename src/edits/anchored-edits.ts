// Edits of what an alias repeats: they change every place that names the anchor, which must be what each of these places wishes.

import { applyEdits, type Edit } from '../text/edits.ts'
import { toData } from '../yaml/data.ts'
import { emitYaml } from '../yaml/emit.ts'
import { readYaml } from '../yaml/read.ts'
import { nextOf, parentOf, type YamlTable } from '../yaml/table.ts'
import { manifestEdits } from './manifest-edits.ts'
import { type ManifestEdit, type ManifestEdits, type ManifestRequest, refused } from './manifest-image.ts'

/**
 * The same without the edits of anchored values that would change other places than those that wish it; the images in them are refused.
 * Each document that has aliases is written out without them, and edited so as well: both ways must come to the same.
 */
export async function withSafeAnchors(
  table: YamlTable,
  { changes, others }: ManifestEdits,
  request: ManifestRequest,
): Promise<ManifestEdits> {
  if (table.aliases.size === 0) return { changes, others }
  const named = new Set(table.aliases.values())
  const unsafe = new Set<ManifestEdit>()
  for (const root of table.documents) {
    const own = changes.filter(({ entries: [entry = 0] }) => entry >= root && entry < nextOf(table, root))
    const shared = own.filter(({ entries }) => entries.some((entry) => isNamed(table, entry, named)))
    if (shared.length === 0 || (await comesToTheSame(table, root, { own, request }))) continue
    for (const change of shared) unsafe.add(change)
  }
  const stays = [...unsafe].flatMap(({ images }) => refused(images, 'an alias repeats it where it must stay as it is'))
  return { changes: changes.filter((change) => !unsafe.has(change)), others: [...others, ...stays] }
}

/** Whether an alias names the entry, or something around it. */
function isNamed(table: YamlTable, entry: number, named: ReadonlySet<number>): boolean {
  for (let at = entry; at >= 0; at = parentOf(table, at)) if (named.has(at)) return true
  return false
}

interface Asked {
  readonly own: readonly ManifestEdit[]
  readonly request: ManifestRequest
}

async function comesToTheSame(table: YamlTable, root: number, { own, request }: Asked): Promise<boolean> {
  const before = dataText(table, root)
  if (before === undefined) return false
  const wished = (await readYaml(before)).table
  const expected = await textAfter(wished, 0, editsOf(manifestEdits(wished, request).changes))
  const made = await textAfter(table, table.documents.indexOf(root), editsOf(own))
  return expected !== undefined && expected === made
}

function editsOf(changes: readonly ManifestEdit[]): readonly Edit[] {
  return changes.flatMap(({ edits }) => edits)
}

/** A document of a text after edits, with its aliases written out. */
async function textAfter(table: YamlTable, index: number, edits: readonly Edit[]): Promise<string | undefined> {
  const { table: after } = await readYaml(applyEdits(table.text, edits))
  const root = after.documents[index]
  return root === undefined ? undefined : dataText(after, root)
}

/** What a document holds, its keys in their order, every alias as what it stands for. */
function dataText(table: YamlTable, root: number): string | undefined {
  const outcome = toData(table, root)
  return outcome.ok ? emitYaml(outcome.data, { as: 'file' }) : undefined
}
