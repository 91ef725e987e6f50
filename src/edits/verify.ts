// Every edited file is read again before it is written: only what was meant to change may have changed.

import { applyEdits, type Edit } from '../text/edits.ts'
import type { Span } from '../text/span.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { scalarValue } from '../yaml/resolve.ts'
import {
  Cell,
  CELLS,
  hasKey,
  keyText,
  Kind,
  kindOf,
  nextOf,
  parentOf,
  pathOf,
  valueSpan,
  type YamlTable,
} from '../yaml/table.ts'
import type { FilePlan } from './file-plans.ts'

/** A file after its edits, or why they must not be made. */
export type Verified =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      /** A sentence without a full stop. */
      readonly reason: string
      /** The beginnings of the edited values that are to blame; `all` where it cannot be told which. */
      readonly culprits: ReadonlySet<number> | 'all'
    }

/**
 * Applies a file's edits and reads both texts: the same entries under the same keys, every edited leaf the string it was meant to be, every
 * other scalar the value it was. `table` is the table of the text before.
 */
export async function verifyEdits(plan: FilePlan, table: YamlTable): Promise<Verified> {
  const text = applyEdits(plan.file.text, plan.edits)
  const after = await readYaml(text)
  if (after.problems.some((problem) => problem.fatal)) return blame('the edited text would not be valid YAML')
  const isShaped = after.table.count === table.count && after.table.documents.length === table.documents.length
  return isShaped ? compare({ ...plan, before: table, after: after.table }) : blame(STRUCTURE)
}

const STRUCTURE = 'the edit would change the structure of the file'

function blame(reason: string): Verified {
  return { ok: false, reason, culprits: 'all' }
}

interface Pair extends Pick<FilePlan, 'reads' | 'edits' | 'texts'> {
  readonly before: YamlTable
  readonly after: YamlTable
}

function compare(pair: Pair): Verified {
  const { before, after } = pair
  const culprits = new Set<number>()
  let reason = ''
  const shift = shiftOf(pair.edits)
  for (let entry = 0; entry < before.count; entry++) {
    if (!hasSamePlace(pair, entry)) return blame(STRUCTURE)
    if (isUntouched(pair, entry, shift)) continue
    if (keyText(before, entry) !== keyText(after, entry)) return blame(STRUCTURE)
    if (readsWell(pair, entry)) continue
    const culprit = culpritOf(pair, entry)
    if (culprit === undefined) return blame(wouldRead(pair, entry))
    culprits.add(culprit)
    reason ||= wouldRead(pair, entry)
  }
  return culprits.size === 0 ? { ok: true, text: after.text } : { ok: false, reason, culprits }
}

const cell = ({ cells }: YamlTable, entry: number, which: number): number => cells[entry * CELLS + which] ?? -1

/** Whether an entry is at its place in both tables, and a collection in both or in neither. */
function hasSamePlace({ before, after }: Pair, entry: number): boolean {
  return (
    parentOf(before, entry) === parentOf(after, entry) &&
    nextOf(before, entry) === nextOf(after, entry) &&
    hasKey(before, entry) === hasKey(after, entry) &&
    collectionOf(before, entry) === collectionOf(after, entry)
  )
}

function collectionOf(table: YamlTable, entry: number): Kind {
  const kind = kindOf(table, entry)
  return kind === Kind.map || kind === Kind.seq ? kind : Kind.none
}

/** By how much the edits move a token as a whole; undefined where one of them touches it. Asked in the order of the tokens. */
type Shift = (start: number, end: number) => number | undefined

function shiftOf(edits: readonly Edit[]): Shift {
  let next = 0
  let moved = 0
  return (start, end) => {
    for (let edit = edits[next]; edit !== undefined && edit.span.end <= start; edit = edits[++next]) {
      moved += edit.text.length - (edit.span.end - edit.span.start)
    }
    return (edits[next]?.span.start ?? end) < end ? undefined : moved
  }
}

/**
 * Whether an entry's tokens are the same characters, only moved by the edits before them, and of the same form: no more needs to be known.
 * Not so an alias, whose value stands elsewhere.
 */
function isUntouched({ before, after, reads }: Pair, entry: number, shift: Shift): boolean {
  const isMoved = (startCell: number, endCell: number): boolean => {
    const [start, end] = [cell(before, entry, startCell), cell(before, entry, endCell)]
    const by = shift(start, end)
    return by !== undefined && cell(after, entry, startCell) === start + by && cell(after, entry, endCell) === end + by
  }
  if (hasKey(before, entry) && !isMoved(Cell.keyStart, Cell.keyEnd)) return false
  if (collectionOf(before, entry) !== Kind.none) return true
  if (kindOf(before, entry) === Kind.alias || before.tags.get(entry) !== after.tags.get(entry)) return false
  const isSame = cell(before, entry, Cell.form) === cell(after, entry, Cell.form)
  return isSame && !reads.has(cell(before, entry, Cell.valueStart)) && isMoved(Cell.valueStart, Cell.valueEnd)
}

function readsWell({ before, after, reads, texts }: Pair, entry: number): boolean {
  if (collectionOf(before, entry) !== Kind.none) return true
  const text = reads.get(valueSpan(before, entry).start)
  const value = scalarValue(after, entry)
  if (text !== undefined) return value === text
  return Object.is(value, scalarValue(before, entry)) || isWithin(texts, valueSpan(before, entry))
}

/** Whether one of the sorted spans touches this one. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (spans[low]?.start ?? end) < end
}

/** The edited value to which a wrong one leads back: itself, or the one that it is an alias of. */
function culpritOf({ before, reads }: Pair, entry: number): number | undefined {
  const target = before.aliases.get(entry) ?? entry
  return [target, entry].map((each) => valueSpan(before, each).start).find((start) => reads.has(start))
}

function wouldRead({ before, after }: Pair, entry: number): string {
  return `${printPath(pathOf(before, entry))} would read ${JSON.stringify(scalarValue(after, entry))}`
}
